package llvm

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// prologue checks the call, binds the symbols and answers what is needed, before anything is written.
func (p *program) prologue() {
	f := p.f
	isNil := f.Cmp("eq", p.call, llx.Zero(llx.Ptr))
	p.stop(isNil, artefact.BadABI)
	p.stop(f.Cmp("ne", p.get(llx.I64, p.call, callSize), llx.I64c(callBytes)), artefact.BadABI)
	if p.unit.tag == "" { // else the dispatcher has
		pin := f.Bin("and", p.get(llx.I64, p.call, callFlags), llx.I64c(255))
		p.stop(f.Cmp("sgt", pin, llx.I64c(1)), artefact.BadArg, llx.I64c(artefact.ArgVariant), llx.I64c(0), pin, llx.I64c(1))
	}
	p.put(llx.I64c(p.unit.number), p.call, callVariant)
	p.bind()
	p.inputs()
	p.cellsFor()
	p.outputs()
	p.sizes()
	p.pointers()
}

func (p *program) in(i int) llx.Value {
	return p.field(p.get(llx.Ptr, p.call, callIn), tensorStride*int64(i))
}

func (p *program) out(i int) llx.Value {
	return p.field(p.get(llx.Ptr, p.call, callOut), tensorStride*int64(i))
}

// bind reads the symbols off the inputs' dims: first those that stand alone, then those in a linear expression, and
// compares every dim with its expression.
func (p *program) bind() {
	f := p.f
	if len(p.ins) > 0 {
		none := f.Cmp("eq", p.get(llx.Ptr, p.call, callIn), llx.Zero(llx.Ptr))
		p.stop(none, artefact.BadArg, ints(artefact.ArgIn, -1, 0, 0)...)
	}
	dims := make([][]llx.Value, len(p.ins))
	for i, v := range p.ins {
		if v.Type.Kind != ir.BufferKind {
			p.bad("input %d is %s", i, v.Type)
		}
		if v.Type.Rank() == 0 {
			continue
		}
		at := p.get(llx.Ptr, p.in(i), tensorDims)
		p.stop(f.Cmp("eq", at, llx.Zero(llx.Ptr)), artefact.BadArg, ints(artefact.ArgIn, int64(i), 0, 0)...)
		for a := range v.Type.Dims {
			dims[i] = append(dims[i], p.get(llx.I64, at, 8*int64(a)))
		}
	}
	for _, linear := range []bool{false, true} {
		for i, v := range p.ins {
			for a, e := range v.Type.Dims {
				p.bindDim(i, a, e, dims[i][a], linear)
			}
		}
	}
	for _, s := range p.fn.Syms {
		if !s.ByValue && p.syms[s.Name] == nil {
			p.bad("no input's dims tell symbol %s", s.Name)
		}
	}
	for i, v := range p.ins {
		for a, e := range v.Type.Dims {
			if e.Op() == shape.OpSym && p.syms[e.Name()] == dims[i][a] {
				continue
			}
			var over llx.Value
			want := p.exprs(&over).emit(e)
			p.overflow(over, int64(i))
			p.stop(f.Cmp("ne", dims[i][a], want), artefact.BadShape, llx.I64c(int64(i)), llx.I64c(int64(a)), dims[i][a], want)
		}
	}
}

// bindDim takes a symbol's value from one dim, if it is the first that can tell.
func (p *program) bindDim(i, a int, e shape.Expr, got llx.Value, linear bool) {
	name, v := "", got
	if e.Op() == shape.OpSym {
		name = e.Name()
	} else if names := e.Syms(); linear && len(names) == 1 {
		c, k, ok := linearIn(e, names[0])
		if !ok || c == 0 {
			return
		}
		name = names[0]
		v = p.f.Bin("sdiv", p.f.Bin("sub", got, llx.I64c(k)), llx.I64c(c))
	}
	s := p.fn.Sym(name)
	if s == nil || s.ByValue || p.syms[name] != nil {
		return
	}
	at := []llx.Value{llx.I64c(int64(i)), llx.I64c(int64(a)), got}
	p.stop(p.f.Cmp("slt", v, llx.I64c(max(s.Lo, 0))), artefact.BadShape, append(at, llx.I64c(max(s.Lo, 0)))...)
	if s.Hi != ir.Unbounded {
		p.stop(p.f.Cmp("sgt", v, llx.I64c(s.Hi)), artefact.BadShape, append(at, llx.I64c(s.Hi))...)
	}
	p.syms[name], p.known[name] = v, true
}

// linearIn writes e as c*sym + k.
func linearIn(e shape.Expr, sym string) (c, k int64, ok bool) {
	at := func(n int64) shape.Expr { return e.Subst(map[string]shape.Expr{sym: shape.Const(n)}) }
	k, ok0 := at(0).IsConst()
	one, ok1 := at(1).IsConst()
	c = one - k
	line := shape.Sym(sym).Mul(shape.Const(c)).Add(shape.Const(k))
	return c, k, ok0 && ok1 && line.Equal(e)
}

// overflow stops the call if a size has left 64 bits; input is the one to blame, or -1.
func (p *program) overflow(over llx.Value, input int64) {
	if over != nil {
		p.stop(over, artefact.Overflow, ints(input)...)
	}
}

// inputs compares each input's bytes with its dims.
func (p *program) inputs() {
	f := p.f
	for i, v := range p.ins {
		if v.Type.DType == ir.String {
			p.stringInput(i, v)
			continue
		}
		var over llx.Value
		want := p.exprs(&over).emit(v.Type.Elems().Mul(shape.Const(v.Type.DType.Size())))
		p.overflow(over, int64(i))
		have := p.get(llx.I64, p.in(i), tensorBytes)
		short := f.Cmp("ult", have, want)
		data := p.get(llx.Ptr, p.in(i), tensorData)
		short = f.Bin("or", short, p.unusable(data, want, align(v.Type.DType)))
		p.stop(short, artefact.BadArg, llx.I64c(artefact.ArgIn), llx.I64c(int64(i)), have, want)
		p.vals[v.ID] = data
	}
}

// unusable reports a pointer that is NULL though bytes are wanted, or misaligned.
func (p *program) unusable(data, bytes llx.Value, al int64) llx.Value {
	f := p.f
	bad := f.Bin("and", f.Cmp("eq", data, llx.Zero(llx.Ptr)), f.Cmp("ne", bytes, llx.I64c(0)))
	if al > 1 {
		low := f.Bin("and", f.Cast("ptrtoint", data, llx.I64), llx.I64c(al-1))
		bad = f.Bin("or", bad, f.Cmp("ne", low, llx.I64c(0)))
	}
	return bad
}

// cellsFor reserves memory for what is known only later, and so cannot be one SSA value.
func (p *program) cellsFor() {
	for _, s := range p.fn.Syms {
		if s.ByValue {
			p.cells[s.Name] = p.f.AllocaOf("sym."+s.Name, llx.I64)
		}
	}
	p.placed = make([]bool, len(p.slots))
	for i := range p.slots {
		p.slotPtr = append(p.slotPtr, p.f.AllocaOf(fmt.Sprintf("slot.%d", i), llx.Ptr))
	}
	p.top = p.f.AllocaOf("arena.top", llx.I64)
	p.findShadows()
	p.f.Store(llx.I64c(p.shadowBytes()), p.top, 8)
	p.arena = p.get(llx.Ptr, p.call, callArena)
	p.room = p.get(llx.I64, p.call, callArenaBytes)
	p.findTexts()
}

// outputs reads the capacities before the sizes are written over them.
func (p *program) outputs() {
	f := p.f
	p.sized = make([]bool, len(p.outs))
	if len(p.outs) > 0 {
		none := f.Cmp("eq", p.get(llx.Ptr, p.call, callOut), llx.Zero(llx.Ptr))
		p.stop(none, artefact.BadArg, ints(artefact.ArgOut, -1, 0, 0)...)
	}
	for i, v := range p.outs {
		if v.Type.Kind != ir.BufferKind {
			p.bad("output %d is %s", i, v.Type)
		}
		dims := p.get(llx.Ptr, p.out(i), tensorDims)
		if v.Type.Rank() > 0 {
			p.stop(f.Cmp("eq", dims, llx.Zero(llx.Ptr)), artefact.BadArg, ints(artefact.ArgOut, int64(i), 0, 0)...)
		}
		p.caps = append(p.caps, p.get(llx.I64, p.out(i), tensorBytes))
		p.offsetCaps = append(p.offsetCaps, nil)
		p.outDims = append(p.outDims, dims)
		p.vals[v.ID] = p.get(llx.Ptr, p.out(i), tensorData)
		if v.Type.DType == ir.String {
			p.offsetCaps[i] = p.get(llx.I64, p.out(i), tensorOffsetsCap)
			p.put(llx.I64c(0), p.out(i), tensorBytes)
			p.put(llx.I64c(0), p.out(i), tensorOffsetsCap)
		}
		if !p.knows(v.Type.Dims...) { // not yet: nothing is promised
			p.put(llx.I64c(0), p.out(i), tensorBytes)
			for a := range v.Type.Dims {
				p.put(llx.I64c(0), dims, 8*int64(a))
			}
		}
	}
}

func (p *program) knows(es ...shape.Expr) bool {
	for _, e := range es {
		for _, s := range e.Syms() {
			if !p.known[s] {
				return false
			}
		}
	}
	return true
}

// sizes computes the slots and outputs whose symbols have become known, and answers SWAGE_NEED if the caller's memory
// is too small for them.
func (p *program) sizes() {
	f := p.f
	var over, small llx.Value
	x := p.exprs(&over)
	either := func(c llx.Value) {
		if small == nil {
			small = c
		} else {
			small = f.Bin("or", small, c)
		}
	}
	checked, grows := slices.Clone(p.sized), len(p.shadows) > 0 && !slices.Contains(p.placed, true)
	top := p.afterHeap()
	for k, size := range p.slots { // in the order in which sizes become known
		if p.placed[k] || !p.knows(size) {
			continue
		}
		p.placed[k], grows = true, true
		f.Store(f.GEP(llx.I8, p.arena, top), p.slotPtr[k], 8)
		n := x.step("add", x.emit(size), llx.I64c(objectAlign-1))
		top = x.step("add", top, f.Bin("and", n, llx.I64c(-objectAlign)))
	}
	if grows {
		f.Store(top, p.top, 8)
		either(f.Cmp("ugt", top, p.room))
	}
	p.put(p.withSlack(top), p.call, callArenaNeed)
	for i, v := range p.outs {
		if p.sized[i] || !p.knows(v.Type.Dims...) {
			continue
		}
		p.sized[i] = true
		n := llx.I64c(max(v.Type.DType.Size(), 1))
		for a, e := range v.Type.Dims {
			d := x.emit(e)
			p.put(d, p.outDims[i], 8*int64(a))
			n = x.step("mul", n, d)
		}
		if v.Type.DType == ir.String { // their bytes are known when they are
			either(p.needOffsets(i, n, x))
			continue
		}
		p.put(n, p.out(i), tensorBytes)
		either(f.Cmp("ugt", n, p.caps[i]))
	}
	p.overflow(over, -1)
	if small != nil {
		p.stop(small, artefact.Need)
	}
	if grows {
		p.stop(p.unusable(p.arena, top, objectAlign), artefact.BadArg, ints(artefact.ArgArena, 0, 0, 0)...)
	}
	for i, v := range p.outs {
		if !p.sized[i] || checked[i] {
			continue
		}
		bad := llx.Value(nil)
		if v.Type.DType == ir.String {
			bad = p.unusable(p.get(llx.Ptr, p.out(i), tensorOffsets), llx.I64c(1), 8)
		} else {
			bad = p.unusable(p.vals[v.ID], p.get(llx.I64, p.out(i), tensorBytes), align(v.Type.DType))
		}
		p.stop(bad, artefact.BadArg, ints(artefact.ArgOut, int64(i), 0, 0)...)
	}
}

// pointers reads what the body needs besides buffers.
func (p *program) pointers() {
	f := p.f
	if p.unit.layout.weightBytes > 0 {
		p.weights = p.get(llx.Ptr, p.call, callWeights)
		p.stop(p.unusable(p.weights, llx.I64c(1), objectAlign), artefact.BadArg, ints(artefact.ArgWeights, 0, 0, 0)...)
	}
	for _, v := range p.fn.Params {
		if v.State == "" {
			continue
		}
		if p.state == nil {
			p.state = p.get(llx.Ptr, p.call, callState)
			p.stop(p.unusable(p.state, llx.I64c(1), objectAlign), artefact.BadArg, ints(artefact.ArgState, 0, 0, 0)...)
		}
		off, ok := p.unit.layout.stateAt[v.State]
		if !ok {
			p.bad("state %q is not the module's", v.State)
		}
		p.vals[v.ID] = p.field(p.state, off)
	}
	p.openShadows()
	p.pool = p.get(llx.Ptr, p.call, callPool)
	low := f.Bin("and", f.Cast("ptrtoint", p.pool, llx.I64), llx.I64c(objectAlign-1))
	p.stop(f.Cmp("ne", low, llx.I64c(0)), artefact.BadArg, ints(artefact.ArgPool, 0, 0, 0)...)
	p.cancel = p.get(llx.Ptr, p.call, callCancel)
}

// emitInit adds swage_init: the state becomes what the weights hold for it.
func (u *unit) emitInit(m *llx.Module, mod *ir.Module) (err error) {
	fn := ir.NewFunc(artefact.InitSymbol, ir.Program)
	p := &program{fn: fn, unit: u}
	defer catch(fn, &p.op, &err)
	p.f = m.Func(artefact.InitSymbol, llx.I32, llx.Param("call", llx.Ptr))
	p.f.Linkage("")
	p.call = p.f.Param(0)
	f := p.f
	p.stop(f.Cmp("eq", p.call, llx.Zero(llx.Ptr)), artefact.BadABI)
	p.stop(f.Cmp("ne", p.get(llx.I64, p.call, callSize), llx.I64c(callBytes)), artefact.BadABI)
	p.put(llx.I64c(0), p.call, callArenaNeed)
	p.put(llx.I64c(1), p.call, callVariant)
	for _, s := range []struct{ off, arg int64 }{{callWeights, artefact.ArgWeights}, {callState, artefact.ArgState}} {
		p.stop(p.unusable(p.get(llx.Ptr, p.call, s.off), llx.I64c(1), objectAlign), artefact.BadArg, ints(s.arg, 0, 0, 0)...)
	}
	weights, state := p.get(llx.Ptr, p.call, callWeights), p.get(llx.Ptr, p.call, callState)
	for _, s := range mod.States {
		f.Comment("state %q", s.Name)
		n, _ := globalBytes(s.Init)
		f.Call("memcpy", llx.Ptr, p.field(state, u.layout.stateAt[s.Name]), p.field(weights, u.layout.weightAt[s.Init]), llx.I64c(n))
	}
	f.Ret(llx.Int(llx.I32, int64(artefact.OK)))
	return nil
}

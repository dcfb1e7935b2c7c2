package llvm

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Offsets in struct swage_call and struct swage_tensor (swage.h); every field is 8 bytes.
const (
	callSize, callWeights, callArena, callArenaBytes, callState = 0, 8, 16, 24, 32
	callIn, callOut, callPool, callCancel                       = 40, 48, 56, 64
	callHost, callFlags, callArenaNeed, callVariant             = 72, 80, 88, 96
	callErr, callErrText, callErrBytes                          = 104, 136, 144
	callBytes                                                   = 168

	tensorData, tensorBytes, tensorDims = 0, 8, 16
	tensorStride                        = 48
)

// program emits one program function as int32_t swage_sig_<k>(struct swage_call *).
type program struct {
	fn      *ir.Func
	f       *llx.Func
	op      *ir.Op
	unit    *unit
	call    llx.Value
	ins     []*ir.Value
	outs    []*ir.Value
	vals    []llx.Value // by Value.ID: scalars, and pointers to buffers
	known   map[string]bool
	syms    map[string]llx.Value // bound at entry
	cells   map[string]llx.Value // memory of symbols that values define
	slots   shape.Dims
	slotPtr []llx.Value // memory of each slot's address
	placed  []bool      // slots whose address is known here
	sized   []bool      // outputs whose size is known here
	caps    []llx.Value // capacities of outputs
	outDims []llx.Value // dims arrays of outputs
	top     llx.Value   // memory of the arena's used size
	arena   llx.Value
	room    llx.Value // arena_bytes
	weights llx.Value
	state   llx.Value
	pool    llx.Value
	cancel  llx.Value
	args    llx.Value // memory for the arguments of parallel kernels
	writes  bool      // changes the state
	shadows []shadow
	texts
	last int // index of the last top-level op that may answer SWAGE_NEED, -1 if there is none
}

func (u *unit) emitProgram(m *llx.Module, fn *ir.Func, symbol string, outputs int) (p *program, err error) {
	p = &program{fn: fn, unit: u, vals: make([]llx.Value, fn.IDs()), known: map[string]bool{}, syms: map[string]llx.Value{}, cells: map[string]llx.Value{}}
	defer catch(fn, &p.op, &err)
	p.f = m.Func(symbol, llx.I32, llx.Param("call", llx.Ptr))
	p.f.Linkage(u.entryLinkage())
	p.f.Doc("program @%s", fn.Name)
	p.call = p.f.Param(0)
	p.split(outputs)
	p.prologue()
	p.region(fn.Body)
	p.arenaUsed()
	p.f.Ret(llx.Int(llx.I32, int64(artefact.OK)))
	return p, nil
}

func (p *program) bad(format string, args ...any) {
	panic(&Error{Func: p.fn.Name, Msg: fmt.Sprintf(format, args...)})
}

// split sorts the parameters: inputs, then outputs, and the state variables wherever they stand.
func (p *program) split(outputs int) {
	for _, v := range p.fn.Params {
		if v.State == "" {
			p.ins = append(p.ins, v)
		}
	}
	if outputs > len(p.ins) {
		p.bad("%d parameters, the signature has %d outputs", len(p.ins), outputs)
	}
	p.ins, p.outs = p.ins[:len(p.ins)-outputs], p.ins[len(p.ins)-outputs:]
	p.slots, _ = p.fn.Attrs.Get("slots").(shape.Dims)
}

// exprs emits dim expressions here, each once as long as it is used; bad collects overflows if it is not nil.
func (p *program) exprs(bad *llx.Value) *exprs {
	return &exprs{f: p.f, sym: p.symbol, bad: bad, done: map[string]llx.Value{}}
}

func (p *program) expr(e shape.Expr) llx.Value { return p.exprs(nil).emit(e) }

func (p *program) symbol(name string) llx.Value {
	if v := p.syms[name]; v != nil {
		return v
	}
	if c := p.cells[name]; c != nil && p.known[name] {
		return p.f.Load(llx.I64, c, 8)
	}
	p.bad("symbol %s has no value here", name)
	return nil
}

// field is the address of a field of a struct.
func (p *program) field(base llx.Value, off int64) llx.Value {
	return p.f.GEP(llx.I8, base, llx.I64c(off))
}

func (p *program) get(t llx.Type, base llx.Value, off int64) llx.Value {
	return p.f.Load(t, p.field(base, off), 8)
}

func (p *program) put(v, base llx.Value, off int64) { p.f.Store(v, p.field(base, off), 8) }

// stop returns the code if cond holds; err are the values of swage_call.err, or none.
func (p *program) stop(cond llx.Value, code artefact.Code, err ...llx.Value) {
	if n, ok := llx.AsInt(cond); ok && n == 0 {
		return
	}
	f := p.f
	out, next := f.Block("stop"), f.Block("go")
	f.CondBr(cond, out, next)
	f.At(out)
	for i, v := range err {
		p.put(v, p.call, callErr+8*int64(i))
	}
	f.Ret(llx.Int(llx.I32, int64(code)))
	f.Move(next)
	f.At(next)
}

func ints(ns ...int64) []llx.Value {
	out := make([]llx.Value, len(ns))
	for i, n := range ns {
		out[i] = llx.I64c(n)
	}
	return out
}

func (p *program) region(r *ir.Region) []*ir.Value {
	for i, op := range r.Ops {
		if op.Is("yield", "return") {
			return op.Operands
		}
		p.op = op
		p.emit(op)
		if r == p.fn.Body && i == p.last {
			p.closeShadows()
		}
	}
	return nil
}

func (p *program) emit(op *ir.Op) {
	switch op.Name() {
	case "constant":
		p.constant(op)
	case "dim":
		p.set(op, p.convertIndex(p.expr(op.ExprAttr("expr")), op.Result().Type.DType))
	case "alloc":
		k := op.Int("slot")
		if k < 0 || k >= int64(len(p.placed)) || !p.placed[k] {
			p.bad("slot %d is used before its size is known", k)
		}
		p.set(op, p.f.Load(llx.Ptr, p.slotPtr[k], 8))
	case "view":
		at := p.value(op.Operands[0])
		if len(op.Operands) > 1 {
			at = p.f.GEP(memType(op.Result().Type.DType), at, p.value(op.Operands[1]))
		}
		p.set(op, at)
	case "load":
		p.load(op)
	case "call":
		p.callKernel(op)
	case "copy":
		p.copy(op)
	case "check":
		p.check(op)
	case "strings_in":
		p.stringsIn(op)
	case "strings_out":
		p.stringsOut(op)
	case "native":
		p.native(op)
	case "define":
		p.define(op)
	case "extent":
		p.extent(op)
	case "if", "case":
		p.branches(op)
	case "while":
		p.while(op)
	default:
		p.bad("op %q is not known to the LLVM backend's programs", op.Name())
	}
}

func (p *program) set(op *ir.Op, v llx.Value) { p.vals[op.Result().ID] = v }

func (p *program) value(v *ir.Value) llx.Value {
	x := p.vals[v.ID]
	if x == nil {
		p.bad("value of type %s is used before it is computed", v.Type)
	}
	return x
}

func (p *program) constant(op *ir.Op) {
	t := op.Result().Type
	switch a := op.Attr("value").(type) {
	case int64:
		p.set(op, llx.Int(regType(t.DType), a))
		return
	case *ir.Tensor:
		if t.Rank() == 0 && t.Kind != ir.BufferKind {
			p.set(op, constOf(a, 0))
			return
		}
	}
	off, ok := p.unit.layout.weightAt[op.Attr("value")]
	if !ok {
		p.bad("constant %v has no place among the weights", op.Attr("value"))
	}
	p.set(op, p.field(p.weights, off))
}

func (p *program) convertIndex(v llx.Value, to ir.DType) llx.Value {
	switch {
	case llx.Bits(regType(to)) == 64 && !to.IsFloat():
		return v
	case to.IsInt():
		return p.f.Cast("trunc", v, regType(to))
	}
	p.bad("a dim as %s", to)
	return nil
}

func (p *program) load(op *ir.Op) {
	b := op.Operands[0]
	if op.Result().Type.Rank() != 0 || op.Flag("masked") {
		p.bad("a program loads scalars only")
	}
	off, stride := llx.I64c(0), shape.Const(1)
	idx := op.Operands[1:]
	for d := len(idx) - 1; d >= 0; d-- {
		off = p.f.Bin("add", off, p.f.Bin("mul", p.value(idx[d]), p.expr(stride)))
		stride = stride.Mul(b.Type.Dims[d])
	}
	d := b.Type.DType
	v := p.f.Load(memType(d), p.f.GEP(memType(d), p.value(b), off), align(d))
	if d == ir.Bool {
		v = p.f.Cmp("ne", v, llx.Int(llx.I8, 0))
	}
	p.set(op, v)
}

// size is a buffer's number of bytes.
func (p *program) size(v *ir.Value) llx.Value {
	return p.expr(v.Type.Elems().Mul(shape.Const(v.Type.DType.MemSize())))
}

func (p *program) copy(op *ir.Op) {
	p.touch(op.Operands[1])
	p.f.Call("memcpy", llx.Ptr, p.value(op.Operands[1]), p.value(op.Operands[0]), p.size(op.Operands[0]))
}

// touch notes that a buffer is written: does it belong to the state?
func (p *program) touch(v *ir.Value) {
	if r := rootOf(p.fn, v); r == nil || r.State != "" {
		p.writes = true
	}
}

func (p *program) check(op *ir.Op) {
	c := op.Operands[0]
	ok := p.value(c)
	if c.Type.Kind == ir.BufferKind {
		ok = p.f.Call("swage.all", llx.I1, ok, p.expr(c.Type.Elems()))
	}
	msg := p.unit.message(op, op.Str("message"))
	p.stop(p.not(ok), artefact.CheckFailed, ints(msg, 0, 0, 0)...)
}

func (p *program) not(c llx.Value) llx.Value { return p.f.Bin("xor", c, llx.Int(llx.I1, 1)) }

// define gives a symbol its value, and sizes what was waiting for it.
func (p *program) define(op *ir.Op) {
	name, d := op.Str("sym"), op.Operands[0].Type.DType
	s := p.fn.Sym(name)
	if s == nil || !s.ByValue {
		p.bad("define of %q, which is no symbol by value", name)
	}
	n := p.value(op.Operands[0])
	if llx.Bits(n.Type()) < 64 {
		cast := "sext"
		if d.IsUnsigned() {
			cast = "zext"
		}
		n = p.f.Cast(cast, n, llx.I64)
	}
	hi := s.Hi
	in := p.f.Bin("and", p.f.Cmp("sge", n, llx.I64c(s.Lo)), p.f.Cmp("sle", n, llx.I64c(hi)))
	msg := p.unit.message(op, fmt.Sprintf("%s is {1}, want a value from {2} to {3}", name))
	p.stop(p.not(in), artefact.CheckFailed, llx.I64c(msg), n, llx.I64c(s.Lo), llx.I64c(hi))
	p.f.Store(n, p.cells[name], 8)
	p.known[name] = true
	p.sizes()
}

// extent sets an output's actual dims.
func (p *program) extent(op *ir.Op) {
	b, dims := op.Operands[0], op.DimsAttr("dims")
	if b.Type.DType == ir.String {
		p.bad("extent of strings: strings_out knows their number")
	}
	for i, o := range p.outs {
		if o == b {
			var over llx.Value
			x := p.exprs(&over)
			n := llx.I64c(o.Type.DType.Size())
			for a, e := range dims {
				v := x.emit(e)
				p.put(v, p.outDims[i], 8*int64(a))
				n = x.step("mul", n, v)
			}
			p.put(n, p.out(i), tensorBytes)
			return
		}
	}
	p.bad("extent of %s, which is no output", b.Type)
}

// branches is if and case. Buffers and scalars are results alike.
func (p *program) branches(op *ir.Op) {
	f := p.f
	sel, top := p.value(op.Operands[0]), f.Load(llx.I64, p.top, 8)
	blocks := make([]llx.Block, len(op.Regions))
	for i := range blocks {
		blocks[i] = f.Block("arm")
	}
	end := f.Block("fi")
	if op.Is("if") {
		f.CondBr(sel, blocks[0], blocks[1])
	} else {
		for i := range blocks[:len(blocks)-1] {
			next := f.Block("or")
			f.CondBr(f.Cmp("eq", sel, llx.Int(sel.Type(), int64(i))), blocks[i], next)
			f.At(next)
		}
		f.Br(blocks[len(blocks)-1])
	}
	placed, sized := slices.Clone(p.placed), slices.Clone(p.sized)
	results := make([][]llx.Value, len(op.Regions))
	from := make([]llx.Block, len(op.Regions))
	for i, b := range blocks {
		f.Move(b)
		f.At(b)
		for _, y := range p.region(op.Regions[i]) {
			results[i] = append(results[i], p.value(y))
		}
		p.forget(op.Regions[i], placed, sized, top)
		from[i] = f.Cur()
		f.Br(end)
	}
	f.Move(end)
	f.At(end)
	for j, r := range op.Results {
		phi := f.Phi("arm", results[0][j].Type())
		for i := range blocks {
			llx.Incoming(phi, results[i][j], from[i])
		}
		p.vals[r.ID] = phi
	}
}

// forget leaves a region that may not have run, or that runs again: what it defined is unknown again, and the arena is
// as long as it was before.
func (p *program) forget(r *ir.Region, placed, sized []bool, top llx.Value) {
	defines := false
	r.Walk(func(op *ir.Op) {
		if op.Is("define") {
			delete(p.known, op.Str("sym"))
			defines = true
		}
	})
	if defines {
		p.f.Store(p.keepHeap(top), p.top, 8)
	}
	copy(p.placed, placed)
	copy(p.sized, sized)
}

func (p *program) while(op *ir.Op) {
	f := p.f
	inits := make([]llx.Value, len(op.Operands))
	for i, v := range op.Operands {
		inits[i] = p.value(v)
	}
	top := f.Load(llx.I64, p.top, 8)
	pre, head, body, exit := f.Cur(), f.Block("while"), f.Block("do"), f.Block("done")
	f.Br(head)
	f.Move(head)
	f.At(head)
	var closers []func(llx.Value, llx.Block)
	for i, v := range inits {
		phi := f.Phi("w", v.Type())
		llx.Incoming(phi, v, pre)
		p.vals[op.Regions[0].Params[i].ID] = phi
		p.vals[op.Regions[1].Params[i].ID] = phi
		p.vals[op.Results[i].ID] = phi
		closers = append(closers, func(v llx.Value, b llx.Block) { llx.Incoming(phi, v, b) })
	}
	placed, sized := slices.Clone(p.placed), slices.Clone(p.sized)
	cond := p.value(p.region(op.Regions[0])[0])
	f.CondBr(cond, body, exit)
	f.Move(body)
	f.At(body)
	ys := p.region(op.Regions[1])
	p.forget(op.Regions[1], placed, sized, top)
	latch := f.Cur()
	f.Br(head)
	for i, y := range ys {
		closers[i](p.value(y), latch)
	}
	f.Move(exit)
	f.At(exit)
}

// rootOf follows views to the function's parameter, alloc or constant that a buffer is; nil if it may be several.
func rootOf(f *ir.Func, v *ir.Value) *ir.Value {
	for v.Def != nil && v.Def.Is("view") {
		v = v.Def.Operands[0]
	}
	if v.Def != nil && v.Def.Is("alloc", "constant") || v.Def == nil && slices.Contains(f.Params, v) {
		return v
	}
	return nil
}

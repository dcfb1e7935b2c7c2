package llvm

import (
	"fmt"
	"slices"

	irp "github.com/llir/llvm/ir"

	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// maxScratch bounds a kernel's stack: musl's threads have 128 KiB.
const maxScratch = 48 << 10

// kernel emits one kernel function as
//
//	void @name(ptr buffer…, i64 symbol…, i64 lo, i64 hi)
//
// which runs the iterations lo ≤ i < hi of the outermost parallel loop, counted from 0; hi may exceed their number.
type kernel struct {
	fn       *ir.Func
	f        *llx.Func
	ops      map[string]func(*kernel, *ir.Op)
	elements map[string]lanewise
	target   backends.Target
	op       *ir.Op // being emitted, for messages
	tiles    []tile
	bufs     []buffer
	params   map[string]llx.Value // symbols
	x        exprs
	start    llx.Block // what follows the entry block, which holds dim arithmetic only
	entry    llx.Block
	scratch  int64
	noalias  []bool // by parameter
	pending  []pendingTile
	scalar   []bool // by Value.ID: loads that are wanted element by element
	ofMasked map[*ir.Value]bool
	lo, hi   llx.Value
	depth    int
}

// buffer is memory of a type; dims and strides are in elements.
type buffer struct {
	typ     ir.Type
	ptr     llx.Value
	strides []llx.Value
}

// emitKernel adds the kernel to the module under the name. noalias says, per buffer, that no other parameter overlaps it.
func emitKernel(m *llx.Module, fn *ir.Func, name string, t backends.Target, noalias []bool) (err error) {
	elements := elementOps()
	k := &kernel{fn: fn, noalias: noalias, target: t, elements: elements, ops: kernelOps(elements), tiles: make([]tile, fn.IDs()), bufs: make([]buffer, fn.IDs()), params: map[string]llx.Value{}, ofMasked: map[*ir.Value]bool{}}
	defer catch(fn, &k.op, &err)
	k.emit(m, name, noalias)
	return nil
}

func (k *kernel) emit(m *llx.Module, name string, noalias []bool) {
	written := writtenBuffers(k.fn)
	var params []*irp.Param
	for i, p := range k.fn.Params {
		attrs := []string{}
		if i < len(noalias) && noalias[i] {
			attrs = append(attrs, "noalias")
		}
		if !written[p.ID] {
			attrs = append(attrs, "readonly")
		}
		params = append(params, llx.Param(fmt.Sprintf("b%d", i), llx.Ptr, attrs...))
	}
	for i := range k.fn.Syms {
		params = append(params, llx.Param(fmt.Sprintf("d%d", i), llx.I64)) // no names: equal kernels are to have equal text
	}
	params = append(params, llx.Param("lo", llx.I64), llx.Param("hi", llx.I64))
	k.f = m.Func(name, llx.Void, params...)
	for i, s := range k.fn.Syms {
		k.params[s.Name] = k.f.Param(len(k.fn.Params) + i)
		k.f.Doc("d%d: %s", i, s.Name)
	}
	k.lo, k.hi = k.f.Param(len(params)-2), k.f.Param(len(params)-1)
	for i, p := range k.fn.Params {
		if p.Type.Kind != ir.BufferKind {
			k.fail("parameter %d is %s, want a buffer", i, p.Type)
		}
		k.f.Doc("b%d: %s %s", i, p.Type, p.Name)
	}
	k.scalar = scalarLoads(k.fn)
	k.entry = k.f.Cur()
	k.x = exprs{f: k.f, sym: k.symbol, done: map[string]llx.Value{}}
	k.start = k.f.Block("start")
	k.f.At(k.start)
	for i, p := range k.fn.Params {
		k.bufs[p.ID] = k.buffer(p.Type, k.f.Param(i))
	}
	k.region(k.fn.Body)
	k.f.Ret(nil)
	k.f.At(k.entry)
	k.f.Br(k.start)
}

func (k *kernel) fail(format string, args ...any) {
	panic(&Error{Func: k.fn.Name, Msg: fmt.Sprintf(format, args...)})
}

func (k *kernel) symbol(name string) llx.Value {
	v := k.params[name]
	if v == nil {
		k.fail("symbol %s is not declared", name)
	}
	return v
}

// expr emits a dim expression in the entry block, where every later use can see it.
func (k *kernel) expr(e shape.Expr) llx.Value {
	if n, ok := e.IsConst(); ok {
		return llx.I64c(n)
	}
	cur := k.f.Cur()
	k.f.At(k.entry)
	v := k.x.emit(e)
	k.f.At(cur)
	return v
}

func (k *kernel) buffer(t ir.Type, p llx.Value) buffer {
	b := buffer{typ: t, ptr: p, strides: make([]llx.Value, t.Rank())}
	s := shape.Const(1)
	for i := t.Rank() - 1; i >= 0; i-- {
		b.strides[i] = k.expr(s)
		s = s.Mul(t.Dims[i])
	}
	return b
}

// region emits a region's ops but for the terminator, whose operands it returns.
func (k *kernel) region(r *ir.Region) []*ir.Value {
	outer := len(k.pending)
	for _, op := range r.Ops {
		if op.Is("yield", "return") {
			for _, v := range op.Operands {
				k.tile(v)
			}
			k.pending = k.pending[:min(outer, len(k.pending))]
			return op.Operands
		}
		if len(op.Regions) > 0 {
			k.settle()
		}
		k.op = op
		if op.Node != "" && (k.depth == 0 || len(op.Regions) > 0) {
			k.f.Comment("%s: %s", op.Name(), op.Node)
		}
		emit := k.ops[op.Name()]
		if emit == nil {
			k.fail("op %q has no form on a CPU: a pass expands it, or it is for other targets", op.Name())
		}
		emit(k, op)
	}
	return nil
}

// kernelOps is the table from op to emitter; element-wise ops share one.
func kernelOps(elements map[string]lanewise) map[string]func(*kernel, *ir.Op) {
	ops := map[string]func(*kernel, *ir.Op){
		"constant": (*kernel).constant, "dim": (*kernel).dim, "for": (*kernel).loop, "if": (*kernel).branch, "while": (*kernel).while,
		"splat": (*kernel).splat, "coord": (*kernel).coord, "mask": (*kernel).mask, "load": (*kernel).load, "store": (*kernel).store,
		"load_at": (*kernel).loadAt, "store_at": (*kernel).storeAt, "broadcast_tile": (*kernel).broadcastTile,
		"reduce_tile": (*kernel).reduceTile, "extract": (*kernel).extract, "mma": (*kernel).mma, "alloc": (*kernel).alloc,
		"view": (*kernel).view, "copy_async": (*kernel).copyAsync, "commit_async": nothing, "wait_async": nothing, "barrier": nothing,
		"prefetch": (*kernel).prefetch, "transpose": (*kernel).transpose,
	}
	for name := range elements {
		ops[name] = (*kernel).elementwise
	}
	return ops
}

func nothing(*kernel, *ir.Op) {}

// tile returns a value's registers, all made.
func (k *kernel) tile(v *ir.Value) tile { return k.lazy(v).force() }

// lazy returns a value's registers, some of which may still have to be made.
func (k *kernel) lazy(v *ir.Value) tile {
	t := k.tiles[v.ID]
	if t.v == nil {
		k.fail("value of type %s is used before it is computed", v.Type)
	}
	return t
}

// scalarOf returns a rank-0 value.
func (k *kernel) scalarOf(v *ir.Value) llx.Value { return k.tile(v).v[0] }

func (k *kernel) set(v *ir.Value, t tile) { k.tiles[v.ID] = t }

func (k *kernel) setScalar(v *ir.Value, x llx.Value) {
	k.tiles[v.ID] = tile{rows: 1, cols: 1, w: 1, v: []llx.Value{x}}
}

func (k *kernel) constant(op *ir.Op) {
	r := op.Result()
	switch a := op.Attr("value").(type) {
	case int64:
		k.setScalar(r, llx.Int(regType(r.Type.DType), a))
	case *ir.Tensor:
		k.set(r, k.tensor(r.Type, a))
	case *ir.Global:
		k.fail("constant @%s inside a kernel: weights are parameters", a.Name)
	default:
		k.fail("constant of Go type %T", a)
	}
}

// tensor is a literal as a tile: one value for all elements, or one each.
func (k *kernel) tensor(t ir.Type, lit *ir.Tensor) tile {
	dims, ok := t.Static()
	if !ok {
		k.fail("constant of type %s", t)
	}
	out := k.empty(dims, t.DType)
	at := func(i int64) llx.Value {
		if lit.Len() == 1 {
			i = 0
		}
		return constOf(lit, i)
	}
	for c := range out.v {
		lanes := make([]llx.Value, out.w)
		for j := range lanes {
			lanes[j] = at(int64(c)*out.w + int64(j))
		}
		out.v[c] = llx.Vector(lanes...)
	}
	return out
}

func (k *kernel) dim(op *ir.Op) {
	v := k.expr(op.ExprAttr("expr"))
	d := op.Result().Type.DType
	k.setScalar(op.Result(), k.convertScalar(v, ir.Index, d))
}

func (k *kernel) alloc(op *ir.Op) {
	t := op.Result().Type
	dims, ok := t.Static()
	if !ok {
		k.fail("scratch memory %s has a symbolic size", t)
	}
	n := t.DType.MemSize()
	for _, d := range dims {
		n *= d
	}
	if len(op.Operands) > 0 { // the row of the first iteration that this call runs: no other call has that
		home := k.bufs[op.Operands[0].ID]
		p := k.f.GEP(memType(t.DType), home.ptr, k.f.Bin("mul", k.lo, home.strides[0]))
		k.bufs[op.Result().ID] = k.buffer(t, p)
		return
	}
	n = (n + 63) &^ 63
	if k.scratch += n; k.scratch > maxScratch {
		k.fail("scratch memory of %d bytes and more, the limit is %d", k.scratch, maxScratch)
	}
	k.bufs[op.Result().ID] = k.buffer(t, k.f.Alloca(n, 64))
}

func (k *kernel) view(op *ir.Op) {
	b := k.bufs[op.Operands[0].ID]
	p := b.ptr
	if len(op.Operands) > 1 {
		p = k.f.GEP(memType(op.Result().Type.DType), p, k.scalarOf(op.Operands[1])) // counts elements of the new type
	}
	k.bufs[op.Result().ID] = k.buffer(op.Result().Type, p)
}

// writtenBuffers marks, by Value.ID, the buffers that ops store to, through views as well.
func writtenBuffers(fn *ir.Func) []bool {
	w := make([]bool, fn.IDs())
	mark := func(v *ir.Value) {
		for v != nil {
			w[v.ID] = true
			if v.Def == nil || !v.Def.Is("view", "alloc") || len(v.Def.Operands) == 0 {
				return
			}
			v = v.Def.Operands[0]
		}
	}
	fn.Body.Walk(func(op *ir.Op) {
		switch op.Name() {
		case "store", "store_at":
			mark(op.Operands[1])
		case "copy_async":
			mark(op.Operands[0])
		case "copy":
			mark(op.Operands[1])
		}
	})
	return w
}

// scalarLoads marks loads that only feed the left side of mma, where each element becomes a broadcast of its own: loaded
// as scalars, they fold into the instruction.
func scalarLoads(fn *ir.Func) []bool {
	uses, left := make([]int, fn.IDs()), make([]int, fn.IDs())
	fn.Body.Walk(func(op *ir.Op) {
		for i, v := range op.Operands {
			uses[v.ID]++
			if op.Is("mma") && i == 1 {
				left[v.ID]++
			}
		}
	})
	out := make([]bool, fn.IDs())
	for id := range out {
		out[id] = uses[id] > 0 && uses[id] == left[id]
	}
	return out
}

// iterations returns the trip count of the kernel's parallel loop as an expression in its symbols; ok is false if the
// kernel has none, or one whose bounds depend on values.
func iterations(fn *ir.Func) (n shape.Expr, ok bool) {
	i := slices.IndexFunc(fn.Body.Ops, isParallel)
	if i < 0 {
		return shape.Expr{}, false
	}
	op := fn.Body.Ops[i]
	var b [3]shape.Expr
	for j := range b {
		if b[j], ok = indexExpr(op.Operands[j]); !ok {
			return shape.Expr{}, false
		}
	}
	return b[1].Sub(b[0]).Add(b[2]).Sub(shape.Const(1)).FloorDiv(b[2]).Max(shape.Const(0)), true
}

func isParallel(op *ir.Op) bool { return op.Is("for") && op.Str("kind") == "parallel" }

// indexExpr follows an index value to the dims it is computed from.
func indexExpr(v *ir.Value) (shape.Expr, bool) {
	none := shape.Expr{}
	if v.Def == nil || v.Type.DType != ir.Index {
		return none, false
	}
	switch v.Def.Name() {
	case "constant":
		switch a := v.Def.Attr("value").(type) {
		case int64:
			return shape.Const(a), true
		case *ir.Tensor:
			return shape.Const(a.Int(0)), true
		}
		return none, false
	case "dim":
		return v.Def.ExprAttr("expr"), true
	}
	if len(v.Def.Operands) != 2 {
		return none, false
	}
	a, aok := indexExpr(v.Def.Operands[0])
	b, bok := indexExpr(v.Def.Operands[1])
	if !aok || !bok {
		return none, false
	}
	switch v.Def.Name() {
	case "add":
		return a.Add(b), true
	case "subtract":
		return a.Sub(b), true
	case "multiply":
		return a.Mul(b), true
	case "floor_divide":
		return a.FloorDiv(b), true
	case "floor_mod":
		return a.Mod(b), true
	case "minimum":
		return a.Min(b), true
	case "maximum":
		return a.Max(b), true
	}
	return none, false
}

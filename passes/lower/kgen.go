package lower

import (
	"fmt"
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

// gen builds one kernel for one group. Tiles are evaluated by pulling: elem asks for the elements of a tensor of the
// group at an index per axis, and recursively for those of its operands, until a buffer is loaded.
type gen struct {
	*group
	f      *ir.Func
	b      *ir.Builder
	target ir.Target

	bufs     map[*ir.Value]*ir.Value // group parameter -> kernel buffer
	outs     []*ir.Value             // kernel buffers of the group's results
	tile     []int64                 // tile that is being evaluated; nil: scalars
	mask     *ir.Value               // i1 tile; nil: all elements count
	memo     []memo                  // innermost scope last
	winograd *winograd               // how a convolution is computed; nil: directly
	work     string                  // what the kernel computes, "" if no schedule may be given for it
	symbols  []string                // in it
	given    string                  // the schedule that the target has for it,
	sched    Schedule                // the same,
	chosen   Schedule                // and what the kernel has
	packed   *ir.Value               // the anchor's constant operand in panels; nil: as it is
	temp     func(ir.Type) *ir.Value // adds an arena buffer that only this kernel uses
	head     ir.Region               // constants and dims
	heads    map[string]*ir.Value
	fixed    map[*ir.Value]fixedFn // values that a schedule supplies (an anchor's accumulator, a row in scratch)
	moved    map[*dest]shape.Dims  // offsets of windows after the merging of axes
	dry      *[]touch              // not nil: loads are noted here, and nothing is stored
}

// fixedFn supplies the tile of a value that a schedule has computed itself.
type fixedFn func(idx []ix) *ir.Value

type memo struct {
	region *ir.Region
	tiles  map[string]*ir.Value
}

// ix is the index along one axis of a tensor for all elements of a tile:
// base + sum over tile axes t of step[t]*coordinate[t], or, if it is no such form, a tile of indices.
type ix struct {
	base *ir.Value // index scalar
	step []int64   // per tile axis; nil: all 0
	vec  *ir.Value // tile<index,…>; then base and step are unused
}

func (x ix) uniform() bool {
	if x.vec != nil {
		return false
	}
	for _, s := range x.step {
		if s != 0 {
			return false
		}
	}
	return true
}

func (x ix) key() string {
	if x.vec != nil {
		return fmt.Sprintf("v%d", x.vec.ID)
	}
	return fmt.Sprintf("%d%v", x.base.ID, x.step)
}

// at is the index whose tile axis moves along it with the step.
func (g *gen) at(base *ir.Value, axis int, step int64) ix {
	s := make([]int64, len(g.tile))
	if axis >= 0 {
		s[axis] = step
	}
	return ix{base: base, step: s}
}

// Scalar index arithmetic, folded where both sides are constant so that kernels stay readable.

func indexConst(v *ir.Value) (int64, bool) {
	if v.Def == nil || !v.Def.Is("constant") {
		return 0, false
	}
	n, ok := v.Def.Attr("value").(int64)
	return n, ok
}

// num is an index constant. It stands, once, at the head of the kernel, as do dims.
func (g *gen) num(n int64) *ir.Value { return g.dim(shape.Const(n)) }

func (g *gen) dim(e shape.Expr) *ir.Value {
	if v := g.heads[e.Key()]; v != nil {
		return v
	}
	b := ir.Builder{F: g.f, R: &g.head}
	v := b.Dim(e)
	g.heads[e.Key()] = v
	return v
}

// finish puts the head before the body and drops what nobody uses.
func (g *gen) finish() {
	g.b.Node = ""
	g.b.Return()
	g.f.Body.Ops = append(g.head.Ops, g.f.Body.Ops...)
	passes.RemoveDead(g.f)
}

func (g *gen) iop(name string, x, y *ir.Value) *ir.Value {
	a, aok := indexConst(x)
	c, cok := indexConst(y)
	if aok && cok {
		switch name {
		case "add":
			return g.num(a + c)
		case "subtract":
			return g.num(a - c)
		case "multiply":
			return g.num(a * c)
		case "minimum":
			return g.num(min(a, c))
		case "maximum":
			return g.num(max(a, c))
		case "floor_divide":
			if a >= 0 && c > 0 {
				return g.num(a / c)
			}
		case "floor_mod":
			if a >= 0 && c > 0 {
				return g.num(a % c)
			}
		}
	}
	switch {
	case name == "add" && aok && a == 0, name == "multiply" && aok && a == 1:
		return y
	case (name == "add" || name == "subtract") && cok && c == 0, (name == "multiply" || name == "floor_divide") && cok && c == 1:
		return x
	case name == "multiply" && (aok && a == 0 || cok && c == 0), name == "floor_mod" && cok && c == 1:
		return g.num(0)
	}
	return g.b.Emit(name, nil, x, y)
}

func (g *gen) iadd(x, y *ir.Value) *ir.Value { return g.iop("add", x, y) }
func (g *gen) isub(x, y *ir.Value) *ir.Value { return g.iop("subtract", x, y) }
func (g *gen) imul(x, y *ir.Value) *ir.Value { return g.iop("multiply", x, y) }
func (g *gen) idiv(x, y *ir.Value) *ir.Value { return g.iop("floor_divide", x, y) }
func (g *gen) imod(x, y *ir.Value) *ir.Value { return g.iop("floor_mod", x, y) }
func (g *gen) imin(x, y *ir.Value) *ir.Value { return g.iop("minimum", x, y) }
func (g *gen) imax(x, y *ir.Value) *ir.Value { return g.iop("maximum", x, y) }

// Index arithmetic.

func (g *gen) ixAdd(x ix, n *ir.Value) ix {
	if x.vec != nil {
		return ix{vec: g.b.Emit("add", nil, x.vec, g.splat(n))}
	}
	return ix{base: g.iadd(x.base, n), step: x.step}
}

func (g *gen) ixMul(x ix, n int64) ix {
	if n == 1 {
		return x
	}
	if x.vec != nil {
		return ix{vec: g.b.Emit("multiply", nil, x.vec, g.splat(g.num(n)))}
	}
	s := slices.Clone(x.step)
	for i := range s {
		s[i] *= n
	}
	return ix{base: g.imul(x.base, g.num(n)), step: s}
}

// ixSum adds two indices.
func (g *gen) ixSum(x, y ix) ix {
	if x.vec != nil || y.vec != nil {
		return ix{vec: g.b.Emit("add", nil, g.ixTile(x), g.ixTile(y))}
	}
	s := make([]int64, len(g.tile))
	for i := range s {
		if x.step != nil {
			s[i] += x.step[i]
		}
		if y.step != nil {
			s[i] += y.step[i]
		}
	}
	return ix{base: g.iadd(x.base, y.base), step: s}
}

// ixScale multiplies by a scalar that may be symbolic.
func (g *gen) ixScale(x ix, n *ir.Value) ix {
	if c, ok := indexConst(n); ok {
		return g.ixMul(x, c)
	}
	if x.uniform() {
		return ix{base: g.imul(x.base, n), step: x.step}
	}
	return ix{vec: g.b.Emit("multiply", nil, g.ixTile(x), g.splat(n))}
}

// ixTile is the index as a tile (a scalar if the tile is one).
func (g *gen) ixTile(x ix) *ir.Value {
	if x.vec != nil {
		return x.vec
	}
	t := g.splat(x.base)
	for axis, s := range x.step {
		if s == 0 {
			continue
		}
		c := g.b.Emit("coord", ir.A{"axis": axis, "tile": g.tile, "dtype": ir.Index})
		if s != 1 {
			c = g.b.Emit("multiply", nil, c, g.splat(g.num(s)))
		}
		t = g.b.Emit("add", nil, t, c)
	}
	return t
}

// splat repeats a scalar over the tile.
func (g *gen) splat(x *ir.Value) *ir.Value {
	if g.tile == nil {
		return x
	}
	return g.b.Emit("splat", ir.A{"tile": g.tile}, x)
}

// and combines i1 tiles; nil is true.
func (g *gen) and(x, y *ir.Value) *ir.Value {
	switch {
	case x == nil:
		return y
	case y == nil:
		return x
	}
	return g.b.Emit("and", nil, x, y)
}

// in evaluates what body emits with another tile and mask.
func (g *gen) in(tile []int64, mask *ir.Value, body func()) {
	oldTile, oldMask := g.tile, g.mask
	g.tile, g.mask = tile, mask
	g.scope(g.b, body)
	g.tile, g.mask = oldTile, oldMask
}

// scope evaluates what body emits into another builder's region; tiles computed there are not visible outside.
func (g *gen) scope(b *ir.Builder, body func()) {
	old := g.b
	g.b = b
	g.memo = append(g.memo, memo{b.R, map[string]*ir.Value{}})
	body()
	g.memo = g.memo[:len(g.memo)-1]
	g.b = old
}

// loop emits a for loop with carried values; nothing if it surely never runs.
func (g *gen) loop(kind string, lo, hi *ir.Value, step int64, inits []*ir.Value, body func(iv *ir.Value, carried []*ir.Value) []*ir.Value) []*ir.Value {
	if a, ok := indexConst(lo); ok {
		if c, ok := indexConst(hi); ok && a >= c {
			return inits
		}
	}
	return g.b.For(kind, lo, hi, g.num(step), inits, func(b *ir.Builder, iv *ir.Value, carried []*ir.Value) (out []*ir.Value) {
		g.scope(b, func() { out = body(iv, carried) })
		return out
	})
}

// when emits body under a scalar condition.
func (g *gen) when(cond *ir.Value, body func()) {
	then := g.b.Region(nil, func(b *ir.Builder, _ []*ir.Value) []*ir.Value {
		g.scope(b, body)
		return nil
	})
	els := g.b.Region(nil, func(*ir.Builder, []*ir.Value) []*ir.Value { return nil })
	g.b.EmitOp("if", nil, []*ir.Region{then, els}, cond)
}

// whenLess emits body under x < y.
func (g *gen) whenLess(x, y *ir.Value, body func()) {
	a, aok := indexConst(x)
	c, cok := indexConst(y)
	switch {
	case aok && cok && a < c:
		body()
	case !aok || !cok:
		g.when(g.compare("LT", x, y), body)
	}
}

func (g *gen) compare(dir string, x, y *ir.Value) *ir.Value {
	return g.b.Emit("compare", ir.A{"direction": dir}, x, y)
}

// vectors emits body for index ranges of n elements, a vector (of lanes elements) at a time: full vectors in a loop,
// then a masked one. Inside, the tile is row-by-vector: tile = rows × lanes or just lanes.
func (g *gen) vectors(n shape.Expr, lanes int64, body func(base *ir.Value)) {
	tile := []int64{lanes}
	c, static := n.IsConst()
	full := g.dim(n.FloorDiv(shape.Const(lanes)).Mul(shape.Const(lanes)))
	if !static || c >= lanes {
		if static && c == lanes {
			g.in(tile, nil, func() { body(g.num(0)) })
		} else {
			g.loop("seq", g.num(0), full, lanes, nil, func(iv *ir.Value, _ []*ir.Value) []*ir.Value {
				g.in(tile, nil, func() { body(iv) })
				return nil
			})
		}
	}
	if static && c%lanes == 0 {
		return
	}
	tail := func() {
		rem := g.isub(g.dim(n), full)
		mask := g.b.Emit("mask", ir.A{"axis": 0, "tile": tile}, rem)
		g.in(tile, mask, func() { body(full) })
	}
	g.whenLess(full, g.dim(n), tail)
}

// split turns a linear index into one per dim (row-major); the dims must be positive where the index is.
func (g *gen) split(lin *ir.Value, dims shape.Dims) []*ir.Value {
	out := make([]*ir.Value, len(dims))
	first := slices.IndexFunc(dims, func(d shape.Expr) bool { return !d.Is(1) })
	for i := len(dims) - 1; i >= 0; i-- {
		switch {
		case i == first: // no other is left
			out[i] = lin
		case dims[i].Is(1):
			out[i] = g.num(0)
		default:
			n := g.dim(dims[i])
			out[i] = g.imod(lin, n)
			lin = g.idiv(lin, n)
		}
	}
	return out
}

// load reads the tile of a buffer at the indices, under the mask.
func (g *gen) load(buf *ir.Value, idx []ix) *ir.Value {
	if g.dry != nil {
		*g.dry = append(*g.dry, touch{buf, idx})
		return g.filled(ir.ScalarI(buf.Type.DType, 0))
	}
	if v, ok := g.affineLoad(buf, idx); ok {
		return v
	}
	return g.b.Emit("load_at", nil, g.masked(buf, g.flat(buf.Type.Dims, idx))...)
}

func (g *gen) masked(vs ...*ir.Value) []*ir.Value {
	if g.mask != nil {
		vs = append(vs, g.mask)
	}
	return vs
}

// flat is the row-major offset of general indices.
func (g *gen) flat(dims shape.Dims, idx []ix) *ir.Value {
	off := ix{base: g.num(0), step: make([]int64, len(g.tile))}
	for i, d := range dims {
		off = g.ixSum(g.ixScale(off, g.dim(d)), idx[i])
	}
	return g.ixTile(off)
}

// affine turns indices into the operands and attributes of load and store; ok is false if a tile axis moves along
// more than one buffer dim or an index is a tile.
func (g *gen) affine(idx []ix) (ops []*ir.Value, attrs ir.A, ok bool) {
	axes, steps := make([]int64, len(g.tile)), make([]int64, len(g.tile))
	plain := true
	for t := range g.tile {
		axes[t], steps[t] = -1, 1
	}
	for d, x := range idx {
		if x.vec != nil {
			return nil, nil, false
		}
		ops = append(ops, x.base)
		for t, s := range x.step {
			if s == 0 {
				continue
			}
			if axes[t] >= 0 {
				return nil, nil, false
			}
			axes[t], steps[t] = int64(d), s
			plain = plain && s == 1
		}
	}
	attrs = ir.A{"axes": axes}
	if !plain {
		attrs["steps"] = steps
	}
	if g.mask != nil {
		attrs["masked"] = true
	}
	return ops, attrs, true
}

func (g *gen) affineLoad(buf *ir.Value, idx []ix) (*ir.Value, bool) {
	ops, attrs, ok := g.affine(idx)
	if !ok {
		return nil, false
	}
	if g.tile != nil {
		attrs["tile"] = g.tile
	} else {
		delete(attrs, "axes")
	}
	return g.b.Emit("load", attrs, g.masked(append([]*ir.Value{buf}, ops...)...)...), true
}

// store writes a tile to a buffer at the indices, under the mask.
func (g *gen) store(x, buf *ir.Value, idx []ix) {
	if g.dry != nil {
		return
	}
	ops, attrs, ok := g.affine(idx)
	if !ok {
		g.b.Emit("store_at", nil, g.masked(x, buf, g.flat(buf.Type.Dims, idx))...)
		return
	}
	if g.tile == nil {
		delete(attrs, "axes")
	}
	g.b.Emit("store", attrs, g.masked(append([]*ir.Value{x, buf}, ops...)...)...)
}

func idxKey(v *ir.Value, idx []ix, mask *ir.Value) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d", v.ID)
	for _, x := range idx {
		b.WriteString("|" + x.key())
	}
	if mask != nil {
		fmt.Fprintf(&b, "&%d", mask.ID)
	}
	return b.String()
}

// scratchBytes is the most a row may take on the stack; longer and symbolic rows are kept in the arena.
const scratchBytes = 32 << 10

// rowBuffer is memory for one row of n elements, private to the task; row is the task's number.
func (g *gen) rowBuffer(d ir.DType, rows shape.Dims, pos []*ir.Value, n shape.Expr) *ir.Value {
	if c, ok := n.IsConst(); ok && c*d.Size() <= scratchBytes {
		return g.b.Emit("alloc", ir.A{"type": ir.BufferOf(d, ir.Scratch, n)})
	}
	all := g.temp(ir.TensorOf(d, shape.Product(rows), n))
	start := g.imul(g.linear(rows, pos), g.dim(n))
	return g.b.Emit("view", ir.A{"type": ir.BufferOf(d, ir.Arena, n)}, all, start)
}

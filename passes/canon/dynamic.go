package canon

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

var dynamicRules = []rule{
	{"dynamic-slice-all", []string{"dynamic_slice"}, "a window of the full size has one place", func(c *cx, op *ir.Op) []*ir.Value {
		if shape.EqualDims(op.Operands[0].Dims(), op.Result().Dims()) {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"dynamic-slice-known", []string{"dynamic_slice"}, "starts that are dims make it a slice", dynamicSliceKnown},
	{"dynamic-update-all", []string{"dynamic_update_slice"}, "everything is replaced", func(c *cx, op *ir.Op) []*ir.Value {
		if shape.EqualDims(op.Operands[0].Dims(), op.Operands[1].Dims()) {
			return one(op.Operands[1])
		}
		return nil
	}},
	{"dynamic-update-nothing", []string{"dynamic_update_slice"}, "an empty window", func(c *cx, op *ir.Op) []*ir.Value {
		if op.Operands[1].Type.Elems().Is(0) {
			return one(op.Operands[0])
		}
		return nil
	}},
}

// clamped returns start brought into 0..dim-size if that can be said.
func (c *cx) clamped(start, dim, size shape.Expr) (shape.Expr, bool) {
	room := dim.Sub(size)
	if dim.Equal(size) {
		return konst(0), true
	}
	if !c.facts.ProveGE0(start) {
		if !c.facts.ProveGE0(start.Neg()) {
			return start, false
		}
		start = konst(0)
	}
	if c.facts.ProveGE0(room.Sub(start)) {
		return start, true
	}
	if c.facts.ProveGE0(start.Sub(room)) {
		return room, c.facts.ProveGE0(room)
	}
	return start, false
}

func dynamicSliceKnown(c *cx, op *ir.Op) []*ir.Value {
	x, sizes := op.Operands[0], op.DimsAttr("sizes")
	n := len(sizes)
	start, limit := make(shape.Dims, n), make(shape.Dims, n)
	for i := range n {
		e, ok := match.Expr(op.Operands[1+i])
		if !ok {
			if !sizes[i].Equal(x.Dims()[i]) {
				return nil
			}
			e = konst(0)
		}
		if e, ok = c.clamped(e, x.Dims()[i], sizes[i]); !ok {
			return nil
		}
		start[i], limit[i] = e, e.Add(sizes[i])
	}
	return one(c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": match.Count(n, func(int) int64 { return 1 })}, x))
}

var gatherRules = []rule{
	{"gather-const", []string{"gather"}, "constant indices in steps are a slice", gatherConst},
	{"gather-iota", []string{"gather"}, "indices 0, 1, 2, … are a slice", gatherIota},
}

// takes returns the axis of x that a gather indexes, if it is a take along one axis: whole slices of the other axes.
func takes(op *ir.Op) (axis int, ok bool) {
	x, m := op.Operands[0], op.Ints("start_index_map")
	if len(op.Ints("operand_batching_dims")) > 0 || len(m) != 1 || !slices.Equal(op.Ints("collapsed_slice_dims"), m) {
		return 0, false
	}
	for i, n := range op.DimsAttr("slice_sizes") {
		if want := x.Dims()[i]; int64(i) != m[0] && !n.Equal(want) || int64(i) == m[0] && !n.Is(1) {
			return 0, false
		}
	}
	return int(m[0]), true
}

// gatherConst: take(x, [a, a+s, a+2s…]) => slice(x).
func gatherConst(c *cx, op *ir.Op) []*ir.Value {
	axis, ok := takes(op)
	if !ok {
		return nil
	}
	t, ok := op.Operands[1].Const()
	if !ok {
		if t, ok = match.Splat(op.Operands[1]); !ok || !op.Operands[1].Type.Elems().Is(1) {
			return nil
		}
	}
	size, ok := op.Operands[0].Dims()[axis].IsConst()
	n := t.Len()
	if n == 0 || n > 1<<16 {
		return nil
	}
	at := func(i int64) int64 {
		k := max(t.Int(i), 0)
		if t.DType == ir.U64 && t.Int(i) < 0 {
			k = math.MaxInt64
		}
		if ok {
			k = min(k, size-1)
		}
		return k
	}
	step := int64(1)
	if n > 1 {
		step = at(1) - at(0)
	}
	for i := range n {
		if at(i) != at(0)+i*step {
			return nil
		}
	}
	if step < 1 {
		return nil
	}
	last := at(n - 1)
	if last == math.MaxInt64 || !c.facts.ProveGE0(op.Operands[0].Dims()[axis].Sub(konst(last+1))) {
		return nil // would be clamped
	}
	return c.taken(op, axis, konst(at(0)), konst(last+1), step)
}

// taken emits the slice of axis and gives it the gather's shape; the index dims must hold what is left of the axis.
func (c *cx) taken(op *ir.Op, axis int, lo, hi shape.Expr, step int64) []*ir.Value {
	x := op.Operands[0]
	if !offsetsInPlace(op, axis) {
		return nil
	}
	start, limit := make(shape.Dims, x.Type.Rank()), slices.Clone(x.Dims())
	st := match.Count(x.Type.Rank(), func(int) int64 { return 1 })
	start[axis], limit[axis], st[axis] = lo, hi, step
	y := c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": st}, x)
	return one(c.Reshape(y, op.Result().Dims()...))
}

// offsetsInPlace reports that the result is x with the axis replaced by the index dims: the result axes before the
// index dims are x's axes before axis.
func offsetsInPlace(op *ir.Op, axis int) bool {
	off := op.Ints("offset_dims")
	batch := op.Result().Type.Rank() - len(off)
	for i, a := range off {
		want := int64(i)
		if i >= axis {
			want += int64(batch)
		}
		if a != want {
			return false
		}
	}
	return true
}

func gatherIota(c *cx, op *ir.Op) []*ir.Value {
	axis, ok := takes(op)
	if !ok {
		return nil
	}
	idx := op.Operands[1]
	if r := match.Op(idx, "reshape"); r != nil {
		idx = r.Operands[0]
	}
	in := match.Op(idx, "iota")
	if in == nil || idx.Type.Rank() != 1 {
		return nil
	}
	n := idx.Dims()[0]
	if !c.facts.ProveGE0(op.Operands[0].Dims()[axis].Sub(n)) {
		return nil
	}
	return c.taken(op, axis, konst(0), n, 1)
}

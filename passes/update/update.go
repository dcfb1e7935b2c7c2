// Package update brings writes into a part of a tensor (caches, lists) into the form that is done in place: a
// dynamic_update_slice of the tensor itself, instead of scatters, and of slices that are cut out, changed and joined again.
// It must not know when memory is reused; that is the planner's.
package update

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/match"
)

// Pass rewrites updates.
var Pass = passes.Pass{Name: "update", Doc: "turns scatters of one window, updates of transposes and of stacked slices into updates in place", Run: run}

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		for {
			c := &cx{ctx: ctx, uses: f.Uses()}
			n := passes.Rewrite(m, f, c.hook)
			if n == 0 {
				break
			}
			canon.Func(m, f, ctx)
		}
		if stack(m, f, ctx) > 0 {
			passes.RemoveDead(f)
			canon.Func(m, f, ctx)
		}
		return nil
	})
}

type cx struct {
	*passes.Rewriter
	ctx  *passes.Ctx
	uses []int
}

func (c *cx) hook(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	c.Rewriter = r
	if c.ctx.Exhausted() {
		return nil
	}
	var v *ir.Value
	name := "update/scatter"
	if op.Is("scatter") {
		v = c.scatter(op)
	} else if op.Is("dynamic_update_slice") {
		v, name = c.transposed(op), "update/transpose"
	}
	if v == nil {
		return nil
	}
	c.ctx.Allow(name)
	return []*ir.Value{v}
}

// scatter: setting one whole slice along an axis is a dynamic_update_slice, where a check has made sure that the index
// lies within: a scatter skips what does not, an update moves it. So is setting slices 0, 1, … of which there are enough.
func (c *cx) scatter(op *ir.Op) *ir.Value {
	x, idx, u := op.Operands[0], op.Operands[1], op.Operands[2]
	d := op.Ints("scatter_dims_to_operand_dims")
	if op.Str("kind") != "set" || len(op.Ints("input_batching_dims")) > 0 || len(d) != 1 || !slices.Equal(op.Ints("inserted_window_dims"), d) {
		return nil
	}
	axis := int(d[0])
	dims := slices.Clone(x.Dims())
	rows, counted := c.counted(op, axis)
	if !counted && !idx.Type.Elems().Is(1) {
		return nil
	}
	dims[axis] = rows
	w := op.Ints("update_window_dims")
	if len(w) != x.Type.Rank()-1 {
		return nil
	}
	for i, a := range w {
		j := i
		if i >= axis {
			j++
		}
		if !u.Dims()[a].Equal(x.Dims()[j]) {
			return nil // part of a slice
		}
	}
	at := idx
	if counted {
		at = c.ScalarI(idx.Type.DType, 0)
	} else {
		n, ok := x.Dims()[axis].IsConst()
		if !ok || !c.checked(idx, n) {
			return nil
		}
		at = c.Reshape(idx)
	}
	zero := c.Const(ir.NewTensor(at.Type.DType))
	starts := slices.Repeat([]*ir.Value{zero}, x.Type.Rank())
	starts[axis] = at
	return c.Emit("dynamic_update_slice", nil, append([]*ir.Value{x, c.Reshape(u, dims...)}, starts...)...)
}

// counted returns how many slices a scatter sets, if they are the first ones of the axis, in order, and the updates have
// them on the same axis.
func (c *cx) counted(op *ir.Op, axis int) (rows shape.Expr, ok bool) {
	rows = shape.Const(1)
	i := match.Op(bare(op.Operands[1]), "iota")
	if i == nil {
		return rows, false
	}
	n := i.Result().Dims()[i.Int("axis")]
	if !n.Equal(op.Operands[1].Type.Elems()) || op.Operands[2].Type.Rank() != op.Operands[0].Type.Rank() || slices.Contains(op.Ints("update_window_dims"), int64(axis)) {
		return rows, false
	}
	return n, c.F.Facts().ProveGE0(op.Operands[0].Dims()[axis].Sub(n))
}

// checked reports that a check of 0 <= idx < n stands before this place of the region.
func (c *cx) checked(idx *ir.Value, n int64) bool {
	for _, op := range c.R.Ops {
		if op.Is("check") {
			lo, hi := limits(op.Operands[0], bare(idx), n)
			if lo && hi {
				return true
			}
		}
	}
	return false
}

// limits says which of 0 <= idx and idx < n a condition implies.
func limits(cond, idx *ir.Value, n int64) (lo, hi bool) {
	switch op := bare(cond).Def; {
	case op == nil:
	case op.Is("and"):
		for _, v := range op.Operands {
			l, h := limits(v, idx, n)
			lo, hi = lo || l, hi || h
		}
	case op.Is("reduce") && op.Str("kind") == "and":
		return limits(op.Operands[0], idx, n)
	case op.Is("compare") && bare(op.Operands[0]) == idx:
		k, ok := match.Int(op.Operands[1])
		return ok && op.Str("direction") == "GE" && k >= 0, ok && op.Str("direction") == "LT" && k <= n
	}
	return lo, hi
}

// bare looks through reshapes.
func bare(v *ir.Value) *ir.Value {
	for r := match.Op(v, "reshape"); r != nil; r = match.Op(v, "reshape") {
		v = r.Operands[0]
	}
	return v
}

// transposed: update(transpose(x), u) => transpose(update(x, transpose'(u))): the update is the smaller one to transpose,
// and what follows often transposes back.
func (c *cx) transposed(op *ir.Op) *ir.Value {
	t := match.Op(op.Operands[0], "transpose")
	if t == nil || t.Result().ID >= len(c.uses) || c.uses[t.Result().ID] != 1 {
		return nil
	}
	perm := t.Ints("perm")
	inv := make([]int64, len(perm))
	starts := make([]*ir.Value, len(perm))
	for i, p := range perm {
		inv[p] = int64(i)
		starts[p] = op.Operands[2+i]
	}
	u := c.Transpose(op.Operands[1], inv...)
	return c.Transpose(c.Emit("dynamic_update_slice", nil, append([]*ir.Value{t.Operands[0], u}, starts...)...), perm...)
}

package update

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// A stack of caches, one per layer, is cut into slices, each is updated, and they are joined again:
//
//	concatenate(update(slice(x, 0), u0), update(slice(x, 1), u1), …)
//
// Each update then becomes one of x itself, in the order in which they stand, and reads what it needs by a slice of the
// updated x.

// plan is one concatenate with the updates that it joins.
type plan struct {
	x      *ir.Value
	axis   int
	at     map[*ir.Op]int64 // update -> its place on the axis
	latest *ir.Value        // x after the updates so far
}

// stack rewrites the stacks of a function and returns their number.
func stack(m *ir.Module, f *ir.Func, ctx *passes.Ctx) int {
	uses := f.Uses()
	users := map[*ir.Op]*plan{} // updates and concatenates -> plan
	var find func(r *ir.Region)
	n := 0
	find = func(r *ir.Region) {
		for _, op := range r.Ops {
			for _, sub := range op.Regions {
				find(sub)
			}
			if !op.Is("concatenate") || ctx.Exhausted() {
				continue
			}
			p := planOf(op, r, uses)
			if p == nil || !ctx.Allow("update/stack") {
				continue
			}
			n++
			users[op] = p
			for u := range p.at {
				users[u] = p
			}
		}
	}
	find(f.Body)
	if n == 0 {
		return 0
	}
	passes.Rewrite(m, f, func(r *passes.Rewriter, op *ir.Op) []*ir.Value {
		p := users[op]
		if p == nil {
			return nil
		}
		if op.Is("concatenate") {
			return []*ir.Value{p.latest}
		}
		return []*ir.Value{p.step(r, op)}
	})
	return n
}

// planOf recognises the stack that a concatenate of the region makes.
func planOf(op *ir.Op, r *ir.Region, uses []int) *plan {
	p := &plan{axis: int(op.Int("axis")), at: map[*ir.Op]int64{}}
	for i, v := range op.Operands {
		d := match.Op(bare(v), "dynamic_update_slice")
		if d == nil || !slices.Contains(r.Ops, d) || !v.Dims()[p.axis].Is(1) || p.at[d] != 0 {
			return nil
		}
		s := match.Op(bare(d.Operands[0]), "slice")
		if s == nil || !onlyUse(d.Operands[0], s, uses) {
			return nil
		}
		x := s.Operands[0]
		if p.x == nil {
			p.x = x
		}
		if x != p.x || !cuts(s, p.axis, int64(i)) || !shape.EqualDims(x.Dims(), op.Result().Dims()) || !shape.EqualDims(dropped(x.Dims(), p.axis), dropAxis(d, p.axis, x.Type.Rank())) {
			return nil
		}
		p.at[d] = int64(i)
	}
	if p.x == nil || len(p.at) != len(op.Operands) || uses[p.x.ID] != len(op.Operands) {
		return nil // something else reads x as it was: it could not be changed in place
	}
	return p
}

// onlyUse reports that the values from v back to the slice are used once each.
func onlyUse(v *ir.Value, s *ir.Op, uses []int) bool {
	for uses[v.ID] == 1 {
		if v.Def == s {
			return true
		}
		v = v.Def.Operands[0]
	}
	return false
}

// cuts reports that the slice is x at place i of the axis, whole otherwise.
func cuts(s *ir.Op, axis int, i int64) bool {
	for a, d := range s.Operands[0].Dims() {
		lo, hi := s.DimsAttr("start")[a], s.DimsAttr("limit")[a]
		if a == axis && (!lo.Is(i) || !hi.Is(i+1)) || a != axis && (!lo.Is(0) || !hi.Equal(d)) || s.Ints("stride")[a] != 1 {
			return false
		}
	}
	return true
}

func dropped(d shape.Dims, axis int) shape.Dims { return slices.Delete(slices.Clone(d), axis, axis+1) }

// dropAxis is the update's dims without the stack's axis, which it may have lost already.
func dropAxis(d *ir.Op, axis, rank int) shape.Dims {
	if dims := d.Result().Dims(); len(dims) == rank {
		return dropped(dims, axis)
	}
	return d.Result().Dims()
}

// step does one update on the stack and returns what stands for its result.
func (p *plan) step(r *passes.Rewriter, d *ir.Op) *ir.Value {
	x := p.latest
	if x == nil {
		x = r.Value(p.x)
	}
	u, starts := d.Operands[1], slices.Clone(d.Operands[2:])
	i := r.ScalarI(starts0(starts), p.at[d])
	udims := slices.Clone(u.Dims())
	if len(starts) == x.Type.Rank() {
		starts[p.axis] = i
	} else {
		starts = slices.Insert(starts, p.axis, i)
		udims = slices.Insert(udims, p.axis, shape.Const(1))
	}
	p.latest = r.Emit("dynamic_update_slice", nil, append([]*ir.Value{x, r.Reshape(u, udims...)}, starts...)...)
	lo, hi := make(shape.Dims, x.Type.Rank()), slices.Clone(x.Dims())
	lo[p.axis], hi[p.axis] = shape.Const(p.at[d]), shape.Const(p.at[d]+1)
	s := r.Emit("slice", ir.A{"start": lo, "limit": hi, "stride": match.Count(len(lo), func(int) int64 { return 1 })}, p.latest)
	return r.Reshape(s, d.Result().Dims()...)
}

// starts0 is the integer type of the starts; all have one.
func starts0(starts []*ir.Value) ir.DType {
	if len(starts) == 0 {
		return ir.I32
	}
	return starts[0].Type.DType
}

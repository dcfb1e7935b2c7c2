package layout

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

// reshape: f(reshape(x), reshape(y), broadcast…) => reshape(f(x, y, broadcast'…)), where x and y have one shape, at least
// one of the reshapes goes away, and the others follow for nothing. An op that a product feeds is then fused with it.
func reshape(c *cx, op *ir.Op) *ir.Value {
	var from shape.Dims
	gone := false
	for _, v := range op.Operands {
		r := match.Op(v, "reshape")
		if r == nil || match.ConstLike(v) {
			continue
		}
		if from == nil {
			from = r.Operands[0].Dims()
		} else if !shape.EqualDims(from, r.Operands[0].Dims()) {
			return nil
		}
		gone = gone || c.usedOnce(v) && worth(r.Operands[0])
	}
	if from == nil || !gone {
		return nil
	}
	plans := make([]func() *ir.Value, len(op.Operands))
	for i, v := range op.Operands {
		switch r := match.Op(v, "reshape"); {
		case r != nil && !match.ConstLike(v):
			plans[i] = func() *ir.Value { return r.Operands[0] }
		default:
			if plans[i] = c.reshaped(v, from); plans[i] == nil {
				return nil
			}
		}
	}
	operands := make([]*ir.Value, len(plans))
	for i, p := range plans {
		operands[i] = p()
	}
	return c.Reshape(c.Emit(op.Def.Name, match.Attrs(op, nil), operands...), op.Result().Dims()...)
}

// worth reports that what is reshaped is computed by something that an element-wise op behind it should be fused with.
func worth(x *ir.Value) bool {
	return match.Op(x, "dot_general", "convolution", "reduce_window", "softmax", "layer_norm") != nil ||
		x.Def != nil && match.Elementwise(x.Def)
}

// reshaped returns how to make v in another shape for nothing: a scalar's broadcast, or a broadcast whose operand covers
// whole groups of the axes that are regrouped. nil: it cannot be.
func (c *cx) reshaped(v *ir.Value, to shape.Dims) func() *ir.Value {
	b := match.Op(v, "broadcast_in_dim")
	if b == nil {
		if match.Const(v) {
			return func() *ir.Value { return c.Reshape(v, to...) }
		}
		return nil
	}
	x, dims := b.Operands[0], b.Ints("dims")
	if x.Type.Rank() == 0 {
		return func() *ir.Value { return c.BroadcastTo(x, to) }
	}
	gs, ok := groups(v.Dims(), to)
	if !ok {
		return nil
	}
	var xdims shape.Dims
	axes := []int64{}
	for _, g := range gs {
		covered, open := 0, 0
		for a := g.from; a < g.fromEnd; a++ {
			i := slices.Index(dims, int64(a))
			switch {
			case v.Dims()[a].Is(1):
			case i >= 0 && x.Dims()[i].Equal(v.Dims()[a]):
				covered++
			default:
				open++
			}
		}
		if covered > 0 && open > 0 {
			return nil
		}
		if covered > 0 {
			for a := g.to; a < g.toEnd; a++ {
				xdims, axes = append(xdims, to[a]), append(axes, int64(a))
			}
		}
	}
	return func() *ir.Value {
		return c.Emit("broadcast_in_dim", ir.A{"shape": to, "dims": axes}, c.Reshape(x, xdims...))
	}
}

// group is a run of axes of one shape with as many elements as a run of axes of another.
type group struct{ from, fromEnd, to, toEnd int }

// groups splits two shapes of equal size into the smallest runs that match.
func groups(from, to shape.Dims) ([]group, bool) {
	var gs []group
	i, j := 0, 0
	for i < len(from) || j < len(to) {
		g := group{from: i, to: j}
		p, q := shape.Const(1), shape.Const(1)
		if i < len(from) {
			p = from[i]
			i++
		}
		if j < len(to) {
			q = to[j]
			j++
		}
		for !p.Equal(q) {
			a, ok1 := p.IsConst()
			b, ok2 := q.IsConst()
			smaller := len(p.Syms()) < len(q.Syms()) || ok1 && ok2 && a < b
			if _, divides := q.ExactDiv(p); divides && !(ok1 && ok2) {
				smaller = true
			} else if _, divides := p.ExactDiv(q); divides && !(ok1 && ok2) {
				smaller = false
			}
			switch {
			case smaller && i < len(from):
				p = p.Mul(from[i])
				i++
			case j < len(to):
				q = q.Mul(to[j])
				j++
			case i < len(from):
				p = p.Mul(from[i])
				i++
			default:
				return nil, false
			}
		}
		g.fromEnd, g.toEnd = i, j
		gs = append(gs, g)
	}
	return gs, true
}

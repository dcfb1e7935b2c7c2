package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// cellGradOps are gradients of recurrent cells.
var cellGradOps = []row{
	{op: "GRUBlockCellGrad", run: importGRUGrad},
	{op: "LSTMBlockCellGrad", run: importLSTMGrad},
	{op: "BlockLSTMGrad", run: importBlockLSTMGrad},
	{op: "BlockLSTMGradV2", run: importBlockLSTMGrad},
}

// rest is 1 - x.
func (c *Ctx) rest(x *ir.Value) *ir.Value { return c.minus(c.splatF(x, 1), x) }

// outer is xᵀ*y, summed over the batch.
func (c *Ctx) outer(x, y *ir.Value) *ir.Value {
	return c.Dot(x, y, []int64{}, []int64{}, []int64{0}, []int64{0})
}

// times transposed: x*yᵀ.
func (c *Ctx) matmulT(x, y *ir.Value) *ir.Value {
	return c.Dot(x, y, []int64{}, []int64{}, []int64{1}, []int64{1})
}

// importGRUGrad returns the gradients of x, of the state before, and of what stands before the candidate's and the gates'
// activations.
func importGRUGrad(c *Ctx, n *Node) []Tensor {
	x, h := c.arg(n, 0), c.arg(n, 1)
	wru, wc := c.arg(n, 2), c.arg(n, 3)
	batch := c.same(x.Type.Dims[0], h.Type.Dims[0], "the batch")
	x, h = c.castAxis(x, 0, batch), c.castAxis(h, 0, batch)
	state := func(i int) *ir.Value { return c.sameDims(c.arg(n, i), h.Type.Dims, "the state") }
	r, u, cand, dh := state(6), state(7), state(8), state(9)
	in, units := x.Type.Dims[1], h.Type.Dims[1]
	split := func(v *ir.Value) (*ir.Value, *ir.Value) {
		return c.Cast(c.slice1(v, 1, shape.Const(0), in), x.Type.Dims), c.Cast(c.slice1(v, 1, in, in.Add(units)), h.Type.Dims)
	}
	dc := c.mul(c.mul(dh, c.rest(u)), c.rest(c.mul(cand, cand)))
	du := c.mul(c.mul(dh, c.minus(h, cand)), c.mul(u, c.rest(u)))
	dx2, dhr := split(c.matmulT(dc, wc))
	dr := c.mul(c.mul(c.mul(dhr, h), r), c.rest(r))
	dru := c.Concat(1, dr, du)
	dx1, dh1 := split(c.matmulT(dru, wru))
	return values(c.plus(dx1, dx2), c.plus(c.plus(dh1, c.mul(dhr, r)), c.mul(dh, u)), dc, dru)
}

// gateGrads is the gradient through one step of an LSTM: of the cell before, and of what stands before the activations of
// i, c, f and o.
func (l lstm) gateGrads(c *Ctx, csPrev, i, cs, f, o, ci, co, dcs, dh *ir.Value) (prev, di, dci, df, do *ir.Value) {
	sigmoid := func(y *ir.Value) *ir.Value { return c.mul(y, c.rest(y)) }
	do = c.mul(c.mul(sigmoid(o), dh), co)
	dcs = c.plus(c.mul(c.mul(c.rest(c.mul(co, co)), dh), o), dcs)
	if l.wco != nil {
		dcs = c.plus(dcs, c.mul(do, c.along(l.wco, do, 1)))
	}
	dci = c.mul(c.mul(c.rest(c.mul(ci, ci)), dcs), i)
	df = c.mul(c.mul(sigmoid(f), dcs), csPrev)
	di = c.mul(c.mul(sigmoid(i), dcs), ci)
	prev = c.mul(dcs, f)
	if l.wci != nil {
		prev = c.plus(prev, c.plus(c.mul(di, c.along(l.wci, di, 1)), c.mul(df, c.along(l.wcf, df, 1))))
	}
	return prev, di, dci, df, do
}

// ordered joins the gates' gradients in the order of the weights' columns.
func (l lstm) ordered(c *Ctx, di, dci, df, do *ir.Value) *ir.Value {
	gates := make([]*ir.Value, 4)
	gates[l.input], gates[l.cell], gates[l.fgt], gates[l.outp] = di, dci, df, do
	return c.Concat(1, gates...)
}

// peepGrads are the gradients of the peephole weights, 0 without.
func (l lstm) peepGrads(c *Ctx, n *Node, at int, csPrev, cs, di, df, do *ir.Value) []*ir.Value {
	if l.wci == nil {
		return []*ir.Value{c.zeroLike(c.arg(n, at)), c.zeroLike(c.arg(n, at+1)), c.zeroLike(c.arg(n, at+2))}
	}
	sum := func(a, b *ir.Value) *ir.Value { return c.Reduce("add", c.mul(a, b), 0) }
	return []*ir.Value{sum(di, csPrev), sum(df, csPrev), sum(do, cs)}
}

func importLSTMGrad(c *Ctx, n *Node) []Tensor {
	csPrev := c.arg(n, 1)
	l := c.lstm(n, 3, csPrev.Type.Dims[1])
	state := func(i int) *ir.Value { return c.sameDims(c.arg(n, i), csPrev.Type.Dims, "the state") }
	i, cs, f, o, ci, co := state(8), state(9), state(10), state(11), state(12), state(13)
	prev, di, dci, df, do := l.gateGrads(c, csPrev, i, cs, f, o, ci, co, state(14), state(15))
	out := []*ir.Value{prev, l.ordered(c, di, dci, df, do)}
	return values(append(out, l.peepGrads(c, n, 4, csPrev, cs, di, df, do)...)...)
}

// importBlockLSTMGrad goes back over time from seq_len_max.
func importBlockLSTMGrad(c *Ctx, n *Node) []Tensor {
	length, x, cs0, h0 := c.Convert(c.arg(n, 0), ir.I32), c.arg(n, 1), c.arg(n, 2), c.arg(n, 3)
	steps, in := x.Type.Dims[0], x.Type.Dims[2]
	units := cs0.Type.Dims[1]
	batch := c.same(x.Type.Dims[1], cs0.Type.Dims[0], "the batch")
	x, cs0 = c.castAxis(x, 1, batch), c.castAxis(cs0, 0, batch)
	h0 = c.sameDims(h0, cs0.Type.Dims, "the state")
	l := c.lstm(n, 4, units)
	dims := append(shape.Dims{steps}, cs0.Type.Dims...)
	seq := func(i int) *ir.Value { return c.sameDims(c.arg(n, i), dims, "the states") }
	i, cs, f, o, ci, co, h := seq(9), seq(10), seq(11), seq(12), seq(13), seq(14), seq(15)
	dcs, dh := seq(16), seq(17)
	zero := c.ScalarI(ir.I32, 0)
	init := []*ir.Value{c.zeroLike(cs0), c.zeroLike(h0), c.zeroLike(x), c.zeroLike(l.w), c.zeroLike(c.arg(n, 5)), c.zeroLike(c.arg(n, 6)),
		c.zeroLike(c.arg(n, 7)), c.zeroLike(l.bias)}
	size := c.dimValue(steps, ir.I32)
	res := c.times(steps, init, func(k *ir.Value, vs []*ir.Value) []*ir.Value {
		t := c.minus(c.minus(size, c.ScalarI(ir.I32, 1)), k)
		first := c.Splat(c.Compare("EQ", t, zero), cs0.Type.Dims)
		before := c.most(c.minus(t, c.ScalarI(ir.I32, 1)), zero)
		at := func(v *ir.Value) *ir.Value { return c.pick(v, 0, t) }
		csPrev := c.either(first, cs0, c.pick(cs, 0, before))
		hPrev := c.either(first, h0, c.pick(h, 0, before))
		prev, di, dci, df, do := l.gateGrads(c, csPrev, at(i), at(cs), at(f), at(o), at(ci), at(co), c.plus(at(dcs), vs[0]), c.plus(at(dh), vs[1]))
		gates := l.ordered(c, di, dci, df, do)
		both := c.matmulT(gates, l.w)
		dx := c.Reshape(c.slice1(both, 1, shape.Const(0), in), one, batch, in)
		next := []*ir.Value{prev, c.Cast(c.slice1(both, 1, in, in.Add(units)), h0.Type.Dims),
			c.Emit("dynamic_update_slice", nil, vs[2], dx, t, zero, zero),
			c.plus(vs[3], c.outer(c.Concat(1, at(x), hPrev), gates))}
		for a, p := range l.peepGrads(c, n, 5, csPrev, at(cs), di, df, do) {
			next = append(next, c.plus(vs[4+a], p))
		}
		next = append(next, c.plus(vs[7], c.Reduce("add", gates, 0)))
		live := c.Compare("LT", t, length)
		for a := range next {
			next[a] = c.either(c.Splat(live, next[a].Type.Dims), next[a], vs[a])
		}
		return next
	})
	order := []int{2, 0, 1, 3, 4, 5, 6, 7}
	out := make([]*ir.Value, len(order))
	for k, i := range order {
		out[k] = res[i]
	}
	return values(slices.Clip(out)...)
}

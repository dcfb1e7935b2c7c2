package tfops

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// cellOps are recurrent cells in one op.
var cellOps = []row{
	{op: "LSTMBlockCell", run: importLSTMCell},
	{op: "BlockLSTM", run: importBlockLSTM},
	{op: "BlockLSTMV2", run: importBlockLSTM},
	{op: "GRUBlockCell", run: importGRUCell},
}

// matmul multiplies two matrices.
func (c *Ctx) matmul(x, y *ir.Value) *ir.Value {
	return c.Dot(x, y, []int64{}, []int64{}, []int64{1}, []int64{0})
}

// lstm holds what an LSTM keeps over time.
type lstm struct {
	w, bias                *ir.Value
	wci, wcf, wco          *ir.Value // peephole weights, nil without
	forget, clip           float64
	input, cell, fgt, outp int64 // places of the gates in the product
	units                  shape.Expr
}

// lstm reads weights from input at on: w, wci, wcf, wco, b.
func (c *Ctx) lstm(n *Node, at int, units shape.Expr) lstm {
	l := lstm{w: c.arg(n, at), bias: c.arg(n, at+4), units: units, input: 0, cell: 1, fgt: 2, outp: 3}
	l.forget, l.clip = n.Float("forget_bias", 1), n.Float("cell_clip", 3)
	if n.Op == "BlockLSTMV2" || n.Op == "BlockLSTMGradV2" {
		l.forget, l.clip = 0, n.Float("cell_clip", 0)
		l.cell, l.fgt = 2, 1
	}
	if n.Bool("use_peephole", false) {
		l.wci, l.wcf, l.wco = c.arg(n, at+1), c.arg(n, at+2), c.arg(n, at+3)
	}
	return l
}

// step computes i, cs, f, o, ci, co, h.
func (l lstm) step(c *Ctx, x, cs, h *ir.Value) []*ir.Value {
	gates := c.matmul(c.Concat(1, x, h), l.w)
	gates = c.plus(gates, c.along(l.bias, gates, 1))
	gate := func(k int64) *ir.Value {
		lo := l.units.Mul(constDim(k))
		return c.Cast(c.slice1(gates, 1, lo, lo.Add(l.units)), cs.Type.Dims)
	}
	sigmoid := func(v *ir.Value) *ir.Value { return c.Emit("logistic", nil, v) }
	peep := func(v, cs, w *ir.Value) *ir.Value {
		if w == nil {
			return v
		}
		return c.plus(v, c.mul(cs, c.along(w, cs, 1)))
	}
	i := sigmoid(peep(gate(l.input), cs, l.wci))
	ci := c.Emit("tanh", nil, gate(l.cell))
	f := gate(l.fgt)
	if l.forget != 0 {
		f = c.plus(f, c.splatF(f, l.forget))
	}
	f = sigmoid(peep(f, cs, l.wcf))
	cs = c.plus(c.mul(ci, i), c.mul(cs, f))
	if l.clip > 0 {
		cs = c.Emit("clamp", nil, c.splatF(cs, -l.clip), cs, c.splatF(cs, l.clip))
	}
	o := sigmoid(peep(gate(l.outp), cs, l.wco))
	co := c.Emit("tanh", nil, cs)
	return []*ir.Value{i, cs, f, o, ci, co, c.mul(o, co)}
}

func importLSTMCell(c *Ctx, n *Node) []Tensor {
	x, cs, h := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	batch := c.same(x.Type.Dims[0], cs.Type.Dims[0], "the batch")
	x, cs = c.castAxis(x, 0, batch), c.castAxis(cs, 0, batch)
	h = c.sameDims(h, cs.Type.Dims, "the state")
	return values(c.lstm(n, 3, cs.Type.Dims[1]).step(c, x, cs, h)...)
}

// importBlockLSTM runs the cell over time [T,B,I]; what comes after seq_len_max is 0.
func importBlockLSTM(c *Ctx, n *Node) []Tensor {
	length, x, cs, h := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2), c.arg(n, 3)
	steps := x.Type.Dims[0]
	batch := c.same(x.Type.Dims[1], cs.Type.Dims[0], "the batch")
	x, cs = c.castAxis(x, 1, batch), c.castAxis(cs, 0, batch)
	h = c.sameDims(h, cs.Type.Dims, "the state")
	c.Check(c.Compare("LE", length, c.dimValue(steps, length.Type.DType)), "seq_len_max is more than there are steps")
	l := c.lstm(n, 4, cs.Type.Dims[1])
	dims := append(shape.Dims{steps}, cs.Type.Dims...)
	inits := []*ir.Value{cs, h}
	for range 7 {
		inits = append(inits, c.zeros(x.Type.DType, dims))
	}
	zero := c.ScalarI(ir.I32, 0)
	res := c.times(steps, inits, func(t *ir.Value, vs []*ir.Value) []*ir.Value {
		out := l.step(c, c.pick(x, 0, t), vs[0], vs[1])
		next := []*ir.Value{out[1], out[6]}
		for k, v := range out {
			row := c.Reshape(v, append(shape.Dims{one}, v.Type.Dims...)...)
			next = append(next, c.Emit("dynamic_update_slice", nil, vs[2+k], row, t, zero, zero))
		}
		return next
	})
	iota := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": 0})
	live := c.Compare("LT", iota, c.Splat(c.Convert(length, ir.I64), dims))
	out := make([]*ir.Value, 7)
	for k := range out {
		out[k] = c.either(live, res[2+k], c.zeroLike(res[2+k]))
	}
	return values(out...)
}

// importGRUCell returns r, u, c, h.
func importGRUCell(c *Ctx, n *Node) []Tensor {
	x, h := c.arg(n, 0), c.arg(n, 1)
	batch := c.same(x.Type.Dims[0], h.Type.Dims[0], "the batch")
	x, h = c.castAxis(x, 0, batch), c.castAxis(h, 0, batch)
	units := h.Type.Dims[1]
	gates := c.matmul(c.Concat(1, x, h), c.arg(n, 2))
	gates = c.Emit("logistic", nil, c.plus(gates, c.along(c.arg(n, 4), gates, 1)))
	r := c.Cast(c.slice1(gates, 1, shape.Const(0), units), h.Type.Dims)
	u := c.Cast(c.slice1(gates, 1, units, units.Mul(constDim(2))), h.Type.Dims)
	cand := c.matmul(c.Concat(1, x, c.mul(h, r)), c.arg(n, 3))
	cand = c.Cast(c.Emit("tanh", nil, c.plus(cand, c.along(c.arg(n, 5), cand, 1))), h.Type.Dims)
	return values(r, u, cand, c.plus(c.mul(u, h), c.mul(c.minus(c.splatF(u, 1), u), cand)))
}

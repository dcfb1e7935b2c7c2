package conv

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// FoldScale folds what follows a convolution or product with constant weights (batch normalisation, rescaling) into the
// weights and one bias, and a scale before it into the weights. Products are rounded once from float64; an offset before
// is not folded, since it may cancel.
var FoldScale = passes.Pass{Name: "fold-scale", Doc: "folds per-channel scales and offsets around convolutions and products into their weights",
	Run: runRules("fold-scale", scaleRules)}

var scaleRules = []rule{
	{"after", []string{"multiply", "divide"}, scaleAfter},
	{"bias-after", []string{"multiply", "divide"}, scaleBias},
	{"two-biases", []string{"add", "subtract"}, joinBiases},
	{"behind-reshape", []string{"multiply", "divide", "add", "subtract"}, behindReshape},
	{"before", []string{"convolution", "dot_general"}, scaleBefore},
}

// outWeight is the operand of a convolution or product whose last axis is the result's last axis, if it is constant.
func outWeight(v *ir.Value) (op *ir.Op, w *ir.Tensor, ok bool) {
	op = match.Op(v, "convolution", "dot_general")
	if op == nil || v.Type.DType != ir.F32 && v.Type.DType != ir.F64 {
		return nil, nil, false
	}
	w, ok = op.Operands[1].Const()
	if !ok || w.DType != v.Type.DType || op.Operands[0].Type.DType != w.DType {
		return nil, nil, false
	}
	if op.Is("dot_general") {
		last := int64(len(w.Shape) - 1)
		if len(op.Ints("batch_rhs")) > 0 || slices.Contains(op.Ints("contract_rhs"), last) || len(w.Shape) == 0 {
			return nil, nil, false
		}
	}
	return op, w, true
}

// scales returns what an op multiplies its first operand by, per channel.
func scales(op *ir.Op) ([]float64, bool) {
	s, ok := match.PerChannel(op.Operands[1])
	if !ok {
		return nil, false
	}
	if op.Is("divide") {
		for i := range s {
			s[i] = 1 / s[i]
		}
	}
	return s, finite(s)
}

// offsets returns what an op adds to its first operand, per channel.
func offsets(op *ir.Op) ([]float64, bool) {
	s, ok := match.PerChannel(op.Operands[1])
	if !ok {
		return nil, false
	}
	if op.Is("subtract") {
		for i := range s {
			s[i] = -s[i]
		}
	}
	return s, finite(s)
}

// scaleLast multiplies the tensor's last axis by s.
func scaleLast(w *ir.Tensor, s []float64) *ir.Tensor {
	out := ir.NewTensor(w.DType, slices.Clone(w.Shape)...)
	if w.DType == ir.F32 {
		scaleRows(ir.Elems[float32](out), ir.Elems[float32](w), s)
	} else {
		scaleRows(ir.Elems[float64](out), ir.Elems[float64](w), s)
	}
	return out
}

func scaleRows[T float32 | float64](to, from []T, s []float64) {
	for len(from) > 0 {
		for j, k := range s {
			to[j] = T(float64(from[j]) * k)
		}
		to, from = to[len(s):], from[len(s):]
	}
}

// scaleAfter: conv(x, w) * s => conv(x, w*s).
func scaleAfter(c *cx, op *ir.Op) *ir.Value {
	x := op.Operands[0]
	conv, w, ok := outWeight(x)
	if !ok || !c.usedOnce(x) {
		return nil
	}
	s, ok := scales(op)
	if !ok {
		return nil
	}
	return c.scaled(conv, w, s)
}

// scaled emits the convolution with its weights scaled; it keeps the name of its node.
func (c *cx) scaled(conv *ir.Op, w *ir.Tensor, s []float64) *ir.Value {
	defer func(n string) { c.Node = n }(c.Node)
	c.Node = conv.Node
	return c.Emit(conv.Def.Name, match.Attrs(conv, nil), conv.Operands[0], c.ctx.Weight(c.m, c.Builder, conv.Node, scaleLast(w, s)))
}

// scaleBias: (conv(x, w) + b) * s => conv(x, w*s) + b*s.
func scaleBias(c *cx, op *ir.Op) *ir.Value {
	add := match.Op(op.Operands[0], "add", "subtract")
	if add == nil || !c.usedOnce(add.Result()) {
		return nil
	}
	x := add.Operands[0]
	conv, w, ok := outWeight(x)
	if !ok || !c.usedOnce(x) {
		return nil
	}
	b, ok := offsets(add)
	s, ok2 := scales(op)
	if !ok || !ok2 {
		return nil
	}
	for i := range b {
		b[i] *= s[i]
	}
	return c.Emit("add", nil, c.scaled(conv, w, s), c.vector(op, b))
}

// vector emits a per-channel constant of op's shape.
func (c *cx) vector(op *ir.Op, xs []float64) *ir.Value {
	t := ir.NewTensor(op.Result().Type.DType, int64(len(xs)))
	for i, x := range xs {
		t.SetFloat(int64(i), x)
	}
	return c.BroadcastTo(c.ctx.Constant(c.m, c.Builder, op.Node, t), op.Result().Dims())
}

// joinBiases: (conv + a) + b => conv + (a + b), and conv - b => conv + (-b).
func joinBiases(c *cx, op *ir.Op) *ir.Value {
	b, ok := offsets(op)
	if !ok {
		return nil
	}
	x := op.Operands[0]
	if _, _, ok := outWeight(x); ok && op.Is("subtract") {
		return c.Emit("add", nil, x, c.vector(op, b))
	}
	in := match.Op(x, "add", "subtract")
	if in == nil || !c.usedOnce(x) {
		return nil
	}
	if _, _, ok := outWeight(in.Operands[0]); !ok {
		return nil
	}
	a, ok := offsets(in)
	if !ok {
		return nil
	}
	for i := range a {
		a[i] += b[i]
	}
	return c.Emit("add", nil, in.Operands[0], c.vector(op, a))
}

// behindReshape: reshape(conv) op c => reshape(conv op c) where the reshape keeps the channels.
func behindReshape(c *cx, op *ir.Op) *ir.Value {
	r := match.Op(op.Operands[0], "reshape")
	if r == nil || !c.usedOnce(r.Result()) {
		return nil
	}
	x := r.Operands[0]
	inner := x
	if add := match.Op(x, "add", "subtract"); add != nil {
		inner = add.Operands[0]
	}
	if _, _, ok := outWeight(inner); !ok || !c.usedOnce(x) {
		return nil
	}
	last := func(v *ir.Value) shape.Expr { return v.Dims()[v.Type.Rank()-1] }
	if x.Type.Rank() == 0 || op.Result().Type.Rank() == 0 || !last(x).Equal(last(op.Result())) {
		return nil
	}
	xs, ok := match.PerChannel(op.Operands[1])
	if !ok {
		return nil
	}
	t := ir.NewTensor(x.Type.DType, int64(len(xs)))
	for i, v := range xs {
		t.SetFloat(int64(i), v)
	}
	k := c.BroadcastTo(c.ctx.Constant(c.m, c.Builder, op.Node, t), x.Dims())
	return c.Reshape(c.Emit(op.Def.Name, nil, x, k), op.Result().Dims()...)
}

// scaleBefore: conv(x * s, w) => conv(x, s*w): padding with zeros commutes with it.
func scaleBefore(c *cx, op *ir.Op) *ir.Value {
	mul := match.Op(op.Operands[0], "multiply", "divide")
	w, ok := op.Operands[1].Const()
	if mul == nil || !ok || !c.usedOnce(mul.Result()) || w.DType != mul.Result().Type.DType || (w.DType != ir.F32 && w.DType != ir.F64) {
		return nil
	}
	s, ok := scales(mul)
	if !ok {
		return nil
	}
	var axis, groups int64
	rank := int64(mul.Result().Type.Rank())
	switch {
	case op.Is("convolution"):
		axis, groups = rank-2, op.Int("groups")
	default:
		i := slices.Index(op.Ints("contract_lhs"), rank-1)
		if i < 0 {
			return nil
		}
		axis, groups = op.Ints("contract_rhs")[i], 1
	}
	out := ir.NewTensor(w.DType, slices.Clone(w.Shape)...)
	inner := int64(1)
	for _, n := range w.Shape[axis+1:] {
		inner *= n
	}
	k := w.Shape[axis]
	for i := range w.Len() {
		ch := i / inner % k
		if groups > 1 { // output channel o belongs to group o / (O/groups)
			o, all := i%inner, inner
			ch += o / (all / groups) * k
		}
		out.SetFloat(i, w.Float(i)*s[ch])
	}
	return c.Emit(op.Def.Name, match.Attrs(op, nil), mul.Operands[0], c.ctx.Weight(c.m, c.Builder, op.Node, out))
}

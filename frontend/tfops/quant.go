package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// quantOps imitate quantisation.
var quantOps = []row{
	{op: "FakeQuantWithMinMaxArgs", run: importFakeQuantArgs},
	{op: "FakeQuantWithMinMaxVars", run: importFakeQuantVars},
	{op: "FakeQuantWithMinMaxVarsPerChannel", run: importFakeQuantVars},
	{op: "FakeQuantWithMinMaxArgsGradient", run: importFakeQuantArgsGrad},
	{op: "FakeQuantWithMinMaxVarsGradient", run: importFakeQuantVarsGrad},
	{op: "FakeQuantWithMinMaxVarsPerChannelGradient", run: importFakeQuantVarsGrad},
	{op: "QuantizeAndDequantize", run: importQuantDequant},
	{op: "QuantizeAndDequantizeV2", run: importQuantDequant},
	{op: "QuantizeAndDequantizeV3", run: importQuantDequant},
	{op: "QuantizeAndDequantizeV4", run: importQuantDequant},
	{op: "QuantizeAndDequantizeV4Grad", run: importQuantDequantGrad},
}

// quantRange is the lowest and greatest quantised value.
func quantRange(n *Node) (lo, hi float64) {
	if n.Bool("narrow_range", false) {
		lo = 1
	}
	return lo, float64(int64(1)<<n.Int("num_bits", 8) - 1)
}

func importFakeQuantArgs(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	nmin, nmax, scale, inv := nudgedArgs(n)
	f := func(v float32) *ir.Value { return c.splatF(x, float64(v)) }
	y := c.Emit("subtract", nil, c.Emit("clamp", nil, f(nmin), x, f(nmax)), f(nmin))
	y = c.Emit("multiply", nil, y, f(inv))
	q0 := float32(math.Floor(float64(-nmin*inv + 0.5)))
	return values(c.quantised(y, f(q0), f(scale)))
}

// nudgedArgs is the attributes' range moved so that 0 is a quantised value, the size of a step and its inverse.
func nudgedArgs(n *Node) (nmin, nmax, scale, inv float32) {
	lo, hi := quantRange(n)
	min, max := float32(n.Float("min", -6)), float32(n.Float("max", 6))
	// Nudge, in float32 as TensorFlow does: zero must be a quantised value.
	scale = (max - min) / float32(hi-lo)
	zero := float32(lo) - min/scale
	switch {
	case zero < float32(lo):
		zero = float32(lo)
	case zero > float32(hi):
		zero = float32(hi)
	default:
		zero = float32(math.Round(float64(zero)))
	}
	return (float32(lo) - zero) * scale, (float32(hi) - zero) * scale, scale, float32(hi-lo) / (max - min)
}

// quantised is floor(y - zero + ½) * scale.
func (c *Ctx) quantised(y, zero, scale *ir.Value) *ir.Value {
	y = c.Emit("floor", nil, c.Emit("add", nil, c.Emit("subtract", nil, y, zero), c.splatF(y, 0.5)))
	return c.Emit("multiply", nil, y, scale)
}

// importFakeQuantVars is the same with bounds that are computed, one pair for all or one per channel.
func importFakeQuantVars(c *Ctx, n *Node) []Tensor {
	x, min, max := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	lo, hi := quantRange(n)
	nmin, nmax, scale := c.nudged(n, min, max)
	k := func(v float64) *ir.Value { return c.splatF(min, v) }
	inv := c.Emit("divide", nil, k(hi-lo), c.Emit("subtract", nil, max, min))
	q0 := c.Emit("floor", nil, c.Emit("add", nil, c.Emit("multiply", nil, c.Emit("negate", nil, nmin), inv), k(0.5)))
	none := c.Emit("and", nil, c.Compare("EQ", min, k(0)), c.Compare("EQ", max, k(0)))
	wide := func(v *ir.Value) *ir.Value { return c.perChannel(v, x) }
	y := c.Emit("subtract", nil, c.Emit("clamp", nil, wide(nmin), x, wide(nmax)), wide(nmin))
	y = c.quantised(c.Emit("divide", nil, y, wide(scale)), wide(q0), wide(scale))
	return values(c.Emit("select", nil, wide(none), c.splatF(x, 0), y))
}

// perChannel broadcasts a scalar, or a vector along the last axis.
func (c *Ctx) perChannel(v, x *ir.Value) *ir.Value {
	if v.Type.Rank() == 0 {
		return c.Splat(v, x.Type.Dims)
	}
	return c.along(v, x, x.Type.Rank()-1)
}

// nudged moves a range that is computed so that 0 is a quantised value; scale is the size of a step.
func (c *Ctx) nudged(n *Node, min, max *ir.Value) (nmin, nmax, scale *ir.Value) {
	lo, hi := quantRange(n)
	k := func(v float64) *ir.Value { return c.splatF(min, v) }
	scale = c.Emit("divide", nil, c.Emit("subtract", nil, max, min), k(hi-lo))
	from := c.Emit("subtract", nil, k(lo), c.Emit("divide", nil, min, scale))
	zero := c.Emit("select", nil, c.Compare("LT", from, k(lo)), k(lo),
		c.Emit("select", nil, c.Compare("GT", from, k(hi)), k(hi), c.Emit("round_nearest_afz", nil, from)))
	nmin = c.Emit("multiply", nil, c.Emit("subtract", nil, k(lo), zero), scale)
	nmax = c.Emit("multiply", nil, c.Emit("subtract", nil, k(hi), zero), scale)
	return nmin, nmax, scale
}

// importFakeQuantArgsGrad passes the gradient on within the range.
func importFakeQuantArgsGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	nmin, nmax, _, _ := nudgedArgs(n)
	in := c.Emit("and", nil, c.Compare("GE", x, c.splatF(x, float64(nmin))), c.Compare("LE", x, c.splatF(x, float64(nmax))))
	return values(c.mul(g, c.Convert(in, g.Type.DType)))
}

// importFakeQuantVarsGrad also sums what is below the range and above it, for the gradients of the bounds.
func importFakeQuantVarsGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	min, max := c.arg(n, 2), c.arg(n, 3)
	nmin, nmax, _ := c.nudged(n, min, max)
	zero := c.zeroLike(min)
	none := c.Emit("and", nil, c.Compare("EQ", min, zero), c.Compare("EQ", max, zero))
	wide := func(v *ir.Value) *ir.Value { return c.perChannel(v, x) }
	axes := c.axes(x)
	if min.Type.Rank() > 0 {
		axes = c.others(x, x.Type.Rank()-1)
	}
	sum := func(in *ir.Value) *ir.Value {
		return c.either(none, zero, c.Reduce("add", c.either(in, g, c.zeroLike(g)), axes...))
	}
	below, above := c.Compare("LT", x, wide(nmin)), c.Compare("GT", x, wide(nmax))
	in := c.Emit("and", nil, c.Compare("GE", x, wide(nmin)), c.Compare("LE", x, wide(nmax)))
	all := c.Emit("or", nil, in, wide(none))
	return values(c.mul(g, c.Convert(all, g.Type.DType)), sum(below), sum(above))
}

// importQuantDequantGrad passes the gradient on within the bounds; those of the bounds are 0 in TensorFlow.
func importQuantDequantGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	lo, hi := c.arg(n, 2), c.arg(n, 3)
	below, above := c.Compare("LT", x, c.perAxis(n, x, lo)), c.Compare("GT", x, c.perAxis(n, x, hi))
	return values(c.either(c.Emit("or", nil, below, above), c.zeroLike(g), g), c.zeroLike(lo), c.zeroLike(hi))
}

// importQuantDequant rounds to a grid of 2^bits steps and back: the grid is the widest that holds the range and has 0.
func importQuantDequant(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	var lo, hi *ir.Value
	if n.Op == "QuantizeAndDequantize" {
		lo, hi = c.ScalarF(x.Type.DType, n.Float("input_min", 0)), c.ScalarF(x.Type.DType, n.Float("input_max", 0))
	} else {
		lo, hi = c.arg(n, 1), c.arg(n, 2)
	}
	bits := n.Int("num_bits", 8)
	if n.Op == "QuantizeAndDequantizeV3" {
		bits = c.needInt(n, 3, "num_bits")
	}
	signed := n.Bool("signed_input", true)
	if bits < 1 || bits > 62 || signed && bits < 2 {
		c.Failf("quantization to %d bits is not supported", bits)
	}
	minQ, maxQ := int64(0), int64(1)<<bits-1
	if signed {
		minQ, maxQ = -(int64(1) << (bits - 1)), int64(1)<<(bits-1)-1
		if n.Bool("narrow_range", false) {
			minQ++
		}
	}
	given := n.Bool("range_given", n.Op == "QuantizeAndDequantizeV3")
	over := func(v *ir.Value) *ir.Value { return c.perAxis(n, x, v) }
	if !given {
		axes := c.axes(x)
		if a := n.Int("axis", -1); a >= 0 {
			axes = c.others(x, c.axis(a, x.Type.Rank()))
		}
		lo, hi = c.Reduce("minimum", x, axes...), c.Reduce("maximum", x, axes...)
	} else {
		c.Check(c.Compare("LE", lo, hi), "Invalid range: input_min > input_max")
	}
	k := func(v float64) *ir.Value { return c.splatF(lo, v) }
	largest := c.Splat(c.Const(extreme(x.Type.DType, true)), lo.Type.Dims)
	side := func(q int64, end *ir.Value) *ir.Value {
		p := c.Compare("GT", c.mul(k(float64(q)), end), k(0))
		return c.either(p, c.quot(k(float64(q)), end), largest)
	}
	fromMin, fromMax := side(minQ, lo), side(maxQ, hi)
	useMin := c.Compare("LT", fromMin, fromMax)
	scale := c.either(useMin, fromMin, fromMax)
	inverse := c.quot(hi, k(float64(maxQ)))
	if minQ != 0 {
		inverse = c.either(useMin, c.quot(lo, k(float64(minQ))), inverse)
	}
	y := x
	if given {
		top := c.either(useMin, c.mul(k(float64(maxQ)), inverse), hi)
		bottom := c.either(useMin, lo, c.mul(k(float64(minQ)), inverse))
		y = c.most(c.least(y, over(top)), over(bottom))
	}
	y = c.mul(y, over(scale))
	if n.Str("round_mode", "HALF_TO_EVEN") == "HALF_UP" {
		y = c.Emit("floor", nil, c.plus(y, c.splatF(y, 0.5)))
	} else {
		y = c.Emit("round_nearest_even", nil, y)
	}
	return values(c.mul(y, over(inverse)))
}

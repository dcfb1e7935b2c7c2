package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// quantisedOps compute on integers that stand for floats between two bounds, which come beside each tensor. Quantised
// dtypes are the integers of their width.
var quantisedOps = []row{
	{op: "QuantizeV2", run: importQuantize},
	{op: "Dequantize", run: importDequantize},
	{op: "Requantize", run: importRequantize},
	{op: "RequantizationRange", run: importRequantizationRange},
	{op: "QuantizeDownAndShrinkRange", run: importShrinkRange},
	{op: "QuantizedMatMul", run: importQuantizedMatMul},
	{op: "QuantizedConv2D", run: importQuantizedConv},
	{op: "QuantizedMul", run: importQuantizedMul},
	{op: "QuantizedBiasAdd", run: importQuantizedBias},
	{op: "QuantizedRelu", run: importQuantizedRelu},
	{op: "QuantizedRelu6", run: importQuantizedRelu},
	{op: "QuantizedMaxPool", run: importQuantizedPool},
	{op: "QuantizedAvgPool", run: importQuantizedPool},
	{op: "QuantizedReshape", run: importQuantizedReshape},
	{op: "QuantizedConcat", run: importQuantizedConcat},
	{op: "QuantizedConcatV2", run: importQuantizedConcat},
}

// grid is the integers of a dtype as steps from lo to hi, which are float32 scalars.
type grid struct {
	d      ir.DType
	lo, hi *ir.Value
}

func (g grid) lowest() float64  { return float64(extreme(g.d, false).Int(0)) }
func (g grid) highest() float64 { return float64(uint64(1)<<g.d.Bits()-1) + g.lowest() }

// grid reads the bounds of a tensor of the dtype.
func (c *Ctx) grid(n *Node, i int, d ir.DType) grid {
	bound := func(i int) *ir.Value {
		v := c.arg(n, i)
		if size, ok := v.Type.Elems().IsConst(); !ok || size != 1 {
			c.Failf("a bound is %s, want a scalar", v.Type)
		}
		return c.Reshape(v)
	}
	return grid{d, bound(i), bound(i + 1)}
}

func (c *Ctx) f32(x float64) *ir.Value { return c.ScalarF(ir.F32, x) }

// step is how far two neighbours are apart, in float32.
func (g grid) step(c *Ctx) *ir.Value {
	return c.quot(c.minus(g.hi, g.lo), c.f32(g.highest()-g.lowest()))
}

// floats is what the integers stand for, step for step as Eigen's version in TensorFlow, in float32.
func (g grid) floats(c *Ctx, x *ir.Value) *ir.Value {
	scale := g.step(c)
	low := c.mul(c.Emit("round_nearest_afz", nil, c.quot(g.lo, scale)), scale)
	low = c.either(c.Compare("EQ", g.lo, g.hi), g.lo, low)
	low = c.minus(low, c.mul(c.f32(g.lowest()), scale))
	x = c.Convert(x, ir.F32)
	return c.plus(c.Splat(low, x.Type.Dims), c.mul(x, c.Splat(scale, x.Type.Dims)))
}

// scale is how many integers there are to 1, in double precision.
func (g grid) scale(c *Ctx) *ir.Value {
	steps := math.Ldexp(1, int(g.d.Bits()))
	return c.quot(c.ScalarF(ir.F64, steps), c.mul(c.Convert(c.minus(g.hi, g.lo), ir.F64), c.ScalarF(ir.F64, steps/(steps-1))))
}

// exact is the same in double precision, as TensorFlow's version for one number.
func (g grid) exact(c *Ctx, x *ir.Value) *ir.Value {
	k := func(v float64) *ir.Value { return c.ScalarF(ir.F64, v) }
	steps := math.Ldexp(1, int(g.d.Bits()))
	scale := c.quot(c.mul(c.Convert(c.minus(g.hi, g.lo), ir.F64), k(steps/(steps-1))), k(steps))
	short := c.Convert(scale, ir.F32)
	low := c.Convert(c.mul(c.Emit("round_nearest_afz", nil, c.quot(g.lo, short)), short), ir.F64)
	over := func(v *ir.Value) *ir.Value { return c.Splat(v, x.Type.Dims) }
	y := c.plus(over(low), c.mul(c.minus(c.Convert(x, ir.F64), over(k(g.lowest()))), over(scale)))
	return c.either(over(c.Compare("EQ", g.lo, g.hi)), over(g.lo), c.Convert(y, ir.F32))
}

// nearest is the integers nearest to float32 values, step for step as Eigen's version.
func (g grid) nearest(c *Ctx, x *ir.Value) *ir.Value {
	steps := g.highest() - g.lowest()
	scale := c.Convert(c.quot(c.ScalarF(ir.F64, steps), c.Convert(c.minus(g.hi, g.lo), ir.F64)), ir.F32)
	scale = c.either(c.Compare("EQ", g.lo, g.hi), c.f32(0), scale)
	offset := c.minus(c.Emit("round_nearest_afz", nil, c.mul(g.lo, scale)), c.f32(g.lowest()))
	y := c.Emit("round_nearest_afz", nil, c.mul(x, c.Splat(scale, x.Type.Dims)))
	y = c.minus(y, c.Splat(offset, x.Type.Dims))
	top := g.highest()
	if g.d == ir.I32 {
		top = 2.147483520e+09
	}
	y = c.least(c.most(y, c.splatF(y, g.lowest())), c.splatF(y, top))
	return c.Convert(c.Convert(y, ir.I32), g.d)
}

// place is the integer, as i64 that is not clamped, of float32 numbers, as TensorFlow's version for one number.
func (g grid) place(c *Ctx, x *ir.Value) *ir.Value {
	scale := g.scale(c)
	over := func(v *ir.Value) *ir.Value { return c.Splat(v, x.Type.Dims) }
	round := func(v *ir.Value) *ir.Value { return c.Emit("round_nearest_afz", nil, v) }
	low := c.minus(round(c.mul(c.Convert(g.lo, ir.F64), scale)), c.ScalarF(ir.F64, g.lowest()))
	at := c.Convert(c.minus(round(c.mul(c.Convert(x, ir.F64), over(scale))), over(low)), ir.I64)
	return c.either(over(c.Compare("EQ", g.lo, g.hi)), c.splatI(at, int64(g.lowest())), at)
}

// within clamps places to the dtype.
func (g grid) within(c *Ctx, at *ir.Value) *ir.Value {
	return c.Convert(c.least(c.most(at, c.splatI(at, int64(g.lowest()))), c.splatI(at, int64(g.highest()))), g.d)
}

// centred is x - the integer of 0, as i32.
func (g grid) centred(c *Ctx, x *ir.Value) *ir.Value {
	return c.minus(c.Convert(x, ir.I32), c.Splat(c.Convert(g.place(c, c.f32(0)), ir.I32), x.Type.Dims))
}

// product is the grid of products, in 32 bits.
func (c *Ctx) productGrid(a, b grid) grid {
	level := c.mul(a.step(c), b.step(c))
	return grid{ir.I32, c.mul(level, c.f32(-0x1p31)), c.mul(level, c.f32(0x1p31))}
}

func (g grid) beside(x *ir.Value) []Tensor { return values(x, g.lo, g.hi) }

// requantised brings 32-bit integers to another grid.
func (c *Ctx) requantised(x *ir.Value, from, to grid) *ir.Value {
	if to.d != ir.U8 || from.d != ir.I32 {
		return to.nearest(c, from.floats(c, x))
	}
	// TensorFlow's fixed-point version, with 16 bits behind the point.
	k := func(v float64) *ir.Value { return c.ScalarF(ir.F64, v) }
	wide := func(v *ir.Value) *ir.Value { return c.Convert(v, ir.F64) }
	out := c.minus(to.hi, to.lo)
	none := c.Compare("EQ", out, c.f32(0))
	int := func(v *ir.Value) *ir.Value { return c.either(none, c.i64(0), c.Convert(v, ir.I64)) }
	recip := c.either(none, c.f32(0), c.Convert(c.quot(k(255), wide(out)), ir.F32))
	scale := int(c.quot(c.mul(k(255*65536), wide(c.minus(from.hi, from.lo))), wide(out)))
	middle := c.Convert(c.mul(wide(c.plus(from.lo, from.hi)), k(0.5)), ir.F32)
	inOffset := c.Convert(c.mul(c.mul(middle, recip), c.f32(65536)), ir.I64)
	outOffset := int(c.quot(c.mul(wide(c.mul(to.lo, c.f32(65536))), k(255)), wide(out)))
	shift := func(v *ir.Value, by int64) *ir.Value {
		return c.Emit("shift_right_arithmetic", nil, v, c.splatI(v, by))
	}
	over := func(v *ir.Value) *ir.Value { return c.Splat(v, x.Type.Dims) }
	y := shift(c.mul(c.Convert(x, ir.I64), over(scale)), 32)
	y = shift(c.plus(y, over(c.plus(c.minus(inOffset, outOffset), c.i64(1<<15)))), 16)
	return c.Convert(c.least(c.most(y, c.zeroLike(y)), c.splatI(y, 255)), ir.U8)
}

func importRequantize(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	to := c.grid(n, 3, c.DTypeAttr(n, "out_type"))
	c.Check(c.Compare("LE", to.lo, c.f32(0)), "requested_output_min must be <= 0")
	c.Check(c.Compare("GE", to.hi, to.lo), "requested_output_max must be >= requested_output_min")
	return to.beside(c.requantised(x, c.grid(n, 1, x.Type.DType), to))
}

// usedRange is the bounds of what is there; 0 is always within.
func (c *Ctx) usedRange(n *Node) (lo, hi *ir.Value) {
	x := c.arg(n, 0)
	g := c.grid(n, 1, x.Type.DType)
	c.atLeast(shape.Product(x.Type.Dims), one, "the input is empty")
	end := func(kind string) *ir.Value { return g.exact(c, c.Reduce(kind, x, c.axes(x)...)) }
	return c.least(end("minimum"), c.f32(0)), end("maximum")
}

func importRequantizationRange(c *Ctx, n *Node) []Tensor {
	lo, hi := c.usedRange(n)
	return values(lo, hi)
}

func importShrinkRange(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	lo, hi := c.usedRange(n)
	to := grid{c.DTypeAttr(n, "out_type"), lo, hi}
	return to.beside(c.requantised(x, c.grid(n, 1, x.Type.DType), to))
}

func importQuantizedMatMul(c *Ctx, n *Node) []Tensor {
	x, y := c.arg(n, 0), c.arg(n, 1)
	if x.Type.Rank() != 2 || y.Type.Rank() != 2 {
		c.Failf("multiplies %s and %s, want matrices", x.Type, y.Type)
	}
	gx, gy := c.grid(n, 2, x.Type.DType), c.grid(n, 4, y.Type.DType)
	cx, cy := int64(1), int64(0)
	if n.Bool("transpose_a", false) {
		cx = 0
	}
	if n.Bool("transpose_b", false) {
		cy = 1
	}
	z := c.Dot(gx.centred(c, x), gy.centred(c, y), []int64{}, []int64{}, []int64{cx}, []int64{cy})
	return c.productGrid(gx, gy).beside(z)
}

func importQuantizedConv(c *Ctx, n *Node) []Tensor {
	x, w := c.arg(n, 0), c.arg(n, 1)
	if x.Type.Rank() != 4 || w.Type.Rank() != 4 {
		c.Failf("convolves %s with %s", x.Type, w.Type)
	}
	gx, gw := c.grid(n, 2, x.Type.DType), c.grid(n, 4, w.Type.DType)
	x = c.castAxis(x, 3, c.same(x.Type.Dims[3], w.Type.Dims[2], "the channels"))
	f := gw.centred(c, w)
	y := c.conv(gx.centred(c, x), f, c.window(n, x.Type.Dims[1:3], c.kernel(w)), 1)
	return c.productGrid(gx, gw).beside(y)
}

func importQuantizedMul(c *Ctx, n *Node) []Tensor {
	x, y := c.arg(n, 0), c.arg(n, 1)
	gx, gy := c.grid(n, 2, x.Type.DType), c.grid(n, 4, y.Type.DType)
	v := c.Broadcast(gx.centred(c, x), gy.centred(c, y))
	return c.productGrid(gx, gy).beside(c.mul(v[0], v[1]))
}

// importQuantizedBias adds on a grid that has headroom, in which 0 is 0.
func importQuantizedBias(c *Ctx, n *Node) []Tensor {
	x, y := c.arg(n, 0), c.arg(n, 1)
	gx, gy := c.grid(n, 2, x.Type.DType), c.grid(n, 4, y.Type.DType)
	neg := func(v *ir.Value) *ir.Value { return c.Emit("negate", nil, v) }
	top := c.mul(c.most(c.most(gx.hi, neg(gx.lo)), c.most(gy.hi, neg(gy.lo))), c.f32(1<<17))
	sum := grid{ir.I32, neg(top), top}
	v := c.Broadcast(sum.nearest(c, gx.floats(c, x)), sum.nearest(c, gy.floats(c, y)))
	zero := c.Splat(sum.within(c, sum.place(c, c.f32(0))), v[0].Type.Dims)
	return sum.beside(c.plus(v[0], c.plus(v[1], zero)))
}

func importQuantizedRelu(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	g := c.grid(n, 1, x.Type.DType)
	end := func(at float64) *ir.Value {
		return c.Splat(g.within(c, g.place(c, c.f32(at))), x.Type.Dims)
	}
	y := c.most(x, end(0))
	if n.Op == "QuantizedRelu6" {
		y = c.least(y, end(6))
	}
	return g.beside(y)
}

// importQuantizedPool pools the integers; averages are cut off.
func importQuantizedPool(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	g := c.grid(n, 1, x.Type.DType)
	k, s := c.poolWindow(n, x)
	lo, hi := c.poolPads(n, x.Type.Dims, k, s)
	if n.Op == "QuantizedMaxPool" {
		return g.beside(c.reduceWindow("maximum", x, k, s, lo, hi))
	}
	sum := c.reduceWindow("add", c.Convert(x, ir.I32), k, s, lo, hi)
	num := c.Convert(c.poolCount(n, c.Convert(sum, ir.F32), x.Type.Dims, k, s, lo, hi), ir.I32)
	return g.beside(c.Convert(c.Emit("divide", nil, sum, num), g.d))
}

func importQuantizedReshape(c *Ctx, n *Node) []Tensor {
	g := c.grid(n, 2, n.input(c, 0).DType())
	return append(importReshape(c, n), values(g.lo, g.hi)...)
}

// importQuantizedConcat joins on a grid that holds all of the parts'.
func importQuantizedConcat(c *Ctx, n *Node) []Tensor {
	k := (len(n.In) - 1) / 3
	first, axisAt := 0, k
	if n.Op == "QuantizedConcat" {
		first, axisAt = 1, 0
	}
	bound := func(i int) *ir.Value { return c.Reshape(c.arg(n, i)) }
	all := grid{n.input(c, first).DType(), c.f32(0), c.f32(0)}
	var parts []grid
	for i := range k {
		p := grid{all.d, bound(1 + k + i), bound(1 + 2*k + i)}
		parts = append(parts, p)
		all.lo, all.hi = c.least(all.lo, p.lo), c.most(all.hi, p.hi)
	}
	if all.d.IsSigned() { // symmetric
		all.hi = c.most(all.hi, c.Emit("negate", nil, all.lo))
		all.lo = c.Emit("negate", nil, all.hi)
	}
	var xs []*ir.Value
	for i, p := range parts {
		x := c.arg(n, first+i)
		same := c.Emit("and", nil, c.Compare("EQ", p.lo, all.lo), c.Compare("EQ", p.hi, all.hi))
		xs = append(xs, c.either(c.Splat(same, x.Type.Dims), x, c.requantised(x, p, all)))
	}
	a := c.axis(c.needInt(n, axisAt, "the axis"), xs[0].Type.Rank())
	return all.beside(c.Concat(a, xs...))
}

// perAxis broadcasts bounds, one or one per index of the node's axis, over x.
func (c *Ctx) perAxis(n *Node, x, v *ir.Value) *ir.Value {
	if a := n.Int("axis", -1); a >= 0 {
		return c.along(c.Reshape(v, v.Type.Elems()), x, c.axis(a, x.Type.Rank()))
	}
	return c.Splat(c.Reshape(v), x.Type.Dims)
}

// importQuantize makes integers of floats between two bounds, in one of TensorFlow's three ways.
func importQuantize(c *Ctx, n *Node) []Tensor {
	x, lo, hi := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	g := grid{d: c.DTypeAttr(n, "T")}
	mode := n.Str("mode", "MIN_COMBINED")
	if n.Int("axis", -1) < 0 {
		lo, hi = c.Reshape(lo), c.Reshape(hi)
	}
	k := func(v float64) *ir.Value { return c.splatF(lo, v) }
	// The bounds hold 0 and are not too close.
	low := c.least(lo, k(0))
	near := c.most(c.most(c.Emit("abs", nil, lo), c.Emit("abs", nil, hi)), k(1))
	high := c.most(c.most(hi, c.plus(low, c.mul(near, k(n.Float("ensure_minimum_range", 0.01))))), k(0))
	c.Check(c.Compare("LE", lo, hi), "input_max_range must be larger than input_min_range")
	lo, hi = low, high
	g.lo, g.hi = lo, hi
	over := func(v *ir.Value) *ir.Value { return c.perAxis(n, x, v) }
	clip := func(lo, hi *ir.Value) *ir.Value { return c.most(c.least(x, over(hi)), over(lo)) }
	toInt := func(y *ir.Value) *ir.Value {
		if g.d == ir.I32 {
			return c.Convert(y, g.d)
		}
		return c.Convert(c.Convert(y, ir.I32), g.d)
	}
	switch mode {
	case "MIN_FIRST":
		if n.Int("axis", -1) >= 0 {
			c.Failf("mode MIN_FIRST with an axis is not supported")
		}
		return g.beside(g.nearest(c, x))
	case "MIN_COMBINED":
		scale := c.quot(k(g.highest()-g.lowest()), c.minus(hi, lo))
		y := c.mul(c.minus(clip(lo, hi), over(lo)), over(scale))
		if g.d.IsSigned() {
			return g.beside(toInt(c.Emit("round_nearest_afz", nil, c.minus(y, c.splatF(y, math.Ldexp(1, int(g.d.Bits())-1))))))
		}
		return g.beside(toInt(c.Emit("floor", nil, c.plus(y, c.splatF(y, 0.5)))))
	}
	minQ := g.lowest()
	if n.Bool("narrow_range", false) {
		minQ++
	}
	side := func(q float64, end *ir.Value) *ir.Value {
		p := c.Compare("GT", c.mul(k(q), end), k(0))
		return c.either(p, c.quot(k(q), end), k(math.MaxFloat32))
	}
	scale := c.least(side(minQ, lo), side(g.highest(), hi))
	g.lo, g.hi = c.quot(k(minQ), scale), c.quot(k(g.highest()), scale)
	y := c.mul(clip(g.lo, g.hi), over(scale))
	round := "round_nearest_afz"
	if n.Str("round_mode", "") == "HALF_TO_EVEN" {
		round = "round_nearest_even"
	}
	return g.beside(toInt(c.Emit(round, nil, y)))
}

func importDequantize(c *Ctx, n *Node) []Tensor {
	x, lo, hi := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	g := grid{d: x.Type.DType}
	d := n.DTypeOr("dtype", ir.F32)
	if n.Int("axis", -1) < 0 {
		lo, hi = c.Reshape(lo), c.Reshape(hi)
	}
	k := func(v float64) *ir.Value { return c.splatF(lo, v) }
	over := func(v *ir.Value) *ir.Value { return c.perAxis(n, x, v) }
	var y *ir.Value
	switch n.Str("mode", "MIN_COMBINED") {
	case "MIN_FIRST":
		if n.Int("axis", -1) >= 0 {
			c.Failf("mode MIN_FIRST with an axis is not supported")
		}
		g.lo, g.hi = lo, hi
		y = g.floats(c, x)
	case "SCALED":
		minQ := g.lowest()
		if n.Bool("narrow_range", false) {
			minQ++
		}
		scale := c.quot(hi, k(g.highest()))
		if g.d.IsSigned() {
			scale = c.most(c.quot(lo, k(minQ)), scale)
		}
		y = c.mul(c.Convert(x, ir.F32), over(scale))
	default:
		half := 0.0
		if g.d.IsSigned() {
			half = math.Ldexp(1, int(g.d.Bits())-1)
		}
		scale := c.quot(c.minus(hi, lo), k(g.highest()-g.lowest()))
		y = c.Convert(x, ir.F32)
		y = c.plus(c.mul(c.plus(y, c.splatF(y, half)), over(scale)), over(lo))
	}
	return values(c.Convert(y, d))
}

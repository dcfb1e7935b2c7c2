package tfops

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// colourOps change the colours of images whose last axis is red, green, blue.
var colourOps = []row{
	{op: "HSVToRGB", run: importHSVToRGB},
	{op: "AdjustSaturation", run: importAdjustSaturation},
	{op: "AdjustHue", run: importAdjustHue},
}

// plus, minus, mul and quot are arithmetic on values of one type.
func (c *Ctx) plus(x, y *ir.Value) *ir.Value  { return c.Emit("add", nil, x, y) }
func (c *Ctx) minus(x, y *ir.Value) *ir.Value { return c.Emit("subtract", nil, x, y) }
func (c *Ctx) mul(x, y *ir.Value) *ir.Value   { return c.Emit("multiply", nil, x, y) }
func (c *Ctx) quot(x, y *ir.Value) *ir.Value  { return c.Emit("divide", nil, x, y) }

// either is pred ? x : y.
func (c *Ctx) either(pred, x, y *ir.Value) *ir.Value { return c.Emit("select", nil, pred, x, y) }

// least and most are the minimum and maximum of values.
func (c *Ctx) least(x, y *ir.Value) *ir.Value { return c.Emit("minimum", nil, x, y) }
func (c *Ctx) most(x, y *ir.Value) *ir.Value  { return c.Emit("maximum", nil, x, y) }

// rgb splits an image into its three channels, each with a last axis of 1.
func (c *Ctx) rgb(x *ir.Value) (r, g, b *ir.Value) {
	last := x.Type.Rank() - 1
	if last < 0 {
		c.Failf("the image is %s, want channels", x.Type)
	}
	c.same(x.Type.Dims[last], constDim(3), "the channels of an image")
	x = c.castAxis(x, last, constDim(3))
	ch := func(k int64) *ir.Value { return c.slice1(x, last, constDim(k), constDim(k+1)) }
	return ch(0), ch(1), ch(2)
}

// importHSVToRGB computes each channel as a piecewise linear function of the hue.
func importHSVToRGB(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	h, s, v := c.rgb(x)
	k := func(a float64) *ir.Value { return c.splatF(h, a) }
	dh := c.mul(h, k(6))
	unit := func(a *ir.Value) *ir.Value { return c.least(c.most(a, k(0)), k(1)) }
	far := func(at float64) *ir.Value { return c.Emit("abs", nil, c.minus(dh, k(at))) }
	rest := c.minus(k(1), s)
	channel := func(d *ir.Value) *ir.Value { return c.mul(c.plus(rest, c.mul(s, unit(d))), v) }
	return values(c.Concat(x.Type.Rank()-1, channel(c.minus(far(3), k(1))), channel(c.minus(k(2), far(2))), channel(c.minus(k(2), far(4)))))
}

// adjusted runs f on the channels in float32.
func (c *Ctx) adjusted(n *Node, f func(r, g, b, by *ir.Value) []*ir.Value) []Tensor {
	x, by := c.arg(n, 0), c.arg(n, 1)
	if x.Type.Rank() < 3 {
		c.Failf("the image is %s, want at least rank 3", x.Type)
	}
	r, g, b := c.rgb(c.Convert(x, ir.F32))
	out := f(r, g, b, c.Splat(c.Reshape(by), r.Type.Dims))
	return values(c.Convert(c.Concat(x.Type.Rank()-1, out...), x.Type.DType))
}

// sextant chooses, by the integer part of a hue from 0 up to 6, one value of six; another hue gets the last of seven.
func (c *Ctx) sextant(h *ir.Value, vs ...*ir.Value) *ir.Value {
	i := c.Convert(h, ir.I32)
	out := vs[len(vs)-1]
	for k, v := range vs[:6] {
		if v != out {
			out = c.either(c.Compare("EQ", i, c.splatI(i, int64(k))), v, out)
		}
	}
	return out
}

// importAdjustSaturation scales the saturation in HSV, step for step as TensorFlow does.
func importAdjustSaturation(c *Ctx, n *Node) []Tensor {
	return c.adjusted(n, func(r, g, b, scale *ir.Value) []*ir.Value {
		k := func(a float64) *ir.Value { return c.splatF(r, a) }
		v := c.most(r, c.most(g, b))
		rng := c.minus(v, c.least(r, c.least(g, b)))
		s := c.either(c.Compare("GT", v, k(0)), c.quot(rng, v), k(0))
		norm := c.quot(k(1), c.mul(k(6), rng))
		part := func(p, q *ir.Value, add float64) *ir.Value { return c.plus(c.mul(norm, c.minus(p, q)), k(add/6)) }
		h := c.either(c.Compare("EQ", r, v), part(g, b, 0), c.either(c.Compare("EQ", g, v), part(b, r, 2), part(r, g, 4)))
		h = c.either(c.Compare("LE", rng, k(0)), k(0), h)
		h = c.either(c.Compare("LT", h, k(0)), c.plus(h, k(1)), h)
		s = c.least(k(1), c.most(k(0), c.mul(s, scale)))

		chroma := c.mul(s, v)
		m := c.minus(v, chroma)
		dh := c.mul(h, k(6))
		odd := c.minus(dh, c.mul(k(2), c.Emit("floor", nil, c.mul(dh, k(0.5)))))
		x := c.mul(chroma, c.minus(k(1), c.Emit("abs", nil, c.minus(odd, k(1)))))
		zero := k(0)
		red := c.sextant(dh, chroma, x, zero, zero, x, chroma, zero)
		green := c.sextant(dh, x, chroma, chroma, x, zero, zero, zero)
		blue := c.sextant(dh, zero, zero, x, chroma, chroma, x, zero)
		return []*ir.Value{c.plus(red, m), c.plus(green, m), c.plus(blue, m)}
	})
}

// importAdjustHue turns the hue; the least and the greatest channel keep their values.
func importAdjustHue(c *Ctx, n *Node) []Tensor {
	return c.adjusted(n, func(r, g, b, delta *ir.Value) []*ir.Value {
		k := func(a float64) *ir.Value { return c.splatF(r, a) }
		lt := func(x, y *ir.Value) *ir.Value { return c.Compare("LT", x, y) }
		low, high := c.least(r, c.least(g, b)), c.most(r, c.most(g, b))
		mid := c.most(c.least(r, g), c.least(c.most(r, g), b))
		// The sextant by the order of the channels; where two are equal, the one that TensorFlow's tests come to.
		greenFirst := c.either(lt(b, r), k(1), c.either(lt(g, b), k(3), k(2)))
		redFirst := c.either(lt(b, g), k(0), c.either(lt(r, b), k(4), k(5)))
		at := c.either(lt(r, g), greenFirst, redFirst)
		ratio := c.quot(c.minus(mid, low), c.minus(high, low))
		turn := func(i, ratio *ir.Value) *ir.Value { // odd sextants fall
			i = c.Convert(i, ir.I32)
			odd := c.Compare("EQ", c.Emit("and", nil, i, c.splatI(i, 1)), c.splatI(i, 1))
			return c.either(odd, c.minus(k(1), ratio), ratio)
		}
		h := c.plus(at, turn(at, ratio))
		h = c.either(c.Compare("EQ", high, low), k(0), h)
		h = c.plus(h, c.mul(delta, k(6)))
		h = c.minus(h, c.mul(k(6), c.Emit("floor", nil, c.quot(h, k(6)))))
		h = c.either(c.Compare("GE", h, k(6)), c.minus(h, k(6)), h)

		whole := c.Emit("floor", nil, h)
		mid = c.plus(low, c.mul(turn(whole, c.minus(h, whole)), c.minus(high, low)))
		red := c.sextant(h, high, mid, low, low, mid, high, high)
		green := c.sextant(h, mid, high, high, mid, low, low, low)
		blue := c.sextant(h, low, low, mid, high, high, mid, mid)
		return []*ir.Value{red, green, blue}
	})
}

// importRaggedBincount counts the small integers of each row of a ragged tensor.
func importRaggedBincount(c *Ctx, n *Node) []Tensor {
	splits, x := c.arg(n, 0), c.arg(n, 1)
	rows := splits.Type.Dims[0].Sub(one)
	num := x.Type.Dims[0]
	c.nonNegative(rows, "the number of rows")
	first := c.Reshape(c.slice1(splits, 0, shape.Const(0), one))
	last := c.Reshape(c.slice1(splits, 0, rows, splits.Type.Dims[0]))
	c.Check(c.Compare("EQ", first, c.zeroLike(first)), "Splits must start with 0")
	c.Check(c.Compare("EQ", last, c.dimValue(num, last.Type.DType)), "Splits must end with the number of values")
	return values(c.countRows(n, c.rowIDs(splits, num), x, rows, 2))
}

// importSparseBincount counts the small integers of each row of a sparse matrix, or of a sparse vector.
func importSparseBincount(c *Ctx, n *Node) []Tensor {
	idx, x := c.arg(n, 0), c.arg(n, 1)
	dims := c.exprs(n.input(c, 2), "dense_shape")
	count := c.same(idx.Type.Dims[0], x.Type.Dims[0], "the values of a sparse tensor")
	idx, x = c.castAxis(idx, 0, count), c.castAxis(x, 0, count)
	switch len(dims) {
	case 1:
		size := c.countRows(n, nil, x, shape.Expr{}, 3)
		return values(size)
	case 2:
		row := c.Reshape(c.slice1(idx, 1, shape.Const(0), one), count)
		c.checkIndex(row, dims[0], "index")
		return values(c.countRows(n, row, x, dims[0], 3))
	}
	c.Failf("the sparse tensor has rank %d, want 1 or 2", len(dims))
	return nil
}

// countRows counts the values x [n] per row and value; inputs at and at+1 are the size and the weights. Values that are
// too large do not count. Without rows there is one, and the result is a vector.
func (c *Ctx) countRows(n *Node, row, x *ir.Value, rows shape.Expr, at int) *ir.Value {
	size := c.expr(n.input(c, at), "size")
	c.nonNegative(size, "size")
	w := n.input(c, at+1)
	c.Check(c.Compare("GE", x, c.zeroLike(x)), "Input must be non-negative")
	ones := c.constLike(c.zeros(w.DType(), x.Type.Dims), 1)
	kind, data := "add", ones
	switch {
	case n.Bool("binary_output", false):
		kind = "maximum"
	case !shape.Product(w.Dims()).Is(0):
		data = c.sameDims(c.val(w), x.Type.Dims, "weights")
	}
	num := x.Type.Dims[0]
	col := c.Reshape(c.Convert(x, ir.I64), num, one)
	if row == nil {
		return c.scatterNd(c.zeros(w.DType(), shape.Dims{size}), col, data, kind, false)
	}
	at2 := c.Concat(1, c.Reshape(c.Convert(row, ir.I64), num, one), col)
	return c.scatterNd(c.zeros(w.DType(), shape.Dims{rows, size}), at2, data, kind, false)
}

package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// resampleOps resize images otherwise than image.go, and the gradients of resizing. Where the weights of all source
// rows for each result row are a matrix [out, in], the image is multiplied with one matrix per axis.
var resampleOps = []row{
	{op: "ResizeBicubic", run: importResizeBicubic},
	{op: "ResizeArea", run: importResizeArea},
	{op: "ScaleAndTranslate", run: importScaleAndTranslate},
	{op: "ResizeBilinearGrad", run: importResizeGrad(bilinearWeights)},
	{op: "ResizeBicubicGrad", run: importResizeGrad(bicubicWeights)},
	{op: "ResizeNearestNeighborGrad", run: importResizeNearestGrad},
}

// tap is one source row of each result row, and its weight.
type tap struct{ at, weight *ir.Value }

// bicubicTaps are the four rows that each result row is made of. TensorFlow reads the cubics off a table of 1024 steps.
func (c *Ctx) bicubicTaps(in, out shape.Expr, align, half bool) []tap {
	at := c.source(in, out, align, half)
	floor := c.Emit("floor", nil, at)
	step := c.Emit("round_nearest_even", nil, c.mul(c.minus(at, floor), c.splatF(at, 1024)))
	x := c.mul(c.Convert(step, ir.F64), c.splatF(c.Convert(step, ir.F64), 1.0/1024))
	k := func(v float64) *ir.Value { return c.splatF(x, v) }
	a := -0.75
	if half {
		a = -0.5
	}
	near := func(x *ir.Value) *ir.Value {
		return c.plus(c.mul(c.mul(c.minus(c.mul(k(a+2), x), k(a+3)), x), x), k(1))
	}
	far := func(x *ir.Value) *ir.Value {
		x = c.plus(x, k(1))
		return c.minus(c.mul(c.plus(c.mul(c.minus(c.mul(k(a), x), k(5*a)), x), k(8*a)), x), k(4*a))
	}
	back := c.minus(k(1), x)
	weights := []*ir.Value{far(x), near(x), near(back), far(back)}
	base := c.Convert(floor, ir.I32)
	taps := make([]tap, 4)
	var sum *ir.Value
	for i, w := range weights {
		w = c.Convert(w, ir.F32)
		raw := c.plus(base, c.splatI(base, int64(i-1)))
		idx := c.clampIndex(raw, in)
		if half { // rows outside do not count
			w = c.either(c.Compare("EQ", idx, raw), w, c.zeroLike(w))
		}
		taps[i] = tap{idx, w}
		if sum == nil {
			sum = w
		} else {
			sum = c.plus(sum, w)
		}
	}
	if half {
		tiny := c.Compare("GE", c.Emit("abs", nil, sum), c.splatF(sum, 1000*0x1p-126))
		scale := c.either(tiny, c.quot(c.splatF(sum, 1), sum), c.splatF(sum, 1))
		for i := range taps {
			taps[i].weight = c.mul(taps[i].weight, scale)
		}
	}
	return taps
}

func importResizeBicubic(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	size := c.resizeSizes(n, x)
	x = c.Convert(x, ir.F32)
	align, half := n.Bool("align_corners", false), n.Bool("half_pixel_centers", false)
	for a := range 2 {
		var sum *ir.Value
		for _, t := range c.bicubicTaps(x.Type.Dims[1+a], size[a], align, half) {
			y := c.gatherUnchecked(x, t.at, 1+a, 0)
			y = c.mul(y, c.along(t.weight, y, 1+a))
			if sum == nil {
				sum = y
			} else {
				sum = c.plus(sum, y)
			}
		}
		x = sum
	}
	return values(x)
}

// weighted multiplies axes 1 and 2 of images by matrices [out, in].
func (c *Ctx) weighted(x, rows, cols *ir.Value) *ir.Value {
	none := []int64{}
	y := c.Dot(rows, x, none, none, []int64{1}, []int64{1}) // [H, N, w, C]
	y = c.Dot(cols, y, none, none, []int64{1}, []int64{2})  // [W, H, N, C]
	return c.Transpose(y, 2, 1, 0, 3)
}

// importResizeArea averages: the weight of a source row is how much of it lies within the result row.
func importResizeArea(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	size := c.resizeSizes(n, x)
	var w [2]*ir.Value
	for a := range 2 {
		in := x.Type.Dims[1+a]
		dims := shape.Dims{size[a], in}
		scale := c.resizeScale(in, size[a], n.Bool("align_corners", false))
		o := c.Convert(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 0}), ir.F32)
		i := c.Convert(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 1}), ir.F32)
		wide := c.Splat(scale, dims)
		lo, hi := c.mul(o, wide), c.mul(c.plus(o, c.splatF(o, 1)), wide)
		last := c.Compare("EQ", i, c.Splat(c.Convert(c.dimValue(in.Sub(one), ir.I32), ir.F32), dims))
		end := c.either(last, hi, c.least(c.plus(i, c.splatF(i, 1)), hi)) // what is beyond the last row counts for it
		w[a] = c.quot(c.most(c.minus(end, c.most(i, lo)), c.zeroLike(i)), wide)
	}
	return values(c.weighted(c.Convert(x, ir.F32), w[0], w[1]))
}

// matrixOf sums taps up to a matrix [out, in].
func (c *Ctx) matrixOf(taps []tap, in, out shape.Expr) *ir.Value {
	dims := shape.Dims{out, in}
	i := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 1})
	over := func(v *ir.Value) *ir.Value { return c.spreadTo(v, dims, 1) }
	sum := c.zeros(ir.F32, dims)
	for _, t := range taps {
		sum = c.plus(sum, c.either(c.Compare("EQ", i, over(t.at)), over(t.weight), c.zeroLike(sum)))
	}
	return sum
}

func bilinearWeights(c *Ctx, in, out shape.Expr, align, half bool) *ir.Value {
	at := c.source(in, out, align, half)
	floor := c.Emit("floor", nil, at)
	lerp := c.minus(at, floor)
	lower := c.clampIndex(c.Convert(floor, ir.I32), in)
	upper := c.clampIndex(c.Convert(c.Emit("ceil", nil, at), ir.I32), in)
	return c.matrixOf([]tap{{lower, c.minus(c.splatF(lerp, 1), lerp)}, {upper, lerp}}, in, out)
}

func bicubicWeights(c *Ctx, in, out shape.Expr, align, half bool) *ir.Value {
	return c.matrixOf(c.bicubicTaps(in, out, align, half), in, out)
}

// importResizeGrad is the gradient of a resizing that is linear with the weights.
func importResizeGrad(weights func(c *Ctx, in, out shape.Expr, align, half bool) *ir.Value) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		g := c.Convert(c.arg(n, 0), ir.F32)
		original := n.input(c, 1)
		dims := original.Dims()
		if g.Type.Rank() != 4 || len(dims) != 4 {
			c.Failf("the gradient is %s, want rank 4", g.Type)
		}
		align, half := n.Bool("align_corners", false), n.Bool("half_pixel_centers", false)
		var w [2]*ir.Value
		for a := range 2 {
			c.atLeast(dims[1+a], one, "the image is empty")
			c.atLeast(g.Type.Dims[1+a], one, "the gradient is empty")
			w[a] = c.Transpose(weights(c, dims[1+a], g.Type.Dims[1+a], align, half), 1, 0)
		}
		return values(c.Convert(c.weighted(g, w[0], w[1]), original.DType()))
	}
}

// importResizeNearestGrad adds each gradient up where its pixel came from.
func importResizeNearestGrad(c *Ctx, n *Node) []Tensor {
	g := c.arg(n, 0)
	size := c.resizeSizes(n, g)
	align, half := n.Bool("align_corners", false), n.Bool("half_pixel_centers", false)
	var w [2]*ir.Value
	for a := range 2 {
		in, out := size[a], g.Type.Dims[1+a]
		i := c.floatIota(out)
		if half {
			i = c.plus(i, c.splatF(i, 0.5))
		}
		at := c.mul(i, c.Splat(c.resizeScale(in, out, align), i.Type.Dims))
		if align {
			at = c.Emit("round_nearest_afz", nil, at)
		} else {
			at = c.Emit("floor", nil, at)
		}
		idx := c.clampIndex(c.Convert(at, ir.I32), in)
		w[a] = c.Convert(c.matrixOf([]tap{{idx, c.splatF(at, 1)}}, in, out), g.Type.DType)
		w[a] = c.Transpose(w[a], 1, 0)
	}
	return values(c.weighted(g, w[0], w[1]))
}

// kernels are the filters of ScaleAndTranslate: the radius, and the weight at a distance x >= 0.
var kernels = map[string]struct {
	radius float64
	weight func(c *Ctx, x *ir.Value) *ir.Value
}{
	"lanczos1":      {1, lanczos(1)},
	"lanczos3":      {3, lanczos(3)},
	"lanczos5":      {5, lanczos(5)},
	"gaussian":      {1.5, gaussian},
	"box":           {0.5, boxKernel},
	"triangle":      {1, triangle},
	"keyscubic":     {2, cubic([4]float64{-0.5, 2.5, -4, 2}, [4]float64{1.5, -2.5, 0, 1})},
	"mitchellcubic": {2, cubic([4]float64{-7.0 / 18, 2, -10.0 / 3, 16.0 / 9}, [4]float64{7.0 / 6, -2, 0, 8.0 / 9})},
}

func lanczos(radius float64) func(c *Ctx, x *ir.Value) *ir.Value {
	return func(c *Ctx, x *ir.Value) *ir.Value {
		k := func(v float64) *ir.Value { return c.splatF(x, v) }
		px := c.mul(x, k(math.Pi))
		num := c.mul(k(radius), c.mul(c.Emit("sine", nil, px), c.Emit("sine", nil, c.quot(px, k(radius)))))
		w := c.quot(num, c.mul(px, px))
		w = c.either(c.Compare("LE", x, k(1e-3)), k(1), w)
		return c.either(c.Compare("GT", x, k(radius)), k(0), w)
	}
}

func gaussian(c *Ctx, x *ir.Value) *ir.Value {
	e := c.Emit("exponential", nil, c.mul(c.mul(x, x), c.splatF(x, -1/(2*0.5*0.5))))
	return c.either(c.Compare("GE", x, c.splatF(x, 1.5)), c.splatF(x, 0), e)
}

func boxKernel(c *Ctx, x *ir.Value) *ir.Value {
	edge := c.either(c.Compare("EQ", x, c.splatF(x, 0.5)), c.splatF(x, 0.5), c.splatF(x, 0))
	return c.either(c.Compare("LT", x, c.splatF(x, 0.5)), c.splatF(x, 1), edge)
}

func triangle(c *Ctx, x *ir.Value) *ir.Value {
	return c.either(c.Compare("LT", x, c.splatF(x, 1)), c.minus(c.splatF(x, 1), x), c.splatF(x, 0))
}

// cubic is one polynomial from 1 up to 2 and another below 1.
func cubic(far, near [4]float64) func(c *Ctx, x *ir.Value) *ir.Value {
	return func(c *Ctx, x *ir.Value) *ir.Value {
		poly := func(k [4]float64) *ir.Value {
			y := c.splatF(x, k[0])
			for _, a := range k[1:] {
				y = c.plus(c.mul(y, x), c.splatF(x, a))
			}
			return y
		}
		w := c.either(c.Compare("GE", x, c.splatF(x, 1)), poly(far), poly(near))
		return c.either(c.Compare("GE", x, c.splatF(x, 2)), c.splatF(x, 0), w)
	}
}

// importScaleAndTranslate is tf.image.resize with antialias or one of the wider kernels.
func importScaleAndTranslate(c *Ctx, n *Node) []Tensor {
	x := c.Convert(c.arg(n, 0), ir.F32)
	w := c.translated(n, x.Type.Dims, c.resizeSizes(n, x))
	return values(c.weighted(x, w[0], w[1]))
}

// translated is the weights of source pixels for each result pixel, per axis [out, in]; inputs 2 and 3 are the scale and
// the translation.
func (c *Ctx) translated(n *Node, image shape.Dims, size [2]shape.Expr) [2]*ir.Value {
	scales, shifts := c.arg(n, 2), c.arg(n, 3)
	name := n.Str("kernel_type", "lanczos3")
	kernel, ok := kernels[name]
	if !ok {
		c.Failf("kernel type %q is not supported", name)
	}
	c.Check(c.Compare("GT", scales, c.zeroLike(scales)), "Scale must be greater than zero")
	var w [2]*ir.Value
	for a := range 2 {
		in := image[1+a]
		dims := shape.Dims{size[a], in}
		at := func(v *ir.Value) *ir.Value {
			return c.Reshape(c.slice1(v, 0, constDim(int64(a)), constDim(int64(a+1))))
		}
		inv := c.quot(c.ScalarF(ir.F32, 1), at(scales))
		shift := c.Emit("negate", nil, c.mul(inv, at(shifts)))
		wide := c.ScalarF(ir.F32, 1)
		if n.Bool("antialias", true) {
			wide = c.most(inv, wide)
		}
		over := func(v *ir.Value) *ir.Value { return c.Splat(v, dims) }
		o := c.Convert(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 0}), ir.F32)
		i := c.Convert(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 1}), ir.F32)
		half := c.splatF(i, 0.5)
		sample := c.plus(c.mul(c.plus(o, half), over(inv)), over(shift))
		reach := c.mul(c.splatF(i, kernel.radius), over(wide))
		last := over(c.Convert(c.dimValue(in.Sub(one), ir.I32), ir.F32))
		clip := func(v *ir.Value) *ir.Value { return c.Emit("clamp", nil, c.zeroLike(v), v, last) }
		start := clip(c.Emit("ceil", nil, c.minus(c.minus(sample, reach), half)))
		end := clip(c.Emit("floor", nil, c.minus(c.plus(sample, reach), half)))
		weight := kernel.weight(c, c.Emit("abs", nil, c.quot(c.minus(c.plus(i, half), sample), over(wide))))
		and := func(x, y *ir.Value) *ir.Value { return c.Emit("and", nil, x, y) }
		inside := and(c.Compare("GE", i, start), c.Compare("LE", i, end))
		seen := and(c.Compare("GE", sample, c.zeroLike(sample)), c.Compare("LE", sample, over(c.Convert(c.dimValue(in, ir.I32), ir.F32))))
		weight = c.either(and(inside, seen), weight, c.zeroLike(weight))
		sum := c.Reduce("add", weight, 1)
		large := c.Compare("GE", c.Emit("abs", nil, sum), c.splatF(sum, 1000*0x1p-126))
		sum = c.either(large, sum, c.splatF(sum, 1))
		w[a] = c.quot(weight, c.spreadTo(sum, dims, 1))
	}
	return w
}

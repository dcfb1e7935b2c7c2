package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// imageOps resize and crop images.
var imageOps = []row{
	{op: "ResizeBilinear", run: importResizeBilinear},
	{op: "ResizeNearestNeighbor", run: importResizeNearest},
	{op: "CropAndResize", run: importCropAndResize},
	{op: "AdjustContrastv2", run: importAdjustContrast},
	{op: "RGBToHSV", run: importRGBToHSV},
}

// resizeSizes reads the wanted height and width and makes sure that nothing is empty.
func (c *Ctx) resizeSizes(n *Node, x *ir.Value) [2]shape.Expr {
	if x.Type.Rank() != 4 {
		c.Failf("resizes %s, want rank 4", x.Type)
	}
	size := c.exprs(n.input(c, 1), "size")
	if len(size) != 2 {
		c.Failf("the size has %d elements, want 2", len(size))
	}
	for a, s := range size {
		c.atLeast(s, one, "the size of a resized image must be positive")
		c.atLeast(x.Type.Dims[1+a], one, "the image is empty")
	}
	return [2]shape.Expr{size[0], size[1]}
}

// floatIota is 0, 1, …, n-1 in float32.
func (c *Ctx) floatIota(n shape.Expr) *ir.Value {
	return c.Convert(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": shape.Dims{n}, "axis": 0}), ir.F32)
}

// resizeScale is TensorFlow's CalculateResizeScale, a float32 scalar.
func (c *Ctx) resizeScale(in, out shape.Expr, alignCorners bool) *ir.Value {
	f := func(e shape.Expr) *ir.Value {
		if n, ok := e.IsConst(); ok {
			return c.ScalarF(ir.F32, float64(n))
		}
		return c.Convert(c.dimValue(e, ir.I32), ir.F32)
	}
	if !alignCorners || out.Is(1) {
		return c.Emit("divide", nil, f(in), f(out))
	}
	r := c.Emit("divide", nil, f(in.Sub(one)), f(out.Sub(one)))
	if _, ok := out.IsConst(); ok {
		return r
	}
	single := c.Compare("EQ", c.dimValue(out, ir.I32), c.ScalarI(ir.I32, 1))
	return c.Emit("select", nil, single, c.Emit("divide", nil, f(in), f(out)), r)
}

// source is where each output row comes from, in float32.
func (c *Ctx) source(in, out shape.Expr, align, half bool) *ir.Value {
	i := c.floatIota(out)
	scale := c.Splat(c.resizeScale(in, out, align), i.Type.Dims)
	if !half {
		return c.Emit("multiply", nil, i, scale)
	}
	p := c.Emit("multiply", nil, c.Emit("add", nil, i, c.splatF(i, 0.5)), scale)
	return c.Emit("subtract", nil, p, c.splatF(p, 0.5))
}

// clampIndex clamps i32 indices into [0, n-1].
func (c *Ctx) clampIndex(i *ir.Value, n shape.Expr) *ir.Value {
	hi := c.Splat(c.dimValue(n.Sub(one), ir.I32), i.Type.Dims)
	return c.Emit("clamp", nil, c.splatI(i, 0), i, hi)
}

func importResizeBilinear(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	size := c.resizeSizes(n, x)
	align, half := n.Bool("align_corners", false), n.Bool("half_pixel_centers", false)
	return values(c.bilinear(c.Convert(x, ir.F32), size, align, half))
}

// bilinear resizes images, with weights in float32.
func (c *Ctx) bilinear(x *ir.Value, size [2]shape.Expr, align, half bool) *ir.Value {
	if x.Type.Dims[1].Equal(size[0]) && x.Type.Dims[2].Equal(size[1]) {
		return x
	}
	var lower, upper, lerp [2]*ir.Value
	for a := range 2 {
		in := x.Type.Dims[1+a]
		at := c.source(in, size[a], align, half)
		floor := c.Emit("floor", nil, at)
		upper[a] = c.clampIndex(c.Convert(c.Emit("ceil", nil, at), ir.I32), in)
		lower[a] = c.clampIndex(c.Convert(floor, ir.I32), in)
		lerp[a] = c.Emit("subtract", nil, at, floor)
	}
	// Rows first, then columns within them; interpolated along the columns first, as TensorFlow does.
	row := func(r *ir.Value) *ir.Value {
		y := c.gatherUnchecked(x, r, 1, 0)
		left, right := c.gatherUnchecked(y, lower[1], 2, 0), c.gatherUnchecked(y, upper[1], 2, 0)
		return c.mix(left, right, c.Convert(lerp[1], x.Type.DType), 2)
	}
	return c.mix(row(lower[0]), row(upper[0]), c.Convert(lerp[0], x.Type.DType), 1)
}

// mix is a + (b-a)*t with t along an axis.
func (c *Ctx) mix(a, b, t *ir.Value, axis int) *ir.Value {
	return c.Emit("add", nil, a, c.Emit("multiply", nil, c.Emit("subtract", nil, b, a), c.along(t, a, axis)))
}

func importResizeNearest(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	size := c.resizeSizes(n, x)
	align, half := n.Bool("align_corners", false), n.Bool("half_pixel_centers", false)
	for a := range 2 {
		in, out := x.Type.Dims[1+a], size[a]
		if in.Equal(out) {
			continue
		}
		if k, ok := out.ExactDiv(in); ok && !align {
			if _, isConst := k.IsConst(); isConst { // each row k times
				x = c.repeat(x, 1+a, k)
				continue
			}
		}
		i := c.floatIota(out)
		if half {
			i = c.Emit("add", nil, i, c.splatF(i, 0.5))
		}
		at := c.Emit("multiply", nil, i, c.Splat(c.resizeScale(in, out, align), i.Type.Dims))
		if align {
			at = c.Emit("round_nearest_afz", nil, at)
		} else {
			at = c.Emit("floor", nil, at)
		}
		x = c.gatherUnchecked(x, c.clampIndex(c.Convert(at, ir.I32), in), 1+a, 0)
	}
	return values(x)
}

// repeat is x with each element along the axis k times.
func (c *Ctx) repeat(x *ir.Value, axis int, k shape.Expr) *ir.Value {
	wide := slices.Insert(slices.Clone(x.Type.Dims), axis+1, k)
	out := slices.Clone(x.Type.Dims)
	out[axis] = out[axis].Mul(k)
	dims := append(count(0, axis+1), count(axis+2, len(wide))...)
	return c.Reshape(c.Emit("broadcast_in_dim", ir.A{"shape": wide, "dims": dims}, x), out...)
}

// samples is where crops of images take their pixels: per axis, [boxes, crop] of the pixels before and after, and how
// far it is between them.
type samples struct {
	lower, upper, lerp [2]*ir.Value
	in                 *ir.Value // [boxes, height, width]: inside of the image
	which              *ir.Value // the image of each box
	grid               shape.Dims
}

// samples works out where boxes of images of the dims are sampled for crops of the size.
func (c *Ctx) samples(n *Node, dims shape.Dims, boxes, which *ir.Value, size [2]shape.Expr) samples {
	count := c.same(boxes.Type.Dims[0], which.Type.Dims[0], "boxes")
	boxes, which = c.castAxis(boxes, 0, count), c.castAxis(which, 0, count)
	c.checkIndex(which, dims[0], "box_index")
	s := samples{which: which, grid: shape.Dims{count, size[0], size[1]}}
	var inside [2]*ir.Value
	for a := range 2 {
		dims2 := shape.Dims{count, size[a]}
		in := dims[1+a]
		col := func(k int64) *ir.Value {
			return c.Reshape(c.slice1(boxes, 1, constDim(k), constDim(k+1)), count)
		}
		lo, hi := col(int64(a)), col(int64(2+a))
		last := c.Splat(c.Convert(c.dimValue(in.Sub(one), ir.I32), ir.F32), lo.Type.Dims)
		first := c.Emit("multiply", nil, lo, last)
		over := func(v *ir.Value, axis int64) *ir.Value {
			return c.Emit("broadcast_in_dim", ir.A{"shape": dims2, "dims": []int64{axis}}, v)
		}
		var at *ir.Value
		if size[a].Is(1) {
			mid := c.Emit("multiply", nil, c.Emit("add", nil, lo, hi), c.splatF(lo, 0.5))
			at = over(c.Emit("multiply", nil, mid, last), 0)
		} else {
			den := c.Convert(c.dimValue(size[a].Sub(one), ir.I32), ir.F32)
			scale := c.Emit("divide", nil, c.Emit("multiply", nil, c.Emit("subtract", nil, hi, lo), last), c.Splat(den, lo.Type.Dims))
			at = c.Emit("add", nil, over(first, 0), c.Emit("multiply", nil, over(c.floatIota(size[a]), 1), over(scale, 0)))
		}
		inside[a] = c.Emit("and", nil, c.Compare("GE", at, c.splatF(at, 0)), c.Compare("LE", at, over(last, 0)))
		if n.Str("method", "bilinear") == "nearest" {
			at = c.Emit("round_nearest_afz", nil, at)
		}
		floor := c.Emit("floor", nil, at)
		s.lower[a] = c.clampIndex(c.Convert(floor, ir.I32), in)
		s.upper[a] = c.clampIndex(c.Convert(c.Emit("ceil", nil, at), ir.I32), in)
		s.lerp[a] = c.Emit("subtract", nil, at, floor)
	}
	s.in = c.Emit("and", nil, s.spread(c, inside[0], 0, 1), s.spread(c, inside[1], 0, 2))
	return s
}

// spread broadcasts what there is per box and row, or column, to all pixels.
func (s samples) spread(c *Ctx, v *ir.Value, axes ...int64) *ir.Value {
	return c.Emit("broadcast_in_dim", ir.A{"shape": s.grid, "dims": axes}, v)
}

// wide broadcasts a value per pixel to all channels.
func (s samples) wide(c *Ctx, v *ir.Value, channels shape.Expr) *ir.Value {
	return c.Emit("broadcast_in_dim", ir.A{"shape": append(slices.Clone(s.grid), channels), "dims": []int64{0, 1, 2}}, v)
}

// index is index vectors of pixels in rows and columns like lower and upper.
func (s samples) index(c *Ctx, row, col *ir.Value) *ir.Value {
	part := func(v *ir.Value, axes ...int64) *ir.Value {
		return c.Reshape(c.Convert(s.spread(c, v, axes...), ir.I32), append(slices.Clone(s.grid), one)...)
	}
	return c.Concat(3, part(s.which, 0), part(row, 0, 1), part(col, 0, 2))
}

// importCropAndResize samples boxes out of images, bilinearly or nearest; samples outside are the extrapolation value.
func importCropAndResize(c *Ctx, n *Node) []Tensor {
	x := c.Convert(c.arg(n, 0), ir.F32)
	size := c.exprs(n.input(c, 3), "crop_size")
	if len(size) != 2 {
		c.Failf("crop_size has %d elements, want 2", len(size))
	}
	s := c.samples(n, x.Type.Dims, c.arg(n, 1), c.arg(n, 2), [2]shape.Expr{size[0], size[1]})
	channels := x.Type.Dims[3]
	lerpTo := func(a, b, t *ir.Value) *ir.Value {
		return c.Emit("add", nil, a, c.Emit("multiply", nil, c.Emit("subtract", nil, b, a), s.wide(c, t, channels)))
	}
	sample := func(row, col *ir.Value) *ir.Value { return c.gatherNd(x, s.index(c, row, col), 0, false) }
	y := sample(s.lower[0], s.lower[1])
	if n.Str("method", "bilinear") != "nearest" {
		tx, ty := s.spread(c, s.lerp[1], 0, 2), s.spread(c, s.lerp[0], 0, 1)
		top := lerpTo(y, sample(s.lower[0], s.upper[1]), tx)
		bottom := lerpTo(sample(s.upper[0], s.lower[1]), sample(s.upper[0], s.upper[1]), tx)
		y = lerpTo(top, bottom, ty)
	}
	return values(c.Emit("select", nil, s.wide(c, s.in, channels), y, c.splatF(y, n.Float("extrapolation_value", 0))))
}

// importAdjustContrast moves each channel of an image away from its mean.
func importAdjustContrast(c *Ctx, n *Node) []Tensor {
	x, f := c.arg(n, 0), c.arg(n, 1)
	r := x.Type.Rank()
	if r < 3 {
		c.Failf("the image is %s, want at least rank 3", x.Type)
	}
	axes := []int64{int64(r - 3), int64(r - 2)}
	mean := c.broadcastBack(c.mean(x, axes), x, axes)
	d := c.Emit("multiply", nil, c.Emit("subtract", nil, x, mean), c.Splat(c.Convert(f, x.Type.DType), x.Type.Dims))
	return values(c.Emit("add", nil, d, mean))
}

func importRGBToHSV(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	last := x.Type.Rank() - 1
	ch := func(k int64) *ir.Value { return c.slice1(x, last, constDim(k), constDim(k+1)) }
	r, g, b := ch(0), ch(1), ch(2)
	v := c.Emit("maximum", nil, r, c.Emit("maximum", nil, g, b))
	rng := c.Emit("subtract", nil, v, c.Emit("minimum", nil, r, c.Emit("minimum", nil, g, b)))
	zero := c.splatF(v, 0)
	s := c.Emit("select", nil, c.Compare("GT", v, zero), c.Emit("divide", nil, rng, v), zero)
	norm := c.Emit("divide", nil, c.splatF(v, 1.0/6), rng)
	part := func(p, q *ir.Value, add float64) *ir.Value {
		return c.Emit("add", nil, c.Emit("multiply", nil, norm, c.Emit("subtract", nil, p, q)), c.splatF(v, add/6))
	}
	h := c.Emit("select", nil, c.Compare("EQ", v, r), part(g, b, 0),
		c.Emit("select", nil, c.Compare("EQ", v, g), part(b, r, 2), part(r, g, 4)))
	h = c.Emit("select", nil, c.Compare("GT", rng, zero), h, zero)
	h = c.Emit("select", nil, c.Compare("LT", h, zero), c.Emit("add", nil, h, c.splatF(h, 1)), h)
	return values(c.Concat(last, h, s, v))
}

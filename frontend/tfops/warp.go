package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// warpOps move images about, draw on them, and pass gradients back through that.
var warpOps = []row{
	{op: "ImageProjectiveTransformV2", run: importProjective},
	{op: "ImageProjectiveTransformV3", run: importProjective},
	{op: "CropAndResizeGradImage", run: importCropGradImage},
	{op: "CropAndResizeGradBoxes", run: importCropGradBoxes},
	{op: "ScaleAndTranslateGrad", run: importScaleAndTranslateGrad},
	{op: "DrawBoundingBoxes", run: importDrawBoxes},
	{op: "DrawBoundingBoxesV2", run: importDrawBoxes},
	{op: "AdjustContrast", run: importClippedContrast},
}

// importProjective looks up, for each pixel of the result, where it comes from by a projective transform.
func importProjective(c *Ctx, n *Node) []Tensor {
	x, t := c.arg(n, 0), c.arg(n, 1)
	if x.Type.Rank() != 4 || t.Type.Rank() != 2 {
		c.Failf("transforms %s by %s", x.Type, t.Type)
	}
	size := c.exprs(n.input(c, 2), "output_shape")
	if len(size) != 2 {
		c.Failf("output_shape has %d elements, want 2", len(size))
	}
	for _, s := range size {
		c.atLeast(s, one, "new dimensions must be positive")
	}
	fill := c.f32(0)
	if n.Op == "ImageProjectiveTransformV3" {
		fill = c.Reshape(c.arg(n, 3))
	}
	t = c.castAxis(t, 1, c.same(t.Type.Dims[1], constDim(8), "the numbers of a transform"))
	batch := x.Type.Dims[0]
	if !t.Type.Dims[0].Is(1) {
		t = c.castAxis(t, 0, c.same(t.Type.Dims[0], batch, "a transform per image"))
	}
	grid := shape.Dims{batch, size[0], size[1]}
	iota := func(axis int) *ir.Value {
		return c.Convert(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": grid, "axis": axis}), ir.F32)
	}
	oy, ox := iota(1), iota(2)
	coef := func(k int64) *ir.Value {
		v := c.slice1(t, 1, constDim(k), constDim(k+1))
		return c.BroadcastTo(c.Reshape(v, t.Type.Dims[0], one, one), grid)
	}
	linear := func(a, b int64) *ir.Value { return c.plus(c.mul(coef(a), ox), c.mul(coef(b), oy)) }
	projection := c.plus(linear(6, 7), c.splatF(ox, 1))
	lost := c.Compare("EQ", projection, c.zeroLike(projection))
	mode := n.Str("fill_mode", "CONSTANT")
	at := func(a, b, k int64, size shape.Expr) *ir.Value {
		return c.reach(c.quot(c.plus(linear(a, b), coef(k)), projection), size, mode)
	}
	iy, ix := at(3, 4, 5, x.Type.Dims[1]), at(0, 1, 2, x.Type.Dims[2])
	full := append(slices.Clone(grid), x.Type.Dims[3])
	wide := func(v *ir.Value) *ir.Value {
		return c.Emit("broadcast_in_dim", ir.A{"shape": full, "dims": []int64{0, 1, 2}}, v)
	}
	background := c.Splat(c.Convert(fill, x.Type.DType), full)
	read := func(y, xx *ir.Value) *ir.Value {
		inside := c.Emit("and", nil, c.inside(y, x.Type.Dims[1]), c.inside(xx, x.Type.Dims[2]))
		part := func(v *ir.Value, size shape.Expr) *ir.Value {
			v = c.either(inside, v, c.zeroLike(v))
			return c.Reshape(c.Convert(v, ir.I32), append(slices.Clone(grid), one)...)
		}
		image := c.Reshape(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": grid, "axis": 0}), append(slices.Clone(grid), one)...)
		v := c.gatherNd(x, c.Concat(3, image, part(y, x.Type.Dims[1]), part(xx, x.Type.Dims[2])), 0, false)
		return c.either(wide(inside), v, background)
	}
	var out *ir.Value
	switch method := n.Str("interpolation", ""); method {
	case "NEAREST":
		round := func(v *ir.Value) *ir.Value { return c.Emit("round_nearest_afz", nil, v) }
		out = read(round(iy), round(ix))
	case "BILINEAR":
		y0, x0 := c.Emit("floor", nil, iy), c.Emit("floor", nil, ix)
		y1, x1 := c.plus(y0, c.splatF(y0, 1)), c.plus(x0, c.splatF(x0, 1))
		in := func(y, xx *ir.Value) *ir.Value { return c.Convert(read(y, xx), ir.F32) }
		mix := func(a, b, far, near *ir.Value) *ir.Value { return c.plus(c.mul(wide(far), a), c.mul(wide(near), b)) }
		row := func(y *ir.Value) *ir.Value { return mix(in(y, x0), in(y, x1), c.minus(x1, ix), c.minus(ix, x0)) }
		out = c.Convert(mix(row(y0), row(y1), c.minus(y1, iy), c.minus(iy, y0)), x.Type.DType)
	default:
		c.Failf("interpolation %q is not supported", method)
	}
	return values(c.either(wide(lost), background, out))
}

// inside is whether a whole coordinate is one of an axis.
func (c *Ctx) inside(v *ir.Value, size shape.Expr) *ir.Value {
	return c.Emit("and", nil, c.Compare("GE", v, c.zeroLike(v)), c.Compare("LT", v, c.Splat(c.Convert(c.dimValue(size, ir.I32), ir.F32), v.Type.Dims)))
}

// reach brings coordinates outside of an axis back in, step for step as TensorFlow does.
func (c *Ctx) reach(v *ir.Value, size shape.Expr, mode string) *ir.Value {
	over := func(e shape.Expr) *ir.Value { return c.Splat(c.Convert(c.dimValue(e, ir.I32), ir.F32), v.Type.Dims) }
	zero, whole := c.zeroLike(v), over(size)
	last := c.minus(whole, c.splatF(v, 1))
	trunc := func(v *ir.Value) *ir.Value { return c.Convert(c.Convert(v, ir.I64), ir.F32) }
	neg := func(v *ir.Value) *ir.Value { return c.Emit("negate", nil, v) }
	var low, high *ir.Value
	switch mode {
	case "CONSTANT":
		return v
	case "NEAREST":
		low, high = v, v
	case "REFLECT":
		twice := c.mul(whole, c.splatF(v, 2))
		low = c.plus(v, c.mul(twice, trunc(c.quot(neg(v), twice))))
		low = c.either(c.Compare("LT", low, neg(whole)), c.plus(low, twice), c.minus(neg(low), c.splatF(v, 1)))
		high = c.minus(v, c.mul(twice, trunc(c.quot(v, twice))))
		high = c.either(c.Compare("GE", high, whole), c.minus(c.minus(twice, high), c.splatF(v, 1)), high)
	case "WRAP":
		low = c.plus(v, c.mul(whole, c.plus(trunc(c.quot(neg(v), last)), c.splatF(v, 1))))
		high = c.minus(v, c.mul(whole, trunc(c.quot(v, last))))
	default:
		c.Failf("fill mode %q is not supported", mode)
	}
	y := c.either(c.Compare("LT", v, zero), low, c.either(c.Compare("GT", v, last), high, v))
	if mode != "NEAREST" {
		out := c.Emit("or", nil, c.Compare("LT", v, zero), c.Compare("GT", v, last))
		y = c.either(c.Emit("and", nil, out, c.Compare("LE", whole, c.splatF(v, 1))), zero, y)
	}
	return c.Emit("clamp", nil, zero, y, last)
}

// importCropGradImage adds each gradient up at the pixels that it was sampled from, by their weights.
func importCropGradImage(c *Ctx, n *Node) []Tensor {
	g, boxes, which := c.Convert(c.arg(n, 0), ir.F32), c.arg(n, 1), c.arg(n, 2)
	dims := c.exprs(n.input(c, 3), "image_size")
	if len(dims) != 4 || g.Type.Rank() != 4 {
		c.Failf("the gradient %s of an image of %d axes", g.Type, len(dims))
	}
	s := c.samples(n, dims, boxes, which, [2]shape.Expr{g.Type.Dims[1], g.Type.Dims[2]})
	g = c.sameDims(g, append(slices.Clone(s.grid), dims[3]), "the gradient")
	g = c.either(s.wide(c, s.in, dims[3]), g, c.zeroLike(g))
	d := c.DTypeAttr(n, "T")
	wide := ir.F32
	if d == ir.F64 {
		wide = d
	}
	sum := c.zeros(wide, dims)
	add := func(y, x *ir.Value, weights ...*ir.Value) {
		part := g
		for _, w := range weights {
			part = c.mul(part, s.wide(c, w, dims[3]))
		}
		sum = c.scatterNd(sum, s.index(c, y, x), c.Convert(part, wide), "add", false)
	}
	if n.Str("method", "bilinear") == "nearest" {
		add(s.lower[0], s.lower[1])
	} else {
		ty, tx := s.spread(c, s.lerp[0], 0, 1), s.spread(c, s.lerp[1], 0, 2)
		far := func(t *ir.Value) *ir.Value { return c.minus(c.splatF(t, 1), t) }
		add(s.lower[0], s.lower[1], far(ty), far(tx))
		add(s.lower[0], s.upper[1], far(ty), tx)
		add(s.upper[0], s.lower[1], ty, far(tx))
		add(s.upper[0], s.upper[1], ty, tx)
	}
	return values(c.Convert(sum, d))
}

// importCropGradBoxes is the gradient by the boxes' corners: how a sample changes as it moves.
func importCropGradBoxes(c *Ctx, n *Node) []Tensor {
	g, x, boxes, which := c.Convert(c.arg(n, 0), ir.F32), c.Convert(c.arg(n, 1), ir.F32), c.arg(n, 2), c.arg(n, 3)
	dims := x.Type.Dims
	size := [2]shape.Expr{g.Type.Dims[1], g.Type.Dims[2]}
	s := c.samples(n, dims, boxes, which, size)
	g = c.sameDims(g, append(slices.Clone(s.grid), dims[3]), "the gradient")
	g = c.either(s.wide(c, s.in, dims[3]), g, c.zeroLike(g))
	read := func(y, xx *ir.Value) *ir.Value { return c.gatherNd(x, s.index(c, y, xx), 0, false) }
	tl, tr := read(s.lower[0], s.lower[1]), read(s.lower[0], s.upper[1])
	bl, br := read(s.upper[0], s.lower[1]), read(s.upper[0], s.upper[1])
	ty, tx := s.wide(c, s.spread(c, s.lerp[0], 0, 1), dims[3]), s.wide(c, s.spread(c, s.lerp[1], 0, 2), dims[3])
	mix := func(a, b, t *ir.Value) *ir.Value { return c.plus(c.mul(c.minus(c.splatF(t, 1), t), a), c.mul(t, b)) }
	by := c.Reduce("add", c.mul(mix(c.minus(bl, tl), c.minus(br, tr), tx), g), 3)
	bx := c.Reduce("add", c.mul(mix(c.minus(tr, tl), c.minus(br, bl), ty), g), 3)
	var lo, hi [2]*ir.Value
	for a, d := range []*ir.Value{by, bx} {
		last := c.Convert(c.dimValue(dims[1+a].Sub(one), ir.I32), ir.F32)
		if size[a].Is(1) { // the middle of the box
			lo[a] = c.Reduce("add", c.mul(d, c.Splat(c.mul(last, c.f32(0.5)), d.Type.Dims)), 1, 2)
			hi[a] = lo[a]
			continue
		}
		i := c.Convert(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": d.Type.Dims, "axis": 1 + a}), ir.F32)
		ratio := c.quot(last, c.Convert(c.dimValue(size[a].Sub(one), ir.I32), ir.F32))
		part := c.mul(i, c.Splat(ratio, d.Type.Dims))
		hi[a] = c.Reduce("add", c.mul(d, part), 1, 2)
		lo[a] = c.Reduce("add", c.mul(d, c.minus(c.Splat(last, d.Type.Dims), part)), 1, 2)
	}
	col := func(v *ir.Value) *ir.Value { return c.Reshape(v, s.grid[0], one) }
	return values(c.Concat(1, col(lo[0]), col(lo[1]), col(hi[0]), col(hi[1])))
}

// importScaleAndTranslateGrad multiplies by the transposed weights.
func importScaleAndTranslateGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.arg(n, 0), n.input(c, 1)
	dims := x.Dims()
	if g.Type.Rank() != 4 || len(dims) != 4 {
		c.Failf("the gradient is %s, want rank 4", g.Type)
	}
	w := c.translated(n, dims, [2]shape.Expr{g.Type.Dims[1], g.Type.Dims[2]})
	return values(c.weighted(g, c.Transpose(w[0], 1, 0), c.Transpose(w[1], 1, 0)))
}

// boxColours are TensorFlow's, for boxes without colours of their own.
var boxColours = [][4]float64{
	{1, 1, 0, 1}, {0, 0, 1, 1}, {1, 0, 0, 1}, {0, 1, 0, 1}, {0.5, 0, 0.5, 1},
	{0.5, 0.5, 0, 1}, {0.5, 0, 0, 1}, {0, 0, 0.5, 1}, {0, 1, 1, 1}, {1, 0, 1, 1},
}

// importDrawBoxes draws the edges of boxes, one box after the other.
func importDrawBoxes(c *Ctx, n *Node) []Tensor {
	x, boxes := c.arg(n, 0), c.arg(n, 1)
	if x.Type.Rank() != 4 || boxes.Type.Rank() != 3 {
		c.Failf("draws %s on %s", boxes.Type, x.Type)
	}
	depth := c.static(x.Type.Dims[3], "the number of channels")
	if depth != 1 && depth != 3 && depth != 4 {
		c.Failf("channel depth should be either 1 (GRY), 3 (RGB), or 4 (RGBA), not %d", depth)
	}
	batch := c.same(x.Type.Dims[0], boxes.Type.Dims[0], "boxes per image")
	x, boxes = c.castAxis(x, 0, batch), c.castAxis(boxes, 0, batch)
	boxes = c.castAxis(boxes, 2, c.same(boxes.Type.Dims[2], constDim(4), "the corners of a box"))
	dims := x.Type.Dims
	lit := ir.NewTensor(ir.F32, int64(len(boxColours)), depth)
	for i, colour := range boxColours {
		for k := range depth {
			v := colour[k]
			if depth == 1 {
				v = 1
			}
			lit.SetFloat(int64(i)*depth+k, v)
		}
	}
	colours, num := c.Const(lit), constDim(int64(len(boxColours)))
	if len(n.In) > 2 {
		own := c.arg(n, 2)
		if own.Type.Rank() != 2 {
			c.Failf("colors %s, want a matrix", own.Type)
		}
		if !own.Type.Dims[0].Is(0) || !own.Type.Dims[1].Is(depth) {
			have := c.static(own.Type.Dims[1], "the channels of the colors")
			if have < depth {
				c.Failf("colors of %d channels for %d", have, depth)
			}
			num = own.Type.Dims[0]
			c.atLeast(num, one, "there are no colors")
			colours = c.slice1(own, 1, shape.Const(0), constDim(depth))
		}
	}
	grid := dims[:3]
	row := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": grid, "axis": 1})
	col := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": grid, "axis": 2})
	size := c.dimValue(num, ir.I32)
	res := c.times(boxes.Type.Dims[1], []*ir.Value{x}, func(i *ir.Value, vs []*ir.Value) []*ir.Value {
		box := c.pick(boxes, 1, i)
		edge := func(k, axis int) *ir.Value {
			v := c.Reshape(c.slice1(box, 1, constDim(int64(k)), constDim(int64(k+1))), batch)
			last := c.Convert(c.dimValue(dims[axis].Sub(one), ir.I32), ir.F32)
			v = c.Convert(c.mul(v, c.Splat(last, v.Type.Dims)), ir.I64)
			return c.Emit("broadcast_in_dim", ir.A{"shape": grid, "dims": []int64{0}}, v)
		}
		and := func(v *ir.Value, more ...*ir.Value) *ir.Value {
			for _, m := range more {
				v = c.Emit("and", nil, v, m)
			}
			return v
		}
		r0, c0, r1, c1 := edge(0, 1), edge(1, 2), edge(2, 1), edge(3, 2)
		within := and(c.Compare("GE", row, r0), c.Compare("LE", row, r1), c.Compare("GE", col, c0), c.Compare("LE", col, c1))
		border := c.Compare("EQ", row, r0)
		for _, b := range []*ir.Value{c.Compare("EQ", row, r1), c.Compare("EQ", col, c0), c.Compare("EQ", col, c1)} {
			border = c.Emit("or", nil, border, b)
		}
		real := and(c.Compare("LE", r0, r1), c.Compare("LE", c0, c1))
		on := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0, 1, 2}}, and(within, border, real))
		colour := c.Convert(c.pick(colours, 0, c.Emit("floor_mod", nil, i, size)), x.Type.DType)
		return []*ir.Value{c.either(on, c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{3}}, colour), vs[0])}
	})
	return values(res[0])
}

// importClippedContrast is the first form of AdjustContrast: in float32, with bounds.
func importClippedContrast(c *Ctx, n *Node) []Tensor {
	x, f := c.Convert(c.arg(n, 0), ir.F32), c.arg(n, 1)
	r := x.Type.Rank()
	if r < 3 {
		c.Failf("input must be at least 3-D, got shape %s", shape.DimsString(x.Type.Dims))
	}
	axes := []int64{int64(r - 3), int64(r - 2)}
	over := func(v *ir.Value) *ir.Value { return c.Splat(c.Reshape(v), x.Type.Dims) }
	mean := c.broadcastBack(c.mean(x, axes), x, axes)
	y := c.plus(c.mul(c.minus(x, mean), over(f)), mean)
	return values(c.most(c.least(y, over(c.arg(n, 3))), over(c.arg(n, 2))))
}

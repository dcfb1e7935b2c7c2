package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// poolGradOps are gradients of pooling, and of their gradients.
var poolGradOps = []row{
	{op: "MaxPoolGradV2", run: importMaxPoolGrad},
	{op: "MaxPool3DGrad", run: importMaxPoolGrad},
	{op: "MaxPoolGradGrad", run: importMaxPoolGradGrad},
	{op: "MaxPoolGradGradV2", run: importMaxPoolGradGrad},
	{op: "MaxPool3DGradGrad", run: importMaxPoolGradGrad},
	{op: "MaxPoolGradWithArgmax", run: importMaxPoolGradArgmax},
	{op: "Dilation2DBackpropInput", run: importDilationGrad},
	{op: "Dilation2DBackpropFilter", run: importDilationGrad},
	{op: "FractionalAvgPoolGrad", run: importFractionalAvgGrad},
	{op: "FractionalMaxPoolGrad", run: importFractionalMaxGrad},
}

// firstHits walks over the places of a window in row-major order: f gets, for each, the windows' elements there, and
// where these are the first that equal y.
func (c *Ctx) firstHits(x, y *ir.Value, k, s []int64, lo, hi shape.Dims, f func(at []int64, mine *ir.Value)) {
	padded := c.Pad(x, c.Const(lowest(x.Type.DType)), lo, hi)
	inside := c.Pad(c.Splat(c.flag(true), x.Type.Dims), c.flag(false), lo, hi)
	var taken *ir.Value
	for _, at := range c.fewOffsets(k) {
		hit := c.Compare("EQ", c.everyAt(padded, at, s, y.Type.Dims), y)
		hit = c.Emit("and", nil, hit, c.everyAt(inside, at, s, y.Type.Dims))
		if taken == nil {
			taken = hit
			f(at, hit)
			continue
		}
		f(at, c.Emit("and", nil, hit, c.Emit("not", nil, taken)))
		taken = c.Emit("or", nil, taken, hit)
	}
}

// everyAt is the element at one place of each window of a padded image.
func (c *Ctx) everyAt(padded *ir.Value, at, s []int64, out shape.Dims) *ir.Value {
	start, limit := make(shape.Dims, len(out)), make(shape.Dims, len(out))
	for a := range out {
		start[a] = constDim(at[a])
		limit[a] = start[a].Add(out[a].Sub(one).Mul(constDim(s[a]))).Add(one)
	}
	return c.Cast(c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": s}, padded), out)
}

// importMaxPoolGradGrad takes, for each window, the element of a second gradient where the image's first greatest
// element is.
func importMaxPoolGradGrad(c *Ctx, n *Node) []Tensor {
	x, y, g := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	if channelsFirst(n) {
		x, y, g = c.toLast(x), c.toLast(y), c.toLast(g)
	}
	k, s := c.poolWindow(n, x)
	lo, hi := c.poolPads(n, x.Type.Dims, k, s)
	g = c.sameDims(g, x.Type.Dims, "the gradient")
	padded := c.Pad(g, c.Const(ir.NewTensor(g.Type.DType)), lo, hi)
	out := c.zeroLike(y)
	c.firstHits(x, y, k, s, lo, hi, func(at []int64, mine *ir.Value) {
		out = c.either(mine, c.everyAt(padded, at, s, y.Type.Dims), out)
	})
	if channelsFirst(n) {
		out = c.toFirst(out)
	}
	return values(out)
}

// importMaxPoolGradArgmax adds each gradient up at the flat index that the pooling found.
func importMaxPoolGradArgmax(c *Ctx, n *Node) []Tensor {
	x, g := c.arg(n, 0), c.arg(n, 1)
	at := c.sameDims(c.arg(n, 2), g.Type.Dims, "argmax")
	if x.Type.Rank() != 4 || g.Type.Rank() != 4 {
		c.Failf("the gradient %s for %s is not supported", g.Type, x.Type)
	}
	dims, all := x.Type.Dims, shape.Product(x.Type.Dims)
	at = c.Convert(at, ir.I64)
	if !n.Bool("include_batch_in_index", false) {
		batch := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": g.Type.Dims, "axis": 0})
		at = c.plus(at, c.mul(batch, c.Splat(c.dimValue(shape.Product(dims[1:]), ir.I64), g.Type.Dims)))
	}
	c.checkIndex(at, all, "argmax")
	rows := shape.Product(g.Type.Dims)
	sum := c.scatterNd(c.zeros(g.Type.DType, shape.Dims{all}), c.Reshape(at, rows, one), c.Reshape(g, rows), "add", false)
	return values(c.Reshape(sum, dims...))
}

// importDilationGrad sends each gradient to the first of its window's places that was the greatest: to the image, or to
// the filter.
func importDilationGrad(c *Ctx, n *Node) []Tensor {
	x, f, g := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	d := c.dilation(n, x, f)
	g = c.sameDims(g, append(append(shape.Dims{d.x.Type.Dims[0]}, d.out...), d.x.Type.Dims[3]), "the gradient")
	var best, where *ir.Value
	c.eachTap(d, func(i int64, v, inside *ir.Value) {
		if best == nil {
			best, where = c.Splat(c.Const(extreme(v.Type.DType, false)), v.Type.Dims), c.zeros(ir.I32, v.Type.Dims)
			if n.Op == "Dilation2DBackpropInput" {
				where = c.splatI(where, -1)
			}
		}
		// If none is above the lowest number, TensorFlow takes the first place inside, or the filter's first.
		better := c.Emit("or", nil, c.Compare("GT", v, best), c.Compare("LT", where, c.zeroLike(where)))
		better = c.Emit("and", nil, inside, better)
		best, where = c.either(better, v, best), c.either(better, c.splatI(where, i), where)
	})
	k := append(append([]int64{1}, d.k...), 1)
	steps := append(append([]int64{1}, d.w.strides...), 1)
	lo := shape.Dims{shape.Const(0), d.w.lo[0], d.w.lo[1], shape.Const(0)}
	dims := slices.Clone(x.Type.Dims)
	dims[3] = d.x.Type.Dims[3]
	var sum *ir.Value
	var taps []*ir.Value
	for i, at := range c.fewOffsets(k) {
		mine := c.either(c.Compare("EQ", where, c.splatI(where, int64(i))), g, c.zeroLike(g))
		if n.Op == "Dilation2DBackpropFilter" {
			taps = append(taps, c.Reshape(c.Reduce("add", mine, 0, 1, 2), one, dims[3]))
			continue
		}
		place := []int64{0, at[1] * d.w.dilations[0], at[2] * d.w.dilations[1], 0}
		if p := c.spread(mine, dims, place, steps, lo); sum == nil {
			sum = p
		} else {
			sum = c.plus(sum, p)
		}
	}
	if n.Op == "Dilation2DBackpropFilter" {
		return values(c.Reshape(c.Concat(0, taps...), d.f.Type.Dims...))
	}
	return values(sum)
}

// cells says, for each row of an image (axis 0 of the result), whether it belongs to each region of a pooling sequence,
// which are the borders between regions; overlapping regions have the border in both.
func (c *Ctx) cells(n *Node, seq *ir.Value, size shape.Expr) *ir.Value {
	if seq.Type.Rank() != 1 {
		c.Failf("the pooling sequence is %s, want a vector", seq.Type)
	}
	regions := c.facts.Simplify(seq.Type.Dims[0].Sub(one))
	c.nonNegative(regions, "the length of the pooling sequence")
	dims := shape.Dims{size, regions}
	row := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": 0})
	over := func(v *ir.Value) *ir.Value { return c.spreadTo(v, dims, 0) }
	from := over(c.slice1(seq, 0, shape.Const(0), regions))
	to := over(c.Cast(c.slice1(seq, 0, one, seq.Type.Dims[0]), shape.Dims{regions}))
	dir := "LT"
	if n.Bool("overlapping", false) {
		dir = "LE"
	}
	return c.Emit("and", nil, c.Compare("GE", row, from), c.Compare(dir, row, to))
}

// importFractionalAvgGrad shares each gradient among the elements of its region.
func importFractionalAvgGrad(c *Ctx, n *Node) []Tensor {
	size := c.exprs(n.input(c, 0), "orig_input_shape")
	g := c.arg(n, 1)
	if len(size) != 4 || g.Type.Rank() != 4 {
		c.Failf("the gradient %s is not supported", g.Type)
	}
	d := g.Type.DType
	wide := d
	if d.IsInt() {
		wide = ir.F64
	}
	share := c.Convert(g, wide)
	var w [2]*ir.Value
	for a := range 2 {
		in := c.Convert(c.cells(n, c.arg(n, 2+a), size[1+a]), wide)
		num := c.most(c.Reduce("add", in, 0), c.splatF(c.zeros(wide, in.Type.Dims[1:]), 1))
		share = c.quot(share, c.along(num, share, 1+a))
		w[a] = in
	}
	sum := c.weighted(share, c.castAxis(w[0], 1, g.Type.Dims[1]), c.castAxis(w[1], 1, g.Type.Dims[2]))
	return values(c.Convert(sum, d))
}

// importFractionalMaxGrad sends each gradient to its region's last element that equals the region's maximum.
func importFractionalMaxGrad(c *Ctx, n *Node) []Tensor {
	x, y, g := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	if x.Type.Rank() != 4 || y.Type.Rank() != 4 {
		c.Failf("the gradient of %s is not supported", x.Type)
	}
	g = c.sameDims(g, y.Type.Dims, "the gradient")
	rows, cols := c.cells(n, c.arg(n, 3), x.Type.Dims[1]), c.cells(n, c.arg(n, 4), x.Type.Dims[2])
	rows = c.castAxis(rows, 1, c.same(y.Type.Dims[1], rows.Type.Dims[1], "the rows"))
	cols = c.castAxis(cols, 1, c.same(y.Type.Dims[2], cols.Type.Dims[1], "the columns"))
	// [N, H, W, h, w, C]: which elements of the image are a region's greatest.
	big := shape.Dims{x.Type.Dims[0], x.Type.Dims[1], x.Type.Dims[2], y.Type.Dims[1], y.Type.Dims[2], x.Type.Dims[3]}
	over := func(v *ir.Value, axes ...int64) *ir.Value {
		return c.Emit("broadcast_in_dim", ir.A{"shape": big, "dims": axes}, v)
	}
	hit := c.Compare("EQ", over(x, 0, 1, 2, 5), over(c.castAxis(c.castAxis(y, 0, big[0]), 3, big[5]), 0, 3, 4, 5))
	hit = c.Emit("and", nil, hit, c.Emit("and", nil, over(rows, 1, 3), over(cols, 2, 4)))
	place := c.plus(c.mul(c.Emit("iota", ir.A{"dtype": ir.I64, "shape": big, "axis": 1}), c.Splat(c.dimValue(big[2], ir.I64), big)),
		c.Emit("iota", ir.A{"dtype": ir.I64, "shape": big, "axis": 2}))
	best := c.Reduce("maximum", c.either(hit, place, c.splatI(place, -1)), 1, 2)
	mine := c.Compare("EQ", c.either(hit, place, c.splatI(place, -2)), over(best, 0, 3, 4, 5))
	gs := over(c.castAxis(c.castAxis(g, 0, big[0]), 3, big[5]), 0, 3, 4, 5)
	return values(c.Reduce("add", c.either(mine, gs, c.zeroLike(gs)), 3, 4))
}

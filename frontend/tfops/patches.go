package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// patchOps look at windows of images.
var patchOps = []row{
	{op: "ExtractImagePatches", run: importPatches},
	{op: "ExtractVolumePatches", run: importPatches},
	{op: "Dilation2D", run: importDilation},
	{op: "MaxPoolWithArgmax", run: importMaxPoolArgmax},
	{op: "LRNGrad", run: importLRNGrad},
	{op: "Conv3DBackpropFilterV2", run: importConvFilterGrad},
	{op: "DepthwiseConv2dNativeBackpropFilter", run: importDepthwiseFilterGrad},
	{op: "AvgPool3DGrad", run: importAvgPoolGrad},
	{op: "SeluGrad", run: importSeluGrad},
	{op: "SoftsignGrad", run: importSoftsignGrad},
	{op: "ReciprocalGrad", run: importReciprocalGrad},
	{op: "InvGrad", run: importReciprocalGrad},
}

// outSizes is how many windows fit in each spatial axis of the padded sizes.
func (c *Ctx) outSizes(padded shape.Dims, k []int64, w window) shape.Dims {
	out := make(shape.Dims, len(k))
	for i := range k {
		span := (k[i]-1)*w.dilations[i] + 1
		out[i] = c.facts.Simplify(padded[i].Sub(constDim(span)).FloorDiv(constDim(w.strides[i])).Add(one))
	}
	return out
}

// importPatches puts the elements of each window into the channels: one gather per spatial axis.
func importPatches(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	r := x.Type.Rank()
	k, s, d := n.Ints("ksizes"), n.Ints("strides"), n.Ints("rates")
	if d == nil {
		d = slices.Repeat([]int64{1}, r)
	}
	if len(k) != r || len(s) != r || len(d) != r || k[0] != 1 || k[r-1] != 1 || s[0] != 1 || s[r-1] != 1 {
		c.Failf("patches of sizes %v, strides %v, rates %v of %s are not supported", k, s, d, x.Type)
	}
	k = k[1 : r-1]
	w := window{strides: s[1 : r-1], dilations: d[1 : r-1]}
	w.lo, w.hi = c.padding(n, x.Type.Dims[1:r-1], k, w.strides, w.dilations)
	around := func(d shape.Dims) shape.Dims { return append(append(make(shape.Dims, 1), d...), shape.Const(0)) }
	x = c.Pad(x, c.Const(ir.NewTensor(x.Type.DType)), around(w.lo), around(w.hi))
	out := c.outSizes(x.Type.Dims[1:r-1], k, w)
	for a, size := range out { // axis a has become two for each axis before
		dims := shape.Dims{size, constDim(k[a])}
		o := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 0})
		i := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 1})
		at := c.plus(c.mul(o, c.splatI(o, w.strides[a])), c.mul(i, c.splatI(i, w.dilations[a])))
		x = c.gatherUnchecked(x, at, 1+2*a, 0)
	}
	var perm []int64
	m := len(out)
	perm = append(perm, 0)
	depth := x.Type.Dims[1+2*m]
	for a := range m {
		perm = append(perm, int64(1+2*a))
		depth = depth.Mul(constDim(k[a]))
	}
	for a := range m {
		perm = append(perm, int64(2+2*a))
	}
	x = c.Transpose(x, append(perm, int64(1+2*m))...)
	return values(c.Reshape(x, append(append(shape.Dims{x.Type.Dims[0]}, out...), depth)...))
}

// shifted is, for each window of a padded image (channels last), its element at an offset.
func (c *Ctx) shifted(padded *ir.Value, at []int64, w window, out shape.Dims) *ir.Value {
	r := padded.Type.Rank()
	start, limit, stride := make(shape.Dims, r), slices.Clone(padded.Type.Dims), slices.Repeat([]int64{1}, r)
	want := slices.Clone(padded.Type.Dims)
	for a := range out {
		start[1+a] = constDim(at[a] * w.dilations[a])
		stride[1+a] = w.strides[a]
		limit[1+a] = start[1+a].Add(out[a].Sub(one).Mul(constDim(w.strides[a]))).Add(one)
		want[1+a] = out[a]
	}
	return c.Cast(c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": stride}, padded), want)
}

// fewOffsets lists the places in a window, of which there must not be too many.
func (c *Ctx) fewOffsets(k []int64) [][]int64 {
	all := int64(1)
	for _, n := range k {
		all *= n
	}
	if all > 256 {
		c.Failf("a window of %v is not supported", k)
	}
	return offsets(k)
}

// dilation is a grey-scale dilation of x by the filter f [h, w, C].
type dilation struct {
	x, f *ir.Value
	k    []int64
	w    window
	out  shape.Dims // spatial
}

func (c *Ctx) dilation(n *Node, x, f *ir.Value) dilation {
	s, d := n.Ints("strides"), n.Ints("rates")
	if x.Type.Rank() != 4 || f.Type.Rank() != 3 || len(s) != 4 || len(d) != 4 {
		c.Failf("the dilation of %s by %s is not supported", x.Type, f.Type)
	}
	ch := c.same(x.Type.Dims[3], f.Type.Dims[2], "the channels")
	x, f = c.castAxis(x, 3, ch), c.castAxis(f, 2, ch)
	k := []int64{c.static(f.Type.Dims[0], "the filter's size"), c.static(f.Type.Dims[1], "the filter's size")}
	w := window{strides: s[1:3], dilations: d[1:3]}
	w.lo, w.hi = c.padding(n, x.Type.Dims[1:3], k, w.strides, w.dilations)
	padded := shape.Dims{x.Type.Dims[1].Add(w.lo[0]).Add(w.hi[0]), x.Type.Dims[2].Add(w.lo[1]).Add(w.hi[1])}
	return dilation{x, f, k, w, c.outSizes(padded, k, w)}
}

// eachTap hands out, for each place in the filter, the windows' elements there plus the filter's, and which of them are
// inside of the image.
func (c *Ctx) eachTap(d dilation, f func(i int64, v, inside *ir.Value)) {
	around := func(d shape.Dims) shape.Dims { return shape.Dims{shape.Const(0), d[0], d[1], shape.Const(0)} }
	low := c.Const(extreme(d.x.Type.DType, false))
	in := c.Pad(c.constLike(d.x, 1), c.Const(ir.NewTensor(d.x.Type.DType)), around(d.w.lo), around(d.w.hi))
	x := c.Pad(d.x, low, around(d.w.lo), around(d.w.hi))
	for i, at := range c.fewOffsets(d.k) {
		v := c.shifted(x, at, d.w, d.out)
		tap := c.Reshape(c.slice1(c.slice1(d.f, 0, constDim(at[0]), constDim(at[0]+1)), 1, constDim(at[1]), constDim(at[1]+1)), d.f.Type.Dims[2])
		inside := c.shifted(in, at, d.w, d.out)
		f(int64(i), c.plus(v, c.along(tap, v, 3)), c.Compare("NE", inside, c.zeroLike(inside)))
	}
}

// importDilation is grey-scale dilation: the greatest of the window's elements plus the filter.
func importDilation(c *Ctx, n *Node) []Tensor {
	d := c.dilation(n, c.arg(n, 0), c.arg(n, 1))
	var best *ir.Value
	c.eachTap(d, func(_ int64, v, inside *ir.Value) {
		if best == nil {
			best = c.Splat(c.Const(extreme(v.Type.DType, false)), v.Type.Dims)
		}
		best = c.either(c.Emit("and", nil, inside, c.Compare("GT", v, best)), v, best)
	})
	return values(best)
}

// importMaxPoolArgmax is a pooling that also says where the first greatest element of each window is, as a flat index
// of the image, or of the whole input.
func importMaxPoolArgmax(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() != 4 || x.Type.DType.IsComplex() {
		c.Failf("the input is %s, want real images", x.Type)
	}
	k, s := c.poolWindow(n, x)
	if k[0] != 1 || k[3] != 1 || s[0] != 1 || s[3] != 1 {
		c.Failf("pooling over batch or channels is not supported")
	}
	w := window{strides: s[1:3], dilations: []int64{1, 1}}
	w.lo, w.hi = c.padding(n, x.Type.Dims[1:3], k[1:3], w.strides, w.dilations)
	around := func(d shape.Dims) shape.Dims { return shape.Dims{shape.Const(0), d[0], d[1], shape.Const(0)} }
	d := n.DTypeOr("Targmax", ir.I64)
	dims := x.Type.Dims
	iota := func(axis int, by shape.Expr) *ir.Value {
		v := c.Emit("iota", ir.A{"dtype": d, "shape": dims, "axis": axis})
		return c.mul(v, c.Splat(c.dimValue(by, d), dims))
	}
	place := c.plus(c.plus(iota(1, dims[2].Mul(dims[3])), iota(2, dims[3])), iota(3, one))
	if n.Bool("include_batch_in_index", false) {
		place = c.plus(place, iota(0, dims[1].Mul(dims[2]).Mul(dims[3])))
	}
	place = c.Pad(place, c.ScalarI(d, -1), around(w.lo), around(w.hi))
	x = c.Pad(x, c.Const(lowest(x.Type.DType)), around(w.lo), around(w.hi))
	out := c.outSizes(x.Type.Dims[1:3], k[1:3], w)
	var best, where *ir.Value
	for _, at := range c.fewOffsets(k[1:3]) {
		v, p := c.shifted(x, at, w, out), c.shifted(place, at, w, out)
		if best == nil {
			best, where = v, p
			continue
		}
		real := c.Compare("GE", p, c.zeroLike(p))
		better := c.Emit("or", nil, c.Compare("GT", v, best), c.Compare("LT", where, c.zeroLike(where)))
		better = c.Emit("and", nil, real, better)
		best, where = c.either(better, v, best), c.either(better, p, where)
	}
	return values(best, where)
}

// importLRNGrad: with y = x*b^-beta and b = bias + alpha*sum(x^2), the gradient is g*b^-beta - 2*alpha*beta*x*sum(g*y/b).
func importLRNGrad(c *Ctx, n *Node) []Tensor {
	g, x, y := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	x = c.sameDims(x, g.Type.Dims, "the image")
	y = c.sameDims(y, g.Type.Dims, "the result")
	radius := n.Int("depth_radius", 5)
	alpha, beta, bias := n.Float("alpha", 1), n.Float("beta", 0.5), n.Float("bias", 1)
	pad, ones := ir.ConstDims(0, 0, 0, radius), []int64{1, 1, 1, 1}
	window := func(v *ir.Value) *ir.Value {
		return c.reduceWindow("add", v, []int64{1, 1, 1, 2*radius + 1}, ones, pad, pad)
	}
	k := func(v float64) *ir.Value { return c.splatF(x, v) }
	base := c.plus(c.mul(window(c.mul(x, x)), k(alpha)), k(bias))
	direct := c.mul(g, c.Emit("power", nil, base, k(-beta)))
	around := window(c.quot(c.mul(g, y), base))
	return values(c.minus(direct, c.mul(c.mul(k(2*alpha*beta), x), around)))
}

// importDepthwiseFilterGrad sums, for each place in the filter, the products of the elements there and the gradients.
func importDepthwiseFilterGrad(c *Ctx, n *Node) []Tensor {
	x, dy := c.arg(n, 0), c.arg(n, 2)
	if channelsFirst(n) {
		x, dy = c.toLast(x), c.toLast(dy)
	}
	fs := c.needInts(n, 1, "filter_sizes")
	if len(fs) != 4 || x.Type.Rank() != 4 || dy.Type.Rank() != 4 {
		c.Failf("the gradient of a filter %v for %s is not supported", fs, x.Type)
	}
	x = c.castAxis(x, 3, c.same(x.Type.Dims[3], constDim(fs[2]), "the channels"))
	w := c.window(n, x.Type.Dims[1:3], fs[:2])
	around := func(d shape.Dims) shape.Dims { return shape.Dims{shape.Const(0), d[0], d[1], shape.Const(0)} }
	batch := c.same(x.Type.Dims[0], dy.Type.Dims[0], "the batch")
	x = c.castAxis(x, 0, batch)
	x = c.Pad(x, c.Const(ir.NewTensor(x.Type.DType)), around(w.lo), around(w.hi))
	out := c.outSizes(x.Type.Dims[1:3], fs[:2], w)
	dy = c.sameDims(dy, shape.Dims{batch, out[0], out[1], constDim(fs[2] * fs[3])}, "the gradient")
	five := shape.Dims{batch, out[0], out[1], constDim(fs[2]), constDim(fs[3])}
	dy = c.Reshape(dy, five...)
	var parts []*ir.Value
	for _, at := range c.fewOffsets(fs[:2]) {
		v := c.shifted(x, at, w, out)
		p := c.Reduce("add", c.mul(c.spreadTo(v, five, 4), dy), 0, 1, 2)
		parts = append(parts, c.Reshape(p, one, constDim(fs[2]), constDim(fs[3])))
	}
	return values(c.Reshape(c.Concat(0, parts...), ir.ConstDims(fs...)...))
}

func importSeluGrad(c *Ctx, n *Node) []Tensor {
	g, y := c.gradArgs(n)
	neg := c.mul(g, c.plus(y, c.splatF(y, seluScale*seluAlpha)))
	return values(c.either(c.Compare("LT", y, c.zeroLike(y)), neg, c.mul(g, c.splatF(g, seluScale))))
}

func importSoftsignGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	d := c.plus(c.splatF(x, 1), c.Emit("abs", nil, x))
	return values(c.quot(g, c.mul(d, d)))
}

// importReciprocalGrad is -dy*y^2.
func importReciprocalGrad(c *Ctx, n *Node) []Tensor {
	y, dy := c.gradArgs(n)
	y = c.conj(y)
	zero := c.zeroLike(dy) // a gradient of zero stays zero
	return values(c.Emit("select", nil, c.Compare("EQ", dy, zero), zero, c.mul(c.Emit("negate", nil, dy), c.mul(y, y))))
}

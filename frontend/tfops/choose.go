package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// chooseOps pick, sort out and count elements.
var chooseOps = []row{
	{op: "DynamicPartition", run: importDynamicPartition},
	{op: "ListDiff", run: importListDiff},
	{op: "UnravelIndex", run: importUnravelIndex},
	{op: "NthElement", run: importNthElement},
	{op: "HistogramFixedWidth", run: importHistogram},
	{op: "MirrorPadGrad", run: importMirrorPadGrad},
	{op: "StridedSliceGrad", run: importStridedSliceGrad},
	{op: "InplaceUpdate", run: importInplace("set")},
	{op: "InplaceAdd", run: importInplace("add")},
	{op: "InplaceSub", run: importInplace("subtract")},
	{op: "ScatterNdNonAliasingAdd", run: importTensorScatter("add")},
	{op: "ScatterMul", run: importResourceScatter("multiply")},
	{op: "ScatterMin", run: importResourceScatter("minimum")},
	{op: "ScatterMax", run: importResourceScatter("maximum")},
	{op: "ScatterNdAdd", run: importResourceScatterNd("add")},
	{op: "ScatterNdSub", run: importResourceScatterNd("subtract")},
	{op: "ScatterNdUpdate", run: importResourceScatterNd("set")},
	{op: "ScatterNdMin", run: importResourceScatterNd("minimum")},
	{op: "ScatterNdMax", run: importResourceScatterNd("maximum")},
	{op: "ResourceScatterNdMin", run: importResourceScatterNd("minimum")},
	{op: "ResourceScatterNdMax", run: importResourceScatterNd("maximum")},
	{op: "FFT3D", run: importFFT("FFT", 3)},
	{op: "IFFT3D", run: importFFT("IFFT", 3)},
	{op: "RFFT3D", run: importFFT("RFFT", 3)},
	{op: "IRFFT3D", run: importFFT("IRFFT", 3)},
}

// marked lists the places of the true elements of a vector.
func (c *Ctx) marked(mask *ir.Value, hint string) *ir.Value {
	size := mask.Type.Dims
	ones := c.Convert(mask, ir.I64)
	num := c.Reduce("add", ones, 0)
	k := c.define(num, num, 0, hint)
	to := c.either(mask, c.sums(ones, true), c.splatI(ones, -1))
	iota := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": size, "axis": 0})
	return c.scatterNd(c.zeros(ir.I64, shape.Dims{k}), c.Reshape(to, size[0], one), iota, "set", false)
}

// importDynamicPartition sorts rows out by their numbers; each result has its own size at run time.
func importDynamicPartition(c *Ctx, n *Node) []Tensor {
	x, part := c.arg(n, 0), c.arg(n, 1)
	r := part.Type.Rank()
	if r > x.Type.Rank() {
		c.Failf("partitions %s for %s", part.Type, x.Type)
	}
	part = c.sameDims(part, x.Type.Dims[:r], "partitions")
	num := n.Int("num_partitions", 0)
	c.checkIndex(part, constDim(num), "partition")
	rows := shape.Product(part.Type.Dims)
	x = c.Reshape(x, append(shape.Dims{rows}, x.Type.Dims[r:]...)...)
	part = c.Reshape(part, rows)
	out := make([]Tensor, num)
	for i := range out {
		at := c.marked(c.Compare("EQ", part, c.splatI(part, int64(i))), "part")
		out[i] = value(c.gatherUnchecked(x, at, 0, 0))
	}
	return out
}

// importListDiff keeps what is in x and not in y, and says where it is in x.
func importListDiff(c *Ctx, n *Node) []Tensor {
	x, y := c.arg(n, 0), c.arg(n, 1)
	if x.Type.Rank() != 1 || y.Type.Rank() != 1 || x.Type.DType == ir.String {
		c.Failf("the difference of %s and %s is not supported", x.Type, y.Type)
	}
	grid := shape.Dims{x.Type.Dims[0], y.Type.Dims[0]}
	hit := c.Compare("EQ", c.spreadTo(x, grid, 1), c.spreadTo(y, grid, 0))
	at := c.marked(c.Emit("not", nil, c.Reduce("or", hit, 1)), "difference")
	return values(c.gatherUnchecked(x, at, 0, 0), c.Convert(at, n.DTypeOr("out_idx", ir.I32)))
}

// importUnravelIndex turns flat indices into one row of coordinates per dim.
func importUnravelIndex(c *Ctx, n *Node) []Tensor {
	idx, dims := c.arg(n, 0), c.arg(n, 1)
	if dims.Type.Rank() != 1 || idx.Type.Rank() > 1 {
		c.Failf("indices %s in a shape %s are not supported", idx.Type, dims.Type)
	}
	k := c.static(dims.Type.Dims[0], "the number of dims")
	c.Check(c.Compare("GT", dims, c.zeroLike(dims)), "Input dims cannot contain a dim that is not positive")
	rows := make([]*ir.Value, k)
	rest := idx
	for i := k - 1; i >= 0; i-- {
		d := c.Splat(c.element(dims, i), idx.Type.Dims)
		rows[i] = c.Reshape(c.Emit("floor_mod", nil, rest, d), append(shape.Dims{one}, idx.Type.Dims...)...)
		rest = c.Emit("floor_divide", nil, rest, d)
	}
	c.Check(c.Compare("EQ", rest, c.zeroLike(rest)), "index is out of bound as with dims")
	out := c.Concat(0, rows...)
	return values(out)
}

func importNthElement(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	last := x.Type.Rank() - 1
	if last < 0 {
		c.Failf("the input is a scalar")
	}
	k := c.expr(n.input(c, 1), "n")
	c.nonNegative(k, "n")
	c.atLeast(x.Type.Dims[last], k.Add(one), "n is not less than the last dim")
	s := c.EmitOp("sort", ir.A{"axis": last, "descending": n.Bool("reverse", false)}, nil, x).Results[0]
	return values(c.Reshape(c.slice1(s, last, k, k.Add(one)), x.Type.Dims[:last]...))
}

// importHistogram counts values in bins of equal width; those outside count for the first or last bin.
func importHistogram(c *Ctx, n *Node) []Tensor {
	x, rng := c.arg(n, 0), c.arg(n, 1)
	bins := c.expr(n.input(c, 2), "nbins")
	c.atLeast(bins, one, "nbins must be positive")
	lo, hi := c.element(rng, 0), c.element(rng, 1)
	c.Check(c.Compare("LT", lo, hi), "value_range should satisfy value_range[0] < value_range[1]")
	num := shape.Product(x.Type.Dims)
	x = c.Reshape(x, num)
	wide := func(v *ir.Value) *ir.Value { return c.Splat(v, x.Type.Dims) }
	step := c.quot(c.minus(c.Convert(hi, ir.F64), c.Convert(lo, ir.F64)), c.Convert(c.dimValue(bins, ir.I64), ir.F64))
	at := c.quot(c.Convert(c.minus(c.most(x, wide(lo)), wide(lo)), ir.F64), wide(step))
	at = c.least(at, wide(c.Convert(c.dimValue(bins.Sub(one), ir.I64), ir.F64)))
	d := n.DTypeOr("dtype", ir.I32)
	idx := c.Reshape(c.Convert(at, ir.I32), num, one)
	return values(c.scatterNd(c.zeros(d, shape.Dims{bins}), idx, c.constLike(c.zeros(d, x.Type.Dims), 1), "add", false))
}

// importMirrorPadGrad folds the mirrored edges back.
func importMirrorPadGrad(c *Ctx, n *Node) []Tensor {
	g := c.arg(n, 0)
	lo, hi := c.paddings(n, 1, g.Type.Rank())
	skip := shape.Const(0)
	if n.Str("mode", "") == "REFLECT" {
		skip = one
	}
	zero := c.Const(ir.NewTensor(g.Type.DType))
	for a := range g.Type.Rank() {
		all := g.Type.Dims[a]
		size := all.Sub(lo[a]).Sub(hi[a])
		sum := c.slice1(g, a, lo[a], lo[a].Add(size))
		fold := func(from, to, at shape.Expr) {
			part := c.Emit("reverse", ir.A{"axes": []int64{int64(a)}}, c.slice1(g, a, from, to))
			low, high := make(shape.Dims, g.Type.Rank()), make(shape.Dims, g.Type.Rank())
			low[a], high[a] = at, size.Sub(at).Sub(to.Sub(from))
			sum = c.plus(sum, c.Cast(c.Pad(part, zero, low, high), sum.Type.Dims))
		}
		if !lo[a].Is(0) {
			fold(shape.Const(0), lo[a], skip)
		}
		if !hi[a].Is(0) {
			fold(all.Sub(hi[a]), all, size.Sub(hi[a]).Sub(skip))
		}
		g = sum
	}
	return values(g)
}

// importStridedSliceGrad puts the gradient where the slice came from.
func importStridedSliceGrad(c *Ctx, n *Node) []Tensor {
	dims := c.exprs(n.input(c, 0), "shape")
	return values(c.stridedUpdate(n, c.zeros(n.input(c, 4).DType(), dims)))
}

// importInplace changes rows; the row numbers are taken modulo the number of rows.
func importInplace(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x, i := c.arg(n, 0), c.arg(n, 1)
		if x.Type.DType == ir.Bool && kind != "set" {
			c.Failf("Unsupported data type: bool")
		}
		c.atLeast(x.Type.Dims[0], one, "there are no rows")
		i = c.Emit("floor_mod", nil, i, c.Splat(c.dimValue(x.Type.Dims[0], i.Type.DType), i.Type.Dims))
		return values(c.scatterNd(x, c.Reshape(i, append(slices.Clone(i.Type.Dims), one)...), c.arg(n, 2), kind, false))
	}
}

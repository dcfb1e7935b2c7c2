package tfops

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// layoutOps are older forms of ops on shapes, and what graph optimisers and gradients write.
var layoutOps = []row{
	{op: "Reverse", run: importReverseFlags},
	{op: "SpaceToBatch", run: importSpaceToBatch},
	{op: "BatchToSpace", run: importBatchToSpace},
	{op: "BroadcastGradientArgs", run: importBroadcastGradient},
	{op: "DataFormatDimMap", run: importFormatAxis},
	{op: "DataFormatVecPermute", run: importFormatVector},
	{op: "Empty", run: importEmpty},
	{op: "ParallelConcat", run: importParallelConcat},
	{op: "TileGrad", run: importTileGrad},
	{op: "ToBool", run: importToBool},
	{op: "GuaranteeConst", run: importIdentity},
	{op: "CheckNumericsV2", run: importCheckNumerics},
	{op: "ComputeAccidentalHits", run: importAccidentalHits},
	{op: "NearestNeighbors", run: importNearest},
	{op: "ApproxTopK", run: importApproxTopK},
}

// importReverseFlags reverses the axes whose flags are set.
func importReverseFlags(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	r := x.Type.Rank()
	if r > 8 {
		c.Failf("reverse is not implemented for tensors of rank > 8")
	}
	if flags, ok := c.consts(n.input(c, 1)); ok {
		if len(flags) != r {
			c.Failf("%d flags for %s", len(flags), x.Type)
		}
		axes := slices.DeleteFunc(count(0, r), func(a int64) bool { return flags[a] == 0 })
		if len(axes) == 0 {
			return values(x)
		}
		return values(c.Emit("reverse", ir.A{"axes": axes}, x))
	}
	flags := c.sameDims(c.arg(n, 1), shape.Dims{constDim(int64(r))}, "a flag per axis")
	for a := range r {
		on := c.Splat(c.element(flags, int64(a)), x.Type.Dims)
		x = c.either(on, c.Emit("reverse", ir.A{"axes": []int64{int64(a)}}, x), x)
	}
	return values(x)
}

// importBroadcastGradient says which axes of a broadcast result have to be summed for the gradient of each operand. A
// symbolic dim counts as one that is not broadcast: to sum an axis of size 1 changes nothing.
func importBroadcastGradient(c *Ctx, n *Node) []Tensor {
	a, okA := c.known(n.input(c, 0))
	b, okB := c.known(n.input(c, 1))
	if !okA || !okB {
		return c.runtimeGradientAxes(c.arg(n, 0), c.arg(n, 1))
	}
	rank := max(len(a), len(b))
	d := n.In[0].DType()
	whole := func(xs []shape.Expr) shape.Dims { return append(slices.Repeat(shape.Dims{one}, rank-len(xs)), xs...) }
	x, y := whole(a), whole(b)
	c.broadcastDims(x, y)
	axes := func(mine shape.Dims) Tensor {
		out := []shape.Expr{}
		for i := range rank {
			if mine[i].Is(1) && !(shape.EqualDims(a, b)) {
				out = append(out, constDim(int64(i)))
			}
		}
		return ints(d, shape.Dims{constDim(int64(len(out)))}, out)
	}
	return []Tensor{axes(x), axes(y)}
}

func (c *Ctx) runtimeGradientAxes(a, b *ir.Value) []Tensor {
	c.runtimeBroadcast(a, b)
	d := a.Type.DType
	rank := a.Type.Dims[0].Max(b.Type.Dims[0])
	equal := c.flag(false)
	if a.Type.Dims[0].Equal(b.Type.Dims[0]) {
		equal = c.Reduce("and", c.Compare("EQ", a, b), 0)
	}
	var out []Tensor
	for _, v := range []*ir.Value{a, b} {
		v = c.Cast(c.Pad(v, c.ScalarI(d, 1), shape.Dims{rank.Sub(v.Type.Dims[0])}, make(shape.Dims, 1)), shape.Dims{rank})
		on := c.Emit("and", nil, c.Compare("EQ", v, c.splatI(v, 1)), c.Splat(c.Emit("not", nil, equal), v.Type.Dims))
		out = append(out, value(c.Convert(c.marked(on, "axes"), d)))
	}
	return out
}

// formats reads src_format and dst_format and returns, for each letter of the first, its place in the second.
func (c *Ctx) formats(n *Node) []int64 {
	src, dst := n.Str("src_format", "NHWC"), n.Str("dst_format", "NCHW")
	out := make([]int64, len(src))
	for i, ch := range src {
		k := strings.IndexRune(dst, ch)
		if k < 0 || len(src) != len(dst) {
			c.Failf("formats %q and %q do not fit", src, dst)
		}
		out[i] = int64(k)
	}
	return out
}

// importFormatAxis says where an axis of one format is in another one.
func importFormatAxis(c *Ctx, n *Node) []Tensor {
	to := c.formats(n)
	x := c.arg(n, 0)
	k := int64(len(to))
	c.checkRange(x, -k, constDim(k-1), "the axis")
	lit := ir.NewTensor(x.Type.DType, k)
	for i, a := range to {
		lit.SetInt(int64(i), a)
	}
	at := c.either(c.Compare("LT", x, c.zeroLike(x)), c.plus(x, c.splatI(x, k)), x)
	return values(c.gatherUnchecked(c.Const(lit), at, 0, 0))
}

// importFormatVector reorders one entry, or one pair, per axis; a vector may have the spatial axes only.
func importFormatVector(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	to := c.formats(n)
	from := inverse(to)
	if rank := int64(len(to)); t.Rank() < 1 || t.Rank() > 2 {
		c.Failf("input must be a vector or matrix, but got %s", shape.DimsString(t.Dims()))
	} else if size := c.static(t.Dims()[0], "the number of axes"); size != rank {
		if size != rank-2 {
			c.Failf("%d entries for formats of %d axes", size, rank)
		}
		src := n.Str("src_format", "NHWC")
		var kept []int64 // places of the spatial axes in src
		for i, ch := range src {
			if ch != 'N' && ch != 'C' {
				kept = append(kept, int64(i))
			}
		}
		var spatial []int64
		for _, i := range from {
			if k := slices.Index(kept, i); k >= 0 {
				spatial = append(spatial, int64(k))
			}
		}
		from = spatial
	}
	if xs, ok := c.known(t); ok && t.Rank() == 1 {
		out := make([]shape.Expr, len(from))
		for i, k := range from {
			out[i] = xs[k]
		}
		return []Tensor{ints(t.DType(), t.Dims(), out)}
	}
	lit := ir.NewTensor(ir.I32, int64(len(from)))
	for i, k := range from {
		lit.SetInt(int64(i), k)
	}
	return values(c.gatherUnchecked(c.val(t), c.Const(lit), 0, 0))
}

// importEmpty makes a tensor whose content is not defined: ours is zero.
func importEmpty(c *Ctx, n *Node) []Tensor {
	dims := c.exprs(n.input(c, 0), "shape")
	for _, d := range dims {
		c.nonNegative(d, "a dim of the shape")
	}
	return values(c.zeros(c.DTypeAttr(n, "dtype"), dims))
}

func importParallelConcat(c *Ctx, n *Node) []Tensor {
	xs := c.vals(n, 0, len(n.In))
	if len(xs) == 0 || xs[0].Type.Rank() == 0 {
		c.Failf("has no rows to join")
	}
	for i := range xs {
		xs[i] = c.castAxis(xs[i], 0, c.same(xs[i].Type.Dims[0], one, "each part must have one row"))
	}
	return values(c.Concat(0, xs...))
}

// importTileGrad sums over the tiles.
func importTileGrad(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	by := c.exprs(n.input(c, 1), "multiple")
	if len(by) != x.Type.Rank() {
		c.Failf("%d multiples for %s", len(by), x.Type)
	}
	var split shape.Dims
	var axes []int64
	for i, d := range x.Type.Dims {
		axes = append(axes, int64(len(split)))
		split = append(split, by[i], c.evenly(d, by[i]))
	}
	return values(c.Reduce("add", c.Reshape(x, split...), axes...))
}

// importToBool is whether a scalar is not zero, or a tensor not empty.
func importToBool(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	if t.Rank() == 0 {
		switch d := t.DType(); d {
		case ir.F16, ir.BF16, ir.U16, ir.U32, ir.U64, ir.C64, ir.C128:
			c.Failf("%s cannot be converted to a boolean", d)
		}
		return []Tensor{c.truth(t)}
	}
	size := c.dimValue(shape.Product(t.Dims()), ir.I64)
	return values(c.Compare("GT", size, c.i64(0)))
}

// importAccidentalHits lists where the sampled candidates are true classes, row by row: the row, the candidate's place,
// and the weight that makes it impossible.
func importAccidentalHits(c *Ctx, n *Node) []Tensor {
	classes, sampled := c.arg(n, 0), c.arg(n, 1)
	if classes.Type.Rank() != 2 || sampled.Type.Rank() != 1 {
		c.Failf("true classes %s, candidates %s", classes.Type, sampled.Type)
	}
	num := constDim(n.Int("num_true", 1))
	classes = c.castAxis(classes, 1, c.same(classes.Type.Dims[1], num, "the true classes of a row"))
	flat := classes.Type.Dims[0].Mul(num)
	grid := shape.Dims{flat, sampled.Type.Dims[0]}
	hit := c.Compare("EQ", c.spreadTo(c.Reshape(classes, flat), grid, 1), c.spreadTo(sampled, grid, 0))
	at := c.marked(c.Reshape(hit, shape.Product(grid)), "hits")
	width := c.Splat(c.dimValue(grid[1].Max(one), ir.I64), at.Type.Dims)
	row := c.Emit("floor_divide", nil, c.Emit("floor_divide", nil, at, width), c.Splat(c.dimValue(num, ir.I64), at.Type.Dims))
	lowest := c.Splat(c.Const(extreme(ir.F32, false)), at.Type.Dims)
	return values(c.Convert(row, ir.I32), c.Emit("floor_mod", nil, at, width), lowest)
}

// importNearest finds, for each point, the k nearest of the centres and the squares of their distances.
func importNearest(c *Ctx, n *Node) []Tensor {
	p, q := c.arg(n, 0), c.arg(n, 1)
	if p.Type.Rank() != 2 || q.Type.Rank() != 2 {
		c.Failf("points %s, centers %s, want matrices", p.Type, q.Type)
	}
	k := c.expr(n.input(c, 2), "k")
	c.nonNegative(k, "k")
	k = c.facts.Simplify(k.Min(q.Type.Dims[0]))
	width := c.same(p.Type.Dims[1], q.Type.Dims[1], "the dimensions of points and centers")
	p, q = c.castAxis(p, 1, width), c.castAxis(q, 1, width)
	square := func(v *ir.Value) *ir.Value { return c.Reduce("add", c.mul(v, v), 1) }
	dot := c.Dot(p, q, []int64{}, []int64{}, []int64{1}, []int64{1})
	far := c.minus(c.plus(c.spreadTo(square(p), dot.Type.Dims, 1), c.spreadTo(square(q), dot.Type.Dims, 0)), c.mul(c.splatF(dot, 2), dot))
	best := c.EmitOp("top_k", ir.A{"k": k, "dtype": ir.I64}, nil, c.Emit("negate", nil, far)).Results
	return values(best[1], c.Emit("negate", nil, best[0]))
}

// importApproxTopK is exact: TensorFlow's approximation differs by accelerator, and its CPU kernel is exact, too.
func importApproxTopK(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	r := x.Type.Rank()
	a := c.axis(n.Int("reduction_dimension", -1), r)
	k := constDim(n.Int("k", 0))
	if !n.Bool("aggregate_to_topk", true) {
		c.Failf("candidates that are not aggregated are not supported")
	}
	c.atLeast(x.Type.Dims[a], k, "input must have at least k columns")
	perm := count(0, r)
	perm[a], perm[r-1] = perm[r-1], perm[a]
	y := c.Transpose(x, perm...)
	if !n.Bool("is_max_k", true) {
		y = c.Emit("negate", nil, y)
	}
	best := c.EmitOp("top_k", ir.A{"k": k, "dtype": ir.I32}, nil, y).Results
	v := best[0]
	if !n.Bool("is_max_k", true) {
		v = c.Emit("negate", nil, v)
	}
	return values(c.Transpose(v, perm...), c.Transpose(best[1], perm...))
}

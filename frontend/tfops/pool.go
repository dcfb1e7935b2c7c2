package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// poolOps reduce windows.
var poolOps = []row{
	{op: "MaxPool", run: importMaxPool},
	{op: "MaxPoolV2", run: importMaxPool},
	{op: "MaxPool3D", run: importMaxPool},
	{op: "AvgPool", run: importAvgPool},
	{op: "AvgPool3D", run: importAvgPool},
	{op: "MaxPoolGrad", run: importMaxPoolGrad},
	{op: "AvgPoolGrad", run: importAvgPoolGrad},
}

// poolWindow reads ksize and strides for x with channels last, one entry per axis.
func (c *Ctx) poolWindow(n *Node, x *ir.Value) (k, s []int64) {
	k, s = n.Ints("ksize"), n.Ints("strides")
	switch n.Op {
	case "MaxPoolV2":
		k, s = c.needInts(n, 1, "ksize"), c.needInts(n, 2, "strides")
	case "MaxPoolGradV2", "MaxPoolGradGradV2":
		k, s = c.needInts(n, 3, "ksize"), c.needInts(n, 4, "strides")
	}
	if len(k) != x.Type.Rank() || len(s) != x.Type.Rank() {
		c.Failf("ksize %v, strides %v for %s", k, s, x.Type)
	}
	if channelsFirst(n) {
		k = append(append([]int64{k[0]}, k[2:]...), k[1])
		s = append(append([]int64{s[0]}, s[2:]...), s[1])
	}
	return k, s
}

// poolPads works out the padding, one entry per axis.
func (c *Ctx) poolPads(n *Node, in shape.Dims, k, s []int64) (lo, hi shape.Dims) {
	lo, hi = make(shape.Dims, len(in)), make(shape.Dims, len(in))
	r := len(in)
	ones := slices.Repeat([]int64{1}, r)
	l, h := c.padding(n, in[1:r-1], k[1:r-1], s[1:r-1], ones[1:r-1])
	copy(lo[1:], l)
	copy(hi[1:], h)
	if n.Str("padding", "") == "SAME" && (k[0] != 1 || k[r-1] != 1) {
		c.Failf("pooling over batch or channels with SAME padding is not supported")
	}
	return lo, hi
}

// reduceWindow emits a windowed reduction.
func (c *Ctx) reduceWindow(kind string, x *ir.Value, k, s []int64, lo, hi shape.Dims) *ir.Value {
	return c.Emit("reduce_window", ir.A{"kind": kind, "window": k, "strides": s, "dilations": slices.Repeat([]int64{1}, len(k)),
		"pad_low": lo, "pad_high": hi}, x)
}

func importMaxPool(c *Ctx, n *Node) []Tensor {
	return values(c.channelsLast(n, c.arg(n, 0), func(x *ir.Value) *ir.Value {
		k, s := c.poolWindow(n, x)
		lo, hi := c.poolPads(n, x.Type.Dims, k, s)
		return c.reduceWindow("maximum", x, k, s, lo, hi)
	}))
}

// importAvgPool divides sums by the number of elements in the window that are not padding.
func importAvgPool(c *Ctx, n *Node) []Tensor {
	return values(c.channelsLast(n, c.arg(n, 0), func(x *ir.Value) *ir.Value {
		k, s := c.poolWindow(n, x)
		lo, hi := c.poolPads(n, x.Type.Dims, k, s)
		d := x.Type.DType
		y := x
		if d == ir.F16 || d == ir.BF16 {
			y = c.Convert(y, ir.F32)
		}
		sum := c.reduceWindow("add", y, k, s, lo, hi)
		return c.Convert(c.Emit("divide", nil, sum, c.poolCount(n, sum, x.Type.Dims, k, s, lo, hi)), d)
	}))
}

// poolCount is, for each window, how many of its elements are not padding.
func (c *Ctx) poolCount(n *Node, like *ir.Value, in shape.Dims, k, s []int64, lo, hi shape.Dims) *ir.Value {
	all, padded := int64(1), false
	for i := range k {
		all *= k[i]
		padded = padded || !lo[i].Is(0) || !hi[i].Is(0)
	}
	if !padded {
		return c.splatF(like, float64(all))
	}
	dims := slices.Clone(in)
	dims[0], dims[len(dims)-1] = one, one
	ones := c.Splat(c.ScalarF(like.Type.DType, 1), dims)
	return c.BroadcastTo(c.reduceWindow("add", ones, k, s, lo, hi), like.Type.Dims)
}

// spread puts each element of a gradient (channels last) at offset at within its window, in a tensor of x's dims.
func (c *Ctx) spread(g *ir.Value, dims shape.Dims, at, s []int64, lo shape.Dims) *ir.Value {
	r := len(dims)
	low, high, inner := make(shape.Dims, r), make(shape.Dims, r), make([]int64, r)
	for a := 1; a < r-1; a++ {
		inner[a] = s[a] - 1
		low[a] = constDim(at[a]).Sub(lo[a])
		span := g.Type.Dims[a].Sub(one).Mul(constDim(s[a])).Add(one)
		high[a] = dims[a].Sub(span).Sub(low[a])
	}
	y := c.Emit("pad", ir.A{"low": low, "high": high, "interior": inner}, g, c.Const(ir.NewTensor(g.Type.DType)))
	return c.Cast(y, dims)
}

// offsets lists the places within a window, in row-major order.
func offsets(k []int64) [][]int64 {
	out := [][]int64{make([]int64, len(k))}
	for a, size := range k {
		var next [][]int64
		for _, o := range out {
			for i := range size {
				p := slices.Clone(o)
				p[a] = i
				next = append(next, p)
			}
		}
		out = next
	}
	return out
}

// importMaxPoolGrad sends each gradient to the first greatest element of its window.
func importMaxPoolGrad(c *Ctx, n *Node) []Tensor {
	x, y, g := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	if channelsFirst(n) {
		x, y, g = c.toLast(x), c.toLast(y), c.toLast(g)
	}
	k, s := c.poolWindow(n, x)
	lo, hi := c.poolPads(n, x.Type.Dims, k, s)
	g = c.sameDims(g, y.Type.Dims, "the gradient")
	var sum *ir.Value
	c.firstHits(x, y, k, s, lo, hi, func(at []int64, mine *ir.Value) {
		share := c.spread(c.either(mine, g, c.zeroLike(g)), x.Type.Dims, at, s, lo)
		if sum == nil {
			sum = share
		} else {
			sum = c.plus(sum, share)
		}
	})
	if channelsFirst(n) {
		sum = c.toFirst(sum)
	}
	return values(sum)
}

// importAvgPoolGrad shares each gradient among the elements of its window.
func importAvgPoolGrad(c *Ctx, n *Node) []Tensor {
	dims := slices.Clone(c.exprs(n.input(c, 0), "orig_input_shape"))
	g := c.arg(n, 1)
	if channelsFirst(n) {
		g = c.toLast(g)
		dims = append(append(shape.Dims{dims[0]}, dims[2:]...), dims[1])
	}
	k, s := c.poolWindow(n, g)
	if len(offsets(k)) > 64 {
		c.Failf("the gradient of a pooling window of %d elements is not supported", len(offsets(k)))
	}
	lo, hi := c.poolPads(n, dims, k, s)
	share := c.Emit("divide", nil, g, c.poolCount(n, g, dims, k, s, lo, hi))
	dims[0], dims[len(dims)-1] = g.Type.Dims[0], g.Type.Dims[len(dims)-1]
	var sum *ir.Value
	for _, at := range offsets(k) {
		p := c.spread(share, dims, at, s, lo)
		if sum == nil {
			sum = p
		} else {
			sum = c.Emit("add", nil, sum, p)
		}
	}
	if channelsFirst(n) {
		sum = c.toFirst(sum)
	}
	return values(sum)
}

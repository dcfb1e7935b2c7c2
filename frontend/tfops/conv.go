package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// convOps are convolutions and their gradients.
var convOps = []row{
	{op: "Conv2D", run: importConv},
	{op: "Conv3D", run: importConv},
	{op: "DepthwiseConv2dNative", run: importDepthwise},
	{op: "Conv2DBackpropInput", run: importConvTranspose},
	{op: "Conv3DBackpropInputV2", run: importConvTranspose},
	{op: "DepthwiseConv2dNativeBackpropInput", run: importDepthwiseTranspose},
	{op: "Conv2DBackpropFilter", run: importConvFilterGrad},
}

// window is how a convolution or pooling moves over the spatial axes.
type window struct {
	strides, dilations []int64
	lo, hi             shape.Dims
}

// spatial drops batch and channels of a list with one entry per axis.
func spatial(n *Node, xs []int64, rank int) []int64 {
	if len(xs) != rank {
		return slices.Repeat([]int64{1}, rank-2)
	}
	if channelsFirst(n) {
		return xs[2:]
	}
	return xs[1 : rank-1]
}

// window reads strides, dilations and padding of a convolution over spatial sizes in with kernel sizes k.
func (c *Ctx) window(n *Node, in shape.Dims, k []int64) window {
	rank := len(in) + 2
	w := window{strides: spatial(n, n.Ints("strides"), rank), dilations: spatial(n, n.Ints("dilations"), rank)}
	w.lo, w.hi = c.padding(n, in, k, w.strides, w.dilations)
	return w
}

// padding works out the padding per spatial axis. SAME pads so that the result has ceil(size/stride) elements, more at
// the end than at the start.
func (c *Ctx) padding(n *Node, in shape.Dims, k, strides, dilations []int64) (lo, hi shape.Dims) {
	lo, hi = make(shape.Dims, len(in)), make(shape.Dims, len(in))
	switch p := n.Str("padding", "VALID"); p {
	case "VALID":
		for i := range in {
			span := constDim((k[i]-1)*dilations[i] + 1)
			least := span
			if _, ok := in[i].IsConst(); ok {
				least = span.Sub(constDim(strides[i])) // then there is no window at all
			}
			c.atLeast(in[i], least, "the window is larger than the input")
		}
	case "SAME":
		for i := range in {
			lo[i], hi[i] = samePadding(c, in[i], in[i].CeilDiv(constDim(strides[i])), k[i], strides[i], dilations[i])
		}
	case "EXPLICIT":
		ps := n.Ints("explicit_paddings")
		if len(ps) != 2*(len(in)+2) {
			c.Failf("explicit_paddings has %d entries", len(ps))
		}
		first := 1
		if channelsFirst(n) {
			first = 2
		}
		for i := range in {
			lo[i], hi[i] = constDim(ps[2*(first+i)]), constDim(ps[2*(first+i)+1])
		}
	default:
		c.Failf("padding %q is not supported", p)
	}
	return lo, hi
}

// samePadding is the padding with which n elements give out windows.
func samePadding(c *Ctx, n, out shape.Expr, k, s, d int64) (lo, hi shape.Expr) {
	span := (k-1)*d + 1
	if span == 1 {
		return lo, hi // the last window starts within the input
	}
	total := out.Sub(one).Mul(constDim(s)).Add(constDim(span)).Sub(n)
	total = c.facts.Simplify(total)
	if span < s || !c.facts.ProveGE0(total) {
		// With span >= s the sum is not negative for sizes >= 1; then the form without max keeps shapes simple.
		if k, ok := total.IsConst(); ok && k < 0 || span < s {
			total = total.Max(shape.Const(0))
		}
	}
	lo = c.facts.Simplify(total.FloorDiv(constDim(2)))
	return lo, total.Sub(lo)
}

// kernel is the constant spatial sizes of a filter.
func (c *Ctx) kernel(w *ir.Value) []int64 {
	var k []int64
	for _, d := range w.Type.Dims[:w.Type.Rank()-2] {
		k = append(k, c.static(d, "the filter's size"))
	}
	return k
}

// conv emits a convolution of x (channels last).
func (c *Ctx) conv(x, w *ir.Value, win window, groups int64) *ir.Value {
	ones := slices.Repeat([]int64{1}, len(win.strides))
	return c.Emit("convolution", ir.A{"strides": win.strides, "pad_low": win.lo, "pad_high": win.hi, "lhs_dilation": ones,
		"rhs_dilation": win.dilations, "groups": groups}, x, w)
}

func importConv(c *Ctx, n *Node) []Tensor {
	w := c.arg(n, 1)
	return values(c.channelsLast(n, c.arg(n, 0), func(x *ir.Value) *ir.Value {
		r := x.Type.Rank()
		if r < 3 || w.Type.Rank() != r {
			c.Failf("convolves %s with %s", x.Type, w.Type)
		}
		per := c.static(w.Type.Dims[r-2], "the filter's channels")
		x, groups := c.groups(x, per)
		return c.conv(x, w, c.window(n, x.Type.Dims[1:r-1], c.kernel(w)), groups)
	}))
}

// groups is how many groups of per channels x has.
func (c *Ctx) groups(x *ir.Value, per int64) (*ir.Value, int64) {
	r := x.Type.Rank()
	ch, ok := x.Type.Dims[r-1].IsConst()
	if !ok {
		c.same(x.Type.Dims[r-1], constDim(per), "the channels")
		return c.castAxis(x, r-1, constDim(per)), 1
	}
	if per == 0 || ch%per != 0 {
		c.Failf("%d channels with a filter for %d", ch, per)
	}
	return x, ch / per
}

func importDepthwise(c *Ctx, n *Node) []Tensor {
	w := c.arg(n, 1) // [H, W, C, M] -> [H, W, 1, C*M]
	d := w.Type.Dims
	if len(d) != 4 {
		c.Failf("the filter is %s, want rank 4", w.Type)
	}
	ch := c.static(d[2], "the filter's channels")
	w = c.Reshape(w, d[0], d[1], one, d[2].Mul(d[3]))
	return values(c.channelsLast(n, c.arg(n, 0), func(x *ir.Value) *ir.Value {
		c.same(x.Type.Dims[3], d[2], "the channels")
		x = c.castAxis(x, 3, d[2])
		return c.conv(x, w, c.window(n, x.Type.Dims[1:3], c.kernel(w)), ch)
	}))
}

// transposed emits the gradient of a convolution by its input: a convolution of dy, dilated by the stride, with the
// filter turned round. w is [spatial…, outer channels per group, result channels] already.
func (c *Ctx) transposed(dy, w *ir.Value, win window, size shape.Dims, groups int64) *ir.Value {
	k := c.kernel(w)
	m := len(k)
	lo, hi := make(shape.Dims, m), make(shape.Dims, m)
	for i := range m {
		span := constDim((k[i] - 1) * win.dilations[i])
		dilated := dy.Type.Dims[1+i].Sub(one).Mul(constDim(win.strides[i])).Add(one)
		if win.strides[i] == 1 {
			dilated = dy.Type.Dims[1+i]
		}
		lo[i] = span.Sub(win.lo[i])
		hi[i] = c.facts.Simplify(size[i].Sub(dilated).Sub(lo[i]).Add(span))
	}
	rev := c.Emit("reverse", ir.A{"axes": count(0, m)}, w)
	ones := slices.Repeat([]int64{1}, m)
	y := c.Emit("convolution", ir.A{"strides": ones, "pad_low": lo, "pad_high": hi, "lhs_dilation": win.strides,
		"rhs_dilation": win.dilations, "groups": groups}, dy, rev)
	want := append(append(shape.Dims{y.Type.Dims[0]}, size...), y.Type.Dims[m+1])
	return c.Cast(y, want)
}

// sizesOf is the shape that an input gives; the first forms of Conv3DBackprop have a tensor of that shape there.
func (c *Ctx) sizesOf(n *Node, t Tensor) []shape.Expr {
	if n.Op == "Conv3DBackpropInput" || n.Op == "Conv3DBackpropFilter" {
		return c.dimsOf(t)
	}
	return c.exprs(t, "sizes")
}

// inputSizes reads input_sizes and checks that a convolution from there gives dy's size.
func (c *Ctx) inputSizes(n *Node, t Tensor, dy *ir.Value, k []int64) (shape.Dims, window) {
	r := dy.Type.Rank()
	all := c.sizesOf(n, t)
	var size shape.Dims
	switch {
	case len(all) == r-2:
		size = all
	case len(all) != r:
		c.Failf("input_sizes has %d entries", len(all))
	case channelsFirst(n):
		size = all[2:]
	default:
		size = all[1 : r-1]
	}
	win := window{strides: spatial(n, n.Ints("strides"), r), dilations: spatial(n, n.Ints("dilations"), r)}
	win.lo, win.hi = make(shape.Dims, len(k)), make(shape.Dims, len(k))
	for i := range k {
		s, span := constDim(win.strides[i]), (k[i]-1)*win.dilations[i]+1
		out := dy.Type.Dims[1+i]
		switch n.Str("padding", "VALID") {
		case "SAME":
			c.checkEq(size[i].CeilDiv(s), out, "the size of a transposed convolution")
			win.lo[i], win.hi[i] = samePadding(c, size[i], out, k[i], win.strides[i], win.dilations[i])
			if n, ok := win.lo[i].IsConst(); !ok || n < 0 {
				win.lo[i] = win.lo[i].Max(shape.Const(0))
			}
		case "VALID":
			c.checkEq(size[i].Sub(constDim(span)).FloorDiv(s).Add(one), out, "the size of a transposed convolution")
		default:
			c.Failf("padding %q is not supported here", n.Str("padding", ""))
		}
	}
	return size, win
}

func importConvTranspose(c *Ctx, n *Node) []Tensor {
	w := c.arg(n, 1) // [spatial…, channels of the result per group, channels of dy]
	r := w.Type.Rank()
	return values(c.channelsLast(n, c.arg(n, 2), func(dy *ir.Value) *ir.Value {
		k := c.kernel(w)
		size, win := c.inputSizes(n, n.In[0], dy, k)
		all := c.sizesOf(n, n.In[0])
		per := c.static(w.Type.Dims[r-2], "the filter's channels")
		groups := int64(1)
		if len(all) == r {
			at := r - 1
			if channelsFirst(n) {
				at = 1
			}
			if ch, ok := all[at].IsConst(); ok && per > 0 {
				groups = ch / per
			}
		}
		outer := c.static(w.Type.Dims[r-1], "the filter's channels")
		f := w
		m := r - 2
		if groups == 1 {
			f = c.Transpose(f, append(count(0, m), int64(m+1), int64(m))...)
		} else {
			sp := slices.Clone(w.Type.Dims[:m])
			f = c.Reshape(f, append(slices.Clone(sp), constDim(per), constDim(groups), constDim(outer/groups))...)
			f = c.Transpose(f, append(count(0, m), int64(m+2), int64(m+1), int64(m))...)
			f = c.Reshape(f, append(slices.Clone(sp), constDim(outer/groups), constDim(groups*per))...)
		}
		dy = c.castAxis(dy, r-1, c.same(dy.Type.Dims[r-1], constDim(outer), "the channels"))
		return c.transposed(dy, f, win, size, groups)
	}))
}

func importDepthwiseTranspose(c *Ctx, n *Node) []Tensor {
	w := c.arg(n, 1) // [H, W, C, M]
	d := w.Type.Dims
	return values(c.channelsLast(n, c.arg(n, 2), func(dy *ir.Value) *ir.Value {
		k := c.kernel(w)
		size, win := c.inputSizes(n, n.In[0], dy, k)
		ch := c.static(d[2], "the filter's channels")
		f := c.Transpose(w, 0, 1, 3, 2) // [H, W, M, C]
		return c.transposed(dy, f, win, size, ch)
	}))
}

// importConvFilterGrad is the gradient of a convolution by its filter: x and dy change the roles of batch and
// channels, dy is the filter, dilated by the stride.
func importConvFilterGrad(c *Ctx, n *Node) []Tensor {
	x, dy := c.arg(n, 0), c.arg(n, 2)
	if channelsFirst(n) {
		x, dy = c.toLast(x), c.toLast(dy)
	}
	r := x.Type.Rank()
	m := r - 2
	fs, ok := shape.ConstDims(c.sizesOf(n, n.input(c, 1)))
	if !ok {
		c.Failf("the filter's size is known only at run time, which is not supported")
	}
	if len(fs) != r || !x.Type.Dims[r-1].Is(fs[r-2]) {
		c.Failf("the gradient of a filter %v for %s is not supported", fs, x.Type)
	}
	b := c.same(x.Type.Dims[0], dy.Type.Dims[0], "the batch")
	x, dy = c.castAxis(x, 0, b), c.castAxis(dy, 0, b)
	win := c.window(n, x.Type.Dims[1:r-1], fs[:m])
	hi := make(shape.Dims, m)
	for i := range m {
		c.static(dy.Type.Dims[1+i], "the gradient's size")
		span := dy.Type.Dims[1+i].Sub(one).Mul(constDim(win.strides[i])).Add(one)
		hi[i] = constDim((fs[i] - 1) * win.dilations[i]).Add(span).Sub(x.Type.Dims[1+i]).Sub(win.lo[i])
	}
	swap := append(append([]int64{int64(r - 1)}, count(1, r-1)...), 0)
	xt := c.Transpose(x, swap...)                                 // [C, spatial…, N]
	f := c.Transpose(dy, append(count(1, r-1), 0, int64(r-1))...) // [spatial…, N, O]
	ones := slices.Repeat([]int64{1}, m)
	y := c.Emit("convolution", ir.A{"strides": win.dilations, "pad_low": win.lo, "pad_high": hi, "lhs_dilation": ones,
		"rhs_dilation": win.strides, "groups": 1}, xt, f) // [C, k…, O]
	return values(c.Transpose(y, append(count(1, r-1), 0, int64(r-1))...))
}

package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// oldConvOps are convolutions fused with what comes before them, and older or newer forms of convolution.
var oldConvOps = []row{
	{op: "Conv", run: importAnyConv},
	{op: "Conv3DBackpropInput", run: importConvTranspose},
	{op: "Conv3DBackpropFilter", run: importConvFilterGrad},
	{op: "FusedPadConv2D", run: importFusedPadConv},
	{op: "FusedResizeAndPadConv2D", run: importFusedResizeConv},
}

// importAnyConv is a convolution over 2 or 3 axes, with any number of batch axes.
func importAnyConv(c *Ctx, n *Node) []Tensor {
	x, w := c.arg(n, 0), c.arg(n, 1)
	batch := int(n.Int("batch_dims", 1))
	if batch < 1 || batch > x.Type.Rank()-3 {
		c.Failf("%d batch axes of %s are not supported", batch, x.Type)
	}
	outer := slices.Clone(x.Type.Dims[:batch])
	x = c.Reshape(x, append(shape.Dims{shape.Product(outer)}, x.Type.Dims[batch:]...)...)
	r := x.Type.Rank()
	first := n.Str("data_format", "CHANNELS_LAST") == "CHANNELS_FIRST"
	if first {
		x = c.toLast(x)
	}
	if w.Type.Rank() != r {
		c.Failf("convolves %s with %s", x.Type, w.Type)
	}
	per := c.static(w.Type.Dims[r-2], "the filter's channels")
	x, groups := c.groups(x, per)
	if g := n.Int("groups", 1); groups != g {
		c.Failf("%s has %d groups for %s, want %d", x.Type, groups, w.Type, g)
	}
	spatial := func(name string) []int64 {
		xs := n.Ints(name)
		if len(xs) != r {
			return slices.Repeat([]int64{1}, r-2)
		}
		if first {
			return xs[2:]
		}
		return xs[1 : r-1]
	}
	win := window{strides: spatial("strides"), dilations: spatial("dilations")}
	if n.Str("padding", "") == "EXPLICIT" && first {
		c.Failf("explicit paddings with channels first are not supported")
	}
	win.lo, win.hi = c.padding(n, x.Type.Dims[1:r-1], c.kernel(w), win.strides, win.dilations)
	y := c.conv(x, w, win, groups)
	if first {
		y = c.toFirst(y)
	}
	return values(c.Reshape(y, append(outer, y.Type.Dims[1:]...)...))
}

// importFusedPadConv mirrors the edges, then convolves.
func importFusedPadConv(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	lo, hi := c.paddings(n, 1, x.Type.Rank())
	return values(c.mirroredConv(n, x, lo, hi, c.arg(n, 2)))
}

// importFusedResizeConv resizes before that, bilinearly.
func importFusedResizeConv(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	size := c.resizeSizes(n, x)
	y := x
	if x.Type.DType != ir.F64 {
		y = c.Convert(x, ir.F32)
	}
	y = c.bilinear(y, size, n.Bool("resize_align_corners", false), false)
	lo, hi := c.paddings(n, 2, x.Type.Rank())
	return values(c.mirroredConv(n, c.Convert(y, x.Type.DType), lo, hi, c.arg(n, 3)))
}

func (c *Ctx) mirroredConv(n *Node, x *ir.Value, lo, hi shape.Dims, w *ir.Value) *ir.Value {
	if x.Type.Rank() != 4 || w.Type.Rank() != 4 {
		c.Failf("convolves %s with %s", x.Type, w.Type)
	}
	x = c.mirrored(x, lo, hi, n.Str("mode", ""))
	x = c.castAxis(x, 3, c.same(x.Type.Dims[3], w.Type.Dims[2], "the channels"))
	return c.conv(x, w, c.window(n, x.Type.Dims[1:3], c.kernel(w)), 1)
}

package tfops

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// pictureOps decode image files.
var pictureOps = []row{
	{op: "DecodeJpeg", run: importDecodeJpeg},
	{op: "DecodeAndCropJpeg", run: importDecodeJpeg},
	{op: "DecodeImage", run: importDecodeImage},
}

// picture decodes a file: fn.shape says how large the image is.
func (c *Ctx) picture(fn string, contents *ir.Value, channels int64, conf, how []*ir.Value) *ir.Value {
	if contents.Type.Rank() != 0 {
		c.Failf("decodes %s, want a scalar", contents.Type)
	}
	args := append([]*ir.Value{contents, c.i64(channels)}, conf...)
	size := c.host1(fn+".shape", ir.TensorOf(ir.I64, shape.Const(3)), args...)
	depth := constDim(channels)
	if channels == 0 {
		depth = c.define(size, size, 2, "channels")
	}
	t := ir.TensorOf(ir.U8, c.define(size, size, 0, "height"), c.define(size, size, 1, "width"), depth)
	return c.host1(fn+".decode", t, append(args, how...)...)
}

func importDecodeJpeg(c *Ctx, n *Node) []Tensor {
	dct := map[string]int64{"": 0, "INTEGER_FAST": 1, "INTEGER_ACCURATE": 2}
	method, ok := dct[n.Str("dct_method", "")]
	if !ok {
		c.Failf("the method %q is not supported", n.Str("dct_method", ""))
	}
	if n.Int("ratio", 1) != 1 || n.Bool("try_recover_truncated", false) {
		c.Failf("a ratio, or files that are cut short, are not supported")
	}
	x := c.picture("jpeg", c.text(n, 0), n.Int("channels", 0), []*ir.Value{c.i64(n.Int("ratio", 1))},
		[]*ir.Value{c.flag(n.Bool("fancy_upscaling", true)), c.i64(method)})
	if n.Op == "DecodeAndCropJpeg" {
		at := c.exprs(n.input(c, 1), "crop")
		if len(at) != 4 {
			c.Failf("the window has %d elements, want 4", len(at))
		}
		for a := range 2 {
			hi := at[a].Add(at[a+2])
			c.nonNegative(at[a], "the window's start")
			c.nonNegative(at[a+2], "the window's size")
			c.nonNegative(x.Type.Dims[a].Sub(hi), "what is behind the window")
			x = c.slice1(x, a, at[a], hi)
		}
	}
	return values(x)
}

func importDecodeImage(c *Ctx, n *Node) []Tensor {
	x := c.picture("jpeg", c.text(n, 0), n.Int("channels", 0), []*ir.Value{c.i64(1)}, []*ir.Value{c.flag(true), c.i64(0)})
	switch d := n.DTypeOr("dtype", ir.U8); d {
	case ir.U8:
	case ir.F32:
		x = c.Convert(x, d)
		x = c.Emit("multiply", nil, x, c.splatF(x, 1.0/255))
	default:
		c.Failf("images of %s are not supported", d)
	}
	return values(x)
}

package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// pictureOps decode image files.
var pictureOps = []row{
	{op: "DecodeImage", run: importPicture(0)},
	{op: "DecodeJpeg", run: importPicture(1)},
	{op: "DecodePng", run: importPicture(2)},
	{op: "DecodeGif", run: importPicture(3)},
	{op: "DecodeBmp", run: importPicture(4)},
	{op: "DecodeAndCropJpeg", run: importPicture(5)},
	{op: "ExtractJpegShape", run: importJpegShape},
	{op: "EncodePng", run: importEncodePng},
	{op: "EncodeJpeg", run: importEncodeJpeg},
	{op: "EncodeJpegVariableQuality", run: importEncodeJpeg},
}

// The numbers of ops that host functions treat apart.
const (
	pictureAny  = 0
	pictureGif  = 3
	pictureCrop = 5
	pictureSize = 6
)

// importPicture decodes a file, of which image.shape says how large the image is. op is the function's number of the op.
func importPicture(op int64) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		contents := c.text(n, 0)
		if contents.Type.Rank() != 0 {
			c.Failf("decodes %s, want a scalar", contents.Type)
		}
		ratio := n.Int("ratio", 1)
		if n.Bool("try_recover_truncated", false) || ratio != 1 && op == pictureCrop || !slices.Contains([]int64{1, 2, 4, 8}, ratio) {
			c.Failf("files that are cut short, and parts of images made smaller, are not supported")
		}
		d := n.DTypeOr("dtype", ir.U8)
		animate := op == pictureAny && n.Bool("expand_animations", true)
		crop := c.vector(0, 0, 0, 0)
		if op == pictureCrop {
			crop = c.sameDims(c.Convert(c.arg(n, 1), ir.I64), shape.Dims{shape.Const(4)}, "the window")
		}
		channels := n.Int("channels", 0)
		args := []*ir.Value{contents, c.i64(op), c.i64(channels), c.flag(animate), crop}
		smaller := []*ir.Value{}
		if ratio != 1 {
			smaller = append(smaller, c.i64(ratio))
		}
		size := c.host1("image.shape", ir.TensorOf(ir.I64, shape.Const(4)), append(args, smaller...)...)
		var dims shape.Dims
		if op == pictureGif {
			dims = append(dims, c.define(size, size, 0, "frames"))
			channels = 3
		}
		if animate {
			c.Check(c.Compare("EQ", c.element(size, 0), c.i64(0)), "a GIF gives an image of rank 4, which is not supported; expand_animations=False gives its first frame")
		}
		depth := constDim(channels)
		if channels == 0 {
			depth = c.define(size, size, 3, "channels")
		}
		dims = append(dims, c.define(size, size, 1, "height"), c.define(size, size, 2, "width"), depth)
		args = append(args, c.flag(n.Bool("fancy_upscaling", true)), c.flag(n.Str("dct_method", "") == "INTEGER_ACCURATE"))
		return values(c.host1("image.decode", ir.TensorOf(d, dims...), append(args, smaller...)...))
	}
}

func importJpegShape(c *Ctx, n *Node) []Tensor {
	args := []*ir.Value{c.scalarText(n, 0), c.i64(pictureSize), c.i64(0), c.flag(false), c.vector(0, 0, 0, 0)}
	size := c.host1("image.shape", ir.TensorOf(ir.I64, shape.Const(4)), args...)
	return values(c.Convert(c.slice1(size, 0, one, shape.Const(4)), n.DTypeOr("output_type", ir.I32)))
}

// importEncodePng writes images that TensorFlow reads as the same pixels; it compresses them otherwise.
func importEncodePng(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	last := x.Type.Rank() - 3
	if last < 0 {
		c.Failf("the image is %s, want height, width and channels", x.Type)
	}
	return values(c.host1("png.encode", ir.TensorOf(ir.String, x.Type.Dims[:last]...), x))
}

// importEncodeJpeg writes a baseline file, to TensorFlow's bytes.
func importEncodeJpeg(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() != 3 {
		c.Failf("the image is %s, want height, width and channels", x.Type)
	}
	if n.Bool("progressive", false) || n.Bool("optimize_size", false) || n.Str("xmp_metadata", "") != "" {
		c.Failf("progressive or smaller JPEGs, and ones with metadata, are not supported")
	}
	channels := c.dimValue(x.Type.Dims[2], ir.I64)
	switch n.Str("format", "") {
	case "grayscale":
		c.Check(c.Compare("EQ", channels, c.i64(1)), "format 'grayscale' expects 1 channel")
	case "rgb":
		c.Check(c.Compare("EQ", channels, c.i64(3)), "format 'rgb' expects 3 channels")
	}
	quality := c.i64(n.Int("quality", 95))
	if n.Op == "EncodeJpegVariableQuality" {
		quality = c.Convert(c.Reshape(c.arg(n, 1)), ir.I64)
	}
	zero, most := c.i64(0), c.i64(100)
	c.Check(c.Emit("and", nil, c.Compare("GE", quality, zero), c.Compare("LE", quality, most)), "quality must be in [0,100]")
	unit := int64(1)
	if n.Str("density_unit", "in") == "cm" {
		unit = 2
	}
	density := c.vector(unit, n.Int("x_density", 300), n.Int("y_density", 300))
	return values(c.host1("jpeg.encode", ir.TensorOf(ir.String), x, quality, c.flag(n.Bool("chroma_downsampling", true)), density))
}

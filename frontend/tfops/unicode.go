package tfops

import (
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// unicodeOps read strings as characters, tokens and bytes.
var unicodeOps = []row{
	{op: "UnicodeDecode", run: importUnicodeDecode},
	{op: "UnicodeDecodeWithOffsets", run: importUnicodeDecode},
	{op: "UnicodeEncode", run: importUnicodeEncode},
	{op: "UnicodeTranscode", run: importUnicodeTranscode},
	{op: "StringNGrams", run: importNGrams},
	{op: "EncodeBase64", run: importEncodeBase64},
	{op: "DecodeBase64", run: importText("base64.decode", ir.String)},
	{op: "DecodeRaw", run: importDecodeRaw},
	{op: "DecodePaddedRaw", run: importDecodeRaw},
	{op: "DecodeCSV", run: importDecodeCSV},
	{op: "UnicodeScript", run: importUnicodeScript},
	{op: "UnsortedSegmentJoin", run: importSegmentJoin},
	{op: "StringFormat", run: importStringFormat},
	{op: "DecodeCompressed", run: importDecompress},
	{op: "DecodeWav", run: importDecodeWav},
	{op: "EncodeWav", run: importEncodeWav},
}

// form is the number of an encoding.
func (c *Ctx) form(n *Node, attr string) int64 {
	k, ok := hostops.TextForm(n.Str(attr, "UTF-8"))
	if !ok {
		c.Failf("the encoding %q is not supported", n.Str(attr, "UTF-8"))
	}
	return k
}

// decoded is text in UTF-8: what is ill-formed stays so.
func (c *Ctx) decoded(n *Node, x *ir.Value) *ir.Value {
	k := c.form(n, "input_encoding")
	if k == 0 {
		return x
	}
	table := hostops.ByteTable(n.Str("input_encoding", ""))
	if table == nil {
		table = make([]int32, 256)
	}
	return c.host1("unicode.read", x.Type, x, c.i64(k), c.Const(ir.FromSlice(ir.I32, table, 256)))
}

// encoded is the other way round.
func (c *Ctx) encoded(n *Node, x *ir.Value) *ir.Value {
	k := c.form(n, "output_encoding")
	if k == 0 {
		return x
	}
	return c.host1("unicode.write", x.Type, x, c.i64(k))
}

// policy is what to do with ill-formed text: the number, and the replacement.
func (c *Ctx) policy(n *Node) []*ir.Value {
	k := map[string]int64{"strict": 0, "replace": 1, "ignore": 2}
	p, ok := k[n.Str("errors", "replace")]
	if !ok {
		c.Failf("the policy %q is not supported", n.Str("errors", ""))
	}
	return []*ir.Value{c.i64(p), c.i64(n.Int("replacement_char", 0xfffd))}
}

func importUnicodeDecode(c *Ctx, n *Node) []Tensor {
	x := c.text(n, 0)
	if n.Op == "UnicodeDecodeWithOffsets" && c.form(n, "input_encoding") != 0 {
		c.Failf("offsets of characters in %s are not supported", n.Str("input_encoding", ""))
	}
	x = c.decoded(n, x)
	x = c.Reshape(x, shape.Product(x.Type.Dims))
	p := c.policy(n)
	control := c.flag(n.Bool("replace_control_characters", false))
	num := c.host1("unicode.count", ir.TensorOf(ir.I64), x, p[0], control)
	m := c.define(num, num, 0, "chars")
	out := c.host("unicode.decode", []ir.Type{ir.TensorOf(ir.I32, m), ir.TensorOf(ir.I64, m), ir.TensorOf(ir.I64, x.Type.Dims[0].Add(one))},
		x, p[0], p[1], control)
	splits := c.Convert(out[2], n.DTypeOr("Tsplits", ir.I64))
	if n.Op == "UnicodeDecode" {
		return values(splits, out[0])
	}
	return values(splits, out[0], out[1])
}

func importUnicodeEncode(c *Ctx, n *Node) []Tensor {
	x, splits := c.arg(n, 0), c.Convert(c.arg(n, 1), ir.I64)
	c.checkSplits(splits, x.Type.Dims[0])
	p := c.policy(n)
	return values(c.encoded(n, c.host1("unicode.encode", ir.TensorOf(ir.String, splits.Type.Dims[0].Sub(one)), x, splits, p[0], p[1])))
}

func importUnicodeTranscode(c *Ctx, n *Node) []Tensor {
	x, p := c.decoded(n, c.text(n, 0)), c.policy(n)
	return values(c.encoded(n, c.host1("unicode.transcode", x.Type, x, p[0], p[1], c.flag(n.Bool("replace_control_characters", false)))))
}

func importNGrams(c *Ctx, n *Node) []Tensor {
	x, splits := c.text(n, 0), c.arg(n, 1)
	d := splits.Type.DType
	args := []*ir.Value{x, c.Convert(splits, ir.I64), c.vector(n.Ints("ngram_widths")...), c.i64(n.Int("pad_width", -1)),
		c.flag(n.Bool("preserve_short_sequences", false))}
	num := c.host1("ngrams.count", ir.TensorOf(ir.I64), args...)
	m := c.define(num, num, 0, "ngrams")
	args = append(args, c.str(n.Str("separator", "")), c.str(n.Str("left_pad", "")), c.str(n.Str("right_pad", "")))
	out := c.host("ngrams", []ir.Type{ir.TensorOf(ir.String, m), ir.TensorOf(ir.I64, splits.Type.Dims[0])}, args...)
	return values(out[0], c.Convert(out[1], d))
}

func importEncodeBase64(c *Ctx, n *Node) []Tensor {
	x := c.text(n, 0)
	return values(c.host1("base64.encode", x.Type, x, c.flag(n.Bool("pad", false))))
}

// importDecodeRaw reads bytes as numbers; the first string says how many there are.
func importDecodeRaw(c *Ctx, n *Node) []Tensor {
	x, d := c.text(n, 0), c.DTypeAttr(n, "out_type")
	size, part := d.Size(), d.Size()
	if d.IsComplex() {
		part /= 2
	}
	var k shape.Expr
	padded := n.Op == "DecodePaddedRaw"
	if padded {
		bytes := c.expr(n.input(c, 1), "fixed_length")
		c.Check(c.Compare("GT", c.dimValue(bytes, ir.I64), c.i64(0)), "fixed_length (%s) must be greater than zero", bytes)
		k = bytes.FloorDiv(constDim(size))
		c.checkEq(k.Mul(constDim(size)), bytes, "the length of the elements")
	} else {
		flat := c.Reshape(x, shape.Product(x.Type.Dims))
		lens := c.Convert(c.host1("length.byte", flat.Type.As(ir.I32), flat), ir.I64)
		most := c.longest(lens)
		elem := c.i64(size)
		c.Check(c.Compare("EQ", c.Emit("remainder", nil, most, elem), c.i64(0)), "Input to DecodeRaw has a length that is not a multiple of %d, the size of %s", size, d.TF())
		most = c.Emit("divide", nil, most, elem)
		k = c.define(most, most, 0, "raw")
	}
	dims := append(x.Type.Dims[:x.Type.Rank():x.Type.Rank()], k)
	args := []*ir.Value{x, c.i64(part), c.flag(!n.Bool("little_endian", true)), c.flag(padded), c.i64(size)}
	if !d.IsComplex() {
		return values(c.host1("raw.decode", ir.TensorOf(d, dims...), args...))
	}
	real := map[ir.DType]ir.DType{ir.C64: ir.F32, ir.C128: ir.F64}[d]
	pairs := c.host1("raw.decode", ir.TensorOf(real, append(dims, shape.Const(2))...), args...)
	half := func(i int64) *ir.Value {
		return c.Reshape(c.slice1(pairs, len(dims), constDim(i), constDim(i+1)), dims...)
	}
	return values(c.Emit("complex", nil, half(0), half(1)))
}

// importDecodeCSV makes one tensor per column; a default of no elements means that the column must be there.
func importDecodeCSV(c *Ctx, n *Node) []Tensor {
	x := c.text(n, 0)
	var kinds []int64
	var types []ir.Type
	var defaults []*ir.Value
	for i, d := range n.typeList("OUT_TYPE") {
		kind, ok := hostops.CSVType(hostops.DType(d.TF()))
		if !ok {
			c.Failf("columns of %s are not supported", d)
		}
		kinds, types = append(kinds, kind), append(types, x.Type.As(d))
		defaults = append(defaults, c.arg(n, 1+i))
	}
	args := []*ir.Value{x, c.str(n.Str("field_delim", ",")), c.flag(n.Bool("use_quote_delim", true)), c.str(n.Str("na_value", "")),
		c.vector(n.Ints("select_cols")...), c.vector(kinds...)}
	return values(c.host("csv.decode", types, append(args, defaults...)...)...)
}

func importUnicodeScript(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return values(c.host1("unicode.script", x.Type, x))
}

func importSegmentJoin(c *Ctx, n *Node) []Tensor {
	x, ids := c.text(n, 0), c.Convert(c.arg(n, 1), ir.I64)
	count := c.expr(n.input(c, 2), "num_segments")
	c.nonNegative(count, "num_segments")
	rank := ids.Type.Rank()
	if rank > x.Type.Rank() {
		c.Failf("labels %s for %s", ids.Type, x.Type)
	}
	ids = c.sameDims(ids, x.Type.Dims[:rank], "the labels")
	rows, rest := shape.Product(ids.Type.Dims), x.Type.Dims[rank:]
	width := shape.Product(rest)
	out := c.host1("segment.join", x.Type.With(count, width), c.Reshape(x, rows, width), c.Reshape(ids, rows), c.str(n.Str("separator", "")))
	return values(c.Reshape(out, append(shape.Dims{count}, rest...)...))
}

func importStringFormat(c *Ctx, n *Node) []Tensor {
	args := []*ir.Value{c.str(n.Str("template", "%s")), c.str(n.Str("placeholder", "%s")), c.i64(n.Int("summarize", 3))}
	return values(c.host1("format", ir.TensorOf(ir.String), append(args, c.vals(n, 0, len(n.In))...)...))
}

func importDecompress(c *Ctx, n *Node) []Tensor {
	kind, ok := map[string]int64{"": 0, "ZLIB": 1, "GZIP": 2}[n.Str("compression_type", "")]
	if !ok {
		c.Failf("compression %q is not supported", n.Str("compression_type", ""))
	}
	x := c.text(n, 0)
	return values(c.host1("compressed.decode", x.Type, x, c.i64(kind)))
}

func importDecodeWav(c *Ctx, n *Node) []Tensor {
	args := []*ir.Value{c.scalarText(n, 0), c.i64(n.Int("desired_channels", -1)), c.i64(n.Int("desired_samples", -1))}
	size := c.host1("wav.shape", ir.TensorOf(ir.I64, shape.Const(2)), args...)
	dims := shape.Dims{c.define(size, size, 0, "samples"), c.define(size, size, 1, "channels")}
	for a, attr := range []string{"desired_samples", "desired_channels"} {
		if k := n.Int(attr, -1); k >= 0 {
			dims[a] = constDim(k)
		}
	}
	return values(c.host("wav.decode", []ir.Type{ir.TensorOf(ir.F32, dims...), ir.TensorOf(ir.I32)}, args...)...)
}

func importEncodeWav(c *Ctx, n *Node) []Tensor {
	x, rate := c.arg(n, 0), c.Reshape(c.arg(n, 1))
	if x.Type.Rank() != 2 {
		c.Failf("audio must be 2-dimensional, got %s", x.Type)
	}
	c.Check(c.Compare("GT", rate, c.zeroLike(rate)), "sample_rate must be in (0, 2^32)")
	channels := c.dimValue(x.Type.Dims[1], ir.I64)
	c.Check(c.Emit("and", nil, c.Compare("GT", channels, c.i64(0)), c.Compare("LT", channels, c.i64(1<<16))), "channel_count must be in (0, 2^16)")
	return values(c.host1("wav.encode", ir.TensorOf(ir.String), x, rate))
}

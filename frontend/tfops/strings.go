package tfops

import (
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// stringOps look into strings.
var stringOps = []row{
	{op: "StringLower", run: importCase1("lower")},
	{op: "StringUpper", run: importCase1("upper")},
	{op: "StringStrip", run: importText("strip", ir.String)},
	{op: "StringLength", run: importStringLength},
	{op: "Substr", run: importSubstr},
	{op: "StringJoin", run: importStringJoin},
	{op: "ReduceJoin", run: importReduceJoin},
	{op: "StringSplitV2", run: importStringSplitV2},
	{op: "StringSplit", run: importStringSplit},
	{op: "StringToHashBucketFast", run: importHash("hash.fast")},
	{op: "StringToHashBucketStrong", run: importHash("hash.strong")},
	{op: "StringToHashBucket", run: importHash("hash.legacy")},
	{op: "Fingerprint", run: importFingerprint},
	{op: "StringToNumber", run: importStringToNumber},
	{op: "AsString", run: importAsString},
	{op: "ShardedFilename", run: importSharded},
	{op: "ShardedFilespec", run: importSharded},
}

// host calls a function of package hostops.
func (c *Ctx) host(fn string, types []ir.Type, xs ...*ir.Value) []*ir.Value {
	if hostops.Lookup(fn) == nil {
		c.Failf("not supported: there is no host function %q", fn)
	}
	return c.EmitOp("host_call", ir.A{"fn": fn, "types": types}, nil, xs...).Results
}

// host1 calls a function with one result.
func (c *Ctx) host1(fn string, t ir.Type, xs ...*ir.Value) *ir.Value {
	return c.host(fn, []ir.Type{t}, xs...)[0]
}

// str is a string scalar.
func (c *Ctx) str(s string) *ir.Value {
	t := ir.NewTensor(ir.String)
	t.Strings[0] = []byte(s)
	return c.Const(t)
}

func (c *Ctx) i64(n int64) *ir.Value { return c.ScalarI(ir.I64, n) }

// flag is a bool scalar.
func (c *Ctx) flag(b bool) *ir.Value {
	n := int64(0)
	if b {
		n = 1
	}
	return c.ScalarI(ir.Bool, n)
}

// vector is a vector of integers.
func (c *Ctx) vector(xs ...int64) *ir.Value {
	return c.Const(ir.FromSlice(ir.I64, append([]int64{}, xs...), int64(len(xs))))
}

// text is input i, which must be strings.
func (c *Ctx) text(n *Node, i int) *ir.Value {
	x := c.arg(n, i)
	if x.Type.DType != ir.String {
		c.Failf("input %d is %s, want strings", i, x.Type)
	}
	return x
}

// scalarText is input i, a string scalar (or the only element of something).
func (c *Ctx) scalarText(n *Node, i int) *ir.Value { return c.Reshape(c.text(n, i)) }

// importText is a function of strings, element by element.
func importText(fn string, d ir.DType) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x := c.text(n, 0)
		return values(c.host1(fn, x.Type.As(d), x))
	}
}

func importCase1(fn string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		if e := n.Str("encoding", ""); e != "" {
			return importText(fn+"."+encodingName(e), ir.String)(c, n)
		}
		return importText(fn, ir.String)(c, n)
	}
}

// encodingName is an encoding as hostops spells it.
func encodingName(e string) string {
	switch e {
	case "utf-8", "UTF-8":
		return "utf8"
	}
	return e
}

// unit is the suffix of functions that count bytes or characters.
func (n *Node) unit() string {
	if n.Str("unit", "BYTE") == "UTF8_CHAR" {
		return ".utf8"
	}
	return ".byte"
}

func importStringLength(c *Ctx, n *Node) []Tensor { return importText("length"+n.unit(), ir.I32)(c, n) }

func importSubstr(c *Ctx, n *Node) []Tensor {
	x, pos, size := c.text(n, 0), c.Convert(c.arg(n, 1), ir.I64), c.Convert(c.arg(n, 2), ir.I64)
	if pos.Type.Rank() > 0 {
		v := c.Broadcast(x, pos, size)
		x, pos, size = v[0], v[1], v[2]
	}
	return values(c.host1("substr"+n.unit(), x.Type, x, pos, size))
}

// join puts strings together, element by element; scalars go with everything.
func (c *Ctx) join(separator string, xs ...*ir.Value) *ir.Value {
	t := xs[0].Type
	for i, x := range xs {
		switch {
		case x.Type.Rank() == 0:
		case t.Rank() == 0:
			t = x.Type
		default:
			xs[i] = c.sameDims(x, t.Dims, "joining strings")
		}
	}
	args := append([]*ir.Value{c.str(separator), c.i64(int64(len(xs)))}, xs...)
	return c.host1("join", t, args...)
}

func importStringJoin(c *Ctx, n *Node) []Tensor {
	if len(n.In) == 0 {
		return values(c.str(""))
	}
	return values(c.join(n.Str("separator", ""), c.vals(n, 0, len(n.In))...))
}

func importReduceJoin(c *Ctx, n *Node) []Tensor {
	x := c.text(n, 0)
	axes := c.needInts(n, 1, "the axis")
	keep := n.Bool("keep_dims", false)
	gone := make([]bool, x.Type.Rank())
	for i, a := range axes {
		k := c.axis(a, x.Type.Rank())
		axes[i], gone[k] = int64(k), true
	}
	if len(axes) == 0 {
		return values(x)
	}
	dims := shape.Dims{}
	for i, d := range x.Type.Dims {
		switch {
		case !gone[i]:
			dims = append(dims, d)
		case keep:
			dims = append(dims, one)
		}
	}
	return values(c.host1("reduce_join", x.Type.With(dims...), x, c.vector(axes...), c.str(n.Str("separator", ""))))
}

// pieces splits strings: fn has a count of pieces (in all, and in the longest row) beside it.
func (c *Ctx) pieces(fn string, x *ir.Value, conf ...*ir.Value) []Tensor {
	if x.Type.Rank() != 1 {
		c.Failf("splits %s, want a vector", x.Type)
	}
	args := append([]*ir.Value{x}, conf...)
	num := c.host1(fn+".count", ir.TensorOf(ir.I64, shape.Const(2)), args...)
	m := c.define(num, num, 0, "pieces")
	most := c.define(num, num, 1, "most_pieces")
	out := c.host(fn, []ir.Type{ir.TensorOf(ir.I64, m, shape.Const(2)), ir.TensorOf(ir.String, m)}, args...)
	return append(values(out...), ints(ir.I64, shape.Dims{shape.Const(2)}, []shape.Expr{x.Type.Dims[0], most}))
}

func importStringSplitV2(c *Ctx, n *Node) []Tensor {
	return c.pieces("split_v2", c.text(n, 0), c.scalarText(n, 1), c.i64(n.Int("maxsplit", -1)))
}

func importStringSplit(c *Ctx, n *Node) []Tensor {
	return c.pieces("split", c.text(n, 0), c.scalarText(n, 1), c.flag(n.Bool("skip_empty", true)))
}

func importHash(fn string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x := c.text(n, 0)
		args := []*ir.Value{x, c.i64(n.Int("num_buckets", 1))}
		if n.Op == "StringToHashBucketStrong" {
			key := n.Ints("key")
			if len(key) != 2 {
				c.Failf("the key has %d elements, want 2", len(key))
			}
			args = append(args, c.vector(key...))
		}
		return values(c.host1(fn, x.Type.As(ir.I64), args...))
	}
}

func importFingerprint(c *Ctx, n *Node) []Tensor {
	x, method := c.arg(n, 0), c.arg(n, 1)
	if lit, ok := method.Const(); !ok || string(lit.Strings[0]) != "farmhash64" || x.Type.Rank() == 0 {
		c.Failf("a fingerprint of %s by another method than farmhash64 is not supported", x.Type)
	}
	t := ir.TensorOf(ir.U8, x.Type.Dims[0], shape.Const(8))
	if x.Type.DType == ir.String {
		return values(c.host1("fingerprint.str", t, x))
	}
	size := shape.Product(x.Type.Dims[1:]).Mul(constDim(x.Type.DType.Size()))
	if x.Type.DType == ir.Bool {
		c.Failf("a fingerprint of bools is not supported")
	}
	if x.Type.DType != ir.U8 {
		x = c.Emit("bitcast_convert", ir.A{"dtype": ir.U8}, x)
	}
	return values(c.host1("fingerprint.bytes", t, c.Reshape(x, t.Dims[0], size)))
}

// importSharded is a name of a file among many: name-00003-of-00012, or with ????? for any of them.
func importSharded(c *Ctx, n *Node) []Tensor {
	number := func(i int) *ir.Value {
		return c.host1("as_string.i64", ir.TensorOf(ir.String), c.Convert(c.Reshape(c.arg(n, i)), ir.I64), c.i64(5), c.str("0"))
	}
	parts := []*ir.Value{c.scalarText(n, 0)}
	if n.Op == "ShardedFilespec" {
		parts = append(parts, c.str("?????-of"), number(1))
	} else {
		parts = append(parts, number(1), c.str("of"), number(2))
	}
	return values(c.join("-", parts...))
}

func importStringToNumber(c *Ctx, n *Node) []Tensor {
	d := n.DTypeOr("out_type", ir.F32)
	names := map[ir.DType]string{ir.F32: "f32", ir.F64: "f64", ir.I32: "i32", ir.I64: "i64", ir.U32: "u32", ir.U64: "u64"}
	if names[d] == "" {
		c.Failf("strings to %s are not supported", d)
	}
	return importText("to_number."+names[d], d)(c, n)
}

func importAsString(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	d := x.Type.DType
	conf := []*ir.Value{c.i64(n.Int("width", -1)), c.str(n.Str("fill", ""))}
	style := int64(0)
	switch {
	case n.Bool("scientific", false):
		style = 1
	case n.Bool("shortest", false):
		style = 2
	}
	fn := ""
	switch {
	case d == ir.String:
		return values(x)
	case d == ir.Bool:
		fn, conf = "as_string.bool", nil
	case d.IsFloat():
		fn, x = "as_string.f64", c.Convert(x, ir.F64)
		conf = append(conf, c.i64(n.Int("precision", -1)), c.i64(style))
	case d.IsComplex():
		part := func(op string) *ir.Value { return c.Convert(c.Emit(op, nil, x), ir.F64) }
		fn, x = "as_string.c128", c.Emit("complex", nil, part("real"), part("imag"))
		conf = append(conf, c.i64(n.Int("precision", -1)), c.i64(style))
	case d.IsSigned():
		fn, x = "as_string.i64", c.Convert(x, ir.I64)
	default:
		fn, x = "as_string.u64", c.Convert(x, ir.U64)
	}
	return values(c.host1(fn, x.Type.As(ir.String), append([]*ir.Value{x}, conf...)...))
}

// compareText compares strings by their bytes; one of them may be a scalar.
func (c *Ctx) compareText(dir string, a, b *ir.Value) *ir.Value {
	t := a.Type.As(ir.Bool)
	if t.Rank() == 0 {
		t = b.Type.As(ir.Bool)
	}
	switch dir {
	case "EQ":
		return c.host1("equal", t, a, b)
	case "NE":
		return c.host1("not_equal", t, a, b)
	}
	order := c.host1("compare", t.As(ir.I32), a, b)
	return c.Emit("compare", ir.A{"direction": dir}, order, c.splatI(order, 0))
}

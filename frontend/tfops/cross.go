package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// crossOps cross features: all combinations of the values that the features have in a row.
var crossOps = []row{
	{op: "SparseCross", run: importSparseCross},
	{op: "SparseCrossV2", run: importSparseCross},
	{op: "SparseCrossHashed", run: importSparseCross},
	{op: "RaggedCross", run: importRaggedCross},
}

// feature is one column of a cross: the values of a row follow each other.
type feature struct {
	vals   *ir.Value
	sizes  *ir.Value  // values per row, i64[rows]; nil if width is it
	starts *ir.Value  // where a row's values begin, with sizes
	width  shape.Expr // values per row of a dense feature
}

// importSparseCross numbers the combinations of a row by mixed radix, the last feature varying fastest.
func importSparseCross(c *Ctx, n *Node) []Tensor {
	sparses := int(n.Int("N", 0))
	rows := shape.Expr{}
	known := false
	batch := func(d shape.Expr) {
		if known {
			rows = c.same(rows, d, "the rows of a cross")
		} else {
			rows, known = d, true
		}
	}
	dense := len(n.In) - 3*sparses
	switch n.Op {
	case "SparseCrossV2":
		dense--
	case "SparseCrossHashed":
		dense -= 3
	}
	for i := range sparses {
		batch(c.exprs(n.input(c, 2*sparses+i), "dense")[0])
	}
	for i := range dense {
		batch(c.arg(n, 3*sparses+i).Type.Dims[0])
	}
	if !known {
		c.Failf("crosses nothing")
	}
	if n.Op == "SparseCross" && n.DTypeOr("internal_type", ir.I64) == ir.String {
		for i := sparses; i < len(n.In); i++ {
			if d := n.In[i].DType(); (i < 2*sparses || i >= 3*sparses) && d != ir.String {
				c.Failf("crosses %s, want strings", d)
			}
		}
	}
	key := c.keys64(n)
	if sparses == 0 {
		xs := c.vals(n, 0, dense)
		for i, x := range xs {
			xs[i] = key(x, false)
		}
		return c.crossDense(n, rows, xs)
	}
	var fs []feature
	for i := range sparses {
		f := c.sparseFeature(c.sparse(n, i, sparses+i, 2*sparses+i), rows)
		f.vals = key(f.vals, true)
		fs = append(fs, f)
	}
	for i := range dense {
		f := c.denseFeature(c.arg(n, 3*sparses+i), rows)
		f.vals = key(f.vals, false)
		fs = append(fs, f)
	}
	x := c.crossed(n, rows, fs)
	total := x.row.Type.Dims[0]
	idx := c.Concat(1, c.Reshape(x.row, total, one), c.Reshape(x.col, total, one))
	dims := c.Concat(0, c.Reshape(c.dimValue(rows, ir.I64), one), c.Reshape(x.most, one))
	return values(idx, x.vals, dims)
}

// keys64 is how a value counts in SparseCrossHashed: a hash of a string, and of four bytes of an integer that is not dense.
// With a strong hash these are keyed by the salt. For other ops values stay what they are.
func (c *Ctx) keys64(n *Node) func(x *ir.Value, sparse bool) *ir.Value {
	if n.Op != "SparseCrossHashed" {
		return func(x *ir.Value, _ bool) *ir.Value { return x }
	}
	k := len(n.In) - 3
	strong, ok := c.consts(n.In[k+1])
	if !ok {
		c.Failf("whether the hash is strong is known only at run time, which is not supported")
	}
	return func(x *ir.Value, sparse bool) *ir.Value {
		dims := x.Type.Dims
		size := shape.Product(dims)
		var h *ir.Value
		switch {
		case x.Type.DType == ir.String && strong[0] != 0:
			h = c.Convert(c.host1("sip.str", ir.TensorOf(ir.I64, size), c.Reshape(x, size), c.arg(n, k+2)), ir.U64)
		case x.Type.DType == ir.String || !sparse:
			return c.fingerprint64(x)
		case strong[0] != 0:
			h = c.Convert(c.host1("sip.bytes", ir.TensorOf(ir.I64, size), c.lowBytes(x, size), c.arg(n, k+2)), ir.U64)
		default:
			h = c.host1("fingerprint.bytes", ir.TensorOf(ir.U8, size, shape.Const(8)), c.lowBytes(x, size))
			h = c.Emit("bitcast_convert", ir.A{"dtype": ir.U64}, h)
		}
		return c.Reshape(h, dims...)
	}
}

// lowBytes are the low four bytes of integers.
func (c *Ctx) lowBytes(x *ir.Value, size shape.Expr) *ir.Value {
	return c.Emit("bitcast_convert", ir.A{"dtype": ir.U8}, c.Convert(c.Reshape(x, size), ir.I32))
}

func (c *Ctx) sparseFeature(s sparse, rows shape.Expr) feature {
	row := c.at(s, 0)
	size := c.segments("add", c.splatI(row, 1), row, rows)
	return feature{vals: s.vals, sizes: size, starts: c.sums(size, true)}
}

func (c *Ctx) denseFeature(x *ir.Value, rows shape.Expr) feature {
	if x.Type.Rank() != 2 {
		c.Failf("crosses %s, want a matrix", x.Type)
	}
	x = c.castAxis(x, 0, rows)
	return feature{vals: c.Reshape(x, shape.Product(x.Type.Dims)), width: x.Type.Dims[1]}
}

// importRaggedCross has features of all kinds, in an order of its own.
func importRaggedCross(c *Ctx, n *Node) []Tensor {
	raggeds, sparses := len(n.typeList("ragged_values_types")), int(n.Int("Nsparse", 0))
	denseAt := 2*raggeds + 3*sparses
	var rows shape.Expr
	known := false
	batch := func(d shape.Expr) {
		if known {
			d = c.same(rows, d, "the rows of a cross")
		}
		rows, known = d, true
	}
	for i := range raggeds {
		batch(c.arg(n, raggeds+i).Type.Dims[0].Sub(one))
	}
	for i := range sparses {
		batch(c.exprs(n.input(c, 2*raggeds+2*sparses+i), "dense")[0])
	}
	for i := denseAt; i < len(n.In); i++ {
		batch(c.arg(n, i).Type.Dims[0])
	}
	var fs []feature
	r, s, d := 0, 0, 0
	for _, kind := range n.Str("input_order", "") {
		switch {
		case kind == 'R' && r < raggeds:
			x, splits := c.arg(n, r), c.Convert(c.arg(n, raggeds+r), ir.I64)
			c.checkSplits(splits, x.Type.Dims[0])
			splits = c.castAxis(splits, 0, rows.Add(one))
			start, end := c.slice1(splits, 0, shape.Const(0), rows), c.slice1(splits, 0, one, rows.Add(one))
			fs = append(fs, feature{vals: x, sizes: c.minus(end, start), starts: start})
			r++
		case kind == 'S' && s < sparses:
			at := 2*raggeds + s
			fs = append(fs, c.sparseFeature(c.sparse(n, at, at+sparses, at+2*sparses), rows))
			s++
		case kind == 'D' && denseAt+d < len(n.In):
			fs = append(fs, c.denseFeature(c.arg(n, denseAt+d), rows))
			d++
		default:
			c.Failf("the order %q is not that of the features", n.Str("input_order", ""))
		}
	}
	if !known || r+s+d != raggeds+sparses+len(n.In)-denseAt {
		c.Failf("the order %q is not that of the features", n.Str("input_order", ""))
	}
	x := c.crossed(n, rows, fs)
	return values(x.vals, c.Convert(x.splits, n.DTypeOr("out_row_splits_type", ir.I64)))
}

// cross is all combinations, row by row.
type cross struct {
	row, col, splits, most, vals *ir.Value
}

func (c *Ctx) crossed(n *Node, rows shape.Expr, fs []feature) cross {
	vec := shape.Dims{rows}
	count := c.Splat(c.i64(1), vec)
	for _, f := range fs {
		size := f.sizes
		if size == nil {
			size = c.Splat(c.dimValue(f.width, ir.I64), vec)
		}
		count = c.Emit("multiply", nil, count, size)
	}
	most := c.longest(count)
	sum := c.Reduce("add", count, 0)
	total := c.define(sum, sum, 0, "crossed")
	splits := c.Concat(0, c.zeros(ir.I64, shape.Dims{one}), c.sums(count, false))
	row := c.rowIDs(splits, total)
	col := c.columns(splits, row)
	rest := col
	picked := make([]*ir.Value, len(fs))
	for i := len(fs) - 1; i >= 0; i-- {
		f := fs[i]
		size, start := c.Splat(c.dimValue(f.width, ir.I64), row.Type.Dims), (*ir.Value)(nil)
		if f.sizes != nil {
			size, start = c.gatherUnchecked(f.sizes, row, 0, 0), c.gatherUnchecked(f.starts, row, 0, 0)
		} else {
			start = c.Emit("multiply", nil, row, size)
		}
		at := c.Emit("add", nil, start, c.Emit("remainder", nil, rest, size))
		picked[i] = c.gatherUnchecked(f.vals, at, 0, 0)
		rest = c.Emit("divide", nil, rest, size)
	}
	return cross{row: row, col: col, splits: splits, most: most, vals: c.combined(n, picked)}
}

// crossDense crosses matrices: one axis for each.
func (c *Ctx) crossDense(n *Node, rows shape.Expr, xs []*ir.Value) []Tensor {
	dims := shape.Dims{rows}
	for _, x := range xs {
		dims = append(dims, x.Type.Dims[1])
	}
	width := shape.Product(dims[1:])
	flat := shape.Dims{rows.Mul(width)}
	for i, x := range xs {
		x = c.castAxis(x, 0, rows)
		if !n.textual() {
			x = c.fingerprint64(x)
		}
		x = c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0, int64(i + 1)}}, x)
		xs[i] = c.Reshape(x, flat...)
	}
	at := func(axis int) *ir.Value {
		v := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": shape.Dims{rows, width}, "axis": axis})
		return c.Reshape(v, flat[0], one)
	}
	return []Tensor{value(c.Concat(1, at(0), at(1))), value(c.combined(n, xs)), ints(ir.I64, shape.Dims{shape.Const(2)}, []shape.Expr{rows, width})}
}

// textual reports a cross whose result is joined text, not a hash.
func (n *Node) textual() bool {
	return n.Op == "SparseCrossV2" || n.Op != "SparseCrossHashed" && !n.Bool("hashed_output", false)
}

// combined is one value for each combination.
func (c *Ctx) combined(n *Node, xs []*ir.Value) *ir.Value {
	switch {
	case n.Op == "SparseCrossV2":
		return c.crossText(c.scalarConst(n, len(n.In)-1), xs)
	case n.textual():
		return c.crossText("_X_", xs)
	case n.Op != "SparseCrossHashed":
		start := c.Splat(c.ScalarI(ir.U64, n.Int("hash_key", 0)), xs[0].Type.Dims)
		return c.crossHash(start, n.Int("num_buckets", 0), xs)
	}
	k := len(n.In) - 3
	return c.crossHash(xs[0], c.needInt(n, k, "the number of buckets"), xs[1:])
}

// scalarConst is input i, a constant string.
func (c *Ctx) scalarConst(n *Node, i int) string {
	lit, ok := c.arg(n, i).Const()
	if !ok || lit.Len() != 1 || lit.DType != ir.String {
		c.Failf("input %d is known only at run time, which is not supported", i)
	}
	return string(lit.Strings[0])
}

// crossText joins the values.
func (c *Ctx) crossText(separator string, xs []*ir.Value) *ir.Value {
	for i, x := range xs {
		if x.Type.DType != ir.String {
			xs[i] = c.host1("as_string.i64", x.Type.As(ir.String), c.Convert(x, ir.I64), c.i64(-1), c.str(""))
		}
	}
	return c.join(separator, xs...)
}

// crossHash combines fingerprints of the values: TensorFlow's FingerprintCat64, and strings by Fingerprint64.
func (c *Ctx) crossHash(all *ir.Value, buckets int64, xs []*ir.Value) *ir.Value {
	for _, x := range xs {
		all = c.fingerprintCat(all, c.fingerprint64(x))
	}
	if buckets <= 0 {
		buckets = math.MaxInt64
	}
	return c.Convert(c.Emit("remainder", nil, all, c.splatI(all, buckets)), ir.I64)
}

// fingerprint64 is a value's hash as u64; an integer is its own.
func (c *Ctx) fingerprint64(x *ir.Value) *ir.Value {
	switch x.Type.DType {
	case ir.U64:
		return x
	case ir.String:
		n := shape.Product(x.Type.Dims)
		h := c.host1("fingerprint.str", ir.TensorOf(ir.U8, n, shape.Const(8)), c.Reshape(x, n))
		return c.Reshape(c.Emit("bitcast_convert", ir.A{"dtype": ir.U64}, h), x.Type.Dims...)
	}
	return c.Convert(c.Convert(x, ir.I64), ir.U64)
}

func (c *Ctx) fingerprintCat(a, b *ir.Value) *ir.Value {
	mul := c.splatI(a, -0x395b586ca42e166b) // 0xc6a4a7935bd1e995
	mix := func(x *ir.Value) *ir.Value {
		return c.Emit("xor", nil, x, c.Emit("shift_right_logical", nil, x, c.splatI(x, 47)))
	}
	times := func(x *ir.Value) *ir.Value { return c.Emit("multiply", nil, x, mul) }
	r := c.Emit("xor", nil, a, mul)
	r = c.Emit("xor", nil, r, times(mix(times(b))))
	r = times(r)
	r = times(mix(r))
	return mix(r)
}

package tfops

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// segmentOps reduce rows by labels and count.
var segmentOps = []row{
	{op: "UnsortedSegmentSum", run: importUnsortedSegment("add")},
	{op: "UnsortedSegmentProd", run: importUnsortedSegment("multiply")},
	{op: "UnsortedSegmentMax", run: importUnsortedSegment("maximum")},
	{op: "UnsortedSegmentMin", run: importUnsortedSegment("minimum")},
	{op: "SegmentSum", run: importSegment("add", 0)},
	{op: "SegmentProd", run: importSegment("multiply", 1)},
	{op: "SegmentMax", run: importSegment("maximum", 0)},
	{op: "SegmentMin", run: importSegment("minimum", 0)},
	{op: "SegmentMean", run: importSegmentMean(1)},
	{op: "SparseSegmentSum", run: importSparseSegment(0)},
	{op: "SparseSegmentMean", run: importSparseSegment(1)},
	{op: "SparseSegmentSqrtN", run: importSparseSegment(0.5)},
	{op: "SparseSegmentSumWithNumSegments", run: importSparseSegment(0)},
	{op: "SparseSegmentMeanWithNumSegments", run: importSparseSegment(1)},
	{op: "SparseSegmentSqrtNWithNumSegments", run: importSparseSegment(0.5)},
	{op: "DenseBincount", run: importBincount},
	{op: "Bincount", run: importBincount},
	{op: "Unique", run: importUnique},
	{op: "UniqueV2", run: importUnique},
	{op: "UniqueWithCounts", run: importUnique},
	{op: "UniqueWithCountsV2", run: importUnique},
}

// lowest and highest are the extreme finite values of a type, as TensorFlow's empty maximum and minimum.
func extreme(d ir.DType, highest bool) *ir.Tensor {
	t := ir.NewTensor(d)
	if d.IsFloat() {
		x := map[ir.DType]float64{ir.F16: 65504, ir.BF16: 0x1.fep127, ir.F32: math.MaxFloat32, ir.F64: math.MaxFloat64}[d]
		if !highest {
			x = -x
		}
		t.SetFloat(0, x)
		return t
	}
	bits := d.Bits()
	switch {
	case d.IsSigned() && highest:
		t.SetInt(0, math.MaxInt64>>(64-bits))
	case d.IsSigned():
		t.SetInt(0, math.MinInt64>>(64-bits))
	case highest:
		t.SetInt(0, -1)
	}
	return t
}

// lowest is what no element of a type is below.
func lowest(d ir.DType) *ir.Tensor {
	if d.IsFloat() {
		return ir.ScalarF(d, math.Inf(-1))
	}
	return extreme(d, false)
}

// identity is what a reduction of nothing gives.
func (c *Ctx) identity(kind string, d ir.DType) *ir.Value {
	switch kind {
	case "multiply":
		if d.IsFloat() {
			return c.ScalarF(d, 1)
		}
		return c.ScalarI(d, 1)
	case "maximum":
		return c.Const(extreme(d, false))
	case "minimum":
		return c.Const(extreme(d, true))
	}
	return c.Const(ir.NewTensor(d))
}

// segments reduces the rows of data by the labels, which may have several axes; rows with negative labels are dropped.
func (c *Ctx) segments(kind string, data, ids *ir.Value, count shape.Expr) *ir.Value {
	r := ids.Type.Rank()
	if r > data.Type.Rank() {
		c.Failf("labels %s for %s", ids.Type, data.Type)
	}
	for a := range r {
		d := c.same(data.Type.Dims[a], ids.Type.Dims[a], "the labels")
		data, ids = c.castAxis(data, a, d), c.castAxis(ids, a, d)
	}
	rows := shape.Product(ids.Type.Dims)
	rest := data.Type.Dims[r:]
	data = c.Reshape(data, append(shape.Dims{rows}, rest...)...)
	out := c.Splat(c.identity(kind, data.Type.DType), append(shape.Dims{count}, rest...))
	return c.scatterNd(out, c.Reshape(ids, rows, one), data, kind, false)
}

func importUnsortedSegment(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		data, ids := c.arg(n, 0), c.arg(n, 1)
		count := c.expr(n.input(c, 2), "num_segments")
		c.nonNegative(count, "num_segments")
		c.Check(c.Compare("LT", ids, c.Splat(c.dimValue(count, ids.Type.DType), ids.Type.Dims)), "segment id is not in [0, %s)", count)
		return values(c.segments(kind, data, ids, count))
	}
}

// sortedCount checks that labels ascend from 0 and returns the last one plus one.
func (c *Ctx) sortedCount(ids *ir.Value) shape.Expr {
	n := ids.Type.Dims[0]
	if ids.Type.Rank() != 1 {
		c.Failf("segment ids are %s, want a vector", ids.Type)
	}
	// Compare each with the one before, and the first with 0.
	zero := c.zeros(ids.Type.DType, shape.Dims{one})
	before := c.slice1(c.Concat(0, zero, ids), 0, shape.Const(0), n)
	c.Check(c.Compare("GE", ids, before), "segment ids are not increasing")
	most := c.Reduce("maximum", c.Concat(0, c.Splat(c.ScalarI(ids.Type.DType, -1), shape.Dims{one}), ids), 0)
	most = c.Emit("add", nil, most, c.ScalarI(ids.Type.DType, 1))
	return c.define(most, most, 0, "segments")
}

// counts is how many labels of each kind there are, in a float type.
func (c *Ctx) counts(ids *ir.Value, count shape.Expr, d ir.DType) *ir.Value {
	ones := c.constLike(c.zeros(d, ids.Type.Dims), 1)
	return c.segments("add", ones, ids, count)
}

// overRows broadcasts a value per row over rows like those of x.
func (c *Ctx) overRows(v, x *ir.Value) *ir.Value {
	return c.Emit("broadcast_in_dim", ir.A{"shape": x.Type.Dims, "dims": []int64{0}}, v)
}

// importSegment reduces rows with ascending labels; a label without rows gives empty.
func importSegment(kind string, empty float64) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		data, ids := c.arg(n, 0), c.arg(n, 1)
		count := c.sortedCount(ids)
		s := c.segments(kind, data, ids, count)
		if kind == "maximum" || kind == "minimum" {
			none := c.counts(ids, count, ir.I32)
			none = c.Compare("EQ", none, c.splatI(none, 0))
			s = c.Emit("select", nil, c.overRows(none, s), c.constLike(s, empty), s)
		}
		return values(s)
	}
}

// meanBy divides sums by their counts to a power; a label without rows gives 0.
func (c *Ctx) meanBy(sum, ids *ir.Value, count shape.Expr, power float64) *ir.Value {
	if d := sum.Type.DType; d.IsComplex() {
		re := c.meanBy(c.Emit("real", nil, sum), ids, count, power)
		return c.Emit("complex", nil, re, c.meanBy(c.Emit("imag", nil, sum), ids, count, power))
	}
	by := c.counts(ids, count, sum.Type.DType)
	by = c.Emit("maximum", nil, by, c.splatF(by, 1))
	if power == 0.5 {
		by = c.Emit("sqrt", nil, by)
	}
	return c.Emit("divide", nil, sum, c.overRows(by, sum))
}

func importSegmentMean(power float64) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		data, ids := c.arg(n, 0), c.arg(n, 1)
		count := c.sortedCount(ids)
		return values(c.meanBy(c.segments("add", data, ids, count), ids, count, power))
	}
}

// importSparseSegment reduces gathered rows: power 0 sums, 1 averages, ½ divides by the root of the count.
func importSparseSegment(power float64) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		data := c.gather(c.arg(n, 0), c.arg(n, 1), 0, 0)
		ids := c.arg(n, 2)
		var count shape.Expr
		if len(n.In) > 3 {
			count = c.expr(n.In[3], "num_segments")
			c.checkIndex(ids, count, "segment id")
		} else {
			count = c.sortedCount(ids)
		}
		s := c.segments("add", data, ids, count)
		if power != 0 {
			s = c.meanBy(s, ids, count, power)
		}
		return values(s)
	}
}

// importBincount counts small integers, or sums their weights; those that are too large do not count.
func importBincount(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	size := c.expr(n.input(c, 1), "size")
	w := n.input(c, 2)
	d := w.DType()
	c.Check(c.Compare("GE", x, c.splatI(x, 0)), "Input must be non-negative")
	var data *ir.Value
	if shape.Product(w.Dims()).Is(0) {
		data = c.constLike(c.zeros(d, x.Type.Dims), 1)
	} else {
		data = c.sameDims(c.val(w), x.Type.Dims, "weights")
	}
	kind := "add"
	if n.Bool("binary_output", false) {
		kind, data = "maximum", c.constLike(data, 1)
	}
	if x.Type.Rank() < 2 || n.Op == "Bincount" {
		rows := shape.Product(x.Type.Dims)
		out := c.zeros(d, shape.Dims{size})
		return values(c.scatterNd(out, c.Reshape(x, rows, one), c.Reshape(data, rows), kind, false))
	}
	dims := append(slices.Clone(x.Type.Dims), one)
	row := c.Emit("iota", ir.A{"dtype": x.Type.DType, "shape": dims, "axis": 0})
	idx := c.Concat(2, row, c.Reshape(x, dims...))
	return values(c.scatterNd(c.zeros(d, shape.Dims{x.Type.Dims[0], size}), idx, data, kind, false))
}

// importUnique finds the distinct elements in the order of their first appearance: sort, mark the first of each run,
// and number those by their places in the input.
//
// The V2 forms have an axis: then it is slices across it that are distinct.
func importUnique(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	d := n.DTypeOr("out_idx", ir.I32)
	axis := 0
	if n.Op == "UniqueV2" || n.Op == "UniqueWithCountsV2" {
		if axes := c.needInts(n, 1, "the axis"); len(axes) == 1 {
			axis = c.axis(axes[0], x.Type.Rank())
		} else if len(axes) > 1 {
			c.Failf("axis does not support input tensors larger than 1 elements")
		} else if x.Type.Rank() > 1 {
			c.Failf("the input is %s, want a vector", x.Type)
		}
	} else if x.Type.Rank() != 1 {
		c.Failf("the input is %s, want a vector", x.Type)
	}
	if x.Type.Rank() == 1 && x.Type.DType == ir.String {
		return c.uniqueText(n, x, d)
	}
	perm := count(0, x.Type.Rank())
	perm[0], perm[axis] = perm[axis], perm[0]
	x = c.Transpose(x, perm...)
	size := x.Type.Dims[:1]
	none := c.zeros(d, size)
	col := func(v *ir.Value) *ir.Value { return c.Reshape(v, size[0], one) }
	var first, isFirst *ir.Value
	if x.Type.Rank() == 1 {
		first, isFirst = c.firsts(x, d)
	} else {
		first, isFirst = c.firstRows(x, d)
	}
	rank := c.Emit("scan", ir.A{"kind": "add", "axis": 0, "exclusive": true, "reverse": false}, isFirst)
	idx := c.gatherUnchecked(rank, first, 0, 0)
	found := c.Reduce("add", c.Convert(isFirst, ir.I64), 0)
	num := c.define(found, found, 0, "unique")
	to := c.Emit("select", nil, c.Compare("NE", isFirst, none), rank, c.splatI(rank, -1))
	y := c.scatterNd(c.zeros(x.Type.DType, append(shape.Dims{num}, x.Type.Dims[1:]...)), col(to), x, "set", false)
	out := values(c.Transpose(y, perm...), idx)
	if n.Op == "UniqueWithCounts" || n.Op == "UniqueWithCountsV2" {
		out = append(out, value(c.scatterNd(c.zeros(d, shape.Dims{num}), col(idx), c.splatI(idx, 1), "add", false)))
	}
	return out
}

// uniqueText asks a function.
func (c *Ctx) uniqueText(n *Node, x *ir.Value, d ir.DType) []Tensor {
	num := c.host1("unique.count", ir.TensorOf(ir.I64, one), x)
	count := shape.Dims{c.define(num, num, 0, "unique")}
	v := c.host("unique", []ir.Type{x.Type.With(count...), x.Type.As(ir.I64), ir.TensorOf(ir.I64, count...)}, x)
	out := values(v[0], c.Convert(v[1], d))
	if n.Op == "UniqueWithCounts" || n.Op == "UniqueWithCountsV2" {
		out = append(out, value(c.Convert(v[2], d)))
	}
	return out
}

// firsts is, for each element of a vector, the place of the first that equals it, and 1 if it is that one.
func (c *Ctx) firsts(x *ir.Value, d ir.DType) (first, isFirst *ir.Value) {
	size := x.Type.Dims
	iota := c.Emit("iota", ir.A{"dtype": d, "shape": size, "axis": 0})
	sorted := c.EmitOp("sort", ir.A{"axis": 0, "descending": false}, nil, x, iota)
	key, place := sorted.Results[0], sorted.Results[1]
	starts := c.differs(key)
	col := func(v *ir.Value) *ir.Value { return c.Reshape(v, size[0], one) }
	none := c.zeros(d, size)
	// Where does each run start, and where in the input is that element?
	at := c.Emit("scan", ir.A{"kind": "maximum", "axis": 0, "exclusive": false, "reverse": false},
		c.Emit("select", nil, starts, iota, none))
	first = c.scatterNd(none, col(place), c.gatherUnchecked(place, at, 0, 0), "set", false)
	return first, c.scatterNd(none, col(place), c.Convert(starts, d), "set", false)
}

// firstRows is firsts of the rows of a tensor: column after column, the rows that were equal so far and are equal in
// this one stay together.
func (c *Ctx) firstRows(x *ir.Value, d ir.DType) (first, isFirst *ir.Value) {
	if x.Type.DType == ir.String {
		c.Failf("distinct slices of %s are not supported", x.Type)
	}
	rows := x.Type.Dims[0]
	x = c.Reshape(x, rows, shape.Product(x.Type.Dims[1:]))
	size := c.Splat(c.dimValue(rows, ir.I64), shape.Dims{rows})
	group := c.times(x.Type.Dims[1], []*ir.Value{c.zeroLike(size)}, func(i *ir.Value, vs []*ir.Value) []*ir.Value {
		same, _ := c.firsts(c.pick(x, 1, i), ir.I64)
		same, _ = c.firsts(c.plus(c.mul(vs[0], size), same), ir.I64)
		return []*ir.Value{same}
	})[0]
	return c.Convert(group, d), c.Convert(c.Compare("EQ", group, c.iota(rows)), d)
}

// differs marks the elements of a sorted vector that differ from the one before, and the first.
func (c *Ctx) differs(x *ir.Value) *ir.Value {
	n := x.Type.Dims[0]
	i := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": shape.Dims{n}, "axis": 0})
	before := c.clampIndex64(c.Emit("subtract", nil, i, c.splatI(i, 1)))
	prev := c.gatherUnchecked(x, before, 0, 0)
	return c.Emit("or", nil, c.Compare("NE", x, prev), c.Compare("EQ", i, c.splatI(i, 0)))
}

func (c *Ctx) clampIndex64(i *ir.Value) *ir.Value {
	return c.Emit("maximum", nil, i, c.splatI(i, 0))
}

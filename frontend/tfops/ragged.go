package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// raggedOps are ragged and sparse tensors, which TensorFlow holds as several dense ones.
var raggedOps = []row{
	{op: "RaggedRange", run: importRaggedRange},
	{op: "RaggedTensorToTensor", run: importRaggedToTensor},
	{op: "RaggedTensorToSparse", run: importRaggedToSparse},
	{op: "SparseToDense", run: importSparseToDense},
	{op: "SparseReshape", run: importSparseReshape},
	{op: "SparseTensorDenseMatMul", run: importSparseMatMul},
}

// rowIDs says, for each of n values, in which row it is: how many of the splits after the first are not above it.
func (c *Ctx) rowIDs(splits *ir.Value, n shape.Expr) *ir.Value {
	d := splits.Type.DType
	ends := c.slice1(splits, 0, one, splits.Type.Dims[0])
	rows := ends.Type.Dims[0]
	marks := c.scatterNd(c.zeros(d, shape.Dims{n}), c.Reshape(ends, rows, one), c.splatI(ends, 1), "add", false)
	return c.Emit("scan", ir.A{"kind": "add", "axis": 0, "exclusive": false, "reverse": false}, marks)
}

// columns says, for each value, how many values of its row come before it.
func (c *Ctx) columns(splits, rows *ir.Value) *ir.Value {
	i := c.Emit("iota", ir.A{"dtype": splits.Type.DType, "shape": rows.Type.Dims, "axis": 0})
	return c.Emit("subtract", nil, i, c.gatherUnchecked(splits, rows, 0, 0))
}

func importRaggedRange(c *Ctx, n *Node) []Tensor {
	v := c.Broadcast(c.vals(n, 0, 3)...)
	start, limit, step := v[0], v[1], v[2]
	d := start.Type.DType
	sd := n.DTypeOr("Tsplits", ir.I64)
	if start.Type.Rank() == 0 {
		for i := range v {
			v[i] = c.Reshape(v[i], one)
		}
		start, limit, step = v[0], v[1], v[2]
	}
	var size *ir.Value
	if d.IsFloat() {
		size = c.Emit("ceil", nil, c.Emit("divide", nil, c.Emit("subtract", nil, limit, start), step))
	} else {
		c.Check(c.Compare("NE", step, c.splatI(step, 0)), "Requires delta != 0")
		size = c.Emit("negate", nil, c.Emit("floor_divide", nil, c.Emit("subtract", nil, start, limit), step))
	}
	size = c.Convert(size, sd)
	size = c.Emit("maximum", nil, size, c.splatI(size, 0))
	ends := c.Emit("scan", ir.A{"kind": "add", "axis": 0, "exclusive": false, "reverse": false}, size)
	splits := c.Concat(0, c.zeros(sd, shape.Dims{one}), ends)
	total := c.Reduce("add", size, 0)
	num := c.define(total, total, 0, "ragged")
	rows := c.rowIDs(splits, num)
	col := c.Convert(c.columns(splits, rows), d)
	x := c.Emit("add", nil, c.gatherUnchecked(start, rows, 0, 0), c.Emit("multiply", nil, col, c.gatherUnchecked(step, rows, 0, 0)))
	return values(splits, x)
}

// importRaggedToTensor writes the rows of a ragged tensor with one ragged axis into a dense one of the greatest row
// length (or the wanted one), filled up with the default.
func importRaggedToTensor(c *Ctx, n *Node) []Tensor {
	types := n.attr("row_partition_types").GetList().GetS()
	vals, def := c.arg(n, 1), c.arg(n, 2)
	want := c.elemDims(n.input(c, 0))
	num := vals.Type.Dims[0]
	var rows, cols *ir.Value
	var count shape.Expr
	var longest *ir.Value
	switch {
	case len(types) == 1 && string(types[0]) == "ROW_SPLITS":
		splits := c.arg(n, 3)
		count = splits.Type.Dims[0].Sub(one)
		rows = c.rowIDs(splits, num)
		cols = c.columns(splits, rows)
		lens := c.Emit("subtract", nil, c.slice1(splits, 0, one, splits.Type.Dims[0]), c.slice1(splits, 0, shape.Const(0), count))
		longest = c.Reduce("maximum", c.Concat(0, c.zeros(lens.Type.DType, shape.Dims{one}), lens), 0)
	case len(types) == 2 && string(types[0]) == "FIRST_DIM_SIZE" && string(types[1]) == "VALUE_ROWIDS":
		count = c.expr(n.input(c, 3), "rows")
		rows = c.arg(n, 4)
		ones := c.splatI(rows, 1)
		sizes := c.segments("add", ones, rows, count)
		ends := c.Emit("scan", ir.A{"kind": "add", "axis": 0, "exclusive": true, "reverse": false}, sizes)
		i := c.Emit("iota", ir.A{"dtype": rows.Type.DType, "shape": rows.Type.Dims, "axis": 0})
		cols = c.Emit("subtract", nil, i, c.gatherUnchecked(ends, rows, 0, 0))
		longest = c.Reduce("maximum", c.Concat(0, c.zeros(sizes.Type.DType, shape.Dims{one}), sizes), 0)
	default:
		c.Failf("ragged tensors with row partitions %q are not supported", types)
	}
	var width shape.Expr
	if len(want) > 1 && !want[1].Is(-1) {
		width = want[1]
	} else {
		width = c.define(longest, longest, 0, "longest")
	}
	if len(want) > 0 && !want[0].Is(-1) {
		count = want[0]
	}
	inner := vals.Type.Dims[1:]
	out := c.BroadcastDims(def, append(shape.Dims{count, width}, inner...))
	// Rows and columns beyond the wanted shape are skipped.
	idx := c.Concat(1, c.Reshape(rows, num, one), c.Reshape(cols, num, one))
	return values(c.scatterNd(out, idx, vals, "set", false))
}

func importRaggedToSparse(c *Ctx, n *Node) []Tensor {
	if n.Int("RAGGED_RANK", 1) != 1 {
		c.Failf("ragged tensors with %d ragged axes are not supported", n.Int("RAGGED_RANK", 1))
	}
	splits, vals := c.Convert(c.arg(n, 0), ir.I64), c.arg(n, 1)
	if vals.Type.Rank() != 1 {
		c.Failf("ragged values %s are not supported", vals.Type)
	}
	num := vals.Type.Dims[0]
	rows := c.rowIDs(splits, num)
	idx := c.Concat(1, c.Reshape(rows, num, one), c.Reshape(c.columns(splits, rows), num, one))
	count := splits.Type.Dims[0].Sub(one)
	lens := c.Emit("subtract", nil, c.slice1(splits, 0, one, splits.Type.Dims[0]), c.slice1(splits, 0, shape.Const(0), count))
	longest := c.Reduce("maximum", c.Concat(0, c.zeros(ir.I64, shape.Dims{one}), lens), 0)
	dense := c.Concat(0, c.Reshape(c.dimValue(count, ir.I64), one), c.Reshape(longest, one))
	return values(idx, vals, dense)
}

func importSparseToDense(c *Ctx, n *Node) []Tensor {
	idx, vals, def := c.arg(n, 0), c.arg(n, 2), c.arg(n, 3)
	dims := c.exprs(n.input(c, 1), "dense")
	switch idx.Type.Rank() {
	case 0:
		idx = c.Reshape(idx, one, one)
	case 1:
		idx = c.Reshape(idx, idx.Type.Dims[0], one)
	}
	if vals.Type.Rank() == 0 {
		vals = c.Splat(vals, idx.Type.Dims[:1])
	}
	return values(c.scatterNd(c.Splat(def, dims), idx, vals, "set", true))
}

// importSparseReshape turns index vectors into those of another shape by way of the flat index.
func importSparseReshape(c *Ctx, n *Node) []Tensor {
	idx := c.arg(n, 0)
	have := c.exprs(n.input(c, 1), "dense")
	want := c.reshapeDims(have, c.exprs(n.input(c, 2), "shape"))
	rows := idx.Type.Dims[0]
	flat := c.zeros(ir.I64, shape.Dims{rows})
	for a, d := range have {
		k := c.Reshape(c.slice1(idx, 1, constDim(int64(a)), constDim(int64(a+1))), rows)
		flat = c.Emit("add", nil, c.Emit("multiply", nil, flat, c.Splat(c.dimValue(d, ir.I64), flat.Type.Dims)), k)
	}
	var cols []*ir.Value
	for a := len(want) - 1; a >= 0; a-- {
		d := c.Splat(c.dimValue(want[a].Max(one), ir.I64), flat.Type.Dims)
		cols = append(cols, c.Reshape(c.Emit("remainder", nil, flat, d), rows, one))
		flat = c.Emit("divide", nil, flat, d)
	}
	slices.Reverse(cols)
	return []Tensor{value(c.Concat(1, cols...)), ints(ir.I64, shape.Dims{constDim(int64(len(want)))}, want)}
}

// importSparseMatMul multiplies a sparse matrix with a dense one: gather rows, scale, and add them up.
func importSparseMatMul(c *Ctx, n *Node) []Tensor {
	idx, vals, b := c.arg(n, 0), c.arg(n, 1), c.arg(n, 3)
	dims := c.exprs(n.input(c, 2), "dense")
	if len(dims) != 2 || b.Type.DType.IsComplex() {
		c.Failf("the product of a sparse tensor of rank %d is not supported", len(dims))
	}
	from, to, size := int64(1), int64(0), dims[0]
	if n.Bool("adjoint_a", false) {
		from, to, size = 0, 1, dims[1]
	}
	if n.Bool("adjoint_b", false) {
		b = c.Transpose(b, 1, 0)
	}
	rows := idx.Type.Dims[0]
	col := func(k int64) *ir.Value { return c.Reshape(c.slice1(idx, 1, constDim(k), constDim(k+1)), rows) }
	part := c.gather(b, col(from), 0, 0)
	part = c.Emit("multiply", nil, part, c.overRows(c.sameDims(vals, shape.Dims{rows}, "values"), part))
	out := c.zeros(b.Type.DType, shape.Dims{size, b.Type.Dims[1]})
	return values(c.scatterNd(out, c.Reshape(col(to), rows, one), part, "add", true))
}

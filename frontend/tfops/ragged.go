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
	{op: "RaggedGather", run: importRaggedGather},
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
	c.Check(c.Compare("NE", step, c.zeroLike(step)), "Requires delta != 0")
	if d.IsFloat() {
		size = c.Emit("ceil", nil, c.Emit("divide", nil, c.Emit("subtract", nil, limit, start), step))
	} else {
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

// checkAscending makes sure that splits ascend from 0.
func (c *Ctx) checkAscending(splits *ir.Value) {
	if splits.Type.Rank() != 1 {
		c.Failf("row splits are %s, want a vector", splits.Type)
	}
	size := splits.Type.Dims[0]
	c.nonNegative(size.Sub(one), "the number of rows")
	first := c.slice1(splits, 0, shape.Const(0), one)
	c.Check(c.Compare("EQ", first, c.zeroLike(first)), "First value of ragged splits must be 0.")
	ends, starts := c.slice1(splits, 0, one, size), c.slice1(splits, 0, shape.Const(0), size.Sub(one))
	c.Check(c.Compare("GE", ends, starts), "Ragged splits must not decrease.")
}

// checkSplits makes sure that splits ascend from 0 to the number of values.
func (c *Ctx) checkSplits(splits *ir.Value, n shape.Expr) {
	c.checkAscending(splits)
	size := splits.Type.Dims[0]
	last := c.slice1(splits, 0, size.Sub(one), size)
	c.Check(c.Compare("EQ", c.Convert(last, ir.I64), c.Reshape(c.dimValue(n, ir.I64), one)), "Last value of ragged splits must be the number of values, %s", n)
}

// level is one partition of a ragged tensor: items into rows.
type level struct {
	rows *ir.Value // each item's row
	cols *ir.Value // its place within
	most *ir.Value // length of the longest row
}

// bySplits makes a level of n items out of splits.
func (c *Ctx) bySplits(splits *ir.Value, n shape.Expr) level {
	rows := c.rowIDs(splits, n)
	count := splits.Type.Dims[0].Sub(one)
	lens := c.Emit("subtract", nil, c.slice1(splits, 0, one, splits.Type.Dims[0]), c.slice1(splits, 0, shape.Const(0), count))
	return level{rows, c.columns(splits, rows), c.longest(lens)}
}

// byRows makes a level out of the items' rows, of which there are count.
func (c *Ctx) byRows(rows *ir.Value, count shape.Expr) level {
	sizes := c.segments("add", c.splatI(rows, 1), rows, count)
	starts := c.sums(sizes, true)
	i := c.Emit("iota", ir.A{"dtype": rows.Type.DType, "shape": rows.Type.Dims, "axis": 0})
	return level{rows, c.Emit("subtract", nil, i, c.gatherUnchecked(starts, rows, 0, 0)), c.longest(sizes)}
}

// longest is the greatest element of a vector, at least 0.
func (c *Ctx) longest(lens *ir.Value) *ir.Value {
	return c.Reduce("maximum", c.Concat(0, c.zeros(lens.Type.DType, shape.Dims{one}), lens), 0)
}

// places are the index vectors of the innermost items.
func (c *Ctx) places(levels []level) *ir.Value {
	cols := make([]*ir.Value, len(levels)+1)
	var at *ir.Value // items of the level; nil: all
	through := func(x *ir.Value) *ir.Value {
		if at == nil {
			return x
		}
		return c.gatherUnchecked(x, at, 0, 0)
	}
	for l := len(levels) - 1; l >= 0; l-- {
		cols[l+1] = through(levels[l].cols)
		at = through(levels[l].rows)
	}
	cols[0] = at
	for i, x := range cols {
		cols[i] = c.Convert(x, ir.I64)
	}
	return c.columnsOf(cols...)
}

// importRaggedToTensor writes the items of a ragged tensor into a dense one of the greatest row lengths (or the wanted
// ones), filled up with the default.
func importRaggedToTensor(c *Ctx, n *Node) []Tensor {
	types := n.attr("row_partition_types").GetList().GetS()
	vals, def := c.arg(n, 1), c.arg(n, 2)
	want := c.elemDims(n.input(c, 0))
	all := func(types [][]byte, kind string) bool {
		return len(types) > 0 && !slices.ContainsFunc(types, func(t []byte) bool { return string(t) != kind })
	}
	var dims shape.Dims
	var levels []level
	switch {
	case all(types, "ROW_SPLITS"):
		dims = shape.Dims{c.arg(n, 3).Type.Dims[0].Sub(one)}
		for l := range types {
			items := vals.Type.Dims[0]
			if l+1 < len(types) {
				items = c.arg(n, 4+l).Type.Dims[0].Sub(one)
			}
			c.checkAscending(c.arg(n, 3+l))
			levels = append(levels, c.bySplits(c.arg(n, 3+l), items))
		}
	case len(types) > 1 && string(types[0]) == "FIRST_DIM_SIZE" && all(types[1:], "VALUE_ROWIDS"):
		count := c.expr(n.input(c, 3), "rows")
		dims = shape.Dims{count}
		for l := range types[1:] {
			rows := c.arg(n, 4+l)
			levels = append(levels, c.byRows(rows, count))
			count = rows.Type.Dims[0]
		}
	default:
		c.Failf("ragged tensors with row partitions %q are not supported", types)
	}
	for l, v := range levels {
		if len(want) > l+1 && !want[l+1].Is(-1) {
			dims = append(dims, want[l+1])
		} else {
			dims = append(dims, c.define(v.most, v.most, 0, "longest"))
		}
	}
	if len(want) > 0 && !want[0].Is(-1) {
		dims[0] = want[0]
	}
	out := c.BroadcastDims(def, append(dims, vals.Type.Dims[1:]...))
	// Items beyond the wanted shape are skipped.
	return values(c.scatterNd(out, c.places(levels), vals, "set", false))
}

func importRaggedToSparse(c *Ctx, n *Node) []Tensor {
	rank := int(n.Int("RAGGED_RANK", 1))
	vals := c.arg(n, rank)
	if vals.Type.Rank() == 0 {
		c.Failf("ragged values %s, want at least a vector", vals.Type)
	}
	var levels []level
	dense := []*ir.Value{c.Reshape(c.dimValue(c.arg(n, 0).Type.Dims[0].Sub(one), ir.I64), one)}
	for l := range rank {
		items := vals.Type.Dims[0]
		if l+1 < rank {
			items = c.arg(n, l+1).Type.Dims[0].Sub(one)
		}
		c.checkSplits(c.arg(n, l), items)
		v := c.bySplits(c.Convert(c.arg(n, l), ir.I64), items)
		levels, dense = append(levels, v), append(dense, c.Reshape(v.most, one))
	}
	at := c.places(levels)
	inner := vals.Type.Dims[1:]
	if len(inner) == 0 {
		return values(at, vals, c.Concat(0, dense...))
	}
	// Each item is a dense tensor: its places follow its own.
	all := shape.Product(vals.Type.Dims)
	cols := c.unravel(c.iota(all), vals.Type.Dims)
	at = c.gatherUnchecked(at, cols[0], 0, 0)
	at = c.Concat(1, at, c.columnsOf(cols[1:]...))
	for _, d := range inner {
		dense = append(dense, c.Reshape(c.dimValue(d, ir.I64), one))
	}
	return values(at, c.Reshape(vals, all), c.Concat(0, dense...))
}

// importRaggedGather takes rows of a ragged tensor: per level, the items of the wanted rows are wanted of the next.
func importRaggedGather(c *Ctx, n *Node) []Tensor {
	rank := int(n.Int("PARAMS_RAGGED_RANK", 1))
	vals, idx := c.arg(n, rank), c.arg(n, rank+1)
	d := n.DTypeOr("Tsplits", ir.I64)
	single := idx.Type.Rank() == 0
	if single {
		idx = c.Reshape(idx, one)
	}
	var out []*ir.Value
	for a, size := range idx.Type.Dims[1:] {
		rows := shape.Product(idx.Type.Dims[:a+1])
		i := c.Emit("iota", ir.A{"dtype": d, "shape": shape.Dims{rows.Add(one)}, "axis": 0})
		out = append(out, c.Emit("multiply", nil, i, c.Splat(c.dimValue(size, d), i.Type.Dims)))
	}
	at := c.Convert(c.Reshape(idx, shape.Product(idx.Type.Dims)), d)
	for l := range rank {
		splits := c.arg(n, l)
		if l == 0 {
			c.checkIndex(at, splits.Type.Dims[0].Sub(one), "index")
		}
		start := c.gatherUnchecked(splits, at, 0, 0)
		end := c.gatherUnchecked(splits, c.Emit("add", nil, at, c.splatI(at, 1)), 0, 0)
		ends := c.sums(c.Emit("subtract", nil, end, start), false)
		taken := c.Concat(0, c.zeros(d, shape.Dims{one}), ends)
		total := c.Reduce("add", c.Emit("subtract", nil, end, start), 0)
		rows := c.rowIDs(taken, c.define(total, total, 0, "taken"))
		at = c.Emit("add", nil, c.gatherUnchecked(start, rows, 0, 0), c.columns(taken, rows))
		out = append(out, taken)
	}
	if single {
		out = out[1:] // there is but one row
	}
	return values(append(out, c.gatherUnchecked(vals, at, 0, 0))...)
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
	if n.Bool("validate_indices", true) {
		num := idx.Type.Dims[0]
		c.checkSorted(sparse{idx: c.Convert(idx, ir.I64), vals: vals, num: num, dims: dims})
	}
	return values(c.scatterNd(c.Splat(def, dims), idx, vals, "set", true))
}

// importSparseReshape turns index vectors into those of another shape by way of the flat index.
func importSparseReshape(c *Ctx, n *Node) []Tensor {
	idx := c.arg(n, 0)
	have := c.exprs(n.input(c, 1), "dense")
	want := c.reshapeDims(have, c.exprs(c.inferred(n.input(c, 2), have), "shape"))
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
	if len(dims) != 2 {
		c.Failf("the product of a sparse tensor of rank %d is not supported", len(dims))
	}
	from, to, size := int64(1), int64(0), dims[0]
	if n.Bool("adjoint_a", false) {
		from, to, size = 0, 1, dims[1]
	}
	if n.Bool("adjoint_a", false) {
		vals = c.conj(vals)
	}
	if n.Bool("adjoint_b", false) {
		b = c.conj(c.Transpose(b, 1, 0))
	}
	rows := idx.Type.Dims[0]
	col := func(k int64) *ir.Value { return c.Reshape(c.slice1(idx, 1, constDim(k), constDim(k+1)), rows) }
	part := c.gather(b, col(from), 0, 0)
	part = c.Emit("multiply", nil, part, c.overRows(c.sameDims(vals, shape.Dims{rows}, "values"), part))
	out := c.zeros(b.Type.DType, shape.Dims{size, b.Type.Dims[1]})
	return values(c.scatterNd(out, c.Reshape(col(to), rows, one), part, "add", true))
}

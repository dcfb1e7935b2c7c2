package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// sparseOps work on sparse tensors: index vectors [n, rank], values [n], and the dense shape.
var sparseOps = slices.Concat(sparsePartOps, sparseGroupOps, countOps, setOps)

var sparsePartOps = []row{
	{op: "SparseFillEmptyRows", run: importSparseFillEmptyRows},
	{op: "SparseReorder", run: importSparseReorder},
	{op: "SparseConcat", run: importSparseConcat},
	{op: "SparseSlice", run: importSparseSlice},
	{op: "SparseReduceSum", run: importSparseReduce("add")},
	{op: "SparseReduceMax", run: importSparseReduce("maximum")},
	{op: "SparseDenseCwiseMul", run: importSparseDense("multiply")},
	{op: "SparseDenseCwiseDiv", run: importSparseDense("divide")},
	{op: "SparseDenseCwiseAdd", run: importSparseDense("add")},
}

// sparse is a sparse tensor.
type sparse struct {
	idx, vals *ir.Value
	num       shape.Expr // values
	dims      []shape.Expr
	shape     Tensor
}

// sparse reads inputs i, j and k as indices, values and dense shape.
func (c *Ctx) sparse(n *Node, i, j, k int) sparse {
	s := sparse{idx: c.arg(n, i), vals: c.arg(n, j), shape: n.input(c, k)}
	if s.idx.Type.Rank() != 2 {
		c.Failf("the indices of a sparse tensor are %s", s.idx.Type)
	}
	s.num = c.same(s.idx.Type.Dims[0], s.vals.Type.Dims[0], "values of a sparse tensor")
	s.idx, s.vals = c.castAxis(s.idx, 0, s.num), c.castAxis(s.vals, 0, s.num)
	s.dims = c.exprs(s.shape, "dense")
	rank := constDim(int64(len(s.dims)))
	s.idx = c.castAxis(s.idx, 1, c.same(rank, s.idx.Type.Dims[1], "the rank of a sparse tensor"))
	return s
}

// tensors are the three parts.
func (s sparse) tensors() []Tensor {
	return []Tensor{value(s.idx), value(s.vals), ints(ir.I64, shape.Dims{constDim(int64(len(s.dims)))}, append([]shape.Expr{}, s.dims...))}
}

// at is component a of the index vectors.
func (c *Ctx) at(s sparse, a int) *ir.Value {
	return c.Reshape(c.slice1(s.idx, 1, constDim(int64(a)), constDim(int64(a+1))), s.num)
}

// columnsOf puts index vectors together.
func (c *Ctx) columnsOf(cols ...*ir.Value) *ir.Value {
	out := make([]*ir.Value, len(cols))
	for i, x := range cols {
		out[i] = c.Reshape(x, x.Type.Dims[0], one)
	}
	return c.Concat(1, out...)
}

// flat is the row-major place of each value in the dense tensor.
func (c *Ctx) flat(s sparse) *ir.Value {
	at := c.zeros(ir.I64, shape.Dims{s.num})
	for a, d := range s.dims {
		if a > 0 {
			at = c.Emit("multiply", nil, at, c.Splat(c.dimValue(d, ir.I64), at.Type.Dims))
		}
		at = c.Emit("add", nil, at, c.at(s, a))
	}
	return at
}

func (c *Ctx) iota(n shape.Expr) *ir.Value {
	return c.Emit("iota", ir.A{"dtype": ir.I64, "shape": shape.Dims{n}, "axis": 0})
}

// sums is the running sum of a vector, without the element itself if exclusive.
func (c *Ctx) sums(x *ir.Value, exclusive bool) *ir.Value {
	return c.Emit("scan", ir.A{"kind": "add", "axis": 0, "exclusive": exclusive, "reverse": false}, x)
}

// ordered returns the values and index vectors in the order of the key.
func (c *Ctx) ordered(s sparse, key *ir.Value) sparse {
	perm := c.EmitOp("sort", ir.A{"axis": 0, "descending": false}, nil, key, c.iota(s.num)).Results[1]
	s.idx, s.vals = c.gatherUnchecked(s.idx, perm, 0, 0), c.gatherUnchecked(s.vals, perm, 0, 0)
	return s
}

// where keeps the values where the mask says so.
func (c *Ctx) where(s sparse, mask *ir.Value) sparse {
	ones := c.Convert(mask, ir.I64)
	total := c.Reduce("add", ones, 0)
	num := c.define(total, total, 0, "kept")
	to := c.Emit("select", nil, mask, c.sums(ones, true), c.splatI(ones, -1))
	to = c.Reshape(to, s.num, one)
	s.idx = c.scatterNd(c.zeros(ir.I64, shape.Dims{num, s.idx.Type.Dims[1]}), to, s.idx, "set", false)
	s.vals = c.scatterNd(c.zeros(s.vals.Type.DType, shape.Dims{num}), to, s.vals, "set", false)
	s.num = num
	return s
}

// importSparseFillEmptyRows gives rows without a value one. A value goes where its row starts, plus its place in the row.
func importSparseFillEmptyRows(c *Ctx, n *Node) []Tensor {
	return c.fillEmptyRows(c.sparse(n, 0, 1, 2), c.arg(n, 3))
}

// fillEmptyRows gives each row without a value the default: indices, values, which rows were empty, and where each value
// went.
func (c *Ctx) fillEmptyRows(s sparse, def *ir.Value) []Tensor {
	rows := s.dims[0]
	row := c.at(s, 0)
	c.checkIndex(row, rows, "row of a sparse tensor")
	num := c.segments("add", c.splatI(row, 1), row, rows)
	empty := c.Compare("EQ", num, c.splatI(num, 0))
	size := c.Emit("maximum", nil, num, c.splatI(num, 1))
	starts, before := c.sums(size, true), c.sums(num, true)
	all := c.Reduce("add", size, 0)
	total := c.define(all, all, 0, "filled")
	shift := c.Emit("subtract", nil, starts, before)
	moved := func(row *ir.Value) *ir.Value {
		return c.Emit("add", nil, c.iota(s.num), c.gatherUnchecked(shift, row, 0, 0))
	}
	// Values that stand by rows keep their order; others are sorted by rows first.
	last := c.gatherUnchecked(row, c.clampIndex64(c.Emit("subtract", nil, c.iota(s.num), c.splatI(row, 1))), 0, 0)
	byRows := c.Reduce("and", c.Compare("LE", last, row), 0)
	to := c.val(c.branches(value(byRows), []func() []Tensor{
		func() []Tensor {
			sorted := c.EmitOp("sort", ir.A{"axis": 0, "descending": false}, nil, row, c.iota(s.num)).Results
			perm := c.Reshape(sorted[1], s.num, one)
			return values(c.scatterNd(c.zeros(ir.I64, shape.Dims{s.num}), perm, moved(sorted[0]), "set", false))
		},
		func() []Tensor { return values(moved(row)) },
	})[0])

	fill := c.Reshape(c.Emit("select", nil, empty, starts, c.splatI(starts, -1)), rows, one)
	cols := []*ir.Value{c.iota(rows)}
	for range s.dims[1:] {
		cols = append(cols, c.zeros(ir.I64, shape.Dims{rows}))
	}
	idx := c.scatterNd(c.zeros(ir.I64, shape.Dims{total, s.idx.Type.Dims[1]}), fill, c.columnsOf(cols...), "set", false)
	idx = c.scatterNd(idx, c.Reshape(to, s.num, one), s.idx, "set", false)
	vals := c.scatterNd(c.Splat(def, shape.Dims{total}), c.Reshape(to, s.num, one), s.vals, "set", false)
	return values(idx, vals, empty, to)
}

func importSparseReorder(c *Ctx, n *Node) []Tensor {
	s := c.sparse(n, 0, 1, 2)
	return c.ordered(s, c.flat(s)).tensors()[:2]
}

func importSparseConcat(c *Ctx, n *Node) []Tensor {
	k := int(n.Int("N", int64(len(n.In)/3)))
	var parts []sparse
	for i := range k {
		parts = append(parts, c.sparse(n, i, k+i, 2*k+i))
	}
	all := parts[0]
	all.dims = slices.Clone(all.dims)
	a := c.axis(n.Int("concat_dim", 0), len(all.dims))
	idx, vals := []*ir.Value{all.idx}, []*ir.Value{all.vals}
	for _, p := range parts[1:] {
		if len(p.dims) != len(all.dims) {
			c.Failf("joins sparse tensors of rank %d and %d", len(all.dims), len(p.dims))
		}
		var cols []*ir.Value
		for i := range p.dims {
			col := c.at(p, i)
			if i == a {
				col = c.Emit("add", nil, col, c.Splat(c.dimValue(all.dims[a], ir.I64), col.Type.Dims))
			} else {
				all.dims[i] = c.same(all.dims[i], p.dims[i], "joining sparse tensors")
			}
			cols = append(cols, col)
		}
		all.dims[a] = all.dims[a].Add(p.dims[a])
		idx, vals = append(idx, c.columnsOf(cols...)), append(vals, p.vals)
	}
	all.idx, all.vals = c.Concat(0, idx...), c.Concat(0, vals...)
	all.num = all.vals.Type.Dims[0]
	return c.ordered(all, c.flat(all)).tensors()
}

func importSparseSlice(c *Ctx, n *Node) []Tensor {
	s := c.sparse(n, 0, 1, 2)
	start, size := c.exprs(n.input(c, 3), "start"), c.exprs(n.input(c, 4), "size")
	var mask *ir.Value
	var cols []*ir.Value
	dims := slices.Clone(s.dims)
	for a := range s.dims {
		lo := c.dimValue(start[a], ir.I64)
		dims[a] = size[a].Min(s.dims[a].Sub(start[a])).Max(shape.Const(0))
		hi := c.dimValue(start[a].Add(size[a]), ir.I64)
		x := c.at(s, a)
		in := c.Emit("and", nil, c.Compare("GE", x, c.Splat(lo, x.Type.Dims)), c.Compare("LT", x, c.Splat(hi, x.Type.Dims)))
		if mask == nil {
			mask = in
		} else {
			mask = c.Emit("and", nil, mask, in)
		}
		cols = append(cols, c.Emit("subtract", nil, x, c.Splat(lo, x.Type.Dims)))
	}
	s.idx = c.columnsOf(cols...)
	s = c.where(s, mask)
	s.dims = dims
	return s.tensors()
}

// importSparseReduce reduces axes of a sparse tensor into a dense one; where there is no value, the result is 0.
func importSparseReduce(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		s := c.sparse(n, 0, 1, 2)
		kept := c.kept(n, s)
		size, to := shape.Product(kept.dims), c.flat(kept)
		sum := c.segments(kind, s.vals, to, size)
		if kind == "maximum" {
			num := c.segments("add", c.splatI(to, 1), to, size)
			sum = c.Emit("select", nil, c.Compare("EQ", num, c.splatI(num, 0)), c.constLike(sum, 0), sum)
		}
		return values(c.Reshape(sum, kept.dims...))
	}
}

// importSparseDense combines the values with those of a dense tensor at their places.
func importSparseDense(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		s := c.sparse(n, 0, 1, 2)
		d := c.BroadcastDims(c.arg(n, 3), s.dims)
		return values(c.Emit(op, nil, s.vals, c.gatherNd(d, s.idx, 0, true)))
	}
}

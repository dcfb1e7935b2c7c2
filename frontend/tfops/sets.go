package tfops

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// setOps take the values of a row, without repetitions, for a set.
var setOps = []row{
	{op: "DenseToDenseSetOperation", run: importSetOperation},
	{op: "DenseToSparseSetOperation", run: importSetOperation},
	{op: "SparseToSparseSetOperation", run: importSetOperation},
	{op: "SetSize", run: importSetSize},
	{op: "EditDistance", run: importEditDistance},
}

// sets are rows of values; the rows are counted over the leading dims.
type sets struct {
	row, vals *ir.Value
	leading   shape.Dims
}

func (c *Ctx) denseSets(x *ir.Value) sets {
	last := x.Type.Rank() - 1
	if last < 1 {
		c.Failf("the sets are %s, want at least a matrix", x.Type)
	}
	leading := x.Type.Dims[:last]
	rows, num := shape.Product(leading), shape.Product(x.Type.Dims)
	row := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": shape.Dims{rows, x.Type.Dims[last]}, "axis": 0})
	return sets{row: c.Reshape(row, num), vals: c.Reshape(x, num), leading: leading}
}

// sparseSets reads the sets of a sparse tensor, which must be sorted.
func (c *Ctx) sparseSets(n *Node, at int) sets {
	s := c.sparse(n, at, at+1, at+2)
	if len(s.dims) < 2 {
		c.Failf("the sets are a sparse tensor of rank %d, want at least 2", len(s.dims))
	}
	if n.Bool("validate_indices", true) {
		c.checkSorted(s)
	}
	return c.sparseRows(s)
}

func (c *Ctx) sparseRows(s sparse) sets {
	lead := s
	lead.dims = s.dims[:len(s.dims)-1]
	return sets{row: c.flat(lead), vals: s.vals, leading: lead.dims}
}

// ranks numbers values: equal ones alike, less ones less.
func (c *Ctx) ranks(x *ir.Value) *ir.Value {
	if x.Type.DType == ir.String {
		return c.host1("order", x.Type.As(ir.I64), x)
	}
	if x.Type.DType == ir.Bool {
		return c.Convert(x, ir.I64)
	}
	return c.group(x).of
}

// distinct is each value of each row once, in order, with the key of row and value.
func (c *Ctx) distinct(row, vals *ir.Value) groups {
	num := c.Splat(c.dimValue(vals.Type.Dims[0], ir.I64), vals.Type.Dims)
	return c.group(c.plus(c.mul(row, num), c.ranks(vals)))
}

func importSetOperation(c *Ctx, n *Node) []Tensor {
	var a, b sets
	switch n.Op {
	case "DenseToDenseSetOperation":
		a, b = c.denseSets(c.arg(n, 0)), c.denseSets(c.arg(n, 1))
	case "DenseToSparseSetOperation":
		a, b = c.denseSets(c.arg(n, 0)), c.sparseSets(n, 1)
	default:
		a, b = c.sparseSets(n, 0), c.sparseSets(n, 3)
	}
	if len(a.leading) != len(b.leading) {
		c.Failf("the sets have rank %d and %d", len(a.leading)+1, len(b.leading)+1)
	}
	leading := make(shape.Dims, len(a.leading))
	for i := range leading {
		leading[i] = c.same(a.leading[i], b.leading[i], "the rows of sets")
	}
	na, nb := a.vals.Type.Dims[0], b.vals.Type.Dims[0]
	row, vals := c.Concat(0, a.row, b.row), c.Concat(0, a.vals, b.vals)
	g := c.distinct(row, vals)
	in := func(lo, hi shape.Expr) *ir.Value {
		of := c.slice1(g.of, 0, lo, hi)
		m := c.segments("add", c.splatI(of, 1), of, g.count)
		return c.Compare("NE", m, c.splatI(m, 0))
	}
	inA, inB := in(shape.Const(0), na), in(na, na.Add(nb))
	var keep *ir.Value
	switch op := n.Str("set_operation", ""); op {
	case "a-b":
		keep = c.Compare("GT", c.Convert(inA, ir.I32), c.Convert(inB, ir.I32))
	case "b-a":
		keep = c.Compare("LT", c.Convert(inA, ir.I32), c.Convert(inB, ir.I32))
	case "intersection":
		keep = c.Emit("and", nil, inA, inB)
	case "union":
		keep = c.Emit("or", nil, inA, inB)
	default:
		c.Failf("the operation %q on sets is not supported", op)
	}
	s := sparse{idx: c.Reshape(c.gatherUnchecked(row, g.first, 0, 0), g.count, one), vals: c.gatherUnchecked(vals, g.first, 0, 0), num: g.count}
	s = c.where(s, keep)
	out := c.at(s, 0)
	sizes := c.segments("add", c.splatI(out, 1), out, shape.Product(leading))
	col := c.minus(c.iota(s.num), c.gatherUnchecked(c.sums(sizes, true), out, 0, 0))
	most := c.longest(sizes)
	s.idx = c.columnsOf(append(c.unravel(out, leading), col)...)
	s.dims = append(leading, c.define(most, most, 0, "most"))
	return s.tensors()
}

// unravel turns row-major places into one index for each dim.
func (c *Ctx) unravel(at *ir.Value, dims shape.Dims) []*ir.Value {
	out := make([]*ir.Value, len(dims))
	for a := len(dims) - 1; a >= 0; a-- {
		if a == 0 {
			out[0] = at
			break
		}
		d := c.Splat(c.dimValue(dims[a].Max(one), ir.I64), at.Type.Dims)
		out[a] = c.Emit("remainder", nil, at, d)
		at = c.quot(at, d)
	}
	return out
}

func importSetSize(c *Ctx, n *Node) []Tensor {
	s := c.sparseSets(n, 0)
	g := c.distinct(s.row, s.vals)
	row := c.gatherUnchecked(s.row, g.first, 0, 0)
	ones := c.Splat(c.ScalarI(ir.I32, 1), row.Type.Dims)
	return values(c.Reshape(c.segments("add", ones, row, shape.Product(s.leading)), s.leading...))
}

// importEditDistance compares sequences, which follow each other in the values of sparse tensors.
func importEditDistance(c *Ctx, n *Node) []Tensor {
	read := func(at int) (sets, sparse) {
		s := c.sparse(n, at, at+1, at+2)
		if len(s.dims) < 2 {
			c.Failf("the sequences are a sparse tensor of rank %d, want at least 2", len(s.dims))
		}
		return c.sparseRows(s), s
	}
	hyp, hs := read(0)
	truth, ts := read(3)
	if len(hyp.leading) != len(truth.leading) {
		c.Failf("the sequences have rank %d and %d", len(hyp.leading)+1, len(truth.leading)+1)
	}
	leading := make(shape.Dims, len(hyp.leading))
	for i := range leading {
		leading[i] = c.same(hyp.leading[i], truth.leading[i], "the rows of sequences")
	}
	c.checkSorted(hs)
	c.checkSorted(ts)
	ids := c.ranks(c.Concat(0, hyp.vals, truth.vals))
	na, nb := hyp.vals.Type.Dims[0], truth.vals.Type.Dims[0]
	rows := shape.Product(leading)
	out := c.host1("edit_distance", ir.TensorOf(ir.F32, rows), hyp.row, c.slice1(ids, 0, shape.Const(0), na),
		truth.row, c.slice1(ids, 0, na, na.Add(nb)), c.flag(n.Bool("normalize", true)))
	return values(c.Reshape(out, leading...))
}

package tfops

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// countOps count the small integers of rows; only what is there has a place in the result.
var countOps = []row{
	{op: "DenseCountSparseOutput", run: importDenseCount},
	{op: "SparseCountSparseOutput", run: importSparseCount},
	{op: "RaggedCountSparseOutput", run: importRaggedCount},
}

func importDenseCount(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if r := x.Type.Rank(); r != 1 && r != 2 {
		c.Failf("counts %s, want a vector or a matrix", x.Type)
	}
	num := shape.Product(x.Type.Dims)
	c.Check(c.Compare("GE", x, c.zeroLike(x)), "Input values must all be non-negative")
	w := n.input(c, 1)
	if !shape.Product(w.Dims()).Is(0) {
		w = value(c.Reshape(c.sameDims(c.val(w), x.Type.Dims, "weights"), num))
	}
	if x.Type.Rank() == 1 {
		return c.countSparse(n, nil, x, w, one)
	}
	rows := c.Reshape(c.Emit("iota", ir.A{"dtype": ir.I64, "shape": x.Type.Dims, "axis": 0}), num)
	return c.countSparse(n, rows, c.Reshape(x, num), w, x.Type.Dims[0])
}

func importSparseCount(c *Ctx, n *Node) []Tensor {
	s := c.sparse(n, 0, 1, 2)
	c.Check(c.Compare("GE", s.vals, c.zeroLike(s.vals)), "Input values must all be non-negative")
	for a, d := range s.dims {
		c.checkIndex(c.at(s, a), d, "index")
	}
	switch len(s.dims) {
	case 1:
		return c.countSparse(n, nil, s.vals, n.input(c, 3), one)
	case 2:
		return c.countSparse(n, c.at(s, 0), s.vals, n.input(c, 3), s.dims[0])
	}
	c.Failf("the sparse tensor has rank %d, want 1 or 2", len(s.dims))
	return nil
}

func importRaggedCount(c *Ctx, n *Node) []Tensor {
	splits, x := c.arg(n, 0), c.arg(n, 1)
	num := x.Type.Dims[0]
	c.checkSplits(splits, num)
	c.Check(c.Compare("GE", x, c.zeroLike(x)), "Input values must all be non-negative")
	return c.countSparse(n, c.rowIDs(splits, num), x, n.input(c, 2), splits.Type.Dims[0].Sub(one))
}

// countSparse counts values x per row and value, or sums their weights. Without rows the result is a vector.
func (c *Ctx) countSparse(n *Node, row, x *ir.Value, weights Tensor, rows shape.Expr) []Tensor {
	num := x.Type.Dims[0]
	x = c.Convert(x, ir.I64)
	least, limit := n.Int("minlength", -1), n.Int("maxlength", -1)
	d := weights.DType()
	vals := c.constLike(c.zeros(d, shape.Dims{num}), 1)
	kind := "add"
	switch {
	case n.Bool("binary_output", false):
		kind = "maximum"
	case !shape.Product(weights.Dims()).Is(0):
		vals = c.sameDims(c.val(weights), shape.Dims{num}, "weights")
	}
	cols := []*ir.Value{x}
	if row != nil {
		cols = []*ir.Value{row, x}
	}
	s := sparse{idx: c.columnsOf(cols...), vals: vals, num: num}
	if limit > 0 {
		s = c.where(s, c.Compare("LT", x, c.splatI(x, limit)))
	}
	last := len(cols) - 1
	x = c.at(s, last)
	most := c.Emit("add", nil, c.longest(x), c.i64(1))
	width := constDim(limit)
	if limit < 0 {
		size := c.most(most, c.i64(least))
		width = c.define(size, size, 0, "counted")
	}
	key := x
	if row != nil {
		key = c.plus(c.mul(c.at(s, 0), c.Splat(most, x.Type.Dims)), x)
	}
	g := c.group(key)
	s.idx, s.vals = c.gatherUnchecked(s.idx, g.first, 0, 0), c.segments(kind, s.vals, g.of, g.count)
	s.dims = []shape.Expr{rows, width}[1-last:]
	return s.tensors()
}

package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// sparseGroupOps put together what has the same place: sums of sparse tensors, and the like.
var sparseGroupOps = []row{
	{op: "SparseReduceSumSparse", run: importSparseReduceSparse("add")},
	{op: "SparseReduceMaxSparse", run: importSparseReduceSparse("maximum")},
	{op: "SparseAdd", run: importSparseAdd},
	{op: "SparseAddGrad", run: importSparseAddGrad},
	{op: "SparseSliceGrad", run: importSparseSliceGrad},
	{op: "SparseSparseMaximum", run: importSparseExtreme("maximum")},
	{op: "SparseSparseMinimum", run: importSparseExtreme("minimum")},
	{op: "SparseSoftmax", run: importSparseSoftmax},
	{op: "SparseSplit", run: importSparseSplit},
	{op: "SparseTensorDenseAdd", run: importSparseTensorDenseAdd},
	{op: "SparseMatMul", run: importMostlyZero},
	{op: "SparseFillEmptyRowsGrad", run: importFillEmptyRowsGrad},
	{op: "RaggedFillEmptyRowsGrad", run: importFillEmptyRowsGrad},
	{op: "RaggedFillEmptyRows", run: importRaggedFillEmptyRows},
}

// groups are the distinct elements of a vector of keys, ascending.
type groups struct {
	of    *ir.Value  // the group of each element, i64[n]
	first *ir.Value  // the place of the first element of each group, i64[count]
	count shape.Expr // groups
}

// group sorts the keys and numbers the distinct ones.
func (c *Ctx) group(keys *ir.Value) groups {
	n := keys.Type.Dims[0]
	sorted := c.EmitOp("sort", ir.A{"axis": 0, "descending": false}, nil, keys, c.iota(n)).Results
	starts := c.differs(sorted[0])
	ones := c.Convert(starts, ir.I64)
	number := c.Emit("subtract", nil, c.sums(ones, false), c.splatI(ones, 1))
	total := c.Reduce("add", ones, 0)
	g := groups{count: c.define(total, total, 0, "groups")}
	place := c.Reshape(sorted[1], n, one)
	g.of = c.scatterNd(c.zeros(ir.I64, shape.Dims{n}), place, number, "set", false)
	to := c.Reshape(c.Emit("select", nil, starts, number, c.splatI(number, -1)), n, one)
	g.first = c.scatterNd(c.zeros(ir.I64, shape.Dims{g.count}), to, sorted[1], "set", false)
	return g
}

// checkSorted makes sure that the index vectors lie within the dense shape and ascend.
func (c *Ctx) checkSorted(s sparse) {
	for a, d := range s.dims {
		c.checkIndex(c.at(s, a), d, "index")
	}
	key := c.flat(s)
	last := c.gatherUnchecked(key, c.clampIndex64(c.Emit("subtract", nil, c.iota(s.num), c.splatI(key, 1))), 0, 0)
	first := c.Compare("EQ", c.iota(s.num), c.splatI(key, 0))
	c.Check(c.Emit("or", nil, first, c.Compare("LT", last, key)), "the indices are out of order or repeated")
}

// kept is a sparse tensor's part along the axes that are not reduced, or 0 in those that are if these stay.
func (c *Ctx) kept(n *Node, s sparse) sparse {
	gone := make([]bool, len(s.dims))
	for _, a := range c.needInts(n, 3, "the axis") {
		gone[c.axis(a, len(gone))] = true
	}
	out := sparse{vals: s.vals, num: s.num}
	var cols []*ir.Value
	for a, d := range s.dims {
		switch {
		case !gone[a]:
			cols, out.dims = append(cols, c.at(s, a)), append(out.dims, d)
		case n.Bool("keep_dims", false):
			cols, out.dims = append(cols, c.zeros(ir.I64, shape.Dims{s.num})), append(out.dims, one)
		}
	}
	if len(cols) > 0 {
		out.idx = c.columnsOf(cols...)
	} else {
		out.idx = c.zeros(ir.I64, shape.Dims{s.num, shape.Const(0)})
	}
	return out
}

func importSparseReduceSparse(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		s := c.kept(n, c.sparse(n, 0, 1, 2))
		g := c.group(c.flat(s))
		s.vals = c.segments(kind, s.vals, g.of, g.count)
		s.idx = c.gatherUnchecked(s.idx, g.first, 0, 0)
		return s.tensors()
	}
}

// union is two sparse tensors of one shape, with all places of either.
type union struct {
	sparse           // the values are missing
	inA, inB, va, vb *ir.Value
}

func (c *Ctx) union(a, b sparse) union {
	if len(a.dims) != len(b.dims) {
		c.Failf("joins sparse tensors of rank %d and %d", len(a.dims), len(b.dims))
	}
	a.dims = slices.Clone(a.dims)
	for i := range a.dims {
		a.dims[i] = c.same(a.dims[i], b.dims[i], "the shapes of sparse tensors")
	}
	all := a
	all.idx, all.num = c.Concat(0, a.idx, b.idx), a.num.Add(b.num)
	g := c.group(c.flat(all))
	at := func(lo, hi shape.Expr) *ir.Value { return c.slice1(g.of, 0, lo, hi) }
	ofA, ofB := at(shape.Const(0), a.num), at(a.num, all.num)
	u := union{sparse: sparse{idx: c.gatherUnchecked(all.idx, g.first, 0, 0), num: g.count, dims: a.dims}}
	in := func(of *ir.Value) *ir.Value {
		m := c.segments("add", c.splatI(of, 1), of, g.count)
		return c.Compare("NE", m, c.splatI(m, 0))
	}
	put := func(s sparse, of *ir.Value) *ir.Value {
		return c.scatterNd(c.zeros(s.vals.Type.DType, shape.Dims{g.count}), c.Reshape(of, s.num, one), s.vals, "set", false)
	}
	u.inA, u.inB, u.va, u.vb = in(ofA), in(ofB), put(a, ofA), put(b, ofB)
	return u
}

// importSparseAdd drops sums whose size is below a threshold, but no value that stands alone.
func importSparseAdd(c *Ctx, n *Node) []Tensor {
	u := c.union(c.sparse(n, 0, 1, 2), c.sparse(n, 3, 4, 5))
	sum := c.either(u.inA, c.either(u.inB, c.Emit("add", nil, u.va, u.vb), u.va), u.vb)
	u.vals = sum
	size := sum
	if !sum.Type.DType.IsInt() || sum.Type.DType.IsSigned() {
		size = c.Emit("abs", nil, sum)
	}
	least := c.arg(n, 6)
	alone := c.Compare("NE", u.inA, u.inB)
	s := c.where(u.sparse, c.Emit("or", nil, alone, c.Compare("GE", size, c.Splat(least, size.Type.Dims))))
	s.dims = u.dims
	return s.tensors()
}

func importSparseExtreme(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		u := c.union(c.sparse(n, 0, 1, 2), c.sparse(n, 3, 4, 5))
		u.vals = c.Emit(kind, nil, u.va, u.vb)
		return u.sparse.tensors()[:2]
	}
}

// found is, for each of the rows of index vectors xs, the place of the same one in ys, or -1.
func (c *Ctx) found(xs, ys *ir.Value) *ir.Value {
	n, m := xs.Type.Dims[0], ys.Type.Dims[0]
	c.same(xs.Type.Dims[1], ys.Type.Dims[1], "the rank of sparse tensors")
	rank := c.static(xs.Type.Dims[1], "the rank of a sparse tensor")
	all := c.Concat(0, ys, c.castAxis(xs, 1, ys.Type.Dims[1]))
	key := c.zeros(ir.I64, shape.Dims{n.Add(m)})
	for a := range rank {
		col := c.Reshape(c.slice1(all, 1, constDim(a), constDim(a+1)), key.Type.Dims...)
		most := c.Emit("add", nil, c.longest(col), c.i64(1))
		key = c.Emit("add", nil, c.Emit("multiply", nil, key, c.Splat(most, key.Type.Dims)), col)
	}
	g := c.group(key)
	none := c.Splat(c.i64(-1), shape.Dims{g.count})
	place := c.scatterNd(none, c.Reshape(c.slice1(g.of, 0, shape.Const(0), m), m, one), c.iota(m), "set", false)
	return c.gatherUnchecked(place, c.slice1(g.of, 0, m, n.Add(m)), 0, 0)
}

// pickRows gathers values at places; at -1 it is 0.
func (c *Ctx) pickRows(vals, at *ir.Value) *ir.Value {
	zero := c.zeros(vals.Type.DType, shape.Dims{one})
	return c.gatherUnchecked(c.Concat(0, zero, vals), c.Emit("add", nil, at, c.splatI(at, 1)), 0, 0)
}

func importSparseAddGrad(c *Ctx, n *Node) []Tensor {
	grad, sum := c.arg(n, 0), c.arg(n, 3)
	num := c.same(grad.Type.Dims[0], sum.Type.Dims[0], "values of a sparse tensor")
	grad, sum = c.castAxis(grad, 0, num), c.castAxis(sum, 0, num)
	return values(c.pickRows(grad, c.found(c.arg(n, 1), sum)), c.pickRows(grad, c.found(c.arg(n, 2), sum)))
}

func importSparseSliceGrad(c *Ctx, n *Node) []Tensor {
	grad, idx, start, out := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2), c.arg(n, 3)
	num := c.same(grad.Type.Dims[0], out.Type.Dims[0], "values of a sparse tensor")
	grad, out = c.castAxis(grad, 0, num), c.castAxis(out, 0, num)
	start = c.BroadcastDims(start, out.Type.Dims)
	return values(c.pickRows(grad, c.found(idx, c.Emit("add", nil, out, start))))
}

// importSparseSoftmax normalises the values of each row of the innermost matrices.
func importSparseSoftmax(c *Ctx, n *Node) []Tensor {
	s := c.sparse(n, 0, 1, 2)
	rank := len(s.dims)
	if rank < 2 {
		c.Failf("the sparse tensor has rank %d, want at least 2", rank)
	}
	rows := s
	rows.dims = s.dims[:rank-1]
	g := c.group(c.flat(rows))
	back := func(x *ir.Value) *ir.Value { return c.gatherUnchecked(x, g.of, 0, 0) }
	e := c.Emit("exponential", nil, c.Emit("subtract", nil, s.vals, back(c.segments("maximum", s.vals, g.of, g.count))))
	return values(c.Emit("divide", nil, e, back(c.segments("add", e, g.of, g.count))))
}

// importSparseSplit cuts an axis into parts, of which the first are longer by one where it does not divide evenly.
func importSparseSplit(c *Ctx, n *Node) []Tensor {
	s := c.sparse(n, 1, 2, 3)
	a := c.axis(c.needInt(n, 0, "the axis"), len(s.dims))
	num := n.Int("num_split", 1)
	c.Check(c.Compare("GE", c.dimValue(s.dims[a], ir.I64), c.i64(num)), "num_split is not in the interval [1, %s]", s.dims[a])
	lo := shape.Const(0)
	var parts [][]Tensor
	for i := range num {
		size := s.dims[a].Add(constDim(num - 1 - i)).FloorDiv(constDim(num))
		p := c.between(s, a, lo, size)
		p.dims = slices.Clone(s.dims)
		p.dims[a] = size
		parts = append(parts, p.tensors())
		lo = lo.Add(size)
	}
	var out []Tensor
	for k := range 3 {
		for _, p := range parts {
			out = append(out, p[k])
		}
	}
	return out
}

// between keeps what lies in size places from lo on along an axis, and counts from there.
func (c *Ctx) between(s sparse, a int, lo, size shape.Expr) sparse {
	x := c.at(s, a)
	from := c.Emit("subtract", nil, x, c.Splat(c.dimValue(lo, ir.I64), x.Type.Dims))
	in := c.Emit("and", nil, c.Compare("GE", from, c.splatI(from, 0)), c.Compare("LT", from, c.Splat(c.dimValue(size, ir.I64), x.Type.Dims)))
	cols := make([]*ir.Value, len(s.dims))
	for i := range cols {
		cols[i] = c.at(s, i)
	}
	cols[a] = from
	s.idx = c.columnsOf(cols...)
	return c.where(s, in)
}

func importSparseTensorDenseAdd(c *Ctx, n *Node) []Tensor {
	s, x := c.sparse(n, 0, 1, 2), c.arg(n, 3)
	return values(c.scatterNd(c.sameDims(x, s.dims, "adding a sparse tensor"), s.idx, s.vals, "add", true))
}

// importMostlyZero multiplies matrices: how many zeros there are is a hint.
func importMostlyZero(c *Ctx, n *Node) []Tensor {
	n.In = []Tensor{value(c.Convert(c.arg(n, 0), ir.F32)), value(c.Convert(c.arg(n, 1), ir.F32))}
	return importMatMul(c, n)
}

// importFillEmptyRowsGrad gives each value what arrives at its place, and the default all the rest.
func importFillEmptyRowsGrad(c *Ctx, n *Node) []Tensor {
	at, grad := c.arg(n, 0), c.arg(n, 1)
	all := grad.Type.Dims[0]
	c.checkIndex(at, all, "index")
	rest := c.scatterNd(grad, c.Reshape(at, at.Type.Dims[0], one), c.zeros(grad.Type.DType, at.Type.Dims), "set", false)
	return values(c.gatherUnchecked(grad, at, 0, 0), c.Reduce("add", rest, 0))
}

func importRaggedFillEmptyRows(c *Ctx, n *Node) []Tensor {
	rows, vals := c.arg(n, 0), c.arg(n, 1)
	num := c.same(rows.Type.Dims[0], vals.Type.Dims[0], "values of a ragged tensor")
	s := sparse{idx: c.Reshape(rows, num, one), vals: c.castAxis(vals, 0, num), num: num, dims: []shape.Expr{c.expr(n.input(c, 2), "rows")}}
	out := c.fillEmptyRows(s, c.arg(n, 3))
	out[0] = value(c.Reshape(out[0].v, out[1].Dims()[0]))
	return out
}

package tfops

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// solveOps factor and solve.
var solveOps = []row{
	{op: "Cholesky", run: importCholesky},
	{op: "MatrixSolve", run: importMatrixSolve},
	{op: "MatrixInverse", run: importMatrixInverse},
	{op: "MatrixDeterminant", run: importDeterminant},
	{op: "MatrixTriangularSolve", run: importTriangularSolve},
}

// times emits a loop that runs body n times with carried values; i counts from 0 in i32.
func (c *Ctx) times(n shape.Expr, inits []*ir.Value, body func(i *ir.Value, vs []*ir.Value) []*ir.Value) []*ir.Value {
	inits = append([]*ir.Value{c.ScalarI(ir.I32, 0)}, inits...)
	types := typesOf(inits)
	condR, p := c.enter(types, false)
	c.yield(condR, []*ir.Value{c.Compare("LT", condR.Params[0], c.dimValue(n, ir.I32))})
	c.leave(p)
	bodyR, p := c.enter(types, false)
	next := body(bodyR.Params[0], bodyR.Params[1:])
	next = append([]*ir.Value{c.Emit("add", nil, bodyR.Params[0], c.ScalarI(ir.I32, 1))}, next...)
	c.yield(bodyR, next)
	c.leave(p)
	return c.EmitOp("while", nil, []*ir.Region{condR, bodyR}, inits...).Results[1:]
}

// matrices splits a type [batch…, rows, cols].
func (c *Ctx) matrices(x *ir.Value) (batch shape.Dims, rows, cols shape.Expr) {
	r := x.Type.Rank()
	if r < 2 || !x.Type.DType.IsFloat() {
		c.Failf("the input is %s, want real matrices", x.Type)
	}
	return x.Type.Dims[:r-2], x.Type.Dims[r-2], x.Type.Dims[r-1]
}

// is marks, along the last axis but back, the index i.
func (c *Ctx) is(dims shape.Dims, axis int, dir string, i *ir.Value) *ir.Value {
	iota := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": axis})
	return c.Compare(dir, iota, c.Splat(i, dims))
}

// pick is x at index i of an axis, which goes away.
func (c *Ctx) pick(x *ir.Value, axis int, i *ir.Value) *ir.Value {
	starts := make([]*ir.Value, x.Type.Rank())
	sizes := slices.Clone(x.Type.Dims)
	for a := range starts {
		starts[a] = c.ScalarI(ir.I32, 0)
	}
	starts[axis], sizes[axis] = i, one
	y := c.Emit("dynamic_slice", ir.A{"sizes": sizes}, append([]*ir.Value{x}, starts...)...)
	return c.Reshape(y, slices.Delete(slices.Clone(sizes), axis, axis+1)...)
}

// spreadTo broadcasts v, which lacks the axis, to dims.
func (c *Ctx) spreadTo(v *ir.Value, dims shape.Dims, without int) *ir.Value {
	return c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": slices.Delete(count(0, len(dims)), without, without+1)}, v)
}

// importCholesky takes one column after the other off the matrix: l = column j / sqrt(diagonal), and the rest is
// reduced by l*lᵀ. Only the lower triangle is read.
func importCholesky(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	_, size, cols := c.matrices(x)
	c.same(size, cols, "a square matrix")
	r := x.Type.Rank()
	dims := x.Type.Dims
	vec := dims[:r-1]
	res := c.times(size, []*ir.Value{x, c.zeroLike(x)}, func(j *ir.Value, vs []*ir.Value) []*ir.Value {
		m, l := vs[0], vs[1]
		col := c.pick(m, r-1, j)
		diag := c.pick(col, r-2, j)
		c.Check(c.Compare("GT", diag, c.zeroLike(diag)), "Cholesky decomposition was not successful. The input might not be valid.")
		root := c.Emit("sqrt", nil, diag)
		v := c.Emit("divide", nil, col, c.spreadTo(root, vec, r-2))
		v = c.Emit("select", nil, c.is(vec, r-2, "GE", j), v, c.zeroLike(v))
		down, across := c.spreadTo(v, dims, r-1), c.spreadTo(v, dims, r-2)
		m = c.Emit("subtract", nil, m, c.Emit("multiply", nil, down, across))
		l = c.Emit("select", nil, c.is(dims, r-1, "EQ", j), down, l)
		return []*ir.Value{m, l}
	})
	return values(res[1])
}

// eliminate solves a*x = b by Gauss-Jordan elimination, with pivots unless the matrix is triangular. It returns x and
// the determinant.
func (c *Ctx) eliminate(a, b *ir.Value, size shape.Expr, pivot bool) (x, det *ir.Value) {
	r := a.Type.Rank()
	m := c.Concat(r-1, a, b)
	dims := m.Type.Dims
	vec := dims[:r-1] // one number per row
	det = c.splatF(c.zeros(a.Type.DType, dims[:r-2]), 1)
	res := c.times(size, []*ir.Value{m, det}, func(j *ir.Value, vs []*ir.Value) []*ir.Value {
		m, det := vs[0], vs[1]
		if pivot {
			// Exchange row j with the one that has the greatest element of column j, from row j on.
			col := c.Emit("abs", nil, c.pick(m, r-1, j))
			col = c.Emit("select", nil, c.is(vec, r-2, "GE", j), col, c.splatF(col, math.Inf(-1)))
			p := c.Emit("argmax", ir.A{"axis": r - 2, "dtype": ir.I32}, col)
			iota := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": vec, "axis": r - 2})
			isP := c.Compare("EQ", iota, c.spreadTo(p, vec, r-2))
			wide := func(v *ir.Value) *ir.Value { return c.spreadTo(v, dims, r-1) }
			rowP := c.Reduce("add", c.Emit("select", nil, wide(isP), m, c.zeroLike(m)), int64(r-2))
			rowJ := c.pick(m, r-2, j)
			m = c.Emit("select", nil, wide(isP), c.spreadTo(rowJ, dims, r-2), m)
			m = c.Emit("select", nil, c.is(dims, r-2, "EQ", j), c.spreadTo(rowP, dims, r-2), m)
			moved := c.Compare("NE", p, c.Splat(j, p.Type.Dims))
			det = c.Emit("select", nil, moved, c.Emit("negate", nil, det), det)
		}
		row := c.pick(m, r-2, j)
		d := c.pick(row, r-2, j)
		det = c.Emit("multiply", nil, det, d)
		row = c.Emit("divide", nil, row, c.spreadTo(d, row.Type.Dims, r-2))
		factor := c.pick(m, r-1, j)
		step := c.Emit("multiply", nil, c.spreadTo(factor, dims, r-1), c.spreadTo(row, dims, r-2))
		m = c.Emit("select", nil, c.is(dims, r-2, "EQ", j), c.spreadTo(row, dims, r-2), c.Emit("subtract", nil, m, step))
		return []*ir.Value{m, det}
	})
	return c.slice1(res[0], r-1, size, dims[r-1]), res[1]
}

// system reads a square matrix and a right side with the same batch.
func (c *Ctx) system(n *Node) (a, b *ir.Value, size shape.Expr) {
	a, b = c.arg(n, 0), c.arg(n, 1)
	batch, size, cols := c.matrices(a)
	c.same(size, cols, "a square matrix")
	a = c.castAxis(a, a.Type.Rank()-1, size)
	c.matrices(b)
	all := c.broadcastDims(batch, b.Type.Dims[:b.Type.Rank()-2])
	a = c.BroadcastDims(a, append(slices.Clone(all), size, size))
	b = c.castAxis(b, b.Type.Rank()-2, c.same(size, b.Type.Dims[b.Type.Rank()-2], "the right side"))
	b = c.BroadcastDims(b, append(slices.Clone(all), b.Type.Dims[b.Type.Rank()-2:]...))
	if n.Bool("adjoint", false) {
		r := a.Type.Rank()
		a = c.Transpose(a, append(count(0, r-2), int64(r-1), int64(r-2))...)
	}
	return a, b, size
}

func importMatrixSolve(c *Ctx, n *Node) []Tensor {
	a, b, size := c.system(n)
	x, det := c.eliminate(a, b, size, true)
	c.Check(c.Compare("NE", det, c.zeroLike(det)), "Input matrix is not invertible.")
	return values(x)
}

func importMatrixInverse(c *Ctx, n *Node) []Tensor {
	a := c.arg(n, 0)
	batch, size, cols := c.matrices(a)
	c.same(size, cols, "a square matrix")
	r := a.Type.Rank()
	if n.Bool("adjoint", false) {
		a = c.Transpose(a, append(count(0, r-2), int64(r-1), int64(r-2))...)
	}
	unit := c.diag(c.Splat(c.ScalarF(a.Type.DType, 1), shape.Dims{size}), 0, size, size, c.ScalarF(a.Type.DType, 0))
	x, det := c.eliminate(a, c.BroadcastTo(unit, append(slices.Clone(batch), size, size)), size, true)
	c.Check(c.Compare("NE", det, c.zeroLike(det)), "Input is not invertible.")
	return values(x)
}

func importDeterminant(c *Ctx, n *Node) []Tensor {
	a := c.arg(n, 0)
	batch, size, cols := c.matrices(a)
	c.same(size, cols, "a square matrix")
	_, det := c.eliminate(a, c.zeros(a.Type.DType, append(slices.Clone(batch), size, one)), size, true)
	// A pivot of 0 makes the rest NaN; the determinant is 0 then.
	return values(c.Emit("select", nil, c.Compare("NE", det, det), c.zeroLike(det), det))
}

func importTriangularSolve(c *Ctx, n *Node) []Tensor {
	a, b, size := c.system(n)
	lower := n.Bool("lower", true) != n.Bool("adjoint", false)
	r := a.Type.Rank()
	diff := c.rowMinusCol(size, size)
	dir := "LE"
	if lower {
		dir = "GE"
	}
	keep := c.BroadcastTo(c.Compare(dir, diff, c.splatI(diff, 0)), a.Type.Dims)
	a = c.Emit("select", nil, keep, a, c.zeroLike(a))
	if !lower {
		// Turned round, an upper triangle is a lower one.
		a = c.Emit("reverse", ir.A{"axes": []int64{int64(r - 2), int64(r - 1)}}, a)
		b = c.Emit("reverse", ir.A{"axes": []int64{int64(r - 2)}}, b)
	}
	x, det := c.eliminate(a, b, size, false)
	c.Check(c.Compare("NE", det, c.zeroLike(det)), "Input matrix is not invertible.")
	if !lower {
		x = c.Emit("reverse", ir.A{"axes": []int64{int64(r - 2)}}, x)
	}
	return values(x)
}

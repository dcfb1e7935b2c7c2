package tfops

import (
	"slices"

	"github.com/swage-ml/swage/frontend/linalg"
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
	if d := x.Type.DType; r < 2 || !d.IsFloat() && !d.IsComplex() {
		c.Failf("the input is %s, want matrices", x.Type)
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

// importCholesky gives NaN where the matrix is not positive definite, as TensorFlow does.
func importCholesky(c *Ctx, n *Node) []Tensor {
	x := c.square(c.arg(n, 0))
	dims := x.Type.Dims
	l, good := linalg.Cholesky(c.Builder, x)
	good = c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": count(0, len(dims)-2)}, good)
	return values(linalg.Triangle(c.Builder, c.either(good, l, c.nan(l)), true))
}

// square is x with equal last two dims.
func (c *Ctx) square(x *ir.Value) *ir.Value {
	_, size, cols := c.matrices(x)
	size = c.same(size, cols, "a square matrix")
	r := x.Type.Rank()
	return c.castAxis(c.castAxis(x, r-1, size), r-2, size)
}

// system reads a square matrix and a right side with the same batch.
func (c *Ctx) system(n *Node) (a, b *ir.Value) {
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
		a = linalg.Adjoint(c.Builder, a)
	}
	return a, b
}

func importMatrixSolve(c *Ctx, n *Node) []Tensor {
	a, b := c.system(n)
	x, _, regular := linalg.Regular(c.Builder, a, b, true)
	c.Check(regular, "Input matrix is not invertible.")
	return values(x)
}

func importMatrixInverse(c *Ctx, n *Node) []Tensor {
	a := c.square(c.arg(n, 0))
	if n.Bool("adjoint", false) {
		a = linalg.Adjoint(c.Builder, a)
	}
	x, _, regular := linalg.Regular(c.Builder, a, c.unit(a), true)
	c.Check(regular, "Input is not invertible.")
	return values(x)
}

// unit is the identity matrix like the square matrices x.
func (c *Ctx) unit(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	return linalg.Unit(c.Builder, x.Type.DType, x.Type.Dims[:r-2], x.Type.Dims[r-1])
}

func importDeterminant(c *Ctx, n *Node) []Tensor {
	a := c.square(c.arg(n, 0))
	nothing := append(slices.Clone(a.Type.Dims[:a.Type.Rank()-1]), one)
	_, det := linalg.Solve(c.Builder, a, c.zeros(a.Type.DType, nothing), true)
	return values(det)
}

func importTriangularSolve(c *Ctx, n *Node) []Tensor {
	a, b := c.system(n)
	return values(c.triangularSolve(a, b, n.Bool("lower", true) != n.Bool("adjoint", false)))
}

// triangularSolve reads one triangle of a.
func (c *Ctx) triangularSolve(a, b *ir.Value, lower bool) *ir.Value {
	r := a.Type.Rank()
	d := c.diagPart(a, 0)
	c.Check(c.Compare("NE", d, c.zeroLike(d)), "Input matrix is not invertible.")
	a = c.castAxis(a, r-1, a.Type.Dims[r-2])
	x, _ := linalg.Triangular(c.Builder, a, b, lower, false)
	return x
}

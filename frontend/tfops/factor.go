package tfops

import (
	"slices"

	"github.com/swage-ml/swage/frontend/linalg"
	"github.com/swage-ml/swage/ir"
)

// factorOps factor matrices.
var factorOps = []row{
	{op: "SelfAdjointEigV2", run: importSelfAdjointEig},
	{op: "BatchSelfAdjointEigV2", run: importSelfAdjointEig},
	{op: "SelfAdjointEig", run: importSelfAdjointEig1},
	{op: "BatchSelfAdjointEig", run: importSelfAdjointEig1},
	{op: "Svd", run: importSvd},
	{op: "BatchSvd", run: importSvd},
	{op: "Qr", run: importQr},
	{op: "LogMatrixDeterminant", run: importLogDeterminant},
	{op: "BatchCholesky", run: importCholesky},
	{op: "BatchMatrixInverse", run: importMatrixInverse},
	{op: "BatchMatrixDeterminant", run: importDeterminant},
	{op: "BatchMatrixSolve", run: importMatrixSolve},
	{op: "BatchMatrixTriangularSolve", run: importTriangularSolve},
	{op: "BatchMatrixBandPart", run: importBandPart},
	{op: "BatchMatrixDiag", run: importMatrixDiag},
	{op: "BatchMatrixDiagPart", run: importMatrixDiagPart},
	{op: "BatchMatrixSetDiag", run: importMatrixSetDiag},
}

// complexLike makes real values complex if x is.
func (c *Ctx) complexLike(x, v *ir.Value) *ir.Value {
	if x.Type.DType.IsComplex() && !v.Type.DType.IsComplex() {
		return c.Emit("complex", nil, v, c.zeroLike(v))
	}
	return v
}

// selfAdjointEig reads the lower triangle; eigenvalues ascend. TensorFlow leaves the eigenvectors' signs open.
func (c *Ctx) selfAdjointEig(n *Node) (e, v *ir.Value) {
	x := c.square(c.arg(n, 0))
	r := x.Type.Rank()
	low := c.rowMinusCol(x.Type.Dims[r-1], x.Type.Dims[r-1])
	low = c.BroadcastTo(c.Compare("GE", low, c.splatI(low, 0)), x.Type.Dims)
	e, v = linalg.Eigh(c.Builder, c.either(low, x, linalg.Adjoint(c.Builder, x)))
	return c.complexLike(x, e), v
}

func importSelfAdjointEig(c *Ctx, n *Node) []Tensor {
	e, v := c.selfAdjointEig(n)
	if !n.Bool("compute_v", true) {
		v = c.zeros(e.Type.DType, nil) // TensorFlow has a scalar there
	}
	return values(e, v)
}

// importSelfAdjointEig1 has the eigenvalues as a row above the vectors.
func importSelfAdjointEig1(c *Ctx, n *Node) []Tensor {
	e, v := c.selfAdjointEig(n)
	r := v.Type.Rank()
	dims := append(slices.Clone(e.Type.Dims[:r-2]), one, e.Type.Dims[r-2])
	return values(c.Concat(r-2, c.Reshape(e, dims...), v))
}

// constMatrices is input 0, of which the factors' loops must know the size.
func (c *Ctx) constMatrices(n *Node) *ir.Value {
	x := c.arg(n, 0)
	_, rows, cols := c.matrices(x)
	c.static(rows, "the number of rows of matrices to factor")
	c.static(cols, "the number of columns of matrices to factor")
	return x
}

// importSvd leaves the signs of the vectors open, as TensorFlow does.
func importSvd(c *Ctx, n *Node) []Tensor {
	x := c.constMatrices(n)
	s, u, v := linalg.SVD(c.Builder, x, n.Bool("full_matrices", false))
	s = c.complexLike(x, s)
	if !n.Bool("compute_uv", true) {
		empty := c.zeros(x.Type.DType, nil) // TensorFlow has scalars there
		return values(s, empty, empty)
	}
	return values(s, u, v)
}

// importQr has LAPACK's signs in R's diagonal, as TensorFlow has.
func importQr(c *Ctx, n *Node) []Tensor {
	return values(linalg.QR(c.Builder, c.constMatrices(n), n.Bool("full_matrices", false)))
}

func importLogDeterminant(c *Ctx, n *Node) []Tensor {
	x := c.square(c.arg(n, 0))
	sign, log := linalg.LogDet(c.Builder, x)
	return values(sign, c.complexLike(x, log))
}

package tfops

import (
	"github.com/swage-ml/swage/frontend/linalg"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// factorOps factor matrices.
var factorOps = []row{
	{op: "SelfAdjointEigV2", run: importSelfAdjointEig},
	{op: "Svd", run: importSvd},
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

// importSelfAdjointEig reads the lower triangle; eigenvalues ascend. TensorFlow leaves the eigenvectors' signs open.
func importSelfAdjointEig(c *Ctx, n *Node) []Tensor {
	x := c.realOnly(c.square(c.arg(n, 0)))
	r := x.Type.Rank()
	low := c.rowMinusCol(x.Type.Dims[r-1], x.Type.Dims[r-1])
	low = c.BroadcastTo(c.Compare("GE", low, c.splatI(low, 0)), x.Type.Dims)
	e, v := linalg.Eigh(c.Builder, c.either(low, x, linalg.Turned(c.Builder, x)))
	if !n.Bool("compute_v", true) {
		return values(e, c.zeros(x.Type.DType, shape.Dims{shape.Const(0)}))
	}
	return values(e, v)
}

// realOnly refuses complex matrices.
func (c *Ctx) realOnly(x *ir.Value) *ir.Value {
	if x.Type.DType.IsComplex() {
		c.lack("dtype", "the factors of complex matrices are not supported")
	}
	return x
}

// constMatrices is input 0, of which the factors' loops must know the size.
func (c *Ctx) constMatrices(n *Node) *ir.Value {
	x := c.realOnly(c.arg(n, 0))
	_, rows, cols := c.matrices(x)
	c.static(rows, "the number of rows of matrices to factor")
	c.static(cols, "the number of columns of matrices to factor")
	return x
}

// importSvd leaves the signs of the vectors open, as TensorFlow does.
func importSvd(c *Ctx, n *Node) []Tensor {
	x := c.constMatrices(n)
	s, u, v := linalg.SVD(c.Builder, x, n.Bool("full_matrices", false))
	if !n.Bool("compute_uv", true) {
		empty := c.zeros(x.Type.DType, shape.Dims{shape.Const(0)})
		return values(s, empty, empty)
	}
	return values(s, u, v)
}

// importQr has LAPACK's signs in R's diagonal, as TensorFlow has.
func importQr(c *Ctx, n *Node) []Tensor {
	return values(linalg.QR(c.Builder, c.constMatrices(n), n.Bool("full_matrices", false)))
}

func importLogDeterminant(c *Ctx, n *Node) []Tensor {
	return values(linalg.LogDet(c.Builder, c.square(c.arg(n, 0))))
}

package conformance

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
)

// tolerance says how far a float may be from TensorFlow's, in units in the last place: of the value itself, of the
// output's largest value, and of 1. Everything that no row names, and all that is no float, has to be equal.
type tolerance struct {
	ops    string // empty: all
	dtypes string
	ulps   float64
	scaled float64
	one    float64
	why    string
}

const (
	halfs    = "float16 bfloat16"
	complexs = "complex64 complex128"
)

const reductions = "Sum Prod Mean EuclideanNorm L2Loss Cumsum Cumprod CumulativeLogsumexp SegmentSum SegmentMean SegmentProd " +
	"UnsortedSegmentSum UnsortedSegmentProd SparseSegmentSum SparseSegmentMean SparseSegmentSqrtN SparseSegmentSumWithNumSegments " +
	"SparseSegmentMeanWithNumSegments SparseSegmentSqrtNWithNumSegments " +
	"SparseSegmentSumGrad SparseSegmentMeanGrad SparseSegmentSqrtNGrad SparseSegmentSumGradV2 SparseSegmentMeanGradV2 SparseSegmentSqrtNGradV2 " +
	"BatchNormWithGlobalNormalization BatchNormWithGlobalNormalizationGrad Bincount DenseBincount ScatterNd LinSpace Range"

const products = "MatMul BatchMatMul BatchMatMulV2 BatchMatMulV3 Einsum Conv2D Conv3D DepthwiseConv2dNative Conv2DBackpropInput " +
	"Conv2DBackpropFilter DepthwiseConv2dNativeBackpropInput DepthwiseConv2dNativeBackpropFilter Conv3DBackpropInputV2 " +
	"Conv3DBackpropFilterV2 BiasAddGrad AvgPool AvgPool3D AvgPoolGrad AvgPool3DGrad MaxPoolGrad MaxPoolGradV2 MaxPool3DGrad MaxPoolGradWithArgmax Conv Conv3DBackpropInput Conv3DBackpropFilter " +
	"FusedPadConv2D FusedResizeAndPadConv2D Dilation2DBackpropFilter Dilation2DBackpropInput FractionalAvgPoolGrad FractionalMaxPoolGrad IRFFT IRFFT2D IRFFT3D SparseMatMul SparseTensorDenseMatMul"

const matrices = "MatrixDeterminant MatrixInverse MatrixSolve MatrixTriangularSolve Cholesky BatchMatrixDeterminant BatchMatrixInverse " +
	"BatchMatrixSolve BatchMatrixTriangularSolve BatchCholesky CholeskyGrad BatchCholeskyGrad BandedTriangularSolve TridiagonalSolve " +
	"TridiagonalMatMul MatrixSolveLs BatchMatrixSolveLs MatrixSquareRoot MatrixExponential MatrixLogarithm Lu Qr Svd BatchSvd " +
	"SelfAdjointEig SelfAdjointEigV2 BatchSelfAdjointEig BatchSelfAdjointEigV2 LogMatrixDeterminant"

const bessels = "BesselI0 BesselI0e BesselI1 BesselI1e BesselJ0 BesselJ1 BesselK0 BesselK0e BesselK1 BesselK1e BesselY0 BesselY1 " +
	"Spence Dawsn Expint FresnelSin FresnelCos"

const cells = "LSTMBlockCell LSTMBlockCellGrad BlockLSTM BlockLSTMV2 BlockLSTMGrad BlockLSTMGradV2 GRUBlockCell GRUBlockCellGrad CTCGreedyDecoder CTCLoss " +
	"AudioSpectrogram Mfcc ScaleAndTranslateGrad CropAndResizeGradImage CropAndResizeGradBoxes ImageProjectiveTransformV2 ImageProjectiveTransformV3 AdjustContrast"

const pictures = "Softmax SparseSoftmax LogSoftmax SoftmaxCrossEntropyWithLogits SparseSoftmaxCrossEntropyWithLogits FusedBatchNorm FusedBatchNormV2 " +
	"FusedBatchNormV3 FusedBatchNormGrad FusedBatchNormGradV2 FusedBatchNormGradV3 LRN LRNGrad ResizeBilinear ResizeBicubic ResizeArea " +
	"ResizeBilinearGrad ResizeBicubicGrad ResizeNearestNeighborGrad ScaleAndTranslate CropAndResize RGBToHSV HSVToRGB AdjustContrastv2 " +
	"AdjustSaturation AdjustHue NonMaxSuppressionV5 StatelessRandomNormal StatelessRandomNormalV2 StatelessTruncatedNormal StatelessTruncatedNormalV2 " +
	"RandomStandardNormal TruncatedNormal StatefulStandardNormalV2 StatefulTruncatedNormal RandomGamma StatelessRandomGammaV2 StatelessRandomGammaV3"

// training is the steps of optimisers.
var training = func() string {
	var b strings.Builder
	for _, s := range []string{"AdaMax", "Adadelta", "Adagrad", "AdagradDA", "AdagradV2", "Adam", "AdamWithAmsgrad", "AddSign", "CenteredRMSProp", "Ftrl", "FtrlV2",
		"GradientDescent", "KerasMomentum", "Momentum", "PowerSign", "ProximalAdagrad", "ProximalGradientDescent", "RMSProp"} {
		for _, form := range []string{"Apply", "ResourceApply", "SparseApply", "ResourceSparseApply"} {
			b.WriteString(form + s + " ")
		}
	}
	return b.String()
}()

// tolerances: the first row that names the op and the dtype counts.
var tolerances = []tolerance{
	{dtypes: complexs, ops: "Identity Snapshot StopGradient DeepCopy PreventGradient Neg Conj Real Imag Complex Select SelectV2 ZerosLike OnesLike IdentityN"},
	{ops: training, dtypes: halfs, ulps: 8, scaled: 4, why: "TensorFlow rounds each step to half; ours rounds once where passes fuse"},
	{ops: training, dtypes: complexs, ulps: 16, scaled: 16, why: "complex roots and quotients, in another order"},
	{ops: training, ulps: 8, scaled: 4, why: "differences of products in another order, and fused ones"},
	{dtypes: complexs, ops: matrices, scaled: 256, one: 16, why: "another elimination order, on systems of condition below 100"},
	{dtypes: complexs, ulps: 16, one: 8, scaled: 16, why: "Eigen's complex functions and ours take other real ones, whose errors add up; log|z| near |z| = 1 is only as exact as |z|"},
	{ops: "Elu Selu", dtypes: halfs, ulps: 8, one: 1, why: "as below, and TensorFlow rounds each step to half"},
	{ops: "Elu Selu", ulps: 4, one: 4, why: "TensorFlow computes exp(x)-1, which cancels near 0; ours is expm1"},
	{ops: "Softplus SoftplusGrad SigmoidGrad TanhGrad RsqrtGrad SqrtGrad EluGrad LeakyReluGrad", dtypes: halfs, ulps: 8, why: "TensorFlow rounds each step to half; ours rounds once where passes fuse"},
	{ops: "Rsqrt Reciprocal Inv", ulps: 2, why: "Eigen refines an approximation of the instruction set; ours divides"},
	{ops: "RsqrtGrad SigmoidGrad SoftplusGrad SqrtGrad TanhGrad", ulps: 4, why: "products in another order"},
	{ops: "Digamma Lgamma Erfinv Ndtri", ulps: 32, one: 8, why: "other polynomials, and zeros between poles: the error is one of the sum's terms"},
	{ops: bessels, dtypes: halfs, ulps: 2, why: "TensorFlow computes in single"},
	{ops: bessels, ulps: 32, one: 8, why: "other polynomials: ours are within 8 units of the true value in double, TensorFlow's single ones within 32; around zeros the error is one of the terms"},
	{ops: "Betainc", ulps: 2048, one: 16, why: "logarithms of gamma, which are hundreds in TensorFlow's dtype, cancel before it exponentiates"},
	{ops: "Igamma Igammac IgammaGradA RandomGammaGrad Zeta Polygamma", ulps: 512, one: 16, why: "TensorFlow exponentiates sums of hundreds, in single where the operands are; ours is in double"},
	{ops: "QuantizeAndDequantizeV2 QuantizeAndDequantizeV3 QuantizeAndDequantizeV4 FakeQuantWithMinMaxArgs FakeQuantWithMinMaxVars FakeQuantWithMinMaxVarsPerChannel",
		ulps: 2, why: "the scale's last place"},
	{ops: products, dtypes: halfs, ulps: 4, scaled: 16, why: "TensorFlow multiplies and adds halves in halves; ours sums in single"},
	{ops: products, ulps: 4, scaled: 32, why: "another order of additions, and fused ones"},
	{ops: pictures, dtypes: halfs, ulps: 16, scaled: 8, why: "sums of products, in halves"},
	{ops: pictures, ulps: 16, scaled: 16, why: "interpolation weights and sums in another order"},
	{ops: matrices, dtypes: halfs, scaled: 16, why: "TensorFlow reflects in halves"},
	{ops: matrices, scaled: 256, one: 16, why: "another elimination order, on systems of condition below 100"},
	{ops: reductions, dtypes: halfs, ulps: 2, scaled: 12, why: "TensorFlow adds and multiplies halves in halves; ours sums in single"},
	{ops: reductions, ulps: 4, scaled: 4, one: 16, why: "another order of additions"},
	{ops: "FakeQuantWithMinMaxVarsGradient FakeQuantWithMinMaxVarsPerChannelGradient", ulps: 4, scaled: 4, one: 16, why: "another order of additions"},
	{ops: "RequantizationRange QuantizeDownAndShrinkRange", ulps: 1, why: "the last place of a bound"},
	{ops: cells, dtypes: halfs, ulps: 16, scaled: 32, why: "sums of products, in halves"},
	{ops: "CTCLoss", dtypes: "float64", ulps: 0x1p30, scaled: 0x1p30, one: 0x1p30, why: "TensorFlow adds the logarithms in float32"},
	{ops: cells, ulps: 16, scaled: 32, one: 8, why: "another order of additions, and functions within 2 ulp"},
	{ops: "NearestNeighbors", ulps: 8, one: 8, why: "|x|^2 + |c|^2 - 2xc cancels"},
	{ops: "Acos Acosh Asin Asinh Atan Atanh Atan2 Cos Cosh Erf Erfc Exp Expm1 Log Log1p Sigmoid Sin Sinh Softplus Tan Tanh Angle ComplexAbs Pow Xlogy Xlog1py",
		ulps: 4, why: "libm-class functions: ours are within 2 ulp of the true value (docs/design.md), Eigen's vector forms are too"},
}

// toleranceOf finds the op's row.
func toleranceOf(op, dtype string) tolerance {
	for _, t := range tolerances {
		if (t.ops == "" || slices.Contains(strings.Fields(t.ops), op)) && (t.dtypes == "" || slices.Contains(strings.Fields(t.dtypes), dtype)) {
			return t
		}
	}
	return tolerance{}
}

// differs says where got is not TensorFlow's answer; empty if it is.
func differs(got, want *ir.Tensor, tol tolerance) string {
	if got.DType != want.DType || !slices.Equal(got.Shape, want.Shape) {
		return fmt.Sprintf("got %s, want %s", got.Type(), want.Type())
	}
	switch d := want.DType; {
	case d == ir.String:
		for i := range want.Strings {
			if string(got.Strings[i]) != string(want.Strings[i]) {
				return fmt.Sprintf("element %d: got %q, want %q", i, got.Strings[i], want.Strings[i])
			}
		}
		return ""
	case d.IsComplex():
		part := ir.F32
		if d == ir.C128 {
			part = ir.F64
		}
		n := 2 * want.Len()
		return floatsDiffer(&ir.Tensor{DType: part, Shape: []int64{n}, Data: got.Data}, &ir.Tensor{DType: part, Shape: []int64{n}, Data: want.Data}, tol, 2)
	case d.IsFloat():
		return floatsDiffer(got, want, tol, 1)
	}
	for i := range want.Len() {
		if got.Int(i) != want.Int(i) {
			return fmt.Sprintf("element %d: got %d, want %d", i, got.Int(i), want.Int(i))
		}
	}
	return ""
}

// floatsDiffer compares; a value is `parts` neighbours, whose error counts against the greater.
func floatsDiffer(got, want *ir.Tensor, tol tolerance, parts int64) string {
	largest := 0.0
	for i := range want.Len() {
		if w := math.Abs(want.Float(i)); !math.IsInf(w, 0) && !math.IsNaN(w) {
			largest = max(largest, w)
		}
	}
	for i := range want.Len() {
		g, w := flush(got.Float(i), want.DType), flush(want.Float(i), want.DType)
		if g == w || math.IsNaN(g) && math.IsNaN(w) {
			continue
		}
		size := math.Abs(w)
		if parts == 2 {
			size = max(size, math.Abs(want.Float(i^1)))
			if math.IsInf(size, 0) || math.IsNaN(size) {
				size = math.Abs(w)
			}
		}
		if parts == 2 && notFinite(want, i) && notFinite(got, i) {
			continue // what infinities and NaN give differs between C's Annex G, Eigen, and Eigen with vectors
		}
		limit := tol.ulps*ulp(size, want.DType) + tol.scaled*ulp(largest, want.DType) + tol.one*ulp(1, want.DType)
		if !(math.Abs(g-w) <= limit) && !overflows(g, w, want.DType, tol) {
			return fmt.Sprintf("element %d: got %v, want %v (%.3g ulps)", i, g, w, math.Abs(g-w)/ulp(size, want.DType))
		}
	}
	return ""
}

// notFinite reports a complex with a part that is not finite.
func notFinite(x *ir.Tensor, i int64) bool {
	for _, p := range []float64{x.Float(i), x.Float(i ^ 1)} {
		if math.IsInf(p, 0) || math.IsNaN(p) {
			return true
		}
	}
	return false
}

// normal is the least normal number, mant the bits of the mantissa, and most the greatest number of each float.
var floats = map[ir.DType]struct {
	normal, most float64
	mant         int
}{
	ir.F16:  {0x1p-14, 65504, 10},
	ir.BF16: {0x1p-126, 0x1.fep127, 7},
	ir.F32:  {0x1p-126, math.MaxFloat32, 23},
	ir.F64:  {0x1p-1022, math.MaxFloat64, 52},
}

// flush makes denormals zero: TensorFlow's kernels flush them, ours keep them. Half precision is computed in single, where
// its denormals are none.
func flush(x float64, d ir.DType) float64 {
	if d != ir.F16 && math.Abs(x) < floats[d].normal {
		return 0
	}
	return x
}

// overflows reports that one is infinite and the other the greatest number but for the tolerance.
func overflows(g, w float64, d ir.DType, tol tolerance) bool {
	if math.IsInf(w, 0) {
		g, w = w, g
	}
	limit := floats[d].most
	return tol.ulps > 0 && math.IsInf(g, 0) && math.Signbit(g) == math.Signbit(w) && math.Abs(w) >= limit-tol.ulps*ulp(limit, d)
}

// ulp is the distance between neighbours at x.
func ulp(x float64, d ir.DType) float64 {
	f := floats[d]
	if x < f.normal {
		x = f.normal
	}
	_, e := math.Frexp(x)
	return math.Ldexp(1, e-1-f.mant)
}

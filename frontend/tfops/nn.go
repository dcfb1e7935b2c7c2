package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// nnOps are activations, normalisation and losses.
var nnOps = []row{
	{op: "BiasAdd", run: importBiasAdd},
	{op: "BiasAddV1", run: importBiasAdd},
	{op: "BiasAddGrad", run: importBiasAddGrad},
	{op: "Relu", run: activation(relu)},
	{op: "Relu6", run: activation(relu6)},
	{op: "Elu", run: activation(elu)},
	{op: "Selu", run: activation(selu)},
	{op: "LeakyRelu", run: importLeakyRelu},
	{op: "Softplus", run: activation(softplus)},
	{op: "Softsign", run: activation(softsign)},
	{op: "Softmax", run: importSoftmax},
	{op: "LogSoftmax", run: activation(logSoftmax)},
	{op: "FusedBatchNorm", run: importBatchNorm},
	{op: "FusedBatchNormV2", run: importBatchNorm},
	{op: "FusedBatchNormV3", run: importBatchNorm},
	{op: "BatchNormWithGlobalNormalization", run: importOldBatchNorm},
	{op: "BatchNormWithGlobalNormalizationGrad", run: importOldBatchNormGrad},
	{op: "FusedBatchNormGradV3", run: importBatchNormGrad},
	{op: "FusedBatchNormGradV2", run: importBatchNormGrad},
	{op: "FusedBatchNormGrad", run: importBatchNormGrad},
	{op: "LRN", run: importLRN},
	{op: "SoftmaxCrossEntropyWithLogits", run: importCrossEntropy},
	{op: "SparseSoftmaxCrossEntropyWithLogits", run: importSparseCrossEntropy},
	{op: "ReluGrad", run: importReluGrad},
	{op: "Relu6Grad", run: importRelu6Grad},
	{op: "LeakyReluGrad", run: importLeakyReluGrad},
	{op: "EluGrad", run: importEluGrad},
	{op: "SigmoidGrad", run: importSigmoidGrad},
	{op: "TanhGrad", run: importTanhGrad},
	{op: "SoftplusGrad", run: importSoftplusGrad},
	{op: "RsqrtGrad", run: importRsqrtGrad},
	{op: "SqrtGrad", run: importSqrtGrad},
}

// activation wraps a function of one value.
func activation(f func(c *Ctx, x *ir.Value) *ir.Value) importFunc {
	return func(c *Ctx, n *Node) []Tensor { return values(f(c, c.arg(n, 0))) }
}

// zeroLike is a zero of any numeric type.
func (c *Ctx) zeroLike(x *ir.Value) *ir.Value { return c.zeros(x.Type.DType, x.Type.Dims) }

// constLike is a numeric constant of the type of x.
func (c *Ctx) constLike(x *ir.Value, k float64) *ir.Value {
	if x.Type.DType.IsFloat() {
		return c.splatF(x, k)
	}
	return c.splatI(x, int64(k))
}

func relu(c *Ctx, x *ir.Value) *ir.Value { return c.Emit("maximum", nil, x, c.zeroLike(x)) }

func relu6(c *Ctx, x *ir.Value) *ir.Value {
	return c.Emit("minimum", nil, relu(c, x), c.constLike(x, 6))
}

// negative picks f(x) where x < 0, else x.
func (c *Ctx) whereNegative(x, y *ir.Value) *ir.Value {
	return c.Emit("select", nil, c.Compare("LT", x, c.zeroLike(x)), y, x)
}

func elu(c *Ctx, x *ir.Value) *ir.Value {
	return c.whereNegative(x, c.Emit("exponential_minus_one", nil, x))
}

// The constants of Klambauer et al., "Self-Normalizing Neural Networks".
const (
	seluScale = 1.0507009873554804934193349852946
	seluAlpha = 1.6732632423543772848170429916717
)

func selu(c *Ctx, x *ir.Value) *ir.Value {
	neg := c.Emit("multiply", nil, c.splatF(x, seluScale*seluAlpha), c.Emit("exponential_minus_one", nil, x))
	pos := c.Emit("multiply", nil, c.splatF(x, seluScale), x)
	return c.Emit("select", nil, c.Compare("LT", x, c.zeroLike(x)), neg, pos)
}

func importLeakyRelu(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	y := c.Emit("multiply", nil, x, c.splatF(x, n.Float("alpha", 0.2)))
	return values(c.Emit("select", nil, c.Compare("GT", x, c.zeroLike(x)), x, y))
}

// softplus is log(1+e^x) = max(x,0) + log1p(e^-|x|), which does not overflow.
func softplus(c *Ctx, x *ir.Value) *ir.Value {
	e := c.Emit("exponential", nil, c.Emit("negate", nil, c.Emit("abs", nil, x)))
	return c.Emit("add", nil, c.Emit("maximum", nil, x, c.zeroLike(x)), c.Emit("log_plus_one", nil, e))
}

func softsign(c *Ctx, x *ir.Value) *ir.Value {
	return c.Emit("divide", nil, x, c.Emit("add", nil, c.splatF(x, 1), c.Emit("abs", nil, x)))
}

func importSoftmax(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return values(c.Emit("softmax", ir.A{"axis": x.Type.Rank() - 1}, x))
}

// lastMinusMax is x - max(x) along the last axis.
func (c *Ctx) lastMinusMax(x *ir.Value) *ir.Value {
	a := []int64{int64(x.Type.Rank() - 1)}
	return c.Emit("subtract", nil, x, c.broadcastBack(c.Reduce("maximum", x, a...), x, a))
}

func logSoftmax(c *Ctx, x *ir.Value) *ir.Value {
	a := []int64{int64(x.Type.Rank() - 1)}
	s := c.lastMinusMax(x)
	lse := c.Emit("log", nil, c.Reduce("add", c.Emit("exponential", nil, s), a...))
	return c.Emit("subtract", nil, s, c.broadcastBack(lse, x, a))
}

// channelAxis is where the channels are.
func channelAxis(n *Node, rank int) int {
	if channelsFirst(n) && rank > 2 {
		return 1
	}
	return rank - 1
}

// along broadcasts a vector along one axis of x.
func (c *Ctx) along(v, x *ir.Value, axis int) *ir.Value {
	d := c.same(x.Type.Dims[axis], v.Type.Dims[0], "a vector per channel")
	v = c.castAxis(v, 0, x.Type.Dims[axis])
	_ = d
	return c.Emit("broadcast_in_dim", ir.A{"shape": x.Type.Dims, "dims": []int64{int64(axis)}}, v)
}

func importBiasAdd(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return values(c.Emit("add", nil, x, c.along(c.arg(n, 1), x, channelAxis(n, x.Type.Rank()))))
}

func importBiasAddGrad(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return values(c.Reduce("add", x, c.others(x, channelAxis(n, x.Type.Rank()))...))
}

// others lists all axes but one.
func (c *Ctx) others(x *ir.Value, axis int) []int64 {
	return slices.Delete(c.axes(x), axis, axis+1)
}

// importBatchNorm normalises by given statistics, or by those of the batch if is_training, which is the default.
func importBatchNorm(c *Ctx, n *Node) []Tensor {
	x, scale, offset := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	d := x.Type.DType
	x = c.Convert(x, scale.Type.DType)
	a := channelAxis(n, x.Type.Rank())
	eps := n.Float("epsilon", 1e-4)
	mean, variance := c.arg(n, 3), c.arg(n, 4)
	saveMean, saveVar := mean, variance
	reserveMean, reserveVar := mean, variance
	if n.Bool("is_training", true) {
		saveMean, saveVar, reserveMean, reserveVar = c.batchStatistics(n, x, a, mean, variance)
		mean, variance = reserveMean, reserveVar
	}
	y := c.normalise(x, mean, variance, scale, offset, a, eps)
	out := values(c.Convert(y, d), saveMean, saveVar, reserveMean, reserveVar)
	if n.Op == "FusedBatchNormV3" {
		out = append(out, value(c.zeros(scale.Type.DType, shape.Dims{shape.Const(0)})))
	}
	return out
}

// normalise is (x-mean)*(rsqrt(var+eps)*scale)+offset with vectors along axis a.
func (c *Ctx) normalise(x, mean, variance, scale, offset *ir.Value, a int, eps float64) *ir.Value {
	f := c.Emit("rsqrt", nil, c.Emit("add", nil, variance, c.splatF(variance, eps)))
	if scale != nil {
		f = c.Emit("multiply", nil, f, c.sameDims(scale, f.Type.Dims, "the scale"))
	}
	y := c.Emit("multiply", nil, c.Emit("subtract", nil, x, c.along(mean, x, a)), c.along(f, x, a))
	return c.Emit("add", nil, y, c.along(offset, x, a))
}

// batchStatistics computes mean and variance over all axes but a: what the op returns (running averages, with Bessel's
// correction), and what it normalises with.
func (c *Ctx) batchStatistics(n *Node, x *ir.Value, a int, oldMean, oldVar *ir.Value) (runMean, runVar, mean, variance *ir.Value) {
	axes := c.others(x, a)
	mean = c.mean(x, axes)
	diff := c.Emit("subtract", nil, x, c.along(mean, x, a))
	variance = c.mean(c.Emit("multiply", nil, diff, diff), axes)
	size := one
	for _, i := range axes {
		size = size.Mul(x.Type.Dims[i])
	}
	count := c.Convert(c.dimValue(size, ir.I64), x.Type.DType)
	less := c.Convert(c.dimValue(size.Sub(one).Max(one), ir.I64), x.Type.DType)
	corrected := c.Emit("multiply", nil, variance, c.Splat(c.Emit("divide", nil, count, less), variance.Type.Dims))
	f := n.Float("exponential_avg_factor", 1)
	if f == 1 {
		return mean, corrected, mean, variance
	}
	mix := func(old, now *ir.Value) *ir.Value {
		return c.Emit("add", nil, c.Emit("multiply", nil, old, c.splatF(old, 1-f)), c.Emit("multiply", nil, now, c.splatF(now, f)))
	}
	return mix(oldMean, mean), mix(oldVar, corrected), mean, variance
}

func importOldBatchNorm(c *Ctx, n *Node) []Tensor {
	t, m, v, beta, gamma := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2), c.arg(n, 3), c.arg(n, 4)
	if !n.Bool("scale_after_normalization", true) {
		gamma = nil
	}
	return values(c.normalise(t, m, v, gamma, beta, t.Type.Rank()-1, n.Float("variance_epsilon", 0.001)))
}

// importOldBatchNormGrad returns the gradients of the input, mean, variance, beta and gamma.
func importOldBatchNormGrad(c *Ctx, n *Node) []Tensor {
	x, mean, variance, gamma, g := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2), c.arg(n, 3), c.arg(n, 4)
	a := x.Type.Rank() - 1
	g = c.sameDims(g, x.Type.Dims, "the gradient")
	r := c.Emit("rsqrt", nil, c.plus(variance, c.splatF(variance, n.Float("variance_epsilon", 0.001))))
	gamma = c.sameDims(gamma, r.Type.Dims, "gamma")
	db := c.Reduce("add", g, c.others(x, a)...)
	moved := c.Reduce("add", c.mul(g, c.minus(x, c.along(mean, x, a))), c.others(x, a)...)
	f, dg := r, c.zeroLike(r)
	if n.Bool("scale_after_normalization", true) {
		f, dg = c.mul(r, gamma), c.mul(moved, r)
	}
	dv := c.mul(c.mul(c.mul(moved, c.splatF(r, -0.5)), c.mul(r, r)), f)
	return values(c.mul(g, c.along(f, x, a)), c.Emit("negate", nil, c.mul(db, f)), dv, db, dg)
}

// importBatchNormGrad is the gradient of training-mode (or frozen) batch normalisation.
func importBatchNormGrad(c *Ctx, n *Node) []Tensor {
	dy, x, scale := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	mean, second := c.arg(n, 3), c.arg(n, 4)
	d := x.Type.DType
	x, dy = c.Convert(x, scale.Type.DType), c.Convert(dy, scale.Type.DType)
	a := channelAxis(n, x.Type.Rank())
	axes := c.others(x, a)
	r := c.Emit("rsqrt", nil, c.Emit("add", nil, second, c.splatF(second, n.Float("epsilon", 1e-4))))
	xhat := c.Emit("multiply", nil, c.Emit("subtract", nil, x, c.along(mean, x, a)), c.along(r, x, a))
	dyx := c.Emit("multiply", nil, dy, xhat)
	dScale, dOffset := c.Reduce("add", dyx, axes...), c.Reduce("add", dy, axes...)
	f := c.Emit("multiply", nil, r, scale)
	dx := dy
	if n.Bool("is_training", true) {
		m1, m2 := c.mean(dy, axes), c.mean(dyx, axes)
		dx = c.Emit("subtract", nil, c.Emit("subtract", nil, dy, c.along(m1, x, a)), c.Emit("multiply", nil, xhat, c.along(m2, x, a)))
	}
	dx = c.Emit("multiply", nil, dx, c.along(f, x, a))
	empty := c.zeros(scale.Type.DType, shape.Dims{shape.Const(0)})
	return values(c.Convert(dx, d), dScale, dOffset, empty, empty)
}

// importLRN divides by a power of the sum of squares of the neighbouring channels.
func importLRN(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	radius := n.Int("depth_radius", 5)
	sq := c.Emit("multiply", nil, x, x)
	pad := ir.ConstDims(0, 0, 0, radius)
	ones := []int64{1, 1, 1, 1}
	sum := c.Emit("reduce_window", ir.A{"kind": "add", "window": []int64{1, 1, 1, 2*radius + 1}, "strides": ones, "dilations": ones, "pad_low": pad, "pad_high": pad}, sq)
	base := c.Emit("add", nil, c.Emit("multiply", nil, sum, c.splatF(sum, n.Float("alpha", 1))), c.splatF(sum, n.Float("bias", 1)))
	return values(c.Emit("multiply", nil, x, c.Emit("power", nil, base, c.splatF(base, -n.Float("beta", 0.5)))))
}

// importCrossEntropy returns the loss and its gradient by the logits.
func importCrossEntropy(c *Ctx, n *Node) []Tensor {
	v := c.Broadcast(c.arg(n, 0), c.arg(n, 1))
	logp := logSoftmax(c, v[0])
	loss := c.Emit("negate", nil, c.Reduce("add", c.Emit("multiply", nil, v[1], logp), 1))
	return values(loss, c.Emit("subtract", nil, c.Emit("exponential", nil, logp), v[1]))
}

func importSparseCrossEntropy(c *Ctx, n *Node) []Tensor {
	x, labels := c.arg(n, 0), c.arg(n, 1)
	dims := x.Type.Dims
	labels = c.sameDims(labels, dims[:1], "labels")
	c.checkIndex(labels, dims[1], "label")
	iota := c.Emit("iota", ir.A{"dtype": labels.Type.DType, "shape": dims, "axis": 1})
	hot := c.Convert(c.Compare("EQ", iota, c.along(labels, x, 0)), x.Type.DType)
	logp := logSoftmax(c, x)
	loss := c.Emit("negate", nil, c.Reduce("add", c.Emit("multiply", nil, hot, logp), 1))
	return values(loss, c.Emit("subtract", nil, c.Emit("exponential", nil, logp), hot))
}

// gradArgs are the two inputs of an activation's gradient, which have one shape.
func (c *Ctx) gradArgs(n *Node) (*ir.Value, *ir.Value) {
	a := c.arg(n, 0)
	return a, c.sameDims(c.arg(n, 1), a.Type.Dims, n.Op)
}

// importReluGrad multiplies by 0 or 1, as TensorFlow does: 0 times an infinite gradient is NaN.
func importReluGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	return values(c.Emit("multiply", nil, g, c.Convert(c.Compare("GT", x, c.zeroLike(x)), g.Type.DType)))
}

func importRelu6Grad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	in := c.Emit("and", nil, c.Compare("GT", x, c.zeroLike(x)), c.Compare("LT", x, c.constLike(x, 6)))
	return values(c.Emit("multiply", nil, g, c.Convert(in, g.Type.DType)))
}

func importLeakyReluGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	return values(c.Emit("select", nil, c.Compare("GT", x, c.zeroLike(x)), g, c.Emit("multiply", nil, g, c.splatF(g, n.Float("alpha", 0.2)))))
}

func importEluGrad(c *Ctx, n *Node) []Tensor {
	g, y := c.gradArgs(n)
	neg := c.Emit("multiply", nil, g, c.Emit("add", nil, y, c.splatF(y, 1)))
	return values(c.Emit("select", nil, c.Compare("LT", y, c.zeroLike(y)), neg, g))
}

func importSigmoidGrad(c *Ctx, n *Node) []Tensor {
	y, dy := c.gradArgs(n)
	return values(c.Emit("multiply", nil, dy, c.Emit("multiply", nil, y, c.Emit("subtract", nil, c.splatF(y, 1), y))))
}

func importTanhGrad(c *Ctx, n *Node) []Tensor {
	y, dy := c.gradArgs(n)
	return values(c.Emit("multiply", nil, dy, c.Emit("subtract", nil, c.splatF(y, 1), c.Emit("multiply", nil, y, y))))
}

func importSoftplusGrad(c *Ctx, n *Node) []Tensor {
	g, x := c.gradArgs(n)
	return values(c.Emit("multiply", nil, g, c.Emit("logistic", nil, x)))
}

// importRsqrtGrad is -y^3*dy/2; a gradient of zero stays zero.
func importRsqrtGrad(c *Ctx, n *Node) []Tensor {
	y, dy := c.gradArgs(n)
	y = c.conj(y)
	cube := c.Emit("multiply", nil, c.Emit("multiply", nil, y, y), y)
	zero := c.zeroLike(dy)
	return values(c.Emit("select", nil, c.Compare("EQ", dy, zero), zero, c.Emit("multiply", nil, c.Emit("multiply", nil, dy, c.splatF(dy, -0.5)), cube)))
}

// importSqrtGrad is dy/(2y); a gradient of zero stays zero.
func importSqrtGrad(c *Ctx, n *Node) []Tensor {
	y, dy := c.gradArgs(n)
	zero := c.zeroLike(dy)
	return values(c.Emit("select", nil, c.Compare("EQ", dy, zero), zero, c.Emit("divide", nil, c.Emit("multiply", nil, dy, c.splatF(dy, 0.5)), c.conj(y))))
}

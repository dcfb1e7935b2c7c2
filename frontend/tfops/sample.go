package tfops

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// sampleOps draw from distributions by rejection, in loops that go on until every element has its sample. Each element has
// 256 blocks of the generator to itself, as in TensorFlow, and takes its numbers from them in TensorFlow's order.
var sampleOps = []row{
	{op: "StatelessRandomGammaV2", run: importStatelessSample(gamma)},
	{op: "StatelessRandomGammaV3", run: importGammaV3},
	{op: "RandomGamma", run: importSample(gamma)},
	{op: "StatelessRandomPoisson", run: importStatelessSample(poisson)},
	{op: "RandomPoisson", run: importSample(poisson)},
	{op: "RandomPoissonV2", run: importSample(poisson)},
	{op: "StatelessRandomBinomial", run: importStatelessBinomial},
	{op: "StatefulRandomBinomial", run: importStatefulBinomial},
	{op: "RandomShuffle", run: importRandomShuffle},
	{op: "StatelessShuffle", run: importStatelessShuffle},
}

// outlet is where an element of [samples, parameters] takes its numbers from: at is its place in the output, which
// TensorFlow fills parameter by parameter.
type outlet struct {
	g  philox
	at *ir.Value
}

// outlets spreads a generator over samples of some parameters.
func (c *Ctx) outlets(g philox, samples, params shape.Expr) outlet {
	dims := shape.Dims{samples, params}
	iota := func(axis int) *ir.Value { return c.Emit("iota", ir.A{"dtype": ir.U64, "shape": dims, "axis": axis}) }
	n := c.Splat(c.dimValue(samples, ir.U64), dims)
	return outlet{g, c.plus(c.mul(iota(1), n), iota(0))}
}

// own is a block of each element's own, the n-th, where each has so many.
func (c *Ctx) own(o outlet, reserved uint64, n *ir.Value) words {
	return c.blocks(o.g, c.plus(c.mul(o.at, c.u64(reserved, o.at)), n))
}

// uniformPair is two uniform doubles of a block, in the order in which they are taken.
func (c *Ctx) uniformPair(w words) (first, second *ir.Value) {
	return c.unit64(w[2], w[3]), c.unit64(w[0], w[1])
}

// uniformAt is the n-th uniform number of each element, of those that are drawn from nothing but uniform ones.
func (c *Ctx) uniformAt(o outlet, reserved uint64, n *ir.Value) *ir.Value {
	two := c.u64(2, n)
	first, second := c.uniformPair(c.own(o, reserved, c.quot(n, two)))
	return c.either(c.Compare("EQ", c.Emit("remainder", nil, n, two), c.u64(0, n)), first, second)
}

// sampler draws one sample per outlet from parameters, spread alike.
type sampler func(c *Ctx, o outlet, param *ir.Value) *ir.Value

const mostTries = 1 << 24 // of a rejection; what does not end then is NaN or infinite

// gamma is Marsaglia and Tsang's method ("A simple method for generating gamma variables", ACM TOMS 2000): a normal and a
// uniform number per try. For alpha below 1 it draws with alpha+1 and multiplies by a uniform number to the power 1/alpha.
func gamma(c *Ctx, o outlet, param *ir.Value) *ir.Value {
	alpha := c.Convert(param, ir.F64)
	k := func(v float64) *ir.Value { return c.splatF(alpha, v) }
	low := c.cmp("LT", alpha, 1)
	d := c.plus(alpha, c.either(low, k(2./3), k(-1./3)))
	cc := c.quot(k(1./3), c.f1("sqrt", d))
	none := c.u64(0, o.at)
	no := c.Compare("NE", o.at, o.at)
	active := c.and(c.cmp("GT", alpha, 0), c.cmp("NE", alpha, 1))
	zero := c.zeroLike(alpha)
	// Blocks used, and what is left of the last block of each kind.
	res := c.converge(mostTries, active, []*ir.Value{none, no, zero, no, zero, zero}, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		used, hasN, leftN, hasU, leftU := vs[0], vs[1], vs[2], vs[3], vs[4]
		one := c.u64(1, used)
		w := c.own(o, 256, used)
		n0, n1 := c.boxMuller64(w)
		x := c.either(hasN, leftN, n1)
		leftN = c.either(hasN, leftN, n0)
		used = c.either(hasN, used, c.plus(used, one))
		v := c.plus(k(1), c.mul(cc, x))
		some := c.cmp("GT", v, 0)
		v = c.mul(c.mul(v, v), v)
		u1, u0 := c.uniformPair(c.own(o, 256, used))
		u := c.either(hasU, leftU, u1)
		leftU = c.either(c.or(hasU, c.f1("not", some)), leftU, u0)
		used = c.either(c.or(hasU, c.f1("not", some)), used, c.plus(used, one))
		nextU := c.Emit("xor", nil, hasU, some)
		x2 := c.mul(x, x)
		squeeze := c.Compare("LT", u, c.minus(k(1), c.mul(c.scaled(x2, 0.0331), x2)))
		bound := c.plus(c.mul(c.scaled(x, 0.5), x), c.mul(d, c.plus(c.minus(k(1), v), c.f1("log", v))))
		accept := c.and(some, c.or(squeeze, c.Compare("LT", c.f1("log", u), bound)))
		return []*ir.Value{used, c.f1("not", hasN), leftN, nextU, leftU, c.mul(d, v)}, c.f1("not", accept)
	})
	more, _ := c.uniformPair(c.own(o, 256, res[0]))
	b := c.either(res[3], res[4], more)
	small := c.mul(res[5], c.Emit("power", nil, b, c.over(1, alpha)))
	y := c.either(low, small, res[5])
	first, _ := c.uniformPair(c.own(o, 256, none))
	exponential := c.f1("negate", c.f1("log_plus_one", c.f1("negate", first)))
	y = c.either(c.cmp("EQ", alpha, 1), exponential, y)
	return c.either(c.cmp("GT", alpha, 0), y, c.nan(y))
}

// boxMuller64 turns a block into two normal doubles.
func (c *Ctx) boxMuller64(w words) (a, b *ir.Value) {
	u := c.unit64(w[0], w[1])
	u = c.most(u, c.splatF(u, 1e-7))
	v := c.scaled(c.unit64(w[2], w[3]), 2*math.Pi)
	r := c.f1("sqrt", c.scaled(c.f1("log", u), -2))
	return c.mul(c.f1("sine", v), r), c.mul(c.f1("cosine", v), r)
}

// poisson multiplies uniform numbers up below a rate of 10 (D. Knuth, "Seminumerical Algorithms") and from there on
// transforms and rejects (W. Hörmann, "The transformed rejection method for generating Poisson random variables", 1993).
func poisson(c *Ctx, o outlet, param *ir.Value) *ir.Value {
	const d = ir.F64
	rate := c.Convert(param, d)
	k := func(v float64) *ir.Value { return c.splatF(rate, v) }
	zero, none := c.zeroLike(rate), c.u64(0, o.at)
	one := c.u64(1, o.at)
	few := c.cmp("LT", rate, 10)
	until := c.f1("exponential", c.f1("negate", rate))
	knuth := c.converge(mostTries, few, []*ir.Value{none, k(1), zero}, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		prod := c.mul(vs[1], c.uniformAt(o, 256, vs[0]))
		on := c.Compare("GT", prod, until)
		return []*ir.Value{c.plus(vs[0], one), prod, c.plus(vs[2], c.Convert(on, d))}, on
	})[2]
	log := c.f1("log", rate)
	b := c.plus(k(0.931), c.scaled(c.f1("sqrt", rate), 2.53))
	a := c.plus(k(-0.059), c.scaled(b, 0.02483))
	invAlpha := c.plus(k(1.1239), c.quot(k(1.1328), c.minus(b, k(3.4))))
	box := c.minus(k(0.9277), c.quot(k(3.6224), c.minus(b, k(2))))
	many := c.and(c.cmp("GE", rate, 10), c.cmp("LT", rate, math.Inf(1)))
	hormann := c.converge(mostTries, many, []*ir.Value{none, zero}, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		n := vs[0]
		u := c.minus(c.uniformAt(o, 256, n), k(0.5))
		v := c.uniformAt(o, 256, c.plus(n, one))
		us := c.minus(k(0.5), c.f1("abs", u))
		x := c.f1("floor", c.plus(c.plus(c.mul(c.plus(c.quot(c.scaled(a, 2), us), b), u), rate), k(0.43)))
		inside := c.and(c.cmp("GE", us, 0.07), c.Compare("LE", v, box))
		bad := c.or(c.cmp("LT", x, 0), c.and(c.cmp("LT", us, 0.013), c.Compare("GT", v, us)))
		s := c.f1("log", c.quot(c.mul(v, invAlpha), c.plus(c.quot(a, c.mul(us, us)), b)))
		t := c.minus(c.plus(c.f1("negate", rate), c.mul(x, log)), c.f1("lgamma", c.plus(x, k(1))))
		accept := c.or(inside, c.and(c.f1("not", bad), c.Compare("LE", s, t)))
		return []*ir.Value{c.plus(n, c.u64(2, n)), x}, c.f1("not", accept)
	})[1]
	return c.either(few, knuth, hormann)
}

// sampled draws samples for parameters: the result is [samples, parameters].
func (c *Ctx) sampled(f sampler, g philox, samples shape.Expr, param *ir.Value) *ir.Value {
	n := param.Type.Elems()
	flat := c.Reshape(param, n)
	dims := shape.Dims{samples, n}
	return f(c, c.outlets(g, samples, n), c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{1}}, flat))
}

// importSample is a stateful op: the parameters' shape follows that of the samples.
func importSample(f sampler) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		dims := c.shapeInput(n)
		param := c.arg(n, 1)
		samples := shape.Product(dims)
		g := c.stream(n, samples.Mul(param.Type.Elems()))
		y := c.Convert(c.sampled(f, g, samples, param), n.DTypeOr("dtype", n.DTypeOr("T", param.Type.DType)))
		return values(c.Reshape(y, append(slices.Clone(dims), param.Type.Dims...)...))
	}
}

// stateless draws into a shape that ends with the parameters'.
func (c *Ctx) stateless(n *Node, f sampler, g philox, param *ir.Value) []Tensor {
	dims := c.shapeInput(n)
	lead := len(dims) - param.Type.Rank()
	if lead < 0 {
		c.Failf("the shape must end with that of the parameters")
	}
	param = c.sameDims(param, dims[lead:], "the shape must end with that of the parameters")
	y := c.sampled(f, g, shape.Product(dims[:lead]), param)
	return values(c.Convert(c.Reshape(y, dims...), n.DTypeOr("dtype", param.Type.DType)))
}

func importStatelessSample(f sampler) importFunc {
	return func(c *Ctx, n *Node) []Tensor { return c.stateless(n, f, c.scramble(c.arg(n, 1)), c.arg(n, 2)) }
}

func importGammaV3(c *Ctx, n *Node) []Tensor { return c.stateless(n, gamma, c.given(n), c.arg(n, 4)) }

// binomial adds geometric numbers up where the mean is below 10, and else transforms and rejects (W. Hörmann, "The
// generation of binomial random variates", 1993). Above 1/2 it counts failures.
func (c *Ctx) binomial(o outlet, counts, probs *ir.Value) *ir.Value {
	one := c.splatF(probs, 1)
	turned := c.cmp("GT", probs, 0.5)
	less := c.either(turned, c.minus(one, probs), probs)
	mean := c.mul(counts, less)
	n, p := c.Convert(counts, ir.F64), c.Convert(less, ir.F64)
	k := func(v float64) *ir.Value { return c.splatF(n, v) }
	zero, none, next := c.zeroLike(n), c.u64(0, o.at), c.u64(1, o.at)
	some := c.and(c.cmp("GT", counts, 0), c.and(c.cmp("GT", probs, 0), c.cmp("LT", probs, 1)))
	many := c.and(some, c.cmp("GE", mean, 10))
	few := c.and(some, c.cmp("LT", mean, 10))
	miss := c.f1("log_plus_one", c.f1("negate", p))
	sums := c.converge(mostTries, few, []*ir.Value{none, zero, zero}, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		u := c.uniformAt(o, 42, vs[0])
		sum := c.plus(vs[1], c.f1("ceil", c.quot(c.f1("log", u), miss)))
		on := c.Compare("LE", sum, n)
		return []*ir.Value{c.plus(vs[0], next), sum, c.plus(vs[2], c.Convert(on, ir.F64))}, on
	})[2]
	sd := c.f1("sqrt", c.mul(c.mul(n, p), c.minus(k(1), p)))
	b := c.plus(k(1.15), c.scaled(sd, 2.53))
	a := c.plus(c.plus(k(-0.0873), c.scaled(b, 0.0248)), c.scaled(p, 0.01))
	cc := c.plus(c.mul(n, p), k(0.5))
	box := c.minus(k(0.92), c.quot(k(4.2), b))
	r := c.quot(p, c.minus(k(1), p))
	alpha := c.mul(c.plus(k(2.83), c.quot(k(5.1), b)), sd)
	m := c.f1("floor", c.mul(c.plus(n, k(1)), p))
	rest := func(x *ir.Value) *ir.Value { return c.plus(c.minus(n, x), k(1)) }
	half := func(x *ir.Value) *ir.Value { return c.plus(x, k(0.5)) }
	far := c.converge(mostTries, many, []*ir.Value{none, zero}, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		u, v := c.uniformPair(c.own(o, 256, vs[0]))
		u = c.minus(u, k(0.5))
		us := c.minus(k(0.5), c.f1("abs", u))
		x := c.f1("floor", c.plus(c.mul(c.plus(c.quot(c.scaled(a, 2), us), b), u), cc))
		inside := c.and(c.cmp("GE", us, 0.07), c.Compare("LE", v, box))
		bad := c.or(c.cmp("LT", x, 0), c.Compare("GT", x, n))
		s := c.f1("log", c.quot(c.mul(v, alpha), c.plus(c.quot(a, c.mul(us, us)), b)))
		t := c.mul(half(m), c.f1("log", c.quot(c.plus(m, k(1)), c.mul(r, rest(m)))))
		t = c.plus(t, c.mul(c.plus(n, k(1)), c.f1("log", c.quot(rest(m), rest(x)))))
		t = c.plus(t, c.mul(half(x), c.f1("log", c.quot(c.mul(r, rest(x)), c.plus(x, k(1))))))
		t = c.plus(t, c.plus(c.stirlingTail(m), c.stirlingTail(c.minus(n, m))))
		t = c.minus(c.minus(t, c.stirlingTail(x)), c.stirlingTail(c.minus(n, x)))
		accept := c.or(inside, c.and(c.f1("not", bad), c.Compare("LE", s, t)))
		return []*ir.Value{c.plus(vs[0], next), x}, c.f1("not", accept)
	})[1]
	y := c.either(many, far, sums)
	y = c.either(turned, c.minus(n, y), y)
	y = c.either(some, y, zero)
	y = c.either(c.and(c.cmp("GT", counts, 0), c.cmp("GE", probs, 1)), n, y)
	return c.either(c.Compare("EQ", probs, probs), y, c.nan(y))
}

// stirlingTail is what Stirling's formula lacks in log k!.
func (c *Ctx) stirlingTail(k *ir.Value) *ir.Value {
	up := c.plus(k, c.splatF(k, 1))
	sq := c.mul(up, up)
	tail := c.minus(c.splatF(k, 1./360), c.quot(c.splatF(k, 1./1260), sq))
	y := c.quot(c.minus(c.splatF(k, 1./12), c.quot(tail, sq)), up)
	for i, v := range []float64{0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
		0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.00925546218271273, 0.00833056343336287} {
		y = c.either(c.cmp("EQ", k, float64(i)), c.splatF(k, v), y)
	}
	return y
}

// drawBinomial broadcasts counts and probabilities, whose shape that of the result ends with.
func (c *Ctx) drawBinomial(n *Node, dims shape.Dims, g func(samples, params shape.Expr) philox, counts, probs *ir.Value) []Tensor {
	v := c.Broadcast(counts, probs)
	lead := len(dims) - v[0].Type.Rank()
	if lead < 0 {
		c.Failf("the shape must end with that of the parameters")
	}
	samples, params := shape.Product(dims[:lead]), shape.Product(dims[lead:])
	all := shape.Dims{samples, params}
	spread := func(x *ir.Value) *ir.Value {
		flat := c.Reshape(c.sameDims(x, dims[lead:], "the shape must end with that of the parameters"), params)
		return c.Emit("broadcast_in_dim", ir.A{"shape": all, "dims": []int64{1}}, flat)
	}
	y := c.binomial(c.outlets(g(samples, params), samples, params), spread(v[0]), spread(v[1]))
	return values(c.Convert(c.Reshape(y, dims...), n.DTypeOr("dtype", ir.I64)))
}

func importStatelessBinomial(c *Ctx, n *Node) []Tensor {
	g := c.scramble(c.arg(n, 1))
	return c.drawBinomial(n, c.shapeInput(n), func(_, _ shape.Expr) philox { return g }, c.arg(n, 2), c.arg(n, 3))
}

// permuted is the rows of x in the order that exchanging each row with one of those that follow it gives.
func (c *Ctx) permuted(x *ir.Value, g philox) *ir.Value {
	size := x.Type.Dims[0]
	vec := shape.Dims{size}
	iota := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": vec, "axis": 0})
	order := c.times(size.Sub(one).Max(shape.Const(0)), []*ir.Value{iota}, func(i *ir.Value, vs []*ir.Value) []*ir.Value {
		n := c.Convert(i, ir.U64)
		w := c.blocks(g, c.quot(n, c.u64(4, n)))
		pos := c.Emit("remainder", nil, n, c.u64(4, n))
		word := w[3]
		for k := range uint64(3) {
			word = c.either(c.Compare("EQ", pos, c.u64(k, pos)), w[k], word)
		}
		left := c.minus(c.dimValue(size, ir.U64), n)
		j := c.plus(i, c.Convert(c.Emit("remainder", nil, word, left), ir.I32))
		at := func(k *ir.Value) *ir.Value { return c.pick(vs[0], 0, k) }
		is := func(k *ir.Value) *ir.Value { return c.Compare("EQ", iota, c.Splat(k, vec)) }
		next := c.either(is(j), c.Splat(at(i), vec), vs[0])
		return []*ir.Value{c.either(is(i), c.Splat(at(j), vec), next)}
	})[0]
	return c.gatherUnchecked(x, order, 0, 0)
}

// importRandomShuffle takes 32 bits per exchange.
func importRandomShuffle(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() == 0 {
		return values(x)
	}
	return values(c.permuted(x, c.streamBlocks(n, x.Type.Dims[0].Sub(one).CeilDiv(constDim(4)).Max(shape.Const(0)))))
}

func importStatelessShuffle(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() == 0 {
		return values(x)
	}
	return values(c.permuted(x, c.given(n)))
}

package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// incompleteOps are special functions of several arguments, by series and continued fractions in loops that go on until
// every element has converged; in float64 for all dtypes.
var incompleteOps = []row{
	{op: "Igamma", run: special2(igamma)},
	{op: "Igammac", run: special2(igammac)},
	{op: "IgammaGradA", run: special2(igammaGrad(false))},
	{op: "RandomGammaGrad", run: special2(igammaGrad(true))},
	{op: "Zeta", run: special2(zeta)},
	{op: "Polygamma", run: special2(polygamma)},
	{op: "Betainc", run: importBetainc},
	{op: "NextAfter", run: importNextAfter},
}

// special2 imports a function of two float64 arguments.
func special2(f func(c *Ctx, a, x *ir.Value) *ir.Value) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		v := c.Broadcast(c.arg(n, 0), c.arg(n, 1))
		return values(c.Convert(f(c, c.Convert(v[0], ir.F64), c.Convert(v[1], ir.F64)), v[0].Type.DType))
	}
}

const (
	epsilon  = 0x1p-53
	maxSteps = 2000 // of a series or a continued fraction
)

func (c *Ctx) and(x, y *ir.Value) *ir.Value { return c.Emit("and", nil, x, y) }
func (c *Ctx) or(x, y *ir.Value) *ir.Value  { return c.Emit("or", nil, x, y) }
func (c *Ctx) nan(x *ir.Value) *ir.Value    { return c.splatF(x, math.NaN()) }

// converge runs body on those elements for which active holds, at most so many times. body returns the next values and
// which elements go on.
func (c *Ctx) converge(most int64, active *ir.Value, inits []*ir.Value, body func(vs []*ir.Value) (next []*ir.Value, on *ir.Value)) []*ir.Value {
	inits = append([]*ir.Value{c.ScalarI(ir.I32, 0), active}, inits...)
	types := typesOf(inits)
	condR, p := c.enter(types, false)
	any := c.Reduce("or", condR.Params[1], c.axes(active)...)
	c.yield(condR, []*ir.Value{c.and(any, c.Compare("LT", condR.Params[0], c.ScalarI(ir.I32, most)))})
	c.leave(p)
	bodyR, p := c.enter(types, false)
	was, active := bodyR.Params[2:], bodyR.Params[1]
	next, on := body(was)
	for i, v := range next {
		next[i] = c.either(active, v, was[i])
	}
	next = append([]*ir.Value{c.plus(bodyR.Params[0], c.ScalarI(ir.I32, 1)), c.and(active, on)}, next...)
	c.yield(bodyR, next)
	c.leave(p)
	return c.EmitOp("while", nil, []*ir.Region{condR, bodyR}, inits...).Results[2:]
}

// gammaTerm is x^a exp(-x) / gamma(a); 0 for infinite a.
func (c *Ctx) gammaTerm(a, x *ir.Value) *ir.Value {
	t := c.f1("exponential", c.minus(c.minus(c.mul(a, c.f1("log", x)), x), c.f1("lgamma", a)))
	return c.either(c.cmp("EQ", a, math.Inf(1)), c.zeroLike(a), t)
}

// part is a part of an incomplete gamma function: its sum or fraction, and the derivative of that by a.
type part struct{ value, slope *ir.Value }

// gammaSeries is 1 + x/(a+1) + x^2/((a+1)(a+2)) + …, where active (Abramowitz and Stegun 6.5.29).
func (c *Ctx) gammaSeries(a, x, active *ir.Value, slope bool) part {
	one, zero := c.splatF(a, 1), c.zeroLike(a)
	inits := []*ir.Value{a, one, one}
	if slope {
		inits = append(inits, zero, zero)
	}
	res := c.converge(maxSteps, active, inits, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		r := c.plus(vs[0], one)
		q := c.quot(x, r)
		term := c.mul(vs[1], q)
		sum := c.plus(vs[2], term)
		if !slope {
			return []*ir.Value{r, term, sum}, c.Compare("GT", term, c.scaled(sum, epsilon))
		}
		d := c.minus(c.mul(q, vs[3]), c.mul(vs[1], c.quot(q, r)))
		ds := c.plus(vs[4], d)
		return []*ir.Value{r, term, sum, d, ds}, c.Compare("GT", c.f1("abs", d), c.scaled(c.f1("abs", ds), epsilon))
	})
	if !slope {
		return part{value: res[2]}
	}
	return part{res[2], res[4]}
}

// gammaFraction is 1/(x+1-a- 1(1-a)/(x+3-a- …)), where active (6.5.31), numerators and denominators by their recurrence.
func (c *Ctx) gammaFraction(a, x, active *ir.Value, slope bool) part {
	one, zero := c.splatF(a, 1), c.zeroLike(a)
	y := c.minus(one, a)
	z := c.plus(c.plus(x, y), one)
	p1, q1 := c.plus(x, one), c.mul(z, x)
	ans := c.quot(p1, q1)
	inits := []*ir.Value{zero, y, z, one, x, p1, q1, ans}
	if slope {
		dq := c.f1("negate", x)
		inits = append(inits, zero, zero, zero, dq, c.quot(c.minus(zero, c.mul(ans, dq)), q1))
	}
	const big = 0x1p52
	res := c.converge(maxSteps, active, inits, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		n, y, z := c.plus(vs[0], one), c.plus(vs[1], one), c.plus(vs[2], c.splatF(a, 2))
		yn := c.mul(y, n)
		step := func(k1, k2 *ir.Value) *ir.Value { return c.minus(c.mul(k1, z), c.mul(k2, yn)) }
		p, q := step(vs[5], vs[3]), step(vs[6], vs[4])
		zeroQ := c.Compare("EQ", q, zero)
		r := c.either(zeroQ, vs[7], c.quot(p, q))
		shrink := c.either(c.Compare("GT", c.f1("abs", p), c.splatF(p, big)), c.splatF(p, 1/big), one)
		by := func(v *ir.Value) *ir.Value { return c.mul(v, shrink) }
		next := []*ir.Value{n, y, z, by(vs[5]), by(vs[6]), by(p), by(q), r}
		if !slope {
			near := c.Compare("GT", c.f1("abs", c.minus(r, vs[7])), c.scaled(c.f1("abs", r), epsilon))
			return next, c.or(zeroQ, near)
		}
		slopeStep := func(d1, d2, k1, k2 *ir.Value) *ir.Value {
			return c.plus(c.minus(step(d1, d2), k1), c.mul(k2, n))
		}
		dp, dq := slopeStep(vs[10], vs[8], vs[5], vs[3]), slopeStep(vs[11], vs[9], vs[6], vs[4])
		dr := c.either(zeroQ, vs[12], c.quot(c.minus(dp, c.mul(r, dq)), q))
		next = append(next, by(vs[10]), by(vs[11]), by(dp), by(dq), dr)
		return next, c.or(zeroQ, c.Compare("GT", c.f1("abs", c.minus(dr, vs[12])), c.splatF(a, epsilon)))
	})
	if !slope {
		return part{value: res[7]}
	}
	return part{res[7], res[12]}
}

// gammaDomain is where an incomplete gamma function is a number.
func (c *Ctx) gammaDomain(a, x *ir.Value) *ir.Value {
	return c.and(c.cmp("GT", a, 0), c.cmp("GE", x, 0))
}

// inGamma gives 0 where the term is, as the fraction and the series may be infinite there.
func (c *Ctx) inGamma(term, v *ir.Value) *ir.Value {
	return c.either(c.cmp("EQ", term, 0), c.zeroLike(v), v)
}

// lowerUpper is the regularised lower function P where upper is false, the upper one Q where it is true.
func (c *Ctx) lowerUpper(a, x, upper *ir.Value) *ir.Value {
	ok := c.gammaDomain(a, x)
	term := c.gammaTerm(a, x)
	ok = c.and(ok, c.cmp("NE", term, 0))
	s := c.gammaSeries(a, x, c.and(ok, c.f1("not", upper)), false).value
	q := c.gammaFraction(a, x, c.and(ok, upper), false).value
	v := c.inGamma(term, c.mul(term, c.either(upper, q, c.quot(s, a))))
	return c.either(c.and(upper, c.cmp("EQ", x, math.Inf(1))), c.zeroLike(x), v)
}

func igamma(c *Ctx, a, x *ir.Value) *ir.Value {
	upper := c.and(c.cmp("GT", x, 1), c.Compare("GT", x, a))
	v := c.lowerUpper(a, x, upper)
	v = c.either(upper, c.minus(c.splatF(v, 1), v), v)
	v = c.either(c.gammaDomain(a, x), v, c.nan(x))
	return c.either(c.cmp("EQ", x, 0), c.zeroLike(x), v)
}

func igammac(c *Ctx, a, x *ir.Value) *ir.Value {
	upper := c.and(c.cmp("GE", x, 1), c.Compare("GE", x, a))
	v := c.lowerUpper(a, x, upper)
	v = c.either(upper, v, c.minus(c.splatF(v, 1), v))
	return c.either(c.gammaDomain(a, x), v, c.nan(x))
}

// igammaGrad is dP/da; of a sample, dx/da at constant P.
func igammaGrad(sample bool) func(c *Ctx, a, x *ir.Value) *ir.Value {
	return func(c *Ctx, a, x *ir.Value) *ir.Value {
		upper := c.and(c.cmp("GT", x, 1), c.Compare("GT", x, a))
		ok := c.gammaDomain(a, x)
		term := c.gammaTerm(a, x)
		active := c.and(ok, c.cmp("NE", term, 0))
		s := c.gammaSeries(a, x, c.and(active, c.f1("not", upper)), true)
		q := c.gammaFraction(a, x, c.and(active, upper), true)
		log := c.f1("log", x)
		one := c.splatF(a, 1)
		slope := func(p part, psi *ir.Value) *ir.Value { // of p times the term, by the term
			return c.plus(c.mul(p.value, c.minus(log, psi)), p.slope)
		}
		low := c.quot(slope(s, c.f1("digamma", c.plus(a, one))), a)
		high := c.f1("negate", slope(q, c.f1("digamma", a)))
		v := c.either(upper, high, low)
		if sample {
			v = c.f1("negate", c.mul(v, x))
		} else {
			v = c.mul(v, term)
		}
		v = c.either(c.and(upper, c.cmp("EQ", x, math.Inf(1))), c.zeroLike(x), c.inGamma(term, v))
		v = c.either(ok, v, c.nan(x))
		return c.either(c.cmp("EQ", x, 0), c.zeroLike(x), v)
	}
}

// zetaTerms are (2k)!/B(2k) (Abramowitz and Stegun 23.1.30).
var zetaTerms = []float64{12, -720, 30240, -1209600, 47900160, -1307674368000. / 691, 74724249600, -10670622842880000. / 3617,
	5109094217170944000. / 43867, -802857662698291200000. / 174611, 15511210043330985984000000. / 854513, -1693824136731743669452800000. / 236364091}

// zeta is Hurwitz's, the sum of (q+k)^-x: ten terms or those up to 9, then Euler and Maclaurin's formula.
func zeta(c *Ctx, x, q *ir.Value) *ir.Value {
	minusX := c.f1("negate", x)
	pow := func(a *ir.Value) *ir.Value { return c.Emit("power", nil, a, minusX) }
	zero, one := c.zeroLike(x), c.splatF(x, 1)
	whole := c.Compare("EQ", q, c.f1("floor", q))
	pole := c.and(c.cmp("LE", q, 0), whole)
	bad := c.or(c.cmp("LT", x, 1), c.and(c.cmp("LE", q, 0), c.Compare("NE", x, c.f1("floor", x))))
	first := pow(q)
	active := c.f1("not", c.or(c.or(pole, bad), c.cmp("EQ", x, 1)))
	active = c.and(active, c.and(c.Compare("EQ", x, x), c.Compare("EQ", q, q)))
	res := c.converge(1<<30, active, []*ir.Value{zero, q, first, zero, active}, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		i, a := c.plus(vs[0], one), c.plus(vs[1], one)
		b := pow(a)
		s := c.plus(vs[2], b)
		small := c.Compare("LT", c.f1("abs", c.quot(b, s)), c.splatF(s, epsilon))
		on := c.and(c.f1("not", small), c.or(c.cmp("LT", i, 9), c.cmp("LE", a, 9)))
		return []*ir.Value{i, a, s, b, c.f1("not", small)}, on
	})
	w, s, b := res[1], res[2], res[3]
	more := c.and(res[4], c.cmp("NE", b, 0))
	t := c.plus(s, c.quot(c.mul(b, w), c.minus(x, one)))
	t = c.minus(t, c.scaled(b, 0.5))
	a, on := one, more
	for i, k := range zetaTerms {
		a = c.mul(a, c.plus(x, c.splatF(x, float64(2*i))))
		b = c.quot(b, w)
		term := c.quot(c.mul(a, b), c.splatF(x, k))
		t = c.either(on, c.plus(t, term), t)
		on = c.and(on, c.Compare("GE", c.f1("abs", term), c.scaled(c.f1("abs", t), epsilon)))
		a = c.mul(a, c.plus(x, c.splatF(x, float64(2*i+1))))
		b = c.quot(b, w)
	}
	y := c.either(more, t, s)
	y = c.either(bad, c.nan(x), y)
	half := c.scaled(x, 0.5)
	even := c.Compare("EQ", half, c.f1("round_nearest_even", half))
	inf := c.splatF(x, math.Inf(1))
	y = c.either(pole, c.either(even, inf, c.nan(x)), y)
	y = c.either(c.cmp("LT", x, 1), c.nan(x), y)
	y = c.either(c.and(c.Compare("EQ", q, q), c.Compare("EQ", x, x)), y, c.nan(x))
	return c.either(c.cmp("EQ", x, 1), inf, y)
}

// polygamma is (-1)^(n+1) n! zeta(n+1, x).
func polygamma(c *Ctx, n, x *ir.Value) *ir.Value {
	one := c.splatF(n, 1)
	up := c.plus(n, one)
	y := c.mul(c.f1("exponential", c.f1("lgamma", up)), zeta(c, up, x))
	half := c.scaled(up, 0.5)
	even := c.Compare("EQ", half, c.f1("round_nearest_even", half))
	y = c.either(even, y, c.f1("negate", y))
	y = c.either(c.cmp("EQ", n, 0), c.f1("digamma", x), y)
	ok := c.and(c.cmp("GE", n, 0), c.Compare("EQ", n, c.f1("floor", n)))
	return c.either(ok, y, c.nan(x))
}

// importBetainc is the regularised incomplete beta function: below the mean a continued fraction (26.5.8), above it by
// 1 - I(b, a, 1-x).
func importBetainc(c *Ctx, n *Node) []Tensor {
	v := c.Broadcast(c.vals(n, 0, 3)...)
	a, b, x := c.Convert(v[0], ir.F64), c.Convert(v[1], ir.F64), c.Convert(v[2], ir.F64)
	one := c.splatF(a, 1)
	two := c.splatF(a, 2)
	swap := c.Compare("GT", x, c.quot(c.plus(a, one), c.plus(c.plus(a, b), two)))
	rest := c.minus(one, x)
	logX, logRest := c.f1("log", x), c.f1("log_plus_one", c.f1("negate", x))
	power := c.plus(c.mul(a, logX), c.mul(b, logRest))
	beta := c.minus(c.minus(c.f1("lgamma", c.plus(a, b)), c.f1("lgamma", a)), c.f1("lgamma", b))
	front := c.f1("exponential", c.plus(power, beta))
	p, q := c.either(swap, b, a), c.either(swap, a, b)
	y := c.quot(c.mul(front, c.betaFraction(p, q, c.either(swap, rest, x))), p)
	y = c.either(swap, c.minus(one, y), y)
	y = c.either(c.cmp("EQ", x, 0), c.zeroLike(x), c.either(c.cmp("EQ", x, 1), one, y))
	ok := c.and(c.and(c.cmp("GT", a, 0), c.cmp("GT", b, 0)), c.and(c.cmp("GE", x, 0), c.cmp("LE", x, 1)))
	return values(c.Convert(c.either(ok, y, c.nan(x)), v[0].Type.DType))
}

// betaFraction is evaluated from the front (W. Lentz, "Generating Bessel functions in Mie scattering calculations using
// continued fractions", 1976).
func (c *Ctx) betaFraction(a, b, x *ir.Value) *ir.Value {
	one := c.splatF(a, 1)
	keep := func(v *ir.Value) *ir.Value { // away from 0
		return c.either(c.Compare("LT", c.f1("abs", v), c.splatF(v, 0x1p-1000)), c.splatF(v, 0x1p-1000), v)
	}
	sum := c.plus(a, b)
	d := c.over(1, keep(c.minus(one, c.quot(c.mul(sum, x), c.plus(a, one)))))
	active := c.and(c.and(c.cmp("GT", a, 0), c.cmp("GT", b, 0)), c.and(c.cmp("GT", x, 0), c.cmp("LT", x, 1)))
	res := c.converge(maxSteps, active, []*ir.Value{one, one, d, d}, func(vs []*ir.Value) ([]*ir.Value, *ir.Value) {
		m, cc, d, h := vs[0], vs[1], vs[2], vs[3]
		a2 := c.plus(a, c.plus(m, m))
		term := func(num, den, cc, d *ir.Value) (*ir.Value, *ir.Value) {
			t := c.quot(num, den)
			return keep(c.plus(one, c.quot(t, cc))), c.over(1, keep(c.plus(one, c.mul(t, d))))
		}
		cc, d = term(c.mul(c.mul(m, c.minus(b, m)), x), c.mul(c.minus(a2, one), a2), cc, d)
		h = c.mul(h, c.mul(cc, d))
		odd := c.f1("negate", c.mul(c.mul(c.plus(a, m), c.plus(sum, m)), x))
		cc, d = term(odd, c.mul(a2, c.plus(a2, one)), cc, d)
		step := c.mul(cc, d)
		return []*ir.Value{c.plus(m, one), cc, d, c.mul(h, step)},
			c.Compare("GT", c.f1("abs", c.minus(step, one)), c.splatF(step, 2*epsilon))
	})
	return res[3]
}

// importNextAfter steps x by one place towards y, on its bits.
func importNextAfter(c *Ctx, n *Node) []Tensor {
	v := c.Broadcast(c.arg(n, 0), c.arg(n, 1))
	x, y := v[0], v[1]
	i := ir.I32
	if x.Type.DType == ir.F64 {
		i = ir.I64
	}
	bits := c.Emit("bitcast_convert", ir.A{"dtype": i}, x)
	one := c.splatI(bits, 1)
	outwards := c.Compare("EQ", c.cmp("GT", x, 0), c.Compare("GT", y, x))
	next := c.either(outwards, c.plus(bits, one), c.minus(bits, one))
	next = c.Emit("bitcast_convert", ir.A{"dtype": x.Type.DType}, next)
	least := c.Emit("bitcast_convert", ir.A{"dtype": x.Type.DType}, one)
	least = c.either(c.cmp("LT", y, 0), c.f1("negate", least), least)
	next = c.either(c.cmp("EQ", x, 0), least, next)
	next = c.either(c.Compare("EQ", x, y), y, next)
	nan := c.or(c.Compare("NE", x, x), c.Compare("NE", y, y))
	return values(c.either(nan, c.nan(x), next))
}

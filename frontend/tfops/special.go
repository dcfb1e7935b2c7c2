package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// specialOps are special functions of one argument: polynomials of gen/special.py by pieces, in float64 for all dtypes.
var specialOps = []row{
	{op: "BesselI0", run: special(func(c *Ctx, x *ir.Value) *ir.Value { return c.grown(x, besselI0e) })},
	{op: "BesselI0e", run: special(besselI0e)},
	{op: "BesselI1", run: special(func(c *Ctx, x *ir.Value) *ir.Value { return c.grown(x, besselI1e) })},
	{op: "BesselI1e", run: special(besselI1e)},
	{op: "BesselK0", run: special(besselK0(false))},
	{op: "BesselK0e", run: special(besselK0(true))},
	{op: "BesselK1", run: special(besselK1(false))},
	{op: "BesselK1e", run: special(besselK1(true))},
	{op: "BesselJ0", run: special(besselJ0)},
	{op: "BesselJ1", run: special(besselJ1)},
	{op: "BesselY0", run: special(besselY0)},
	{op: "BesselY1", run: special(besselY1)},
	{op: "Spence", run: special(spence)},
	{op: "Dawsn", run: special(dawson)},
	{op: "Expint", run: special(expint)},
	{op: "FresnelSin", run: special(fresnel(true))},
	{op: "FresnelCos", run: special(fresnel(false))},
	{op: "Ndtri", run: special(ndtri)},
}

// special imports a function of one float64 argument for all dtypes.
func special(f func(c *Ctx, x *ir.Value) *ir.Value) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x := c.arg(n, 0)
		return values(c.Convert(f(c, c.Convert(x, ir.F64)), x.Type.DType))
	}
}

// piece is a polynomial in t = (v - mid)/half over an interval of v.
type piece struct {
	lo, hi float64
	terms  []float64
}

// poly evaluates a piece by Horner's rule.
func (c *Ctx) poly(p piece, v *ir.Value) *ir.Value {
	half, mid := (p.hi-p.lo)/2, (p.hi+p.lo)/2
	t := c.fma(v, c.splatF(v, 1/half), c.splatF(v, -mid/half))
	s := c.splatF(v, p.terms[len(p.terms)-1])
	for k := len(p.terms) - 2; k >= 0; k-- {
		s = c.fma(s, t, c.splatF(v, p.terms[k]))
	}
	return s
}

func (c *Ctx) fma(x, y, z *ir.Value) *ir.Value     { return c.Emit("fma", nil, x, y, z) }
func (c *Ctx) f1(op string, x *ir.Value) *ir.Value { return c.Emit(op, nil, x) }

// scaled is x times a number; over is a number divided by x.
func (c *Ctx) scaled(x *ir.Value, k float64) *ir.Value { return c.mul(x, c.splatF(x, k)) }
func (c *Ctx) over(k float64, x *ir.Value) *ir.Value   { return c.quot(c.splatF(x, k), x) }

// cmp compares with a number.
func (c *Ctx) cmp(dir string, x *ir.Value, k float64) *ir.Value {
	return c.Compare(dir, x, c.splatF(x, k))
}

// odd gives y the sign of x where that is negative.
func (c *Ctx) odd(x, y *ir.Value) *ir.Value {
	return c.either(c.cmp("LT", x, 0), c.f1("negate", y), y)
}

// grown is exp(|x|) f(x).
func (c *Ctx) grown(x *ir.Value, f func(c *Ctx, x *ir.Value) *ir.Value) *ir.Value {
	return c.mul(c.f1("exponential", c.f1("abs", x)), f(c, x))
}

// besselI0e is exp(-|x|) I0(x).
func besselI0e(c *Ctx, x *ir.Value) *ir.Value {
	a := c.f1("abs", x)
	small := c.mul(c.f1("exponential", c.f1("negate", a)), c.poly(i0Small, c.mul(a, a)))
	large := c.quot(c.poly(i0Large, c.over(8, a)), c.f1("sqrt", a))
	return c.either(c.cmp("LE", a, 8), small, large)
}

// besselI1e is exp(-|x|) I1(x).
func besselI1e(c *Ctx, x *ir.Value) *ir.Value {
	a := c.f1("abs", x)
	small := c.mul(c.mul(a, c.f1("exponential", c.f1("negate", a))), c.poly(i1Small, c.mul(a, a)))
	large := c.quot(c.poly(i1Large, c.over(8, a)), c.f1("sqrt", a))
	return c.odd(x, c.either(c.cmp("LE", a, 8), small, large))
}

// positive is y for x > 0, and what TensorFlow has for 0 and below.
func (c *Ctx) positive(x, y *ir.Value, at, below float64) *ir.Value {
	y = c.either(c.cmp("EQ", x, 0), c.splatF(x, at), y)
	return c.either(c.cmp("LT", x, 0), c.splatF(x, below), y)
}

func besselK0(scaled bool) func(c *Ctx, x *ir.Value) *ir.Value {
	return func(c *Ctx, x *ir.Value) *ir.Value {
		u := c.mul(x, x)
		small := c.minus(c.poly(k0Small, u), c.mul(c.f1("log", c.scaled(x, 0.5)), c.poly(i0Small, u)))
		return c.besselK(x, small, c.poly(k0Large, c.over(2, x)), scaled)
	}
}

func besselK1(scaled bool) func(c *Ctx, x *ir.Value) *ir.Value {
	return func(c *Ctx, x *ir.Value) *ir.Value {
		u := c.mul(x, x)
		i1 := c.mul(x, c.poly(i1Small, u))
		small := c.fma(c.f1("log", c.scaled(x, 0.5)), i1, c.quot(c.poly(k1Small, u), x))
		return c.besselK(x, small, c.poly(k1Large, c.over(2, x)), scaled)
	}
}

// besselK joins the form up to 2 with the one beyond, exp(-x)/sqrt(x) times large.
func (c *Ctx) besselK(x, small, large *ir.Value, scaled bool) *ir.Value {
	large = c.quot(large, c.f1("sqrt", x))
	if scaled {
		small = c.mul(small, c.f1("exponential", x))
	} else {
		large = c.mul(large, c.f1("exponential", c.f1("negate", x)))
	}
	return c.positive(x, c.either(c.cmp("LE", x, 2), small, large), math.Inf(1), math.Inf(1))
}

// split is where the Bessel functions of the first and second kind change from a polynomial to amplitude and phase.
const split = 5

// hankel are the parts of sqrt(pi/(2a)) H(a) exp(-i(a - phase)) at a > 5, scaled by 1/sqrt(pi a).
func (c *Ctx) hankel(a *ir.Value, p, q piece) (pp, qq *ir.Value) {
	r := c.over(split, a)
	w := c.mul(r, r)
	amp := c.f1("rsqrt", c.scaled(a, math.Pi))
	return c.mul(amp, c.poly(p, w)), c.mul(amp, c.mul(r, c.poly(q, w)))
}

// zeros2 is (u - z1)(u - z2), each z in two parts.
func (c *Ctx) zeros2(u *ir.Value, z [4]float64) *ir.Value {
	at := func(k int) *ir.Value { return c.minus(c.minus(u, c.splatF(u, z[k])), c.splatF(u, z[k+1])) }
	return c.mul(at(0), at(2))
}

func (c *Ctx) j0Small(u *ir.Value) *ir.Value { return c.mul(c.zeros2(u, j0Zeros), c.poly(j0Small, u)) }
func (c *Ctx) j1Small(u *ir.Value) *ir.Value { return c.mul(c.zeros2(u, j1Zeros), c.poly(j1Small, u)) }

func besselJ0(c *Ctx, x *ir.Value) *ir.Value {
	a := c.f1("abs", x)
	p, q := c.hankel(a, phaseP0, phaseQ0)
	sin, cos := c.f1("sine", a), c.f1("cosine", a)
	large := c.minus(c.mul(p, c.plus(cos, sin)), c.mul(q, c.minus(sin, cos)))
	return c.either(c.cmp("LE", a, split), c.j0Small(c.mul(a, a)), large)
}

func besselJ1(c *Ctx, x *ir.Value) *ir.Value {
	a := c.f1("abs", x)
	p, q := c.hankel(a, phaseP1, phaseQ1)
	sin, cos := c.f1("sine", a), c.f1("cosine", a)
	large := c.plus(c.mul(p, c.minus(sin, cos)), c.mul(q, c.plus(sin, cos)))
	return c.odd(x, c.either(c.cmp("LE", a, split), c.mul(a, c.j1Small(c.mul(a, a))), large))
}

func besselY0(c *Ctx, x *ir.Value) *ir.Value {
	p, q := c.hankel(x, phaseP0, phaseQ0)
	sin, cos := c.f1("sine", x), c.f1("cosine", x)
	large := c.plus(c.mul(p, c.minus(sin, cos)), c.mul(q, c.plus(cos, sin)))
	u := c.mul(x, x)
	small := c.fma(c.scaled(c.f1("log", x), 2/math.Pi), c.j0Small(u), c.poly(y0Small, u))
	return c.positive(x, c.either(c.cmp("LE", x, split), small, large), math.Inf(-1), math.Inf(-1))
}

func besselY1(c *Ctx, x *ir.Value) *ir.Value {
	p, q := c.hankel(x, phaseP1, phaseQ1)
	sin, cos := c.f1("sine", x), c.f1("cosine", x)
	large := c.minus(c.mul(q, c.minus(sin, cos)), c.mul(p, c.plus(cos, sin)))
	u := c.mul(x, x)
	j1 := c.mul(x, c.j1Small(u))
	small := c.fma(x, c.poly(y1Small, u), c.scaled(c.minus(c.mul(c.f1("log", x), j1), c.over(1, x)), 2/math.Pi))
	return c.positive(x, c.either(c.cmp("LE", x, split), small, large), math.Inf(-1), math.Inf(-1))
}

// spence is the dilogarithm of 1-x: above 3/2 by 1/x, below 1/2 by 1-x (Abramowitz and Stegun 27.7).
func spence(c *Ctx, x *ir.Value) *ir.Value {
	large := c.cmp("GT", x, 1.5)
	y := c.either(large, c.over(1, x), x)
	low := c.cmp("LT", y, 0.5)
	one := c.splatF(y, 1)
	w := c.either(low, c.f1("negate", y), c.minus(y, one))
	s := c.mul(w, c.poly(spenceMid, w))
	logs := c.mul(c.f1("log", y), c.f1("log_plus_one", c.f1("negate", y)))
	mirror := c.minus(c.minus(c.splatF(y, math.Pi*math.Pi/6), logs), s)
	mirror = c.either(c.cmp("EQ", y, 0), c.splatF(y, math.Pi*math.Pi/6), mirror)
	s = c.either(low, mirror, s)
	z := c.f1("log", x)
	s = c.either(large, c.minus(c.scaled(c.mul(z, z), -0.5), s), s)
	return c.either(c.cmp("LT", x, 0), c.splatF(x, math.NaN()), s)
}

// dawson is exp(-x^2) times the integral of exp(t^2) from 0 to x.
func dawson(c *Ctx, x *ir.Value) *ir.Value {
	a := c.f1("abs", x)
	r := c.over(5, a)
	far := c.scaled(c.mul(r, c.poly(dawsonC, c.mul(r, r))), 0.1)
	y := c.either(c.cmp("LT", a, 2), c.mul(a, c.poly(dawsonA, c.mul(a, a))), c.either(c.cmp("LT", a, 5), c.poly(dawsonB, a), far))
	return c.odd(x, y)
}

// expint is the exponential integral Ei of x >= 0.
func expint(c *Ctx, x *ir.Value) *ir.Value {
	const gamma = 0.57721566490153286
	small := c.plus(c.fma(x, c.poly(eiSmall, x), c.splatF(x, gamma)), c.f1("log", x))
	w := c.over(24, x)
	far := c.either(c.cmp("LT", x, 12), c.poly(eiB, c.scaled(w, 0.5)), c.either(c.cmp("LT", x, 24), c.poly(eiC, w), c.poly(eiD, w)))
	far = c.mul(far, c.quot(c.f1("exponential", x), x))
	far = c.either(c.cmp("EQ", x, math.Inf(1)), x, far)
	return c.positive(x, c.either(c.cmp("LT", x, 6), small, far), math.Inf(-1), math.NaN())
}

// fresnel is one of the Fresnel integrals of sin and cos(pi t^2/2): power series, then 1/2 less what the auxiliary functions
// f and g turn (Abramowitz and Stegun 7.3).
func fresnel(sine bool) func(c *Ctx, x *ir.Value) *ir.Value {
	return func(c *Ctx, x *ir.Value) *ir.Value {
		a := c.f1("abs", x)
		a2 := c.mul(a, a)
		u := c.mul(a2, a2)
		var small *ir.Value
		if sine {
			small = c.mul(c.mul(a2, a), c.poly(fresnelS, u))
		} else {
			small = c.mul(a, c.poly(fresnelC, u))
		}
		w := c.over(6.5625, u)
		mid := c.cmp("GT", w, 0.0625)
		f := c.quot(c.either(mid, c.poly(fresnelFMid, w), c.poly(fresnelFFar, w)), c.scaled(a, math.Pi))
		g := c.quot(c.either(mid, c.poly(fresnelGMid, w), c.poly(fresnelGFar, w)), c.scaled(c.mul(a2, a), math.Pi*math.Pi))
		angle := c.quarterTurns(a)
		sin, cos := c.f1("sine", angle), c.f1("cosine", angle)
		half := c.splatF(a, 0.5)
		large := c.minus(half, c.plus(c.mul(f, cos), c.mul(g, sin)))
		if !sine {
			large = c.plus(half, c.minus(c.mul(f, sin), c.mul(g, cos)))
		}
		large = c.either(c.cmp("GT", a, 36974), half, large)
		return c.odd(x, c.either(c.cmp("LT", a2, 2.5625), small, large))
	}
}

// quarterTurns is pi/2 a^2, less whole turns, which are 4 in a^2.
func (c *Ctx) quarterTurns(a *ir.Value) *ir.Value {
	s := c.mul(a, a)
	low := c.fma(a, a, c.f1("negate", s)) // what rounding took
	turns := c.scaled(c.f1("floor", c.scaled(s, 0.25)), 4)
	return c.scaled(c.plus(c.minus(s, turns), low), math.Pi/2)
}

// ndtri is the inverse of the normal distribution function: a first guess (Abramowitz and Stegun 26.2.23) and Newton's
// method on the logarithm of its lower half, which erfc knows to full precision.
func ndtri(c *Ctx, x *ir.Value) *ir.Value {
	upper := c.cmp("GT", x, 0.5)
	one := c.splatF(x, 1)
	p := c.either(upper, c.minus(one, x), x)
	t := c.f1("sqrt", c.scaled(c.f1("log", p), -2))
	k := func(v float64) *ir.Value { return c.splatF(x, v) }
	num := c.fma(c.fma(k(0.010328), t, k(0.802853)), t, k(2.515517))
	den := c.fma(c.fma(c.fma(k(0.001308), t, k(0.189269)), t, k(1.432788)), t, one)
	z := c.scaled(c.minus(t, c.quot(num, den)), math.Sqrt2/2)
	for range 3 {
		tail := c.f1("erfc", z)
		step := c.mul(c.f1("log", c.quot(tail, c.scaled(p, 2))), c.mul(tail, c.f1("exponential", c.mul(z, z))))
		z = c.plus(z, c.scaled(step, 0.88622692545275801))
	}
	y := c.scaled(z, math.Sqrt2)
	y = c.either(c.cmp("EQ", p, 0), k(math.Inf(1)), y)
	y = c.either(c.cmp("LT", p, 0), k(math.NaN()), y)
	return c.either(upper, y, c.f1("negate", y))
}

package mathlib

import "math"

// Special functions, in f64.

// erfcTail is erfc(a) for a >= 0.9: exp(-a^2) R((a-3)/(a+3)), with a^2 in two parts.
func (e *expr) erfcTail(a x) x {
	a = e.atMost(a, 28)
	t := e.div(e.sub(a, e.f(3)), e.add(a, e.f(3)))
	h := e.mul(a, a)
	l := e.fma(a, a, e.neg(h))
	g := e.expTimes(e.atLeast(e.neg(h), e.k.minExp), 0)
	return e.mul(e.fma(g, e.neg(l), g), e.poly(t, e.k.erfcT))
}

// erfSmall is erf(a) for |a| <= 1.
func (e *expr) erfSmall(a x) x { return e.fma(a, e.poly(e.mul(a, a), e.k.erfP), a) }

func erf64(e *expr, a x) x {
	abs := e.abs(a)
	large := e.withSign(e.sub(e.f(1), e.erfcTail(abs)), e.sign(a))
	return e.sel(e.lt(abs, e.f(0.95)), e.erfSmall(a), large)
}

func erfc(e *expr, a x) x {
	abs := e.abs(a)
	tail := e.erfcTail(abs)
	tail = e.sel(e.lt(a, e.f(0)), e.sub(e.f(2), tail), tail)
	return e.sel(e.lt(abs, e.f(0.95)), e.sub(e.f(1), e.erfSmall(a)), tail)
}

// erfInv: erfinv(a)/a is a polynomial in w = -log(1 - a^2), from 5 on in sqrt(w) (M. Giles, "Approximating the erfinv
// function", GPU Computing Gems 2, 2011; own coefficients).
func erfInv(e *expr, a x) x {
	w := e.neg(logarithm(e, e.fma(e.neg(a), a, e.f(1))))
	near := e.poly(e.sub(w, e.f(2.5)), erfinvA)
	far := e.poly(e.sub(e.sqrt(w), e.f(4)), erfinvB)
	y := e.mul(a, e.sel(e.lt(w, e.f(5)), near, far))
	return e.sel(e.eq(e.abs(a), e.f(1)), e.mul(a, e.inf()), y)
}

// erfInv64 refines erfInv by Newton's method on erf, or on erfc near 1.
func erfInv64(e *expr, a x) x {
	y := erfInv(e, a)
	for range 2 {
		abs := e.abs(y)
		tail := e.sub(e.sub(e.f(1), e.abs(a)), e.erfcTail(abs))
		diff := e.sel(e.lt(abs, e.f(0.95)), e.sub(e.erfSmall(abs), e.abs(a)), tail)
		step := e.mul(e.mul(diff, e.f(math.Sqrt(math.Pi)/2)), exponential(e, e.mul(abs, abs)))
		next := e.withSign(e.sub(abs, step), e.sign(a))
		y = e.sel(e.lt(e.abs(a), e.f(1)), next, y)
	}
	return y
}

// cbrt: with a = 2^(3k+j) m, the root of 2^j m in [0.7, 5.7) by Halley's method, cubically convergent.
func cbrt(e *expr, a x) x {
	k, m := e.split(e.abs(a))
	k3 := e.floor(e.fma(k, e.f(1./3), e.f(1./6)))
	j := e.fma(k3, e.f(-3), k)
	m = e.mul(m, e.sel(e.eq(j, e.f(0)), e.f(1), e.sel(e.eq(j, e.f(1)), e.f(2), e.f(4))))
	y := e.fma(m, e.f(0.2), e.f(0.75))
	for range 3 {
		c := e.mul(e.mul(y, y), y)
		y = e.mul(y, e.div(e.add(c, e.add(m, m)), e.add(e.add(c, c), m)))
	}
	// one Newton step with the residual in two parts takes out the rounding of the last
	s := e.mul(y, y)
	r := e.fma(s, y, e.neg(m))
	r = e.fma(e.fma(y, y, e.neg(s)), y, r)
	y = e.sub(y, e.div(r, e.mul(s, e.f(3))))
	_, t := e.round(k3, nil, e.bias())
	y = e.flip(e.mul(y, e.pow2(t)), e.sign(a))
	finite := e.op("and", e.lt(e.abs(a), e.inf()), e.gt(e.abs(a), e.f(0)))
	return e.sel(finite, y, a)
}

// stirling coefficients B(2k)/(2k(2k-1)) and, for digamma, B(2k)/(2k): Abramowitz and Stegun 6.1.40, 6.3.18.
var (
	stirling  = []float64{1. / 12, -1. / 360, 1. / 1260, -1. / 1680, 1. / 1188, -691. / 360360, 1. / 156, -3617. / 122400}
	stirlingD = []float64{1. / 12, -1. / 120, 1. / 252, -1. / 240, 1. / 132, -691. / 32760, 1. / 12, -3617. / 8160}
)

const shiftUp = 10 // arguments below this are shifted up by it, by the recurrence

// sinPi is sin(pi |r|) for |r| <= 1/2.
func (e *expr) sinPi(r x) x {
	abs := e.abs(r)
	turn := e.gt(abs, e.f(0.25))
	y := e.mul(e.sel(turn, e.sub(e.f(0.5), abs), abs), e.f(math.Pi))
	u := e.mul(y, y)
	s := e.fma(e.mul(u, y), e.poly(u, e.k.sinS), y)
	c := e.fma(e.mul(u, u), e.poly(u, e.k.cosC), e.fma(u, e.f(-0.5), e.f(1)))
	return e.sel(turn, c, s)
}

// lgamma: for z = a >= 1/2 from d G(d), d = z - 2, around 2 (also from z + 1 for z < 3/2: - log z), and Stirling's series
// from 5/2 on; for a < 1/2 by reflection: log(pi/|sin(pi a)|) - lgamma(1 - a).
func lgamma(e *expr, a x) x {
	reflect := e.lt(a, e.f(0.5))
	z := e.sel(reflect, e.sub(e.f(1), a), a)
	low, low2 := e.lt(z, e.f(1.5)), e.lt(z, e.f(2.5))
	d := e.sub(z, e.sel(low, e.f(1), e.f(2)))
	p, zz := e.shifted(z)
	logP := logarithm(e, e.sel(low2, e.sel(low, z, e.f(1)), p))
	near := e.fma(d, e.poly(d, lgammaG), e.neg(logP))
	inv := e.div(e.f(1), zz)
	s := e.mul(inv, e.poly(e.mul(inv, inv), stirling))
	far := e.fma(e.sub(zz, e.f(0.5)), e.sub(logarithm(e, zz), e.f(1)), e.sub(e.add(s, e.f(0.5*math.Log(2*math.Pi)-0.5)), logP))
	y := e.sel(low2, near, far)
	r := e.sub(a, e.rint(a))
	mirror := e.sub(logarithm(e, e.div(e.f(math.Pi), e.sinPi(r))), y)
	y = e.sel(reflect, mirror, y)
	pole := e.op("and", reflect, e.eq(r, e.f(0)))
	return e.sel(e.op("or", pole, e.eq(e.abs(a), e.inf())), e.inf(), y)
}

// shifted gives z (z+1) … (z+shiftUp-1) and z + shiftUp for z < shiftUp, else 1 and z.
func (e *expr) shifted(z x) (p, zz x) {
	below := e.lt(z, e.f(shiftUp))
	p = z
	for i := 1; i < shiftUp; i++ {
		p = e.mul(p, e.add(z, e.f(float64(i))))
	}
	return e.sel(below, p, e.f(1)), e.sel(below, e.add(z, e.f(shiftUp)), z)
}

// digamma: psi(z) = log z' - 1/(2z') - sum B(2k)/(2k z'^2k) - p'/p, z' and p the shifted z and product; for a < 1/2 by
// reflection: psi(1 - a) - pi/tan(pi a). NaN at 0, -1, -2, …, as TensorFlow has it.
func digamma(e *expr, a x) x {
	reflect := e.lt(a, e.f(0.5))
	z := e.sel(reflect, e.sub(e.f(1), a), a)
	below := e.lt(z, e.f(shiftUp))
	p, dp := z, e.f(1) // the product and its derivative
	for i := 1; i < shiftUp; i++ {
		zi := e.add(z, e.f(float64(i)))
		dp = e.fma(dp, zi, p)
		p = e.mul(p, zi)
	}
	zz := e.sel(below, e.add(z, e.f(shiftUp)), z)
	inv := e.div(e.f(1), zz)
	inv2 := e.mul(inv, inv)
	s := e.fma(inv2, e.poly(inv2, stirlingD), e.mul(inv, e.f(0.5)))
	y := e.sub(e.sub(logarithm(e, zz), s), e.sel(below, e.div(dp, p), e.f(0)))
	r := e.sub(a, e.rint(a))
	sin, cos := e.sinPi(r), e.sinPi(e.sub(e.f(0.5), e.abs(r)))
	cot := e.flip(e.div(e.mul(cos, e.f(math.Pi)), sin), e.sign(r))
	y = e.sel(reflect, e.sub(y, cot), y)
	return e.sel(e.op("and", reflect, e.eq(r, e.f(0))), e.nan(), y)
}

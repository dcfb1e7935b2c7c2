package mathlib

import "github.com/swage-ml/swage/ir"

// Sine, cosine and tangent: a = n pi/2 + r, |r| <= pi/4. sin r = r + r^3 S(r^2), cos r = 1 - r^2/2 + r^4 C(r^2).

const twoOverPi = 0x1.45f306dc9c883p-1 // 2/pi

// windows hold 2/pi for large |a|: hi + lo with the multiples of 4/2^g left out, where |a| < below and a is a multiple of
// 2^g (M. Payne, R. Hanek, "Radian reduction for trigonometric functions", SIGNUM 1983). The bits left out turn a by
// whole turns. A window serves 22 exponents: a/2^g < 2^45, so that a*hi's rounded quotient is exact in f64.
var windows = []struct{ below, hi, lo float64 }{
	{0x1p38, 0x1.45f306dc9c883p-1, -0x1.6b01ec5417056p-55},
	{0x1p60, 0x1.836e4e44152a0p-16, -0x1.ec54170565912p-71},
	{0x1p82, 0x1.c882a53f84eb0p-37, -0x1.70565911f924fp-91},
	{0x1p104, 0x1.4fe13abe8fa9ap-59, 0x1.bb81b6c52b328p-113},
	{0x1p126, 0x1.57d1f534ddc0ep-80, -0x1.275a99b0ef1bfp-134},
	{0x1p128, 0x1.4d377036d8a56p-102, 0x1.93c439041fe51p-156},
}

// reduce gives the quadrant (an integer; its low two bits count) and r. Up to k.codyWaite a - n halfPi[0] is exact: a
// multiple of 2^-mant below 1 (W. Cody, W. Waite, "Software Manual for the Elementary Functions", 1980).
func (e *expr) reduce(a x) (q, r x) {
	n, q := e.round(a, e.f(twoOverPi), 0)
	r = a
	for _, part := range e.k.halfPi {
		r = e.fma(n, e.f(-part), r)
	}
	big := e.gt(e.abs(a), e.f(e.k.codyWaite))
	out := e.ifAny(big, func(e *expr) []x {
		bq, br := e.reduceBig(a)
		return []x{e.sel(big, bq, q), e.sel(big, br, r)}
	}, q, r)
	return out[0], out[1]
}

// reduceBig is reduce for codyWaite < |a| < 2^128, in f64. Inf gives NaN.
func (e *expr) reduceBig(a x) (q, r x) {
	if e.d == ir.F64 {
		return e.reduceHuge(a)
	}
	d := e.as(ir.F64)
	w := e.to(a, ir.F64)
	hi, lo := d.window(w)
	q, r = d.reduceBy(w, hi, lo)
	return e.to(q, e.i), e.to(r, e.d)
}

// window selects the parts of 2/pi for w, a float32 in f64.
func (d *expr) window(w x) (hi, lo x) {
	hi, lo = d.f(windows[0].hi), d.f(windows[0].lo)
	for k, win := range windows[1:] {
		past := d.cmp("GE", d.abs(w), d.f(windows[k].below))
		hi, lo = d.sel(past, d.f(win.hi), hi), d.sel(past, d.f(win.lo), lo)
	}
	return hi, lo
}

// reduceBy takes n quarter turns off w (2/pi in parts hi + lo).
func (d *expr) reduceBy(w, hi, lo x) (q, r x) {
	n := d.rint(d.mul(w, hi))
	r = d.fma(w, lo, d.fma(w, hi, d.neg(n))) // a 2/pi - n, in quarter turns
	_, q = d.round(n, nil, 0)
	return q, d.mul(r, d.f(2*quarterPiHi))
}

// sinCos gives the sine of a + shift quarter turns.
func (e *expr) sinCos(a x, shift int64) x {
	q, r := e.reduce(a)
	if shift != 0 {
		q = e.add(q, e.n(shift))
	}
	s, c := e.sinCosPoly(r)
	odd := e.eq(e.and(q, e.n(1)), e.n(0))
	y := e.sel(odd, s, c)
	return e.flip(y, e.and(e.shl(q, e.mant()+e.expBits()-1), e.n(e.signBit())))
}

// sinCosPoly is the sine and cosine of |r| <= pi/4.
func (e *expr) sinCosPoly(r x) (s, c x) {
	u := e.mul(r, r)
	s = e.fma(e.mul(u, r), e.poly(u, e.k.sinS), r)
	c = e.fma(e.mul(u, u), e.poly(u, e.k.cosC), e.fma(u, e.f(-0.5), e.f(1)))
	return s, c
}

// tan is the quotient of sine and cosine, in odd quadrants its negated inverse.
func tan(e *expr, a x) x { return e.tanOf(e.reduce(a)) }

// tan32 is tan for a float32 in f64.
func tan32(e *expr, a x) x {
	big := e.cmp("GE", e.abs(a), e.f(windows[0].below))
	parts := e.ifAny(big, func(e *expr) []x {
		hi, lo := e.window(a)
		return []x{hi, lo}
	}, e.f(windows[0].hi), e.f(windows[0].lo))
	return e.tanOf(e.reduceBy(a, parts[0], parts[1]))
}

func (e *expr) tanOf(q, r x) x {
	s, c := e.sinCosPoly(r)
	odd := e.eq(e.and(q, e.n(1)), e.n(1))
	return e.div(e.sel(odd, e.neg(c), s), e.sel(odd, s, c))
}

func sine(e *expr, a x) x   { return e.sinCos(a, 0) }
func cosine(e *expr, a x) x { return e.sinCos(a, 1) }

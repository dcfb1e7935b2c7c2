package mathlib

import "github.com/swage-ml/swage/ir"

// Sine and cosine in f32: a = n pi/2 + r, |r| <= pi/4. sin r = r + r^3 S(r^2), cos r = 1 - r^2/2 + r^4 C(r^2).
// Coefficients: gen/fits.py.

// sinS: [0, 0.629249], error 2^-27.8
var sinS = []float64{-0.16666653752326965, 0.008332106284797192, -0.00019507882825564593}

// cosC: [0, 0.629249], error 2^-32.7
var cosC = []float64{0.04166664555668831, -0.0013887297827750444, 2.4430084522464313e-05}

const (
	twoOverPi = 0x1.45f306p-1   // float32(2/pi)
	halfPi1   = 0x1.921fb6p+0   // float32(pi/2)
	halfPi2   = -0x1.777a5cp-25 // float32(pi/2 - halfPi1)
	halfPi3   = -0x1.ee59dap-50 // float32(pi/2 - halfPi1 - halfPi2)
	// codyWaite bounds |a|: up to here n < 2^16, so a - n halfPi1 is exact (a multiple of 2^-23 below 1).
	codyWaite = 0x1.8p16
)

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

// reduce gives the quadrant (an integer; its low two bits count) and r.
func (e *expr) reduce(a x) (q, r x) {
	n, q := e.round(a, e.f(twoOverPi), 0)
	r = e.fma(n, e.f(-halfPi3), e.fma(n, e.f(-halfPi2), e.fma(n, e.f(-halfPi1), a)))
	big := e.gt(e.abs(a), e.f(codyWaite))
	out := e.ifAny(big, func(e *expr) []x {
		bq, br := e.reduceBig(a)
		return []x{e.sel(big, bq, q), e.sel(big, br, r)}
	}, q, r)
	return out[0], out[1]
}

// reduceBig is reduce for codyWaite < |a| < 2^128, in f64. Inf gives NaN.
func (e *expr) reduceBig(a x) (q, r x) {
	d := e.as(ir.F64)
	w := e.to(a, ir.F64)
	hi, lo := d.f(windows[0].hi), d.f(windows[0].lo)
	for k, win := range windows[1:] {
		past := e.cmp("GE", e.abs(a), e.f(windows[k].below))
		hi, lo = e.sel(past, d.f(win.hi), hi), e.sel(past, d.f(win.lo), lo)
	}
	n := d.rint(d.mul(w, hi))
	r = d.fma(w, lo, d.fma(w, hi, d.neg(n))) // a 2/pi - n, in quarter turns
	_, t := d.round(n, nil, 0)
	return e.to(t, e.i), e.to(d.mul(r, d.f(0x1.921fb54442d18p+0)), e.d)
}

// sinCos gives the sine of a + shift quarter turns.
func (e *expr) sinCos(a x, shift int64) x {
	q, r := e.reduce(a)
	if shift != 0 {
		q = e.add(q, e.n(shift))
	}
	u := e.mul(r, r)
	s := e.fma(e.mul(u, r), e.poly(u, sinS), r)
	c := e.fma(e.mul(u, u), e.poly(u, cosC), e.fma(u, e.f(-0.5), e.f(1)))
	odd := e.eq(e.and(q, e.n(1)), e.n(0))
	y := e.sel(odd, s, c)
	return e.flip(y, e.and(e.shl(q, 30), e.n(-1<<31)))
}

func sine(e *expr, a x) x   { return e.sinCos(a, 0) }
func cosine(e *expr, a x) x { return e.sinCos(a, 1) }

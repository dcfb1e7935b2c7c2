package mathlib

import "math"

// Inverse trigonometric functions, in f64. The results are c + p with c a multiple of pi/4 in two parts.
const (
	quarterPiHi = 0x1.921fb54442d18p-1  // pi/4
	quarterPiLo = 0x1.1a62633145c07p-55 // pi/4 - quarterPiHi
	tanPi8      = 0x1.a827999fcef32p-2  // tan(pi/8) = sqrt(2) - 1
)

// quarters is k pi/4 + p for a small integer k (a float).
func (e *expr) quarters(k, p x) x {
	hi := e.mul(k, e.f(quarterPiHi))
	lo := e.fma(k, e.f(quarterPiLo), e.fma(k, e.f(quarterPiHi), e.neg(hi)))
	return e.add(hi, e.add(lo, p))
}

// atanRatio is atan(lo/hi) for 0 <= lo <= hi as k pi/4 + p, k 0 or 1: above tan(pi/8) the ratio is turned by pi/4,
// atan(lo/hi) = pi/4 + atan((lo-hi)/(lo+hi)).
func (e *expr) atanRatio(lo, hi x) (k, p x) {
	turn := e.gt(lo, e.mul(hi, e.f(tanPi8)))
	t := e.div(e.sel(turn, e.sub(lo, hi), lo), e.sel(turn, e.add(lo, hi), hi))
	u := e.mul(t, t)
	return e.sel(turn, e.f(1), e.f(0)), e.fma(e.mul(t, u), e.poly(u, e.k.atanA), t)
}

func atan(e *expr, a x) x {
	abs := e.abs(a)
	inv := e.gt(abs, e.f(1))
	k, p := e.atanRatio(e.sel(inv, e.f(1), abs), e.sel(inv, abs, e.f(1)))
	k, p = e.sel(inv, e.sub(e.f(2), k), k), e.sel(inv, e.neg(p), p)
	return e.withSign(e.quarters(k, p), e.sign(a))
}

// atan2 is the angle of the point (b, a): C's atan2(a, b).
func atan2(e *expr, a, b x) x {
	ay, ax := e.abs(a), e.abs(b)
	nan := e.add(ay, ax) // NaN if one is
	swap := e.gt(ay, ax)
	lo, hi := e.sel(swap, ax, ay), e.sel(swap, ay, ax)
	// keep sums and products in range, 0/0 and Inf/Inf apart
	s := e.sel(e.gt(hi, e.f(0x1p1000)), e.f(0x1p-200), e.sel(e.lt(hi, e.f(0x1p-800)), e.f(0x1p200), e.f(1)))
	isInf, isZero := e.eq(hi, e.inf()), e.eq(hi, e.f(0))
	loInf := e.sel(e.eq(lo, e.inf()), e.f(1), e.f(0))
	lo = e.sel(isInf, loInf, e.mul(lo, s))
	hi = e.sel(e.op("or", isInf, isZero), e.f(1), e.mul(hi, s))
	k, p := e.atanRatio(lo, hi)
	k, p = e.sel(swap, e.sub(e.f(2), k), k), e.sel(swap, e.neg(p), p)
	left := e.lt(e.bits(b), e.n(0)) // -0 as well
	k, p = e.sel(left, e.sub(e.f(4), k), k), e.sel(left, e.neg(p), p)
	y := e.withSign(e.quarters(k, p), e.sign(a))
	return e.sel(e.eq(nan, nan), y, nan)
}

// asinParts: asin of |a| <= 1/2 is p; above, pi/2 - asin(|a|) = 2 asin(sqrt((1-|a|)/2)) = 2p. Beyond 1 p is NaN.
func (e *expr) asinParts(a x) (big, p x) {
	abs := e.abs(a)
	big = e.gt(abs, e.f(0.5))
	u := e.sel(big, e.fma(abs, e.f(-0.5), e.f(0.5)), e.mul(a, a))
	s := e.sel(big, e.sqrt(u), abs)
	return big, e.fma(e.mul(s, u), e.poly(u, e.k.asinA), s)
}

func asin(e *expr, a x) x {
	big, p := e.asinParts(a)
	y := e.sel(big, e.quarters(e.f(2), e.mul(p, e.f(-2))), p)
	return e.float(e.or(e.bits(y), e.sign(a)))
}

func acos(e *expr, a x) x {
	big, p := e.asinParts(a)
	neg := e.lt(a, e.f(0))
	signed := e.sel(neg, e.neg(p), p) // asin(a), or half of acos(|a|) with a's sign
	k := e.sel(big, e.sel(neg, e.f(4), e.f(0)), e.f(2))
	return e.quarters(k, e.sel(big, e.add(signed, signed), e.neg(signed)))
}

// Hyperbolic functions, in f64.

// halfExp is exp(|a|)/2 without overflow before the result's.
func (e *expr) halfExp(abs x) x { return e.expTimes(e.atMost(abs, e.k.maxExp+2), -1) }

func sinh(e *expr, a x) x {
	abs, u := e.abs(a), e.mul(a, a)
	small := e.fma(e.mul(a, u), e.poly(u, e.k.sinhS), a)
	h := e.halfExp(abs)
	large := e.withSign(e.sub(h, e.div(e.f(0.25), h)), e.sign(a))
	return e.sel(e.lt(abs, e.f(1)), small, large)
}

func cosh(e *expr, a x) x {
	h := e.halfExp(e.abs(a))
	return e.add(h, e.div(e.f(0.25), h))
}

// asinh: sign(a) log1p(|a| + a^2/(1 + sqrt(1 + a^2))); from 2^60 on log(|a|) + ln 2.
func asinh(e *expr, a x) x {
	abs := e.abs(a)
	big := e.gt(abs, e.f(0x1p60))
	u := e.mul(abs, abs)
	z := e.add(abs, e.div(u, e.add(e.f(1), e.sqrt(e.add(u, e.f(1))))))
	y := logPlusOne(e, e.sel(big, abs, z))
	return e.withSign(e.add(y, e.sel(big, e.f(math.Ln2), e.f(0))), e.sign(a))
}

// acosh: log1p(t + sqrt(t (t + 2))) with t = a - 1; from 2^60 on log(a) + ln 2.
func acosh(e *expr, a x) x {
	big := e.gt(a, e.f(0x1p60))
	t := e.sub(a, e.f(1))
	z := e.add(t, e.sqrt(e.mul(t, e.add(t, e.f(2)))))
	y := e.add(logPlusOne(e, e.sel(big, a, z)), e.sel(big, e.f(math.Ln2), e.f(0)))
	return e.sel(e.lt(a, e.f(1)), e.nan(), y)
}

// atanh: sign(a)/2 log1p(2|a|/(1 - |a|)).
func atanh(e *expr, a x) x {
	abs := e.abs(a)
	y := logPlusOne(e, e.div(e.add(abs, abs), e.sub(e.f(1), abs)))
	return e.float(e.or(e.bits(e.mul(y, e.f(0.5))), e.sign(a)))
}

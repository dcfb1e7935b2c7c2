package mathlib

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// Logarithms: a = 2^k m with m in [sqrt(1/2), sqrt(2)), f = m - 1,
// log(a) = k ln 2 + f - f^2/2 + f^3 P(f).

// logOf joins k (a float) and f.
func (e *expr) logOf(k, f x) x {
	f2 := e.mul(f, f)
	y := e.fma(e.mul(f2, f), e.poly(f, e.k.logP), e.fma(f2, e.f(-0.5), e.mul(k, e.f(e.k.ln2Lo))))
	return e.fma(k, e.f(e.k.ln2Hi), e.add(f, y))
}

// split gives k (a float) and m for a positive finite a.
func (e *expr) split(a x) (k, m x) {
	mant := e.mant()
	tiny := e.lt(a, e.f(math.Ldexp(1, int(1-e.bias()))))
	i := e.sub(e.bits(e.sel(tiny, e.mul(a, e.f(math.Ldexp(1, int(mant)))), a)), e.n(e.sqrtHalf()))
	m = e.float(e.add(e.and(i, e.n(1<<mant-1)), e.n(e.sqrtHalf())))
	return e.add(e.toFloat(e.sar(i, mant)), e.sel(tiny, e.f(float64(-mant)), e.f(0))), m
}

// sqrtHalf is the bits of sqrt(1/2), rounded down.
func (e *expr) sqrtHalf() int64 {
	if e.d == ir.F64 {
		return 0x3fe6a09e667f3bcc
	}
	return 0x3f3504f3
}

func logarithm(e *expr, a x) x {
	k, m := e.split(a)
	return e.logEdges(a, a, e.logOf(k, e.sub(m, e.f(1))))
}

// logEdges puts in the results where v, the number whose logarithm was taken, is no positive finite number.
func (e *expr) logEdges(a, v, y x) x {
	y = e.sel(e.gt(v, e.f(0)), y, e.sel(e.eq(v, e.f(0)), e.neg(e.inf()), e.nan()))
	return e.sel(e.lt(v, e.inf()), y, a) // Inf and NaN: themselves
}

// logPlusOne: k comes from the rounded 1 + a, but f from a itself: f = 2^-k a + (2^-k - 1), rounded once. 2^-k a is made
// by subtracting k from a's exponent; 4 * 2^-k is a normal number for all k.
func logPlusOne(e *expr, a x) x {
	mant := e.mant()
	i := e.sub(e.bits(e.add(a, e.f(1))), e.n(e.sqrtHalf()))
	kbits := e.and(i, e.n(-1<<mant))
	s4 := e.float(e.sub(e.n((e.bias()+2)<<mant), kbits))
	m := e.float(e.sub(e.bits(a), kbits))
	f := e.add(m, e.fma(s4, e.f(0.25), e.f(-1)))
	y := e.logOf(e.toFloat(e.sar(i, mant)), f)
	y = e.logEdges(a, e.add(a, e.f(1)), y)
	return e.sel(e.lt(e.abs(a), e.ulpHalf()), a, y)
}

// rsqrt is two roundings: at most 1 ulp. 1/sqrt(-0) = -Inf.
func rsqrt(e *expr, a x) x { return e.div(e.f(1), e.sqrt(a)) }

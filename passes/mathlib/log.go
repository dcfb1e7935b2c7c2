package mathlib

// Logarithms in f32: a = 2^k m with m in [sqrt(1/2), sqrt(2)), f = m - 1,
// log(a) = k ln 2 + f - f^2/2 + f^3 P(f). Coefficients: gen/fits.py.

// logP: [-0.292893, 0.414214], error 2^-27.3
var logP = []float64{0.3333333134651184, -0.250008225440979, 0.20001260936260223, -0.1662331372499466, 0.1420091837644577, -0.13159982860088348, 0.12768113613128662, -0.07643353193998337}

const sqrtHalf = 0x3f3504f3 // bits of float32(sqrt(1/2))

// logOf joins k (a float) and f.
func (e *expr) logOf(k, f x) x {
	f2 := e.mul(f, f)
	y := e.fma(e.mul(f2, f), e.poly(f, logP), e.fma(f2, e.f(-0.5), e.mul(k, e.f(ln2Lo))))
	return e.fma(k, e.f(ln2Hi), e.add(f, y))
}

func logarithm(e *expr, a x) x {
	tiny := e.lt(a, e.f(0x1p-126))
	i := e.sub(e.bits(e.sel(tiny, e.mul(a, e.f(0x1p23)), a)), e.n(sqrtHalf))
	k := e.sar(i, 23)
	m := e.float(e.add(e.and(i, e.n(1<<23-1)), e.n(sqrtHalf)))
	kf := e.add(e.toFloat(k), e.sel(tiny, e.f(-23), e.f(0)))
	return e.logEdges(a, a, e.logOf(kf, e.sub(m, e.f(1))))
}

// logEdges puts in the results where v, the number whose logarithm was taken, is no positive finite number.
func (e *expr) logEdges(a, v, y x) x {
	y = e.sel(e.gt(v, e.f(0)), y, e.sel(e.eq(v, e.f(0)), e.neg(e.inf()), e.nan()))
	return e.sel(e.lt(v, e.inf()), y, a) // Inf and NaN: themselves
}

// logPlusOne: k comes from the rounded 1 + a, but f from a itself: f = 2^-k a + (2^-k - 1), rounded once. 2^-k a is made
// by subtracting k from a's exponent; 4 * 2^-k is a normal number for all k.
func logPlusOne(e *expr, a x) x {
	i := e.sub(e.bits(e.add(a, e.f(1))), e.n(sqrtHalf))
	kbits := e.and(i, e.n(-1<<23))
	s4 := e.float(e.sub(e.n(129<<23), kbits))
	m := e.float(e.sub(e.bits(a), kbits))
	f := e.add(m, e.fma(s4, e.f(0.25), e.f(-1)))
	y := e.logOf(e.toFloat(e.sar(i, 23)), f)
	y = e.logEdges(a, e.add(a, e.f(1)), y)
	return e.sel(e.lt(e.abs(a), e.f(0x1p-24)), a, y)
}

// rsqrt is two roundings: at most 1 ulp. 1/sqrt(-0) = -Inf.
func rsqrt(e *expr, a x) x { return e.div(e.f(1), e.sqrt(a)) }

package mathlib

// power is a^b = exp(b log|a|), with C's special cases: for f32 in f64.
func power(e *expr, a, b x) x {
	return e.powerEdges(a, b, exponential(e, e.mul(b, logarithm(e, e.abs(a)))))
}

// power64 keeps the logarithm and its product with b in two f64 each, as the exponential multiplies their errors by up
// to 745: with f = m - 1, log|a| = k ln 2 + f - f^2/2 + f^3 P(f), the first three terms with their errors.
func power64(e *expr, a, b x) x {
	abs := e.abs(a)
	k, m := e.split(abs)
	f := e.sub(m, e.f(1))
	kh := e.mul(k, e.f(e.k.ln2Hi))
	lo := e.fma(k, e.f(e.k.ln2Lo), e.fma(k, e.f(e.k.ln2Hi), e.neg(kh)))
	p := e.mul(f, f)
	pe := e.fma(f, f, e.neg(p))
	s, se := e.twoSum(kh, f)
	hi, he := e.twoSum(s, e.mul(p, e.f(-0.5)))
	tail := e.mul(e.mul(f, p), e.poly(f, e.k.logP))
	lo = e.add(e.add(lo, e.add(se, he)), e.fma(pe, e.f(-0.5), tail))
	hi, lo = e.twoSum(hi, lo)
	hi = e.logEdges(abs, abs, hi)
	zh := e.mul(b, hi)
	zl := e.fma(b, lo, e.fma(b, hi, e.neg(zh)))
	zl = e.sel(e.lt(e.abs(zh), e.f(1000)), zl, e.f(0))
	y := exponential(e, zh)
	y = e.sel(e.lt(y, e.inf()), e.fma(y, zl, y), y)
	return e.powerEdges(a, b, y)
}

// twoSum is a + b and its rounding error (Knuth).
func (e *expr) twoSum(a, b x) (s, err x) {
	s = e.add(a, b)
	v := e.sub(s, a)
	return s, e.add(e.sub(a, e.sub(s, v)), e.sub(b, v))
}

// powerEdges: the sign, and where |a|^b does not say it all.
func (e *expr) powerEdges(a, b, y x) x {
	half := e.mul(b, e.f(0.5))
	isInt, even := e.eq(b, e.rint(b)), e.eq(half, e.rint(half))
	odd := e.sel(even, e.f(0), e.sel(isInt, e.f(1), e.f(0)))
	signed := e.flip(y, e.sign(a))
	y = e.sel(e.eq(odd, e.f(1)), signed, y)
	bad := e.op("and", e.lt(a, e.f(0)), e.gt(a, e.neg(e.inf())))
	y = e.sel(e.op("and", bad, e.cmp("NE", b, e.rint(b))), e.nan(), y)
	one := e.op("or", e.eq(b, e.f(0)), e.eq(a, e.f(1)))
	one = e.op("or", one, e.op("and", e.eq(a, e.f(-1)), e.eq(e.abs(b), e.inf())))
	return e.sel(one, e.f(1), y)
}

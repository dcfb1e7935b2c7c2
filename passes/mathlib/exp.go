package mathlib

// The exponential family. With n = round(a/ln 2) and r = a - n ln 2, |r| <= 0.3466, exp(a) = 2^n exp(r) and
// exp(r) = 1 + r + r^2 Q(r).

// expm1r is exp(r) - 1 on the reduced range.
func (e *expr) expm1r(r x) x { return e.fma(e.mul(r, r), e.poly(r, e.k.expQ), r) }

// reduceExp gives r and the bits t, which hold n + add.
func (e *expr) reduceExp(a x, add int64) (r, t x) {
	n, t := e.round(a, e.f(log2e), add)
	return e.fma(n, e.f(-e.k.ln2Lo), e.fma(n, e.f(-e.k.ln2Hi), a)), t
}

// expParts reduces a, which lies in [minExp, maxExp] or is NaN: the bits t hold n + add, p = exp(r).
func (e *expr) expParts(a x, add int64) (t, p x) {
	r, t := e.reduceExp(a, add)
	return t, e.fma(r, e.fma(r, e.poly(r, e.k.expQ), e.f(1)), e.f(1))
}

// expTimes is exp(a) * 2^shift for a in [minExp, maxExp]. The scale 2^n is applied in two halves, as n may lie
// outside the exponents of normal numbers; only the second multiplication can round.
func (e *expr) expTimes(a x, shift int64) x {
	t, p := e.expParts(a, 2*e.bias()+shift)
	h := e.shr(t, 1)
	return e.mul(e.mul(p, e.pow2(h)), e.pow2(e.sub(t, h)))
}

func exponential(e *expr, a x) x {
	return e.expTimes(e.atMost(e.atLeast(a, e.k.minExp), e.k.maxExp), 0)
}

// exponentialMinusOne: exp(a) - 1 = 2 (s p + (s - 1/2)) with s = 2^(n-1) and p = exp(r) - 1.
func exponentialMinusOne(e *expr, a x) x {
	c := e.atMost(e.atLeast(a, e.k.minExpm1), e.k.maxExp)
	r, t := e.reduceExp(c, e.bias()-1)
	s := e.pow2(t)
	y := e.fma(s, e.expm1r(r), e.sub(s, e.f(0.5)))
	// r itself where n = 0 and r tiny, to keep denormals and -0
	return e.sel(e.lt(e.abs(a), e.ulpHalf()), a, e.add(y, y))
}

// logistic: z = exp(-|a|) is at most 1, so nothing overflows and small results keep their digits. With w = z/(1 + z) the
// result is 1 - w, or w = z - z w where a < 0: w's rounding errors count little in that form.
func logistic(e *expr, a x) x {
	minus := e.minusAbs(a)
	z := e.expTimes(e.atLeast(minus, e.k.minExp), 0)
	w := e.div(z, e.sub(e.f(-1), z))
	base := e.sel(e.lt(a, e.f(0)), z, e.f(1))
	return e.fma(base, w, base)
}

// tanh: with m = exp(-2|a|) - 1 in (-1, 0], |tanh a| = -m/(m + 2). As n <= 0 here, exp(r) need not
// know the low half of ln 2: its error counts 2^n.
func tanh(e *expr, a x) x {
	minus := e.minusAbs(a)
	c := e.atLeast(e.add(minus, minus), e.k.minTanh)
	n, t := e.round(c, e.f(log2e), e.bias())
	r := e.fma(n, e.f(-e.k.ln2Hi), c)
	s := e.pow2(t)
	p := e.expm1r(r)
	m := e.fma(s, p, e.sub(s, e.f(1)))
	d := e.fma(s, p, e.add(s, e.f(1))) // not m + 2: that would count m's rounding twice
	return e.withSign(e.abs(e.div(m, d)), e.sign(a))
}

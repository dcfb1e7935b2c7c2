package mathlib

// The error function in f32: below erfSplit a + a P(a^2), from there on 1 - 2^q with q = log2(erfc(|a|)) a polynomial;
// at 3.93 the result is 1. Coefficients: gen/fits.py.
const erfSplit = 0.92

var (
	// erfQ: [0.92, 3.93], error 2^-24.7
	erfQ = []float64{-0.00283625815063715, -1.6156491041183472, -0.9394475221633911, -0.13103973865509033, 0.022345174103975296, -0.0017891123425215483}
	// exp2E: (2^r - 1)/r, [-0.5, 0.5], error 2^-23.3
	exp2E = []float64{0.6931470036506653, 0.2402222454547882, 0.05550651252269745, 0.009672574698925018, 0.0013301725266501307}
)

func erf32(e *expr, a x) x {
	u := e.mul(a, a)
	small := e.fma(a, e.poly(u, e.k.erfP), a)
	abs := e.abs(a)
	q := e.poly(e.atMost(abs, 3.93), erfQ)
	n, t := e.round(q, nil, 127+256) // 256: the sign of -2^n
	r := e.sub(q, n)
	p := e.fma(r, e.poly(r, exp2E), e.f(1))
	large := e.withSign(e.fma(p, e.pow2(t), e.f(1)), e.sign(a))
	return e.sel(e.lt(abs, e.f(float64(float32(erfSplit)))), small, large)
}

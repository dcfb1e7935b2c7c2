package complex

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// functions are those of one complex variable, on the principal branch. The inverse ones are W. Kahan's ("Branch cuts for
// complex elementary functions", 1987): the sign of a zero says on which side of a cut its number lies.
var functions = map[string]func(w writer, z pair) pair{
	"negate":                writer.neg,
	"sign":                  writer.sign,
	"exponential":           writer.exp,
	"exponential_minus_one": writer.expm1,
	"log":                   writer.log,
	"log_plus_one":          writer.log1p,
	"sqrt":                  writer.sqrt,
	"rsqrt":                 func(w writer, z pair) pair { return w.inverse(w.sqrt(z)) },
	"logistic":              writer.logistic,
	"sine":                  func(w writer, z pair) pair { return w.minusI(w.sinh(w.timesI(z))) },
	"cosine":                func(w writer, z pair) pair { return w.cosh(w.timesI(z)) },
	"tan":                   func(w writer, z pair) pair { return w.minusI(w.tanh(w.timesI(z))) },
	"sinh":                  writer.sinh,
	"cosh":                  writer.cosh,
	"tanh":                  writer.tanh,
	"asin":                  writer.asin,
	"acos":                  writer.acos,
	"atan":                  func(w writer, z pair) pair { return w.minusI(w.atanh(w.timesI(z))) },
	"asinh":                 func(w writer, z pair) pair { return w.minusI(w.asin(w.timesI(z))) },
	"acosh":                 writer.acosh,
	"atanh":                 writer.atanh,
}

func (w writer) neg(z pair) pair    { return pair{w.op("negate", z.re), w.op("negate", z.im)} }
func (w writer) timesI(z pair) pair { return pair{w.op("negate", z.im), z.re} }
func (w writer) minusI(z pair) pair { return pair{z.im, w.op("negate", z.re)} }

// plus adds a real number.
func (w writer) plus(z pair, x float64) pair { return pair{w.op("add", z.re, w.k(z.re, x)), z.im} }

func (w writer) inverse(z pair) pair { return w.div(pair{w.k(z.re, 1), w.k(z.re, 0)}, z) }

// magnitude is |z| without overflow: the greater part times sqrt(1 + the quotient's square).
func (w writer) magnitude(p pair) *ir.Value {
	a, b := w.op("abs", p.re), w.op("abs", p.im)
	hi, lo := w.op("maximum", a, b), w.op("minimum", a, b)
	zero := w.k(hi, 0)
	q := w.op("divide", lo, hi)
	m := w.op("multiply", hi, w.op("sqrt", w.op("add", w.k(hi, 1), w.op("multiply", q, q))))
	return w.op("select", w.cmp("EQ", hi, zero), zero, m)
}

func (w writer) sign(z pair) pair {
	m := w.magnitude(z)
	none := w.cmp("EQ", m, w.k(m, 0))
	return pair{w.op("select", none, z.re, w.op("divide", z.re, m)), w.op("select", none, z.im, w.op("divide", z.im, m))}
}

// rotated is m times the unit vector at an angle.
func (w writer) rotated(m, angle *ir.Value) pair {
	return pair{w.op("multiply", m, w.op("cosine", angle)), w.op("multiply", m, w.op("sine", angle))}
}

func (w writer) exp(z pair) pair { return w.rotated(w.op("exponential", z.re), z.im) }

// expm1: the real part is exp(x) cos y - 1 = expm1(x) cos y - 2 sin(y/2)^2.
func (w writer) expm1(z pair) pair {
	half := w.op("sine", w.op("multiply", z.im, w.k(z.im, 0.5)))
	less := w.op("multiply", w.k(z.re, 2), w.op("multiply", half, half))
	re := w.op("subtract", w.op("multiply", w.op("exponential_minus_one", z.re), w.op("cosine", z.im)), less)
	return pair{re, w.op("multiply", w.op("exponential", z.re), w.op("sine", z.im))}
}

// logistic is 1/(1+exp(-z)), to the left exp(z)/(1+exp(z)), so that nothing overflows.
func (w writer) logistic(z pair) pair {
	left := w.cmp("LT", z.re, w.k(z.re, 0))
	u := w.rotated(w.op("exponential", w.op("negate", w.op("abs", z.re))), w.op("select", left, z.im, w.op("negate", z.im)))
	return w.div(pair{w.op("select", left, u.re, w.k(u.re, 1)), w.op("select", left, u.im, w.k(u.im, 0))}, w.plus(u, 1))
}

// log1p: near 0 the real part is half the log1p of |1+z|^2 - 1 = x (2+x) + y^2.
func (w writer) log1p(z pair) pair {
	off := w.op("add", w.op("multiply", z.re, w.op("add", z.re, w.k(z.re, 2))), w.op("multiply", z.im, z.im))
	near := w.cmp("LT", w.op("abs", off), w.k(z.re, 0.5))
	small := w.op("multiply", w.k(z.re, 0.5), w.op("log_plus_one", off))
	far := w.log(w.plus(z, 1))
	return pair{w.op("select", near, small, far.re), far.im}
}

// log: near |z| = 1 the real part is log1p of |z|^2 - 1 = (x-1)(x+1) + y^2 with x the greater part.
func (w writer) log(z pair) pair {
	a, b := w.op("abs", z.re), w.op("abs", z.im)
	hi, lo := w.op("maximum", a, b), w.op("minimum", a, b)
	one := w.k(hi, 1)
	off := w.op("add", w.op("multiply", w.op("subtract", hi, one), w.op("add", hi, one)), w.op("multiply", lo, lo))
	near := w.cmp("LT", w.op("abs", off), w.k(hi, 0.5))
	small := w.op("multiply", w.k(hi, 0.5), w.op("log_plus_one", off))
	return pair{w.op("select", near, small, w.op("log", w.magnitude(z))), w.op("atan2", z.im, z.re)}
}

// power is exp(b log a); 0 to the power of anything but 0 is 0.
func (w writer) power(a, b pair) pair {
	p := w.exp(w.mul(b, w.log(a)))
	zero, one := w.k(p.re, 0), w.k(p.re, 1)
	isZero := func(z pair) *ir.Value { return w.op("and", w.cmp("EQ", z.re, zero), w.cmp("EQ", z.im, zero)) }
	base, exponent := isZero(a), isZero(b)
	return pair{
		w.op("select", exponent, one, w.op("select", base, zero, p.re)),
		w.op("select", exponent, zero, w.op("select", base, zero, p.im)),
	}
}

// copySign is a, which is not negative, with b's sign; a zero's counts.
func (w writer) copySign(a, b *ir.Value) *ir.Value {
	i, sign := ir.I32, int64(math.MinInt32)
	if a.Type.DType == ir.F64 {
		i, sign = ir.I64, math.MinInt64
	}
	bits := func(v *ir.Value, d ir.DType) *ir.Value { return w.r.Emit("bitcast_convert", ir.A{"dtype": d}, v) }
	x, y := bits(a, i), bits(b, i)
	mask := w.r.BroadcastTo(w.r.ScalarI(i, sign), a.Type.Dims)
	return bits(w.op("or", x, w.op("and", y, mask)), a.Type.DType)
}

// sqrt: t = sqrt((|re| + |z|)/2) is one part, im/(2t) the other.
func (w writer) sqrt(z pair) pair {
	zero, half := w.k(z.re, 0), w.k(z.re, 0.5)
	abs := w.op("abs", z.re)
	t := w.op("sqrt", w.op("add", w.op("multiply", abs, half), w.op("multiply", w.magnitude(z), half)))
	u := w.op("divide", w.op("multiply", w.op("abs", z.im), half), t)
	u = w.op("select", w.cmp("EQ", t, zero), zero, u)
	right := w.cmp("GE", z.re, zero)
	return pair{w.op("select", right, t, u), w.copySign(w.op("select", right, u, t), z.im)}
}

func (w writer) sinh(z pair) pair {
	return pair{
		w.op("multiply", w.op("sinh", z.re), w.op("cosine", z.im)),
		w.op("multiply", w.op("cosh", z.re), w.op("sine", z.im)),
	}
}

func (w writer) cosh(z pair) pair {
	return pair{
		w.op("multiply", w.op("cosh", z.re), w.op("cosine", z.im)),
		w.op("multiply", w.op("sinh", z.re), w.op("sine", z.im)),
	}
}

// tanh is Kahan's: with t = tan(im), s = sinh(re), beta = 1 + t^2 it is (beta s sqrt(1+s^2) + i t)/(1 + beta s^2). Beyond
// 15 (f32) and 40 (f64) the real part is ±1.
func (w writer) tanh(z pair) pair {
	most := 15.0
	if z.re.Type.DType == ir.F64 {
		most = 40
	}
	one := w.k(z.re, 1)
	s := w.op("sinh", w.r.Emit("clamp", nil, w.k(z.re, -most), z.re, w.k(z.re, most)))
	t := w.op("tan", z.im)
	beta := w.op("add", one, w.op("multiply", t, t))
	s2 := w.op("multiply", s, s)
	den := w.op("add", one, w.op("multiply", beta, s2))
	rho := w.op("sqrt", w.op("add", one, s2))
	return pair{w.op("divide", w.op("multiply", beta, w.op("multiply", rho, s)), den), w.op("divide", t, den)}
}

// roots are sqrt(1-z) and sqrt(1+z).
func (w writer) roots(z pair) (minus, plus pair) {
	one := w.k(z.re, 1)
	minus = w.sqrt(pair{w.op("subtract", one, z.re), w.op("negate", z.im)})
	return minus, w.sqrt(pair{w.op("add", one, z.re), z.im})
}

// realOfProduct is the real part of a b; imagOfConj is the imaginary part of conj(a) b.
func (w writer) realOfProduct(a, b pair) *ir.Value {
	return w.op("subtract", w.op("multiply", a.re, b.re), w.op("multiply", a.im, b.im))
}

func (w writer) imagOfConj(a, b pair) *ir.Value {
	return w.op("subtract", w.op("multiply", a.re, b.im), w.op("multiply", a.im, b.re))
}

func (w writer) asin(z pair) pair {
	minus, plus := w.roots(z)
	return pair{w.op("atan2", z.re, w.realOfProduct(minus, plus)), w.op("asinh", w.imagOfConj(minus, plus))}
}

func (w writer) acos(z pair) pair {
	minus, plus := w.roots(z)
	half := w.op("atan2", minus.re, plus.re)
	return pair{w.op("add", half, half), w.op("asinh", w.imagOfConj(plus, minus))}
}

func (w writer) acosh(z pair) pair {
	one := w.k(z.re, 1)
	minus := w.sqrt(pair{w.op("subtract", z.re, one), z.im})
	plus := w.sqrt(pair{w.op("add", z.re, one), z.im})
	re := w.op("add", w.op("multiply", minus.re, plus.re), w.op("multiply", minus.im, plus.im))
	half := w.op("atan2", minus.im, plus.re)
	return pair{w.op("asinh", re), w.op("add", half, half)}
}

// atanh: log1p(4x/((1-x)^2 + y^2))/4, atan2(2y, (1-x)(1+x) - y^2)/2.
func (w writer) atanh(z pair) pair {
	one := w.k(z.re, 1)
	down, up := w.op("subtract", one, z.re), w.op("add", one, z.re)
	y2 := w.op("multiply", z.im, z.im)
	abs := w.op("abs", z.re)
	far := w.op("subtract", one, abs)
	q := w.op("divide", w.op("multiply", w.k(z.re, 4), abs), w.op("add", w.op("multiply", far, far), y2))
	re := w.copySign(w.op("multiply", w.k(z.re, 0.25), w.op("log_plus_one", q)), z.re)
	angle := w.op("atan2", w.op("add", z.im, z.im), w.op("subtract", w.op("multiply", down, up), y2))
	return pair{re, w.op("multiply", w.k(z.re, 0.5), angle)}
}

package eval

import (
	"math"
	"math/big"
	"sync"
)

// exactMath are the ops whose result is exactly specified. On float64 values of float32 they round right to float32:
// a square root in float64 is precise enough (53 >= 2*24+2 bits), the roundings are exact.
var exactMath = map[string]func(float64) float64{
	"sqrt":               math.Sqrt,
	"floor":              math.Floor,
	"ceil":               math.Ceil,
	"round_nearest_even": math.RoundToEven,
	"round_nearest_afz":  math.Round,
}

// referenceMath are the ops that passes/mathlib expands for backends, here in float64: what the expansions are held
// against, and what a kernel computes that was not expanded.
var referenceMath = map[string]func(float64) float64{
	"exponential":           math.Exp,
	"exponential_minus_one": math.Expm1,
	"log":                   refLog,
	"log_plus_one":          math.Log1p,
	"logistic":              refLogistic,
	"tanh":                  math.Tanh,
	"sine":                  func(x float64) float64 { return refSin(x, 0) },
	"cosine":                func(x float64) float64 { return refSin(x, 1) },
	"tan":                   refTan,
	"rsqrt":                 func(x float64) float64 { return 1 / math.Sqrt(x) },
	"cbrt":                  math.Cbrt,
	"erf":                   math.Erf,
	"erfc":                  math.Erfc,
	"erf_inv":               math.Erfinv,
	"lgamma":                refLgamma,
	"digamma":               refDigamma,
	"asin":                  refAsin,
	"acos":                  refAcos,
	"atan":                  math.Atan,
	"sinh":                  math.Sinh,
	"cosh":                  math.Cosh,
	"asinh":                 math.Asinh,
	"acosh":                 math.Acosh,
	"atanh":                 math.Atanh,
	"sign":                  refSign,
}

var referenceMath2 = map[string]func(a, b float64) float64{
	"power":        refPow,
	"atan2":        refAtan2,
	"remainder":    math.Mod,
	"floor_mod":    refFloorMod,
	"floor_divide": func(a, b float64) float64 { return refFloorDiv(a, b) },
}

// refLog is math.Log, whose amd64 version is wrong for subnormal numbers (Go 1.26).
func refLog(x float64) float64 {
	if x > 0 && x < 0x1p-1022 {
		return math.Log(x*0x1p54) - 54*math.Ln2
	}
	return math.Log(x)
}

func refLogistic(x float64) float64 {
	z := math.Exp(-math.Abs(x))
	if x < 0 {
		return z / (1 + z)
	}
	return 1 / (1 + z)
}

// refAsin and refAcos keep their digits near 1, which math.Asin and math.Acos do not.
func refAsin(x float64) float64 { return math.Atan2(x, math.Sqrt((1-x)*(1+x))) }

func refAcos(x float64) float64 { return 2 * math.Atan2(math.Sqrt(1-x), math.Sqrt(1+x)) }

// refAtan2 mends the sign that math.Atan2 loses where y/x underflows.
func refAtan2(y, x float64) float64 { return math.Copysign(math.Atan2(y, x), y) }

// huge is from which angles on math.Sin keeps too few digits of pi.
const huge = 1 << 28

// refSin is the sine of x and quarter turns, 0 or 1.
func refSin(x float64, turns int64) float64 {
	switch {
	case math.Abs(x) < huge || x-x != 0:
		if turns == 1 {
			return math.Cos(x)
		}
		return math.Sin(x)
	}
	q, r := reduced(x)
	y := math.Sin(r)
	if (q+turns)&1 == 1 {
		y = math.Cos(r)
	}
	if (q+turns)&2 != 0 {
		y = -y
	}
	return y
}

func refTan(x float64) float64 {
	if math.Abs(x) < huge || x-x != 0 {
		return math.Tan(x)
	}
	return refSin(x, 0) / refSin(x, 1)
}

// reduced takes whole quarter turns off a huge angle, exactly: their number modulo 4, and the rest.
func reduced(x float64) (q int64, r float64) {
	const prec = 1200 // the exponent's range and the result's digits
	turns := new(big.Float).SetPrec(prec).SetFloat64(x)
	turns.Quo(turns, halfPi())
	shifted := new(big.Float).SetPrec(prec).Add(turns, big.NewFloat(math.Copysign(0.5, x)))
	whole, _ := shifted.Int(nil)
	turns.Sub(turns, new(big.Float).SetPrec(prec).SetInt(whole))
	r, _ = turns.Mul(turns, halfPi()).Float64()
	return new(big.Int).And(whole, big.NewInt(3)).Int64(), r
}

// halfPi is pi/2 to 1200 bits, by Machin's 16 atan(1/5) - 4 atan(1/239).
var halfPi = sync.OnceValue(func() *big.Float {
	const prec = 1264
	sum := new(big.Int)
	for _, part := range []struct{ n, times int64 }{{5, 8}, {239, -2}} {
		power := new(big.Int).Lsh(big.NewInt(part.times), prec)
		power.Quo(power, big.NewInt(part.n))
		for k := int64(1); power.Sign() != 0; k += 2 {
			term := new(big.Int).Quo(power, big.NewInt(k))
			if k%4 == 3 {
				term.Neg(term)
			}
			sum.Add(sum, term)
			power.Quo(power, big.NewInt(part.n*part.n))
		}
	}
	f := new(big.Float).SetPrec(prec).SetInt(sum)
	return f.SetMantExp(f, -prec)
})

// refPow is math.Pow for small whole exponents. Elsewhere that squares again and again, or rounds y log x, and loses digits:
// there it is exp(y log x) with the logarithm and the product in two float64 each.
func refPow(x, y float64) float64 {
	v := math.Pow(x, y)
	if y == math.Trunc(y) && math.Abs(y) <= 8 || y-y != 0 || x-x != 0 || x == 0 || v != v {
		return v
	}
	hi, lo := logParts(math.Abs(x))
	p := y * hi
	if math.Abs(p) > 750 {
		return v
	}
	low := math.FMA(y, hi, -p) + y*lo
	return math.Copysign(math.Exp(p)*(1+low), v)
}

// logParts is log(x) as a sum: k ln 2 + 2 atanh(s) with s = (m-1)/(m+1), its first two terms in two parts.
func logParts(x float64) (hi, lo float64) {
	const ln2Hi, ln2Lo = 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, k = 2*m, k-1
	}
	f, g := m-1, m+1
	gLow := 1 - (g - m) // g's rounding error; f has none
	s := f / g
	sLow := (math.FMA(-s, g, f) - s*gLow) / g
	u := s * s
	uLow := math.FMA(s, s, -u) + 2*s*sLow
	c := s * u / 3
	cLow := (math.FMA(-3, c, s*u) + math.FMA(s, u, -s*u) + s*uLow + sLow*u) / 3
	tail := 0.0
	for n := 33.; n >= 5; n -= 2 {
		tail = tail*u + 1/n
	}
	tail *= s * u * u
	n := float64(k)
	hi = n * ln2Hi
	lo = math.FMA(n, ln2Hi, -hi) + n*ln2Lo
	for _, part := range []float64{2 * s, 2 * c, 2 * sLow, 2 * cLow, 2 * tail} {
		t := hi + part
		if math.Abs(hi) >= math.Abs(part) {
			lo += part - (t - hi)
		} else {
			lo += hi - (t - part)
		}
		hi = t
	}
	return hi, lo
}

// refLgamma is C's: Go's gives -Inf for -Inf.
func refLgamma(x float64) float64 {
	if math.IsInf(x, -1) {
		return math.Inf(1)
	}
	y, _ := math.Lgamma(x)
	return y
}

func refSign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return x // ±0, NaN
}

// refFloorMod is TensorFlow's: fmod, with the divisor's sign.
func refFloorMod(a, b float64) float64 {
	r := math.Mod(a, b)
	if r != 0 && (r < 0) != (b < 0) {
		r += b
	}
	return r
}

// refFloorDiv is TensorFlow's: the floor of the rounded quotient.
func refFloorDiv(a, b float64) float64 { return math.Floor(a / b) }

// refDigamma is the derivative of refLgamma: reflection, recurrence up to 10, then the asymptotic series (Abramowitz and
// Stegun 6.3.7, 6.3.5, 6.3.18). NaN at 0, -1, -2, …, as TensorFlow has it.
func refDigamma(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, -1) || x == 0:
		return math.NaN()
	case math.IsInf(x, 1):
		return x
	case x < 0:
		f := x - math.RoundToEven(x)
		if f == 0 {
			return math.NaN()
		}
		return refDigamma(1-x) - math.Pi/math.Tan(math.Pi*f)
	}
	y := 0.0
	for ; x < 10; x++ {
		y -= 1 / x
	}
	z := 1 / (x * x)
	s := z * (1./12 - z*(1./120-z*(1./252-z*(1./240-z*(1./132-z*(691./32760-z/12))))))
	return y + math.Log(x) - 0.5/x - s
}

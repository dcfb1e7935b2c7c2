package eval

import (
	"math"
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
	"sine":                  math.Sin,
	"cosine":                math.Cos,
	"tan":                   math.Tan,
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

// refPow is math.Pow, but for large exponents, where that squares again and again and loses log2(y) bits.
func refPow(x, y float64) float64 {
	v := math.Pow(x, y)
	if math.Abs(y) > 64 && !math.IsInf(y, 0) && x-x == 0 && x != 0 && v == v {
		v = math.Copysign(math.Exp(y*refLog(math.Abs(x))), v)
	}
	return v
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

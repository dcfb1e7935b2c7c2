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
	"log":                   math.Log,
	"log_plus_one":          math.Log1p,
	"logistic":              func(x float64) float64 { return 1 / (1 + math.Exp(-x)) },
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
	"asin":                  math.Asin,
	"acos":                  math.Acos,
	"atan":                  math.Atan,
	"sinh":                  math.Sinh,
	"cosh":                  math.Cosh,
	"asinh":                 math.Asinh,
	"acosh":                 math.Acosh,
	"atanh":                 math.Atanh,
	"sign":                  refSign,
}

var referenceMath2 = map[string]func(a, b float64) float64{
	"power":        math.Pow,
	"atan2":        math.Atan2,
	"remainder":    math.Mod,
	"floor_mod":    refFloorMod,
	"floor_divide": func(a, b float64) float64 { return refFloorDiv(a, b) },
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
// Stegun 6.3.7, 6.3.5, 6.3.18). TensorFlow's poles: NaN at negative integers, -Inf at 0 (+Inf at -0).
func refDigamma(x float64) float64 {
	switch {
	case math.IsNaN(x) || math.IsInf(x, -1):
		return math.NaN()
	case math.IsInf(x, 1):
		return x
	case x == 0:
		return math.Inf(-1)
	case x < 0:
		f := x - math.Floor(x)
		if f == 0 {
			return math.NaN()
		}
		if f > 0.5 {
			f -= 1
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

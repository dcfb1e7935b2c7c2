package eval

import (
	"math"
	"math/bits"
	"math/cmplx"
	"unsafe"

	"github.com/swage-ml/swage/ir"
)

// Scalar arithmetic of the graph level. scalarUnary and scalarBinary return a func on the Go type that holds the dtype's
// elements (uint16 for f16 and bf16, uint8 for i1), nil if the op has no meaning for the dtype.

type integer interface {
	int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64
}

type float interface{ float32 | float64 }

func scalarUnary(name string, d ir.DType) any {
	switch d {
	case ir.Bool:
		if name == "not" {
			return func(x uint8) uint8 { return x ^ 1 }
		}
		return nil
	case ir.I8:
		return orNil(intUnary[int8](name))
	case ir.I16:
		return orNil(intUnary[int16](name))
	case ir.I32:
		return orNil(intUnary[int32](name))
	case ir.I64, ir.Index:
		return orNil(intUnary[int64](name))
	case ir.U8:
		return orNil(intUnary[uint8](name))
	case ir.U16:
		return orNil(intUnary[uint16](name))
	case ir.U32:
		return orNil(intUnary[uint32](name))
	case ir.U64:
		return orNil(intUnary[uint64](name))
	case ir.C64:
		if f := complexUnary(name); f != nil {
			return func(x complex64) complex64 { return complex64(f(complex128(x))) }
		}
	case ir.C128:
		if f := complexUnary(name); f != nil {
			return f
		}
	}
	f := floatUnary(name)
	if f == nil {
		return nil
	}
	switch d {
	case ir.F32:
		return func(x float32) float32 { return float32(f(float64(x))) }
	case ir.F64:
		return f
	case ir.F16:
		return func(x uint16) uint16 { return ir.F64ToF16(f(float64(ir.F16ToF32(x)))) }
	case ir.BF16:
		return func(x uint16) uint16 { return ir.F64ToBF16(f(float64(ir.BF16ToF32(x)))) }
	}
	return nil
}

// orNil keeps a nil func from becoming a non-nil interface.
func orNil[F func(T) T, T any](f F) any {
	if f == nil {
		return nil
	}
	return f
}

func orNil2[F func(T, T) T, T any](f F) any {
	if f == nil {
		return nil
	}
	return f
}

func floatUnary(name string) func(float64) float64 {
	switch name {
	case "abs":
		return math.Abs
	case "negate":
		return func(x float64) float64 { return -x }
	}
	if f := exactMath[name]; f != nil {
		return f
	}
	return referenceMath[name]
}

func intUnary[T integer](name string) func(T) T {
	switch name {
	case "abs":
		return func(x T) T {
			if x < 0 {
				return -x
			}
			return x
		}
	case "negate":
		return func(x T) T { return -x }
	case "sign":
		return func(x T) T {
			switch {
			case x > 0:
				return 1
			case x < 0:
				return ^T(0) // only signed types come here
			}
			return 0
		}
	case "not":
		return func(x T) T { return ^x }
	case "popcnt":
		return func(x T) T { return T(bits.OnesCount64(uint64(x) & lowBits[T]())) }
	}
	return nil
}

func width[T any]() uint64 { var z T; return uint64(unsafe.Sizeof(z)) * 8 }

func lowBits[T any]() uint64 { return math.MaxUint64 >> (64 - width[T]()) }

func complexUnary(name string) func(complex128) complex128 {
	switch name {
	case "negate":
		return func(z complex128) complex128 { return -z }
	case "sign":
		return func(z complex128) complex128 {
			if z == 0 {
				return 0
			}
			a := cmplx.Abs(z)
			return complex(real(z)/a, imag(z)/a)
		}
	case "exponential":
		return cmplx.Exp
	case "exponential_minus_one":
		return func(z complex128) complex128 { return cmplx.Exp(z) - 1 }
	case "log":
		return cmplx.Log
	case "log_plus_one":
		return func(z complex128) complex128 { return cmplx.Log(1 + z) }
	case "logistic":
		return func(z complex128) complex128 { return 1 / (1 + cmplx.Exp(-z)) }
	case "sqrt":
		return cmplx.Sqrt
	case "rsqrt":
		return func(z complex128) complex128 { return 1 / cmplx.Sqrt(z) }
	case "sine":
		return cmplx.Sin
	case "cosine":
		return cmplx.Cos
	case "tan":
		return cmplx.Tan
	case "tanh":
		return cmplx.Tanh
	case "sinh":
		return cmplx.Sinh
	case "cosh":
		return cmplx.Cosh
	case "asin":
		return cmplx.Asin
	case "acos":
		return cmplx.Acos
	case "atan":
		return complexAtan
	case "asinh":
		return cmplx.Asinh
	case "acosh":
		return cmplx.Acosh
	case "atanh":
		return cmplx.Atanh
	}
	return nil
}

// complexAtan keeps the sign of a zero real part on the cut, which cmplx.Atan does not (W. Kahan, "Branch cuts for complex
// elementary functions", 1987).
func complexAtan(z complex128) complex128 {
	x, y := real(z), imag(z)
	re := math.Atan2(2*x, (1-y)*(1+y)-x*x) / 2
	far := 1 - math.Abs(y)
	return complex(re, math.Copysign(math.Log1p(4*math.Abs(y)/(x*x+far*far))/4, y))
}

func scalarBinary(name string, d ir.DType) any {
	switch d {
	case ir.Bool:
		return orNil2(boolBinary(name))
	case ir.I8:
		return orNil2(intBinary[int8](name))
	case ir.I16:
		return orNil2(intBinary[int16](name))
	case ir.I32:
		return orNil2(intBinary[int32](name))
	case ir.I64, ir.Index:
		return orNil2(intBinary[int64](name))
	case ir.U8:
		return orNil2(intBinary[uint8](name))
	case ir.U16:
		return orNil2(intBinary[uint16](name))
	case ir.U32:
		return orNil2(intBinary[uint32](name))
	case ir.U64:
		return orNil2(intBinary[uint64](name))
	case ir.F32:
		return orNil2(floatBinary[float32](name))
	case ir.F64:
		return orNil2(floatBinary[float64](name))
	case ir.F16:
		return halfBinary(name, ir.F16ToF32, ir.F64ToF16)
	case ir.BF16:
		return halfBinary(name, ir.BF16ToF32, ir.F64ToBF16)
	case ir.C64:
		if f := complexBinary(name); f != nil {
			return func(x, y complex64) complex64 { return complex64(f(complex128(x), complex128(y))) }
		}
	case ir.C128:
		return orNil2(complexBinary(name))
	}
	return nil
}

func boolBinary(name string) func(a, b uint8) uint8 {
	switch name {
	case "add", "maximum", "or":
		return func(a, b uint8) uint8 { return a | b }
	case "multiply", "minimum", "and":
		return func(a, b uint8) uint8 { return a & b }
	case "xor":
		return func(a, b uint8) uint8 { return a ^ b }
	}
	return nil
}

func intBinary[T integer](name string) func(a, b T) T {
	switch name {
	case "add":
		return func(a, b T) T { return a + b }
	case "subtract":
		return func(a, b T) T { return a - b }
	case "multiply":
		return func(a, b T) T { return a * b }
	case "divide":
		return quotient[T]
	case "remainder":
		return rest[T]
	case "floor_divide":
		return func(a, b T) T {
			q := quotient(a, b)
			if b != 0 && a%b != 0 && (a < 0) != (b < 0) {
				q--
			}
			return q
		}
	case "floor_mod":
		return func(a, b T) T {
			r := rest(a, b)
			if r != 0 && b != 0 && (r < 0) != (b < 0) {
				r += b
			}
			return r
		}
	case "maximum":
		return func(a, b T) T { return max(a, b) }
	case "minimum":
		return func(a, b T) T { return min(a, b) }
	case "power":
		return power[T]
	case "and":
		return func(a, b T) T { return a & b }
	case "or":
		return func(a, b T) T { return a | b }
	case "xor":
		return func(a, b T) T { return a ^ b }
	case "shift_left": // a negative count is a huge one
		return func(a, b T) T { return a << (uint64(b) & lowBits[T]()) }
	case "shift_right_logical":
		return func(a, b T) T { return T((uint64(a) & lowBits[T]()) >> (uint64(b) & lowBits[T]())) }
	case "shift_right_arithmetic": // unsigned types are shifted as their signed twins
		return func(a, b T) T {
			up := 64 - width[T]()
			return T(int64(uint64(a)<<up) >> up >> min(uint64(b)&lowBits[T](), 63))
		}
	}
	return nil
}

func quotient[T integer](a, b T) T {
	if b == 0 {
		return ^T(0)
	}
	return a / b
}

func rest[T integer](a, b T) T {
	if b == 0 {
		return a
	}
	return a % b
}

// power multiplies with wrap-around; a negative exponent gives 1/a truncated.
func power[T integer](a, b T) T {
	if b < 0 {
		switch {
		case a == 1:
			return 1
		case a == ^T(0): // -1
			if b&1 == 1 {
				return a
			}
			return 1
		}
		return 0
	}
	r := T(1)
	for ; b > 0; b >>= 1 {
		if b&1 == 1 {
			r *= a
		}
		a *= a
	}
	return r
}

func floatBinary[T float](name string) func(a, b T) T {
	switch name {
	case "add":
		return func(a, b T) T { return a + b }
	case "subtract":
		return func(a, b T) T { return a - b }
	case "multiply":
		return func(a, b T) T { return a * b }
	case "divide":
		return func(a, b T) T { return a / b }
	case "maximum":
		return func(a, b T) T { return max(a, b) } // NaN propagates, +0 > -0
	case "minimum":
		return func(a, b T) T { return min(a, b) }
	case "floor_divide": // TensorFlow's: the quotient is rounded to T before the floor
		return func(a, b T) T { return T(math.Floor(float64(a / b))) }
	}
	if f := referenceMath2[name]; f != nil {
		return func(a, b T) T { return T(f(float64(a), float64(b))) }
	}
	return nil
}

// halfBinary computes in float64 and rounds once, which is also what float32 arithmetic and one rounding give.
func halfBinary(name string, from func(uint16) float32, to func(float64) uint16) any {
	f := floatBinary[float64](name)
	switch {
	case f == nil:
		return nil
	case name == "floor_divide":
		return func(a, b uint16) uint16 {
			q := from(to(float64(from(a)) / float64(from(b))))
			return to(math.Floor(float64(q)))
		}
	}
	return func(a, b uint16) uint16 { return to(f(float64(from(a)), float64(from(b)))) }
}

func complexBinary(name string) func(a, b complex128) complex128 {
	switch name {
	case "add":
		return func(a, b complex128) complex128 { return a + b }
	case "subtract":
		return func(a, b complex128) complex128 { return a - b }
	case "multiply":
		return func(a, b complex128) complex128 { return a * b }
	case "divide":
		return func(a, b complex128) complex128 { return a / b }
	case "power":
		return func(a, b complex128) complex128 {
			if a == 0 && b != 0 { // as libstdc++ and with it TensorFlow, also where it is infinite
				return 0
			}
			return cmplx.Pow(a, b)
		}
	}
	return nil
}

// fmaOdd is a*b + c rounded to odd in float64, for a*b that float64 holds exactly: rounding it to a type of at most 51
// bits then gives the correctly rounded result (Boldo and Melquiond, "Emulation of FMA and correctly rounded sums", 2008).
func fmaOdd(a, b, c float64) float64 {
	p := a * b
	s := p + c
	t := s - p
	e := (p - (s - t)) + (c - t) // two-sum: s + e == p + c
	if e == 0 || math.IsNaN(e) || math.Float64bits(s)&1 == 1 {
		return s
	}
	if (e > 0) == (s > 0) {
		return math.Float64frombits(math.Float64bits(s) + 1)
	}
	return math.Float64frombits(math.Float64bits(s) - 1)
}

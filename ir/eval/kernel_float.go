package eval

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// FMA32 is a*b + c rounded once to float32.
//
// The float64 product of two float32 is exact. Its sum with c, rounded to nearest float64 and then to float32, may
// round twice; so the sum is rounded to odd instead (Boldo, Melquiond, "Emulation of FMA and correctly rounded sums:
// proved algorithms using rounding to odd", IEEE ToC 2008), which a second rounding to at most 51 bits leaves right.
func FMA32(a, b, c float32) float32 {
	p, z := float64(a)*float64(b), float64(c)
	s := p + z
	// Only a sum on the edge of a float32 rounding interval can go wrong: its low bits are 10…0. In the subnormal
	// range the edge has other low bits, so take the slow way there.
	if bits := math.Float64bits(s); bits&0x1fffffff != 0x10000000 && bits<<1 >= 0x3810000000000000<<1 {
		return float32(s)
	}
	return fma32Odd(p, z, s)
}

func fma32Odd(p, z, s float64) float32 {
	if s-s != 0 { // Inf or NaN
		return float32(s)
	}
	v := s - p // TwoSum: p + z = s + e exactly
	e := (p - float64(s-v)) + float64(z-v)
	bits := math.Float64bits(s)
	if e != 0 && bits&1 == 0 {
		if (e > 0) == (s > 0) {
			bits++
		} else {
			bits--
		}
	}
	return float32(math.Float64frombits(bits))
}

func f32(x uint64) float32      { return math.Float32frombits(uint32(x)) }
func f64(x uint64) float64      { return math.Float64frombits(x) }
func bitsOf(x float32) uint64   { return uint64(math.Float32bits(x)) }
func bitsOf64(x float64) uint64 { return math.Float64bits(x) }

// widen turns an f16, bf16 or f32 element into the float32 that its arithmetic uses.
func widen(d ir.DType, x uint64) float32 {
	switch d {
	case ir.F16:
		return ir.F16ToF32(uint16(x))
	case ir.BF16:
		return ir.BF16ToF32(uint16(x))
	}
	return f32(x)
}

// narrow rounds a float32 to the dtype.
func narrow(d ir.DType, x float32) uint64 {
	switch d {
	case ir.F16:
		return uint64(ir.F64ToF16(float64(x)))
	case ir.BF16:
		return uint64(ir.F32ToBF16(x))
	}
	return bitsOf(x)
}

// max64 and min64 are IEEE 754-2019 maximum and minimum; exact for float32 as well. They are written out because
// they are the definition (math.Max and math.Min agree).
func max64(a, b float64) float64 {
	switch {
	case a != a || b != b:
		return math.NaN()
	case a == 0 && b == 0:
		if math.Signbit(a) {
			return b
		}
		return a
	case a > b:
		return a
	}
	return b
}

func min64(a, b float64) float64 { return -max64(-a, -b) }

// signed and unsigned read an integer or bool element.
func signedBits(d ir.DType, x uint64) int64 {
	if d == ir.Bool || d.IsUnsigned() {
		return int64(x)
	}
	sh := 64 - d.Bits()
	return int64(x<<sh) >> sh
}

// wrap keeps the dtype's bits of an integer.
func wrapBits(d ir.DType, n uint64) uint64 {
	if d == ir.Bool {
		return n & 1
	}
	if b := d.Bits(); b < 64 {
		return n & (1<<b - 1)
	}
	return n
}

// asFloat64 reads any real element; exact but for 64-bit integers.
func asFloat64(d ir.DType, x uint64) float64 {
	switch {
	case d == ir.F64:
		return f64(x)
	case d.IsFloat():
		return float64(widen(d, x))
	case d == ir.U64:
		return float64(x)
	}
	return float64(signedBits(d, x))
}

// cvtt64 is cvttsd2si with a 64-bit target: truncates; NaN and out of range give the minimum.
func cvtt64(x float64) int64 {
	if x >= -0x1p63 && x < 0x1p63 {
		return int64(x)
	}
	return math.MinInt64
}

// cvtt32 is cvttsd2si with a 32-bit target.
func cvtt32(x float64) int32 {
	if x > -0x1p31-1 && x < 0x1p31 {
		return int32(x)
	}
	return math.MinInt32
}

// convertBits is the op `convert`; see Machine for float to integer.
func convertBits(from, to ir.DType, x uint64) uint64 {
	switch {
	case to == from:
		return x
	case to == ir.Bool:
		if from.IsFloat() && asFloat64(from, x) == 0 || !from.IsFloat() && x == 0 {
			return 0
		}
		return 1
	case to == ir.F64:
		return bitsOf64(asFloat64(from, x))
	case to == ir.F16 && from == ir.F64:
		return uint64(ir.F64ToF16(f64(x)))
	case to.IsFloat():
		return narrow(to, toFloat32(from, x))
	case !from.IsFloat():
		return wrapBits(to, uint64(signedBits(from, x)))
	}
	v := asFloat64(from, x)
	switch to {
	case ir.U32, ir.I64, ir.Index:
		return wrapBits(to, uint64(cvtt64(v)))
	case ir.U64:
		t := cvtt64(v)
		return uint64(t | cvtt64(sub2p63(from, v))&(t>>63))
	}
	return wrapBits(to, uint64(cvtt32(v)))
}

// sub2p63 subtracts 2^63 in the dtype's own arithmetic, as compiled code does.
func sub2p63(d ir.DType, x float64) float64 {
	if d == ir.F64 {
		return x - 0x1p63
	}
	return float64(float32(x) - 0x1p63)
}

// toFloat32 rounds once to float32.
func toFloat32(d ir.DType, x uint64) float32 {
	switch {
	case d == ir.F64:
		return float32(f64(x))
	case d.IsFloat():
		return widen(d, x)
	case d == ir.U64:
		return float32(x)
	}
	return float32(signedBits(d, x))
}

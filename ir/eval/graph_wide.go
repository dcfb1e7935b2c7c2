package eval

import (
	"math"
	"unsafe"

	"github.com/swage-ml/swage/ir"
)

// number is what the interpreter accumulates in: floats in float64, i1 and integers in int64 (which wraps to the same
// bits as the narrower type), u64 in uint64, complex numbers in complex128.
type number interface {
	float64 | int64 | uint64 | complex128
}

type class uint8

const (
	noClass class = iota
	floatClass
	intClass
	uintClass
	complexClass
)

func classOf(d ir.DType) class {
	switch {
	case d.IsFloat():
		return floatClass
	case d == ir.U64:
		return uintClass
	case d.IsInt(), d == ir.Bool:
		return intClass
	case d.IsComplex():
		return complexClass
	}
	return noClass
}

// wide returns all elements as the wide type N; a float64, int64, uint64 or complex128 tensor's own data, which must not
// be written. Integers become floats and reals become complex where N asks for it.
func wide[N number](c *graphCall, t *ir.Tensor) ([]N, error) {
	var z N
	switch any(z).(type) {
	case float64:
		if t.DType == ir.F64 {
			return cast[N](ir.Elems[float64](t)), nil
		}
	case int64:
		if t.DType == ir.I64 || t.DType == ir.Index {
			return cast[N](ir.Elems[int64](t)), nil
		}
	case uint64:
		if t.DType == ir.U64 {
			return cast[N](ir.Elems[uint64](t)), nil
		}
	case complex128:
		if t.DType == ir.C128 {
			return cast[N](ir.Elems[complex128](t)), nil
		}
	}
	buf, err := scratchSlice[N](c, t.Len())
	if err != nil {
		return nil, err
	}
	switch b := any(buf).(type) {
	case []float64:
		readFloats(b, t, 0)
	case []int64:
		readInts(b, t, 0)
	case []uint64:
		readInts(cast[int64](b), t, 0)
	case []complex128:
		readComplex(b, t, 0)
	}
	return buf, nil
}

// narrowTo stores wide values from element off on, rounded or wrapped to the tensor's dtype.
func narrowTo[N number](t *ir.Tensor, off int64, xs []N) {
	switch b := any(xs).(type) {
	case []float64:
		writeFloats(t, off, b)
	case []int64:
		writeInts(t, off, b)
	case []uint64:
		writeUints(t, off, b)
	case []complex128:
		writeComplex(t, off, b)
	}
}

func scratchSlice[N any](c *graphCall, n int64) ([]N, error) {
	var z N
	if err := c.scratch(n, int64(unsafe.Sizeof(z))); err != nil {
		return nil, err
	}
	return make([]N, n), nil
}

// cast views a slice as one of another element type of the same width.
func cast[To, From any](xs []From) []To {
	if len(xs) == 0 {
		return nil
	}
	return unsafe.Slice((*To)(unsafe.Pointer(&xs[0])), len(xs))
}

func each[To, From any](dst []To, src []From, f func(From) To) {
	src = src[:len(dst)]
	for i := range dst {
		dst[i] = f(src[i])
	}
}

func intsTo[To integer | float, From integer | float](dst []To, src []From) {
	src = src[:len(dst)]
	for i := range dst {
		dst[i] = To(src[i])
	}
}

// readFloats widens elements [off, off+len(dst)) of a float, integer or i1 tensor; integers round to float64.
func readFloats(dst []float64, t *ir.Tensor, off int64) {
	switch t.DType {
	case ir.F32:
		intsTo(dst, ir.Elems[float32](t)[off:])
	case ir.F64:
		copy(dst, ir.Elems[float64](t)[off:])
	case ir.F16:
		each(dst, ir.Elems[uint16](t)[off:], func(x uint16) float64 { return float64(ir.F16ToF32(x)) })
	case ir.BF16:
		each(dst, ir.Elems[uint16](t)[off:], func(x uint16) float64 { return float64(ir.BF16ToF32(x)) })
	default:
		for i := range dst {
			dst[i] = t.Float(off + int64(i))
		}
	}
}

// readInts widens elements of an integer or i1 tensor; u64 keeps its bits.
func readInts(dst []int64, t *ir.Tensor, off int64) {
	switch t.DType {
	case ir.Bool, ir.U8:
		intsTo(dst, ir.Elems[uint8](t)[off:])
	case ir.I8:
		intsTo(dst, ir.Elems[int8](t)[off:])
	case ir.I16:
		intsTo(dst, ir.Elems[int16](t)[off:])
	case ir.U16:
		intsTo(dst, ir.Elems[uint16](t)[off:])
	case ir.I32:
		intsTo(dst, ir.Elems[int32](t)[off:])
	case ir.U32:
		intsTo(dst, ir.Elems[uint32](t)[off:])
	case ir.I64, ir.Index, ir.U64:
		copy(dst, ir.Elems[int64](t)[off:])
	}
}

// readComplex widens elements of any numeric tensor.
func readComplex(dst []complex128, t *ir.Tensor, off int64) {
	switch t.DType {
	case ir.C64:
		each(dst, ir.Elems[complex64](t)[off:], func(z complex64) complex128 { return complex128(z) })
	case ir.C128:
		copy(dst, ir.Elems[complex128](t)[off:])
	default:
		for i := range dst {
			dst[i] = complex(t.Float(off+int64(i)), 0)
		}
	}
}

// writeFloats rounds to a float dtype; to integers it truncates, and to i1 it tells 0 from the rest.
func writeFloats(t *ir.Tensor, off int64, src []float64) {
	n := int64(len(src))
	switch t.DType {
	case ir.F32:
		intsTo(ir.Elems[float32](t)[off:off+n], src)
	case ir.F64:
		copy(ir.Elems[float64](t)[off:], src)
	case ir.F16:
		each(ir.Elems[uint16](t)[off:off+n], src, ir.F64ToF16)
	case ir.BF16:
		each(ir.Elems[uint16](t)[off:off+n], src, ir.F64ToBF16)
	case ir.Bool:
		each(ir.Elems[uint8](t)[off:off+n], src, func(x float64) uint8 { return flag(x != 0) })
	case ir.I8:
		each(ir.Elems[int8](t)[off:off+n], src, func(x float64) int8 { return int8(truncate32(x)) })
	case ir.I16:
		each(ir.Elems[int16](t)[off:off+n], src, func(x float64) int16 { return int16(truncate32(x)) })
	case ir.I32:
		each(ir.Elems[int32](t)[off:off+n], src, truncate32)
	case ir.I64, ir.Index:
		each(ir.Elems[int64](t)[off:off+n], src, truncate64)
	case ir.U8:
		each(ir.Elems[uint8](t)[off:off+n], src, func(x float64) uint8 { return uint8(truncate32(x)) })
	case ir.U16:
		each(ir.Elems[uint16](t)[off:off+n], src, func(x float64) uint16 { return uint16(truncate32(x)) })
	case ir.U32:
		each(ir.Elems[uint32](t)[off:off+n], src, func(x float64) uint32 { return uint32(truncate64(x)) })
	case ir.U64:
		each(ir.Elems[uint64](t)[off:off+n], src, truncateU64)
	case ir.C64, ir.C128:
		for i, x := range src {
			t.SetComplex(off+int64(i), complex(x, 0))
		}
	}
}

// writeInts wraps to an integer dtype, rounds once to a float dtype.
func writeInts(t *ir.Tensor, off int64, src []int64) {
	n := int64(len(src))
	switch t.DType {
	case ir.I8, ir.U8:
		intsTo(ir.Elems[uint8](t)[off:off+n], src)
	case ir.I16, ir.U16:
		intsTo(ir.Elems[uint16](t)[off:off+n], src)
	case ir.I32, ir.U32:
		intsTo(ir.Elems[uint32](t)[off:off+n], src)
	case ir.I64, ir.U64, ir.Index:
		copy(ir.Elems[int64](t)[off:], src)
	case ir.Bool:
		each(ir.Elems[uint8](t)[off:off+n], src, func(x int64) uint8 { return flag(x != 0) })
	case ir.F32:
		intsTo(ir.Elems[float32](t)[off:off+n], src)
	case ir.BF16:
		each(ir.Elems[uint16](t)[off:off+n], src, func(x int64) uint16 { return ir.F32ToBF16(float32(x)) })
	default:
		for i, x := range src {
			writeFloats(t, off+int64(i), []float64{float64(x)})
		}
	}
}

// writeUints is writeInts for values that are not negative.
func writeUints(t *ir.Tensor, off int64, src []uint64) {
	n := int64(len(src))
	switch {
	case t.DType == ir.F32:
		intsTo(ir.Elems[float32](t)[off:off+n], src)
	case t.DType == ir.BF16:
		each(ir.Elems[uint16](t)[off:off+n], src, func(x uint64) uint16 { return ir.F32ToBF16(float32(x)) })
	case t.DType.IsInt(), t.DType == ir.Bool:
		writeInts(t, off, cast[int64](src))
	default:
		for i, x := range src {
			writeFloats(t, off+int64(i), []float64{float64(x)})
		}
	}
}

// writeComplex rounds to a complex dtype; to reals it drops the imaginary part.
func writeComplex(t *ir.Tensor, off int64, src []complex128) {
	n := int64(len(src))
	switch t.DType {
	case ir.C64:
		each(ir.Elems[complex64](t)[off:off+n], src, func(z complex128) complex64 { return complex64(z) })
	case ir.C128:
		copy(ir.Elems[complex128](t)[off:], src)
	default:
		for i, z := range src {
			writeFloats(t, off+int64(i), []float64{real(z)})
		}
	}
}

func flag(b bool) uint8 {
	if b {
		return 1
	}
	return 0
}

// truncate32 is cvttsd2si to 32 bits: NaN and out of range give the minimum.
func truncate32(x float64) int32 {
	if x > -0x1p31-1 && x < 0x1p31 {
		return int32(x)
	}
	return math.MinInt32
}

func truncate64(x float64) int64 {
	if x >= -0x1p63 && x < 0x1p63 {
		return int64(x)
	}
	return math.MinInt64
}

// truncateU64 is what LLVM makes of a cast to uint64 on x86: the upper half by way of x - 2^63.
func truncateU64(x float64) uint64 {
	t := truncate64(x)
	return uint64(t | truncate64(x-0x1p63)&(t>>63))
}

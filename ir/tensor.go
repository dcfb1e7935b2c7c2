package ir

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unsafe"
)

// Tensor is a concrete value: little-endian elements in row-major order, or byte strings.
// Data is shared, never written after the tensor is built.
type Tensor struct {
	DType   DType
	Shape   []int64
	Data    []byte   // every dtype but String
	Strings [][]byte // String only
}

// NewTensor allocates a zero tensor. Its data is aligned to 8 bytes.
func NewTensor(d DType, dims ...int64) *Tensor {
	t := &Tensor{DType: d, Shape: dims}
	n := t.Len()
	if d == String {
		t.Strings = make([][]byte, n)
		return t
	}
	words := make([]uint64, (n*d.Size()+7)/8+1)
	t.Data = unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), len(words)*8)[:n*d.Size()]
	return t
}

// Element is a Go type that holds elements of a dtype. F16 and BF16 are held as uint16 bits.
type Element interface {
	~bool | ~int8 | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64 | ~complex64 | ~complex128
}

// FromSlice builds a tensor of the dtype from Go values of the same width.
func FromSlice[T Element](d DType, xs []T, dims ...int64) *Tensor {
	t := NewTensor(d, dims...)
	if int64(len(xs)) != t.Len() {
		panic(fmt.Sprintf("ir: %d values for %s%v", len(xs), d, dims))
	}
	copy(Elems[T](t), xs)
	return t
}

// Elems views the tensor's data as Go values; T must have the dtype's width.
func Elems[T Element](t *Tensor) []T {
	n := t.Len()
	if n == 0 {
		return nil
	}
	var z T
	if int64(unsafe.Sizeof(z)) != t.DType.Size() || int64(len(t.Data)) < n*t.DType.Size() {
		panic(fmt.Sprintf("ir: %d bytes of %s viewed as %T", len(t.Data), t.DType, z))
	}
	return unsafe.Slice((*T)(unsafe.Pointer(&t.Data[0])), n)
}

// Len is the number of elements.
func (t *Tensor) Len() int64 {
	n := int64(1)
	for _, d := range t.Shape {
		n *= d
	}
	return n
}

// Type is the tensor's type.
func (t *Tensor) Type() Type { return TensorOf(t.DType, ConstDims(t.Shape...)...) }

// Reshape views the same data in another shape of the same size.
func (t *Tensor) Reshape(dims ...int64) *Tensor {
	u := *t
	u.Shape = dims
	if u.Len() != t.Len() {
		panic(fmt.Sprintf("ir: reshape %v to %v", t.Shape, dims))
	}
	return &u
}

// Float returns element i of a real numeric or bool tensor as float64.
func (t *Tensor) Float(i int64) float64 {
	switch t.DType {
	case F32:
		return float64(Elems[float32](t)[i])
	case F64:
		return Elems[float64](t)[i]
	case F16:
		return float64(F16ToF32(Elems[uint16](t)[i]))
	case BF16:
		return float64(BF16ToF32(Elems[uint16](t)[i]))
	case U64:
		return float64(Elems[uint64](t)[i])
	}
	return float64(t.Int(i))
}

// Int returns element i of an integer or bool tensor as int64 (U64 wraps).
func (t *Tensor) Int(i int64) int64 {
	switch t.DType {
	case Bool, U8:
		return int64(Elems[uint8](t)[i])
	case I8:
		return int64(Elems[int8](t)[i])
	case I16:
		return int64(Elems[int16](t)[i])
	case U16:
		return int64(Elems[uint16](t)[i])
	case I32:
		return int64(Elems[int32](t)[i])
	case U32:
		return int64(Elems[uint32](t)[i])
	case I64, Index:
		return Elems[int64](t)[i]
	case U64:
		return int64(Elems[uint64](t)[i])
	case F16, BF16, F32, F64:
		return int64(t.Float(i))
	}
	panic("ir: Int of " + t.DType.String())
}

// Complex returns element i of a complex tensor.
func (t *Tensor) Complex(i int64) complex128 {
	if t.DType == C64 {
		return complex128(Elems[complex64](t)[i])
	}
	return Elems[complex128](t)[i]
}

// SetFloat stores x, rounded to the dtype, at element i.
func (t *Tensor) SetFloat(i int64, x float64) {
	switch t.DType {
	case F32:
		Elems[float32](t)[i] = float32(x)
	case F64:
		Elems[float64](t)[i] = x
	case C64, C128:
		t.SetComplex(i, complex(x, 0))
	case F16:
		Elems[uint16](t)[i] = F64ToF16(x)
	case BF16:
		Elems[uint16](t)[i] = F64ToBF16(x)
	default:
		t.SetInt(i, int64(x))
	}
}

// SetInt stores n, wrapped to the dtype's width, at element i.
func (t *Tensor) SetInt(i, n int64) {
	switch t.DType {
	case Bool:
		Elems[uint8](t)[i] = uint8(n & 1)
	case U8:
		Elems[uint8](t)[i] = uint8(n)
	case I8:
		Elems[int8](t)[i] = int8(n)
	case I16:
		Elems[int16](t)[i] = int16(n)
	case U16:
		Elems[uint16](t)[i] = uint16(n)
	case I32:
		Elems[int32](t)[i] = int32(n)
	case U32:
		Elems[uint32](t)[i] = uint32(n)
	case I64, Index:
		Elems[int64](t)[i] = n
	case U64:
		Elems[uint64](t)[i] = uint64(n)
	case F16, BF16, F32, F64, C64, C128:
		t.SetFloat(i, float64(n))
	default:
		panic("ir: SetInt of " + t.DType.String())
	}
}

// SetComplex stores element i of a complex tensor.
func (t *Tensor) SetComplex(i int64, z complex128) {
	if t.DType == C64 {
		Elems[complex64](t)[i] = complex64(z)
		return
	}
	Elems[complex128](t)[i] = z
}

// Splat returns the value that all elements share, bit for bit; ok is false if they differ or there are none.
func (t *Tensor) Splat() (first *Tensor, ok bool) {
	n := t.Len()
	if n == 0 {
		return nil, false
	}
	first = &Tensor{DType: t.DType, Shape: []int64{}}
	if t.DType == String {
		for _, s := range t.Strings {
			if !bytes.Equal(s, t.Strings[0]) {
				return nil, false
			}
		}
		first.Strings = t.Strings[:1]
		return first, true
	}
	sz := t.DType.Size()
	first.Data = t.Data[:sz]
	// all elements equal: the data equals itself shifted by one element
	return first, bytes.Equal(t.Data[:(n-1)*sz], t.Data[sz:n*sz])
}

// ScalarF makes a rank-0 float tensor.
func ScalarF(d DType, x float64) *Tensor {
	t := NewTensor(d)
	t.SetFloat(0, x)
	return t
}

// ScalarI makes a rank-0 integer or bool tensor.
func ScalarI(d DType, n int64) *Tensor {
	t := NewTensor(d)
	t.SetInt(0, n)
	return t
}

// Fill makes a tensor whose elements all are the float x.
func Fill(d DType, x float64, dims ...int64) *Tensor {
	t := NewTensor(d, dims...)
	if d.Size() == 0 || t.Len() == 0 {
		return t
	}
	t.SetFloat(0, x)
	sz := int(d.Size())
	for n := sz; n < len(t.Data); n *= 2 {
		copy(t.Data[n:], t.Data[:n])
	}
	return t
}

// Literal prints the tensor for the IR text: readable for up to 16 numbers, base64 of the bytes otherwise.
//
//	dense(f32[2]: 1.5 2)   dense(i64[]: 3)   dense(f32[64]: splat 0)   dense(f32[4,4]: base64 "…")
func (t *Tensor) Literal() string {
	var b strings.Builder
	fmt.Fprintf(&b, "dense(%s:", t.Type())
	one, splat := t.Splat()
	switch n := t.Len(); {
	case t.DType == String:
		for _, s := range t.Strings {
			fmt.Fprintf(&b, " %q", base64.StdEncoding.EncodeToString(s))
		}
	case splat && n > 4 && !t.DType.IsComplex():
		b.WriteString(" splat " + one.elem(0))
	case n <= 16 && !t.DType.IsComplex():
		for i := int64(0); i < n; i++ {
			b.WriteString(" " + t.elem(i))
		}
	default:
		fmt.Fprintf(&b, " base64 %q", base64.StdEncoding.EncodeToString(t.Data))
	}
	b.WriteString(")")
	return b.String()
}

// elem prints one element so that it reads back bit for bit (NaNs as their bits).
func (t *Tensor) elem(i int64) string {
	if !t.DType.IsFloat() {
		if t.DType == U64 {
			return fmt.Sprint(uint64(t.Int(i)))
		}
		return fmt.Sprint(t.Int(i))
	}
	x := t.Float(i)
	if math.IsNaN(x) {
		sz := t.DType.Size()
		bits := make([]byte, 8)
		copy(bits, t.Data[i*sz:(i+1)*sz])
		return fmt.Sprintf("nan:%x", binary.LittleEndian.Uint64(bits))
	}
	if t.DType == F64 {
		return formatFloat(x)
	}
	if math.IsInf(x, 0) {
		return formatFloat(x)
	}
	s := strconv.FormatFloat(x, 'g', -1, 32)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}

// F16ToF32 widens IEEE binary16 bits.
func F16ToF32(h uint16) float32 {
	sign, exp, frac := uint32(h>>15)<<31, uint32(h>>10)&31, uint32(h)&1023
	switch {
	case exp == 31:
		return math.Float32frombits(sign | 0x7f800000 | frac<<13)
	case exp != 0:
		return math.Float32frombits(sign | (exp+112)<<23 | frac<<13)
	}
	x := float32(frac) * (1.0 / (1 << 24))
	return math.Float32frombits(math.Float32bits(x) | sign)
}

// F64ToF16 rounds to nearest even, straight from float64.
func F64ToF16(x float64) uint16 {
	sign := uint16(math.Float64bits(x)>>48) & 0x8000
	a := math.Abs(x)
	switch {
	case math.IsNaN(x):
		return sign | 0x7e00
	case a >= 65520:
		return sign | 0x7c00
	case a < 0x1p-14: // subnormal: steps of 2^-24
		return sign | uint16(math.RoundToEven(a*0x1p24))
	}
	frac, exp := math.Frexp(a)                      // a = frac * 2^exp, frac in [0.5,1)
	m := uint16(math.RoundToEven(frac * (1 << 11))) // 1024..2048
	return sign | (uint16(exp+14)<<10 + (m - 1024))
}

// BF16ToF32 widens bfloat16 bits.
func BF16ToF32(h uint16) float32 { return math.Float32frombits(uint32(h) << 16) }

// F32ToBF16 rounds to nearest even.
func F32ToBF16(x float32) uint16 {
	b := math.Float32bits(x)
	if x != x {
		return uint16(b>>16) | 0x40
	}
	return uint16((b + 0x7fff + b>>16&1) >> 16)
}

// F64ToBF16 rounds to float32 and then to bfloat16, as every implementation on float32 does.
func F64ToBF16(x float64) uint16 { return F32ToBF16(float32(x)) }

package runtime

import (
	"fmt"
	"math/bits"
	"strings"
	"unsafe"

	"github.com/swage-ml/swage/artefact"
)

// DType is an element type under TensorFlow's name, as "float32".
type DType = artefact.DType

// Tensor is a dense array, row-major. Strings are one block of bytes with offsets.
type Tensor struct {
	dtype   DType
	shape   []int64
	data    []byte
	offsets []int64 // strings only: n+1 entries
}

// Float16 is the bits of an IEEE half.
type Float16 uint16

// BFloat16 is the upper half of the bits of a float32.
type BFloat16 uint16

// Elem are the Go types of elements. A string element is any bytes.
type Elem interface {
	bool | int8 | int16 | int32 | int64 | uint8 | uint16 | uint32 | uint64 | Float16 | BFloat16 |
		float32 | float64 | complex64 | complex128 | string
}

// dtypeOf is the element type of T.
func dtypeOf[T Elem]() DType {
	var zero T
	switch any(zero).(type) {
	case bool:
		return artefact.Bool
	case int8:
		return artefact.Int8
	case int16:
		return artefact.Int16
	case int32:
		return artefact.Int32
	case int64:
		return artefact.Int64
	case uint8:
		return artefact.Uint8
	case uint16:
		return artefact.Uint16
	case uint32:
		return artefact.Uint32
	case uint64:
		return artefact.Uint64
	case Float16:
		return artefact.Float16
	case BFloat16:
		return artefact.BFloat16
	case float32:
		return artefact.Float32
	case float64:
		return artefact.Float64
	case complex64:
		return artefact.Complex64
	case complex128:
		return artefact.Complex128
	}
	return artefact.String
}

// Of makes a tensor of values with the shape dims, no dims being a scalar. The tensor shares the slice, except strings.
// A shape that does not fit the values is an error of the Run that gets it.
func Of[T Elem](values []T, dims ...int64) *Tensor {
	t := new(Tensor)
	Set(t, values, dims...)
	return t
}

// Scalar makes a tensor of rank 0.
func Scalar[T Elem](v T) *Tensor { return Of([]T{v}) }

// Set makes t a tensor of values as Of does, and allocates nothing once t has had a shape of this rank; strings are
// copied into the memory that t has.
func Set[T Elem](t *Tensor, values []T, dims ...int64) {
	t.dtype = dtypeOf[T]()
	t.shape = append(t.shape[:0], dims...)
	if t.dtype == artefact.String {
		setStrings(t, *(*[]string)(unsafe.Pointer(&values)))
		return
	}
	t.offsets = nil
	t.data = nil
	if len(values) > 0 {
		t.data = unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(values))), len(values)*int(unsafe.Sizeof(values[0])))
	}
}

// setStrings copies: the bytes of strings lie apart. t.data is t's own when t has offsets.
func setStrings(t *Tensor, values []string) {
	if t.offsets == nil {
		t.data = nil
	}
	t.data, t.offsets = t.data[:0], append(t.offsets[:0], 0)
	for _, s := range values {
		t.data = append(t.data, s...)
		t.offsets = append(t.offsets, int64(len(t.data)))
	}
}

// FromBytes makes a tensor of raw little-endian elements. It shares data if that is aligned, else it copies.
func FromBytes(dtype DType, data []byte, dims ...int64) (*Tensor, error) {
	t := &Tensor{dtype: dtype, shape: append([]int64(nil), dims...), data: data}
	if !dtype.Known() || dtype == artefact.String {
		return nil, fmt.Errorf("dtype %q has no raw elements", dtype)
	}
	if err := t.check(); err != nil {
		return nil, err
	}
	if len(data) > 0 && uintptr(unsafe.Pointer(&data[0]))%uintptr(dtype.ElemAlign()) != 0 {
		t.data = alignedBytes(len(data))
		copy(t.data, data)
	}
	return t, nil
}

// FromStringBytes makes a string tensor of a block of bytes; string i is data[offsets[i]:offsets[i+1]]. It shares both.
func FromStringBytes(data []byte, offsets []int64, dims ...int64) (*Tensor, error) {
	t := &Tensor{dtype: artefact.String, shape: append([]int64(nil), dims...), data: data, offsets: offsets}
	if err := t.check(); err != nil {
		return nil, err
	}
	return t, nil
}

// DType is the element type.
func (t *Tensor) DType() DType { return t.dtype }

// Shape is the dims. It is the tensor's own: do not change it.
func (t *Tensor) Shape() []int64 { return t.shape }

// Bytes is the raw elements, or the bytes of all strings. It is the tensor's own memory.
func (t *Tensor) Bytes() []byte { return t.data }

// Offsets is where the strings begin, with the end of the last as an extra entry; nil for other types.
func (t *Tensor) Offsets() []int64 { return t.offsets }

// Len is the number of elements.
func (t *Tensor) Len() int {
	if t.dtype == artefact.String {
		return max(len(t.offsets)-1, 0)
	}
	if size := t.dtype.Size(); size > 0 {
		return len(t.data) / int(size)
	}
	return 0
}

// StringBytes is the bytes of string i, in the tensor's own memory.
func (t *Tensor) StringBytes(i int) []byte { return t.data[t.offsets[i]:t.offsets[i+1]] }

// Values is the elements of t. They are t's own memory, except strings. T must be t's type.
func Values[T Elem](t *Tensor) ([]T, error) {
	if want := dtypeOf[T](); t == nil || t.dtype != want {
		return nil, fmt.Errorf("tensor is %v, want %s", t, want)
	}
	if t.dtype == artefact.String {
		values := make([]string, t.Len())
		for i := range values {
			values[i] = string(t.StringBytes(i))
		}
		return *(*[]T)(unsafe.Pointer(&values)), nil
	}
	if len(t.data) == 0 {
		return nil, nil
	}
	return unsafe.Slice((*T)(unsafe.Pointer(&t.data[0])), t.Len()), nil
}

// Clone copies t, for an output that must outlive its session's next Run.
func (t *Tensor) Clone() *Tensor {
	c := &Tensor{dtype: t.dtype, shape: append([]int64(nil), t.shape...), data: alignedBytes(len(t.data))}
	copy(c.data, t.data)
	if t.offsets != nil {
		c.offsets = append([]int64{}, t.offsets...)
	}
	return c
}

// String is dtype and shape, as "float32[8,20]".
func (t *Tensor) String() string {
	if t == nil {
		return "nothing"
	}
	return string(t.dtype) + shapeText(t.shape)
}

func shapeText(shape []int64) string {
	return strings.ReplaceAll(fmt.Sprint(shape), " ", ",")
}

// count is the number of elements of shape, or an error.
func count(shape []int64) (int64, error) {
	n, zero := uint64(1), false
	for _, d := range shape {
		if d < 0 {
			return 0, fmt.Errorf("shape %s has a negative dim", shapeText(shape))
		}
		if d == 0 {
			zero = true
			continue
		}
		hi, lo := bits.Mul64(n, uint64(d))
		if hi != 0 || lo > 1<<62 {
			return 0, fmt.Errorf("the size of shape %s overflows", shapeText(shape))
		}
		n = lo
	}
	if zero {
		return 0, nil
	}
	return int64(n), nil
}

// check proves that the memory holds what dtype and shape say.
func (t *Tensor) check() error {
	n, err := count(t.shape)
	if err != nil {
		return err
	}
	if t.dtype != artefact.String {
		size := t.dtype.Size()
		if hi, lo := bits.Mul64(uint64(n), uint64(size)); hi != 0 || lo != uint64(len(t.data)) {
			return fmt.Errorf("%d values (%d bytes) for shape %s, want %d values of %s", t.Len(), len(t.data), shapeText(t.shape), n, t.dtype)
		}
		return nil
	}
	if int64(len(t.offsets)) != n+1 {
		return fmt.Errorf("%d strings for shape %s, want %d", t.Len(), shapeText(t.shape), n)
	}
	last := int64(0)
	for i, o := range t.offsets {
		if o < last || o > int64(len(t.data)) {
			return fmt.Errorf("string offset %d is %d: not in [%d, %d]", i, o, last, len(t.data))
		}
		last = o
	}
	return nil
}

// alignedBytes allocates n bytes aligned to a cache line, as wide vector loads like them.
func alignedBytes(n int) []byte {
	b := make([]byte, n+artefact.Align-1)
	off := 0
	if r := int(uintptr(unsafe.Pointer(unsafe.SliceData(b))) % artefact.Align); r != 0 {
		off = artefact.Align - r
	}
	return b[off : off+n : off+n]
}

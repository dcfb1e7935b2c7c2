package ir

import "fmt"

// DType is an element type.
type DType uint8

// The element types. Index is the kernel level's 64-bit signed loop and address arithmetic.
const (
	Invalid DType = iota
	Bool
	I8
	I16
	I32
	I64
	U8
	U16
	U32
	U64
	F16
	BF16
	F32
	F64
	C64
	C128
	String
	Index
	numDTypes
)

// dtypes is the table behind DType: IR name, TensorFlow's name, bytes per element (0: not fixed).
var dtypes = [numDTypes]struct {
	name, tf string
	size     int64
}{
	Invalid: {"invalid", "invalid", 0},
	Bool:    {"i1", "bool", 1},
	I8:      {"i8", "int8", 1},
	I16:     {"i16", "int16", 2},
	I32:     {"i32", "int32", 4},
	I64:     {"i64", "int64", 8},
	U8:      {"u8", "uint8", 1},
	U16:     {"u16", "uint16", 2},
	U32:     {"u32", "uint32", 4},
	U64:     {"u64", "uint64", 8},
	F16:     {"f16", "float16", 2},
	BF16:    {"bf16", "bfloat16", 2},
	F32:     {"f32", "float32", 4},
	F64:     {"f64", "float64", 8},
	C64:     {"c64", "complex64", 8},
	C128:    {"c128", "complex128", 16},
	String:  {"str", "string", 0},
	Index:   {"index", "index", 8},
}

// String returns the IR spelling: f32, i64, i1, str, index.
func (d DType) String() string {
	if d < numDTypes {
		return dtypes[d].name
	}
	return fmt.Sprintf("dtype(%d)", uint8(d))
}

// TF returns TensorFlow's name: float32, int64, bool, string.
func (d DType) TF() string { return dtypes[d].tf }

// Size is the number of bytes of one element; 0 for String.
func (d DType) Size() int64 { return dtypes[d].size }

// MemSize is the bytes an element takes in a buffer: Size, or 16 for a String, which is an address and a length there.
func (d DType) MemSize() int64 {
	if d == String {
		return 16
	}
	return d.Size()
}

// IsFloat reports f16, bf16, f32, f64.
func (d DType) IsFloat() bool { return d >= F16 && d <= F64 }

// IsInt reports the signed and unsigned integers and Index, not Bool.
func (d DType) IsInt() bool { return d >= I8 && d <= U64 || d == Index }

// IsSigned reports the signed integers, Index included.
func (d DType) IsSigned() bool { return d >= I8 && d <= I64 || d == Index }

// IsUnsigned reports the unsigned integers.
func (d DType) IsUnsigned() bool { return d >= U8 && d <= U64 }

// IsComplex reports c64 and c128.
func (d DType) IsComplex() bool { return d == C64 || d == C128 }

// Bits is the width of an integer or float element.
func (d DType) Bits() int {
	if d == Bool {
		return 1
	}
	return int(d.Size()) * 8
}

// ParseDType reads an IR spelling.
func ParseDType(s string) (DType, bool) {
	for d := Bool; d < numDTypes; d++ {
		if dtypes[d].name == s {
			return d, true
		}
	}
	return Invalid, false
}

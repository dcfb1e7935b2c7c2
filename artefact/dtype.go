package artefact

// DType is an element type under the name TensorFlow gives it (tf.DType.name).
type DType string

// The element types that cross the interface.
const (
	Bool       DType = "bool"
	Int8       DType = "int8"
	Int16      DType = "int16"
	Int32      DType = "int32"
	Int64      DType = "int64"
	Uint8      DType = "uint8"
	Uint16     DType = "uint16"
	Uint32     DType = "uint32"
	Uint64     DType = "uint64"
	Float16    DType = "float16"
	BFloat16   DType = "bfloat16"
	Float32    DType = "float32"
	Float64    DType = "float64"
	Complex64  DType = "complex64"
	Complex128 DType = "complex128"
	String     DType = "string"
)

// DTypes lists every element type, in the order of the constants.
func DTypes() []DType {
	return []DType{Bool, Int8, Int16, Int32, Int64, Uint8, Uint16, Uint32, Uint64, Float16, BFloat16, Float32, Float64,
		Complex64, Complex128, String}
}

// Size is the number of bytes of one element; 0 for String, whose elements differ, and for an unknown type.
func (t DType) Size() int64 {
	switch t {
	case Bool, Int8, Uint8:
		return 1
	case Int16, Uint16, Float16, BFloat16:
		return 2
	case Int32, Uint32, Float32:
		return 4
	case Int64, Uint64, Float64, Complex64:
		return 8
	case Complex128:
		return 16
	}
	return 0
}

// ElemAlign is the alignment in bytes that tensor data of this type needs.
func (t DType) ElemAlign() int64 {
	switch t {
	case String:
		return 1
	case Complex64:
		return 4
	case Complex128:
		return 8
	}
	return t.Size()
}

// Known reports whether t is one of DTypes.
func (t DType) Known() bool { return t == String || t.Size() > 0 }

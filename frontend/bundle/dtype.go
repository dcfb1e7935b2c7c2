package bundle

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// elem describes how one element lies in memory: its size, and the size of
// the units that are swapped when the byte order differs.
type elem struct{ size, unit int64 }

var elems = map[tfpb.DataType]elem{
	tfpb.DataType_DT_FLOAT: {4, 4}, tfpb.DataType_DT_DOUBLE: {8, 8},
	tfpb.DataType_DT_INT8: {1, 1}, tfpb.DataType_DT_INT16: {2, 2}, tfpb.DataType_DT_INT32: {4, 4}, tfpb.DataType_DT_INT64: {8, 8},
	tfpb.DataType_DT_UINT8: {1, 1}, tfpb.DataType_DT_UINT16: {2, 2}, tfpb.DataType_DT_UINT32: {4, 4}, tfpb.DataType_DT_UINT64: {8, 8},
	tfpb.DataType_DT_BOOL: {1, 1}, tfpb.DataType_DT_HALF: {2, 2}, tfpb.DataType_DT_BFLOAT16: {2, 2},
	tfpb.DataType_DT_COMPLEX64: {8, 4}, tfpb.DataType_DT_COMPLEX128: {16, 8},
	tfpb.DataType_DT_QINT8: {1, 1}, tfpb.DataType_DT_QUINT8: {1, 1}, tfpb.DataType_DT_QINT16: {2, 2},
	tfpb.DataType_DT_QUINT16: {2, 2}, tfpb.DataType_DT_QINT32: {4, 4},
	// TensorFlow keeps the narrow types one to a byte.
	tfpb.DataType_DT_FLOAT8_E5M2: {1, 1}, tfpb.DataType_DT_FLOAT8_E4M3FN: {1, 1}, tfpb.DataType_DT_FLOAT8_E4M3FNUZ: {1, 1},
	tfpb.DataType_DT_FLOAT8_E4M3B11FNUZ: {1, 1}, tfpb.DataType_DT_FLOAT8_E5M2FNUZ: {1, 1}, tfpb.DataType_DT_FLOAT4_E2M1FN: {1, 1},
	tfpb.DataType_DT_INT4: {1, 1}, tfpb.DataType_DT_UINT4: {1, 1}, tfpb.DataType_DT_INT2: {1, 1}, tfpb.DataType_DT_UINT2: {1, 1},
}

// ElemSize returns the bytes of one element of a fixed-size dtype; ok is false
// for strings, resources, variants and unknown types.
func ElemSize(d tfpb.DataType) (size int64, ok bool) {
	e, ok := elems[d]
	return e.size, ok
}

// NumElements returns the product of the dims; ok is false if one is negative
// or the product overflows.
func NumElements(shape []int64) (n int64, ok bool) {
	n, zero := 1, false
	for _, d := range shape {
		if d < 0 {
			return 0, false
		}
		zero = zero || d == 0
	}
	if zero {
		return 0, true
	}
	for _, d := range shape {
		hi, lo := bits.Mul64(uint64(n), uint64(d))
		if hi != 0 || lo > math.MaxInt64 {
			return 0, false
		}
		n = int64(lo)
	}
	return n, true
}

// byteSize is NumElements times the element size, checked for overflow.
func byteSize(d tfpb.DataType, shape []int64) (int64, bool) {
	e, ok := elems[d]
	n, ok2 := NumElements(shape)
	if !ok || !ok2 || n > math.MaxInt64/e.size {
		return 0, false
	}
	return n * e.size, true
}

// swapped returns a copy of data with the bytes of every unit reversed.
func swapped(data []byte, unit int64) []byte {
	out := make([]byte, len(data))
	switch unit {
	case 2:
		for i := 0; i+2 <= len(data); i += 2 {
			binary.LittleEndian.PutUint16(out[i:], binary.BigEndian.Uint16(data[i:]))
		}
	case 4:
		for i := 0; i+4 <= len(data); i += 4 {
			binary.LittleEndian.PutUint32(out[i:], binary.BigEndian.Uint32(data[i:]))
		}
	case 8:
		for i := 0; i+8 <= len(data); i += 8 {
			binary.LittleEndian.PutUint64(out[i:], binary.BigEndian.Uint64(data[i:]))
		}
	default:
		copy(out, data)
	}
	return out
}

// shapeOf converts a shape message; every dim must be known.
func shapeOf(p *tfpb.TensorShapeProto) ([]int64, error) {
	if p.GetUnknownRank() {
		return nil, fmt.Errorf("unknown rank")
	}
	s := make([]int64, len(p.GetDim()))
	for i, d := range p.GetDim() {
		if s[i] = d.GetSize(); s[i] < 0 {
			return nil, fmt.Errorf("dim %d is %d", i, s[i])
		}
	}
	return s, nil
}

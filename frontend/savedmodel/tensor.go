package savedmodel

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/swage-ml/swage/frontend/bundle"
	"github.com/swage-ml/swage/frontend/tfpb"
)

// maxConstant bounds what a constant may expand to: a protobuf holds less than
// 2 GiB, so only a single repeated value can ask for more.
const (
	maxConstant = 1 << 31
	maxStrings  = 1 << 22 // elements made from fewer values
)

// DecodeTensor turns a TensorProto, the value of a Const node, into plain
// little-endian data. Fewer values than elements means that the last one is
// repeated, none at all means zeros (or empty strings).
func DecodeTensor(p *tfpb.TensorProto) (Tensor, error) {
	shape, err := Shape(p.GetTensorShape())
	if err != nil {
		return Tensor{}, err
	}
	n, ok := bundle.NumElements(shape)
	if !ok {
		return Tensor{}, fmt.Errorf("constant of shape %v", shape)
	}
	t := Tensor{DType: p.GetDtype(), Shape: shape}
	if t.DType == tfpb.DataType_DT_STRING {
		t.Strings, err = decodeStrings(p, n)
		return t, err
	}
	size, ok := bundle.ElemSize(t.DType)
	if !ok {
		return Tensor{}, fmt.Errorf("constant of type %v", t.DType)
	}
	if n > maxConstant/size {
		return Tensor{}, fmt.Errorf("constant of shape %v and type %v, over 2 GiB", shape, t.DType)
	}
	if c := p.GetTensorContent(); len(c) > 0 {
		if int64(len(c)) != n*size {
			return Tensor{}, fmt.Errorf("constant with %d bytes, want %d for %v of shape %v", len(c), n*size, t.DType, shape)
		}
		t.Data = c
		return t, nil
	}
	vals := values(p)
	if int64(len(vals)) > n*size {
		return Tensor{}, fmt.Errorf("constant with %d values for shape %v", int64(len(vals))/size, shape)
	}
	t.Data = make([]byte, n*size)
	at := int64(copy(t.Data, vals))
	if at >= size {
		rest := t.Data[at:]
		copy(rest, t.Data[at-size:at])
		for k := size; k < int64(len(rest)); k *= 2 {
			copy(rest[k:], rest[:k])
		}
	}
	return t, nil
}

// decodeStrings returns the elements of a DT_STRING constant.
func decodeStrings(p *tfpb.TensorProto, n int64) ([][]byte, error) {
	vals := p.GetStringVal()
	if c := p.GetTensorContent(); len(c) > 0 { // all lengths as varints, then the bytes
		rest := c
		var lens []uint64
		for range min(n, int64(len(c))) {
			l, k := binary.Uvarint(rest)
			if k <= 0 || l > uint64(len(c)) {
				return nil, fmt.Errorf("string constant with malformed lengths")
			}
			lens, rest = append(lens, l), rest[k:]
		}
		for _, l := range lens {
			if l > uint64(len(rest)) {
				return nil, fmt.Errorf("string constant with too few bytes")
			}
			vals, rest = append(vals, rest[:l:l]), rest[l:]
		}
		if int64(len(vals)) != n || len(rest) != 0 {
			return nil, fmt.Errorf("string constant with %d elements and %d bytes left, want %d and none", len(vals), len(rest), n)
		}
		return vals, nil
	}
	if int64(len(vals)) > n || n > max(int64(len(vals)), maxStrings) {
		return nil, fmt.Errorf("string constant with %d values, want %d", len(vals), n)
	}
	out := make([][]byte, n)
	var last []byte
	if len(vals) > 0 {
		last = vals[len(vals)-1]
	}
	for i := copy(out, vals); i < len(out); i++ {
		out[i] = last
	}
	return out, nil
}

// values returns the typed value list as bytes of the tensor's dtype.
func values(p *tfpb.TensorProto) []byte {
	le := binary.LittleEndian
	var b []byte
	switch p.GetDtype() {
	case tfpb.DataType_DT_FLOAT:
		for _, v := range p.GetFloatVal() {
			b = le.AppendUint32(b, math.Float32bits(v))
		}
	case tfpb.DataType_DT_COMPLEX64:
		for _, v := range p.GetScomplexVal() {
			b = le.AppendUint32(b, math.Float32bits(v))
		}
	case tfpb.DataType_DT_DOUBLE:
		for _, v := range p.GetDoubleVal() {
			b = le.AppendUint64(b, math.Float64bits(v))
		}
	case tfpb.DataType_DT_COMPLEX128:
		for _, v := range p.GetDcomplexVal() {
			b = le.AppendUint64(b, math.Float64bits(v))
		}
	case tfpb.DataType_DT_INT64:
		for _, v := range p.GetInt64Val() {
			b = le.AppendUint64(b, uint64(v))
		}
	case tfpb.DataType_DT_UINT64:
		for _, v := range p.GetUint64Val() {
			b = le.AppendUint64(b, v)
		}
	case tfpb.DataType_DT_UINT32:
		for _, v := range p.GetUint32Val() {
			b = le.AppendUint32(b, v)
		}
	case tfpb.DataType_DT_BOOL:
		for _, v := range p.GetBoolVal() {
			if v {
				b = append(b, 1)
			} else {
				b = append(b, 0)
			}
		}
	case tfpb.DataType_DT_HALF, tfpb.DataType_DT_BFLOAT16:
		for _, v := range p.GetHalfVal() {
			b = le.AppendUint16(b, uint16(v))
		}
	case tfpb.DataType_DT_FLOAT8_E5M2, tfpb.DataType_DT_FLOAT8_E4M3FN, tfpb.DataType_DT_FLOAT8_E4M3FNUZ,
		tfpb.DataType_DT_FLOAT8_E4M3B11FNUZ, tfpb.DataType_DT_FLOAT8_E5M2FNUZ, tfpb.DataType_DT_FLOAT4_E2M1FN:
		b = p.GetFloat8Val()
	default: // all other integers, quantised ones too
		size, _ := bundle.ElemSize(p.GetDtype())
		for _, v := range p.GetIntVal() {
			b = append(b, le.AppendUint32(nil, uint32(v))[:size]...)
		}
	}
	return b
}

// Shape converts a shape message whose dims are all known.
func Shape(p *tfpb.TensorShapeProto) ([]int64, error) {
	s, known := PartialShape(p)
	if !known {
		return nil, fmt.Errorf("shape of unknown rank")
	}
	for _, d := range s {
		if d < 0 {
			return nil, fmt.Errorf("shape %v is not known", s)
		}
	}
	return s, nil
}

// PartialShape converts a shape message; unknown dims are -1. known is false if
// the rank is not known, or there is no message.
func PartialShape(p *tfpb.TensorShapeProto) (dims []int64, known bool) {
	if p == nil || p.GetUnknownRank() {
		return nil, p != nil && !p.GetUnknownRank()
	}
	dims = make([]int64, len(p.GetDim()))
	for i, d := range p.GetDim() {
		dims[i] = max(d.GetSize(), -1)
	}
	return dims, true
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

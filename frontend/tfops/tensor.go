package tfops

import (
	"slices"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Tensor is what an edge of TensorFlow's graph carries during the import.
type Tensor struct {
	v *ir.Value // nil if only sym is there yet, or a handle

	// Known integer (or bool, as 0 and 1) content, in row-major order; nil if not known.
	sym []shape.Expr
	dt  ir.DType   // with sym
	dim shape.Dims // with sym: constant dims

	h   any  // *varRef, *list, …: what is no tensor
	bad bool // comes from something unsupported, which has been reported
}

// maxSym is how many integers are tracked symbolically.
const maxSym = 1024

// poison is the result of what could not be imported.
var poison = Tensor{bad: true}

// value wraps an ir.Value.
func value(v *ir.Value) Tensor { return Tensor{v: v} }

// values wraps one ir.Value as an importer's only result.
func values(vs ...*ir.Value) []Tensor {
	out := make([]Tensor, len(vs))
	for i, v := range vs {
		out[i] = Tensor{v: v}
	}
	return out
}

// ints makes a tensor of known integers.
func ints(d ir.DType, dims shape.Dims, xs []shape.Expr) Tensor {
	return Tensor{sym: xs, dt: d, dim: dims}
}

// DType is the element type; Invalid for handles.
func (t Tensor) DType() ir.DType {
	if t.v != nil {
		return t.v.Type.DType
	}
	return t.dt
}

// Dims is the shape; nil for handles.
func (t Tensor) Dims() shape.Dims {
	if t.v != nil {
		return t.v.Type.Dims
	}
	return t.dim
}

// Rank is the number of dims.
func (t Tensor) Rank() int { return len(t.Dims()) }

// isTensor reports whether it is a plain tensor.
func (t Tensor) isTensor() bool { return !t.bad && t.h == nil && (t.v != nil || t.sym != nil) }

// same reports whether two edges carry the very same thing.
func (t Tensor) same(u Tensor) bool {
	if t.bad || u.bad {
		return t.bad == u.bad
	}
	if t.h != nil || u.h != nil {
		return t.h == u.h
	}
	if t.v != nil || u.v != nil {
		return t.v == u.v
	}
	return t.dt == u.dt && shape.EqualDims(t.dim, u.dim) && slices.EqualFunc(t.sym, u.sym, shape.Expr.Equal)
}

// dtypes maps TensorFlow's element types; quantised ones are the integers of their width, and references (TF1 variables) count as what they refer to.
var dtypes = map[tfpb.DataType]ir.DType{
	tfpb.DataType_DT_BOOL: ir.Bool, tfpb.DataType_DT_INT8: ir.I8, tfpb.DataType_DT_INT16: ir.I16,
	tfpb.DataType_DT_INT32: ir.I32, tfpb.DataType_DT_INT64: ir.I64, tfpb.DataType_DT_UINT8: ir.U8,
	tfpb.DataType_DT_UINT16: ir.U16, tfpb.DataType_DT_UINT32: ir.U32, tfpb.DataType_DT_UINT64: ir.U64,
	tfpb.DataType_DT_HALF: ir.F16, tfpb.DataType_DT_BFLOAT16: ir.BF16, tfpb.DataType_DT_FLOAT: ir.F32,
	tfpb.DataType_DT_DOUBLE: ir.F64, tfpb.DataType_DT_COMPLEX64: ir.C64, tfpb.DataType_DT_COMPLEX128: ir.C128,
	tfpb.DataType_DT_STRING: ir.String,
	tfpb.DataType_DT_QINT8:  ir.I8, tfpb.DataType_DT_QUINT8: ir.U8, tfpb.DataType_DT_QINT16: ir.I16,
	tfpb.DataType_DT_QUINT16: ir.U16, tfpb.DataType_DT_QINT32: ir.I32,
}

// dtypeOf converts an element type; Invalid if ir has none like it.
func dtypeOf(d tfpb.DataType) ir.DType {
	if d > 100 {
		d -= 100
	}
	return dtypes[d]
}

// toTensor converts a constant. The data is copied if it is not aligned.
func toTensor(t savedmodel.Tensor) (*ir.Tensor, bool) {
	d := dtypeOf(t.DType)
	if d == ir.Invalid {
		return nil, false
	}
	out := ir.NewTensor(d, slices.Clone(t.Shape)...)
	if d == ir.String {
		copy(out.Strings, t.Strings)
		return out, true
	}
	copy(out.Data, t.Data)
	return out, true
}

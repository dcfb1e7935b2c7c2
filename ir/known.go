package ir

import "github.com/swage-ml/swage/ir/shape"

// KnownInts is the content of an integer or boolean constant of at most max elements, as expressions in row-major order,
// so that importers can compute shapes with it. ok is false for other values.
func (v *Value) KnownInts(max int64) (xs []shape.Expr, ok bool) {
	if v == nil || !(v.Type.DType.IsInt() || v.Type.DType == Bool) {
		return nil, false
	}
	if n, ok := v.Type.Elems().IsConst(); !ok || n > max {
		return nil, false
	}
	lit, ok := v.Const()
	if !ok {
		return nil, false
	}
	xs = make([]shape.Expr, lit.Len())
	for i := range xs {
		xs[i] = shape.Const(lit.Int(int64(i)))
	}
	return xs, true
}

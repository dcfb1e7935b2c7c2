// Package match recognises what values are: which op defines them, whether they are constants, broadcasts, scalars.
// It is what the rules of graph passes have in common, and must not know any rule.
package match

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Op returns the op that defines v if it has one of the names, else nil.
func Op(v *ir.Value, names ...string) *ir.Op {
	if v.Def != nil && v.Def.Is(names...) {
		return v.Def
	}
	return nil
}

// Splat returns the scalar that all elements of v are, by a constant or a broadcast of one.
func Splat(v *ir.Value) (*ir.Tensor, bool) {
	if b := Op(v, "broadcast_in_dim", "reshape"); b != nil {
		return Splat(b.Operands[0])
	}
	t, ok := v.Const()
	if !ok {
		return nil, false
	}
	return t.Splat()
}

// Float returns the number that all elements of v are.
func Float(v *ir.Value) (float64, bool) {
	t, ok := Splat(v)
	if !ok || t.DType == ir.String || t.DType.IsComplex() {
		return 0, false
	}
	return t.Float(0), true
}

// Is reports that all elements of v are x, the sign of zero included.
func Is(v *ir.Value, x float64) bool {
	y, ok := Float(v)
	return ok && y == x && math.Signbit(x) == math.Signbit(y)
}

// Int returns the integer or bool that all elements of v are, if int64 has it: the upper half of u64 is refused.
func Int(v *ir.Value) (int64, bool) {
	if !v.Type.DType.IsInt() && v.Type.DType != ir.Bool {
		return 0, false
	}
	t, ok := Splat(v)
	if !ok {
		return 0, false
	}
	n := t.Int(0)
	return n, n >= 0 || t.DType != ir.U64
}

// Const reports that a constant op defines v.
func Const(v *ir.Value) bool { return Op(v, "constant") != nil }

// ConstLike reports a constant or a broadcast of one.
func ConstLike(v *ir.Value) bool {
	if b := Op(v, "broadcast_in_dim", "reshape"); b != nil {
		return ConstLike(b.Operands[0])
	}
	return Const(v)
}

// Expr returns the dim that an integer scalar holds: a constant or a `dim` op.
func Expr(v *ir.Value) (shape.Expr, bool) {
	if v.Type.Rank() != 0 || !v.Type.DType.IsInt() {
		return shape.Expr{}, false
	}
	if n, ok := Int(v); ok {
		return shape.Const(n), true
	}
	if d := Op(v, "dim"); d != nil {
		return d.ExprAttr("expr"), true
	}
	return shape.Expr{}, false
}

// PerChannel returns the float constants that v adds or multiplies by along its last axis: all other axes repeat.
func PerChannel(v *ir.Value) ([]float64, bool) {
	rank := v.Type.Rank()
	if rank == 0 || !v.Type.DType.IsFloat() {
		return nil, false
	}
	n, ok := v.Dims()[rank-1].IsConst()
	if !ok {
		return nil, false
	}
	out := make([]float64, n)
	if x, ok := Float(v); ok {
		for i := range out {
			out[i] = x
		}
		return out, true
	}
	b := Op(v, "broadcast_in_dim", "reshape")
	var t *ir.Tensor
	switch {
	case b == nil:
		t, ok = v.Const()
	case b.Is("broadcast_in_dim") && !slices.Equal(b.Ints("dims"), []int64{int64(rank - 1)}):
		return nil, false
	default:
		t, ok = b.Operands[0].Const()
	}
	if !ok || t.Len() != n || (b == nil || b.Is("reshape")) && !v.Type.Elems().Is(n) {
		return nil, false
	}
	for i := range out {
		out[i] = t.Float(int64(i))
	}
	return out, true
}

// Ones maps the axes of a to those of b where the shapes differ by axes of size 1 only: -1 for an axis that is gone.
func Ones(a, b shape.Dims) ([]int64, bool) {
	m := make([]int64, len(a))
	j := 0
	for i := range a {
		m[i] = -1
		if a[i].Is(1) {
			if j < len(b) && b[j].Is(1) && (i+1 >= len(a) || j+1 >= len(b) || a[i+1].Equal(b[j+1])) {
				m[i] = int64(j)
				j++
			}
			continue
		}
		for j < len(b) && b[j].Is(1) {
			j++
		}
		if j == len(b) || !a[i].Equal(b[j]) {
			return nil, false
		}
		m[i] = int64(j)
		j++
	}
	for ; j < len(b); j++ {
		if !b[j].Is(1) {
			return nil, false
		}
	}
	return m, true
}

// NonNegative proves that no element of x is negative (or -0), looking at most depth ops back. NaN may occur.
func NonNegative(x *ir.Value, depth int) bool {
	if n, ok := Float(x); ok {
		return n >= 0 && !math.Signbit(n)
	}
	op := x.Def
	if op == nil || depth == 0 {
		return false
	}
	all := func(vs []*ir.Value) bool {
		return !slices.ContainsFunc(vs, func(v *ir.Value) bool { return !NonNegative(v, depth-1) })
	}
	switch op.Def.Name {
	case "abs", "exponential", "logistic", "softmax":
		return true
	case "multiply":
		return op.Operands[0] == op.Operands[1] || all(op.Operands)
	case "add", "divide", "minimum", "concatenate":
		return all(op.Operands)
	case "maximum": // of two numbers; NaN stays NaN either way
		return NonNegative(op.Operands[1], depth-1)
	case "reshape", "transpose", "broadcast_in_dim", "slice", "sqrt":
		return NonNegative(op.Operands[0], depth-1)
	case "reduce":
		return op.Str("kind") == "add" && all(op.Operands)
	}
	return false
}

// Elementwise reports an op that computes each element of its one result from the operands' elements at the same place.
func Elementwise(op *ir.Op) bool {
	d := op.Def
	if op.Is("compare", "convert", "clamp", "complex", "real", "imag") {
		return true
	}
	return d.Levels&ir.Graph != 0 && d.Levels&ir.Kernel != 0 && d.Regions == 0 && d.Attrs == "" && d.Effect == ir.Pure &&
		len(op.Operands) > 0 && len(op.Results) == 1 && !op.Is("return", "yield")
}

// Count makes a list of n integers.
func Count(n int, at func(int) int64) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = at(i)
	}
	return out
}

// Attrs copies an op's attributes into a form that Builder takes, with some of them replaced.
func Attrs(op *ir.Op, with ir.A) ir.A {
	a := ir.A{}
	for _, x := range op.Attrs {
		a[x.Name] = x.Value
	}
	for k, v := range with {
		a[k] = v
	}
	return a
}

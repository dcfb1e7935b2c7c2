package composite

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes/match"
)

// gelu: (c*x) * erfc(k*x) = (c*x) * (1 - erf(k*x)), the exact GELU as Keras writes it (c = 1/2, k = -1/sqrt 2).
//
// erfc exists for the relative accuracy of its tail. Here the tail is multiplied by x: where erfc(k*x) is small, so is
// the product, and 1 - erf is off by at most half an ulp of 1, which is 6e-8*|c*x|, against a result of up to |2c*x|
// elsewhere in the layer. erf costs a quarter of erfc.
func gelu(f *former, op *ir.Op) *ir.Value {
	if !op.Is("multiply") || op.Result().Type.DType != ir.F32 {
		return nil
	}
	for i, v := range op.Operands {
		e := match.Op(v, "erfc")
		if e == nil || !f.usedOnce(v) {
			continue
		}
		x, k := scaled(e.Operands[0])
		y, c := scaled(op.Operands[1-i])
		if x != y || k == 0 || c == 0 {
			continue
		}
		one := f.BroadcastTo(f.ScalarF(ir.F32, 1), v.Type.Dims)
		tail := f.Emit("subtract", nil, one, f.Emit("erf", nil, e.Operands[0]))
		return f.Emit("multiply", nil, op.Operands[1-i], tail)
	}
	return nil
}

// scaled takes v apart into x times a constant.
func scaled(v *ir.Value) (x *ir.Value, k float64) {
	switch {
	case match.Op(v, "negate") != nil:
		x, k = scaled(v.Def.Operands[0])
		return x, -k
	case match.Op(v, "multiply") != nil:
		a, b := v.Def.Operands[0], v.Def.Operands[1]
		if _, ok := match.Float(a); ok {
			a, b = b, a
		}
		if c, ok := match.Float(b); ok {
			x, k = scaled(a)
			return x, k * c
		}
	case match.Op(v, "divide") != nil:
		if c, ok := match.Float(v.Def.Operands[1]); ok && c != 0 {
			x, k = scaled(v.Def.Operands[0])
			return x, k / c
		}
	}
	return v, 1
}

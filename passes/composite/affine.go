package composite

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

// absorbAffine: layer_norm(x, s, o) * g + b is layer_norm(x, s*g, o*g + b), also behind reshapes of the rows.
func absorbAffine(f *former, op *ir.Op) *ir.Value {
	if !op.Is("multiply", "add") {
		return nil
	}
	y := op.Result()
	for i, v := range op.Operands {
		n := soleNorm(f, v)
		if n == nil {
			continue
		}
		width := n.Operands[1].Dims()
		axis, ok := lastProduct(y.Dims(), shape.Product(width))
		if !ok {
			continue
		}
		g, ok := alongLast(f, op.Operands[1-i], axis)
		if !ok {
			continue
		}
		g = f.Reshape(g, width...)
		s, o := n.Operands[1], n.Operands[2]
		if op.Is("add") {
			o = sum(f, o, g)
		} else {
			s, o = product(f, s, g), product(f, o, g)
		}
		z := f.Emit("layer_norm", ir.A{"axis": n.Int("axis"), "epsilon": n.Float("epsilon")}, n.Operands[0], s, o)
		return f.Reshape(z, y.Dims()...)
	}
	return nil
}

// soleNorm is the layer_norm that v is, behind reshapes, if nothing else uses it.
func soleNorm(f *former, v *ir.Value) *ir.Op {
	for f.usedOnce(v) {
		if n := match.Op(v, "layer_norm"); n != nil {
			return n
		}
		r := match.Op(v, "reshape")
		if r == nil {
			return nil
		}
		v = r.Operands[0]
	}
	return nil
}

func sum(f *former, a, b *ir.Value) *ir.Value {
	if x, ok := match.Float(a); ok && x == 0 {
		return b
	}
	return f.Emit("add", nil, a, b)
}

func product(f *former, a, b *ir.Value) *ir.Value {
	if x, ok := match.Float(a); ok && (x == 1 || x == 0) {
		if x == 1 {
			return b
		}
		return a
	}
	return f.Emit("multiply", nil, a, b)
}

// alongLast returns the vector that v repeats over all axes before axis.
func alongLast(f *former, v *ir.Value, axis int) (*ir.Value, bool) {
	b := match.Op(v, "broadcast_in_dim")
	if b == nil {
		return nil, false
	}
	in, dims := b.Operands[0], b.Ints("dims")
	width := v.Dims()[axis:]
	axes := make([]int64, len(dims))
	for i, a := range dims {
		if a < int64(axis) {
			return nil, false
		}
		axes[i] = a - int64(axis)
	}
	if shape.EqualDims(in.Dims(), width) {
		return in, true
	}
	return f.Emit("broadcast_in_dim", ir.A{"shape": width, "dims": axes}, in), true
}

// normOfReshape: a layer_norm over the last axes of reshape(x), where the reshape only regroups the rows, normalises x.
func normOfReshape(f *former, op *ir.Op) *ir.Value {
	if !op.Is("layer_norm") {
		return nil
	}
	r := match.Op(op.Operands[0], "reshape")
	if r == nil {
		return nil
	}
	x := r.Operands[0]
	axis := int(op.Int("axis"))
	width := op.Operands[0].Dims()[axis:]
	at, ok := lastProduct(x.Dims(), shape.Product(width))
	if !ok {
		return nil
	}
	dims := x.Dims()[at:]
	v := f.Emit("layer_norm", ir.A{"axis": at, "epsilon": op.Float("epsilon")}, x, f.Reshape(op.Operands[1], dims...), f.Reshape(op.Operands[2], dims...))
	return f.Reshape(v, op.Result().Dims()...)
}

package fuzz

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

var (
	complexUnary = strings.Fields("negate exponential log sqrt rsqrt tanh sine cosine tan sinh cosh logistic sign exponential_minus_one log_plus_one " +
		"asin acos atan asinh acosh atanh")
	complexPairs = strings.Fields("add subtract multiply divide add subtract multiply power")
)

func isComplex(v *ir.Value) bool { return v.Type.DType.IsComplex() }

// complex is something of complex numbers, and parts of them.
func (g *gen) complex() {
	z := g.pickIf(isComplex)
	if z == nil || g.IntN(8) == 0 {
		if x := g.pickIf(func(v *ir.Value) bool { return v.Type.DType == ir.F32 || v.Type.DType == ir.F64 }); x != nil {
			if n := x.Type.Rank(); n > 0 && g.IntN(2) == 0 {
				g.emit("fft", ir.A{"type": "RFFT", "length": shape.Dims{x.Dims()[n-1]}}, x)
				return
			}
			g.emit("complex", nil, x, g.like(x))
		}
		return
	}
	switch g.IntN(9) {
	case 0:
		g.emit("abs", nil, z)
	case 1, 2:
		g.fft(z)
	case 3, 4:
		if y := g.like(z); y != nil {
			g.emit(one(g, complexPairs), nil, z, y)
		}
	case 5, 6:
		g.emit(one(g, complexUnary), nil, z)
	case 7:
		if y := g.like(z); y != nil {
			g.emit("compare", ir.A{"direction": one(g, []string{"EQ", "NE"})}, z, y)
		}
	case 8:
		g.emit("convert", ir.A{"dtype": one(g, []ir.DType{ir.C64, ir.C128, ir.F32, ir.Bool})}, z)
	}
	if z = g.pickIf(isComplex); g.IntN(2) == 0 {
		g.emit("real", nil, z)
		g.emit("imag", nil, z)
	}
}

// complexOf makes complex numbers of two real inputs, as functions have none of complex ones.
func (g *gen) complexOf(d ir.DType, dims shape.Dims) *ir.Value {
	part := ir.F32
	if d == ir.C128 {
		part = ir.F64
	}
	re, im := g.value(part, dims), g.value(part, dims)
	if re == nil || im == nil {
		return nil
	}
	return g.emit("complex", nil, re, im)
}

func (g *gen) fft(z *ir.Value) {
	r := z.Type.Rank()
	if r == 0 {
		return
	}
	n := z.Dims()[r-1]
	if k, ok := n.IsConst(); ok && k > 1 && g.IntN(3) == 0 {
		g.emit("fft", ir.A{"type": "IRFFT", "length": shape.Dims{shape.Const(2*(k-1) + g.Int64N(2))}}, z)
		return
	}
	axes := 1
	if r > 1 && g.IntN(3) == 0 {
		axes = 2
	}
	g.emit("fft", ir.A{"type": one(g, []string{"FFT", "IFFT"}), "length": shape.Dims(slices.Clone(z.Dims()[r-axes:]))}, z)
}

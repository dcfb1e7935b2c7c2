package fuzz

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

var (
	moderate   = strings.Fields("tanh logistic sine cosine erf atan negate abs erfc asinh floor ceil sign sqrt")
	anyFloat   = strings.Fields("exponential exponential_minus_one log log_plus_one logistic tanh sine cosine tan sqrt rsqrt cbrt erf erfc erf_inv lgamma digamma asin acos atan sinh cosh asinh acosh atanh floor ceil round_nearest_even round_nearest_afz abs negate sign")
	anyInt     = strings.Fields("abs negate sign not popcnt")
	floatPairs = strings.Fields("add subtract multiply add subtract multiply maximum minimum divide remainder power floor_divide floor_mod atan2")
	softPairs  = strings.Fields("add subtract multiply maximum minimum")
	intPairs   = strings.Fields("add subtract multiply divide remainder maximum minimum power floor_divide floor_mod and or xor shift_left shift_right_arithmetic shift_right_logical")
	boolPairs  = strings.Fields("and or xor add maximum minimum multiply")
	directions = strings.Fields("EQ NE LT LE GT GE")
)

func one[T any](g *gen, xs []T) T { return xs[g.IntN(len(xs))] }

func isReal(v *ir.Value) bool { return !v.Type.DType.IsComplex() }

func (g *gen) unary() {
	x := g.pick()
	switch d := x.Type.DType; {
	case d.IsFloat() && g.smooth:
		g.emit(one(g, moderate), nil, x)
	case d.IsFloat():
		g.emit(one(g, anyFloat), nil, x)
	case d.IsInt():
		g.emit(one(g, anyInt), nil, x)
	case d == ir.Bool:
		g.emit("not", nil, x)
	}
}

func (g *gen) binary() {
	x := g.pick()
	names := intPairs
	switch d := x.Type.DType; {
	case d.IsFloat() && g.smooth:
		names = softPairs
	case d.IsFloat():
		names = floatPairs
	case d == ir.Bool:
		names = boolPairs
	case d.IsComplex():
		names = softPairs[:3]
	}
	y := g.like(x)
	if g.IntN(2) == 0 {
		x, y = y, x
	}
	g.emit(one(g, names), nil, x, y)
}

func (g *gen) ternary() {
	x := g.pickIf(isReal)
	switch d := x.Type.DType; {
	case d.IsFloat() && g.IntN(3) == 0:
		g.emit("fma", nil, x, g.like(x), g.like(x))
	case d != ir.Bool && g.IntN(2) == 0:
		g.emit("clamp", nil, g.like(x), x, g.like(x))
	default:
		g.emit("select", nil, g.value(ir.Bool, x.Dims()), x, g.like(x))
	}
}

func (g *gen) compare() {
	x := g.pickIf(isReal)
	p := g.emit("compare", ir.A{"direction": one(g, directions)}, x, g.like(x))
	if p != nil && g.IntN(2) == 0 {
		y := g.value(g.dtype(), x.Dims())
		g.emit("select", nil, p, y, g.like(y))
	}
}

func (g *gen) convert() {
	x := g.pickIf(isReal)
	d := g.dtype()
	if g.IntN(2) == 0 {
		d = someDTypes[g.IntN(len(someDTypes))]
	}
	switch g.IntN(6) {
	case 0:
		g.bitcast(x)
	case 1:
		if x.Type.DType.IsFloat() {
			g.emit("is_finite", nil, x)
		}
	default:
		g.emit("convert", ir.A{"dtype": d}, x)
	}
}

func (g *gen) bitcast(x *ir.Value) {
	for range 4 {
		d := someDTypes[g.IntN(len(someDTypes))]
		if d == ir.Bool || x.Type.DType == ir.Bool {
			continue
		}
		if g.emit("bitcast_convert", ir.A{"dtype": d}, x) != nil {
			return
		}
	}
}

func (g *gen) complex() {
	if z := g.pickIf(func(v *ir.Value) bool { return v.Type.DType.IsComplex() }); z != nil && g.IntN(3) > 0 {
		switch g.IntN(5) {
		case 0:
			g.emit("abs", nil, z)
		case 1:
			g.fft(z)
		case 2:
			g.emit("multiply", nil, z, g.pickIf(func(v *ir.Value) bool { return v.Type.Equal(z.Type) }))
		}
		g.emit("real", nil, z)
		g.emit("imag", nil, z)
		return
	}
	x := g.pickIf(func(v *ir.Value) bool { return v.Type.DType == ir.F32 && v.Type.Rank() > 0 })
	if x == nil || g.edge {
		return
	}
	if n := x.Dims()[x.Type.Rank()-1]; g.IntN(2) == 0 {
		g.emit("fft", ir.A{"type": "RFFT", "length": shape.Dims{n}}, x)
		return
	}
	g.emit("complex", nil, x, g.like(x))
}

func (g *gen) fft(z *ir.Value) {
	r := z.Type.Rank()
	if r == 0 {
		return
	}
	n := z.Dims()[r-1]
	if k, ok := n.IsConst(); ok && k > 1 && g.IntN(3) == 0 {
		g.emit("fft", ir.A{"type": "IRFFT", "length": shape.Dims{shape.Const(2 * (k - 1))}}, z)
		return
	}
	g.emit("fft", ir.A{"type": one(g, []string{"FFT", "IFFT"}), "length": shape.Dims(slices.Clone(z.Dims()[r-1:]))}, z)
}

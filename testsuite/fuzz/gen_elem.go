package fuzz

import (
	"strings"

	"github.com/swage-ml/swage/ir"
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

func isReal(v *ir.Value) bool { return !v.Type.DType.IsComplex() && v.Type.DType != ir.String }

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
	if x == nil {
		return
	}
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
	if x == nil {
		return
	}
	p := g.emit("compare", ir.A{"direction": one(g, directions)}, x, g.like(x))
	if p != nil && g.IntN(2) == 0 {
		y := g.value(g.dtype(), x.Dims())
		g.emit("select", nil, p, y, g.like(y))
	}
}

func (g *gen) convert() {
	x := g.pickIf(isReal)
	if x == nil {
		return
	}
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

// bits are rounds of a generator of random numbers: products of words, whose halves are mixed, and perhaps a float.
func (g *gen) bits() {
	x := g.pickIf(func(v *ir.Value) bool { return v.Type.DType == ir.U32 })
	if x == nil {
		if x = g.value(ir.U32, g.shape(1+g.IntN(2))); x == nil {
			return
		}
	}
	like := func(d ir.DType, n int64) *ir.Value {
		return g.emit("broadcast_in_dim", ir.A{"shape": x.Dims(), "dims": []int64{}}, g.constant(ir.ScalarI(d, n)))
	}
	for range 1 + g.IntN(3) {
		wide := g.emit("multiply", nil, g.emit("convert", ir.A{"dtype": ir.U64}, x), like(ir.U64, one(g, []int64{0xD2511F53, 0xCD9E8D57, 0x9E3779B9})))
		if wide == nil {
			return
		}
		hi := g.emit("convert", ir.A{"dtype": ir.U32}, g.emit("shift_right_logical", nil, wide, like(ir.U64, 32)))
		lo := g.emit("convert", ir.A{"dtype": ir.U32}, g.emit("and", nil, wide, like(ir.U64, 0xffffffff)))
		if x = g.emit("xor", nil, g.emit("xor", nil, hi, lo), like(ir.U32, g.Int64N(1<<32))); x == nil {
			return
		}
		if g.IntN(2) == 0 {
			r := 1 + g.Int64N(31)
			x = g.emit("or", nil, g.emit("shift_left", nil, x, like(ir.U32, r)), g.emit("shift_right_logical", nil, x, like(ir.U32, 32-r)))
		}
	}
	if g.IntN(2) == 0 {
		f := g.emit("or", nil, g.emit("shift_right_logical", nil, x, like(ir.U32, 9)), like(ir.U32, 0x3f800000))
		f = g.emit("bitcast_convert", ir.A{"dtype": ir.F32}, f)
		g.emit("subtract", nil, f, like2(g, f))
	}
}

// like2 is ones of a value's shape.
func like2(g *gen, x *ir.Value) *ir.Value {
	return g.emit("broadcast_in_dim", ir.A{"shape": x.Dims(), "dims": []int64{}}, g.constant(ir.ScalarF(x.Type.DType, 1)))
}

package mathlib

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// x is a value in a formula.
type x = *ir.Value

// expr writes formulas on tiles of one float dtype (f32 or f64) and the integers of its width. Only exactly specified
// ops come out, in a fixed order, so that every target computes the same bits.
type expr struct {
	b      *ir.Builder
	d, i   ir.DType // the float and the integer dtype
	tile   []int64
	k      *coeffs
	consts map[constKey]x
}

type constKey struct {
	d    ir.DType
	bits uint64
}

func newExpr(b *ir.Builder, d ir.DType, tile []int64) *expr {
	e := &expr{b: b, d: d, i: ir.I32, tile: tile, k: &coeffs32, consts: map[constKey]x{}}
	switch {
	case d == ir.F64:
		e.i, e.k = ir.I64, &coeffs64
	case d.IsInt():
		e.i = d
	}
	return e
}

// as writes on in another float dtype.
func (e *expr) as(d ir.DType) *expr {
	n := newExpr(e.b, d, e.tile)
	n.consts = e.consts
	return n
}

// in writes on in a nested region.
func (e *expr) in(b *ir.Builder) *expr {
	n := newExpr(b, e.d, e.tile)
	n.k = e.k
	return n
}

// f is a float constant, rounded to the precision.
func (e *expr) f(v float64) x {
	if e.d == ir.F32 {
		v = float64(float32(v))
	}
	k := constKey{e.d, math.Float64bits(v)}
	if e.consts[k] == nil {
		e.consts[k] = e.b.TileF(e.d, v, e.tile...)
	}
	return e.consts[k]
}

// n is an integer constant.
func (e *expr) n(v int64) x {
	k := constKey{e.i, uint64(v)}
	if e.consts[k] == nil {
		e.consts[k] = e.b.TileI(e.i, v, e.tile...)
	}
	return e.consts[k]
}

func (e *expr) inf() x { return e.f(math.Inf(1)) }
func (e *expr) nan() x { return e.f(math.NaN()) }

func (e *expr) op(name string, xs ...x) x { return e.b.Emit(name, nil, xs...) }

func (e *expr) add(a, b x) x    { return e.op("add", a, b) }
func (e *expr) sub(a, b x) x    { return e.op("subtract", a, b) }
func (e *expr) mul(a, b x) x    { return e.op("multiply", a, b) }
func (e *expr) div(a, b x) x    { return e.op("divide", a, b) }
func (e *expr) fma(a, b, c x) x { return e.op("fma", a, b, c) }
func (e *expr) sqrt(a x) x      { return e.op("sqrt", a) }
func (e *expr) floor(a x) x     { return e.op("floor", a) }
func (e *expr) rint(a x) x      { return e.op("round_nearest_even", a) }
func (e *expr) abs(a x) x       { return e.op("abs", a) }
func (e *expr) neg(a x) x       { return e.op("negate", a) }

func (e *expr) and(a, b x) x { return e.op("and", a, b) }
func (e *expr) or(a, b x) x  { return e.op("or", a, b) }
func (e *expr) xor(a, b x) x { return e.op("xor", a, b) }

// Shifts by a constant.
func (e *expr) shl(a x, n int64) x { return e.op("shift_left", a, e.n(n)) }
func (e *expr) shr(a x, n int64) x { return e.op("shift_right_logical", a, e.n(n)) }
func (e *expr) sar(a x, n int64) x { return e.op("shift_right_arithmetic", a, e.n(n)) }

func (e *expr) cmp(dir string, a, b x) x { return e.b.Emit("compare", ir.A{"direction": dir}, a, b) }
func (e *expr) lt(a, b x) x              { return e.cmp("LT", a, b) }
func (e *expr) gt(a, b x) x              { return e.cmp("GT", a, b) }
func (e *expr) eq(a, b x) x              { return e.cmp("EQ", a, b) }
func (e *expr) sel(p, a, b x) x          { return e.op("select", p, a, b) }

// atLeast and atMost clamp by one comparison; NaN stays. (maxps and minps with the constant first.)
func (e *expr) atLeast(a x, lo float64) x { return e.sel(e.gt(e.f(lo), a), e.f(lo), a) }
func (e *expr) atMost(a x, hi float64) x  { return e.sel(e.lt(e.f(hi), a), e.f(hi), a) }

// bits and float change the view of a value, not its bits.
func (e *expr) bits(a x) x  { return e.b.Emit("bitcast_convert", ir.A{"dtype": e.i}, a) }
func (e *expr) float(a x) x { return e.b.Emit("bitcast_convert", ir.A{"dtype": e.d}, a) }

// toFloat and to convert values.
func (e *expr) toFloat(a x) x        { return e.b.Convert(a, e.d) }
func (e *expr) to(a x, d ir.DType) x { return e.b.Convert(a, d) }
func (e *expr) poly(v x, c []float64) x {
	s := e.f(c[len(c)-1])
	for k := len(c) - 2; k >= 0; k-- {
		s = e.fma(s, v, e.f(c[k]))
	}
	return s
}

// sign is the sign bit alone, as an integer; signless is |a| as an integer.
func (e *expr) sign(a x) x { return e.and(e.bits(a), e.n(e.signBit())) }

// withSign sets a's sign bit (a must be +) to that of s, an integer with at most the sign bit set.
func (e *expr) withSign(a, s x) x { return e.float(e.or(e.bits(a), s)) }

// flip changes a's sign where s, an integer with at most the sign bit, is set.
func (e *expr) flip(a, s x) x { return e.float(e.xor(e.bits(a), s)) }

func (e *expr) signBit() int64 {
	if e.d == ir.F64 {
		return math.MinInt64
	}
	return math.MinInt32
}

// minusAbs is -|a|.
func (e *expr) minusAbs(a x) x { return e.float(e.or(e.bits(a), e.n(e.signBit()))) }

// ulpHalf is half of 1's last place.
func (e *expr) ulpHalf() x { return e.f(math.Ldexp(1, int(-1-e.mant()))) }

// mant is the number of stored mantissa bits; bias is the exponent's bias.
func (e *expr) mant() int64 {
	if e.d == ir.F64 {
		return 52
	}
	return 23
}

// expBits is the number of exponent bits.
func (e *expr) expBits() int64 {
	if e.d == ir.F64 {
		return 11
	}
	return 8
}

func (e *expr) bias() int64 {
	if e.d == ir.F64 {
		return 1023
	}
	return 127
}

// round is a rounded to an integer two ways: n as a float, and t, whose low bits are n + add. |n| must stay below
// 2^(mant-2). Adding 1.5 * 2^mant rounds, as that is where floats are integers (the two-sum trick of Cody and Waite).
func (e *expr) round(a, by x, add int64) (n, t x) {
	magic := e.f(math.Ldexp(1.5, int(e.mant())) + float64(add))
	if by == nil {
		t = e.add(a, magic)
	} else {
		t = e.fma(a, by, magic)
	}
	return e.sub(t, magic), e.bits(t)
}

// pow2 is the float whose biased exponent (and sign above it) are the low bits of an integer.
func (e *expr) pow2(biased x) x { return e.float(e.shl(biased, e.mant())) }

// ifAny is what then yields if p holds anywhere in the tile, else the given values: rare slow ways are branched around.
// Where the tile's dims are no powers of two, then is always computed; it must select by p itself.
func (e *expr) ifAny(p x, then func(e *expr) []x, otherwise ...x) []x {
	for _, n := range e.tile {
		if n&(n-1) != 0 {
			return then(e)
		}
	}
	for range e.tile {
		p = e.b.Emit("reduce_tile", ir.A{"axis": 0, "kind": "or"}, p)
	}
	yes := e.b.Region(nil, func(b *ir.Builder, _ []x) []x { return then(e.in(b)) })
	no := e.b.Region(nil, func(b *ir.Builder, _ []x) []x { return otherwise })
	return e.b.EmitOp("if", nil, []*ir.Region{yes, no}, p).Results
}

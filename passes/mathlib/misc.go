package mathlib

import "github.com/swage-ml/swage/ir"

// remSteps is how many quotients reduce f32 arguments: each takes 53 bits off their ratio, below 2^277.
const remSteps = 6

// remainder is C's fmod of f32, exact. In f64 each step takes the rounded quotient times |b| off the rest; that is exact,
// as the rest is a multiple of the quotient's last place times b's, below 2^53 of them. The rest may be negative on the
// way.
func remainder(e *expr, a, b x) x {
	d := e.as(ir.F64)
	r, y := d.abs(e.to(a, ir.F64)), d.abs(e.to(b, ir.F64))
	for range remSteps {
		r = d.remStep(r, y)
	}
	return e.remEdges(a, b, e.to(d.sel(d.lt(r, d.f(0)), d.add(r, y), r), e.d))
}

func (e *expr) remStep(r, y x) x { return e.fma(e.neg(e.rint(e.div(r, y))), y, r) }

// remEdges puts a's sign on the rest r (not negative); a itself for infinite b, NaN for infinite a.
func (e *expr) remEdges(a, b, r x) x {
	y := e.float(e.or(e.bits(r), e.sign(a)))
	y = e.sel(e.eq(e.abs(b), e.inf()), a, y)
	return e.sel(e.lt(e.abs(a), e.inf()), y, e.nan())
}

// remainder64 is remainder in f64: first by |b| 2^1200 and |b| 2^600, so that no quotient overflows.
func remainder64(e *expr, a, b x) x {
	r, y := e.abs(a), e.abs(b)
	y600 := e.mul(y, e.f(0x1p600))
	for _, by := range []x{e.mul(y600, e.f(0x1p600)), y600, y} {
		skip := e.eq(by, e.inf())
		r = e.repeat(18, r, func(e *expr, r x) x { return e.sel(skip, r, e.remStep(r, by)) })
	}
	return e.remEdges(a, b, e.sel(e.lt(r, e.f(0)), e.add(r, y), r))
}

// repeat applies body n times in a loop.
func (e *expr) repeat(n int64, init x, body func(e *expr, v x) x) x {
	one := e.b.Index(1)
	return e.b.For("seq", e.b.Index(0), e.b.Index(n), one, []x{init}, func(b *ir.Builder, _ x, carried []x) []x {
		return []x{body(e.in(b), carried[0])}
	})[0]
}

// floorMod turns a remainder into TensorFlow's floormod: the divisor's sign.
func floorMod(rem formula) formula {
	return func(e *expr, a, b x) x {
		r := rem(e, a, b)
		differ := e.op("xor", e.lt(r, e.f(0)), e.lt(b, e.f(0)))
		turn := e.op("and", differ, e.cmp("NE", r, e.f(0)))
		return e.sel(turn, e.add(r, b), r)
	}
}

// floorDivide is the floor of the quotient, which is rounded to the dtype first, as TensorFlow's.
func floorDivide(e *expr, a, b x) x { return e.floor(e.div(a, b)) }

// roundAway rounds halves away from zero.
func roundAway(e *expr, a x) x {
	abs := e.abs(a)
	f := e.floor(abs)
	up := e.cmp("GE", e.sub(abs, f), e.f(0.5)) // exact; NaN for Inf
	return e.withSign(e.sel(up, e.add(f, e.f(1)), f), e.sign(a))
}

// signOf is -1, ±0, 1 or NaN.
func signOf(e *expr, a x) x {
	one := e.float(e.or(e.bits(e.f(1)), e.sign(a)))
	return e.sel(e.gt(e.abs(a), e.f(0)), one, a)
}

func isFinite(e *expr, a x) x { return e.lt(e.abs(a), e.inf()) }

// Integers.

func signInt(e *expr, a x) x {
	neg := e.lt(a, e.n(0))
	return e.sel(neg, e.n(-1), e.sel(e.eq(a, e.n(0)), e.n(0), e.n(1)))
}

// floorDivideInt and floorModInt mend the truncating quotient and remainder where the signs differ; a zero divisor gives
// what divide and remainder give.
func floorDivideInt(e *expr, a, b x) x {
	return e.sel(e.mends(e.op("remainder", a, b), b), e.sub(e.div(a, b), e.n(1)), e.div(a, b))
}

func floorModInt(e *expr, a, b x) x {
	r := e.op("remainder", a, b)
	return e.sel(e.mends(r, b), e.add(r, b), r)
}

func (e *expr) mends(r, b x) x {
	if e.i.IsUnsigned() {
		return e.cmp("NE", b, b)
	}
	differ := e.lt(e.xor(r, b), e.n(0))
	return e.op("and", e.op("and", differ, e.cmp("NE", r, e.n(0))), e.cmp("NE", b, e.n(0)))
}

// powerInt multiplies modulo 2^bits, a bit of the exponent per step; a negative exponent gives 1/a truncated.
func powerInt(e *expr, a, b x) x {
	one := e.b.Index(1)
	out := e.b.For("seq", e.b.Index(0), e.b.Index(int64(e.i.Bits())), one, []x{e.n(1), a, b}, func(bb *ir.Builder, _ x, c []x) []x {
		in := e.in(bb)
		odd := in.cmp("NE", in.and(c[2], in.n(1)), in.n(0))
		return []x{in.sel(odd, in.mul(c[0], c[1]), c[0]), in.mul(c[1], c[1]), in.shr(c[2], 1)}
	})
	if e.i.IsUnsigned() {
		return out[0]
	}
	odd := e.cmp("NE", e.and(b, e.n(1)), e.n(0))
	minus := e.sel(odd, e.n(-1), e.n(1))
	inverse := e.sel(e.eq(a, e.n(1)), e.n(1), e.sel(e.eq(a, e.n(-1)), minus, e.n(0)))
	return e.sel(e.lt(b, e.n(0)), inverse, out[0])
}

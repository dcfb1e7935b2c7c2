package llvm

import (
	"fmt"
	"slices"
	"strings"

	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// lanewise emits an element-wise op on vectors (or scalars) of one width. d is the operands' dtype.
type lanewise func(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value

// elementOps returns the table of element-wise ops. Functions of libm's class are not in it: a pass expands them.
func elementOps() map[string]lanewise {
	return map[string]lanewise{
		"add": arith("add", "fadd"), "subtract": arith("sub", "fsub"), "multiply": arith("mul", "fmul"),
		"divide": divide, "remainder": remainder, "floor_divide": floorDivide, "floor_mod": floorMod,
		"maximum": extremum, "minimum": extremum,
		"and": plain("and"), "or": plain("or"), "xor": plain("xor"), "not": not, "popcnt": popcnt,
		"shift_left": shift("shl"), "shift_right_logical": shift("lshr"), "shift_right_arithmetic": shift("ashr"),
		"abs": abs, "negate": negate, "sign": sign, "fma": fma, "compare": compare, "select": selectOp,
		"is_finite": isFinite, "convert": convert, "bitcast_convert": bitcast,
		"sqrt": rounding("sqrt"), "floor": rounding("floor"), "ceil": rounding("ceil"),
		"round_nearest_even": rounding("roundeven"), "round_nearest_afz": roundAway,
	}
}

// elementwise applies an element-wise op to tiles: vectors of equal width, one after another.
func (k *kernel) elementwise(op *ir.Op) {
	r := op.Result()
	args := make([]tile, len(op.Operands))
	if op.Is("bitcast_convert") && op.Operands[0].Type.DType.Size() != r.Type.DType.Size() {
		k.fail("bitcast_convert between dtypes of different widths in a kernel")
	}
	w := int64(0)
	for i, v := range op.Operands {
		args[i] = k.lazy(v)
		for _, n := range []int64{args[i].w, k.width(args[i].cols, v.Type.DType)} {
			if w == 0 || n < w {
				w = n
			}
		}
	}
	if n := k.width(args[0].cols, r.Type.DType); n < w {
		w = n
	}
	for i := range args {
		args[i] = k.regroup(args[i], w)
	}
	emit := k.elements[op.Name()]
	d := op.Operands[len(op.Operands)-1].Type.DType
	out := emptyWidth(args[0].rows, args[0].cols, w)
	done := map[string]llx.Value{} // splats are computed once
	out.gen = func(i int64) llx.Value {
		xs, key := make([]llx.Value, len(args)), ""
		for j := range args {
			xs[j] = args[j].get(i)
			key += xs[j].Ident() + ","
		}
		if done[key] == nil {
			done[key] = k.lane(emit, op, d, xs)
		}
		return done[key]
	}
	if len(out.v) == 1 {
		out.force()
	}
	k.setLazy(r, out, nil)
}

// lane emits one vector of an op; f16 and bf16 are computed in f32 and rounded once.
func (k *kernel) lane(emit lanewise, op *ir.Op, d ir.DType, xs []llx.Value) llx.Value {
	if d != ir.F16 && d != ir.BF16 || op.Is("select", "bitcast_convert", "convert") {
		return emit(k, op, d, xs)
	}
	if op.Is("abs", "negate") {
		return k.signBit(op, xs[0])
	}
	wide := make([]llx.Value, len(xs))
	for i, x := range xs {
		wide[i] = k.convertVec(x, d, ir.F32)
	}
	v := emit(k, op, ir.F32, wide)
	if op.Result().Type.DType == d {
		return k.convertVec(v, ir.F32, d)
	}
	return v
}

// signBit is abs or negate of a 16-bit float, by its bits.
func (k *kernel) signBit(op *ir.Op, x llx.Value) llx.Value {
	t := llx.Like(x.Type(), llx.I16)
	b := k.f.Cast("bitcast", x, t)
	if op.Is("abs") {
		b = k.f.Bin("and", b, llx.Int(t, 0x7fff))
	} else {
		b = k.f.Bin("xor", b, llx.Int(t, -0x8000))
	}
	return k.f.Cast("bitcast", b, x.Type())
}

func noComplex(k *kernel, op *ir.Op, d ir.DType) {
	if d.IsComplex() {
		k.fail("%s of %s in a kernel", op.Name(), d)
	}
}

func arith(integer, float string) lanewise {
	return func(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
		noComplex(k, op, d)
		if d.IsFloat() {
			return k.f.Bin(float, x[0], x[1])
		}
		if d == ir.Bool {
			k.fail("%s of i1", op.Name())
		}
		return k.f.Bin(integer, x[0], x[1])
	}
}

func plain(name string) lanewise {
	return func(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value { return k.f.Bin(name, x[0], x[1]) }
}

func not(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	return k.f.Bin("xor", x[0], ones(x[0].Type()))
}

// ones has all bits set.
func ones(t llx.Type) llx.Value {
	n, e := llx.Split(t)
	if e.Equal(llx.I1) {
		return llx.Splat(llx.Vec(n, e), llx.Int(e, 1))
	}
	return llx.Splat(llx.Vec(n, e), llx.Int(e, -1))
}

func popcnt(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	return k.f.Intrinsic("ctpop", x[0].Type(), x[0])
}

// shift by the width or more gives what shifting one by one would: zeros, or copies of the sign.
func shift(name string) lanewise {
	return func(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
		t := x[0].Type()
		bits := llx.Int(t, int64(llx.Bits(t)))
		if name == "ashr" {
			most := llx.Int(t, int64(llx.Bits(t))-1)
			return k.f.Bin(name, x[0], k.f.Intrinsic("umin", t, x[1], most))
		}
		small := k.f.Cmp("ult", x[1], bits)
		return k.f.Select(small, k.f.Bin(name, x[0], k.f.Select(small, x[1], llx.Zero(t))), llx.Zero(t))
	}
}

func abs(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	switch {
	case d.IsFloat():
		return k.f.Intrinsic("fabs", x[0].Type(), x[0])
	case d.IsSigned():
		return k.f.Intrinsic("abs", x[0].Type(), x[0], llx.Int(llx.I1, 0))
	}
	return x[0]
}

func negate(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	if d.IsFloat() {
		return k.f.FNeg(x[0])
	}
	return k.f.Bin("sub", llx.Zero(x[0].Type()), x[0])
}

// sign is -1, 0 or 1; a float's zero and NaN are kept.
func sign(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	t := x[0].Type()
	zero := llx.Zero(t)
	if d.IsFloat() {
		v := k.f.Select(k.f.Cmp("ogt", x[0], zero), llx.Float(t, 1), x[0])
		return k.f.Select(k.f.Cmp("olt", x[0], zero), llx.Float(t, -1), v)
	}
	one := llx.Int(t, 1)
	if d.IsUnsigned() {
		return k.f.Select(k.f.Cmp("ne", x[0], zero), one, zero)
	}
	v := k.f.Select(k.f.Cmp("sgt", x[0], zero), one, zero)
	return k.f.Select(k.f.Cmp("slt", x[0], zero), llx.Int(t, -1), v)
}

func fma(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	if d.IsFloat() {
		return k.f.Intrinsic("fma", x[0].Type(), x[0], x[1], x[2])
	}
	return k.f.Bin("add", k.f.Bin("mul", x[0], x[1]), x[2])
}

func compare(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	return k.f.Cmp(predicate(op.Str("direction"), d), x[0], x[1])
}

func predicate(dir string, d ir.DType) string {
	i := map[string]int{"EQ": 0, "NE": 1, "LT": 2, "LE": 3, "GT": 4, "GE": 5}[dir]
	switch {
	case d.IsFloat():
		return []string{"oeq", "une", "olt", "ole", "ogt", "oge"}[i]
	case d.IsSigned():
		return []string{"eq", "ne", "slt", "sle", "sgt", "sge"}[i]
	}
	return []string{"eq", "ne", "ult", "ule", "ugt", "uge"}[i]
}

func selectOp(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	return k.f.Select(x[0], x[1], x[2])
}

func isFinite(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	t := x[0].Type()
	bits := map[int]uint64{32: 0x7f800000, 64: 0x7ff0000000000000}[llx.Bits(t)]
	inf := llx.Splat(t, llx.FloatBits(scalar(t), bits))
	return k.f.Cmp("olt", k.f.Intrinsic("fabs", t, x[0]), inf)
}

func scalar(t llx.Type) llx.Type { _, e := llx.Split(t); return e }

// rounding is an intrinsic with one float operand.
func rounding(name string) lanewise {
	return func(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
		return k.f.Intrinsic(name, x[0].Type(), x[0])
	}
}

// roundAway rounds halves away from zero: truncate, and step if half or more was cut off. The difference is exact.
func roundAway(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	t := x[0].Type()
	cut := k.f.Intrinsic("trunc", t, x[0])
	rest := k.f.Intrinsic("fabs", t, k.f.Bin("fsub", x[0], cut))
	step := k.f.Intrinsic("copysign", t, llx.Float(t, 1), x[0])
	up := k.f.Bin("fadd", cut, step)
	return k.f.Select(k.f.Cmp("oge", rest, llx.Float(t, 0.5)), up, cut)
}

// extremum is maximum or minimum: NaN wins, and -0 is less than +0.
func extremum(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	isMax := op.Is("maximum")
	return k.extremum(isMax, d, x[0], x[1])
}

func (k *kernel) extremum(isMax bool, d ir.DType, a, b llx.Value) llx.Value {
	f, t := k.f, a.Type()
	pick := func(max, min string) string {
		if isMax {
			return max
		}
		return min
	}
	switch {
	case d == ir.Bool:
		return f.Bin(pick("or", "and"), a, b)
	case d.IsSigned():
		return f.Intrinsic(pick("smax", "smin"), t, a, b)
	case d.IsUnsigned():
		return f.Intrinsic(pick("umax", "umin"), t, a, b)
	case !d.IsFloat():
		k.fail("maximum or minimum of %s", d)
	}
	if _, isConst := a.(*llx.Const); isConst {
		a, b = b, a
	}
	// x86's vmaxps returns its second operand where one is NaN or both are zeros: what `c > a ? c : a` compiles to. With a
	// constant c that answer is right, except that max(+0, -0) is +0: adding +0 mends it.
	if c, isConst := b.(*llx.Const); isConst && !c.HasZeroOrNaN() {
		return f.Select(f.Cmp(pick("ogt", "olt"), b, a), b, a)
	} else if isConst && isMax && c.Ident() == llx.Float(t, 0).Ident() {
		return f.Bin("fadd", f.Select(f.Cmp("ogt", b, a), b, a), b)
	}
	if !strings.HasPrefix(k.target.Triple, "x86_64") {
		return f.Intrinsic(pick("maximum", "minimum"), t, a, b)
	}
	return k.bothWays(isMax, a, b)
}

// bothWays is maximum or minimum by two of x86's: they differ only if one operand is NaN, where the bits of both make a
// NaN, or both are zeros, where the sign is - in either for minimum, in both for maximum. LLVM's own lowering takes twice
// as long, and version 19's loses NaNs in vectors of odd length.
func (k *kernel) bothWays(isMax bool, a, b llx.Value) llx.Value {
	f, t := k.f, a.Type()
	pred := map[bool]string{true: "ogt", false: "olt"}[isMax]
	it := llx.Like(t, llx.I32)
	if llx.Bits(t) == 64 {
		it = llx.Like(t, llx.I64)
	}
	x := f.Cast("bitcast", f.Select(f.Cmp(pred, a, b), a, b), it)
	y := f.Cast("bitcast", f.Select(f.Cmp(pred, b, a), b, a), it)
	bits := f.Bin("or", x, y)
	if isMax {
		abs := llx.Int(it, int64(^uint64(0)>>(65-llx.Bits(it))))
		bits = f.Bin("or", f.Bin("and", bits, abs), f.Bin("and", x, y))
	}
	return f.Cast("bitcast", bits, t)
}

// divide of integers: x/0 has all bits set, and the least value divided by -1 is itself.
func divide(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	noComplex(k, op, d)
	if d.IsFloat() {
		return k.fdiv(op, x)
	}
	q, _ := k.divMod(d, x[0], x[1])
	return q
}

// fdiv divides floats. For x86, LLVM 19 to 22 take the quotient of lanes that both are zero, as masked loads leave them,
// for zero, and drop the select that keeps its NaN out of a sum; not through a freeze, which costs nothing.
func (k *kernel) fdiv(op *ir.Op, x []llx.Value) llx.Value {
	q := k.f.Bin("fdiv", x[0], x[1])
	if n, _ := llx.Split(q.Type()); n > 1 && slices.ContainsFunc(op.Operands, k.masked) {
		return k.f.Raw("freeze", q.Type(), "freeze %s %s", q.Type(), q.Ident())
	}
	return q
}

// masked reports whether a value is made of a masked load.
func (k *kernel) masked(v *ir.Value) bool {
	op := v.Def
	if op == nil || v.Type.Kind != ir.TileKind || len(op.Regions) > 0 {
		return false
	}
	is, known := k.ofMasked[v]
	if !known {
		is = op.Is("load") && op.Flag("masked") || slices.ContainsFunc(op.Operands, k.masked)
		k.ofMasked[v] = is
	}
	return is
}

// remainder has the dividend's sign; x rem 0 is x.
func remainder(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	if d.IsFloat() {
		return k.fmod(x[0], x[1])
	}
	_, r := k.divMod(d, x[0], x[1])
	return r
}

// divMod divides integers towards zero, without the two cases that trap.
func (k *kernel) divMod(d ir.DType, a, b llx.Value) (q, r llx.Value) {
	f, t := k.f, a.Type()
	div, rem := "sdiv", "srem"
	if d.IsUnsigned() {
		div, rem = "udiv", "urem"
	}
	if n, ok := llx.AsInt(b); ok && n != 0 && n != -1 {
		return f.Bin(div, a, b), f.Bin(rem, a, b)
	}
	zero := llx.Zero(t)
	isZero := f.Cmp("eq", b, zero)
	safe := f.Select(isZero, llx.Int(t, 1), b)
	if d.IsSigned() {
		least := llx.Splat(t, leastInt(t))
		minus := f.Bin("and", f.Cmp("eq", b, llx.Int(t, -1)), f.Cmp("eq", a, least))
		safe = f.Select(minus, llx.Int(t, 1), safe)
		q = f.Bin(div, a, safe) // the least value over 1 is the least value, as wrapping would give
		r = f.Bin(rem, a, safe)
	} else {
		q, r = f.Bin(div, a, safe), f.Bin(rem, a, safe)
	}
	return f.Select(isZero, ones(t), q), f.Select(isZero, a, r)
}

func leastInt(t llx.Type) llx.Value {
	return llx.Int(scalar(t), -1<<(llx.Bits(t)-1))
}

func floorDivide(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	f := k.f
	if d.IsFloat() {
		return f.Intrinsic("floor", x[0].Type(), k.fdiv(op, x))
	}
	if n, ok := llx.AsInt(x[1]); ok && d == ir.Index && n > 0 {
		q, _ := (&exprs{f: f}).floorDivMod(x[0], x[1])
		return q
	}
	q, r := k.divMod(d, x[0], x[1])
	if d.IsUnsigned() {
		return q
	}
	return f.Select(k.signsDiffer(r, x[1]), f.Bin("sub", q, llx.Int(q.Type(), 1)), q)
}

// signsDiffer reports a remainder that is not zero and has not the sign of the divisor, itself not zero.
func (k *kernel) signsDiffer(r, b llx.Value) llx.Value {
	zero := llx.Zero(r.Type())
	differ := k.f.Bin("and", k.f.Cmp("ne", r, zero), k.f.Cmp("slt", k.f.Bin("xor", r, b), zero))
	return k.f.Bin("and", differ, k.f.Cmp("ne", b, zero))
}

func floorMod(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	f := k.f
	if d.IsFloat() {
		r := k.fmod(x[0], x[1])
		zero := llx.Zero(r.Type())
		differ := f.Bin("and", f.Cmp("une", r, zero), f.Bin("xor", f.Cmp("olt", r, zero), f.Cmp("olt", x[1], zero)))
		return f.Select(differ, f.Bin("fadd", r, x[1]), r)
	}
	if n, ok := llx.AsInt(x[1]); ok && d == ir.Index && n > 0 {
		_, r := (&exprs{f: f}).floorDivMod(x[0], x[1])
		return r
	}
	_, r := k.divMod(d, x[0], x[1])
	if d.IsUnsigned() {
		return r
	}
	return f.Select(k.signsDiffer(r, x[1]), f.Bin("add", r, x[1]), r)
}

// fmod is C's, lane by lane, by the support module's exact function.
func (k *kernel) fmod(a, b llx.Value) llx.Value {
	n, e := llx.Split(a.Type())
	name := fmt.Sprintf("swage.fmod%d", llx.Bits(e))
	parts := make([]llx.Value, n)
	for i := range parts {
		parts[i] = k.f.Call(name, e, k.f.Extract(a, int64(i)), k.f.Extract(b, int64(i)))
	}
	return k.concat(parts)
}

package stablehlo

import (
	"math"
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// row is how one op is imported.
type row struct {
	args int // number of operands, -1: any
	run  func(im *importer, op *Op, in []val) []val
}

// allRows is every op that can be imported, by name.
func allRows() map[string]row {
	all := map[string]row{}
	for _, table := range []map[string]row{elemRows(), shapeRows, dynamicRows, reduceRows, indexRows, productRows, controlRows, callRows, randomRows, solveRows, selectRows, quantRows} {
		for name, r := range table {
			all[name] = r
		}
	}
	return all
}

// sameUnary and sameBinary are element-wise ops that package ir has under the same name with the same meaning.
const (
	sameUnary = "abs cbrt ceil cosine exponential exponential_minus_one floor is_finite log log_plus_one logistic " +
		"negate not popcnt round_nearest_afz round_nearest_even rsqrt sign sine sqrt tan tanh"
	sameBinary = "add and atan2 complex divide maximum minimum multiply or power remainder shift_left shift_right_arithmetic " +
		"shift_right_logical subtract xor"
)

// notComplex is what StableHLO defines for complex numbers and package ir does not.
var notComplex = []string{"atan2", "cbrt", "remainder"}

func elemRows() map[string]row {
	t := map[string]row{
		"compare":             {2, importCompare},
		"select":              {3, importSelect},
		"clamp":               {3, importClamp},
		"real":                {1, importPart},
		"imag":                {1, importPart},
		"convert":             {1, importConvert},
		"bitcast_convert":     {1, importBitcast},
		"count_leading_zeros": {1, importClz},
		"reduce_precision":    {1, importReducePrecision},
	}
	for _, name := range strings.Fields(sameUnary) {
		t[name] = row{1, importSame}
	}
	for _, name := range strings.Fields(sameBinary) {
		t[name] = row{2, importSame}
	}
	return t
}

func one(v *ir.Value) []val { return []val{{v: v}} }

// importSame emits the op of the same name, or computes it on known integers.
func importSame(im *importer, op *Op, in []val) []val {
	if out, ok := im.fold(op.Name, in); ok {
		return []val{out}
	}
	vs := im.same(im.values(in)...)
	if d := vs[0].Type.DType; d.IsComplex() && (op.Name == "maximum" || op.Name == "minimum") {
		return one(im.complexExtreme(op.Name == "maximum", vs[0], vs[1]))
	}
	if vs[0].Type.DType.IsComplex() && slices.Contains(notComplex, op.Name) {
		im.failf("of complex numbers is not supported")
	}
	out := one(im.b.Emit(op.Name, nil, vs...))
	if op.Name == "and" {
		out[0].cond = append(slices.Clone(in[0].cond), in[1].cond...)
	}
	return out
}

// complexExtreme compares real parts, and imaginary ones where those are equal.
func (im *importer) complexExtreme(greatest bool, x, y *ir.Value) *ir.Value {
	dir := "LT"
	if greatest {
		dir = "GT"
	}
	part := func(name string, v *ir.Value) *ir.Value { return im.b.Emit(name, nil, v) }
	xr, yr := part("real", x), part("real", y)
	second := im.b.Emit("and", nil, im.compare("EQ", xr, yr), im.compare(dir, part("imag", x), part("imag", y)))
	return im.b.Emit("select", nil, im.b.Emit("or", nil, im.compare(dir, xr, yr), second), x, y)
}

// same gives values whose dims are equal but spelled otherwise the first one's spelling.
func (im *importer) same(vs ...*ir.Value) []*ir.Value {
	for i, v := range vs[1:] {
		vs[i+1] = im.cast(v, vs[0].Type.Dims)
	}
	return vs
}

// cast gives v the dims, which must be equal to its own: by what is known, else by a check.
func (im *importer) cast(v *ir.Value, dims shape.Dims) *ir.Value {
	if shape.EqualDims(v.Type.Dims, dims) {
		return v
	}
	if len(dims) != v.Type.Rank() {
		im.failf("%s where shape %s must be", v.Type, shape.DimsString(dims))
	}
	for i, d := range dims {
		im.equal(d, v.Type.Dims[i])
	}
	return im.b.Reshape(v, dims...)
}

// equal makes sure that two dims are equal.
func (im *importer) equal(a, b shape.Expr) {
	if im.facts.ProveEq(a, b) {
		return
	}
	if n, ok := a.Sub(b).IsConst(); ok && n != 0 {
		im.failf("sizes %s and %s differ", a, b)
	}
	if im.o.Unify != nil {
		im.o.Unify(a, b)
	}
	cond := im.b.Emit("compare", ir.A{"direction": "EQ"}, im.dim(a, ir.I64), im.dim(b, ir.I64))
	im.b.Emit("check", ir.A{"message": "sizes " + a.String() + " and " + b.String() + " differ"}, cond)
	im.facts.AssumeEq(a, b)
}

// importPart is the real or imaginary part, of real numbers too.
func importPart(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	switch {
	case x.Type.DType.IsComplex():
		return one(im.b.Emit(op.Name, nil, x))
	case op.Name == "real":
		return one(x)
	}
	return one(im.splatF(x, 0))
}

func importCompare(im *importer, op *Op, in []val) []val {
	dir := im.str("comparison_direction")
	if out, ok := im.fold("compare "+dir, in); ok {
		return []val{out}
	}
	cond := im.condition(dir, in)
	vs := im.same(im.values(in)...)
	if im.str("compare_type") == "TOTALORDER" && vs[0].Type.DType.IsFloat() {
		vs[0], vs[1] = im.ordered(vs[0]), im.ordered(vs[1])
	}
	return []val{{v: im.compare(dir, vs[0], vs[1]), cond: cond}}
}

// condition is what is known where a comparison of dims holds.
func (im *importer) condition(dir string, in []val) []shape.Expr {
	a, ok := im.known(in[0])
	b, ok2 := im.known(in[1])
	if !ok || !ok2 || len(a) != 1 || len(b) != 1 || in[0].typ().DType == ir.Bool {
		return nil
	}
	d := a[0].Sub(b[0])
	switch dir {
	case "EQ":
		return []shape.Expr{d, d.Neg()}
	case "GE":
		return []shape.Expr{d}
	case "GT":
		return []shape.Expr{d.Sub(shape.Const(1))}
	case "LE":
		return []shape.Expr{d.Neg()}
	case "LT":
		return []shape.Expr{d.Neg().Sub(shape.Const(1))}
	}
	return nil
}

// assume takes a condition for granted, after a check of it.
func (im *importer) assume(cond []shape.Expr) {
	if len(cond) == 2 && cond[0].Add(cond[1]).Is(0) {
		im.facts.AssumeEq(cond[0], shape.Const(0))
		return
	}
	for _, e := range cond {
		im.facts.Assume(e)
	}
}

func (im *importer) compare(dir string, a, b *ir.Value) *ir.Value {
	return im.b.Emit("compare", ir.A{"direction": dir}, a, b)
}

// bitsOf are the integers as wide as each float type.
var bitsOf = map[ir.DType]ir.DType{ir.F16: ir.I16, ir.BF16: ir.I16, ir.F32: ir.I32, ir.F64: ir.I64}

// ordered maps floats to integers in IEEE's total order: the bits, those of negative numbers reversed.
func (im *importer) ordered(x *ir.Value) *ir.Value {
	d := bitsOf[x.Type.DType]
	bits := im.b.Emit("bitcast_convert", ir.A{"dtype": d}, x)
	width := int64(d.Bits())
	sign := im.b.Emit("shift_right_arithmetic", nil, bits, im.splatI(bits, width-1))
	mask := im.b.Emit("shift_right_logical", nil, sign, im.splatI(bits, 1))
	return im.b.Emit("xor", nil, bits, mask)
}

// splatI is an integer in the type of like.
func (im *importer) splatI(like *ir.Value, n int64) *ir.Value {
	return im.b.Splat(im.b.ScalarI(like.Type.DType, n), like.Type.Dims)
}

// splatF is a float in the type of like.
func (im *importer) splatF(like *ir.Value, x float64) *ir.Value {
	return im.b.Splat(im.b.ScalarF(like.Type.DType, x), like.Type.Dims)
}

func importSelect(im *importer, op *Op, in []val) []val {
	if p, ok := im.consts(in[0]); ok && len(p) > 0 {
		same := true
		for _, x := range p {
			same = same && x == p[0]
		}
		if same {
			return []val{in[2-p[0]]}
		}
	}
	p, a := im.value(in[0]), im.value(in[1])
	b := im.cast(im.value(in[2]), a.Type.Dims)
	if p.Type.Rank() == 0 {
		p = im.b.Splat(p, a.Type.Dims)
	}
	return one(im.b.Emit("select", nil, im.cast(p, a.Type.Dims), a, b))
}

func importClamp(im *importer, op *Op, in []val) []val {
	if out, ok := im.fold("maximum", []val{in[0], in[1]}); ok {
		if out, ok := im.fold("minimum", []val{out, in[2]}); ok {
			return []val{out}
		}
	}
	x := im.value(in[1])
	bound := func(y val) *ir.Value {
		v := im.value(y)
		if v.Type.Rank() == 0 {
			return im.b.Splat(v, x.Type.Dims)
		}
		return im.cast(v, x.Type.Dims)
	}
	return one(im.b.Emit("clamp", nil, bound(in[0]), x, bound(in[2])))
}

func importConvert(im *importer, op *Op, in []val) []val {
	d := im.result(0).DType
	if xs, ok := im.known(in[0]); ok && d.IsInt() {
		fit := true
		for _, x := range xs {
			n, c := x.IsConst()
			fit = fit && (!c && d.Bits() >= 32 || c && fits(d, n))
		}
		if fit {
			return []val{{sym: xs, dt: d, dims: staticDims(in[0])}}
		}
	}
	return one(im.convert(im.value(in[0]), d))
}

// convert converts between all element types, complex ones too.
func (im *importer) convert(x *ir.Value, d ir.DType) *ir.Value {
	from := x.Type.DType
	part := func(c ir.DType) ir.DType {
		if c == ir.C64 {
			return ir.F32
		}
		return ir.F64
	}
	switch {
	case from == d:
		return x
	case from.IsComplex() && d.IsComplex():
		re, im2 := im.b.Emit("real", nil, x), im.b.Emit("imag", nil, x)
		return im.b.Emit("complex", nil, im.b.Convert(re, part(d)), im.b.Convert(im2, part(d)))
	case from.IsComplex():
		return im.b.Convert(im.b.Emit("real", nil, x), d)
	case d.IsComplex():
		re := im.b.Convert(x, part(d))
		return im.b.Emit("complex", nil, re, im.splatF(re, 0))
	}
	return im.b.Convert(x, d)
}

// fits reports whether n fits the integer type.
func fits(d ir.DType, n int64) bool {
	t := ir.ScalarI(d, n)
	return t.Int(0) == n && (d != ir.U64 || n >= 0)
}

func importBitcast(im *importer, op *Op, in []val) []val {
	x, d := im.value(in[0]), im.result(0).DType
	return one(im.b.Emit("bitcast_convert", ir.A{"dtype": d}, x))
}

// importClz smears the highest bit downwards; what remains zero is leading.
func importClz(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	width := int64(x.Type.DType.Bits())
	if !x.Type.DType.IsInt() {
		im.failf("of %s", x.Type)
	}
	for s := int64(1); s < width; s *= 2 {
		x = im.b.Emit("or", nil, x, im.b.Emit("shift_right_logical", nil, x, im.splatI(x, s)))
	}
	return one(im.b.Emit("popcnt", nil, im.b.Emit("not", nil, x)))
}

// floatForms gives exponent and mantissa bits.
var floatForms = map[ir.DType][2]int64{ir.F16: {5, 10}, ir.BF16: {8, 7}, ir.F32: {8, 23}, ir.F64: {11, 52}}

// importReducePrecision rounds to fewer bits: the mantissa to nearest even, then exponents that are too large become
// infinite and those that are too small zero.
func importReducePrecision(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	form, ok := floatForms[x.Type.DType]
	e, m := im.int("exponent_bits", 0), im.int("mantissa_bits", 0)
	if !ok || e < 1 || m < 0 {
		im.failf("to %d exponent and %d mantissa bits of %s", e, m, x.Type)
	}
	d := bitsOf[x.Type.DType]
	bits := im.b.Emit("bitcast_convert", ir.A{"dtype": d}, x)
	r := bits
	emit := func(name string, a, b *ir.Value) *ir.Value { return im.b.Emit(name, nil, a, b) }
	if m < form[1] {
		cut := form[1] - m
		last := emit("and", emit("shift_right_logical", r, im.splatI(r, cut)), im.splatI(r, 1))
		r = emit("add", r, emit("add", last, im.splatI(r, int64(1)<<(cut-1)-1)))
		r = emit("and", r, im.splatI(r, -1<<cut))
	}
	if e < form[0] {
		sign := emit("and", bits, im.splatI(r, -1<<(form[0]+form[1])))
		expMask := (int64(1)<<form[0] - 1) << form[1]
		exp := emit("and", r, im.splatI(r, expMask))
		bias, small := int64(1)<<(form[0]-1)-1, int64(1)<<(e-1)-1
		inf := emit("or", sign, im.splatI(r, expMask))
		r = im.b.Emit("select", nil, im.compare("GT", exp, im.splatI(r, (bias+small)<<form[1])), inf, r)
		r = im.b.Emit("select", nil, im.compare("LE", exp, im.splatI(r, (bias-small)<<form[1])), sign, r)
	}
	y := im.b.Emit("bitcast_convert", ir.A{"dtype": x.Type.DType}, r)
	nan := x
	if m == 0 { // no bit is left that tells NaN from infinity
		nan = im.splatF(x, math.Inf(1))
	}
	return one(im.b.Emit("select", nil, im.compare("NE", x, x), nan, y))
}

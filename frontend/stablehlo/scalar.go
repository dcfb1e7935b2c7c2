package stablehlo

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// Regions of scalars that only compare and choose are recognised by trying them out: what they do depends on nothing
// but the order of their arguments, and all orders are tried.

// scalar is a number or a truth value.
type scalar struct {
	f float64
	i int64
	k scalarKind
}

type scalarKind uint8

const (
	noScalar scalarKind = iota
	floatScalar
	intScalar
	boolScalar
)

func truthOf(b bool) scalar {
	if b {
		return scalar{i: 1, k: boolScalar}
	}
	return scalar{k: boolScalar}
}

// kindOfType says how elements of a type are tried out.
func kindOfType(t Type) scalarKind {
	switch d := t.DType; {
	case d == ir.Bool:
		return boolScalar
	case d.IsFloat():
		return floatScalar
	case d.IsInt():
		return intScalar
	}
	return noScalar
}

// try runs a region on scalars; ok is false if it holds ops that do more than compare and choose.
func (im *importer) try(b *Block, args []scalar) (out []scalar, ok bool) {
	if len(args) != len(b.Args) {
		return nil, false
	}
	env := map[*Value]scalar{}
	for i, p := range b.Args {
		env[p] = args[i]
	}
	for _, op := range b.Ops {
		var in []scalar
		for _, v := range op.Operands {
			s, ok := env[v]
			if !ok {
				s = im.outer(v)
			}
			if s.k == noScalar {
				return nil, false
			}
			in = append(in, s)
		}
		if op.Name == "return" {
			return in, true
		}
		s, ok := tryOp(op, in)
		if !ok || len(op.Results) != 1 {
			return nil, false
		}
		env[op.Results[0]] = s
	}
	return nil, false
}

func tryOp(op *Op, in []scalar) (s scalar, ok bool) {
	bools := func(n int) bool {
		for _, x := range in {
			if x.k != boolScalar {
				return false
			}
		}
		return len(in) == n
	}
	switch op.Name {
	case "compare":
		if len(in) != 2 || in[0].k != in[1].k {
			return s, false
		}
		dir, _ := op.Attr("comparison_direction").(string)
		return truthOf(compareScalars(dir, op.Attr("compare_type") == "TOTALORDER", in[0], in[1])), true
	case "select":
		if len(in) != 3 || in[0].k != boolScalar {
			return s, false
		}
		return in[2-in[0].i], true
	case "and":
		return truthOf(bools(2) && in[0].i&in[1].i == 1), bools(2)
	case "or":
		return truthOf(bools(2) && in[0].i|in[1].i == 1), bools(2)
	case "xor":
		return truthOf(bools(2) && in[0].i^in[1].i == 1), bools(2)
	case "not":
		return truthOf(bools(1) && in[0].i == 0), bools(1)
	case "bitcast_convert":
		if len(in) != 1 || in[0].k == boolScalar || len(op.Results) != 1 {
			return s, false
		}
		return bitsScalar(op, in[0])
	case "subtract": // from the greatest integer, to turn around an order
		if len(in) != 2 || in[0].k != intScalar || in[1].k != intScalar || op.Results[0].Type.bits() < 8 {
			return s, false
		}
		return intOf(in[0].i-in[1].i, op.Results[0].Type), true
	case "constant":
		d, isDense := op.Attr("value").(*Dense)
		if !isDense || len(d.Type.Dims) > 0 {
			return s, false
		}
		s = constScalar(d.tensor())
		return s, s.k != noScalar
	}
	return s, false
}

// constScalar is a constant that regions may compare with: other numbers than those tried out could make a difference.
func constScalar(t *ir.Tensor) (s scalar) {
	if t == nil || len(t.Shape) > 0 {
		return s
	}
	switch {
	case t.DType == ir.Bool:
		return truthOf(t.Int(0) != 0)
	case t.DType.IsFloat():
		if s.f = t.Float(0); s.f == 0 || s.f != s.f || math.IsInf(s.f, 0) {
			s.k = floatScalar
		}
	case t.DType.IsInt():
		// What turns floats' bits into integers of the same order: zero, NaN, the greatest integer.
		s.i = t.Int(0)
		if w := t.DType.Bits(); s.i == 0 || s.i == 1<<(w-1)-1 || w == 32 && s.i == 0x7FC00000 || w == 64 && s.i == 0x7FF8000000000000 {
			s.k = intScalar
		}
	}
	return s
}

// bitsScalar is a float's bits, or an integer's in another type.
func bitsScalar(op *Op, x scalar) (s scalar, ok bool) {
	from, to := op.Operands[0].Type, op.Results[0].Type
	if !to.DType.IsInt() || from.bits() != to.bits() {
		return s, false
	}
	if x.k == intScalar {
		return intOf(x.i, to), true
	}
	switch from.DType {
	case ir.F32:
		b := math.Float32bits(float32(x.f))
		if x.f != x.f { // keep the sign, whatever the conversion does
			b = 0x7FC00000 | uint32(math.Float64bits(x.f)>>63)<<31
		}
		return intOf(int64(b), to), true
	case ir.F64:
		return intOf(int64(math.Float64bits(x.f)), to), true
	}
	return s, false
}

// intOf is an integer in a type's range.
func intOf(n int64, t Type) scalar {
	v := ir.ScalarI(t.DType, n)
	return scalar{i: v.Int(0), k: intScalar}
}

// outer is a constant from outside of a region.
func (im *importer) outer(v *Value) (s scalar) {
	if x := im.env[v]; x.v != nil {
		if lit, ok := x.v.Const(); ok {
			return constScalar(lit)
		}
	}
	return s
}

// compareScalars compares by a direction. The total order puts -NaN first, -0 before 0, NaN last.
func compareScalars(dir string, total bool, a, b scalar) bool {
	var lt, gt, ne bool
	switch {
	case a.k != floatScalar:
		lt, gt, ne = a.i < b.i, a.i > b.i, a.i != b.i
	case total:
		x, y := orderOf(a.f), orderOf(b.f)
		lt, gt, ne = x < y, x > y, x != y
	default:
		lt, gt, ne = a.f < b.f, a.f > b.f, a.f != b.f
		if a.f != a.f || b.f != b.f {
			return dir == "NE"
		}
	}
	switch dir {
	case "LT":
		return lt
	case "GT":
		return gt
	case "LE":
		return !gt
	case "GE":
		return !lt
	case "EQ":
		return !ne
	}
	return ne
}

// orderOf maps floats to integers in IEEE's total order.
func orderOf(f float64) int64 {
	b := int64(math.Float64bits(f))
	return b ^ int64(uint64(b>>63)>>1)
}

var negNaN = math.Copysign(math.NaN(), -1)

// tries are the values to try out for a kind.
func tries(k scalarKind) []scalar {
	var out []scalar
	switch k {
	case floatScalar:
		for _, f := range []float64{negNaN, math.Inf(-1), -2, -1, math.Copysign(0, -1), 0, 1, 2, math.Inf(1), math.NaN()} {
			out = append(out, scalar{f: f, k: k})
		}
	case intScalar:
		for _, i := range []int64{-1, 0, 1, 0x7FC00000, math.MaxInt32, math.MaxInt64} {
			out = append(out, scalar{i: i, k: k})
		}
	case boolScalar:
		out = append(out, truthOf(false), truthOf(true))
	}
	return out
}

// folds are the ops of two values that reductions and scatters know.
var folds = map[string]bool{"add": true, "multiply": true, "maximum": true, "minimum": true, "and": true, "or": true, "subtract": true}

// foldKind is what a region of n results does for result i: a kind of reduction of arguments i and n+i, `set` if it is
// argument n+i, "" if it is neither.
func foldKind(b *Block, i int) string {
	ret := b.last()
	n := len(b.Args) / 2
	if ret == nil || len(b.Args) != 2*n || len(ret.Operands) != n {
		return ""
	}
	x, y, v := b.Args[i], b.Args[n+i], ret.Operands[i]
	if v == y {
		return "set"
	}
	for _, op := range b.Ops {
		if len(op.Results) != 1 || op.Results[0] != v || len(op.Operands) != 2 || !folds[op.Name] {
			continue
		}
		if op.Operands[0] == x && op.Operands[1] == y || op.Operands[0] == y && op.Operands[1] == x && op.Name != "subtract" {
			return op.Name
		}
	}
	return ""
}

// identity makes the element that changes nothing; nil if there is none.
func identity(kind string, d ir.DType) *ir.Tensor {
	t := ir.NewTensor(d)
	switch kind {
	case "add", "or":
		return t
	case "multiply":
		switch {
		case d.IsComplex():
			t.SetComplex(0, 1)
		case d.IsFloat():
			t.SetFloat(0, 1)
		default:
			t.SetInt(0, 1)
		}
		return t
	case "and":
		if d == ir.Bool {
			t.SetInt(0, 1)
		} else {
			t.SetInt(0, -1)
		}
		return t
	case "maximum", "minimum":
		sign := 1
		if kind == "maximum" {
			sign = -1
		}
		switch {
		case d.IsFloat():
			t.SetFloat(0, math.Inf(sign))
		case d == ir.Bool, d.IsUnsigned():
			if sign > 0 {
				t.SetInt(0, -1)
			}
			if d == ir.Bool {
				t.SetInt(0, int64(sign+1)/2)
			}
		case d.IsInt():
			n := int64(1) << (d.Bits() - 1)
			if sign > 0 {
				n--
			}
			t.SetInt(0, n)
		default:
			return nil
		}
		return t
	}
	return nil
}

// isIdentity reports that a value is known to be the kind's identity.
func isIdentity(v *ir.Value, kind string) bool {
	id := identity(kind, v.Type.DType)
	lit, ok := v.Const()
	if !ok || id == nil || len(lit.Data) < len(id.Data) || lit.Len() != 1 {
		return false
	}
	if v.Type.DType.IsFloat() {
		return lit.Float(0) == id.Float(0)
	}
	return string(lit.Data[:len(id.Data)]) == string(id.Data)
}

package canon

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

func konst(n int64) shape.Expr { return shape.Const(n) }

// positive proves that no dim is 0.
func positive(c *cx, dims shape.Dims) bool {
	for _, d := range dims {
		if !c.facts.ProveGE0(d.Sub(konst(1))) {
			return false
		}
	}
	return true
}

var convertRules = []rule{
	{"convert-same", []string{"convert", "bitcast_convert"}, "the dtype is the operand's", func(c *cx, op *ir.Op) []*ir.Value {
		if op.Operands[0].Type.DType == op.DTypeAttr("dtype") {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"convert-twice", []string{"convert"}, "a first conversion that loses nothing changes nothing", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "convert")
		if in == nil {
			return nil
		}
		x := in.Operands[0]
		a, b, d := x.Type.DType, in.DTypeAttr("dtype"), op.DTypeAttr("dtype")
		if !exactConvert(a, b) {
			return nil
		}
		// integer -> float -> another integer saturates, integer -> integer wraps
		if d != a && !(a == ir.Bool || d.IsFloat() || (a.IsFloat() && d.IsInt()) || (a.IsInt() && b.IsInt() && d.IsInt())) {
			return nil
		}
		return one(c.Convert(x, d))
	}},
	{"convert-dim", []string{"convert"}, "a dim in another integer type", func(c *cx, op *ir.Op) []*ir.Value {
		d := match.Op(op.Operands[0], "dim")
		if t := op.DTypeAttr("dtype"); d == nil || (t != ir.I32 && t != ir.I64) {
			return nil
		}
		return one(c.Emit("dim", ir.A{"expr": d.ExprAttr("expr"), "dtype": op.DTypeAttr("dtype")}))
	}},
	{"bitcast-twice", []string{"bitcast_convert"}, "bits there and back", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "bitcast_convert")
		if in != nil && in.Operands[0].Type.Equal(op.Result().Type) {
			return one(in.Operands[0])
		}
		return nil
	}},
}

// exactConvert reports that every value of a has the same value in b.
func exactConvert(a, b ir.DType) bool {
	mantissa := map[ir.DType]int{ir.F16: 11, ir.BF16: 8, ir.F32: 24, ir.F64: 53}
	switch {
	case a == b || a == ir.Bool:
		return b != ir.String
	case a.IsFloat() && b.IsFloat():
		return b == ir.F64 || (b == ir.F32 && a != ir.F64)
	case a.IsInt() && b.IsFloat():
		bits := a.Bits()
		if a.IsSigned() {
			bits--
		}
		return bits <= mantissa[b] && !(b == ir.F16 && bits > 11)
	case a.IsInt() && b.IsInt():
		return a.IsSigned() == b.IsSigned() && a.Bits() <= b.Bits() || a.IsUnsigned() && b.IsSigned() && a.Bits() < b.Bits()
	}
	return false
}

// dimRules keep shape arithmetic in the symbols.
var dimRules = []rule{
	{"dim-const", []string{"dim"}, "a dim without symbols is a constant", func(c *cx, op *ir.Op) []*ir.Value {
		e := c.facts.Simplify(op.ExprAttr("expr"))
		if n, ok := e.IsConst(); ok {
			return one(c.ScalarI(op.DTypeAttr("dtype"), n))
		}
		if !e.Equal(op.ExprAttr("expr")) {
			return one(c.Emit("dim", ir.A{"expr": e, "dtype": op.DTypeAttr("dtype")}))
		}
		return nil
	}},
	{"dim-arithmetic", []string{"add", "subtract", "multiply", "floor_divide", "divide", "floor_mod", "remainder", "maximum", "minimum", "negate", "abs"},
		"arithmetic of dims is a dim", dimArithmetic},
	{"select-dim", []string{"select"}, "p ? dim : the same dim", func(c *cx, op *ir.Op) []*ir.Value {
		a, ok1 := match.Expr(op.Operands[1])
		b, ok2 := match.Expr(op.Operands[2])
		if ok1 && ok2 && c.facts.ProveEq(a, b) {
			return one(op.Operands[1])
		}
		return nil
	}},
}

func dimArithmetic(c *cx, op *ir.Op) []*ir.Value {
	d := op.Result().Type.DType
	if d != ir.I32 && d != ir.I64 {
		return nil
	}
	a, ok := match.Expr(op.Operands[0])
	if !ok {
		return nil
	}
	var e shape.Expr
	if len(op.Operands) == 2 {
		b, ok := match.Expr(op.Operands[1])
		if !ok {
			return nil
		}
		switch op.Def.Name {
		case "add":
			e = a.Add(b)
		case "subtract":
			e = a.Sub(b)
		case "multiply":
			e = a.Mul(b)
		case "maximum":
			e = a.Max(b)
		case "minimum":
			e = a.Min(b)
		default:
			if !c.facts.ProveGE0(b.Sub(konst(1))) {
				return nil
			}
			trunc := op.Is("divide", "remainder") // towards zero: the same where nothing is negative
			if trunc && !c.facts.ProveGE0(a) {
				return nil
			}
			if op.Is("divide", "floor_divide") {
				e = a.FloorDiv(b)
			} else {
				e = a.Mod(b)
			}
		}
	} else if op.Is("negate") {
		e = a.Neg()
	} else if c.facts.ProveGE0(a) {
		e = a
	} else {
		return nil
	}
	e = c.facts.Simplify(e)
	if e.Op() == shape.OpHuge || c.wraps(e, d) {
		return nil
	}
	if n, ok := e.IsConst(); ok {
		return one(c.ScalarI(d, n))
	}
	return one(c.Emit("dim", ir.A{"expr": e, "dtype": d}))
}

// wraps reports a dim that leaves the integer type, even where all symbols are small if it has 32 bits or more: integers
// wrap, dims do not.
func (c *cx) wraps(e shape.Expr, d ir.DType) bool {
	if d.Bits() < 32 && len(e.Syms()) > 0 {
		return true
	}
	n, err := e.Eval(func(name string) (int64, bool) {
		lo, hi, hasLo, hasHi := c.facts.Range(shape.Sym(name))
		n := int64(1)
		if hasLo {
			n = max(n, lo)
		}
		if hasHi {
			n = min(n, hi)
		}
		return n, true
	})
	if err != nil || d.IsUnsigned() && n < 0 {
		return true
	}
	t := ir.ScalarI(d, n)
	return t.Int(0) != n
}

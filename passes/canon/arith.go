package canon

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes/match"
)

var commutative = []string{"add", "multiply", "maximum", "minimum", "and", "or", "xor"}

// elementwise lists ops that compute each element from the operands' elements at the same place.
var elementwise = func() []string {
	var names []string
	for _, d := range ir.Ops() {
		if d.Levels&ir.Graph != 0 && d.Levels&ir.Kernel != 0 && d.Regions == 0 && d.Attrs == "" && d.Effect == ir.Pure && d.Args != "" && d.Args != "xs*" {
			names = append(names, d.Name)
		}
	}
	return append(names, "compare", "convert", "clamp")
}()

// arithRules are the identities of arithmetic. x + 0.0 is none: it makes +0 of -0.
var arithRules = []rule{
	{"const-right", commutative, "constants stand right, so that other rules look in one place", func(c *cx, op *ir.Op) []*ir.Value {
		if match.ConstLike(op.Operands[0]) && !match.ConstLike(op.Operands[1]) {
			return one(c.again(op, op.Operands[1], op.Operands[0]))
		}
		return nil
	}},
	{"splat-operand", elementwise, "a constant of equal elements is a broadcast scalar: nothing to load", func(c *cx, op *ir.Op) []*ir.Value {
		operands := slices.Clone(op.Operands)
		changed := false
		for i, v := range operands {
			if v.Type.Elems().Is(1) || !match.Const(v) {
				continue
			}
			if t, ok := match.Splat(v); ok {
				operands[i] = c.Splat(c.Const(t), v.Dims())
				changed = true
			}
		}
		if !changed {
			return nil
		}
		return one(c.again(op, operands...))
	}},
	{"unit", []string{"add", "subtract", "multiply", "divide"}, "x*1, x/1, x-0, x+(-0.0), integer x+0", unit},
	{"zero", []string{"multiply", "and", "or"}, "integer x*0, x&0, x|0, x&-1: no rounding, no NaN", zero},
	{"idempotent", []string{"maximum", "minimum", "and", "or"}, "maximum(x, x) is x", func(c *cx, op *ir.Op) []*ir.Value {
		if op.Operands[0] == op.Operands[1] {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"subtract-self", []string{"subtract", "xor"}, "integer x - x is 0", func(c *cx, op *ir.Op) []*ir.Value {
		t := op.Result().Type
		if op.Operands[0] == op.Operands[1] && (t.DType.IsInt() || t.DType == ir.Bool) {
			return one(c.full(t, 0))
		}
		return nil
	}},
	{"double", []string{"negate", "not", "real", "imag", "abs"}, "negate(negate(x)), not(not(x)), real(complex(x, y)), abs(negate(x))", double},
	{"times-minus-one", []string{"multiply", "divide"}, "x * -1 only flips the sign", func(c *cx, op *ir.Op) []*ir.Value {
		if match.Is(op.Operands[1], -1) && (op.Is("multiply") || op.Result().Type.DType.IsFloat()) {
			return one(c.Emit("negate", nil, op.Operands[0]))
		}
		return nil
	}},
	{"zero-minus", []string{"subtract"}, "-0.0 - x, integer 0 - x flip the sign", func(c *cx, op *ir.Op) []*ir.Value {
		z := op.Operands[0]
		if match.Is(z, math.Copysign(0, -1)) || (z.Type.DType.IsInt() && match.Is(z, 0)) {
			return one(c.Emit("negate", nil, op.Operands[1]))
		}
		return nil
	}},
	{"add-negated", []string{"add", "subtract"}, "x + (-y) is x - y, x - (-y) is x + y, (-x) + y is y - x, bit for bit", addNegated},
	{"negated-factors", []string{"multiply", "divide"}, "(-x) * (-y) is x * y, (-x) * c is x * (-c)", negatedFactors},
	{"divide-by-power-of-two", []string{"divide"}, "x / 2^k is x * 2^-k, exactly; other constants round", func(c *cx, op *ir.Op) []*ir.Value {
		t := op.Result().Type
		d, ok := match.Float(op.Operands[1])
		if !ok || !exactReciprocal(t.DType, d) {
			return nil
		}
		return one(c.Emit("multiply", nil, op.Operands[0], c.full(t, 1/d)))
	}},
	{"power", []string{"power"}, "small powers as products (a libm pow within 2 ulp may be either)", power},
	{"scale-twice", []string{"multiply"}, "(x * 2^a) * 2^b of small exponents: exact in one", func(c *cx, op *ir.Op) []*ir.Value {
		m := match.Op(op.Operands[0], "multiply")
		a, ok := match.Float(op.Operands[1])
		if m == nil || !ok || !op.Result().Type.DType.IsFloat() {
			return nil
		}
		b, ok := match.Float(m.Operands[1])
		if !ok || !grows(a) || !grows(b) {
			return nil
		}
		return one(c.Emit("multiply", nil, m.Operands[0], c.full(op.Result().Type, a*b)))
	}},
	{"integer-reassociate", []string{"add", "multiply"}, "integer (x + a) + b is x + (a + b)", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], op.Def.Name)
		if in == nil || !op.Result().Type.DType.IsInt() {
			return nil
		}
		a, ok1 := match.Int(in.Operands[1])
		b, ok2 := match.Int(op.Operands[1])
		if !ok1 || !ok2 {
			return nil
		}
		s := ir.NewTensor(op.Result().Type.DType)
		if op.Is("add") {
			s.SetInt(0, a+b)
		} else {
			s.SetInt(0, a*b)
		}
		return one(c.Emit(op.Def.Name, nil, in.Operands[0], c.Splat(c.Const(s), op.Result().Dims())))
	}},
	{"abs-of-nonnegative", []string{"abs"}, "abs(x*x), abs(exp(x)): nothing to do", func(c *cx, op *ir.Op) []*ir.Value {
		if x := op.Operands[0]; !x.Type.DType.IsComplex() && match.Op(x, "abs", "exponential", "logistic") != nil {
			return one(x)
		}
		return nil
	}},
	{"clamp", []string{"clamp"}, "clamp is minimum(maximum(x, min), max): one form for relu6", func(c *cx, op *ir.Op) []*ir.Value {
		return one(c.Emit("minimum", nil, c.Emit("maximum", nil, op.Operands[1], op.Operands[0]), op.Operands[2]))
	}},
}

func unit(c *cx, op *ir.Op) []*ir.Value {
	x, y, t := op.Operands[0], op.Operands[1], op.Result().Type
	var hit bool
	switch {
	case op.Is("multiply", "divide"):
		hit = match.Is(y, 1)
	case op.Is("subtract"):
		hit = match.Is(y, 0)
	case t.DType.IsFloat():
		hit = match.Is(y, math.Copysign(0, -1))
	default:
		hit = match.Is(y, 0)
	}
	if hit {
		return one(x)
	}
	return nil
}

func zero(c *cx, op *ir.Op) []*ir.Value {
	x, y, t := op.Operands[0], op.Operands[1], op.Result().Type
	n, ok := match.Int(y)
	if !ok {
		return nil
	}
	ones := n == -1 || (t.DType == ir.Bool && n == 1)
	switch {
	case n == 0 && op.Is("multiply", "and"), ones && op.Is("or"):
		return one(y)
	case n == 0 && op.Is("or"), ones && op.Is("and"):
		return one(x)
	}
	return nil
}

func double(c *cx, op *ir.Op) []*ir.Value {
	x := op.Operands[0]
	switch {
	case op.Is("negate", "not") && match.Op(x, op.Def.Name) != nil:
		return one(x.Def.Operands[0])
	case op.Is("real") && match.Op(x, "complex") != nil:
		return one(x.Def.Operands[0])
	case op.Is("imag") && match.Op(x, "complex") != nil:
		return one(x.Def.Operands[1])
	case op.Is("abs") && match.Op(x, "negate") != nil && !x.Type.DType.IsUnsigned():
		return one(c.Emit("abs", nil, x.Def.Operands[0]))
	}
	return nil
}

func addNegated(c *cx, op *ir.Op) []*ir.Value {
	x, y := op.Operands[0], op.Operands[1]
	switch nx, ny := match.Op(x, "negate"), match.Op(y, "negate"); {
	case ny != nil && op.Is("add"):
		return one(c.Emit("subtract", nil, x, ny.Operands[0]))
	case ny != nil:
		return one(c.Emit("add", nil, x, ny.Operands[0]))
	case nx != nil && op.Is("add"):
		return one(c.Emit("subtract", nil, y, nx.Operands[0]))
	}
	return nil
}

func negatedFactors(c *cx, op *ir.Op) []*ir.Value {
	if !op.Result().Type.DType.IsFloat() {
		return nil
	}
	nx, ny := match.Op(op.Operands[0], "negate"), match.Op(op.Operands[1], "negate")
	if nx != nil && ny != nil {
		return one(c.again(op, nx.Operands[0], ny.Operands[0]))
	}
	if x, ok := match.Float(op.Operands[1]); nx != nil && ok {
		return one(c.again(op, nx.Operands[0], c.full(op.Result().Type, -x)))
	}
	return nil
}

// exactReciprocal reports that d is a power of two whose reciprocal is a normal number of the dtype.
func exactReciprocal(t ir.DType, d float64) bool {
	if !t.IsFloat() || d == 0 || math.IsInf(d, 0) || math.IsNaN(d) {
		return false
	}
	f, e := math.Frexp(math.Abs(d))
	limit := 126 // of f32 and bf16
	switch t {
	case ir.F16:
		limit = 14
	case ir.F64:
		limit = 1022
	}
	return f == 0.5 && e-1 > -limit && e-1 < limit && d != 1
}

// grows reports a power of two from 1 to 2^20: scaling by it twice overflows exactly where scaling once does, and
// denormals become exact.
func grows(x float64) bool {
	f, e := math.Frexp(x)
	return f == 0.5 && e >= 1 && e <= 21
}

func power(c *cx, op *ir.Op) []*ir.Value {
	x, t := op.Operands[0], op.Result().Type
	p, ok := match.Float(op.Operands[1])
	if !ok {
		return nil
	}
	switch {
	case p == 0:
		return one(c.full(t, 1))
	case p == 1:
		return one(x)
	case p == 2:
		return one(c.Emit("multiply", nil, x, x))
	case p == 3:
		return one(c.Emit("multiply", nil, c.Emit("multiply", nil, x, x), x))
	case p == 4 && !t.DType.IsComplex():
		sq := c.Emit("multiply", nil, x, x)
		return one(c.Emit("multiply", nil, sq, sq))
	case p == -1 && t.DType.IsFloat():
		return one(c.Emit("divide", nil, c.full(t, 1), x))
	case p == 0.5 && t.DType.IsFloat() && match.NonNegative(x, 8):
		return one(c.Emit("sqrt", nil, x))
	}
	return nil
}

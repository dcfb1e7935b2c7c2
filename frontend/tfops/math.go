package tfops

import (
	"math"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// mathOps are element-wise.
var mathOps = []row{
	{op: "Add", run: binary("add")},
	{op: "AddV2", run: binary("add")},
	{op: "Sub", run: binary("subtract")},
	{op: "Mul", run: binary("multiply")},
	{op: "Maximum", run: binary("maximum")},
	{op: "Minimum", run: binary("minimum")},
	{op: "RealDiv", run: binary("divide")},
	{op: "Div", run: importDiv},
	{op: "FloorDiv", run: importIntDiv("floor_divide")},
	{op: "FloorMod", run: importIntDiv("floor_mod")},
	{op: "TruncateDiv", run: importTruncateDiv},
	{op: "TruncateMod", run: importIntDiv("remainder")},
	{op: "Mod", run: importIntDiv("remainder")},
	{op: "Pow", run: importPow},
	{op: "Atan2", run: binary("atan2")},
	{op: "SquaredDifference", run: importSquaredDifference},
	{op: "DivNoNan", run: importNoNan("divide")},
	{op: "MulNoNan", run: importNoNan("multiply")},
	{op: "Xdivy", run: importX("divide")},
	{op: "Xlogy", run: importX("log")},
	{op: "Xlog1py", run: importX("log_plus_one")},
	{op: "AddN", run: importAddN},
	{op: "AccumulateNV2", run: importAddN},

	{op: "Equal", run: compare("EQ")},
	{op: "NotEqual", run: compare("NE")},
	{op: "Less", run: compare("LT")},
	{op: "LessEqual", run: compare("LE")},
	{op: "Greater", run: compare("GT")},
	{op: "GreaterEqual", run: compare("GE")},
	{op: "ApproximateEqual", run: importApproximateEqual},
	{op: "LogicalAnd", run: binary("and")},
	{op: "LogicalOr", run: binary("or")},
	{op: "LogicalNot", run: unary("not")},
	{op: "BitwiseAnd", run: binary("and")},
	{op: "BitwiseOr", run: binary("or")},
	{op: "BitwiseXor", run: binary("xor")},
	{op: "Invert", run: unary("not")},
	{op: "LeftShift", run: importShift(true)},
	{op: "RightShift", run: importShift(false)},
	{op: "PopulationCount", run: importPopCount},

	{op: "Abs", run: unary("abs")},
	{op: "Neg", run: unary("negate")},
	{op: "Sign", run: unary("sign")},
	{op: "Exp", run: unary("exponential")},
	{op: "Expm1", run: unary("exponential_minus_one")},
	{op: "Log", run: unary("log")},
	{op: "Log1p", run: unary("log_plus_one")},
	{op: "Sqrt", run: unary("sqrt")},
	{op: "Rsqrt", run: unary("rsqrt")},
	{op: "Sin", run: unary("sine")},
	{op: "Cos", run: unary("cosine")},
	{op: "Tan", run: unary("tan")},
	{op: "Asin", run: unary("asin")},
	{op: "Acos", run: unary("acos")},
	{op: "Atan", run: unary("atan")},
	{op: "Sinh", run: unary("sinh")},
	{op: "Cosh", run: unary("cosh")},
	{op: "Tanh", run: unary("tanh")},
	{op: "Asinh", run: unary("asinh")},
	{op: "Acosh", run: unary("acosh")},
	{op: "Atanh", run: unary("atanh")},
	{op: "Erf", run: unary("erf")},
	{op: "Erfc", run: unary("erfc")},
	{op: "Erfinv", run: unary("erf_inv")},
	{op: "Lgamma", run: unary("lgamma")},
	{op: "Digamma", run: unary("digamma")},
	{op: "Sigmoid", run: unary("logistic")},
	{op: "Floor", run: rounding("floor")},
	{op: "Ceil", run: rounding("ceil")},
	{op: "Rint", run: rounding("round_nearest_even")},
	{op: "Round", run: rounding("round_nearest_even")},
	{op: "Square", run: importSquare},
	{op: "Reciprocal", run: importReciprocal},
	{op: "Inv", run: importReciprocal},
	{op: "IsFinite", run: unary("is_finite")},
	{op: "IsNan", run: importIsNan},
	{op: "IsInf", run: importIsInf},
	{op: "Cast", run: importCast},
	{op: "Bitcast", run: importBitcast},
	{op: "Select", run: importSelect},
	{op: "SelectV2", run: importSelectV2},
	{op: "ClipByValue", run: importClip},
	{op: "Complex", run: binary("complex")},
	{op: "Real", run: importPart("real")},
	{op: "Imag", run: importPart("imag")},
	{op: "ComplexAbs", run: importComplexAbs},
	{op: "Conj", run: importConj},
	{op: "Angle", run: importAngle},
}

func unary(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		if t := n.input(c, 0); op == "not" && t.DType() == ir.Bool {
			if xs, ok := c.known(t); ok {
				return []Tensor{mapInts(ir.Bool, t, xs, func(x shape.Expr) shape.Expr { return one.Sub(x) })}
			}
		} else if op == "negate" && t.DType().IsInt() {
			if xs, ok := c.known(t); ok {
				return []Tensor{mapInts(t.DType(), t, xs, shape.Expr.Neg)}
			}
		}
		return values(c.Emit(op, nil, c.arg(n, 0)))
	}
}

func mapInts(d ir.DType, t Tensor, xs []shape.Expr, f func(shape.Expr) shape.Expr) Tensor {
	out := make([]shape.Expr, len(xs))
	for i, x := range xs {
		out[i] = f(x)
	}
	return ints(d, t.Dims(), out)
}

// rounding is the identity on integers.
func rounding(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x := c.arg(n, 0)
		if x.Type.DType.IsInt() {
			return values(x)
		}
		return values(c.Emit(op, nil, x))
	}
}

// folds says how ops on known integers compute.
var folds = map[string]func(a, b shape.Expr) (shape.Expr, bool){
	"add":      func(a, b shape.Expr) (shape.Expr, bool) { return a.Add(b), true },
	"subtract": func(a, b shape.Expr) (shape.Expr, bool) { return a.Sub(b), true },
	"multiply": func(a, b shape.Expr) (shape.Expr, bool) { return a.Mul(b), true },
	"maximum":  func(a, b shape.Expr) (shape.Expr, bool) { return a.Max(b), true },
	"minimum":  func(a, b shape.Expr) (shape.Expr, bool) { return a.Min(b), true },
	"floor_divide": func(a, b shape.Expr) (shape.Expr, bool) {
		n, ok := b.IsConst()
		return a.FloorDiv(b), ok && n != 0
	},
	"floor_mod": func(a, b shape.Expr) (shape.Expr, bool) {
		n, ok := b.IsConst()
		if ok && n > 0 {
			a = congruent(a, b).Mod(b)
			if a.Op() == shape.OpMod {
				a = a.Args()[0]
			}
		}
		if ok && n > 0 && negated(a) {
			// How much -x lacks to a multiple of n: written so that x plus it is n*ceil(x/n).
			x := a.Neg()
			return x.CeilDiv(b).Mul(b).Sub(x), true
		}
		return a.Mod(b), ok && n != 0
	},
	"and": func(a, b shape.Expr) (shape.Expr, bool) { return a.Min(b), true }, // bool only, see fold
	"or":  func(a, b shape.Expr) (shape.Expr, bool) { return a.Max(b), true },
}

// congruent drops `mod n` within e, which is only looked at modulo n.
func congruent(e, n shape.Expr) shape.Expr {
	switch e.Op() {
	case shape.OpAdd:
		sum := shape.Const(0)
		for _, x := range e.Args() {
			sum = sum.Add(congruent(x, n))
		}
		return sum
	case shape.OpMul:
		product := one
		for _, x := range e.Args() {
			product = product.Mul(congruent(x, n))
		}
		return product
	case shape.OpMod:
		if a := e.Args(); a[1].Equal(n) {
			return congruent(a[0], n)
		}
	}
	return e
}

// negated reports an expression whose first term is negative.
func negated(e shape.Expr) bool { return strings.HasPrefix(e.String(), "-") }

// fold computes a binary op on known integers of equal shape, or with a scalar.
func (c *Ctx) fold(op string, x, y Tensor) (Tensor, bool) {
	f := folds[op]
	d := x.DType()
	if f == nil || !x.isTensor() || !y.isTensor() || !(d.IsInt() || d == ir.Bool) || ((op == "and" || op == "or") && d != ir.Bool) {
		return Tensor{}, false
	}
	return c.zip(d, x, y, func(a, b shape.Expr) (shape.Expr, bool) {
		e, ok := f(a, b)
		if !ok {
			return e, false
		}
		if k, isConst := e.IsConst(); isConst && !fits(d, k) {
			return e, false
		}
		return e, true
	})
}

// zip applies f to the elements of two known tensors of equal shape, or one of them a scalar or of one element.
func (c *Ctx) zip(d ir.DType, x, y Tensor, f func(a, b shape.Expr) (shape.Expr, bool)) (Tensor, bool) {
	xs, ok := c.known(x)
	ys, ok2 := c.known(y)
	if !ok || !ok2 || len(xs) > maxSym || len(ys) > maxSym {
		return Tensor{}, false
	}
	dims := x.Dims()
	switch {
	case shape.EqualDims(x.Dims(), y.Dims()):
	case len(ys) == 1 && y.Rank() <= x.Rank():
	case len(xs) == 1 && x.Rank() <= y.Rank():
		dims = y.Dims()
	default:
		return Tensor{}, false
	}
	out := make([]shape.Expr, max(len(xs), len(ys)))
	if len(xs) == 0 || len(ys) == 0 {
		out = []shape.Expr{}
	}
	for i := range out {
		e, ok := f(xs[min(i, len(xs)-1)], ys[min(i, len(ys)-1)])
		if !ok {
			return Tensor{}, false
		}
		out[i] = e
	}
	return ints(d, dims, out), true
}

func binary(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		if t, ok := c.fold(op, n.input(c, 0), n.input(c, 1)); ok {
			return []Tensor{t}
		}
		return values(c.binary(op, c.arg(n, 0), c.arg(n, 1)))
	}
}

// binary emits an op on two values, broadcast to each other.
func (c *Ctx) binary(op string, x, y *ir.Value) *ir.Value {
	if op == "add" && x.Type.DType == ir.String {
		return c.join("", c.Broadcast(x, y)...)
	}
	return c.Emit(op, nil, c.Broadcast(x, y)...)
}

func importDiv(c *Ctx, n *Node) []Tensor {
	if n.input(c, 0).DType().IsInt() {
		return importIntDiv("divide")(c, n)
	}
	return binary("divide")(c, n)
}

// importTruncateDiv rounds the quotient of floats towards zero.
func importTruncateDiv(c *Ctx, n *Node) []Tensor {
	if !n.input(c, 0).DType().IsFloat() {
		return importIntDiv("divide")(c, n)
	}
	q := c.binary("divide", c.arg(n, 0), c.arg(n, 1))
	return values(c.Emit("select", nil, c.Compare("LT", q, c.splatF(q, 0)), c.Emit("ceil", nil, q), c.Emit("floor", nil, q)))
}

// importIntDiv is a division that fails on a zero divisor if it is one of integers.
func importIntDiv(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x, y := n.input(c, 0), n.input(c, 1)
		if t, ok := c.fold(op, x, y); ok {
			return []Tensor{t}
		}
		b := c.arg(n, 1)
		if b.Type.DType.IsInt() {
			c.checkNonZero(y, b)
		}
		return values(c.binary(op, c.arg(n, 0), b))
	}
}

func (c *Ctx) checkNonZero(t Tensor, v *ir.Value) {
	if xs, ok := c.known(t); ok {
		safe := true
		for _, x := range xs {
			k, isConst := x.IsConst()
			safe = safe && isConst && k != 0
		}
		if safe {
			return
		}
	}
	c.Check(c.Compare("NE", v, c.splatI(v, 0)), "Integer division by zero")
}

// splatI is an integer constant of the type of v.
func (c *Ctx) splatI(v *ir.Value, n int64) *ir.Value {
	return c.Splat(c.ScalarI(v.Type.DType, n), v.Type.Dims)
}

// splatF is a float constant of the type of v.
func (c *Ctx) splatF(v *ir.Value, x float64) *ir.Value {
	return c.Splat(c.ScalarF(v.Type.DType, x), v.Type.Dims)
}

func importPow(c *Ctx, n *Node) []Tensor {
	x, y := c.arg(n, 0), c.arg(n, 1)
	if lit, ok := y.Const(); ok && lit.Len() == 1 && x.Type.DType.IsFloat() && lit.Float(0) == 2 && y.Type.Rank() <= x.Type.Rank() {
		return values(c.Emit("multiply", nil, x, x))
	}
	if x.Type.DType.IsInt() && x.Type.DType.IsSigned() {
		c.Check(c.Compare("GE", y, c.splatI(y, 0)), "Integers to negative integer powers are not allowed")
	}
	return values(c.binary("power", x, y))
}

func importSquaredDifference(c *Ctx, n *Node) []Tensor {
	d := c.binary("subtract", c.arg(n, 0), c.arg(n, 1))
	return values(c.Emit("multiply", nil, d, c.conj(d)))
}

// importNoNan gives 0 where the second operand is 0.
func importNoNan(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		v := c.Broadcast(c.arg(n, 0), c.arg(n, 1))
		zero := c.splatF(v[1], 0)
		return values(c.Emit("select", nil, c.Compare("EQ", v[1], zero), zero, c.Emit(op, nil, v...)))
	}
}

// importX gives 0 where the first operand is 0: x/y, x*log(y), x*log(1+y).
func importX(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		v := c.Broadcast(c.arg(n, 0), c.arg(n, 1))
		zero := c.splatF(v[0], 0)
		var r *ir.Value
		if op == "divide" {
			r = c.Emit(op, nil, v...)
		} else {
			r = c.Emit("multiply", nil, v[0], c.Emit(op, nil, v[1]))
		}
		return values(c.Emit("select", nil, c.Compare("EQ", v[0], zero), zero, r))
	}
}

func importAddN(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	for i := 1; i < len(n.In); i++ {
		x = c.Emit("add", nil, x, c.sameDims(c.arg(n, i), x.Type.Dims, "AddN"))
	}
	return values(x)
}

func compare(dir string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x, y := n.input(c, 0), n.input(c, 1)
		if t, ok := c.zip(ir.Bool, x, y, func(a, b shape.Expr) (shape.Expr, bool) { return c.compareKnown(dir, a, b) }); ok && x.isTensor() && y.isTensor() {
			return []Tensor{t}
		}
		a, b := c.arg(n, 0), c.arg(n, 1)
		if (dir == "EQ" || dir == "NE") && !n.Bool("incompatible_shape_error", true) && incompatible(a.Type.Dims, b.Type.Dims) {
			return values(c.Const(ir.ScalarI(ir.Bool, map[string]int64{"NE": 1}[dir])))
		}
		if a.Type.DType == ir.String && (a.Type.Rank() == 0 || b.Type.Rank() == 0) {
			return values(c.Compare(dir, a, b))
		}
		v := c.Broadcast(a, b)
		return values(c.Compare(dir, v[0], v[1]))
	}
}

// incompatible reports shapes of which it is known that they cannot be broadcast.
func incompatible(a, b shape.Dims) bool {
	for i := 1; i <= min(len(a), len(b)); i++ {
		n, m, ok := differ(a[len(a)-i], b[len(b)-i])
		if ok && n != 1 && m != 1 {
			return true
		}
	}
	return false
}

// compareKnown compares two dims if the answer does not depend on the symbols.
func (c *Ctx) compareKnown(dir string, a, b shape.Expr) (shape.Expr, bool) {
	no, yes := shape.Const(0), one
	lt := func(a, b shape.Expr) bool { return c.facts.ProveGE0(b.Sub(a).Sub(one)) }
	le := func(a, b shape.Expr) bool { return c.facts.ProveGE0(b.Sub(a)) }
	eq := func(a, b shape.Expr) bool { return c.facts.ProveEq(a, b) }
	ne := func(a, b shape.Expr) bool { return lt(a, b) || lt(b, a) }
	type rule struct{ yes, no func(a, b shape.Expr) bool }
	r := map[string]rule{
		"EQ": {eq, ne}, "NE": {ne, eq}, "LT": {lt, func(a, b shape.Expr) bool { return le(b, a) }},
		"LE": {le, func(a, b shape.Expr) bool { return lt(b, a) }}, "GT": {func(a, b shape.Expr) bool { return lt(b, a) }, le},
		"GE": {func(a, b shape.Expr) bool { return le(b, a) }, lt},
	}[dir]
	switch {
	case r.yes(a, b):
		return yes, true
	case r.no(a, b):
		return no, true
	}
	return no, false
}

func importApproximateEqual(c *Ctx, n *Node) []Tensor {
	d := c.Emit("abs", nil, c.binary("subtract", c.arg(n, 0), c.arg(n, 1)))
	return values(c.Compare("LE", d, c.splatF(d, n.Float("tolerance", 1e-5))))
}

// importShift shifts by amounts clamped to the width, as TensorFlow does.
func importShift(left bool) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		v := c.Broadcast(c.arg(n, 0), c.arg(n, 1))
		d := v[0].Type.DType
		by := c.Emit("clamp", nil, c.splatI(v[1], 0), v[1], c.splatI(v[1], int64(d.Bits())-1))
		op := "shift_right_logical"
		switch {
		case left:
			op = "shift_left"
		case d.IsSigned():
			op = "shift_right_arithmetic"
		}
		return values(c.Emit(op, nil, v[0], by))
	}
}

func importPopCount(c *Ctx, n *Node) []Tensor {
	return values(c.Convert(c.Emit("popcnt", nil, c.arg(n, 0)), ir.U8))
}

func importSquare(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return values(c.Emit("multiply", nil, x, x))
}

func importReciprocal(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.DType.IsInt() {
		c.checkNonZero(n.In[0], x)
	}
	return values(c.Emit("divide", nil, c.splatF(x, 1), x))
}

func importIsNan(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return values(c.Compare("NE", x, x))
}

func importIsInf(c *Ctx, n *Node) []Tensor {
	x := c.Emit("abs", nil, c.arg(n, 0))
	return values(c.Compare("EQ", x, c.splatF(x, math.Inf(1))))
}

func importCast(c *Ctx, n *Node) []Tensor {
	t, d := n.input(c, 0), c.DTypeAttr(n, "DstT")
	from := t.DType()
	if xs, ok := c.known(t); ok && (from.IsInt() || from == ir.Bool) && (d == ir.I32 || d == ir.I64 || d == from) {
		fit := true
		for _, x := range xs {
			if k, isConst := x.IsConst(); isConst {
				fit = fit && fits(d, k)
			}
		}
		if fit {
			return []Tensor{ints(d, t.Dims(), xs)}
		}
	}
	x := c.arg(n, 0)
	if n.Bool("Truncate", false) && d.IsFloat() && x.Type.DType.IsFloat() && d.Bits() < x.Type.DType.Bits() {
		c.Failf("casts %s to %s by truncation", x.Type.DType, d)
	}
	switch {
	case d == ir.String || x.Type.DType == ir.String:
		c.Failf("casts %s to %s", x.Type.DType, d)
	case x.Type.DType.IsComplex() && !d.IsComplex():
		return values(c.Convert(c.Emit("real", nil, x), d))
	case d.IsComplex() && !x.Type.DType.IsComplex():
		re := ir.F32
		if d == ir.C128 {
			re = ir.F64
		}
		x = c.Convert(x, re)
		return values(c.Emit("complex", nil, x, c.splatF(x, 0)))
	}
	return values(c.Convert(x, d))
}

func importBitcast(c *Ctx, n *Node) []Tensor {
	d := c.DTypeAttr(n, "type")
	x := c.arg(n, 0)
	if x.Type.DType == d {
		return values(x)
	}
	return values(c.Emit("bitcast_convert", ir.A{"dtype": d}, x))
}

// importSelect is the old tf.where: the condition is a scalar, or a vector for the rows, or of full shape.
func importSelect(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	if xs, ok := c.consts(t); ok && len(xs) == 1 && t.Rank() == 0 {
		if xs[0] != 0 {
			return []Tensor{n.input(c, 1)}
		}
		return []Tensor{n.input(c, 2)}
	}
	p, a := c.arg(n, 0), c.arg(n, 1)
	b := c.sameDims(c.arg(n, 2), a.Type.Dims, "Select")
	switch {
	case p.Type.Rank() == a.Type.Rank():
		p = c.sameDims(p, a.Type.Dims, "Select")
	case p.Type.Rank() == 0:
		p = c.Splat(p, a.Type.Dims)
	case p.Type.Rank() == 1:
		p = c.sameDims(p, a.Type.Dims[:1], "Select")
		p = c.Emit("broadcast_in_dim", ir.A{"shape": a.Type.Dims, "dims": []int64{0}}, p)
	default:
		c.Failf("selects from %s by %s", a.Type, p.Type)
	}
	return values(c.Emit("select", nil, p, a, b))
}

func importSelectV2(c *Ctx, n *Node) []Tensor {
	if xs, ok := c.consts(n.input(c, 0)); ok && len(xs) == 1 && n.In[0].Rank() == 0 {
		pick := n.input(c, 1)
		other := n.input(c, 2)
		if xs[0] == 0 {
			pick, other = other, pick
		}
		if shape.EqualDims(pick.Dims(), other.Dims()) || other.Rank() == 0 {
			return []Tensor{pick}
		}
	}
	if p, ok := c.known(n.input(c, 0)); ok && n.In[0].Rank() == 0 && len(p) == 1 {
		if k, isConst := p[0].IsConst(); isConst && n.In[1].Rank() == n.In[2].Rank() && n.In[1].Rank() == 0 {
			if k != 0 {
				return []Tensor{n.In[1]}
			}
			return []Tensor{n.In[2]}
		}
	}
	return values(c.Emit("select", nil, c.Broadcast(c.vals(n, 0, 3)...)...))
}

// importClip is a clamp where the bounds are known to be in order. Otherwise the lower one decides, as in TensorFlow.
func importClip(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	low, high := c.arg(n, 1), c.arg(n, 2)
	lo, hi := c.BroadcastDims(low, x.Type.Dims), c.BroadcastDims(high, x.Type.Dims)
	a, ok := low.Const()
	b, ok2 := high.Const()
	if ok && ok2 && a.Len() == 1 && b.Len() == 1 && a.Float(0) <= b.Float(0) {
		return values(c.Emit("clamp", nil, lo, x, hi))
	}
	return values(c.Emit("maximum", nil, c.Emit("minimum", nil, x, hi), lo))
}

// importPart is the real or imaginary part.
func importPart(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor { return values(c.Emit(op, nil, c.arg(n, 0))) }
}

// importComplexAbs computes |z| without overflow: with m the greater and s the smaller part, m*sqrt(1+(s/m)^2).
func importComplexAbs(c *Ctx, n *Node) []Tensor {
	z := c.arg(n, 0)
	re := c.Emit("abs", nil, c.Emit("real", nil, z))
	im := c.Emit("abs", nil, c.Emit("imag", nil, z))
	big, small := c.Emit("maximum", nil, re, im), c.Emit("minimum", nil, re, im)
	q := c.Emit("divide", nil, small, big)
	r := c.Emit("multiply", nil, big, c.Emit("sqrt", nil, c.Emit("add", nil, c.Emit("multiply", nil, q, q), c.splatF(q, 1))))
	return values(c.Emit("select", nil, c.Compare("EQ", big, c.splatF(big, 0)), big, r))
}

func importConj(c *Ctx, n *Node) []Tensor { return values(c.conj(c.arg(n, 0))) }

// conj is the complex conjugate; reals are their own.
func (c *Ctx) conj(z *ir.Value) *ir.Value {
	if !z.Type.DType.IsComplex() {
		return z
	}
	return c.Emit("complex", nil, c.Emit("real", nil, z), c.Emit("negate", nil, c.Emit("imag", nil, z)))
}

func importAngle(c *Ctx, n *Node) []Tensor {
	z := c.arg(n, 0)
	return values(c.Emit("atan2", nil, c.Emit("imag", nil, z), c.Emit("real", nil, z)))
}

package canon

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

var flipped = map[string]string{"EQ": "EQ", "NE": "NE", "LT": "GT", "GT": "LT", "LE": "GE", "GE": "LE"}
var inverse = map[string]string{"EQ": "NE", "NE": "EQ", "LT": "GE", "GE": "LT", "GT": "LE", "LE": "GT"}

var compareRules = []rule{
	{"compare-const-right", []string{"compare"}, "constants stand right", func(c *cx, op *ir.Op) []*ir.Value {
		if match.ConstLike(op.Operands[0]) && !match.ConstLike(op.Operands[1]) {
			return one(c.Emit("compare", ir.A{"direction": flipped[op.Str("direction")]}, op.Operands[1], op.Operands[0]))
		}
		return nil
	}},
	{"compare-self", []string{"compare"}, "x < x is false, even of NaN; integer x == x is true", func(c *cx, op *ir.Op) []*ir.Value {
		if op.Operands[0] != op.Operands[1] {
			return nil
		}
		d, t := op.Str("direction"), op.Operands[0].Type.DType
		exact := t.IsInt() || t == ir.Bool || t == ir.String
		switch {
		case d == "LT" || d == "GT" || (exact && d == "NE"):
			return one(c.full(op.Result().Type, 0))
		case exact:
			return one(c.full(op.Result().Type, 1))
		}
		return nil
	}},
	{"compare-dims", []string{"compare"}, "what the symbols' bounds prove", compareDims},
	{"compare-range", []string{"compare"}, "what the bounds of iotas, constants and their sums prove", compareRange},
	{"check-iota", []string{"check"}, "all of 0, 1, … n-1 are below c: n <= c", checkIota},
	{"compare-bool", []string{"compare"}, "b == true is b, b == false is not b", func(c *cx, op *ir.Op) []*ir.Value {
		x, d := op.Operands[0], op.Str("direction")
		n, ok := match.Int(op.Operands[1])
		if x.Type.DType != ir.Bool || !ok || (d != "EQ" && d != "NE") {
			return nil
		}
		if (n == 1) == (d == "EQ") {
			return one(x)
		}
		return one(c.Emit("not", nil, x))
	}},
	{"not-compare", []string{"not"}, "not(a < b) is a >= b; of floats only EQ and NE, for NaN's sake", func(c *cx, op *ir.Op) []*ir.Value {
		cmp := match.Op(op.Operands[0], "compare")
		if cmp == nil {
			return nil
		}
		d := cmp.Str("direction")
		if cmp.Operands[0].Type.DType.IsFloat() && d != "EQ" && d != "NE" {
			return nil
		}
		return one(c.Emit("compare", ir.A{"direction": inverse[d]}, cmp.Operands...))
	}},
	{"select-const", []string{"select"}, "the predicate is known", func(c *cx, op *ir.Op) []*ir.Value {
		if n, ok := match.Int(op.Operands[0]); ok {
			if n != 0 {
				return one(op.Operands[1])
			}
			return one(op.Operands[2])
		}
		return nil
	}},
	{"select-same", []string{"select"}, "both sides are one value", func(c *cx, op *ir.Op) []*ir.Value {
		if op.Operands[1] == op.Operands[2] {
			return one(op.Operands[1])
		}
		return nil
	}},
	{"select-bool", []string{"select"}, "p ? true : false is p", func(c *cx, op *ir.Op) []*ir.Value {
		a, ok1 := match.Int(op.Operands[1])
		b, ok2 := match.Int(op.Operands[2])
		if op.Result().Type.DType != ir.Bool || !ok1 || !ok2 {
			return nil
		}
		switch {
		case a == b: // both sides are one value
			return one(op.Operands[1])
		case a != 0:
			return one(op.Operands[0])
		}
		return one(c.Emit("not", nil, op.Operands[0]))
	}},
	{"select-not", []string{"select"}, "not p ? a : b is p ? b : a", func(c *cx, op *ir.Op) []*ir.Value {
		if n := match.Op(op.Operands[0], "not"); n != nil {
			return one(c.Emit("select", nil, n.Operands[0], op.Operands[2], op.Operands[1]))
		}
		return nil
	}},
	{"check-true", []string{"check"}, "it holds", func(c *cx, op *ir.Op) []*ir.Value {
		n, ok := match.Int(op.Operands[0])
		if (ok && n == 1) || op.Operands[0].Type.Elems().Is(0) {
			return []*ir.Value{}
		}
		return nil
	}},
	{"check-operand", []string{"check"}, "a check of a broadcast or a reshape is one of its operand", func(c *cx, op *ir.Op) []*ir.Value {
		x := op.Operands[0]
		if b := match.Op(x, "reshape"); b != nil {
			x = b.Operands[0]
		} else if b := match.Op(x, "broadcast_in_dim"); b != nil && positive(c, b.DimsAttr("shape")) {
			x = b.Operands[0]
		} else {
			return nil
		}
		c.Emit("check", ir.A{"message": op.Str("message")}, x)
		return []*ir.Value{}
	}},
}

// compareDims decides comparisons of scalar dims, also where a broadcast stands between.
func compareDims(c *cx, op *ir.Op) []*ir.Value {
	a, ok1 := match.Expr(op.Operands[0])
	b, ok2 := match.Expr(op.Operands[1])
	if !ok1 || !ok2 {
		return nil
	}
	d := op.Str("direction")
	if slices.Contains([]string{"GT", "GE"}, d) {
		a, b, d = b, a, flipped[d]
	}
	known := func(yes bool) []*ir.Value {
		x := 0.0
		if yes {
			x = 1
		}
		return one(c.full(op.Result().Type, x))
	}
	le := func() bool { return c.facts.ProveGE0(b.Sub(a)) }
	lt := func() bool { return c.facts.ProveGE0(b.Sub(a).Sub(konst(1))) }
	gt := func() bool { return c.facts.ProveGE0(a.Sub(b).Sub(konst(1))) }
	ge := func() bool { return c.facts.ProveGE0(a.Sub(b)) }
	switch d {
	case "EQ", "NE":
		if c.facts.ProveEq(a, b) {
			return known(d == "EQ")
		}
		if lt() || gt() {
			return known(d == "NE")
		}
	case "LE":
		if le() {
			return known(true)
		}
		if gt() {
			return known(false)
		}
	case "LT":
		if lt() {
			return known(true)
		}
		if ge() {
			return known(false)
		}
	}
	return nil
}

// bounds returns dims between which all elements of an integer tensor lie, looking at most depth ops back. Sums of
// 32 bits or more that do not wrap where symbols are small are taken not to wrap: they are indices.
func bounds(c *cx, v *ir.Value, depth int) (lo, hi shape.Expr, ok bool) {
	if n, ok := match.Int(v); ok {
		return konst(n), konst(n), true
	}
	if e, ok := match.Expr(v); ok {
		return e, e, true
	}
	op := v.Def
	if op == nil || depth == 0 || !v.Type.DType.IsInt() {
		return lo, hi, false
	}
	switch op.Def.Name {
	case "broadcast_in_dim", "reshape", "transpose", "slice", "reverse":
		return bounds(c, op.Operands[0], depth-1)
	case "convert":
		if in := op.Operands[0].Type.DType; !in.IsInt() || !exactConvert(in, v.Type.DType) {
			return lo, hi, false
		}
		return bounds(c, op.Operands[0], depth-1)
	case "iota":
		return konst(0), v.Dims()[op.Int("axis")].Sub(konst(1)), true
	case "constant":
		t, ok := v.Const()
		if !ok || t.Len() == 0 || t.Len() > 1<<16 {
			return lo, hi, false
		}
		a, b := t.Int(0), t.Int(0)
		for i := range t.Len() {
			a, b = min(a, t.Int(i)), max(b, t.Int(i))
		}
		return konst(a), konst(b), a >= 0 || t.DType != ir.U64
	case "add", "multiply", "minimum", "maximum":
		al, ah, ok1 := bounds(c, op.Operands[0], depth-1)
		bl, bh, ok2 := bounds(c, op.Operands[1], depth-1)
		if !ok1 || !ok2 {
			return lo, hi, false
		}
		d := v.Type.DType
		switch op.Def.Name {
		case "add":
			lo, hi = al.Add(bl), ah.Add(bh)
			return lo, hi, !c.wraps(lo, d) && !c.wraps(hi, d)
		case "minimum":
			return al.Min(bl), ah.Min(bh), true
		case "maximum":
			return al.Max(bl), ah.Max(bh), true
		}
		lo, hi = al.Mul(bl), ah.Mul(bh)
		return lo, hi, c.facts.ProveGE0(al) && c.facts.ProveGE0(bl) && !c.wraps(hi, d)
	}
	return lo, hi, false
}

// compareRange decides comparisons of tensors by the bounds of their elements.
func compareRange(c *cx, op *ir.Op) []*ir.Value {
	if op.Operands[0].Type.Rank() == 0 || !op.Operands[0].Type.DType.IsInt() {
		return nil
	}
	alo, ahi, ok1 := bounds(c, op.Operands[0], 6)
	blo, bhi, ok2 := bounds(c, op.Operands[1], 6)
	if !ok1 || !ok2 {
		return nil
	}
	d := op.Str("direction")
	if d == "GT" || d == "GE" {
		alo, ahi, blo, bhi, d = blo, bhi, alo, ahi, flipped[d]
	}
	var yes, no bool
	switch d {
	case "LT":
		yes, no = c.facts.ProveGE0(blo.Sub(ahi).Sub(konst(1))), c.facts.ProveGE0(alo.Sub(bhi))
	case "LE":
		yes, no = c.facts.ProveGE0(blo.Sub(ahi)), c.facts.ProveGE0(alo.Sub(bhi).Sub(konst(1)))
	}
	switch {
	case yes:
		return one(c.full(op.Result().Type, 1))
	case no:
		return one(c.full(op.Result().Type, 0))
	}
	return nil
}

// checkIota: check(all(iota < c)) => check(n <= c), where no other axis is empty.
func checkIota(c *cx, op *ir.Op) []*ir.Value {
	x := op.Operands[0]
	for b := match.Op(x, "reduce", "reshape"); b != nil; b = match.Op(x, "reduce", "reshape") {
		if b.Is("reduce") && b.Str("kind") != "and" {
			return nil
		}
		x = b.Operands[0]
	}
	cmp := match.Op(x, "compare")
	if cmp == nil || cmp.Str("direction") != "LT" {
		return nil
	}
	i := match.Op(cmp.Operands[0], "iota")
	k, ok := match.Int(cmp.Operands[1])
	if i == nil || !ok {
		return nil
	}
	for a, d := range x.Dims() {
		if int64(a) != i.Int("axis") && !positive(c, shape.Dims{d}) {
			return nil
		}
	}
	n := c.Emit("dim", ir.A{"expr": x.Dims()[i.Int("axis")], "dtype": ir.I64})
	c.Emit("check", ir.A{"message": op.Str("message")}, c.Emit("compare", ir.A{"direction": "LE"}, n, c.ScalarI(ir.I64, k)))
	return []*ir.Value{}
}

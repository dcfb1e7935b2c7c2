package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// loopBounds is what is known of how long a loop runs, for lists that grow in it.
type loopBounds struct {
	turns  Tensor // TF2's loops have a greatest number of turns (or -1) as their second variable
	params []*ir.Value
	below  []limit // by loop variable: the condition holds only below this
}

// limit is an exclusive upper bound: v, or v+1 if it is inclusive; v is nil if there is none.
type limit struct {
	v         *ir.Value
	inclusive bool
}

// limits finds the loop variables that the condition compares with something from outside: it holds only if all of its
// conjuncts do.
func limits(cond *ir.Region) []limit {
	out := make([]limit, len(cond.Params))
	end := cond.Terminator()
	if end == nil || len(end.Operands) != 1 {
		return out
	}
	inside := map[*ir.Value]bool{}
	for _, p := range cond.Params {
		inside[p] = true
	}
	cond.Walk(func(op *ir.Op) {
		for _, v := range op.Results {
			inside[v] = !op.Is("constant", "dim")
		}
	})
	note := func(x, y *ir.Value, inclusive bool) {
		if k := slices.Index(cond.Params, x); k >= 0 && !inside[y] {
			out[k] = limit{y, inclusive}
		}
	}
	for _, v := range conjuncts(end.Operands[0]) {
		if v.Def == nil || !v.Def.Is("compare") {
			continue
		}
		x, y := v.Def.Operands[0], v.Def.Operands[1]
		switch v.Def.Str("direction") {
		case "LT":
			note(x, y, false)
		case "LE":
			note(x, y, true)
		case "GT":
			note(y, x, false)
		case "GE":
			note(y, x, true)
		}
	}
	return out
}

// conjuncts lists values that are true whenever v is.
func conjuncts(v *ir.Value) []*ir.Value {
	if v.Def == nil {
		return []*ir.Value{v}
	}
	if v.Def.Is("and") {
		return append(conjuncts(v.Def.Operands[0]), conjuncts(v.Def.Operands[1])...)
	}
	if v.Def.Is("if") {
		// if a then b else false: a and b
		k := slices.Index(v.Def.Results, v)
		no := v.Def.Regions[1].Terminator()
		yes := v.Def.Regions[0].Terminator()
		if lit, ok := no.Operands[k].Const(); ok && lit.Int(0) == 0 {
			return append(conjuncts(v.Def.Operands[0]), conjuncts(yes.Operands[k])...)
		}
	}
	return []*ir.Value{v}
}

// greatest is an upper bound of how long a list gets that grows in loops: the bound of the loop variable that is its
// index, else the product of the loops' numbers of turns.
func (c *Ctx) greatest(l *list, index Tensor) shape.Expr {
	loops := c.bounds[l.depth:]
	i := index.v
	for i != nil && i.Def != nil && i.Def.Is("convert") {
		i = i.Def.Operands[0]
	}
	for _, b := range loops {
		if k := slices.Index(b.params, i); i != nil && k >= 0 && k < len(b.below) && b.below[k].v != nil {
			most := c.boundExpr(value(b.below[k].v))
			if b.below[k].inclusive {
				most = most.Add(one)
			}
			return most
		}
	}
	most := one
	for _, b := range loops {
		if !b.turns.isTensor() {
			c.Failf("a list that grows in a loop without a known greatest number of turns is not supported")
		}
		n := c.boundExpr(b.turns)
		if n.Is(-1) {
			c.Failf("a list that grows in a loop without a greatest number of turns is not supported")
		}
		most = most.Mul(n)
	}
	return most
}

// boundExpr is a bound as an expression of sizes and scalar inputs.
func (c *Ctx) boundExpr(t Tensor) shape.Expr {
	if xs, ok := c.known(t); ok && len(xs) == 1 {
		return xs[0]
	}
	v := c.val(t)
	if v.Def != nil && v.Def.Is("dim") {
		return v.Def.ExprAttr("expr")
	}
	c.inputAsSym(v, 32)
	c.Failf("a list that grows in a loop whose greatest number of turns is computed is not supported")
	return one
}

package tfops

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// growth is what is known of the sizes of loop variables that change from turn to turn, as in x = concat([x, y]). Such
// a variable is carried as a tensor as large as it can get, and its sizes: there is a most that it grows by in a turn, and
// the loop's condition says how many turns there are.
type growth struct {
	of    map[int][]growing // by loop variable
	turns []turnBound
	ready bool // the bounds are known
	// steady are axes of which nothing is known: that they keep their sizes is checked when the loop runs.
	steady []steady
}

// steady is an axis of a loop variable.
type steady struct{ i, axis int }

// growing is an axis along which a loop variable changes its size.
type growing struct {
	axis int
	by   shape.Expr // per turn, at most; known once ready
	to   shape.Expr // the size after any turn, if fixed
	most shape.Expr // the greatest size
	// fixed says that the size is to after any turn, not what it was and by more.
	fixed bool
	known bool
}

// turnBound is a loop variable that goes up by step each turn, and below which the condition holds.
type turnBound struct {
	i    int
	step int64
	limit
}

// learn looks what the loop's body does to the sizes of its variables; syms are the symbols that were there before the
// loop. If it finds anything new, the loop is to be built again.
func (g *growth) learn(c *Ctx, before, next []Tensor, syms int) (learned bool) {
	for i := range next {
		if before[i].isTensor() && next[i].isTensor() && before[i].v != nil && before[i].Rank() > 0 {
			learned = g.note(c, i, before[i].v.Type, c.val(next[i]).Type) || learned
		}
	}
	if learned || len(g.of) == 0 || g.ready {
		g.ready = g.ready && !learned
		return learned
	}
	for i := range next {
		var kept []growing
		for _, x := range g.of[i] {
			if x.settle(c, before[i].v.Type.Dims, c.val(next[i]).Type.Dims, syms) {
				kept = append(kept, x)
			} else {
				g.steady = append(g.steady, steady{i, x.axis})
			}
		}
		g.of[i] = kept
	}
	return true
}

// note looks for axes along which the next value of loop variable i may have another size. Of sizes of inputs that may be
// equal it is assumed that they are, as elsewhere.
func (g *growth) note(c *Ctx, i int, now, next ir.Type) (learned bool) {
	if now.DType != next.DType || now.Rank() != next.Rank() {
		return false
	}
	for a, d := range next.Dims {
		if slices.ContainsFunc(g.of[i], func(x growing) bool { return x.axis == a }) || slices.Contains(g.steady, steady{i, a}) {
			continue
		}
		diff := c.facts.Simplify(d.Sub(now.Dims[a]))
		if diff.Is(0) {
			continue
		}
		if _, _, ok := c.solveSym(diff); ok && !c.facts.ProveGE0(diff) && !c.facts.ProveGE0(diff.Neg()) {
			continue
		}
		if g.of == nil {
			g.of = map[int][]growing{}
		}
		g.of[i], learned = append(g.of[i], growing{axis: a}), true
	}
	return learned
}

// settle finds by how much the variable grows, now that its size is a symbol; ok is false if nothing is known of that.
func (x *growing) settle(c *Ctx, now, next shape.Dims, syms int) (ok bool) {
	s, d := now[x.axis], next[x.axis]
	x.known = true
	if x.by = c.facts.Simplify(d.Sub(s)); outer(c, x.by, syms) {
		x.fixed = false
		return true
	}
	if x.to, x.fixed = d, true; outer(c, d, syms) {
		return true
	}
	_, most, _, ok := c.facts.Range(x.by)
	x.by, x.fixed = shape.Const(most), false
	return ok && most < math.MaxInt32
}

// outer reports whether e has only the first symbols.
func outer(c *Ctx, e shape.Expr, syms int) bool {
	for _, s := range e.Syms() {
		for _, later := range c.F.Syms[min(syms, len(c.F.Syms)):] {
			if later.Name == s {
				return false
			}
		}
	}
	return true
}

// count notes which loop variables bound the number of turns.
func (g *growth) count(before, next []Tensor, params []*ir.Value, below []limit) {
	g.turns = nil
	for i := range next {
		p := before[i].v
		if !before[i].isTensor() || !next[i].isTensor() || p == nil || next[i].v == nil || p.Type.Rank() != 0 {
			continue
		}
		k, d := slices.Index(params, p), next[i].v.Def
		if k < 0 || k >= len(below) || below[k].v == nil || d == nil || !d.Is("add") {
			continue
		}
		for o := range 2 {
			lit, ok := d.Operands[1-o].Const()
			if ok && d.Operands[o] == p && p.Type.DType.IsInt() && lit.Int(0) > 0 {
				g.turns = append(g.turns, turnBound{i: i, step: lit.Int(0), limit: below[k]})
			}
		}
	}
}

// bound computes the greatest sizes, before the loop.
func (g *growth) bound(c *Ctx, inits []Tensor) {
	if len(g.of) == 0 || g.ready {
		return
	}
	for i := range inits {
		for k := range g.of[i] {
			x := &g.of[i][k]
			if !x.known {
				return
			}
			init := c.val(inits[i]).Type.Dims[x.axis]
			switch {
			case x.fixed:
				x.most = init.Max(x.to)
			case c.facts.ProveGE0(x.by.Neg()):
				x.most = init
			default:
				x.most = c.facts.Simplify(init.Add(g.most(c, inits).Mul(x.by.Max(shape.Const(0)))))
			}
		}
	}
	g.ready = true
}

// most is how many turns there are at most: the least of the bounds that are expressions, else one that is a value.
func (g *growth) most(c *Ctx, inits []Tensor) shape.Expr {
	var turns []shape.Expr
	for _, values := range []bool{false, true} {
		for _, b := range g.turns {
			from, ok := c.known(inits[b.i])
			if !ok || len(turns) > 0 && values {
				continue
			}
			var end shape.Expr
			xs, ok := c.known(value(b.v))
			switch {
			case ok:
				end = xs[0]
			case b.v.Def != nil && b.v.Def.Is("dim"):
				end = b.v.Def.ExprAttr("expr")
			case values:
				v := c.Emit("maximum", nil, b.v, c.ScalarI(b.v.Type.DType, 0))
				end = c.define(v, v, 0, "turns")
			default:
				continue
			}
			if b.inclusive {
				end = end.Add(one)
			}
			turns = append(turns, end.Sub(from[0]).CeilDiv(shape.Const(b.step)).Max(shape.Const(0)))
		}
	}
	if len(turns) == 0 {
		c.Failf("a loop variable that grows in a loop whose number of turns has no bound is not supported")
	}
	n := turns[0]
	for _, m := range turns[1:] {
		n = n.Min(m)
	}
	return c.facts.Simplify(n)
}

// widest gives a growing variable the size it is carried with, and its own sizes after it.
func (g *growth) widest(c *Ctx, i int, v *ir.Value) []*ir.Value {
	if len(g.of[i]) == 0 {
		return []*ir.Value{v}
	}
	hi := make(shape.Dims, v.Type.Rank())
	var sizes []*ir.Value
	for _, x := range g.of[i] {
		d := v.Type.Dims[x.axis]
		sizes = append(sizes, c.dimValue(d, ir.I64))
		if g.ready {
			c.checkAtMost(d, x.most)
			hi[x.axis] = x.most.Sub(d)
		}
	}
	if g.ready {
		dims := slices.Clone(v.Type.Dims)
		for _, x := range g.of[i] {
			dims[x.axis] = x.most
		}
		v = c.Cast(c.Pad(v, c.Const(ir.NewTensor(v.Type.DType)), make(shape.Dims, len(hi)), hi), dims)
	}
	return append([]*ir.Value{v}, sizes...)
}

// checkAtMost stops the call if a size exceeds its bound.
func (c *Ctx) checkAtMost(d, most shape.Expr) {
	if !c.facts.ProveGE0(most.Sub(d)) {
		c.Check(c.Compare("LE", c.dimValue(d, ir.I64), c.dimValue(most, ir.I64)), "a loop variable outgrows its bound")
		c.facts.Assume(most.Sub(d))
	}
}

// own is a growing variable itself, out of what is carried.
func (g *growth) own(c *Ctx, i int, vs []*ir.Value) *ir.Value {
	v := vs[0]
	for k, x := range g.of[i] {
		n := c.define(vs[1+k], vs[1+k], 0, "size")
		if g.ready {
			c.facts.Assume(x.most.Sub(n))
			v = c.slice1(v, x.axis, shape.Const(0), n)
			continue
		}
		// Nobody runs this: the loop is built again.
		dims := slices.Clone(v.Type.Dims)
		dims[x.axis] = n
		v = c.zeros(v.Type.DType, dims)
	}
	return v
}

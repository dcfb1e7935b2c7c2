package loops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// mergeEqual finds carried values that start equal and are changed alike, as loop counters that exporters write twice,
// and keeps one: the other is then carried for nobody, and dead.
func (p *pass) mergeEqual(r *passes.Rewriter, op *ir.Op) {
	cond, body := op.Regions[0], op.Regions[1]
	next := body.Terminator()
	for j := range op.Operands {
		for i := range j {
			if r.Value(body.Params[i]) != body.Params[i] {
				continue // it is another one already, and what it yields says nothing
			}
			if !sameConst(op.Operands[i], op.Operands[j]) || !body.Params[i].Type.Equal(body.Params[j].Type) || next.Operands[j] == body.Params[j] {
				continue
			}
			e := &equal{r: r, a: body.Params[i], b: body.Params[j]}
			if !e.same(next.Operands[i], next.Operands[j], 8) || !p.allow("equal-carried") {
				continue
			}
			r.Replace(cond.Params[j], cond.Params[i])
			r.Replace(body.Params[j], body.Params[i])
			r.Replace(op.Results[j], op.Results[i])
			next.Operands[j] = body.Params[j] // never read again
			break
		}
	}
}

func sameConst(a, b *ir.Value) bool {
	if a == b {
		return true
	}
	s, ok1 := match.Splat(a)
	t, ok2 := match.Splat(b)
	return ok1 && ok2 && a.Type.Equal(b.Type) && a.Type.DType != ir.String && string(s.Data[:s.DType.Size()]) == string(t.Data[:t.DType.Size()])
}

// equal compares computations that may differ in a and b.
type equal struct {
	r    *passes.Rewriter
	a, b *ir.Value
}

func (e *equal) same(x, y *ir.Value, depth int) bool {
	x, y = e.r.Value(x), e.r.Value(y)
	if x == y || x == e.a && y == e.b {
		return true
	}
	if x.Def == nil || y.Def == nil || x.Def.Def != y.Def.Def || depth == 0 || x.Def.Def.Effect != ir.Pure || len(x.Def.Regions) > 0 ||
		len(x.Def.Results) != 1 || len(x.Def.Operands) != len(y.Def.Operands) || !x.Type.Equal(y.Type) {
		return false
	}
	if x.Def.Is("constant") {
		return sameConst(x, y)
	}
	if len(x.Def.Attrs) > 0 || len(x.Def.Operands) == 0 {
		return false
	}
	for i := range x.Def.Operands {
		if !e.same(x.Def.Operands[i], y.Def.Operands[i], depth-1) {
			return false
		}
	}
	return true
}

// induction knows of a counter that starts at a constant, goes up by one, and is below a limit whenever the body runs
// how it compares with constants and dims.
func (p *pass) induction(r *passes.Rewriter, op *ir.Op) {
	cond, body := op.Regions[0], op.Regions[1]
	next := body.Terminator()
	facts := r.F.Facts()
	for i, v := range body.Params {
		lo, ok := match.Int(op.Operands[i])
		if !ok || v.Type.Rank() != 0 || !v.Type.DType.IsSigned() {
			continue
		}
		step := match.Op(next.Operands[i], "add")
		if step == nil || step.Operands[0] != v {
			continue
		}
		if k, ok := match.Int(r.Value(step.Operands[1])); !ok || k != 1 {
			continue
		}
		limit, ok := p.below(r, cond.Params[i], cond.Terminator().Operands[0])
		if !ok {
			continue
		}
		hi := limit.Sub(shape.Const(1))
		for _, o := range body.Ops {
			if !o.Is("compare") || r.Value(o.Operands[0]) != v {
				continue
			}
			e, ok := p.expr(r.Value(o.Operands[1]))
			if !ok {
				continue
			}
			yes, known := decide(facts, o.Str("direction"), shape.Const(lo), hi, e)
			if known && r.Value(o.Result()) == o.Result() && p.allow("induction") {
				n := int64(0)
				if yes {
					n = 1
				}
				r.Replace(o.Result(), r.ScalarI(ir.Bool, n))
			}
		}
	}
}

// below returns the limit of v that the condition implies: v < limit, alone or in a conjunction.
func (p *pass) below(r *passes.Rewriter, v, c *ir.Value) (limit shape.Expr, ok bool) {
	c = r.Value(c)
	switch and, cmp := match.Op(c, "and"), match.Op(c, "compare"); {
	case and != nil:
		for _, x := range and.Operands {
			if limit, ok = p.below(r, v, x); ok {
				return limit, true
			}
		}
	case cmp != nil && cmp.Str("direction") == "LT" && r.Value(cmp.Operands[0]) == v:
		return p.expr(r.Value(cmp.Operands[1]))
	}
	return limit, false
}

// decide says how a number from lo to hi compares with e, if that is the same for all.
func decide(facts *shape.Facts, direction string, lo, hi, e shape.Expr) (yes, known bool) {
	le := func(a, b shape.Expr) bool { return facts.ProveGE0(b.Sub(a)) }
	one := shape.Const(1)
	switch direction {
	case "LT":
		return true, le(hi.Add(one), e)
	case "LE":
		return true, le(hi, e)
	case "GE":
		return true, le(e, lo)
	case "GT":
		return true, le(e.Add(one), lo)
	case "NE":
		return true, le(hi.Add(one), e) || le(e.Add(one), lo)
	case "EQ":
		return false, le(hi.Add(one), e) || le(e.Add(one), lo)
	}
	return false, false
}

// maxGrowth bounds what project may make of a tensor: the memory of all steps' products.
const maxGrowth = 16

// project takes the product of each step's slice of a sequence with constant weights out of the loop, as one product of
// the whole sequence: the weights are read once instead of at every step.
func (p *pass) project(r *passes.Rewriter, op *ir.Op) {
	body := op.Regions[1]
	inside := map[*ir.Value]bool{}
	for _, v := range body.Params {
		inside[v] = true
	}
	for _, o := range body.Ops {
		for _, v := range o.Results {
			inside[v] = true
		}
	}
	var out []*ir.Op
	for _, o := range body.Ops {
		s := slicedProduct(r, o, inside)
		if s == nil || !p.allow("project") {
			out = append(out, o)
			continue
		}
		x, w := r.Value(s.Operands[0]), r.Value(o.Operands[1])
		rank := x.Type.Rank()
		all := r.Emit("dot_general", match.Attrs(o, ir.A{"contract_lhs": []int64{int64(rank - 1)}}), x, w)
		n := all.Dims()[rank-1:]
		sizes := append(slices.Clone(s.DimsAttr("sizes")[:rank-1]), n...)
		starts := slices.Clone(s.Operands[:rank])
		starts[0] = all
		for range n {
			starts = append(starts, s.Operands[rank])
		}
		b := &ir.Builder{F: r.F, R: &ir.Region{Ops: out}, Node: o.Node}
		y := b.Reshape(b.Emit("dynamic_slice", ir.A{"sizes": sizes}, starts...), o.Result().Dims()...)
		out = b.R.Ops
		r.Replace(o.Result(), y)
	}
	body.Ops = out
}

// slicedProduct returns the dynamic_slice whose product with something from outside the loop o is, if the slice takes
// whole rows of something from outside.
func slicedProduct(r *passes.Rewriter, o *ir.Op, inside map[*ir.Value]bool) *ir.Op {
	if !o.Is("dot_general") || len(o.Ints("batch_lhs")) > 0 || inside[r.Value(o.Operands[1])] {
		return nil
	}
	v := r.Value(o.Operands[0])
	if !slices.Equal(o.Ints("contract_lhs"), []int64{int64(v.Type.Rank() - 1)}) {
		return nil
	}
	k := v.Dims()[v.Type.Rank()-1]
	if re := match.Op(v, "reshape"); re != nil {
		if v = r.Value(re.Operands[0]); v.Type.Rank() == 0 || !v.Dims()[v.Type.Rank()-1].Equal(k) {
			return nil
		}
	}
	s := match.Op(v, "dynamic_slice")
	if s == nil || inside[r.Value(s.Operands[0])] {
		return nil
	}
	x := r.Value(s.Operands[0])
	last := x.Type.Rank() - 1
	if last < 1 || !x.Dims()[last].Equal(k) || !match.Is(r.Value(s.Operands[1+last]), 0) {
		return nil
	}
	// all that is cut is taken step by step: other axes whole, so that nothing is multiplied in vain
	for i, n := range s.DimsAttr("sizes") {
		if i > 0 && !n.Equal(x.Dims()[i]) {
			return nil
		}
	}
	kn, ok1 := k.IsConst()
	n := o.Result().Dims()[o.Operands[0].Type.Rank()-1:]
	nn, ok2 := shape.Product(n).IsConst()
	if !ok1 || !ok2 || nn > maxGrowth*kn {
		return nil
	}
	return s
}

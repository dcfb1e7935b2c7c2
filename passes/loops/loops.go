// Package loops takes work out of `while`: carried values that never change, loops that never run, and ops that
// compute the same in every round.
// It must not know what a loop computes.
package loops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// Pass simplifies loops.
var Pass = passes.Pass{Name: "loops", Doc: "drops loops that never run and carried values that never change, hoists what is the same in every round", Run: run}

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		Func(m, f, ctx)
		return nil
	})
}

// Func simplifies the loops of one function and returns the number of rewrites.
func Func(m *ir.Module, f *ir.Func, ctx *passes.Ctx) int {
	p := &pass{ctx: ctx, defined: map[*ir.Value]shape.Expr{}}
	passes.Rewrite(m, f, p.hook)
	passes.RemoveDead(f)
	return p.n
}

type pass struct {
	ctx     *passes.Ctx
	n       int
	defined map[*ir.Value]shape.Expr // values that a symbol stands for
}

// expr returns the dim that an integer scalar holds.
func (p *pass) expr(v *ir.Value) (shape.Expr, bool) {
	if e, ok := p.defined[v]; ok {
		return e, true
	}
	return match.Expr(v)
}

func (p *pass) allow(rule string) bool {
	ok := p.ctx.Allow("loops/" + rule)
	if ok {
		p.n++
	}
	return ok
}

func (p *pass) hook(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	if op.Is("define") {
		p.defined[op.Operands[0]] = shape.Sym(op.Str("sym"))
	}
	if !op.Is("while") {
		return nil
	}
	if neverRuns(op) && p.allow("never-runs") {
		return slices.Clone(op.Operands)
	}
	p.dropUnchanged(r, op)
	p.mergeEqual(r, op)
	p.induction(r, op)
	p.hoist(r, op)
	p.project(r, op)
	return nil
}

// neverRuns evaluates the condition on the initial values, as far as they are constants.
func neverRuns(op *ir.Op) bool {
	known := map[*ir.Value]*ir.Tensor{}
	for i, p := range op.Regions[0].Params {
		if t, ok := op.Operands[i].Const(); ok {
			known[p] = t
		}
	}
	var value func(v *ir.Value, depth int) *ir.Tensor
	value = func(v *ir.Value, depth int) *ir.Tensor {
		if t := known[v]; t != nil {
			return t
		}
		if t, ok := v.Const(); ok {
			return t
		}
		d := v.Def
		if d == nil || depth == 0 || len(d.Regions) > 0 || len(d.Results) != 1 || d.Def.Effect != ir.Pure || d.Result().Type.Rank() > 0 {
			return nil
		}
		in := make([]*ir.Tensor, len(d.Operands))
		for i, x := range d.Operands {
			if in[i] = value(x, depth-1); in[i] == nil {
				return nil
			}
		}
		out, err := eval.Op(d, in, nil)
		if err != nil {
			return nil
		}
		return out[0]
	}
	cond := op.Regions[0].Terminator().Operands[0]
	if hasEffects(op.Regions[0]) {
		return false
	}
	t := value(cond, 16)
	return t != nil && t.Int(0) == 0
}

func hasEffects(r *ir.Region) bool {
	found := false
	r.Walk(func(op *ir.Op) { found = found || op.Def.Effect != ir.Pure })
	return found
}

// dropUnchanged removes carried values that the body hands on as they are.
func (p *pass) dropUnchanged(r *passes.Rewriter, op *ir.Op) {
	cond, body := op.Regions[0], op.Regions[1]
	next := body.Terminator()
	gone := make([]bool, len(op.Operands))
	any := false
	for i, init := range op.Operands {
		y := r.Value(next.Operands[i])
		if (y != body.Params[i] && y != init) || !p.allow("unchanged") {
			continue
		}
		gone[i], any = true, true
		r.Replace(cond.Params[i], init)
		r.Replace(body.Params[i], init)
		r.Replace(op.Results[i], init)
	}
	if !any {
		return
	}
	keep := func(vs []*ir.Value) []*ir.Value {
		var out []*ir.Value
		for i, v := range vs {
			if !gone[i] {
				out = append(out, v)
			}
		}
		return out
	}
	op.Operands, op.Results, next.Operands = keep(op.Operands), keep(op.Results), keep(next.Operands)
	cond.Params, body.Params = keep(cond.Params), keep(body.Params)
}

// free ops cost nothing inside a loop, where they become part of a kernel or of its addressing: they move out only
// with an op that needs them.
var free = []string{"constant", "iota", "dim", "broadcast_in_dim", "reshape", "yield"}

// hoist moves ops of the loop whose operands come from outside to before the loop. Ops are pure and total, so that it
// does not matter if the loop runs no round.
func (p *pass) hoist(r *passes.Rewriter, op *ir.Op) {
	for _, reg := range op.Regions {
		inside := map[*ir.Value]bool{}
		defined := map[string]bool{}
		for _, v := range reg.Params {
			inside[v] = true
		}
		reg.Walk(func(o *ir.Op) {
			for _, v := range o.Results {
				inside[v] = true
			}
			if o.Is("define") {
				defined[o.Str("sym")] = true
			}
		})
		cheap := map[*ir.Value]*ir.Op{} // free ops that depend on nothing inside
		var left []*ir.Op
		for _, o := range reg.Ops {
			ok := o.Def.Effect == ir.Pure && len(o.Regions) == 0 && len(o.Results) > 0
			for _, v := range o.Operands {
				v = r.Value(v)
				ok = ok && (!inside[v] || cheap[v] != nil)
			}
			passes.EachExpr(o, func(e shape.Expr) {
				for _, s := range e.Syms() {
					ok = ok && !defined[s]
				}
			})
			switch {
			case ok && o.Is(free...):
				cheap[o.Results[0]] = o
			case ok && p.allow("hoist"):
				moved := map[*ir.Value]*ir.Value{}
				for i, v := range o.Operands {
					o.Operands[i] = p.copyOut(r, r.Value(v), cheap, moved)
				}
				r.R.Ops = append(r.R.Ops, o)
				for _, v := range o.Results {
					inside[v] = false
				}
				continue
			}
			left = append(left, o)
		}
		reg.Ops = left
	}
}

// copyOut emits a copy of the free ops that v is made by; those inside stay for other users, or die.
func (p *pass) copyOut(r *passes.Rewriter, v *ir.Value, cheap map[*ir.Value]*ir.Op, moved map[*ir.Value]*ir.Value) *ir.Value {
	o := cheap[v]
	if o == nil {
		return v
	}
	if w := moved[v]; w != nil {
		return w
	}
	operands := make([]*ir.Value, len(o.Operands))
	for i, x := range o.Operands {
		operands[i] = p.copyOut(r, r.Value(x), cheap, moved)
	}
	a := ir.A{}
	for _, x := range o.Attrs {
		a[x.Name] = x.Value
	}
	moved[v] = r.Emit(o.Def.Name, a, operands...)
	return moved[v]
}

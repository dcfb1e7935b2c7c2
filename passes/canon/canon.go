// Package canon is the canonicalising pass: a table of local rewrite rules that make graph functions smaller and bring
// equal things into one form, so that the passes behind it match fewer forms. Every rule keeps the result bit for bit,
// except where its line says otherwise, never makes the function worse, and moves constants to the right.
// It must not know targets or schedules, and evaluates nothing (package fold does).
package canon

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// Pass applies the rules until none fires.
var Pass = passes.Pass{Name: "canon", Doc: "applies local rewrite rules until none fires", Run: run}

// maxRounds bounds the number of walks over a function; each rule shrinks something, so that this is never reached.
const maxRounds = 32

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		Func(m, f, ctx)
		return nil
	})
}

// Func canonicalises one function and returns the number of rewrites.
func Func(m *ir.Module, f *ir.Func, ctx *passes.Ctx) int {
	total := 0
	for range maxRounds {
		c := &cx{ctx: ctx, facts: f.Facts(), uses: f.Uses()}
		n := passes.Rewrite(m, f, c.hook)
		passes.RemoveDead(f)
		total += n
		if n == 0 {
			break
		}
	}
	return total
}

// rule is one rewrite: pattern => replacement.
type rule struct {
	name string
	ops  []string // names of the ops it looks at
	why  string
	// apply returns what replaces the op's results, nil if the rule does not fire. It emits ops only if it fires.
	apply func(c *cx, op *ir.Op) []*ir.Value
}

// rules is the table, by file; the first rule that fires wins.
var rules = slices.Concat(controlRules, arithRules, compareRules, convertRules, dimRules, reshapeRules, broadcastRules, sliceRules,
	concatRules, padRules, dynamicRules, gatherRules, reduceRules, dotRules)

var rulesByOp = func() map[string][]rule {
	by := map[string][]rule{}
	for _, r := range rules {
		for _, op := range r.ops {
			by[op] = append(by[op], r)
		}
	}
	return by
}()

// cx is what rules see while one function is walked.
type cx struct {
	*passes.Rewriter
	ctx   *passes.Ctx
	facts *shape.Facts
	uses  []int
}

func (c *cx) hook(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	c.Rewriter = r
	for _, rule := range rulesByOp[op.Def.Name] {
		if c.ctx.Exhausted() {
			return nil
		}
		if out := rule.apply(c, op); out != nil {
			c.ctx.Allow("canon/" + rule.name)
			return out
		}
	}
	return nil
}

func one(v *ir.Value) []*ir.Value { return []*ir.Value{v} }

// usedOnce reports that the walk's start saw one use of v.
func (c *cx) usedOnce(v *ir.Value) bool { return v.ID < len(c.uses) && c.uses[v.ID] == 1 }

// again emits op with other operands.
func (c *cx) again(op *ir.Op, operands ...*ir.Value) *ir.Value {
	return c.Emit(op.Def.Name, match.Attrs(op, nil), operands...)
}

// full emits a tensor of type t whose elements all are x.
func (c *cx) full(t ir.Type, x float64) *ir.Value {
	s := ir.NewTensor(t.DType)
	s.SetFloat(0, x)
	return c.Splat(c.Const(s), t.Dims)
}

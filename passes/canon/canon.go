// Package canon is the canonicalising pass: a table of local rewrite rules that make graph functions smaller and bring
// equal things into one form, so that the passes behind it match fewer forms. Every rule keeps the result bit for bit,
// except where its line says otherwise, never makes the function worse, and moves constants to the right.
// It must not know targets or schedules, and evaluates nothing (package fold does).
package canon

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
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

// def returns the op that defines v if it has one of the names.
func def(v *ir.Value, names ...string) *ir.Op {
	if v.Def != nil && v.Def.Is(names...) {
		return v.Def
	}
	return nil
}

// again emits op with other operands.
func (c *cx) again(op *ir.Op, operands ...*ir.Value) *ir.Value {
	return c.emitLike(op.Def.Name, op.Attrs, operands...)
}

func (c *cx) emitLike(name string, as ir.Attrs, operands ...*ir.Value) *ir.Value {
	a := ir.A{}
	for _, x := range as {
		a[x.Name] = x.Value
	}
	return c.Emit(name, a, operands...)
}

// splat returns the scalar that all elements of v are, by a constant or a broadcast of one.
func splat(v *ir.Value) (*ir.Tensor, bool) {
	if b := def(v, "broadcast_in_dim", "reshape"); b != nil {
		return splat(b.Operands[0])
	}
	t, ok := v.Const()
	if !ok {
		return nil, false
	}
	if t.Len() == 1 {
		u, ok := t.Splat()
		return u, ok
	}
	return t.Splat()
}

// splatF returns the number that all elements of v are.
func splatF(v *ir.Value) (float64, bool) {
	t, ok := splat(v)
	if !ok || t.DType == ir.String || t.DType.IsComplex() {
		return 0, false
	}
	return t.Float(0), true
}

// is reports that all elements of v are x, the sign of zero included.
func is(v *ir.Value, x float64) bool {
	y, ok := splatF(v)
	return ok && y == x && math.Signbit(x) == math.Signbit(y)
}

// scalarInt returns the value of a constant integer.
func scalarInt(v *ir.Value) (int64, bool) {
	if !v.Type.DType.IsInt() && v.Type.DType != ir.Bool {
		return 0, false
	}
	t, ok := splat(v)
	if !ok {
		return 0, false
	}
	return t.Int(0), true
}

// expr returns the dim that an integer scalar holds: a constant or a `dim` op.
func expr(v *ir.Value) (shape.Expr, bool) {
	if v.Type.Rank() != 0 || !v.Type.DType.IsInt() {
		return shape.Expr{}, false
	}
	if n, ok := scalarInt(v); ok {
		return shape.Const(n), true
	}
	if d := def(v, "dim"); d != nil {
		return d.ExprAttr("expr"), true
	}
	return shape.Expr{}, false
}

// full emits a tensor of type t whose elements all are x.
func (c *cx) full(t ir.Type, x float64) *ir.Value {
	s := ir.NewTensor(t.DType)
	s.SetFloat(0, x)
	return c.Splat(c.Const(s), t.Dims)
}

func isConst(v *ir.Value) bool { return def(v, "constant") != nil }

// constLike reports a constant or a broadcast of one.
func constLike(v *ir.Value) bool {
	if b := def(v, "broadcast_in_dim", "reshape"); b != nil {
		return constLike(b.Operands[0])
	}
	return isConst(v)
}

func ints(n int, at func(int) int64) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = at(i)
	}
	return out
}

// Package composite recognises softmax, layer normalisation and the logistic function in the arithmetic that exporters
// write, so that backends get them whole.
// It must not know how they are computed. The composites round differently from what they replace, within the numerics
// contract; they change nothing else.
package composite

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// Pass forms composites.
var Pass = passes.Pass{Name: "composite", Doc: "forms softmax, layer_norm and logistic from arithmetic", Run: run}

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		for {
			uses := f.Uses()
			n := passes.Rewrite(m, f, func(r *passes.Rewriter, op *ir.Op) []*ir.Value {
				for _, rule := range rules {
					if ctx.Exhausted() {
						return nil
					}
					if v := rule.apply(&former{Rewriter: r, uses: uses}, op); v != nil {
						ctx.Allow("composite/" + rule.name)
						return []*ir.Value{v}
					}
				}
				return nil
			})
			passes.RemoveDead(f)
			if n == 0 {
				return nil
			}
		}
	})
}

type former struct {
	*passes.Rewriter
	uses []int
}

// usedOnce reports that v had one use before this walk.
func (f *former) usedOnce(v *ir.Value) bool { return v.ID < len(f.uses) && f.uses[v.ID] == 1 }

var rules = []struct {
	name  string
	apply func(f *former, op *ir.Op) *ir.Value
}{
	{"softmax", softmax},
	{"logistic", logistic},
	{"gelu", gelu},
	{"layer-norm", layerNorm},
	{"layer-norm-affine", absorbAffine},
	{"layer-norm-reshape", normOfReshape},
}

// softmax: exp(x - max(x)) / sum(exp(x - max(x))).
func softmax(f *former, op *ir.Op) *ir.Value {
	if !op.Is("divide") {
		return nil
	}
	e := match.Op(op.Operands[0], "exponential")
	if e == nil {
		return nil
	}
	sub := match.Op(e.Operands[0], "subtract")
	if sub == nil {
		return nil
	}
	x := sub.Operands[0]
	sum, axis := reduced(op.Operands[1], "add")
	top, axis2 := reduced(sub.Operands[1], "maximum")
	if sum != e.Result() || top != x || axis != axis2 {
		return nil
	}
	return f.Emit("softmax", ir.A{"axis": axis}, x)
}

// reduced looks for broadcast(reduce(x)) back to x's own shape, over one axis; -1 if v is none.
func reduced(v *ir.Value, kind string) (x *ir.Value, axis int) {
	b := match.Op(v, "broadcast_in_dim")
	if b == nil {
		return nil, -1
	}
	u, dims := b.Operands[0], b.Ints("dims")
	for r := match.Op(u, "reshape"); r != nil; r = match.Op(u, "reshape") { // keepdims
		m, ok := match.Ones(u.Dims(), r.Operands[0].Dims())
		if !ok {
			return nil, -1
		}
		in := make([]int64, r.Operands[0].Type.Rank())
		for i := range in {
			j := slices.Index(m, int64(i))
			if j < 0 {
				return nil, -1
			}
			in[i] = dims[j]
		}
		u, dims = r.Operands[0], in
	}
	r := match.Op(u, "reduce")
	if r == nil || r.Str("kind") != kind || len(r.Ints("axes")) != 1 {
		return nil, -1
	}
	a := r.Ints("axes")[0]
	i := 0
	for j := range int64(r.Operands[0].Type.Rank()) {
		if j == a {
			continue
		}
		if dims[i] != j {
			return nil, -1
		}
		i++
	}
	if !shape.EqualDims(r.Operands[0].Dims(), v.Dims()) {
		return nil, -1
	}
	return r.Operands[0], int(a)
}

// logistic: 1 / (exp(-x) + 1).
func logistic(f *former, op *ir.Op) *ir.Value {
	if !op.Is("divide") || !match.Is(op.Operands[0], 1) || !op.Result().Type.DType.IsFloat() {
		return nil
	}
	add := match.Op(op.Operands[1], "add")
	if add == nil {
		return nil
	}
	e, c := add.Operands[0], add.Operands[1]
	if match.Op(e, "exponential") == nil {
		e, c = c, e
	}
	if match.Op(e, "exponential") == nil || !match.Is(c, 1) {
		return nil
	}
	x := e.Def.Operands[0]
	if n := match.Op(x, "negate"); n != nil {
		return f.Emit("logistic", nil, n.Operands[0])
	}
	return f.Emit("logistic", nil, f.Emit("negate", nil, x))
}

// Package conv has the passes around convolutions and products with constant weights: scales and offsets folded into
// weights, padding into the window's own, space-to-batch detours into dilation.
// It must not know how a convolution is computed.
package conv

import (
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

type rule struct {
	name  string
	ops   []string
	apply func(c *cx, op *ir.Op) *ir.Value
}

type cx struct {
	*passes.Rewriter
	m     *ir.Module
	ctx   *passes.Ctx
	facts *shape.Facts
	uses  []int
}

// usedOnce reports that v had one use before this walk.
func (c *cx) usedOnce(v *ir.Value) bool { return v.ID < len(c.uses) && c.uses[v.ID] == 1 }

// runRules walks every graph function with the rules until none fires.
func runRules(name string, rules []rule) func(*ir.Module, *passes.Ctx) error {
	return func(m *ir.Module, ctx *passes.Ctx) error {
		return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
			for {
				c := &cx{m: m, ctx: ctx, facts: f.Facts(), uses: f.Uses()}
				n := passes.Rewrite(m, f, func(r *passes.Rewriter, op *ir.Op) []*ir.Value {
					c.Rewriter = r
					for _, rule := range rules {
						if ctx.Exhausted() {
							return nil
						}
						if !op.Is(rule.ops...) {
							continue
						}
						if v := rule.apply(c, op); v != nil {
							ctx.Allow(name + "/" + rule.name)
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
}

func finite(xs []float64) bool {
	for _, x := range xs {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}

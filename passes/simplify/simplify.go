// Package simplify runs the small clean-up passes until none finds anything: what one does makes work for the others.
// It must not know what they do.
package simplify

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/cse"
	"github.com/swage-ml/swage/passes/fold"
	"github.com/swage-ml/swage/passes/loops"
	"github.com/swage-ml/swage/passes/refine"
)

// Pass is the fixpoint of refine, canon, fold, cse and loops, without dead code behind it.
var Pass = Named("simplify")

// Named is Pass under another name, for another place in the list.
func Named(name string) passes.Pass {
	return passes.Pass{Name: name, Doc: "runs refine, canon, fold, cse and loops until none changes anything", Run: run}
}

// maxRounds bounds the rounds; real models need three or four.
const maxRounds = 16

func run(m *ir.Module, ctx *passes.Ctx) error {
	err := ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		passes.RemoveDead(f)
		for range maxRounds {
			n := refine.Func(f, ctx) + canon.Func(m, f, ctx) + fold.Func(m, f, ctx) + cse.Func(m, f, ctx) + loops.Func(m, f, ctx)
			passes.RemoveDead(f)
			if n == 0 {
				break
			}
		}
		return nil
	})
	passes.PruneGlobals(m)
	return err
}

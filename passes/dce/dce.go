// Package dce removes what nobody needs: ops, results, carried values, definitions of symbols, symbols, globals.
package dce

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
)

// Pass removes dead code at every level. Parameters stay: they are the signature.
var Pass = Named("dce")

// Named is Pass under another name, for another place in the list.
func Named(name string) passes.Pass {
	return passes.Pass{Name: name, Doc: "removes dead ops, results, carried values and globals", Run: func(m *ir.Module, ctx *passes.Ctx) error {
		for _, f := range m.Funcs {
			ctx.Count(name, passes.RemoveDead(f))
		}
		ctx.Count(name, passes.PruneGlobals(m))
		return nil
	}}
}

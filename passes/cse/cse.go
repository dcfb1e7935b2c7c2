// Package cse merges ops that compute the same.
package cse

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

// Pass merges equal pure ops of graph functions, an op with an earlier one that is visible where it stands.
var Pass = passes.Pass{Name: "cse", Doc: "merges pure ops that have the same operands and attributes", Run: run}

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		Func(m, f, ctx)
		return nil
	})
}

// Func merges the equal ops of one function and returns how many went.
func Func(m *ir.Module, f *ir.Func, ctx *passes.Ctx) int {
	s := &scopes{seen: map[string]*entry{}}
	depth := regionsOf(f)
	return passes.Rewrite(m, f, func(r *passes.Rewriter, op *ir.Op) []*ir.Value {
		if op.Is("check") { // the first that fails stops the call: a second of the same condition holds
			k := fmt.Sprintf("check %d", op.Operands[0].ID)
			if e := s.seen[k]; e != nil && visible(depth, e.region, r.R) && ctx.Allow("cse/check") {
				return []*ir.Value{}
			}
			s.seen[k] = &entry{op, r.R}
			return nil
		}
		if op.Def.Effect != ir.Pure || len(op.Regions) > 0 || len(op.Results) == 0 {
			return nil
		}
		k := key(op)
		if e := s.seen[k]; e != nil && visible(depth, e.region, r.R) {
			if !ctx.Allow("cse") {
				return nil
			}
			return e.op.Results
		}
		s.seen[k] = &entry{op, r.R}
		return nil
	})
}

type scopes struct{ seen map[string]*entry }

type entry struct {
	op     *ir.Op
	region *ir.Region
}

// regionsOf maps each region to the one around it.
func regionsOf(f *ir.Func) map[*ir.Region]*ir.Region {
	parent := map[*ir.Region]*ir.Region{}
	var walk func(r *ir.Region)
	walk = func(r *ir.Region) {
		for _, op := range r.Ops {
			for _, sub := range op.Regions {
				if op.Is("fused") {
					continue // sees nothing from outside: no parent
				}
				parent[sub] = r
				walk(sub)
			}
		}
	}
	walk(f.Body)
	return parent
}

func visible(parent map[*ir.Region]*ir.Region, from, at *ir.Region) bool {
	for r := at; r != nil; r = parent[r] {
		if r == from {
			return true
		}
	}
	return false
}

// key is equal for ops that compute the same values of the same types.
func key(op *ir.Op) string {
	var b strings.Builder
	b.WriteString(op.Def.Name)
	for _, v := range op.Operands {
		fmt.Fprintf(&b, " %d", v.ID)
	}
	for _, a := range op.Attrs {
		b.WriteString(" " + a.Name + "=")
		attrKey(&b, a.Value)
	}
	for _, v := range op.Results {
		b.WriteString(" " + v.Type.String())
	}
	return b.String()
}

func attrKey(b *strings.Builder, a ir.Attr) {
	switch x := a.(type) {
	case *ir.Tensor:
		if x.DType == ir.String {
			for _, s := range x.Strings {
				fmt.Fprintf(b, "%q", s)
			}
			return
		}
		data := x.Data[:x.Len()*x.DType.Size()]
		if len(data) > 64 {
			sum := sha256.Sum256(data)
			data = sum[:]
		}
		fmt.Fprintf(b, "%s%x", x.Type(), data)
	case *ir.Global:
		b.WriteString("@" + x.Name)
	case shape.Dims:
		b.WriteString(shape.DimsString(x))
	case string, []string:
		fmt.Fprintf(b, "%q", x)
	default:
		fmt.Fprint(b, x)
	}
}

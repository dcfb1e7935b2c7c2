package canon

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes/match"
)

var controlRules = []rule{
	{"if-const", []string{"if", "case"}, "the branch is known", func(c *cx, op *ir.Op) []*ir.Value {
		n, ok := match.Int(op.Operands[0])
		if !ok && len(op.Regions) == 1 {
			n, ok = 0, true
		}
		if !ok {
			return nil
		}
		r := int(n)
		switch {
		case op.Is("if"):
			r = 1
			if n != 0 {
				r = 0
			}
		case n < 0 || n >= int64(len(op.Regions)):
			r = len(op.Regions) - 1
		}
		out := c.Inline(op.Regions[r])
		if out == nil {
			out = []*ir.Value{}
		}
		return out
	}},
	{"if-same", []string{"if", "case"}, "branches without ops and with equal results choose nothing", func(c *cx, op *ir.Op) []*ir.Value {
		first := op.Regions[0].Terminator().Operands
		for _, r := range op.Regions {
			if len(r.Ops) != 1 {
				return nil
			}
			for i, v := range r.Terminator().Operands {
				if c.Value(v) != c.Value(first[i]) {
					return nil
				}
			}
		}
		out := make([]*ir.Value, len(first))
		for i, v := range first {
			out[i] = c.Value(v)
		}
		return out
	}},
	{"if-not", []string{"if"}, "if not p: the branches swapped", func(c *cx, op *ir.Op) []*ir.Value {
		n := match.Op(op.Operands[0], "not")
		if n == nil {
			return nil
		}
		c.ctx.Allow("canon/if-not")
		op.Operands[0] = n.Operands[0]
		op.Regions[0], op.Regions[1] = op.Regions[1], op.Regions[0]
		return nil
	}},
}

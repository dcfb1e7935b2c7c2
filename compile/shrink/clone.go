package shrink

import (
	"slices"

	"github.com/swage-ml/swage/ir"
)

// Clone copies the problem; constants and inputs are shared.
func (p *Problem) Clone() *Problem {
	return &Problem{Module: p.Module.Clone(), Func: p.Func, Inputs: slices.Clone(p.Inputs)}
}

// Inline turns the module's globals that the function uses into literals, so that the text is complete.
func (p *Problem) Inline() {
	p.F().Body.Walk(func(op *ir.Op) {
		if g, ok := op.Attr("value").(*ir.Global); ok {
			if t, err := g.Tensor(); err == nil {
				op.Attrs = op.Attrs.With("value", t)
			}
		}
	})
	p.Module.Globals = nil
	for _, s := range p.Module.States {
		p.Module.Globals = append(p.Module.Globals, s.Init)
	}
}

// only is a copy with no other function.
func (p *Problem) only() *Problem {
	q := p.Clone()
	q.Module.Funcs = []*ir.Func{q.F()}
	return q
}

package shrink

import (
	"slices"

	"github.com/swage-ml/swage/ir"
)

// clone copies the function; constants and inputs are shared.
func (p *Problem) clone() *Problem {
	q := &Problem{Module: &ir.Module{Name: p.Module.Name, Globals: slices.Clone(p.Module.Globals), States: slices.Clone(p.Module.States)}, Func: p.Func, Inputs: slices.Clone(p.Inputs)}
	for _, f := range p.Module.Funcs {
		q.Module.Funcs = append(q.Module.Funcs, cloneFunc(f))
	}
	return q
}

// Clone copies the problem's function, for who uses the module up.
func (p *Problem) Clone() *Problem { return p.clone() }

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
	q := p.clone()
	q.Module.Funcs = []*ir.Func{q.F()}
	return q
}

func cloneFunc(f *ir.Func) *ir.Func {
	g := ir.NewFunc(f.Name, f.Level)
	g.Syms, g.Inputs, g.Outputs, g.StateOut, g.Attrs = slices.Clone(f.Syms), f.Inputs, f.Outputs, f.StateOut, f.Attrs
	c := &cloner{g, map[*ir.Value]*ir.Value{}}
	for _, v := range f.Params {
		w := c.value(v)
		w.State = v.State
		g.Params = append(g.Params, w)
	}
	c.region(f.Body, g.Body)
	return g
}

type cloner struct {
	f  *ir.Func
	to map[*ir.Value]*ir.Value
}

func (c *cloner) value(v *ir.Value) *ir.Value {
	w := c.f.NewValue(v.Name, v.Type)
	c.to[v] = w
	return w
}

func (c *cloner) region(from, to *ir.Region) {
	for _, op := range from.Ops {
		n := &ir.Op{Def: op.Def, Attrs: op.Attrs, Node: op.Node}
		for _, v := range op.Operands {
			n.Operands = append(n.Operands, c.to[v])
		}
		for _, r := range op.Regions {
			s := &ir.Region{}
			for _, v := range r.Params {
				s.Params = append(s.Params, c.value(v))
			}
			c.region(r, s)
			n.Regions = append(n.Regions, s)
		}
		for _, v := range op.Results {
			w := c.value(v)
			w.Def = n
			n.Results = append(n.Results, w)
		}
		to.Ops = append(to.Ops, n)
	}
}

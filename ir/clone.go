package ir

import "slices"

// Clone copies the module's functions, for two ways to go on from here. Globals, constants and attributes are shared: nobody
// changes them.
func (m *Module) Clone() *Module {
	out := &Module{Name: m.Name, Globals: slices.Clone(m.Globals), States: slices.Clone(m.States)}
	for _, f := range m.Funcs {
		out.Funcs = append(out.Funcs, f.Clone())
	}
	return out
}

// Clone copies the function.
func (f *Func) Clone() *Func {
	g := NewFunc(f.Name, f.Level)
	g.Syms, g.Inputs, g.Outputs, g.StateOut, g.Attrs = slices.Clone(f.Syms), f.Inputs, f.Outputs, f.StateOut, f.Attrs
	c := &cloner{g, map[*Value]*Value{}}
	for _, v := range f.Params {
		w := c.value(v)
		w.State = v.State
		g.Params = append(g.Params, w)
	}
	c.region(f.Body, g.Body)
	return g
}

type cloner struct {
	f  *Func
	to map[*Value]*Value
}

func (c *cloner) value(v *Value) *Value {
	w := c.f.NewValue(v.Name, v.Type)
	c.to[v] = w
	return w
}

func (c *cloner) region(from, to *Region) {
	for _, op := range from.Ops {
		n := &Op{Def: op.Def, Attrs: op.Attrs, Node: op.Node}
		for _, v := range op.Operands {
			n.Operands = append(n.Operands, c.to[v])
		}
		for _, r := range op.Regions {
			s := &Region{}
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

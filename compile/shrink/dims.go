package shrink

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// dims makes sizes smaller: a number that is a dim somewhere becomes another one wherever it is a dim.
func (s *search) dims() {
	for _, n := range s.sizes() {
		for _, m := range []int64{1, 2, 3, n / 2, n - 1} {
			if m >= 1 && m < n && s.try(func(p *Problem) bool { return p.resize(n, m) }) {
				break
			}
		}
	}
	for _, sym := range s.best.F().Syms {
		n, ok := s.best.symbol(sym.Name)
		for _, m := range []int64{1, 2, 3, n / 2, n - 1} {
			if ok && m >= 1 && m < n && s.try(func(p *Problem) bool { return p.shorten(sym.Name, m) }) {
				break
			}
		}
	}
}

// sizes are the dims above 1 of parameters and constants.
func (s *search) sizes() []int64 {
	var out []int64
	note := func(d shape.Dims) {
		for _, e := range d {
			if n, ok := e.IsConst(); ok && n > 1 && !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	for _, v := range s.best.F().Params {
		note(v.Dims())
	}
	for _, op := range s.best.ops() {
		for _, v := range op.Results {
			note(v.Dims())
		}
	}
	slices.Sort(out)
	slices.Reverse(out)
	return out
}

// resize replaces the dim n by m in types, attributes, constants and inputs, and infers all types anew.
func (p *Problem) resize(n, m int64) bool {
	f := p.F()
	k := 0
	for _, v := range f.Params {
		if v.State != "" {
			continue
		}
		for a, d := range v.Dims() {
			if d.Is(n) {
				p.Inputs[k] = crop(p.Inputs[k], a, m)
			}
		}
		v.Type = v.Type.With(other(v.Dims(), n, m)...)
		k++
	}
	return p.reinfer(f.Body, n, m)
}

func (p *Problem) reinfer(r *ir.Region, n, m int64) bool {
	for _, op := range r.Ops {
		for i, a := range op.Attrs {
			switch x := a.Value.(type) {
			case shape.Dims:
				op.Attrs = op.Attrs.With(a.Name, other(x, n, m))
			case *ir.Tensor:
				t := x
				for k, d := range t.Shape {
					if d == n {
						t = crop(t, k, m)
					}
				}
				op.Attrs = op.Attrs.With(a.Name, t)
			case shape.Expr:
				if x.Is(n) {
					op.Attrs = op.Attrs.With(a.Name, shape.Const(m))
				}
			}
			_ = i
		}
		for i, sub := range op.Regions {
			for k, v := range sub.Params {
				if op.Is("while") {
					v.Type = op.Operands[k].Type
				}
			}
			if !p.reinfer(op.Regions[i], n, m) {
				return false
			}
		}
		types, err := op.Def.Infer(op)
		if err != nil || len(types) != len(op.Results) {
			return false
		}
		for i, t := range types {
			op.Results[i].Type = t
		}
	}
	return true
}

func other(d shape.Dims, n, m int64) shape.Dims {
	out := slices.Clone(d)
	for i, e := range d {
		if e.Is(n) {
			out[i] = shape.Const(m)
		}
	}
	return out
}

// shorten gives a symbol another value, and cuts the inputs.
func (p *Problem) shorten(name string, m int64) bool {
	if m < p.F().Sym(name).Lo {
		return false
	}
	k := 0
	for _, v := range p.F().Params {
		if v.State != "" {
			continue
		}
		for a, d := range v.Dims() {
			if d.Name() == name {
				p.Inputs[k] = crop(p.Inputs[k], a, m)
			} else if slices.Contains(d.Syms(), name) {
				return false
			}
		}
		k++
	}
	return true
}

// crop keeps the first m elements of an axis.
func crop(t *ir.Tensor, axis int, m int64) *ir.Tensor {
	d := slices.Clone(t.Shape)
	outer, inner := int64(1), t.DType.Size()
	for i, n := range d {
		if i < axis {
			outer *= n
		} else if i > axis {
			inner *= n
		}
	}
	n := d[axis]
	d[axis] = m
	out := ir.NewTensor(t.DType, d...)
	for o := range outer {
		copy(out.Data[o*m*inner:(o+1)*m*inner], t.Data[o*n*inner:])
	}
	return out
}

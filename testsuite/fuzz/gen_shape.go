package fuzz

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

func fill[T any](n int, x T) []T { return slices.Repeat([]T{x}, n) }

func (g *gen) perm(n int) []int64 {
	out := make([]int64, n)
	for i, p := range g.Perm(n) {
		out[i] = int64(p)
	}
	return out
}

// some is a random ascending selection of 0…n-1.
func (g *gen) some(n int) []int64 {
	out := []int64{}
	for i := range n {
		if g.IntN(2) == 0 {
			out = append(out, int64(i))
		}
	}
	return out
}

// seldom0 is a least rank of 1, and now and then 0.
func (g *gen) seldom0() int { return min(1, g.IntN(10)) }

// ranked is a value of any type of elements; real is one of numbers.
func (g *gen) ranked(min int) *ir.Value {
	return g.pickIf(func(v *ir.Value) bool { return v.Type.Rank() >= min })
}

func (g *gen) real(min int) *ir.Value {
	return g.pickIf(func(v *ir.Value) bool { return v.Type.Rank() >= min && isReal(v) })
}

func (g *gen) reshape() {
	x := g.pick()
	d := slices.Clone(x.Dims())
	for range 1 + g.IntN(2) {
		switch g.IntN(5) {
		case 0:
			d = slices.Insert(d, g.IntN(len(d)+1), shape.Const(1))
		case 1:
			d = slices.DeleteFunc(d, func(e shape.Expr) bool { return e.Is(1) })
		case 2, 3: // merge two axes
			if len(d) < 2 {
				continue
			}
			i := g.IntN(len(d) - 1)
			d[i] = d[i].Mul(d[i+1])
			d = slices.Delete(d, i+1, i+2)
		default: // split an axis
			for i, e := range d {
				by := shape.Const(2 + g.Int64N(2))
				if g.IntN(3) == 0 {
					by = g.dim()
				}
				if q, ok := e.ExactDiv(by); ok && !e.Is(0) && g.least(by) > 0 {
					d[i] = by
					d = slices.Insert(d, i+g.IntN(2), q)
					break
				}
			}
		}
	}
	g.emit("reshape", ir.A{"shape": shape.Dims(d)}, x)
}

func (g *gen) broadcast() {
	x := g.pick()
	d, axes := shape.Dims{}, []int64{}
	for i := 0; i <= x.Type.Rank(); i++ {
		for g.IntN(4) == 0 {
			d = append(d, g.dim())
		}
		if i < x.Type.Rank() {
			axes = append(axes, int64(len(d)))
			n := x.Dims()[i]
			if n.Is(1) && g.IntN(3) > 0 {
				n = g.dim()
			}
			d = append(d, n)
		}
	}
	g.emit("broadcast_in_dim", ir.A{"shape": d, "dims": axes}, x)
}

func (g *gen) transpose() {
	x := g.ranked(2 * g.seldom0())
	if x != nil {
		g.emit("transpose", ir.A{"perm": g.perm(x.Type.Rank())}, x)
	}
}

func (g *gen) reverse() {
	if x := g.ranked(g.seldom0()); x != nil {
		g.emit("reverse", ir.A{"axes": g.some(x.Type.Rank())}, x)
	}
}

func (g *gen) slice() {
	x := g.ranked(g.seldom0())
	if x == nil {
		return
	}
	r := x.Type.Rank()
	lo, hi, st := make(shape.Dims, r), slices.Clone(x.Dims()), fill(r, int64(1))
	for i, d := range x.Dims() {
		n := g.least(d)
		if g.IntN(3) == 0 {
			continue
		}
		a := g.Int64N(n + 1)
		if g.IntN(3) > 0 {
			a = 0
		}
		lo[i] = shape.Const(a)
		if k, ok := d.IsConst(); ok {
			hi[i] = shape.Const(a + g.Int64N(k-a+1))
		} else if g.IntN(2) == 0 {
			hi[i] = d.Sub(shape.Const(g.Int64N(n - a + 1)))
		}
		st[i] = 1 + g.Int64N(3)*g.Int64N(2)
	}
	g.emit("slice", ir.A{"start": lo, "limit": shape.Dims(hi), "stride": st}, x)
}

func (g *gen) pad() {
	x := g.ranked(g.seldom0())
	if x == nil {
		return
	}
	r := x.Type.Rank()
	lo, hi, in := make(shape.Dims, r), make(shape.Dims, r), fill(r, int64(0))
	for i := range r {
		lo[i], hi[i] = shape.Const(int64(g.IntN(5)-1)), shape.Const(int64(g.IntN(5)-1))
		if g.IntN(3) == 0 {
			lo[i] = shape.Const(0)
		}
		if g.IntN(3) == 0 {
			hi[i] = shape.Const(0)
		}
		if g.IntN(6) == 0 {
			in[i] = 1 + g.Int64N(2)
		}
		if g.IntN(8) == 0 {
			hi[i] = g.dim()
		}
	}
	a := ir.A{"low": lo, "high": hi}
	if g.IntN(2) == 0 {
		a["interior"] = in
	}
	v := g.value(x.Type.DType, nil)
	if g.IntN(2) == 0 {
		v = g.constant(ir.NewTensor(x.Type.DType))
	}
	g.emit("pad", a, x, v)
}

func (g *gen) concat() {
	x := g.ranked(1)
	if x == nil {
		return
	}
	a := g.IntN(x.Type.Rank())
	xs := []*ir.Value{x}
	for range 1 + g.IntN(3) {
		d := slices.Clone(x.Dims())
		y := g.pickIf(func(v *ir.Value) bool {
			if v.Type.DType != x.Type.DType || v.Type.Rank() != len(d) {
				return false
			}
			for i := range d {
				if i != a && !v.Dims()[i].Equal(d[i]) {
					return false
				}
			}
			return true
		})
		if y == nil || g.IntN(4) == 0 {
			d[a] = g.dim()
			if y = g.value(x.Type.DType, d); y == nil {
				continue
			}
		}
		xs = slices.Insert(xs, g.IntN(len(xs)+1), y)
	}
	g.emit("concatenate", ir.A{"axis": a}, xs...)
}

func (g *gen) iota() {
	d := g.shape(1 + g.IntN(3))
	if len(d) == 0 {
		return
	}
	t := g.dtype()
	if t == ir.Bool {
		t = ir.I32
	}
	if v := g.emit("iota", ir.A{"dtype": t, "shape": d, "axis": g.IntN(len(d))}); v != nil && g.IntN(2) == 0 {
		g.emit("add", nil, v, g.like(v))
	}
}

func (g *gen) dimValue() {
	if len(g.F.Syms) == 0 {
		return
	}
	v := g.emit("dim", ir.A{"expr": g.dim(), "dtype": one(g, []ir.DType{ir.I32, ir.I64})})
	if v != nil && g.IntN(2) == 0 {
		w := g.emit("convert", ir.A{"dtype": ir.F32}, v)
		x := g.pickIf(func(v *ir.Value) bool { return v.Type.DType == ir.F32 })
		if x != nil && w != nil {
			if b := g.emit("broadcast_in_dim", ir.A{"shape": x.Dims(), "dims": []int64{}}, w); b != nil {
				g.emit("multiply", nil, x, b)
			}
		}
	}
}

package fuzz

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// patterns builds a function of f32 that looks like what the passes know: normalisations behind something linear,
// padding before a window, channels first and back, layer_norm written out, with small variations.
type patterns struct {
	*ir.Builder
	*rand.Rand
	pool []*ir.Value
}

func (g *gen) patterns(seed uint64) *Function {
	f := g.F
	f.AddSym(ir.Symbol{Name: "B", Lo: 1, Hi: ir.Unbounded})
	for i, c := range g.cases {
		c["B"] = []int64{3 + g.Int64N(6), 1, 1 + g.Int64N(9)}[i]
	}
	p := &patterns{Builder: g.Builder, Rand: g.Rand}
	b, four := shape.Sym("B"), shape.Const(4)
	p.pool = []*ir.Value{
		p.Param("x", ir.TensorOf(ir.F32, b, four)),
		p.Param("y", ir.TensorOf(ir.F32, b, shape.Const(2), four)),
		p.Param("z", ir.TensorOf(ir.F32, four, four)),
		p.Param("v", ir.TensorOf(ir.F32, four)),
	}
	for range 6 + p.IntN(14) {
		if v := p.step(); v != nil {
			if n, ok := v.Type.Elems().Subst(map[string]shape.Expr{"B": shape.Const(8)}).IsConst(); ok && n > 0 && n < 5000 && v.Type.Rank() < 6 {
				p.pool = append(p.pool, v)
			}
		}
	}
	out := p.pool[len(p.pool)-min(3, len(p.pool)):]
	for i := range out {
		f.Outputs = append(f.Outputs, fmt.Sprint("o", i))
	}
	p.Return(out...)
	return g.cut(seed)
}

func normal(r *rand.Rand, dims ...int64) *ir.Tensor {
	t := ir.NewTensor(ir.F32, dims...)
	for i := range t.Len() {
		t.SetFloat(i, r.NormFloat64())
	}
	return t
}

func ascending(n int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = int64(i)
	}
	return out
}

func (g *patterns) pick() *ir.Value { // recent values more often, so that chains grow
	n := len(g.pool)
	return g.pool[max(g.IntN(n), g.IntN(n))]
}

// like finds another value of the type, or makes one by a broadcast.
func (g *patterns) like(x *ir.Value) *ir.Value {
	var same []*ir.Value
	for _, v := range g.pool {
		if v.Type.Equal(x.Type) {
			same = append(same, v)
		}
	}
	switch g.IntN(4) {
	case 0:
		return g.Splat(g.ScalarF(ir.F32, []float64{0, 1, -1, 2, 0.5, 3}[g.IntN(6)]), x.Dims())
	case 1:
		if r := x.Type.Rank(); r > 0 && x.Dims()[r-1].Is(4) {
			c := ir.NewTensor(ir.F32, 4)
			for i := range int64(4) {
				c.SetFloat(i, float64(g.IntN(9)-4)/4)
			}
			return g.BroadcastTo(g.Const(c), x.Dims())
		}
	}
	if len(same) == 0 {
		return x
	}
	return same[g.IntN(len(same))]
}

func (g *patterns) perm(n int) []int64 {
	out := make([]int64, n)
	for i, p := range g.Perm(n) {
		out[i] = int64(p)
	}
	return out
}

func (g *patterns) try(name string, a ir.A, xs ...*ir.Value) *ir.Value {
	op, err := g.TryEmit(name, a, xs...)
	if err != nil {
		return nil
	}
	return op.Result()
}

func (g *patterns) step() *ir.Value {
	x := g.pick()
	r := x.Type.Rank()
	switch g.IntN(23) {
	case 20, 21, 22:
		return g.pattern(x)
	case 0, 1:
		return g.try([]string{"tanh", "negate", "abs", "logistic"}[g.IntN(4)], nil, x)
	case 2, 3, 4, 5:
		a, b := x, g.like(x)
		if g.IntN(2) == 0 {
			a, b = b, a
		}
		return g.try([]string{"add", "subtract", "multiply", "maximum", "minimum"}[g.IntN(5)], nil, a, b)
	case 6, 7:
		return g.try("transpose", ir.A{"perm": g.perm(r)}, x)
	case 8, 9:
		return g.reshape(x)
	case 10:
		d := slices.Clone(x.Dims())
		at := g.IntN(r + 1)
		d = slices.Insert(d, at, shape.Const(int64(1+g.IntN(3))))
		var axes []int64
		for i := range d {
			if i != at {
				axes = append(axes, int64(i))
			}
		}
		return g.try("broadcast_in_dim", ir.A{"shape": d, "dims": axes}, x)
	case 11:
		return g.slice(x)
	case 12:
		lo, hi := make(shape.Dims, r), make(shape.Dims, r)
		for i := range r {
			lo[i], hi[i] = shape.Const(int64(g.IntN(2))), shape.Const(int64(g.IntN(3)-1))
		}
		return g.try("pad", ir.A{"low": lo, "high": hi}, x, g.ScalarF(ir.F32, float64(g.IntN(2))))
	case 13:
		if r == 0 {
			return nil
		}
		return g.try("concatenate", ir.A{"axis": g.IntN(r)}, x, g.like(x))
	case 14:
		if r == 0 {
			return nil
		}
		return g.try("reduce", ir.A{"axes": []int64{int64(g.IntN(r))}, "kind": []string{"add", "maximum"}[g.IntN(2)]}, x)
	case 15:
		return g.window(x)
	case 16, 17:
		return g.product(x)
	case 18:
		return g.conv(x)
	}
	if r == 0 {
		return nil
	}
	if g.IntN(2) == 0 {
		return g.try("softmax", ir.A{"axis": g.IntN(r)}, x)
	}
	return g.try("reverse", ir.A{"axes": []int64{int64(g.IntN(r))}}, x)
}

// pattern makes what the passes look for, with small variations.
func (g *patterns) pattern(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	if r == 0 {
		return nil
	}
	switch g.IntN(4) {
	case 0: // normalisation of channels behind (or before) something linear
		if y := g.linear(x); y != nil && g.IntN(4) > 0 {
			x = y
		}
		for range 1 + g.IntN(3) {
			c, ok := x.Dims()[x.Type.Rank()-1].IsConst()
			if !ok {
				return nil
			}
			v := normal(g.Rand, c)
			if g.IntN(4) == 0 {
				v = ir.Fill(ir.F32, 0.5, c)
			}
			x = g.Emit([]string{"add", "subtract", "multiply"}[g.IntN(3)], nil, x, g.BroadcastTo(g.Const(v), x.Dims()))
		}
		if g.IntN(2) == 0 {
			return g.linear(x)
		}
		return x
	case 1: // padding before a window
		lo, hi := make(shape.Dims, r), make(shape.Dims, r)
		for i := 1; i < r-1; i++ {
			lo[i], hi[i] = shape.Const(int64(g.IntN(2))), shape.Const(int64(g.IntN(2)))
		}
		if g.IntN(2) == 0 {
			x = g.Emit("maximum", nil, x, g.Splat(g.ScalarF(ir.F32, 0), x.Dims()))
		}
		x = g.Emit("pad", ir.A{"low": lo, "high": hi}, x, g.ScalarF(ir.F32, 0))
		if g.IntN(2) == 0 {
			return g.window(x)
		}
		return g.conv(x)
	case 2: // channels first and back
		p := g.perm(r)
		y := g.Transpose(x, p...)
		for range 1 + g.IntN(3) {
			y = g.Emit([]string{"add", "multiply", "maximum"}[g.IntN(3)], nil, y, g.like2(y))
		}
		inv := make([]int64, r)
		for i, a := range p {
			inv[a] = int64(i)
		}
		return g.Transpose(y, inv...)
	}
	// layer normalisation
	n, ok := x.Dims()[r-1].IsConst()
	if !ok {
		return nil
	}
	rows := ascending(r - 1)
	mean := func(v *ir.Value) *ir.Value {
		s := g.Emit("reduce", ir.A{"axes": []int64{int64(r - 1)}, "kind": "add"}, v)
		return g.Emit("multiply", nil, s, g.Splat(g.ScalarF(ir.F32, 1/float64(n)), s.Dims()))
	}
	back := func(v *ir.Value) *ir.Value {
		return g.Emit("broadcast_in_dim", ir.A{"shape": x.Dims(), "dims": rows}, v)
	}
	m := mean(x)
	d := g.Emit("subtract", nil, x, back(m))
	v := mean(g.Emit("multiply", nil, d, d))
	inv := back(g.Emit("rsqrt", nil, g.Emit("add", nil, v, g.Splat(g.ScalarF(ir.F32, 0.5), v.Dims()))))
	if g.IntN(2) == 0 {
		return g.Emit("multiply", nil, d, inv)
	}
	inv = g.Emit("multiply", nil, inv, g.like(x))
	return g.Emit("subtract", nil, g.Emit("multiply", nil, x, inv), g.Emit("multiply", nil, back(m), inv))
}

// like2 is a value of x's type that may be its transpose's broadcast.
func (g *patterns) like2(x *ir.Value) *ir.Value {
	if r := x.Type.Rank(); r > 0 && g.IntN(2) == 0 {
		a := g.IntN(r)
		if n, ok := x.Dims()[a].IsConst(); ok {
			return g.Emit("broadcast_in_dim", ir.A{"shape": x.Dims(), "dims": []int64{int64(a)}}, g.weight(n))
		}
	}
	if g.IntN(2) == 0 {
		return x
	}
	return g.Splat(g.ScalarF(ir.F32, float64(g.IntN(3))), x.Dims())
}

func (g *patterns) linear(x *ir.Value) *ir.Value {
	if x == nil {
		return nil
	}
	if y := g.conv(x); y != nil && g.IntN(2) == 0 {
		return y
	}
	return g.product(x)
}

func (g *patterns) reshape(x *ir.Value) *ir.Value {
	d := slices.Clone(x.Dims())
	switch g.IntN(4) {
	case 0:
		d = slices.Insert(d, g.IntN(len(d)+1), shape.Const(1))
	case 1:
		d = slices.DeleteFunc(d, func(e shape.Expr) bool { return e.Is(1) })
	case 2: // merge two axes
		if len(d) < 2 {
			return nil
		}
		i := g.IntN(len(d) - 1)
		d[i] = d[i].Mul(d[i+1])
		d = slices.Delete(d, i+1, i+2)
	default: // split an axis
		for i, e := range d {
			if q, ok := e.ExactDiv(shape.Const(2)); ok {
				d[i] = shape.Const(2)
				d = slices.Insert(d, i+g.IntN(2), q)
				break
			}
		}
	}
	return g.try("reshape", ir.A{"shape": d}, x)
}

func (g *patterns) slice(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	lo, hi, st := make(shape.Dims, r), slices.Clone(x.Dims()), fill(r, int64(1))
	for i, d := range x.Dims() {
		if n, ok := d.IsConst(); ok && g.IntN(2) == 0 {
			a := g.Int64N(n)
			lo[i], hi[i] = shape.Const(a), shape.Const(a+1+g.Int64N(n-a))
			st[i] = 1 + g.Int64N(2)
		}
	}
	return g.try("slice", ir.A{"start": lo, "limit": hi, "stride": st}, x)
}

func (g *patterns) window(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	if r == 0 {
		return nil
	}
	w, s, lo, hi := fill(r, int64(1)), fill(r, int64(1)), make(shape.Dims, r), make(shape.Dims, r)
	for i, d := range x.Dims() {
		if n, ok := d.IsConst(); ok && n > 1 && g.IntN(2) == 0 {
			w[i], s[i] = 2, 1+g.Int64N(2)
			lo[i], hi[i] = shape.Const(g.Int64N(2)), shape.Const(g.Int64N(2))
		}
	}
	return g.try("reduce_window", ir.A{"kind": []string{"add", "maximum"}[g.IntN(2)], "window": w, "strides": s, "dilations": fill(r, int64(1)), "pad_low": lo, "pad_high": hi}, x)
}

func (g *patterns) weight(dims ...int64) *ir.Value {
	t := normal(g.Rand, dims...)
	for i := range t.Len() {
		t.SetFloat(i, t.Float(i)/4)
	}
	return g.Const(t)
}

func (g *patterns) product(x *ir.Value) *ir.Value {
	for i, d := range x.Dims() {
		if n, ok := d.IsConst(); ok && g.IntN(2) == 0 {
			none := []int64{}
			if g.IntN(3) == 0 && x.Type.Rank() > 1 { // two of the pool, or one with itself, over batch axes
				y := g.like(x)
				b := []int64{int64((i + 1) % x.Type.Rank())}
				return g.try("dot_general", ir.A{"batch_lhs": b, "batch_rhs": b, "contract_lhs": []int64{int64(i)}, "contract_rhs": []int64{int64(i)}}, x, y)
			}
			w, at := g.weight(n, 4), int64(0)
			if g.IntN(2) == 0 {
				w, at = g.weight(3, n), 1
			}
			return g.try("dot_general", ir.A{"batch_lhs": none, "batch_rhs": none, "contract_lhs": []int64{int64(i)}, "contract_rhs": []int64{at}}, x, w)
		}
	}
	return nil
}

func (g *patterns) conv(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	if r < 3 {
		return nil
	}
	c, ok := x.Dims()[r-1].IsConst()
	if !ok {
		return nil
	}
	n := r - 2
	filter, st, rd, lo, hi := []int64{}, fill(n, int64(1)), fill(n, int64(1)), make(shape.Dims, n), make(shape.Dims, n)
	for i, d := range x.Dims()[1 : r-1] {
		k := int64(1)
		if m, ok := d.IsConst(); ok && m > 1 {
			k = 1 + g.Int64N(2)
			st[i] = 1 + g.Int64N(2)
			lo[i], hi[i] = shape.Const(g.Int64N(2)), shape.Const(g.Int64N(2))
		}
		filter = append(filter, k)
	}
	groups := int64(1)
	if g.IntN(2) == 0 {
		groups = c
	}
	w := g.weight(append(filter, c/groups, 4*groups)...)
	return g.try("convolution", ir.A{"strides": st, "pad_low": lo, "pad_high": hi, "lhs_dilation": fill(n, int64(1)), "rhs_dilation": rd, "groups": groups}, x, w)
}

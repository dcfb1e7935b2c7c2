package fuzz

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

type weighted struct {
	weight int
	step   func(*gen)
}

// steps are what a function is made of, and how often each is tried.
func steps() []weighted {
	return []weighted{
		{10, (*gen).unary}, {12, (*gen).binary}, {5, (*gen).ternary}, {4, (*gen).compare}, {4, (*gen).convert}, {1, (*gen).bits},
		{5, (*gen).reshape}, {5, (*gen).broadcast}, {5, (*gen).transpose}, {2, (*gen).reverse}, {5, (*gen).slice}, {5, (*gen).pad}, {6, (*gen).concat},
		{1, (*gen).iota}, {1, (*gen).dimValue},
		{3, (*gen).dynamicSlice}, {5, (*gen).dynamicUpdate}, {4, (*gen).gather}, {4, (*gen).scatter},
		{5, (*gen).reduce}, {2, (*gen).arg}, {3, (*gen).reduceWindow}, {2, (*gen).scan}, {3, (*gen).sort}, {3, (*gen).softmax},
		{5, (*gen).dot}, {4, (*gen).conv},
		{2, (*gen).branch}, {4, (*gen).loop}, {1, (*gen).define}, {1, (*gen).check},
	}
}

func (g *gen) step() {
	switch {
	case g.texts && g.IntN(3) == 0:
		g.strings()
		return
	case g.complexes && g.IntN(3) == 0:
		g.complex()
		return
	}
	total, steps := 0, steps()
	for _, s := range steps {
		total += s.weight
	}
	n := g.IntN(total)
	for _, s := range steps {
		if n -= s.weight; n < 0 {
			s.step(g)
			return
		}
	}
}

// region builds a nested region: a few steps among what is visible here and the parameters, then a value of each type.
func (g *gen) region(params []*ir.Value, steps int, types []ir.Type, last func() []*ir.Value) *ir.Region {
	outer, pool, depth := g.Builder, slices.Clone(g.pool), g.depth
	r := &ir.Region{Params: params}
	g.Builder = &ir.Builder{F: outer.F, R: r}
	g.depth++
	g.pool = append(g.pool, params...)
	for range steps {
		g.step()
	}
	var out []*ir.Value
	if last != nil {
		out = last()
	}
	for _, t := range types[len(out):] {
		v := g.like(&ir.Value{Type: t})
		for try := 0; v == nil && try < 4; try++ {
			v = g.like(&ir.Value{Type: t})
		}
		out = append(out, v)
	}
	g.EmitOp("yield", nil, nil, out...)
	g.Builder, g.depth = outer, depth
	inner := g.pool
	g.pool = pool
	for _, v := range inner[len(pool):] { // inputs that were added are visible everywhere
		if v.Def == nil && slices.Contains(g.F.Params, v) {
			g.pool = append(g.pool, v)
		}
	}
	return r
}

// own takes an op with regions, which has been built, into the pool.
func (g *gen) own(op *ir.Op, like []*ir.Value) {
	for i, v := range op.Results {
		g.rep[v] = g.rep[like[i]]
		g.pool = append(g.pool, v)
	}
}

// branch is an if, or a case.
func (g *gen) branch() {
	if g.depth > 1 {
		return
	}
	var types []ir.Type
	for range 1 + g.IntN(2) {
		types = append(types, g.pick().Type)
	}
	n, name := 2, "if"
	var cond *ir.Value
	if g.IntN(3) == 0 {
		n, name = 1+g.IntN(3), "case"
		cond = g.value(one(g, []ir.DType{ir.I32, ir.I64}), nil)
	} else {
		cond = g.value(ir.Bool, nil)
	}
	if cond == nil {
		return
	}
	var rs []*ir.Region
	for range n {
		rs = append(rs, g.region(nil, g.IntN(4), types, nil))
	}
	op := g.EmitOp(name, nil, rs, cond)
	g.own(op, rs[0].Terminator().Operands)
}

// loop is a while that counts, with carried tensors that are updated, replaced, or change places.
func (g *gen) loop() {
	if g.depth > 1 {
		return
	}
	d := one(g, []ir.DType{ir.I32, ir.I32, ir.I64})
	inits := []*ir.Value{g.constant(ir.ScalarI(d, 0))}
	for range 1 + g.IntN(3) {
		v := g.pick()
		inits = append(inits, v)
		if g.IntN(3) == 0 {
			inits = append(inits, g.like(v))
		}
	}
	if slices.Contains(inits, nil) {
		return
	}
	types := make([]ir.Type, len(inits))
	var params [2][]*ir.Value
	for i, v := range inits {
		types[i] = v.Type
		for k := range params {
			p := g.F.NewValue("", v.Type)
			g.rep[p] = g.rep[v]
			params[k] = append(params[k], p)
		}
	}
	limit := g.constant(ir.ScalarI(d, g.Int64N(5)))
	if len(g.F.Syms) > 0 && g.IntN(3) == 0 {
		if v := g.emit("dim", ir.A{"expr": g.dim(), "dtype": d}); v != nil {
			limit = v
		}
	}
	cond := g.region(params[0], g.IntN(2)*g.IntN(2), []ir.Type{ir.TensorOf(ir.Bool)}, func() []*ir.Value {
		lt := g.emit("compare", ir.A{"direction": "LT"}, params[0][0], limit)
		if g.IntN(6) == 0 {
			if p := g.pickIf(func(v *ir.Value) bool { return v.Type.Equal(lt.Type) && v != lt }); p != nil {
				lt = g.emit("and", nil, lt, p)
			}
		}
		return []*ir.Value{lt}
	})
	body := g.region(params[1], g.IntN(4), types, func() []*ir.Value {
		i := params[1][0]
		out := []*ir.Value{g.emit("add", nil, i, g.constant(ir.ScalarI(d, 1)))}
		for k, p := range params[1][1:] {
			out = append(out, g.next(i, p, params[1][1:], k))
		}
		return out
	})
	op := g.EmitOp("while", nil, []*ir.Region{cond, body}, inits...)
	g.own(op, body.Terminator().Operands)
}

// next is what a carried value becomes.
func (g *gen) next(i, p *ir.Value, carried []*ir.Value, k int) *ir.Value {
	for range 4 {
		var v *ir.Value
		switch g.IntN(7) {
		case 0:
			v = p
		case 1: // another carried one: they change places
			v = one(g, carried)
			if !v.Type.Equal(p.Type) {
				v = nil
			}
		case 2, 3:
			if r := p.Type.Rank(); r > 0 {
				d := g.window(p)
				if n := p.Dims()[0]; g.least(n) > 0 {
					d[0] = shape.Const(1)
				}
				if u := g.value(p.Type.DType, d); u != nil {
					v = g.emit("dynamic_update_slice", nil, append([]*ir.Value{p, u, i}, g.starts(r-1)...)...)
				}
			}
		case 4:
			if p.Type.DType.IsFloat() {
				v = g.emit(one(g, moderate), nil, p)
			} else if p.Type.DType.IsInt() {
				v = g.emit(one(g, softPairs), nil, p, g.like(p))
			}
		default:
			v = g.like(p)
		}
		if v != nil {
			return v
		}
	}
	return p
}

// define makes a symbol of a value, and something of its size.
func (g *gen) define() {
	if g.depth > 0 || len(g.F.Syms) > 2 || len(g.F.Params) >= maxParams {
		return
	}
	x := g.ranked(1)
	if x == nil {
		return
	}
	a := g.IntN(x.Type.Rank())
	hi := g.least(x.Dims()[a])
	name := g.F.AddSym(ir.Symbol{Name: "N", Lo: 0, Hi: hi, ByValue: true})
	d := one(g, []ir.DType{ir.I32, ir.I64})
	for _, c := range g.cases {
		c[name] = g.Int64N(hi + 1)
	}
	p := g.param(d, nil)
	g.fixed[p] = func(k int) *ir.Tensor { return ir.ScalarI(d, g.cases[k][name]-1) }
	g.rep[p] = g.fixed[p](0)
	n := g.emit("add", nil, p, g.constant(ir.ScalarI(d, 1)))
	g.EmitOp("define", ir.A{"sym": name}, nil, n)
	g.vocab = append(g.vocab, shape.Sym(name))
	r := x.Type.Rank()
	sizes := slices.Clone(x.Dims())
	sizes[a] = shape.Sym(name)
	if g.IntN(2) == 0 {
		g.emit("slice", ir.A{"start": make(shape.Dims, r), "limit": shape.Dims(sizes), "stride": fill(r, int64(1))}, x)
		return
	}
	g.emit("dynamic_slice", ir.A{"sizes": shape.Dims(sizes)}, append([]*ir.Value{x}, g.starts(r)...)...)
}

// checkText is what failing checks say.
const checkText = "the values do not suit"

// check stops the calls whose values do not suit; those at hand do.
func (g *gen) check() {
	if g.depth > 0 && g.IntN(2) == 0 {
		return
	}
	x := g.pickIf(func(v *ir.Value) bool { return v.Type.DType.IsInt() })
	if x == nil {
		return
	}
	p := g.emit("compare", ir.A{"direction": one(g, directions)}, x, g.like(x))
	for ; p != nil; p = g.emit("not", nil, p) {
		t, all := g.rep[p], int64(0)
		for i := range t.Len() {
			all += t.Int(i)
		}
		if all == t.Len() {
			g.EmitOp("check", ir.A{"message": checkText}, nil, p)
			return
		}
		if all > 0 {
			return
		}
	}
}

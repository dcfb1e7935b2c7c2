package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// windowSchedule reduces windows: vectors along the last axis, whose window must be 1; along the others the loops are
// clipped to the input, so that padding costs nothing.
func windowSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, out := op.Operands[0], op.Result()
	rank := x.Type.Rank()
	window, strides, dil := op.Ints("window"), op.Ints("strides"), op.Ints("dilations")
	low, high := op.DimsAttr("pad_low"), op.DimsAttr("pad_high")
	if window[rank-1] != 1 || strides[rank-1] != 1 || !low[rank-1].Is(0) {
		g.fail("reduce_window over the last axis of %s", x.Type)
	}
	m := monoidOf(op.Str("kind"))
	d := accType(x.Type.DType)
	n := out.Type.Dims[rank-1]
	lanes := wide(narrow(g.lanesOf(x), n), n)
	var axes []int // where windows may reach beyond the input
	for i := range rank - 1 {
		if window[i] != 1 || !low[i].Is(0) || !high[i].Is(0) {
			axes = append(axes, i)
		}
	}
	g.rows(out.Type.Dims[:rank-1], func(pos []*ir.Value) {
		g.vectors(n, lanes, func(base *ir.Value) {
			idx := make([]ix, rank)
			for i := range rank - 1 {
				idx[i] = g.at(g.isub(g.imul(pos[i], g.num(strides[i])), g.dim(low[i])), -1, 0)
			}
			idx[rank-1] = g.at(base, 0, 1)
			acc := g.clipped(axes, idx, x.Type.Dims, window, dil, g.filled(m.identity(d)), func(idx []ix, acc *ir.Value) *ir.Value {
				return g.b.Emit(m.op, nil, acc, g.b.Convert(g.elem(x, idx), d))
			})
			g.supply(out, g.b.Convert(acc, out.Type.DType))
			g.emitAll(dests, append(g.uniforms(pos), g.at(base, 0, 1)))
		})
	})
}

// wide is several vectors at once, if that many divide n: what a window's loops cost, and the latency of adding up, is
// shared by all.
func wide(lanes int64, n shape.Expr) int64 {
	if c, ok := n.IsConst(); ok {
		for _, w := range []int64{8, 6, 5, 4, 3, 2} {
			if c%(w*lanes) == 0 {
				return w * lanes
			}
		}
	}
	return lanes
}

// clipped loops over the window along the axes, skipping positions outside the input.
func (g *gen) clipped(axes []int, idx []ix, dims shape.Dims, window, dil []int64, acc *ir.Value, body func([]ix, *ir.Value) *ir.Value) *ir.Value {
	if len(axes) == 0 {
		return body(idx, acc)
	}
	a := axes[0]
	start := idx[a].base
	dl := dil[a]
	// first k with start + k*dl >= 0, and the first with start + k*dl >= dim
	lo := g.imax(g.num(0), g.idiv(g.iadd(g.isub(g.num(0), start), g.num(dl-1)), g.num(dl)))
	hi := g.imin(g.num(window[a]), g.imax(g.num(0), g.idiv(g.iadd(g.isub(g.dim(dims[a]), start), g.num(dl-1)), g.num(dl))))
	return g.loop("seq", lo, hi, 1, []*ir.Value{acc}, func(k *ir.Value, c []*ir.Value) []*ir.Value {
		in := slices.Clone(idx)
		in[a] = g.at(g.iadd(start, g.imul(k, g.num(dl))), -1, 0)
		return []*ir.Value{g.clipped(axes[1:], in, dims, window, dil, c[0], body)}
	})[0]
}

// scanSchedule runs along the axis: in vectors across the last axis, or element by element along it.
func scanSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, axis := op.Operands[0], int(op.Int("axis"))
	rank := x.Type.Rank()
	m := monoidOf(op.Str("kind"))
	d := accType(x.Type.DType)
	n := x.Type.Dims[axis]
	exclusive, reverse := op.Flag("exclusive"), op.Flag("reverse")
	along := func(at func(i *ir.Value) []ix) {
		g.loop("seq", g.num(0), g.dim(n), 1, []*ir.Value{g.filled(m.identity(d))}, func(i *ir.Value, c []*ir.Value) []*ir.Value {
			if reverse {
				i = g.isub(g.dim(n.Sub(shape.Const(1))), i)
			}
			idx := at(i)
			next := g.b.Emit(m.op, nil, c[0], g.b.Convert(g.elem(x, idx), d))
			val := next
			if exclusive {
				val = c[0]
			}
			g.supply(op.Result(), g.b.Convert(val, x.Type.DType))
			g.emitAll(dests, idx)
			return []*ir.Value{next}
		})
	}
	if axis == rank-1 {
		g.rows(x.Type.Dims[:rank-1], func(pos []*ir.Value) {
			g.in(nil, nil, func() {
				along(func(i *ir.Value) []ix { return append(g.uniforms(pos), g.at(i, -1, 0)) })
			})
		})
		return
	}
	outer := append(slices.Clone(x.Type.Dims[:axis]), x.Type.Dims[axis+1:rank-1]...)
	last := x.Type.Dims[rank-1]
	g.rows(outer, func(pos []*ir.Value) {
		g.vectors(last, narrow(g.lanesOf(x), last), func(base *ir.Value) {
			along(func(i *ir.Value) []ix {
				idx := g.uniforms(pos[:axis])
				idx = append(idx, g.at(i, -1, 0))
				idx = append(idx, g.uniforms(pos[axis:])...)
				return append(idx, g.at(base, 0, 1))
			})
		})
	})
}

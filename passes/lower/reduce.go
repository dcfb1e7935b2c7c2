package lower

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// monoid is a reduction's combining op and identity.
type monoid struct {
	op       string
	identity func(d ir.DType) *ir.Tensor
}

func monoidOf(kind string) monoid {
	switch kind {
	case "add":
		return monoid{"add", func(d ir.DType) *ir.Tensor { return ir.NewTensor(d) }}
	case "multiply":
		return monoid{"multiply", func(d ir.DType) *ir.Tensor { t := ir.NewTensor(d); t.SetInt(0, 1); return t }}
	case "maximum":
		return monoid{"maximum", lowest}
	case "minimum":
		return monoid{"minimum", highest}
	case "and":
		return monoid{"and", func(d ir.DType) *ir.Tensor { return ir.ScalarI(d, -1) }}
	}
	return monoid{"or", func(d ir.DType) *ir.Tensor { return ir.NewTensor(d) }}
}

func lowest(d ir.DType) *ir.Tensor {
	switch {
	case d.IsFloat():
		return ir.ScalarF(d, math.Inf(-1))
	case d == ir.Bool || d.IsUnsigned():
		return ir.NewTensor(d)
	}
	return ir.ScalarI(d, -1<<(d.Bits()-1))
}

func highest(d ir.DType) *ir.Tensor {
	switch {
	case d.IsFloat():
		return ir.ScalarF(d, math.Inf(1))
	case d == ir.Bool || d.IsUnsigned():
		return ir.ScalarI(d, -1)
	}
	return ir.ScalarI(d, 1<<(d.Bits()-1)-1)
}

// accType is the dtype sums of d are kept in.
func accType(d ir.DType) ir.DType {
	if d == ir.F16 || d == ir.BF16 {
		return ir.F32
	}
	return d
}

// constant of the tile in force.
func (g *gen) filled(t *ir.Tensor) *ir.Value {
	return g.b.Emit("constant", ir.A{"value": t, "type": ir.TileOf(t.DType, g.tile...)})
}

// nest emits one sequential loop per dim around body, which gets the indices and turns the carried values into the next.
func (g *gen) nest(dims shape.Dims, carried []*ir.Value, body func(ivs, carried []*ir.Value) []*ir.Value) []*ir.Value {
	if len(dims) == 0 {
		return body(nil, carried)
	}
	if dims[0].Is(1) {
		return g.nest(dims[1:], carried, func(ivs, c []*ir.Value) []*ir.Value {
			return body(append([]*ir.Value{g.num(0)}, ivs...), c)
		})
	}
	return g.loop("seq", g.num(0), g.dim(dims[0]), 1, carried, func(iv *ir.Value, c []*ir.Value) []*ir.Value {
		return g.nest(dims[1:], c, func(ivs, c []*ir.Value) []*ir.Value {
			return body(append([]*ir.Value{iv}, ivs...), c)
		})
	})
}

// merge builds the index of x from kept and reduced indices.
func mergeIdx(rank int, axes []int64, kept, reduced []ix) []ix {
	idx := make([]ix, rank)
	k, r := 0, 0
	for i := range idx {
		if slices.Contains(axes, int64(i)) {
			idx[i] = reduced[r]
			r++
		} else {
			idx[i] = kept[k]
			k++
		}
	}
	return idx
}

func pick(dims shape.Dims, axes []int64, in bool) shape.Dims {
	var d shape.Dims
	for i, n := range dims {
		if slices.Contains(axes, int64(i)) == in {
			d = append(d, n)
		}
	}
	return d
}

// supply makes elem return a computed tile for the anchor's result.
func (g *gen) supply(v *ir.Value, t *ir.Value) { g.fixed[v] = func([]ix) *ir.Value { return t } }

func reduceSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, axes := op.Operands[0], slices.Clone(op.Ints("axes"))
	slices.Sort(axes)
	m := monoidOf(op.Str("kind"))
	d := op.Result().Type.DType
	rank := x.Type.Rank()
	kept, red := pick(x.Type.Dims, axes, false), pick(x.Type.Dims, axes, true)
	read := func(idx []ix) *ir.Value { return g.b.Convert(g.elem(x, idx), accType(d)) }
	finish := func(acc *ir.Value, idx []ix) {
		g.supply(op.Result(), g.b.Convert(acc, d))
		g.emitAll(dests, idx)
	}
	if len(axes) == 0 || !slices.Contains(axes, int64(rank-1)) {
		// the innermost axis is kept: vectors along it
		lanes := narrow(g.lanesOf(x), kept[len(kept)-1])
		g.parallel(kept[:len(kept)-1], func(ivs []*ir.Value) {
			g.vectors(kept[len(kept)-1], lanes, func(base *ir.Value) {
				out := append(g.uniforms(ivs), g.at(base, 0, 1))
				acc := g.nest(red, []*ir.Value{g.filled(m.identity(accType(d)))}, func(r, c []*ir.Value) []*ir.Value {
					return []*ir.Value{g.b.Emit(m.op, nil, c[0], read(mergeIdx(rank, axes, out, g.uniforms(r))))}
				})
				finish(acc[0], out)
			})
		})
		return
	}
	// the innermost axis is reduced: vectors along it, halved at the end
	lanes := narrow(g.lanesOf(x), x.Type.Dims[rank-1])
	row := func(ivs []*ir.Value) {
		total := g.reduceRow(m, accType(d), lanes, red, func(r []ix) *ir.Value {
			return read(mergeIdx(rank, axes, g.uniforms(ivs), r))
		})
		g.in(nil, nil, func() { finish(total, g.uniforms(ivs)) })
	}
	if len(kept) == 0 {
		row(nil)
		return
	}
	g.parallel(kept, row)
}

// reduceRow reduces over dims, the last in vectors; read yields the tile at an index per dim. The result is a scalar.
func (g *gen) reduceRow(m monoid, d ir.DType, lanes int64, dims shape.Dims, read func([]ix) *ir.Value) *ir.Value {
	last := dims[len(dims)-1]
	tile := []int64{lanes}
	var acc *ir.Value
	g.in(tile, nil, func() { acc = g.filled(m.identity(d)) })
	acc = g.nest(dims[:len(dims)-1], []*ir.Value{acc}, func(ivs, c []*ir.Value) []*ir.Value {
		return []*ir.Value{g.fold(last, lanes, c[0], func(base, acc *ir.Value) *ir.Value {
			t := read(append(g.uniforms(ivs), g.at(base, 0, 1)))
			if g.mask != nil {
				t = g.b.Emit("select", nil, g.mask, t, g.filled(m.identity(d)))
			}
			return g.b.Emit(m.op, nil, acc, t)
		})}
	})[0]
	return g.b.Emit("reduce_tile", ir.A{"axis": 0, "kind": m.op}, acc)
}

// fold is vectors with a carried tile.
func (g *gen) fold(n shape.Expr, lanes int64, acc *ir.Value, body func(base, acc *ir.Value) *ir.Value) *ir.Value {
	tile := []int64{lanes}
	full := g.dim(n.FloorDiv(shape.Const(lanes)).Mul(shape.Const(lanes)))
	c, static := n.IsConst()
	if !static || c >= lanes {
		acc = g.loop("seq", g.num(0), full, lanes, []*ir.Value{acc}, func(iv *ir.Value, c []*ir.Value) (out []*ir.Value) {
			g.in(tile, nil, func() { out = []*ir.Value{body(iv, c[0])} })
			return out
		})[0]
	}
	if static && c%lanes == 0 {
		return acc
	}
	// the masked rest also runs when it is empty: a select costs less than a branch
	g.in(tile, nil, func() {
		mask := g.b.Emit("mask", ir.A{"axis": 0, "tile": tile}, g.isub(g.dim(n), full))
		g.in(tile, mask, func() { acc = body(full, acc) })
	})
	return acc
}

// softmaxSchedule: three passes over a row, which stays in cache: x and its maximum, exp and its sum, the quotient.
// The row is kept in the first destination between passes, so that the prologue is computed once.
func softmaxSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x := op.Operands[0]
	rank := x.Type.Rank()
	if op.Int("axis") != int64(rank-1) {
		g.fail("softmax along axis %d of %s: only the last axis has a schedule", op.Int("axis"), x.Type)
	}
	d := accType(x.Type.DType)
	n := x.Type.Dims[rank-1]
	lanes := narrow(g.lanesOf(x), n)
	g.rows(x.Type.Dims[:rank-1], func(ivs []*ir.Value) {
		idx := func(base *ir.Value) []ix { return append(g.uniforms(ivs), g.at(base, 0, 1)) }
		tmp := g.rowBuffer(d, x.Type.Dims[:rank-1], ivs, n)
		at := func(base *ir.Value) []ix { return []ix{g.at(base, 0, 1)} }
		pass := func(m monoid, f func(base *ir.Value) *ir.Value) *ir.Value {
			var acc *ir.Value
			g.in([]int64{lanes}, nil, func() { acc = g.filled(m.identity(d)) })
			acc = g.fold(n, lanes, acc, func(base, acc *ir.Value) *ir.Value {
				t := f(base)
				g.store(t, tmp, at(base))
				if g.mask != nil {
					t = g.b.Emit("select", nil, g.mask, t, g.filled(m.identity(d)))
				}
				return g.b.Emit(m.op, nil, acc, t)
			})
			return g.b.Emit("reduce_tile", ir.A{"axis": 0, "kind": m.op}, acc)
		}
		top := pass(monoidOf("maximum"), func(base *ir.Value) *ir.Value { return g.b.Convert(g.elem(x, idx(base)), d) })
		sum := pass(monoidOf("add"), func(base *ir.Value) *ir.Value {
			return g.b.Emit("exponential", nil, g.b.Emit("subtract", nil, g.load(tmp, at(base)), g.splat(top)))
		})
		inv := g.b.Emit("divide", nil, g.b.TileF(d, 1), sum)
		g.vectors(n, lanes, func(base *ir.Value) {
			g.supply(op.Result(), g.b.Convert(g.b.Emit("multiply", nil, g.load(tmp, at(base)), g.splat(inv)), x.Type.DType))
			g.emitAll(dests, idx(base))
		})
	})
}

// rows runs body for every row, in parallel; without outer dims there is one row.
func (g *gen) rows(dims shape.Dims, body func(ivs []*ir.Value)) {
	if len(dims) == 0 {
		body(nil)
		return
	}
	g.parallel(dims, body)
}

// layerNormSchedule: mean, then the variance of the differences (two passes: no cancellation), then the result.
func layerNormSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x := op.Operands[0]
	rank, first := x.Type.Rank(), int(op.Int("axis"))
	if first != rank-1 {
		g.fail("layer_norm over axes %d to %d of %s: only the last axis has a schedule", first, rank-1, x.Type)
	}
	d := accType(x.Type.DType)
	n := x.Type.Dims[rank-1]
	lanes := narrow(g.lanesOf(x), n)
	add := monoidOf("add")
	g.rows(x.Type.Dims[:first], func(ivs []*ir.Value) {
		idx := func(base *ir.Value) []ix { return append(g.uniforms(ivs), g.at(base, 0, 1)) }
		at := func(base *ir.Value) []ix { return []ix{g.at(base, 0, 1)} }
		tmp := g.rowBuffer(d, x.Type.Dims[:rank-1], ivs, n)
		count := g.b.Convert(g.dim(n), d)
		mean := g.reduceRow(add, d, lanes, shape.Dims{n}, func(r []ix) *ir.Value {
			t := g.b.Convert(g.elem(x, append(g.uniforms(ivs), r[0])), d)
			g.store(t, tmp, r)
			return t
		})
		mean = g.b.Emit("divide", nil, mean, count)
		ss := g.reduceRow(add, d, lanes, shape.Dims{n}, func(r []ix) *ir.Value {
			t := g.b.Emit("subtract", nil, g.load(tmp, r), g.splat(mean))
			g.store(t, tmp, r)
			return g.b.Emit("multiply", nil, t, t)
		})
		v := g.b.Emit("add", nil, g.b.Emit("divide", nil, ss, count), g.b.TileF(d, op.Float("epsilon")))
		inv := g.b.Emit("rsqrt", nil, v)
		g.vectors(n, lanes, func(base *ir.Value) {
			par := func(i int) *ir.Value { return g.b.Convert(g.elem(op.Operands[i], at(base)), d) }
			t := g.b.Emit("multiply", nil, g.load(tmp, at(base)), g.splat(inv))
			t = g.b.Emit("fma", nil, t, par(1), par(2))
			g.supply(op.Result(), g.b.Convert(t, x.Type.DType))
			g.emitAll(dests, idx(base))
		})
	})
}

// argSchedule finds the extreme value of a row, then the first index that holds it.
func argSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, axis := op.Operands[0], op.Int("axis")
	rank := x.Type.Rank()
	kind := "maximum"
	if op.Is("argmin") {
		kind = "minimum"
	}
	m := monoidOf(kind)
	d, out := x.Type.DType, op.Result().Type.DType
	axes := []int64{axis}
	kept, n := pick(x.Type.Dims, axes, false), x.Type.Dims[axis]
	first := monoidOf("minimum")
	finish := func(best *ir.Value, idx []ix) {
		if d.IsFloat() { // nothing but NaN
			best = g.b.Emit("select", nil, g.compare("EQ", best, g.filled(highest(ir.I64))), g.filled(ir.NewTensor(ir.I64)), best)
		}
		g.supply(op.Result(), g.b.Convert(best, out))
		g.emitAll(dests, idx)
	}
	// the first pass finds the extreme; NaN is passed over
	number := func(t *ir.Value) *ir.Value {
		if !d.IsFloat() {
			return t
		}
		return g.b.Emit("select", nil, g.compare("EQ", t, t), t, g.filled(m.identity(d)))
	}
	// the candidates of the second: the index where x equals the extreme, else the greatest index
	candidate := func(t, extreme, pos *ir.Value) *ir.Value {
		return g.b.Emit("select", nil, g.compare("EQ", t, extreme), pos, g.filled(highest(ir.I64)))
	}
	if axis == int64(rank-1) {
		lanes := narrow(g.lanesOf(x), n)
		g.rows(kept, func(ivs []*ir.Value) {
			read := func(r []ix) *ir.Value { return g.elem(x, append(g.uniforms(ivs), r[0])) }
			extreme := g.reduceRow(m, d, lanes, shape.Dims{n}, func(r []ix) *ir.Value { return number(read(r)) })
			pos := g.reduceRow(first, ir.I64, lanes, shape.Dims{n}, func(r []ix) *ir.Value {
				return candidate(read(r), g.splat(extreme), g.b.Convert(g.ixTile(r[0]), ir.I64))
			})
			g.in(nil, nil, func() { finish(pos, g.uniforms(ivs)) })
		})
		return
	}
	last := kept[len(kept)-1]
	lanes := narrow(g.lanesOf(x), last)
	g.rows(kept[:len(kept)-1], func(ivs []*ir.Value) {
		g.vectors(last, lanes, func(base *ir.Value) {
			idx := append(g.uniforms(ivs), g.at(base, 0, 1))
			read := func(r *ir.Value) *ir.Value { return g.elem(x, mergeIdx(rank, axes, idx, g.uniforms([]*ir.Value{r}))) }
			extreme := g.nest(shape.Dims{n}, []*ir.Value{g.filled(m.identity(d))}, func(r, c []*ir.Value) []*ir.Value {
				return []*ir.Value{g.b.Emit(m.op, nil, c[0], number(read(r[0])))}
			})[0]
			pos := g.nest(shape.Dims{n}, []*ir.Value{g.filled(highest(ir.I64))}, func(r, c []*ir.Value) []*ir.Value {
				p := candidate(read(r[0]), extreme, g.b.Convert(g.splat(r[0]), ir.I64))
				return []*ir.Value{g.b.Emit("minimum", nil, c[0], p)}
			})[0]
			finish(pos, idx)
		})
	})
}

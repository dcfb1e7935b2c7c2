package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// scatterSchedule applies the updates in order to the destination, which already holds the operand.
func scatterSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, ind, upd := op.Operands[0], op.Operands[1], op.Operands[2]
	buf := g.outs[0]
	windowDims := op.Ints("update_window_dims")
	inserted := slices.Concat(op.Ints("inserted_window_dims"), op.Ints("input_batching_dims"))
	ib, sb := op.Ints("input_batching_dims"), op.Ints("scatter_indices_batching_dims")
	ivd := op.Int("index_vector_dim")
	ud := upd.Type.Dims
	var scatterAxes []int64 // axes of updates that pick an index vector
	for i := range ud {
		if !slices.Contains(windowDims, int64(i)) {
			scatterAxes = append(scatterAxes, int64(i))
		}
	}
	// window axis w of updates walks operand axis target[w]
	var target []int
	for i := range x.Type.Rank() {
		if !slices.Contains(inserted, int64(i)) {
			target = append(target, i)
		}
	}
	g.in(nil, nil, func() {
		g.nest(pick(ud, scatterAxes, true), nil, func(pos, _ []*ir.Value) []*ir.Value {
			start := make([]*ir.Value, x.Type.Rank())
			for i := range start {
				start[i] = g.num(0)
			}
			for k, axis := range ib {
				p := sb[k]
				if p > ivd {
					p--
				}
				start[axis] = pos[p]
			}
			var ok *ir.Value
			for k, axis := range op.Ints("scatter_dims_to_operand_dims") {
				var at []ix
				b := 0
				for i := range ind.Type.Rank() {
					if int64(i) == ivd {
						at = append(at, g.at(g.num(int64(k)), -1, 0))
						continue
					}
					at = append(at, g.at(pos[b], -1, 0))
					b++
				}
				s := g.position(g.elem(ind, at))
				start[axis] = g.iadd(start[axis], s)
				size := shape.Const(1)
				if w := slices.Index(target, int(axis)); w >= 0 {
					size = ud[windowDims[w]]
				}
				in := g.b.Emit("and", nil, g.compare("GE", s, g.num(0)), g.compare("LE", s, g.dim(x.Type.Dims[axis].Sub(size))))
				ok = g.and(ok, in)
			}
			body := func() { g.scatterWindow(op, buf, pos, start, scatterAxes, target) }
			if ok == nil {
				body()
			} else {
				g.when(ok, body)
			}
			return nil
		})
	})
}

// scatterWindow writes one window, in vectors where its last axis is the last of both updates and operand.
func (g *gen) scatterWindow(op *ir.Op, buf *ir.Value, pos, start []*ir.Value, scatterAxes []int64, target []int) {
	upd := op.Operands[2]
	ud := upd.Type.Dims
	windowDims := op.Ints("update_window_dims")
	vector := len(windowDims) > 0 && windowDims[len(windowDims)-1] == int64(len(ud)-1) && target[len(target)-1] == buf.Type.Rank()-1
	loops := pick(ud, windowDims, true)
	if vector {
		loops = loops[:len(loops)-1]
	}
	combine := func(win []ix) {
		uidx := mergeIdx(len(ud), windowDims, g.uniforms(pos), win)
		at := g.uniforms(start)
		for w, axis := range target {
			at[axis] = g.ixSum(at[axis], win[w])
		}
		v := g.elem(upd, uidx)
		if kind := op.Str("kind"); kind != "set" {
			v = g.b.Emit(kind, nil, g.load(buf, at), v)
		}
		g.store(v, buf, at)
	}
	g.nest(loops, nil, func(ivs, _ []*ir.Value) []*ir.Value {
		if !vector {
			combine(g.uniforms(ivs))
			return nil
		}
		n := ud[len(ud)-1]
		g.vectors(n, narrow(g.lanesOf(upd), n), func(base *ir.Value) {
			combine(append(g.uniforms(ivs), g.at(base, 0, 1)))
		})
		return nil
	})
}

// behind is added to the places of NaNs, so that they come after those of all numbers.
const behind = 1 << 40

// topKSchedule selects: the j-th result is the greatest element that comes after the one before it in (value
// descending, index ascending) order. k passes over a row that stays in cache.
func topKSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x := op.Operands[0]
	rank := x.Type.Rank()
	d, out := x.Type.DType, op.Results[1].Type.DType
	n := x.Type.Dims[rank-1]
	lanes := narrow(g.lanesOf(x), n)
	most, first := monoidOf("maximum"), monoidOf("minimum")
	g.rows(x.Type.Dims[:rank-1], func(pos []*ir.Value) {
		read := func(r []ix) *ir.Value { return g.elem(x, append(g.uniforms(pos), r[0])) }
		var inits []*ir.Value
		g.in(nil, nil, func() { inits = []*ir.Value{g.filled(highest(d)), g.filled(ir.ScalarI(ir.I64, -1))} })
		g.loop("seq", g.num(0), g.dim(op.ExprAttr("k")), 1, inits, func(j *ir.Value, prev []*ir.Value) []*ir.Value {
			after := func(t *ir.Value, r []ix) *ir.Value { // numbers; NaN is in no order
				later := g.b.Emit("and", nil, g.compare("EQ", t, g.splat(prev[0])), g.compare("GT", g.b.Convert(g.ixTile(r[0]), ir.I64), g.splat(prev[1])))
				return g.b.Emit("or", nil, g.compare("LT", t, g.splat(prev[0])), later)
			}
			best := g.reduceRow(most, d, lanes, shape.Dims{n}, func(r []ix) *ir.Value {
				t := read(r)
				return g.b.Emit("select", nil, after(t, r), t, g.filled(lowest(d)))
			})
			at := g.reduceRow(first, ir.I64, lanes, shape.Dims{n}, func(r []ix) *ir.Value {
				t := read(r)
				hit := g.b.Emit("and", nil, after(t, r), g.compare("EQ", t, g.splat(best)))
				place := g.b.Convert(g.ixTile(r[0]), ir.I64)
				none := g.filled(highest(ir.I64))
				if d.IsFloat() { // NaNs come after all numbers, in their order
					left := g.b.Emit("or", nil, g.compare("EQ", g.splat(prev[0]), g.splat(prev[0])), g.compare("GT", place, g.splat(prev[1])))
					isNaN := g.b.Emit("and", nil, g.compare("NE", t, t), left)
					none = g.b.Emit("select", nil, isNaN, g.b.Emit("add", nil, place, g.filled(ir.ScalarI(ir.I64, behind))), none)
				}
				return g.b.Emit("select", nil, hit, place, none)
			})
			g.in(nil, nil, func() {
				if d.IsFloat() { // the element itself: a NaN, or the zero of that sign
					over := g.compare("GE", at, g.filled(ir.ScalarI(ir.I64, behind)))
					at = g.b.Emit("select", nil, over, g.b.Emit("subtract", nil, at, g.filled(ir.ScalarI(ir.I64, behind))), at)
					best = read([]ix{g.at(g.b.Convert(at, ir.Index), -1, 0)})
				}
				g.supply(op.Results[0], best)
				g.supply(op.Results[1], g.b.Convert(at, out))
				g.emitAll(dests, append(g.uniforms(pos), g.at(j, -1, 0)))
			})
			return []*ir.Value{best, at}
		})
	})
}

// sortSchedule counts, for each element, how many come before it; that is its place.
func sortSchedule(g *gen, dests []*dest) {
	op := g.anchor
	keys, axis := op.Operands[0], op.Int("axis")
	d := keys.Type.DType
	if d == ir.String {
		g.fail("strings cannot be sorted by a kernel")
	}
	n := keys.Type.Dims[axis]
	outer := pick(keys.Type.Dims, []int64{axis}, false)
	lanes := narrow(g.lanesOf(keys), n)
	dir := "LT"
	if op.Flag("descending") {
		dir = "GT"
	}
	isNaN := func(t *ir.Value) *ir.Value { return g.compare("NE", t, t) }
	g.rows(outer, func(pos []*ir.Value) {
		at := func(x ix) []ix { return mergeIdx(keys.Type.Rank(), []int64{axis}, g.uniforms(pos), []ix{x}) }
		g.loop("seq", g.num(0), g.dim(n), 1, nil, func(i *ir.Value, _ []*ir.Value) []*ir.Value {
			var key *ir.Value
			g.in(nil, nil, func() { key = g.elem(keys, at(g.at(i, -1, 0))) })
			rank := g.reduceRow(monoidOf("add"), ir.I64, lanes, shape.Dims{n}, func(r []ix) *ir.Value {
				t, k := g.elem(keys, at(r[0])), g.splat(key)
				before := g.compare(dir, t, k)
				same := g.compare("EQ", t, k)
				if d.IsFloat() {
					before = g.b.Emit("or", nil, before, g.b.Emit("and", nil, isNaN(k), g.compare("EQ", t, t)))
					same = g.b.Emit("or", nil, same, g.b.Emit("and", nil, isNaN(t), isNaN(k)))
				}
				earlier := g.compare("LT", g.ixTile(r[0]), g.splat(i))
				hit := g.b.Emit("or", nil, before, g.b.Emit("and", nil, same, earlier))
				return g.b.Convert(hit, ir.I64)
			})
			g.in(nil, nil, func() {
				for k, v := range op.Operands {
					g.supply(op.Results[k], g.elem(v, at(g.at(i, -1, 0))))
				}
				g.emitAll(dests, at(g.at(g.b.Convert(rank, ir.Index), -1, 0)))
			})
			return nil
		})
	})
}

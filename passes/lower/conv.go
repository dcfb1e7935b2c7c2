package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// convSchedule is a direct convolution without padding or input dilation (Prepare makes those explicit): for each
// output row, tiles of pixels × channels are accumulated over the window, as a matrix product whose A rows are pixels
// one stride apart in the input itself.
func convSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, w := op.Operands[0], op.Operands[1]
	if !allZero(op.DimsAttr("pad_low")) || !allZero(op.DimsAttr("pad_high")) || !all(op.Ints("lhs_dilation"), 1) {
		g.fail("a convolution with padding or input dilation has not been prepared")
	}
	if depthwise(op) {
		depthwiseSchedule(g, dests)
		return
	}
	if g.winograd != nil {
		winogradSchedule(g, dests)
		return
	}
	out := op.Result()
	rank := out.Type.Rank()
	ns := rank - 2 // spatial axes
	strides, dil := op.Ints("strides"), op.Ints("rhs_dilation")
	groups := op.Int("groups")
	wd := w.Type.Dims
	ic := wd[ns] // channels of a group
	oc := wd[ns+1].FloorDiv(shape.Const(groups))
	last := ns - 1
	// Channels are contiguous, and so are neighbouring pixels: with the window's last axis undilated, it and the
	// channels are one loop over K. The input's last spatial axis and its channels become one axis either way.
	c := x.Type.Dims[rank-1]
	buf := g.bufs[x]
	flat := append(slices.Clone(x.Type.Dims[:1+last]), x.Type.Dims[1+last].Mul(c))
	buf.Type = buf.Type.With(flat...)
	merged := dil[last] == 1 && groups == 1
	k := slices.Clone(wd[:last])
	if merged {
		k = append(k, wd[last].Mul(ic))
	} else {
		k = append(k, wd[last], ic)
	}
	d := accType(out.Type.DType)
	mx := &matrix{blocking: g.sched.blocking(g.target, d, oc), d: d, n: oc, k: k, packed: g.packed != nil}
	whole := mx.blocking
	if w, ok := out.Type.Dims[rank-2].IsConst(); ok && w > 0 && w <= mx.rows/2 && mx.cols == 2*g.target.Lanes(d) {
		mx.rows = w // several output rows at once, see below
	}
	grow := max(1, whole.rows/mx.rows)
	width, block := mx.cols, or(g.sched.Block, blockBytes)
	g.chosen = Schedule{Winograd: 1, Rows: whole.rows, Vectors: mx.cols / g.target.Lanes(d), Block: block}
	if kc, ok := shape.Product(k).IsConst(); ok {
		width = max(1, block/(max(kc, 1)*d.Size()*mx.cols)) * mx.cols
	}
	if g.target.Forces("blocks") {
		width = mx.cols
	}
	width = evenWidth(oc, width, mx.cols)
	nBlocks := oc.CeilDiv(shape.Const(width))
	// rows of output pixels: all spatial axes but the last; the innermost of them grow at a time
	outer := slices.Clone(out.Type.Dims[:rank-2])
	rowAxis := len(outer) - 1
	if ns < 2 {
		grow = 1
	}
	total := outer[rowAxis]
	if grow > 1 {
		outer[rowAxis] = total.CeilDiv(shape.Const(grow))
	}
	dims := append(shape.Dims{shape.Const(groups)}, nBlocks)
	dims = append(dims, outer...)
	g.parallel(dims, func(ivs []*ir.Value) {
		group, block, pos := ivs[0], ivs[1], ivs[2:]
		nLo := g.imul(block, g.num(width))
		nHi := g.imin(g.iadd(nLo, g.num(width)), g.dim(oc))
		first := g.imul(pos[rowAxis], g.num(grow))
		rows := func(from *ir.Value, count int64) {
			// a row group is named by its output row; its pixel is set by the tile loop
			var pixel *ir.Value
			mx.rowAt = func(row *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
				idx := []ix{g.at(pos[0], -1, 0)}
				for s := range last {
					o := pos[1+s]
					if 1+s == rowAxis {
						o = row
					}
					idx = append(idx, g.at(g.iadd(g.imul(o, g.num(strides[s])), g.imul(ks[s], g.num(dil[s]))), -1, 0))
				}
				at := g.imul(pixel, g.num(strides[last]))
				var chan_ *ir.Value
				if merged {
					chan_ = ks[last]
				} else {
					at = g.iadd(at, g.imul(ks[last], g.num(dil[last])))
					chan_ = g.iadd(ks[last+1], g.imul(group, g.dim(ic)))
				}
				at = g.iadd(g.imul(at, g.dim(c)), chan_)
				if step, ok := c.Mul(shape.Const(strides[last])).IsConst(); ok {
					return buf, append(idx, g.at(at, 0, step))
				}
				rows := g.ixScale(g.at(g.num(0), 0, strides[last]), g.dim(c))
				return buf, append(idx, g.ixAdd(rows, at))
			}
			mx.colAt = func(n, panel *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
				if mx.packed {
					return g.bufs[w], []ix{g.at(group, -1, 0), g.at(panel, -1, 0), g.at(g.linear(k, ks), -1, 0), g.at(g.num(0), 1, 1)}
				}
				var idx []ix
				for _, v := range ks[:last] {
					idx = append(idx, g.at(v, -1, 0))
				}
				if merged {
					idx = append(idx, g.at(g.idiv(ks[last], g.dim(ic)), -1, 0), g.at(g.imod(ks[last], g.dim(ic)), -1, 0))
				} else {
					idx = append(idx, g.at(ks[last], -1, 0), g.at(ks[last+1], -1, 0))
				}
				return g.bufs[w], append(idx, g.at(g.iadd(n, g.imul(group, g.dim(oc))), 1, 1))
			}
			mx.store = func(row, n, acc *ir.Value) {
				idx := []ix{g.at(pos[0], -1, 0)}
				for s := range last {
					o := pos[1+s]
					if 1+s == rowAxis {
						o = row
					}
					idx = append(idx, g.at(o, -1, 0))
				}
				g.supply(out, g.b.Convert(acc, out.Type.DType))
				g.emitAll(dests, append(idx, g.at(pixel, 0, 1), g.at(g.iadd(n, g.imul(group, g.dim(oc))), 1, 1)))
			}
			var ms []*ir.Value
			for i := range count {
				ms = append(ms, g.iadd(from, g.num(i)))
			}
			wide := out.Type.Dims[rank-2]
			g.rowTiles(mx, g.num(0), g.dim(wide), wide, func(m *ir.Value, height int64) {
				panels := 1
				if count == 1 {
					panels = panelsFor(&matrix{blocking: whole}, height)
				}
				g.columns(mx, nLo, nHi, panels, func(n *ir.Value, panels int, masked bool) {
					pixel = m
					g.microTile(mx, height, ms, n, panels, masked)
				})
			})
		}
		if grow == 1 {
			rows(first, 1)
			return
		}
		end := g.dim(total)
		whole := g.compare("LE", g.iadd(first, g.num(grow)), end)
		g.when(whole, func() { rows(first, grow) })
		if n, ok := total.IsConst(); !ok || n%grow != 0 {
			g.loop("seq", g.b.Emit("select", nil, whole, end, first), end, 1, nil, func(iv *ir.Value, _ []*ir.Value) []*ir.Value {
				rows(iv, 1)
				return nil
			})
		}
	})
}

// linear is the row-major index in dims.
func (g *gen) linear(dims shape.Dims, idx []*ir.Value) *ir.Value {
	lin := g.num(0)
	for i, d := range dims {
		lin = g.iadd(g.imul(lin, g.dim(d)), idx[i])
	}
	return lin
}

// depthwise: one filter per channel.
func depthwise(op *ir.Op) bool {
	w := op.Operands[1].Type
	n := w.Rank()
	return op.Int("groups") > 1 && w.Dims[n-2].Is(1) && w.Dims[n-1].Is(op.Int("groups"))
}

// maxTaps is how wide a depthwise window may be for its last axis to be written out.
const maxTaps = 8

// depthwiseBlocking leaves room in the registers for the taps of one row of the window and as many pixels: 8 pixels of
// two vectors each if that fits, else up to 14 of one.
func depthwiseBlocking(t ir.Target, d ir.DType, n, taps shape.Expr, stride int64) blocking {
	lanes := t.Lanes(d)
	b := blocking{rows: 6, cols: 2 * lanes}
	k, ok := taps.IsConst()
	ok = ok && k <= maxTaps
	one, narrow := n.IsConst()
	narrow = narrow && one <= lanes
	switch regs := int64(t.Vectors); {
	case ok && !narrow && 2*(8+2*k) <= regs:
		if stride == 1 { // else the pixels read are many more, which memory is slower with
			b.rows = 8
		}
	case ok:
		b = blocking{rows: min(14, max(4, regs-2-2*k)), cols: lanes}
	case narrow:
		b.cols = lanes
	}
	return b
}

// depthwiseSchedule keeps a tile of pixels × channels in registers and walks the window.
func depthwiseSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, w, out := op.Operands[0], op.Operands[1], op.Result()
	rank := out.Type.Rank()
	ns := rank - 2
	last := ns - 1
	strides, dil := op.Ints("strides"), op.Ints("rhs_dilation")
	d := accType(out.Type.DType)
	n := out.Type.Dims[rank-1]
	window := w.Type.Dims[:ns]
	mx := &matrix{blocking: g.sched.tile(g.target, d, n, depthwiseBlocking(g.target, d, n, window[last], strides[last])), d: d, n: n}
	g.chosen = Schedule{Rows: mx.rows, Vectors: mx.cols / g.target.Lanes(d)}
	outer := out.Type.Dims[:rank-2]
	g.parallel(outer, func(pos []*ir.Value) {
		wide := out.Type.Dims[rank-2]
		g.rowTiles(mx, g.num(0), g.dim(wide), wide, func(m *ir.Value, height int64) {
			g.columns(mx, g.num(0), g.dim(n), 1, func(c0 *ir.Value, _ int, masked bool) {
				tile := []int64{height, mx.cols}
				var mask *ir.Value
				if masked {
					mask = g.b.Emit("mask", ir.A{"axis": 1, "tile": tile}, g.isub(g.dim(n), c0))
				}
				g.in(tile, mask, func() {
					fma := func(ks []*ir.Value, acc *ir.Value) *ir.Value {
						idx := []ix{g.at(pos[0], -1, 0)}
						var wi []ix
						for s := range ns {
							o := m
							if s < last {
								o = pos[1+s]
							}
							at := g.iadd(g.imul(o, g.num(strides[s])), g.imul(ks[s], g.num(dil[s])))
							if s == last {
								idx = append(idx, g.at(at, 0, strides[s]))
							} else {
								idx = append(idx, g.at(at, -1, 0))
							}
							wi = append(wi, g.at(ks[s], -1, 0))
						}
						xt := g.b.Convert(g.load(g.bufs[x], append(idx, g.at(c0, 1, 1))), d)
						wt := g.b.Convert(g.load(g.bufs[w], append(wi, g.zero(), g.at(c0, 1, 1))), d)
						return g.b.Emit("fma", nil, xt, wt, acc)
					}
					loops, taps := window, int64(1)
					if c, ok := window[last].IsConst(); ok && c <= maxTaps { // written out: neighbouring pixels share what is loaded
						loops, taps = window[:last], c
					}
					acc := g.nest(loops, []*ir.Value{g.b.TileF(d, 0, tile...)}, func(ks, acc []*ir.Value) []*ir.Value {
						if len(loops) == ns {
							return []*ir.Value{fma(ks, acc[0])}
						}
						sum := acc[0]
						for k := range taps {
							sum = fma(append(slices.Clone(ks), g.num(k)), sum)
						}
						return []*ir.Value{sum}
					})
					idx := g.uniforms(pos)
					g.supply(out, g.b.Convert(acc[0], out.Type.DType))
					g.emitAll(dests, append(idx, g.at(m, 0, 1), g.at(c0, 1, 1)))
				})
			})
		})
	})
}

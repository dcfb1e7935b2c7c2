package lower

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// winograd computes a convolution with stride one by Winograd's algorithm: the output is cut into tiles of m0 × m1
// pixels, counted from each image's corner. V is the transformed input, M the products, U the transformed filter, which
// is made when the model is compiled:
//
//	V[e][tile][c] = bt · input tile · btᵀ          e counts the n0·n1 elements of a transformed tile
//	M[e][tile][o] = Σ_c V[e][tile][c] · U[e][c][o]  products by the micro-kernel
//	output tile   = at · M · atᵀ, and the epilogue
//
// A task does so for a block of tiles and a block of output channels, whose V and M stay in the cache. An output's bits
// depend on its image alone: tiles are transformed each for itself, and the sum over c is one chain.
type winograd struct {
	ax     [2]*toom
	blocks tileBlocks
	blk    blocking
	growth int64 // bytes by which U is larger than the filter
}

func (w *winograd) String() string { return fmt.Sprintf("winograd%dx%d", w.ax[0].m, w.ax[1].m) }

// tileBlocks is how the tiles are divided.
type tileBlocks struct {
	tiles int64 // of a block, at most
	cols  int64 // output channels of a block
}

func (w *winograd) points() int64 { return w.ax[0].n() * w.ax[1].n() }

// A convolution is divided into parts for threads. Each has a V and an M of its own in the arena, though a thread uses one
// for all parts that it takes together, so there are minParts to maxParts of them: as many as partsBytes hold.
const (
	minParts, maxParts = 8, 32
	partsBytes         = 8 << 20
)

// wino is what the parts of one kernel share.
type wino struct {
	*gen
	*winograd
	mx           *matrix
	x, out       *ir.Value
	lanes        int64
	rows, across shape.Expr // tiles per image along the axes
	perImage     shape.Expr
	total        shape.Expr // tiles in all images
	v, m         plane
	heavy        bool // the epilogue is worth a loop of its own
}

// plane is V or M: [point][tile][channel], with gaps so that neither the rows of a tile of the micro-kernel nor the points
// of a transformed tile meet in few sets of the cache.
type plane struct {
	buf         *ir.Value // [point, point's elements]
	tile, point int64     // elements from one to the next
}

func (w *winograd) plane(cols int64) plane {
	const line = lineBytes / 4
	p := plane{tile: (cols + line - 1) / line * line}
	if p.tile*4%conflictBytes == 0 {
		p.tile += line
	}
	p.point = (w.blocks.tiles*p.tile/line | 1) * line
	return p
}

// at is the element of a channel of the tiles from t on.
func (p plane) at(g *gen, e, t *ir.Value, channel ix) []ix {
	return []ix{g.at(e, -1, 0), g.ixAdd(channel, g.imul(t, g.num(p.tile)))}
}

func winogradSchedule(g *gen, dests []*dest) {
	op := g.anchor
	x, out := op.Operands[0], op.Result()
	d := out.Type.DType
	s := &wino{gen: g, winograd: g.winograd, x: x, out: out, lanes: g.target.Lanes(d)}
	od := out.Type.Dims
	c, _ := x.Type.Dims[3].IsConst()
	oc, _ := od[3].IsConst()
	blk := s.blk
	g.chosen = Schedule{Winograd: max(s.ax[0].m, s.ax[1].m), Rows: blk.rows, Vectors: blk.cols / s.lanes, Task: (s.blocks.tiles + blk.rows - 1) / blk.rows, Block: or(g.sched.Block, g.target.L2)}
	whole := (oc + blk.cols - 1) / blk.cols * blk.cols // U is padded to whole panels
	s.mx = &matrix{blocking: blk, d: d, n: shape.Const(whole), k: shape.Dims{shape.Const(c)}, packed: true}
	s.rows, s.across = od[1].CeilDiv(shape.Const(s.ax[0].m)), od[2].CeilDiv(shape.Const(s.ax[1].m))
	s.perImage = s.rows.Mul(s.across)
	s.total = od[0].Mul(s.perImage)
	s.heavy = heavy(g.group)

	b := s.blocks
	nb := shape.Const(whole).CeilDiv(shape.Const(b.cols))
	div := s.divide(od[0])
	tasks := div.count.Mul(nb)
	parts := max(minParts, min(partsBytes/(4*s.points()*(s.plane(c).point+s.plane(b.cols).point)), maxParts))
	if g.target.Forces("blocks") {
		parts = 2
	}
	n := tasks.Min(shape.Const(parts))
	scratch := func(cols int64) plane {
		p := s.plane(cols)
		home := g.temp(ir.TensorOf(d, n, shape.Const(s.points()*p.point)))
		p.buf = g.b.Emit("alloc", ir.A{"type": ir.BufferOf(d, ir.Scratch, ir.ConstDims(s.points(), p.point)...)}, home)
		return p
	}
	g.loop("parallel", g.num(0), g.dim(n), 1, nil, func(part *ir.Value, _ []*ir.Value) []*ir.Value {
		s.v, s.m = scratch(c), scratch(b.cols)
		task := func(t *ir.Value, first bool) {
			block, col := g.idiv(t, g.dim(nb)), g.imod(t, g.dim(nb))
			start, count, each := div.at(block)
			if first {
				s.input(start, count)
			}
			lo := g.imul(col, g.num(b.cols))
			hi := g.imin(g.iadd(lo, g.num(b.cols)), g.num(whole))
			each(func(from, to *ir.Value, static shape.Expr) { s.multiply(lo, hi, from, to, static) })
			s.output(dests, start, count, lo, g.imin(hi, g.num(oc)))
		}
		if k, ok := tasks.IsConst(); ok && k <= parts {
			task(part, true)
			return nil
		}
		lo := g.idiv(g.imul(part, g.dim(tasks)), g.dim(n))
		hi := g.idiv(g.imul(g.iadd(part, g.num(1)), g.dim(tasks)), g.dim(n))
		g.loop("seq", lo, hi, 1, nil, func(t *ir.Value, _ []*ir.Value) []*ir.Value {
			if nb.Is(1) {
				task(t, true)
				return nil
			}
			block := g.idiv(t, g.dim(nb)) // a block's V serves all its columns
			fresh := g.b.Emit("or", nil, g.compare("EQ", t, lo), g.compare("EQ", g.imod(t, g.dim(nb)), g.num(0)))
			g.when(fresh, func() {
				start, count, _ := div.at(block)
				s.input(start, count)
			})
			task(t, false)
			return nil
		})
		return nil
	})
}

// division cuts all tiles into blocks. at gives a block's first tile and their number; each calls body for its runs of
// rows of V, whose number is static where it can be.
type division struct {
	count shape.Expr
	at    func(block *ir.Value) (start, count *ir.Value, each func(body func(from, to *ir.Value, n shape.Expr)))
}

func (s *wino) divide(images shape.Expr) division {
	g, size := s.gen, s.blocks.tiles
	per, static := s.perImage.IsConst()
	switch {
	case !static: // tiles in a row, whatever image they are of
		return division{s.total.CeilDiv(shape.Const(size)), func(block *ir.Value) (*ir.Value, *ir.Value, func(func(from, to *ir.Value, n shape.Expr))) {
			start := g.imul(block, g.num(size))
			count := g.imin(g.num(size), g.isub(g.dim(s.total), start))
			return start, count, func(body func(from, to *ir.Value, n shape.Expr)) {
				s.cases(g.compare("EQ", count, g.num(size)), func() { body(g.num(0), g.num(size), shape.Const(size)) }, func() {
					body(g.num(0), count, s.total)
				})
			}
		}}
	case per > size: // parts of an image
		high, low, nHigh, nLow := evenHeights(per, size)
		nb := nHigh + nLow
		return division{images.Mul(shape.Const(nb)), func(block *ir.Value) (*ir.Value, *ir.Value, func(func(from, to *ir.Value, n shape.Expr))) {
			image, j := g.idiv(block, g.num(nb)), g.imod(block, g.num(nb))
			start := g.imul(j, g.num(high))
			count := g.num(high)
			isHigh := g.compare("LT", j, g.num(nHigh))
			if nLow > 0 {
				start = g.isub(start, g.imax(g.isub(j, g.num(nHigh)), g.num(0)))
				count = g.b.Emit("select", nil, isHigh, count, g.num(low))
			}
			start = g.iadd(g.imul(image, g.num(per)), start)
			return start, count, func(body func(from, to *ir.Value, n shape.Expr)) {
				if nLow == 0 {
					body(g.num(0), g.num(high), shape.Const(high))
					return
				}
				s.cases(isHigh, func() { body(g.num(0), g.num(high), shape.Const(high)) }, func() { body(g.num(0), g.num(low), shape.Const(low)) })
			}
		}}
	}
	several := max(1, size/max(per, 1)) // images
	n := several * per
	return division{images.CeilDiv(shape.Const(several)), func(block *ir.Value) (*ir.Value, *ir.Value, func(func(from, to *ir.Value, n shape.Expr))) {
		start := g.imul(block, g.num(n))
		all := func(body func(from, to *ir.Value, n shape.Expr)) { body(g.num(0), g.num(n), shape.Const(n)) }
		if several == 1 {
			return start, g.num(n), all
		}
		count := g.imin(g.num(n), g.isub(g.dim(s.total), start))
		return start, count, func(body func(from, to *ir.Value, n shape.Expr)) {
			s.cases(g.compare("EQ", count, g.num(n)), func() { all(body) }, func() {
				g.loop("seq", g.num(0), count, per, nil, func(from *ir.Value, _ []*ir.Value) []*ir.Value {
					body(from, g.iadd(from, g.num(per)), shape.Const(per))
					return nil
				})
			})
		}
	}}
}

// cases emits one of two.
func (g *gen) cases(cond *ir.Value, then, els func()) {
	region := func(body func()) *ir.Region {
		return g.b.Region(nil, func(b *ir.Builder, _ []*ir.Value) []*ir.Value {
			g.scope(b, body)
			return nil
		})
	}
	g.b.EmitOp("if", nil, []*ir.Region{region(then), region(els)}, cond)
}

// each walks count tiles from start on: body gets the place in the block, the image and the tile's first pixel.
func (s *wino) each(start, count *ir.Value, body func(t, image, y, x *ir.Value)) {
	g := s.gen
	g.loop("seq", g.num(0), count, 1, nil, func(t *ir.Value, _ []*ir.Value) []*ir.Value {
		pos := g.split(g.iadd(start, t), shape.Dims{s.out.Type.Dims[0], s.rows, s.across})
		if n, ok := s.out.Type.Dims[0].IsConst(); ok && n == 1 {
			pos[0] = g.num(0)
		}
		body(t, pos[0], g.imul(pos[1], g.num(s.ax[0].m)), g.imul(pos[2], g.num(s.ax[1].m)))
		return nil
	})
}

// inside emits whole if the tile of n pixels along each axis from (y, x) on lies in an image of those dims, else part.
// exact says that all tiles do.
func (s *wino) inside(y, x *ir.Value, n [2]int64, dims shape.Dims, whole, part func()) {
	g := s.gen
	var cond *ir.Value
	for a, at := range []*ir.Value{y, x} {
		if m := s.ax[a].m; s.out.Type.Dims[1+a].Mod(shape.Const(m)).Is(0) {
			continue
		}
		cond = g.and(cond, g.compare("LE", g.iadd(at, g.num(n[a])), g.dim(dims[1+a])))
	}
	if cond == nil {
		whole()
		return
	}
	g.cases(cond, whole, part)
}

// span emits body for the channels [lo, hi), a vector at a time, the last one masked; whole says that there is none.
func (s *wino) span(lo, hi *ir.Value, whole bool, body func(c *ir.Value)) {
	g, tile := s.gen, []int64{s.lanes}
	full := hi
	if !whole {
		full = g.iadd(lo, g.imul(g.idiv(g.isub(hi, lo), g.num(s.lanes)), g.num(s.lanes)))
	}
	g.loop("seq", lo, full, s.lanes, nil, func(c *ir.Value, _ []*ir.Value) []*ir.Value {
		g.in(tile, nil, func() { body(c) })
		return nil
	})
	if !whole {
		g.whenLess(full, hi, func() {
			mask := g.b.Emit("mask", ir.A{"axis": 0, "tile": tile}, g.isub(hi, full))
			g.in(tile, mask, func() { body(full) })
		})
	}
}

// square applies a transform along both axes of a tile: at reads element (i, j), put takes element (i, j) of the result.
func (s *wino) square(mats [2][][]float64, at func(i, j int) *ir.Value, put func(i, j int, v *ir.Value)) {
	n0, n1 := len(mats[0][0]), len(mats[1][0])
	cols := make([][]*ir.Value, n1)
	for j := range n1 {
		var col []*ir.Value
		for i := range n0 {
			col = append(col, at(i, j))
		}
		cols[j] = s.transform(mats[0], col)
	}
	for i := range mats[0] {
		row := make([]*ir.Value, n1)
		for j := range row {
			row[j] = cols[j][i]
		}
		for j, v := range s.transform(mats[1], row) {
			put(i, j, v)
		}
	}
}

// input transforms the tiles of a block into V. Pixels beyond the image are those at its edge: what is computed of them
// is no output's.
func (s *wino) input(start, count *ir.Value) {
	g, buf := s.gen, s.bufs[s.x]
	dims := s.x.Type.Dims
	c, _ := dims[3].IsConst()
	n := [2]int64{s.ax[0].n(), s.ax[1].n()}
	s.each(start, count, func(t, image, y, x *ir.Value) {
		tile := func(clamp bool) {
			var at [2][]*ir.Value
			for a, from := range []*ir.Value{y, x} {
				for i := range n[a] {
					p := g.iadd(from, g.num(i))
					if clamp {
						p = g.imin(p, g.dim(dims[1+a].Sub(shape.Const(1))))
					}
					at[a] = append(at[a], p)
				}
			}
			s.span(g.num(0), g.num(c), c%s.lanes == 0, func(ch *ir.Value) {
				s.square([2][][]float64{s.ax[0].bt, s.ax[1].bt}, func(i, j int) *ir.Value {
					return g.load(buf, append(g.uniforms([]*ir.Value{image, at[0][i], at[1][j]}), g.at(ch, 0, 1)))
				}, func(i, j int, v *ir.Value) {
					g.store(v, s.v.buf, s.v.at(g, g.num(int64(i)*n[1]+int64(j)), t, g.at(ch, 0, 1)))
				})
			})
		}
		s.inside(y, x, n, dims, func() { tile(false) }, func() { tile(true) })
	})
}

// multiply computes M of the columns [lo, hi) for the rows [from, to) of V, n of them.
func (s *wino) multiply(lo, hi, from, to *ir.Value, n shape.Expr) {
	g, mx := s.gen, s.mx
	u := g.bufs[s.anchor.Operands[1]]
	g.loop("seq", g.num(0), g.num(s.points()), 1, nil, func(e *ir.Value, _ []*ir.Value) []*ir.Value {
		mx.rowAt = func(m *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
			return s.v.buf, s.v.at(g, e, m, g.at(ks[0], 0, s.v.tile))
		}
		mx.colAt = func(_, panel *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
			return u, []ix{g.at(e, -1, 0), g.at(panel, -1, 0), g.at(ks[0], -1, 0), g.at(g.num(0), 1, 1)}
		}
		mx.store = func(m, n, acc *ir.Value) {
			g.store(acc, s.m.buf, s.m.at(g, e, m, ix{base: g.isub(n, lo), step: []int64{s.m.tile, 1}}))
		}
		tile := func(panels int) func(m *ir.Value, height int64) {
			return func(m *ir.Value, height int64) {
				g.columns(mx, lo, hi, panels, func(n *ir.Value, panels int, masked bool) {
					g.microTile(mx, height, []*ir.Value{m}, n, panels, masked)
				})
			}
		}
		rows, static := n.IsConst()
		if !static {
			g.rowTiles(mx, from, to, n, func(m *ir.Value, height int64) { tile(panelsFor(mx, height))(m, height) })
			return nil
		}
		// a panel meets all rows before the next: it is read once from where U is
		high, low, nHigh, nLow := evenHeights(rows, mx.rows)
		g.columns(mx, lo, hi, panelsFor(mx, high), func(n *ir.Value, panels int, masked bool) {
			body := func(m *ir.Value, height int64) { g.microTile(mx, height, []*ir.Value{m}, n, panels, masked) }
			split := g.iadd(from, g.num(nHigh*high))
			g.tileLoop(from, split, high, nHigh, body)
			g.tileLoop(split, g.iadd(split, g.num(nLow*low)), low, nLow, body)
		})
		return nil
	})
}

// output transforms M of the channels [lo, hi) back, and emits the group's results of each tile's pixels.
func (s *wino) output(dests []*dest, start, count, lo, hi *ir.Value) {
	g := s.gen
	oc, _ := s.out.Type.Dims[3].IsConst()
	dims := s.out.Type.Dims
	n1 := s.ax[1].n()
	m := [2]int64{s.ax[0].m, s.ax[1].m}
	s.each(start, count, func(t, image, y, x *ir.Value) {
		emit := func(y, x, ch, v *ir.Value) {
			g.supply(s.out, v)
			g.emitAll(dests, append(g.uniforms([]*ir.Value{image, y, x}), g.at(ch, 0, 1)))
		}
		block := func(put func(ch *ir.Value, i, j int, v *ir.Value), after func(ch *ir.Value)) {
			s.span(lo, hi, oc%s.lanes == 0, func(ch *ir.Value) {
				s.square([2][][]float64{s.ax[0].at, s.ax[1].at}, func(i, j int) *ir.Value {
					return g.load(s.m.buf, s.m.at(g, g.num(int64(i)*n1+int64(j)), t, g.at(g.isub(ch, lo), 0, 1)))
				}, func(i, j int, v *ir.Value) { put(ch, i, j, v) })
				after(ch)
			})
		}
		whole := func() {
			block(func(ch *ir.Value, i, j int, v *ir.Value) {
				emit(g.iadd(y, g.num(int64(i))), g.iadd(x, g.num(int64(j))), ch, v)
			}, func(*ir.Value) {})
		}
		part := func() { // by way of memory, so that loops say which pixels there are
			pixels := g.b.Emit("alloc", ir.A{"type": ir.BufferOf(s.mx.d, ir.Scratch, ir.ConstDims(m[0], m[1], s.lanes)...)})
			height, width := g.imin(g.num(m[0]), g.isub(g.dim(dims[1]), y)), g.imin(g.num(m[1]), g.isub(g.dim(dims[2]), x))
			block(func(ch *ir.Value, i, j int, v *ir.Value) {
				g.store(v, pixels, append(g.uniforms([]*ir.Value{g.num(int64(i)), g.num(int64(j))}), g.at(g.num(0), 0, 1)))
			}, func(ch *ir.Value) {
				g.loop("seq", g.num(0), height, 1, nil, func(i *ir.Value, _ []*ir.Value) []*ir.Value {
					g.loop("seq", g.num(0), width, 1, nil, func(j *ir.Value, _ []*ir.Value) []*ir.Value {
						v := g.load(pixels, append(g.uniforms([]*ir.Value{i, j}), g.at(g.num(0), 0, 1)))
						emit(g.iadd(y, i), g.iadd(x, j), ch, v)
						return nil
					})
					return nil
				})
			})
		}
		if s.heavy {
			part()
			return
		}
		s.inside(y, x, m, dims, whole, part)
	})
}

// heavy: the epilogue of a group is too long to be written out for each pixel of a tile.
func heavy(gr *group) bool {
	n := 0
	for _, op := range gr.region.Ops {
		switch {
		case op.Is("constant", "broadcast_in_dim", "yield", "convolution"):
		case op.Is("add", "subtract", "multiply", "maximum", "minimum", "clamp", "fma", "negate", "abs"):
			n++
		default:
			n += 8
		}
	}
	return n > 8
}

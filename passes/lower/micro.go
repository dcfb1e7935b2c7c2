package lower

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// A matrix kernel multiplies rows of A (pixels of a convolution) by panels of B. The micro-kernel keeps an
// accumulator tile of rows × cols per (row group, panel) in registers and walks K once, in ascending order, so that
// an element's bits depend on K alone: not on the tile it fell into, nor on the batch, nor on the threads.

// blocking is the register block of a target for an accumulator dtype: rows × cols elements fill about all registers
// but those that hold B and one broadcast of A.
type blocking struct {
	rows, cols int64 // cols is one panel's width
}

// blockingFor: 28 of 32 AVX-512 registers (14×2 vectors), 12 of 16 AVX2 (6×2), 24 of 32 NEON (8×3).
func blockingFor(t ir.Target, d ir.DType, n shape.Expr) blocking {
	l := t.Lanes(d)
	b := blocking{6, 2 * l}
	switch {
	case t.Vectors >= 32 && l >= 8:
		b = blocking{14, 2 * l}
	case t.Vectors >= 32:
		b = blocking{8, 3 * l}
	}
	if c, ok := n.IsConst(); ok && c <= l { // one vector is wide enough
		b.cols = l
	}
	return b
}

// matrix is one product to compute, as the schedules for dot_general and convolution describe it.
type matrix struct {
	blocking
	d      ir.DType                                                           // accumulator
	n      shape.Expr                                                         // columns in all
	k      shape.Dims                                                         // the reduction's loops, outermost first
	rowAt  func(m *ir.Value, ks []*ir.Value) (buf *ir.Value, idx []ix)        // A at the row group that begins at m; the tile is rows × 1
	colAt  func(n, panel *ir.Value, ks []*ir.Value) (buf *ir.Value, idx []ix) // B at column n of a panel; the tile is 1 × cols
	packed bool                                                               // B is padded to whole panels
	store  func(m, n *ir.Value, acc *ir.Value)                                // epilogue at row m, column n; the tile is rows × cols

	strip   *ir.Value                       // scratch for a chunk of steps of A's rows; nil: A is read where it is
	stripAt func(m, k ix) (*ir.Value, []ix) // A at a row and a step of k
}

// chunkK is how many steps of k of a tile's rows are copied at a time, where A is copied: a tile of 14 rows takes 4 KiB
// of L1, and copying a sixteenth of the time of multiplying by one panel. The rows lie an odd number of lines apart.
const (
	chunkK   = 64
	chunkGap = 16
)

// chunk is chunkK but in tests.
func (g *gen) chunk() int64 {
	if g.target.Forces("blocks") {
		return 4
	}
	return chunkK
}

// tile computes height rows at each of the row groups ms, times panels panels from column n on. masked: the last
// panel is cut off at the matrix's edge.
func (g *gen) microTile(mx *matrix, height int64, ms []*ir.Value, n *ir.Value, panels int, masked bool) {
	acc := make([]*ir.Value, 0, len(ms)*panels)
	for range len(ms) * panels {
		acc = append(acc, g.b.TileF(mx.d, 0, height, mx.cols))
	}
	if !mx.d.IsFloat() {
		for i := range acc {
			acc[i] = g.b.TileI(mx.d, 0, height, mx.cols)
		}
	}
	edge := func(tile ...int64) *ir.Value {
		if !masked {
			return nil
		}
		return g.b.Emit("mask", ir.A{"axis": 1, "tile": tile}, g.isub(g.dim(mx.n), n))
	}
	colMask := edge(1, mx.cols)
	if mx.packed {
		colMask = nil
	}
	var rows []touch
	if len(ms) == 1 && len(mx.k) == 1 && !masked {
		rows = g.epilogueLoads(mx, height, func() { mx.store(ms[0], n, acc[0]) })
	}
	walk := g.nest
	rowAt := mx.rowAt
	if mx.strip != nil {
		walk = func(dims shape.Dims, acc []*ir.Value, body func(ks, acc []*ir.Value) []*ir.Value) []*ir.Value {
			return g.chunked(mx, height, ms[0], acc, &rowAt, body)
		}
	}
	acc = walk(mx.k, acc, func(ks, acc []*ir.Value) []*ir.Value {
		cols := make([]*ir.Value, panels)
		for j := range cols {
			g.in([]int64{1, mx.cols}, colMask, func() {
				at := g.iadd(n, g.num(int64(j)*mx.cols))
				buf, idx := mx.colAt(at, g.idiv(at, g.num(mx.cols)), ks)
				cols[j] = g.load(buf, idx)
				if mx.packed && mx.strip == nil && height*2 > mx.rows {
					g.prefetchPanel(mx, buf, idx)
				}
			})
		}
		for _, t := range rows {
			g.prefetchRows(mx, t, height, n, ks[0])
		}
		out := make([]*ir.Value, len(acc))
		for i, m := range ms {
			var row *ir.Value
			g.in([]int64{height, 1}, nil, func() {
				buf, idx := rowAt(m, ks)
				row = g.load(buf, idx)
			})
			for j := range cols {
				out[i*panels+j] = g.b.Emit("mma", nil, acc[i*panels+j], row, cols[j])
			}
		}
		return out
	})
	for i, m := range ms {
		for j := range panels {
			g.in([]int64{height, mx.cols}, edge(height, mx.cols), func() {
				mx.store(m, g.iadd(n, g.num(int64(j)*mx.cols)), acc[i*panels+j])
			})
		}
	}
}

// chunked walks k in chunks, whose part of A it copies to scratch first: reading A where it is costs an address per row
// and step if its rows are a symbolic distance apart, and more registers than there are.
func (g *gen) chunked(mx *matrix, height int64, m *ir.Value, acc []*ir.Value, rowAt *func(*ir.Value, []*ir.Value) (*ir.Value, []ix),
	body func(ks, acc []*ir.Value) []*ir.Value) []*ir.Value {
	k := g.dim(mx.k[0])
	return g.loop("seq", g.num(0), k, g.chunk(), acc, func(k0 *ir.Value, acc []*ir.Value) []*ir.Value {
		n := g.imin(g.num(g.chunk()), g.isub(k, k0))
		tile := []int64{g.chunk()}
		mask := g.b.Emit("mask", ir.A{"axis": 0, "tile": tile}, n)
		g.loop("seq", g.num(0), g.num(height), 1, nil, func(r *ir.Value, _ []*ir.Value) []*ir.Value {
			var row *ir.Value
			g.in(tile, mask, func() {
				buf, idx := mx.stripAt(g.at(g.iadd(m, r), -1, 0), g.at(k0, 0, 1))
				row = g.load(buf, idx)
			})
			g.in(tile, nil, func() { g.store(row, mx.strip, []ix{g.at(r, -1, 0), g.at(g.num(0), 0, 1)}) })
			return nil
		})
		return g.loop("seq", g.num(0), n, 1, acc, func(kk *ir.Value, acc []*ir.Value) []*ir.Value {
			*rowAt = func(*ir.Value, []*ir.Value) (*ir.Value, []ix) {
				return mx.strip, []ix{g.at(g.num(0), 0, 1), g.at(kk, -1, 0)}
			}
			return body([]*ir.Value{g.iadd(k0, kk)}, acc)
		})
	})
}

// columns walks columns [lo, hi) of the matrix, panels at a time, and cuts the last panel at the edge.
func (g *gen) columns(mx *matrix, lo, hi *ir.Value, panels int, body func(n *ir.Value, panels int, masked bool)) {
	c, static := mx.n.IsConst()
	whole := mx.n.FloorDiv(shape.Const(mx.cols)).Mul(shape.Const(mx.cols))
	full := g.imin(hi, g.dim(whole))
	for ; panels >= 1; panels /= 2 { // what is left takes half as many at a time, down to one
		step := int64(panels) * mx.cols
		if static && c < step {
			continue
		}
		end := full
		if panels > 1 {
			end = g.iadd(lo, g.imul(g.idiv(g.isub(full, lo), g.num(step)), g.num(step)))
		}
		g.loop("seq", lo, end, step, nil, func(n *ir.Value, _ []*ir.Value) []*ir.Value {
			body(n, panels, false)
			return nil
		})
		lo = end
		if a, ok := indexConst(lo); ok { // a block of all columns, and none is left
			if b, ok := indexConst(full); ok && a == b {
				break
			}
		}
	}
	if static && c%mx.cols == 0 {
		return
	}
	// the edge belongs to whoever has the last column
	g.whenLess(full, hi, func() { body(full, 1, true) })
}

// heights splits n rows: a static n evenly into tiles no higher than rows, so that none is much lower than the
// others; a dynamic one into tiles of the full height and a rest of powers of two.
func evenHeights(n, rows int64) (high, low, nHigh, nLow int64) {
	t := max(1, (n+rows-1)/rows)
	high = (n + t - 1) / t
	low = high - 1
	nHigh = n - low*t
	nLow = t - nHigh
	return
}

// panelsFor is how many panels a low tile takes at a time, so that enough accumulators hide the latency of fma
// without running out of registers.
func panelsFor(mx *matrix, height int64) int {
	switch {
	case height*4 <= mx.rows:
		return 4
	case height*2 <= mx.rows:
		return 2
	}
	return 1
}

// rowTiles walks rows [lo, hi): body gets the first row and the height of each tile. n is the number of rows if it
// is static and lo is 0.
func (g *gen) rowTiles(mx *matrix, lo, hi *ir.Value, n shape.Expr, body func(m *ir.Value, height int64)) {
	if c, ok := n.IsConst(); ok {
		if z, ok := indexConst(lo); ok && z == 0 {
			high, low, nh, nl := evenHeights(c, mx.rows)
			split := nh * high
			g.tileLoop(g.num(0), g.num(split), high, nh, body)
			g.tileLoop(g.num(split), g.num(split+nl*low), low, nl, body)
			return
		}
	}
	full := g.iadd(lo, g.imul(g.idiv(g.isub(hi, lo), g.num(mx.rows)), g.num(mx.rows)))
	g.loop("seq", lo, full, mx.rows, nil, func(m *ir.Value, _ []*ir.Value) []*ir.Value {
		body(m, mx.rows)
		return nil
	})
	at := full
	for h := int64(8); h >= 1; h /= 2 {
		if h >= mx.rows {
			continue
		}
		has := g.compare("GE", g.isub(hi, at), g.num(h))
		start := at
		g.when(has, func() { body(start, h) })
		at = g.b.Emit("select", nil, has, g.iadd(at, g.num(h)), at)
	}
}

// manyTasks is what the tasks of a kernel should at least be, so that a few threads are busy about equally long.
const manyTasks = 8

// tileTasks is how many tasks n rows make, each of tiles tiles at most and for each of so many blocks of columns: many
// of equally many tiles, or as many as there are tiles.
func tileTasks(n, rows, tiles int64, blocks shape.Expr) int64 {
	all := (n + rows - 1) / rows
	least := (all + tiles - 1) / tiles
	b, ok := blocks.IsConst()
	if !ok {
		return least
	}
	for t := least; t < all; t++ {
		if all%t == 0 && t*b >= manyTasks {
			return t
		}
	}
	if least*b >= manyTasks {
		return least
	}
	return all
}

// evenTiles walks the tiles of one of the tasks that each n rows make.
func (g *gen) evenTiles(mx *matrix, task *ir.Value, n, tasks int64, body func(m *ir.Value, height int64)) {
	high, low, nh, nl := evenHeights(n, mx.rows)
	first := g.imul(g.idiv(task, g.num(tasks)), g.num(n)) // row
	if tasks == 1 {
		split := g.iadd(first, g.num(nh*high))
		g.tileLoop(first, split, high, nh, body)
		g.tileLoop(split, g.iadd(first, g.num(n)), low, nl, body)
		return
	}
	size := (nh + nl + tasks - 1) / tasks
	lo := g.imul(g.imod(task, g.num(tasks)), g.num(size)) // tile
	hi := g.imin(g.iadd(lo, g.num(size)), g.num(nh+nl))
	walk := func(lo, hi *ir.Value, height, before int64) {
		g.loop("seq", lo, hi, 1, nil, func(t *ir.Value, _ []*ir.Value) []*ir.Value {
			body(g.iadd(first, g.iadd(g.imul(t, g.num(height)), g.num(before))), height)
			return nil
		})
	}
	walk(lo, g.imin(hi, g.num(nh)), high, 0)
	if nl > 0 {
		walk(g.imax(lo, g.num(nh)), hi, low, nh*(high-low))
	}
}

func (g *gen) tileLoop(lo, hi *ir.Value, height, count int64, body func(m *ir.Value, height int64)) {
	switch {
	case count == 0 || height == 0:
	case count == 1:
		body(lo, height)
	default:
		g.loop("seq", lo, hi, height, nil, func(m *ir.Value, _ []*ir.Value) []*ir.Value {
			body(m, height)
			return nil
		})
	}
}

package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// blockBytes is how much of B one block of columns may take: half of a 1 MiB L2, the rest is for A and C.
const blockBytes = 512 << 10

// tasksRows is how many row tiles one task takes: enough to reuse a block of B, few enough to share among threads.
const taskTiles = 8

// product is a dot_general as schedules see it: outer loops (batch axes and all but the last run of rows), and inside
// them m rows times n columns, each a sum over k. Operands are read, and results written, at one index per loop.
type product struct {
	out     *ir.Value
	outer   []run
	m, n, k shape.Expr

	lhs    func(outer []*ir.Value, m, k ix) (buf *ir.Value, idx []ix)
	rhs    func(outer []*ir.Value, k, n ix) (buf *ir.Value, idx []ix) // of the operand as it is, not packed
	result func(outer []*ir.Value, m, n ix) []ix
	batch  int

	images shape.Expr // m = images * pixels, pixels a constant: 0 if there is no such
	pixels int64

	batchRuns int // outer loops over batch axes,
	left      int // and those over rows, which follow
}

// unmerged is why constant columns in panels cannot be multiplied: the loop over columns is several.
const unmerged = "the columns do not merge into one loop"

// newProduct analyses the anchor. The axes of lhs may stand in any order, and those of rhs too but for the last of the
// columns, which is its last (Prepare sees to it).
func (g *gen) newProduct(dests []*dest) *product {
	op := g.anchor
	lhs, rhs := op.Operands[0], op.Operands[1]
	bl, br, cl, cr := op.Ints("batch_lhs"), op.Ints("batch_rhs"), op.Ints("contract_lhs"), op.Ints("contract_rhs")
	if !prepared(op) {
		g.fail("a product of %s and %s has not been prepared", lhs.Type, rhs.Type)
	}
	laxes := slices.Concat(bl, rest(lhs.Type.Rank(), bl, cl)) // the result's batch and row axes in lhs
	raxes := slices.Concat(br, rest(rhs.Type.Rank(), br, cr)) // the result's batch and column axes in rhs
	nb, nm := len(bl), len(laxes)-len(bl)
	p := &product{out: op.Result(), m: shape.Const(1), n: shape.Const(1), k: lhs.Type.Dims[cl[0]], batch: nb}
	rank := p.out.Type.Rank()
	runs := g.dotRuns(dests, laxes, raxes, nb)
	var batch, rows, cols []run
	for _, r := range runs {
		switch {
		case r.lo < nb:
			batch = append(batch, r)
		case r.lo < nb+nm:
			rows = append(rows, r)
		default:
			cols = append(cols, r)
		}
	}
	if len(cols) > 1 && g.packed != nil {
		g.fail(unmerged)
	}
	if len(rows) > 0 {
		last := rows[len(rows)-1]
		p.m = last.n
		p.images, p.pixels = images(p.out.Type.Dims[last.lo:last.hi])
	}
	if len(cols) > 0 {
		p.n = cols[len(cols)-1].n
	}
	p.outer = append(append([]run{}, batch...), rows[:max(len(rows)-1, 0)]...)
	p.batchRuns = len(batch)
	p.left = len(p.outer)
	p.outer = append(p.outer, cols[:max(len(cols)-1, 0)]...)
	p.result = func(outer []*ir.Value, mi, ni ix) []ix {
		vals := g.uniforms(outer[:p.left])
		if len(rows) > 0 {
			vals = append(vals, mi)
		}
		vals = append(vals, g.uniforms(outer[p.left:])...)
		if len(cols) > 0 {
			vals = append(vals, ni)
		}
		return g.index(rank, runs, vals)
	}
	p.lhs = func(outer []*ir.Value, mi, ki ix) (*ir.Value, []ix) {
		idx := p.result(outer, mi, g.zero())
		return g.bufs[lhs], place(lhs, idx[:nb+nm], laxes, cl[0], ki)
	}
	p.rhs = func(outer []*ir.Value, ki, ni ix) (*ir.Value, []ix) {
		idx := p.result(outer, g.zero(), ni)
		return g.bufs[rhs], place(rhs, slices.Concat(idx[:nb], idx[nb+nm:]), raxes, cr[0], ki)
	}
	return p
}

// dotSchedule multiplies by the micro-kernel, rhs either as it is or packed in panels; on a target with matrix
// instructions by tensorDot.
func dotSchedule(g *gen, dests []*dest) {
	p := g.newProduct(dests)
	if g.target.MMA != [3]int64{} {
		g.tensorDot(p, dests)
		return
	}
	out, m, n := p.out, p.m, p.n
	mx := &matrix{blocking: g.sched.blocking(g.target, accType(out.Type.DType), n), d: accType(out.Type.DType), n: n, k: shape.Dims{p.k}, packed: g.packed != nil}
	// the block of columns that shares the cache, and the rows of a task
	width, block := mx.cols, or(g.sched.Block, blockBytes)
	task := or(g.sched.Task, taskTiles)
	g.chosen = Schedule{Rows: mx.rows, Vectors: mx.cols / g.target.Lanes(mx.d), Task: task, Block: block}
	if c, ok := p.k.IsConst(); ok {
		width = max(1, block/(max(c, 1)*mx.d.Size()*mx.cols)) * mx.cols
	}
	height := task * mx.rows
	if g.target.Forces("blocks") {
		width, height = mx.cols, mx.rows
	}
	if c, ok := m.IsConst(); ok && c <= height {
		height = c
	}
	width = evenWidth(n, width, mx.cols)
	nBlocks, mBlocks := n.CeilDiv(shape.Const(width)), m.CeilDiv(shape.Const(max(height, 1)))
	even := p.pixels >= mx.rows // the rows of each image are divided into tiles of about the same height
	tasks := tileTasks(p.pixels, mx.rows, max(1, height/mx.rows), nBlocks)
	if even {
		mBlocks = p.images.Mul(shape.Const(tasks))
	}
	// runs of few rows (7 pixels of a window) share a tile, grow at a time
	low, grow, along := int64(0), int64(1), p.left-1
	if c, ok := m.IsConst(); ok && 0 < c && 2*c <= mx.rows && !g.strips(p) && along >= p.batchRuns && mx.cols == 2*g.target.Lanes(mx.d) {
		if _, static := p.k.IsConst(); static {
			low, grow = c, mx.rows/c
		}
	}
	total := shape.Const(1)
	if grow > 1 {
		total = p.outer[along].n
		p.outer[along].n = total.CeilDiv(shape.Const(grow))
	}
	// all rows of a batch meet one block of columns before the next
	dims := slices.Insert(append(runDims(p.outer), mBlocks), p.batchRuns, nBlocks)
	g.parallel(dims, func(ivs []*ir.Value) {
		nBlock, mBlock := ivs[p.batchRuns], ivs[len(ivs)-1]
		outer := slices.Delete(slices.Clone(ivs[:len(ivs)-1]), p.batchRuns, p.batchRuns+1)
		nLo := g.imul(nBlock, g.num(width))
		nHi := g.imin(g.iadd(nLo, g.num(width)), g.dim(n))
		mLo := g.imul(mBlock, g.num(height))
		mHi := g.imin(g.iadd(mLo, g.num(height)), g.dim(m))
		// at finds a tile's row: where several runs share it, they are named by their index in the loop around
		at := func(m *ir.Value) ([]*ir.Value, *ir.Value) {
			if grow == 1 {
				return outer, m
			}
			o := slices.Clone(outer)
			o[along] = m
			return o, g.num(0)
		}
		mx.rowAt = func(m *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
			outer, m := at(m)
			return p.lhs(outer, g.at(m, 0, 1), g.at(ks[0], -1, 0))
		}
		mx.colAt = func(n, panel *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
			buf, idx := p.rhs(outer, g.at(ks[0], -1, 0), g.at(n, 1, 1))
			if mx.packed { // its batch axes come first
				return buf, append(idx[:p.batch:p.batch], g.at(panel, -1, 0), g.at(ks[0], -1, 0), g.at(g.num(0), 1, 1))
			}
			return buf, idx
		}
		if g.strips(p) {
			d := g.anchor.Operands[0].Type.DType
			mx.strip = g.b.Emit("alloc", ir.A{"type": ir.BufferOf(d, ir.Scratch, shape.Const(mx.rows), shape.Const(g.chunk()+chunkGap))})
			mx.stripAt = func(m, k ix) (*ir.Value, []ix) { return p.lhs(outer, m, k) }
		}
		mx.store = func(m, n, acc *ir.Value) {
			outer, m := at(m)
			g.supply(out, g.b.Convert(acc, out.Type.DType))
			g.emitAll(dests, p.result(outer, g.at(m, 0, 1), g.at(n, 1, 1)))
		}
		if grow > 1 {
			g.shared(g.imul(outer[along], g.num(grow)), total, grow, func(ms []*ir.Value) {
				panels := 1
				if len(ms) == 1 {
					panels = panelsFor(mx, low)
				}
				g.columns(mx, nLo, nHi, panels, func(n *ir.Value, panels int, masked bool) {
					g.microTile(mx, low, ms, n, panels, masked)
				})
			})
			return
		}
		tile := func(m *ir.Value, height int64) {
			g.columns(mx, nLo, nHi, panelsFor(mx, height), func(n *ir.Value, panels int, masked bool) {
				g.microTile(mx, height, []*ir.Value{m}, n, panels, masked)
			})
		}
		if even {
			g.evenTiles(mx, mBlock, p.pixels, tasks, tile)
			return
		}
		g.rowTiles(mx, mLo, mHi, m, tile)
	})
}

// evenWidth is the width of blocks of n columns, width at most, that are about equally wide.
func evenWidth(n shape.Expr, width, cols int64) int64 {
	c, ok := n.IsConst()
	if !ok || c <= width || width <= 0 {
		return width
	}
	panels, blocks := (c+cols-1)/cols, (c+width-1)/width
	return (panels + blocks - 1) / blocks * cols
}

// shared walks runs of rows from first on: grow of them at once, or what is left of total one by one.
func (g *gen) shared(first *ir.Value, total shape.Expr, grow int64, body func(ms []*ir.Value)) {
	several := func() {
		ms := make([]*ir.Value, grow)
		for i := range ms {
			ms[i] = g.iadd(first, g.num(int64(i)))
		}
		body(ms)
	}
	n, static := total.IsConst()
	if static && n%grow == 0 {
		several()
		return
	}
	end := g.dim(total)
	whole := g.compare("LE", g.iadd(first, g.num(grow)), end)
	if !static || n >= grow {
		g.when(whole, several)
	}
	g.loop("seq", g.b.Emit("select", nil, whole, end, first), end, 1, nil, func(m *ir.Value, _ []*ir.Value) []*ir.Value {
		body([]*ir.Value{m})
		return nil
	})
}

// strips reports whether the rows of lhs are a symbolic distance apart, and k contiguous.
func (g *gen) strips(p *product) bool {
	v := g.anchor.Operands[0]
	c := g.anchor.Ints("contract_lhs")[0]
	_, static := p.k.IsConst()
	return (!static || g.target.Forces("strips")) && c == int64(v.Type.Rank()-1) && !p.m.Is(1)
}

// place puts the indices of the result's axes, and that of the contracted axis, where an operand has them.
func place(v *ir.Value, idx []ix, axes []int64, contract int64, k ix) []ix {
	out := make([]ix, v.Type.Rank())
	for i, a := range axes {
		out[a] = idx[i]
	}
	out[contract] = k
	return out
}

// dotRuns merges the result's axes within batch, rows and columns, and retypes lhs and rhs alike.
func (g *gen) dotRuns(dests []*dest, laxes, raxes []int64, nb int) []run {
	op := g.anchor
	lhs, rhs, out := op.Operands[0], op.Operands[1], op.Result()
	g.fixed[out] = func([]ix) *ir.Value { return nil } // the walk stops there
	nm := len(laxes) - nb
	la, ra := make([]int, out.Type.Rank()), make([]int, out.Type.Rank())
	for i := range la {
		la[i], ra[i] = -1, -1
		if i < nb+nm {
			la[i] = int(laxes[i])
		}
		switch {
		case i < nb:
			ra[i] = int(raxes[i])
		case i >= nb+nm && g.packed == nil: // panels have the batch axes only
			ra[i] = int(raxes[i-nm])
		}
	}
	extra := []access{{lhs, la}, {rhs, ra}}
	return g.collapseWith(g.results, dests, extra, []int{nb, nb + nm})
}

// images divides rows, whose axes have these dims, into a constant number for each index of the first axis.
func images(dims shape.Dims) (n shape.Expr, pixels int64) {
	if c, ok := shape.Product(dims).IsConst(); ok {
		return shape.Const(1), c
	}
	if c, ok := shape.Product(dims[1:]).IsConst(); ok {
		return dims[0], c
	}
	return n, 0
}

package lower

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// blockBytes is how much of B one block of columns may take: half of a 1 MiB L2, the rest is for A and C.
const blockBytes = 512 << 10

// tasksRows is how many row tiles one task takes: enough to reuse a block of B, few enough to share among threads.
const taskTiles = 8

// dotSchedule multiplies lhs [batch…, m…, k] by rhs [batch…, k, n…] (Prepare brings it into this form), rhs either as
// it is or packed in panels.
func dotSchedule(g *gen, dests []*dest) {
	op := g.anchor
	lhs, rhs := op.Operands[0], op.Operands[1]
	nb := len(op.Ints("batch_lhs"))
	out := op.Result()
	rank := out.Type.Rank()
	nm := lhs.Type.Rank() - nb - 1
	k := lhs.Type.Dims[lhs.Type.Rank()-1]
	runs := g.dotRuns(dests, nb, nm)
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
	if len(cols) > 1 {
		g.fail("the columns of %s do not merge into one loop", out.Type)
	}
	m, n := shape.Const(1), shape.Const(1)
	if len(rows) > 0 {
		m = rows[len(rows)-1].n
	}
	if len(cols) > 0 {
		n = cols[0].n
	}
	mx := &matrix{blocking: blockingFor(g.target, accType(out.Type.DType), n), d: accType(out.Type.DType), n: n, k: shape.Dims{k}, packed: g.packed != nil}
	outer := append(append([]run{}, batch...), rows[:max(len(rows)-1, 0)]...)
	// the block of columns that shares the cache, and the rows of a task
	width := mx.cols
	if c, ok := k.IsConst(); ok {
		width = max(1, blockBytes/(max(c, 1)*mx.d.Size()*mx.cols)) * mx.cols
	}
	height := taskTiles * mx.rows
	if c, ok := m.IsConst(); ok && c <= height {
		height = c
	}
	nBlocks, mBlocks := n.CeilDiv(shape.Const(width)), m.CeilDiv(shape.Const(max(height, 1)))
	dims := append(runDims(outer), nBlocks, mBlocks)
	g.parallel(dims, func(ivs []*ir.Value) {
		nBlock, mBlock := ivs[len(outer)], ivs[len(outer)+1]
		nLo := g.imul(nBlock, g.num(width))
		nHi := g.imin(g.iadd(nLo, g.num(width)), g.dim(n))
		mLo := g.imul(mBlock, g.num(height))
		mHi := g.imin(g.iadd(mLo, g.num(height)), g.dim(m))
		// index of the result for one index per run
		index := func(mi, ni ix) []ix {
			vals := g.uniforms(ivs[:len(outer)])
			if len(rows) > 0 {
				vals = append(vals, mi)
			}
			if len(cols) > 0 {
				vals = append(vals, ni)
			}
			return g.index(rank, runs, vals)
		}
		mx.rowAt = func(m *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
			idx := index(g.at(m, 0, 1), g.zero())
			return g.bufs[lhs], append(idx[:nb+nm:nb+nm], g.at(ks[0], -1, 0))
		}
		mx.colAt = func(n, panel *ir.Value, ks []*ir.Value) (*ir.Value, []ix) {
			idx := index(g.zero(), g.at(n, 1, 1))
			b := append([]ix{}, idx[:nb]...)
			if mx.packed {
				return g.bufs[rhs], append(b, g.at(panel, -1, 0), g.at(ks[0], -1, 0), g.at(g.num(0), 1, 1))
			}
			return g.bufs[rhs], append(append(b, g.at(ks[0], -1, 0)), idx[nb+nm:]...)
		}
		mx.store = func(m, n, acc *ir.Value) {
			g.supply(out, g.b.Convert(acc, out.Type.DType))
			g.emitAll(dests, index(g.at(m, 0, 1), g.at(n, 1, 1)))
		}
		g.rowTiles(mx, mLo, mHi, m, func(m *ir.Value, height int64) {
			g.columns(mx, nLo, nHi, panelsFor(mx, height), func(n *ir.Value, panels int, masked bool) {
				g.microTile(mx, height, []*ir.Value{m}, n, panels, masked)
			})
		})
	})
}

// dotRuns merges the result's axes within batch, rows and columns, and retypes lhs and rhs alike.
func (g *gen) dotRuns(dests []*dest, nb, nm int) []run {
	op := g.anchor
	lhs, rhs, out := op.Operands[0], op.Operands[1], op.Result()
	g.fixed[out] = func([]ix) *ir.Value { return nil } // the walk stops there
	rank := out.Type.Rank()
	var la, ra []int
	for i := range rank {
		l, r := -1, -1
		switch {
		case i < nb:
			l, r = i, i
		case i < nb+nm:
			l = i
		default:
			r = i - nm + 1
		}
		la, ra = append(la, l), append(ra, r)
	}
	extra := []access{{lhs, la}}
	if g.packed == nil {
		extra = append(extra, access{rhs, ra})
	}
	return g.collapseWith(g.results, dests, extra, []int{nb, nb + nm})
}

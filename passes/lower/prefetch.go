package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
)

// What a micro-kernel will read from far away it asks for early. The machine's own prefetchers do not see it: they stop
// at the end of a page, and so at each of the many 4 KiB pages that weights lie on; and the rows of an operand of the
// epilogue, a few lines per tile, are no stream.

// aheadBytes is how far ahead of its use a panel is asked for: what a micro-kernel multiplies in the latency of DRAM.
const aheadBytes = 4 << 10

// prefetchPanel asks for what comes aheadBytes after the step of k of a panel that is read at idx. A low tile has no use
// for it: it reads faster than that, and the machine's prefetchers see its stream.
func (g *gen) prefetchPanel(mx *matrix, buf *ir.Value, idx []ix) {
	size := buf.Type.DType.MemSize()
	k, col := len(idx)-2, len(idx)-1
	for c := int64(0); c < mx.cols; c += lineBytes / size {
		at := bases(idx)
		at[k] = g.iadd(at[k], g.num(aheadBytes/(mx.cols*size)))
		at[col] = g.iadd(at[col], g.num(c))
		g.b.Emit("prefetch", nil, append([]*ir.Value{buf}, at...)...)
	}
}

// touch is a load that an epilogue will make.
type touch struct {
	buf *ir.Value
	idx []ix
}

// epilogueLoads lists what store, called in a tile of that many rows, loads anew for each row.
func (g *gen) epilogueLoads(mx *matrix, height int64, store func()) []touch {
	var all []touch
	g.in([]int64{height, mx.cols}, nil, func() {
		g.dry = &all
		store()
		g.dry = nil
	})
	return slices.DeleteFunc(all, func(t touch) bool {
		last := len(t.idx) - 1
		if last < 1 || slices.ContainsFunc(t.idx, func(x ix) bool { return x.vec != nil || x.step == nil }) {
			return true
		}
		return t.idx[last].step[1] != 1 || t.idx[last-1].step[0] != 1
	})
}

// prefetchRows asks, in step k of a tile's loop, for a line of what the epilogue of the rows below this tile will read.
// Those rows are height*n elements in a row, n columns that all tiles beside this one share, as do the prefetches: in
// the loop of one panel there are as many as a tile's part has lines. All at once they would be in the way of the
// loop's own misses of L1 (64 steps of k: 15 % of the time).
func (g *gen) prefetchRows(mx *matrix, t touch, height int64, n, k *ir.Value) {
	line := lineBytes / t.buf.Type.DType.MemSize()
	at := bases(t.idx)
	row, col := len(at)-2, len(at)-1
	at[row] = g.iadd(at[row], g.num(height))
	at[col] = g.iadd(g.isub(at[col], n), g.imul(n, g.num(height)))
	at[col] = g.iadd(at[col], g.imul(g.imin(k, g.num(height*mx.cols/line-1)), g.num(line)))
	g.b.Emit("prefetch", nil, append([]*ir.Value{t.buf}, at...)...)
}

func bases(idx []ix) []*ir.Value {
	out := make([]*ir.Value, len(idx))
	for i, x := range idx {
		out[i] = x.base
	}
	return out
}

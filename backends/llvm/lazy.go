package llvm

import (
	"slices"

	"github.com/swage-ml/swage/ir"
)

// pendingTile is a lazy tile and, for a load, the buffer it reads.
type pendingTile struct {
	t   tile
	buf *ir.Value
}

// setLazy defines a value whose vectors are made when they are used, or at the latest by settle.
func (k *kernel) setLazy(v *ir.Value, t tile, buf *ir.Value) {
	k.tiles[v.ID] = t
	k.pending = append(k.pending, pendingTile{t, buf})
}

// settle makes all that is still lazy: before control flow, as a vector made inside a branch or a loop would be of no use
// behind it. The last come first, each with what it is made of, vector by vector.
func (k *kernel) settle() {
	for _, p := range slices.Backward(k.pending) {
		p.t.force()
	}
	k.pending = k.pending[:0]
}

// settleLoads makes the loads that a store to the buffer might overtake.
func (k *kernel) settleLoads(buf *ir.Value) {
	for _, p := range k.pending {
		if p.buf != nil && k.overlap(p.buf, buf) {
			p.t.force()
		}
	}
}

// overlap reports whether two buffers of the kernel may share memory.
func (k *kernel) overlap(a, b *ir.Value) bool {
	a, b = rootOf(k.fn, a), rootOf(k.fn, b)
	if a == nil || b == nil || a == b {
		return true
	}
	i, j := slices.Index(k.fn.Params, a), slices.Index(k.fn.Params, b)
	if i < 0 || j < 0 {
		return false // scratch is apart from everything else
	}
	apart := func(i int) bool { return i < len(k.noalias) && k.noalias[i] }
	return !apart(i) && !apart(j)
}

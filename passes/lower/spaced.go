package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// The rows of A that a tile of the micro-kernel reads at once lie one row's length apart. If that is a multiple of half
// the bytes that one way of L1 holds (4 KiB on all targets), they share one or two of its sets, which hold fewer lines
// than a tile has rows: every element is then read from L2. Such values get rows that are one cache line longer
// (K = 1024: from 43 to 70 % of peak).
const (
	conflictBytes = 2 << 10
	lineBytes     = 64
)

// spaced is the type of a buffer for v with longer rows, if the value is the lhs of a product and all who use it
// can read it so: they are groups after this op in the same region, and look at it by its own axes.
func (lo *lowerer) spaced(r *ir.Region, v *ir.Value) (ir.Type, bool) {
	t, rank := v.Type, v.Type.Rank()
	if lo.target.MMA != [3]int64{} || rank < 2 || lo.want[v] != nil {
		return t, false
	}
	n, ok := t.Dims[rank-1].IsConst()
	if !ok || n < 2 || n*t.DType.MemSize()%conflictBytes != 0 && !lo.target.Forces("spaced") || shape.Product(t.Dims[:rank-1]).Is(1) {
		return t, false
	}
	product := false
	for _, u := range lo.uses[v] {
		if !u.Is("fused") || lo.home[u.Results[0]] != r {
			return t, false
		}
		for i, x := range u.Operands {
			if x != v {
				continue
			}
			p := u.Regions[0].Params[i]
			for _, in := range u.Regions[0].Ops {
				k := slices.Index(in.Operands, p)
				switch {
				case k < 0:
				case in.Is("dot_general"):
					c := in.Ints("contract_lhs")
					if k != 0 || slices.Contains(in.Operands[1:], p) || len(c) != 1 || c[0] != int64(rank-1) {
						return t, false
					}
					product = true
				case in.Is("convolution", "scatter", "dynamic_update_slice", "sort"):
					return t, false
				}
			}
		}
	}
	dims := slices.Clone(t.Dims)
	dims[rank-1] = shape.Const(n + lineBytes/t.DType.MemSize())
	return t.With(dims...), product
}

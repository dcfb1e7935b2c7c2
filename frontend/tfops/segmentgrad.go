package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// segmentGradOps are gradients of reductions of gathered rows.
var segmentGradOps = []row{
	{op: "SparseSegmentSumGrad", run: importSparseSegmentGrad(0)},
	{op: "SparseSegmentMeanGrad", run: importSparseSegmentGrad(1)},
	{op: "SparseSegmentSqrtNGrad", run: importSparseSegmentGrad(0.5)},
	{op: "SparseSegmentSumGradV2", run: importSparseSegmentGrad(0)},
	{op: "SparseSegmentMeanGradV2", run: importSparseSegmentGrad(1)},
	{op: "SparseSegmentSqrtNGradV2", run: importSparseSegmentGrad(0.5)},
}

// importSparseSegmentGrad adds each segment's gradient, divided by the segment's count to the power, up in the rows that
// the segment was made of: rows of a tensor like the data, or in the V2 forms only the rows that occur, in order.
func importSparseSegmentGrad(power float64) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		g, idx, ids := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
		if g.Type.Rank() == 0 || idx.Type.Rank() != 1 || ids.Type.Rank() != 1 {
			c.Failf("the gradient %s at %s, %s is not supported", g.Type, idx.Type, ids.Type)
		}
		num := c.same(idx.Type.Dims[0], ids.Type.Dims[0], "the rows of the segments")
		idx, ids = c.castAxis(idx, 0, num), c.castAxis(ids, 0, num)
		rows := c.expr(n.input(c, 3), "output_dim0")
		c.nonNegative(rows, "output_dim0")
		c.checkIndex(idx, rows, "index")
		segments := g.Type.Dims[0]
		c.checkIndex(ids, segments, "segment id")
		d := g.Type.DType
		if d == ir.F16 || d == ir.BF16 {
			g = c.Convert(g, ir.F32)
		}
		if power != 0 {
			g = c.meanBy(g, ids, segments, power)
		}
		part := c.gatherUnchecked(g, ids, 0, 0)
		rest := g.Type.Dims[1:]
		if n.Op == "SparseSegmentSumGrad" || n.Op == "SparseSegmentMeanGrad" || n.Op == "SparseSegmentSqrtNGrad" {
			sum := c.scatterNd(c.zeros(g.Type.DType, append(shape.Dims{rows}, rest...)), c.Reshape(idx, num, one), part, "add", false)
			return values(c.Convert(sum, d))
		}
		sorted := c.EmitOp("sort", ir.A{"axis": 0, "descending": false}, nil, idx, c.iota(num)).Results
		starts := c.differs(sorted[0])
		found := c.Reduce("add", c.Convert(starts, ir.I64), 0)
		count := c.define(found, found, 0, "rows")
		place := c.minus(c.sums(c.Convert(starts, ir.I64), false), c.splatI(sorted[1], 1))
		place = c.Reshape(place, num, one)
		unique := c.scatterNd(c.zeros(idx.Type.DType, shape.Dims{count}), place, sorted[0], "set", false)
		sum := c.scatterNd(c.zeros(g.Type.DType, append(shape.Dims{count}, slices.Clone(rest)...)), place, c.gatherUnchecked(part, sorted[1], 0, 0), "add", false)
		return values(c.Convert(sum, d), unique)
	}
}

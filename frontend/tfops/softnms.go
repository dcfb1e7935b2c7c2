package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// softNMSOps choose boxes whose neighbours' scores fade.
var softNMSOps = []row{
	{op: "NonMaxSuppressionV5", run: importSoftNMS},
	{op: "NonMaxSuppressionWithOverlaps", run: importOverlapNMS},
	{op: "RaggedBincount", run: importRaggedBincount},
	{op: "SparseBincount", run: importSparseBincount},
}

// iou is the intersection over the union of each box [N,4] with the chosen one [4]; 0 if one of them is empty.
func (c *Ctx) iou(boxes, chosen *ir.Value) *ir.Value {
	num := boxes.Type.Dims[0]
	side := func(v *ir.Value, k int64) (lo, hi *ir.Value) {
		part := func(k int64) *ir.Value {
			s := c.slice1(v, v.Type.Rank()-1, constDim(k), constDim(k+1))
			if v.Type.Rank() == 1 {
				return c.Splat(c.Reshape(s), shape.Dims{num})
			}
			return c.Reshape(s, num)
		}
		a, b := part(k), part(k+2)
		return c.least(a, b), c.most(a, b)
	}
	y0, y1 := side(boxes, 0)
	x0, x1 := side(boxes, 1)
	cy0, cy1 := side(chosen, 0)
	cx0, cx1 := side(chosen, 1)
	area := c.mul(c.minus(y1, y0), c.minus(x1, x0))
	carea := c.mul(c.minus(cy1, cy0), c.minus(cx1, cx0))
	zero := c.zeroLike(area)
	h := c.most(c.minus(c.least(y1, cy1), c.most(y0, cy0)), zero)
	w := c.most(c.minus(c.least(x1, cx1), c.most(x0, cx0)), zero)
	inter := c.mul(h, w)
	real := c.Emit("and", nil, c.Compare("GT", area, zero), c.Compare("GT", carea, zero))
	return c.either(real, c.quot(inter, c.minus(c.plus(area, carea), inter)), zero)
}

// fade chooses up to most of the scores [N] greedily. After each choice the others' scores are multiplied by what
// weight makes of their similarity with the chosen one; those that are not above low are out. It returns the
// choices' numbers and scores, the score being -Inf where there are no more.
func (c *Ctx) fade(scores, low *ir.Value, most shape.Expr, similar func(best *ir.Value) *ir.Value, weight func(sim *ir.Value) *ir.Value) (index, score *ir.Value) {
	dims, out := scores.Type.Dims, shape.Dims{most}
	none := c.splatF(scores, math.Inf(-1))
	low = c.Splat(low, dims)
	above := func(x *ir.Value) *ir.Value { return c.either(c.Compare("GT", x, low), x, none) }
	res := c.times(most, []*ir.Value{above(scores), c.zeros(ir.I32, out), c.splatF(c.zeros(scores.Type.DType, out), math.Inf(-1))},
		func(i *ir.Value, vs []*ir.Value) []*ir.Value {
			left, index, score := vs[0], vs[1], vs[2]
			best := c.Emit("argmax", ir.A{"axis": 0, "dtype": ir.I32}, left)
			top := c.Reduce("maximum", left, 0)
			at := c.is(out, 0, "EQ", i)
			index = c.either(at, c.Splat(best, out), index)
			score = c.either(at, c.Splat(top, out), score)
			gone := c.Emit("or", nil, c.is(dims, 0, "EQ", best), c.Compare("EQ", left, none))
			next := above(c.mul(left, weight(similar(best))))
			return []*ir.Value{c.either(gone, none, next), index, score}
		})
	return res[1], res[2]
}

// importSoftNMS is non-maximum suppression that may lower scores by a Gaussian of the overlap instead of dropping boxes.
func importSoftNMS(c *Ctx, n *Node) []Tensor {
	boxes, scores := c.arg(n, 0), c.arg(n, 1)
	if scores.Type.DType != ir.F32 {
		c.lack("dtype", "scores of type %s are not supported", scores.Type.DType)
	}
	most := c.expr(n.input(c, 2), "max_output_size")
	c.nonNegative(most, "max_output_size")
	limit, low, sigma := c.arg(n, 3), c.arg(n, 4), c.arg(n, 5)
	num := scores.Type.Dims[0]
	boxes = c.sameDims(boxes, shape.Dims{num, constDim(4)}, "boxes")
	zero := c.zeroLike(sigma)
	c.Check(c.Compare("GE", sigma, zero), "soft_nms_sigma must be >= 0")
	soft := c.Compare("GT", sigma, zero)
	// TensorFlow looks at a candidate only when its old score is the greatest, which is not the same for negative ones.
	negative := c.Emit("and", nil, c.Compare("LT", scores, c.zeroLike(scores)), c.Compare("GT", scores, c.Splat(low, scores.Type.Dims)))
	mixed := c.Emit("and", nil, soft, c.Reduce("or", negative, 0))
	c.Check(c.Emit("not", nil, mixed), "soft suppression of negative scores is not supported")
	scale := c.either(soft, c.quot(c.ScalarF(ir.F32, -0.5), sigma), zero)
	k := c.facts.Simplify(most.Min(num))
	index, score := c.fade(scores, low, k,
		func(best *ir.Value) *ir.Value { return c.iou(boxes, c.pick(boxes, 0, best)) },
		func(sim *ir.Value) *ir.Value {
			dims := sim.Type.Dims
			w := c.Emit("exponential", nil, c.mul(c.mul(c.Splat(scale, dims), sim), sim))
			keep := c.Emit("or", nil, c.Splat(soft, dims), c.Compare("LE", sim, c.Splat(limit, dims)))
			// A NaN is above no threshold: the box is out.
			return c.either(keep, w, c.splatF(sim, math.NaN()))
		})
	valid := c.Compare("GT", score, c.splatF(score, math.Inf(-1)))
	found := c.Reduce("add", c.Convert(valid, ir.I32), 0)
	if n.Bool("pad_to_max_output_size", false) {
		fill := func(x *ir.Value) *ir.Value {
			x = c.either(valid, x, c.zeroLike(x))
			return c.Pad(x, c.Const(ir.NewTensor(x.Type.DType)), make(shape.Dims, 1), shape.Dims{most.Sub(k)})
		}
		return values(fill(index), fill(score), found)
	}
	m := c.define(found, found, 0, "boxes")
	return values(c.slice1(index, 0, shape.Const(0), m), c.slice1(score, 0, shape.Const(0), m), found)
}

// importOverlapNMS is non-maximum suppression by a matrix of overlaps.
func importOverlapNMS(c *Ctx, n *Node) []Tensor {
	overlaps, scores := c.arg(n, 0), c.arg(n, 1)
	most := c.expr(n.input(c, 2), "max_output_size")
	c.nonNegative(most, "max_output_size")
	limit, low := c.arg(n, 3), c.arg(n, 4)
	num := scores.Type.Dims[0]
	overlaps = c.sameDims(overlaps, shape.Dims{num, num}, "overlaps")
	index, score := c.fade(scores, low, c.facts.Simplify(most.Min(num)),
		func(best *ir.Value) *ir.Value { return c.pick(overlaps, 1, best) },
		func(sim *ir.Value) *ir.Value {
			return c.either(c.Compare("GT", sim, c.Splat(limit, sim.Type.Dims)), c.splatF(sim, math.NaN()), c.splatF(sim, 1))
		})
	found := c.Reduce("add", c.Convert(c.Compare("GT", score, c.splatF(score, math.Inf(-1))), ir.I32), 0)
	return values(c.slice1(index, 0, shape.Const(0), c.define(found, found, 0, "boxes")))
}

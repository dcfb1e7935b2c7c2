package tfops

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// detectOps choose boxes.
var detectOps = []row{
	{op: "CombinedNonMaxSuppression", run: importCombinedNMS},
	{op: "NonMaxSuppression", run: importNMS},
	{op: "NonMaxSuppressionV2", run: importNMS},
	{op: "NonMaxSuppressionV3", run: importNMS},
	{op: "NonMaxSuppressionV4", run: importNMS},
}

// overlap marks the boxes [G,N,4] whose intersection with the chosen one [G,4] is more than the threshold of the union.
func (c *Ctx) overlap(boxes, chosen, threshold *ir.Value) *ir.Value {
	dims := boxes.Type.Dims[:2]
	corner := func(v *ir.Value, k int64) *ir.Value {
		last := v.Type.Rank() - 1
		s := c.slice1(v, last, constDim(k), constDim(k+1))
		s = c.Reshape(s, v.Type.Dims[:last]...)
		if last == 1 {
			return c.spreadTo(s, dims, 1)
		}
		return s
	}
	// Corners may come in any order.
	side := func(v *ir.Value, k int64) (lo, hi *ir.Value) {
		a, b := corner(v, k), corner(v, k+2)
		return c.Emit("minimum", nil, a, b), c.Emit("maximum", nil, a, b)
	}
	y0, y1 := side(boxes, 0)
	x0, x1 := side(boxes, 1)
	cy0, cy1 := side(chosen, 0)
	cx0, cx1 := side(chosen, 1)
	span := func(lo, hi *ir.Value) *ir.Value { return c.Emit("subtract", nil, hi, lo) }
	zero := c.zeroLike(y0)
	area := c.Emit("multiply", nil, span(y0, y1), span(x0, x1))
	carea := c.Emit("multiply", nil, span(cy0, cy1), span(cx0, cx1))
	h := c.Emit("maximum", nil, span(c.Emit("maximum", nil, y0, cy0), c.Emit("minimum", nil, y1, cy1)), zero)
	w := c.Emit("maximum", nil, span(c.Emit("maximum", nil, x0, cx0), c.Emit("minimum", nil, x1, cx1)), zero)
	inter := c.Emit("multiply", nil, h, w)
	iou := c.Emit("divide", nil, inter, c.Emit("subtract", nil, c.Emit("add", nil, area, carea), inter))
	real := c.Emit("and", nil, c.Compare("GT", area, zero), c.Compare("GT", carea, zero))
	return c.Emit("and", nil, real, c.Compare("GT", iou, c.Splat(threshold, dims)))
}

// suppress chooses, for each of G groups, up to most boxes greedily by score. It returns their numbers and scores
// [G,most]; the score is -Inf where there are no more.
func (c *Ctx) suppress(boxes, scores, iou, low *ir.Value, most shape.Expr) (index, score *ir.Value) {
	dims := scores.Type.Dims
	groups := dims[0]
	none := c.splatF(scores, math.Inf(-1))
	left := c.Emit("select", nil, c.Compare("GT", scores, c.Splat(low, dims)), scores, none)
	out := shape.Dims{groups, most}
	res := c.times(most, []*ir.Value{left, c.zeros(ir.I32, out), c.splatF(c.zeros(scores.Type.DType, out), math.Inf(-1))},
		func(i *ir.Value, vs []*ir.Value) []*ir.Value {
			left, index, score := vs[0], vs[1], vs[2]
			best := c.Emit("argmax", ir.A{"axis": 1, "dtype": ir.I32}, left)
			top := c.Reduce("maximum", left, 1)
			at := c.is(out, 1, "EQ", i)
			index = c.Emit("select", nil, at, c.spreadTo(best, out, 1), index)
			score = c.Emit("select", nil, at, c.spreadTo(top, out, 1), score)
			chosen := c.Reshape(c.gatherUnchecked(boxes, c.Reshape(best, groups, one), 1, 1), groups, constDim(4))
			iota := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 1})
			gone := c.Emit("or", nil, c.overlap(boxes, chosen, iou), c.Compare("EQ", iota, c.spreadTo(best, dims, 1)))
			return []*ir.Value{c.Emit("select", nil, gone, none, left), index, score}
		})
	return res[1], res[2]
}

// importCombinedNMS chooses boxes per image and class, and the best of all classes.
func importCombinedNMS(c *Ctx, n *Node) []Tensor {
	boxes, scores := c.arg(n, 0), c.arg(n, 1) // [B,N,Q,4] with Q = 1 or C, [B,N,C]
	perClass, total := c.expr(n.input(c, 2), "per_class"), c.expr(n.input(c, 3), "total")
	iou, low := c.arg(n, 4), c.arg(n, 5)
	b, num, classes := scores.Type.Dims[0], scores.Type.Dims[1], scores.Type.Dims[2]
	bd := c.sameDims(boxes, shape.Dims{b, num, boxes.Type.Dims[2], constDim(4)}, "boxes")
	most := c.facts.Simplify(perClass.Min(num))
	groups := b.Mul(classes)
	// [B*C, N] scores and [B*C, N, 4] boxes
	flatScores := c.Reshape(c.Transpose(scores, 0, 2, 1), groups, num)
	wide := shape.Dims{b, classes, num, constDim(4)}
	var byClass *ir.Value
	if bd.Type.Dims[2].Is(1) {
		byClass = c.Emit("broadcast_in_dim", ir.A{"shape": wide, "dims": []int64{0, 2, 3}}, c.Reshape(bd, b, num, constDim(4)))
	} else {
		c.same(bd.Type.Dims[2], classes, "the boxes' classes")
		byClass = c.Cast(c.Transpose(bd, 0, 2, 1, 3), wide)
	}
	index, score := c.suppress(c.Reshape(byClass, groups, num, constDim(4)), flatScores, iou, low, most)
	// All classes of an image side by side, the best first.
	all := classes.Mul(most)
	k := total
	if n.Bool("pad_per_class", false) {
		k = c.facts.Simplify(total.Min(perClass.Mul(classes)))
	}
	row := c.Reshape(score, b, all)
	if !c.facts.ProveGE0(all.Sub(k)) { // fewer candidates than results
		row = c.Pad(row, c.ScalarF(row.Type.DType, math.Inf(-1)), make(shape.Dims, 2), shape.Dims{shape.Const(0), k.Sub(all).Max(shape.Const(0))})
	}
	top := c.EmitOp("top_k", ir.A{"k": k, "dtype": ir.I32}, nil, row)
	best, at := top.Results[0], top.Results[1]
	valid := c.Compare("GT", best, c.splatF(best, math.Inf(-1)))
	at = c.Emit("minimum", nil, at, c.Splat(c.dimValue(all.Sub(one).Max(shape.Const(0)), ir.I32), at.Type.Dims))
	class := c.Emit("divide", nil, at, c.Splat(c.dimValue(most.Max(one), ir.I32), at.Type.Dims))
	picked := c.gatherUnchecked(c.Reshape(index, b, all), at, 1, 1) // the box's number
	place := c.Emit("add", nil, c.Emit("multiply", nil, class, c.Splat(c.dimValue(num, ir.I32), class.Type.Dims)), picked)
	outBoxes := c.gatherUnchecked(c.Reshape(byClass, b, classes.Mul(num), constDim(4)), place, 1, 1)
	if n.Bool("clip_boxes", true) {
		outBoxes = c.Emit("clamp", nil, c.splatF(outBoxes, 0), outBoxes, c.splatF(outBoxes, 1))
	}
	inBoxes := c.Emit("broadcast_in_dim", ir.A{"shape": outBoxes.Type.Dims, "dims": []int64{0, 1}}, valid)
	zero := c.zeroLike(best)
	return values(
		c.Emit("select", nil, inBoxes, outBoxes, c.zeroLike(outBoxes)),
		c.Emit("select", nil, valid, best, zero),
		c.Emit("select", nil, valid, c.Convert(class, best.Type.DType), zero),
		c.Reduce("add", c.Convert(valid, ir.I32), 1))
}

// importNMS chooses boxes; how many there are is known at run time (V4 with pad_to_max_output_size: always the most).
func importNMS(c *Ctx, n *Node) []Tensor {
	boxes, scores := c.arg(n, 0), c.arg(n, 1)
	most := c.expr(n.input(c, 2), "max_output_size")
	num := scores.Type.Dims[0]
	iou := c.ScalarF(ir.F32, n.Float("iou_threshold", 0.5))
	if n.Op != "NonMaxSuppression" {
		iou = c.arg(n, 3)
	}
	low := c.ScalarF(scores.Type.DType, math.Inf(-1))
	if len(n.In) > 4 {
		low = c.arg(n, 4)
	}
	limit := c.facts.Simplify(most.Min(num))
	boxes = c.sameDims(boxes, shape.Dims{num, constDim(4)}, "boxes")
	index, score := c.suppress(c.Reshape(boxes, one, num, constDim(4)), c.Reshape(scores, one, num),
		c.Convert(iou, boxes.Type.DType), c.Convert(low, scores.Type.DType), limit)
	index, score = c.Reshape(index, limit), c.Reshape(score, limit)
	valid := c.Compare("GT", score, c.splatF(score, math.Inf(-1)))
	found := c.Reduce("add", c.Convert(valid, ir.I32), 0)
	if n.Op == "NonMaxSuppressionV4" && n.Bool("pad_to_max_output_size", false) {
		index = c.Emit("select", nil, valid, index, c.splatI(index, 0))
		index = c.Pad(index, c.ScalarI(ir.I32, 0), make(shape.Dims, 1), shape.Dims{most.Sub(limit)})
		return values(index, found)
	}
	k := c.define(found, found, 0, "boxes")
	out := values(c.slice1(index, 0, shape.Const(0), k))
	if n.Op == "NonMaxSuppressionV4" {
		out = append(out, value(found))
	}
	return slices.Clip(out)
}

package tfops

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// ctcOps read off the labels of connectionist temporal classification.
var ctcOps = []row{
	{op: "CTCGreedyDecoder", run: importCTCGreedy},
	{op: "CTCLoss", run: importCTCLoss},
}

// importCTCGreedy takes the likeliest class of each step, without blanks, and without repeats if they are to be merged.
// The labels of a row follow each other in a sparse tensor.
func importCTCGreedy(c *Ctx, n *Node) []Tensor {
	x, lens := c.Transpose(c.arg(n, 0), 1, 0, 2), c.Convert(c.arg(n, 1), ir.I64)
	rows, steps := x.Type.Dims[0], x.Type.Dims[1]
	lens = c.sameDims(lens, shape.Dims{rows}, "sequence_length")
	c.checkRange(lens, 0, steps, "sequence_length")
	grid := shape.Dims{rows, steps}
	best := c.Emit("argmax", ir.A{"axis": 2, "dtype": ir.I64}, x)
	step := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": grid, "axis": 1})
	used := c.Compare("LT", step, c.Emit("broadcast_in_dim", ir.A{"shape": grid, "dims": []int64{0}}, lens))
	blank := x.Type.Dims[2].Add(constDim(n.Int("blank_index", -1)))
	if n.Int("blank_index", -1) >= 0 {
		blank = constDim(n.Int("blank_index", -1))
	}
	keep := c.Emit("and", nil, used, c.Compare("NE", best, c.Splat(c.dimValue(blank, ir.I64), grid)))
	if n.Bool("merge_repeated", false) {
		none := c.Splat(c.i64(-1), shape.Dims{rows, one})
		last := c.slice1(c.Concat(1, none, best), 1, shape.Const(0), steps)
		keep = c.Emit("and", nil, keep, c.Compare("NE", best, last))
	}
	ones := c.Convert(keep, ir.I64)
	place := c.Emit("scan", ir.A{"kind": "add", "axis": 1, "exclusive": true, "reverse": false}, ones)
	row := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": grid, "axis": 0})
	most := c.longest(c.Reduce("add", ones, 1))
	flat := rows.Mul(steps)
	s := sparse{num: flat, vals: c.Reshape(best, flat)}
	s.idx = c.columnsOf(c.Reshape(row, flat), c.Reshape(place, flat))
	s = c.where(s, c.Reshape(keep, flat))
	score := c.Reduce("maximum", x, 2)
	score = c.Reduce("add", c.Emit("select", nil, used, score, c.splatF(score, 0)), 1)
	dims := c.Concat(0, c.Reshape(c.dimValue(rows, ir.I64), one), c.Reshape(most, one))
	return values(s.idx, s.vals, dims, c.Reshape(c.Emit("negate", nil, score), rows, one))
}

package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// importCTCLoss sums over all paths that give the labels (Graves, "Supervised Sequence Labelling", chapter 7): forwards and
// backwards over time, in logarithms. States are the labels with a blank before, between and after.
func importCTCLoss(c *Ctx, n *Node) []Tensor {
	if n.Bool("preprocess_collapse_repeated", false) {
		c.Failf("preprocess_collapse_repeated is not supported")
	}
	x, idx, vals := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	if x.Type.Rank() != 3 || idx.Type.Rank() != 2 || vals.Type.Rank() != 1 {
		c.Failf("the loss of %s with labels %s, %s", x.Type, idx.Type, vals.Type)
	}
	steps, batch, classes := x.Type.Dims[0], x.Type.Dims[1], x.Type.Dims[2]
	lens := c.sameDims(c.Convert(c.arg(n, 3), ir.I32), shape.Dims{batch}, "sequence_length")
	c.checkRange(lens, 0, steps, "sequence_length")
	blank := c.dimValue(classes.Sub(one), ir.I32)
	num := c.same(idx.Type.Dims[0], vals.Type.Dims[0], "the labels")
	idx, vals = c.castAxis(idx, 0, num), c.Convert(c.castAxis(vals, 0, num), ir.I32)
	c.checkRange(vals, 0, classes.Sub(constDim(2)), "a label")
	place := c.Reshape(c.slice1(idx, 1, one, constDim(2)), num)
	most := c.longest(c.plus(place, c.splatI(place, 1)))
	width := c.define(most, most, 0, "labels")
	c.checkVectors(idx, shape.Dims{batch, width})
	labels := c.scatterNd(c.splatI(c.zeros(ir.I32, shape.Dims{batch, width}), -1), idx, vals, "set", false)
	count := c.Reduce("add", c.Convert(c.Compare("GE", labels, c.zeroLike(labels)), ir.I32), 1)

	// States [batch, 2*width+1].
	size := c.facts.Simplify(width.Mul(constDim(2)).Add(one))
	dims := shape.Dims{batch, size}
	u := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": 1})
	odd := c.Compare("EQ", c.Emit("and", nil, u, c.splatI(u, 1)), c.splatI(u, 1))
	half := c.Emit("shift_right_arithmetic", nil, u, c.splatI(u, 1))
	padded := c.Pad(labels, c.ScalarI(ir.I32, -1), make(shape.Dims, 2), shape.Dims{shape.Const(0), one})
	state := c.either(odd, c.gatherUnchecked(padded, half, 1, 1), c.Splat(blank, dims))
	ends := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0}}, c.plus(c.plus(count, count), c.splatI(count, 1)))
	exists := c.Compare("LT", u, ends)
	none := c.splatF(c.zeros(ir.F32, dims), math.Inf(-1))
	none = c.Convert(none, x.Type.DType)
	back := func(v *ir.Value, by int64, fill *ir.Value) *ir.Value { // element u-by
		return c.Cast(c.slice1(c.Pad(v, fill, shape.Dims{shape.Const(0), constDim(by)}, make(shape.Dims, 2)), 1, shape.Const(0), size), dims)
	}
	minusInf := c.ScalarF(x.Type.DType, math.Inf(-1))
	ahead := func(v *ir.Value, by int64) *ir.Value { // element u+by
		return c.Cast(c.slice1(c.Pad(v, minusInf, make(shape.Dims, 2), shape.Dims{shape.Const(0), constDim(by)}), 1, constDim(by), size.Add(constDim(by))), dims)
	}
	// A label may follow the one before directly unless they are equal and merge.
	merge := n.Bool("ctc_merge_repeated", true)
	repeats := c.Compare("EQ", state, back(state, 2, c.ScalarI(ir.I32, -1)))
	skip := odd
	if merge {
		skip = c.Emit("and", nil, odd, c.Emit("not", nil, repeats))
	}
	stays := c.Compare("EQ", u, u)
	if !merge {
		stays = c.Emit("not", nil, odd)
	}
	if merge { // TensorFlow refuses what is too short for its labels, or leaves it out
		again := c.Emit("and", nil, c.Emit("and", nil, odd, repeats), c.Emit("and", nil, exists, c.Compare("GT", u, c.splatI(u, 1))))
		count = c.plus(count, c.Reduce("add", c.Convert(again, ir.I32), 1))
	}
	fits := c.Compare("LE", count, lens)
	if !n.Bool("ignore_longer_outputs_than_inputs", false) {
		c.Check(c.Emit("or", nil, fits, c.Compare("EQ", lens, c.zeroLike(lens))), "Not enough time for target transition sequence")
	}
	fits = c.Emit("and", nil, fits, c.Compare("GT", lens, c.zeroLike(lens)))

	add := func(a, b *ir.Value) *ir.Value { // of logarithms
		high, low := c.most(a, b), c.least(a, b)
		s := c.plus(high, c.Emit("log_plus_one", nil, c.Emit("exponential", nil, c.minus(low, high))))
		return c.either(c.Compare("EQ", low, none), high, s)
	}
	logp := logSoftmax(c, x)
	at := c.either(exists, state, c.zeroLike(state))
	emit := func(t *ir.Value) *ir.Value { // each state's log probability at t
		return c.either(exists, c.gatherUnchecked(c.pick(logp, 0, t), at, 1, 1), none)
	}
	zero := c.ScalarI(ir.I32, 0)
	row := func(v *ir.Value) *ir.Value { return c.Reshape(v, append(shape.Dims{one}, dims...)...) }
	wide := func(v *ir.Value) *ir.Value {
		return c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0}}, v)
	}
	all := append(shape.Dims{steps}, dims...)
	start := c.either(c.Compare("EQ", u, c.zeroLike(u)), c.zeroLike(none), none) // before the first step: at state 0, or on the way to 1
	alphas := c.times(steps, []*ir.Value{start, c.zeros(x.Type.DType, all)}, func(t *ir.Value, vs []*ir.Value) []*ir.Value {
		a := vs[0]
		first := c.Splat(c.Compare("EQ", t, zero), dims)
		sum := add(c.either(stays, a, none), back(a, 1, minusInf))
		sum = add(sum, c.either(skip, back(a, 2, minusInf), none))
		open := c.either(c.Compare("LE", u, c.splatI(u, 1)), c.zeroLike(none), none)
		next := c.plus(c.either(first, open, sum), emit(t))
		return []*ir.Value{next, c.Emit("dynamic_update_slice", nil, vs[1], row(next), t, zero, zero)}
	})[1]
	// Backwards: beta at t does not count what is emitted at t.
	last := c.either(c.Emit("and", nil, exists, c.Compare("GE", u, c.minus(ends, c.splatI(u, 2)))), c.zeroLike(none), none)
	total := c.dimValue(steps, ir.I32)
	grad := append(shape.Dims{one}, batch, classes)
	y := c.Emit("exponential", nil, logp)
	onehot := c.Compare("EQ", c.Emit("broadcast_in_dim", ir.A{"shape": shape.Dims{batch, size, classes}, "dims": []int64{0, 1}}, at),
		c.Emit("iota", ir.A{"dtype": ir.I32, "shape": shape.Dims{batch, size, classes}, "axis": 2}))
	res := c.times(steps, []*ir.Value{none, none, c.zeroLike(x), c.Splat(minusInf, shape.Dims{batch})}, func(k *ir.Value, vs []*ir.Value) []*ir.Value {
		t := c.minus(c.minus(total, c.ScalarI(ir.I32, 1)), k)
		b := vs[0] // beta plus emission one step later
		sum := add(c.either(stays, b, none), ahead(b, 1))
		sum = add(sum, ahead(c.either(skip, b, none), 2))
		when := c.Splat(t, shape.Dims{batch})
		end := c.Compare("EQ", when, c.minus(lens, c.splatI(lens, 1)))
		live := c.Compare("LT", when, lens)
		beta := c.either(wide(end), last, sum)
		beta = c.either(c.Emit("and", nil, exists, wide(live)), beta, none)
		both := c.plus(c.pick(alphas, 0, t), beta)
		top := c.Reduce("maximum", both, 1)
		safe := c.either(c.Emit("is_finite", nil, top), top, c.zeroLike(top))
		weight := c.Emit("exponential", nil, c.minus(both, wide(safe)))
		mass := c.Reduce("add", weight, 1)
		logz := c.plus(safe, c.Emit("log", nil, mass))
		per := c.Reduce("add", c.either(onehot, c.Emit("broadcast_in_dim", ir.A{"shape": onehot.Type.Dims, "dims": []int64{0, 1}}, weight), c.zeros(x.Type.DType, onehot.Type.Dims)), 1)
		some := c.Compare("GT", mass, c.zeroLike(mass))
		over := func(v *ir.Value) *ir.Value {
			return c.Emit("broadcast_in_dim", ir.A{"shape": per.Type.Dims, "dims": []int64{0}}, v)
		}
		part := c.either(over(some), c.quot(per, over(mass)), c.zeroLike(per))
		g := c.minus(c.pick(y, 0, t), part)
		g = c.either(over(c.Emit("and", nil, live, fits)), g, c.zeroLike(g))
		loss := c.either(c.Compare("EQ", when, c.zeroLike(when)), logz, vs[3])
		out := c.Emit("dynamic_update_slice", nil, vs[2], c.Reshape(g, grad...), t, zero, zero)
		return []*ir.Value{c.plus(beta, emit(t)), beta, out, loss}
	})
	loss := c.Emit("negate", nil, res[3])
	return values(c.either(fits, loss, c.zeroLike(loss)), res[2])
}

package tfops

import (
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// reduceOps reduce, scan and search along axes.
var reduceOps = []row{
	{op: "Sum", run: importReduce("add")},
	{op: "Prod", run: importReduce("multiply")},
	{op: "Max", run: importReduce("maximum")},
	{op: "Min", run: importReduce("minimum")},
	{op: "All", run: importReduce("and")},
	{op: "Any", run: importReduce("or")},
	{op: "Mean", run: importMean},
	{op: "EuclideanNorm", run: importNorm},
	{op: "L2Loss", run: importL2Loss},
	{op: "ArgMax", run: importArg("argmax")},
	{op: "ArgMin", run: importArg("argmin")},
	{op: "Cumsum", run: importCum("add")},
	{op: "Cumprod", run: importCum("multiply")},
	{op: "CumulativeLogsumexp", run: importCumLogsumexp},
	{op: "TopK", run: importTopK},
	{op: "TopKV2", run: importTopK},
	{op: "InTopK", run: importInTopK},
	{op: "InTopKV2", run: importInTopK},
}

// reductionAxes reads input 1 of a reduction as sorted axes; none may be there twice.
func (c *Ctx) reductionAxes(n *Node, rank int) []int64 {
	var axes []int64
	for _, a := range c.needInts(n, 1, "the reduction axis") {
		axes = append(axes, int64(c.axis(a, rank)))
	}
	slices.Sort(axes)
	if len(slices.Compact(slices.Clone(axes))) < len(axes) {
		c.Failf("invalid reduction arguments: the axes contain a dimension twice")
	}
	return axes
}

// keepDims puts reduced axes back with size 1 if the node asks for it.
func (c *Ctx) keepDims(n *Node, x *ir.Value, before shape.Dims, axes []int64) *ir.Value {
	if !n.Bool("keep_dims", false) {
		return x
	}
	dims := slices.Clone(before)
	for _, a := range axes {
		dims[a] = one
	}
	return c.Reshape(x, dims...)
}

func importReduce(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		t := n.input(c, 0)
		if xs, ok := c.known(t); ok && t.Rank() == 1 && folds[kind] != nil && !n.Bool("keep_dims", false) {
			if axes, ok := c.consts(n.input(c, 1)); ok && len(axes) == 1 && (axes[0] == 0 || axes[0] == -1) {
				if r, ok := c.foldReduce(kind, t.DType(), xs); ok {
					return []Tensor{r}
				}
			}
		}
		x := c.arg(n, 0)
		axes := c.reductionAxes(n, x.Type.Rank())
		// Narrow floats are summed in float32, as TensorFlow does.
		d := x.Type.DType
		y := x
		if (d == ir.F16 || d == ir.BF16) && (kind == "add" || kind == "multiply") {
			y = c.Convert(y, ir.F32)
		}
		return values(c.keepDims(n, c.Convert(c.Reduce(kind, y, axes...), d), x.Type.Dims, axes))
	}
}

func (c *Ctx) foldReduce(kind string, d ir.DType, xs []shape.Expr) (Tensor, bool) {
	var acc shape.Expr
	switch {
	case len(xs) > 0:
		acc, xs = xs[0], xs[1:]
	case kind == "add" || kind == "or":
	case kind == "multiply" || kind == "and":
		acc = one
	default:
		return Tensor{}, false
	}
	for _, x := range xs {
		acc, _ = folds[kind](acc, x)
	}
	return ints(d, nil, []shape.Expr{acc}), true
}

// size is the number of elements that are reduced to one, as a scalar of the dtype.
func (c *Ctx) size(x *ir.Value, axes []int64, d ir.DType) *ir.Value {
	n := one
	for _, a := range axes {
		n = n.Mul(x.Type.Dims[a])
	}
	if k, ok := n.IsConst(); ok {
		if d.IsFloat() {
			return c.ScalarF(d, float64(k))
		}
		return c.ScalarI(d, k)
	}
	return c.Convert(c.dimValue(n, ir.I64), d)
}

func importMean(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	axes := c.reductionAxes(n, x.Type.Rank())
	return values(c.keepDims(n, c.mean(x, axes), x.Type.Dims, axes))
}

// mean is the average over axes, computed in float32 at least, and of integers in 64 bits. That of no integers is 0.
func (c *Ctx) mean(x *ir.Value, axes []int64) *ir.Value {
	d := x.Type.DType
	if d.IsComplex() {
		part := func(op string) *ir.Value {
			sum := c.Reduce("add", c.Emit(op, nil, x), axes...)
			by := c.size(x, axes, sum.Type.DType)
			return c.quot(sum, c.Splat(c.most(by, c.ScalarF(by.Type.DType, 1)), sum.Type.Dims))
		}
		return c.Emit("complex", nil, part("real"), part("imag"))
	}
	wide := d
	switch {
	case d == ir.F16 || d == ir.BF16:
		wide = ir.F32
	case d.IsFloat():
	case d.IsSigned():
		wide = ir.I64
	default:
		wide = ir.U64
	}
	sum := c.Reduce("add", c.Convert(x, wide), axes...)
	by := c.size(x, axes, wide)
	if d.IsInt() {
		by = c.most(by, c.ScalarI(wide, 1))
	}
	return c.Convert(c.Emit("divide", nil, sum, c.Splat(by, sum.Type.Dims)), d)
}

// importNorm is the root of the sum of squares. Integers wrap round as they are summed, and the root is cut off.
func importNorm(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	axes := c.reductionAxes(n, x.Type.Rank())
	s := c.Reduce("add", c.Emit("multiply", nil, x, c.conj(x)), axes...)
	if d := x.Type.DType; d.IsInt() {
		s = c.Convert(c.Emit("sqrt", nil, c.Convert(s, ir.F64)), d)
	} else {
		s = c.Emit("sqrt", nil, s)
	}
	return values(c.keepDims(n, s, x.Type.Dims, axes))
}

func importL2Loss(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	s := c.Reduce("add", c.Emit("multiply", nil, x, x), c.axes(x)...)
	return values(c.Emit("multiply", nil, s, c.splatF(s, 0.5)))
}

func importArg(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x := c.arg(n, 0)
		a := c.axis(c.needInt(n, 1, "the axis"), x.Type.Rank())
		c.atLeast(x.Type.Dims[a], one, fmt.Sprintf("Reduction axis %d is empty", a))
		if x.Type.DType == ir.Bool {
			x = c.Convert(x, ir.U8)
		}
		return values(c.Emit(op, ir.A{"axis": a, "dtype": n.DTypeOr("output_type", ir.I64)}, x))
	}
}

func importCum(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x := c.arg(n, 0)
		a := c.axis(c.needInt(n, 1, "the axis"), x.Type.Rank())
		return values(c.Emit("scan", ir.A{"kind": kind, "axis": a, "exclusive": n.Bool("exclusive", false), "reverse": n.Bool("reverse", false)}, x))
	}
}

// importCumLogsumexp goes along the axis: each sum is the greater of the sum so far and the next element, and the
// logarithm of 1 plus how far the other is below. A common maximum would lose all that is far below it.
func importCumLogsumexp(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	d := x.Type.DType
	a := c.axis(c.needInt(n, 1, "the axis"), x.Type.Rank())
	reverse := func(v *ir.Value) *ir.Value {
		if n.Bool("reverse", false) {
			v = c.Emit("reverse", ir.A{"axes": []int64{int64(a)}}, v)
		}
		return v
	}
	y := reverse(x)
	if d == ir.F16 || d == ir.BF16 {
		y = c.Convert(y, ir.F32)
	}
	rest := slices.Delete(slices.Clone(y.Type.Dims), a, a+1)
	none := c.splatF(c.zeros(y.Type.DType, rest), math.Inf(-1))
	res := c.times(y.Type.Dims[a], []*ir.Value{none, c.zeroLike(y)}, func(i *ir.Value, vs []*ir.Value) []*ir.Value {
		sum, v := vs[0], c.pick(y, a, i)
		high, low := c.most(sum, v), c.least(sum, v)
		next := c.plus(c.Emit("log_plus_one", nil, c.Emit("exponential", nil, c.minus(low, high))), high)
		next = c.either(c.Compare("EQ", low, none), high, next)
		row := next
		if n.Bool("exclusive", false) {
			row = sum
		}
		starts := make([]*ir.Value, y.Type.Rank())
		for k := range starts {
			starts[k] = c.ScalarI(ir.I32, 0)
		}
		starts[a] = i
		row = c.Reshape(row, slices.Insert(slices.Clone(rest), a, one)...)
		return []*ir.Value{next, c.Emit("dynamic_update_slice", nil, append([]*ir.Value{vs[1], row}, starts...)...)}
	})
	return values(c.Convert(reverse(res[1]), d))
}

// broadcastBack gives a reduced value the shape of x again.
func (c *Ctx) broadcastBack(r, x *ir.Value, reduced []int64) *ir.Value {
	var dims []int64
	for i := range x.Type.Rank() {
		if !slices.Contains(reduced, int64(i)) {
			dims = append(dims, int64(i))
		}
	}
	if dims == nil {
		dims = []int64{}
	}
	return c.Emit("broadcast_in_dim", ir.A{"shape": x.Type.Dims, "dims": dims}, r)
}

func importTopK(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() == 0 {
		c.Failf("the input is a scalar")
	}
	var k shape.Expr
	if n.Op == "TopK" {
		k = constDim(n.Int("k", 0))
	} else {
		k = c.expr(n.input(c, 1), "k")
	}
	c.atLeast(x.Type.Dims[x.Type.Rank()-1], k, "input must have at least k columns")
	op := c.EmitOp("top_k", ir.A{"k": k, "dtype": n.DTypeOr("index_type", ir.I32)}, nil, x)
	return values(op.Results...)
}

// atLeast makes sure that a >= b.
func (c *Ctx) atLeast(a, b shape.Expr, what string) {
	if c.facts.ProveGE0(a.Sub(b)) {
		return
	}
	if c.negative(a.Sub(b)) {
		c.Failf("%s", what)
	}
	c.Check(c.Compare("GE", c.dimValue(a, ir.I64), c.dimValue(b, ir.I64)), "%s", what)
}

// importInTopK counts the predictions greater than the target's.
func importInTopK(c *Ctx, n *Node) []Tensor {
	x, target := c.arg(n, 0), c.arg(n, 1)
	var k *ir.Value
	if n.Op == "InTopK" {
		k = c.ScalarI(ir.I32, n.Int("k", 0))
	} else {
		k = c.Convert(c.arg(n, 2), ir.I32)
	}
	dims := x.Type.Dims
	cols := c.Emit("iota", ir.A{"dtype": target.Type.DType, "shape": dims, "axis": 1})
	hit := c.Compare("EQ", cols, c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0}}, target))
	mine := c.Reduce("add", c.Emit("select", nil, hit, x, c.splatF(x, 0)), 1)
	more := c.Compare("GT", x, c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0}}, mine))
	better := c.Reduce("add", c.Convert(more, ir.I32), 1)
	finite := c.Reduce("and", c.Emit("is_finite", nil, x), 1)
	valid := c.Reduce("or", hit, 1)
	in := c.Compare("LT", better, c.Splat(k, better.Type.Dims))
	return values(c.Emit("and", nil, c.Emit("and", nil, in, finite), valid))
}

package tfops

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// linalgOps are products of matrices.
var linalgOps = []row{
	{op: "MatMul", run: importMatMul},
	{op: "BatchMatMul", run: importBatchMatMul},
	{op: "BatchMatMulV2", run: importBatchMatMul},
	{op: "BatchMatMulV3", run: importBatchMatMul},
	{op: "Einsum", run: importEinsum},
	{op: "Cross", run: importCross},
}

// Dot emits a dot_general. Narrow floats are summed in float32.
func (c *Ctx) Dot(x, y *ir.Value, bx, by, cx, cy []int64) *ir.Value {
	attrs := ir.A{"batch_lhs": bx, "batch_rhs": by, "contract_lhs": cx, "contract_rhs": cy}
	d := x.Type.DType
	for k := range cx {
		dim := c.same(x.Type.Dims[cx[k]], y.Type.Dims[cy[k]], "the inner dims of a product of "+x.Type.String()+" and "+y.Type.String())
		x, y = c.castAxis(x, int(cx[k]), dim), c.castAxis(y, int(cy[k]), dim)
	}
	for k := range bx {
		dim := c.same(x.Type.Dims[bx[k]], y.Type.Dims[by[k]], "the batch dims of a product")
		x, y = c.castAxis(x, int(bx[k]), dim), c.castAxis(y, int(by[k]), dim)
	}
	if d == ir.F16 || d == ir.BF16 {
		attrs["dtype"] = ir.F32
		return c.Convert(c.Emit("dot_general", attrs, x, y), d)
	}
	return c.Emit("dot_general", attrs, x, y)
}

func importMatMul(c *Ctx, n *Node) []Tensor {
	x, y := c.arg(n, 0), c.arg(n, 1)
	if x.Type.Rank() != 2 || y.Type.Rank() != 2 {
		c.Failf("multiplies %s and %s, want matrices", x.Type, y.Type)
	}
	cx, cy := int64(1), int64(0)
	if n.Bool("transpose_a", false) {
		cx = 0
	}
	if n.Bool("transpose_b", false) {
		cy = 1
	}
	return values(c.Dot(x, y, []int64{}, []int64{}, []int64{cx}, []int64{cy}))
}

func importBatchMatMul(c *Ctx, n *Node) []Tensor {
	x, y := c.arg(n, 0), c.arg(n, 1)
	rx, ry := x.Type.Rank(), y.Type.Rank()
	if rx < 2 || ry < 2 {
		c.Failf("multiplies %s and %s, want matrices", x.Type, y.Type)
	}
	if d := n.DTypeOr("Tout", x.Type.DType); n.Op == "BatchMatMulV3" {
		x, y = c.Convert(x, d), c.Convert(y, d)
	}
	if n.Bool("adj_x", false) {
		x = c.conj(x)
	}
	if n.Bool("adj_y", false) {
		y = c.conj(y)
	}
	// The contracted axis, counted from the end.
	back := func(adj bool, plain, adjoint int) int {
		if adj {
			return adjoint
		}
		return plain
	}
	kx, ky := back(n.Bool("adj_x", false), 1, 2), back(n.Bool("adj_y", false), 2, 1)
	if ry == 2 {
		return values(c.Dot(x, y, []int64{}, []int64{}, []int64{int64(rx - kx)}, []int64{int64(ry - ky)}))
	}
	batch := c.broadcastDims(x.Type.Dims[:rx-2], y.Type.Dims[:ry-2])
	x = c.BroadcastDims(x, append(slices.Clone(batch), x.Type.Dims[rx-2:]...))
	y = c.BroadcastDims(y, append(slices.Clone(batch), y.Type.Dims[ry-2:]...))
	r := len(batch) + 2
	b := count(0, len(batch))
	return values(c.Dot(x, y, b, b, []int64{int64(r - kx)}, []int64{int64(r - ky)}))
}

// term is one operand of an einsum with a label per axis.
type term struct {
	v      *ir.Value
	labels []rune
}

// importEinsum sums products over labels: each operand is brought to distinct labels that matter, then one dot_general
// and a transpose do the rest.
func importEinsum(c *Ctx, n *Node) []Tensor {
	eq := strings.ReplaceAll(n.Str("equation", ""), " ", "")
	lhs, rhs, ok := strings.Cut(eq, "->")
	specs := strings.Split(lhs, ",")
	if !ok || len(specs) != len(n.In) || len(specs) > 2 {
		c.Failf("equation %q with %d operands is not supported", eq, len(n.In))
	}
	var terms []term
	dots := 0 // axes of the ellipsis
	for i, s := range specs {
		v := c.arg(n, i)
		if strings.Contains(s, "...") {
			dots = max(dots, v.Type.Rank()-len(s)+3)
		}
	}
	for i, s := range specs {
		v := c.arg(n, i)
		labels := ellipsis(s, v.Type.Rank(), dots)
		if len(labels) != v.Type.Rank() {
			c.Failf("equation %q does not fit operand %s", eq, v.Type)
		}
		terms = append(terms, c.diagonal(term{v, labels}))
	}
	out := ellipsis(rhs, len(rhs)-3+dots, dots)
	if !strings.Contains(rhs, "...") {
		out = []rune(rhs)
	}
	for i := range terms {
		var drop []rune
		for _, l := range terms[i].labels {
			elsewhere := slices.Contains(out, l) || len(terms) > 1 && slices.Contains(terms[1-i].labels, l)
			if !elsewhere {
				drop = append(drop, l)
			}
		}
		terms[i] = c.sumOut(terms[i], drop)
	}
	res := terms[0]
	if len(terms) == 2 {
		res = c.product(terms[0], terms[1], out)
	}
	return values(c.arrange(res, out))
}

// ellipsis turns a subscript into labels; axes of the ellipsis get labels below 'A', aligned at the right.
func ellipsis(s string, rank, dots int) []rune {
	before, after, ok := strings.Cut(s, "...")
	if !ok {
		return []rune(s)
	}
	labels := []rune(before)
	mine := rank - len(before) - len(after)
	for i := dots - mine; i < dots; i++ {
		labels = append(labels, rune(1+i))
	}
	return append(labels, []rune(after)...)
}

// diagonal keeps, of an operand with a label twice, the elements where both axes agree.
func (c *Ctx) diagonal(t term) term {
	for i := 0; i < len(t.labels); i++ {
		j := slices.Index(t.labels[i+1:], t.labels[i])
		if j < 0 {
			continue
		}
		j += i + 1
		var perm []int64
		var labels []rune
		for a, l := range t.labels {
			if a != i && a != j {
				perm, labels = append(perm, int64(a)), append(labels, l)
			}
		}
		c.same(t.v.Type.Dims[i], t.v.Type.Dims[j], "a diagonal")
		v := c.Transpose(t.v, append(perm, int64(i), int64(j))...)
		t = term{c.diagPart(v, 0), append(labels, t.labels[i])}
		i = -1
	}
	return t
}

// sumOut sums over labels.
func (c *Ctx) sumOut(t term, drop []rune) term {
	var axes []int64
	var labels []rune
	for a, l := range t.labels {
		if slices.Contains(drop, l) {
			axes = append(axes, int64(a))
		} else {
			labels = append(labels, l)
		}
	}
	return term{c.Reduce("add", t.v, axes...), labels}
}

// product multiplies two operands and sums over the labels that both have and the result has not.
func (c *Ctx) product(a, b term, out []rune) term {
	// A size-1 axis that is broadcast against a larger one goes away.
	squeeze := func(x, y term) term {
		for i := len(x.labels) - 1; i >= 0; i-- {
			j := slices.Index(y.labels, x.labels[i])
			if j >= 0 && x.v.Type.Dims[i].Is(1) && !y.v.Type.Dims[j].Is(1) {
				x = term{c.Reshape(x.v, slices.Delete(slices.Clone(x.v.Type.Dims), i, i+1)...), slices.Delete(slices.Clone(x.labels), i, i+1)}
			}
		}
		return x
	}
	a = squeeze(a, b)
	b = squeeze(b, a)
	// What only one operand has and the result has not, after squeezing.
	only := func(x, y term) (drop []rune) {
		for _, l := range x.labels {
			if !slices.Contains(y.labels, l) && !slices.Contains(out, l) {
				drop = append(drop, l)
			}
		}
		return drop
	}
	a, b = c.sumOut(a, only(a, b)), c.sumOut(b, only(b, a))
	bx, by, cx, cy := []int64{}, []int64{}, []int64{}, []int64{}
	var batch, rest []rune
	for i, l := range a.labels {
		j := slices.Index(b.labels, l)
		switch {
		case j < 0:
			rest = append(rest, l)
		case slices.Contains(out, l):
			bx, by, batch = append(bx, int64(i)), append(by, int64(j)), append(batch, l)
		default:
			cx, cy = append(cx, int64(i)), append(cy, int64(j))
		}
	}
	for _, l := range b.labels {
		if !slices.Contains(a.labels, l) {
			rest = append(rest, l)
		}
	}
	return term{c.Dot(a.v, b.v, bx, by, cx, cy), append(batch, rest...)}
}

// arrange brings a result to the order of the output's labels. A label that is there twice makes a diagonal.
func (c *Ctx) arrange(t term, out []rune) *ir.Value {
	for j := len(out) - 1; j > 0; j-- {
		i := slices.Index(out[:j], out[j])
		if i < 0 {
			continue
		}
		v := c.arrange(t, slices.Delete(slices.Clone(out), j, j+1))
		dims := slices.Insert(slices.Clone(v.Type.Dims), j, v.Type.Dims[i])
		on := c.Compare("EQ", c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": i}), c.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": j}))
		return c.either(on, c.spreadTo(v, dims, j), c.zeros(v.Type.DType, dims))
	}
	perm := make([]int64, len(out))
	for i, l := range out {
		j := slices.Index(t.labels, l)
		if j < 0 {
			c.Failf("the output label %q is not supported here", string(l))
		}
		perm[i] = int64(j)
	}
	if len(out) != t.v.Type.Rank() {
		c.Failf("the output %q does not fit %s", string(out), t.v.Type)
	}
	return c.Transpose(t.v, perm...)
}

func importCross(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	y := c.sameDims(c.arg(n, 1), x.Type.Dims, "Cross")
	last := x.Type.Rank() - 1
	rot := func(v *ir.Value, k int64) *ir.Value { // components k, k+1, k+2 modulo 3
		if k == 1 {
			return c.Concat(last, c.slice1(v, last, one, constDim(3)), c.slice1(v, last, shape.Const(0), one))
		}
		return c.Concat(last, c.slice1(v, last, constDim(2), constDim(3)), c.slice1(v, last, shape.Const(0), constDim(2)))
	}
	return values(c.Emit("subtract", nil, c.Emit("multiply", nil, rot(x, 1), rot(y, 2)), c.Emit("multiply", nil, rot(x, 2), rot(y, 1))))
}

package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Importers of array.go's table that reorder elements, mark and look for them.

func importOneHot(c *Ctx, n *Node) []Tensor {
	idx := c.arg(n, 0)
	depth := c.expr(n.input(c, 1), "depth")
	on, off := c.arg(n, 2), c.arg(n, 3)
	rank := idx.Type.Rank()
	a := c.axis(n.Int("axis", -1), rank+1)
	dims := slices.Insert(slices.Clone(idx.Type.Dims), a, depth)
	if idx.Type.DType == ir.U8 {
		idx = c.Convert(idx, ir.I32)
	}
	iota := c.Emit("iota", ir.A{"dtype": idx.Type.DType, "shape": dims, "axis": a})
	at := slices.Delete(count(0, rank+1), a, a+1)
	hit := c.Compare("EQ", iota, c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": at}, idx))
	return values(c.Emit("select", nil, hit, c.Splat(on, dims), c.Splat(off, dims)))
}

func importReverse(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	var axes []int64
	for _, a := range c.needInts(n, 1, "the axis") {
		axes = append(axes, int64(c.axis(a, t.Rank())))
	}
	if t.sym != nil && t.Rank() == 1 && len(axes) == 1 {
		xs := slices.Clone(t.sym)
		slices.Reverse(xs)
		return []Tensor{ints(t.DType(), t.Dims(), xs)}
	}
	if len(axes) == 0 {
		return []Tensor{t}
	}
	return values(c.Emit("reverse", ir.A{"axes": axes}, c.val(t)))
}

// importReverseSequence reverses the first lengths[b] elements: element i comes from lengths[b]-1-i if that is not
// negative, else from i.
func importReverseSequence(c *Ctx, n *Node) []Tensor {
	x, lengths := c.arg(n, 0), c.arg(n, 1)
	rank := x.Type.Rank()
	sa, ba := c.axis(n.Int("seq_dim", 0), rank), c.axis(n.Int("batch_dim", 0), rank)
	d := lengths.Type.DType
	dims := shape.Dims{x.Type.Dims[ba], x.Type.Dims[sa]}
	lengths = c.sameDims(lengths, dims[:1], "ReverseSequence")
	c.checkRange(lengths, 0, dims[1], "seq_lens")
	i := c.Emit("iota", ir.A{"dtype": d, "shape": dims, "axis": 1})
	l := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0}}, lengths)
	back := c.Emit("subtract", nil, c.Emit("subtract", nil, l, c.splatI(l, 1)), i)
	from := c.Emit("select", nil, c.Compare("GE", back, c.splatI(back, 0)), back, i)
	// [batch, seq, rest] -> gather along seq with batch -> back
	perm := []int64{int64(ba), int64(sa)}
	for a := range rank {
		if a != sa && a != ba {
			perm = append(perm, int64(a))
		}
	}
	y := c.gatherUnchecked(c.Transpose(x, perm...), from, 1, 1)
	return values(c.Transpose(y, inverse(perm)...))
}

// checkRange makes sure that lo <= x <= hi.
func (c *Ctx) checkRange(x *ir.Value, lo int64, hi shape.Expr, what string) {
	c.Check(c.Emit("and", nil, c.Compare("GE", x, c.splatI(x, lo)),
		c.Compare("LE", x, c.Splat(c.dimValue(hi, x.Type.DType), x.Type.Dims))), "%s is not in [%d, %s]", what, lo, hi)
}

// inverse is the inverse of a permutation.
func inverse(perm []int64) []int64 {
	out := make([]int64, len(perm))
	for i, p := range perm {
		out[p] = int64(i)
	}
	return out
}

func importRoll(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	axes := c.needInts(n, 2, "the axis")
	shifts, ok := c.consts(n.input(c, 1))
	if !ok || len(shifts) != len(axes) {
		return values(c.runtimeRoll(x, c.arg(n, 1), axes))
	}
	for i, a := range axes {
		ax := c.axis(a, x.Type.Rank())
		d := x.Type.Dims[ax]
		// x[-s:] ++ x[:-s], with s taken modulo the size
		s := constDim(shifts[i])
		if k, isConst := d.IsConst(); isConst {
			if k == 0 {
				continue
			}
			s = s.Mod(d)
		} else if shifts[i] != 0 {
			// An empty axis has no modulus.
			s = c.facts.Simplify(s.Mod(d.Max(one)))
		}
		cut := d.Sub(s.Min(d))
		x = c.Cast(c.Emit("concatenate", ir.A{"axis": ax}, c.slice1(x, ax, cut, d), c.slice1(x, ax, shape.Const(0), cut)), x.Type.Dims)
	}
	return values(x)
}

// runtimeRoll is a roll by distances that are known only at run time.
func (c *Ctx) runtimeRoll(x, shifts *ir.Value, axes []int64) *ir.Value {
	shifts = c.Convert(c.Reshape(shifts, constDim(int64(len(axes)))), ir.I64)
	for i, a := range axes {
		ax := c.axis(a, x.Type.Rank())
		d := x.Type.Dims[ax]
		at := c.iota(d)
		over := func(v *ir.Value) *ir.Value { return c.Splat(v, at.Type.Dims) }
		from := c.minus(at, over(c.element(shifts, int64(i))))
		x = c.gatherUnchecked(x, c.Emit("floor_mod", nil, from, over(c.dimValue(d.Max(one), ir.I64))), ax, 0)
	}
	return x
}

// importWhere lists the places of the true elements. How many there are, is known when they are counted.
func importWhere(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	rank := x.Type.Rank()
	if rank == 0 {
		c.Failf("Where of a scalar is not supported")
	}
	mask := x
	if x.Type.DType != ir.Bool {
		zero := c.Splat(c.Const(ir.NewTensor(x.Type.DType)), x.Type.Dims)
		mask = c.Compare("NE", x, zero)
	}
	flatDims := shape.Dims{shape.Product(x.Type.Dims)}
	flat := c.Reshape(mask, flatDims...)
	num := c.Reduce("add", c.Convert(flat, ir.I64), 0)
	count := c.define(num, num, 0, "where")
	// The k-th true element goes to row k; the others are sent out of range and dropped.
	ones := c.Convert(flat, ir.I64)
	at := c.Emit("scan", ir.A{"kind": "add", "axis": 0, "exclusive": true, "reverse": false}, ones)
	at = c.Emit("select", nil, flat, at, c.splatI(at, -1))
	idx := c.Reshape(at, flatDims[0], one)
	var cols []*ir.Value
	for a := range rank {
		col := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": x.Type.Dims, "axis": a})
		cols = append(cols, c.Reshape(col, flatDims[0], one))
	}
	rows := c.Concat(1, cols...)
	out := c.zeros(ir.I64, shape.Dims{count, constDim(int64(rank))})
	return values(c.Emit("scatter", ir.A{"kind": "set", "update_window_dims": []int64{1}, "inserted_window_dims": []int64{0},
		"scatter_dims_to_operand_dims": []int64{0}, "index_vector_dim": 1}, out, idx, rows))
}

// importBound counts, for each value, the sorted elements before it: those that are not dir than it.
func importBound(dir string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		sorted, vals := c.arg(n, 0), c.arg(n, 1)
		d := n.DTypeOr("out_type", ir.I32)
		dims := shape.Dims{vals.Type.Dims[0], vals.Type.Dims[1], sorted.Type.Dims[1]}
		c.same(sorted.Type.Dims[0], dims[0], "searchsorted")
		sorted = c.castAxis(sorted, 0, dims[0])
		v := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0, 1}}, vals)
		s := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{0, 2}}, sorted)
		return values(c.Reduce("add", c.Convert(c.Compare(dir, v, s), d), 2))
	}
}

// importBucketize counts the boundaries that are not greater than each value.
func importBucketize(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	bounds := n.Floats("boundaries")
	if len(bounds) == 0 {
		return values(c.zeros(ir.I32, x.Type.Dims))
	}
	d := x.Type.DType
	// TensorFlow compares in float32 boundaries, widened to the input's type.
	cmp := d
	if d.IsInt() {
		cmp = ir.F64
	}
	lit := ir.NewTensor(cmp, int64(len(bounds)))
	for i, b := range bounds {
		lit.SetFloat(int64(i), b)
	}
	dims := append(slices.Clone(x.Type.Dims), constDim(int64(len(bounds))))
	at := count(0, x.Type.Rank())
	v := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": at}, c.Convert(x, cmp))
	b := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{int64(x.Type.Rank())}}, c.Const(lit))
	// NaN is below no boundary.
	above := c.Emit("not", nil, c.Compare("LT", v, b))
	return values(c.Reduce("add", c.Convert(above, ir.I32), int64(x.Type.Rank())))
}

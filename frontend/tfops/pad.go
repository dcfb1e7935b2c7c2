package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// paddings reads an [r,2] tensor of paddings.
func (c *Ctx) paddings(n *Node, i, rank int) (lo, hi shape.Dims) {
	xs := c.exprs(n.input(c, i), "padding")
	if len(xs) != 2*rank {
		c.Failf("%d paddings for rank %d", len(xs), rank)
	}
	for a := range rank {
		lo, hi = append(lo, xs[2*a]), append(hi, xs[2*a+1])
		c.nonNegative(lo[a], "the padding")
		c.nonNegative(hi[a], "the padding")
	}
	return lo, hi
}

// Pad adds elements around x.
func (c *Ctx) Pad(x, value *ir.Value, lo, hi shape.Dims) *ir.Value {
	return c.Emit("pad", ir.A{"low": lo, "high": hi}, x, value)
}

func importPad(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	lo, hi := c.paddings(n, 1, x.Type.Rank())
	var v *ir.Value
	if n.Op == "PadV2" {
		v = c.arg(n, 2)
	} else {
		v = c.Const(ir.NewTensor(x.Type.DType))
	}
	return values(c.Pad(x, v, lo, hi))
}

// importMirrorPad puts reversed slices around x, axis by axis.
func importMirrorPad(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	lo, hi := c.paddings(n, 1, x.Type.Rank())
	return values(c.mirrored(x, lo, hi, n.Str("mode", "")))
}

func (c *Ctx) mirrored(x *ir.Value, lo, hi shape.Dims, mode string) *ir.Value {
	skip := shape.Const(0) // SYMMETRIC repeats the edge, REFLECT does not
	if mode == "REFLECT" {
		skip = one
	}
	for a := range x.Type.Rank() {
		d := x.Type.Dims[a]
		var parts []*ir.Value
		if !lo[a].Is(0) {
			c.atLeast(d, lo[a].Add(skip), "the padding is larger than the tensor")
			parts = append(parts, c.Emit("reverse", ir.A{"axes": []int64{int64(a)}}, c.slice1(x, a, skip, skip.Add(lo[a]))))
		}
		parts = append(parts, x)
		if !hi[a].Is(0) {
			c.atLeast(d, hi[a].Add(skip), "the padding is larger than the tensor")
			parts = append(parts, c.Emit("reverse", ir.A{"axes": []int64{int64(a)}}, c.slice1(x, a, d.Sub(skip).Sub(hi[a]), d.Sub(skip))))
		}
		x = c.Concat(a, parts...)
	}
	return x
}

// blockShape is the size of a block, and which input has the paddings or crops: the old forms have one size for two axes.
func (c *Ctx) blockShape(n *Node) (block []int64, at int) {
	if n.Op == "SpaceToBatch" || n.Op == "BatchToSpace" {
		b := n.Int("block_size", 0)
		block, at = []int64{b, b}, 1
	} else {
		block, at = c.needInts(n, 1, "the block shape"), 2
	}
	if slices.Min(append([]int64{1}, block...)) < 1 {
		c.Failf("block sizes %v, want at least 1", block)
	}
	if rank := n.input(c, 0).Rank(); rank < 1+len(block) {
		c.Failf("the input has rank %d, want at least %d", rank, 1+len(block))
	}
	return block, at
}

// importSpaceToBatch pads the spatial axes, splits each into [n, block], and moves the blocks before the batch.
func importSpaceToBatch(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	block, at := c.blockShape(n)
	m := len(block)
	lo, hi := c.paddings(n, at, m)
	rank := x.Type.Rank()
	full := func(ds shape.Dims) shape.Dims {
		return append(append(shape.Dims{shape.Const(0)}, ds...), make(shape.Dims, rank-1-m)...)
	}
	x = c.Pad(x, c.Const(ir.NewTensor(x.Type.DType)), full(lo), full(hi))
	d := x.Type.Dims
	split := shape.Dims{d[0]}
	out := shape.Dims{d[0]}
	var blocks, spatial []int64
	for i, b := range block {
		k := constDim(b)
		q, ok := d[1+i].ExactDiv(k)
		if !ok {
			q = c.facts.Simplify(d[1+i].FloorDiv(k))
			c.checkEq(q.Mul(k), d[1+i], "the padded size must be a multiple of the block")
		}
		spatial = append(spatial, int64(len(split)))
		split = append(split, q)
		blocks = append(blocks, int64(len(split)))
		split = append(split, k)
		out[0] = out[0].Mul(k)
		out = append(out, q)
	}
	perm := append(append(slices.Clone(blocks), 0), spatial...)
	for i := 1 + m; i < rank; i++ {
		perm = append(perm, int64(len(split)))
		split = append(split, d[i])
		out = append(out, d[i])
	}
	return values(c.Reshape(c.Transpose(c.Reshape(x, split...), perm...), out...))
}

// importBatchToSpace undoes importSpaceToBatch and crops.
func importBatchToSpace(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	block, at := c.blockShape(n)
	m := len(block)
	lo, hi := c.paddings(n, at, m)
	d := x.Type.Dims
	all := int64(1)
	for _, b := range block {
		all *= b
	}
	batch, ok := d[0].ExactDiv(constDim(all))
	if !ok {
		batch = c.facts.Simplify(d[0].FloorDiv(constDim(all)))
		c.checkEq(batch.Mul(constDim(all)), d[0], "the batch must be a multiple of the blocks")
	}
	split := append(ir.ConstDims(block...), batch)
	split = append(split, d[1:]...)
	perm := []int64{int64(m)}
	out := shape.Dims{batch}
	for i, b := range block {
		perm = append(perm, int64(m+1+i), int64(i))
		out = append(out, d[1+i].Mul(constDim(b)))
	}
	for i := 1 + m; i < len(d); i++ {
		perm = append(perm, int64(m+i))
		out = append(out, d[i])
	}
	x = c.Reshape(c.Transpose(c.Reshape(x, split...), perm...), out...)
	start, limit, plain := make(shape.Dims, len(d)), slices.Clone(x.Type.Dims), true
	for i := range block {
		size := x.Type.Dims[1+i]
		c.nonNegative(size.Sub(lo[i]).Sub(hi[i]), "the cropped size")
		start[1+i], limit[1+i] = lo[i], size.Sub(hi[i])
		plain = plain && lo[i].Is(0) && hi[i].Is(0)
	}
	if plain {
		return values(x)
	}
	return values(c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": slices.Repeat([]int64{1}, len(d))}, x))
}

func importSpaceToDepth(c *Ctx, n *Node) []Tensor {
	b := constDim(n.Int("block_size", 1))
	return values(c.channelsLast(n, c.arg(n, 0), func(x *ir.Value) *ir.Value {
		d := x.Type.Dims
		h, w := c.evenly(d[1], b), c.evenly(d[2], b)
		x = c.Reshape(x, d[0], h, b, w, b, d[3])
		return c.Reshape(c.Transpose(x, 0, 1, 3, 2, 4, 5), d[0], h, w, b.Mul(b).Mul(d[3]))
	}))
}

func importDepthToSpace(c *Ctx, n *Node) []Tensor {
	b := constDim(n.Int("block_size", 1))
	return values(c.channelsLast(n, c.arg(n, 0), func(x *ir.Value) *ir.Value {
		d := x.Type.Dims
		ch := c.evenly(d[3], b.Mul(b))
		x = c.Reshape(x, d[0], d[1], d[2], b, b, ch)
		return c.Reshape(c.Transpose(x, 0, 1, 3, 2, 4, 5), d[0], d[1].Mul(b), d[2].Mul(b), ch)
	}))
}

// evenly is d/k, which must have no rest.
func (c *Ctx) evenly(d, k shape.Expr) shape.Expr {
	if q, ok := d.ExactDiv(k); ok {
		return q
	}
	q := c.facts.Simplify(d.FloorDiv(k))
	c.checkEq(q.Mul(k), d, "the size must be a multiple of "+k.String())
	return q
}

// channelsLast runs f on x with channels last, whatever the node's data_format is.
func (c *Ctx) channelsLast(n *Node, x *ir.Value, f func(x *ir.Value) *ir.Value) *ir.Value {
	switch format := n.Str("data_format", "NHWC"); format {
	case "NHWC", "NDHWC", "NWC":
		return f(x)
	case "NCHW", "NCDHW", "NCW":
		return c.toFirst(f(c.toLast(x)))
	default:
		c.Failf("data format %q is not supported", format)
	}
	return nil
}

// channelsFirst reports whether the node's data_format has channels before the spatial axes.
func channelsFirst(n *Node) bool {
	f := n.Str("data_format", "NHWC")
	return len(f) > 1 && f[1] == 'C'
}

// toLast moves axis 1 to the end.
func (c *Ctx) toLast(x *ir.Value) *ir.Value {
	if x.Type.Rank() < 3 {
		return x
	}
	return c.Transpose(x, append(append([]int64{0}, count(2, x.Type.Rank())...), 1)...)
}

// toFirst moves the last axis to place 1.
func (c *Ctx) toFirst(x *ir.Value) *ir.Value {
	if x.Type.Rank() < 3 {
		return x
	}
	r := x.Type.Rank()
	return c.Transpose(x, append([]int64{0, int64(r - 1)}, count(1, r-1)...)...)
}

// diagonal mask: row - col as i64 of shape [rows, cols].
func (c *Ctx) rowMinusCol(rows, cols shape.Expr) *ir.Value {
	dims := shape.Dims{rows, cols}
	i := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": 0})
	j := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": 1})
	return c.Emit("subtract", nil, i, j)
}

func importBandPart(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	r := x.Type.Rank()
	if r < 2 {
		c.Failf("the input is %s, want at least rank 2", x.Type)
	}
	diff := c.rowMinusCol(x.Type.Dims[r-2], x.Type.Dims[r-1])
	in := func(i int, v *ir.Value) *ir.Value {
		if k, ok := c.consts(n.In[i]); ok && len(k) == 1 {
			if k[0] < 0 {
				return nil
			}
			return c.Compare("LE", v, c.splatI(v, k[0]))
		}
		k := c.Splat(c.Convert(c.arg(n, i), ir.I64), v.Type.Dims)
		return c.Emit("or", nil, c.Compare("LT", k, c.splatI(v, 0)), c.Compare("LE", v, k))
	}
	low, up := in(1, diff), in(2, c.Emit("negate", nil, diff))
	mask := low
	switch {
	case low == nil && up == nil:
		return values(x)
	case low == nil:
		mask = up
	case up != nil:
		mask = c.Emit("and", nil, low, up)
	}
	return values(c.Emit("select", nil, c.BroadcastTo(mask, x.Type.Dims), x, c.zeros(x.Type.DType, x.Type.Dims)))
}

func importDiag(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() == 0 {
		c.Failf("Input must be at least rank 1, got 0")
	}
	size := shape.Product(x.Type.Dims)
	y := c.diag(c.Reshape(x, size), 0, size, size, c.Const(ir.NewTensor(x.Type.DType)))
	return values(c.Reshape(y, append(slices.Clone(x.Type.Dims), x.Type.Dims...)...))
}

// importDiagPart undoes it.
func importDiagPart(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	r := x.Type.Rank()
	if r == 0 || r%2 != 0 {
		c.Failf("the rank of the tensor should be even and positive, got shape %s", shape.DimsString(x.Type.Dims))
	}
	dims := slices.Clone(x.Type.Dims[:r/2])
	for a := range dims {
		dims[a] = c.same(dims[a], x.Type.Dims[r/2+a], "a diagonal")
	}
	size := shape.Product(dims)
	return values(c.Reshape(c.diagPart(c.Reshape(x, size, size), 0), dims...))
}

// diag puts the last axis of x on diagonal k of matrices of the size.
func (c *Ctx) diag(x *ir.Value, k int64, rows, cols shape.Expr, pad *ir.Value) *ir.Value {
	r := x.Type.Rank()
	dims := append(slices.Clone(x.Type.Dims[:r-1]), rows, cols)
	hit := c.rowMinusCol(rows, cols)
	hit = c.Compare("EQ", hit, c.splatI(hit, -k))
	along := int64(r) // the element's number is the column (k <= 0) or the row (k > 0)
	size := cols
	if k > 0 {
		along, size = int64(r-1), rows
	}
	// Give x the length of that axis.
	grow := size.Sub(x.Type.Dims[r-1])
	if !grow.Is(0) {
		x = c.Pad(x, c.Const(ir.NewTensor(x.Type.DType)), make(shape.Dims, r), append(make(shape.Dims, r-1), grow))
	}
	wide := c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": append(count(0, r-1), along)}, x)
	return c.Emit("select", nil, c.BroadcastTo(hit, dims), wide, c.Splat(pad, dims))
}

func importMatrixDiag(c *Ctx, n *Node) []Tensor {
	b, several := c.bandOf(n, 1)
	if several {
		return values(c.matrixDiags(n, b))
	}
	x, k := c.arg(n, 0), b.low
	pad := c.Const(ir.NewTensor(x.Type.DType))
	size := x.Type.Dims[x.Type.Rank()-1].Add(constDim(max(k, -k)))
	rows, cols := size, size
	if len(n.In) > 4 {
		pad = c.arg(n, 4)
		r, q := c.needInt(n, 2, "num_rows"), c.needInt(n, 3, "num_cols")
		short := x.Type.Dims[x.Type.Rank()-1]
		switch {
		case r == -1 && q == -1:
		case r == -1:
			rows, cols = short.Add(constDim(max(-k, 0))), constDim(q)
		case q == -1:
			rows, cols = constDim(r), short.Add(constDim(max(k, 0)))
		default:
			rows, cols = constDim(r), constDim(q)
		}
	}
	return values(c.diag(x, k, rows, cols, pad))
}

// importMatrixDiagPart sums the matrix masked to one diagonal along the rows or columns, and cuts.
func importMatrixDiagPart(c *Ctx, n *Node) []Tensor {
	b, several := c.bandOf(n, 1)
	if several {
		return values(c.diagParts(n, b))
	}
	return values(c.diagPart(c.arg(n, 0), b.low))
}

// diagPart is diagonal k of the matrices in the last two axes.
func (c *Ctx) diagPart(x *ir.Value, k int64) *ir.Value {
	r := x.Type.Rank()
	rows, cols := x.Type.Dims[r-2], x.Type.Dims[r-1]
	i0, j0 := constDim(max(-k, 0)), constDim(max(k, 0))
	size := rows.Sub(i0).Min(cols.Sub(j0))
	if rows.Equal(cols) {
		size = rows.Sub(i0).Sub(j0)
	}
	size = c.facts.Simplify(size)
	// Index vectors (i0+t, j0+t).
	t := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": shape.Dims{size}, "axis": 0})
	col := func(off shape.Expr) *ir.Value {
		v := t
		if !off.Is(0) {
			v = c.Emit("add", nil, t, c.Splat(c.dimValue(off, ir.I64), t.Type.Dims))
		}
		return c.Reshape(v, size, one)
	}
	idx := c.Concat(1, col(i0), col(j0))
	sizes := slices.Clone(x.Type.Dims)
	sizes[r-2], sizes[r-1] = one, one
	return c.Emit("gather", ir.A{"offset_dims": count(0, r-2), "collapsed_slice_dims": []int64{int64(r - 2), int64(r - 1)},
		"start_index_map": []int64{int64(r - 2), int64(r - 1)}, "index_vector_dim": 1, "slice_sizes": sizes}, x, idx)
}

func importMatrixSetDiag(c *Ctx, n *Node) []Tensor {
	b, several := c.bandOf(n, 2)
	if several {
		return values(c.setDiags(n, b))
	}
	x, d, k := c.arg(n, 0), c.arg(n, 1), b.low
	r := x.Type.Rank()
	rows, cols := x.Type.Dims[r-2], x.Type.Dims[r-1]
	hit := c.rowMinusCol(rows, cols)
	hit = c.BroadcastTo(c.Compare("EQ", hit, c.splatI(hit, -k)), x.Type.Dims)
	return values(c.Emit("select", nil, hit, c.diag(d, k, rows, cols, c.Const(ir.NewTensor(d.Type.DType))), x))
}

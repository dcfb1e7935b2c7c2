package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// gatherOps read and write at computed places.
var gatherOps = []row{
	{op: "Gather", run: importGather},
	{op: "GatherV2", run: importGather},
	{op: "GatherNd", run: importGatherNd},
	{op: "ScatterNd", run: importScatterNd},
	{op: "TensorScatterUpdate", run: importTensorScatter("set")},
	{op: "TensorScatterAdd", run: importTensorScatter("add")},
	{op: "TensorScatterSub", run: importTensorScatter("subtract")},
	{op: "TensorScatterMin", run: importTensorScatter("minimum")},
	{op: "TensorScatterMax", run: importTensorScatter("maximum")},
	{op: "DynamicStitch", run: importDynamicStitch},
	{op: "ParallelDynamicStitch", run: importDynamicStitch},
}

func importGather(c *Ctx, n *Node) []Tensor {
	t, idx := n.input(c, 0), n.input(c, 1)
	axis := int64(0)
	if n.Op == "GatherV2" {
		axis = c.needInt(n, 2, "the axis")
	}
	if xs, ok := c.known(t); ok && t.sym != nil && t.Rank() == 1 && allConst(idx.Dims()) {
		if at, ok := c.consts(idx); ok {
			out := make([]shape.Expr, len(at))
			for i, k := range at {
				if k < 0 || k >= int64(len(xs)) {
					c.Failf("index %d of %d elements", k, len(xs))
				}
				out[i] = xs[k]
			}
			return []Tensor{ints(t.DType(), idx.Dims(), out)}
		}
	}
	x, i := c.arg(n, 0), c.arg(n, 1)
	batch := n.Int("batch_dims", 0)
	if batch < 0 {
		batch += int64(i.Type.Rank())
	}
	return values(c.gather(x, i, c.axis(axis, x.Type.Rank()), int(batch)))
}

// gather takes slices of x along axis at the indices; the first batch axes of both go together. Indices out of range
// stop the call.
func (c *Ctx) gather(x, idx *ir.Value, axis, batch int) *ir.Value {
	c.checkIndex(idx, x.Type.Dims[axis], "index")
	return c.gatherUnchecked(x, idx, axis, batch)
}

func (c *Ctx) gatherUnchecked(x, idx *ir.Value, axis, batch int) *ir.Value {
	if batch > axis || batch > idx.Type.Rank() {
		c.Failf("%d batch axes for axis %d of %s", batch, axis, x.Type)
	}
	for b := range batch {
		d := c.same(x.Type.Dims[b], idx.Type.Dims[b], "the batch of a gather")
		x, idx = c.castAxis(x, b, d), c.castAxis(idx, b, d)
	}
	rank, irank := x.Type.Rank(), idx.Type.Rank()
	sizes := slices.Clone(x.Type.Dims)
	sizes[axis] = one
	for b := range batch {
		sizes[b] = one
	}
	// Result: x[:axis] with the batch, then the indices' other axes, then x[axis+1:].
	offset := append(count(batch, axis), count(axis+irank-batch, rank-1+irank-batch)...)
	return c.Emit("gather", ir.A{"offset_dims": offset, "collapsed_slice_dims": []int64{int64(axis)},
		"operand_batching_dims": count(0, batch), "start_indices_batching_dims": count(0, batch),
		"start_index_map": []int64{int64(axis)}, "index_vector_dim": irank, "slice_sizes": sizes}, x, idx)
}

func importGatherNd(c *Ctx, n *Node) []Tensor {
	return values(c.gatherNd(c.arg(n, 0), c.arg(n, 1), int(n.Int("batch_dims", 0)), true))
}

// checkVectors makes sure that the index vectors in the last axis of idx lie within the first dims.
func (c *Ctx) checkVectors(idx *ir.Value, dims shape.Dims) {
	last := idx.Type.Rank() - 1
	for k, d := range dims {
		c.checkIndex(c.slice1(idx, last, constDim(int64(k)), constDim(int64(k+1))), d, "index")
	}
}

// gatherNd takes slices of x at index vectors.
func (c *Ctx) gatherNd(x, idx *ir.Value, batch int, checked bool) *ir.Value {
	irank := idx.Type.Rank()
	if irank == 0 {
		c.Failf("the indices are a scalar")
	}
	depth := int(c.static(idx.Type.Dims[irank-1], "the length of the index vectors"))
	if batch+depth > x.Type.Rank() {
		c.Failf("index vectors of length %d into %s", depth, x.Type)
	}
	for b := range batch {
		d := c.same(x.Type.Dims[b], idx.Type.Dims[b], "the batch of a gather")
		x, idx = c.castAxis(x, b, d), c.castAxis(idx, b, d)
	}
	if checked {
		c.checkVectors(idx, x.Type.Dims[batch:batch+depth])
	}
	sizes := slices.Clone(x.Type.Dims)
	for i := range batch + depth {
		sizes[i] = one
	}
	return c.Emit("gather", ir.A{"offset_dims": count(irank-1, irank-1+x.Type.Rank()-batch-depth), "collapsed_slice_dims": count(batch, batch+depth),
		"operand_batching_dims": count(0, batch), "start_indices_batching_dims": count(0, batch),
		"start_index_map": count(batch, batch+depth), "index_vector_dim": irank - 1, "slice_sizes": sizes}, x, idx)
}

// scatterNd writes updates into x at index vectors.
func (c *Ctx) scatterNd(x, idx, updates *ir.Value, kind string, checked bool) *ir.Value {
	irank := idx.Type.Rank()
	if irank == 0 {
		c.Failf("the indices are a scalar")
	}
	depth := int(c.static(idx.Type.Dims[irank-1], "the length of the index vectors"))
	if depth > x.Type.Rank() {
		c.Failf("index vectors of length %d into %s", depth, x.Type)
	}
	if checked {
		c.checkVectors(idx, x.Type.Dims[:depth])
	}
	want := append(slices.Clone(idx.Type.Dims[:irank-1]), x.Type.Dims[depth:]...)
	if updates.Type.Rank() == 0 && len(want) > 0 {
		updates = c.Splat(updates, want)
	} else {
		updates = c.sameDims(updates, want, "updates")
	}
	if x.Type.DType == ir.Bool && kind != "set" { // flags as numbers: to subtract is to change
		odd := kind == "subtract"
		kind = map[string]string{"add": "maximum", "subtract": "add"}[kind]
		y := c.scatterNd(c.Convert(x, ir.U8), idx, c.Convert(updates, ir.U8), kind, false)
		if odd {
			y = c.Emit("and", nil, y, c.splatI(y, 1))
		}
		return c.Convert(y, ir.Bool)
	}
	return c.Emit("scatter", ir.A{"kind": kind, "update_window_dims": count(irank-1, irank-1+x.Type.Rank()-depth),
		"inserted_window_dims": count(0, depth), "scatter_dims_to_operand_dims": count(0, depth), "index_vector_dim": irank - 1}, x, idx, updates)
}

func importScatterNd(c *Ctx, n *Node) []Tensor {
	dims := c.exprs(n.input(c, 2), "dim")
	for _, d := range dims {
		c.nonNegative(d, "a dim of the shape")
	}
	u := c.arg(n, 1)
	return values(c.scatterNd(c.zeros(u.Type.DType, dims), c.arg(n, 0), u, "add", true))
}

func importTensorScatter(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		return values(c.scatterNd(c.arg(n, 0), c.arg(n, 1), c.arg(n, 2), kind, true))
	}
}

// importDynamicStitch interleaves rows; the number of rows must follow from constant indices or from their count.
func importDynamicStitch(c *Ctx, n *Node) []Tensor {
	k := len(n.In) / 2
	total := shape.Const(0)
	var idx, rows []*ir.Value
	most := int64(-1)
	known := true
	for i := range k {
		ix, data := c.arg(n, i), c.arg(n, k+i)
		if data.Type.Rank() < ix.Type.Rank() {
			c.Failf("indices %s for data %s", ix.Type, data.Type)
		}
		size := shape.Product(ix.Type.Dims)
		rest := data.Type.Dims[ix.Type.Rank():]
		if at, ok := c.consts(n.In[i]); ok {
			for _, a := range at {
				most = max(most, a)
			}
		} else {
			known = false
		}
		total = total.Add(size)
		idx = append(idx, c.Reshape(ix, size, one))
		rows = append(rows, c.Reshape(data, append(shape.Dims{size}, rest...)...))
	}
	if known {
		total = constDim(most + 1)
	}
	all, data := c.Concat(0, idx...), c.Concat(0, rows...)
	if !known {
		// The rows come from a partition: each index once.
		c.Check(c.Compare("LT", c.Reduce("maximum", c.Reshape(all, shape.Product(all.Type.Dims)), 0), c.dimValue(total, all.Type.DType)), "DynamicStitch with missing rows is not supported")
	}
	out := c.zeros(data.Type.DType, append(shape.Dims{total}, data.Type.Dims[1:]...))
	return values(c.scatterNd(out, all, data, "set", true))
}

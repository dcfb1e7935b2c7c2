package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// selectRows pick elements and write to where they were.
var selectRows = map[string]row{
	"select_and_scatter": {3, importSelectAndScatter},
}

// importSelectAndScatter is the gradient of pooling: of each window one element is chosen by the first region, and the
// second adds source's element to the result where the chosen one was. One place of the window after the other, all
// windows at once: no two windows write to the same place then.
func importSelectAndScatter(im *importer, op *Op, in []val) []val {
	x, source, init := im.value(in[0]), im.value(in[1]), im.value(in[2])
	rank := x.Type.Rank()
	size, strides := im.list("window_dimensions", rank, 1), im.list("window_strides", rank, 1)
	pads := im.list("padding", 2*rank, 0)
	if len(op.Regions) != 2 || source.Type.Rank() != rank || init.Type.Rank() != 0 {
		im.failf("selects from %s for %s", x.Type, source.Type)
	}
	for i := range size {
		if size[i] < 1 || strides[i] < 1 {
			im.failf("window %v, strides %v", size, strides)
		}
	}
	if rank > 0 && product(size) > maxWindow {
		im.failf("its window is %v", size)
	}
	low, high := make(shape.Dims, rank), make(shape.Dims, rank)
	var all, dims shape.Dims // of x with its padding, and of the windows
	for i, n := range x.Type.Dims {
		low[i], high[i] = shape.Const(pads[2*i]), shape.Const(pads[2*i+1])
		all = append(all, n.Add(low[i]).Add(high[i]))
		dims = append(dims, all[i].Sub(shape.Const(size[i])).FloorDiv(shape.Const(strides[i])).Add(shape.Const(1)))
	}
	source = im.cast(source, dims)
	padded := im.pad(x, im.b.Const(ir.NewTensor(x.Type.DType)), low, high, nil)
	no := im.b.ScalarI(ir.I32, 0)
	inside := im.pad(im.b.Splat(im.b.ScalarI(ir.I32, 1), x.Type.Dims), no, low, high, nil)

	// Which place of its window each window chooses; -1 is none.
	var best, which *ir.Value
	each(size, func(k int64, at []int64) {
		start, limit := make(shape.Dims, rank), make(shape.Dims, rank)
		for i, a := range at {
			start[i] = shape.Const(a)
			limit[i] = dims[i].Sub(shape.Const(1)).Mul(shape.Const(strides[i])).Add(shape.Const(a + 1))
		}
		cut := func(v *ir.Value) *ir.Value {
			return im.cast(im.b.Emit("slice", ir.A{"start": start, "limit": limit, "stride": strides}, v), dims)
		}
		y := cut(padded)
		there := im.compare("NE", cut(inside), im.b.Splat(no, dims))
		if best == nil {
			best = y
			which = im.b.Emit("select", nil, there, im.b.Splat(no, dims), im.b.Splat(im.b.ScalarI(ir.I32, -1), dims))
			return
		}
		keep := im.value(im.vectorised(op.Regions[0], []val{{v: best}, {v: y}}, dims)[0])
		keep = im.b.Emit("and", nil, keep, im.compare("GE", which, im.b.Splat(no, dims)))
		take := im.b.Emit("and", nil, there, im.b.Emit("not", nil, keep))
		best = im.b.Emit("select", nil, take, y, best)
		which = im.b.Emit("select", nil, take, im.b.Splat(im.b.ScalarI(ir.I32, k), dims), which)
	})

	acc := im.b.Splat(init, all)
	each(size, func(k int64, at []int64) {
		before, after, between := make(shape.Dims, rank), make(shape.Dims, rank), make([]int64, rank)
		for i, a := range at {
			span := dims[i].Sub(shape.Const(1)).Mul(shape.Const(strides[i])).Add(shape.Const(1))
			before[i], between[i] = shape.Const(a), strides[i]-1
			after[i] = all[i].Sub(before[i]).Sub(span)
		}
		put := func(v *ir.Value) *ir.Value {
			return im.cast(im.pad(v, im.b.Const(ir.NewTensor(v.Type.DType)), before, after, between), all)
		}
		chosen := im.b.Convert(im.compare("EQ", which, im.b.Splat(im.b.ScalarI(ir.I32, k), dims)), ir.I32)
		here := im.compare("NE", put(chosen), im.b.Splat(no, all))
		sum := im.value(im.vectorised(op.Regions[1], []val{{v: acc}, {v: put(source)}}, all)[0])
		acc = im.b.Emit("select", nil, here, sum, acc)
	})
	limit, ones := make(shape.Dims, rank), make([]int64, rank)
	for i := range limit {
		limit[i], ones[i] = low[i].Add(x.Type.Dims[i]), 1
	}
	return one(im.cast(im.b.Emit("slice", ir.A{"start": low, "limit": limit, "stride": ones}, acc), x.Type.Dims))
}

// each runs f for all places of a window, the last axis fastest.
func each(size []int64, f func(k int64, at []int64)) {
	at := make([]int64, len(size))
	for k := int64(0); ; k++ {
		f(k, at)
		i := len(at) - 1
		for ; i >= 0; i-- {
			if at[i]++; at[i] < size[i] {
				break
			}
			at[i] = 0
		}
		if i < 0 {
			return
		}
	}
}

// approxTopK is the exact answer of what asks for an approximate one: the k first of operand 0 along an axis, in the order
// of a comparator, with the indices in operand 1.
func (im *importer) approxTopK(op *Op, in []val) []val {
	n := len(in) / 2
	k, ok := op.attribute("top_k").(int64)
	axis, ok2 := op.attribute("reduction_dim").(int64)
	body := im.called(op)
	if !ok || !ok2 || n == 0 || len(in) != 2*n || len(op.Results) != n || body == nil {
		im.failf("an approximate top_k of %d operands", len(in))
	}
	if all, ok := op.attribute("aggregate_to_topk").(bool); ok && !all {
		im.failf("an approximate top_k that is not the top_k is not supported")
	}
	vs := im.values(in[:n])
	if axis < 0 {
		axis += int64(vs[0].Type.Rank())
	}
	if axis < 0 || axis >= int64(vs[0].Type.Rank()) {
		im.failf("axis %d of %s", axis, vs[0].Type)
	}
	out := im.sort(vs, axis, body.Body)
	for i := range out {
		out[i].v = im.slice(out[i].v, int(axis), shape.Const(0), shape.Const(k))
	}
	return out
}

// called is the one function that a custom call names, nil if it does not.
func (im *importer) called(op *Op) *Func {
	names, _ := op.Attr("called_computations").([]Attr)
	if len(names) != 1 {
		return nil
	}
	switch s := names[0].(type) {
	case Symbol:
		return im.m.Func(string(s))
	case string:
		return im.m.Func(s)
	}
	return nil
}

// scatterLoop writes one update after the other, whatever the region does with the old and the new element.
func (im *importer) scatterLoop(op *Op, region *Block, accs []*ir.Value, indices *ir.Value, updates []*ir.Value) []val {
	none := []int64{}
	windowDims, inserted := im.ints("update_window_dims", none), im.ints("inserted_window_dims", none)
	toOperand, vector := im.ints("scatter_dims_to_operand_dims", none), int(im.int("index_vector_dim", 0))
	if len(im.ints("input_batching_dims", none)) > 0 {
		im.failf("its region is none that is recognised, and it has batches")
	}
	rank := accs[0].Type.Rank()
	if rank == 0 || len(windowDims)+len(inserted) != rank || vector > indices.Type.Rank() || len(region.Args) != 2*len(accs) {
		im.failf("scatters %s at %s into %s", updates[0].Type, indices.Type, accs[0].Type)
	}
	// Indices become [n, k], updates [n, window…].
	k := shape.Const(1)
	if vector < indices.Type.Rank() {
		k = indices.Type.Dims[vector]
		var perm []int64
		for a := range indices.Type.Rank() {
			if a != vector {
				perm = append(perm, int64(a))
			}
		}
		indices = im.b.Transpose(indices, append(perm, int64(vector))...)
	}
	var perm []int64
	var window shape.Dims // of the operand's rank
	n := shape.Const(1)
	for a := range updates[0].Type.Rank() {
		if !slices.Contains(windowDims, int64(a)) {
			perm = append(perm, int64(a))
			n = n.Mul(updates[0].Type.Dims[a])
		}
	}
	next := 0
	for a := range rank {
		if slices.Contains(inserted, int64(a)) {
			window = append(window, shape.Const(1))
			continue
		}
		window = append(window, updates[0].Type.Dims[windowDims[next]])
		next++
	}
	indices = im.b.Reshape(indices, n, k)
	for i, u := range updates {
		updates[i] = im.b.Reshape(im.b.Transpose(u, append(slices.Clone(perm), windowDims...)...), append(shape.Dims{n}, window...)...)
	}
	d := indices.Type.DType
	inits := append([]*ir.Value{im.b.ScalarI(ir.I32, 0)}, accs...)
	types := typesOf(inits)
	cond := im.within(types, func(vs []*ir.Value) []*ir.Value { return []*ir.Value{im.compare("LT", vs[0], im.dim(n, ir.I32))} })
	body := im.within(types, func(vs []*ir.Value) []*ir.Value {
		zero := im.b.ScalarI(ir.I32, 0)
		row := im.b.Emit("dynamic_slice", ir.A{"sizes": shape.Dims{shape.Const(1), k}}, indices, vs[0], zero)
		starts := make([]*ir.Value, rank)
		for a := range starts {
			starts[a] = im.b.ScalarI(d, 0)
		}
		inside := im.b.ScalarI(ir.Bool, 1)
		for i, a := range toOperand {
			if a < 0 || a >= int64(rank) {
				im.failf("index %d is for axis %d of %s", i, a, accs[0].Type)
			}
			at := im.b.Reshape(im.slice(row, 1, shape.Const(int64(i)), shape.Const(int64(i+1))))
			last := im.dim(accs[0].Type.Dims[a].Sub(window[a]), d)
			fits := im.b.Emit("and", nil, im.compare("GE", at, im.b.ScalarI(d, 0)), im.compare("LE", at, last))
			starts[a], inside = at, im.b.Emit("and", nil, inside, fits)
		}
		var olds, args []val
		for _, acc := range vs[1:] {
			olds = append(olds, val{v: im.b.Emit("dynamic_slice", ir.A{"sizes": window}, append([]*ir.Value{acc}, starts...)...)})
		}
		args = append(args, olds...)
		for _, u := range updates {
			at := []*ir.Value{u, vs[0]}
			for range rank {
				at = append(at, zero)
			}
			one := im.b.Emit("dynamic_slice", ir.A{"sizes": append(shape.Dims{shape.Const(1)}, window...)}, at...)
			args = append(args, val{v: im.b.Reshape(one, window...)})
		}
		out := []*ir.Value{im.b.Emit("add", nil, vs[0], im.b.ScalarI(ir.I32, 1))}
		for i, y := range im.vectorised(region, args, window) {
			y := im.b.Emit("select", nil, im.b.Splat(inside, window), im.value(y), olds[i].v)
			out = append(out, im.b.Emit("dynamic_update_slice", nil, append([]*ir.Value{vs[i+1], y}, starts...)...))
		}
		return out
	})
	var out []val
	for _, v := range im.b.EmitOp("while", nil, []*ir.Region{cond, body}, inits...).Results[1:] {
		out = append(out, val{v: v})
	}
	return out
}

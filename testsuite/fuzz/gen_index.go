package fuzz

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

var indexTypes = []ir.DType{ir.I32, ir.I32, ir.I64, ir.I64, ir.U8, ir.I8, ir.U32, ir.U64}

func isIndex(v *ir.Value) bool { return v.Type.DType.IsInt() && v.Type.Rank() == 0 }

// starts are scalar indices.
func (g *gen) starts(n int) []*ir.Value {
	var out []*ir.Value
	for range n {
		v := g.pickIf(isIndex)
		if v == nil || g.IntN(2) == 0 {
			d := one(g, indexTypes)
			if g.IntN(3) == 0 {
				v = g.constant(ir.ScalarI(d, g.Int64N(4)))
			} else {
				v = g.value(d, nil)
			}
		}
		out = append(out, v)
	}
	return out
}

// window is dims of a window that fits x in every case.
func (g *gen) window(x *ir.Value) shape.Dims {
	d := slices.Clone(x.Dims())
	for i, n := range d {
		switch k := g.least(n); {
		case g.IntN(3) == 0:
		case g.IntN(2) == 0:
			d[i] = shape.Const(min(k, 1))
		default:
			d[i] = shape.Const(g.Int64N(k + 1))
		}
	}
	return d
}

func (g *gen) dynamicSlice() {
	x := g.ranked(g.seldom0())
	if x == nil {
		return
	}
	d := g.window(x)
	g.emit("dynamic_slice", ir.A{"sizes": d}, append([]*ir.Value{x}, g.starts(len(d))...)...)
}

func (g *gen) dynamicUpdate() {
	x := g.ranked(g.seldom0())
	if x == nil {
		return
	}
	d := g.window(x)
	u := g.value(x.Type.DType, d)
	if u == nil {
		return
	}
	g.emit("dynamic_update_slice", nil, append([]*ir.Value{x, u}, g.starts(len(d))...)...)
}

// indexing is how gather and scatter go through x: which axes their windows lack, and the index array.
type indexing struct {
	indices                   *ir.Value
	collapsed, xBatch, iBatch []int64
	toAxis                    []int64
	vector                    int
	batch                     shape.Dims // of indices, without the vector
	sizes, rest               shape.Dims // of a window by x's axes; of it without the axes it lacks
	order                     []int64    // places of the window's axes in the result
}

func (g *gen) indexing(x *ir.Value) *indexing {
	k := &indexing{collapsed: []int64{}, xBatch: []int64{}, iBatch: []int64{}, toAxis: []int64{}, sizes: g.window(x)}
	for range g.IntN(3) {
		k.batch = append(k.batch, g.dim())
	}
	for a, n := range x.Dims() {
		switch g.IntN(5) {
		case 0, 1:
			if g.least(n) > 0 {
				k.collapsed = append(k.collapsed, int64(a))
				k.sizes[a] = shape.Const(1)
			}
		case 2:
			if g.IntN(2) == 0 && g.least(n) > 0 {
				k.xBatch = append(k.xBatch, int64(a))
				k.iBatch = append(k.iBatch, int64(len(k.batch)))
				k.batch = append(k.batch, n)
				k.sizes[a] = shape.Const(1)
				continue
			}
		}
		if g.IntN(3) > 0 {
			k.toAxis = append(k.toAxis, int64(a))
		}
	}
	if len(k.toAxis) == 0 {
		return nil
	}
	g.Shuffle(len(k.toAxis), func(i, j int) { k.toAxis[i], k.toAxis[j] = k.toAxis[j], k.toAxis[i] })
	k.vector = len(k.batch)
	if g.IntN(3) == 0 {
		k.vector = g.IntN(len(k.batch) + 1)
	}
	d := slices.Insert(slices.Clone(k.batch), k.vector, shape.Const(int64(len(k.toAxis))))
	if len(k.toAxis) == 1 && g.IntN(2) == 0 { // the vector may be left out
		d, k.vector = slices.Clone(k.batch), len(k.batch)
	}
	for i, a := range k.iBatch {
		if a >= int64(k.vector) && len(d) > len(k.batch) {
			k.iBatch[i]++
		}
	}
	if !g.fits(d) {
		return nil
	}
	k.indices = g.value(one(g, indexTypes), d)
	for a, n := range k.sizes {
		if !slices.Contains(k.collapsed, int64(a)) && !slices.Contains(k.xBatch, int64(a)) {
			k.rest = append(k.rest, n)
		}
	}
	n := len(k.rest) + len(k.batch)
	k.order = g.perm(n)[:len(k.rest)]
	if g.IntN(2) == 0 {
		for i := range k.order {
			k.order[i] = int64(n - len(k.order) + i)
		}
	}
	slices.Sort(k.order)
	return k
}

func (g *gen) gather() {
	x := g.ranked(g.seldom0())
	if x == nil {
		return
	}
	k := g.indexing(x)
	if k == nil || k.indices == nil {
		return
	}
	a := ir.A{"offset_dims": k.order, "collapsed_slice_dims": k.collapsed, "start_index_map": k.toAxis, "index_vector_dim": k.vector, "slice_sizes": k.sizes}
	if len(k.xBatch) > 0 {
		a["operand_batching_dims"], a["start_indices_batching_dims"] = k.xBatch, k.iBatch
	}
	g.emit("gather", a, x, k.indices)
}

func (g *gen) scatter() {
	x := g.ranked(g.seldom0())
	if x == nil {
		return
	}
	k := g.indexing(x)
	if k == nil || k.indices == nil {
		return
	}
	d := make(shape.Dims, len(k.rest)+len(k.batch))
	w, b := 0, 0
	for i := range d {
		if slices.Contains(k.order, int64(i)) {
			d[i] = k.rest[w]
			w++
		} else {
			d[i] = k.batch[b]
			b++
		}
	}
	if !g.fits(d) {
		return
	}
	u := g.value(x.Type.DType, d)
	if u == nil {
		return
	}
	kinds := []string{"set", "set", "add", "subtract", "multiply", "maximum", "minimum"}
	if x.Type.DType == ir.Bool {
		kinds = []string{"set", "maximum", "minimum"}
	}
	a := ir.A{"update_window_dims": k.order, "inserted_window_dims": k.collapsed, "scatter_dims_to_operand_dims": k.toAxis, "index_vector_dim": k.vector, "kind": one(g, kinds)}
	if len(k.xBatch) > 0 {
		a["input_batching_dims"], a["scatter_indices_batching_dims"] = k.xBatch, k.iBatch
	}
	g.emit("scatter", a, x, k.indices, u)
}

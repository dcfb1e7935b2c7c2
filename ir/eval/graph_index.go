package eval

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
)

// gather and scatter: windows of a tensor at index vectors.

// windows pairs the windows of x (the operand of gather, the input of scatter) with those of y (gather's result,
// scatter's updates).
type windows struct {
	x       view
	y       view    // strides by x's axes: 0 for axes that y's windows lack
	sizes   []int64 // of a window, by x's axes
	dims    []int64 // of x
	batch   []int64 // dims of indices without the index vector's
	yBatch  view    // y's strides along batch
	index   view    // indices' strides along batch
	vector  int64   // indices' stride along the index vector
	toAxis  []int64 // index vector component -> axis of x
	xFollow []int64 // batching axes of x …
	bFollow []int64 // … and the axes of batch that they follow
}

// windowsOf reads the attributes that gather and scatter have in common. gone are the axes of x that y's windows lack.
func windowsOf(x, indices, y *ir.Tensor, sizes, yWindow, gone, xBatching, iBatching, toAxis []int64, ivd int64) (*windows, error) {
	w := &windows{x: whole(x.Shape), sizes: sizes, dims: x.Shape, toAxis: toAxis, xFollow: xBatching}
	w.y.strides = make([]int64, len(x.Shape))
	ys, is := rowMajor(y.Shape), rowMajor(indices.Shape)
	n := 0
	for a := range x.Shape {
		if slices.Contains(gone, int64(a)) || slices.Contains(xBatching, int64(a)) {
			continue
		}
		if n >= len(yWindow) || yWindow[n] < 0 || yWindow[n] >= int64(len(ys)) {
			return nil, fmt.Errorf("window axes %v do not fit %v and %v", yWindow, x.Shape, y.Shape)
		}
		w.y.strides[a] = ys[yWindow[n]]
		n++
	}
	length := int64(1)
	for a, d := range indices.Shape {
		if int64(a) == ivd {
			w.vector, length = is[a], d
			continue
		}
		w.batch = append(w.batch, d)
		w.index.strides = append(w.index.strides, is[a])
	}
	for a, s := range ys {
		if !slices.Contains(yWindow, int64(a)) {
			if k := len(w.yBatch.strides); k < len(w.batch) && w.batch[k] != y.Shape[a] {
				return nil, fmt.Errorf("axis %d of %v does not go with indices %v", a, y.Shape, indices.Shape)
			}
			w.yBatch.strides = append(w.yBatch.strides, s)
		}
	}
	for _, a := range iBatching {
		if a > ivd {
			a--
		}
		w.bFollow = append(w.bFollow, a)
	}
	if len(w.yBatch.strides) != len(w.batch) || length != int64(len(toAxis)) || len(w.bFollow) != len(w.xFollow) {
		return nil, fmt.Errorf("index vectors of %v (axis %d, for axes %v) do not fit %v and %v", indices.Shape, ivd, toAxis, x.Shape, y.Shape)
	}
	for _, a := range slices.Concat(toAxis, gone, xBatching) {
		if a < 0 || a >= int64(len(x.Shape)) {
			return nil, fmt.Errorf("axis %d of %v", a, x.Shape)
		}
	}
	for _, a := range w.bFollow {
		if a < 0 || a >= int64(len(w.batch)) {
			return nil, fmt.Errorf("batching axis %d of indices %v", a, indices.Shape)
		}
	}
	return w, nil
}

// each visits the windows in the order of the index vectors. start is what an index vector says, unclamped.
func (w *windows) each(indices *ir.Tensor, visit func(start []int64, y view)) {
	for _, n := range w.batch {
		if n == 0 {
			return
		}
	}
	at, start := make([]int64, len(w.batch)), make([]int64, len(w.dims))
	for {
		clear(start)
		from := w.index.at(at).off
		for k, a := range w.toAxis {
			start[a] = indices.Int(from + int64(k)*w.vector)
			if indices.DType == ir.U64 && start[a] < 0 {
				start[a] = maxInt64
			}
		}
		for k, a := range w.xFollow {
			start[a] = at[w.bFollow[k]]
		}
		visit(start, view{off: w.yBatch.at(at).off, strides: w.y.strides})
		if !next(at, w.batch) {
			return
		}
	}
}

func gather(c *graphCall) ([]*ir.Tensor, error) {
	x, indices, op := c.in[0], c.in[1], c.op
	sizes, err := c.values("slice_sizes")
	if err != nil {
		return nil, err
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	gone, batching := op.Ints("collapsed_slice_dims"), op.Ints("operand_batching_dims")
	for i, n := range sizes {
		drops := slices.Contains(gone, int64(i)) || slices.Contains(batching, int64(i))
		if n < 0 || n > x.Shape[i] && out.Len() > 0 || drops && n > 1 {
			return nil, fmt.Errorf("slice_sizes %v of %v", sizes, x.Shape)
		}
	}
	w, err := windowsOf(x, indices, out, sizes, op.Ints("offset_dims"), gone, batching,
		op.Ints("start_indices_batching_dims"), op.Ints("start_index_map"), op.Int("index_vector_dim"))
	if err != nil {
		return nil, err
	}
	if out.Len() == 0 {
		return one(out, nil)
	}
	w.each(indices, func(start []int64, y view) {
		for i := range start {
			start[i] = max(0, min(start[i], x.Shape[i]-sizes[i]))
		}
		moveBox(sizes, out, y, x, w.x.at(start))
	})
	return one(out, nil)
}

func scatter(c *graphCall) ([]*ir.Tensor, error) {
	x, indices, updates, op := c.in[0], c.in[1], c.in[2], c.op
	gone, batching := op.Ints("inserted_window_dims"), op.Ints("input_batching_dims")
	window := op.Ints("update_window_dims")
	sizes := make([]int64, len(x.Shape))
	n := 0
	for i := range sizes {
		sizes[i] = 1
		if slices.Contains(gone, int64(i)) || slices.Contains(batching, int64(i)) {
			continue
		}
		if n >= len(window) || window[n] < 0 || window[n] >= int64(len(updates.Shape)) {
			return nil, fmt.Errorf("update_window_dims %v of %v for %v", window, updates.Shape, x.Shape)
		}
		sizes[i] = updates.Shape[window[n]]
		n++
	}
	w, err := windowsOf(x, indices, updates, sizes, window, gone, batching,
		op.Ints("scatter_indices_batching_dims"), op.Ints("scatter_dims_to_operand_dims"), op.Int("index_vector_dim"))
	if err != nil {
		return nil, err
	}
	var combine any
	if kind := op.Str("kind"); kind != "set" {
		if combine = scalarBinary(kind, x.DType); combine == nil {
			return nil, c.undefined()
		}
	}
	out, err := c.copyOf(x)
	if err != nil {
		return nil, err
	}
	w.each(indices, func(start []int64, y view) {
		for i, s := range start {
			if s < 0 || s > x.Shape[i]-sizes[i] {
				return
			}
		}
		if combine == nil {
			moveBox(sizes, out, w.x.at(start), updates, y)
		} else {
			zip(combine, out, w.x.at(start), out, y, updates, sizes)
		}
	})
	return one(out, nil)
}

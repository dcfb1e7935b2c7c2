package eval

import "github.com/swage-ml/swage/ir"

// view is a strided window into a row-major array, in elements.
type view struct {
	off     int64
	strides []int64
}

// rowMajor is the strides of a contiguous array.
func rowMajor(dims []int64) []int64 {
	s := make([]int64, len(dims))
	n := int64(1)
	for i := len(dims) - 1; i >= 0; i-- {
		s[i] = n
		n *= dims[i]
	}
	return s
}

func whole(dims []int64) view { return view{strides: rowMajor(dims)} }

// at is the view moved by an index vector.
func (v view) at(index []int64) view {
	for i, n := range index {
		v.off += n * v.strides[i]
	}
	return v
}

// walk2 visits dims in row-major order, one call of row per run of n elements: a's start at ao and step by sa, b's alike.
// Axes over which both views go on evenly are joined first, so that rows are long.
func walk2(dims []int64, a, b view, row func(ao, bo, n, sa, sb int64)) {
	var ns, as, bs []int64
	for i, n := range dims {
		if n == 0 {
			return
		}
		if n == 1 {
			continue
		}
		if k := len(ns) - 1; k >= 0 && as[k] == a.strides[i]*n && bs[k] == b.strides[i]*n {
			ns[k], as[k], bs[k] = ns[k]*n, a.strides[i], b.strides[i]
			continue
		}
		ns, as, bs = append(ns, n), append(as, a.strides[i]), append(bs, b.strides[i])
	}
	if len(ns) == 0 {
		row(a.off, b.off, 1, 1, 1)
		return
	}
	last := len(ns) - 1
	at := make([]int64, last)
	for ao, bo := a.off, b.off; ; {
		row(ao, bo, ns[last], as[last], bs[last])
		i := last - 1
		for ; i >= 0; i-- {
			at[i]++
			ao, bo = ao+as[i], bo+bs[i]
			if at[i] < ns[i] {
				break
			}
			ao, bo = ao-as[i]*ns[i], bo-bs[i]*ns[i]
			at[i] = 0
		}
		if i < 0 {
			return
		}
	}
}

// next steps an index vector in row-major order; false: it was the last and is now zero again.
func next(index, dims []int64) bool {
	for i := len(index) - 1; i >= 0; i-- {
		if index[i]++; index[i] < dims[i] {
			return true
		}
		index[i] = 0
	}
	return false
}

func moveSlice[T any](dims []int64, dst []T, dv view, src []T, sv view) {
	walk2(dims, dv, sv, func(d, s, n, ds, ss int64) {
		switch {
		case ds == 1 && ss == 1:
			copy(dst[d:d+n], src[s:s+n])
		case ds == 1 && ss == 0:
			row, x := dst[d:d+n], src[s]
			for i := range row {
				row[i] = x
			}
		default:
			for ; n > 0; n-- {
				dst[d] = src[s]
				d, s = d+ds, s+ss
			}
		}
	})
}

// moveBox copies dims elements between views of two tensors of the same dtype, or of dtypes of the same width.
func moveBox(dims []int64, dst *ir.Tensor, dv view, src *ir.Tensor, sv view) {
	switch dst.DType.Size() {
	case 0:
		moveSlice(dims, dst.Strings, dv, src.Strings, sv)
	case 1:
		moveSlice(dims, ir.Elems[uint8](dst), dv, ir.Elems[uint8](src), sv)
	case 2:
		moveSlice(dims, ir.Elems[uint16](dst), dv, ir.Elems[uint16](src), sv)
	case 4:
		moveSlice(dims, ir.Elems[uint32](dst), dv, ir.Elems[uint32](src), sv)
	case 8:
		moveSlice(dims, ir.Elems[uint64](dst), dv, ir.Elems[uint64](src), sv)
	case 16:
		moveSlice(dims, ir.Elems[complex128](dst), dv, ir.Elems[complex128](src), sv)
	}
}

// laneSplit splits a shape around an axis: outer * n * inner elements.
func laneSplit(dims []int64, axis int64) (outer, n, inner int64) {
	outer, inner = 1, 1
	for i, d := range dims {
		switch {
		case int64(i) < axis:
			outer *= d
		case int64(i) > axis:
			inner *= d
		}
	}
	return outer, dims[axis], inner
}

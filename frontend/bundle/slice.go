package bundle

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// maxSlices bounds the pairwise overlap check; real partitioners make tens.
const maxSlices = 8192

// ReadSlice returns the box of a tensor that starts at start and has the given
// length in each dim (-1: up to the end), as RestoreV2 with a slice
// specification does.
func (b *Bundle) ReadSlice(key string, start, length []int64) (Tensor, error) {
	e, err := b.lookup(key)
	if err != nil {
		return Tensor{}, err
	}
	if len(start) != len(e.shape) || len(length) != len(e.shape) {
		return Tensor{}, fmt.Errorf("%s: slice of %q has rank %d and %d, want %d", b.index, key, len(start), len(length), len(e.shape))
	}
	length = append([]int64(nil), length...)
	for i, d := range e.shape {
		if length[i] == fullExtent && start[i] >= 0 && start[i] <= d {
			length[i] = d - start[i]
		}
		if start[i] < 0 || length[i] < 0 || start[i] > d || length[i] > d-start[i] {
			return Tensor{}, fmt.Errorf("%s: slice of %q: dim %d: got %d+%d, want within %d", b.index, key, i, start[i], length[i], d)
		}
	}
	if len(e.slices) > 0 {
		return b.gather(key, e, start, length)
	}
	t, err := b.read(key, e)
	if err != nil || slices.Equal(length, e.shape) {
		return t, err
	}
	out := emptyTensor(e.dtype, length)
	copyBox(&out, start, &t, make([]int64, len(e.shape)))
	return out, nil
}

// box resolves the extents of a slice against the full shape.
func box(shape []int64, ext []Extent) (start, length []int64, ok bool) {
	if len(ext) != len(shape) {
		return nil, nil, false
	}
	for i, x := range ext {
		if x.Length == fullExtent {
			x = Extent{0, shape[i]}
		}
		if x.Start < 0 || x.Length < 0 || x.Start > shape[i] || x.Length > shape[i]-x.Start {
			return nil, nil, false
		}
		start, length = append(start, x.Start), append(length, x.Length)
	}
	return start, length, true
}

// checkSlices makes sure that the parts of a partitioned tensor exist, have
// its dtype and their extents' shape, do not overlap, and cover it.
func (b *Bundle) checkSlices(key string, e entry) error {
	where := fmt.Sprintf("entry %q", key)
	if isSliceKey(key) {
		return damage(b.index, where, "a plain part", "a part that is itself partitioned")
	}
	if len(e.slices) > maxSlices {
		return damage(b.index, where, fmt.Sprintf("at most %d", maxSlices), "%d slices", len(e.slices))
	}
	size, ok := byteSize(e.dtype, e.shape)
	if !ok {
		size, _ = NumElements(e.shape) // strings: one length byte each
	}
	if size > b.total {
		return damage(b.index, where, fmt.Sprintf("at most the %d bytes in the data files", b.total), "%d bytes", size)
	}
	type part struct{ start, length []int64 }
	var parts []part
	covered := int64(0)
	for i, ext := range e.slices {
		start, length, ok := box(e.shape, ext)
		if !ok {
			return damage(b.index, where, fmt.Sprintf("a box within %v", e.shape), "slice %d at %v", i, ext)
		}
		s, ok := b.entries[sliceKey(key, ext)]
		if !ok {
			return damage(b.index, where, "an entry of its own", "no data for slice %d at %v", i, ext)
		}
		if s.dtype != e.dtype || !slices.Equal(s.shape, length) {
			return damage(b.index, where, fmt.Sprintf("%v %v", e.dtype, length), "slice %d of %v %v", i, s.dtype, s.shape)
		}
		for j, p := range parts {
			if _, n := intersect(start, length, p.start, p.length); n > 0 {
				return damage(b.index, where, "slices that do not overlap", "slices %d and %d", j, i)
			}
		}
		parts = append(parts, part{start, length})
		n, _ := NumElements(length)
		covered += n // no overflow: disjoint boxes within a shape that fits
	}
	if n, _ := NumElements(e.shape); covered != n {
		return damage(b.index, where, fmt.Sprintf("all %d of shape %v", n, e.shape), "slices that cover %d elements", covered)
	}
	return nil
}

// intersect returns the common box of two and its number of elements.
func intersect(s1, l1, s2, l2 []int64) (start []int64, n int64) {
	n = 1
	start = make([]int64, len(s1))
	for i := range s1 {
		start[i] = max(s1[i], s2[i])
		n *= max(0, min(s1[i]+l1[i], s2[i]+l2[i])-start[i])
	}
	return start, n
}

// gather puts the box together from all slices that meet it.
func (b *Bundle) gather(key string, e entry, start, length []int64) (Tensor, error) {
	out := emptyTensor(e.dtype, length)
	for _, ext := range e.slices {
		s, l, _ := box(e.shape, ext) // checked when the bundle was opened
		if _, n := intersect(start, length, s, l); n == 0 {
			continue
		}
		k := sliceKey(key, ext)
		part, err := b.read(k, b.entries[k])
		if err != nil {
			return Tensor{}, err
		}
		if slices.Equal(s, start) && slices.Equal(l, length) {
			return part, nil
		}
		copyBox(&out, start, &part, s)
	}
	return out, nil
}

// emptyTensor allocates a tensor; the caller has checked its size against the
// file's.
func emptyTensor(d tfpb.DataType, shape []int64) Tensor {
	t := Tensor{DType: d, Shape: append([]int64(nil), shape...)}
	n, _ := NumElements(shape)
	if d == tfpb.DataType_DT_STRING {
		t.Strings = make([][]byte, n)
	} else if size, ok := byteSize(d, shape); ok {
		t.Data = make([]byte, size)
	}
	return t
}

// copyBox copies what src and dst have in common; both are boxes of one
// tensor, at srcAt and dstAt.
func copyBox(dst *Tensor, dstAt []int64, src *Tensor, srcAt []int64) {
	at, n := intersect(dstAt, dst.Shape, srcAt, src.Shape)
	if n == 0 {
		return
	}
	rank := len(at)
	size, _ := ElemSize(dst.DType)
	span := make([]int64, rank) // the common box
	for i := range at {
		span[i] = min(dstAt[i]+dst.Shape[i], srcAt[i]+src.Shape[i]) - at[i]
	}
	row := int64(1)
	if rank > 0 {
		row = span[rank-1]
	}
	idx := make([]int64, rank)
	for {
		d, s := int64(0), int64(0)
		for i := range idx {
			d = d*dst.Shape[i] + at[i] + idx[i] - dstAt[i]
			s = s*src.Shape[i] + at[i] + idx[i] - srcAt[i]
		}
		if dst.Strings != nil {
			copy(dst.Strings[d:d+row], src.Strings[s:s+row])
		} else {
			copy(dst.Data[d*size:(d+row)*size], src.Data[s*size:(s+row)*size])
		}
		i := rank - 2 // the last dim is copied as a row
		for ; i >= 0; i-- {
			if idx[i]++; idx[i] < span[i] {
				break
			}
			idx[i] = 0
		}
		if i < 0 {
			return
		}
	}
}

package eval

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
)

// comparison returns the order of a tensor's elements by index: negative if element i stands before j. Ascending or
// descending, NaN stands last, and equal elements (-0 and +0 among them) compare 0.
func comparison(c *graphCall, t *ir.Tensor, descending bool) (func(i, j int64) int, error) {
	switch classOf(t.DType) {
	case floatClass:
		xs, err := wide[float64](c, t)
		return func(i, j int64) int {
			a, b := xs[i], xs[j]
			if a != a || b != b {
				return int(flag(a != a)) - int(flag(b != b))
			}
			return direction(cmp.Compare(a, b), descending)
		}, err
	case intClass:
		xs, err := wide[int64](c, t)
		return func(i, j int64) int { return direction(cmp.Compare(xs[i], xs[j]), descending) }, err
	case uintClass:
		xs, err := wide[uint64](c, t)
		return func(i, j int64) int { return direction(cmp.Compare(xs[i], xs[j]), descending) }, err
	}
	if t.DType == ir.String {
		return func(i, j int64) int { return direction(bytes.Compare(t.Strings[i], t.Strings[j]), descending) }, nil
	}
	return nil, c.undefined()
}

func direction(order int, descending bool) int {
	if descending {
		return -order
	}
	return order
}

// sortedLanes calls visit for each lane along an axis with the offsets of its elements in sorted order.
func sortedLanes(dims []int64, axis int64, order func(i, j int64) int, visit func(first, step int64, sorted []int64)) {
	outer, n, inner := laneSplit(dims, axis)
	if outer*inner == 0 { // then n may be anything
		return
	}
	sorted := make([]int64, n)
	for o := range outer {
		for i := range inner {
			first := o*n*inner + i
			for k := range sorted {
				sorted[k] = first + int64(k)*inner
			}
			slices.SortStableFunc(sorted, order)
			visit(first, inner, sorted)
		}
	}
}

func sortOp(c *graphCall) ([]*ir.Tensor, error) {
	order, err := comparison(c, c.in[0], c.op.Flag("descending"))
	if err != nil {
		return nil, err
	}
	out := make([]*ir.Tensor, len(c.in))
	for i := range out {
		if out[i], err = c.out(i); err != nil {
			return nil, err
		}
	}
	sortedLanes(c.in[0].Shape, c.op.Int("axis"), order, func(first, step int64, sorted []int64) {
		for i, x := range c.in {
			for k, from := range sorted {
				copyElem(out[i], first+int64(k)*step, x, from)
			}
		}
	})
	return out, nil
}

func topK(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	last := int64(len(x.Shape) - 1)
	k, n := c.shapes[0][last], x.Shape[last]
	if k > n {
		return nil, fmt.Errorf("k is %d of %d elements", k, n)
	}
	order, err := comparison(c, x, true)
	if err != nil {
		return nil, err
	}
	values, err := c.out(0)
	if err != nil {
		return nil, err
	}
	indices, err := c.out(1)
	if err != nil {
		return nil, err
	}
	if !indices.DType.IsInt() {
		return nil, fmt.Errorf("an index as %s", indices.DType)
	}
	to := int64(0)
	sortedLanes(x.Shape, last, order, func(first, _ int64, sorted []int64) {
		for _, from := range sorted[:k] {
			copyElem(values, to, x, from)
			indices.SetInt(to, from-first)
			to++
		}
	})
	return []*ir.Tensor{values, indices}, nil
}

func copyElem(dst *ir.Tensor, i int64, src *ir.Tensor, j int64) {
	if dst.DType == ir.String {
		dst.Strings[i] = src.Strings[j]
		return
	}
	sz := dst.DType.Size()
	copy(dst.Data[i*sz:(i+1)*sz], src.Data[j*sz:])
}

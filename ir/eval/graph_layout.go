package eval

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
)

// Ops that make or move elements without changing them.

func constant(c *graphCall) ([]*ir.Tensor, error) {
	switch v := c.op.Attr("value").(type) {
	case *ir.Tensor:
		return one(v, checkLayout(v, c.op.Results[0].Type))
	case *ir.Global:
		t, err := v.Tensor()
		if err != nil {
			return nil, err
		}
		if err := checkLayout(t, v.Type); err != nil {
			return nil, fmt.Errorf("global @%s: %w", v.Name, err)
		}
		return one(t, nil)
	}
	return nil, fmt.Errorf("value is no literal and no global")
}

func iotaOp(c *graphCall) ([]*ir.Tensor, error) {
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	if classOf(out.DType) == noClass {
		return nil, fmt.Errorf("is not defined for %s", out.DType)
	}
	if out.Len() == 0 {
		return one(out, nil)
	}
	axis := c.op.Int("axis")
	line := ir.NewTensor(out.DType, out.Shape[axis])
	for i := range line.Shape[0] {
		writeInts(line, i, []int64{i})
	}
	src := view{strides: make([]int64, len(out.Shape))}
	src.strides[axis] = 1
	moveBox(out.Shape, out, whole(out.Shape), line, src)
	return one(out, nil)
}

func dimValue(c *graphCall) ([]*ir.Tensor, error) {
	n, err := c.op.ExprAttr("expr").Eval(c.syms)
	if err != nil {
		return nil, err
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	if classOf(out.DType) == noClass {
		return nil, fmt.Errorf("is not defined for %s", out.DType)
	}
	writeInts(out, 0, []int64{n})
	if out.DType.IsInt() && out.Int(0) != n {
		return nil, fmt.Errorf("%d does not fit %s", n, out.DType)
	}
	return one(out, nil)
}

func check(c *graphCall) ([]*ir.Tensor, error) {
	for _, ok := range ir.Elems[uint8](c.in[0]) {
		if ok == 0 {
			return nil, &CheckError{Message: c.op.Str("message"), Node: c.op.Node}
		}
	}
	return nil, nil
}

func reshape(c *graphCall) ([]*ir.Tensor, error) {
	x, dims := c.in[0], c.shapes[0]
	n, err := elemCount(dims)
	if err != nil {
		return nil, err
	}
	if n != x.Len() {
		return nil, fmt.Errorf("%v (%d elements) cannot become %v (%d elements)", x.Shape, x.Len(), dims, n)
	}
	return one(x.Reshape(dims...), nil)
}

func broadcastInDim(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	src := view{strides: make([]int64, len(out.Shape))}
	for i, s := range rowMajor(x.Shape) {
		a := c.op.Ints("dims")[i]
		switch {
		case x.Shape[i] == out.Shape[a]:
			src.strides[a] = s
		case x.Shape[i] != 1:
			return nil, fmt.Errorf("axis %d of %v cannot become %d", i, x.Shape, out.Shape[a])
		}
	}
	moveBox(out.Shape, out, whole(out.Shape), x, src)
	return one(out, nil)
}

func transpose(c *graphCall) ([]*ir.Tensor, error) {
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	src, strides := view{}, rowMajor(c.in[0].Shape)
	for _, p := range c.op.Ints("perm") {
		src.strides = append(src.strides, strides[p])
	}
	moveBox(out.Shape, out, whole(out.Shape), c.in[0], src)
	return one(out, nil)
}

func slice(c *graphCall) ([]*ir.Tensor, error) {
	x, step := c.in[0], c.op.Ints("stride")
	lo, err := c.values("start")
	if err != nil {
		return nil, err
	}
	hi, err := c.values("limit")
	if err != nil {
		return nil, err
	}
	for i, n := range x.Shape {
		if lo[i] < 0 || lo[i] > hi[i] || hi[i] > n {
			return nil, fmt.Errorf("axis %d: [%d:%d] of %d elements", i, lo[i], hi[i], n)
		}
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	src := whole(x.Shape).at(lo)
	for i, s := range step {
		src.strides[i] *= s
	}
	moveBox(out.Shape, out, whole(out.Shape), x, src)
	return one(out, nil)
}

func reverse(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	src := whole(x.Shape)
	for i, n := range x.Shape {
		if slices.Contains(c.op.Ints("axes"), int64(i)) {
			src.off += (n - 1) * src.strides[i]
			src.strides[i] = -src.strides[i]
		}
	}
	moveBox(out.Shape, out, whole(out.Shape), x, src)
	return one(out, nil)
}

func concatenate(c *graphCall) ([]*ir.Tensor, error) {
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	axis, dst := c.op.Int("axis"), whole(out.Shape)
	for _, x := range c.in {
		moveBox(x.Shape, out, dst, x, whole(x.Shape))
		dst.off += x.Shape[axis] * dst.strides[axis]
	}
	return one(out, nil)
}

// fill sets all elements to a scalar.
func fill(dst, x *ir.Tensor) {
	moveBox(dst.Shape, dst, whole(dst.Shape), x, view{strides: make([]int64, len(dst.Shape))})
}

func pad(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	low, err := c.values("low")
	if err != nil {
		return nil, err
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	fill(out, c.in[1])
	interior := c.op.Ints("interior")
	dst, src := whole(out.Shape), whole(x.Shape)
	kept := make([]int64, len(x.Shape))
	for i, n := range x.Shape {
		step := int64(1)
		if interior != nil {
			if interior[i] < 0 {
				return nil, fmt.Errorf("interior %v is negative", interior)
			}
			step += interior[i]
		}
		first := int64(0) // of x that is not cropped
		if low[i] < 0 {
			first = (-low[i] + step - 1) / step
		}
		end := min(n, floorQuo(out.Shape[i]-1-low[i], step)+1)
		if end <= first {
			return one(out, nil)
		}
		kept[i] = end - first
		src.off += first * src.strides[i]
		dst.off += (low[i] + first*step) * dst.strides[i]
		dst.strides[i] *= step
	}
	moveBox(kept, out, dst, x, src)
	return one(out, nil)
}

// floorQuo divides by a positive number, rounding down.
func floorQuo(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// windowStarts reads scalar starts and clamps them so that a window of the sizes fits.
func windowStarts(starts []*ir.Tensor, dims, sizes []int64) ([]int64, error) {
	at := make([]int64, len(dims))
	for i, s := range starts {
		if sizes[i] > dims[i] {
			return nil, fmt.Errorf("axis %d: a window of %d in %d elements", i, sizes[i], dims[i])
		}
		at[i] = clampStart(s, 0, dims[i]-sizes[i])
	}
	return at, nil
}

// clampStart reads an index into [0, hi].
func clampStart(t *ir.Tensor, i, hi int64) int64 {
	n := t.Int(i)
	if t.DType == ir.U64 && n < 0 {
		return hi
	}
	return max(0, min(n, hi))
}

func dynamicSlice(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	at, err := windowStarts(c.in[1:], x.Shape, c.shapes[0])
	if err != nil {
		return nil, err
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	moveBox(out.Shape, out, whole(out.Shape), x, whole(x.Shape).at(at))
	return one(out, nil)
}

func dynamicUpdateSlice(c *graphCall) ([]*ir.Tensor, error) {
	x, update := c.in[0], c.in[1]
	at, err := windowStarts(c.in[2:], x.Shape, update.Shape)
	if err != nil {
		return nil, err
	}
	out, err := c.copyOf(x)
	if err != nil {
		return nil, err
	}
	moveBox(update.Shape, out, whole(out.Shape).at(at), update, whole(update.Shape))
	return one(out, nil)
}

// copyOf allocates a tensor and fills it with x.
func (c *graphCall) copyOf(x *ir.Tensor) (*ir.Tensor, error) {
	out, err := c.alloc(x.DType, x.Shape)
	if err != nil {
		return nil, err
	}
	copy(out.Data, x.Data)
	copy(out.Strings, x.Strings)
	return out, nil
}

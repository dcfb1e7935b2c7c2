package eval

import (
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
)

// Reductions: reduce, reduce_window, scan, argmax, argmin. They accumulate in a wide type and round once.

// fold is a kind of reduction in the wide type N.
type fold[N number] struct {
	step     func(a, b N) N
	identity N
}

// foldOf finds the kind's function and identity for a dtype of N's class.
func foldOf[N number](kind string, d ir.DType) (f fold[N], ok bool) {
	var fn, id any
	switch any(f.identity).(type) {
	case float64:
		fn = floatBinary[float64](kind)
		id = map[string]float64{"multiply": 1, "maximum": math.Inf(-1), "minimum": math.Inf(1)}[kind]
		ok = slices.Contains([]string{"add", "multiply", "maximum", "minimum"}, kind)
	case int64:
		if d == ir.Bool {
			b := boolBinary(kind)
			fn = func(x, y int64) int64 { return int64(b(uint8(x), uint8(y))) }
			id = map[string]int64{"multiply": 1, "minimum": 1, "and": 1}[kind]
		} else {
			fn = intBinary[int64](kind)
			lo, hi := intRange(d)
			id = map[string]int64{"multiply": 1, "maximum": lo, "minimum": hi, "and": -1}[kind]
		}
		ok = slices.Contains([]string{"add", "multiply", "maximum", "minimum", "and", "or"}, kind)
	case uint64:
		fn = intBinary[uint64](kind)
		id = map[string]uint64{"multiply": 1, "minimum": math.MaxUint64, "and": math.MaxUint64}[kind]
		ok = slices.Contains([]string{"add", "multiply", "maximum", "minimum", "and", "or"}, kind)
	case complex128:
		fn = complexBinary(kind)
		id = map[string]complex128{"multiply": 1}[kind]
		ok = kind == "add" || kind == "multiply"
	}
	if !ok {
		return f, false
	}
	f.step, ok = fn.(func(a, b N) N)
	f.identity = id.(N)
	return f, ok
}

// intRange is the least and greatest value of an integer dtype that int64 holds.
func intRange(d ir.DType) (lo, hi int64) {
	if d.IsUnsigned() {
		return 0, 1<<d.Bits() - 1
	}
	return -1 << (d.Bits() - 1), 1<<(d.Bits()-1) - 1
}

func reduce(c *graphCall) ([]*ir.Tensor, error) {
	switch classOf(c.in[0].DType) {
	case floatClass:
		return reduceWide[float64](c)
	case intClass:
		return reduceWide[int64](c)
	case uintClass:
		return reduceWide[uint64](c)
	case complexClass:
		return reduceWide[complex128](c)
	}
	return nil, c.undefined()
}

// accumulator allocates the result and wide cells that hold the identity.
func accumulator[N number](c *graphCall) (f fold[N], xs, acc []N, out *ir.Tensor, err error) {
	f, ok := foldOf[N](c.op.Str("kind"), c.in[0].DType)
	if !ok {
		return f, nil, nil, nil, fmt.Errorf("kind %q is not defined for %s", c.op.Str("kind"), c.in[0].DType)
	}
	if xs, err = wide[N](c, c.in[0]); err != nil {
		return
	}
	if out, err = c.out(0); err != nil {
		return
	}
	if acc, err = scratchSlice[N](c, out.Len()); err != nil {
		return
	}
	for i := range acc {
		acc[i] = f.identity
	}
	return
}

// foldBox folds x's elements into the cells of acc that lie under them.
func (f fold[N]) foldBox(dims []int64, acc []N, av view, xs []N, xv view) {
	walk2(dims, av, xv, func(a, x, n, sa, sx int64) {
		if sa == 0 {
			r := acc[a]
			for ; n > 0; n-- {
				r = f.step(r, xs[x])
				x += sx
			}
			acc[a] = r
			return
		}
		for ; n > 0; n-- {
			acc[a] = f.step(acc[a], xs[x])
			a, x = a+sa, x+sx
		}
	})
}

func reduceWide[N number](c *graphCall) ([]*ir.Tensor, error) {
	f, xs, acc, out, err := accumulator[N](c)
	if err != nil {
		return nil, err
	}
	dims, axes := c.in[0].Shape, c.op.Ints("axes")
	under := view{strides: make([]int64, len(dims))}
	n := int64(1)
	for i := len(dims) - 1; i >= 0; i-- {
		if !slices.Contains(axes, int64(i)) {
			under.strides[i] = n
			n *= dims[i]
		}
	}
	f.foldBox(dims, acc, under, xs, whole(dims))
	narrowTo(out, 0, acc)
	return one(out, nil)
}

func reduceWindow(c *graphCall) ([]*ir.Tensor, error) {
	switch classOf(c.in[0].DType) {
	case floatClass:
		return reduceWindowWide[float64](c)
	case intClass:
		return reduceWindowWide[int64](c)
	case uintClass:
		return reduceWindowWide[uint64](c)
	case complexClass:
		return reduceWindowWide[complex128](c)
	}
	return nil, c.undefined()
}

// tapRange gives the output positions o in [0, n) whose input o*stride + at lies in [0, size).
func tapRange(n, size, stride, at int64) (first, count int64) {
	if at < 0 {
		first = (-at + stride - 1) / stride
	}
	end := min(n, floorQuo(size-1-at, stride)+1)
	return first, max(0, end-first)
}

// reduceWindowWide folds, for each place in the window, all elements of x that stand there in some window.
func reduceWindowWide[N number](c *graphCall) ([]*ir.Tensor, error) {
	low, err := c.values("pad_low")
	if err != nil {
		return nil, err
	}
	f, xs, acc, out, err := accumulator[N](c)
	if err != nil {
		return nil, err
	}
	dims := c.in[0].Shape
	window, strides, dilations := c.op.Ints("window"), c.op.Ints("strides"), c.op.Ints("dilations")
	tap := make([]int64, len(dims))
	count := make([]int64, len(dims))
	for len(acc) > 0 {
		av, xv := whole(out.Shape), whole(dims)
		for i := range dims {
			at := tap[i]*dilations[i] - low[i]
			var first int64
			first, count[i] = tapRange(out.Shape[i], dims[i], strides[i], at)
			av.off += first * av.strides[i]
			xv.off += (first*strides[i] + at) * xv.strides[i]
			xv.strides[i] *= strides[i]
		}
		f.foldBox(count, acc, av, xs, xv)
		if !next(tap, window) {
			break
		}
	}
	narrowTo(out, 0, acc)
	return one(out, nil)
}

func scan(c *graphCall) ([]*ir.Tensor, error) {
	switch classOf(c.in[0].DType) {
	case floatClass:
		return scanWide[float64](c)
	case intClass:
		return scanWide[int64](c)
	case uintClass:
		return scanWide[uint64](c)
	case complexClass:
		return scanWide[complex128](c)
	}
	return nil, c.undefined()
}

func scanWide[N number](c *graphCall) ([]*ir.Tensor, error) {
	f, xs, acc, out, err := accumulator[N](c)
	if err != nil {
		return nil, err
	}
	outer, n, inner := laneSplit(out.Shape, c.op.Int("axis"))
	exclusive, back := c.op.Flag("exclusive"), c.op.Flag("reverse")
	for o := range outer {
		for i := range inner {
			sum := f.identity
			for k := range n {
				if back {
					k = n - 1 - k
				}
				at := (o*n+k)*inner + i
				before := sum
				sum = f.step(sum, xs[at])
				if acc[at] = sum; exclusive {
					acc[at] = before
				}
			}
		}
	}
	narrowTo(out, 0, acc)
	return one(out, nil)
}

func arg(c *graphCall) ([]*ir.Tensor, error) {
	switch classOf(c.in[0].DType) {
	case floatClass:
		return argWide[float64](c)
	case intClass:
		return argWide[int64](c)
	case uintClass:
		return argWide[uint64](c)
	}
	return nil, c.undefined()
}

// argWide finds the first extreme element. NaN is no candidate.
func argWide[N float64 | int64 | uint64](c *graphCall) ([]*ir.Tensor, error) {
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	if !out.DType.IsInt() {
		return nil, fmt.Errorf("an index as %s", out.DType)
	}
	xs, err := wide[N](c, c.in[0])
	if err != nil {
		return nil, err
	}
	outer, n, inner := laneSplit(c.in[0].Shape, c.op.Int("axis"))
	if n == 0 && out.Len() > 0 {
		return nil, fmt.Errorf("over no elements")
	}
	least := c.op.Is("argmin")
	for o := range outer {
		for i := range inner {
			best := int64(-1)
			for k := range n {
				x := xs[(o*n+k)*inner+i]
				if x != x {
					continue
				}
				if best < 0 {
					best = k
				} else if b := xs[(o*n+best)*inner+i]; (least && x < b) || (!least && x > b) {
					best = k
				}
			}
			out.SetInt(o*inner+i, max(best, 0))
		}
	}
	return one(out, nil)
}

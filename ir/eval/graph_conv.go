package eval

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
)

func convolution(c *graphCall) ([]*ir.Tensor, error) {
	if c.in[0].DType == ir.String || c.in[0].DType == ir.Bool || c.in[1].DType == ir.Bool {
		return nil, c.undefined()
	}
	switch dotClass(c.op.Results[0].Type.DType, c.in[0].DType, c.in[1].DType) {
	case floatClass:
		return convWide[float64](c)
	case intClass:
		return convWide[int64](c)
	case uintClass:
		return convWide[uint64](c)
	case complexClass:
		return convWide[complex128](c)
	}
	return nil, c.undefined()
}

// conv is a convolution's geometry: x [n, in…, channels], filter [window…, channels/groups, features].
type conv struct {
	in, out, window         []int64 // spatial dims
	strides, low            []int64
	dilateIn, dilateW       []int64
	channels, groups        int64
	perGroupIn, perGroupOut int64
	taps                    int64 // product of window
}

func convOf(c *graphCall) (*conv, error) {
	x, w := c.in[0].Shape, c.in[1].Shape
	n := len(x) - 2
	low, err := c.values("pad_low")
	if err != nil {
		return nil, err
	}
	g := &conv{
		in: x[1 : n+1], out: c.shapes[0][1 : n+1], window: w[:n], low: low,
		strides: c.op.Ints("strides"), dilateIn: c.op.Ints("lhs_dilation"), dilateW: c.op.Ints("rhs_dilation"),
		channels: x[n+1], groups: c.op.Int("groups"), perGroupIn: w[n], taps: 1,
	}
	features := w[n+1]
	if g.groups < 1 || features%g.groups != 0 {
		return nil, fmt.Errorf("%d features in %d groups", features, g.groups)
	}
	g.perGroupOut = features / g.groups
	for i := range n {
		if g.strides[i] < 1 || g.dilateIn[i] < 1 || g.dilateW[i] < 1 {
			return nil, fmt.Errorf("strides %v, dilations %v %v", g.strides, g.dilateIn, g.dilateW)
		}
		g.taps *= w[i]
	}
	return g, nil
}

// tap gives the element of x's spatial dims, counted in row-major order, under a place of the window; -1: padding.
func (g *conv) tap(at, place []int64) int64 {
	e := int64(0)
	for i, o := range at {
		p := o*g.strides[i] + place[i]*g.dilateW[i] - g.low[i]
		if p < 0 || p%g.dilateIn[i] != 0 || p/g.dilateIn[i] >= g.in[i] {
			return -1
		}
		e = e*g.in[i] + p/g.dilateIn[i]
	}
	return e
}

// convRows is how many output positions are laid out for one addProduct.
const convRows = 64

func convWide[N number](c *graphCall) ([]*ir.Tensor, error) {
	g, err := convOf(c)
	if err != nil {
		return nil, err
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	xs, err := wide[N](c, c.in[0])
	if err != nil {
		return nil, err
	}
	if out.Len() == 0 {
		return one(out, nil)
	}
	w := c.in[1].Reshape(g.taps, g.perGroupIn, g.groups*g.perGroupOut)
	if g.perGroupIn != 1 || g.perGroupOut != 1 {
		if w, err = permuteAxes(c, w, []int64{2, 0, 1}); err != nil { // rows of one output feature each
			return nil, err
		}
	}
	ws, err := wide[N](c, w)
	if err != nil {
		return nil, err
	}
	features := g.groups * g.perGroupOut
	k := g.taps * g.perGroupIn
	if err := c.scratch(convRows*(k+g.taps+2*features), 16); err != nil {
		return nil, err
	}
	rows := make([]N, convRows*k)
	part := make([]N, convRows*g.perGroupOut)
	acc := make([]N, convRows*features)
	under := make([]int64, convRows*g.taps)
	imageLen, positions := product(g.in, indexes(len(g.in)))*g.channels, product(g.out, indexes(len(g.out)))
	for image := range c.in[0].Shape[0] {
		x := xs[image*imageLen:][:imageLen]
		at := make([]int64, len(g.out))
		for first := int64(0); first < positions; first += convRows {
			n := min(convRows, positions-first)
			for r := range n {
				g.tapsAt(at, under[r*g.taps:(r+1)*g.taps])
				next(at, g.out)
			}
			if g.perGroupIn == 1 && g.perGroupOut == 1 {
				depthwise(g, acc, x, ws, under, n)
			} else {
				for group := range g.groups {
					gatherRows(g, rows, x, under, n, group)
					clear(part)
					addProduct(part, rows, ws[group*g.perGroupOut*k:], n, g.perGroupOut, k)
					for r := range n {
						copy(acc[r*features+group*g.perGroupOut:], part[r*g.perGroupOut:(r+1)*g.perGroupOut])
					}
				}
			}
			narrowTo(out, (image*positions+first)*features, acc[:n*features])
		}
	}
	return one(out, nil)
}

func indexes(n int) []int64 {
	is := make([]int64, n)
	for i := range is {
		is[i] = int64(i)
	}
	return is
}

// tapsAt lists what lies under the window at an output position.
func (g *conv) tapsAt(at, under []int64) {
	place := make([]int64, len(at))
	for i := range under {
		under[i] = g.tap(at, place)
		next(place, g.window)
	}
}

// gatherRows lays out the inputs of n output positions, one row [taps, channels of the group] each.
func gatherRows[N number](g *conv, rows, x []N, under []int64, n, group int64) {
	to := int64(0)
	for _, e := range under[:n*g.taps] {
		row := rows[to:][:g.perGroupIn]
		if e < 0 {
			clear(row)
		} else {
			copy(row, x[e*g.channels+group*g.perGroupIn:])
		}
		to += g.perGroupIn
	}
}

// depthwise convolves each channel with its own window.
func depthwise[N number](g *conv, acc, x, w []N, under []int64, n int64) {
	for r := range n {
		sum := acc[r*g.channels:][:g.channels]
		clear(sum)
		for tap, e := range under[r*g.taps:][:g.taps] {
			if e < 0 {
				continue
			}
			xs, ws := x[e*g.channels:][:len(sum)], w[int64(tap)*g.channels:][:len(sum)]
			for i := range sum {
				sum[i] += xs[i] * ws[i]
			}
		}
	}
}

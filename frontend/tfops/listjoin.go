package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Lists put together, cut, and scattered into.

// noRagged refuses lists whose elements differ in size.
func (c *Ctx) noRagged(l *list) {
	if l.lens != nil {
		c.Failf("a list whose elements differ in size can only be read and concatenated")
	}
}

// getRagged is element i of a list whose elements differ in size.
func (c *Ctx) getRagged(l *list, i *ir.Value) *ir.Value {
	c.checkIndex(i, l.n, "list index")
	i = c.Convert(i, ir.I64)
	at := func(x *ir.Value) *ir.Value {
		return c.Reshape(c.Emit("dynamic_slice", ir.A{"sizes": shape.Dims{one}}, x, i))
	}
	size := at(l.lens)
	dims := slices.Clone(l.buf.Type.Dims)
	dims[0] = c.define(size, size, 0, "length")
	return c.Emit("dynamic_slice", ir.A{"sizes": dims}, append([]*ir.Value{l.buf}, c.starts(at(c.sums(l.lens, true)), len(dims))...)...)
}

// joined is a list's elements one after the other, along their first axis, and their sizes there.
func (c *Ctx) joined(l *list, told shape.Dims) (all, lens *ir.Value) {
	if l.lens != nil {
		return l.buf, l.lens
	}
	c.needElems(l, told)
	x := c.contents(l)
	if x.Type.Rank() < 2 {
		c.Failf("concatenates scalars")
	}
	dims := x.Type.Dims
	lens = c.Splat(c.dimValue(dims[1], ir.I64), dims[:1])
	return c.Reshape(x, append(shape.Dims{dims[0].Mul(dims[1])}, dims[2:]...)...), lens
}

func importListConcat(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	var told shape.Dims
	if n.Op == "TensorListConcat" {
		if dims, known := n.Shape("element_shape"); known {
			told = ir.ConstDims(dims...)
		}
	} else {
		told = c.elemDims(n.input(c, 1))
	}
	if told == nil {
		told = l.told
	}
	return values(c.joined(l, told))
}

// listOf makes a list of the pieces of a tensor along its first axis.
func (c *Ctx) listOf(l *list, x *ir.Value, lengths Tensor) *list {
	if x.Type.Rank() == 0 {
		c.Failf("cuts a scalar")
	}
	if lengths.Rank() != 1 {
		c.Failf("the lengths are %s, want a vector", shape.DimsString(lengths.Dims()))
	}
	dims := x.Type.Dims
	if xs, ok := c.consts(lengths); ok && len(xs) > 0 && xs[0] >= 0 && slices.Max(xs) == slices.Min(xs) {
		k := int64(len(xs))
		x = c.sameDims(x, append(shape.Dims{constDim(k * xs[0])}, dims[1:]...), "the sum of lengths")
		return l.with(c.Reshape(x, append(shape.Dims{constDim(k), constDim(xs[0])}, dims[1:]...)...))
	}
	lens := c.Convert(c.val(lengths), ir.I64)
	c.Check(c.Reduce("and", c.Compare("GE", lens, c.splatI(lens, 0)), 0), "a length is negative")
	c.Check(c.Compare("EQ", c.Reduce("add", lens, 0), c.dimValue(dims[0], ir.I64)), "the lengths do not add up to the tensor's size")
	m := *l
	m.buf, m.lens, m.n, m.size = x, lens, lens.Type.Dims[0], nil
	return &m
}

func importListSplit(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	told := c.elemDims(n.input(c, 1))
	if told != nil && x.Type.Rank() > 0 {
		if len(told) != x.Type.Rank() {
			c.Failf("an element is %s, want %s", x.Type, shape.DimsString(told))
		}
		c.fitsTold(append(shape.Dims{shape.Const(-1)}, told[1:]...), x.Type.Dims)
	}
	l := &list{site: n.sc.path + n.Name, syms: len(c.F.Syms), dt: x.Type.DType, depth: len(c.bounds), told: told}
	return []Tensor{{h: c.listOf(l, x, n.input(c, 2))}}
}

// importListJoin puts one list behind another.
func importListJoin(c *Ctx, n *Node) []Tensor {
	a, b := c.list(n, 0), c.list(n, 1)
	if a.dt != b.dt {
		c.Failf("joins lists of %s and %s", a.dt, b.dt)
	}
	switch {
	case a.buf == nil && a.n.Is(0):
		return []Tensor{{h: b}}
	case b.buf == nil && b.n.Is(0):
		return []Tensor{{h: a}}
	}
	c.needElems(a, b.told)
	c.needElems(b, a.told)
	y := c.contents(b)
	y = c.sameDims(y, append(shape.Dims{y.Type.Dims[0]}, a.elem()...), "list elements")
	l := a.with(c.Concat(0, c.contents(a), y))
	l.size = nil
	return []Tensor{{h: l}}
}

// importListPop takes the last element off.
func importListPop(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	c.noRagged(l)
	c.needElems(l, c.elemDims(n.input(c, 1)))
	if l.size != nil {
		last := c.Emit("subtract", nil, l.size, c.ScalarI(ir.I32, 1))
		c.Check(c.Compare("GE", last, c.ScalarI(ir.I32, 0)), "Trying to pop from an empty list")
		return []Tensor{{h: l.sized(last)}, value(c.get(l, last))}
	}
	rest := l.n.Sub(one)
	if c.negative(rest) {
		c.Failf("pops from an empty list")
	}
	c.nonNegative(rest, "the list's length")
	x := c.slice1(l.buf, 0, rest, l.n)
	return []Tensor{{h: l.with(c.slice1(l.buf, 0, shape.Const(0), rest))}, value(c.Reshape(x, l.elem()...))}
}

// importListResize cuts a list, or adds zeros.
func importListResize(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	c.noRagged(l)
	size := c.expr(n.input(c, 1), "size")
	c.nonNegative(size, "the list's length")
	if l.buf == nil {
		c.needElems(l, l.told)
	}
	return []Tensor{{h: c.resized(l, size)}}
}

// resized is the list with room for just size elements.
func (c *Ctx) resized(l *list, size shape.Expr) *list {
	x := c.contents(l)
	have := x.Type.Dims[0]
	if !c.facts.ProveGE0(have.Sub(size)) {
		hi := make(shape.Dims, x.Type.Rank())
		hi[0] = c.facts.Simplify(size.Sub(have).Max(shape.Const(0)))
		x = c.Pad(x, c.Const(ir.NewTensor(l.dt)), make(shape.Dims, len(hi)), hi)
	}
	m := l.with(c.castAxis(c.slice1(x, 0, shape.Const(0), size), 0, size))
	m.size = nil
	return m
}

// beyond is one more than the greatest index, and at least least.
func (c *Ctx) beyond(n *Node, idx Tensor, least shape.Expr) shape.Expr {
	if xs, ok := c.consts(idx); ok {
		most := int64(0)
		for _, x := range xs {
			if x < 0 {
				c.Failf("index %d of a list", x)
			}
			most = max(most, x+1)
		}
		return c.facts.Simplify(least.Max(constDim(most)))
	}
	v := c.val(idx)
	c.Check(c.Reduce("and", c.Compare("GE", v, c.splatI(v, 0)), 0), "Indices in TensorListScatter must all be non-negative.")
	most := c.Emit("maximum", nil, c.Reduce("maximum", c.Concat(0, v, c.Reshape(c.ScalarI(v.Type.DType, -1), one)), 0), c.ScalarI(v.Type.DType, -1))
	most = c.Emit("maximum", nil, c.Convert(c.Emit("add", nil, most, c.ScalarI(v.Type.DType, 1)), ir.I64), c.dimValue(least, ir.I64))
	return c.define(most, most, 0, "length")
}

// importListScatter makes a list with elements at places.
func importListScatter(c *Ctx, n *Node) []Tensor {
	x, idx := c.arg(n, 0), n.input(c, 1)
	if x.Type.Rank() == 0 || idx.Rank() != 1 {
		c.Failf("scatters %s to indices %s", x.Type, shape.DimsString(idx.Dims()))
	}
	told := c.elemDims(n.input(c, 2))
	elem := x.Type.Dims[1:]
	c.fitsTold(told, elem)
	size := shape.Const(0)
	fixed := false
	if n.Op == "TensorListScatterV2" {
		k := c.expr(n.input(c, 3), "num_elements")
		if fixed = !k.Is(-1); fixed {
			if _, ok := k.IsConst(); !ok {
				c.Check(c.Compare("NE", c.dimValue(k, ir.I64), c.i64(-1)), "a list whose length may be given as -1 is not supported")
			}
			c.nonNegative(k, "the list's length")
			size = k
		}
	}
	if !fixed {
		size = c.beyond(n, idx, size)
	}
	l := &list{site: n.sc.path + n.Name, syms: len(c.F.Syms), dt: x.Type.DType, depth: len(c.bounds), told: told}
	return []Tensor{{h: c.scattered(l.with(c.zeros(l.dt, append(shape.Dims{size}, elem...))), x, idx)}}
}

// scattered is the list with elements replaced.
func (c *Ctx) scattered(l *list, x *ir.Value, idx Tensor) *list {
	if c.isRange(idx, l.n) && l.size == nil {
		return l.with(c.sameDims(x, l.buf.Type.Dims, "the list"))
	}
	i := c.val(idx)
	return l.with(c.scatterNd(l.buf, c.Reshape(i, i.Type.Dims[0], one), x, "set", true))
}

func importListScatterInto(c *Ctx, n *Node) []Tensor {
	l, x, idx := c.list(n, 0), c.arg(n, 1), n.input(c, 2)
	if x.Type.Rank() == 0 || idx.Rank() != 1 {
		c.Failf("scatters %s to indices %s", x.Type, shape.DimsString(idx.Dims()))
	}
	c.noRagged(l)
	if l.buf == nil {
		c.learn(l, x.Type.Dims[1:])
	}
	if l.size != nil {
		l = c.resized(l, c.contents(l).Type.Dims[0])
	}
	if size := c.beyond(n, idx, l.n); !size.Equal(l.n) {
		l = c.resized(l, size)
	}
	return []Tensor{{h: c.scattered(l, x, idx)}}
}

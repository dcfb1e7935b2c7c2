package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// listOps are TensorList (TF2) and TensorArray (TF1). Both become one tensor with a leading dim for the elements.
var listOps = []row{
	{op: "TensorListReserve", run: importListReserve},
	{op: "EmptyTensorList", run: importEmptyList},
	{op: "TensorListFromTensor", run: importListFromTensor},
	{op: "TensorListGetItem", run: importListGet},
	{op: "TensorListSetItem", run: importListSet},
	{op: "TensorListStack", run: importListStack},
	{op: "TensorListLength", run: importListLength},
	{op: "TensorListGather", run: importListGather},
	{op: "TensorListPushBack", run: importListPush},
	{op: "TensorListElementShape", run: importListElementShape},

	{op: "TensorListConcat", run: importListConcat},
	{op: "TensorListConcatV2", run: importListConcat},
	{op: "TensorListSplit", run: importListSplit},
	{op: "TensorListConcatLists", run: importListJoin},
	{op: "TensorListPopBack", run: importListPop},
	{op: "TensorListResize", run: importListResize},
	{op: "TensorListScatter", run: importListScatter},
	{op: "TensorListScatterV2", run: importListScatter},
	{op: "TensorListScatterIntoExistingList", run: importListScatterInto},
}

// list is a list of equally shaped tensors.
type list struct {
	site string // path of the node that made it
	syms int    // how many symbols were declared when it was made
	dt   ir.DType
	n    shape.Expr
	buf  *ir.Value // [n, element…]; nil as long as nothing is known of the elements
	// size is how many elements of buf there are, for a list that grows up to n; nil: n.
	size    *ir.Value
	depth   int        // loops around the place where it was made
	told    shape.Dims // the elements' shape as declared, -1 for unknown dims; nil: of unknown rank
	most    shape.Expr // how many elements it may have, if limited
	limited bool
	// lens are the elements' sizes along their first axis, for a list whose elements differ there; buf is then the
	// elements one after the other.
	lens *ir.Value
}

// sized is the list with another number of elements.
func (l *list) sized(n *ir.Value) *list {
	m := *l
	m.size = n
	return &m
}

// with is the list with other contents.
func (l *list) with(buf *ir.Value) *list {
	m := *l
	m.buf, m.n, m.lens = buf, buf.Type.Dims[0], nil
	return &m
}

// elem is the shape of the elements.
func (l *list) elem() shape.Dims { return l.buf.Type.Dims[1:] }

// newList makes a list of n zero elements. elem has -1 for dims that are not known yet, or is nil.
func (c *Ctx) newList(n *Node, d ir.DType, length shape.Expr, elem shape.Dims) Tensor {
	l := &list{site: n.sc.path + n.Name, syms: len(c.F.Syms), dt: d, n: length, depth: len(c.bounds), told: elem}
	if most, ok := c.l.grows[l.site]; ok {
		l.n, l.size = most, c.dimValue(length, ir.I32)
		length = most
	}
	known := elem != nil
	for _, e := range elem {
		known = known && !e.Is(-1)
	}
	if learned, ok := c.l.elems[l.site]; ok {
		elem, known = learned, true
	}
	if known {
		c.nonNegative(length, "the list's length")
		l.buf = c.zeros(d, append(shape.Dims{length}, elem...))
	}
	return Tensor{h: l}
}

// grow starts the import again with the greatest length of a list that grows in loops.
func (c *Ctx) grow(l *list, index Tensor) {
	most := c.greatest(l, index)
	c.declaredBefore(l, shape.Dims{most})
	c.l.grows[l.site] = most.Max(shape.Const(0))
	again()
}

// declaredBefore fails if dims have symbols that were not there yet when the list was made.
func (c *Ctx) declaredBefore(l *list, dims shape.Dims) {
	for _, d := range dims {
		for _, s := range d.Syms() {
			for _, later := range c.F.Syms[min(l.syms, len(c.F.Syms)):] {
				if later.Name == s {
					c.Failf("a list needs the size %s, which depends on values computed after the list was made", d)
				}
			}
		}
	}
}

// learn starts the import again with the shape of the list's elements.
func (c *Ctx) learn(l *list, elem shape.Dims) {
	c.declaredBefore(l, elem)
	if _, ok := c.l.elems[l.site]; ok {
		c.Failf("the list's elements have several shapes")
	}
	c.l.elems[l.site] = elem
	again()
}

// zeros is a tensor of zeros.
func (c *Ctx) zeros(d ir.DType, dims shape.Dims) *ir.Value {
	return c.Splat(c.Const(ir.NewTensor(d)), dims)
}

// list is input i as a list.
func (c *Ctx) list(n *Node, i int) *list {
	l, ok := n.input(c, i).h.(*list)
	if !ok {
		c.Failf("input %d is a %s, want a tensor list", i, kindOf(n.input(c, i)))
	}
	return l
}

// elemDims is an element shape that an op was given: nil if its rank is not known, -1 for unknown dims.
func (c *Ctx) elemDims(t Tensor) shape.Dims {
	xs, ok := c.known(t)
	if !ok || t.Rank() == 0 {
		return nil
	}
	return append(shape.Dims{}, xs...)
}

func importListReserve(c *Ctx, n *Node) []Tensor {
	return []Tensor{c.newList(n, c.DTypeAttr(n, "element_dtype"), c.expr(n.input(c, 1), "list_length"), c.elemDims(n.input(c, 0)))}
}

func importEmptyList(c *Ctx, n *Node) []Tensor {
	t := c.newList(n, c.DTypeAttr(n, "element_dtype"), shape.Const(0), c.elemDims(n.input(c, 0)))
	if most := c.expr(n.input(c, 1), "max_num_elements"); !most.Is(-1) {
		l := *t.h.(*list)
		l.most, l.limited = most, true
		t = Tensor{h: &l}
	}
	return []Tensor{t}
}

func importListFromTensor(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() == 0 {
		c.Failf("makes a list of a scalar")
	}
	told := c.elemDims(n.input(c, 1))
	c.fitsTold(told, x.Type.Dims[1:])
	return []Tensor{{h: &list{site: n.sc.path + n.Name, syms: len(c.F.Syms), dt: x.Type.DType, n: x.Type.Dims[0], buf: x, depth: len(c.bounds), told: told}}}
}

// fitsTold fails if dims are not what was declared.
func (c *Ctx) fitsTold(told, dims shape.Dims) {
	if told == nil {
		return
	}
	if len(told) != len(dims) {
		c.Failf("an element is %s, want %s", shape.DimsString(dims), shape.DimsString(told))
	}
	for i, e := range told {
		if !e.Is(-1) {
			c.same(dims[i], e, "a list's elements")
		}
	}
}

// starts is the scalar index of an element and zeros for the element's axes.
func (c *Ctx) starts(i *ir.Value, rank int) []*ir.Value {
	out := []*ir.Value{i}
	for len(out) < rank {
		out = append(out, c.ScalarI(i.Type.DType, 0))
	}
	return out
}

// checkIndex makes sure that 0 <= i < n for all elements of i.
func (c *Ctx) checkIndex(i *ir.Value, n shape.Expr, what string) {
	if lit, ok := i.Const(); ok {
		fine := true
		for k := range lit.Len() {
			x := lit.Int(k)
			fine = fine && x >= 0 && c.facts.ProveGE0(n.Sub(shape.Const(x+1)))
		}
		if fine {
			return
		}
	}
	if i.Type.DType.Bits() < 32 {
		i = c.Convert(i, ir.I32)
	}
	zero := c.Splat(c.ScalarI(i.Type.DType, 0), i.Type.Dims)
	limit := c.Splat(c.dimValue(n, i.Type.DType), i.Type.Dims)
	c.Check(c.Emit("and", nil, c.Compare("GE", i, zero), c.Compare("LT", i, limit)), "%s is not in [0, %s)", what, n)
}

// get is element i of the list.
func (c *Ctx) get(l *list, i *ir.Value) *ir.Value {
	if l.lens != nil {
		return c.getRagged(l, i)
	}
	c.checkIndex(i, l.n, "list index")
	if l.size != nil {
		c.Check(c.Compare("LT", c.Convert(i, ir.I32), l.size), "list index is beyond the end")
	}
	sizes := append(shape.Dims{one}, l.elem()...)
	x := c.Emit("dynamic_slice", ir.A{"sizes": sizes}, append([]*ir.Value{l.buf}, c.starts(i, len(sizes))...)...)
	return c.Reshape(x, l.elem()...)
}

// set is the list with element i replaced.
func (c *Ctx) set(l *list, i, x *ir.Value) *list {
	c.noRagged(l)
	if l.buf == nil {
		c.learn(l, x.Type.Dims)
	}
	c.checkIndex(i, l.n, "list index")
	x = c.sameDims(x, l.elem(), "list element")
	x = c.Reshape(x, append(shape.Dims{one}, l.elem()...)...)
	buf := c.Emit("dynamic_update_slice", nil, append([]*ir.Value{l.buf, x}, c.starts(i, l.buf.Type.Rank())...)...)
	next := l.with(buf)
	if l.size != nil {
		after := c.Emit("add", nil, c.Convert(i, ir.I32), c.ScalarI(ir.I32, 1))
		next.size = c.Emit("maximum", nil, l.size, after)
	}
	return next
}

// needElems makes sure that something is known of the list's elements, if only what this op was told.
func (c *Ctx) needElems(l *list, told shape.Dims) {
	if l.buf != nil {
		return
	}
	if told == nil || slices.ContainsFunc(told, func(e shape.Expr) bool { return e.Is(-1) }) {
		c.Failf("nothing is known of the list's elements")
	}
	c.learn(l, told)
}

func importListGet(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	c.needElems(l, c.elemDims(n.input(c, 2)))
	return values(c.get(l, c.arg(n, 1)))
}

func importListSet(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	i, x := c.arg(n, 1), c.arg(n, 2)
	if n.Bool("resize_if_index_out_of_bounds", false) {
		l = c.room(l, n.In[1], x)
	}
	return []Tensor{{h: c.set(l, i, x)}}
}

// room makes sure that element i can be set in a list that may grow.
func (c *Ctx) room(l *list, i Tensor, x *ir.Value) *list {
	if l.size != nil {
		return l
	}
	if l.buf == nil {
		c.learn(l, x.Type.Dims)
	}
	if xs, ok := c.known(i); ok {
		if c.facts.ProveGE0(l.n.Sub(xs[0]).Sub(one)) {
			return l
		}
		more := c.facts.Simplify(xs[0].Add(one).Sub(l.n))
		if c.facts.ProveGE0(more) && len(c.bounds) == l.depth {
			hi := make(shape.Dims, l.buf.Type.Rank())
			hi[0] = more
			return l.with(c.Pad(l.buf, c.Const(ir.NewTensor(l.dt)), make(shape.Dims, len(hi)), hi))
		}
	}
	if len(c.bounds) > l.depth {
		c.grow(l, i)
	}
	c.Failf("a list that grows by an index known only at run time is not supported")
	return nil
}

// contents is all elements as one tensor.
func (c *Ctx) contents(l *list) *ir.Value {
	c.noRagged(l)
	if l.size == nil {
		return l.buf
	}
	return c.slice1(l.buf, 0, shape.Const(0), c.define(l.size, l.size, 0, "length"))
}

func importListStack(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	told := shape.Dims(nil)
	if len(n.In) > 1 {
		told = c.elemDims(n.In[1])
	}
	c.needElems(l, told)
	buf := c.contents(l)
	if k := n.Int("num_elements", -1); k >= 0 {
		dims := slices.Clone(buf.Type.Dims)
		dims[0] = constDim(k)
		buf = c.sameDims(buf, dims, "the list's length")
	}
	return values(buf)
}

// length is the number of elements.
func (l *list) length() Tensor {
	if l.size != nil {
		return value(l.size)
	}
	return ints(ir.I32, nil, []shape.Expr{l.n})
}

func importListLength(c *Ctx, n *Node) []Tensor {
	return []Tensor{c.list(n, 0).length()}
}

func importListGather(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	c.needElems(l, c.elemDims(n.input(c, 2)))
	return values(c.gather(c.contents(l), c.arg(n, 1), 0, 0))
}

// importListPush appends an element.
func importListPush(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	x := c.arg(n, 1)
	c.noRagged(l)
	if l.buf == nil {
		c.learn(l, x.Type.Dims)
	}
	if l.limited {
		c.Check(c.Compare("LT", c.val(l.length()), c.dimValue(l.most, ir.I32)), "Tried to push item into a full list")
	}
	if l.size == nil && len(c.bounds) > l.depth {
		c.grow(l, Tensor{})
	}
	if l.size != nil {
		return []Tensor{{h: c.set(l, l.size, x)}}
	}
	x = c.Reshape(c.sameDims(x, l.elem(), "list element"), append(shape.Dims{one}, l.elem()...)...)
	if l.n.Is(0) {
		return []Tensor{{h: l.with(x)}}
	}
	return []Tensor{{h: l.with(c.Emit("concatenate", ir.A{"axis": 0}, l.buf, x))}}
}

func importListElementShape(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	d := n.DTypeOr("shape_type", ir.I32)
	if l.told == nil {
		return []Tensor{ints(d, nil, []shape.Expr{shape.Const(-1)})}
	}
	return []Tensor{ints(d, shape.Dims{constDim(int64(len(l.told)))}, l.told)}
}

// isRange reports whether a tensor is 0, 1, …, n-1.
func (c *Ctx) isRange(t Tensor, n shape.Expr) bool {
	if xs, ok := c.consts(t); ok {
		if !n.Is(int64(len(xs))) {
			return false
		}
		for i, x := range xs {
			if x != int64(i) {
				return false
			}
		}
		return true
	}
	return t.v != nil && t.v.Def != nil && t.v.Def.Is("iota") && t.v.Type.Rank() == 1 && c.facts.ProveEq(t.v.Type.Dims[0], n)
}

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

	{op: "TensorArrayV3", run: importTensorArray},
	{op: "TensorArrayReadV3", run: importArrayRead},
	{op: "TensorArrayWriteV3", run: importArrayWrite},
	{op: "TensorArrayGatherV3", run: importArrayGather},
	{op: "TensorArrayScatterV3", run: importArrayScatter},
	{op: "TensorArraySizeV3", run: importArraySize},
	{op: "TensorArrayCloseV3", run: importNothing},
}

// list is a list of equally shaped tensors.
type list struct {
	site string // path of the node that made it
	syms int    // how many symbols were declared when it was made
	dt   ir.DType
	n    shape.Expr
	buf  *ir.Value // [n, element…]; nil as long as nothing is known of the elements
	// size is how many elements of buf there are, for a list that grows up to n; nil: n.
	size  *ir.Value
	depth int // loops around the place where it was made
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
	m.buf, m.n = buf, buf.Type.Dims[0]
	return &m
}

// elem is the shape of the elements.
func (l *list) elem() shape.Dims { return l.buf.Type.Dims[1:] }

// newList makes a list of n zero elements. elem has -1 for dims that are not known yet, or is nil.
func (c *Ctx) newList(n *Node, d ir.DType, length shape.Expr, elem shape.Dims) Tensor {
	l := &list{site: n.sc.path + n.Name, syms: len(c.F.Syms), dt: d, n: length, depth: len(c.bounds)}
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
	return []Tensor{c.newList(n, c.DTypeAttr(n, "element_dtype"), shape.Const(0), c.elemDims(n.input(c, 0)))}
}

func importListFromTensor(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return []Tensor{{h: &list{site: n.sc.path + n.Name, syms: len(c.F.Syms), dt: x.Type.DType, n: x.Type.Dims[0], buf: x}}}
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

// importListPush appends an element; the list's length must be known.
func importListPush(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	x := c.arg(n, 1)
	if l.buf == nil {
		c.learn(l, x.Type.Dims)
	}
	x = c.Reshape(c.sameDims(x, l.elem(), "list element"), append(shape.Dims{one}, l.elem()...)...)
	if l.n.Is(0) {
		return []Tensor{{h: l.with(x)}}
	}
	return []Tensor{{h: l.with(c.Emit("concatenate", ir.A{"axis": 0}, l.buf, x))}}
}

func importListElementShape(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 0)
	c.needElems(l, nil)
	d := n.DTypeOr("shape_type", ir.I32)
	return []Tensor{ints(d, shape.Dims{constDim(int64(len(l.elem())))}, l.elem())}
}

// A TensorArray has a handle, which only names it, and a flow, which orders what happens to it. Here the flow carries
// the list, and the handle nothing.

func importTensorArray(c *Ctx, n *Node) []Tensor {
	var elem shape.Dims
	if dims, known := n.Shape("element_shape"); known {
		elem = ir.ConstDims(dims...)
	}
	l := c.newList(n, c.DTypeAttr(n, "dtype"), c.expr(n.input(c, 0), "size"), elem)
	return []Tensor{{h: &arrayHandle{n.Bool("dynamic_size", false)}}, l}
}

// arrayHandle is a TensorArray's handle.
type arrayHandle struct{ grows bool }

func importArrayRead(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 2)
	c.needElems(l, nil)
	return values(c.get(l, c.arg(n, 1)))
}

func importArrayWrite(c *Ctx, n *Node) []Tensor {
	l, x := c.list(n, 3), c.arg(n, 2)
	if a, ok := n.In[0].h.(*arrayHandle); ok && a.grows {
		l = c.room(l, n.In[1], x)
	}
	return []Tensor{{h: c.set(l, c.arg(n, 1), x)}}
}

func importArrayGather(c *Ctx, n *Node) []Tensor {
	l := c.list(n, 2)
	var elem shape.Dims
	if dims, known := n.Shape("element_shape"); known {
		elem = ir.ConstDims(dims...)
	}
	c.needElems(l, elem)
	if l.size == nil && c.isRange(n.In[1], l.n) {
		return values(l.buf)
	}
	return values(c.gather(c.contents(l), c.arg(n, 1), 0, 0))
}

func importArrayScatter(c *Ctx, n *Node) []Tensor {
	l, x := c.list(n, 3), c.arg(n, 2)
	if l.buf == nil {
		if c.isRange(n.In[1], l.n) {
			return []Tensor{{h: l.with(c.sameDims(x, append(shape.Dims{l.n}, x.Type.Dims[1:]...), "TensorArray's size"))}}
		}
		c.learn(l, x.Type.Dims[1:])
	}
	if c.isRange(n.In[1], l.n) {
		return []Tensor{{h: l.with(c.sameDims(x, l.buf.Type.Dims, "TensorArray's size"))}}
	}
	idx := c.arg(n, 1)
	idx = c.Reshape(idx, idx.Type.Dims[0], one)
	return []Tensor{{h: l.with(c.scatterNd(l.buf, idx, x, "set", true))}}
}

func importArraySize(c *Ctx, n *Node) []Tensor {
	return []Tensor{c.list(n, 1).length()}
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

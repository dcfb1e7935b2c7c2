package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// A TensorArray has a handle, which only names it, and a flow, which orders what happens to it. Here the flow carries
// the list. The first two forms have no flow that comes with the handle: there a flow that is a plain number is the
// array as it was made, which the handle knows.

// tensorArrayOps are TF1's arrays of tensors, in three forms.
var tensorArrayOps = slices.Concat(
	arrayForms("", importTensorArray),
	arrayForms("Read", importArrayRead),
	arrayForms("Write", importArrayWrite),
	arrayForms("Gather", importArrayGather),
	arrayForms("Scatter", importArrayScatter),
	arrayForms("Size", importArraySize),
	arrayForms("Concat", importArrayConcat),
	arrayForms("Split", importArraySplit),
	arrayForms("Close", importNothing),
	[]row{{op: "TensorArrayPack", run: importArrayPack}, {op: "TensorArrayUnpack", run: importArrayUnpack}},
)

func arrayForms(name string, run importFunc) []row {
	return []row{{op: "TensorArray" + name, run: run}, {op: "TensorArray" + name + "V2", run: run}, {op: "TensorArray" + name + "V3", run: run}}
}

// arrayHandle is a TensorArray's handle.
type arrayHandle struct {
	grows bool
	start *list
}

func importTensorArray(c *Ctx, n *Node) []Tensor {
	var elem shape.Dims
	if dims, known := n.Shape("element_shape"); known {
		elem = ir.ConstDims(dims...)
	}
	l := c.newList(n, c.DTypeAttr(n, "dtype"), c.expr(n.input(c, 0), "size"), elem)
	return []Tensor{{h: &arrayHandle{n.Bool("dynamic_size", false), l.h.(*list)}}, l}
}

// flow is input i as the list that it carries.
func (c *Ctx) flow(n *Node, i int) *list {
	if a, ok := n.input(c, 0).h.(*arrayHandle); ok && n.input(c, i).h == nil && !n.input(c, i).bad {
		return a.start
	}
	return c.list(n, i)
}

func importArrayRead(c *Ctx, n *Node) []Tensor {
	l := c.flow(n, 2)
	c.needElems(l, nil)
	return values(c.get(l, c.arg(n, 1)))
}

func importArrayWrite(c *Ctx, n *Node) []Tensor {
	l, x := c.flow(n, 3), c.arg(n, 2)
	if a, ok := n.In[0].h.(*arrayHandle); ok && a.grows {
		l = c.room(l, n.In[1], x)
	}
	return []Tensor{{h: c.set(l, c.arg(n, 1), x)}}
}

func importArrayGather(c *Ctx, n *Node) []Tensor {
	l := c.flow(n, 2)
	var elem shape.Dims
	if dims, known := n.Shape("element_shape"); known {
		elem = ir.ConstDims(dims...)
	}
	c.needElems(l, elem)
	if l.size == nil && c.isRange(n.In[1], l.n) {
		return values(c.contents(l))
	}
	return values(c.gather(c.contents(l), c.arg(n, 1), 0, 0))
}

// importArrayPack is all elements as one tensor.
func importArrayPack(c *Ctx, n *Node) []Tensor {
	l := c.flow(n, 1)
	var elem shape.Dims
	if dims, known := n.Shape("element_shape"); known {
		elem = ir.ConstDims(dims...)
	}
	c.needElems(l, elem)
	return values(c.contents(l))
}

func importArrayScatter(c *Ctx, n *Node) []Tensor {
	return c.arrayScatter(n, c.flow(n, 3), c.arg(n, 2), n.input(c, 1))
}

func (c *Ctx) arrayScatter(n *Node, l *list, x *ir.Value, idx Tensor) []Tensor {
	if a, ok := n.In[0].h.(*arrayHandle); ok && a.grows && l.size == nil && len(c.bounds) == l.depth {
		if l.buf == nil {
			c.learn(l, x.Type.Dims[1:])
		}
		if size := c.beyond(n, idx, l.n); !size.Equal(l.n) {
			l = c.resized(l, size)
		}
	}
	if l.buf == nil {
		if c.isRange(idx, l.n) {
			return []Tensor{{h: l.with(c.sameDims(x, append(shape.Dims{l.n}, x.Type.Dims[1:]...), "TensorArray's size"))}}
		}
		c.learn(l, x.Type.Dims[1:])
	}
	if c.isRange(idx, l.n) {
		return []Tensor{{h: l.with(c.sameDims(x, l.buf.Type.Dims, "TensorArray's size"))}}
	}
	i := c.val(idx)
	return []Tensor{{h: l.with(c.scatterNd(l.buf, c.Reshape(i, i.Type.Dims[0], one), x, "set", true))}}
}

// importArrayUnpack makes the rows of a tensor the elements, from the first one on.
func importArrayUnpack(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 1)
	if x.Type.Rank() == 0 {
		c.Failf("unpacks a scalar")
	}
	return c.arrayScatter(n, c.flow(n, 2), x, value(c.Convert(c.iota(x.Type.Dims[0]), ir.I32)))
}

func importArraySize(c *Ctx, n *Node) []Tensor { return []Tensor{c.flow(n, 1).length()} }

func importArrayConcat(c *Ctx, n *Node) []Tensor {
	l := c.flow(n, 1)
	c.needElems(l, nil)
	return values(c.joined(l, nil))
}

func importArraySplit(c *Ctx, n *Node) []Tensor {
	l, x, lengths := c.flow(n, 3), c.arg(n, 1), n.input(c, 2)
	if d := lengths.Dims(); len(d) == 1 {
		if a, ok := n.In[0].h.(*arrayHandle); !ok || !a.grows {
			c.same(d[0], l.n, "a TensorArray's size and the lengths")
		}
	}
	return []Tensor{{h: c.listOf(l, x, lengths)}}
}

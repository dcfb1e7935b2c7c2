package tfops

import (
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// protoOps read and write TensorProto messages.
var protoOps = []row{
	{op: "SerializeTensor", run: importSerializeTensor},
	{op: "ParseTensor", run: importParseTensor},
	{op: "SerializeSparse", run: importSerializeSparse},
	{op: "SerializeManySparse", run: importSerializeManySparse},
	{op: "DeserializeSparse", run: importDeserializeSparse},
	{op: "DeserializeManySparse", run: importDeserializeSparse},
}

// protoType is a DataType's number, and the bytes of an element, 0 for strings.
func (c *Ctx) protoType(d ir.DType) []*ir.Value {
	size := int64(0)
	if d.IsComplex() {
		c.Failf("serialized complex numbers are not supported")
	}
	if d != ir.String {
		size = d.Size()
	}
	for number := tfpb.DataType(1); number < 100; number++ {
		switch number {
		case tfpb.DataType_DT_QINT8, tfpb.DataType_DT_QUINT8, tfpb.DataType_DT_QINT32, tfpb.DataType_DT_QINT16, tfpb.DataType_DT_QUINT16:
			continue // the same in memory
		}
		if dtypes[number] == d {
			return []*ir.Value{c.i64(int64(number)), c.i64(size)}
		}
	}
	c.Failf("serialized %s is not supported", d)
	return nil
}

// packed is how parts of sparse tensors are written: strings as well are one piece of bytes.
func (c *Ctx) packed(d ir.DType) []*ir.Value {
	kind := c.protoType(d)
	if d == ir.String {
		kind[1] = c.i64(-1)
	}
	return kind
}

func importSerializeTensor(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	return values(c.host1("tensor.encode", ir.TensorOf(ir.String), append([]*ir.Value{x}, c.protoType(x.Type.DType)...)...))
}

// textOnly refuses sparse tensors as variants.
func (c *Ctx) textOnly(n *Node, attr string) {
	if d := n.DTypeOr(attr, ir.String); d != ir.String || n.attr(attr).GetType() == tfpb.DataType_DT_VARIANT {
		c.Failf("sparse tensors as variants are not supported")
	}
}

func importSerializeSparse(c *Ctx, n *Node) []Tensor {
	c.textOnly(n, "out_type")
	var parts []*ir.Value
	for _, x := range c.vals(n, 0, 3) {
		text := c.host1("tensor.encode", ir.TensorOf(ir.String), append([]*ir.Value{x}, c.packed(x.Type.DType)...)...)
		parts = append(parts, c.Reshape(text, one))
	}
	return values(c.Concat(0, parts...))
}

// importSerializeManySparse makes a sparse tensor of each row.
func importSerializeManySparse(c *Ctx, n *Node) []Tensor {
	c.textOnly(n, "out_type")
	s := c.sparse(n, 0, 1, 2)
	if len(s.dims) < 2 {
		c.Failf("the sparse tensor has rank %d, want at least 2", len(s.dims))
	}
	args := append([]*ir.Value{s.idx, s.vals, c.val(s.tensors()[2])}, c.packed(s.vals.Type.DType)...)
	return values(c.host1("sparse.encode", ir.TensorOf(ir.String, s.dims[0], shape.Const(3)), args...))
}

// importDeserializeSparse puts sparse tensors below each other, along as many dims as the text has before the last.
func importDeserializeSparse(c *Ctx, n *Node) []Tensor {
	c.textOnly(n, "Tserialized")
	x, d := c.text(n, 0), c.DTypeAttr(n, "dtype")
	last := x.Type.Rank() - 1
	if last < 0 {
		c.Failf("reads %s, want rows of three strings", x.Type)
	}
	c.same(x.Type.Dims[last], shape.Const(3), "the parts of a sparse tensor")
	leading := x.Type.Dims[:last]
	rows := shape.Product(leading)
	if last > 0 {
		c.Check(c.Compare("GT", c.dimValue(rows, ir.I64), c.i64(0)), "no serialized sparse tensors")
	}
	x = c.Reshape(x, rows, shape.Const(3))
	kind := c.protoType(d)
	num := c.host1("sparse.count", ir.TensorOf(ir.I64, shape.Const(2)), x, kind[0])
	total, rank := c.define(num, num, 0, "values"), c.define(num, num, 1, "rank")
	out := c.host("sparse.decode", []ir.Type{ir.TensorOf(ir.I64, total, rank.Add(one)), ir.TensorOf(d, total), ir.TensorOf(ir.I64, rank)}, x, kind[0], kind[1])
	which := c.Reshape(c.slice1(out[0], 1, shape.Const(0), one), total)
	idx, dims := c.slice1(out[0], 1, one, rank.Add(one)), out[2]
	if last > 0 {
		idx = c.Concat(1, c.columnsOf(c.unravel(which, leading)...), idx)
		sizes := make([]*ir.Value, last, last+1)
		for i, e := range leading {
			sizes[i] = c.Reshape(c.dimValue(e, ir.I64), one)
		}
		dims = c.Concat(0, append(sizes, dims)...)
	}
	return values(idx, out[1], dims)
}

// unranked is a tensor in a message: its rank shows only where it is used.
type unranked struct {
	text *ir.Value
	d    ir.DType
}

func importParseTensor(c *Ctx, n *Node) []Tensor {
	return []Tensor{{h: &unranked{c.scalarText(n, 0), c.DTypeAttr(n, "out_type")}}}
}

// flat is all elements as a vector.
func (u *unranked) flat(c *Ctx) *ir.Value {
	kind := c.protoType(u.d)
	size := c.host1("tensor.rank", ir.TensorOf(ir.I64, shape.Const(2)), u.text, kind[0])
	return c.host1("tensor.decode", ir.TensorOf(u.d, c.define(size, size, 1, "elements")), u.text, kind[0], kind[1])
}

// ranked is the tensor if it has the rank.
func (u *unranked) ranked(c *Ctx, rank int) *ir.Value {
	kind := c.protoType(u.d)
	size := c.host1("tensor.rank", ir.TensorOf(ir.I64, shape.Const(2)), u.text, kind[0])
	c.Check(c.Compare("EQ", c.element(size, 0), c.i64(int64(rank))), "the parsed tensor has another rank than %d", rank)
	dims := c.host1("tensor.dims", ir.TensorOf(ir.I64, constDim(int64(rank))), u.text, kind[0])
	at := make(shape.Dims, rank)
	for i := range at {
		at[i] = c.define(dims, dims, int64(i), "parsed")
	}
	return c.host1("tensor.decode", ir.TensorOf(u.d, at...), u.text, kind[0], kind[1])
}

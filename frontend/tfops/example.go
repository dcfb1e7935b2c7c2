package tfops

import (
	"slices"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// exampleOps parse tf.Example messages.
var exampleOps = slices.Concat(exampleParsers, sequenceOps, protoOps)

var exampleParsers = []row{
	{op: "ParseExample", run: importParseExample},
	{op: "ParseExampleV2", run: importParseExampleV2},
	{op: "ParseSingleExample", run: importParseSingle},
}

// parse is one use of the parser. Features of one kind stand together in TensorFlow's operands and results.
type parse struct {
	serialized            *ir.Value // a vector
	single                bool      // of one example, whose results have no batch
	sparse, dense, ragged []hostops.ExampleFeature
	defaults              []*ir.Value // of dense
}

// typesOf is a list of element types.
func (n *Node) typeList(name string) []ir.DType {
	var out []ir.DType
	for _, t := range n.attr(name).GetList().GetType() {
		out = append(out, dtypeOf(t))
	}
	return out
}

// shapeList is a list of shapes.
func (n *Node) shapeList(name string) []*tfpb.TensorShapeProto {
	return n.attr(name).GetList().GetShape()
}

// keys is input i as constant strings.
func (c *Ctx) keys(n *Node, i int) []string {
	lit, ok := c.arg(n, i).Const()
	if !ok || lit.DType != ir.String {
		c.Failf("the names of features are known only at run time, which is not supported")
	}
	var out []string
	for _, s := range lit.Strings {
		out = append(out, string(s))
	}
	return out
}

func (c *Ctx) features(kind hostops.FeatureKind, keys []string, types []ir.DType) []hostops.ExampleFeature {
	if len(keys) != len(types) {
		c.Failf("%d features with %d types", len(keys), len(types))
	}
	out := make([]hostops.ExampleFeature, len(keys))
	for i, k := range keys {
		out[i] = hostops.ExampleFeature{Key: k, Kind: kind, DType: hostops.DType(types[i].TF())}
	}
	return out
}

// denseFeatures are those with a shape, whose first dim may be free.
func (c *Ctx) denseFeatures(n *Node, keys []string, shapes []*tfpb.TensorShapeProto) []hostops.ExampleFeature {
	out := c.features(hostops.Dense, keys, n.typeList("Tdense"))
	if len(shapes) != len(keys) {
		c.Failf("%d dense features with %d shapes", len(keys), len(shapes))
	}
	for i, s := range shapes {
		dims, known := savedmodel.PartialShape(s)
		if known && len(dims) > 0 && dims[0] < 0 {
			out[i].Kind, dims = hostops.Padded, dims[1:]
		}
		for _, d := range dims {
			known = known && d >= 0
		}
		if !known {
			c.Failf("feature %q of shape %v is not supported", keys[i], dims)
		}
		out[i].Shape = dims
	}
	return out
}

func importParseExample(c *Ctx, n *Node) []Tensor {
	ns, nd := int(n.Int("Nsparse", 0)), int(n.Int("Ndense", 0))
	p := &parse{serialized: c.text(n, 0)}
	if p.serialized.Type.Rank() != 1 {
		c.Failf("parses %s, want a vector", p.serialized.Type)
	}
	var keys []string
	for i := range ns + nd {
		keys = append(keys, c.keys(n, 2+i)...)
	}
	if len(keys) != ns+nd {
		c.Failf("has %d names for %d features", len(keys), ns+nd)
	}
	p.sparse = c.features(hostops.Sparse, keys[:ns], n.typeList("sparse_types"))
	p.dense = c.denseFeatures(n, keys[ns:], n.shapeList("dense_shapes"))
	p.defaults = c.vals(n, 2+ns+nd, 2+ns+2*nd)
	return c.parseExamples(p)
}

func importParseExampleV2(c *Ctx, n *Node) []Tensor {
	p := &parse{serialized: c.text(n, 0)}
	p.sparse = c.features(hostops.Sparse, c.keys(n, 2), n.typeList("sparse_types"))
	p.dense = c.denseFeatures(n, c.keys(n, 3), n.shapeList("dense_shapes"))
	p.ragged = c.features(hostops.Ragged, c.keys(n, 4), n.typeList("ragged_value_types"))
	for i, d := range n.typeList("ragged_split_types") {
		if i < len(p.ragged) {
			p.ragged[i].Splits = hostops.DType(d.TF())
		}
	}
	p.defaults = c.vals(n, 5, 5+len(p.dense))
	return c.parseExamples(p)
}

func importParseSingle(c *Ctx, n *Node) []Tensor {
	p := &parse{serialized: c.text(n, 0)}
	p.sparse = c.features(hostops.Sparse, n.strings("sparse_keys"), n.typeList("sparse_types"))
	p.dense = c.denseFeatures(n, n.strings("dense_keys"), n.shapeList("dense_shapes"))
	p.defaults = c.vals(n, 1, 1+len(p.dense))
	return c.parseExamples(p)
}

// parseExamples counts the values of what is not dense, and then fills all results.
func (c *Ctx) parseExamples(p *parse) []Tensor {
	switch p.serialized.Type.Rank() {
	case 0:
		p.single = true
		p.serialized = c.Reshape(p.serialized, one)
	case 1:
	default:
		c.Failf("parses %s, want a vector", p.serialized.Type)
	}
	// One example's ragged features are vectors, and have no splits.
	vectors := 0
	if p.single {
		vectors = len(p.ragged)
		for _, f := range p.ragged {
			f.Kind = hostops.Sparse
			p.sparse = append(p.sparse, f)
		}
	}
	spec := hostops.ExampleSpec{Single: p.single}
	spec.Features = slices.Concat(p.sparse, p.dense)
	if !p.single {
		spec.Features = append(spec.Features, p.ragged...)
	}
	blob, err := spec.Blob()
	if err != nil {
		c.Failf("%v", err)
	}
	conf := []*ir.Value{p.serialized, c.Const(ir.FromSlice(ir.U8, blob, int64(len(blob))))}
	sizes := c.exampleSizes(spec.Features, conf)

	batch := shape.Dims{p.serialized.Type.Dims[0]}
	if p.single {
		batch = nil
	}
	var types []ir.Type
	for i, f := range spec.Features {
		d := ir.I64
		switch f.DType {
		case "string":
			d = ir.String
		case "float32":
			d = ir.F32
		}
		num, most := sizes[i][0], sizes[i][1]
		switch f.Kind {
		case hostops.Dense:
			types = append(types, ir.TensorOf(d, append(batch[:len(batch):len(batch)], ir.ConstDims(f.Shape...)...)...))
		case hostops.Padded:
			types = append(types, ir.TensorOf(d, append(append(batch[:len(batch):len(batch)], most), ir.ConstDims(f.Shape...)...)...))
		case hostops.Sparse:
			types = append(types, ir.TensorOf(ir.I64, num, constDim(int64(len(batch)+1))), ir.TensorOf(d, num))
		case hostops.Ragged:
			types = append(types, ir.TensorOf(d, num), ir.TensorOf(splitType(f), batch[0].Add(one)))
		}
	}
	args := conf
	for i, f := range p.dense {
		def, ok := p.defaults[i].Type.Static()
		want := f.Shape
		if f.Kind == hostops.Padded {
			want = nil
		}
		n, m := elems(def), elems(want)
		if !ok || n != m && n != 0 && f.Kind == hostops.Dense || n > 1 && f.Kind == hostops.Padded {
			c.Failf("the default of feature %q is %s, want shape %v", f.Key, p.defaults[i].Type, want)
		}
		x := p.defaults[i]
		if n == 0 && f.Kind == hostops.Padded {
			x = c.Const(ir.NewTensor(x.Type.DType)) // padded with zeros
		}
		args = append(args, x)
	}
	res := c.host("example.parse", types, args...)
	// Results stand by feature; TensorFlow wants them by part.
	var idx, vals, shapes, dense, ragged, splits []Tensor
	for i := range p.sparse {
		dims := append(batch[:len(batch):len(batch)], sizes[i][1])
		idx, vals = append(idx, value(res[0])), append(vals, value(res[1]))
		shapes = append(shapes, ints(ir.I64, shape.Dims{constDim(int64(len(dims)))}, dims))
		res = res[2:]
	}
	for range p.dense {
		dense = append(dense, value(res[0]))
		res = res[1:]
	}
	if k := len(p.sparse) - vectors; p.single {
		idx, ragged, vals, shapes = idx[:k], vals[k:], vals[:k], shapes[:k]
		for _, f := range p.ragged {
			splits = append(splits, value(c.zeros(splitType(f), shape.Dims{shape.Const(0)})))
		}
	}
	for range len(p.ragged) - vectors {
		ragged, splits = append(ragged, value(res[0])), append(splits, value(res[1]))
		res = res[2:]
	}
	var out []Tensor
	for _, part := range [][]Tensor{idx, vals, shapes, dense, ragged, splits} {
		out = append(out, part...)
	}
	return out
}

// splitType is the dtype of a ragged feature's splits.
func splitType(f hostops.ExampleFeature) ir.DType {
	if f.Splits == "int32" {
		return ir.I32
	}
	return ir.I64
}

func elems(dims []int64) int64 {
	n := int64(1)
	for _, d := range dims {
		n *= d
	}
	return n
}

// exampleSizes is, for each feature that is not dense, how many values it has, and the most in one example.
func (c *Ctx) exampleSizes(features []hostops.ExampleFeature, conf []*ir.Value) [][2]shape.Expr {
	out := make([][2]shape.Expr, len(features))
	k := int64(0)
	for _, f := range features {
		if f.Kind != hostops.Dense {
			k++
		}
	}
	if k == 0 {
		return out
	}
	num := c.host1("example.count", ir.TensorOf(ir.I64, shape.Const(k), shape.Const(2)), conf...)
	flat := c.Reshape(num, shape.Const(2*k))
	at := int64(0)
	for i, f := range features {
		if f.Kind == hostops.Dense {
			continue
		}
		out[i] = [2]shape.Expr{c.define(num, flat, at, "values"), c.define(num, flat, at+1, "most")}
		at += 2
	}
	return out
}

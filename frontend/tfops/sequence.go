package tfops

import (
	"slices"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// sequenceOps parse tf.SequenceExample messages. Their context reads as a tf.Example, and so does each step of a feature
// list.
var sequenceOps = []row{
	{op: "ParseSequenceExample", run: importParseSequence},
	{op: "ParseSequenceExampleV2", run: importParseSequenceV2},
	{op: "ParseSingleSequenceExample", run: importParseSingleSequence},
}

// sequence is one use of the parser.
type sequence struct {
	context       *parse
	sparse, dense []hostops.ExampleFeature // of feature lists
	ragged        []hostops.ExampleFeature
	mayLack       []bool     // of dense: a list that is not there is empty
	outer         []ir.DType // of ragged: the types of the splits
	single        bool
}

// strings are a list of strings.
func (n *Node) strings(name string) []string {
	var out []string
	for _, s := range n.attr(name).GetList().GetS() {
		out = append(out, string(s))
	}
	return out
}

func importParseSequence(c *Ctx, n *Node) []Tensor {
	q := &sequence{context: &parse{serialized: c.text(n, 0)}}
	c.contextOf(q, n, n.strings("context_sparse_keys"), n.strings("context_dense_keys"))
	q.sparse = c.lists(n, n.strings("feature_list_sparse_keys"), "feature_list_sparse_types", "")
	keys := n.strings("feature_list_dense_keys")
	q.dense = c.lists(n, keys, "feature_list_dense_types", "feature_list_dense_shapes")
	q.lack(keys, n.strings("feature_list_dense_missing_assumed_empty"))
	q.context.defaults = c.vals(n, 2, 2+len(q.context.dense))
	return c.parseSequences(q)
}

func importParseSequenceV2(c *Ctx, n *Node) []Tensor {
	q := &sequence{context: &parse{serialized: c.text(n, 0)}}
	c.contextOf(q, n, c.keys(n, 2), c.keys(n, 3))
	splits := n.typeList("context_ragged_split_types")
	q.context.ragged = c.features(hostops.Ragged, c.keys(n, 4), n.typeList("context_ragged_value_types"))
	for i := range q.context.ragged {
		q.context.ragged[i].Splits = hostops.DType(splits[i].TF())
	}
	q.sparse = c.lists(n, c.keys(n, 5), "feature_list_sparse_types", "")
	q.dense = c.lists(n, c.keys(n, 6), "feature_list_dense_types", "feature_list_dense_shapes")
	q.ragged = c.features(hostops.Ragged, c.keys(n, 7), n.typeList("feature_list_ragged_value_types"))
	q.outer = n.typeList("feature_list_ragged_split_types")
	for i := range q.ragged {
		q.ragged[i].Splits = hostops.DType(q.outer[i].TF())
	}
	for _, b := range c.needInts(n, 8, "which lists may lack") {
		q.mayLack = append(q.mayLack, b != 0)
	}
	if len(q.mayLack) != len(q.dense) {
		c.Failf("%d dense lists, and %d flags for them", len(q.dense), len(q.mayLack))
	}
	q.context.defaults = c.vals(n, 9, 9+len(q.context.dense))
	return c.parseSequences(q)
}

func importParseSingleSequence(c *Ctx, n *Node) []Tensor {
	at := 2
	keys := func(count string) []string {
		var out []string
		for range n.Int(count, 0) {
			out = append(out, c.scalarConst(n, at))
			at++
		}
		return out
	}
	q := &sequence{context: &parse{serialized: c.Reshape(c.text(n, 0))}, single: true}
	cs, cd, ls, ld := keys("Ncontext_sparse"), keys("Ncontext_dense"), keys("Nfeature_list_sparse"), keys("Nfeature_list_dense")
	c.contextOf(q, n, cs, cd)
	q.sparse = c.lists(n, ls, "feature_list_sparse_types", "")
	q.dense = c.lists(n, ld, "feature_list_dense_types", "feature_list_dense_shapes")
	q.lack(ld, c.keys(n, 1))
	q.context.defaults = c.vals(n, at, at+len(cd))
	return c.parseSequences(q)
}

func (q *sequence) lack(keys, missing []string) {
	for _, k := range keys {
		q.mayLack = append(q.mayLack, slices.Contains(missing, k))
	}
}

func (c *Ctx) contextOf(q *sequence, n *Node, sparse, dense []string) {
	q.context.sparse = c.features(hostops.Sparse, sparse, n.typeList("context_sparse_types"))
	q.context.dense = c.features(hostops.Dense, dense, n.typeList("Tcontext_dense"))
	c.shapes(n, q.context.dense, "context_dense_shapes")
}

// lists are the feature lists of one kind; the dense ones have shapes.
func (c *Ctx) lists(n *Node, keys []string, types, shapes string) []hostops.ExampleFeature {
	if shapes == "" {
		return c.features(hostops.Ragged, keys, n.typeList(types))
	}
	out := c.features(hostops.Dense, keys, n.typeList(types))
	c.shapes(n, out, shapes)
	return out
}

func (c *Ctx) shapes(n *Node, of []hostops.ExampleFeature, attr string) {
	list := n.shapeList(attr)
	if len(list) != len(of) {
		c.Failf("%d dense features with %d shapes", len(of), len(list))
	}
	for i, s := range list {
		dims, known := savedmodel.PartialShape(s)
		if !known || slices.ContainsFunc(dims, func(d int64) bool { return d < 0 }) {
			c.Failf("feature %q of shape %v is not supported", of[i].Key, dims)
		}
		of[i].Shape = dims
	}
}

// listSteps are those of one feature list, over all examples.
type listSteps struct {
	counts, splits, row, col *ir.Value
	all                      *ir.Value // as examples, one after the other
}

func (c *Ctx) steps(serialized *ir.Value, key string, mayLack bool) listSteps {
	rows := serialized.Type.Dims[0]
	num := c.host1("sequence.count", ir.TensorOf(ir.I64, rows), serialized, c.str(key))
	if !mayLack {
		c.Check(c.Compare("GE", num, c.splatI(num, 0)), "Feature list '%s' is required but could not be found.", key)
	}
	num = c.most(num, c.splatI(num, 0))
	sum := c.Reduce("add", num, 0)
	total := c.define(sum, sum, 0, "steps")
	s := listSteps{counts: num, splits: c.Concat(0, c.zeros(ir.I64, shape.Dims{one}), c.sums(num, false))}
	s.row = c.rowIDs(s.splits, total)
	s.col = c.columns(s.splits, s.row)
	s.all = c.host1("sequence.steps", ir.TensorOf(ir.String, total), serialized, c.str(key))
	return s
}

// parseSequences parses the context, and then each feature list by itself.
func (c *Ctx) parseSequences(q *sequence) []Tensor {
	serialized := q.context.serialized
	if q.single {
		serialized = c.Reshape(serialized, one)
	} else if serialized.Type.Rank() != 1 {
		c.Failf("parses %s, want a vector", serialized.Type)
	}
	rows := serialized.Type.Dims[0]
	if len(q.context.dense) > 0 && !q.single {
		c.Check(c.Compare("GT", c.dimValue(rows, ir.I64), c.i64(0)), "no examples, from which dense features could be taken")
	}
	out := c.parseExamples(q.context)
	var idx, vals, shapes, dense, lengths, ragged, outer, inner []Tensor
	for _, f := range q.sparse {
		s := c.steps(serialized, f.Key, true)
		most := c.longest(s.counts)
		f.Kind = hostops.Sparse
		part := c.parseExamples(&parse{serialized: s.all, sparse: []hostops.ExampleFeature{f}})
		at := sparse{idx: c.val(part[0]), vals: c.val(part[1]), num: part[1].Dims()[0]}
		step := c.at(at, 0)
		cols := []*ir.Value{c.gatherUnchecked(s.row, step, 0, 0), c.gatherUnchecked(s.col, step, 0, 0), c.at(at, 1)}
		dims := []shape.Expr{rows, c.define(most, most, 0, "most_steps"), part[2].sym[1]}
		if q.single {
			cols, dims = cols[1:], dims[1:]
		}
		idx, vals = append(idx, value(c.columnsOf(cols...))), append(vals, part[1])
		shapes = append(shapes, ints(ir.I64, shape.Dims{constDim(int64(len(dims)))}, dims))
	}
	for i, f := range q.dense {
		s := c.steps(serialized, f.Key, q.mayLack[i])
		none := c.zeros(ir.I64, shape.Dims{shape.Const(0)})
		switch f.DType {
		case "string":
			none = c.Const(ir.NewTensor(ir.String, 0))
		case "float32":
			none = c.zeros(ir.F32, shape.Dims{shape.Const(0)})
		}
		part := c.parseExamples(&parse{serialized: s.all, dense: []hostops.ExampleFeature{f}, defaults: []*ir.Value{none}})
		x := c.val(part[0])
		if !q.single {
			most := c.longest(s.counts)
			dims := append(shape.Dims{rows, c.define(most, most, 0, "most_steps")}, x.Type.Dims[1:]...)
			x = c.scatterNd(c.zeros(x.Type.DType, dims), c.columnsOf(s.row, s.col), x, "set", false)
			lengths = append(lengths, value(s.counts))
		}
		dense = append(dense, value(x))
	}
	for i, f := range q.ragged {
		s := c.steps(serialized, f.Key, true)
		part := c.parseExamples(&parse{serialized: s.all, ragged: []hostops.ExampleFeature{f}})
		ragged, inner = append(ragged, part[0]), append(inner, part[1])
		outer = append(outer, value(c.Convert(s.splits, q.outer[i])))
	}
	for _, part := range [][]Tensor{idx, vals, shapes, dense, lengths, ragged, outer, inner} {
		out = append(out, part...)
	}
	return out
}

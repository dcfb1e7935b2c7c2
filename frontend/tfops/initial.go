package tfops

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// What the model's initialisers would do once, after the checkpoint is read, is done at compile time: they fill tables
// from constants and from vocabulary files, and set variables that the checkpoint does not have.

// initialiser runs them.
type initialiser struct {
	imp    *importer
	tables map[string]*table
	vars   map[*savedmodel.Node]*ir.Tensor
}

// initVal is what an edge carries meanwhile: a tensor, or the node of a table or variable; neither if it is not known.
type initVal struct {
	t      *ir.Tensor
	handle *savedmodel.Node
	why    string // why it is not known
}

// initial runs the initialisers, once.
func (imp *importer) initial() *initialiser {
	if imp.inits == nil {
		imp.inits = &initialiser{imp: imp, tables: map[string]*table{}, vars: map[*savedmodel.Node]*ir.Tensor{}}
		f := imp.inits.frame(imp.model.Graph, nil)
		for _, n := range imp.model.Init {
			f.eval(n)
		}
	}
	return imp.inits
}

// table is what a table's node stands for.
func (imp *importer) table(n *savedmodel.Node) *table {
	in := imp.initial()
	t := in.at(n)
	if keys, vals, ok := imp.model.TableKeys(n); ok && t.keys == nil && t.why == "" && imp.model.Variables != nil {
		k, err := imp.model.Variables.Read(keys)
		if err == nil {
			var v savedmodel.Tensor
			if v, err = imp.model.Variables.Read(vals); err == nil {
				t.keys, _ = toTensor(k)
				t.values, _ = toTensor(v)
			}
		}
		if err != nil {
			t.why = err.Error()
		}
	}
	return t
}

func (in *initialiser) at(n *savedmodel.Node) *table {
	name := tableName(n)
	t := in.tables[name]
	if t == nil {
		k, _ := n.Attr("key_dtype")
		v, _ := n.Attr("value_dtype")
		t = &table{name: n.Name, mutable: n.Op[0] == 'M', key: dtypeOf(k.GetType()), value: dtypeOf(v.GetType())}
		in.tables[name] = t
	}
	return t
}

// initFrame is one graph being run.
type initFrame struct {
	*initialiser
	g    *savedmodel.Graph
	args []initVal
	done map[*savedmodel.Node][]initVal
}

func (in *initialiser) frame(g *savedmodel.Graph, args []initVal) *initFrame {
	return &initFrame{in, g, args, map[*savedmodel.Node][]initVal{}}
}

func (f *initFrame) output(o savedmodel.Output) initVal {
	if f.g.Name == "" {
		if a, ok := f.imp.model.Asset(o); ok {
			t := ir.NewTensor(ir.String)
			t.Strings[0] = []byte(a.Path)
			return initVal{t: t}
		}
	}
	outs := f.eval(o.Node)
	if o.Index < len(outs) {
		return outs[o.Index]
	}
	return initVal{why: fmt.Sprintf("%s (%s) is computed by something unsupported", o.Node.Name, o.Node.Op)}
}

// eval runs a node after its control inputs, once.
func (f *initFrame) eval(n *savedmodel.Node) []initVal {
	if out, ok := f.done[n]; ok {
		return out
	}
	f.done[n] = nil
	for _, ctl := range n.Control {
		f.eval(ctl)
	}
	out := f.run(n)
	f.done[n] = out
	return out
}

func (f *initFrame) run(n *savedmodel.Node) []initVal {
	switch {
	case n.Op == savedmodel.ArgOp && n.Arg >= 0:
		if n.Arg < len(f.args) {
			return f.args[n.Arg : n.Arg+1]
		}
		return nil
	case isTable(n.Op), savedmodel.IsVariable(n):
		return []initVal{{handle: n}}
	}
	in := make([]initVal, len(n.Inputs))
	for i, o := range n.Inputs {
		in[i] = f.output(o)
	}
	switch n.Op {
	case "NoOp":
		return nil
	case "Identity":
		return in
	case "PartitionedCall", "StatefulPartitionedCall":
		a, _ := n.Attr("f")
		return f.call(a.GetFunc().GetName(), in)
	case "AssignVariableOp", "Assign":
		if in[0].handle != nil && in[1].t != nil {
			f.vars[in[0].handle] = in[1].t
		}
		return in[:1]
	case "ReadVariableOp":
		if in[0].handle != nil {
			return []initVal{{t: f.vars[in[0].handle], why: "a variable that the initialisers do not set"}}
		}
		return nil
	case "InitializeTable", "InitializeTableV2", "LookupTableImport", "LookupTableImportV2", "LookupTableInsert", "LookupTableInsertV2":
		f.fill(n, in)
		return nil
	case "InitializeTableFromTextFile", "InitializeTableFromTextFileV2":
		f.read(n, in)
		return nil
	}
	if f.imp.model.Functions.Has(n.Op) {
		return f.call(n.Op, in)
	}
	return f.fold(n, in)
}

func (f *initFrame) call(name string, args []initVal) []initVal {
	g, err := f.imp.model.Functions.Func(name)
	if err != nil {
		return nil
	}
	inner := f.frame(g, args)
	var out []initVal
	for _, r := range g.Results {
		out = append(out, inner.output(r))
	}
	for _, n := range g.ControlResults {
		inner.eval(n)
	}
	return out
}

// fold computes any other op by importing and interpreting it.
func (f *initFrame) fold(n *savedmodel.Node, in []initVal) (out []initVal) {
	r, ok := f.imp.ops[n.Op]
	if !ok || r.lazy {
		return nil
	}
	for _, x := range in {
		if x.t == nil {
			return nil
		}
	}
	if f.imp.mod == nil {
		return nil
	}
	c := newCtx(f.imp, "init", newLearned())
	defer func() {
		if recover() != nil { // again: it wants to learn something
			out = nil
		}
	}()
	node := &Node{Node: n, sc: newScope(f.g, nil)}
	for _, x := range in {
		node.In = append(node.In, value(c.Const(x.t)))
	}
	ts, why := c.protect(func() []Tensor { return r.run(c, node) })
	if why.reason != "" {
		return []initVal{{why: why.reason}}
	}
	var vs []*ir.Value
	for _, t := range ts {
		v, why := c.tryVal(t)
		if why != "" {
			return nil
		}
		vs = append(vs, v)
	}
	c.EmitOp("return", nil, nil, vs...)
	res, _, err := eval.Graph(f.imp.mod, c.F, nil, nil)
	if err != nil {
		return nil
	}
	for _, t := range res {
		out = append(out, initVal{t: t})
	}
	return out
}

// target is the table that a node fills.
func (f *initFrame) target(in []initVal) *table {
	if len(in) == 0 || in[0].handle == nil || !isTable(in[0].handle.Op) {
		return nil
	}
	return f.at(in[0].handle)
}

// fill puts keys and values into a table.
func (f *initFrame) fill(n *savedmodel.Node, in []initVal) {
	t := f.target(in)
	if t == nil || len(in) < 3 {
		return
	}
	for _, x := range in[1:3] {
		if x.t == nil {
			t.why = fmt.Sprintf("node %q (%s) fills it with what is not known at compile time: %s", n.Name, n.Op, x.why)
			return
		}
	}
	if in[1].t.DType != t.key || in[2].t.DType != t.value || in[2].t.Len()%max(1, in[1].t.Len()) != 0 {
		t.why = fmt.Sprintf("node %q (%s) fills it with %s and %s", n.Name, n.Op, in[1].t.Type(), in[2].t.Type())
		return
	}
	keys := in[1].t.Reshape(in[1].t.Len())
	if t.keys != nil && (n.Op == "LookupTableInsert" || n.Op == "LookupTableInsertV2") {
		t.why = fmt.Sprintf("node %q (%s) inserts into a table that is filled already, which is not supported", n.Name, n.Op)
		return
	}
	t.set(keys, in[2].t.Reshape(append([]int64{keys.Len()}, in[2].t.Shape[len(in[1].t.Shape):]...)...))
}

// set gives the table its content. Equal keys must have equal values, or else, in a mutable table, the last one counts.
func (t *table) set(keys, vals *ir.Tensor) {
	seen := map[string]int64{}
	width := vals.Len() / max(1, keys.Len())
	var order []int64
	for i := range keys.Len() {
		k := element(keys, i)
		j, dup := seen[k]
		switch {
		case !dup:
			seen[k] = int64(len(order))
			order = append(order, i)
		case t.mutable:
			order[j] = i
		default:
			for w := range width {
				if element(vals, i*width+w) != element(vals, order[j]*width+w) {
					t.why = fmt.Sprintf("different values for the same key %q", k)
					return
				}
			}
		}
	}
	t.keys, t.values = pick(keys, order, 1), pick(vals, order, width)
}

// element is an element's bytes.
func element(t *ir.Tensor, i int64) string {
	if t.DType == ir.String {
		return string(t.Strings[i])
	}
	size := t.DType.Size()
	return string(t.Data[i*size : (i+1)*size])
}

// pick takes rows of the width in the order.
func pick(t *ir.Tensor, order []int64, width int64) *ir.Tensor {
	out := ir.NewTensor(t.DType, append([]int64{int64(len(order))}, t.Shape[1:]...)...)
	for i, from := range order {
		if t.DType == ir.String {
			copy(out.Strings[int64(i)*width:], t.Strings[from*width:(from+1)*width])
			continue
		}
		size := t.DType.Size() * width
		copy(out.Data[int64(i)*size:], t.Data[from*size:(from+1)*size])
	}
	return out
}

// read fills a table from a text file. A column is -2 for the whole line, -1 for the line's number, else what is
// between two delimiters.
func (f *initFrame) read(n *savedmodel.Node, in []initVal) {
	t := f.target(in)
	if t == nil {
		return
	}
	if len(in) < 2 || in[1].t == nil || in[1].t.DType != ir.String || in[1].t.Len() != 1 {
		t.why = fmt.Sprintf("node %q (%s) reads a file whose name is not known at compile time", n.Name, n.Op)
		return
	}
	attr := func(name string, def int64) int64 {
		if a, ok := n.Attr(name); ok {
			return a.GetI()
		}
		return def
	}
	delim := []byte("\t")
	if a, ok := n.Attr("delimiter"); ok && len(a.GetS()) > 0 {
		delim = a.GetS()
	}
	path := string(in[1].t.Strings[0])
	text, err := os.ReadFile(path)
	if err != nil {
		t.why = fmt.Sprintf("vocabulary file: %v", err)
		return
	}
	text = bytes.ReplaceAll(text, []byte("\r"), nil) // as TensorFlow's reader of lines does
	lines := bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n"))
	if len(text) == 0 {
		lines = nil
	}
	offset := attr("offset", 0) // is added to every number
	if size := attr("vocab_size", -1); size >= 0 {
		if int64(len(lines)) < size {
			t.why = fmt.Sprintf("vocabulary file %s has %d lines, want %d", path, len(lines), size)
			return
		}
		lines = lines[:size]
	}
	column := func(d ir.DType, at int64) *ir.Tensor {
		out := ir.NewTensor(d, int64(len(lines)))
		for i, line := range lines {
			field := line
			if at >= 0 {
				parts := bytes.Split(line, delim)
				if at >= int64(len(parts)) {
					t.why = fmt.Sprintf("vocabulary file %s: line %d has %d columns, want %d", path, i+1, len(parts), at+1)
					return nil
				}
				field = parts[at]
			}
			switch {
			case at == -1 && d != ir.String:
				out.SetInt(int64(i), int64(i)+offset)
			case at == -1:
				out.Strings[i] = strconv.AppendInt(nil, int64(i)+offset, 10)
			case d == ir.String:
				out.Strings[i] = slices.Clone(field)
			case d.IsFloat():
				x, err := strconv.ParseFloat(string(field), 64)
				if err != nil {
					t.why = fmt.Sprintf("vocabulary file %s: line %d: %q is no number", path, i+1, field)
					return nil
				}
				out.SetFloat(int64(i), x+float64(offset))
			default:
				x, err := strconv.ParseInt(string(field), 10, 64)
				if err != nil {
					t.why = fmt.Sprintf("vocabulary file %s: line %d: %q is no integer", path, i+1, field)
					return nil
				}
				out.SetInt(int64(i), x+offset)
			}
		}
		return out
	}
	if t.key == ir.Invalid || t.value == ir.Invalid {
		t.why = "its element types are not supported"
		return
	}
	keys := column(t.key, attr("key_index", -2))
	if keys == nil {
		return
	}
	if vals := column(t.value, attr("value_index", -1)); vals != nil {
		t.set(keys, vals)
	}
}

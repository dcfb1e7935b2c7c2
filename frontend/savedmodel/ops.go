package savedmodel

import (
	"errors"
	"fmt"
	"sync"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// maxOutputs bounds what a list attribute may claim; TensorFlow's own limit
// for edges of a node is of the same order.
const maxOutputs = 1 << 16

// Ops knows op definitions: argument names, and the defaults of attributes
// that were not written. A SavedModel carries those of its top level
// (stripped_op_list); for the rest there is a table of TensorFlow's.
type Ops struct {
	mu   sync.Mutex
	defs map[string]*tfpb.OpDef // nil for an op that neither knows
}

// Def returns the definition of an op: the model's, else TensorFlow's, else
// nil, which means a custom op that was saved without a definition.
func (o *Ops) Def(op string) *tfpb.OpDef {
	o.mu.Lock()
	defer o.mu.Unlock()
	d, ok := o.defs[op]
	if !ok {
		d, _ = knownOp(op) // a test parses the whole table
		o.defs[op] = d
	}
	return d
}

// Attr returns an attribute of a node: as written, else the default of its op
// definition.
func (n *Node) Attr(name string) (*tfpb.AttrValue, bool) {
	if v, ok := n.Def.GetAttr()[name]; ok && v.GetValue() != nil {
		return v, true
	}
	for _, a := range n.Graph.lib.def(n.Op).GetAttr() {
		if a.GetName() == name && a.GetDefaultValue() != nil {
			return a.GetDefaultValue(), true
		}
	}
	return nil, false
}

// OpDef returns the definition of the node's op: that of a function of the
// library if the op is one, else Ops.Def; nil for an unknown custom op.
func (n *Node) OpDef() *tfpb.OpDef { return n.Graph.lib.def(n.Op) }

// def looks in the library first, as TensorFlow does.
func (l *Library) def(op string) *tfpb.OpDef {
	if f := l.defs[op]; f != nil {
		return f.GetSignature()
	}
	return l.ops.Def(op)
}

// NumOutputs counts the flat outputs of a node. It fails if no definition of
// the op is known, or if an attribute that counts is missing.
func (l *Library) NumOutputs(n *Node) (int, error) {
	_, total, err := l.outputs(n, "")
	return total, err
}

// errNoDef says that an op's outputs are not known.
var errNoDef = errors.New("no definition of the op is known")

// outputRange returns where the outputs of one output argument lie.
func (l *Library) outputRange(n *Node, arg string) (first, count int, err error) {
	first, count, err = l.outputs(n, arg)
	if err == nil && first < 0 {
		err = fmt.Errorf("op %s of node %q has no output %q", n.Op, n.Name, arg)
	}
	return first, count, err
}

// outputs walks the output arguments up to arg; with arg "" it counts all.
func (l *Library) outputs(n *Node, arg string) (first, count int, err error) {
	if n.Arg >= 0 {
		return 0, 1, nil
	}
	def := l.def(n.Op)
	if def == nil {
		return 0, 0, errNoDef
	}
	total := 0
	for _, a := range def.GetOutputArg() {
		c, err := argCount(n, a)
		if err != nil {
			return 0, 0, err
		}
		if arg != "" && a.GetName() == arg {
			return total, c, nil
		}
		total += c
	}
	return -1, total, nil
}

// argCount is how many tensors an argument stands for on this node.
func argCount(n *Node, a *tfpb.OpDef_ArgDef) (int, error) {
	name := a.GetNumberAttr()
	if name == "" {
		name = a.GetTypeListAttr()
	}
	if name == "" {
		return 1, nil
	}
	v, ok := n.Attr(name)
	if !ok {
		return 0, fmt.Errorf("node %q (%s): attribute %q, which counts output %q, is missing", n.Name, n.Op, name, a.GetName())
	}
	var c int64
	switch x := v.GetValue().(type) {
	case *tfpb.AttrValue_I:
		c = x.I
	case *tfpb.AttrValue_List:
		c = int64(len(x.List.GetType()))
	default:
		return 0, fmt.Errorf("node %q (%s): attribute %q, which counts output %q, is a %T", n.Name, n.Op, name, a.GetName(), x)
	}
	if c < 0 || c > maxOutputs {
		return 0, fmt.Errorf("node %q (%s): attribute %q is %d, want 0 to %d", n.Name, n.Op, name, c, maxOutputs)
	}
	return int(c), nil
}

// OutputType is the element type of a node's flat output; ok is false if the op's definition does not say.
func (n *Node) OutputType(index int) (d tfpb.DataType, ok bool) {
	if n.Arg >= 0 {
		v, _ := n.Attr("T")
		return v.GetType(), v.GetType() != 0
	}
	for _, a := range n.OpDef().GetOutputArg() {
		c, err := argCount(n, a)
		if err != nil {
			return 0, false
		}
		if index >= c {
			index -= c
			continue
		}
		switch {
		case a.GetTypeListAttr() != "":
			v, _ := n.Attr(a.GetTypeListAttr())
			d = v.GetList().GetType()[index]
		case a.GetTypeAttr() != "":
			v, _ := n.Attr(a.GetTypeAttr())
			d = v.GetType()
		default:
			d = a.GetType()
		}
		return d, d != 0
	}
	return 0, false
}

// OutputShape is the shape that the writer noted for a flat output; known is false if it noted none, or no rank.
func (n *Node) OutputShape(index int) (dims []int64, known bool) {
	v, _ := n.Attr("_output_shapes")
	if list := v.GetList().GetShape(); index < len(list) {
		return PartialShape(list[index])
	}
	return nil, false
}

package savedmodel

import (
	"fmt"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// maxFollow bounds calls within calls, and steps back along a chain of
// identities, while following the restore code.
const maxFollow = 64

// maxCalls bounds the calls entered in all: restore code of real models makes
// one or two per variable.
const maxCalls = 1 << 18

// follower walks restore code. Functions are entered only if they contain a
// RestoreV2 or get a restored value, so that a whole model is not interpreted.
type follower struct {
	m     *Model
	depth int
	calls int
	has   map[string]bool    // function (transitively) has a RestoreV2
	texts map[*Node][][]byte // decoded string constants
}

// run notes every assignment of a restored value among nodes. args are the
// origins of the function's arguments, nil at the top level.
func (f *follower) run(nodes []*Node, args []origin) error {
	for _, n := range nodes {
		switch n.Op {
		case "Assign", "AssignVariableOp":
			if len(n.Inputs) != 2 {
				continue
			}
			v, err := f.origin(n.Inputs[1], args)
			if err != nil {
				return err
			}
			if !v.ok {
				continue
			}
			to, err := f.origin(n.Inputs[0], args)
			if err != nil {
				return err
			}
			if to.node != nil && IsVariable(to.node) {
				f.note(to.node, restore{value: v.res})
			}
		case "LookupTableImportV2", "LookupTableImport":
			if len(n.Inputs) != 3 {
				continue
			}
			k, err := f.origin(n.Inputs[1], args)
			if err != nil {
				return err
			}
			v, err := f.origin(n.Inputs[2], args)
			if err != nil {
				return err
			}
			to, err := f.origin(n.Inputs[0], args)
			if err != nil {
				return err
			}
			if k.ok && v.ok && to.node != nil {
				f.note(to.node, restore{keys: k.res, vals: v.res, isTable: true})
			}
		default:
			if err := f.call(n, args); err != nil {
				return err
			}
		}
	}
	return nil
}

// note keeps the first source of a variable.
func (f *follower) note(n *Node, r restore) {
	if _, ok := f.m.restored[n]; !ok {
		f.m.restored[n] = r
	}
}

// call enters the function that a node calls, if it may restore something.
func (f *follower) call(n *Node, args []origin) error {
	name := n.callee()
	if name == "" || f.depth >= maxFollow {
		return nil
	}
	body := f.m.Functions.graphs[name] // unresolved bodies matter to their users only
	if body == nil || len(body.Args) != len(n.Inputs) {
		return nil
	}
	inner := make([]origin, len(n.Inputs))
	enter := f.restores(name)
	for i, in := range n.Inputs {
		o, err := f.origin(in, args)
		if err != nil {
			return err
		}
		inner[i] = o
		enter = enter || o.ok
	}
	if !enter {
		return nil
	}
	if f.calls++; f.calls > maxCalls {
		return &UnsupportedError{File: f.m.File, What: fmt.Sprintf("restoring the variables takes more than %d function calls", maxCalls)}
	}
	f.depth++
	defer func() { f.depth-- }()
	return f.run(body.Nodes, inner)
}

// callee is the function that a plain call node calls, or "".
func (n *Node) callee() string {
	switch n.Op {
	case "PartitionedCall", "StatefulPartitionedCall":
		return n.Def.GetAttr()["f"].GetFunc().GetName()
	}
	if n.Graph.lib.Has(n.Op) {
		return n.Op
	}
	return ""
}

// restores reports whether a function has a RestoreV2, directly or in what it
// calls.
func (f *follower) restores(name string) bool {
	if v, ok := f.has[name]; ok {
		return v
	}
	f.has[name] = false // a function that calls itself adds nothing
	g := f.m.Functions.graphs[name]
	if g == nil {
		return false
	}
	for _, n := range g.Nodes {
		if n.Op == restoreOp || n.callee() != "" && f.restores(n.callee()) {
			f.has[name] = true
			break
		}
	}
	return f.has[name]
}

// restoreOp reads tensors from a checkpoint: prefix, tensor_names,
// shape_and_slices to one output per name.
const restoreOp = "RestoreV2"

// origin steps back from an output over ops that pass a value on.
func (f *follower) origin(o Output, args []origin) (origin, error) {
	for range maxFollow {
		n := o.Node
		switch n.Op {
		case ArgOp:
			if n.Arg < len(args) {
				return args[n.Arg], nil
			}
			return origin{}, nil
		case restoreOp:
			r, err := f.restoreOutput(n, o.Index)
			return origin{res: r, ok: err == nil}, err
		case "Identity", "IdentityN", "RefIdentity", "Reshape":
			// A saver with reshape=True has a Reshape before the assignment; the
			// data are the same.
			if o.Index >= len(n.Inputs) {
				return origin{}, nil
			}
			o = n.Inputs[o.Index]
		default:
			if n.Graph.Name == "" {
				return origin{node: n}, nil
			}
			return origin{}, nil
		}
	}
	return origin{}, nil
}

// restoreOutput returns name and slice of one output of a RestoreV2.
func (f *follower) restoreOutput(n *Node, i int) (restored, error) {
	if len(n.Inputs) != 3 {
		return restored{}, fmt.Errorf("%s: node %q (RestoreV2) has %d inputs, want 3", n.Graph, n.Name, len(n.Inputs))
	}
	var v [2]string
	for k, what := range []string{"tensor_names", "shape_and_slices"} {
		c := n.Inputs[k+1].Node
		for range maxFollow {
			if c.Op != "Identity" || len(c.Inputs) != 1 {
				break
			}
			c = c.Inputs[0].Node
		}
		val, ok := c.Def.GetAttr()["value"]
		if c.Op != "Const" || !ok {
			return restored{}, &UnsupportedError{File: f.m.File, What: fmt.Sprintf("%s: node %q (RestoreV2): %s come from %q (%s), not from a constant", n.Graph, n.Name, what, c.Name, c.Op)}
		}
		s, err := f.names(c, val.GetTensor())
		if err != nil {
			return restored{}, fmt.Errorf("%s: node %q: %w", n.Graph, c.Name, err)
		}
		if i >= len(s) {
			return restored{}, fmt.Errorf("%s: node %q (RestoreV2): output %d, but %q has %d", n.Graph, n.Name, i, c.Name, len(s))
		}
		v[k] = string(s[i])
	}
	if v[0] == "" {
		return restored{}, fmt.Errorf("%s: node %q (RestoreV2): name %d is empty", n.Graph, n.Name, i)
	}
	return restored{v[0], v[1]}, nil
}

// names decodes a string constant once.
func (f *follower) names(c *Node, p *tfpb.TensorProto) ([][]byte, error) {
	if s, ok := f.texts[c]; ok {
		return s, nil
	}
	t, err := DecodeTensor(p)
	f.texts[c] = t.Strings
	return t.Strings, err
}

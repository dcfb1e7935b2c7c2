package savedmodel

import (
	"fmt"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// A Graph is the top level or the body of one function, with its edges
// resolved: every input of every node is a node and a flat output number, in
// both cases.
type Graph struct {
	Name  string  // the function's name, "" for the top level
	Nodes []*Node // in the file's order; a function's arguments come first

	// Functions only.
	Def            *tfpb.FunctionDef
	Args           []*Node  // nodes with Op "_Arg"
	Results        []Output // one per (flattened) output
	ResultNames    []string // the output_arg of each result
	ControlResults []*Node  // to be run even if no result needs them

	byName map[string]*Node
	lib    *Library
}

// ArgOp is the op of the nodes that stand for a function's arguments.
const ArgOp = "_Arg"

// A Node is one op in a graph.
type Node struct {
	Name, Op string
	Def      *tfpb.NodeDef // never nil; made up for arguments
	Graph    *Graph
	Pos      int      // in Graph.Nodes
	Arg      int      // argument number if Op is ArgOp, else -1
	Inputs   []Output // data edges in order
	Control  []*Node  // control edges: these run before
}

// An Output is one of a node's results: the other end of a data edge. Of a
// node whose OpDef is nil, the index within a function is only a guess: such a
// node must be refused.
type Output struct {
	Node  *Node
	Index int // flat: list outputs count each of their elements
}

// String is the tensor's name, "node:1".
func (o Output) String() string {
	if o.Node == nil {
		return "nothing"
	}
	return fmt.Sprintf("%s:%d", o.Node.Name, o.Index)
}

// Node finds a node by name, nil if there is none.
func (g *Graph) Node(name string) *Node { return g.byName[name] }

// String names the graph in messages.
func (g *Graph) String() string {
	if g.Name == "" {
		return "graph"
	}
	return fmt.Sprintf("function %q", g.Name)
}

// add appends a node and refuses duplicates.
func (g *Graph) add(n *Node) error {
	if n.Name == "" {
		return fmt.Errorf("%s: node %d (%s) has no name", g, len(g.Nodes), n.Op)
	}
	if g.byName[n.Name] != nil {
		return fmt.Errorf("%s: two nodes are called %q", g, n.Name)
	}
	n.Graph, n.Pos = g, len(g.Nodes)
	g.byName[n.Name] = n
	g.Nodes = append(g.Nodes, n)
	return nil
}

// addDefs adds the nodes of a GraphDef or FunctionDef.
func (g *Graph) addDefs(defs []*tfpb.NodeDef) error {
	for _, d := range defs {
		if err := g.add(&Node{Name: d.GetName(), Op: d.GetOp(), Def: d, Arg: -1}); err != nil {
			return err
		}
	}
	return nil
}

// connect resolves the inputs of all nodes.
func (g *Graph) connect() error {
	for _, n := range g.Nodes {
		for _, s := range n.Def.GetInput() {
			if err := g.connectInput(n, s); err != nil {
				return fmt.Errorf("%s: node %q (%s): input %q: %w", g, n.Name, n.Op, s, err)
			}
		}
	}
	return nil
}

func (g *Graph) connectInput(n *Node, s string) error {
	r, outs, err := g.resolve(s)
	if err != nil {
		return err
	}
	if r.Control {
		n.Control = append(n.Control, outs[0].Node)
		return nil
	}
	if len(n.Control) > 0 {
		return fmt.Errorf("comes after a control input")
	}
	n.Inputs = append(n.Inputs, outs...)
	return nil
}

// Tensor resolves a tensor's name ("node", "node:1", in a function
// "node:out:0") to the output it means.
func (g *Graph) Tensor(name string) (Output, error) {
	r, outs, err := g.resolve(name)
	if err != nil {
		return Output{}, fmt.Errorf("%s: tensor %q: %w", g, name, err)
	}
	if r.Control || len(outs) != 1 {
		return Output{}, fmt.Errorf("%s: %q names %d tensors, want one", g, name, len(outs))
	}
	return outs[0], nil
}

// resolve finds what a reference means; a control reference comes back as one
// output with index 0.
func (g *Graph) resolve(s string) (Ref, []Output, error) {
	var r Ref
	var err error
	if g.Def == nil {
		r, err = ParseRef(s)
	} else {
		r, err = ParseFuncRef(s, func(name string) bool { n := g.byName[name]; return n != nil && n.Arg >= 0 })
	}
	if err != nil {
		return r, nil, err
	}
	n := g.byName[r.Node]
	if n == nil {
		return r, nil, fmt.Errorf("no node %q", r.Node)
	}
	if r.Control {
		return r, []Output{{n, 0}}, nil
	}
	if r.Arg == "" {
		if r.Index < 0 { // a whole argument: a single tensor
			r.Index = 0
		}
		// Without an op definition the count is unknown, and not needed.
		if num, err := g.lib.NumOutputs(n); err == nil && r.Index >= num {
			return r, nil, fmt.Errorf("output %d of %q (%s), which has %d", r.Index, n.Name, n.Op, num)
		}
		return r, []Output{{n, r.Index}}, nil
	}
	first, count, err := g.lib.outputRange(n, r.Arg)
	if err == errNoDef {
		// A custom op. Nobody can import it, so which output is meant does not
		// matter; resolving the rest lets the importer name all it lacks.
		return r, []Output{{n, max(r.Index, 0)}}, nil
	}
	if err != nil {
		return r, nil, err
	}
	if r.Index >= count {
		return r, nil, fmt.Errorf("number %d of output %q of %q (%s), which has %d", r.Index, r.Arg, n.Name, n.Op, count)
	}
	if r.Index >= 0 {
		return r, []Output{{n, first + r.Index}}, nil
	}
	outs := make([]Output, count)
	for i := range outs {
		outs[i] = Output{n, first + i}
	}
	return r, outs, nil
}

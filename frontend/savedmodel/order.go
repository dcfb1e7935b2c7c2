package savedmodel

import (
	"fmt"
	"strings"
)

// Prune returns the nodes that the roots need, over data and control edges,
// each after all it needs. What only saving, restoring or training needs is
// thus never seen. The back edge of a TF1 loop (NextIteration into Merge) is
// not an ordering, though the NextIteration and what it needs are in the list;
// any other cycle is an error. For a function, take g.Results and
// g.ControlResults as roots (Roots).
func (g *Graph) Prune(roots ...*Node) ([]*Node, error) {
	const (
		white = iota
		grey
		black
	)
	state := make([]byte, len(g.Nodes))
	var order []*Node
	type frame struct {
		n    *Node
		next int // of its edges
	}
	var stack []frame
	var later []*Node // NextIteration nodes, after what their Merge leads to
	push := func(n *Node) { state[n.Pos] = grey; stack = append(stack, frame{n: n}) }
	todo := roots
	for len(todo) > 0 {
		for _, r := range todo {
			if r.Graph != g {
				return nil, fmt.Errorf("%s: node %q is not part of it", g, r.Name)
			}
			if state[r.Pos] == white {
				push(r)
			}
			for len(stack) > 0 {
				f := &stack[len(stack)-1]
				e := f.next
				f.next++
				var to *Node
				switch in := f.n.Inputs; {
				case e < len(in):
					to = in[e].Node
				case e < len(in)+len(f.n.Control):
					to = f.n.Control[e-len(in)]
				default:
					state[f.n.Pos] = black
					order = append(order, f.n)
					stack = stack[:len(stack)-1]
					continue
				}
				switch {
				case isMerge(f.n) && isNextIteration(to):
					later = append(later, to)
				case state[to.Pos] == white:
					push(to)
				case state[to.Pos] == grey:
					var names []string
					for _, s := range stack {
						if s.n == to || len(names) > 0 {
							names = append(names, s.n.Name)
						}
					}
					if len(names) > 8 {
						names = append(names[:8], "...")
					}
					return nil, fmt.Errorf("%s: nodes need each other in a circle: %s", g, strings.Join(names, " <- "))
				}
			}
		}
		todo, later = later, nil
	}
	return order, nil
}

func isMerge(n *Node) bool         { return n.Op == "Merge" || n.Op == "RefMerge" }
func isNextIteration(n *Node) bool { return n.Op == "NextIteration" || n.Op == "RefNextIteration" }

// Roots returns the nodes that a call of this function must run.
func (g *Graph) Roots() []*Node {
	var out []*Node
	for _, r := range g.Results {
		out = append(out, r.Node)
	}
	return append(out, g.ControlResults...)
}

// Calls lists the functions that a node may call: its op, and those in its
// function attributes by attribute name. Attributes that start with "_" do not
// call (gradients, hints).
func (n *Node) Calls() []string {
	var out []string
	if n.Graph.lib.Has(n.Op) {
		out = append(out, n.Op)
	}
	for _, name := range n.AttrNames() {
		if strings.HasPrefix(name, "_") {
			continue
		}
		v := n.Def.GetAttr()[name]
		if f := v.GetFunc(); f != nil && f.GetName() != "" {
			out = append(out, f.GetName())
		}
		for _, f := range v.GetList().GetFunc() {
			out = append(out, f.GetName())
		}
	}
	return out
}

// AttrNames lists the attributes that are written on the node, sorted.
func (n *Node) AttrNames() []string { return sortedKeys(n.Def.GetAttr()) }

// Reached returns the functions that running the nodes may call, directly or
// through others, callees first. A function that calls itself, or whose body
// does not resolve, is an error. Only what a body's roots need counts.
func (l *Library) Reached(nodes []*Node) ([]*Graph, error) {
	var out []*Graph
	state := map[string]int{} // 1 under way, 2 done
	var visit func(nodes []*Node) error
	visit = func(nodes []*Node) error {
		for _, n := range nodes {
			for _, name := range n.Calls() {
				if !l.Has(name) || state[name] == 2 {
					continue
				}
				if state[name] == 1 {
					return fmt.Errorf("%s: node %q: function %q calls itself", n.Graph, n.Name, name)
				}
				f, err := l.Func(name)
				if err != nil {
					return err
				}
				body, err := f.Prune(f.Roots()...)
				if err != nil {
					return err
				}
				state[name] = 1
				if err := visit(body); err != nil {
					return err
				}
				state[name] = 2
				out = append(out, f)
			}
		}
		return nil
	}
	return out, visit(nodes)
}

package tfops

import (
	"slices"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// tf1Ops are TF1's control flow: single nodes that pass a tensor on or not. They are raised to regions.
//
// A loop is found at one of its Exits: its variables are the Switches on the same LoopCond, each fed by a Merge of an
// Enter (the initial value) and a NextIteration (the next one). A conditional is found at its Merge: the branches are
// the nodes guarded by a Switch on the same predicate.
var tf1Ops = []row{
	{op: "Enter", run: importIdentity},
	{op: "RefEnter", run: importPass},
	{op: "NextIteration", run: importIdentity},
	{op: "RefNextIteration", run: importPass},
	{op: "LoopCond", run: importIdentity},
	{op: "Exit", run: importExit, lazy: true},
	{op: "RefExit", run: importExit, lazy: true},
	{op: "Switch", run: importSwitch, lazy: true},
	{op: "RefSwitch", run: importSwitch, lazy: true},
	{op: "Merge", run: importMerge, lazy: true},
	{op: "RefMerge", run: importMerge, lazy: true},
	{op: "ControlTrigger", run: importNothing},
	{op: "Abort", run: importAbort},
}

// Switch, taken for itself, is the identity: whether its branch runs is up to the Merge.
func importSwitch(c *Ctx, n *Node) []Tensor {
	t := n.in(c, 0)
	return []Tensor{t, t}
}

func importAbort(c *Ctx, n *Node) []Tensor {
	c.Failf("stops the process")
	return nil
}

func isOp(n *savedmodel.Node, op string) bool { return n.Op == op || n.Op == "Ref"+op }

// tf1Loop is a loop's frame.
type tf1Loop struct {
	cond   *savedmodel.Node
	frame  string
	merges []*savedmodel.Node
	enters []*savedmodel.Node // of the merges
	nexts  []*savedmodel.Node
}

// findLoop collects the loop of a LoopCond.
func (c *Ctx) findLoop(cond *savedmodel.Node) *tf1Loop {
	l := &tf1Loop{cond: cond}
	for _, sw := range cond.Graph.Nodes {
		if !isOp(sw, "Switch") || len(sw.Inputs) != 2 || sw.Inputs[1].Node != cond {
			continue
		}
		m := sw.Inputs[0].Node
		if !isOp(m, "Merge") || len(m.Inputs) != 2 {
			c.Failf("a loop whose variable %q does not come from a Merge of two is not supported", sw.Name)
		}
		enter, next := m.Inputs[0].Node, m.Inputs[1].Node
		if !isOp(enter, "Enter") {
			enter, next = next, enter
		}
		if !isOp(enter, "Enter") || !isOp(next, "NextIteration") {
			c.Failf("loop variable %q is not a Merge of Enter and NextIteration", m.Name)
		}
		if slices.Contains(l.merges, m) {
			continue
		}
		v, _ := enter.Attr("frame_name")
		l.frame = string(v.GetS())
		l.merges, l.enters, l.nexts = append(l.merges, m), append(l.enters, enter), append(l.nexts, next)
	}
	return l
}

func importExit(c *Ctx, n *Node) []Tensor {
	sw := n.Inputs[0].Node
	if !isOp(sw, "Switch") || sw.Inputs[1].Node.Op != "LoopCond" {
		c.Failf("does not come from the Switch of a loop")
	}
	merge, cond := sw.Inputs[0].Node, sw.Inputs[1].Node
	for i, m := range c.runLoop(n.sc, cond) {
		if m.merge == merge {
			return []Tensor{c.runLoop(n.sc, cond)[i].t}
		}
	}
	c.Failf("belongs to no loop variable")
	return nil
}

// loopResult is what a loop variable holds after the loop.
type loopResult struct {
	merge *savedmodel.Node
	t     Tensor
}

// runLoop imports a loop once per scope.
func (c *Ctx) runLoop(sc *scope, cond *savedmodel.Node) []loopResult {
	if r, ok := sc.loops[cond]; ok {
		return r
	}
	l := c.findLoop(cond)
	inits := make([]Tensor, len(l.merges))
	for i, e := range l.enters {
		inits[i] = c.output(sc, savedmodel.Output{Node: e})
	}
	// What enters the loop as it is must be there before the regions are built.
	for _, n := range cond.Graph.Nodes {
		if isOp(n, "Enter") && l.owns(n) && !slices.Contains(l.enters, n) && c.reached(l, n) {
			c.eval(sc, n)
		}
	}
	body := func(vs []Tensor) *scope {
		p := sc.part(func(n *savedmodel.Node) bool { return !(isOp(n, "Enter") && l.owns(n)) })
		for i, m := range l.merges {
			p.feed[savedmodel.Output{Node: m}] = vs[i]
		}
		return p
	}
	outs := c.loop(sc.path+cond.Name, inits,
		func(vs []Tensor) Tensor { return c.output(body(vs), savedmodel.Output{Node: cond}) },
		func(vs []Tensor) []Tensor {
			p := body(vs)
			next := make([]Tensor, len(l.nexts))
			for i, n := range l.nexts {
				next[i] = c.output(p, savedmodel.Output{Node: n})
			}
			return next
		})
	res := make([]loopResult, len(outs))
	for i, t := range outs {
		res[i] = loopResult{l.merges[i], t}
	}
	if sc.loops == nil {
		sc.loops = map[*savedmodel.Node][]loopResult{}
	}
	sc.loops[cond] = res
	return res
}

// owns reports whether an Enter leads into the loop's frame.
func (l *tf1Loop) owns(enter *savedmodel.Node) bool {
	v, _ := enter.Attr("frame_name")
	return string(v.GetS()) == l.frame
}

// reached reports whether the loop's condition or body needs a node.
func (c *Ctx) reached(l *tf1Loop, enter *savedmodel.Node) bool {
	if l.frame == "" {
		return false
	}
	if c.needs == nil {
		c.needs = map[*savedmodel.Node]map[*savedmodel.Node]bool{}
	}
	seen := c.needs[l.cond]
	if seen == nil {
		seen = map[*savedmodel.Node]bool{}
		todo := append([]*savedmodel.Node{l.cond}, l.nexts...)
		for len(todo) > 0 {
			n := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if seen[n] {
				continue
			}
			seen[n] = true
			if isOp(n, "Enter") && l.owns(n) || slices.Contains(l.merges, n) {
				continue
			}
			for _, in := range n.Inputs {
				todo = append(todo, in.Node)
			}
			todo = append(todo, n.Control...)
		}
		c.needs[l.cond] = seen
	}
	return seen[enter]
}

// guard is a Switch's predicate.
type guard struct {
	node  *savedmodel.Node
	index int
}

// sides is on which side of which predicates a node runs: 0 false, 1 true.
type sides map[guard]int

// predicate looks through identities.
func predicate(o savedmodel.Output) guard {
	for o.Node.Op == "Identity" && len(o.Node.Inputs) > 0 {
		o = o.Node.Inputs[0]
	}
	return guard{o.Node, o.Index}
}

// guardsOf is what an output is guarded by.
func (c *Ctx) guardsOf(o savedmodel.Output) sides {
	g := c.guards(o.Node)
	if !isOp(o.Node, "Switch") || o.Node.Inputs[1].Node.Op == "LoopCond" {
		return g
	}
	out := sides{predicate(o.Node.Inputs[1]): o.Index}
	for k, v := range g {
		out[k] = v
	}
	return out
}

// guards is what a node is guarded by: all that its inputs are.
func (c *Ctx) guards(n *savedmodel.Node) sides {
	if g, ok := c.guarded[n]; ok {
		return g
	}
	if c.guarded == nil {
		c.guarded = map[*savedmodel.Node]sides{}
	}
	c.guarded[n] = nil // a loop's back edge adds nothing
	out := sides{}
	for i, in := range n.Inputs {
		if isOp(n, "Merge") && isOp(in.Node, "NextIteration") {
			continue
		}
		g := c.guardsOf(in)
		if !isOp(n, "Merge") || i == 0 {
			for k, v := range g {
				out[k] = v
			}
			continue
		}
		for k, v := range out {
			if w, ok := g[k]; !ok || w != v {
				delete(out, k)
			}
		}
	}
	for _, ctl := range n.Control {
		for k, v := range c.guards(ctl) {
			out[k] = v
		}
	}
	c.guarded[n] = out
	return out
}

func importMerge(c *Ctx, n *Node) []Tensor {
	if len(n.Inputs) != 2 {
		c.Failf("merges %d tensors, want 2", len(n.Inputs))
	}
	a, b := c.guardsOf(n.Inputs[0]), c.guardsOf(n.Inputs[1])
	var pred guard
	for k, v := range a {
		if w, ok := b[k]; ok && v != w && (pred.node == nil || k.node.Pos < pred.node.Pos) {
			pred = k
		}
	}
	if pred.node == nil {
		c.Failf("merges two tensors that are not two sides of one condition")
	}
	sel := c.truth(c.output(n.sc, savedmodel.Output{Node: pred.node, Index: pred.index}))
	side := [2]int{} // which input comes from which side
	side[a[pred]], side[b[pred]] = 0, 1
	if xs, ok := c.consts(sel); ok && len(xs) == 1 {
		k := side[xs[0]]
		return []Tensor{n.in(c, k), ints(ir.I32, nil, []shape.Expr{constDim(int64(k))})}
	}
	here := func(x *savedmodel.Node) bool {
		_, ok := c.guards(x)[pred]
		return ok
	}
	// What the branches need from outside must be there before the regions are built.
	seen := map[*savedmodel.Node]bool{}
	var before func(o savedmodel.Output)
	before = func(o savedmodel.Output) {
		if !here(o.Node) && !(isOp(o.Node, "Switch") && predicate(o.Node.Inputs[1]) == pred) {
			c.output(n.sc, o)
			return
		}
		if seen[o.Node] {
			return
		}
		seen[o.Node] = true
		for _, in := range o.Node.Inputs {
			before(in)
		}
		for _, ctl := range o.Node.Control {
			before(savedmodel.Output{Node: ctl})
		}
	}
	before(n.Inputs[0])
	before(n.Inputs[1])
	branch := func(k int) func() []Tensor {
		return func() []Tensor { return []Tensor{c.output(n.sc.part(here), n.Inputs[side[k]])} }
	}
	out := c.branches(sel, []func() []Tensor{branch(0), branch(1)})
	if sel.bad {
		return []Tensor{out[0], poison}
	}
	idx := c.Emit("select", nil, c.val(sel), c.ScalarI(ir.I32, int64(side[1])), c.ScalarI(ir.I32, int64(side[0])))
	return []Tensor{out[0], value(idx)}
}

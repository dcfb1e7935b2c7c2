package tfops

import (
	"strings"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// importer of one TensorFlow op: from the evaluated inputs in n.In to the outputs.
type importFunc func(c *Ctx, n *Node) []Tensor

// row of the table of ops.
type row struct {
	op  string
	run importFunc
	// lazy importers evaluate their inputs themselves (n.in), if at all, and see poison.
	lazy bool
}

// Node is one node being imported.
type Node struct {
	*savedmodel.Node
	In []Tensor
	sc *scope
}

// scope is one graph being evaluated: the top level, a function's body, or a part of a graph that is evaluated apart
// because TF1 control flow makes it a region.
type scope struct {
	g      *savedmodel.Graph
	caller *Node // of a function
	path   string
	args   []Tensor
	given  want // arguments that are evaluated; see enterCall
	feed   map[savedmodel.Output]Tensor
	memo   map[*savedmodel.Node][]Tensor
	busy   map[*savedmodel.Node]bool

	loops map[*savedmodel.Node][]loopResult // TF1 loops that are done, by LoopCond

	// A part of parent: nodes for which here is false are evaluated there.
	parent *scope
	here   func(*savedmodel.Node) bool
}

func newScope(g *savedmodel.Graph, caller *Node) *scope {
	s := &scope{g: g, caller: caller, feed: map[savedmodel.Output]Tensor{}, memo: map[*savedmodel.Node][]Tensor{}, busy: map[*savedmodel.Node]bool{}}
	if caller != nil {
		s.path = caller.sc.path + caller.Name + "/"
	}
	return s
}

// part makes a scope for some nodes of s.
func (s *scope) part(here func(*savedmodel.Node) bool) *scope {
	p := newScope(s.g, nil)
	p.caller, p.path, p.args, p.parent, p.here = s.caller, s.path, s.args, s, here
	return p
}

// fed finds what stands for an output instead of its node.
func (s *scope) fed(o savedmodel.Output) (Tensor, bool) {
	for ; s != nil; s = s.parent {
		if t, ok := s.feed[o]; ok {
			return t, true
		}
	}
	return Tensor{}, false
}

// output evaluates one edge.
func (c *Ctx) output(s *scope, o savedmodel.Output) Tensor {
	if t, ok := s.fed(o); ok {
		return t
	}
	outs := c.eval(s, o.Node)
	if outs == nil {
		return poison
	}
	if o.Index >= len(outs) {
		c.report(o.Node, "form", "has no output "+o.String())
		return poison
	}
	return outs[o.Index]
}

// effect runs a node because something must come after it. What the function is given instead of the node has none.
func (c *Ctx) effect(s *scope, n *savedmodel.Node) {
	for p := s; p != nil; p = p.parent {
		for o := range p.feed {
			if o.Node == n {
				return
			}
		}
	}
	c.eval(s, n)
}

// eval evaluates a node once per scope; nil means that it could not be imported.
func (c *Ctx) eval(s *scope, n *savedmodel.Node) []Tensor {
	for s.parent != nil && !s.here(n) {
		s = s.parent
	}
	if out, ok := s.memo[n]; ok {
		return out
	}
	if s.busy[n] {
		c.report(n, "form", "needs its own result")
		return nil
	}
	s.busy[n] = true
	out := c.importNode(s, n)
	delete(s.busy, n)
	s.memo[n] = out
	return out
}

func (c *Ctx) importNode(s *scope, sn *savedmodel.Node) []Tensor {
	if sn.Arg >= 0 && sn.Op == savedmodel.ArgOp {
		if sn.Arg < len(s.args) {
			return []Tensor{s.args[sn.Arg]}
		}
		c.report(sn, "form", "is an argument that the call does not pass")
		return nil
	}
	r, ok := c.imp.ops[sn.Op]
	if !ok && c.imp.model.Functions.Has(sn.Op) {
		r, ok = row{op: sn.Op, run: importDirectCall, lazy: true}, true
	}
	n := &Node{Node: sn, sc: s}
	for _, ctl := range sn.Control {
		c.effect(s, ctl)
	}
	bad := false
	if !ok || !r.lazy {
		for _, in := range sn.Inputs {
			t := c.output(s, in)
			bad = bad || t.bad
			n.In = append(n.In, t)
		}
	}
	if !ok {
		c.report(sn, "op", "unsupported op")
		c.edge(n)
		return nil
	}
	if bad && !sees[sn.Op] {
		return nil
	}
	outer, outerNode := c.node, c.Node
	c.node, c.Node = n, strings.TrimPrefix(s.label()+sn.Name, "/")
	out, why := c.protect(func() []Tensor { return r.run(c, n) })
	c.node, c.Node = outer, outerNode
	if why.reason != "" {
		c.report(sn, why.kind, why.reason)
		c.edge(n)
		return nil
	}
	if out == nil {
		out = []Tensor{}
	}
	return out
}

// label is the prefix of node names in the IR: plain calls do not show, since their bodies keep the user's names.
func (s *scope) label() string {
	if s.caller == nil {
		return ""
	}
	outer := s.caller.sc.label()
	if strings.Contains(s.caller.Name, "PartitionedCall") {
		return outer
	}
	return outer + s.caller.Name + "/"
}

// in evaluates an input of a lazy importer.
func (n *Node) in(c *Ctx, i int) Tensor { return c.output(n.sc, n.Inputs[i]) }

// sees lists the ops whose importers want to run even if an input is poison, to report what is inside.
var sees = map[string]bool{
	"PartitionedCall": true, "StatefulPartitionedCall": true, "If": true, "StatelessIf": true, "Case": true,
	"StatelessCase": true, "While": true, "StatelessWhile": true,
}

// arg is the i-th input as a value; it fails if there is none or if it is no tensor.
func (c *Ctx) arg(n *Node, i int) *ir.Value { return c.val(n.input(c, i)) }

// input is the i-th input.
func (n *Node) input(c *Ctx, i int) Tensor {
	if i >= len(n.In) {
		c.Failf("has %d inputs, want at least %d", len(n.In), i+1)
	}
	return n.In[i]
}

// vals turns inputs i up to j into values.
func (c *Ctx) vals(n *Node, i, j int) []*ir.Value {
	var out []*ir.Value
	for ; i < j; i++ {
		out = append(out, c.arg(n, i))
	}
	return out
}

// val turns a tensor into a value at the current place.
func (c *Ctx) val(t Tensor) *ir.Value {
	v, err := c.tryVal(t)
	if err != "" {
		c.Failf("%s", err)
	}
	return v
}

func (c *Ctx) tryVal(t Tensor) (*ir.Value, string) {
	switch {
	case t.v != nil:
		return t.v, ""
	case t.sym != nil:
		return c.materialise(t), ""
	}
	if r, ok := t.h.(*varRef); ok && r.ref {
		return c.read(r), ""
	}
	return nil, "an input is a " + kindOf(t) + ", want a tensor"
}

// kindOf says what a handle is, for messages.
func kindOf(t Tensor) string {
	switch t.h.(type) {
	case *varRef:
		return "variable"
	case *list:
		return "tensor list"
	case *table:
		return "lookup table"
	case *unranked:
		return "parsed tensor of unknown rank, which tf.ensure_shape or tf.reshape has to follow"
	}
	return "handle"
}

// materialise computes known integers as a value.
func (c *Ctx) materialise(t Tensor) *ir.Value {
	static, _ := shape.ConstDims(t.dim)
	lit := ir.NewTensor(t.dt, static...)
	known := true
	for i, e := range t.sym {
		n, ok := e.IsConst()
		known = known && ok
		if ok {
			lit.SetInt(int64(i), n)
		}
	}
	if known {
		return c.Const(lit)
	}
	parts := make([]*ir.Value, len(t.sym))
	for i, e := range t.sym {
		parts[i] = c.dimValue(e, t.dt)
		if len(t.dim) > 0 {
			parts[i] = c.Reshape(parts[i], shape.Const(1))
		}
	}
	if len(t.dim) == 0 {
		return parts[0]
	}
	if len(parts) == 1 {
		return c.Reshape(parts[0], t.dim...)
	}
	return c.Reshape(c.Emit("concatenate", ir.A{"axis": 0}, parts...), t.dim...)
}

// dimValue is the value of a dim as a scalar of the dtype.
func (c *Ctx) dimValue(e shape.Expr, d ir.DType) *ir.Value {
	if n, ok := e.IsConst(); ok {
		return c.ScalarI(d, n)
	}
	if d == ir.Bool {
		return c.Convert(c.Emit("dim", ir.A{"expr": e, "dtype": ir.I64}), d)
	}
	return c.Emit("dim", ir.A{"expr": e, "dtype": d})
}

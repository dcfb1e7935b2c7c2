package tfops

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Feed is a tensor that a signature takes as an input instead of computing it.
//
// Tensors are named as in GraphDef ("node", "node:1"). One inside functions is named by the calls that lead to it
// ("StatefulPartitionedCall/model/dense/MatMul:0"), which may be left out if that leaves one tensor to mean.
type Feed struct {
	Tensor string   // or the name of one of the signature's inputs
	DType  ir.DType // ir.Invalid: the graph's
	Dims   []string // numbers, names of symbols, or "?" for a symbol of its own
	Shaped bool     // Dims are given; else the graph must know the shape
}

// CutError says that a tensor at which a signature is to be cut cannot be one.
type CutError struct{ Signature, Tensor, Reason string }

// Error is one line.
func (e *CutError) Error() string {
	return fmt.Sprintf("signature %q: tensor %q: %s", e.Signature, e.Tensor, e.Reason)
}

// spot is a tensor and the calls, outermost first, that lead to it.
type spot struct {
	calls []*savedmodel.Node
	out   savedmodel.Output
}

// path is that of the scope which the spot is in.
func (p spot) path() string {
	var b strings.Builder
	for _, n := range p.calls {
		b.WriteString(n.Name + "/")
	}
	return b.String()
}

// cut is where one signature begins and ends.
type cut struct {
	outputs []goal // nil: the signature's own
	feeds   []feedAt
	narrow  bool // it is not the signature's whole graph: inputs that are not needed go
}

type goal struct {
	name string
	at   spot
}

type feedAt struct {
	name   string
	at     spot
	dtype  ir.DType
	sizes  []int64
	names  []string // of symbols, with sizes below 0; nil: the input's own
	own    bool     // it is one of the signature's inputs
	tensor Tensor   // in the current attempt
}

// cutOf finds what Options.Outputs and Options.Inputs name; nil if they say nothing about the signature.
func (imp *importer) cutOf(s *savedmodel.Signature) (*cut, error) {
	outs, ins := imp.opt.Outputs[s.Name], imp.opt.Inputs[s.Name]
	if len(outs) == 0 && len(ins) == 0 {
		return nil, nil
	}
	finder := &finder{imp: imp, sig: s}
	if err := finder.walk(); err != nil {
		return nil, err
	}
	c := &cut{narrow: len(outs) > 0}
	taken := map[string]bool{}
	for _, name := range outs {
		at, err := finder.find(name, s.Outputs)
		if err != nil {
			return nil, err
		}
		if taken[name] {
			return nil, finder.fail(name, "is named twice")
		}
		taken[name] = true
		c.outputs = append(c.outputs, goal{name, at})
	}
	clear(taken)
	for _, f := range ins {
		at, err := finder.find(f.Tensor, s.Inputs)
		if err != nil {
			return nil, err
		}
		if taken[f.Tensor] {
			return nil, finder.fail(f.Tensor, "is named twice")
		}
		taken[f.Tensor] = true
		feed, err := finder.feed(f, at)
		if err != nil {
			return nil, err
		}
		own := slices.ContainsFunc(leaves(s.Inputs, ""), func(p savedmodel.Param) bool { return p.Name == f.Tensor })
		feed.own = own
		c.narrow = c.narrow || !own
		c.feeds = append(c.feeds, feed)
	}
	return c, nil
}

// finder looks for tensors by name in what a signature's outputs need.
type finder struct {
	imp    *importer
	sig    *savedmodel.Signature
	bodies []body
	inner  map[string]bool // nodes of functions that are branches or loops
}

// body is a graph where a chain of calls enters it.
type body struct {
	g           *savedmodel.Graph
	calls       []*savedmodel.Node
	path, label string // label is the path without plain calls, as node names in ir have it
}

// maxBodies bounds the calls that are looked into.
const maxBodies = 10_000

// walk lists the bodies that plain calls lead to.
func (f *finder) walk() error {
	f.inner = map[string]bool{}
	var enter func(g *savedmodel.Graph, calls []*savedmodel.Node, label string, roots []*savedmodel.Node) error
	enter = func(g *savedmodel.Graph, calls []*savedmodel.Node, label string, roots []*savedmodel.Node) error {
		if len(f.bodies) >= maxBodies {
			return nil
		}
		f.bodies = append(f.bodies, body{g, calls, spot{calls: calls}.path(), label})
		nodes, err := g.Prune(roots...)
		if err != nil {
			return err
		}
		for _, n := range nodes {
			if !f.imp.plainCall(n) {
				for _, name := range n.Calls() {
					if b, err := f.imp.model.Functions.Func(name); err == nil {
						for _, x := range b.Nodes {
							f.inner[x.Name] = true
						}
					}
				}
				continue
			}
			b, err := f.imp.model.Functions.Func(callee(n, f.imp))
			if err != nil || slices.ContainsFunc(calls, func(c *savedmodel.Node) bool { return callee(c, f.imp) == b.Name }) {
				continue // the import says so
			}
			inner := label
			if !strings.Contains(n.Name, "PartitionedCall") {
				inner += n.Name + "/"
			}
			if err := enter(b, append(slices.Clone(calls), n), inner, b.Roots()); err != nil {
				return err
			}
		}
		return nil
	}
	var roots []*savedmodel.Node
	for _, t := range savedmodel.Tensors(f.sig.Outputs) {
		roots = append(roots, t.Node)
	}
	return enter(f.imp.model.Graph, nil, "", roots)
}

// plainCall reports whether a node does nothing but call one function.
func (imp *importer) plainCall(n *savedmodel.Node) bool {
	return n.Op == "PartitionedCall" || n.Op == "StatefulPartitionedCall" || imp.model.Functions.Has(n.Op)
}

// callee is the function that a plain call calls.
func callee(n *savedmodel.Node, imp *importer) string {
	if imp.model.Functions.Has(n.Op) {
		return n.Op
	}
	v, _ := n.Attr("f")
	return v.GetFunc().GetName()
}

func (f *finder) fail(tensor, format string, args ...any) error {
	return &CutError{f.sig.Name, tensor, fmt.Sprintf(format, args...)}
}

// find is the tensor of the name: one of the signature's own, else one of the graph.
func (f *finder) find(name string, own []savedmodel.Param) (spot, error) {
	for _, p := range leaves(own, "") {
		if p.Name == name {
			return spot{out: p.Tensor}, nil
		}
	}
	var found []spot
	for _, prefix := range []func(b body) string{ // the first kind that names something counts
		func(b body) string { return b.path },
		func(b body) string { return b.label },
		func(b body) string { return "" },
	} {
		for _, b := range f.bodies {
			rest, ok := strings.CutPrefix(name, prefix(b))
			node, _, _ := strings.Cut(rest, ":")
			if !ok || b.g.Node(node) == nil {
				continue
			}
			out, err := b.g.Tensor(rest)
			if err != nil {
				return spot{}, f.fail(name, "%v", err)
			}
			found = append(found, spot{b.calls, out})
		}
		if len(found) > 0 {
			break
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return spot{}, f.fail(name, "is %d tensors: %s", len(found), some(found))
	}
	node, _, _ := strings.Cut(name[strings.LastIndexByte(name, '/')+1:], ":")
	if f.inner[node] || f.inner[strings.TrimSuffix(name, ":0")] {
		return spot{}, f.fail(name, "is inside a branch or a loop, where a signature cannot be cut")
	}
	return spot{}, f.fail(name, "there is none of that name%s", f.near(node))
}

// some lists the first few.
func some(found []spot) string {
	var names []string
	for i, p := range found {
		if i == 5 {
			names = append(names, "…")
			break
		}
		names = append(names, fmt.Sprintf("%q", p.path()+p.out.String()))
	}
	return strings.Join(names, ", ")
}

// near suggests nodes with the text in their names.
func (f *finder) near(text string) string {
	var found []spot
	for _, b := range f.bodies {
		for _, n := range b.g.Nodes {
			if text != "" && strings.Contains(strings.ToLower(n.Name), strings.ToLower(text)) {
				found = append(found, spot{b.calls, savedmodel.Output{Node: n}})
			}
		}
	}
	if len(found) == 0 {
		return ""
	}
	return "; there are " + some(found)
}

// feed completes what the caller said by what the graph says.
func (f *finder) feed(x Feed, at spot) (feedAt, error) {
	out := feedAt{name: x.Tensor, at: at, dtype: x.DType}
	if out.dtype == ir.Invalid {
		d, ok := at.out.Node.OutputType(at.out.Index)
		if out.dtype = dtypeOf(d); !ok || out.dtype == ir.Invalid {
			return out, f.fail(x.Tensor, "its element type must be given, as in %s=float32[B,8]", x.Tensor)
		}
	}
	if !x.Shaped {
		known := false
		for _, p := range append(leaves(f.sig.Inputs, ""), leaves(f.sig.Outputs, "")...) {
			if p.Tensor == at.out && p.RankKnown && len(at.calls) == 0 {
				out.sizes, known = p.Shape, true
			}
		}
		if !known {
			out.sizes, known = at.out.Node.OutputShape(at.out.Index)
		}
		if !known {
			return out, f.fail(x.Tensor, "its shape must be given, as in %s=%s[B,8]", x.Tensor, out.dtype.TF())
		}
		return out, nil
	}
	out.sizes = []int64{}
	for _, d := range x.Dims {
		n, err := strconv.ParseInt(d, 10, 64)
		switch {
		case err == nil && n >= 0:
			out.sizes, out.names = append(out.sizes, n), append(out.names, "")
		case d == "?" || d == "-1":
			out.sizes, out.names = append(out.sizes, -1), append(out.names, "")
		case d != "" && symName(d) == d:
			out.sizes, out.names = append(out.sizes, -1), append(out.names, d)
		default:
			return out, f.fail(x.Tensor, "dim %q, want a size, a name or ?", d)
		}
	}
	return out, nil
}

// feedParams makes parameters of the tensors that a cut feeds: of own inputs where they stand, else of the others.
func (c *Ctx) feedParams(own string) (done bool) {
	if c.cut == nil {
		return false
	}
	for i := range c.cut.feeds {
		f := &c.cut.feeds[i]
		if f.own && f.name == own || !f.own && own == "" {
			f.tensor = c.input(f.name, f.dtype, c.inputDims(f.name, f.sizes, f.names))
			if len(f.at.calls) == 0 {
				c.top.feed[f.at.out] = f.tensor
			}
			done = true
		}
	}
	return done
}

// feedScope gives a function's scope the tensors that a cut feeds there.
func (c *Ctx) feedScope(sc *scope) {
	if c.cut == nil {
		return
	}
	for _, f := range c.cut.feeds {
		if len(f.at.calls) > 0 && f.at.out.Node.Graph == sc.g && f.at.path() == sc.path {
			sc.feed[f.at.out] = f.tensor
		}
	}
}

// spot evaluates a tensor, in functions without what is not needed for it.
func (c *Ctx) spot(p spot) Tensor {
	wants := make([]want, len(p.calls)) // of each call's arguments
	outs := []savedmodel.Output{p.out}
	for i := len(p.calls) - 1; i >= 0; i-- {
		inner := spot{calls: p.calls[:i+1]}.path()
		wants[i] = c.neededFor(outs, inner)
		outs = wants[i].of(p.calls[i])
	}
	sc := c.top
	for i, call := range p.calls {
		n := &Node{Node: call, sc: sc}
		for _, ctl := range call.Control {
			c.effect(sc, ctl)
		}
		_, why := c.protect(func() []Tensor {
			sc = c.enterCall(n, callee(call, c.imp), wants[i])
			return nil
		})
		if why.reason != "" {
			c.report(call, why.kind, why.reason)
			return poison
		}
	}
	if len(c.guards(p.out.Node)) > 0 {
		c.report(p.out.Node, "form", "is inside a branch, where a signature cannot be cut")
		return poison
	}
	return c.output(sc, p.out)
}

// effect is the index of an output that stands for running the node.
const effect = -1

// want is which arguments of a call are wanted.
type want map[int]bool

// of lists a call's wanted inputs, and what must run before it.
func (w want) of(call *savedmodel.Node) []savedmodel.Output {
	var out []savedmodel.Output
	for i, in := range call.Inputs {
		if w[i] {
			out = append(out, in)
		}
	}
	for _, ctl := range call.Control {
		out = append(out, savedmodel.Output{Node: ctl, Index: effect})
	}
	return out
}

// neededFor finds which of its arguments a function on the path needs for outputs, given what the cut feeds.
func (c *Ctx) neededFor(outs []savedmodel.Output, path string) want {
	w := want{}
	seen := map[*savedmodel.Node]bool{}
	fed := func(o savedmodel.Output, any bool) bool {
		return slices.ContainsFunc(c.cut.feeds, func(f feedAt) bool {
			return f.at.out.Node == o.Node && (any || f.at.out.Index == o.Index) && f.at.path() == path
		})
	}
	var visit func(o savedmodel.Output)
	visit = func(o savedmodel.Output) {
		n := o.Node
		if seen[n] || fed(o, o.Index == effect) {
			return
		}
		seen[n] = true
		switch {
		case n.Op == savedmodel.ArgOp:
			w[n.Arg] = true
		case c.imp.plainCall(n):
			for _, in := range c.neededBy(n, path).of(n) {
				visit(in)
			}
		default:
			for _, in := range n.Inputs {
				visit(in)
			}
			for _, ctl := range n.Control {
				visit(savedmodel.Output{Node: ctl, Index: effect})
			}
		}
	}
	for _, o := range outs {
		visit(o)
	}
	return w
}

// neededBy finds which of its arguments a call on the path needs; all if nothing is cut.
func (c *Ctx) neededBy(call *savedmodel.Node, path string) want {
	w := want{}
	g, err := c.imp.model.Functions.Func(callee(call, c.imp))
	if c.cut == nil || err != nil || strings.Count(path, "/") > maxCallDepth {
		for i := range call.Inputs {
			w[i] = true
		}
		return w
	}
	key := path + call.Name + "/"
	if w, ok := c.wants[key]; ok {
		return w
	}
	outs := slices.Clone(g.Results)
	for _, n := range g.ControlResults {
		outs = append(outs, savedmodel.Output{Node: n, Index: effect})
	}
	w = c.neededFor(outs, key)
	c.wants[key] = w
	return w
}

// maxCallDepth bounds the calls that neededBy looks through; a function that calls itself is refused elsewhere.
const maxCallDepth = 200

// narrow drops the inputs that a cut signature does not need.
func (c *Ctx) narrow() {
	if c.cut == nil || !c.cut.narrow {
		return
	}
	uses := c.F.Uses()
	bare := map[string]int{} // how many inputs tell a symbol
	for _, p := range c.F.Params {
		for _, d := range p.Type.Dims {
			if s, ok := symbol(d); ok {
				bare[s]++
			}
		}
	}
	used := bodySyms(c.F)
	params, inputs := c.F.Params, c.F.Inputs
	c.F.Params, c.F.Inputs = nil, []string{}
	for i, p := range params {
		needed := i >= len(inputs) || uses[p.ID] > 0
		for _, d := range p.Type.Dims {
			if s, ok := symbol(d); ok && bare[s] == 1 && used[s] {
				needed = true
			}
		}
		if needed {
			c.F.Params = append(c.F.Params, p)
			if i < len(inputs) {
				c.F.Inputs = append(c.F.Inputs, inputs[i])
			}
			continue
		}
		for _, d := range p.Type.Dims {
			if s, ok := symbol(d); ok {
				bare[s]--
			}
		}
	}
	still := usedSyms(c.F)
	c.F.Syms = slices.DeleteFunc(c.F.Syms, func(s ir.Symbol) bool { return !still[s.Name] })
}

// goals are the tensors that the function returns.
func (c *Ctx) goals(s *savedmodel.Signature) []goal {
	if c.cut != nil && c.cut.outputs != nil {
		return c.cut.outputs
	}
	var out []goal
	for _, p := range leaves(s.Outputs, "") {
		out = append(out, goal{p.Name, spot{out: p.Tensor}})
	}
	return out
}

// edge notes the inputs of a node that failed, up to which the graph can be compiled.
func (c *Ctx) edge(n *Node) {
	for i, in := range n.Inputs {
		if i >= len(n.In) || !n.In[i].isTensor() || n.In[i].v == nil {
			continue
		}
		if name, ok := c.nameOf(n.sc, in); ok && !slices.Contains(c.edges, name) {
			c.edges = append(c.edges, name)
		}
	}
}

// nameOf is the full name of a tensor that is computed in the graph, not given; ok is false if there is none.
func (c *Ctx) nameOf(sc *scope, o savedmodel.Output) (name string, ok bool) {
	for {
		switch {
		case sc.parent != nil:
			return "", false
		case o.Node.Op == savedmodel.ArgOp && sc.caller != nil && o.Node.Arg < len(sc.caller.Inputs):
			o, sc = sc.caller.Inputs[o.Node.Arg], sc.caller.sc
			continue
		case (o.Node.Op == "Identity" || o.Node.Op == "Cast") && len(o.Node.Inputs) > 0:
			o = o.Node.Inputs[0]
			continue
		case slices.Contains([]string{"Const", "Placeholder", "PlaceholderWithDefault", "ReadVariableOp", "VariableV2"}, o.Node.Op):
			return "", false
		}
		break
	}
	for s := sc; s.caller != nil; s = s.caller.sc {
		if s.parent != nil || !c.imp.plainCall(s.caller.Node) {
			return "", false
		}
	}
	return sc.path + o.String(), true
}

// bodySyms collects the symbols that a function's body speaks of.
func bodySyms(f *ir.Func) map[string]bool {
	g := *f
	g.Params = nil
	return usedSyms(&g)
}

// symbol is the name of a dim that is nothing but a symbol.
func symbol(d shape.Expr) (name string, ok bool) { return d.Name(), d.Op() == shape.OpSym }

// Package fuse groups graph ops into `fused` ops, each of which becomes one kernel. It must not know how a schedule
// writes a kernel, only what package lower says of ops: which can be computed element by element at any index
// (Pullable) and which need a schedule of their own (Anchored).
//
// A group is one root, whose value goes to memory, and the ops that are computed inside it: pullable producers, and at
// most one anchored op, of which the rest is the epilogue.
package fuse

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/lower"
)

// Pass is the pass.
var Pass = passes.Pass{
	Name:     "fuse",
	Doc:      "group ops into kernels: producers into consumers, element-wise epilogues into products and reductions",
	Required: true,
	Run: func(m *ir.Module, ctx *passes.Ctx) error {
		return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
			fuseRegion(f, f.Body, ctx)
			return nil
		})
	},
}

// maxGroup bounds the ops of a kernel, so that code size and compile time stay in proportion.
const maxGroup = 96

// node is what the pass decides about one op.
type node struct {
	op     *ir.Op
	pos    int
	users  []use
	roots  []*node // the groups that compute the op; itself if it is a root
	anchor *node   // roots: the anchored op merged into the group
	ident  bool    // every path from the root to the op keeps the index
	masked bool    // computed under a pad's or concatenate's mask
	size   int     // roots: ops in the group
}

type use struct {
	by  *node
	arg int
}

type fuser struct {
	f     *ir.Func
	ctx   *passes.Ctx
	nodes []*node
	of    []*node // by Value.ID
}

func fuseRegion(f *ir.Func, r *ir.Region, ctx *passes.Ctx) {
	fu := &fuser{f: f, ctx: ctx, of: make([]*node, f.IDs())}
	for i, op := range r.Ops {
		n := &node{op: op, pos: i}
		fu.nodes = append(fu.nodes, n)
		for a, v := range op.Operands {
			if d := fu.of[v.ID]; d != nil {
				d.users = append(d.users, use{n, a})
			}
		}
		for _, sub := range op.Regions { // captured values are used by the op as a whole
			sub.Walk(func(inner *ir.Op) {
				for _, v := range inner.Operands {
					if d := fu.of[v.ID]; d != nil {
						d.users = append(d.users, use{n, -1})
					}
				}
			})
		}
		for _, v := range op.Results {
			fu.of[v.ID] = n
		}
	}
	for _, n := range slices.Backward(fu.nodes) {
		fu.decide(n)
	}
	var out []*ir.Op
	for _, n := range fu.nodes {
		switch {
		case len(n.op.Regions) > 0:
			for _, sub := range n.op.Regions {
				fuseRegion(f, sub, ctx)
			}
			out = append(out, n.op)
		case !groupable(n.op):
			out = append(out, n.op)
		case fu.isRoot(n):
			out = append(out, fu.build(n))
		}
	}
	r.Ops = out
}

// groupable ops are computed by kernels; the others stay as they are (control flow, checks, views, constants in memory).
func groupable(op *ir.Op) bool {
	if lower.IsView(op) || op.Def.Effect != ir.Pure || len(op.Results) == 0 {
		return false
	}
	if op.Is("constant") {
		return false
	}
	return lower.Anchored(op) || lower.Pullable(op) || isUpdate(op)
}

func isUpdate(op *ir.Op) bool { return op.Is("dynamic_update_slice") }

// root ops always go to memory, or carry an epilogue into memory.
func isSink(op *ir.Op) bool { return lower.Anchored(op) || op.Is("concatenate") || isUpdate(op) }

func (fu *fuser) isRoot(n *node) bool { return len(n.roots) == 1 && n.roots[0] == n }

func (fu *fuser) makeRoot(n *node) {
	n.roots = []*node{n}
	n.ident = lower.Elementwise(n.op)
	n.masked = n.op.Is("pad", "concatenate")
	n.size = 1
}

// decide settles, consumers first, whether the op is computed inside its users' groups.
func (fu *fuser) decide(n *node) {
	op := n.op
	if !groupable(op) {
		return
	}
	if len(n.users) == 0 && len(op.Results) > 0 {
		return // dead
	}
	if lower.Anchored(op) {
		fu.decideAnchor(n)
		return
	}
	why := "its schedule writes to memory"
	if !isSink(op) {
		why = fu.inline(n)
	}
	if why != "" {
		fu.makeRoot(n)
		fu.ctx.Remark("fuse", op.Node, "%s %s starts a kernel: %s", op.Name(), op.Results[0].Type, why)
	}
}

// decideAnchor merges an anchored op into the element-wise group that alone uses it.
func (fu *fuser) decideAnchor(n *node) {
	fu.makeRoot(n)
	n.ident = true
	if why := fu.epilogue(n); why != "" {
		fu.ctx.Remark("fuse", n.op.Node, "%s %s has no epilogue: %s", n.op.Name(), n.op.Results[0].Type, why)
		return
	}
	fu.ctx.Count("fuse", 1)
}

// epilogue makes the group of an anchored op's users the rest of its kernel; it returns why it cannot.
func (fu *fuser) epilogue(n *node) string {
	if len(n.op.Results) != 1 || n.op.Is("scatter") {
		return "its schedule has none"
	}
	var root *node
	for _, u := range n.users {
		c := u.by
		switch {
		case !groupable(c.op) || !lower.Elementwise(c.op):
			return fmt.Sprintf("%s (%s) uses it", c.op.Name(), c.op.Node)
		case len(c.roots) != 1 || root != nil && c.roots[0] != root:
			return "several kernels use it"
		case !c.ident:
			return fmt.Sprintf("%s (%s) is read at other indices", c.op.Name(), c.op.Node)
		}
		root = c.roots[0]
	}
	switch {
	case root == nil:
		return "it is a result"
	case root.anchor != nil:
		return fmt.Sprintf("the kernel is that of %s", root.anchor.op.Node)
	case !lower.Elementwise(root.op) || !shape.EqualDims(root.op.Result().Type.Dims, n.op.Result().Type.Dims):
		return fmt.Sprintf("%s (%s) has another shape", root.op.Name(), root.op.Node)
	}
	root.anchor = n
	root.size += n.size
	n.roots = []*node{root}
	return ""
}

// inline tries to compute the op inside all groups that use it; it returns why it cannot.
func (fu *fuser) inline(n *node) string {
	var roots []*node
	ident, masked := true, false
	for _, u := range n.users {
		c := u.by
		switch {
		case u.arg < 0 || !groupable(c.op):
			return fmt.Sprintf("%s (%s) is no kernel", c.op.Name(), c.op.Node)
		case !accepts(n.op, c.op, u.arg):
			return fmt.Sprintf("%s (%s) reads operand %d in memory", c.op.Name(), c.op.Node, u.arg)
		case c.op.Is("broadcast_in_dim") && !free(n.op) && grows(c.op):
			return fmt.Sprintf("%s (%s) would compute each element several times", c.op.Name(), c.op.Node)
		}
		for _, r := range c.roots {
			if !slices.Contains(roots, r) {
				roots = append(roots, r)
			}
		}
		ident = ident && lower.Elementwise(c.op) && c.ident
		masked = masked || c.masked || c.op.Is("pad", "concatenate")
	}
	switch {
	case len(roots) == 0:
		return "it is a result"
	case len(roots) > 1 && !free(n.op):
		return fmt.Sprintf("%d kernels use it", len(roots))
	case masked && n.op.Is("gather", "dynamic_slice"):
		return "under a mask its start index would be read outside its tensor"
	}
	for _, r := range roots {
		if r.size >= maxGroup {
			return fmt.Sprintf("the kernel of %s has %d ops already", r.op.Node, r.size)
		}
	}
	for _, r := range roots {
		r.size++
	}
	n.roots, n.ident, n.masked = roots, ident, masked
	fu.ctx.Count("fuse", 1)
	return ""
}

// free ops cost nothing to compute again.
func free(op *ir.Op) bool {
	return op.Is("broadcast_in_dim", "slice", "iota", "dim", "reverse") || op.Is("convert") && op.Operands[0].Type.Rank() == 0
}

// grows: the broadcast reads elements more than once.
func grows(op *ir.Op) bool {
	return !op.Operands[0].Type.Elems().Equal(op.Result().Type.Elems())
}

// accepts: consumer c can compute producer p where it reads operand arg, and reads each element about once.
func accepts(p, c *ir.Op, arg int) bool {
	switch c.Name() {
	case "gather":
		return arg == 1
	case "dynamic_slice":
		return arg == 0
	case "dynamic_update_slice":
		return arg == 1
	case "scatter":
		return arg > 0 && free(p)
	case "softmax", "layer_norm", "scan", "reduce":
		return arg == 0
	case "argmax", "argmin":
		return free(p) || p.Is("convert")
	case "pad", "concatenate": // the producer writes into its window instead
		return free(p)
	case "reduce_window", "dot_general", "convolution", "sort", "top_k":
		return false
	}
	return true
}

// build makes the fused op of a root.
func (fu *fuser) build(root *node) *ir.Op {
	g := &grouper{fu: fu, root: root, inner: map[*ir.Value]*ir.Value{}, region: &ir.Region{}}
	var yields []*ir.Value
	for _, v := range root.op.Results {
		yields = append(yields, g.value(v))
	}
	g.region.Ops = append(g.region.Ops, &ir.Op{Def: ir.Lookup("yield"), Operands: yields})
	op := &ir.Op{Def: ir.Lookup("fused"), Operands: g.outer, Regions: []*ir.Region{g.region}, Node: g.node(), Results: root.op.Results,
		Attrs: ir.A{"kind": g.kind()}.Sorted()}
	for _, v := range op.Results {
		v.Def = op
	}
	return op
}

type grouper struct {
	fu     *fuser
	root   *node
	region *ir.Region
	outer  []*ir.Value
	inner  map[*ir.Value]*ir.Value // outer value -> its copy or parameter in the region
}

func (g *grouper) kind() string {
	switch {
	case g.root.anchor != nil:
		return g.root.anchor.op.Name()
	case isSink(g.root.op):
		return g.root.op.Name()
	}
	return "loop"
}

func (g *grouper) node() string {
	if g.root.anchor != nil && g.root.anchor.op.Node != "" {
		return g.root.anchor.op.Node
	}
	return g.root.op.Node
}

// param makes a parameter for v, which is computed outside.
func (g *grouper) param(v *ir.Value) *ir.Value {
	p := g.fu.f.NewValue(v.Name, v.Type)
	g.region.Params = append(g.region.Params, p)
	g.outer = append(g.outer, v)
	return p
}

// value copies the op that defines v into the region, its operands first; a value from outside becomes a parameter.
func (g *grouper) value(v *ir.Value) *ir.Value {
	if w := g.inner[v]; w != nil {
		return w
	}
	n := (*node)(nil)
	if v.ID < len(g.fu.of) {
		n = g.fu.of[v.ID]
	}
	inside := n != nil && (n == g.root || slices.Contains(n.roots, g.root) && !g.fu.isRoot(n))
	if !inside && n != nil && n.op.Is("constant") {
		if t, ok := v.Const(); ok {
			_, splat := t.Splat()
			inside = splat && t.DType != ir.String
		}
	}
	if !inside {
		g.inner[v] = g.param(v)
		return g.inner[v]
	}
	cp := &ir.Op{Def: n.op.Def, Attrs: n.op.Attrs, Node: n.op.Node}
	for i, x := range n.op.Operands {
		if lower.InMemory(n.op, i) { // a parameter of its own: its schedule may see the buffer under another type
			cp.Operands = append(cp.Operands, g.param(x))
			continue
		}
		cp.Operands = append(cp.Operands, g.value(x))
	}
	for _, r := range n.op.Results {
		w := g.fu.f.NewValue("", r.Type)
		w.Def = cp
		cp.Results = append(cp.Results, w)
		g.inner[r] = w
	}
	g.region.Ops = append(g.region.Ops, cp)
	return g.inner[v]
}

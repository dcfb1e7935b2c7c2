package tfops

import (
	"fmt"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
)

// basicOps pass things on, or make constants.
var basicOps = []row{
	{op: "Const", run: importConst},
	{op: "HostConst", run: importConst},
	{op: "Placeholder", run: importPlaceholder},
	{op: "PlaceholderV2", run: importPlaceholder},
	{op: "PlaceholderWithDefault", run: importIdentity},
	{op: "Identity", run: importIdentity},
	{op: "IdentityN", run: importIdentity},
	{op: "Snapshot", run: importIdentity},
	{op: "StopGradient", run: importIdentity},
	{op: "PreventGradient", run: importIdentity},
	{op: "EnsureShape", run: importEnsureShape},
	{op: "CheckNumerics", run: importCheckNumerics},
	{op: "DeepCopy", run: importIdentity},
	{op: "DebugGradientIdentity", run: importIdentity},
	{op: "NoOp", run: importNothing},
	{op: "Assert", run: importAssert, lazy: true},
	{op: "Print", run: importPrint, lazy: true},
	{op: "PrintV2", run: importNothing, lazy: true},
	{op: "PartitionedCall", run: importCall, lazy: true},
	{op: "StatefulPartitionedCall", run: importCall, lazy: true},
	{op: "RemoteCall", run: func(c *Ctx, n *Node) []Tensor { return c.call(n, n.Func("f"), n.In[1:]) }},
}

// literalBytes is up to which size constants stay literals; larger ones become globals, like weights.
const literalBytes = 1024

func importConst(c *Ctx, n *Node) []Tensor {
	if g := c.imp.globals[n.Node]; g != nil {
		return values(c.Global(g))
	}
	v := n.attr("value").GetTensor()
	if v == nil {
		c.Failf("has no value")
	}
	raw, err := savedmodel.DecodeTensor(v)
	if err != nil {
		c.Failf("%v", err)
	}
	t, ok := toTensor(raw)
	if !ok {
		c.lack("dtype", "element type %s is not supported", raw.DType)
	}
	size := len(t.Data)
	for _, text := range t.Strings {
		size += len(text) + 16
	}
	if size > literalBytes {
		g := ir.NewGlobal(c.imp.globalName(n.Name), t)
		c.imp.globals[n.Node] = g
		c.imp.mod.Globals = append(c.imp.mod.Globals, g)
		return values(c.Global(g))
	}
	return values(c.Const(t))
}

func importPlaceholder(c *Ctx, n *Node) []Tensor {
	c.Failf("is an input that the signature does not name")
	return nil
}

func importIdentity(c *Ctx, n *Node) []Tensor {
	out := make([]Tensor, len(n.In))
	for i, t := range n.In {
		if r, ok := t.h.(*varRef); ok && r.ref {
			t = value(c.read(r)) // TF1: reads the variable here
		}
		out[i] = t
	}
	return out
}

func importNothing(*Ctx, *Node) []Tensor { return []Tensor{} }

// importPrint passes its first input on and prints nothing.
func importPrint(c *Ctx, n *Node) []Tensor { return []Tensor{n.in(c, 0)} }

func importEnsureShape(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	dims, known := n.Shape("shape")
	if u, ok := t.h.(*unranked); ok && known {
		t = value(u.ranked(c, len(dims)))
	}
	if !known || !t.isTensor() {
		return []Tensor{t}
	}
	x := c.val(t)
	if len(dims) != x.Type.Rank() {
		c.Failf("the input is %s, want rank %d", x.Type, len(dims))
	}
	want := x.Type.Dims
	for i, d := range dims {
		if d >= 0 {
			want = append(append(want[:i:i], c.same(x.Type.Dims[i], constDim(d), "shape")), want[i+1:]...)
		}
	}
	if t.sym != nil {
		return []Tensor{t}
	}
	return values(c.Cast(x, want))
}

func importCheckNumerics(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	c.Check(c.Emit("is_finite", nil, x), "%s : Tensor had NaN or Inf values", n.Str("message", ""))
	return values(x)
}

func importAssert(c *Ctx, n *Node) []Tensor {
	t := n.in(c, 0)
	if t.bad {
		return []Tensor{}
	}
	if xs, ok := c.consts(t); ok && len(xs) == 1 && xs[0] != 0 {
		return []Tensor{}
	}
	c.Check(c.val(t), "assertion failed%s", c.assertText(n))
	return []Tensor{}
}

// assertText collects the constant strings that an Assert would print.
func (c *Ctx) assertText(n *Node) string {
	text := ""
	for _, in := range n.Inputs[1:] {
		if in.Node.Op != "Const" {
			continue
		}
		v, _ := in.Node.Attr("value")
		if raw, err := savedmodel.DecodeTensor(v.GetTensor()); err == nil {
			for _, s := range raw.Strings {
				if len(text) < 200 {
					text += fmt.Sprintf(": %s", s)
				}
			}
		}
	}
	return text
}

// importCall inlines a function.
func importCall(c *Ctx, n *Node) []Tensor { return c.plain(n, n.Func("f")) }

// importDirectCall inlines the function that the op is named after.
func importDirectCall(c *Ctx, n *Node) []Tensor { return c.plain(n, n.Op) }

// plain is a call that is nothing else.
func (c *Ctx) plain(n *Node, name string) []Tensor {
	return c.results(c.enterCall(n, name, c.neededBy(n.Node, n.sc.path)), name)
}

// enterCall is the scope of what a plain call calls, which several tensors may be taken from, with the wanted arguments.
func (c *Ctx) enterCall(n *Node, name string, w want) *scope {
	key := scopeKey{n.sc, n.Node}
	sc := c.scopes[key]
	args := make([]Tensor, len(n.Inputs))
	for i := range args {
		switch {
		case sc != nil && sc.given[i]:
			args[i] = sc.args[i]
		case w[i]:
			args[i] = n.in(c, i)
		default:
			args[i] = poison
		}
	}
	if sc == nil {
		sc = c.callee(n, name, args)
		sc.given = want{}
		c.scopes[key] = sc
	}
	sc.args = args
	for i := range w {
		sc.given[i] = true
	}
	return sc
}

// call evaluates a function's body at the current place.
func (c *Ctx) call(n *Node, name string, args []Tensor) []Tensor {
	return c.results(c.callee(n, name, args), name)
}

// callee is a new scope for a function's body.
func (c *Ctx) callee(n *Node, name string, args []Tensor) *scope {
	for _, f := range c.calls {
		if f == name {
			c.Failf("function %q calls itself, which is not supported", name)
		}
	}
	g, err := c.imp.model.Functions.Func(name)
	if err != nil {
		c.fail(err)
	}
	if len(g.Args) != len(args) {
		c.Failf("function %q takes %d arguments, the call passes %d", name, len(g.Args), len(args))
	}
	sc := newScope(g, n)
	sc.args = args
	c.feedScope(sc)
	return sc
}

// results evaluates what a function returns.
func (c *Ctx) results(sc *scope, name string) []Tensor {
	c.calls = append(c.calls, name)
	defer func() { c.calls = c.calls[:len(c.calls)-1] }()
	out := make([]Tensor, len(sc.g.Results))
	for i, r := range sc.g.Results {
		out[i] = c.output(sc, r)
	}
	for _, ctl := range sc.g.ControlResults {
		c.effect(sc, ctl)
	}
	return out
}

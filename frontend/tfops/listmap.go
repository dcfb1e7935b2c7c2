package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// mapOps are TensorMap, from tensors to tensors, and TF1's stacks. How often something is put in is known when they are
// imported; whether it is still there when it runs.
var mapOps = []row{
	{op: "EmptyTensorMap", run: importEmptyMap},
	{op: "TensorMapSize", run: importMapSize},
	{op: "TensorMapInsert", run: importMapInsert},
	{op: "TensorMapLookup", run: importMapLookup},
	{op: "TensorMapErase", run: importMapErase},
	{op: "TensorMapHasKey", run: importMapHas},
	{op: "TensorMapStackKeys", run: importMapKeys},
	{op: "Stack", run: importStack},
	{op: "StackV2", run: importStack},
	{op: "StackPush", run: importStackPush},
	{op: "StackPushV2", run: importStackPush},
	{op: "StackPop", run: importStackPop},
	{op: "StackPopV2", run: importStackPop},
	{op: "StackClose", run: importNothing},
	{op: "StackCloseV2", run: importNothing},
}

// tensorMap is a map: what was ever put in.
type tensorMap struct{ entries []mapEntry }

// mapEntry is a key and its value, if live.
type mapEntry struct{ key, value, live *ir.Value }

func (c *Ctx) tensorMap(n *Node) *tensorMap {
	m, ok := n.input(c, 0).h.(*tensorMap)
	if !ok {
		c.Failf("input 0 is a %s, want a tensor map", kindOf(n.input(c, 0)))
	}
	return m
}

func importEmptyMap(c *Ctx, n *Node) []Tensor { return []Tensor{{h: &tensorMap{}}} }

// isKey says whether a key is that of an entry: a scalar bool. ok is false if it cannot be.
func (c *Ctx) isKey(e mapEntry, key *ir.Value) (v *ir.Value, ok bool) {
	a, b := e.key.Type, key.Type
	if a.DType != b.DType || a.Rank() != b.Rank() {
		return nil, false
	}
	for i, d := range a.Dims {
		if !c.facts.ProveEq(d, b.Dims[i]) {
			x, xc := d.IsConst()
			y, yc := b.Dims[i].IsConst()
			if xc && yc && x != y {
				return nil, false
			}
			c.Failf("whether keys %s and %s have one shape is not known", a, b)
		}
	}
	return c.Emit("and", nil, e.live, c.all(c.Compare("EQ", e.key, c.Cast(key, a.Dims)))), true
}

// all says whether all elements are true.
func (c *Ctx) all(x *ir.Value) *ir.Value {
	if x.Type.Rank() == 0 {
		return x
	}
	return c.Reduce("and", x, c.axes(x)...)
}

func (c *Ctx) no() *ir.Value { return c.flag(false) }

// without is the map without a key, and whether it was there.
func (c *Ctx) without(m *tensorMap, key *ir.Value) (*tensorMap, *ir.Value) {
	out, any := &tensorMap{}, c.no()
	for _, e := range m.entries {
		if hit, ok := c.isKey(e, key); ok {
			any = c.Emit("or", nil, any, hit)
			e.live = c.Emit("and", nil, e.live, c.Emit("not", nil, hit))
		}
		out.entries = append(out.entries, e)
	}
	return out, any
}

func importMapInsert(c *Ctx, n *Node) []Tensor {
	key := c.arg(n, 1)
	m, _ := c.without(c.tensorMap(n), key)
	m.entries = append(m.entries, mapEntry{key, c.arg(n, 2), c.flag(true)})
	return []Tensor{{h: m}}
}

func importMapErase(c *Ctx, n *Node) []Tensor {
	m, any := c.without(c.tensorMap(n), c.arg(n, 1))
	c.Check(any, "Trying to erase non-existent item.")
	return []Tensor{{h: m}}
}

func importMapHas(c *Ctx, n *Node) []Tensor {
	_, any := c.without(c.tensorMap(n), c.arg(n, 1))
	return values(any)
}

func importMapLookup(c *Ctx, n *Node) []Tensor {
	m, key := c.tensorMap(n), c.arg(n, 1)
	var out *ir.Value
	any := c.no()
	for _, e := range m.entries {
		hit, ok := c.isKey(e, key)
		if !ok {
			continue
		}
		any = c.Emit("or", nil, any, hit)
		if out == nil {
			out = e.value
			continue
		}
		out = c.either(c.Splat(hit, out.Type.Dims), c.sameDims(e.value, out.Type.Dims, "values of one map"), out)
	}
	if out == nil {
		c.Failf("Trying to lookup non-existent key")
	}
	c.Check(any, "Trying to lookup non-existent key.")
	return values(out)
}

func importMapSize(c *Ctx, n *Node) []Tensor {
	sum := c.ScalarI(ir.I32, 0)
	for _, e := range c.tensorMap(n).entries {
		sum = c.Emit("add", nil, sum, c.Convert(e.live, ir.I32))
	}
	return values(sum)
}

// importMapKeys gives the keys in the order in which they were put in; TensorFlow's order is its hash's.
func importMapKeys(c *Ctx, n *Node) []Tensor {
	var keys, live []*ir.Value
	for _, e := range c.tensorMap(n).entries {
		k := e.key
		if len(keys) > 0 {
			k = c.sameDims(k, keys[0].Type.Dims[1:], "the keys of a map")
		}
		keys = append(keys, c.Reshape(k, append(shape.Dims{one}, k.Type.Dims...)...))
		live = append(live, c.Reshape(e.live, one))
	}
	if len(keys) == 0 {
		c.Failf("TensorMapStackKeys of an empty map")
	}
	return values(c.gatherUnchecked(c.Concat(0, keys...), c.marked(c.Concat(0, live...), "keys"), 0, 0))
}

// stack is a TF1 stack: what is on it in the region where it was made.
type stack struct {
	r     *ir.Region
	items []Tensor
	most  int64 // -1: any number
}

func importStack(c *Ctx, n *Node) []Tensor {
	s := &stack{r: c.R, most: n.Int("max_size", -1)}
	if n.Op == "StackV2" {
		s.most = c.needInt(n, 0, "the greatest size")
	}
	return []Tensor{{h: s}}
}

func (c *Ctx) stack(n *Node) *stack {
	s, ok := n.input(c, 0).h.(*stack)
	if !ok {
		c.Failf("input 0 is a %s, want a stack", kindOf(n.input(c, 0)))
	}
	if s.r != c.R {
		c.Failf("a stack is used in a branch or loop in which it was not made, which is not supported")
	}
	return s
}

func importStackPush(c *Ctx, n *Node) []Tensor {
	s := c.stack(n)
	if s.most >= 0 && int64(len(s.items)) >= s.most {
		c.Failf("the stack overflowed its max size of %d", s.most)
	}
	s.items = append(slices.Clip(s.items), n.input(c, 1))
	return n.In[1:2]
}

func importStackPop(c *Ctx, n *Node) []Tensor {
	s := c.stack(n)
	if len(s.items) == 0 {
		c.Failf("the stack is empty")
	}
	t := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return []Tensor{t}
}

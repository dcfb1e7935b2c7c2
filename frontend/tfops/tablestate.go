package tfops

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Tables that a call fills itself: anonymous ones, and others that the call fills whole before it reads them. What is
// in them is tensors, one row per key that was ever put in. A table that keeps from call to call what calls put in is
// refused.

// tableState is the content of a table at one place: live keys and their values.
type tableState struct{ keys, values, live *ir.Value }

// tableKind is what a table's node says of it, for tables that calls fill.
type tableKind struct {
	inner          shape.Dims // the shape of a value
	empty, deleted *ir.Value  // a dense table's keys that mean none
}

// changes is the name under which the importer notes that calls fill the table.
func (t *table) changes() string { return "table " + t.name }

// kindOfTable notes the node's attributes.
func (c *Ctx) kindOfTable(n *Node, t *table) {
	k := &tableKind{}
	if dims, known := n.Shape("value_shape"); known && strings.Contains(n.Op, "Of") || strings.Contains(n.Op, "Dense") {
		k.inner = ir.ConstDims(dims...)
	}
	if strings.Contains(n.Op, "Dense") {
		in := func(i int) *ir.Value {
			if i >= len(n.Inputs) {
				return nil
			}
			x := n.in(c, i)
			if x.bad {
				return nil
			}
			return c.val(x)
		}
		k.empty, k.deleted = in(0), in(1)
	}
	if c.kinds == nil {
		c.kinds, c.tables = map[*table]*tableKind{}, map[*table]*tableState{}
	}
	c.kinds[t] = k
}

func importAnonymousTable(c *Ctx, n *Node) []Tensor {
	t := &table{name: n.sc.path + n.Name, mutable: n.Op != "AnonymousHashTable", own: true,
		key: c.DTypeAttr(n, "key_dtype"), value: c.DTypeAttr(n, "value_dtype")}
	c.kindOfTable(n, t)
	if t.mutable {
		c.tables[t] = c.emptyTable(t)
	}
	return []Tensor{{h: t}}
}

// emptyTable has one row that is not live, so that there is always one.
func (c *Ctx) emptyTable(t *table) *tableState {
	k := c.kinds[t]
	return &tableState{keys: c.zeros(t.key, append(shape.Dims{one}, c.keyDims(t)...)), values: c.zeros(t.value, append(shape.Dims{one}, k.inner...)),
		live: c.zeros(ir.Bool, shape.Dims{one})}
}

// keyDims is the shape of a key: a scalar, but for dense tables.
func (c *Ctx) keyDims(t *table) shape.Dims {
	if k := c.kinds[t]; k.empty != nil {
		return k.empty.Type.Dims
	}
	return nil
}

// handleOf is the table of input 0.
func (c *Ctx) handleOf(n *Node) *table {
	t, ok := n.input(c, 0).h.(*table)
	if !ok {
		c.Failf("input 0 is a %s, want a lookup table", kindOf(n.input(c, 0)))
	}
	return t
}

// filled is what the call has put into the table of input 0; nil if nothing.
func (c *Ctx) filled(n *Node) *tableState {
	t := c.handleOf(n)
	s := c.tables[t]
	if s == nil && t.own {
		c.Failf("the table is not initialised")
	}
	return s
}

// rows are keys as a list of them, and values if there are any.
func (c *Ctx) rows(n *Node, t *table, withValues bool) (keys, vals *ir.Value) {
	c.steady()
	keys = c.arg(n, 1)
	each := c.keyDims(t)
	rank := keys.Type.Rank() - len(each)
	if keys.Type.DType != t.key || rank < 0 {
		c.Failf("keys %s of a table with keys of %s", keys.Type, t.key)
	}
	outer := slices.Clone(keys.Type.Dims[:rank])
	keys = c.sameDims(keys, append(slices.Clone(outer), each...), "a key")
	keys = c.Reshape(keys, append(shape.Dims{shape.Product(outer)}, each...)...)
	c.plainKeys(t, keys)
	if withValues {
		inner := c.kinds[t].inner
		if vals = c.arg(n, 2); vals.Type.DType != t.value {
			c.Failf("values %s of a table with values of %s", vals.Type, t.value)
		}
		vals = c.sameDims(vals, append(outer, inner...), "the values")
		vals = c.Reshape(vals, append(shape.Dims{keys.Type.Dims[0]}, inner...)...)
	}
	return keys, vals
}

// plainKeys makes sure that keys are none that mean no key.
func (c *Ctx) plainKeys(t *table, keys *ir.Value) {
	k := c.kinds[t]
	if k.empty != nil {
		for i, none := range []*ir.Value{k.empty, k.deleted} {
			if none == nil {
				continue
			}
			same := c.matches(keys, c.Reshape(none, append(shape.Dims{one}, none.Type.Dims...)...))
			c.Check(c.Emit("not", nil, c.Reduce("or", same, 0, 1)), "Using the %s as a table key is not allowed", []string{"empty_key", "deleted_key"}[i])
		}
	}
}

// matches says which rows of a equal which rows of b.
func (c *Ctx) matches(a, b *ir.Value) *ir.Value {
	dims := append(shape.Dims{a.Type.Dims[0], b.Type.Dims[0]}, a.Type.Dims[1:]...)
	rank := len(dims)
	wide := func(x *ir.Value, axis int) *ir.Value {
		return c.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": append([]int64{int64(axis)}, count(2, rank)...)}, x)
	}
	a, b = wide(a, 0), wide(b, 1)
	var eq *ir.Value
	if a.Type.DType == ir.String {
		eq = c.compareText("EQ", a, b)
	} else {
		eq = c.Compare("EQ", a, b)
	}
	if rank > 2 {
		eq = c.Reduce("and", eq, count(2, rank)...)
	}
	return eq
}

// among says for each row of a whether it is one of those of b that are meant.
func (c *Ctx) among(a, b, meant *ir.Value) *ir.Value {
	eq := c.matches(a, b)
	if meant != nil {
		eq = c.Emit("and", nil, eq, c.Emit("broadcast_in_dim", ir.A{"shape": eq.Type.Dims, "dims": []int64{1}}, meant))
	}
	return c.Reduce("or", eq, 1)
}

// fresh is a table with rows, of which the last one counts for each key.
func (c *Ctx) fresh(t *table, keys, vals *ir.Value) *tableState {
	eq := c.matches(keys, keys)
	at := func(axis int) *ir.Value {
		return c.Emit("iota", ir.A{"dtype": ir.I64, "shape": eq.Type.Dims, "axis": axis})
	}
	later := c.Reduce("or", c.Emit("and", nil, eq, c.Compare("GT", at(1), at(0))), 1)
	return c.both(c.emptyTable(t), &tableState{keys, vals, c.Emit("not", nil, later)})
}

func (c *Ctx) both(a, b *tableState) *tableState {
	return &tableState{c.Concat(0, a.keys, b.keys), c.Concat(0, a.values, b.values), c.Concat(0, a.live, b.live)}
}

// keep notes what a call puts into a table.
func (c *Ctx) keep(t *table, s *tableState) []Tensor {
	c.tables[t] = s
	if !t.own {
		c.imp.changed[t.changes()] = true
	}
	return []Tensor{}
}

// importTableFill replaces a table's content.
func importTableFill(c *Ctx, n *Node) []Tensor {
	t := c.handleOf(n)
	if !t.mutable {
		c.Failf("changes a lookup table that does not change")
	}
	k := c.kinds[t]
	if k.empty == nil {
		keys, vals := c.rows(n, t, true)
		return c.keep(t, c.fresh(t, keys, vals))
	}
	// A dense table takes its buckets, among them empty ones; scalars are vectors of one there.
	c.steady()
	bucket := func(x *ir.Value, each shape.Dims, what string) *ir.Value {
		if x.Type.Rank() == 0 {
			c.Failf("%s %s of a dense table", what, x.Type)
		}
		dims := append(shape.Dims{x.Type.Dims[0]}, each...)
		if len(each) == 0 {
			return c.Reshape(c.sameDims(x, append(dims, one), what), dims...)
		}
		return c.sameDims(x, dims, what)
	}
	keys, vals := bucket(c.arg(n, 1), c.keyDims(t), "keys"), bucket(c.arg(n, 2), k.inner, "values")
	vals = c.sameDims(vals, append(shape.Dims{keys.Type.Dims[0]}, k.inner...), "the values")
	s := c.fresh(t, keys, vals)
	for _, none := range []*ir.Value{k.empty, k.deleted} {
		if none != nil {
			s = c.butFor(s, c.Reshape(none, append(shape.Dims{one}, none.Type.Dims...)...))
		}
	}
	return c.keep(t, s)
}

// steady refuses changes whose order is not known, or their number.
func (c *Ctx) steady() {
	if c.nested > 0 || len(c.bounds) > 0 {
		c.Failf("changes a lookup table in a branch or a loop, which is not supported")
	}
}

// importTableInitialize fills a table once; equal keys must have equal values.
func importTableInitialize(c *Ctx, n *Node) []Tensor {
	t := c.handleOf(n)
	if t.mutable || t.keys != nil || c.tables[t] != nil {
		c.Failf("initialises a lookup table that is filled already, which is not supported")
	}
	keys, vals := c.rows(n, t, true)
	c.Check(c.Compare("GT", c.dimValue(keys.Type.Dims[0], ir.I64), c.i64(0)), "keys and values cannot be empty tensors.")
	differ := c.Emit("and", nil, c.matches(keys, keys), c.Emit("not", nil, c.matches(vals, vals)))
	c.Check(c.Emit("not", nil, c.Reduce("or", differ, 0, 1)), "HashTable has different value for same key.")
	return c.keep(t, c.fresh(t, keys, vals))
}

// changing is what the call has put into a table that it changes.
func (c *Ctx) changing(n *Node) (*table, *tableState) {
	t := c.handleOf(n)
	if !t.mutable {
		c.Failf("changes a lookup table that does not change")
	}
	s := c.tables[t]
	if s == nil {
		c.Failf("lookup table %q keeps what earlier calls put in, which is not supported", t.name)
	}
	return t, s
}

func (c *Ctx) butFor(s *tableState, keys *ir.Value) *tableState {
	return &tableState{s.keys, s.values, c.Emit("and", nil, s.live, c.Emit("not", nil, c.among(s.keys, keys, nil)))}
}

func importTableInsert(c *Ctx, n *Node) []Tensor {
	t, s := c.changing(n)
	keys, vals := c.rows(n, t, true)
	return c.keep(t, c.both(c.butFor(s, keys), c.fresh(t, keys, vals)))
}

func importTableRemove(c *Ctx, n *Node) []Tensor {
	t, s := c.changing(n)
	keys, _ := c.rows(n, t, false)
	return c.keep(t, c.butFor(s, keys))
}

// findIn looks for keys in what the call has put into a table.
func (c *Ctx) findIn(s *tableState, n *Node) []Tensor {
	t, x, def := c.handleOf(n), c.arg(n, 1), c.arg(n, 2)
	each := s.keys.Type.Dims[1:]
	rank := x.Type.Rank() - len(each)
	if x.Type.DType != t.key || def.Type.DType != t.value || rank < 0 {
		c.Failf("looks for %s in a table from %s to %s", x.Type, t.key, t.value)
	}
	outer := slices.Clone(x.Type.Dims[:rank])
	x = c.sameDims(x, append(slices.Clone(outer), each...), "a key")
	x = c.Reshape(x, append(shape.Dims{shape.Product(outer)}, each...)...)
	c.plainKeys(t, x)
	eq := c.matches(x, s.keys)
	eq = c.Emit("and", nil, eq, c.Emit("broadcast_in_dim", ir.A{"shape": eq.Type.Dims, "dims": []int64{1}}, s.live))
	at := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": eq.Type.Dims, "axis": 1})
	at = c.Reduce("maximum", c.either(eq, at, c.splatI(at, -1)), 1)
	missing := c.Compare("LT", at, c.splatI(at, 0))
	inner := s.values.Type.Dims[1:]
	found := c.gatherUnchecked(s.values, c.clampIndex64(at), 0, 0)
	dims := append(outer, inner...)
	missing = c.Emit("broadcast_in_dim", ir.A{"shape": found.Type.Dims, "dims": []int64{0}}, missing)
	out := c.either(missing, c.Reshape(c.BroadcastDims(def, dims), found.Type.Dims...), found)
	return values(c.Reshape(out, dims...))
}

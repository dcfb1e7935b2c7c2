package tfops

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// lookupOps are tables from keys to values. Mostly their content is known at compile time: initialisers and the
// checkpoint fill them (see initial.go), and signatures only read. What a call itself fills is in tablestate.go.
var lookupOps = []row{
	{op: "HashTable", run: importTable},
	{op: "HashTableV2", run: importTable},
	{op: "MutableHashTable", run: importTable},
	{op: "MutableHashTableV2", run: importTable},
	{op: "MutableHashTableOfTensors", run: importTable},
	{op: "MutableHashTableOfTensorsV2", run: importTable},
	{op: "MutableDenseHashTable", run: importTable, lazy: true},
	{op: "MutableDenseHashTableV2", run: importTable, lazy: true},
	{op: "LookupTableFind", run: importTableFind},
	{op: "LookupTableFindV2", run: importTableFind},
	{op: "LookupTableSize", run: importTableSize},
	{op: "LookupTableSizeV2", run: importTableSize},
	{op: "LookupTableExport", run: importTableExport},
	{op: "LookupTableExportV2", run: importTableExport},
	{op: "AnonymousHashTable", run: importAnonymousTable},
	{op: "AnonymousMutableHashTable", run: importAnonymousTable},
	{op: "AnonymousMutableHashTableOfTensors", run: importAnonymousTable},
	{op: "AnonymousMutableDenseHashTable", run: importAnonymousTable},
	{op: "InitializeTable", run: importTableInitialize},
	{op: "InitializeTableV2", run: importTableInitialize},
	{op: "LookupTableImport", run: importTableFill},
	{op: "LookupTableImportV2", run: importTableFill},
	{op: "LookupTableInsert", run: importTableInsert},
	{op: "LookupTableInsertV2", run: importTableInsert},
	{op: "LookupTableRemoveV2", run: importTableRemove},
}

// isTable reports an op that makes a table.
func isTable(op string) bool {
	switch strings.TrimSuffix(op, "V2") {
	case "HashTable", "MutableHashTable", "MutableHashTableOfTensors", "MutableDenseHashTable":
		return true
	}
	return false
}

// table is a lookup table: keys[i] -> values[i].
type table struct {
	name         string
	mutable      bool
	key, value   ir.DType
	keys, values *ir.Tensor // nil if nothing fills it
	why          string     // it could not be filled, and why
	blob         []byte     // for table.find, made when first needed
	index        *ir.Global // blob
	content      *ir.Global // values
	own          bool       // made anew by each call
}

// tableName is what nodes that mean one table have in common.
func tableName(n *savedmodel.Node) string {
	if v, ok := n.Attr("shared_name"); ok && len(v.GetS()) > 0 {
		return string(v.GetS())
	}
	return n.Name
}

func importTable(c *Ctx, n *Node) []Tensor {
	t := c.imp.table(n.Node)
	c.kindOfTable(n, t)
	return []Tensor{{h: t}}
}

// table is input 0.
func (c *Ctx) table(n *Node) *table {
	t, ok := n.input(c, 0).h.(*table)
	switch {
	case !ok:
		c.Failf("input 0 is a %s, want a lookup table", kindOf(n.input(c, 0)))
	case c.tables[t] != nil:
		c.Failf("lookup table %q is filled by the call", t.name)
	case c.imp.changed[t.changes()]:
		c.Failf("lookup table %q keeps what earlier calls put in, which is not supported", t.name)
	case t.why != "":
		kind := "form"
		if strings.HasPrefix(t.why, "vocabulary file") {
			kind = "file"
		}
		c.lack(kind, "lookup table %q: %s", t.name, t.why)
	case t.keys == nil && !t.mutable:
		c.Failf("lookup table %q is filled by no initialiser", t.name)
	case t.keys == nil:
		t.keys, t.values = ir.NewTensor(t.key, 0), ir.NewTensor(t.value, 0)
	}
	return t
}

// weight is a literal or, if it is large, a global that is made once.
func (c *Ctx) weight(t *ir.Tensor, name string, g **ir.Global) *ir.Value {
	if int64(len(t.Data))+16*int64(len(t.Strings)) <= literalBytes {
		return c.Const(t)
	}
	if *g == nil || !slices.Contains(c.imp.mod.Globals, *g) {
		*g = ir.NewGlobal(c.imp.globalName(name), t)
		c.imp.mod.Globals = append(c.imp.mod.Globals, *g)
	}
	return c.Global(*g)
}

// find looks for keys in a table whose values are scalars.
func (c *Ctx) find(t *table, x, def *ir.Value, vals *ir.Tensor) *ir.Value {
	if t.blob == nil {
		var err error
		if t.blob, err = hostops.BuildTable(hostValue(t.keys), hostValue(vals)); err != nil {
			c.Failf("lookup table %q: %v", t.name, err)
		}
	}
	blob := c.weight(ir.FromSlice(ir.U8, t.blob, int64(len(t.blob))), t.name+".table", &t.index)
	return c.host1("table.find", x.Type.As(vals.DType), x, def, blob)
}

func hostValue(t *ir.Tensor) hostops.Value {
	return hostops.Value{DType: hostops.DType(t.DType.TF()), Shape: t.Shape, Data: t.Data, Strings: t.Strings}
}

func importTableFind(c *Ctx, n *Node) []Tensor {
	if s := c.filled(n); s != nil {
		return c.findIn(s, n)
	}
	t := c.table(n)
	x, def := c.arg(n, 1), c.arg(n, 2)
	if x.Type.DType != t.keys.DType || def.Type.DType != t.values.DType {
		c.Failf("looks for %s in a table from %s to %s", x.Type, t.keys.DType, t.values.DType)
	}
	inner := t.values.Type().Dims[1:]
	dims := append(slices.Clone(x.Type.Dims), inner...)
	switch {
	case t.keys.Len() == 0:
		return values(c.BroadcastDims(def, dims))
	case len(inner) == 0 && def.Type.Rank() == 0 && t.values.DType.Size() <= 8:
		return values(c.find(t, x, def, t.values))
	}
	// The table has the places of the values.
	places := ir.NewTensor(ir.I64, t.keys.Len())
	for i := range places.Len() {
		places.SetInt(i, i)
	}
	at := c.find(t, x, c.i64(-1), places)
	missing := c.Compare("LT", at, c.splatI(at, 0))
	if len(inner) > 0 {
		missing = c.Emit("broadcast_in_dim", ir.A{"shape": shape.Dims(dims), "dims": count(0, x.Type.Rank())}, missing)
	}
	found := c.gatherUnchecked(c.weight(t.values, t.name+".values", &t.content), c.clampIndex64(at), 0, 0)
	return values(c.Emit("select", nil, missing, c.BroadcastDims(def, dims), found))
}

func importTableSize(c *Ctx, n *Node) []Tensor {
	if s := c.filled(n); s != nil {
		return values(c.Reduce("add", c.Convert(s.live, ir.I64), 0))
	}
	return []Tensor{ints(ir.I64, nil, []shape.Expr{constDim(c.table(n).keys.Len())})}
}

func importTableExport(c *Ctx, n *Node) []Tensor {
	if s := c.filled(n); s != nil {
		if c.kinds[c.handleOf(n)].empty != nil {
			c.Failf("exports the buckets of a dense table that the call fills, which is not supported")
		}
		at := c.marked(s.live, "size")
		return values(c.gatherUnchecked(s.keys, at, 0, 0), c.gatherUnchecked(s.values, at, 0, 0))
	}
	t := c.table(n)
	var keys *ir.Global
	return values(c.weight(t.keys, t.name+".keys", &keys), c.weight(t.values, t.name+".values", &t.content))
}

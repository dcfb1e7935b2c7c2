package stablehlo

import (
	"fmt"
	"strings"
)

// maxNesting bounds how deep regions may lie in each other.
const maxNesting = 200

// What an op's mask says is there.
const (
	hasAttrs = 1 << iota
	hasResults
	hasOperands
	hasSuccessors
	hasRegions
	hasUseLists
	hasProperties
)

// scope is the values that operands of an isolated region can refer to, by number.
type scopeValues struct {
	values []*Value
	next   int // number of the next value of the innermost region
}

// readIR reads the section of ops: a module of functions.
func (r *bytecode) readIR() (*Module, error) {
	c := r.sections[secIR]
	b := &Block{}
	r.block(c, b, &scopeValues{}, 0)
	if c.err != nil {
		return nil, c.err
	}
	if len(b.Ops) != 1 || b.Ops[0].Name != "builtin.module" || len(b.Ops[0].Regions) != 1 {
		return nil, fmt.Errorf("stablehlo: bytecode: holds no module")
	}
	return moduleOf(b.Ops[0])
}

// moduleOf takes the functions out of a module op.
func moduleOf(op *Op) (*Module, error) {
	m := &Module{}
	for _, f := range op.Regions[0].Ops {
		if f.Name != "func" || len(f.Regions) != 1 {
			return nil, fmt.Errorf("stablehlo: %s in a module, want functions", f.Name)
		}
		name, _ := f.Attr("sym_name").(string)
		fn := &Func{Name: name, Body: f.Regions[0]}
		if m.Func(name) != nil || name == "" {
			return nil, fmt.Errorf("stablehlo: function %q stands twice or has no name", name)
		}
		t, _ := f.Attr("function_type").(Type)
		if t.Kind == FuncKind {
			fn.Results = t.Out
		}
		m.Funcs = append(m.Funcs, fn)
	}
	return m, nil
}

// block reads a block's header, arguments and ops.
func (r *bytecode) block(c *cursor, b *Block, sc *scopeValues, depth int) {
	n, args := c.flagged()
	if args {
		for range c.count() {
			v := &Value{}
			if r.version >= versionElideLoc {
				t, loc := c.flagged()
				v.Type = r.typeAt(c, t)
				if loc {
					c.varint()
				}
			} else {
				v.Type = r.typ(c)
				c.varint() // location
			}
			b.Args = append(b.Args, v)
			if c.err != nil {
				return
			}
		}
		r.define(c, sc, b.Args)
		if r.version >= versionUseLists && c.byte() != 0 {
			r.useLists(c, len(b.Args))
		}
	}
	for ; n > 0 && c.err == nil; n-- {
		if op := r.op(c, sc, depth); op != nil {
			b.Ops = append(b.Ops, op)
		}
	}
}

// define numbers values in the innermost region.
func (r *bytecode) define(c *cursor, sc *scopeValues, vs []*Value) {
	if len(sc.values) == 0 {
		return // outside of every region
	}
	if sc.next+len(vs) > len(sc.values) {
		c.fail("defines more values than its region has")
		return
	}
	for _, v := range vs {
		sc.values[sc.next] = v
		sc.next++
	}
}

// useLists skips orders of uses, which mean nothing to us.
func (r *bytecode) useLists(c *cursor, results int) {
	n := 1
	if results > 1 {
		n = c.count()
	}
	for range n {
		if results > 1 {
			c.varint()
		}
		k, _ := c.flagged()
		if k > uint64(c.left()) {
			c.fail("use list of %d", k)
			return
		}
		for range k {
			c.varint()
		}
	}
}

// op reads an op with its regions.
func (r *bytecode) op(c *cursor, sc *scopeValues, depth int) *Op {
	i := c.varint()
	if i >= uint64(len(r.ops)) {
		c.fail("op name %d of %d", i, len(r.ops))
		return nil
	}
	mask := c.byte()
	op := &Op{Name: r.ops[i].dialect + "." + r.ops[i].name}
	op.Loc = r.location(c.varint())
	if mask&hasAttrs != 0 {
		op.Attrs, _ = r.attr(c).([]NamedAttr)
	}
	if mask&hasProperties != 0 {
		if r.ops[i].registered {
			op.Attrs = append(op.Attrs, r.properties(c, op.Name)...)
		} else {
			r.attr(c)
		}
	}
	if mask&hasResults != 0 {
		for range c.count() {
			op.Results = append(op.Results, &Value{Type: r.typ(c)})
			if c.err != nil {
				return nil
			}
		}
	}
	if mask&hasOperands != 0 {
		for range c.count() {
			k := c.varint()
			if k >= uint64(len(sc.values)) || sc.values[k] == nil {
				c.fail("operand %d is not defined yet", k)
				return nil
			}
			op.Operands = append(op.Operands, sc.values[k])
		}
	}
	if mask&hasSuccessors != 0 {
		c.fail("%s has successors, want structured control flow", op.Name)
	}
	if mask&hasUseLists != 0 && r.version >= versionUseLists {
		r.useLists(c, len(op.Results))
	}
	var n uint64
	isolated := false
	if mask&hasRegions != 0 {
		n, isolated = c.flagged()
	}
	op.Name = plainName(op.Name)
	if c.err == nil {
		r.define(c, sc, op.Results)
	}
	if n == 0 || c.err != nil {
		return op
	}
	if depth >= maxNesting || n > uint64(c.left()) {
		c.fail("%d regions at depth %d", n, depth)
		return nil
	}
	inner := c
	if isolated {
		if sc = (&scopeValues{}); r.version >= versionLazy {
			id, content := c.section()
			if id != secIR {
				c.fail("section %d instead of regions", id)
			}
			inner = &content
		}
	}
	for ; n > 0 && inner.err == nil; n-- {
		op.Regions = append(op.Regions, r.region(inner, sc, depth+1))
	}
	if inner.err != nil && c.err == nil {
		c.err = inner.err
	}
	return op
}

// region reads a region of at most one block.
func (r *bytecode) region(c *cursor, sc *scopeValues, depth int) *Block {
	b := &Block{}
	blocks := c.varint()
	if blocks == 0 || c.err != nil {
		return b
	}
	if blocks > 1 {
		c.fail("region of %d blocks, want structured control flow", blocks)
		return b
	}
	n := c.varint()
	if n > uint64(c.left()) {
		c.fail("region of %d values in %d bytes", n, c.left())
		return b
	}
	outer, next := len(sc.values), sc.next
	sc.next = outer
	sc.values = append(sc.values, make([]*Value, n)...)
	r.block(c, b, sc, depth)
	sc.values, sc.next = sc.values[:outer], next
	return b
}

// location is the name in a location attribute, "" if it has none or cannot be read.
func (r *bytecode) location(i uint64) string {
	if i >= uint64(len(r.attrs)) {
		return ""
	}
	l, _ := r.attr(&cursor{data: []byte{0, byte(i), byte(i >> 8), byte(i >> 16), byte(i >> 24), 0, 0, 0, 0}}).(Loc)
	return string(l)
}

// plainName strips the dialect and the version: vhlo.add_v1 and stablehlo.add become add; func.call becomes call.
func plainName(name string) string {
	dialect, rest, ok := strings.Cut(name, ".")
	if !ok {
		return name
	}
	switch dialect {
	case "vhlo":
		if i := strings.LastIndex(rest, "_v"); i > 0 {
			rest = rest[:i]
		}
		return rest
	case "stablehlo", "func":
		return rest
	}
	return name
}

package stablehlo

import (
	"bytes"
	"fmt"
)

// The sections of a bytecode file, by MLIR's ids.
const (
	secStrings = iota
	secDialects
	secAttrTypes
	secOffsets
	secIR
	secResources
	secResourceOffsets
	secDialectVersions
	secProperties
	numSections
)

// The format's versions that changed something we read.
const (
	versionDialects   = 1 // dialects have versions
	versionLazy       = 2 // isolated regions are sections
	versionUseLists   = 3 // use-list orders
	versionElideLoc   = 4 // block arguments may have no location; op names are counted
	versionProperties = 5 // properties; op names have a flag
	versionNewest     = 6
)

var magic = []byte("ML\xefR")

// bytecode is the state of reading one file.
type bytecode struct {
	version  uint64
	sections [numSections]*cursor
	strings  []string
	dialects []string
	ops      []opName
	attrs    []entry
	types    []entry
	blobs    [][]byte // of dialect resources, in order
	props    []cursor
	budget   int // of nested attributes that may still be decoded
}

type opName struct {
	dialect, name string
	registered    bool
}

// entry is an attribute or a type, decoded when first needed.
type entry struct {
	dialect string
	custom  bool
	data    cursor
	state   uint8 // 0 not decoded, 1 being decoded, 2 decoded
	attr    Attr
	typ     Type
	err     error
}

// readBytecode reads a portable artefact.
func readBytecode(data []byte) (*Module, error) {
	r := &bytecode{}
	c := &cursor{data: data}
	if !bytes.Equal(c.bytes(4), magic) {
		return nil, fmt.Errorf("stablehlo: bytecode: no magic number")
	}
	if r.version = c.varint(); r.version > versionNewest {
		return nil, fmt.Errorf("stablehlo: bytecode: version %d is newer than %d, the newest known", r.version, versionNewest)
	}
	nul := bytes.IndexByte(c.data[c.pos:], 0)
	if nul < 0 {
		return nil, fmt.Errorf("stablehlo: bytecode: the producer's name does not end")
	}
	c.bytes(uint64(nul) + 1)
	for !c.done() {
		id, content := c.section()
		if int(id) >= numSections || r.sections[id] != nil {
			c.fail("section %d stands twice or is not known", id)
			break
		}
		r.sections[id] = &content
	}
	if c.err != nil {
		return nil, c.err
	}
	for _, id := range []int{secStrings, secDialects, secAttrTypes, secOffsets, secIR} {
		if r.sections[id] == nil {
			return nil, fmt.Errorf("stablehlo: bytecode: section %d is missing", id)
		}
	}
	r.budget = 64*len(data) + 1024
	for _, read := range []func() error{r.readStrings, r.readProperties, r.readDialects, r.readResources, r.readOffsets} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return r.readIR()
}

// readStrings reads the string table: sizes from the last string to the first, then all bytes.
func (r *bytecode) readStrings() error {
	c := r.sections[secStrings]
	r.strings = make([]string, c.count())
	end := uint64(len(c.data))
	for i := len(r.strings) - 1; i >= 0 && c.err == nil; i-- {
		n := c.varint()
		if n == 0 || n > end {
			c.fail("string %d has %d bytes", i, n)
			break
		}
		r.strings[i] = string(c.data[end-n : end-1])
		end -= n
	}
	if c.err == nil && end < uint64(c.pos) {
		c.fail("strings overlap their sizes")
	}
	return c.err
}

func (r *bytecode) stringAt(c *cursor, i uint64) string {
	if i >= uint64(len(r.strings)) {
		c.fail("string %d of %d", i, len(r.strings))
		return ""
	}
	return r.strings[i]
}

func (r *bytecode) string(c *cursor) string { return r.stringAt(c, c.varint()) }

func (r *bytecode) dialect(c *cursor) string {
	i := c.varint()
	if i >= uint64(len(r.dialects)) {
		c.fail("dialect %d of %d", i, len(r.dialects))
		return ""
	}
	return r.dialects[i]
}

// readDialects reads the names of dialects and ops. VHLO needs no look at the dialect's version: names and codes of its
// ops, attributes and types never change their meaning.
func (r *bytecode) readDialects() error {
	c := r.sections[secDialects]
	r.dialects = make([]string, c.count())
	for i := range r.dialects {
		if r.version < versionDialects {
			r.dialects[i] = r.string(c)
			continue
		}
		n, versioned := c.flagged()
		r.dialects[i] = r.stringAt(c, n)
		if versioned {
			if id, _ := c.section(); id != secDialectVersions {
				c.fail("section %d instead of a dialect's version", id)
			}
		}
	}
	if r.version >= versionElideLoc {
		c.varint() // number of op names
	}
	for !c.done() {
		d := r.dialect(c)
		for range c.count() {
			op := opName{dialect: d}
			if r.version < versionProperties {
				op.name = r.string(c)
			} else {
				n, reg := c.flagged()
				op.name, op.registered = r.stringAt(c, n), reg
			}
			r.ops = append(r.ops, op)
		}
	}
	return c.err
}

// readResources reads where the dialects' blobs are; a resource handle is an index into them.
func (r *bytecode) readResources() error {
	c, data := r.sections[secResourceOffsets], r.sections[secResources]
	if c == nil || data == nil {
		return nil
	}
	group := func(keep bool) {
		for range c.count() {
			r.string(c)
			size := c.varint()
			kind := c.byte()
			at := data.pos
			raw := data.bytes(size)
			if data.err != nil {
				c.err = data.err
			}
			if c.err != nil {
				return
			}
			var blob []byte
			if kind == 0 && size > 0 { // blob
				b := cursor{data: raw, base: data.base + at}
				alignment, n := b.varint(), b.varint()
				b.align(alignment)
				blob = b.bytes(n)
				if b.err != nil {
					c.err = b.err
				}
			}
			if keep {
				r.blobs = append(r.blobs, blob)
			}
		}
	}
	for range c.count() {
		r.string(c)
		group(false)
	}
	for !c.done() {
		r.dialect(c)
		group(true)
	}
	return c.err
}

// readOffsets finds where each attribute and type is.
func (r *bytecode) readOffsets() error {
	c, data := r.sections[secOffsets], r.sections[secAttrTypes]
	numAttrs := c.count()
	numTypes := c.count()
	read := func(n int) []entry {
		out := make([]entry, 0, n)
		for len(out) < n && c.err == nil {
			d := r.dialect(c)
			for range c.count() {
				size, custom := c.flagged()
				at := data.pos
				raw := data.bytes(size)
				out = append(out, entry{dialect: d, custom: custom, data: cursor{data: raw, base: data.base + at}})
			}
			if data.err != nil {
				c.err = data.err
			}
		}
		return out
	}
	r.attrs = read(numAttrs)
	r.types = read(numTypes)
	return c.err
}

// spend counts decoded things, so that attributes that share parts cannot blow up.
func (r *bytecode) spend(c *cursor) bool {
	r.budget--
	if r.budget < 0 {
		c.fail("too much nesting")
	}
	return c.err == nil
}

// attr reads the index of an attribute and decodes it.
func (r *bytecode) attr(c *cursor) Attr {
	i := c.varint()
	if !r.spend(c) {
		return nil
	}
	if i >= uint64(len(r.attrs)) {
		c.fail("attribute %d of %d", i, len(r.attrs))
		return nil
	}
	e := &r.attrs[i]
	if r.enter(c, e) {
		switch {
		case !e.custom:
			e.attr = r.textAttr(&e.data)
		case e.dialect == "builtin":
			e.attr = r.builtinAttr(&e.data)
		case e.dialect == "vhlo":
			e.attr = r.vhloAttr(&e.data)
		default:
			e.attr = Opaque(e.dialect)
		}
		e.leave()
	}
	if e.err != nil && c.err == nil {
		c.err = e.err
	}
	return e.attr
}

// typ reads the index of a type and decodes it.
func (r *bytecode) typ(c *cursor) Type {
	i := c.varint()
	if !r.spend(c) {
		return Type{}
	}
	return r.typeAt(c, i)
}

func (r *bytecode) typeAt(c *cursor, i uint64) Type {
	if i >= uint64(len(r.types)) {
		c.fail("type %d of %d", i, len(r.types))
		return Type{}
	}
	e := &r.types[i]
	if r.enter(c, e) {
		switch {
		case !e.custom:
			e.typ = r.textType(&e.data)
		case e.dialect == "builtin":
			e.typ = r.builtinType(&e.data)
		case e.dialect == "vhlo":
			e.typ = r.vhloType(&e.data)
		default:
			e.typ = Type{Name: e.dialect}
		}
		e.leave()
	}
	if e.err != nil && c.err == nil {
		c.err = e.err
	}
	return e.typ
}

// enter reports whether the entry is to be decoded now.
func (r *bytecode) enter(c *cursor, e *entry) bool {
	switch e.state {
	case 1:
		c.fail("an attribute or type contains itself")
	case 0:
		e.state = 1
		return c.err == nil
	}
	return false
}

func (e *entry) leave() {
	e.state = 2
	e.err = e.data.err
}

// textAttr reads an attribute that is stored as text.
func (r *bytecode) textAttr(c *cursor) Attr {
	return Opaque(bytes.TrimRight(c.bytes(uint64(c.left())), "\x00"))
}

// textType reads a type that is stored as text.
func (r *bytecode) textType(c *cursor) Type {
	return Type{Name: string(bytes.TrimRight(c.bytes(uint64(c.left())), "\x00"))}
}

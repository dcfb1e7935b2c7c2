package stablehlo

import (
	"encoding/binary"
	"math"

	"github.com/swage-ml/swage/ir"
)

// The builtin dialect's codes of attributes and types are their places in MLIR's BuiltinDialectBytecode.td.

// builtinAttr decodes an attribute of the builtin dialect. Locations become a Loc or Opaque.
func (r *bytecode) builtinAttr(c *cursor) Attr {
	switch code := c.varint(); code {
	case 0: // array
		return r.attrList(c)
	case 1: // dictionary
		out := make([]NamedAttr, 0, c.count())
		for range cap(out) {
			name, _ := r.attr(c).(string)
			out = append(out, NamedAttr{name, r.attr(c)})
			if c.err != nil {
				return nil
			}
		}
		return out
	case 2: // string
		return r.string(c)
	case 3: // string with a type
		s := r.string(c)
		r.typ(c)
		return s
	case 4, 5: // symbol, whose nested references do not matter
		s, _ := r.attr(c).(string)
		return Symbol(s)
	case 6:
		return r.typ(c)
	case 7: // unit
		return nil
	case 8:
		return r.intAttr(c)
	case 9:
		return r.floatAttr(c)
	case 10: // call site: callee, caller
		return r.attr(c)
	case 11: // file, line, column
		file, _ := r.attr(c).(string)
		line := c.varint()
		c.varint()
		return Loc(file + ":" + itoa(line))
	case 12, 13: // fused
		var first Attr = Loc("")
		for range c.count() {
			if l, ok := r.attr(c).(Loc); ok && first == Loc("") {
				first = l
			}
		}
		return first
	case 14: // name, location
		name, _ := r.attr(c).(string)
		return Loc(name)
	case 15:
		return Loc("")
	case 16: // dense resource
		t := r.typ(c)
		i := c.varint()
		if i >= uint64(len(r.blobs)) || r.blobs[i] == nil {
			c.fail("resource %d has no data", i)
			return nil
		}
		return r.dense(c, t, r.blobs[i], false)
	case 17: // array of integers or floats
		t := r.typ(c)
		n := c.varint()
		raw := c.bytes(c.varint())
		t = tensorOf(t, []int64{int64(n)})
		if n > uint64(len(raw)) {
			c.fail("%d elements in %d bytes", n, len(raw))
			return nil
		}
		return r.dense(c, t, raw, false)
	case 18: // dense elements
		t := r.typ(c)
		return r.dense(c, t, c.bytes(c.varint()), true)
	default:
		return Opaque("builtin attribute " + itoa(code))
	}
}

// Loc is a location as an attribute.
type Loc string

func itoa(n uint64) string {
	if n == 0 {
		return "0"
	}
	var b [20]byte
	i := len(b)
	for ; n > 0; n /= 10 {
		i--
		b[i] = byte('0' + n%10)
	}
	return string(b[i:])
}

func (r *bytecode) attrList(c *cursor) []Attr {
	out := make([]Attr, 0, c.count())
	for range cap(out) {
		out = append(out, r.attr(c))
		if c.err != nil {
			return nil
		}
	}
	return out
}

func (r *bytecode) typeList(c *cursor) []Type {
	out := make([]Type, 0, c.count())
	for range cap(out) {
		out = append(out, r.typ(c))
		if c.err != nil {
			return nil
		}
	}
	return out
}

// intBits reads an integer of a known width: a byte up to 8 bits, a zigzag varint up to 64.
func intBits(c *cursor, bits int) uint64 {
	switch {
	case bits <= 0 || bits > 64:
		c.fail("integer of %d bits", bits)
		return 0
	case bits <= 8:
		return uint64(c.byte())
	}
	return uint64(c.svarint())
}

func (r *bytecode) intAttr(c *cursor) Attr {
	t := r.typ(c)
	bits := t.bits()
	if t.Name == "index" {
		bits = 64
	}
	v := intBits(c, bits)
	switch {
	case t.DType == ir.Bool:
		return int64(v & 1)
	case t.DType.IsUnsigned() || bits == 0:
		return int64(v & (math.MaxUint64 >> (64 - max(bits, 1))))
	}
	shift := 64 - max(bits, 1)
	return int64(v<<shift) >> shift
}

func (r *bytecode) floatAttr(c *cursor) Attr {
	t := r.typ(c)
	v := intBits(c, t.bits())
	switch t.DType {
	case ir.F64:
		return math.Float64frombits(v)
	case ir.F32:
		return float64(math.Float32frombits(uint32(v)))
	case ir.F16:
		return float64(ir.F16ToF32(uint16(v)))
	case ir.BF16:
		return float64(ir.BF16ToF32(uint16(v)))
	}
	return Opaque("float of " + t.Name)
}

// dense makes a constant of raw bytes. packed says that i1 may be stored in bits.
func (r *bytecode) dense(c *cursor, t Type, raw []byte, packed bool) Attr {
	n, ok := t.static()
	if t.Kind != TensorKind || !ok {
		c.fail("constant of %s", t)
		return nil
	}
	if t.DType == ir.Invalid {
		return Opaque("constant of " + t.String())
	}
	d := &Dense{Type: t, Raw: raw}
	size := t.DType.Size()
	if t.DType == ir.Bool && packed {
		d.Raw, d.Splat = unpackBits(raw, n)
	}
	if n != 1 && int64(len(d.Raw)) == size {
		d.Splat = true
	}
	if !d.Splat && int64(len(d.Raw)) != n*size || d.Splat && int64(len(d.Raw)) != size {
		c.fail("%d bytes for a constant of %s", len(raw), t)
		return nil
	}
	return d
}

// unpackBits makes a byte of each truth value. A single byte of ones is a splat; one bit each, least first, is what
// producers write now; a byte each is what some have written.
func unpackBits(raw []byte, n int64) (out []byte, splat bool) {
	if len(raw) == 1 && (raw[0] == 0xFF || n > 8) {
		return []byte{raw[0] & 1}, n != 1
	}
	if int64(len(raw)) == (n+7)/8 && int64(len(raw)) != n {
		out = make([]byte, n)
		for i := range out {
			out[i] = raw[i/8] >> (i % 8) & 1
		}
		return out, false
	}
	out = make([]byte, len(raw))
	for i, b := range raw {
		if b != 0 {
			out[i] = 1
		}
	}
	return out, false
}

// builtinType decodes a type of the builtin dialect.
func (r *bytecode) builtinType(c *cursor) Type {
	named := func(name string) Type { t, _ := element(name); return t }
	switch code := c.varint(); code {
	case 0: // integer: width and signedness (0 signless, 1 signed, 2 unsigned)
		v := c.varint()
		name := "i" + itoa(v>>2)
		if v&3 == 2 {
			name = "u" + name
		}
		if t, ok := element(name); ok {
			return t
		}
		return Type{Kind: ElementKind, Name: name}
	case 1:
		return named("index")
	case 2:
		return Type{Kind: FuncKind, In: r.typeList(c), Out: r.typeList(c)}
	case 3:
		return named("bf16")
	case 4:
		return named("f16")
	case 5:
		return named("f32")
	case 6:
		return named("f64")
	case 9:
		return complexOf(r.typ(c))
	case 13:
		dims := r.dims(c)
		return tensorOf(r.typ(c), dims)
	case 14:
		r.attr(c)
		dims := r.dims(c)
		return tensorOf(r.typ(c), dims)
	case 15:
		return Type{Kind: TupleKind, Out: r.typeList(c)}
	case 18:
		t := tensorOf(r.typ(c), nil)
		t.Unranked = true
		return t
	default:
		return Type{Name: "builtin type " + itoa(code)}
	}
}

func complexOf(part Type) Type {
	name := "complex<" + part.Name + ">"
	if t, ok := element(name); ok {
		return t
	}
	return Type{Kind: ElementKind, Name: name}
}

// dims reads a shape; what is not known is the least integer there.
func (r *bytecode) dims(c *cursor) []int64 {
	dims := c.svarints()
	for i, d := range dims {
		if d == math.MinInt64 || d == -1 {
			dims[i] = Dynamic
		} else if d < 0 {
			c.fail("dim %d", d)
		}
	}
	if len(dims) > 64 {
		c.fail("rank %d", len(dims))
	}
	return dims
}

// putUint64 is the little-endian form of n.
func putUint64(n uint64) []byte { return binary.LittleEndian.AppendUint64(nil, n) }

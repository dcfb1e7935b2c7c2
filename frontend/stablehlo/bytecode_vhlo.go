package stablehlo

import "math"

// VHLO's codes of attributes and types: stablehlo/dialect/VhloBytecode.cpp says that they never change.

// enums gives the names of VHLO's enumerations by the code of the attribute that holds one.
var enums = map[uint64][]string{
	3:  {"EQ", "NE", "GE", "GT", "LE", "LT"},
	4:  {"NOTYPE", "FLOAT", "TOTALORDER", "SIGNED", "UNSIGNED"},
	5:  {"API_VERSION_UNSPECIFIED", "API_VERSION_ORIGINAL", "API_VERSION_STATUS_RETURNING", "API_VERSION_STATUS_RETURNING_UNIFIED", "API_VERSION_TYPED_FFI"},
	7:  {"FFT", "IFFT", "RFFT", "IRFFT"},
	11: {"DEFAULT", "HIGH", "HIGHEST"},
	12: {"DEFAULT", "THREE_FRY", "PHILOX"},
	13: {"", "UNIFORM", "NORMAL"},
	16: {"TRANSPOSE_INVALID", "NO_TRANSPOSE", "TRANSPOSE", "ADJOINT"},
	19: {"DEFAULT", "HIGHEST", "TOLERANCE"},
}

// vhloAttr decodes an attribute of VHLO.
func (r *bytecode) vhloAttr(c *cursor) Attr {
	code := c.varint()
	if names, ok := enums[code]; ok {
		n := c.varint()
		if n >= uint64(len(names)) {
			c.fail("value %d of enumeration %d", n, code)
			return nil
		}
		return names[n]
	}
	switch code {
	case 1:
		return r.attrList(c)
	case 2:
		return c.varint() != 0
	case 6:
		out := make([]NamedAttr, 0, c.count())
		for range cap(out) {
			name, _ := r.attr(c).(string)
			out = append(out, NamedAttr{name, r.attr(c)})
			if c.err != nil {
				return nil
			}
		}
		return out
	case 8:
		return r.floatAttr(c)
	case 9:
		return r.intAttr(c)
	case 14:
		return r.string(c)
	case 15:
		t := r.typ(c)
		return r.dense(c, t, c.bytes(c.varint()), true)
	case 17:
		return r.typ(c)
	}
	return Opaque("VHLO attribute " + itoa(code))
}

// vhloType decodes a type of VHLO.
func (r *bytecode) vhloType(c *cursor) Type {
	code := c.varint()
	for _, e := range elements {
		if uint64(e.code) == code {
			return Type{Kind: ElementKind, Name: e.name, DType: e.dtype}
		}
	}
	switch code {
	case 1:
		return complexOf(r.typ(c))
	case 8:
		return Type{Kind: FuncKind, In: r.typeList(c), Out: r.typeList(c)}
	case 9:
		t, _ := element("index")
		return t
	case 20:
		dims := r.dims(c)
		return tensorOf(r.typ(c), dims)
	case 21:
		r.attr(c) // bounds
		dims := r.dims(c)
		return tensorOf(r.typ(c), dims)
	case 22:
		return Type{Kind: TokenKind, Name: "token"}
	case 23:
		return Type{Kind: TupleKind, Out: r.typeList(c)}
	case 24, 30:
		return r.quantized(c, code == 30)
	case 25:
		t := tensorOf(r.typ(c), nil)
		t.Unranked = true
		return t
	}
	return Type{Name: "VHLO type " + itoa(code)}
}

// quantized reads a quantised element type, with a scale and a zero point for all or for each index of an axis.
func (r *bytecode) quantized(c *cursor, perAxis bool) Type {
	c.varint() // flags: the integers' sign is in their type
	storage, expressed := r.typ(c), r.typ(c)
	q := Quantized{Expressed: expressed.DType, Axis: -1}
	var scales []int64
	if perAxis {
		q.Axis = int(c.svarint())
		scales, q.Zeros = c.svarints(), c.svarints()
	} else {
		scales, q.Zeros = []int64{c.svarint()}, []int64{c.svarint()}
	}
	for _, bits := range scales {
		q.Scales = append(q.Scales, math.Float64frombits(uint64(bits)))
	}
	q.Min, q.Max = c.svarint(), c.svarint()
	t, err := quantizedType(storage, q)
	if err != nil {
		return Type{Kind: ElementKind, Name: "quantised type"}
	}
	return t
}

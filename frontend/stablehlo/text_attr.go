package stablehlo

import (
	"encoding/binary"
	"encoding/hex"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/ir"
)

// typ reads a type.
func (p *textParser) typ() Type {
	defer p.deeper()()
	switch {
	case p.is("("):
		t := Type{Kind: FuncKind, In: p.types()}
		p.want("->")
		t.Out = p.types()
		return t
	case p.is("tensor"):
		return p.tensorType()
	case p.is("complex"):
		p.next()
		p.want("<")
		t := complexOf(p.typ())
		p.want(">")
		return t
	case p.is("tuple"):
		p.next()
		t := Type{Kind: TupleKind}
		p.list("<", ">", func() { t.Out = append(t.Out, p.typ()) })
		return t
	case p.is("!stablehlo.token"):
		p.next()
		return Type{Kind: TokenKind, Name: "token"}
	}
	name := p.take()
	if t, ok := element(name); ok {
		return t
	}
	if name == "!quant.uniform" && p.is("<") {
		t, err := parseQuantized(p.inBrackets())
		if err != nil {
			p.failf("%v", err)
		}
		return t
	}
	if name[0] == '!' {
		if p.is("<") {
			p.skip()
		}
		return Type{Kind: ElementKind, Name: strings.TrimPrefix(name, "!")}
	}
	p.failf("%q is no type", name)
	return Type{}
}

// inBrackets takes <…> as it is written.
func (p *textParser) inBrackets() string {
	from, depth := p.start, 0
	for i := from; i < len(p.src); i++ {
		switch p.src[i] {
		case '<':
			depth++
		case '>':
			if depth--; depth == 0 {
				p.pos = i + 1
				p.next()
				return p.src[from+1 : i]
			}
		}
	}
	p.failf("no end of <")
	return ""
}

// types reads one type, or some in brackets.
func (p *textParser) types() []Type {
	if !p.is("(") {
		return []Type{p.typ()}
	}
	var out []Type
	p.list("(", ")", func() {
		out = append(out, p.typ())
		if p.is("{") {
			p.skip()
		}
	})
	return out
}

// tensorType reads the dims straight from the text, where "2x3xf32" is one word.
func (p *textParser) tensorType() Type {
	p.next()
	if !p.is("<") {
		p.failf("got %q, want <", p.tok)
	}
	t := Type{Kind: TensorKind}
	for {
		rest := strings.TrimLeft(p.src[p.pos:], " \n")
		p.pos = len(p.src) - len(rest)
		n := 0
		for n < len(rest) && isDigit(rest[n]) {
			n++
		}
		switch {
		case n > 0 && n < len(rest) && rest[n] == 'x':
			d, err := strconv.ParseInt(rest[:n], 10, 64)
			if err != nil || len(t.Dims) > 64 {
				p.failf("dim %s", rest[:n])
			}
			t.Dims = append(t.Dims, d)
			p.pos += n + 1
			continue
		case strings.HasPrefix(rest, "?x"):
			t.Dims = append(t.Dims, Dynamic)
			p.pos += 2
			continue
		case strings.HasPrefix(rest, "*x"):
			t.Unranked = true
			p.pos += 2
			continue
		}
		break
	}
	p.next()
	elem := p.typ()
	t.DType, t.Name, t.Quant = elem.DType, elem.Name, elem.Quant
	if p.accept(",") { // encoding
		for !p.is(">") {
			p.skip()
		}
	}
	p.want(">")
	return t
}

// attr reads an attribute's value.
func (p *textParser) attr() Attr {
	defer p.deeper()()
	switch {
	case p.starts('"'):
		return unquote(p.take())
	case p.starts('@'):
		s := strings.TrimPrefix(p.take(), "@")
		if strings.HasPrefix(s, `"`) {
			s = unquote(s)
		}
		return Symbol(s)
	case p.is("["):
		out := []Attr{}
		p.list("[", "]", func() { out = append(out, p.attr()) })
		return out
	case p.is("{"):
		return p.dict()
	case p.starts('#'):
		return p.dialectAttr()
	case p.is("true"), p.is("false"):
		return p.take() == "true"
	case p.is("unit"):
		p.next()
		return nil
	case p.is("dense"):
		return p.denseAttr()
	case p.is("array"):
		return p.arrayAttr()
	case p.starts('-') || len(p.tok) > 0 && isDigit(p.tok[0]):
		return p.numberAttr(true)
	case p.is("dense_resource") || p.is("opaque") || p.is("affine_map") || p.is("loc"):
		name := p.take()
		p.skip()
		if p.accept(":") {
			p.typ()
		}
		return Opaque(name)
	}
	return p.typ()
}

// numberAttr reads a number with its type; in short forms a colon after it belongs to the op.
func (p *textParser) numberAttr(typed bool) Attr {
	tok := p.take()
	t := Type{Name: "i64", DType: ir.I64}
	if typed && p.accept(":") {
		t = p.typ()
	}
	if strings.ContainsAny(tok, ".") && !strings.HasPrefix(tok, "0x") || t.DType.IsFloat() {
		raw, ok := elementBytes(tok, Type{Name: "f64", DType: ir.F64})
		if t.DType.IsFloat() && strings.HasPrefix(tok, "0x") {
			raw, ok = elementBytes(tok, t)
			if ok && t.DType != ir.F64 {
				return (&Dense{Type: tensorOf(t, nil), Raw: raw}).tensor().Float(0)
			}
		}
		if !ok {
			p.failf("%q is no number", tok)
		}
		return math.Float64frombits(binary.LittleEndian.Uint64(raw))
	}
	n, ok := new(big.Int).SetString(tok, 0)
	if !ok {
		p.failf("%q is no number", tok)
	}
	if !n.IsInt64() {
		return int64(n.Uint64())
	}
	return n.Int64()
}

// dict reads {name = value, …}; a name alone is a unit.
func (p *textParser) dict() []NamedAttr {
	out := []NamedAttr{}
	p.list("{", "}", func() {
		name := p.take()
		if name[0] == '"' {
			name = unquote(name)
		}
		var v Attr
		if p.accept("=") {
			v = p.attr()
		}
		out = append(out, NamedAttr{name, v})
	})
	return out
}

// spilled is an attribute like #stablehlo.gather<offset_dims = [0]>, whose members are the op's attributes.
type spilled []NamedAttr

// dialectAttr reads #stablehlo<kind VALUE>, #stablehlo.kind<…> and #others.
func (p *textParser) dialectAttr() Attr {
	name := p.take()
	if !p.is("<") {
		return Opaque(name)
	}
	switch name {
	case "#stablehlo", "#chlo", "#vhlo":
		p.next()
		var words []string
		for !p.is(">") {
			words = append(words, p.take())
		}
		p.next()
		if len(words) == 2 {
			return words[1]
		}
		return Opaque(name)
	case "#stablehlo.gather", "#stablehlo.scatter", "#stablehlo.dot":
		var out spilled
		p.list("<", ">", func() {
			key := p.take()
			p.want("=")
			out = append(out, NamedAttr{key, p.attr()})
		})
		return out
	case "#stablehlo.conv":
		p.next()
		out := p.convNumbers()
		p.want(">")
		return spilled(out)
	}
	p.skip()
	return Opaque(name)
}

// convNumbers reads [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f].
func (p *textParser) convNumbers() []NamedAttr {
	var out []NamedAttr
	part := func(prefix string, letters map[string]string) {
		spatial := map[int64]int64{}
		at := int64(0)
		p.list("[", "]", func() {
			tok := p.take()
			if name, ok := letters[tok]; ok {
				out = append(out, NamedAttr{prefix + name, at})
			} else if n, err := strconv.ParseInt(tok, 10, 32); err == nil {
				spatial[n] = at
			} else if tok != "?" {
				p.failf("%q in dimension numbers", tok)
			}
			at++
		})
		dims := make([]int64, len(spatial))
		for i := range dims {
			a, ok := spatial[int64(i)]
			if !ok {
				p.failf("dimension numbers without %d", i)
			}
			dims[i] = a
		}
		out = append(out, NamedAttr{prefix + "spatial_dimensions", dims})
	}
	bf := map[string]string{"b": "batch_dimension", "f": "feature_dimension"}
	part("input_", bf)
	p.want("x")
	part("kernel_", map[string]string{"i": "input_feature_dimension", "o": "output_feature_dimension"})
	p.want("->")
	part("output_", bf)
	return out
}

// arrayAttr reads array<i64: 1, 2>.
func (p *textParser) arrayAttr() Attr {
	p.next()
	p.want("<")
	t := p.typ()
	out := []Attr{}
	if p.accept(":") {
		for !p.is(">") {
			if v := p.attr(); true {
				out = append(out, v)
			}
			if !p.accept(",") && !p.is(">") {
				p.failf("got %q, want >", p.tok)
			}
		}
	}
	p.want(">")
	_ = t
	return out
}

// denseAttr reads dense<…> : type.
func (p *textParser) denseAttr() Attr {
	p.next()
	p.want("<")
	type elem struct{ re, im string }
	var elems []elem
	raw, splat := "", false
	var value func()
	value = func() {
		switch {
		case p.is("["):
			p.list("[", "]", value)
		case p.is("("):
			var e elem
			p.next()
			e.re = p.take()
			p.want(",")
			e.im = p.take()
			p.want(")")
			elems = append(elems, e)
		case p.starts('"'):
			raw = unquote(p.take())
		default:
			elems = append(elems, elem{re: p.take()})
		}
	}
	if !p.is(">") {
		splat = !p.is("[")
		value()
	}
	p.want(">")
	p.want(":")
	t := p.typ()
	n, ok := t.static()
	if t.Kind != TensorKind || !ok {
		p.failf("constant of %s", t)
	}
	if t.DType == ir.Invalid {
		return Opaque("constant of " + t.String())
	}
	d := &Dense{Type: t}
	if raw != "" {
		b, err := hex.DecodeString(strings.TrimPrefix(raw, "0x"))
		if err != nil {
			p.failf("constant's bytes: %v", err)
		}
		if d.Raw = b; t.DType == ir.Bool {
			d.Raw, d.Splat = unpackBits(b, n)
		}
		if int64(len(d.Raw)) == t.DType.Size() && n != 1 {
			d.Splat = true
		}
		if !d.Splat && int64(len(d.Raw)) != n*t.DType.Size() {
			p.failf("%d bytes for a constant of %s", len(b), t)
		}
		return d
	}
	part := t
	if t.DType.IsComplex() {
		part = Type{DType: ir.F32}
		if t.DType == ir.C128 {
			part.DType = ir.F64
		}
	}
	for _, e := range elems {
		for _, tok := range []string{e.re, e.im} {
			if tok == "" && !t.DType.IsComplex() {
				continue
			}
			if tok == "" {
				tok = "0"
			}
			b, ok := elementBytes(tok, part)
			if !ok {
				p.failf("%q is no element of %s", tok, t)
			}
			d.Raw = append(d.Raw, b...)
		}
	}
	d.Splat = splat && n != 1
	if want := n * t.DType.Size(); !d.Splat && int64(len(d.Raw)) != want || d.Splat && int64(len(d.Raw)) != t.DType.Size() {
		p.failf("%d elements for a constant of %s", len(elems), t)
	}
	return d
}

// elementBytes is the little-endian form of a number in text. Hexadecimal floats are bits.
func elementBytes(tok string, t Type) ([]byte, bool) {
	size := int(t.DType.Size())
	cut := func(n uint64) ([]byte, bool) { return putUint64(n)[:size:size], true }
	switch {
	case tok == "true":
		return cut(1)
	case tok == "false":
		return cut(0)
	case t.DType.IsFloat() && !strings.HasPrefix(tok, "0x"):
		f, err := strconv.ParseFloat(tok, 64)
		if err != nil && !math.IsInf(f, 0) {
			return nil, false
		}
		out := ir.NewTensor(t.DType)
		out.SetFloat(0, f)
		if t.DType == ir.F32 {
			f32, _ := strconv.ParseFloat(tok, 32)
			out.SetFloat(0, f32)
		}
		return out.Data[:size], true
	}
	n, ok := new(big.Int).SetString(tok, 0)
	if !ok || n.BitLen() > 64 {
		return nil, false
	}
	if n.Sign() < 0 {
		return cut(uint64(n.Int64()))
	}
	return cut(n.Uint64())
}

// unquote reads a quoted string: \" \\ \n \t, and \XX by hexadecimal digits.
func unquote(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, `"`), `"`)
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 >= len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch c := s[i]; {
		case c == 'n':
			b.WriteByte('\n')
		case c == 't':
			b.WriteByte('\t')
		case i+1 < len(s) && isHex(c) && isHex(s[i+1]):
			n, _ := strconv.ParseUint(s[i:i+2], 16, 8)
			b.WriteByte(byte(n))
			i++
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

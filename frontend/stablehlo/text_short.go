package stablehlo

import (
	"strconv"
	"strings"
)

// short reads the short form of an op and returns its result types. Most forms are alike: operands, then `name = value`
// pairs under short names, then attributes, then types; those that are not have their own functions.
func (p *textParser) short(op *Op) []Type {
	switch op.Name {
	case "return":
		for p.starts('%') {
			op.Operands = append(op.Operands, p.value())
			p.accept(",")
		}
		if p.accept(":") {
			p.typeList()
		}
		return nil
	case "constant":
		if p.is("{") {
			op.Attrs = p.dict()
		}
		v := p.attr()
		if _, ok := v.(*Dense); !ok && p.accept(":") {
			return []Type{p.typ()}
		}
		op.Attrs = append(op.Attrs, NamedAttr{"value", v})
		if d, ok := v.(*Dense); ok {
			return []Type{d.Type}
		}
		if o, ok := v.(Opaque); ok {
			return []Type{{Kind: TensorKind, Name: string(o)}}
		}
		p.failf("a constant's value is missing")
	case "while":
		return p.whileOp(op)
	case "reduce":
		return p.reduceOp(op)
	case "compare":
		op.Attrs = append(op.Attrs, NamedAttr{"comparison_direction", p.take()})
		p.want(",")
	case "call", "custom_call", "composite":
		key := map[string]string{"call": "callee", "custom_call": "call_target_name", "composite": "name"}[op.Name]
		name := p.take()
		if strings.HasPrefix(name, "@") {
			name = name[1:]
		}
		op.Attrs = append(op.Attrs, NamedAttr{key, strings.Trim(name, `"`)})
		if p.is("(") {
			p.list("(", ")", func() { op.Operands = append(op.Operands, p.value()) })
		}
	}
	p.pieces(op)
	return p.signature(op)
}

// longNames maps the names of short forms to attributes.
var longNames = map[string]string{
	"dims": "", "dim": "", "sizes": "slice_sizes", "low": "edge_padding_low", "high": "edge_padding_high",
	"interior": "interior_padding", "type": "fft_type", "length": "fft_length", "precision": "precision_config",
	"format": "format", "algorithm": "rng_algorithm", "distribution": "rng_distribution",
}

// dimNames is what `dims` or `dim` means, by op.
var dimNames = map[string]string{
	"broadcast_in_dim": "broadcast_dimensions", "dynamic_broadcast_in_dim": "broadcast_dimensions", "transpose": "permutation",
	"reverse": "dimensions", "concatenate": "dimension", "iota": "iota_dimension", "dynamic_iota": "iota_dimension",
	"get_dimension_size": "dimension", "set_dimension_size": "dimension", "map": "dimensions", "broadcast": "broadcast_sizes",
}

// pieces reads operands and attributes up to the types.
func (p *textParser) pieces(op *Op) {
	for p.tok != "" && !p.is(":") && !p.is("}") {
		switch {
		case p.accept(","):
		case p.starting():
			op.Operands = append(op.Operands, p.value())
		case p.is("("):
			if op.Name == "case" || op.Name == "if" {
				p.failf("%s in a short form", op.Name)
			}
			p.list("(", ")", func() {
				if p.starts('%') {
					op.Operands = append(op.Operands, p.value())
				} else {
					p.pair(op)
				}
			})
		case p.is("["):
			p.brackets(op)
		case p.is("{"):
			op.Attrs = append(op.Attrs, p.dict()...)
		case p.is("<"): // properties
			p.next()
			op.Attrs = append(op.Attrs, p.dict()...)
			p.want(">")
		case p.starts('"'), p.starts('#'), p.is("dense"):
			op.Attrs = append(op.Attrs, NamedAttr{"value", p.attr()})
		case p.starts('@'):
			op.Attrs = append(op.Attrs, NamedAttr{"symbol", p.attr()})
		default:
			p.pair(op)
		}
	}
}

// pair reads `name = value`, or a word alone.
func (p *textParser) pair(op *Op) {
	name := p.take()
	add := func(key string, v Attr) { op.Attrs = append(op.Attrs, NamedAttr{key, v}) }
	if !p.accept("=") {
		if op.Name == "compare" {
			add("compare_type", name)
		}
		return
	}
	switch name {
	case "contracting_dims", "batching_dims":
		kind := strings.TrimSuffix(name, "_dims") + "_dimensions"
		add("lhs_"+kind, p.attr())
		p.want("x")
		add("rhs_"+kind, p.attr())
	case "dim_numbers":
		op.Attrs = append(op.Attrs, p.convNumbers()...)
	case "window":
		p.window(op)
	case "precision":
		p.skip()
	case "algorithm", "type", "distribution":
		if p.is("<") {
			p.skip()
			return
		}
		add(longNames[name], p.take())
	case "format":
		format := p.take() // e5m10
		e, m, _ := strings.Cut(strings.TrimPrefix(format, "e"), "m")
		exp, err1 := strconv.ParseInt(e, 10, 32)
		man, err2 := strconv.ParseInt(m, 10, 32)
		if err1 != nil || err2 != nil {
			p.failf("format %q", format)
		}
		add("exponent_bits", exp)
		add("mantissa_bits", man)
	default:
		long := longNames[name]
		if name == "dims" || name == "dim" {
			long = dimNames[op.Name]
		}
		if long == "" {
			long = name
		}
		if len(p.tok) > 0 && isDigit(p.tok[0]) {
			add(long, p.numberAttr(false))
		} else {
			add(long, p.attr())
		}
	}
}

// window reads {stride = [1, 1], pad = [[0, 1], …], lhs_dilate = …, rhs_dilate = …, reverse = [false, …]}.
func (p *textParser) window(op *Op) {
	names := map[string]string{"stride": "window_strides", "pad": "padding", "lhs_dilate": "lhs_dilation", "rhs_dilate": "rhs_dilation", "reverse": "window_reversal"}
	for _, a := range p.dict() {
		key, ok := names[a.Name]
		if !ok {
			p.failf("%q in a window", a.Name)
		}
		op.Attrs = append(op.Attrs, NamedAttr{key, flatten(a.Value)})
	}
}

// flatten makes one list of nested ones.
func flatten(a Attr) Attr {
	list, ok := a.([]Attr)
	if !ok {
		return a
	}
	out := []Attr{}
	for _, x := range list {
		if sub, ok := flatten(x).([]Attr); ok {
			out = append(out, sub...)
		} else {
			out = append(out, x)
		}
	}
	return out
}

// brackets reads a slice's [0:4:2, 1:3], or an index.
func (p *textParser) brackets(op *Op) {
	var start, limit, stride []Attr
	num := func() Attr {
		n, err := strconv.ParseInt(p.take(), 10, 64)
		if err != nil {
			p.failf("a number is wrong")
		}
		return n
	}
	p.list("[", "]", func() {
		start = append(start, num())
		if !p.accept(":") {
			return
		}
		limit = append(limit, num())
		step := Attr(int64(1))
		if p.accept(":") {
			step = num()
		}
		stride = append(stride, step)
	})
	if op.Name == "get_tuple_element" && len(start) == 1 {
		op.Attrs = append(op.Attrs, NamedAttr{"index", start[0]})
		return
	}
	op.Attrs = append(op.Attrs, NamedAttr{"start_indices", start}, NamedAttr{"limit_indices", limit}, NamedAttr{"strides", stride})
}

// typeList reads types separated by commas.
func (p *textParser) typeList() []Type {
	out := []Type{p.typ()}
	for p.accept(",") {
		out = append(out, p.typ())
	}
	return out
}

// signature reads the types of a short form: `(operands) -> results`, or one type of everything, or a list that ends in
// the result's.
func (p *textParser) signature(op *Op) []Type {
	if !p.accept(":") {
		return nil
	}
	ts := p.typeList()
	if ts[0].Kind == FuncKind {
		return ts[0].Out
	}
	if p.accept("->") {
		return p.types()
	}
	switch {
	case strings.HasPrefix(op.Name, "check."):
		return nil
	case op.Name == "optimization_barrier":
		return ts
	}
	return ts[len(ts)-1:]
}

// whileOp reads while(%a = %x, …) : types [attributes {…}] cond {…} do {…}.
func (p *textParser) whileOp(op *Op) []Type {
	var names []string
	p.list("(", ")", func() {
		names = append(names, p.take())
		p.want("=")
		op.Operands = append(op.Operands, p.value())
	})
	var types []Type
	if len(names) > 0 || p.is(":") {
		p.want(":")
		types = p.typeList()
	}
	if p.accept("attributes") {
		op.Attrs = append(op.Attrs, p.dict()...)
	}
	if len(types) != len(names) {
		p.failf("while carries %d values of %d types", len(names), len(types))
	}
	for _, word := range []string{"cond", "do"} {
		p.want(word)
		b := &Block{}
		p.scopes = append(p.scopes, map[string]*Value{})
		for i, n := range names {
			b.Args = append(b.Args, p.define(n, types[i]))
		}
		p.body(b)
		p.scopes = p.scopes[:len(p.scopes)-1]
		op.Regions = append(op.Regions, b)
	}
	return types
}

// reduceOp reads reduce(%x init: %i), … [applies op] across dimensions = […] : types [reducer(%a: t, %b: t) … {…}].
func (p *textParser) reduceOp(op *Op) []Type {
	var inits []*Value
	for {
		p.want("(")
		op.Operands = append(op.Operands, p.value())
		p.want("init")
		p.want(":")
		inits = append(inits, p.value())
		p.want(")")
		if !p.accept(",") {
			break
		}
	}
	op.Operands = append(op.Operands, inits...)
	applies := ""
	if p.accept("applies") {
		applies = plainName(p.take())
	}
	p.want("across")
	p.want("dimensions")
	p.want("=")
	op.Attrs = append(op.Attrs, NamedAttr{"dimensions", p.attr()})
	if p.is("{") {
		op.Attrs = append(op.Attrs, p.dict()...)
	}
	p.want(":")
	t := p.typ()
	if t.Kind != FuncKind {
		p.failf("reduce has no function type")
	}
	b := &Block{}
	op.Regions = []*Block{b}
	if applies != "" {
		elem := op.Operands[0].Type
		elem.Dims = nil
		x, y, z := &Value{Type: elem}, &Value{Type: elem}, &Value{Type: elem}
		b.Args = []*Value{x, y}
		b.Ops = []*Op{{Name: applies, Operands: []*Value{x, y}, Results: []*Value{z}}, {Name: "return", Operands: []*Value{z}}}
		return t.Out
	}
	// The reducer lists pairs: (%acc0, %x0) (%acc1, %x1) …; the region takes all accumulators first.
	p.want("reducer")
	p.scopes = append(p.scopes, map[string]*Value{})
	var firsts, seconds []*Value
	for p.is("(") {
		i := 0
		p.list("(", ")", func() {
			name := p.take()
			p.want(":")
			v := p.define(name, p.typ())
			if i == 0 {
				firsts = append(firsts, v)
			} else {
				seconds = append(seconds, v)
			}
			i++
		})
	}
	b.Args = append(firsts, seconds...)
	p.body(b)
	p.scopes = p.scopes[:len(p.scopes)-1]
	return t.Out
}

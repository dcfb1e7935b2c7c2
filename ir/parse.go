package ir

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/ir/shape"
)

// maxDepth bounds the nesting of regions in a file.
const maxDepth = 200

// Parse reads a module's text. Errors are file:line:col: message, with the line. Shape rules are not checked here (so
// that the verifier's errors can be tested); unknown ops and undefined values are.
func Parse(file, text string) (m *Module, err error) {
	p := &parser{lex: lexer{file: file, src: text, line: 1}}
	defer func() {
		if r := recover(); r != nil {
			pe, ok := r.(*ParseError)
			if !ok {
				panic(r)
			}
			m, err = nil, pe
		}
	}()
	p.next()
	return p.module(), nil
}

// ParseError is a syntax error with its place.
type ParseError struct {
	File      string
	Line, Col int
	Msg, Src  string
}

// Error is file:line:col: message, and the line.
func (e *ParseError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s\n\t%s", e.File, e.Line, e.Col, e.Msg, e.Src)
}

type parser struct {
	lex   lexer
	tok   token
	mod   *Module
	f     *Func
	vals  map[string]*Value
	depth int
}

func (p *parser) fail(format string, args ...any) {
	panic(p.lex.errorAt(p.tok.pos, fmt.Sprintf(format, args...)))
}

func (p *parser) next() { p.tok = p.lex.next() }

func (p *parser) is(s string) bool { return p.tok.kind != strTok && p.tok.text == s }

func (p *parser) accept(s string) bool {
	if p.is(s) {
		p.next()
		return true
	}
	return false
}

func (p *parser) expect(s string) {
	if !p.accept(s) {
		p.fail("found %q, want %q", p.tok.text, s)
	}
}

func (p *parser) take(kind tokKind, what string) string {
	if p.tok.kind != kind {
		p.fail("found %q, want %s", p.tok.text, what)
	}
	s := p.tok.text
	p.next()
	return s
}

func (p *parser) int() int64 {
	s := p.take(numTok, "an integer")
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		p.fail("%q is no 64-bit integer", s)
	}
	return n
}

func (p *parser) str() string { return p.take(strTok, "a string") }

func (p *parser) module() *Module {
	p.mod = &Module{}
	if p.accept("module") {
		p.expect("@")
		p.mod.Name = p.take(wordTok, "a name")
	}
	for p.tok.kind != eofTok {
		switch {
		case p.is("global"):
			p.global()
		case p.accept("state"):
			s := &StateVar{Name: p.str()}
			p.expect("=")
			s.Init, _ = p.attr().(*Global)
			if s.Init == nil {
				p.fail("state %q wants a global", s.Name)
			}
			p.mod.States = append(p.mod.States, s)
		case p.is("func"):
			p.fn()
		default:
			p.fail("found %q, want global, state or func", p.tok.text)
		}
	}
	return p.mod
}

func (p *parser) global() {
	p.expect("global")
	p.expect("@")
	g := &Global{Name: p.take(wordTok, "a name")}
	if p.mod.Global(g.Name) != nil {
		p.fail("global @%s is defined twice", g.Name)
	}
	p.expect(":")
	g.Type = p.typ()
	p.expect("=")
	if !p.accept("external") {
		t, ok := p.attr().(*Tensor)
		if !ok || !t.Type().Equal(g.Type) {
			p.fail("global @%s wants a literal of type %s", g.Name, g.Type)
		}
		g.tensor = t
	}
	p.mod.Globals = append(p.mod.Globals, g)
}

var levelNames = map[string]Level{"graph": Graph, "program": Program, "kernel": Kernel}

func (p *parser) fn() {
	p.expect("func")
	level, ok := levelNames[p.tok.text]
	if !ok {
		p.fail("found %q, want graph, program or kernel", p.tok.text)
	}
	p.next()
	p.expect("@")
	f := NewFunc(p.take(wordTok, "a name"), level)
	p.f, p.vals = f, map[string]*Value{}
	if p.mod.Func(f.Name) != nil {
		p.fail("func @%s is defined twice", f.Name)
	}
	p.mod.Funcs = append(p.mod.Funcs, f)
	p.expect("(")
	for !p.accept(")") {
		v := p.param()
		switch {
		case p.accept("state"):
			p.expect("(")
			v.State = p.str()
			p.expect(")")
		case p.accept("input"):
			p.expect("(")
			f.Inputs = append(f.Inputs, p.str())
			p.expect(")")
		default:
			f.Inputs = append(f.Inputs, v.Name)
		}
		f.Params = append(f.Params, v)
		p.comma(")")
	}
	p.expect("->")
	p.expect("(")
	for !p.accept(")") {
		switch {
		case p.accept("state"):
			p.expect("(")
			f.StateOut = append(f.StateOut, p.str())
			p.expect(")")
			p.expect(":")
		case p.tok.kind == strTok:
			f.Outputs = append(f.Outputs, p.str())
			p.expect(":")
		}
		p.typ()
		p.comma(")")
	}
	if level == Program { // its last parameters are the outputs
		f.Inputs = f.Inputs[:max(0, len(f.Inputs)-len(f.Outputs))]
	}
	if p.is("{") && p.lex.peekAttrs() {
		f.Attrs = p.attrs()
	}
	p.expect("{")
	for p.is("sym") {
		p.next()
		s := Symbol{Name: p.take(wordTok, "a symbol"), Hi: Unbounded}
		p.expect("in")
		s.Lo = p.int()
		p.expect("..")
		if p.tok.kind == numTok {
			s.Hi = p.int()
		}
		s.ByValue = p.accept("by_value")
		if f.Sym(s.Name) != nil {
			p.fail("symbol %s is declared twice", s.Name)
		}
		f.Syms = append(f.Syms, s)
	}
	p.ops(f.Body)
}

func (p *parser) comma(end string) {
	if !p.accept(",") && !p.is(end) {
		p.fail("found %q, want , or %s", p.tok.text, end)
	}
}

func (p *parser) param() *Value {
	p.expect("%")
	name := p.valueName()
	p.expect(":")
	return p.define(name, p.typ(), nil)
}

func (p *parser) valueName() string {
	if p.tok.kind != wordTok && p.tok.kind != numTok {
		p.fail("found %q, want a value's name", p.tok.text)
	}
	s := p.tok.text
	p.next()
	return s
}

func (p *parser) define(name string, t Type, def *Op) *Value {
	if p.vals[name] != nil {
		p.fail("value %%%s is defined twice", name)
	}
	v := p.f.NewValue("", t)
	if name[0] < '0' || name[0] > '9' {
		v.Name = name
	}
	v.Def = def
	p.vals[name] = v
	return v
}

// ops reads ops up to and with the closing brace.
func (p *parser) ops(r *Region) {
	if p.depth++; p.depth > maxDepth {
		p.fail("regions nest deeper than %d", maxDepth)
	}
	for !p.accept("}") {
		r.Ops = append(r.Ops, p.op())
	}
	p.depth--
}

func (p *parser) op() *Op {
	var names []string
	for p.is("%") {
		p.next()
		names = append(names, p.valueName())
		p.comma("=")
	}
	if len(names) > 0 {
		p.expect("=")
	}
	line := p.lex.line
	def := Lookup(p.tok.text)
	if def == nil {
		p.fail("no op %q", p.tok.text)
	}
	p.next()
	op := &Op{Def: def}
	for p.is("%") && p.lex.lastLine == line { // else it is the next op's result
		p.next()
		v := p.valueName()
		if p.vals[v] == nil {
			p.fail("value %%%s is not defined", v)
		}
		op.Operands = append(op.Operands, p.vals[v])
		if !p.accept(",") {
			break
		}
	}
	if p.is("{") {
		op.Attrs = p.attrs()
	}
	for p.is("(") {
		p.next()
		r := &Region{}
		for !p.accept(")") {
			r.Params = append(r.Params, p.param())
			p.comma(")")
		}
		p.expect("{")
		p.ops(r)
		op.Regions = append(op.Regions, r)
	}
	if p.accept(":") {
		for {
			if len(op.Results) == len(names) {
				p.fail("more types than results")
			}
			op.Results = append(op.Results, p.define(names[len(op.Results)], p.typ(), op))
			if !p.accept(",") {
				break
			}
		}
	}
	if len(op.Results) != len(names) {
		p.fail("%d results and %d types", len(names), len(op.Results))
	}
	if c, ok := p.lex.comments[p.lex.prevLine]; ok {
		op.Node = c
	} else if c, ok := p.lex.comments[line]; ok && len(op.Regions) == 0 {
		op.Node = c
	}
	return op
}

func (p *parser) attrs() Attrs {
	p.expect("{")
	a := A{}
	for !p.accept("}") {
		name := p.take(wordTok, "an attribute")
		p.expect("=")
		a[name] = p.attr()
		p.comma("}")
	}
	return a.Sorted()
}

func (p *parser) attr() Attr {
	switch {
	case p.tok.kind == numTok:
		s := p.take(numTok, "a number")
		if n, err := strconv.ParseInt(s, 10, 64); err == nil {
			return n
		}
		x, err := strconv.ParseFloat(s, 64)
		if err != nil {
			p.fail("%q is no number", s)
		}
		return x
	case p.tok.kind == strTok:
		return p.str()
	case p.accept("["):
		ns := []int64{}
		for !p.accept("]") {
			ns = append(ns, p.int())
			p.comma("]")
		}
		return ns
	case p.accept("strs"):
		p.expect("[")
		ss := []string{}
		for !p.accept("]") {
			ss = append(ss, p.str())
			p.comma("]")
		}
		return ss
	case p.accept("!"):
		return p.dtype()
	case p.accept("@"):
		name := p.take(wordTok, "a global")
		g := p.mod.Global(name)
		if g == nil {
			p.fail("global @%s is not defined", name)
		}
		return g
	}
	word := p.take(wordTok, "an attribute's value")
	switch word {
	case "true", "false":
		return word == "true"
	case "inf":
		return math.Inf(1)
	case "nan":
		return math.NaN()
	case "-inf":
		return math.Inf(-1)
	case "type":
		p.expect("(")
		t := p.typ()
		p.expect(")")
		return t
	case "types":
		p.expect("(")
		ts := []Type{}
		for !p.accept(")") {
			ts = append(ts, p.typ())
			p.comma(")")
		}
		return ts
	case "expr":
		e, err := shape.Parse(p.parens())
		if err != nil {
			p.fail("%v", err)
		}
		return e
	case "dims":
		d, err := shape.ParseDims(p.parens())
		if err != nil {
			p.fail("%v", err)
		}
		return d
	case "dense":
		p.expect("(")
		return p.literal()
	}
	p.fail("found %q, want an attribute's value", word)
	return nil
}

// parens returns the raw text up to the matching parenthesis; the current token is the opening one.
func (p *parser) parens() string {
	if !p.is("(") {
		p.fail("found %q, want (", p.tok.text)
	}
	s := p.lex.rawUntilClose('(', ')')
	p.next()
	return s
}

func (p *parser) dtype() DType {
	s := p.take(wordTok, "an element type")
	d, ok := ParseDType(s)
	if !ok {
		p.fail("no element type %q", s)
	}
	return d
}

func (p *parser) dims() shape.Dims {
	if !p.is("[") {
		p.fail("found %q, want [", p.tok.text)
	}
	d, err := shape.ParseDims("[" + p.lex.rawUntilClose('[', ']') + "]")
	if err != nil {
		p.fail("%v", err)
	}
	p.next()
	return d
}

func (p *parser) typ() Type {
	switch {
	case p.accept("buf"):
		p.expect("<")
		d := p.dtype()
		dims := p.dims()
		p.expect(",")
		name := p.take(wordTok, "a space")
		p.expect(">")
		for s := Arg; s < numSpaces; s++ {
			if spaceNames[s] == name {
				return BufferOf(d, s, dims...)
			}
		}
		p.fail("no space %q", name)
	case p.accept("tile"):
		p.expect("<")
		d := p.dtype()
		p.expect(",")
		var ns []int64
		for _, part := range strings.Split(p.tok.text, "x") { // 14x32 lexes as one token
			n, err := strconv.ParseInt(part, 10, 32)
			if err != nil || n < 0 {
				p.fail("%q are no tile dims", p.tok.text)
			}
			ns = append(ns, n)
		}
		p.next()
		p.expect(">")
		return TileOf(d, ns...)
	}
	d := p.dtype()
	if p.is("[") {
		return TensorOf(d, p.dims()...)
	}
	return Scalar(d)
}

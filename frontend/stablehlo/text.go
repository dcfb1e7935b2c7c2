package stablehlo

import (
	"fmt"
	"strconv"
	"strings"
)

// textParser reads StableHLO's text: the generic form of every op, and the short forms that are printed.
type textParser struct {
	lexer
	scopes []map[string]*Value
	m      *Module
}

// readText reads a module, or functions alone.
func readText(data []byte) (m *Module, err error) {
	p := &textParser{lexer: lexer{src: string(data)}, m: &Module{}}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case syntaxError:
			m, err = nil, fmt.Errorf("%s", r.msg)
		default:
			panic(r)
		}
	}()
	p.next()
	p.top()
	return p.m, nil
}

// top reads what stands outside of functions.
func (p *textParser) top() {
	for p.tok != "" {
		switch {
		case p.is("module") || p.is("builtin.module"):
			p.next()
			if p.starts('@') {
				p.next()
			}
			if p.accept("attributes") {
				p.dict()
			}
			p.want("{")
		case p.accept("}"):
		case p.is("func.func") || p.is("func"):
			p.function()
		case p.starts('#') || p.starts('!'): // an alias
			p.next()
			p.want("=")
			for p.tok != "" && !p.starts('#') && !p.starts('!') && !p.is("module") && !p.is("func.func") {
				p.skip()
			}
		case p.is("loc"):
			p.next()
			p.skip()
		default:
			p.failf("got %q, want a function", p.tok)
		}
	}
}

// function reads func.func [visibility] @name(args) -> results attributes {…} {body}.
func (p *textParser) function() {
	p.next()
	for p.is("public") || p.is("private") || p.is("nested") {
		p.next()
	}
	f := &Func{Name: strings.Trim(strings.TrimPrefix(p.take(), "@"), `"`), Body: &Block{}}
	if p.m.Func(f.Name) != nil {
		p.failf("function @%s stands twice", f.Name)
	}
	p.scopes = []map[string]*Value{{}}
	p.list("(", ")", func() {
		name := ""
		if p.starts('%') {
			name = p.take()
			p.want(":")
		}
		f.Body.Args = append(f.Body.Args, p.define(name, p.typ()))
		if p.is("{") {
			p.skip()
		}
		p.location()
	})
	if p.accept("->") {
		f.Results = p.types()
	}
	if p.accept("attributes") {
		p.dict()
	}
	if p.is("{") {
		p.body(f.Body)
	}
	p.location()
	p.m.Funcs = append(p.m.Funcs, f)
}

func (p *textParser) location() {
	if p.is("loc") {
		p.next()
		p.skip()
	}
}

// define names a value in the innermost scope.
func (p *textParser) define(name string, t Type) *Value {
	v := &Value{Type: t, name: name}
	if name != "" {
		p.scopes[len(p.scopes)-1][name] = v
	}
	return v
}

// value reads a reference: %x, %x#1.
func (p *textParser) value() *Value {
	name := p.take()
	for i := len(p.scopes) - 1; i >= 0; i-- {
		if v := p.scopes[i][name]; v != nil {
			return v
		}
		if base, ok := strings.CutSuffix(name, "#0"); ok {
			if v := p.scopes[i][base]; v != nil {
				return v
			}
		}
	}
	p.failf("%q is not defined", name)
	return nil
}

func (p *textParser) starting() bool { return p.starts('%') }

// body reads {ops} into a block; a region may name its arguments by ^bb0(%a: type, …):.
func (p *textParser) body(b *Block) {
	defer p.deeper()()
	p.want("{")
	p.scopes = append(p.scopes, map[string]*Value{})
	if p.starts('^') {
		p.next()
		if p.is("(") {
			p.list("(", ")", func() {
				name := p.take()
				p.want(":")
				b.Args = append(b.Args, p.define(name, p.typ()))
				p.location()
			})
		}
		p.want(":")
	}
	for !p.accept("}") {
		if op := p.op(); op != nil {
			b.Ops = append(b.Ops, op)
		}
	}
	p.scopes = p.scopes[:len(p.scopes)-1]
}

// resultName is one group of results: %x or %x:2.
type resultName struct {
	name string
	n    int
}

// op reads one op.
func (p *textParser) op() *Op {
	var names []resultName
	if p.starts('%') {
		for {
			r := resultName{p.take(), 1}
			if p.accept(":") {
				n, err := strconv.Atoi(p.take())
				if err != nil || n < 0 || n > 1000 {
					p.failf("a group of results is wrong")
				}
				r.n = n
			}
			names = append(names, r)
			if !p.accept(",") {
				break
			}
		}
		p.want("=")
	}
	op := &Op{}
	var types []Type
	if p.starts('"') {
		op.Name = plainName(unquote(p.take()))
		types = p.generic(op)
	} else {
		op.Name = plainName(p.take())
		types = p.short(op)
	}
	p.spill(op)
	p.location()
	i := 0
	for _, r := range names {
		for k := range r.n {
			if i >= len(types) {
				p.failf("%s has %d results, more are named", op.Name, len(types))
			}
			name := r.name
			if r.n > 1 {
				name += "#" + strconv.Itoa(k)
			}
			op.Results = append(op.Results, p.define(name, types[i]))
			i++
		}
	}
	for ; i < len(types); i++ {
		op.Results = append(op.Results, &Value{Type: types[i]})
	}
	return op
}

// spill makes members of attributes like #stablehlo.gather<…> attributes of the op.
func (p *textParser) spill(op *Op) {
	var out []NamedAttr
	for _, a := range op.Attrs {
		if s, ok := a.Value.(spilled); ok {
			out = append(out, s...)
		} else {
			out = append(out, a)
		}
	}
	op.Attrs = out
}

// generic reads (operands) <{properties}> ({region}, …) {attributes} : (types) -> types.
func (p *textParser) generic(op *Op) []Type {
	p.list("(", ")", func() { op.Operands = append(op.Operands, p.value()) })
	if p.accept("<") {
		op.Attrs = append(op.Attrs, p.dict()...)
		p.want(">")
	}
	if p.is("(") {
		p.list("(", ")", func() {
			b := &Block{}
			p.body(b)
			op.Regions = append(op.Regions, b)
		})
	}
	if p.is("{") {
		op.Attrs = append(op.Attrs, p.dict()...)
	}
	p.want(":")
	t := p.typ()
	if t.Kind != FuncKind {
		p.failf("%s has no function type", op.Name)
	}
	return t.Out
}

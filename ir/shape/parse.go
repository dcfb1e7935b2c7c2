package shape

import (
	"fmt"
	"strconv"
)

// Limits of the text. Printed expressions nest at most 3*maxDepth brackets.
const (
	maxText  = 1 << 16
	maxNest  = 4 * maxDepth
	maxRank  = 255 // TensorFlow's limit is 254
	minusMax = 64  // unary minus signs in a row
)

// Parse reads an expression, like `(T + 1) floordiv 2`; see the package comment for the grammar. Errors name the column.
func Parse(s string) (Expr, error) {
	p := &parser{s: s}
	e, err := p.whole(func() (Expr, error) { return p.sum(0) })
	if err != nil {
		return Expr{}, fmt.Errorf("dim %s: %w", quoteShort(s), err)
	}
	return e, nil
}

// ParseDims reads a shape, like `[B,20]`.
func ParseDims(s string) (Dims, error) {
	p := &parser{s: s}
	var dims Dims
	_, err := p.whole(func() (Expr, error) {
		var err error
		dims, err = p.dims()
		return Expr{}, err
	})
	if err != nil {
		return nil, fmt.Errorf("shape %s: %w", quoteShort(s), err)
	}
	return dims, nil
}

func quoteShort(s string) string {
	if len(s) > 80 {
		return strconv.Quote(s[:80]) + "…"
	}
	return strconv.Quote(s)
}

// parser is a recursive-descent parser; at is the next byte.
type parser struct {
	s  string
	at int
}

func (p *parser) whole(read func() (Expr, error)) (Expr, error) {
	if len(p.s) > maxText {
		return Expr{}, fmt.Errorf("text has %d bytes, want at most %d", len(p.s), maxText)
	}
	e, err := read()
	if err == nil && p.peek() != 0 {
		err = p.errorf("want the end")
	}
	return e, err
}

func (p *parser) errorf(format string, args ...any) error {
	got := "the end"
	if c := p.peek(); c != 0 {
		got = strconv.QuoteRune(rune(c))
	}
	return fmt.Errorf("column %d: got %s, %s", p.at+1, got, fmt.Sprintf(format, args...))
}

// peek skips spaces and returns the next byte, 0 at the end. A byte 0 in the text is returned as 1, which fits nowhere.
func (p *parser) peek() byte {
	for p.at < len(p.s) && (p.s[p.at] == ' ' || p.s[p.at] == '\t') {
		p.at++
	}
	if p.at == len(p.s) {
		return 0
	}
	return max(p.s[p.at], 1)
}

func (p *parser) take(c byte) bool {
	if p.peek() != c {
		return false
	}
	p.at++
	return true
}

// word returns the name at the next byte without taking it.
func (p *parser) word() string {
	if !isLetter(p.peek()) {
		return ""
	}
	end := p.at
	for end < len(p.s) && isNameByte(p.s[end]) {
		end++
	}
	return p.s[p.at:end]
}

func (p *parser) dims() (Dims, error) {
	if !p.take('[') {
		return nil, p.errorf("want '['")
	}
	dims := Dims{}
	if p.take(']') {
		return dims, nil
	}
	for {
		e, err := p.sum(0)
		if err != nil {
			return nil, err
		}
		dims = append(dims, e)
		switch {
		case p.take(']'):
			return dims, nil
		case len(dims) == maxRank:
			return nil, p.errorf("want at most %d dims", maxRank)
		case !p.take(','):
			return nil, p.errorf("want ',' or ']'")
		}
	}
}

func (p *parser) sum(nest int) (Expr, error) {
	e, err := p.product(nest)
	for err == nil {
		minus := p.peek() == '-'
		if !minus && p.peek() != '+' {
			break
		}
		p.at++
		var f Expr
		if f, err = p.product(nest); err != nil {
			break
		}
		if minus {
			f = f.Neg()
		}
		e = e.Add(f)
	}
	return e, err
}

func (p *parser) product(nest int) (Expr, error) {
	e, err := p.unary(nest)
	for err == nil {
		var op func(Expr, Expr) Expr
		word := p.word()
		switch {
		case p.peek() == '*':
			op, word = Expr.Mul, "*"
		case word == "floordiv":
			op = Expr.FloorDiv
		case word == "ceildiv":
			op = Expr.CeilDiv
		case word == "mod":
			op = Expr.Mod
		default:
			return e, nil
		}
		p.at += len(word)
		var f Expr
		if f, err = p.unary(nest); err == nil {
			e = op(e, f)
		}
	}
	return e, err
}

// unary reads minus signs and a primary. A minus in front of digits belongs to the literal.
func (p *parser) unary(nest int) (Expr, error) {
	minus := 0
	for p.take('-') {
		if minus++; minus > minusMax {
			return Expr{}, p.errorf("want at most %d signs in a row", minusMax)
		}
	}
	if isDigit(p.peek()) {
		e, err := p.literal(minus > 0)
		if err == nil && minus > 0 && minus%2 == 0 {
			e = e.Neg()
		}
		return e, err
	}
	e, err := p.primary(nest)
	if err == nil && minus%2 == 1 {
		e = e.Neg()
	}
	return e, err
}

func (p *parser) literal(neg bool) (Expr, error) {
	start := p.at
	for p.at < len(p.s) && isDigit(p.s[p.at]) {
		p.at++
	}
	if p.at < len(p.s) && isNameByte(p.s[p.at]) {
		return Expr{}, p.errorf("want the end of the number")
	}
	text := p.s[start:p.at]
	if neg {
		text = "-" + text
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return Expr{}, fmt.Errorf("column %d: %s does not fit in int64", start+1, quoteShort(text))
	}
	return Const(n), nil
}

func (p *parser) primary(nest int) (Expr, error) {
	if nest > maxNest {
		return Expr{}, p.errorf("want at most %d levels of brackets", maxNest)
	}
	if p.take('(') {
		e, err := p.sum(nest + 1)
		if err == nil && !p.take(')') {
			err = p.errorf("want ')'")
		}
		return e, err
	}
	name := p.word()
	if name == "" {
		return Expr{}, p.errorf("want a number, a name or '('")
	}
	start := p.at
	p.at += len(name)
	if p.peek() == '(' {
		return p.call(name, start, nest)
	}
	return Sym(name), nil
}

func (p *parser) call(name string, start, nest int) (Expr, error) {
	p.at++
	var op Op
	switch name {
	case "min":
		op = OpMin
	case "max":
		op = OpMax
	case "add":
		op = OpAdd
	case "mul":
		op = OpMul
	case "huge":
		hash := p.word()
		p.at += len(hash)
		if hash == "" || !p.take(')') {
			return Expr{}, p.errorf("want a name and ')'")
		}
		return newAtom(OpHuge, hash, nil), nil
	default:
		return Expr{}, fmt.Errorf("column %d: unknown function %q, want min or max", start+1, name)
	}
	e, err := p.sum(nest + 1)
	n := 1
	for err == nil && p.take(',') {
		var f Expr
		if f, err = p.sum(nest + 1); err == nil {
			e = apply(op, e, f)
			n++
		}
	}
	switch {
	case err != nil:
	case !p.take(')'):
		err = p.errorf("want ',' or ')'")
	case n < 2:
		err = fmt.Errorf("column %d: %s has 1 argument, want 2 or more", start+1, name)
	}
	return e, err
}

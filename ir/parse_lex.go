package ir

import (
	"encoding/base64"
	"encoding/binary"
	"math"
	"strconv"
	"strings"
)

type tokKind uint8

const (
	eofTok tokKind = iota
	wordTok
	numTok
	strTok
	punctTok
)

type token struct {
	kind tokKind
	text string
	pos  int
}

// lexer splits the text; it notes the comment on each line, since an op's comment is its source node.
type lexer struct {
	file, src      string
	pos            int
	line, prevLine int // line of the lexer, and of the last token but one
	lastLine       int
	comments       map[int]string
}

func (l *lexer) errorAt(pos int, msg string) *ParseError {
	pos = min(pos, len(l.src))
	start := strings.LastIndexByte(l.src[:pos], '\n') + 1
	end := len(l.src)
	if i := strings.IndexByte(l.src[pos:], '\n'); i >= 0 {
		end = pos + i
	}
	return &ParseError{File: l.file, Line: strings.Count(l.src[:pos], "\n") + 1, Col: pos - start + 1, Msg: msg, Src: l.src[start:end]}
}

func isWord(c byte) bool {
	return c == '_' || c == '.' || c == '$' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func (l *lexer) next() token {
	l.prevLine = l.lastLine
	l.skip()
	l.lastLine = l.line
	if l.pos >= len(l.src) {
		return token{eofTok, "end of file", l.pos}
	}
	start := l.pos
	c := l.src[l.pos]
	switch {
	case c == '"':
		return l.quoted()
	case strings.HasPrefix(l.src[l.pos:], "->"), strings.HasPrefix(l.src[l.pos:], ".."):
		l.pos += 2
		return token{punctTok, l.src[start:l.pos], start}
	case strings.HasPrefix(l.src[l.pos:], "-inf"):
		l.pos += 4
		return token{wordTok, "-inf", start}
	case c >= '0' && c <= '9' || c == '-':
		return l.number()
	case isWord(c):
		for l.pos < len(l.src) && isWord(l.src[l.pos]) {
			l.pos++
		}
		return token{wordTok, l.src[start:l.pos], start}
	}
	l.pos++
	return token{punctTok, l.src[start:l.pos], start}
}

// number reads digits with an optional fraction and exponent, and names and tile dims that begin with a digit
// (14x32); it stops before `..`.
func (l *lexer) number() token {
	start := l.pos
	if l.src[l.pos] == '-' {
		l.pos++
	}
	for l.pos < len(l.src) {
		c := l.src[l.pos]
		exp := (c == '+' || c == '-') && l.src[l.pos-1] == 'e'
		if !isWord(c) && !exp || strings.HasPrefix(l.src[l.pos:], "..") {
			break
		}
		l.pos++
	}
	return token{numTok, l.src[start:l.pos], start}
}

func (l *lexer) quoted() token {
	start := l.pos
	for i := l.pos + 1; i < len(l.src) && l.src[i] != '\n'; i++ {
		switch l.src[i] {
		case '\\':
			i++
		case '"':
			s, err := strconv.Unquote(l.src[start : i+1])
			if err != nil {
				panic(l.errorAt(start, "bad string"))
			}
			l.pos = i + 1
			return token{strTok, s, start}
		}
	}
	panic(l.errorAt(start, "string does not end"))
}

// skip passes over blanks and comments.
func (l *lexer) skip() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case c == '\n':
			l.line++
			l.pos++
		case c == ' ' || c == '\t' || c == '\r':
			l.pos++
		case strings.HasPrefix(l.src[l.pos:], "//"):
			end := len(l.src)
			if i := strings.IndexByte(l.src[l.pos:], '\n'); i >= 0 {
				end = l.pos + i
			}
			if l.comments == nil {
				l.comments = map[int]string{}
			}
			l.comments[l.line] = strings.TrimSpace(l.src[l.pos+2 : end])
			l.pos = end
		default:
			return
		}
	}
}

// rawUntilClose returns the text from here to the bracket that closes the one just read, and passes it.
func (l *lexer) rawUntilClose(open, close byte) string {
	start, depth := l.pos, 1
	for i := l.pos; i < len(l.src) && l.src[i] != '\n'; i++ {
		switch l.src[i] {
		case open:
			depth++
		case close:
			if depth--; depth == 0 {
				l.pos = i + 1
				return l.src[start:i]
			}
		}
	}
	panic(l.errorAt(start, "missing "+string(close)))
}

// peekAttrs tells, at a `{`, whether an attribute list follows (`{name = `) and not a function's body.
func (l *lexer) peekAttrs() bool {
	rest := l.src[l.pos:]
	if i := strings.IndexByte(rest, '\n'); i >= 0 {
		rest = rest[:i]
	}
	return strings.Contains(rest, "=") && !strings.HasPrefix(strings.TrimSpace(rest), "%")
}

// maxLiteral bounds the elements of a literal in a file: text must not be able to ask for more memory than it has
// characters, but for splats, which are bounded here.
const maxLiteral = 1 << 24

// literal reads what Tensor.Literal prints, after `dense(`.
func (p *parser) literal() *Tensor {
	typ := p.typ()
	dims, ok := typ.Static()
	if !ok || typ.Kind != TensorKind && len(dims) > 0 {
		p.fail("a literal of type %s", typ)
	}
	n := int64(1)
	for _, d := range dims {
		if d < 0 || d > maxLiteral || n*max(d, 1) > maxLiteral {
			p.fail("a literal of type %s has more than %d elements", typ, maxLiteral)
		}
		n *= d
	}
	p.expect(":")
	if typ.DType == String {
		return p.stringsLiteral(n, dims)
	}
	t := NewTensor(typ.DType, dims...)
	switch {
	case p.accept("base64"):
		data, err := base64.StdEncoding.DecodeString(p.str())
		if err != nil || len(data) != len(t.Data) {
			p.fail("base64 does not hold %d bytes", len(t.Data))
		}
		copy(t.Data, data)
	case p.accept("splat"):
		one := NewTensor(typ.DType)
		p.elem(one, 0)
		for i := range n {
			copy(t.Data[i*typ.DType.Size():], one.Data)
		}
	default:
		for i := range n {
			p.elem(t, i)
		}
	}
	p.expect(")")
	return t
}

func (p *parser) stringsLiteral(n int64, dims []int64) *Tensor {
	t := &Tensor{DType: String, Shape: dims}
	for range n {
		s, err := base64.StdEncoding.DecodeString(p.str())
		if err != nil {
			p.fail("bad base64")
		}
		t.Strings = append(t.Strings, s)
	}
	p.expect(")")
	return t
}

// elem reads one element: an integer, a float, inf, -inf, or nan:bits in hex.
func (p *parser) elem(t *Tensor, i int64) {
	s := p.tok.text
	if p.tok.kind != numTok && p.tok.kind != wordTok {
		p.fail("found %q, want a number", s)
	}
	if t.DType.IsComplex() {
		p.fail("complex literals are base64")
	}
	switch {
	case s == "nan":
		p.next()
		p.expect(":")
		bits, err := strconv.ParseUint(p.tok.text, 16, 64)
		if err != nil {
			p.fail("%q are no bits", p.tok.text)
		}
		var raw [8]byte
		binary.LittleEndian.PutUint64(raw[:], bits)
		sz := t.DType.Size()
		copy(t.Data[i*sz:(i+1)*sz], raw[:])
	case s == "inf":
		t.SetFloat(i, math.Inf(1))
	case s == "-inf":
		t.SetFloat(i, math.Inf(-1))
	case t.DType.IsFloat():
		bits := 32 // straight to float32: rounding twice could differ
		if t.DType == F64 {
			bits = 64
		}
		x, err := strconv.ParseFloat(s, bits)
		if err != nil {
			p.fail("%q is no number", s)
		}
		t.SetFloat(i, x)
	default:
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			u, err := strconv.ParseUint(s, 10, 64)
			if err != nil {
				p.fail("%q is no integer", s)
			}
			n = int64(u)
		}
		t.SetInt(i, n)
	}
	p.next()
}

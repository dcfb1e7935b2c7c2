package stablehlo

import (
	"fmt"
	"strings"
)

// lexer cuts MLIR's text into tokens: names (with dots), %values, @symbols, #attributes, !types, ^blocks, numbers,
// "strings" and punctuation. One token is looked ahead.
type lexer struct {
	src   string
	pos   int // after tok
	start int // of tok
	tok   string
	depth int
}

// syntaxError is panicked within the parser and caught by readText.
type syntaxError struct{ msg string }

func (l *lexer) failf(format string, args ...any) {
	at := min(l.start, len(l.src))
	line := 1 + strings.Count(l.src[:at], "\n")
	col := at - strings.LastIndexByte(l.src[:at], '\n')
	panic(syntaxError{fmt.Sprintf("stablehlo: text:%d:%d: %s", line, col, fmt.Sprintf(format, args...))})
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isName(b byte) bool {
	return b == '_' || b == '$' || b == '.' || b == '-' || isDigit(b) || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}

// next moves to the next token; "" is the end.
func (l *lexer) next() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			l.pos++
		case strings.HasPrefix(l.src[l.pos:], "//"):
			if n := strings.IndexByte(l.src[l.pos:], '\n'); n >= 0 {
				l.pos += n
			} else {
				l.pos = len(l.src)
			}
		default:
			l.start = l.pos
			l.scan(c)
			l.tok = l.src[l.start:l.pos]
			return
		}
	}
	l.start, l.tok = l.pos, ""
}

func (l *lexer) scan(c byte) {
	rest := func(ok func(byte) bool) {
		for l.pos++; l.pos < len(l.src) && ok(l.src[l.pos]); l.pos++ {
		}
	}
	switch {
	case c == '"':
		for l.pos++; l.pos < len(l.src) && l.src[l.pos] != '"'; l.pos++ {
			if l.src[l.pos] == '\\' {
				l.pos++
			}
		}
		if l.pos++; l.pos > len(l.src) {
			l.pos = len(l.src)
			l.failf("a string does not end")
		}
	case strings.HasPrefix(l.src[l.pos:], "->"):
		l.pos += 2
	case isDigit(c) || c == '-' && l.pos+1 < len(l.src) && isDigit(l.src[l.pos+1]):
		l.number()
	case c == '%' || c == '#' || c == '!' || c == '^':
		rest(func(b byte) bool { return isName(b) || c == '%' && b == '#' })
	case c == '@':
		if l.pos+1 < len(l.src) && l.src[l.pos+1] == '"' {
			l.pos++
			l.scan('"')
			return
		}
		rest(isName)
	case c != '-' && c != '.' && isName(c):
		rest(func(b byte) bool { return isName(b) && b != '-' })
	default:
		l.pos++
	}
}

// number scans an integer, a hexadecimal one or a float; "2x3" is three tokens.
func (l *lexer) number() {
	if l.pos++; l.src[l.pos-1] == '0' && strings.HasPrefix(l.src[l.pos:], "x") && l.pos+1 < len(l.src) && isHex(l.src[l.pos+1]) {
		for l.pos++; l.pos < len(l.src) && isHex(l.src[l.pos]); l.pos++ {
		}
		return
	}
	digits := func() {
		for l.pos < len(l.src) && isDigit(l.src[l.pos]) {
			l.pos++
		}
	}
	digits()
	if l.pos < len(l.src) && l.src[l.pos] == '.' {
		l.pos++
		digits()
		if l.pos < len(l.src) && (l.src[l.pos] == 'e' || l.src[l.pos] == 'E') {
			l.pos++
			if l.pos < len(l.src) && (l.src[l.pos] == '-' || l.src[l.pos] == '+') {
				l.pos++
			}
			digits()
		}
	}
}

func isHex(b byte) bool { return isDigit(b) || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F' }

// is reports the current token.
func (l *lexer) is(tok string) bool { return l.tok == tok && tok != "" }

// accept moves on if the current token is tok.
func (l *lexer) accept(tok string) bool {
	if l.is(tok) {
		l.next()
		return true
	}
	return false
}

// want moves on or fails.
func (l *lexer) want(tok string) {
	if !l.accept(tok) {
		l.failf("got %q, want %q", l.tok, tok)
	}
}

// take returns the current token and moves on.
func (l *lexer) take() string {
	t := l.tok
	if t == "" {
		l.failf("the text ends too early")
	}
	l.next()
	return t
}

// starts reports the first byte of the current token.
func (l *lexer) starts(c byte) bool { return len(l.tok) > 0 && l.tok[0] == c }

// deeper bounds nesting; it returns what undoes it.
func (l *lexer) deeper() func() {
	if l.depth++; l.depth > maxNesting {
		l.failf("nests too deep")
	}
	return func() { l.depth-- }
}

// list reads things between open and close, separated by commas.
func (l *lexer) list(open, close string, item func()) {
	defer l.deeper()()
	l.want(open)
	for !l.accept(close) {
		item()
		if !l.accept(",") && !l.is(close) {
			l.failf("got %q, want %q", l.tok, close)
		}
	}
}

// skip passes over one token, or over everything up to the bracket that closes it.
func (l *lexer) skip() {
	depth := 0
	for {
		switch l.take() {
		case "(", "[", "{", "<":
			depth++
		case ")", "]", "}", ">":
			depth--
		}
		if depth <= 0 {
			return
		}
	}
}

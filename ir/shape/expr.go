package shape

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// Op says what the root of an expression is.
type Op uint8

// The forms of an expression, as [Expr.Op] and [Expr.Args] show them.
const (
	OpConst    Op = iota // an integer; see IsConst
	OpSym                // a symbol; see Name
	OpAdd                // the sum of two or more Args; a constant, if any, comes last
	OpMul                // the product of two or more Args; a constant, if any, comes first
	OpFloorDiv           // Args[0] divided by Args[1], rounded towards minus infinity
	OpMod                // Args[0] - Args[1]*(Args[0] floordiv Args[1])
	OpMin                // the least of two or more Args
	OpMax                // the greatest of two or more Args
	OpHuge               // an expression over the size limit; has no Args and no value
)

var opNames = [...]string{"const", "sym", "add", "mul", "floordiv", "mod", "min", "max", "huge"}

// String returns the name of the op as the text form has it.
func (o Op) String() string {
	if int(o) < len(opNames) {
		return opNames[o]
	}
	return "op" + strconv.Itoa(int(o))
}

// Limits of the canonical form; see the package comment. Dims of real models stay below ten terms and degree six.
const (
	maxTerms  = 64
	maxDegree = 12
	maxSize   = 1024 // nodes of the expression as a tree
	maxDepth  = 32   // atoms within atoms
	maxArgs   = 16   // arguments of one min or max
)

// Expr is an integer expression over symbols, immutable and in canonical form. The zero value is the constant 0.
// Expressions may be shared freely, also between goroutines. Compare them with Equal: == does not compile.
type Expr struct {
	_ [0]func() // no ==
	c int64     // the value, when p is nil
	p *poly
}

// poly is a sum of at least one term and a constant.
type poly struct {
	terms       []term // ordered by compareMono, distinct, coefficients not zero
	k           int64
	key         string
	size, depth int
}

type term struct {
	coef int64
	mono []*atom // ordered by compareAtom, repeated for powers, never empty
}

// atom is an indivisible factor: a symbol, or an operation on expressions.
type atom struct {
	op          Op
	args        []Expr
	key         string // as printed on its own; the name of a symbol
	self        *poly  // the expression 1*atom
	partner     *atom  // of `x mod n`: the atom `x floordiv n`, if that is one
	size, depth int
}

// Const returns the constant n.
func Const(n int64) Expr { return Expr{c: n} }

// Sym returns the symbol of that name. It panics if ValidName(name) is false: names that come from outside are checked
// or mapped by the caller.
func Sym(name string) Expr {
	if !ValidName(name) {
		panic("shape: invalid symbol name " + strconv.Quote(name))
	}
	return newAtom(OpSym, name, nil)
}

// ValidName says whether s can name a symbol: [A-Za-z_][A-Za-z0-9_.]*.
func ValidName(s string) bool {
	for i := range len(s) {
		if !isLetter(s[i]) && (i == 0 || !isNameByte(s[i])) {
			return false
		}
	}
	return s != ""
}

func isLetter(c byte) bool   { return c == '_' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool    { return '0' <= c && c <= '9' }
func isNameByte(c byte) bool { return isLetter(c) || isDigit(c) || c == '.' }

// IsConst returns the value of e and true if e is a constant.
func (e Expr) IsConst() (int64, bool) { return e.c, e.p == nil }

// Is says whether e is the constant n.
func (e Expr) Is(n int64) bool { return e.p == nil && e.c == n }

// Equal says whether e and f have the same canonical form. Expressions that are not Equal may still have the same value
// for all symbols; see Facts.ProveEq.
func (e Expr) Equal(f Expr) bool {
	if e.p == nil || f.p == nil {
		return e.p == f.p && e.c == f.c
	}
	return e.p == f.p || e.p.key == f.p.key
}

// Key returns a string that is the same for two expressions exactly if they are Equal, for use in maps. It is the
// printed form.
func (e Expr) Key() string {
	if e.p == nil {
		return strconv.FormatInt(e.c, 10)
	}
	return e.p.key
}

// String returns the text that Parse reads back, like `2*B + 1`.
func (e Expr) String() string { return e.Key() }

// Op returns what the root of e is.
func (e Expr) Op() Op {
	switch {
	case e.p == nil:
		return OpConst
	case e.p.k != 0 || len(e.p.terms) > 1:
		return OpAdd
	}
	if a := e.atom(); a != nil {
		return a.op
	}
	return OpMul
}

// Name returns the name of a symbol, and "" for every other form.
func (e Expr) Name() string {
	if a := e.atom(); a != nil && a.op == OpSym {
		return a.key
	}
	return ""
}

// Args returns the operands of the root of e, by Op: the terms of a sum, the factors of a product (a power repeats its
// base), the operands of floordiv, mod, min and max. Constants, symbols and huge have none. The slice is the caller's.
func (e Expr) Args() []Expr {
	if e.p == nil {
		return nil
	}
	if a := e.atom(); a != nil {
		return slices.Clone(a.args)
	}
	var args []Expr
	if e.p.k != 0 || len(e.p.terms) > 1 {
		for _, t := range e.p.terms {
			args = append(args, t.expr())
		}
		if e.p.k != 0 {
			args = append(args, Const(e.p.k))
		}
		return args
	}
	t := e.p.terms[0]
	if t.coef != 1 {
		args = append(args, Const(t.coef))
	}
	for _, a := range t.mono {
		args = append(args, a.expr())
	}
	return args
}

// Walk calls visit for e and, where visit returns true, for the Args below it: parents first, left to right.
func (e Expr) Walk(visit func(Expr) bool) {
	if !visit(e) {
		return
	}
	for _, a := range e.Args() {
		a.Walk(visit)
	}
}

// atom returns the atom that e consists of, or nil.
func (e Expr) atom() *atom {
	if e.p == nil || e.p.k != 0 || len(e.p.terms) != 1 {
		return nil
	}
	if t := e.p.terms[0]; t.coef == 1 && len(t.mono) == 1 {
		return t.mono[0]
	}
	return nil
}

// isAtom returns the atom that e consists of if it is an op.
func (e Expr) isAtom(op Op) *atom {
	if a := e.atom(); a != nil && a.op == op {
		return a
	}
	return nil
}

func (e Expr) terms() []term {
	if e.p == nil {
		return nil
	}
	return e.p.terms
}

// konst is the constant term of e.
func (e Expr) konst() int64 {
	if e.p == nil {
		return e.c
	}
	return e.p.k
}

func (e Expr) size() int {
	if e.p == nil {
		return 1
	}
	return e.p.size
}

func (e Expr) depth() int {
	if e.p == nil {
		return 0
	}
	return e.p.depth
}

func (a *atom) expr() Expr { return Expr{p: a.self} }

func (t term) expr() Expr {
	e, _ := newPoly([]term{t}, 0)
	return e
}

// newAtom makes an atom of an op and its canonical arguments, with no rule applied; name is for symbols and huge. An
// atom over the size limits becomes huge.
func newAtom(op Op, name string, args []Expr) Expr {
	a := &atom{op: op, args: args, size: 1}
	for _, x := range args {
		a.size += x.size()
		a.depth = max(a.depth, x.depth()+1)
	}
	switch op {
	case OpSym:
		a.key = name
	case OpHuge:
		a.key = "huge(" + name + ")"
	case OpFloorDiv, OpMod:
		a.key = operand(args[0]) + " " + op.String() + " " + operand(args[1])
	default:
		keys := make([]string, len(args))
		for i, x := range args {
			keys[i] = x.Key()
		}
		a.key = op.String() + "(" + strings.Join(keys, ", ") + ")"
	}
	if a.size > maxSize || a.depth > maxDepth {
		return newHuge(a.key)
	}
	a.self = &poly{terms: []term{{1, []*atom{a}}}, key: a.key, size: a.size, depth: a.depth}
	if op == OpMod {
		if n, ok := args[1].IsConst(); ok && n > 0 {
			if q := args[0].FloorDiv(args[1]).atom(); q != nil {
				a.partner = q
			}
		}
	}
	return a.expr()
}

// newHuge stands for the value of an expression that is too large to keep, given its text.
func newHuge(text string) Expr {
	h := sha256.Sum256([]byte(text))
	return newAtom(OpHuge, "x"+hex.EncodeToString(h[:16]), nil)
}

// newPoly makes the expression of ordered, merged, non-zero terms and a constant. It is false if that is over a limit.
func newPoly(terms []term, k int64) (Expr, bool) {
	if len(terms) == 0 {
		return Const(k), true
	}
	if len(terms) == 1 && k == 0 && terms[0].coef == 1 && len(terms[0].mono) == 1 {
		return terms[0].mono[0].expr(), true
	}
	p := &poly{terms: terms, k: k}
	for _, t := range terms {
		if len(t.mono) > maxDegree {
			return Expr{}, false
		}
		p.size += 2
		for _, a := range t.mono {
			p.size += a.size
			p.depth = max(p.depth, a.depth)
		}
	}
	if len(terms) > maxTerms || p.size > maxSize {
		return Expr{}, false
	}
	p.key = p.text()
	return Expr{p: p}, true
}

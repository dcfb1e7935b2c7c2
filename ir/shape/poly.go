package shape

import (
	"cmp"
	"slices"
)

// compareAtom orders atoms: symbols first, then by text.
func compareAtom(a, b *atom) int {
	if a == b {
		return 0
	}
	if (a.op == OpSym) != (b.op == OpSym) {
		if a.op == OpSym {
			return -1
		}
		return 1
	}
	return cmp.Compare(a.key, b.key)
}

// compareMono orders monomials: higher degree first, then lexicographically (graded lex). The order is kept by
// multiplication with a monomial, which ExactDiv needs.
func compareMono(a, b []*atom) int {
	if len(a) != len(b) {
		return len(b) - len(a)
	}
	return slices.CompareFunc(a, b, compareAtom)
}

// mulMono merges two monomials.
func mulMono(a, b []*atom) []*atom {
	m := make([]*atom, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if compareAtom(a[0], b[0]) <= 0 {
			m, a = append(m, a[0]), a[1:]
		} else {
			m, b = append(m, b[0]), b[1:]
		}
	}
	return append(append(m, a...), b...)
}

// divMono returns a/b and whether b divides a.
func divMono(a, b []*atom) ([]*atom, bool) {
	if len(b) > len(a) {
		return nil, false
	}
	m := make([]*atom, 0, len(a)-len(b))
	for _, x := range a {
		if len(b) > 0 && compareAtom(x, b[0]) == 0 {
			b = b[1:]
		} else {
			m = append(m, x)
		}
	}
	return m, len(b) == 0
}

// sum makes the canonical expression of terms in any order and a constant. It takes the slice over. It is false where
// a limit or int64 does not hold it.
func sum(terms []term, k int64) (Expr, bool) {
	slices.SortFunc(terms, func(a, b term) int { return compareMono(a.mono, b.mono) })
	out := terms[:0]
	for _, t := range terms {
		if n := len(out); n > 0 && compareMono(out[n-1].mono, t.mono) == 0 {
			c, ok := addOK(out[n-1].coef, t.coef)
			if !ok {
				return Expr{}, false
			}
			out[n-1].coef = c
			continue
		}
		out = append(out, t)
	}
	out = slices.DeleteFunc(out, func(t term) bool { return t.coef == 0 })
	for i, t := range out {
		if j, a := findPartner(out, t); a != nil {
			return joinPartner(out, i, j, a, k)
		}
	}
	return newPoly(out, k)
}

// findPartner looks for what t = b*Q*(x mod n) can be joined with: a term n*b*Q*(x floordiv n). It returns that term's
// index and the mod atom.
func findPartner(terms []term, t term) (int, *atom) {
	for i, a := range t.mono {
		if a.partner == nil || i > 0 && t.mono[i-1] == a {
			continue
		}
		n, _ := a.args[1].IsConst()
		want, ok := mulOK(n, t.coef)
		if !ok {
			continue
		}
		rest, _ := divMono(t.mono, []*atom{a})
		mono := mulMono(rest, []*atom{a.partner})
		for j, u := range terms {
			if u.coef == want && compareMono(u.mono, mono) == 0 {
				return j, a
			}
		}
	}
	return 0, nil
}

// joinPartner replaces terms i and j, b*Q*(x mod n) and n*b*Q*(x floordiv n), by b*Q*x.
func joinPartner(terms []term, i, j int, mod *atom, k int64) (Expr, bool) {
	var rest []term
	for l, t := range terms {
		if l != i && l != j {
			rest = append(rest, t)
		}
	}
	q, _ := divMono(terms[i].mono, []*atom{mod})
	more, mk, ok := scaleTerms(mod.args[0], terms[i].coef, q)
	if !ok {
		return Expr{}, false
	}
	if k, ok = addOK(k, mk); !ok {
		return Expr{}, false
	}
	return sum(append(rest, more...), k)
}

// scaleTerms returns the terms and the constant of c*q*x.
func scaleTerms(x Expr, c int64, q []*atom) (terms []term, k int64, ok bool) {
	for _, t := range x.terms() {
		d, ok := mulOK(t.coef, c)
		if !ok {
			return nil, 0, false
		}
		terms = append(terms, term{d, mulMono(t.mono, q)})
	}
	if k, ok = mulOK(x.konst(), c); !ok {
		return nil, 0, false
	}
	if len(q) > 0 && k != 0 {
		terms, k = append(terms, term{k, q}), 0
	}
	return terms, k, true
}

// Add returns e + f.
func (e Expr) Add(f Expr) Expr {
	if f.Is(0) {
		return e
	}
	if e.Is(0) {
		return f
	}
	if k, ok := addOK(e.konst(), f.konst()); ok {
		if s, ok := sum(slices.Concat(e.terms(), f.terms()), k); ok {
			return s
		}
	}
	return opaque(OpAdd, e, f)
}

// Neg returns -e.
func (e Expr) Neg() Expr { return e.Mul(Const(-1)) }

// Sub returns e - f.
func (e Expr) Sub(f Expr) Expr {
	if e.Equal(f) {
		return Const(0)
	}
	return e.Add(f.Neg())
}

// Mul returns e * f.
func (e Expr) Mul(f Expr) Expr {
	if e.Is(0) || f.Is(1) {
		return e
	}
	if f.Is(0) || e.Is(1) {
		return f
	}
	if (len(e.terms())+1)*(len(f.terms())+1) <= maxTerms*maxTerms {
		if p, ok := product(e, f); ok {
			return p
		}
	}
	return opaque(OpMul, e, f)
}

func product(e, f Expr) (Expr, bool) {
	terms, k, ok := scaleTerms(e, f.konst(), nil)
	if !ok {
		return Expr{}, false
	}
	if f.konst() == 0 {
		terms = nil
	}
	for _, t := range f.terms() {
		more, _, ok := scaleTerms(e, t.coef, t.mono)
		if !ok {
			return Expr{}, false
		}
		terms = append(terms, more...)
	}
	return sum(terms, k)
}

// opaque keeps a sum or product that is over a limit as an atom.
func opaque(op Op, e, f Expr) Expr {
	if e.Key() > f.Key() {
		e, f = f, e
	}
	return newAtom(op, "", []Expr{e, f})
}

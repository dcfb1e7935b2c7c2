package shape

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// Unbounded, as the upper bound of a symbol, says that there is none. -Unbounded says so of a lower bound.
const Unbounded = math.MaxInt64

// Facts is what is known of the symbols of a program: bounds, inequalities and equalities. With it goes a prover, which
// is sound and incomplete: true is proven, false is not proven. Facts that contradict each other prove everything.
//
// Declaring and assuming changes a Facts; all other methods only read it and may run concurrently.
type Facts struct {
	bounds   map[string]ivl
	ge       []Expr    // each >= 0
	rewrites []rewrite // solved equalities; no `to` holds a `from`
	congs    map[string]congruence
}

// rewrite is a solved equality.
type rewrite struct {
	from *atom
	to   Expr
}

// congruence says that a symbol is r modulo m, 0 <= r < m.
type congruence struct{ m, r int64 }

// NewFacts returns a Facts that knows nothing.
func NewFacts() *Facts {
	return &Facts{bounds: map[string]ivl{}, congs: map[string]congruence{}}
}

// Clone returns a copy that can be added to without changing f.
func (f *Facts) Clone() *Facts {
	return &Facts{
		bounds:   maps.Clone(f.bounds),
		ge:       slices.Clone(f.ge),
		rewrites: slices.Clone(f.rewrites),
		congs:    maps.Clone(f.congs),
	}
}

// String lists the facts, one per line, in an order that depends only on what was declared and assumed.
func (f *Facts) String() string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(f.bounds)) {
		switch r := f.bounds[name]; {
		case r.loInf && r.hiInf:
		case r.loInf:
			fmt.Fprintf(&b, "%s <= %d\n", name, r.hi)
		case r.hiInf:
			fmt.Fprintf(&b, "%s >= %d\n", name, r.lo)
		default:
			fmt.Fprintf(&b, "%d <= %s <= %d\n", r.lo, name, r.hi)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(f.congs)) {
		c := f.congs[name]
		fmt.Fprintf(&b, "%s mod %d == %d\n", name, c.m, c.r)
	}
	for _, r := range f.rewrites {
		fmt.Fprintf(&b, "%s == %s\n", r.from.key, r.to)
	}
	for _, e := range f.ge {
		fmt.Fprintf(&b, "%s >= 0\n", e)
	}
	return b.String()
}

// Declare says lo <= name <= hi, in addition to what is known of it already. A symbol that is not declared may be any
// integer.
func (f *Facts) Declare(name string, lo, hi int64) {
	s := Sym(name)
	r := ivl{lo: lo, hi: hi, loInf: lo <= -Unbounded, hiInf: hi == Unbounded}
	if to := f.norm(s); !to.Equal(s) {
		if !r.loInf {
			f.Assume(to.Sub(Const(lo)))
		}
		if !r.hiInf {
			f.Assume(Const(hi).Sub(to))
		}
		return
	}
	f.bounds[name] = f.symRange(name).meet(r)
}

// symRange is what the bounds say of a symbol.
func (f *Facts) symRange(name string) ivl {
	if r, ok := f.bounds[name]; ok {
		return r
	}
	return all
}

// meet is the intersection of r and s.
func (r ivl) meet(s ivl) ivl {
	if r.loInf || !s.loInf && s.lo > r.lo {
		r.lo, r.loInf = s.lo, s.loInf
	}
	if r.hiInf || !s.hiInf && s.hi < r.hi {
		r.hi, r.hiInf = s.hi, s.hiInf
	}
	return r
}

// Assume adds the fact e >= 0.
func (f *Facts) Assume(e Expr) {
	e = f.norm(e)
	if a := e.isAtom(OpMin); a != nil {
		for _, x := range a.args {
			f.Assume(x)
		}
		return
	}
	if ts := e.terms(); len(ts) == 1 && len(ts[0].mono) == 1 && ts[0].mono[0].op == OpSym {
		// c*s + k >= 0 bounds s itself
		c, k, name := ts[0].coef, e.konst(), ts[0].mono[0].key
		nk, ok := mulOK(k, -1)
		if q, ok2 := floorDiv(nk, c); ok && ok2 {
			r := all
			if c > 0 {
				if q*c != nk {
					q++
				}
				r.lo, r.loInf = q, false
			} else {
				r.hi, r.hiInf = q, false
			}
			f.bounds[name] = f.symRange(name).meet(r)
			return
		}
	}
	if _, ok := e.IsConst(); !ok || e.c < 0 {
		f.ge = append(f.ge, e)
	}
}

// AssumeEq adds the fact a == b. Where it determines a symbol, or an atom like `T mod 8`, Simplify replaces that by the
// other side; the symbol that sorts last goes.
func (f *Facts) AssumeEq(a, b Expr) {
	d := f.norm(a.Sub(b))
	if d.Is(0) {
		return
	}
	if name, c, ok := congruenceOf(d); ok && f.addCongruence(name, c) {
		return
	}
	rw, ok := solve(d)
	if !ok {
		f.ge = append(f.ge, d, d.Neg())
		return
	}
	f.eliminate(rw)
}

// congruenceOf recognises d == 0 as a congruence of one symbol: ±(s mod m - r).
func congruenceOf(d Expr) (string, congruence, bool) {
	ts := d.terms()
	if len(ts) != 1 || len(ts[0].mono) != 1 || ts[0].mono[0].op != OpMod {
		return "", congruence{}, false
	}
	mod := ts[0].mono[0]
	m, ok := mod.args[1].IsConst()
	x := mod.args[0].terms()
	if !ok || m <= 0 || len(x) != 1 || x[0].coef != 1 || len(x[0].mono) != 1 || x[0].mono[0].op != OpSym {
		return "", congruence{}, false
	}
	// coef*((s + k) mod m) + dk == 0
	nk, ok := mulOK(d.konst(), -1)
	if !ok || nk%ts[0].coef != 0 {
		return "", congruence{}, false
	}
	r := nk / ts[0].coef
	if r < 0 || r >= m {
		return "", congruence{}, false
	}
	r -= mod.args[0].konst() // which is in [0, m)
	if r < 0 {
		r += m
	}
	return x[0].mono[0].key, congruence{m, r}, true
}

// addCongruence joins c with what is known of the symbol by the Chinese remainder theorem. It is false where that does
// not work out, and the caller then keeps the equality as it is.
func (f *Facts) addCongruence(name string, c congruence) bool {
	old, ok := f.congs[name]
	if !ok {
		f.congs[name] = c
		return true
	}
	if old.m < c.m {
		old, c = c, old
	}
	if old.m%c.m == 0 && old.r%c.m == c.r {
		f.congs[name] = old
		return true
	}
	g := int64(gcd(uint64(old.m), uint64(c.m)))
	lcm, ok := mulOK(old.m, c.m/g)
	if !ok || c.m/g > 1<<12 || (old.r-c.r)%g != 0 {
		return false
	}
	for r := old.r; r < lcm; r += old.m {
		if r%c.m == c.r {
			f.congs[name] = congruence{lcm, r}
			return true
		}
		if r > math.MaxInt64-old.m {
			break
		}
	}
	return false
}

// solve turns d == 0 into a rewrite of an atom that occurs once, with coefficient 1 or -1: the last symbol that does, or
// else the last other atom.
func solve(d Expr) (rewrite, bool) {
	var best *atom
	var coef int64
	for _, t := range d.terms() {
		if len(t.mono) != 1 || t.coef != 1 && t.coef != -1 {
			continue
		}
		a := t.mono[0]
		if best != nil && (best.op == OpSym) && (a.op != OpSym) {
			continue
		}
		if countAtom(d, a) == 1 && a.op != OpHuge {
			best, coef = a, t.coef
		}
	}
	if best == nil {
		return rewrite{}, false
	}
	// coef*best + rest == 0
	to := best.expr().Sub(d.Mul(Const(coef)))
	if countAtom(to, best) > 0 {
		return rewrite{}, false
	}
	return rewrite{best, to}, true
}

// countAtom counts the occurrences of a in e, at any depth.
func countAtom(e Expr, a *atom) int {
	n := 0
	for _, t := range e.terms() {
		for _, b := range t.mono {
			if b.key == a.key {
				n++
			}
			for _, x := range b.args {
				n += countAtom(x, a)
			}
		}
	}
	return n
}

// eliminate adds a rewrite and restates everything known without its atom.
func (f *Facts) eliminate(rw rewrite) {
	old := *f
	f.rewrites = nil
	f.ge = nil
	// what is known of the atom now holds for what replaces it
	var ge []Expr
	var eqs [][2]Expr
	if rw.from.op == OpSym {
		name := rw.from.key
		if r, ok := f.bounds[name]; ok {
			if !r.loInf {
				ge = append(ge, rw.to.Sub(Const(r.lo)))
			}
			if !r.hiInf {
				ge = append(ge, Const(r.hi).Sub(rw.to))
			}
		}
		if c, ok := f.congs[name]; ok {
			eqs = append(eqs, [2]Expr{rw.to.Mod(Const(c.m)), Const(c.r)})
			delete(f.congs, name)
		}
	} else {
		// an atom has more meaning than its name
		ge = append(ge, atomFacts(rw.from, f.symRange)...)
	}
	f.rewrites = append(f.rewrites, rw)
	for _, r := range old.rewrites {
		if countArgs(r.from, rw.from) == 0 {
			f.rewrites = append(f.rewrites, rewrite{r.from, f.norm1(r.to)})
		} else {
			eqs = append(eqs, [2]Expr{f.norm1(r.from.expr()), r.to})
		}
	}
	for _, e := range append(ge, old.ge...) {
		f.Assume(e)
	}
	for _, e := range eqs {
		f.AssumeEq(e[0], e[1])
	}
}

// countArgs counts the occurrences of a in the arguments of b.
func countArgs(b, a *atom) int {
	n := 0
	for _, x := range b.args {
		n += countAtom(x, a)
	}
	return n
}

// norm applies the rewrites until nothing changes.
func (f *Facts) norm(e Expr) Expr {
	if len(f.rewrites) == 0 {
		return e
	}
	for range 8 { // canonicalisation may bring back a compound atom; each round is sound by itself
		n := f.norm1(e)
		if n.Equal(e) {
			break
		}
		e = n
	}
	return e
}

func (f *Facts) norm1(e Expr) Expr {
	return e.mapAtoms(func(a *atom) Expr {
		for _, r := range f.rewrites {
			if r.from.key == a.key {
				return r.to
			}
		}
		return a.rebuild(f.norm1)
	})
}

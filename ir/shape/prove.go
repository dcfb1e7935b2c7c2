package shape

import (
	"math"
	"slices"
)

// Limits of one proof; a step on a large expression counts more. Proofs about the dims of real models take about ten.
const (
	maxSteps      = 300
	maxProofDepth = 5
)

// ProveGE0 says whether e >= 0 follows from the facts.
func (f *Facts) ProveGE0(e Expr) bool {
	n, ok := f.lower(e, 0)
	return ok && n >= 0
}

// ProveEq says whether a == b follows from the facts.
func (f *Facts) ProveEq(a, b Expr) bool {
	if a.Equal(b) {
		return true
	}
	d := f.Simplify(a.Sub(b))
	return d.Is(0) || f.ProveGE0(d) && f.ProveGE0(d.Neg())
}

// ProveDivides says whether n divides e for all values that the facts allow; 0 divides 0 only.
func (f *Facts) ProveDivides(e Expr, n int64) bool {
	switch n {
	case 0:
		return f.ProveEq(e, Const(0))
	case 1, -1:
		return true
	}
	return f.Simplify(e.Mod(Const(n))).Is(0)
}

// Range returns bounds of e that follow from the facts. A bound for which ok is false is not known; the other may be.
func (f *Facts) Range(e Expr) (lo, hi int64, loOK, hiOK bool) {
	lo, loOK = f.lower(e, math.MaxInt64)
	hi, hiOK = f.lower(e.Neg(), math.MaxInt64)
	if hiOK {
		hi, hiOK = mulOK(hi, -1)
	}
	return lo, hi, loOK, hiOK
}

// rangeIvl is Range as an interval.
func (f *Facts) rangeIvl(e Expr) ivl {
	lo, hi, loOK, hiOK := f.Range(e)
	return ivl{lo: lo, hi: hi, loInf: !loOK, hiInf: !hiOK}
}

// lower returns a lower bound of e; it need not be the best, and the search ends as soon as it is at least want.
func (f *Facts) lower(e Expr, want int64) (int64, bool) {
	best, ok := ivlLower(rangeOf(e, f.symRange))
	if ok && best >= want {
		return best, true
	}
	if e = f.norm(e); e.p == nil {
		return e.c, true
	}
	p := &prover{steps: maxSteps, seen: map[string]bool{}}
	e = p.shift(f, e)
	n, nok := p.lower(e, want, 0)
	return better(best, ok, n, nok)
}

func ivlLower(r ivl) (int64, bool) { return r.lo, !r.loInf }

// better is the higher of two lower bounds that may be missing.
func better(a int64, aok bool, b int64, bok bool) (int64, bool) {
	if !aok || bok && b > a {
		return b, bok
	}
	return a, aok
}

// prover searches for one lower bound. It works in symbols shifted so that those with a bound start at 0: B*T - B with
// T >= 1 becomes B*T', which interval arithmetic can tell is not negative.
type prover struct {
	bounds map[string]ivl
	ge     []Expr
	steps  int
	seen   map[string]bool
}

// shift sets p up with the facts and returns e, all in shifted symbols.
func (p *prover) shift(f *Facts, e Expr) Expr {
	p.bounds = map[string]ivl{}
	m := map[string]Expr{}
	add := func(name string) {
		if _, ok := p.bounds[name]; ok {
			return
		}
		r := f.symRange(name)
		s := Sym(name)
		switch {
		case !r.loInf:
			if r.lo != 0 {
				m[name] = s.Add(Const(r.lo))
			}
			d, ok := addOK(r.hi, -r.lo)
			ok = ok && r.lo != math.MinInt64
			r = ivl{hi: d, hiInf: r.hiInf || !ok}
		case !r.hiInf:
			m[name] = Const(r.hi).Sub(s)
			r = ivl{hiInf: true}
		}
		p.bounds[name] = r
	}
	e.eachSym(add)
	for _, g := range f.ge {
		g.eachSym(add)
	}
	for _, g := range f.ge {
		p.ge = append(p.ge, g.Subst(m))
	}
	return e.Subst(m)
}

func (p *prover) sym(name string) ivl { return p.bounds[name] }

// lower looks for a lower bound of e by intervals; by cases of a min or max; and by taking known facts out of e: with
// a*e = rest + b*g, a and b positive and g >= 0, e is at least rest/a, where rest lacks a term that stood in the way.
func (p *prover) lower(e Expr, want int64, depth int) (int64, bool) {
	best, ok := ivlLower(rangeOf(e, p.sym))
	p.steps -= 1 + e.size()/16
	if ok && best >= want || p.steps < 0 || depth >= maxProofDepth || p.seen[e.Key()] {
		return best, ok
	}
	p.seen[e.Key()] = true
	defer delete(p.seen, e.Key())
	if a := findChoice(e); a != nil {
		n, nok := p.cases(e, a, want, depth)
		return better(best, ok, n, nok)
	}
	facts := p.factsFor(e)
	for _, t := range e.terms() {
		if allSyms(t.mono) {
			if r := rangeOf(t.expr(), p.sym); !r.loInf && r.lo >= 0 {
				continue // does not stand in the way
			}
		}
		for _, g := range facts {
			for _, u := range g.terms() {
				rest, a, fits := p.cancel(e, t, g, u)
				if !fits {
					continue
				}
				n, nok := p.lower(rest, scaleWant(want, a), depth+1)
				if nok {
					n = ceilDiv(n, a)
				}
				best, ok = better(best, ok, n, nok)
				if ok && best >= want || p.steps < 0 {
					return best, ok
				}
			}
		}
	}
	return best, ok
}

// scaleWant is want*a, or the greatest int64.
func scaleWant(want, a int64) int64 {
	if w, ok := mulOK(want, a); ok {
		return w
	}
	return math.MaxInt64
}

// cancel takes a multiple of g out of e such that e's term t goes, by g's term u: rest = a*e - b*q*g. It is false if
// the signs differ, u does not divide t, or q may be negative.
func (p *prover) cancel(e Expr, t term, g Expr, u term) (rest Expr, a int64, ok bool) {
	if (t.coef < 0) != (u.coef < 0) {
		return Expr{}, 0, false
	}
	q, ok := divMono(t.mono, u.mono)
	if !ok {
		return Expr{}, 0, false
	}
	d := gcd(absU(t.coef), absU(u.coef))
	ua, ub := absU(u.coef)/d, absU(t.coef)/d
	if ua > math.MaxInt64 || ub > math.MaxInt64 {
		return Expr{}, 0, false
	}
	by := Const(int64(ub))
	if len(q) > 0 {
		by = term{int64(ub), q}.expr()
		if r := rangeOf(by, p.sym); r.loInf || r.lo < 0 {
			return Expr{}, 0, false
		}
	}
	return e.Mul(Const(int64(ua))).Sub(by.Mul(g)), int64(ua), true
}

func allSyms(mono []*atom) bool {
	return !slices.ContainsFunc(mono, func(a *atom) bool { return a.op != OpSym })
}

// factsFor lists what is known that may help with e: the assumptions, and what the atoms of e mean.
func (p *prover) factsFor(e Expr) []Expr {
	var atoms []*atom
	for _, t := range e.terms() {
		for _, a := range t.mono {
			if !slices.ContainsFunc(atoms, func(b *atom) bool { return a.key == b.key }) {
				atoms = append(atoms, a)
			}
		}
	}
	gs := slices.Clone(p.ge)
	for _, a := range atoms {
		gs = append(gs, atomFacts(a, p.sym)...)
	}
	return gs
}

// atomFacts lists the expressions that are not negative by the meaning of a.
func atomFacts(a *atom, sym func(string) ivl) []Expr {
	x := a.expr()
	switch a.op {
	case OpSym:
		if r := sym(a.key); !r.hiInf {
			return []Expr{Const(r.hi).Sub(x)}
		}
	case OpMin:
		var gs []Expr
		for _, y := range a.args {
			gs = append(gs, y.Sub(x))
		}
		return gs
	case OpMax:
		var gs []Expr
		for _, y := range a.args {
			gs = append(gs, x.Sub(y))
		}
		return gs
	case OpFloorDiv, OpMod:
		n, d := a.args[0], a.args[1]
		if r := rangeOf(d, sym); r.loInf || r.lo < 1 {
			return nil
		}
		if a.op == OpFloorDiv {
			rem := n.Sub(d.Mul(x)) // 0 <= n - d*q <= d - 1
			return []Expr{rem, d.Sub(Const(1)).Sub(rem)}
		}
		gs := []Expr{x, d.Sub(Const(1)).Sub(x)}
		if r := rangeOf(n, sym); !r.loInf && r.lo >= 0 {
			gs = append(gs, n.Sub(x))
		}
		return gs
	}
	return nil
}

// findChoice returns the first min or max atom of e, at any depth, outermost first.
func findChoice(e Expr) *atom {
	for _, t := range e.terms() {
		for _, a := range t.mono {
			if a.op == OpMin || a.op == OpMax {
				return a
			}
		}
	}
	for _, t := range e.terms() {
		for _, a := range t.mono {
			for _, x := range a.args {
				if c := findChoice(x); c != nil {
					return c
				}
			}
		}
	}
	return nil
}

// cases bounds e by each value that the min or max atom a can have: that of an argument which the others do not beat.
func (p *prover) cases(e Expr, a *atom, want int64, depth int) (int64, bool) {
	least, ge := int64(math.MaxInt64), p.ge
	defer func() { p.ge = ge }()
	for i, x := range a.args {
		p.ge = ge[:len(ge):len(ge)]
		for j, y := range a.args {
			if j != i && a.op == OpMin {
				p.ge = append(p.ge, y.Sub(x))
			} else if j != i {
				p.ge = append(p.ge, x.Sub(y))
			}
		}
		seen := p.seen
		p.seen = map[string]bool{} // there are new facts
		n, ok := p.lower(replaceAtom(e, a, x), want, depth)
		p.seen = seen
		if !ok {
			return 0, false
		}
		least = min(least, n)
	}
	return least, true
}

// replaceAtom puts x in the place of a, at any depth.
func replaceAtom(e Expr, a *atom, x Expr) Expr {
	return e.mapAtoms(func(b *atom) Expr {
		if b.key == a.key {
			return x
		}
		return b.rebuild(func(y Expr) Expr { return replaceAtom(y, a, x) })
	})
}

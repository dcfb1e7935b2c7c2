package shape

import "math"

// FloorDiv returns e divided by f, rounded towards minus infinity. Division by the constant 0 is kept, and has no value.
func (e Expr) FloorDiv(f Expr) Expr {
	c, ok := f.IsConst()
	switch {
	case !ok:
		e, f, _ := normDivisor(e, f)
		return newAtom(OpFloorDiv, "", []Expr{e, f})
	case c == 1:
		return e
	case c < 0 && c != math.MinInt64:
		return e.Neg().FloorDiv(Const(-c))
	}
	if n, ok := e.IsConst(); ok {
		if q, ok := floorDiv(n, c); ok {
			return Const(q)
		}
	}
	if c <= 0 {
		return newAtom(OpFloorDiv, "", []Expr{e, f})
	}
	return divConst(e, c)
}

// Mod returns e - f*(e floordiv f), which has the sign of f.
func (e Expr) Mod(f Expr) Expr {
	c, ok := f.IsConst()
	switch {
	case !ok:
		e, f, scale := normDivisor(e, f)
		return newAtom(OpMod, "", []Expr{e, f}).Mul(Const(scale))
	case c == 1:
		return Const(0)
	case c < 0 && c != math.MinInt64:
		return e.Neg().Mod(Const(-c)).Neg()
	}
	if n, ok := e.IsConst(); ok {
		if r, ok := floorMod(n, c); ok {
			return Const(r)
		}
	}
	if c <= 0 {
		return newAtom(OpMod, "", []Expr{e, f})
	}
	return modConst(e, c)
}

// CeilDiv returns e divided by f, rounded towards plus infinity. It is expressed by FloorDiv.
func (e Expr) CeilDiv(f Expr) Expr {
	if c, ok := f.IsConst(); ok && c != math.MinInt64 {
		if c < 0 {
			e, c = e.Neg(), -c
		}
		if c > 0 {
			return e.Add(Const(c - 1)).FloorDiv(Const(c))
		}
	}
	return e.Neg().FloorDiv(f).Neg()
}

// divConst is e floordiv c for c > 1. With e = c*q + r it is q + r floordiv c; r is then reduced until no rule applies.
func divConst(e Expr, c int64) Expr {
	acc := Const(0)
	for {
		q, r := splitBy(e, c)
		acc = acc.Add(q)
		if r.Is(0) || c == 1 || r.p == nil {
			return acc // a constant r is in [0, c)
		}
		if g := coefGCD(r, c); g > 1 {
			// floor((g*a + k) / (g*d)) = floor((a + floor(k/g)) / d)
			e, _ = divCoefs(r, g)
			c /= g
			continue
		}
		if b, ok := block(rangeOf(r, nil), c); ok {
			return acc.Add(Const(b))
		}
		if x, d, ok := nestedDiv(r, c); ok {
			e, c = x, d
			continue
		}
		return acc.Add(newAtom(OpFloorDiv, "", []Expr{r, Const(c)}))
	}
}

// nestedDiv rewrites (x floordiv a + k) floordiv c as (x + a*k) floordiv (a*c).
func nestedDiv(r Expr, c int64) (x Expr, d int64, ok bool) {
	ts := r.terms()
	if len(ts) != 1 || ts[0].coef != 1 || len(ts[0].mono) != 1 || ts[0].mono[0].op != OpFloorDiv {
		return Expr{}, 0, false
	}
	in := ts[0].mono[0]
	a, ok := in.args[1].IsConst()
	if !ok || a <= 0 {
		return Expr{}, 0, false
	}
	ak, ok1 := mulOK(a, r.konst())
	d, ok2 := mulOK(a, c)
	if !ok1 || !ok2 {
		return Expr{}, 0, false
	}
	if _, ok := addOK(in.args[0].konst(), ak); !ok {
		return Expr{}, 0, false
	}
	return in.args[0].Add(Const(ak)), d, true
}

// modConst is e mod c for c > 1.
func modConst(e Expr, c int64) Expr {
	acc, scale := Const(0), int64(1)
	for {
		_, r := splitBy(e, c)
		if r.p == nil {
			return acc.Add(r.Mul(Const(scale)))
		}
		if x, ok := dropInnerMods(r, c); ok {
			e = x
			continue
		}
		if g := coefGCD(r, c); g > 1 {
			// (g*a + k) mod (g*d) = g*((a + floor(k/g)) mod d) + k mod g
			var rem int64
			e, rem = divCoefs(r, g)
			acc = acc.Add(Const(rem * scale)) // rem < g, and scale*g divides the first c
			scale *= g
			c /= g
			if c == 1 {
				return acc
			}
			continue
		}
		if b, ok := block(rangeOf(r, nil), c); ok {
			if bc, ok := mulOK(b, c); ok {
				return acc.Add(r.Sub(Const(bc)).Mul(Const(scale)))
			}
		}
		return acc.Add(newAtom(OpMod, "", []Expr{r, Const(c)}).Mul(Const(scale)))
	}
}

// dropInnerMods replaces terms a*(x mod m) of r by a*x where c divides a*m, which keeps r modulo c.
func dropInnerMods(r Expr, c int64) (Expr, bool) {
	out, changed := Const(r.konst()), false
	for _, t := range r.terms() {
		if x, ok := innerMod(t, c); ok {
			out, changed = out.Add(x), true
		} else {
			out = out.Add(t.expr())
		}
	}
	return out, changed
}

func innerMod(t term, c int64) (Expr, bool) {
	if len(t.mono) != 1 || t.mono[0].op != OpMod {
		return Expr{}, false
	}
	x, n := t.mono[0].args[0], t.mono[0].args[1]
	m, ok := n.IsConst()
	if !ok {
		return Expr{}, false
	}
	if am, ok := mulOK(t.coef, m); !ok || am%c != 0 {
		return Expr{}, false
	}
	terms, k, ok := scaleTerms(x, t.coef, nil)
	if !ok {
		return Expr{}, false
	}
	return sum(terms, k)
}

// splitBy returns q and r with e = c*q + r, c > 0: coefficients of r are the remainders of truncated division, and keep
// their signs; the constant of r is in [0, c).
func splitBy(e Expr, c int64) (q, r Expr) {
	var qt, rt []term
	for _, t := range e.terms() {
		if d := t.coef / c; d != 0 {
			qt = append(qt, term{d, t.mono})
		}
		if d := t.coef % c; d != 0 {
			rt = append(rt, term{d, t.mono})
		}
	}
	qk, _ := floorDiv(e.konst(), c)
	rk, _ := floorMod(e.konst(), c)
	q, okq := sum(qt, qk)
	r, okr := sum(rt, rk)
	if !okq || !okr {
		return Const(0), e
	}
	return q, r
}

// coefGCD is the gcd of c and the coefficients of r's terms, the constant left out.
func coefGCD(r Expr, c int64) int64 {
	g := uint64(c)
	for _, t := range r.terms() {
		g = gcd(g, absU(t.coef))
	}
	return int64(g)
}

// divCoefs returns a + floor(k/g) and k mod g for e = g*a + k.
func divCoefs(e Expr, g int64) (Expr, int64) {
	terms := make([]term, len(e.terms()))
	for i, t := range e.terms() {
		terms[i] = term{t.coef / g, t.mono}
	}
	k, _ := floorDiv(e.konst(), g)
	rem, _ := floorMod(e.konst(), g)
	d, _ := sum(terms, k)
	return d, rem
}

// normDivisor brings e and a divisor f that is not constant to a form with the same quotient: the leading coefficient of
// f is positive, and all coefficients together have no common factor. The remainder of the old form is scale times that
// of the new.
func normDivisor(e, f Expr) (Expr, Expr, int64) {
	scale := int64(1)
	if f.terms()[0].coef < 0 {
		e, f, scale = e.Neg(), f.Neg(), -1
	}
	g := gcd(absU(e.konst()), absU(f.konst()))
	for _, t := range e.terms() {
		g = gcd(g, absU(t.coef))
	}
	for _, t := range f.terms() {
		g = gcd(g, absU(t.coef))
	}
	if g > 1 && g <= math.MaxInt64 {
		e, _ = divCoefs(e, int64(g))
		f, _ = divCoefs(f, int64(g))
		scale *= int64(g)
	}
	return e, f, scale
}

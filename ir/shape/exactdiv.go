package shape

// ExactDiv returns q with e = f*q, if there is such a polynomial with integer coefficients: 6*B*T by 2*T is 3*B. Where
// f has the value zero, so has e, and q is one possible quotient among all. Division by the constant 0 is refused.
func (e Expr) ExactDiv(f Expr) (Expr, bool) {
	if f.Is(0) {
		return Expr{}, false
	}
	q, r := e.divMod(f)
	return q, r.Is(0)
}

// divMod divides polynomials: e = f*q + r, where no term of r is a multiple of f's leading term (coefficients too). If
// the division needs too many steps, q is 0 and r is e. f is not 0.
func (e Expr) divMod(f Expr) (q, r Expr) {
	lead := term{coef: f.konst()}
	if ts := f.terms(); len(ts) > 0 {
		lead = ts[0]
	}
	rest := e
	for range 2 * maxTerms {
		t, ok := dividable(rest, lead)
		if !ok {
			return q, rest
		}
		q = q.Add(t)
		rest = rest.Sub(f.Mul(t))
	}
	return Expr{}, e
}

// dividable finds the first term of e that is a multiple of lead, and returns the quotient.
func dividable(e Expr, lead term) (Expr, bool) {
	for _, t := range e.terms() {
		if c, ok := floorDiv(t.coef, lead.coef); ok && c*lead.coef == t.coef {
			if m, ok := divMono(t.mono, lead.mono); ok {
				if len(m) == 0 {
					return Const(c), true
				}
				return term{c, m}.expr(), true
			}
		}
	}
	if k := e.konst(); k != 0 && len(lead.mono) == 0 {
		if c, ok := floorDiv(k, lead.coef); ok && c*lead.coef == k {
			return Const(c), true
		}
	}
	return Expr{}, false
}

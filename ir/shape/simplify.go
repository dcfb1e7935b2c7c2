package shape

import "slices"

// Simplify returns an expression that equals e wherever the facts hold and e has a value, and is no larger where a rule
// could tell: equalities are applied, divisions carried out, arguments of min and max that never decide dropped.
func (f *Facts) Simplify(e Expr) Expr {
	for range 4 {
		n := f.simp(f.norm(e))
		if n.Equal(e) {
			break
		}
		e = n
	}
	return e
}

func (f *Facts) simp(e Expr) Expr {
	e = f.undivide(e.mapAtoms(f.simpAtom))
	if e.p == nil {
		return e
	}
	if r := rangeOf(e, f.symRange); !r.loInf && !r.hiInf && r.lo == r.hi {
		return Const(r.lo)
	}
	return e
}

// undivide replaces c*m*(x floordiv m), where x mod m is known to be the constant r, by c*(x - r).
func (f *Facts) undivide(e Expr) Expr {
	for _, t := range e.terms() {
		for _, a := range t.mono {
			if a.op != OpFloorDiv {
				continue
			}
			m, ok := a.args[1].IsConst()
			if !ok || m <= 0 || t.coef%m != 0 {
				continue
			}
			if _, r := f.divideConst(a.args[0], m); r.p == nil {
				mono, _ := divMono(t.mono, []*atom{a})
				by := Const(t.coef / m)
				for _, b := range mono {
					by = by.Mul(b.expr())
				}
				return f.undivide(e.Sub(t.expr()).Add(by.Mul(a.args[0].Sub(r))))
			}
		}
	}
	return e
}

func (f *Facts) simpAtom(a *atom) Expr {
	switch a.op {
	case OpSym:
		if r := f.symRange(a.key); !r.loInf && !r.hiInf && r.lo == r.hi {
			return Const(r.lo)
		}
		return a.expr()
	case OpHuge:
		return a.expr()
	}
	e := a.rebuild(f.simp)
	b := e.atom()
	if b == nil {
		return e
	}
	switch b.op {
	case OpFloorDiv:
		q, _ := f.divide(b.args[0], b.args[1])
		return q
	case OpMod:
		_, r := f.divide(b.args[0], b.args[1])
		return r
	case OpMin, OpMax:
		args := prune(b.op, slices.Clone(b.args), f.ProveGE0)
		r := args[0]
		for _, x := range args[1:] {
			r = apply(b.op, r, x)
		}
		return r
	}
	return e
}

// divide returns x floordiv d and x mod d, simplified where the facts allow.
func (f *Facts) divide(x, d Expr) (q, r Expr) {
	if n, ok := d.IsConst(); ok {
		if n <= 0 {
			return x.FloorDiv(d), x.Mod(d)
		}
		return f.divideConst(x, n)
	}
	neg := false
	if !f.ProveGE0(d.Sub(Const(1))) {
		if neg = f.ProveGE0(d.Neg().Sub(Const(1))); !neg {
			return x.FloorDiv(d), x.Mod(d)
		}
		x, d = x.Neg(), d.Neg()
	}
	// x = d*q + rest, d > 0
	q, rest := x.divMod(d)
	switch {
	case !f.ProveGE0(rest):
		if f.ProveGE0(Const(-1).Sub(rest)) && f.ProveGE0(rest.Add(d)) {
			q, r = q.Sub(Const(1)), rest.Add(d)
			break
		}
		fallthrough
	case !f.ProveGE0(d.Sub(Const(1)).Sub(rest)):
		q, r = q.Add(rest.FloorDiv(d)), rest.Mod(d)
	default:
		r = rest
	}
	if neg {
		r = r.Neg()
	}
	return q, r
}

// divideConst is divide for a constant n > 0.
func (f *Facts) divideConst(x Expr, n int64) (q, r Expr) {
	q0, x := splitBy(x, n)
	q1, x := f.splitCongruent(x, n)
	q = q0.Add(q1)
	// g divides n and all terms of big; 0 <= small < g: small never carries
	for _, t := range x.terms() {
		g := int64(gcd(absU(t.coef), uint64(n)))
		if g <= 1 {
			continue
		}
		big, small := splitMultiples(x, g)
		if small.Is(0) || big.Is(0) {
			continue
		}
		if b, ok := block(f.rangeIvl(small), g); ok {
			bg, ok := mulOK(b, g)
			if !ok {
				continue
			}
			big, small = big.Add(Const(bg)), small.Sub(Const(bg))
			bq, br := f.divide(big, Const(n))
			return q.Add(bq), br.Add(small)
		}
	}
	if b, ok := block(f.rangeIvl(x), n); ok {
		if bn, ok := mulOK(b, n); ok {
			return q.Add(Const(b)), x.Sub(Const(bn))
		}
	}
	return q.Add(x.FloorDiv(Const(n))), x.Mod(Const(n))
}

// splitMultiples splits x into the terms that g divides and the rest, with the constant's remainder.
func splitMultiples(x Expr, g int64) (big, small Expr) {
	var bt, st []term
	for _, t := range x.terms() {
		if t.coef%g == 0 {
			bt = append(bt, t)
		} else {
			st = append(st, t)
		}
	}
	rem, _ := floorMod(x.konst(), g)
	k, ok := addOK(x.konst(), -rem)
	if !ok {
		return Const(0), x
	}
	big, _ = sum(bt, k)
	small, _ = sum(st, rem)
	return big, small
}

// splitCongruent returns q and r with x = n*q + r, by what is known of symbols modulo a constant: with s = m*s' + k, the
// term c*s*rest is c*k*rest + c*m*s'*rest, and n may divide c*m.
func (f *Facts) splitCongruent(x Expr, n int64) (q, r Expr) {
	r = Const(x.konst())
	for _, t := range x.terms() {
		tq, tr, ok := f.splitTerm(t, n)
		if !ok {
			tr = t.expr()
		}
		q, r = q.Add(tq), r.Add(tr)
	}
	if q.Is(0) {
		return q, r
	}
	q2, r := splitBy(r, n)
	return q.Add(q2), r
}

func (f *Facts) splitTerm(t term, n int64) (q, r Expr, ok bool) {
	for i, a := range t.mono {
		c, known := f.congs[a.key]
		if a.op != OpSym || !known {
			continue
		}
		cm, fits := mulOK(t.coef, c.m)
		ck, fits2 := mulOK(t.coef, c.r)
		if !fits || !fits2 || cm%n != 0 {
			continue
		}
		rest := Const(1)
		for j, b := range t.mono {
			if j != i {
				rest = rest.Mul(b.expr())
			}
		}
		s := a.expr().FloorDiv(Const(c.m))
		return rest.Mul(s).Mul(Const(cm / n)), rest.Mul(Const(ck)), true
	}
	return Expr{}, Expr{}, false
}

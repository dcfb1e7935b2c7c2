package shape

import "math"

// ivl is a closed interval of integers; an end is infinite if its Inf is set.
type ivl struct {
	lo, hi       int64
	loInf, hiInf bool
}

var all = ivl{loInf: true, hiInf: true}

func point(n int64) ivl { return ivl{lo: n, hi: n} }

// block returns b if the whole of r lies in [b*c, b*c + c).
func block(r ivl, c int64) (int64, bool) {
	if r.loInf || r.hiInf {
		return 0, false
	}
	l, ok1 := floorDiv(r.lo, c)
	h, ok2 := floorDiv(r.hi, c)
	return l, ok1 && ok2 && l == h
}

// rangeOf bounds e by interval arithmetic, with sym for the symbols; a nil sym knows nothing of them.
func rangeOf(e Expr, sym func(string) ivl) ivl {
	r := point(e.konst())
	for _, t := range e.terms() {
		m := point(t.coef)
		for i := 0; i < len(t.mono); {
			n := i + 1
			for n < len(t.mono) && compareAtom(t.mono[n], t.mono[i]) == 0 {
				n++
			}
			m = m.mul(t.mono[i].rangeOf(sym).pow(n - i))
			i = n
		}
		r = r.add(m)
		if r.loInf && r.hiInf {
			return all
		}
	}
	return r
}

func (a *atom) rangeOf(sym func(string) ivl) ivl {
	switch a.op {
	case OpSym:
		if sym != nil {
			return sym(a.key)
		}
		return all
	case OpHuge:
		return all
	}
	r := rangeOf(a.args[0], sym)
	for _, x := range a.args[1:] {
		s := rangeOf(x, sym)
		switch a.op {
		case OpAdd:
			r = r.add(s)
		case OpMul:
			r = r.mul(s)
		case OpMin:
			r = r.neg().maxOf(s.neg()).neg()
		case OpMax:
			r = r.maxOf(s)
		case OpFloorDiv:
			r = r.floorDiv(s)
		case OpMod:
			r = r.mod(s)
		}
	}
	return r
}

func (r ivl) add(s ivl) ivl {
	lo, loInf := addLo(r.lo, s.lo, r.loInf || s.loInf)
	hi, hiInf := addHi(r.hi, s.hi, r.hiInf || s.hiInf)
	return ivl{lo, hi, loInf, hiInf}
}

// addLo adds lower ends. Past the greatest int64 that is still a lower bound; below the least there is none.
func addLo(a, b int64, inf bool) (int64, bool) {
	if inf {
		return 0, true
	}
	s, ok := addOK(a, b)
	if !ok && a > 0 {
		return math.MaxInt64, false
	}
	return s, !ok
}

func addHi(a, b int64, inf bool) (int64, bool) {
	if inf {
		return 0, true
	}
	s, ok := addOK(a, b)
	if !ok && a < 0 {
		return math.MinInt64, false
	}
	return s, !ok
}

func (r ivl) neg() ivl { return r.mul(point(-1)) }

// ext is an integer or, with inf its sign, an infinity. A product that does not fit counts as infinite.
type ext struct {
	v   int64
	inf int
}

func sign(n int64) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func (a ext) sign() int {
	if a.inf != 0 {
		return a.inf
	}
	return sign(a.v)
}

func (a ext) mul(b ext) ext {
	s := a.sign() * b.sign()
	if s == 0 {
		return ext{}
	}
	if a.inf == 0 && b.inf == 0 {
		if p, ok := mulOK(a.v, b.v); ok {
			return ext{v: p}
		}
	}
	return ext{inf: s}
}

func (a ext) less(b ext) bool {
	if a.inf != b.inf {
		return a.inf < b.inf
	}
	return a.inf == 0 && a.v < b.v
}

func (r ivl) ends() (lo, hi ext) {
	lo, hi = ext{v: r.lo}, ext{v: r.hi}
	if r.loInf {
		lo = ext{inf: -1}
	}
	if r.hiInf {
		hi = ext{inf: 1}
	}
	return lo, hi
}

// hull makes the interval from its ends. A lower end past every int64 is weakened to the greatest one.
func hull(lo, hi ext) ivl {
	r := ivl{lo: lo.v, hi: hi.v, loInf: lo.inf < 0, hiInf: hi.inf > 0}
	if lo.inf > 0 {
		r.lo = math.MaxInt64
	}
	if hi.inf < 0 {
		r.hi = math.MinInt64
	}
	return r
}

func (r ivl) mul(s ivl) ivl {
	a, b := r.ends()
	c, d := s.ends()
	lo := a.mul(c)
	hi := lo
	for _, x := range [...]ext{a.mul(d), b.mul(c), b.mul(d)} {
		if x.less(lo) {
			lo = x
		}
		if hi.less(x) {
			hi = x
		}
	}
	return hull(lo, hi)
}

// pow is the range of x^n for x in r; an even power is not negative.
func (r ivl) pow(n int) ivl {
	p := r
	for range n - 1 {
		p = p.mul(r)
	}
	if n%2 == 0 && (p.loInf || p.lo < 0) {
		p.lo, p.loInf = 0, false
	}
	return p
}

func (r ivl) maxOf(s ivl) ivl {
	m := ivl{hi: max(r.hi, s.hi), hiInf: r.hiInf || s.hiInf}
	switch {
	case r.loInf && s.loInf:
		m.loInf = true
	case r.loInf:
		m.lo = s.lo
	case s.loInf:
		m.lo = r.lo
	default:
		m.lo = max(r.lo, s.lo)
	}
	return m
}

// floorDiv bounds x floordiv d for x in r, d in s. Nothing is known if d may be zero.
func (r ivl) floorDiv(s ivl) ivl {
	switch {
	case !s.loInf && s.lo > 0:
	case !s.hiInf && s.hi < 0:
		r, s = r.neg(), s.neg()
	default:
		return all
	}
	q := all
	if !r.loInf {
		q.loInf = false
		switch {
		case r.lo < 0:
			q.lo, _ = floorDiv(r.lo, s.lo)
		case !s.hiInf:
			q.lo = r.lo / s.hi
		}
	}
	if !r.hiInf {
		q.hiInf = false
		switch {
		case r.hi >= 0:
			q.hi = r.hi / s.lo
		case !s.hiInf:
			q.hi, _ = floorDiv(r.hi, s.hi)
		default:
			q.hi = -1
		}
	}
	return q
}

func (r ivl) mod(s ivl) ivl {
	switch {
	case !s.loInf && s.lo > 0:
	case !s.hiInf && s.hi < 0:
		return r.neg().mod(s.neg()).neg()
	default:
		return all
	}
	if !s.hiInf && s.lo == s.hi {
		if b, ok := block(r, s.lo); ok {
			return ivl{lo: r.lo - b*s.lo, hi: r.hi - b*s.lo}
		}
	}
	m := ivl{hi: s.hi - 1, hiInf: s.hiInf}
	if !r.loInf && r.lo >= 0 && !r.hiInf {
		if r.hi < s.lo {
			return r
		}
		if m.hiInf || r.hi < m.hi {
			m.hi, m.hiInf = r.hi, false
		}
	}
	return m
}

package shape

import (
	"math"
	"strconv"
	"strings"
)

// text prints p: terms in order, then the constant. Signs become operators, but for the least int64, whose magnitude
// has no literal.
func (p *poly) text() string {
	var b strings.Builder
	for i, t := range p.terms {
		c := t.coef
		switch {
		case i == 0:
		case c < 0 && c != math.MinInt64:
			b.WriteString(" - ")
			c = -c
		default:
			b.WriteString(" + ")
		}
		switch c {
		case 1:
		case -1:
			b.WriteByte('-')
		default:
			b.WriteString(strconv.FormatInt(c, 10))
			b.WriteByte('*')
		}
		for j, a := range t.mono {
			if j > 0 {
				b.WriteByte('*')
			}
			b.WriteString(a.factor())
		}
	}
	switch {
	case p.k > 0:
		b.WriteString(" + " + strconv.FormatInt(p.k, 10))
	case p.k == math.MinInt64:
		b.WriteString(" + " + strconv.FormatInt(p.k, 10))
	case p.k < 0:
		b.WriteString(" - " + strconv.FormatInt(-p.k, 10))
	}
	return b.String()
}

// factor prints a as part of a product or sum.
func (a *atom) factor() string {
	if a.op == OpFloorDiv || a.op == OpMod {
		return "(" + a.key + ")"
	}
	return a.key
}

// operand prints e as an operand of floordiv or mod.
func operand(e Expr) string {
	if e.p == nil && e.c >= 0 {
		return e.Key()
	}
	if a := e.atom(); a != nil {
		return a.factor()
	}
	return "(" + e.Key() + ")"
}

package composite

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes/match"
)

// atom is a leaf of the polynomial: a value whose axis i is axis axes[i] of the result (-1: it repeats).
type atom struct {
	v      *ir.Value
	axes   []int64
	divide bool // by v
}

func (a atom) same(b atom) bool {
	return a.v == b.v && slices.Equal(a.axes, b.axes) && a.divide == b.divide
}

// term is a product of atoms with a sign.
type term struct {
	neg   bool
	atoms []atom
}

const maxTerms, maxDepth = 8, 16

type expander struct{ s *stats }

// value multiplies v out; nil: too many terms.
func (e *expander) value(v *ir.Value, axes []int64, depth int) []term {
	leaf := []term{{atoms: []atom{{v: v, axes: axes}}}}
	op := v.Def
	if v == e.s.mean || v == e.s.rsqrt || op == nil || depth > maxDepth || (e.s.x != nil && base(v) == base(e.s.x) && v.Type.Rank() > 0 && sameRows(v, e.s.x)) {
		return leaf
	}
	switch op.Def.Name {
	case "negate":
		t := slices.Clone(e.value(op.Operands[0], axes, depth+1))
		for i := range t {
			t[i].neg = !t[i].neg
		}
		return t
	case "add", "subtract":
		a, b := e.value(op.Operands[0], axes, depth+1), e.value(op.Operands[1], axes, depth+1)
		if a == nil || b == nil || len(a)+len(b) > maxTerms || !e.interesting(a) && !e.interesting(b) {
			if a == nil || b == nil {
				return nil
			}
			return leaf
		}
		out := slices.Clone(a)
		for _, t := range b {
			t.neg = t.neg != op.Is("subtract")
			out = append(out, t)
		}
		return out
	case "multiply":
		a, b := e.value(op.Operands[0], axes, depth+1), e.value(op.Operands[1], axes, depth+1)
		if a == nil || b == nil || len(a)*len(b) > maxTerms || !e.interesting(a) && !e.interesting(b) {
			if a == nil || b == nil {
				return nil
			}
			return leaf
		}
		var out []term
		for _, s := range a {
			for _, t := range b {
				out = append(out, term{s.neg != t.neg, slices.Concat(s.atoms, t.atoms)})
			}
		}
		return out
	case "divide":
		a, b := e.value(op.Operands[0], axes, depth+1), e.value(op.Operands[1], axes, depth+1)
		if a == nil || len(b) != 1 || len(b[0].atoms) != 1 || b[0].neg || b[0].atoms[0].v != e.s.rsqrt || !e.s.divided {
			return leaf
		}
		by := b[0].atoms[0]
		by.divide = true
		out := slices.Clone(a)
		for i := range out {
			out[i].atoms = append(slices.Clone(out[i].atoms), by)
		}
		return out
	case "broadcast_in_dim":
		in, d := op.Operands[0], op.Ints("dims")
		return e.value(in, match.Count(len(d), func(i int) int64 {
			if in.Dims()[i].Is(1) {
				return -1
			}
			return axes[d[i]]
		}), depth+1)
	case "reshape":
		m, ok := match.Ones(op.Operands[0].Dims(), v.Dims())
		if !ok {
			return leaf
		}
		return e.value(op.Operands[0], match.Count(len(m), func(i int) int64 {
			if m[i] < 0 || op.Operands[0].Dims()[i].Is(1) {
				return -1
			}
			return axes[m[i]]
		}), depth+1)
	}
	return leaf
}

// interesting reports that x, its mean or its rsqrt stand in the terms: other sums and products stay leaves.
func (e *expander) interesting(ts []term) bool {
	for _, t := range ts {
		for _, a := range t.atoms {
			if a.v == e.s.mean || a.v == e.s.rsqrt || e.s.x != nil && base(a.v) == base(e.s.x) {
				return true
			}
		}
	}
	return false
}

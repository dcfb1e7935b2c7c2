package shape

import (
	"cmp"
	"slices"
)

// Min returns the lesser of e and f.
func (e Expr) Min(f Expr) Expr { return minMax(OpMin, e, f) }

// Max returns the greater of e and f.
func (e Expr) Max(f Expr) Expr { return minMax(OpMax, e, f) }

// minMax flattens, orders, and drops every argument that another one beats for all values of the symbols.
func minMax(op Op, e, f Expr) Expr {
	args := append(flat(op, e), flat(op, f)...)
	if len(args) > maxArgs {
		args = []Expr{e, f}
	}
	slices.SortFunc(args, compareArg)
	args = slices.CompactFunc(args, Expr.Equal)
	args = prune(op, args, func(d Expr) bool {
		r := rangeOf(d, nil)
		return !r.loInf && r.lo >= 0
	})
	if len(args) == 1 {
		return args[0]
	}
	return newAtom(op, "", args)
}

func flat(op Op, e Expr) []Expr {
	if a := e.isAtom(op); a != nil {
		return slices.Clone(a.args)
	}
	return []Expr{e}
}

// compareArg orders arguments by text, constants last.
func compareArg(a, b Expr) int {
	if (a.p == nil) != (b.p == nil) {
		if a.p == nil {
			return 1
		}
		return -1
	}
	return cmp.Compare(a.Key(), b.Key())
}

// prune drops the arguments that never decide: for min, x goes if x - y >= 0 (as ge0 proves it) for a y that stays, or
// if x is a max that has y among its arguments.
func prune(op Op, args []Expr, ge0 func(Expr) bool) []Expr {
	dual := OpMin + OpMax - op
	for i := 0; i < len(args); {
		x := args[i]
		beaten := slices.ContainsFunc(args, func(y Expr) bool {
			if x.Equal(y) {
				return false
			}
			if a := x.isAtom(dual); a != nil && slices.ContainsFunc(a.args, y.Equal) {
				return true
			}
			if op == OpMin {
				return ge0(x.Sub(y))
			}
			return ge0(y.Sub(x))
		})
		if beaten {
			args = slices.Delete(args, i, i+1)
		} else {
			i++
		}
	}
	return args
}

package shape

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// errors of single steps, before the expression is named
var (
	errOverflow = errors.New("overflows int64")
	errDivZero  = errors.New("divides by zero")
	errHuge     = errors.New("is over the size limit")
)

// Eval returns the value of e, with env for the values of symbols. It is an error if a symbol has none, a divisor is
// zero, or any step leaves int64.
func (e Expr) Eval(env func(name string) (int64, bool)) (int64, error) {
	v, err := e.eval(env)
	if err != nil {
		return 0, fmt.Errorf("dim %q: %w", e.Key(), err)
	}
	return v, nil
}

func (e Expr) eval(env func(string) (int64, bool)) (int64, error) {
	v := e.konst()
	for _, t := range e.terms() {
		m, err := t.eval(env)
		if err != nil {
			return 0, err
		}
		var ok bool
		if v, ok = addOK(v, m); !ok {
			return 0, errOverflow
		}
	}
	return v, nil
}

func (t term) eval(env func(string) (int64, bool)) (int64, error) {
	m, fits := t.coef, true
	for _, a := range t.mono {
		v, err := a.eval(env)
		if err != nil {
			return 0, err
		}
		if v == 0 {
			m, fits = 0, true
		} else if m != 0 {
			var ok bool
			m, ok = mulOK(m, v)
			fits = fits && ok
		}
	}
	if !fits {
		return 0, errOverflow
	}
	return m, nil
}

func (a *atom) eval(env func(string) (int64, bool)) (int64, error) {
	switch a.op {
	case OpSym:
		if v, ok := env(a.key); ok {
			return v, nil
		}
		return 0, fmt.Errorf("unknown symbol %q", a.key)
	case OpHuge:
		return 0, errHuge
	}
	v, err := a.args[0].eval(env)
	if err != nil {
		return 0, err
	}
	for _, x := range a.args[1:] {
		w, err := x.eval(env)
		if err != nil {
			return 0, err
		}
		if v, err = applyInts(a.op, v, w); err != nil {
			return 0, err
		}
	}
	return v, nil
}

func applyInts(op Op, v, w int64) (r int64, err error) {
	ok := true
	switch op {
	case OpAdd:
		r, ok = addOK(v, w)
	case OpMul:
		r, ok = mulOK(v, w)
	case OpMin:
		r = min(v, w)
	case OpMax:
		r = max(v, w)
	case OpFloorDiv, OpMod:
		if w == 0 {
			return 0, errDivZero
		}
		if op == OpMod {
			r, ok = floorMod(v, w)
		} else {
			r, ok = floorDiv(v, w)
		}
	}
	if !ok {
		return 0, errOverflow
	}
	return r, nil
}

// apply is the canonicalising form of op on two expressions.
func apply(op Op, e, f Expr) Expr {
	switch op {
	case OpAdd:
		return e.Add(f)
	case OpMul:
		return e.Mul(f)
	case OpMin:
		return e.Min(f)
	case OpMax:
		return e.Max(f)
	case OpFloorDiv:
		return e.FloorDiv(f)
	}
	return e.Mod(f)
}

// Subst replaces symbols by expressions, all at once, and canonicalises the result. Symbols that are not in m stay.
func (e Expr) Subst(m map[string]Expr) Expr {
	if len(m) == 0 {
		return e
	}
	return e.mapAtoms(func(a *atom) Expr {
		switch a.op {
		case OpSym:
			if r, ok := m[a.key]; ok {
				return r
			}
			return a.expr()
		case OpHuge:
			return substHuge(a, m)
		}
		return a.rebuild(func(x Expr) Expr { return x.Subst(m) })
	})
}

// substHuge names the result of a substitution in an expression that was not kept: another huge, as it has another
// value.
func substHuge(a *atom, m map[string]Expr) Expr {
	var b strings.Builder
	b.WriteString(a.key)
	for _, name := range slices.Sorted(maps.Keys(m)) {
		b.WriteString("; " + name + " = " + m[name].Key())
	}
	return newHuge(b.String())
}

// mapAtoms replaces every atom of the polynomial e by fn of it. Where fn changes nothing, e itself is returned.
func (e Expr) mapAtoms(fn func(*atom) Expr) Expr {
	out, changed := Const(e.konst()), false
	for _, t := range e.terms() {
		m := Const(t.coef)
		for _, a := range t.mono {
			r := fn(a)
			changed = changed || !r.Equal(a.expr())
			m = m.Mul(r)
		}
		out = out.Add(m)
	}
	if !changed {
		return e
	}
	return out
}

// rebuild applies fn to the arguments of a and a's op to the results.
func (a *atom) rebuild(fn func(Expr) Expr) Expr {
	if len(a.args) == 0 {
		return a.expr()
	}
	args, changed := make([]Expr, len(a.args)), false
	for i, x := range a.args {
		args[i] = fn(x)
		changed = changed || !args[i].Equal(x)
	}
	if !changed {
		return a.expr()
	}
	r := args[0]
	for _, x := range args[1:] {
		r = apply(a.op, r, x)
	}
	return r
}

// Syms returns the names of the symbols of e, sorted, each once.
func (e Expr) Syms() []string {
	var names []string
	e.eachSym(func(s string) { names = append(names, s) })
	slices.Sort(names)
	return slices.Compact(names)
}

// eachSym calls fn for each occurrence of a symbol.
func (e Expr) eachSym(fn func(string)) {
	for _, t := range e.terms() {
		for _, a := range t.mono {
			if a.op == OpSym {
				fn(a.key)
			}
			for _, x := range a.args {
				x.eachSym(fn)
			}
		}
	}
}

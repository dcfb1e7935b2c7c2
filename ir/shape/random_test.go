package shape

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"testing"
)

// gen builds a random expression twice: as text with no rule applied, which ref evaluates, and as an Expr.
type gen struct {
	*rand.Rand
	syms []string
}

// ref is an expression as written.
type ref struct {
	op   string
	n    int64
	name string
	args []*ref
}

func (g *gen) expr(depth int) *ref {
	if depth == 0 || g.Intn(6) == 0 {
		if g.Intn(3) == 0 {
			return &ref{op: "const", n: int64(g.Intn(25) - 12)}
		}
		return &ref{op: "sym", name: g.syms[g.Intn(len(g.syms))]}
	}
	op := []string{"+", "+", "-", "*", "*", "neg", "floordiv", "mod", "ceildiv", "min", "max"}[g.Intn(11)]
	r := &ref{op: op, args: []*ref{g.expr(depth - 1)}}
	switch {
	case op == "neg":
	case (op == "floordiv" || op == "mod" || op == "ceildiv") && g.Intn(4) > 0:
		r.args = append(r.args, &ref{op: "const", n: []int64{1, 2, 2, 3, 4, 4, 6, 8, 12, -1, -2, -3, 0}[g.Intn(13)]})
	case op == "*" && g.Intn(2) > 0:
		r.args = append(r.args, &ref{op: "const", n: []int64{0, 1, 2, 3, 4, 8, -1, -2, -6}[g.Intn(9)]})
	default:
		r.args = append(r.args, g.expr(depth-1))
	}
	return r
}

func (r *ref) build() Expr {
	switch r.op {
	case "const":
		return Const(r.n)
	case "sym":
		return Sym(r.name)
	}
	a := r.args[0].build()
	if r.op == "neg" {
		return a.Neg()
	}
	b := r.args[1].build()
	switch r.op {
	case "+":
		return a.Add(b)
	case "-":
		return a.Sub(b)
	case "*":
		return a.Mul(b)
	case "floordiv":
		return a.FloorDiv(b)
	case "ceildiv":
		return a.CeilDiv(b)
	case "mod":
		return a.Mod(b)
	case "min":
		return a.Min(b)
	}
	return a.Max(b)
}

func (r *ref) String() string {
	switch r.op {
	case "const":
		return fmt.Sprint(r.n)
	case "sym":
		return r.name
	case "neg":
		return fmt.Sprintf("-(%s)", r.args[0])
	case "min", "max":
		return fmt.Sprintf("%s(%s, %s)", r.op, r.args[0], r.args[1])
	}
	return fmt.Sprintf("((%s) %s (%s))", r.args[0], r.op, r.args[1])
}

// eval is the definition, in unbounded integers; nil where a divisor is zero.
func (r *ref) eval(env map[string]int64) *big.Int {
	switch r.op {
	case "const":
		return big.NewInt(r.n)
	case "sym":
		return big.NewInt(env[r.name])
	}
	a := r.args[0].eval(env)
	if a == nil {
		return nil
	}
	z := new(big.Int)
	if r.op == "neg" {
		return z.Neg(a)
	}
	b := r.args[1].eval(env)
	if b == nil {
		return nil
	}
	switch r.op {
	case "+":
		return z.Add(a, b)
	case "-":
		return z.Sub(a, b)
	case "*":
		return z.Mul(a, b)
	case "min":
		if a.Cmp(b) < 0 {
			return a
		}
		return b
	case "max":
		if a.Cmp(b) > 0 {
			return a
		}
		return b
	}
	if b.Sign() == 0 {
		return nil
	}
	q, m := new(big.Int).QuoRem(a, b, new(big.Int))
	neg := m.Sign() != 0 && (m.Sign() < 0) != (b.Sign() < 0) // the quotient was rounded up
	switch {
	case r.op == "ceildiv" && m.Sign() != 0 && !neg:
		q.Add(q, big.NewInt(1))
	case r.op != "ceildiv" && neg:
		q.Sub(q, big.NewInt(1))
		m.Add(m, b)
	}
	if r.op == "mod" {
		return m
	}
	return q
}

func lookup(env map[string]int64) func(string) (int64, bool) {
	return func(s string) (int64, bool) {
		v, ok := env[s]
		return v, ok
	}
}

func (g *gen) env(lo, hi int64) map[string]int64 {
	env := map[string]int64{}
	for _, s := range g.syms {
		env[s] = lo + g.Int63n(hi-lo+1)
	}
	return env
}

// agree checks e against r at env.
func agree(t *testing.T, r *ref, e Expr, env map[string]int64) {
	t.Helper()
	want := r.eval(env)
	if want == nil || !want.IsInt64() {
		return
	}
	got, err := e.Eval(lookup(env))
	if big := env["a"]*env["a"] > 10000; big && errors.Is(err, errOverflow) {
		return // an operand of min may overflow where its result does not
	}
	if err != nil || got != want.Int64() {
		t.Fatalf("%s at %v: got %d (%v) from %s, want %s", r, env, got, err, e, want)
	}
}

// TestRandomCanonical compares every canonicalisation with the definition, negative values included, and checks that
// the text and the Args view give the same expression back.
func TestRandomCanonical(t *testing.T) {
	g := &gen{rand.New(rand.NewSource(1)), []string{"a", "b", "c.d"}}
	n := 8000
	if testing.Short() {
		n = 2000
	}
	for range n {
		r := g.expr(1 + g.Intn(5))
		e := r.build()
		for range 8 {
			agree(t, r, e, g.env(-9, 9))
		}
		agree(t, r, e, g.env(-100000, 100000))
		p, err := Parse(e.String())
		if err != nil || p.String() != e.String() || !p.Equal(e) {
			t.Fatalf("%s: parsed back as %v (%v)", e, p, err)
		}
		if p, err = Parse(r.String()); err != nil || !p.Equal(e) {
			t.Fatalf("%s: as text gives %v (%v), want %s", r, p, err, e)
		}
		if v := rebuildView(e); !v.Equal(e) {
			t.Fatalf("%s: from Op and Args comes %s", e, v)
		}
	}
}

// rebuildView builds e again from what a backend sees of it.
func rebuildView(e Expr) Expr {
	switch e.Op() {
	case OpConst:
		n, _ := e.IsConst()
		return Const(n)
	case OpSym:
		return Sym(e.Name())
	}
	args := e.Args()
	r := rebuildView(args[0])
	for _, x := range args[1:] {
		r = apply(e.Op(), r, rebuildView(x))
	}
	return r
}

// TestRandomExtreme works at the ends of int64: an answer may be refused, but never wrong.
func TestRandomExtreme(t *testing.T) {
	g := &gen{rand.New(rand.NewSource(5)), []string{"a", "b"}}
	ends := []int64{math.MinInt64, math.MinInt64 + 1, math.MaxInt64, math.MaxInt64 - 1, 1 << 62, -1 << 62, 1 << 32, -1, 1, 0, 2, 3}
	var widen func(r *ref)
	widen = func(r *ref) {
		if r.op == "const" && g.Intn(2) == 0 {
			r.n = ends[g.Intn(len(ends))]
		}
		for _, x := range r.args {
			widen(x)
		}
	}
	answers := 0
	for range 1500 {
		r := g.expr(1 + g.Intn(4))
		widen(r)
		e := r.build()
		if p, err := Parse(e.String()); err != nil || !p.Equal(e) {
			t.Fatalf("%s: parsed back as %v (%v)", e, p, err)
		}
		f := NewFacts()
		f.Declare("a", ends[g.Intn(2)], ends[2+g.Intn(6)])
		f.Declare("b", ends[4+g.Intn(8)], Unbounded)
		lo, hi, loOK, hiOK := f.Range(e)
		s := f.Simplify(e)
		for range 8 {
			env := map[string]int64{"a": ends[g.Intn(len(ends))], "b": ends[g.Intn(len(ends))]}
			want := r.eval(env)
			if want == nil {
				continue
			}
			if v, err := e.Eval(lookup(env)); err == nil {
				answers++
				if want.Cmp(big.NewInt(v)) != 0 {
					t.Fatalf("%s at %v: got %d from %s, want %s", r, env, v, e, want)
				}
			}
			ra, rb := f.symRange("a"), f.symRange("b")
			if !ra.has(env["a"]) || !rb.has(env["b"]) {
				continue
			}
			if loOK && want.Cmp(big.NewInt(lo)) < 0 || hiOK && want.Cmp(big.NewInt(hi)) > 0 {
				t.Fatalf("%s with a in %v, b in %v: in [%d %v, %d %v], but is %s at %v", r, ra, rb, lo, loOK, hi, hiOK, want, env)
			}
			if v, err := s.Eval(lookup(env)); err == nil && want.Cmp(big.NewInt(v)) != 0 {
				t.Fatalf("%s with a in %v, b in %v: simplified to %s, which is %d, want %s, at %v", r, ra, rb, s, v, want, env)
			}
		}
	}
	if answers < 1500 {
		t.Errorf("only %d values: the test tests nothing", answers)
	}
}

func (r ivl) has(n int64) bool { return (r.loInf || r.lo <= n) && (r.hiInf || n <= r.hi) }

func TestRandomSubst(t *testing.T) {
	g := &gen{rand.New(rand.NewSource(2)), []string{"a", "b", "c"}}
	for range 3000 {
		r, ra, rb := g.expr(3), g.expr(2), g.expr(2)
		e := r.build().Subst(map[string]Expr{"a": ra.build(), "b": rb.build()})
		for range 5 {
			env := g.env(-9, 9)
			va, vb := ra.eval(env), rb.eval(env)
			if va == nil || vb == nil {
				continue
			}
			want := r.eval(map[string]int64{"a": va.Int64(), "b": vb.Int64(), "c": env["c"]})
			if want == nil {
				continue
			}
			got, err := e.Eval(lookup(env))
			if err != nil || got != want.Int64() {
				t.Fatalf("%s with a=%s, b=%s at %v: got %d (%v) from %s, want %s", r, ra, rb, env, got, err, e, want)
			}
		}
	}
}

// TestRandomExactDiv divides products back, and checks every quotient by multiplication.
func TestRandomExactDiv(t *testing.T) {
	g := &gen{rand.New(rand.NewSource(3)), []string{"a", "b", "c"}}
	found := 0
	for range 3000 {
		x, y := g.expr(2).build(), g.expr(2).build()
		if y.Is(0) {
			continue
		}
		e := x.Mul(y)
		q, ok := e.ExactDiv(y)
		if !ok {
			t.Fatalf("(%s) / (%s): no quotient, want %s", e, y, x)
		}
		if !q.Mul(y).Equal(e) {
			t.Fatalf("(%s) / (%s): got %s", e, y, q)
		}
		if q, ok := x.ExactDiv(y); ok {
			found++
			if !q.Mul(y).Equal(x) {
				t.Fatalf("(%s) / (%s): got %s", x, y, q)
			}
		}
	}
	if found == 0 {
		t.Error("no random quotient was exact")
	}
}

// TestRandomFacts checks every answer of the prover by sampling values that satisfy the facts.
func TestRandomFacts(t *testing.T) {
	g := &gen{rand.New(rand.NewSource(4)), []string{"a", "b", "c"}}
	n := 1200
	if testing.Short() {
		n = 300
	}
	proven, bounded := 0, 0
	for range n {
		f, envs, said := g.facts()
		if len(envs) == 0 {
			continue
		}
		r, r2 := g.expr(1+g.Intn(3)), g.expr(2)
		e, e2 := r.build(), r2.build()
		s := f.Simplify(e)
		lo, hi, loOK, hiOK := f.Range(e)
		if loOK || hiOK {
			bounded++
		}
		ge0, eq := f.ProveGE0(e.Sub(e2)), f.ProveEq(e, e2)
		if ge0 {
			proven++
		}
		div := f.ProveDivides(e, 4)
		for _, env := range envs {
			v, v2 := r.eval(env), r2.eval(env)
			if v == nil || v2 == nil {
				continue
			}
			x, x2 := v.Int64(), v2.Int64()
			agree(t, r, s, env)
			switch {
			case loOK && x < lo, hiOK && x > hi:
				t.Fatalf("%v: %s in [%d %v, %d %v], but is %d at %v", said, r, lo, loOK, hi, hiOK, x, env)
			case ge0 && x < x2:
				t.Fatalf("%v: proven %s >= %s, but %d < %d at %v", said, r, r2, x, x2, env)
			case eq && x != x2:
				t.Fatalf("%v: proven %s == %s, but %d != %d at %v", said, r, r2, x, x2, env)
			case div && x%4 != 0:
				t.Fatalf("%v: proven 4 divides %s, but it is %d at %v", said, r, x, env)
			}
		}
	}
	if proven < n/20 || bounded < n/10 {
		t.Errorf("of %d: %d inequalities proven and %d bounds found: the test tests nothing", n, proven, bounded)
	}
}

// facts makes random facts, values that satisfy them, and says what they are.
func (g *gen) facts() (*Facts, []map[string]int64, []string) {
	f := NewFacts()
	var said []string
	var envs []map[string]int64
	for range 200 {
		envs = append(envs, g.env(-20, 40))
	}
	keep := func(holds func(map[string]int64) bool) {
		var out []map[string]int64
		for _, env := range envs {
			if holds(env) {
				out = append(out, env)
			}
		}
		envs = out
	}
	for _, s := range g.syms {
		lo, hi := int64(g.Intn(6)-2), int64(g.Intn(30)+4)
		switch g.Intn(6) {
		case 0:
			lo = -Unbounded
		case 1:
			continue
		case 2, 3:
			hi = Unbounded
		}
		f.Declare(s, lo, hi)
		said = append(said, fmt.Sprintf("%d <= %s <= %d", lo, s, hi))
		for i, env := range envs {
			env[s] = max(lo, -30) + g.Int63n(min(hi, 40)-max(lo, -30)+1)
			envs[i] = env
		}
	}
	for range g.Intn(3) {
		r := g.expr(1 + g.Intn(2))
		f.Assume(r.build())
		said = append(said, r.String()+" >= 0")
		keep(func(env map[string]int64) bool { v := r.eval(env); return v != nil && v.Sign() >= 0 })
	}
	for range g.Intn(3) {
		// equalities that some values satisfy: a symbol is an expression of the others, or has a remainder
		s := g.syms[g.Intn(len(g.syms))]
		if g.Intn(2) == 0 {
			m := int64(g.Intn(8) + 2)
			k := g.Int63n(m)
			f.AssumeEq(Sym(s).Mod(Const(m)), Const(k))
			said = append(said, fmt.Sprintf("%s mod %d == %d", s, m, k))
			keep(func(env map[string]int64) bool { return ((env[s]%m)+m)%m == k })
			continue
		}
		r := g.expr(1)
		f.AssumeEq(Sym(s), r.build())
		said = append(said, s+" == "+r.String())
		keep(func(env map[string]int64) bool { v := r.eval(env); return v != nil && v.Int64() == env[s] })
	}
	return f, envs, said
}

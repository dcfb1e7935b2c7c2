package shape

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
)

// same checks that e survives its text, and that the text is of bounded length.
func same(t *testing.T, e Expr) {
	t.Helper()
	if len(e.String()) > 32*maxSize {
		t.Fatalf("the text has %d bytes", len(e.String()))
	}
	p, err := Parse(e.String())
	if err != nil {
		t.Fatal(err)
	}
	if !p.Equal(e) {
		t.Fatalf("parsed back as\n%s, want\n%s", p, e)
	}
}

// TestBlowUp grows expressions by steps that double them; time and text stay bounded, and values stay right.
func TestBlowUp(t *testing.T) {
	b, u := Sym("B"), Sym("T")
	env := lookup(map[string]int64{"B": 1, "T": -1})
	for _, c := range []struct {
		name string
		step func(Expr, int) Expr
	}{
		{"square", func(e Expr, i int) Expr { return e.Mul(e) }},
		{"square of sum", func(e Expr, i int) Expr { return e.Add(u).Mul(e.Add(b)) }},
		{"new symbols", func(e Expr, i int) Expr { return e.Add(Sym(fmt.Sprintf("s%d", i))) }},
		{"min", func(e Expr, i int) Expr { return e.FloorDiv(u.Add(Const(int64(i)))).Min(e.Mod(b)) }},
		{"max of many", func(e Expr, i int) Expr { return e.Max(Sym(fmt.Sprintf("s%d", i))) }},
		{"floordiv chain", func(e Expr, i int) Expr { return e.Add(b).FloorDiv(Const(3)).Add(u) }},
		{"floordiv nest", func(e Expr, i int) Expr { return e.Add(b).FloorDiv(u) }},
		{"mod nest", func(e Expr, i int) Expr { return e.Mul(b).Add(u).Mod(Const(int64(i) + 7)) }},
		{"coefficients", func(e Expr, i int) Expr { return e.Mul(Const(math.MaxInt64)) }},
		{"doubling", func(e Expr, i int) Expr { return e.Add(e.FloorDiv(b)).Mul(e.Mod(u)) }},
	} {
		start := time.Now()
		e := b.Add(u).Add(Const(1))
		f := NewFacts()
		f.Declare("B", 1, Unbounded)
		f.Declare("T", 1, 64)
		for i := range 50 {
			before, err1 := e.Eval(env)
			next := c.step(e, i)
			same(t, next)
			if after, err2 := next.Eval(env); err1 == nil && err2 == nil {
				want, err := c.step(Const(before), i).Eval(env)
				if err == nil && want != after {
					t.Fatalf("%s, step %d: got %d, want %d", c.name, i, after, want)
				}
			}
			e = next
			if i%20 == 0 {
				f.Simplify(e)
				f.ProveGE0(e)
			}
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%s took %v", c.name, d)
		} else {
			t.Logf("%s: %v, op %v, %d bytes", c.name, d, e.Op(), len(e.String()))
		}
	}
}

// A huge expression is equal to itself only, keeps that through substitution, and has no value.
func TestHuge(t *testing.T) {
	grow := func(e Expr) Expr {
		for i := 0; e.Op() != OpHuge; i++ {
			if i > maxDepth {
				t.Fatalf("%s is not huge", e)
			}
			e = e.Add(Sym("T")).FloorDiv(Sym("B")).Max(e.Mod(Sym("B")))
		}
		return e
	}
	h := grow(Sym("T"))
	if !h.Equal(grow(Sym("T"))) || h.Equal(grow(Sym("B"))) {
		t.Error("huge is not a function of the expression")
	}
	s1 := h.Subst(map[string]Expr{"B": Const(1)})
	s2 := h.Subst(map[string]Expr{"B": Const(2)})
	if s1.Equal(s2) || s1.Equal(h) || !s1.Equal(h.Subst(map[string]Expr{"B": Const(1)})) {
		t.Error("substitution in huge does not tell values apart")
	}
	same(t, h.Add(Sym("B")))
	if _, err := h.Eval(lookup(map[string]int64{"T": 1, "B": 1})); err == nil {
		t.Error("huge has a value")
	}
	if _, _, lo, hi := NewFacts().Range(h); lo || hi {
		t.Error("huge has bounds")
	}
}

func TestEvalErrors(t *testing.T) {
	env := lookup(map[string]int64{"B": 3, "Z": 0, "M": math.MaxInt64})
	for _, c := range []struct{ in, want string }{
		{"B + T", `dim "B + T": unknown symbol "T"`},
		{"B floordiv Z", `dim "B floordiv Z": divides by zero`},
		{"B mod 0", `dim "B mod 0": divides by zero`},
		{"M*B", `dim "B*M": overflows int64`},
		{"M + B", `dim "B + M": overflows int64`},
		{"9223372036854775807 + 1", `dim "add(1, 9223372036854775807)": overflows int64`},
		{"(-M - 1) floordiv (Z - 1)", `overflows int64`},
		{"M*B*Z", ""},
		{"(-M - 1) mod (Z - 1)", ""},
	} {
		_, err := parse(t, c.in).Eval(env)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if (c.want == "") != (got == "") || !strings.HasSuffix(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `dim "": column 1: got the end, want a number, a name or '('`},
		{"B +", `dim "B +": column 4: got the end, want a number, a name or '('`},
		{"B T", `column 3: got 'T', want the end`},
		{"2B", `column 2: got 'B', want the end of the number`},
		{"(B", `column 3: got the end, want ')'`},
		{"min(B)", `column 1: min has 1 argument, want 2 or more`},
		{"min(B, T", `column 9: got the end, want ',' or ')'`},
		{"B(T)", `column 1: unknown function "B", want min or max`},
		{"9223372036854775808", `column 1: "9223372036854775808" does not fit in int64`},
		{"B\x00", `column 2: got '\x01', want the end`},
		{"Bé", `want the end`},
		{"huge(1)", `column 6: got '1', want a name and ')'`},
		{strings.Repeat("(", 1000) + "B", `want at most 128 levels of brackets`},
		{strings.Repeat("-", 1000) + "B", `want at most 64 signs in a row`},
		{strings.Repeat("B+", 1<<15) + "B", `text has 65537 bytes, want at most 65536`},
	} {
		_, err := Parse(c.in)
		if err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%.40s: got error %v, want %s", c.in, err, c.want)
		}
	}
	for _, in := range []string{"", "B", "[B", "[B,]", "[,]", "[B 2]", "[B]x", "[" + strings.Repeat("1,", 300) + "1]"} {
		if d, err := ParseDims(in); err == nil {
			t.Errorf("%.20s: got %s, want an error", in, DimsString(d))
		}
	}
}

func TestDims(t *testing.T) {
	for _, c := range []struct{ in, want, product string }{
		{"[]", "[]", "1"},
		{"[2, 3,4]", "[2,3,4]", "24"},
		{"[B,2*T+1]", "[B,2*T + 1]", "2*B*T + B"},
		{"[0,B]", "[0,B]", "0"},
		{"[min(B, 8),T mod 4]", "[min(B, 8),T mod 4]", "(T mod 4)*min(B, 8)"},
	} {
		d, err := ParseDims(c.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := DimsString(d); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
		if got := Product(d).String(); got != c.product {
			t.Errorf("product of %s: got %s, want %s", c.in, got, c.product)
		}
		if !EqualDims(d, d) || EqualDims(d, append(Dims{Const(5)}, d...)) {
			t.Errorf("EqualDims is wrong about %s", c.in)
		}
	}
	if ns, ok := ConstDims(DimsOf(2, 3)); !ok || len(ns) != 2 || ns[1] != 3 {
		t.Errorf("got %v, %v, want [2 3]", ns, ok)
	}
	if _, ok := ConstDims(Dims{Sym("B")}); ok {
		t.Error("[B] is constant")
	}
	d := SubstDims(Dims{Sym("B"), Sym("T")}, map[string]Expr{"B": Sym("T").Add(Const(1)), "T": Const(4)})
	if got := DimsString(d); got != "[T + 1,4]" {
		t.Errorf("got %s, want [T + 1,4]: substitution is not simultaneous", got)
	}
	if _, err := EvalDims(d, lookup(nil)); err == nil {
		t.Error("[T + 1,4] has a value without T")
	}
	if ns, err := EvalDims(d, lookup(map[string]int64{"T": 7})); err != nil || ns[0] != 8 || ns[1] != 4 {
		t.Errorf("got %v, %v, want [8 4]", ns, err)
	}
}

func TestExactDiv(t *testing.T) {
	for _, c := range []struct{ e, f, want string }{
		{"6*B*T", "2*T", "3*B"},
		{"6*B*T", "4*T", ""},
		{"B*T + B", "T + 1", "B"},
		{"B*B - 1", "B - 1", "B + 1"},
		{"B*B + 1", "B - 1", ""},
		{"0", "B", "0"},
		{"B", "0", ""},
		{"12", "4", "3"},
		{"12", "B", ""},
		{"B*(T floordiv 2)", "T floordiv 2", "B"},
		{"x*x*y - y*y*x", "x - y", "x*y"},
		{"-B", "-1", "B"},
	} {
		q, ok := parse(t, c.e).ExactDiv(parse(t, c.f))
		if ok != (c.want != "") || ok && q.String() != c.want {
			t.Errorf("(%s) / (%s): got %s, %v, want %s", c.e, c.f, q, ok, c.want)
		}
	}
}

func TestView(t *testing.T) {
	e := parse(t, "2*B*B + min(T, 4) - 1")
	var ops []string
	e.Walk(func(x Expr) bool { ops = append(ops, x.Op().String()); return true })
	if got, want := strings.Join(ops, " "), "add mul const sym sym min sym const const"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := strings.Join(e.Syms(), " "); got != "B T" {
		t.Errorf("symbols: got %s, want B T", got)
	}
	var zero Expr
	if !zero.Is(0) || zero.String() != "0" || !zero.Equal(Const(0)) {
		t.Error("the zero value is not the constant 0")
	}
	for name, want := range map[string]bool{"B": true, "_a.1": true, "": false, "1a": false, ".a": false, "a-b": false, "é": false} {
		if ValidName(name) != want {
			t.Errorf("ValidName(%q) is %v", name, !want)
		}
	}
}

// FuzzParse: no input panics, and what is accepted prints to a text that means the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"B", "2*B + 1", "(T + 1) floordiv 2", "T mod -4", "min(a, b, 3)", "max(a, -9223372036854775808)",
		"add(1, 9223372036854775807)", "huge(x12)", "a ceildiv 0", "-(a*b)*c.d mod mod", "((((", "4*(i floordiv 4) + i mod 4"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 400 {
			return
		}
		e, err := Parse(s)
		if err != nil {
			return
		}
		same(t, e)
		fs := NewFacts()
		fs.Declare("B", 0, 100)
		fs.Simplify(e)
	})
}

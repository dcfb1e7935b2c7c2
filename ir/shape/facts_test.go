package shape

import "testing"

// testFacts are those of a typical model: batch, length, hidden indices, an aligned length, an equality, an inequality.
func testFacts(t testing.TB) *Facts {
	f := NewFacts()
	f.Declare("B", 1, Unbounded)
	f.Declare("T", 1, 128)
	f.Declare("N", 0, Unbounded)
	f.Declare("i", 0, 63)
	f.Declare("j", 0, 7)
	f.Declare("one", 1, 1)
	f.Declare("neg", -Unbounded, -1)
	f.Declare("A", 8, Unbounded)
	f.AssumeEq(parse(t, "A mod 8"), Const(0))
	f.Declare("R", 0, Unbounded)
	f.AssumeEq(parse(t, "(R + 5) mod 8"), Const(0))
	f.AssumeEq(Sym("Z"), parse(t, "2*T + 1"))
	f.Assume(parse(t, "S - T")) // S >= T
	f.Assume(parse(t, "min(u - 2, v - u)"))
	f.Assume(parse(t, "2*w - 3"))  // w >= 2
	f.Assume(parse(t, "21 - 4*w")) // w <= 5
	return f
}

func TestSimplify(t *testing.T) {
	f := testFacts(t)
	for _, c := range []struct{ in, want string }{
		{"one*B", "B"},
		{"T mod 256", "T"},
		{"T floordiv 129", "0"},
		{"(64*B + i) floordiv 64", "B"},
		{"(64*B + i) mod 64", "i"},
		{"(8*i + j) floordiv 16", "i floordiv 2"},
		{"(8*i + j) mod 16", "j + 8*(i mod 2)"},
		{"(4*i + j) floordiv 16", "(4*i + j) floordiv 16"}, // j may carry
		{"(8*i + j + 8) floordiv 16", "(i + 1) floordiv 2"},
		{"(8*B + j - 1) floordiv 8", "B + ((j + 7) floordiv 8) - 1"},
		{"(B*T) floordiv B", "T"},
		{"(B*T + B) floordiv (T + 1)", "B"},
		{"(B*T + T - 1) floordiv T", "B"},
		{"(B*T - 1) floordiv T", "B - 1"},
		{"(B*T - 1) mod T", "T - 1"},
		{"(B*T) mod B", "0"},
		{"(N*T) floordiv N", "(N*T) floordiv N"}, // N may be 0
		{"(neg*T) floordiv neg", "T"},
		{"(neg*T - 1) mod neg", "(-1) mod neg"}, // 0 where neg is -1
		{"max(B, 1)", "B"},
		{"max(T - 1, 0)", "T - 1"},
		{"min(B*T, B)", "B"},
		{"min(T, 128, B + 127)", "T"},
		{"max(S, T)", "S"},
		{"max(v, 1)", "v"},
		{"A mod 4", "0"},
		{"(3*A + 5) mod 8", "5"},
		{"A floordiv 4", "2*(A floordiv 8)"},
		{"B*A mod 8", "0"},
		{"R mod 8", "3"},
		{"R mod 2", "1"},
		{"Z - T", "T + 1"},
		{"Z mod 2", "1"},
		{"max((T + 1) floordiv 2, 1)", "(T + 1) floordiv 2"},
		{"T - min(T, 128)", "0"},
		{"unknown mod 4", "unknown mod 4"},
	} {
		if got := f.Simplify(parse(t, c.in)).String(); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
	}
}

func TestProveGE0(t *testing.T) {
	f := testFacts(t)
	for _, c := range []struct {
		in   string
		want bool
	}{
		{"B - 1", true},
		{"B - 2", false},
		{"N - 1", false},
		{"B*T - B", true},
		{"B*T - B - T + 1", true}, // (B - 1)*(T - 1)
		{"B*T - 2", false},
		{"128*B - B*T", true},
		{"127*B - B*T", false},
		{"T - (T floordiv 2)", true},
		{"T - 2*(T floordiv 2)", true},
		{"T - 2*(T floordiv 2) - 1", false},
		{"2*((T + 1) floordiv 2) - T", true},
		{"((T + 7) floordiv 8)*8 - T", true},
		{"T + 7 - ((T + 7) floordiv 8)*8", true},
		{"B - (B floordiv T)", true},
		{"N - (N mod T)", true},
		{"T - 1 - (N mod T)", true},
		{"S - 1", true},
		{"B*S - B*T", true},
		{"T - S", false},
		{"v - 2", true},
		{"v - 3", false},
		{"w - 2", true},
		{"w - 3", false},
		{"5 - w", true},
		{"4 - w", false},
		{"max(T - 3, 0)", true},
		{"T - max(T - 3, 0)", true},
		{"max(T, B) - min(T, B)", true},
		{"max(T, B) - T", true},
		{"T - min(T, N)", true},
		{"T + B - max(T, B)", true},
		{"neg*neg - 1", true},
		{"-neg - 1", true},
		{"x*x", true},
		{"x", false},
		{"Z - 3", true},
		{"A - 8", true},
		{"A - 9", false},
		{"B*(64 - 1 - i)", true},
		{"9223372036854775807 - T", true},
	} {
		if got := f.ProveGE0(parse(t, c.in)); got != c.want {
			t.Errorf("%s >= 0: got %v, want %v", c.in, got, c.want)
		}
	}
}

func TestProveEqDivides(t *testing.T) {
	f := testFacts(t)
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Z", "2*T + 1", true},
		{"(B*T) floordiv T", "B", true},
		{"(N*T) floordiv N", "T", false},
		{"8*(A floordiv 8)", "A", true},
		{"4*(A floordiv 4)", "A", true},
		{"2*(B floordiv 2)", "B", false},
		{"B", "T", false},
	} {
		if got := f.ProveEq(parse(t, c.a), parse(t, c.b)); got != c.want {
			t.Errorf("%s == %s: got %v, want %v", c.a, c.b, got, c.want)
		}
	}
	for _, c := range []struct {
		e    string
		n    int64
		want bool
	}{
		{"4*B + 8*T", 4, true},
		{"4*B + 8*T", 8, false},
		{"4*B", -4, true},
		{"A", 8, true},
		{"3*A*B", 24, true},
		{"A", 16, false},
		{"R + 5", 8, true},
		{"16*(B floordiv 3)", 16, true},
		{"0", 0, true},
		{"B", 0, false},
		{"B", 1, true},
	} {
		if got := f.ProveDivides(parse(t, c.e), c.n); got != c.want {
			t.Errorf("%d divides %s: got %v, want %v", c.n, c.e, got, c.want)
		}
	}
}

func TestRange(t *testing.T) {
	f := testFacts(t)
	for _, c := range []struct {
		in         string
		lo, hi     int64
		loOK, hiOK bool
	}{
		{"7", 7, 7, true, true},
		{"T", 1, 128, true, true},
		{"B*T", 1, 0, true, false},
		{"-3*T + 1", -383, -2, true, true},
		{"(T + 1) floordiv 2", 1, 64, true, true},
		{"T - (T floordiv 2)", 1, 64, true, true},
		{"N mod 16", 0, 15, true, true},
		{"N mod T", 0, 127, true, true},
		{"min(B, T)", 1, 128, true, true},
		{"max(B, T)", 1, 0, true, false},
		{"neg", 0, -1, false, true},
		{"Z", 3, 257, true, true},
		{"x", 0, 0, false, false},
		{"i*i", 0, 3969, true, true},
		{"4611686018427387904*B", 4611686018427387904, 0, true, false},
	} {
		lo, hi, loOK, hiOK := f.Range(parse(t, c.in))
		if loOK != c.loOK || hiOK != c.hiOK || loOK && lo != c.lo || hiOK && hi != c.hi {
			t.Errorf("%s: got [%d %v, %d %v], want [%d %v, %d %v]", c.in, lo, loOK, hi, hiOK, c.lo, c.loOK, c.hi, c.hiOK)
		}
	}
}

// Facts that arrive in any order end in the same knowledge.
func TestEqualitiesOrder(t *testing.T) {
	type step func(*Facts)
	steps := []step{
		func(f *Facts) { f.Declare("S", 4, 100) },
		func(f *Facts) { f.AssumeEq(Sym("S"), parse(t, "2*T")) },
		func(f *Facts) { f.AssumeEq(Sym("T"), Sym("P")) },
		func(f *Facts) { f.AssumeEq(parse(t, "P mod 3"), Const(0)) },
	}
	for _, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 0, 3, 2}, {2, 3, 0, 1}} {
		f := NewFacts()
		for _, i := range order {
			steps[i](f)
		}
		for _, e := range []string{"P - 2", "50 - P", "S - 2*P", "2*P - S", "T - P", "S - 4"} {
			if !f.ProveGE0(parse(t, e)) {
				t.Errorf("order %v: %s >= 0 is not proven", order, e)
			}
		}
		if !f.ProveDivides(Sym("S"), 6) {
			t.Errorf("order %v: 6 divides S is not proven", order)
		}
	}
}

func TestClone(t *testing.T) {
	f := NewFacts()
	f.Declare("B", 0, 10)
	c := f.Clone()
	c.Declare("B", 1, 5)
	c.Assume(parse(t, "B - X"))
	if f.ProveGE0(parse(t, "B - 1")) || f.ProveGE0(parse(t, "B - X")) {
		t.Error("a fact of the clone is known to the original")
	}
	if !c.ProveGE0(parse(t, "5 - X")) {
		t.Error("5 - X >= 0 is not proven in the clone")
	}
}

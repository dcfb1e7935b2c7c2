package shape

import (
	"testing"
)

func parse(t testing.TB, s string) Expr {
	t.Helper()
	e, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestCanonical(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"0", "0"},
		{"-5", "-5"},
		{"- -5", "5"},
		{"B + B + 1", "2*B + 1"},
		{"T + B - T", "B"},
		{"1 + T + B*T + B", "B*T + B + T + 1"},
		{"(B + 1)*(B - 1)", "B*B - 1"},
		{"-B*T - 1", "-B*T - 1"},
		{"1 - 2*B", "-2*B + 1"},
		{"(4*B) floordiv 4", "B"},
		{"(4*B + 7) floordiv 4", "B + 1"},
		{"(4*B - 1) floordiv 4", "B - 1"},
		{"(5*B) floordiv 4", "B + (B floordiv 4)"},
		{"(2*T + 1) floordiv 4", "T floordiv 2"},
		{"(T - 1) floordiv 2", "((T + 1) floordiv 2) - 1"},
		{"T floordiv 2 floordiv 3", "T floordiv 6"},
		{"(T floordiv 2 + 1) floordiv 3", "(T + 2) floordiv 6"},
		{"T floordiv -2", "(-T) floordiv 2"},
		{"T ceildiv 4", "(T + 3) floordiv 4"},
		{"T ceildiv S", "-((-T) floordiv S)"},
		{"7 ceildiv 2", "4"},
		{"-7 floordiv 2", "-4"},
		{"-7 mod 4", "1"},
		{"7 mod -4", "-1"},
		{"T floordiv 1", "T"},
		{"T mod 1", "0"},
		{"(4*B + 3) mod 4", "3"},
		{"(6*B + 7) mod 4", "2*((B + 1) mod 2) + 1"},
		{"(T mod 8) mod 4", "T mod 4"},
		{"(T mod 8) floordiv 8", "0"},
		{"(T mod 4) mod 8", "T mod 4"},
		{"4*(i floordiv 4) + i mod 4", "i"},
		{"12*(i floordiv 12) + 4*((i floordiv 4) mod 3) + i mod 4", "i"},
		{"4*B*(i floordiv 4) + B*(i mod 4)", "B*i"},
		{"B floordiv B", "B floordiv B"},
		{"(2*B) floordiv (4*T)", "B floordiv (2*T)"},
		{"(2*B) mod (4*T)", "2*(B mod (2*T))"},
		{"B floordiv (-T)", "(-B) floordiv T"},
		{"B mod (-T)", "-((-B) mod T)"},
		{"T floordiv 0", "T floordiv 0"},
		{"min(B + 1, B)", "B"},
		{"max(B + 1, B)", "B + 1"},
		{"min(b, a, min(c, 3), 5)", "min(a, b, c, 3)"},
		{"max(a, min(a, b))", "a"},
		{"min(a, max(a, b))", "a"},
		{"min(T mod 4, 3)", "T mod 4"},
		{"max(T mod 4, 0)", "T mod 4"},
		{"2*min(a, b) - min(b, a)", "min(a, b)"},
		{"min + max*mod", "max*mod + min"},
		{"mod mod mod", "mod mod mod"},
		{"9223372036854775807 + 1", "add(1, 9223372036854775807)"},
		{"-9223372036854775808*B + A", "A + -9223372036854775808*B"},
		{"A - B*-9223372036854775808", "A + mul(-1, -9223372036854775808*B)"},
	} {
		if got := parse(t, c.in).String(); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
	}
}

package ir

import (
	"math"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir/shape"
)

const sample = `module @m
global @w : f32[2,3] = dense(f32[2,3]: 1.0 2.5 -3.0 inf nan:7fc00001 1e-45)
global @big : f32[1000,1000] = external

func graph @serving_default(%features: f32[B,2], %v: f32[] state("counter")) -> ("score": f32[B,3], state("counter"): f32[]) {
  sym B in 1..
  %w = constant {value = @w} : f32[2,3]
  %0 = dot_general %features, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,3]  // dense/MatMul
  %1 = constant {value = dense(f32[]: 0.0)} : f32[]
  %2 = broadcast_in_dim %1 {dims = [], shape = dims([B,3])} : f32[B,3]
  %3 = maximum %0, %2 : f32[B,3]  // dense/Relu
  %4 = constant {value = dense(i32[]: 0)} : i32[]
  %5, %6 = while %4, %v (%7: i32[], %8: f32[]) {
    %9 = constant {value = dense(i32[]: 10)} : i32[]
    %10 = compare %7, %9 {direction = "LT"} : i1[]
    yield %10
  } (%11: i32[], %12: f32[]) {
    %13 = constant {value = dense(i32[]: 1)} : i32[]
    %14 = add %11, %13 : i32[]
    yield %14, %12
  } : i32[], f32[]
  return %3, %6
}

func kernel @k(%x: buf<f32[B,64],arg>, %y: buf<f32[B,64],arena>) -> () {
  sym B in 1..
  %0 = constant {value = 0} : index
  %1 = dim {dtype = !index, expr = expr(B)} : index
  %2 = constant {value = 1} : index
  for %0, %1, %2 {kind = "parallel"} (%3: index) {
    %4 = load %x, %3, %0 {axes = [1], tile = [16]} : tile<f32,16>
    %5 = fma %4, %4, %4 : tile<f32,16>
    store %5, %y, %3, %0 {axes = [1]}
    barrier
    %6 = negate %5 : tile<f32,16>
    yield
  }
  return
}
`

func TestRoundTrip(t *testing.T) {
	m, err := Parse("sample.ir", sample)
	if err != nil {
		t.Fatal(err)
	}
	if err := VerifyModule(m); err != nil {
		t.Fatal(err)
	}
	if got := m.String(); got != sample {
		t.Errorf("print(parse(s)) differs:\n%s", got)
	}
}

// TestProgramRoundTrip holds that a program's text says which parameters are outputs, and which variables it changes.
func TestProgramRoundTrip(t *testing.T) {
	const text = `func program @f(%x: buf<f32[B],arg>, %out.y: buf<f32[B],arg>, %n: buf<i64[],state> state("n"), %k: buf<i64[],state> state("k")) -> ("y": buf<f32[B],arg>, state("n"): buf<i64[],state>) {slots = dims([])} {
  sym B in 0..
  copy %x, %out.y
  return
}
`
	m, err := Parse("p.ir", text)
	if err != nil {
		t.Fatal(err)
	}
	f := m.Funcs[0]
	if strings.Join(f.Inputs, " ") != "x" || strings.Join(f.Outputs, " ") != "y" || strings.Join(f.StateOut, " ") != "n" {
		t.Errorf("inputs %q, outputs %q, state %q", f.Inputs, f.Outputs, f.StateOut)
	}
	if got := f.String(); got != text {
		t.Errorf("print(parse(s)) differs:\n%s", got)
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"func graph @f() -> () {\n  nosuch\n}", `2:3: no op "nosuch"`},
		{"func graph @f() -> () {\n  %1 = negate %0 : f32[]\n}", "%0 is not defined"},
		{"func graph @f(", "end of file"},
		{"func graph @f() -> () {\n  %0 = constant {value = dense(f32[99999999999]: splat 0)} : f32[]\n}", "more than"},
	} {
		_, err := Parse("t.ir", c.src)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Parse(%q) = %v, want an error with %q", c.src, err, c.want)
		}
	}
}

func TestVerifyErrors(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"func graph @f(%x: f32[B]) -> () {\n  return\n}", "invariant 8"},
		{"func graph @f(%x: f32[2]) -> () {\n  %0 = negate %x : f32[3]\n  return\n}", "invariant 5"},
		{"func graph @f(%x: f32[2]) -> () {\n  %0 = negate %x, %x : f32[2]\n  return\n}", "invariant 2"},
		{"func graph @f(%x: f32[2]) -> () {\n}", "invariant 6"},
		{"func graph @f(%x: buf<f32[2],arg>) -> () {\n  return\n}", "invariant 7"},
		{"func graph @f(%x: f32[2]) -> () {\n  barrier\n  return\n}", "invariant 1"},
	} {
		m, err := Parse("t.ir", c.src)
		if err != nil {
			t.Fatal(err)
		}
		if err := VerifyModule(m); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("Verify(%q) = %v, want %q", c.src, err, c.want)
		}
	}
}

func TestHalf(t *testing.T) {
	for i := range 1 << 16 {
		h := uint16(i)
		f := F16ToF32(h)
		if got := F64ToF16(float64(f)); f == f && got != h {
			t.Fatalf("f16 %04x -> %g -> %04x", h, f, got)
		}
	}
	if F64ToF16(65519.9) != 0x7bff || F64ToF16(65520) != 0x7c00 || F32ToBF16(float32(math.Inf(1))) != 0x7f80 {
		t.Error("rounding at the edge")
	}
}

func TestBuilder(t *testing.T) {
	f := NewFunc("f", Graph)
	f.AddSym(Symbol{Name: "B", Lo: 0, Hi: Unbounded})
	b := NewBuilder(f)
	x := b.Param("x", TensorOf(F32, shape.Sym("B"), shape.Const(4)))
	y := b.Emit("add", nil, x, b.BroadcastTo(b.ScalarF(F32, 1), x.Dims()))
	b.Return(y)
	if err := Verify(f); err != nil {
		t.Fatal(err)
	}
	if _, err := b.TryEmit("add", nil, x, b.ScalarF(F32, 1)); err == nil {
		t.Error("add of different shapes was built")
	}
}

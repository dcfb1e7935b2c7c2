package eval

import (
	"errors"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// program doubles x twice through two temporaries, adds a weight, counts calls in the state, and branches on it.
const program = `module @m
global @w : f32[2] = dense(f32[2]: 10.0 20.0)

func kernel @add(%a: buf<f32[B,2],arena>, %b: buf<f32[B,2],arena>, %c: buf<f32[B,2],arena>) -> () {
  sym B in 1..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %n = dim {dtype = !index, expr = expr(B)} : index
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %x = load %a, %i, %zero {axes = [1], tile = [2]} : tile<f32,2>
    %y = load %b, %i, %zero {axes = [1], tile = [2]} : tile<f32,2>
    %z = add %x, %y : tile<f32,2>
    store %z, %c, %i, %zero {axes = [1]}
    yield
  }
  return
}

func kernel @count(%n: buf<i64[],state>, %odd: buf<i1[],arena>) -> () {
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  for %zero, %one, %one {kind = "parallel"} (%i: index) {
    %x = load %n {axes = [], tile = []} : i64
    %k = constant {type = type(i64), value = dense(i64[]: 1)} : i64
    %y = add %x, %k : i64
    store %y, %n {axes = []}
    %bit = and %y, %k : i64
    %b = compare %bit, %k {direction = "EQ"} : i1
    store %b, %odd {axes = []}
    yield
  }
  return
}

func program @f(%x: buf<f32[B,2],arg>, %y: buf<f32[B,2],arg>, %z: buf<f32[N],arg>, %n: buf<i64[],state> state("n")) -> ("y": buf<f32[B,2],arg>, "z": buf<f32[N],arg>, state("n"): buf<i64[],state>) {slots = dims([8*B,SLOT1,8])} {
  sym B in 1..
  sym N in 0..3 by_value
  %odd = alloc {slot = 2, type = type(buf<i1[],arena>)} : buf<i1[],arena>
  call %n, %odd {callee = "count"}
  %num = load %n {axes = [], tile = []} : i64
  define %num {sym = "N"}  // calls
  %t = alloc {slot = 0, type = type(buf<f32[B,2],arena>)} : buf<f32[B,2],arena>
  %u = alloc {slot = USLOT, type = type(buf<f32[B,2],arena>)} : buf<f32[B,2],arena>
  call %x, %x, %t {callee = "add"}
  call %t, %t, %u {callee = "add"}
  call %t, %u, %y {callee = "add"}
  %flat = view %u {type = type(buf<f32[N],arena>)} : buf<f32[N],arena>
  copy %flat, %z
  %go = load %odd {axes = [], tile = []} : i1
  if %go () {
    %w = constant {type = type(buf<f32[2],const>), value = @w} : buf<f32[2],const>
    copy %w, %y
    yield
  } () {
    yield
  }
  return
}
`

func parseProgram(t *testing.T, uslot, slot1 string) *ir.Module {
	t.Helper()
	src := strings.NewReplacer("USLOT", uslot, "SLOT1", slot1).Replace(program)
	m, err := ir.Parse("p.ir", src)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.VerifyModule(m); err != nil {
		t.Fatal(err)
	}
	m.Func("f").Outputs = []string{"y", "z"}
	return m
}

func TestProgram(t *testing.T) {
	x, state := ir.FromSlice(ir.F32, []float32{1, 2}, 1, 2), ir.FromSlice(ir.I64, []int64{0}, []int64{}...)
	calls := 0
	for _, mach := range []Machine{{Races: true}, {SharedSlots: true}, {Order: Reversed, AfterCall: func(*ir.Op, []*ir.Tensor) { calls++ }}} {
		m := parseProgram(t, "1", "8*B")
		state.SetInt(0, 0)
		for i, want := range []string{"[10 20] [4]", "[6 12] [4 8]"} {
			out, err := mach.Program(m, m.Func("f"), []*ir.Tensor{x}, []*ir.Tensor{state})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSpace(strings.Join([]string{floats(out[0]), floats(out[1])}, " ")); got != want {
				t.Errorf("%+v: call %d gives %s, want %s", mach, i, got, want)
			}
		}
	}
	if calls != 8 {
		t.Errorf("%d kernel calls were seen, want 8", calls)
	}
	// the fourth call leaves N's bounds
	state.SetInt(0, 3)
	m := parseProgram(t, "1", "8*B")
	_, err := Program(m, m.Func("f"), []*ir.Tensor{x}, []*ir.Tensor{state})
	var check *CheckError
	if !errors.As(err, &check) || check.Node != "calls" {
		t.Errorf("define out of bounds: %v", err)
	}
}

func floats(t *ir.Tensor) string {
	var b strings.Builder
	for i := range t.Len() {
		b.WriteString(" " + strings.TrimSuffix(ir.ScalarI(ir.I64, int64(t.Float(i))).Literal()[len("dense(i64[]: "):], ")"))
	}
	return "[" + strings.TrimSpace(b.String()) + "]"
}

func TestSharedSlotsShowPlanningErrors(t *testing.T) {
	x, state := ir.FromSlice(ir.F32, []float32{1, 2}, 1, 2), ir.FromSlice(ir.I64, []int64{1}, []int64{}...)
	m := parseProgram(t, "0", "8*B") // t and u overlap though both live
	run := func(mach Machine) string {
		state.SetInt(0, 1)
		out, err := mach.Program(m, m.Func("f"), []*ir.Tensor{x}, []*ir.Tensor{state})
		if err != nil {
			t.Fatal(err)
		}
		return floats(out[0])
	}
	if a, b := run(Machine{}), run(Machine{SharedSlots: true}); a != "[6 12]" || b == a {
		t.Errorf("apart %s, shared %s", a, b)
	}
	m = parseProgram(t, "1", "4*B")
	state.SetInt(0, 1)
	if _, err := (Machine{SharedSlots: true}).Program(m, m.Func("f"), []*ir.Tensor{x}, []*ir.Tensor{state}); err == nil || !strings.Contains(err.Error(), "slot 1 of 4") {
		t.Errorf("slot too small: %v", err)
	}
}

// strings_in numbers the strings, a kernel turns their order round, strings_out gives them back.
const stringsProgram = `module @m
func kernel @turn(%a: buf<str[N],arena>, %b: buf<str[N],arena>) -> () {
  sym N in 1..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %n = dim {dtype = !index, expr = expr(N)} : index
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %x = load %a, %i {axes = [], tile = []} : str
    %m = subtract %n, %one : index
    %j = subtract %m, %i : index
    store %x, %b, %j {axes = []}
    yield
  }
  return
}

func program @f(%x: buf<str[N],arg>, %y: buf<str[N],arg>) -> () {slots = dims([16*N,16*N])} {
  sym N in 1..
  %a = alloc {slot = 0, type = type(buf<str[N],arena>)} : buf<str[N],arena>
  %b = alloc {slot = 1, type = type(buf<str[N],arena>)} : buf<str[N],arena>
  strings_in %x, %a
  call %a, %b {callee = "turn"}
  strings_out %b, %y
  return
}
`

func TestStrings(t *testing.T) {
	m, err := ir.Parse("s.ir", stringsProgram)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.VerifyModule(m); err != nil {
		t.Fatal(err)
	}
	f := m.Func("f")
	f.Outputs = []string{"y"}
	x := ir.NewTensor(ir.String, 3)
	x.Strings = [][]byte{[]byte("one"), nil, []byte("three")}
	for _, mach := range []Machine{{Races: true}, {SharedSlots: true}} {
		out, err := mach.Program(m, f, []*ir.Tensor{x}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if s := out[0].Strings; string(s[0]) != "three" || len(s[1]) != 0 || string(s[2]) != "one" {
			t.Errorf("%q", s)
		}
	}
	f.Body.Ops = append(f.Body.Ops[:3], f.Body.Ops[4:]...) // without the call: b is not initialised
	if _, err := Program(m, f, []*ir.Tensor{x}, nil); err == nil || !strings.Contains(err.Error(), "uninitialised") {
		t.Errorf("uninitialised strings: %v", err)
	}
}

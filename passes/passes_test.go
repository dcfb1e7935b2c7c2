package passes_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/passtest"
)

// negneg removes double negation: the smallest pass there is.
var negneg = passes.Pass{Name: "negneg", Doc: "removes double negation", Run: func(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		passes.Rewrite(m, f, func(r *passes.Rewriter, op *ir.Op) []*ir.Value {
			if op.Is("negate") && op.Operands[0].Def != nil && op.Operands[0].Def.Is("negate") && ctx.Allow("negneg") {
				return op.Operands[0].Def.Operands
			}
			return nil
		})
		return nil
	})
}}

var dce = passes.Pass{Name: "dce", Doc: "removes dead ops", Run: func(m *ir.Module, ctx *passes.Ctx) error {
	for _, f := range m.Funcs {
		ctx.Count("dce", passes.RemoveDead(f))
	}
	ctx.Count("dce", passes.PruneGlobals(m))
	return nil
}}

var broken = passes.Pass{Name: "broken", Doc: "panics", Run: func(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error { panic("oops") })
}}

const twice = `
func graph @f(%x: f32[B]) -> ("y": f32[B], "z": f32[B]) {
  sym B in 0..
  %0 = negate %x : f32[B]
  %1 = negate %0 : f32[B]
  %2 = tanh %1 : f32[B]
  %3 = negate %x : f32[B]
  %4 = negate %3 : f32[B]
  return %2, %4
}`

func TestRewrite(t *testing.T) {
	passtest.Check(t, twice, `
func graph @f(%x: f32[B]) -> ("y": f32[B], "z": f32[B]) {
  sym B in 0..
  %0 = tanh %x : f32[B]
  return %0, %x
}`, negneg, dce)
}

func TestLimit(t *testing.T) {
	for limit, want := range map[int]int{-1: 0, 1: 1, 2: 2, 0: 2, 7: 2} {
		m := passtest.Parse(t, twice)
		rep, err := passes.Run(m, []passes.Pass{negneg}, passes.Options{Limit: limit})
		if err != nil {
			t.Fatal(err)
		}
		if got := rep.Passes[0].Rewrites; got != want {
			t.Errorf("limit %d: %d rewrites, want %d", limit, got, want)
		}
	}
}

func TestDumpsAndSwitches(t *testing.T) {
	dir := t.TempDir()
	m := passtest.Parse(t, twice)
	list := []passes.Pass{negneg, negneg, dce}
	var steps []string
	rep, err := passes.Run(m, list, passes.Options{DumpDir: dir, After: func(_ int, name string, _ *ir.Module) error {
		steps = append(steps, name)
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		names = append(names, f.Name())
	}
	if got, want := strings.Join(names, " "), "00_import.ir 01_negneg.ir 03_dce.ir"; got != want {
		t.Errorf("dumps %q, want %q", got, want)
	}
	if got, want := strings.Join(steps, " "), "import negneg negneg dce"; got != want {
		t.Errorf("steps %q, want %q", got, want)
	}
	if len(rep.Counts) != 2 || rep.Counts[0].Name != "dce" || rep.Counts[0].N != 2 {
		t.Errorf("counts %v", rep.Counts)
	}
	for _, o := range []passes.Options{{NoOpt: true}, {Off: []string{"negneg", "dce"}}} {
		m := passtest.Parse(t, twice)
		before := m.String()
		if _, err := passes.Run(m, list, o); err != nil || m.String() != before {
			t.Errorf("%+v: changed the module, or %v", o, err)
		}
	}
	if _, err := passes.Run(m, list, passes.Options{Off: []string{"nosuch"}}); err == nil {
		t.Error("switched off a pass that is not there")
	}
}

func TestPanic(t *testing.T) {
	dir := t.TempDir()
	_, err := passes.Run(passtest.Parse(t, twice), []passes.Pass{negneg, broken}, passes.Options{DumpDir: dir})
	var p *passes.PanicError
	if !errors.As(err, &p) || p.Pass != "broken" || p.Func != "f" {
		t.Fatalf("got %v", err)
	}
	for _, want := range []string{"pass broken", "func @f", "02_broken.input.ir", "oops"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q lacks %q", err, want)
		}
	}
	text, err := os.ReadFile(dir + "/02_broken.input.ir")
	if err != nil || !strings.Contains(string(text), "func graph @f") {
		t.Errorf("input not kept: %v", err)
	}
}

func TestCheckOrder(t *testing.T) {
	list := []passes.Pass{negneg, dce}
	if err := passes.CheckOrder(list, []passes.Constraint{{"negneg", "dce", "it leaves dead ops"}}); err != nil {
		t.Error(err)
	}
	for _, c := range []passes.Constraint{{"dce", "negneg", "why"}, {"negneg", "nosuch", "why"}, {"negneg", "dce", ""}} {
		if passes.CheckOrder(list, []passes.Constraint{c}) == nil {
			t.Errorf("%v holds", c)
		}
	}
}

func TestRemoveDead(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"carried value and its computation", `
func graph @f(%n: i32[], %x: f32[4]) -> ("n": i32[]) {
  %a, %b = while %n, %x (%0: i32[], %1: f32[4]) {
    %2 = constant {value = dense(i32[]: 10)} : i32[]
    %3 = compare %0, %2 {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %5: f32[4]) {
    %6 = constant {value = dense(i32[]: 1)} : i32[]
    %7 = add %4, %6 : i32[]
    %8 = tanh %5 : f32[4]
    yield %7, %8
  } : i32[], f32[4]
  return %a
}`, `
func graph @f(%n: i32[], %x: f32[4]) -> ("n": i32[]) {
  %a = while %n (%0: i32[]) {
    %1 = constant {value = dense(i32[]: 10)} : i32[]
    %2 = compare %0, %1 {direction = "LT"} : i1[]
    yield %2
  } (%3: i32[]) {
    %4 = constant {value = dense(i32[]: 1)} : i32[]
    %5 = add %3, %4 : i32[]
    yield %5
  } : i32[]
  return %a
}`},
		{"result of if", `
func graph @f(%p: i1[], %x: f32[4]) -> ("y": f32[4]) {
  %a, %b = if %p () {
    %0 = tanh %x : f32[4]
    yield %0, %x
  } () {
    %0a = negate %x : f32[4]
    yield %0a, %0a
  } : f32[4], f32[4]
  return %b
}`, `
func graph @f(%p: i1[], %x: f32[4]) -> ("y": f32[4]) {
  %b = if %p () {
    yield %x
  } () {
    %0a = negate %x : f32[4]
    yield %0a
  } : f32[4]
  return %b
}`},
		{"check in a branch stays, and what it needs", `
func graph @f(%p: i1[], %x: f32[4], %q: i1[]) -> ("y": f32[4]) {
  %0 = not %q : i1[]
  if %p () {
    check %0 {message = "no"}
    yield
  } () {
    yield
  }
  return %x
}`, ""},
		{"symbol that nothing mentions", `
func graph @f(%n: i32[], %k: i32[], %x: f32[4]) -> ("y": f32[N]) {
  sym N in 0..9 by_value
  sym K in 0..9 by_value
  define %n {sym = "N"}
  define %k {sym = "K"}
  %0 = constant {value = dense(f32[]: 0.0)} : f32[]
  %1 = broadcast_in_dim %0 {dims = [], shape = dims([K])} : f32[K]
  %2 = broadcast_in_dim %0 {dims = [], shape = dims([N])} : f32[N]
  return %2
}`, `
func graph @f(%n: i32[], %k: i32[], %x: f32[4]) -> ("y": f32[N]) {
  sym N in 0..9 by_value
  sym K in 0..9 by_value
  define %n {sym = "N"}
  %0 = constant {value = dense(f32[]: 0.0)} : f32[]
  %2 = broadcast_in_dim %0 {dims = [], shape = dims([N])} : f32[N]
  return %2
}`},
	} {
		t.Run(c.name, func(t *testing.T) { passtest.Check(t, c.src, c.want, dce) })
	}
}

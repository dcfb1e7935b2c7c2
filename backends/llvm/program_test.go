package llvm_test

import (
	"bytes"
	"context"
	"debug/elf"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/runtime"
)

// stateful doubles x through two temporaries, counts its calls in the state, has an output as long as that count, and
// branches on the count's parity. @loop adds up to a limit read from memory.
const stateful = `module @stateful
global @w : f32[2] = dense(f32[2]: 10.0 20.0)
global @n0 : i64[] = dense(i64[]: 0)
state "n" = @n0

func kernel @add(%a: buf<f32[B,2],arena>, %b: buf<f32[B,2],arena>, %c: buf<f32[B,2],arena>) -> () {
  sym B in 0..
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

func kernel @less(%a: buf<f32[B,2],arena>, %limit: buf<f32[],arg>, %p: buf<i1[],arena>) -> () {
  sym B in 0..
  %zero = constant {value = 0} : index
  %x = load %a, %zero, %zero {axes = [], tile = []} : f32
  %y = load %limit {axes = [], tile = []} : f32
  %b = compare %x, %y {direction = "LT"} : i1
  store %b, %p {axes = []}
  return
}

func program @f(%x: buf<f32[B,2],arg>, %y: buf<f32[B,2],arg>, %z: buf<f32[N],arg>, %n: buf<i64[],state> state("n")) -> () {slots = dims([8,8*B,8*B + 8*N])} {
  sym B in 0..1000000
  sym N in 0..3 by_value
  %odd = alloc {slot = 0, type = type(buf<i1[],arena>)} : buf<i1[],arena>
  call %n, %odd {callee = "count"}  // count
  %num = load %n {axes = [], tile = []} : i64
  define %num {sym = "N"}  // calls
  %t = alloc {slot = 1, type = type(buf<f32[B,2],arena>)} : buf<f32[B,2],arena>
  %u = alloc {slot = 2, type = type(buf<f32[B,2],arena>)} : buf<f32[B,2],arena>
  call %x, %x, %t {callee = "add"}
  call %t, %t, %u {callee = "add"}
  call %t, %u, %y {callee = "add"}
  %flat = view %u {type = type(buf<f32[N],arena>)} : buf<f32[N],arena>
  copy %flat, %z
  %go = load %odd {axes = [], tile = []} : i1
  if %go () {
    %w = constant {type = type(buf<f32[2],const>), value = @w} : buf<f32[2],const>
    %y2 = view %y {type = type(buf<f32[2],arg>)} : buf<f32[2],arg>
    copy %w, %y2
    yield
  } () {
    yield
  }
  return
}

func program @loop(%x: buf<f32[B,2],arg>, %limit: buf<f32[],arg>, %y: buf<f32[B,2],arg>) -> () {slots = dims([1])} {
  sym B in 1..
  copy %x, %y
  %p = alloc {slot = 0, type = type(buf<i1[],arena>)} : buf<i1[],arena>
  while () {
    call %y, %limit, %p {callee = "less"}
    %b = load %p {axes = [], tile = []} : i1
    yield %b
  } () {
    call %y, %y, %y {callee = "add"}
    yield
  }
  call %y, %limit, %p {callee = "less"}
  %c = load %p {axes = [], tile = []} : i1
  %k = constant {value = dense(i1[]: 0)} : i1[]
  return
}

func program @cut(%x: buf<f32[B,2],arg>, %k: buf<i32[],arg>, %ok: buf<i1[3],arg>, %y: buf<f32[B,2],arg>) -> () {
  sym B in 1..
  sym M in 0..100 by_value
  check %ok {message = "not all is well"}  // assert/Assert
  %n = load %k {axes = [], tile = []} : i32
  define %n {sym = "M"}  // model/Where
  copy %x, %y
  extent %y {dims = dims([M,2])}
  return
}
`

func statefulModule(t *testing.T) *ir.Module {
	src := strings.Replace(stateful, "  %k = constant {value = dense(i1[]: 0)} : i1[]\n  return", "  return", 1)
	return parse(t, src, map[string][]string{"f": {"y", "z"}, "loop": {"y"}, "cut": {"y"}})
}

func TestProgram(t *testing.T) {
	c := compile(t, statefulModule(t), target(t))
	c.open(t)
	x := ir.FromSlice(ir.F32, []float32{1, 2, 3, 4}, 2, 2)
	s, _ := c.rt.Signature("f")
	sess, err := s.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer sess.Close()
	state := ir.FromSlice(ir.I64, []int64{0}, []int64{}...)
	for range 3 {
		want, err := eval.Program(c.mod, c.mod.Func("f"), []*ir.Tensor{x}, []*ir.Tensor{state})
		if err != nil {
			t.Fatal(err)
		}
		got, err := sess.Run(context.Background(), tensors(t, []*ir.Tensor{x}))
		if err != nil {
			t.Fatal(err)
		}
		diff(t, "y", got[0], want[0])
		diff(t, "z", got[1], want[1])
	}
	t.Run("loop", func(t *testing.T) {
		c.same(t, "loop", x, ir.FromSlice(ir.F32, []float32{100}, []int64{}...))
		c.same(t, "loop", x, ir.FromSlice(ir.F32, []float32{-1}, []int64{}...))
	})
	ok := ir.FromSlice(ir.Bool, []bool{true, true, true}, 3)
	c.same(t, "cut", random(1, ir.F32, 5, 2), ir.ScalarI(ir.I32, 3), ok)
	c.same(t, "cut", random(1, ir.F32, 5, 2), ir.ScalarI(ir.I32, 0), ok)
	for _, bad := range []struct {
		k    int64
		ok   bool
		want string
	}{{3, false, `node "assert/Assert": not all is well`}, {-1, true, `node "model/Where": M is -1, want a value from 0 to 100`}} {
		_, err := c.run(t, "cut", random(1, ir.F32, 5, 2), ir.ScalarI(ir.I32, bad.k), ir.FromSlice(ir.Bool, []bool{true, true, bad.ok}, 3))
		var e *runtime.Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), bad.want) {
			t.Errorf("cut to %d: error %v, want %s", bad.k, err, bad.want)
		}
	}
}

// slow has enough work to be split, each row apart.
const slow = `module @slow

func kernel @k(%a: buf<f32[B,64],arg>, %c: buf<f32[B,64],arg>) -> () {flops = expr(6400*B)} {
  sym B in 1..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %fifty = constant {value = 50} : index
  %n = dim {dtype = !index, expr = expr(B)} : index
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %x = load %a, %i, %zero {axes = [1], tile = [64]} : tile<f32,64>
    %y = for %zero, %fifty, %one, %x {kind = "seq"} (%j: index, %v: tile<f32,64>) {
      %s = sqrt %v : tile<f32,64>
      %w = fma %s, %s, %x : tile<f32,64>
      %q = divide %w, %x : tile<f32,64>
      yield %q
    } : tile<f32,64>
    store %y, %c, %i, %zero {axes = [1]}
    yield
  }
  return
}

func program @serve(%a: buf<f32[B,64],arg>, %c: buf<f32[B,64],arg>) -> () {
  sym B in 1..100000
  call %a, %c {callee = "k"}
  call %a, %c {callee = "k"}
  return
}
`

// TestThreads wants the same bits from one thread and from several, with many callers on one pool.
func TestThreads(t *testing.T) {
	c := compile(t, parse(t, slow, map[string][]string{"serve": {"c"}}), target(t))
	x := random(5, ir.F32, 3001, 64)
	c.open(t)
	want, err := c.run(t, "serve", x)
	if err != nil {
		t.Fatal(err)
	}
	pooled, err := runtime.Open(c.path, runtime.WithThreads(-1))
	if err != nil {
		t.Fatal(err)
	}
	defer pooled.Close()
	s, _ := pooled.Signature("serve")
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			sess, err := s.NewSession()
			if err != nil {
				t.Error(err)
				return
			}
			defer sess.Close()
			for range 20 {
				got, err := sess.Run(context.Background(), tensors(t, []*ir.Tensor{x}))
				if err != nil {
					t.Error(err)
				} else if !bytes.Equal(got[0].Bytes(), want[0].Bytes()) {
					t.Error("threads change the bits")
				}
			}
		})
	}
	wg.Wait()
}

// TestArtefact holds the file to what the interface promises: freestanding, and the same bytes from equal input.
func TestArtefact(t *testing.T) {
	tg := target(t)
	m := statefulModule(t)
	a, b := compile(t, m, tg), compile(t, m, tg, func(o *backends.Options) { o.Jobs = 1 })
	x, _ := os.ReadFile(a.path)
	y, _ := os.ReadFile(b.path)
	if !bytes.Equal(x, y) {
		t.Error("two compilations differ")
	}
	meta, err := artefact.Check(a.path)
	if err != nil {
		t.Fatal(err)
	}
	if meta.Signatures[0].State != artefact.StateWrite || meta.Signatures[1].State != artefact.StateNone || meta.StateBytes != 64 {
		t.Errorf("state use %q, %q, %d bytes", meta.Signatures[0].State, meta.Signatures[1].State, meta.StateBytes)
	}
	f, err := elf.Open(a.path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if w := f.Section(artefact.WeightsSection); w == nil || w.Flags&elf.SHF_WRITE != 0 || w.Addr%artefact.WeightsAlign != 0 {
		t.Errorf("weights section %+v", w)
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(a.path), ".swage-*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestOtherTargets compiles what cannot run here: LLVM must take the text for every target.
func TestOtherTargets(t *testing.T) {
	target(t)
	for _, tg := range (llvm.Backend{}).Targets() {
		c := compile(t, statefulModule(t), tg)
		if meta, err := artefact.ReadMeta(c.path); err != nil || meta.Target != tg.Triple {
			t.Errorf("%s: %v", tg.Name, err)
		}
	}
}

func TestErrors(t *testing.T) {
	tg := target(t)
	m := parse(t, strings.Replace(twoCalls, "maximum", "power", 1), map[string][]string{"serve": {"y"}})
	o := backends.Options{Output: filepath.Join(t.TempDir(), "m.so")}
	_, err := llvm.Backend{}.Compile(context.Background(), one(m, tg), o)
	if err == nil || !strings.Contains(err.Error(), `func @relu: node "dense/Relu": op "power" has no form on a CPU`) {
		t.Errorf("unexpanded op: %v", err)
	}
	m = parse(t, twoCalls, map[string][]string{"serve": {"y"}})
	o.Output = filepath.Join(t.TempDir(), "no", "such", "m.so")
	if _, err := (llvm.Backend{}).Compile(context.Background(), one(m, tg), o); err == nil || !strings.Contains(err.Error(), "no/such") {
		t.Errorf("output that cannot be written: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	o.Output = filepath.Join(t.TempDir(), "m.so")
	if _, err := (llvm.Backend{}).Compile(ctx, one(m, tg), o); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled compilation: %v", err)
	}
	if _, err := llvm.FindTools(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no opt, llc and ld.lld") {
		t.Errorf("tools in an empty directory: %v", err)
	}
}

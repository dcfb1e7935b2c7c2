package cuda

import (
	"flag"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/swage-ml/swage/cuda/emu"
	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

var update = flag.Bool("update", false, "rewrite testdata/*.ptx")

func kernelOf(t *testing.T, text string) *ir.Func {
	t.Helper()
	m, err := ir.Parse("kernel.ir", text)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.VerifyModule(m); err != nil {
		t.Fatal(err)
	}
	return m.Funcs[0]
}

func dense(t *testing.T) (*ir.Func, *Kernel) {
	t.Helper()
	text, err := os.ReadFile("testdata/dense.ir")
	if err != nil {
		t.Fatal(err)
	}
	f := kernelOf(t, string(text))
	k, err := Compile(f, Targets()[0])
	if err != nil {
		t.Fatal(err)
	}
	return f, k
}

// TestGolden: the kernel's PTX is the one in testdata; `go test ./cuda -update` accepts a change.
func TestGolden(t *testing.T) {
	_, k := dense(t)
	got := k.PTX.String()
	_, again := dense(t)
	if again.PTX.String() != got {
		t.Error("compiled twice, the PTX differs")
	}
	if *update {
		if err := os.WriteFile("testdata/dense.ptx", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/dense.ptx")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
		for i := range g {
			if i >= len(w) || g[i] != w[i] {
				t.Fatalf("line %d of testdata/dense.ptx (-update accepts it):\n%s", i+1, g[i])
			}
		}
		t.Fatal("testdata/dense.ptx is longer")
	}
}

const rows, inner, cols = 70, 96, 64

func run(t *testing.T, m *emu.Machine, k *Kernel, text string) (*ir.Tensor, []*ir.Tensor, error) {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, 9))
	bufs := []*ir.Tensor{ir.NewTensor(ir.F16, rows, inner), ir.NewTensor(ir.F16, inner, cols), ir.NewTensor(ir.F32, cols)}
	for _, x := range bufs {
		for i := range x.Len() {
			x.SetFloat(i, float64(rng.Int64N(5)-2))
		}
	}
	out := ir.NewTensor(ir.F32, rows, cols)
	var args []emu.Arg
	for _, x := range append(bufs, out) {
		args = append(args, emu.Arg{Buf: x.Data})
	}
	for range k.Dims {
		args = append(args, emu.Arg{Int: rows})
	}
	mod, err := ptx.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	grid, err := k.Grid.Eval(func(string) (int64, bool) { return rows, true })
	if err != nil {
		t.Fatal(err)
	}
	return out, bufs, m.Run(mod, k.Name, int(grid), args)
}

// TestEmulated: the PTX computes what the kernel computes in the interpreter, early and late, without bank conflicts.
func TestEmulated(t *testing.T) {
	f, k := dense(t)
	for _, late := range []bool{false, true} {
		m := &emu.Machine{Late: late}
		got, in, err := run(t, m, k, k.PTX.String())
		if err != nil {
			t.Fatal(err)
		}
		want := ir.NewTensor(ir.F32, rows, cols)
		if err := eval.Kernel(f, append(in, want), map[string]int64{"M": rows}); err != nil {
			t.Fatal(err)
		}
		if string(got.Data) != string(want.Data) {
			t.Errorf("late %v: bits differ", late)
		}
		if c := m.Counters; c.SharedWaves != c.SharedIdeal || c.Matrix != 2*4*(inner/16)*(32/16)*(32/8) {
			t.Errorf("counters %+v", c)
		}
	}
}

// TestFaults: what a GPU might forgive now and then, the emulator does not.
func TestFaults(t *testing.T) {
	_, k := dense(t)
	text := k.PTX.String()
	want, _, err := run(t, &emu.Machine{}, k, text)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, old, new, err string }{
		{"a wait for too few groups", "cp.async.wait_group 1;", "cp.async.wait_group 2;", "not been waited for"},
		{"no wait", "\tcp.async.wait_group 1;\n", "", "not been waited for"},
		{"no barrier", "\tbar.sync 0;\n", "", "without a barrier"},
		{"no commit", "\tcp.async.commit_group;\n", "", "not been waited for"},
		{"another operand's layout", ".x4.trans.shared", ".x4.shared", ""},
		{"a swizzle that writers know only", "\txor.b32 %r", "\tor.b32 %r", ""},
		{"no end of the rows", `(cp.async.cg.*), %r\d+;`, "$1;", "outside the buffers"},
	} {
		broken := regexp.MustCompile(c.old).ReplaceAllString(text, c.new)
		if broken == text {
			t.Errorf("%s: no %q", c.name, c.old)
			continue
		}
		got, _, err := run(t, &emu.Machine{Late: true}, k, broken)
		switch {
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
			t.Errorf("%s: %v, want %q", c.name, err, c.err)
		case err == nil && string(got.Data) == string(want.Data):
			t.Errorf("%s goes unnoticed", c.name)
		}
	}
}

// TestRefusals: what has no PTX is refused by name.
func TestRefusals(t *testing.T) {
	kernel := func(params, body string) string {
		return "func kernel @k(" + params + ") -> () {\n  %0 = constant {value = 0} : index\n  %1 = constant {value = 1} : index\n  %4 = constant {value = 4} : index\n" + body + "\n  return\n}"
	}
	for _, c := range []struct{ name, text, want string }{
		{"vector tile", kernel("%x: buf<f32[64],arg>", `
  for %0, %4, %1 {kind = "parallel"} (%b: index) {
    %v = load %x, %0 {axes = [0], tile = [16]} : tile<f32,16>
    yield
  }`), "tile<f32,16> has no layout"},
		{"float64", kernel("%x: buf<f64[64],arg>", `
  for %0, %4, %1 {kind = "parallel"} (%b: index) {
    %v = load %x, %0 {axes = [], tile = []} : f64
    yield
  }`), "f64 in a register"},
		{"tanh", kernel("%x: buf<f32[64],arg>", `
  for %0, %4, %1 {kind = "parallel"} (%b: index) {
    %v = load %x, %0 {axes = [], tile = []} : f32
    %t = tanh %v : f32
    yield
  }`), "tanh of f32 has no PTX here"},
		{"rows that are not aligned", kernel("%x: buf<f16[64,12],arg>", `
  for %0, %4, %1 {kind = "parallel"} (%b: index) {
    %s = alloc {type = type(buf<f16[32,8],shared>)} : buf<f16[32,8],shared>
    copy_async %s, %x, %0, %0, %b, %0 {axes = [0,1], src_axes = [0,1], tile = [32,8]}
    yield
  }`), "do not begin at multiples of 16 bytes"},
		{"too much shared memory", kernel("%x: buf<f16[64,16],arg>", `
  for %0, %4, %1 {kind = "parallel"} (%b: index) {
    %s = alloc {type = type(buf<f16[512,64],shared>)} : buf<f16[512,64],shared>
    yield
  }`), "65536 bytes of shared memory"},
		{"while", kernel("%x: buf<f32[64],arg>", `
  for %0, %4, %1 {kind = "parallel"} (%b: index) {
    %r = while %0 (%i: index) {
      %c = compare %i, %4 {direction = "LT"} : i1
      yield %c
    } (%j: index) {
      %n = add %j, %1 : index
      yield %n
    } : index
    yield
  }`), "while has no PTX here"},
	} {
		_, err := Compile(kernelOf(t, c.text), Targets()[0])
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	if _, err := Compile(ir.NewFunc("f", ir.Kernel), ir.Target{Name: "x86-64-v4"}); err == nil {
		t.Error("compiled for a CPU")
	}
}

func TestTargets(t *testing.T) {
	if _, err := TargetByName("cuda:sm_80"); err != nil {
		t.Error(err)
	}
	if _, err := TargetByName("cuda:sm_20"); err == nil || !strings.Contains(err.Error(), "cuda:sm_80") {
		t.Errorf("sm_20: %v", err)
	}
}

func TestParseUsage(t *testing.T) {
	u, err := parseUsage("ptxas info    : Function properties for k\n    0 bytes stack frame, 8 bytes spill stores, 4 bytes spill loads\nptxas info    : Used 168 registers, used 1 barriers, 49152 bytes smem, 384 bytes cmem[0]\n")
	if want := (Usage{Registers: 168, SpillStores: 8, SpillLoads: 4, Shared: 49152}); err != nil || u["k"] != want {
		t.Errorf("%+v, %v; want %+v", u["k"], err, want)
	}
	if _, err := parseUsage("nothing"); err == nil {
		t.Error("usage from nothing")
	}
}

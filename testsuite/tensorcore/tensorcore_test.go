package tensorcore

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/swage-ml/swage/cuda"
	"github.com/swage-ml/swage/cuda/emu"
	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/fuse"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/passes/mathlib"
)

// product is a dot_general with an epilogue.
type product struct {
	name    string
	in, out string // dtypes
	m, k, n string // dims as text
	syms    string
	params  string // beside %a and %b, with a leading comma
	body    string // from %p: f32[M,N] to %y; MN and N stand for the dims
	values  map[string]int64
	byCols  bool // %a is stored as its transpose
}

const bias = `
  %w = broadcast_in_dim %bias {shape = dims(MN), dims = [1]} : f32MN
  %s = add %p, %w : f32MN
`
const relu = `
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %zz = broadcast_in_dim %z {shape = dims(MN), dims = []} : f32MN
  %y = maximum %s, %zz : f32MN
`

var products = []product{
	{name: "plain", in: "f16", out: "f32", m: "128", k: "64", n: "128", body: "  %y = negate %p : f32MN"},
	{name: "bias relu 256", in: "f16", out: "f32", m: "256", k: "256", n: "256", params: ", %bias: f32[N]", body: bias + relu},
	{name: "bf16", in: "bf16", out: "f32", m: "64", k: "96", n: "64", params: ", %bias: f32[N]", body: bias + relu},
	{name: "edges", in: "f16", out: "f32", m: "70", k: "40", n: "88", params: ", %bias: f32[N]", body: bias + relu},
	{name: "any batch", in: "f16", out: "f32", m: "B", k: "72", n: "136", syms: "  sym B in 1..", params: ", %bias: f32[N]", body: bias + relu,
		values: map[string]int64{"B": 131}},
	{name: "left side by columns", in: "f16", out: "f32", m: "72", k: "40", n: "64", params: ", %bias: f32[N]", body: bias + relu, byCols: true},
	{name: "residual, half result", in: "f16", out: "f16", m: "128", k: "32", n: "128", params: ", %bias: f32[N], %r: f16MN", body: bias + `
  %rr = convert %r {dtype = !f32} : f32MN
  %t = add %s, %rr : f32MN
  %u = multiply %t, %t : f32MN
  %c = compare %u, %s {direction = "GT"} : i1MN
  %v = select %c, %u, %t : f32MN
  %y = convert %v {dtype = !f16} : f16MN
`},
}

func (p product) text() string {
	mn := "[" + p.m + "," + p.n + "]"
	r := strings.NewReplacer("MN", mn, "[N]", "["+p.n+"]")
	a, contract := p.m+","+p.k, 1
	if p.byCols {
		a, contract = p.k+","+p.m, 0
	}
	return fmt.Sprintf("func graph @f(%%a: %s[%s], %%b: %s[%s,%s]%s) -> (\"y\": %s%s) {\n%s\n  %%p = dot_general %%a, %%b {batch_lhs = [], batch_rhs = [], contract_lhs = [%d], contract_rhs = [0], dtype = !f32} : f32%s\n%s\n  return %%y\n}",
		p.in, a, p.in, p.k, p.n, r.Replace(p.params), p.out, mn, p.syms, contract, mn, r.Replace(p.body))
}

func parse(t *testing.T, text string) *ir.Module {
	t.Helper()
	m, err := ir.Parse("product.ir", "module @product\n\n"+text)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.VerifyModule(m); err != nil {
		t.Fatal(err)
	}
	return m
}

// lowered is the program and its one kernel for a target.
func lowered(t *testing.T, text string, target ir.Target) (*ir.Module, *ir.Func) {
	t.Helper()
	m := parse(t, text)
	ctx := passes.NewCtx(passes.Options{})
	for _, p := range []passes.Pass{lower.Prepare, fuse.Pass} {
		if err := p.Run(m, ctx); err != nil {
			t.Fatal(err)
		}
	}
	out, err := lower.Lower(m, target, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(out.Funcs) != 2 || out.Funcs[0].Level != ir.Kernel {
		t.Fatalf("want one kernel and one program:\n%s", out)
	}
	return out, out.Funcs[0]
}

// inputs are small integers, so that all sums are exact.
func inputs(t *testing.T, f *ir.Func, values map[string]int64) []*ir.Tensor {
	rng := rand.New(rand.NewPCG(11, 5))
	var in []*ir.Tensor
	for _, p := range f.Params {
		dims, err := shape.EvalDims(p.Type.Dims, func(s string) (int64, bool) { n, ok := values[s]; return n, ok })
		if err != nil {
			t.Fatal(err)
		}
		x := ir.NewTensor(p.Type.DType, dims...)
		for i := range x.Len() {
			x.SetFloat(i, float64(rng.Int64N(5)-2))
		}
		in = append(in, x)
	}
	return in
}

// TestActivations: an epilogue that no schedule has heard of has the same bits at the kernel levels and in PTX.
func TestActivations(t *testing.T) {
	for _, name := range []string{"logistic", "tanh", "erf"} {
		p := product{in: "f16", out: "f32", m: "64", k: "32", n: "64", params: ", %bias: f32[N]", body: bias + "  %y = " + name + " %s : f32MN"}
		in := inputs(t, parse(t, p.text()).Funcs[0], nil)
		var want *ir.Tensor
		for _, target := range []ir.Target{avx512, sm80(t)} {
			program, kernel := lowered(t, p.text(), target)
			if n, err := mathlib.Expand(kernel); err != nil || n == 0 {
				t.Fatal(n, err)
			}
			got, err := eval.Machine{}.Program(program, program.Func("f"), in, nil)
			if err != nil {
				t.Fatal(err)
			}
			if want == nil {
				want = got[0]
			}
			if string(got[0].Data) != string(want.Data) {
				t.Errorf("%s: the kernels for %s and %s differ", name, target.Name, avx512.Name)
			}
			if target.MMA != avx512.MMA && string(emulate(t, kernel, in, want, nil, true).Data) != string(want.Data) {
				t.Errorf("%s: PTX and kernel differ", name)
			}
		}
	}
}

func sm80(t *testing.T) ir.Target {
	t.Helper()
	target, err := cuda.TargetByName("cuda:sm_80")
	if err != nil {
		t.Fatal(err)
	}
	return target
}

var avx512 = ir.Target{Name: "x86-64-v4", VectorBytes: 64, Vectors: 32, MaskedTails: true, L1: 32 << 10, L2: 1 << 20}

func TestSameBitsAtEveryLevel(t *testing.T) {
	for _, p := range products {
		t.Run(p.name, func(t *testing.T) {
			graph := parse(t, p.text())
			in := inputs(t, graph.Funcs[0], p.values)
			want, _, err := eval.Graph(graph, graph.Funcs[0], in, nil)
			if err != nil {
				t.Fatal(err)
			}
			same := func(how string, got *ir.Tensor) {
				t.Helper()
				if string(got.Data) != string(want[0].Data) {
					t.Errorf("%s: bits differ from the graph's", how)
				}
			}
			program, _ := lowered(t, p.text(), avx512)
			got, err := eval.Machine{}.Program(program, program.Func("f"), in, nil)
			if err != nil {
				t.Fatal(err)
			}
			same("AVX-512 kernel, interpreted", got[0])
			program, kernel := lowered(t, p.text(), sm80(t))
			for _, late := range []bool{false, true} {
				got, err := eval.Machine{LateCopies: late, Races: true}.Program(program, program.Func("f"), in, nil)
				if err != nil {
					t.Fatal(err)
				}
				same(fmt.Sprintf("sm_80 kernel, interpreted, late %v", late), got[0])
				same(fmt.Sprintf("sm_80 PTX, late %v", late), emulate(t, kernel, in, want[0], p.values, late))
			}
		})
	}
}

// emulate compiles the kernel, sends its PTX through the parser and runs it.
func emulate(t *testing.T, kernel *ir.Func, in []*ir.Tensor, like *ir.Tensor, values map[string]int64, late bool) *ir.Tensor {
	t.Helper()
	k, err := cuda.Compile(kernel, sm80(t))
	if err != nil {
		t.Fatal(err)
	}
	mod, err := ptx.Parse(k.PTX.String())
	if err != nil {
		t.Fatal(err)
	}
	value := func(e shape.Expr) int64 {
		n, err := e.Eval(func(s string) (int64, bool) { n, ok := values[s]; return n, ok })
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	out := ir.NewTensor(like.DType, like.Shape...)
	var args []emu.Arg
	for _, x := range append(in[:len(in):len(in)], out) {
		args = append(args, emu.Arg{Buf: x.Data})
	}
	for _, d := range k.Dims {
		args = append(args, emu.Arg{Int: value(d)})
	}
	m := emu.Machine{Late: late}
	if err := m.Run(mod, k.Name, int(value(k.Grid)), args); err != nil {
		t.Fatal(err)
	}
	if c := m.Counters; c.SharedWaves != c.SharedIdeal || c.Matrix == 0 {
		t.Errorf("%d matrix instructions; shared memory busy %d times, %d without conflicts", c.Matrix, c.SharedWaves, c.SharedIdeal)
	}
	return out
}

// TestPtxas: ptxas takes the PTX, and spills nothing. SWAGE_PTXAS is the directory of ptxas where it is not on PATH.
func TestPtxas(t *testing.T) {
	as, err := cuda.FindPtxas(os.Getenv("SWAGE_PTXAS"))
	if errors.Is(err, cuda.ErrNoPtxas) {
		t.Skip(err)
	}
	for _, p := range products {
		_, kernel := lowered(t, p.text(), sm80(t))
		for _, target := range cuda.Targets() {
			k, err := cuda.Compile(kernel, target)
			if err != nil {
				t.Fatal(err)
			}
			if target.Name != "cuda:sm_80" && p.name != "any batch" {
				continue
			}
			_, usage, err := as.Assemble(context.Background(), k.PTX)
			if err != nil {
				t.Fatalf("%s, %s: %v", p.name, target.Name, err)
			}
			u := usage[k.Name]
			t.Logf("%s, %s: %+v, .version %s", p.name, target.Name, u, k.PTX.Version())
			if u.SpillStores != 0 || u.SpillLoads != 0 || u.Stack != 0 {
				t.Errorf("%s, %s: spills: %+v", p.name, target.Name, u)
			}
		}
	}
}

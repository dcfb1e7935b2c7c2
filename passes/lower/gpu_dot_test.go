package lower_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

var sm80 = ir.Target{Name: "cuda:sm_80", VectorBytes: 16, Vectors: 255, MMA: [3]int64{16, 8, 16}}

// ints fills a tensor with integers from -lim to lim, so that sums of products are exact in any order.
func ints(rng *rand.Rand, d ir.DType, lim int64, dims ...int64) *ir.Tensor {
	x := ir.NewTensor(d, dims...)
	for i := range x.Len() {
		x.SetFloat(i, float64(rng.Int64N(2*lim+1)-lim))
	}
	return x
}

func dims(n, m string) string { return "[" + n + "," + m + "]" }

// denseText is relu(a×b + bias) as f16 operands summed in f32.
func denseText(m, k, n, syms string) string {
	mk, kn, mn := dims(m, k), dims(k, n), dims(m, n)
	return `
func graph @dense(%a: f16` + mk + `, %b: f16` + kn + `, %bias: f32[` + n + `]) -> ("y": f32` + mn + `) {
` + syms + `
  %p = dot_general %a, %b {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0], dtype = !f32} : f32` + mn + `
  %w = broadcast_in_dim %bias {shape = dims(` + mn + `), dims = [1]} : f32` + mn + `
  %s = add %p, %w : f32` + mn + `
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %zz = broadcast_in_dim %z {shape = dims(` + mn + `), dims = []} : f32` + mn + `
  %y = maximum %s, %zz : f32` + mn + `
  return %y
}`
}

// naive is the product written down, in float64.
func naive(a, b, bias *ir.Tensor, m, k, n int64) *ir.Tensor {
	y := ir.NewTensor(ir.F32, m, n)
	for i := range m {
		for j := range n {
			s := bias.Float(j)
			for l := range k {
				s += a.Float(i*k+l) * b.Float(l*n+j)
			}
			y.SetFloat(i*n+j, max(s, 0))
		}
	}
	return y
}

// TestTensorDot: one product, scheduled for AVX-512 and for Tensor Cores by the same mechanism, has the same bits in
// the interpreter, whatever the order of warps and blocks, and whether copies land early or late.
func TestTensorDot(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for _, c := range []struct {
		m, k, n int64
		text    string
	}{
		{128, 96, 128, denseText("128", "96", "128", "")},
		{64, 32, 64, denseText("64", "32", "64", "")},
		{80, 40, 72, denseText("80", "40", "72", "")},
		{37, 72, 136, denseText("M", "K", "N", "  sym M in 1..\n  sym K in 1..\n  sym N in 1..")},
	} {
		in := []*ir.Tensor{ints(rng, ir.F16, 3, c.m, c.k), ints(rng, ir.F16, 3, c.k, c.n), ints(rng, ir.F32, 9, c.n)}
		want := naive(in[0], in[1], in[2], c.m, c.k, c.n)
		run := func(target ir.Target, m eval.Machine) {
			t.Helper()
			_, program := lowered(t, c.text, target)
			program.Name = "dense"
			text := program.String()
			again, err := ir.Parse("dense.ir", text)
			if err != nil {
				t.Fatalf("%v\n%s", err, text)
			}
			if again.String() != text {
				t.Fatalf("prints differently when parsed:\n%s", text)
			}
			f := again.Func("dense")
			f.Outputs = program.Func("dense").Outputs
			got, err := m.Program(again, f, in, nil)
			if err != nil {
				t.Fatalf("%s %+v: %v", target.Name, m, err)
			}
			if string(got[0].Data) != string(want.Data) {
				t.Errorf("%s, %d×%d×%d: bits differ", target.Name, c.m, c.k, c.n)
			}
		}
		run(targets[0], eval.Machine{})
		run(sm80, eval.Machine{})
		run(sm80, eval.Machine{LateCopies: true, Order: eval.Reversed, Races: true})
		run(sm80, eval.Machine{LateCopies: true, Order: eval.Shuffled, Seed: 3, Races: true})
	}
}

// TestTensorDotWait: the interpreter notices when a wait or a barrier of the pipeline is missing.
func TestTensorDotWait(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 8))
	in := []*ir.Tensor{ints(rng, ir.F16, 3, 64, 160), ints(rng, ir.F16, 3, 160, 64), ints(rng, ir.F32, 9, 64)}
	want := naive(in[0], in[1], in[2], 64, 160, 64)
	_, program := lowered(t, denseText("64", "160", "64", ""), sm80)
	for _, c := range []struct{ old, new string }{
		{"wait_async {pending = 1}", "wait_async {pending = 2}"},
		{"    barrier\n", "\n"},
	} {
		program.Name = "dense"
		text := program.String()
		if !strings.Contains(text, c.old) {
			t.Fatalf("no %q in\n%s", c.old, text)
		}
		broken, err := ir.Parse("dense.ir", strings.ReplaceAll(text, c.old, c.new))
		if err != nil {
			t.Fatal(err)
		}
		f := broken.Func("dense")
		f.Outputs = program.Func("dense").Outputs
		got, err := eval.Machine{LateCopies: true}.Program(broken, f, in, nil)
		if err == nil && string(got[0].Data) == string(want.Data) {
			t.Errorf("%q for %q goes unnoticed", c.new, c.old)
		}
	}
}

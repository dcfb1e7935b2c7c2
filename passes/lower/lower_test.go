package lower_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/fuse"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/passes/passtest"
)

var targets = []ir.Target{
	{Name: "x86-64-v4", VectorBytes: 64, Vectors: 32, L1: 32 << 10, L2: 1 << 20},
	{Name: "x86-64-v3", VectorBytes: 32, Vectors: 16, L1: 32 << 10, L2: 1 << 20},
	{Name: "aarch64", VectorBytes: 16, Vectors: 32, L1: 64 << 10, L2: 1 << 20},
}

// lowered runs the required passes on graph text.
func lowered(t *testing.T, src string, target ir.Target) (graph, program *ir.Module) {
	t.Helper()
	graph = passtest.Parse(t, src)
	work := passtest.Parse(t, src)
	ctx := passes.NewCtx(passes.Options{})
	for _, p := range []passes.Pass{lower.Prepare, fuse.Pass} {
		if err := p.Run(work, ctx); err != nil {
			t.Fatal(err)
		}
		if err := ir.VerifyModule(work); err != nil {
			t.Fatalf("after %s: %v\n%s", p.Name, err, work)
		}
	}
	program, err := lower.Lower(work, target, nil)
	if err != nil {
		t.Fatalf("%v\n%s", err, work)
	}
	if err := ir.VerifyModule(program); err != nil {
		t.Fatalf("%v\n%s", err, program)
	}
	return graph, program
}

// same runs both levels on random inputs, symbols taking the given values.
func same(t *testing.T, src string, dims map[string]int64) {
	t.Helper()
	for _, target := range targets {
		sameOn(t, target, src, dims, differ)
	}
}

// sameOn does so for one target, with a comparison of its own.
func sameOn(t *testing.T, target ir.Target, src string, dims map[string]int64, differ func(got, want *ir.Tensor) string) {
	t.Helper()
	graph, program := lowered(t, src, target)
	rng := rand.New(rand.NewPCG(1, 2))
	f := graph.Funcs[0]
	var in []*ir.Tensor
	for _, p := range f.Params {
		var d []int64
		for _, e := range p.Type.Dims {
			n, err := e.Eval(func(s string) (int64, bool) { n, ok := dims[s]; return n, ok })
			if err != nil {
				t.Fatal(err)
			}
			d = append(d, n)
		}
		in = append(in, passtest.Random(rng, p.Type.DType, d...))
	}
	want, _, err := eval.Graph(graph, f, in, nil)
	if err != nil {
		t.Fatalf("graph: %v", err)
	}
	for _, m := range []eval.Machine{{}, {SharedSlots: true}} {
		got, err := m.Program(program, program.Func(f.Name), in, nil)
		if err != nil {
			t.Fatalf("%s: program: %v\n%s", target.Name, err, program)
		}
		for i := range want {
			if msg := differ(got[i], want[i]); msg != "" {
				t.Fatalf("%s: dims %v: output %d: %s\n%s", target.Name, dims, i, msg, program)
			}
		}
	}
}

func differ(got, want *ir.Tensor) string {
	if got.DType != want.DType || fmt.Sprint(got.Shape) != fmt.Sprint(want.Shape) {
		return fmt.Sprintf("got %s, want %s", got.Type(), want.Type())
	}
	for i := range want.Len() {
		if !want.DType.IsFloat() {
			if got.Int(i) != want.Int(i) {
				return fmt.Sprintf("element %d: got %d, want %d", i, got.Int(i), want.Int(i))
			}
			continue
		}
		g, w := got.Float(i), want.Float(i)
		if g != w && !(math.IsNaN(g) && math.IsNaN(w)) && !(math.Abs(g-w) <= 1e-5+1e-5*math.Abs(w)) {
			return fmt.Sprintf("element %d: got %g, want %g", i, g, w)
		}
	}
	return ""
}

// TestLowering runs every graph function of testdata, lowered for each target, in the program interpreter.
// testsuite runs the same files natively.
func TestLowering(t *testing.T) {
	files, err := filepath.Glob("testdata/*.ir")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, dims := range []map[string]int64{{"B": 1, "T": 1, "H": 3, "W": 4}, {"B": 3, "T": 17, "H": 9, "W": 19}, {"B": 31, "T": 5, "H": 4, "W": 8}} {
				same(t, string(src), dims)
			}
		})
	}
}

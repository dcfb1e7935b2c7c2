package testsuite

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes/passtest"
	"github.com/swage-ml/swage/runtime"
)

// TestLoweringNative compiles the graph functions that passes/lower tests in the interpreter (one file each, joined to
// one module) and compares native code with the graph interpreter.
func TestLoweringNative(t *testing.T) {
	needLLVM(t)
	files, _ := filepath.Glob("../passes/lower/testdata/*.ir")
	if len(files) == 0 {
		t.Fatal("no files")
	}
	text := "module @lowering\n"
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.ReplaceAll(strings.TrimSuffix(filepath.Base(f), ".ir"), "-", "_")
		text += "\n" + strings.Replace(string(src), "@f(", "@"+name+"(", 1)
	}
	m := passtest.Parse(t, text)
	for _, noOpt := range []bool{false, true} {
		path := filepath.Join(t.TempDir(), "lowering.so")
		if _, err := compile.TextModel(context.Background(), "lowering.ir", text, compile.Options{Output: path, LLVMDir: llvmDir(), NoOpt: noOpt, Producer: "test"}); err != nil {
			t.Fatal(err)
		}
		for _, threads := range []int{1, 2} {
			model, err := runtime.Open(path, runtime.WithThreads(threads))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range m.Funcs {
				for _, dims := range []map[string]int64{{"B": 1, "T": 1, "H": 3, "W": 4}, {"B": 3, "T": 17, "H": 9, "W": 19}, {"B": 31, "T": 5, "H": 4, "W": 8}} {
					if msg := nativeDiffers(t, model, m, f, dims); msg != "" {
						t.Errorf("%s, %d threads, -O0 %v, dims %v: %s", f.Name, threads, noOpt, dims, msg)
						break
					}
				}
			}
			model.Close()
		}
	}
}

// nativeDiffers runs a function both ways on random inputs.
func nativeDiffers(t *testing.T, model *runtime.Model, m *ir.Module, f *ir.Func, dims map[string]int64) string {
	rng := rand.New(rand.NewPCG(1, 2))
	var in []*ir.Tensor
	var nin []*runtime.Tensor
	sig, err := model.Signature(f.Name)
	if err != nil {
		return err.Error()
	}
	for i, p := range f.Params {
		d := make([]int64, p.Type.Rank())
		for k, e := range p.Type.Dims {
			d[k], _ = e.Eval(func(s string) (int64, bool) { n, ok := dims[s]; return n, ok })
		}
		x := passtest.Random(rng, p.Type.DType, d...)
		in = append(in, x)
		nx, err := runtime.FromBytes(sig.Inputs()[i].DType, x.Data, d...)
		if err != nil {
			return err.Error()
		}
		nin = append(nin, nx)
	}
	want, _, err := eval.Graph(m, f, in, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := sig.NewSession()
	if err != nil {
		return err.Error()
	}
	defer s.Close()
	got, err := s.Run(context.Background(), nin)
	if err != nil {
		return err.Error()
	}
	for i, w := range want {
		g := &ir.Tensor{DType: w.DType, Shape: got[i].Shape(), Data: got[i].Bytes()}
		if fmt.Sprint(g.Shape) != fmt.Sprint(w.Shape) {
			return fmt.Sprintf("output %d has shape %v, want %v", i, g.Shape, w.Shape)
		}
		for k := range w.Len() {
			a, b := g.Float(k), w.Float(k)
			if a != b && !(math.IsNaN(a) && math.IsNaN(b)) && !(math.Abs(a-b) <= 1e-5+1e-5*math.Abs(b)) {
				return fmt.Sprintf("output %d, element %d: got %g, want %g", i, k, a, b)
			}
		}
	}
	return ""
}

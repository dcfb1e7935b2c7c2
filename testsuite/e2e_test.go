package testsuite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	goruntime "runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

// shipped are the models of this folder.
var shipped = []string{"credit_score", "jax_decoder", "shapes_cnn"}

// llvmDir is the only thing that the environment says to these tests.
func llvmDir() string { return os.Getenv("SWAGE_LLVM") }

// needLLVM skips a test that compiles where there is no LLVM.
func needLLVM(t testing.TB) {
	t.Helper()
	if _, err := llvm.FindTools(llvmDir()); err != nil {
		t.Skipf("no LLVM: %v", err)
	}
}

var (
	buildMu sync.Mutex
	built   = map[string]string{} // model -> artefact, one compilation per test process
	tmp     string
)

func TestMain(m *testing.M) {
	code := m.Run()
	if tmp != "" {
		os.RemoveAll(tmp)
	}
	os.Exit(code)
}

// artefactOf is the compiled model of this folder, with the default options.
func artefactOf(t *testing.T, name string) string {
	t.Helper()
	needLLVM(t)
	buildMu.Lock()
	defer buildMu.Unlock()
	if built[name] != "" {
		return built[name]
	}
	if tmp == "" {
		var err error
		if tmp, err = os.MkdirTemp("", "swage-test-"); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(tmp, name+".so")
	build(t, name, compile.Options{Output: path})
	built[name] = path
	return path
}

func build(t *testing.T, name string, o compile.Options) *compile.Result {
	t.Helper()
	if o.LLVMDir == "" {
		o.LLVMDir = llvmDir()
	}
	o.Producer = "swage test"
	res, err := compile.Model(context.Background(), modelDir(name), o)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return res
}

func modelDir(name string) string { return filepath.Join("models", name, "saved_model") }

func open(t *testing.T, path string, opts ...runtime.Option) *runtime.Model {
	t.Helper()
	m, err := runtime.Open(path, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close() })
	return m
}

func loadCases(t *testing.T, name string) []*cases.Case {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("models", name, "case*.npz"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no cases: %v", name, err)
	}
	var out []*cases.Case
	for _, f := range files {
		c, err := cases.Load(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

// call runs a signature in a session of its own and returns copies of the outputs.
func call1(t *testing.T, m *runtime.Model, sig string, in ...*runtime.Tensor) []*runtime.Tensor {
	t.Helper()
	s, err := m.Signature(sig)
	if err != nil {
		t.Fatal(err)
	}
	sess, err := s.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer sess.Close()
	out, err := sess.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	var copies []*runtime.Tensor
	for _, o := range out {
		copies = append(copies, o.Clone())
	}
	return copies
}

// checkCases compares every signature with TensorFlow's answers.
func checkCases(t *testing.T, m *runtime.Model, name string) {
	t.Helper()
	for _, c := range loadCases(t, name) {
		for _, sig := range m.Signatures() {
			in, err := c.Inputs(sig.Inputs())
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range c.Outputs(sig.Outputs(), call1(t, m, sig.Name(), in...), cases.Tolerance{Rel: 1e-4, Abs: 1e-5}) {
				// The contract: end to end in f32, 2e-4 of the largest value.
				if !d.OK() || d.Scaled > 2e-4 {
					t.Errorf("%s %s %s: scaled error %.3g; %s", c.Path, sig.Name(), d.Output, d.Scaled, d.Why)
				}
			}
		}
	}
}

func TestModels(t *testing.T) {
	for _, name := range shipped {
		m := open(t, artefactOf(t, name))
		if len(m.Signatures()) == 0 || len(m.Meta().HostOps) > 0 {
			t.Errorf("%s: %d signatures, %d host ops", name, len(m.Signatures()), len(m.Meta().HostOps))
		}
		checkCases(t, m, name)
	}
}

// rows cuts rows [from, to) out of a tensor.
func rows(t *testing.T, x *runtime.Tensor, from, to int64) *runtime.Tensor {
	t.Helper()
	n := int64(len(x.Bytes())) / x.Shape()[0]
	shape := slices.Clone(x.Shape())
	shape[0] = to - from
	out, err := runtime.FromBytes(x.DType(), slices.Clone(x.Bytes()[from*n:to*n]), shape...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestRowBits holds that a row's answer has the same bits whatever the batch around it and its place in it.
func TestRowBits(t *testing.T) {
	m := open(t, artefactOf(t, "credit_score"))
	all := loadCases(t, "credit_score")
	x := all[len(all)-1].In[0].Tensor
	if x.Shape()[0] != 64 {
		t.Fatalf("the last case is %v, want 64 rows", x)
	}
	for _, sig := range m.Signatures() {
		want := call1(t, m, sig.Name(), x)[0]
		for _, batch := range []int64{1, 7, 16} {
			for from := int64(0); from+batch <= 64; from += max(1, batch-2) {
				got := call1(t, m, sig.Name(), rows(t, x, from, from+batch))[0]
				if !bytes.Equal(got.Bytes(), rows(t, want, from, from+batch).Bytes()) {
					t.Fatalf("%s: rows %d to %d in a batch of %d have other bits than in one of 64", sig.Name(), from, from+batch, batch)
				}
			}
		}
	}
}

// TestThreadBits holds that the number of threads changes no bit.
func TestThreadBits(t *testing.T) {
	defer goruntime.GOMAXPROCS(goruntime.GOMAXPROCS(4)) // the runtime starts no more threads than that
	path := artefactOf(t, "shapes_cnn")
	x, err := cases.Random(artefact.Float32, []int64{64, 24, 24, 1}, 3)
	if err != nil {
		t.Fatal(err)
	}
	want := call1(t, open(t, path), "", x)[0]
	for _, n := range []int{2, 4} {
		m := open(t, path, runtime.WithThreads(n))
		for range 5 {
			if got := call1(t, m, "", x)[0]; !bytes.Equal(got.Bytes(), want.Bytes()) {
				t.Fatalf("%d threads give other bits than 1", n)
			}
		}
	}
}

// TestSameBytes holds that compiling twice gives the same file, whatever the number of jobs.
func TestSameBytes(t *testing.T) {
	first, err := os.ReadFile(artefactOf(t, "credit_score"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "again.so")
	res := build(t, "credit_score", compile.Options{Output: path, Jobs: 1, Verify: true})
	second, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Errorf("two compilations differ: %d and %d bytes", len(first), len(second))
	}
	// The contract for a small model: weights and 200 KiB.
	if extra := res.Bytes - res.Weights; extra > 200<<10 {
		t.Errorf("%d bytes beside the weights, want at most 200 KiB", extra)
	}
}

// TestNoOpt holds that no answer depends on an optional pass.
func TestNoOpt(t *testing.T) {
	needLLVM(t)
	for _, name := range shipped {
		path := filepath.Join(t.TempDir(), name+".so")
		build(t, name, compile.Options{Output: path, NoOpt: true, Verify: true})
		checkCases(t, open(t, path), name)
	}
}

// TestTargets compiles for every target, and runs what this machine can run.
func TestTargets(t *testing.T) {
	needLLVM(t)
	for _, target := range (llvm.Backend{}).Targets() {
		path := filepath.Join(t.TempDir(), target.Name+".so")
		build(t, "credit_score", compile.Options{Output: path, Target: target.Name})
		meta, err := artefact.ReadMeta(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(meta.Target, strings.SplitN(target.Triple, "-", 2)[0]) {
			t.Errorf("%s: the metadata says %s", target.Name, meta.Target)
		}
		if _, err := artefact.Check(path); err != nil {
			t.Logf("%s: built, not run: %v", target.Name, err)
			continue
		}
		checkCases(t, open(t, path), "credit_score")
	}
}

// TestVariants holds that an artefact for two instruction sets answers with each as that set's own artefact does, bit for bit.
func TestVariants(t *testing.T) {
	needLLVM(t)
	const list = "x86-64-v3,x86-64-v4"
	path := filepath.Join(t.TempDir(), "both.so")
	build(t, "credit_score", compile.Options{Output: path, Target: list})
	c := loadCases(t, "credit_score")[1]
	for name := range strings.SplitSeq(list, ",") {
		alone := filepath.Join(t.TempDir(), name+".so")
		build(t, "credit_score", compile.Options{Output: alone, Target: name})
		if _, err := artefact.Check(alone); err != nil {
			t.Logf("%s: built, not run: %v", name, err)
			continue
		}
		m := open(t, path, runtime.WithVariant(name))
		checkCases(t, m, "credit_score")
		in, err := c.Inputs(m.Signatures()[0].Inputs())
		if err != nil {
			t.Fatal(err)
		}
		want, got := call1(t, open(t, alone), "serve", in...), call1(t, m, "serve", in...)
		if !bytes.Equal(got[0].Bytes(), want[0].Bytes()) {
			t.Errorf("%s: other bits beside another variant", name)
		}
	}
	if _, err := runtime.Open(path, runtime.WithVariant("x86-64-v9")); err == nil || !strings.Contains(err.Error(), "x86-64-v3") {
		t.Errorf("a variant that is not there: %v", err)
	}
}

// TestLLVMVersions compiles with every LLVM that is installed.
func TestLLVMVersions(t *testing.T) {
	ran := 0
	for v := 19; v <= 22; v++ {
		dir := fmt.Sprintf("/usr/lib/llvm-%d/bin", v)
		if _, err := llvm.FindTools(dir); err != nil {
			continue
		}
		ran++
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.so", v))
		build(t, "credit_score", compile.Options{Output: path, LLVMDir: dir})
		checkCases(t, open(t, path), "credit_score")
	}
	if ran == 0 {
		t.Skip("no LLVM in the places where distributions install it")
	}
}

// TestInputs holds that wrong inputs are clear errors, and no rows an empty answer.
func TestInputs(t *testing.T) {
	m := open(t, artefactOf(t, "credit_score"))
	sig, err := m.Signature("")
	if err != nil {
		t.Fatal(err)
	}
	s, err := sig.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, c := range []struct {
		name string
		in   []*runtime.Tensor
		says string
	}{
		{"none", nil, "0 inputs, want 1"},
		{"dtype", []*runtime.Tensor{runtime.Of(make([]float64, 20), 1, 20)}, "float32"},
		{"width", []*runtime.Tensor{runtime.Of(make([]float32, 21), 1, 21)}, "20"},
		{"rank", []*runtime.Tensor{runtime.Of(make([]float32, 20), 20)}, "features"},
		{"size overflows", []*runtime.Tensor{runtime.Of(make([]float32, 20), 1<<60, 1<<60)}, "features"},
		{"few values", []*runtime.Tensor{runtime.Of(make([]float32, 20), 2, 20)}, "features"},
	} {
		_, err := s.Run(context.Background(), c.in)
		var e *runtime.Error
		if !errors.As(err, &e) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want a runtime.Error with %q", c.name, err, c.says)
		}
	}
	out, err := s.Run(context.Background(), []*runtime.Tensor{runtime.Of([]float32{}, 0, 20)})
	if err != nil || !slices.Equal(out[0].Shape(), []int64{0, 1}) {
		t.Errorf("no rows: %v, %v", out, err)
	}
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/runtime"
)

const credit = "../../testsuite/models/credit_score/"

// cli runs one command line in a cache of the test's own.
func cli(t *testing.T, cache string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	env := map[string]string{"SWAGE_CACHE": cache, "SWAGE_LLVM": os.Getenv("SWAGE_LLVM")}
	a := &app{ctx: context.Background(), env: func(k string) string { return env[k] }, out: &o, err: &e}
	code = a.main(args)
	return code, o.String(), e.String()
}

// needLLVM skips a test that compiles where there is no LLVM.
func needLLVM(t *testing.T) {
	t.Helper()
	if _, err := llvm.FindTools(os.Getenv("SWAGE_LLVM")); err != nil {
		t.Skipf("no LLVM: %v", err)
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		args, rest []string
		o          string
		v          int
	}{
		{[]string{"model", "-o", "x.so", "-v=2"}, []string{"model"}, "x.so", 2},
		{[]string{"-o=x.so", "model", "-v", "3", "more"}, []string{"model", "more"}, "x.so", 3},
		{[]string{"a", "--", "-o", "b"}, []string{"a", "-o", "b"}, "", 0},
		{[]string{"-", "--v=1"}, []string{"-"}, "", 1},
		{nil, nil, "", 0},
	} {
		f := flag.NewFlagSet("t", flag.ContinueOnError)
		o, v := f.String("o", "", ""), f.Int("v", 0, "")
		rest, err := parse(f, c.args)
		if err != nil || !reflect.DeepEqual(rest, c.rest) || *o != c.o || *v != c.v {
			t.Errorf("%q: got %q, -o %q, -v %d, %v", c.args, rest, *o, *v, err)
		}
	}
}

// TestUsage holds the exit codes of the contract, and that errors say what is wanted.
func TestUsage(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.so")
	os.WriteFile(bad, []byte("no artefact"), 0o666)
	badCase := filepath.Join(dir, "bad.npz")
	os.WriteFile(badCase, []byte("no case"), 0o666)
	cut := filepath.Join(dir, "cut")
	if err := os.CopyFS(cut, os.DirFS(credit+"saved_model")); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(filepath.Join(cut, "variables/variables.data-00000-of-00001"), 1000); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{nil, 2, ""},
		{[]string{"help"}, 0, ""},
		{[]string{"frobnicate"}, 2, `no command "frobnicate"`},
		{[]string{"compile"}, 2, "no MODEL"},
		{[]string{"compile", "a", "b"}, 2, "2 arguments"},
		{[]string{"compile", dir + "/none", "-o", dir + "/x.so"}, 2, "want the folder of a SavedModel"},
		{[]string{"compile", dir, "-o", dir + "/x.so"}, 2, "saved_model.pb"},
		{[]string{"compile", credit + "saved_model", "--signature", "gone", "-o", dir + "/x.so"}, 2, `no signature "gone", there are "serve", "serving_default"`},
		{[]string{"compile", credit + "saved_model", "--target", "z80", "-o", dir + "/x.so"}, 2, `no target "z80", want native or one of`},
		{[]string{"compile", credit + "saved_model", "--precision", "f4", "-o", dir + "/x.so"}, 2, `no precision "f4", want one of f32`},
		{[]string{"compile", credit + "saved_model", "--emit", "elf", "-o", dir + "/x.so"}, 2, `no output "elf" to emit, want ll, asm, header`},
		{[]string{"compile", credit + "saved_model", "--nosuch"}, 2, "swage compile --help"},
		{[]string{"compile", cut, "-o", dir + "/x.so"}, 4, "damaged"},
		{[]string{"compile", cut, "--tune", "-1s"}, 2, "want a time"},
		{[]string{"compile", cut, "--tune-db", "x"}, 2, "are for --tune"},
		{[]string{"compile", cut, "--tune", "1s", "--schedules", "x"}, 2, "without measuring"},
		{[]string{"compile", cut, "--tune", "1s", "--target", "z80"}, 2, `no target "z80"`},
		{[]string{"compile", cut, "--tune", "1s", "--target", "x86-64-v3,x86-64-v4"}, 2, "--tune measures on this machine"},
		{[]string{"compile", cut, "--schedules", dir + "/none.json"}, 2, "none.json"},
		{[]string{"compile", cut, "--schedules", bad}, 4, "damaged"},
		{[]string{"run", bad}, 4, "want an artefact that swage compile wrote"},
		{[]string{"run", dir + "/none"}, 2, "want an artefact, or the folder"},
		{[]string{"run", bad, "--device", "abacus"}, 2, `no device "abacus"`},
		{[]string{"check", bad}, 2, "at least one case.npz"},
		{[]string{"check", bad, badCase, "--rtol", "-1"}, 2, "must not be negative"},
		{[]string{"inspect", bad}, 4, ""},
		{[]string{"inspect", cut}, 4, "damaged"},
		{[]string{"bench", bad, "--seconds", "0"}, 2, "--seconds is 0"},
		{[]string{"bench", bad, "--dims", "B"}, 2, "want NAME=SIZE"},
		{[]string{"opt", dir + "/none.ir"}, 2, "no such file"},
		{[]string{"opt", credit + "../make_models.py"}, 1, "make_models.py:1:1"},
		{[]string{"version", "x"}, 2, "takes no arguments"},
	} {
		code, _, errs := cli(t, dir, c.args...)
		if code != c.code || !strings.Contains(errs, c.says) {
			t.Errorf("swage %s: exit %d, %q; want %d, %q", strings.Join(c.args, " "), code, errs, c.code, c.says)
		}
	}
	if left, _ := filepath.Glob(dir + "/*x.so*"); len(left) > 0 {
		t.Errorf("failed compilations left %q", left)
	}
}

// TestHelp runs every command's help: each shows its flags and examples.
func TestHelp(t *testing.T) {
	for _, c := range commands() {
		code, out, errs := cli(t, "", c.name, "--help")
		if code != 0 || errs != "" || !strings.Contains(out, "Examples:\n  swage "+c.name) || !strings.Contains(out, "usage: swage "+c.name) {
			t.Errorf("swage %s --help: exit %d, %q\n%s", c.name, code, errs, out)
		}
	}
}

// TestModel goes through compile, run, check, inspect and bench with the model that this repository ships.
func TestModel(t *testing.T) {
	needLLVM(t)
	dir := t.TempDir()
	art, answer := filepath.Join(dir, "credit.so"), filepath.Join(dir, "answer.npz")
	case1 := credit + "case1.npz"
	must := func(want string, args ...string) string {
		t.Helper()
		code, out, errs := cli(t, dir, args...)
		if code != 0 || !strings.Contains(out, want) {
			t.Fatalf("swage %s: exit %d\n%s%s\nwant exit 0 and %q", strings.Join(args, " "), code, out, errs, want)
		}
		return out
	}
	must("signatures serve, serving_default", "compile", credit+"saved_model", "-o", art, "--emit", "ll,header", "-v", "3")
	for _, ext := range []string{".ll", ".h"} {
		if st, err := os.Stat(strings.TrimSuffix(art, ".so") + ext); err != nil || st.Size() == 0 {
			t.Errorf("--emit: %v", err)
		}
	}
	must("PASS: 3 of 3 cases", "check", art, credit+"case0.npz", "serving_default:"+case1, "serve:"+credit+"case2.npz", "--rtol", "1e-4")
	must("output_0 wanted", "run", art, "--in", case1, "--threads", "2")
	must("", "run", art, "--in", case1, "--out", answer)
	must("PASS", "check", art, answerWithInputs(t, case1, answer), "--rtol=0", "--atol=0")
	must("PASS", "check", credit+"saved_model", case1) // through the cache
	if so, _ := filepath.Glob(dir + "/*.so"); len(so) != 2 {
		t.Errorf("the cache and the artefact are %q, want 2 files", so)
	}

	var meta inspection
	if err := json.Unmarshal([]byte(must("", "inspect", art, "--json", "--dims", "B=64")), &meta); err != nil {
		t.Fatal(err)
	}
	if len(meta.Signatures) != 2 || len(meta.HostOps) != 0 || meta.Signatures[0].ArenaBytes == nil || len(meta.Kernels) == 0 {
		t.Errorf("inspect: %+v", meta)
	}
	must("signature \"serving_default\"", "inspect", art)
	must("MatMul", "inspect", credit+"saved_model")
	planned := must("kernel k_", "inspect", credit+"saved_model", "--dims", "B=64")
	if want := "memory " + size(*meta.Signatures[0].ArenaBytes); !strings.Contains(planned, want) {
		t.Errorf("inspect of the model does not say %q as that of the artefact does:\n%s", want, planned)
	}

	out := must("", "bench", art, "--in", case1, "--seconds", "0.05", "--json")
	var b struct {
		Lat struct{ Min, P50, P90, P99, Mean float64 } `json:"lat_us"`
	}
	if err := json.Unmarshal([]byte(out), &b); err != nil {
		t.Fatal(err)
	}
	if l := b.Lat; !(l.Min > 0 && l.Min <= l.P50 && l.P50 <= l.P90 && l.P90 <= l.P99 && l.Mean > 0) {
		t.Errorf("bench: %s", out)
	}
	must("latency", "bench", art, "--dims", "B=3", "--seconds", "0.01")

	must("right at every step", "bisect", credit+"saved_model", case1)

	// What is wrong is said.
	wrong := tamper(t, case1)
	if code, out, _ := cli(t, dir, "bisect", credit+"saved_model", wrong); code != 1 || !strings.Contains(out, "wrong from the start") {
		t.Errorf("bisect a wrong answer: exit %d, %q", code, out)
	}
	code, out, _ := cli(t, dir, "check", art, credit+"case0.npz", wrong)
	if last := lastLine(out); code != 1 || !strings.Contains(last, `FAIL: 1 of 2 cases: wrong.npz: output "output_0": 1 of 7 values differ, first at [0 0]`) {
		t.Errorf("a wrong answer: exit %d, %q", code, last)
	}
	code, _, errs := cli(t, dir, "run", art)
	if code != 1 || !strings.Contains(errs, `no array "in.features": the signature needs inputs "features" float32[B,20]`) {
		t.Errorf("no inputs: exit %d, %q", code, errs)
	}
	code, _, errs = cli(t, dir, "run", art, "--signature", "gone", "--in", case1)
	if code != 2 || !strings.Contains(errs, "gone") {
		t.Errorf("no such signature: exit %d, %q", code, errs)
	}
}

// TestCache lets several calls want one model at once: one compiles, the others wait for it.
func TestCache(t *testing.T) {
	needLLVM(t)
	dir := t.TempDir()
	var g sync.WaitGroup
	for range 4 {
		g.Go(func() {
			if code, out, errs := cli(t, dir, "check", credit+"saved_model", credit+"case0.npz"); code != 0 {
				t.Errorf("exit %d: %s%s", code, out, errs)
			}
		})
	}
	g.Wait()
	so, _ := filepath.Glob(dir + "/*.so")
	if len(so) != 1 {
		t.Fatalf("the cache holds %q, want one artefact", so)
	}
	before, err := os.Stat(so[0])
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile(so[0], []byte("damaged"), 0o666)
	if code, _, errs := cli(t, dir, "check", credit+"saved_model", credit+"case0.npz"); code != 0 {
		t.Errorf("a damaged file in the cache: exit %d, %s", code, errs)
	}
	if after, err := os.Stat(so[0]); err != nil || after.Size() != before.Size() {
		t.Errorf("a damaged file in the cache stays: %v", err)
	}
}

func TestSplitCase(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a:b.npz")
	os.WriteFile(file, nil, 0o666)
	for _, c := range []struct{ arg, sig, path string }{
		{file, "d", file},
		{"s:" + file, "s", file},
		{"x:y:" + file, "x:y", file},
		{"s:none.npz", "s", "none.npz"},
		{"none.npz", "d", "none.npz"},
	} {
		if sig, path := splitCase(c.arg, "d"); sig != c.sig || path != c.path {
			t.Errorf("%q: got %q and %q", c.arg, sig, path)
		}
	}
}

func TestShow(t *testing.T) {
	v := make([]int32, 20)
	for i := range v {
		v[i] = int32(i)
	}
	for _, c := range []struct {
		t    *runtime.Tensor
		want string
	}{
		{runtime.Scalar(float32(1.5)), "1.5"},
		{runtime.Of([]string{"a", "b\n"}, 2), `["a" "b\n"]`},
		{runtime.Of([]bool{true, false}, 1, 2), "[[true false]]"},
		{runtime.Of(v, 20), "[0 1 2 3 …12… 16 17 18 19]"},
		{runtime.Of([]float32{}, 0, 3), "[]"},
		{runtime.Of([]float32{}, 2, 0), "[[] []]"},
		{runtime.Scalar(int64(1<<62 + 1)), "4611686018427387905"},
	} {
		if got := show(c.t); got != c.want {
			t.Errorf("%v: got %s, want %s", c.t, got, c.want)
		}
	}
}

// TestCancel is Ctrl-C before the work: no artefact, no temporary file, exit 1.
func TestCancel(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var e bytes.Buffer
	a := &app{ctx: ctx, env: func(string) string { return "" }, out: &e, err: &e}
	code := a.main([]string{"compile", credit + "saved_model", "-o", filepath.Join(dir, "x.so")})
	left, _ := os.ReadDir(dir)
	if code != 1 || len(left) > 0 || !strings.Contains(e.String(), "interrupted") {
		t.Errorf("exit %d, %d files left, %q", code, len(left), e.String())
	}
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}

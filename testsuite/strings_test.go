package testsuite

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/artefact/testart"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes/passtest"
	"github.com/swage-ml/swage/runtime"
)

// moves are ops that move strings, and the host functions between them.
const moves = `module @moves
global @words : str[5] = dense(str[5]: "b25l" "" "dGhyZWU=" "Zm91cg==" "Zml2ZQ==")
global @many : str[40] = dense(str[40]: "" "dzE=" "dzI=" "dzM=" "dzQ=" "dzU=" "dzY=" "" "dzg=" "dzk=" "dzEw" "dzEx" "dzEy" "dzEz" "" "dzE1" "dzE2" "dzE3" "dzE4" "dzE5" "dzIw" "" "dzIy" "dzIz" "dzI0" "dzI1" "dzI2" "dzI3" "" "dzI5" "dzMw" "dzMx" "dzMy" "dzMz" "dzM0" "" "dzM2" "dzM3" "dzM4" "dzM5")

func graph @pieces(%x: str[B], %p: i1[B]) -> ("select": str[B], "all": str[B,3], "turned": str[3,B], "back": str[B]) {
  sym B in 0..
  %sep = constant {value = dense(str[]: "LQ==")} : str[]
  %two = constant {value = dense(i64[]: 2)} : i64[]
  %up = host_call %x {fn = "upper", types = types(str[B])} : str[B]  // upper
  %xx = host_call %sep, %two, %x, %up {fn = "join", types = types(str[B])} : str[B]  // join
  %s = select %p, %xx, %x : str[B]  // select
  %a = reshape %x {shape = dims([B,1])} : str[B,1]
  %b = reshape %s {shape = dims([B,1])} : str[B,1]
  %c = reshape %up {shape = dims([B,1])} : str[B,1]
  %all = concatenate %a, %b, %c {axis = 1} : str[B,3]  // concat
  %t = transpose %all {perm = [1,0]} : str[3,B]  // transpose
  %low = slice %t {limit = dims([3,B]), start = dims([2,0]), stride = [1,1]} : str[1,B]
  %flat = reshape %low {shape = dims([B])} : str[B]
  %back = reverse %flat {axes = [0]} : str[B]  // reverse
  return %s, %all, %t, %back
}

func graph @scatter(%x: str[B], %i: i64[B,1]) -> ("y": str[B], "z": str[B,2], "b": str[4,B]) {
  sym B in 0..
  %fill = constant {value = dense(str[]: "Kg==")} : str[]
  %w = constant {value = @words} : str[5]
  %base = broadcast_in_dim %fill {dims = [], shape = dims([B])} : str[B]
  %y = scatter %base, %i, %x {index_vector_dim = 1, inserted_window_dims = [0], kind = "set", scatter_dims_to_operand_dims = [0], update_window_dims = []} : str[B]  // scatter
  %g = gather %w, %i {collapsed_slice_dims = [0], index_vector_dim = 1, offset_dims = [], slice_sizes = dims([1]), start_index_map = [0]} : str[B]  // gather
  %u = host_call %g {fn = "upper", types = types(str[B])} : str[B]  // upper
  %g1 = reshape %u {shape = dims([B,1])} : str[B,1]
  %z = pad %g1, %fill {high = dims([0,1]), interior = [0,0], low = dims([0,0])} : str[B,2]  // pad
  %b = broadcast_in_dim %x {dims = [1], shape = dims([4,B])} : str[4,B]  // broadcast
  return %y, %z, %b
}

func graph @numbers(%x: str[B,3]) -> ("fast": i64[B,3], "length": i32[B,3], "total": i32[B]) {
  sym B in 0..
  %n = constant {value = dense(i64[]: 1000003)} : i64[]
  %h = host_call %x, %n {fn = "hash.fast", types = types(i64[B,3])} : i64[B,3]  // hash
  %l = host_call %x {fn = "length.byte", types = types(i32[B,3])} : i32[B,3]  // length
  %t = reduce %l {axes = [1], kind = "add"} : i32[B]  // sum
  return %h, %l, %t
}

func graph @vocabulary(%i: i64[B,1]) -> ("y": str[B], "n": i32[]) {
  sym B in 0..
  %w = constant {value = @many} : str[40]
  %y = gather %w, %i {collapsed_slice_dims = [0], index_vector_dim = 1, offset_dims = [], slice_sizes = dims([1]), start_index_map = [0]} : str[B]  // gather
  %l = host_call %w {fn = "length.byte", types = types(i32[40])} : i32[40]  // length
  %n = reduce %l {axes = [0], kind = "add"} : i32[]  // sum
  return %y, %n
}

func graph @patched(%i: i64[B,1], %x: str[B]) -> ("y": str[40]) {
  sym B in 0..
  %w = constant {value = @many} : str[40]
  %y = scatter %w, %i, %x {index_vector_dim = 1, inserted_window_dims = [0], kind = "set", scatter_dims_to_operand_dims = [0], update_window_dims = []} : str[40]  // scatter
  return %y
}

func graph @cut(%x: str[B], %at: i64[]) -> ("y": str[B]) {
  sym B in 0..
  %n = constant {value = dense(i64[]: 3)} : i64[]
  %y = host_call %x, %at, %n {fn = "substr.byte", types = types(str[B])} : str[B]  // cut/Substr
  return %y
}
`

func compileText(t *testing.T, text string, noOpt bool) *runtime.Model {
	t.Helper()
	needLLVM(t)
	path := filepath.Join(t.TempDir(), "x.so")
	if _, err := compile.TextModel(context.Background(), "x.ir", text, compile.Options{Output: path, LLVMDir: llvmDir(), NoOpt: noOpt, Producer: "test"}); err != nil {
		t.Fatal(err)
	}
	m, err := runtime.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close() })
	return m
}

func newSession(t *testing.T, m *runtime.Model, sig string) *runtime.Session {
	t.Helper()
	s, err := m.Signature(sig)
	if err != nil {
		t.Fatal(err)
	}
	sess, err := s.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sess.Close() })
	return sess
}

// randomTensor is passtest's, or strings of lengths on both sides of what fits a word.
func randomTensor(rng *rand.Rand, d ir.DType, dims ...int64) *ir.Tensor {
	if d != ir.String {
		x := passtest.Random(rng, d, dims...)
		if d == ir.I64 { // indices
			for i := range x.Len() {
				x.SetInt(i, rng.Int64N(8)-1)
			}
		}
		return x
	}
	x := ir.NewTensor(d, dims...)
	for i := range x.Strings {
		x.Strings[i] = make([]byte, rng.IntN(40)*rng.IntN(3))
		for k := range x.Strings[i] {
			x.Strings[i][k] = byte(rng.IntN(256))
		}
	}
	return x
}

// TestStringsNative compares native code with the graph interpreter on random strings.
func TestStringsNative(t *testing.T) {
	m := passtest.Parse(t, moves)
	for _, noOpt := range []bool{false, true} {
		model := compileText(t, moves, noOpt)
		for _, f := range m.Funcs {
			if f.Name == "cut" {
				continue
			}
			sess := newSession(t, model, f.Name)
			for _, n := range []int64{3, 0, 1, 16, 131} {
				rng := rand.New(rand.NewPCG(uint64(n), 2))
				var in []*ir.Tensor
				var args []*runtime.Tensor
				for _, p := range f.Params {
					d := make([]int64, p.Type.Rank())
					for k, e := range p.Type.Dims {
						d[k], _ = e.Eval(func(string) (int64, bool) { return n, true })
					}
					x := randomTensor(rng, p.Type.DType, d...)
					in, args = append(in, x), append(args, tensor(t, x))
				}
				want, _, err := eval.Graph(m, f, in, nil)
				if err != nil {
					t.Fatal(err)
				}
				got, err := sess.Run(context.Background(), args)
				if err != nil {
					t.Fatalf("%s, B=%d: %v", f.Name, n, err)
				}
				for i, w := range want {
					if a, b := fmt.Sprint(got[i].Shape(), got[i].Offsets(), got[i].Bytes()), tensor(t, w); a != fmt.Sprint(b.Shape(), b.Offsets(), b.Bytes()) {
						t.Errorf("%s, B=%d, -O0 %v: output %q differs from the interpreter's %s", f.Name, n, noOpt, f.Outputs[i], w.Literal())
					}
				}
			}
		}
	}
}

// TestStringErrors wants the interpreter's error from native code, with the strings that it names.
func TestStringErrors(t *testing.T) {
	m := passtest.Parse(t, moves)
	sess := newSession(t, compileText(t, moves, false), "cut")
	x := &ir.Tensor{DType: ir.String, Shape: []int64{2}, Strings: [][]byte{[]byte("hello"), []byte("hi")}}
	for at, fails := range map[int64]bool{2: false, 3: true, -2: false, -3: true} {
		in := []*ir.Tensor{x, ir.ScalarI(ir.I64, at)}
		_, _, want := eval.Graph(m, m.Func("cut"), in, nil)
		got, err := sess.Run(context.Background(), []*runtime.Tensor{tensor(t, in[0]), tensor(t, in[1])})
		if (want != nil) != fails || (err != nil) != fails {
			t.Fatalf("at %d: %v, interpreter %v", at, err, want)
		}
		var e *runtime.Error
		if fails && (!errors.As(err, &e) || e.Status != "INVALID_ARGUMENT" || !strings.Contains(want.Error(), "b'hi' at index 1") || !strings.Contains(e.Text, "b'hi' at index 1")) {
			t.Errorf("at %d: %v, interpreter %v", at, err, want)
		}
		if want := map[int64]string{2: "llo", -2: "lohi"}[at]; !fails && string(got[0].Bytes()) != want {
			t.Errorf("at %d: %q, want %q", at, got[0].Bytes(), want)
		}
	}
}

// TestStringMemory makes heap and outputs grow, and then wants no allocation.
func TestStringMemory(t *testing.T) {
	sess := newSession(t, compileText(t, moves, false), "pieces")
	long := strings.Repeat("swage ", 20000)
	var steady []*runtime.Tensor
	for _, list := range [][]string{{"a"}, {long, "b", long}, {}, {"", long[:100]}} {
		in := []*runtime.Tensor{runtime.Of(list, int64(len(list))), runtime.Of(make([]bool, len(list)), int64(len(list)))}
		for i := range list {
			in[1].Bytes()[i] = byte(1 - i%2)
		}
		out, err := sess.Run(context.Background(), in)
		if err != nil {
			t.Fatal(err)
		}
		for i, s := range list {
			want := s
			if i%2 == 0 {
				want = s + "-" + strings.ToUpper(s)
			}
			if got := string(out[0].StringBytes(i)); got != want {
				t.Errorf("%d strings: number %d has %d bytes, want %d", len(list), i, len(got), len(want))
			}
		}
		if len(list) == 3 {
			steady = in
		}
	}
	if n := testing.AllocsPerRun(20, func() {
		if _, err := sess.Run(context.Background(), steady); err != nil {
			t.Error(err)
		}
	}); n != 0 {
		t.Errorf("%v allocations per run", n)
	}
}

// hosted calls functions that no library has.
const hosted = `module @hosted

func graph @f(%x: str[B], %n: i64[B]) -> ("y": str[B], "z": str[2], "sum": i64[B]) {
  sym B in 0..
  %0, %1, %2 = host_call %x, %n {fn = "test.repeat", types = types(str[B],str[2],i64[B])} : str[B], str[2], i64[B]  // model/Repeat
  %3 = host_call %0 {fn = "upper", types = types(str[B])} : str[B]  // upper
  %4 = add %2, %n : i64[B]
  return %3, %1, %4
}
`

func TestHostOps(t *testing.T) {
	needLLVM(t)
	path := filepath.Join(t.TempDir(), "x.so")
	if _, err := compile.TextModel(context.Background(), "x.ir", hosted, compile.Options{Output: path, LLVMDir: llvmDir()}); err != nil {
		t.Fatal(err)
	}
	meta, err := artefact.Check(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(meta.HostOps) != 1 || meta.HostOps[0].Op != "test.repeat" || meta.HostOps[0].Node != "model/Repeat" || fmt.Sprint(meta.Signatures[0].HostOps) != "[0]" {
		t.Fatalf("host ops %+v, of the signature %v", meta.HostOps, meta.Signatures[0].HostOps)
	}
	plain, err := runtime.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	if _, err := plain.Signatures()[0].NewSession(); err == nil || !strings.Contains(err.Error(), `node "model/Repeat" needs host op "test.repeat"`) {
		t.Errorf("without the op: %v", err)
	}
	calls := 0
	repeat := func(op *artefact.HostOp, in []*runtime.Tensor) ([]*runtime.Tensor, error) {
		calls++
		ns, err := runtime.Values[int64](in[1])
		if err != nil {
			return nil, err
		}
		out, sum := make([]string, in[0].Len()), make([]int64, len(ns))
		for i, n := range ns {
			if n < 0 {
				return nil, fmt.Errorf("%d times", n)
			}
			out[i], sum[i] = strings.Repeat(string(in[0].StringBytes(i)), int(n)), n*n
		}
		if len(ns) == 7 {
			return []*runtime.Tensor{runtime.Of(out, 7), runtime.Of([]string{"one"}, 1), runtime.Of(sum, 7)}, nil
		}
		return []*runtime.Tensor{runtime.Of(out, int64(len(out))), runtime.Of([]string{"left", ""}, 2), runtime.Of(sum, int64(len(sum)))}, nil
	}
	m, err := runtime.Open(path, runtime.WithHostOps(map[string]runtime.HostOp{"test.repeat": repeat}))
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	sess := newSession(t, m, "f")
	run := func(list []string, n []int64) ([]*runtime.Tensor, error) {
		return sess.Run(context.Background(), []*runtime.Tensor{runtime.Of(list, int64(len(list))), runtime.Of(n, int64(len(n)))})
	}
	for _, c := range []struct {
		list []string
		n    []int64
	}{{[]string{"a", "bc"}, []int64{3, 2}}, {[]string{}, []int64{}}, {[]string{"xyz", "w"}, []int64{40000, 1}}, {[]string{""}, []int64{5}}} {
		out, err := run(c.list, c.n)
		if err != nil {
			t.Fatalf("%v: %v", c.n, err)
		}
		for i, n := range c.n {
			if got, want := string(out[0].StringBytes(i)), strings.ToUpper(strings.Repeat(c.list[i], int(n))); got != want {
				t.Errorf("%v: string %d has %d bytes, want %d", c.n, i, len(got), len(want))
			}
			if sum, _ := runtime.Values[int64](out[2]); sum[i] != n*n+n {
				t.Errorf("%v: sum %d is %d", c.n, i, sum[i])
			}
		}
		if string(out[1].Bytes()) != "left" {
			t.Errorf("%v: second result %q", c.n, out[1].Bytes())
		}
	}
	if calls > 9 {
		t.Errorf("%d calls of the host for 4 runs", calls)
	}
	if _, err := run([]string{"a"}, []int64{-1}); err == nil || !strings.Contains(err.Error(), `node "model/Repeat": host op "test.repeat": -1 times`) {
		t.Errorf("error of the host: %v", err)
	}
	if _, err := run(make([]string, 7), make([]int64, 7)); err == nil || !strings.Contains(err.Error(), "results of other shapes") {
		t.Errorf("another shape: %v", err)
	}
	if out, err := run([]string{"ok"}, []int64{1}); err != nil || string(out[0].Bytes()) != "OK" {
		t.Errorf("after errors: %v", err)
	}
}

// TestStringExample builds the C example for strings with the header of a model, and runs it.
func TestStringExample(t *testing.T) {
	needLLVM(t)
	cc, err := testart.Compiler()
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	_, text, _ := strings.Cut(moves, "func graph @cut(")
	text = "module @cutter\n\nfunc graph @cut(" + strings.Replace(text, "%y = host_call %x,", "%up = host_call %x {fn = \"upper\", types = types(str[B])} : str[B]\n  %y = host_call %up,", 1)
	for name, text := range map[string]string{"cutter": text, "hosted": strings.Replace(text, `"upper"`, `"test.none"`, 1)} {
		if _, err := compile.TextModel(context.Background(), "cutter.ir", text, compile.Options{Output: filepath.Join(dir, name+".so"), LLVMDir: llvmDir(), Emit: []string{"header"}}); err != nil {
			t.Fatal(err)
		}
	}
	bin := filepath.Join(dir, "cutter")
	out, err := exec.Command(cc, "-std=c11", "-Wall", "-Wextra", "-Werror", "-I", dir, "-include", "cutter.h", "../artefact/example/strings.c", filepath.Join(dir, "cutter.so"), "-o", bin, "-Wl,-rpath,"+dir).CombinedOutput()
	if err != nil {
		if strings.Contains(string(out), "stdio.h") {
			t.Skip("no C library headers")
		}
		t.Fatalf("%v\n%s", err, out)
	}
	long := strings.Repeat("abcdefgh", 400)
	for _, c := range []struct {
		args     []string
		in, want string
		ok       bool
	}{
		{[]string{"2"}, "hello\nworld\n", "3 rounds\nLLO\nRLD\n", true},
		{[]string{"0"}, "", "2 rounds\n", true},
		{[]string{"1"}, long + "\n" + long + "\n", "4 rounds\nBCD\nBCD\n", true},
		{[]string{"3"}, "hello\nhi\n", "cut/Substr: pos 3 out of range for string b'HI' at index 1\n2 rounds\n", false},
		{[]string{"0", "-9"}, "hello\n", "code 8: 3 0 -2 5\n1 rounds\n", false},
		{[]string{"0", "1"}, "hello\n", "code 8: 3 0 -2 5\n1 rounds\n", false},
		{[]string{"none"}, "hello\n", "code 5: 0 0 0 0\n2 rounds\n", false},
	} {
		if c.args[0] == "none" { // the same program with a model that needs the host
			if err := os.Rename(filepath.Join(dir, "hosted.so"), filepath.Join(dir, "cutter.so")); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command(bin, c.args...)
		cmd.Stdin = strings.NewReader(c.in)
		cmd.Env = []string{"ROUNDS=1"}
		out, err := cmd.CombinedOutput()
		if string(out) != c.want || (err == nil) != c.ok {
			t.Errorf("%v: %v\n%s\nwant\n%s", c.args, err, out, c.want)
		}
	}
}

package eval

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// TestEveryGraphOp holds the interpreter against the op table, both ways.
func TestEveryGraphOp(t *testing.T) {
	for _, def := range ir.Ops() {
		if def.Levels&ir.Graph != 0 && graphFuncs[def.Name] == nil && !isGraphControl(def.Name) {
			t.Errorf("op %s has no interpreter function", def.Name)
		}
	}
	for name := range graphFuncs {
		if ir.Lookup(name) == nil {
			t.Errorf("%s is no op", name)
		}
	}
}

// nanText is how literals spell a NaN: by its bits.
var nanText = map[string]string{"f16": "nan:7e00", "bf16": "nan:7fc0", "f32": "nan:7fc00000", "f64": "nan:7ff8000000000000"}

var constLine = regexp.MustCompile(`^(%\w+) = (\w+)(\[[\d,]*\])(.*)$`)

// snippet makes a function of lines like `%a = f32[2]: 1 2` (a literal) and op lines; it returns %r, or what the line
// `return …` says.
func snippet(text string) string {
	var b strings.Builder
	b.WriteString("func graph @f() -> () {\n")
	returns := false
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		line = strings.TrimSpace(line)
		if m := constLine.FindStringSubmatch(line); m != nil {
			m[4] = strings.ReplaceAll(m[4], "nan", nanText[m[2]])
			line = fmt.Sprintf("%s = constant {value = dense(%s%s%s)} : %s%s", m[1], m[2], m[3], m[4], m[2], m[3])
		}
		returns = returns || strings.HasPrefix(line, "return")
		b.WriteString("  " + line + "\n")
	}
	if !returns {
		b.WriteString("  return %r\n")
	}
	b.WriteString("}\n")
	return b.String()
}

func parseGraph(t *testing.T, text string) (*ir.Module, *ir.Func) {
	t.Helper()
	m, err := ir.Parse("t.ir", text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if err := ir.VerifyModule(m); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return m, m.Funcs[0]
}

func runSnippet(t *testing.T, text string) ([]*ir.Tensor, error) {
	t.Helper()
	m, f := parseGraph(t, snippet(text))
	out, _, err := Graph(m, f, nil, nil)
	return out, err
}

func literal(t *testing.T, text string) *ir.Tensor {
	t.Helper()
	out, err := runSnippet(t, "%r = "+text)
	if err != nil {
		t.Fatal(err)
	}
	return out[0]
}

// sameTensor compares bit for bit, but for NaNs, which are all alike, and floats within ulps.
func sameTensor(got, want *ir.Tensor, ulps float64) bool {
	if got.DType != want.DType || fmt.Sprint(got.Shape) != fmt.Sprint(want.Shape) {
		return false
	}
	eps := map[ir.DType]float64{ir.F16: 0x1p-10, ir.BF16: 0x1p-7, ir.F32: 0x1p-23, ir.F64: 0x1p-52}[got.DType]
	for i := range want.Len() {
		switch {
		case got.DType == ir.String:
			if string(got.Strings[i]) != string(want.Strings[i]) {
				return false
			}
		case got.DType.IsComplex():
			if got.Complex(i) != want.Complex(i) {
				return false
			}
		case got.DType.IsFloat():
			g, w := got.Float(i), want.Float(i)
			if g != w && !(g != g && w != w) && !(math.Abs(g-w) <= ulps*eps*math.Abs(w)) {
				return false
			}
			if g == 0 && w == 0 && math.Signbit(g) != math.Signbit(w) {
				return false
			}
		case got.Int(i) != want.Int(i):
			return false
		}
	}
	return true
}

// opCase runs a snippet; want are literals without `%x = `, one per result.
type opCase struct {
	text string
	want string
}

func runCases(t *testing.T, ulps float64, cases []opCase) {
	t.Helper()
	for _, c := range cases {
		out, err := runSnippet(t, c.text)
		if err != nil {
			t.Errorf("%s\n%v", c.text, err)
			continue
		}
		wants := strings.Split(c.want, ";")
		if len(wants) != len(out) {
			t.Errorf("%s\ngot %d results, want %d", c.text, len(out), len(wants))
			continue
		}
		for i, w := range wants {
			if want := literal(t, strings.TrimSpace(w)); !sameTensor(out[i], want, ulps) {
				t.Errorf("%s\n got %s\nwant %s", c.text, out[i].Literal(), want.Literal())
			}
		}
	}
}

func runErrors(t *testing.T, cases []opCase) {
	t.Helper()
	for _, c := range cases {
		if out, err := runSnippet(t, c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s\n got %v, %v\nwant an error with %q", c.text, out, err, c.want)
		}
	}
}

const symbolic = `module @m
global @w : f32[2,3] = dense(f32[2,3]: 1.0 2.0 3.0 4.0 5.0 6.0)

func graph @f(%x: f32[B,2], %y: f32[2*B + 1], %n: i32[]) -> ("s": f32[B], "len": i64[], "cut": f32[N]) {
  sym B in 1..4
  sym N in 0..3 by_value
  %w = constant {value = @w} : f32[2,3]
  %0 = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,3]
  %1 = reduce %0 {axes = [1], kind = "add"} : f32[B]
  %2 = dim {dtype = !i64, expr = expr(3*B)} : i64[]
  define %n {sym = "N"}  // node/n
  %3 = slice %y {limit = dims([N]), start = dims([0]), stride = [1]} : f32[N]
  return %1, %2, %3
}
`

func TestSymbols(t *testing.T) {
	m, f := parseGraph(t, symbolic)
	x := ir.FromSlice(ir.F32, []float32{1, 0, 0, 1, 1, 1}, 3, 2)
	y := ir.FromSlice(ir.F32, []float32{7, 8, 9, 0, 0, 0, 0}, 7)
	out, _, err := Graph(m, f, []*ir.Tensor{x, y, ir.ScalarI(ir.I32, 2)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"dense(f32[3]: 6.0 15.0 21.0)", "dense(i64[]: 9)", "dense(f32[2]: 7.0 8.0)"} {
		if got := out[i].Literal(); got != want {
			t.Errorf("result %d is %s, want %s", i, got, want)
		}
	}
	y4 := ir.NewTensor(ir.F32, 4)
	big := ir.NewTensor(ir.F32, 5, 2)
	for _, c := range []struct {
		in   []*ir.Tensor
		want string
	}{
		{[]*ir.Tensor{x, y}, "got 2 inputs, want 3"},
		{[]*ir.Tensor{x, y4, ir.ScalarI(ir.I32, 2)}, `input "y": is f32[4], want f32[2*B + 1], here f32[7]`},
		{[]*ir.Tensor{y, y, ir.ScalarI(ir.I32, 2)}, `input "x": is f32[7], want f32[B,2]`},
		{[]*ir.Tensor{nil, y, ir.ScalarI(ir.I32, 2)}, `input "x": is missing`},
		{[]*ir.Tensor{big, ir.NewTensor(ir.F32, 11), ir.ScalarI(ir.I32, 2)}, "symbol B is 5, want 1 to 4"},
		{[]*ir.Tensor{{DType: ir.F32, Shape: []int64{3, 2}, Data: make([]byte, 5)}, y, ir.ScalarI(ir.I32, 2)}, "5 bytes"},
	} {
		if _, _, err := Graph(m, f, c.in, nil); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want an error with %q", err, c.want)
		}
	}
	_, _, err = Graph(m, f, []*ir.Tensor{x, y, ir.ScalarI(ir.I32, 4)}, nil)
	var ce *CheckError
	if !errors.As(err, &ce) || ce.Node != "node/n" || ce.Message != "symbol N is 4, want 0 to 3" {
		t.Errorf("define out of bounds: %v", err)
	}
}

// TestLinearSymbol reads a symbol off a dim that is linear in it, where it stands nowhere alone.
func TestLinearSymbol(t *testing.T) {
	m, f := parseGraph(t, `func graph @f(%y: f32[2*B + 1]) -> () {
  sym B in 1..
  %0 = dim {dtype = !i64, expr = expr(B)} : i64[]
  return %0
}`)
	out, _, err := Graph(m, f, []*ir.Tensor{ir.NewTensor(ir.F32, 9)}, nil)
	if err != nil || out[0].Int(0) != 4 {
		t.Errorf("got %v, %v, want 4", out, err)
	}
	if _, _, err := Graph(m, f, []*ir.Tensor{ir.NewTensor(ir.F32, 8)}, nil); err == nil {
		t.Error("8 = 2*B + 1 was accepted")
	}
}

const counter = `module @m
global @init : f32[] = dense(f32[]: 5.0)
state "counter" = @init

func graph @f(%n: i32[], %v: f32[] state("counter")) -> ("old": f32[], state("counter"): f32[]) {
  %4 = constant {value = dense(i32[]: 0)} : i32[]
  %5, %6 = while %4, %v (%7: i32[], %8: f32[]) {
    %10 = compare %7, %n {direction = "LT"} : i1[]
    yield %10
  } (%11: i32[], %12: f32[]) {
    %13 = constant {value = dense(i32[]: 1)} : i32[]
    %14 = add %11, %13 : i32[]
    %15 = add %12, %12 : f32[]
    yield %14, %15
  } : i32[], f32[]
  return %v, %6
}
`

func TestWhileAndState(t *testing.T) {
	m, f := parseGraph(t, counter)
	traced := 0
	o := GraphOptions{Trace: func(op *ir.Op, out []*ir.Tensor) { traced++ }}
	out, st, err := GraphWith(o, m, f, []*ir.Tensor{ir.ScalarI(ir.I32, 3)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(out) != 1 || out[0].Float(0) != 5 || st["counter"].Float(0) != 40 {
		t.Errorf("got %v and %v, want 5 and 40", out, st)
	}
	if traced != 2+4+3*3 { // constant and while, 4 conditions, 3 bodies
		t.Errorf("%d ops were traced", traced)
	}
	st["other"] = ir.ScalarI(ir.I32, 1)
	if out, st, err = Graph(m, f, []*ir.Tensor{ir.ScalarI(ir.I32, 1)}, st); err != nil || out[0].Float(0) != 40 || st["counter"].Float(0) != 80 || st["other"] == nil {
		t.Errorf("second call: %v, %v, %v", out, st, err)
	}
}

func TestControl(t *testing.T) {
	branch := `
%a = f32[]: 1.0
%r = if %c () {
  %1 = negate %a : f32[]
  yield %1
} () {
  %2 = add %a, %a : f32[]
  yield %2
} : f32[]`
	pick := `
%r = case %c () {
  %1 = constant {value = dense(i32[]: 10)} : i32[]
  yield %1
} () {
  %2 = constant {value = dense(i32[]: 11)} : i32[]
  yield %2
} : i32[]`
	runCases(t, 0, []opCase{
		{"%c = i1[]: 1" + branch, "f32[]: -1.0"},
		{"%c = i1[]: 0" + branch, "f32[]: 2.0"},
		{"%c = i32[]: 0" + pick, "i32[]: 10"},
		{"%c = i32[]: 1" + pick, "i32[]: 11"},
		{"%c = i32[]: 2" + pick, "i32[]: 11"},
		{"%c = i32[]: -1" + pick, "i32[]: 11"},
		{`%a = f32[2]: 1.0 2.0
		%r = fused %a {kind = "loop"} (%p: f32[2]) {
		  %1 = multiply %p, %p : f32[2]
		  yield %1
		} : f32[2]`, "f32[2]: 1.0 4.0"},
	})
}

func TestCheck(t *testing.T) {
	text := `
	check %c {message = "index out of range"}  // gather/1
	%r = i32[]: 1`
	runCases(t, 0, []opCase{{"%c = i1[2]: 1 1" + text, "i32[]: 1"}})
	_, err := runSnippet(t, "%c = i1[2]: 1 0"+text)
	var ce *CheckError
	if !errors.As(err, &ce) || ce.Node != "gather/1" || ce.Message != "index out of range" {
		t.Errorf("got %v", err)
	}
}

func TestMemoryLimit(t *testing.T) {
	m, f := parseGraph(t, snippet(`
	%a = f32[]: 1.0
	%b = broadcast_in_dim %a {dims = [], shape = dims([1000,1000])} : f32[1000,1000]
	%c = negate %b : f32[1000,1000]
	%d = negate %c : f32[1000,1000]
	%r = reduce %d {axes = [0,1], kind = "add"} : f32[]`))
	// b, c and d die one after the other; reduce holds d and its float64 copy
	for _, c := range []struct {
		limit int64
		ok    bool
	}{{12_000_100, true}, {11_999_000, false}, {7_000_000, false}, {0, true}} {
		_, _, err := GraphWith(GraphOptions{MaxBytes: c.limit}, m, f, nil, nil)
		if (err == nil) != c.ok {
			t.Errorf("limit %d: %v", c.limit, err)
		}
	}
	runErrors(t, []opCase{
		{`%a = f32[]: 1.0
		%r = broadcast_in_dim %a {dims = [], shape = dims([1000000,1000000])} : f32[1000000,1000000]`, "over the limit"},
		{`%a = f32[]: 1.0
		%r = broadcast_in_dim %a {dims = [], shape = dims([5000000000,5000000000])} : f32[5000000000,5000000000]`, "too many elements"},
	})
}

// TestHugeEmpty: a huge dim beside a zero one takes no memory.
func TestHugeEmpty(t *testing.T) {
	for _, op := range []string{
		"%r = sort %x {axis = 1, descending = true} : f32[0,1000000000000000]",
		"%r = softmax %x {axis = 1} : f32[0,1000000000000000]",
		"%r = scan %x {axis = 1, exclusive = false, kind = \"add\", reverse = false} : f32[0,1000000000000000]",
		"%r = reduce %x {axes = [1], kind = \"add\"} : f32[0]",
		"%r = iota {axis = 1, dtype = !i32, shape = dims([0,1000000000000000])} : i32[0,1000000000000000]",
		"%r = fft %x {length = dims([1000000000000000]), type = \"RFFT\"} : c64[0,500000000000001]",
	} {
		text := strings.Replace(snippet(op), "@f()", "@f(%x: f32[0,1000000000000000])", 1)
		m, f := parseGraph(t, text)
		if out, _, err := Graph(m, f, []*ir.Tensor{ir.NewTensor(ir.F32, 0, 1e15)}, nil); err != nil || out[0].Len() != 0 {
			t.Errorf("%s: %v, %v", op, out, err)
		}
	}
}

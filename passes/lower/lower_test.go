package lower_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
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
	program, err := lower.Lower(work, target)
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

// graphText wraps ops into a function: head is the parameter list, results the types.
func graphText(params, results, body string) string {
	var syms string
	for _, s := range []string{"B", "T", "H", "W"} {
		if strings.Contains(params, s) {
			syms += "  sym " + s + " in 0..\n"
		}
	}
	return "func graph @f(" + params + ") -> (" + results + ") {\n" + syms + body + "\n}\n"
}

var cases = []struct {
	name, params, results, body string
}{
	{"flat", "%x: f32[B,3,5]", `"y": f32[B,3,5]`, `
  %0 = constant {value = dense(f32[]: 2.0)} : f32[]
  %1 = broadcast_in_dim %0 {dims = [], shape = dims([B,3,5])} : f32[B,3,5]
  %2 = multiply %x, %1 : f32[B,3,5]
  %3 = maximum %2, %x : f32[B,3,5]
  return %3`},
	{"bias", "%x: f32[B,T,20], %b: f32[20]", `"y": f32[B,T,20]`, `
  %1 = broadcast_in_dim %b {dims = [2], shape = dims([B,T,20])} : f32[B,T,20]
  %2 = add %x, %1 : f32[B,T,20]
  return %2`},
	{"transpose", "%x: f32[B,T,20]", `"y": f32[20,B,T]`, `
  %1 = transpose %x {perm = [2,0,1]} : f32[20,B,T]
  %2 = negate %1 : f32[20,B,T]
  return %2`},
	{"pad-slice", "%x: f32[B,T,20]", `"y": f32[B,T + 3,10]`, `
  %0 = constant {value = dense(f32[]: 7.0)} : f32[]
  %1 = pad %x, %0 {high = dims([0,1,0]), interior = [0,0,0], low = dims([0,2,0])} : f32[B,T + 3,20]
  %2 = slice %1 {limit = dims([B,T + 3,20]), start = dims([0,0,1]), stride = [1,1,2]} : f32[B,T + 3,10]
  return %2`},
	{"concat", "%x: f32[B,7], %y: f32[B,9]", `"y": f32[B,23]`, `
  %0 = negate %x : f32[B,7]
  %1 = concatenate %0, %y, %x {axis = 1} : f32[B,23]
  return %1`},
	{"reduce-last", "%x: f32[B,37]", `"y": f32[B]`, `
  %0 = multiply %x, %x : f32[B,37]
  %1 = reduce %0 {axes = [1], kind = "add"} : f32[B]
  %2 = sqrt %1 : f32[B]
  return %2`},
	{"reduce-first", "%x: f32[B,T,19]", `"y": f32[19], "z": f32[B,19], "m": f32[]`, `
  %1 = reduce %x {axes = [0,1], kind = "add"} : f32[19]
  %2 = reduce %x {axes = [1], kind = "maximum"} : f32[B,19]
  %3 = reduce %x {axes = [0,1,2], kind = "minimum"} : f32[]
  return %1, %2, %3`},
	{"softmax", "%x: f32[B,T]", `"y": f32[B,T]`, `
  %1 = softmax %x {axis = 1} : f32[B,T]
  return %1`},
	{"layer-norm", "%x: f32[B,T,48], %g: f32[48], %b: f32[48]", `"y": f32[B,T,48]`, `
  %1 = layer_norm %x, %g, %b {axis = 2, epsilon = 0.001} : f32[B,T,48]
  %2 = add %1, %x : f32[B,T,48]
  return %2`},
	{"matmul", "%x: f32[B,T,33], %w: f32[33,70], %b: f32[70]", `"y": f32[B,T,70]`, `
  %1 = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [2], contract_rhs = [0]} : f32[B,T,70]
  %2 = broadcast_in_dim %b {dims = [2], shape = dims([B,T,70])} : f32[B,T,70]
  %3 = add %1, %2 : f32[B,T,70]
  %4 = maximum %3, %3 : f32[B,T,70]
  return %4`},
	{"matmul-packed", "%x: f32[B,8]", `"y": f32[B,3]`, `
  %w = constant {value = dense(f32[8,3]: base64 "` + weights(24) + `")} : f32[8,3]
  %1 = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,3]
  %2 = logistic %1 : f32[B,3]
  return %2`},
	{"attention", "%q: f32[B,2,T,8], %k: f32[B,2,T,8], %v: f32[B,2,T,8]", `"y": f32[B,2,T,8]`, `
  %0 = dot_general %q, %k {batch_lhs = [0,1], batch_rhs = [0,1], contract_lhs = [3], contract_rhs = [3]} : f32[B,2,T,T]
  %1 = softmax %0 {axis = 3} : f32[B,2,T,T]
  %2 = dot_general %1, %v {batch_lhs = [0,1], batch_rhs = [0,1], contract_lhs = [3], contract_rhs = [2]} : f32[B,2,T,8]
  return %2`},
	{"dot-orders", "%q: f32[T,B,3,8], %k: f32[8,T,B,5], %z: f32[B,T]", `"y": f32[B,T,3,5], "o": f32[B,T,T]`, `
  %0 = dot_general %q, %k {batch_lhs = [1,0], batch_rhs = [2,1], contract_lhs = [3], contract_rhs = [0]} : f32[B,T,3,5]
  %1 = dot_general %z, %z {batch_lhs = [0], batch_rhs = [0], contract_lhs = [], contract_rhs = []} : f32[B,T,T]
  return %0, %1`},
	{"conv", "%x: f32[B,9,8,3], %w: f32[3,3,3,20], %b: f32[20]", `"y": f32[B,5,4,20]`, `
  %1 = convolution %x, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([1,1]), pad_low = dims([1,0]), rhs_dilation = [1,1], strides = [2,2]} : f32[B,5,4,20]
  %2 = broadcast_in_dim %b {dims = [3], shape = dims([B,5,4,20])} : f32[B,5,4,20]
  %3 = add %1, %2 : f32[B,5,4,20]
  return %3`},
	{"conv-pad-into", "%x: f32[B,9,8,3], %w: f32[1,1,3,20], %v: f32[3,3,20,5]", `"y": f32[B,9,8,5]`, `
  %1 = convolution %x, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([0,0]), pad_low = dims([0,0]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,9,8,20]
  %2 = tanh %1 : f32[B,9,8,20]
  %3 = convolution %2, %v {groups = 1, lhs_dilation = [1,1], pad_high = dims([1,1]), pad_low = dims([1,1]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,9,8,5]
  return %3`},
	{"conv-dynamic", "%x: f32[B,H,W,4], %w: f32[3,3,2,6]", `"y": f32[B,H,W - 2,6]`, `
  %1 = convolution %x, %w {groups = 2, lhs_dilation = [1,1], pad_high = dims([1,1]), pad_low = dims([1,1]), rhs_dilation = [1,2], strides = [1,1]} : f32[B,H,W - 2,6]
  return %1`},
	{"conv1d", "%x: f32[B,T,6], %w: f32[2,6,32]", `"y": f32[B,T,32]`, `
  %1 = convolution %x, %w {groups = 1, lhs_dilation = [1], pad_high = dims([0]), pad_low = dims([4]), rhs_dilation = [4], strides = [1]} : f32[B,T,32]
  return %1`},
	{"conv-transposed", "%x: f32[B,4,5,3], %w: f32[2,2,3,7]", `"y": f32[B,8,10,7]`, `
  %1 = convolution %x, %w {groups = 1, lhs_dilation = [2,2], pad_high = dims([1,1]), pad_low = dims([1,1]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,8,10,7]
  return %1`},
	{"conv-transposed-4", "%x: f32[B,H,5,3], %w: f32[4,3,3,7]", `"y": f32[B,2*H,15,7]`, `
  %1 = convolution %x, %w {groups = 1, lhs_dilation = [2,3], pad_high = dims([2,2]), pad_low = dims([2,2]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,2*H,15,7]
  return %1`},
	{"depthwise", "%x: f32[B,9,11,40], %w: f32[3,3,1,40]", `"y": f32[B,9,11,40]`, `
  %1 = convolution %x, %w {groups = 40, lhs_dilation = [1,1], pad_high = dims([1,1]), pad_low = dims([1,1]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,9,11,40]
  return %1`},
	{"pool", "%x: f32[B,9,11,20]", `"y": f32[B,5,6,20]`, `
  %1 = reduce_window %x {dilations = [1,1,1,1], kind = "maximum", pad_high = dims([0,1,1,0]), pad_low = dims([0,1,1,0]), strides = [1,2,2,1], window = [1,3,3,1]} : f32[B,5,6,20]
  return %1`},
	{"gather", "%x: f32[30,20], %i: i32[B,T]", `"y": f32[B,T,20]`, `
  %1 = gather %x, %i {collapsed_slice_dims = [0], index_vector_dim = 2, offset_dims = [2], slice_sizes = dims([1,20]), start_index_map = [0]} : f32[B,T,20]
  return %1`},
	{"scatter", "%x: f32[30,20], %i: i32[B,1], %u: f32[B,20]", `"y": f32[30,20]`, `
  %1 = scatter %x, %i, %u {index_vector_dim = 1, inserted_window_dims = [0], kind = "add", scatter_dims_to_operand_dims = [0], update_window_dims = [1]} : f32[30,20]
  return %1`},
	{"update", "%x: f32[T,20], %u: f32[1,20], %i: i32[]", `"y": f32[T,20]`, `
  %z = constant {value = dense(i32[]: 0)} : i32[]
  %0 = negate %x : f32[T,20]
  %1 = dynamic_update_slice %0, %u, %i, %z : f32[T,20]
  %2 = dynamic_update_slice %1, %u, %z, %z : f32[T,20]
  return %2`},
	{"argmax", "%x: f32[B,37]", `"y": i64[B], "z": i32[37]`, `
  %1 = argmax %x {axis = 1, dtype = !i64} : i64[B]
  %2 = argmin %x {axis = 0, dtype = !i32} : i32[37]
  return %1, %2`},
	{"top-k-sort", "%x: f32[B,37]", `"v": f32[B,5], "i": i32[B,5], "s": f32[B,37]`, `
  %1, %2 = top_k %x {dtype = !i32, k = expr(5)} : f32[B,5], i32[B,5]
  %3 = sort %x {axis = 1, descending = false} : f32[B,37]
  return %1, %2, %3`},
	{"scan", "%x: f32[B,T,6]", `"y": f32[B,T,6], "z": f32[B,T,6]`, `
  %1 = scan %x {axis = 1, exclusive = false, kind = "add", reverse = true} : f32[B,T,6]
  %2 = scan %x {axis = 2, exclusive = true, kind = "add", reverse = false} : f32[B,T,6]
  return %1, %2`},
	{"while", "%x: f32[B,4], %n: i32[]", `"y": f32[B,4], "l": f32[8,B,4]`, `
  %z = constant {value = dense(i32[]: 0)} : i32[]
  %f0 = constant {value = dense(f32[]: 0.0)} : f32[]
  %l = broadcast_in_dim %f0 {dims = [], shape = dims([8,B,4])} : f32[8,B,4]
  %i, %h, %o = while %z, %x, %l (%ci: i32[], %ch: f32[B,4], %cl: f32[8,B,4]) {
    %c8 = constant {value = dense(i32[]: 8)} : i32[]
    %lt = compare %ci, %c8 {direction = "LT"} : i1[]
    yield %lt
  } (%bi: i32[], %bh: f32[B,4], %bl: f32[8,B,4]) {
    %one = constant {value = dense(i32[]: 1)} : i32[]
    %ni = add %bi, %one : i32[]
    %nh = tanh %bh : f32[B,4]
    %r = reshape %nh {shape = dims([1,B,4])} : f32[1,B,4]
    %nl = dynamic_update_slice %bl, %r, %bi, %z, %z : f32[8,B,4]
    yield %ni, %nh, %nl
  } : i32[], f32[B,4], f32[8,B,4]
  return %h, %o`},
	{"if", "%x: f32[B,4], %n: i32[]", `"y": f32[B,4]`, `
  %z = constant {value = dense(i32[]: 0)} : i32[]
  %c = compare %n, %z {direction = "GT"} : i1[]
  %y = if %c () {
    %a = negate %x : f32[B,4]
    yield %a
  } () {
    yield %x
  } : f32[B,4]
  return %y`},
}

func weights(n int) string {
	t := ir.NewTensor(ir.F32, int64(n))
	for i := range n {
		t.SetFloat(int64(i), float64(i%7)-3)
	}
	lit := t.Literal()
	return lit[strings.Index(lit, `"`)+1 : strings.LastIndex(lit, `"`)]
}

func TestLowering(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			src := graphText(c.params, c.results, c.body)
			for _, dims := range []map[string]int64{{"B": 1, "T": 1, "H": 3, "W": 4}, {"B": 3, "T": 17, "H": 9, "W": 19}, {"B": 31, "T": 5, "H": 4, "W": 8}} {
				same(t, src, dims)
			}
		})
	}
}

package mathlib

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// TestTileShapes: the bits do not hang on the tile, though the rare paths are branched around only in tiles whose dims
// are powers of two.
func TestTileShapes(t *testing.T) {
	const n = 6 * 64
	in := ir.NewTensor(ir.F32, n)
	fillInputs(rand.New(rand.NewPCG(1, 1)), in)
	for _, op := range []string{"sine", "tan", "exponential", "power"} {
		args := 1
		if op == "power" {
			args = 2
		}
		var want []uint32
		for _, tile := range []int64{64, 6, 1} {
			f := kernelOf(op, ir.F32, args, n, tile)
			if _, err := Expand(f); err != nil {
				t.Fatal(err)
			}
			out := ir.NewTensor(ir.F32, n)
			if err := eval.Kernel(f, append(slices.Repeat([]*ir.Tensor{in}, args), out), nil); err != nil {
				t.Fatal(err)
			}
			got := ir.Elems[uint32](out)
			if want == nil {
				want = got
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: tiles of %d and of 64 differ", op, tile)
			}
		}
	}
}

// TestHalves: f16 and bf16 results are the f32 expansion's, rounded, over all arguments.
func TestHalves(t *testing.T) {
	const n = 1 << 16
	for _, d := range []ir.DType{ir.F16, ir.BF16} {
		in, out := ir.NewTensor(d, n), ir.NewTensor(d, n)
		for i := range ir.Elems[uint16](in) {
			ir.Elems[uint16](in)[i] = uint16(i)
		}
		for op, ref := range map[string]func(float64) float64{"tanh": math.Tanh, "exponential": math.Exp} {
			if err := expanded(t, op, d, 1, n)([]*ir.Tensor{in, out}); err != nil {
				t.Fatal(err)
			}
			far := 0
			for i := range int64(n) {
				want := ir.ScalarF(d, ref(in.Float(i))).Float(0)
				got := out.Float(i)
				if math.IsNaN(want) != math.IsNaN(got) || math.Abs(got-want) > math.Abs(want)*0.01+1e-7 {
					t.Fatalf("%s %s(%g) = %g, want %g", op, d, in.Float(i), got, want)
				}
				if got != want && want == want {
					far++
				}
			}
			if far > n/500 { // f32's error turns few roundings
				t.Errorf("%s %s: %d of %d are not the nearest", op, d, far, n)
			}
		}
	}
}

// TestTableIsWhole: every element-wise float op that is not exactly specified is expanded.
func TestTableIsWhole(t *testing.T) {
	exact := []string{"sqrt", "floor", "ceil", "round_nearest_even", "abs", "negate", "not", "popcnt", "add", "subtract", "multiply",
		"divide", "maximum", "minimum", "and", "or", "xor", "shift_left", "shift_right_arithmetic", "shift_right_logical",
		"fma", "compare", "select", "convert", "bitcast_convert", "transpose", "constant", "dim", "return", "yield"}
	for _, op := range ir.Ops() {
		if op.Levels&ir.Graph == 0 || op.Levels&ir.Kernel == 0 || op.Regions != 0 || slices.Contains(exact, op.Name) {
			continue
		}
		for _, d := range []ir.DType{ir.F16, ir.F32, ir.F64} {
			if !Expands(op.Name, d) {
				t.Errorf("%s of %s is not expanded", op.Name, d)
			}
		}
	}
}

// TestOpCounts keeps the hot functions short: the ops of an expansion, constants and bit casts not counted.
func TestOpCounts(t *testing.T) {
	for op, most := range map[string]int{"exponential": 20, "logistic": 24, "tanh": 22, "log": 32, "erf": 29, "rsqrt": 2} {
		f := kernelOf(op, ir.F32, 1, 64, 64)
		if _, err := Expand(f); err != nil {
			t.Fatal(err)
		}
		n := -2 // load, store
		f.Body.Walk(func(o *ir.Op) {
			if !o.Is("constant", "bitcast_convert", "for", "yield", "return") {
				n++
			}
		})
		t.Logf("%s: %d ops", op, n)
		if n > most {
			t.Errorf("%s: %d ops, want at most %d", op, n, most)
		}
	}
}

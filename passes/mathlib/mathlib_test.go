package mathlib

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// kernelOf is y[i] = op(a[i], b[i]) over n elements in tiles of 64.
func kernelOf(op string, d ir.DType, args int, n, tile int64) *ir.Func {
	f := ir.NewFunc("k", ir.Kernel)
	b := ir.NewBuilder(f)
	t := ir.BufferOf(d, ir.Arg, ir.ConstDims(n)...)
	var bufs []*ir.Value
	for i := range args {
		bufs = append(bufs, b.Param(fmt.Sprint("a", i), t))
	}
	out := b.Param("y", t)
	zero := b.Index(0)
	b.For("parallel", zero, b.Index(n), b.Index(tile), nil, func(b *ir.Builder, i *ir.Value, _ []*ir.Value) []*ir.Value {
		var xs []*ir.Value
		for _, buf := range bufs {
			xs = append(xs, b.Emit("load", ir.A{"axes": []int64{0}, "tile": []int64{tile}}, buf, i))
		}
		y := b.Emit(op, nil, xs...)
		if y.Type.DType == ir.Bool {
			y = b.Convert(y, d)
		}
		b.Emit("store", ir.A{"axes": []int64{0}}, y, out, i)
		return nil
	})
	b.Return()
	return f
}

// expanded is kernelOf after Expand, ready to run.
func expanded(t testing.TB, op string, d ir.DType, args int, n int64) func(bufs []*ir.Tensor) error {
	t.Helper()
	f := kernelOf(op, d, args, n, 64)
	k, err := Expand(f)
	if err != nil || k != 1 {
		t.Fatalf("Expand(%s) = %d, %v", op, k, err)
	}
	if err := ir.Verify(f); err != nil {
		t.Fatal(err)
	}
	if k, _ := Expand(f); k != 0 {
		t.Errorf("%s: the second Expand rewrites %d ops", op, k)
	}
	run, err := eval.Machine{}.Compile(f, nil)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// ulps is the distance of got from want in units of want's last place as a float32.
func ulps(got float32, want float64) float64 {
	w := float32(want)
	switch {
	case w != w || got != got:
		if w != w && got != got {
			return 0
		}
		return math.Inf(1)
	case math.IsInf(float64(w), 0) || math.IsInf(float64(got), 0):
		if w == got {
			return 0
		}
		if math.IsInf(float64(w), 0) && math.Abs(want) < 0x1.000002p128 && math.Abs(float64(got)) == math.MaxFloat32 {
			return 1
		}
		return math.Inf(1)
	case want == 0:
		if got == 0 && (math.Signbit(want) == math.Signbit(float64(got))) {
			return 0
		}
		return math.Abs(float64(got))*0x1p149 + 0.25 // -0 for 0
	}
	_, exp := math.Frexp(want)
	return math.Abs(float64(got)-want) / math.Ldexp(1, max(exp-1, -126)-23)
}

var special32 = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 2, -2, 3, -3, 10, -10, math.Inf(1), math.Inf(-1), math.NaN(),
	math.MaxFloat32, -math.MaxFloat32, 0x1p-126, -0x1p-126, 0x1p-149, -0x1p-149, 0x1.8p-130, 1 - 0x1p-24, 1 + 0x1p-23, -1 + 0x1p-24, -1 - 0x1p-23,
	math.Pi, math.Pi / 2, -math.Pi / 4, 88.72, 88.73, -87.4, -103.9, -104, 16777216, 0x1p31, 0x1p63, 1e5, 1e10, 1e30, 0x1p38, 0x1.fffffep37, 0x1p60, 0x1.fffffep81, 0x1p126, 98304, -98305, 5e18, 0x1.e4ce2ap+73, 4, 9, 100, 0.1}

// inputs32 mixes special values, random bits and values of ordinary size.
func inputs32(r *rand.Rand, t *ir.Tensor, specials []float64) {
	xs := ir.Elems[float32](t)
	for i := range xs {
		switch {
		case i < len(specials):
			xs[i] = float32(specials[i])
		case i%4 == 0:
			xs[i] = float32(r.NormFloat64())
		case i%4 == 1:
			xs[i] = float32(r.NormFloat64() * 20)
		default:
			xs[i] = math.Float32frombits(r.Uint32())
		}
	}
}

var cases = []struct {
	op   string
	ref  func(float64) float64
	ulps float64 // measured bound, rounded up
}{
	{"exponential", math.Exp, 1},
	{"exponential_minus_one", math.Expm1, 1.7},
	{"log", math.Log, 1},
	{"log_plus_one", math.Log1p, 1.5},
	{"logistic", func(x float64) float64 { return 1 / (1 + math.Exp(-x)) }, 2},
	{"tanh", math.Tanh, 2},
	{"erf", math.Erf, 2},
	{"rsqrt", func(x float64) float64 { return 1 / math.Sqrt(x) }, 1.5},
	{"sine", math.Sin, 2},
	{"cosine", math.Cos, 2},
}

func TestUlps(t *testing.T) {
	const n = 1 << 16
	r := rand.New(rand.NewPCG(5, 6))
	in, out := ir.NewTensor(ir.F32, n), ir.NewTensor(ir.F32, n)
	for _, c := range cases {
		run := expanded(t, c.op, ir.F32, 1, n)
		inputs32(r, in, special32)
		if err := run([]*ir.Tensor{in, out}); err != nil {
			t.Fatal(err)
		}
		worst, at := 0.0, float32(0)
		for i, x := range ir.Elems[float32](in) {
			if u := ulps(ir.Elems[float32](out)[i], c.ref(float64(x))); u > worst {
				worst, at = u, x
				if math.IsInf(u, 1) {
					t.Errorf("%s(%g) = %g, want %g", c.op, x, ir.Elems[float32](out)[i], c.ref(float64(x)))
				}
			}
		}
		t.Logf("%s: %.3f ulp at %g", c.op, worst, at)
		if worst > c.ulps {
			t.Errorf("%s: %.3f ulp at %g (%x), want at most %g", c.op, worst, at, at, c.ulps)
		}
	}
}

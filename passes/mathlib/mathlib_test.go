package mathlib

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
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
func ulps(got, want float64) float64 {
	return distance(got, float64(float32(want)), want, 23, -126, math.MaxFloat32)
}

func ulps64(got, want float64) float64 { return distance(got, want, want, 52, -1022, math.MaxFloat64) }

// distance of got from want, whose rounded value is w, in a format of mant stored bits.
func distance(got, w, want float64, mant, minExp int, largest float64) float64 {
	switch {
	case w != w || got != got:
		if w != w && got != got {
			return 0
		}
		return math.Inf(1)
	case w == got && w != 0 && math.IsInf(w, 0):
		return 0
	case math.IsInf(w, 0) || math.IsInf(got, 0):
		if math.Signbit(w) == math.Signbit(got) && math.Min(math.Abs(w), math.Abs(got)) > largest*0.9 && mant == 52 {
			return 1 // the reference's own error
		}
		if !math.IsInf(want, 0) || math.Abs(w) == largest || math.Abs(got) == largest {
			return 1
		}
		return math.Inf(1)
	case want == 0 && got == 0:
		if math.Signbit(want) == math.Signbit(got) {
			return 0
		}
		return 0.25 // -0 for 0
	}
	_, exp := math.Frexp(want)
	if want == 0 {
		exp = minExp
	}
	return math.Abs(got-want) / math.Ldexp(1, max(exp-1, minExp)-mant)
}

var special32 = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 2, -2, 3, -3, 10, -10, math.Inf(1), math.Inf(-1), math.NaN(),
	math.MaxFloat32, -math.MaxFloat32, 0x1p-126, -0x1p-126, 0x1p-149, -0x1p-149, 0x1.8p-130, 1 - 0x1p-24, 1 + 0x1p-23, -1 + 0x1p-24, -1 - 0x1p-23,
	math.Pi, math.Pi / 2, -math.Pi / 4, 88.72, 88.73, -87.4, -103.9, -104, 16777216, 0x1p31, 0x1p63, 1e5, 1e10, 1e30, 0x1p38, 0x1.fffffep37, 0x1p60, 0x1.fffffep81, 0x1p126, 98304, -98305, 5e18, 0x1.e4ce2ap+73, 4, 9, 100, 0.1}

// fillInputs mixes special values, random bits and values of ordinary size.
func fillInputs(r *rand.Rand, t *ir.Tensor) {
	for i := range t.Len() {
		switch {
		case i < int64(len(special32)):
			t.SetFloat(i, special32[i])
		case i%4 == 0:
			t.SetFloat(i, r.NormFloat64())
		case i%4 == 1:
			t.SetFloat(i, r.NormFloat64()*20)
		case i%4 == 2 && t.DType == ir.F64:
			t.SetFloat(i, (r.Float64()-0.5)*math.Ldexp(1, r.IntN(40)-20))
		case t.DType == ir.F64:
			t.SetFloat(i, math.Float64frombits(r.Uint64()))
		default:
			t.SetFloat(i, float64(math.Float32frombits(r.Uint32())))
		}
	}
}

// reference is what the interpreter computes for an op that is not expanded: Go's math in float64, rounded.
// cases gives the measured bounds in units of the last place, f32 and f64 (0: not tested). For f64 they include Go's own
// errors.
var cases = []struct {
	op           string
	args         int
	ulps, ulps64 float64
}{
	{"exponential", 1, 1, 2},
	{"exponential_minus_one", 1, 1.7, 2},
	{"log", 1, 1, 2},
	{"log_plus_one", 1, 1.5, 2},
	{"logistic", 1, 2, 3},
	{"tanh", 1, 2, 3},
	{"erf", 1, 1.9, 3},
	{"rsqrt", 1, 1.5, 1.5},
	{"sine", 1, 2, 30},
	{"cosine", 1, 2, 30},
	{"tan", 1, 0.51, 60},
	{"asin", 1, 0.51, 3},
	{"acos", 1, 0.51, 4},
	{"atan", 1, 0.51, 3},
	{"sinh", 1, 0.51, 3},
	{"cosh", 1, 0.51, 3},
	{"asinh", 1, 0.51, 4},
	{"acosh", 1, 0.51, 4},
	{"atanh", 1, 0.51, 4},
	{"erfc", 1, 0.51, 10},
	{"erf_inv", 1, 0.51, 10},
	{"cbrt", 1, 0.51, 2},
	{"lgamma", 1, 4, 0},
	{"digamma", 1, 4, 0},
	{"power", 2, 0.51, 1000},
	{"atan2", 2, 0.51, 3},
}

// TestExact holds the expansions that are exact against the interpreter's own ops, bit for bit (NaNs apart).
func TestExact(t *testing.T) {
	const n = 1 << 13
	r := rand.New(rand.NewPCG(8, 9))
	for _, c := range []struct {
		op     string
		args   int
		dtypes []ir.DType
	}{
		{"remainder", 2, []ir.DType{ir.F32, ir.F64, ir.F16, ir.BF16}},
		{"floor_mod", 2, []ir.DType{ir.F32, ir.F64, ir.I32, ir.I8, ir.U16, ir.I64}},
		{"floor_divide", 2, []ir.DType{ir.F32, ir.F64, ir.F16, ir.BF16, ir.I32, ir.I8, ir.U16, ir.I64}},
		{"sign", 1, []ir.DType{ir.F32, ir.F64, ir.F16, ir.BF16, ir.I32, ir.U8}},
		{"round_nearest_afz", 1, []ir.DType{ir.F32, ir.F64, ir.F16}},
		{"is_finite", 1, []ir.DType{ir.F32, ir.F64, ir.BF16}},
		{"power", 2, []ir.DType{ir.I32, ir.U8, ir.I64}},
	} {
		for _, d := range c.dtypes {
			run := expanded(t, c.op, d, c.args, n)
			ref, err := eval.Machine{}.Compile(kernelOf(c.op, d, c.args, n, 64), nil)
			if err != nil {
				t.Fatal(err)
			}
			var in []*ir.Tensor
			for range c.args {
				x := ir.NewTensor(d, n)
				if d.IsFloat() {
					fillInputs(r, x)
				} else {
					for i := range n {
						x.SetInt(int64(i), int64(r.Uint64()>>r.IntN(64))*(1-2*int64(i&1)))
					}
				}
				in = append(in, x)
			}
			if c.args == 2 {
				for i := range 24 * 24 {
					v := []float64{special32[i/24], special32[i%24]}
					for a := range v {
						if !d.IsFloat() {
							v[a] = []float64{0, 1, -1, 2, -3, 7, 127, -128}[[]int{i / 24, i % 24}[a]%8]
						}
						in[a].SetFloat(int64(i), v[a])
					}
				}
			}
			got, want := ir.NewTensor(d, n), ir.NewTensor(d, n)
			if err := run(append(in, got)); err != nil {
				t.Fatal(err)
			}
			if err := ref(append(in, want)); err != nil {
				t.Fatal(err)
			}
			bad := 0
			for i := range int64(n) {
				sz := d.Size()
				same := string(got.Data[i*sz:(i+1)*sz]) == string(want.Data[i*sz:(i+1)*sz])
				if d.IsFloat() && math.IsNaN(got.Float(i)) && math.IsNaN(want.Float(i)) {
					same = true
				}
				if !same && bad < 4 {
					bad++
					t.Errorf("%s %s(%v, %v) = %v, want %v", c.op, d, in[0].Float(i), in[len(in)-1].Float(i), got.Float(i), want.Float(i))
				}
			}
		}
	}
}

func TestUlps(t *testing.T) {
	const n = 1 << 14
	for _, c := range cases {
		for _, d := range []ir.DType{ir.F32, ir.F64} {
			limit := c.ulps
			if d == ir.F64 {
				limit = c.ulps64
			}
			if limit == 0 {
				continue
			}
			worst, at := measure(t, c.op, d, c.args, n, 5)
			t.Logf("%s %s: %.3f ulp at %s", c.op, d, worst, at)
			if worst > limit {
				t.Errorf("%s %s: %.3f ulp at %s, want at most %g", c.op, d, worst, at, limit)
			}
		}
	}
}

// measure runs the expansion and the reference on n inputs and returns the largest distance and where it is.
func measure(t *testing.T, op string, d ir.DType, args int, n int64, seed uint64) (worst float64, at string) {
	t.Helper()
	run := expanded(t, op, d, args, n)
	ref, err := eval.Machine{}.Compile(kernelOf(op, ir.F64, args, n, 64), nil)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(seed, 6))
	var in, wide []*ir.Tensor
	for range args {
		x, w := ir.NewTensor(d, n), ir.NewTensor(ir.F64, n)
		fillInputs(r, x)
		for i := range n {
			w.SetFloat(i, x.Float(i))
		}
		in, wide = append(in, x), append(wide, w)
	}
	if args == 2 { // all pairs of special values
		k := int64(len(special32))
		for i := range k * k {
			for a, v := range []float64{special32[i/k], special32[i%k]} {
				in[a].SetFloat(i, v)
				wide[a].SetFloat(i, in[a].Float(i))
			}
		}
	}
	got, want := ir.NewTensor(d, n), ir.NewTensor(ir.F64, n)
	if err := run(append(in, got)); err != nil {
		t.Fatal(err)
	}
	if err := ref(append(wide, want)); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		dist := ulps
		if d == ir.F64 {
			dist = ulps64
			if slices.Contains([]string{"sine", "cosine", "tan"}, op) && math.Abs(in[0].Float(i)) > 0x1p29 {
				continue // Go's reduction is less exact: TestF64Points
			}
		}
		if u := dist(got.Float(i), want.Float(i)); u > worst {
			worst, at = u, fmt.Sprintf("%g", wide[0].Float(i))
			if args == 2 {
				at += fmt.Sprintf(", %g", wide[1].Float(i))
			}
			at += fmt.Sprintf(": %g, want %g", got.Float(i), want.Float(i))
			if math.IsInf(u, 1) {
				t.Errorf("%s %s at %s", op, d, at)
			}
		}
	}
	return worst, at
}

// TestF64Points holds f64 expansions against values from mpmath (testdata/f64.txt, gen/points.py): Go's math is not
// exact enough there.
func TestF64Points(t *testing.T) {
	data, err := os.ReadFile("testdata/f64.txt")
	if err != nil {
		t.Fatal(err)
	}
	type point struct{ args, want []float64 }
	points := map[string]*point{}
	var order []string
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := strings.Fields(line)
		p := points[f[0]]
		if p == nil {
			p = &point{}
			points[f[0]] = p
			order = append(order, f[0])
		}
		for i, s := range f[1:] {
			v, err := strconv.ParseFloat(s, 64)
			if err != nil {
				t.Fatal(err)
			}
			if i == len(f)-2 {
				p.want = append(p.want, v)
			} else {
				p.args = append(p.args, v)
			}
		}
	}
	for _, op := range order {
		p := points[op]
		args := len(p.args) / len(p.want)
		const n = 64
		var bufs []*ir.Tensor
		for a := range args {
			x := ir.Fill(ir.F64, 1, n)
			for i := range p.want {
				x.SetFloat(int64(i), p.args[i*args+a])
			}
			bufs = append(bufs, x)
		}
		out := ir.NewTensor(ir.F64, n)
		if err := expanded(t, op, ir.F64, args, n)(append(bufs, out)); err != nil {
			t.Fatal(err)
		}
		worst := 0.0
		for i, want := range p.want {
			u := ulps64(out.Float(int64(i)), want)
			if worst = max(worst, u); u > f64Bounds[op] {
				t.Errorf("%s(%g) = %g, want %g: %g ulp", op, p.args[i*args:(i+1)*args], out.Float(int64(i)), want, u)
			}
		}
		t.Logf("%s: %g ulp", op, worst)
	}
}

// f64Bounds are the bounds of TestF64Points, in units of the last place.
var f64Bounds = map[string]float64{
	"exponential": 1, "exponential_minus_one": 2, "log": 1, "log_plus_one": 2, "logistic": 2, "tanh": 2, "rsqrt": 2,
	"sine": 2, "cosine": 2, "tan": 4, "asin": 2, "acos": 2, "atan": 2, "sinh": 2, "cosh": 2, "asinh": 3, "acosh": 3,
	"atanh": 3, "erf": 2, "erfc": 12, "erf_inv": 3, "cbrt": 1, "lgamma": 16, "digamma": 32, "power": 40, "atan2": 2,
}

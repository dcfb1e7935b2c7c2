package cases

import (
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime"
)

func TestCompare(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	f := func(v ...float64) *runtime.Tensor { return runtime.Of(v, int64(len(v))) }
	b := func(v ...float32) *runtime.Tensor {
		out := make([]runtime.BFloat16, len(v))
		for i, x := range v {
			out[i] = runtime.ToBFloat16(x)
		}
		return runtime.Of(out, int64(len(v)))
	}
	tol := Tolerance{Rel: 0.1, Abs: 0.01}
	for _, c := range []struct {
		name      string
		got, want *runtime.Tensor
		why       string // "" is fine
		abs       float64
	}{
		{"within", f(1.09, 0), f(1, 0.01), "", 0.09},
		{"beyond", f(1, 2), f(1, 1), "1 of 2 values differ, first at [1]: got 2, want 1", 1},
		{"nan beside nan", f(nan, inf, -inf), f(nan, inf, -inf), "", 0},
		{"nan", f(nan), f(1), "got NaN, want 1", 0},
		{"no nan", f(1), f(nan), "got 1, want NaN", 0},
		{"wrong infinity", f(-inf), f(inf), "got -Inf, want +Inf", 0},
		{"infinite for large", f(inf), f(1e300), "got +Inf, want 1e+300", 0},
		{"shape", runtime.Of([]float64{1, 2}, 2), runtime.Of([]float64{1, 2}, 1, 2), "got float64[2], want float64[1,2]", 0},
		{"dtype", runtime.Of([]float32{1}, 1), f(1), "got float32[1], want float64[1]", 0},
		{"widened", b(1.5), runtime.Of([]float32{1.5}, 1), "", 0},
		{"scalar", runtime.Scalar(2.0), runtime.Scalar(1.0), "first at []: got 2, want 1", 1},
		{"integers are exact", runtime.Of([]int32{100, 101}, 1, 2), runtime.Of([]int32{100, 100}, 1, 2), "first at [0 1]: got 101, want 100", 1},
		{"large integers", runtime.Scalar(int64(1<<62 + 1)), runtime.Scalar(int64(1 << 62)), "1 of 1 values differ", 0},
		{"bools", runtime.Scalar(true), runtime.Scalar(false), "got 1, want 0", 1},
		{"strings", runtime.Of([]string{"a", "b\x00"}, 2), runtime.Of([]string{"a", "b"}, 2), `first at [1]: got "b\x00", want "b"`, 0},
		{"complex", runtime.Scalar(complex(1, 1)), runtime.Scalar(complex(1, 2)), "got (1+1i), want (1+2i)", 1},
		{"empty", runtime.Of([]float32{}, 0, 3), runtime.Of([]float32{}, 0, 3), "", 0},
	} {
		d := Compare(c.got, c.want, tol)
		if d.OK() != (c.why == "") || !strings.Contains(d.Why, c.why) || math.Abs(d.MaxAbs-c.abs) > 1e-9 {
			t.Errorf("%s: got %q, max abs %g; want %q, %g", c.name, d.Why, d.MaxAbs, c.why, c.abs)
		}
	}
}

func TestSaveLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.npz")
	var in []Named
	for i, d := range artefact.DTypes() {
		r, err := Random(d, []int64{2, 3}, uint64(i))
		if err != nil {
			t.Fatal(err)
		}
		in = append(in, Named{string(d), r})
	}
	in = append(in, Named{"nul", runtime.Of([]string{"x\x00", "", "long"}, 3)})
	if err := Save(path, "out.", in); err != nil {
		t.Fatal(err)
	}
	c, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Out) != len(in) || len(c.In) != 0 {
		t.Fatalf("%d outputs and %d inputs of %d", len(c.Out), len(c.In), len(in))
	}
	for i, n := range in {
		if d := Compare(n.Tensor, c.Out[i].Tensor, Tolerance{}); c.Out[i].Name != n.Name || !d.OK() {
			t.Errorf("%s: read as %s: %s", n.Name, c.Out[i].Name, d.Why)
		}
	}
}

func TestInputs(t *testing.T) {
	want := []artefact.Tensor{{Name: "a", DType: artefact.Float32}, {Name: "b", DType: artefact.BFloat16, Dims: []string{"B"}}}
	x, y := runtime.Scalar(float32(1)), runtime.Of([]float32{1, 2}, 2)
	c := &Case{Path: "c.npz", In: []Named{{"b", y}, {"a", x}}}
	in, err := c.Inputs(want)
	if err != nil || in[0] != x || in[1].DType() != artefact.BFloat16 {
		t.Errorf("got %v, %v", in, err)
	}
	c.In = c.In[:1]
	if _, err := c.Inputs(want); err == nil || !strings.Contains(err.Error(), `no array "in.a"`) {
		t.Errorf("missing input: %v", err)
	}
	c.In[0].Name = "z"
	if _, err := c.Inputs(want); err == nil || !strings.Contains(err.Error(), `no input "z", it has "a" float32[], "b" bfloat16[B]`) {
		t.Errorf("unknown input: %v", err)
	}
	diffs := (&Case{Out: []Named{{"gone", x}}}).Outputs(want, nil, Tolerance{})
	if len(diffs) != 1 || !strings.Contains(diffs[0].Why, "missing") {
		t.Errorf("missing output: %v", diffs)
	}
}

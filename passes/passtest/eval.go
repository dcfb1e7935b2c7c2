package passtest

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// Tolerance is how far a result may be from the reference, relative to the greatest element (at least 1): rounding of f32 sums in
// another order, or of folded scales.
const Tolerance = 2e-6

// SameAnswers interprets all graph functions of both modules on random inputs and wants the same results.
func SameAnswers(t *testing.T, before, after *ir.Module) {
	t.Helper()
	SameAnswersWithin(t, before, after, Tolerance)
}

// SameAnswersWithin is SameAnswers with another tolerance.
func SameAnswersWithin(t *testing.T, before, after *ir.Module, tolerance float64) {
	t.Helper()
	for _, f := range before.Funcs {
		if f.Level != ir.Graph {
			continue
		}
		g := after.Func(f.Name)
		if g == nil {
			t.Errorf("func @%s is gone", f.Name)
			continue
		}
		ran := 0
		for seed := range uint64(4) {
			in, ok := inputs(f, seed)
			if !ok {
				continue
			}
			want, wantState, err := eval.Graph(before, f, in, nil)
			if err != nil {
				t.Logf("seed %d: the reference does not run: %v", seed, err)
				continue
			}
			got, gotState, err := eval.Graph(after, g, in, nil)
			if err != nil {
				t.Errorf("func @%s, seed %d: %v", f.Name, seed, err)
				continue
			}
			ran++
			for i := range want {
				if msg := differ(got[i], want[i], tolerance); msg != "" {
					t.Errorf("func @%s, seed %d, result %d: %s", f.Name, seed, i, msg)
				}
			}
			for name, s := range wantState {
				if msg := differ(gotState[name], s, tolerance); msg != "" {
					t.Errorf("func @%s, seed %d, state %q: %s", f.Name, seed, name, msg)
				}
			}
		}
		if ran == 0 && len(f.Results()) > 0 {
			t.Errorf("func @%s: no random input runs", f.Name)
		}
	}
}

// inputs makes one input per parameter that holds no variable; symbols are small numbers within their bounds.
func inputs(f *ir.Func, seed uint64) ([]*ir.Tensor, bool) {
	rng := rand.New(rand.NewPCG(seed, 1))
	syms := map[string]int64{}
	for _, s := range f.Syms {
		n := max(s.Lo, 1) + rng.Int64N(7)
		if s.Hi < n {
			n = s.Hi
		}
		syms[s.Name] = n
	}
	var out []*ir.Tensor
	for _, p := range f.Params {
		if p.State != "" {
			continue
		}
		dims := make([]int64, p.Type.Rank())
		for i, d := range p.Type.Dims {
			n, err := d.Eval(func(s string) (int64, bool) { n, ok := syms[s]; return n, ok })
			if err != nil || n < 0 {
				return nil, false
			}
			dims[i] = n
		}
		out = append(out, Random(rng, p.Type.DType, dims...))
	}
	return out, true
}

// Random makes a tensor of normally distributed floats, of integers from 0 to 3, or of bools.
func Random(rng *rand.Rand, d ir.DType, dims ...int64) *ir.Tensor {
	x := ir.NewTensor(d, dims...)
	for i := range x.Len() {
		switch {
		case d.IsFloat():
			x.SetFloat(i, rng.NormFloat64())
		case d.IsComplex():
			x.SetComplex(i, complex(rng.NormFloat64(), rng.NormFloat64()))
		case d == ir.String:
			x.Strings[i] = []byte{byte('a' + rng.IntN(4))}
		default:
			x.SetInt(i, rng.Int64N(4))
		}
	}
	return x
}

func differ(got, want *ir.Tensor, tolerance float64) string {
	if got == nil || !got.Type().Equal(want.Type()) {
		return "got another type, want " + want.Type().String()
	}
	top := 0.0
	if want.DType.IsFloat() {
		for i := range want.Len() {
			if x := math.Abs(want.Float(i)); !math.IsInf(x, 0) && !math.IsNaN(x) {
				top = max(top, x)
			}
		}
	}
	for i := range want.Len() {
		ok := true
		switch {
		case want.DType == ir.String:
			ok = string(got.Strings[i]) == string(want.Strings[i])
		case want.DType.IsComplex():
			a, b := got.Complex(i), want.Complex(i)
			ok = math.Hypot(real(a)-real(b), imag(a)-imag(b)) < 1e-4
		case want.DType.IsFloat():
			a, b := got.Float(i), want.Float(i)
			ok = a == b || math.Abs(a-b) <= tolerance*max(top, 1) || math.IsNaN(a) && math.IsNaN(b)
		default:
			ok = got.Int(i) == want.Int(i)
		}
		if !ok {
			return "got " + got.Literal() + ", want " + want.Literal()
		}
	}
	return ""
}

package eval

import (
	"math"
	"math/cmplx"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// randomTensor has small integers as elements, so that sums are exact in every dtype that they fit.
func randomTensor(r *rand.Rand, d ir.DType, dims ...int64) *ir.Tensor {
	t := ir.NewTensor(d, dims...)
	for i := range t.Len() {
		if d.IsComplex() {
			t.SetComplex(i, complex(float64(r.IntN(7)-3), float64(r.IntN(7)-3)))
		} else {
			t.SetInt(i, int64(r.IntN(7)-3))
		}
	}
	return t
}

// runOne builds a function of one op on the inputs and runs it.
func runOne(t testing.TB, name string, attrs ir.A, in ...*ir.Tensor) []*ir.Tensor {
	t.Helper()
	f := ir.NewFunc("f", ir.Graph)
	b := ir.NewBuilder(f)
	var ps []*ir.Value
	for _, x := range in {
		ps = append(ps, b.Param("", x.Type()))
	}
	b.Return(b.EmitOp(name, attrs, nil, ps...).Results...)
	out, _, err := Graph(nil, f, in, nil)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// at reads an element at an index vector as a complex number.
func at(t *ir.Tensor, index ...int64) complex128 {
	i := int64(0)
	for k, n := range index {
		i = i*t.Shape[k] + n
	}
	if t.DType.IsComplex() {
		return t.Complex(i)
	}
	return complex(t.Float(i), 0)
}

// TestDotGeneral is the definition, index by index.
func TestDotGeneral(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	type axes = []int64
	for _, c := range []struct {
		l, r, bl, br, cl, cr axes
		d, out               ir.DType
	}{
		{axes{5, 7}, axes{7, 3}, nil, nil, axes{1}, axes{0}, ir.F32, ir.Invalid},
		{axes{5, 7}, axes{3, 7}, nil, nil, axes{1}, axes{1}, ir.F64, ir.Invalid},
		{axes{7, 5}, axes{7, 3}, nil, nil, axes{0}, axes{0}, ir.F16, ir.Invalid},
		{axes{2, 4, 9}, axes{2, 9, 5}, axes{0}, axes{0}, axes{2}, axes{1}, ir.BF16, ir.F32},
		{axes{4, 2, 6, 3}, axes{3, 5, 2, 6}, axes{1}, axes{2}, axes{3, 2}, axes{0, 3}, ir.I32, ir.Invalid},
		{axes{4, 600}, axes{600, 3}, nil, nil, axes{1}, axes{0}, ir.I8, ir.I32},
		{axes{3, 2}, axes{2, 2}, nil, nil, axes{1}, axes{0}, ir.U64, ir.Invalid},
		{axes{3, 4}, axes{4, 2}, nil, nil, axes{1}, axes{0}, ir.C64, ir.Invalid},
		{axes{3}, axes{4}, nil, nil, nil, nil, ir.F32, ir.Invalid}, // outer product
		{axes{3}, axes{3}, nil, nil, axes{0}, axes{0}, ir.F32, ir.Invalid},
		{axes{3, 0}, axes{0, 2}, nil, nil, axes{1}, axes{0}, ir.F32, ir.Invalid},
	} {
		l, rt := randomTensor(r, c.d, c.l...), randomTensor(r, c.d, c.r...)
		if c.d == ir.U64 {
			l, rt = ir.NewTensor(c.d, c.l...), ir.NewTensor(c.d, c.r...)
			for i := range l.Len() {
				l.SetInt(i, int64(r.Uint64N(1<<20)))
			}
		}
		nn := func(a axes) axes {
			if a == nil {
				return axes{}
			}
			return a
		}
		attrs := ir.A{"batch_lhs": nn(c.bl), "batch_rhs": nn(c.br), "contract_lhs": nn(c.cl), "contract_rhs": nn(c.cr)}
		if c.out != ir.Invalid {
			attrs["dtype"] = c.out
		}
		out := runOne(t, "dot_general", attrs, l, rt)[0]

		rest := func(dims axes, used ...axes) (out axes) {
			for i := range dims {
				if !slices.Contains(slices.Concat(used...), int64(i)) {
					out = append(out, int64(i))
				}
			}
			return out
		}
		restL, restR := rest(c.l, c.bl, c.cl), rest(c.r, c.br, c.cr)
		index := make(axes, len(out.Shape))
		contract := make(axes, len(c.cl))
		var contractDims axes
		for _, a := range c.cl {
			contractDims = append(contractDims, c.l[a])
		}
		for out.Len() > 0 {
			il, irh := make(axes, len(c.l)), make(axes, len(c.r))
			n := 0
			put := func(at axes, from axes) {
				for _, a := range from {
					at[a] = index[n]
					n++
				}
			}
			put(il, c.bl)
			for k, a := range c.br {
				irh[a] = index[k]
			}
			put(il, restL)
			put(irh, restR)
			sum := complex128(0)
			clear(contract)
			for !slices.Contains(contractDims, 0) {
				for k := range contract {
					il[c.cl[k]], irh[c.cr[k]] = contract[k], contract[k]
				}
				sum += at(l, il...) * at(rt, irh...)
				if !next(contract, contractDims) {
					break
				}
			}
			if got := at(out, index...); got != sum {
				t.Fatalf("%s %v · %v at %v: got %v, want %v", c.d, c.l, c.r, index, got, sum)
			}
			if !next(index, out.Shape) {
				break
			}
		}
	}
}

// TestDotRoundsOnce: terms that float32 would lose one by one.
func TestDotRoundsOnce(t *testing.T) {
	const n = 1000
	x, y := ir.Fill(ir.F32, 1, 1, n), ir.Fill(ir.F32, 0x1p-24, n, 1)
	y.SetFloat(0, 1)
	out := runOne(t, "dot_general", ir.A{"batch_lhs": []int{}, "batch_rhs": []int{}, "contract_lhs": []int{1}, "contract_rhs": []int{0}}, x, y)
	if got, want := out[0].Float(0), float64(float32(1+(n-1)*0x1p-24)); got != want {
		t.Errorf("got %.9g, want %.9g", got, want)
	}
	runErrors(t, []opCase{{"%x = i1[1]: 1\n%r = dot_general %x, %x {batch_lhs = [], batch_rhs = [], contract_lhs = [0], contract_rhs = [0]} : i1[]", "not defined for i1"}})
}

func TestConvolution(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	type ints = []int64
	for _, c := range []struct {
		x, w, strides, low, high, ld, rd ints
		groups                           int64
		d                                ir.DType
	}{
		{ints{2, 5, 3}, ints{3, 3, 4}, ints{1}, ints{0}, ints{0}, ints{1}, ints{1}, 1, ir.F32},
		{ints{1, 9, 8, 3}, ints{3, 3, 3, 5}, ints{2, 1}, ints{1, 0}, ints{1, 2}, ints{1, 1}, ints{1, 1}, 1, ir.F32},
		{ints{2, 6, 6, 4}, ints{3, 3, 1, 4}, ints{1, 1}, ints{1, 1}, ints{1, 1}, ints{1, 1}, ints{1, 1}, 4, ir.F32},    // depthwise
		{ints{2, 6, 6, 4}, ints{3, 2, 1, 8}, ints{1, 2}, ints{0, 1}, ints{1, 1}, ints{1, 1}, ints{1, 1}, 4, ir.F64},    // multiplier 2
		{ints{1, 12, 12, 6}, ints{2, 3, 2, 9}, ints{1, 1}, ints{1, 1}, ints{1, 1}, ints{1, 1}, ints{2, 3}, 3, ir.I32},  // groups, atrous
		{ints{1, 4, 4, 2}, ints{3, 3, 2, 3}, ints{1, 1}, ints{2, 2}, ints{2, 1}, ints{2, 3}, ints{1, 1}, 1, ir.F16},    // transposed
		{ints{1, 6, 5, 2}, ints{2, 2, 2, 3}, ints{1, 1}, ints{-1, -2}, ints{0, -1}, ints{1, 1}, ints{1, 1}, 1, ir.F32}, // cropped
		{ints{1, 3, 4, 3, 2}, ints{2, 2, 2, 2, 2}, ints{1, 1, 1}, ints{0, 1, 0}, ints{1, 0, 0}, ints{1, 1, 1}, ints{1, 1, 1}, 1, ir.BF16},
		{ints{0, 5, 3}, ints{3, 3, 4}, ints{1}, ints{0}, ints{0}, ints{1}, ints{1}, 1, ir.F32},
	} {
		x, w := randomTensor(r, c.d, c.x...), randomTensor(r, c.d, c.w...)
		out := runOne(t, "convolution", ir.A{"strides": c.strides, "pad_low": shape.DimsOf(c.low...), "pad_high": shape.DimsOf(c.high...),
			"lhs_dilation": c.ld, "rhs_dilation": c.rd, "groups": c.groups}, x, w)[0]
		n := len(c.x) - 2
		perIn, perOut := c.w[n], c.w[n+1]/c.groups
		index := make(ints, n+2)
		for out.Len() > 0 {
			group := index[n+1] / perOut
			sum := 0.0
			place := make(ints, n)
			for {
				ix, iw := make(ints, n+2), make(ints, n+2)
				ix[0] = index[0]
				inside := true
				for i := range n {
					p := index[i+1]*c.strides[i] + place[i]*c.rd[i] - c.low[i]
					iw[i] = place[i]
					ix[i+1] = p / c.ld[i]
					inside = inside && p >= 0 && p%c.ld[i] == 0 && ix[i+1] < c.x[i+1]
				}
				for k := range perIn {
					if inside {
						ix[n+1], iw[n], iw[n+1] = group*perIn+k, k, index[n+1]
						sum += real(at(x, ix...) * at(w, iw...))
					}
				}
				if !next(place, c.w[:n]) {
					break
				}
			}
			if got := real(at(out, index...)); got != sum {
				t.Fatalf("%s %v * %v at %v: got %g, want %g", c.d, c.x, c.w, index, got, sum)
			}
			if !next(index, out.Shape) {
				break
			}
		}
	}
}

// TestSymbolicPad: a SAME convolution whose padding depends on the symbol.
func TestSymbolicPad(t *testing.T) {
	m, f := parseGraph(t, `func graph @f(%x: f32[1,T,1]) -> () {
  sym T in 1..
  %w = constant {value = dense(f32[2,1,1]: 1.0 10.0)} : f32[2,1,1]
  %0 = convolution %x, %w {groups = 1, lhs_dilation = [1], pad_high = dims([T mod 2]), pad_low = dims([0]), rhs_dilation = [1], strides = [2]} : f32[1,(T + T mod 2 - 2) floordiv 2 + 1,1]
  return %0
}`)
	for n, want := range map[int64]string{3: "dense(f32[1,2,1]: 11.0 1.0)", 4: "dense(f32[1,2,1]: 11.0 11.0)"} {
		out, _, err := Graph(m, f, []*ir.Tensor{ir.Fill(ir.F32, 1, 1, n, 1)}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := out[0].Literal(); got != want {
			t.Errorf("T = %d: got %s, want %s", n, got, want)
		}
	}
}

// slowFourier is the definition along the last axis.
func slowFourier(x []complex128, sign float64) []complex128 {
	y := make([]complex128, len(x))
	for k := range y {
		for j, z := range x {
			y[k] += z * cmplx.Exp(complex(0, sign*2*math.Pi*float64(j*k%len(x))/float64(len(x))))
		}
	}
	return y
}

func TestFFT(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, n := range []int64{1, 2, 3, 8, 12, 17, 30} {
		z := randomTensor(r, ir.C128, 2, n)
		fw := runOne(t, "fft", ir.A{"type": "FFT", "length": shape.DimsOf(n)}, z)[0]
		back := runOne(t, "fft", ir.A{"type": "IFFT", "length": shape.DimsOf(n)}, fw)[0]
		x := randomTensor(r, ir.F64, 2, n)
		half := runOne(t, "fft", ir.A{"type": "RFFT", "length": shape.DimsOf(n)}, x)[0]
		whole := runOne(t, "fft", ir.A{"type": "IRFFT", "length": shape.DimsOf(n)}, half)[0]
		for row := range int64(2) {
			var in, real []complex128
			for k := range n {
				in, real = append(in, at(z, row, k)), append(real, at(x, row, k))
			}
			want, wantReal := slowFourier(in, -1), slowFourier(real, -1)
			for k := range n {
				if d := cmplx.Abs(at(fw, row, k) - want[k]); d > 1e-12*float64(n) {
					t.Errorf("FFT %d, element %d is off by %g", n, k, d)
				}
				if d := cmplx.Abs(at(back, row, k) - in[k]); d > 1e-13*float64(n) {
					t.Errorf("IFFT %d, element %d is off by %g", n, k, d)
				}
				if k < n/2+1 {
					if d := cmplx.Abs(at(half, row, k) - wantReal[k]); d > 1e-12*float64(n) {
						t.Errorf("RFFT %d, element %d is off by %g", n, k, d)
					}
				}
				if d := cmplx.Abs(at(whole, row, k) - real[k]); d > 1e-13*float64(n) {
					t.Errorf("IRFFT %d, element %d is off by %g", n, k, d)
				}
			}
		}
	}
	// two axes: there and back, and the mean at frequency 0
	x := randomTensor(r, ir.F32, 2, 4, 6)
	spec := runOne(t, "fft", ir.A{"type": "RFFT", "length": shape.DimsOf(4, 6)}, x)[0]
	back := runOne(t, "fft", ir.A{"type": "IRFFT", "length": shape.DimsOf(4, 6)}, spec)[0]
	sum := 0.0
	for i := range x.Len() {
		if math.Abs(back.Float(i)-x.Float(i)) > 1e-6 {
			t.Errorf("element %d is %g, want %g", i, back.Float(i), x.Float(i))
		}
		if i < 24 {
			sum += x.Float(i)
		}
	}
	if got := at(spec, 0, 0, 0); got != complex(sum, 0) {
		t.Errorf("frequency 0 is %v, want %v", got, sum)
	}
}

func TestComposites(t *testing.T) {
	runCases(t, 1, []opCase{
		{"%x = f32[2,2]: 0.0 0.0 1000.0 0.0\n%r = softmax %x {axis = 1} : f32[2,2]", "f32[2,2]: 0.5 0.5 1.0 0.0"},
		{"%x = f32[3]: 1.0 2.0 3.0\n%r = softmax %x {axis = 0} : f32[3]", "f32[3]: 0.09003057 0.24472847 0.66524096"},
		{"%x = f32[2,2]: 1.0 2.0 1.0 2.0\n%r = softmax %x {axis = 0} : f32[2,2]", "f32[2,2]: 0.5 0.5 0.5 0.5"},
		{"%x = f32[2]: -inf -inf\n%r = softmax %x {axis = 0} : f32[2]", "f32[2]: nan nan"},
		{"%x = f32[2]: nan 0.0\n%r = softmax %x {axis = 0} : f32[2]", "f32[2]: nan nan"},
		{"%x = f16[2]: 1.0 1.0\n%r = softmax %x {axis = 0} : f16[2]", "f16[2]: 0.5 0.5"},
		{"%x = f32[0,2]:\n%r = softmax %x {axis = 0} : f32[0,2]", "f32[0,2]:"},
		// mean 2, variance 1; mean 5, variance 4
		{"%x = f32[2,2]: 1.0 3.0 3.0 7.0\n%s = f32[2]: 1.0 2.0\n%o = f32[2]: 0.5 0.0\n%r = layer_norm %x, %s, %o {axis = 1, epsilon = 0.0} : f32[2,2]",
			"f32[2,2]: -0.5 2.0 -0.5 2.0"},
		{"%x = f32[2]: 1.0 3.0\n%s = f32[2]: 1.0 1.0\n%o = f32[2]: 0.0 0.0\n%r = layer_norm %x, %s, %o {axis = 0, epsilon = 3.0} : f32[2]", "f32[2]: -0.5 0.5"},
		{"%x = f32[0,2]:\n%s = f32[2]: 1.0 2.0\n%o = f32[2]: 0.5 0.0\n%r = layer_norm %x, %s, %o {axis = 1, epsilon = 0.0} : f32[0,2]", "f32[0,2]:"},
	})
}

func BenchmarkConv3x3(b *testing.B) { // 64 -> 64 channels at 56x56: 116 M multiply-adds
	r := rand.New(rand.NewPCG(1, 1))
	x, w := randomTensor(r, ir.F32, 1, 56, 56, 64), randomTensor(r, ir.F32, 3, 3, 64, 64)
	p := shape.DimsOf(1, 1)
	for b.Loop() {
		runOne(b, "convolution", ir.A{"strides": []int{1, 1}, "pad_low": p, "pad_high": p, "lhs_dilation": []int{1, 1}, "rhs_dilation": []int{1, 1}, "groups": 1}, x, w)
	}
}

func BenchmarkDepthwise3x3(b *testing.B) { // 128 channels at 56x56: 3.6 M multiply-adds
	r := rand.New(rand.NewPCG(1, 1))
	x, w := randomTensor(r, ir.F32, 1, 56, 56, 128), randomTensor(r, ir.F32, 3, 3, 1, 128)
	p := shape.DimsOf(1, 1)
	for b.Loop() {
		runOne(b, "convolution", ir.A{"strides": []int{1, 1}, "pad_low": p, "pad_high": p, "lhs_dilation": []int{1, 1}, "rhs_dilation": []int{1, 1}, "groups": 128}, x, w)
	}
}

func BenchmarkMultiply10M(b *testing.B) { // what folding a batch norm into 10 M weights costs
	x := ir.Fill(ir.F32, 1.5, 10_000_000)
	for b.Loop() {
		runOne(b, "multiply", nil, x, x)
	}
}

func BenchmarkTranspose10M(b *testing.B) {
	x := ir.Fill(ir.F32, 1.5, 2500, 4000)
	for b.Loop() {
		runOne(b, "transpose", ir.A{"perm": []int{1, 0}}, x)
	}
}

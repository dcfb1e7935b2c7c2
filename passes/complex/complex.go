// Package complex turns complex tensors into pairs of real ones and Fourier transforms into products with constant
// matrices, so that no level below knows complex numbers. It must not know what made them.
//
// A transform of constant length n is a product with the n×n matrix of cosines and sines: n² multiplications instead of
// n log n, but at the speed of the matrix kernel, which for the frame lengths of audio models (256 to 2048) is faster
// than the memory traffic of a radix transform's passes.
package complex

import (
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
)

// Pass is the pass.
var Pass = passes.Pass{
	Name:     "complex",
	Doc:      "split complex tensors into real and imaginary parts; Fourier transforms become products",
	Required: true,
	Run: func(m *ir.Module, ctx *passes.Ctx) error {
		return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
			s := &splitter{parts: map[*ir.Value]pair{}}
			passes.Rewrite(m, f, s.hook)
			if s.count > 0 {
				ctx.Count("complex", s.count)
				passes.RemoveDead(f)
			}
			return s.err
		})
	},
}

type pair struct{ re, im *ir.Value }

type splitter struct {
	parts map[*ir.Value]pair // of complex values
	count int
	err   error
}

func (s *splitter) fail(op *ir.Op, format string, args ...any) []*ir.Value {
	if s.err == nil {
		s.err = fmt.Errorf("node %q: %s: %s", op.Node, op.Name(), fmt.Sprintf(format, args...))
	}
	return nil
}

func isComplex(v *ir.Value) bool { return v.Type.DType.IsComplex() }

// hook rewrites ops that read or make complex values. Those that make them stay behind, dead.
func (s *splitter) hook(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	if !slices.ContainsFunc(op.Operands, isComplex) && !slices.ContainsFunc(op.Results, isComplex) || op.Is("return", "yield", "if", "case", "while") {
		return nil
	}
	s.count++
	in := make([]pair, len(op.Operands))
	for i, v := range op.Operands {
		if !isComplex(v) {
			in[i].re = v
			continue
		}
		p, ok := s.parts[v]
		if !ok {
			return s.fail(op, "a complex input or loop variable is not supported")
		}
		in[i] = p
	}
	switch op.Name() {
	case "real":
		return []*ir.Value{in[0].re}
	case "imag":
		return []*ir.Value{in[0].im}
	case "abs":
		return []*ir.Value{magnitude(r, in[0])}
	case "compare":
		return s.compare(r, op, in)
	}
	p, ok := s.compute(r, op, in)
	if !ok {
		return s.fail(op, "complex numbers are not supported here")
	}
	if len(op.Results) == 1 && !isComplex(op.Results[0]) { // an inverse real transform
		return []*ir.Value{p.re}
	}
	s.parts[op.Results[0]] = p
	return nil
}

// magnitude is |z| without overflow: the greater part times sqrt(1 + the quotient's square).
func magnitude(r *passes.Rewriter, p pair) *ir.Value {
	a, b := r.Emit("abs", nil, p.re), r.Emit("abs", nil, p.im)
	hi, lo := r.Emit("maximum", nil, a, b), r.Emit("minimum", nil, a, b)
	one, zero := constant(r, hi, 1), constant(r, hi, 0)
	q := r.Emit("divide", nil, lo, hi)
	m := r.Emit("multiply", nil, hi, r.Emit("sqrt", nil, r.Emit("add", nil, one, r.Emit("multiply", nil, q, q))))
	isZero := r.Emit("compare", ir.A{"direction": "EQ"}, hi, zero)
	return r.Emit("select", nil, isZero, zero, m)
}

func constant(r *passes.Rewriter, like *ir.Value, x float64) *ir.Value {
	return r.BroadcastTo(r.ScalarF(like.Type.DType, x), like.Type.Dims)
}

func (s *splitter) compare(r *passes.Rewriter, op *ir.Op, in []pair) []*ir.Value {
	dir, join := op.Str("direction"), "and"
	switch dir {
	case "NE":
		join = "or"
	case "EQ":
	default:
		return s.fail(op, "complex numbers have no order")
	}
	cmp := func(a, b *ir.Value) *ir.Value { return r.Emit("compare", ir.A{"direction": dir}, a, b) }
	return []*ir.Value{r.Emit(join, nil, cmp(in[0].re, in[1].re), cmp(in[0].im, in[1].im))}
}

// compute returns the parts of an op's result.
func (s *splitter) compute(r *passes.Rewriter, op *ir.Op, in []pair) (pair, bool) {
	e := func(name string, xs ...*ir.Value) *ir.Value { return r.Emit(name, nil, xs...) }
	switch op.Name() {
	case "complex":
		return pair{in[0].re, in[1].re}, true
	case "negate", "reshape", "broadcast_in_dim", "transpose", "slice", "reverse", "concatenate", "dynamic_slice", "gather", "select", "pad":
		return both(r, op, in), true
	case "add", "subtract":
		return pair{e(op.Name(), in[0].re, in[1].re), e(op.Name(), in[0].im, in[1].im)}, true
	case "multiply":
		a, b := in[0], in[1]
		return pair{
			e("subtract", e("multiply", a.re, b.re), e("multiply", a.im, b.im)),
			e("add", e("multiply", a.re, b.im), e("multiply", a.im, b.re)),
		}, true
	case "divide": // a·conj(b) / |b|²
		a, b := in[0], in[1]
		n := e("add", e("multiply", b.re, b.re), e("multiply", b.im, b.im))
		re := e("add", e("multiply", a.re, b.re), e("multiply", a.im, b.im))
		im := e("subtract", e("multiply", a.im, b.re), e("multiply", a.re, b.im))
		return pair{e("divide", re, n), e("divide", im, n)}, true
	case "exponential":
		m := e("exponential", in[0].re)
		return pair{e("multiply", m, e("cosine", in[0].im)), e("multiply", m, e("sine", in[0].im))}, true
	case "convert":
		if !isComplex(op.Operands[0]) {
			d := realOf(op.Result().Type.DType)
			re := r.Convert(in[0].re, d)
			return pair{re, constant(r, re, 0)}, true
		}
		d := realOf(op.Result().Type.DType)
		return pair{r.Convert(in[0].re, d), r.Convert(in[0].im, d)}, true
	case "constant":
		return constants(r, op)
	case "fft":
		return transform(r, op, in[0])
	}
	return pair{}, false
}

func realOf(d ir.DType) ir.DType {
	switch d {
	case ir.C64:
		return ir.F32
	case ir.C128:
		return ir.F64
	}
	return d
}

// both applies an op that only moves elements to each part.
func both(r *passes.Rewriter, op *ir.Op, in []pair) pair {
	attrs := ir.A{}
	for _, a := range op.Attrs {
		attrs[a.Name] = a.Value
	}
	var re, im []*ir.Value
	for i, p := range in {
		re = append(re, p.re)
		if isComplex(op.Operands[i]) {
			im = append(im, p.im)
		} else {
			im = append(im, p.re)
		}
	}
	return pair{r.Emit(op.Name(), attrs, re...), r.Emit(op.Name(), attrs, im...)}
}

func constants(r *passes.Rewriter, op *ir.Op) (pair, bool) {
	t, ok := op.Result().Const()
	if !ok {
		return pair{}, false
	}
	d := realOf(t.DType)
	re, im := ir.NewTensor(d, t.Shape...), ir.NewTensor(d, t.Shape...)
	for i := range t.Len() {
		z := t.Complex(i)
		re.SetFloat(i, real(z))
		im.SetFloat(i, imag(z))
	}
	return pair{r.Const(re), r.Const(im)}, true
}

// transform applies the op's transform along its axes, the last one first for the forward real transform and last for
// the inverse one. Lengths must be constant.
func transform(r *passes.Rewriter, op *ir.Op, x pair) (pair, bool) {
	lengths := op.DimsAttr("length")
	rank := x.re.Type.Rank()
	kind := op.Str("type")
	ns := make([]int64, len(lengths))
	for i, l := range lengths {
		n, ok := l.IsConst()
		if !ok || n < 1 {
			return pair{}, false
		}
		ns[i] = n
	}
	axis := func(i int) int { return rank - len(ns) + i }
	last := len(ns) - 1
	inverse := kind == "IFFT" || kind == "IRFFT"
	step := func(i int) {
		n := ns[i]
		switch {
		case i == last && kind == "RFFT":
			x = along(r, x, axis(i), n, n/2+1, func(j, k int64) (c, s float64) { return unit(j*k, n, false, 1) })
		case i == last && kind == "IRFFT":
			x = along(r, x, axis(i), n/2+1, n, func(k, j int64) (c, s float64) {
				w := 2.0 // each bin but the first, and the middle one, stands for its conjugate too
				if k == 0 || 2*k == n {
					w = 1
				}
				return unit(j*k, n, true, w/float64(n))
			})
		default:
			scale := 1.0
			if inverse {
				scale = 1 / float64(n)
			}
			x = along(r, x, axis(i), n, n, func(j, k int64) (c, s float64) { return unit(j*k, n, inverse, scale) })
		}
	}
	if kind == "IRFFT" {
		for i := range ns {
			step(i)
		}
		return pair{re: x.re}, true
	}
	for i := last; i >= 0; i-- {
		step(i)
	}
	return x, true
}

// unit is scale·exp(∓2πi·t/n), the angle reduced exactly.
func unit(t, n int64, inverse bool, scale float64) (c, s float64) {
	sin, cos := math.Sincos(2 * math.Pi * float64(t%n) / float64(n))
	if !inverse {
		sin = -sin
	}
	return scale * cos, scale * sin
}

// along multiplies an axis of length from by the complex matrix to×… that entry gives: out[k] = sum_j x[j]·entry(j, k).
// x.im may be nil (a real tensor).
func along(r *passes.Rewriter, x pair, axis int, from, to int64, entry func(j, k int64) (c, s float64)) pair {
	d := x.re.Type.DType
	c, s, minus := ir.NewTensor(d, from, to), ir.NewTensor(d, from, to), ir.NewTensor(d, from, to)
	for j := range from {
		for k := range to {
			re, im := entry(j, k)
			c.SetFloat(j*to+k, re)
			s.SetFloat(j*to+k, im)
			minus.SetFloat(j*to+k, -im)
		}
	}
	rank := x.re.Type.Rank()
	dot := func(v *ir.Value, m *ir.Tensor) *ir.Value {
		y := r.Emit("dot_general", ir.A{"batch_lhs": []int64{}, "batch_rhs": []int64{}, "contract_lhs": []int64{int64(axis)}, "contract_rhs": []int64{0}}, v, r.Const(m))
		perm := make([]int64, 0, rank) // the new axis is last: put it back
		for i := range rank - 1 {
			if i == axis {
				perm = append(perm, int64(rank-1))
			}
			perm = append(perm, int64(i))
		}
		if axis == rank-1 {
			perm = append(perm, int64(rank-1))
		}
		return r.Transpose(y, perm...)
	}
	if x.im == nil {
		return pair{dot(x.re, c), dot(x.re, s)}
	}
	return pair{
		r.Emit("add", nil, dot(x.re, c), dot(x.im, minus)),
		r.Emit("add", nil, dot(x.re, s), dot(x.im, c)),
	}
}

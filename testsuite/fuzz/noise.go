package fuzz

import (
	"math"
	"math/cmplx"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// noise draws the rounding errors of ops at random, larger than they may be.
type noise struct {
	rng  *rand.Rand
	used bool
}

var (
	// sums have errors in proportion to the sum of their terms' magnitudes.
	sums = set("add subtract dot_general convolution reduce reduce_window scan scatter fma")
	// composites are many roundings: their operands are changed a little as well.
	composites = set("softmax layer_norm fft power tan lgamma digamma reduce scan scatter remainder floor_mod floor_divide")
	// relatives have errors in proportion to their result.
	relatives = set("multiply divide atan2 exponential exponential_minus_one log log_plus_one logistic tanh sine cosine sqrt rsqrt cbrt erf erfc erf_inv " +
		"asin acos atan sinh cosh asinh acosh atanh convert")
)

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}

// perturb is what the interpreter calls after each op.
func (n *noise) perturb(op *ir.Op, syms func(string) (int64, bool), in, out []*ir.Tensor) {
	name := op.Name()
	if name == "bitcast_convert" {
		n.payloads(in[0], out)
		return
	}
	d := out0(out)
	if !d.IsFloat() && !d.IsComplex() {
		return
	}
	kind := op.Str("kind")
	exact := (name == "reduce" || name == "reduce_window" || name == "scan" || name == "scatter") && kind != "add" && kind != "subtract" && kind != "multiply"
	if exact || name == "convert" && (in[0].DType == d || d == ir.F64) {
		return
	}
	if mixes(op, in) && !specials(in[0]) && !specials(in[1]) {
		most := largest(in[0]) * taps(in[1])
		m := ir.Fill(ir.F64, 4*most, out[0].Shape...)
		if most > 1e30 { // which its sums and differences may leave f32 with
			n.spoil(out)
			return
		}
		n.use(out, 0, m)
		return
	}
	if kind != "multiply" && onGrid(name, in) {
		return
	}
	if op.Is("convolution") && (specials(in[0]) || specials(in[1])) { // dilation may be zero taps as well as zeros between, and 0 * Inf is NaN
		n.spoil(out)
		return
	}
	if name == "layer_norm" && huge(in[0]) || kind == "multiply" && extreme(in) { // products of many may leave the range on the way
		n.spoil(out)
		return
	}
	ofComplex := len(in) > 0 && in[0].DType.IsComplex()
	whole := composites[name] || ofComplex && (sums[name] || relatives[name] || name == "abs" || name == "sign")
	if whole && ofComplex && (slices.ContainsFunc(in, specials) || slices.ContainsFunc(out, specials)) { // C's annex G, or not
		n.spoil(out)
		return
	}
	if whole {
		changed := make([]*ir.Tensor, len(in))
		copy(changed, in)
		for i := range in {
			if in[i].DType.IsFloat() || in[i].DType.IsComplex() {
				n.use(changed, i, nil)
			}
		}
		if again, err := eval.Op(op, changed, syms); err == nil {
			copy(out, again)
		}
	}
	for i, t := range out {
		switch {
		case name == "fft":
			n.use(out, i, greatest(t))
		case name == "layer_norm":
			n.use(out, i, nil)
			n.shift(op, in, out[i])
		case name == "erfc" && t.DType == ir.F32: // x erfc(x) may be computed as x (1 - erf(x)): see passes/composite/gelu.go
			n.use(out, i, ir.Fill(ir.F64, 0.25, t.Shape...))
		case sums[name] && !ofComplex:
			n.use(out, i, n.magnitudes(op, syms, in, t))
		case whole, relatives[name]:
			n.use(out, i, nil)
		}
	}
}

func out0(out []*ir.Tensor) ir.DType {
	if len(out) == 0 {
		return ir.Invalid
	}
	return out[0].DType
}

// onGrid reports sums and products of small multiples of 1/8, which are exact in any order.
func onGrid(name string, in []*ir.Tensor) bool {
	if !sums[name] && name != "multiply" {
		return false
	}
	for _, x := range in {
		if x.DType.IsComplex() {
			return false
		}
		if !x.DType.IsFloat() {
			continue
		}
		if x.DType != ir.F32 && x.DType != ir.F64 {
			return false
		}
		for i := range x.Len() {
			if v := x.Float(i); !(math.Abs(v) < 64) || v*8 != math.Trunc(v*8) {
				return false
			}
		}
	}
	return true
}

func largest(t *ir.Tensor) float64 {
	top := 0.0
	for i := range t.Len() {
		top = max(top, math.Abs(t.Float(i)))
	}
	return top
}

// taps is the greatest sum of a filter's magnitudes for one channel of the result.
func taps(w *ir.Tensor) float64 {
	n := w.Shape[len(w.Shape)-1]
	sums := make([]float64, max(n, 1))
	for i := range w.Len() {
		sums[i%n] += math.Abs(w.Float(i))
	}
	return slices.Max(sums)
}

// mixes reports convolutions that Winograd's algorithm may compute: it mixes all pixels and taps, also those that only
// padding meets, so that errors are in proportion to what they could make, and sums of small integers are not exact.
func mixes(op *ir.Op, in []*ir.Tensor) bool {
	if !op.Is("convolution") || in[0].DType != ir.F32 || len(in[0].Shape) != 4 || op.Int("groups") != 1 {
		return false
	}
	for _, s := range op.Ints("strides") {
		if s != 1 {
			return false
		}
	}
	return in[1].Shape[0]*in[1].Shape[1] > 1
}

// extreme reports floats of which some product leaves the range.
func extreme(in []*ir.Tensor) bool {
	for _, x := range in {
		if !x.DType.IsFloat() {
			continue
		}
		great, small := 0.0, 0.0
		for i := range x.Len() {
			if v := math.Log(math.Abs(x.Float(i))); v > 0 || math.IsNaN(v) {
				great += v
			} else if v > math.Inf(-1) {
				small -= v
			}
		}
		if top := -math.Log(least(x.DType)) / 2; !(great < top && small < top) {
			return true
		}
	}
	return false
}

// huge reports floats whose squares leave f32.
func huge(x *ir.Tensor) bool {
	for i := range x.Len() {
		if v := math.Abs(x.Float(i)); v > 1e15 && !math.IsInf(v, 0) || v != 0 && v < 1e-15 {
			return true
		}
	}
	return false
}

func specials(x *ir.Tensor) bool {
	for i := range x.Len() {
		if x.DType.IsFloat() && special(x.Float(i)) {
			return true
		}
		if x.DType.IsComplex() && (cmplx.IsNaN(x.Complex(i)) || cmplx.IsInf(x.Complex(i))) {
			return true
		}
	}
	return false
}

// spoil makes results that no one can compare.
func (n *noise) spoil(out []*ir.Tensor) {
	finite := n.rng.IntN(2) == 0 // one NaN among others may hide them
	for i, t := range out {
		c := ir.NewTensor(t.DType, t.Shape...)
		for k := range c.Len() {
			draw := func() float64 {
				if finite && n.rng.IntN(3) > 0 {
					return n.rng.NormFloat64() * 1e3
				}
				if finite {
					return 0
				}
				return []float64{n.rng.NormFloat64() * 1e3, math.NaN(), math.Inf(1), 0}[n.rng.IntN(4)]
			}
			switch {
			case !t.DType.IsComplex():
				c.SetFloat(k, draw())
			case n.rng.IntN(3) > 0:
				c.SetComplex(k, complex(draw(), draw()))
			}
		}
		out[i] = c
	}
	n.used = true
}

// payloads draws the bits of NaNs, which have no meaning.
func (n *noise) payloads(x *ir.Tensor, out []*ir.Tensor) {
	if !x.DType.IsFloat() || out[0].DType == x.DType {
		return
	}
	t := &ir.Tensor{DType: out[0].DType, Shape: out[0].Shape, Data: append([]byte(nil), x.Data...)}
	for i, sz := int64(0), x.DType.Size(); i < x.Len(); i++ {
		if math.IsNaN(x.Float(i)) {
			for k := range sz {
				t.Data[i*sz+k] = byte(n.rng.Uint32())
			}
			n.used = true
		}
	}
	out[0] = t
}

// use puts a changed copy in the place of a result. scale gives what errors are in proportion to; nil: the result.
func (n *noise) use(out []*ir.Tensor, i int, scale *ir.Tensor) {
	t := out[i]
	c := *t
	c.Data = append([]byte(nil), t.Data...)
	u, tiny := unit(t.DType), least(t.DType)
	any := func() float64 {
		return []float64{math.NaN(), math.Inf(1), math.Inf(-1), n.rng.NormFloat64() * 1e30}[n.rng.IntN(4)]
	}
	draw := func(x, s float64) float64 {
		if x == 0 && s == 0 || special(x) {
			if x == x && !special(s) || math.IsInf(x, 0) && scale == nil || x != x && scale == nil {
				return x
			}
			return any() // a sum of other order may be anything
		}
		if special(s) {
			return any()
		}
		if math.Abs(x) <= 16*u*s && n.rng.IntN(4) == 0 {
			return 0 // terms that cancel may do so exactly
		}
		e := (0.5 + n.rng.Float64()/2) * (8*u*s + tiny)
		if n.rng.IntN(2) == 0 {
			e = -e
		}
		return x + e
	}
	for k := range t.Len() {
		if t.DType.IsComplex() {
			z := t.Complex(k)
			s := math.Hypot(real(z), imag(z))
			if scale != nil {
				s = scale.Float(k)
			}
			c.SetComplex(k, complex(draw(real(z), s), draw(imag(z), s)))
			continue
		}
		x := t.Float(k)
		s := math.Abs(x)
		if scale != nil {
			s = math.Abs(scale.Float(k))
		}
		c.SetFloat(k, draw(x, s))
	}
	out[i] = &c
	n.used = true
}

// magnitudes is the op on the magnitudes of its operands.
func (n *noise) magnitudes(op *ir.Op, syms func(string) (int64, bool), in []*ir.Tensor, t *ir.Tensor) *ir.Tensor {
	if t.DType.IsComplex() {
		return nil
	}
	if op.Is("reduce", "scan", "scatter") && op.Str("kind") == "multiply" {
		return nil
	}
	abs := make([]*ir.Tensor, len(in))
	for i, x := range in {
		abs[i] = x
		if x.DType.IsFloat() {
			abs[i] = ir.NewTensor(x.DType, x.Shape...)
			for k := range x.Len() {
				abs[i].SetFloat(k, math.Abs(x.Float(k)))
			}
		}
	}
	plus := *op
	if op.Is("subtract") {
		plus.Def = ir.Lookup("add")
	}
	if op.Str("kind") == "subtract" {
		plus.Attrs = op.Attrs.With("kind", "add")
	}
	out, err := eval.Op(&plus, abs, syms)
	if err != nil {
		return nil
	}
	return out[0]
}

// shift moves whole rows of a normalisation, as the rounding of their mean does: such errors do not cancel in sums.
func (n *noise) shift(op *ir.Op, in []*ir.Tensor, out *ir.Tensor) {
	x, scale := in[0], in[1]
	size := max(scale.Len(), 1)
	for row := int64(0); row < x.Len(); row += size {
		top, sum, squares := 0.0, 0.0, 0.0
		for k := row; k < row+size; k++ {
			v := x.Float(k)
			top, sum, squares = max(top, math.Abs(v)), sum+v, squares+v*v
		}
		mean := sum / float64(size)
		variance := max(squares/float64(size)-mean*mean, 0)
		off := (n.rng.Float64() - 0.5) * 8 * unit(x.DType) * top / math.Sqrt(variance+op.Float("epsilon"))
		for k := row; k < row+size; k++ {
			out.SetFloat(k, out.Float(k)+off*scale.Float(k-row))
		}
	}
}

// greatest is, for every element, the greatest magnitude of all: what errors of transforms are in proportion to.
func greatest(t *ir.Tensor) *ir.Tensor {
	top := 0.0
	for k := range t.Len() {
		if t.DType.IsComplex() {
			top = max(top, cmplx.Abs(t.Complex(k)))
		} else {
			top = max(top, math.Abs(t.Float(k)))
		}
	}
	return ir.Fill(ir.F64, top, t.Shape...)
}

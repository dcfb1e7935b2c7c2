package complex

import (
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
)

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

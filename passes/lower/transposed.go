package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

// phase is the part of a transposed convolution along one axis that computes the outputs o = q*s + p: a plain
// convolution over q with the taps k0, k0+s, … of the filter, of which the first meets input q + base.
type phase struct {
	k0, taps, base int64
}

// phases splits an axis with filter length k, input dilation s and low padding lo.
func phases(k, s, lo int64) []phase {
	out := make([]phase, s)
	for p := range s {
		k0 := ((lo-p)%s + s) % s
		out[p] = phase{k0, max(0, (k-k0+s-1)/s), (p + k0 - lo) / s}
	}
	return out
}

// prepareTransposed computes a convolution of a dilated input (a transposed convolution) as one plain convolution that
// has the outputs of all phases as channels, and interleaves them: the zeros between the inputs are never multiplied.
// nil if the op is no such convolution.
func prepareTransposed(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	x, w := op.Operands[0], op.Operands[1]
	ns := x.Type.Rank() - 2
	ld := op.Ints("lhs_dilation")
	if all(ld, 1) || op.Int("groups") != 1 || !all(op.Ints("strides"), 1) || !all(op.Ints("rhs_dilation"), 1) {
		return nil
	}
	out := op.Result().Type.Dims
	var ph [][]phase
	window, low, high := make([]int64, ns), zeros(ns), zeros(ns)
	first := make([]int64, ns)
	count := make(shape.Dims, ns) // outputs per phase
	for a := range ns {
		k, ok := w.Type.Dims[a].IsConst()
		lo, ok2 := op.DimsAttr("pad_low")[a].IsConst()
		if !ok || !ok2 {
			return nil
		}
		ps := phases(k, ld[a], lo)
		ph = append(ph, ps)
		begin, end := ps[0].base, ps[0].base+max(ps[0].taps, 1)
		for _, p := range ps {
			begin, end = min(begin, p.base), max(end, p.base+max(p.taps, 1))
		}
		first[a], window[a] = begin, end-begin
		count[a] = out[a+1].CeilDiv(shape.Const(ld[a]))
		low[a] = shape.Const(-begin)
		high[a] = count[a].Add(shape.Const(window[a] - 1)).Sub(x.Type.Dims[a+1]).Sub(low[a])
	}
	oc := w.Type.Dims[ns+1]
	filter := r.Emit("concatenate", ir.A{"axis": ns + 1}, phaseFilters(r, w, ph, ld, window, first)...)
	ones := slices.Repeat([]int64{1}, ns)
	y := r.Emit("convolution", ir.A{"strides": ones, "pad_low": low, "pad_high": high, "lhs_dilation": ones, "rhs_dilation": ones, "groups": 1}, x, filter)
	// [n, q…, (p…, o)] -> [n, q, p, q, p, …, o] -> [n, q*p…, o], cut to size
	split := slices.Clone(y.Type.Dims[:ns+1])
	perm := []int64{0}
	merged := shape.Dims{x.Type.Dims[0]}
	limit := slices.Clone(out)
	cut := false
	for a := range ns {
		split = append(split, shape.Const(ld[a]))
		perm = append(perm, int64(1+a), int64(1+ns+a))
		merged = append(merged, count[a].Mul(shape.Const(ld[a])))
		cut = cut || !merged[a+1].Equal(out[a+1])
	}
	y = r.Reshape(y, append(split, oc)...)
	y = r.Transpose(y, append(perm, int64(1+2*ns))...)
	y = r.Reshape(y, append(merged, oc)...)
	if cut {
		y = r.Emit("slice", ir.A{"start": zeros(ns + 2), "limit": limit, "stride": slices.Repeat([]int64{1}, ns+2)}, y)
	}
	return []*ir.Value{y}
}

// phaseFilters returns, for each combination of phases, its taps placed in the common window.
func phaseFilters(r *passes.Rewriter, w *ir.Value, ph [][]phase, ld, window, first []int64) []*ir.Value {
	ns := len(ph)
	zero := r.Const(ir.NewTensor(w.Type.DType))
	var out []*ir.Value
	var walk func(a int, picked []phase)
	walk = func(a int, picked []phase) {
		if a < ns {
			for _, p := range ph[a] {
				walk(a+1, append(slices.Clone(picked), p))
			}
			return
		}
		start, limit, stride := zeros(ns+2), slices.Clone(w.Type.Dims), slices.Repeat([]int64{1}, ns+2)
		low, high := zeros(ns+2), zeros(ns+2)
		for i, p := range picked {
			start[i], stride[i] = shape.Const(p.k0), ld[i]
			if p.taps == 0 {
				start[i], limit[i] = shape.Const(0), shape.Const(0)
			}
			low[i] = shape.Const(p.base - first[i])
			high[i] = shape.Const(window[i] - (p.base - first[i]) - p.taps)
		}
		f := r.Emit("slice", ir.A{"start": start, "limit": limit, "stride": stride}, w)
		out = append(out, r.Emit("pad", ir.A{"low": low, "high": high, "interior": make([]int64, ns+2)}, f, zero))
	}
	walk(0, nil)
	return out
}

package ir

import (
	"slices"

	"github.com/swage-ml/swage/ir/shape"
)

// Shape rules of the graph level's structural ops.

func axisIn(op *Op, name string, rank int) (int, error) {
	a := op.Int(name)
	if a < 0 || a >= int64(rank) {
		return 0, errOp(op, "%s is %d, want 0 to %d", name, a, rank-1)
	}
	return int(a), nil
}

func inferReshape(op *Op) ([]Type, error) {
	t, d := op.Operands[0].Type, op.DimsAttr("shape")
	if have, want := t.Elems(), shape.Product(d); !have.Equal(want) {
		if h, ok := have.IsConst(); ok {
			if w, ok := want.IsConst(); ok && h != w {
				return nil, errOp(op, "%s (%d elements) cannot become %s (%d elements)", t, h, d, w)
			}
		}
		// Symbolic sizes that the algebra cannot prove equal are the importer's promise (it emits a check).
	}
	return one(t.With(d...))
}

func inferBroadcast(op *Op) ([]Type, error) {
	t, d, dims := op.Operands[0].Type, op.DimsAttr("shape"), op.Ints("dims")
	if len(dims) != t.Rank() {
		return nil, errOp(op, "dims has %d entries for %s", len(dims), t)
	}
	for i, a := range dims {
		if a < 0 || a >= int64(len(d)) || (i > 0 && a <= dims[i-1]) {
			return nil, errOp(op, "dims %v do not ascend within rank %d", dims, len(d))
		}
		if !t.Dims[i].Is(1) && !t.Dims[i].Equal(d[a]) {
			return nil, errOp(op, "axis %d of %s cannot become %s", i, t, d[a])
		}
	}
	return one(t.With(d...))
}

func inferTranspose(op *Op) ([]Type, error) {
	t, perm := op.Operands[0].Type, op.Ints("perm")
	sorted := slices.Clone(perm)
	slices.Sort(sorted)
	for i, p := range sorted {
		if p != int64(i) || len(perm) != t.Rank() {
			return nil, errOp(op, "perm %v of %s", perm, t)
		}
	}
	if len(perm) != t.Rank() {
		return nil, errOp(op, "perm %v of %s", perm, t)
	}
	d := make(shape.Dims, len(perm))
	for i, p := range perm {
		d[i] = t.Dims[p]
	}
	return one(t.With(d...))
}

func inferSlice(op *Op) ([]Type, error) {
	t, lo, hi, st := op.Operands[0].Type, op.DimsAttr("start"), op.DimsAttr("limit"), op.Ints("stride")
	if len(lo) != t.Rank() || len(hi) != t.Rank() || len(st) != t.Rank() {
		return nil, errOp(op, "start %s, limit %s, stride %v of %s", lo, hi, st, t)
	}
	d := make(shape.Dims, t.Rank())
	for i := range d {
		if st[i] < 1 {
			return nil, errOp(op, "stride %d on axis %d, want >= 1", st[i], i)
		}
		d[i] = hi[i].Sub(lo[i]).CeilDiv(shape.Const(st[i]))
	}
	return one(t.With(d...))
}

func inferReverse(op *Op) ([]Type, error) {
	t := op.Operands[0].Type
	for _, a := range op.Ints("axes") {
		if a < 0 || a >= int64(t.Rank()) {
			return nil, errOp(op, "axis %d of %s", a, t)
		}
	}
	return one(t)
}

func inferConcat(op *Op) ([]Type, error) {
	if len(op.Operands) == 0 {
		return nil, errOp(op, "no operands")
	}
	t := op.Operands[0].Type
	a, err := axisIn(op, "axis", t.Rank())
	if err != nil {
		return nil, err
	}
	sum := shape.Const(0)
	for i, v := range op.Operands {
		if v.Type.Rank() != t.Rank() || v.Type.DType != t.DType {
			return nil, errOp(op, "operand %d is %s beside %s", i, v.Type, t)
		}
		for j := range t.Dims {
			if j != a && !v.Type.Dims[j].Equal(t.Dims[j]) {
				return nil, errOp(op, "operand %d is %s beside %s", i, v.Type, t)
			}
		}
		sum = sum.Add(v.Type.Dims[a])
	}
	d := slices.Clone(t.Dims)
	d[a] = sum
	return one(t.With(d...))
}

func inferPad(op *Op) ([]Type, error) {
	t, lo, hi, in := op.Operands[0].Type, op.DimsAttr("low"), op.DimsAttr("high"), op.Ints("interior")
	if v := op.Operands[1].Type; v.Rank() != 0 || v.DType != t.DType {
		return nil, errOp(op, "value is %s, want %s", v, t.With())
	}
	if len(lo) != t.Rank() || len(hi) != t.Rank() || (in != nil && len(in) != t.Rank()) {
		return nil, errOp(op, "low %s, high %s of %s", lo, hi, t)
	}
	d := make(shape.Dims, t.Rank())
	for i := range d {
		n := t.Dims[i]
		if in != nil && in[i] > 0 {
			n = n.Add(n.Sub(shape.Const(1)).Max(shape.Const(0)).Mul(shape.Const(in[i])))
		}
		d[i] = n.Add(lo[i]).Add(hi[i])
	}
	return one(t.With(d...))
}

func scalarsFrom(op *Op, first, n int) error {
	if len(op.Operands) != first+n {
		return errOp(op, "%d starts, want %d", len(op.Operands)-first, n)
	}
	for _, v := range op.Operands[first:] {
		if v.Type.Rank() != 0 || !v.Type.DType.IsInt() {
			return errOp(op, "start is %s, want an integer scalar", v.Type)
		}
	}
	return nil
}

func inferDynamicSlice(op *Op) ([]Type, error) {
	t, d := op.Operands[0].Type, op.DimsAttr("sizes")
	if len(d) != t.Rank() {
		return nil, errOp(op, "sizes %s of %s", d, t)
	}
	if err := scalarsFrom(op, 1, t.Rank()); err != nil {
		return nil, err
	}
	return one(t.With(d...))
}

func inferDynamicUpdate(op *Op) ([]Type, error) {
	t, u := op.Operands[0].Type, op.Operands[1].Type
	if u.Rank() != t.Rank() || u.DType != t.DType {
		return nil, errOp(op, "update %s of %s", u, t)
	}
	if err := scalarsFrom(op, 2, t.Rank()); err != nil {
		return nil, err
	}
	return one(t)
}

func inferGather(op *Op) ([]Type, error) {
	x, idx := op.Operands[0].Type, op.Operands[1].Type
	off, col, ob := op.Ints("offset_dims"), op.Ints("collapsed_slice_dims"), op.Ints("operand_batching_dims")
	ivd, sizes := int(op.Int("index_vector_dim")), op.DimsAttr("slice_sizes")
	if len(sizes) != x.Rank() || !idx.DType.IsInt() || ivd < 0 || ivd > idx.Rank() {
		return nil, errOp(op, "slice_sizes %s, index_vector_dim %d of %s and %s", sizes, ivd, x, idx)
	}
	var window, batch shape.Dims
	for i, n := range sizes {
		if !slices.Contains(col, int64(i)) && !slices.Contains(ob, int64(i)) {
			window = append(window, n)
		}
	}
	for i, n := range idx.Dims {
		if i != ivd {
			batch = append(batch, n)
		}
	}
	if len(window) != len(off) {
		return nil, errOp(op, "offset_dims %v for %d window axes", off, len(window))
	}
	d := make(shape.Dims, len(window)+len(batch))
	w, b := 0, 0
	for i := range d {
		if slices.Contains(off, int64(i)) && w < len(window) {
			d[i] = window[w]
			w++
		} else if b < len(batch) {
			d[i] = batch[b]
			b++
		} else {
			return nil, errOp(op, "offset_dims %v do not fit rank %d", off, len(d))
		}
	}
	return one(x.With(d...))
}

var scatterKinds = []string{"set", "add", "subtract", "multiply", "divide", "maximum", "minimum"}

func inferScatter(op *Op) ([]Type, error) {
	x, idx, u := op.Operands[0].Type, op.Operands[1].Type, op.Operands[2].Type
	if !slices.Contains(scatterKinds, op.Str("kind")) {
		return nil, errOp(op, "kind is %q, want one of %v", op.Str("kind"), scatterKinds)
	}
	if !idx.DType.IsInt() || u.DType != x.DType {
		return nil, errOp(op, "indices %s, updates %s of %s", idx, u, x)
	}
	window := len(op.Ints("update_window_dims"))
	gone := len(op.Ints("inserted_window_dims")) + len(op.Ints("input_batching_dims"))
	if window+gone != x.Rank() {
		return nil, errOp(op, "%d window and %d inserted axes of %s", window, gone, x)
	}
	return one(x)
}

func inferReduce(op *Op) ([]Type, error) {
	t, axes := op.Operands[0].Type, op.Ints("axes")
	var d shape.Dims
	for i, n := range t.Dims {
		if !slices.Contains(axes, int64(i)) {
			d = append(d, n)
		}
	}
	if len(d)+len(axes) != t.Rank() {
		return nil, errOp(op, "axes %v of %s", axes, t)
	}
	return one(t.With(d...))
}

func inferArg(op *Op) ([]Type, error) {
	t := op.Operands[0].Type
	a, err := axisIn(op, "axis", t.Rank())
	if err != nil {
		return nil, err
	}
	return one(t.As(op.DTypeAttr("dtype")).With(slices.Delete(slices.Clone(t.Dims), a, a+1)...))
}

// windowed is the number of window positions along a padded axis.
func windowed(n, lo, hi shape.Expr, window, stride, dilation int64) shape.Expr {
	span := shape.Const((window-1)*dilation + 1)
	return n.Add(lo).Add(hi).Sub(span).FloorDiv(shape.Const(stride)).Add(shape.Const(1))
}

func inferReduceWindow(op *Op) ([]Type, error) {
	t := op.Operands[0].Type
	w, s, dil := op.Ints("window"), op.Ints("strides"), op.Ints("dilations")
	lo, hi := op.DimsAttr("pad_low"), op.DimsAttr("pad_high")
	for _, n := range []int{len(w), len(s), len(dil), len(lo), len(hi)} {
		if n != t.Rank() {
			return nil, errOp(op, "window %v, strides %v, dilations %v, pads %s %s of %s", w, s, dil, lo, hi, t)
		}
	}
	d := make(shape.Dims, t.Rank())
	for i := range d {
		if w[i] < 1 || s[i] < 1 || dil[i] < 1 {
			return nil, errOp(op, "window %v, strides %v, dilations %v want all >= 1", w, s, dil)
		}
		d[i] = windowed(t.Dims[i], lo[i], hi[i], w[i], s[i], dil[i])
	}
	return one(t.With(d...))
}

func inferScan(op *Op) ([]Type, error) {
	if _, err := axisIn(op, "axis", op.Operands[0].Type.Rank()); err != nil {
		return nil, err
	}
	return one(op.Operands[0].Type)
}

func inferSort(op *Op) ([]Type, error) {
	var ts []Type
	for _, v := range op.Operands {
		if !shape.EqualDims(v.Type.Dims, op.Operands[0].Type.Dims) {
			return nil, errOp(op, "operand %s beside %s", v.Type, op.Operands[0].Type)
		}
		ts = append(ts, v.Type)
	}
	_, err := axisIn(op, "axis", op.Operands[0].Type.Rank())
	return ts, err
}

func inferTopK(op *Op) ([]Type, error) {
	t := op.Operands[0].Type
	if t.Rank() == 0 {
		return nil, errOp(op, "x is a scalar")
	}
	d := append(slices.Clone(t.Dims[:t.Rank()-1]), op.ExprAttr("k"))
	return []Type{t.With(d...), t.As(op.DTypeAttr("dtype")).With(d...)}, nil
}

func inferDot(op *Op) ([]Type, error) {
	l, r := op.Operands[0].Type, op.Operands[1].Type
	bl, br, cl, cr := op.Ints("batch_lhs"), op.Ints("batch_rhs"), op.Ints("contract_lhs"), op.Ints("contract_rhs")
	if len(bl) != len(br) || len(cl) != len(cr) {
		return nil, errOp(op, "batch %v with %v, contract %v with %v", bl, br, cl, cr)
	}
	pair := func(xs, ys []int64) error {
		for i := range xs {
			if xs[i] < 0 || xs[i] >= int64(l.Rank()) || ys[i] < 0 || ys[i] >= int64(r.Rank()) || !l.Dims[xs[i]].Equal(r.Dims[ys[i]]) {
				return errOp(op, "axis %d of %s with axis %d of %s", xs[i], l, ys[i], r)
			}
		}
		return nil
	}
	if err := pair(bl, br); err != nil {
		return nil, err
	}
	if err := pair(cl, cr); err != nil {
		return nil, err
	}
	var d shape.Dims
	for _, a := range bl {
		d = append(d, l.Dims[a])
	}
	rest := func(t Type, used ...[]int64) {
		for i, n := range t.Dims {
			if !slices.Contains(slices.Concat(used...), int64(i)) {
				d = append(d, n)
			}
		}
	}
	rest(l, bl, cl)
	rest(r, br, cr)
	out := l.With(d...)
	if dt := op.DTypeAttr("dtype"); dt != Invalid {
		out = out.As(dt)
	}
	return one(out)
}

func inferConv(op *Op) ([]Type, error) {
	x, w := op.Operands[0].Type, op.Operands[1].Type
	n := x.Rank() - 2
	st, ld, rd := op.Ints("strides"), op.Ints("lhs_dilation"), op.Ints("rhs_dilation")
	lo, hi, g := op.DimsAttr("pad_low"), op.DimsAttr("pad_high"), op.Int("groups")
	if n < 1 || w.Rank() != n+2 || len(st) != n || len(ld) != n || len(rd) != n || len(lo) != n || len(hi) != n || g < 1 {
		return nil, errOp(op, "strides %v, pads %s %s, dilations %v %v, groups %d of %s and %s", st, lo, hi, ld, rd, g, x, w)
	}
	if !x.Dims[n+1].Equal(w.Dims[n].Mul(shape.Const(g))) {
		return nil, errOp(op, "x %s has %s channels, filter %s wants %s * %d", x, x.Dims[n+1], w, w.Dims[n], g)
	}
	d := shape.Dims{x.Dims[0]}
	for i := range n {
		k, ok := w.Dims[i].IsConst()
		if !ok {
			return nil, errOp(op, "filter %s has a symbolic window", w)
		}
		in := x.Dims[i+1]
		if ld[i] > 1 {
			in = in.Sub(shape.Const(1)).Mul(shape.Const(ld[i])).Add(shape.Const(1))
		}
		d = append(d, windowed(in, lo[i], hi[i], k, st[i], rd[i]))
	}
	return one(x.With(append(d, w.Dims[n+1])...))
}

func inferFFT(op *Op) ([]Type, error) {
	t, length := op.Operands[0].Type, op.DimsAttr("length")
	if len(length) < 1 || len(length) > t.Rank() {
		return nil, errOp(op, "length %s of %s", length, t)
	}
	last := length[len(length)-1]
	half := last.FloorDiv(shape.Const(2)).Add(shape.Const(1))
	d := slices.Clone(t.Dims)
	switch op.Str("type") {
	case "FFT", "IFFT":
		return one(t)
	case "RFFT":
		d[len(d)-1] = half
		if t.DType == F64 {
			return one(t.As(C128).With(d...))
		}
		return one(t.As(C64).With(d...))
	case "IRFFT":
		d[len(d)-1] = last
		if t.DType == C128 {
			return one(t.As(F64).With(d...))
		}
		return one(t.As(F32).With(d...))
	}
	return nil, errOp(op, "type is %q, want FFT, IFFT, RFFT or IRFFT", op.Str("type"))
}

func inferLayerNorm(op *Op) ([]Type, error) {
	x := op.Operands[0].Type
	a, err := axisIn(op, "axis", x.Rank())
	if err != nil {
		return nil, err
	}
	for _, v := range op.Operands[1:] {
		if !shape.EqualDims(v.Type.Dims, x.Dims[a:]) {
			return nil, errOp(op, "scale or offset is %s for axes %s", v.Type, x.Dims[a:])
		}
	}
	return one(x)
}

package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// productRows are products, convolutions, and what else is sums of products.
var productRows = map[string]row{
	"dot_general":          {2, importDotGeneral},
	"dot":                  {2, importDot},
	"convolution":          {2, importConvolution},
	"dynamic_conv":         {3, importDynamicConv},
	"fft":                  {1, importFFT},
	"batch_norm_inference": {5, importBatchNormInference},
	"batch_norm_training":  {3, importBatchNormTraining},
}

func importDotGeneral(im *importer, op *Op, in []val) []val {
	return one(im.dot(im.value(in[0]), im.value(in[1]),
		im.ints("lhs_batching_dimensions", []int64{}), im.ints("rhs_batching_dimensions", []int64{}),
		im.ints("lhs_contracting_dimensions", []int64{}), im.ints("rhs_contracting_dimensions", []int64{})))
}

// importDot contracts the last axis of the left side with the first of the right.
func importDot(im *importer, op *Op, in []val) []val {
	l, r := im.value(in[0]), im.value(in[1])
	if l.Type.Rank() == 0 || r.Type.Rank() == 0 {
		im.failf("of %s and %s", l.Type, r.Type)
	}
	return one(im.dot(l, r, []int64{}, []int64{}, []int64{int64(l.Type.Rank() - 1)}, []int64{0}))
}

func (im *importer) dot(l, r *ir.Value, bl, br, cl, cr []int64) *ir.Value {
	d := im.result(0).DType
	if l.Type.DType != r.Type.DType {
		l, r = im.convert(l, d), im.convert(r, d)
	}
	dims := slices.Clone(r.Type.Dims)
	for _, p := range [][2][]int64{{bl, br}, {cl, cr}} {
		for i := range p[1] {
			if i < len(p[0]) && p[0][i] >= 0 && p[0][i] < int64(l.Type.Rank()) && p[1][i] >= 0 && p[1][i] < int64(len(dims)) {
				dims[p[1][i]] = l.Type.Dims[p[0][i]]
			}
		}
	}
	r = im.cast(r, dims)
	attrs := ir.A{"batch_lhs": bl, "batch_rhs": br, "contract_lhs": cl, "contract_rhs": cr}
	if d != l.Type.DType {
		attrs["dtype"] = d
	}
	return im.b.Emit("dot_general", attrs, l, r)
}

// permTo is the permutation that brings the listed axes to the front in this order.
func (im *importer) permTo(rank int, axes ...int64) []int64 {
	sorted := slices.Clone(axes)
	slices.Sort(sorted)
	for i, a := range sorted {
		if a != int64(i) || len(axes) != rank {
			im.failf("axes %v of rank %d", axes, rank)
		}
	}
	return axes
}

func importConvolution(im *importer, op *Op, in []val) []val {
	n := in[0].typ().Rank() - 2
	pads := im.list("padding", 2*n, 0)
	var low, high shape.Dims
	for i := range n {
		low, high = append(low, shape.Const(pads[2*i])), append(high, shape.Const(pads[2*i+1]))
	}
	return one(im.conv(im.value(in[0]), im.value(in[1]), low, high))
}

func importDynamicConv(im *importer, op *Op, in []val) []val {
	t := in[2].typ()
	if n, ok := t.Elems().IsConst(); ok && t.Rank() == 2 && in[2].sym == nil {
		in[2].v = im.b.Reshape(im.value(in[2]), shape.Const(n))
	}
	pads := im.exprs(in[2])
	var low, high shape.Dims
	for i := 0; i+1 < len(pads); i += 2 {
		low, high = append(low, pads[i]), append(high, pads[i+1])
	}
	return one(im.conv(im.value(in[0]), im.value(in[1]), low, high))
}

// conv brings a convolution of any layout to channels last and its result back.
func (im *importer) conv(x, w *ir.Value, low, high shape.Dims) *ir.Value {
	rank := x.Type.Rank()
	n := rank - 2
	if n < 0 || w.Type.Rank() != rank || len(low) != n {
		im.failf("of %s and %s", x.Type, w.Type)
	}
	d := im.result(0).DType
	x, w = im.convert(x, d), im.convert(w, d)
	join := func(first int64, mid []int64, rest ...int64) []int64 { return slices.Concat([]int64{first}, mid, rest) }
	x = im.b.Transpose(x, im.permTo(rank, join(im.int("input_batch_dimension", 0), im.ints("input_spatial_dimensions", nil), im.int("input_feature_dimension", 0))...)...)
	w = im.b.Transpose(w, im.permTo(rank, slices.Concat(im.ints("kernel_spatial_dimensions", nil), []int64{im.int("kernel_input_feature_dimension", 0), im.int("kernel_output_feature_dimension", 0)})...)...)
	strides, ld, rd := im.list("window_strides", n, 1), im.list("lhs_dilation", n, 1), im.list("rhs_dilation", n, 1)
	var flip []int64
	for i, r := range im.list("window_reversal", n, 0) {
		if r != 0 {
			flip = append(flip, int64(i))
		}
	}
	if len(flip) > 0 {
		w = im.b.Emit("reverse", ir.A{"axes": flip}, w)
	}
	groups := im.int("feature_group_count", 1)
	if g := im.int("batch_group_count", 1); g > 1 {
		if groups != 1 {
			im.failf("batch_group_count and feature_group_count both are more than 1")
		}
		x, groups = im.batchGroups(x, g), g
	}
	if n == 0 { // a product of matrices: one window of one element
		x = im.b.Reshape(x, x.Type.Dims[0], shape.Const(1), x.Type.Dims[1])
		w = im.b.Reshape(w, append(shape.Dims{shape.Const(1)}, w.Type.Dims...)...)
		strides, ld, rd = []int64{1}, []int64{1}, []int64{1}
		low, high = shape.DimsOf(0), shape.DimsOf(0)
	}
	im.equal(x.Type.Dims[len(x.Type.Dims)-1], w.Type.Dims[len(w.Type.Dims)-2].Mul(shape.Const(groups)))
	y := im.b.Emit("convolution", ir.A{"strides": strides, "pad_low": low, "pad_high": high, "lhs_dilation": ld, "rhs_dilation": rd, "groups": groups}, x, w)
	for i := range n {
		if k, ok := w.Type.Dims[i].IsConst(); ok && ld[i] == 1 {
			y = im.sameSize(y, i+1, x.Type.Dims[i+1], low[i].Add(high[i]), (k-1)*rd[i]+1, strides[i])
		}
	}
	if n == 0 {
		y = im.b.Reshape(y, y.Type.Dims[0], y.Type.Dims[2])
	}
	to := im.permTo(rank, join(im.int("output_batch_dimension", 0), im.ints("output_spatial_dimensions", nil), im.int("output_feature_dimension", 0))...)
	back := make([]int64, rank)
	for i, a := range to {
		back[a] = int64(i)
	}
	return im.b.Transpose(y, back...)
}

// sameSize gives axis a of y, windows along n padded elements, its short spelling where the padding is what keeps the
// size, ceil(n/stride): the long one grows with every layer.
func (im *importer) sameSize(y *ir.Value, a int, n, pad shape.Expr, span, stride int64) *ir.Value {
	if _, ok := n.IsConst(); ok {
		return y
	}
	c := n.CeilDiv(shape.Const(stride))
	same := c.Sub(shape.Const(1)).Mul(shape.Const(stride)).Add(shape.Const(span)).Sub(n).Max(shape.Const(0))
	if !im.facts.ProveEq(pad, same) {
		return y
	}
	dims := slices.Clone(y.Type.Dims)
	dims[a] = c
	return im.b.Reshape(y, dims...)
}

// batchGroups turns g groups of the batch into groups of channels: group i of the output's channels sees group i only.
func (im *importer) batchGroups(x *ir.Value, g int64) *ir.Value {
	dims := x.Type.Dims
	rank := len(dims)
	part := dims[0].FloorDiv(shape.Const(g))
	im.equal(dims[0], part.Mul(shape.Const(g)))
	x = im.b.Reshape(x, slices.Concat(shape.Dims{shape.Const(g), part}, dims[1:])...)
	perm := []int64{}
	for i := 1; i < rank; i++ {
		perm = append(perm, int64(i))
	}
	x = im.b.Transpose(x, append(perm, 0, int64(rank))...)
	return im.b.Reshape(x, slices.Concat(shape.Dims{part}, dims[1:rank-1], shape.Dims{dims[rank-1].Mul(shape.Const(g))})...)
}

func importFFT(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	length := im.ints("fft_length", nil)
	return one(im.b.Emit("fft", ir.A{"type": im.str("fft_type"), "length": ir.ConstDims(length...)}, x))
}

// channel spreads a vector over axis a of dims.
func (im *importer) channel(v *ir.Value, dims shape.Dims, a int64) *ir.Value {
	return im.broadcast(v, dims, []int64{a})
}

// normalised is (x - mean) / sqrt(variance + epsilon) * scale + offset along the feature axis.
func (im *importer) normalised(x, scale, offset, mean, variance *ir.Value) *ir.Value {
	a := im.int("feature_index", 0)
	if a < 0 || a >= int64(x.Type.Rank()) {
		im.failf("feature_index %d of %s", a, x.Type)
	}
	eps, _ := im.op.Attr("epsilon").(float64)
	emit := func(name string, a, b *ir.Value) *ir.Value { return im.b.Emit(name, nil, a, b) }
	dev := im.b.Emit("sqrt", nil, emit("add", variance, im.splatF(variance, eps)))
	y := emit("divide", emit("subtract", x, im.channel(mean, x.Type.Dims, a)), im.channel(dev, x.Type.Dims, a))
	return emit("add", emit("multiply", y, im.channel(scale, x.Type.Dims, a)), im.channel(offset, x.Type.Dims, a))
}

func importBatchNormInference(im *importer, op *Op, in []val) []val {
	v := im.values(in)
	return one(im.normalised(v[0], v[1], v[2], v[3], v[4]))
}

func importBatchNormTraining(im *importer, op *Op, in []val) []val {
	v := im.values(in)
	x, a := v[0], im.int("feature_index", 0)
	if a < 0 || a >= int64(x.Type.Rank()) {
		im.failf("feature_index %d of %s", a, x.Type)
	}
	var axes []int64
	n := shape.Const(1)
	for i, d := range x.Type.Dims {
		if int64(i) != a {
			axes, n = append(axes, int64(i)), n.Mul(d)
		}
	}
	mean := func(x *ir.Value) *ir.Value {
		sum := im.b.Emit("reduce", ir.A{"kind": "add", "axes": axes}, x)
		return im.b.Emit("divide", nil, sum, im.b.Splat(im.b.Convert(im.dim(n, ir.I64), sum.Type.DType), sum.Type.Dims))
	}
	mu := mean(x)
	dev := im.b.Emit("subtract", nil, x, im.channel(mu, x.Type.Dims, a))
	variance := mean(im.b.Emit("multiply", nil, dev, dev))
	return []val{{v: im.normalised(x, v[1], v[2], mu, variance)}, {v: mu}, {v: variance}}
}

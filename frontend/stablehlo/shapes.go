package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// shapeRows make constants, and rearrange elements by what attributes say.
var shapeRows = map[string]row{
	"constant":             {0, importConstant},
	"iota":                 {0, importIota},
	"broadcast_in_dim":     {1, importBroadcastInDim},
	"broadcast":            {1, importBroadcast},
	"reshape":              {1, importReshape},
	"transpose":            {1, importTranspose},
	"slice":                {1, importSlice},
	"reverse":              {1, importReverse},
	"concatenate":          {-1, importConcatenate},
	"pad":                  {2, importPad},
	"optimization_barrier": {-1, func(im *importer, op *Op, in []val) []val { return in }},
}

func importConstant(im *importer, op *Op, in []val) []val {
	d, ok := op.Attr("value").(*Dense)
	if !ok {
		im.failf("value %v is not supported", op.Attr("value"))
	}
	t := im.result(0)
	n, _ := d.Type.static()
	if !d.Splat || n*d.Type.DType.Size() <= 1024 {
		lit := d.tensor()
		if lit == nil {
			im.failf("constant of %s", d.Type)
		}
		return one(im.b.Const(lit))
	}
	elem := *d
	elem.Type = tensorOf(t, nil)
	return one(im.b.Splat(im.b.Const(elem.tensor()), ir.ConstDims(d.Type.Dims...)))
}

// declared is the shape that the module declares for the result; it must be static.
func (im *importer) declared() shape.Dims {
	t := im.result(0)
	for _, d := range t.Dims {
		if d == Dynamic {
			im.failf("the size of the result, %s, is not known", t)
		}
	}
	return ir.ConstDims(t.Dims...)
}

func importIota(im *importer, op *Op, in []val) []val { return im.iota(im.declared()) }

func (im *importer) iota(dims shape.Dims) []val {
	d, axis := im.result(0).DType, im.int("iota_dimension", 0)
	if axis < 0 || axis >= int64(len(dims)) {
		im.failf("iota_dimension %d of rank %d", axis, len(dims))
	}
	if d.IsInt() {
		return one(im.b.Emit("iota", ir.A{"dtype": d, "shape": dims, "axis": axis}))
	}
	wide := im.b.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": axis})
	return one(im.convert(wide, d))
}

func importBroadcastInDim(im *importer, op *Op, in []val) []val {
	dims := im.declared()
	if xs := in[0].sym; len(xs) == 1 {
		if n, _ := shape.ConstDims(dims); product(n) <= maxKnown {
			return []val{ints(in[0].typ().DType, n, slices.Repeat(xs, int(product(n))))}
		}
	}
	return one(im.broadcast(im.value(in[0]), dims, im.ints("broadcast_dimensions", []int64{})))
}

func product(dims []int64) int64 {
	n := int64(1)
	for _, d := range dims {
		n *= d
	}
	return n
}

// broadcast puts axis i of x at axes[i] of the result; the axes may stand in any order.
func (im *importer) broadcast(x *ir.Value, dims shape.Dims, axes []int64) *ir.Value {
	if len(axes) != x.Type.Rank() {
		im.failf("broadcast_dimensions %v for %s", axes, x.Type)
	}
	if !slices.IsSorted(axes) {
		perm := make([]int64, len(axes))
		for i := range perm {
			perm[i] = int64(i)
		}
		slices.SortFunc(perm, func(a, b int64) int { return int(axes[a] - axes[b]) })
		x = im.b.Transpose(x, perm...)
		axes = slices.Clone(axes)
		slices.Sort(axes)
	}
	mine := slices.Clone(x.Type.Dims)
	for i, a := range axes {
		if a < 0 || a >= int64(len(dims)) {
			im.failf("broadcast_dimensions %v for rank %d", axes, len(dims))
		}
		if !mine[i].Is(1) {
			im.equal(dims[a], mine[i])
			mine[i] = dims[a]
		}
	}
	x = im.b.Reshape(x, mine...)
	if shape.EqualDims(mine, dims) {
		return x
	}
	return im.b.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": axes}, x)
}

func importBroadcast(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	return one(im.b.Splat(x, append(ir.ConstDims(im.ints("broadcast_sizes", nil)...), x.Type.Dims...)))
}

func importReshape(im *importer, op *Op, in []val) []val {
	dims := im.declared()
	if in[0].sym != nil {
		n, _ := shape.ConstDims(dims)
		if product(n) != int64(len(in[0].sym)) {
			im.failf("%d elements as %s", len(in[0].sym), shape.DimsString(dims))
		}
		return []val{ints(in[0].typ().DType, n, in[0].sym)}
	}
	return one(im.reshape(im.value(in[0]), dims))
}

// reshape makes sure that the number of elements stays.
func (im *importer) reshape(x *ir.Value, dims shape.Dims) *ir.Value {
	im.equal(shape.Product(dims), x.Type.Elems())
	return im.b.Reshape(x, dims...)
}

func importTranspose(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	return one(im.b.Transpose(x, im.axes("permutation", x.Type.Rank())...))
}

func importSlice(im *importer, op *Op, in []val) []val {
	rank := in[0].typ().Rank()
	start, limit := im.list("start_indices", rank, 0), im.list("limit_indices", rank, 0)
	stride := im.list("strides", rank, 1)
	if in[0].sym != nil && rank == 1 && stride[0] > 0 && start[0] >= 0 && limit[0] <= int64(len(in[0].sym)) {
		xs := []shape.Expr{}
		for i := start[0]; i < limit[0]; i += stride[0] {
			xs = append(xs, in[0].sym[i])
		}
		return []val{ints(in[0].typ().DType, []int64{int64(len(xs))}, xs)}
	}
	return one(im.b.Emit("slice", ir.A{"start": ir.ConstDims(start...), "limit": ir.ConstDims(limit...), "stride": stride}, im.value(in[0])))
}

func importReverse(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	axes := im.axes("dimensions", x.Type.Rank())
	if len(axes) == 0 {
		return one(x)
	}
	return one(im.b.Emit("reverse", ir.A{"axes": axes}, x))
}

func importConcatenate(im *importer, op *Op, in []val) []val {
	if len(in) == 0 {
		im.failf("has no operands")
	}
	axis := im.int("dimension", 0)
	if axis == 0 && in[0].typ().Rank() > 0 {
		all, rows := []shape.Expr{}, int64(0)
		ok := true
		for _, x := range in {
			xs, known := im.known(x)
			ok = ok && known
			if all = append(all, xs...); ok {
				rows += staticDims(x)[0]
			}
		}
		if ok && len(all) <= 64 {
			return []val{ints(in[0].typ().DType, append([]int64{rows}, staticDims(in[0])[1:]...), all)}
		}
	}
	vs := im.values(in)
	for i, v := range vs[1:] {
		dims := slices.Clone(vs[0].Type.Dims)
		if v.Type.Rank() != len(dims) || axis < 0 || axis >= int64(len(dims)) {
			im.failf("%s beside %s along %d", v.Type, vs[0].Type, axis)
		}
		dims[axis] = v.Type.Dims[axis]
		vs[i+1] = im.cast(v, dims)
	}
	return one(im.b.Emit("concatenate", ir.A{"axis": axis}, vs...))
}

func importPad(im *importer, op *Op, in []val) []val {
	x := im.value(in[0])
	rank := x.Type.Rank()
	low, high := im.list("edge_padding_low", rank, 0), im.list("edge_padding_high", rank, 0)
	return one(im.pad(x, im.value(in[1]), ir.ConstDims(low...), ir.ConstDims(high...), im.list("interior_padding", rank, 0)))
}

func (im *importer) pad(x, value *ir.Value, low, high shape.Dims, interior []int64) *ir.Value {
	for _, n := range interior {
		if n < 0 {
			im.failf("interior padding %v", interior)
		}
	}
	attrs := ir.A{"low": low, "high": high}
	if slices.ContainsFunc(interior, func(n int64) bool { return n != 0 }) {
		attrs["interior"] = interior
	}
	return im.b.Emit("pad", attrs, x, value)
}

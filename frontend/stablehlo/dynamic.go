package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// dynamicRows are ops whose shapes are operands: shape-polymorphic exports consist of them.
var dynamicRows = map[string]row{
	"get_dimension_size":       {1, importDimensionSize},
	"dynamic_reshape":          {2, importDynamicReshape},
	"dynamic_broadcast_in_dim": {2, importDynamicBroadcast},
	"dynamic_iota":             {1, importDynamicIota},
	"dynamic_pad":              {5, importDynamicPad},
	"real_dynamic_slice":       {4, importRealDynamicSlice},
	"dynamic_slice":            {-1, importDynamicSlice},
	"dynamic_update_slice":     {-1, importDynamicUpdateSlice},
}

func importDimensionSize(im *importer, op *Op, in []val) []val {
	t, axis := in[0].typ(), im.int("dimension", 0)
	if axis < 0 || axis >= int64(t.Rank()) {
		im.failf("dimension %d of %s", axis, t)
	}
	return []val{ints(im.result(0).DType, nil, []shape.Expr{t.Dims[axis]})}
}

// dims is an operand as a shape of the rank that the result has; what the module declares takes precedence.
func (im *importer) dims(x val) shape.Dims {
	t := im.result(0)
	dims := slices.Clone(im.exprs(x))
	if len(dims) != len(t.Dims) && !t.Unranked {
		im.failf("shape of %d dims for %s", len(dims), t)
	}
	for i, d := range dims {
		if i < len(t.Dims) && t.Dims[i] != Dynamic && !d.Is(t.Dims[i]) {
			im.equal(shape.Const(t.Dims[i]), d)
			dims[i] = shape.Const(t.Dims[i])
		}
		im.nonNegative(dims[i])
	}
	return dims
}

// nonNegative makes sure that a size is at least 0.
func (im *importer) nonNegative(e shape.Expr) {
	if im.facts.ProveGE0(e) {
		return
	}
	if _, ok := e.IsConst(); ok {
		im.failf("size %s", e)
	}
	im.b.Emit("check", ir.A{"message": "size " + e.String() + " is negative"}, im.compare("GE", im.dim(e, ir.I64), im.b.ScalarI(ir.I64, 0)))
	im.facts.Assume(e)
}

func importDynamicReshape(im *importer, op *Op, in []val) []val {
	if n, ok := im.consts(in[1]); ok && in[0].sym != nil && product(n) == int64(len(in[0].sym)) {
		return []val{ints(in[0].typ().DType, n, in[0].sym)}
	}
	return one(im.reshape(im.value(in[0]), im.dims(in[1])))
}

func importDynamicBroadcast(im *importer, op *Op, in []val) []val {
	dims := im.dims(in[1])
	if n, ok := shape.ConstDims(dims); ok && len(in[0].sym) == 1 && product(n) <= maxKnown {
		return []val{ints(in[0].typ().DType, n, slices.Repeat(in[0].sym, int(product(n))))}
	}
	return one(im.broadcast(im.value(in[0]), dims, im.ints("broadcast_dimensions", []int64{})))
}

func importDynamicIota(im *importer, op *Op, in []val) []val { return im.iota(im.dims(in[0])) }

func importDynamicPad(im *importer, op *Op, in []val) []val {
	low, high := im.exprs(in[2]), im.exprs(in[3])
	interior, ok := im.consts(in[4])
	if !ok {
		im.failf("interior padding is known only at run time")
	}
	x := im.value(in[0])
	if len(low) != x.Type.Rank() || len(high) != len(low) || len(interior) != len(low) {
		im.failf("padding of %d, %d and %d axes for %s", len(low), len(high), len(interior), x.Type)
	}
	return one(im.pad(x, im.value(in[1]), low, high, interior))
}

func importRealDynamicSlice(im *importer, op *Op, in []val) []val {
	stride, ok := im.consts(in[3])
	if !ok {
		im.failf("strides are known only at run time")
	}
	if out := im.windowAt(op, in, stride); out != nil {
		return one(out)
	}
	start, limit := im.exprs(in[1]), im.exprs(in[2])
	if in[0].sym != nil && len(stride) == 1 && stride[0] == 1 {
		lo, ok := start[0].IsConst()
		hi, ok2 := limit[0].IsConst()
		if ok && ok2 && 0 <= lo && lo <= hi && hi <= int64(len(in[0].sym)) {
			return []val{ints(in[0].typ().DType, []int64{hi - lo}, in[0].sym[lo:hi])}
		}
	}
	x := im.value(in[0])
	return one(im.b.Emit("slice", ir.A{"start": shape.Dims(start), "limit": shape.Dims(limit), "stride": stride}, x))
}

// windowAt recognises x[start : start+size], with starts that are known only at run time and sizes that are known, as JAX
// writes a dynamic_slice of a shape that is not static. nil if it is something else.
func (im *importer) windowAt(op *Op, in []val, stride []int64) *ir.Value {
	add := im.defs[op.Operands[2]]
	if add == nil || add.Name != "add" || slices.ContainsFunc(stride, func(s int64) bool { return s != 1 }) {
		return nil
	}
	if _, ok := im.known(in[1]); ok {
		return nil
	}
	var sizes []shape.Expr
	for i, v := range add.Operands {
		if v == op.Operands[1] {
			sizes, _ = im.known(im.use(add.Operands[1-i]))
		}
	}
	x := im.value(in[0])
	if len(sizes) != x.Type.Rank() {
		return nil
	}
	at := in[1]
	if c := im.defs[op.Operands[1]]; c != nil && c.Name == "clamp" && im.clampsTo(c, x.Type.Dims, sizes) {
		at = im.use(c.Operands[1]) // dynamic_slice clamps just so
	}
	starts := []*ir.Value{x}
	for i := range sizes {
		starts = append(starts, im.element(im.value(at), int64(i)))
	}
	return im.b.Emit("dynamic_slice", ir.A{"sizes": shape.Dims(sizes)}, starts...)
}

// clampsTo reports a clamp of starts into what is in range.
func (im *importer) clampsTo(c *Op, dims, sizes []shape.Expr) bool {
	lo, ok := im.known(im.use(c.Operands[0]))
	hi, ok2 := im.known(im.use(c.Operands[2]))
	if !ok || !ok2 || len(lo) != len(dims) || len(hi) != len(dims) {
		return false
	}
	for i := range dims {
		if !lo[i].Is(0) || !hi[i].Equal(dims[i].Sub(sizes[i])) {
			return false
		}
	}
	return true
}

func importDynamicSlice(im *importer, op *Op, in []val) []val {
	if len(in) == 0 {
		im.failf("has no operands")
	}
	rank := in[0].typ().Rank()
	sizes := im.list("slice_sizes", rank, 1)
	if x := in[0]; x.sym != nil && rank == 1 && len(in) == 2 {
		if lo, ok := im.consts(in[1]); ok && len(lo) == 1 {
			at := max(0, min(lo[0], int64(len(x.sym))-sizes[0]))
			return []val{ints(x.typ().DType, sizes, x.sym[at:at+sizes[0]])}
		}
	}
	return one(im.b.Emit("dynamic_slice", ir.A{"sizes": ir.ConstDims(sizes...)}, im.values(in)...))
}

func importDynamicUpdateSlice(im *importer, op *Op, in []val) []val {
	return one(im.b.Emit("dynamic_update_slice", nil, im.values(in)...))
}

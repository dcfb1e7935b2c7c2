package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// reduceRows reduce along axes or windows by a region of scalars.
var reduceRows = map[string]row{
	"reduce":        {-1, importReduce},
	"reduce_window": {-1, importReduceWindow},
}

// pairs splits operands into inputs and initial scalars, and checks the region.
func (im *importer) pairs(op *Op, in []val) (xs, inits []*ir.Value, region *Block) {
	n := len(in) / 2
	if n == 0 || len(in) != 2*n || len(op.Regions) != 1 || len(op.Regions[0].Args) != 2*n {
		im.failf("%d operands with %d regions", len(in), len(op.Regions))
	}
	xs, inits = im.values(in[:n]), im.values(in[n:])
	for i, x := range xs {
		if inits[i].Type.Rank() != 0 || inits[i].Type.DType != x.Type.DType {
			im.failf("initial value is %s for %s", inits[i].Type, x.Type)
		}
		xs[i] = im.cast(x, xs[0].Type.Dims)
	}
	return xs, inits, op.Regions[0]
}

func importReduce(im *importer, op *Op, in []val) []val {
	xs, inits, region := im.pairs(op, in)
	axes := slices.Clone(im.axes("dimensions", xs[0].Type.Rank()))
	slices.Sort(axes)
	var out []val
	for i, x := range xs {
		kind := foldKind(region, i)
		if kind == "" || kind == "set" || kind == "subtract" {
			break
		}
		y := x
		if len(axes) > 0 {
			y = im.b.Emit("reduce", ir.A{"kind": kind, "axes": axes}, x)
		}
		if !isIdentity(inits[i], kind) {
			y = im.b.Emit(kind, nil, im.b.Splat(inits[i], y.Type.Dims), y)
		}
		out = append(out, val{v: y})
	}
	if len(out) == len(xs) {
		return out
	}
	if out := im.argReduce(region, xs, inits, axes); out != nil {
		return out
	}
	return im.generalReduce(region, xs, inits, axes)
}

// argReduce recognises the greatest (least) element with its index, as JAX's argmax and argmin reduce them: of equal ones
// the first, and NaN before all. nil if it is something else.
func (im *importer) argReduce(region *Block, xs, inits []*ir.Value, axes []int64) []val {
	if len(xs) != 2 || len(axes) != 1 || !xs[1].Type.DType.IsInt() {
		return nil
	}
	def := xs[1].Def
	if def != nil && def.Is("reshape") && def.Operands[0].Type.Rank() == xs[1].Type.Rank() {
		def = def.Operands[0].Def // other spellings of the same dims
	}
	if def == nil || !def.Is("iota") || def.Int("axis") != axes[0] {
		return nil
	}
	if lit, ok := inits[1].Const(); !ok || lit.Int(0) != 0 {
		return nil
	}
	for _, kind := range []string{"maximum", "minimum"} {
		if isIdentity(inits[0], kind) && im.picks(region, kind) {
			return im.argPair(kind, xs[0], xs[1].Type.DType, axes)
		}
	}
	return nil
}

// picks tries out whether the region chooses by the kind.
func (im *importer) picks(region *Block, kind string) bool {
	k := kindOfType(region.Args[0].Type)
	for _, x := range tries(k) {
		for _, y := range tries(k) {
			for _, idx := range [][2]int64{{0, 0}, {0, 1}, {1, 2}} {
				out, ok := im.try(region, []scalar{x, {i: idx[0], k: intScalar}, y, {i: idx[1], k: intScalar}})
				if !ok || len(out) != 2 {
					return false
				}
				first := !better(kind, y, x)
				want, i := x, idx[0]
				if !first {
					want, i = y, idx[1]
				}
				if out[1].i != i || !(out[0].f == want.f && out[0].i == want.i || isNaN(out[0]) && isNaN(want)) {
					return false
				}
			}
		}
	}
	return k == floatScalar || k == intScalar
}

func isNaN(x scalar) bool { return x.k == floatScalar && x.f != x.f }

// better reports that x beats y strictly.
func better(kind string, x, y scalar) bool {
	switch {
	case isNaN(y):
		return false
	case isNaN(x):
		return true
	case kind == "maximum":
		return compareScalars("GT", false, x, y)
	}
	return compareScalars("LT", false, x, y)
}

// argPair is the extreme element and the index of the first one.
func (im *importer) argPair(kind string, x *ir.Value, d ir.DType, axes []int64) []val {
	arg := func(name string, x *ir.Value) *ir.Value { return im.b.Emit(name, ir.A{"axis": axes[0], "dtype": d}, x) }
	name := map[string]string{"maximum": "argmax", "minimum": "argmin"}[kind]
	idx := arg(name, x)
	if x.Type.DType.IsFloat() {
		nan := im.compare("NE", x, x)
		some := im.b.Emit("reduce", ir.A{"kind": "or", "axes": axes}, nan)
		idx = im.b.Emit("select", nil, some, arg("argmax", im.b.Convert(nan, ir.I32)), idx)
	}
	return []val{{v: im.b.Emit("reduce", ir.A{"kind": kind, "axes": axes}, x)}, {v: idx}}
}

// generalReduce reduces by any element-wise region: neighbours are combined, half as many are left, and so on.
func (im *importer) generalReduce(region *Block, xs, inits []*ir.Value, axes []int64) []val {
	rank := xs[0].Type.Rank()
	perm := slices.Clone(axes)
	var rest shape.Dims
	n := shape.Const(1)
	for i := range rank {
		if d := xs[0].Type.Dims[i]; slices.Contains(axes, int64(i)) {
			n = n.Mul(d)
		} else {
			perm, rest = append(perm, int64(i)), append(rest, d)
		}
	}
	size, ok := n.IsConst()
	if !ok {
		im.failf("its region is none that is recognised, and it reduces %s elements", n)
	}
	acc := make([]val, 0, 2*len(xs))
	for _, init := range inits {
		acc = append(acc, val{v: im.b.Splat(init, rest)})
	}
	if size == 0 {
		return acc
	}
	cur := make([]*ir.Value, len(xs))
	for i, x := range xs {
		cur[i] = im.b.Reshape(im.b.Transpose(x, perm...), append(shape.Dims{n}, rest...)...)
	}
	for ; size > 1; size = (size + 1) / 2 {
		half := append(shape.Dims{shape.Const(size / 2)}, rest...)
		var in []val
		for from := int64(0); from < 2; from++ {
			for _, x := range cur {
				in = append(in, val{v: im.every(x, from, size/2*2, 2)})
			}
		}
		out := im.vectorised(region, in, half)
		for i, y := range out {
			if next := im.value(y); size%2 == 1 {
				cur[i] = im.b.Emit("concatenate", ir.A{"axis": 0}, next, im.every(cur[i], size-1, size, 1))
			} else {
				cur[i] = next
			}
		}
	}
	for _, x := range cur {
		acc = append(acc, val{v: im.b.Reshape(x, rest...)})
	}
	return im.vectorised(region, acc, rest)
}

// every is x[from:to:step] along axis 0.
func (im *importer) every(x *ir.Value, from, to, step int64) *ir.Value {
	start, limit, stride := make(shape.Dims, x.Type.Rank()), slices.Clone(x.Type.Dims), make([]int64, x.Type.Rank())
	for i := range stride {
		stride[i] = 1
	}
	start[0], limit[0], stride[0] = shape.Const(from), shape.Const(to), step
	return im.b.Emit("slice", ir.A{"start": start, "limit": limit, "stride": stride}, x)
}

// window is what a reduce_window's attributes say.
type window struct {
	sizes              shape.Dims
	size               []int64 // sizes as numbers, nil if they are not known
	strides, base, dil []int64
	low, high          shape.Dims
}

func importReduceWindow(im *importer, op *Op, in []val) []val {
	xs, inits, region := im.pairs(op, in)
	rank := xs[0].Type.Rank()
	w := window{size: im.list("window_dimensions", rank, 1), strides: im.list("window_strides", rank, 1),
		base: im.list("base_dilations", rank, 1), dil: im.list("window_dilations", rank, 1)}
	w.sizes = ir.ConstDims(w.size...)
	pads := im.list("padding", 2*rank, 0)
	for i := range rank {
		w.low, w.high = append(w.low, shape.Const(pads[2*i])), append(w.high, shape.Const(pads[2*i+1]))
		if w.size[i] < 1 || w.strides[i] < 1 || w.base[i] < 1 || w.dil[i] < 1 {
			im.failf("window %v, strides %v, dilations %v %v", w.size, w.strides, w.base, w.dil)
		}
	}
	return im.windows(region, xs, inits, w)
}

func (im *importer) windows(region *Block, xs, inits []*ir.Value, w window) []val {
	var out []val
	for i, x := range xs {
		y := im.windowOf(foldKind(region, i), x, inits[i], w)
		if y == nil {
			return im.generalWindow(region, xs, inits, w)
		}
		out = append(out, val{v: y})
	}
	return out
}

// windowOf reduces windows by a known kind; nil if package ir cannot.
func (im *importer) windowOf(kind string, x, init *ir.Value, w window) *ir.Value {
	if kind != "add" && kind != "multiply" && kind != "maximum" && kind != "minimum" || identity(kind, x.Type.DType) == nil {
		return nil
	}
	if !isIdentity(init, kind) && (kind == "add" || kind == "multiply") {
		return nil // padding counts as the initial value
	}
	if x.Type.Rank() == 0 {
		return im.b.Emit(kind, nil, init, x)
	}
	var y *ir.Value
	if axis, reverse, ok := w.running(x.Type.Dims); ok {
		y = im.b.Emit("scan", ir.A{"kind": kind, "axis": axis, "exclusive": false, "reverse": reverse}, x)
	} else if kind == "multiply" || w.size == nil {
		return nil
	} else {
		x = im.dilated(x, im.b.Const(identity(kind, x.Type.DType)), w.base)
		y = im.b.Emit("reduce_window", ir.A{"kind": kind, "window": w.size, "strides": w.strides, "dilations": w.dil, "pad_low": w.low, "pad_high": w.high}, x)
		for i, n := range x.Type.Dims {
			y = im.sameSize(y, i, n, w.low[i].Add(w.high[i]), (w.size[i]-1)*w.dil[i]+1, w.strides[i])
		}
	}
	if !isIdentity(init, kind) {
		y = im.b.Emit(kind, nil, im.b.Splat(init, y.Type.Dims), y)
	}
	return y
}

// dilated puts value between the elements.
func (im *importer) dilated(x, value *ir.Value, base []int64) *ir.Value {
	interior := make([]int64, len(base))
	for i, b := range base {
		interior[i] = b - 1
	}
	if slices.Max(interior) == 0 {
		return x
	}
	zero := make(shape.Dims, len(base))
	return im.pad(x, value, zero, zero, interior)
}

// running recognises windows that hold everything up to (or from) an element: a running sum.
func (w window) running(dims shape.Dims) (axis int, reverse, ok bool) {
	axis = -1
	for i, n := range w.sizes {
		if w.strides[i] != 1 || w.base[i] != 1 || w.dil[i] != 1 {
			return 0, false, false
		}
		if n.Is(1) && w.low[i].Is(0) && w.high[i].Is(0) {
			continue
		}
		if axis >= 0 || !dims[i].Equal(n) {
			return 0, false, false
		}
		before := n.Sub(shape.Const(1))
		switch {
		case w.low[i].Equal(before) && w.high[i].Is(0):
		case w.low[i].Is(0) && w.high[i].Equal(before):
			reverse = true
		default:
			return 0, false, false
		}
		axis = i
	}
	return axis, reverse, axis >= 0
}

// maxWindow bounds the elements of a window that are spelled out.
const maxWindow = 256

// generalWindow reduces windows by any element-wise region, one place of the window after the other.
func (im *importer) generalWindow(region *Block, xs, inits []*ir.Value, w window) []val {
	if len(w.size) == 0 || product(w.size) > maxWindow {
		im.failf("its region is none that is recognised, and its window is %s padded by %s and %s", shape.DimsString(w.sizes), shape.DimsString(w.low), shape.DimsString(w.high))
	}
	var acc []val
	padded := make([]*ir.Value, len(xs))
	var dims shape.Dims
	for i, x := range xs {
		padded[i] = im.pad(im.dilated(x, inits[i], w.base), inits[i], w.low, w.high, nil)
	}
	for i, n := range padded[0].Type.Dims {
		span := shape.Const((w.size[i]-1)*w.dil[i] + 1)
		dims = append(dims, n.Sub(span).FloorDiv(shape.Const(w.strides[i])).Add(shape.Const(1)))
	}
	for _, init := range inits {
		acc = append(acc, val{v: im.b.Splat(init, dims)})
	}
	each(w.size, func(_ int64, at []int64) {
		start, limit := make(shape.Dims, len(at)), make(shape.Dims, len(at))
		for i, a := range at {
			start[i] = shape.Const(a * w.dil[i])
			limit[i] = start[i].Add(dims[i].Sub(shape.Const(1)).Mul(shape.Const(w.strides[i]))).Add(shape.Const(1))
		}
		in := slices.Clone(acc)
		for _, x := range padded {
			in = append(in, val{v: im.cast(im.b.Emit("slice", ir.A{"start": start, "limit": limit, "stride": w.strides}, x), dims)})
		}
		acc = im.vectorised(region, in, dims)
	})
	return acc
}

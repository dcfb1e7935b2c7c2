package fuzz

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

func (g *gen) kind(d ir.DType, more ...string) string {
	if d == ir.Bool {
		return one(g, []string{"and", "or", "maximum", "minimum"})
	}
	return one(g, append([]string{"add", "add", "maximum", "minimum"}, more...))
}

func (g *gen) reduce() {
	x := g.real(g.seldom0())
	if x == nil {
		return
	}
	axes := g.some(x.Type.Rank())
	if len(axes) == 0 && x.Type.Rank() > 0 && g.IntN(12) > 0 {
		axes = []int64{g.Int64N(int64(x.Type.Rank()))}
	}
	more := []string{"multiply"}
	if x.Type.DType.IsInt() {
		more = []string{"multiply", "and", "or"}
	}
	g.emit("reduce", ir.A{"axes": axes, "kind": g.kind(x.Type.DType, more...)}, x)
}

func (g *gen) arg() {
	x := g.real(1)
	if x == nil || x.Type.DType == ir.Bool {
		return
	}
	a := g.IntN(x.Type.Rank())
	if g.least(x.Dims()[a]) > 0 {
		g.emit(one(g, []string{"argmax", "argmin"}), ir.A{"axis": a, "dtype": one(g, []ir.DType{ir.I32, ir.I64})}, x)
	}
}

func (g *gen) reduceWindow() {
	x := g.real(g.seldom0())
	if x == nil || x.Type.DType == ir.Bool {
		return
	}
	r := x.Type.Rank()
	w, s, dil, lo, hi := fill(r, int64(1)), fill(r, int64(1)), fill(r, int64(1)), make(shape.Dims, r), make(shape.Dims, r)
	for i := range r {
		if g.IntN(2) == 0 {
			continue
		}
		w[i], s[i] = 1+g.Int64N(4), 1+g.Int64N(3)
		if g.IntN(4) == 0 {
			dil[i] = 2
		}
		lo[i], hi[i] = shape.Const(g.Int64N(3)), shape.Const(g.Int64N(3))
		if g.IntN(8) == 0 && g.least(x.Dims()[i]) > 0 {
			hi[i] = shape.Const(-1)
		}
	}
	g.emit("reduce_window", ir.A{"kind": one(g, []string{"add", "maximum", "minimum"}), "window": w, "strides": s, "dilations": dil, "pad_low": lo, "pad_high": hi}, x)
}

func (g *gen) scan() {
	x := g.real(1)
	if x == nil || x.Type.DType == ir.Bool {
		return
	}
	g.emit("scan", ir.A{"kind": g.kind(x.Type.DType, "multiply"), "axis": g.IntN(x.Type.Rank()), "exclusive": g.IntN(2) == 0, "reverse": g.IntN(2) == 0}, x)
}

func (g *gen) sort() {
	x := g.real(1)
	if x == nil || x.Type.DType == ir.Bool {
		return
	}
	if g.IntN(3) == 0 {
		n := x.Dims()[x.Type.Rank()-1]
		k := shape.Const(g.Int64N(g.least(n) + 1))
		if g.IntN(4) == 0 {
			k = n
		}
		g.emits("top_k", ir.A{"k": k, "dtype": one(g, []ir.DType{ir.I32, ir.I64})}, x)
		return
	}
	xs := []*ir.Value{x}
	for range g.IntN(3) {
		if y := g.value(g.dtype(), x.Dims()); y != nil {
			xs = append(xs, y)
		}
	}
	g.emits("sort", ir.A{"axis": g.IntN(x.Type.Rank()), "descending": g.IntN(2) == 0}, xs...)
}

func (g *gen) softmax() {
	x := g.pickIf(func(v *ir.Value) bool { return v.Type.DType.IsFloat() && v.Type.Rank() > 0 })
	if x == nil {
		return
	}
	a := g.IntN(x.Type.Rank())
	if g.IntN(2) == 0 {
		g.emit("softmax", ir.A{"axis": a}, x)
		return
	}
	s := g.value(x.Type.DType, slices.Clone(x.Dims()[a:]))
	o := g.value(x.Type.DType, slices.Clone(x.Dims()[a:]))
	if s != nil && o != nil {
		g.emit("layer_norm", ir.A{"axis": a, "epsilon": one(g, []float64{1e-3, 1e-5, 0.1})}, x, s, o)
	}
}

// dot is a product over any axes of a value with those of another.
func (g *gen) dot() {
	x := g.real(1)
	if x == nil || x.Type.DType == ir.Bool {
		return
	}
	var bl, cl []int64
	free := 0
	for _, a := range g.perm(x.Type.Rank()) {
		switch {
		case len(cl) == 0 || len(cl) < 2 && g.IntN(4) == 0:
			if g.IntN(12) > 0 {
				cl = append(cl, a)
			}
		case g.IntN(3) == 0 && len(bl) < 2:
			bl = append(bl, a)
		default:
			free++
		}
	}
	type axis struct {
		n     shape.Expr
		batch int // which batch axis, -1: none
		cont  int
	}
	var ys []axis
	for i, a := range bl {
		ys = append(ys, axis{x.Dims()[a], i, -1})
	}
	for i, a := range cl {
		ys = append(ys, axis{x.Dims()[a], -1, i})
	}
	for range g.IntN(3) {
		ys = append(ys, axis{g.dim(), -1, -1})
	}
	if g.IntN(2) == 0 {
		g.Shuffle(len(ys), func(i, j int) { ys[i], ys[j] = ys[j], ys[i] })
	}
	d := make(shape.Dims, len(ys))
	br, cr := make([]int64, len(bl)), make([]int64, len(cl))
	for i, y := range ys {
		d[i] = y.n
		if y.batch >= 0 {
			br[y.batch] = int64(i)
		}
		if y.cont >= 0 {
			cr[y.cont] = int64(i)
		}
	}
	if !g.fits(d) {
		return
	}
	y := g.value(x.Type.DType, d)
	if y == nil {
		return
	}
	a := ir.A{"batch_lhs": slices.Concat([]int64{}, bl), "batch_rhs": br, "contract_lhs": slices.Concat([]int64{}, cl), "contract_rhs": cr}
	switch x.Type.DType {
	case ir.I8, ir.U8, ir.I16:
		a["dtype"] = ir.I32
	case ir.F16, ir.BF16:
		if g.IntN(2) == 0 {
			a["dtype"] = ir.F32
		}
	}
	if g.IntN(3) == 0 { // the other way round
		a["batch_lhs"], a["batch_rhs"], a["contract_lhs"], a["contract_rhs"] = a["batch_rhs"], a["batch_lhs"], a["contract_rhs"], a["contract_lhs"]
		x, y = y, x
	}
	g.emit("dot_general", a, x, y)
}

// plainConv is a convolution as most models have them: two spatial axes, a small constant filter, nothing strided or
// dilated.
func (g *gen) plainConv() {
	d := shape.Dims{g.dim()}
	for range 2 {
		d = append(d, one(g, []shape.Expr{g.dim(), shape.Const(2 + g.Int64N(8))}))
	}
	c := one(g, []int64{1, 2, 3, 4, 8, 17})
	d = append(d, shape.Const(c))
	f := one(g, [][]int64{{3, 3}, {3, 3}, {1, 3}, {3, 1}, {5, 5}, {2, 2}})
	o := one(g, []int64{1, 2, 4, 5, 8, 16, 20})
	if !g.fits(d) || !g.fits(ir.ConstDims(f[0], f[1], c, o)) {
		return
	}
	x := g.value(ir.F32, d)
	lo, hi := make(shape.Dims, 2), make(shape.Dims, 2)
	if g.IntN(3) > 0 {
		for i, n := range f {
			lo[i], hi[i] = shape.Const((n-1)/2), shape.Const(n/2)
		}
	}
	ones := []int64{1, 1}
	y := g.emit("convolution", ir.A{"strides": ones, "pad_low": lo, "pad_high": hi, "lhs_dilation": ones, "rhs_dilation": ones, "groups": 1},
		x, g.constant(g.tensor(ir.F32, f[0], f[1], c, o)))
	if y != nil && g.IntN(2) == 0 { // something in the epilogue
		g.emit(one(g, softPairs), nil, y, g.like(y))
	}
}

func (g *gen) conv() {
	if g.IntN(3) == 0 {
		g.plainConv()
		return
	}
	x := g.pickIf(func(v *ir.Value) bool {
		r := v.Type.Rank()
		if r < 3 || !v.Type.DType.IsFloat() {
			return false
		}
		c, ok := v.Dims()[r-1].IsConst()
		return ok && c > 0
	})
	if x == nil || g.IntN(3) == 0 {
		d := shape.Dims{g.dim()}
		for range 1 + g.IntN(3) {
			d = append(d, one(g, []shape.Expr{g.dim(), shape.Const(2 + g.Int64N(6))}))
		}
		d = append(d, shape.Const(one(g, []int64{1, 2, 3, 4, 6, 8, 16})))
		if !g.fits(d) {
			return
		}
		t := g.float
		if g.IntN(8) == 0 {
			t = one(g, []ir.DType{ir.F64, ir.F16, ir.BF16})
		}
		x = g.value(t, d)
		if x == nil {
			return
		}
	}
	r := x.Type.Rank()
	c, _ := x.Dims()[r-1].IsConst()
	n := r - 2
	filter, st, ld, rd, lo, hi := []int64{}, fill(n, int64(1)), fill(n, int64(1)), fill(n, int64(1)), make(shape.Dims, n), make(shape.Dims, n)
	for i := range n {
		filter = append(filter, 1+g.Int64N(3))
		if g.IntN(3) == 0 {
			st[i] = 1 + g.Int64N(3)
		}
		if g.IntN(5) == 0 && g.least(x.Dims()[i+1]) > 0 {
			ld[i] = 1 + g.Int64N(3)
		}
		if g.IntN(5) == 0 {
			rd[i] = 1 + g.Int64N(2)
		}
		if g.IntN(3) > 0 {
			lo[i], hi[i] = shape.Const(g.Int64N(3)), shape.Const(g.Int64N(3))
		}
		if g.IntN(10) == 0 && g.least(x.Dims()[i+1]) > 1 {
			lo[i] = shape.Const(-1)
		}
	}
	groups := one(g, []int64{1, 1, 1, c, 2})
	if c%groups != 0 {
		groups = 1
	}
	w := ir.ConstDims(append(filter, c/groups, groups*one(g, []int64{1, 1, 2, 3, 4, 8}))...)
	if !g.fits(w) {
		return
	}
	var k *ir.Value
	if ns, _ := ir.TensorOf(ir.F32, w...).Static(); g.IntN(4) > 0 {
		k = g.constant(g.tensor(x.Type.DType, ns...))
	} else {
		k = g.value(x.Type.DType, w)
	}
	if k != nil {
		g.emit("convolution", ir.A{"strides": st, "pad_low": lo, "pad_high": hi, "lhs_dilation": ld, "rhs_dilation": rd, "groups": groups}, x, k)
	}
}

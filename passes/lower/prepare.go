package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

// Prepare brings the ops that have schedules into the forms that the schedules take: padding and input dilation of
// convolutions become pad ops, pointwise convolutions become products, products get [batch…, m…, k] × [batch…, k, n…],
// composites along other axes than the last are transposed.
var Prepare = passes.Pass{
	Name:     "prepare",
	Doc:      "bring convolutions, products and composites into the forms that the schedules take",
	Required: true,
	Run: func(m *ir.Module, ctx *passes.Ctx) error {
		return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
			for { // a convolution may become a product, which is prepared in turn
				n := passes.Rewrite(m, f, prepareHook)
				ctx.Count("prepare", n)
				if n == 0 {
					return nil
				}
			}
		})
	},
}

func prepareHook(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	switch op.Name() {
	case "check": // one scalar decides
		c := op.Operands[0]
		if c.Type.Rank() == 0 {
			return nil
		}
		all := r.Emit("reduce", ir.A{"axes": rest(c.Type.Rank()), "kind": "and"}, c)
		r.Emit("check", ir.A{"message": op.Str("message")}, all)
		return []*ir.Value{}
	case "convolution":
		return prepareConv(r, op)
	case "dot_general":
		return prepareDot(r, op)
	case "reduce":
		if len(op.Ints("axes")) == 0 {
			return op.Operands[:1]
		}
	case "reduce_window":
		return prepareWindow(r, op)
	case "softmax", "top_k", "scan":
		return prepareAxis(r, op)
	case "layer_norm":
		return prepareLayerNorm(r, op)
	}
	return nil
}

func zeros(n int) shape.Dims { return make(shape.Dims, n) }

func allZero(d shape.Dims) bool {
	for _, e := range d {
		if !e.Is(0) {
			return false
		}
	}
	return true
}

func all(ns []int64, v int64) bool {
	for _, n := range ns {
		if n != v {
			return false
		}
	}
	return true
}

func prepareConv(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	x, w := op.Operands[0], op.Operands[1]
	rank := x.Type.Rank()
	lo, hi, ld := op.DimsAttr("pad_low"), op.DimsAttr("pad_high"), op.Ints("lhs_dilation")
	if y := prepareTransposed(r, op); y != nil {
		return y
	}
	if !allZero(lo) || !allZero(hi) || !all(ld, 1) {
		low, high, interior := zeros(rank), zeros(rank), make([]int64, rank)
		for i := range lo {
			low[i+1], high[i+1], interior[i+1] = lo[i], hi[i], ld[i]-1
		}
		zero := r.Const(ir.NewTensor(x.Type.DType))
		padded := r.Emit("pad", ir.A{"low": low, "high": high, "interior": interior}, x, zero)
		ones := slices.Repeat([]int64{1}, rank-2)
		y := r.Emit("convolution", ir.A{"strides": op.Ints("strides"), "pad_low": zeros(rank - 2), "pad_high": zeros(rank - 2),
			"lhs_dilation": ones, "rhs_dilation": op.Ints("rhs_dilation"), "groups": op.Int("groups")}, padded, w)
		return []*ir.Value{r.Reshape(y, op.Result().Type.Dims...)} // the same size, which may be written in another way
	}
	pointwise := op.Int("groups") == 1
	for _, d := range w.Type.Dims[:rank-2] {
		pointwise = pointwise && d.Is(1)
	}
	if !pointwise {
		return nil
	}
	if strides := op.Ints("strides"); !all(strides, 1) { // the pixels that count, next to each other
		stride := append(append([]int64{1}, strides...), 1)
		x = r.Emit("slice", ir.A{"start": zeros(rank), "limit": x.Type.Dims, "stride": stride}, x)
	}
	filter := r.Reshape(w, w.Type.Dims[rank-2], w.Type.Dims[rank-1])
	y := r.Emit("dot_general", ir.A{"batch_lhs": []int64{}, "batch_rhs": []int64{},
		"contract_lhs": []int64{int64(rank - 1)}, "contract_rhs": []int64{0}}, x, filter)
	if want := op.Result().Type; !y.Type.Equal(want) {
		y = r.Reshape(y, want.Dims...)
	}
	return []*ir.Value{y}
}

// prepared: one contracted axis, and the columns last in rhs; a constant rhs, which is packed, is [batch…, k, n…].
func prepared(op *ir.Op) bool {
	rhs := op.Operands[1]
	br, cr := op.Ints("batch_rhs"), op.Ints("contract_rhs")
	if len(cr) != 1 {
		return false
	}
	order := slices.Concat(br, cr, rest(rhs.Type.Rank(), br, cr))
	if isIdentity(order) {
		return true
	}
	return order[len(order)-1] == int64(len(order)-1) && len(order) > len(br)+1 && !isConst(rhs)
}

func isConst(v *ir.Value) bool { return v.Def != nil && v.Def.Is("constant") }

// prepareDot merges the contracted axes into one and transposes operands where the schedule needs it.
func prepareDot(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	if prepared(op) {
		return nil
	}
	l, rh := op.Operands[0], op.Operands[1]
	bl, br, cl, cr := op.Ints("batch_lhs"), op.Ints("batch_rhs"), op.Ints("contract_lhs"), op.Ints("contract_rhs")
	nb, nc := len(bl), len(cl)
	r2 := r.Transpose(rh, slices.Concat(br, cr, rest(rh.Type.Rank(), br, cr))...)
	batch := make([]int64, nb)
	for i := range batch {
		batch[i] = int64(i)
	}
	attrs := ir.A{"batch_lhs": bl, "batch_rhs": batch, "contract_lhs": cl, "contract_rhs": []int64{int64(nb)}}
	l2 := l
	if nc != 1 { // none: a size-1 axis; several: one of their product
		l2 = r.Transpose(l, slices.Concat(bl, rest(l.Type.Rank(), bl, cl), cl)...)
		k := shape.Product(l2.Type.Dims[l2.Type.Rank()-nc:])
		l2 = r.Reshape(l2, append(slices.Clone(l2.Type.Dims[:l2.Type.Rank()-nc]), k)...)
		r2 = r.Reshape(r2, slices.Concat(r2.Type.Dims[:nb], shape.Dims{k}, r2.Type.Dims[nb+nc:])...)
		attrs["batch_lhs"], attrs["contract_lhs"] = batch, []int64{int64(l2.Type.Rank() - 1)}
	}
	if d := op.DTypeAttr("dtype"); d != ir.Invalid {
		attrs["dtype"] = d
	}
	return []*ir.Value{r.Emit("dot_general", attrs, l2, r2)}
}

func rest(rank int, used ...[]int64) []int64 {
	var out []int64
	for i := range int64(rank) {
		if !slices.Contains(slices.Concat(used...), i) {
			out = append(out, i)
		}
	}
	return out
}

func isIdentity(p []int64) bool {
	for i, a := range p {
		if a != int64(i) {
			return false
		}
	}
	return true
}

// prepareWindow makes the last axis' window 1, by a transpose with an axis that has none or an added axis.
func prepareWindow(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	x := op.Operands[0]
	rank := x.Type.Rank()
	if rank == 0 { // one window of one element
		return []*ir.Value{x}
	}
	w := op.Ints("window")
	last := rank - 1
	if w[last] == 1 && op.Ints("strides")[last] == 1 && op.DimsAttr("pad_low")[last].Is(0) && op.DimsAttr("pad_high")[last].Is(0) {
		return nil
	}
	y := r.Reshape(x, append(slices.Clone(x.Type.Dims), shape.Const(1))...)
	y = r.Emit("reduce_window", ir.A{"kind": op.Str("kind"), "window": append(slices.Clone(w), 1), "strides": append(slices.Clone(op.Ints("strides")), 1),
		"dilations": append(slices.Clone(op.Ints("dilations")), 1),
		"pad_low":   append(slices.Clone(op.DimsAttr("pad_low")), shape.Const(0)), "pad_high": append(slices.Clone(op.DimsAttr("pad_high")), shape.Const(0))}, y)
	return []*ir.Value{r.Reshape(y, op.Result().Type.Dims...)}
}

// prepareAxis moves the axis of a softmax to the end. Scans take any axis, top_k has the last.
func prepareAxis(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	rank := op.Operands[0].Type.Rank()
	a := op.Int("axis")
	if !op.Is("softmax") || a == int64(rank-1) {
		return nil
	}
	perm := rest(rank)
	perm[a], perm[rank-1] = perm[rank-1], perm[a] // its own inverse
	y := r.Transpose(op.Operands[0], perm...)
	y = r.Emit("softmax", ir.A{"axis": rank - 1}, y)
	return []*ir.Value{r.Transpose(y, perm...)}
}

// prepareLayerNorm merges the normalised axes into one.
func prepareLayerNorm(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	x := op.Operands[0]
	a := int(op.Int("axis"))
	if a == x.Type.Rank()-1 {
		return nil
	}
	n := shape.Product(x.Type.Dims[a:])
	y := r.Emit("layer_norm", ir.A{"axis": a, "epsilon": op.Float("epsilon")},
		r.Reshape(x, append(slices.Clone(x.Type.Dims[:a]), n)...), r.Reshape(op.Operands[1], n), r.Reshape(op.Operands[2], n))
	return []*ir.Value{r.Reshape(y, x.Type.Dims...)}
}

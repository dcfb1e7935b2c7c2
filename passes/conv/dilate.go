package conv

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// one is the dim 1.
var one = shape.Const(1)

// Dilate undoes TensorFlow's way to write a dilated convolution: space to batch, convolution, batch to space.
//
//	reshape [N, L/b, b, …, C] → transpose [b, …, N, L/b, …, C] → reshape [N*b…, L/b, …, C]
//	→ convolution → reshape [b, …, N, M, …, O] → transpose [N, M, b, …, O] → reshape [N, M*b, …, O]
//
// Each of the b phases is convolved by itself, which is the convolution with rhs_dilation b.
var Dilate = passes.Pass{Name: "dilate", Doc: "turns space to batch, convolution, batch to space into a dilated convolution",
	Run: runRules("dilate", dilateRules)}

var dilateRules = []rule{{"space-to-batch", []string{"reshape"}, dilate}}

func dilate(c *cx, op *ir.Op) *ir.Value {
	t := match.Op(op.Operands[0], "transpose")
	if t == nil {
		return nil
	}
	r := match.Op(t.Operands[0], "reshape")
	if r == nil {
		return nil
	}
	conv := match.Op(r.Operands[0], "convolution")
	if conv == nil || !c.usedOnce(conv.Result()) {
		return nil
	}
	x, in, blocks, ok := c.spaceToBatch(conv.Operands[0])
	if !ok || !c.batchToSpace(op, t, r, blocks) {
		return nil
	}
	lo, hi, rd := slices.Clone(conv.DimsAttr("pad_low")), slices.Clone(conv.DimsAttr("pad_high")), slices.Clone(conv.Ints("rhs_dilation"))
	for i, b := range blocks {
		if b == 1 {
			continue
		}
		if conv.Ints("strides")[i] != 1 || conv.Ints("lhs_dilation")[i] != 1 {
			return nil
		}
		lo[i], hi[i], rd[i] = lo[i].Mul(shape.Const(b)), hi[i].Mul(shape.Const(b)), rd[i]*b
	}
	// x may have lost size-1 axes on the way: give it those of the convolution's input
	y := c.Emit("convolution", match.Attrs(conv, ir.A{"pad_low": lo, "pad_high": hi, "rhs_dilation": rd}), c.Reshape(x, in...), conv.Operands[1])
	return c.Reshape(y, op.Result().Dims()...)
}

// spaceToBatch finds x of v = reshape(transpose(reshape(x))), x's dims with v's rank, and the blocks per spatial axis of
// v: 1 for an axis that the reshape adds.
func (c *cx) spaceToBatch(v *ir.Value) (x *ir.Value, dims shape.Dims, blocks []int64, ok bool) {
	outer := match.Op(v, "reshape")
	if outer == nil {
		return nil, nil, nil, false
	}
	t := match.Op(outer.Operands[0], "transpose")
	if t == nil {
		return nil, nil, nil, false
	}
	inner := match.Op(t.Operands[0], "reshape")
	if inner == nil {
		return nil, nil, nil, false
	}
	x = inner.Operands[0]
	mid, perm := inner.Result().Dims(), t.Ints("perm")
	k := slices.Index(perm, 0) // number of blocks: they stand before the batch
	if k < 1 || len(mid) < 2+2*k || x.Type.Rank() != len(mid)-k {
		return nil, nil, nil, false
	}
	want := make([]int64, 0, len(mid))
	for i := range k {
		want = append(want, int64(2+2*i))
	}
	want = append(want, 0)
	for i := range k {
		want = append(want, int64(1+2*i))
	}
	for i := 1 + 2*k; i < len(mid); i++ {
		want = append(want, int64(i))
	}
	if !slices.Equal(perm, want) {
		return nil, nil, nil, false
	}
	batch, phases, whole, sizes := mid[0], shape.Dims{}, shape.Dims{}, []int64{}
	for i := range k {
		b, static := mid[2+2*i].IsConst()
		if !static || mid[1+2*i].Is(1) {
			return nil, nil, nil, false
		}
		batch = batch.Mul(mid[2+2*i])
		phases, whole, sizes = append(phases, mid[1+2*i]), append(whole, x.Dims()[1+i]), append(sizes, b)
	}
	if !c.equal(slices.Concat(mid[:1], whole, mid[1+2*k:]), x.Dims()) {
		return nil, nil, nil, false
	}
	for i := range k {
		if !c.facts.ProveEq(mid[1+2*i].Mul(mid[2+2*i]), whole[i]) {
			return nil, nil, nil, false
		}
	}
	if !c.equal(v.Dims(), slices.Concat(shape.Dims{batch}, phases, mid[1+2*k:])) || !c.facts.ProveEq(v.Dims()[0], batch) {
		return nil, nil, nil, false
	}
	dims = slices.Clone(v.Dims())
	dims[0] = mid[0]
	blocks = match.Count(len(dims)-2, func(int) int64 { return 1 })
	at := 0
	for i := 1; i < len(dims)-1 && at < k; i++ {
		switch {
		case dims[i].Equal(phases[at]):
			dims[i], blocks[i-1] = whole[at], sizes[at]
			at++
		case !dims[i].Is(1):
			return nil, nil, nil, false
		}
	}
	return x, dims, blocks, at == k
}

// equal proves that the dims are the same, those that are 1 aside.
func (c *cx) equal(a, b shape.Dims) bool {
	solid := func(d shape.Dims) shape.Dims {
		return slices.DeleteFunc(slices.Clone(d), func(e shape.Expr) bool { return e.Is(1) })
	}
	return slices.EqualFunc(solid(a), solid(b), c.facts.ProveEq)
}

// batchToSpace reports that op = reshape(t = transpose(r = reshape(convolution))) undoes the blocks.
func (c *cx) batchToSpace(op, t, r *ir.Op, blocks []int64) bool {
	blocks = slices.DeleteFunc(slices.Clone(blocks), func(b int64) bool { return b == 1 })
	k := len(blocks)
	mid, perm := r.Result().Dims(), t.Ints("perm")
	conv := r.Operands[0].Dims()
	if len(mid) < 1+2*k {
		return false
	}
	want, batch, out := []int64{int64(k)}, mid[k], shape.Dims{mid[k]}
	for i := range k {
		if !mid[i].Is(blocks[i]) {
			return false
		}
		want = append(want, int64(k+1+i), int64(i))
		batch = batch.Mul(mid[i])
		out = append(out, mid[k+1+i].Mul(mid[i]))
	}
	for i := 1 + 2*k; i < len(mid); i++ {
		want, out = append(want, int64(i)), append(out, mid[i])
	}
	return slices.Equal(perm, want) && c.facts.ProveEq(batch, conv[0]) && c.equal(mid[k+1:], conv[1:]) && c.equal(out, op.Result().Dims())
}

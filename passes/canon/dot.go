package canon

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

var dotRules = []rule{
	{"conv-squeeze", []string{"convolution"}, "a spatial axis that a reshape added for a lower-dimensional convolution goes", convSqueeze},
	{"dot-reshape", []string{"reshape"}, "rows that are regrouped before a product and back behind it", dotOfReshape},
	{"dot-swap", []string{"transpose"}, "a product whose free axes change places is the product of the operands swapped", dotSwap},
	{"dot-transpose", []string{"dot_general"}, "transposed operands are read where they lie", dotOfTranspose},
}

// dotOfTranspose renumbers axes instead of moving data, where the free axes keep their order.
func dotOfTranspose(c *cx, op *ir.Op) []*ir.Value {
	a := ir.A{}
	for _, x := range op.Attrs {
		a[x.Name] = x.Value
	}
	operands := slices.Clone(op.Operands)
	changed := false
	for i, side := range []string{"lhs", "rhs"} {
		t := match.Op(operands[i], "transpose")
		if t == nil {
			continue
		}
		perm := t.Ints("perm")
		bound := slices.Concat(op.Ints("batch_"+side), op.Ints("contract_"+side))
		last, sorted := int64(-1), true
		for ax, p := range perm {
			if !slices.Contains(bound, int64(ax)) {
				sorted = sorted && p > last
				last = p
			}
		}
		if !sorted {
			continue
		}
		for _, n := range []string{"batch_" + side, "contract_" + side} {
			old := op.Ints(n)
			a[n] = match.Count(len(old), func(k int) int64 { return perm[old[k]] })
		}
		operands[i], changed = t.Operands[0], true
	}
	if !changed {
		return nil
	}
	return one(c.Emit("dot_general", a, operands...))
}

// convSqueeze: convolution(reshape(x)) where x lacks axes of size 1 that the window has size 1 on.
func convSqueeze(c *cx, op *ir.Op) []*ir.Value {
	r := match.Op(op.Operands[0], "reshape")
	if r == nil {
		return nil
	}
	x, w, full := r.Operands[0], op.Operands[1], r.Result().Dims()
	var dims, filter shape.Dims
	var keep []int
	for i, d := range full {
		spatial := i > 0 && i < len(full)-1
		if spatial && d.Is(1) && w.Dims()[i-1].Is(1) && op.DimsAttr("pad_low")[i-1].Is(0) && op.DimsAttr("pad_high")[i-1].Is(0) {
			continue
		}
		dims = append(dims, d)
		if spatial {
			keep = append(keep, i-1)
			filter = append(filter, w.Dims()[i-1])
		}
	}
	if len(keep) == 0 || len(dims) == len(full) || !shape.EqualDims(dims, x.Dims()) {
		return nil
	}
	filter = append(filter, w.Dims()[len(full)-2:]...)
	a := match.Attrs(op, nil)
	for _, name := range []string{"strides", "lhs_dilation", "rhs_dilation"} {
		a[name] = match.Count(len(keep), func(i int) int64 { return op.Ints(name)[keep[i]] })
	}
	for _, name := range []string{"pad_low", "pad_high"} {
		d := make(shape.Dims, len(keep))
		for i, k := range keep {
			d[i] = op.DimsAttr(name)[k]
		}
		a[name] = d
	}
	return one(c.Reshape(c.Emit("convolution", a, x, c.Reshape(w, filter...)), op.Result().Dims()...))
}

// dotOfReshape: reshape(reshape([…rows…, k] -> [rows', k]) · w -> […rows…, n]) => x · w, for products without batch axes
// that contract the last axis.
func dotOfReshape(c *cx, op *ir.Op) []*ir.Value {
	d := match.Op(op.Operands[0], "dot_general")
	if d == nil || !c.usedOnce(d.Result()) || len(d.Ints("batch_lhs")) > 0 {
		return nil
	}
	r := match.Op(d.Operands[0], "reshape")
	if r == nil {
		return nil
	}
	x, y := r.Operands[0], r.Result()
	last, rows := int64(y.Type.Rank()-1), x.Type.Rank()-1
	if last < 1 || rows < 1 || !slices.Equal(d.Ints("contract_lhs"), []int64{last}) || !x.Dims()[rows].Equal(y.Dims()[last]) {
		return nil
	}
	if want := slices.Concat(x.Dims()[:rows], d.Result().Dims()[last:]); !shape.EqualDims(want, op.Result().Dims()) {
		return nil
	}
	return one(c.Emit("dot_general", match.Attrs(d, ir.A{"contract_lhs": []int64{int64(rows)}}), x, d.Operands[1]))
}

// dotSwap: transpose(dot_general(a, b)) that exchanges the free axes of a and b => dot_general(b, a).
func dotSwap(c *cx, op *ir.Op) []*ir.Value {
	d := match.Op(op.Operands[0], "dot_general")
	if d == nil || !c.usedOnce(op.Operands[0]) || d.DTypeAttr("dtype") != ir.Invalid && d.DTypeAttr("dtype") != op.Result().Type.DType {
		return nil
	}
	nb := len(d.Ints("batch_lhs"))
	nl := d.Operands[0].Type.Rank() - nb - len(d.Ints("contract_lhs"))
	for to, from := range op.Ints("perm") {
		want := to
		if nr := op.Result().Type.Rank() - nb - nl; to >= nb+nr {
			want = to - nr
		} else if to >= nb {
			want = to + nl
		}
		if int(from) != want {
			return nil
		}
	}
	return one(c.Emit("dot_general", match.Attrs(d, ir.A{
		"batch_lhs": d.Ints("batch_rhs"), "batch_rhs": d.Ints("batch_lhs"),
		"contract_lhs": d.Ints("contract_rhs"), "contract_rhs": d.Ints("contract_lhs")}), d.Operands[1], d.Operands[0]))
}

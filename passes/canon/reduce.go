package canon

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

var reduceRules = []rule{
	{"reduce-ones", []string{"reduce"}, "axes of size 1 (or none) hold the result already", func(c *cx, op *ir.Op) []*ir.Value {
		x := op.Operands[0]
		var axes []int64
		var dims shape.Dims
		for i, d := range x.Dims() {
			if !slices.Contains(op.Ints("axes"), int64(i)) {
				dims = append(dims, d)
			} else if !d.Is(1) {
				axes = append(axes, int64(len(dims)))
				dims = append(dims, d)
			}
		}
		switch {
		case len(axes) == len(op.Ints("axes")) && len(axes) > 0:
			return nil
		case len(axes) == 0:
			return one(c.Reshape(x, op.Result().Dims()...))
		}
		return one(c.Emit("reduce", ir.A{"axes": axes, "kind": op.Str("kind")}, c.Reshape(x, dims...)))
	}},
	{"reduce-twice", []string{"reduce"}, "one pass over both sets of axes; an f32 sum's order changes", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "reduce")
		if in == nil || in.Str("kind") != op.Str("kind") || !c.usedOnce(op.Operands[0]) {
			return nil
		}
		x := in.Operands[0]
		var left []int64 // axes of x that the inner reduce keeps
		for i := range int64(x.Type.Rank()) {
			if !slices.Contains(in.Ints("axes"), i) {
				left = append(left, i)
			}
		}
		axes := slices.Clone(in.Ints("axes"))
		for _, a := range op.Ints("axes") {
			axes = append(axes, left[a])
		}
		slices.Sort(axes)
		return one(c.Emit("reduce", ir.A{"axes": axes, "kind": op.Str("kind")}, x))
	}},
	{"reduce-broadcast", []string{"reduce"}, "the greatest of equals", func(c *cx, op *ir.Op) []*ir.Value {
		b := match.Op(op.Operands[0], "broadcast_in_dim")
		if b == nil || !slices.Contains([]string{"maximum", "minimum", "and", "or"}, op.Str("kind")) || b.Operands[0].Type.Rank() != 0 {
			return nil
		}
		for _, a := range op.Ints("axes") {
			if !c.facts.ProveGE0(b.Result().Dims()[a].Sub(konst(1))) {
				return nil // of nothing it would be the identity
			}
		}
		return one(c.BroadcastTo(b.Operands[0], op.Result().Dims()))
	}},
	{"reduce-keep-reshape", []string{"reduce"}, "a reshape that adds or drops size-1 axes first is no obstacle", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "reshape")
		if in == nil {
			return nil
		}
		x := in.Operands[0]
		m, ok := match.Ones(x.Dims(), in.Result().Dims())
		if !ok {
			return nil
		}
		var axes []int64
		for _, a := range op.Ints("axes") {
			if i := slices.Index(m, a); i >= 0 {
				axes = append(axes, int64(i))
			} else if !in.Result().Dims()[a].Is(1) {
				return nil
			}
		}
		if len(axes) == 0 {
			return nil
		}
		return one(c.Reshape(c.Emit("reduce", ir.A{"axes": axes, "kind": op.Str("kind")}, x), op.Result().Dims()...))
	}},
	{"window-one", []string{"reduce_window"}, "windows of one element", func(c *cx, op *ir.Op) []*ir.Value {
		for i := range op.Ints("window") {
			if op.Ints("window")[i] != 1 || op.Ints("strides")[i] != 1 || !op.DimsAttr("pad_low")[i].Is(0) || !op.DimsAttr("pad_high")[i].Is(0) {
				return nil
			}
		}
		return one(op.Operands[0])
	}},
	{"window-all", []string{"reduce_window"}, "one window over whole axes is a reduce", func(c *cx, op *ir.Op) []*ir.Value {
		x, axes := op.Operands[0], []int64{}
		for i, w := range op.Ints("window") {
			if !op.DimsAttr("pad_low")[i].Is(0) || !op.DimsAttr("pad_high")[i].Is(0) {
				return nil
			}
			if w == 1 && op.Ints("strides")[i] == 1 {
				continue
			}
			if !x.Dims()[i].Is(w) || op.Ints("dilations")[i] != 1 {
				return nil
			}
			axes = append(axes, int64(i))
		}
		return one(c.Reshape(c.Emit("reduce", ir.A{"axes": axes, "kind": op.Str("kind")}, x), op.Result().Dims()...))
	}},
	{"scan-one", []string{"scan", "sort"}, "an axis of one element", func(c *cx, op *ir.Op) []*ir.Value {
		if !op.Operands[0].Dims()[op.Int("axis")].Is(1) || op.Flag("exclusive") {
			return nil
		}
		return slices.Clone(op.Operands)
	}},
}

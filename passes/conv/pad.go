package conv

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/match"
)

// FoldPad makes explicit padding the window's own.
var FoldPad = passes.Pass{Name: "fold-pad", Doc: "folds pad ops into convolutions and pooling, and slices of a convolution's result into its padding",
	Run: runRules("fold-pad", padRules)}

var padRules = []rule{
	{"convolution", []string{"convolution"}, padConv},
	{"window", []string{"reduce_window"}, padWindow},
	{"crop", []string{"slice"}, cropConv},
}

// padded returns the pad op that defines v if it adds elements on axes from..to only, none between.
func (c *cx) padded(v *ir.Value, from, to int) *ir.Op {
	p := match.Op(v, "pad")
	if p == nil || slices.ContainsFunc(p.Ints("interior"), func(n int64) bool { return n != 0 }) {
		return nil
	}
	for i, lo := range p.DimsAttr("low") {
		hi := p.DimsAttr("high")[i]
		if i >= from && i < to {
			if !c.facts.ProveGE0(lo) || !c.facts.ProveGE0(hi) {
				return nil
			}
		} else if !lo.Is(0) || !hi.Is(0) {
			return nil
		}
	}
	return p
}

// padConv: conv(pad(x, 0)) => conv(x) with more padding.
func padConv(c *cx, op *ir.Op) *ir.Value {
	rank := op.Operands[0].Type.Rank()
	p := c.padded(op.Operands[0], 1, rank-1)
	if p == nil {
		return nil
	}
	if z, ok := match.Float(p.Operands[1]); !ok || z != 0 {
		return nil
	}
	lo, hi := slices.Clone(op.DimsAttr("pad_low")), slices.Clone(op.DimsAttr("pad_high"))
	for i := range lo {
		if op.Ints("lhs_dilation")[i] != 1 {
			return nil
		}
		lo[i], hi[i] = lo[i].Add(p.DimsAttr("low")[i+1]), hi[i].Add(p.DimsAttr("high")[i+1])
	}
	return c.like(op, ir.A{"pad_low": lo, "pad_high": hi}, p.Operands[0], op.Operands[1])
}

// like emits op with other attributes and operands, in the same type: the shape rule may spell a dim differently.
func (c *cx) like(op *ir.Op, with ir.A, operands ...*ir.Value) *ir.Value {
	v := c.Emit(op.Def.Name, match.Attrs(op, with), operands...)
	return c.Reshape(v, op.Result().Dims()...)
}

// padWindow: pooling of a padded tensor, where the padding never wins: -Inf for a maximum, 0 for a sum, and 0 for the
// maximum of what is not negative, as every window has an element that is not padding.
func padWindow(c *cx, op *ir.Op) *ir.Value {
	rank := op.Operands[0].Type.Rank()
	p := c.padded(op.Operands[0], 0, rank)
	if p == nil {
		return nil
	}
	x := p.Operands[0]
	z, ok := match.Float(p.Operands[1])
	if !ok {
		return nil
	}
	switch kind := op.Str("kind"); {
	case kind == "add" && z == 0:
	case kind == "maximum" && math.IsInf(z, -1), kind == "minimum" && math.IsInf(z, 1):
	case kind == "maximum" && z == 0 && match.NonNegative(x, 8) && c.windowsTouch(op, p):
	default:
		return nil
	}
	lo, hi := slices.Clone(op.DimsAttr("pad_low")), slices.Clone(op.DimsAttr("pad_high"))
	for i := range lo {
		lo[i], hi[i] = lo[i].Add(p.DimsAttr("low")[i]), hi[i].Add(p.DimsAttr("high")[i])
	}
	return c.like(op, ir.A{"pad_low": lo, "pad_high": hi}, x)
}

// windowsTouch proves that no window lies in the padding altogether.
func (c *cx) windowsTouch(op, p *ir.Op) bool {
	for i, w := range op.Ints("window") {
		lo, ok := op.DimsAttr("pad_low")[i].Add(p.DimsAttr("low")[i]).IsConst()
		hi, ok2 := op.DimsAttr("pad_high")[i].Add(p.DimsAttr("high")[i]).IsConst()
		if ok && ok2 && lo == 0 && hi == 0 {
			continue
		}
		if !ok || !ok2 || lo >= w || hi >= w || op.Ints("dilations")[i] != 1 || !c.facts.ProveGE0(p.Operands[0].Dims()[i].Sub(one)) {
			return false
		}
	}
	return true
}

// cropConv: slice(conv(x)) on spatial axes => conv(x) with less padding, where that is not negative.
func cropConv(c *cx, op *ir.Op) *ir.Value {
	x := op.Operands[0]
	conv := match.Op(x, "convolution")
	if conv == nil || !c.usedOnce(x) {
		return nil
	}
	rank := x.Type.Rank()
	lo, hi := slices.Clone(conv.DimsAttr("pad_low")), slices.Clone(conv.DimsAttr("pad_high"))
	for i, d := range x.Dims() {
		from, cut := op.DimsAttr("start")[i], d.Sub(op.DimsAttr("limit")[i])
		if from.Is(0) && cut.Is(0) && op.Ints("stride")[i] == 1 {
			continue
		}
		if i == 0 || i == rank-1 || op.Ints("stride")[i] != 1 || conv.Ints("strides")[i-1] != 1 {
			return nil
		}
		lo[i-1], hi[i-1] = lo[i-1].Sub(from), hi[i-1].Sub(cut)
		if !c.facts.ProveGE0(lo[i-1]) || !c.facts.ProveGE0(hi[i-1]) {
			return nil
		}
	}
	v := c.Emit("convolution", match.Attrs(conv, ir.A{"pad_low": lo, "pad_high": hi}), conv.Operands...)
	return c.Reshape(v, op.Result().Dims()...)
}

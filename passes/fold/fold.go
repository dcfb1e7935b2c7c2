// Package fold computes at compile time what depends on constants only, with the reference interpreter.
// It must not know rules about single ops: what an op means is ir/eval's.
package fold

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes"
)

// Pass folds constants.
var Pass = passes.Pass{Name: "fold", Doc: "computes ops on constants, where the result is no larger than what it is computed from", Run: run}

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		Func(m, f, ctx)
		return nil
	})
}

// Limits: results up to smallBytes are always folded, larger ones if they are at most growth times the operands' bytes.
// Above maxBytes nothing is: the interpreter is slow.
const (
	smallBytes = 64 << 10
	growth     = 2
	maxBytes   = 1 << 30
	maxWork    = 1 << 32 // multiplications of a dot_general or convolution
)

// Func folds one function and returns the number of folded ops.
func Func(m *ir.Module, f *ir.Func, ctx *passes.Ctx) int {
	n := passes.Rewrite(m, f, func(r *passes.Rewriter, op *ir.Op) []*ir.Value {
		if ctx.Exhausted() || !foldable(op) {
			return nil
		}
		var have int64
		for _, v := range op.Operands {
			stored, ok := known(v)
			if !ok {
				return nil
			}
			have += stored
		}
		if !worth(op, have) {
			ctx.Remark("fold", op.Node, "not folded: %s would be far larger than its operands", op.Results[0].Type)
			return nil
		}
		in := make([]*ir.Tensor, len(op.Operands))
		for i, v := range op.Operands {
			ok := false
			if in[i], ok = value(v); !ok {
				return nil
			}
		}
		out, err := eval.Op(op, in, nil)
		if err != nil {
			return nil // it fails when the function runs, if it is reached
		}
		ctx.Allow("fold")
		vals := make([]*ir.Value, len(out))
		for i, t := range out {
			vals[i] = ctx.Constant(m, r.Builder, op.Node, t)
		}
		return vals
	})
	if n > 0 {
		passes.RemoveDead(f)
	}
	return n
}

func foldable(op *ir.Op) bool {
	if op.Def.Effect != ir.Pure || len(op.Regions) > 0 || len(op.Results) == 0 || len(op.Operands) == 0 {
		return false
	}
	if op.Is("constant", "broadcast_in_dim", "yield", "return") {
		return false
	}
	for _, v := range op.Results {
		if _, ok := v.Type.Static(); !ok {
			return false
		}
	}
	return true
}

// known reports that v is a constant or an iota, or one that is broadcast or reshaped on the way; stored is the number
// of bytes that stand in the module for it.
func known(v *ir.Value) (stored int64, ok bool) {
	op := v.Def
	if op == nil {
		return 0, false
	}
	n, static := v.Type.Elems().IsConst()
	if !static || n*max(v.Type.DType.Size(), 16) > maxBytes {
		return 0, false
	}
	switch op.Def.Name {
	case "constant":
		return n * max(v.Type.DType.Size(), 1), true
	case "iota":
		return 0, true
	case "broadcast_in_dim", "reshape":
		return known(op.Operands[0])
	}
	return 0, false
}

// value computes what is known.
func value(v *ir.Value) (*ir.Tensor, bool) {
	if t, ok := v.Const(); ok {
		return t, true
	}
	op := v.Def
	if op.Is("constant") {
		return nil, false // its data is not here
	}
	in := make([]*ir.Tensor, len(op.Operands))
	for i, x := range op.Operands {
		ok := false
		if in[i], ok = value(x); !ok {
			return nil, false
		}
	}
	out, err := eval.Op(op, in, nil)
	if err != nil {
		return nil, false
	}
	return out[0], true
}

func worth(op *ir.Op, have int64) bool {
	var size int64
	for _, v := range op.Results {
		n, _ := v.Type.Elems().IsConst()
		size += n * max(v.Type.DType.Size(), 1)
	}
	if op.Is("dot_general", "convolution") && size*have > maxWork {
		return false
	}
	return size <= smallBytes || size <= growth*have && size <= maxBytes
}

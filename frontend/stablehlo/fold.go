package stablehlo

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// staticDims is the shape of a value with known content.
func staticDims(x val) []int64 {
	if x.v == nil {
		return x.dims
	}
	dims, _ := x.v.Type.Static()
	return dims
}

// fold computes an element-wise op on known integers; ok is false if they are not known or the result is not decided.
// Literals alone are left to constant folding, unless they are small: dims arithmetic consists of scalars.
func (im *importer) fold(name string, in []val) (out val, ok bool) {
	var args [2][]shape.Expr
	if len(in) > 2 {
		return out, false
	}
	for i, x := range in {
		if args[i], ok = im.known(x); !ok || len(args[i]) != len(args[0]) {
			return out, false
		}
	}
	d := in[0].typ().DType
	if len(args[0]) > 64 || d == ir.U64 {
		return out, false
	}
	out = ints(d, staticDims(in[0]), make([]shape.Expr, len(args[0])))
	if len(name) > 8 && name[:8] == "compare " {
		out.dt = ir.Bool
	}
	for i := range out.sym {
		var b shape.Expr
		if len(in) == 2 {
			b = args[1][i]
		}
		e, ok := im.foldOne(name, d, args[0][i], b)
		if !ok {
			return out, false
		}
		if n, isConst := e.IsConst(); isConst && !fits(out.dt, n) {
			return out, false
		}
		out.sym[i] = e
	}
	return out, true
}

// foldOne computes one element. Dims are taken to fit the type that the module computes them in.
func (im *importer) foldOne(name string, d ir.DType, a, b shape.Expr) (e shape.Expr, ok bool) {
	ge0 := im.facts.ProveGE0
	if d == ir.Bool {
		return foldBool(name, a, b)
	}
	if large(a) || large(b) {
		return e, false
	}
	if d.IsUnsigned() && (name == "negate" || name == "subtract" && !ge0(a.Sub(b))) {
		return e, false // wraps
	}
	switch name {
	case "add":
		return a.Add(b), true
	case "subtract":
		return a.Sub(b), true
	case "multiply":
		return a.Mul(b), true
	case "negate":
		return a.Neg(), true
	case "maximum":
		return a.Max(b), true
	case "minimum":
		return a.Min(b), true
	case "divide":
		if ge0(a) && ge0(b.Sub(shape.Const(1))) {
			return a.FloorDiv(b), true
		}
	case "remainder":
		if ge0(a) && ge0(b.Sub(shape.Const(1))) {
			return a.Mod(b), true
		}
	case "abs":
		if ge0(a) {
			return a, true
		}
	case "sign":
		switch {
		case ge0(a.Sub(shape.Const(1))):
			return shape.Const(1), true
		case ge0(a.Neg().Sub(shape.Const(1))):
			return shape.Const(-1), true
		case a.Is(0):
			return a, true
		}
	case "compare EQ":
		return im.truth(im.facts.ProveEq(a, b), im.less(a, b) || im.less(b, a))
	case "compare NE":
		return im.truth(im.less(a, b) || im.less(b, a), im.facts.ProveEq(a, b))
	case "compare LT":
		return im.truth(im.less(a, b), ge0(a.Sub(b)))
	case "compare LE":
		return im.truth(ge0(b.Sub(a)), im.less(b, a))
	case "compare GT":
		return im.truth(im.less(b, a), ge0(b.Sub(a)))
	case "compare GE":
		return im.truth(ge0(a.Sub(b)), im.less(a, b))
	}
	return e, false
}

// large reports a number that is no dim, and which arithmetic may overflow.
func large(e shape.Expr) bool {
	n, ok := e.IsConst()
	return ok && (n > 1<<31 || n < -(1<<31))
}

// less reports that a < b for sure.
func (im *importer) less(a, b shape.Expr) bool {
	return im.facts.ProveGE0(b.Sub(a).Sub(shape.Const(1)))
}

// truth is 1 or 0, if one of both is proven.
func (im *importer) truth(yes, no bool) (shape.Expr, bool) {
	if yes {
		return shape.Const(1), true
	}
	return shape.Const(0), no
}

func foldBool(name string, a, b shape.Expr) (e shape.Expr, ok bool) {
	x, xok := a.IsConst()
	y, yok := b.IsConst()
	switch name {
	case "not":
		return shape.Const(1 - x), xok
	case "and", "multiply", "minimum":
		if xok && x == 0 || yok && y == 0 {
			return shape.Const(0), true
		}
		return shape.Const(1), xok && yok
	case "or", "add", "maximum":
		if xok && x == 1 || yok && y == 1 {
			return shape.Const(1), true
		}
		return shape.Const(0), xok && yok
	case "xor", "compare NE":
		return shape.Const(x ^ y), xok && yok
	case "compare EQ":
		return shape.Const(1 - (x ^ y)), xok && yok
	}
	return e, false
}

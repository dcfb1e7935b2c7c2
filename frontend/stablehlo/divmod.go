package stablehlo

import (
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// JAX's dims arithmetic calls functions for division that rounds down: they choose by signs, which are not decided for
// symbols. They are recognised by their names and by what they compute.

// divisions gives what functions of two integers return, by the start of their names.
var divisions = map[string]func(a, b shape.Expr) []shape.Expr{
	"divmod":       func(a, b shape.Expr) []shape.Expr { return []shape.Expr{a.FloorDiv(b), a.Mod(b)} },
	"floor_divide": func(a, b shape.Expr) []shape.Expr { return []shape.Expr{a.FloorDiv(b)} },
	"remainder":    func(a, b shape.Expr) []shape.Expr { return []shape.Expr{a.Mod(b)} },
}

// division computes a call of such a function on known dims; nil if it is something else. The last two arguments are the
// operands; those before are dims that every function is handed.
func (im *importer) division(f *Func, in []val) []val {
	name := strings.TrimRight(f.Name, "_0123456789")
	div := divisions[name]
	n := len(in)
	if div == nil || n < 2 {
		return nil
	}
	var args [2]shape.Expr
	for i, x := range in[n-2:] {
		xs, ok := im.known(x)
		if t := x.typ(); !ok || len(xs) != 1 || t.Rank() != 0 || !t.DType.IsSigned() {
			return nil
		}
		args[i] = xs[0]
	}
	if !im.facts.ProveGE0(args[1].Sub(shape.Const(1))) {
		return nil
	}
	rest := make([]int64, n)
	for a := int64(-9); a <= 9; a++ {
		for b := int64(1); b <= 5; b++ {
			rest[n-2], rest[n-1] = a, b
			got, ok := im.integers(f, rest, 0)
			want := div(shape.Const(a), shape.Const(b))
			if !ok || len(got) != len(want) {
				return nil
			}
			for i, e := range want {
				if !e.Is(got[i]) {
					return nil
				}
			}
		}
	}
	var out []val
	for _, e := range div(args[0], args[1]) {
		out = append(out, ints(in[n-1].typ().DType, nil, []shape.Expr{e}))
	}
	return out
}

// integers runs a function of scalar integers; ok is false if it holds other ops than such functions do.
func (im *importer) integers(f *Func, args []int64, depth int) (out []int64, ok bool) {
	if len(args) != len(f.Body.Args) || len(f.Body.Ops) > 100 || depth > 5 {
		return nil, false
	}
	env := map[*Value]int64{}
	for i, p := range f.Body.Args {
		env[p] = args[i]
	}
	for _, op := range f.Body.Ops {
		var in []int64
		for _, v := range op.Operands {
			n, ok := env[v]
			if !ok {
				return nil, false
			}
			in = append(in, n)
		}
		var res []int64
		switch op.Name {
		case "return":
			return in, true
		case "call":
			callee, _ := op.Attr("callee").(string)
			if s, isSym := op.Attr("callee").(Symbol); isSym {
				callee = string(s)
			}
			g := im.m.Func(callee)
			if g == nil {
				return nil, false
			}
			if res, ok = im.integers(g, in, depth+1); !ok {
				return nil, false
			}
		default:
			n, ok := integerOp(op, in)
			if !ok {
				return nil, false
			}
			res = []int64{n}
		}
		if len(res) != len(op.Results) {
			return nil, false
		}
		for i, r := range op.Results {
			env[r] = res[i]
		}
	}
	return nil, false
}

// integerOp computes one op on integers, and truth values as 0 and 1.
func integerOp(op *Op, in []int64) (int64, bool) {
	if len(op.Results) != 1 || len(op.Results[0].Type.Dims) > 0 || !(op.Results[0].Type.DType.IsSigned() || op.Results[0].Type.DType == ir.Bool) {
		return 0, false
	}
	switch len(in) {
	case 0:
		d, ok := op.Attr("value").(*Dense)
		if !ok || op.Name != "constant" || d.tensor() == nil || d.tensor().Len() != 1 {
			return 0, false
		}
		return d.tensor().Int(0), true
	case 1:
		switch op.Name {
		case "convert", "reshape", "broadcast_in_dim":
			return in[0], op.Results[0].Type.DType != ir.Bool
		case "negate":
			return -in[0], true
		case "sign":
			return b2i(in[0] > 0) - b2i(in[0] < 0), true
		case "not":
			return 1 - in[0], op.Results[0].Type.DType == ir.Bool
		}
	case 2:
		a, b := in[0], in[1]
		switch op.Name {
		case "add":
			return a + b, true
		case "subtract":
			return a - b, true
		case "multiply":
			return a * b, true
		case "divide":
			if b != 0 {
				return a / b, true
			}
		case "remainder":
			if b != 0 {
				return a % b, true
			}
		case "maximum":
			return max(a, b), true
		case "minimum":
			return min(a, b), true
		case "and":
			return a & b, true
		case "or":
			return a | b, true
		case "xor":
			return a ^ b, true
		case "compare":
			dir, _ := op.Attr("comparison_direction").(string)
			return b2i(compareScalars(dir, false, scalar{i: a, k: intScalar}, scalar{i: b, k: intScalar})), true
		}
	case 3:
		if op.Name == "select" {
			return in[2-in[0]&1], true
		}
	}
	return 0, false
}

package llvm

import (
	"fmt"

	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir/shape"
)

// exprs emits dim expressions as 64-bit integers.
type exprs struct {
	f   *llx.Func
	sym func(name string) llx.Value
	// bad collects, where not nil, an i1 that is true if a step overflowed or divided by zero.
	bad  *llx.Value
	done map[string]llx.Value // by Key, where emitted values may be reused
}

func (x *exprs) emit(e shape.Expr) llx.Value {
	if n, ok := e.IsConst(); ok {
		return llx.I64c(n)
	}
	if v := x.done[e.Key()]; v != nil {
		return v
	}
	v := x.compute(e)
	if x.done != nil {
		x.done[e.Key()] = v
	}
	return v
}

func (x *exprs) compute(e shape.Expr) llx.Value {
	if e.Op() == shape.OpSym {
		return x.sym(e.Name())
	}
	args := e.Args()
	if len(args) == 0 {
		panic(&Error{Msg: fmt.Sprintf("dim %s is too large an expression", e)})
	}
	v := x.emit(args[0])
	for _, a := range args[1:] {
		w := x.emit(a)
		switch e.Op() {
		case shape.OpAdd:
			v = x.step("add", v, w)
		case shape.OpMul:
			v = x.step("mul", v, w)
		case shape.OpFloorDiv:
			v, _ = x.floorDivMod(v, w)
		case shape.OpMod:
			_, v = x.floorDivMod(v, w)
		case shape.OpMin:
			v = x.f.Intrinsic("smin", llx.I64, v, w)
		case shape.OpMax:
			v = x.f.Intrinsic("smax", llx.I64, v, w)
		default:
			panic(&Error{Msg: fmt.Sprintf("dim %s", e)})
		}
	}
	return v
}

// step adds or multiplies, checked if the caller wants to know.
func (x *exprs) step(op string, a, b llx.Value) llx.Value {
	_, ca := llx.AsInt(a)
	_, cb := llx.AsInt(b)
	if x.bad == nil || ca && cb {
		return x.f.Bin(op, a, b)
	}
	v, over := x.f.Overflow(op, a, b)
	x.note(over)
	return v
}

// note remembers a condition under which the expressions have no value.
func (x *exprs) note(cond llx.Value) {
	if *x.bad == nil {
		*x.bad = cond
	} else {
		*x.bad = x.f.Bin("or", *x.bad, cond)
	}
}

// floorDivMod divides towards minus infinity; a divisor of zero is noted and gives zeros.
func (x *exprs) floorDivMod(a, b llx.Value) (q, r llx.Value) {
	f := x.f
	n, isConst := llx.AsInt(b)
	if !isConst {
		zero := f.Cmp("eq", b, llx.I64c(0))
		if x.bad != nil {
			x.note(zero)
		}
		b = f.Select(zero, llx.I64c(1), b)
	}
	if isConst && n > 0 && n&(n-1) == 0 {
		shift := int64(0)
		for 1<<shift < n {
			shift++
		}
		return f.Bin("ashr", a, llx.I64c(shift)), f.Bin("and", a, llx.I64c(n-1))
	}
	q, r = f.Bin("sdiv", a, b), f.Bin("srem", a, b)
	differ := f.Cmp("slt", f.Bin("xor", r, b), llx.I64c(0))
	adjust := f.Bin("and", f.Cmp("ne", r, llx.I64c(0)), differ)
	q = f.Select(adjust, f.Bin("sub", q, llx.I64c(1)), q)
	r = f.Select(adjust, f.Bin("add", r, b), r)
	return q, r
}

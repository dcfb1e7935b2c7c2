package llx

import (
	"github.com/llir/llvm/ir"
	"github.com/llir/llvm/ir/types"
)

// binary maps LLVM's names to llir's constructors.
var binary = map[string]func(x, y Value) named{
	"add": func(x, y Value) named { return ir.NewAdd(x, y) }, "sub": func(x, y Value) named { return ir.NewSub(x, y) },
	"mul": func(x, y Value) named { return ir.NewMul(x, y) }, "sdiv": func(x, y Value) named { return ir.NewSDiv(x, y) },
	"udiv": func(x, y Value) named { return ir.NewUDiv(x, y) }, "srem": func(x, y Value) named { return ir.NewSRem(x, y) },
	"urem": func(x, y Value) named { return ir.NewURem(x, y) }, "fadd": func(x, y Value) named { return ir.NewFAdd(x, y) },
	"fsub": func(x, y Value) named { return ir.NewFSub(x, y) }, "fmul": func(x, y Value) named { return ir.NewFMul(x, y) },
	"fdiv": func(x, y Value) named { return ir.NewFDiv(x, y) }, "frem": func(x, y Value) named { return ir.NewFRem(x, y) },
	"shl": func(x, y Value) named { return ir.NewShl(x, y) }, "lshr": func(x, y Value) named { return ir.NewLShr(x, y) },
	"ashr": func(x, y Value) named { return ir.NewAShr(x, y) }, "and": func(x, y Value) named { return ir.NewAnd(x, y) },
	"or": func(x, y Value) named { return ir.NewOr(x, y) }, "xor": func(x, y Value) named { return ir.NewXor(x, y) },
}

// Bin is a two-operand instruction by LLVM's name. Scalar 64-bit constants are folded, so that address arithmetic reads well.
func (f *Func) Bin(op string, x, y Value) Value {
	same(x, y)
	if v := fold(op, x, y); v != nil {
		return v
	}
	mk := binary[op]
	if mk == nil {
		bug("no binary instruction %q", op)
	}
	if IsFloat(x.Type()) != (op[0] == 'f') {
		bug("%s of %s", op, x)
	}
	return f.add(op, mk(x, y))
}

func fold(op string, x, y Value) Value {
	if !x.Type().Equal(I64) {
		return nil
	}
	a, aok := AsInt(x)
	b, bok := AsInt(y)
	switch op {
	case "add":
		switch {
		case aok && bok:
			return I64c(a + b)
		case aok && a == 0:
			return y
		case bok && b == 0:
			return x
		}
	case "sub":
		switch {
		case aok && bok:
			return I64c(a - b)
		case bok && b == 0:
			return x
		}
	case "mul":
		switch {
		case aok && bok:
			return I64c(a * b)
		case aok && a == 0, bok && b == 1:
			return x
		case bok && b == 0, aok && a == 1:
			return y
		}
	}
	return nil
}

// AddNSW is x+y of integers that do not overflow.
func (f *Func) AddNSW(x, y Value) Value {
	same(x, y)
	if v := fold("add", x, y); v != nil {
		return v
	}
	return f.Raw("add", x.Type(), "add nsw %s, %s", x, y.Ident())
}

// FNeg flips the sign of a float.
func (f *Func) FNeg(x Value) Value { return f.add("neg", ir.NewFNeg(x)) }

var casts = map[string]func(x Value, t Type) named{
	"trunc": func(x Value, t Type) named { return ir.NewTrunc(x, t) }, "zext": func(x Value, t Type) named { return ir.NewZExt(x, t) },
	"sext": func(x Value, t Type) named { return ir.NewSExt(x, t) }, "fptrunc": func(x Value, t Type) named { return ir.NewFPTrunc(x, t) },
	"fpext": func(x Value, t Type) named { return ir.NewFPExt(x, t) }, "fptosi": func(x Value, t Type) named { return ir.NewFPToSI(x, t) },
	"fptoui": func(x Value, t Type) named { return ir.NewFPToUI(x, t) }, "sitofp": func(x Value, t Type) named { return ir.NewSIToFP(x, t) },
	"uitofp": func(x Value, t Type) named { return ir.NewUIToFP(x, t) }, "bitcast": func(x Value, t Type) named { return ir.NewBitCast(x, t) },
	"ptrtoint": func(x Value, t Type) named { return ir.NewPtrToInt(x, t) },
}

// Cast converts by LLVM's name to elem with x's lanes (bitcast: to the whole type t).
func (f *Func) Cast(op string, x Value, t Type) Value {
	if op != "bitcast" {
		_, e := Split(t)
		t = Like(x.Type(), e)
	}
	if x.Type().Equal(t) {
		return x
	}
	mk := casts[op]
	if mk == nil {
		bug("no cast %q", op)
	}
	return f.add(op, mk(x, t))
}

// Extract is lane i of a vector; a scalar is its own lane 0.
func (f *Func) Extract(v Value, i int64) Value {
	if n, _ := Split(v.Type()); n == 1 {
		return v
	}
	return f.add("lane", ir.NewExtractElement(v, Int(I32, i)))
}

// Insert is v with lane i replaced by the scalar x.
func (f *Func) Insert(v, x Value, i int64) Value {
	if n, e := Split(v.Type()); n == 1 {
		return x
	} else if !e.Equal(x.Type()) {
		bug("insert %s into %s", x, v)
	}
	return f.add("ins", ir.NewInsertElement(v, x, Int(I32, i)))
}

// Shuffle picks lanes of x followed by those of y; negative picks are poison. One pick gives a scalar.
func (f *Func) Shuffle(x, y Value, picks []int64) Value {
	n, e := Split(x.Type())
	same(x, y)
	if n == 1 { // scalars: build the vector by hand
		out := Poison(Vec(int64(len(picks)), e))
		for i, p := range picks {
			switch p {
			case 0:
				out = f.Insert(out, x, int64(i))
			case 1:
				out = f.Insert(out, y, int64(i))
			}
		}
		return out
	}
	if len(picks) == 1 {
		if picks[0] >= n {
			return f.Extract(y, picks[0]-n)
		}
		return f.Extract(x, picks[0])
	}
	identity := int64(len(picks)) == n
	for i, p := range picks {
		identity = identity && p == int64(i)
	}
	if identity {
		return x
	}
	mask := make([]Value, len(picks))
	for i, p := range picks {
		if p < 0 {
			mask[i] = Poison(I32)
		} else {
			mask[i] = Int(I32, p)
		}
	}
	m := Vector(mask...)
	return f.add("shuf", &ir.InstShuffleVector{X: x, Y: y, Mask: m, Typ: types.NewVector(uint64(len(picks)), e)})
}

// Splat is the vector of n lanes that all are the scalar x.
func (f *Func) Splat(x Value, n int64) Value {
	if n == 1 {
		return x
	}
	t := Vec(n, x.Type())
	switch x.(type) {
	case *Const, interface{ IsConstant() }:
		return Splat(t, x)
	}
	one := f.Insert(Poison(t), x, 0)
	return f.Shuffle(one, Poison(t), make([]int64, n))
}

// Intrinsic calls llvm.<name>.<suffix of the first argument's type>.
func (f *Func) Intrinsic(name string, ret Type, args ...Value) Value {
	return f.Call("llvm."+name+"."+Suffix(args[0].Type()), ret, args...)
}

// Suffix is a type's part of an intrinsic's name: f32, v16f32, p0.
func Suffix(t Type) string {
	n, e := Split(t)
	s := ""
	if n > 1 {
		s = "v" + Itoa(n)
	}
	switch {
	case e.Equal(Ptr):
		return s + "p0"
	case IsFloat(e):
		return s + "f" + Itoa(int64(Bits(e)))
	}
	return s + "i" + Itoa(int64(Bits(e)))
}

// Overflow is x op y (add, sub or mul) of signed integers, and whether it left their range.
func (f *Func) Overflow(op string, x, y Value) (v, over Value) {
	same(x, y)
	t := x.Type()
	pair := f.Call("llvm.s"+op+".with.overflow."+Suffix(t), types.NewStruct(t, types.I1), x, y)
	v = f.Raw(op, t, "extractvalue %s, 0", pair)
	return v, f.Raw("over", I1, "extractvalue %s, 1", pair)
}

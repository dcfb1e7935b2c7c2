package llvm

import (
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

func convert(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	return k.convertVec(x[0], d, op.DTypeAttr("dtype"))
}

func bitcast(k *kernel, op *ir.Op, d ir.DType, x []llx.Value) llx.Value {
	return k.f.Cast("bitcast", x[0], llx.Like(x[0].Type(), regType(op.DTypeAttr("dtype"))))
}

func (k *kernel) convertScalar(x llx.Value, from, to ir.DType) llx.Value {
	if n, ok := llx.AsInt(x); ok && from == ir.Index && to.IsInt() {
		return intConst(to, n)
	}
	return k.convertVec(x, from, to)
}

// convertVec is a value conversion of a vector or scalar.
func (k *kernel) convertVec(x llx.Value, from, to ir.DType) llx.Value {
	f := k.f
	t := llx.Like(x.Type(), regType(to))
	switch {
	case from == to:
		return x
	case from.IsComplex() || to.IsComplex():
		k.fail("convert from %s to %s in a kernel", from, to)
	case to == ir.Bool:
		if from.IsFloat() {
			w := k.toF32(x, from)
			return f.Cmp("une", w, llx.Zero(w.Type()))
		}
		return f.Cmp("ne", x, llx.Zero(x.Type()))
	case from == ir.BF16 || from == ir.F16:
		return k.convertVec(k.toF32(x, from), ir.F32, to)
	case to == ir.F16 && from == ir.F64:
		return f.Cast("fptrunc", k.roundToOdd(x), t)
	case to == ir.F16 && from == ir.F32:
		return f.Cast("fptrunc", x, t)
	case to == ir.BF16 && from == ir.F32:
		return k.toBF16(x)
	case to == ir.F16 || to == ir.BF16:
		return k.convertVec(k.convertVec(x, from, ir.F32), ir.F32, to)
	case from.IsFloat() && to.IsFloat():
		if to == ir.F64 {
			return f.Cast("fpext", x, t)
		}
		return f.Cast("fptrunc", x, t)
	case from.IsFloat():
		return k.toInt(x, to)
	case to.IsFloat():
		if from.IsUnsigned() || from == ir.Bool {
			return f.Cast("uitofp", x, t)
		}
		return f.Cast("sitofp", x, t)
	}
	switch a, b := llx.Bits(x.Type()), llx.Bits(t); {
	case a > b:
		return f.Cast("trunc", x, t)
	case a == b:
		return x
	case from.IsUnsigned() || from == ir.Bool:
		return f.Cast("zext", x, t)
	}
	return f.Cast("sext", x, t)
}

// toF32 widens f16 and bf16; other floats stay.
func (k *kernel) toF32(x llx.Value, d ir.DType) llx.Value {
	f := k.f
	switch d {
	case ir.F16:
		return f.Cast("fpext", x, llx.F32)
	case ir.BF16:
		w := f.Cast("zext", x, llx.I32)
		return f.Cast("bitcast", f.Bin("shl", w, llx.Int(w.Type(), 16)), llx.Like(x.Type(), llx.F32))
	}
	return x
}

// toBF16 rounds f32 to the nearest even bf16, by integer arithmetic: the instruction vcvtneps2bf16 flushes denormals.
func (k *kernel) toBF16(x llx.Value) llx.Value {
	f := k.f
	t := llx.Like(x.Type(), llx.I32)
	b := f.Cast("bitcast", x, t)
	top := f.Bin("lshr", b, llx.Int(t, 16))
	odd := f.Bin("and", top, llx.Int(t, 1))
	up := f.Bin("lshr", f.Bin("add", f.Bin("add", b, llx.Int(t, 0x7fff)), odd), llx.Int(t, 16))
	quiet := f.Bin("or", top, llx.Int(t, 0x40))
	return f.Cast("trunc", f.Select(f.Cmp("uno", x, x), quiet, up), llx.I16)
}

// roundToOdd narrows f64 to f32 so that rounding once more, to f16, gives what rounding once would: an inexact result
// with an even last bit moves to its odd neighbour towards x (Boldo and Melquiond, 2008).
func (k *kernel) roundToOdd(x llx.Value) llx.Value {
	f := k.f
	y := f.Cast("fptrunc", x, llx.F32)
	back := f.Cast("fpext", y, llx.F64)
	t := llx.Like(x.Type(), llx.I32)
	bits := f.Cast("bitcast", y, t)
	ax, ay := f.Intrinsic("fabs", x.Type(), x), f.Intrinsic("fabs", x.Type(), back)
	away := f.Cmp("ogt", ay, ax) // rounded away from zero: one step back
	bits = f.Bin("sub", bits, f.Cast("zext", away, llx.I32))
	inexact := f.Cmp("une", ay, ax)
	inexact = f.Bin("and", inexact, f.Cmp("ord", x, x))
	return f.Cast("bitcast", f.Bin("or", bits, f.Cast("zext", inexact, llx.I32)), y.Type())
}

// toInt truncates a float. Out of range (and NaN) gives what x86's cvtt gives: the least value of the type for 32 and 64
// bits; narrower types take the low bits of a 32-bit conversion, unsigned ones those of a wider one.
func (k *kernel) toInt(x llx.Value, to ir.DType) llx.Value {
	f := k.f
	t := llx.Like(x.Type(), regType(to))
	switch to {
	case ir.I8, ir.U8, ir.I16, ir.U16:
		return f.Cast("trunc", k.toInt(x, ir.I32), t)
	case ir.U32:
		return f.Cast("trunc", k.toInt(x, ir.I64), t)
	case ir.U64: // from 2^63 on: convert the rest and set the top bit
		big := llx.Float(x.Type(), 0x1p63)
		high := f.Cmp("oge", x, big)
		low := k.toInt(f.Select(high, f.Bin("fsub", x, big), x), ir.I64)
		return f.Bin("or", low, f.Select(high, llx.Splat(t, leastInt(t)), llx.Zero(t)))
	}
	limit := float64(uint64(1) << (llx.Bits(t) - 1))
	in := f.Bin("and", f.Cmp("oge", x, llx.Float(x.Type(), -limit)), f.Cmp("olt", x, llx.Float(x.Type(), limit)))
	if llx.Bits(x.Type()) == 64 && llx.Bits(t) == 32 { // -2^31-0.5 still truncates into range
		in = f.Bin("and", f.Cmp("ogt", x, llx.Float(x.Type(), -limit-1)), f.Cmp("olt", x, llx.Float(x.Type(), limit)))
	}
	return f.Select(in, f.Cast("fptosi", x, t), llx.Splat(t, leastInt(t)))
}

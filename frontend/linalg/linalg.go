// Package linalg writes the factors of matrices and the solutions of systems out in ops of package ir: loops of
// eliminations, reflections and rotations over real or complex matrices [batch…, rows, columns]. It must not know what
// format the ops come from: what is damaged or refused is the caller's to say.
//
// The last two axes of every operand are the matrices; batches are equal. Matrices called square have equal dims.
package linalg

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// ops is a builder with the arithmetic that all of the package needs.
type ops struct{ *ir.Builder }

var one = shape.Const(1)

func (b ops) add(x, y *ir.Value) *ir.Value       { return b.Emit("add", nil, x, y) }
func (b ops) sub(x, y *ir.Value) *ir.Value       { return b.Emit("subtract", nil, x, y) }
func (b ops) mul(x, y *ir.Value) *ir.Value       { return b.Emit("multiply", nil, x, y) }
func (b ops) quot(x, y *ir.Value) *ir.Value      { return b.Emit("divide", nil, x, y) }
func (b ops) neg(x *ir.Value) *ir.Value          { return b.Emit("negate", nil, x) }
func (b ops) abs(x *ir.Value) *ir.Value          { return b.Emit("abs", nil, x) }
func (b ops) sqrt(x *ir.Value) *ir.Value         { return b.Emit("sqrt", nil, x) }
func (b ops) either(p, x, y *ir.Value) *ir.Value { return b.Emit("select", nil, p, x, y) }

func (b ops) compare(dir string, x, y *ir.Value) *ir.Value {
	return b.Emit("compare", ir.A{"direction": dir}, x, y)
}

// like is a number in the type of x.
func (b ops) like(x *ir.Value, v float64) *ir.Value { return b.splat(x.Type.DType, v, x.Type.Dims) }

func (b ops) splat(d ir.DType, v float64, dims shape.Dims) *ir.Value {
	t := ir.NewTensor(d)
	if d.IsComplex() {
		t.SetComplex(0, complex(v, 0))
	} else {
		t.SetFloat(0, v)
	}
	return b.Splat(b.Const(t), dims)
}

// real is the real part of numbers.
func (b ops) real(x *ir.Value) *ir.Value {
	if x.Type.DType.IsComplex() {
		return b.Emit("real", nil, x)
	}
	return x
}

// as is a real number in the type of another.
func (b ops) as(like, x *ir.Value) *ir.Value {
	if like.Type.DType.IsComplex() {
		return b.Emit("complex", nil, x, b.like(x, 0))
	}
	return x
}

func (b ops) conj(x *ir.Value) *ir.Value {
	if x.Type.DType.IsComplex() {
		return b.Emit("complex", nil, b.Emit("real", nil, x), b.neg(b.Emit("imag", nil, x)))
	}
	return x
}

// count is a dim as a scalar.
func (b ops) count(e shape.Expr) *ir.Value {
	if n, ok := e.IsConst(); ok {
		return b.ScalarI(ir.I32, n)
	}
	return b.Emit("dim", ir.A{"expr": e, "dtype": ir.I32})
}

// times runs body n times with carried values; i counts from 0 in i32.
func (b ops) times(n shape.Expr, inits []*ir.Value, body func(b ops, i *ir.Value, vs []*ir.Value) []*ir.Value) []*ir.Value {
	inits = append([]*ir.Value{b.ScalarI(ir.I32, 0)}, inits...)
	var types []ir.Type
	for _, v := range inits {
		types = append(types, v.Type)
	}
	cond := b.Region(types, func(in *ir.Builder, vs []*ir.Value) []*ir.Value {
		return []*ir.Value{ops{in}.compare("LT", vs[0], ops{in}.count(n))}
	})
	loop := b.Region(types, func(in *ir.Builder, vs []*ir.Value) []*ir.Value {
		b := ops{in}
		next := body(b, vs[0], vs[1:])
		return append([]*ir.Value{b.add(vs[0], b.ScalarI(ir.I32, 1))}, next...)
	})
	return b.EmitOp("while", nil, []*ir.Region{cond, loop}, inits...).Results[1:]
}

// is marks where the index along an axis compares with i.
func (b ops) is(dims shape.Dims, axis int, dir string, i *ir.Value) *ir.Value {
	iota := b.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": axis})
	if i.Type.Rank() == 0 {
		return b.compare(dir, iota, b.Splat(i, dims))
	}
	return b.compare(dir, iota, b.spread(i, dims, axis))
}

// pick is x at index i of an axis, which goes away.
func (b ops) pick(x *ir.Value, axis int, i *ir.Value) *ir.Value {
	starts := make([]*ir.Value, x.Type.Rank())
	sizes := slices.Clone(x.Type.Dims)
	for a := range starts {
		starts[a] = b.ScalarI(ir.I32, 0)
	}
	starts[axis], sizes[axis] = i, one
	y := b.Emit("dynamic_slice", ir.A{"sizes": sizes}, append([]*ir.Value{x}, starts...)...)
	return b.Reshape(y, slices.Delete(slices.Clone(sizes), axis, axis+1)...)
}

// spread broadcasts v, which lacks the axis, to dims.
func (b ops) spread(v *ir.Value, dims shape.Dims, without int) *ir.Value {
	axes := []int64{}
	for a := range dims {
		if a != without {
			axes = append(axes, int64(a))
		}
	}
	return b.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": axes}, v)
}

// sum is over one axis.
func (b ops) sum(x *ir.Value, axis int) *ir.Value {
	return b.Emit("reduce", ir.A{"kind": "add", "axes": []int64{int64(axis)}}, x)
}

func (b ops) slice(x *ir.Value, axis int, lo, hi shape.Expr) *ir.Value {
	start, limit, stride := make(shape.Dims, x.Type.Rank()), slices.Clone(x.Type.Dims), make([]int64, x.Type.Rank())
	for i := range stride {
		stride[i] = 1
	}
	if start[axis], limit[axis] = lo, hi; lo.Is(0) && hi.Equal(x.Type.Dims[axis]) {
		return x
	}
	return b.Emit("slice", ir.A{"start": start, "limit": limit, "stride": stride}, x)
}

// turned exchanges the last two axes.
func (b ops) turned(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	perm := make([]int64, r)
	for i := range perm {
		perm[i] = int64(i)
	}
	perm[r-2], perm[r-1] = int64(r-1), int64(r-2)
	return b.Transpose(x, perm...)
}

// adjoint is the conjugate transpose.
func (b ops) adjoint(x *ir.Value) *ir.Value { return b.conj(b.turned(x)) }

// triangle marks the places of matrices where row and column compare.
func (b ops) triangle(dims shape.Dims, dir string) *ir.Value {
	r := len(dims)
	row := b.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": r - 2})
	return b.compare(dir, row, b.Emit("iota", ir.A{"dtype": ir.I32, "shape": dims, "axis": r - 1}))
}

// keep is x where row and column compare, else 0.
func (b ops) keep(x *ir.Value, dir string) *ir.Value {
	return b.either(b.triangle(x.Type.Dims, dir), x, b.like(x, 0))
}

// unit has ones in the diagonal.
func (b ops) unit(d ir.DType, batch shape.Dims, rows, cols shape.Expr) *ir.Value {
	dims := append(slices.Clone(batch), rows, cols)
	return b.either(b.triangle(dims, "EQ"), b.splat(d, 1, dims), b.splat(d, 0, dims))
}

// Unit is the identity matrix in a batch.
func Unit(b *ir.Builder, d ir.DType, batch shape.Dims, size shape.Expr) *ir.Value {
	return ops{b}.unit(d, batch, size, size)
}

// Turned exchanges the last two axes.
func Turned(b *ir.Builder, x *ir.Value) *ir.Value { return ops{b}.turned(x) }

// Adjoint exchanges the last two axes and the sign of imaginary parts.
func Adjoint(b *ir.Builder, x *ir.Value) *ir.Value { return ops{b}.adjoint(x) }

// Triangle is the lower or upper triangle of x, with the diagonal, and 0 elsewhere.
func Triangle(b *ir.Builder, x *ir.Value, lower bool) *ir.Value {
	if lower {
		return ops{b}.keep(x, "GE")
	}
	return ops{b}.keep(x, "LE")
}

// split gives the batch and the dims of the matrices.
func split(x *ir.Value) (batch shape.Dims, rows, cols shape.Expr) {
	r := x.Type.Rank()
	return x.Type.Dims[:r-2], x.Type.Dims[r-2], x.Type.Dims[r-1]
}

// lowest is less than all numbers.
var lowest = math.Inf(-1)

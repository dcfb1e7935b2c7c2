package linalg

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Cholesky is the lower factor of square matrices, of which only the lower triangle is read. good, [batch…] of i1, is
// false where a matrix is not positive definite.
//
// One column after the other is taken off: l = column j / sqrt(diagonal), and the rest is reduced by l*lᴴ.
func Cholesky(builder *ir.Builder, x *ir.Value) (l, good *ir.Value) {
	b := ops{builder}
	r, dims := x.Type.Rank(), x.Type.Dims
	vec := dims[:r-1]
	yes := b.Splat(b.ScalarI(ir.Bool, 1), dims[:r-2])
	res := b.times(dims[r-1], []*ir.Value{x, b.like(x, 0), yes}, func(b ops, j *ir.Value, vs []*ir.Value) []*ir.Value {
		m, l, good := vs[0], vs[1], vs[2]
		col := b.pick(m, r-1, j)
		diag := b.real(b.pick(col, r-2, j))
		good = b.Emit("and", nil, good, b.compare("GT", diag, b.like(diag, 0)))
		v := b.quot(col, b.spread(b.as(x, b.sqrt(diag)), vec, r-2))
		v = b.either(b.is(vec, r-2, "GE", j), v, b.like(v, 0))
		down, across := b.spread(v, dims, r-1), b.spread(v, dims, r-2)
		return []*ir.Value{b.sub(m, b.mul(down, b.conj(across))), b.either(b.is(dims, r-1, "EQ", j), down, l), good}
	})
	return res[1], res[2]
}

// exchange swaps, in matrices m, row j with the row from j on that has the greatest element in column j. p is that row's
// index, [batch…] of i32, and rowP what was in it.
func (b ops) exchange(m, j *ir.Value) (swapped, p, rowP *ir.Value) {
	r, dims := m.Type.Rank(), m.Type.Dims
	vec := dims[:r-1]
	col := b.abs(b.pick(m, r-1, j))
	col = b.either(b.is(vec, r-2, "GE", j), col, b.like(col, lowest))
	p = b.Emit("argmax", ir.A{"axis": r - 2, "dtype": ir.I32}, col)
	isP := b.spread(b.is(vec, r-2, "EQ", p), dims, r-1)
	rowP = b.sum(b.either(isP, m, b.like(m, 0)), r-2)
	m = b.either(isP, b.spread(b.pick(m, r-2, j), dims, r-2), m)
	return b.either(b.is(dims, r-2, "EQ", j), b.spread(rowP, dims, r-2), m), p, rowP
}

// Solve solves a*x = rhs for square a by Gauss-Jordan elimination, with pivots unless a is triangular. It returns x and
// the determinants. Where they are 0, or too small for a float, there may be no solution: see Regular.
func Solve(builder *ir.Builder, a, rhs *ir.Value, pivot bool) (x, det *ir.Value) {
	x, det, _ = Regular(builder, a, rhs, pivot)
	return x, det
}

// Regular is Solve that says, in [batch…] of i1, which matrices can be inverted: those without a pivot of 0.
func Regular(builder *ir.Builder, a, rhs *ir.Value, pivot bool) (x, det, regular *ir.Value) {
	b := ops{builder}
	r := a.Type.Rank()
	size := a.Type.Dims[r-1]
	m := b.Emit("concatenate", ir.A{"axis": r - 1}, a, rhs)
	dims := m.Type.Dims
	det = b.splat(a.Type.DType, 1, dims[:r-2])
	yes := b.Splat(b.ScalarI(ir.Bool, 1), dims[:r-2])
	res := b.times(size, []*ir.Value{m, det, yes}, func(b ops, j *ir.Value, vs []*ir.Value) []*ir.Value {
		m, det := vs[0], vs[1]
		if pivot {
			var p *ir.Value
			m, p, _ = b.exchange(m, j)
			det = b.either(b.compare("NE", p, b.Splat(j, p.Type.Dims)), b.neg(det), det)
		}
		row := b.pick(m, r-2, j)
		d := b.pick(row, r-2, j)
		det = b.mul(det, d)
		some := b.compare("NE", d, b.like(d, 0))
		// Rows below get the arithmetic of the usual factors, so that a singular matrix shows as it does there.
		factor := b.quot(b.pick(m, r-1, j), b.spread(b.either(some, d, b.like(d, 1)), dims[:r-1], r-2))
		step := b.mul(b.spread(factor, dims, r-1), b.spread(row, dims, r-2))
		return []*ir.Value{b.either(b.is(dims, r-2, "EQ", j), m, b.sub(m, step)), det, b.Emit("and", nil, vs[2], some)}
	})
	diag := b.sum(b.keep(b.slice(res[0], r-1, shape.Const(0), size), "EQ"), r-1)
	x = b.slice(res[0], r-1, size, dims[r-1])
	return b.quot(x, b.spread(diag, x.Type.Dims, r-1)), res[1], res[2]
}

// Triangular solves a*x = rhs where only the lower or upper triangle of square a counts, and of it not the diagonal
// with unit. The determinants are 0 where there is no solution.
func Triangular(builder *ir.Builder, a, rhs *ir.Value, lower, unit bool) (x, det *ir.Value) {
	b := ops{builder}
	r := a.Type.Rank()
	a = Triangle(builder, a, lower)
	if unit {
		a = b.either(b.triangle(a.Type.Dims, "EQ"), b.like(a, 1), a)
	}
	if lower {
		return Solve(builder, a, rhs, false)
	}
	// Turned round, an upper triangle is a lower one.
	rows := []int64{int64(r - 2)}
	a = b.Emit("reverse", ir.A{"axes": []int64{int64(r - 2), int64(r - 1)}}, a)
	x, det = Solve(builder, a, b.Emit("reverse", ir.A{"axes": rows}, rhs), false)
	return b.Emit("reverse", ir.A{"axes": rows}, x), det
}

// LU factors matrices with pivots: lu has L below the diagonal, whose own is 1, and U; pivots, [batch…, min(rows, columns)]
// of i32, are the rows, counted from 0, that were exchanged with rows 0, 1, … in turn.
func LU(builder *ir.Builder, x *ir.Value) (lu, pivots *ir.Value) {
	b := ops{builder}
	r, dims := x.Type.Rank(), x.Type.Dims
	batch, rows, cols := split(x)
	n := rows.Min(cols)
	if rows.Equal(cols) {
		n = rows
	}
	vec := dims[:r-1]
	piv := append(append(shape.Dims{}, batch...), n)
	res := b.times(n, []*ir.Value{x, b.Splat(b.ScalarI(ir.I32, 0), piv)}, func(b ops, j *ir.Value, vs []*ir.Value) []*ir.Value {
		m, p, rowP := b.exchange(vs[0], j)
		d := b.pick(rowP, r-2, j)
		d = b.either(b.compare("EQ", d, b.like(d, 0)), b.like(d, 1), d)
		below := b.is(vec, r-2, "GT", j)
		col := b.quot(b.pick(m, r-1, j), b.spread(d, vec, r-2))
		l := b.either(below, col, b.like(col, 0))
		u := b.either(b.is(rowP.Type.Dims, r-2, "GT", j), rowP, b.like(rowP, 0))
		m = b.sub(m, b.mul(b.spread(l, dims, r-1), b.spread(u, dims, r-2)))
		at := b.Emit("and", nil, b.is(dims, r-1, "EQ", j), b.spread(below, dims, r-1))
		m = b.either(at, b.spread(l, dims, r-1), m)
		return []*ir.Value{m, b.either(b.is(piv, r-2, "EQ", j), b.spread(p, piv, r-2), vs[1])}
	})
	return res[0], res[1]
}

// LogDet is the sign and the logarithm of the absolute value of the determinants of square matrices: the pivots are multiplied
// up as signs and added up as logarithms.
func LogDet(builder *ir.Builder, a *ir.Value) (sign, log *ir.Value) {
	b := ops{builder}
	r, dims := a.Type.Rank(), a.Type.Dims
	vec := dims[:r-1]
	ones := b.splat(a.Type.DType, 1, dims[:r-2])
	res := b.times(dims[r-1], []*ir.Value{a, ones, b.like(b.real(ones), 0)}, func(b ops, j *ir.Value, vs []*ir.Value) []*ir.Value {
		m, p, rowP := b.exchange(vs[0], j)
		d := b.pick(rowP, r-2, j)
		size := b.abs(d)
		zero := b.compare("EQ", size, b.like(size, 0))
		sign := b.mul(vs[1], b.either(zero, d, b.quot(d, b.as(d, size))))
		sign = b.either(b.compare("NE", p, b.Splat(j, p.Type.Dims)), b.neg(sign), sign)
		sum := b.add(vs[2], b.Emit("log", nil, size))
		safe := b.either(zero, b.like(d, 1), d)
		factor := b.quot(b.pick(m, r-1, j), b.spread(safe, vec, r-2))
		factor = b.either(b.is(vec, r-2, "GT", j), factor, b.like(factor, 0))
		return []*ir.Value{b.sub(m, b.mul(b.spread(factor, dims, r-1), b.spread(rowP, dims, r-2))), sign, sum}
	})
	return res[1], b.as(a, res[2])
}

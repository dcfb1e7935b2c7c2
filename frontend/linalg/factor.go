package linalg

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Reflections makes matrices of constant size upper triangular by Householder's reflections, with LAPACK's signs: packed
// has R, and below its diagonal the reflections' vectors, whose own element in the diagonal is 1; taus, [batch…,
// min(rows, columns)], are their factors. R's diagonal is real, and so complex matrices may have one reflection more.
func Reflections(builder *ir.Builder, x *ir.Value) (packed, taus *ir.Value) {
	b := ops{builder}
	r, dims := x.Type.Rank(), x.Type.Dims
	batch, rows, cols := split(x)
	m, _ := rows.IsConst()
	k, _ := cols.IsConst()
	t := append(append(shape.Dims{}, batch...), shape.Const(min(m, k)))
	zeros := b.Splat(b.ScalarF(x.Type.DType, 0), t)
	last := min(m-1, k)
	if x.Type.DType.IsComplex() {
		last = min(m, k)
	}
	res := b.times(shape.Const(last), []*ir.Value{x, zeros}, func(b ops, j *ir.Value, vs []*ir.Value) []*ir.Value {
		a := vs[0]
		col := b.pick(a, r-1, j)
		below := b.is(col.Type.Dims, r-2, "GT", j)
		alpha := b.pick(col, r-2, j)
		tail := b.either(below, col, b.like(col, 0))
		tail2 := b.real(b.sum(b.mul(b.conj(tail), tail), r-2))
		size, sign := b.abs(alpha), b.real(alpha)
		norm := b.sqrt(b.add(tail2, b.mul(size, size)))
		zero, one := b.like(alpha, 0), b.like(alpha, 1)
		beta := b.as(alpha, b.either(b.compare("GE", sign, b.like(sign, 0)), b.neg(norm), norm))
		none := b.compare("EQ", tail2, b.like(tail2, 0)) // nothing to reflect
		if alpha.Type.DType.IsComplex() {
			im := b.Emit("imag", nil, alpha)
			none = b.Emit("and", nil, none, b.compare("EQ", im, b.like(im, 0)))
		}
		div := b.either(none, one, b.sub(alpha, beta))
		tau := b.either(none, zero, b.quot(b.sub(beta, alpha), b.either(none, one, beta)))
		v := b.quot(tail, b.spread(div, col.Type.Dims, r-2))
		full := b.either(b.is(col.Type.Dims, r-2, "EQ", j), b.like(v, 1), v)
		next := b.reflect(a, full, b.conj(tau))
		// Column j and what is left of it keep what they have: R, and the vectors so far.
		atJ := b.is(dims, r-1, "EQ", j)
		own := b.either(b.is(col.Type.Dims, r-2, "LT", j), col, v)
		own = b.either(b.is(col.Type.Dims, r-2, "EQ", j), b.spread(b.either(none, alpha, beta), col.Type.Dims, r-2), own)
		next = b.either(b.is(dims, r-1, "GT", j), next, b.either(atJ, b.spread(own, dims, r-1), a))
		return []*ir.Value{next, b.either(b.is(t, r-2, "EQ", j), b.spread(tau, t, r-2), vs[1])}
	})
	return res[0], res[1]
}

// reflect is a - tau * v * (vᴴ a).
func (b ops) reflect(a, v, tau *ir.Value) *ir.Value {
	r, dims := a.Type.Rank(), a.Type.Dims
	va := b.sum(b.mul(b.spread(b.conj(v), dims, r-1), a), r-2)
	va = b.mul(va, b.spread(tau, va.Type.Dims, r-2))
	return b.sub(a, b.mul(b.spread(v, dims, r-1), b.spread(va, dims, r-2)))
}

// Orthogonal is the first cols columns of the product of the reflections in packed.
func Orthogonal(builder *ir.Builder, packed, taus *ir.Value, cols shape.Expr) *ir.Value {
	b := ops{builder}
	r := packed.Type.Rank()
	batch, rows, _ := split(packed)
	n := taus.Type.Dims[r-2]
	last := b.count(n.Sub(one))
	q := b.unit(packed.Type.DType, batch, rows, cols)
	return b.times(n, []*ir.Value{q}, func(b ops, i *ir.Value, vs []*ir.Value) []*ir.Value {
		j := b.Emit("subtract", nil, last, i)
		col := b.pick(packed, r-1, j)
		v := b.either(b.is(col.Type.Dims, r-2, "GT", j), col, b.like(col, 0))
		v = b.either(b.is(col.Type.Dims, r-2, "EQ", j), b.like(v, 1), v)
		return []*ir.Value{b.reflect(vs[0], v, b.pick(taus, r-2, j))}
	})[0]
}

// QR factors matrices of constant size; with full, q is square.
func QR(builder *ir.Builder, x *ir.Value, full bool) (q, r *ir.Value) {
	b := ops{builder}
	_, rows, cols := split(x)
	m, _ := rows.IsConst()
	k, _ := cols.IsConst()
	n := shape.Const(min(m, k))
	if full {
		n = rows
	}
	packed, taus := Reflections(builder, x)
	return Orthogonal(builder, packed, taus, n), b.slice(b.keep(packed, "LE"), x.Type.Rank()-2, shape.Const(0), n)
}

// sweeps is how often Jacobi's method goes over all pairs; it converges quadratically, in 6 to 10 for double precision.
const sweeps = 12

// pairs runs body for all p < q below size, sweep after sweep, with carried values.
func (b ops) pairs(size shape.Expr, inits []*ir.Value, body func(b ops, p, q *ir.Value, vs []*ir.Value) []*ir.Value) []*ir.Value {
	last := size.Sub(one).Max(shape.Const(0))
	return b.times(shape.Const(sweeps), inits, func(b ops, _ *ir.Value, vs []*ir.Value) []*ir.Value {
		return b.times(last, vs, func(b ops, p *ir.Value, vs []*ir.Value) []*ir.Value {
			return b.times(last, vs, func(b ops, k *ir.Value, vs []*ir.Value) []*ir.Value {
				// q runs over p+1 … size-1; turns beyond do nothing because the last q is done again with no effect.
				q := b.add(b.add(p, k), b.ScalarI(ir.I32, 1))
				return body(b, p, b.Emit("minimum", nil, q, b.count(last)), vs)
			})
		})
	})
}

// turn is a Jacobi rotation: columns p and q become cos*p - sin*q' and sin*p + cos*q' with q' = q*phase, which is nil for
// reals.
type turn struct{ cos, sin, phase *ir.Value }

// rotation makes [[x, y], [y*, z]] diagonal, x and z real; it turns nothing if y is 0 or p is not below q.
func (b ops) rotation(x, y, z, p, q *ir.Value) turn {
	k := func(v float64) *ir.Value { return b.like(x, v) }
	y = b.either(b.Splat(b.compare("LT", p, q), y.Type.Dims), y, b.like(y, 0))
	var phase *ir.Value
	if y.Type.DType.IsComplex() { // q turned by y's phase leaves a real number
		size := b.abs(y)
		none := b.compare("EQ", size, k(0))
		phase = b.either(none, b.like(y, 1), b.quot(b.conj(y), b.as(y, b.either(none, k(1), size))))
		y = size
	}
	done := b.compare("EQ", y, k(0))
	theta := b.quot(b.sub(z, x), b.mul(k(2), b.either(done, k(1), y)))
	t := b.quot(k(1), b.add(b.abs(theta), b.sqrt(b.add(b.mul(theta, theta), k(1)))))
	t = b.either(b.compare("LT", theta, k(0)), b.neg(t), t)
	t = b.either(done, k(0), t)
	cos := b.Emit("rsqrt", nil, b.add(b.mul(t, t), k(1)))
	return turn{cos, b.mul(t, cos), phase}
}

// rotate turns columns p and q of m.
func (b ops) rotate(m, p, q *ir.Value, t turn) *ir.Value {
	r, dims := m.Type.Rank(), m.Type.Dims
	x, y := b.pick(m, r-1, p), b.pick(m, r-1, q)
	over := func(v *ir.Value) *ir.Value { return b.spread(b.as(m, v), x.Type.Dims, r-2) }
	if t.phase != nil {
		y = b.mul(y, b.spread(t.phase, y.Type.Dims, r-2))
	}
	nx := b.sub(b.mul(over(t.cos), x), b.mul(over(t.sin), y))
	ny := b.add(b.mul(over(t.sin), x), b.mul(over(t.cos), y))
	m = b.either(b.is(dims, r-1, "EQ", p), b.spread(nx, dims, r-1), m)
	return b.either(b.is(dims, r-1, "EQ", q), b.spread(ny, dims, r-1), m)
}

// sorted orders the keys [batch…, n] and the columns of m alike.
func (b ops) sorted(keys *ir.Value, descending bool, m *ir.Value) (*ir.Value, *ir.Value) {
	last := m.Type.Rank() - 1
	wide := b.spread(keys, m.Type.Dims, last-1)
	s := b.EmitOp("sort", ir.A{"axis": last, "descending": descending}, nil, wide, m)
	return b.EmitOp("sort", ir.A{"axis": last - 1, "descending": descending}, nil, keys).Results[0], s.Results[1]
}

// Eigh is the eigenvalues, ascending and real, and the eigenvectors in columns of Hermitian matrices, by the cyclic Jacobi
// method. Both triangles are read. Vectors have any phase.
func Eigh(builder *ir.Builder, x *ir.Value) (values, vectors *ir.Value) {
	b := ops{builder}
	r := x.Type.Rank()
	batch, size, _ := split(x)
	res := b.pairs(size, []*ir.Value{x, b.unit(x.Type.DType, batch, size, size)}, func(b ops, p, q *ir.Value, vs []*ir.Value) []*ir.Value {
		m := vs[0]
		colP, colQ := b.pick(m, r-1, p), b.pick(m, r-1, q)
		t := b.rotation(b.real(b.pick(colP, r-2, p)), b.pick(colQ, r-2, p), b.real(b.pick(colQ, r-2, q)), p, q)
		m = b.adjoint(b.rotate(b.adjoint(b.rotate(m, p, q, t)), p, q, t))
		return []*ir.Value{m, b.rotate(vs[1], p, q, t)}
	})
	return b.sorted(b.real(b.sum(b.keep(res[0], "EQ"), r-2)), false, res[1])
}

// SVD is the singular values s, descending and real, of matrices of constant size, and their vectors in the columns of u and v;
// with full, both are square. By one-sided Jacobi (Hestenes): rotations make the columns orthogonal, their lengths are
// the values; u is the orthogonal factor of what results, so that values of 0 have vectors too. Vectors have any phase.
func SVD(builder *ir.Builder, x *ir.Value, full bool) (s, u, v *ir.Value) {
	b := ops{builder}
	r := x.Type.Rank()
	_, rows, cols := split(x)
	m, _ := rows.IsConst()
	k, _ := cols.IsConst()
	if m < k {
		s, v, u = SVD(builder, b.adjoint(x), full)
		return s, u, v
	}
	batch, _, _ := split(x)
	dot := func(b ops, x, y *ir.Value) *ir.Value { return b.sum(b.mul(b.conj(x), y), r-2) }
	res := b.pairs(cols, []*ir.Value{x, b.unit(x.Type.DType, batch, cols, cols)}, func(b ops, p, q *ir.Value, vs []*ir.Value) []*ir.Value {
		x, y := b.pick(vs[0], r-1, p), b.pick(vs[0], r-1, q)
		t := b.rotation(b.real(dot(b, x, x)), dot(b, x, y), b.real(dot(b, y, y)), p, q)
		return []*ir.Value{b.rotate(vs[0], p, q, t), b.rotate(vs[1], p, q, t)}
	})
	length := b.sqrt(b.real(dot(b, res[0], res[0])))
	s, a := b.sorted(length, true, res[0])
	_, v = b.sorted(length, true, res[1])
	u, up := QR(builder, a, full)
	// The triangle is diagonal up to rounding; where its elements are negative, u's columns turn.
	diag := b.real(b.sum(b.keep(b.slice(up, r-2, shape.Const(0), cols), "EQ"), r-2))
	sign := b.either(b.compare("LT", diag, b.like(diag, 0)), b.like(diag, -1), b.like(diag, 1))
	if full && m > k {
		dims := append(append(shape.Dims{}, batch...), shape.Const(m-k))
		sign = b.Emit("concatenate", ir.A{"axis": r - 2}, sign, b.Splat(b.ScalarF(sign.Type.DType, 1), dims))
	}
	return s, b.mul(u, b.spread(b.as(u, sign), u.Type.Dims, r-2)), v
}

package tfops

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// factorOps factor matrices: by rotations and reflections in loops of fixed length.
var factorOps = []row{
	{op: "SelfAdjointEigV2", run: importSelfAdjointEig},
	{op: "Svd", run: importSvd},
	{op: "Qr", run: importQr},
	{op: "LogMatrixDeterminant", run: importLogDeterminant},
	{op: "BatchCholesky", run: importCholesky},
	{op: "BatchMatrixInverse", run: importMatrixInverse},
	{op: "BatchMatrixDeterminant", run: importDeterminant},
	{op: "BatchMatrixSolve", run: importMatrixSolve},
	{op: "BatchMatrixTriangularSolve", run: importTriangularSolve},
	{op: "BatchMatrixBandPart", run: importBandPart},
	{op: "BatchMatrixDiag", run: importMatrixDiag},
	{op: "BatchMatrixDiagPart", run: importMatrixDiagPart},
	{op: "BatchMatrixSetDiag", run: importMatrixSetDiag},
}

// sweeps is how often Jacobi's method goes over all pairs; it converges quadratically, in 6 to 10 for double precision.
const sweeps = 12

// turned exchanges the last two axes.
func (c *Ctx) turned(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	return c.Transpose(x, append(count(0, r-2), int64(r-1), int64(r-2))...)
}

// unit is the identity matrix of x's last axis in x's batch.
func (c *Ctx) unit(x *ir.Value, size shape.Expr) *ir.Value {
	dims := append(slices.Clone(x.Type.Dims[:x.Type.Rank()-2]), size, size)
	one := c.Convert(c.Compare("EQ", c.rowMinusCol(size, size), c.zeros(ir.I64, shape.Dims{size, size})), x.Type.DType)
	return c.BroadcastTo(one, dims)
}

// pairs runs body for all p < q below size, sweep after sweep, with carried values.
func (c *Ctx) pairs(size shape.Expr, inits []*ir.Value, body func(p, q *ir.Value, vs []*ir.Value) []*ir.Value) []*ir.Value {
	last := size.Sub(one).Max(shape.Const(0))
	return c.times(constDim(sweeps), inits, func(_ *ir.Value, vs []*ir.Value) []*ir.Value {
		return c.times(last, vs, func(p *ir.Value, vs []*ir.Value) []*ir.Value {
			return c.times(last, vs, func(k *ir.Value, vs []*ir.Value) []*ir.Value {
				// q runs over p+1 … size-1; turns beyond do nothing because the last q is done again with no effect.
				q := c.plus(c.plus(p, k), c.ScalarI(ir.I32, 1))
				q = c.least(q, c.dimValue(last, ir.I32))
				return body(p, q, vs)
			})
		})
	})
}

// rotation is the Jacobi rotation that makes [[a, b], [b, d]] diagonal: its cosine and sine; none if b is 0.
func (c *Ctx) rotation(a, b, d *ir.Value) (cos, sin *ir.Value) {
	k := func(v float64) *ir.Value { return c.splatF(a, v) }
	done := c.Compare("EQ", b, k(0))
	theta := c.quot(c.minus(d, a), c.mul(k(2), c.either(done, k(1), b)))
	size := c.Emit("abs", nil, theta)
	t := c.quot(k(1), c.plus(size, c.Emit("sqrt", nil, c.plus(c.mul(theta, theta), k(1)))))
	t = c.either(c.Compare("LT", theta, k(0)), c.Emit("negate", nil, t), t)
	t = c.either(done, k(0), t)
	cos = c.Emit("rsqrt", nil, c.plus(c.mul(t, t), k(1)))
	return cos, c.mul(t, cos)
}

// rotate replaces columns p and q of m by cos*p - sin*q and sin*p + cos*q.
func (c *Ctx) rotate(m, p, q, cos, sin *ir.Value) *ir.Value {
	r := m.Type.Rank()
	dims := m.Type.Dims
	x, y := c.pick(m, r-1, p), c.pick(m, r-1, q)
	over := func(v *ir.Value) *ir.Value { return c.spreadTo(v, x.Type.Dims, r-2) }
	nx := c.minus(c.mul(over(cos), x), c.mul(over(sin), y))
	ny := c.plus(c.mul(over(sin), x), c.mul(over(cos), y))
	m = c.either(c.is(dims, r-1, "EQ", p), c.spreadTo(nx, dims, r-1), m)
	return c.either(c.is(dims, r-1, "EQ", q), c.spreadTo(ny, dims, r-1), m)
}

// sortColumns orders the keys [batch, n] and the columns of matrices alike.
func (c *Ctx) sortColumns(keys *ir.Value, descending bool, ms ...*ir.Value) (*ir.Value, []*ir.Value) {
	last := keys.Type.Rank() - 1
	iota := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": keys.Type.Dims, "axis": last})
	s := c.EmitOp("sort", ir.A{"axis": last, "descending": descending}, nil, keys, iota)
	out := make([]*ir.Value, len(ms))
	for i, m := range ms { // rows are easier to gather
		out[i] = c.turned(c.gatherUnchecked(c.turned(m), s.Results[1], last, last))
	}
	return s.Results[0], out
}

// importSelfAdjointEig is the cyclic Jacobi method on the lower triangle: eigenvalues ascend. TensorFlow leaves the
// eigenvectors' signs open.
func importSelfAdjointEig(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	_, size, cols := c.matrices(x)
	size = c.same(size, cols, "a square matrix")
	r := x.Type.Rank()
	x = c.castAxis(c.castAxis(x, r-1, size), r-2, size)
	low := c.rowMinusCol(size, size)
	low = c.BroadcastTo(c.Compare("GE", low, c.splatI(low, 0)), x.Type.Dims)
	x = c.either(low, x, c.turned(x))
	res := c.pairs(size, []*ir.Value{x, c.unit(x, size)}, func(p, q *ir.Value, vs []*ir.Value) []*ir.Value {
		m, v := vs[0], vs[1]
		colP, colQ := c.pick(m, r-1, p), c.pick(m, r-1, q)
		a, b, d := c.pick(colP, r-2, p), c.pick(colQ, r-2, p), c.pick(colQ, r-2, q)
		b = c.either(c.Splat(c.Compare("LT", p, q), b.Type.Dims), b, c.zeroLike(b))
		cos, sin := c.rotation(a, b, d)
		m = c.turned(c.rotate(c.turned(c.rotate(m, p, q, cos, sin)), p, q, cos, sin))
		return []*ir.Value{m, c.rotate(v, p, q, cos, sin)}
	})
	e, vs := c.sortColumns(c.diagPart(res[0], 0), false, res[1])
	if !n.Bool("compute_v", true) {
		return values(e, c.zeros(x.Type.DType, shape.Dims{shape.Const(0)}))
	}
	return values(e, vs[0])
}

// dot sums products over axis a.
func (c *Ctx) dot(x, y *ir.Value, a int) *ir.Value { return c.Reduce("add", c.mul(x, y), int64(a)) }

// importSvd is one-sided Jacobi (Hestenes): rotations make the columns orthogonal, their lengths are the singular
// values. The signs of the vectors are open in TensorFlow too.
func importSvd(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	_, rows, cols := c.matrices(x)
	m, ok := rows.IsConst()
	k, ok2 := cols.IsConst()
	if !ok || !ok2 {
		c.Failf("singular values of matrices of unknown size are not supported")
	}
	vectors, full := n.Bool("compute_uv", true), n.Bool("full_matrices", false)
	if vectors && full && m != k {
		c.Failf("full matrices of singular vectors are not supported")
	}
	a := x
	if m < k {
		a = c.turned(x)
		rows, cols = cols, rows
	}
	r := a.Type.Rank()
	res := c.pairs(cols, []*ir.Value{a, c.unit(a, cols)}, func(p, q *ir.Value, vs []*ir.Value) []*ir.Value {
		x, y := c.pick(vs[0], r-1, p), c.pick(vs[0], r-1, q)
		b := c.dot(x, y, r-2)
		b = c.either(c.Splat(c.Compare("LT", p, q), b.Type.Dims), b, c.zeroLike(b))
		cos, sin := c.rotation(c.dot(x, x, r-2), b, c.dot(y, y, r-2))
		return []*ir.Value{c.rotate(vs[0], p, q, cos, sin), c.rotate(vs[1], p, q, cos, sin)}
	})
	s := c.Emit("sqrt", nil, c.dot(res[0], res[0], r-2))
	s, ms := c.sortColumns(s, true, res[0], res[1])
	empty := c.zeros(x.Type.DType, shape.Dims{shape.Const(0)})
	if !vectors {
		return values(s, empty, empty)
	}
	// A singular value of 0 has no direction of its own.
	eps := 1e-6
	if x.Type.DType == ir.F64 {
		eps = 1e-14
	}
	low := c.mul(c.splatF(s, eps), c.broadcastBack(c.Reduce("maximum", s, int64(r-2)), s, []int64{int64(r - 2)}))
	c.Check(c.Compare("GT", s, low), "the singular vectors of a singular matrix are not supported")
	u := c.quot(ms[0], c.spreadTo(s, ms[0].Type.Dims, r-2))
	if m < k {
		return values(s, ms[1], u)
	}
	return values(s, u, ms[1])
}

// importQr reflects one column after the other (Householder); R's diagonal has LAPACK's signs, as in TensorFlow.
func importQr(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	_, rows, cols := c.matrices(x)
	m, ok := rows.IsConst()
	k, ok2 := cols.IsConst()
	if !ok || !ok2 {
		c.Failf("the factors of matrices of unknown size are not supported")
	}
	r := x.Type.Rank()
	q := c.unit(x, rows)
	res := c.times(constDim(min(m-1, k)), []*ir.Value{x, q}, func(j *ir.Value, vs []*ir.Value) []*ir.Value {
		a, q := vs[0], vs[1]
		col := c.pick(a, r-1, j)
		below := c.is(col.Type.Dims, r-2, "GT", j)
		alpha := c.pick(col, r-2, j)
		tail := c.either(below, col, c.zeroLike(col))
		tail2 := c.dot(tail, tail, r-2)
		norm := c.Emit("sqrt", nil, c.plus(tail2, c.mul(alpha, alpha)))
		zero := c.zeroLike(alpha)
		beta := c.either(c.Compare("GE", alpha, zero), c.Emit("negate", nil, norm), norm)
		none := c.Compare("EQ", tail2, zero) // nothing to reflect
		one := c.splatF(alpha, 1)
		div := c.either(none, one, c.minus(alpha, beta))
		tau := c.either(none, zero, c.quot(c.minus(beta, alpha), c.either(none, one, beta)))
		v := c.quot(tail, c.spreadTo(div, col.Type.Dims, r-2))
		v = c.either(c.is(col.Type.Dims, r-2, "EQ", j), c.splatF(v, 1), v)
		// a - tau * v * (vᵀ a), and q - tau * (q v) vᵀ
		va := c.dot(c.spreadTo(v, a.Type.Dims, r-1), a, r-2)
		va = c.mul(va, c.spreadTo(tau, va.Type.Dims, r-2))
		a = c.minus(a, c.mul(c.spreadTo(v, a.Type.Dims, r-1), c.spreadTo(va, a.Type.Dims, r-2)))
		qv := c.dot(q, c.spreadTo(v, q.Type.Dims, r-2), r-1)
		qv = c.mul(qv, c.spreadTo(tau, qv.Type.Dims, r-2))
		q = c.minus(q, c.mul(c.spreadTo(qv, q.Type.Dims, r-1), c.spreadTo(v, q.Type.Dims, r-2)))
		return []*ir.Value{a, q}
	})
	a, q := res[0], res[1]
	upper := c.rowMinusCol(rows, cols)
	a = c.either(c.BroadcastTo(c.Compare("LE", upper, c.splatI(upper, 0)), a.Type.Dims), a, c.zeroLike(a))
	if !n.Bool("full_matrices", false) && m > k {
		a, q = c.slice1(a, r-2, shape.Const(0), cols), c.slice1(q, r-1, shape.Const(0), cols)
	}
	return values(q, a)
}

// importLogDeterminant returns the sign and the logarithm of the determinant's absolute value, by elimination with
// pivots; the pivots are multiplied up as signs and added up as logarithms.
func importLogDeterminant(c *Ctx, n *Node) []Tensor {
	a := c.arg(n, 0)
	_, size, cols := c.matrices(a)
	size = c.same(size, cols, "a square matrix")
	r := a.Type.Rank()
	a = c.castAxis(c.castAxis(a, r-1, size), r-2, size)
	dims := a.Type.Dims
	vec := dims[:r-1]
	ones := c.splatF(c.zeros(a.Type.DType, dims[:r-2]), 1)
	res := c.times(size, []*ir.Value{a, ones, c.zeroLike(ones)}, func(j *ir.Value, vs []*ir.Value) []*ir.Value {
		m, sign, sum := vs[0], vs[1], vs[2]
		col := c.pick(m, r-1, j)
		from := c.is(vec, r-2, "GE", j)
		size := c.either(from, c.Emit("abs", nil, col), c.splatF(col, math.Inf(-1)))
		p := c.Emit("argmax", ir.A{"axis": r - 2, "dtype": ir.I32}, size)
		iota := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": vec, "axis": r - 2})
		isP := c.spreadTo(c.Compare("EQ", iota, c.spreadTo(p, vec, r-2)), dims, r-1)
		rowP := c.Reduce("add", c.either(isP, m, c.zeroLike(m)), int64(r-2))
		m = c.either(isP, c.spreadTo(c.pick(m, r-2, j), dims, r-2), m)
		m = c.either(c.is(dims, r-2, "EQ", j), c.spreadTo(rowP, dims, r-2), m)
		d := c.pick(rowP, r-2, j)
		sign = c.mul(sign, c.Emit("sign", nil, d))
		sign = c.either(c.Compare("NE", p, c.Splat(j, p.Type.Dims)), c.Emit("negate", nil, sign), sign)
		sum = c.plus(sum, c.Emit("log", nil, c.Emit("abs", nil, d)))
		zero := c.Compare("EQ", d, c.zeroLike(d))
		factor := c.quot(c.pick(m, r-1, j), c.spreadTo(c.either(zero, c.splatF(d, 1), d), vec, r-2))
		factor = c.either(c.is(vec, r-2, "GT", j), factor, c.zeroLike(factor))
		m = c.minus(m, c.mul(c.spreadTo(factor, dims, r-1), c.spreadTo(rowP, dims, r-2)))
		return []*ir.Value{m, sign, sum}
	})
	return values(res[1], res[2])
}

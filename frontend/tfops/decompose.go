package tfops

import (
	"slices"

	"github.com/swage-ml/swage/frontend/linalg"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// decomposeOps are least squares, functions of matrices, and matrices of few diagonals.
var decomposeOps = []row{
	{op: "Lu", run: importLu},
	{op: "MatrixSolveLs", run: importSolveLs},
	{op: "BatchMatrixSolveLs", run: importSolveLs},
	{op: "MatrixSquareRoot", run: importMatrixSquareRoot},
	{op: "MatrixExponential", run: importMatrixExponential},
	{op: "MatrixLogarithm", run: importMatrixLogarithm},
	{op: "CholeskyGrad", run: importCholeskyGrad},
	{op: "BatchCholeskyGrad", run: importCholeskyGrad},
	{op: "TridiagonalMatMul", run: importTridiagonalMatMul},
	{op: "TridiagonalSolve", run: importTridiagonalSolve},
	{op: "BandedTriangularSolve", run: importBandedSolve},
}

// splatB is a bool constant.
func (c *Ctx) splatB(b bool, dims shape.Dims) *ir.Value {
	n := int64(0)
	if b {
		n = 1
	}
	return c.Splat(c.ScalarI(ir.Bool, n), dims)
}

// matmul2 multiplies matrices of one batch.
func (c *Ctx) matmul2(x, y *ir.Value) *ir.Value {
	r := x.Type.Rank()
	b := count(0, r-2)
	return c.Dot(x, y, b, b, []int64{int64(r - 1)}, []int64{int64(r - 2)})
}

// importLu leaves L below the diagonal of U, and the rows' permutation.
func importLu(c *Ctx, n *Node) []Tensor {
	x := c.square(c.arg(n, 0))
	r := x.Type.Rank()
	vec := x.Type.Dims[:r-1]
	lu, pivots := linalg.LU(c.Builder, x)
	d := c.diagPart(lu, 0)
	c.Check(c.Compare("NE", d, c.zeroLike(d)), "Input is not invertible.")
	iota := c.Emit("iota", ir.A{"dtype": ir.I32, "shape": vec, "axis": r - 2})
	order := c.times(vec[r-2], []*ir.Value{iota}, func(j *ir.Value, vs []*ir.Value) []*ir.Value {
		order := vs[0]
		atP := c.Compare("EQ", iota, c.spreadTo(c.pick(pivots, r-2, j), vec, r-2))
		was := c.spreadTo(c.Reduce("add", c.either(atP, order, c.zeroLike(order)), int64(r-2)), vec, r-2)
		order = c.either(atP, c.spreadTo(c.pick(order, r-2, j), vec, r-2), order)
		return []*ir.Value{c.either(c.is(vec, r-2, "EQ", j), was, order)}
	})[0]
	return values(lu, c.Convert(order, n.DTypeOr("output_idx_type", ir.I32)))
}

// solve is x of a*x = b for square matrices.
func (c *Ctx) solve(a, b *ir.Value) *ir.Value {
	x, _ := linalg.Solve(c.Builder, a, b, true)
	return x
}

// adjoint is the conjugate transpose.
func (c *Ctx) adjoint(x *ir.Value) *ir.Value { return linalg.Adjoint(c.Builder, x) }

// importSolveLs solves by the normal equations, as TensorFlow's fast way does. The other way, which the regulariser does
// not touch, is the pseudo-inverse.
func importSolveLs(c *Ctx, n *Node) []Tensor {
	a, b := c.arg(n, 0), c.arg(n, 1)
	_, rows, cols := c.matrices(a)
	r := a.Type.Rank()
	c.matrices(b)
	b = c.castAxis(b, r-2, c.same(rows, b.Type.Dims[r-2], "the right side"))
	m, k := c.static(rows, "the rows of a matrix"), c.static(cols, "the columns of a matrix")
	if !n.Bool("fast", true) {
		s, u, v := linalg.SVD(c.Builder, a, false)
		eps := 1e-6
		if s.Type.DType == ir.F64 {
			eps = 1e-14
		}
		most := c.broadcastBack(c.Reduce("maximum", s, int64(r-2)), s, []int64{int64(r - 2)})
		good := c.Compare("GT", s, c.scaled(most, eps))
		inv := c.either(good, c.over(1, c.either(good, s, c.splatF(s, 1))), c.zeroLike(s))
		ub := c.matmul2(c.adjoint(u), b)
		return values(c.matmul2(v, c.mul(ub, c.complexLike(ub, c.spreadTo(inv, ub.Type.Dims, r-1)))))
	}
	t := c.adjoint(a)
	gram := c.matmul2(t, a)
	if m < k {
		gram = c.matmul2(a, t)
	}
	unit := c.unit(gram)
	gram = c.plus(gram, c.mul(unit, c.Splat(c.Convert(c.arg(n, 2), a.Type.DType), unit.Type.Dims)))
	if m < k {
		return values(c.matmul2(t, c.solve(gram, b)))
	}
	return values(c.solve(gram, c.matmul2(t, b)))
}

// rootSteps is how often Denman and Beavers' iteration runs; it doubles the digits
// once it is near.
const rootSteps = 24

// squareRoot is Denman and Beavers' iteration: X and Y, the mean of each with the
// other's inverse, go to the root and its inverse ("The matrix sign function and computations in systems", 1976).
func (c *Ctx) squareRoot(x *ir.Value) *ir.Value {
	unit := c.unit(x)
	res := c.times(constDim(rootSteps), []*ir.Value{x, unit}, func(_ *ir.Value, vs []*ir.Value) []*ir.Value {
		half := func(a, b *ir.Value) *ir.Value { return c.scaled(c.plus(a, b), 0.5) }
		inv := func(a *ir.Value) *ir.Value { return c.solve(a, unit) }
		return []*ir.Value{half(vs[0], inv(vs[1])), half(vs[1], inv(vs[0]))}
	})
	return res[0]
}

func importMatrixSquareRoot(c *Ctx, n *Node) []Tensor {
	return values(c.squareRoot(c.square(c.arg(n, 0))))
}

// importMatrixExponential halves the matrix until its rows' sums are below 1/2, sums Taylor's series and squares back.
func importMatrixExponential(c *Ctx, n *Node) []Tensor {
	x := c.square(c.arg(n, 0))
	r := x.Type.Rank()
	abs := c.Emit("abs", nil, x)
	norm := c.Reduce("maximum", c.Reduce("add", abs, int64(r-1)), count(0, r-1)...)
	halvings := c.f1("ceil", c.plus(c.scaled(c.f1("log", c.most(norm, c.splatF(norm, 0.25))), 1.4426950408889634), c.splatF(norm, 1)))
	halvings = c.most(halvings, c.zeroLike(halvings))
	scale := c.f1("exponential", c.scaled(halvings, -0.6931471805599453))
	scale = c.f1("round_nearest_even", c.over(1, scale)) // a power of two
	y := c.quot(x, c.complexLike(x, c.Splat(scale, x.Type.Dims)))
	unit := c.unit(x)
	sum := unit
	for k := 18; k > 0; k-- {
		sum = c.plus(unit, c.scaled(c.matmul2(y, sum), 1/float64(k)))
	}
	times := c.expr(value(c.Convert(halvings, ir.I64)), "halvings")
	out := c.times(times, []*ir.Value{sum}, func(_ *ir.Value, vs []*ir.Value) []*ir.Value {
		return []*ir.Value{c.matmul2(vs[0], vs[0])}
	})
	return values(out[0])
}

// importMatrixLogarithm takes five square roots, and the logarithm of what is near 1 by 2 atanh((x-1)/(x+1)), in double for
// what that loses.
func importMatrixLogarithm(c *Ctx, n *Node) []Tensor {
	x := c.square(c.arg(n, 0))
	d := x.Type.DType
	x = c.Convert(x, ir.C128)
	const roots, terms = 5, 31
	x = c.times(constDim(roots), []*ir.Value{x}, func(_ *ir.Value, vs []*ir.Value) []*ir.Value {
		return []*ir.Value{c.squareRoot(vs[0])}
	})[0]
	unit := c.unit(x)
	z := c.solve(c.plus(x, unit), c.minus(x, unit))
	z2 := c.matmul2(z, z)
	sum := c.scaled(unit, 1./terms)
	for k := terms - 2; k > 0; k -= 2 {
		sum = c.plus(c.scaled(unit, 1/float64(k)), c.matmul2(z2, sum))
	}
	return values(c.Convert(c.scaled(c.matmul2(z, sum), 2<<roots), d))
}

// importCholeskyGrad is L⁻ᵀ P(LᵀḠ) L⁻¹, P the lower triangle with half of the diagonal, made symmetric (I. Murray,
// "Differentiation of the Cholesky decomposition", 2016).
func importCholeskyGrad(c *Ctx, n *Node) []Tensor {
	l := c.square(c.arg(n, 0))
	size := l.Type.Dims[l.Type.Rank()-1]
	g := c.sameDims(c.arg(n, 1), l.Type.Dims, "the gradient")
	diff := c.rowMinusCol(size, size)
	zero := c.splatI(diff, 0)
	wide := func(v *ir.Value) *ir.Value { return c.BroadcastTo(v, l.Type.Dims) }
	low, diagonal := wide(c.Compare("GE", diff, zero)), wide(c.Compare("EQ", diff, zero))
	tril := func(v *ir.Value) *ir.Value { return c.either(low, v, c.zeroLike(v)) }
	p := tril(c.matmul2(c.adjoint(tril(l)), tril(g)))
	p = c.either(diagonal, c.scaled(p, 0.5), p)
	x := c.triangularSolve(c.adjoint(l), p, false)
	x = c.adjoint(c.triangularSolve(c.adjoint(l), c.adjoint(x), false))
	return values(c.scaled(c.plus(x, c.adjoint(x)), 0.5))
}

// shift moves what is along an axis by some places; zeros come in.
func (c *Ctx) shift(x *ir.Value, axis int, by int64) *ir.Value {
	lo, hi := make(shape.Dims, x.Type.Rank()), make(shape.Dims, x.Type.Rank())
	for i := range lo {
		lo[i], hi[i] = shape.Const(0), shape.Const(0)
	}
	lo[axis], hi[axis] = constDim(by), constDim(-by)
	return c.castAxis(c.Pad(x, c.Const(ir.NewTensor(x.Type.DType)), lo, hi), axis, x.Type.Dims[axis])
}

// importTridiagonalMatMul takes the diagonals as rows [batch…, 1, n].
func importTridiagonalMatMul(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 3)
	r := x.Type.Rank()
	term := func(i int, v *ir.Value) *ir.Value {
		d := linalg.Turned(c.Builder, c.arg(n, i))
		d = c.castAxis(d, r-2, x.Type.Dims[r-2])
		return c.mul(c.BroadcastTo(d, x.Type.Dims), v)
	}
	return values(c.plus(c.plus(term(0, c.shift(x, r-2, -1)), term(1, x)), term(2, c.shift(x, r-2, 1))))
}

// importTridiagonalSolve eliminates downwards, with the row below as pivot where its element is greater, and substitutes
// back. The diagonals are [batch…, 3, n]: above, on and below.
func importTridiagonalSolve(c *Ctx, n *Node) []Tensor {
	d, b := c.arg(n, 0), c.arg(n, 1)
	pivots := n.Bool("partial_pivoting", true)
	if n.Bool("perturb_singular", false) {
		c.Failf("perturbing singular matrices is not supported")
	}
	r := b.Type.Rank()
	size := c.same(d.Type.Dims[r-1], b.Type.Dims[r-2], "a tridiagonal matrix")
	b = c.castAxis(b, r-2, size)
	row := func(i int64) *ir.Value { // [batch…, n, 1]
		v := linalg.Turned(c.Builder, c.slice1(d, r-2, constDim(i), constDim(i+1)))
		return c.castAxis(v, r-2, size)
	}
	up, on, low := row(0), row(1), row(2)
	wide := b.Type.Dims
	at := func(v *ir.Value, i *ir.Value) *ir.Value { return c.pick(v, r-2, i) }
	put := func(all, v *ir.Value, i *ir.Value) *ir.Value {
		return c.either(c.is(all.Type.Dims, r-2, "EQ", i), c.spreadTo(v, all.Type.Dims, r-2), all)
	}
	last := size.Sub(one)
	zero, lastV := c.ScalarI(ir.I32, 0), c.dimValue(last, ir.I32)
	first := []*ir.Value{at(on, zero), at(up, zero)}
	none := c.zeroLike(first[0])
	over := func(v, like *ir.Value) *ir.Value { return c.BroadcastTo(v, like.Type.Dims) }
	// Rows of U: three numbers and a right side each; the current row has two.
	init := []*ir.Value{first[0], first[1], at(b, zero), c.zeroLike(on), c.zeroLike(on), c.zeroLike(on), b, c.splatB(true, none.Type.Dims)}
	res := c.times(size, init, func(i *ir.Value, vs []*ir.Value) []*ir.Value {
		c0, c1, cb := vs[0], vs[1], vs[2]
		isLast := c.Splat(c.Compare("EQ", i, lastV), none.Type.Dims)
		next := c.least(c.plus(i, c.ScalarI(ir.I32, 1)), lastV)
		n0 := c.either(isLast, none, at(low, next))
		n1, n2, nb := at(on, next), at(up, next), at(b, next)
		c2 := none
		if pivots {
			swap := c.Compare("GT", c.Emit("abs", nil, n0), c.Emit("abs", nil, c0))
			c0, n0 = c.either(swap, n0, c0), c.either(swap, c0, n0)
			c1, n1 = c.either(swap, n1, c1), c.either(swap, c1, n1)
			c2, n2 = c.either(swap, n2, c2), c.either(swap, c2, n2)
			swapB := over(swap, cb)
			cb, nb = c.either(swapB, nb, cb), c.either(swapB, cb, nb)
		}
		regular := c.Emit("and", nil, vs[7], c.Compare("NE", c0, c.zeroLike(c0)))
		f := c.quot(n0, c0)
		out := []*ir.Value{c.minus(n1, c.mul(f, c1)), c.minus(n2, c.mul(f, c2)), c.minus(nb, c.mul(over(f, cb), cb))}
		return append(out, put(vs[3], c0, i), put(vs[4], c1, i), put(vs[5], c2, i), put(vs[6], cb, i), regular)
	})
	c.Check(res[7], "The first element of diagonal is zero or the matrix is not invertible.")
	u0, u1, u2, y := res[3], res[4], res[5], res[6]
	zeroRow := c.zeroLike(at(b, zero))
	out := c.times(size, []*ir.Value{zeroRow, zeroRow, c.zeros(b.Type.DType, wide)}, func(k *ir.Value, vs []*ir.Value) []*ir.Value {
		i := c.minus(lastV, k)
		x1, x2 := vs[0], vs[1]
		rest := c.plus(c.mul(over(at(u1, i), x1), x1), c.mul(over(at(u2, i), x2), x2))
		x := c.quot(c.minus(at(y, i), rest), over(at(u0, i), x1))
		return []*ir.Value{x, x1, put(vs[2], x, i)}
	})
	return values(out[2])
}

// importBandedSolve writes the bands, rows of a lower or an upper triangle's diagonals, into a full matrix.
func importBandedSolve(c *Ctx, n *Node) []Tensor {
	bands, b := c.arg(n, 0), c.arg(n, 1)
	_, rows, size := c.matrices(bands)
	r := bands.Type.Rank()
	lower := n.Bool("lower", true)
	count := c.static(rows, "the number of bands")
	dims := append(slices.Clone(bands.Type.Dims[:r-2]), size, size)
	diff := c.rowMinusCol(size, size)
	a := c.zeros(bands.Type.DType, dims)
	for k := range count {
		// Row k of the bands is k below the diagonal, or count-1-k above it; it is aligned with the matrix's rows
		// below, and with its columns above.
		row, off := k, k
		axis := r - 2
		if !lower {
			off = -(count - 1 - k)
		}
		v := c.Reshape(c.slice1(bands, r-2, constDim(row), constDim(row+1)), append(slices.Clone(dims[:r-2]), size)...)
		here := c.BroadcastTo(c.Compare("EQ", diff, c.splatI(diff, off)), dims)
		a = c.either(here, c.spreadTo(v, dims, axis+1), a)
	}
	if n.Bool("adjoint", false) {
		a, lower = c.adjoint(a), !lower
	}
	all := c.broadcastDims(dims[:r-2], b.Type.Dims[:b.Type.Rank()-2])
	a = c.BroadcastDims(a, append(slices.Clone(all), size, size))
	b = c.castAxis(b, b.Type.Rank()-2, c.same(size, b.Type.Dims[b.Type.Rank()-2], "the right side"))
	b = c.BroadcastDims(b, append(slices.Clone(all), b.Type.Dims[b.Type.Rank()-2:]...))
	return values(c.triangularSolve(a, b, lower))
}

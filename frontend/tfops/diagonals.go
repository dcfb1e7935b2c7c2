package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// band is several diagonals of matrices [rows, cols] side by side, each in a row as long as the longest: diagonal high
// first, down to low. Diagonal d is where column - row = d.
type band struct {
	low, high            int64
	rows, cols           shape.Expr
	longest              shape.Expr
	leftSuper, leftUnder bool // shorter diagonals stand at the left of their row
}

// bandOf reads the k of the V2 and V3 diagonal ops from input i; several says that there is more than one diagonal.
func (c *Ctx) bandOf(n *Node, i int) (b band, several bool) {
	if i >= len(n.In) {
		return b, false
	}
	ks := c.needInts(n, i, "the diagonal")
	if len(ks) != 1 && len(ks) != 2 {
		c.Failf("diag_index must have 1 or 2 elements, received %d", len(ks))
	}
	b.low, b.high = ks[0], ks[len(ks)-1]
	if b.low > b.high {
		c.Failf("lower_diag_index must not be larger than upper_diag_index: %d > %d", b.low, b.high)
	}
	align := n.Str("align", "RIGHT_LEFT")
	if n.Op == "MatrixDiagV2" || n.Op == "MatrixDiagPartV2" || n.Op == "MatrixSetDiagV2" {
		align = "LEFT_LEFT"
	}
	b.leftSuper = align == "LEFT_LEFT" || align == "LEFT_RIGHT"
	b.leftUnder = align == "LEFT_LEFT" || align == "RIGHT_LEFT"
	return b, b.low != b.high
}

// within makes sure that the diagonals are some of the matrices'.
func (b *band) within(c *Ctx, rows, cols shape.Expr) {
	b.rows, b.cols = rows, cols
	c.atLeast(rows, constDim(1-b.low).Min(rows), "a diagonal is below the matrix")
	c.atLeast(cols, constDim(1+b.high).Min(cols), "a diagonal is above the matrix")
	b.longest = c.facts.Simplify(rows.Add(constDim(min(b.high, 0))).Min(cols.Sub(constDim(max(b.low, 0)))))
}

// offset is by how much diagonal d (i64) is shifted within its row.
func (b *band) offset(c *Ctx, d *ir.Value) *ir.Value {
	size := func(e shape.Expr) *ir.Value { return c.Splat(c.dimValue(e, ir.I64), d.Type.Dims) }
	zero := c.zeroLike(d)
	length := c.least(c.plus(size(b.rows), c.least(d, zero)), c.minus(size(b.cols), c.most(d, zero)))
	right := c.minus(size(b.longest), length)
	left := c.Compare("EQ", d, d)
	if !b.leftSuper {
		left = c.Compare("LT", d, zero)
	}
	if !b.leftUnder {
		under := c.Compare("GT", d, zero)
		if !b.leftSuper {
			under = c.Compare("NE", d, d)
		}
		left = c.Emit("and", nil, left, under)
	}
	if b.leftSuper != b.leftUnder { // the main diagonal is at the left if either side is
		left = c.Emit("or", nil, left, c.Compare("EQ", d, zero))
	}
	return c.either(left, zero, right)
}

// at is, for each element of a matrix, which diagonal of the band it is on and where in its row; on says if it is on any.
func (b *band) at(c *Ctx) (on, idx *ir.Value) {
	dims := shape.Dims{b.rows, b.cols}
	d := c.Emit("negate", nil, c.rowMinusCol(b.rows, b.cols))
	on = c.Emit("and", nil, c.Compare("GE", d, c.splatI(d, b.low)), c.Compare("LE", d, c.splatI(d, b.high)))
	col := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": 1})
	place := c.plus(c.minus(col, c.most(d, c.zeroLike(d))), b.offset(c, d))
	flat := append(slices.Clone(dims), one)
	return on, c.Concat(2, c.Reshape(c.minus(c.splatI(d, b.high), d), flat...), c.Reshape(place, flat...))
}

// lastTwo takes elements of the last two axes of x at index vectors [a, b, 2], which are clamped.
func (c *Ctx) lastTwo(x, idx *ir.Value) *ir.Value {
	r := x.Type.Rank()
	sizes := slices.Clone(x.Type.Dims)
	sizes[r-2], sizes[r-1] = one, one
	return c.Emit("gather", ir.A{"offset_dims": count(0, r-2), "collapsed_slice_dims": []int64{int64(r - 2), int64(r - 1)},
		"start_index_map": []int64{int64(r - 2), int64(r - 1)}, "index_vector_dim": 2, "slice_sizes": sizes}, x, idx)
}

// matrix puts the band's diagonals x [batch…, diagonals, longest] over a matrix of the size.
func (b *band) matrix(c *Ctx, x *ir.Value, over func(dims shape.Dims) *ir.Value) *ir.Value {
	r := x.Type.Rank()
	if r < 2 || !x.Type.Dims[r-2].Is(b.high-b.low+1) {
		c.Failf("the number of rows of %s doesn't match with the range of diagonals [%d, %d]", x.Type, b.low, b.high)
	}
	x = c.castAxis(x, r-1, c.same(x.Type.Dims[r-1], b.longest, "the longest diagonal"))
	on, idx := b.at(c)
	y := c.lastTwo(x, idx)
	return c.either(c.BroadcastTo(on, y.Type.Dims), y, over(y.Type.Dims))
}

// importMatrixDiags is MatrixDiag of several diagonals.
func (c *Ctx) matrixDiags(n *Node, b band) *ir.Value {
	x := c.arg(n, 0)
	short := x.Type.Dims[x.Type.Rank()-1]
	rows, cols := short.Sub(constDim(min(b.high, 0))), short.Add(constDim(max(b.low, 0)))
	pad := c.Const(ir.NewTensor(x.Type.DType))
	r, q := int64(-1), int64(-1)
	if len(n.In) > 4 {
		pad = c.arg(n, 4)
		r, q = c.needInt(n, 2, "num_rows"), c.needInt(n, 3, "num_cols")
	}
	least := [2]shape.Expr{rows, cols}
	switch {
	case r == -1 && q == -1:
		rows = c.facts.Simplify(rows.Max(cols))
		cols = rows
	case r == -1:
		cols = constDim(q)
	case q == -1:
		rows = constDim(r)
	default:
		rows, cols = constDim(r), constDim(q)
	}
	c.atLeast(rows, least[0], "the number of rows is too small")
	c.atLeast(cols, least[1], "the number of columns is too small")
	b.rows, b.cols, b.longest = rows, cols, short
	return b.matrix(c, x, func(dims shape.Dims) *ir.Value { return c.Splat(pad, dims) })
}

// diagParts reads several diagonals off matrices; rows of shorter ones are filled up.
func (c *Ctx) diagParts(n *Node, b band) *ir.Value {
	x := c.arg(n, 0)
	r := x.Type.Rank()
	b.within(c, x.Type.Dims[r-2], x.Type.Dims[r-1])
	dims := shape.Dims{constDim(b.high - b.low + 1), b.longest}
	i := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": 0})
	j := c.Emit("iota", ir.A{"dtype": ir.I64, "shape": dims, "axis": 1})
	d := c.minus(c.splatI(i, b.high), i)
	zero := c.zeroLike(d)
	at := c.minus(j, b.offset(c, d))
	row, col := c.minus(at, c.least(d, zero)), c.plus(at, c.most(d, zero))
	below := func(v *ir.Value, e shape.Expr) *ir.Value {
		return c.Compare("LT", v, c.Splat(c.dimValue(e, ir.I64), dims))
	}
	on := c.Emit("and", nil, c.Compare("GE", at, zero), c.Emit("and", nil, below(row, b.rows), below(col, b.cols)))
	flat := append(slices.Clone(dims), one)
	y := c.lastTwo(x, c.Concat(2, c.Reshape(row, flat...), c.Reshape(col, flat...)))
	return c.either(c.BroadcastTo(on, y.Type.Dims), y, c.Splat(c.arg(n, 2), y.Type.Dims))
}

// setDiags replaces several diagonals.
func (c *Ctx) setDiags(n *Node, b band) *ir.Value {
	x := c.arg(n, 0)
	r := x.Type.Rank()
	b.within(c, x.Type.Dims[r-2], x.Type.Dims[r-1])
	d := c.arg(n, 1)
	if d.Type.Rank() != r {
		c.Failf("diagonals %s for %s", d.Type, x.Type)
	}
	for a := range r - 2 {
		d = c.castAxis(d, a, c.same(d.Type.Dims[a], x.Type.Dims[a], "the batch of the diagonals"))
	}
	return b.matrix(c, d, func(dims shape.Dims) *ir.Value { return c.Cast(x, dims) })
}

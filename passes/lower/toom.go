package lower

import (
	"math"
	"math/big"

	"github.com/swage-ml/swage/ir"
)

// toom is a fast correlation along one axis (Toom-Cook; Winograd's F(m, r)): m outputs of a filter with r taps cost
// n = m+r-1 products,
//
//	y = at · ((g·w) ⊙ (bt·d)),  at [m][n], g [n][r], bt [n][n].
//
// Both sides are polynomials, evaluated at n-1 points and at infinity.
type toom struct {
	m, r      int64
	at, g, bt [][]float64
}

// toomPoints are the points of evaluation, the first n-1 of them: pairs ±p, so that transforms share even and odd parts.
// 2/3 and 3/2 are close to one and far from each other: sums over 256 channels by F(4,3) in two dimensions then have an
// error of 2e-6 of the greatest output, which is that of the plain sum; with the usual ±1, ±2 it is 1e-5.
func toomPoints(n int64) []*big.Rat {
	r := big.NewRat
	switch n {
	case 1:
		return nil
	case 4:
		return []*big.Rat{r(0, 1), r(1, 1), r(-1, 1)}
	case 6:
		return []*big.Rat{r(0, 1), r(2, 3), r(-2, 3), r(3, 2), r(-3, 2)}
	}
	return nil
}

// newToom is F(m, r) for m+r-1 of 1, 4 or 6.
func newToom(m, r int64) *toom {
	n := m + r - 1
	pts := toomPoints(n)
	t := &toom{m: m, r: r}
	at := func(p *big.Rat, k int64) float64 { // p to the k
		x := big.NewRat(1, 1)
		for range k {
			x.Mul(x, p)
		}
		f, _ := x.Float64()
		return f
	}
	for k := range m {
		var row []float64
		for _, p := range pts {
			row = append(row, at(p, k))
		}
		t.at = append(t.at, append(row, b2f(k == m-1)))
	}
	for i, p := range pts {
		scale, poly := big.NewRat(1, 1), []*big.Rat{big.NewRat(1, 1)}
		for j, q := range pts {
			if j != i {
				scale.Mul(scale, new(big.Rat).Sub(p, q))
				poly = timesRoot(poly, q)
			}
		}
		s, _ := scale.Float64()
		var row []float64
		for k := range r {
			row = append(row, at(p, k)/s)
		}
		t.g = append(t.g, row)
		t.bt = append(t.bt, floats(poly, n))
	}
	last := make([]float64, r)
	last[r-1] = 1
	t.g = append(t.g, last)
	poly := []*big.Rat{big.NewRat(1, 1)}
	for _, q := range pts {
		poly = timesRoot(poly, q)
	}
	t.bt = append(t.bt, floats(poly, n))
	return t
}

func (t *toom) n() int64 { return t.m + t.r - 1 }

func b2f(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// timesRoot multiplies a polynomial, lowest power first, by x-q.
func timesRoot(poly []*big.Rat, q *big.Rat) []*big.Rat {
	out := make([]*big.Rat, len(poly)+1)
	for i := range out {
		out[i] = new(big.Rat)
	}
	for i, c := range poly {
		out[i+1].Add(out[i+1], c)
		out[i].Sub(out[i], new(big.Rat).Mul(q, c))
	}
	return out
}

func floats(poly []*big.Rat, n int64) []float64 {
	out := make([]float64, n)
	for i, c := range poly {
		out[i], _ = c.Float64()
	}
	return out
}

// filters transforms one axis of a filter: w is [before, r, after], the result [before, n, after].
func (t *toom) filters(w []float64, before, after int64) []float64 {
	n := t.n()
	out := make([]float64, before*n*after)
	for b := range before {
		for i := range n {
			dst := out[(b*n+i)*after:][:after]
			for k := range t.r {
				c := t.g[i][k]
				if c == 0 {
					continue
				}
				for a, x := range w[(b*t.r+k)*after:][:after] {
					dst[a] += c * x
				}
			}
		}
	}
	return out
}

// transform emits mat · xs, with as few operations as the symmetry of the points allows: columns, and then rows, that
// differ only in the signs of some entries are computed as sums and differences.
func (g *gen) transform(mat [][]float64, xs []*ir.Value) []*ir.Value {
	if len(mat) == 1 && len(xs) == 1 && mat[0][0] == 1 {
		return xs
	}
	rows := make([][]float64, len(mat))
	for i := range mat {
		rows[i] = append([]float64(nil), mat[i]...)
	}
	xs = append([]*ir.Value(nil), xs...)
	for j := range xs { // columns j and j+1
		if j+1 >= len(xs) || !mirrored(column(rows, j), column(rows, j+1)) {
			continue
		}
		sum, diff := g.b.Emit("add", nil, xs[j], xs[j+1]), g.b.Emit("subtract", nil, xs[j], xs[j+1])
		for _, row := range rows {
			if row[j] == row[j+1] {
				row[j+1] = 0 // the sum stands at j
			} else {
				row[j], row[j+1] = 0, row[j]
			}
		}
		xs[j], xs[j+1] = sum, diff
	}
	out := make([]*ir.Value, len(rows))
	for i, row := range rows {
		switch {
		case out[i] != nil:
		case i+1 < len(rows) && mirrored(row, rows[i+1]):
			even, odd := make([]float64, len(row)), make([]float64, len(row))
			for k, c := range row {
				if c == rows[i+1][k] {
					even[k] = c
				} else {
					odd[k] = c
				}
			}
			c := unit(odd)
			for k := range odd {
				odd[k] /= c
			}
			e, o := g.combine(even, xs), g.combine(odd, xs)
			out[i], out[i+1] = g.plus(e, c, o), g.plus(e, -c, o)
		default:
			out[i] = g.combine(row, xs)
		}
	}
	return out
}

func column(rows [][]float64, j int) []float64 {
	var c []float64
	for _, r := range rows {
		c = append(c, r[j])
	}
	return c
}

// mirrored: some entries are equal, the others opposite, and there are both.
func mirrored(a, b []float64) bool {
	same, opposite := 0, 0
	for i := range a {
		switch {
		case a[i] == 0 && b[i] == 0:
		case a[i] == b[i]:
			same++
		case a[i] == -b[i]:
			opposite++
		default:
			return false
		}
	}
	return same > 0 && opposite > 0
}

// unit is the coefficient to divide by, so that another becomes one.
func unit(cs []float64) float64 {
	best := 0.0
	for _, c := range cs {
		if c != 0 && (best == 0 || math.Abs(c) == 1) {
			best = c
		}
	}
	return best
}

// combine emits the sum of the multiples of xs, in their order but for the first.
func (g *gen) combine(cs []float64, xs []*ir.Value) *ir.Value {
	first := -1
	for i, c := range cs {
		if c == 1 || c != 0 && first < 0 {
			if first < 0 || cs[first] != 1 {
				first = i
			}
		}
	}
	acc := xs[first]
	if c := cs[first]; c != 1 {
		acc = g.b.Emit("multiply", nil, acc, g.b.TileF(acc.Type.DType, c, g.tile...))
	}
	for i, c := range cs {
		if i != first && c != 0 {
			acc = g.plus(acc, c, xs[i])
		}
	}
	return acc
}

// plus is x + c*y.
func (g *gen) plus(x *ir.Value, c float64, y *ir.Value) *ir.Value {
	switch c {
	case 1:
		return g.b.Emit("add", nil, x, y)
	case -1:
		return g.b.Emit("subtract", nil, x, y)
	}
	return g.b.Emit("fma", nil, y, g.b.TileF(y.Type.DType, c, g.tile...), x)
}

package linalg

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/ir/shape"
)

// mat is a batch of matrices on the host.
type mat struct {
	batch, rows, cols int
	v                 []float64
}

func (m mat) at(b, i, j int) float64 { return m.v[(b*m.rows+i)*m.cols+j] }

func (m mat) turned() mat {
	out := mat{m.batch, m.cols, m.rows, make([]float64, len(m.v))}
	for b := range m.batch {
		for i := range m.rows {
			for j := range m.cols {
				out.v[(b*m.cols+j)*m.rows+i] = m.at(b, i, j)
			}
		}
	}
	return out
}

func (m mat) times(o mat) mat {
	out := mat{m.batch, m.rows, o.cols, nil}
	for b := range m.batch {
		for i := range m.rows {
			for j := range o.cols {
				sum := 0.0
				for k := range m.cols {
					sum += m.at(b, i, k) * o.at(b, k, j)
				}
				out.v = append(out.v, sum)
			}
		}
	}
	return out
}

func random(batch, rows, cols int) mat {
	rng := rand.New(rand.NewPCG(uint64(rows), uint64(cols)))
	m := mat{batch, rows, cols, nil}
	for range batch * rows * cols {
		m.v = append(m.v, rng.NormFloat64())
	}
	return m
}

// diag puts vectors, one per batch, into diagonals.
func diag(m mat) mat {
	out := mat{m.batch, m.cols, m.cols, make([]float64, m.batch*m.cols*m.cols)}
	for b := range m.batch {
		for i := range m.cols {
			out.v[(b*m.cols+i)*m.cols+i] = m.v[b*m.cols+i]
		}
	}
	return out
}

func eye(batch, n int) mat {
	m := mat{batch, 1, n, nil}
	for range batch * n {
		m.v = append(m.v, 1)
	}
	return diag(m)
}

// compute runs what build makes of the matrices; results come back as matrices, vectors as rows.
func compute(t *testing.T, build func(b *ir.Builder, xs []*ir.Value) []*ir.Value, xs ...mat) []mat {
	t.Helper()
	f := ir.NewFunc("f", ir.Graph)
	b := ir.NewBuilder(f)
	f.AddSym(ir.Symbol{Name: "B", Hi: ir.Unbounded})
	var params []*ir.Value
	var args []*ir.Tensor
	for _, x := range xs {
		params = append(params, b.Param("x", ir.TensorOf(ir.F64, shape.Sym("B"), shape.Const(int64(x.rows)), shape.Const(int64(x.cols)))))
		args = append(args, ir.FromSlice(ir.F64, x.v, int64(x.batch), int64(x.rows), int64(x.cols)))
	}
	out := build(b, params)
	for range out {
		f.Outputs = append(f.Outputs, "y")
	}
	b.Return(out...)
	m := &ir.Module{Funcs: []*ir.Func{f}}
	ts, _, err := eval.Graph(m, f, args, nil)
	if err != nil {
		t.Fatal(err)
	}
	var res []mat
	for _, y := range ts {
		m := mat{batch: int(y.Shape[0]), rows: 1, cols: 1}
		switch len(y.Shape) {
		case 2:
			m.cols = int(y.Shape[1])
		case 3:
			m.rows, m.cols = int(y.Shape[1]), int(y.Shape[2])
		}
		for i := range y.Len() {
			if y.DType.IsFloat() {
				m.v = append(m.v, y.Float(i))
			} else {
				m.v = append(m.v, float64(y.Int(i)))
			}
		}
		res = append(res, m)
	}
	return res
}

func near(t *testing.T, what string, got, want mat) {
	t.Helper()
	if got.batch != want.batch || got.rows != want.rows || got.cols != want.cols {
		t.Errorf("%s: got %dx%dx%d, want %dx%dx%d", what, got.batch, got.rows, got.cols, want.batch, want.rows, want.cols)
		return
	}
	for i, w := range want.v {
		if !(math.Abs(got.v[i]-w) <= 1e-10) {
			t.Errorf("%s: element %d is %g, want %g", what, i, got.v[i], w)
			return
		}
	}
}

func TestSolve(t *testing.T) {
	a, rhs := random(3, 4, 4), random(3, 4, 2)
	x := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
		x, _ := Solve(b, xs[0], xs[1], true)
		return []*ir.Value{x}
	}, a, rhs)[0]
	near(t, "a*x", a.times(x), rhs)
	for _, c := range []struct{ lower, unit bool }{{true, false}, {false, false}, {true, true}, {false, true}} {
		res := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
			x, _ := Triangular(b, xs[0], xs[1], c.lower, c.unit)
			return []*ir.Value{x}
		}, a, rhs)
		tri := mat{3, 4, 4, append([]float64{}, a.v...)}
		for i := range tri.v {
			row, col := i/4%4, i%4
			switch {
			case row == col && c.unit:
				tri.v[i] = 1
			case row < col && c.lower, row > col && !c.lower:
				tri.v[i] = 0
			}
		}
		near(t, "triangular", tri.times(res[0]), rhs)
	}
}

func TestCholesky(t *testing.T) {
	a := random(2, 3, 3)
	s := a.times(a.turned())
	s.v[9+8] = -1 // the second one is none
	res := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
		l, good := Cholesky(b, xs[0])
		return []*ir.Value{l, good}
	}, s)
	l, good := res[0], res[1]
	if good.v[0] != 1 || good.v[1] != 0 {
		t.Errorf("good is %v", good.v)
	}
	first := mat{1, 3, 3, l.v[:9]}
	near(t, "l*lᵀ", first.times(first.turned()), mat{1, 3, 3, s.v[:9]})
}

func TestLU(t *testing.T) {
	for _, n := range [][2]int{{4, 4}, {5, 3}, {3, 5}} {
		a := random(2, n[0], n[1])
		res := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
			lu, p := LU(b, xs[0])
			return []*ir.Value{lu, p}
		}, a)
		lu, piv := res[0], res[1]
		k := min(n[0], n[1])
		l, u := mat{2, n[0], k, make([]float64, 2*n[0]*k)}, mat{2, k, n[1], make([]float64, 2*k*n[1])}
		for b := range 2 {
			for i := range n[0] {
				for j := range n[1] {
					switch v := lu.at(b, i, j); {
					case i > j:
						l.v[(b*n[0]+i)*k+j] = v
						if math.Abs(v) > 1 {
							t.Errorf("%v: l is %g: no pivots", n, v)
						}
					default:
						u.v[(b*k+i)*n[1]+j] = v
					}
				}
			}
			for i := range k {
				l.v[(b*n[0]+i)*k+i] = 1
				p := int(piv.v[b*k+i])
				for j := range n[1] { // the exchanges, on the matrix itself
					x, y := &a.v[(b*n[0]+i)*n[1]+j], &a.v[(b*n[0]+p)*n[1]+j]
					*x, *y = *y, *x
				}
			}
		}
		near(t, "l*u", l.times(u), a)
	}
}

func TestLogDet(t *testing.T) {
	a := mat{2, 2, 2, []float64{0, 2, 3, 1, 1, 2, 2, 4}}
	res := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
		s, l := LogDet(b, xs[0])
		return []*ir.Value{s, l}
	}, a)
	if s, l := res[0].v, res[1].v; s[0] != -1 || math.Abs(l[0]-math.Log(6)) > 1e-12 || s[1] != 0 || !math.IsInf(l[1], -1) {
		t.Errorf("signs %v, logarithms %v", s, l)
	}
}

func TestQR(t *testing.T) {
	for _, n := range [][2]int{{4, 4}, {5, 3}, {3, 5}} {
		for _, full := range []bool{false, true} {
			a := random(2, n[0], n[1])
			res := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
				q, r := QR(b, xs[0], full)
				return []*ir.Value{q, r}
			}, a)
			near(t, "q*r", res[0].times(res[1]), a)
			near(t, "qᵀ*q", res[0].turned().times(res[0]), eye(2, res[0].cols))
		}
	}
}

func TestEigh(t *testing.T) {
	a := random(2, 5, 5)
	s := a.times(a.turned())
	res := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
		e, v := Eigh(b, xs[0])
		return []*ir.Value{e, v}
	}, s)
	e, v := res[0], res[1]
	near(t, "v*e*vᵀ", v.times(diag(e)).times(v.turned()), s)
	near(t, "vᵀ*v", v.turned().times(v), eye(2, 5))
	for i := range 4 {
		if e.v[i] > e.v[i+1] {
			t.Errorf("eigenvalues %v do not ascend", e.v)
		}
	}
}

// TestSVD holds for singular matrices as well: the vectors are orthogonal all the same.
func TestSVD(t *testing.T) {
	singular := random(2, 5, 3)
	for i := range 10 {
		singular.v[3*i+2] = 2 * singular.v[3*i]
	}
	for _, a := range []mat{random(2, 4, 4), random(2, 5, 3), random(2, 3, 5), singular, singular.turned()} {
		for _, full := range []bool{false, true} {
			res := compute(t, func(b *ir.Builder, xs []*ir.Value) []*ir.Value {
				s, u, v := SVD(b, xs[0], full)
				return []*ir.Value{s, u, v}
			}, a)
			s, u, v := res[0], res[1], res[2]
			near(t, "uᵀ*u", u.turned().times(u), eye(2, u.cols))
			near(t, "vᵀ*v", v.turned().times(v), eye(2, v.cols))
			k := min(a.rows, a.cols)
			d := mat{2, u.cols, v.cols, make([]float64, 2*u.cols*v.cols)}
			for b := range 2 {
				for i := range k {
					d.v[(b*u.cols+i)*v.cols+i] = s.v[b*k+i]
				}
			}
			near(t, "u*s*vᵀ", u.times(d).times(v.turned()), a)
		}
	}
}

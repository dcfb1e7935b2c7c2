package shape

import "strings"

// Dims is the shape of a tensor, outermost dimension first.
type Dims = []Expr

// DimsOf returns the dims of a static shape.
func DimsOf(ns ...int64) Dims {
	d := make(Dims, len(ns))
	for i, n := range ns {
		d[i] = Const(n)
	}
	return d
}

// Product returns the number of elements of a shape: 1 for a scalar.
func Product(dims Dims) Expr {
	p := Const(1)
	for _, d := range dims {
		p = p.Mul(d)
	}
	return p
}

// EqualDims says whether a and b have the same rank and Equal dims.
func EqualDims(a, b Dims) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !a[i].Equal(b[i]) {
			return false
		}
	}
	return true
}

// DimsString prints a shape, like `[B,2*T + 1,20]`; ParseDims reads it back.
func DimsString(dims Dims) string {
	s := make([]string, len(dims))
	for i, d := range dims {
		s[i] = d.Key()
	}
	return "[" + strings.Join(s, ",") + "]"
}

// ConstDims returns the values of a static shape, and false if a dim is not constant.
func ConstDims(dims Dims) ([]int64, bool) {
	ns := make([]int64, len(dims))
	for i, d := range dims {
		n, ok := d.IsConst()
		if !ok {
			return nil, false
		}
		ns[i] = n
	}
	return ns, true
}

// SubstDims replaces symbols in every dim; see Expr.Subst.
func SubstDims(dims Dims, m map[string]Expr) Dims {
	out := make(Dims, len(dims))
	for i, d := range dims {
		out[i] = d.Subst(m)
	}
	return out
}

// EvalDims returns the value of every dim; see Expr.Eval.
func EvalDims(dims Dims, env func(name string) (int64, bool)) ([]int64, error) {
	ns := make([]int64, len(dims))
	for i, d := range dims {
		n, err := d.Eval(env)
		if err != nil {
			return nil, err
		}
		ns[i] = n
	}
	return ns, nil
}

package composite

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

// A layer normalisation is written in many ways: (x-m)*r*g + b, x*(r*g) + (b - m*(r*g)), ((x-m)*r)*g + b, …, with
// reshapes and broadcasts in between, where m is the mean of x and r is rsqrt(variance + epsilon), or a division by the
// sqrt. So the statistics are found first, by their rsqrt or sqrt; then the expression is multiplied out into a polynomial in x, m, r and other leaves, and
// compared with x*r*g - m*r*g + b.

// stats are the statistics of a normalisation of x over its last axes.
type stats struct {
	x       *ir.Value // as the variance sees it
	mean    *ir.Value // the mean's value where it is defined, before broadcasts
	rsqrt   *ir.Value // or sqrt, by which is divided
	divided bool
	epsilon float64
	width   shape.Expr // elements that a mean is of
}

func layerNorm(f *former, op *ir.Op) *ir.Value {
	if !op.Is("add", "subtract", "multiply", "divide") {
		return nil
	}
	y := op.Result()
	if d := y.Type.DType; d != ir.F32 && d != ir.F64 {
		return nil
	}
	for _, r := range reachable(op, 24) {
		s := findStats(r)
		if s == nil {
			continue
		}
		if v := s.match(f, op); v != nil {
			return v
		}
	}
	return nil
}

// reachable lists the rsqrt and sqrt ops from which op is computed by at most limit sums, products, broadcasts and
// reshapes.
func reachable(op *ir.Op, limit int) []*ir.Op {
	var found []*ir.Op
	seen := map[*ir.Op]bool{}
	work := []*ir.Op{op}
	for len(work) > 0 && limit > 0 {
		o := work[0]
		work = work[1:]
		limit--
		for _, v := range o.Operands {
			d := v.Def
			if d == nil || seen[d] {
				continue
			}
			seen[d] = true
			if d.Is("rsqrt", "sqrt") {
				found = append(found, d)
			} else if d.Is("add", "subtract", "multiply", "divide", "negate", "broadcast_in_dim", "reshape") {
				work = append(work, d)
			}
		}
	}
	return found
}

// findStats: rsqrt(mean((x - mean(x))^2) + epsilon).
func findStats(r *ir.Op) *stats {
	add := match.Op(r.Operands[0], "add")
	if add == nil {
		return nil
	}
	eps, ok := match.Float(add.Operands[1])
	if !ok {
		return nil
	}
	sq, axes, n := meanOf(add.Operands[0])
	if sq == nil {
		return nil
	}
	mul := match.Op(sq, "multiply")
	if mul == nil || mul.Operands[0] != mul.Operands[1] {
		return nil
	}
	d := match.Op(mul.Operands[0], "subtract")
	if d == nil {
		return nil
	}
	x, mean := d.Operands[0], strip(d.Operands[1])
	z, axes2, _ := meanOf(mean)
	if z == nil || base(z) != base(x) {
		return nil
	}
	last, ok := lastAxes(sq, axes)
	last2, ok2 := lastAxes(z, axes2)
	if !ok || !ok2 || !shape.EqualDims(last, last2) || !shape.EqualDims(solid(z.Dims()), solid(x.Dims())) {
		return nil
	}
	// the mean must be spread over x as it was taken: rows to rows
	if m := (&expander{s: &stats{mean: mean}}).value(d.Operands[1], identity(d.Operands[1].Type.Rank()), 0); len(m) != 1 || len(m[0].atoms) != 1 || m[0].atoms[0].v != mean || !rowsFit(m[0].atoms[0], mean, x) {
		return nil
	}
	return &stats{x: x, mean: mean, rsqrt: r.Result(), divided: r.Is("sqrt"), epsilon: eps, width: n}
}

// meanOf looks for reduce(add, z) divided by the number of elements.
func meanOf(v *ir.Value) (z *ir.Value, axes []int64, n shape.Expr) {
	v = strip(v)
	op := match.Op(v, "divide", "multiply")
	if op == nil {
		return nil, nil, n
	}
	r := match.Op(strip(op.Operands[0]), "reduce")
	if r == nil || r.Str("kind") != "add" {
		return nil, nil, n
	}
	z, axes, n = r.Operands[0], r.Ints("axes"), shape.Const(1)
	for _, a := range axes {
		n = n.Mul(z.Dims()[a])
	}
	by := op.Operands[1]
	if x, ok := match.Float(by); ok {
		k, static := n.IsConst()
		if !static || k < 1 || op.Is("divide") && x != float64(k) || op.Is("multiply") && math.Abs(x*float64(k)-1) > 1e-6 {
			return nil, nil, n
		}
		return z, axes, n
	}
	c := match.Op(strip(by), "convert")
	if c == nil || !op.Is("divide") {
		return nil, nil, n
	}
	if e, ok := match.Expr(c.Operands[0]); !ok || !e.Equal(n) {
		return nil, nil, n
	}
	return z, axes, n
}

// strip looks through broadcasts and reshapes.
func strip(v *ir.Value) *ir.Value {
	for b := match.Op(v, "broadcast_in_dim", "reshape"); b != nil; b = match.Op(v, "broadcast_in_dim", "reshape") {
		v = b.Operands[0]
	}
	return v
}

// base looks through reshapes.
func base(v *ir.Value) *ir.Value {
	for b := match.Op(v, "reshape"); b != nil; b = match.Op(v, "reshape") {
		v = b.Operands[0]
	}
	return v
}

// solid drops the dims that are 1.
func solid(d shape.Dims) shape.Dims {
	var out shape.Dims
	for _, e := range d {
		if !e.Is(1) {
			out = append(out, e)
		}
	}
	return out
}

// lastAxes returns the dims that are reduced, if they are the last ones of v (size 1 aside).
func lastAxes(v *ir.Value, axes []int64) (shape.Dims, bool) {
	var out shape.Dims
	for i, d := range v.Dims() {
		in := slices.Contains(axes, int64(i))
		if d.Is(1) {
			continue
		}
		if !in && len(out) > 0 {
			return nil, false
		}
		if in {
			out = append(out, d)
		}
	}
	return out, len(out) > 0
}

func identity(n int) []int64 { return match.Count(n, func(i int) int64 { return int64(i) }) }

// rowsFit reports that the leaf of a mean has x's row axes in order.
func rowsFit(a atom, mean, x *ir.Value) bool {
	var rows shape.Dims
	last := int64(-1)
	for i, to := range a.axes {
		if mean.Dims()[i].Is(1) {
			continue
		}
		if to <= last {
			return false
		}
		last = to
		rows = append(rows, mean.Dims()[i])
	}
	all := solid(x.Dims())
	return len(rows) <= len(all) && shape.EqualDims(rows, all[:len(rows)]) && (len(rows) == 0 || placed(a, mean, x))
}

// placed reports that the solid axes of the mean are the first solid axes of x.
func placed(a atom, mean, x *ir.Value) bool {
	var firsts []int64
	for i, d := range x.Dims() {
		if !d.Is(1) {
			firsts = append(firsts, int64(i))
		}
	}
	n := 0
	for i, to := range a.axes {
		if mean.Dims()[i].Is(1) {
			continue
		}
		if n >= len(firsts) || firsts[n] != to {
			return false
		}
		n++
	}
	return true
}

func sameRows(v, x *ir.Value) bool { return shape.EqualDims(solid(v.Dims()), solid(x.Dims())) }

// match compares op's polynomial with x*r*g - m*r*g + b and emits the layer_norm.
func (s *stats) match(f *former, op *ir.Op) *ir.Value {
	y := op.Result()
	if !shape.EqualDims(solid(y.Dims()), solid(s.x.Dims())) {
		return nil
	}
	e := &expander{s: s}
	var pos, neg, offset *term
	terms := e.value(y, identity(y.Type.Rank()), -1)
	for i := range terms {
		t := &terms[i]
		x, m, r := -1, -1, -1
		for j, a := range t.atoms {
			switch {
			case a.v == s.mean:
				m = j
			case a.v == s.rsqrt && a.divide == s.divided:
				r = j
			case a.divide:
				return nil
			case base(a.v) == base(s.x):
				x = j
			}
		}
		switch {
		case x >= 0 && r >= 0 && m < 0 && !t.neg && pos == nil && s.fullFit(t.atoms[x], y) && rowsFit(t.atoms[r], s.rsqrt, y):
			pos = t
			t.atoms = without(t.atoms, x, r)
		case m >= 0 && r >= 0 && x < 0 && t.neg && neg == nil && rowsFit(t.atoms[m], s.mean, y) && rowsFit(t.atoms[r], s.rsqrt, y):
			neg = t
			t.atoms = without(t.atoms, m, r)
		case x < 0 && m < 0 && r < 0 && offset == nil && len(t.atoms) == 1 && !t.neg:
			offset = t
		default:
			return nil
		}
	}
	if pos == nil || neg == nil || len(pos.atoms) > 1 || len(neg.atoms) != len(pos.atoms) || len(pos.atoms) == 1 && !pos.atoms[0].same(neg.atoms[0]) {
		return nil
	}
	// what is normalised: x itself behind its reshapes, if its last axes are the normalised ones
	x := base(s.x)
	axis, ok := lastProduct(x.Dims(), s.width)
	if !ok {
		x = s.x
		if axis, ok = lastProduct(x.Dims(), s.width); !ok {
			return nil
		}
	}
	yAxis, ok := lastProduct(y.Dims(), s.width)
	if !ok {
		return nil
	}
	width := x.Dims()[axis:]
	if !s.leafFits(pos.atoms, y, yAxis) || offset != nil && !s.leafFits(offset.atoms, y, yAxis) {
		return nil
	}
	var gs, bs []atom
	gs = pos.atoms
	if offset != nil {
		bs = offset.atoms
	}
	g := spread(f, gs, 1, y, yAxis, width)
	b := spread(f, bs, 0, y, yAxis, width)
	v := f.Emit("layer_norm", ir.A{"axis": axis, "epsilon": s.epsilon}, x, g, b)
	return f.Reshape(v, y.Dims()...)
}

func without(as []atom, i, j int) []atom {
	var out []atom
	for k, a := range as {
		if k != i && k != j {
			out = append(out, a)
		}
	}
	return out
}

// fullFit reports that the atom covers y's solid axes in place.
func (s *stats) fullFit(a atom, y *ir.Value) bool {
	n := 0
	for i, to := range a.axes {
		if a.v.Dims()[i].Is(1) {
			continue
		}
		if to < 0 || !y.Dims()[to].Equal(a.v.Dims()[i]) {
			return false
		}
		n++
	}
	return n == len(solid(y.Dims()))
}

// lastProduct finds the axis from which on the dims' product is n.
func lastProduct(d shape.Dims, n shape.Expr) (axis int, ok bool) {
	p := shape.Const(1)
	for i := len(d) - 1; i >= 0; i-- {
		p = p.Mul(d[i])
		if p.Equal(n) {
			return i, true
		}
	}
	return 0, false
}

// leafFits reports that scale or offset vary along the normalised axes only.
func (s *stats) leafFits(as []atom, y *ir.Value, axis int) bool {
	for _, a := range as {
		for i, to := range a.axes {
			if !a.v.Dims()[i].Is(1) && to < int64(axis) {
				return false
			}
		}
	}
	return true
}

// spread gives scale or offset the shape of the normalised axes; without a leaf it is x everywhere.
func spread(f *former, as []atom, x float64, y *ir.Value, axis int, width shape.Dims) *ir.Value {
	if len(as) == 0 {
		return f.Splat(f.ScalarF(y.Type.DType, x), width)
	}
	a := as[0]
	var dims shape.Dims
	axes := []int64{}
	for i, to := range a.axes {
		if !a.v.Dims()[i].Is(1) {
			dims, axes = append(dims, a.v.Dims()[i]), append(axes, to-int64(axis))
		}
	}
	v := f.Reshape(a.v, dims...)
	at := y.Dims()[axis:]
	if !shape.EqualDims(v.Dims(), at) {
		v = f.Emit("broadcast_in_dim", ir.A{"shape": at, "dims": axes}, v)
	}
	return f.Reshape(v, width...)
}

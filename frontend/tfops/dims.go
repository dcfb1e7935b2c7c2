package tfops

import (
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// one is the dim 1.
var one = shape.Const(1)

// known returns the tensor's integer content if that is known symbolically.
func (c *Ctx) known(t Tensor) ([]shape.Expr, bool) {
	if t.sym != nil {
		return t.sym, true
	}
	if e, ok := c.scalars[t.v]; ok {
		return []shape.Expr{e}, true
	}
	return t.v.KnownInts(maxSym)
}

// consts returns the tensor's integer content if it is known as numbers.
func (c *Ctx) consts(t Tensor) ([]int64, bool) {
	xs, ok := c.known(t)
	if !ok {
		return nil, false
	}
	return shape.ConstDims(xs)
}

// needInts is input i as numbers; what says what they are, for the message if they are not known.
func (c *Ctx) needInts(n *Node, i int, what string) []int64 {
	xs, ok := c.consts(n.input(c, i))
	if !ok {
		c.Failf("%s is known only at run time, which is not supported", what)
	}
	return xs
}

// needInt is input i as one number.
func (c *Ctx) needInt(n *Node, i int, what string) int64 {
	xs := c.needInts(n, i, what)
	if len(xs) != 1 {
		c.Failf("%s has %d elements, want 1", what, len(xs))
	}
	return xs[0]
}

// exprs returns an integer tensor (a scalar or a vector of constant length) as symbolic integers; what is known only
// at run time becomes symbols by value, at least 0 each.
func (c *Ctx) exprs(t Tensor, hint string) []shape.Expr {
	if xs, ok := c.known(t); ok {
		return xs
	}
	v := c.val(t)
	n, ok := v.Type.Elems().IsConst()
	if !ok || n > 64 || !v.Type.DType.IsInt() {
		c.Failf("%s is %s, known only at run time, want a few integers", hint, v.Type)
	}
	if v.Type.Rank() != 0 {
		v = c.Reshape(v, shape.Const(n))
	}
	out := make([]shape.Expr, n)
	for i := range out {
		out[i] = c.define(t.v, v, int64(i), hint)
	}
	return out
}

// expr is a scalar as a symbolic integer.
func (c *Ctx) expr(t Tensor, hint string) shape.Expr {
	xs := c.exprs(t, hint)
	if len(xs) != 1 {
		c.Failf("%s has %d elements, want 1", hint, len(xs))
	}
	return xs[0]
}

// define turns element i of v (a scalar or vector, the content of key) into a symbol.
func (c *Ctx) define(key, v *ir.Value, i int64, hint string) shape.Expr {
	k := defKey{key.ID, i}
	if e, ok := c.defined[k]; ok {
		return e
	}
	c.inputAsSym(v, 16)
	if v.Type.Rank() == 1 {
		v = c.element(v, i)
	}
	if lit, ok := v.Const(); ok {
		return shape.Const(lit.Int(0))
	}
	if v.Def != nil && v.Def.Is("dim") {
		return v.Def.ExprAttr("expr")
	}
	s := c.newSym(hint, true)
	c.Emit("define", ir.A{"sym": s}, v)
	c.defined[k] = shape.Sym(s)
	return shape.Sym(s)
}

// element is element i of a vector as a scalar; it looks through what put it there.
func (c *Ctx) element(v *ir.Value, i int64) *ir.Value {
	if v.Def != nil && v.Def.Is("concatenate") {
		for _, p := range v.Def.Operands {
			n, ok := p.Type.Dims[0].IsConst()
			if !ok {
				break
			}
			if i < n {
				return c.element(p, i)
			}
			i -= n
		}
	}
	if v.Def != nil && v.Def.Is("reshape") && v.Def.Operands[0].Type.Rank() == 0 {
		return v.Def.Operands[0]
	}
	return c.Reshape(c.slice1(v, 0, shape.Const(i), shape.Const(i+1)))
}

// slice1 is x[lo:hi] along one axis.
func (c *Ctx) slice1(x *ir.Value, axis int, lo, hi shape.Expr) *ir.Value {
	start := make(shape.Dims, x.Type.Rank())
	limit := slices.Clone(x.Type.Dims)
	stride := make([]int64, x.Type.Rank())
	for i := range stride {
		stride[i] = 1
	}
	start[axis], limit[axis] = lo, hi
	if lo.Is(0) && hi.Equal(x.Type.Dims[axis]) {
		return x
	}
	return c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": stride}, x)
}

// inputAsSym looks for the scalar integer inputs that v is computed from. If v is arithmetic on them and on dims, the
// import starts again with the inputs as symbols, so that the result is an expression.
func (c *Ctx) inputAsSym(v *ir.Value, depth int) {
	var found []string
	var walk func(v *ir.Value, depth int) bool
	walk = func(v *ir.Value, depth int) bool {
		if depth == 0 {
			return false
		}
		if v.Def == nil {
			if slices.Contains(c.F.Params, v) && v.State == "" && v.Type.Rank() == 0 && v.Type.DType.IsInt() {
				found = append(found, v.Name)
				return true
			}
			return false
		}
		if !v.Def.Is("add", "subtract", "multiply", "convert", "reshape", "slice", "concatenate", "dim", "constant",
			"floor_divide", "floor_mod", "maximum", "minimum", "broadcast_in_dim") {
			return false
		}
		for _, x := range v.Def.Operands {
			if !walk(x, depth-1) {
				return false
			}
		}
		return true
	}
	if walk(v, depth) && len(found) > 0 {
		learned := false
		for _, name := range found {
			if !c.l.asSym[name] {
				c.l.asSym[name] = true
				learned = true
			}
		}
		if learned {
			again()
		}
	}
}

// nonNegative makes sure that a dim is at least 0.
func (c *Ctx) nonNegative(e shape.Expr, what string) {
	if c.facts.ProveGE0(e) {
		return
	}
	if n, ok := e.IsConst(); ok {
		c.Failf("%s is %d", what, n)
	}
	zero := c.ScalarI(ir.I64, 0)
	c.Check(c.Compare("GE", c.dimValue(e, ir.I64), zero), "%s must be >= 0", what)
}

// Check stops the call with the message unless cond holds everywhere.
func (c *Ctx) Check(cond *ir.Value, format string, args ...any) {
	if lit, ok := cond.Const(); ok {
		all := true
		for i := range lit.Len() {
			all = all && lit.Int(i) != 0
		}
		if all {
			return
		}
	}
	if cond.Type.Rank() > 0 {
		cond = c.Reduce("and", cond, c.axes(cond)...)
	}
	c.Emit("check", ir.A{"message": fmt.Sprintf(format, args...)}, cond)
}

// Compare emits a comparison.
func (c *Ctx) Compare(dir string, a, b *ir.Value) *ir.Value {
	if a.Type.DType == ir.String {
		return c.compareText(dir, a, b)
	}
	return c.Emit("compare", ir.A{"direction": dir}, a, b)
}

// Reduce emits a reduction.
func (c *Ctx) Reduce(kind string, x *ir.Value, axes ...int64) *ir.Value {
	if len(axes) == 0 {
		return x
	}
	return c.Emit("reduce", ir.A{"kind": kind, "axes": axes}, x)
}

// axes lists all axes of x.
func (c *Ctx) axes(x *ir.Value) []int64 { return count(0, x.Type.Rank()) }

// count lists the integers from lo up to hi.
func count(lo, hi int) []int64 {
	out := []int64{}
	for ; lo < hi; lo++ {
		out = append(out, int64(lo))
	}
	return out
}

// checkEq makes sure that two dims are equal.
func (c *Ctx) checkEq(a, b shape.Expr, what string) {
	if c.facts.ProveEq(a, b) {
		return
	}
	if _, _, ok := differ(a, b); ok {
		c.Failf("%s: %s and %s differ", what, a, b)
	}
	c.Check(c.Compare("EQ", c.dimValue(a, ir.I64), c.dimValue(b, ir.I64)), "%s: %s and %s differ", what, a, b)
}

// differ reports whether two dims are different numbers.
func differ(a, b shape.Expr) (int64, int64, bool) {
	n, ok := a.IsConst()
	m, ok2 := b.IsConst()
	return n, m, ok && ok2 && n != m
}

// same makes sure that two dims are equal and returns the one to use. Dims of inputs are unified, others are checked
// when the function runs.
func (c *Ctx) same(a, b shape.Expr, what string) shape.Expr {
	switch {
	case a.Equal(b):
		return a
	case c.facts.ProveEq(a, b):
	default:
		c.unify(a, b)
		c.checkEq(a, b, what)
		c.facts.AssumeEq(a, b)
	}
	if _, ok := b.IsConst(); ok {
		return b
	}
	return a
}

// unify starts the import again if a == b determines a symbol of the inputs.
func (c *Ctx) unify(a, b shape.Expr) {
	if c.nested > 0 {
		return // what holds in one branch need not hold elsewhere
	}
	s, is, ok := c.solveSym(a.Sub(b))
	if !ok {
		return
	}
	for k, e := range c.l.bind {
		c.l.bind[k] = e.Subst(map[string]shape.Expr{s: is})
	}
	c.l.bind[s] = is
	again()
}

// solveSym finds a symbol of the inputs that is what it must be for diff to be 0.
func (c *Ctx) solveSym(diff shape.Expr) (sym string, is shape.Expr, ok bool) {
	syms := diff.Syms()
	for _, s := range syms {
		if !slices.Contains(c.inputs, s) {
			return "", is, false
		}
	}
	// Later symbols are expressed by earlier ones.
	slices.SortFunc(syms, func(s, t string) int { return slices.Index(c.inputs, t) - slices.Index(c.inputs, s) })
	for _, s := range syms {
		rest := diff.Subst(map[string]shape.Expr{s: shape.Const(0)})
		switch {
		case diff.Equal(rest.Add(shape.Sym(s))):
			is = rest.Neg()
		case diff.Equal(rest.Sub(shape.Sym(s))):
			is = rest
		default:
			continue
		}
		if !slices.Contains(is.Syms(), s) && !c.negative(is) {
			return s, is, true
		}
	}
	return "", is, false
}

// negative reports whether a dim cannot be a size.
func (c *Ctx) negative(e shape.Expr) bool { return c.facts.ProveGE0(e.Neg().Sub(one)) }

// Cast gives x dims that are known to equal its own.
func (c *Ctx) Cast(x *ir.Value, dims shape.Dims) *ir.Value { return c.Reshape(x, dims...) }

// sameDims makes sure that x has the dims, which may be spelled otherwise.
func (c *Ctx) sameDims(x *ir.Value, dims shape.Dims, what string) *ir.Value {
	if len(dims) != x.Type.Rank() {
		c.Failf("%s: shapes %s and %s differ", what, shape.DimsString(x.Type.Dims), shape.DimsString(dims))
	}
	for i, d := range dims {
		c.same(d, x.Type.Dims[i], what)
	}
	return c.Cast(x, dims)
}

// broadcastDims is NumPy's rule for two shapes.
func (c *Ctx) broadcastDims(a, b shape.Dims) shape.Dims {
	if len(a) < len(b) {
		a, b = b, a
	}
	out := slices.Clone(a)
	off := len(a) - len(b)
	for i, d := range b {
		x := a[off+i]
		switch {
		case d.Is(1):
		case x.Is(1):
			out[off+i] = d
		case c.atMostOne(d) && !d.Equal(x):
		case c.atMostOne(x) && !d.Equal(x):
			out[off+i] = d
		default:
			out[off+i] = c.same(x, d, "broadcasting "+shape.DimsString(a)+" with "+shape.DimsString(b))
		}
	}
	return out
}

// atMostOne reports a dim like that of x[:1], which broadcasts unless it is 0.
func (c *Ctx) atMostOne(e shape.Expr) bool {
	_, hi, _, ok := c.facts.Range(e)
	return ok && hi <= 1
}

// Broadcast makes the shapes of all values equal by NumPy's rule.
func (c *Ctx) Broadcast(xs ...*ir.Value) []*ir.Value {
	dims := xs[0].Type.Dims
	for _, x := range xs[1:] {
		dims = c.broadcastDims(dims, x.Type.Dims)
	}
	out := make([]*ir.Value, len(xs))
	for i, x := range xs {
		out[i] = c.BroadcastDims(x, dims)
	}
	return out
}

// BroadcastDims broadcasts x to dims, of which it is known that it fits.
func (c *Ctx) BroadcastDims(x *ir.Value, dims shape.Dims) *ir.Value {
	if shape.EqualDims(x.Type.Dims, dims) {
		return x
	}
	off := len(dims) - x.Type.Rank()
	if off < 0 {
		c.Failf("%s cannot be broadcast to %s", x.Type, shape.DimsString(dims))
	}
	mine := slices.Clone(x.Type.Dims)
	for i, d := range mine {
		if to := dims[off+i]; !d.Is(1) && !d.Equal(to) {
			if c.atMostOne(d) {
				mine[i] = c.same(d, one, "broadcasting an empty tensor")
				continue
			}
			mine[i] = c.same(to, d, "broadcasting")
			if !mine[i].Equal(to) {
				mine[i] = to
			}
		}
	}
	return c.BroadcastTo(c.Cast(x, mine), dims)
}

// axis normalises an axis of a rank.
func (c *Ctx) axis(a int64, rank int) int {
	if a < 0 {
		a += int64(rank)
	}
	if a < 0 || a >= int64(rank) {
		c.Failf("axis %d of rank %d", a, rank)
	}
	return int(a)
}

// static returns a dim as a number and fails if it is none.
func (c *Ctx) static(e shape.Expr, what string) int64 {
	n, ok := e.IsConst()
	if !ok {
		c.Failf("%s is %s, want a constant", what, e)
	}
	return n
}

// fits reports whether n fits the integer dtype.
func fits(d ir.DType, n int64) bool {
	switch d {
	case ir.I32:
		return n >= math.MinInt32 && n <= math.MaxInt32
	case ir.Bool:
		return n == 0 || n == 1
	}
	return true
}

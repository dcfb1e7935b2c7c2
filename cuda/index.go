package cuda

import (
	"math"
	"math/bits"
	"slices"

	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir/shape"
)

// The machine's own index symbols. A dot keeps them apart from the function's.
const (
	laneSym  = "gpu.lane"
	warpSym  = "gpu.warp"
	blockSym = "gpu.block"
)

// def is the register that holds a symbol, and the depth of the block that sets it.
type def struct {
	reg   ptx.Reg
	depth int
}

// known is what is known of index symbols at a place, with a cache of which expressions fit 32 bits.
type known struct {
	facts *shape.Facts
	small map[string]bool
}

func (g *gen) facts() *shape.Facts { return g.known[len(g.known)-1].facts }

// assume runs body under the additional fact e >= 0.
func (g *gen) assume(e *shape.Expr, body func()) {
	if e == nil {
		body()
		return
	}
	k := &known{g.facts().Clone(), map[string]bool{}}
	k.facts.Assume(*e)
	g.known = append(g.known, k)
	body()
	g.known = g.known[:len(g.known)-1]
}

// fits says that the value surely fits a signed 32-bit integer.
func (g *gen) fits(e shape.Expr) bool {
	k := g.known[len(g.known)-1]
	fit, ok := k.small[e.Key()]
	if !ok {
		lo, hi, lok, hok := k.facts.Range(e)
		fit = lok && hok && lo >= math.MinInt32 && hi <= math.MaxInt32
		k.small[e.Key()] = fit
	}
	return fit
}

// depthOf is the depth of the innermost block that the expression's value hangs on.
func (g *gen) depthOf(es ...shape.Expr) int {
	d := 0
	for _, e := range es {
		for _, s := range e.Syms() {
			x, ok := g.syms[s]
			if !ok {
				g.fail("symbol %s of %s is not known", s, e)
			}
			d = max(d, x.depth)
		}
	}
	return d
}

// memo returns the register that make writes for the key into the block of the depth, once.
func (g *gen) memo(depth int, key string, make func(c *ptx.Code) ptx.Reg) ptx.Reg {
	b := g.blocks[depth]
	if r, ok := b.memo[key]; ok {
		return r
	}
	r := make(b.code)
	b.memo[key] = r
	return r
}

func width(wide bool) (t ptx.Type, key string) {
	if wide {
		return ptx.S64, "x64 "
	}
	return ptx.S32, "x32 "
}

// reg is an index expression in a register of 64 or 32 bits, or an immediate. In 32 bits sums and products wrap, which is
// right where the whole fits.
func (g *gen) reg(e shape.Expr, wide bool) ptx.Operand {
	if n, ok := e.IsConst(); ok {
		return ptx.Int(n)
	}
	t, key := width(wide)
	if e.Op() == shape.OpSym {
		r := g.syms[e.Name()].reg
		if (r.Class == ptx.B64) == wide {
			return r
		}
		return g.memo(g.depthOf(e), key+e.Key(), func(c *ptx.Code) ptx.Reg { return convertIndex(c, r) })
	}
	return g.memo(g.depthOf(e), key+e.Key(), func(c *ptx.Code) ptx.Reg {
		switch e.Op() {
		case shape.OpAdd:
			return g.sum(c, t, e, wide)
		case shape.OpMul:
			coef, x := g.product(e, wide)
			if coef == 1 {
				return g.asReg(c, t, x)
			}
			if n := bits.TrailingZeros64(uint64(coef)); coef > 0 && coef == 1<<n {
				return c.Shl(shlType(wide), x, ptx.Int(n))
			}
			return c.Mul(t, x, ptx.Int(coef))
		}
		natural := !g.fits(e)
		for _, a := range e.Args() {
			natural = natural || !g.fits(a)
		}
		r := g.nonlinear(c, e, natural)
		if natural != wide {
			return convertIndex(c, r)
		}
		return r
	})
}

func shlType(wide bool) ptx.Type {
	if wide {
		return ptx.Long
	}
	return ptx.Bits
}

// convertIndex changes the width of an index.
func convertIndex(c *ptx.Code, r ptx.Reg) ptx.Reg {
	if r.Class == ptx.B64 {
		return c.Into(ptx.B32, "cvt.u32.u64", r)
	}
	return c.Into(ptx.B64, "cvt.s64.s32", r)
}

// product splits a term into its coefficient and the rest, which is put into a register.
func (g *gen) product(e shape.Expr, wide bool) (int64, ptx.Operand) {
	coef := int64(1)
	var factors []shape.Expr
	if e.Op() != shape.OpMul {
		return 1, g.reg(e, wide)
	}
	for _, a := range e.Args() {
		if n, ok := a.IsConst(); ok {
			coef *= n
		} else {
			factors = append(factors, a)
		}
	}
	if len(factors) == 1 {
		return coef, g.reg(factors[0], wide)
	}
	x := shape.Product(factors)
	if coef != 1 {
		return coef, g.reg(x, wide)
	}
	t, _ := width(wide)
	r := g.reg(factors[0], wide)
	for _, f := range factors[1:] {
		r = g.blocks[g.depthOf(e)].code.Mul(t, r, g.reg(f, wide))
	}
	return 1, r
}

// sum adds the terms, those of outer blocks first, so that their sum is shared.
func (g *gen) sum(c *ptx.Code, t ptx.Type, e shape.Expr, wide bool) ptx.Reg {
	d := g.depthOf(e)
	outer, konst := shape.Const(0), int64(0)
	var own []shape.Expr
	for _, a := range e.Args() {
		if n, ok := a.IsConst(); ok {
			konst = n
		} else if g.depthOf(a) < d {
			outer = outer.Add(a)
		} else {
			own = append(own, a)
		}
	}
	if konst != 0 && !outer.Is(0) || konst != 0 && len(own) > 1 { // without it the sum is of use to others
		return c.Add(t, g.reg(e.Sub(shape.Const(konst)), wide), ptx.Int(konst))
	}
	acc := g.reg(outer, wide)
	if konst != 0 {
		acc = ptx.Int(konst)
	}
	for _, a := range own {
		coef, x := g.product(a, wide)
		switch {
		case coef == 1 && acc == ptx.Operand(ptx.Int(0)):
			acc = x
		case coef == 1:
			acc = c.Add(t, x, acc)
		default:
			acc = c.Mad(t, x, ptx.Int(coef), acc)
		}
	}
	r, ok := acc.(ptx.Reg)
	if !ok {
		r = c.Mov(shlType(wide), acc)
	}
	return r
}

// nonlinear writes floordiv, mod, min and max.
func (g *gen) nonlinear(c *ptx.Code, e shape.Expr, wide bool) ptx.Reg {
	args := e.Args()
	t, _ := width(wide)
	switch e.Op() {
	case shape.OpMin, shape.OpMax:
		r := g.asReg(c, t, g.reg(args[0], wide))
		for _, a := range args[1:] {
			if e.Op() == shape.OpMin {
				r = c.Min(t, r, g.reg(a, wide))
			} else {
				r = c.Max(t, r, g.reg(a, wide))
			}
		}
		return r
	case shape.OpFloorDiv, shape.OpMod:
		x, y := args[0], args[1]
		if !g.facts().ProveGE0(x) || !g.facts().ProveGE0(y.Sub(shape.Const(1))) {
			g.fail("%s: %s may be negative, or %s not positive", e, x, y)
		}
		return g.divMod(c, e.Op() == shape.OpMod, x, y, wide)
	}
	g.fail("index %s", e)
	return ptx.Reg{}
}

// divMod divides numbers that are not negative.
func (g *gen) divMod(c *ptx.Code, mod bool, x, y shape.Expr, wide bool) ptx.Reg {
	t, _ := width(wide)
	u := map[bool]ptx.Type{false: ptx.U32, true: ptx.U64}[wide]
	xr := g.asReg(c, t, g.reg(x, wide))
	if n, ok := y.IsConst(); ok && n&(n-1) == 0 {
		if mod {
			return c.And(shlType(wide), xr, ptx.Int(n-1))
		}
		return c.Shr(u, xr, ptx.Int(bits.TrailingZeros64(uint64(n))))
	}
	yr := g.reg(y, wide)
	if mod && g.facts().ProveGE0(y.Add(y).Sub(x).Sub(shape.Const(1))) { // x < 2y
		p := c.Setp("ge", t, xr, yr)
		return c.Selp(shlType(wide), c.Sub(t, xr, yr), xr, p)
	}
	if mod {
		return c.Rem(u, xr, yr)
	}
	return c.Div(u, xr, yr)
}

// asReg puts an operand into a register.
func (g *gen) asReg(c *ptx.Code, t ptx.Type, o ptx.Operand) ptx.Reg {
	if r, ok := o.(ptx.Reg); ok {
		return r
	}
	switch t {
	case ptx.S32, ptx.U32:
		t = ptx.Bits
	case ptx.S64, ptx.U64:
		t = ptx.Long
	}
	return c.Mov(t, o)
}

// compare is a predicate on index expressions, computed where both are known. dir is EQ, NE, LT, LE, GT or GE.
func (g *gen) compare(dir string, x, y shape.Expr) ptx.Reg {
	cmp := map[string]string{"EQ": "eq", "NE": "ne", "LT": "lt", "LE": "le", "GT": "gt", "GE": "ge"}[dir]
	// without the common part the sides are smaller, and the part that the lane decides is computed once
	d := x.Sub(y)
	konst := constOf(d)
	x, y = d.Sub(shape.Const(konst)), shape.Const(-konst)
	if x.Is(0) {
		x, y = shape.Const(konst), shape.Const(0)
	}
	wide := !g.fits(x) || !g.fits(y)
	t, key := width(wide)
	return g.memo(g.depthOf(x, y), key+cmp+" "+x.Key()+" "+y.Key(), func(c *ptx.Code) ptx.Reg {
		return c.Setp(cmp, t, g.asReg(c, t, g.reg(x, wide)), g.reg(y, wide))
	})
}

// constOf is the constant term.
func constOf(e shape.Expr) int64 {
	if n, ok := e.IsConst(); ok {
		return n
	}
	if e.Op() == shape.OpAdd {
		args := e.Args()
		if n, ok := args[len(args)-1].IsConst(); ok {
			return n
		}
	}
	return 0
}

// terms lists the terms of a sum but the constant.
func terms(e shape.Expr) []shape.Expr {
	if e.Op() != shape.OpAdd {
		if _, ok := e.IsConst(); ok {
			return nil
		}
		return []shape.Expr{e}
	}
	return slices.DeleteFunc(e.Args(), func(a shape.Expr) bool { _, ok := a.IsConst(); return ok })
}

// multiples splits e into a part that n divides and the rest, whose constant is in [0, n).
func (g *gen) multiples(e shape.Expr, n int64) (whole, rest shape.Expr) {
	k := constOf(e)
	r := (k%n + n) % n
	whole, rest = shape.Const(k-r), shape.Const(r)
	for _, t := range terms(e) {
		if g.facts().ProveDivides(t, n) {
			whole = whole.Add(t)
		} else {
			rest = rest.Add(t)
		}
	}
	return whole, rest
}

// global is the address of an element of a buffer in global memory.
func (g *gen) global(b buffer, elem shape.Expr) ptx.Mem {
	size := b.typ.DType.Size()
	konst := constOf(elem)
	groups := make([]shape.Expr, len(g.blocks))
	for i := range groups {
		groups[i] = shape.Const(0)
	}
	for _, t := range terms(elem) {
		d := g.depthOf(t)
		groups[d] = groups[d].Add(t)
	}
	acc, key := g.syms[b.base].reg, "at "+b.base
	for d, e := range groups {
		if e.Is(0) {
			continue
		}
		key += " + " + e.Key()
		from := acc
		acc = g.memo(d, key, func(c *ptx.Code) ptx.Reg {
			if g.fits(e) {
				return c.MadWide(ptx.S32, g.reg(e, false), ptx.Int(size), from)
			}
			return c.Mad(ptx.S64, g.reg(e, true), ptx.Int(size), from)
		})
	}
	return ptx.Mem{Base: acc, Off: konst * size}
}

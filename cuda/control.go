package cuda

import (
	"fmt"
	"math"

	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// region writes the ops but the terminator.
func (g *gen) region(r *ir.Region) {
	for _, op := range r.Ops {
		if op.Is("yield", "return") {
			return
		}
		old := g.op
		g.op = op
		g.write(op)
		g.op = old
	}
}

// nested writes the ops of a region into a block of its own.
func (g *gen) nested(body func()) *ptx.Code {
	g.blocks = append(g.blocks, &block{g.b.Code(), map[string]ptx.Reg{}})
	body()
	c := g.code()
	g.blocks = g.blocks[:len(g.blocks)-1]
	return c
}

func (g *gen) label(name string) string {
	g.labels++
	return fmt.Sprintf("%s%d", name, g.labels-1)
}

func (g *gen) index(v *ir.Value) shape.Expr {
	x := g.vals[v.ID].idx
	if x == nil {
		g.fail("%s is no index", v.Type)
	}
	return *x
}

func (g *gen) setIndex(v *ir.Value, e shape.Expr) {
	e = g.facts().Simplify(e)
	g.vals[v.ID] = value{idx: &e}
}

func (g *gen) loop(op *ir.Op) {
	lo, hi := g.index(op.Operands[0]), g.index(op.Operands[1])
	step, ok := g.index(op.Operands[2]).IsConst()
	if !ok || step < 1 {
		g.fail("the step of a loop must be a positive constant")
	}
	switch kind := op.Str("kind"); kind {
	case "parallel":
		g.gridLoop(op, lo, hi, step)
	case "warp":
		g.warpLoop(op, lo, hi, step)
	case "unroll":
		g.unroll(op, lo, hi, step)
	case "seq":
		g.seq(op, lo, hi, step)
	default:
		g.fail("a loop of kind %q", kind)
	}
}

// gridLoop makes each iteration a block.
func (g *gen) gridLoop(op *ir.Op, lo, hi shape.Expr, step int64) {
	n := g.facts().Simplify(hi.Sub(lo).CeilDiv(shape.Const(step)))
	for _, s := range n.Syms() {
		if g.f.Sym(s) == nil {
			g.fail("the number of blocks, %s, is not known to the host", n)
		}
	}
	if !g.grid.Is(1) || g.here() != 0 {
		g.fail("a second parallel loop")
	}
	g.grid = n
	_, most, _, ok := g.facts().Range(n)
	if !ok {
		most = math.MaxInt32 // a grid has at most 2^31-1 blocks
	}
	g.facts().Declare(blockSym, 0, max(most-1, 0))
	g.setIndex(op.Regions[0].Params[0], shape.Sym(blockSym).Mul(shape.Const(step)).Add(lo))
	g.region(op.Regions[0])
}

// warpLoop makes each iteration a warp of the block.
func (g *gen) warpLoop(op *ir.Op, lo, hi shape.Expr, step int64) {
	n, ok := hi.Sub(lo).CeilDiv(shape.Const(step)).IsConst()
	if !ok || n < 1 || n > 32 || g.here() != 0 {
		g.fail("a warp loop needs 1 to 32 iterations, known at compile time, outside other loops")
	}
	if _, again := g.syms["gpu.warps"]; again {
		if n != g.warps {
			g.fail("a second warp loop of another size")
		}
		g.code().Bar()
	}
	g.syms["gpu.warps"] = def{}
	g.warps = n
	g.facts().Declare(warpSym, 0, n-1)
	g.setIndex(op.Regions[0].Params[0], shape.Sym(warpSym).Mul(shape.Const(step)).Add(lo))
	g.region(op.Regions[0])
}

// maxUnroll bounds code size.
const maxUnroll = 64

func (g *gen) unroll(op *ir.Op, lo, hi shape.Expr, step int64) {
	a, aok := lo.IsConst()
	b, bok := hi.IsConst()
	if !aok || !bok || (b-a+step-1)/step > maxUnroll {
		g.fail("a loop of kind unroll from %s to %s: bounds must be constants, with at most %d iterations", lo, hi, maxUnroll)
	}
	r := op.Regions[0]
	cur := make([]value, len(op.Results))
	for i, v := range op.Operands[3:] {
		cur[i] = g.use(v)
	}
	for i := a; i < b; i += step {
		g.setIndex(r.Params[0], shape.Const(i))
		for k, p := range r.Params[1:] {
			g.vals[p.ID] = cur[k]
		}
		g.region(r)
		for k, v := range r.Terminator().Operands {
			cur[k] = g.use(v)
		}
	}
	for k, v := range op.Results {
		g.vals[v.ID] = cur[k]
	}
}

// use is the value of an operand that is handed on; it stays its user's own only if this is its one use.
func (g *gen) use(v *ir.Value) value {
	x := g.vals[v.ID]
	x.owned = x.owned && g.uses[v.ID] == 1
	return x
}

// carried is a loop-carried value: registers that live across iterations.
type carried struct {
	regs  []ptx.Reg
	types []ptx.Type
	wide  bool
	val   value
}

func (g *gen) seq(op *ir.Op, lo, hi shape.Expr, step int64) {
	r := op.Regions[0]
	inner := g.here() + 1
	last := hi.Sub(shape.Const(1))
	if n, ok := hi.Sub(lo).IsConst(); ok && n > 0 {
		last = lo.Add(shape.Const((n - 1) / step * step))
	}
	wide := !g.fits(lo) || !g.fits(hi.Add(shape.Const(step)))
	t, _ := width(wide)
	ivReg := g.b.Entry.New(t.Class())
	iv := g.symbol("gpu.i", ivReg, inner, -shape.Unbounded, shape.Unbounded)
	hiReg, loReg := g.reg(hi, wide), g.reg(lo, wide)
	cs := make([]carried, len(op.Results))
	for i, v := range op.Operands[3:] {
		cs[i] = g.carry(v, r.Params[1+i], r.Terminator().Operands[i], inner)
	}
	var inits [][]ptx.Operand
	for i, v := range op.Operands[3:] {
		inits = append(inits, g.operands(g.vals[v.ID], cs[i].wide))
	}
	k := &known{g.facts().Clone(), map[string]bool{}}
	k.facts.Assume(iv.Sub(lo))
	k.facts.Assume(last.Sub(iv))
	if g.facts().ProveDivides(lo, step) {
		k.facts.AssumeEq(iv.Mod(shape.Const(step)), shape.Const(0))
	}
	g.known = append(g.known, k)
	body := g.nested(func() {
		g.setIndex(r.Params[0], iv)
		for i, p := range r.Params[1:] {
			g.vals[p.ID] = cs[i].val
		}
		g.region(r)
		g.op = op
		var next [][]ptx.Operand
		for i, v := range r.Terminator().Operands {
			next = append(next, g.operands(g.vals[v.ID], cs[i].wide))
		}
		g.move(cs, next)
		c := g.code()
		c.Inst("add."+string(t), ivReg, ivReg, ptx.Int(step))
	})
	g.known = g.known[:len(g.known)-1]
	c := g.code()
	c.MovTo(shlType(wide), ivReg, loReg)
	g.move(cs, inits)
	end := g.label("end")
	if !g.facts().ProveGE0(hi.Sub(lo).Sub(shape.Const(1))) {
		p := c.Setp("ge", t, ivReg, hiReg)
		c.Bra(end, &p, false)
	}
	top := g.label("loop")
	c.Label(top)
	c.Append(body)
	p := c.Setp("lt", t, ivReg, hiReg)
	c.Bra(top, &p, false)
	c.Label(end)
	for i, v := range op.Results {
		x := cs[i].val
		if x.idx != nil { // the register is the same; what it holds is known out here as well
			e := g.symbol("gpu.c", cs[i].regs[0], g.here(), -shape.Unbounded, shape.Unbounded)
			x.idx = &e
		}
		g.vals[v.ID] = x
	}
}

// carry makes the registers of a carried value; next is what the body yields for it.
func (g *gen) carry(init, param, next *ir.Value, depth int) carried {
	x := g.vals[init.ID]
	if x.frag != nil || x.idxs != nil {
		g.fail("a loop carries %s in a layout that it cannot", init.Type)
	}
	if x.idx != nil {
		lo, hi, ok := g.carriedRange(*x.idx, next)
		c := carried{wide: !ok, types: []ptx.Type{ptx.Bits}}
		if c.wide {
			c.types[0] = ptx.Long
		}
		c.regs = []ptx.Reg{g.b.Entry.New(c.types[0].Class())}
		e := g.symbol("gpu.c", c.regs[0], depth, lo, hi)
		c.val = value{idx: &e}
		return c
	}
	t := g.typeOf(init.Type.DType)
	c := carried{val: value{owned: true}}
	for range x.elems {
		r := g.b.Entry.New(t.Class())
		c.regs, c.types = append(c.regs, r), append(c.types, t)
		c.val.elems = append(c.val.elems, r)
	}
	return c
}

// carriedRange bounds a carried index: the first value, and the next ones if they are reduced modulo a constant.
func (g *gen) carriedRange(init shape.Expr, next *ir.Value) (lo, hi int64, ok bool) {
	a, b, aok, bok := g.facts().Range(init)
	if next.Def == nil || !next.Def.Is("floor_mod") || !aok || !bok {
		return -shape.Unbounded, shape.Unbounded, false
	}
	d := next.Def.Operands[1].Def
	if d == nil || !d.Is("constant") {
		return -shape.Unbounded, shape.Unbounded, false
	}
	n, _ := d.Attr("value").(int64)
	if n < 1 || n > math.MaxInt32 {
		return -shape.Unbounded, shape.Unbounded, false
	}
	return min(a, 0), max(b, n-1), a >= math.MinInt32 && b <= math.MaxInt32
}

// operands lists what a value is held in.
func (g *gen) operands(x value, wide bool) []ptx.Operand {
	if x.idx != nil {
		return []ptx.Operand{g.reg(*x.idx, wide)}
	}
	return x.elems
}

// move copies all at once: a source that is also another's destination goes by a temporary.
func (g *gen) move(cs []carried, from [][]ptx.Operand) {
	c := g.code()
	dests := map[ptx.Operand]bool{}
	for i := range cs {
		for k, r := range cs[i].regs {
			if from[i][k] != ptx.Operand(r) {
				dests[r] = true
			}
		}
	}
	type pair struct {
		t ptx.Type
		d ptx.Reg
		s ptx.Operand
	}
	var moves []pair
	for i := range cs {
		for k, r := range cs[i].regs {
			s := from[i][k]
			if s == ptx.Operand(r) {
				continue
			}
			if dests[s] {
				s = c.Mov(cs[i].types[k], s)
			}
			moves = append(moves, pair{cs[i].types[k], r, s})
		}
	}
	for _, m := range moves {
		c.MovTo(m.t, m.d, m.s)
	}
}

func (g *gen) branch(op *ir.Op) {
	if len(op.Results) > 0 {
		g.fail("an `if` with results")
	}
	cond, ok := g.vals[op.Operands[0].ID].elems[0].(ptx.Reg)
	if !ok {
		g.fail("a constant condition")
	}
	yes := g.nested(func() { g.assume(g.fact(op.Operands[0].Def), func() { g.region(op.Regions[0]) }) })
	no := g.nested(func() { g.region(op.Regions[1]) })
	c := g.code()
	els, end := g.label("else"), g.label("fi")
	if len(no.Stmts) == 0 {
		c.Bra(end, &cond, true)
		c.Append(yes)
		c.Label(end)
		return
	}
	c.Bra(els, &cond, true)
	c.Append(yes)
	c.Bra(end, nil, false)
	c.Label(els)
	c.Append(no)
	c.Label(end)
}

// fact is what a condition of the form x < y says, as an expression that is not negative.
func (g *gen) fact(cond *ir.Op) *shape.Expr {
	if cond == nil || !cond.Is("compare") || cond.Str("direction") != "LT" || cond.Operands[0].Type.DType != ir.Index {
		return nil
	}
	x, y := g.index(cond.Operands[0]), g.index(cond.Operands[1])
	top := y.Sub(shape.Const(1))
	if n, ok := top.IsConst(); ok { // x is at most the last multiple of what divides it
		for m := int64(1 << 10); m > 1; m /= 2 {
			if g.facts().ProveDivides(x, m) {
				top = shape.Const(n / m * m)
				break
			}
		}
	}
	e := top.Sub(x)
	return &e
}

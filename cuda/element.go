package cuda

import (
	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// lanewise writes an element-wise op on one element.
type lanewise func(g *gen, op *ir.Op, x []ptx.Operand) ptx.Reg

// inst is an op that is one instruction; the first operands must be registers of the type.
func inst(name string, t ptx.Type) lanewise {
	return func(g *gen, op *ir.Op, x []ptx.Operand) ptx.Reg {
		c := g.code()
		args := make([]ptx.Operand, len(x))
		for i, o := range x {
			args[i] = o
			if i == 0 || i < len(x)-1 && t == ptx.Flt {
				args[i] = g.asReg(c, t, o)
			}
		}
		return c.Into(t.Class(), name, args...)
	}
}

// elements is the table: op and dtype of its operands to instruction. f16 and bf16 are computed in f32 and rounded once.
func elements(name string, d ir.DType) lanewise {
	switch d {
	case ir.F32:
		return map[string]lanewise{
			"add": inst("add.rn.f32", ptx.Flt), "subtract": inst("sub.rn.f32", ptx.Flt), "multiply": inst("mul.rn.f32", ptx.Flt),
			"divide": inst("div.rn.f32", ptx.Flt), "fma": inst("fma.rn.f32", ptx.Flt),
			"maximum": inst("max.NaN.f32", ptx.Flt), "minimum": inst("min.NaN.f32", ptx.Flt),
			"negate": inst("neg.f32", ptx.Flt), "abs": inst("abs.f32", ptx.Flt), "sqrt": inst("sqrt.rn.f32", ptx.Flt),
			"floor": inst("cvt.rmi.f32.f32", ptx.Flt), "ceil": inst("cvt.rpi.f32.f32", ptx.Flt), "round_nearest_even": inst("cvt.rni.f32.f32", ptx.Flt),
			"is_finite": isFinite,
		}[name]
	case ir.I32, ir.U32:
		s := map[bool]string{true: "s32", false: "u32"}[d == ir.I32]
		return map[string]lanewise{
			"add": inst("add."+s, ptx.Bits), "subtract": inst("sub."+s, ptx.Bits), "multiply": inst("mul.lo."+s, ptx.Bits),
			"maximum": inst("max."+s, ptx.Bits), "minimum": inst("min."+s, ptx.Bits),
			"and": inst("and.b32", ptx.Bits), "or": inst("or.b32", ptx.Bits), "xor": inst("xor.b32", ptx.Bits), "not": inst("not.b32", ptx.Bits),
			// amounts of 32 and more give 0 or the sign in PTX as well
			"shift_left": inst("shl.b32", ptx.Bits), "shift_right_logical": inst("shr.u32", ptx.Bits), "shift_right_arithmetic": inst("shr.s32", ptx.Bits),
			"negate": inst("neg.s32", ptx.Bits),
		}[name]
	case ir.Bool:
		return map[string]lanewise{
			"and": inst("and.pred", ptx.Bool), "or": inst("or.pred", ptx.Bool), "xor": inst("xor.pred", ptx.Bool), "not": inst("not.pred", ptx.Bool),
		}[name]
	}
	return nil
}

func isFinite(g *gen, _ *ir.Op, x []ptx.Operand) ptx.Reg {
	c := g.code()
	bits := c.Into(ptx.B32, "mov.b32", g.asReg(c, ptx.Flt, x[0]))
	return c.Setp("lt", ptx.U32, c.And(ptx.Bits, bits, ptx.Int(0x7fffffff)), ptx.Int(0x7f800000))
}

// elementwise writes an op on scalars or on tiles that lie like sums; elements that repeat are computed once.
func (g *gen) elementwise(op *ir.Op) {
	if len(op.Results) != 1 || len(op.Operands) == 0 || len(op.Regions) > 0 || op.Def.Levels&ir.Graph == 0 || op.Is("transpose") {
		g.fail("%s has no PTX here", op.Name())
	}
	if op.Operands[len(op.Operands)-1].Type.DType == ir.Index || op.Result().Type.DType == ir.Index {
		g.indexOp(op)
		return
	}
	args := make([][]ptx.Operand, len(op.Operands))
	for i, v := range op.Operands {
		if args[i] = g.vals[v.ID].elems; args[i] == nil {
			g.fail("operand %s lies in a layout of mma's operands", v.Type)
		}
	}
	out := make([]ptx.Operand, len(args[0]))
	done := map[string]ptx.Reg{}
	xs := make([]ptx.Operand, len(args))
	for i := range out {
		for k := range args {
			xs[k] = args[k][i]
		}
		key := keyOf(xs)
		r, ok := done[key]
		if !ok {
			r = g.lane(op, xs)
			done[key] = r
		}
		out[i] = r
	}
	g.vals[op.Result().ID] = value{elems: out}
}

// lane writes the op for one element.
func (g *gen) lane(op *ir.Op, xs []ptx.Operand) ptx.Reg {
	c := g.code()
	d := op.Operands[len(op.Operands)-1].Type.DType
	switch op.Name() {
	case "convert":
		return g.convert(c, d, op.Result().Type.DType, xs[0])
	case "bitcast_convert":
		return g.bitcast(c, d, op.Result().Type.DType, xs[0])
	case "select":
		return g.choose(c, g.typeOf(d), xs)
	}
	half := d == ir.F16 || d == ir.BF16
	wide := xs
	if half {
		wide = make([]ptx.Operand, len(xs))
		for i, x := range xs {
			wide[i] = g.convert(c, d, ir.F32, x)
		}
		d = ir.F32
	}
	if op.Is("compare") {
		return g.compareLane(c, op.Str("direction"), d, wide)
	}
	emit := elements(op.Name(), d)
	if emit == nil {
		g.fail("%s of %s has no PTX here", op.Name(), d)
	}
	r := emit(g, op, wide)
	if half && op.Result().Type.DType.IsFloat() {
		return g.convert(c, ir.F32, op.Result().Type.DType, r)
	}
	return r
}

func (g *gen) choose(c *ptx.Code, t ptx.Type, xs []ptx.Operand) ptx.Reg {
	p := xs[0].(ptx.Reg)
	if t == ptx.Bool { // p ? a : b
		a, b := xs[1].(ptx.Reg), xs[2].(ptx.Reg)
		return c.Into(ptx.Pred, "or.pred", c.Into(ptx.Pred, "and.pred", p, a), c.Into(ptx.Pred, "and.pred", c.Into(ptx.Pred, "not.pred", p), b))
	}
	return c.Selp(t, g.asReg(c, t, xs[1]), xs[2], p)
}

func (g *gen) compareLane(c *ptx.Code, dir string, d ir.DType, xs []ptx.Operand) ptx.Reg {
	cmp := map[string]string{"EQ": "eq", "NE": "ne", "LT": "lt", "LE": "le", "GT": "gt", "GE": "ge"}[dir]
	t := map[ir.DType]ptx.Type{ir.F32: ptx.Flt, ir.I32: ptx.S32, ir.U32: ptx.U32}[d]
	switch {
	case t == "":
		g.fail("compare of %s has no PTX here", d)
	case d == ir.F32 && cmp == "ne":
		cmp = "neu" // true with NaN
	}
	return c.Setp(cmp, t, g.asReg(c, t, xs[0]), xs[1])
}

// convert is ir's convert of one element.
func (g *gen) convert(c *ptx.Code, from, to ir.DType, x ptx.Operand) ptx.Reg {
	r := g.asReg(c, g.typeOf(from), x)
	switch {
	case from == to:
		return r
	case from == ir.BF16 || to == ir.BF16:
		return g.convertBF16(c, from, to, r)
	case from == ir.F16 && to == ir.F32:
		return c.Into(ptx.F32, "cvt.f32.f16", r)
	case from == ir.F16:
		return g.convert(c, ir.F32, to, c.Into(ptx.F32, "cvt.f32.f16", r))
	case from == ir.F32 && to == ir.F16:
		return c.Into(ptx.B16, "cvt.rn.f16.f32", r)
	case from == ir.F32 && to == ir.I32: // as x86's cvtt: 2^31 and more, and NaN, give the minimum; PTX saturates
		v := c.Into(ptx.B32, "cvt.rzi.s32.f32", r)
		return c.Selp(ptx.Bits, v, ptx.Int(-1<<31), c.Setp("lt", ptx.Flt, r, ptx.Float(1<<31)))
	case from == ir.I32 && to == ir.F32:
		return c.Into(ptx.F32, "cvt.rn.f32.s32", r)
	case from == ir.U32 && to == ir.F32:
		return c.Into(ptx.F32, "cvt.rn.f32.u32", r)
	case from == ir.Bool && to == ir.F32:
		return c.Selp(ptx.Flt, c.Mov(ptx.Flt, ptx.Float(1)), ptx.Float(0), r)
	case from == ir.Bool && (to == ir.I32 || to == ir.U32):
		return c.Selp(ptx.Bits, c.Mov(ptx.Bits, ptx.Int(1)), ptx.Int(0), r)
	case from == ir.F32 && to == ir.Bool:
		return c.Setp("neu", ptx.Flt, r, ptx.Float(0))
	case (from == ir.I32 || from == ir.U32) && to == ir.Bool:
		return c.Setp("ne", ptx.S32, r, ptx.Int(0))
	case from == ir.I32 && to == ir.U32 || from == ir.U32 && to == ir.I32:
		return r
	}
	g.fail("convert of %s to %s has no PTX here", from, to)
	return ptx.Reg{}
}

// convertBF16: a bfloat16 is the upper half of a float.
func (g *gen) convertBF16(c *ptx.Code, from, to ir.DType, r ptx.Reg) ptx.Reg {
	if to == ir.BF16 {
		if from != ir.F32 {
			r = g.convert(c, from, ir.F32, r)
		}
		return c.Into(ptx.B16, "cvt.rn.bf16.f32", r)
	}
	f := c.Into(ptx.F32, "mov.b32", c.Shl(ptx.Bits, c.Into(ptx.B32, "cvt.u32.u16", r), ptx.Int(16)))
	return g.convert(c, ir.F32, to, f)
}

func (g *gen) bitcast(c *ptx.Code, from, to ir.DType, x ptx.Operand) ptx.Reg {
	r := g.asReg(c, g.typeOf(from), x)
	switch {
	case g.typeOf(from) == g.typeOf(to):
		return r
	case from.Size() == 4 && to.Size() == 4 && from != ir.Bool && to != ir.Bool:
		return c.Into(g.typeOf(to).Class(), "mov.b32", r)
	}
	g.fail("bitcast_convert of %s to %s has no PTX here", from, to)
	return ptx.Reg{}
}

// indexOp is arithmetic on indices, which stays symbolic.
func (g *gen) indexOp(op *ir.Op) {
	r := op.Result()
	if op.Is("select") {
		g.selectIndex(op)
		return
	}
	if op.Is("convert") {
		if op.Operands[0].Type.DType != ir.Index {
			g.fail("convert of %s to index has no PTX here", op.Operands[0].Type.DType)
		}
		g.vals[r.ID] = value{elems: g.convertIndices(g.exprs(op.Operands[0]), r.Type.DType)}
		return
	}
	var xs [][]shape.Expr
	for _, v := range op.Operands {
		xs = append(xs, g.exprs(v))
	}
	if len(xs) != 2 {
		g.fail("%s of index has no PTX here", op.Name())
	}
	if op.Is("compare") {
		out := make([]ptx.Operand, len(xs[0]))
		for i := range out {
			out[i] = g.compare(op.Str("direction"), xs[0][i], xs[1][i])
		}
		g.vals[r.ID] = value{elems: out}
		return
	}
	out := make([]shape.Expr, len(xs[0]))
	for i := range out {
		out[i] = g.facts().Simplify(g.indexArith(op, xs[0][i], xs[1][i]))
	}
	if r.Type.IsScalar() {
		g.vals[r.ID] = value{idx: &out[0]}
		return
	}
	g.vals[r.ID] = value{idxs: out}
}

func (g *gen) indexArith(op *ir.Op, x, y shape.Expr) shape.Expr {
	switch op.Name() {
	case "add":
		return x.Add(y)
	case "subtract":
		return x.Sub(y)
	case "multiply":
		return x.Mul(y)
	case "floor_divide":
		return x.FloorDiv(y)
	case "floor_mod":
		return x.Mod(y)
	case "minimum":
		return x.Min(y)
	case "maximum":
		return x.Max(y)
	case "divide", "remainder": // towards zero, which is down for these
		if g.facts().ProveGE0(x) && g.facts().ProveGE0(y.Sub(shape.Const(1))) {
			if op.Is("divide") {
				return x.FloorDiv(y)
			}
			return x.Mod(y)
		}
	}
	g.fail("%s of index has no PTX here", op.Name())
	return x
}

// exprs are the elements of an index scalar or tile.
func (g *gen) exprs(v *ir.Value) []shape.Expr {
	x := g.vals[v.ID]
	if x.idx != nil {
		return []shape.Expr{*x.idx}
	}
	if x.idxs == nil {
		g.fail("%s is no index", v.Type)
	}
	return x.idxs
}

// selectIndex is p ? x : y of index scalars, a symbol of its own.
func (g *gen) selectIndex(op *ir.Op) {
	if !op.Result().Type.IsScalar() {
		g.fail("select of index tiles has no PTX here")
	}
	p := g.vals[op.Operands[0].ID].elems[0].(ptx.Reg)
	x, y := g.index(op.Operands[1]), g.index(op.Operands[2])
	wide := !g.fits(x) || !g.fits(y)
	t, _ := width(wide)
	c := g.code()
	r := c.Selp(shlType(wide), g.asReg(c, t, g.reg(x, wide)), g.reg(y, wide), p)
	lo, hi := int64(-shape.Unbounded), int64(shape.Unbounded)
	if !wide {
		a, b, _, _ := g.facts().Range(x)
		a2, b2, _, _ := g.facts().Range(y)
		lo, hi = min(a, a2), max(b, b2)
	}
	e := g.symbol("gpu.c", r, g.here(), lo, hi)
	g.vals[op.Result().ID] = value{idx: &e}
}

// convertIndices puts indices into registers of another dtype.
func (g *gen) convertIndices(xs []shape.Expr, d ir.DType) []ptx.Operand {
	c := g.code()
	out := make([]ptx.Operand, len(xs))
	done := map[string]ptx.Operand{}
	for i, x := range xs {
		if done[x.Key()] == nil {
			fits := g.fits(x)
			switch {
			case d == ir.F32 && fits:
				done[x.Key()] = c.Into(ptx.F32, "cvt.rn.f32.s32", g.asReg(c, ptx.S32, g.reg(x, false)))
			case d == ir.F32:
				done[x.Key()] = c.Into(ptx.F32, "cvt.rn.f32.s64", g.asReg(c, ptx.S64, g.reg(x, true)))
			case d == ir.I32 || d == ir.U32:
				done[x.Key()] = g.reg(x, false)
			default:
				g.fail("convert of index to %s has no PTX here", d)
			}
		}
		out[i] = done[x.Key()]
	}
	return out
}

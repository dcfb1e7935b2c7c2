// Package refine sharpens what is known of dims: symbols that turn out to be known are replaced, and dims are brought
// to their simplest form under the symbols' bounds.
// It must not know what ops compute.
package refine

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

// Pass refines the dims of graph functions.
var Pass = passes.Pass{Name: "refine", Doc: "replaces symbols whose values are known and simplifies dims by the symbols' bounds", Run: run}

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		Func(f, ctx)
		return nil
	})
}

// Func refines one function and returns the number of rewrites.
func Func(f *ir.Func, ctx *passes.Ctx) int {
	n := 0
	for knownSymbol(f, ctx) {
		n++
	}
	n += bounds(f, ctx)
	if simplify(f, ctx) {
		n++
	}
	return n
}

// knownSymbol replaces one symbol whose definition is a constant or a dim.
func knownSymbol(f *ir.Func, ctx *passes.Ctx) bool {
	facts := f.Facts()
	counts := map[string]int{}
	f.Body.Walk(func(op *ir.Op) {
		if op.Is("define") {
			counts[op.Str("sym")]++
		}
	})
	var found *ir.Op
	var value shape.Expr
	f.Body.Walk(func(op *ir.Op) {
		if found != nil || !op.Is("define") || counts[op.Str("sym")] != 1 {
			return
		}
		e, ok := dimOf(op.Operands[0])
		if !ok {
			return
		}
		s := f.Sym(op.Str("sym"))
		if s == nil || !facts.ProveGE0(e.Sub(shape.Const(s.Lo))) || s.Hi < greatest(op.Operands[0].Type.DType) && !facts.ProveGE0(shape.Const(s.Hi).Sub(e)) {
			return // the definition may fail
		}
		found, value = op, e
	})
	if found == nil || ctx.Exhausted() {
		return false
	}
	sym := found.Str("sym")
	undo := snapshot(f)
	passes.SubstSyms(f, map[string]shape.Expr{sym: value})
	if ir.Verify(f) != nil {
		undo()
		return false
	}
	ctx.Allow("refine/symbol")
	remove(f.Body, found)
	for i := range f.Syms {
		if f.Syms[i].Name == sym {
			f.Syms = append(f.Syms[:i:i], f.Syms[i+1:]...)
			break
		}
	}
	passes.RemoveDead(f)
	return true
}

// bounds narrows the bounds of the inputs' symbols by checks that every call comes to: a call outside them is refused
// either way, before it starts rather than on the way.
func bounds(f *ir.Func, ctx *passes.Ctx) int {
	n := 0
	for _, op := range f.Body.Ops {
		if !op.Is("check") || op.Operands[0].Def == nil || !op.Operands[0].Def.Is("compare") {
			continue
		}
		cmp := op.Operands[0].Def
		a, ok1 := dimOf(cmp.Operands[0])
		b, ok2 := dimOf(cmp.Operands[1])
		if !ok1 || !ok2 {
			continue
		}
		var diff shape.Expr // >= 0
		switch cmp.Str("direction") {
		case "GE":
			diff = a.Sub(b)
		case "GT":
			diff = a.Sub(b).Sub(shape.Const(1))
		case "LE":
			diff = b.Sub(a)
		case "LT":
			diff = b.Sub(a).Sub(shape.Const(1))
		default:
			continue
		}
		if len(diff.Syms()) != 1 {
			continue
		}
		s := f.Sym(diff.Syms()[0])
		if s == nil || s.ByValue || ctx.Exhausted() {
			continue
		}
		k, ok := diff.Subst(map[string]shape.Expr{s.Name: shape.Const(0)}).IsConst()
		if !ok {
			continue
		}
		c, ok := diff.Subst(map[string]shape.Expr{s.Name: shape.Const(1)}).Sub(shape.Const(k)).IsConst()
		if !ok || c == 0 || !diff.Equal(shape.Sym(s.Name).Mul(shape.Const(c)).Add(shape.Const(k))) {
			continue
		}
		if c > 0 { // c*s + k >= 0
			if lo, ok := shape.Const(-k).CeilDiv(shape.Const(c)).IsConst(); ok && lo > s.Lo && lo <= s.Hi && ctx.Allow("refine/bounds") {
				s.Lo = lo
				n++
			}
		} else if hi, ok := shape.Const(k).FloorDiv(shape.Const(-c)).IsConst(); ok && hi < s.Hi && hi >= s.Lo && ctx.Allow("refine/bounds") {
			s.Hi = hi
			n++
		}
	}
	return n
}

func dimOf(v *ir.Value) (shape.Expr, bool) {
	if t, ok := v.Const(); ok && t.Len() == 1 {
		return shape.Const(t.Int(0)), t.Int(0) >= 0 || t.DType != ir.U64
	}
	if v.Def != nil && v.Def.Is("dim") {
		return v.Def.ExprAttr("expr"), true
	}
	if v.Def != nil && v.Def.Is("convert") && v.Type.DType.IsInt() && v.Def.Operands[0].Type.DType.IsInt() && v.Type.DType.Bits() >= v.Def.Operands[0].Type.DType.Bits() {
		return dimOf(v.Def.Operands[0])
	}
	return shape.Expr{}, false
}

// greatest is the greatest dim that an integer type holds.
func greatest(d ir.DType) int64 {
	if d.Bits() >= 63 {
		return ir.Unbounded
	}
	n := int64(1)<<d.Bits() - 1
	if d.IsSigned() {
		n >>= 1
	}
	return n
}

func remove(r *ir.Region, gone *ir.Op) {
	for i, op := range r.Ops {
		if op == gone {
			r.Ops = append(r.Ops[:i:i], r.Ops[i+1:]...)
			return
		}
		for _, sub := range op.Regions {
			remove(sub, gone)
		}
	}
}

// simplify brings every dim to its simplest form. Shape rules infer dims by the algebra alone, which may spell a dim
// differently: then all stays as it was.
func simplify(f *ir.Func, ctx *passes.Ctx) bool {
	if ctx.Exhausted() {
		return false
	}
	facts := f.Facts()
	memo := map[string]shape.Expr{}
	changed := false
	undo := snapshot(f)
	passes.MapExprs(f, func(e shape.Expr) shape.Expr {
		if _, ok := e.IsConst(); ok || e.Op() == shape.OpSym {
			return e
		}
		s, ok := memo[e.Key()]
		if !ok {
			s = facts.Simplify(e)
			memo[e.Key()] = s
		}
		changed = changed || !s.Equal(e)
		return s
	})
	if !changed {
		return false
	}
	if ir.Verify(f) != nil {
		undo()
		return false
	}
	ctx.Allow("refine/simplify")
	return true
}

// snapshot returns a function that puts back all types and attributes.
func snapshot(f *ir.Func) func() {
	type saved struct {
		v *ir.Value
		t ir.Type
	}
	var vals []saved
	var ops []*ir.Op
	var attrs []ir.Attrs
	keep := func(vs []*ir.Value) {
		for _, v := range vs {
			vals = append(vals, saved{v, v.Type})
		}
	}
	keep(f.Params)
	own := f.Attrs
	f.Body.Walk(func(op *ir.Op) {
		ops, attrs = append(ops, op), append(attrs, op.Attrs)
		keep(op.Results)
		for _, r := range op.Regions {
			keep(r.Params)
		}
	})
	return func() {
		f.Attrs = own
		for _, s := range vals {
			s.v.Type = s.t
		}
		for i, op := range ops {
			op.Attrs = attrs[i]
		}
	}
}

package passes

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Hook looks at one op, whose operands are already the rewritten ones. It may emit ops by r; they stand where the op
// stands. It returns the values that take the place of the op's results, or nil to keep the op. An op without results
// is dropped by returning an empty slice that is not nil.
//
// Replacements have the types of the results they replace, except where the pass changes types on purpose: users of a
// value whose type has changed get new result types by their shape rules.
type Hook func(r *Rewriter, op *ir.Op) []*ir.Value

// Rewriter rebuilds the regions of a function op by op. Its Builder appends at the current place, with the current op's
// source node.
type Rewriter struct {
	*ir.Builder
	M *ir.Module // nil where the pass makes no globals

	hook     Hook
	to       []*ir.Value // by Value.ID: what takes its place
	retyped  []bool      // by Value.ID: its type is not what it was
	replaced int
}

// Rewrite applies the hook to every op of f, an op before those of its regions, and returns how many ops were replaced
// or dropped. Ops emitted by the hook are not visited.
func Rewrite(m *ir.Module, f *ir.Func, hook Hook) int {
	r := &Rewriter{Builder: ir.NewBuilder(f), M: m, hook: hook}
	r.region(f.Body)
	return r.replaced
}

// Value returns what stands for v now.
func (r *Rewriter) Value(v *ir.Value) *ir.Value {
	for v.ID < len(r.to) && r.to[v.ID] != nil {
		v = r.to[v.ID]
	}
	return v
}

// Replace makes all later uses of v uses of w.
func (r *Rewriter) Replace(v, w *ir.Value) {
	w = r.Value(w)
	if v == w {
		return
	}
	r.to = grow(r.to, r.F.IDs())
	r.to[v.ID] = w
	if !v.Type.Equal(w.Type) {
		r.markRetyped(w)
	}
}

// Retype gives v another type; later users infer theirs again.
func (r *Rewriter) Retype(v *ir.Value, t ir.Type) {
	if !v.Type.Equal(t) {
		v.Type = t
		r.markRetyped(v)
	}
}

func (r *Rewriter) markRetyped(v *ir.Value) {
	r.retyped = grow(r.retyped, r.F.IDs())
	r.retyped[v.ID] = true
}

func grow[T any](s []T, n int) []T {
	if len(s) >= n {
		return s
	}
	t := make([]T, n+n/2)
	copy(t, s)
	return t
}

// Inline rewrites a region's ops at the current place with args for its parameters, and returns what it yields. The
// region must not be used again.
func (r *Rewriter) Inline(reg *ir.Region, args ...*ir.Value) []*ir.Value {
	if len(args) != len(reg.Params) {
		panic(fmt.Sprintf("passes: inline with %d arguments for %d parameters", len(args), len(reg.Params)))
	}
	for i, p := range reg.Params {
		r.Replace(p, args[i])
	}
	node := r.Node
	ops := reg.Ops
	for _, op := range ops[:len(ops)-1] {
		r.op(op)
	}
	r.Node = node
	out := make([]*ir.Value, len(ops[len(ops)-1].Operands))
	for i, v := range ops[len(ops)-1].Operands {
		out[i] = r.Value(v)
	}
	return out
}

func (r *Rewriter) region(reg *ir.Region) {
	outer := r.R
	ops := reg.Ops
	reg.Ops = make([]*ir.Op, 0, len(ops))
	r.R = reg
	for _, op := range ops {
		r.op(op)
	}
	r.R = outer
}

func (r *Rewriter) op(op *ir.Op) {
	retyped := false
	for i, v := range op.Operands {
		op.Operands[i] = r.Value(v)
		retyped = retyped || r.isRetyped(op.Operands[i])
	}
	r.Node = op.Node
	out := r.hook(r, op)
	if out != nil {
		if len(out) != len(op.Results) {
			panic(fmt.Sprintf("passes: %d values for the results of %s", len(out), r.F.OpString(op)))
		}
		r.replaced++
		for i, v := range op.Results {
			if v.Name != "" && out[i].Name == "" && out[i].Def != nil {
				out[i].Name = v.Name
			}
			r.Replace(v, out[i])
		}
		return
	}
	for _, reg := range op.Regions {
		r.region(reg)
	}
	if retyped || len(op.Regions) > 0 && r.retyped != nil {
		r.infer(op)
	}
	r.R.Ops = append(r.R.Ops, op)
}

func (r *Rewriter) isRetyped(v *ir.Value) bool { return v.ID < len(r.retyped) && r.retyped[v.ID] }

func (r *Rewriter) infer(op *ir.Op) {
	types, err := op.Def.Infer(op)
	if err != nil {
		panic(fmt.Errorf("rewritten op does not fit: %w\n  %s", err, r.F.OpString(op)))
	}
	for i, t := range types {
		r.Retype(op.Results[i], t)
	}
}

// SubstSyms replaces symbols in every type and attribute of the function. Declarations stay.
func SubstSyms(f *ir.Func, m map[string]shape.Expr) {
	if len(m) == 0 {
		return
	}
	MapExprs(f, func(e shape.Expr) shape.Expr { return e.Subst(m) })
}

// MapExprs replaces every dim in the types and attributes of the function. The shape rules must keep holding.
func MapExprs(f *ir.Func, fn func(shape.Expr) shape.Expr) {
	value := func(v *ir.Value) { v.Type.Dims = mapDims(v.Type.Dims, fn) }
	for _, p := range f.Params {
		value(p)
	}
	f.Attrs = mapAttrs(f.Attrs, fn)
	f.Body.Walk(func(op *ir.Op) {
		op.Attrs = mapAttrs(op.Attrs, fn)
		for _, v := range op.Results {
			value(v)
		}
		for _, reg := range op.Regions {
			for _, p := range reg.Params {
				value(p)
			}
		}
	})
}

func mapDims(d shape.Dims, fn func(shape.Expr) shape.Expr) shape.Dims {
	var out shape.Dims
	for i, e := range d {
		if n := fn(e); !n.Equal(e) {
			if out == nil {
				out = append(shape.Dims(nil), d...)
			}
			out[i] = n
		}
	}
	if out == nil {
		return d
	}
	return out
}

func mapAttrs(as ir.Attrs, fn func(shape.Expr) shape.Expr) ir.Attrs {
	var out ir.Attrs
	for i, a := range as {
		v := a.Value
		switch x := v.(type) {
		case shape.Expr:
			if y := fn(x); !y.Equal(x) {
				v = y
			} else {
				continue
			}
		case shape.Dims:
			y := mapDims(x, fn)
			if shape.EqualDims(x, y) {
				continue
			}
			v = y
		case ir.Type:
			y := x
			y.Dims = mapDims(x.Dims, fn)
			if y.Equal(x) {
				continue
			}
			v = y
		default:
			continue
		}
		if out == nil {
			out = append(ir.Attrs(nil), as...)
		}
		out[i].Value = v
	}
	if out == nil {
		return as
	}
	return out
}

// EachExpr visits every dim in the op's attributes and in the types of its results and region parameters, not those of
// the ops in its regions.
func EachExpr(op *ir.Op, visit func(shape.Expr)) {
	dims := func(d shape.Dims) {
		for _, e := range d {
			visit(e)
		}
	}
	for _, a := range op.Attrs {
		switch x := a.Value.(type) {
		case shape.Expr:
			visit(x)
		case shape.Dims:
			dims(x)
		case ir.Type:
			dims(x.Dims)
		}
	}
	for _, v := range op.Results {
		dims(v.Type.Dims)
	}
	for _, reg := range op.Regions {
		for _, p := range reg.Params {
			dims(p.Type.Dims)
		}
	}
}

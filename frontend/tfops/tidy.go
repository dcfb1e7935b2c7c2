package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// tidy removes what the import left over: ops whose results nobody uses, symbols that stand nowhere, and the defines
// of those.
func tidy(f *ir.Func) {
	for {
		removed := sweep(f)
		used := usedSyms(f)
		keep := f.Syms[:0]
		for _, s := range f.Syms {
			if used[s.Name] || !s.ByValue {
				keep = append(keep, s)
			}
		}
		dropped := len(f.Syms) - len(keep)
		f.Syms = keep
		if dropped > 0 {
			dropDefines(f, f.Body)
		}
		if !removed && dropped == 0 {
			return
		}
	}
}

// sweep removes unused pure ops; it reports whether it did.
func sweep(f *ir.Func) bool {
	uses := f.Uses()
	removed := false
	var region func(r *ir.Region)
	region = func(r *ir.Region) {
		for i := len(r.Ops) - 1; i >= 0; i-- {
			op := r.Ops[i]
			if removable(op, uses) {
				release(op, uses)
				r.Ops[i] = nil
				removed = true
				continue
			}
			for _, sub := range op.Regions {
				region(sub)
			}
		}
		r.Ops = slices.DeleteFunc(r.Ops, func(op *ir.Op) bool { return op == nil })
	}
	region(f.Body)
	return removed
}

// release takes back the uses that an op and its regions make.
func release(op *ir.Op, uses []int) {
	for _, v := range op.Operands {
		uses[v.ID]--
	}
	for _, r := range op.Regions {
		r.Walk(func(o *ir.Op) {
			for _, v := range o.Operands {
				uses[v.ID]--
			}
		})
	}
}

// removable reports whether nothing depends on an op.
func removable(op *ir.Op, uses []int) bool {
	if op.Is("return", "yield") || op.Def.Effect != ir.Pure {
		return false
	}
	for _, v := range op.Results {
		if uses[v.ID] > 0 {
			return false
		}
	}
	pure := true
	for _, r := range op.Regions {
		r.Walk(func(o *ir.Op) { pure = pure && o.Def.Effect == ir.Pure })
	}
	return pure
}

// usedSyms collects the symbols in types and attributes.
func usedSyms(f *ir.Func) map[string]bool {
	used := map[string]bool{}
	note := func(dims shape.Dims) {
		for _, d := range dims {
			for _, s := range d.Syms() {
				used[s] = true
			}
		}
	}
	for _, p := range f.Params {
		note(p.Type.Dims)
	}
	f.Body.Walk(func(op *ir.Op) {
		for _, v := range op.Results {
			note(v.Type.Dims)
		}
		for _, r := range op.Regions {
			for _, v := range r.Params {
				note(v.Type.Dims)
			}
		}
		for _, a := range op.Attrs {
			switch x := a.Value.(type) {
			case shape.Expr:
				note(shape.Dims{x})
			case shape.Dims:
				note(x)
			}
		}
	})
	return used
}

// dropDefines removes the defines of symbols that are gone.
func dropDefines(f *ir.Func, r *ir.Region) {
	r.Ops = slices.DeleteFunc(r.Ops, func(op *ir.Op) bool { return op.Is("define") && f.Sym(op.Str("sym")) == nil })
	for _, op := range r.Ops {
		for _, sub := range op.Regions {
			dropDefines(f, sub)
		}
	}
}

package compile

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfops"
	"github.com/swage-ml/swage/ir"
)

// maxRank is the greatest rank that an input without one is compiled for.
const maxRank = 4

// overloads compiles a signature whose inputs have no fixed rank once for each combination of ranks that the graph
// takes: all combinations of up to two such inputs, equal ranks for more. The callers' ranks choose the entry.
func (l *Loaded) overloads(m *savedmodel.Model, s *savedmodel.Signature) (ok bool, err error) {
	var free []string
	for i := range s.Inputs {
		if p := &s.Inputs[i]; p.Kind == savedmodel.Dense && !p.RankKnown {
			free = append(free, p.Name)
		}
	}
	if len(free) == 0 {
		return false, nil
	}
	var why []Problem // of the ranks that come furthest
	for k, ranks := range combinations(len(free)) {
		shapes := map[string][]int64{}
		for i, name := range free {
			shapes[name] = slices.Repeat([]int64{-1}, ranks[i])
		}
		opt := l.opt
		opt.Signatures, opt.Shapes, opt.Partial = []string{s.Name}, shapes, false
		mod, report, err := tfops.Import(m, opt)
		if err != nil {
			return false, err
		}
		if len(report.Imported) == 0 {
			if k == 0 || len(report.Problems) < len(why) {
				why = report.Problems
			}
			continue
		}
		f := mod.Funcs[0]
		f.Name = fmt.Sprintf("%s.ranks%d", f.Name, k)
		adopt(l.Module, mod)
		n := 0
		for _, e := range l.Imported {
			if e.Signature == s {
				n++
			}
		}
		l.Imported = append(l.Imported, Entry{Signature: s, Func: f.Name, Overload: n})
		ok = true
	}
	if !ok {
		l.Problems = slices.DeleteFunc(l.Problems, func(p Problem) bool { return p.Signature == s.Name })
		l.Problems = append(l.Problems, why...)
	}
	return ok, nil
}

// combinations of ranks for n inputs.
func combinations(n int) [][]int {
	var out [][]int
	for a := 0; a <= maxRank; a++ {
		if n != 2 {
			out = append(out, slices.Repeat([]int{a}, n))
			continue
		}
		for b := 0; b <= maxRank; b++ {
			out = append(out, []int{a, b})
		}
	}
	return out
}

// adopt moves the functions of src into dst; weights and variables of the same name are the same.
func adopt(dst, src *ir.Module) {
	to := map[*ir.Global]*ir.Global{}
	for _, g := range src.Globals {
		to[g] = g
		if have := dst.Global(g.Name); have != nil {
			to[g] = have
		} else {
			dst.Globals = append(dst.Globals, g)
		}
	}
	for _, s := range src.States {
		if !slices.ContainsFunc(dst.States, func(t *ir.StateVar) bool { return t.Name == s.Name }) {
			dst.States = append(dst.States, &ir.StateVar{Name: s.Name, Init: to[s.Init]})
		}
	}
	for _, f := range src.Funcs {
		f.Body.Walk(func(op *ir.Op) {
			if g, ok := op.Attr("value").(*ir.Global); ok {
				op.Attrs = op.Attrs.With("value", to[g])
			}
		})
		dst.Funcs = append(dst.Funcs, f)
	}
}

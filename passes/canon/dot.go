package canon

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes/match"
)

var dotRules = []rule{
	{"dot-transpose", []string{"dot_general"}, "transposed operands are read where they lie", dotOfTranspose},
}

// dotOfTranspose renumbers axes instead of moving data, where the free axes keep their order.
func dotOfTranspose(c *cx, op *ir.Op) []*ir.Value {
	a := ir.A{}
	for _, x := range op.Attrs {
		a[x.Name] = x.Value
	}
	operands := slices.Clone(op.Operands)
	changed := false
	for i, side := range []string{"lhs", "rhs"} {
		t := match.Op(operands[i], "transpose")
		if t == nil {
			continue
		}
		perm := t.Ints("perm")
		bound := slices.Concat(op.Ints("batch_"+side), op.Ints("contract_"+side))
		last, sorted := int64(-1), true
		for ax, p := range perm {
			if !slices.Contains(bound, int64(ax)) {
				sorted = sorted && p > last
				last = p
			}
		}
		if !sorted {
			continue
		}
		for _, n := range []string{"batch_" + side, "contract_" + side} {
			old := op.Ints(n)
			a[n] = match.Count(len(old), func(k int) int64 { return perm[old[k]] })
		}
		operands[i], changed = t.Operands[0], true
	}
	if !changed {
		return nil
	}
	return one(c.Emit("dot_general", a, operands...))
}

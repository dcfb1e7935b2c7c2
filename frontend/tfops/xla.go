package tfops

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/frontend/stablehlo"
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// xlaOps hold modules of another compiler's language.
var xlaOps = []row{
	{op: "XlaCallModule", run: importXlaCallModule},
}

// importXlaCallModule inlines a StableHLO module, as jax2tf exports it. A module for several platforms takes the index of
// the one it runs on first.
func importXlaCallModule(c *Ctx, n *Node) []Tensor {
	m, err := stablehlo.ReadModule([]byte(n.Str("module", "")))
	if err != nil {
		c.Failf("%v", err)
	}
	var args []stablehlo.Arg
	if platforms := strs(n, "platforms"); len(platforms) > 0 {
		cpu := slices.IndexFunc(platforms, func(p string) bool { return strings.EqualFold(p, "CPU") })
		if cpu < 0 && !slices.Contains(strs(n, "disabled_checks"), "platform") {
			c.Failf("the module is for %s, not for CPU", strings.Join(platforms, ", "))
		}
		if len(platforms) > 1 {
			args = append(args, stablehlo.Arg{Value: c.ScalarI(ir.I32, int64(max(cpu, 0)))})
		}
	}
	for _, t := range n.In {
		a := stablehlo.Arg{Value: c.val(t)}
		a.Known, _ = c.known(t)
		args = append(args, a)
	}
	o := stablehlo.Options{Facts: c.facts, Unify: c.unify,
		Define: func(v *ir.Value, i int64) shape.Expr { return c.define(v, v, i, "n") }}
	out, err := stablehlo.Import(c.Builder, m, args, o)
	if err != nil {
		c.fail(err)
	}
	return values(out...)
}

// strs is a string list attribute.
func strs(n *Node, name string) []string {
	var out []string
	if v, ok := n.attr(name).GetValue().(*tfpb.AttrValue_List); ok {
		for _, s := range v.List.GetS() {
			out = append(out, string(s))
		}
	}
	return out
}

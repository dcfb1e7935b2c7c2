package backends

import (
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// KernelMeta describes a kernel function: its work, and the model's nodes that it computes.
func KernelMeta(f *ir.Func) artefact.Kernel {
	k := artefact.Kernel{Name: f.Name}
	if e, ok := f.Attrs.Get("flops").(shape.Expr); ok {
		k.Flops = e.String()
	}
	if e, ok := f.Attrs.Get("bytes").(shape.Expr); ok {
		k.Bytes = e.String()
	}
	k.Grown, _ = f.Attrs.Get("grown").(int64)
	k.Schedule, _ = f.Attrs.Get("schedule").(string)
	f.Body.Walk(func(op *ir.Op) {
		if op.Node != "" && !slices.Contains(k.Nodes, op.Node) {
			k.Nodes = append(k.Nodes, op.Node)
		}
	})
	return k
}

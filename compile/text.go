package compile

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/pipeline"
)

// TextOptions say how passes are applied to text.
type TextOptions struct {
	Limit  int
	Dump   string
	Target string // lowering writes for it; empty: "native"
}

// Passes lists every pass that Text knows.
func Passes() []passes.Pass {
	return append(pipeline.All(), lowerPass(ir.Target{}), mathPass)
}

// Text parses and verifies the text of a module, and applies passes by name. The name is for messages.
func Text(name, text string, names []string, o TextOptions) (m *ir.Module, r *passes.Report, err error) {
	defer caught(&err)
	_, target, err := findTarget(o.Target)
	if err != nil {
		return nil, nil, &UsageError{err}
	}
	known := append(pipeline.All(), lowerPass(target.Target), mathPass)
	list, err := passes.Select(known, names...)
	if err != nil {
		return nil, nil, usagef("%w; swage opt --list shows them", err)
	}
	if m, err = ir.Parse(name, text); err != nil {
		return nil, nil, err
	}
	if err = ir.VerifyModule(m); err != nil {
		return nil, nil, err
	}
	r, err = passes.Run(m, list, passes.Options{Verify: true, Limit: o.Limit, DumpDir: o.Dump})
	return m, r, err
}

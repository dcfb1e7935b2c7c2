package compile

import (
	"context"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/pipeline"
)

// TextOptions say how passes are applied to text.
type TextOptions struct {
	Limit  int
	Dump   string
	Target string // lowering writes for it; empty: "native"
	Force  string // schedules that are taken wherever they are legal
	// Schedules are by what a kernel computes, as ir.Target has them.
	Schedules map[string]string
}

// Passes lists every pass that Text knows.
func Passes() []passes.Pass {
	return append(pipeline.All(), lowerPass(ir.Target{}, nil), mathPass)
}

// Text parses and verifies the text of a module, and applies passes by name. The name is for messages.
func Text(name, text string, names []string, o TextOptions) (m *ir.Module, r *passes.Report, err error) {
	defer caught(&err)
	list, err := textPasses(names, o)
	if err != nil {
		return nil, nil, err
	}
	if m, err = parse(name, text); err != nil {
		return nil, nil, err
	}
	r, err = passes.Run(m, list, passes.Options{Verify: true, Limit: o.Limit, DumpDir: o.Dump})
	return m, r, err
}

// Apply applies passes by name to a module in memory, as Text does to one that it has parsed.
func Apply(m *ir.Module, names []string, o TextOptions) (r *passes.Report, err error) {
	defer caught(&err)
	list, err := textPasses(names, o)
	if err != nil {
		return nil, err
	}
	return passes.Run(m, list, passes.Options{Verify: true, Limit: o.Limit, DumpDir: o.Dump})
}

func textPasses(names []string, o TextOptions) ([]passes.Pass, error) {
	_, target, err := findTarget(o.Target)
	if err != nil {
		return nil, &UsageError{err}
	}
	target.Force, target.Schedules = o.Force, o.Schedules
	list, err := passes.Select(append(pipeline.All(), lowerPass(target.Target, nil), mathPass), names...)
	if err != nil {
		return nil, usagef("%w; swage opt --list shows them", err)
	}
	return list, nil
}

func parse(name, text string) (*ir.Module, error) {
	m, err := ir.Parse(name, text)
	if err == nil {
		err = ir.VerifyModule(m)
	}
	return m, err
}

// TextModel compiles the text of a module to an artefact: each of its graph functions is a signature.
func TextModel(ctx context.Context, name, text string, o Options) (res *Result, err error) {
	defer caught(&err)
	m, err := parse(name, text)
	if err != nil {
		return nil, err
	}
	return ModuleModel(ctx, name, m, o)
}

// ModuleModel compiles a module in memory as TextModel does text. The module is used up.
func ModuleModel(ctx context.Context, name string, m *ir.Module, o Options) (res *Result, err error) {
	defer caught(&err)
	c, err := newCompilation(ctx, name, o)
	if err != nil {
		return nil, err
	}
	l := &Loaded{File: name, Module: m}
	for _, f := range l.Module.Funcs {
		if f.Level == ir.Graph {
			l.Imported = append(l.Imported, Entry{Signature: &savedmodel.Signature{Name: f.Name}, Func: f.Name})
		}
	}
	if len(l.Imported) == 0 {
		return nil, usagef("%s: no graph function", name)
	}
	return c.run(l)
}

// GraphPasses names the passes from import to lowering, in order.
func GraphPasses() []string {
	var names []string
	for _, p := range pipeline.Graph() {
		names = append(names, p.Name)
	}
	return names
}

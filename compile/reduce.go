package compile

import (
	"context"

	"github.com/swage-ml/swage/compile/shrink"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/pipeline"
)

// ModelProblem imports one signature of the model in dir, with inputs, for package shrink.
func ModelProblem(dir, signature string, in []Named, o Options) (_ *shrink.Problem, err error) {
	defer caught(&err)
	l, err := loadOne(dir, signature, o)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	for _, g := range l.Module.Globals { // the files are closed when the search begins
		if _, err := g.Tensor(); err != nil {
			return nil, err
		}
	}
	return problem(l.Module, l.Imported[0].Func, in)
}

// TextProblem is ModelProblem for a function of a module's text; an empty name is the first graph function.
func TextProblem(name, text, fn string, in []Named) (_ *shrink.Problem, err error) {
	defer caught(&err)
	m, err := parse(name, text)
	if err != nil {
		return nil, err
	}
	for _, f := range m.Funcs {
		if fn == "" && f.Level == ir.Graph {
			fn = f.Name
		}
	}
	if m.Func(fn) == nil {
		return nil, usagef("%s: no graph function %q", name, fn)
	}
	return problem(m, fn, in)
}

func problem(m *ir.Module, fn string, in []Named) (*shrink.Problem, error) {
	args, err := arguments(m.Func(fn), in)
	if err != nil {
		return nil, &UsageError{err}
	}
	return &shrink.Problem{Module: m, Func: fn, Inputs: args}, nil
}

// Lowered interprets a problem after the graph's passes or, with kernels, as program and kernels for o.Target.
func Lowered(ctx context.Context, p *shrink.Problem, kernels bool, o Options) (_ []*ir.Tensor, err error) {
	defer caught(&err)
	_, target, err := findTarget(o.Target)
	if err != nil {
		return nil, &UsageError{err}
	}
	target.Winograd = winogradChoices[o.Winograd]
	list := pipeline.Graph()
	if kernels {
		list = steps(target.Target, nil)
	}
	if _, err := passes.Run(p.Module, list, passes.Options{NoOpt: o.NoOpt, Off: o.Off, Verify: o.Verify, Limit: o.Limit}); err != nil {
		return nil, err
	}
	out, err := interpret(p.Module, p.Func, p.Inputs)
	if err != nil {
		return nil, err
	}
	var ts []*ir.Tensor
	for _, n := range out {
		ts = append(ts, n.Tensor)
	}
	return ts, ctx.Err()
}

// Answer interprets a problem as it is.
func Answer(p *shrink.Problem) ([]*ir.Tensor, error) {
	out, _, err := eval.Graph(p.Module, p.F(), p.Inputs, nil)
	return out, err
}

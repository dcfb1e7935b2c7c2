package compile

import (
	"context"
	"fmt"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes"
)

// Named is a tensor and the name of the signature's input or output.
type Named struct {
	Name   string
	Tensor *ir.Tensor
}

// Visit is told the outputs after a step (0 is the import), or why they could not be computed. An error stops.
type Visit func(step int, name string, out []Named, err error) error

// Interpret runs one signature through all steps from import to kernels, and interprets it after each. It is how a wrong
// answer is traced to the step that makes it. The report counts rewrites.
func Interpret(ctx context.Context, dir, signature string, in []Named, o Options, visit Visit) (r *passes.Report, err error) {
	defer caught(&err)
	_, target, err := findTarget(o.Target)
	if err != nil {
		return nil, &UsageError{err}
	}
	target.Winograd = winogradChoices[o.Winograd]
	target.Schedules = o.Schedules.For(target.Name)
	l, err := loadOne(dir, signature, o)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	args, err := arguments(l.Module.Funcs[0], in)
	if err != nil {
		return nil, err
	}
	opts := passes.Options{NoOpt: o.NoOpt, Off: o.Off, Verify: o.Verify, DumpDir: o.Dump, Limit: o.Limit}
	opts.After = func(step int, name string, m *ir.Module) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if o.Progress != nil {
			o.progress("interpreting after %s", name)
		}
		out, err := interpret(m, l.Imported[0].Func, args)
		return visit(step, name, out, err)
	}
	return passes.Run(l.Module, steps(target.Target, nil), opts)
}

// arguments puts named inputs into the function's order.
func arguments(f *ir.Func, in []Named) ([]*ir.Tensor, error) {
	var args []*ir.Tensor
	for _, v := range f.Params {
		if v.State != "" {
			continue
		}
		name := v.Name
		if k := len(args); k < len(f.Inputs) {
			name = f.Inputs[k]
		}
		var arg *ir.Tensor
		for _, n := range in {
			if n.Name == name {
				arg = n.Tensor
			}
		}
		if arg == nil {
			return nil, fmt.Errorf("no input %q", name)
		}
		args = append(args, arg)
	}
	return args, nil
}

// interpret runs a function of either level; state is as the module's initialisers leave it.
func interpret(m *ir.Module, name string, args []*ir.Tensor) (out []Named, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the interpreter panics: %v", r)
		}
	}()
	f := m.Func(name)
	if f == nil {
		return nil, fmt.Errorf("no function @%s", name)
	}
	var results []*ir.Tensor
	if f.Level == ir.Program {
		var states []*ir.Tensor
		for _, v := range f.Params {
			if v.State == "" {
				continue
			}
			for _, s := range m.States {
				if s.Name != v.State {
					continue
				}
				t, err := s.Init.Tensor()
				if err != nil {
					return nil, err
				}
				own := *t
				own.Data = append([]byte(nil), t.Data...)
				states = append(states, &own)
			}
		}
		results, err = eval.Machine{SharedSlots: true}.Program(m, f, args, states)
	} else {
		results, _, err = eval.Graph(m, f, args, nil)
	}
	if err != nil {
		return nil, err
	}
	for i, n := range f.Outputs {
		out = append(out, Named{n, results[i]})
	}
	return out, nil
}

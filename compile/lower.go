package compile

import (
	"errors"
	"fmt"

	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/fuse"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/passes/mathlib"
	"github.com/swage-ml/swage/passes/pipeline"
)

// lowered is a module of program and kernel functions, and its entry points.
type lowered struct {
	module     *ir.Module
	signatures []backends.Signature
}

// steps lists all passes from import to backend: the graph's, then those that lead to kernels.
func steps(target ir.Target) []passes.Pass {
	return append(pipeline.Graph(), lowerPass(target), mathPass)
}

// lowerPass replaces the module by one of programs and kernels.
func lowerPass(target ir.Target) passes.Pass {
	return passes.Pass{
		Name: "lower", Doc: "turns fused graph functions into programs and kernels", Required: true,
		Run: func(m *ir.Module, ctx *passes.Ctx) error {
			out, err := lower.Lower(m, target)
			if err != nil {
				return &refusal{err}
			}
			*m = *out
			return nil
		},
	}
}

// mathPass writes math functions out.
var mathPass = passes.Pass{
	Name: "mathlib", Doc: "expands math functions of kernels into multiplications, additions and comparisons", Required: true,
	Run: func(m *ir.Module, ctx *passes.Ctx) error {
		return ctx.EachFunc(m, ir.Kernel, func(f *ir.Func) error {
			n, err := mathlib.Expand(f)
			ctx.Count("mathlib", n)
			return err
		})
	},
}

// refusal marks an error that is about the model, not about the compiler.
type refusal struct{ err error }

func (r *refusal) Error() string { return r.err.Error() }
func (r *refusal) Unwrap() error { return r.err }

// lower takes the graph functions down to programs and kernels. The module is used up.
func (c *compilation) lower(l *Loaded) (*lowered, error) {
	entries := alias(l.Module, l.Imported)
	list := steps(c.target.Target)
	out := &lowered{module: l.Module}
	opts := passes.Options{NoOpt: c.o.NoOpt, Off: c.o.Off, Verify: c.o.Verify, DumpDir: c.o.Dump, Limit: c.o.Limit}
	opts.After = func(step int, name string, m *ir.Module) error {
		if name == fuse.Pass.Name { // the last to see tensors with names and dims
			for _, e := range entries {
				out.signatures = append(out.signatures, describe(m, e))
			}
		}
		if step < len(list) {
			c.o.progress("pass %s", list[step].Name)
		}
		return c.ctx.Err()
	}
	err := c.stage("passes", func() (err error) {
		if err = passes.CheckOrder(pipeline.Graph(), pipeline.Constraints); err == nil {
			c.res.Passes, err = passes.Run(l.Module, list, opts)
		}
		return err
	})
	if err == nil && !c.o.Verify { // what the backend is given is always proven well-formed
		if err = ir.VerifyModule(l.Module); err != nil {
			err = &BugError{What: fmt.Errorf("after lowering: %w", err)}
		}
	}
	var r *refusal
	if errors.As(err, &r) {
		return nil, &UnsupportedError{Model: l.File, Problems: reasons(l, r.err), Missing: importedNames(l)}
	}
	return out, err
}

func importedNames(l *Loaded) []string {
	var names []string
	for _, e := range l.Imported {
		if e.Overload == 0 {
			names = append(names, e.Signature.Name)
		}
	}
	return names
}

package compile

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/fuse"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/passes/mathlib"
	"github.com/swage-ml/swage/passes/pipeline"
)

// steps lists all passes from import to backend: the graph's, then those that lead to kernels.
func steps(target ir.Target, note func(lower.Pick)) []passes.Pass {
	return append(pipeline.Graph(), kernelSteps(target, note)...)
}

// kernelSteps lists the passes that know the machine.
func kernelSteps(target ir.Target, note func(lower.Pick)) []passes.Pass {
	return []passes.Pass{lowerPass(target, note), mathPass}
}

// lowerPass replaces the module by one of programs and kernels. note, which may be nil, is told the schedules.
func lowerPass(target ir.Target, note func(lower.Pick)) passes.Pass {
	return passes.Pass{
		Name: "lower", Doc: "turns fused graph functions into programs and kernels", Required: true,
		Run: func(m *ir.Module, ctx *passes.Ctx) error {
			out, err := lower.Lower(m, target, func(p lower.Pick) {
				ctx.Remark("lower", p.Node, "%s: %s, by the %s", p.Kernel, p.Schedule, p.From())
				if note != nil {
					note(p)
				}
			})
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

// lower takes the graph functions down to programs and kernels, for each target. The module is used up.
func (c *compilation) lower(l *Loaded) ([]backends.Variant, error) {
	entries := alias(l.Module, l.Imported)
	c.res.Schedules = nil
	note := func(p lower.Pick) { c.res.Schedules = append(c.res.Schedules, p) }
	first := steps(c.targets[0].Target, note)
	if len(c.targets) > 1 {
		first = pipeline.Graph()
	}
	var signatures []backends.Signature
	opts := passes.Options{NoOpt: c.o.NoOpt, Off: c.o.Off, Verify: c.o.Verify, DumpDir: c.o.Dump, Limit: c.o.Limit}
	c.explain = &explainer{}
	opts.After = func(step int, name string, m *ir.Module) error {
		if c.o.Report != "" {
			c.explain.after(step, name, m)
		}
		if name == fuse.Pass.Name { // the last to see tensors with names and dims
			for _, e := range entries {
				signatures = append(signatures, describe(m, e))
			}
		}
		if step < len(first) {
			c.o.progress("pass %s", first[step].Name)
		}
		return c.ctx.Err()
	}
	var out []backends.Variant
	err := c.stage("passes", func() (err error) {
		if err = passes.CheckOrder(pipeline.Graph(), pipeline.Constraints); err == nil {
			c.res.Passes, err = passes.Run(l.Module, first, opts)
		}
		if err != nil || len(c.targets) == 1 {
			out = []backends.Variant{{Target: c.targets[0], Module: l.Module, Signatures: signatures}}
			return err
		}
		for _, t := range c.targets {
			v := backends.Variant{Target: t, Module: l.Module.Clone(), Signatures: signatures}
			o := passes.Options{Verify: c.o.Verify, After: func(int, string, *ir.Module) error { return c.ctx.Err() }}
			if c.o.Dump != "" {
				o.DumpDir = filepath.Join(c.o.Dump, t.Name)
			}
			r, err := passes.Run(v.Module, kernelSteps(t.Target, note), o)
			if err != nil {
				return err
			}
			c.res.Passes.Passes = append(c.res.Passes.Passes, r.Passes...)
			c.res.Passes.Remarks = append(c.res.Passes.Remarks, r.Remarks...)
			out = append(out, v)
		}
		return nil
	})
	for _, v := range out {
		if err == nil && !c.o.Verify { // what the backend is given is always proven well-formed
			if err = ir.VerifyModule(v.Module); err != nil {
				err = &BugError{What: fmt.Errorf("after lowering: %w", err)}
			}
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

package compile

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfops"
	"github.com/swage-ml/swage/ir"
)

// Model compiles the SavedModel in dir to Options.Output. With several signatures, those that can be compiled are
// written, and the error names the rest: then both the result and the error (an *UnsupportedError) are there.
func Model(ctx context.Context, dir string, o Options) (res *Result, err error) {
	defer caught(&err)
	c, err := newCompilation(ctx, ModelName(dir), o)
	if err != nil {
		return nil, err
	}
	var l *Loaded
	if err := c.stage("import", func() (err error) { l, err = Load(dir, o); return err }); err != nil {
		return nil, err
	}
	defer l.Close()
	c.res.Warnings = l.Model.Warnings
	return c.run(l)
}

// compilation is the state of one call of Model.
type compilation struct {
	ctx     context.Context
	name    string // of the model
	o       Options
	backend backends.Backend
	targets []backends.Target // one per variant of the code
	res     *Result
	explain *explainer
}

func newCompilation(ctx context.Context, name string, o Options) (*compilation, error) {
	if o.Output == "" {
		return nil, usagef("no output path")
	}
	if o.Precision == "" {
		o.Precision = "f32"
	}
	for _, e := range o.Emit {
		if !slices.Contains(emits, e) {
			return nil, usagef("no output %q to emit, want %s", e, strings.Join(emits, ", "))
		}
	}
	if !slices.Contains(precisions, o.Precision) {
		return nil, usagef("no precision %q, want one of %s", o.Precision, strings.Join(precisions, ", "))
	}
	winograd, ok := winogradChoices[o.Winograd]
	if !ok {
		return nil, usagef("no choice %q of convolutions, want auto, on or off", o.Winograd)
	}
	if o.NoOpt && winograd == ir.Auto {
		winograd = ir.Off
	}
	backend, targets, err := findTargets(o.Target)
	if err != nil {
		return nil, &UsageError{err}
	}
	for i := range targets {
		targets[i].Force, targets[i].Winograd = o.Force, winograd
		targets[i].Schedules = o.Schedules.For(targets[i].Name)
	}
	if d := o.Schedules; d != nil && !slices.ContainsFunc(targets, func(t backends.Target) bool { return t.Name == d.Target }) {
		return nil, usagef("%s has schedules for %s, not for %s", cmp.Or(d.Path, "the database"), d.Target, targets[0].Name)
	}
	return &compilation{ctx: ctx, name: name, o: o, backend: backend, targets: targets, res: &Result{}}, nil
}

// winogradChoices are the values of Options.Winograd.
var winogradChoices = map[string]ir.Choice{"": ir.Auto, "auto": ir.Auto, "on": ir.On, "off": ir.Off}

// stage runs one step and keeps its time; a context that ended stops before it.
func (c *compilation) stage(name string, f func() error) error {
	if err := context.Cause(c.ctx); err != nil {
		return err
	}
	c.o.progress("%s", name)
	start := time.Now()
	err := f()
	c.res.Stages = append(c.res.Stages, Stage{name, time.Since(start)})
	return err
}

// run lowers and emits what was imported. If that is refused, it finds out which signatures stand in the way, and
// compiles the others together.
func (c *compilation) run(l *Loaded) (*Result, error) {
	refused := l.Unsupported()
	if len(l.Imported) == 0 {
		return nil, refused
	}
	names, err := c.attempt(l, c.o.Output)
	if err != nil {
		if KindOf(err) != Unsupported || l.Model == nil {
			return nil, err
		}
		if refused == nil {
			refused = &UnsupportedError{Model: l.File}
		}
		rest, err := c.each(l, refused, err)
		if err != nil {
			return nil, err
		}
		if names, err = c.attempt(rest, c.o.Output); err != nil {
			return nil, err
		}
	}
	if refused != nil {
		refused.Written = names
		return c.res, refused
	}
	return c.res, nil
}

// attempt lowers and emits; it returns the signatures' names. Without an output it stops before the backend.
func (c *compilation) attempt(l *Loaded, output string) ([]string, error) {
	low, err := c.lower(l)
	if err == nil && output != "" {
		err = c.emit(low, output)
	}
	var no *backends.Refusal
	if errors.As(err, &no) {
		err = &UnsupportedError{Model: l.File, Problems: reasons(l, no.Err), Missing: importedNames(l), late: true}
	}
	return importedNames(l), err
}

// each finds, after whole refused all signatures together, those that are not refused alone. The others are noted.
func (c *compilation) each(l *Loaded, refused *UnsupportedError, whole error) (*Loaded, error) {
	output := "" // lowering tells
	var u *UnsupportedError
	if errors.As(whole, &u) && u.late {
		dir, err := os.MkdirTemp("", "swage-")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
		output = filepath.Join(dir, "one.so")
	}
	rest := l.opt
	rest.Signatures, rest.Skip = nil, maps.Clone(l.opt.Skip)
	all := importedNames(l)
	for _, name := range all {
		opt := l.opt
		opt.Signatures = []string{name}
		one, err := importModel(l.Model, opt)
		if err != nil {
			return nil, err
		}
		_, err = c.attempt(one, output)
		switch {
		case err == nil:
			rest.Signatures = append(rest.Signatures, name)
			continue
		case !errors.As(err, &u):
			return nil, err // not the model's fault
		}
		refused.Problems = append(refused.Problems, u.Problems...)
		if c.o.Partial {
			some, none, err := c.eachOutput(l, name, output)
			if err != nil {
				return nil, err
			}
			if len(some) > 0 {
				if rest.Skip == nil {
					rest.Skip = map[string][]string{}
				}
				rest.Signatures, rest.Skip[name] = append(rest.Signatures, name), none
				refused.Left = append(refused.Left, tfops.Left{Signature: name, Outputs: none})
				continue
			}
		}
		refused.Missing = append(refused.Missing, name)
	}
	switch {
	case len(rest.Signatures) == len(all) && len(refused.Left) == 0:
		return nil, whole // only together are they refused
	case len(rest.Signatures) == 0:
		return nil, refused
	}
	return importModel(l.Model, rest)
}

// eachOutput finds those of a signature's outputs that can be compiled alone, and those that cannot.
func (c *compilation) eachOutput(l *Loaded, name, output string) (some, none []string, err error) {
	whole := l.opt
	whole.Signatures = []string{name}
	one, err := importModel(l.Model, whole) // the module that was lowered is used up
	if err != nil {
		return nil, nil, err
	}
	all := slices.Clone(one.Module.Funcs[0].Outputs)
	for _, out := range all {
		opt := l.opt
		opt.Signatures, opt.Skip = []string{name}, maps.Clone(opt.Skip)
		if opt.Skip == nil {
			opt.Skip = map[string][]string{}
		}
		opt.Skip[name] = append(slices.Clone(opt.Skip[name]), slices.DeleteFunc(slices.Clone(all), func(o string) bool { return o == out })...)
		one, err := importModel(l.Model, opt)
		if err != nil {
			return nil, nil, err
		}
		_, err = c.attempt(one, output)
		var u *UnsupportedError
		switch {
		case err == nil:
			some = append(some, out)
		case errors.As(err, &u):
			none = append(none, out)
		default:
			return nil, nil, err
		}
	}
	return some, none, nil
}

// reasons are the errors joined in err, each as a problem.
func reasons(l *Loaded, err error) []Problem {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []Problem
		for _, e := range joined.Unwrap() {
			out = append(out, reasons(l, e)...)
		}
		return out
	}
	p := Problem{Signature: l.Imported[0].Signature.Name, Kind: "form", Reason: err.Error()}
	var b *ir.BuildError
	if errors.As(err, &b) {
		p.Node, p.Reason = b.Node, b.Err.Error()
		l.locate(&p)
	}
	return []Problem{p}
}

// locate completes a problem whose node has the name that ir has for it: the calls that lead there, and TensorFlow's.
func (l *Loaded) locate(p *Problem) {
	if l.Model == nil || p.Node == "" {
		return
	}
	graphs := []*savedmodel.Graph{l.Model.Graph}
	for _, name := range l.Model.Functions.Names() {
		if g, err := l.Model.Functions.Func(name); err == nil {
			graphs = append(graphs, g)
		}
	}
	var best *savedmodel.Node
	for _, g := range graphs {
		for at := p.Node; ; {
			if n := g.Node(at); n != nil && (best == nil || len(n.Name) > len(best.Name)) {
				best = n
				break
			}
			_, rest, more := strings.Cut(at, "/")
			if !more {
				break
			}
			at = rest
		}
	}
	if best == nil {
		return
	}
	p.Op, p.Function = best.Op, best.Graph.Name
	if at, ok := l.Model.Debug.Source(best); ok {
		p.Source, p.Code = at.String(), at.Code
	}
}

// emit hands the lowered modules to the backend.
func (c *compilation) emit(low []backends.Variant, output string) error {
	meta := artefact.Meta{
		Format: artefact.FormatVersion, ABI: artefact.ABIVersion, Producer: c.o.Producer, Model: c.name, Precision: c.o.Precision,
	}
	optimize := 2
	if c.o.NoOpt {
		optimize = 0
	}
	return c.stage("code", func() error {
		r, err := c.backend.Compile(c.ctx, low, backends.Options{
			Meta: meta, Output: output, LLVMDir: c.o.LLVMDir,
			Emit: c.o.Emit, Dump: c.o.Dump, Jobs: c.o.Jobs, Optimize: optimize, Progress: c.o.Progress,
		})
		if err != nil {
			if cause := context.Cause(c.ctx); cause != nil {
				return cause
			}
			return err
		}
		c.res.Meta, c.res.Files = r.Meta, r.Files
		c.res.Code, c.res.Weights, c.res.Kernels = r.CodeBytes, r.WeightsBytes, r.Distinct
		st, err := os.Stat(output)
		if err != nil {
			return err
		}
		c.res.Bytes = st.Size()
		if c.o.Report != "" {
			if err := c.explain.write(c.o.Report, c, low); err != nil {
				return err
			}
			c.res.Files = append(c.res.Files, c.o.Report)
		}
		return c.header(output)
	})
}

// header writes the model's C header, if it is asked for.
func (c *compilation) header(output string) error {
	if !slices.Contains(c.o.Emit, "header") {
		return nil
	}
	text, err := artefact.Header(c.res.Meta)
	if err != nil {
		return err
	}
	path := strings.TrimSuffix(output, filepath.Ext(output)) + ".h"
	c.res.Files = append(c.res.Files, path)
	return os.WriteFile(path, text, 0o666)
}

// ModelName is the name of the model's folder, or of the folder above if that is only called "saved_model" or is a
// version number, as TensorFlow Serving has it.
func ModelName(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return filepath.Base(dir)
	}
	name := filepath.Base(abs)
	if name == "saved_model" || strings.Trim(name, "0123456789") == "" {
		if up := filepath.Base(filepath.Dir(abs)); up != "/" && up != "." {
			return up
		}
	}
	return name
}

package compile

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
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
	target  backends.Target
	res     *Result
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
	backend, target, err := findTarget(o.Target)
	if err != nil {
		return nil, &UsageError{err}
	}
	return &compilation{ctx: ctx, name: name, o: o, backend: backend, target: target, res: &Result{}}, nil
}

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

// run lowers and emits what was imported.
func (c *compilation) run(l *Loaded) (*Result, error) {
	refused := l.unsupported()
	if len(l.Imported) == 0 {
		return nil, refused
	}
	low, err := c.lower(l)
	if err != nil {
		low, refused, err = c.lowerEach(l, refused, err)
		if err != nil {
			return nil, err
		}
	}
	if err := c.emit(low); err != nil {
		return nil, err
	}
	if refused != nil {
		for _, s := range low.signatures {
			refused.Written = append(refused.Written, s.Meta.Name)
		}
		return c.res, refused
	}
	return c.res, nil
}

// lowerEach finds out, after whole failed, which signatures stand in the way, and lowers the others together.
func (c *compilation) lowerEach(l *Loaded, refused *UnsupportedError, whole error) (*lowered, *UnsupportedError, error) {
	var bug *BugError
	if c.ctx.Err() != nil || errors.As(whole, &bug) || KindOf(whole) == Damaged || l.Model == nil {
		return nil, nil, whole
	}
	if refused == nil {
		refused = &UnsupportedError{Model: l.File}
	}
	var good []string
	var first error
	for _, e := range l.Imported {
		one, err := importModel(l.Model, []string{e.Signature.Name})
		if err != nil {
			return nil, nil, err
		}
		if _, err := c.lower(one); err != nil {
			if KindOf(err) != Unsupported {
				return nil, nil, err // not the model's fault: say so
			}
			if first == nil {
				first = err
			}
			refused.Problems = append(refused.Problems, problems(e.Signature.Name, err)...)
			refused.Missing = append(refused.Missing, e.Signature.Name)
			continue
		}
		good = append(good, e.Signature.Name)
	}
	switch {
	case first == nil:
		return nil, nil, whole // only together do they fail
	case len(good) == 0:
		return nil, nil, refused
	}
	rest, err := importModel(l.Model, good)
	if err != nil {
		return nil, nil, err
	}
	low, err := c.lower(rest)
	return low, refused, err
}

// problems are those of an error, under the signature's name.
func problems(signature string, err error) []Problem {
	var u *UnsupportedError
	if errors.As(err, &u) {
		return u.Problems
	}
	return []Problem{{Signature: signature, Reason: err.Error()}}
}

// emit hands the lowered module to the backend.
func (c *compilation) emit(low *lowered) error {
	meta := artefact.Meta{
		Format: artefact.FormatVersion, ABI: artefact.ABIVersion, Producer: c.o.Producer, Model: c.name, Precision: c.o.Precision,
	}
	optimize := 2
	if c.o.NoOpt {
		optimize = 0
	}
	return c.stage("code", func() error {
		r, err := c.backend.Compile(c.ctx, low.module, backends.Options{
			Target: c.target, Signatures: low.signatures, Meta: meta, Output: c.o.Output, LLVMDir: c.o.LLVMDir,
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
		st, err := os.Stat(c.o.Output)
		if err != nil {
			return err
		}
		c.res.Bytes = st.Size()
		return c.header()
	})
}

// header writes the model's C header, if it is asked for.
func (c *compilation) header() error {
	if !slices.Contains(c.o.Emit, "header") {
		return nil
	}
	text, err := artefact.Header(c.res.Meta)
	if err != nil {
		return err
	}
	path := strings.TrimSuffix(c.o.Output, filepath.Ext(c.o.Output)) + ".h"
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

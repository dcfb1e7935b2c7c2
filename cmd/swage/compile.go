package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir/shape"
)

var compileCommand = command{
	name: "compile", args: "MODEL -o ART [flags]", doc: "compiles the SavedModel in folder MODEL to one native file",
	examples: `  swage compile model/ -o model.so
  swage compile model/ -o model.so --signature serving_default --target x86-64-v3
  swage compile model/ -o model.so --emit header,ll -v 2
  swage compile model/ -o model.so --dump build/dump --limit 100
  swage compile model/ -o model.so --report model.html
  swage compile model/ -o model.so --partial --json
  swage compile model/ -o model.so --outputs serving_default:dense_2/MatMul:0,logits
  swage compile model/ -o model.so --tune 30s --dims B=8
  swage compile model/ -o model.so --tune 2m --tune-db zen4.json
  swage compile model/ -o model.so --schedules zen4.json
  swage compile model/ -o model.so --inputs 'serving_default:decode/images:0=float32[B,224,224,3]'
Signatures that cannot be compiled are named with all that they lack, the others are written, and the exit code is 3.
With --partial a signature is written without the outputs that cannot be compiled, and the exit code is 0 if there is
one. --outputs and --inputs cut a signature at any tensors outside branches and loops, so that it ends before, or begins
behind, what is unsupported; swage inspect shows where. A cut signature takes only the inputs that it needs.
--tune measures other schedules of products and convolutions than those that the rules pick, inside the whole model, and
keeps the best of each kind in a file. The same model with the same file gives the same artefact, on any machine.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		var m modelFlags
		m.add(f)
		f.Var(&m.signatures, "signature", "compile only signature `S`; may be given several times (default all)")
		out := f.String("o", "", "write the artefact to `ART` (default MODEL's name with .so, here)")
		var emit list
		f.Var(&emit, "emit", "write `WHAT` beside the artefact as well: ll, asm or header")
		page := f.String("report", "", "write a page about the compilation to `FILE.html`: graphs, kernels and why, memory")
		var cut cutFlags
		cut.add(f)
		var t tuneFlags
		t.add(f)
		js := f.Bool("json", false, "print one JSON object")
		jobs := f.Int("threads", 0, "run up to `N` programs at once (default as many as CPUs)")
		return func(a *app, args []string) error {
			dir, err := oneArg(args, "MODEL, the folder of a SavedModel")
			if err != nil {
				return err
			}
			if err := t.check(&m); err != nil {
				return err
			}
			o, err := m.options(a)
			if err != nil {
				return err
			}
			o.Output, o.Emit, o.Jobs, o.Report = *out, emit, *jobs, *page
			if o.Output == "" {
				o.Output = compile.ModelName(dir) + ".so"
			}
			cut.into(&o)
			var tuned *tuning
			if t.time > 0 {
				if o.Schedules, tuned, err = a.tune(dir, o, &t); err != nil {
					return err
				}
			}
			return a.compile(dir, o, m.verbose, *js, tuned)
		}
	},
}

func (a *app) compile(dir string, o compile.Options, verbose int, js bool, tuned *tuning) error {
	p := a.progress()
	o.Progress = p.say
	res, err := compile.Model(a.ctx, dir, o)
	p.done()
	written := res != nil && res.Meta != nil
	if written {
		a.describe(a.err, res, verbose)
	}
	u, part := partly(err)
	switch {
	case js && (written || u != nil):
		if jerr := a.printJSON(compiled(dir, o, res, u, tuned)); jerr != nil {
			return jerr
		}
	case written:
		a.printCompiled(o, res)
		if tuned != nil {
			tuned.print(a)
		}
	}
	switch {
	case part && o.Partial:
		fmt.Fprintf(a.err, "warning: %v\n", u)
		return nil
	case u != nil && js: // the object says it
		return &unsupportedError{}
	}
	return err
}

// compilation is what compile --json says.
type compilation struct {
	Path         string               `json:"path"` // of the artefact; "" if there is none
	Model        string               `json:"model"`
	Bytes        int64                `json:"bytes"`
	WeightsBytes int64                `json:"weights_bytes"`
	Kernels      int                  `json:"kernels"`
	Target       string               `json:"target"`
	Signatures   []artefact.Signature `json:"signatures"`
	Files        []string             `json:"files"`
	Missing      []missing            `json:"missing"` // by signature, what was left out and why
	Unsupported  []problemInfo        `json:"unsupported"`
	Warnings     []string             `json:"warnings,omitempty"`
	Tuning       *tuning              `json:"tuning,omitempty"` // with --tune
}

func compiled(dir string, o compile.Options, res *compile.Result, u *compile.UnsupportedError, tuned *tuning) *compilation {
	c := &compilation{Tuning: tuned, Model: compile.ModelName(dir), Signatures: []artefact.Signature{}, Files: []string{}, Missing: missingOf(u), Unsupported: problems(u)}
	if res == nil || res.Meta == nil {
		return c
	}
	c.Path, c.Bytes, c.WeightsBytes, c.Kernels, c.Target = o.Output, res.Bytes, res.Weights, res.Kernels, target(res)
	c.Signatures, c.Warnings = res.Meta.Signatures, res.Warnings
	c.Files = append(c.Files, res.Files...)
	return c
}

func (a *app) printCompiled(o compile.Options, res *compile.Result) {
	names := ""
	for i, s := range res.Meta.SignatureNames() {
		if i > 0 {
			names += ", "
		}
		names += s
	}
	fmt.Fprintf(a.out, "%s: %s, %d kernels, weights %s, target %s, signatures %s\n", o.Output, size(res.Bytes), res.Kernels,
		size(res.Weights), target(res), names)
	for _, f := range res.Files {
		if filepath.Clean(f) != filepath.Clean(o.Output) {
			fmt.Fprintln(a.out, f)
		}
	}
}

// target is the name of what the artefact was compiled for.
func target(res *compile.Result) string {
	if n := len(res.Meta.Variants); n > 0 {
		return res.Meta.Variants[n-1].Name
	}
	return res.Meta.Target
}

// describe prints what -v asks for.
func (a *app) describe(w io.Writer, res *compile.Result, verbose int) {
	for _, s := range res.Warnings {
		fmt.Fprintf(w, "warning: %s\n", s)
	}
	if verbose >= 1 {
		for _, s := range res.Stages {
			fmt.Fprintf(w, "%-24s %8.1f ms\n", s.Name, s.Time.Seconds()*1e3)
		}
		if res.Passes != nil {
			for _, r := range res.Passes.Passes {
				fmt.Fprintf(w, "  pass %2d %-14s %8.1f ms %6d rewrites  %s\n", r.Step, r.Name, r.Time.Seconds()*1e3, r.Rewrites, r.Dump)
			}
		}
	}
	if verbose >= 2 && res.Meta != nil {
		for _, k := range kernels(res.Meta.Kernels, nil) {
			fmt.Fprintln(w, k.line())
		}
	}
	if verbose >= 3 && res.Passes != nil {
		for _, c := range res.Passes.Counts {
			fmt.Fprintf(w, "%6d x %s\n", c.N, c.Name)
		}
		for _, r := range res.Passes.Remarks {
			fmt.Fprintln(w, r)
		}
	}
}

// size is a number of bytes for people.
func size(n int64) string {
	switch {
	case n >= 10<<20:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	case n >= 10<<10:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d B", n)
}

// evaluate computes an expression of dims; ok is false if it is none, or a symbol has no value.
func evaluate(text string, at dims) (int64, bool) {
	e, err := shape.Parse(text)
	if err != nil {
		return 0, false
	}
	n, err := e.Eval(func(name string) (int64, bool) { v, ok := at[name]; return v, ok })
	return n, err == nil
}

// partly reports whether err only says that some signatures were left out of what was written.
func partly(err error) (*compile.UnsupportedError, bool) {
	var u *compile.UnsupportedError
	return u, errors.As(err, &u) && len(u.Written) > 0
}

package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

var checkCommand = command{
	name: "check", args: "ART|MODEL [S:]case.npz … [flags]", doc: "runs cases and compares the answers with those in the files",
	examples: `  swage check model.so case0.npz case1.npz
  swage check model/ update:step0.npz serving_default:step1.npz --rtol 1e-3 --atol 1e-4
Each file holds arrays in.<input> and out.<output>. Cases run in order and share the model's state. A float may differ
by atol + rtol*|wanted|, NaN equals NaN; everything else must be equal. "scaled" is max abs / max |wanted|.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		var m modelFlags
		m.add(f)
		m.pin(f)
		signature := f.String("signature", "", "signature `S` of cases that name none (default serving_default, else the only one)")
		var tol cases.Tolerance
		f.Float64Var(&tol.Rel, "rtol", 1e-4, "relative tolerance `R`")
		f.Float64Var(&tol.Abs, "atol", 1e-5, "absolute tolerance `A`")
		threads := f.Int("threads", 1, "use up to `N` threads; 0 is all")
		device := f.String("device", "cpu", "where to run: `D` is cpu")
		js := f.Bool("json", false, "print one JSON object")
		return func(a *app, args []string) error {
			if len(args) < 2 {
				return usagef("want ART or MODEL, and at least one case.npz")
			}
			if !(tol.Rel >= 0 && tol.Abs >= 0) {
				return usagef("--rtol and --atol must not be negative")
			}
			model, err := a.open(args[0], &m, *device, *threads)
			if err != nil {
				return err
			}
			defer model.Close()
			k := &checker{a: a, model: model, tol: tol, sessions: map[string]*runtime.Session{}}
			defer k.close()
			for _, arg := range args[1:] {
				if err := k.one(arg, *signature); err != nil {
					return err
				}
			}
			return k.finish(*js)
		}
	},
}

// checker runs cases on one state.
type checker struct {
	a        *app
	model    *runtime.Model
	tol      cases.Tolerance
	state    *runtime.State
	sessions map[string]*runtime.Session
	results  []caseResult
}

// caseResult is what came of one case.
type caseResult struct {
	File      string       `json:"file"`
	Signature string       `json:"signature"`
	Error     string       `json:"error,omitempty"` // the call's
	Outputs   []cases.Diff `json:"outputs,omitempty"`
	OK        bool         `json:"ok"`
}

// splitCase takes [S:]path apart. Both may hold colons: a part that is a file decides.
func splitCase(arg, signature string) (sig, path string) {
	if _, err := os.Stat(arg); err == nil {
		return signature, arg
	}
	for i := range len(arg) {
		if arg[i] == ':' {
			if _, err := os.Stat(arg[i+1:]); err == nil {
				return arg[:i], arg[i+1:]
			}
		}
	}
	if s, p, ok := strings.Cut(arg, ":"); ok {
		return s, p
	}
	return signature, arg
}

// session is the signature's, on the state that all share.
func (k *checker) session(sig *runtime.Signature) (*runtime.Session, error) {
	if s := k.sessions[sig.Name()]; s != nil {
		return s, nil
	}
	if k.state == nil {
		st, err := k.model.NewState()
		if err != nil {
			return nil, err
		}
		k.state = st
	}
	s, err := sig.NewSession(runtime.WithSharedState(k.state))
	k.sessions[sig.Name()] = s
	return s, err
}

func (k *checker) close() {
	for _, s := range k.sessions {
		s.Close()
	}
	if k.state != nil {
		k.state.Close()
	}
}

// one runs a case. The error is for what stops the command; a wrong or failed answer is a result.
func (k *checker) one(arg, signature string) error {
	name, path := splitCase(arg, signature)
	sig, err := findSignature(k.model, name)
	if err != nil {
		return err
	}
	c, err := loadCase(path)
	if err != nil {
		return err
	}
	if len(c.Out) == 0 {
		return usagef("%s: no array out.<output> to compare with", path)
	}
	s, err := k.session(sig)
	if err != nil {
		return err
	}
	r := caseResult{File: path, Signature: sig.Name()}
	in, err := c.Inputs(sig.Inputs())
	var got []*runtime.Tensor
	if err == nil {
		got, err = s.Run(k.a.ctx, in)
	}
	switch {
	case k.a.ctx.Err() != nil:
		return k.a.ctx.Err()
	case err != nil:
		r.Error = err.Error()
	default:
		r.Outputs = c.Outputs(sig.Outputs(), got, k.tol)
		r.OK = true
		for _, d := range r.Outputs {
			r.OK = r.OK && d.OK()
		}
	}
	k.results = append(k.results, r)
	return nil
}

// finish prints the results; the last line sums them up.
func (k *checker) finish(js bool) error {
	bad := 0
	first := ""
	for _, r := range k.results {
		if r.OK {
			continue
		}
		bad++
		if first == "" {
			first = r.why()
		}
	}
	if js {
		if err := k.a.printJSON(map[string]any{"ok": bad == 0, "failed": bad, "rtol": k.tol.Rel, "atol": k.tol.Abs, "cases": k.results}); err != nil {
			return err
		}
	} else {
		k.print()
		if bad == 0 {
			fmt.Fprintf(k.a.out, "PASS: %d of %d cases\n", len(k.results), len(k.results))
		} else {
			fmt.Fprintf(k.a.out, "FAIL: %d of %d cases: %s\n", bad, len(k.results), first)
		}
	}
	if bad > 0 {
		return &saidError{"cases failed"}
	}
	return nil
}

// why is the first thing wrong with a case, on one line.
func (r *caseResult) why() string {
	what := r.Error
	for _, d := range r.Outputs {
		if !d.OK() && what == "" {
			what = fmt.Sprintf("output %q: %s", d.Output, d.Why)
		}
	}
	return fmt.Sprintf("%s: %s", filepath.Base(r.File), strings.ReplaceAll(what, "\n", "; "))
}

func (k *checker) print() {
	for _, r := range k.results {
		head := fmt.Sprintf("%s %s", filepath.Base(r.File), r.Signature)
		if r.Error != "" {
			fmt.Fprintf(k.a.out, "FAIL %s: %s\n", head, r.Error)
		}
		for _, d := range r.Outputs {
			mark := "ok  "
			if !d.OK() {
				mark = "FAIL"
			}
			fmt.Fprintf(k.a.out, "%s %s %s %s: max abs %.3g, max rel %.3g, scaled %.3g\n", mark, head, d.Output, d.Type, d.MaxAbs, d.MaxRel, d.Scaled)
			if !d.OK() {
				fmt.Fprintf(k.a.out, "     %s\n", d.Why)
			}
		}
	}
}

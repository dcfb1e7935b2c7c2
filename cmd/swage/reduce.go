package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/compile/shrink"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

var reduceCommand = command{
	name: "reduce", args: "MODEL|FILE.ir [S:]case.npz -o small.ir [flags]", doc: "makes a model smaller whose answers differ between the interpreter and machine code",
	examples: `  swage reduce model/ case0.npz -o small.ir
  swage reduce big.ir f:case.npz -o small.ir --against kernels
small.ir gets the smallest function found, with its constants, and small.npz its inputs: both are arguments for swage reduce,
swage opt and a test. Only what is compiled may be wrong: a wrong importer is for swage bisect.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		r := &reduction{}
		r.flags.add(f)
		signature := f.String("signature", "", "signature or function `S` of the case (default serving_default, or a file's first)")
		f.StringVar(&r.out, "o", "", "write the smaller function to `FILE`")
		f.StringVar(&r.against, "against", "native", "compare the interpreter with `WHAT`: native, kernels (interpreted), or passes (the graph after them)")
		f.IntVar(&r.tries, "tries", 2000, "ask at most `N` times whether the answers differ")
		f.Float64Var(&r.tol.Rel, "rtol", 1e-4, "relative tolerance `R`")
		f.Float64Var(&r.tol.Abs, "atol", 1e-5, "absolute tolerance `A`")
		return func(a *app, args []string) error {
			if len(args) != 2 || r.out == "" {
				return usagef("want MODEL or FILE.ir, one case.npz, and -o FILE")
			}
			if r.against != "native" && r.against != "kernels" && r.against != "passes" {
				return usagef("--against is %q, want native, kernels or passes", r.against)
			}
			r.a = a
			return r.run(args[0], args[1], *signature)
		}
	},
}

// reduction is one search for a smaller function.
type reduction struct {
	a            *app
	flags        modelFlags
	out, against string
	tries        int
	tol          cases.Tolerance
	dir          string // for artefacts
	kind         string // what is wrong, without particulars
}

func (r *reduction) run(path, casePath, signature string) error {
	name, npz := splitCase(casePath, signature)
	c, err := loadCase(npz)
	if err != nil {
		return err
	}
	var in []compile.Named
	for _, n := range c.In {
		in = append(in, compile.Named{Name: n.Name, Tensor: toIR(n.Tensor)})
	}
	o, err := r.flags.options(r.a)
	if err != nil {
		return err
	}
	var p *shrink.Problem
	if info, statErr := os.Stat(path); statErr == nil && !info.IsDir() && strings.HasSuffix(path, ".ir") {
		text, err := readText(path)
		if err != nil {
			return err
		}
		p, err = compile.TextProblem(path, text, name, in)
		if err != nil {
			return err
		}
	} else {
		if name == "" {
			name = "serving_default"
		}
		if p, err = compile.ModelProblem(path, name, in, o); err != nil {
			return err
		}
	}
	if r.dir, err = os.MkdirTemp("", "swage-reduce-"); err != nil {
		return err
	}
	defer os.RemoveAll(r.dir)
	what, err := r.differs(p.Clone(), o)
	if err != nil {
		return err
	}
	if what == "" {
		return &saidError{fmt.Sprintf("the answers of the interpreter and of %s do not differ", r.against)}
	}
	fmt.Fprintf(r.a.out, "%s\n", what)
	r.kind = kindOf(what)
	progress := r.a.progress()
	small := shrink.Reduce(p, func(p *shrink.Problem) bool {
		what, err := r.differs(p, o)
		return err == nil && what != "" && kindOf(what) == r.kind
	}, shrink.Options{Tries: r.tries, Progress: progress.say})
	progress.done()
	return r.write(small)
}

// kindOf tells wrong numbers from errors.
func kindOf(what string) string { kind, _, _ := strings.Cut(what, ":"); return kind }

// differs runs a problem both ways; it uses the module up. The error is one of the interpreter or of the context.
func (r *reduction) differs(p *shrink.Problem, o compile.Options) (string, error) {
	if err := r.a.ctx.Err(); err != nil {
		return "", err
	}
	want, err := compile.Answer(p)
	if err != nil {
		return "", err
	}
	outputs := append([]string{}, p.F().Outputs...)
	var got []*ir.Tensor
	if r.against == "native" {
		got, err = r.native(p, o)
	} else {
		got, err = compile.Lowered(r.a.ctx, p, r.against == "kernels", o)
	}
	if err != nil {
		return "error: " + err.Error(), nil
	}
	for i, w := range want {
		g, err := fromIR(got[i])
		if err != nil {
			return "", err
		}
		t, err := fromIR(w)
		if err != nil {
			return "", err
		}
		if d := cases.Compare(g, t, r.tol); !d.OK() {
			return fmt.Sprintf("wrong: output %q: %s", outputs[i], d.Why), nil
		}
	}
	return "", nil
}

func (r *reduction) native(p *shrink.Problem, o compile.Options) ([]*ir.Tensor, error) {
	o.Output, o.Signatures, o.Progress = filepath.Join(r.dir, "x.so"), nil, nil
	if _, err := compile.ModuleModel(r.a.ctx, "reduce", p.Module, o); err != nil {
		return nil, err
	}
	m, err := runtime.Open(o.Output)
	if err != nil {
		return nil, err
	}
	defer m.Close()
	sig, err := m.Signature(p.Func)
	if err != nil {
		return nil, err
	}
	s, err := sig.NewSession()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var in []*runtime.Tensor
	for _, t := range p.Inputs {
		x, err := fromIR(t)
		if err != nil {
			return nil, err
		}
		in = append(in, x)
	}
	got, err := s.Run(r.a.ctx, in)
	if err != nil {
		return nil, err
	}
	var out []*ir.Tensor
	for _, t := range got {
		out = append(out, toIR(t.Clone()))
	}
	return out, nil
}

// write saves the function and its inputs.
func (r *reduction) write(p *shrink.Problem) error {
	p.Inline()
	if err := os.WriteFile(r.out, []byte(p.Module.String()), 0o666); err != nil {
		return err
	}
	var in []cases.Named
	k := 0
	for _, v := range p.F().Params {
		if v.State != "" {
			continue
		}
		t, err := fromIR(p.Inputs[k])
		if err != nil {
			return err
		}
		name := v.Name
		if k < len(p.F().Inputs) {
			name = p.F().Inputs[k]
		}
		in = append(in, cases.Named{Name: name, Tensor: t})
		k++
	}
	npz := strings.TrimSuffix(r.out, filepath.Ext(r.out)) + ".npz"
	if err := cases.Save(npz, "in.", in); err != nil {
		return err
	}
	ops := 0
	p.F().Body.Walk(func(*ir.Op) { ops++ })
	fmt.Fprintf(r.a.out, "%s: %d ops, %s: %d inputs\n", r.out, ops, npz, len(in))
	return errors.Join(r.a.ctx.Err())
}

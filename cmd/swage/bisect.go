package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

var bisectCommand = command{
	name: "bisect", args: "MODEL [S:]case.npz [flags]", doc: "finds the first step of the compiler after which a case's answer is wrong",
	examples: `  swage bisect model/ case0.npz --rtol 1e-3
  swage bisect model/ update:step0.npz --dump build/dump
The signature is interpreted after the import and after every pass, down to kernels, then compiled and run. If a pass makes
the answer wrong, the rewrite of it that does is searched for. Large models take long: the interpreter is slow.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		b := &bisection{}
		b.flags.add(f)
		signature := f.String("signature", "", "signature `S` of the case (default serving_default)")
		f.Float64Var(&b.tol.Rel, "rtol", 1e-4, "relative tolerance `R`")
		f.Float64Var(&b.tol.Abs, "atol", 1e-5, "absolute tolerance `A`")
		return func(a *app, args []string) error {
			if len(args) != 2 {
				return usagef("want MODEL and one case.npz, got %d arguments", len(args))
			}
			b.a, b.dir = a, args[0]
			name, path := splitCase(args[1], *signature)
			if name == "" {
				name = "serving_default"
			}
			b.signature = name
			var err error
			if b.c, err = loadCase(path); err != nil {
				return err
			}
			return b.run()
		}
	},
}

// bisection is the search for one case's error.
type bisection struct {
	a         *app
	flags     modelFlags
	dir       string
	signature string
	c         *cases.Case
	tol       cases.Tolerance
	in        []compile.Named
}

// errFound stops the steps.
var errFound = errors.New("found")

func (b *bisection) run() error {
	for _, n := range b.c.In {
		b.in = append(b.in, compile.Named{Name: n.Name, Tensor: toIR(n.Tensor)})
	}
	o, err := b.flags.options(b.a)
	if err != nil {
		return err
	}
	p := b.a.progress()
	o.Progress = p.say
	bad, good := "", "the file"
	_, err = compile.Interpret(b.a.ctx, b.dir, b.signature, b.in, o, func(step int, name string, out []compile.Named, err error) error {
		p.done()
		why, line := b.judge(out, err)
		fmt.Fprintf(b.a.out, "%2d %-20s %s\n", step, name, line)
		if why != "" {
			bad = name
			return errFound
		}
		good = name
		return nil
	})
	p.done()
	switch {
	case bad == "import":
		fmt.Fprintf(b.a.out, "wrong from the start: the importer, the interpreter or the case\n")
		return &saidError{"wrong"}
	case bad != "":
		fmt.Fprintf(b.a.out, "right after %s, wrong after %s\n", good, bad)
		b.rewrite(o, bad)
		return &saidError{"wrong"}
	case err != nil:
		return err
	}
	why, line := b.native(o)
	fmt.Fprintf(b.a.out, "   %-20s %s\n", "native", line)
	if why != "" {
		fmt.Fprintf(b.a.out, "right in the interpreter at every level, wrong as machine code: the backend\n")
		return &saidError{"wrong"}
	}
	fmt.Fprintf(b.a.out, "right at every step\n")
	return nil
}

// judge compares outputs with the case's; why is "" if they are right.
func (b *bisection) judge(out []compile.Named, err error) (why, line string) {
	if err != nil {
		return err.Error(), "FAIL " + err.Error()
	}
	worst := cases.Diff{}
	for _, w := range b.c.Out {
		for _, o := range out {
			if o.Name != w.Name {
				continue
			}
			got, err := fromIR(o.Tensor)
			if err != nil {
				return err.Error(), "FAIL " + err.Error()
			}
			d := cases.Compare(got, w.Tensor, b.tol)
			if !d.OK() && why == "" {
				why = fmt.Sprintf("output %q: %s", w.Name, d.Why)
			}
			worst.MaxAbs, worst.Scaled = max(worst.MaxAbs, d.MaxAbs), max(worst.Scaled, d.Scaled)
		}
	}
	line = fmt.Sprintf("max abs %.3g, scaled %.3g", worst.MaxAbs, worst.Scaled)
	if why != "" {
		return why, "FAIL " + line + ": " + why
	}
	return "", "ok   " + line
}

// rewrite searches, by halving the number of rewrites, for the one that makes the answer wrong after the pass.
func (b *bisection) rewrite(o compile.Options, pass string) {
	total := 0
	try := func(limit int) (wrong bool, r *passes.Report) {
		o.Limit, o.Dump = limit, ""
		r, _ = compile.Interpret(b.a.ctx, b.dir, b.signature, b.in, o, func(_ int, name string, out []compile.Named, err error) error {
			if name != pass {
				return nil
			}
			why, _ := b.judge(out, err)
			wrong = why != ""
			return errFound
		})
		return wrong, r
	}
	if wrong, _ := try(-1); wrong {
		fmt.Fprintf(b.a.out, "wrong without any optional rewrite as well\n")
		return
	}
	_, r := try(0)
	if r == nil {
		return
	}
	for _, c := range r.Counts {
		total += c.N
	}
	lo, hi := 0, total // right with lo, wrong with hi
	for hi-lo > 1 && b.a.ctx.Err() == nil {
		mid := (lo + hi) / 2
		if wrong, _ := try(mid); wrong {
			hi = mid
		} else {
			lo = mid
		}
	}
	_, with := try(hi)
	if lo == 0 {
		lo = -1 // a limit of 0 is none
	}
	_, without := try(lo)
	fmt.Fprintf(b.a.out, "wrong from rewrite %d of %d%s; see the texts with: swage compile %s -o x.so --limit %d --dump DIR\n", hi, total, b.rule(with, without), b.dir, hi)
}

// rule names the rules that were applied more often in one run than in another.
func (b *bisection) rule(with, without *passes.Report) string {
	if with == nil || without == nil {
		return ""
	}
	before := map[string]int{}
	for _, c := range without.Counts {
		before[c.Name] = c.N
	}
	s := ""
	for _, c := range with.Counts {
		if c.N > before[c.Name] {
			s += ", " + c.Name
		}
	}
	return s
}

// native compiles the model and runs the case.
func (b *bisection) native(o compile.Options) (why, line string) {
	dir, err := os.MkdirTemp("", "swage-bisect-")
	if err != nil {
		return err.Error(), err.Error()
	}
	defer os.RemoveAll(dir)
	o.Output, o.Signatures = filepath.Join(dir, "x.so"), []string{b.signature}
	if _, err := compile.Model(b.a.ctx, b.dir, o); err != nil {
		return err.Error(), "FAIL " + err.Error()
	}
	out, err := b.call(o.Output)
	if err != nil {
		return err.Error(), "FAIL " + err.Error()
	}
	return b.judge(out, nil)
}

func (b *bisection) call(path string) ([]compile.Named, error) {
	m, err := runtime.Open(path)
	if err != nil {
		return nil, err
	}
	defer m.Close()
	sig, err := findSignature(m, b.signature)
	if err != nil {
		return nil, err
	}
	in, err := b.c.Inputs(sig.Inputs())
	if err != nil {
		return nil, err
	}
	s, err := sig.NewSession()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	got, err := s.Run(b.a.ctx, in)
	if err != nil {
		return nil, err
	}
	var out []compile.Named
	for i, t := range got {
		out = append(out, compile.Named{Name: sig.Outputs()[i].Name, Tensor: toIR(t.Clone())})
	}
	return out, nil
}

// toIR is the compiler's form of a tensor.
func toIR(t *runtime.Tensor) *ir.Tensor {
	out := &ir.Tensor{Shape: append([]int64{}, t.Shape()...), Data: t.Bytes()}
	for d := ir.Bool; d <= ir.String; d++ {
		if d.TF() == string(t.DType()) {
			out.DType = d
		}
	}
	if out.DType == ir.String {
		out.Data = nil
		for i := range t.Len() {
			out.Strings = append(out.Strings, t.StringBytes(i))
		}
	}
	return out
}

// fromIR is the runtime's form of a tensor.
func fromIR(t *ir.Tensor) (*runtime.Tensor, error) {
	if t.DType == ir.String {
		texts := make([]string, len(t.Strings))
		for i, s := range t.Strings {
			texts[i] = string(s)
		}
		return runtime.Of(texts, t.Shape...), nil
	}
	return runtime.FromBytes(runtime.DType(t.DType.TF()), t.Data, t.Shape...)
}

package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

var runCommand = command{
	name: "run", args: "ART|MODEL --in x.npz [flags]", doc: "runs a signature on the arrays of a file, and prints or writes the outputs",
	examples: `  swage run model.so --in case.npz
  swage run model/ --signature serving_default --in case.npz --out answer.npz
The file holds an array in.<input> for each input. If it holds arrays out.<output>, they are shown beside the answer.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		var m modelFlags
		m.add(f)
		m.pin(f)
		signature := f.String("signature", "", "run signature `S` (default serving_default, else the only one)")
		in := f.String("in", "", "read the inputs from `FILE.npz`; a signature without inputs needs none")
		out := f.String("out", "", "write the outputs to `FILE.npz` instead of printing them")
		threads := f.Int("threads", 1, "use up to `N` threads; 0 is all")
		device := f.String("device", "cpu", "where to run: `D` is cpu")
		return func(a *app, args []string) error {
			path, err := oneArg(args, "ART or MODEL")
			if err != nil {
				return err
			}
			model, err := a.open(path, &m, *device, *threads)
			if err != nil {
				return err
			}
			defer model.Close()
			return a.run(model, *signature, *in, *out)
		}
	},
}

func (a *app) run(model *runtime.Model, signature, in, out string) error {
	sig, err := findSignature(model, signature)
	if err != nil {
		return err
	}
	c := &cases.Case{Path: "no --in"}
	if in != "" {
		if c, err = loadCase(in); err != nil {
			return err
		}
	}
	args, err := c.Inputs(sig.Inputs())
	if err != nil {
		return err
	}
	s, err := sig.NewSession()
	if err != nil {
		return err
	}
	defer s.Close()
	got, err := s.Run(a.ctx, args)
	if err != nil {
		return err
	}
	if out != "" {
		var named []cases.Named
		for i, t := range got {
			named = append(named, cases.Named{Name: sig.Outputs()[i].Name, Tensor: t})
		}
		return cases.Save(out, "out.", named)
	}
	for i, t := range got {
		name := sig.Outputs()[i].Name
		fmt.Fprintf(a.out, "%s %v = %s\n", name, t, show(t))
		for _, w := range c.Out {
			if w.Name != name {
				continue
			}
			d := cases.Compare(t, w.Tensor, cases.Tolerance{})
			fmt.Fprintf(a.out, "%s wanted %s\n%s max abs error %.3g, max rel error %.3g\n", name, show(w.Tensor), name, d.MaxAbs, d.MaxRel)
		}
	}
	return nil
}

// findSignature finds a signature; the empty name is the default.
func findSignature(model *runtime.Model, name string) (*runtime.Signature, error) {
	sig, err := model.Signature(name)
	if err != nil {
		return nil, &compile.UsageError{Err: err}
	}
	return sig, nil
}

// loadCase reads a case; a file that is none is damaged.
func loadCase(path string) (*cases.Case, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, &compile.UsageError{Err: err}
	}
	c, err := cases.Load(path)
	if err != nil {
		return nil, &damageError{err}
	}
	return c, nil
}

// maxShown is how many elements of a dim are printed; of larger ones the first and last half.
const maxShown = 8

// show prints a tensor's values in brackets, shortened.
func show(t *runtime.Tensor) string {
	var b strings.Builder
	showDim(&b, t, t.Shape(), 0, t.Len())
	return b.String()
}

func showDim(b *strings.Builder, t *runtime.Tensor, shape []int64, from, n int) {
	if len(shape) == 0 {
		b.WriteString(cases.Element(t, from))
		return
	}
	b.WriteByte('[')
	d := int(shape[0])
	for i := range d {
		if d > maxShown && i == maxShown/2 {
			fmt.Fprintf(b, " …%d…", d-maxShown)
		}
		if d > maxShown && i >= maxShown/2 && i < d-maxShown/2 {
			continue
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		showDim(b, t, shape[1:], from+i*(n/d), n/d)
	}
	b.WriteByte(']')
}

package llvm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/cpu"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// Backend is the LLVM backend.
type Backend struct{}

// Name is "llvm".
func (Backend) Name() string { return "llvm" }

// Targets lists the CPU targets.
func (Backend) Targets() []backends.Target { return cpu.Targets() }

// Target finds a CPU target by name.
func (Backend) Target(name string) (backends.Target, error) { return cpu.ByName(name) }

// batchBytes is how much text one opt and llc get: starting them costs as much as some 100 KB of kernels. The division
// depends on the text only, so that two machines give the same bytes.
const batchBytes = 256 << 10

// placeholder stands for a kernel's name while its text is compared with others'.
const placeholder = "kernel"

// build is one compilation.
type build struct {
	backends.Options
	shared
	tools    *Tools
	variants []*variant
	dir      string // temporary
	units    []text
	meta     artefact.Meta
}

// variant is the code for one target.
type variant struct {
	backends.Variant
	unit     *unit
	programs []*ir.Func
}

// text is one LLVM module.
type text struct {
	name, body string
	target     backends.Target
	opt        bool     // runs the mid-level passes
	keep       []string // of a library: the functions to keep
}

// Compile writes the artefact to o.Output.
func (Backend) Compile(ctx context.Context, variants []backends.Variant, o backends.Options) (*backends.Result, error) {
	tools, err := FindTools(o.LLVMDir)
	if err != nil {
		return nil, err
	}
	if o.Jobs < 1 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if o.Progress == nil {
		o.Progress = func(string) {}
	}
	b := &build{Options: o, tools: tools, shared: shared{library: map[string]bool{}, natives: nativeSymbols()}}
	for i, v := range variants {
		w := &variant{Variant: v, unit: &unit{shared: &b.shared, kernels: map[string]*compiledKernel{}, number: int64(i + 1)}}
		if len(variants) > 1 {
			w.unit.tag = "." + strings.ReplaceAll(v.Target.Name, "-", "_")
		}
		for _, s := range v.Signatures {
			f := v.Module.Func(s.Func)
			if f == nil || f.Level != ir.Program {
				return nil, fmt.Errorf("signature %q: no program @%s", s.Meta.Name, s.Func)
			}
			w.programs = append(w.programs, f)
		}
		b.variants = append(b.variants, w)
	}
	if b.layout, err = newLayout(b.variants); err != nil {
		return nil, err
	}
	if err := b.findFixed(); err != nil {
		return nil, err
	}
	distinct, err := b.emit()
	if err != nil {
		return nil, &backends.Refusal{Err: err}
	}
	if b.dir, err = os.MkdirTemp("", "swage-"); err != nil {
		return nil, err
	}
	defer os.RemoveAll(b.dir)
	objects, err := b.objects(ctx)
	if err != nil {
		return nil, err
	}
	files, err := b.link(ctx, objects)
	if err != nil {
		return nil, err
	}
	r := &backends.Result{Meta: &b.meta, Files: files, Distinct: distinct, WeightsBytes: b.layout.weightBytes}
	if st, err := os.Stat(o.Output); err == nil {
		r.CodeBytes = st.Size() - r.WeightsBytes
	}
	return r, nil
}

// base is the target of code that all variants share.
func (b *build) base() backends.Target { return b.variants[0].Target }

// emit turns every function into text and the metadata into its final form; it returns the number of distinct kernels.
func (b *build) emit() (int, error) {
	var errs []error
	n := 0
	for _, v := range b.variants {
		kernels, err := v.emit()
		errs = append(errs, err)
		b.batches(v, kernels)
		n += len(kernels)
	}
	if err := errors.Join(errs...); err != nil {
		return 0, err
	}
	return n, b.entries()
}

// emit turns the variant's kernels into text; it returns those that differ.
func (v *variant) emit() ([]*compiledKernel, error) {
	called := map[string]bool{}
	for _, f := range v.programs {
		f.Body.Walk(func(op *ir.Op) {
			if op.Is("call") {
				called[op.Str("callee")] = true
			}
		})
	}
	var errs []error
	var order []*compiledKernel
	bySymbol := map[string]*compiledKernel{}
	byText := map[string]string{}
	for _, f := range v.Module.Funcs {
		if f.Level != ir.Kernel || !called[f.Name] {
			continue
		}
		k, err := v.kernel(f)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		v.unit.kernels[f.Name] = k
		key := stripComments(k.text)
		if s, same := byText[key]; same {
			k.symbol = s
			continue
		}
		k.symbol = uniqueSymbol(f.Name, v.unit.tag, bySymbol)
		byText[key], bySymbol[k.symbol] = k.symbol, k
		order = append(order, k)
	}
	return order, errors.Join(errs...)
}

// uniqueSymbol keeps a kernel's name readable and apart from the support module's and from other kernels'.
func uniqueSymbol(name, tag string, taken map[string]*compiledKernel) string {
	s := strings.Map(func(r rune) rune {
		if r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, name)
	base := "k." + s
	s = base + tag
	for n := 2; taken[s] != nil; n++ {
		s = fmt.Sprintf("%s.%d%s", base, n, tag)
	}
	return s
}

func stripComments(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if t := strings.TrimSpace(line); !strings.HasPrefix(t, ";") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// kernel emits one kernel under the placeholder's name.
func (v *variant) kernel(f *ir.Func) (*compiledKernel, error) {
	k := &compiledKernel{fn: f, written: paramsWritten(f)}
	m := llx.NewModule()
	if err := emitKernel(m, f, placeholder, v.Target, noalias(f, k.written, v.programs)); err != nil {
		return nil, err
	}
	k.trips, k.split = iterations(f)
	if k.split {
		k.emitTask(m, placeholder)
	}
	k.text, k.decls = m.Text(), m.Declares()
	return k, nil
}

// batches puts a variant's kernels into modules of about batchBytes.
func (b *build) batches(v *variant, kernels []*compiledKernel) {
	var body strings.Builder
	decls := map[string]bool{}
	flush := func() {
		if body.Len() == 0 {
			return
		}
		var lines []string
		for d := range decls {
			lines = append(lines, d)
		}
		slices.Sort(lines)
		text0 := header(v.Target) + body.String() + strings.Join(lines, "\n") + "\n" + attributes(v.Target)
		b.units = append(b.units, text{name: fmt.Sprintf("kernels%d", len(b.units)), body: text0, target: v.Target, opt: true})
		body.Reset()
		clear(decls)
	}
	for _, k := range kernels {
		t := strings.ReplaceAll(k.text, "@"+placeholder+"(", `@"`+k.symbol+`"(`)
		t = strings.ReplaceAll(t, "@"+placeholder+".task(", `@"`+k.symbol+`.task"(`)
		fmt.Fprintf(&body, "; kernel @%s\n%s\n", k.fn.Name, t)
		for _, d := range k.decls {
			decls[d] = true
		}
		if body.Len() > batchBytes {
			flush()
		}
	}
	flush()
}

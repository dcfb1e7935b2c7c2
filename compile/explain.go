package compile

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/compile/report"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/fuse"
)

// explainer collects what a report shows while the passes run.
type explainer struct {
	functions []report.Function
}

// after keeps the graphs' text as it was imported and as it was grouped.
func (x *explainer) after(step int, name string, m *ir.Module) {
	for _, f := range m.Funcs {
		k := slices.IndexFunc(x.functions, func(o report.Function) bool { return o.Name == f.Name })
		switch {
		case step == 0:
			x.functions = append(x.functions, report.Function{Name: f.Name, Before: clip(f.String())})
		case name == fuse.Pass.Name && k >= 0:
			x.functions[k].After = clip(f.String())
		}
	}
}

// clip cuts long lines, which hold constants.
func clip(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		const most = 400
		if line = strings.TrimRight(line, "\n"); len(line) > most {
			head, node, _ := strings.Cut(line, "  // ")
			line = head[:min(len(head), most)] + "…  // " + node
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// write makes the file.
func (x *explainer) write(path string, c *compilation, low []backends.Variant) error {
	res, m := c.res, c.res.Meta
	best := low[len(low)-1]
	var variants []string
	for _, v := range m.Variants {
		variants = append(variants, v.Name)
	}
	r := &report.Report{Title: m.Model, Functions: x.functions, Facts: [][2]string{
		{"artefact", fmt.Sprintf("%s, %d bytes: weights %d, code %d", c.o.Output, res.Bytes, res.Weights, res.Code)},
		{"for", m.Target + ", " + strings.Join(variants, " and ") + ", " + m.Precision}, {"by", m.Producer + ", " + m.Toolchain},
		{"build", m.BuildID}, {"signatures", strings.Join(m.SignatureNames(), ", ")},
	}}
	for _, s := range res.Stages {
		r.Stages = append(r.Stages, report.Stage{Name: s.Name, Time: s.Time})
	}
	for _, p := range res.Passes.Passes {
		r.Passes = append(r.Passes, report.Stage{Name: p.Name, Time: p.Time, Rewrites: p.Rewrites})
	}
	for _, d := range res.Passes.Remarks {
		r.Decisions = append(r.Decisions, report.Decision(d))
	}
	var done []string
	for _, s := range best.Signatures {
		if !slices.Contains(done, s.Func) {
			done = append(done, s.Func)
			r.Plans = append(r.Plans, plan(s.Meta.Name, best.Module.Func(s.Func)))
		}
	}
	for _, k := range m.Kernels {
		if k.Variant == "" || k.Variant == best.Target.Name {
			r.Kernels = append(r.Kernels, report.Kernel{Name: k.Name, Nodes: k.Nodes, Flops: atOne(k.Flops), Bytes: atOne(k.Bytes),
				Formula: "flops " + k.Flops + ", bytes " + k.Bytes})
		}
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := r.HTML(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// atOne is an expression's value where every dim that is free is 1.
func atOne(text string) int64 {
	e, err := shape.Parse(text)
	if err != nil {
		return 0
	}
	n, _ := e.Eval(func(string) (int64, bool) { return 1, true })
	return n
}

// plan reads a program's memory off its code: which buffer lies where, and from which step to which it is used.
func plan(name string, f *ir.Func) report.Plan {
	p := report.Plan{Name: name}
	slots, _ := f.Attrs.Get("slots").(shape.Dims)
	var offsets []int64
	for _, s := range slots {
		offsets = append(offsets, p.Bytes)
		p.Bytes += (atOne(s.String()) + artefact.Align - 1) &^ (artefact.Align - 1)
	}
	for _, s := range f.Syms {
		p.At += strings.TrimLeft(fmt.Sprintf(", %s = 1", s.Name), map[bool]string{true: ", "}[p.At == ""])
	}
	at := map[*ir.Value]int{} // a buffer's place in p.Buffers
	f.Body.Walk(func(op *ir.Op) {
		if op.Is("alloc") {
			k := op.Int("slot")
			if k < 0 || k >= int64(len(offsets)) {
				return
			}
			t := op.Result().Type
			b := report.Buffer{Name: op.Node, Type: t.String(), Offset: offsets[k], Bytes: atOne(t.Elems().Mul(shape.Const(t.DType.MemSize())).String()), First: -1}
			at[op.Result()] = len(p.Buffers)
			p.Buffers = append(p.Buffers, b)
			p.Sum += b.Bytes
			return
		}
		if len(op.Operands) == 0 || op.Is("view") {
			return
		}
		used := false
		for _, v := range op.Operands {
			for v.Def != nil && v.Def.Is("view") {
				v = v.Def.Operands[0]
			}
			k, ok := at[v]
			if !ok {
				continue
			}
			b := &p.Buffers[k]
			if b.First < 0 {
				b.First = len(p.Steps)
			}
			b.Last, used = len(p.Steps), true
		}
		if used {
			what := op.Name()
			if op.Is("call") {
				what = op.Str("callee")
			}
			p.Steps = append(p.Steps, what)
		}
	})
	p.Buffers = slices.DeleteFunc(p.Buffers, func(b report.Buffer) bool { return b.First < 0 })
	return p
}

package fuzz

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/compile/schedules"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/runtime"
)

// Setting is a way to compile and run a batch.
type Setting struct {
	Target string
	NoOpt  bool
	Force  string // schedules that are taken wherever they are legal
	// Schedule of all products and convolutions, as package lower writes it.
	Schedule string
}

// String is as "x86-64-v3, -O0".
func (s Setting) String() string {
	text := s.Target
	if s.NoOpt {
		text += ", -O0"
	}
	if s.Force != "" {
		text += ", forced: " + s.Force
	}
	if s.Schedule != "" {
		text += ", schedule: " + s.Schedule
	}
	return text
}

// Batch is many functions that become one artefact.
type Batch struct {
	Funcs   []*Function
	answers [][][]*Answer
	LLVMDir string
}

// Add takes a function that runs at all levels above.
func (b *Batch) Add(fn *Function) {
	answers, shaky, err := Answers(fn)
	if err != nil || shaky {
		return
	}
	b.Funcs = append(b.Funcs, fn)
	b.answers = append(b.answers, answers)
}

// forced is the part of the batch that there are schedules to force for.
func (b *Batch) forced() *Batch {
	out := &Batch{LLVMDir: b.LLVMDir}
	for i, fn := range b.Funcs {
		if forcible(fn) {
			out.Funcs, out.answers = append(out.Funcs, fn), append(out.answers, b.answers[i])
		}
	}
	return out
}

// Text is one module of all functions.
func (b *Batch) Text() string {
	s := "module @fuzz\n"
	for _, f := range b.Funcs {
		_, body, _ := strings.Cut(f.Text, "\n")
		s += body + "\n"
	}
	return s
}

// Fault is a function whose native answer differs.
type Fault struct {
	Func *Function
	What string
	Case int
}

// Run compiles the batch and calls every function with every case, on each number of threads; and rows of batches on
// their own. The error is one of the whole batch.
func (b *Batch) Run(ctx context.Context, s Setting, dir string, threads []int) (faults []Fault, err error) {
	if len(b.Funcs) == 0 {
		return nil, nil
	}
	path := filepath.Join(dir, "batch.so")
	defer os.Remove(path)
	o := compile.Options{Output: path, Target: s.Target, NoOpt: s.NoOpt, Force: s.Force, LLVMDir: b.LLVMDir, Producer: "fuzz", Jobs: 1}
	if s.Schedule != "" {
		o.Schedules = schedules.New(s.Target, "")
		o.Schedules.Entries[lower.Any] = schedules.Entry{Schedule: s.Schedule}
	}
	if _, err := compile.TextModel(ctx, "fuzz.ir", b.Text(), o); err != nil {
		return nil, err
	}
	for _, n := range threads {
		model, err := runtime.Open(path, runtime.WithThreads(n))
		if err != nil {
			return nil, err
		}
		for i, fn := range b.Funcs {
			for k, c := range fn.Cases {
				what := callNative(model, fn, c, b.answers[i][k])
				if what == "" && n == threads[0] {
					what = rows(model, fn, c)
				}
				if what != "" {
					faults = append(faults, Fault{fn, fmt.Sprintf("%s, %d threads, case %d: %s", s, n, k, what), k})
					break
				}
			}
		}
		model.Close()
		if len(faults) > 0 {
			return faults, nil
		}
	}
	return nil, nil
}

// callNative runs a case in one session and compares.
func callNative(model *runtime.Model, fn *Function, c Case, answers []*Answer) string {
	sig, err := model.Signature(fn.Name)
	if err != nil {
		return err.Error()
	}
	sess, err := sig.NewSession()
	if err != nil {
		return err.Error()
	}
	defer sess.Close()
	for k, a := range answers {
		out, err := native(sess, c.Calls[k])
		if a.Stops {
			if err == nil {
				return "no error, though a check fails"
			}
			return ""
		}
		if err != nil {
			return err.Error()
		}
		short := *a // native calls show outputs, not variables
		short.Want = a.Want[:len(out)]
		if msg := short.Compare(out); msg != "" {
			return fmt.Sprintf("call %d: %s", k, msg)
		}
	}
	return ""
}

// native runs a session.
func native(sess *runtime.Session, in []*ir.Tensor) ([]*ir.Tensor, error) {
	sig := sess.Signature()
	var args []*runtime.Tensor
	for i, x := range in {
		if x.DType == ir.String {
			t, err := fromStrings(x)
			if err != nil {
				return nil, err
			}
			args = append(args, t)
			continue
		}
		t, err := runtime.FromBytes(sig.Inputs()[i].DType, slices.Clone(x.Data), x.Shape...)
		if err != nil {
			return nil, err
		}
		args = append(args, t)
	}
	got, err := sess.Run(context.Background(), args)
	if err != nil {
		return nil, err
	}
	var out []*ir.Tensor
	for _, t := range got {
		x := &ir.Tensor{Shape: slices.Clone(t.Shape()), Data: slices.Clone(t.Bytes())}
		if t.Offsets() != nil {
			x = ir.NewTensor(ir.String, x.Shape...)
			for i := range x.Strings {
				x.Strings[i] = slices.Clone(t.StringBytes(i))
			}
		}
		for d := ir.Bool; d < ir.String; d++ {
			if d.TF() == string(t.DType()) {
				x.DType = d
			}
		}
		out = append(out, x)
	}
	return out, nil
}

func fromStrings(x *ir.Tensor) (*runtime.Tensor, error) {
	var data []byte
	offsets := []int64{0}
	for _, s := range x.Strings {
		data = append(data, s...)
		offsets = append(offsets, int64(len(data)))
	}
	return runtime.FromStringBytes(data, offsets, x.Shape...)
}

// rows holds that a row has the same bits in a batch and alone, where the interpreter says that rows do not mix: its own
// answers to rows alone are those of the batch, bit for bit.
func rows(model *runtime.Model, fn *Function, c Case) string {
	m, f, err := module(fn.Text)
	n := c.Syms["B"]
	if err != nil || n < 2 || len(f.StateOut) > 0 || f.Sym("B") == nil || f.Sym("B").Lo > 1 {
		return ""
	}
	batched := func(vs []*ir.Value) []bool {
		out := make([]bool, len(vs))
		for i, v := range vs {
			for a, d := range v.Dims() {
				if slices.Contains(d.Syms(), "B") {
					out[i] = true
					if a > 0 || d.Name() != "B" {
						return nil
					}
				}
			}
		}
		return out
	}
	if mixesRows(f) {
		return ""
	}
	ins, outs := batched(f.Params), batched(f.Results())
	if ins == nil || outs == nil || !slices.Contains(outs, true) {
		return ""
	}
	row := func(ts []*ir.Tensor, which []bool, r int64) []*ir.Tensor {
		out := slices.Clone(ts)
		for i, t := range ts {
			if which[i] {
				size, some := int64(len(t.Data))/n, int64(len(t.Strings))/n
				out[i] = &ir.Tensor{DType: t.DType, Shape: append([]int64{1}, t.Shape[1:]...), Data: t.Data[r*size : (r+1)*size], Strings: t.Strings[r*some : (r+1)*some]}
			}
		}
		return out
	}
	whole, _, err := eval.Graph(m, f, c.Calls[0], nil)
	if err != nil {
		return ""
	}
	for r := range n {
		alone, _, err := eval.Graph(m, f, row(c.Calls[0], ins, r), nil)
		if err != nil || !sameBits(alone, row(whole, outs, r)) {
			return ""
		}
	}
	sig, err := model.Signature(fn.Name)
	if err != nil {
		return err.Error()
	}
	sess, err := sig.NewSession()
	if err != nil {
		return err.Error()
	}
	defer sess.Close()
	if whole, err = native(sess, c.Calls[0]); err != nil {
		return err.Error()
	}
	for r := range n {
		alone, err := native(sess, row(c.Calls[0], ins, r))
		if err != nil {
			return err.Error()
		}
		if !sameBits(alone, row(whole, outs, r)) {
			return fmt.Sprintf("row %d of %d has other bits alone", r, n)
		}
	}
	return ""
}

// mixesRows reports floating-point sums along an axis that has the symbol B. Of equal rows they may give what the row gives
// alone, but for roundings that the interpreter does not have.
func mixesRows(f *ir.Func) bool {
	found := false
	f.Body.Walk(func(op *ir.Op) {
		if len(op.Operands) == 0 {
			return
		}
		x := op.Operands[0]
		var axes []int64
		switch op.Name() {
		case "softmax", "scan":
			axes = []int64{op.Int("axis")}
		case "reduce":
			axes = op.Ints("axes")
		case "layer_norm":
			for a := op.Int("axis"); a < int64(x.Type.Rank()); a++ {
				axes = append(axes, a)
			}
		case "dot_general":
			axes = op.Ints("contract_lhs")
		case "convolution", "reduce_window", "fft":
			for a := range int64(x.Type.Rank()) {
				if a > 0 || !op.Is("convolution") {
					axes = append(axes, a)
				}
			}
		}
		for _, a := range axes {
			found = found || slices.Contains(x.Dims()[a].Syms(), "B")
		}
	})
	return found
}

// sameBits compares tensors; NaNs are equal whatever their bits.
func sameBits(a, b []*ir.Tensor) bool {
	for i := range a {
		if equal(a[i], b[i]) {
			continue
		}
		if !a[i].DType.IsFloat() {
			return false
		}
		for k := range a[i].Len() {
			x, y := a[i].Float(k), b[i].Float(k)
			if !same(x, y) {
				return false
			}
		}
	}
	return true
}

package fuzz

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// Answer is what a call must give: values, and how far floats may be from them.
type Answer struct {
	Want []*ir.Tensor // outputs, then variables in the order of StateOut
	runs [][]*ir.Tensor
	// shaky are the outputs that rounding turns into something else: they are not compared.
	shaky []bool
	noisy bool // some op rounds
	more  func(n int) ([][]*ir.Tensor, error)
	state map[string]*ir.Tensor
	// Stops says that a check of the function fails: there are no values.
	Stops bool
}

// stopped reports the error of a check.
func stopped(err error) bool {
	var c *eval.CheckError
	return errors.As(err, &c) && c.Message == checkText
}

// Shaky reports that no output can be compared.
func (a *Answer) Shaky() bool {
	for _, s := range a.shaky {
		if !s {
			return false
		}
	}
	return len(a.shaky) > 0
}

const (
	firstRuns = 3
	moreRuns  = 24
	slack     = 16 // how many times the error of the noise a result may be off
)

// Reference runs a call in the interpreter, once as it is and a few times with noise. state is what the call before
// left; nil: the module's.
func Reference(m *ir.Module, f *ir.Func, in []*ir.Tensor, before *Answer) (*Answer, error) {
	var state map[string]*ir.Tensor
	if before != nil {
		state = before.state
	}
	a := &Answer{}
	out, st, err := eval.Graph(m, f, in, state)
	if stopped(err) {
		for seed := range uint64(firstRuns) { // whatever the roundings
			n := &noise{rng: rand.New(rand.NewPCG(seed, 99))}
			if _, _, err := eval.GraphWith(eval.GraphOptions{Perturb: n.perturb}, m, f, in, state); !stopped(err) {
				return nil, errors.New("rounding decides whether the call stops")
			}
		}
		return &Answer{Stops: true}, nil
	}
	if err != nil {
		return nil, err
	}
	a.Want, a.state = results(f, out, st), st
	n := &noise{}
	a.more = func(k int) ([][]*ir.Tensor, error) {
		var runs [][]*ir.Tensor
		for range k {
			n.rng = rand.New(rand.NewPCG(uint64(len(a.runs)+len(runs)), 99))
			st := state
			if before != nil && len(before.runs) > 0 {
				st = before.noisyState(f, n.rng)
			}
			out, st, err := eval.GraphWith(eval.GraphOptions{Perturb: n.perturb}, m, f, in, st)
			if err != nil {
				return nil, err
			}
			runs = append(runs, results(f, out, st))
			if !n.used && before == nil {
				break
			}
		}
		return runs, nil
	}
	if a.runs, err = a.more(firstRuns); err != nil {
		return nil, err
	}
	a.noisy = n.used || before != nil && before.noisy
	a.shaky = make([]bool, len(a.Want))
	a.judge()
	return a, nil
}

func (a *Answer) noisyState(f *ir.Func, rng *rand.Rand) map[string]*ir.Tensor {
	st := map[string]*ir.Tensor{}
	run := a.runs[rng.IntN(len(a.runs))]
	for i, name := range f.StateOut {
		st[name] = run[len(f.Outputs)+i]
	}
	return st
}

func results(f *ir.Func, out []*ir.Tensor, state map[string]*ir.Tensor) []*ir.Tensor {
	for _, s := range f.StateOut {
		out = append(out, state[s])
	}
	return out
}

// judge finds the outputs that noise makes into something else.
func (a *Answer) judge() {
	for i, w := range a.Want {
		for _, r := range a.runs {
			if fmt.Sprint(r[i].Shape) != fmt.Sprint(w.Shape) {
				a.shaky[i] = true
				continue
			}
			if !w.DType.IsFloat() {
				a.shaky[i] = a.shaky[i] || !equal(r[i], w)
				continue
			}
			top := 0.0
			for k := range w.Len() {
				if x := math.Abs(w.Float(k)); !math.IsInf(x, 0) && !math.IsNaN(x) {
					top = max(top, x)
				}
			}
			for k := range w.Len() {
				x, y := w.Float(k), r[i].Float(k)
				if special(x) || special(y) {
					a.shaky[i] = a.shaky[i] || !same(x, y)
				} else if math.Abs(x-y) > 1e-3*top*unit(w.DType)/unit(ir.F32) {
					a.shaky[i] = true
				}
			}
		}
	}
}

func special(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) }

func same(x, y float64) bool { return x == y || math.IsNaN(x) && math.IsNaN(y) }

// unit is half the distance of 1 to the next number.
func unit(d ir.DType) float64 {
	switch d {
	case ir.F16:
		return 0x1p-11
	case ir.BF16:
		return 0x1p-8
	case ir.F64, ir.C128:
		return 0x1p-53
	}
	return 0x1p-24
}

// least is the smallest denormal.
func least(d ir.DType) float64 {
	switch d {
	case ir.F16:
		return 0x1p-24
	case ir.F64, ir.C128:
		return 5e-324
	case ir.BF16:
		return 0x1p-133
	}
	return 0x1p-149
}

// Compare says how results (in the order of Want) differ from the answer; "" if they do not.
func (a *Answer) Compare(got []*ir.Tensor) string {
	msg := a.compare(got)
	if msg != "" && a.noisy && len(a.runs) < moreRuns { // perhaps the bound is too good
		runs, err := a.more(moreRuns)
		if err != nil {
			return ""
		}
		a.runs = append(a.runs, runs...)
		a.judge()
		msg = a.compare(got)
	}
	return msg
}

func (a *Answer) compare(got []*ir.Tensor) string {
	if len(got) != len(a.Want) {
		return fmt.Sprintf("%d results, want %d", len(got), len(a.Want))
	}
	for i, w := range a.Want {
		if a.shaky[i] {
			continue
		}
		g := got[i]
		if g == nil || g.DType != w.DType || fmt.Sprint(g.Shape) != fmt.Sprint(w.Shape) {
			return fmt.Sprintf("result %d: got another type, want %s", i, w.Type())
		}
		if !w.DType.IsFloat() {
			if !w.DType.IsComplex() && !equal(g, w) {
				for k := range w.Len() {
					if w.DType == ir.String {
						if !bytes.Equal(g.Strings[k], w.Strings[k]) {
							return fmt.Sprintf("result %d, element %d of %s: got %q, want %q", i, k, w.Type(), g.Strings[k], w.Strings[k])
						}
					} else if g.Int(k) != w.Int(k) {
						return fmt.Sprintf("result %d, element %d of %s: got %d, want %d", i, k, w.Type(), g.Int(k), w.Int(k))
					}
				}
			}
			continue
		}
		for k := range w.Len() {
			x, y := w.Float(k), g.Float(k)
			if same(x, y) {
				continue
			}
			bound := 0.0
			if a.noisy {
				for _, r := range a.runs {
					bound = max(bound, math.Abs(r[i].Float(k)-x))
				}
				bound = slack*bound + 4*unit(w.DType)*math.Abs(x) + least(w.DType)
			}
			if !(math.Abs(x-y) <= bound) {
				return fmt.Sprintf("result %d, element %d of %s: got %v, want %v within %.2g", i, k, w.Type(), y, x, bound)
			}
		}
	}
	return ""
}

// equal compares elements that are no floats.
func equal(a, b *ir.Tensor) bool {
	return bytes.Equal(a.Data, b.Data) && slices.EqualFunc(a.Strings, b.Strings, bytes.Equal)
}

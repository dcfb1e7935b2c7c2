package fuzz

import (
	"fmt"
	"math/rand/v2"
	"runtime/debug"
	"strings"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/passes/pipeline"
)

// Targets are those whose kernels the interpreter runs.
var Targets = []string{"x86-64-v4", "x86-64-v3", "aarch64"}

// Difference is a wrong answer, a panic or an invalid module.
type Difference struct {
	Level Level
	Case  int
	What  string
}

func (d *Difference) String() string { return fmt.Sprintf("%s, case %d: %s", d.Level, d.Case, d.What) }

// Refused is an error of a level that may say no.
type Refused struct {
	Level Level
	Why   string
}

// Result is what one function gave.
type Result struct {
	Different []Difference
	Refused   []Refused
	Shaky     bool // rounding decides the answers: nothing was compared
	Levels    int  // modules that were run
	// Native says that all levels above lower it, so that it can be compiled.
	Native bool
	graphs map[bool]*ir.Module // after the passes: all, or those required
}

// module parses text that the printer has made.
func module(text string) (*ir.Module, *ir.Func, error) {
	m, err := ir.Parse("fuzz.ir", text)
	if err != nil {
		return nil, nil, err
	}
	for _, f := range m.Funcs {
		if f.Level != ir.Kernel {
			return m, f, nil
		}
	}
	return nil, nil, fmt.Errorf("no function")
}

// Answers are the references of all calls of all cases.
func Answers(fn *Function) ([][]*Answer, bool, error) {
	m, f, err := module(fn.Text)
	if err != nil {
		return nil, false, err
	}
	shaky := true
	var all [][]*Answer
	for _, c := range fn.Cases {
		var as []*Answer
		var last *Answer
		for _, in := range c.Calls {
			a, err := Reference(m, f, in, last)
			if err != nil {
				break // a case that stops before its last call
			}
			shaky = shaky && !a.Stops && a.Shaky()
			as, last = append(as, a), a
			if a.Stops {
				shaky = false
				break
			}
		}
		all = append(all, as)
	}
	return all, shaky, nil
}

// Level is a way to run a function: passes, then perhaps kernels for a target.
type Level struct {
	Target   string // "": the graph after the passes
	Required bool   // only the passes that run with optimisation off
	Force    string // schedules that are taken wherever they are legal
	Schedule string // of all products and convolutions, as package lower writes it
}

// String names the level.
func (l Level) String() string {
	s := "all passes"
	if l.Required {
		s = "required passes"
	}
	if l.Target != "" {
		s = l.Target + ", " + s
	}
	if l.Force != "" {
		s += ", forced: " + l.Force
	}
	if l.Schedule != "" {
		s += ", schedule: " + l.Schedule
	}
	return s
}

// passes are the names of what the level runs on graphs.
func (l Level) passes() []string {
	var names []string
	for _, p := range pipeline.Graph() {
		if p.Required || !l.Required {
			names = append(names, p.Name)
		}
	}
	return names
}

// levels are those that a function runs at: after all passes, after those required, and lowered from both; with forced
// schedules where there are any. The targets take turns, by the seed: many functions find more than many targets.
func levels(fn *Function, targets []string, seed uint64) []Level {
	ls := []Level{{}, {Required: true}}
	if n := uint64(len(targets)); n > 0 {
		ls = append(ls, Level{Target: targets[seed%n]}, Level{Target: targets[(seed+1)%n], Required: true})
		if forcible(fn) {
			force := AllForced
			if seed/n%2 == 1 {
				force = someForced(seed)
			}
			ls = append(ls, Level{Target: targets[(seed+2)%n], Force: force}, Level{Target: targets[(seed+3)%n], Schedule: someSchedule(seed)})
		}
	}
	return ls
}

// forcible reports whether there are schedules to force for a function.
func forcible(fn *Function) bool {
	return strings.Contains(fn.Text, "dot_general") || strings.Contains(fn.Text, "convolution")
}

// AllForced are all schedules that can be forced (of the sizes of Winograd's tiles, the largest); someForced are some.
var AllForced = strings.TrimSpace(strings.Replace(strings.Join(lower.Forced, " ")+" ", "winograd2 ", "", 1))

func someForced(seed uint64) string {
	rng := rand.New(rand.NewPCG(seed, 77))
	var out []string
	for _, s := range lower.Forced {
		if rng.IntN(2) == 0 {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return lower.Forced[rng.IntN(len(lower.Forced))]
	}
	return strings.Join(out, " ")
}

// someSchedule is one of those that a database may have.
func someSchedule(seed uint64) string {
	rng := rand.New(rand.NewPCG(seed, 78))
	s := lower.Schedule{Winograd: rng.Int64N(6), Rows: rng.Int64N(18), Vectors: rng.Int64N(5), Task: rng.Int64N(4), Block: rng.Int64N(4096)}
	return s.String()
}

// bySchedule is a table with one schedule for everything.
func bySchedule(text string) map[string]string {
	if text == "" {
		return nil
	}
	return map[string]string{lower.Any: text}
}

// Interpreted holds all levels above machine code against the reference. targets are those to lower for.
func Interpreted(fn *Function, targets []string, seed uint64) *Result {
	r := &Result{}
	answers, shaky, err := Answers(fn)
	if err != nil {
		r.Different = append(r.Different, Difference{Level{}, 0, err.Error()})
		return r
	}
	if r.Shaky = shaky; shaky {
		return r
	}
	for i, l := range levels(fn, targets, seed) {
		r.level(fn, l, answers, seed+uint64(i))
	}
	r.Native = len(r.Different) == 0 && len(r.Refused) == 0
	return r
}

// level runs one level.
func (r *Result) level(fn *Function, l Level, answers [][]*Answer, seed uint64) {
	m, ok := r.step(l, fn.Text)
	if !ok {
		return
	}
	order := []eval.Order{eval.Shuffled, eval.Reversed, eval.InOrder}[seed%3]
	r.run(fn, l, m, answers, eval.Machine{SharedSlots: true, Races: true, Order: order, Seed: seed})
}

// step applies passes to text; a failure is noted.
func (r *Result) step(level Level, text string) (out *ir.Module, ok bool) {
	defer func() {
		if p := recover(); p != nil {
			r.Different = append(r.Different, Difference{level, 0, fmt.Sprintf("panic: %v\n%s", p, stack())})
			out, ok = nil, false
		}
	}()
	m, err := r.graph(level, text)
	if err == nil && level.Target != "" {
		m = m.Clone()
		_, err = compile.Apply(m, []string{"lower", "mathlib"}, compile.TextOptions{Target: level.Target, Force: level.Force, Schedules: bySchedule(level.Schedule)})
	}
	if err == nil {
		return m, true
	}
	if strings.Contains(err.Error(), "has no kernel yet") || strings.Contains(err.Error(), "not supported") {
		r.Refused = append(r.Refused, Refused{level, err.Error()})
	} else {
		r.Different = append(r.Different, Difference{level, 0, err.Error()})
	}
	return nil, false
}

// graph is the module after the passes on graphs, made once for all targets.
func (r *Result) graph(level Level, text string) (*ir.Module, error) {
	if m := r.graphs[level.Required]; m != nil {
		return m, nil
	}
	m, _, err := compile.Text("fuzz.ir", text, level.passes(), compile.TextOptions{})
	if err != nil {
		return nil, err
	}
	if r.graphs == nil {
		r.graphs = map[bool]*ir.Module{}
	}
	r.graphs[level.Required] = m
	return m, nil
}

func stack() string {
	lines := strings.Split(string(debug.Stack()), "\n")
	var out []string
	for _, l := range lines {
		if strings.Contains(l, ".go:") && !strings.Contains(l, "/runtime/") && !strings.Contains(l, "testsuite/fuzz") {
			out = append(out, strings.TrimSpace(l))
		}
	}
	return strings.Join(out[:min(8, len(out))], "\n")
}

// run executes a module of any level on all cases.
func (r *Result) run(fn *Function, level Level, m *ir.Module, answers [][]*Answer, machine eval.Machine) {
	r.Levels++
	f := m.Func(fn.Name)
	if f == nil {
		r.Different = append(r.Different, Difference{level, 0, "the function is gone"})
		return
	}
	for i, c := range fn.Cases {
		if what := runCase(m, f, c, answers[i], machine); what != "" {
			r.Different = append(r.Different, Difference{level, i, what})
			return
		}
	}
}

func runCase(m *ir.Module, f *ir.Func, c Case, answers []*Answer, machine eval.Machine) (what string) {
	defer func() {
		if p := recover(); p != nil {
			what = fmt.Sprintf("the interpreter panics: %v\n%s", p, stack())
		}
	}()
	var states []*ir.Tensor
	var state map[string]*ir.Tensor
	if f.Level == ir.Program {
		for _, v := range f.Params {
			if v.State == "" {
				continue
			}
			for _, s := range m.States {
				if s.Name == v.State {
					t, err := s.Init.Tensor()
					if err != nil {
						return err.Error()
					}
					own := *t
					own.Data = append([]byte(nil), t.Data...)
					states = append(states, &own)
				}
			}
		}
	}
	for k, a := range answers {
		var out []*ir.Tensor
		var err error
		if f.Level == ir.Program {
			if out, err = machine.Program(m, f, c.Calls[k], states); err == nil {
				for _, s := range f.StateOut {
					j := 0
					for _, v := range f.Params {
						if v.State == s {
							out = append(out, states[j])
						} else if v.State != "" {
							j++
						}
					}
				}
			}
		} else {
			var st map[string]*ir.Tensor
			if out, st, err = eval.Graph(m, f, c.Calls[k], state); err == nil {
				state = st
				out = results(f, out, st)
			}
		}
		if a.Stops {
			return stops(err)
		}
		if err != nil {
			return err.Error()
		}
		if msg := a.Compare(out); msg != "" {
			return fmt.Sprintf("call %d: %s", k, msg)
		}
	}
	return ""
}

// stops says what is wrong with the error of a call that a check must stop; a pass may have made bounds of a symbol of it.
func stops(err error) string {
	switch {
	case err == nil:
		return "no error, though a check fails"
	case strings.Contains(err.Error(), checkText), strings.Contains(err.Error(), "symbol ") && strings.Contains(err.Error(), ", want "):
		return ""
	}
	return err.Error()
}

package fuzz

import (
	"fmt"
	"strings"

	"github.com/swage-ml/swage/compile/shrink"
	"github.com/swage-ml/swage/ir"
)

// Shrink makes a function smaller that differs at a level, and returns its text with the inputs as comments.
func Shrink(fn *Function, d Difference) string {
	m, f, err := module(fn.Text)
	if err != nil || d.Case >= len(fn.Cases) {
		return fn.Text
	}
	kind := class(d.What)
	p := &shrink.Problem{Module: m, Func: f.Name, Inputs: fn.Cases[d.Case].Calls[0]}
	small := shrink.Reduce(p, func(p *shrink.Problem) bool {
		what := differs(p, d.Level)
		return what != "" && class(what) == kind
	}, shrink.Options{Tries: 600})
	var b strings.Builder
	fmt.Fprintf(&b, "// smaller: %s\n", strings.ReplaceAll(differs(small, d.Level), "\n", "\n// "))
	for _, t := range small.Inputs {
		fmt.Fprintf(&b, "// input %s\n", t.Literal())
	}
	b.WriteString(small.Module.String())
	return b.String()
}

// differs runs a problem at a level.
func differs(p *shrink.Problem, l Level) string {
	fn := &Function{Name: p.Func, Text: p.Module.String(), Cases: []Case{{Calls: [][]*ir.Tensor{p.Inputs}}}}
	answers, shaky, err := Answers(fn)
	if err != nil || shaky || len(answers[0]) == 0 {
		return ""
	}
	r := &Result{}
	for seed := range uint64(3) {
		if r.level(fn, l, answers, seed); len(r.Different) > 0 {
			return r.Different[0].What
		}
	}
	return ""
}

// class is a message without what is particular.
func class(what string) string {
	if strings.HasPrefix(what, "call ") {
		return "wrong"
	}
	what, _, _ = strings.Cut(what, "\n")
	s := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r == ' ' {
			return r
		}
		return -1
	}, what)
	return s[:min(len(s), 50)]
}

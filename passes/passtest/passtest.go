// Package passtest runs one pass on IR text and holds the result against IR text. It is for tests of passes only.
package passtest

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
)

// Parse reads and verifies a module.
func Parse(t *testing.T, src string) *ir.Module {
	t.Helper()
	m, err := ir.Parse(t.Name()+".ir", src)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.VerifyModule(m); err != nil {
		t.Fatal(err)
	}
	return m
}

// Apply runs the passes on IR text and returns the module.
func Apply(t *testing.T, src string, list ...passes.Pass) *ir.Module {
	t.Helper()
	m := Parse(t, src)
	if _, err := passes.Run(m, list, passes.Options{Verify: true}); err != nil {
		t.Fatal(err)
	}
	return m
}

// Check runs the passes on the text and wants the given text, up to the numbers of values and blank lines, and the same
// answers from the interpreter. An empty want is the input's own text: the passes must change nothing. It returns the
// module.
func Check(t *testing.T, src, want string, list ...passes.Pass) *ir.Module {
	t.Helper()
	m := Apply(t, src, list...)
	SameAnswers(t, Parse(t, src), m)
	if want == "" {
		want = src
	}
	if got, want := anonymous(m), anonymous(Parse(t, want)); body(got) != body(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	return m
}

// anonymous prints the module with numbers for the names of values that ops define.
func anonymous(m *ir.Module) string {
	for _, f := range m.Funcs {
		f.Body.Walk(func(op *ir.Op) {
			for _, v := range op.Results {
				v.Name = ""
			}
			for _, r := range op.Regions {
				for _, v := range r.Params {
					v.Name = ""
				}
			}
		})
	}
	return m.String()
}

// body drops what tests are not about: the module line, blank lines and source nodes.
func body(s string) string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		l, _, _ = strings.Cut(l, "  // ")
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "module ") {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

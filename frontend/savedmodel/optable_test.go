package savedmodel

import (
	"strings"
	"testing"
)

func TestOpTable(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(opTable, "\n"), "\n")[1:]
	if len(lines) < 1500 {
		t.Fatalf("got %d ops", len(lines))
	}
	for i, l := range lines {
		name, _, _ := strings.Cut(l, "\t")
		if i > 0 && lines[i-1] >= l {
			t.Errorf("%s is out of order", name)
		}
		d, err := knownOp(name)
		if err != nil || d.GetName() != name {
			t.Errorf("%s: got %v, %v", name, d, err)
			continue
		}
		attrs := map[string]bool{}
		for _, a := range d.GetAttr() {
			attrs[a.GetName()] = true
		}
		for _, a := range append(d.GetInputArg(), d.GetOutputArg()...) {
			for _, s := range []string{a.GetNumberAttr(), a.GetTypeAttr(), a.GetTypeListAttr()} {
				if s != "" && !attrs[s] {
					t.Errorf("%s: argument %s uses attribute %q, which is not there", name, a.GetName(), s)
				}
			}
		}
	}
	for _, name := range []string{"", "AA", "MatMu", "MatMull", "Zzzz", "#"} {
		if d, err := knownOp(name); d != nil || err != nil {
			t.Errorf("%q: got %v, %v", name, d, err)
		}
	}
}

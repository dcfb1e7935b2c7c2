package hostops_test

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/hostops/golden"
)

func TestGolden(t *testing.T) {
	cases, err := golden.Cases()
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		if hostops.Lookup(c.Fn) == nil {
			t.Errorf("case %d: no function %q", i, c.Fn)
			continue
		}
		if diff := c.Check(hostops.Call); diff != "" {
			t.Errorf("case %d: %s %.200s: %.300s", i, c.Fn, golden.Show(c.In), diff)
		}
	}
}

func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range hostops.Funcs() {
		if seen[f.Name] {
			t.Errorf("%s: twice", f.Name)
		}
		seen[f.Name] = true
		if !strings.Contains(f.Doc, "->") || f.Run == nil {
			t.Errorf("%s: has no doc line with operands and results, or no meaning", f.Name)
		}
		for _, e := range f.Errors {
			if words := strings.Count(e, "%d") + strings.Count(e, "%k") + 2*strings.Count(e, "%s"); words > 4 || strings.Count(e, "%") != words-strings.Count(e, "%s") {
				t.Errorf("%s: error %q: %d words, or another verb than %%d, %%k and %%s", f.Name, e, words)
			}
		}
	}
}

package pipeline

import (
	"testing"

	"github.com/swage-ml/swage/passes"
)

func TestOrder(t *testing.T) {
	if err := passes.CheckOrder(Graph(), Constraints); err != nil {
		t.Error(err)
	}
	if _, err := Run(nil, []string{"nosuch"}, passes.Options{}); err == nil {
		t.Error("ran a pass that is not there")
	}
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range All() {
		if seen[p.Name] || p.Doc == "" {
			t.Errorf("pass %q stands twice or has no doc line", p.Name)
		}
		seen[p.Name] = true
	}
}

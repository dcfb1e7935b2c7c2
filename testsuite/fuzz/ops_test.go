package fuzz

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// notGenerated are the ops of graph functions that no random function has.
var notGenerated = map[string]string{
	"return": "ends every function",
	"yield":  "ends every region",
	"fused":  "the last pass makes it; every function goes through that pass",
}

// TestEveryOp holds that random functions have every op of the graph table, or that there is a reason why not.
func TestEveryOp(t *testing.T) {
	missing := map[string]bool{}
	for _, d := range ir.Ops() {
		if d.Levels&ir.Graph != 0 && notGenerated[d.Name] == "" {
			missing[d.Name] = true
		}
	}
	for seed := uint64(1); seed < 4000 && len(missing) > 0; seed++ {
		fn := Generate(seed)
		if fn == nil {
			continue
		}
		for word := range strings.FieldsSeq(fn.Text) {
			delete(missing, word)
		}
	}
	for name := range missing {
		t.Errorf("no random function has %s: generate it, or list it in notGenerated with the reason", name)
	}
	for name := range notGenerated {
		if d := ir.Lookup(name); d == nil || d.Levels&ir.Graph == 0 {
			t.Errorf("%s is no op of graph functions", name)
		}
	}
}

package tfops

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// TestVariableWithin: a variable that nothing fills before the first call lives within each call. What another call has
// put there cannot be read.
func TestVariableWithin(t *testing.T) {
	m := load(t, graph(t, `graph_def {
node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }
node { name: "v" op: "VarHandleOp" attr { key: "dtype" value { type: DT_FLOAT } } attr { key: "shape" value { shape { dim { size: 2 } } } } }
node { name: "set" op: "AssignVariableOp" input: "v" input: "x" attr { key: "dtype" value { type: DT_FLOAT } } }
node { name: "add" op: "AssignAddVariableOp" input: "v" input: "x" input: "^set" attr { key: "dtype" value { type: DT_FLOAT } } }
node { name: "y" op: "ReadVariableOp" input: "v" input: "^add" attr { key: "dtype" value { type: DT_FLOAT } } }
node { name: "z" op: "ReadVariableOp" input: "v" attr { key: "dtype" value { type: DT_FLOAT } } } }
signature_def { key: "whole" value {
  inputs { key: "x" value { name: "x:0" dtype: DT_FLOAT tensor_shape { dim { size: 2 } } } }
  outputs { key: "y" value { name: "y:0" dtype: DT_FLOAT tensor_shape { dim { size: 2 } } } } } }
signature_def { key: "reads" value {
  inputs { key: "x" value { name: "x:0" dtype: DT_FLOAT tensor_shape { dim { size: 2 } } } }
  outputs { key: "z" value { name: "z:0" dtype: DT_FLOAT tensor_shape { dim { size: 2 } } } } } }`))
	mod, rep, err := Import(m, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(rep.Problems) != 1 || !strings.Contains(rep.Problems[0].String(), `"reads"`) || !strings.Contains(rep.Problems[0].Reason, "has no value") {
		t.Errorf("problems %v, want that \"reads\" reads a variable without value", rep.Problems)
	}
	if len(mod.States) != 0 {
		t.Errorf("%d states, want none", len(mod.States))
	}
	outs, _, err := eval.Graph(mod, mod.Func("whole"), []*ir.Tensor{ir.FromSlice(ir.F32, []float32{1, -3}, 2)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float32{2, -6} {
		if got := ir.Elems[float32](outs[0])[i]; got != want {
			t.Errorf("element %d: got %v, want %v", i, got, want)
		}
	}
}

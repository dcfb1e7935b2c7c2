package tfops

import (
	le "encoding/binary"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/frontend/bundle"
	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
)

// graph parses a MetaGraph's text; the tag is added.
func graph(t *testing.T, text string) *tfpb.MetaGraphDef {
	t.Helper()
	mg := &tfpb.MetaGraphDef{}
	if err := prototext.Unmarshal([]byte(text), mg); err != nil {
		t.Fatal(err)
	}
	if mg.MetaInfoDef == nil {
		mg.MetaInfoDef = &tfpb.MetaGraphDef_MetaInfoDef{}
	}
	mg.MetaInfoDef.Tags = []string{"serve"}
	return mg
}

const twoInputs = `
node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }
node { name: "y" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }
`

// signature is the text of a signature whose inputs and outputs are "name=tensor:dims", such as x=x:0/-1,4.
func signature(name string, ins, outs []string) string {
	var b strings.Builder
	b.WriteString(`signature_def { key: "` + name + `" value {`)
	part := func(kind string, list []string) {
		for _, s := range list {
			key, rest, _ := strings.Cut(s, "=")
			tensor, dims, _ := strings.Cut(rest, "/")
			b.WriteString(kind + ` { key: "` + key + `" value { name: "` + tensor + `" dtype: DT_FLOAT tensor_shape {`)
			for d := range strings.SplitSeq(dims, ",") {
				if d != "" {
					b.WriteString(` dim { size: ` + d + ` }`)
				}
			}
			b.WriteString(` } } }`)
		}
	}
	part("inputs", ins)
	part("outputs", outs)
	b.WriteString(" } }\n")
	return b.String()
}

func TestInputDimsAreUnified(t *testing.T) {
	m := load(t, graph(t, `graph_def {`+twoInputs+`node { name: "sum" op: "AddV2" input: "x" input: "y" } }`+
		signature("f", []string{"x=x:0/-1,4", "y=y:0/-1,-1"}, []string{"z=sum:0/-1,4"})))
	mod, rep, err := Import(m, Options{})
	if err != nil || len(rep.Problems) > 0 {
		t.Fatal(err, rep)
	}
	f := mod.Func("f")
	for i, want := range []string{"f32[B,4]", "f32[B,4]"} {
		if got := f.Params[i].Type.String(); got != want {
			t.Errorf("parameter %d is %s, want %s", i, got, want)
		}
	}
	if len(f.Syms) != 1 || strings.Join(f.Inputs, " ") != "x y" || strings.Join(f.Outputs, " ") != "z" {
		t.Errorf("symbols %v, inputs %q, outputs %q", f.Syms, f.Inputs, f.Outputs)
	}
}

func TestReportNamesEverything(t *testing.T) {
	m := load(t, graph(t, `graph_def {`+twoInputs+`
node { name: "ok" op: "AddV2" input: "x" input: "y" }
node { name: "a" op: "NoSuchOp" input: "x" }
node { name: "b" op: "Relu" input: "a" }
node { name: "c" op: "OtherOp" input: "b" }
node { name: "call" op: "PartitionedCall" input: "c" attr { key: "f" value { func { name: "g" } } } }
library { function { signature { name: "g" input_arg { name: "p" type: DT_FLOAT } output_arg { name: "q" type: DT_FLOAT } }
  node_def { name: "inner" op: "ThirdOp" input: "p" } ret { key: "q" value: "inner:0" } } } }`+
		signature("bad", []string{"x=x:0/2"}, []string{"z=call:0/2"})+
		signature("good", []string{"x=x:0/2", "y=y:0/2"}, []string{"z=ok:0/2"})))
	mod, rep, err := Import(m, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if mod.Func("good") == nil || mod.Func("bad") != nil || len(rep.Imported) != 1 || len(rep.Failed) != 1 {
		t.Errorf("imported %q, failed %q", rep.Imported, rep.Failed)
	}
	want := []Problem{
		{Signature: "bad", Kind: "op", Op: "NoSuchOp", Node: "a", Reason: "unsupported op"},
		{Signature: "bad", Kind: "op", Op: "OtherOp", Node: "c", Reason: "unsupported op"},
		{Signature: "bad", Kind: "op", Op: "ThirdOp", Node: "inner", Function: "g", Reason: "unsupported op"},
	}
	if len(rep.Problems) != len(want) {
		t.Fatalf("problems %v, want %v", rep.Problems, want)
	}
	for i, p := range rep.Problems {
		if p != want[i] {
			t.Errorf("problem %d: got %+v, want %+v", i, p, want[i])
		}
	}
	if s := want[2].String(); s != `signature "bad": node "inner" (ThirdOp): unsupported op [in function g]` {
		t.Errorf("printed as %s", s)
	}
}

func TestProblems(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"recursion", `graph_def {` + twoInputs + `
node { name: "call" op: "PartitionedCall" input: "x" attr { key: "f" value { func { name: "g" } } } }
library { function { signature { name: "g" input_arg { name: "p" type: DT_FLOAT } output_arg { name: "q" type: DT_FLOAT } }
  node_def { name: "again" op: "g" input: "p" } ret { key: "q" value: "again:q:0" } } } }` +
			signature("f", []string{"x=x:0/2"}, []string{"z=call:0/2"}), `calls itself`},
		{"input not named", `graph_def {` + twoInputs + `node { name: "z" op: "AddV2" input: "x" input: "y" } }` +
			signature("f", []string{"x=x:0/2"}, []string{"z=z:0/2"}), `an input that the signature does not name`},
		{"shapes differ", `graph_def {` + twoInputs + `node { name: "z" op: "AddV2" input: "x" input: "y" } }` +
			signature("f", []string{"x=x:0/2", "y=y:0/3"}, []string{"z=z:0/2"}), `2 and 3 differ`},
		{"no value", `graph_def { node { name: "v" op: "VarHandleOp" attr { key: "dtype" value { type: DT_FLOAT } } attr { key: "shape" value { shape { } } } }
node { name: "r" op: "ReadVariableOp" input: "v" } }` + signature("f", nil, []string{"z=r:0/"}), `has no value in the checkpoint`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, rep, err := Import(load(t, graph(t, test.text)), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(rep.Problems) != 1 || !strings.Contains(rep.Problems[0].String(), test.want) {
				t.Errorf("problems %v, want one with %q", rep.Problems, test.want)
			}
		})
	}
	if _, _, err := Import(load(t, graph(t, `graph_def { }`)), Options{Signatures: []string{"nope"}}); err == nil {
		t.Error("a signature that does not exist was imported")
	}
}

func TestIndexOutOfRangeIsAnError(t *testing.T) {
	m := load(t, graph(t, `graph_def {`+twoInputs+`
node { name: "i" op: "Cast" input: "y" attr { key: "DstT" value { type: DT_INT32 } } }
node { name: "axis" op: "Const" attr { key: "value" value { tensor { dtype: DT_INT32 tensor_shape { } int_val: 0 } } } }
node { name: "take" op: "GatherV2" input: "x" input: "i" input: "axis" } }`+
		signature("f", []string{"x=x:0/-1", "y=y:0/-1"}, []string{"z=take:0/-1"})))
	mod, rep, err := Import(m, Options{})
	if err != nil || len(rep.Problems) > 0 {
		t.Fatal(err, rep)
	}
	x := ir.FromSlice(ir.F32, []float32{10, 20, 30}, 3)
	for _, test := range []struct {
		at   float32
		fail bool
	}{{2, false}, {3, true}, {-1, true}} {
		_, _, err := eval.Graph(mod, mod.Func("f"), []*ir.Tensor{x, ir.FromSlice(ir.F32, []float32{0, test.at}, 2)}, nil)
		if (err != nil) != test.fail {
			t.Errorf("index %v: error %v", test.at, err)
		}
		if err != nil && !strings.Contains(err.Error(), "take") {
			t.Errorf("error %q does not name the node", err)
		}
	}
}

// TestVariables has one variable that a signature changes and one that none does, in a checkpoint.
func TestVariables(t *testing.T) {
	variable := func(name string) string {
		return `node { name: "` + name + `" op: "VarHandleOp" attr { key: "dtype" value { type: DT_FLOAT } } attr { key: "shape" value { shape { dim { size: 2 } } } } }
node { name: "` + name + `/read" op: "ReadVariableOp" input: "` + name + `" attr { key: "dtype" value { type: DT_FLOAT } } }
node { name: "` + name + `/names" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { dim { size: 1 } } string_val: "` + name + `" } } } }
node { name: "` + name + `/slices" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { dim { size: 1 } } string_val: "" } } } }
node { name: "` + name + `/restore" op: "RestoreV2" input: "prefix" input: "` + name + `/names" input: "` + name + `/slices" attr { key: "dtypes" value { list { type: DT_FLOAT } } } }
node { name: "` + name + `/assign" op: "AssignVariableOp" input: "` + name + `" input: "` + name + `/restore" }
`
	}
	mg := graph(t, `graph_def {`+twoInputs+`
node { name: "prefix" op: "Const" attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "model" } } } }
`+variable("w")+variable("count")+`
node { name: "add" op: "AssignAddVariableOp" input: "count" input: "x" }
node { name: "after" op: "ReadVariableOp" input: "count" input: "^add" }
node { name: "product" op: "Mul" input: "after" input: "w/read" }
node { name: "peek" op: "Mul" input: "count/read" input: "w/read" } }`+
		signature("step", []string{"x=x:0/2"}, []string{"z=product:0/2"})+
		signature("peek", nil, []string{"z=peek:0/2"}))
	data, err := proto.Marshal(&tfpb.SavedModel{SavedModelSchemaVersion: 1, MetaGraphs: []*tfpb.MetaGraphDef{mg}})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "saved_model.pb"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "variables"), 0o755); err != nil {
		t.Fatal(err)
	}
	w := bundle.NewWriter(filepath.Join(dir, "variables", "variables"), bundle.WriterOptions{})
	floats := func(xs ...float32) (b []byte) {
		for _, x := range xs {
			b = le.LittleEndian.AppendUint32(b, math.Float32bits(x))
		}
		return b
	}
	w.Add("count", tfpb.DataType_DT_FLOAT, []int64{2}, floats(1, 2))
	w.Add("w", tfpb.DataType_DT_FLOAT, []int64{2}, floats(10, 100))
	if err := w.Finish(); err != nil {
		t.Fatal(err)
	}
	m, err := savedmodel.Load(dir, savedmodel.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	mod, rep, err := Import(m, Options{})
	if err != nil || len(rep.Problems) > 0 {
		t.Fatal(err, rep)
	}
	if len(mod.States) != 1 || mod.States[0].Name != "count" || mod.Global("w") == nil {
		t.Fatalf("states %v in\n%s", mod.States, mod)
	}
	var state map[string]*ir.Tensor
	for i, test := range []struct {
		sig  string
		want [2]float32
	}{{"peek", [2]float32{10, 200}}, {"step", [2]float32{15, 700}}, {"step", [2]float32{20, 1200}}, {"peek", [2]float32{20, 1200}}} {
		var ins []*ir.Tensor
		if test.sig == "step" {
			ins = append(ins, ir.FromSlice(ir.F32, []float32{0.5, 5}, 2))
		}
		outs, next, err := eval.Graph(mod, mod.Func(test.sig), ins, state)
		if err != nil {
			t.Fatal(err)
		}
		state = next
		if got := ir.Elems[float32](outs[0]); got[0] != test.want[0] || got[1] != test.want[1] {
			t.Errorf("call %d, %s: got %v, want %v", i, test.sig, got, test.want)
		}
	}
}

// TestTable holds the table of ops against itself.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range opTable {
		if r.run == nil {
			t.Errorf("%s has no importer", r.op)
		}
		if seen[r.op] {
			t.Errorf("%s stands twice in the table", r.op)
		}
		seen[r.op] = true
	}
}

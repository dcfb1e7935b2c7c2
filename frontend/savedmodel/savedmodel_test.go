package savedmodel

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/anypb"
)

func names(nodes []*Node) string {
	var s []string
	for _, n := range nodes {
		s = append(s, n.Name)
	}
	return strings.Join(s, " ")
}

func wantVar(t *testing.T, m *Model, name, key, spec string, want []byte) {
	t.Helper()
	n := m.Graph.Node(name)
	k, s, ok := m.VariableKey(n)
	if !ok || k != key || s != spec {
		t.Errorf("%s: got key %q %q %v, want %q %q", name, k, s, ok, key, spec)
	}
	got, err := m.ReadVariable(n)
	if err != nil || !bytes.Equal(got.Data, want) {
		t.Errorf("%s: got %v, %v, want %v", name, got.Data, err, want)
	}
}

func TestTF2(t *testing.T) {
	sm, fill := tf2()
	m := load(t, write(t, sm, fill))
	if m.TFVersion != "2.21.0" || len(m.Warnings) != 0 {
		t.Errorf("got version %q, warnings %q", m.TFVersion, m.Warnings)
	}
	if len(m.Signatures) != 1 {
		t.Fatalf("got signatures %v", m.Signatures)
	}
	s := m.Signatures[0]
	if got := fmt.Sprintf("%v %v %v %v", s.Inputs, s.Outputs, s.Outputs[0].Tensor, s.Method); got != "[x:float[-1,2]] [y:float[-1,2]] StatefulPartitionedCall:0 tensorflow/serving/predict" {
		t.Errorf("signature: got %s", got)
	}
	// The clone that shares the name has its own key; so the wrong answer would
	// be noticed.
	wantVar(t, m, "dense/kernel", "_all_variables/0/.ATTRIBUTES/VARIABLE_VALUE", "", floats(1, 2, 3, 4))
	wantVar(t, m, "dense/kernel_1", "variables/0/.ATTRIBUTES/VARIABLE_VALUE", "", floats(-1, -2, -3, -4))
	wantVar(t, m, "dense/bias", "_all_variables/1/.ATTRIBUTES/VARIABLE_VALUE", "", floats(5, 6))
	if _, _, ok := m.VariableKey(m.Graph.Node("Variable")); ok {
		t.Error("the asset's variable is not in the checkpoint")
	}
	live, err := m.Graph.Prune(s.Outputs[0].Tensor.Node)
	if err != nil || names(live) != "serving_default_x dense/kernel dense/bias StatefulPartitionedCall" {
		t.Errorf("live: got %s, %v", names(live), err)
	}
	fs, err := m.Functions.Reached(live)
	if err != nil || len(fs) != 2 || fs[0].Name != "__inference_f_1" {
		t.Fatalf("functions: got %v, %v", fs, err)
	}
	g := fs[0]
	// Results follow the signature, list outputs are flattened, and an unused
	// op's second output is number 1.
	if got := fmt.Sprintf("%v %v %s, %s", g.Results, g.ResultNames, names(g.ControlResults), names(g.Args)); got != "[split:1 Add:0] [second identity] Read, x w b" {
		t.Errorf("results: got %s", got)
	}
	if got := g.Node("r").Inputs[0].String(); got != "unused:1" {
		t.Errorf("named output: got %s, want unused:1", got)
	}
	if got := names(g.Node("Add").Control); got != "Read" {
		t.Errorf("control input: got %q", got)
	}
	body, err := g.Prune(g.Roots()...)
	if err != nil || strings.Contains(names(body), "unused") {
		t.Errorf("body: got %s, %v", names(body), err)
	}
	if v, ok := g.Node("MatMul").Attr("transpose_a"); !ok || v.GetB() {
		t.Errorf("stripped default of transpose_a: got %v, %v", v, ok)
	}
	if a, ok := m.Asset(Output{m.Graph.Node("asset_path_initializer"), 0}); !ok || a.Path != filepath.Join(m.Dir, "assets", "vocab.txt") {
		t.Errorf("asset: got %+v", a)
	}
	if names(m.Init) != "NoOp" {
		t.Errorf("init: got %s", names(m.Init))
	}
}

func TestTF1(t *testing.T) {
	sm, fill := tf1()
	m := load(t, write(t, sm, fill))
	wantVar(t, m, "emb/part_0", "emb", "3 2 0,1:0,2", floats(1, 2))
	wantVar(t, m, "emb/part_1", "emb", "3 2 1,2:-", floats(3, 4, 5, 6))
	wantVar(t, m, "w", "w", "", floats(7, 8))
	if names(m.Init) != "main" {
		t.Errorf("init: got %s, want main before legacy_init_op", names(m.Init))
	}
	s, _ := m.Signature("predict")
	if got := fmt.Sprint(s.Inputs, s.Outputs); got != "[x:float[...]] [a:float[] y:float[]]" {
		t.Errorf("predict: got %s", got)
	}
	live, err := m.Graph.Prune(s.Outputs[1].Tensor.Node)
	if want := "x enter merge cond switch exit w read_w y emb/part_0 read_0 emb/part_1 read_1 body next"; err != nil || names(live) != want {
		t.Errorf("live: got %s, %v, want %s", names(live), err, want)
	}
	s, _ = m.Signature("sparse")
	if in := s.Inputs[0]; in.Kind != Sparse || fmt.Sprint(in.Parts) != "[values:float[-1] indices:int64[-1,2] dense_shape:int64[2]]" || len(in.Tensors()) != 3 {
		t.Errorf("sparse: got %v", in.Parts)
	}
	if d := m.Graph.Node("custom").OpDef(); d.GetName() != "MyOp" {
		t.Errorf("op definition from the model: got %v", d)
	}
}

// The text form, with fields this schema does not know and an asset in the
// collection where TF1 keeps them.
func TestText(t *testing.T) {
	sm, fill := tf1()
	a, err := anypb.New(&tfpb.AssetFileDef{Filename: "v.txt", TensorInfo: info("save/Const:0", str)})
	if err != nil {
		t.Fatal(err)
	}
	sm.MetaGraphs[0].CollectionDef["saved_model_assets"] = &tfpb.CollectionDef{Kind: &tfpb.CollectionDef_AnyList_{AnyList: &tfpb.CollectionDef_AnyList{Value: []*anypb.Any{a}}}}
	text, err := prototext.Marshal(sm)
	if err != nil {
		t.Fatal(err)
	}
	text = append(text, "\nunheard_of { a: 1 b: \"x\" [type.googleapis.com/some.Type] { c: ENUM } }\n"...)
	dir := write(t, sm, fill)
	if err := os.Remove(filepath.Join(dir, "saved_model.pb")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "saved_model.pbtxt"), text, 0o644); err != nil {
		t.Fatal(err)
	}
	m := load(t, dir)
	wantVar(t, m, "w", "w", "", floats(7, 8))
	if len(m.Assets) != 1 || m.Assets[0].Name != "v.txt" || m.Assets[0].Tensor.String() != "save/Const:0" {
		t.Errorf("assets: got %+v", m.Assets)
	}
}

func TestTags(t *testing.T) {
	sm, fill := tf1()
	second := proto.CloneOf(sm.MetaGraphs[0])
	second.MetaInfoDef.Tags = []string{"serve", "gpu"}
	second.MetaInfoDef.TensorflowVersion = "second"
	both := &tfpb.SavedModel{MetaGraphs: []*tfpb.MetaGraphDef{second, sm.MetaGraphs[0]}}
	dir := write(t, both, fill)
	for _, c := range []struct{ tags, want string }{{"", "1.13.1"}, {"serve", "1.13.1"}, {"gpu,serve", "second"}} {
		m := load(t, dir, strings.FieldsFunc(c.tags, func(r rune) bool { return r == ',' })...)
		if m.TFVersion != c.want {
			t.Errorf("%q: got %q, want %q", c.tags, m.TFVersion, c.want)
		}
	}
	_, err := Load(dir, Options{Tags: []string{"train"}})
	if err == nil || !strings.Contains(err.Error(), "{serve, gpu} {serve}") {
		t.Errorf("got %v, want the tag sets", err)
	}
	second.MetaInfoDef.Tags = []string{"odd"}
	if m := load(t, write(t, &tfpb.SavedModel{MetaGraphs: []*tfpb.MetaGraphDef{second}}, fill)); m.TFVersion != "second" {
		t.Error("the only MetaGraph must be taken")
	}
}

func TestNoModel(t *testing.T) {
	dir := t.TempDir()
	if _, err := Load(dir, Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("empty folder: got %v", err)
	}
	if _, err := Load(filepath.Join(dir, "none"), Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: got %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "saved_model.cpb"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	var u *UnsupportedError
	if _, err := Load(dir, Options{}); !errors.As(err, &u) || !strings.Contains(err.Error(), "chunked") {
		t.Errorf("cpb: got %v", err)
	}
	sm, _ := tf2()
	m := load(t, write(t, sm, nil))
	if _, err := m.ReadVariable(m.Graph.Node("dense/bias")); m.Variables != nil || err == nil || !strings.Contains(err.Error(), "no variables folder") {
		t.Errorf("without variables: got %v", err)
	}
}

// Inconsistent models are refused with the place, never with a panic.
func TestRefused(t *testing.T) {
	graph := func(mg *tfpb.MetaGraphDef) *tfpb.GraphDef { return mg.GraphDef }
	for _, c := range []struct {
		name   string
		change func(*tfpb.MetaGraphDef)
		want   string
	}{
		{"missing node", func(m *tfpb.MetaGraphDef) { graph(m).Node[7].Input[0] = "gone" }, `node "StatefulPartitionedCall" (StatefulPartitionedCall): input "gone": no node "gone"`},
		{"duplicate", func(m *tfpb.MetaGraphDef) { graph(m).Node[1].Name = "dense/bias" }, `two nodes are called "dense/bias"`},
		{"no name", func(m *tfpb.MetaGraphDef) { graph(m).Node[1].Name = "" }, "has no name"},
		{"output number", func(m *tfpb.MetaGraphDef) { graph(m).Node[7].Input[0] = "serving_default_x:1" }, "output 1 of"},
		{"malformed", func(m *tfpb.MetaGraphDef) { graph(m).Node[7].Input[0] = "a:b:c" }, "malformed"},
		{"negative", func(m *tfpb.MetaGraphDef) { graph(m).Node[7].Input[0] = "serving_default_x:-1" }, "malformed"},
		{"control first", func(m *tfpb.MetaGraphDef) {
			graph(m).Node[7].Input = []string{"^NoOp", "serving_default_x"}
		}, "after a control input"},
		{"signature", func(m *tfpb.MetaGraphDef) {
			m.SignatureDef["serving_default"].Outputs["y"] = info("StatefulPartitionedCall:3", f32)
		}, `signature "serving_default": output "y"`},
		{"signature empty", func(m *tfpb.MetaGraphDef) { m.SignatureDef["serving_default"].Outputs["y"] = nil }, "no tensor is named"},
		{"restore op", func(m *tfpb.MetaGraphDef) { m.SaverDef.RestoreOpName = "gone" }, `no restore op "gone"`},
		{"init op", func(m *tfpb.MetaGraphDef) { m.SignatureDef[initSignature].Outputs = nil }, initSignature},
		{"asset outside", func(m *tfpb.MetaGraphDef) { m.AssetFileDef[0].Filename = "../../etc/passwd" }, "not within the assets folder"},
		{"function twice", func(m *tfpb.MetaGraphDef) {
			graph(m).Library.Function[1].Signature.Name = "__inference_f_1"
		}, "used twice"},
		{"restore names", func(m *tfpb.MetaGraphDef) {
			graph(m).Library.Function[2].NodeDef[0] = strConst("RestoreV2/tensor_names", "a")
		}, "output 1, but"},
		{"restore names computed", func(m *tfpb.MetaGraphDef) {
			graph(m).Library.Function[2].NodeDef[0] = node("RestoreV2/tensor_names", "StringJoin", attrs{"N": aInt(0)})
		}, "not from a constant"},
	} {
		sm, fill := tf2()
		c.change(sm.MetaGraphs[0])
		_, err := Load(write(t, sm, fill), Options{})
		var d *DamageError
		var u *UnsupportedError
		if err == nil || !strings.Contains(err.Error(), c.want) || !errors.As(err, &d) && !errors.As(err, &u) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

// What only matters to who uses it is refused then.
func TestRefusedLater(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(f []*tfpb.FunctionDef)
		want   string
	}{
		{"missing node", func(f []*tfpb.FunctionDef) { f[0].NodeDef[2].Input[1] = "gone:value:0" }, `no node "gone"`},
		{"no such output", func(f []*tfpb.FunctionDef) { f[0].NodeDef[2].Input[1] = "Read:valve:0" }, `has no output "valve"`},
		{"output number", func(f []*tfpb.FunctionDef) { f[0].NodeDef[7].Input[0] = "split:output:2" }, "number 2 of output"},
		{"huge list", func(f []*tfpb.FunctionDef) { f[0].NodeDef[5].Attr["num_split"] = aInt(1 << 40) }, "want 0 to"},
		{"no ret", func(f []*tfpb.FunctionDef) { delete(f[0].Ret, "identity") }, `no ret for output "identity"`},
		{"control ret", func(f []*tfpb.FunctionDef) { f[0].ControlRet["Read"] = "gone" }, "control output"},
		{"circle", func(f []*tfpb.FunctionDef) { f[0].NodeDef[0].Input = append(f[0].NodeDef[0].Input, "^Add") }, "circle: Add <- "},
		{"recursion", func(f []*tfpb.FunctionDef) {
			f[0].NodeDef[2] = node("MatMul", "PartitionedCall", attrs{"f": aFunc("__inference_signature_wrapper_2"), "Tout": aTypes(f32)}, "x", "w", "b")
			f[0].NodeDef[3].Input[0] = "MatMul:output:0"
		}, "calls itself"},
		{"list argument", func(f []*tfpb.FunctionDef) { f[0].Signature.InputArg[0].NumberAttr = "N" }, "is a list"},
	} {
		sm, fill := tf2()
		c.change(sm.MetaGraphs[0].GraphDef.Library.Function)
		m := load(t, write(t, sm, fill))
		live, err := m.Graph.Prune(m.Signatures[0].Outputs[0].Tensor.Node)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if _, err := m.Functions.Reached(live); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func TestParseRefs(t *testing.T) {
	isArg := func(s string) bool { return s == "x" }
	for _, c := range []struct {
		in    string
		f     bool
		want  Ref
		fails bool
	}{
		{"a", false, Ref{Node: "a"}, false},
		{"a/b:2", false, Ref{Node: "a/b", Index: 2}, false},
		{"^a", false, Ref{Node: "a", Control: true}, false},
		{"^a:0", false, Ref{}, true}, {"", false, Ref{}, true}, {"a:", false, Ref{}, true}, {"a:+1", false, Ref{}, true}, {":0", false, Ref{}, true},
		{"a:99999999999", false, Ref{}, true},
		{"x", true, Ref{Node: "x", Index: -1}, false},
		{"x:0", true, Ref{Node: "x"}, false},
		{"n:out", true, Ref{Node: "n", Arg: "out", Index: -1}, false},
		{"n:out:3", true, Ref{Node: "n", Arg: "out", Index: 3}, false},
		{"n", true, Ref{Node: "n"}, false},
		{"n:1", true, Ref{Node: "n", Index: 1}, false},
		{"^n", true, Ref{Node: "n", Control: true}, false},
		{"n:out:0:1", true, Ref{}, true}, {"x:0:0", true, Ref{}, true}, {"n:out:z", true, Ref{}, true},
	} {
		got, err := ParseRef(c.in)
		if c.f {
			got, err = ParseFuncRef(c.in, isArg)
		}
		if (err != nil) != c.fails || err == nil && got != c.want {
			t.Errorf("%q: got %+v, %v, want %+v", c.in, got, err, c.want)
		}
	}
}

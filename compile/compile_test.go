package compile

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
)

const credit = "../testsuite/models/credit_score/saved_model"

func needLLVM(t *testing.T) {
	t.Helper()
	if _, err := llvm.FindTools(""); err != nil {
		t.Skipf("no LLVM: %v", err)
	}
}

// withBroken is the model with one more signature, whose only node has an op that there is not.
func withBroken(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "model")
	if err := os.CopyFS(dir, os.DirFS(credit)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "saved_model.pb")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var m tfpb.SavedModel
	if err := proto.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	g := m.MetaGraphs[0]
	sig := proto.Clone(g.SignatureDef["serving_default"]).(*tfpb.SignatureDef)
	in := sig.Inputs["features"].GetName()
	node, _, _ := strings.Cut(in, ":")
	g.GraphDef.Node = append(g.GraphDef.Node, &tfpb.NodeDef{Name: "frob", Op: "Frobnicate", Input: []string{node}})
	for _, out := range sig.Outputs {
		out.Encoding = &tfpb.TensorInfo_Name{Name: "frob:0"}
	}
	g.SignatureDef["broken"] = sig
	half := proto.Clone(g.SignatureDef["serving_default"]).(*tfpb.SignatureDef)
	half.Outputs["broken"] = &tfpb.TensorInfo{Encoding: &tfpb.TensorInfo_Name{Name: "frob:0"}, Dtype: tfpb.DataType_DT_FLOAT}
	g.SignatureDef["half"] = half
	if data, err = proto.Marshal(&m); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestPartly holds that what can be compiled is written, and that the rest is named with op and node.
func TestPartly(t *testing.T) {
	needLLVM(t)
	dir := withBroken(t)
	out := filepath.Join(t.TempDir(), "x.so")
	res, err := Model(context.Background(), dir, Options{Output: out})
	var u *UnsupportedError
	if !errors.As(err, &u) || KindOf(err) != Unsupported || res == nil {
		t.Fatalf("got %v, %v", res, err)
	}
	if !slices.Equal(u.Missing, []string{"broken", "half"}) || !slices.Equal(u.Written, []string{"serve", "serving_default"}) {
		t.Errorf("missing %q, written %q", u.Missing, u.Written)
	}
	if len(u.Problems) != 2 || u.Problems[0].Op != "Frobnicate" || u.Problems[0].Node != "frob" || u.Problems[0].Signature != "broken" {
		t.Errorf("problems %+v", u.Problems)
	}
	meta, err := artefact.Check(out)
	if err != nil || !slices.Equal(meta.SignatureNames(), []string{"serve", "serving_default"}) {
		t.Errorf("the artefact: %v, %v", meta, err)
	}
	if _, err := Model(context.Background(), dir, Options{Output: out, Signatures: []string{"broken"}}); KindOf(err) != Unsupported {
		t.Errorf("the broken signature alone: %v", err)
	}
}

// TestAlias holds that the two signatures that Keras exports are one function, and that describing them is not.
func TestAlias(t *testing.T) {
	l, err := Load(credit, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	entries := alias(l.Module, l.Imported)
	if len(l.Module.Funcs) != 1 || len(entries) != 2 || entries[0].Func != entries[1].Func {
		t.Fatalf("%d functions, entries %v", len(l.Module.Funcs), entries)
	}
	a, b := describe(l.Module, entries[0]), describe(l.Module, entries[1])
	if a.Meta.Name != "serve" || b.Meta.Name != "serving_default" || a.Meta.Inputs[0].Node == b.Meta.Inputs[0].Node {
		t.Errorf("described as %+v and %+v", a.Meta, b.Meta)
	}
	if in := b.Meta.Inputs[0]; in.Name != "features" || in.DType != artefact.Float32 || !slices.Equal(in.Dims, []string{"B", "20"}) {
		t.Errorf("input %+v", in)
	}
}

// TestAliasKeepsApart: functions that differ only in a constant are not merged.
func TestAliasKeepsApart(t *testing.T) {
	m, err := ir.Parse("t", `module @m
func graph @a(%x: f32[2]) -> ("y": f32[2]) {
  %0 = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %1 = add %x, %0 : f32[2]  // one
  return %1
}
func graph @b(%x: f32[2]) -> ("y": f32[2]) {
  %0 = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %1 = add %x, %0 : f32[2]  // other
  return %1
}
func graph @c(%x: f32[2]) -> ("y": f32[2]) {
  %0 = constant {value = dense(f32[2]: 1.0 3.0)} : f32[2]
  %1 = add %x, %0 : f32[2]
  return %1
}
`)
	if err != nil {
		t.Fatal(err)
	}
	e := alias(m, []Entry{{Func: "a"}, {Func: "b"}, {Func: "c"}})
	if len(m.Funcs) != 2 || e[0].Func != "a" || e[1].Func != "a" || e[2].Func != "c" {
		t.Errorf("%d functions, entries %v", len(m.Funcs), e)
	}
}

// TestCancel holds that a context that ends during LLVM's work stops it, and leaves nothing.
func TestCancel(t *testing.T) {
	needLLVM(t)
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	o := Options{Output: filepath.Join(dir, "x.so"), Progress: func(what string) {
		if strings.HasPrefix(what, "llvm") {
			cancel()
		}
	}}
	_, err := Model(ctx, credit, o)
	left, _ := os.ReadDir(dir)
	if !errors.Is(err, context.Canceled) || len(left) > 0 {
		t.Errorf("got %v, %d files left", err, len(left))
	}
}

// TestHash holds that contents and names count, and nothing else of the folder.
func TestHash(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(path), 0o777)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	hash := func() string {
		h, err := Hash(dir)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	if _, err := Hash(dir); KindOf(err) != Usage {
		t.Errorf("an empty folder: %v", err)
	}
	write("saved_model.pb", "a")
	write("variables/variables.index", "b")
	first := hash()
	write("case0.npz", "c")
	if hash() != first {
		t.Errorf("a file that is not the model's counts")
	}
	write("assets/words.txt", "d")
	second := hash()
	write("assets/words.txt", "e")
	if second == first || hash() == second {
		t.Errorf("assets do not count")
	}
}

func TestModelName(t *testing.T) {
	for dir, want := range map[string]string{"/a/credit": "credit", "/a/credit/saved_model": "credit", "/a/credit/00012/": "credit", "/a/credit/v1": "v1", "/3": "3"} {
		if got := ModelName(dir); got != want {
			t.Errorf("%s: got %q, want %q", dir, got, want)
		}
	}
}

// TestDump holds that each step that changed the module can be read and parsed back.
func TestDump(t *testing.T) {
	needLLVM(t)
	dir := t.TempDir()
	o := Options{Output: filepath.Join(dir, "x.so"), Dump: filepath.Join(dir, "dump"), Verify: true}
	if _, err := Model(context.Background(), credit, o); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(o.Dump + "/*.ir")
	if len(files) < 4 {
		t.Fatalf("only %q", files)
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if m, err := ir.Parse(f, string(text)); err != nil {
			t.Error(err)
		} else if err := ir.VerifyModule(m); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
	if ll, _ := filepath.Glob(o.Dump + "/*.ll"); len(ll) == 0 {
		t.Errorf("no LLVM text")
	}
}

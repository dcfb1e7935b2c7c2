package compile

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfops"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

func TestParseFeed(t *testing.T) {
	for _, c := range []struct {
		text, tensor string
		dtype        ir.DType
		dims         string
		shaped, bad  bool
	}{
		{"x", "x", ir.Invalid, "", false, false},
		{"a/b:1=float32", "a/b:1", ir.F32, "", false, false},
		{"a=i64[]", "a", ir.I64, "", true, false},
		{"a=float32[B, 8,?]", "a", ir.F32, "B 8 ?", true, false},
		{"a=float33[B]", "", 0, "", false, true},
		{"a=float32[B", "", 0, "", false, true},
	} {
		f, err := parseFeed(c.text)
		if (err != nil) != c.bad {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if err == nil && (f.Tensor != c.tensor || f.DType != c.dtype || f.Shaped != c.shaped || strings.Join(f.Dims, " ") != c.dims) {
			t.Errorf("%q: got %+v", c.text, f)
		}
	}
	if got := splitTensors("a=f32[B,8],b,c=i64[]"); !slices.Equal(got, []string{"a=f32[B,8]", "b", "c=i64[]"}) {
		t.Errorf("split into %q", got)
	}
}

func TestSplitSignature(t *testing.T) {
	m := &savedmodel.Model{Signatures: []savedmodel.Signature{{Name: "a"}, {Name: "a:b"}}}
	for _, c := range []struct{ text, name, rest string }{{"a:x:0", "a", "x:0"}, {"a:b:x:0", "a:b", "x:0"}, {"x:0", "", ""}} {
		name, rest, err := splitSignature(m, c.text)
		if name != c.name || rest != c.rest || (err != nil) != (c.name == "") {
			t.Errorf("%q: got %q, %q, %v", c.text, name, rest, err)
		}
	}
}

// TestCutInTwo holds that a model cut in two computes what the whole does: up to a tensor, and on from there.
func TestCutInTwo(t *testing.T) {
	run := func(o Options, in ...*ir.Tensor) []*ir.Tensor {
		t.Helper()
		o.Signatures = []string{"serving_default"}
		l, err := Load(credit, o)
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		if l.Unsupported() != nil {
			t.Fatal(l.Unsupported())
		}
		out, _, err := eval.Graph(l.Module, l.Module.Funcs[0], in, nil)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	x := ir.NewTensor(ir.F32, 3, 20)
	for i := range x.Len() {
		x.SetFloat(i, float64(i%7)/3-1)
	}
	want := run(Options{}, x)[0]
	name := someRelu(t, credit)
	mid := run(Options{Outputs: []string{"serving_default:" + name}}, x)[0]
	dims := ir.ConstDims(mid.Shape...)
	got := run(Options{Inputs: []string{name + "=float32[N," + dims[1].String() + "]"}}, mid)[0]
	if string(got.Data) != string(want.Data) || len(want.Data) == 0 {
		t.Errorf("in two parts %v, whole %v", got, want)
	}
}

// someRelu is the name of a tensor in the middle of the model.
func someRelu(t *testing.T, dir string) string {
	t.Helper()
	m, err := savedmodel.Load(dir, savedmodel.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	for _, name := range m.Functions.Names() {
		g, err := m.Functions.Func(name)
		if err != nil {
			continue
		}
		for _, n := range g.Nodes {
			if n.Op == "Relu" {
				return n.Name + ":0"
			}
		}
	}
	t.Fatal("no Relu")
	return ""
}

// TestPartialSignature holds that Options.Partial writes a signature without the output that cannot be compiled.
func TestPartialSignature(t *testing.T) {
	needLLVM(t)
	dir := withBroken(t)
	out := filepath.Join(t.TempDir(), "x.so")
	o := Options{Output: out, Signatures: []string{"half"}}
	if _, err := Model(context.Background(), dir, o); KindOf(err) != Unsupported {
		t.Errorf("not partial: %v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("an artefact without Partial")
	}
	o.Partial = true
	res, err := Model(context.Background(), dir, o)
	var u *UnsupportedError
	if !errors.As(err, &u) || res == nil {
		t.Fatalf("got %v, %v", res, err)
	}
	want := []tfops.Left{{Signature: "half", Outputs: []string{"broken"}}}
	if len(u.Left) != 1 || u.Left[0].Signature != "half" || !slices.Equal(u.Left[0].Outputs, want[0].Outputs) || len(u.Missing) != 0 {
		t.Errorf("left %+v, missing %q", u.Left, u.Missing)
	}
	meta, err := artefact.Check(out)
	if err != nil || len(meta.Signatures) != 1 || len(meta.Signatures[0].Outputs) != 1 {
		t.Errorf("the artefact: %+v, %v", meta, err)
	}
}

package testsuite

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/runtime"
)

// addAny is a SavedModel whose inputs have no fixed rank: a + b, with NumPy broadcasting.
const addAny = `
saved_model_schema_version: 1
meta_graphs {
  meta_info_def { tags: "serve" tensorflow_version: "2.21.0" }
  graph_def {
    node { name: "a" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } attr { key: "shape" value { shape { unknown_rank: true } } } }
    node { name: "b" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } attr { key: "shape" value { shape { unknown_rank: true } } } }
    node { name: "sum" op: "AddV2" input: "a" input: "b" attr { key: "T" value { type: DT_FLOAT } } }
  }
  signature_def { key: "serving_default" value {
    inputs { key: "a" value { name: "a:0" dtype: DT_FLOAT tensor_shape { unknown_rank: true } } }
    inputs { key: "b" value { name: "b:0" dtype: DT_FLOAT tensor_shape { unknown_rank: true } } }
    outputs { key: "sum" value { name: "sum:0" dtype: DT_FLOAT tensor_shape { unknown_rank: true } } }
  } }
}
`

// TestUnknownRank: such a signature takes every combination of ranks that its graph does, and says so of others.
func TestUnknownRank(t *testing.T) {
	needLLVM(t)
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "saved_model.pbtxt"), []byte(addAny), 0o644); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "add.so")
	if _, err := compile.Model(context.Background(), dir, compile.Options{Output: path, LLVMDir: llvmDir(), Producer: "test"}); err != nil {
		t.Fatal(err)
	}
	m, err := runtime.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	if n := len(m.Signatures()); n != 1 {
		t.Fatalf("%d signatures, want one with overloads", n)
	}
	s, err := m.Signatures()[0].NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, c := range []struct {
		a, b *runtime.Tensor
		want string
	}{
		{runtime.Scalar(float32(1)), runtime.Scalar(float32(2)), "[] [3]"},
		{runtime.Of([]float32{1, 2}, 2), runtime.Of([]float32{10, 20}, 2), "[2] [11 22]"},
		{runtime.Of([]float32{1, 2, 3, 4}, 2, 2), runtime.Of([]float32{10, 20}, 2), "[2 2] [11 22 13 24]"},
		{runtime.Scalar(float32(5)), runtime.Of([]float32{1, 2, 3}, 1, 1, 3), "[1 1 3] [6 7 8]"},
		{runtime.Scalar(float32(1)), runtime.Scalar(float32(2)), "[] [3]"}, // and back
	} {
		out, err := s.Run(context.Background(), []*runtime.Tensor{c.a, c.b})
		if err != nil {
			t.Fatal(err)
		}
		v, _ := runtime.Values[float32](out[0])
		if got := fmt.Sprint(out[0].Shape(), v); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	six := runtime.Of(make([]float32, 1), 1, 1, 1, 1, 1, 1)
	if _, err := s.Run(context.Background(), []*runtime.Tensor{six, six}); err == nil || !strings.Contains(err.Error(), "rank") {
		t.Errorf("rank 6: %v", err)
	}
}

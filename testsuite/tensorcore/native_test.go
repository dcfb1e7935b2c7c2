package tensorcore

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/runtime"
)

// TestNative: the same products as machine code for this CPU, through LLVM, have the same bits too.
func TestNative(t *testing.T) {
	dir := os.Getenv("SWAGE_LLVM")
	if _, err := llvm.FindTools(dir); err != nil {
		t.Skipf("no LLVM: %v", err)
	}
	text := "module @products\n"
	for i, p := range products {
		text += "\n" + strings.Replace(p.text(), "@f(", fmt.Sprintf("@f%d(", i), 1) + "\n"
	}
	path := filepath.Join(t.TempDir(), "products.so")
	if _, err := compile.TextModel(context.Background(), "products.ir", text, compile.Options{Output: path, LLVMDir: dir, Producer: "test"}); err != nil {
		t.Fatal(err)
	}
	model, err := runtime.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer model.Close()
	for i, p := range products {
		graph := parse(t, p.text())
		in := inputs(t, graph.Funcs[0], p.values)
		want, _, err := eval.Graph(graph, graph.Funcs[0], in, nil)
		if err != nil {
			t.Fatal(err)
		}
		sig, err := model.Signature(fmt.Sprintf("f%d", i))
		if err != nil {
			t.Fatal(err)
		}
		s, err := sig.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		var args []*runtime.Tensor
		for k, x := range in {
			a, err := runtime.FromBytes(sig.Inputs()[k].DType, x.Data, x.Shape...)
			if err != nil {
				t.Fatal(err)
			}
			args = append(args, a)
		}
		got, err := s.Run(context.Background(), args)
		if err != nil {
			t.Fatal(err)
		}
		if string(got[0].Bytes()) != string(want[0].Data) {
			t.Errorf("%s: bits differ from the graph's", p.name)
		}
		s.Close()
	}
}

package tfpb

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"
)

// The generated code is that of the .proto files, as far as the tools are here
// to tell.
func TestGenerated(t *testing.T) {
	for _, tool := range []string{"protoc", "protoc-gen-go"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed", tool)
		}
	}
	dir := t.TempDir()
	cmd := exec.Command("protoc", "-I", "..", "--go_out="+dir, "--go_opt=paths=source_relative", "tfpb/saved_model.proto", "tfpb/debug_info.proto")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	versions := regexp.MustCompile(`(?m)^//.*(protoc|protoc-gen-go) +v.*$`)
	for _, name := range []string{"saved_model.pb.go", "debug_info.pb.go"} {
		got, err1 := os.ReadFile(filepath.Join(dir, "tfpb", name))
		want, err2 := os.ReadFile(name)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if !bytes.Equal(versions.ReplaceAll(got, nil), versions.ReplaceAll(want, nil)) {
			t.Errorf("%s is out of date: run go generate ./frontend/tfpb", name)
		}
	}
}

// A few field numbers, against bytes put together by hand, with unknown fields
// of a later TensorFlow between them.
func TestWire(t *testing.T) {
	str := func(b []byte, n protowire.Number, s string) []byte {
		return protowire.AppendString(protowire.AppendTag(b, n, protowire.BytesType), s)
	}
	num := func(b []byte, n protowire.Number, v uint64) []byte {
		return protowire.AppendVarint(protowire.AppendTag(b, n, protowire.VarintType), v)
	}
	node := str(str(str(nil, 1, "n"), 2, "MatMul"), 3, "a:1")
	node = str(node, 77, "unknown")
	node = str(node, 5, string(str(str(nil, 1, "T"), 2, string(num(nil, 6, 1)))))
	graph := str(num(nil, 99, 5), 1, string(node))
	meta := str(str(nil, 1, string(str(str(nil, 4, "serve"), 5, "2.21.0"))), 2, string(graph))
	var sm SavedModel
	if err := proto.Unmarshal(str(num(nil, 1, 1), 2, string(meta)), &sm); err != nil {
		t.Fatal(err)
	}
	mg := sm.GetMetaGraphs()[0]
	n := mg.GetGraphDef().GetNode()[0]
	if n.GetName() != "n" || n.GetOp() != "MatMul" || n.GetInput()[0] != "a:1" || n.GetAttr()["T"].GetType() != DataType_DT_FLOAT ||
		mg.GetMetaInfoDef().GetTags()[0] != "serve" || mg.GetMetaInfoDef().GetTensorflowVersion() != "2.21.0" {
		t.Errorf("got %v", &sm)
	}
}

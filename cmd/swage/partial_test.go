package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// broken is a model with y = 2·frob(x+x), which cannot be compiled, and s = x+x, which can.
const broken = `saved_model_schema_version: 1 meta_graphs { meta_info_def { tags: "serve" } graph_def {
  node { name: "x" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }
  node { name: "sum" op: "AddV2" input: "x" input: "x" attr { key: "T" value { type: DT_FLOAT } } }
  node { name: "frob" op: "Frobnicate" input: "sum" }
  node { name: "frob2" op: "Frobnicate" input: "frob" }
  node { name: "y" op: "AddV2" input: "frob2" input: "frob2" attr { key: "T" value { type: DT_FLOAT } } } }
signature_def { key: "f" value {
  inputs { key: "x" value { name: "x:0" dtype: DT_FLOAT tensor_shape { dim { size: -1 } dim { size: 2 } } } }
  outputs { key: "s" value { name: "sum:0" dtype: DT_FLOAT tensor_shape { dim { size: -1 } dim { size: 2 } } } }
  outputs { key: "y" value { name: "y:0" dtype: DT_FLOAT tensor_shape { dim { size: -1 } dim { size: 2 } } } } } } }
`

func writeBroken(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "saved_model.pbtxt"), []byte(broken), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestMissing holds what inspect says of a model that cannot be compiled, as text and as JSON.
func TestMissing(t *testing.T) {
	dir := writeBroken(t)
	code, out, errs := cli(t, "", "inspect", dir)
	const want = `signature "f" cannot be compiled; missing:
  op: Frobnicate (2 times)
    node "frob"
    node "frob2"
  it can be compiled up to: --outputs 'f:sum:0'
`
	if code != 3 || !strings.HasSuffix(out, want) || !strings.Contains(out, "2 Frobnicate  unsupported") || errs != "" {
		t.Errorf("exit %d, %s%s", code, out, errs)
	}
	if _, one, _ := cli(t, "", "inspect", filepath.Join(dir, "saved_model.pbtxt")); one != out {
		t.Errorf("of the file: %s", one)
	}
	code, out, _ = cli(t, "", "inspect", dir, "--json", "--partial")
	var in inspection
	if err := json.Unmarshal([]byte(out), &in); err != nil || code != 0 {
		t.Fatalf("exit %d, %v", code, err)
	}
	if len(in.Missing) != 1 || len(in.Unsupported) != 2 || in.Unsupported[1].Node != "frob2" || in.Unsupported[1].Kind != "op" {
		t.Fatalf("%s", out)
	}
	m := in.Missing[0]
	if !m.Compiled || len(m.Outputs) != 1 || m.Outputs[0] != "y" || len(m.Things) != 1 || m.Things[0].Count != 2 || len(m.UpTo) != 1 {
		t.Errorf("missing %+v", m)
	}
	for file, says := range map[string]string{"m.keras": "PK\x03\x04", "m.h5": "\x89HDF\r\n\x1a\n", "m.tflite": "\x1c\x00\x00\x00TFL3"} {
		path := filepath.Join(dir, file)
		os.WriteFile(path, []byte(says), 0o666)
		if code, _, errs := cli(t, "", "inspect", path); code != 2 || !strings.Contains(errs, "it is a") {
			t.Errorf("%s: exit %d, %s", file, code, errs)
		}
	}
}

// TestPartial goes through the ways to compile a part of a model.
func TestPartial(t *testing.T) {
	needLLVM(t)
	dir := writeBroken(t)
	art := filepath.Join(t.TempDir(), "x.so")
	for _, c := range []struct {
		args []string
		code int
		says string // in the output
		errs string
	}{
		{nil, 3, "", `signature "f" can be compiled up to these tensors (--outputs): sum:0`},
		{[]string{"--json"}, 3, `"path":""`, ""},
		{[]string{"--partial"}, 0, "signatures f", `left out of "f": outputs "y"`},
		{[]string{"--partial", "--json"}, 0, `"outputs":["y"],"compiled":true`, "warning"},
		{[]string{"--outputs", "f:sum:0"}, 0, "signatures f", ""},
		{[]string{"--outputs", "f:frob:0", "--partial"}, 3, "", "not compiled"},
		{[]string{"--inputs", "f:frob2:0=float32[B,2]", "--json"}, 0, `"name":"frob2:0","dtype":"float32","dims":["B","2"]`, ""},
		{[]string{"--inputs", "f:frob2:0"}, 2, "", "its element type must be given"},
		{[]string{"--outputs", "f:frobnicate"}, 2, "", "none of that name"},
	} {
		os.Remove(art)
		code, out, errs := cli(t, "", append([]string{"compile", dir, "-o", art}, c.args...)...)
		if code != c.code || !strings.Contains(out, c.says) || !strings.Contains(errs, c.errs) {
			t.Errorf("%q: exit %d\n%s%s\nwant exit %d, %q, %q", c.args, code, out, errs, c.code, c.says, c.errs)
		}
		if _, err := os.Stat(art); (err == nil) != (c.code == 0) {
			t.Errorf("%q: the artefact: %v", c.args, err)
		}
	}
}

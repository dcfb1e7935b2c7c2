package tfops

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// tableGraph looks up words in a table that a vocabulary file fills; more is added to the graph.
func tableGraph(init, more string) string {
	return `graph_def {
node { name: "words" op: "Placeholder" attr { key: "dtype" value { type: DT_STRING } } }
node { name: "file" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { } string_val: "elsewhere" } } } }
node { name: "none" op: "Const" attr { key: "dtype" value { type: DT_INT64 } } attr { key: "value" value { tensor { dtype: DT_INT64 tensor_shape { } int64_val: -1 } } } }
node { name: "table" op: "HashTableV2" attr { key: "key_dtype" value { type: DT_STRING } } attr { key: "value_dtype" value { type: DT_INT64 } } }
node { name: "read" op: "InitializeTableFromTextFileV2" input: "table" input: "file" attr { key: "key_index" value { i: -2 } } attr { key: "value_index" value { i: -1 } } attr { key: "offset" value { i: 10 } } }
node { name: "find" op: "LookupTableFindV2" input: "table" input: "words" input: "none" attr { key: "Tin" value { type: DT_STRING } } attr { key: "Tout" value { type: DT_INT64 } } }
node { name: "size" op: "LookupTableSizeV2" input: "table" }
` + more + `}
asset_file_def { tensor_info { name: "file:0" } filename: "vocab.txt" }
signature_def { key: "f" value {
  inputs { key: "words" value { name: "words:0" dtype: DT_STRING tensor_shape { dim { size: -1 } } } }
  outputs { key: "ids" value { name: "find:0" dtype: DT_INT64 tensor_shape { dim { size: -1 } } } }
  outputs { key: "size" value { name: "size:0" dtype: DT_INT64 tensor_shape { } } } } }
` + init
}

const readInit = `signature_def { key: "__saved_model_init_op" value { outputs { key: "__saved_model_init_op" value { name: "read" } } } }`

func TestVocabularyFile(t *testing.T) {
	m := load(t, graph(t, tableGraph(readInit, "")))
	if err := os.Mkdir(filepath.Join(m.Dir, "assets"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(m.Dir, "assets", "vocab.txt"), []byte("red\r\ngreen blue\n\nblack"), 0o644); err != nil {
		t.Fatal(err)
	}
	mod, rep, err := Import(m, Options{})
	if err != nil || len(rep.Problems) > 0 {
		t.Fatal(err, rep)
	}
	words := ir.NewTensor(ir.String, 5)
	for i, s := range []string{"black", "red", "green", "", "green blue"} {
		words.Strings[i] = []byte(s)
	}
	outs, _, err := eval.Graph(mod, mod.Func("f"), []*ir.Tensor{words}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []int64{13, 10, -1, 12, 11}
	for i, got := range ir.Elems[int64](outs[0]) {
		if got != want[i] {
			t.Errorf("%q: got %d, want %d", words.Strings[i], got, want[i])
		}
	}
	if n := outs[1].Int(0); n != 4 {
		t.Errorf("size %d, want 4", n)
	}
}

func TestTableProblems(t *testing.T) {
	keys := `node { name: "keys" op: "Const" attr { key: "dtype" value { type: DT_STRING } } attr { key: "value" value { tensor { dtype: DT_STRING tensor_shape { dim { size: 2 } } string_val: "a" string_val: "a" } } } }
node { name: "vals" op: "Const" attr { key: "dtype" value { type: DT_INT64 } } attr { key: "value" value { tensor { dtype: DT_INT64 tensor_shape { dim { size: 2 } } int64_val: 1 int64_val: 2 } } } }
node { name: "read2" op: "LookupTableImportV2" input: "table" input: "keys" input: "vals" }
`
	insert := strings.Replace(keys, "LookupTableImportV2", "LookupTableInsertV2", 1)
	insert = strings.ReplaceAll(insert, `name: "read2"`, `name: "insert"`) + `node { name: "late" op: "Identity" input: "words" input: "^insert" }
`
	tests := []struct{ name, text, want string }{
		{"no file", tableGraph(readInit, ""), "vocab.txt: no such file"},
		{"no initialiser", tableGraph("", ""), `"table" is filled by no initialiser`},
		{"two values", tableGraph(strings.ReplaceAll(readInit, `"read"`, `"read2"`), keys), `different values for the same key "a"`},
		{"changed by a signature", strings.Replace(tableGraph(readInit, insert), `input: "words" input: "none"`, `input: "late" input: "none"`, 1), "changes a lookup table"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, rep, err := Import(load(t, graph(t, test.text)), Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range rep.Problems {
				if strings.Contains(p.String(), test.want) {
					return
				}
			}
			t.Errorf("problems %v, want one with %q", rep.Problems, test.want)
		})
	}
}

func TestSparseInput(t *testing.T) {
	m := load(t, graph(t, `graph_def {
node { name: "i" op: "Placeholder" attr { key: "dtype" value { type: DT_INT64 } } }
node { name: "v" op: "Placeholder" attr { key: "dtype" value { type: DT_FLOAT } } }
node { name: "s" op: "Placeholder" attr { key: "dtype" value { type: DT_INT64 } } }
node { name: "zero" op: "Const" attr { key: "dtype" value { type: DT_FLOAT } } attr { key: "value" value { tensor { dtype: DT_FLOAT tensor_shape { } float_val: 0 } } } }
node { name: "y" op: "SparseToDense" input: "i" input: "s" input: "v" input: "zero" } }
signature_def { key: "f" value {
  inputs { key: "x" value { dtype: DT_FLOAT tensor_shape { dim { size: -1 } dim { size: -1 } } coo_sparse { values_tensor_name: "v:0" indices_tensor_name: "i:0" dense_shape_tensor_name: "s:0" } } }
  outputs { key: "y" value { name: "y:0" dtype: DT_FLOAT tensor_shape { dim { size: -1 } dim { size: -1 } } } } } }`))
	mod, rep, err := Import(m, Options{})
	if err != nil || len(rep.Problems) > 0 {
		t.Fatal(err, rep)
	}
	f := mod.Func("f")
	if got := strings.Join(f.Inputs, " "); got != "x.values x.indices x.dense_shape" {
		t.Errorf("inputs %s", got)
	}
	outs, _, err := eval.Graph(mod, f, []*ir.Tensor{ir.FromSlice(ir.F32, []float32{5, 7}, 2),
		ir.FromSlice(ir.I64, []int64{0, 1, 1, 0}, 2, 2), ir.FromSlice(ir.I64, []int64{2, 2}, 2)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float32{0, 5, 7, 0} {
		if got := ir.Elems[float32](outs[0])[i]; got != want {
			t.Errorf("element %d: got %v, want %v", i, got, want)
		}
	}
}

package conformance

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfops"
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
)

// sigName is the signature of group i of a batch, and the prefix of its nodes.
func sigName(i int) string { return fmt.Sprintf("g%d", i) }

// batch is groups that were imported together, each a signature of one model.
type batch struct {
	groups  []*group
	module  *ir.Module
	funcs   []*ir.Func // by group; nil: not imported
	reasons []string   // by group: why not
}

// importBatch writes the groups as one SavedModel and imports that. Groups with function libraries have to come alone.
func importBatch(t testing.TB, groups []*group) *batch {
	t.Helper()
	mg := &tfpb.MetaGraphDef{GraphDef: &tfpb.GraphDef{}, SignatureDef: map[string]*tfpb.SignatureDef{},
		MetaInfoDef: &tfpb.MetaGraphDef_MetaInfoDef{Tags: []string{"serve"}}}
	for i, g := range groups {
		def := &tfpb.GraphDef{}
		if err := prototext.Unmarshal([]byte(g.Graph), def); err != nil {
			t.Fatalf("%s: %v", g.Name, err)
		}
		if def.Library != nil {
			if mg.GraphDef.Library != nil {
				t.Fatalf("%s: two function libraries in a batch", g.Name)
			}
			mg.GraphDef.Library = def.Library
		}
		prefix(def, sigName(i)+"/")
		mg.GraphDef.Node = append(mg.GraphDef.Node, def.Node...)
		mg.SignatureDef[sigName(i)] = g.signature(sigName(i) + "/")
	}
	data, err := proto.Marshal(&tfpb.SavedModel{SavedModelSchemaVersion: 1, MetaGraphs: []*tfpb.MetaGraphDef{mg}})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "saved_model.pb"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	m, err := savedmodel.Load(dir, savedmodel.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close() })
	b := &batch{groups: groups, funcs: make([]*ir.Func, len(groups)), reasons: make([]string, len(groups))}
	mod, rep, err := tfops.Import(m, tfops.Options{})
	if err != nil {
		if len(groups) == 1 {
			b.reasons[0] = "import: " + err.Error()
			return b
		}
		// One of them is damaged, or a bug: apart, the others can be seen.
		for i, g := range groups {
			one := importBatch(t, []*group{g})
			b.reasons[i] = one.reasons[0]
			if one.funcs[0] != nil {
				b.reasons[i] = "import: only alone: " + err.Error()
			}
		}
		return b
	}
	b.module = mod
	index := map[string]int{}
	for i := range groups {
		index[sigName(i)] = i
	}
	for i, name := range rep.Imported {
		b.funcs[index[name]] = mod.Funcs[i]
	}
	for _, p := range rep.Problems {
		if i := index[p.Signature]; b.reasons[i] == "" {
			b.reasons[i] = strings.ReplaceAll(p.Reason, sigName(i)+"/", "")
		}
	}
	return b
}

// prefix puts a prefix before the names of all nodes.
func prefix(g *tfpb.GraphDef, with string) {
	for _, n := range g.Node {
		n.Name = with + n.Name
		for k, in := range n.Input {
			if rest, ok := strings.CutPrefix(in, "^"); ok {
				n.Input[k] = "^" + with + rest
			} else {
				n.Input[k] = with + in
			}
		}
	}
}

// signature names the tensors of a group; in00, in01, … keep their order when sorted.
func (g *group) signature(with string) *tfpb.SignatureDef {
	sig := &tfpb.SignatureDef{Inputs: map[string]*tfpb.TensorInfo{}, Outputs: map[string]*tfpb.TensorInfo{}}
	for i, x := range g.In {
		s := &tfpb.TensorShapeProto{}
		for _, n := range x.Dims {
			s.Dim = append(s.Dim, &tfpb.TensorShapeProto_Dim{Size: n})
		}
		sig.Inputs[fmt.Sprintf("in%02d", i)] = &tfpb.TensorInfo{Encoding: &tfpb.TensorInfo_Name{Name: with + x.T + ":0"}, Dtype: protoType(x.DType), TensorShape: s}
	}
	for i, x := range g.Out {
		sig.Outputs[fmt.Sprintf("out%02d", i)] = &tfpb.TensorInfo{Encoding: &tfpb.TensorInfo_Name{Name: with + x.T}, Dtype: protoType(x.DType),
			TensorShape: &tfpb.TensorShapeProto{UnknownRank: true}}
	}
	return sig
}

// protoTypes are TensorFlow's numbers of dtypes, where the name is not the enum's.
var protoTypes = map[string]tfpb.DataType{"float32": tfpb.DataType_DT_FLOAT, "float64": tfpb.DataType_DT_DOUBLE, "float16": tfpb.DataType_DT_HALF}

func protoType(name string) tfpb.DataType {
	if d, ok := protoTypes[name]; ok {
		return d
	}
	return tfpb.DataType(tfpb.DataType_value["DT_"+strings.ToUpper(name)])
}

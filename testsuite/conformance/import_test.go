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

// importBatch writes the groups as one SavedModel and imports that.
func importBatch(t testing.TB, groups []*group) *batch {
	t.Helper()
	mg := &tfpb.MetaGraphDef{GraphDef: &tfpb.GraphDef{}, SignatureDef: map[string]*tfpb.SignatureDef{},
		MetaInfoDef: &tfpb.MetaGraphDef_MetaInfoDef{Tags: []string{"serve"}}}
	for i, g := range groups {
		def := &tfpb.GraphDef{}
		if err := prototext.Unmarshal([]byte(g.Graph), def); err != nil {
			t.Fatalf("%s: %v", g.Name, err)
		}
		g.splitComplex(def)
		prefix(def, sigName(i)+"/")
		if def.Library != nil {
			ownNames(def, sigName(i)+"_")
			if mg.GraphDef.Library == nil {
				mg.GraphDef.Library = &tfpb.FunctionDefLibrary{}
			}
			mg.GraphDef.Library.Function = append(mg.GraphDef.Library.Function, def.Library.Function...)
		}
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

// splitComplex makes complex inputs out of two real ones, and real ones of complex outputs: no model has complex inputs or
// outputs, and native code takes none.
func (g *group) splitComplex(def *tfpb.GraphDef) {
	kind := func(d tfpb.DataType) *tfpb.AttrValue { return &tfpb.AttrValue{Value: &tfpb.AttrValue_Type{Type: d}} }
	for _, x := range g.In {
		real := partOf(x.DType)
		if real == "" {
			continue
		}
		for _, n := range def.Node {
			if n.Name != x.T {
				continue
			}
			for _, part := range []string{"_re", "_im"} {
				def.Node = append(def.Node, &tfpb.NodeDef{Name: x.T + part, Op: "Placeholder",
					Attr: map[string]*tfpb.AttrValue{"dtype": kind(protoType(real)), "shape": n.Attr["shape"]}})
			}
			n.Op, n.Input = "Complex", []string{x.T + "_re", x.T + "_im"}
			n.Attr = map[string]*tfpb.AttrValue{"T": kind(protoType(real)), "Tout": kind(protoType(x.DType))}
			break
		}
	}
	for i, x := range g.Out {
		real := partOf(x.DType)
		if real == "" {
			continue
		}
		for _, op := range []string{"Real", "Imag"} {
			def.Node = append(def.Node, &tfpb.NodeDef{Name: fmt.Sprintf("out%d_%s", i, op), Op: op, Input: []string{x.T},
				Attr: map[string]*tfpb.AttrValue{"T": kind(protoType(x.DType)), "Tout": kind(protoType(real))}})
		}
	}
}

// partOf is the dtype of a complex dtype's parts; empty if it is none.
func partOf(dtype string) string {
	return map[string]string{"complex64": "float32", "complex128": "float64"}[dtype]
}

// split is the real and imaginary part of a complex tensor.
func split(x *ir.Tensor) []*ir.Tensor {
	d := dtypes[partOf(x.DType.TF())]
	re, im := ir.NewTensor(d, x.Shape...), ir.NewTensor(d, x.Shape...)
	for i := range x.Len() {
		re.SetFloat(i, real(x.Complex(i)))
		im.SetFloat(i, imag(x.Complex(i)))
	}
	return []*ir.Tensor{re, im}
}

// join undoes split for the outputs that are complex.
func (g *group) join(got []*ir.Tensor) []*ir.Tensor {
	var out []*ir.Tensor
	for _, x := range g.Out {
		if partOf(x.DType) == "" || len(got) < 2 {
			out, got = append(out, got[0]), got[1:]
			continue
		}
		z := ir.NewTensor(dtypes[x.DType], got[0].Shape...)
		for i := range z.Len() {
			z.SetComplex(i, complex(got[0].Float(i), got[1].Float(i)))
		}
		out, got = append(out, z), got[2:]
	}
	return out
}

// ownNames puts a prefix before the names of a group's functions.
func ownNames(g *tfpb.GraphDef, with string) {
	lib := map[string]bool{}
	for _, f := range g.Library.Function {
		lib[f.Signature.Name] = true
	}
	rename := func(s *string) {
		if lib[*s] {
			*s = with + *s
		}
	}
	nodes := func(list []*tfpb.NodeDef) {
		for _, n := range list {
			rename(&n.Op)
			for _, a := range n.Attr {
				if f := a.GetFunc(); f != nil {
					rename(&f.Name)
				}
				for _, f := range a.GetList().GetFunc() {
					rename(&f.Name)
				}
			}
		}
	}
	nodes(g.Node)
	for _, f := range g.Library.Function {
		nodes(f.NodeDef)
		rename(&f.Signature.Name)
	}
}

// prefix puts a prefix before the names of all nodes, and of what they share.
func prefix(g *tfpb.GraphDef, with string) {
	for _, n := range g.Node {
		if s, ok := n.Attr["shared_name"].GetValue().(*tfpb.AttrValue_S); ok && len(s.S) > 0 {
			s.S = append([]byte(with), s.S...)
		}
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
	put := func(to map[string]*tfpb.TensorInfo, name, tensor, dtype string, s *tfpb.TensorShapeProto) {
		to[name] = &tfpb.TensorInfo{Encoding: &tfpb.TensorInfo_Name{Name: with + tensor}, Dtype: protoType(dtype), TensorShape: s}
	}
	for i, x := range g.In {
		s := &tfpb.TensorShapeProto{}
		for _, n := range x.Dims {
			s.Dim = append(s.Dim, &tfpb.TensorShapeProto_Dim{Size: n})
		}
		name := fmt.Sprintf("in%02d", i)
		if real := partOf(x.DType); real != "" {
			put(sig.Inputs, name+"a", x.T+"_re:0", real, s)
			put(sig.Inputs, name+"b", x.T+"_im:0", real, s)
			continue
		}
		put(sig.Inputs, name, x.T+":0", x.DType, s)
	}
	for i, x := range g.Out {
		s := &tfpb.TensorShapeProto{UnknownRank: true}
		name := fmt.Sprintf("out%02d", i)
		if real := partOf(x.DType); real != "" {
			put(sig.Outputs, name+"a", fmt.Sprintf("out%d_Real:0", i), real, s)
			put(sig.Outputs, name+"b", fmt.Sprintf("out%d_Imag:0", i), real, s)
			continue
		}
		put(sig.Outputs, name, x.T, x.DType, s)
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

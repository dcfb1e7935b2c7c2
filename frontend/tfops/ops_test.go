package tfops

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
)

// opCase is one graph of testdata/ops.json.gz or text.json.gz (see make_ops.py) with TensorFlow's answers.
type opCase struct {
	Name    string
	Tol     float64
	Graph   string
	Ops     string
	Init    string // the node that sets variables
	In, Out []opTensor
}

type opTensor struct {
	Tensor, DType string
	Shape         []int64
	Data          []any
	Free          []int
}

// TestOps imports each graph, interprets it, and compares with what TensorFlow answered.
func TestOps(t *testing.T) {
	for _, file := range []string{"ops", "text", "more"} {
		for _, c := range opCases(t, "testdata/"+file+".json.gz") {
			t.Run(c.Name, func(t *testing.T) { c.run(t) })
		}
	}
}

func opCases(t *testing.T, path string) []opCase {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var cases []opCase
	if err := json.NewDecoder(z).Decode(&cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func (c *opCase) run(t *testing.T) {
	m := c.load(t)
	mod, rep, err := Import(m, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(rep.Problems) > 0 {
		t.Fatal(rep.Problems)
	}
	fn := mod.Funcs[0]
	if text := mod.String(); text != "" {
		again, err := ir.Parse("module", text)
		if err != nil {
			t.Fatal(err)
		}
		if again.String() != text {
			t.Error("the printed module reads back differently")
		}
	}
	var ins []*ir.Tensor
	for _, x := range c.In {
		ins = append(ins, x.tensor(t))
	}
	outs, _, err := eval.Graph(mod, fn, ins, nil)
	if err != nil {
		t.Fatalf("%v\n%s", err, fn)
	}
	for i, want := range c.Out {
		if why := differ1(outs[i], want.tensor(t), c.Tol); why != "" {
			t.Errorf("output %d: %s\n%s", i, why, fn)
		}
	}
}

// load writes the case as a SavedModel and reads that.
func (c *opCase) load(t *testing.T) *savedmodel.Model {
	g, ops := &tfpb.GraphDef{}, &tfpb.OpList{}
	if err := prototext.Unmarshal([]byte(c.Graph), g); err != nil {
		t.Fatal(err)
	}
	if err := prototext.Unmarshal([]byte(c.Ops), ops); err != nil {
		t.Fatal(err)
	}
	sig := &tfpb.SignatureDef{Inputs: map[string]*tfpb.TensorInfo{}, Outputs: map[string]*tfpb.TensorInfo{}}
	info := func(x opTensor) *tfpb.TensorInfo {
		s := &tfpb.TensorShapeProto{}
		for a, n := range x.Shape {
			for _, f := range x.Free {
				if f == a {
					n = -1
				}
			}
			s.Dim = append(s.Dim, &tfpb.TensorShapeProto_Dim{Size: n})
		}
		d := tfpb.DataType_DT_FLOAT
		for k, v := range dtypes {
			if v.TF() == x.DType {
				d = k
			}
		}
		return &tfpb.TensorInfo{Encoding: &tfpb.TensorInfo_Name{Name: x.Tensor}, Dtype: d, TensorShape: s}
	}
	for i, x := range c.In {
		sig.Inputs[fmt.Sprintf("in%02d", i)] = info(x)
	}
	for i, x := range c.Out {
		sig.Outputs[fmt.Sprintf("out%02d", i)] = info(x)
	}
	sigs := map[string]*tfpb.SignatureDef{"serving_default": sig}
	if c.Init != "" {
		node := &tfpb.TensorInfo{Encoding: &tfpb.TensorInfo_Name{Name: c.Init}}
		sigs["__saved_model_init_op"] = &tfpb.SignatureDef{Outputs: map[string]*tfpb.TensorInfo{"__saved_model_init_op": node}}
	}
	return load(t, &tfpb.MetaGraphDef{GraphDef: g, SignatureDef: sigs,
		MetaInfoDef: &tfpb.MetaGraphDef_MetaInfoDef{Tags: []string{"serve"}, StrippedOpList: ops}})
}

// load writes a MetaGraph to a folder and reads it as a model.
func load(t *testing.T, mg *tfpb.MetaGraphDef) *savedmodel.Model {
	t.Helper()
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
	return m
}

func (x *opTensor) tensor(t *testing.T) *ir.Tensor {
	d := ir.Invalid
	for _, v := range dtypes {
		if v.TF() == x.DType {
			d = v
		}
	}
	if d == ir.Invalid {
		t.Fatalf("dtype %q", x.DType)
	}
	out := ir.NewTensor(d, x.Shape...)
	for i, v := range x.Data {
		switch v := v.(type) {
		case float64:
			out.SetFloat(int64(i), v)
		case string:
			if d == ir.String {
				for _, r := range v {
					out.Strings[i] = append(out.Strings[i], byte(r)) // Latin-1
				}
				continue
			}
			f, err := strconv.ParseFloat(v, 64)
			if err != nil {
				t.Fatal(err)
			}
			out.SetFloat(int64(i), f)
		}
	}
	return out
}

// differ1 compares: floats within tol of 1 + |want|, everything else exactly.
func differ1(got, want *ir.Tensor, tol float64) string {
	if !got.Type().Equal(want.Type()) {
		return fmt.Sprintf("got %s, want %s", got.Type(), want.Type())
	}
	for i, s := range want.Strings {
		if string(got.Strings[i]) != string(s) {
			return fmt.Sprintf("element %d: got %q, want %q", i, got.Strings[i], s)
		}
	}
	if want.DType == ir.String {
		return ""
	}
	for i := range want.Len() {
		g, w := got.Float(i), want.Float(i)
		if math.IsNaN(g) && math.IsNaN(w) || g == w {
			continue
		}
		if !want.DType.IsFloat() || !(math.Abs(g-w) <= tol*(1+math.Abs(w))) {
			return fmt.Sprintf("element %d: got %v, want %v", i, g, w)
		}
	}
	return ""
}

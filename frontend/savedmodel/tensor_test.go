package savedmodel

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/swage-ml/swage/frontend/tfpb"
)

func TestDecodeTensor(t *testing.T) {
	i32, half := tfpb.DataType_DT_INT32, tfpb.DataType_DT_HALF
	for _, c := range []struct {
		name string
		in   *tfpb.TensorProto
		want []byte
		err  string
	}{
		{"content", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(2), TensorContent: floats(1, 2)}, floats(1, 2), ""},
		{"values", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(2), FloatVal: []float32{1, 2}}, floats(1, 2), ""},
		{"fill", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(5), FloatVal: []float32{1, 2}}, floats(1, 2, 2, 2, 2), ""},
		{"zeros", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(2)}, floats(0, 0), ""},
		{"scalar", &tfpb.TensorProto{Dtype: i32, TensorShape: shape(), IntVal: []int32{-2}}, []byte{0xfe, 0xff, 0xff, 0xff}, ""},
		{"int8", &tfpb.TensorProto{Dtype: tfpb.DataType_DT_INT8, TensorShape: shape(3), IntVal: []int32{-1, 2}}, []byte{0xff, 2, 2}, ""},
		{"half", &tfpb.TensorProto{Dtype: half, TensorShape: shape(1), HalfVal: []int32{0x3c00}}, []byte{0, 0x3c}, ""},
		{"bool", &tfpb.TensorProto{Dtype: tfpb.DataType_DT_BOOL, TensorShape: shape(3), BoolVal: []bool{false, true}}, []byte{0, 1, 1}, ""},
		{"complex", &tfpb.TensorProto{Dtype: tfpb.DataType_DT_COMPLEX64, TensorShape: shape(2), ScomplexVal: []float32{1, 2}}, floats(1, 2, 1, 2), ""},
		{"empty", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(0, 3)}, nil, ""},
		{"wrong content", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(3), TensorContent: floats(1, 2)}, nil, "8 bytes, want 12"},
		{"too many", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(1), FloatVal: []float32{1, 2}}, nil, "2 values"},
		{"huge", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(1<<40, 1<<40), FloatVal: []float32{1}}, nil, "shape"},
		{"large", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(1 << 35), FloatVal: []float32{1}}, nil, "2 GiB"},
		{"unknown", &tfpb.TensorProto{Dtype: f32, TensorShape: shape(-1)}, nil, "not known"},
		{"resource", &tfpb.TensorProto{Dtype: resrc, TensorShape: shape()}, nil, "type"},
		{"large strings", &tfpb.TensorProto{Dtype: str, TensorShape: shape(1 << 40)}, nil, "string constant"},
	} {
		got, err := DecodeTensor(c.in)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%s: got %v, want error %q", c.name, err, c.err)
			}
		} else if err != nil || !bytes.Equal(got.Data, c.want) {
			t.Errorf("%s: got %v, %v, want %v", c.name, got.Data, err, c.want)
		}
	}
	for _, p := range []*tfpb.TensorProto{
		{Dtype: str, TensorShape: shape(3), StringVal: [][]byte{[]byte("a"), []byte("bc")}},
		{Dtype: str, TensorShape: shape(3), TensorContent: []byte("\x01\x02\x02abcbc")},
	} {
		if got, err := DecodeTensor(p); err != nil || fmt.Sprintf("%s", got.Strings) != "[a bc bc]" {
			t.Errorf("strings: got %q, %v", got.Strings, err)
		}
	}
}

func TestParseSlice(t *testing.T) {
	full, ext, err := ParseSlice("4 16 0,2:-")
	if err != nil || fmt.Sprint(full, ext) != "[4 16] [{0 2} {0 -1}]" {
		t.Errorf("got %v %v, %v", full, ext, err)
	}
	for _, s := range []string{"x", "4 0", "4 0,", "4 0,1:0,1", "-4 0,1", "4 -1,2", "0,1"} {
		if _, _, err := ParseSlice(s); err == nil {
			t.Errorf("%q: want an error", s)
		}
	}
}

func TestDebugInfo(t *testing.T) {
	d := &DebugInfo{pb: &tfpb.GraphDebugInfo{
		Files:         []string{"/x/site-packages/tensorflow/python/ops.py", "/home/me/train.py", "/home/me/main.py"},
		NameToTraceId: map[string]uint64{"MatMul@f": 7},
		TracesById:    map[uint64]*tfpb.GraphDebugInfo_StackTrace{7: {FrameId: []uint64{3, 2, 9, 1}}},
		FramesById: map[uint64]*tfpb.GraphDebugInfo_FileLineCol{
			1: {FileIndex: new(int32), Line: ptr(3)}, 2: {FileIndex: ptr(1), Line: ptr(42)}, 3: {FileIndex: ptr(2), Line: ptr(1)}},
	}}
	n := &Node{Name: "MatMul", Graph: &Graph{Name: "f"}}
	if l, ok := d.Source(n); !ok || l.String() != "/home/me/train.py:42" {
		t.Errorf("got %v, %v", l, ok)
	}
	if _, ok := d.Source(&Node{Name: "MatMul", Graph: &Graph{}}); ok {
		t.Error("a node of another graph")
	}
	made := &Node{Name: "fused", Graph: &Graph{Name: "g"}, Def: &tfpb.NodeDef{ExperimentalDebugInfo: &tfpb.NodeDef_ExperimentalDebugInfo{
		OriginalNodeNames: []string{"gone", "MatMul"}, OriginalFuncNames: []string{"f", "f"}}}}
	if l, ok := d.Source(made); !ok || l.Line != 42 {
		t.Errorf("a node made of another: got %v, %v", l, ok)
	}
}

func ptr(i int32) *int32 { return &i }

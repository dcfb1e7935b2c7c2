package savedmodel

import (
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/swage-ml/swage/frontend/bundle"
	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/proto"
)

// Small SavedModels for tests, as TensorFlow would write them.

const (
	f32   = tfpb.DataType_DT_FLOAT
	str   = tfpb.DataType_DT_STRING
	resrc = tfpb.DataType_DT_RESOURCE
)

type attrs map[string]*tfpb.AttrValue

func node(name, op string, a attrs, in ...string) *tfpb.NodeDef {
	return &tfpb.NodeDef{Name: name, Op: op, Input: in, Attr: a}
}

func aType(d tfpb.DataType) *tfpb.AttrValue {
	return &tfpb.AttrValue{Value: &tfpb.AttrValue_Type{Type: d}}
}
func aTypes(d ...tfpb.DataType) *tfpb.AttrValue {
	return &tfpb.AttrValue{Value: &tfpb.AttrValue_List{List: &tfpb.AttrValue_ListValue{Type: d}}}
}
func aInt(i int64) *tfpb.AttrValue { return &tfpb.AttrValue{Value: &tfpb.AttrValue_I{I: i}} }
func aStr(s string) *tfpb.AttrValue {
	return &tfpb.AttrValue{Value: &tfpb.AttrValue_S{S: []byte(s)}}
}
func aFunc(s string) *tfpb.AttrValue {
	return &tfpb.AttrValue{Value: &tfpb.AttrValue_Func{Func: &tfpb.NameAttrList{Name: s}}}
}
func aShape(dims ...int64) *tfpb.AttrValue {
	return &tfpb.AttrValue{Value: &tfpb.AttrValue_Shape{Shape: shape(dims...)}}
}
func shape(dims ...int64) *tfpb.TensorShapeProto {
	p := &tfpb.TensorShapeProto{}
	for _, d := range dims {
		p.Dim = append(p.Dim, &tfpb.TensorShapeProto_Dim{Size: d})
	}
	return p
}

func strConst(name string, s ...string) *tfpb.NodeDef {
	t := &tfpb.TensorProto{Dtype: str, TensorShape: shape(int64(len(s)))}
	for _, x := range s {
		t.StringVal = append(t.StringVal, []byte(x))
	}
	return node(name, "Const", attrs{"dtype": aType(str), "value": {Value: &tfpb.AttrValue_Tensor{Tensor: t}}})
}

func info(name string, d tfpb.DataType, dims ...int64) *tfpb.TensorInfo {
	return &tfpb.TensorInfo{Encoding: &tfpb.TensorInfo_Name{Name: name}, Dtype: d, TensorShape: shape(dims...)}
}

func arg(name string, d tfpb.DataType) *tfpb.OpDef_ArgDef {
	return &tfpb.OpDef_ArgDef{Name: name, Type: d}
}

func floats(v ...float32) []byte {
	var b []byte
	for _, x := range v {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	return b
}

// tf2 is y = x*w + b with a table of one asset; w and b share a name with dead
// clones that a later export step left behind.
func tf2() (*tfpb.SavedModel, func(*bundle.Writer)) {
	v := func(name, shared string, dims ...int64) *tfpb.NodeDef {
		return node(name, "VarHandleOp", attrs{"dtype": aType(f32), "shape": aShape(dims...), "shared_name": aStr(shared)})
	}
	call := func(name, f string, in ...string) *tfpb.NodeDef {
		return node(name, "StatefulPartitionedCall", attrs{"f": aFunc(f), "Tin": aTypes(), "Tout": aTypes(f32)}, in...)
	}
	body := &tfpb.FunctionDef{
		Signature: &tfpb.OpDef{Name: "__inference_f_1", ControlOutput: []string{"Read"},
			InputArg: []*tfpb.OpDef_ArgDef{arg("x", f32), arg("w", resrc), arg("b", resrc)}, OutputArg: []*tfpb.OpDef_ArgDef{arg("second", f32), arg("identity", f32)}},
		NodeDef: []*tfpb.NodeDef{
			node("Read", "ReadVariableOp", attrs{"dtype": aType(f32)}, "w"),
			node("ReadB", "ReadVariableOp", attrs{"dtype": aType(f32)}, "b"),
			node("MatMul", "MatMul", attrs{"T": aType(f32)}, "x", "Read:value:0"),
			node("Add", "AddV2", attrs{"T": aType(f32)}, "MatMul:product:0", "ReadB:value:0", "^Read"),
			node("axis", "Const", attrs{"dtype": aType(tfpb.DataType_DT_INT32)}),
			node("split", "Split", attrs{"T": aType(f32), "num_split": aInt(2)}, "axis:output:0", "Add:z:0"),
			node("unused", "Qr", attrs{"T": aType(f32)}, "x"),
			node("r", "Identity", attrs{"T": aType(f32)}, "unused:r:0"),
		},
		Ret:        map[string]string{"identity": "Add:z:0", "second": "split:output:1"},
		ControlRet: map[string]string{"Read": "Read"},
	}
	wrapper := &tfpb.FunctionDef{
		Signature: &tfpb.OpDef{Name: "__inference_signature_wrapper_2",
			InputArg: []*tfpb.OpDef_ArgDef{arg("x", f32), arg("unknown", resrc), arg("unknown_0", resrc)}, OutputArg: []*tfpb.OpDef_ArgDef{arg("y", f32)}},
		NodeDef: []*tfpb.NodeDef{node("call", "StatefulPartitionedCall", attrs{"f": aFunc("__inference_f_1"), "Tout": aTypes(f32, f32)}, "x", "unknown", "unknown_0")},
		Ret:     map[string]string{"y": "call:output:1"},
	}
	restoreFn := &tfpb.FunctionDef{
		Signature: &tfpb.OpDef{Name: "__inference__traced_restore_3",
			InputArg: []*tfpb.OpDef_ArgDef{arg("file_prefix", str), arg("v0", resrc), arg("v1", resrc), arg("v2", resrc)}, OutputArg: []*tfpb.OpDef_ArgDef{arg("identity_1", str)}},
		NodeDef: []*tfpb.NodeDef{
			strConst("RestoreV2/tensor_names", "_all_variables/1/.ATTRIBUTES/VARIABLE_VALUE", "_all_variables/0/.ATTRIBUTES/VARIABLE_VALUE", "variables/0/.ATTRIBUTES/VARIABLE_VALUE", "_CHECKPOINTABLE_OBJECT_GRAPH"),
			strConst("RestoreV2/shape_and_slices", "", "", "", ""),
			node("RestoreV2", "RestoreV2", attrs{"dtypes": aTypes(f32, f32, f32, str)}, "file_prefix", "RestoreV2/tensor_names:output:0", "RestoreV2/shape_and_slices:output:0"),
			node("Identity", "Identity", attrs{"T": aType(f32)}, "RestoreV2:tensors:0"),
			node("Identity_1", "Identity", attrs{"T": aType(f32)}, "RestoreV2:tensors:1"),
			node("Identity_2", "Identity", attrs{"T": aType(f32)}, "RestoreV2:tensors:2"),
			node("AssignVariableOp", "AssignVariableOp", attrs{"dtype": aType(f32)}, "v0", "Identity:output:0"),
			node("AssignVariableOp_1", "AssignVariableOp", attrs{"dtype": aType(f32)}, "v1", "Identity_1:output:0"),
			node("AssignVariableOp_2", "AssignVariableOp", attrs{"dtype": aType(f32)}, "v2", "Identity_2:output:0"),
			node("Identity_3", "Identity", attrs{"T": aType(str)}, "file_prefix", "^AssignVariableOp", "^AssignVariableOp_1", "^AssignVariableOp_2"),
		},
		Ret: map[string]string{"identity_1": "Identity_3:output:0"},
	}
	objects := &tfpb.TrackableObjectGraph{Nodes: []*tfpb.TrackableObjectGraph_TrackableObject{{Attributes: []*tfpb.TrackableObjectGraph_TrackableObject_SerializedTensor{
		{Name: "VARIABLE_VALUE", FullName: "dense/bias", CheckpointKey: "_all_variables/1/.ATTRIBUTES/VARIABLE_VALUE"}}}}}
	sm := &tfpb.SavedModel{SavedModelSchemaVersion: 1, MetaGraphs: []*tfpb.MetaGraphDef{{
		MetaInfoDef: &tfpb.MetaGraphDef_MetaInfoDef{Tags: []string{"serve"}, TensorflowVersion: "2.21.0"},
		GraphDef: &tfpb.GraphDef{
			Node: []*tfpb.NodeDef{
				v("dense/kernel_1", "dense/kernel", 2, 2), v("dense/kernel", "dense/kernel", 2, 2), v("dense/bias", "dense/bias", 2),
				node("asset_path_initializer", "Placeholder", attrs{"dtype": aType(str), "shape": aShape()}),
				v("Variable", "", 0), node("Assign", "AssignVariableOp", attrs{"dtype": aType(str)}, "Variable", "asset_path_initializer"),
				node("serving_default_x", "Placeholder", attrs{"dtype": aType(f32), "shape": aShape(-1, 2)}),
				call("StatefulPartitionedCall", "__inference_signature_wrapper_2", "serving_default_x", "dense/kernel", "dense/bias"),
				node("NoOp", "NoOp", nil, "^Assign"),
				node("saver_filename", "Placeholder", attrs{"dtype": aType(str)}),
				node("StatefulPartitionedCall_1", "StatefulPartitionedCall", attrs{"f": aFunc("__inference__traced_restore_3"), "Tout": aTypes(str)}, "saver_filename", "dense/bias", "dense/kernel", "dense/kernel_1"),
			},
			Library: &tfpb.FunctionDefLibrary{Function: []*tfpb.FunctionDef{body, wrapper, restoreFn}},
		},
		SaverDef: &tfpb.SaverDef{FilenameTensorName: "saver_filename:0", RestoreOpName: "StatefulPartitionedCall_1"},
		SignatureDef: map[string]*tfpb.SignatureDef{
			"serving_default":       {Inputs: map[string]*tfpb.TensorInfo{"x": info("serving_default_x:0", f32, -1, 2)}, Outputs: map[string]*tfpb.TensorInfo{"y": info("StatefulPartitionedCall:0", f32, -1, 2)}, MethodName: "tensorflow/serving/predict"},
			"__saved_model_init_op": {Outputs: map[string]*tfpb.TensorInfo{"__saved_model_init_op": info("NoOp", 0)}},
		},
		AssetFileDef: []*tfpb.AssetFileDef{{Filename: "vocab.txt", TensorInfo: info("asset_path_initializer:0", str)}},
	}}}
	return sm, func(w *bundle.Writer) {
		w.Add("_all_variables/0/.ATTRIBUTES/VARIABLE_VALUE", f32, []int64{2, 2}, floats(1, 2, 3, 4))
		w.Add("_all_variables/1/.ATTRIBUTES/VARIABLE_VALUE", f32, []int64{2}, floats(5, 6))
		w.Add("variables/0/.ATTRIBUTES/VARIABLE_VALUE", f32, []int64{2, 2}, floats(-1, -2, -3, -4))
		b, _ := proto.Marshal(objects)
		w.AddStrings("_CHECKPOINTABLE_OBJECT_GRAPH", nil, [][]byte{b})
	}
}

// tf1 is a loop over a partitioned embedding and a plain variable, restored by
// two savers' worth of nodes, with initialisers that must never be seen.
func tf1() (*tfpb.SavedModel, func(*bundle.Writer)) {
	v := func(name string, dims ...int64) *tfpb.NodeDef {
		return node(name, "VariableV2", attrs{"dtype": aType(f32), "shape": aShape(dims...)})
	}
	id := func(name string, in ...string) *tfpb.NodeDef {
		return node(name, "Identity", attrs{"T": aType(f32)}, in...)
	}
	assign := func(name string, in ...string) *tfpb.NodeDef {
		return node(name, "Assign", attrs{"T": aType(f32)}, in...)
	}
	sm := &tfpb.SavedModel{SavedModelSchemaVersion: 1, MetaGraphs: []*tfpb.MetaGraphDef{{
		MetaInfoDef: &tfpb.MetaGraphDef_MetaInfoDef{Tags: []string{"serve"}, TensorflowVersion: "1.13.1", StrippedOpList: &tfpb.OpList{Op: []*tfpb.OpDef{{Name: "MyOp", OutputArg: []*tfpb.OpDef_ArgDef{arg("y", f32)}}}}},
		GraphDef: &tfpb.GraphDef{Node: []*tfpb.NodeDef{
			v("emb/part_0", 1, 2), v("emb/part_1", 2, 2), v("w", 2),
			node("emb/init", "RandomUniform", attrs{"dtype": aType(f32)}), assign("emb/part_0/Assign", "emb/part_0", "emb/init"),
			id("read_0", "emb/part_0"), id("read_1", "emb/part_1"), id("read_w", "w"),
			node("x", "Placeholder", attrs{"dtype": aType(f32)}),
			node("enter", "Enter", nil, "x"), node("merge", "Merge", attrs{"N": aInt(2)}, "enter", "next"),
			node("cond", "LoopCond", nil, "merge:1"), node("switch", "Switch", nil, "merge", "cond"),
			node("body", "AddN", attrs{"N": aInt(3)}, "switch:1", "read_0", "read_1"), node("next", "NextIteration", nil, "body"),
			node("exit", "Exit", nil, "switch"), node("y", "Mul", nil, "exit", "read_w"), node("custom", "MyOp", nil, "x"),
			strConst("save/Const", "model"),
			strConst("save/RestoreV2/tensor_names", "emb", "emb"), strConst("save/RestoreV2/shape_and_slices", "3 2 0,1:0,2", "3 2 1,2:-"),
			node("save/RestoreV2", "RestoreV2", attrs{"dtypes": aTypes(f32, f32)}, "save/Const", "save/RestoreV2/tensor_names", "save/RestoreV2/shape_and_slices"),
			strConst("save/RestoreV2_1/tensor_names", "w"), strConst("save/RestoreV2_1/shape_and_slices", ""),
			node("save/RestoreV2_1", "RestoreV2", attrs{"dtypes": aTypes(f32)}, "save/Const", "save/RestoreV2_1/tensor_names", "save/RestoreV2_1/shape_and_slices"),
			assign("save/Assign", "emb/part_0", "save/RestoreV2"), assign("save/Assign_1", "emb/part_1", "save/RestoreV2:1"), assign("save/Assign_2", "w", "save/RestoreV2_1"),
			node("save/restore_all", "NoOp", nil, "^save/Assign", "^save/Assign_1", "^save/Assign_2"),
			node("init_tables", "NoOp", nil), node("main", "NoOp", nil, "^init_tables"),
		}},
		SaverDef: &tfpb.SaverDef{FilenameTensorName: "save/Const:0", RestoreOpName: "save/restore_all"},
		CollectionDef: map[string]*tfpb.CollectionDef{
			"saved_model_main_op": {Kind: &tfpb.CollectionDef_NodeList_{NodeList: &tfpb.CollectionDef_NodeList{Value: []string{"main"}}}},
			"legacy_init_op":      {Kind: &tfpb.CollectionDef_NodeList_{NodeList: &tfpb.CollectionDef_NodeList{Value: []string{"init_tables"}}}},
		},
		SignatureDef: map[string]*tfpb.SignatureDef{
			"predict": {Inputs: map[string]*tfpb.TensorInfo{"x": {Encoding: &tfpb.TensorInfo_Name{Name: "x:0"}, Dtype: f32, TensorShape: &tfpb.TensorShapeProto{UnknownRank: true}}},
				Outputs: map[string]*tfpb.TensorInfo{"y": info("y:0", f32), "a": info("exit", f32)}},
			"sparse": {Inputs: map[string]*tfpb.TensorInfo{"s": {Dtype: f32, TensorShape: shape(-1, 7), Encoding: &tfpb.TensorInfo_CooSparse_{CooSparse: &tfpb.TensorInfo_CooSparse{
				ValuesTensorName: "x:0", IndicesTensorName: "enter:0", DenseShapeTensorName: "save/Const:0"}}}},
				Outputs: map[string]*tfpb.TensorInfo{"c": info("custom:0", f32)}},
		},
	}}}
	return sm, func(w *bundle.Writer) {
		w.AddSlice("emb", f32, []int64{3, 2}, []bundle.Extent{{Start: 0, Length: 1}, {Start: 0, Length: 2}}, floats(1, 2))
		w.AddSlice("emb", f32, []int64{3, 2}, []bundle.Extent{{Start: 1, Length: 2}, {Start: 0, Length: 2}}, floats(3, 4, 5, 6))
		w.Add("w", f32, []int64{2}, floats(7, 8))
	}
}

// write makes a SavedModel directory; fill may be nil for no variables.
func write(t testing.TB, sm *tfpb.SavedModel, fill func(*bundle.Writer)) string {
	t.Helper()
	dir := t.TempDir()
	b, err := proto.MarshalOptions{Deterministic: true}.Marshal(sm)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "saved_model.pb"), b, 0o644)
	}
	if err == nil && fill != nil {
		if err = os.Mkdir(filepath.Join(dir, "variables"), 0o755); err == nil {
			w := bundle.NewWriter(filepath.Join(dir, "variables", "variables"), bundle.WriterOptions{})
			fill(w)
			err = w.Finish()
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// load fails the test on an error and closes the model at its end.
func load(t testing.TB, dir string, tags ...string) *Model {
	t.Helper()
	m, err := Load(dir, Options{Tags: tags})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close() })
	return m
}

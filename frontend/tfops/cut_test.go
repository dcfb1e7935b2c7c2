package tfops

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// cutGraph is z = 2·Frob(x+y) in a function, with relu(x+y) beside it and q, which nobody can compute, not needed for it.
const cutGraph = `graph_def {` + twoInputs + `
node { name: "q" op: "NoSuchOp" input: "x" attr { key: "T" value { type: DT_FLOAT } } }
node { name: "call" op: "StatefulPartitionedCall" input: "x" input: "y" input: "q"
  attr { key: "f" value { func { name: "g" } } } attr { key: "Tout" value { list { type: DT_FLOAT type: DT_FLOAT } } } }
library { function { signature { name: "g" input_arg { name: "a" type: DT_FLOAT } input_arg { name: "b" type: DT_FLOAT }
    input_arg { name: "c" type: DT_FLOAT } output_arg { name: "z" type: DT_FLOAT } output_arg { name: "r" type: DT_FLOAT } }
  node_def { name: "sum" op: "AddV2" input: "a" input: "b" attr { key: "T" value { type: DT_FLOAT } } }
  node_def { name: "frob" op: "Frob" input: "sum:z:0" input: "c" }
  node_def { name: "twice" op: "AddV2" input: "frob:0" input: "frob:0" attr { key: "T" value { type: DT_FLOAT } } }
  node_def { name: "r" op: "Relu" input: "sum:z:0" attr { key: "T" value { type: DT_FLOAT } } }
  ret { key: "z" value: "twice:z:0" } ret { key: "r" value: "r:activations:0" } } } }`

func cutSignature() string {
	return signature("f", []string{"x=x:0/-1,2", "y=y:0/-1,2"}, []string{"r=call:1/-1,2", "z=call:0/-1,2"})
}

// TestCut cuts a signature before and behind what is unsupported; want are parameters, then outputs.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		name    string
		outputs []string
		feeds   []Feed
		want    string
		in, out []float32 // all parameters, the last output
	}{
		{"before", []string{"call/sum:0"}, nil, "x:f32[B,2] y:f32[B,2] -> call/sum:0", []float32{1, -2}, []float32{2, -4}},
		{"before, short name", []string{"sum", "r"}, nil, "", nil, nil},
		{"relu", []string{"g_is_no_path"}, nil, "", nil, nil},
		{"behind", []string{"z"}, []Feed{{Tensor: "call/frob:0", DType: ir.F32, Dims: []string{"N", "2"}, Shaped: true}},
			"call/frob:0:f32[N,2] -> z", []float32{3, 4}, []float32{6, 8}},
		{"behind, all outputs", nil, []Feed{{Tensor: "frob", DType: ir.F32, Dims: []string{"B", "2"}, Shaped: true}},
			"x:f32[B,2] y:f32[B,2] frob:f32[B,2] -> r z", []float32{3, 4}, []float32{6, 8}},
		{"own input", []string{"sum"}, []Feed{{Tensor: "x", Dims: []string{"1", "2"}, Shaped: true, DType: ir.F32}},
			"x:f32[1,2] y:f32[B,2] -> sum", []float32{3, 4}, []float32{6, 8}},
	} {
		m := load(t, graph(t, cutGraph+cutSignature()))
		opt := Options{Outputs: map[string][]string{"f": c.outputs}, Inputs: map[string][]Feed{"f": c.feeds}}
		mod, rep, err := Import(m, opt)
		if c.want == "" {
			if err == nil && len(rep.Failed) == 0 {
				t.Errorf("%s: imported", c.name)
			}
			continue
		}
		if err != nil || len(rep.Problems) > 0 {
			t.Errorf("%s: %v, %v", c.name, err, rep)
			continue
		}
		f := mod.Func("f")
		var got []string
		var args []*ir.Tensor
		for i, p := range f.Params {
			got = append(got, f.Inputs[i]+":"+p.Type.String())
			args = append(args, ir.FromSlice(ir.F32, c.in, 1, 2))
		}
		if s := strings.Join(got, " ") + " -> " + strings.Join(f.Outputs, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.name, s, c.want)
		}
		outs, _, err := eval.Graph(mod, f, args, nil)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		last := outs[len(outs)-1]
		if a, b := last.Float(0), last.Float(1); a != float64(c.out[0]) || b != float64(c.out[1]) {
			t.Errorf("%s: got %g %g, want %v", c.name, a, b, c.out)
		}
	}
}

// TestPartial keeps the output that can be imported, and says what cannot and where it could end.
func TestPartial(t *testing.T) {
	mg := graph(t, cutGraph+cutSignature())
	mod, rep, err := Import(load(t, mg), Options{Partial: true})
	if err != nil || len(rep.Imported) != 1 || len(rep.Failed) != 0 {
		t.Fatal(err, rep)
	}
	if f := mod.Func("f"); !slices.Equal(f.Outputs, []string{"r"}) || len(f.Params) != 2 {
		t.Errorf("outputs %q of %d inputs", f.Outputs, len(f.Params))
	}
	if len(rep.Left) != 1 || !slices.Equal(rep.Left[0].Outputs, []string{"z"}) || len(rep.Problems) != 2 {
		t.Errorf("left %v, problems %v", rep.Left, rep.Problems)
	}
	if want := []string{"call/sum:0"}; !slices.Equal(rep.Edges["f"], want) {
		t.Errorf("edges %q, want %q", rep.Edges["f"], want)
	}
	if _, rep, err = Import(load(t, mg), Options{}); err != nil || len(rep.Imported) != 0 {
		t.Errorf("not partial: %v, %v", err, rep)
	}
	if mod, rep, err = Import(load(t, mg), Options{Skip: map[string][]string{"f": {"z"}}, Outputs: nil}); err != nil || len(mod.Funcs) != 0 {
		t.Errorf("the call needs q, which is not there: %v, %v", err, rep)
	}
}

func TestCutErrors(t *testing.T) {
	m := load(t, graph(t, cutGraph+cutSignature()))
	for _, c := range []struct {
		output string
		feed   Feed
		want   string
	}{
		{"nothing", Feed{}, "none of that name"},
		{"su", Feed{}, `there are "call/sum:0"`},
		{"sum:3", Feed{}, "output 3"},
		{"r", Feed{Tensor: "frob"}, "element type must be given"},
		{"r", Feed{Tensor: "sum"}, "shape must be given"},
		{"r", Feed{Tensor: "sum", Shaped: true, Dims: []string{"1x"}}, "want a size"},
	} {
		opt := Options{Outputs: map[string][]string{"f": {c.output}}}
		if c.feed.Tensor != "" {
			opt.Inputs = map[string][]Feed{"f": {c.feed}}
		}
		_, _, err := Import(m, opt)
		var ce *CutError
		if !errors.As(err, &ce) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q, %v: got %v, want %s", c.output, c.feed, err, c.want)
		}
	}
}

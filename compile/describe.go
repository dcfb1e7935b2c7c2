package compile

import (
	"strconv"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
)

// describe makes the artefact's description of an entry, with the types that its graph function has now.
func describe(m *ir.Module, e Entry) backends.Signature {
	f := m.Func(e.Func)
	s := backends.Signature{Func: e.Func, Meta: artefact.Signature{Name: e.Signature.Name, Overload: e.Overload, MethodName: e.Signature.Method}}
	for _, v := range f.Params {
		if v.State != "" {
			continue
		}
		name := v.Name
		if k := len(s.Meta.Inputs); k < len(f.Inputs) {
			name = f.Inputs[k]
		}
		s.Meta.Inputs = append(s.Meta.Inputs, tensor(name, v.Type, e.Signature.Inputs))
	}
	results := f.Results()
	for i, name := range f.Outputs {
		s.Meta.Outputs = append(s.Meta.Outputs, tensor(name, results[i].Type, e.Signature.Outputs))
	}
	return s
}

// tensor describes one input or output, with the model's tensor behind it.
func tensor(name string, t ir.Type, params []savedmodel.Param) artefact.Tensor {
	out := artefact.Tensor{Name: name, DType: artefact.DType(t.DType.TF()), Dims: []string{}}
	for _, d := range t.Dims {
		out.Dims = append(out.Dims, d.String())
	}
	for i := range params {
		if params[i].Name == name && params[i].Kind == savedmodel.Dense && params[i].Tensor.Node != nil {
			out.Node = params[i].Tensor.String()
		}
	}
	return out
}

// dtypeName is TensorFlow's name of a parameter's type, as "float32".
func dtypeName(p savedmodel.Param) string {
	name := strings.ToLower(strings.TrimPrefix(p.DType.String(), "DT_"))
	switch name {
	case "float":
		return "float32"
	case "double":
		return "float64"
	case "half":
		return "float16"
	}
	return name
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

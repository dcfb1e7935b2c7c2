package savedmodel

import (
	"fmt"
	"strings"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// A Signature is one entry point of the model.
type Signature struct {
	Name            string
	Method          string // such as "tensorflow/serving/predict", may be empty
	Inputs, Outputs []Param
}

// A ParamKind says how an input or output is encoded as tensors.
type ParamKind int

// The kinds of Param.
const (
	Dense     ParamKind = iota // Tensor
	Sparse                     // Parts: values, indices, dense_shape
	Composite                  // Parts: the components, such as a ragged tensor's
)

// A Param is one named input or output of a signature.
type Param struct {
	Name      string // the name users know: the key in the signature
	DType     tfpb.DataType
	Shape     []int64 // -1 for an unknown dim
	RankKnown bool    // if not, Shape is nil
	Kind      ParamKind
	Tensor    Output  // for Dense
	Parts     []Param // for Sparse and Composite
	TypeName  string  // for Composite, the type's class
	Default   *Tensor // for an input that may be left out
}

// Tensors lists the tensors that make up the parameter: one if dense.
func (p *Param) Tensors() []Output {
	if p.Kind == Dense {
		return []Output{p.Tensor}
	}
	var out []Output
	for i := range p.Parts {
		out = append(out, p.Parts[i].Tensors()...)
	}
	return out
}

// Tensors lists the tensors of all parameters in order.
func Tensors(params []Param) []Output {
	var out []Output
	for i := range params {
		out = append(out, params[i].Tensors()...)
	}
	return out
}

// Signatures with these names are the loader's, not the user's; any other name
// with the prefix is kept.
const (
	initSignature  = "__saved_model_init_op"
	trainSignature = "__saved_model_train_op"
)

// maxNesting bounds composites within composites.
const maxNesting = 16

// readSignatures fills m.Signatures.
func (m *Model) readSignatures() error {
	defs := m.MetaGraph.GetSignatureDef()
	for _, name := range sortedKeys(defs) {
		if name == initSignature || name == trainSignature {
			continue
		}
		s := Signature{Name: name, Method: defs[name].GetMethodName()}
		var err error
		if s.Inputs, err = m.params(defs[name].GetInputs()); err != nil {
			return fmt.Errorf("signature %q: input %w", name, err)
		}
		if s.Outputs, err = m.params(defs[name].GetOutputs()); err != nil {
			return fmt.Errorf("signature %q: output %w", name, err)
		}
		for i := range s.Inputs {
			if d := defs[name].GetDefaults()[s.Inputs[i].Name]; d != nil {
				t, err := DecodeTensor(d)
				if err != nil {
					return fmt.Errorf("signature %q: default of input %q: %w", name, s.Inputs[i].Name, err)
				}
				s.Inputs[i].Default = &t
			}
		}
		m.Signatures = append(m.Signatures, s)
	}
	return nil
}

// params converts inputs or outputs, sorted by name: the order in which
// TensorFlow numbers them.
func (m *Model) params(infos map[string]*tfpb.TensorInfo) ([]Param, error) {
	var out []Param
	for _, name := range sortedKeys(infos) {
		p, err := m.param(name, infos[name], 0)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", name, err)
		}
		out = append(out, p)
	}
	return out, nil
}

func (m *Model) param(name string, info *tfpb.TensorInfo, depth int) (Param, error) {
	p := Param{Name: name, DType: info.GetDtype()}
	p.Shape, p.RankKnown = PartialShape(info.GetTensorShape())
	var err error
	switch e := info.GetEncoding().(type) {
	case *tfpb.TensorInfo_Name:
		p.Tensor, err = m.Graph.Tensor(e.Name)
		return p, err
	case *tfpb.TensorInfo_CooSparse_:
		p.Kind = Sparse
		for _, part := range []struct {
			name, tensor string
			dtype        tfpb.DataType
			shape        []int64
		}{
			{"values", e.CooSparse.GetValuesTensorName(), p.DType, []int64{-1}},
			{"indices", e.CooSparse.GetIndicesTensorName(), tfpb.DataType_DT_INT64, []int64{-1, int64(len(p.Shape))}},
			{"dense_shape", e.CooSparse.GetDenseShapeTensorName(), tfpb.DataType_DT_INT64, []int64{int64(len(p.Shape))}},
		} {
			q := Param{Name: part.name, DType: part.dtype, Shape: part.shape, RankKnown: true}
			if !p.RankKnown && part.name != "values" {
				q.Shape[len(q.Shape)-1] = -1
			}
			if q.Tensor, err = m.Graph.Tensor(part.tensor); err != nil {
				return p, fmt.Errorf("%s: %w", part.name, err)
			}
			p.Parts = append(p.Parts, q)
		}
		return p, nil
	case *tfpb.TensorInfo_CompositeTensor_:
		p.Kind = Composite
		spec := e.CompositeTensor.GetTypeSpec()
		if p.TypeName = spec.GetTypeSpecClassName(); p.TypeName == "" {
			p.TypeName = spec.GetTypeSpecClass().String()
		}
		if depth >= maxNesting {
			return p, fmt.Errorf("composite tensors nested more than %d deep", maxNesting)
		}
		for i, c := range e.CompositeTensor.GetComponents() {
			q, err := m.param(fmt.Sprint(i), c, depth+1)
			if err != nil {
				return p, fmt.Errorf("component %d: %w", i, err)
			}
			p.Parts = append(p.Parts, q)
		}
		return p, nil
	}
	return p, fmt.Errorf("no tensor is named")
}

// String is a line for people: "x:float[-1,20]".
func (p Param) String() string {
	s := p.Name + ":" + strings.ToLower(strings.TrimPrefix(p.DType.String(), "DT_"))
	if !p.RankKnown {
		s += "[...]"
	} else {
		s += strings.ReplaceAll(fmt.Sprint(p.Shape), " ", ",")
	}
	switch p.Kind {
	case Sparse:
		s += " sparse"
	case Composite:
		s += " " + p.TypeName
	}
	return s
}

package compile

import (
	"cmp"
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
)

// OpCount is how often signatures reach an op.
type OpCount struct {
	Op    string `json:"op"`
	Count int    `json:"count"`
}

// Ops counts TensorFlow's ops that the signatures reach, in the top graph and in functions (each body once), the most
// frequent first.
func (l *Loaded) Ops() ([]OpCount, error) {
	var roots []*savedmodel.Node
	for i := range l.Model.Signatures {
		for _, t := range savedmodel.Tensors(l.Model.Signatures[i].Outputs) {
			roots = append(roots, t.Node)
		}
	}
	nodes, err := l.Model.Graph.Prune(roots...)
	if err != nil {
		return nil, err
	}
	funcs, err := l.Model.Functions.Reached(nodes)
	if err != nil {
		return nil, err
	}
	for _, f := range funcs {
		inner, err := f.Prune(f.Roots()...)
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, inner...)
	}
	counts := map[string]int{}
	for _, n := range nodes {
		if n.Op != savedmodel.ArgOp && !l.Model.Functions.Has(n.Op) {
			counts[n.Op]++
		}
	}
	var out []OpCount
	for op, n := range counts {
		out = append(out, OpCount{op, n})
	}
	slices.SortFunc(out, func(a, b OpCount) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Op, b.Op)) })
	return out, nil
}

// Signatures describes the signatures: as imported, or for those that could not be, as the model has them.
func (l *Loaded) Signatures() []artefact.Signature {
	var out []artefact.Signature
	for i := range l.Model.Signatures {
		s := &l.Model.Signatures[i]
		k := slices.IndexFunc(l.Imported, func(e Entry) bool { return e.Signature.Name == s.Name })
		if k >= 0 {
			out = append(out, describe(l.Module, l.Imported[k]).Meta)
			continue
		}
		out = append(out, artefact.Signature{Name: s.Name, MethodName: s.Method, Inputs: plain(s.Inputs), Outputs: plain(s.Outputs)})
	}
	return out
}

// plain describes parameters without symbols: a dim that is not known is "?".
func plain(params []savedmodel.Param) []artefact.Tensor {
	var out []artefact.Tensor
	for _, p := range params {
		if p.Kind != savedmodel.Dense {
			for _, t := range plain(p.Parts) {
				t.Name = p.Name + "." + t.Name
				out = append(out, t)
			}
			continue
		}
		t := artefact.Tensor{Name: p.Name, DType: artefact.DType(dtypeName(p)), Dims: []string{}, Node: p.Tensor.String()}
		if !p.RankKnown {
			t.Dims = []string{"…"}
		}
		for _, n := range p.Shape {
			if n < 0 {
				t.Dims = append(t.Dims, "?")
				continue
			}
			t.Dims = append(t.Dims, itoa(n))
		}
		out = append(out, t)
	}
	return out
}

// WeightsBytes is the size of the constants and variables that the imported signatures use and do not change.
func (l *Loaded) WeightsBytes() int64 {
	var n int64
	for _, g := range l.Module.Globals {
		if !slices.ContainsFunc(l.Module.States, func(s *ir.StateVar) bool { return s.Init == g }) {
			n += bytesOf(g.Type)
		}
	}
	return n
}

// StateBytes is the size of the variables that signatures change.
func (l *Loaded) StateBytes() int64 {
	var n int64
	for _, s := range l.Module.States {
		n += bytesOf(s.Init.Type)
	}
	return n
}

func bytesOf(t ir.Type) int64 {
	n, _ := t.Elems().IsConst()
	return n * t.DType.Size()
}

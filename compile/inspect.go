package compile

import (
	"cmp"
	"context"
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/lower"
)

// OpCount is how often signatures reach an op.
type OpCount struct {
	Op    string `json:"op"`
	Count int    `json:"count"`
	// Unsupported says that swage does not know the op.
	Unsupported bool `json:"unsupported,omitempty"`
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
		unsupported := slices.ContainsFunc(l.Problems, func(p Problem) bool { return p.Kind == "op" && p.Op == op })
		out = append(out, OpCount{op, n, unsupported})
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

// Plan is what lowering would make of the imported signatures: their arenas and kernels, without machine code.
type Plan struct {
	Arenas  map[string]string // by signature: bytes as an expression of the dims; "" if it depends on values
	Kernels []artefact.Kernel
	// Schedules say how products and convolutions are computed.
	Schedules []lower.Pick
}

// Plan lowers the imported signatures for the target. The module is used up. If some are refused, both the others' plan
// and the error (an *UnsupportedError) are there.
func (l *Loaded) Plan(ctx context.Context, o Options) (p *Plan, err error) {
	defer caught(&err)
	p = &Plan{Arenas: map[string]string{}}
	if len(l.Imported) == 0 {
		return p, nil
	}
	o.Output = "none"
	c, err := newCompilation(ctx, "", o)
	if err != nil {
		return nil, err
	}
	c.o.Output = "" // before the backend
	var refused *UnsupportedError
	low, err := c.lower(l)
	if err != nil && KindOf(err) == Unsupported {
		refused = &UnsupportedError{Model: l.File}
		rest, rerr := c.each(l, refused, err)
		if rerr != nil {
			return p, rerr
		}
		l = rest
		low, err = c.lower(l)
	}
	if err != nil {
		return nil, err
	}
	p.Schedules = c.res.Schedules
	best := low[len(low)-1]
	for _, s := range best.Signatures {
		p.Arenas[s.Meta.Name] = arena(best.Module.Func(s.Func))
	}
	for _, f := range best.Module.Funcs {
		if f.Level == ir.Kernel {
			p.Kernels = append(p.Kernels, backends.KernelMeta(f))
		}
	}
	if refused != nil {
		return p, refused
	}
	return p, nil
}

// arena is the size of a program's arena: its slots, each rounded up to the alignment that the artefact gives them.
func arena(f *ir.Func) string {
	slots, _ := f.Attrs.Get("slots").(shape.Dims)
	n := shape.Const(0)
	align := shape.Const(artefact.Align)
	for _, s := range slots {
		for _, name := range s.Syms() {
			if y := f.Sym(name); y == nil || y.ByValue {
				return ""
			}
		}
		n = n.Add(s.Add(shape.Const(artefact.Align - 1)).FloorDiv(align).Mul(align))
	}
	return n.String()
}

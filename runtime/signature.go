package runtime

import (
	"fmt"
	"strconv"
	"strings"
	"unsafe"

	"github.com/swage-ml/swage/artefact"
)

// Signature is one entry point of a model.
type Signature struct {
	model  *Model
	meta   *artefact.Signature
	number int
	entry  unsafe.Pointer
	in     []inputPlan
	// overloads take inputs of other ranks; see overload.go.
	overloads []*Signature
}

// inputPlan is what the runtime checks of one input. Dims that are expressions are left to the entry.
type inputPlan struct {
	dtype DType
	dims  []dimPlan
}

type dimPlan struct {
	size   int64 // ≥ 0: the dim is this
	symbol int   // ≥ 0: number of the symbol that the dim is
}

func newSignature(m *Model, number int) (*Signature, error) {
	meta := &m.meta.Signatures[number]
	s := &Signature{model: m, meta: meta, number: number}
	var err error
	if s.entry, err = m.object.Sym(meta.Symbol); err != nil {
		return nil, err
	}
	for _, t := range meta.Inputs {
		p := inputPlan{dtype: t.DType}
		for _, d := range t.Dims {
			plan := dimPlan{size: -1, symbol: -1}
			if n, err := strconv.ParseInt(d, 10, 64); err == nil {
				plan.size = n
			}
			for k, y := range meta.Symbols {
				if y.Name == d {
					plan.symbol = k
				}
			}
			p.dims = append(p.dims, plan)
		}
		s.in = append(s.in, p)
	}
	return s, nil
}

// Name is the SavedModel's name of the signature.
func (s *Signature) Name() string { return s.meta.Name }

// Inputs describes the inputs, in the order of Run's argument. Do not change it.
func (s *Signature) Inputs() []artefact.Tensor { return s.meta.Inputs }

// Outputs describes the outputs, in the order of Run's result. Do not change it.
func (s *Signature) Outputs() []artefact.Tensor { return s.meta.Outputs }

// Input is the position of the input called name, or -1.
func (s *Signature) Input(name string) int { return position(s.meta.Inputs, name) }

// Output is the position of the output called name, or -1.
func (s *Signature) Output(name string) int { return position(s.meta.Outputs, name) }

func position(ts []artefact.Tensor, name string) int {
	for i := range ts {
		if ts[i].Name == name {
			return i
		}
	}
	return -1
}

// In puts named inputs into Run's order. Every input must be there, and nothing else.
func (s *Signature) In(named map[string]*Tensor) ([]*Tensor, error) {
	in := make([]*Tensor, len(s.meta.Inputs))
	var missing []string
	for i, t := range s.meta.Inputs {
		if in[i] = named[t.Name]; in[i] == nil {
			missing = append(missing, t.Name)
		}
	}
	if len(missing) == 0 && len(named) == len(in) {
		return in, nil
	}
	known := make([]string, len(in))
	for i, t := range s.meta.Inputs {
		known[i] = t.Name
	}
	var unknown []string
	for name := range named {
		if s.Input(name) < 0 {
			unknown = append(unknown, name)
		}
	}
	return nil, s.badInput(fmt.Sprintf("inputs missing: %q, not known: %q; the signature has %q", missing, sorted(unknown), known))
}

// checkInput proves that t fits input i. symbols holds the values of the dims seen so far, -1 for none.
func (s *Signature) checkInput(i int, t *Tensor, symbols []int64) error {
	p := &s.in[i]
	if t == nil {
		return s.inputError(i, t, "it is missing")
	}
	if t.dtype != p.dtype {
		return s.inputError(i, t, "the dtype differs")
	}
	if len(t.shape) != len(p.dims) {
		return s.inputError(i, t, "the rank differs")
	}
	if err := t.check(); err != nil {
		return s.inputError(i, t, err.Error())
	}
	for axis, d := range t.shape {
		want := p.dims[axis]
		if want.size >= 0 && d != want.size {
			return s.inputError(i, t, fmt.Sprintf("dim %d is %d, want %d", axis, d, want.size))
		}
		if want.symbol < 0 {
			continue
		}
		y := &s.meta.Symbols[want.symbol]
		switch v := &symbols[want.symbol]; {
		case d < y.Lo:
			return s.inputError(i, t, fmt.Sprintf("dim %d (%s) is %d, want at least %d", axis, y.Name, d, y.Lo))
		case y.Hi > 0 && d > y.Hi:
			return s.inputError(i, t, fmt.Sprintf("dim %d (%s) is %d, want at most %d", axis, y.Name, d, y.Hi))
		case *v >= 0 && *v != d:
			return s.inputError(i, t, fmt.Sprintf("dim %d (%s) is %d here and %d before", axis, y.Name, d, *v))
		default:
			*v = d
		}
	}
	return nil
}

func (s *Signature) inputError(i int, t *Tensor, what string) error {
	m := &s.meta.Inputs[i]
	return s.badInput(fmt.Sprintf("input %q: %s: got %v, want %s[%s]", m.Name, what, t, m.DType, strings.Join(m.Dims, ",")))
}

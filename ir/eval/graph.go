package eval

import (
	"fmt"
	"maps"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// DefaultMaxBytes bounds the memory that an interpreted function's live values may take.
const DefaultMaxBytes = 8 << 30

// GraphOptions are knobs of GraphWith; the zero value is what Graph uses.
type GraphOptions struct {
	// MaxBytes bounds the live values, weights and inputs not counted; 0: DefaultMaxBytes.
	MaxBytes int64
	// Trace, if set, is called after each op with its results, also for the ops of nested regions.
	Trace func(op *ir.Op, results []*ir.Tensor)
	// Perturb, if set, is called after each op that owns no region, before anyone reads its results, and may put others
	// in their place: what another order of additions could have given. It is how error bounds are measured. syms gives
	// the symbols, as Op takes them.
	Perturb func(op *ir.Op, syms func(string) (int64, bool), operands, results []*ir.Tensor)
}

// CheckError is the failure of a `check` op, or of a `define` op whose value lies outside the symbol's bounds.
type CheckError struct {
	Message string
	Node    string // the source node's name
}

// Error is the message with the source node.
func (e *CheckError) Error() string {
	if e.Node == "" {
		return e.Message
	}
	return fmt.Sprintf("node %q: %s", e.Node, e.Message)
}

// Graph runs a graph function. inputs are the parameters that hold no variable, in order; state gives the variables'
// values by name, and what is missing there starts as the module says. newState is state with the variables that the
// function changed.
func Graph(m *ir.Module, f *ir.Func, inputs []*ir.Tensor, state map[string]*ir.Tensor) (outputs []*ir.Tensor, newState map[string]*ir.Tensor, err error) {
	return GraphWith(GraphOptions{}, m, f, inputs, state)
}

// GraphWith is Graph with options.
func GraphWith(o GraphOptions, m *ir.Module, f *ir.Func, inputs []*ir.Tensor, state map[string]*ir.Tensor) (outputs []*ir.Tensor, newState map[string]*ir.Tensor, err error) {
	if f.Level != ir.Graph {
		return nil, nil, fmt.Errorf("func @%s: is a %s function, want graph", f.Name, f.Level)
	}
	args, err := graphArgs(m, f, inputs, state)
	if err != nil {
		return nil, nil, fmt.Errorf("func @%s: %w", f.Name, err)
	}
	syms, err := BindSyms(f, args)
	if err != nil {
		return nil, nil, fmt.Errorf("func @%s: %w", f.Name, err)
	}
	r := newGraphRun(o, f, syms)
	results, err := r.region(f.Body, f.Params, args)
	if err != nil {
		return nil, nil, err
	}
	n := len(results) - len(f.StateOut)
	newState = maps.Clone(state)
	if newState == nil {
		newState = map[string]*ir.Tensor{}
	}
	for i, name := range f.StateOut {
		newState[name] = results[n+i]
	}
	return results[:n], newState, nil
}

// graphArgs orders inputs and variables as the parameters want them.
func graphArgs(m *ir.Module, f *ir.Func, inputs []*ir.Tensor, state map[string]*ir.Tensor) ([]*ir.Tensor, error) {
	args := make([]*ir.Tensor, len(f.Params))
	n := 0
	for i, p := range f.Params {
		switch {
		case p.State == "":
			if n < len(inputs) {
				args[i] = inputs[n]
			}
			n++
		case state[p.State] != nil:
			args[i] = state[p.State]
		default:
			t, err := initialState(m, p.State)
			if err != nil {
				return nil, err
			}
			args[i] = t
		}
	}
	if n != len(inputs) {
		return nil, fmt.Errorf("got %d inputs, want %d", len(inputs), n)
	}
	return args, nil
}

func initialState(m *ir.Module, name string) (*ir.Tensor, error) {
	if m != nil {
		for _, s := range m.States {
			if s.Name == name && s.Init != nil {
				return s.Init.Tensor()
			}
		}
	}
	return nil, fmt.Errorf("variable %q has no value", name)
}

// BindSyms reads the function's symbols off the shapes of its arguments, one per parameter, and checks the arguments
// against the parameters' types and the symbols against their bounds. Symbols that a define op sets are not in the map.
func BindSyms(f *ir.Func, args []*ir.Tensor) (map[string]int64, error) {
	if len(args) != len(f.Params) {
		return nil, fmt.Errorf("got %d arguments, want %d", len(args), len(f.Params))
	}
	syms := map[string]int64{}
	bind := func(i int, name string, n int64) error {
		if old, ok := syms[name]; ok && old != n {
			return fmt.Errorf("input %q: is %s, want %s with %s = %d", paramName(f, i), args[i].Type(), f.Params[i].Type, name, old)
		}
		syms[name] = n
		return nil
	}
	lookup := func(name string) (int64, bool) { n, ok := syms[name]; return n, ok }
	for i, p := range f.Params {
		if err := checkLayout(args[i], p.Type); err != nil {
			return nil, fmt.Errorf("input %q: %w", paramName(f, i), err)
		}
		for a, d := range p.Type.Dims {
			if d.Op() == shape.OpSym {
				if err := bind(i, d.Name(), args[i].Shape[a]); err != nil {
					return nil, err
				}
			}
		}
	}
	for i, p := range f.Params {
		for a, d := range p.Type.Dims {
			if name, n, ok := solveDim(d, args[i].Shape[a], lookup); ok {
				if err := bind(i, name, n); err != nil {
					return nil, err
				}
			}
		}
		if err := checkTensor(args[i], p.Type, lookup); err != nil {
			return nil, fmt.Errorf("input %q: %w", paramName(f, i), err)
		}
	}
	for _, s := range f.Syms {
		n, ok := syms[s.Name]
		switch {
		case s.ByValue:
			delete(syms, s.Name)
		case !ok:
			return nil, fmt.Errorf("symbol %s stands in no parameter's shape", s.Name)
		case n < s.Lo || n > s.Hi:
			return nil, fmt.Errorf("symbol %s is %d, want %s", s.Name, n, boundsText(s))
		}
	}
	return syms, nil
}

// solveDim finds the one unknown symbol of a dim that is linear in it, given the dim's value.
func solveDim(d shape.Expr, n int64, known func(string) (int64, bool)) (name string, value int64, ok bool) {
	for _, s := range d.Syms() {
		if _, bound := known(s); bound {
			continue
		}
		if name != "" {
			return "", 0, false
		}
		name = s
	}
	if name == "" {
		return "", 0, false
	}
	at := func(x int64) (int64, bool) {
		v, err := d.Eval(func(s string) (int64, bool) {
			if s == name {
				return x, true
			}
			return known(s)
		})
		return v, err == nil
	}
	b, ok0 := at(0)
	ab, ok1 := at(1)
	if !ok0 || !ok1 || ab == b || (n-b)%(ab-b) != 0 {
		return "", 0, false
	}
	value = (n - b) / (ab - b)
	got, fits := at(value)
	return name, value, fits && got == n
}

func paramName(f *ir.Func, i int) string {
	if n := f.Params[i].Name; n != "" {
		return n
	}
	return fmt.Sprint(i)
}

func boundsText(s ir.Symbol) string {
	if s.Hi == ir.Unbounded {
		return fmt.Sprintf("at least %d", s.Lo)
	}
	return fmt.Sprintf("%d to %d", s.Lo, s.Hi)
}

// checkLayout holds a tensor's dtype, rank and data against a type, and its data against its own shape.
func checkLayout(t *ir.Tensor, want ir.Type) error {
	if t == nil {
		return fmt.Errorf("is missing, want %s", want)
	}
	if t.DType != want.DType || len(t.Shape) != want.Rank() {
		return fmt.Errorf("is %s, want %s", t.Type(), want)
	}
	n, err := elemCount(t.Shape)
	if err != nil {
		return err
	}
	if t.DType == ir.String {
		if int64(len(t.Strings)) != n {
			return fmt.Errorf("is %s with %d strings", t.Type(), len(t.Strings))
		}
		return nil
	}
	if sz := t.DType.Size(); n > maxInt64/sz || int64(len(t.Data)) < n*sz {
		return fmt.Errorf("is %s with %d bytes", t.Type(), len(t.Data))
	}
	return nil
}

// checkTensor holds a tensor against a type whose symbols are bound.
func checkTensor(t *ir.Tensor, want ir.Type, syms func(string) (int64, bool)) error {
	if err := checkLayout(t, want); err != nil {
		return err
	}
	dims, err := evalDims(want.Dims, syms)
	if err != nil {
		return err
	}
	if !slices.Equal(dims, t.Shape) {
		return fmt.Errorf("is %s, want %s", t.Type(), typeText(want, dims))
	}
	return nil
}

// typeText shows a type, and its dims if symbols stand in it.
func typeText(t ir.Type, dims []int64) string {
	if _, static := t.Static(); static {
		return t.String()
	}
	return fmt.Sprintf("%s, here %s%v", t, t.DType, dims)
}

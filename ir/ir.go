package ir

import (
	"fmt"
	"math"

	"github.com/swage-ml/swage/ir/shape"
)

// Level is a set of abstraction levels.
type Level uint8

// The levels, from TensorFlow's side to the machine's.
const (
	Graph Level = 1 << iota
	Program
	Kernel
)

// String returns graph, program or kernel.
func (l Level) String() string {
	switch l {
	case Graph:
		return "graph"
	case Program:
		return "program"
	case Kernel:
		return "kernel"
	}
	return fmt.Sprintf("level(%d)", uint8(l))
}

// Module is a set of functions and the constants they use.
type Module struct {
	Name    string
	Funcs   []*Func
	Globals []*Global
	States  []*StateVar // variables that some signature changes, in the order of the state block
}

// StateVar is a variable that outlives a call: a parameter with State = Name holds it.
type StateVar struct {
	Name string
	Init *Global // what it holds at first; also its type
}

// Func finds a function by name, nil if there is none.
func (m *Module) Func(name string) *Func {
	for _, f := range m.Funcs {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Global finds a global by name, nil if there is none.
func (m *Module) Global(name string) *Global {
	for _, g := range m.Globals {
		if g.Name == name {
			return g
		}
	}
	return nil
}

// Global is a named constant tensor: a weight or a table. Its bytes are loaded when first needed.
type Global struct {
	Name string
	Type Type // tensor type with constant dims
	Load func() (*Tensor, error)

	tensor *Tensor
}

// NewGlobal names a tensor that is already in memory.
func NewGlobal(name string, t *Tensor) *Global { return &Global{Name: name, Type: t.Type(), tensor: t} }

// Tensor returns the global's value, loading it the first time.
func (g *Global) Tensor() (*Tensor, error) {
	if g.tensor == nil {
		if g.Load == nil {
			return nil, fmt.Errorf("global @%s: its data is not in this file", g.Name)
		}
		t, err := g.Load()
		if err != nil {
			return nil, fmt.Errorf("global @%s: %w", g.Name, err)
		}
		g.tensor = t
	}
	return g.tensor, nil
}

// Symbol is a dim that is known only when the function runs.
type Symbol struct {
	Name   string
	Lo, Hi int64 // inclusive bounds; Hi = math.MaxInt64: unbounded
	// ByValue is true if an op (`define`) computes the symbol; else it is read off the dims of a parameter.
	ByValue bool
}

// Unbounded is the upper bound of a symbol that has none.
const Unbounded = math.MaxInt64

// Func is a function of one level.
//
// At the graph level it is pure: variables that the signature reads or changes are parameters (Param.State names the
// variable), and what they hold afterwards is returned after the Outputs ordinary results.
type Func struct {
	Name    string
	Level   Level
	Params  []*Value
	Body    *Region // ends in `return`
	Syms    []Symbol
	Inputs  []string // names of the parameters that are no state, as callers give them; nil: the values' own names
	Outputs []string // names of the first results; the rest are new values of state, in the order of StateOut
	// StateOut names the variable that each result after the outputs is the new value of.
	StateOut []string
	Attrs    Attrs

	nextID int
}

// Facts returns what is known of the function's symbols.
func (f *Func) Facts() *shape.Facts {
	facts := shape.NewFacts()
	for _, s := range f.Syms {
		facts.Declare(s.Name, s.Lo, s.Hi)
	}
	return facts
}

// Sym finds a symbol by name.
func (f *Func) Sym(name string) *Symbol {
	for i := range f.Syms {
		if f.Syms[i].Name == name {
			return &f.Syms[i]
		}
	}
	return nil
}

// AddSym declares a symbol and returns its name, made unique by a numeric suffix where it is taken.
func (f *Func) AddSym(s Symbol) string {
	base := s.Name
	for n := 1; f.Sym(s.Name) != nil; n++ {
		s.Name = fmt.Sprintf("%s%d", base, n)
	}
	f.Syms = append(f.Syms, s)
	return s.Name
}

// Results returns the operands of the function's `return`.
func (f *Func) Results() []*Value {
	if t := f.Body.Terminator(); t != nil {
		return t.Operands
	}
	return nil
}

// Region is a list of ops with parameters (a loop body's induction variable and carried values).
type Region struct {
	Params []*Value
	Ops    []*Op
}

// Terminator is the region's last op, nil if the region is empty.
func (r *Region) Terminator() *Op {
	if len(r.Ops) == 0 {
		return nil
	}
	return r.Ops[len(r.Ops)-1]
}

// Op is one operation.
type Op struct {
	Def      *OpDef
	Operands []*Value
	Attrs    Attrs
	Regions  []*Region
	Results  []*Value
	Node     string // the source node's name, for messages, symbols and reports
}

// Name is the op's name in the table.
func (o *Op) Name() string { return o.Def.Name }

// Is reports whether the op has one of the names.
func (o *Op) Is(names ...string) bool {
	for _, n := range names {
		if o.Def.Name == n {
			return true
		}
	}
	return false
}

// Result is the op's only result.
func (o *Op) Result() *Value { return o.Results[0] }

// Value is what an op or a region defines.
type Value struct {
	ID   int // unique in its function; slices are indexed by it
	Name string
	Type Type
	Def  *Op // nil for parameters
	// State names the variable that a graph function's parameter holds; "" for ordinary inputs.
	State string
}

// Dims is short for v.Type.Dims.
func (v *Value) Dims() shape.Dims { return v.Type.Dims }

// Const returns the value as a literal if a `constant` op defines it and its data can be loaded.
func (v *Value) Const() (*Tensor, bool) {
	if v.Def == nil || v.Def.Name() != "constant" {
		return nil, false
	}
	switch a := v.Def.Attr("value").(type) {
	case *Tensor:
		return a, true
	case *Global:
		t, err := a.Tensor()
		return t, err == nil
	}
	return nil, false
}

// IDs is an upper bound of the IDs of the function's values: the length of slices indexed by Value.ID.
func (f *Func) IDs() int { return f.nextID }

// NewValue makes a value of the function, not yet defined by anything.
func (f *Func) NewValue(name string, t Type) *Value {
	v := &Value{ID: f.nextID, Name: name, Type: t}
	f.nextID++
	return v
}

// Walk visits every op, an op before those of its regions, in order.
func (r *Region) Walk(visit func(*Op)) {
	for _, op := range r.Ops {
		visit(op)
		for _, sub := range op.Regions {
			sub.Walk(visit)
		}
	}
}

// Uses counts, by Value.ID, how often each value is an operand.
func (f *Func) Uses() []int {
	uses := make([]int, f.IDs())
	f.Body.Walk(func(op *Op) {
		for _, v := range op.Operands {
			uses[v.ID]++
		}
	})
	return uses
}

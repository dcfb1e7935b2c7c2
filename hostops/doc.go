// Package hostops is what the functions of `host_call` mean: strings, hashing, tables, parsing, image decoding. One
// meaning, used by the reference interpreters and by the runtime; the artefact's native code agrees with it bit for bit
// where it has the function. It is a leaf: it must not know the IR, TensorFlow's graph or the artefact.
package hostops

import "fmt"

// DType is an element type by TensorFlow's name: "float32", "int64", "bool", "string".
type DType string

// Value is a tensor: row-major little-endian data, or byte strings.
type Value struct {
	DType   DType
	Shape   []int64
	Data    []byte   // every dtype but "string"
	Strings [][]byte // "string" only
}

// Len is the number of elements.
func (v *Value) Len() int64 {
	n := int64(1)
	for _, d := range v.Shape {
		n *= d
	}
	return n
}

// Func is one function. Run fills outs, whose dtypes and shapes are given and whose memory is there; it keeps no
// reference to ins or outs. What configures it are inputs of its own, after the data, as Doc says.
type Func struct {
	Name string
	Doc  string // inputs -> outputs, and what it computes, with the TensorFlow op that it serves
	// Native: every artefact has it as native code; else it is called through the C interface's table.
	Native bool
	// Errors are the texts of what can go wrong with the values, as templates for Fault.
	Errors []string
	Run    func(ins, outs []Value) error
	// Start makes a Run for one goroutine that keeps what its configuration costs, as a compiled pattern, from call to
	// call; nil where there is nothing to keep.
	Start func() func(ins, outs []Value) error
}

// Session is Run, or what Start makes, with the texts of its errors.
func (f *Func) Session() func(ins, outs []Value) error {
	run := f.Run
	if f.Start != nil {
		run = f.Start()
	}
	return func(ins, outs []Value) error {
		err := run(ins, outs)
		if fault, ok := err.(*Fault); ok {
			fault.Text = f.Errors[fault.Code]
		}
		return err
	}
}

// Lookup returns the function with the name, nil if there is none.
func Lookup(name string) *Func {
	for i := range table {
		if table[i].Name == name {
			return &table[i]
		}
	}
	return nil
}

// Funcs returns the whole table, in its order.
func Funcs() []Func { return table }

// Call runs a function by name.
func Call(name string, ins, outs []Value) error {
	f := Lookup(name)
	if f == nil {
		return fmt.Errorf("no host function %q", name)
	}
	return f.Session()(ins, outs)
}

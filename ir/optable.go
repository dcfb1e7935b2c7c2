package ir

import "fmt"

// Effect says what an op does besides computing its results.
type Effect uint8

// The effects. Pure ops may be removed, merged and reordered. Check ops may stop the call with an error; they keep
// their order among themselves. Memory ops read or write buffers and keep their order.
const (
	Pure Effect = iota
	Check
	Memory
)

// OpDef is an op's row in the op table.
type OpDef struct {
	Name    string
	Levels  Level
	Args    string // operand names for docs and messages; a trailing "*" takes any number, "?" is optional
	Attrs   string // attribute names; a trailing "?" is optional
	Regions int    // number of regions; -1: any
	Effect  Effect
	// Infer computes the result types from operands, attributes and regions, or says what is wrong with them.
	Infer func(*Op) ([]Type, error)
	Doc   string // one line: the meaning, with the StableHLO op where it is one
}

// Lookup returns the op's row, nil if there is no such op.
func Lookup(name string) *OpDef { return opIndex[name] }

// Ops returns the whole table in its order.
func Ops() []*OpDef { return opTable }

var (
	opTable = concat(graphOps, structuralOps, kernelOps, programOps)
	opIndex = index(opTable)
)

func concat(tables ...[]OpDef) []*OpDef {
	var all []*OpDef
	for _, t := range tables {
		for i := range t {
			all = append(all, &t[i])
		}
	}
	return all
}

func index(defs []*OpDef) map[string]*OpDef {
	m := make(map[string]*OpDef, len(defs))
	for _, d := range defs {
		if m[d.Name] != nil {
			panic("ir: op " + d.Name + " stands twice in the table")
		}
		m[d.Name] = d
	}
	return m
}

// errOp is an inference error; the verifier adds the place.
func errOp(op *Op, format string, args ...any) error {
	return fmt.Errorf("%s: %s", op.Def.Name, fmt.Sprintf(format, args...))
}

// Package backends is the seam between the compiler and the machines it writes code for: the Backend interface, what a
// compilation is given and what it answers. It must not know any one backend, pass or model.
package backends

import (
	"context"
	"fmt"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/ir"
)

// Backend turns a module of program and kernel functions into an artefact.
type Backend interface {
	// Name is short and stable: "llvm".
	Name() string
	// Targets lists the targets by name, the most demanding last; "native" and aliases are not in it.
	Targets() []Target
	// Target finds a target by name or alias, as "native".
	Target(name string) (Target, error)
	// Compile writes one artefact with a version of the code for each variant, the least demanding first, and says what is
	// in it. All variants are of one triple and have the same signatures.
	Compile(ctx context.Context, variants []Variant, o Options) (*Result, error)
}

// Target is a machine that a backend writes code for.
type Target struct {
	// Target is what schedules see of it.
	ir.Target
	// Triple is LLVM's, as "x86_64-unknown-linux-gnu".
	Triple string
	// CPU is LLVM's name of the processor whose instruction set is used, Features are added to it ("+avx512vnni").
	CPU      string
	Features []string
	// Tune is the processor that instructions are scheduled for; it changes no bits of any answer.
	Tune string
	// Needs are the features that the artefact's metadata asks for: names of package artefact's table.
	Needs []string
}

// Signature names a program function and describes it to callers.
type Signature struct {
	// Func is the program function's name.
	Func string
	// Meta has the names, dtypes, dims and nodes; the backend fills in the symbol, the free dims and the use of state.
	Meta artefact.Signature
}

// Variant is a module of program and kernel functions, lowered for a target.
type Variant struct {
	Target Target
	Module *ir.Module
	// Signatures are the entry points, in the order of their numbers.
	Signatures []Signature
}

// Options are one compilation's.
type Options struct {
	// Meta is the part of the metadata that the driver knows: producer, model, precision, host ops.
	Meta artefact.Meta
	// Output is where the artefact goes: a temporary file beside it is renamed into place.
	Output string
	// LLVMDir is where LLVM's programs are; empty: PATH and the usual places.
	LLVMDir string
	// Emit writes more than the artefact, each to Output with another suffix: "ll", "asm", "header".
	Emit []string
	// Dump is a directory for the texts given to LLVM; empty: nowhere.
	Dump string
	// Jobs is how many programs run at once; below 1: as many as CPUs.
	Jobs int
	// Optimize is 0 for the quickest correct code; the default, set by the driver, is 2.
	Optimize int
	// Progress is told what is being done; nil is fine. It may be called from several goroutines.
	Progress func(string)
}

// Result says what was written.
type Result struct {
	Meta  *artefact.Meta
	Files []string
	// Distinct is the number of kernels after those with equal code were merged.
	Distinct int
	// WeightsBytes and CodeBytes are sizes of parts of the file.
	WeightsBytes, CodeBytes int64
}

// List is a set of backends in order of preference.
type List []Backend

// Target finds the backend for a target's name.
func (l List) Target(name string) (Backend, Target, error) {
	var known []string
	for _, b := range l {
		t, err := b.Target(name)
		if err == nil {
			return b, t, nil
		}
		if _, unknown := err.(*UnknownTarget); !unknown {
			return nil, Target{}, err
		}
		for _, t := range b.Targets() {
			known = append(known, t.Name)
		}
	}
	return nil, Target{}, fmt.Errorf("no target %q, want native or one of %s", name, strings.Join(known, ", "))
}

// UnknownTarget is the error of a backend that has no target of the name.
type UnknownTarget struct{ Name string }

// Error says so.
func (e *UnknownTarget) Error() string { return fmt.Sprintf("no target %q", e.Name) }

// Refusal is the error of a backend that has no code for something in the module: the model is unsupported, nothing is
// broken.
type Refusal struct{ Err error }

// Error is the cause's text.
func (e *Refusal) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *Refusal) Unwrap() error { return e.Err }

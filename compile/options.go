package compile

import (
	"fmt"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/compile/schedules"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/lower"
)

// Options say what to compile, for what, and what to write.
type Options struct {
	// Output is the artefact's path.
	Output string
	// Tags choose the MetaGraph; none: "serve", else the only one.
	Tags []string
	// Signatures are compiled; none: all.
	Signatures []string
	// Partial compiles of a signature those outputs that can be, if others cannot.
	Partial bool
	// Outputs are tensors that a signature returns instead of its outputs, as "SIGNATURE:tensor,tensor", and Inputs are
	// those that it takes instead of computing them, as "SIGNATURE:tensor=float32[B,8]"; tfops.Feed has the names of
	// tensors. Without "SIGNATURE:" serving_default is meant, else the only one.
	Outputs, Inputs []string
	// Target is a backend's target, or several separated by commas: the artefact has code for each; empty: "native".
	Target string
	// Precision of arithmetic; empty: "f32".
	Precision string
	// NoOpt runs only the passes that lowering needs, and LLVM at its quickest.
	NoOpt bool
	// Off are passes that are skipped.
	Off []string
	// Winograd says whether convolutions may have larger filters and fewer multiplications: "on", "off", or "auto" (or empty),
	// which is while it pays, and weights grow by less than half.
	Winograd string
	// Limit stops after that many rewrites: > 0; < 0 allows none.
	Limit int
	// Verify checks the module after every pass.
	Verify bool
	// Dump is a folder for the module's text after each step, and for what LLVM is given; empty: none.
	Dump string
	// Emit names what is written beside the artefact: "ll", "asm", "header".
	Emit []string
	// Report is the path of an HTML page about the compilation; empty: none.
	Report string
	// Force names schedules that are taken wherever they are legal; for tests.
	Force string
	// Schedules are those that were measured, for one of the targets; nil: the rules pick all.
	Schedules *schedules.Database
	// Jobs is how many programs run at once; below 1: as many as CPUs.
	Jobs int
	// LLVMDir is where opt, llc and ld.lld are; empty: PATH and the usual places.
	LLVMDir string
	// Producer names the compiler and its version in the artefact.
	Producer string
	// Progress is told what is being done; nil is fine. It may be called from several goroutines.
	Progress func(string)
}

// precisions are the values of Options.Precision that can be compiled.
var precisions = []string{"f32"}

// emits are the values of Options.Emit.
var emits = []string{"ll", "asm", "header"}

// Result says what was written.
type Result struct {
	// Meta is the artefact's metadata; nil if nothing was written.
	Meta *artefact.Meta
	// Files are the paths that were written, the artefact first.
	Files []string
	// Bytes is the artefact's size, Code and Weights those of parts of it.
	Bytes, Code, Weights int64
	// Kernels is the number of different kernels in the code.
	Kernels int
	// Stages say how long what took, in order.
	Stages []Stage
	// Passes is the report of the graph passes.
	Passes *passes.Report
	// Schedules say how products and convolutions are computed, in order.
	Schedules []lower.Pick
	// Warnings are oddities of the model.
	Warnings []string
}

// Stage is a step of the compilation and its time.
type Stage struct {
	Name string
	Time time.Duration
}

func (o *Options) progress(format string, args ...any) {
	if o.Progress != nil {
		o.Progress(fmt.Sprintf(format, args...))
	}
}

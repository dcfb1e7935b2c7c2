// Package pipeline is the ordered list of passes, and the reasons for the order.
// It must not know what a pass does beyond its name.
package pipeline

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/complex"
	"github.com/swage-ml/swage/passes/composite"
	"github.com/swage-ml/swage/passes/conv"
	"github.com/swage-ml/swage/passes/cse"
	"github.com/swage-ml/swage/passes/dce"
	"github.com/swage-ml/swage/passes/fold"
	"github.com/swage-ml/swage/passes/fuse"
	"github.com/swage-ml/swage/passes/layout"
	"github.com/swage-ml/swage/passes/loops"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/passes/refine"
	"github.com/swage-ml/swage/passes/simplify"
	"github.com/swage-ml/swage/passes/update"
)

// Graph is THE list of graph-level passes in their order, from what the importer makes to what lower.Lower takes.
func Graph() []passes.Pass {
	return []passes.Pass{
		simplify.Pass,
		complex.Pass,
		conv.Dilate,
		simplify.Named("mid-simplify"),
		update.Pass,
		composite.Pass,
		layout.Pass,
		conv.FoldPad,
		conv.FoldScale,
		simplify.Named("late-simplify"),
		lower.Prepare,
		fold.Pass,
		cse.Pass,
		dce.Pass,
		fuse.Pass,
	}
}

// Constraints are the reasons for the order of Graph; a test and Run check them.
var Constraints = []passes.Constraint{
	{Before: "simplify", After: "complex", Because: "the lengths of transforms are constants only then"},
	{Before: "complex", After: "mid-simplify", Because: "parts that nobody reads, and their scales, fold away"},
	{Before: "simplify", After: "dilate", Because: "reshapes that meet are one only then"},
	{Before: "dilate", After: "mid-simplify", Because: "it puts reshapes around the convolution"},
	{Before: "mid-simplify", After: "fold-pad", Because: "the padding before space-to-batch and the crop behind meet the dilated convolution only then"},
	{Before: "simplify", After: "update", Because: "an index and the check of it are one value only then"},
	{Before: "update", After: "layout", Because: "transposes around an update meet, rather than sink past it"},
	{Before: "simplify", After: "composite", Because: "it matches canonical forms: constants right, broadcasts merged"},
	{Before: "simplify", After: "fold-scale", Because: "scale and offset of a batch normalisation are constants only after folding"},
	{Before: "composite", After: "layout", Because: "the arithmetic that composites are made of stands together only before reshapes move into it"},
	{Before: "layout", After: "fold-pad", Because: "between a channels-first pad and its convolution stands a transpose"},
	{Before: "layout", After: "fold-scale", Because: "channels are the last axis only then"},
	{Before: "composite", After: "fold-scale", Because: "a scale that belongs to a layer_norm is not one of the product before it"},
	{Before: "fold-scale", After: "late-simplify", Because: "it leaves reshapes and arithmetic on small constants"},
	{Before: "late-simplify", After: "prepare", Because: "patterns are known in the forms that TensorFlow's ops have, not in those that schedules take"},
	{Before: "prepare", After: "fold", Because: "filters that prepare cuts and joins are constants: fold them, rather than at every call"},
	{Before: "prepare", After: "fuse", Because: "fuse groups what schedules can take"},
	{Before: "dce", After: "fuse", Because: "a dead user would keep a value in memory"},
	{Before: "fold", After: "cse", Because: "folded constants may be equal"},
	{Before: "cse", After: "dce", Because: "cse leaves ops and globals that nobody mentions"},
}

// All lists every pass that can be asked for by name: those of the list, and those that run only inside others.
func All() []passes.Pass {
	return append(Graph(), refine.Pass, canon.Pass, loops.Pass)
}

// Run applies the passes with the names, or all of Graph if names is nil.
func Run(m *ir.Module, names []string, o passes.Options) (*passes.Report, error) {
	list := Graph()
	if err := passes.CheckOrder(list, Constraints); err != nil {
		return nil, fmt.Errorf("pipeline: %w", err)
	}
	if names != nil {
		var err error
		if list, err = passes.Select(All(), names...); err != nil {
			return nil, err
		}
	}
	return passes.Run(m, list, o)
}

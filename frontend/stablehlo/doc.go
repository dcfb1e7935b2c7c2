// Package stablehlo reads modules of StableHLO, as JAX exports them into SavedModels, and turns them into ops of package
// ir at graph level. It must not know SavedModels, passes, schedules or targets.
//
// # Formats
//
// ReadModule takes both forms in which modules are stored: the portable artefact, which is MLIR's bytecode holding ops of
// the versioned dialect VHLO (docs/bytecode.md and docs/vhlo.md of openxla/stablehlo; MLIR's BytecodeFormat.md), and
// StableHLO's text form. Both give the same Module: op names are StableHLO's without the dialect and the version
// (`dot_general`), attributes are VHLO's flat ones (`lhs_contracting_dimensions`), whatever the source's version.
// Damaged input gives an error, never a panic, and memory stays proportional to the input.
//
// # Import
//
// Import inlines a module's main function into a function of package ir. Shapes of the arguments may be symbolic. The
// module's own arithmetic on dims (get_dimension_size, dynamic_reshape, …) is evaluated on symbolic integers as it is
// met, so that a batch-polymorphic module becomes a function of the symbol B with nothing of that arithmetic left.
package stablehlo

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
//
// Quantised tensors are their integers; an op on them is done on the numbers that these stand for, and the result
// quantised again. JAX's calls of LAPACK on CPUs are ops (package linalg). One device is alone: collectives do nothing.
//
// # How far it is
//
// StableHLO's own tests (openxla/stablehlo, read on 23 November 2026; TestPublished runs them): of stablehlo/tests/interpret
// 407 functions pass, none is wrong, and 54 are refused (36 of them run several devices); of stablehlo/testdata 2,520 pass,
// none is wrong, and 6 are refused. Left out are: element types of less than 8 bits, random numbers by Threefry as an op (as JAX writes it
// out it is imported), eigenvectors of matrices that are not symmetric, several devices, host callbacks.
package stablehlo

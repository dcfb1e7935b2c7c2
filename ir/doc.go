// Package ir is the one intermediate representation of swage: modules, functions, ops and values for the graph,
// program and kernel levels, with their op table, builder, printer, parser and verifier.
// It must not know TensorFlow, any pass, any schedule or any target.
//
// A Func is a tree of regions. A Region is a list of ops; an Op takes values, carries attributes, may own regions,
// and defines zero or more result values. There is no control-flow graph: `if`, `case`, `while` and `for` own their
// bodies. A value is visible to all later ops of its region and to the regions nested in them.
//
//	func graph @serving_default(%features: f32[B,20]) -> (f32[B,64]) {
//	  %w0 = constant {value = @dense_kernel} : f32[20,64]
//	  %0 = dot_general %features, %w0 {batch_lhs = [], …} : f32[B,64]  // dense/MatMul
//	  return %0
//	}
//
// Levels are sets of allowed ops (see OpDef.Levels); the verifier enforces them.
package ir

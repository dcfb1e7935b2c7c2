// Package fuzz makes random graph functions and holds every level of the compiler against the interpreter's answer to
// them: passes, programs and kernels for each target, and native code. It must not know how any of these work.
//
// A function is made by [Generate] from a seed, together with inputs for several sizes of its symbols. [Reference] is
// what the graph interpreter answers, with a bound of the error that another order of additions may make: the same
// function is run with the rounding errors of every op exaggerated and drawn at random. What such noise turns into other
// integers is not compared at all.
//
// Functions have every op of the graph table but fused, which the last pass makes (a test holds this): arithmetic of all
// dtypes, also of values that are NaN, infinite, denormal or extreme, and functions mostly of f16, bf16 or f64; rounds of
// random bits; comparisons, conversions, bitcasts; layout, with dims of 0 and 1 and of symbols; dynamic slices and
// updates, gathers and scatters with any dimension numbers; reductions, scans, windows, sorts, top_k; products and
// convolutions with strides, dilation, groups and crops; softmax and layer_norm; loops and branches in each other, with
// values carried, replaced and swapped; symbols that the function defines; variables; and, in a tenth of the functions
// each, complex numbers with their transforms, and strings with host functions and tables. Some have checks that fail:
// then every level has to stop. One in eight is made of what the passes look for, with small variations.
//
// Tensors are small, and schedules for large ones are forced: ir.Target.Force takes each name of lower.Forced,
// and schedules are drawn as a database may have them.
//
//	go test ./testsuite/fuzz -run Interpreted -args -first=1 -seeds=100000
//	go test ./testsuite/fuzz -run Native -timeout 0 -args -first=1 -batches=100
//	make fuzz DURATION=2h
package fuzz

// Package eval is the reference interpreter: what it computes is what the ops of package ir mean.
// It must not know TensorFlow, any pass, any schedule or any target.
//
// # The graph level
//
// Graph runs a function, Op a single op (constant folding). Both take and return ir.Tensor values.
//
// The interpreter is an oracle for the code that backends emit, so it rounds as rarely as it can, not as they do:
//
//   - f32 functions (exponential, tanh, power, …) are the float64 function rounded once to f32; add, subtract, multiply,
//     divide and sqrt are exact IEEE f32 either way. f16 and bf16 compute in float64 and round once (bf16 by way of f32).
//   - Sums and products of many terms (reduce, reduce_window, scan, dot_general, convolution, softmax, layer_norm, fft) are
//     accumulated in float64 (complex128) in index order and rounded once at the end. A kernel that accumulates in f32
//     differs from it by its own rounding errors. scatter is the exception: it rounds after each update, as memory does.
//   - Integers wrap. x/0 and its floor are -1 (all ones), as XLA's, remainder and floor_mod by 0 are x (importers put a check before them); the
//     least integer divided by -1 wraps. A shift by the width or more gives 0, or copies of the sign.
//   - i1 as a number: add, maximum and or are or; multiply, minimum and and are and.
//   - float to integer: truncation; NaN and values out of range give the least i32 or i64, as x86's cvttss2si does;
//     narrower integers are cut out of that i32, u32 out of an i64.
//   - maximum, minimum, and reductions by them propagate NaN; argmax and argmin pass over NaN, as TensorFlow's do (index 0 if
//     there is nothing else); sort puts NaN last in both directions, top_k after all numbers.
//
// Bad values are errors, not panics: sizes that overflow or turn negative, slices out of range, a reshape to another number
// of elements. The function itself must verify (ir.Verify).
package eval

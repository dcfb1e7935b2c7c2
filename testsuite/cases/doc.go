// Package cases turns .npz test cases into a signature's tensors and back, and compares answers with what is wanted.
// It must not know how a model is compiled.
//
// A case holds arrays called in.<input> and out.<output>. Strings are NumPy S arrays, with their true lengths in an
// integer array len.in.<input> or len.out.<output> if they may end in NUL. bfloat16 is widened to float32.
package cases

// Package mathlib expands the math functions of kernels (exponential, tanh, erf, power, …) into additions,
// multiplications, fma, divisions, square roots, comparisons, selects and bit operations, so that the interpreter, LLVM
// and PTX compute the same bits.
// It must not know any target, schedule or instruction set.
package mathlib

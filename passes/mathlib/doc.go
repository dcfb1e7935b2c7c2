// Package mathlib expands the math functions of kernels (exponential, tanh, erf, power, …) into additions,
// multiplications, fma, divisions, square roots, comparisons, selects and bit operations, so that the interpreter, LLVM
// and PTX compute the same bits.
// It must not know any target, schedule or instruction set.
//
// A function is a formula over an expr, close to how it would be written on paper; the table in table.go says which op
// is which formula on which dtype. f16 and bf16 go through f32. Functions that are rare, or that need more digits than
// f32 has, are computed in f64 with shorter polynomials and rounded. Denormals are kept; NaN, infinities and signed
// zeros are C's (digamma is NaN at 0, -1, …, as TensorFlow's). Polynomials come from gen/fits.py.
//
// All code is straight-line, but for the reduction of huge angles (|a| > 98304 in f32, 2^40 in f64), which stands behind
// an `if` on the whole tile where the tile's dims are powers of two, and for integer powers and f64 remainders, which
// loop.
//
// Greatest errors in units of the last place: f32 over 64 million bit patterns (every 67th of all), against float64;
// f64 over the points of testdata/f64.txt. Ops without bit casts and constants; nanoseconds per f32 element on one core
// with AVX-512.
//
//	op                     f32    f64   ops   ns
//	exponential            0.88   1     20    0.21
//	exponential_minus_one  1.46   1           0.21
//	log                    0.89   1     32    0.36
//	log_plus_one           1.45   1           0.36
//	logistic               1.62   1     24    0.49
//	tanh                   1.88   1     22    0.29
//	erf                    1.71   1     29    0.39
//	sine, cosine           1.57   1           0.35
//	rsqrt                  1.50   1     2     0.28
//	tan                    0.51   2           0.92
//	asin, acos, atan       0.51   1           0.6-0.9
//	sinh, cosh             0.51   1           0.9, 0.7
//	asinh, acosh, atanh    0.51   1           1.3-1.8
//	atan2                  0.51   1           1.5
//	power                  0.51   7           2.2
//	cbrt                   0.51   1           2.4
//	erfc                   0.51   10          2.0
//	erf_inv                0.51   1           3.0
//	lgamma, digamma        0.51*  8, 17       8.4, 5.9
//	remainder, floor_mod   0      0           2.0   (f64: 34)
//
// * of the values at ordinary arguments; next to their zeros the absolute error is about 1e-15.
package mathlib

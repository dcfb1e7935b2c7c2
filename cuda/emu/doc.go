// Package emu executes PTX on the CPU, lane by lane: what tests run where there is no GPU, and what finds faults that a
// GPU shows only now and then. It must not know who wrote the PTX.
//
// It covers the forms of package ptx. Asynchronous copies land at once or, with Late, only when a wait asks for them: a
// correct kernel gives the same answer either way. A branch that the lanes of a warp take differently, a barrier that
// some warps miss, an access outside a buffer, and two warps that touch the same shared memory without a barrier between
// them (one of them writing; four bytes count as one place) are errors. Counters tell how often the banks of shared
// memory were in the way.
//
// A matrix instruction adds exact products in float64 and rounds once; hardware adds them in an order and precision of
// its own. The two agree exactly where all sums are exact.
package emu

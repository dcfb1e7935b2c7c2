package roof

import "unsafe"

// fmaFlops is the operations of one round: 24 instructions, 4 floats, 2 operations.
const fmaFlops = 24 * 4 * 2

func fma(rounds int, _ bool) { fma128(rounds) }

//go:noescape
func fma128(rounds int)

// read loads n bytes, a multiple of 256, once.
//
//go:noescape
func read(p unsafe.Pointer, n int64)

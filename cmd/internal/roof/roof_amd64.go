package roof

import "unsafe"

// fmaFlops is the operations of one round with vectors of 32 bytes: 12 instructions, 8 floats, 2 operations.
const fmaFlops = 12 * 8 * 2

func fma(rounds int, wide bool) {
	if wide {
		fma512(rounds)
		return
	}
	fma256(rounds)
}

//go:noescape
func fma256(rounds int)

//go:noescape
func fma512(rounds int)

// read loads n bytes, a multiple of 256, once.
//
//go:noescape
func read(p unsafe.Pointer, n int64)

package mma

import "math/bits"

// Chunk is the unit of ldmatrix and cp.async: 16 bytes. Shared memory serves 128 bytes, eight chunks, at once if they
// are distinct modulo 128 bytes.
const Chunk = 16

// Swizzle permutes the chunks within each row of a matrix in shared memory: chunk c of row r lies at place
// c ^ (r>>Shift & Mask). Eight consecutive rows then have any one chunk in eight places modulo 128 bytes, so that
// ldmatrix, which reads a chunk of eight rows at once, and cp.async, which writes rows, both run at full speed.
type Swizzle struct {
	Shift uint
	Mask  int // 0: rows lie as they are
}

// SwizzleFor suits rows of the given bytes. Rows that are no power of two of at least two chunks are left as they are.
func SwizzleFor(rowBytes int64) Swizzle {
	chunks := rowBytes / Chunk
	if rowBytes%Chunk != 0 || chunks < 2 || chunks&(chunks-1) != 0 {
		return Swizzle{}
	}
	s := Swizzle{Mask: int(min(chunks, 8)) - 1}
	if chunks < 8 { // several rows share 128 bytes
		s.Shift = uint(bits.TrailingZeros64(uint64(8 / chunks)))
	}
	return s
}

// Place is where chunk c of row r lies in its row.
func (s Swizzle) Place(r, c int) int { return c ^ (r >> s.Shift & s.Mask) }

// Period is after how many rows the permutation repeats.
func (s Swizzle) Period() int { return (s.Mask + 1) << s.Shift }

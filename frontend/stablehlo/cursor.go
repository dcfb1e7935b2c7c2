package stablehlo

import (
	"encoding/binary"
	"fmt"
	"math/bits"
)

// cursor reads primitives of MLIR's bytecode. The first error sticks; after it everything reads as zero.
type cursor struct {
	data []byte
	pos  int
	base int // offset of data in the file, for alignment and messages
	err  error
}

func (c *cursor) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("stablehlo: bytecode: offset %d: %s", c.base+c.pos, fmt.Sprintf(format, args...))
	}
}

func (c *cursor) left() int { return len(c.data) - c.pos }

func (c *cursor) done() bool { return c.err != nil || c.left() == 0 }

func (c *cursor) byte() byte {
	if c.err != nil || c.left() < 1 {
		c.fail("ends within a byte")
		return 0
	}
	c.pos++
	return c.data[c.pos-1]
}

// bytes takes n bytes without copying them.
func (c *cursor) bytes(n uint64) []byte {
	if c.err != nil || n > uint64(c.left()) {
		c.fail("wants %d bytes, %d are left", n, c.left())
		return nil
	}
	c.pos += int(n)
	return c.data[c.pos-int(n) : c.pos : c.pos]
}

// varint reads MLIR's prefix varint: the trailing zeros of the first byte count the further bytes.
func (c *cursor) varint() uint64 {
	first := c.byte()
	more := bits.TrailingZeros8(first) // 8 for 0
	rest := c.bytes(uint64(more))
	if c.err != nil {
		return 0
	}
	if more == 8 {
		return binary.LittleEndian.Uint64(rest)
	}
	v := uint64(first)
	for i, b := range rest {
		v |= uint64(b) << (8 * (i + 1))
	}
	return v >> (more + 1)
}

// svarint reads a zigzag-coded signed integer.
func (c *cursor) svarint() int64 {
	v := c.varint()
	return int64(v>>1) ^ -int64(v&1)
}

// flagged reads an integer with a flag in its low bit.
func (c *cursor) flagged() (uint64, bool) {
	v := c.varint()
	return v >> 1, v&1 != 0
}

// count reads how many things follow, each of at least one byte.
func (c *cursor) count() int {
	n := c.varint()
	if n > uint64(c.left()) {
		c.fail("counts %d things in %d bytes", n, c.left())
		return 0
	}
	return int(n)
}

// svarints reads a list of signed integers.
func (c *cursor) svarints() []int64 {
	out := make([]int64, c.count())
	for i := range out {
		out[i] = c.svarint()
	}
	return out
}

// align skips padding up to a multiple of n in the file.
func (c *cursor) align(n uint64) {
	if n == 0 || n&(n-1) != 0 || n > 1<<20 {
		c.fail("alignment %d", n)
		return
	}
	for uint64(c.base+c.pos)&(n-1) != 0 && c.err == nil {
		if b := c.byte(); c.err == nil && b != 0xCB {
			c.fail("padding is %#x", b)
		}
	}
}

// section reads a section's header and returns its content.
func (c *cursor) section() (id byte, content cursor) {
	b := c.byte()
	n := c.varint()
	if b&0x80 != 0 {
		c.align(c.varint())
	}
	at := c.pos
	data := c.bytes(n)
	return b & 0x7F, cursor{data: data, base: c.base + at, err: c.err}
}

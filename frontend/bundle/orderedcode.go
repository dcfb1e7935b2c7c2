package bundle

import (
	"encoding/binary"
	"math/bits"
)

// Slices of a partitioned tensor have their own entries, whose keys are
// written in OrderedCode (an order-preserving encoding; see TensorFlow's
// core/lib/strings/ordered_code.h and EncodeTensorNameSlice):
//
//	num(0) string(name) num(rank) { signed(start) signed(length) }...

// fullExtent is the length of a slice that spans its whole dimension.
const fullExtent = -1

// sliceKey returns the key of one slice of the tensor called name.
func sliceKey(name string, ext []Extent) string {
	b := appendNum(nil, 0)
	b = appendString(b, name)
	b = appendNum(b, uint64(len(ext)))
	for _, e := range ext {
		b = appendSigned(b, e.Start)
		b = appendSigned(b, e.Length)
	}
	return string(b)
}

// isSliceKey reports whether key is internal: no tensor's name starts with a
// zero byte.
func isSliceKey(key string) bool { return len(key) > 0 && key[0] == 0 }

// appendNum writes a byte count and the big-endian bytes without leading zeros.
func appendNum(b []byte, v uint64) []byte {
	n := (bits.Len64(v) + 7) / 8
	var buf [8]byte
	binary.BigEndian.PutUint64(buf[:], v)
	return append(append(b, byte(n)), buf[8-n:]...)
}

// appendString escapes 00 and ff and ends with 00 01.
func appendString(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case 0:
			b = append(b, 0, 0xff)
		case 0xff:
			b = append(b, 0xff, 0)
		default:
			b = append(b, s[i])
		}
	}
	return append(b, 0, 1)
}

// appendSigned writes v in as many bytes as it needs at 7 bits each; the
// leading bits of the first two bytes say how many, flipped for the sign.
func appendSigned(b []byte, v int64) []byte {
	x := uint64(v)
	if v < 0 {
		x = ^x
	}
	n := bits.Len64(x)/7 + 1
	if n == 1 {
		return append(b, 0x80^byte(v))
	}
	var buf [10]byte
	if v < 0 {
		buf[0], buf[1] = 0xff, 0xff
	}
	binary.BigEndian.PutUint64(buf[2:], uint64(v))
	p := buf[10-n:]
	head := uint16(0xffff) << (16 - n) // n leading ones
	p[0] ^= byte(head >> 8)
	p[1] ^= byte(head)
	return append(b, p...)
}

package hostops

import (
	"encoding/binary"
	"math/bits"
)

// The constants of FarmHash: primes between 2^63 and 2^64.
const (
	farmK0 = 0xc3a5c85c97cb3127
	farmK1 = 0xb492b66fbe98f273
	farmK2 = 0x9ae16a3b2f90404f
)

func le64(s []byte, i int) uint64 { return binary.LittleEndian.Uint64(s[i:]) }
func le32(s []byte, i int) uint64 { return uint64(binary.LittleEndian.Uint32(s[i:])) }
func rot(x uint64, n int) uint64  { return bits.RotateLeft64(x, -n) }
func shiftMix(x uint64) uint64    { return x ^ x>>47 }

func farmMix(u, v, mul uint64) uint64 {
	a := shiftMix((u ^ v) * mul)
	return shiftMix((v^a)*mul) * mul
}

// Fingerprint64 is FarmHash's 64-bit fingerprint, which TensorFlow's "fast" hash buckets and vocabulary tables use.
func Fingerprint64(s []byte) uint64 {
	n := len(s)
	mul := farmK2 + uint64(n)*2
	switch {
	case n == 0:
		return farmK2
	case n < 4:
		y := uint64(s[0]) + uint64(s[n>>1])<<8
		z := uint64(n) + uint64(s[n-1])<<2
		return shiftMix(y*farmK2^z*farmK0) * farmK2
	case n < 8:
		return farmMix(uint64(n)+le32(s, 0)<<3, le32(s, n-4), mul)
	case n <= 16:
		a, b := le64(s, 0)+farmK2, le64(s, n-8)
		return farmMix(rot(b, 37)*mul+a, (rot(a, 25)+b)*mul, mul)
	case n <= 32:
		a, b, c, d := le64(s, 0)*farmK1, le64(s, 8), le64(s, n-8)*mul, le64(s, n-16)*farmK2
		return farmMix(rot(a+b, 43)+rot(c, 30)+d, a+rot(b+farmK2, 18)+c, mul)
	case n <= 64:
		a, b, c, d := le64(s, 0)*farmK2, le64(s, 8), le64(s, n-8)*mul, le64(s, n-16)*farmK2
		y := rot(a+b, 43) + rot(c, 30) + d
		z := farmMix(y, a+rot(b+farmK2, 18)+c, mul)
		e, f := le64(s, 16)*mul, le64(s, 24)
		g, h := (y+le64(s, n-32))*mul, (z+le64(s, n-24))*mul
		return farmMix(rot(e+f, 43)+rot(g, 30)+h, e+rot(f+a, 18)+g, mul)
	}
	return farmLong(s)
}

// farmWeak hashes 32 bytes with two seeds.
func farmWeak(s []byte, a, b uint64) (uint64, uint64) {
	a += le64(s, 0)
	b = rot(b+a+le64(s, 24), 21)
	c := a
	a += le64(s, 8) + le64(s, 16)
	b += rot(a, 44)
	return a + le64(s, 24), b + c
}

func farmLong(s []byte) uint64 {
	x := uint64(81) // FarmHash's seed
	y := x*farmK1 + 113
	z := shiftMix(y*farmK2+113) * farmK2
	x = x*farmK2 + le64(s, 0)
	var v0, v1, w0, w1 uint64
	round := func(p []byte, mul, nine uint64) {
		x = rot(x+y+v0+le64(p, 8), 37) * mul
		y = rot(y+v1+le64(p, 48), 42) * mul
		x ^= w1 * nine
		y += v0*nine + le64(p, 40)
		z = rot(z+w0, 33) * mul
		v0, v1 = farmWeak(p, v1*mul, x+w0)
		w0, w1 = farmWeak(p[32:], z+w1, y+le64(p, 16))
		z, x = x, z
	}
	rest := s
	for ; len(rest) > 64; rest = rest[64:] {
		round(rest, farmK1, 1)
	}
	mul := farmK1 + z&0xff<<1
	w0 += uint64(len(s)-1) & 63
	v0 += w0
	w0 += v0
	round(s[len(s)-64:], mul, 9)
	return farmMix(farmMix(v0, w0, mul)+shiftMix(y)*farmK0+z, farmMix(v1, w1, mul)+x, mul)
}

const murmurM = 0xc6a4a7935bd1e995

// FingerprintCat64 joins two fingerprints as TensorFlow's feature crosses do.
func FingerprintCat64(a, b uint64) uint64 {
	r := a ^ murmurM
	r ^= shiftMix(b*murmurM) * murmurM
	r *= murmurM
	return shiftMix(shiftMix(r) * murmurM)
}

// hash64 is TensorFlow's own Hash64, a MurmurHash64A, with the seed that it has there.
func hash64(s []byte) uint64 {
	h := 0xDECAFCAFFE ^ uint64(len(s))*murmurM
	for ; len(s) >= 8; s = s[8:] {
		h = (h ^ shiftMix(le64(s, 0)*murmurM)*murmurM) * murmurM
	}
	if len(s) > 0 {
		for i, c := range s {
			h ^= uint64(c) << (8 * i)
		}
		h *= murmurM
	}
	return shiftMix(shiftMix(h) * murmurM)
}

// sipHash is SipHash-2-4.
func sipHash(k0, k1 uint64, s []byte) uint64 {
	v0, v1, v2, v3 := k0^0x736f6d6570736575, k1^0x646f72616e646f6d, k0^0x6c7967656e657261, k1^0x7465646279746573
	round := func() {
		v0 += v1
		v2 += v3
		v1, v3 = rot(v1, 64-13)^v0, rot(v3, 64-16)^v2
		v0 = rot(v0, 32)
		v2 += v1
		v0 += v3
		v1, v3 = rot(v1, 64-17)^v2, rot(v3, 64-21)^v0
		v2 = rot(v2, 32)
	}
	last := uint64(len(s)) << 56
	for ; len(s) >= 8; s = s[8:] {
		m := le64(s, 0)
		v3 ^= m
		round()
		round()
		v0 ^= m
	}
	for i, c := range s {
		last |= uint64(c) << (8 * i)
	}
	v3 ^= last
	round()
	round()
	v0 ^= last
	v2 ^= 0xff
	for range 4 {
		round()
	}
	return v0 ^ v1 ^ v2 ^ v3
}

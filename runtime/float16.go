package runtime

import "math"

// Float32 is the value of h, exactly.
func (h Float16) Float32() float32 {
	sign := uint32(h>>15) << 31
	exp, frac := uint32(h>>10)&31, uint32(h)&1023
	switch {
	case exp == 31:
		return math.Float32frombits(sign | 255<<23 | frac<<13)
	case exp == 0:
		v := float32(frac) * (1.0 / (1 << 24)) // subnormal: frac * 2^-24, exact
		return math.Float32frombits(sign | math.Float32bits(v))
	}
	return math.Float32frombits(sign | (exp+112)<<23 | frac<<13)
}

// ToFloat16 rounds f to the nearest Float16, ties to even. A NaN stays a NaN.
func ToFloat16(f float32) Float16 {
	b := math.Float32bits(f)
	sign := Float16(b>>16) & 0x8000
	b &= 1<<31 - 1
	switch {
	case b > 255<<23:
		return sign | 0x7e00 | Float16(b>>13)&0x3ff
	case b >= 0x477ff000: // 65520, halfway between the largest half and the next power
		return sign | 0x7c00
	case b < 113<<23: // below 2^-14: the result is subnormal, in units of 2^-24
		// Adding 0.5 aligns the unit of the half with the last bit of the float; the sum rounds.
		return sign | Float16(math.Float32bits(math.Float32frombits(b)+0.5)-math.Float32bits(0.5))
	}
	b += 0xfff + b>>13&1 // round half to even at bit 13
	return sign | Float16(b>>13-112<<10)
}

// Float32 is the value of h, exactly.
func (h BFloat16) Float32() float32 { return math.Float32frombits(uint32(h) << 16) }

// ToBFloat16 rounds f to the nearest BFloat16, ties to even. A NaN stays a NaN.
func ToBFloat16(f float32) BFloat16 {
	b := math.Float32bits(f)
	if b&(1<<31-1) > 255<<23 {
		return BFloat16(b>>16) | 0x40
	}
	return BFloat16((b + 0x7fff + b>>16&1) >> 16)
}

package jpeg

// The constants of libjpeg's accurate transform, in 13 bits, and of its fast one, in 8.
const (
	fix0298, fix0390, fix0541, fix0765, fix0899, fix1175 = 2446, 3196, 4433, 6270, 7373, 9633
	fix1501, fix1847, fix1961, fix2053, fix2562, fix3072 = 12299, 15137, 16069, 16819, 20995, 25172
	fast1082, fast1414, fast1847, fast2613               = 277, 362, 473, 669
)

// aanScales are the factors that the fast transform moves into the quantisation, in 14 bits.
var aanScales = [64]int{
	16384, 22725, 21407, 19266, 16384, 12873, 8867, 4520, 22725, 31521, 29692, 26722, 22725, 17855, 12299, 6270,
	21407, 29692, 27969, 25172, 21407, 16819, 11585, 5906, 19266, 26722, 25172, 22654, 19266, 15137, 10426, 5315,
	16384, 22725, 21407, 19266, 16384, 12873, 8867, 4520, 12873, 17855, 16819, 15137, 12873, 10114, 6967, 3552,
	8867, 12299, 11585, 10426, 8867, 6967, 4799, 2446, 4520, 6270, 5906, 5315, 4520, 3552, 2446, 1247,
}

func descale(x, n int) int { return (x + 1<<(n-1)) >> n }

// sample clamps to a byte, after the shift of the middle to 128.
func sample(x int) byte { return byte(min(max(x+128, 0), 255)) }

// samples transforms a component's blocks to rows of size*blocksX samples.
func (c *component) samples(dct DCT) []byte {
	stride := c.size * c.blocksX
	out := make([]byte, stride*c.size*c.blocksY)
	if c.size < 8 {
		dct = Accurate
	}
	var quant [64]int
	for i, q := range c.quant {
		quant[i] = int(q)
		if dct == Fast {
			quant[i] = descale(int(q)*aanScales[i], 12)
		}
	}
	for y := range c.blocksY {
		for x := range c.blocksX {
			to := out[c.size*(y*stride+x):]
			if c.size < 8 {
				reducedIDCT(c.block(x, y), &quant, c.size, to, stride)
			} else if dct == Fast {
				fastIDCT(c.block(x, y), &quant, to, stride)
			} else {
				accurateIDCT(c.block(x, y), &quant, to, stride)
			}
		}
	}
	return out
}

// accurate8 is one dimension of the accurate transform, of what p has at a distance of step; the result has 13 more bits.
func accurate8(in *[8]int) (out [8]int) {
	z1 := (in[2] + in[6]) * fix0541
	t2, t3 := z1-in[6]*fix1847, z1+in[2]*fix0765
	t0, t1 := (in[0]+in[4])<<13, (in[0]-in[4])<<13
	e := [4]int{t0 + t3, t1 + t2, t1 - t2, t0 - t3}

	t0, t1, t2, t3 = in[7], in[5], in[3], in[1]
	z1, z2, z3, z4 := t0+t3, t1+t2, t0+t2, t1+t3
	z5 := (z3 + z4) * fix1175
	z1, z2, z3, z4 = -z1*fix0899, -z2*fix2562, z5-z3*fix1961, z5-z4*fix0390
	o := [4]int{t3*fix1501 + z1 + z4, t2*fix3072 + z2 + z3, t1*fix2053 + z2 + z4, t0*fix0298 + z1 + z3}
	for i := range 4 {
		out[i], out[7-i] = e[i]+o[i], e[i]-o[i]
	}
	return out
}

func accurateIDCT(b []int16, quant *[64]int, to []byte, stride int) {
	var ws [64]int
	var in [8]int
	for x := range 8 {
		for y := range 8 {
			in[y] = int(b[8*y+x]) * quant[8*y+x]
		}
		for y, v := range accurate8(&in) {
			ws[8*y+x] = descale(v, 13-2)
		}
	}
	for y := range 8 {
		copy(in[:], ws[8*y:])
		for x, v := range accurate8(&in) {
			to[y*stride+x] = sample(descale(v, 13+2+3))
		}
	}
}

// fast8 is one dimension of the fast transform (Arai, Agui, Nakajima).
func fast8(in *[8]int) (out [8]int) {
	t10, t11 := in[0]+in[4], in[0]-in[4]
	t13 := in[2] + in[6]
	t12 := (in[2]-in[6])*fast1414>>8 - t13
	e := [4]int{t10 + t13, t11 + t12, t11 - t12, t10 - t13}

	z13, z10, z11, z12 := in[5]+in[3], in[5]-in[3], in[1]+in[7], in[1]-in[7]
	t7 := z11 + z13
	t11 = (z11 - z13) * fast1414 >> 8
	z5 := (z10 + z12) * fast1847 >> 8
	t10 = z12*fast1082>>8 - z5
	t12 = z10*-fast2613>>8 + z5
	t6 := t12 - t7
	t5 := t11 - t6
	t4 := t10 + t5
	o := [4]int{t7, t6, t5, -t4}
	for i := range 4 {
		out[i], out[7-i] = e[i]+o[i], e[i]-o[i]
	}
	return out
}

func fastIDCT(b []int16, quant *[64]int, to []byte, stride int) {
	var ws [64]int
	var in [8]int
	for x := range 8 {
		for y := range 8 {
			in[y] = int(b[8*y+x]) * quant[8*y+x]
		}
		for y, v := range fast8(&in) {
			ws[8*y+x] = v
		}
	}
	for y := range 8 {
		copy(in[:], ws[8*y:])
		for x, v := range fast8(&in) {
			to[y*stride+x] = sample(v >> (2 + 3))
		}
	}
}

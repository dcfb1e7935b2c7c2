package jpeg

// The constants of libjpeg's transforms to fewer samples, in 13 bits.
const (
	fix0211, fix0509, fix0601, fix0720, fix0850, fix1061 = 1730, 4176, 4926, 5906, 6967, 8697
	fix1272, fix1451, fix2172, fix3624                   = 10426, 11893, 17799, 29692
)

// scale makes the image's dims and the components' those of the result: 1/ratio of the file's. Components that are sampled
// less often are scaled less, so that most need no upsampling, as in libjpeg's jpeg_calc_output_dimensions.
func (d *decoder) scale(ratio int) {
	least := 8 / ratio
	for _, c := range d.comps {
		for c.size = least; c.size < 8 && d.maxH*least%(2*c.h*c.size) == 0 && d.maxV*least%(2*c.v*c.size) == 0; {
			c.size *= 2
		}
		c.width, c.height = ceil(d.width*c.h*c.size, 8*d.maxH), ceil(d.height*c.v*c.size, 8*d.maxV)
	}
	d.width, d.height, d.least = ceil(d.width*least, 8), ceil(d.height*least, 8), least
}

// reducedIDCT transforms a block to 4x4, 2x2 or 1x1 samples.
func reducedIDCT(b []int16, quant *[64]int, size int, to []byte, stride int) {
	if size == 1 {
		to[0] = sample(descale(int(b[0])*quant[0], 3))
		return
	}
	transform, shift := reduced4, 1
	if size == 2 {
		transform, shift = reduced2, 2
	}
	var ws [32]int
	var in [8]int
	for x := range 8 {
		for y := range 8 {
			in[y] = int(b[8*y+x]) * quant[8*y+x]
		}
		for y, v := range transform(&in)[:size] {
			ws[8*y+x] = descale(v, 13-2+shift)
		}
	}
	for y := range size {
		copy(in[:], ws[8*y:8*y+8])
		for x, v := range transform(&in)[:size] {
			to[y*stride+x] = sample(descale(v, 13+2+3+shift))
		}
	}
}

// reduced4 and reduced2 are one dimension; the result has 14 or 15 more bits.
func reduced4(in *[8]int) *[4]int {
	t0, t2 := in[0]<<14, in[2]*fix1847-in[6]*fix0765
	o0 := -in[7]*fix0211 + in[5]*fix1451 - in[3]*fix2172 + in[1]*fix1061
	o2 := -in[7]*fix0509 - in[5]*fix0601 + in[3]*fix0899 + in[1]*fix2562
	return &[4]int{t0 + t2 + o2, t0 - t2 + o0, t0 - t2 - o0, t0 + t2 - o2}
}

func reduced2(in *[8]int) *[4]int {
	t, o := in[0]<<15, -in[7]*fix0720+in[5]*fix0850-in[3]*fix1272+in[1]*fix3624
	return &[4]int{t + o, t - o}
}

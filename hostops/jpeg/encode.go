package jpeg

import "encoding/binary"

// Options is how to encode.
type Options struct {
	Quality            int // 0 to 100
	Subsample          bool
	DensityUnit        int // 1 per inch, 2 per centimetre
	XDensity, YDensity int
}

// The tables of the standard's annex K, in natural order.
var (
	luminance = [64]int{16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
		18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99}
	chrominance = [64]int{17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
		99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99}
)

// codes is a Huffman table: how many codes of each length, and the values in order.
type codes struct {
	counts [16]byte
	values []byte
}

var standard = [4]codes{
	{[16]byte{0, 1, 5, 1, 1, 1, 1, 1, 1}, []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
	{[16]byte{0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d}, []byte(
		"\x01\x02\x03\x00\x04\x11\x05\x12\x21\x31\x41\x06\x13\x51\x61\x07\x22\x71\x14\x32\x81\x91\xa1\x08\x23\x42\xb1\xc1\x15\x52\xd1\xf0" +
			"\x24\x33\x62\x72\x82\x09\x0a\x16\x17\x18\x19\x1a\x25\x26\x27\x28\x29\x2a\x34\x35\x36\x37\x38\x39\x3a\x43\x44\x45\x46\x47\x48\x49" +
			"\x4a\x53\x54\x55\x56\x57\x58\x59\x5a\x63\x64\x65\x66\x67\x68\x69\x6a\x73\x74\x75\x76\x77\x78\x79\x7a\x83\x84\x85\x86\x87\x88\x89" +
			"\x8a\x92\x93\x94\x95\x96\x97\x98\x99\x9a\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xc2\xc3\xc4\xc5" +
			"\xc6\xc7\xc8\xc9\xca\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8" +
			"\xf9\xfa")},
	{[16]byte{0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1}, []byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
	{[16]byte{0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77}, []byte(
		"\x00\x01\x02\x03\x11\x04\x05\x21\x31\x06\x12\x41\x51\x07\x61\x71\x13\x22\x32\x81\x08\x14\x42\x91\xa1\xb1\xc1\x09\x23\x33\x52\xf0" +
			"\x15\x62\x72\xd1\x0a\x16\x24\x34\xe1\x25\xf1\x17\x18\x19\x1a\x26\x27\x28\x29\x2a\x35\x36\x37\x38\x39\x3a\x43\x44\x45\x46\x47\x48" +
			"\x49\x4a\x53\x54\x55\x56\x57\x58\x59\x5a\x63\x64\x65\x66\x67\x68\x69\x6a\x73\x74\x75\x76\x77\x78\x79\x7a\x82\x83\x84\x85\x86\x87" +
			"\x88\x89\x8a\x92\x93\x94\x95\x96\x97\x98\x99\x9a\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xc2\xc3" +
			"\xc4\xc5\xc6\xc7\xc8\xc9\xca\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xf2\xf3\xf4\xf5\xf6\xf7\xf8" +
			"\xf9\xfa")},
}

// encoder writes one file.
type encoder struct {
	out   []byte
	acc   uint64
	n     int // bits in acc
	huff  [4][256]struct{ code, bits uint32 }
	quant [2][64]int // in natural order
}

// Encode writes a baseline file of grey or red, green and blue samples, to the bytes that libjpeg-turbo gives with its
// accurate transform and standard codes. The image has pixels.
func Encode(pix []byte, width, height, channels int, opt Options) []byte {
	e := &encoder{}
	for i, c := range standard {
		code, at := uint32(0), 0
		for length, k := range c.counts {
			for range k {
				e.huff[i][c.values[at]] = struct{ code, bits uint32 }{code, uint32(length + 1)}
				code++
				at++
			}
			code <<= 1
		}
	}
	q := min(max(opt.Quality, 1), 100)
	scale := 200 - 2*q
	if q < 50 {
		scale = 5000 / q
	}
	for i := range 64 {
		e.quant[0][i] = min(max((luminance[i]*scale+50)/100, 1), 255)
		e.quant[1][i] = min(max((chrominance[i]*scale+50)/100, 1), 255)
	}
	factor := 1
	if opt.Subsample && channels == 3 {
		factor = 2
	}
	e.header(width, height, channels, factor, opt)
	e.scan(pix, width, height, channels, factor)
	e.put(0x7f, 7) // ones up to the next byte
	return append(e.out, 0xff, eoi)
}

func (e *encoder) marker(m byte, body ...byte) {
	e.out = append(binary.BigEndian.AppendUint16(append(e.out, 0xff, m), uint16(len(body)+2)), body...)
}

func (e *encoder) header(width, height, channels, factor int, opt Options) {
	e.out = []byte{0xff, soi}
	be := binary.BigEndian
	density := be.AppendUint16(be.AppendUint16(nil, uint16(opt.XDensity)), uint16(opt.YDensity))
	e.marker(app0, append(append([]byte("JFIF\x00\x01\x01"), byte(opt.DensityUnit)), append(density, 0, 0)...)...)
	tables := min(channels, 2)
	for t := range tables {
		body := []byte{byte(t)}
		for _, at := range natural {
			body = append(body, byte(e.quant[t][at]))
		}
		e.marker(dqt, body...)
	}
	frame := append(be.AppendUint16(be.AppendUint16([]byte{8}, uint16(height)), uint16(width)), byte(channels))
	scan := []byte{byte(channels)}
	for c := range channels {
		t, f := min(c, 1), 1
		if c == 0 {
			f = factor
		}
		frame = append(frame, byte(c+1), byte(f<<4|f), byte(t))
		scan = append(scan, byte(c+1), byte(t<<4|t))
	}
	e.marker(sof0, frame...)
	for i := range 2 * tables {
		e.marker(dht, append(append([]byte{byte(i>>1 | i&1<<4)}, standard[i].counts[:]...), standard[i].values...)...)
	}
	e.marker(sos, append(scan, 0, 63, 0)...)
}

// samplesOf is component c of the image, continued by its last row and column up to whole MCUs.
func samplesOf(pix []byte, width, height, channels, c, w, h int) []int {
	out := make([]int, w*h)
	for y := range h {
		for x := range w {
			p := pix[(min(y, height-1)*width+min(x, width-1))*channels:]
			if channels == 1 {
				out[y*w+x] = int(p[0])
				continue
			}
			r, g, b := int(p[0]), int(p[1]), int(p[2])
			switch c {
			case 0:
				out[y*w+x] = (19595*r + 38470*g + 7471*b + 1<<15) >> 16
			case 1:
				out[y*w+x] = (-11059*r - 21709*g + 32768*b + 128<<16 + 1<<15 - 1) >> 16
			case 2:
				out[y*w+x] = (32768*r - 27439*g - 5329*b + 128<<16 + 1<<15 - 1) >> 16
			}
		}
	}
	return out
}

// halve averages 2x2 samples, rounding down and up in turn. Behind the image's height the last row of results goes on.
func halve(in []int, w, h, height int) []int {
	out := make([]int, w/2*(h/2))
	for y := range h / 2 {
		for x := range w / 2 {
			p := in[2*min(y, ceil(height, 2)-1)*w+2*x:]
			out[y*(w/2)+x] = (p[0] + p[1] + p[w] + p[w+1] + 1 + x&1) >> 2
		}
	}
	return out
}

func (e *encoder) scan(pix []byte, width, height, channels, factor int) {
	mcu := 8 * factor
	mcusX, mcusY := ceil(width, mcu), ceil(height, mcu)
	w, h := mcusX*mcu, mcusY*mcu
	planes := make([][]int, channels)
	for c := range planes {
		planes[c] = samplesOf(pix, width, height, channels, c, w, h)
		if c > 0 && factor == 2 {
			planes[c] = halve(planes[c], w, h, height)
		}
	}
	dc := make([]int, channels)
	for y := range mcusY {
		for x := range mcusX {
			for c, plane := range planes {
				f := 1
				if c == 0 {
					f = factor
				}
				stride := mcusX * 8 * f
				for k := range f * f {
					at := (y*f+k/f)*8*stride + (x*f+k%f)*8
					b := e.forward(plane[at:], stride, min(c, 1))
					// Blocks that lie wholly outside the image repeat the DC of the one before.
					if f == 2 && ((x*f+k%f)*8 >= ceil(width, 8)*8 || (y*f+k/f)*8 >= ceil(height, 8)*8) {
						b = [64]int{dc[c]}
					}
					e.block(&b, dc[c], min(c, 1))
					dc[c] = b[0]
				}
			}
		}
	}
}

// forward8 is one dimension of the accurate forward transform; the result has 13 more bits.
func forward8(in *[8]int) (out [8]int) {
	s := [4]int{in[0] + in[7], in[1] + in[6], in[2] + in[5], in[3] + in[4]}
	t4, t5, t6, t7 := in[3]-in[4], in[2]-in[5], in[1]-in[6], in[0]-in[7]
	t10, t13, t11, t12 := s[0]+s[3], s[0]-s[3], s[1]+s[2], s[1]-s[2]
	out[0], out[4] = (t10+t11)<<13, (t10-t11)<<13
	z1 := (t12 + t13) * fix0541
	out[2], out[6] = z1+t13*fix0765, z1-t12*fix1847
	z1, z2, z3, z4 := t4+t7, t5+t6, t4+t6, t5+t7
	z5 := (z3 + z4) * fix1175
	z1, z2, z3, z4 = -z1*fix0899, -z2*fix2562, z5-z3*fix1961, z5-z4*fix0390
	out[7], out[5] = t4*fix0298+z1+z3, t5*fix2053+z2+z4
	out[3], out[1] = t6*fix3072+z2+z3, t7*fix1501+z1+z4
	return out
}

// forward transforms and quantises a block, in natural order.
func (e *encoder) forward(p []int, stride, table int) (out [64]int) {
	var ws [64]int
	var in [8]int
	for y := range 8 {
		for x := range 8 {
			in[x] = p[y*stride+x] - 128
		}
		v := forward8(&in)
		for x := range v {
			ws[8*y+x] = descale(v[x], 13-2)
		}
	}
	for x := range 8 {
		for y := range 8 {
			in[y] = ws[8*y+x]
		}
		for y, v := range forward8(&in) {
			q := 8 * e.quant[table][8*y+x]
			c := descale(v, 13+2)
			if c < 0 {
				out[8*y+x] = -((-c + q/2) / q)
			} else {
				out[8*y+x] = (c + q/2) / q
			}
		}
	}
	return out
}

// put writes the low bits of x.
func (e *encoder) put(x, bits uint32) {
	e.acc = e.acc<<bits | uint64(x)&(1<<bits-1)
	for e.n += int(bits); e.n >= 8; e.n -= 8 {
		b := byte(e.acc >> (e.n - 8))
		e.out = append(e.out, b)
		if b == 0xff {
			e.out = append(e.out, 0)
		}
	}
}

// number writes the size of x with run in front, by a table, and then x.
func (e *encoder) number(table, run, x int) {
	size, bits := 0, x
	for a := max(x, -x); a > 0; a >>= 1 {
		size++
	}
	if x < 0 {
		bits--
	}
	h := e.huff[table][run<<4|size]
	e.put(h.code, h.bits)
	e.put(uint32(bits), uint32(size))
}

func (e *encoder) block(b *[64]int, dc, table int) {
	e.number(2*table, 0, b[0]-dc)
	run := 0
	for _, at := range natural[1:] {
		if b[at] == 0 {
			run++
			continue
		}
		for ; run > 15; run -= 16 {
			e.number(2*table+1, 15, 0)
		}
		e.number(2*table+1, run, b[at])
		run = 0
	}
	if run > 0 {
		e.number(2*table+1, 0, 0)
	}
}

package jpeg

import "errors"

// bitReader reads the entropy-coded bits of a scan, and zeros behind its end, as libjpeg does.
type bitReader struct {
	data  []byte
	at    int
	acc   uint64
	n     int  // bits in acc
	ended bool // at a marker, or at the end
	short int  // bits that were not there
}

func (b *bitReader) fill() {
	for b.n <= 48 {
		c := byte(0)
		if !b.ended {
			switch {
			case b.at >= len(b.data):
				b.ended = true
			case b.data[b.at] != 0xff:
				c = b.data[b.at]
				b.at++
			default:
				next := b.at + 1
				for next < len(b.data) && b.data[next] == 0xff {
					next++
				}
				if next < len(b.data) && b.data[next] == 0 {
					c = 0xff
					b.at = next + 1
				} else {
					b.ended = true
				}
			}
		}
		if b.ended {
			b.short += 8
		}
		b.acc = b.acc<<8 | uint64(c)
		b.n += 8
	}
}

func (b *bitReader) bits(n int) int {
	if b.n < n {
		b.fill()
	}
	b.n -= n
	return int(b.acc >> b.n & (1<<n - 1))
}

// missing says that more was read than there was.
func (b *bitReader) missing() bool { return b.short > b.n }

// reset drops the bits that are left, before a restart marker.
func (b *bitReader) reset(at int) { b.at, b.acc, b.n, b.ended, b.short = at, 0, 0, false, 0 }

// huffman decodes by the code's length.
type huffman struct {
	vals     []byte
	maxCode  [18]int // the greatest code of each length, -1 if there is none
	valShift [17]int // index of a length's first value, less its first code
	fast     [256]uint16
}

func (d *decoder) huffmanTables(s []byte) error {
	for len(s) > 0 {
		if len(s) < 17 || s[0]&15 > 3 || s[0]>>4 > 1 {
			return errors.New("bad Huffman table")
		}
		h := &huffman{}
		total, code := 0, 0
		for l := 1; l <= 16; l++ {
			n := int(s[l])
			h.valShift[l] = total - code
			h.maxCode[l] = -1
			if n > 0 {
				h.maxCode[l] = code + n - 1
			}
			for i := range n {
				if l <= 8 {
					for k := range 1 << (8 - l) {
						if at := (code+i)<<(8-l) | k; at < 256 && 17+total+i < len(s) {
							h.fast[at] = uint16(l)<<8 | uint16(s[17+total+i])
						}
					}
				}
			}
			total += n
			if code += n; code > 1<<l {
				return errors.New("bad Huffman table")
			}
			code <<= 1
		}
		if total > 256 || len(s) < 17+total {
			return errors.New("bad Huffman table")
		}
		h.vals = s[17 : 17+total]
		d.huff[s[0]>>4][s[0]&15] = h
		s = s[17+total:]
	}
	return nil
}

// symbol decodes one. A code that there is not counts as 0, as in libjpeg.
func (d *decoder) symbol(h *huffman) int {
	b := &d.bits
	if b.n < 16 {
		b.fill()
	}
	if f := h.fast[b.acc>>(b.n-8)&0xff]; f != 0 {
		b.n -= int(f >> 8)
		return int(f & 0xff)
	}
	code := 0
	for l := 1; l <= 16; l++ {
		code = code<<1 | b.bits(1)
		if code <= h.maxCode[l] {
			if i := code + h.valShift[l]; i >= 0 && i < len(h.vals) {
				return int(h.vals[i])
			}
		}
	}
	return 0
}

// extend reads a value of n bits, with its sign.
func (d *decoder) extend(n int) int {
	if n == 0 {
		return 0
	}
	x := d.bits.bits(n)
	if x < 1<<(n-1) {
		x += -1<<n + 1
	}
	return x
}

// scan decodes a scan and says where it ends.
func (d *decoder) scan(s []byte, next int) (int, error) {
	if d.comps == nil || len(s) < 1 || len(s) != 4+2*int(s[0]) || s[0] == 0 || s[0] > 4 {
		return 0, errors.New("bad scan")
	}
	var comps []*component
	for i := range int(s[0]) {
		var c *component
		for _, x := range d.comps {
			if x.id == int(s[1+2*i]) {
				c = x
			}
		}
		if c == nil {
			return 0, errors.New("scan of no component")
		}
		c.dcTable, c.acTable = int(s[2+2*i]>>4)&3, int(s[2+2*i]&3)
		if c.quant == [64]uint16{} && d.hasQuant[c.tq] { // that of the component's first scan
			c.quant = d.quant[c.tq]
		}
		comps = append(comps, c)
	}
	tail := s[1+2*int(s[0]):]
	d.spectral, d.high, d.low = [2]int{int(tail[0]), int(tail[1])}, int(tail[2]>>4), int(tail[2]&15)
	if !d.progressive {
		d.spectral, d.high, d.low = [2]int{0, 63}, 0, 0
	}
	if d.spectral[0] > d.spectral[1] || d.spectral[1] > 63 || d.low > 13 || d.progressive && (d.spectral[0] > 0 && len(comps) > 1 || d.spectral[0] == 0 && d.spectral[1] > 0) {
		return 0, errors.New("bad progression")
	}
	for _, c := range comps {
		if d.spectral[0] == 0 && d.high == 0 && d.huff[0][c.dcTable] == nil || d.spectral[1] > 0 && d.huff[1][c.acTable] == nil {
			return 0, errors.New("no Huffman table")
		}
	}
	d.bits = bitReader{data: d.data}
	d.bits.reset(next)
	d.hasScan = true
	return d.blocks(comps)
}

// blocks goes through a scan's MCUs.
func (d *decoder) blocks(comps []*component) (int, error) {
	mcusX, mcusY := ceil(d.width, 8*d.maxH), ceil(d.height, 8*d.maxV)
	alone := len(comps) == 1
	if alone { // a component's own blocks, without those that fill MCUs
		mcusX, mcusY = ceil(comps[0].width, 8), ceil(comps[0].height, 8)
	}
	left := d.restart
	d.restartState(comps)
	for y := range mcusY {
		for x := range mcusX {
			if d.restart > 0 && left == 0 {
				if !d.nextRestart() {
					return 0, errors.New("no restart marker")
				}
				d.restartState(comps)
				left = d.restart
			}
			left--
			for _, c := range comps {
				if alone {
					d.block(c, c.block(x, y))
					continue
				}
				for v := range c.v {
					for h := range c.h {
						d.block(c, c.block(x*c.h+h, y*c.v+v))
					}
				}
			}
			if d.bits.missing() && d.bits.at >= len(d.data) {
				return 0, errShort
			}
		}
	}
	return d.bits.at, nil
}

func (c *component) block(x, y int) []int16 {
	at := 64 * (y*c.blocksX + x)
	return c.coefs[at : at+64]
}

func (d *decoder) restartState(comps []*component) {
	d.eobRun = 0
	for _, c := range comps {
		c.dc = 0
	}
}

// nextRestart goes behind the next restart marker.
func (d *decoder) nextRestart() bool {
	at := d.bits.at
	for at+1 < len(d.data) {
		if d.data[at] == 0xff && rst0 <= d.data[at+1] && d.data[at+1] <= rst7 {
			d.bits.reset(at + 2)
			return true
		}
		if d.data[at] == 0xff && d.data[at+1] != 0 && d.data[at+1] != 0xff {
			return false
		}
		at++
	}
	return false
}

func (d *decoder) block(c *component, b []int16) {
	switch {
	case !d.progressive:
		d.baseline(c, b)
	case d.spectral[0] == 0 && d.high == 0:
		c.dc += d.extend(d.symbol(d.huff[0][c.dcTable]) & 15)
		b[0] = int16(c.dc << d.low)
	case d.spectral[0] == 0:
		if d.bits.bits(1) != 0 {
			b[0] |= 1 << d.low
		}
	case d.high == 0:
		d.acFirst(d.huff[1][c.acTable], b)
	default:
		d.acRefine(d.huff[1][c.acTable], b)
	}
}

func (d *decoder) baseline(c *component, b []int16) {
	c.dc += d.extend(d.symbol(d.huff[0][c.dcTable]) & 15)
	b[0] = int16(c.dc)
	ac := d.huff[1][c.acTable]
	for k := 1; k < 64; k++ {
		sym := d.symbol(ac)
		run, size := sym>>4, sym&15
		if size == 0 {
			if run != 15 {
				return
			}
			k += 15
			continue
		}
		k += run
		x := d.extend(size)
		if k < 64 {
			b[natural[k]] = int16(x)
		}
	}
}

func (d *decoder) acFirst(ac *huffman, b []int16) {
	if d.eobRun > 0 {
		d.eobRun--
		return
	}
	for k := d.spectral[0]; k <= d.spectral[1]; k++ {
		sym := d.symbol(ac)
		run, size := sym>>4, sym&15
		switch {
		case size != 0:
			k += run
			x := d.extend(size)
			if k < 64 {
				b[natural[k]] = int16(x << d.low)
			}
		case run == 15:
			k += 15
		default:
			d.eobRun = 1<<run - 1
			if run > 0 {
				d.eobRun += d.bits.bits(run)
			}
			return
		}
	}
}

// acRefine adds a bit to the coefficients that are not 0, and new ones between them.
func (d *decoder) acRefine(ac *huffman, b []int16) {
	plus, minus := int16(1)<<d.low, int16(-1)<<d.low
	refine := func(p *int16) {
		if d.bits.bits(1) != 0 && *p&plus == 0 {
			if *p >= 0 {
				*p += plus
			} else {
				*p += minus
			}
		}
	}
	k := d.spectral[0]
	for d.eobRun == 0 && k <= d.spectral[1] {
		sym := d.symbol(ac)
		run, size := sym>>4, sym&15
		x := int16(0)
		switch {
		case size != 0:
			x = minus
			if d.bits.bits(1) != 0 {
				x = plus
			}
		case run != 15:
			d.eobRun = 1 << run
			if run > 0 {
				d.eobRun += d.bits.bits(run)
			}
		}
		if d.eobRun > 0 {
			break
		}
		for ; k <= d.spectral[1]; k++ {
			p := &b[natural[k]]
			if *p != 0 {
				refine(p)
				continue
			}
			if run == 0 {
				if x != 0 {
					*p = x
				}
				k++
				break
			}
			run--
		}
	}
	if d.eobRun > 0 {
		for ; k <= d.spectral[1]; k++ {
			if p := &b[natural[k]]; *p != 0 {
				refine(p)
			}
		}
		d.eobRun--
	}
}

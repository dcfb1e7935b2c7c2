package jpeg

import "errors"

// plane is a component's samples at the image's full size.
type plane struct {
	pix    []byte
	stride int
}

// upsample makes a component as large as the image, in the columns from left on.
func (d *decoder) upsample(c *component, in []byte, smooth bool, left, columns int) (plane, error) {
	stride := c.size * c.blocksX
	if d.maxH*d.least%(c.h*c.size) != 0 || d.maxV*d.least%(c.v*c.size) != 0 {
		return plane{}, errors.New("sampling factors are not supported")
	}
	h, v := d.maxH*d.least/(c.h*c.size), d.maxV*d.least/(c.v*c.size)
	smooth = smooth && d.least > 1
	left, width := left*c.h/d.maxH, ceil(columns, h)
	if h == 1 && v == 1 {
		return plane{in[left:], stride}, nil
	}
	row := func(y int) []byte {
		y = min(max(y, 0), c.height-1)
		return in[y*stride+left : y*stride+left+width]
	}
	smooth = smooth && (c.width < 2 || width >= 2)
	out := plane{stride: h * stride}
	out.pix = make([]byte, out.stride*v*c.height)
	sums := make([]int, width)
	for y := range c.height {
		for k := range v {
			to := out.pix[(y*v+k)*out.stride:]
			near, far := row(y), row(y+2*k-1)
			switch {
			case smooth && h == 2 && v == 1 && c.width > 2:
				for x, p := range near {
					sums[x] = int(p)
				}
				smoothSums(to, sums, 1, 2, 2)
			case smooth && h == 2 && v == 2 && c.width > 2:
				for x := range sums {
					sums[x] = 3*int(near[x]) + int(far[x])
				}
				smoothSums(to, sums, 8, 7, 4)
			case smooth && h == 1 && v == 2:
				for x := range near {
					to[x] = byte((3*int(near[x]) + int(far[x]) + 1 + k) >> 2)
				}
			default:
				for x, p := range near {
					for i := range h {
						to[x*h+i] = p
					}
				}
			}
		}
	}
	return out, nil
}

// smoothSums doubles a row, three parts of the nearer sample and one of the other; left and right round.
func smoothSums(to []byte, sums []int, left, right, shift int) {
	n := len(sums)
	for x, s := range sums {
		last, next := sums[max(x-1, 0)], sums[min(x+1, n-1)]
		to[2*x], to[2*x+1] = byte((3*s+last+left)>>shift), byte((3*s+next+right)>>shift)
	}
}

type space int

const (
	grey space = iota
	ycc
	rgb
	cmyk
	ycck
)

// space is the file's colour space by libjpeg's rules.
func (d *decoder) space() space {
	switch len(d.comps) {
	case 1:
		return grey
	case 3:
		id := [3]int{d.comps[0].id, d.comps[1].id, d.comps[2].id}
		switch {
		case d.jfif:
			return ycc
		case d.adobe && d.transform == 0, !d.adobe && id == [3]int{'R', 'G', 'B'}:
			return rgb
		}
		return ycc
	}
	if d.adobe && d.transform == 2 {
		return ycck
	}
	return cmyk
}

// image transforms, upsamples and converts.
func (d *decoder) image(c Config) (*Image, error) {
	left, width := 0, d.width
	if c.Right != 0 {
		align := 8 * d.maxH
		if len(d.comps) == 1 {
			align = 8
		}
		left = c.Left / align * align
		width = c.Right - left
	}
	if left < 0 || width <= 0 || left+width > d.width {
		return nil, errors.New("bad columns")
	}
	planes := make([]plane, len(d.comps))
	for i, comp := range d.comps {
		if comp.quant == [64]uint16{} {
			return nil, errors.New("no quantisation table")
		}
		var err error
		if planes[i], err = d.upsample(comp, comp.samples(c.DCT), c.Smooth, left, width); err != nil {
			return nil, err
		}
	}
	n := c.Channels
	if n == 0 {
		n = min(len(d.comps), 3)
	}
	out := &Image{Left: left, Width: width, Height: d.height, Channels: n, Pix: make([]byte, width*d.height*n)}
	s := d.space()
	if n == 1 && s >= cmyk {
		return nil, errors.New("four colours to grey is not supported")
	}
	for y := range d.height {
		to := out.Pix[y*width*n:]
		for x := range width {
			var p [4]int
			for i := range planes {
				p[i] = int(planes[i].pix[y*planes[i].stride+x])
			}
			d.pixel(to[x*n:x*n+n], s, p)
		}
	}
	return out, nil
}

// pixel converts one to grey or to red, green, blue.
func (d *decoder) pixel(to []byte, s space, p [4]int) {
	if len(to) == 1 {
		if s == rgb {
			p[0] = (19595*p[0] + 38470*p[1] + 7471*p[2] + 1<<15) >> 16
		}
		to[0] = byte(p[0])
		return
	}
	switch s {
	case grey:
		p[1], p[2] = p[0], p[0]
	case ycc, ycck:
		y, cb, cr := p[0], p[1]-128, p[2]-128
		p[0] = clamp(y + (91881*cr+1<<15)>>16)
		p[1] = clamp(y + (-22554*cb-46802*cr+1<<15)>>16)
		p[2] = clamp(y + (116130*cb+1<<15)>>16)
		if s == ycck {
			p[0], p[1], p[2] = 255-p[0], 255-p[1], 255-p[2]
		}
	}
	if s >= cmyk {
		for i := range 3 { // Adobe's are inverted
			if d.adobe {
				p[i] = p[3] * p[i] / 255
			} else {
				p[i] = (255 - p[3]) * (255 - p[i]) / 255
			}
		}
	}
	for i := range 3 {
		to[i] = byte(p[i])
	}
}

func clamp(x int) int { return min(max(x, 0), 255) }

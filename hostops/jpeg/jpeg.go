// Package jpeg decodes JPEG files to the bits that libjpeg-turbo gives: its integer transforms, its smooth upsampling, its
// colour conversion. The standard library's decoder is close to it, but not equal. The package knows no tensors.
package jpeg

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// DCT is the inverse transform.
type DCT int

// The transforms of libjpeg.
const (
	Accurate DCT = iota // JDCT_ISLOW
	Fast                // JDCT_IFAST
)

// Config is how to decode.
type Config struct {
	// Channels of the result: 1, 3, or 0 for those of the file (of four it makes three, as TensorFlow does).
	Channels int
	DCT      DCT
	// Smooth interpolates subsampled colours between samples; else samples are repeated.
	Smooth bool
	// Left and Right limit the columns, if Right is not 0. As in libjpeg the result begins at the MCU that has the column
	// Left, and colours are interpolated as if the image had no more columns.
	Left, Right int
	// Ratio is 1, 2, 4 or 8 (0: 1): the result is the image made smaller by it, without Left and Right.
	Ratio int
}

// Header is what a file says of its image.
type Header struct {
	Width, Height, Components int
}

// Image has interleaved samples.
type Image struct {
	Left                    int // the first column
	Width, Height, Channels int
	Pix                     []byte
}

// errShort is the error of a file that ends too early.
var errShort = errors.New("unexpected end of data")

// The markers.
const (
	sof0, sof1, sof2, sof15 = 0xc0, 0xc1, 0xc2, 0xcf
	dht, jpgExt, dac        = 0xc4, 0xc8, 0xcc
	rst0, rst7              = 0xd0, 0xd7
	soi, eoi, sos, dqt      = 0xd8, 0xd9, 0xda, 0xdb
	dri, app0, app14        = 0xdd, 0xe0, 0xee
)

type component struct {
	id, h, v, tq  int
	width, height int     // samples that are there
	size          int     // samples of a block in a row
	blocksX       int     // blocks in a row, those that fill the last MCU too
	blocksY       int     // rows of blocks
	coefs         []int16 // 64 for each block, in natural order
	dc            int     // last DC
	quant         [64]uint16
	dcTable       int
	acTable       int
}

type decoder struct {
	data                []byte
	width, height       int
	least               int // the least size of the components
	progressive         bool
	comps               []*component
	maxH, maxV          int
	quant               [4][64]uint16
	hasQuant            [4]bool
	huff                [2][4]*huffman
	restart             int
	jfif, adobe         bool
	transform           byte
	bits                bitReader
	spectral            [2]int // of the scan: first and last coefficient
	high, low           int
	eobRun              int
	headerOnly, hasScan bool
}

// ReadHeader finds the frame.
func ReadHeader(data []byte) (Header, error) {
	d := &decoder{data: data, headerOnly: true}
	if err := d.read(); err != nil {
		return Header{}, err
	}
	return Header{d.width, d.height, len(d.comps)}, nil
}

// Decode reads an image.
func Decode(data []byte, c Config) (*Image, error) {
	d := &decoder{data: data}
	if err := d.read(); err != nil {
		return nil, err
	}
	if !d.hasScan {
		return nil, errors.New("no image data")
	}
	if c.Ratio > 1 {
		d.scale(c.Ratio)
	}
	return d.image(c)
}

// read goes through the markers up to the frame, or to the end.
func (d *decoder) read() error {
	if len(d.data) < 2 || d.data[0] != 0xff || d.data[1] != soi {
		return errors.New("no start of image")
	}
	at := 2
	for {
		for at < len(d.data) && d.data[at] != 0xff { // libjpeg skips what is between markers
			at++
		}
		for at < len(d.data) && d.data[at] == 0xff {
			at++
		}
		if at >= len(d.data) {
			return errShort
		}
		m := d.data[at]
		at++
		if m == eoi {
			if d.comps == nil {
				return errors.New("no frame")
			}
			return nil
		}
		if m == 0 || m == 1 || rst0 <= m && m <= rst7 {
			continue
		}
		if at+2 > len(d.data) {
			return errShort
		}
		n := int(binary.BigEndian.Uint16(d.data[at:]))
		if n < 2 || at+n > len(d.data) {
			return errShort
		}
		next, err := d.segment(m, d.data[at+2:at+n], at+n)
		if err != nil {
			return err
		}
		if d.headerOnly && d.comps != nil {
			return nil
		}
		at = next
	}
}

// segment reads one, and says where the next marker is to be looked for.
func (d *decoder) segment(m byte, s []byte, next int) (int, error) {
	switch m {
	case dqt:
		return next, d.quantTables(s)
	case dht:
		return next, d.huffmanTables(s)
	case dri:
		if len(s) != 2 {
			return 0, errors.New("bad restart interval")
		}
		d.restart = int(binary.BigEndian.Uint16(s))
	case app0:
		d.jfif = d.jfif || len(s) >= 5 && string(s[:5]) == "JFIF\x00"
	case app14:
		if len(s) >= 12 && string(s[:5]) == "Adobe" {
			d.adobe, d.transform = true, s[11]
		}
	case sof0, sof1, sof2:
		d.progressive = m == sof2
		return next, d.frame(s)
	case sos:
		return d.scan(s, next)
	default:
		if sof0 <= m && m <= sof15 && m != jpgExt && m != dac {
			return 0, fmt.Errorf("frames of kind %#x are not supported", m)
		}
	}
	return next, nil
}

func (d *decoder) quantTables(s []byte) error {
	for len(s) > 0 {
		id, wide := int(s[0]&15), int(s[0]>>4)
		n := 64 * (wide + 1)
		if id > 3 || wide > 1 || len(s) < 1+n {
			return errors.New("bad quantisation table")
		}
		for i := range 64 {
			if wide == 1 {
				d.quant[id][natural[i]] = binary.BigEndian.Uint16(s[1+2*i:])
			} else {
				d.quant[id][natural[i]] = uint16(s[1+i])
			}
		}
		d.hasQuant[id] = true
		s = s[1+n:]
	}
	return nil
}

const maxPixels = 1 << 28

func (d *decoder) frame(s []byte) error {
	if d.comps != nil {
		return errors.New("two frames")
	}
	if len(s) < 6 || s[0] != 8 {
		return errors.New("samples of another size than 8 bits are not supported")
	}
	d.height, d.width = int(binary.BigEndian.Uint16(s[1:])), int(binary.BigEndian.Uint16(s[3:]))
	n := int(s[5])
	if d.width == 0 || d.height == 0 || d.width*d.height > maxPixels || len(s) != 6+3*n || n != 1 && n != 3 && n != 4 {
		return fmt.Errorf("bad frame: %d x %d, %d components", d.width, d.height, n)
	}
	for i := range n {
		p := s[6+3*i:]
		c := &component{id: int(p[0]), h: int(p[1] >> 4), v: int(p[1] & 15), tq: int(p[2])}
		if c.h < 1 || c.h > 4 || c.v < 1 || c.v > 4 || c.tq > 3 {
			return errors.New("bad component")
		}
		d.maxH, d.maxV = max(d.maxH, c.h), max(d.maxV, c.v)
		d.comps = append(d.comps, c)
	}
	mcusX, mcusY := ceil(d.width, 8*d.maxH), ceil(d.height, 8*d.maxV)
	for _, c := range d.comps {
		c.width, c.height = ceil(d.width*c.h, d.maxH), ceil(d.height*c.v, d.maxV)
		c.blocksX, c.blocksY, c.size, d.least = mcusX*c.h, mcusY*c.v, 8, 8
		if !d.headerOnly {
			c.coefs = make([]int16, 64*c.blocksX*c.blocksY)
		}
	}
	return nil
}

func ceil(a, b int) int { return (a + b - 1) / b }

// natural is the place of the coefficient that is number i in zigzag order.
var natural = [64]int{
	0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
	35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
}

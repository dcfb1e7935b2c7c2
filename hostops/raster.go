package hostops

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/gif"
	"image/png"
)

// pngInfo is what the chunks before the pixels say.
type pngInfo struct {
	width, height, depth, colour int
	transparent                  bool
}

func readPngInfo(s []byte) (p pngInfo, ok bool) {
	if len(s) < 33 || string(s[12:16]) != "IHDR" {
		return p, false
	}
	p = pngInfo{width: int(binary.BigEndian.Uint32(s[16:])), height: int(binary.BigEndian.Uint32(s[20:])), depth: int(s[24]), colour: int(s[25])}
	for at := 8; at+12 <= len(s); {
		n := int(binary.BigEndian.Uint32(s[at:]))
		switch string(s[at+4 : at+8]) {
		case "tRNS":
			p.transparent = true
		case "IDAT":
			return p, p.width > 0 && p.height > 0 && p.width < 1<<27 && p.height < 1<<27 && p.width*p.height < 1<<29
		}
		at += 12 + n
	}
	return p, false
}

// The parts of PNG's colour types.
const (
	pngPalette = 1
	pngColour  = 2
	pngAlpha   = 4
)

func (r *imageRequest) png(s []byte) (*picture, error) {
	bad := fault(errPng, int64(len(s)))
	info, ok := readPngInfo(s)
	if !ok {
		return nil, bad
	}
	p := &picture{height: info.height, width: info.width, channels: r.channels}
	if r.op == opGif {
		p.frames = 1
	}
	if p.channels == 0 {
		switch {
		case info.colour&pngPalette != 0 && info.transparent:
			p.channels = 4
		case info.colour&pngColour != 0:
			p.channels = 3 + info.colour>>2&1
		default:
			p.channels = 1 + info.colour>>2&1
		}
	}
	if err := r.refuse(); err != nil {
		return nil, err
	}
	if r.headerOnly {
		return p, nil
	}
	img, err := png.Decode(bytes.NewReader(s))
	if err != nil {
		return nil, bad
	}
	p.wide = r.wide
	info.pixels(p, img)
	return p, nil
}

// pixels converts as libpng does with the transformations that TensorFlow asks for: 16 bits are cut to 8, 8 are repeated for
// 16; grey is 0.299 red, 0.587 green and the rest blue.
func (info *pngInfo) pixels(p *picture, img image.Image) {
	n := p.channels
	var px [4]uint16
	filler := uint16(1)<<info.depth - 1
	for y := range p.height {
		for x := range p.width {
			pngPixel(img, x, y, &px)
			if info.depth < 16 { // 8 bits of each
				for i := range px {
					px[i] >>= 8
				}
			}
			if n%2 == 0 && info.colour&pngAlpha == 0 && !info.transparent {
				px[3] = filler
			}
			out := px[:n]
			if n < 3 {
				grey := px[0]
				if info.colour&pngColour != 0 && (px[0] != px[1] || px[0] != px[2]) {
					sum := 9797*uint64(px[0]) + 19234*uint64(px[1]) + 3737*uint64(px[2])
					if info.depth == 16 {
						sum += 1 << 14
					}
					grey = uint16(sum >> 15)
				}
				out = []uint16{grey, px[3]}[:n]
			}
			for _, v := range out {
				switch {
				case !p.wide && info.depth == 16:
					p.pix8 = append(p.pix8, byte(v>>8))
				case !p.wide:
					p.pix8 = append(p.pix8, byte(v))
				case info.depth == 16:
					p.pix16 = append(p.pix16, v)
				default:
					p.pix16 = append(p.pix16, v*257)
				}
			}
		}
	}
}

// pngPixel is a pixel in 16 bits, alpha not multiplied in.
func pngPixel(img image.Image, x, y int, px *[4]uint16) {
	wide := func(r, g, b, a uint8) {
		*px = [4]uint16{uint16(r) * 257, uint16(g) * 257, uint16(b) * 257, uint16(a) * 257}
	}
	switch img := img.(type) {
	case *image.Gray:
		v := img.GrayAt(x, y).Y
		wide(v, v, v, 255)
	case *image.Gray16:
		v := img.Gray16At(x, y).Y
		*px = [4]uint16{v, v, v, 0xffff}
	case *image.NRGBA:
		c := img.NRGBAAt(x, y)
		wide(c.R, c.G, c.B, c.A)
	case *image.NRGBA64:
		c := img.NRGBA64At(x, y)
		*px = [4]uint16{c.R, c.G, c.B, c.A}
	case *image.RGBA: // opaque
		c := img.RGBAAt(x, y)
		wide(c.R, c.G, c.B, c.A)
	case *image.RGBA64:
		c := img.RGBA64At(x, y)
		*px = [4]uint16{c.R, c.G, c.B, c.A}
	case *image.Paletted:
		switch c := img.At(x, y).(type) {
		case color.NRGBA:
			wide(c.R, c.G, c.B, c.A)
		case color.RGBA:
			wide(c.R, c.G, c.B, c.A)
		}
	}
}

func (r *imageRequest) gif(s []byte) (*picture, error) {
	if r.channels != 0 && r.channels != 3 {
		return nil, fault(errGifChannels, int64(r.channels))
	}
	if err := r.refuse(); err != nil {
		return nil, err
	}
	all, err := gif.DecodeAll(bytes.NewReader(s))
	if err != nil || len(all.Image) == 0 {
		return nil, fault(errGif, int64(len(s)))
	}
	n := len(all.Image)
	if n > 1 && (r.op == opJpeg || r.op == opPng) {
		return nil, fault(errGifFrames, int64(n))
	}
	p := &picture{channels: 3}
	if r.op == opImage && !r.animate {
		n = 1
	}
	for _, f := range all.Image[:n] { // the file's own canvas does not count
		p.height, p.width = max(p.height, f.Rect.Dy()), max(p.width, f.Rect.Dx())
	}
	if r.op == opGif || r.op == opImage && r.animate {
		p.frames = n
	}
	if r.headerOnly {
		return p, nil
	}
	size := 3 * p.height * p.width
	canvas := make([]byte, size) // what a frame leaves out stays as it was
	for _, f := range all.Image[:n] {
		for y := f.Rect.Min.Y; y < min(f.Rect.Max.Y, p.height); y++ {
			for x := f.Rect.Min.X; x < min(f.Rect.Max.X, p.width); x++ {
				red, green, blue, alpha := f.At(x, y).RGBA()
				if alpha == 0 {
					continue
				}
				at := 3 * (y*p.width + x)
				canvas[at], canvas[at+1], canvas[at+2] = byte(red>>8), byte(green>>8), byte(blue>>8)
			}
		}
		p.pix8 = append(p.pix8, canvas...)
	}
	return p, nil
}

func (r *imageRequest) bmp(s []byte) (*picture, error) {
	switch {
	case r.channels == 1:
		return nil, fault(errBmpChannels, int64(r.channels))
	case r.op == opCrop:
		return nil, fault(errCropOp)
	case r.op != opBmp && r.op != opImage:
		return nil, fault(errWrongBmp)
	case len(s) < 32:
		return nil, fault(errBmpShort, int64(len(s)))
	}
	word := func(at int) int { return int(int32(binary.LittleEndian.Uint32(s[at:]))) }
	header, width, height := word(10), word(18), word(22)
	have := int(int16(binary.LittleEndian.Uint16(s[28:]))) / 8
	switch {
	case have != 1 && have != 3 && have != 4:
		return nil, fault(errBmpInherent, int64(have))
	case width <= 0:
		return nil, fault(errBmpWidth)
	case height == 0:
		return nil, fault(errBmpHeight)
	}
	down := height < 0
	height = max(height, -height)
	row := (have*width + 3) / 4 * 4
	if diff := len(s) - header - row*height; diff != 0 || header < 0 || header > len(s) {
		return nil, fault(errBmpSize, int64(diff))
	}
	p := &picture{height: height, width: width, channels: r.channels}
	if p.channels == 0 {
		p.channels = have
	}
	if r.headerOnly {
		return p, nil
	}
	for y := range height {
		from := y
		if !down {
			from = height - 1 - y
		}
		for x := range width {
			px := s[header+from*row+x*have:]
			out := [4]byte{px[0], px[0], px[0], 255}
			if have >= 3 {
				out[0], out[1], out[2] = px[2], px[1], px[0]
			}
			if have == 4 {
				out[3] = px[3]
			}
			p.pix8 = append(p.pix8, out[:p.channels]...)
		}
	}
	return p, nil
}

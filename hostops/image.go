package hostops

import (
	"bytes"
	"encoding/binary"
	"math"

	"github.com/swage-ml/swage/hostops/jpeg"
)

var imageTable = []Func{
	{Name: "image.shape", Run: imageShape, Errors: imageErrors,
		Doc: "contents str[], op i64[] (0 DecodeImage, 1 DecodeJpeg, 2 DecodePng, 3 DecodeGif, 4 DecodeBmp, 5 DecodeAndCropJpeg, 6 ExtractJpegShape), channels i64[], animate bool[] (expand_animations of DecodeImage, else false), crop i64[4] (crop_window; of other ops 0), perhaps ratio i64[] (1, 2, 4, 8) -> i64[4]: frames (0 where the result has rank 3), height, width, channels"},
	{Name: "image.decode", Run: imageDecode, Errors: imageErrors,
		Doc: "contents str[], op i64[], channels i64[], animate bool[], crop i64[4], fancy bool[] (fancy_upscaling; true without it), accurate bool[] (dct_method is INTEGER_ACCURATE), perhaps ratio i64[] -> u8, u16 or f32[height,width,channels] or [frames,height,width,channels]."},
	{Name: "jpeg.encode", Run: jpegEncode, Errors: []string{"a JPEG needs pixels, up to 65535 in a row, and 1 or 3 channels"},
		Doc: "image u8[height,width,channels], quality i64[], chroma_downsampling bool[], density i64[3] (1 per inch or 2 per centimetre, x, y) -> str[]. EncodeJpeg, EncodeJpegVariableQuality"},
	{Name: "png.encode", Run: pngEncode, Errors: []string{"image is not a PNG's: it needs pixels, and 1, 2, 3 or 4 channels"}, Doc: "images u8 or u16[…,height,width,channels] -> str[…]. EncodePng"},
}

// The ops that decode images, by the numbers of image.shape.
const (
	opImage = iota
	opJpeg
	opPng
	opGif
	opBmp
	opCrop
	opExtract // no decoding: ExtractJpegShape
)

const (
	errImageEmpty = iota
	errImageFormat
	errJpeg
	errJpegChannels
	errPng
	errGif
	errGifChannels
	errGifFrames
	errBmpChannels
	errBmpInherent
	errBmpWidth
	errBmpHeight
	errBmpSize
	errBmpShort
	errImageOther
	errBmpOp
	errCropOp
	errWrongBmp
)

var imageErrors = []string{
	"Input is empty.",
	"Unknown image file format. One of JPEG, JPEG XL, PNG, GIF, BMP, WebP required.",
	"jpeg::Uncompress failed. Invalid JPEG data or crop window.",
	"JPEG does not support 4 channels",
	"Invalid PNG data, size %d",
	"Invalid GIF data (size %d)",
	"channels must be 0 or 3 for GIF, got %d",
	"Got %d frames, but animated gifs can only be decoded by tf.io.decode_gif or tf.io.decode_image",
	"`channels` must be 0, 3 or 4 for BMP, but got %d",
	"Number of channels inherent in the image must be 1, 3 or 4, was %d",
	"Width must be positive",
	"Height must be nonzero",
	"Input size should match (header_size + row_size * abs_height) but they differ by %d",
	"Incomplete bmp content, requires at least 32 bytes to find the header size, width, height, and bpp, got %d bytes",
	"images of this format are not supported: WebP, JPEG XL",
	"Trying to decode another format using DecodeBmp op. Use `decode_image` instead.",
	"DecodeAndCropJpeg operation can run on JPEG only, but detected another format.",
	"Trying to decode BMP format using a wrong op. Use `decode_bmp` or `decode_image` instead.",
}

// picture is a decoded image, of 8 or 16 bits a sample.
type picture struct {
	frames, height, width, channels int // frames is 0 where the result has rank 3
	wide                            bool
	pix8                            []byte
	pix16                           []uint16
}

type imageRequest struct {
	op, channels   int
	animate, fancy bool
	accurate, wide bool // wide: 16 bits are wanted
	headerOnly     bool
	crop           [4]int
	ratio          int
}

func readRequest(ins []Value) imageRequest {
	r := imageRequest{op: int(ins[1].i64(0)), channels: int(ins[2].i64(0)), animate: ins[3].bool(0), headerOnly: true, ratio: 1}
	for i := range r.crop {
		r.crop[i] = int(ins[4].i64(int64(i)))
	}
	if last := &ins[len(ins)-1]; len(ins) == 6 || len(ins) == 8 {
		r.ratio = int(last.i64(0))
	}
	if len(ins) > 6 {
		r.headerOnly, r.fancy, r.accurate = false, ins[5].bool(0), ins[6].bool(0)
	}
	return r
}

func imageShape(ins, outs []Value) error {
	r := readRequest(ins)
	p, err := r.decode(ins[0].Strings[0])
	if err != nil {
		return err
	}
	for i, d := range []int{p.frames, p.height, p.width, p.channels} {
		outs[0].setI64(int64(i), int64(d))
	}
	return nil
}

func imageDecode(ins, outs []Value) error {
	r := readRequest(ins)
	r.wide = outs[0].DType != "uint8"
	p, err := r.decode(ins[0].Strings[0])
	if err != nil {
		return err
	}
	n := len(p.pix8) + len(p.pix16)
	if int64(n) != outs[0].Len() {
		return fault(errJpeg)
	}
	out := &outs[0]
	for i := range n {
		var v, scale float32
		var w uint16
		if p.wide {
			w, v, scale = p.pix16[i], float32(p.pix16[i]), 1./math.MaxUint16
		} else {
			w, v, scale = uint16(p.pix8[i])*256, float32(p.pix8[i]), 1./math.MaxUint8
		}
		switch out.size() {
		case 1:
			out.Data[i] = p.pix8[i]
		case 2:
			binary.LittleEndian.PutUint16(out.Data[2*i:], w)
		default:
			out.setF32(int64(i), v*scale)
		}
	}
	return nil
}

// decode tells the formats apart by their first bytes, as TensorFlow does, whatever the op's name.
func (r *imageRequest) decode(s []byte) (*picture, error) {
	prefix := func(p string) bool { return bytes.HasPrefix(s, []byte(p)) }
	switch {
	case len(s) == 0:
		return nil, fault(errImageEmpty)
	case prefix("\xff\xd8\xff"):
		return r.jpeg(s)
	case prefix("\x89PNG\r\n\x1a\n"):
		return r.png(s)
	case prefix("GIF8"):
		return r.gif(s)
	case prefix("BM"):
		return r.bmp(s)
	case prefix("RIFF") && len(s) > 12 && string(s[8:12]) == "WEBP", prefix("\xff\x0a"), prefix("\x00\x00\x00\x0cJXL "):
		return nil, fault(errImageOther)
	}
	return nil, fault(errImageFormat)
}

// refuse says that the op cannot have another format than its own.
func (r *imageRequest) refuse() error {
	switch r.op {
	case opBmp:
		return fault(errBmpOp)
	case opCrop:
		return fault(errCropOp)
	case opExtract:
		return fault(errJpeg)
	}
	return nil
}

func (r *imageRequest) jpeg(s []byte) (*picture, error) {
	if r.channels == 4 {
		return nil, fault(errJpegChannels)
	}
	if r.op == opBmp {
		return nil, fault(errBmpOp)
	}
	h, err := jpeg.ReadHeader(s)
	if err != nil {
		return nil, fault(errJpeg)
	}
	p := &picture{height: h.Height, width: h.Width, channels: r.channels}
	if r.op == opGif {
		p.frames = 1
	}
	if p.channels == 0 {
		p.channels = min(h.Components, 3)
	}
	y, x := 0, 0
	if r.op == opCrop {
		y, x, p.height, p.width = r.crop[0], r.crop[1], r.crop[2], r.crop[3]
		if y < 0 || x < 0 || p.height <= 0 || p.width <= 0 || y+p.height > h.Height || x+p.width > h.Width {
			return nil, fault(errJpeg)
		}
	}
	if r.ratio > 1 {
		p.height, p.width = (p.height+r.ratio-1)/r.ratio, (p.width+r.ratio-1)/r.ratio
	}
	if r.headerOnly {
		return p, nil
	}
	c := jpeg.Config{Channels: r.channels, Ratio: r.ratio, Smooth: r.fancy, DCT: jpeg.Fast} // TensorFlow's default
	if r.accurate {
		c.DCT = jpeg.Accurate
	}
	if r.op == opCrop {
		c.Left, c.Right = x, x+p.width
	}
	img, err := jpeg.Decode(s, c)
	if err != nil {
		return nil, fault(errJpeg)
	}
	x -= img.Left
	for row := range p.height {
		at := ((y+row)*img.Width + x) * p.channels
		p.pix8 = append(p.pix8, img.Pix[at:at+p.width*p.channels]...)
	}
	return p, nil
}

func jpegEncode(ins, outs []Value) error {
	x := &ins[0]
	h, w, c := x.Shape[0], x.Shape[1], x.Shape[2]
	if h < 1 || w < 1 || h > math.MaxUint16 || w > math.MaxUint16 || c != 1 && c != 3 {
		return fault(0)
	}
	outs[0].Strings[0] = jpeg.Encode(x.Data, int(w), int(h), int(c), jpeg.Options{Quality: int(ins[1].i64(0)), Subsample: ins[2].bool(0),
		DensityUnit: int(ins[3].i64(0)), XDensity: int(ins[3].i64(1)), YDensity: int(ins[3].i64(2))})
	return nil
}

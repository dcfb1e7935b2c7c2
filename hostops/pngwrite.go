package hostops

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
)

// pngEncode writes each image as a PNG. The bytes are not TensorFlow's, the pixels in them are.
func pngEncode(ins, outs []Value) error {
	x := &ins[0]
	r := len(x.Shape)
	h, w, c := x.Shape[r-3], x.Shape[r-2], x.Shape[r-1]
	wide := x.DType == "uint16"
	size := h * w * c
	if wide {
		size *= 2
	}
	for i := range outs[0].Strings {
		out, err := writePng(x.Data[int64(i)*size:int64(i+1)*size], w, h, c, wide)
		if err != nil {
			return err
		}
		outs[0].Strings[i] = out
	}
	return nil
}

func writePng(pix []byte, w, h, c int64, wide bool) ([]byte, error) {
	if w == 0 || h == 0 || c < 1 || c > 4 {
		return nil, fault(0)
	}
	depth, row := byte(8), w*c
	if wide { // samples are big-endian in files
		depth, row = 16, 2*w*c
		pix = bytes.Clone(pix)
		for i := 0; i < len(pix); i += 2 {
			pix[i], pix[i+1] = pix[i+1], pix[i]
		}
	}
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	for y := range h { // without a filter
		z.Write([]byte{0})
		z.Write(pix[y*row : (y+1)*row])
	}
	if err := z.Close(); err != nil {
		return nil, fault(0)
	}
	be := binary.BigEndian
	out := []byte("\x89PNG\r\n\x1a\n")
	chunk := func(name string, body []byte) {
		out = be.AppendUint32(out, uint32(len(body)))
		at := len(out)
		out = append(append(out, name...), body...)
		out = be.AppendUint32(out, crc32.ChecksumIEEE(out[at:]))
	}
	header := be.AppendUint32(be.AppendUint32(nil, uint32(w)), uint32(h))
	chunk("IHDR", append(header, depth, []byte{0, 4, 2, 6}[c-1], 0, 0, 0))
	chunk("IDAT", packed.Bytes())
	chunk("IEND", nil)
	return out, nil
}

package hostops

import (
	"encoding/binary"
	"math"
)

var wavTable = []Func{
	{Name: "wav.shape", Native: true, Run: wavShape, Errors: wavErrors,
		Doc: "contents str[], channels i64[] (-1: the file's), samples i64[] (-1: the file's) -> i64[2]: samples, channels. DecodeWav"},
	{Name: "wav.decode", Native: true, Run: wavDecode, Errors: wavErrors,
		Doc: "contents str[], channels i64[], samples i64[] -> f32[samples,channels], rate i32[]. DecodeWav"},
	{Name: "wav.encode", Native: true, Run: wavEncode, Doc: "audio f32[samples,channels], rate i32[] -> str[]. EncodeWav"},
}

const (
	wavShort = iota
	wavHeader
	wavFormat
	wavData
	wavChannels
)

var wavErrors = []string{
	"Data too short when trying to read string",
	"Header mismatch: Expected %s but found %s",
	"Bad file size or format for WAV: expected 16 bits of PCM",
	"No data chunk found in the WAV file",
	"Bad number of channels for WAV: Expected 1 or more, but got 0",
}

type wavFile struct {
	channels, rate int
	data           []byte
}

// readWav takes PCM of 16 bits.
func readWav(s []byte) (w wavFile, err error) {
	at := 0
	expect := func(text string) bool {
		if err == nil && at+4 > len(s) {
			err = fault(wavShort)
		}
		if err == nil && string(s[at:at+4]) != text {
			err = fault(wavHeader, []byte(text), s[at:at+4])
		}
		at += 4
		return err == nil
	}
	if !expect("RIFF") {
		return w, err
	}
	at += 4
	if !expect("WAVE") || !expect("fmt ") {
		return w, err
	}
	if at+20 > len(s) {
		return w, fault(wavShort)
	}
	le := binary.LittleEndian
	size := int(le.Uint32(s[at:]))
	f := s[at+4:]
	w.channels, w.rate = int(le.Uint16(f[2:])), int(le.Uint32(f[4:]))
	switch {
	case size != 16 && size != 18 || le.Uint16(f) != 1 || le.Uint16(f[14:]) != 16 || int(le.Uint16(f[12:])) != 2*w.channels:
		return w, fault(wavFormat)
	case w.channels == 0:
		return w, fault(wavChannels)
	}
	for at += 4 + size; ; {
		if at+8 > len(s) {
			return w, fault(wavData)
		}
		name, n := string(s[at:at+4]), int(le.Uint32(s[at+4:]))
		at += 8
		if n > len(s)-at {
			return w, fault(wavShort)
		}
		if name == "data" {
			w.data = s[at : at+n]
			return w, nil
		}
		at += n
	}
}

func (w *wavFile) size(ins []Value) (samples, channels int64) {
	channels, samples = ins[1].i64(0), ins[2].i64(0)
	if channels < 0 {
		channels = int64(w.channels)
	}
	if samples < 0 {
		samples = int64(len(w.data) / (2 * w.channels))
	}
	return samples, channels
}

func wavShape(ins, outs []Value) error {
	w, err := readWav(ins[0].Strings[0])
	if err != nil {
		return err
	}
	n, c := w.size(ins)
	outs[0].setI64(0, n)
	outs[0].setI64(1, c)
	return nil
}

func wavDecode(ins, outs []Value) error {
	w, err := readWav(ins[0].Strings[0])
	if err != nil {
		return err
	}
	n, c := w.size(ins)
	have := int64(len(w.data) / (2 * w.channels))
	for i := range n {
		for j := range c {
			x := float32(0)
			if i < have {
				at := i*int64(w.channels) + min(j, int64(w.channels)-1)
				x = float32(int16(binary.LittleEndian.Uint16(w.data[2*at:]))) / 32768
			}
			outs[0].setF32(i*c+j, x)
		}
	}
	outs[1].setI32(0, int32(w.rate))
	return nil
}

func wavEncode(ins, outs []Value) error {
	x, le := &ins[0], binary.LittleEndian
	n, channels, rate := uint32(x.Len()), uint32(x.Shape[1]), uint32(ins[1].element(0))
	out := le.AppendUint32([]byte("RIFF"), 36+2*n)
	out = append(out, "WAVEfmt \x10\x00\x00\x00\x01\x00"...)
	out = le.AppendUint16(out, uint16(channels))
	out = le.AppendUint32(le.AppendUint32(out, rate), rate*channels*2)
	out = append(le.AppendUint16(out, uint16(channels*2)), "\x10\x00data"...)
	out = le.AppendUint32(out, 2*n)
	for i := range x.Len() {
		out = le.AppendUint16(out, uint16(sample16(math.Float32frombits(le.Uint32(x.Data[4*i:])))))
	}
	outs[0].Strings[0] = out
	return nil
}

// sample16 rounds to the nearest, halves away from 0.
func sample16(x float32) int16 {
	switch x *= 32768; {
	case x != x:
		return 0
	case x >= math.MaxInt16:
		return math.MaxInt16
	case x <= math.MinInt16:
		return math.MinInt16
	}
	return int16(math.Round(float64(x)))
}

package hostops

import "encoding/binary"

var wavTable = []Func{
	{Name: "wav.shape", Run: wavShape, Errors: wavErrors,
		Doc: "contents str[], channels i64[] (-1: the file's), samples i64[] (-1: the file's) -> i64[2]: samples, channels. DecodeWav"},
	{Name: "wav.decode", Run: wavDecode, Errors: wavErrors,
		Doc: "contents str[], channels i64[], samples i64[] -> f32[samples,channels], rate i32[]. DecodeWav"},
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

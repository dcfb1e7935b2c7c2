package hostops

import (
	"bytes"
	"encoding/base64"
	"slices"
)

var codecTable = []Func{
	{Name: "base64.encode", Native: true, Run: base64Encode, Doc: "x str[…], pad bool[] -> str[…]: the alphabet for URLs. EncodeBase64"},
	{Name: "base64.decode", Native: true, Run: base64Decode, Errors: []string{"Invalid character found in base64.", "Base64 string length cannot be 1 modulo 4."},
		Doc: "x str[…] -> str[…]: the alphabet for URLs, with or without padding. DecodeBase64"},
	{Name: "raw.decode", Native: true, Run: rawDecode, Errors: []string{
		"DecodeRaw requires input strings to all be the same size, but element %d has size %d != %d"},
		Doc: "x str[…], part i64[] (bytes of an element's parts, which are swapped if big), big bool[], padded bool[], size i64[] (bytes of an element) -> any[…,k]: the bytes as numbers. DecodeRaw; padded: cut or filled up with 0, DecodePaddedRaw"},
}

func base64Encode(ins, outs []Value) error {
	enc := base64.RawURLEncoding
	if ins[1].bool(0) {
		enc = base64.URLEncoding
	}
	return mapStrings(ins, outs, func(s []byte) []byte { return enc.AppendEncode(nil, s) })
}

func base64Decode(ins, outs []Value) error {
	for i, s := range ins[0].Strings {
		if len(s)%4 == 1 {
			return fault(1)
		}
		if len(s)%4 == 0 {
			s = bytes.TrimSuffix(bytes.TrimSuffix(s, []byte("=")), []byte("="))
		}
		out, err := base64.RawURLEncoding.AppendDecode(nil, s)
		if err != nil || bytes.ContainsAny(s, "\r\n") { // which Go skips
			return fault(0)
		}
		outs[0].Strings[i] = out
	}
	return nil
}

func rawDecode(ins, outs []Value) error {
	x, part, big, padded := &ins[0], ins[1].i64(0), ins[2].bool(0), ins[3].bool(0)
	n := x.Len()
	if n == 0 {
		return nil
	}
	row := int64(len(outs[0].Data)) / n
	for i, s := range x.Strings {
		if first := len(x.Strings[0]); len(s) != first && !padded {
			return fault(0, int64(i), int64(first), int64(len(s))) // TensorFlow's text has them in this order
		}
		to := outs[0].Data[int64(i)*row : int64(i+1)*row]
		clear(to[copy(to, s):])
		if big && part > 1 {
			for c := range slices.Chunk(to, int(part)) {
				slices.Reverse(c)
			}
		}
	}
	return nil
}

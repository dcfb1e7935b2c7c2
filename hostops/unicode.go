package hostops

import (
	"bytes"
	"unicode/utf8"
)

var unicodeTable = []Func{
	{Name: "unicode.count", Native: true, Run: unicodeCount, Errors: unicodeErrors,
		Doc: "x str[n] in UTF-8, errors i64[] (0 strict, 1 replace, 2 ignore), control bool[] (control characters are errors too, which even strict replaces) -> i64[]: characters in all. UnicodeDecode"},
	{Name: "unicode.decode", Native: true, Run: unicodeDecode, Errors: unicodeErrors,
		Doc: "x str[n], errors i64[], replacement i64[], control bool[] -> chars i32[m], starts i64[m], splits i64[n+1]. UnicodeDecode, UnicodeDecodeWithOffsets"},
	{Name: "unicode.encode", Native: true, Run: unicodeEncode, Errors: unicodeErrors,
		Doc: "chars i32[m], splits i64[n+1], errors i64[], replacement i64[] -> str[n] in UTF-8. UnicodeEncode"},
	{Name: "unicode.transcode", Native: true, Run: unicodeTranscode, Errors: unicodeErrors,
		Doc: "x str[…], errors i64[], replacement i64[], control bool[] -> str[…]: UTF-8 made sound. UnicodeTranscode"},
}

var unicodeErrors = []string{"Invalid formatting on input string", "Code point is out of range for Unicode, or is a surrogate.", "Invalid split value %d, must be in [0, %d]"}

// The policies for what is not well-formed.
const (
	unicodeStrict = iota
	unicodeReplace
	unicodeIgnore
)

// nextChar reads a character. What is ill-formed is as long as the longest beginning of a character that it is, or one
// byte: the practice that the Unicode standard recommends (section 3.9), and that ICU follows.
func nextChar(s []byte) (r rune, n int, ok bool) {
	if r, n = utf8.DecodeRune(s); r != utf8.RuneError || n > 1 {
		return r, n, true
	}
	c := s[0]
	lo, hi, want := byte(0x80), byte(0xbf), 0
	switch {
	case c >= 0xc2 && c <= 0xdf:
		want = 1
	case c >= 0xe0 && c <= 0xef:
		want = 2
	case c >= 0xf0 && c <= 0xf4:
		want = 3
	}
	switch c {
	case 0xe0:
		lo = 0xa0
	case 0xed:
		hi = 0x9f
	case 0xf0:
		lo = 0x90
	case 0xf4:
		hi = 0x8f
	}
	n = 1
	for n <= want && n < len(s) && lo <= s[n] && s[n] <= hi {
		lo, hi = 0x80, 0xbf
		n++
	}
	return utf8.RuneError, n, false
}

// eachChar visits the characters of s, ill-formed ones as the policy says.
func eachChar(s []byte, policy, replacement int64, control bool, visit func(r rune, at int)) error {
	for at := 0; at < len(s); {
		r, n, ok := nextChar(s[at:])
		switch {
		case !ok && policy == unicodeStrict:
			return fault(0)
		case ok && !(control && r <= 0x1f):
		case policy == unicodeIgnore:
			at += n
			continue
		default:
			r = rune(replacement)
		}
		visit(r, at)
		at += n
	}
	return nil
}

func unicodeCount(ins, outs []Value) error {
	n := int64(0)
	for _, s := range ins[0].Strings {
		if err := eachChar(s, ins[1].i64(0), 0, ins[2].bool(0), func(rune, int) { n++ }); err != nil {
			return err
		}
	}
	outs[0].setI64(0, n)
	return nil
}

func unicodeDecode(ins, outs []Value) error {
	at := int64(0)
	outs[2].setI64(0, 0)
	for i, s := range ins[0].Strings {
		err := eachChar(s, ins[1].i64(0), ins[2].i64(0), ins[3].bool(0), func(r rune, start int) {
			outs[0].setI32(at, r)
			outs[1].setI64(at, int64(start))
			at++
		})
		if err != nil {
			return err
		}
		outs[2].setI64(int64(i+1), at)
	}
	return nil
}

func unicodeEncode(ins, outs []Value) error {
	chars, splits, policy := &ins[0], &ins[1], ins[2].i64(0)
	for i := range outs[0].Len() {
		from, to := splits.i64(i), splits.i64(i+1)
		if from < 0 || to < from || to > chars.Len() {
			return fault(2, to, chars.Len())
		}
		var out []byte
		for j := from; j < to; j++ {
			r := rune(chars.element(j))
			if !utf8.ValidRune(r) {
				switch policy {
				case unicodeStrict:
					return fault(1)
				case unicodeIgnore:
					continue
				}
				r = rune(ins[3].i64(0))
			}
			out = utf8.AppendRune(out, r)
		}
		outs[0].Strings[i] = out
	}
	return nil
}

func unicodeTranscode(ins, outs []Value) error {
	policy, control := ins[1].i64(0), ins[3].bool(0)
	for i, s := range ins[0].Strings {
		var out []byte
		err := eachChar(s, policy, ins[2].i64(0), control, func(r rune, _ int) { out = utf8.AppendRune(out, r) })
		if err != nil {
			return err
		}
		if policy == unicodeStrict && control && bytes.ContainsFunc(s, func(r rune) bool { return r <= 0x1f }) {
			return fault(0) // here they are errors
		}
		outs[0].Strings[i] = out
	}
	return nil
}

package hostops

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"
)

var encodingTable = []Func{
	{Name: "unicode.read", Native: true, Run: unicodeRead,
		Doc: "x str[…], form i64[] of TextForm, table i32[256] of ByteTable (-1: no character; only for single bytes) -> str[…] in UTF-8, a byte 0xff for what is ill-formed"},
	{Name: "unicode.write", Native: true, Run: unicodeWrite, Doc: "x str[…] in sound UTF-8, form i64[] of TextForm, of those whose byte order is known -> str[…]"},
}

// The forms of text that are not UTF-8.
const (
	utf16BE = 1 + iota
	utf16LE
	utf16Marked // big-endian, unless a byte order mark says otherwise
	utf32BE
	utf32LE
	utf32Marked
	singleBytes
)

// TextForm is the number of an encoding for unicode.read, 0 for UTF-8. Names are compared as ICU does.
func TextForm(name string) (form int64, ok bool) {
	name = plainName(name)
	i := slices.Index([]string{"utf8", "utf16be", "utf16le", "utf16", "utf32be", "utf32le", "utf32"}, name)
	if i < 0 && ByteTable(name) != nil {
		i = singleBytes
	}
	return int64(i), i >= 0
}

// plainName is a name's letters and digits.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, name)
}

// ByteTable is what the bytes of an encoding by single bytes stand for, -1 for none; nil if it is not such a one.
func ByteTable(name string) []int32 {
	t := make([]int32, 256)
	for i := range t {
		t[i] = int32(i)
	}
	switch plainName(name) {
	case "usascii", "ascii", "iso646us":
		for i := 128; i < 256; i++ {
			t[i] = -1
		}
	case "iso88591", "latin1", "l1":
	case "iso885915", "latin9":
		for at, r := range map[byte]int32{0xa4: 0x20ac, 0xa6: 0x160, 0xa8: 0x161, 0xb4: 0x17d, 0xb8: 0x17e, 0xbc: 0x152, 0xbd: 0x153, 0xbe: 0x178} {
			t[at] = r
		}
	case "windows1252", "cp1252":
		copy(t[0x80:], []int32{0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
			0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178})
	default:
		return nil
	}
	return t
}

// illFormed stands for a character that is none.
const illFormed = 0xff

func unicodeRead(ins, outs []Value) error {
	form := ins[1].i64(0)
	for i, s := range ins[0].Strings {
		here := form
		if len(s) > 0 && (form == utf16Marked || form == utf32Marked) {
			s, here = readMark(s, form)
		}
		outs[0].Strings[i] = readText(s, here, &ins[2])
		if len(ins[0].Strings[i]) > 0 && form == utf16Marked {
			form = here // the first string decides for all of them, in TensorFlow
		}
	}
	return nil
}

// readMark decides on the byte order by the start of a string.
func readMark(s []byte, form int64) ([]byte, int64) {
	switch {
	case form == utf16Marked && bytes.HasPrefix(s, []byte("\xfe\xff")):
		return s[2:], utf16BE
	case form == utf16Marked && bytes.HasPrefix(s, []byte("\xff\xfe")):
		return s[2:], utf16LE
	case form == utf16Marked:
		return s, utf16BE
	case bytes.HasPrefix(s, []byte("\x00\x00\xfe\xff")):
		return s[4:], utf32BE
	case bytes.HasPrefix(s, []byte("\xff\xfe\x00\x00")):
		return s[4:], utf32LE
	}
	return s, utf32BE
}

func readText(s []byte, form int64, table *Value) []byte {
	out := []byte{}
	put := func(r rune) {
		if !utf8.ValidRune(r) {
			out = append(out, illFormed)
			return
		}
		out = utf8.AppendRune(out, r)
	}
	if form == singleBytes {
		for _, b := range s {
			put(rune(table.element(int64(b))))
		}
		return out
	}
	size := 2
	if form >= utf32BE {
		size = 4
	}
	unit := func() rune {
		switch {
		case size == 2 && (form == utf16LE):
			return rune(binary.LittleEndian.Uint16(s))
		case size == 2:
			return rune(binary.BigEndian.Uint16(s))
		case form == utf32LE:
			return rune(binary.LittleEndian.Uint32(s))
		}
		return rune(binary.BigEndian.Uint32(s))
	}
	for len(s) >= size {
		r := unit()
		s = s[size:]
		if size == 2 && r >= 0xd800 && r < 0xdc00 && len(s) >= 2 {
			if low := unit(); low >= 0xdc00 && low < 0xe000 {
				s = s[2:]
				r = 0x10000 + (r-0xd800)<<10 + (low - 0xdc00)
			}
		}
		put(r)
	}
	if len(s) > 0 {
		put(-1)
	}
	return out
}

func unicodeWrite(ins, outs []Value) error {
	form := ins[1].i64(0)
	for i, s := range ins[0].Strings {
		out := []byte{}
		for _, r := range string(s) {
			switch {
			case form == utf32BE:
				out = binary.BigEndian.AppendUint32(out, uint32(r))
			case form == utf32LE:
				out = binary.LittleEndian.AppendUint32(out, uint32(r))
			default:
				units := []uint16{uint16(r)}
				if r >= 0x10000 {
					units = []uint16{uint16(0xd800 + (r-0x10000)>>10), uint16(0xdc00 + (r-0x10000)&0x3ff)}
				}
				for _, u := range units {
					if form == utf16LE {
						out = binary.LittleEndian.AppendUint16(out, u)
					} else {
						out = binary.BigEndian.AppendUint16(out, u)
					}
				}
			}
		}
		outs[0].Strings[i] = out
	}
	return nil
}

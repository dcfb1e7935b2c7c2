package hostops

import (
	"bytes"
)

var textTable = []Func{
	{Name: "equal", Native: true, Run: equal,
		Doc: "a str[…], b str[…] (same shape, or one of them of one element) -> bool[…]. Equal of strings"},
	{Name: "not_equal", Native: true, Run: notEqual,
		Doc: "a str[…], b str[…] (same shape, or one of them of one element) -> bool[…]. NotEqual of strings"},
	{Name: "compare", Native: true, Run: compare,
		Doc: "a str[…], b str[…] (same shape, or one of them of one element) -> i32[…]: -1, 0, 1 by bytes, as sorting needs it"},
	{Name: "lower", Native: true, Run: lower, Doc: "x str[…] -> str[…]: ASCII letters lowered. StringLower with encoding ''"},
	{Name: "upper", Native: true, Run: upper, Doc: "x str[…] -> str[…]: ASCII letters raised. StringUpper with encoding ''"},
	{Name: "strip", Native: true, Run: strip, Doc: "x str[…] -> str[…]: without ASCII white space at both ends. StringStrip"},
	{Name: "length.byte", Native: true, Run: lengthByte, Doc: "x str[…] -> i32[…]: bytes. StringLength"},
	{Name: "length.utf8", Native: true, Run: lengthUTF8, Doc: "x str[…] -> i32[…]: bytes that are not continuation bytes. StringLength with unit UTF8_CHAR"},
	{Name: "substr.byte", Native: true, Run: substrByte, Errors: []string{substrRange + "b'%s' at index %d"},
		Doc: "x str[…], pos i64[…] or [], len i64[…] or [] -> str[…]: len bytes from pos, which counts from the end if negative. Substr"},
	{Name: "substr.utf8", Native: true, Run: substrUTF8, Errors: []string{substrRange + "at index %d"},
		Doc: "x str[…], pos i64[…] or [], len i64[…] or [] -> str[…]: len characters from pos. Substr with unit UTF8_CHAR"},
	{Name: "join", Native: true, Run: join,
		Doc: "separator str[], count i64[] (of the operands that follow), xs str[…] (same shape, or of one element) -> str[…]. StringJoin"},
	{Name: "reduce_join", Native: true, Run: reduceJoin,
		Doc: "x str[…], axes i64[k] (not negative, no duplicates; the first varies fastest), separator str[] -> str[other axes, or all of them with 1]. ReduceJoin"},
}

const substrRange = "pos %d out of range for string "

func equal(ins, outs []Value) error {
	for i := range outs[0].Len() {
		outs[0].setBool(i, bytes.Equal(ins[0].Strings[ins[0].each(i)], ins[1].Strings[ins[1].each(i)]))
	}
	return nil
}

func notEqual(ins, outs []Value) error {
	for i := range outs[0].Len() {
		outs[0].setBool(i, !bytes.Equal(ins[0].Strings[ins[0].each(i)], ins[1].Strings[ins[1].each(i)]))
	}
	return nil
}

func compare(ins, outs []Value) error {
	for i := range outs[0].Len() {
		outs[0].setI32(i, int32(bytes.Compare(ins[0].Strings[ins[0].each(i)], ins[1].Strings[ins[1].each(i)])))
	}
	return nil
}

func lower(ins, outs []Value) error {
	return mapStrings(ins, outs, func(s []byte) []byte { return shiftCase(s, 'A', 'Z') })
}

func upper(ins, outs []Value) error {
	return mapStrings(ins, outs, func(s []byte) []byte { return shiftCase(s, 'a', 'z') })
}

// shiftCase flips the case bit of the letters from lo to hi.
func shiftCase(s []byte, lo, hi byte) []byte {
	out := bytes.Clone(s)
	for i, c := range out {
		if lo <= c && c <= hi {
			out[i] = c ^ 0x20
		}
	}
	return out
}

// isSpace is C's isspace in the C locale.
func isSpace(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

func trimLeft(s []byte) []byte {
	for len(s) > 0 && isSpace(s[0]) {
		s = s[1:]
	}
	return s
}

func trimSpace(s []byte) []byte {
	s = trimLeft(s)
	for len(s) > 0 && isSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

func strip(ins, outs []Value) error {
	return mapStrings(ins, outs, func(s []byte) []byte { return bytes.Clone(trimSpace(s)) })
}

func lengthByte(ins, outs []Value) error {
	for i, s := range ins[0].Strings {
		outs[0].setI32(int64(i), int32(len(s)))
	}
	return nil
}

func lengthUTF8(ins, outs []Value) error {
	for i, s := range ins[0].Strings {
		outs[0].setI32(int64(i), int32(countUTF8(s)))
	}
	return nil
}

func isTrail(c byte) bool { return c&0xc0 == 0x80 }

// countUTF8 counts the bytes that begin a character.
func countUTF8(s []byte) int64 {
	n := int64(0)
	for _, c := range s {
		if !isTrail(c) {
			n++
		}
	}
	return n
}

func substrByte(ins, outs []Value) error { return substr(ins, outs, cutByte) }

func cutByte(s []byte, pos, n int64) ([]byte, error) {
	size := int64(len(s))
	at := pos
	if pos < 0 {
		at += size
	}
	if at < 0 || at > size {
		return nil, fault(0, pos, s)
	}
	if n < 0 || n > size-at { // TensorFlow takes a negative length for a very large one
		n = size - at
	}
	return s[at : at+n], nil
}

func substrUTF8(ins, outs []Value) error { return substr(ins, outs, cutUTF8) }

// cutUTF8 walks as TensorFlow does: a character is a byte and the continuation bytes behind it; a negative length is
// none.
func cutUTF8(s []byte, pos, n int64) ([]byte, error) {
	from := int64(0)
	if pos < 0 {
		from = backUTF8(s, pos)
	} else {
		from = forwardUTF8(s, 0, pos)
	}
	if from < 0 {
		return nil, fault(0, pos)
	}
	to := forwardUTF8(s, from, n)
	if to < 0 {
		to = int64(len(s))
	}
	return s[from:to], nil
}

// forwardUTF8 is the place n characters on, -1 if there are fewer.
func forwardUTF8(s []byte, at, n int64) int64 {
	for ; n > 0; n-- {
		if at == int64(len(s)) {
			return -1
		}
		for at++; at < int64(len(s)) && isTrail(s[at]); at++ {
		}
	}
	return at
}

// backUTF8 is the place -n characters before the end, -1 if there are fewer.
func backUTF8(s []byte, n int64) int64 {
	at := int64(len(s))
	for ; n < 0; n++ {
		if at == 0 {
			return -1
		}
		for at--; at > 0 && isTrail(s[at]); at-- {
		}
	}
	return at
}

func substr(ins, outs []Value, cut func(s []byte, pos, n int64) ([]byte, error)) error {
	x, pos, n := &ins[0], &ins[1], &ins[2]
	for i := range outs[0].Len() {
		part, err := cut(x.Strings[x.each(i)], pos.i64(pos.each(i)), n.i64(n.each(i)))
		if f, ok := err.(*Fault); ok {
			f.Args = append(f.Args, i)
			return f
		}
		outs[0].Strings[i] = bytes.Clone(part)
	}
	return nil
}

func join(ins, outs []Value) error {
	parts := make([][]byte, len(ins)-2)
	for i := range outs[0].Len() {
		for j := range parts {
			x := &ins[2+j]
			parts[j] = x.Strings[x.each(i)]
		}
		outs[0].Strings[i] = bytes.Join(parts, ins[0].Strings[0])
	}
	return nil
}

func reduceJoin(ins, outs []Value) error {
	x, axes := &ins[0], &ins[1]
	rank := len(x.Shape)
	strides := make([]int64, rank)
	for i, n := rank-1, int64(1); i >= 0; i-- {
		strides[i] = n
		n *= x.Shape[i]
	}
	reduced := make([]bool, rank)
	var inner, outer []int64 // axes
	for i := range axes.Len() {
		reduced[axes.i64(i)] = true
		inner = append(inner, axes.i64(i))
	}
	for i := rank - 1; i >= 0; i-- {
		if !reduced[i] {
			outer = append(outer, int64(i))
		}
	}
	// offset is the place of element i of the box of the axes, the first of which varies fastest.
	offset := func(axes []int64, i int64) int64 {
		at := int64(0)
		for _, a := range axes {
			at += i % x.Shape[a] * strides[a]
			i /= x.Shape[a]
		}
		return at
	}
	n := int64(1)
	for _, a := range inner {
		n *= x.Shape[a]
	}
	parts := make([][]byte, n)
	for i := range outs[0].Len() {
		base := offset(outer, i)
		for j := range parts {
			parts[j] = x.Strings[base+offset(inner, int64(j))]
		}
		outs[0].Strings[i] = bytes.Join(parts, ins[2].Strings[0])
	}
	return nil
}

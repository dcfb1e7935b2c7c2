package hostops

import "bytes"

var splitTable = []Func{
	{Name: "split_v2.count", Native: true, Run: splitV2Count,
		Doc: "x str[n], separator str[], maxsplit i64[] -> i64[2]: pieces in all, most in a row. StringSplitV2: its shape output is {n, second}"},
	{Name: "split_v2", Native: true, Run: splitV2,
		Doc: "x str[n], separator str[], maxsplit i64[] -> indices i64[m,2], values str[m]. StringSplitV2; an empty separator means white space"},
	{Name: "split.count", Native: true, Run: splitCount,
		Doc: "x str[n], delimiters str[], skip_empty bool[] -> i64[2]: pieces in all, most in a row. StringSplit"},
	{Name: "split", Native: true, Run: split,
		Doc: "x str[n], delimiters str[] (each byte is one; none: every byte a piece), skip_empty bool[] -> indices i64[m,2], values str[m]. StringSplit"},
}

func splitV2Count(ins, outs []Value) error { return countPieces(ins, outs, piecesV2) }
func splitV2(ins, outs []Value) error      { return fillPieces(ins, outs, piecesV2) }
func splitCount(ins, outs []Value) error   { return countPieces(ins, outs, pieces) }
func split(ins, outs []Value) error        { return fillPieces(ins, outs, pieces) }

type splitter func(s []byte, ins []Value) [][]byte

func countPieces(ins, outs []Value, cut splitter) error {
	total, most := 0, 0
	for _, s := range ins[0].Strings {
		n := len(cut(s, ins))
		total += n
		most = max(most, n)
	}
	outs[0].setI64(0, int64(total))
	outs[0].setI64(1, int64(most))
	return nil
}

func fillPieces(ins, outs []Value, cut splitter) error {
	at := int64(0)
	for i, s := range ins[0].Strings {
		for j, p := range cut(s, ins) {
			outs[0].setI64(2*at, int64(i))
			outs[0].setI64(2*at+1, int64(j))
			outs[1].Strings[at] = bytes.Clone(p)
			at++
		}
	}
	return nil
}

// piecesV2 splits as TensorFlow does: nearly as Python's str.split, but with white space and maxsplit the rest is a piece
// even where it is empty.
func piecesV2(s []byte, ins []Value) [][]byte {
	sep, most := ins[1].Strings[0], ins[2].i64(0)
	switch {
	case most == 0:
		return [][]byte{s}
	case len(sep) > 0 && most > 0:
		return bytes.SplitN(s, sep, int(most)+1)
	case len(sep) > 0:
		return bytes.Split(s, sep)
	}
	var out [][]byte
	for s = trimLeft(s); len(s) > 0; {
		end := 0
		for end < len(s) && !isSpace(s[end]) {
			end++
		}
		out = append(out, s[:end])
		s = trimLeft(s[end:])
		if int64(len(out)) == most {
			return append(out, s)
		}
	}
	return out
}

func pieces(s []byte, ins []Value) [][]byte {
	delims, skip := ins[1].Strings[0], ins[2].bool(0)
	var out [][]byte
	if len(delims) == 0 {
		for i := range s {
			out = append(out, s[i:i+1])
		}
		return out
	}
	if len(s) == 0 {
		return nil
	}
	from := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && bytes.IndexByte(delims, s[i]) < 0 {
			continue
		}
		if i > from || !skip {
			out = append(out, s[from:i])
		}
		from = i + 1
	}
	return out
}

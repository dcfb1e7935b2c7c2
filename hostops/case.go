package hostops

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

var caseTable = []Func{
	{Name: "lower.utf8", Native: true, Run: lowerUTF8, Doc: "x str[…] -> str[…]: all letters lowered, with a sigma's final form; what is no UTF-8 becomes U+FFFD, and a NUL ends the string. StringLower with encoding utf-8"},
	{Name: "upper.utf8", Native: true, Run: upperUTF8, Doc: "x str[…] -> str[…]: all letters raised. StringUpper with encoding utf-8"},
}

// caseOf appends the mapped form of a character.
func caseOf(out []byte, r rune, runs, special [][4]int32) []byte {
	i := sort.Search(len(runs), func(i int) bool { return runs[i][1] >= r })
	if i < len(runs) && runs[i][0] <= r && (r-runs[i][0])%runs[i][2] == 0 {
		return utf8.AppendRune(out, r+runs[i][3])
	}
	i = sort.Search(len(special), func(i int) bool { return special[i][0] >= r })
	if i == len(special) || special[i][0] != r {
		return utf8.AppendRune(out, r)
	}
	for _, x := range special[i][1:] {
		if x != 0 {
			out = utf8.AppendRune(out, x)
		}
	}
	return out
}

func inRanges(r rune, ranges [][2]int32) bool {
	i := sort.Search(len(ranges), func(i int) bool { return ranges[i][1] >= r })
	return i < len(ranges) && ranges[i][0] <= r
}

const sigma, finalSigma = 0x3a3, 0x3c2

// isFinal says whether a sigma at i ends a word: there is a letter with case before it and none behind it.
func isFinal(s []rune, i int) bool {
	before := i - 1
	for before >= 0 && inRanges(s[before], caseIgnored) {
		before--
	}
	after := i + 1
	for after < len(s) && inRanges(s[after], caseIgnored) {
		after++
	}
	return before >= 0 && inRanges(s[before], cased) && (after == len(s) || !inRanges(s[after], cased))
}

// runesOf are the characters up to the first NUL, where TensorFlow ends.
func runesOf(s []byte) []rune {
	var out []rune
	s, _, _ = bytes.Cut(s, []byte{0})
	_ = eachChar(s, unicodeReplace, utf8.RuneError, false, func(r rune, _ int) { out = append(out, r) }) // replacing does not fail
	return out
}

func lowerUTF8(ins, outs []Value) error {
	return mapStrings(ins, outs, func(s []byte) []byte {
		var out []byte
		rs := runesOf(s)
		for i, r := range rs {
			if r == sigma && isFinal(rs, i) {
				out = utf8.AppendRune(out, finalSigma)
			} else {
				out = caseOf(out, r, lowerRuns, lowerSpecial)
			}
		}
		return out
	})
}

func upperUTF8(ins, outs []Value) error {
	return mapStrings(ins, outs, func(s []byte) []byte {
		var out []byte
		for _, r := range runesOf(s) {
			out = caseOf(out, r, upperRuns, upperSpecial)
		}
		return out
	})
}

package hostops

import (
	"bytes"
	"fmt"
	"regexp"
	"regexp/syntax"
	"unicode/utf8"
)

var regexTable = []Func{
	{Name: "regex.class_replace", Native: true, Run: classReplace,
		Doc: "x str[…], class u8[256], rewrite str[], plus bool[], global bool[] -> str[…]: what ClassPattern and LiteralRewrite take. RegexReplace, StaticRegexReplace"},
	{Name: "regex.replace", Run: func(ins, outs []Value) error { return regexReplace()(ins, outs) }, Start: regexReplace,
		Doc: "x str[…], pattern str[], rewrite str[], global bool[] -> str[…]. RegexReplace, StaticRegexReplace; RE2's syntax"},
	{Name: "regex.full_match", Run: func(ins, outs []Value) error { return regexFullMatch()(ins, outs) }, Start: regexFullMatch,
		Doc: "x str[…], pattern str[] -> bool[…]. RegexFullMatch, StaticRegexFullMatch"},
}

// ClassPattern says whether a regular expression is one class of characters, perhaps with a +, that has all characters
// beyond ASCII or none: set has them as bytes.
func ClassPattern(pattern string) (set [256]bool, plus, ok bool) {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return set, false, false
	}
	re = re.Simplify()
	for re.Op == syntax.OpCapture {
		re = re.Sub[0]
	}
	if re.Op == syntax.OpPlus && re.Flags&syntax.NonGreedy == 0 {
		plus = true
		re = re.Sub[0]
	}
	var ranges []rune
	switch {
	case re.Op == syntax.OpCharClass:
		ranges = re.Rune
	case re.Op == syntax.OpLiteral && len(re.Rune) == 1 && re.Flags&syntax.FoldCase == 0:
		ranges = []rune{re.Rune[0], re.Rune[0]}
	case re.Op == syntax.OpAnyChar:
		ranges = []rune{0, utf8.MaxRune}
	case re.Op == syntax.OpAnyCharNotNL:
		ranges = []rune{0, '\n' - 1, '\n' + 1, utf8.MaxRune}
	default:
		return set, false, false
	}
	for i := 0; i < len(ranges); i += 2 {
		lo, hi := ranges[i], ranges[i+1]
		if hi >= utf8.RuneSelf && (hi != utf8.MaxRune || lo > utf8.RuneSelf) {
			return set, false, false
		}
		for c := lo; c <= min(hi, 255); c++ {
			set[c] = true
		}
	}
	return set, plus, true
}

// LiteralRewrite is what a rewrite stands for, if that is the same for all matches.
func LiteralRewrite(rewrite string) (text string, ok bool) {
	var out []byte
	for i := 0; i < len(rewrite); i++ {
		if rewrite[i] != '\\' {
			out = append(out, rewrite[i])
			continue
		}
		if i++; i == len(rewrite) || rewrite[i] != '\\' {
			return "", false
		}
		out = append(out, '\\')
	}
	return string(out), true
}

// wideRune is the length of the character that begins with a byte beyond ASCII, 0 if none does. RE2 takes any bytes of
// UTF-8's form for one, whatever they stand for.
func wideRune(s []byte) int {
	n := 0
	switch c := s[0]; {
	case c >= 0xf0 && c <= 0xf4:
		n = 4
	case c >= 0xe0 && c <= 0xef:
		n = 3
	case c >= 0xc2 && c <= 0xdf:
		n = 2
	}
	if n > len(s) {
		return 0
	}
	for _, c := range s[1:max(n, 1)] {
		if !isTrail(c) {
			return 0
		}
	}
	return n
}

func classReplace(ins, outs []Value) error {
	set, rewrite, plus, global := ins[1].Data, ins[2].Strings[0], ins[3].bool(0), ins[4].bool(0)
	return mapStrings(ins, outs, func(s []byte) []byte {
		match := func(s []byte) int {
			switch {
			case len(s) == 0 || set[s[0]] == 0:
				return 0
			case s[0] < utf8.RuneSelf:
				return 1
			}
			return wideRune(s)
		}
		var out []byte
		for len(s) > 0 {
			n := match(s)
			if n == 0 {
				out, s = append(out, s[0]), s[1:]
				continue
			}
			for s = s[n:]; plus; s = s[n:] {
				if n = match(s); n == 0 {
					break
				}
			}
			out = append(out, rewrite...)
			if !global {
				return append(out, s...)
			}
		}
		return out
	})
}

// matcher finds a pattern as RE2 does: no class has a byte that is no UTF-8, where Go's have it as U+FFFD.
// The other form takes milliseconds to make and is made when a string first needs it.
type matcher struct {
	pattern    string
	valid, any *regexp.Regexp
}

func newMatcher(pattern string, whole bool) (*matcher, error) {
	p := pattern
	if whole {
		p = `\A(?:` + pattern + `)\z`
	}
	valid, err := regexp.Compile(p)
	if err != nil {
		return nil, fmt.Errorf("Invalid pattern: %s, error: %v", pattern, err)
	}
	return &matcher{pattern: p, valid: valid}, nil
}

// loose is the form for strings that are no UTF-8.
func (m *matcher) loose() *regexp.Regexp {
	if m.any == nil {
		m.any = m.valid
		if re, err := syntax.Parse(m.pattern, syntax.Perl); err == nil { // it parsed before
			withoutError(re)
			if any, err := regexp.Compile(re.String()); err == nil {
				m.any = any
			}
		}
	}
	return m.any
}

// withoutError takes U+FFFD out of all classes.
func withoutError(re *syntax.Regexp) {
	switch re.Op {
	case syntax.OpAnyChar:
		re.Op, re.Rune = syntax.OpCharClass, []rune{0, utf8.MaxRune}
	case syntax.OpAnyCharNotNL:
		re.Op, re.Rune = syntax.OpCharClass, []rune{0, '\n' - 1, '\n' + 1, utf8.MaxRune}
	}
	if re.Op == syntax.OpCharClass {
		var out []rune
		for i := 0; i < len(re.Rune); i += 2 {
			lo, hi := re.Rune[i], re.Rune[i+1]
			if lo > utf8.RuneError || hi < utf8.RuneError {
				out = append(out, lo, hi)
				continue
			}
			if lo < utf8.RuneError {
				out = append(out, lo, utf8.RuneError-1)
			}
			if hi > utf8.RuneError {
				out = append(out, utf8.RuneError+1, hi)
			}
		}
		re.Rune = out
	}
	for _, sub := range re.Sub {
		withoutError(sub)
	}
}

// of is the expression for s, and what to search: bytes of a character's form that stand for none, which RE2 takes for
// one, have characters for private use in their place.
func (m *matcher) of(s []byte) (*regexp.Regexp, []byte) {
	if utf8.Valid(s) {
		return m.valid, s
	}
	t := bytes.Clone(s)
	for i := 0; i < len(t); {
		_, n := utf8.DecodeRune(t[i:])
		if n == 1 && t[i] >= utf8.RuneSelf {
			switch n = max(1, wideRune(t[i:])); n {
			case 3:
				copy(t[i:], "\ue000")
			case 4:
				copy(t[i:], "\U000f0000")
			}
		}
		i += n
	}
	return m.loose(), t
}

// expand appends the rewrite of a match.
func expand(out, rewrite, s []byte, groups []int) ([]byte, error) {
	for i := 0; i < len(rewrite); i++ {
		c := rewrite[i]
		if c != '\\' {
			out = append(out, c)
			continue
		}
		i++
		switch {
		case i < len(rewrite) && rewrite[i] == '\\':
			out = append(out, '\\')
		case i < len(rewrite) && '0' <= rewrite[i] && rewrite[i] <= '9' && 2*int(rewrite[i]-'0') < len(groups):
			if g := 2 * int(rewrite[i]-'0'); groups[g] >= 0 {
				out = append(out, s[groups[g]:groups[g+1]]...)
			}
		default:
			return nil, fmt.Errorf("Invalid rewrite pattern: %s", rewrite)
		}
	}
	return out, nil
}

// replaceAll follows RE2's GlobalReplace: an empty match right behind a match is none.
func replaceAll(re *regexp.Regexp, search, s, rewrite []byte) ([]byte, error) {
	var out []byte
	last := -1 // end of the match before
	at := 0
	for _, g := range re.FindAllSubmatchIndex(search, -1) {
		if g[0] == g[1] && g[0] == last {
			continue
		}
		out = append(out, s[at:g[0]]...)
		var err error
		if out, err = expand(out, rewrite, s, g); err != nil {
			return nil, err
		}
		at, last = g[1], g[1]
	}
	return append(out, s[at:]...), nil
}

// patterns keeps the matcher of the last call.
type patterns struct {
	text string
	last *matcher
}

func (p *patterns) matcher(pattern []byte, whole bool) (*matcher, error) {
	if p.last != nil && p.text == string(pattern) {
		return p.last, nil
	}
	m, err := newMatcher(string(pattern), whole)
	if err == nil {
		p.text, p.last = string(pattern), m
	}
	return m, err
}

func regexReplace() func(ins, outs []Value) error {
	var p patterns
	return func(ins, outs []Value) error {
		m, err := p.matcher(ins[1].Strings[0], false)
		if err != nil {
			return err
		}
		rewrite, global := ins[2].Strings[0], ins[3].bool(0)
		for i, s := range ins[0].Strings {
			if outs[0].Strings[i], err = m.replace(s, rewrite, global); err != nil {
				return err
			}
		}
		return nil
	}
}

// replace replaces the first match, or all.
func (m *matcher) replace(s, rewrite []byte, global bool) ([]byte, error) {
	re, search := m.of(s)
	if global {
		return replaceAll(re, search, s, rewrite)
	}
	g := re.FindSubmatchIndex(search)
	if g == nil {
		return append([]byte(nil), s...), nil
	}
	out, err := expand(append([]byte(nil), s[:g[0]]...), rewrite, s, g)
	if err != nil {
		return nil, err
	}
	return append(out, s[g[1]:]...), nil
}

func regexFullMatch() func(ins, outs []Value) error {
	var p patterns
	return func(ins, outs []Value) error {
		m, err := p.matcher(ins[1].Strings[0], true)
		if err != nil {
			return err
		}
		for i, s := range ins[0].Strings {
			re, search := m.of(s)
			outs[0].setBool(int64(i), re.Match(search))
		}
		return nil
	}
}

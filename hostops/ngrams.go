package hostops

import "bytes"

var ngramsTable = []Func{
	{Name: "ngrams.count", Native: true, Run: ngramsCount, Errors: ngramsErrors,
		Doc: "x str[m], splits i64[n+1], widths i64[k], pad i64[] (negative: as wide as goes), keep_short bool[] -> i64[]: n-grams in all. StringNGrams"},
	{Name: "ngrams", Native: true, Run: ngrams, Errors: ngramsErrors,
		Doc: "x str[m], splits i64[n+1], widths i64[k], pad i64[], keep_short bool[], separator str[], left str[], right str[] -> ngrams str[c], splits i64[n+1]. StringNGrams"},
}

var ngramsErrors = []string{
	"Invalid split value %d, must be in [0, %d]",
	"Pad width should be >= 0 when preserve_short_sequences is True and ngram_widths are not provided, got %d",
	"First split value must be 0, got %d",
	"Last split value must be data size. Expected %d, got %d",
}

// ngramSpec is how n-grams are made of rows of tokens.
type ngramSpec struct {
	splits, widths *Value
	pad            int64
	keepShort      bool
}

func readNgrams(ins []Value) (ngramSpec, error) {
	s := ngramSpec{&ins[1], &ins[2], ins[3].i64(0), ins[4].bool(0)}
	last, m := int64(0), ins[0].Len()
	if n := s.splits.Len(); n > 0 && s.splits.i64(0) != 0 {
		return s, fault(2, s.splits.i64(0))
	}
	for i := range s.splits.Len() {
		x := s.splits.i64(i)
		if x < last || x > m {
			return s, fault(0, x, m)
		}
		last = x
	}
	if s.splits.Len() > 0 && last != m {
		return s, fault(3, m, last)
	}
	return s, nil
}

// padding is how many pads stand on each side of a row.
func (s *ngramSpec) padding(width int64) int64 {
	if s.pad < 0 {
		return width - 1
	}
	return min(s.pad, width-1)
}

// row calls emit for each n-gram of n tokens: how many pads stand left, which tokens follow, how many pads stand right.
func (s *ngramSpec) row(n int64, emit func(left, from, to, right int64)) error {
	some := false
	for k := range s.widths.Len() {
		width := s.widths.i64(k)
		pad := s.padding(width)
		num := max(0, n+2*pad-width+1)
		for i := range num {
			left, right := max(0, pad-i), max(0, pad-(num-i-1))
			from := max(0, i-pad)
			emit(left, from, from+width-left-right, right)
			some = true
		}
	}
	if s.keepShort && !some && n > 0 {
		if s.pad < 0 {
			return fault(1, s.pad)
		}
		emit(s.pad, 0, n, s.pad)
	}
	return nil
}

func ngramsCount(ins, outs []Value) error {
	s, err := readNgrams(ins)
	if err != nil {
		return err
	}
	total := int64(0)
	for i := int64(1); i < s.splits.Len() && ins[0].Len() > 0; i++ {
		if err := s.row(s.splits.i64(i)-s.splits.i64(i-1), func(_, _, _, _ int64) { total++ }); err != nil {
			return err
		}
	}
	outs[0].setI64(0, total)
	return nil
}

func ngrams(ins, outs []Value) error {
	s, err := readNgrams(ins)
	if err != nil {
		return err
	}
	sep, lpad, rpad := ins[5].Strings[0], ins[6].Strings[0], ins[7].Strings[0]
	at := int64(0)
	clear(outs[1].Data)
	if ins[0].Len() == 0 { // no n-grams of pads alone then
		return nil
	}
	for i := int64(1); i < s.splits.Len(); i++ {
		start, end := s.splits.i64(i-1), s.splits.i64(i)
		tokens := ins[0].Strings[start:end]
		err := s.row(end-start, func(left, from, to, right int64) {
			var parts [][]byte
			for range left {
				parts = append(parts, lpad)
			}
			parts = append(parts, tokens[from:to]...)
			for range right {
				parts = append(parts, rpad)
			}
			outs[0].Strings[at] = bytes.Join(parts, sep)
			at++
		})
		if err != nil {
			return err
		}
		outs[1].setI64(i, at)
	}
	return nil
}

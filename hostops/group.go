package hostops

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"io"
)

var groupTable = []Func{
	{Name: "unique.count", Native: true, Run: uniqueCount, Doc: "x str[n] -> i64[1]: different strings. Unique and its kin on strings"},
	{Name: "unique", Native: true, Run: unique,
		Doc: "x str[n] -> y str[m] in the order of their first places, index i64[n] into y, counts i64[m]. Unique, UniqueV2, UniqueWithCounts on strings"},
	{Name: "segment.join", Native: true, Run: segmentJoin, Errors: []string{"segment_ids are not allowed to exceed num_segments or to have negative values."},
		Doc: "x str[n,k], segments i64[n], separator str[] -> str[m,k]: the rows of a segment joined. UnsortedSegmentJoin"},
	{Name: "compressed.decode", Run: decompress, Errors: []string{"inflate() failed: %s"},
		Doc: "x str[…], type i64[] (0 none, 1 ZLIB, 2 GZIP) -> str[…]. DecodeCompressed"},
}

// uniqueOf finds the first place and the number of each string.
func uniqueOf(x *Value) (first []int, index []int64, counts []int64) {
	seen := map[string]int64{}
	for i, s := range x.Strings {
		k, ok := seen[string(s)]
		if !ok {
			k = int64(len(first))
			seen[string(s)] = k
			first, counts = append(first, i), append(counts, 0)
		}
		counts[k]++
		index = append(index, k)
	}
	return first, index, counts
}

func uniqueCount(ins, outs []Value) error {
	first, _, _ := uniqueOf(&ins[0])
	outs[0].setI64(0, int64(len(first)))
	return nil
}

func unique(ins, outs []Value) error {
	first, index, counts := uniqueOf(&ins[0])
	for k, i := range first {
		outs[0].Strings[k] = bytes.Clone(ins[0].Strings[i])
		outs[2].setI64(int64(k), counts[k])
	}
	for i, k := range index {
		outs[1].setI64(int64(i), k)
	}
	return nil
}

func segmentJoin(ins, outs []Value) error {
	x, ids, sep := &ins[0], &ins[1], ins[2].Strings[0]
	m, k := outs[0].Shape[0], outs[0].Shape[1]
	parts := make([][][]byte, m*k)
	for i := range ids.Len() {
		id := ids.i64(i)
		if id < 0 || id >= m {
			return fault(0)
		}
		for j := range k {
			parts[id*k+j] = append(parts[id*k+j], x.Strings[i*k+j])
		}
	}
	for i, p := range parts {
		outs[0].Strings[i] = bytes.Join(p, sep)
	}
	return nil
}

func decompress(ins, outs []Value) error {
	kind := ins[1].i64(0)
	for i, s := range ins[0].Strings {
		if kind == 0 || len(s) == 0 {
			outs[0].Strings[i] = bytes.Clone(s)
			continue
		}
		var r io.Reader
		var err error
		if kind == 1 {
			r, err = zlib.NewReader(bytes.NewReader(s))
		} else {
			r, err = gzip.NewReader(bytes.NewReader(s))
		}
		var out []byte
		if err == nil {
			out, err = io.ReadAll(r)
		}
		if err != nil && len(out) == 0 { // what there is of a cut stream counts
			return fault(0, []byte(err.Error()))
		}
		outs[0].Strings[i] = out
	}
	return nil
}

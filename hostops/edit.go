package hostops

import (
	"bytes"
	"math"
	"slices"
)

var editTable = []Func{
	{Name: "order", Native: true, Run: order, Doc: "x str[n] -> i64[n]: the number of each among the different strings, ascending by their bytes. Set operations on strings"},
	{Name: "edit_distance", Native: true, Run: editDistance,
		Doc: "rows i64[n] and ids i64[n] of a hypothesis, rows i64[m] and ids i64[m] of a truth, rows ascending; normalize bool[] -> f32[rows]: the least number of insertions, deletions and changes. EditDistance"},
}

func order(ins, outs []Value) error {
	x := ins[0].Strings
	perm := make([]int, len(x))
	for i := range perm {
		perm[i] = i
	}
	slices.SortStableFunc(perm, func(i, j int) int { return bytes.Compare(x[i], x[j]) })
	rank := int64(0)
	for k, i := range perm {
		if k > 0 && !bytes.Equal(x[perm[k-1]], x[i]) {
			rank++
		}
		outs[0].setI64(int64(i), rank)
	}
	return nil
}

// rowsOf cuts ids into rows.
func rowsOf(rows, ids *Value, n int64) [][]int64 {
	out := make([][]int64, n)
	for i := range rows.Len() {
		if r := rows.i64(i); r >= 0 && r < n {
			out[r] = append(out[r], ids.i64(i))
		}
	}
	return out
}

func editDistance(ins, outs []Value) error {
	n := outs[0].Len()
	hyp, truth := rowsOf(&ins[0], &ins[1], n), rowsOf(&ins[2], &ins[3], n)
	for r := range n {
		d := float32(levenshtein(hyp[r], truth[r]))
		if ins[4].bool(0) {
			switch {
			case len(truth[r]) > 0:
				d /= float32(len(truth[r]))
			case len(hyp[r]) > 0:
				d = float32(math.Inf(1))
			}
		}
		outs[0].setF32(r, d)
	}
	return nil
}

// levenshtein goes through the table of distances of prefixes row by row.
func levenshtein(a, b []int64) int64 {
	row := make([]int64, len(b)+1)
	for j := range row {
		row[j] = int64(j)
	}
	for i, x := range a {
		last := row[0]
		row[0] = int64(i + 1)
		for j, y := range b {
			d := last
			if x != y {
				d = min(last, row[j], row[j+1]) + 1
			}
			last, row[j+1] = row[j+1], d
		}
	}
	return row[len(b)]
}

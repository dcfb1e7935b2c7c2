package textlib

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"strconv"

	"github.com/swage-ml/swage/hostops"
)

// encoded is base64, mostly sound.
func encoded(g gen) (ins, outs []hostops.Value) {
	v := g.strs(int64(g.IntN(3)))
	for i, s := range v.Strings {
		enc := []*base64.Encoding{base64.RawURLEncoding, base64.URLEncoding}[g.IntN(2)]
		t := enc.AppendEncode(nil, s)
		if len(t) > 0 && g.IntN(4) == 0 {
			t[g.IntN(len(t))] = "=A-_+/\n\xff"[g.IntN(8)]
		}
		if g.IntN(8) == 0 {
			t = t[:g.IntN(len(t)+1)]
		}
		v.Strings[i] = t
	}
	return []hostops.Value{v}, blank("string", 0, v.Len())
}

func rawBytes(g gen) (ins, outs []hostops.Value) {
	size := int64(1) << g.IntN(4)
	part := size >> g.IntN(2)
	n, row := int64(g.IntN(4)), size*int64(g.IntN(4))
	x := g.strs(n)
	padded := g.IntN(2) == 0
	if !padded {
		for i := range x.Strings {
			x.Strings[i] = append(x.Strings[i], make([]byte, row)...)[:row]
			if g.IntN(20) == 0 {
				x.Strings[i] = append(x.Strings[i], 1)
			}
		}
	}
	out := blank("float64", size, n, row/size)
	return []hostops.Value{x, g.scalar(max(part, 1)), flag(g.IntN(2) == 0), flag(padded), g.scalar(size)}, out
}

func (g gen) policy() []hostops.Value {
	return []hostops.Value{g.scalar(int64(g.IntN(3))), g.scalar([]int64{0xfffd, 'x', 0x1f600}[g.IntN(3)]), flag(g.IntN(2) == 0)}
}

// textRead has strings that are likely to hold marks and surrogates.
func textRead(g gen) (ins, outs []hostops.Value) {
	table := hostops.Value{DType: "int32", Shape: []int64{256}}
	for i, r := range hostops.ByteTable([]string{"windows-1252", "US-ASCII"}[g.IntN(2)]) {
		if g.IntN(100) == 0 {
			r = int32(g.Uint32())
		}
		table.Data = binary.LittleEndian.AppendUint32(table.Data[:4*i], uint32(r))
	}
	n := int64(g.IntN(4))
	x := g.strs(n)
	for i := range x.Strings {
		if g.IntN(2) == 0 {
			x.Strings[i] = nil
			for range g.IntN(6) {
				x.Strings[i] = append(x.Strings[i], []string{"\xfe\xff", "\xff\xfe", "\x00\x00", "\xd8\x3d", "\x3d\xd8", "\xde\x00", "\x00\xde", "a", "\x00a"}[g.IntN(9)]...)
			}
		}
	}
	return []hostops.Value{x, g.scalar(1 + g.Int64N(7)), table}, blank("string", 0, n)
}

func textWritten(g gen) (ins, outs []hostops.Value) {
	n := int64(g.IntN(4))
	x := g.strs(n)
	for i, s := range x.Strings {
		x.Strings[i] = bytes.ToValidUTF8(s, []byte("\U0001f600"))
	}
	return []hostops.Value{x, g.scalar([]int64{1, 2, 4, 5}[g.IntN(4)])}, blank("string", 0, n)
}

func charsCounted(g gen) (ins, outs []hostops.Value) {
	p := g.policy()
	return []hostops.Value{g.strs(int64(g.IntN(4))), p[0], p[2]}, blank("int64", 8)
}

func charsDecoded(g gen) (ins, outs []hostops.Value) {
	p := g.policy()
	x := g.strs(int64(g.IntN(4)))
	n := blank("int64", 8)
	if hostops.Call("unicode.count", []hostops.Value{x, p[0], p[2]}, n) != nil {
		binary.LittleEndian.PutUint64(n[0].Data, 2000) // room for what comes before the error
	}
	m := int64(binary.LittleEndian.Uint64(n[0].Data))
	outs = append(blank("int32", 4, m), append(blank("int64", 8, m), blank("int64", 8, x.Len()+1)...)...)
	return append([]hostops.Value{x}, p...), outs
}

func charsEncoded(g gen) (ins, outs []hostops.Value) {
	n := int64(g.IntN(4))
	splits, at := []int64{0}, int64(0)
	for range n {
		at += int64(g.IntN(4))
		splits = append(splits, at)
	}
	chars := g.ints((at + 1) / 2)
	chars.DType, chars.Shape, chars.Data = "int32", []int64{at}, chars.Data[:4*at]
	for i := range at {
		if g.IntN(8) > 0 {
			binary.LittleEndian.PutUint32(chars.Data[4*i:], g.Uint32()>>(11+g.IntN(20)))
		}
	}
	if g.IntN(30) == 0 && n > 0 {
		splits[n]++
	}
	p := g.policy()
	return []hostops.Value{chars, i64s([]int64{n + 1}, splits...), p[0], p[1]}, blank("string", 0, n)
}

func (g gen) ngramSpec() []hostops.Value {
	n := int64(g.IntN(4))
	splits, at := []int64{0}, int64(0)
	for range n {
		at += int64(g.IntN(4))
		splits = append(splits, at)
	}
	x := g.strs(at)
	if g.IntN(30) == 0 && n > 0 {
		splits[n]++
	}
	var widths []int64
	for range g.IntN(4) {
		widths = append(widths, int64(1+g.IntN(5)))
	}
	return []hostops.Value{x, i64s([]int64{n + 1}, splits...), i64s([]int64{int64(len(widths))}, widths...), g.scalar(int64(g.IntN(5) - 1)), flag(g.IntN(2) == 0)}
}

func ngramsMade(g gen) (ins, outs []hostops.Value) {
	ins = g.ngramSpec()
	n := blank("int64", 8)
	if hostops.Call("ngrams.count", ins, n) != nil {
		binary.LittleEndian.PutUint64(n[0].Data, 100)
	}
	ins = append(ins, g.strs(), g.strs(), g.strs())
	return ins, append(blank("string", 0, int64(binary.LittleEndian.Uint64(n[0].Data))), blank("int64", 8, ins[1].Len())...)
}

func csvRecords(g gen) (ins, outs []hostops.Value) {
	types := []hostops.DType{"string", "int32", "int64", "float32", "float64"}
	widths := []int64{0, 4, 8, 4, 8}
	n, columns := int64(g.IntN(4)), 1+g.IntN(4)
	var kinds, chosen []int64
	var defaults []hostops.Value
	total := columns
	if g.IntN(3) == 0 {
		total += 2
		for _, c := range g.Perm(total)[:columns] {
			chosen = append(chosen, int64(c))
		}
		for i := range chosen { // in order
			for j := range i {
				if chosen[j] > chosen[i] {
					chosen[i], chosen[j] = chosen[j], chosen[i]
				}
			}
		}
	}
	kindOf := make([]int, total)
	for i := range columns {
		k := g.IntN(5)
		kinds = append(kinds, int64(k))
		at := i
		if chosen != nil {
			at = int(chosen[i])
		}
		kindOf[at] = k
		def := g.strs(1)
		if k > 0 {
			def = g.ints(1)
			def.DType, def.Data = types[k], def.Data[:widths[k]]
		}
		if g.IntN(3) == 0 {
			def.Shape, def.Data, def.Strings = []int64{0}, nil, nil
		}
		defaults = append(defaults, def)
		outs = append(outs, blank(types[k], widths[k], n)...)
	}
	x := hostops.Value{DType: "string", Shape: []int64{n}}
	for range n {
		x.Strings = append(x.Strings, g.record(kindOf))
	}
	ins = []hostops.Value{x, str(","), flag(g.IntN(4) > 0), str([]string{"", "NA"}[g.IntN(2)]),
		i64s([]int64{int64(len(chosen))}, chosen...), i64s([]int64{int64(columns)}, kinds...)}
	return append(ins, defaults...), outs
}

// record is a line with fields of the kinds, now and then a damaged one.
func (g gen) record(kinds []int) []byte {
	var s []byte
	for i, k := range kinds {
		if i > 0 {
			s = append(s, ',')
		}
		switch {
		case g.IntN(8) == 0:
			s = append(s, []string{"", "NA", `""`, `"NA"`}[g.IntN(4)]...)
		case k == 0 && g.IntN(2) == 0:
			s = append(s, `"a""b,`+string(g.bytes(3))+`"`...)
		case k == 0:
			s = append(s, "plain text"[:g.IntN(10)]...)
		case k <= 2:
			s = strconv.AppendInt(s, g.Int64N(1e6)-5e5, 10)
		default:
			s = strconv.AppendFloat(s, g.NormFloat64(), 'g', -1, 64)
		}
	}
	if g.IntN(6) == 0 && len(s) > 0 {
		s[g.IntN(len(s))] = "\",\n\rx"[g.IntN(5)]
	}
	return s
}

func uniques(g gen) hostops.Value {
	x := g.strs(int64(g.IntN(40)))
	for i := range x.Strings {
		if g.IntN(2) == 0 {
			x.Strings[i] = x.Strings[g.IntN(len(x.Strings))]
		}
	}
	return x
}

func uniquesNumbered(g gen) (ins, outs []hostops.Value) {
	ins = []hostops.Value{uniques(g)}
	n := blank("int64", 8, 1)
	if err := hostops.Call("unique.count", ins, n); err != nil {
		panic(err)
	}
	m := int64(n[0].Data[0])
	return ins, append(append(blank("string", 0, m), blank("int64", 8, ins[0].Len())...), blank("int64", 8, m)...)
}

func segmentsJoined(g gen) (ins, outs []hostops.Value) {
	n, k, m := int64(g.IntN(6)), int64(g.IntN(3)), int64(1+g.IntN(4))
	ids := make([]int64, n)
	for i := range ids {
		ids[i] = int64(g.IntN(int(m)))
		if g.IntN(40) == 0 {
			ids[i] = m
		}
	}
	return []hostops.Value{g.strs(n, k), i64s([]int64{n}, ids...), g.strs()}, blank("string", 0, m, k)
}

func scriptsOf(g gen) (ins, outs []hostops.Value) {
	x := g.ints(8)
	x.DType, x.Shape = "int32", []int64{16}
	for i := range 16 {
		binary.LittleEndian.PutUint32(x.Data[4*i:], g.Uint32()>>g.IntN(24))
	}
	return []hostops.Value{x}, blank("int32", 4, 16)
}

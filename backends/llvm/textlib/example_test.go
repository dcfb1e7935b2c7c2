package textlib

import (
	"encoding/binary"

	"github.com/swage-ml/swage/hostops"
)

func delimited(field byte, parts ...[]byte) []byte {
	var all []byte
	for _, p := range parts {
		all = append(all, p...)
	}
	return append(binary.AppendUvarint([]byte{field<<3 | 2}, uint64(len(all))), all...)
}

// list is a tf.Feature with n values of a type: 1 bytes, 2 floats, 3 integers.
func (g gen) list(kind byte, n int) []byte {
	var vals []byte
	packed := g.IntN(2) == 0
	for range n {
		switch {
		case kind == 1:
			vals = append(vals, delimited(1, g.bytes(10))...)
		case kind == 2:
			if !packed {
				vals = append(vals, 1<<3|5)
			}
			vals = binary.LittleEndian.AppendUint32(vals, g.Uint32())
		default:
			if !packed {
				vals = append(vals, 1<<3)
			}
			vals = binary.AppendUvarint(vals, g.Uint64()>>g.IntN(64))
		}
	}
	if packed && kind > 1 && n > 0 {
		vals = delimited(1, vals)
	}
	return delimited(kind, vals)
}

// example is a tf.Example that mostly has what the features want; now and then it is damaged.
func (g gen) example(feats []hostops.ExampleFeature) []byte {
	var entries []byte
	for _, i := range g.Perm(len(feats)) {
		f := feats[i]
		kind := map[hostops.DType]byte{"string": 1, "float32": 2, "int64": 3}[f.DType]
		n := g.IntN(5)
		if f.Kind == hostops.Dense || f.Kind == hostops.Padded {
			size := 1
			for _, d := range f.Shape {
				size *= int(d)
			}
			if f.Kind == hostops.Padded {
				size *= n
			}
			n = size
		}
		switch g.IntN(40) {
		case 0:
			n++
		case 1:
			kind = byte(1 + g.IntN(4))
		case 2, 3, 4, 5:
			continue
		}
		feature := g.list(kind, n)
		if g.IntN(20) == 0 {
			feature = nil
		}
		entries = append(entries, delimited(1, delimited(1, []byte(f.Key)), delimited(2, feature))...)
		if g.IntN(20) == 0 {
			entries = append(entries, delimited(1, delimited(2, g.list(kind, n)), delimited(1, []byte(f.Key)))...)
		}
		if g.IntN(20) == 0 {
			entries = append(entries, delimited(1, delimited(1, []byte("other")), delimited(2, g.list(3, 2)))...)
		}
	}
	out := delimited(1, entries)
	if g.IntN(30) == 0 && len(out) > 0 {
		out[g.IntN(len(out))] ^= byte(1 << g.IntN(8))
	}
	if g.IntN(60) == 0 {
		out = out[:g.IntN(len(out)+1)]
	}
	return out
}

// sequences are messages with feature lists of a few names.
func (g gen) sequences(count bool) (ins, outs []hostops.Value) {
	n := int64(g.IntN(4))
	x := hostops.Value{DType: "string", Shape: []int64{n}}
	for range n {
		out := delimited(1, g.bytes(5))
		for range g.IntN(4) {
			var list []byte
			for range g.IntN(4) {
				list = append(list, delimited(1, g.list(byte(1+g.IntN(3)), g.IntN(90)))...)
			}
			key := []byte{'a' + byte(g.IntN(2))}
			out = append(out, delimited(2, delimited(1, delimited(1, key), delimited(2, list)))...)
		}
		if g.IntN(8) == 0 && len(out) > 0 {
			out[g.IntN(len(out))] ^= byte(1 << g.IntN(8))
		}
		x.Strings = append(x.Strings, out)
	}
	ins = []hostops.Value{x, str("a")}
	sizes := blank("int64", 8, n)
	if count {
		return ins, sizes
	}
	total := int64(2000) // room for what comes before the error
	if hostops.Call("sequence.count", ins, sizes) == nil {
		total = 0
		for i := range n {
			total += max(0, int64(binary.LittleEndian.Uint64(sizes[0].Data[8*i:])))
		}
	}
	return ins, blank("string", 0, total)
}

func (g gen) examples(count bool) (ins, outs []hostops.Value) {
	spec := hostops.ExampleSpec{Single: g.IntN(3) == 0}
	types := []hostops.DType{"string", "float32", "int64"}
	var defaults []hostops.Value
	for i := range 1 + g.IntN(5) {
		f := hostops.ExampleFeature{Key: string(rune('a'+i)) + string(g.bytes(12)), Kind: hostops.FeatureKind(g.IntN(4)), DType: types[g.IntN(3)]}
		if spec.Single && f.Kind == hostops.Ragged {
			f.Kind = hostops.Sparse
		}
		switch f.Kind {
		case hostops.Dense, hostops.Padded:
			n := int64(1)
			for range g.IntN(3) {
				f.Shape = append(f.Shape, int64(1+g.IntN(3)))
				n *= f.Shape[len(f.Shape)-1]
			}
			if f.Kind == hostops.Padded {
				n = 1
			} else if g.IntN(3) == 0 {
				n = 0
			}
			defaults = append(defaults, g.typed(f.DType, n))
		case hostops.Ragged:
			f.Splits = []hostops.DType{"int64", "int32"}[g.IntN(2)]
		}
		spec.Features = append(spec.Features, f)
	}
	blob, err := spec.Blob()
	if err != nil {
		panic(err)
	}
	x := hostops.Value{DType: "string"}
	n := 1
	if !spec.Single {
		n = g.IntN(5)
		x.Shape = []int64{int64(n)}
	}
	for range n {
		x.Strings = append(x.Strings, g.example(spec.Features))
	}
	ins = []hostops.Value{x, bytesOf(blob)}
	counted := int64(0)
	for _, f := range spec.Features {
		if f.Kind != hostops.Dense {
			counted++
		}
	}
	sizes := blank("int64", 8, counted, 2)
	if count {
		return ins, sizes
	}
	if hostops.Call("example.count", ins, sizes) != nil {
		for i := range sizes[0].Data { // room for what comes before the error
			sizes[0].Data[i] = []byte{200, 0, 0, 0, 0, 0, 0, 0}[i%8]
		}
	}
	at := 0
	size := func(i int) int64 { return int64(binary.LittleEndian.Uint64(sizes[0].Data[16*at+8*i:])) }
	batch := x.Shape
	for _, f := range spec.Features {
		blankOf := func(shape ...int64) { outs = append(outs, blank(f.DType, widths[f.DType], shape...)...) }
		switch f.Kind {
		case hostops.Dense:
			blankOf(append(append([]int64{}, batch...), f.Shape...)...)
			continue
		case hostops.Padded:
			blankOf(append(append(append([]int64{}, batch...), size(1)), f.Shape...)...)
		case hostops.Sparse:
			outs = append(outs, blank("int64", 8, size(0), int64(1+len(batch)))...)
			blankOf(size(0))
		default:
			blankOf(size(0))
			outs = append(outs, blank(f.Splits, widths[f.Splits], int64(n+1))...)
		}
		at++
	}
	return append(ins, defaults...), outs
}

var widths = map[hostops.DType]int64{"float32": 4, "int32": 4, "int64": 8}

// typed is a vector of n random elements.
func (g gen) typed(d hostops.DType, n int64) hostops.Value {
	if d == "string" {
		return g.strs(n)
	}
	v := g.ints(n)
	v.DType, v.Data = d, v.Data[:n*widths[d]]
	return v
}

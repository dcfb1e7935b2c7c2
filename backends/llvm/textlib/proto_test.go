package textlib

import (
	"encoding/binary"

	"github.com/swage-ml/swage/hostops"
)

// protoKind is a dtype with its number, and the field that holds values of it.
type protoKind struct {
	d          hostops.DType
	code, size int64
	field      byte
}

var protoKinds = []protoKind{{"float32", 1, 4, 5}, {"float64", 2, 8, 6}, {"int32", 3, 4, 7}, {"uint8", 4, 1, 7}, {"string", 7, 0, 8}, {"int64", 9, 8, 10}, {"bool", 10, 1, 11}, {"float16", 19, 2, 13}, {"uint64", 23, 8, 17}}

// some is a tensor of a kind.
func (g gen) some(k protoKind, shape ...int64) hostops.Value {
	if k.size == 0 {
		return g.strs(shape...)
	}
	v := g.ints(shape...)
	v.DType, v.Data = k.d, v.Data[:k.size*v.Len()]
	return v
}

func tensorsEncoded(g gen) (ins, outs []hostops.Value) {
	k := protoKinds[g.IntN(len(protoKinds))]
	var shape []int64
	for range g.IntN(4) {
		shape = append(shape, int64(g.IntN(4)))
	}
	return []hostops.Value{g.some(k, shape...), g.scalar(k.code), g.scalar(g.packed(k.size))}, blank("string", 0)
}

// packed is -1 for strings, now and then.
func (g gen) packed(size int64) int64 {
	if size == 0 && g.IntN(2) == 0 {
		return -1
	}
	return size
}

// message is a TensorProto, whose values may stand in fields of their own, and which may be damaged.
type message struct {
	text, code, size hostops.Value
	kind             protoKind
}

func (g gen) message() message {
	k := protoKinds[g.IntN(len(protoKinds))]
	m := message{code: g.scalar(k.code), size: g.scalar(k.size), kind: k}
	var shape []byte
	for range g.IntN(3) {
		shape = append(shape, delimited(2, binary.AppendUvarint([]byte{1 << 3}, uint64(g.IntN(4))))...)
	}
	out := append([]byte{1 << 3, byte(k.code)}, delimited(2, shape)...)
	for range g.IntN(4) {
		switch g.IntN(3) {
		case 0:
			out = append(out, delimited(k.field, g.bytes(16))...)
		case 1:
			out = binary.AppendUvarint(append(out, k.field<<3), g.Uint64()>>g.IntN(64))
		case 2:
			out = append(out, delimited(4, g.bytes(30))...)
		}
	}
	switch g.IntN(12) {
	case 0:
		out[g.IntN(len(out))] ^= 1 << g.IntN(8)
	case 1:
		out = out[:g.IntN(len(out))]
	}
	m.text = str(string(out))
	if g.IntN(3) == 0 { // a sound one
		x := g.some(k, int64(g.IntN(4)))
		m.text = str("")
		must(hostops.Call("tensor.encode", []hostops.Value{x, m.code, m.size}, []hostops.Value{m.text}))
	}
	return m
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func tensorsDecoded(g gen) (ins, outs []hostops.Value) {
	m := g.message()
	n := blank("int64", 8, 2)
	size := int64(1)
	if hostops.Call("tensor.rank", []hostops.Value{m.text, m.code}, n) == nil {
		size = min(int64(binary.LittleEndian.Uint64(n[0].Data[8:])), 1000)
	}
	return []hostops.Value{m.text, m.code, m.size}, blank(m.kind.d, m.kind.size, size)
}

func sparsesEncoded(g gen) (ins, outs []hostops.Value) {
	k := protoKinds[g.IntN(len(protoKinds))]
	rows, rank := int64(g.IntN(4)), int64(1+g.IntN(3))
	var idx []int64
	n, row := int64(0), int64(0)
	for range g.IntN(6) {
		row += int64(g.IntN(2))
		if row >= rows && g.IntN(20) > 0 {
			break
		}
		idx = append(idx, row)
		for range rank - 1 {
			idx = append(idx, int64(g.IntN(9)))
		}
		n++
	}
	ins = []hostops.Value{i64s([]int64{n, rank}, idx...), g.some(k, n), g.ints(rank), g.scalar(k.code), g.scalar(g.packed(k.size))}
	return ins, blank("string", 0, rows, 3)
}

// sparses are serialized sparse tensors; now and then some do not fit.
func (g gen) sparses() []hostops.Value {
	ins, outs := sparsesEncoded(g)
	for hostops.Call("sparse.encode", ins, outs) != nil {
		ins, outs = sparsesEncoded(g)
	}
	x := outs[0]
	if n := len(x.Strings); n > 0 && g.IntN(6) == 0 {
		if s := x.Strings[g.IntN(n)]; len(s) > 0 {
			s[g.IntN(len(s))] ^= 1 << g.IntN(8)
		}
	}
	size := int64(binary.LittleEndian.Uint64(ins[4].Data))
	return []hostops.Value{x, ins[3], g.scalar(max(size, 0))}
}

func sparsesDecoded(g gen) (ins, outs []hostops.Value) {
	ins = g.sparses()
	n := blank("int64", 8, 2)
	sizes := [2]int64{}
	if hostops.Call("sparse.count", ins[:2], n) == nil {
		for i := range sizes {
			sizes[i] = int64(binary.LittleEndian.Uint64(n[0].Data[8*i:]))
		}
	}
	kind := protoKinds[0]
	for _, k := range protoKinds {
		if k.code == int64(binary.LittleEndian.Uint64(ins[1].Data)) {
			kind = k
		}
	}
	outs = append(blank("int64", 8, sizes[0], sizes[1]+1), blank(kind.d, kind.size, sizes[0])...)
	return ins, append(outs, blank("int64", 8, sizes[1])...)
}

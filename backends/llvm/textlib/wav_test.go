package textlib

import (
	"encoding/binary"
	"math"

	"github.com/swage-ml/swage/hostops"
)

func soundsEncoded(g gen) (ins, outs []hostops.Value) {
	n, c := int64(g.IntN(6)), int64(1+g.IntN(3))
	x := hostops.Value{DType: "float32", Shape: []int64{n, c}}
	for range n * c {
		v := float32(g.NormFloat64()) / 2
		if g.IntN(4) == 0 { // halfway between two samples
			v = (float32(g.IntN(1<<16)-1<<15) + 0.5) / (1 << 15)
		}
		if g.IntN(20) == 0 {
			v = math.Float32frombits(g.Uint32())
		}
		x.Data = binary.LittleEndian.AppendUint32(x.Data, math.Float32bits(v))
	}
	rate := g.ints()
	rate.DType, rate.Data = "int32", rate.Data[:4]
	return []hostops.Value{x, rate}, blank("string", 0)
}

// sound is a file that may be damaged.
func (g gen) sound() []hostops.Value {
	ins, outs := soundsEncoded(g)
	must(hostops.Call("wav.encode", ins, outs))
	s := outs[0].Strings[0]
	if g.IntN(4) == 0 {
		s = append(append(append([]byte{}, s[:36]...), "LIST\x02\x00\x00\x00ab"...), s[36:]...)
	}
	switch g.IntN(6) {
	case 0:
		s[g.IntN(len(s))] ^= 1 << g.IntN(8)
	case 1:
		s = s[:g.IntN(len(s))]
	}
	return []hostops.Value{str(string(s)), g.scalar(int64(g.IntN(5) - 1)), g.scalar(int64(g.IntN(8) - 1))}
}

func soundsDecoded(g gen) (ins, outs []hostops.Value) {
	ins = g.sound()
	size := blank("int64", 8, 2)
	dims := [2]int64{}
	if hostops.Call("wav.shape", ins, size) == nil {
		for i := range dims {
			dims[i] = min(1000, int64(binary.LittleEndian.Uint64(size[0].Data[8*i:])))
		}
		for a, k := range []int{1, 0} { // what is asked for is what there is
			copy(ins[1+a].Data, size[0].Data[8*k:8*k+8])
		}
		if dims[0] == 1000 || dims[1] == 1000 {
			return soundsDecoded(g)
		}
	}
	return ins, append(blank("float32", 4, dims[0], dims[1]), blank("int32", 4)...)
}

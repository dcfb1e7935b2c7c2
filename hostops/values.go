package hostops

import (
	"encoding/binary"
	"math"
)

// What follows reads and writes elements of little-endian data; i counts elements.

func (v *Value) i64(i int64) int64  { return int64(binary.LittleEndian.Uint64(v.Data[8*i:])) }
func (v *Value) u64(i int64) uint64 { return binary.LittleEndian.Uint64(v.Data[8*i:]) }
func (v *Value) f64(i int64) float64 {
	return math.Float64frombits(binary.LittleEndian.Uint64(v.Data[8*i:]))
}
func (v *Value) bool(i int64) bool { return v.Data[i] != 0 }

func (v *Value) setI64(i, x int64)        { binary.LittleEndian.PutUint64(v.Data[8*i:], uint64(x)) }
func (v *Value) setI32(i int64, x int32)  { binary.LittleEndian.PutUint32(v.Data[4*i:], uint32(x)) }
func (v *Value) setU64(i int64, x uint64) { binary.LittleEndian.PutUint64(v.Data[8*i:], x) }
func (v *Value) setF32(i int64, x float32) {
	binary.LittleEndian.PutUint32(v.Data[4*i:], math.Float32bits(x))
}
func (v *Value) setF64(i int64, x float64) {
	binary.LittleEndian.PutUint64(v.Data[8*i:], math.Float64bits(x))
}
func (v *Value) setBool(i int64, x bool) {
	v.Data[i] = 0
	if x {
		v.Data[i] = 1
	}
}

// each is the index of element i of an operand that has n elements, or one for all.
func (v *Value) each(i int64) int64 {
	if v.Len() == 1 {
		return 0
	}
	return i
}

// mapStrings sets every element of the result from that of the operand.
func mapStrings(ins, outs []Value, f func(s []byte) []byte) error {
	for i, s := range ins[0].Strings {
		outs[0].Strings[i] = f(s)
	}
	return nil
}

package hostops

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
)

var lookupTable = []Func{
	{Name: "table.find", Native: true, Run: tableFind,
		Doc: "keys str, i32 or i64[…], default value[], table u8[…] of BuildTable -> values[…]. LookupTableFindV2 of tables that do not change"},
	{Name: "table.find_oov", Native: true, Run: tableFindOOV,
		Doc: "keys str[…], buckets i64[], size i64[], table u8[…] with i64 values -> i64[…]: the value, or size + Fingerprint64 modulo buckets. LookupTableFindV2 with StringToHashBucketFast and its Add, Equal and Select"},
	{Name: "table.size", Native: true, Run: tableSize, Doc: "table u8[…] of BuildTable -> i64[]. LookupTableSizeV2"},
}

// A table is a perfect hash (Belazzougui, Botelho, Dietzfelbinger 2009, without the compression): a key's hash chooses a
// bucket, the bucket's displacement and the hash choose the slot, where the key is or is not.
//
//	 0 n u64   8 buckets u64   16 slots u64   24 seed u64   32 place of displacements   40 place of slots
//	48 key's size u64: 4, 8, 0 for strings   56 value's size u64: 1, 2, 4, 8, 0 for strings
//	displacements u32[buckets], slots, bytes of strings
//
// A slot is {key u64, value 8 bytes}, or {hash u64, place u32, length u32, value 8 bytes} with string keys; a string value
// is {place u32, length u32}. A slot without a key repeats another's.
const (
	tableHeader   = 64
	perBucket     = 4
	maxDisplace   = 1 << 16
	tableSeeds    = 64
	wyP0, wyP1    = 0xa0761d6478bd642f, 0xe7037ed1a0b428db // primes of wyhash
	noKey         = 1<<32 - 1                              // the length of no string
	displaceStep  = 0x9e3779b97f4a7c15
	displaceScale = 0xd6e8feb86659fd93
)

func mum(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// tableHash is a hash in the manner of wyhash.
func tableHash(s []byte, seed uint64) uint64 {
	n := uint64(len(s))
	var a, b uint64
	switch {
	case n > 16:
		p := s
		for ; len(p) > 16; p = p[16:] {
			seed = mum(le64(p, 0)^wyP1, le64(p, 8)^seed)
		}
		a, b = le64(s, len(s)-16), le64(s, len(s)-8)
	case n >= 8:
		a, b = le64(s, 0), le64(s, len(s)-8)
	case n >= 4:
		a, b = le32(s, 0), le32(s, len(s)-4)
	case n > 0:
		a = uint64(s[0])<<16 | uint64(s[n>>1])<<8 | uint64(s[n-1])
	}
	return mum(wyP1^n, mum(a^wyP1, b^seed))
}

func intHash(key, seed uint64) uint64 { return mum(key^wyP0, seed^wyP1) }

func slotOf(hash, displace, slots uint64) uint64 {
	x := hash + displace*displaceStep
	x = (x ^ x>>29) * displaceScale
	return (x >> 32) * slots >> 32
}

func bucketOf(hash, buckets uint64) uint64 { return (hash & 0xffffffff) * buckets >> 32 }

// element is element i of v as a word, with the sign where it has one.
func (v *Value) element(i int64) uint64 {
	switch v.size() {
	case 1:
		return uint64(v.Data[i])
	case 2:
		return uint64(int64(int16(binary.LittleEndian.Uint16(v.Data[2*i:]))))
	case 4:
		return uint64(int64(int32(binary.LittleEndian.Uint32(v.Data[4*i:]))))
	}
	return v.u64(i)
}

// size is the bytes of an element, 0 of a string.
func (v *Value) size() int64 {
	switch v.DType {
	case "string":
		return 0
	case "bool", "int8", "uint8":
		return 1
	case "int16", "uint16", "half", "float16", "bfloat16":
		return 2
	case "int32", "uint32", "float", "float32":
		return 4
	}
	return 8
}

// text shows element i.
func (v *Value) text(i int64) string {
	if v.DType == "string" {
		return string(v.Strings[i])
	}
	return fmt.Sprint(int64(v.element(i)))
}

// BuildTable makes the table of keys (str, i32, i64) and values (str, or up to 8 bytes) for table.find. A key that is
// there twice must have the same value.
func BuildTable(keys, values Value) ([]byte, error) {
	n := keys.Len()
	if values.Len() != n {
		return nil, fmt.Errorf("table of %d keys and %d values", n, values.Len())
	}
	if k := keys.size(); k != 0 && k != 4 && k != 8 || keys.DType == "float32" || keys.DType == "float64" {
		return nil, fmt.Errorf("table with keys of %s", keys.DType)
	}
	for seed := range uint64(tableSeeds) {
		b := tableBuilder{keys: keys, values: values, seed: mum(seed+1, wyP0)}
		ok, err := b.place()
		if err != nil {
			return nil, err
		}
		if ok {
			return b.blob()
		}
	}
	return nil, fmt.Errorf("table of %d keys: no perfect hash found", n)
}

type tableBuilder struct {
	keys, values Value
	seed         uint64
	hashes       []uint64
	kept         []int64 // the keys without those that repeat
	displace     []uint32
	slots        []int64 // key's number, -1 where there is none
}

func (b *tableBuilder) sameKey(i, j int64) bool {
	if b.keys.size() == 0 {
		return bytes.Equal(b.keys.Strings[i], b.keys.Strings[j])
	}
	return b.keys.element(i) == b.keys.element(j)
}

func (b *tableBuilder) sameValue(i, j int64) bool {
	if b.values.size() == 0 {
		return bytes.Equal(b.values.Strings[i], b.values.Strings[j])
	}
	return b.values.element(i) == b.values.element(j)
}

// unique hashes the keys and finds those that are there once more; false if different keys have one hash.
func (b *tableBuilder) unique() (bool, error) {
	n := b.keys.Len()
	b.hashes = make([]uint64, n)
	order := make([]int64, n)
	for i := range n {
		order[i] = i
		if b.keys.size() == 0 {
			b.hashes[i] = tableHash(b.keys.Strings[i], b.seed)
		} else {
			b.hashes[i] = intHash(b.keys.element(i), b.seed)
		}
	}
	slices.SortStableFunc(order, func(x, y int64) int { return cmp.Compare(b.hashes[x], b.hashes[y]) })
	for i, k := range order {
		if i > 0 && b.hashes[k] == b.hashes[order[i-1]] {
			first := b.kept[len(b.kept)-1]
			if !b.sameKey(k, first) {
				return false, nil
			}
			if !b.sameValue(k, first) {
				return false, fmt.Errorf("HashTable has different value for same key. Key %s has %s and trying to add value %s",
					b.keys.text(k), b.values.text(first), b.values.text(k))
			}
			continue
		}
		b.kept = append(b.kept, k)
	}
	return true, nil
}

// place finds the displacements, the fullest buckets first.
func (b *tableBuilder) place() (bool, error) {
	if ok, err := b.unique(); !ok {
		return false, err
	}
	n := uint64(len(b.kept))
	buckets := make([][]int64, n/perBucket+1)
	for _, k := range b.kept {
		i := bucketOf(b.hashes[k], uint64(len(buckets)))
		buckets[i] = append(buckets[i], k)
	}
	order := make([]int, len(buckets))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return len(buckets[y]) - len(buckets[x]) })
	b.displace = make([]uint32, len(buckets))
	b.slots = make([]int64, n+n/8+1)
	for i := range b.slots {
		b.slots[i] = -1
	}
	for _, i := range order {
		d, ok := b.displacement(buckets[i])
		if !ok {
			return false, nil
		}
		b.displace[i] = d
	}
	return true, nil
}

// displacement puts a bucket's keys into free slots.
func (b *tableBuilder) displacement(bucket []int64) (uint32, bool) {
	size := uint64(len(b.slots))
	for d := range uint64(maxDisplace) {
		done := 0
		for _, k := range bucket {
			s := slotOf(b.hashes[k], d, size)
			if b.slots[s] >= 0 {
				break
			}
			b.slots[s] = k
			done++
		}
		if done == len(bucket) {
			return uint32(d), true
		}
		for _, k := range bucket[:done] {
			b.slots[slotOf(b.hashes[k], d, size)] = -1
		}
	}
	return 0, false
}

func (b *tableBuilder) blob() ([]byte, error) {
	le := binary.LittleEndian
	slotSize := 16
	if b.keys.size() == 0 {
		slotSize = 24
	}
	at := (tableHeader + 4*len(b.displace) + 7) &^ 7
	size := at + slotSize*len(b.slots)
	for _, list := range [][][]byte{b.keys.Strings, b.values.Strings} {
		for _, s := range list {
			size += len(s)
		}
	}
	out := make([]byte, 0, size)
	for _, x := range []uint64{uint64(len(b.kept)), uint64(len(b.displace)), uint64(len(b.slots)), b.seed, tableHeader, uint64(at),
		uint64(b.keys.size()), uint64(b.values.size())} {
		out = le.AppendUint64(out, x)
	}
	for _, d := range b.displace {
		out = le.AppendUint32(out, d)
	}
	out = append(out, make([]byte, at-len(out)+slotSize*len(b.slots))...)
	if len(b.kept) == 0 {
		return out, nil
	}
	add := func(s []byte) uint64 { // strings are behind the slots
		p := len(out)
		out = append(out, s...)
		return uint64(p) | uint64(len(s))<<32
	}
	for i, k := range b.slots {
		repeat := k < 0
		if repeat {
			k = b.kept[0]
		}
		var words []uint64
		if b.keys.size() == 0 {
			words = append(words, b.hashes[k])
			if repeat {
				words = append(words, noKey<<32)
			} else {
				words = append(words, add(b.keys.Strings[k]))
			}
		} else {
			words = append(words, b.keys.element(k))
		}
		switch {
		case repeat:
		case b.values.size() == 0:
			words = append(words, add(b.values.Strings[k]))
		default:
			words = append(words, b.values.element(k))
		}
		for j, w := range words {
			le.PutUint64(out[at+slotSize*i+8*j:], w)
		}
	}
	if len(out) > 1<<32-1 {
		return nil, fmt.Errorf("table of %d keys is larger than 4 GiB", len(b.kept))
	}
	return out, nil
}

// findSlot is the place of the value of element i of keys, -1 if the key is not there.
func findSlot(keys *Value, i int64, t []byte) int64 {
	n, slots, seed := le64(t, 0), le64(t, 16), le64(t, 24)
	if n == 0 {
		return -1
	}
	str := keys.size() == 0
	var hash uint64
	if str {
		hash = tableHash(keys.Strings[i], seed)
	} else {
		hash = intHash(keys.element(i), seed)
	}
	d := le32(t, int(le64(t, 32)+4*bucketOf(hash, le64(t, 8))))
	slot := slotOf(hash, d, slots)
	if !str {
		at := int64(le64(t, 40) + 16*slot)
		if le64(t, int(at)) != keys.element(i) {
			return -1
		}
		return at + 8
	}
	at := int64(le64(t, 40) + 24*slot)
	p, size := le32(t, int(at+8)), le32(t, int(at+12))
	if le64(t, int(at)) != hash || size != uint64(len(keys.Strings[i])) || !bytes.Equal(t[p:p+size], keys.Strings[i]) {
		return -1
	}
	return at + 16
}

func tableFind(ins, outs []Value) error {
	keys, def, t, out := &ins[0], &ins[1], ins[2].Data, &outs[0]
	size := out.size()
	for i := range out.Len() {
		at := findSlot(keys, i, t)
		switch {
		case size == 0 && at < 0:
			out.Strings[i] = bytes.Clone(def.Strings[0])
		case size == 0:
			p, n := le32(t, int(at)), le32(t, int(at+4))
			out.Strings[i] = bytes.Clone(t[p : p+n])
		case at < 0:
			copy(out.Data[size*i:], def.Data[:size])
		default:
			copy(out.Data[size*i:size*(i+1)], t[at:])
		}
	}
	return nil
}

func tableFindOOV(ins, outs []Value) error {
	keys, t := &ins[0], ins[3].Data
	for i, s := range keys.Strings {
		if at := findSlot(keys, int64(i), t); at >= 0 {
			outs[0].setU64(int64(i), le64(t, int(at)))
		} else {
			outs[0].setU64(int64(i), ins[2].u64(0)+Fingerprint64(s)%ins[1].u64(0))
		}
	}
	return nil
}

func tableSize(ins, outs []Value) error {
	outs[0].setU64(0, le64(ins[0].Data, 0))
	return nil
}

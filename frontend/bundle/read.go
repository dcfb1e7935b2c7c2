package bundle

import (
	"encoding/binary"
	"fmt"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// Read returns a whole tensor; the parts of a partitioned one are put
// together. The checksum is verified on every call.
func (b *Bundle) Read(key string) (Tensor, error) {
	e, err := b.lookup(key)
	if err != nil {
		return Tensor{}, err
	}
	if len(e.slices) > 0 {
		return b.gather(key, e, make([]int64, len(e.shape)), e.shape)
	}
	return b.read(key, e)
}

// Verify reads every tensor and returns the first error.
func (b *Bundle) Verify() error {
	for _, k := range b.keys {
		if _, err := b.Read(k); err != nil {
			return err
		}
	}
	return nil
}

// read returns the data of an entry that is not partitioned.
func (b *Bundle) read(key string, e entry) (Tensor, error) {
	t := Tensor{DType: e.dtype, Shape: append([]int64(nil), e.shape...)}
	s := b.shards[e.shard]
	var raw []byte
	if e.size > 0 {
		raw = s.data[e.offset : e.offset+e.size : e.offset+e.size]
	}
	where := fmt.Sprintf("tensor %q (offset %d, %d bytes)", key, e.offset, e.size)
	if e.dtype == tfpb.DataType_DT_STRING {
		var err error
		t.Strings, err = b.strings(s.path, where, raw, e)
		return t, err
	}
	el, ok := elems[e.dtype]
	if !ok {
		return Tensor{}, fmt.Errorf("%s: tensor %q has dtype %v, which cannot be read from a checkpoint", b.index, key, e.dtype)
	}
	if got := extendCRC(0, raw); got != e.crc {
		return Tensor{}, damage(b.path(e), where, fmt.Sprintf("%#08x", e.crc), "crc32c %#08x", got)
	}
	t.Data = raw
	if b.big && el.unit > 1 {
		t.Data = swapped(raw, el.unit)
	}
	return t, nil
}

// path names the file that holds e; an empty tensor needs none.
func (b *Bundle) path(e entry) string {
	if s, ok := b.shards[e.shard]; ok {
		return s.path
	}
	return b.index
}

// strings decodes a DT_STRING tensor: varint lengths, the masked CRC32C of the
// lengths, the bytes. The checksums take each length as a uint32 in the
// writer's byte order (uint64 from 4 GiB), not as the varint that is stored;
// the tensor's checksum goes on over the stored checksum and the bytes.
func (b *Bundle) strings(path, where string, raw []byte, e entry) ([][]byte, error) {
	n, _ := NumElements(e.shape)
	var order binary.ByteOrder = binary.LittleEndian
	if b.big {
		order = binary.BigEndian
	}
	// checkEntry has seen that there is at least one byte per string.
	lengths := make([]uint64, n)
	crc, rest, sum := uint32(0), raw, uint64(0)
	for i := range lengths {
		l, k := uvarint(rest)
		if k <= 0 || l > uint64(len(raw)) {
			return nil, damage(path, where, "a varint below the tensor's size", "a bad length of string %d", i)
		}
		lengths[i], rest = l, rest[k:]
		sum += l
		crc = extendCRC(crc, lengthBytes(order, l))
	}
	if len(rest) < 4 || uint64(len(rest)-4) != sum {
		return nil, damage(path, where, fmt.Sprintf("%d after the lengths", sum+4), "%d bytes", len(rest))
	}
	if stored := unmaskCRC(order.Uint32(rest)); stored != crc {
		return nil, damage(path, where, fmt.Sprintf("%#08x", stored), "crc32c of the lengths %#08x", crc)
	}
	if crc = extendCRC(crc, rest); crc != e.crc {
		return nil, damage(path, where, fmt.Sprintf("%#08x", e.crc), "crc32c %#08x", crc)
	}
	rest = rest[4:]
	out := make([][]byte, n)
	for i, l := range lengths {
		out[i], rest = rest[:l:l], rest[l:]
	}
	return out, nil
}

// lengthBytes is how a string length enters the checksum.
func lengthBytes(order binary.ByteOrder, l uint64) []byte {
	if l <= 1<<32-1 {
		var b [4]byte
		order.PutUint32(b[:], uint32(l))
		return b[:]
	}
	var b [8]byte
	order.PutUint64(b[:], l)
	return b[:]
}

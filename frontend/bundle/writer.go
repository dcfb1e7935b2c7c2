package bundle

import (
	"encoding/binary"
	"fmt"
	"os"
	"sort"

	"github.com/klauspost/compress/snappy"
	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/proto"
)

// WriterOptions says how a bundle is laid out. The zero value is what
// TensorFlow writes: one shard, little-endian, plain blocks.
type WriterOptions struct {
	Shards    int  // number of data files, default 1; tensors go round
	BigEndian bool // byte order of the data
	Snappy    bool // compress index blocks
	BlockSize int  // bytes in an index block before a new one starts, default 256 KiB as in TensorFlow
}

// A Writer makes bundles, for tests and tools. It keeps everything in memory
// until Finish.
type Writer struct {
	prefix  string
	opt     WriterOptions
	data    [][]byte
	entries map[string]*tfpb.BundleEntryProto
	next    int
	err     error
}

// NewWriter starts a bundle of the files PREFIX.index and PREFIX.data-*.
func NewWriter(prefix string, opt WriterOptions) *Writer {
	if opt.Shards <= 0 {
		opt.Shards = 1
	}
	if opt.BlockSize <= 0 {
		opt.BlockSize = 256 << 10
	}
	return &Writer{prefix: prefix, opt: opt, data: make([][]byte, opt.Shards), entries: map[string]*tfpb.BundleEntryProto{}}
}

// Add stores a tensor of a fixed-size dtype; data is little-endian. Errors are
// kept for Finish.
func (w *Writer) Add(key string, dtype tfpb.DataType, shape []int64, data []byte) {
	size, ok := byteSize(dtype, shape)
	if !ok || size != int64(len(data)) {
		w.fail("%q: got %d bytes, want %d for %v of shape %v", key, len(data), size, dtype, shape)
		return
	}
	if w.opt.BigEndian {
		data = swapped(data, elems[dtype].unit)
	}
	w.put(key, dtype, shape, data, extendCRC(0, data))
}

// AddStrings stores a DT_STRING tensor.
func (w *Writer) AddStrings(key string, shape []int64, elems [][]byte) {
	if n, ok := NumElements(shape); !ok || n != int64(len(elems)) {
		w.fail("%q: got %d strings, want %d for shape %v", key, len(elems), n, shape)
		return
	}
	var order binary.AppendByteOrder = binary.LittleEndian
	lenOrder := binary.ByteOrder(binary.LittleEndian)
	if w.opt.BigEndian {
		order, lenOrder = binary.BigEndian, binary.BigEndian
	}
	var b []byte
	crc := uint32(0)
	for _, s := range elems {
		b = binary.AppendUvarint(b, uint64(len(s)))
		crc = extendCRC(crc, lengthBytes(lenOrder, uint64(len(s))))
	}
	from := len(b)
	b = order.AppendUint32(b, maskCRC(crc))
	for _, s := range elems {
		b = append(b, s...)
	}
	w.put(key, tfpb.DataType_DT_STRING, shape, b, extendCRC(crc, b[from:]))
}

// AddSlice stores one part of a partitioned tensor; ext places it in the full
// shape, and data holds only the part.
func (w *Writer) AddSlice(key string, dtype tfpb.DataType, full []int64, ext []Extent, data []byte) {
	_, length, ok := box(full, ext)
	if !ok {
		w.fail("%q: slice %v is not within %v", key, ext, full)
		return
	}
	e := w.entries[key]
	if e == nil {
		e = &tfpb.BundleEntryProto{Dtype: dtype, Shape: shapeProto(full)}
		w.entries[key] = e
	}
	s := &tfpb.TensorSliceProto{}
	for _, x := range ext {
		p := &tfpb.TensorSliceProto_Extent{}
		if x.Length != fullExtent {
			p.Start, p.HasLength = x.Start, &tfpb.TensorSliceProto_Extent_Length{Length: x.Length}
		}
		s.Extent = append(s.Extent, p)
	}
	e.Slices = append(e.Slices, s)
	w.Add(sliceKey(key, ext), dtype, length, data)
}

// Finish writes the files.
func (w *Writer) Finish() error {
	if w.err != nil {
		return w.err
	}
	for i, d := range w.data {
		if err := os.WriteFile(fmt.Sprintf("%s.data-%05d-of-%05d", w.prefix, i, w.opt.Shards), d, 0o644); err != nil {
			return err
		}
	}
	head := &tfpb.BundleHeaderProto{NumShards: int32(w.opt.Shards), Version: &tfpb.VersionDef{Producer: 1}}
	if w.opt.BigEndian {
		head.Endianness = tfpb.BundleHeaderProto_BIG
	}
	rows := []tableEntry{{key: "", value: marshal(head)}}
	keys := make([]string, 0, len(w.entries))
	for k := range w.entries {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		rows = append(rows, tableEntry{k, marshal(w.entries[k])})
	}
	return os.WriteFile(w.prefix+".index", writeTable(rows, w.opt.BlockSize, w.opt.Snappy), 0o644)
}

func (w *Writer) fail(format string, args ...any) {
	if w.err == nil {
		w.err = fmt.Errorf("bundle writer: "+format, args...)
	}
}

// put appends raw bytes to the next shard and notes where they are.
func (w *Writer) put(key string, dtype tfpb.DataType, shape []int64, raw []byte, crc uint32) {
	if key == "" || w.entries[key] != nil {
		w.fail("key %q is empty or used twice", key)
		return
	}
	id := w.next % w.opt.Shards
	w.next++
	w.entries[key] = &tfpb.BundleEntryProto{Dtype: dtype, Shape: shapeProto(shape), ShardId: int32(id),
		Offset: int64(len(w.data[id])), Size: int64(len(raw)), Crc32C: maskCRC(crc)}
	w.data[id] = append(w.data[id], raw...)
}

func shapeProto(shape []int64) *tfpb.TensorShapeProto {
	p := &tfpb.TensorShapeProto{}
	for _, d := range shape {
		p.Dim = append(p.Dim, &tfpb.TensorShapeProto_Dim{Size: d})
	}
	return p
}

// marshal cannot fail: the messages hold no invalid UTF-8.
func marshal(m proto.Message) []byte {
	b, _ := proto.MarshalOptions{Deterministic: true}.Marshal(m)
	return b
}

// writeTable lays rows out as a LevelDB table; they must be sorted by key.
func writeTable(rows []tableEntry, blockSize int, compress bool) []byte {
	var out []byte
	emit := func(content []byte) []byte { // returns the handle
		typ := byte(blockPlain)
		h := binary.AppendUvarint(nil, uint64(len(out)))
		if compress {
			typ, content = blockSnappy, snappy.Encode(nil, content)
		}
		h = binary.AppendUvarint(h, uint64(len(content)))
		at := len(out)
		out = append(append(out, content...), typ)
		out = binary.LittleEndian.AppendUint32(out, maskCRC(extendCRC(0, out[at:])))
		return h
	}
	var index []tableEntry
	for len(rows) > 0 {
		n, size := 0, 0
		for n < len(rows) && (n == 0 || size < blockSize) {
			size += len(rows[n].key) + len(rows[n].value)
			n++
		}
		index = append(index, tableEntry{rows[n-1].key, emit(encodeBlock(rows[:n]))})
		rows = rows[n:]
	}
	foot := emit(encodeBlock(nil))
	foot = append(foot, emit(encodeBlock(index))...)
	foot = append(foot, make([]byte, handlesSize-len(foot))...)
	return binary.LittleEndian.AppendUint64(append(out, foot...), tableMagic)
}

// restartInterval is LevelDB's default: every so many entries the key is
// written whole.
const restartInterval = 16

func encodeBlock(rows []tableEntry) []byte {
	var b []byte
	restarts := []uint32{0}
	prev := ""
	for i, r := range rows {
		shared := 0
		if i > 0 && i%restartInterval == 0 {
			restarts = append(restarts, uint32(len(b)))
		} else {
			for shared < len(prev) && shared < len(r.key) && prev[shared] == r.key[shared] {
				shared++
			}
		}
		b = binary.AppendUvarint(b, uint64(shared))
		b = binary.AppendUvarint(b, uint64(len(r.key)-shared))
		b = binary.AppendUvarint(b, uint64(len(r.value)))
		b = append(append(b, r.key[shared:]...), r.value...)
		prev = r.key
	}
	for _, r := range restarts {
		b = binary.LittleEndian.AppendUint32(b, r)
	}
	return binary.LittleEndian.AppendUint32(b, uint32(len(restarts)))
}

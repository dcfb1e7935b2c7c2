// Package bundle reads TensorBundle checkpoints, the variables.index and
// variables.data-* files of a SavedModel, without copying the weights.
// It must not know about graphs, signatures or what a tensor is used for.
package bundle

import (
	"errors"
	"fmt"
	"io/fs"
	"sort"

	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/proto"
)

// bundleVersion is the newest TensorBundle format known (TensorFlow's
// kTensorBundleVersion).
const bundleVersion = 1

// A Bundle is an open checkpoint. Its methods may be called from several
// goroutines at once, except Close.
type Bundle struct {
	prefix  string
	index   string // path of the index file
	big     bool   // tensor data is big-endian
	nshards int
	keys    []string         // tensors, sorted; slice entries are not listed
	entries map[string]entry // tensors and slices by raw key
	shards  map[int32]shard
	total   int64 // bytes of all shards together
}

// entry is one checked row of the index.
type entry struct {
	dtype        tfpb.DataType
	shape        []int64
	shard        int32
	offset, size int64
	crc          uint32 // unmasked
	slices       [][]Extent
}

type shard struct {
	path    string
	data    []byte
	release func() error
}

// An Extent is the part of one dim that a slice covers; Length -1 means all.
type Extent struct{ Start, Length int64 }

// An Entry describes a tensor without its data.
type Entry struct {
	DType  tfpb.DataType
	Shape  []int64
	Slices [][]Extent // set if the tensor is partitioned: one per part, one Extent per dim
}

// A Tensor is data in row-major order, little-endian. Data of a fixed-size
// dtype points into the mapped file whenever it can: it may be unaligned, must
// not be written, and is gone after Bundle.Close. Strings holds the elements
// of a DT_STRING tensor, under the same rules.
type Tensor struct {
	DType   tfpb.DataType
	Shape   []int64
	Data    []byte
	Strings [][]byte
}

// Open reads the index PREFIX.index, checks it entirely, and maps the data
// files it names. The error is a *DamageError if the files are damaged, and
// wraps fs.ErrNotExist if there is no index.
func Open(prefix string) (_ *Bundle, err error) {
	b := &Bundle{prefix: prefix, index: prefix + ".index", entries: map[string]entry{}, shards: map[int32]shard{}}
	raw, release, err := mapFile(b.index)
	if err != nil {
		return nil, fmt.Errorf("opening checkpoint: %w", err)
	}
	defer release()
	rows, err := readTable(b.index, raw)
	if err != nil {
		return nil, err
	}
	if err := b.readHeader(rows); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			b.Close()
		}
	}()
	for _, r := range rows[1:] {
		e, err := b.readEntry(r)
		if err != nil {
			return nil, err
		}
		b.entries[r.key] = e
		if !isSliceKey(r.key) {
			b.keys = append(b.keys, r.key)
		}
	}
	// rows are sorted, hence so are keys.
	for _, r := range rows[1:] {
		if err := b.checkEntry(r.key, b.entries[r.key]); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// readHeader checks the first row, whose key is empty.
func (b *Bundle) readHeader(rows []tableEntry) error {
	if len(rows) == 0 || rows[0].key != "" {
		return damage(b.index, "its first entry", "a header under the empty key", "none")
	}
	var h tfpb.BundleHeaderProto
	if err := proto.Unmarshal(rows[0].value, &h); err != nil {
		return &DamageError{File: b.index, Where: "header", Err: err}
	}
	if v := h.GetVersion().GetMinConsumer(); v > bundleVersion {
		return fmt.Errorf("%s: checkpoint needs a reader of format version %d, this one knows %d", b.index, v, bundleVersion)
	}
	// Shard numbers have five digits in file names, more are legal but unheard of.
	if n := h.GetNumShards(); n < 0 || n > 1<<20 {
		return damage(b.index, "header", "a small count", "%d shards", n)
	}
	if e := h.GetEndianness(); e != tfpb.BundleHeaderProto_LITTLE && e != tfpb.BundleHeaderProto_BIG {
		return damage(b.index, "header", "0 (little) or 1 (big)", "endianness %d", e)
	}
	b.nshards = int(h.GetNumShards())
	b.big = h.GetEndianness() == tfpb.BundleHeaderProto_BIG
	return nil
}

// readEntry decodes one row and maps its shard.
func (b *Bundle) readEntry(r tableEntry) (entry, error) {
	where := fmt.Sprintf("entry %q", r.key)
	var p tfpb.BundleEntryProto
	if err := proto.Unmarshal(r.value, &p); err != nil {
		return entry{}, &DamageError{File: b.index, Where: where, Err: err}
	}
	shape, err := shapeOf(p.GetShape())
	if err != nil {
		return entry{}, &DamageError{File: b.index, Where: where, Err: err}
	}
	e := entry{dtype: p.GetDtype(), shape: shape, shard: p.GetShardId(), offset: p.GetOffset(), size: p.GetSize(), crc: unmaskCRC(p.GetCrc32C())}
	for _, s := range p.GetSlices() {
		ext := make([]Extent, len(s.GetExtent()))
		for i, x := range s.GetExtent() {
			ext[i] = Extent{x.GetStart(), fullExtent}
			if x.GetHasLength() != nil {
				ext[i].Length = x.GetLength()
			}
		}
		e.slices = append(e.slices, ext)
	}
	if len(e.slices) == 0 && e.size > 0 {
		if err := b.openShard(e.shard, where); err != nil {
			return entry{}, err
		}
	}
	return e, nil
}

// openShard maps the data file with this number, once.
func (b *Bundle) openShard(id int32, where string) error {
	if _, ok := b.shards[id]; ok {
		return nil
	}
	if id < 0 || int(id) >= b.nshards {
		return damage(b.index, where, fmt.Sprintf("one of %d", b.nshards), "shard %d", id)
	}
	path := fmt.Sprintf("%s.data-%05d-of-%05d", b.prefix, id, b.nshards)
	data, release, err := mapFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &DamageError{File: path, Where: where, Got: "no such file", Want: "the data that " + b.index + " refers to", Err: err}
	}
	if err != nil {
		return fmt.Errorf("opening checkpoint: %w", err)
	}
	b.shards[id] = shard{path, data, release}
	b.total += int64(len(data))
	return nil
}

// checkEntry compares sizes, so that no later step allocates or reads more
// than the files hold.
func (b *Bundle) checkEntry(key string, e entry) error {
	where := fmt.Sprintf("entry %q", key)
	n, okN := NumElements(e.shape)
	bytes, okB := byteSize(e.dtype, e.shape)
	switch {
	case !okN:
		return damage(b.index, where, "a shape that fits in memory", "shape %v", e.shape)
	case len(e.slices) > 0:
		return b.checkSlices(key, e)
	case e.offset < 0 || e.size < 0:
		return damage(b.index, where, "both not negative", "offset %d, size %d", e.offset, e.size)
	case e.size > 0 && (e.offset > int64(len(b.shards[e.shard].data)) || e.size > int64(len(b.shards[e.shard].data))-e.offset):
		return damage(b.shards[e.shard].path, where, fmt.Sprintf("bytes %d to %d", e.offset, uint64(e.offset)+uint64(e.size)), "a file of %d bytes", len(b.shards[e.shard].data))
	case okB && bytes != e.size:
		return damage(b.index, where, fmt.Sprintf("%d for %v of shape %v", bytes, e.dtype, e.shape), "size %d", e.size)
	case e.dtype == tfpb.DataType_DT_STRING && (n > e.size || e.size-n < 4):
		// one length byte at least for each, and the lengths' checksum
		return damage(b.index, where, fmt.Sprintf("at least %d for shape %v", n+4, e.shape), "size %d", e.size)
	case !okB && tfpb.DataType_name[int32(e.dtype)] == "" || e.dtype == tfpb.DataType_DT_INVALID:
		return damage(b.index, where, "a known dtype", "dtype %d", e.dtype)
	}
	return nil
}

// Close unmaps the files; tensors that were read from them must not be used
// any more.
func (b *Bundle) Close() error {
	var errs []error
	for id, s := range b.shards {
		errs = append(errs, s.release())
		delete(b.shards, id)
	}
	b.entries, b.keys = nil, nil
	return errors.Join(errs...)
}

// Keys lists the tensors, sorted by key.
func (b *Bundle) Keys() []string { return append([]string(nil), b.keys...) }

// Prefix returns the path the bundle was opened by, for messages.
func (b *Bundle) Prefix() string { return b.prefix }

// Entry returns dtype, shape and slices of a tensor.
func (b *Bundle) Entry(key string) (Entry, bool) {
	e, ok := b.entries[key]
	if !ok || isSliceKey(key) {
		return Entry{}, false
	}
	return Entry{DType: e.dtype, Shape: append([]int64(nil), e.shape...), Slices: e.slices}, true
}

// lookup is Entry with an error that shows the nearest keys.
func (b *Bundle) lookup(key string) (entry, error) {
	e, ok := b.entries[key]
	if !ok || isSliceKey(key) {
		i := sort.SearchStrings(b.keys, key)
		near := b.keys[max(0, min(i-1, len(b.keys))):min(i+1, len(b.keys))]
		return entry{}, fmt.Errorf("%s: no tensor %q among %d; nearest are %q", b.index, key, len(b.keys), near)
	}
	return e, nil
}

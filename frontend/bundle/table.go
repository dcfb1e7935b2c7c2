package bundle

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/klauspost/compress/snappy"
)

// The index file is a table in LevelDB's format (doc/table_format.md there):
//
//	data blocks, a metaindex block, an index block, footer
//
// Each block is followed by one type byte (0 plain, 1 snappy) and the masked
// CRC32C of block and type. The footer holds the handles (offset, size as
// varints) of the last two blocks, zero padding, and a magic number.
const (
	footerSize   = 48
	handlesSize  = footerSize - 8
	trailerSize  = 5
	tableMagic   = 0xdb4775248b80fb57
	blockPlain   = 0
	blockSnappy  = 1
	maxKeyLen    = 1 << 16
	snappyFactor = 24 // a snappy copy makes at most 64 bytes out of 3
)

// tableEntry is one key and value, in file order (which is key order).
type tableEntry struct {
	key   string
	value []byte
}

// handle is where a block lies, without its trailer.
type handle struct{ off, size uint64 }

func (h handle) String() string { return fmt.Sprintf("offset %d size %d", h.off, h.size) }

// table reads all entries of a table file. Every byte is accounted for: the
// blocks must tile the file and pass their checksums, so any change is found.
type table struct {
	file string
	data []byte
}

// readTable returns the entries of the table in data; file is for messages.
func readTable(file string, data []byte) ([]tableEntry, error) {
	t := &table{file, data}
	if len(data) < footerSize {
		return nil, damage(file, "its end", fmt.Sprintf("at least a footer of %d bytes", footerSize), "%d bytes", len(data))
	}
	body := uint64(len(data) - footerSize)
	foot := data[body:]
	if m := binary.LittleEndian.Uint64(foot[handlesSize:]); m != tableMagic {
		return nil, damage(file, fmt.Sprintf("offset %d", body+handlesSize), fmt.Sprintf("%#x", uint64(tableMagic)), "table magic %#x", m)
	}
	meta, n1 := readHandle(foot)
	index, n2 := readHandle(foot[max(n1, 0):])
	if n1 <= 0 || n2 <= 0 || n1+n2 > handlesSize || len(bytes.Trim(foot[n1+n2:handlesSize], "\x00")) > 0 {
		return nil, damage(file, fmt.Sprintf("offset %d", body), "two block handles and zero padding", "a malformed footer")
	}
	metaEntries, err := t.block(meta, body, nil)
	if err != nil {
		return nil, err
	}
	indexEntries, err := t.block(index, body, nil)
	if err != nil {
		return nil, err
	}
	// A filter block, if any, is named in the metaindex; none of TensorFlow's
	// writers makes one, and then the blocks follow each other without a gap.
	tiled := len(metaEntries) == 0
	var out []tableEntry
	next := uint64(0)
	for i, e := range indexEntries {
		h, n := readHandle(e.value)
		if n != len(e.value) {
			return nil, damage(file, fmt.Sprintf("index entry %d", i), "one block handle", "%d bytes", len(e.value))
		}
		if tiled && h.off != next || h.off < next {
			return nil, damage(file, fmt.Sprintf("index entry %d", i), fmt.Sprintf("a block at offset %d", next), "one at %d", h.off)
		}
		prev := len(out)
		if out, err = t.block(h, body, out); err != nil {
			return nil, err
		}
		if prev > 0 && len(out) > prev && out[prev].key <= out[prev-1].key {
			return nil, damage(file, fmt.Sprintf("block at offset %d", h.off), "keys in increasing order", "%q after %q", out[prev].key, out[prev-1].key)
		}
		if len(out) > prev && e.key < out[len(out)-1].key {
			return nil, damage(file, fmt.Sprintf("index entry %d", i), "a key not before the block's last", "%q before %q", e.key, out[len(out)-1].key)
		}
		next = h.off + h.size + trailerSize
	}
	if tiled && (meta.off != next || index.off != meta.off+meta.size+trailerSize || body != index.off+index.size+trailerSize) {
		return nil, damage(file, fmt.Sprintf("offset %d", next), "blocks without gaps up to the footer", "metaindex at %s, index at %s, footer at %d", meta, index, body)
	}
	return out, nil
}

// readHandle decodes two minimal varints; n is 0 or negative if they are not.
func readHandle(b []byte) (h handle, n int) {
	off, n1 := uvarint(b)
	if n1 <= 0 {
		return h, 0
	}
	size, n2 := uvarint(b[n1:])
	if n2 <= 0 {
		return h, 0
	}
	return handle{off, size}, n1 + n2
}

// uvarint is binary.Uvarint that refuses encodings longer than needed, which
// no writer produces.
func uvarint(b []byte) (uint64, int) {
	v, n := binary.Uvarint(b)
	if n > 1 && b[n-1] == 0 {
		return 0, 0
	}
	return v, n
}

// block checks and decodes the block at h, which must end before limit, and
// appends its entries to dst.
func (t *table) block(h handle, limit uint64, dst []tableEntry) ([]tableEntry, error) {
	where := fmt.Sprintf("block at offset %d", h.off)
	if h.off > limit || h.size > limit-h.off || limit-h.off-h.size < trailerSize {
		return nil, damage(t.file, where, fmt.Sprintf("a block within the first %d bytes", limit), "%s", h)
	}
	raw := t.data[h.off : h.off+h.size+1]
	stored := binary.LittleEndian.Uint32(t.data[h.off+h.size+1:])
	if got := extendCRC(0, raw); got != unmaskCRC(stored) {
		return nil, damage(t.file, where, fmt.Sprintf("%#08x", unmaskCRC(stored)), "crc32c %#08x", got)
	}
	content := raw[:h.size]
	switch typ := raw[h.size]; typ {
	case blockPlain:
	case blockSnappy:
		n, err := snappy.DecodedLen(content)
		if err != nil || n > snappyFactor*len(content)+64 {
			return nil, &DamageError{File: t.file, Where: where, Got: "a malformed snappy block", Err: err}
		}
		if content, err = snappy.Decode(nil, content); err != nil {
			return nil, &DamageError{File: t.file, Where: where, Got: "a malformed snappy block", Err: err}
		}
	default:
		return nil, damage(t.file, where, "0 (plain) or 1 (snappy)", "block type %d", typ)
	}
	return t.entries(where, content, dst)
}

// entries decodes prefix-compressed entries: shared length, rest length, value
// length as varints, the rest of the key, the value. The restart array at the
// end serves binary search only; its size is checked.
func (t *table) entries(where string, b []byte, dst []tableEntry) ([]tableEntry, error) {
	bad := func(got string, args ...any) error { return damage(t.file, where, "well-formed entries", got, args...) }
	if len(b) < 4 {
		return nil, bad("%d bytes", len(b))
	}
	restarts := uint64(binary.LittleEndian.Uint32(b[len(b)-4:]))
	if restarts > uint64(len(b)-4)/4 {
		return nil, bad("%d restart points in %d bytes", restarts, len(b))
	}
	b = b[:uint64(len(b))-4-4*restarts]
	var key []byte
	first, keyBytes, size := true, 0, len(b)
	for len(b) > 0 {
		var v [3]uint64
		for i := range v {
			x, n := uvarint(b)
			if n <= 0 {
				return nil, bad("a malformed length %d bytes before the end", len(b))
			}
			v[i], b = x, b[n:]
		}
		shared, rest, val := v[0], v[1], v[2]
		if shared > uint64(len(key)) || rest > uint64(len(b)) || val > uint64(len(b))-rest || shared+rest > maxKeyLen {
			return nil, bad("key of %d+%d and value of %d bytes with %d left", shared, rest, val, len(b))
		}
		prev := string(key)
		key = append(key[:shared], b[:rest]...)
		if !first && string(key) <= prev {
			return nil, bad("key %q after %q", key, prev)
		}
		// Prefix compression could make a small file expand without bound.
		if keyBytes += len(key); keyBytes > 1024*(size+1024) {
			return nil, bad("keys that expand to more than %d bytes", keyBytes)
		}
		first = false
		dst = append(dst, tableEntry{string(key), b[rest : rest+val : rest+val]})
		b = b[rest+val:]
	}
	return dst, nil
}

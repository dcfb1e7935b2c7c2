package hostops

import "encoding/binary"

// wire reads protocol buffers as TensorFlow's fast parser does: a length that reaches behind the message around it is cut
// to it, and all that it does not expect is an error.
type wire struct{ rest []byte }

const (
	wireVarint    = 0
	wireFixed64   = 1
	wireDelimited = 2
	wireFixed32   = 5
)

func tagOf(field, kind byte) byte { return field<<3 | kind }

func (w *wire) varint() (uint64, bool) {
	x := uint64(0)
	for i := 0; i < len(w.rest) && i < 10; i++ {
		c := w.rest[i]
		x |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			w.rest = w.rest[i+1:]
			return x, true
		}
	}
	return 0, false
}

// expect takes a tag of one byte if it is next.
func (w *wire) expect(tag byte) bool {
	if len(w.rest) == 0 || w.rest[0] != tag {
		return false
	}
	w.rest = w.rest[1:]
	return true
}

// message takes a length and opens what it spans.
func (w *wire) message() (wire, bool) {
	n, ok := w.varint()
	if !ok {
		return wire{}, false
	}
	if n = uint64(uint32(n)); n > uint64(len(w.rest)) {
		n = uint64(len(w.rest))
	}
	m := wire{w.rest[:n]}
	w.rest = w.rest[n:]
	return m, true
}

// bytes takes a length and the bytes, which must be there.
func (w *wire) bytes() ([]byte, bool) {
	n, ok := w.varint()
	if n = uint64(uint32(n)); !ok || n > uint64(len(w.rest)) {
		return nil, false
	}
	s := w.rest[:n]
	w.rest = w.rest[n:]
	return s, true
}

func (w *wire) fixed32() (uint32, bool) {
	if len(w.rest) < 4 {
		return 0, false
	}
	x := binary.LittleEndian.Uint32(w.rest)
	w.rest = w.rest[4:]
	return x, true
}

// skip takes a tag and its value.
func (w *wire) skip() bool {
	tag, ok := w.varint()
	if !ok {
		return false
	}
	n := uint64(0)
	switch tag & 7 {
	case wireVarint:
		_, ok = w.varint()
		return ok
	case wireFixed64:
		n = 8
	case wireFixed32:
		n = 4
	case wireDelimited:
		if n, ok = w.varint(); !ok {
			return false
		}
		n = uint64(uint32(n))
	default:
		return false
	}
	if n > uint64(len(w.rest)) {
		n = uint64(len(w.rest))
		ok = tag&7 == wireDelimited // which may reach behind the end
	}
	w.rest = w.rest[n:]
	return ok
}

// feature is one entry of an example's map: a tf.Feature, read when it is wanted.
type feature struct {
	key  []byte
	data []byte
}

// parseExample lists the entries of a tf.Example.
func parseExample(s []byte) ([]feature, bool) {
	var out []feature
	for w := (wire{s}); len(w.rest) > 0; {
		if !w.expect(tagOf(1, wireDelimited)) {
			if !w.skip() {
				return nil, false
			}
			continue
		}
		var ok bool
		if out, ok = parseFeatures(&w, out); !ok {
			return nil, false
		}
	}
	return out, true
}

func parseFeatures(w *wire, out []feature) ([]feature, bool) {
	m, ok := w.message()
	if !ok {
		return nil, false
	}
	for len(m.rest) > 0 {
		if !m.expect(tagOf(1, wireDelimited)) {
			return nil, false
		}
		entry, ok := m.message()
		if !ok {
			return nil, false
		}
		var f feature
		for range 2 {
			switch {
			case entry.expect(tagOf(1, wireDelimited)):
				f.key, ok = entry.bytes()
			case entry.expect(tagOf(2, wireDelimited)):
				f.data, ok = entry.bytes()
			default:
				ok = false
			}
			if !ok {
				return nil, false
			}
		}
		if len(entry.rest) > 0 {
			return nil, false
		}
		out = append(out, f)
	}
	return out, true
}

// The types of a feature's values, and none.
const (
	featNone = iota
	featBytes
	featFloat
	featInt
)

// kind is the type of the values; false for one that is unknown.
func (f *feature) kind() (int, bool) {
	if len(f.data) == 0 {
		return featNone, true
	}
	switch f.data[0] {
	case tagOf(1, wireDelimited):
		return featBytes, true
	case tagOf(2, wireDelimited):
		return featFloat, true
	case tagOf(3, wireDelimited):
		return featInt, true
	}
	return featNone, false
}

// featureValues are a feature's values, of one type.
type featureValues struct {
	strs [][]byte
	bits []uint64 // floats' and integers'
}

func (v *featureValues) len() int { return len(v.strs) + len(v.bits) }

// values reads the values of a feature of a known type.
func (f *feature) values() (v featureValues, ok bool) {
	kind, _ := f.kind()
	w := wire{f.data[1:]}
	m, ok := w.message()
	if !ok {
		return v, false
	}
	if kind == featBytes {
		for len(m.rest) > 0 {
			if !m.expect(tagOf(1, wireDelimited)) {
				return v, false
			}
			s, ok := m.bytes()
			if !ok {
				return v, false
			}
			v.strs = append(v.strs, s)
		}
		return v, true
	}
	one := func(w *wire) bool {
		if kind == featFloat {
			x, ok := w.fixed32()
			v.bits = append(v.bits, uint64(x))
			return ok
		}
		x, ok := w.varint()
		v.bits = append(v.bits, x)
		return ok
	}
	tag := tagOf(1, wireVarint)
	if kind == featFloat {
		tag = tagOf(1, wireFixed32)
	}
	if len(m.rest) == 0 {
		return v, true
	}
	if m.expect(tagOf(1, wireDelimited)) { // packed; what follows is not looked at
		p, ok := m.message()
		for ok && (len(p.rest) >= 4 || kind == featInt && len(p.rest) > 0) { // TensorFlow drops a part of a float
			ok = one(&p)
		}
		return v, ok
	}
	for len(m.rest) > 0 {
		if !m.expect(tag) || !one(&m) {
			return v, false
		}
	}
	return v, true
}

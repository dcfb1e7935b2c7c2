package hostops

import (
	"bytes"
	"encoding/binary"
)

var protoTable = []Func{
	{Name: "tensor.encode", Native: true, Run: tensorEncode,
		Doc: "x any type[…], type i64[] (DataType's number), size i64[] (bytes of an element, 0 for strings, -1 for strings as one piece) -> str[]: a TensorProto. SerializeTensor, SerializeSparse"},
	{Name: "tensor.rank", Native: true, Run: tensorRank, Errors: protoErrors, Doc: "serialized str[], type i64[] -> i64[2]: a TensorProto's rank and elements. ParseTensor"},
	{Name: "tensor.dims", Native: true, Run: tensorDims, Errors: protoErrors, Doc: "serialized str[], type i64[] -> i64[r]: a TensorProto's dims. ParseTensor"},
	{Name: "tensor.decode", Native: true, Run: tensorDecode, Errors: protoErrors, Doc: "serialized str[], type i64[], size i64[] -> any type[…] of as many elements. ParseTensor"},
	{Name: "sparse.encode", Native: true, Run: sparseEncode, Errors: protoErrors,
		Doc: "indices i64[n,r], values any type[n], shape i64[r], type i64[], size i64[] -> str[k,3]: a sparse tensor for each of the k rows, which ascend. SerializeManySparse"},
	{Name: "sparse.count", Native: true, Run: sparseCount, Errors: protoErrors, Doc: "serialized str[k,3], type i64[] -> i64[2]: values in all, and the rank of each. DeserializeSparse"},
	{Name: "sparse.decode", Native: true, Run: sparseDecode, Errors: protoErrors,
		Doc: "serialized str[k,3], type i64[], size i64[] -> indices i64[n,1+r] with the number of the tensor first, values any type[n], shape i64[r], the greatest of all. DeserializeSparse, DeserializeManySparse"},
}

const (
	errProto = iota
	errProtoType
	errProtoSize
	errSparse
)

var protoErrors = []string{
	"Could not parse a serialized tensor as TensorProto",
	"Type mismatch between parsed tensor (%d) and dtype (%d)",
	"a serialized tensor has %d elements, want %d",
	"the parts of a serialized sparse tensor do not fit each other",
}

// tensorProto is a message that was read: where its values are.
type tensorProto struct {
	dtype   int64
	dims    []int64
	content []byte
	fields  []protoValue // repeated values, in order
}

// protoValue is one value of a field, or many packed together.
type protoValue struct {
	field  byte
	kind   byte
	varint uint64
	data   []byte // of all but a varint
}

// protoField is where values of each DataType stand, and how: as varints, or in 4 or 8 bytes (then parts of them: 2 for complex).
var protoField = map[int64]struct{ field, kind byte }{1: {5, wireFixed32}, 2: {6, wireFixed64}, 3: {7, wireVarint}, 4: {7, wireVarint}, 5: {7, wireVarint}, 6: {7, wireVarint}, 7: {8, wireDelimited},
	8: {9, wireFixed32}, 9: {10, wireVarint}, 10: {11, wireVarint}, 14: {13, wireVarint}, 17: {7, wireVarint}, 18: {12, wireFixed64}, 19: {13, wireVarint}, 22: {16, wireVarint}, 23: {17, wireVarint}}

// field takes a tag and its value.
func (w *wire) field() (v protoValue, ok bool) {
	tag, ok := w.varint()
	if !ok || tag>>3 == 0 {
		return v, false
	}
	v.field, v.kind = byte(min(tag>>3, 255)), byte(tag&7)
	switch v.kind {
	case wireVarint:
		v.varint, ok = w.varint()
	case wireDelimited:
		v.data, ok = w.bytes()
	case wireFixed32, wireFixed64:
		n := 8
		if v.kind == wireFixed32 {
			n = 4
		}
		if len(w.rest) < n {
			return v, false
		}
		v.data, w.rest = w.rest[:n], w.rest[n:]
	default:
		return v, false
	}
	return v, ok
}

// readTensor reads a TensorProto.
func readTensor(s []byte, dtype int64) (*tensorProto, error) {
	t := &tensorProto{}
	shapes := 0
	for w := (wire{s}); len(w.rest) > 0; {
		v, ok := w.field()
		if !ok {
			return nil, fault(errProto)
		}
		switch {
		case v.field == 1 && v.kind == wireVarint:
			t.dtype = int64(int32(v.varint))
		case v.field == 2 && v.kind == wireDelimited:
			if !t.readShape(v.data) {
				return nil, fault(errProto)
			}
			shapes++
		case v.field == 4 && v.kind == wireDelimited:
			t.content = v.data
		case v.field > 4:
			t.fields = append(t.fields, v)
		}
	}
	if shapes > 1 { // protocol buffers would join them; nobody writes two
		return nil, fault(errProto)
	}
	if t.dtype != dtype {
		return nil, fault(errProtoType, t.dtype, dtype)
	}
	return t, nil
}

func (t *tensorProto) readShape(s []byte) bool {
	for w := (wire{s}); len(w.rest) > 0; {
		v, ok := w.field()
		if !ok || v.field == 3 && v.varint != 0 { // of unknown rank
			return false
		}
		if v.field != 2 || v.kind != wireDelimited {
			continue
		}
		size := uint64(0)
		for d := (wire{v.data}); len(d.rest) > 0; {
			x, ok := d.field()
			if !ok {
				return false
			}
			if x.field == 1 && x.kind == wireVarint {
				size = x.varint
			}
		}
		if size > 1<<40 || len(t.dims) == 254 {
			return false
		}
		t.dims = append(t.dims, int64(size))
	}
	return t.len() <= 1<<40
}

// len is the number of elements, more than 1<<40 if there are too many.
func (t *tensorProto) len() int64 {
	n := int64(1)
	for _, d := range t.dims {
		if d == 0 {
			return 0
		}
	}
	for _, d := range t.dims {
		if n > 1<<40/d {
			return 1<<40 + 1
		}
		n *= d
	}
	return n
}

// decode writes the elements, from at on.
func (t *tensorProto) decode(out *Value, at, size int64) error {
	n := t.len()
	if n == 0 {
		return nil
	}
	if len(t.content) > 0 {
		return t.copyContent(out, at, n, size)
	}
	f := protoField[t.dtype]
	parts := int64(1)
	if t.dtype == 8 || t.dtype == 18 {
		parts = 2
	}
	k := int64(0) // parts so far
	put := func(x uint64) {
		if k < n*parts {
			part := size / parts
			var b [8]byte
			binary.LittleEndian.PutUint64(b[:], x)
			copy(out.Data[(at*parts+k)*part:(at*parts+k+1)*part], b[:part])
		}
		k++
	}
	for _, v := range t.fields {
		if v.field != f.field {
			continue
		}
		switch {
		case size == 0 && v.kind == wireDelimited:
			if k < n {
				out.Strings[at+k] = bytes.Clone(v.data)
			}
			k++
		case size == 0:
		case v.kind == wireVarint && f.kind == wireVarint:
			put(t.number(v.varint))
		case v.kind == f.kind:
			put(word(v.data))
		case v.kind == wireDelimited && f.kind == wireVarint:
			for w := (wire{v.data}); len(w.rest) > 0; {
				x, ok := w.varint()
				if !ok {
					return fault(errProto)
				}
				put(t.number(x))
			}
		case v.kind == wireDelimited:
			step := 8
			if f.kind == wireFixed32 {
				step = 4
			}
			if len(v.data)%step != 0 {
				return fault(errProto)
			}
			for i := 0; i < len(v.data); i += step {
				put(word(v.data[i : i+step]))
			}
		}
	}
	// The last value goes on; without any they are zeros.
	have := min(k/parts, n)
	for i := have; i < n; i++ {
		switch {
		case size == 0 && have == 0:
			out.Strings[at+i] = nil
		case size == 0:
			out.Strings[at+i] = bytes.Clone(out.Strings[at+have-1])
		case have == 0:
			clear(out.Data[(at+i)*size : (at+i+1)*size])
		default:
			copy(out.Data[(at+i)*size:(at+i+1)*size], out.Data[(at+have-1)*size:])
		}
	}
	return nil
}

// number is a varint as an element; a bool is 0 or 1.
func (t *tensorProto) number(x uint64) uint64 {
	if t.dtype == 10 && x != 0 {
		return 1
	}
	return x
}

func word(b []byte) uint64 {
	if len(b) == 4 {
		return uint64(binary.LittleEndian.Uint32(b))
	}
	return binary.LittleEndian.Uint64(b)
}

func (t *tensorProto) copyContent(out *Value, at, n, size int64) error {
	if size > 0 {
		if int64(len(t.content)) != n*size {
			return fault(errProto)
		}
		copy(out.Data[at*size:], t.content)
		return nil
	}
	// Lengths, then the bytes.
	w := wire{t.content}
	lens := make([]uint64, 0, min(n, int64(len(t.content))))
	for range n {
		x, ok := w.varint()
		if !ok {
			return fault(errProto)
		}
		lens = append(lens, x)
	}
	for i, k := range lens {
		if k > uint64(len(w.rest)) {
			return fault(errProto)
		}
		out.Strings[at+int64(i)], w.rest = bytes.Clone(w.rest[:k]), w.rest[k:]
	}
	return nil
}

func tensorRank(ins, outs []Value) error {
	t, err := readTensor(ins[0].Strings[0], ins[1].i64(0))
	if err != nil {
		return err
	}
	outs[0].setI64(0, int64(len(t.dims)))
	outs[0].setI64(1, t.len())
	return nil
}

func tensorDims(ins, outs []Value) error {
	t, err := readTensor(ins[0].Strings[0], ins[1].i64(0))
	if err != nil {
		return err
	}
	for i := range outs[0].Len() {
		x := int64(0)
		if i < int64(len(t.dims)) {
			x = t.dims[i]
		}
		outs[0].setI64(i, x)
	}
	return nil
}

func tensorDecode(ins, outs []Value) error {
	t, err := readTensor(ins[0].Strings[0], ins[1].i64(0))
	if err != nil {
		return err
	}
	if n := outs[0].Len(); n != t.len() {
		return fault(errProtoSize, t.len(), n)
	}
	return t.decode(&outs[0], 0, ins[2].i64(0))
}

// encodeTensor is part of a tensor as a TensorProto: elements from at on.
func encodeTensor(x *Value, dtype, size int64, dims []int64, at int64) []byte {
	var shape []byte
	n := int64(1)
	for _, d := range dims {
		var dim []byte
		if d != 0 {
			dim = binary.AppendUvarint([]byte{tagOf(1, wireVarint)}, uint64(d))
		}
		shape = appendDelimited(shape, 2, dim)
		n *= d
	}
	out := appendDelimited([]byte{tagOf(1, wireVarint), byte(dtype)}, 2, shape)
	switch {
	case size < 0 && n > 0:
		var lens, text []byte
		for _, s := range x.Strings[at : at+n] {
			lens, text = binary.AppendUvarint(lens, uint64(len(s))), append(text, s...)
		}
		out = appendDelimited(out, 4, append(lens, text...))
	case size == 0:
		for _, s := range x.Strings[at : at+n] {
			out = appendDelimited(out, 8, s)
		}
	case size > 0 && n > 0:
		out = appendDelimited(out, 4, x.Data[at*size:(at+n)*size])
	}
	return out
}

func appendDelimited(out []byte, field byte, s []byte) []byte {
	return append(binary.AppendUvarint(append(out, tagOf(field, wireDelimited)), uint64(len(s))), s...)
}

func tensorEncode(ins, outs []Value) error {
	outs[0].Strings[0] = encodeTensor(&ins[0], ins[1].i64(0), ins[2].i64(0), ins[0].Shape, 0)
	return nil
}

const protoInt64 = 9

func sparseEncode(ins, outs []Value) error {
	idx, vals, shape := &ins[0], &ins[1], &ins[2]
	n, r, k := vals.Len(), shape.Len(), outs[0].Shape[0]
	rest := Value{Data: make([]byte, 8*n*(r-1))}
	dims := Value{Data: shape.Data[8:]}
	last := int64(0)
	for i := range n {
		if b := idx.i64(i * r); b < last || b >= k {
			return fault(errSparse)
		}
		last = idx.i64(i * r)
		for a := int64(1); a < r; a++ {
			rest.setI64(i*(r-1)+a-1, idx.i64(i*r+a))
		}
	}
	at := int64(0)
	for b := range k {
		end := at
		for end < n && idx.i64(end*r) == b {
			end++
		}
		outs[0].Strings[3*b] = encodeTensor(&Value{Data: rest.Data[8*at*(r-1):]}, protoInt64, 8, []int64{end - at, r - 1}, 0)
		outs[0].Strings[3*b+1] = encodeTensor(vals, ins[3].i64(0), ins[4].i64(0), []int64{end - at}, at)
		outs[0].Strings[3*b+2] = encodeTensor(&dims, protoInt64, 8, []int64{r - 1}, 0)
		at = end
	}
	return nil
}

// readSparse reads the three parts of a sparse tensor.
func readSparse(parts [][]byte, dtype int64) (idx, vals, shape *tensorProto, err error) {
	if idx, err = readTensor(parts[0], protoInt64); err != nil {
		return
	}
	if vals, err = readTensor(parts[1], dtype); err != nil {
		return
	}
	if shape, err = readTensor(parts[2], protoInt64); err != nil {
		return
	}
	if len(idx.dims) != 2 || len(vals.dims) != 1 || len(shape.dims) != 1 || idx.dims[0] != vals.dims[0] || idx.dims[1] != shape.dims[0] {
		err = fault(errSparse)
	}
	return
}

func sparseCount(ins, outs []Value) error {
	n, r := int64(0), int64(0)
	for i := range ins[0].Shape[0] {
		_, vals, shape, err := readSparse(ins[0].Strings[3*i:], ins[1].i64(0))
		if err != nil {
			return err
		}
		if i > 0 && shape.dims[0] != r {
			return fault(errSparse)
		}
		r = shape.dims[0]
		n += vals.dims[0]
	}
	outs[0].setI64(0, n)
	outs[0].setI64(1, r)
	return nil
}

func sparseDecode(ins, outs []Value) error {
	r, at := outs[2].Len(), int64(0)
	clear(outs[2].Data)
	for i := range ins[0].Shape[0] {
		idx, vals, shape, err := readSparse(ins[0].Strings[3*i:], ins[1].i64(0))
		if err != nil {
			return err
		}
		n := vals.dims[0]
		if shape.dims[0] != r || at+n > outs[1].Len() {
			return fault(errSparse)
		}
		places, dims := Value{Data: make([]byte, 8*n*r)}, Value{Data: make([]byte, 8*r)}
		for _, part := range []struct {
			t    *tensorProto
			to   *Value
			at   int64
			size int64
		}{{idx, &places, 0, 8}, {vals, &outs[1], at, ins[2].i64(0)}, {shape, &dims, 0, 8}} {
			if err := part.t.decode(part.to, part.at, part.size); err != nil {
				return err
			}
		}
		for j := range n {
			outs[0].setI64((at+j)*(r+1), i)
			for a := range r {
				outs[0].setI64((at+j)*(r+1)+1+a, places.i64(j*r+a))
			}
		}
		for a := range r {
			outs[2].setI64(a, max(outs[2].i64(a), dims.i64(a)))
		}
		at += n
	}
	return nil
}

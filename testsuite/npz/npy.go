package npz

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Array is a dense array: little-endian, row-major, whatever the file had.
type Array struct {
	// DType is TensorFlow's name of the element type; "string" for NumPy's S and U.
	DType string
	Shape []int64
	// Data is the elements; strings are ItemSize bytes each, filled up with NUL.
	Data []byte
	// ItemSize is the bytes of one element.
	ItemSize int
}

// codes are NumPy's type codes, without byte order, and our names. V2 is what ml_dtypes' bfloat16 is saved as.
var codes = []struct{ code, dtype string }{
	{"b1", "bool"}, {"i1", "int8"}, {"i2", "int16"}, {"i4", "int32"}, {"i8", "int64"},
	{"u1", "uint8"}, {"u2", "uint16"}, {"u4", "uint32"}, {"u8", "uint64"},
	{"f2", "float16"}, {"f4", "float32"}, {"f8", "float64"}, {"c8", "complex64"}, {"c16", "complex128"}, {"V2", "bfloat16"},
}

const magic = "\x93NUMPY"

// Decode reads one .npy array, of format 1, 2 or 3. The data may be shared with the argument.
func Decode(file []byte) (*Array, error) {
	if len(file) < 10 || string(file[:6]) != magic {
		return nil, fmt.Errorf("not an .npy array")
	}
	var size, at uint64
	switch file[6] {
	case 1:
		size, at = uint64(binary.LittleEndian.Uint16(file[8:])), 10
	case 2, 3:
		if len(file) < 12 {
			return nil, fmt.Errorf("damaged: the header is cut")
		}
		size, at = uint64(binary.LittleEndian.Uint32(file[8:])), 12
	default:
		return nil, fmt.Errorf(".npy format %d.%d is not known", file[6], file[7])
	}
	if at+size > uint64(len(file)) {
		return nil, fmt.Errorf("damaged: the header is cut")
	}
	h, err := parseHeader(string(file[at : at+size]))
	if err != nil {
		return nil, fmt.Errorf("damaged: header: %w", err)
	}
	return h.array(file[at+size:])
}

// array makes the data little-endian and row-major.
func (h *header) array(data []byte) (*Array, error) {
	a := &Array{Shape: h.shape}
	order, code := byte('|'), h.descr
	if code != "" && strings.IndexByte("<>=|", code[0]) >= 0 {
		order, code = code[0], code[1:]
	}
	unit := 0 // bytes that a byte order turns round
	switch {
	case code == "":
		return nil, fmt.Errorf("no type")
	case code[0] == 'S' || code[0] == 'a' || code[0] == 'U':
		n, err := strconv.ParseUint(code[1:], 10, 28)
		if err != nil {
			return nil, fmt.Errorf("type %q is not known", h.descr)
		}
		a.DType, a.ItemSize, unit = "string", int(n), 1
		if code[0] == 'U' {
			a.ItemSize, unit = 4*int(n), 4
		}
	case code[0] == 'O':
		return nil, fmt.Errorf("an object array (pickled) is not read; save strings with a dtype of S")
	default:
		for _, c := range codes {
			if c.code == code {
				size, _ := strconv.Atoi(code[1:])
				a.DType, a.ItemSize, unit = c.dtype, size, size
				if code[0] == 'c' {
					unit = size / 2
				}
			}
		}
		if a.DType == "" {
			return nil, fmt.Errorf("type %q is not known", h.descr)
		}
	}
	n, err := count(a.Shape, a.ItemSize)
	if err != nil {
		return nil, err
	}
	if n != uint64(len(data)) {
		return nil, fmt.Errorf("damaged: %d bytes of data for shape %v of %s, want %d", len(data), a.Shape, h.descr, n)
	}
	if order == '>' && unit > 1 {
		data = swapped(data, unit)
	}
	if h.fortran && len(a.Shape) > 1 && len(data) > 0 {
		data = rowMajor(data, a.Shape, a.ItemSize)
	}
	a.Data = data
	if code[0] == 'U' {
		return a.fromUnicode()
	}
	return a, nil
}

// count is the number of bytes, which must be one that this machine can hold.
func count(shape []int64, item int) (uint64, error) {
	n, zero := uint64(item), item == 0
	for _, d := range shape {
		if d < 0 {
			return 0, fmt.Errorf("damaged: shape %v", shape)
		}
		if d == 0 {
			zero = true
			continue
		}
		hi, lo := bits.Mul64(n, uint64(d))
		if hi != 0 || lo > 1<<62 {
			return 0, fmt.Errorf("damaged: the size of shape %v overflows", shape)
		}
		n = lo
	}
	if zero {
		// Elements of no bytes: their number must still be one that a loop can count.
		if item == 0 {
			if n, err := count(shape, 1); err != nil || n > 1<<31 {
				return 0, fmt.Errorf("damaged: shape %v of empty elements", shape)
			}
		}
		return 0, nil
	}
	return n, nil
}

func swapped(data []byte, unit int) []byte {
	out := make([]byte, len(data))
	for i := 0; i < len(data); i += unit {
		for k := range unit {
			out[i+k] = data[i+unit-1-k]
		}
	}
	return out
}

// rowMajor turns column-major data, as order='F' saves it, round.
func rowMajor(data []byte, shape []int64, item int) []byte {
	out := make([]byte, len(data))
	stride := make([]int, len(shape)) // of the source, in bytes
	step := item
	for i, d := range shape {
		stride[i] = step
		step *= int(d)
	}
	index := make([]int64, len(shape))
	from := 0
	for to := 0; to < len(out); to += item {
		copy(out[to:to+item], data[from:from+item])
		for axis := len(shape) - 1; axis >= 0; axis-- {
			index[axis]++
			from += stride[axis]
			if index[axis] < shape[axis] {
				break
			}
			from -= int(index[axis]) * stride[axis]
			index[axis] = 0
		}
	}
	return out
}

// fromUnicode makes UTF-8 of UCS-4.
func (a *Array) fromUnicode() (*Array, error) {
	var texts [][]byte
	n, err := count(a.Shape, 1)
	if err != nil {
		return nil, err
	}
	for i := range int(n) {
		var b []byte
		item := a.Data[i*a.ItemSize : (i+1)*a.ItemSize]
		for k := 0; k < len(item); k += 4 {
			r := binary.LittleEndian.Uint32(item[k:])
			if r > utf8.MaxRune {
				return nil, fmt.Errorf("damaged: character %#x", r)
			}
			b = utf8.AppendRune(b, rune(r))
		}
		texts = append(texts, bytes.TrimRight(b, "\x00"))
	}
	return FromStrings(texts, a.Shape...), nil
}

// FromStrings makes a string array as wide as its longest string. Its reader cannot tell NULs at the end of a string
// from padding: Lengths is what to save beside it.
func FromStrings(texts [][]byte, shape ...int64) *Array {
	a := &Array{DType: "string", Shape: append([]int64{}, shape...), ItemSize: 1}
	for _, s := range texts {
		a.ItemSize = max(a.ItemSize, len(s))
	}
	a.Data = make([]byte, a.ItemSize*len(texts))
	for i, s := range texts {
		copy(a.Data[i*a.ItemSize:], s)
	}
	return a
}

// Lengths is the int64 array of the strings' lengths.
func Lengths(texts [][]byte, shape ...int64) *Array {
	a := &Array{DType: "int64", Shape: append([]int64{}, shape...), ItemSize: 8}
	for _, s := range texts {
		a.Data = binary.LittleEndian.AppendUint64(a.Data, uint64(len(s)))
	}
	return a
}

// Len is the number of elements.
func (a *Array) Len() int {
	n, err := count(a.Shape, 1)
	if err != nil {
		return 0
	}
	return int(n)
}

// Strings is the elements of a string array: without the NULs at their end or, if lengths is not nil, of the lengths it
// gives (an integer array of as many elements).
func (a *Array) Strings(lengths *Array) ([][]byte, error) {
	if a.DType != "string" {
		return nil, fmt.Errorf("array is %s, want string", a.DType)
	}
	n := a.Len()
	texts := make([][]byte, n)
	for i := range texts {
		texts[i] = a.Data[i*a.ItemSize : (i+1)*a.ItemSize : (i+1)*a.ItemSize]
	}
	if lengths == nil {
		for i := range texts {
			texts[i] = bytes.TrimRight(texts[i], "\x00")
		}
		return texts, nil
	}
	if lengths.Len() != n {
		return nil, fmt.Errorf("%d lengths for %d strings", lengths.Len(), n)
	}
	for i := range texts {
		l, err := lengths.Int(i)
		if err != nil {
			return nil, fmt.Errorf("lengths: %w", err)
		}
		if l < 0 || l > int64(a.ItemSize) {
			return nil, fmt.Errorf("string %d: length %d is not in [0, %d]", i, l, a.ItemSize)
		}
		texts[i] = texts[i][:l]
	}
	return texts, nil
}

// Int is element i of an integer array.
func (a *Array) Int(i int) (int64, error) {
	b := a.Data[i*a.ItemSize:]
	switch a.DType {
	case "int8":
		return int64(int8(b[0])), nil
	case "uint8":
		return int64(b[0]), nil
	case "int16":
		return int64(int16(binary.LittleEndian.Uint16(b))), nil
	case "uint16":
		return int64(binary.LittleEndian.Uint16(b)), nil
	case "int32":
		return int64(int32(binary.LittleEndian.Uint32(b))), nil
	case "uint32":
		return int64(binary.LittleEndian.Uint32(b)), nil
	case "int64", "uint64":
		return int64(binary.LittleEndian.Uint64(b)), nil
	}
	return 0, fmt.Errorf("array is %s, want integers", a.DType)
}

// Encode makes one .npy array of format 1.0.
func Encode(a *Array) ([]byte, error) {
	descr := ""
	if a.DType == "string" {
		descr = "|S" + strconv.Itoa(a.ItemSize)
	}
	for _, c := range codes {
		if c.dtype == a.DType {
			order := "<"
			if c.code[1:] == "1" {
				order = "|"
			}
			descr = order + c.code
		}
	}
	if descr == "" {
		return nil, fmt.Errorf("dtype %q has no NumPy type", a.DType)
	}
	if n, err := count(a.Shape, a.ItemSize); err != nil || n != uint64(len(a.Data)) {
		return nil, fmt.Errorf("%d bytes for shape %v of %s: want %d", len(a.Data), a.Shape, descr, n)
	}
	shape := make([]string, len(a.Shape))
	for i, d := range a.Shape {
		shape[i] = strconv.FormatInt(d, 10)
	}
	dims := strings.Join(shape, ", ")
	if len(shape) == 1 {
		dims += ","
	}
	head := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", descr, dims)
	// Padded so that the data are aligned to 64 bytes, as NumPy does.
	pad := 63 - (10+len(head))%64
	head += strings.Repeat(" ", pad) + "\n"
	if len(head) > 1<<16-1 {
		return nil, fmt.Errorf("rank %d is too large", len(a.Shape))
	}
	out := make([]byte, 0, 10+len(head)+len(a.Data))
	out = append(out, magic...)
	out = append(out, 1, 0)
	out = binary.LittleEndian.AppendUint16(out, uint16(len(head)))
	out = append(out, head...)
	return append(out, a.Data...), nil
}

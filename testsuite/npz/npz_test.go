package npz

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"
)

// npy is a .npy file with any header text.
func npy(version byte, head string, data ...byte) []byte {
	b := append([]byte(magic), version, 0)
	if version == 1 {
		b = binary.LittleEndian.AppendUint16(b, uint16(len(head)))
	} else {
		b = binary.LittleEndian.AppendUint32(b, uint32(len(head)))
	}
	return append(append(b, head...), data...)
}

func head(descr string, fortran bool, shape string) string {
	f := "False"
	if fortran {
		f = "True"
	}
	return fmt.Sprintf("{'descr': '%s', 'fortran_order': %s, 'shape': %s, }   \n", descr, f, shape)
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name  string
		file  []byte
		dtype string
		shape []int64
		data  string
	}{
		{"scalar", npy(1, head("<i2", false, "()"), 1, 2), "int16", []int64{}, "\x01\x02"},
		{"vector", npy(1, head("|u1", false, "(3,)"), 1, 2, 3), "uint8", []int64{3}, "\x01\x02\x03"},
		{"big endian", npy(1, head(">i4", false, "(1, 2)"), 1, 2, 3, 4, 5, 6, 7, 8), "int32", []int64{1, 2}, "\x04\x03\x02\x01\x08\x07\x06\x05"},
		{"big complex", npy(1, head(">c8", false, "(1,)"), 1, 2, 3, 4, 5, 6, 7, 8), "complex64", []int64{1}, "\x04\x03\x02\x01\x08\x07\x06\x05"},
		{"fortran", npy(1, head("|b1", true, "(2, 3)"), 1, 4, 2, 5, 3, 6), "bool", []int64{2, 3}, "\x01\x02\x03\x04\x05\x06"},
		{"fortran 3", npy(2, head("|i1", true, "(2, 1, 2)"), 1, 3, 2, 4), "int8", []int64{2, 1, 2}, "\x01\x02\x03\x04"},
		{"big fortran", npy(3, head(">u2", true, "(2, 2)"), 0, 1, 0, 3, 0, 2, 0, 4), "uint16", []int64{2, 2}, "\x01\x00\x02\x00\x03\x00\x04\x00"},
		{"strings", npy(1, head("|S3", false, "(2,)"), 'a', 'b', 'c', 'd', 0, 0), "string", []int64{2}, "abcd\x00\x00"},
		{"unicode", npy(1, head("<U2", false, "(2,)"), 0xe9, 0, 0, 0, 'x', 0, 0, 0, 'y', 0, 0, 0, 0, 0, 0, 0), "string", []int64{2}, "éxy\x00\x00"},
		{"big unicode", npy(1, head(">U1", false, "(1,)"), 0, 0, 0, 'q'), "string", []int64{1}, "q"},
		{"empty", npy(1, head("<f8", false, "(0, 7)")), "float64", []int64{0, 7}, ""},
		{"empty strings", npy(1, head("|S0", false, "(4,)")), "string", []int64{4}, ""},
		{"bfloat16", npy(1, head("<V2", false, "(1,)"), 0x80, 0x3f), "bfloat16", []int64{1}, "\x80\x3f"},
		{"other order", npy(1, `{"shape":(1L,),"descr":"<f2","fortran_order":False}`, 1, 2), "float16", []int64{1}, "\x01\x02"},
	} {
		a, err := Decode(c.file)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.DType != c.dtype || !reflect.DeepEqual(a.Shape, c.shape) || string(a.Data) != c.data {
			t.Errorf("%s: got %s%v %q, want %s%v %q", c.name, a.DType, a.Shape, a.Data, c.dtype, c.shape, c.data)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"nothing", nil, "not an .npy"},
		{"cut header", npy(1, head("<f4", false, "()"))[:20], "header is cut"},
		{"version", npy(9, ""), "format 9.0 is not known"},
		{"few data", npy(1, head("<f4", false, "(2,)"), 1, 2, 3, 4), "4 bytes of data for shape [2]"},
		{"many data", npy(1, head("<f4", false, "()"), 1, 2, 3, 4, 5), "5 bytes of data"},
		{"overflow", npy(1, head("<f4", false, "(4611686018427387904, 4)")), "overflows"},
		{"too large", npy(1, head("<f4", false, "(99999999999999999999,)")), "want a dim"},
		{"negative", npy(1, head("<f4", false, "(-1,)")), "want a dim"},
		{"objects", npy(1, head("|O", false, "(1,)"), 1), "object array"},
		{"structured", npy(1, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': ()}"), "structured"},
		{"type", npy(1, head("<f3", false, "()"), 1, 2, 3), "not known"},
		{"long strings", npy(1, head("|S99999999999", false, "()")), "not known"},
		{"many empty strings", npy(1, head("|S0", false, "(99999999999,)")), "empty elements"},
		{"unclosed", npy(1, "{'descr': '<f4"), "does not end"},
		{"missing key", npy(1, "{'descr': '<f4', 'shape': ()}"), "2 of 3 keys"},
		{"double key", npy(1, "{'shape': (), 'shape': ()}"), "twice"},
		{"junk", npy(1, head("<f4", false, "()")+"x", 1, 2, 3, 4), "text after"},
		{"surrogate", npy(1, head("<U1", false, "()"), 0, 0, 0, 0x7f), "character"},
	} {
		_, err := Decode(c.file)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q in it", c.name, err, c.want)
		}
	}
}

func sample() *File {
	f := new(File)
	r := rand.New(rand.NewSource(1))
	for _, c := range codes {
		size := 0
		fmt.Sscan(c.code[1:], &size)
		data := make([]byte, 6*size)
		r.Read(data)
		f.Add("in."+c.dtype, &Array{DType: c.dtype, Shape: []int64{2, 3}, Data: data, ItemSize: size})
	}
	f.Add("scalar", &Array{DType: "float32", Shape: []int64{}, Data: []byte{1, 2, 3, 4}, ItemSize: 4})
	f.Add("a/b:0", FromStrings([][]byte{[]byte("x\x00"), nil, []byte("long")}, 3))
	return f
}

func TestRoundTrip(t *testing.T) {
	for _, compress := range []bool{false, true} {
		a, err := Write(sample(), compress)
		if err != nil {
			t.Fatal(err)
		}
		f, err := Read(a)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(f, sample()) {
			t.Errorf("compress %v: read differs from written", compress)
		}
		if b, _ := Write(f, compress); !bytes.Equal(a, b) {
			t.Errorf("compress %v: two writes differ", compress)
		}
	}
}

func TestStrings(t *testing.T) {
	texts := [][]byte{[]byte("x\x00"), {}, []byte("long")}
	a, l := FromStrings(texts, 3), Lengths(texts, 3)
	got, err := a.Strings(l)
	if err != nil || fmt.Sprintf("%q", got) != fmt.Sprintf("%q", texts) {
		t.Errorf("with lengths %q, %v", got, err)
	}
	if got, _ := a.Strings(nil); fmt.Sprintf("%q", got) != `["x" "" "long"]` {
		t.Errorf("without lengths %q", got)
	}
	for _, bad := range []*Array{Lengths(texts[:2], 2), Lengths([][]byte{make([]byte, 5), nil, nil}, 3), a} {
		if _, err := a.Strings(bad); err == nil {
			t.Errorf("lengths %v: no error", bad)
		}
	}
}

// TestDamage cuts and flips archives: an error or an array, never a panic, and no memory that the file cannot fill.
func TestDamage(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for _, compress := range []bool{false, true} {
		good, err := Write(sample(), compress)
		if err != nil {
			t.Fatal(err)
		}
		for n := 0; n < len(good); n += 1 + len(good)/200 {
			if _, err := Read(good[:n]); err == nil {
				t.Errorf("cut to %d of %d: no error", n, len(good))
			}
		}
		for range 2000 {
			b := bytes.Clone(good)
			for range 1 + r.Intn(4) {
				b[r.Intn(len(b))] = byte(r.Intn(256))
			}
			Read(b)
		}
	}
	// A flipped data byte is seen by its checksum.
	good, _ := Write(sample(), false)
	i := bytes.Index(good, []byte("long"))
	good[i]++
	if _, err := Read(good); err == nil || !strings.Contains(err.Error(), "checksum") {
		t.Errorf("flipped byte: %v", err)
	}
}

func TestReadRefuses(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create("x.npy")
	w.Write(npy(1, head("|u1", false, "()"), 1))
	w, _ = z.Create("x.npy")
	w.Write(npy(1, head("|u1", false, "()"), 1))
	z.Close()
	if _, err := Read(b.Bytes()); err == nil || !strings.Contains(err.Error(), `two arrays are called "x"`) {
		t.Errorf("got %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(npy(1, head("<f4", true, "(2, 2)"), make([]byte, 16)...))
	f.Add(npy(2, head(">U2", false, "(1,)"), make([]byte, 8)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Decode(data)
		if err != nil {
			return
		}
		if _, err := Encode(a); err != nil {
			t.Errorf("decoded %s%v does not encode: %v", a.DType, a.Shape, err)
		}
	})
}

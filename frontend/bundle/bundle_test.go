package bundle

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// ramp is n little-endian float32s 0, 1, 2, ... as raw bits of the integers:
// the reader does not care.
func ramp(n, from int) []byte {
	var b []byte
	for i := range n {
		b = binary.LittleEndian.AppendUint32(b, uint32(from+i))
	}
	return b
}

// writeSample makes a bundle with everything in it and returns its prefix.
func writeSample(t testing.TB, opt WriterOptions) string {
	t.Helper()
	prefix := filepath.Join(t.TempDir(), "variables")
	w := NewWriter(prefix, opt)
	f := tfpb.DataType_DT_FLOAT
	w.Add("a/one", f, []int64{2, 3}, ramp(6, 0))
	w.Add("a/odd", tfpb.DataType_DT_INT8, []int64{3}, []byte{1, 2, 3}) // makes what follows unaligned
	w.Add("a/scalar", tfpb.DataType_DT_INT64, nil, []byte{1, 2, 3, 4, 5, 6, 7, 8})
	w.Add("a/empty", f, []int64{0, 4}, nil)
	w.Add("c", tfpb.DataType_DT_COMPLEX64, []int64{1}, ramp(2, 7))
	w.AddStrings("s", []int64{2, 2}, [][]byte{[]byte("x"), nil, []byte("yy\x00z"), bytes.Repeat([]byte("q"), 300)})
	w.AddSlice("emb/w", f, []int64{4, 3}, []Extent{{0, 1}, {0, -1}}, ramp(3, 0))
	w.AddSlice("emb/w", f, []int64{4, 3}, []Extent{{1, 3}, {0, 2}}, []byte{3, 0, 0, 0, 4, 0, 0, 0, 6, 0, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0, 10, 0, 0, 0})
	w.AddSlice("emb/w", f, []int64{4, 3}, []Extent{{1, 3}, {2, 1}}, []byte{5, 0, 0, 0, 8, 0, 0, 0, 11, 0, 0, 0})
	for i := range 40 {
		w.Add(fmt.Sprintf("layer/with/a/long/name/%02d", i), tfpb.DataType_DT_HALF, []int64{1}, []byte{byte(i), 0})
	}
	if err := w.Finish(); err != nil {
		t.Fatal(err)
	}
	return prefix
}

var layouts = []struct {
	name string
	opt  WriterOptions
}{
	{"plain", WriterOptions{}},
	{"shards", WriterOptions{Shards: 3}},
	{"small blocks", WriterOptions{BlockSize: 64}},
	{"snappy", WriterOptions{Snappy: true, BlockSize: 300}},
	{"big endian", WriterOptions{BigEndian: true, Shards: 2}},
}

func TestRoundTrip(t *testing.T) {
	for _, l := range layouts {
		t.Run(l.name, func(t *testing.T) {
			b, err := Open(writeSample(t, l.opt))
			if err != nil {
				t.Fatal(err)
			}
			defer b.Close()
			keys := b.Keys()
			if len(keys) != 47 || keys[0] != "a/empty" || !slices.IsSorted(keys) {
				t.Errorf("keys: got %d %q", len(keys), keys)
			}
			for _, c := range []struct {
				key   string
				shape []int64
				want  []byte
			}{
				{"a/one", []int64{2, 3}, ramp(6, 0)},
				{"a/odd", []int64{3}, []byte{1, 2, 3}},
				{"a/scalar", []int64{}, []byte{1, 2, 3, 4, 5, 6, 7, 8}},
				{"a/empty", []int64{0, 4}, nil},
				{"c", []int64{1}, ramp(2, 7)},
				{"emb/w", []int64{4, 3}, ramp(12, 0)},
				{"layer/with/a/long/name/17", []int64{1}, []byte{17, 0}},
			} {
				got, err := b.Read(c.key)
				if err != nil {
					t.Errorf("%s: %v", c.key, err)
				} else if !bytes.Equal(got.Data, c.want) || !slices.Equal(got.Shape, c.shape) {
					t.Errorf("%s: got %v %v, want %v %v", c.key, got.Shape, got.Data, c.shape, c.want)
				}
			}
			s, err := b.Read("s")
			if err != nil || len(s.Strings) != 4 || string(s.Strings[2]) != "yy\x00z" || len(s.Strings[3]) != 300 {
				t.Errorf("s: got %q, %v", s.Strings, err)
			}
			if e, ok := b.Entry("emb/w"); !ok || len(e.Slices) != 3 || e.DType != tfpb.DataType_DT_FLOAT {
				t.Errorf("emb/w: got %+v", e)
			}
			if err := b.Verify(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestReadSlice(t *testing.T) {
	b, err := Open(writeSample(t, WriterOptions{}))
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	for _, c := range []struct {
		key           string
		start, length []int64
		want          []byte // one byte per element
		err           string
	}{
		{"a/one", []int64{0, 0}, []int64{2, 3}, []byte{0, 1, 2, 3, 4, 5}, ""},
		{"a/one", []int64{1, 1}, []int64{-1, -1}, []byte{4, 5}, ""},
		{"a/one", []int64{0, 2}, []int64{2, 1}, []byte{2, 5}, ""},
		{"emb/w", []int64{0, 1}, []int64{3, 2}, []byte{1, 2, 4, 5, 7, 8}, ""},
		{"emb/w", []int64{1, 0}, []int64{3, 2}, []byte{3, 4, 6, 7, 9, 10}, ""}, // exactly one part
		{"emb/w", []int64{3, 3}, []int64{1, 0}, nil, ""},
		{"a/scalar", nil, nil, nil, ""},
		{"a/one", []int64{0}, []int64{1}, nil, "rank"},
		{"a/one", []int64{0, 2}, []int64{1, 2}, nil, "dim 1"},
		{"a/one", []int64{-1, 0}, []int64{-1, 0}, nil, "dim 0"},
		{"none", nil, nil, nil, "no tensor"},
	} {
		got, err := b.ReadSlice(c.key, c.start, c.length)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%s %v %v: got %v, want error %q", c.key, c.start, c.length, err, c.err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.key, err)
			continue
		}
		if c.key == "a/scalar" {
			continue
		}
		var want []byte
		for _, v := range c.want {
			want = append(want, ramp(1, int(v))...)
		}
		if !bytes.Equal(got.Data, want) {
			t.Errorf("%s %v %v: got %v, want %v", c.key, c.start, c.length, got.Data, want)
		}
	}
}

// The key of anchors' worked example, as TensorFlow writes it.
func TestSliceKey(t *testing.T) {
	got := sliceKey("emb/w", []Extent{{0, 2}, {0, 3}})
	want := "\x00emb/w\x00\x01\x01\x02\x80\x82\x80\x83"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	// Values from TensorFlow's ordered_code_test: 63 is the last of one byte.
	for v, want := range map[int64]string{0: "\x80", 63: "\xbf", 64: "\xc0\x40", -1: "\x7f", -64: "\x40", -65: "\x3f\xbf", 1 << 20: "\xf0\x10\x00\x00"} {
		if got := string(appendSigned(nil, v)); got != want {
			t.Errorf("signed %d: got %x, want %x", v, got, want)
		}
	}
	if got := string(appendString(nil, "a\x00\xff")); got != "a\x00\xff\xff\x00\x00\x01" {
		t.Errorf("string: got %q", got)
	}
}

func TestMissing(t *testing.T) {
	_, err := Open(filepath.Join(t.TempDir(), "variables"))
	var d *DamageError
	if !errors.Is(err, fs.ErrNotExist) || errors.As(err, &d) {
		t.Errorf("no index: got %v", err)
	}
}

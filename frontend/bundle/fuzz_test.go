package bundle

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// FuzzTable feeds whole index files; FuzzEntries the contents of a block, past
// the checksum; FuzzBundle a header and an entry within a sound table.

func FuzzTable(f *testing.F) {
	rows := []tableEntry{{"", []byte("h")}, {"a/b", []byte("1")}, {"a/c", nil}}
	f.Add(writeTable(rows, 8, false))
	f.Add(writeTable(rows, 1<<10, true))
	f.Fuzz(func(t *testing.T, data []byte) {
		rows, err := readTable("f", data)
		for i := 1; err == nil && i < len(rows); i++ {
			if rows[i].key <= rows[i-1].key {
				t.Errorf("key %q after %q", rows[i].key, rows[i-1].key)
			}
		}
	})
}

func FuzzEntries(f *testing.F) {
	f.Add(encodeBlock([]tableEntry{{"", nil}, {"abc", []byte("1")}, {"abd", []byte("2")}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		tab := &table{"f", data}
		rows, err := tab.entries("block", data, nil)
		total := 0
		for _, r := range rows {
			total += len(r.key)
		}
		if err == nil && total > 1024*(len(data)+1024) {
			t.Errorf("%d bytes became %d of keys", len(data), total)
		}
	})
}

func FuzzBundle(f *testing.F) {
	head := marshal(&tfpb.BundleHeaderProto{NumShards: 1, Version: &tfpb.VersionDef{Producer: 1}})
	data := ramp(4, 0)
	entry := &tfpb.BundleEntryProto{Dtype: tfpb.DataType_DT_FLOAT, Shape: shapeProto([]int64{4}), Size: 16, Crc32C: maskCRC(extendCRC(0, data))}
	f.Add(head, "w", marshal(entry), "", []byte(nil), data)
	s := &tfpb.BundleEntryProto{Dtype: tfpb.DataType_DT_STRING, Shape: shapeProto([]int64{1}), Size: 7}
	f.Add(head, "s", marshal(s), "t", marshal(entry), []byte("\x02....ab"))
	parts := &tfpb.BundleEntryProto{Dtype: tfpb.DataType_DT_FLOAT, Shape: shapeProto([]int64{4}), Slices: []*tfpb.TensorSliceProto{{Extent: []*tfpb.TensorSliceProto_Extent{{}}}}}
	f.Add(head, sliceKey("w", []Extent{{0, -1}}), marshal(entry), "w", marshal(parts), data)
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, head []byte, k1 string, e1 []byte, k2 string, e2, data []byte) {
		rows := []tableEntry{{"", head}, {k1, e1}, {k2, e2}}
		if k1 >= k2 {
			rows = rows[:2]
		}
		if k1 == "" {
			rows = rows[:1]
		}
		prefix := filepath.Join(dir, "v")
		if os.WriteFile(prefix+".index", writeTable(rows, 1<<10, false), 0o644) != nil ||
			os.WriteFile(prefix+".data-00000-of-00001", data, 0o644) != nil {
			t.Skip("cannot write")
		}
		b, err := Open(prefix)
		if err != nil {
			return
		}
		defer b.Close()
		for _, k := range b.Keys() {
			e, _ := b.Entry(k)
			if got, err := b.Read(k); err == nil && int64(len(got.Data)) > int64(len(data)) {
				t.Errorf("%q: %d bytes out of %d", k, len(got.Data), len(data))
			}
			half := make([]int64, len(e.Shape))
			for i, d := range e.Shape {
				half[i] = d / 2
			}
			b.ReadSlice(k, make([]int64, len(half)), half)
		}
	})
}

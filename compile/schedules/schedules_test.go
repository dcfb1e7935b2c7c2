package schedules

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRoundTrip: what is merged is read back; the text depends on the content alone, and others' entries stay.
func TestRoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "db.json")
	open := func() *Database {
		t.Helper()
		d, err := Open(path, "x86-64-v4", "Some CPU")
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	first, second := open(), open()
	if err := first.Merge(map[string]Entry{"b": {Schedule: "task=2", US: 1.5, DefaultUS: 2, At: "a=1"}, "a": {US: 3, DefaultUS: 3}}); err != nil {
		t.Fatal(err)
	}
	if err := second.Merge(map[string]Entry{"c <&>": {Schedule: "winograd=4"}}); err != nil {
		t.Fatal(err)
	}
	d, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	got := d.For("x86-64-v4")
	if len(got) != 3 || got["b"] != "task=2" || got["a"] != "" || got["c <&>"] != "winograd=4" || d.Entries["b"].US != 1.5 {
		t.Errorf("read %v", d.Entries)
	}
	if len(second.Entries) != 3 {
		t.Errorf("the merged database has %d entries", len(second.Entries))
	}
	if d.For("aarch64") != nil || (*Database)(nil).For("x86-64-v4") != nil {
		t.Error("schedules for another target")
	}
	text, _ := os.ReadFile(path)
	if err := d.Merge(nil); err != nil {
		t.Fatal(err)
	}
	again, _ := os.ReadFile(path)
	if string(text) != string(again) || strings.Index(string(text), `"a"`) > strings.Index(string(text), `"b"`) {
		t.Errorf("written\n%s\nthen\n%s", text, again)
	}
	if left, _ := filepath.Glob(filepath.Dir(path) + "/.*"); len(left) > 0 {
		t.Errorf("left %q", left)
	}
	for _, other := range [][2]string{{"x86-64-v3", "Some CPU"}, {"x86-64-v4", "Another CPU"}} {
		if _, err := Open(path, other[0], other[1]); err == nil || !strings.Contains(err.Error(), "this machine is "+other[1]) {
			t.Errorf("opened for %v: %v", other, err)
		}
	}
}

func TestDamage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "db.json")
	for _, c := range []struct{ text, says string }{
		{``, "damaged"},
		{`{"version":1,"target":"x86-64-v4","cpu":"c","entries":{"k":{"sched`, "damaged"},
		{`{"target":"x86-64-v4"}`, "no version"},
		{`{"version":2,"target":"x86-64-v4","entries":[]}`, "version 2, want 1"},
		{`{"version":1,"entries":{}}`, "no target"},
		{`{"version":1,"target":"x86-64-v4","entries":{"k":{"schedule":"task=none"}}}`, `entry "k": schedule "task=none"`},
		{`{"version":1,"target":"x86-64-v4","entires":{}}`, "entires"},
		{`{"version":1,"target":"x86-64-v4"} {}`, "damaged"},
	} {
		if err := os.WriteFile(path, []byte(c.text), 0o666); err != nil {
			t.Fatal(err)
		}
		_, err := Read(path)
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v, want %q", c.text, err, c.says)
		}
	}
}

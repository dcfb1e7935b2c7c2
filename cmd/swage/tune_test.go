package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/compile"
)

// native is this machine's target.
func native(t *testing.T) string {
	t.Helper()
	name, err := compile.TargetName("native")
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// TestSchedules: a database changes the artefact, the same one always in the same way, and no answer beyond its tolerance.
func TestSchedules(t *testing.T) {
	needLLVM(t)
	dir := t.TempDir()
	db := filepath.Join(dir, "db.json")
	text := `{"version":1,"target":"` + native(t) + `","cpu":"any","entries":{"*":{"schedule":"rows=5 vectors=1 task=2","us":1,"default_us":2}}}`
	if err := os.WriteFile(db, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	build := func(name string, flags ...string) []byte {
		t.Helper()
		path := filepath.Join(dir, name)
		if code, _, errs := cli(t, dir, append([]string{"compile", credit + "saved_model", "-o", path}, flags...)...); code != 0 {
			t.Fatalf("%q: exit %d, %s", flags, code, errs)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	plain, one, two := build("plain.so"), build("one.so", "--schedules", db), build("two.so", "--schedules", db)
	if bytes.Equal(plain, one) || !bytes.Equal(one, two) {
		t.Errorf("artefacts differ from the plain one: %v, from each other: %v; want true, false", !bytes.Equal(plain, one), !bytes.Equal(one, two))
	}
	found, _ := filepath.Glob(credit + "*.npz")
	if code, out, errs := cli(t, dir, append([]string{"check", dir + "/one.so"}, found...)...); code != 0 || len(found) == 0 {
		t.Errorf("check of %d cases: exit %d\n%s%s", len(found), code, out, errs)
	}
	for path, from := range map[string]string{dir + "/one.so": "(database)", credit + "saved_model": "(model)"} {
		if code, out, _ := cli(t, dir, "inspect", path); code != 0 || !strings.Contains(out, from) {
			t.Errorf("inspect %s: exit %d, no %s in\n%s", path, code, from, out)
		}
	}
	bad := filepath.Join(dir, "bad.json")
	os.WriteFile(bad, []byte(strings.Replace(text, `"version":1`, `"version":7`, 1)), 0o666)
	if code, _, errs := cli(t, dir, "compile", credit+"saved_model", "-o", dir+"/x.so", "--schedules", bad); code != 4 || !strings.Contains(errs, "version 7, want 1") {
		t.Errorf("another version: exit %d, %q", code, errs)
	}
}

// TestTune measures for a moment; the second time everything is known, and the artefact is the one that the database makes.
func TestTune(t *testing.T) {
	needLLVM(t)
	dir := t.TempDir()
	tune := func(name string) tuning {
		t.Helper()
		code, out, errs := cli(t, dir, "compile", credit+"saved_model", "-o", filepath.Join(dir, name), "--tune", "3s", "--tune-db", dir+"/db.json", "--json")
		if strings.Contains(errs, "perf_event_open") {
			t.Skip(errs)
		}
		var c compilation
		if err := json.Unmarshal([]byte(out), &c); code != 0 || err != nil || c.Tuning == nil {
			t.Fatalf("exit %d, %s, %v\n%s", code, errs, err, out)
		}
		return *c.Tuning
	}
	first := tune("one.so")
	if len(first.Measured) == 0 || first.Known != 0 || first.Rounds < leastRounds {
		t.Errorf("at first %+v", first)
	}
	if len(first.Skipped) == 0 {
		if second := tune("two.so"); len(second.Measured) != 0 || second.Known != len(first.Measured) {
			t.Errorf("then %+v", second)
		}
	}
	if code, _, errs := cli(t, dir, "compile", credit+"saved_model", "-o", dir+"/three.so", "--schedules", dir+"/db.json"); code != 0 {
		t.Fatalf("exit %d, %s", code, errs)
	}
	one, _ := os.ReadFile(dir + "/one.so")
	three, _ := os.ReadFile(dir + "/three.so")
	if !bytes.Equal(one, three) {
		t.Error("the same database makes another artefact")
	}
}

func TestBest(t *testing.T) {
	run := func(text, code string, samples float64, us ...float64) *candidate {
		c := &candidate{text: text, codes: map[string]string{"k": code}, samples: map[string]float64{"k": samples}}
		for _, x := range us {
			c.rounds = append(c.rounds, map[string]float64{"k": x})
		}
		return c
	}
	own := run("", "A", 1e6, 100, 110, 90)
	for _, c := range []struct {
		name string
		all  []*candidate
		want string
		us   float64
	}{
		{"nothing else", []*candidate{own}, "", 100},
		{"too little", []*candidate{own, run("task=2", "B", 1e6, 98, 98, 98)}, "", 100},
		{"enough", []*candidate{own, run("task=2", "B", 1e6, 96, 20, 500)}, "task=2", 96},
		{"the best of two", []*candidate{own, run("task=2", "B", 1e6, 96), run("rows=3", "C", 1e6, 80), run("rows=4", "D", 1e6, 85)}, "rows=3", 80},
		{"too few samples", []*candidate{own, run("task=2", "B", 50, 80)}, "", 100},
		{"the same code", []*candidate{own, run("task=2", "A", 1e6, 50, 50)}, "", 90},
		{"the simplest of the same code", []*candidate{own, run("task=2", "B", 1e6, 50), run("task=3", "B", 1e6, 52)}, "task=2", 51},
	} {
		if e := best("k", c.all, sure); e.Schedule != c.want || e.US != c.us {
			t.Errorf("%s: %+v, want %q at %g µs", c.name, e, c.want, c.us)
		}
	}
}

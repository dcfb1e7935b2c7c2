package textlib

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/hostops/golden"
)

// TestFunctions holds the library against hostops's table.
func TestFunctions(t *testing.T) {
	var want []string
	for _, f := range hostops.Funcs() {
		if f.Native {
			want = append(want, Symbol(f.Name))
		}
	}
	var got []string
	for _, m := range All() {
		got = append(got, m.Defs...)
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("library has %v, want %v", got, want)
	}
	if mods, missing := For([]string{"hash.fast", "nothing", "lower"}); len(mods) != 2 || len(missing) != 1 || missing[0] != "nothing" {
		t.Errorf("For: %d modules, missing %v", len(mods), missing)
	}
}

func TestUpToDate(t *testing.T) {
	if _, err := exec.LookPath("clang-19"); err != nil {
		t.Skip("no clang-19")
	}
	dir := t.TempDir()
	if out, err := exec.Command("./gen.sh", dir).CombinedOutput(); err != nil {
		t.Fatalf("gen.sh: %v\n%s", err, out)
	}
	for _, m := range All() {
		text, err := os.ReadFile(filepath.Join(dir, m.Name+".ll"))
		if err != nil || string(text) != m.Text {
			t.Errorf("ll/%s.ll is not what gen.sh makes: run go generate (%v)", m.Name, err)
		}
	}
}

func TestGolden(t *testing.T) {
	cases, err := golden.Cases()
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range cases {
		if !hostops.Lookup(c.Fn).Native {
			continue
		}
		diff := c.Check(func(fn string, ins, outs []hostops.Value) error { return call(t, fn, ins, outs) })
		if diff != "" {
			t.Errorf("case %d: %s: %s", i, c.Fn, diff)
		}
	}
}

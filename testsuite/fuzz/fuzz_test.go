package fuzz

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"sort"
	"strings"
	"testing"
	"time"
)

var (
	first    = flag.Uint64("first", 1, "seed of the first random function")
	seeds    = flag.Uint64("seeds", 0, "number of random functions; 0: what the duration allows")
	duration = flag.Duration("duration", 3*time.Second, "time for each of the two fuzz tests")
	keep     = flag.String("keep", "", "folder for functions with wrong answers")
)

// TestMain lets the heap grow: a quarter of the time went to collecting garbage.
func TestMain(m *testing.M) {
	debug.SetGCPercent(800)
	os.Exit(m.Run())
}

// TestInterpreted makes random functions and runs them at every level above machine code.
func TestInterpreted(t *testing.T) {
	stop := time.Now().Add(*duration)
	var made, shaky, levels, refused, bad int
	why := map[string]int{}
	for seed := *first; *seeds > 0 && seed < *first+*seeds || *seeds == 0 && time.Now().Before(stop); seed++ {
		fn := Generate(seed)
		if fn == nil {
			continue
		}
		if made++; made%1000 == 0 {
			t.Logf("%d functions, up to seed %d", made, seed)
		}
		r := Interpreted(fn, Targets, seed)
		levels += r.Levels
		if r.Shaky {
			shaky++
		}
		if len(r.Refused) > 0 {
			refused++
			why[r.Refused[0].Why]++
		}
		if len(r.Different) > 0 {
			bad++
			report(t, fn, r)
		}
		if bad > 20 && *keep == "" {
			break
		}
	}
	var lines []string
	for w, n := range why {
		lines = append(lines, fmt.Sprintf("%6d %s", n, w))
	}
	sort.Sort(sort.Reverse(sort.StringSlice(lines)))
	t.Logf("%d functions, %d of them too sensitive to rounding, %d refused, %d modules run, %d wrong\n%s", made, shaky, refused, levels, bad, strings.Join(lines[:min(20, len(lines))], "\n"))
	if made == 0 || shaky*2 > made {
		t.Errorf("of %d functions %d are too sensitive", made, shaky)
	}
}

// report shrinks what is wrong, and shows it or writes it into the folder.
func report(t *testing.T, fn *Function, r *Result) {
	t.Helper()
	d := r.Different[0]
	small := Shrink(fn, d)
	text := fmt.Sprintf("// seed %d: %s\n%s", fn.Seed, strings.ReplaceAll(d.String(), "\n", "\n// "), small)
	if *keep != "" {
		if err := os.WriteFile(filepath.Join(*keep, fn.Name+".ir"), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		t.Errorf("seed %d: %s", fn.Seed, firstLine(d.String()))
		return
	}
	t.Errorf("%s", text)
}

func firstLine(s string) string { line, _, _ := strings.Cut(s, "\n"); return line }

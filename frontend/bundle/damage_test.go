package bundle

import (
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// readAll opens a bundle and reads all of it.
func readAll(prefix string) error {
	b, err := Open(prefix)
	if err != nil {
		return err
	}
	defer b.Close()
	return b.Verify()
}

// Every truncation and every flipped bit in index and data is found, quickly
// and within little memory, and is reported as damage.
func TestDamage(t *testing.T) {
	const places = 200
	for _, l := range layouts {
		t.Run(l.name, func(t *testing.T) {
			prefix := writeSample(t, l.opt)
			files, _ := filepath.Glob(prefix + ".*")
			if len(files) < 2 {
				t.Fatalf("got %q", files)
			}
			for _, f := range files {
				good, err := os.ReadFile(f)
				if err != nil {
					t.Fatal(err)
				}
				rng := rand.New(rand.NewSource(1))
				check := func(what string, at int, data []byte) {
					t.Helper()
					if err := os.WriteFile(f, data, 0o644); err != nil {
						t.Fatal(err)
					}
					start := time.Now()
					err := readAll(prefix)
					var d *DamageError
					if !errors.As(err, &d) {
						t.Errorf("%s %s at %d: got %v, want a DamageError", filepath.Base(f), what, at, err)
					} else if !strings.HasPrefix(d.File, filepath.Dir(prefix)) || !strings.Contains(d.Error(), "; ") {
						t.Errorf("%s %s at %d: message names no file or no remedy: %v", filepath.Base(f), what, at, d)
					}
					if s := time.Since(start); s > 2*time.Second {
						t.Errorf("%s %s at %d: took %v", filepath.Base(f), what, at, s)
					}
				}
				var m0, m1 runtime.MemStats
				runtime.ReadMemStats(&m0)
				for i := range places {
					at := rng.Intn(len(good))
					bad := append([]byte(nil), good...)
					bad[at] ^= 1 << rng.Intn(8)
					check("flip", at, bad)
					if i%4 == 0 {
						n := rng.Intn(len(good))
						check("truncation", n, good[:n])
					}
				}
				runtime.ReadMemStats(&m1)
				if n := (m1.TotalAlloc - m0.TotalAlloc) / places; n > 256<<10 {
					t.Errorf("%s: %d bytes allocated per reading", filepath.Base(f), n)
				}
				if err := os.WriteFile(f, good, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if err := readAll(prefix); err != nil {
				t.Error(err)
			}
		})
	}
}

// A data file that is not there at all is damage as well.
func TestMissingShard(t *testing.T) {
	prefix := writeSample(t, WriterOptions{Shards: 2})
	if err := os.Remove(prefix + ".data-00001-of-00002"); err != nil {
		t.Fatal(err)
	}
	var d *DamageError
	if err := readAll(prefix); !errors.As(err, &d) || !strings.Contains(d.File, "00001-of-00002") {
		t.Errorf("got %v", err)
	}
}

package stablehlo

import (
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func modules(t testing.TB) map[string][]byte {
	files, _ := filepath.Glob("testdata/*.mlirbc")
	texts, _ := filepath.Glob("testdata/*.mlir")
	out := map[string][]byte{}
	for _, f := range append(files, texts...) {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[f] = data
	}
	return out
}

// open reads and builds what can be; the only thing that matters is that it comes back.
func open(data []byte) {
	m, err := ReadModule(data)
	if err != nil {
		return
	}
	for _, f := range m.Funcs {
		Build(m, f.Name)
	}
}

// TestDamage cuts modules short and flips bits in them: errors, but no panic, and no memory out of proportion.
func TestDamage(t *testing.T) {
	for name, data := range modules(t) {
		rng := rand.New(rand.NewSource(int64(len(data))))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		n := 0
		for range 20 {
			open(data[:rng.Intn(len(data))])
			n++
		}
		for range 60 {
			bad := append([]byte{}, data...)
			for range 1 + rng.Intn(3) {
				bad[rng.Intn(len(bad))] ^= 1 << rng.Intn(8)
			}
			open(bad)
			n++
		}
		runtime.ReadMemStats(&after)
		if each := (after.TotalAlloc - before.TotalAlloc) / uint64(n); each > 20<<20 {
			t.Errorf("%s: %d MB allocated for a damaged module", name, each>>20)
		}
	}
}

func FuzzReadModule(f *testing.F) {
	for _, data := range modules(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { open(data) })
}

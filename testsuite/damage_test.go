package testsuite

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/metrics"
	"slices"
	"testing"
	"time"

	"github.com/swage-ml/swage/compile"
)

// places is how many truncations, and how many bit flips, each file gets.
const places = 200

// TestDamage changes each file of a SavedModel at seeded places. What a CRC covers must be found damaged. Elsewhere the
// model may be damaged or unsupported, or mean what its bytes say now; never a panic, a hang or unbounded memory.
func TestDamage(t *testing.T) {
	needLLVM(t)
	dir := filepath.Join(t.TempDir(), "model")
	if err := os.CopyFS(dir, os.DirFS(modelDir("credit_score"))); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file string
		crc  bool
	}{
		{"saved_model.pb", false},
		{"variables/variables.index", true},
		{"variables/variables.data-00000-of-00001", true},
	} {
		t.Run(c.file, func(t *testing.T) { damageFile(t, dir, c.file, c.crc) })
	}
}

func damageFile(t *testing.T, dir, file string, crc bool) {
	path := filepath.Join(dir, file)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer os.WriteFile(path, good, 0o666)
	r := rand.New(rand.NewPCG(uint64(len(good)), 7))
	kinds := map[compile.Kind]int{}
	try := func(what string, at int, bad []byte) {
		// A new file each time: the checkpoint is mapped, and must not change under a reader.
		os.Remove(path)
		if err := os.WriteFile(path, bad, 0o666); err != nil {
			t.Fatal(err)
		}
		start, bytes := time.Now(), allocated()
		err := compileOrStop(t, dir, crc)
		kind := compile.Kind(0)
		if err != nil {
			kind = compile.KindOf(err)
		}
		kinds[kind]++
		switch {
		case crc && kind != compile.Damaged:
			t.Errorf("%s at %d: got %v, want damage found", what, at, err)
		case kind == compile.Failed || kind == compile.Usage:
			t.Errorf("%s at %d: %v", what, at, err)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s at %d: took %v", what, at, took)
		}
		if n := allocated() - bytes; n > 1<<30 {
			t.Errorf("%s at %d: allocated %d MiB", what, at, n>>20)
		}
	}
	for range places {
		at := r.IntN(len(good))
		try("cut", at, good[:at])
		at = r.IntN(len(good))
		bad := slices.Clone(good)
		bad[at] ^= 1 << r.IntN(8)
		try("flip", at, bad)
	}
	t.Logf("%s: %d as the bytes say, %d unsupported, %d damaged", file, kinds[0], kinds[compile.Unsupported], kinds[compile.Damaged])
}

// compileOrStop compiles; where damage must have been found before LLVM is called, it is not: there it stops.
func compileOrStop(t *testing.T, dir string, crc bool) error {
	o := compile.Options{Output: filepath.Join(t.TempDir(), "x.so"), LLVMDir: llvmDir()}
	ctx, stop := context.WithCancelCause(context.Background())
	defer stop(nil)
	o.Progress = func(what string) {
		if what == "code" && !crc {
			stop(errReached)
		}
	}
	_, err := compile.Model(ctx, dir, o)
	if errors.Is(err, errReached) {
		return nil
	}
	return err
}

var errReached = errors.New("reached the backend")

// allocated is the bytes allocated so far.
func allocated() uint64 {
	s := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

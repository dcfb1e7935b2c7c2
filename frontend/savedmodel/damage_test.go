package savedmodel

import (
	"errors"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/swage-ml/swage/frontend/bundle"
	"github.com/swage-ml/swage/frontend/tfpb"
)

// use touches everything in a model, as an importer would.
func use(dir string) error {
	m, err := Load(dir, Options{})
	if err != nil {
		return err
	}
	defer m.Close()
	for _, s := range m.Signatures {
		var roots []*Node
		for _, o := range append(Tensors(s.Inputs), Tensors(s.Outputs)...) {
			roots = append(roots, o.Node)
		}
		live, err := m.Graph.Prune(append(roots, m.Init...)...)
		if err != nil {
			return err
		}
		fs, err := m.Functions.Reached(live)
		if err != nil {
			return err
		}
		for _, g := range append(fs, m.Graph) {
			for _, n := range g.Nodes {
				m.Debug.Source(n)
				for _, a := range n.AttrNames() {
					if v, _ := n.Attr(a); v.GetTensor() != nil {
						if _, err := DecodeTensor(v.GetTensor()); err != nil {
							return err
						}
					}
				}
			}
		}
		for _, n := range live {
			if _, _, ok := m.VariableKey(n); ok {
				if _, err := m.ReadVariable(n); err != nil {
					return err
				}
			}
		}
	}
	if m.Variables != nil {
		return m.Variables.Verify()
	}
	return nil
}

// Damage to the checkpoint is always found; damage to the model file, which
// has no checksum, is an error or yields some other sound model. Nothing
// panics, takes long or much memory.
func TestDamage(t *testing.T) {
	const places = 200
	for name, build := range map[string]func() (*tfpb.SavedModel, func(*bundle.Writer)){"tf1": tf1, "tf2": tf2} {
		sm, fill := build()
		dir := write(t, sm, fill)
		if err := use(dir); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, f := range []string{"saved_model.pb", "variables/variables.index", "variables/variables.data-00000-of-00001"} {
			path := filepath.Join(dir, filepath.FromSlash(f))
			good, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			rng := rand.New(rand.NewSource(2))
			var m0, m1 runtime.MemStats
			runtime.ReadMemStats(&m0)
			failed := 0
			check := func(what string, at int, bad []byte) {
				if err := os.WriteFile(path, bad, 0o644); err != nil {
					t.Fatal(err)
				}
				start := time.Now()
				err := use(dir)
				var d *DamageError
				if err != nil {
					failed++
				}
				if f != "saved_model.pb" && !errors.As(err, &d) {
					t.Errorf("%s: %s: %s at %d: got %v, want a DamageError", name, f, what, at, err)
				}
				if s := time.Since(start); s > 2*time.Second {
					t.Errorf("%s: %s: %s at %d: took %v", name, f, what, at, s)
				}
			}
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
			if n := (m1.TotalAlloc - m0.TotalAlloc) / places; n > 2<<20 {
				t.Errorf("%s: %s: %d bytes allocated per loading", name, f, n)
			}
			if failed < places/2 {
				t.Errorf("%s: %s: only %d errors", name, f, failed)
			}
			if err := os.WriteFile(path, good, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// Calls that double at every step must not be followed to their end.
func TestRestoreExplosion(t *testing.T) {
	sm, fill := tf2()
	mg := sm.MetaGraphs[0]
	fn := func(name, callee string) *tfpb.FunctionDef {
		call := attrs{"f": aFunc(callee)}
		return &tfpb.FunctionDef{Signature: &tfpb.OpDef{Name: name, InputArg: []*tfpb.OpDef_ArgDef{arg("file_prefix", str)}},
			NodeDef: []*tfpb.NodeDef{node("a", "PartitionedCall", call, "file_prefix"), node("b", "PartitionedCall", call, "file_prefix")}}
	}
	lib := mg.GraphDef.Library
	last := fn("f40", "none")
	last.NodeDef = append(last.NodeDef, strConst("n", "x"), strConst("s", ""), node("r", "RestoreV2", attrs{"dtypes": aTypes(f32)}, "file_prefix", "n:output:0", "s:output:0"))
	lib.Function = append(lib.Function, last)
	for i := 39; i >= 0; i-- {
		lib.Function = append(lib.Function, fn("f"+string(rune('0'+i/10))+string(rune('0'+i%10)), lib.Function[len(lib.Function)-1].Signature.Name))
	}
	mg.GraphDef.Node = append(mg.GraphDef.Node, node("go", "PartitionedCall", attrs{"f": aFunc("f00")}, "saver_filename"))
	start := time.Now()
	_, err := Load(write(t, sm, fill), Options{})
	var u *UnsupportedError
	if !errors.As(err, &u) || time.Since(start) > 10*time.Second {
		t.Errorf("got %v after %v", err, time.Since(start))
	}
}

func FuzzLoad(f *testing.F) {
	dir := f.TempDir()
	for _, build := range []func() (*tfpb.SavedModel, func(*bundle.Writer)){tf1, tf2} {
		sm, fill := build()
		d := write(f, sm, fill)
		b, err := os.ReadFile(filepath.Join(d, "saved_model.pb"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
		if err := os.CopyFS(filepath.Join(dir, "variables"), os.DirFS(filepath.Join(d, "variables"))); err != nil && !errors.Is(err, fs.ErrExist) {
			f.Fatal(err)
		}
	}
	f.Fuzz(func(t *testing.T, pb []byte) {
		if err := os.WriteFile(filepath.Join(dir, "saved_model.pb"), pb, 0o644); err != nil {
			t.Skip(err)
		}
		use(dir)
	})
}

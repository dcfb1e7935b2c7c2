package fuzz

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// TestRegressions runs what fuzzing has found, and the functions that lowering is tested with, at every level, with
// ordinary and with extreme inputs.
func TestRegressions(t *testing.T) {
	for _, pattern := range []string{"testdata/*.ir", "../../passes/lower/testdata/fuzz-*.ir"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no files %s: %v", pattern, err)
		}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			fn, err := FromText(string(src), 1)
			if err != nil {
				t.Errorf("%s: %v", file, err)
				continue
			}
			for turn := range 2 * len(Targets) {
				for _, d := range Interpreted(fn, Targets, uint64(turn)).Different {
					t.Errorf("%s: %s", file, d.String())
				}
			}
		}
	}
}

// FromText makes random inputs for the first function of a text.
func FromText(src string, seed uint64) (*Function, error) {
	m, f, err := module(src)
	if err != nil {
		return nil, err
	}
	if err := ir.VerifyModule(m); err != nil {
		return nil, err
	}
	fn := &Function{Name: f.Name, Seed: seed, Text: m.String()}
	if !strings.HasPrefix(fn.Text, "module") {
		fn.Text = "module @fuzz\n" + fn.Text
	}
	for k, size := range []int64{3, 1, 9, 17} {
		g := &gen{Rand: rand.New(rand.NewPCG(seed, uint64(k))), edge: k > 1}
		c := Case{Syms: map[string]int64{}}
		for _, s := range f.Syms {
			c.Syms[s.Name] = min(max(s.Lo, size), s.Hi)
		}
		var in []*ir.Tensor
		for _, p := range f.Params {
			if p.State != "" {
				continue
			}
			ns, ok := at(p.Type.Dims, c.Syms)
			if !ok {
				return nil, fmt.Errorf("input of type %s", p.Type)
			}
			in = append(in, g.tensor(p.Type.DType, ns...))
		}
		c.Calls = [][]*ir.Tensor{in}
		if _, err := Reference(m, f, in, nil); err == nil {
			fn.Cases = append(fn.Cases, c)
		}
	}
	if len(fn.Cases) == 0 {
		return nil, fmt.Errorf("does not run")
	}
	return fn, nil
}

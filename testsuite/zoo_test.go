package testsuite

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

// zooMeta is what a model's meta.json says of its cases.
type zooMeta struct {
	RTol  *float64  `json:"rtol"`
	ATol  *float64  `json:"atol"`
	Cases []zooCase `json:"cases"`
	Steps []zooCase `json:"steps"`
	Extra []zooCase `json:"extras"`
}

type zooCase struct {
	File      string `json:"file"`
	Signature string `json:"signature"`
}

// TestZoo compiles and checks the models of a folder given by SWAGE_ZOO: MODEL/saved_model (or MODEL/saved_model.pb) with
// MODEL/case*.npz. Cases run apart, "steps" of a meta.json one after another on one state.
func TestZoo(t *testing.T) {
	root := os.Getenv("SWAGE_ZOO")
	if root == "" {
		t.Skip("SWAGE_ZOO names no folder of models")
	}
	needLLVM(t)
	dirs, _ := filepath.Glob(filepath.Join(root, "*/"))
	for _, dir := range dirs {
		files, _ := filepath.Glob(filepath.Join(dir, "case*.npz"))
		if len(files) == 0 {
			continue
		}
		t.Run(filepath.Base(dir), func(t *testing.T) { checkZoo(t, dir, files) })
	}
}

var caseName = regexp.MustCompile(`^case\d+__(.*)\.npz$`)

func checkZoo(t *testing.T, dir string, files []string) {
	var meta zooMeta
	if text, err := os.ReadFile(filepath.Join(dir, "meta.json")); err == nil {
		json.Unmarshal(text, &meta) // another tool's file may mean something else
	}
	tol := cases.Tolerance{Rel: 1e-3, Abs: 1e-4}
	if meta.RTol != nil && meta.ATol != nil {
		tol = cases.Tolerance{Rel: *meta.RTol, Abs: *meta.ATol}
	}
	var groups [][]zooCase
	for _, c := range append(meta.Cases, meta.Extra...) {
		groups = append(groups, []zooCase{c})
	}
	if len(meta.Steps) > 0 {
		groups = append(groups, meta.Steps)
	}
	if len(groups) == 0 {
		for _, f := range files {
			c := zooCase{File: filepath.Base(f)}
			if m := caseName.FindStringSubmatch(c.File); m != nil {
				c.Signature = m[1]
			}
			groups = append(groups, []zooCase{c})
		}
	}
	saved := filepath.Join(dir, "saved_model")
	if st, err := os.Stat(saved); err != nil || !st.IsDir() {
		saved = dir
	}
	path := filepath.Join(t.TempDir(), "m.so")
	if _, err := compile.Model(context.Background(), saved, compile.Options{Output: path, LLVMDir: llvmDir()}); err != nil {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(path); err != nil {
		return
	}
	m := open(t, path)
	for _, g := range groups {
		checkGroup(t, m, dir, g, tol)
	}
}

// checkGroup runs cases on one state.
func checkGroup(t *testing.T, m *runtime.Model, dir string, group []zooCase, tol cases.Tolerance) {
	state, err := m.NewState()
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	for _, zc := range group {
		c, err := cases.Load(filepath.Join(dir, zc.File))
		if err != nil {
			t.Fatal(err)
		}
		sig, err := m.Signature(zc.Signature)
		if err != nil {
			t.Errorf("%s: %v", zc.File, err)
			continue
		}
		sess, err := sig.NewSession(runtime.WithSharedState(state))
		if err != nil {
			t.Fatal(err)
		}
		in, err := c.Inputs(sig.Inputs())
		var out []*runtime.Tensor
		if err == nil {
			out, err = sess.Run(context.Background(), in)
		}
		if err != nil {
			t.Errorf("%s: %v", zc.File, err)
		} else {
			for _, d := range c.Outputs(sig.Outputs(), out, tol) {
				if !d.OK() {
					t.Errorf("%s %s: %s", zc.File, d.Output, d.Why)
				}
			}
		}
		sess.Close()
	}
}

package testsuite

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the import path that all rooms share.
const module = "github.com/swage-ml/swage"

// arrows says what each room may import beside the standard library: rooms (with all below them), and modules of
// others after the bar. The row with the longest matching room counts.
const arrows = `
	artefact            -> artefact | golang.org/x/sys
	hostops             -> hostops
	ir/shape            ->
	ir/eval             -> ir hostops
	ir                  -> ir
	frontend/tfpb       -> | google.golang.org/protobuf
	frontend/bundle     -> frontend/tfpb | google.golang.org/protobuf github.com/klauspost/compress github.com/golang/snappy golang.org/x/sys
	frontend/savedmodel -> frontend/bundle frontend/tfpb | google.golang.org/protobuf
	frontend            -> frontend ir hostops | google.golang.org/protobuf
	passes              -> passes ir
	backends/llvm/textlib -> hostops | github.com/ebitengine/purego
	backends            -> backends ir artefact hostops | github.com/llir/llvm golang.org/x/sys golang.org/x/sync
	cuda                -> cuda backends ir artefact | github.com/ebitengine/purego
	runtime             -> runtime artefact hostops | github.com/ebitengine/purego golang.org/x/sys
	compile             -> compile frontend passes backends cuda ir artefact hostops
	cmd                 -> cmd compile frontend passes backends cuda ir artefact hostops runtime testsuite/npz testsuite/cases | golang.org/x/sys
	testsuite/npz       ->
	testsuite/cases     -> testsuite/npz artefact runtime
	testsuite           -> testsuite compile frontend passes backends cuda ir artefact hostops runtime | golang.org/x/tools github.com/google/go-cmp
`

// testsOnly may be imported by any room's tests, beside what the room itself may import.
var testsOnly = []string{"artefact/testart", "passes/passtest", "testsuite/npz", "ir", "runtime", "hostops"}

type arrow struct{ rooms, modules []string }

func parseArrows(t *testing.T) map[string]arrow {
	all := map[string]arrow{}
	for line := range strings.Lines(arrows) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		room, right, ok := strings.Cut(line, "->")
		if !ok {
			t.Fatalf("arrow without ->: %q", line)
		}
		rooms, modules, _ := strings.Cut(right, "|")
		all[strings.TrimSpace(room)] = arrow{strings.Fields(rooms), strings.Fields(modules)}
	}
	return all
}

// under reports whether path is the package dir or below it.
func under(path, dir string) bool { return path == dir || strings.HasPrefix(path, dir+"/") }

// allowed says what is wrong with room's import of path; "" if nothing is.
func allowed(all map[string]arrow, pkg, path string, test bool) string {
	room := pkg
	for all[room].rooms == nil && room != "." {
		if _, ok := all[room]; ok {
			break
		}
		room = filepath.Dir(room)
	}
	a, ok := all[room]
	if !ok {
		return "package is in no room"
	}
	in, ours := strings.CutPrefix(path, module+"/")
	switch {
	case ours:
		if under(in, pkg) || slices.ContainsFunc(a.rooms, func(r string) bool { return under(in, r) }) {
			return ""
		}
		if test && slices.ContainsFunc(testsOnly, func(r string) bool { return under(in, r) }) {
			return ""
		}
		return fmt.Sprintf("room %s may import only %v", room, a.rooms)
	case !strings.Contains(strings.SplitN(path, "/", 2)[0], "."):
		if path == "C" {
			return "cgo is not used"
		}
		return ""
	case slices.ContainsFunc(a.modules, func(m string) bool { return under(path, m) }):
		return ""
	case test && (under(path, "golang.org/x/tools") || under(path, "github.com/ebitengine/purego") || under(path, "github.com/google/go-cmp") || under(path, "google.golang.org/protobuf")):
		return ""
	}
	return fmt.Sprintf("room %s may import of other modules only %v", room, a.modules)
}

// TestArrows holds the import graph of docs/design.md.
func TestArrows(t *testing.T) {
	all := parseArrows(t)
	root := os.DirFS("..")
	files := 0
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "build") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") {
			return nil
		}
		text, err := fs.ReadFile(root, path)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, text, parser.ImportsOnly)
		if err != nil {
			return nil // the compiler will say so
		}
		files++
		for _, imp := range f.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			if why := allowed(all, filepath.ToSlash(filepath.Dir(path)), p, strings.HasSuffix(path, "_test.go")); why != "" {
				t.Errorf("%s imports %q: %s (arrows in testsuite/deps_test.go, reasons in docs/design.md)", path, p, why)
			}
		}
		return nil
	})
	if err != nil || files < 100 {
		t.Fatalf("%d files: %v", files, err)
	}
}

// TestArrowsRefuse proves that the check can fail.
func TestArrowsRefuse(t *testing.T) {
	all := parseArrows(t)
	for _, c := range []struct {
		pkg, path string
		test, ok  bool
	}{
		{"ir/eval", module + "/ir/shape", false, true},
		{"ir/shape", module + "/ir", false, false},
		{"ir", module + "/frontend/bundle", false, false},
		{"frontend/savedmodel", module + "/ir", false, false},
		{"passes/fuse", module + "/backends", false, false},
		{"backends/llvm", module + "/passes", false, false},
		{"runtime", module + "/ir", false, false},
		{"runtime", module + "/artefact/testart", true, true},
		{"backends/llvm", module + "/runtime", true, true},
		{"backends/llvm", module + "/runtime", false, false},
		{"runtime", "github.com/llir/llvm/ir", false, false},
		{"runtime", "C", false, false},
		{"elsewhere", "fmt", false, false},
		{"compile", module + "/cmd/swage", false, false},
		{"compile", module + "/runtime", false, false},
	} {
		if why := allowed(all, c.pkg, c.path, c.test); (why == "") != c.ok {
			t.Errorf("%s imports %s: got %q, want allowed %v", c.pkg, c.path, why, c.ok)
		}
	}
}

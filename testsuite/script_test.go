package testsuite

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

var update = flag.Bool("update", false, "write what was got into the .txtar files")

// script is one .txtar file. Its comment has prose (lines that start with #) and one directive per line:
//
//	verify         the module verifies; with a section error, it does not parse or verify, and the message holds that text
//	opt a,b        the passes turn section in.ir into section want.ir
//	want           section want has lines that the text must hold in this order; one that starts with - must not be in it
//	run            section run has lines `f(dense(f32[2]: 1 2)) == dense(f32[2]: 2 4)`, which the interpreters obey:
//	               of the graph as it is, after all graph passes, and of programs and kernels
//	native         the run lines hold for the compiled artefact as well
//
// Every section that ends in .ir must parse, and be what parsing and printing it gives.
type script struct {
	t       *testing.T
	path    string
	archive *txtar.Archive
	changed bool
}

func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s := &script{t: t, path: path, archive: a}
			s.run()
			if s.changed && *update {
				if err := os.WriteFile(path, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// section finds a file of the archive.
func (s *script) section(name string) (string, bool) {
	for _, f := range s.archive.Files {
		if f.Name == name {
			return string(f.Data), true
		}
	}
	return "", false
}

// same compares text with a section, which -update replaces.
func (s *script) same(name, got string) {
	s.t.Helper()
	want, _ := s.section(name)
	if got == want {
		return
	}
	if !*update {
		s.t.Errorf("%s: section %s differs (-want +got); bless with: go test ./testsuite -run %s -update\n%s", s.path, name, s.t.Name(), cmp.Diff(want, got))
		return
	}
	s.changed = true
	for i := range s.archive.Files {
		if s.archive.Files[i].Name == name {
			s.archive.Files[i].Data = []byte(got)
			return
		}
	}
	s.archive.Files = append(s.archive.Files, txtar.File{Name: name, Data: []byte(got)})
}

func (s *script) run() {
	in, _ := s.section("in.ir")
	for line := range strings.Lines(string(s.archive.Comment)) {
		word, arg, _ := strings.Cut(strings.TrimSpace(line), " ")
		arg = strings.TrimSpace(arg)
		switch {
		case word == "" || strings.HasPrefix(word, "#"):
		case word == "verify":
			s.verify(in)
		case word == "opt":
			s.opt(in, strings.Split(arg, ","))
		case word == "run":
			s.interpret(in)
		case word == "native":
			s.native(in)
		case word == "want": // said of opt's result
		default:
			s.t.Errorf("%s: no directive %q", s.path, word)
		}
	}
}

func (s *script) verify(in string) {
	want, fails := s.section("error")
	m, err := ir.Parse("in.ir", in)
	if err == nil {
		err = ir.VerifyModule(m)
	}
	switch {
	case !fails && err != nil:
		s.t.Errorf("%s: %v", s.path, err)
	case !fails:
		s.roundTrip("in.ir", m)
	case err == nil:
		s.t.Errorf("%s: no error, want %q", s.path, strings.TrimSpace(want))
	case !strings.Contains(err.Error(), strings.TrimSpace(want)):
		s.t.Errorf("%s: got error %q, want %q", s.path, err, strings.TrimSpace(want))
	}
}

// roundTrip holds that the section is what printing gives, and that printing it again changes nothing.
func (s *script) roundTrip(name string, m *ir.Module) {
	text := m.String()
	s.same(name, text)
	again, err := ir.Parse(name, text)
	if err != nil {
		s.t.Errorf("%s: printed text does not parse: %v", s.path, err)
		return
	}
	if got := again.String(); got != text {
		s.t.Errorf("%s: print(parse(print)) differs:\n%s", s.path, cmp.Diff(text, got))
	}
}

func (s *script) opt(in string, passes []string) {
	m, _, err := compile.Text("in.ir", in, passes, compile.TextOptions{Target: "x86-64-v3"})
	if err != nil {
		s.t.Errorf("%s: opt: %v", s.path, err)
		return
	}
	if lines, ok := s.section("want"); ok {
		s.wantLines(m.String(), lines)
		return
	}
	s.roundTrip("want.ir", m)
}

func (s *script) wantLines(text, lines string) {
	rest := text
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if no, ok := strings.CutPrefix(line, "-"); ok {
			if strings.Contains(text, strings.TrimSpace(no)) {
				s.t.Errorf("%s: forbidden %q is in\n%s", s.path, no, text)
			}
			continue
		}
		_, after, ok := strings.Cut(rest, line)
		if !ok {
			s.t.Errorf("%s: no %q after what came before it in\n%s", s.path, line, text)
			return
		}
		rest = after
	}
}

// call is one run line.
type call struct {
	line, name string
	in, want   []*ir.Tensor
}

var callLine = regexp.MustCompile(`^(\S+?)\((.*)\) == (.*)$`)

func (s *script) calls() []call {
	lines, _ := s.section("run")
	var out []call
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		m := callLine.FindStringSubmatch(line)
		if m == nil {
			s.t.Fatalf("%s: run line %q is not f(…) == …", s.path, line)
		}
		out = append(out, call{line, m[1], s.literals(m[2]), s.literals(m[3])})
	}
	if len(out) == 0 {
		s.t.Fatalf("%s: no run lines", s.path)
	}
	return out
}

var literal = regexp.MustCompile(`dense\(([^:]*):`)

// literals reads tensors in the form that the IR prints them, through the parser.
func (s *script) literals(list string) []*ir.Tensor {
	starts := literal.FindAllStringSubmatchIndex(list, -1)
	var b strings.Builder
	b.WriteString("module @literals\n")
	for i, at := range starts {
		end := len(list)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		fmt.Fprintf(&b, "global @g%d : %s = %s\n", i, list[at[2]:at[3]], strings.TrimRight(list[at[0]:end], ", "))
	}
	m, err := ir.Parse("run", b.String())
	if err != nil {
		s.t.Fatalf("%s: run line: %v", s.path, err)
	}
	var out []*ir.Tensor
	for _, g := range m.Globals {
		t, err := g.Tensor()
		if err != nil {
			s.t.Fatal(err)
		}
		out = append(out, t)
	}
	return out
}

// tolerance is for run lines: the answers are written with a few digits, and levels round differently.
var tolerance = cases.Tolerance{Rel: 1e-5, Abs: 1e-6}

func (s *script) compare(how string, c call, got []*ir.Tensor, err error) {
	s.t.Helper()
	if err != nil {
		s.t.Errorf("%s: %s: %s: %v", s.path, c.line, how, err)
		return
	}
	if len(got) < len(c.want) {
		s.t.Errorf("%s: %s: %s: %d results, want %d", s.path, c.line, how, len(got), len(c.want))
		return
	}
	for i, w := range c.want {
		if d := cases.Compare(tensor(s.t, got[i]), tensor(s.t, w), tolerance); !d.OK() {
			s.t.Errorf("%s: %s: %s: result %d is %s: %s", s.path, c.line, how, i, got[i].Literal(), d.Why)
		}
	}
}

// tensor is the runtime's form of an IR tensor.
func tensor(t *testing.T, x *ir.Tensor) *runtime.Tensor {
	t.Helper()
	if x.DType == ir.String {
		list := make([]string, len(x.Strings))
		for i, b := range x.Strings {
			list[i] = string(b)
		}
		return runtime.Of(list, x.Shape...)
	}
	out, err := runtime.FromBytes(runtime.DType(x.DType.TF()), x.Data, x.Shape...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// interpret runs the lines at every level.
func (s *script) interpret(in string) {
	for _, level := range []struct {
		how    string
		passes []string
	}{
		{"graph", nil},
		{"graph after passes", compile.GraphPasses()},
		{"program and kernels", append(compile.GraphPasses(), "lower", "mathlib")},
	} {
		m, _, err := compile.Text("in.ir", in, level.passes, compile.TextOptions{Target: "x86-64-v3"})
		if err != nil {
			s.t.Errorf("%s: %s: %v", s.path, level.how, err)
			continue
		}
		for _, c := range s.calls() {
			f := m.Func(c.name)
			if f == nil {
				s.t.Errorf("%s: %s: no function @%s", s.path, c.line, c.name)
				continue
			}
			var got []*ir.Tensor
			if f.Level == ir.Program {
				got, err = eval.Machine{SharedSlots: true, Races: true}.Program(m, f, c.in, nil)
			} else {
				got, _, err = eval.Graph(m, f, c.in, nil)
			}
			s.compare(level.how, c, got, err)
		}
	}
}

// native runs the lines on the compiled artefact.
func (s *script) native(in string) {
	needLLVM(s.t)
	path := filepath.Join(s.t.TempDir(), "x.so")
	if _, err := compile.TextModel(context.Background(), "in.ir", in, compile.Options{Output: path, LLVMDir: llvmDir()}); err != nil {
		s.t.Fatalf("%s: %v", s.path, err)
	}
	model, err := runtime.Open(path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer model.Close()
	for _, c := range s.calls() {
		sig, err := model.Signature(c.name)
		if err != nil {
			s.t.Errorf("%s: %v", s.path, err)
			continue
		}
		sess, err := sig.NewSession()
		if err != nil {
			s.t.Fatal(err)
		}
		var args []*runtime.Tensor
		for _, x := range c.in {
			args = append(args, tensor(s.t, x))
		}
		got, err := sess.Run(context.Background(), args)
		if err != nil {
			s.t.Errorf("%s: %s: native: %v", s.path, c.line, err)
			continue
		}
		for i, w := range c.want {
			if d := cases.Compare(got[i], tensor(s.t, w), tolerance); !d.OK() {
				s.t.Errorf("%s: %s: native: result %d: %s", s.path, c.line, i, d.Why)
			}
		}
		sess.Close()
	}
}

package tfops

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
)

// Options says what to import.
type Options struct {
	Signatures []string // default: all
	// Shapes gives the shapes of inputs of unknown rank, by name; -1 is an unknown dim. Without it such inputs are
	// refused.
	Shapes map[string][]int64
	// Partial keeps those outputs of a signature that can be imported if others cannot; Report.Left has the others.
	Partial bool
	// Skip are outputs that are left out from the start, by signature.
	Skip map[string][]string
	// Outputs are tensors that a signature returns instead of its outputs, Inputs are tensors that it takes instead of
	// computing them; by signature. Tensors are named as Feed says. What is not needed for the outputs is not imported.
	Outputs map[string][]string
	Inputs  map[string][]Feed
}

// Report lists what of a model could not be imported.
type Report struct {
	Problems []Problem // in the order of signatures, then of discovery; each place once
	Imported []string  // signatures that are in the module
	Failed   []string  // signatures that are not
	Left     []Left    // what is missing from signatures that are in the module; only with Options.Partial
	// Edges are, by signature that failed or lacks outputs, the tensors that the failing nodes take and that can be
	// computed: where Options.Outputs may end it.
	Edges map[string][]string
}

// Left is what an imported signature lacks.
type Left struct {
	Signature string   `json:"signature"`
	Outputs   []string `json:"outputs"` // none: something that only has an effect
}

// Problem is one thing that stands in the way of importing a signature.
type Problem struct {
	Signature string
	Kind      string // what is missing: an "op", "dtype", "variable", "file", or "form" of using an op or of the signature
	Op        string // TensorFlow's op; "" if it is about the signature itself
	Node      string
	Function  string // the library function that holds the node; "" at top level
	Source    string // where the user's line of Python is, "" if the model does not say
	Code      string // the line itself, "" if the model does not say
	Reason    string // why: "unsupported op", or what is wrong with this use
}

// String is one line for people.
func (p Problem) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "signature %q: ", p.Signature)
	if p.Node != "" {
		fmt.Fprintf(&b, "node %q (%s): ", p.Node, p.Op)
	}
	b.WriteString(p.Reason)
	if p.Function != "" {
		fmt.Fprintf(&b, " [in function %s]", p.Function)
	}
	if p.Source != "" {
		fmt.Fprintf(&b, " [%s]", strings.TrimSuffix(p.Source+": "+p.Code, ": "))
	}
	return b.String()
}

// Import builds a module with one graph function per signature. Signatures that hold something unsupported are left
// out and explained in the report. The error is for models that are damaged and for signatures that do not exist.
//
// The parameters of a function are the signature's inputs in sorted order (Func.Inputs
// keeps the exact names), then the variables that it reads and some signature changes.
func Import(m *savedmodel.Model, opt Options) (*ir.Module, *Report, error) {
	names := opt.Signatures
	if len(names) == 0 {
		for i := range m.Signatures {
			names = append(names, m.Signatures[i].Name)
		}
	}
	var sigs []*savedmodel.Signature
	for _, name := range names {
		s, ok := m.Signature(name)
		if !ok {
			return nil, nil, fmt.Errorf("%s: no signature %q", m.File, name)
		}
		sigs = append(sigs, s)
	}
	imp := &importer{model: m, opt: opt, changed: map[string]bool{}, ops: indexOps(opTable), cuts: map[string]*cut{}}
	for _, s := range sigs {
		c, err := imp.cutOf(s)
		if err != nil {
			return nil, nil, err
		}
		imp.cuts[s.Name] = c
	}
	for {
		known := len(imp.changed)
		imp.start()
		for _, s := range sigs {
			imp.signature(s)
		}
		if imp.err != nil {
			return nil, nil, imp.err
		}
		if len(imp.changed) == known {
			break
		}
	}
	imp.finish()
	if err := ir.VerifyModule(imp.mod); err != nil {
		return nil, nil, fmt.Errorf("%s: importing: %w", m.File, err)
	}
	return imp.mod, imp.report, nil
}

// importer is the state of importing one model.
type importer struct {
	model   *savedmodel.Model
	opt     Options
	mod     *ir.Module
	report  *Report
	globals map[any]*ir.Global // by variable or constant node
	taken   map[string]bool    // names of globals
	changed map[string]bool    // variables that some signature changes
	states  map[string]*ir.StateVar
	seen    map[Problem]bool
	ops     map[string]row
	inits   *initialiser
	cuts    map[string]*cut // by signature; nil if it is not cut
	err     error
}

func (imp *importer) start() {
	imp.mod = &ir.Module{Name: "model"}
	imp.report = &Report{Edges: map[string][]string{}}
	imp.globals = map[any]*ir.Global{}
	imp.taken = map[string]bool{}
	imp.states = map[string]*ir.StateVar{}
	imp.seen = map[Problem]bool{}
}

// finish drops the globals that no function uses.
func (imp *importer) finish() {
	used := map[*ir.Global]bool{}
	for _, f := range imp.mod.Funcs {
		f.Body.Walk(func(op *ir.Op) {
			if g, ok := op.Attr("value").(*ir.Global); ok {
				used[g] = true
			}
		})
	}
	for _, s := range imp.mod.States {
		used[s.Init] = true
	}
	imp.mod.Globals = slices.DeleteFunc(imp.mod.Globals, func(g *ir.Global) bool { return !used[g] })
}

// maxRestarts bounds how often a signature's import starts again; each time it knows at least one thing more.
const maxRestarts = 1000

// signature imports one signature, as often as it takes.
func (imp *importer) signature(s *savedmodel.Signature) {
	l := newLearned()
	left := map[string]bool{}
	for _, name := range imp.opt.Skip[s.Name] {
		left[name] = true
	}
	problems := len(imp.report.Problems)
	for range maxRestarts {
		settled := len(imp.report.Problems)
		c := newCtx(imp, s.Name, l)
		c.left, c.cut = left, imp.cuts[s.Name]
		f, bad, again := c.run(s)
		if imp.err != nil {
			return
		}
		if again {
			for _, p := range imp.report.Problems[settled:] {
				delete(imp.seen, p)
			}
			imp.report.Problems = imp.report.Problems[:settled]
			continue
		}
		for _, e := range c.edges {
			if !slices.Contains(imp.report.Edges[s.Name], e) {
				imp.report.Edges[s.Name] = append(imp.report.Edges[s.Name], e)
			}
		}
		if len(bad) > 0 && imp.opt.Partial && len(left)+len(bad) < len(c.goals(s)) {
			// Once more, so that nothing is there for the sake of the others.
			for _, name := range bad {
				left[name] = true
			}
			l = newLearned()
			continue
		}
		if len(bad) > 0 || len(imp.report.Problems) > problems && !imp.opt.Partial {
			imp.report.Failed = append(imp.report.Failed, s.Name)
			return
		}
		if len(imp.report.Problems) > problems {
			imp.report.Left = append(imp.report.Left, Left{s.Name, slices.Sorted(maps.Keys(left))})
		}
		imp.report.Imported = append(imp.report.Imported, s.Name)
		imp.mod.Funcs = append(imp.mod.Funcs, f)
		return
	}
	imp.err = fmt.Errorf("%s: signature %q: importing does not settle", imp.model.File, s.Name)
}

// problem notes a problem once.
func (imp *importer) problem(p Problem) {
	if !imp.seen[p] {
		imp.seen[p] = true
		imp.report.Problems = append(imp.report.Problems, p)
	}
}

// damaged reports whether an error is about the files, not about what we support.
func damaged(err error) bool {
	var d *savedmodel.DamageError
	return errors.As(err, &d)
}

// globalName makes a name for a global out of a variable's or node's.
func (imp *importer) globalName(s string) string {
	clean := []byte(s)
	for i, b := range clean {
		switch {
		case b == '/':
			clean[i] = '.'
		case b == '_' || b == '.' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z':
		default:
			clean[i] = '_'
		}
	}
	if len(clean) == 0 || clean[0] >= '0' && clean[0] <= '9' || clean[0] == '.' {
		clean = append([]byte{'_'}, clean...)
	}
	base := string(clean)
	name := base
	for n := 1; imp.taken[name]; n++ {
		name = fmt.Sprintf("%s_%d", base, n)
	}
	imp.taken[name] = true
	return name
}

// funcName makes a function's name out of a signature's.
func funcName(s string) string {
	clean := []byte(s)
	for i, b := range clean {
		if !(b == '_' || b == '.' || b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z') {
			clean[i] = '_'
		}
	}
	if len(clean) == 0 || clean[0] >= '0' && clean[0] <= '9' {
		clean = append([]byte{'_'}, clean...)
	}
	return string(clean)
}

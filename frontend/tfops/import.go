package tfops

import (
	"errors"
	"fmt"
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
}

// Report lists what of a model could not be imported.
type Report struct {
	Problems []Problem // in the order of signatures, then of discovery; each place once
	Imported []string  // signatures that are in the module
	Failed   []string  // signatures that are not
}

// Problem is one thing that stands in the way of importing a signature.
type Problem struct {
	Signature string
	Op        string // TensorFlow's op; "" if it is about the signature itself
	Node      string
	Function  string // the library function that holds the node; "" at top level
	Source    string // the user's line of Python, "" if the model does not say
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
		fmt.Fprintf(&b, " [%s]", p.Source)
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
	imp := &importer{model: m, opt: opt, changed: map[string]bool{}, ops: indexOps(opTable)}
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
	err     error
}

func (imp *importer) start() {
	imp.mod = &ir.Module{Name: "model"}
	imp.report = &Report{}
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
	for range maxRestarts {
		problems := len(imp.report.Problems)
		c := newCtx(imp, s.Name, l)
		f, again := c.run(s)
		if imp.err != nil {
			return
		}
		if again {
			for _, p := range imp.report.Problems[problems:] {
				delete(imp.seen, p)
			}
			imp.report.Problems = imp.report.Problems[:problems]
			continue
		}
		if len(imp.report.Problems) > problems {
			imp.report.Failed = append(imp.report.Failed, s.Name)
			return
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

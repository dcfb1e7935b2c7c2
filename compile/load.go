package compile

import (
	"slices"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfops"
	"github.com/swage-ml/swage/ir"
)

// Loaded is a model after import: its files, and a graph function per signature that could be imported.
type Loaded struct {
	Model    *savedmodel.Model // nil if the module was text
	File     string            // for messages
	Module   *ir.Module
	Problems []Problem
	Imported []Entry             // in the order of the module's functions
	Failed   []string            // signatures with problems
	Left     []tfops.Left        // what imported signatures lack
	Edges    map[string][]string // see tfops.Report

	opt tfops.Options // of the import
}

// Entry is a signature and the function that computes it.
type Entry struct {
	Signature *savedmodel.Signature
	Func      string
	Overload  int // see artefact.Signature
}

// Load reads and imports the model in dir. Signatures that hold something unsupported are in Failed, with Problems.
func Load(dir string, o Options) (_ *Loaded, err error) {
	defer caught(&err)
	m, err := savedmodel.Load(dir, savedmodel.Options{Tags: o.Tags})
	if err != nil {
		return nil, notThere(dir, err)
	}
	err = sound(m)
	var l *Loaded
	if err == nil {
		var opt tfops.Options
		if opt, err = o.importing(m); err == nil {
			l, err = importModel(m, opt)
		}
	}
	if err != nil {
		m.Close()
		return nil, err
	}
	return l, nil
}

// loadOne is Load of one signature, all of it.
func loadOne(dir, signature string, o Options) (*Loaded, error) {
	o.Signatures = []string{signature}
	l, err := Load(dir, o)
	if err != nil {
		return nil, err
	}
	if refused := l.Unsupported(); refused != nil {
		l.Close()
		return nil, refused
	}
	return l, nil
}

// sound checks the checksum of every tensor of the checkpoint, also of those that no signature needs: a file that is
// damaged somewhere is not trusted elsewhere.
func sound(m *savedmodel.Model) error {
	if m.Variables == nil {
		return nil
	}
	for _, key := range m.Variables.Keys() {
		if _, err := m.Variables.Read(key); err != nil && KindOf(err) == Damaged {
			return err
		}
	}
	return nil
}

// importModel imports the signatures of the options.
func importModel(m *savedmodel.Model, opt tfops.Options) (*Loaded, error) {
	for _, n := range opt.Signatures {
		if _, ok := m.Signature(n); !ok {
			return nil, usagef("%s: no signature %q, there are %s", m.File, n, quoted(signatureNames(m)))
		}
	}
	if len(m.Signatures) == 0 {
		return nil, &savedmodel.UnsupportedError{File: m.File, What: "the model has no signatures",
			Hint: "export it with one, as by model.export or tf.saved_model.save(model, dir, signatures=…)"}
	}
	mod, report, err := tfops.Import(m, opt)
	if err != nil {
		return nil, err
	}
	l := &Loaded{Model: m, File: m.File, Module: mod, Problems: report.Problems, Failed: report.Failed,
		Left: report.Left, Edges: report.Edges, opt: opt}
	for i, name := range report.Imported {
		s, _ := m.Signature(name)
		l.Imported = append(l.Imported, Entry{Signature: s, Func: mod.Funcs[i].Name})
	}
	for _, name := range slices.Clone(l.Failed) {
		s, _ := m.Signature(name)
		ok, err := l.overloads(m, s)
		if err != nil {
			return nil, err
		}
		if ok {
			l.Failed = slices.DeleteFunc(l.Failed, func(n string) bool { return n == name })
			l.Problems = slices.DeleteFunc(l.Problems, func(p Problem) bool { return p.Signature == name })
		}
	}
	return l, nil
}

// Close gives the model's files back; weights that were not read are gone.
func (l *Loaded) Close() error { return l.Model.Close() }

// Unsupported is the error for what could not be imported; nil if everything could.
func (l *Loaded) Unsupported() *UnsupportedError {
	if len(l.Failed) == 0 && len(l.Left) == 0 {
		return nil
	}
	return &UnsupportedError{Model: l.File, Problems: l.Problems, Missing: l.Failed, Left: l.Left, Edges: l.Edges}
}

func signatureNames(m *savedmodel.Model) []string {
	var names []string
	for i := range m.Signatures {
		names = append(names, m.Signatures[i].Name)
	}
	return names
}

// alias merges functions that are the same but for the names of their source nodes, as Keras's "serve" and
// "serving_default" are, and returns the entries with what computes them now.
func alias(m *ir.Module, entries []Entry) []Entry {
	first := map[string]string{} // text of a function without its name and nodes -> name
	same := map[string]string{}
	m.Funcs = slices.DeleteFunc(m.Funcs, func(f *ir.Func) bool {
		key := anonymous(f)
		if to, ok := first[key]; ok {
			same[f.Name] = to
			return true
		}
		first[key] = f.Name
		return false
	})
	out := slices.Clone(entries)
	for i := range out {
		if to, ok := same[out[i].Func]; ok {
			out[i].Func = to
		}
	}
	return out
}

// anonymous is the function's text without the function's name and source nodes.
func anonymous(f *ir.Func) string {
	var nodes []string
	f.Body.Walk(func(op *ir.Op) {
		nodes = append(nodes, op.Node)
		op.Node = ""
	})
	name := f.Name
	f.Name = "f"
	text := f.String()
	f.Name = name
	i := 0
	f.Body.Walk(func(op *ir.Op) {
		op.Node = nodes[i]
		i++
	})
	return text
}

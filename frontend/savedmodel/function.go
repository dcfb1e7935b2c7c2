package savedmodel

import (
	"fmt"
	"maps"
	"slices"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// A Library holds the functions of a model.
type Library struct {
	file   string
	ops    *Ops
	names  []string // in the file's order
	defs   map[string]*tfpb.FunctionDef
	graphs map[string]*Graph
	errs   map[string]error
}

// newLibrary collects op definitions and functions and resolves every function
// body. A body that does not resolve is an error only for who asks for it:
// unused functions are common.
func newLibrary(file string, mg *tfpb.MetaGraphDef) (*Ops, *Library, error) {
	ops := &Ops{defs: map[string]*tfpb.OpDef{}}
	for _, d := range mg.GetMetaInfoDef().GetStrippedOpList().GetOp() {
		ops.defs[d.GetName()] = d
	}
	l := &Library{file: file, ops: ops, defs: map[string]*tfpb.FunctionDef{}, graphs: map[string]*Graph{}, errs: map[string]error{}}
	for _, f := range mg.GetGraphDef().GetLibrary().GetFunction() {
		name := f.GetSignature().GetName()
		if name == "" || l.defs[name] != nil {
			return nil, nil, &DamageError{File: file, Where: "function library", Got: fmt.Sprintf("function name %q empty or used twice", name)}
		}
		l.defs[name] = f
		l.names = append(l.names, name)
	}
	for _, name := range l.names {
		g, err := l.body(l.defs[name])
		if err != nil {
			l.errs[name] = fmt.Errorf("%s: %w", file, err)
			continue
		}
		l.graphs[name] = g
	}
	return ops, l, nil
}

// Names lists the functions in the file's order.
func (l *Library) Names() []string { return slices.Clone(l.names) }

// Has reports whether op is the name of a function, so that a node with it is
// a call.
func (l *Library) Has(op string) bool { return l.defs[op] != nil }

// Func returns the body of a function. It fails if there is none of that name,
// or if its body refers to what is not there.
func (l *Library) Func(name string) (*Graph, error) {
	if g := l.graphs[name]; g != nil {
		return g, nil
	}
	if err := l.errs[name]; err != nil {
		return nil, err
	}
	return nil, fmt.Errorf("%s: no function %q in the library", l.file, name)
}

// topGraph builds the top level.
func (l *Library) topGraph(def *tfpb.GraphDef) (*Graph, error) {
	g := &Graph{byName: map[string]*Node{}, lib: l}
	if err := g.addDefs(def.GetNode()); err != nil {
		return nil, err
	}
	return g, g.connect()
}

// body builds the graph of one function.
func (l *Library) body(f *tfpb.FunctionDef) (*Graph, error) {
	g := &Graph{Name: f.GetSignature().GetName(), Def: f, byName: map[string]*Node{}, lib: l}
	for i, a := range f.GetSignature().GetInputArg() {
		if a.GetNumberAttr() != "" || a.GetTypeListAttr() != "" {
			return nil, &UnsupportedError{File: l.file, What: fmt.Sprintf("%s: argument %q is a list", g, a.GetName())}
		}
		def := &tfpb.NodeDef{Name: a.GetName(), Op: ArgOp, Attr: maps.Clone(f.GetArgAttr()[uint32(i)].GetAttr())}
		if def.Attr == nil {
			def.Attr = map[string]*tfpb.AttrValue{}
		}
		def.Attr["index"] = &tfpb.AttrValue{Value: &tfpb.AttrValue_I{I: int64(i)}}
		if a.GetTypeAttr() != "" {
			def.Attr["T"] = &tfpb.AttrValue{Value: &tfpb.AttrValue_Placeholder{Placeholder: a.GetTypeAttr()}}
		} else {
			def.Attr["T"] = &tfpb.AttrValue{Value: &tfpb.AttrValue_Type{Type: a.GetType()}}
		}
		n := &Node{Name: a.GetName(), Op: ArgOp, Def: def, Arg: i}
		if err := g.add(n); err != nil {
			return nil, err
		}
		g.Args = append(g.Args, n)
	}
	if err := g.addDefs(f.GetNodeDef()); err != nil {
		return nil, err
	}
	if err := g.connect(); err != nil {
		return nil, err
	}
	return g, g.results()
}

// results resolves ret and control_ret in the order of the signature.
func (g *Graph) results() error {
	sig := g.Def.GetSignature()
	for _, a := range sig.GetOutputArg() {
		s, ok := g.Def.GetRet()[a.GetName()]
		if !ok {
			return fmt.Errorf("%s: no ret for output %q", g, a.GetName())
		}
		r, outs, err := g.resolve(s)
		if err == nil && r.Control {
			err = fmt.Errorf("want a tensor")
		}
		if err != nil {
			return fmt.Errorf("%s: output %q is %q: %w", g, a.GetName(), s, err)
		}
		if list := a.GetNumberAttr() != "" || a.GetTypeListAttr() != ""; len(outs) != 1 && !list {
			return fmt.Errorf("%s: output %q is %q, which is %d tensors", g, a.GetName(), s, len(outs))
		}
		for range outs {
			g.ResultNames = append(g.ResultNames, a.GetName())
		}
		g.Results = append(g.Results, outs...)
	}
	// Older files have no control_output list in the signature.
	names := sig.GetControlOutput()
	if len(names) == 0 {
		names = slices.Sorted(maps.Keys(g.Def.GetControlRet()))
	}
	for _, name := range names {
		n := g.byName[g.Def.GetControlRet()[name]]
		if n == nil {
			return fmt.Errorf("%s: control output %q is node %q, which is not there", g, name, g.Def.GetControlRet()[name])
		}
		g.ControlResults = append(g.ControlResults, n)
	}
	return nil
}

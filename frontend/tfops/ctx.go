package tfops

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Ctx is the state of one attempt at importing one signature.
type Ctx struct {
	*ir.Builder
	imp   *importer
	sig   string
	facts *shape.Facts
	l     *learned

	inputs  []string // symbols read off inputs, in order of declaration
	vars    map[string]*variable
	tables  map[*table]*tableState // what the call has put into tables
	kinds   map[*table]*tableKind
	defined map[defKey]shape.Expr    // runtime integers that became symbols, visible here
	calls   []string                 // functions being inlined
	nested  int                      // depth of conditional regions
	node    *Node                    // being imported
	bounds  []*loopBounds            // of the loops around
	scalars map[*ir.Value]shape.Expr // scalar inputs that are symbols

	top    *scope
	cut    *cut                // nil: the whole signature
	left   map[string]bool     // outputs that are left out
	edges  []string            // see Report.Edges
	scopes map[scopeKey]*scope // of plain calls
	wants  map[string]want     // see neededBy
	defs   []symDef            // of inputs that are symbols

	guarded map[*savedmodel.Node]sides                     // see guards
	needs   map[*savedmodel.Node]map[*savedmodel.Node]bool // see reached
}

// defKey is one element of a runtime integer tensor.
type defKey struct {
	id int
	i  int64
}

func newCtx(imp *importer, sig string, l *learned) *Ctx {
	f := ir.NewFunc(funcName(sig), ir.Graph)
	return &Ctx{Builder: ir.NewBuilder(f), imp: imp, sig: sig, facts: shape.NewFacts(), l: l, scopes: map[scopeKey]*scope{}, wants: map[string]want{},
		vars: map[string]*variable{}, defined: map[defKey]shape.Expr{}, scalars: map[*ir.Value]shape.Expr{}}
}

// scopeKey is a plain call in a scope.
type scopeKey struct {
	sc   *scope
	node *savedmodel.Node
}

// symDef makes a symbol of an input.
type symDef struct {
	v   *ir.Value
	sym string
}

// failure is panicked by Failf and caught where a node is imported.
type failure struct{ kind, reason string }

// Failf gives up on the node: what it does is not supported, or wrong.
func (c *Ctx) Failf(format string, args ...any) {
	panic(failure{"form", fmt.Sprintf(format, args...)})
}

// lack gives up on the node for want of something of the kind; see Problem.
func (c *Ctx) lack(kind, format string, args ...any) {
	panic(failure{kind, fmt.Sprintf(format, args...)})
}

// run imports the signature; bad are outputs that cannot be. again is true if it must be run again with what was learned.
func (c *Ctx) run(s *savedmodel.Signature) (f *ir.Func, bad []string, again bool) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(restart); !ok {
				panic(r)
			}
			f, bad, again = nil, nil, true
		}
	}()
	c.top = newScope(c.imp.model.Graph, nil)
	c.params(s)
	var results []*ir.Value
	for _, g := range c.goals(s) {
		if c.left[g.name] {
			continue
		}
		t := c.spot(g.at)
		if t.bad {
			bad = append(bad, g.name)
			continue
		}
		v, err := c.tryVal(t)
		if err != "" {
			c.sigProblem("form", "output %q: %s", g.name, err)
			bad = append(bad, g.name)
			continue
		}
		c.F.Outputs = append(c.F.Outputs, g.name)
		results = append(results, v)
	}
	if len(bad) > 0 {
		return nil, bad, false
	}
	for _, name := range c.writtenVars() {
		c.imp.changed[name] = true
		c.F.StateOut = append(c.F.StateOut, name)
		results = append(results, c.vars[name].cur)
	}
	c.Node = ""
	c.EmitOp("return", nil, nil, results...)
	c.stateParams()
	tidy(c.F)
	c.narrow()
	return c.F, nil, false
}

// params makes the function's parameters out of the signature's inputs. Inputs that are not supported are poison: the
// signature is still walked, to report all of it.
func (c *Ctx) params(s *savedmodel.Signature) {
	for _, p := range leaves(s.Inputs, "") {
		d := dtypeOf(p.DType)
		switch {
		case c.feedParams(p.Name):
			continue
		case d == ir.Invalid:
			c.sigProblem("dtype", "input %q: %s tensors are not supported", p.Name, p.DType)
			c.top.feed[p.Tensor] = poison
			continue
		case !p.RankKnown && c.imp.opt.Shapes[p.Name] == nil:
			c.sigProblem("form", "input %q has no known rank; its shape must be given", p.Name)
			c.top.feed[p.Tensor] = poison
			continue
		}
		dims := p.Shape
		if given := c.imp.opt.Shapes[p.Name]; !p.RankKnown {
			dims = given
		}
		c.top.feed[p.Tensor] = c.input(p.Name, d, c.inputDims(p.Name, dims, nil))
	}
	c.feedParams("")
	for _, d := range c.defs {
		c.Emit("define", ir.A{"sym": d.sym}, d.v)
	}
	c.F.Inputs = append([]string{}, c.F.Inputs...)
}

// input makes a parameter.
func (c *Ctx) input(name string, d ir.DType, dims shape.Dims) Tensor {
	c.F.Inputs = append(c.F.Inputs, name)
	v := c.Param(name, ir.TensorOf(d, dims...))
	t := value(v)
	if len(dims) == 0 && d.IsInt() && c.l.asSym[name] {
		sym := c.newSym(name, true)
		c.defs = append(c.defs, symDef{v, sym})
		t.sym, t.dt = []shape.Expr{shape.Sym(sym)}, d
		c.scalars[v] = shape.Sym(sym)
	}
	return t
}

// leaves lists the dense tensors of parameters; x.values, x.indices and x.dense_shape make up a sparse x, and x.0, x.1
// and so on another composite.
func leaves(params []savedmodel.Param, prefix string) []savedmodel.Param {
	var out []savedmodel.Param
	for _, p := range params {
		p.Name = prefix + p.Name
		if p.Kind == savedmodel.Dense {
			out = append(out, p)
		} else {
			out = append(out, leaves(p.Parts, p.Name+".")...)
		}
	}
	return out
}

// inputDims gives each unknown dim of an input a symbol, or what is known to equal it. Symbols may have names already:
// those of equal name are one.
func (c *Ctx) inputDims(input string, sizes []int64, names []string) shape.Dims {
	dims := make(shape.Dims, len(sizes))
	for axis, n := range sizes {
		if n >= 0 {
			dims[axis] = shape.Const(n)
			continue
		}
		name := symName(fmt.Sprintf("%s_%d", input, axis))
		if axis == 0 && !slices.Contains(c.inputs, "B") {
			name = "B"
		}
		if names != nil && names[axis] != "" {
			if name = names[axis]; slices.Contains(c.inputs, name) {
				if e, ok := c.l.bind[name]; ok {
					dims[axis] = e
				} else {
					dims[axis] = shape.Sym(name)
				}
				continue
			}
		}
		for base, k := name, 1; slices.Contains(c.inputs, name); k++ {
			name = fmt.Sprintf("%s_%d", base, k)
		}
		c.inputs = append(c.inputs, name)
		if e, ok := c.l.bind[name]; ok {
			dims[axis] = e
			continue
		}
		c.F.Syms = append(c.F.Syms, ir.Symbol{Name: name, Lo: 0, Hi: ir.Unbounded})
		c.facts.Declare(name, 0, shape.Unbounded)
		dims[axis] = shape.Sym(name)
	}
	return dims
}

// symName makes a valid symbol's name.
func symName(s string) string {
	b := []byte(s)
	for i, ch := range b {
		if !(ch == '_' || ch >= '0' && ch <= '9' || ch >= 'a' && ch <= 'z' || ch >= 'A' && ch <= 'Z') {
			b[i] = '_'
		}
	}
	if len(b) == 0 || b[0] >= '0' && b[0] <= '9' {
		b = append([]byte("n"), b...)
	}
	return string(b)
}

// newSym declares a symbol with a name like the given one. It is at least 0.
func (c *Ctx) newSym(name string, byValue bool) string {
	s := c.F.AddSym(ir.Symbol{Name: symName(name), Lo: 0, Hi: math.MaxInt32, ByValue: byValue})
	c.facts.Declare(s, 0, math.MaxInt32)
	return s
}

// sigProblem reports a problem of the signature itself.
func (c *Ctx) sigProblem(kind, format string, args ...any) {
	c.imp.problem(Problem{Signature: c.sig, Kind: kind, Reason: fmt.Sprintf(format, args...)})
}

// report notes that a node could not be imported.
func (c *Ctx) report(n *savedmodel.Node, kind, reason string) {
	p := Problem{Signature: c.sig, Kind: kind, Op: n.Op, Node: n.Name, Function: n.Graph.Name, Reason: reason}
	if loc, ok := c.imp.model.Debug.Source(n); ok {
		p.Source, p.Code = loc.String(), loc.Code
	}
	c.imp.problem(p)
}

// protect runs a node's importer; why has no reason if it did not fail.
func (c *Ctx) protect(f func() []Tensor) (out []Tensor, why failure) {
	was := struct {
		R       *ir.Region
		facts   *shape.Facts
		defined map[defKey]shape.Expr
		nested  int
		bounds  []*loopBounds
	}{c.R, c.facts, c.defined, c.nested, c.bounds}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case failure:
			out, why = nil, r
		case *ir.BuildError:
			out, why = nil, failure{"form", r.Err.Error()}
		case restart:
			panic(r)
		default:
			// A node that is not as its op wants it: inputs missing, attributes of the wrong kind.
			out, why = nil, failure{"form", fmt.Sprintf("cannot be imported: %v", r)}
		}
		if why.reason != "" {
			// The node may have failed within a region.
			c.R, c.facts, c.defined, c.nested, c.bounds = was.R, was.facts, was.defined, was.nested, was.bounds
		}
	}()
	return f(), failure{}
}

// fatal stops the import: the model is damaged.
func (c *Ctx) fatal(err error) {
	if c.imp.err == nil {
		c.imp.err = err
	}
}

// isDamage stops the import if err is about damaged files, and else fails the node.
func (c *Ctx) fail(err error) {
	if damaged(err) {
		c.fatal(err)
	}
	var b *ir.BuildError
	if errors.As(err, &b) {
		err = b.Err
	}
	c.Failf("%v", err)
}

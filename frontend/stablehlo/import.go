package stablehlo

import (
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Options are what an import needs to know of the function that it builds in.
type Options struct {
	// Facts about the function's symbols; what the module asserts is added to them. nil: the function's own.
	Facts *shape.Facts
	// Define turns element i of an integer tensor of rank 0 or 1, which is known only at run time, into an expression.
	// Within nested regions it is not asked. nil: each becomes a symbol by value.
	Define func(v *ir.Value, i int64) shape.Expr
	// Unify, if set, is told that two dims must be equal before that is checked at run time.
	Unify func(a, b shape.Expr)
}

// Arg is an argument of a module's main function. Tokens are not given.
type Arg struct {
	Value *ir.Value
	Known []shape.Expr // its integer content in row-major order, if that is known symbolically
}

// Unsupported is the error of an import that meets something which cannot be imported.
type Unsupported struct {
	Op     string // of StableHLO
	Loc    string // where the module says that the op comes from
	Reason string
}

// Error is the message with the op and its place.
func (e *Unsupported) Error() string {
	if e.Loc == "" {
		return fmt.Sprintf("stablehlo: %s: %s", e.Op, e.Reason)
	}
	return fmt.Sprintf("stablehlo: %s at %q: %s", e.Op, e.Loc, e.Reason)
}

// Limits of what one import builds.
const (
	maxOps   = 200_000 // ops imported, calls inlined
	maxCalls = 100     // depth of calls
	maxKnown = 1024    // integers tracked symbolically in one tensor
)

// Import inlines the module's function main into the function that b builds and returns its results.
func Import(b *ir.Builder, m *Module, args []Arg, o Options) (results []*ir.Value, err error) {
	im := newImporter(b, m, o)
	defer im.rescue(&err)
	f := m.Func("main")
	if f == nil {
		im.failf("the module has no function main")
	}
	var in []val
	n := 0
	for _, p := range f.Body.Args {
		if p.Type.Kind == TokenKind {
			in = append(in, val{})
			continue
		}
		if n++; n > len(args) {
			continue
		}
		a := args[n-1]
		if p.Type.DType != a.Value.Type.DType || !p.Type.Unranked && len(p.Type.Dims) != a.Value.Type.Rank() {
			im.failf("argument %d of main is %s, want %s", n-1, a.Value.Type, p.Type)
		}
		dims := slices.Clone(a.Value.Type.Dims)
		for i, d := range p.Type.Dims {
			if d != Dynamic && !dims[i].Is(d) {
				im.equal(dims[i], shape.Const(d))
				dims[i] = shape.Const(d)
			}
		}
		in = append(in, val{v: im.b.Reshape(a.Value, dims...), sym: a.Known})
	}
	if n != len(args) {
		im.failf("main wants %d arguments, got %d", n, len(args))
	}
	for _, out := range im.call(f, in) {
		if out.v != nil || out.sym != nil || out.tuple != nil { // no token
			results = append(results, im.value(out))
		}
	}
	return results, nil
}

// Build makes a graph function of a function of the module. Dims that are not known become symbols, those of equal name
// hints none the same.
func Build(m *Module, name string) (fn *ir.Func, err error) {
	f := m.Func(name)
	if f == nil {
		return nil, fmt.Errorf("stablehlo: the module has no function %q", name)
	}
	fn = ir.NewFunc(name, ir.Graph)
	b := ir.NewBuilder(fn)
	var in []val
	for i, p := range f.Body.Args {
		dims := make(shape.Dims, len(p.Type.Dims))
		for j, d := range p.Type.Dims {
			if dims[j] = shape.Const(d); d == Dynamic {
				dims[j] = shape.Sym(fn.AddSym(ir.Symbol{Name: fmt.Sprintf("arg%d_%d", i, j), Hi: ir.Unbounded}))
			}
		}
		if p.Type.Kind != TensorKind || p.Type.DType == ir.Invalid || p.Type.Unranked {
			return nil, &Unsupported{Op: "func", Reason: fmt.Sprintf("argument %d is %s", i, p.Type)}
		}
		in = append(in, val{v: b.Param(fmt.Sprintf("arg%d", i), ir.TensorOf(p.Type.DType, dims...))})
	}
	im := newImporter(b, m, Options{})
	defer im.rescue(&err)
	var results []*ir.Value
	for i, out := range im.call(f, in) {
		fn.Outputs = append(fn.Outputs, fmt.Sprintf("out%d", i))
		results = append(results, im.value(out))
	}
	b.Node = ""
	b.Return(results...)
	return fn, nil
}

// importer is the state of one import.
type importer struct {
	b     *ir.Builder
	m     *Module
	o     Options
	facts *shape.Facts
	env   map[*Value]val
	defs  map[*Value]*Op // what defined a value
	node  string         // of the builder at first
	op    *Op            // being imported
	ops   int
	calls int
	rows  map[string]row
	top   *ir.Region             // where the module is inlined
	expr  map[exprKey]shape.Expr // what define gave, visible here
}

type exprKey struct {
	id int
	i  int64
}

func newImporter(b *ir.Builder, m *Module, o Options) *importer {
	facts := o.Facts
	if facts == nil {
		facts = b.F.Facts()
	}
	return &importer{b: b, m: m, o: o, facts: facts, env: map[*Value]val{}, defs: map[*Value]*Op{}, top: b.R, node: b.Node, expr: map[exprKey]shape.Expr{}, rows: allRows()}
}

// failure is panicked by failf and becomes an *Unsupported.
type failure struct{ reason string }

func (im *importer) failf(format string, args ...any) {
	panic(failure{fmt.Sprintf(format, args...)})
}

// rescue turns what stopped the import into an error.
func (im *importer) rescue(err *error) {
	r := recover()
	im.b.Node = im.node
	if r == nil {
		return
	}
	u := &Unsupported{Op: "module"}
	if im.op != nil {
		u.Op, u.Loc = im.op.Name, im.op.Loc
	}
	switch r := r.(type) {
	case failure:
		u.Reason = r.reason
	case *ir.BuildError:
		u.Reason = r.Err.Error()
	case error, string:
		// The op is not as it must be: operands or attributes are missing.
		u.Reason = fmt.Sprintf("cannot be imported: %v", r)
	default:
		panic(r) // the caller's own
	}
	*err = u
}

// val is what a value of the module is during the import: a value of ir, or integers known symbolically, or both, or a
// tuple, or (with all of them empty) a token.
type val struct {
	v     *ir.Value
	sym   []shape.Expr
	dt    ir.DType // with sym and no v
	dims  []int64  // with sym and no v
	tuple []val
	cond  []shape.Expr // what is >= 0 where the truth value v is true
}

// ints makes a value of known integers.
func ints(d ir.DType, dims []int64, xs []shape.Expr) val { return val{sym: xs, dt: d, dims: dims} }

// typ is the value's type.
func (x val) typ() ir.Type {
	if x.v != nil {
		return x.v.Type
	}
	return ir.TensorOf(x.dt, ir.ConstDims(x.dims...)...)
}

// call runs a function's body on arguments.
func (im *importer) call(f *Func, args []val) []val {
	if im.calls++; im.calls > maxCalls {
		im.failf("calls of @%s nest too deep", f.Name)
	}
	if len(args) != len(f.Body.Args) {
		im.failf("@%s wants %d arguments, got %d", f.Name, len(f.Body.Args), len(args))
	}
	// Another call of the function may be under way only if it calls itself, which ends by maxCalls.
	out := im.block(f.Body, args)
	im.calls--
	return out
}

// block runs a block's ops and returns what it yields.
func (im *importer) block(b *Block, args []val) []val {
	if len(args) != len(b.Args) {
		im.failf("a region takes %d values, got %d", len(b.Args), len(args))
	}
	for i, p := range b.Args {
		im.env[p] = args[i]
	}
	outer := im.op
	for _, op := range b.Ops {
		if op.Name == "return" {
			var out []val
			for _, v := range op.Operands {
				out = append(out, im.use(v))
			}
			im.op = outer
			return out
		}
		im.run(op)
	}
	im.failf("a region does not end in return")
	return nil
}

// use finds what a value of the module is.
func (im *importer) use(v *Value) val {
	x, ok := im.env[v]
	if !ok {
		im.failf("an operand is not defined here")
	}
	return x
}

// run imports one op.
func (im *importer) run(op *Op) {
	if im.ops++; im.ops > maxOps {
		im.failf("more than %d ops", maxOps)
	}
	im.op = op
	im.place(op)
	in := make([]val, len(op.Operands))
	for i, v := range op.Operands {
		in[i] = im.use(v)
	}
	row, ok := im.rows[op.Name]
	var out []val
	switch {
	case !ok:
		if out = im.named(op.Name, in); out == nil {
			im.failf("unsupported op")
		}
	case row.args >= 0 && len(in) != row.args:
		im.failf("%d operands, want %d", len(in), row.args)
	default:
		if out, ok = im.quantised(op, row, in); !ok {
			out = row.run(im, op, in)
		}
	}
	im.op = op
	if len(out) != len(op.Results) {
		im.failf("%d results, want %d", len(out), len(op.Results))
	}
	for i, r := range op.Results {
		if x := out[i]; x.v != nil || x.sym != nil {
			im.agree(x, r.Type)
		}
		im.env[r], im.defs[r] = out[i], op
	}
}

// place names the source of the ops that follow.
func (im *importer) place(op *Op) {
	name := op.Loc
	if name == "" {
		name = op.Name
	}
	if im.node != "" {
		name = im.node + "/" + name
	}
	im.b.Node = name
}

// agree fails if a result is not what the module says that it is.
func (im *importer) agree(x val, t Type) {
	have := x.typ()
	if t.Kind != TensorKind || t.DType != have.DType || !t.Unranked && len(t.Dims) != have.Rank() {
		im.failf("result is %s, the module says %s", have, t)
	}
	for i, d := range t.Dims {
		if n, ok := have.Dims[i].IsConst(); ok && d != Dynamic && n != d {
			im.failf("result is %s, the module says %s", have, t)
		}
	}
}

// value makes a value of ir.
func (im *importer) value(x val) *ir.Value {
	if x.v != nil {
		return x.v
	}
	if x.sym == nil {
		im.failf("a token or tuple where a tensor must be")
	}
	t := ir.NewTensor(x.dt, x.dims...)
	known := true
	for i, e := range x.sym {
		n, ok := e.IsConst()
		known = known && ok
		t.SetInt(int64(i), n)
	}
	if known {
		return im.b.Const(t)
	}
	var parts []*ir.Value
	for _, e := range x.sym {
		p := im.dim(e, x.dt)
		if len(x.dims) > 0 {
			p = im.b.Reshape(p, shape.Const(1))
		}
		parts = append(parts, p)
	}
	if len(x.dims) == 0 {
		return parts[0]
	}
	v := im.b.Emit("concatenate", ir.A{"axis": 0}, parts...)
	return im.b.Reshape(v, ir.ConstDims(x.dims...)...)
}

// values makes values of ir of all of them.
func (im *importer) values(xs []val) []*ir.Value {
	var out []*ir.Value
	for _, x := range xs {
		out = append(out, im.value(x))
	}
	return out
}

// dim is an expression as a scalar.
func (im *importer) dim(e shape.Expr, d ir.DType) *ir.Value {
	if n, ok := e.IsConst(); ok {
		return im.b.ScalarI(d, n)
	}
	return im.b.Emit("dim", ir.A{"expr": e, "dtype": d})
}

// exprs is the content of an integer tensor of rank at most 1 as expressions; what is known only at run time becomes
// symbols.
func (im *importer) exprs(x val) []shape.Expr {
	if xs, ok := im.known(x); ok {
		return xs
	}
	v := im.value(x)
	n, ok := v.Type.Elems().IsConst()
	if !ok || n > 64 || v.Type.Rank() > 1 || !v.Type.DType.IsInt() {
		im.failf("%s, known only at run time, says how large something is", v.Type)
	}
	out := make([]shape.Expr, n)
	for i := range out {
		key := exprKey{v.ID, int64(i)}
		e, ok := im.expr[key]
		if !ok {
			e = im.define(v, int64(i))
			im.expr[key] = e
		}
		out[i] = e
	}
	return out
}

// define makes a symbol of element i of v.
func (im *importer) define(v *ir.Value, i int64) shape.Expr {
	if im.o.Define != nil && im.b.R == im.top {
		return im.o.Define(v, i)
	}
	if v.Type.Rank() == 1 {
		v = im.element(v, i)
	}
	s := im.b.F.AddSym(ir.Symbol{Name: "n", Lo: 0, Hi: math.MaxInt32, ByValue: true})
	im.facts.Declare(s, 0, math.MaxInt32)
	im.b.Emit("define", ir.A{"sym": s}, v)
	return shape.Sym(s)
}

// element is element i of a vector as a scalar; it looks through what put it there.
func (im *importer) element(v *ir.Value, i int64) *ir.Value {
	if v.Def != nil && v.Def.Is("concatenate") {
		for _, p := range v.Def.Operands {
			n, ok := p.Type.Dims[0].IsConst()
			if !ok {
				break
			}
			if i < n {
				return im.element(p, i)
			}
			i -= n
		}
	}
	if v.Def != nil && v.Def.Is("reshape") && v.Def.Operands[0].Type.Rank() == 0 {
		return v.Def.Operands[0]
	}
	if lit, ok := v.Const(); ok && i < lit.Len() {
		return im.b.ScalarI(lit.DType, lit.Int(i))
	}
	return im.b.Reshape(im.slice(v, 0, shape.Const(i), shape.Const(i+1)))
}

// slice is x[lo:hi] along one axis.
func (im *importer) slice(x *ir.Value, axis int, lo, hi shape.Expr) *ir.Value {
	if lo.Is(0) && hi.Equal(x.Type.Dims[axis]) {
		return x
	}
	start, limit, stride := make(shape.Dims, x.Type.Rank()), append(shape.Dims{}, x.Type.Dims...), make([]int64, x.Type.Rank())
	for i := range stride {
		stride[i] = 1
	}
	start[axis], limit[axis] = lo, hi
	return im.b.Emit("slice", ir.A{"start": start, "limit": limit, "stride": stride}, x)
}

// known is the integer content of x if it is known symbolically.
func (im *importer) known(x val) ([]shape.Expr, bool) {
	if x.sym != nil {
		return x.sym, true
	}
	return x.v.KnownInts(maxKnown)
}

// consts is the content of x as numbers.
func (im *importer) consts(x val) ([]int64, bool) {
	xs, ok := im.known(x)
	if !ok {
		return nil, false
	}
	return shape.ConstDims(xs)
}

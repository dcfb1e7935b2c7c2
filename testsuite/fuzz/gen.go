package fuzz

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/ir/shape"
)

// Function is a random graph function of the module that Text is, and inputs for it.
type Function struct {
	Name  string
	Seed  uint64
	Text  string
	Cases []Case
}

// Case is one call of a function; of one with state, several in a row.
type Case struct {
	Syms  map[string]int64
	Calls [][]*ir.Tensor
}

// Limits of what is generated: values stay small, so that interpreters are quick.
const (
	maxElems  = 1500
	maxRank   = 5
	maxParams = 8
	numCases  = 3
)

// gen is one function in the making.
type gen struct {
	*ir.Builder
	*rand.Rand
	m     *ir.Module
	cases []map[string]int64 // values of the symbols that the function must run with
	vocab []shape.Expr       // dims that shapes are made of
	pool  []*ir.Value        // what ops may use here
	rep   map[*ir.Value]*ir.Tensor
	fixed map[*ir.Value]func(k int) *ir.Tensor // params whose values case k determines
	depth int
	edge  bool // values may be NaN, infinite, denormal, extreme
	floats,
	smooth bool // mostly one type of floats; only functions that stay moderate
	float ir.DType // that type
	texts,
	complexes bool // with strings, with complex numbers
}

// Generate makes the function of a seed; nil if the seed gives none that runs.
func Generate(seed uint64) *Function {
	for try := range uint64(8) {
		g := newGen(seed, try)
		f := func() (f *Function) {
			defer func() {
				if r := recover(); r != nil {
					if _, ok := r.(*ir.BuildError); !ok {
						panic(r)
					}
				}
			}()
			if seed%8 == 7 {
				return g.patterns(seed)
			}
			return g.function(seed)
		}()
		if f != nil {
			return f
		}
	}
	return nil
}

func newGen(seed, try uint64) *gen {
	name := fmt.Sprintf("f%d", seed)
	f := ir.NewFunc(name, ir.Graph)
	g := &gen{
		Builder: ir.NewBuilder(f), Rand: rand.New(rand.NewPCG(seed, 1000+try)), m: &ir.Module{Name: "fuzz", Funcs: []*ir.Func{f}},
		float: ir.F32, rep: map[*ir.Value]*ir.Tensor{}, fixed: map[*ir.Value]func(int) *ir.Tensor{},
	}
	g.cases = make([]map[string]int64, numCases)
	for i := range g.cases {
		g.cases[i] = map[string]int64{}
	}
	return g
}

// symbol declares a symbol that inputs have, and chooses its values.
func (g *gen) symbol(name string) {
	lo := []int64{0, 1, 1, 1, 2}[g.IntN(5)]
	g.F.AddSym(ir.Symbol{Name: name, Lo: lo, Hi: ir.Unbounded})
	for i, c := range g.cases {
		c[name] = []int64{3 + g.Int64N(7), lo, 1 + g.Int64N(9)}[i]
		if i == 2 && g.IntN(8) == 0 {
			c[name] = 17
		}
		c[name] = max(c[name], lo)
	}
}

func (g *gen) function(seed uint64) *Function {
	g.edge = g.IntN(4) == 0
	g.floats = g.IntN(2) == 0
	g.smooth = !g.edge && g.IntN(2) == 0
	g.texts = g.IntN(10) == 0
	g.complexes = !g.edge && g.IntN(10) == 0
	if g.IntN(8) == 0 {
		g.float = one(g, []ir.DType{ir.BF16, ir.F16, ir.F64})
	}
	for i := range []int{0, 0, 1, 1, 1, 2}[g.IntN(6)] {
		name := []string{"B", "T"}[i]
		g.symbol(name)
		g.vocab = append(g.vocab, shape.Sym(name), shape.Sym(name))
	}
	for range 3 {
		g.vocab = append(g.vocab, shape.Const(g.size()))
	}
	if g.IntN(3) == 0 {
		g.vocab = append(g.vocab, shape.Const(1))
	}
	for _, s := range g.F.Syms { // sizes of inputs are symbols or numbers
		g.param(g.dtype(), shape.Dims{shape.Sym(s.Name)})
	}
	for range 1 + g.IntN(3) {
		g.param(g.dtype(), g.shape(1+g.IntN(3)))
	}
	if g.IntN(6) == 0 {
		g.state()
	}
	for range 3 + g.IntN(12) {
		g.step()
	}
	return g.finish(seed)
}

// size is a dim: small, and now and then one that fills vectors or is nothing.
func (g *gen) size() int64 {
	switch g.IntN(24) {
	case 0:
		return 0
	case 1, 2, 3:
		return []int64{16, 17, 33, 20}[g.IntN(4)]
	case 4, 5:
		return 8
	}
	return 1 + g.Int64N(7)
}

func (g *gen) dim() shape.Expr { return g.vocab[g.IntN(len(g.vocab))] }

func (g *gen) shape(rank int) shape.Dims {
	d := make(shape.Dims, rank)
	for try := 0; ; try++ {
		for i := range d {
			d[i] = g.dim()
		}
		if g.fits(d) {
			return d
		}
		if try > 8 && rank > 0 {
			rank--
			d = d[:rank]
		}
	}
}

var someDTypes = []ir.DType{ir.F64, ir.F64, ir.F16, ir.BF16, ir.I32, ir.I32, ir.I32, ir.I64, ir.I64, ir.I8, ir.I16, ir.U8, ir.U16, ir.U32, ir.U64, ir.Bool}

func (g *gen) dtype() ir.DType {
	if g.texts && g.IntN(3) == 0 {
		return ir.String
	}
	if g.floats || g.IntN(2) == 0 {
		return g.float
	}
	return someDTypes[g.IntN(len(someDTypes))]
}

// at evaluates dims in a case.
func at(d shape.Dims, c map[string]int64) ([]int64, bool) {
	out := make([]int64, len(d))
	for i, e := range d {
		n, err := e.Eval(func(s string) (int64, bool) { n, ok := c[s]; return n, ok })
		if err != nil || n < 0 {
			return nil, false
		}
		out[i] = n
	}
	return out, true
}

// fits reports dims that are sizes, and not large, in every case.
func (g *gen) fits(d shape.Dims) bool {
	if len(d) > maxRank {
		return false
	}
	for _, c := range g.cases {
		ns, ok := at(d, c)
		n := int64(1)
		for _, k := range ns {
			n *= k
		}
		if !ok || n > maxElems {
			return false
		}
	}
	return true
}

// atLeast reports that e >= n in every case.
func (g *gen) least(e shape.Expr) int64 {
	n := int64(math.MaxInt64)
	for _, c := range g.cases {
		ns, ok := at(shape.Dims{e}, c)
		if !ok {
			return 0
		}
		n = min(n, ns[0])
	}
	return n
}

// param adds an input.
func (g *gen) param(d ir.DType, dims shape.Dims) *ir.Value {
	v := g.Builder.Param(fmt.Sprintf("x%d", len(g.F.Params)), ir.TensorOf(d, dims...))
	ns, _ := at(dims, g.cases[0])
	g.rep[v] = g.tensor(d, ns...)
	g.pool = append(g.pool, v)
	return v
}

// state adds a variable, which finish gives a new value.
func (g *gen) state() {
	t := g.tensor([]ir.DType{ir.F32, ir.F32, ir.I32, ir.I64}[g.IntN(4)], 1+g.Int64N(4), 1+g.Int64N(6))
	name := "s" + fmt.Sprint(len(g.m.States))
	init := ir.NewGlobal(g.F.Name+"."+name, t)
	g.m.Globals = append(g.m.Globals, init)
	g.m.States = append(g.m.States, &ir.StateVar{Name: init.Name, Init: init})
	v := g.Builder.Param(name, t.Type())
	v.State = init.Name
	g.rep[v] = t
	g.pool = append(g.pool, v)
}

// finish chooses the outputs: values that nobody uses, and a few others.
func (g *gen) finish(seed uint64) *Function {
	f := g.F
	for _, v := range f.Params { // new values of the state
		if v.State == "" {
			continue
		}
		f.StateOut = append(f.StateOut, v.State)
	}
	uses := f.Uses()
	var outs []*ir.Value
	for _, v := range slices.Backward(g.pool) {
		if len(outs) < 4 && uses[v.ID] == 0 && v.Def != nil && !v.Def.Is("constant") && !isComplex(v) {
			outs = append(outs, v)
		}
	}
	for range g.IntN(2) {
		if v := g.pick(); !isComplex(v) {
			outs = append(outs, v)
		}
	}
	if len(outs) == 0 {
		return nil
	}
	if g.IntN(8) == 0 {
		outs = append(outs, outs[0])
	}
	for i := range outs {
		f.Outputs = append(f.Outputs, fmt.Sprint("o", i))
	}
	for _, v := range f.Params {
		if v.State != "" {
			outs = append(outs, g.like(v))
		}
	}
	g.Return(outs...)
	return g.cut(seed)
}

// cut makes the function, with inputs for every case that the interpreter can run.
func (g *gen) cut(seed uint64) *Function {
	if err := ir.VerifyModule(g.m); err != nil {
		panic(fmt.Sprintf("seed %d: the generator is wrong: %v\n%s", seed, err, g.m))
	}
	runs := 0
	out := &Function{Name: g.F.Name, Seed: seed, Text: g.m.String()}
	for i, c := range g.cases {
		k := Case{Syms: c}
		for range 1 + min(1, len(g.m.States)) {
			var in []*ir.Tensor
			for _, p := range g.F.Params {
				if p.State != "" {
					continue
				}
				ns, ok := at(p.Type.Dims, c)
				if !ok {
					return nil
				}
				t := g.tensor(p.Type.DType, ns...)
				if fix := g.fixed[p]; fix != nil {
					t = fix(i)
				}
				in = append(in, t)
			}
			k.Calls = append(k.Calls, in)
		}
		_, _, err := eval.Graph(g.m, g.F, k.Calls[0], nil)
		if err == nil {
			runs++
		}
		if err == nil || stopped(err) {
			out.Cases = append(out.Cases, k)
		}
	}
	if runs == 0 {
		return nil
	}
	return out
}

func (g *gen) pick() *ir.Value { // recent values more often, so that chains grow
	n := len(g.pool)
	return g.pool[max(g.IntN(n), g.IntN(n))]
}

// pickIf picks a value that is as wanted; nil if there is none.
func (g *gen) pickIf(ok func(*ir.Value) bool) *ir.Value {
	var some []*ir.Value
	for _, v := range g.pool {
		if ok(v) {
			some = append(some, v)
		}
	}
	if len(some) == 0 {
		return nil
	}
	return some[max(g.IntN(len(some)), g.IntN(len(some)))]
}

// like is a value of another's type.
func (g *gen) like(x *ir.Value) *ir.Value { return g.value(x.Type.DType, x.Dims()) }

// value finds or makes a value of the type.
func (g *gen) value(d ir.DType, dims shape.Dims) *ir.Value {
	t := ir.TensorOf(d, dims...)
	if g.IntN(4) > 0 {
		if v := g.pickIf(func(v *ir.Value) bool { return v.Type.Equal(t) }); v != nil {
			return v
		}
	}
	if g.IntN(3) == 0 && d != ir.String {
		if v := g.pickIf(func(v *ir.Value) bool { return shape.EqualDims(v.Dims(), dims) && isReal(v) }); v != nil {
			if w := g.emit("convert", ir.A{"dtype": d}, v); w != nil {
				return w
			}
		}
	}
	if g.IntN(3) == 0 && len(dims) > 0 { // a broadcast
		var part shape.Dims
		var axes []int64
		for i, n := range dims {
			switch g.IntN(4) {
			case 0:
				part, axes = append(part, shape.Const(1)), append(axes, int64(i))
			case 1, 2:
				part, axes = append(part, n), append(axes, int64(i))
			}
		}
		x := g.pickIf(func(v *ir.Value) bool { return v.Type.Equal(ir.TensorOf(d, part...)) })
		if x == nil {
			x = g.fresh(d, part)
		}
		if v := g.emit("broadcast_in_dim", ir.A{"shape": dims, "dims": axes}, x); v != nil {
			return v
		}
	}
	return g.fresh(d, dims)
}

// fresh makes an input or a constant.
func (g *gen) fresh(d ir.DType, dims shape.Dims) *ir.Value {
	ns, static := ir.TensorOf(d, dims...).Static()
	switch {
	case static && g.IntN(2) == 0 && d != ir.Invalid:
		return g.constant(g.tensor(d, ns...))
	case d.IsComplex():
		return g.complexOf(d, dims)
	case len(g.F.Params) < maxParams && g.IntN(4) > 0 && !g.byValue(dims):
		return g.param(d, dims)
	}
	return g.emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{}}, g.constant(g.tensor(d)))
}

// byValue reports dims that only the function knows: no input can have them.
func (g *gen) byValue(dims shape.Dims) bool {
	for _, d := range dims {
		for _, s := range d.Syms() {
			if g.F.Sym(s).ByValue {
				return true
			}
		}
	}
	return false
}

func (g *gen) constant(t *ir.Tensor) *ir.Value { return g.emit("constant", ir.A{"value": t}) }

// emit appends an op that runs in every case as far as sizes tell, and with the values at hand; nil if it does not.
func (g *gen) emit(name string, a ir.A, xs ...*ir.Value) *ir.Value {
	vs := g.emits(name, a, xs...)
	if len(vs) == 0 {
		return nil
	}
	return vs[0]
}

func (g *gen) emits(name string, a ir.A, xs ...*ir.Value) []*ir.Value {
	if slices.Contains(xs, nil) {
		return nil
	}
	n := len(g.R.Ops)
	op, err := g.TryEmit(name, a, xs...)
	if err != nil {
		g.R.Ops = g.R.Ops[:n]
		return nil
	}
	var in []*ir.Tensor
	for _, x := range xs {
		in = append(in, g.rep[x])
	}
	for _, v := range op.Results {
		if !g.fits(v.Dims()) {
			g.R.Ops = g.R.Ops[:n]
			return nil
		}
	}
	out, err := eval.Op(op, in, func(s string) (int64, bool) { n, ok := g.cases[0][s]; return n, ok })
	if err != nil || !g.edge && wild(out) && g.IntN(6) > 0 {
		g.R.Ops = g.R.Ops[:n]
		return nil
	}
	for i, v := range op.Results {
		g.rep[v] = out[i]
		g.pool = append(g.pool, v)
	}
	return op.Results
}

// wild reports floats that soon will be nothing but infinities and NaNs.
func wild(ts []*ir.Tensor) bool {
	for _, t := range ts {
		top := 1e6
		switch {
		case t.DType == ir.F16:
			top = 1e3
		case !t.DType.IsFloat():
			continue
		}
		bad := 0
		for i := range t.Len() {
			if x := t.Float(i); !(math.Abs(x) < top) {
				bad++
			}
		}
		if bad > int(t.Len())/4 {
			return true
		}
	}
	return false
}

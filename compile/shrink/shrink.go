// Package shrink makes a graph function that gives a wrong answer smaller while it still does: it drops outputs, cuts
// values off into inputs, leaves out ops, opens regions, makes dims smaller. It must not know what is wrong about the
// answer: a predicate says whether a candidate still fails.
package shrink

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

// Problem is a graph function (the only one that counts of its module) and the inputs of the call that goes wrong.
type Problem struct {
	Module *ir.Module
	Func   string
	Inputs []*ir.Tensor // of the parameters that hold no variable, in order
}

// F is the function.
func (p *Problem) F() *ir.Func { return p.Module.Func(p.Func) }

// Fails says whether a candidate still shows what is looked for. It may change the module.
type Fails func(*Problem) bool

// Options bound the search.
type Options struct {
	// Tries bounds how often the predicate is asked; 0: 2000.
	Tries int
	// Progress is told what has been done; nil is fine.
	Progress func(string)
}

// Reduce returns the smallest problem that it finds; p itself must fail. p is not changed.
func Reduce(p *Problem, fails Fails, o Options) *Problem {
	if o.Tries == 0 {
		o.Tries = 2000
	}
	s := &search{fails: fails, left: o.Tries, say: o.Progress}
	s.best = p.only()
	if !s.failsStill(s.best) {
		s.best = p.Clone()
	}
	for {
		before := s.size()
		s.outputs()
		s.prefix()
		s.cuts()
		s.regions()
		s.bypasses()
		s.constants()
		s.params()
		s.dims()
		if s.size() == before || s.left <= 0 {
			return s.best
		}
	}
}

// maxSteps bounds the ops that a candidate may run: edits can make loops endless.
const maxSteps = 100000

type search struct {
	best  *Problem
	fails Fails
	left  int
	say   func(string)
}

// size is what a round must change.
func (s *search) size() string { return s.best.F().String() }

func (s *search) failsStill(p *Problem) bool {
	if s.left <= 0 {
		return false
	}
	s.left--
	q := p.Clone()
	return s.fails(q)
}

// try keeps what the edit makes of the best problem if that verifies, runs in the interpreter, and fails.
func (s *search) try(edit func(p *Problem) bool) (kept bool) {
	p := s.best.Clone()
	defer func() {
		if r := recover(); r != nil {
			kept = false // the edit does not fit
		}
	}()
	if !edit(p) {
		return false
	}
	passes.RemoveDead(p.F())
	p.Module.States = slices.DeleteFunc(p.Module.States, func(s *ir.StateVar) bool {
		return !slices.ContainsFunc(p.F().Params, func(v *ir.Value) bool { return v.State == s.Name }) && !slices.Contains(p.F().StateOut, s.Name)
	})
	passes.PruneGlobals(p.Module)
	if ir.VerifyModule(p.Module) != nil {
		return false
	}
	n := 0
	o := eval.GraphOptions{Trace: func(*ir.Op, []*ir.Tensor) {
		if n++; n > maxSteps {
			panic("loops for ever")
		}
	}}
	if _, _, err := eval.GraphWith(o, p.Module, p.F(), p.Inputs, nil); err != nil {
		return false
	}
	if !s.failsStill(p) {
		return false
	}
	s.best = p
	if s.say != nil {
		n := 0
		p.F().Body.Walk(func(*ir.Op) { n++ })
		s.say(fmt.Sprintf("%d ops, %d inputs", n, len(p.Inputs)))
	}
	return true
}

// outputs leaves one output, if one of them fails by itself.
func (s *search) outputs() {
	n := len(s.best.F().Results())
	for i := range n {
		if n > 1 && s.try(func(p *Problem) bool { p.results(p.F().Results()[i]); return true }) {
			return
		}
	}
	for i := n - 1; i >= 0 && n > 1; i-- { // two outputs may be needed, as of one buffer
		s.try(func(p *Problem) bool {
			f := p.F()
			r := slices.Clone(f.Results())
			if i >= len(f.Outputs) || len(f.Outputs) < 2 {
				return false
			}
			f.Outputs = slices.Delete(slices.Clone(f.Outputs), i, i+1)
			f.Body.Terminator().Operands = slices.Delete(r, i, i+1)
			return true
		})
	}
}

// results makes the values the function's outputs, and ends its changes of state.
func (p *Problem) results(vs ...*ir.Value) {
	f := p.F()
	f.Outputs, f.StateOut = nil, nil
	for i := range vs {
		f.Outputs = append(f.Outputs, fmt.Sprint("o", i))
	}
	f.Body.Terminator().Operands = vs
}

// prefix looks for the first op whose result, as the only output, fails.
func (s *search) prefix() {
	ops := s.best.F().Body.Ops
	at := func(i int) bool {
		return s.try(func(p *Problem) bool {
			for _, v := range p.F().Body.Ops[i].Results {
				if v.Type.DType.IsComplex() {
					return false
				}
			}
			rs := p.F().Body.Ops[i].Results
			if len(rs) == 0 || p.F().Body.Ops[i].Is("constant") {
				return false
			}
			p.results(rs...)
			return true
		})
	}
	if len(ops) > 40 {
		lo, hi := 0, len(ops)-1
		for hi-lo > 1 {
			mid := (lo + hi) / 2
			if at(mid) {
				return // the function is another now; the next round goes on
			}
			lo = mid
		}
		return
	}
	for i := range ops[:max(0, len(ops)-1)] {
		if at(i) {
			return
		}
	}
}

// cuts turns results into inputs with the values that they have.
func (s *search) cuts() {
	values := s.best.trace()
	for i := len(s.best.F().Body.Ops) - 2; i >= 0; i-- {
		if i >= len(s.best.F().Body.Ops)-1 {
			continue
		}
		if s.try(func(p *Problem) bool { return p.cut(i, values[i]) }) {
			values = s.best.trace()
		}
	}
}

// trace is what the results of the function's own ops are.
func (p *Problem) trace() [][]*ir.Tensor {
	at := map[*ir.Op]int{}
	for i, op := range p.F().Body.Ops {
		at[op] = i
	}
	out := make([][]*ir.Tensor, len(at))
	o := eval.GraphOptions{Trace: func(op *ir.Op, ts []*ir.Tensor) {
		if i, ok := at[op]; ok {
			out[i] = ts
		}
	}}
	_, _, _ = eval.GraphWith(o, p.Module, p.F(), p.Inputs, nil)
	return out
}

func (p *Problem) cut(i int, ts []*ir.Tensor) bool {
	f := p.F()
	op := f.Body.Ops[i]
	if op.Is("constant", "define", "check", "dim") || len(ts) == 0 || len(ts) != len(op.Results) {
		return false
	}
	for k, v := range op.Results {
		for _, d := range v.Dims() {
			for _, s := range d.Syms() {
				if f.Sym(s).ByValue {
					return false
				}
			}
		}
		name := fmt.Sprintf("c%d", v.ID)
		w := f.NewValue(name, v.Type)
		f.Params = append(f.Params, w)
		if f.Inputs != nil {
			f.Inputs = append(slices.Clone(f.Inputs), name)
		}
		p.Inputs = append(p.Inputs, ts[k])
		p.replace(v, w)
	}
	return true
}

// replace puts w in the place of v everywhere.
func (p *Problem) replace(v, w *ir.Value) {
	p.F().Body.Walk(func(op *ir.Op) {
		for i, x := range op.Operands {
			if x == v {
				op.Operands[i] = w
			}
		}
	})
}

// ops lists all ops, nested ones too.
func (p *Problem) ops() []*ir.Op {
	var out []*ir.Op
	p.F().Body.Walk(func(op *ir.Op) { out = append(out, op) })
	return out
}

// regions replaces ops that own regions by one of these.
func (s *search) regions() {
	for i := 0; i < len(s.best.ops()); i++ {
		op := s.best.ops()[i]
		n := len(op.Regions)
		if op.Is("while") {
			n = 2
		}
		for r := range n {
			if s.try(func(p *Problem) bool { return p.open(p.ops()[i], r) }) {
				break
			}
		}
	}
}

// open puts the ops of a region where its owner stood; a while's inits may take its place.
func (p *Problem) open(op *ir.Op, r int) bool {
	home, at := p.home(p.F().Body, op)
	if home == nil {
		return false
	}
	reg := op.Regions[r]
	if op.Is("while") && r == 0 {
		for i, v := range op.Results {
			p.replace(v, op.Operands[i])
		}
		return true
	}
	ends := reg.Terminator().Operands
	inner := reg.Ops[:len(reg.Ops)-1]
	home.Ops = slices.Concat(home.Ops[:at], inner, home.Ops[at+1:])
	for i, v := range reg.Params {
		p.replace(v, op.Operands[i])
		for k, e := range ends {
			if e == v {
				ends[k] = op.Operands[i]
			}
		}
	}
	for i, v := range op.Results {
		p.replace(v, ends[i])
	}
	return true
}

// home finds the region that an op stands in.
func (p *Problem) home(r *ir.Region, op *ir.Op) (*ir.Region, int) {
	for i, o := range r.Ops {
		if o == op {
			return r, i
		}
		for _, sub := range o.Regions {
			if h, k := p.home(sub, op); h != nil {
				return h, k
			}
		}
	}
	return nil, 0
}

// bypasses replaces results by operands of the same type.
func (s *search) bypasses() {
	for i := 0; i < len(s.best.ops()); i++ {
		for k := range s.best.ops()[i].Operands {
			if i >= len(s.best.ops()) || k >= len(s.best.ops()[i].Operands) {
				break
			}
			if s.try(func(p *Problem) bool {
				op := p.ops()[i]
				if len(op.Results) != 1 || !op.Results[0].Type.Equal(op.Operands[k].Type) {
					return false
				}
				p.replace(op.Results[0], op.Operands[k])
				return true
			}) {
				break
			}
		}
	}
}

// constants replaces operands by ones that hold 1 everywhere, or by the value at hand.
func (s *search) constants() {
	for i := 0; i < len(s.best.ops()); i++ {
		for k := 0; i < len(s.best.ops()) && k < len(s.best.ops()[i].Operands); k++ {
			s.try(func(p *Problem) bool {
				op := p.ops()[i]
				v := op.Operands[k]
				if plain(v) || v.Type.DType == ir.String || v.Type.DType.IsComplex() {
					return false
				}
				home, at := p.home(p.F().Body, op)
				b := &ir.Builder{F: p.F(), R: &ir.Region{}}
				w := b.Splat(b.ScalarI(v.Type.DType, 1), v.Dims())
				home.Ops = slices.Concat(home.Ops[:at], b.R.Ops, home.Ops[at:])
				op.Operands[k] = w
				return true
			})
		}
	}
}

// plain reports constants and what repeats one.
func plain(v *ir.Value) bool {
	return v.Def != nil && (v.Def.Is("constant") || v.Def.Is("broadcast_in_dim") && plain(v.Def.Operands[0]))
}

// params drops inputs and symbols that nothing uses.
func (s *search) params() {
	for i := len(s.best.F().Params) - 1; i >= 0; i-- {
		s.try(func(p *Problem) bool { return p.dropParam(i) })
	}
	for i := len(s.best.F().Syms) - 1; i >= 0; i-- {
		sym := s.best.F().Syms[i]
		s.try(func(p *Problem) bool { // what it is here
			n, ok := p.symbol(sym.Name)
			if !ok {
				return false
			}
			p.substitute(sym.Name, n)
			return true
		})
		s.try(func(p *Problem) bool {
			p.F().Syms = slices.Delete(slices.Clone(p.F().Syms), i, i+1)
			return true
		})
	}
}

func (p *Problem) dropParam(i int) bool {
	f := p.F()
	if f.Uses()[f.Params[i].ID] > 0 {
		return false
	}
	if f.Params[i].State == "" {
		k := 0
		for _, v := range f.Params[:i] {
			if v.State == "" {
				k++
			}
		}
		p.Inputs = slices.Delete(slices.Clone(p.Inputs), k, k+1)
		if f.Inputs != nil {
			f.Inputs = slices.Delete(slices.Clone(f.Inputs), k, k+1)
		}
	}
	f.Params = slices.Delete(slices.Clone(f.Params), i, i+1)
	return true
}

// symbol is the value of a symbol in this call.
func (p *Problem) symbol(name string) (int64, bool) {
	k := 0
	for _, v := range p.F().Params {
		if v.State != "" {
			continue
		}
		for a, d := range v.Dims() {
			if d.Name() == name {
				return p.Inputs[k].Shape[a], true
			}
		}
		k++
	}
	return 0, false
}

func (p *Problem) substitute(name string, n int64) {
	f := p.F()
	passes.SubstSyms(f, map[string]shape.Expr{name: shape.Const(n)})
	f.Syms = slices.DeleteFunc(slices.Clone(f.Syms), func(s ir.Symbol) bool { return s.Name == name })
}

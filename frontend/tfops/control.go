package tfops

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// controlOps are TF2's functional control flow.
var controlOps = []row{
	{op: "If", run: importIf},
	{op: "StatelessIf", run: importIf},
	{op: "Case", run: importCase},
	{op: "StatelessCase", run: importCase},
	{op: "While", run: importWhile},
	{op: "StatelessWhile", run: importWhile},
	{op: "For", run: importFor},
	{op: "FakeParam", run: importFakeParam},
	{op: "DeviceIndex", run: importDeviceIndex},
}

// place is what must come back as it was when a region ends.
type place struct {
	r       *ir.Region
	facts   *shape.Facts
	defined map[defKey]shape.Expr
	vars    map[string]*ir.Value
	nested  int
}

// enter starts a region with parameters of the types.
func (c *Ctx) enter(types []ir.Type, conditional bool) (*ir.Region, place) {
	p := place{r: c.R, facts: c.facts, defined: c.defined, vars: map[string]*ir.Value{}, nested: c.nested}
	for name, v := range c.vars {
		p.vars[name] = v.cur
	}
	c.R = &ir.Region{}
	for _, t := range types {
		c.R.Params = append(c.R.Params, c.F.NewValue("", t))
	}
	c.facts = c.facts.Clone()
	c.defined = map[defKey]shape.Expr{}
	for k, e := range p.defined {
		c.defined[k] = e
	}
	if conditional {
		c.nested++
	}
	return c.R, p
}

// leave goes back to the enclosing region. It returns what the variables that the region changed held at its end.
func (c *Ctx) leave(p place) map[string]*ir.Value {
	changed := map[string]*ir.Value{}
	for name, v := range c.vars {
		if v.cur != p.vars[name] {
			changed[name], v.cur = v.cur, p.vars[name]
		}
	}
	c.R, c.facts, c.defined, c.nested = p.r, p.facts, p.defined, p.nested
	return changed
}

// yield ends a region.
func (c *Ctx) yield(r *ir.Region, vs []*ir.Value) {
	outer := c.R
	c.R = r
	c.EmitOp("yield", nil, nil, vs...)
	c.R = outer
}

// within emits into a region that is not ended yet.
func (c *Ctx) within(r *ir.Region, f func()) {
	outer := c.R
	c.R = r
	defer func() { c.R = outer }()
	f()
}

func importIf(c *Ctx, n *Node) []Tensor {
	thenF, elseF := n.Func("then_branch"), n.Func("else_branch")
	args := n.In[1:]
	bodies := []func() []Tensor{
		func() []Tensor { return c.call(n, elseF, args) },
		func() []Tensor { return c.call(n, thenF, args) },
	}
	return c.branches(c.truth(n.In[0]), bodies)
}

func importCase(c *Ctx, n *Node) []Tensor {
	var bodies []func() []Tensor
	for _, f := range n.attr("branches").GetList().GetFunc() {
		bodies = append(bodies, func() []Tensor { return c.call(n, f.GetName(), n.In[1:]) })
	}
	if len(bodies) == 0 {
		c.Failf("has no branches")
	}
	sel := n.In[0]
	if xs, ok := c.known(sel); ok && len(xs) == 1 {
		if k, ok := xs[0].IsConst(); ok && (k < 0 || k >= int64(len(bodies))) {
			sel = ints(ir.I32, nil, []shape.Expr{constDim(int64(len(bodies) - 1))})
		}
	} else if !sel.bad {
		// A negative index means the last branch, too; in ir.case only one that is too large does.
		x := c.val(sel)
		neg := c.Compare("LT", x, c.ScalarI(x.Type.DType, 0))
		sel = value(c.Emit("select", nil, neg, c.ScalarI(x.Type.DType, int64(len(bodies))), x))
	}
	return c.branchesOf("case", sel, bodies)
}

// truth turns a condition, which may be a number, into a scalar bool.
func (c *Ctx) truth(t Tensor) Tensor {
	if xs, ok := c.known(t); ok && len(xs) == 1 {
		if k, ok := xs[0].IsConst(); ok {
			if k != 0 {
				k = 1
			}
			return ints(ir.Bool, nil, []shape.Expr{constDim(k)})
		}
	}
	if t.bad {
		return t
	}
	v := c.val(t)
	switch {
	case v.Type.Rank() != 0: // whether there is anything
		return value(c.Convert(c.dimValue(shape.Product(v.Type.Dims), ir.I64), ir.Bool))
	case v.Type.DType == ir.String:
		return value(c.Convert(c.host1("length.byte", v.Type.As(ir.I32), v), ir.Bool))
	}
	return value(c.Convert(v, ir.Bool))
}

// importFakeParam stands for a result that nobody reads.
func importFakeParam(c *Ctx, n *Node) []Tensor {
	dims, known := n.Shape("shape")
	if !known || slices.Contains(dims, -1) {
		c.Failf("a result that nobody reads, of unknown shape, is not supported")
	}
	return values(c.zeros(c.DTypeAttr(n, "dtype"), ir.ConstDims(dims...)))
}

// importDeviceIndex is where in a list of kinds of devices the one is that runs: a CPU.
func importDeviceIndex(c *Ctx, n *Node) []Tensor {
	names := n.attr("device_names").GetList().GetS()
	at := slices.IndexFunc(names, func(s []byte) bool { return string(s) == "CPU" })
	if at < 0 {
		at = len(names)
	}
	return []Tensor{ints(ir.I32, nil, []shape.Expr{constDim(int64(at))})}
}

// branches runs bodies[1] if cond, else bodies[0].
func (c *Ctx) branches(cond Tensor, bodies []func() []Tensor) []Tensor {
	return c.branchesOf("if", cond, bodies)
}

// branchesOf builds an if or a case. For if, bodies are [else, then], so that a known condition is an index in both.
func (c *Ctx) branchesOf(op string, sel Tensor, bodies []func() []Tensor) []Tensor {
	if !sel.bad {
		if xs, ok := c.consts(sel); ok && len(xs) == 1 {
			return bodies[xs[0]]()
		}
	}
	type end struct {
		r       *ir.Region
		outs    []Tensor
		changed map[string]*ir.Value
	}
	var ends []end
	syms := len(c.F.Syms)
	for _, body := range bodies {
		r, p := c.enter(nil, true)
		outs := body()
		if outs == nil {
			outs = []Tensor{}
		}
		ends = append(ends, end{r, outs, c.leave(p)})
	}
	count := len(ends[0].outs)
	var yields = make([][]*ir.Value, len(ends))
	outer := len(c.F.Syms) // from syms up to here are the branches' own
	var finish []func(v *ir.Value)
	out := make([]Tensor, count)
	bad := sel.bad
	add := func(ts []Tensor, done func(v *ir.Value)) {
		var vs []*ir.Value
		for i, t := range ts {
			c.within(ends[i].r, func() { vs = append(vs, c.val(t)) })
		}
		for _, v := range vs {
			if v.Type.DType != vs[0].Type.DType || v.Type.Rank() != vs[0].Type.Rank() {
				c.Failf("the branches give %s and %s", vs[0].Type, v.Type)
			}
			for _, d := range v.Type.Dims {
				for _, s := range d.Syms() {
					for _, inner := range c.F.Syms[syms:outer] {
						if inner.Name == s {
							c.Failf("a branch gives %s, whose size depends on values in the branch", v.Type)
						}
					}
				}
			}
		}
		dims := c.eitherDims(op, sel, vs)
		for i, v := range vs {
			c.within(ends[i].r, func() { yields[i] = append(yields[i], c.Cast(v, dims)) })
		}
		finish = append(finish, done)
	}
	for k := range count {
		var ts []Tensor
		same, badHere := true, false
		for _, e := range ends {
			if k >= len(e.outs) {
				c.Failf("the branches have %d and %d results", count, len(e.outs))
			}
			ts = append(ts, e.outs[k])
			same = same && e.outs[k].same(ts[0])
			badHere = badHere || e.outs[k].bad
		}
		switch {
		case badHere:
			out[k] = poison
			bad = true
		case same:
			out[k] = ts[0]
		case ts[0].h != nil:
			l, ok := ts[0].h.(*list)
			if !ok {
				c.Failf("the branches give different %ss", kindOf(ts[0]))
			}
			var bufs, sizes []Tensor
			for _, t := range ts {
				m, ok := t.h.(*list)
				if !ok || m.buf == nil || (m.size == nil) != (l.size == nil) {
					c.Failf("the branches give different lists")
				}
				bufs, sizes = append(bufs, value(m.buf)), append(sizes, value(m.size))
			}
			add(bufs, func(v *ir.Value) { out[k] = Tensor{h: l.with(v)} })
			if l.size != nil {
				add(sizes, func(v *ir.Value) { out[k] = Tensor{h: out[k].h.(*list).sized(v)} })
			}
		default:
			add(ts, func(v *ir.Value) { out[k] = value(v) })
		}
	}
	changed := map[string]bool{}
	for _, e := range ends {
		for name := range e.changed {
			changed[name] = true
		}
	}
	var names []string
	for name := range changed {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		v := c.vars[name]
		before := c.read(v.handle)
		var ts []Tensor
		for _, e := range ends {
			if x := e.changed[name]; x != nil {
				ts = append(ts, value(x))
			} else {
				ts = append(ts, value(before))
			}
		}
		add(ts, func(x *ir.Value) { v.cur = x })
	}
	if bad {
		for k := range out {
			out[k] = poison
		}
		return out
	}
	var regions []*ir.Region
	for i, e := range ends {
		c.yield(e.r, yields[i])
		regions = append(regions, e.r)
	}
	if op == "if" { // ir has the true branch first
		slices.Reverse(regions)
	}
	res := c.EmitOp(op, nil, regions, c.val(sel)).Results
	for i, f := range finish {
		f(res[i])
	}
	return out
}

// eitherDims is the shape of what branches give: a dim in which they differ is one of them, by the condition.
func (c *Ctx) eitherDims(op string, sel Tensor, vs []*ir.Value) shape.Dims {
	dims := slices.Clone(vs[0].Type.Dims)
	for a := range dims {
		if !slices.ContainsFunc(vs, func(v *ir.Value) bool { return !c.facts.ProveEq(v.Type.Dims[a], dims[a]) }) || sel.bad {
			continue
		}
		size := c.dimValue(vs[len(vs)-1].Type.Dims[a], ir.I64)
		for i := len(vs) - 2; i >= 0; i-- {
			this := c.val(sel)
			if op == "if" {
				this = c.Emit("not", nil, this) // the first is the else branch
			} else {
				this = c.Compare("EQ", this, c.ScalarI(this.Type.DType, int64(i)))
			}
			size = c.either(this, c.dimValue(vs[i].Type.Dims[a], ir.I64), size)
		}
		dims[a] = c.define(size, size, 0, "branch")
	}
	return dims
}

func importWhile(c *Ctx, n *Node) []Tensor {
	condF, bodyF := n.Func("cond"), n.Func("body")
	path := n.sc.path + n.Name
	return c.loop(path, n.In,
		func(vs []Tensor) Tensor {
			out := c.call(n, condF, vs)
			if len(out) != 1 {
				c.Failf("the condition has %d results, want 1", len(out))
			}
			return out[0]
		},
		func(vs []Tensor) []Tensor { return c.call(n, bodyF, vs) })
}

// importFor runs a function for start, start+delta, … up to limit.
func importFor(c *Ctx, n *Node) []Tensor {
	limit, delta := c.arg(n, 1), c.arg(n, 2)
	c.Check(c.Compare("NE", delta, c.ScalarI(delta.Type.DType, 0)), "the loop's delta is 0")
	up := c.Compare("GT", delta, c.ScalarI(delta.Type.DType, 0))
	name := n.Func("body")
	inits := append([]Tensor{value(c.arg(n, 0))}, n.In[3:]...)
	return c.loop(n.sc.path+n.Name, inits,
		func(vs []Tensor) Tensor {
			i := c.val(vs[0])
			return value(c.either(up, c.Compare("LT", i, limit), c.Compare("GT", i, limit)))
		},
		func(vs []Tensor) []Tensor {
			return append([]Tensor{value(c.Emit("add", nil, c.val(vs[0]), delta))}, c.call(n, name, vs)...)
		})[1:]
}

// loop builds a while. cond and body evaluate its parts for given loop variables; they may run several times.
func (c *Ctx) loop(path string, inits []Tensor, cond func([]Tensor) Tensor, body func([]Tensor) []Tensor) []Tensor {
	facts := c.l.loops[path]
	if facts == nil || len(facts.invariant) != len(inits) {
		facts = &loopFacts{invariant: make([]bool, len(inits))}
		for i, t := range inits {
			// What is no tensor must come back as it is, but for lists.
			_, isList := t.h.(*list)
			facts.invariant[i] = t.bad || t.h != nil && !isList
		}
		c.l.loops[path] = facts
	}
	bounds := &loopBounds{}
	if len(inits) > 2 && inits[1].isTensor() && inits[1].Rank() == 0 && inits[1].DType().IsInt() {
		bounds.turns = inits[1]
	}
	c.bounds = append(c.bounds, bounds)
	defer func() { c.bounds = c.bounds[:len(c.bounds)-1] }()
	g := &growth{}
	for range 12 {
		g.bound(c, inits)
		syms, problems := len(c.F.Syms), len(c.imp.report.Problems)
		out, ok := c.tryLoop(facts, g, inits, cond, body)
		if ok {
			return out
		}
		c.F.Syms = c.F.Syms[:syms]
		for _, p := range c.imp.report.Problems[problems:] {
			delete(c.imp.seen, p)
		}
		c.imp.report.Problems = c.imp.report.Problems[:problems]
	}
	c.Failf("what the loop carries does not settle")
	return nil
}

// tryLoop builds the loop with what is known; ok is false if it learned more.
func (c *Ctx) tryLoop(facts *loopFacts, g *growth, inits []Tensor, cond func([]Tensor) Tensor, body func([]Tensor) []Tensor) (out []Tensor, ok bool) {
	var carried []*ir.Value
	bad, syms := false, len(c.F.Syms)
	for i, t := range inits {
		switch {
		case facts.invariant[i]:
			bad = bad || t.bad
		case t.bad:
			facts.invariant[i] = true
			return nil, false
		default:
			carried = append(carried, c.parts(g, i, t)...)
		}
	}
	loopVars := len(carried)
	for _, name := range facts.writes {
		carried = append(carried, c.read(c.vars[name].handle))
	}
	types := typesOf(carried)
	// bind hands the loop variables to a region.
	bind := func(r *ir.Region) []Tensor {
		vs := c.rebuild(facts, g, inits, r.Params)
		for i, name := range facts.writes {
			c.vars[name].cur = r.Params[loopVars+i]
		}
		return vs
	}
	condR, p := c.enter(types, false)
	test := c.truth(cond(bind(condR)))
	if test.bad {
		bad = true
	} else {
		c.yield(condR, []*ir.Value{c.val(test)})
	}
	c.leave(p)

	bodyR, p := c.enter(types, false)
	around := c.bounds[len(c.bounds)-1]
	around.params, around.below = bodyR.Params, limits(condR)
	before := bind(bodyR)
	next := body(before)
	if len(next) != len(inits) {
		c.Failf("the body has %d results for %d loop variables", len(next), len(inits))
	}
	// What did the body hand on unchanged, and which variables did it change?
	learned := false
	for i := range next {
		same := next[i].same(before[i])
		switch {
		case same && !facts.invariant[i] && !next[i].bad:
			facts.invariant[i] = true
			learned = true
		case !same && facts.invariant[i] && !next[i].bad && !inits[i].bad:
			if inits[i].h != nil {
				c.Failf("the loop changes which %s loop variable %d is", kindOf(inits[i]), i)
			}
			c.Failf("loop variable %d changes only at times", i)
		}
		bad = bad || next[i].bad
	}
	written := c.changedSince(p, facts.writes)
	for _, name := range written {
		if !slices.Contains(facts.writes, name) {
			facts.writes = append(facts.writes, name)
			learned = true
		}
	}
	slices.Sort(facts.writes)
	if learned {
		c.leave(p)
		return nil, false
	}
	if bad {
		c.leave(p)
		out = make([]Tensor, len(inits))
		for i := range out {
			out[i] = poison
			if facts.invariant[i] {
				out[i] = inits[i]
			}
		}
		return out, true
	}
	if g.learn(c, before, next, syms) {
		c.leave(p)
		g.count(before, next, bodyR.Params, around.below)
		return nil, false
	}
	var yields []*ir.Value
	for i, t := range next {
		if facts.invariant[i] {
			continue
		}
		if l, isList := t.h.(*list); isList && l.buf == nil {
			c.Failf("nothing is known of the elements of the list that is loop variable %d", i)
		}
		for _, v := range c.parts(g, i, t) {
			if len(yields) >= loopVars {
				c.Failf("the loop changes what kind of list loop variable %d is", i)
			}
			yields = append(yields, c.carry(v, types[len(yields)], i))
		}
	}
	if len(yields) != loopVars {
		c.Failf("the loop changes what kind of list it carries")
	}
	for _, name := range facts.writes {
		yields = append(yields, c.carry(c.vars[name].cur, types[len(yields)], -1))
	}
	c.yield(bodyR, yields)
	c.leave(p)
	res := c.EmitOp("while", nil, []*ir.Region{condR, bodyR}, carried...).Results
	out = c.rebuild(facts, g, inits, res)
	k := loopVars
	for _, name := range facts.writes {
		c.vars[name].cur = res[k]
		k++
	}
	return out, true
}

// changedSince lists, besides those known, the variables that are changed since the place.
func (c *Ctx) changedSince(p place, known []string) []string {
	var out []string
	for name, v := range c.vars {
		if slices.Contains(known, name) {
			continue
		}
		if v.cur != p.vars[name] {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// parts is what a loop carries of loop variable i, a tensor or list.
func (c *Ctx) parts(g *growth, i int, t Tensor) []*ir.Value {
	l, ok := t.h.(*list)
	switch {
	case !ok:
		return g.widest(c, i, c.val(t))
	case l.buf == nil:
		// Nothing is known of its elements: let the body find out.
		return []*ir.Value{c.ScalarI(ir.I32, 0)}
	case l.size != nil:
		return []*ir.Value{l.buf, l.size}
	}
	return []*ir.Value{l.buf}
}

// rebuild makes the loop variables out of carried values.
func (c *Ctx) rebuild(facts *loopFacts, g *growth, inits []Tensor, vs []*ir.Value) []Tensor {
	var out []Tensor
	for i, t := range inits {
		l, isList := t.h.(*list)
		switch {
		case facts.invariant[i]:
			out = append(out, t)
			continue
		case isList && l.buf == nil:
			out = append(out, t)
		case isList && l.size != nil:
			out = append(out, Tensor{h: l.with(vs[0]).sized(vs[1])})
			vs = vs[1:]
		case isList:
			out = append(out, Tensor{h: l.with(vs[0])})
		default:
			out = append(out, value(g.own(c, i, vs)))
			vs = vs[len(g.of[i]):]
		}
		vs = vs[1:]
	}
	return out
}

// carry makes the next value of a loop variable fit its type.
func (c *Ctx) carry(v *ir.Value, t ir.Type, i int) *ir.Value {
	if v.Type.DType != t.DType || v.Type.Rank() != t.Rank() {
		c.Failf("the loop changes loop variable %d from %s to %s", i, t, v.Type)
	}
	return c.sameDims(v, t.Dims, fmt.Sprintf("the loop changes the shape of loop variable %d", i))
}

func typesOf(vs []*ir.Value) []ir.Type {
	var out []ir.Type
	for _, v := range vs {
		out = append(out, v.Type)
	}
	return out
}

package lower

import (
	"fmt"
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Forced are the schedules that ir.Target.Force can name.
var Forced = []string{
	"blocks",    // products and convolutions: a block of columns is one panel, a task one tile of rows, a chunk of k short
	"strips",    // products: rows of the lhs are copied to scratch, whatever is known of their distance
	"winograd",  // convolutions by Winograd's algorithm, in the largest tiles,
	"winograd2", // or in tiles of two pixels
	"spaced",    // rows of a product's lhs are a cache line longer, whatever their length
}

// Lower turns a module of fused graph functions into one of programs and kernels for the target. The result has its
// own functions; constants it shares with the input. note is told the schedules of products and convolutions; it may be nil.
func Lower(m *ir.Module, target ir.Target, note func(Pick)) (*ir.Module, error) {
	lo := &lowerer{
		target: target, note: note,
		out:     &ir.Module{Name: m.Name, States: m.States},
		globals: map[string]*ir.Global{}, kernels: map[string]string{}, names: map[string]bool{},
	}
	for _, s := range m.States {
		lo.addGlobal(s.Init)
	}
	lo.chooseWinograd(m)
	for _, f := range m.Funcs {
		if f.Level != ir.Graph {
			continue
		}
		if err := lo.function(f); err != nil {
			return nil, fmt.Errorf("func @%s: %w", f.Name, err)
		}
	}
	return lo.out, nil
}

type lowerer struct {
	target  ir.Target
	note    func(Pick)
	out     *ir.Module
	globals map[string]*ir.Global
	kernels map[string]string // kernel text without its name -> name
	names   map[string]bool

	winograd map[*ir.Op]*winograd // convolutions that are computed so

	f *ir.Func // graph function
	p *ir.Func // program
	b *ir.Builder

	bind map[*ir.Value]*ir.Value // graph value -> program buffer
	want map[*ir.Value]*ir.Value // graph value -> buffer it should be computed into
	part map[*ir.Value]*dest     // graph value -> window of a larger buffer it should be computed into,
	into map[*ir.Value]*ir.Op    // that of this concatenation or pad
	last map[*ir.Value]int       // graph value -> position of its last use in its region (aliases share it)
	uses map[*ir.Value][]*ir.Op  // graph value -> ops that have it as an operand
	home map[*ir.Value]*ir.Region
	own  map[*ir.Value]bool // program buffers that may be overwritten once their value is dead
}

func (lo *lowerer) addGlobal(g *ir.Global) {
	if lo.globals[g.Name] == nil {
		lo.globals[g.Name] = g
		lo.out.Globals = append(lo.out.Globals, g)
	}
}

func (lo *lowerer) function(f *ir.Func) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *Error:
			err = r
		case *ir.BuildError:
			err = fmt.Errorf("lower: %w", r)
		default:
			panic(r)
		}
	}()
	lo.f, lo.p = f, ir.NewFunc(f.Name, ir.Program)
	lo.p.Syms = slices.Clone(f.Syms)
	lo.p.Outputs, lo.p.StateOut, lo.p.Inputs = f.Outputs, f.StateOut, f.Inputs
	lo.b = ir.NewBuilder(lo.p)
	lo.bind, lo.want, lo.part = map[*ir.Value]*ir.Value{}, map[*ir.Value]*ir.Value{}, map[*ir.Value]*dest{}
	lo.into, lo.uses = map[*ir.Value]*ir.Op{}, map[*ir.Value][]*ir.Op{}
	lo.last, lo.home, lo.own = map[*ir.Value]int{}, map[*ir.Value]*ir.Region{}, map[*ir.Value]bool{}
	lo.liveness(f.Body)

	states := map[string]*ir.Value{}
	for _, v := range f.Params {
		if v.State == "" {
			lo.bind[v] = lo.b.Param(v.Name, bufferType(v.Type, ir.Arg))
		}
	}
	results := f.Results()
	nOut := len(results) - len(f.StateOut)
	outs := make([]*ir.Value, nOut)
	for i, v := range results[:nOut] {
		outs[i] = lo.b.Param("out."+name(f.Outputs, i), bufferType(v.Type, ir.Arg))
		if v.Def != nil && v.Def.Is("fused") && lo.want[v] == nil && v.Type.DType != ir.String {
			lo.want[v] = outs[i]
		}
	}
	for _, v := range f.Params {
		if v.State != "" {
			p := lo.b.Param(v.Name, bufferType(v.Type, ir.State))
			p.State = v.State
			states[v.State] = p
			lo.bind[v] = p
		}
	}
	for i, s := range f.StateOut { // variables that are only written
		if states[s] == nil {
			p := lo.b.Param("", bufferType(results[nOut+i].Type, ir.State))
			p.State = s
			states[s] = p
		}
	}
	for _, v := range f.Params {
		if v.State == "" && v.Type.DType == ir.String {
			lo.bind[v] = lo.elements(lo.bind[v])
		}
	}
	lo.region(f.Body)
	for i, v := range results[:nOut] {
		if v.Type.DType == ir.String {
			lo.b.Emit("strings_out", nil, lo.buffer(v), outs[i])
			continue
		}
		lo.copy(lo.buffer(v), outs[i])
	}
	var srcs, dsts []*ir.Value
	for i, s := range f.StateOut {
		srcs, dsts = append(srcs, lo.buffer(results[nOut+i])), append(dsts, states[s])
	}
	lo.copies(srcs, dsts)
	lo.b.Return()
	plan(lo.p)
	if err := ir.Verify(lo.p); err != nil {
		return fmt.Errorf("lower: %w", err)
	}
	lo.out.Funcs = append(lo.out.Funcs, lo.p)
	return nil
}

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprint(i)
}

func bufferType(t ir.Type, s ir.Space) ir.Type { return ir.BufferOf(t.DType, s, t.Dims...) }

// liveness notes where each value of a region is last used, and where it is defined.
func (lo *lowerer) liveness(r *ir.Region) {
	for _, v := range r.Params {
		lo.home[v] = r
	}
	use := func(v *ir.Value, pos int) {
		for { // a view keeps what it views alive
			if lo.home[v] == r {
				lo.last[v] = max(lo.last[v], pos)
			}
			if v.Def == nil || !IsView(v.Def) {
				return
			}
			v = v.Def.Operands[0]
		}
	}
	for _, v := range lo.f.Params {
		if r == lo.f.Body {
			lo.home[v] = r
		}
	}
	for pos, op := range r.Ops {
		for _, v := range op.Operands {
			use(v, pos)
			lo.uses[v] = append(lo.uses[v], op)
		}
		if !op.Is("fused") {
			for _, sub := range op.Regions {
				lo.liveness(sub)
				sub.Walk(func(in *ir.Op) {
					for _, v := range in.Operands {
						use(v, pos)
					}
				})
			}
		}
		for _, v := range op.Results {
			lo.home[v] = r
			lo.last[v] = pos
		}
	}
}

// region lowers the ops of a region at the current place.
func (lo *lowerer) region(r *ir.Region) {
	lo.windows(r)
	for pos, op := range r.Ops {
		lo.b.Node = op.Node
		lo.op(r, op, pos)
	}
}

func (lo *lowerer) op(r *ir.Region, op *ir.Op, pos int) {
	switch op.Name() {
	case "return", "yield", "constant", "reshape", "bitcast_convert":
		// constants and views are made where they are used
	case "fused":
		lo.fused(r, op, pos)
	case "if", "case":
		lo.branches(op)
	case "while":
		lo.while(r, op, pos)
	case "host_call":
		lo.hostCall(op)
	case "check":
		lo.b.Emit("check", ir.A{"message": op.Str("message")}, lo.scalar(op.Operands[0]))
	case "define":
		lo.b.Emit("define", ir.A{"sym": op.Str("sym")}, lo.scalar(op.Operands[0]))
	default:
		panic(&Error{Node: op.Node, Msg: fmt.Sprintf("%s has no kernel yet (operands %v)", op.Name(), valueTypes(op.Operands))})
	}
}

func valueTypes(vs []*ir.Value) []ir.Type {
	var ts []ir.Type
	for _, v := range vs {
		ts = append(ts, v.Type)
	}
	return ts
}

// scalar loads the only element of a value.
func (lo *lowerer) scalar(v *ir.Value) *ir.Value {
	buf := lo.buffer(v)
	if !v.Type.Elems().Is(1) {
		panic(&Error{Node: lo.b.Node, Msg: "a scalar is wanted, found " + v.Type.String()})
	}
	if v.Type.Rank() != 0 {
		buf = lo.b.Emit("view", ir.A{"type": buf.Type.With()}, buf)
	}
	return lo.b.Emit("load", nil, buf)
}

// buffer is where a graph value is in memory.
func (lo *lowerer) buffer(v *ir.Value) *ir.Value {
	if b := lo.bind[v]; b != nil {
		return b
	}
	if v.Def == nil {
		panic(fmt.Sprintf("lower: value %q is not bound", v.Name))
	}
	switch v.Def.Name() {
	case "constant":
		c := lo.b.ConstBuffer(lo.global(v.Def))
		if v.Type.DType == ir.String {
			return lo.elements(c)
		}
		return c
	case "reshape", "bitcast_convert":
		src := lo.buffer(v.Def.Operands[0])
		return lo.b.Emit("view", ir.A{"type": bufferType(v.Type, src.Type.Space)}, src)
	}
	panic(fmt.Sprintf("lower: %s (node %q) is not computed yet", v.Def.Name(), v.Def.Node))
}

// global is the module's global for a constant; literals become globals of their own, one per content.
func (lo *lowerer) global(op *ir.Op) *ir.Global {
	switch a := op.Attr("value").(type) {
	case *ir.Global:
		lo.addGlobal(a)
		return a
	case *ir.Tensor:
		key := "literal " + a.Literal()
		if g := lo.globals[key]; g != nil {
			return g
		}
		g := ir.NewGlobal(fmt.Sprintf("literal%d", len(lo.out.Globals)), a)
		lo.globals[key] = g
		lo.addGlobal(g)
		return g
	}
	panic("lower: constant without a value")
}

// constGlobal finds the constant behind a value, through reshapes.
func (lo *lowerer) constGlobal(v *ir.Value) *ir.Global {
	for v.Def != nil && v.Def.Is("reshape") {
		v = v.Def.Operands[0]
	}
	if v.Def == nil || !v.Def.Is("constant") {
		return nil
	}
	return lo.global(v.Def)
}

// elements turns strings as callers and weights hold them into elements in the arena.
func (lo *lowerer) elements(src *ir.Value) *ir.Value {
	dst := lo.alloc(src.Type)
	lo.b.Emit("strings_in", nil, src, dst)
	return dst
}

// hostCall runs a function of package hostops on buffers.
func (lo *lowerer) hostCall(op *ir.Op) {
	var bufs []*ir.Value
	for _, v := range op.Operands {
		bufs = append(bufs, lo.buffer(v))
	}
	for _, v := range op.Results {
		lo.bind[v] = lo.alloc(v.Type)
		bufs = append(bufs, lo.bind[v])
	}
	lo.b.Emit("native", ir.A{"fn": op.Str("fn"), "ins": len(op.Operands)}, bufs...)
}

func (lo *lowerer) alloc(t ir.Type) *ir.Value {
	b := lo.b.Emit("alloc", ir.A{"type": bufferType(t, ir.Arena)})
	lo.own[b] = true
	return b
}

// copy copies a buffer unless it is the same.
func (lo *lowerer) copy(src, dst *ir.Value) {
	if base(src) != base(dst) {
		lo.b.Emit("copy", nil, src, dst)
	}
}

// base is the memory that a view shows.
func base(v *ir.Value) *ir.Value {
	for v.Def != nil && v.Def.Is("view") {
		v = v.Def.Operands[0]
	}
	return v
}

// copies copies all sources at once: one that a copy would overwrite first goes to a temporary.
func (lo *lowerer) copies(srcs, dsts []*ir.Value) {
	srcs = slices.Clone(srcs)
	for i, s := range srcs {
		for j, d := range dsts {
			if i != j && base(s) == base(d) {
				t := lo.alloc(s.Type)
				lo.copy(s, t)
				srcs[i] = t
				break
			}
		}
	}
	for i := range srcs {
		lo.copy(srcs[i], dsts[i])
	}
}

// dies reports whether op at pos of region r may destroy the value: it is computed in r, not used later, and the
// memory is ours.
func (lo *lowerer) dies(r *ir.Region, v *ir.Value, pos int) bool {
	b := lo.bind[v]
	if b == nil {
		if v.Def == nil || !IsView(v.Def) {
			return false
		}
		return lo.dies(r, v.Def.Operands[0], pos)
	}
	return lo.home[v] == r && lo.last[v] <= pos && lo.own[base(b)] && !lo.promised(r, v, pos)
}

// promised reports whether the memory of v is to hold another value while results of the op at pos still live: they
// must not take it over.
func (lo *lowerer) promised(r *ir.Region, v *ir.Value, pos int) bool {
	for x, b := range lo.want {
		if x == v || lo.home[x] != r || base(b) != base(lo.bind[v]) {
			continue
		}
		if at := lo.position(r, x.Def); at > pos {
			for _, res := range r.Ops[pos].Results {
				if lo.last[res] >= at {
					return true
				}
			}
		}
	}
	return false
}

func (lo *lowerer) branches(op *ir.Op) {
	cond := lo.scalar(op.Operands[0])
	var outs []*ir.Value
	for _, v := range op.Results {
		b := lo.want[v]
		if b == nil {
			b = lo.alloc(v.Type)
		}
		lo.bind[v] = b
		outs = append(outs, b)
	}
	regions := make([]*ir.Region, len(op.Regions))
	for i, r := range op.Regions {
		regions[i] = lo.nested(func() {
			yields := r.Terminator().Operands
			for k, v := range yields {
				if v.Def != nil && v.Def.Is("fused") && lo.home[v] == r && lo.want[v] == nil {
					lo.want[v] = outs[k]
				}
			}
			lo.region(r)
			for k, v := range yields {
				lo.copy(lo.buffer(v), outs[k])
			}
		})
	}
	lo.b.EmitOp(op.Name(), nil, regions, cond)
}

// nested builds a region without parameters that yields nothing.
func (lo *lowerer) nested(body func()) *ir.Region {
	outer := lo.b
	r := outer.Region(nil, func(b *ir.Builder, _ []*ir.Value) []*ir.Value {
		lo.b = b
		body()
		return nil
	})
	lo.b = outer
	return r
}

func (lo *lowerer) while(r *ir.Region, op *ir.Op, pos int) {
	carried := make([]*ir.Value, len(op.Operands))
	inside := usedInside(op)
	for i, v := range op.Operands {
		b := lo.bind[v]
		if b != nil && lo.dies(r, v, pos) && !inside[v] && b.Type.Equal(bufferType(v.Type, b.Type.Space)) && !slices.Contains(carried, b) {
			carried[i] = b
		} else {
			carried[i] = lo.alloc(v.Type)
			lo.copy(lo.buffer(v), carried[i])
		}
		lo.bind[op.Results[i]] = carried[i]
	}
	cond, body := op.Regions[0], op.Regions[1]
	outer := lo.b
	condRegion := outer.Region(nil, func(b *ir.Builder, _ []*ir.Value) []*ir.Value {
		lo.b = b
		for i, v := range cond.Params {
			lo.bind[v] = carried[i]
			delete(lo.home, v) // it never dies here: the body reads it too
		}
		lo.region(cond)
		return []*ir.Value{lo.scalar(cond.Terminator().Operands[0])}
	})
	lo.b = outer
	bodyRegion := lo.nested(func() {
		yields := body.Terminator().Operands
		for i, v := range body.Params {
			lo.bind[v] = carried[i]
		}
		for i, v := range yields { // straight into the carried buffer, if nobody reads that any more
			if v.Def != nil && v.Def.Is("fused") && lo.home[v] == body && lo.want[v] == nil && lo.last[body.Params[i]] < lo.position(body, v.Def) {
				lo.want[v] = carried[i]
			}
		}
		lo.region(body)
		var srcs []*ir.Value
		for _, v := range yields {
			srcs = append(srcs, lo.buffer(v))
		}
		lo.copies(srcs, carried)
	})
	lo.b.EmitOp("while", nil, []*ir.Region{condRegion, bodyRegion})
}

// usedInside are the values that an op's regions use, behind views as well.
func usedInside(op *ir.Op) map[*ir.Value]bool {
	used := map[*ir.Value]bool{}
	for _, r := range op.Regions {
		r.Walk(func(in *ir.Op) {
			for _, v := range in.Operands {
				for used[v] = true; v.Def != nil && IsView(v.Def); used[v] = true {
					v = v.Def.Operands[0]
				}
			}
		})
	}
	return used
}

func (lo *lowerer) position(r *ir.Region, op *ir.Op) int { return slices.Index(r.Ops, op) }

// windows finds values whose only use is to be joined or padded: they are computed straight into the larger buffer.
func (lo *lowerer) windows(r *ir.Region) {
	uses := map[*ir.Value]int{}
	r.Walk(func(op *ir.Op) {
		for _, v := range op.Operands {
			uses[v]++
		}
	})
	for _, op := range r.Ops {
		whole := concatOf(op)
		if whole == nil {
			whole = padOf(op)
		}
		if whole == nil {
			continue
		}
		for i, v := range whole.Operands {
			k := slices.Index(op.Regions[0].Params, v)
			if k < 0 || v.Type.Rank() != whole.Result().Type.Rank() || usesIn(op.Regions[0], v) > 1 {
				continue
			}
			x := op.Operands[k]
			if d := x.Def; d == nil || !d.Is("fused") || len(d.Results) != 1 || lo.home[x] != r || uses[x] != 1 || lo.want[x] != nil || rootOf(d, "concatenate", "pad", "dynamic_update_slice", "scatter") != nil {
				continue
			}
			if lo.definedBetween(r, x.Def, op) {
				continue // the whole has no size yet
			}
			lo.part[x] = &dest{off: offsetOf(whole, i), full: op.Results[0].Type.Dims}
			lo.into[x] = op
		}
	}
}

// usesIn counts the uses of a value in a region.
func usesIn(r *ir.Region, v *ir.Value) int {
	n := 0
	r.Walk(func(op *ir.Op) {
		for _, x := range op.Operands {
			if x == v {
				n++
			}
		}
	})
	return n
}

// definedBetween reports whether a symbol is given its value between two ops of a region.
func (lo *lowerer) definedBetween(r *ir.Region, first, last *ir.Op) bool {
	return slices.ContainsFunc(r.Ops[lo.position(r, first):lo.position(r, last)], func(op *ir.Op) bool { return op.Is("define") })
}

// padOf is the pad at a group's root if all it does is to surround a tensor from memory.
func padOf(op *ir.Op) *ir.Op {
	p := rootOf(op, "pad")
	if p == nil || !slices.Contains(op.Regions[0].Params, p.Operands[0]) || !all(p.Ints("interior"), 0) {
		return nil
	}
	for i := range p.DimsAttr("low") {
		for _, d := range []shape.Expr{p.DimsAttr("low")[i], p.DimsAttr("high")[i]} {
			if n, ok := d.IsConst(); !ok || n < 0 {
				return nil
			}
		}
	}
	return p
}

// surround fills what is around the window of a pad: for each axis the slabs before and after, as wide as the window on
// the axes before it and as the whole on those after it.
func (lo *lowerer) surround(op *ir.Op, buf *ir.Value) {
	p := padOf(op)
	full := op.Results[0].Type.Dims
	low, high := p.DimsAttr("low"), p.DimsAttr("high")
	for axis := range full {
		for _, after := range []bool{false, true} {
			n := low[axis]
			if after {
				n = high[axis]
			}
			if n.Is(0) {
				continue
			}
			slab, off := slices.Clone(full), zeros(len(full))
			for i := range axis {
				slab[i], off[i] = p.Operands[0].Type.Dims[i], low[i]
			}
			slab[axis] = n
			if after {
				off[axis] = full[axis].Sub(n)
			}
			gr := newGroup(op)
			fill := ir.NewFunc("", ir.Graph) // its values are only seen by this kernel
			v := ir.NewBuilder(fill)
			scalar := p.Operands[1]
			if t, ok := scalar.Const(); ok {
				scalar = v.Const(t)
			}
			gr.results = []*ir.Value{v.BroadcastTo(scalar, slab)}
			gr.anchor = nil
			lo.kernel(op, gr, []*dest{{buf: buf, off: off, full: full}})
		}
	}
}

// offsetOf is where operand i of a concatenation or the tensor in a pad begins.
func offsetOf(cat *ir.Op, i int) shape.Dims {
	if cat.Is("pad") {
		return cat.DimsAttr("low")
	}
	axis := cat.Int("axis")
	off := zeros(cat.Result().Type.Rank())
	for _, v := range cat.Operands[:i] {
		off[axis] = off[axis].Add(v.Type.Dims[axis])
	}
	return off
}

// rootOf is the op that computes a group's result if it has one of the names.
func rootOf(op *ir.Op, names ...string) *ir.Op {
	if !op.Is("fused") {
		return nil
	}
	v := op.Regions[0].Terminator().Operands[0]
	if v.Def != nil && v.Def.Is(names...) {
		return v.Def
	}
	return nil
}

func concatOf(op *ir.Op) *ir.Op  { return rootOf(op, "concatenate") }
func updateOf(op *ir.Op) *ir.Op  { return rootOf(op, "dynamic_update_slice") }
func scatterOf(op *ir.Op) *ir.Op { return rootOf(op, "scatter") }

// target buffer of a result.
func (lo *lowerer) result(v *ir.Value) *ir.Value {
	b := lo.want[v]
	if b == nil {
		b = lo.alloc(v.Type)
	}
	lo.bind[v] = b
	return b
}

// fused lowers one group to a kernel call; a concatenation to one per operand that is not in place yet.
func (lo *lowerer) fused(r *ir.Region, op *ir.Op, pos int) {
	switch {
	case concatOf(op) != nil:
		lo.concat(op)
		return
	case padOf(op) != nil && lo.into[op.Operands[slices.Index(op.Regions[0].Params, padOf(op).Operands[0])]] == op:
		lo.surround(op, lo.bind[op.Results[0]])
		return
	case padOf(op) != nil && lo.part[op.Results[0]] == nil: // rows are copied, which asks no element whether it is inside
		p := padOf(op)
		buf := lo.result(op.Results[0])
		gr := newGroup(op)
		gr.results, gr.anchor = []*ir.Value{p.Operands[0]}, nil
		lo.kernel(op, gr, []*dest{{buf: buf, off: offsetOf(p, 0), full: op.Results[0].Type.Dims}})
		lo.surround(op, buf)
		return
	case updateOf(op) != nil:
		lo.update(r, op, pos, updateOf(op).Operands[0])
		return
	case scatterOf(op) != nil:
		lo.update(r, op, pos, scatterOf(op).Operands[0])
		return
	}
	gr := newGroup(op)
	var dests []*dest
	for _, v := range op.Results {
		if d := lo.part[v]; d != nil {
			d.buf = lo.whole(v)
			dests = append(dests, d)
			lo.bind[v] = d.buf // nobody but the concatenation looks
			continue
		}
		if t, ok := lo.spaced(r, v); ok {
			lo.bind[v] = lo.alloc(t)
			dests = append(dests, &dest{buf: lo.bind[v], full: t.Dims})
			continue
		}
		dests = append(dests, &dest{buf: lo.result(v), full: v.Type.Dims})
	}
	lo.kernel(op, gr, dests)
}

// whole is the buffer of the concatenation or pad that v is a part of; it is allocated with its first part.
func (lo *lowerer) whole(v *ir.Value) *ir.Value {
	w := lo.into[v].Results[0]
	if b := lo.bind[w]; b != nil {
		return b
	}
	return lo.result(w)
}

func (lo *lowerer) concat(op *ir.Op) {
	cat := concatOf(op)
	buf := lo.bind[op.Results[0]]
	if buf == nil {
		buf = lo.result(op.Results[0])
	}
	for i, v := range cat.Operands {
		if k := slices.Index(op.Regions[0].Params, v); k >= 0 && lo.part[op.Operands[k]] != nil {
			continue
		}
		if v.Type.Elems().Is(0) {
			continue
		}
		gr := newGroup(op)
		gr.results = []*ir.Value{v}
		lo.kernel(op, gr, []*dest{{buf: buf, off: offsetOf(cat, i), full: op.Results[0].Type.Dims}})
	}
}

// update lowers ops that change a window of x: in place if x is not needed afterwards, else on a copy.
func (lo *lowerer) update(r *ir.Region, op *ir.Op, pos int, inner *ir.Value) {
	k := slices.Index(op.Regions[0].Params, inner)
	x := op.Operands[k]
	src := lo.buffer(x)
	inPlace := lo.dies(r, x, pos) && lo.want[op.Results[0]] == nil
	for i, v := range op.Operands {
		inPlace = inPlace && (i == k || base(lo.buffer(v)) != base(src))
	}
	want := lo.want[op.Results[0]]
	if want != nil && base(want) == base(src) { // a loop's carried buffer, updated where it is
		inPlace = lo.last[x] <= pos
		for i, v := range op.Operands {
			inPlace = inPlace && (i == k || base(lo.buffer(v)) != base(src))
		}
	}
	var buf *ir.Value
	if inPlace {
		buf = src
		lo.bind[op.Results[0]] = buf
	} else {
		buf = lo.result(op.Results[0])
		if base(buf) == base(src) {
			buf = lo.alloc(op.Results[0].Type)
			lo.bind[op.Results[0]] = buf
		}
		lo.copy(src, buf)
	}
	gr := newGroup(op)
	d := &dest{buf: buf, full: op.Results[0].Type.Dims}
	if u := updateOf(op); u != nil {
		gr.results = []*ir.Value{u.Operands[1]}
		d.starts = u.Operands[2:]
	}
	lo.kernel(op, gr, []*dest{d})
}

// kernel writes the kernel of a group, unless the same one is there already, and calls it.
func (lo *lowerer) kernel(op *ir.Op, gr *group, dests []*dest) {
	if !lo.tryKernel(op, gr, dests, true) {
		lo.tryKernel(op, gr, dests, false)
	}
}

// tryKernel writes the kernel with a constant operand in panels, if it has one and may; false: panels do not do.
func (lo *lowerer) tryKernel(op *ir.Op, gr *group, dests []*dest, panels bool) (ok bool) {
	defer func() {
		r := recover()
		if e, is := r.(*Error); is && panels && e.Msg == unmerged {
			ok = false
		} else if r != nil {
			panic(r)
		}
	}()
	f := ir.NewFunc("", ir.Kernel)
	g := &gen{group: gr, f: f, b: ir.NewBuilder(f), target: lo.target, bufs: map[*ir.Value]*ir.Value{}, fixed: map[*ir.Value]fixedFn{}, heads: map[string]*ir.Value{}, moved: map[*dest]shape.Dims{}}
	g.b.Node = op.Node
	g.memo = []memo{{f.Body, map[string]*ir.Value{}}}
	g.work, g.symbols = work(op, gr)
	g.sched, g.given = lo.scheduleOf(g.work, op.Node)
	var args []*ir.Value
	needed := gr.needed(dests)
	gr.ownOperands(g)
	packedOperand := lo.packedOperand(gr)
	for i, p := range gr.params {
		if !needed[p] {
			continue
		}
		buf := (*ir.Value)(nil)
		if p == packedOperand && panels {
			if w := lo.winograd[gr.anchor]; w != nil {
				buf, g.winograd = lo.winogradFilter(w, op.Operands[i]), w
			} else if buf = lo.packedBuffer(g, op.Operands[i]); buf != nil {
				g.packed = buf
			}
		}
		if buf == nil {
			buf = lo.buffer(op.Operands[i])
		}
		args = append(args, buf)
		g.bufs[p] = g.b.Param(p.Name, buf.Type)
	}
	for _, d := range dests {
		args = append(args, d.buf)
		g.outs = append(g.outs, g.b.Param("out", d.buf.Type))
	}
	g.temp = func(t ir.Type) *ir.Value {
		args = append(args, lo.alloc(t))
		return g.b.Param("tmp", bufferType(t, ir.Arena))
	}
	if gr.anchor != nil {
		schedules[gr.anchor.Name()](g, dests)
	} else {
		elementwiseSchedule(g, dests)
	}
	g.finish()
	f.Syms = usedSyms(lo.f.Syms, f)
	f.Attrs = gr.cost(args)
	kind := op.Str("kind")
	if w := g.winograd; w != nil {
		kind = w.String()
		f.Attrs = f.Attrs.With("grown", w.growth)
	}
	text := f.String()
	name, done := lo.kernels[text]
	if !done {
		name = lo.kernelName(gr.node, kind)
		f.Name = name
		if g.given != "" {
			f.Attrs = f.Attrs.With("schedule", g.chosen.String())
		}
		lo.kernels[text] = name
		lo.out.Funcs = append(lo.out.Funcs, f)
		if err := ir.Verify(f); err != nil {
			panic(&Error{Node: op.Node, Msg: err.Error()})
		}
	}
	lo.pick(g, name, op.Node, text)
	lo.b.Emit("call", ir.A{"callee": name}, args...)
	return true
}

// packedOperand is the operand of the group's anchor that may be packed.
func (lo *lowerer) packedOperand(gr *group) *ir.Value {
	if lo.target.MMA != [3]int64{} || gr.anchor == nil || !gr.anchor.Is("dot_general", "convolution") || gr.anchor.Is("convolution") && depthwise(gr.anchor) {
		return nil
	}
	return gr.anchor.Operands[1]
}

// packedBuffer is the constant v in panels, nil if it is no constant.
func (lo *lowerer) packedBuffer(g *gen, v *ir.Value) *ir.Value {
	w := lo.constGlobal(v)
	dims, static := v.Type.Static()
	if w == nil || !static {
		return nil
	}
	op := g.anchor
	d := accType(op.Result().Type.DType)
	var global *ir.Global
	lead := []int64{}
	if op.Is("dot_general") {
		nb := len(op.Ints("batch_rhs"))
		if !isIdentity(slices.Concat(op.Ints("batch_rhs"), op.Ints("contract_rhs"))) {
			return nil
		}
		outer, k, n := prod(dims[:nb]), dims[nb], prod(dims[nb+1:])
		cols := g.sched.blocking(lo.target, d, shape.Const(n)).cols
		global = lo.pack(w, outer, k, 1, n, cols)
		lead = dims[:nb]
	} else {
		groups := op.Int("groups")
		oc := dims[len(dims)-1] / groups
		cols := g.sched.blocking(lo.target, d, shape.Const(oc)).cols
		global = lo.pack(w, 1, prod(dims[:len(dims)-1]), groups, oc, cols)
		lead = []int64{groups}
	}
	buf := lo.b.ConstBuffer(global)
	tail := buf.Type.Dims[1:]
	return lo.b.Emit("view", ir.A{"type": buf.Type.With(append(ir.ConstDims(lead...), tail...)...)}, buf)
}

func prod(ns []int64) int64 {
	p := int64(1)
	for _, n := range ns {
		p *= n
	}
	return p
}

// usedSyms keeps the symbols that occur in the kernel.
func usedSyms(syms []ir.Symbol, f *ir.Func) []ir.Symbol {
	used := map[string]bool{}
	note := func(e shape.Expr) {
		for _, s := range e.Syms() {
			used[s] = true
		}
	}
	for _, p := range f.Params {
		for _, d := range p.Type.Dims {
			note(d)
		}
	}
	f.Body.Walk(func(op *ir.Op) {
		note(op.ExprAttr("expr"))
		if t, ok := op.Attr("type").(ir.Type); ok {
			for _, d := range t.Dims {
				note(d)
			}
		}
	})
	var out []ir.Symbol
	for _, s := range syms {
		if used[s.Name] {
			out = append(out, s)
		}
	}
	return out
}

// kernelName is readable: the node's last path elements and the kind.
func (lo *lowerer) kernelName(node, kind string) string {
	parts := strings.Split(strings.Trim(node, "/"), "/")
	if len(parts) > 2 {
		parts = parts[len(parts)-2:]
	}
	s := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' {
			return r
		}
		return '_'
	}, strings.Join(parts, "_"))
	base := "k_" + s + "." + kind
	for n := 0; ; n++ {
		name := base
		if n > 0 {
			name = fmt.Sprintf("%s.%d", base, n)
		}
		if !lo.names[name] {
			lo.names[name] = true
			return name
		}
	}
}

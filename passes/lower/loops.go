package lower

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// schedule writes the kernel of a group with a certain anchor.
type schedule func(g *gen, dests []*dest)

// schedules by anchor op. A group without an anchor runs the element-wise schedule.
var schedules map[string]schedule

func init() { // the schedules evaluate groups, whose making reads this table
	schedules = map[string]schedule{
		"reduce":        reduceSchedule,
		"softmax":       softmaxSchedule,
		"layer_norm":    layerNormSchedule,
		"argmax":        argSchedule,
		"argmin":        argSchedule,
		"dot_general":   dotSchedule,
		"convolution":   convSchedule,
		"reduce_window": windowSchedule,
		"scan":          scanSchedule,
		"scatter":       scatterSchedule,
		"top_k":         topKSchedule,
		"sort":          sortSchedule,
	}
}

// Anchored reports whether the op needs a schedule of its own; a group holds at most one such op.
func Anchored(op *ir.Op) bool { return schedules[op.Name()] != nil }

// run is a set of adjacent axes that all tensors of a kernel walk alike, so that they are one loop.
type run struct {
	lo, hi int        // axes [lo, hi)
	rep    int        // the axis whose index stands for the run; the others' is 0
	n      shape.Expr // product of the dims
}

// access says how a parameter is read: per result axis, the parameter's axis, -1 where it repeats.
type access struct {
	param *ir.Value
	axis  []int
}

// accesses follows the element-wise and broadcast ops from v to the parameters; ok is false if there is another op.
func (g *gen) accesses(v *ir.Value, axis []int, out *[]access) bool {
	if g.fixed[v] != nil {
		return true
	}
	if slices.Contains(g.params, v) {
		*out = append(*out, access{v, axis})
		return true
	}
	switch op := v.Def; {
	case op.Is("broadcast_in_dim"):
		in := make([]int, len(axis))
		for i, a := range axis {
			in[i] = -1
			if j := slices.Index(op.Ints("dims"), int64(a)); a >= 0 && j >= 0 && (!op.Operands[0].Type.Dims[j].Is(1) || op.Result().Type.Dims[a].Is(1)) {
				in[i] = j
			}
		}
		return g.accesses(op.Operands[0], in, out)
	case op.Is("constant", "dim"):
		return true
	case op.Is("clamp") || isElementwise(op):
		for _, x := range op.Operands {
			if !g.accesses(x, axis, out) {
				return false
			}
		}
		return true
	}
	return false
}

// collapse merges the axes of the results into as few runs as the accesses and destinations allow, and retypes the
// kernel's buffers accordingly.
func (g *gen) collapse(roots []*ir.Value, dests []*dest) []run {
	return g.collapseWith(roots, dests, nil, nil)
}

// collapseWith also minds accesses that the schedule makes itself, and lets no run cross the axes in cuts.
func (g *gen) collapseWith(roots []*ir.Value, dests []*dest, acc []access, cuts []int) []run {
	dims := roots[0].Type.Dims
	ok := true
	for _, r := range roots {
		axis := make([]int, len(dims))
		for i := range axis {
			axis[i] = i
		}
		ok = ok && g.accesses(r, axis, &acc)
	}
	// alike reports whether all tensors walk axis i as the continuation of axis p: both are read densely, or repeat
	alike := func(p, i int) bool {
		for _, a := range acc {
			x, y := a.axis[p], a.axis[i]
			dense := x >= 0 && y > x
			for k := x + 1; dense && k < y; k++ {
				dense = a.param.Type.Dims[k].Is(1)
			}
			if !dense && (x >= 0 || y >= 0) || y >= 0 && g.gap(a.param, y) {
				return false
			}
		}
		return true
	}
	own := func(i int, r run) bool { // axis i cannot join the run before it
		if !ok || slices.Contains(cuts, i) {
			return true
		}
		for _, d := range dests {
			if d != nil && (!d.full[i].Equal(dims[i]) || !d.full[i-1].Equal(dims[i-1]) && d.starts != nil && d.starts[i-1] != nil) {
				return true // a window may end where a run begins, not inside
			}
		}
		return !dims[i].Is(1) && !dims[r.rep].Is(1) && !alike(r.rep, i)
	}
	var runs []run
	for i := range dims {
		if i == 0 || own(i, runs[len(runs)-1]) {
			runs = append(runs, run{lo: i, hi: i + 1, rep: i, n: dims[i]})
			continue
		}
		r := &runs[len(runs)-1]
		r.hi = i + 1
		r.n = r.n.Mul(dims[i])
		if !dims[i].Is(1) {
			r.rep = i
		}
	}
	for _, r := range runs {
		if r.hi-r.lo > 1 {
			g.retype(r, acc, dests)
		}
	}
	return runs
}

// gap reports whether there is something between the ends of an axis of a parameter in memory.
func (g *gen) gap(param *ir.Value, axis int) bool {
	buf := g.bufs[param]
	return buf != nil && buf.Type.Rank() == param.Type.Rank() && !buf.Type.Dims[axis].Equal(param.Type.Dims[axis])
}

// retype gives the buffers the merged dims: the representative axis takes the product, the others 1.
func (g *gen) retype(r run, acc []access, dests []*dest) {
	merge := func(t ir.Type, axes []int, rep int) ir.Type {
		d := slices.Clone(t.Dims)
		n := shape.Const(1)
		for _, a := range axes {
			n = n.Mul(d[a])
			d[a] = shape.Const(1)
		}
		d[rep] = n
		return t.With(d...)
	}
	done := map[*ir.Value]bool{}
	for _, a := range acc {
		buf := g.bufs[a.param]
		if buf == nil || done[buf] {
			continue
		}
		var axes []int
		for i := r.lo; i < r.hi; i++ {
			if a.axis[i] >= 0 {
				axes = append(axes, a.axis[i])
			}
		}
		if rep := a.axis[r.rep]; rep >= 0 && len(axes) > 0 {
			buf.Type = merge(buf.Type, axes, rep)
			done[buf] = true
		}
	}
	for i, d := range dests {
		if d == nil {
			continue
		}
		var axes []int
		for a := r.lo; a < r.hi; a++ {
			axes = append(axes, a)
		}
		g.outs[i].Type = merge(g.outs[i].Type, axes, r.rep)
		if d.off != nil {
			off, sum := slices.Clone(g.offset(d)), shape.Const(0)
			for _, a := range axes {
				sum = sum.Mul(d.full[a]).Add(off[a])
				off[a] = shape.Const(0)
			}
			off[r.rep] = sum
			g.moved[d] = off
		}
	}
}

// index spreads one index per run over the axes.
func (g *gen) index(rank int, runs []run, vals []ix) []ix {
	idx := make([]ix, rank)
	for i := range idx {
		idx[i] = g.zero()
	}
	for i, r := range runs {
		idx[r.rep] = vals[i]
	}
	return idx
}

// scalars turns loop variables into uniform indices.
func (g *gen) uniforms(ivs []*ir.Value) []ix {
	out := make([]ix, len(ivs))
	for i, v := range ivs {
		out[i] = g.at(v, -1, 0)
	}
	return out
}

func runDims(runs []run) shape.Dims {
	d := make(shape.Dims, len(runs))
	for i, r := range runs {
		d[i] = r.n
	}
	return d
}

// parallel emits the kernel's outermost loop over the product of the dims; body gets one index per dim.
func (g *gen) parallel(dims shape.Dims, body func(ivs []*ir.Value)) {
	n := shape.Product(dims)
	g.loop("parallel", g.num(0), g.dim(n), 1, nil, func(iv *ir.Value, _ []*ir.Value) []*ir.Value {
		body(g.split(iv, dims))
		return nil
	})
}

// chunk is how many elements of a one-dimensional kernel are one task.
const chunk = 4096

// emitAll stores the group's results at an index.
func (g *gen) emitAll(dests []*dest, idx []ix) {
	vals := make([]*ir.Value, len(g.results))
	for i, r := range g.results { // all before the first store: a destination may be an operand's memory
		vals[i] = g.elem(r, idx)
	}
	for i, r := range g.results {
		g.store(vals[i], g.outs[i], dests[i].index(g, idx, r.Type.Dims))
	}
}

// lanesOf is the vector length that suits the group: as many elements of its widest dtype as fill a register, though
// no fewer than a quarter of what its results would take.
func (g *gen) lanesOf(vs ...*ir.Value) int64 {
	size := int64(1)
	for _, v := range vs {
		size = max(size, v.Type.DType.MemSize())
	}
	for _, p := range g.params {
		if p.Type.Rank() > 0 {
			size = max(size, p.Type.DType.MemSize())
		}
	}
	return max(int64(g.target.VectorBytes)/max(size, 4), 1)
}

// narrow reduces the lanes for a short constant axis to the next power of two.
func narrow(lanes int64, n shape.Expr) int64 {
	if c, ok := n.IsConst(); ok {
		for lanes > 1 && lanes/2 >= c {
			lanes /= 2
		}
	}
	return lanes
}

// elementwiseSchedule: one loop nest, the last run in vectors.
func elementwiseSchedule(g *gen, dests []*dest) {
	rank := g.results[0].Type.Rank()
	lanes := g.lanesOf(g.results...)
	if rank == 0 {
		g.in(nil, nil, func() { g.emitAll(dests, nil) })
		return
	}
	runs := g.collapse(g.results, dests)
	last := runs[len(runs)-1]
	outer := runs[:len(runs)-1]
	lanes = narrow(lanes, last.n)
	emit := func(ivs []*ir.Value, base *ir.Value) {
		vals := append(g.uniforms(ivs), g.at(base, 0, 1))
		g.emitAll(dests, g.index(rank, runs, vals))
	}
	if len(outer) == 0 {
		g.chunks(last.n, lanes, func(base *ir.Value) { emit(nil, base) })
		return
	}
	g.parallel(runDims(outer), func(ivs []*ir.Value) {
		g.vectors(last.n, lanes, func(base *ir.Value) { emit(ivs, base) })
	})
}

// chunks runs body over n elements, in parallel tasks of chunk elements, in vectors with a masked tail.
func (g *gen) chunks(n shape.Expr, lanes int64, body func(base *ir.Value)) {
	if c, ok := n.IsConst(); ok && c <= chunk {
		g.vectors(n, lanes, body)
		return
	}
	tile := []int64{lanes}
	tasks := n.CeilDiv(shape.Const(chunk))
	g.loop("parallel", g.num(0), g.dim(tasks), 1, nil, func(t *ir.Value, _ []*ir.Value) []*ir.Value {
		lo := g.imul(t, g.num(chunk))
		hi := g.imin(g.iadd(lo, g.num(chunk)), g.dim(n))
		full := g.iadd(lo, g.imul(g.idiv(g.isub(hi, lo), g.num(lanes)), g.num(lanes)))
		g.loop("seq", lo, full, lanes, nil, func(iv *ir.Value, _ []*ir.Value) []*ir.Value {
			g.in(tile, nil, func() { body(iv) })
			return nil
		})
		g.whenLess(full, hi, func() {
			mask := g.b.Emit("mask", ir.A{"axis": 0, "tile": tile}, g.isub(hi, full))
			g.in(tile, mask, func() { body(full) })
		})
		return nil
	})
}

// fail stops lowering with the group's node; Lower turns it into an error.
func (g *gen) fail(format string, args ...any) {
	panic(&Error{Node: g.node, Msg: fmt.Sprintf(format, args...)})
}

// Error is something that lowering cannot do, with the node it is about.
type Error struct {
	Node, Msg string
}

// Error is the message with the node.
func (e *Error) Error() string { return fmt.Sprintf("node %q: %s", e.Node, e.Msg) }

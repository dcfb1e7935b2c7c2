// Package lower turns graph functions, whose ops passes/fuse has grouped, into a program of kernel calls: one kernel
// per group, written by the schedule that fits the group's anchor; buffers for the values between them; one plan of
// the arena. It knows targets only as ir.Target values.
package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// group is what becomes one kernel: a region of graph ops whose parameters are tensors in memory.
type group struct {
	node    string
	region  *ir.Region
	params  []*ir.Value // region parameters
	results []*ir.Value // what it yields, all of equal dims
	anchor  *ir.Op      // the op that decides the schedule; nil: element-wise
}

func newGroup(op *ir.Op) *group {
	r := op.Regions[0]
	gr := &group{region: r, params: r.Params, results: r.Terminator().Operands, node: op.Node}
	for _, o := range r.Ops {
		if schedules[o.Name()] != nil {
			gr.anchor = o
		}
	}
	return gr
}

// dest is where a group's result goes: a window of a buffer, at an offset per axis.
type dest struct {
	buf    *ir.Value // program-level buffer
	off    shape.Dims
	starts []*ir.Value // dynamic starts: region parameters that hold integer scalars, clamped; nil: none
	full   shape.Dims  // the buffer's dims
}

// index adds the window's offset to an index.
func (d *dest) index(g *gen, idx []ix, window shape.Dims) []ix {
	out := slices.Clone(idx)
	for i := range out {
		if off := g.offset(d); off != nil && !off[i].Is(0) {
			out[i] = g.ixAdd(out[i], g.dim(off[i]))
		}
		if d.starts != nil && d.starts[i] != nil && !window[i].Equal(d.full[i]) {
			out[i] = g.ixAdd(out[i], g.clampStart(d.starts[i], d.full[i], window[i]))
		}
	}
	return out
}

// offset is the window's offset on the axes of the kernel's buffer, some of which may have been merged.
func (g *gen) offset(d *dest) shape.Dims {
	if off := g.moved[d]; off != nil {
		return off
	}
	return d.off
}

// needed marks the parameters that the group's results and destinations read.
func (gr *group) needed(dests []*dest) map[*ir.Value]bool {
	need := map[*ir.Value]bool{}
	var visit func(v *ir.Value)
	visit = func(v *ir.Value) {
		if need[v] {
			return
		}
		need[v] = true
		if v.Def == nil {
			return
		}
		for i, x := range v.Def.Operands {
			if i == 0 && v.Def.Is("scatter", "dynamic_update_slice") {
				continue // the destination holds it
			}
			visit(x)
		}
	}
	for _, v := range gr.results {
		visit(v)
	}
	for _, d := range dests {
		for _, s := range d.starts {
			visit(s)
		}
	}
	return need
}

// cost is the kernel's work: floating-point operations and bytes touched once, as dims expressions.
func (gr *group) cost(args []*ir.Value) ir.Attrs {
	flops := shape.Const(0)
	for _, op := range gr.region.Ops {
		if len(op.Results) == 0 || op.Is("constant", "broadcast_in_dim", "reshape", "transpose", "slice", "concatenate", "pad", "gather") {
			continue
		}
		n := op.Result().Type.Elems()
		switch {
		case op.Is("dot_general"):
			l := op.Operands[0].Type
			n = n.Mul(l.Dims[l.Rank()-1]).Mul(shape.Const(2))
		case op.Is("convolution"):
			w := op.Operands[1].Type
			n = n.Mul(shape.Product(w.Dims[:w.Rank()-1])).Mul(shape.Const(2))
		case op.Is("reduce", "softmax", "layer_norm", "scan", "argmax", "argmin"):
			n = op.Operands[0].Type.Elems().Mul(shape.Const(map[bool]int64{true: 8, false: 1}[op.Is("softmax", "layer_norm")]))
		case op.Is("reduce_window"):
			n = n.Mul(shape.Const(prod(op.Ints("window"))))
		case op.Is("exponential", "tanh", "logistic", "erf", "erfc", "log", "power", "sine", "cosine"):
			n = n.Mul(shape.Const(16))
		}
		flops = flops.Add(n)
	}
	bytes := shape.Const(0)
	for _, a := range args {
		bytes = bytes.Add(a.Type.Elems().Mul(shape.Const(a.Type.DType.MemSize())))
	}
	return ir.A{"flops": flops, "bytes": bytes}.Sorted()
}

// ownOperands holds fuse to its promise: what the anchor reads in memory, under whatever type its schedule gives the
// buffer, nobody else in the group reads.
func (gr *group) ownOperands(g *gen) {
	if gr.anchor == nil {
		return
	}
	for i, v := range gr.anchor.Operands {
		if InMemory(gr.anchor, i) && usesIn(gr.region, v) > 1 {
			g.fail("operand %d of %s has no parameter of its own", i, gr.anchor.Name())
		}
	}
}

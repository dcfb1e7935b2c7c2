package canon

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

var reshapeRules = []rule{
	{"reshape-same", []string{"reshape"}, "the shape is the operand's", func(c *cx, op *ir.Op) []*ir.Value {
		if shape.EqualDims(op.Operands[0].Dims(), op.Result().Dims()) {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"reshape-twice", []string{"reshape"}, "only the last shape counts", func(c *cx, op *ir.Op) []*ir.Value {
		if in := match.Op(op.Operands[0], "reshape"); in != nil {
			return one(c.Reshape(in.Operands[0], op.Result().Dims()...))
		}
		return nil
	}},
	{"reshape-broadcast", []string{"reshape"}, "a broadcast scalar has any shape", func(c *cx, op *ir.Op) []*ir.Value {
		if b := match.Op(op.Operands[0], "broadcast_in_dim"); b != nil && b.Operands[0].Type.Rank() == 0 {
			return one(c.BroadcastTo(b.Operands[0], op.Result().Dims()))
		}
		return nil
	}},
	{"reshape-of-ones", []string{"reshape"}, "adding or dropping size-1 axes of a broadcast moves into it", reshapeBroadcastOnes},
	{"transpose-identity", []string{"transpose"}, "no axis moves", func(c *cx, op *ir.Op) []*ir.Value {
		if slices.IsSorted(op.Ints("perm")) {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"transpose-twice", []string{"transpose"}, "permutations compose", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "transpose")
		if in == nil {
			return nil
		}
		p, q := op.Ints("perm"), in.Ints("perm")
		return one(c.Transpose(in.Operands[0], match.Count(len(p), func(i int) int64 { return q[p[i]] })...))
	}},
	{"transpose-ones", []string{"transpose"}, "moving size-1 axes only is a reshape", func(c *cx, op *ir.Op) []*ir.Value {
		x, last := op.Operands[0], int64(-1)
		for _, p := range op.Ints("perm") {
			if x.Dims()[p].Is(1) {
				continue
			}
			if p < last {
				return nil
			}
			last = p
		}
		return one(c.Reshape(x, op.Result().Dims()...))
	}},
	{"transpose-reshape", []string{"transpose"}, "transpose(reshape(x)) that only adds or drops size-1 axes transposes x", transposeOfReshape},
	{"transpose-broadcast", []string{"transpose"}, "transposes the smaller tensor", transposeOfBroadcast},
	{"reverse-nothing", []string{"reverse"}, "axes of size 1 read the same both ways", func(c *cx, op *ir.Op) []*ir.Value {
		var axes []int64
		for _, a := range op.Ints("axes") {
			if !op.Operands[0].Dims()[a].Is(1) {
				axes = append(axes, a)
			}
		}
		switch {
		case len(axes) == 0:
			return one(op.Operands[0])
		case len(axes) < len(op.Ints("axes")):
			return one(c.Emit("reverse", ir.A{"axes": axes}, op.Operands[0]))
		}
		return nil
	}},
	{"reverse-twice", []string{"reverse"}, "there and back", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "reverse")
		if in == nil {
			return nil
		}
		var axes []int64
		for a := range int64(op.Result().Type.Rank()) {
			if slices.Contains(op.Ints("axes"), a) != slices.Contains(in.Ints("axes"), a) {
				axes = append(axes, a)
			}
		}
		return one(c.Emit("reverse", ir.A{"axes": axes}, in.Operands[0]))
	}},
	{"iota-one", []string{"iota"}, "counting to one", func(c *cx, op *ir.Op) []*ir.Value {
		if op.Result().Dims()[op.Int("axis")].Is(1) {
			return one(c.full(op.Result().Type, 0))
		}
		return nil
	}},
	{"reshape-iota", []string{"reshape"}, "size-1 axes of an iota", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "iota")
		if in == nil {
			return nil
		}
		m, ok := match.Ones(in.Result().Dims(), op.Result().Dims())
		if !ok || m[in.Int("axis")] < 0 {
			return nil
		}
		return one(c.Emit("iota", ir.A{"dtype": in.DTypeAttr("dtype"), "shape": op.Result().Dims(), "axis": m[in.Int("axis")]}))
	}},
}

// reshapeBroadcastOnes: reshape(broadcast_in_dim(x)) whose shapes differ by size-1 axes.
func reshapeBroadcastOnes(c *cx, op *ir.Op) []*ir.Value {
	b := match.Op(op.Operands[0], "broadcast_in_dim")
	if b == nil {
		return nil
	}
	m, ok := match.Ones(b.Result().Dims(), op.Result().Dims())
	if !ok {
		return nil
	}
	x := b.Operands[0]
	var axes []int64
	var dims shape.Dims
	for i, a := range b.Ints("dims") {
		if m[a] < 0 { // the axis has size 1 in the result, so in x
			continue
		}
		axes, dims = append(axes, m[a]), append(dims, x.Dims()[i])
	}
	if axes == nil {
		axes = []int64{}
	}
	return one(c.Emit("broadcast_in_dim", ir.A{"shape": op.Result().Dims(), "dims": axes}, c.Reshape(x, dims...)))
}

// transposeOfReshape: the reshape adds or drops size-1 axes, and x's own axes keep their order or the transposition of
// x is no worse.
func transposeOfReshape(c *cx, op *ir.Op) []*ir.Value {
	in := match.Op(op.Operands[0], "reshape")
	if in == nil {
		return nil
	}
	x, perm := in.Operands[0], op.Ints("perm")
	m, ok := match.Ones(x.Dims(), in.Result().Dims())
	if !ok {
		return nil
	}
	if match.Op(x, "transpose") == nil {
		return nil // pays only where the two transpositions meet
	}
	var order []int64
	for _, p := range perm { // axes of x in the order of the result
		if i := slices.Index(m, p); i >= 0 {
			order = append(order, int64(i))
		}
	}
	for i, a := range m { // those that the reshape drops, anywhere
		if a < 0 {
			order = append(order, int64(i))
		}
	}
	return one(c.Reshape(c.Transpose(x, order...), op.Result().Dims()...))
}

// transposeOfBroadcast: transpose(broadcast_in_dim(x)) => broadcast_in_dim(transpose(x)).
func transposeOfBroadcast(c *cx, op *ir.Op) []*ir.Value {
	b := match.Op(op.Operands[0], "broadcast_in_dim")
	if b == nil {
		return nil
	}
	perm, dims := op.Ints("perm"), b.Ints("dims")
	var order, axes []int64
	for to, from := range perm {
		if i := slices.Index(dims, from); i >= 0 {
			order, axes = append(order, int64(i)), append(axes, int64(to))
		}
	}
	if axes == nil {
		axes = []int64{}
	}
	x := c.Transpose(b.Operands[0], order...)
	return one(c.Emit("broadcast_in_dim", ir.A{"shape": op.Result().Dims(), "dims": axes}, x))
}

var broadcastRules = []rule{
	{"broadcast-same", []string{"broadcast_in_dim"}, "nothing repeats", func(c *cx, op *ir.Op) []*ir.Value {
		if shape.EqualDims(op.Operands[0].Dims(), op.Result().Dims()) {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"broadcast-twice", []string{"broadcast_in_dim"}, "broadcasts compose", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "broadcast_in_dim")
		if in == nil {
			return nil
		}
		p, q := op.Ints("dims"), in.Ints("dims")
		return one(c.Emit("broadcast_in_dim", ir.A{"shape": op.Result().Dims(), "dims": match.Count(len(q), func(i int) int64 { return p[q[i]] })}, in.Operands[0]))
	}},
	{"broadcast-ones", []string{"broadcast_in_dim"}, "adding size-1 axes only is a reshape", func(c *cx, op *ir.Op) []*ir.Value {
		x, out, dims := op.Operands[0], op.Result().Dims(), op.Ints("dims")
		for a := range out {
			if i := slices.Index(dims, int64(a)); (i < 0 && !out[a].Is(1)) || (i >= 0 && !x.Dims()[i].Equal(out[a])) {
				return nil
			}
		}
		return one(c.Reshape(x, out...))
	}},
	{"broadcast-unit-axes", []string{"broadcast_in_dim"}, "the operand's size-1 axes that repeat are dropped, so that one form is left", func(c *cx, op *ir.Op) []*ir.Value {
		x, out := op.Operands[0], op.Result().Dims()
		dims := []int64{}
		var keep shape.Dims
		for i, a := range op.Ints("dims") {
			if x.Dims()[i].Is(1) && !out[a].Is(1) {
				continue
			}
			dims, keep = append(dims, a), append(keep, x.Dims()[i])
		}
		if len(dims) == x.Type.Rank() {
			return nil
		}
		return one(c.Emit("broadcast_in_dim", ir.A{"shape": out, "dims": dims}, c.Reshape(x, keep...)))
	}},
	{"broadcast-reshape", []string{"broadcast_in_dim"}, "a reshape that adds size-1 axes before a broadcast moves into it", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "reshape")
		if in == nil {
			return nil
		}
		x, p := in.Operands[0], op.Ints("dims")
		m, ok := match.Ones(x.Dims(), in.Result().Dims())
		if !ok || slices.Contains(m, -1) || len(m) == in.Result().Type.Rank() {
			return nil
		}
		return one(c.Emit("broadcast_in_dim", ir.A{"shape": op.Result().Dims(), "dims": match.Count(len(m), func(i int) int64 { return p[m[i]] })}, x))
	}},
}

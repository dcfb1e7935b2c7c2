package lower

import (
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// elem returns the tile of a tensor of the group at one index per axis.
func (g *gen) elem(v *ir.Value, idx []ix) *ir.Value {
	if fn := g.fixed[v]; fn != nil {
		return fn(idx)
	}
	key := fmt.Sprint(g.tile) + idxKey(v, idx, g.mask)
	for i := len(g.memo) - 1; i >= 0; i-- {
		if t := g.memo[i].tiles[key]; t != nil {
			return t
		}
	}
	t := g.pull(v, idx)
	if n := len(g.memo); n > 0 {
		g.memo[n-1].tiles[key] = t
	}
	return t
}

func (g *gen) pull(v *ir.Value, idx []ix) *ir.Value {
	if buf := g.bufs[v]; buf != nil {
		return g.load(buf, idx)
	}
	op := v.Def
	if op == nil {
		panic(fmt.Sprintf("lower: value of type %s is no parameter of the group", v.Type))
	}
	fn := pullers[op.Name()]
	if fn == nil {
		if !isElementwise(op) {
			panic(fmt.Sprintf("lower: %s inside a group (node %q)", op.Name(), op.Node))
		}
		fn = pullElementwise
	}
	old := g.b.Node
	g.b.Node = op.Node
	defer func() { g.b.Node = old }()
	return fn(g, op, idx)
}

// isElementwise: the op means the same on tensors and on tiles.
func isElementwise(op *ir.Op) bool {
	return op.Def.Levels&ir.Graph != 0 && op.Def.Levels&ir.Kernel != 0 && op.Def.Regions == 0 && len(op.Operands) > 0 &&
		!op.Is("transpose") && !IsView(op)
}

// IsView: the result is its operand's memory under another type, so that nothing is computed.
func IsView(op *ir.Op) bool {
	return op.Is("reshape") || op.Is("bitcast_convert") && op.Result().Type.Rank() != op.Operands[0].Type.Rank()
}

// pullers computes, per op, the tile of its result at an index from tiles of its operands.
var pullers map[string]func(*gen, *ir.Op, []ix) *ir.Value

func init() { // an initialiser loop otherwise: the pullers call elem, which reads the table
	pullers = map[string]func(*gen, *ir.Op, []ix) *ir.Value{
		"constant":         pullConstant,
		"clamp":            pullClamp,
		"iota":             pullIota,
		"dim":              pullDim,
		"broadcast_in_dim": pullBroadcast,
		"transpose":        pullTranspose,
		"reshape":          pullReshape,
		"slice":            pullSlice,
		"reverse":          pullReverse,
		"pad":              pullPad,
		"concatenate":      pullConcat,
		"dynamic_slice":    pullDynamicSlice,
		"gather":           pullGather,
	}
}

// Elementwise reports whether the op computes each element of its result from the elements of its operands at the same
// index, which makes it fit for an epilogue.
func Elementwise(op *ir.Op) bool { return op.Is("clamp") || isElementwise(op) }

// Pullable reports whether a group may compute the op's result element by element, at any index, from its operands.
func Pullable(op *ir.Op) bool { return pullers[op.Name()] != nil || isElementwise(op) }

func pullElementwise(g *gen, op *ir.Op, idx []ix) *ir.Value {
	args := make([]*ir.Value, len(op.Operands))
	for i, v := range op.Operands {
		args[i] = g.elem(v, idx)
	}
	attrs := ir.A{}
	for _, a := range op.Attrs {
		attrs[a.Name] = a.Value
	}
	name := op.Name()
	if op.Result().Type.DType == ir.Bool && logical[name] != "" {
		name = logical[name]
	}
	return g.b.Emit(name, attrs, args...)
}

// logical is what arithmetic means for truth values, which do not wrap.
var logical = map[string]string{"add": "or", "maximum": "or", "multiply": "and", "minimum": "and"}

func pullClamp(g *gen, op *ir.Op, idx []ix) *ir.Value {
	lo, x, hi := g.elem(op.Operands[0], idx), g.elem(op.Operands[1], idx), g.elem(op.Operands[2], idx)
	return g.b.Emit("minimum", nil, g.b.Emit("maximum", nil, x, lo), hi)
}

func pullConstant(g *gen, op *ir.Op, idx []ix) *ir.Value {
	t, ok := op.Result().Const()
	if !ok {
		panic("lower: constant without data in a group")
	}
	one, splat := t.Splat()
	if !splat {
		panic(fmt.Sprintf("lower: constant %s in a group is no splat", t.Type()))
	}
	return g.b.Emit("constant", ir.A{"value": one, "type": ir.TileOf(t.DType, g.tile...)})
}

func pullIota(g *gen, op *ir.Op, idx []ix) *ir.Value {
	return g.b.Convert(g.ixTile(idx[op.Int("axis")]), op.DTypeAttr("dtype"))
}

func pullDim(g *gen, op *ir.Op, idx []ix) *ir.Value {
	return g.splat(g.b.Convert(g.dim(op.ExprAttr("expr")), op.DTypeAttr("dtype")))
}

func (g *gen) zero() ix { return ix{base: g.num(0), step: make([]int64, len(g.tile))} }

func pullBroadcast(g *gen, op *ir.Op, idx []ix) *ir.Value {
	x := op.Operands[0]
	in := make([]ix, x.Type.Rank())
	for i, a := range op.Ints("dims") {
		in[i] = idx[a]
		if x.Type.Dims[i].Is(1) {
			in[i] = g.zero()
		}
	}
	return g.elem(x, in)
}

func pullTranspose(g *gen, op *ir.Op, idx []ix) *ir.Value {
	in := make([]ix, len(idx))
	for i, p := range op.Ints("perm") {
		in[p] = idx[i]
	}
	return g.elem(op.Operands[0], in)
}

func pullSlice(g *gen, op *ir.Op, idx []ix) *ir.Value {
	in := make([]ix, len(idx))
	for i, x := range idx {
		in[i] = g.ixAdd(g.ixMul(x, op.Ints("stride")[i]), g.dim(op.DimsAttr("start")[i]))
	}
	return g.elem(op.Operands[0], in)
}

func pullReverse(g *gen, op *ir.Op, idx []ix) *ir.Value {
	in := slices.Clone(idx)
	for _, a := range op.Ints("axes") {
		in[a] = g.ixAdd(g.ixMul(idx[a], -1), g.dim(op.Result().Type.Dims[a].Sub(shape.Const(1))))
	}
	return g.elem(op.Operands[0], in)
}

// suffixDims is how many trailing dims of two shapes are the same.
func suffixDims(a, b shape.Dims) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n].Equal(b[len(b)-1-n]) {
		n++
	}
	return n
}

// pullReshape keeps the common trailing axes and splits the linear index of the others.
func pullReshape(g *gen, op *ir.Op, idx []ix) *ir.Value {
	x := op.Operands[0]
	from, to := x.Type.Dims, op.Result().Type.Dims
	keep := suffixDims(from, to)
	lin := g.zero()
	for i := range len(to) - keep {
		lin = g.ixSum(g.ixScale(lin, g.dim(to[i])), idx[i])
	}
	in := make([]ix, len(from))
	copy(in[len(from)-keep:], idx[len(to)-keep:])
	for i := len(from) - keep - 1; i >= 0; i-- {
		switch {
		case i == 0:
			in[i] = lin
		case from[i].Is(1):
			in[i] = g.zero()
		default:
			in[i], lin = g.ixDivMod(lin, g.dim(from[i]))
		}
	}
	return g.elem(x, in)
}

// ixDivMod returns x mod n and x div n; a tile axis that moves makes index tiles of them.
func (g *gen) ixDivMod(x ix, n *ir.Value) (mod, div ix) {
	if x.uniform() {
		step := make([]int64, len(g.tile))
		return ix{base: g.imod(x.base, n), step: step}, ix{base: g.idiv(x.base, n), step: step}
	}
	t, nt := g.ixTile(x), g.splat(n)
	return ix{vec: g.b.Emit("floor_mod", nil, t, nt)}, ix{vec: g.b.Emit("floor_divide", nil, t, nt)}
}

// inside is the condition lo <= x < hi as a tile (nil if it is always true by construction of the caller).
func (g *gen) inside(x ix, lo, hi *ir.Value) *ir.Value {
	if x.uniform() {
		c := g.b.Emit("and", nil, g.compare("GE", x.base, lo), g.compare("LT", x.base, hi))
		return g.splat(c)
	}
	t := g.ixTile(x)
	return g.b.Emit("and", nil, g.compare("GE", t, g.splat(lo)), g.compare("LT", t, g.splat(hi)))
}

// under evaluates a tile with a narrower mask, in its own scope: masked loads must not be reused outside.
func (g *gen) under(mask *ir.Value, body func() *ir.Value) (t *ir.Value) {
	old := g.mask
	g.mask = g.and(g.mask, mask)
	t = body()
	g.mask = old
	return t
}

func pullPad(g *gen, op *ir.Op, idx []ix) *ir.Value {
	x := op.Operands[0]
	in := make([]ix, len(idx))
	var cond *ir.Value
	for i := range idx {
		lo, hi := op.DimsAttr("low")[i], op.DimsAttr("high")[i]
		n := x.Type.Dims[i]
		in[i] = idx[i]
		step := int64(1)
		if s := op.Ints("interior"); s != nil {
			step += s[i]
		}
		if lo.Is(0) && hi.Is(0) && step == 1 {
			continue
		}
		in[i] = g.ixAdd(in[i], g.dim(lo.Neg()))
		var on *ir.Value
		if step > 1 {
			mod, div := g.ixDivMod(in[i], g.num(step))
			on = g.compare("EQ", g.ixTile(mod), g.splat(g.num(0)))
			in[i] = div
		}
		cond = g.and(cond, g.and(g.inside(in[i], g.num(0), g.dim(n)), on))
	}
	if cond == nil {
		return g.elem(x, in)
	}
	val := g.under(cond, func() *ir.Value { return g.elem(x, in) })
	return g.b.Emit("select", nil, cond, val, g.elem(op.Operands[1], nil))
}

func pullConcat(g *gen, op *ir.Op, idx []ix) *ir.Value {
	a := op.Int("axis")
	off := shape.Const(0)
	var out *ir.Value
	for i, x := range op.Operands {
		in := slices.Clone(idx)
		in[a] = g.ixAdd(idx[a], g.dim(off.Neg()))
		next := off.Add(x.Type.Dims[a])
		cond := g.inside(idx[a], g.dim(off), g.dim(next))
		val := g.under(cond, func() *ir.Value { return g.elem(x, in) })
		if i == 0 {
			out = val
		} else {
			out = g.b.Emit("select", nil, cond, val, out)
		}
		off = next
	}
	return out
}

// scalar evaluates a rank-0 tensor of the group as a scalar, whatever the tile.
func (g *gen) scalar(v *ir.Value) (s *ir.Value) {
	tile, mask := g.tile, g.mask
	g.tile, g.mask = nil, nil
	s = g.elem(v, nil)
	g.tile, g.mask = tile, mask
	return s
}

// clampStart is a dynamic slice's start: clamped to [0, n-size], as an index.
func (g *gen) clampStart(start *ir.Value, n, size shape.Expr) *ir.Value {
	s := g.position(g.scalar(start))
	return g.imax(g.imin(s, g.dim(n.Sub(size))), g.num(0))
}

// position makes an index of an integer of any type: one that is too large stays beyond every end.
func (g *gen) position(v *ir.Value) *ir.Value {
	if v.Type.DType == ir.U64 {
		v = g.b.Emit("minimum", nil, v, g.b.TileI(ir.U64, math.MaxInt64, v.Type.Tile()...))
	}
	return g.b.Convert(v, ir.Index)
}

func pullDynamicSlice(g *gen, op *ir.Op, idx []ix) *ir.Value {
	x, sizes := op.Operands[0], op.DimsAttr("sizes")
	in := make([]ix, len(idx))
	for i := range idx {
		in[i] = idx[i]
		if !x.Type.Dims[i].Equal(sizes[i]) {
			in[i] = g.ixAdd(idx[i], g.clampStart(op.Operands[1+i], x.Type.Dims[i], sizes[i]))
		}
	}
	return g.elem(x, in)
}

// pullGather follows StableHLO's definition: the batch axes of the result pick an index vector, whose entries, clamped,
// are where the window that the offset axes walk begins.
func pullGather(g *gen, op *ir.Op, idx []ix) *ir.Value {
	x, ind := op.Operands[0], op.Operands[1]
	off, collapsed := op.Ints("offset_dims"), op.Ints("collapsed_slice_dims")
	ob, sb := op.Ints("operand_batching_dims"), op.Ints("start_indices_batching_dims")
	ivd, sizes := op.Int("index_vector_dim"), op.DimsAttr("slice_sizes")
	var batch, window []ix
	for i, e := range idx {
		if slices.Contains(off, int64(i)) {
			window = append(window, e)
		} else {
			batch = append(batch, e)
		}
	}
	at := func(k int64) []ix { // index into ind, with k on the index vector's axis
		var out []ix
		b := 0
		for i := range ind.Type.Rank() {
			if int64(i) == ivd {
				out = append(out, ix{base: g.num(k), step: make([]int64, len(g.tile))})
				continue
			}
			out = append(out, batch[b])
			b++
		}
		return out
	}
	in := make([]ix, x.Type.Rank())
	w := 0
	for i := range in {
		in[i] = g.zero()
		if !slices.Contains(collapsed, int64(i)) && !slices.Contains(ob, int64(i)) {
			in[i] = window[w]
			w++
		}
	}
	for k, axis := range op.Ints("start_index_map") {
		start := g.startIndex(ind, at(int64(k)), x.Type.Dims[axis], sizes[axis])
		in[axis] = g.ixSum(in[axis], start)
	}
	for k, axis := range ob {
		pos := sb[k] // axis of ind; as a batch axis it comes after ivd is taken out
		if pos > ivd {
			pos--
		}
		in[axis] = batch[pos]
	}
	return g.elem(x, in)
}

// startIndex loads one entry of an index tensor, clamped to [0, n-size]: a scalar where the index is uniform.
func (g *gen) startIndex(ind *ir.Value, at []ix, n, size shape.Expr) ix {
	uniform := true
	for _, x := range at {
		uniform = uniform && x.uniform()
	}
	hi := g.dim(n.Sub(size))
	if uniform {
		tile, mask := g.tile, g.mask
		scalars := make([]ix, len(at))
		for i, x := range at {
			scalars[i] = ix{base: x.base}
		}
		g.tile, g.mask = nil, nil
		s := g.position(g.elem(ind, scalars))
		s = g.imax(g.imin(s, hi), g.num(0))
		g.tile, g.mask = tile, mask
		return ix{base: s, step: make([]int64, len(tile))}
	}
	t := g.position(g.elem(ind, at))
	t = g.b.Emit("minimum", nil, t, g.splat(hi))
	return ix{vec: g.b.Emit("maximum", nil, t, g.splat(g.num(0)))}
}

// InMemory reports whether a schedule reads the operand as a buffer, so that it can be no computed value.
func InMemory(op *ir.Op, operand int) bool {
	switch op.Name() {
	case "dot_general", "convolution":
		return true
	case "scatter", "dynamic_update_slice":
		return operand == 0
	}
	return false
}

package tfops

import (
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// arrayOps make shapes and change them.
var arrayOps = []row{
	{op: "Shape", run: importShape},
	{op: "ShapeN", run: importShape},
	{op: "Size", run: importSize},
	{op: "Rank", run: importRank},
	{op: "Reshape", run: importReshape},
	{op: "Squeeze", run: importSqueeze},
	{op: "ExpandDims", run: importExpandDims},
	{op: "Transpose", run: importTranspose},
	{op: "ConjugateTranspose", run: importTranspose},
	{op: "InvertPermutation", run: importInvertPermutation},
	{op: "ConcatV2", run: importConcat},
	{op: "Concat", run: importConcat},
	{op: "ConcatOffset", run: importConcatOffset},
	{op: "Pack", run: importPack},
	{op: "Unpack", run: importUnpack},
	{op: "Split", run: importSplit},
	{op: "SplitV", run: importSplitV},
	{op: "Tile", run: importTile},
	{op: "Fill", run: importFill},
	{op: "ZerosLike", run: importLike(0)},
	{op: "OnesLike", run: importLike(1)},
	{op: "Range", run: importRange},
	{op: "LinSpace", run: importLinSpace},
	{op: "BroadcastTo", run: importBroadcastTo},
	{op: "BroadcastArgs", run: importBroadcastArgs},
	{op: "Pad", run: importPad},
	{op: "PadV2", run: importPad},
	{op: "MirrorPad", run: importMirrorPad},
	{op: "ReverseV2", run: importReverse},
	{op: "ReverseSequence", run: importReverseSequence},
	{op: "Roll", run: importRoll},
	{op: "OneHot", run: importOneHot},
	{op: "Diag", run: importDiag},
	{op: "DiagPart", run: importDiagPart},
	{op: "MatrixBandPart", run: importBandPart},
	{op: "MatrixDiag", run: importMatrixDiag},
	{op: "MatrixDiagV2", run: importMatrixDiag},
	{op: "MatrixDiagV3", run: importMatrixDiag},
	{op: "MatrixDiagPart", run: importMatrixDiagPart},
	{op: "MatrixDiagPartV2", run: importMatrixDiagPart},
	{op: "MatrixDiagPartV3", run: importMatrixDiagPart},
	{op: "MatrixSetDiag", run: importMatrixSetDiag},
	{op: "MatrixSetDiagV2", run: importMatrixSetDiag},
	{op: "MatrixSetDiagV3", run: importMatrixSetDiag},
	{op: "SpaceToBatchND", run: importSpaceToBatch},
	{op: "BatchToSpaceND", run: importBatchToSpace},
	{op: "SpaceToDepth", run: importSpaceToDepth},
	{op: "DepthToSpace", run: importDepthToSpace},
	{op: "Where", run: importWhere},
	{op: "LowerBound", run: importBound("GT")},
	{op: "UpperBound", run: importBound("GE")},
	{op: "Bucketize", run: importBucketize},
}

func importShape(c *Ctx, n *Node) []Tensor {
	d := n.DTypeOr("out_type", ir.I32)
	out := make([]Tensor, len(n.In))
	for i, t := range n.In {
		dims := c.dimsOf(t)
		out[i] = ints(d, shape.Dims{constDim(int64(len(dims)))}, append([]shape.Expr{}, dims...))
	}
	return out
}

// dimsOf is the shape of a tensor, or of what a TF1 variable holds.
func (c *Ctx) dimsOf(t Tensor) shape.Dims {
	if t.isTensor() {
		return t.Dims()
	}
	return c.val(t).Type.Dims
}

func importSize(c *Ctx, n *Node) []Tensor {
	return []Tensor{ints(n.DTypeOr("out_type", ir.I32), nil, []shape.Expr{shape.Product(c.dimsOf(n.input(c, 0)))})}
}

func importRank(c *Ctx, n *Node) []Tensor {
	return []Tensor{ints(ir.I32, nil, []shape.Expr{constDim(int64(len(c.dimsOf(n.input(c, 0)))))})}
}

func importReshape(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	if u, ok := t.h.(*unranked); ok {
		t = value(u.flat(c))
	}
	if !t.isTensor() {
		t = value(c.val(t))
	}
	want := c.exprs(c.inferred(n.input(c, 1), t.Dims()), "shape")
	dims := c.reshapeDims(t.Dims(), want)
	if t.sym != nil && allConst(dims) {
		t = ints(t.DType(), dims, t.sym)
		if n.In[0].v != nil {
			t.v = c.Reshape(n.In[0].v, dims...)
		}
		return []Tensor{t}
	}
	return values(c.Reshape(c.val(t), dims...))
}

func allConst(dims shape.Dims) bool {
	_, ok := shape.ConstDims(dims)
	return ok
}

// inferred works out the -1 of a wanted shape that is a whole vector known only at run time.
func (c *Ctx) inferred(t Tensor, have shape.Dims) Tensor {
	if _, ok := c.known(t); ok || t.v == nil || t.v.Def != nil && t.v.Def.Is("concatenate", "reshape", "dim") || t.v.Type.Rank() != 1 {
		return t
	}
	v := c.Convert(t.v, ir.I64)
	free := c.Compare("EQ", v, c.splatI(v, -1))
	num := c.Reduce("add", c.Convert(free, ir.I64), 0)
	c.Check(c.Compare("LE", num, c.i64(1)), "only one input size may be -1")
	rest := c.Reduce("multiply", c.either(free, c.splatI(v, 1), v), 0)
	size := c.Emit("divide", nil, c.dimValue(shape.Product(have), ir.I64), c.most(rest, c.i64(1)))
	return value(c.either(free, c.Splat(size, v.Type.Dims), v))
}

// reshapeDims works out the -1 of a wanted shape and makes sure that the number of elements stays the same.
func (c *Ctx) reshapeDims(have shape.Dims, want []shape.Expr) shape.Dims {
	dims := slices.Clone(want)
	free := -1
	rest := one
	for i, d := range dims {
		if d.Is(-1) {
			if free >= 0 {
				c.Failf("the shape %s has more than one -1", shape.DimsString(want))
			}
			free = i
			continue
		}
		c.nonNegative(d, "a dim of the new shape")
		rest = rest.Mul(d)
	}
	total := shape.Product(have)
	if free < 0 {
		if !c.facts.ProveEq(total, rest) {
			if len(have) == len(dims) {
				// Most often it is one dim that must be as it was.
				diff, at := 0, 0
				for i := range dims {
					if !dims[i].Equal(have[i]) {
						diff, at = diff+1, i
					}
				}
				if diff == 1 {
					c.unify(dims[at], have[at])
				}
			}
			c.unify(total, rest)
			c.checkEq(total, rest, "reshape from "+shape.DimsString(have)+" to "+shape.DimsString(dims))
		}
		return dims
	}
	if q, ok := total.ExactDiv(rest); ok {
		dims[free] = q
		return dims
	}
	if n, ok := rest.IsConst(); ok && n == 0 {
		dims[free] = shape.Const(0)
		return dims
	}
	q := c.facts.Simplify(total.FloorDiv(rest))
	dims[free] = q
	c.checkEq(q.Mul(rest), total, "reshape from "+shape.DimsString(have)+" to "+shape.DimsString(want))
	return dims
}

func importSqueeze(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	if !t.isTensor() {
		t = value(c.val(t))
	}
	have := t.Dims()
	list := n.Ints("squeeze_dims")
	if list == nil {
		list = n.Ints("axis")
	}
	drop := make([]bool, len(have))
	for _, a := range list {
		i := c.axis(a, len(have))
		c.same(have[i], one, "squeezing axis "+have[i].String())
		drop[i] = true
	}
	var dims shape.Dims
	for i, d := range have {
		if len(list) == 0 {
			drop[i] = d.Is(1)
		}
		if !drop[i] {
			dims = append(dims, d)
		}
	}
	return []Tensor{c.withDims(t, dims)}
}

// withDims reshapes a tensor, whose known content stays known.
func (c *Ctx) withDims(t Tensor, dims shape.Dims) Tensor {
	if t.sym != nil && allConst(dims) {
		u := ints(t.DType(), dims, t.sym)
		if t.v != nil {
			u.v = c.Reshape(t.v, dims...)
		}
		return u
	}
	return value(c.Reshape(c.val(t), dims...))
}

func importExpandDims(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	if !t.isTensor() {
		t = value(c.val(t))
	}
	a := c.axis(c.needInt(n, 1, "the axis"), t.Rank()+1)
	return []Tensor{c.withDims(t, slices.Insert(slices.Clone(t.Dims()), a, one))}
}

func importTranspose(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if cond, yes, no, ok := c.choice(n.input(c, 1)); ok {
		return c.branches(cond, []func() []Tensor{
			func() []Tensor { return c.transpose(n, x, no) },
			func() []Tensor { return c.transpose(n, x, yes) },
		})
	}
	return c.transpose(n, x, c.needInts(n, 1, "the permutation"))
}

// choice reports whether integers are one of two lists of numbers, by a condition known only at run time: vectorized_map
// chooses permutations so.
func (c *Ctx) choice(t Tensor) (cond Tensor, yes, no []int64, ok bool) {
	if t.v == nil || t.v.Def == nil || !t.v.Def.Is("select") {
		return Tensor{}, nil, nil, false
	}
	in := t.v.Def.Operands
	p := in[0]
	if p.Def != nil && p.Def.Is("broadcast_in_dim") {
		p = p.Def.Operands[0]
	}
	yes, ok1 := c.consts(value(in[1]))
	no, ok2 := c.consts(value(in[2]))
	return value(p), yes, no, ok1 && ok2 && p.Type.Rank() == 0
}

func (c *Ctx) transpose(n *Node, x *ir.Value, perm []int64) []Tensor {
	if len(perm) != x.Type.Rank() {
		c.Failf("a permutation of %d axes for %s", len(perm), x.Type)
	}
	for i, p := range perm {
		perm[i] = int64(c.axis(p, x.Type.Rank()))
	}
	y := c.Transpose(x, perm...)
	if n.Op == "ConjugateTranspose" && y.Type.DType.IsComplex() {
		y = c.Emit("complex", nil, c.Emit("real", nil, y), c.Emit("negate", nil, c.Emit("imag", nil, y)))
	}
	return values(y)
}

func importInvertPermutation(c *Ctx, n *Node) []Tensor {
	perm, ok := c.consts(n.input(c, 0))
	if !ok {
		return values(c.inverted(c.arg(n, 0)))
	}
	out := make([]shape.Expr, len(perm))
	seen := make([]bool, len(perm))
	for i, p := range perm {
		if p < 0 || p >= int64(len(perm)) || seen[p] {
			c.Failf("%d is not between 0 and %d, or is duplicated in the input", p, len(perm))
		}
		seen[p], out[p] = true, constDim(int64(i))
	}
	return []Tensor{ints(n.In[0].DType(), n.In[0].Dims(), out)}
}

// inverted is the inverse of a permutation that is known only at run time.
func (c *Ctx) inverted(perm *ir.Value) *ir.Value {
	if perm.Type.Rank() != 1 {
		c.Failf("invert_permutation expects a vector, not %s", perm.Type)
	}
	size := perm.Type.Dims[0]
	c.checkIndex(perm, size, "an element of the permutation")
	none := c.splatI(perm, -1)
	i := c.Emit("iota", ir.A{"dtype": perm.Type.DType, "shape": perm.Type.Dims, "axis": 0})
	out := c.scatterNd(none, c.Reshape(perm, size, one), i, "set", false)
	c.Check(c.Compare("NE", out, none), "an element of the permutation is duplicated in the input")
	return out
}

func importConcat(c *Ctx, n *Node) []Tensor {
	parts, axisAt := n.In[:max(0, len(n.In)-1)], len(n.In)-1
	if n.Op == "Concat" {
		parts, axisAt = n.In[1:], 0
	}
	if len(parts) == 0 {
		c.Failf("has nothing to join")
	}
	axis := c.needInt(n, axisAt, "the axis")
	if t, ok := c.foldConcat(parts); ok {
		return []Tensor{t}
	}
	xs := make([]*ir.Value, len(parts))
	for i, t := range parts {
		xs[i] = c.val(t)
	}
	// Empty vectors may stand beside tensors of any rank.
	rank := 0
	for _, x := range xs {
		rank = max(rank, x.Type.Rank())
	}
	if rank > 1 {
		xs = slices.DeleteFunc(xs, func(x *ir.Value) bool { return x.Type.Rank() == 1 && x.Type.Dims[0].Is(0) })
	}
	a := c.axis(axis, xs[0].Type.Rank())
	return values(c.Concat(a, xs...))
}

// Concat joins values along an axis; the other dims must be equal.
func (c *Ctx) Concat(a int, xs ...*ir.Value) *ir.Value {
	if len(xs) == 1 {
		return xs[0]
	}
	dims := slices.Clone(xs[0].Type.Dims)
	for _, x := range xs[1:] {
		if x.Type.Rank() != len(dims) {
			c.Failf("joins %s and %s", xs[0].Type, x.Type)
		}
		for i := range dims {
			if i != a {
				dims[i] = c.same(dims[i], x.Type.Dims[i], "concatenation")
			}
		}
	}
	out := make([]*ir.Value, len(xs))
	for i, x := range xs {
		d := slices.Clone(dims)
		d[a] = x.Type.Dims[a]
		out[i] = c.Cast(x, d)
	}
	return c.Emit("concatenate", ir.A{"axis": a}, out...)
}

// foldConcat joins known vectors.
func (c *Ctx) foldConcat(parts []Tensor) (Tensor, bool) {
	out := []shape.Expr{}
	sym := false
	for _, t := range parts {
		xs, ok := c.known(t)
		if !ok || t.Rank() != 1 {
			return Tensor{}, false
		}
		sym = sym || t.sym != nil
		out = append(out, xs...)
	}
	if !sym && len(out) > 64 {
		return Tensor{}, false
	}
	return ints(parts[0].DType(), shape.Dims{constDim(int64(len(out)))}, out), true
}

func importConcatOffset(c *Ctx, n *Node) []Tensor {
	axes, ok := c.consts(n.input(c, 0))
	if !ok || len(axes) != 1 {
		return c.runtimeOffsets(n)
	}
	axis := int(axes[0])
	var out []Tensor
	at := shape.Const(0)
	for i := 1; i < len(n.In); i++ {
		xs := c.exprs(n.In[i], "shape")
		if axis < 0 {
			axis += len(xs)
		}
		if axis < 0 || axis >= len(xs) {
			c.Failf("axis %d of shape of rank %d", axis, len(xs))
		}
		off := make([]shape.Expr, len(xs))
		for k := range off {
			if k != axis {
				c.checkEq(xs[k], c.exprs(n.In[1], "shape")[k], "the shapes that are joined")
			}
		}
		off[axis] = at
		at = at.Add(xs[axis])
		out = append(out, ints(n.In[i].DType(), n.In[i].Dims(), off))
	}
	return out
}

// runtimeOffsets is ConcatOffset along an axis that is known only at run time.
func (c *Ctx) runtimeOffsets(n *Node) []Tensor {
	axis := c.arg(n, 0)
	first := c.arg(n, 1)
	rank := first.Type.Dims[0]
	size := c.dimValue(rank, axis.Type.DType)
	axis = c.either(c.Compare("LT", axis, c.zeroLike(axis)), c.plus(axis, size), axis)
	c.checkIndex(axis, rank, "concat dim")
	at := c.Emit("iota", ir.A{"dtype": axis.Type.DType, "shape": shape.Dims{rank}, "axis": 0})
	on := c.Compare("EQ", at, c.Splat(axis, at.Type.Dims))
	sum := c.zeroLike(first)
	var out []*ir.Value
	for i := 1; i < len(n.In); i++ {
		x := c.sameDims(c.arg(n, i), first.Type.Dims, "the shapes that are joined")
		c.Check(c.Emit("or", nil, on, c.Compare("EQ", x, first)), "all dimensions except the joined one must match")
		out = append(out, sum)
		sum = c.plus(sum, c.either(on, x, c.zeroLike(x)))
	}
	return values(out...)
}

func importPack(c *Ctx, n *Node) []Tensor {
	if len(n.In) == 0 {
		c.Failf("has nothing to pack")
	}
	first := n.In[0]
	if !first.isTensor() {
		first = value(c.val(first))
	}
	a := c.axis(n.Int("axis", 0), first.Rank()+1)
	if a == 0 {
		if t, ok := c.foldPack(n.In); ok {
			return []Tensor{t}
		}
	}
	xs := make([]*ir.Value, len(n.In))
	for i := range n.In {
		x := c.arg(n, i)
		if i > 0 && x.Type.Rank() != first.Rank() {
			c.Failf("packs %s and %s", shape.DimsString(first.Dims()), x.Type)
		}
		xs[i] = c.Reshape(x, slices.Insert(slices.Clone(x.Type.Dims), a, one)...)
	}
	return values(c.Concat(a, xs...))
}

// foldPack stacks known tensors of equal constant shape.
func (c *Ctx) foldPack(parts []Tensor) (Tensor, bool) {
	out := []shape.Expr{}
	for _, t := range parts {
		xs, ok := c.known(t)
		if !ok || !allConst(t.Dims()) || !shape.EqualDims(t.Dims(), parts[0].Dims()) || len(out) > 256 {
			return Tensor{}, false
		}
		out = append(out, xs...)
	}
	d := parts[0].DType()
	if !d.IsInt() {
		return Tensor{}, false
	}
	return ints(d, append(shape.Dims{constDim(int64(len(parts)))}, parts[0].Dims()...), out), true
}

func importUnpack(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	num := int(n.Int("num", 0))
	if xs, ok := c.known(t); ok && t.Rank() == 1 && len(xs) == num {
		out := make([]Tensor, num)
		for i := range out {
			out[i] = ints(t.DType(), nil, xs[i:i+1])
		}
		return out
	}
	x := c.arg(n, 0)
	a := c.axis(n.Int("axis", 0), x.Type.Rank())
	c.same(x.Type.Dims[a], constDim(int64(num)), "unpacking")
	x = c.castAxis(x, a, constDim(int64(num)))
	rest := slices.Delete(slices.Clone(x.Type.Dims), a, a+1)
	out := make([]Tensor, num)
	for i := range out {
		k := int64(i)
		out[i] = value(c.Reshape(c.slice1(x, a, constDim(k), constDim(k+1)), rest...))
	}
	return out
}

// castAxis gives one axis a dim that is known to be equal.
func (c *Ctx) castAxis(x *ir.Value, a int, d shape.Expr) *ir.Value {
	dims := slices.Clone(x.Type.Dims)
	dims[a] = d
	return c.Cast(x, dims)
}

func importSplit(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 1)
	a := c.axis(c.needInt(n, 0, "the axis"), x.Type.Rank())
	num := n.Int("num_split", 1)
	k := constDim(num)
	size, ok := x.Type.Dims[a].ExactDiv(k)
	if !ok {
		size = x.Type.Dims[a].FloorDiv(k)
		c.checkEq(size.Mul(k), x.Type.Dims[a], "splitting evenly")
	}
	out := make([]Tensor, num)
	for i := range out {
		lo := size.Mul(constDim(int64(i)))
		out[i] = value(c.slice1(x, a, lo, lo.Add(size)))
	}
	return out
}

func importSplitV(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	a := c.axis(c.needInt(n, 2, "the axis"), x.Type.Rank())
	sizes := slices.Clone(c.exprs(n.input(c, 1), "size"))
	free, sum := -1, shape.Const(0)
	for i, s := range sizes {
		if s.Is(-1) {
			free = i
			continue
		}
		sum = sum.Add(s)
	}
	if free >= 0 {
		sizes[free] = x.Type.Dims[a].Sub(sum)
		c.nonNegative(sizes[free], "the rest of the split")
	} else {
		c.same(x.Type.Dims[a], sum, "the sum of the split sizes")
		x = c.castAxis(x, a, sum)
	}
	out := make([]Tensor, len(sizes))
	lo := shape.Const(0)
	for i, s := range sizes {
		out[i] = value(c.slice1(x, a, lo, lo.Add(s)))
		lo = lo.Add(s)
	}
	return out
}

func importTile(c *Ctx, n *Node) []Tensor {
	by := c.exprs(n.input(c, 1), "multiple")
	if t := n.In[0]; t.sym != nil && t.Rank() == 1 && len(by) == 1 {
		if k, ok := by[0].IsConst(); ok && k >= 0 && k*int64(len(t.sym)) <= 64 {
			return []Tensor{ints(t.DType(), shape.Dims{constDim(k * int64(len(t.sym)))}, slices.Repeat(t.sym, int(k)))}
		}
	}
	x := c.arg(n, 0)
	if len(by) != x.Type.Rank() {
		c.Failf("tiles %s %d-fold", x.Type, len(by))
	}
	var mid, out shape.Dims
	dims := []int64{}
	for i, d := range x.Type.Dims {
		c.nonNegative(by[i], "the multiple")
		out = append(out, d.Mul(by[i]))
		if !by[i].Is(1) {
			mid = append(mid, by[i])
		}
		dims = append(dims, int64(len(mid)))
		mid = append(mid, d)
	}
	return values(c.Reshape(c.Emit("broadcast_in_dim", ir.A{"shape": mid, "dims": dims}, x), out...))
}

func importFill(c *Ctx, n *Node) []Tensor {
	dims := c.exprs(n.input(c, 0), "dim")
	for _, d := range dims {
		c.nonNegative(d, "a dim of the shape")
	}
	t := n.input(c, 1)
	if xs, ok := c.known(t); ok && len(xs) == 1 && allConst(dims) {
		if k, _ := shape.Product(dims).IsConst(); k <= 16 && len(dims) <= 1 {
			return []Tensor{ints(t.DType(), dims, slices.Repeat(xs, int(k)))}
		}
	}
	return values(c.Splat(c.arg(n, 1), dims))
}

func importLike(x float64) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		t := n.input(c, 0)
		if l, ok := t.h.(*list); ok && x == 0 && l.buf != nil {
			return []Tensor{{h: l.with(c.zeros(l.dt, l.buf.Type.Dims))}}
		}
		dims := c.dimsOf(t)
		d := n.DTypeOr("T", ir.F32)
		if d == ir.String {
			return values(c.Splat(c.Const(ir.NewTensor(ir.String)), dims))
		}
		if d.IsFloat() {
			return values(c.Splat(c.ScalarF(d, x), dims))
		}
		if d.IsComplex() {
			lit := ir.NewTensor(d)
			lit.SetComplex(0, complex(x, 0))
			return values(c.Splat(c.Const(lit), dims))
		}
		if k, ok := shape.Product(dims).IsConst(); ok && k <= 16 && len(dims) <= 1 && allConst(dims) {
			return []Tensor{ints(d, dims, slices.Repeat([]shape.Expr{constDim(int64(x))}, int(k)))}
		}
		return values(c.Splat(c.ScalarI(d, int64(x)), dims))
	}
}

func importRange(c *Ctx, n *Node) []Tensor {
	d := n.input(c, 0).DType()
	if d.IsFloat() {
		return values(c.floatRange(n, d))
	}
	steps, ok := c.consts(n.input(c, 2))
	if !ok || len(steps) != 1 {
		return values(c.runtimeRange(n, d))
	}
	start, limit, step := c.expr(n.In[0], "start"), c.expr(n.input(c, 1), "limit"), steps[0]
	if step == 0 {
		c.Failf("the step is 0")
	}
	span := limit.Sub(start)
	k := constDim(step)
	if step < 0 {
		span, k = span.Neg(), k.Neg()
	}
	size := span.CeilDiv(k)
	if !c.facts.ProveGE0(size) {
		c.nonNegative(size, "the length of the range")
	}
	if m, ok := size.IsConst(); ok && m <= 64 {
		xs := make([]shape.Expr, m)
		for i := range xs {
			xs[i] = start.Add(constDim(int64(i) * step))
		}
		return []Tensor{ints(d, shape.Dims{size}, xs)}
	}
	x := c.Emit("iota", ir.A{"dtype": d, "shape": shape.Dims{size}, "axis": 0})
	if step != 1 {
		x = c.Emit("multiply", nil, x, c.splatI(x, step))
	}
	if !start.Is(0) {
		x = c.Emit("add", nil, x, c.Splat(c.dimValue(start, d), x.Type.Dims))
	}
	return values(x)
}

// rangeChecks makes sure that a range leads from start to limit.
func (c *Ctx) rangeChecks(start, limit, delta *ir.Value) {
	zero := c.zeroLike(delta)
	c.Check(c.Compare("NE", delta, zero), "Requires delta != 0")
	up := c.either(c.Compare("GT", delta, zero), c.Compare("LE", start, limit), c.Compare("GE", start, limit))
	c.Check(up, "Requires start <= limit when delta > 0, and start >= limit when delta < 0")
}

// runtimeRange is a range of integers whose step is known only at run time.
func (c *Ctx) runtimeRange(n *Node, d ir.DType) *ir.Value {
	wide := func(i int) *ir.Value { return c.Convert(c.arg(n, i), ir.I64) }
	start, limit, delta := wide(0), wide(1), wide(2)
	c.rangeChecks(start, limit, delta)
	size := c.Emit("abs", nil, c.Emit("floor_divide", nil, c.minus(start, limit), delta)) // rounds up
	size = c.either(c.Compare("EQ", delta, c.i64(0)), c.i64(0), size)
	k := c.define(size, size, 0, "range")
	i := c.iota(k)
	return c.Convert(c.plus(c.Splat(start, i.Type.Dims), c.mul(i, c.Splat(delta, i.Type.Dims))), d)
}

// floatRange is start + i*delta for all i up to ceil((limit-start)/delta).
func (c *Ctx) floatRange(n *Node, d ir.DType) *ir.Value {
	start, limit, delta := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	a, ok := start.Const()
	b, ok2 := limit.Const()
	s, ok3 := delta.Const()
	var size shape.Expr
	if ok && ok2 && ok3 {
		if s.Float(0) == 0 {
			c.Failf("the step is 0")
		}
		if r := b.Float(0) - a.Float(0); r != 0 && r > 0 != (s.Float(0) > 0) {
			c.Failf("requires start <= limit when delta > 0, and start >= limit when delta < 0")
		}
		size = constDim(max(0, int64(math.Ceil(math.Abs((b.Float(0)-a.Float(0))/s.Float(0))))))
	} else {
		c.rangeChecks(start, limit, delta)
		q := c.Emit("ceil", nil, c.Emit("abs", nil, c.Emit("divide", nil, c.Emit("subtract", nil, limit, start), delta)))
		k := c.Convert(q, ir.I64)
		size = c.define(k, k, 0, "range")
	}
	// TensorFlow adds delta again and again for float32 as for others; start + i*delta differs by rounding only.
	i := c.Convert(c.Emit("iota", ir.A{"dtype": ir.I64, "shape": shape.Dims{size}, "axis": 0}), d)
	return c.Emit("add", nil, c.Splat(start, i.Type.Dims), c.Emit("multiply", nil, i, c.Splat(delta, i.Type.Dims)))
}

func importLinSpace(c *Ctx, n *Node) []Tensor {
	start, stop := c.arg(n, 0), c.arg(n, 1)
	num := c.expr(n.input(c, 2), "num")
	d := start.Type.DType
	i := c.Convert(c.Emit("iota", ir.A{"dtype": ir.I64, "shape": shape.Dims{num}, "axis": 0}), d)
	if num.Is(1) {
		return values(c.Splat(start, i.Type.Dims))
	}
	den := c.Convert(c.dimValue(num.Sub(one), ir.I64), d)
	step := c.Emit("divide", nil, c.Emit("subtract", nil, stop, start), den)
	x := c.Emit("add", nil, c.Splat(start, i.Type.Dims), c.Emit("multiply", nil, c.Splat(step, i.Type.Dims), i))
	last := c.Compare("EQ", i, c.Splat(den, i.Type.Dims)) // the end is hit exactly
	return values(c.Emit("select", nil, last, c.Splat(stop, i.Type.Dims), x))
}

func importBroadcastTo(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	dims := c.exprs(n.input(c, 1), "dim")
	for _, d := range dims {
		c.nonNegative(d, "a dim of the shape")
	}
	return values(c.BroadcastDims(x, dims))
}

func importBroadcastArgs(c *Ctx, n *Node) []Tensor {
	_, okA := c.known(n.input(c, 0))
	_, okB := c.known(n.input(c, 1))
	if !okA || !okB {
		return values(c.runtimeBroadcast(c.arg(n, 0), c.arg(n, 1)))
	}
	dims := c.broadcastDims(c.exprs(n.input(c, 0), "dim"), c.exprs(n.input(c, 1), "dim"))
	return []Tensor{ints(n.DTypeOr("T", ir.I32), shape.Dims{constDim(int64(len(dims)))}, dims)}
}

// runtimeBroadcast is the shape to which two shapes broadcast that are known only at run time.
func (c *Ctx) runtimeBroadcast(a, b *ir.Value) *ir.Value {
	if a.Type.Rank() != 1 || b.Type.Rank() != 1 {
		c.Failf("broadcasts %s and %s, want vectors", a.Type, b.Type)
	}
	rank := a.Type.Dims[0].Max(b.Type.Dims[0])
	whole := func(v *ir.Value) *ir.Value {
		return c.Cast(c.Pad(v, c.ScalarI(v.Type.DType, 1), shape.Dims{rank.Sub(v.Type.Dims[0])}, make(shape.Dims, 1)), shape.Dims{rank})
	}
	a, b = whole(a), whole(b)
	aOne, bOne := c.Compare("EQ", a, c.splatI(a, 1)), c.Compare("EQ", b, c.splatI(b, 1))
	c.Check(c.Emit("or", nil, c.Emit("or", nil, aOne, bOne), c.Compare("EQ", a, b)), "Incompatible shapes")
	return c.either(aOne, b, a)
}

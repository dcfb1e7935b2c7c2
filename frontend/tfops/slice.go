package tfops

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// sliceOps take parts out of tensors or replace them.
var sliceOps = []row{
	{op: "Slice", run: importSlice},
	{op: "StridedSlice", run: importStridedSlice},
	{op: "TensorStridedSliceUpdate", run: importStridedUpdate},
	{op: "ResourceStridedSliceAssign", run: importStridedAssign},
}

func importSlice(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	begin, okB := c.known(n.input(c, 1))
	size, okS := c.known(n.input(c, 2))
	if xs, ok := c.known(t); ok && t.sym != nil && t.Rank() == 1 && okB && okS {
		if lo, ok := begin[0].IsConst(); ok {
			if k, ok := size[0].IsConst(); ok {
				if k < 0 {
					k = int64(len(xs)) - lo
				}
				if lo >= 0 && k >= 0 && lo+k <= int64(len(xs)) {
					return []Tensor{ints(t.DType(), shape.Dims{constDim(k)}, xs[lo:lo+k])}
				}
			}
		}
	}
	x := c.val(t)
	rank := x.Type.Rank()
	if !okS {
		size = c.exprs(n.In[2], "size")
	}
	if len(size) != rank {
		c.Failf("size has %d elements for %s", len(size), x.Type)
	}
	if !okB {
		return values(c.dynamicSlice(n, x, size))
	}
	y := x
	for a := range rank {
		lo, hi := begin[a], begin[a].Add(size[a])
		if size[a].Is(-1) {
			hi = x.Type.Dims[a]
		}
		if lo.Is(0) && hi.Equal(x.Type.Dims[a]) {
			continue
		}
		c.nonNegative(lo, "begin")
		c.atLeast(hi, lo, "size must be >= 0")
		c.atLeast(x.Type.Dims[a], hi, "the slice ends after the tensor")
		y = c.slice1(y, a, lo, hi)
	}
	return values(y)
}

// dynamicSlice is a slice whose begin is known only at run time.
func (c *Ctx) dynamicSlice(n *Node, x *ir.Value, size []shape.Expr) *ir.Value {
	begin := c.arg(n, 1)
	starts := make([]*ir.Value, x.Type.Rank())
	sizes := make(shape.Dims, x.Type.Rank())
	for a := range starts {
		starts[a] = c.element(begin, int64(a))
		sizes[a] = size[a]
		if size[a].Is(-1) {
			if lit, ok := starts[a].Const(); ok && lit.Int(0) == 0 {
				sizes[a] = x.Type.Dims[a]
			} else {
				lo := c.define(starts[a], starts[a], 0, "begin")
				sizes[a] = x.Type.Dims[a].Sub(lo)
				c.nonNegative(sizes[a], "the slice's size")
			}
			continue
		}
		c.checkIndex(starts[a], x.Type.Dims[a].Sub(size[a]).Add(one), "begin")
	}
	return c.Emit("dynamic_slice", ir.A{"sizes": sizes}, append([]*ir.Value{x}, starts...)...)
}

// stride is one axis of a strided slice of the input.
type stride struct {
	newAxis bool
	shrink  bool
	lo, hi  shape.Expr // canonical: 0 <= lo <= hi <= dim for step > 0
	step    int64
	at      *ir.Value // shrink at an index known only at run time
	size    shape.Expr
	in      int // axis of the input, -1 for a new one
}

func importStridedSlice(c *Ctx, n *Node) []Tensor {
	t := n.input(c, 0)
	if !t.isTensor() {
		t = value(c.val(t))
	}
	axes := c.strides(n, t.Dims())
	if xs, ok := c.known(t); ok && allConst(t.Dims()) {
		if out, ok := c.foldStrides(t, xs, axes); ok {
			return []Tensor{out}
		}
	}
	return values(c.slice(c.val(t), axes))
}

// slice applies a strided slice.
func (c *Ctx) slice(x *ir.Value, axes []stride) *ir.Value {
	rank := x.Type.Rank()
	lo, hi, step := make(shape.Dims, rank), make(shape.Dims, rank), make([]int64, rank)
	var reverse []int64
	var dims shape.Dims
	dynamic, plain := false, true
	for _, s := range axes {
		if s.newAxis {
			dims = append(dims, one)
			continue
		}
		if !s.shrink {
			dims = append(dims, s.size)
		}
		a := s.in
		switch {
		case s.at != nil:
			dynamic = true
			lo[a], hi[a], step[a] = shape.Const(0), x.Type.Dims[a], 1
		case s.step < 0:
			// x[lo:hi:-k] takes lo, lo-k, …: in the reversed tensor, from dim-1-lo.
			reverse = append(reverse, int64(a))
			d := x.Type.Dims[a]
			lo[a], step[a] = d.Sub(one).Sub(s.lo), -s.step
			hi[a] = d.Sub(one).Sub(s.hi)
			plain = false
		default:
			lo[a], hi[a], step[a] = s.lo, s.hi, s.step
			plain = plain && s.lo.Is(0) && s.hi.Equal(x.Type.Dims[a]) && s.step == 1
		}
	}
	if len(reverse) > 0 {
		x = c.Emit("reverse", ir.A{"axes": reverse}, x)
	}
	if !plain {
		x = c.Emit("slice", ir.A{"start": lo, "limit": hi, "stride": step}, x)
	}
	if dynamic {
		starts := make([]*ir.Value, rank)
		sizes := slices.Clone(x.Type.Dims)
		for a := range starts {
			starts[a] = c.ScalarI(ir.I32, 0)
		}
		for _, s := range axes {
			if s.at != nil {
				starts[s.in], sizes[s.in] = s.at, one
			}
		}
		for a := range starts {
			starts[a] = c.Convert(starts[a], ir.I64)
		}
		x = c.Emit("dynamic_slice", ir.A{"sizes": sizes}, append([]*ir.Value{x}, starts...)...)
	}
	return c.Reshape(x, dims...)
}

// strides reads begin, end, strides and the masks, and works out every axis.
func (c *Ctx) strides(n *Node, dims shape.Dims) []stride {
	step := c.needInts(n, 3, "the stride")
	count := len(step)
	begin, okB := c.known(n.In[1])
	end, okE := c.known(n.In[2])
	mask := func(name string, i int) bool { return n.Int(name, 0)>>i&1 != 0 }
	// Where does the ellipsis stand, and how many axes are there?
	used, ellipsis := 0, -1
	for i := range count {
		switch {
		case mask("ellipsis_mask", i) && ellipsis < 0:
			ellipsis = i
		case mask("ellipsis_mask", i):
			c.Failf("has several ellipses")
		case !mask("new_axis_mask", i):
			used++
		}
	}
	if used > len(dims) {
		c.Failf("takes %d axes of %s", used, shape.DimsString(dims))
	}
	var out []stride
	in := 0
	whole := func(k int) {
		for range k {
			out = append(out, stride{in: in, hi: dims[in], step: 1, size: dims[in]})
			in++
		}
	}
	for i := range count {
		switch {
		case i == ellipsis:
			whole(len(dims) - used)
		case mask("new_axis_mask", i):
			out = append(out, stride{newAxis: true, in: -1})
		case mask("shrink_axis_mask", i):
			s := stride{shrink: true, in: in, step: 1, size: one}
			d := dims[in]
			if okB {
				s.lo = c.index(begin[i], d)
				s.hi = s.lo.Add(one)
			} else {
				s.at = c.runtimeIndex(n.In[1], i, d)
			}
			out = append(out, s)
			in++
		default:
			s := stride{in: in, step: step[i]}
			d := dims[in]
			if s.step == 0 {
				c.Failf("the stride is 0")
			}
			noLo, noHi := mask("begin_mask", i), mask("end_mask", i)
			var lo, hi shape.Expr
			if !noLo {
				lo = c.bound(n.In[1], begin, okB, i, d)
			}
			if !noHi {
				hi = c.bound(n.In[2], end, okE, i, d)
			}
			if s.step > 0 {
				s.lo, s.hi = shape.Const(0), d
				if !noLo {
					s.lo = c.clip(lo, d, shape.Const(0), d)
				}
				if !noHi {
					s.hi = c.clip(hi, d, shape.Const(0), d)
				}
				if !c.facts.ProveGE0(s.hi.Sub(s.lo)) {
					s.hi = s.hi.Max(s.lo)
				}
				s.hi = c.facts.Simplify(s.hi)
				s.size = s.hi.Sub(s.lo).CeilDiv(constDim(s.step))
			} else {
				s.lo, s.hi = d.Sub(one), constDim(-1)
				if !noLo {
					s.lo = c.clip(lo, d, constDim(-1), d.Sub(one))
				}
				if !noHi {
					s.hi = c.clip(hi, d, constDim(-1), d.Sub(one))
				}
				if !c.facts.ProveGE0(s.lo.Sub(s.hi)) {
					s.hi = s.hi.Min(s.lo)
				}
				s.hi = c.facts.Simplify(s.hi)
				s.size = s.lo.Sub(s.hi).CeilDiv(constDim(-s.step))
			}
			out = append(out, s)
			in++
		}
	}
	whole(len(dims) - in)
	return out
}

// bound is element i of begin or end.
func (c *Ctx) bound(t Tensor, known []shape.Expr, ok bool, i int, d shape.Expr) shape.Expr {
	if ok {
		return known[i]
	}
	v := c.val(t)
	at := c.element(v, int64(i))
	if lit, ok := at.Const(); ok {
		return constDim(lit.Int(0))
	}
	c.inputAsSym(at, 16)
	if _, ok := c.defined[defKey{v.ID, int64(i)}]; ok || at.Def != nil && at.Def.Is("dim") || at.Type.DType == ir.I16 {
		return c.define(v, v, int64(i), "bound")
	}
	// It counts from the end if it is negative; what is below that is clamped.
	at = c.Convert(at, ir.I64)
	zero := c.zeroLike(at)
	back := c.either(c.Compare("LT", at, zero), c.plus(at, c.dimValue(d, ir.I64)), at)
	return c.define(back, c.most(back, zero), 0, "bound")
}

// clip normalises a bound: counted from the end if negative, and clamped.
func (c *Ctx) clip(e, d, lo, hi shape.Expr) shape.Expr {
	if n, ok := e.IsConst(); ok && n < 0 {
		e = d.Add(e)
	} else if c.negative(e) {
		// An expression like T-S that is below zero for sure counts from the end, too.
		e = d.Add(e)
	} else if !c.facts.ProveGE0(e) {
		// A size minus something, as in x[:, T-k:]: TensorFlow would count from the end where it is negative.
		c.nonNegative(e, "a slice bound")
	}
	if !c.facts.ProveGE0(hi.Sub(e)) {
		e = e.Min(hi)
	}
	if !c.facts.ProveGE0(e.Sub(lo)) {
		e = e.Max(lo)
	}
	return c.facts.Simplify(e)
}

// index normalises an index that takes one element.
func (c *Ctx) index(e, d shape.Expr) shape.Expr {
	if n, ok := e.IsConst(); ok && n < 0 {
		e = d.Add(e)
	} else if c.negative(e) {
		e = d.Add(e)
	}
	if !c.facts.ProveGE0(e) {
		c.nonNegative(e, "a slice index")
	}
	if !c.facts.ProveGE0(d.Sub(e).Sub(one)) {
		if c.negative(d.Sub(e).Sub(one)) {
			c.Failf("slice index %s of dimension of size %s", e, d)
		}
		c.Check(c.Compare("LT", c.dimValue(e, ir.I64), c.dimValue(d, ir.I64)), "slice index %s of dimension %s out of bounds", e, d)
	}
	return e
}

// runtimeIndex is an index into an axis of d elements that is known only at run time, as a scalar.
func (c *Ctx) runtimeIndex(t Tensor, i int, d shape.Expr) *ir.Value {
	v := c.val(t)
	at := c.Convert(c.element(v, int64(i)), ir.I64)
	if lit, ok := at.Const(); ok {
		k := lit.Int(0)
		if k >= 0 {
			c.index(constDim(k), d)
			return at
		}
	}
	size := c.dimValue(d, ir.I64)
	zero := c.ScalarI(ir.I64, 0)
	at = c.Emit("select", nil, c.Compare("LT", at, zero), c.Emit("add", nil, at, size), at)
	c.checkIndex(at, d, "slice index")
	return at
}

// foldStrides applies a strided slice to known integers.
func (c *Ctx) foldStrides(t Tensor, xs []shape.Expr, axes []stride) (Tensor, bool) {
	in, _ := shape.ConstDims(t.Dims())
	var dims shape.Dims
	var starts, steps, sizes []int64
	for _, s := range axes {
		if s.newAxis {
			dims = append(dims, one)
			continue
		}
		lo, ok := s.lo.IsConst()
		size, ok2 := s.size.IsConst()
		if !ok || !ok2 || s.at != nil {
			return Tensor{}, false
		}
		if !s.shrink {
			dims = append(dims, s.size)
		}
		starts, steps, sizes = append(starts, lo), append(steps, s.step), append(sizes, size)
	}
	total := int64(1)
	for _, s := range sizes {
		total *= s
	}
	if total > maxSym {
		return Tensor{}, false
	}
	out := make([]shape.Expr, 0, total)
	idx := make([]int64, len(sizes))
	for range total {
		at := int64(0)
		for a := range idx {
			at = at*in[a] + starts[a] + idx[a]*steps[a]
		}
		out = append(out, xs[at])
		for a := len(idx) - 1; a >= 0; a-- {
			if idx[a]++; idx[a] < sizes[a] {
				break
			}
			idx[a] = 0
		}
	}
	return ints(t.DType(), dims, out), true
}

// importStridedUpdate replaces a strided slice.
func importStridedUpdate(c *Ctx, n *Node) []Tensor {
	return values(c.stridedUpdate(n, c.arg(n, 0)))
}

func importStridedAssign(c *Ctx, n *Node) []Tensor {
	r := c.handle(n, 0)
	c.assign(r, c.stridedUpdate(n, c.read(r)))
	return []Tensor{{h: r}}
}

func (c *Ctx) stridedUpdate(n *Node, x *ir.Value) *ir.Value {
	axes := c.strides(n, x.Type.Dims)
	for _, s := range axes {
		if !s.newAxis && s.step != 1 {
			return c.stridedScatter(n, x, axes)
		}
	}
	starts := make([]*ir.Value, x.Type.Rank())
	window := make(shape.Dims, x.Type.Rank())
	var given shape.Dims
	for _, s := range axes {
		if s.newAxis {
			given = append(given, one)
			continue
		}
		if !s.shrink {
			given = append(given, s.size)
		}
		window[s.in] = s.size
		if s.at != nil {
			starts[s.in] = c.Convert(s.at, ir.I64)
		} else {
			starts[s.in] = c.dimValue(s.lo, ir.I64)
		}
	}
	u := c.Reshape(c.BroadcastDims(c.arg(n, 4), given), window...)
	return c.Emit("dynamic_update_slice", nil, append([]*ir.Value{x, u}, starts...)...)
}

// stridedScatter replaces a slice that has strides: each element of x looks which one of the update it gets, axis by
// axis, if any.
func (c *Ctx) stridedScatter(n *Node, x *ir.Value, axes []stride) *ir.Value {
	var given, window shape.Dims
	for _, s := range axes {
		if s.newAxis {
			given = append(given, one)
			continue
		}
		if !s.shrink {
			given = append(given, s.size)
		}
		window = append(window, s.size)
	}
	u := c.Reshape(c.BroadcastDims(c.arg(n, 4), given), window...)
	var hit *ir.Value
	for _, s := range axes {
		if s.newAxis {
			continue
		}
		dims := x.Type.Dims[s.in : s.in+1]
		over := func(e shape.Expr) *ir.Value { return c.Splat(c.dimValue(e, ir.I64), dims) }
		lo := s.at
		if lo == nil {
			lo = c.dimValue(s.lo, ir.I64)
		}
		step := constDim(s.step)
		from := c.minus(c.iota(dims[0]), c.Splat(c.Convert(lo, ir.I64), dims))
		at := c.Emit("floor_divide", nil, from, over(step))
		mine := c.Compare("EQ", c.mul(at, over(step)), from)
		mine = c.Emit("and", nil, mine, c.Compare("GE", at, c.zeroLike(at)))
		mine = c.Emit("and", nil, mine, c.Compare("LT", at, over(s.size)))
		mine = c.Emit("broadcast_in_dim", ir.A{"shape": x.Type.Dims, "dims": []int64{int64(s.in)}}, mine)
		if hit == nil {
			hit = mine
		} else {
			hit = c.Emit("and", nil, hit, mine)
		}
		// One more element, so that there is one to look at.
		more := make(shape.Dims, u.Type.Rank())
		more[s.in] = one
		u = c.gatherUnchecked(c.Pad(u, c.Const(ir.NewTensor(u.Type.DType)), make(shape.Dims, u.Type.Rank()), more), at, s.in, 0)
	}
	return c.either(hit, u, x)
}

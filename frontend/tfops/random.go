package tfops

import (
	"hash/fnv"
	"math"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// randomOps draw numbers by Philox 4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011), as
// TensorFlow's CPU kernels do, so that equal seeds give equal numbers.
var randomOps = []row{
	{op: "StatelessRandomGetKeyCounter", run: importGetKeyCounter},
	{op: "StatelessRandomGetKeyCounterAlg", run: importGetKeyCounter},
	{op: "StatelessRandomGetAlg", run: importGetAlg},
	{op: "StatelessRandomUniformV2", run: statelessV2(uniform)},
	{op: "StatelessRandomNormalV2", run: statelessV2(normal)},
	{op: "StatelessTruncatedNormalV2", run: statelessV2(truncatedNormal)},
	{op: "StatelessRandomUniformFullIntV2", run: statelessV2(fullInt)},
	{op: "StatelessRandomUniformIntV2", run: importStatelessIntV2},
	{op: "StatelessRandomUniform", run: statelessV1(uniform)},
	{op: "StatelessRandomNormal", run: statelessV1(normal)},
	{op: "StatelessTruncatedNormal", run: statelessV1(truncatedNormal)},
	{op: "StatelessRandomUniformFullInt", run: statelessV1(fullInt)},
	{op: "StatelessRandomUniformInt", run: importStatelessInt},
	{op: "StatelessMultinomial", run: importStatelessMultinomial},
	{op: "RandomUniform", run: stateful(uniform)},
	{op: "RandomStandardNormal", run: stateful(normal)},
	{op: "TruncatedNormal", run: stateful(truncatedNormal)},
	{op: "RandomUniformInt", run: importRandomInt},
	{op: "Multinomial", run: importMultinomial},
}

// philox is a generator: key and 128-bit counter, as u64 scalars.
type philox struct{ key, lo, hi *ir.Value }

// words are 32-bit numbers, held in u64, four vectors of them: word i of each block.
type words [4]*ir.Value

// draw makes a distribution's values of a shape.
type draw func(c *Ctx, g philox, d ir.DType, dims shape.Dims) *ir.Value

func (c *Ctx) u64(n uint64, like *ir.Value) *ir.Value {
	t := ir.NewTensor(ir.U64)
	t.SetInt(0, int64(n))
	return c.Splat(c.Const(t), like.Type.Dims)
}

func (c *Ctx) and32(x *ir.Value) *ir.Value { return c.Emit("and", nil, x, c.u64(math.MaxUint32, x)) }

func (c *Ctx) shr32(x *ir.Value) *ir.Value {
	return c.Emit("shift_right_logical", nil, x, c.u64(32, x))
}

// block computes the 128 bits at each counter (u64 vectors lo, hi) in ten rounds.
func (c *Ctx) block(key, lo, hi *ir.Value) words {
	x := words{c.and32(lo), c.shr32(lo), c.and32(hi), c.shr32(hi)}
	key = c.Splat(key, lo.Type.Dims)
	k0, k1 := c.and32(key), c.shr32(key)
	for i := range 10 {
		if i > 0 {
			k0 = c.and32(c.Emit("add", nil, k0, c.u64(0x9E3779B9, k0)))
			k1 = c.and32(c.Emit("add", nil, k1, c.u64(0xBB67AE85, k1)))
		}
		p0 := c.Emit("multiply", nil, x[0], c.u64(0xD2511F53, k0))
		p1 := c.Emit("multiply", nil, x[2], c.u64(0xCD9E8D57, k0))
		x = words{
			c.Emit("xor", nil, c.Emit("xor", nil, c.shr32(p1), x[1]), k0), c.and32(p1),
			c.Emit("xor", nil, c.Emit("xor", nil, c.shr32(p0), x[3]), k1), c.and32(p0),
		}
	}
	return x
}

// blocks draws n blocks; block i is at i*step*… after the generator's counter, at offset at[i] if at is given.
func (c *Ctx) blocks(g philox, at *ir.Value) words {
	lo := c.Emit("add", nil, c.Splat(g.lo, at.Type.Dims), at)
	carry := c.Convert(c.Compare("LT", lo, at), ir.U64)
	return c.block(g.key, lo, c.Emit("add", nil, c.Splat(g.hi, at.Type.Dims), carry))
}

// counters is 0, 1, …, n-1.
func (c *Ctx) counters(n shape.Expr) *ir.Value {
	return c.Emit("iota", ir.A{"dtype": ir.U64, "shape": shape.Dims{n}, "axis": 0})
}

// interleave puts vectors of equal length side by side, cuts the row-major result to the shape's size, and reshapes.
func (c *Ctx) interleave(parts []*ir.Value, dims shape.Dims) *ir.Value {
	n := parts[0].Type.Dims[0]
	cols := make([]*ir.Value, len(parts))
	for i, p := range parts {
		cols[i] = c.Reshape(p, n, one)
	}
	flat := c.Reshape(c.Concat(1, cols...), n.Mul(constDim(int64(len(parts)))))
	size := shape.Product(dims)
	return c.Reshape(c.slice1(flat, 0, shape.Const(0), size), dims...)
}

// groups is the number of groups of k that n elements need.
func groupsOf(dims shape.Dims, k int64) shape.Expr { return shape.Product(dims).CeilDiv(constDim(k)) }

// unit32 is a float in [0,1) out of the low 23 bits.
func (c *Ctx) unit32(w *ir.Value) *ir.Value {
	bits := c.Emit("or", nil, c.Emit("and", nil, w, c.u64(0x7fffff, w)), c.u64(127<<23, w))
	f := c.Emit("bitcast_convert", ir.A{"dtype": ir.F32}, c.Convert(bits, ir.U32))
	return c.Emit("subtract", nil, f, c.splatF(f, 1))
}

// unit64 is a double in [0,1) out of the low 20 bits of one word and all of another.
func (c *Ctx) unit64(hi, lo *ir.Value) *ir.Value {
	man := c.Emit("or", nil, c.Emit("shift_left", nil, c.Emit("and", nil, hi, c.u64(0xfffff, hi)), c.u64(32, hi)), lo)
	f := c.Emit("bitcast_convert", ir.A{"dtype": ir.F64}, c.Emit("or", nil, man, c.u64(1023<<52, hi)))
	return c.Emit("subtract", nil, f, c.splatF(f, 1))
}

func uniform(c *Ctx, g philox, d ir.DType, dims shape.Dims) *ir.Value {
	if d == ir.F64 {
		w := c.blocks(g, c.counters(groupsOf(dims, 2)))
		return c.interleave([]*ir.Value{c.unit64(w[0], w[1]), c.unit64(w[2], w[3])}, dims)
	}
	w := c.blocks(g, c.counters(groupsOf(dims, 4)))
	var parts []*ir.Value
	for _, x := range w {
		switch d {
		case ir.F32:
			parts = append(parts, c.unit32(x))
		case ir.F16, ir.BF16:
			mant, exp := uint64(0x3ff), uint64(15<<10)
			if d == ir.BF16 {
				mant, exp = 0x7f, 127<<7
			}
			bits := c.Emit("or", nil, c.Emit("and", nil, x, c.u64(mant, x)), c.u64(exp, x))
			f := c.Emit("bitcast_convert", ir.A{"dtype": d}, c.Convert(bits, ir.U16))
			parts = append(parts, c.Emit("subtract", nil, f, c.splatF(f, 1)))
		default:
			c.lack("dtype", "random numbers of type %s are not supported", d)
		}
	}
	return c.interleave(parts, dims)
}

// boxMuller turns two words into two normal numbers.
func (c *Ctx) boxMuller(x0, x1 *ir.Value) (*ir.Value, *ir.Value) {
	u1 := c.unit32(x0)
	u1 = c.Emit("maximum", nil, u1, c.splatF(u1, float64(float32(1e-7))))
	angle := c.Convert(c.unit32(x1), ir.F64)
	v := c.Convert(c.Emit("multiply", nil, angle, c.splatF(angle, 2*math.Pi)), ir.F32)
	r := c.Emit("sqrt", nil, c.Emit("multiply", nil, c.splatF(u1, -2), c.Emit("log", nil, u1)))
	return c.Emit("multiply", nil, c.Emit("sine", nil, v), r), c.Emit("multiply", nil, c.Emit("cosine", nil, v), r)
}

func normal(c *Ctx, g philox, d ir.DType, dims shape.Dims) *ir.Value {
	if d == ir.F64 {
		a, b := c.boxMuller64(c.blocks(g, c.counters(groupsOf(dims, 2))))
		return c.interleave([]*ir.Value{a, b}, dims)
	}
	w := c.blocks(g, c.counters(groupsOf(dims, 4)))
	a, b := c.boxMuller(w[0], w[1])
	e, f := c.boxMuller(w[2], w[3])
	return c.Convert(c.interleave([]*ir.Value{a, b, e, f}, dims), d)
}

// truncatedNormal draws, for each group of four, up to 32 normal numbers and keeps the first four below 2; the chance
// that fewer than four of 32 are is below 1e-37. TensorFlow reserves 256 blocks for each group. Doubles come in groups of
// two, of 128 blocks.
func truncatedNormal(c *Ctx, g philox, d ir.DType, dims shape.Dims) *ir.Value {
	size, tries := int64(4), int64(8)
	if d == ir.F64 {
		size, tries = 2, 16
	}
	groups := groupsOf(dims, size)
	at := c.counters(groups.Mul(constDim(tries)))
	by := c.u64(uint64(tries), at)
	first := c.mul(c.quot(at, by), c.u64(uint64(size*64), at))
	w := c.blocks(g, c.plus(first, c.Emit("remainder", nil, at, by)))
	var found []*ir.Value
	if d == ir.F64 {
		a, b := c.boxMuller64(w)
		found = []*ir.Value{a, b}
	} else {
		a, b := c.boxMuller(w[0], w[1])
		e, f := c.boxMuller(w[2], w[3])
		found = []*ir.Value{a, b, e, f}
	}
	x := c.interleave(found, shape.Dims{groups, constDim(size * tries)})
	good := c.Compare("LT", c.Emit("abs", nil, x), c.splatF(x, 2))
	rank := c.Emit("scan", ir.A{"kind": "add", "axis": 1, "exclusive": true, "reverse": false}, c.Convert(good, ir.I32))
	var parts []*ir.Value
	for k := range size {
		mine := c.Emit("and", nil, good, c.Compare("EQ", rank, c.splatI(rank, k)))
		parts = append(parts, c.Reduce("add", c.Emit("select", nil, mine, x, c.splatF(x, 0)), 1))
	}
	return c.Convert(c.interleave(parts, dims), d)
}

func fullInt(c *Ctx, g philox, d ir.DType, dims shape.Dims) *ir.Value {
	switch d {
	case ir.I32, ir.U32:
		w := c.blocks(g, c.counters(groupsOf(dims, 4)))
		x := c.Convert(c.interleave(w[:], dims), ir.U32)
		return c.Emit("bitcast_convert", ir.A{"dtype": d}, x)
	case ir.I64, ir.U64:
		w := c.blocks(g, c.counters(groupsOf(dims, 2)))
		wide := func(lo, hi *ir.Value) *ir.Value {
			return c.Emit("or", nil, lo, c.Emit("shift_left", nil, hi, c.u64(32, hi)))
		}
		x := c.interleave([]*ir.Value{wide(w[0], w[1]), wide(w[2], w[3])}, dims)
		return c.Emit("bitcast_convert", ir.A{"dtype": d}, x)
	}
	c.lack("dtype", "random integers of type %s are not supported", d)
	return nil
}

// intIn draws integers in [lo, hi).
func (c *Ctx) intIn(g philox, d ir.DType, dims shape.Dims, lo, hi *ir.Value) *ir.Value {
	u := ir.U32
	if d == ir.I64 || d == ir.U64 {
		u = ir.U64
	}
	c.Check(c.Compare("LT", lo, hi), "Need minval < maxval")
	bits := fullInt(c, g, u, dims)
	span := c.Emit("bitcast_convert", ir.A{"dtype": u}, c.Emit("subtract", nil, hi, lo))
	x := c.Emit("remainder", nil, bits, c.Splat(span, dims))
	return c.Emit("add", nil, c.Emit("bitcast_convert", ir.A{"dtype": d}, x), c.Splat(lo, dims))
}

// scramble makes a generator out of a stateless op's two seeds.
func (c *Ctx) scramble(seed *ir.Value) philox {
	if seed.Type.Rank() != 1 || !seed.Type.Dims[0].Is(2) {
		c.Failf("the seed is %s, want two integers", seed.Type)
	}
	s := c.Convert(seed, ir.I64)
	lo := c.Emit("bitcast_convert", ir.A{"dtype": ir.U64}, c.slice1(s, 0, shape.Const(0), one))
	hi := c.Emit("bitcast_convert", ir.A{"dtype": ir.U64}, c.slice1(s, 0, one, constDim(2)))
	key := ir.NewTensor(ir.U64)
	key.SetInt(0, 0x02461e29<<32|0x3ec8f720)
	w := c.block(c.Const(key), lo, hi)
	join := func(lo, hi *ir.Value) *ir.Value {
		return c.Reshape(c.Emit("or", nil, lo, c.Emit("shift_left", nil, hi, c.u64(32, hi))))
	}
	return philox{join(w[0], w[1]), c.Const(ir.NewTensor(ir.U64)), join(w[2], w[3])}
}

func importGetKeyCounter(c *Ctx, n *Node) []Tensor {
	g := c.scramble(c.arg(n, 0))
	counter := c.Concat(0, c.Reshape(g.lo, one), c.Reshape(g.hi, one))
	out := values(c.Reshape(g.key, one), counter)
	if n.Op == "StatelessRandomGetKeyCounterAlg" {
		out = append(out, ints(ir.I32, nil, []shape.Expr{one}))
	}
	return out
}

func importGetAlg(c *Ctx, n *Node) []Tensor { return []Tensor{ints(ir.I32, nil, []shape.Expr{one})} }

// given is a generator whose key and counter are inputs 1 and 2.
func (c *Ctx) given(n *Node) philox {
	if alg := c.needInt(n, 3, "the algorithm"); alg != 1 && alg != 3 {
		c.Failf("random algorithm %d is not supported", alg)
	}
	counter := c.arg(n, 2)
	at := func(i int64) *ir.Value { return c.Reshape(c.slice1(counter, 0, constDim(i), constDim(i+1))) }
	return philox{c.Reshape(c.arg(n, 1)), at(0), at(1)}
}

// shapeInput is input 0 as the shape of the result.
func (c *Ctx) shapeInput(n *Node) shape.Dims {
	dims := c.exprs(n.input(c, 0), "dim")
	for _, d := range dims {
		c.nonNegative(d, "a dim of the shape")
	}
	return dims
}

func statelessV2(f draw) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		return values(f(c, c.given(n), n.DTypeOr("dtype", ir.F32), c.shapeInput(n)))
	}
}

func statelessV1(f draw) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		return values(f(c, c.scramble(c.arg(n, 1)), n.DTypeOr("dtype", ir.F32), c.shapeInput(n)))
	}
}

func importStatelessIntV2(c *Ctx, n *Node) []Tensor {
	return values(c.intIn(c.given(n), n.DTypeOr("dtype", ir.I32), c.shapeInput(n), c.arg(n, 4), c.arg(n, 5)))
}

func importStatelessInt(c *Ctx, n *Node) []Tensor {
	lo := c.arg(n, 2)
	return values(c.intIn(c.scramble(c.arg(n, 1)), lo.Type.DType, c.shapeInput(n), lo, c.arg(n, 3)))
}

// stream is the generator of a stateful op: each call goes on after the samples that the last one reserved, 256 blocks
// per element as in TensorFlow. The place in the stream is a variable. Without seeds TensorFlow takes random ones;
// here they come from the node's name.
func (c *Ctx) stream(n *Node, size shape.Expr) philox {
	return c.streamBlocks(n, size.Mul(constDim(reserved)))
}

// streamBlocks is stream with the number of blocks.
func (c *Ctx) streamBlocks(n *Node, blocks shape.Expr) philox {
	seed, seed2 := uint64(n.Int("seed", 0)), uint64(n.Int("seed2", 0))
	if seed == 0 && seed2 == 0 {
		h := fnv.New64a()
		h.Write([]byte(n.sc.path + n.Name))
		seed = h.Sum64()
	}
	name := "random/" + n.sc.path + n.Name
	v := c.vars[name]
	if v == nil {
		v = &variable{name: name, node: n.Node, typ: ir.TensorOf(ir.I64), typed: true, init: ir.NewTensor(ir.I64)}
		v.handle = &varRef{variable: v}
		c.vars[name] = v
	}
	at := c.read(v.handle)
	used := c.dimValue(blocks, ir.I64)
	c.assign(v.handle, c.Emit("add", nil, at, used))
	lit := func(n uint64) *ir.Value {
		t := ir.NewTensor(ir.U64)
		t.SetInt(0, int64(n))
		return c.Const(t)
	}
	return philox{lit(seed), c.Emit("bitcast_convert", ir.A{"dtype": ir.U64}, at), lit(seed2)}
}

func stateful(f draw) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		dims := c.shapeInput(n)
		return values(f(c, c.stream(n, shape.Product(dims)), n.DTypeOr("dtype", ir.F32), dims))
	}
}

func importRandomInt(c *Ctx, n *Node) []Tensor {
	dims := c.shapeInput(n)
	lo := c.arg(n, 1)
	return values(c.intIn(c.stream(n, shape.Product(dims)), lo.Type.DType, dims, lo, c.arg(n, 2)))
}

// multinomial draws classes: the number of entries of the running sum of exp(logits-max) that are not above a random
// fraction of the total.
func (c *Ctx) multinomial(g philox, logits *ir.Value, samples shape.Expr, d ir.DType) *ir.Value {
	rows, classes := logits.Type.Dims[0], logits.Type.Dims[1]
	x := c.Convert(logits, ir.F64)
	finite := c.Emit("is_finite", nil, x)
	low := c.Emit("select", nil, finite, x, c.splatF(x, -math.MaxFloat64))
	max := c.broadcastBack(c.Reduce("maximum", low, 1), x, []int64{1})
	p := c.Emit("select", nil, finite, c.Emit("exponential", nil, c.Emit("subtract", nil, x, max)), c.splatF(x, 0))
	cdf := c.Emit("scan", ir.A{"kind": "add", "axis": 1, "exclusive": false, "reverse": false}, p)
	total := c.Reduce("add", p, 1)
	dims := shape.Dims{rows, samples}
	find := c.Emit("multiply", nil, uniform(c, g, ir.F64, dims), c.along(total, c.zeros(ir.F64, dims), 0))
	cube := shape.Dims{rows, samples, classes}
	over := func(v *ir.Value, axes ...int64) *ir.Value {
		return c.Emit("broadcast_in_dim", ir.A{"shape": cube, "dims": axes}, v)
	}
	below := c.Compare("LE", over(cdf, 0, 2), over(find, 0, 1))
	return c.Reduce("add", c.Convert(below, d), 2)
}

func importStatelessMultinomial(c *Ctx, n *Node) []Tensor {
	k := c.expr(n.input(c, 1), "num_samples")
	return values(c.multinomial(c.scramble(c.arg(n, 2)), c.arg(n, 0), k, n.DTypeOr("output_dtype", ir.I64)))
}

func importMultinomial(c *Ctx, n *Node) []Tensor {
	x, k := c.arg(n, 0), c.expr(n.input(c, 1), "num_samples")
	g := c.stream(n, x.Type.Dims[0].Mul(k))
	return values(c.multinomial(g, x, k, n.DTypeOr("output_dtype", ir.I64)))
}

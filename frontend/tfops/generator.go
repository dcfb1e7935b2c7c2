package tfops

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// generatorOps draw from a generator whose state is a variable: the counter's two words and the key.
var generatorOps = []row{
	{op: "StatefulUniform", run: fromGenerator(uniform)},
	{op: "StatefulStandardNormalV2", run: fromGenerator(normal)},
	{op: "StatefulTruncatedNormal", run: fromGenerator(truncatedNormal)},
	{op: "StatefulUniformFullInt", run: fromGenerator(fullInt)},
	{op: "StatefulUniformInt", run: importStatefulInt},
	{op: "RngSkip", run: importRngSkip},
	{op: "RngReadAndSkip", run: importRngReadAndSkip},
}

// reserved is how many blocks a generator goes on per element of the output.
const reserved = 256

// advance takes a generator out of variable r and moves it on by so many blocks (a u64 scalar).
func (c *Ctx) advance(r *varRef, by *ir.Value) (g philox, state *ir.Value) {
	state = c.read(r)
	if state.Type.DType != ir.I64 || state.Type.Rank() != 1 {
		c.Failf("the generator's state is %s, want a vector of i64", state.Type)
	}
	c.atLeast(state.Type.Dims[0], constDim(3), "the generator's state is too short")
	words := c.Emit("bitcast_convert", ir.A{"dtype": ir.U64}, state)
	word := func(i int64) *ir.Value { return c.Reshape(c.slice1(words, 0, constDim(i), constDim(i+1))) }
	g = philox{key: word(2), lo: word(0), hi: word(1)}
	lo := c.plus(g.lo, by)
	hi := c.plus(g.hi, c.Convert(c.Compare("LT", lo, by), ir.U64))
	parts := []*ir.Value{c.Reshape(lo, one), c.Reshape(hi, one), c.slice1(words, 0, constDim(2), state.Type.Dims[0])}
	c.assign(r, c.Emit("bitcast_convert", ir.A{"dtype": ir.I64}, c.castAxis(c.Concat(0, parts...), 0, state.Type.Dims[0])))
	return g, state
}

// blocksOf is the number of blocks that an output takes, as a scalar.
func (c *Ctx) blocksOf(dims shape.Dims) *ir.Value {
	return c.dimValue(shape.Product(dims).Mul(constDim(reserved)), ir.U64)
}

// philoxOnly refuses other algorithms.
func (c *Ctx) philoxOnly(n *Node, i int) {
	if alg := c.needInt(n, i, "the algorithm"); alg != 1 {
		c.Failf("random algorithm %d is not supported", alg)
	}
}

// dimsAt is input i as the shape of the result.
func (c *Ctx) dimsAt(n *Node, i int) shape.Dims {
	dims := c.exprs(n.input(c, i), "dim")
	for _, d := range dims {
		c.nonNegative(d, "a dim of the shape")
	}
	return dims
}

func fromGenerator(f draw) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		c.philoxOnly(n, 1)
		dims := c.dimsAt(n, 2)
		g, _ := c.advance(c.handle(n, 0), c.blocksOf(dims))
		return values(f(c, g, n.DTypeOr("dtype", ir.F32), dims))
	}
}

func importStatefulInt(c *Ctx, n *Node) []Tensor {
	c.philoxOnly(n, 1)
	dims := c.dimsAt(n, 2)
	lo, hi := c.arg(n, 3), c.arg(n, 4)
	g, _ := c.advance(c.handle(n, 0), c.blocksOf(dims))
	return values(c.intIn(g, lo.Type.DType, dims, lo, hi))
}

func importStatefulBinomial(c *Ctx, n *Node) []Tensor {
	c.philoxOnly(n, 1)
	return c.drawBinomial(n, c.dimsAt(n, 2), func(samples, params shape.Expr) philox {
		// What is reserved is as TensorFlow has it, elements of 256 blocks.
		k := params.Mul(constDim(2 * 100)).Mul(samples.Add(constDim(3))).FloorDiv(constDim(4))
		g, _ := c.advance(c.handle(n, 0), c.blocksOf(shape.Dims{k}))
		return g
	}, c.arg(n, 3), c.arg(n, 4))
}

// skip moves a generator on by elements.
func (c *Ctx) skip(n *Node) *ir.Value {
	c.philoxOnly(n, 1)
	delta := c.Emit("bitcast_convert", ir.A{"dtype": ir.U64}, c.arg(n, 2))
	if delta.Type.DType != ir.U64 || delta.Type.Rank() != 0 {
		c.Failf("the skip is %s, want a scalar", delta.Type)
	}
	_, state := c.advance(c.handle(n, 0), c.mul(delta, c.u64(reserved, delta)))
	return state
}

func importRngSkip(c *Ctx, n *Node) []Tensor {
	c.skip(n)
	return []Tensor{}
}

// importRngReadAndSkip is the state as it was.
func importRngReadAndSkip(c *Ctx, n *Node) []Tensor {
	return values(c.slice1(c.skip(n), 0, shape.Const(0), constDim(3)))
}

package tfops

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// quantOps imitate quantisation.
var quantOps = []row{
	{op: "FakeQuantWithMinMaxArgs", run: importFakeQuantArgs},
	{op: "FakeQuantWithMinMaxVars", run: importFakeQuantVars},
	{op: "FakeQuantWithMinMaxVarsPerChannel", run: importFakeQuantVars},
}

// quantRange is the lowest and greatest quantised value.
func quantRange(n *Node) (lo, hi float64) {
	if n.Bool("narrow_range", false) {
		lo = 1
	}
	return lo, float64(int64(1)<<n.Int("num_bits", 8) - 1)
}

func importFakeQuantArgs(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	lo, hi := quantRange(n)
	min, max := float32(n.Float("min", -6)), float32(n.Float("max", 6))
	// Nudge, in float32 as TensorFlow does: zero must be a quantised value.
	scale := (max - min) / float32(hi-lo)
	zero := float32(lo) - min/scale
	switch {
	case zero < float32(lo):
		zero = float32(lo)
	case zero > float32(hi):
		zero = float32(hi)
	default:
		zero = float32(math.Round(float64(zero)))
	}
	nmin, nmax := (float32(lo)-zero)*scale, (float32(hi)-zero)*scale
	inv := float32(hi-lo) / (max - min)
	f := func(v float32) *ir.Value { return c.splatF(x, float64(v)) }
	y := c.Emit("subtract", nil, c.Emit("clamp", nil, f(nmin), x, f(nmax)), f(nmin))
	y = c.Emit("multiply", nil, y, f(inv))
	q0 := float32(math.Floor(float64(-nmin*inv + 0.5)))
	return values(c.quantised(y, f(q0), f(scale)))
}

// quantised is floor(y - zero + ½) * scale.
func (c *Ctx) quantised(y, zero, scale *ir.Value) *ir.Value {
	y = c.Emit("floor", nil, c.Emit("add", nil, c.Emit("subtract", nil, y, zero), c.splatF(y, 0.5)))
	return c.Emit("multiply", nil, y, scale)
}

// importFakeQuantVars is the same with bounds that are computed, one pair for all or one per channel.
func importFakeQuantVars(c *Ctx, n *Node) []Tensor {
	x, min, max := c.arg(n, 0), c.arg(n, 1), c.arg(n, 2)
	lo, hi := quantRange(n)
	k := func(v float64) *ir.Value { return c.splatF(min, v) }
	scale := c.Emit("divide", nil, c.Emit("subtract", nil, max, min), k(hi-lo))
	from := c.Emit("subtract", nil, k(lo), c.Emit("divide", nil, min, scale))
	zero := c.Emit("select", nil, c.Compare("LT", from, k(lo)), k(lo),
		c.Emit("select", nil, c.Compare("GT", from, k(hi)), k(hi), c.Emit("round_nearest_afz", nil, from)))
	nmin := c.Emit("multiply", nil, c.Emit("subtract", nil, k(lo), zero), scale)
	nmax := c.Emit("multiply", nil, c.Emit("subtract", nil, k(hi), zero), scale)
	inv := c.Emit("divide", nil, k(hi-lo), c.Emit("subtract", nil, max, min))
	q0 := c.Emit("floor", nil, c.Emit("add", nil, c.Emit("multiply", nil, c.Emit("negate", nil, nmin), inv), k(0.5)))
	none := c.Emit("and", nil, c.Compare("EQ", min, k(0)), c.Compare("EQ", max, k(0)))
	wide := func(v *ir.Value) *ir.Value {
		if v.Type.Rank() == 0 {
			return c.Splat(v, x.Type.Dims)
		}
		return c.along(v, x, x.Type.Rank()-1)
	}
	y := c.Emit("subtract", nil, c.Emit("clamp", nil, wide(nmin), x, wide(nmax)), wide(nmin))
	y = c.quantised(c.Emit("divide", nil, y, wide(scale)), wide(q0), wide(scale))
	return values(c.Emit("select", nil, wide(none), c.splatF(x, 0), y))
}

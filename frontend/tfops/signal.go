package tfops

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// signalOps are Fourier transforms.
var signalOps = []row{
	{op: "FFT", run: importFFT("FFT", 1)},
	{op: "FFT2D", run: importFFT("FFT", 2)},
	{op: "IFFT", run: importFFT("IFFT", 1)},
	{op: "IFFT2D", run: importFFT("IFFT", 2)},
	{op: "RFFT", run: importFFT("RFFT", 1)},
	{op: "RFFT2D", run: importFFT("RFFT", 2)},
	{op: "IRFFT", run: importFFT("IRFFT", 1)},
	{op: "IRFFT2D", run: importFFT("IRFFT", 2)},
}

// importFFT transforms the last axes. The real ones take a length, to which the input is cropped; Python pads it before.
func importFFT(kind string, axes int) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		x := c.arg(n, 0)
		r := x.Type.Rank()
		if r < axes {
			c.Failf("transforms %d axes of %s", axes, x.Type)
		}
		length := slices.Clone(x.Type.Dims[r-axes:])
		if kind[0] == 'R' || kind == "IRFFT" {
			length = c.exprs(n.input(c, 1), "fft_length")
			if len(length) != axes {
				c.Failf("%d lengths for %d axes", len(length), axes)
			}
		}
		for i, want := range length {
			if kind == "IRFFT" && i == axes-1 {
				want = want.FloorDiv(constDim(2)).Add(one)
			}
			have := x.Type.Dims[r-axes+i]
			c.atLeast(have, want, fmt.Sprintf("input dimension %d must have length of at least %s but got: %s", r-axes+i, want, have))
			x = c.resizeAxis(x, r-axes+i, want)
		}
		return values(c.Emit("fft", ir.A{"type": kind, "length": length}, x))
	}
}

// resizeAxis crops an axis or pads it with zeros.
func (c *Ctx) resizeAxis(x *ir.Value, a int, want shape.Expr) *ir.Value {
	have := x.Type.Dims[a]
	if c.facts.ProveEq(have, want) {
		return c.castAxis(x, a, want)
	}
	if c.facts.ProveGE0(have.Sub(want)) {
		return c.slice1(x, a, shape.Const(0), want)
	}
	lo, hi := make(shape.Dims, x.Type.Rank()), make(shape.Dims, x.Type.Rank())
	hi[a] = want.Sub(have) // negative: crops
	return c.castAxis(c.Pad(x, c.Const(ir.NewTensor(x.Type.DType)), lo, hi), a, want)
}

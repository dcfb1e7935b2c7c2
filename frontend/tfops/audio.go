package tfops

import (
	"math"
	"math/bits"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// audioOps make features of sound.
var audioOps = []row{
	{op: "AudioSpectrogram", run: importSpectrogram},
	{op: "Mfcc", run: importMfcc},
}

// importSpectrogram transforms windows of each channel: [samples, channels] to [channels, windows, frequencies].
func importSpectrogram(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	size, stride := n.Int("window_size", 0), n.Int("stride", 0)
	if x.Type.Rank() != 2 || size < 2 || stride < 1 {
		c.Failf("windows of %d by %d of %s are not supported", size, stride, x.Type)
	}
	length := int64(1) << bits.Len64(uint64(size-1))
	c.atLeast(x.Type.Dims[0], constDim(size), "there are fewer samples than in a window")
	num := c.facts.Simplify(x.Type.Dims[0].Sub(constDim(size)).FloorDiv(constDim(stride)).Add(one))
	grid := shape.Dims{num, constDim(size)}
	at := c.plus(c.mul(c.Emit("iota", ir.A{"dtype": ir.I32, "shape": grid, "axis": 0}), c.Splat(c.ScalarI(ir.I32, stride), grid)),
		c.Emit("iota", ir.A{"dtype": ir.I32, "shape": grid, "axis": 1}))
	frames := c.gatherUnchecked(c.Transpose(x, 1, 0), at, 1, 0) // [channels, windows, size]
	hann := ir.NewTensor(ir.F32, size)
	for i := range size {
		hann.SetFloat(i, 0.5-0.5*math.Cos(2*math.Pi*float64(i)/float64(size)))
	}
	frames = c.mul(frames, c.along(c.Const(hann), frames, 2))
	frames = c.Pad(frames, c.f32(0), make(shape.Dims, 3), shape.Dims{shape.Const(0), shape.Const(0), constDim(length - size)})
	z := c.Emit("fft", ir.A{"type": "RFFT", "length": shape.Dims{constDim(length)}}, frames)
	re, im := c.Emit("real", nil, z), c.Emit("imag", nil, z)
	y := c.plus(c.mul(re, re), c.mul(im, im))
	if !n.Bool("magnitude_squared", false) {
		y = c.Emit("sqrt", nil, y)
	}
	return values(y)
}

// melWeights is how much each frequency bin counts for each channel of a mel filter bank: triangles, on a scale that
// follows hearing.
func melWeights(bins, channels int64, rate, lowest, highest float64) (*ir.Tensor, bool) {
	mel := func(hz float64) float64 { return 1127 * math.Log1p(hz/700) }
	low := mel(lowest)
	spacing := (mel(highest) - low) / float64(channels+1)
	centre := make([]float64, channels+1)
	for i := range centre {
		centre[i] = low + spacing*float64(i+1)
	}
	perBin := 0.5 * rate / float64(bins-1)
	start, end := int64(1.5+lowest/perBin), int64(highest/perBin)
	out := ir.NewTensor(ir.F64, bins, channels)
	if end >= bins {
		return nil, false
	}
	band := int64(0)
	for i := start; i <= end; i++ {
		m := mel(float64(i) * perBin)
		for band < channels && centre[band] < m {
			band++
		}
		k := band - 1 // the channel whose centre is before
		var w float64
		if k >= 0 {
			w = (centre[k+1] - m) / (centre[k+1] - centre[k])
			out.SetFloat(i*channels+k, out.Float(i*channels+k)+w)
		} else {
			w = (centre[0] - m) / (centre[0] - low)
		}
		if k+1 < channels {
			out.SetFloat(i*channels+k+1, out.Float(i*channels+k+1)+1-w)
		}
	}
	return out, true
}

// importMfcc is the cosine transform of the logarithm of a mel filter bank of a spectrogram of squares.
func importMfcc(c *Ctx, n *Node) []Tensor {
	x := c.arg(n, 0)
	if x.Type.Rank() != 3 {
		c.Failf("spectrogram must be 3-dimensional, not %s", x.Type)
	}
	bins := c.static(x.Type.Dims[2], "the number of frequencies")
	rate := c.needInt(n, 1, "the sample rate")
	channels, keep := n.Int("filterbank_channel_count", 40), n.Int("dct_coefficient_count", 13)
	lowest, highest := n.Float("lower_frequency_limit", 20), n.Float("upper_frequency_limit", 4000)
	if bins < 2 || channels < 1 || keep < 1 || keep > channels || lowest < 0 || highest <= lowest || rate < 1 {
		c.Failf("%d coefficients of %d channels from %g to %g Hz of %d frequencies are not supported", keep, channels, lowest, highest, bins)
	}
	bank, ok := melWeights(bins, channels, float64(rate), lowest, highest)
	if !ok {
		c.Failf("the upper frequency limit is above what the spectrogram has")
	}
	dct := ir.NewTensor(ir.F64, channels, keep)
	for j := range channels {
		for i := range keep {
			dct.SetFloat(j*keep+i, math.Sqrt(2/float64(channels))*math.Cos(float64(i)*math.Pi/float64(channels)*(float64(j)+0.5)))
		}
	}
	product := func(x *ir.Value, m *ir.Tensor) *ir.Value {
		return c.Dot(x, c.Const(m), []int64{}, []int64{}, []int64{2}, []int64{0})
	}
	y := product(c.Emit("sqrt", nil, c.Convert(x, ir.F64)), bank)
	y = c.Emit("log", nil, c.most(y, c.splatF(y, 1e-12)))
	return values(c.Convert(product(y, dct), ir.F32))
}

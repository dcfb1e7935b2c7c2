package eval

import (
	"math"

	"github.com/swage-ml/swage/ir"
)

// Composite ops, in float64.

func softmax(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	if !x.DType.IsFloat() {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	xs, err := wide[float64](c, x)
	if err != nil {
		return nil, err
	}
	if len(xs) == 0 {
		return one(out, nil)
	}
	outer, n, inner := laneSplit(x.Shape, c.op.Int("axis"))
	lane := make([]float64, n)
	for o := range outer {
		for i := range inner {
			top := math.Inf(-1)
			for k := range n {
				top = max(top, xs[(o*n+k)*inner+i])
			}
			sum := 0.0
			for k := range n {
				lane[k] = math.Exp(xs[(o*n+k)*inner+i] - top)
				sum += lane[k]
			}
			for k := range n {
				lane[k] /= sum
				narrowTo(out, (o*n+k)*inner+i, lane[k:k+1])
			}
		}
	}
	return one(out, nil)
}

func layerNorm(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	if !x.DType.IsFloat() || !c.in[1].DType.IsFloat() || !c.in[2].DType.IsFloat() {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	xs, err := wide[float64](c, x)
	if err != nil {
		return nil, err
	}
	scale, err := wide[float64](c, c.in[1])
	if err != nil {
		return nil, err
	}
	offset, err := wide[float64](c, c.in[2])
	if err != nil {
		return nil, err
	}
	n := len(scale)
	row := make([]float64, n)
	for at := 0; at < len(xs); at += n {
		in := xs[at : at+n]
		mean, variance := 0.0, 0.0
		for _, v := range in {
			mean += v
		}
		mean /= float64(n)
		for _, v := range in {
			variance += (v - mean) * (v - mean)
		}
		norm := 1 / math.Sqrt(variance/float64(n)+c.op.Float("epsilon"))
		for i, v := range in {
			row[i] = (v-mean)*norm*scale[i] + offset[i]
		}
		narrowTo(out, int64(at), row)
	}
	return one(out, nil)
}

package fuzz

import (
	"math"
	"strings"

	"github.com/swage-ml/swage/ir"
)

var edgeFloats = []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 1, -1, 1e-40, -3e-45, 5e-324, 1.17549435e-38,
	math.MaxFloat32, -math.MaxFloat32, 65504, 6e-8, 2147483648, -2147483648, 4294967296, 9223372036854775808, 0.5, 1.5, 2.5, -0.5, 1e300, 127.5, 255.5}

var edgeInts = []int64{0, 1, -1, math.MinInt64, math.MaxInt64, math.MinInt32, math.MaxInt32, math.MaxUint32, -128, 127, 255, 32767, -32768, 65535, 2, 31, 32, 63, 64}

// tensor makes random elements: floats about 1 with some equal ones, small integers; extremes where the function has them.
func (g *gen) tensor(d ir.DType, dims ...int64) *ir.Tensor {
	t := ir.NewTensor(d, dims...)
	edge := g.edge && g.IntN(3) > 0
	coarse := g.IntN(4) == 0
	wide := g.IntN(12) == 0
	for i := range t.Len() {
		special := edge && g.IntN(4) == 0
		switch {
		case d == ir.String:
			t.Strings[i] = g.text()
		case d.IsComplex():
			t.SetComplex(i, complex(g.NormFloat64(), g.NormFloat64()))
		case d.IsFloat() && special:
			t.SetFloat(i, edgeFloats[g.IntN(len(edgeFloats))])
		case d.IsFloat() && coarse:
			t.SetFloat(i, float64(g.IntN(9)-4)/2)
		case d.IsFloat():
			t.SetFloat(i, g.NormFloat64())
		case d == ir.Bool:
			t.SetInt(i, g.Int64N(2))
		case special:
			t.SetInt(i, edgeInts[g.IntN(len(edgeInts))])
		case wide:
			t.SetInt(i, int64(g.Uint64()))
		case d.IsUnsigned():
			t.SetInt(i, g.Int64N(7))
		default:
			t.SetInt(i, g.Int64N(10)-3)
		}
	}
	return t
}

var (
	words  = strings.Fields("a b ab Ab aB foo Foo bar baz hello World 1 42 -7 3.5 1e3 x,y äÖ ß İ")
	pieces = []string{" ", "  ", ",", "", "\t", "\xff", "é", "0", "\x00"}
)

// text is a random string: a few words, and what may stand between them.
func (g *gen) text() []byte {
	if g.IntN(8) == 0 {
		return []byte{}
	}
	s := one(g, words)
	for g.IntN(3) == 0 {
		s += one(g, pieces) + one(g, words)
	}
	if g.IntN(12) == 0 {
		s = strings.Repeat(s+" ", 1+g.IntN(20))
	}
	return []byte(s)
}

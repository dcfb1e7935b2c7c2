package lower_test

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes/passtest"
)

// convolution is the text of a convolution of the input dims with a random constant filter, and an epilogue.
func convolution(in string, filter [4]int64, pad [4]int64, epilogue bool) string {
	rng := rand.New(rand.NewPCG(3, uint64(prod(filter[:]))))
	w := passtest.Random(rng, ir.F32, filter[:]...)
	dims := strings.Split(in, ",")
	out := func(d string, k, lo, hi int64) string {
		var n int64
		if _, err := fmt.Sscan(d, &n); err == nil {
			return fmt.Sprint(n + lo + hi - k + 1)
		}
		switch off := lo + hi - k + 1; {
		case off > 0:
			return fmt.Sprintf("%s + %d", d, off)
		case off < 0:
			return fmt.Sprintf("%s - %d", d, -off)
		}
		return d
	}
	od := fmt.Sprintf("%s,%s,%s,%d", dims[0], out(dims[1], filter[0], pad[0], pad[1]), out(dims[2], filter[1], pad[2], pad[3]), filter[3])
	var b strings.Builder
	fmt.Fprintf(&b, "func graph @f(%%x: f32[%s], %%b: f32[%d], %%r: f32[%s]) -> (\"y\": f32[%s]) {\n", in, filter[3], od, od)
	for _, s := range []string{"B", "H", "W"} {
		if strings.Contains(in, s) {
			lo := 0
			if s != "B" {
				lo = 3
			}
			fmt.Fprintf(&b, "  sym %s in %d..\n", s, lo)
		}
	}
	fmt.Fprintf(&b, "  %%w = constant {value = %s} : f32[%d,%d,%d,%d]\n", w.Literal(), filter[0], filter[1], filter[2], filter[3])
	fmt.Fprintf(&b, "  %%1 = convolution %%x, %%w {groups = 1, lhs_dilation = [1,1], pad_high = dims([%d,%d]), pad_low = dims([%d,%d]), rhs_dilation = [1,1], strides = [1,1]} : f32[%s]\n", pad[1], pad[3], pad[0], pad[2], od)
	fmt.Fprintf(&b, "  %%2 = broadcast_in_dim %%b {dims = [3], shape = dims([%s])} : f32[%s]\n", od, od)
	fmt.Fprintf(&b, "  %%3 = add %%1, %%2 : f32[%s]\n  %%4 = add %%3, %%r : f32[%s]\n", od, od)
	last := 4
	if epilogue {
		fmt.Fprintf(&b, "  %%5 = tanh %%4 : f32[%s]\n", od)
		last = 5
	}
	fmt.Fprintf(&b, "  return %%%d\n}\n", last)
	return b.String()
}

func prod(ns []int64) int64 {
	p := int64(1)
	for _, n := range ns {
		p *= n
	}
	return p
}

// TestWinograd compares convolutions in Winograd's form, which is forced, with the graph's: all sizes of tiles, edges,
// dynamic dims, channels that are no multiple of anything, blocks that images share.
func TestWinograd(t *testing.T) {
	for _, c := range []struct {
		in     string
		filter [4]int64
		pad    [4]int64
		heavy  bool
		dims   map[string]int64
	}{
		{"B,8,8,5", [4]int64{3, 3, 5, 7}, [4]int64{1, 1, 1, 1}, false, map[string]int64{"B": 2}},
		{"B,7,6,3", [4]int64{3, 3, 3, 40}, [4]int64{1, 1, 0, 0}, true, map[string]int64{"B": 3}},
		{"2,5,9,17", [4]int64{3, 3, 17, 33}, [4]int64{0, 0, 1, 0}, false, nil},
		{"B,30,22,4", [4]int64{3, 3, 4, 5}, [4]int64{1, 1, 1, 1}, false, map[string]int64{"B": 1}},
		{"B,H,W,4", [4]int64{3, 3, 4, 70}, [4]int64{1, 1, 1, 1}, false, map[string]int64{"B": 2, "H": 9, "W": 14}},
		{"B,H,W,4", [4]int64{3, 3, 4, 6}, [4]int64{0, 0, 0, 0}, true, map[string]int64{"B": 2, "H": 3, "W": 4}},
		{"B,3,3,2", [4]int64{3, 3, 2, 3}, [4]int64{0, 0, 0, 0}, false, map[string]int64{"B": 33}},
		{"B,3,3,2", [4]int64{3, 3, 2, 3}, [4]int64{0, 0, 0, 0}, false, map[string]int64{"B": 0}},
		{"B,6,11,8", [4]int64{1, 3, 8, 8}, [4]int64{0, 0, 1, 1}, false, map[string]int64{"B": 1}},
		{"B,11,6,8", [4]int64{3, 1, 8, 8}, [4]int64{1, 1, 0, 0}, false, map[string]int64{"B": 2}},
		{"B,9,8,6", [4]int64{5, 5, 6, 9}, [4]int64{2, 2, 2, 2}, false, map[string]int64{"B": 2}},
	} {
		for _, force := range []string{"winograd", "winograd2", "winograd blocks", "winograd2 blocks"} {
			t.Run(fmt.Sprint(c.in, c.filter, force), func(t *testing.T) {
				for _, target := range targets {
					target.Force = force
					sameOn(t, target, convolution(c.in, c.filter, c.pad, c.heavy), c.dims, nearMax)
				}
			})
		}
	}
}

// nearMax holds Winograd's contract: an error below 1e-5 of the greatest output.
func nearMax(got, want *ir.Tensor) string {
	most, worst := 0.0, 0.0
	for i := range want.Len() {
		most = max(most, math.Abs(want.Float(i)))
		worst = max(worst, math.Abs(got.Float(i)-want.Float(i)))
	}
	if !(worst <= 1e-5*most) {
		return fmt.Sprintf("differs by %g, the greatest value is %g", worst, most)
	}
	return ""
}

// TestWinogradRows: an image's answer has the same bits whatever images it comes with.
func TestWinogradRows(t *testing.T) {
	for _, target := range targets {
		target.Force = "winograd"
		_, program := lowered(t, convolution("B,7,9,5", [4]int64{3, 3, 5, 40}, [4]int64{1, 1, 1, 1}, false), target)
		rng := rand.New(rand.NewPCG(5, 6))
		f := program.Func("f")
		x, b, r := passtest.Random(rng, ir.F32, 17, 7, 9, 5), passtest.Random(rng, ir.F32, 40), passtest.Random(rng, ir.F32, 17, 7, 9, 40)
		run := func(lo, hi int64) []byte {
			cut := func(t *ir.Tensor) *ir.Tensor {
				d := append([]int64{hi - lo}, t.Shape[1:]...)
				n := int64(len(t.Data)) / t.Shape[0]
				return &ir.Tensor{DType: t.DType, Shape: d, Data: t.Data[lo*n : hi*n]}
			}
			out, err := eval.Machine{}.Program(program, f, []*ir.Tensor{cut(x), b, cut(r)}, nil)
			if err != nil {
				t.Fatal(err)
			}
			return out[0].Data
		}
		all := run(0, 17)
		n := int64(len(all)) / 17
		for _, c := range [][2]int64{{0, 1}, {16, 17}, {3, 8}, {2, 17}} {
			if !bytes.Equal(run(c[0], c[1]), all[c[0]*n:c[1]*n]) {
				t.Errorf("%s: images %v alone have other bits", target.Name, c)
			}
		}
	}
}

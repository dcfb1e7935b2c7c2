package cuda

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/swage-ml/swage/cuda/emu"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// elementKernel loads three 16×8 tiles of the dtype, makes one of them, and stores it.
func elementKernel(d, out ir.DType, make func(b *ir.Builder, x []*ir.Value) *ir.Value) *ir.Func {
	f := ir.NewFunc("k", ir.Kernel)
	b := ir.NewBuilder(f)
	var bufs []*ir.Value
	for range 3 {
		bufs = append(bufs, b.Param("x", ir.BufferOf(d, ir.Arg, ir.ConstDims(16, 8)...)))
	}
	y := b.Param("y", ir.BufferOf(out, ir.Arg, ir.ConstDims(16, 8)...))
	zero, one := b.Index(0), b.Index(1)
	b.For("parallel", zero, one, one, nil, func(b *ir.Builder, _ *ir.Value, _ []*ir.Value) []*ir.Value {
		var x []*ir.Value
		for _, buf := range bufs {
			x = append(x, b.Emit("load", ir.A{"axes": []int64{0, 1}, "tile": []int64{16, 8}}, buf, zero, zero))
		}
		b.Emit("store", ir.A{"axes": []int64{0, 1}}, b.Convert(make(b, x), out), y, zero, zero)
		return nil
	})
	b.Return()
	return f
}

// special are the values that tell definitions apart.
var special = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -2.5, 3.5, math.Inf(1), math.Inf(-1), math.NaN(), 1e-41, -1e-45, 3e38, -3e38,
	1 << 31, -(1 << 31), 2147483520, 65504, 65520, 1e-7, 16777217, 0.1}

func fill(x *ir.Tensor, rng *rand.Rand) {
	for i := range x.Len() {
		switch {
		case !x.DType.IsFloat():
			x.SetInt(i, int64(rng.Uint32())>>(rng.IntN(32)))
		case rng.IntN(3) > 0:
			x.SetFloat(i, special[rng.IntN(len(special))])
		default:
			x.SetFloat(i, rng.NormFloat64()*math.Pow(10, float64(rng.IntN(9)-4)))
		}
	}
}

// TestElements: each op of the table computes, bit for bit, what the interpreter does. NaNs may differ in their bits.
func TestElements(t *testing.T) {
	op := func(name string, attrs ir.A, n int) func(b *ir.Builder, x []*ir.Value) *ir.Value {
		return func(b *ir.Builder, x []*ir.Value) *ir.Value { return b.Emit(name, attrs, x[:n]...) }
	}
	type elem struct {
		name   string
		d, out ir.DType
		make   func(b *ir.Builder, x []*ir.Value) *ir.Value
	}
	var cases []elem
	add := func(d, out ir.DType, n int, names ...string) {
		for _, name := range names {
			cases = append(cases, elem{name, d, out, op(name, nil, n)})
		}
	}
	for _, d := range []ir.DType{ir.F32, ir.F16, ir.BF16} {
		add(d, d, 2, "add", "subtract", "multiply", "divide", "maximum", "minimum")
		add(d, d, 1, "negate", "abs", "sqrt", "floor", "ceil", "round_nearest_even")
		add(d, d, 3, "fma")
		add(d, ir.F32, 1, "is_finite")
		for _, to := range []ir.DType{ir.F32, ir.F16, ir.BF16, ir.I32} {
			cases = append(cases, elem{"convert to " + to.String(), d, to, op("convert", ir.A{"dtype": to}, 1)})
		}
	}
	for _, d := range []ir.DType{ir.I32, ir.U32} {
		add(d, d, 2, "add", "subtract", "multiply", "maximum", "minimum", "and", "or", "xor", "shift_left", "shift_right_logical", "shift_right_arithmetic")
		add(d, d, 1, "not", "negate")
		cases = append(cases, elem{"convert to f32", d, ir.F32, op("convert", ir.A{"dtype": ir.F32}, 1)},
			elem{"bitcast_convert", d, ir.F32, op("bitcast_convert", ir.A{"dtype": ir.F32}, 1)})
	}
	cases = append(cases, elem{"bitcast_convert", ir.F32, ir.I32, op("bitcast_convert", ir.A{"dtype": ir.I32}, 1)})
	for _, d := range []ir.DType{ir.F32, ir.F16, ir.BF16, ir.I32, ir.U32} {
		for _, dir := range []string{"EQ", "NE", "LT", "LE", "GT", "GE"} {
			cases = append(cases, elem{"compare " + dir, d, ir.I32, op("compare", ir.A{"direction": dir}, 2)})
		}
		cases = append(cases, elem{"select", d, d, func(b *ir.Builder, x []*ir.Value) *ir.Value {
			p := b.Emit("compare", ir.A{"direction": "LT"}, x[0], x[1])
			q := b.Emit("compare", ir.A{"direction": "NE"}, x[2], x[1])
			return b.Emit("select", nil, b.Emit("select", nil, p, q, p), x[1], x[2])
		}})
	}
	for _, name := range []string{"and", "or", "xor"} {
		cases = append(cases, elem{name + " of i1", ir.F32, ir.F32, func(b *ir.Builder, x []*ir.Value) *ir.Value {
			p := b.Emit("compare", ir.A{"direction": "LT"}, x[0], x[1])
			return b.Emit("not", nil, b.Emit(name, nil, p, b.Convert(x[2], ir.Bool)))
		}})
	}
	cases = append(cases,
		elem{"coord", ir.F32, ir.F32, func(b *ir.Builder, x []*ir.Value) *ir.Value {
			at := b.Emit("coord", ir.A{"axis": 0, "tile": []int64{16, 8}, "dtype": ir.Index})
			col := b.Emit("coord", ir.A{"axis": 1, "tile": []int64{16, 8}, "dtype": ir.I32})
			far := b.Emit("multiply", nil, at, b.Emit("splat", ir.A{"tile": []int64{16, 8}}, b.Index(3)))
			return b.Emit("add", nil, b.Convert(far, ir.F32), b.Convert(col, ir.F32))
		}},
		elem{"mask", ir.F32, ir.F32, func(b *ir.Builder, x []*ir.Value) *ir.Value {
			return b.Emit("mask", ir.A{"axis": 1, "tile": []int64{16, 8}}, b.Index(5))
		}},
	)
	rng := rand.New(rand.NewPCG(2, 4))
	for _, c := range cases {
		f := elementKernel(c.d, c.out, c.make)
		if err := ir.Verify(f); err != nil {
			t.Fatal(err)
		}
		k, err := Compile(f, Targets()[0])
		if err != nil {
			t.Errorf("%s of %s: %v", c.name, c.d, err)
			continue
		}
		for range 4 {
			var bufs []*ir.Tensor
			var args []emu.Arg
			for range 3 {
				x := ir.NewTensor(c.d, 16, 8)
				fill(x, rng)
				bufs, args = append(bufs, x), append(args, emu.Arg{Buf: x.Data})
			}
			want, got := ir.NewTensor(c.out, 16, 8), ir.NewTensor(c.out, 16, 8)
			if err := eval.Kernel(f, append(bufs, want), nil); err != nil {
				t.Fatal(err)
			}
			if err := (&emu.Machine{}).Run(k.PTX, k.Name, 1, append(args, emu.Arg{Buf: got.Data})); err != nil {
				t.Fatalf("%s of %s: %v\n%s", c.name, c.d, err, k.PTX)
			}
			size := c.out.Size()
			for i := range want.Len() {
				a, b := got.Data[i*size:][:size], want.Data[i*size:][:size]
				nan := c.out.IsFloat() && math.IsNaN(got.Float(i)) && math.IsNaN(want.Float(i))
				if string(a) != string(b) && !nan {
					t.Errorf("%s of %s: %x %x %x gives %x, want %x", c.name, c.d, raw(bufs[0], i), raw(bufs[1], i), raw(bufs[2], i), a, b)
					break
				}
			}
		}
	}
}

func raw(x *ir.Tensor, i int64) []byte {
	n := x.DType.Size()
	return x.Data[i*n:][:n]
}

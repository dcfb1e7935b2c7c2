package eval

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

func bigFMA32(a, b, c float32) float32 {
	x := new(big.Float).SetPrec(700).SetFloat64(float64(a))
	x.Mul(x, new(big.Float).SetPrec(700).SetFloat64(float64(b)))
	x.Add(x, new(big.Float).SetPrec(700).SetFloat64(float64(c)))
	f, _ := x.Float32()
	return f
}

func TestFMA32(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	bad := 0
	check := func(a, b, c float32) {
		if bad < 5 && !math.IsInf(float64(a)+float64(b)+float64(c), 0) && a == a && b == b && c == c {
			if got, want := FMA32(a, b, c), bigFMA32(a, b, c); got != want {
				bad++
				t.Errorf("FMA32(%x, %x, %x) = %x, want %x", a, b, c, got, want)
			}
		}
	}
	bits := func() float32 { return math.Float32frombits(r.Uint32()) }
	for range 50000 {
		check(bits(), bits(), bits())
		// products near a rounding edge of c: c has few bits, a*b is a bit more or less than half its last place
		e := r.IntN(200) - 140
		c := float32(math.Ldexp(float64(1+r.IntN(1<<23)|1<<23), e-23))
		h := math.Ldexp(1, e-24-r.IntN(3))
		a := float32(1 + math.Ldexp(float64(r.IntN(9)-4), -23))
		check(a, float32(h)*float32(1+math.Ldexp(float64(r.IntN(9)-4), -23)), c)
		// subnormal results
		check(float32(math.Ldexp(float64(r.IntN(1<<24)), -60-r.IntN(30))), float32(math.Ldexp(float64(r.IntN(1<<24)), -90-r.IntN(30))), math.Float32frombits(r.Uint32()>>8))
	}
	// one edge that a float64 sum rounds wrongly: c + half an ulp - tiny
	check(0x1.000002p-24, 0x0.fffffep0, 1)
	if got := FMA32(float32(math.Inf(1)), 0, 1); got == got {
		t.Error("Inf*0 is", got)
	}
}

// matmul builds a kernel with 14xN tiles: y = x*w, masked at the edges.
func matmul(tm, tn int64) *ir.Func {
	f := ir.NewFunc("matmul", ir.Kernel)
	for _, s := range []string{"M", "N", "K"} {
		f.AddSym(ir.Symbol{Name: s, Lo: 1, Hi: ir.Unbounded})
	}
	M, N, K := shape.Sym("M"), shape.Sym("N"), shape.Sym("K")
	b := ir.NewBuilder(f)
	x, w := b.Param("x", ir.BufferOf(ir.F32, ir.Arg, M, K)), b.Param("w", ir.BufferOf(ir.F32, ir.Const, K, N))
	y := b.Param("y", ir.BufferOf(ir.F32, ir.Arg, M, N))
	zero, one := b.Index(0), b.Index(1)
	b.For("parallel", zero, b.Dim(M), b.Index(tm), nil, func(b *ir.Builder, m *ir.Value, _ []*ir.Value) []*ir.Value {
		b.For("seq", zero, b.Dim(N), b.Index(tn), nil, func(b *ir.Builder, n *ir.Value, _ []*ir.Value) []*ir.Value {
			rows := b.Emit("subtract", nil, b.Dim(M), m)
			cols := b.Emit("subtract", nil, b.Dim(N), n)
			am := b.Emit("mask", ir.A{"axis": 0, "tile": []int64{tm, 1}}, rows)
			bm := b.Emit("mask", ir.A{"axis": 1, "tile": []int64{1, tn}}, cols)
			acc := b.For("seq", zero, b.Dim(K), one, []*ir.Value{b.TileF(ir.F32, 0, tm, tn)}, func(b *ir.Builder, k *ir.Value, acc []*ir.Value) []*ir.Value {
				at := b.Emit("load", ir.A{"axes": []int64{0, 1}, "tile": []int64{tm, 1}, "masked": true}, x, m, k, am)
				bt := b.Emit("load", ir.A{"axes": []int64{0, 1}, "tile": []int64{1, tn}, "masked": true}, w, k, n, bm)
				return []*ir.Value{b.Emit("mma", nil, acc[0], at, bt)}
			})
			full := b.Emit("and", nil,
				b.Emit("broadcast_tile", ir.A{"tile": []int64{tm, tn}, "axes": []int64{0, 1}}, am),
				b.Emit("broadcast_tile", ir.A{"tile": []int64{tm, tn}, "axes": []int64{0, 1}}, bm))
			b.Emit("store", ir.A{"axes": []int64{0, 1}, "masked": true}, acc[0], y, m, n, full)
			return nil
		})
		return nil
	})
	b.Return()
	return f
}

func randomF32(r *rand.Rand, dims ...int64) *ir.Tensor {
	t := ir.NewTensor(ir.F32, dims...)
	xs := ir.Elems[float32](t)
	for i := range xs {
		xs[i] = float32(r.NormFloat64())
	}
	return t
}

func TestMatmul(t *testing.T) {
	f := matmul(14, 32)
	if err := ir.Verify(f); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(3, 4))
	const m, n, k = 29, 40, 17
	x, w := randomF32(r, m, k), randomF32(r, k, n)
	for _, mach := range []Machine{{Races: true}, {Order: Reversed}, {Order: Shuffled, Seed: 7}} {
		y := ir.NewTensor(ir.F32, m, n)
		if err := mach.Kernel(f, []*ir.Tensor{x, w, y}, map[string]int64{"M": m, "N": n, "K": k}); err != nil {
			t.Fatal(err)
		}
		xs, ws, ys := ir.Elems[float32](x), ir.Elems[float32](w), ir.Elems[float32](y)
		for i := range m {
			for j := range n {
				want := float32(0)
				for l := range k {
					want = FMA32(xs[i*k+l], ws[l*n+j], want)
				}
				if ys[i*n+j] != want {
					t.Fatalf("y[%d,%d] = %g, want %g", i, j, ys[i*n+j], want)
				}
			}
		}
	}
}

func BenchmarkMatmul512(b *testing.B) {
	f := matmul(14, 32)
	r := rand.New(rand.NewPCG(3, 4))
	x, w, y := randomF32(r, 512, 512), randomF32(r, 512, 512), randomF32(r, 512, 512)
	for b.Loop() {
		if err := Kernel(f, []*ir.Tensor{x, w, y}, map[string]int64{"M": 512, "N": 512, "K": 512}); err != nil {
			b.Fatal(err)
		}
	}
}

// kernelText wraps ops in a kernel with x: f32[N], y: f32[N], s: i32[4] and a parallel loop over 0..N.
func kernelText(body string) string {
	return `module @m
func kernel @k(%x: buf<f32[N],arg>, %y: buf<f32[N],arg>, %s: buf<i32[4],arg>) -> () {
  sym N in 1..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %n = dim {dtype = !index, expr = expr(N)} : index
` + body + `
  return
}
`
}

func runText(t *testing.T, m Machine, body string, n int64) (*ir.Tensor, *ir.Tensor, error) {
	t.Helper()
	mod, err := ir.Parse("k.ir", kernelText(body))
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.VerifyModule(mod); err != nil {
		t.Fatal(err)
	}
	x, y, s := ir.NewTensor(ir.F32, n), ir.NewTensor(ir.F32, n), ir.FromSlice(ir.I32, []int32{3, 2, 1, 0}, 4)
	for i := range n {
		x.SetFloat(i, float64(i)+0.5)
	}
	err = m.Kernel(mod.Funcs[0], []*ir.Tensor{x, y, s}, map[string]int64{"N": n})
	return y, s, err
}

func TestKernelErrors(t *testing.T) {
	for _, c := range []struct {
		name, body, want string
		m                Machine
	}{
		{"load past the end", `
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %v = load %x, %i {axes = [0], tile = [2]} : tile<f32,2>
    yield
  }`, "load: indices [4]", Machine{}},
		{"two iterations write one element", `
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %v = load %x, %i {axes = [], tile = []} : f32
    store %v, %y, %zero {axes = []}
    yield
  }`, "race: iterations 0 and 1", Machine{Races: true}},
		{"one iteration reads what another writes", `
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %v = load %y, %zero {axes = [], tile = []} : f32
    store %v, %y, %i {axes = []}
    yield
  }`, "race", Machine{Races: true}},
		{"uninitialised bool", `
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %a = alloc {type = type(buf<i1[4],scratch>)} : buf<i1[4],scratch>
    %v = load %a, %zero {axes = [], tile = []} : i1
    yield
  }`, "uninitialised", Machine{}},
		{"a barrier that one warp skips", `
  for %zero, %one, %one {kind = "parallel"} (%b: index) {
    %two = constant {value = 2} : index
    for %zero, %two, %one {kind = "warp"} (%w: index) {
      %c = compare %w, %zero {direction = "EQ"} : i1
      if %c () {
        barrier
        yield
      } () {
        yield
      }
      yield
    }
    yield
  }`, "barrier", Machine{}},
	} {
		_, _, err := runText(t, c.m, c.body, 5)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "kernel @k") {
			t.Errorf("%s: error is %v, want one with %q", c.name, err, c.want)
		}
	}
}

func TestAsyncAndWarps(t *testing.T) {
	// each of two warps copies one element into shared memory and reads the other's after the barrier
	body := func(wait string) string {
		return `
  %two = constant {value = 2} : index
  %four = constant {value = 4} : index
  for %zero, %four, %two {kind = "parallel"} (%b: index) {
    %sh = alloc {type = type(buf<f32[2],shared>)} : buf<f32[2],shared>
    for %zero, %two, %one {kind = "warp"} (%w: index) {
      %at = add %b, %w : index
      copy_async %sh, %x, %w, %at {axes = [0], src_axes = [0], tile = [1]}
      commit_async
      ` + wait + `
      barrier
      %o = subtract %one, %w : index
      %v = load %sh, %o {axes = [], tile = []} : f32
      store %v, %y, %at {axes = []}
      yield
    }
    yield
  }`
	}
	for _, m := range []Machine{{}, {LateCopies: true}, {Order: Reversed, LateCopies: true, Races: true}} {
		y, _, err := runText(t, m, body("wait_async {pending = 0}"), 4)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range []float64{1.5, 0.5, 3.5, 2.5} {
			if y.Float(int64(i)) != want {
				t.Errorf("%+v: y = %v", m, ir.Elems[float32](y))
				break
			}
		}
	}
	y, _, err := runText(t, Machine{LateCopies: true}, body("wait_async {pending = 1}"), 4)
	if err != nil || !math.IsNaN(y.Float(0)) {
		t.Errorf("missing wait: y = %v, %v; want NaN", ir.Elems[float32](y), err)
	}
}

func TestCopyAsyncEdges(t *testing.T) {
	// elements outside the source are 0; the destination's edge is an error
	body := func(at, from string) string {
		return `
  %four = constant {value = 4} : index
  %neg = constant {value = -1} : index
  for %zero, %one, %one {kind = "parallel"} (%b: index) {
    %sh = alloc {type = type(buf<f32[2,4],shared>)} : buf<f32[2,4],shared>
    copy_async %sh, %x, ` + at + `, %zero, ` + from + ` {axes = [1], src_axes = [0], tile = [4]}
    commit_async
    wait_async {pending = 0}
    %v = load %sh, ` + at + `, %zero {axes = [1], tile = [4]} : tile<f32,4>
    store %v, %y, %zero {axes = [0]}
    yield
  }`
	}
	for from, want := range map[string]string{"%zero": "[0.5 1.5 2.5 3.5]", "%one": "[1.5 2.5 3.5 0]", "%neg": "[0 0.5 1.5 2.5]", "%four": "[0 0 0 0]"} {
		for _, late := range []bool{false, true} {
			y, _, err := runText(t, Machine{LateCopies: late}, body("%one", from), 4)
			if err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprint(ir.Elems[float32](y)); got != want {
				t.Errorf("from %s, late %v: %s, want %s", from, late, got, want)
			}
		}
	}
	if _, _, err := runText(t, Machine{}, body("%four", "%zero"), 4); err == nil || !strings.Contains(err.Error(), "outside") {
		t.Errorf("copy outside dst: %v", err)
	}
}

func TestGatherCarriedWhile(t *testing.T) {
	y, s, err := runText(t, Machine{Races: true}, `
  for %zero, %one, %one {kind = "parallel"} (%i: index) {
    %off = load %s, %zero {axes = [0], tile = [4]} : tile<i32,4>
    %v = load_at %x, %off : tile<f32,4>
    store %v, %y, %zero {axes = [0]}
    %sum = reduce_tile %off {axis = 0, kind = "add"} : i32
    %a, %b = for %zero, %n, %one, %zero, %one {kind = "seq"} (%j: index, %p: index, %q: index) {
      %r = add %p, %q : index
      yield %q, %r
    } : index, index
    %fib = convert %a {dtype = !i32} : i32
    %w = while %fib (%u: i32) {
      %lim = constant {type = type(i32), value = dense(i32[]: 100)} : i32
      %go = compare %u, %lim {direction = "LT"} : i1
      yield %go
    } (%u2: i32) {
      %dbl = add %u2, %u2 : i32
      yield %dbl
    } : i32
    store %w, %s, %zero {axes = []}
    store %sum, %s, %one {axes = []}
    yield
  }`, 6)
	if err != nil {
		t.Fatal(err)
	}
	if got := ir.Elems[float32](y); got[0] != 3.5 || got[3] != 0.5 {
		t.Errorf("load_at: %v", got)
	}
	if got := ir.Elems[int32](s); got[0] != 128 || got[1] != 6 { // fib(6) = 8, doubled to 128
		t.Errorf("s = %v", got)
	}
}

func TestElementOps(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	run2 := func(name string, d ir.DType, a, b uint64) uint64 {
		r := []uint64{0}
		binaryLanes(name, d)(r, []uint64{a}, []uint64{b})
		return r[0]
	}
	for _, c := range []struct {
		name       string
		d          ir.DType
		a, b, want uint64
	}{
		{"add", ir.I8, 0x7f, 1, 0x80},
		{"divide", ir.I32, 0x80000000, 0xffffffff, 0x80000000},
		{"remainder", ir.I32, 0x80000000, 0xffffffff, 0},
		{"divide", ir.I32, 5, 0, 0xffffffff},
		{"divide", ir.U8, 5, 0, 0xff},
		{"remainder", ir.I16, 0xfffb, 3, 0xfffe}, // -5 rem 3 = -2
		{"floor_mod", ir.I16, 0xfffb, 3, 1},
		{"floor_divide", ir.I16, 0xfffb, 3, 0xfffe},
		{"shift_left", ir.I32, 1, 32, 0},
		{"shift_right_logical", ir.I32, 0x80000000, 32, 0},
		{"shift_right_arithmetic", ir.I32, 0x80000000, 40, 0xffffffff},
		{"shift_right_arithmetic", ir.I8, 0x80, 3, 0xf0},
		{"power", ir.I32, 3, 4, 81},
		{"minimum", ir.F32, 0, 1 << 31, 1 << 31},
		{"maximum", ir.F32, 1 << 31, 0, 0},
		{"maximum", ir.F32, bitsOf(float32(nan)), bitsOf(1), bitsOf(float32(nan))},
		{"add", ir.BF16, 0x3f80, 0x3b80, 0x3f80}, // 1 + 2^-8 is a tie to even
		{"multiply", ir.F32, 1, bitsOf(1), 1},    // denormals stay
	} {
		if got := run2(c.name, c.d, c.a, c.b); got != c.want {
			t.Errorf("%s %s(%#x, %#x) = %#x, want %#x", c.name, c.d, c.a, c.b, got, c.want)
		}
	}
	for _, c := range []struct {
		from, to ir.DType
		x        float64
		want     uint64
	}{
		{ir.F32, ir.I32, nan, 0x80000000}, {ir.F32, ir.I32, 3e9, 0x80000000}, {ir.F32, ir.I32, -2.9, 0xfffffffe},
		{ir.F64, ir.I32, -2147483648.5, 0x80000000}, {ir.F32, ir.I64, inf, 1 << 63}, {ir.F32, ir.I8, 300, 44},
		{ir.F32, ir.U8, -1, 255}, {ir.F32, ir.U32, 3e9, 3000000000}, {ir.F32, ir.U64, 1e19, 10000000000000000000 - 10000000000000000000%(1<<40)},
		{ir.F32, ir.U64, -1, math.MaxUint64}, {ir.F32, ir.Bool, nan, 1}, {ir.F32, ir.Bool, 0, 0},
		{ir.F64, ir.F16, 65520, 0x7c00}, {ir.F32, ir.BF16, 1.00390625, 0x3f80},
	} {
		x := bitsOf64(c.x)
		if c.from == ir.F32 {
			x = bitsOf(float32(c.x))
		}
		if got := convertBits(c.from, c.to, x); got != c.want {
			t.Errorf("convert %s %g to %s = %#x, want %#x", c.from, c.x, c.to, got, c.want)
		}
	}
}

func TestReduceHalves(t *testing.T) {
	y, _, err := runText(t, Machine{}, `
  for %zero, %one, %one {kind = "parallel"} (%i: index) {
    %t = load %x, %zero {axes = [0,0], steps = [2,1], tile = [4,2]} : tile<f32,4x2>
    %r = reduce_tile %t {axis = 0, kind = "add"} : tile<f32,2>
    store %r, %y, %zero {axes = [0]}
    %u = transpose %t {perm = [1,0]} : tile<f32,2x4>
    %e = extract %u {at = [1,2]} : f32
    %two = constant {value = 2} : index
    store %e, %y, %two {axes = []}
    yield
  }`, 8)
	if err != nil {
		t.Fatal(err)
	}
	if got := ir.Elems[float32](y); got[0] != 0.5+2.5+4.5+6.5 || got[1] != 1.5+3.5+5.5+7.5 || got[2] != 5.5 {
		t.Errorf("y = %v", got)
	}
}

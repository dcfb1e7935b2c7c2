package eval

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/swage-ml/swage/ir"
)

func TestUnaryExact(t *testing.T) {
	runCases(t, 0, []opCase{
		{"%a = f32[5]: -1.5 0.0 -0.0 inf nan\n%r = negate %a : f32[5]", "f32[5]: 1.5 -0.0 0.0 -inf nan"},
		{"%a = f32[4]: -1.5 -0.0 -inf nan\n%r = abs %a : f32[4]", "f32[4]: 1.5 0.0 inf nan"},
		{"%a = f64[5]: -2.5 0.0 -0.0 inf nan\n%r = sign %a : f64[5]", "f64[5]: -1.0 0.0 -0.0 1.0 nan"},
		{"%a = f32[6]: 0.5 1.5 2.5 -0.5 -1.5 2.4\n%r = round_nearest_even %a : f32[6]", "f32[6]: 0.0 2.0 2.0 -0.0 -2.0 2.0"},
		{"%a = f32[4]: 0.5 1.5 -0.5 2.4\n%r = round_nearest_afz %a : f32[4]", "f32[4]: 1.0 2.0 -1.0 2.0"},
		{"%a = f32[3]: 0.5 -0.5 nan\n%r = floor %a : f32[3]", "f32[3]: 0.0 -1.0 nan"},
		{"%a = f32[3]: 0.5 -0.5 -inf\n%r = ceil %a : f32[3]", "f32[3]: 1.0 -0.0 -inf"},
		{"%a = f32[3]: 4.0 -1.0 -0.0\n%r = sqrt %a : f32[3]", "f32[3]: 2.0 nan -0.0"},
		{"%a = f32[3]: 4.0 0.0 inf\n%r = rsqrt %a : f32[3]", "f32[3]: 0.5 inf 0.0"},
		{"%a = i8[3]: -128 5 -7\n%r = abs %a : i8[3]", "i8[3]: -128 5 7"},
		{"%a = i8[3]: -128 5 0\n%r = negate %a : i8[3]", "i8[3]: -128 -5 0"},
		{"%a = i32[3]: -9 0 9\n%r = sign %a : i32[3]", "i32[3]: -1 0 1"},
		{"%a = u8[2]: 0 9\n%r = sign %a : u8[2]", "u8[2]: 0 1"},
		{"%a = u8[2]: 0 9\n%r = negate %a : u8[2]", "u8[2]: 0 247"},
		{"%a = i8[2]: -1 6\n%r = not %a : i8[2]", "i8[2]: 0 -7"},
		{"%a = i1[2]: 0 1\n%r = not %a : i1[2]", "i1[2]: 1 0"},
		{"%a = i8[3]: -1 6 0\n%r = popcnt %a : i8[3]", "i8[3]: 8 2 0"},
	})
}

// TestUnaryValues are textbook values; the float32 result may be one ulp off the decimal's rounding.
func TestUnaryValues(t *testing.T) {
	runCases(t, 1, []opCase{
		{"%a = f32[4]: 1.0 -inf 89.0 nan\n%r = exponential %a : f32[4]", "f32[4]: 2.7182817 0.0 inf nan"},
		{"%a = f32[2]: 1e-10 -inf\n%r = exponential_minus_one %a : f32[2]", "f32[2]: 1e-10 -1.0"},
		{"%a = f32[4]: 10.0 0.0 -1.0 inf\n%r = log %a : f32[4]", "f32[4]: 2.3025851 -inf nan inf"},
		{"%a = f32[3]: 1e-10 -1.0 -2.0\n%r = log_plus_one %a : f32[3]", "f32[3]: 1e-10 -inf nan"},
		{"%a = f32[4]: 0.0 -inf inf -2.0\n%r = logistic %a : f32[4]", "f32[4]: 0.5 0.0 1.0 0.11920292"},
		{"%a = f32[3]: 0.5 inf -100.0\n%r = tanh %a : f32[3]", "f32[3]: 0.46211716 1.0 -1.0"},
		{"%a = f32[3]: 1.0 1e8 inf\n%r = sine %a : f32[3]", "f32[3]: 0.84147098 0.93163903 nan"},
		{"%a = f32[2]: 1.0 1e8\n%r = cosine %a : f32[2]", "f32[2]: 0.54030231 -0.36338509"},
		{"%a = f32[1]: 1.0\n%r = tan %a : f32[1]", "f32[1]: 1.5574077"},
		{"%a = f32[2]: 27.0 -8.0\n%r = cbrt %a : f32[2]", "f32[2]: 3.0 -2.0"},
		{"%a = f32[3]: 0.5 inf -inf\n%r = erf %a : f32[3]", "f32[3]: 0.52049988 1.0 -1.0"},
		{"%a = f32[2]: 0.5 5.0\n%r = erfc %a : f32[2]", "f32[2]: 0.47950012 1.5374597e-12"},
		{"%a = f32[4]: 0.5 1.0 -1.0 2.0\n%r = erf_inv %a : f32[4]", "f32[4]: 0.47693628 inf -inf nan"},
		{"%a = f32[5]: 0.5 5.0 0.0 -2.0 -inf\n%r = lgamma %a : f32[5]", "f32[5]: 0.57236494 3.1780539 inf inf inf"},
		{"%a = f32[4]: 1.0 0.5 -0.5 -2.0\n%r = digamma %a : f32[4]", "f32[4]: -0.57721567 -1.9635100 0.036489974 nan"},
		{"%a = f32[3]: 0.5 1.0 2.0\n%r = asin %a : f32[3]", "f32[3]: 0.52359878 1.5707963 nan"},
		{"%a = f32[2]: 0.5 -1.0\n%r = acos %a : f32[2]", "f32[2]: 1.0471976 3.1415927"},
		{"%a = f32[2]: 1.0 -inf\n%r = atan %a : f32[2]", "f32[2]: 0.78539816 -1.5707963"},
		{"%a = f32[1]: 1.0\n%r = sinh %a : f32[1]", "f32[1]: 1.1752012"},
		{"%a = f32[1]: 1.0\n%r = cosh %a : f32[1]", "f32[1]: 1.5430806"},
		{"%a = f32[1]: 1.0\n%r = asinh %a : f32[1]", "f32[1]: 0.88137359"},
		{"%a = f32[2]: 2.0 0.5\n%r = acosh %a : f32[2]", "f32[2]: 1.3169579 nan"},
		{"%a = f32[2]: 0.5 1.0\n%r = atanh %a : f32[2]", "f32[2]: 0.54930614 inf"},
		{"%a = f16[3]: 1.0 12.0 -20.0\n%r = exponential %a : f16[3]", "f16[3]: 2.71875 inf 0.0"},
		{"%a = bf16[1]: 1.0\n%r = exponential %a : bf16[1]", "bf16[1]: 2.71875"},
		{"%a = f64[1]: 1.0\n%r = exponential %a : f64[1]", "f64[1]: 2.718281828459045"},
	})
}

func TestBinary(t *testing.T) {
	op := func(name, dtype, a, b, want string) opCase {
		return opCase{fmt.Sprintf("%%a = %s: %s\n%%b = %s: %s\n%%r = %s %%a, %%b : %s", dtype, a, dtype, b, name, dtype), dtype + ": " + want}
	}
	runCases(t, 0, []opCase{
		op("add", "i8[3]", "127 -128 1", "1 -1 2", "-128 127 3"),
		op("add", "u8[2]", "255 1", "1 2", "0 3"),
		op("add", "i1[4]", "0 0 1 1", "0 1 0 1", "0 1 1 1"),
		op("add", "f16[2]", "2048.0 65504.0", "1.0 16.0", "2048.0 inf"),
		op("add", "bf16[2]", "256.0 258.0", "1.0 1.0", "256.0 260.0"), // ties to even, both ways
		op("subtract", "f32[3]", "1.0 inf 0.0", "3.0 inf 0.0", "-2.0 nan 0.0"),
		op("multiply", "i32[2]", "65536 3", "65536 -4", "0 -12"),
		op("multiply", "f32[2]", "0.0 3.0", "inf -0.0", "nan -0.0"),
		op("divide", "i32[6]", "7 -7 7 -7 5 -2147483648", "2 2 -2 -2 0 -1", "3 -3 -3 3 -1 -2147483648"),
		op("divide", "i64[1]", "-9223372036854775808", "-1", "-9223372036854775808"),
		op("divide", "u8[2]", "200 200", "3 255", "66 0"),
		op("divide", "f32[4]", "1.0 -1.0 0.0 1.0", "0.0 0.0 0.0 -0.0", "inf -inf nan -inf"),
		op("remainder", "i32[6]", "7 -7 7 -7 5 -2147483648", "2 2 -2 -2 0 -1", "1 -1 1 -1 5 0"),
		op("remainder", "f32[5]", "7.5 -7.5 7.5 1.0 5.0", "2.0 2.0 -2.0 0.0 inf", "1.5 -1.5 1.5 nan 5.0"),
		op("floor_divide", "i32[6]", "7 -7 7 -7 -6 5", "2 2 -2 -2 2 0", "3 -4 -4 3 -3 -1"),
		op("floor_mod", "i32[6]", "7 -7 7 -7 -6 5", "2 2 -2 -2 2 0", "1 1 -1 -1 0 5"),
		op("floor_divide", "u8[1]", "200", "7", "28"),
		op("floor_divide", "f32[4]", "7.5 -7.5 7.5 1.0", "2.0 2.0 -2.0 0.0", "3.0 -4.0 -4.0 inf"),
		op("floor_mod", "f32[4]", "7.5 -7.5 7.5 -7.5", "2.0 2.0 -2.0 -2.0", "1.5 0.5 -0.5 -1.5"),
		op("floor_divide", "f32[1]", "0.9", "0.1", "9.0"), // the quotient rounds up to 9; in float64 it is below
		op("maximum", "f32[5]", "1.0 nan 1.0 -0.0 -inf", "2.0 1.0 nan 0.0 -1.0", "2.0 nan nan 0.0 -1.0"),
		op("minimum", "f32[4]", "1.0 nan 1.0 0.0", "2.0 1.0 nan -0.0", "1.0 nan nan -0.0"),
		op("maximum", "u64[1]", "18446744073709551615", "1", "18446744073709551615"),
		op("maximum", "i1[2]", "0 0", "0 1", "0 1"),
		op("power", "f32[6]", "2.0 -8.0 0.0 -1.0 1.0 -2.0", "10.0 0.5 0.0 inf nan 3.0", "1024.0 nan 1.0 1.0 1.0 -8.0"),
		op("power", "i32[7]", "3 -2 2 2 -1 0 7", "4 3 31 -1 -3 -1 0", "81 -8 -2147483648 0 -1 0 1"),
		op("power", "u8[2]", "3 2", "5 8", "243 0"),
		op("atan2", "f64[3]", "0.0 -0.0 1.0", "-1.0 -1.0 0.0", "3.141592653589793 -3.141592653589793 1.5707963267948966"),
		op("and", "i8[2]", "12 -1", "10 7", "8 7"),
		op("or", "u8[1]", "12", "10", "14"),
		op("xor", "i1[4]", "0 0 1 1", "0 1 0 1", "0 1 1 0"),
		op("shift_left", "i8[4]", "1 1 -1 1", "6 8 7 -1", "64 0 -128 0"),
		op("shift_right_logical", "i8[4]", "-128 -1 -1 5", "1 8 -1 1", "64 0 0 2"),
		op("shift_right_arithmetic", "i8[4]", "-128 -1 64 -5", "1 8 100 -1", "-64 -1 0 -1"),
		op("shift_right_arithmetic", "u8[2]", "128 64", "1 1", "192 32"),
	})
	runErrors(t, []opCase{
		{"%a = i1[1]: 1\n%r = subtract %a, %a : i1[1]", "subtract: is not defined for i1"},
		{"%a = f32[1]: 1.0\n%r = and %a, %a : f32[1]  // my/node", `node "my/node": and: is not defined for f32`},
		{"%a = i32[1]: 1\n%r = exponential %a : i32[1]", "not defined for i32"},
		{"%a = str[1]: \"YQ==\"\n%r = add %a, %a : str[1]", "not defined for str"},
	})
}

// TestFMA rounds once: against arbitrary precision.
func TestFMA(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	const n = 2000
	for _, d := range []ir.DType{ir.F16, ir.F32, ir.F64} {
		var in []*ir.Tensor
		f := ir.NewFunc("f", ir.Graph)
		b := ir.NewBuilder(f)
		var ps []*ir.Value
		for range 3 {
			x := ir.NewTensor(d, n)
			for i := range int64(n) {
				x.SetFloat(i, (r.Float64()-0.5)*math.Ldexp(1, r.IntN(20)-10))
			}
			in = append(in, x)
			ps = append(ps, b.Param("", x.Type()))
		}
		for i := range int64(n / 2) { // sums that nearly cancel
			in[2].SetFloat(i, -in[0].Float(i)*in[1].Float(i))
		}
		b.Return(b.Emit("fma", nil, ps...))
		out, _, err := Graph(nil, f, in, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := range int64(n) {
			x, y, z := in[0].Float(i), in[1].Float(i), in[2].Float(i)
			p := new(big.Float).SetPrec(300).Mul(big.NewFloat(x), big.NewFloat(y))
			p.Add(p, big.NewFloat(z))
			want := ir.NewTensor(d, 1)
			switch d {
			case ir.F32:
				w, _ := p.Float32()
				want.SetFloat(0, float64(w))
			case ir.F64:
				w, _ := p.Float64()
				want.SetFloat(0, w)
			case ir.F16:
				w, _ := new(big.Float).SetPrec(11).Set(p).Float64() // no subnormals in this range but near 0
				if math.Abs(w) < 0x1p-14 {
					continue
				}
				want.SetFloat(0, w)
			}
			if out[0].Float(i) != want.Float(0) {
				t.Fatalf("%s: fma(%g, %g, %g) = %g, want %g", d, x, y, z, out[0].Float(i), want.Float(0))
			}
		}
	}
}

func TestCompareSelectClamp(t *testing.T) {
	cmp := func(dtype, a, b, dir, want string) opCase {
		n := dtype[len(dtype)-3:]
		return opCase{fmt.Sprintf("%%a = %s: %s\n%%b = %s: %s\n%%r = compare %%a, %%b {direction = %q} : i1%s", dtype, a, dtype, b, dir, n), "i1" + n + ": " + want}
	}
	runCases(t, 0, []opCase{
		cmp("f32[5]", "1.0 2.0 nan nan 0.0", "2.0 1.0 nan 1.0 -0.0", "EQ", "0 0 0 0 1"),
		cmp("f32[5]", "1.0 2.0 nan nan 0.0", "2.0 1.0 nan 1.0 -0.0", "NE", "1 1 1 1 0"),
		cmp("f32[5]", "1.0 2.0 nan nan 0.0", "2.0 1.0 nan 1.0 -0.0", "LT", "1 0 0 0 0"),
		cmp("f64[5]", "1.0 2.0 nan nan 0.0", "2.0 1.0 nan 1.0 -0.0", "LE", "1 0 0 0 1"),
		cmp("f16[5]", "1.0 2.0 nan nan 0.0", "2.0 1.0 nan 1.0 -0.0", "GT", "0 1 0 0 0"),
		cmp("bf16[5]", "1.0 2.0 nan nan 0.0", "2.0 1.0 nan 1.0 -0.0", "NE", "1 1 1 1 0"),
		cmp("i32[3]", "-1 2 3", "1 1 3", "GE", "0 1 1"),
		cmp("i8[3]", "-1 2 3", "1 1 3", "LT", "1 0 0"),
		cmp("u64[1]", "18446744073709551615", "1", "GT", "1"),
		cmp("i64[1]", "9223372036854775807", "9223372036854775806", "GT", "1"),
		cmp("i1[3]", "0 1 1", "1 1 0", "LT", "1 0 0"),
		cmp("str[2]", `"YQ==" "YWI="`, `"YQ==" "YWM="`, "EQ", "1 0"),
		cmp("str[2]", `"YQ==" "YWI="`, `"YQ==" "YWM="`, "LT", "0 1"),
		{"%p = i1[3]: 1 0 1\n%a = f32[3]: 1.0 2.0 nan\n%b = f32[3]: 4.0 5.0 6.0\n%r = select %p, %a, %b : f32[3]", "f32[3]: 1.0 5.0 nan"},
		{"%p = i1[2]: 1 0\n%a = i8[2]: 1 2\n%b = i8[2]: 3 4\n%r = select %p, %a, %b : i8[2]", "i8[2]: 1 4"},
		{"%p = i1[2]: 1 0\n%a = str[2]: \"YQ==\" \"Yg==\"\n%b = str[2]: \"Yw==\" \"ZA==\"\n%r = select %p, %a, %b : str[2]", `str[2]: "YQ==" "ZA=="`},
		{"%l = f32[4]: 0.0 0.0 0.0 2.0\n%x = f32[4]: -1.0 0.5 nan 0.0\n%h = f32[4]: 1.0 1.0 1.0 1.0\n%r = clamp %l, %x, %h : f32[4]", "f32[4]: 0.0 0.5 nan 1.0"},
		{"%l = i32[1]: 0\n%x = i32[1]: 9\n%h = i32[1]: 6\n%r = clamp %l, %x, %h : i32[1]", "i32[1]: 6"},
		{"%a = f32[4]: 1.0 inf -inf nan\n%r = is_finite %a : i1[4]", "i1[4]: 1 0 0 0"},
	})
}

func TestConvert(t *testing.T) {
	conv := func(from, a, to, want string) opCase {
		n := from[len(from)-3:]
		return opCase{fmt.Sprintf("%%a = %s: %s\n%%r = convert %%a {dtype = !%s} : %s%s", from, a, to, to, n), to + n + ": " + want}
	}
	runCases(t, 0, []opCase{
		conv("f32[5]", "1.9 -1.9 nan 3e9 -inf", "i32", "1 -1 -2147483648 -2147483648 -2147483648"),
		conv("f64[5]", "2147483647.5 -2147483648.5 2147483648.0 0.99 -0.99", "i32", "2147483647 -2147483648 -2147483648 0 0"),
		conv("f32[3]", "3e9 nan 1e19", "i64", "3000000000 -9223372036854775808 -9223372036854775808"),
		conv("f32[5]", "127.5 128.0 -129.0 300.0 3e9", "i8", "127 -128 127 44 0"),
		conv("f32[4]", "-1.0 256.0 255.9 nan", "u8", "255 0 255 0"),
		conv("f32[3]", "-1.0 65536.0 7.0", "u16", "65535 0 7"),
		conv("f32[4]", "-1.0 3e9 4294967296.0 nan", "u32", "4294967295 3000000000 0 0"),
		conv("f64[4]", "1e19 -1.0 1.5 1e30", "u64", "10000000000000000000 18446744073709551615 1 9223372036854775808"),
		conv("f32[4]", "0.0 -0.0 nan 0.1", "i1", "0 0 1 1"),
		conv("f64[3]", "1.0000000596046448 1.00000006 1e40", "f32", "1.0 1.0000001 inf"),
		conv("f32[3]", "1.00048828125 65520.0 1e-8", "f16", "1.0 inf 0.0"),
		conv("f32[2]", "1.00390625 1.01171875", "bf16", "1.0 1.015625"),
		conv("i64[3]", "16777217 9007199254740993 -1", "f32", "16777216.0 9007199254740992.0 -1.0"),
		// not by way of float64: 2^60 + 2^36 + 1 lies above the tie between two float32 values
		conv("i64[1]", "1152921573326323713", "f32", "1152921642045800448.0"),
		conv("u64[1]", "18446744073709551615", "f64", "18446744073709551616.0"),
		conv("u64[1]", "18446744073709551615", "f32", "18446744073709551616.0"),
		conv("i32[3]", "300 -1 128", "i8", "44 -1 -128"),
		conv("i8[2]", "-1 1", "u32", "4294967295 1"),
		conv("u8[1]", "255", "i64", "255"),
		conv("i32[2]", "0 256", "i1", "0 1"),
		conv("i1[2]", "0 1", "f32", "0.0 1.0"),
		conv("i1[2]", "0 1", "bf16", "0.0 1.0"),
		conv("i32[2]", "2049 70000", "f16", "2048.0 inf"),
		conv("f16[2]", "1.5 -inf", "i16", "1 0"),
	})
	runErrors(t, []opCase{{"%a = str[1]: \"YQ==\"\n%r = convert %a {dtype = !i32} : i32[1]", "str cannot become i32"}})
	// longer than a chunk
	runCases(t, 0, []opCase{{`%a = iota {axis = 0, dtype = !i32, shape = dims([2500])} : i32[2500]
		%f = convert %a {dtype = !f32} : f32[2500]
		%b = convert %f {dtype = !i64} : i64[2500]
		%r = reduce %b {axes = [0], kind = "add"} : i64[]`, "i64[]: 3123750"}})
}

func TestBitcast(t *testing.T) {
	runCases(t, 0, []opCase{
		{"%a = f32[2]: 1.0 -0.0\n%r = bitcast_convert %a {dtype = !i32} : i32[2]", "i32[2]: 1065353216 -2147483648"},
		{"%a = i32[1]: 67305985\n%r = bitcast_convert %a {dtype = !u8} : u8[1,4]", "u8[1,4]: 1 2 3 4"},
		{"%a = u8[1,4]: 1 2 3 4\n%r = bitcast_convert %a {dtype = !i32} : i32[1]", "i32[1]: 67305985"},
	})
}

func TestComplex(t *testing.T) {
	z := "%re = f32[2]: 3.0 0.0\n%im = f32[2]: 4.0 -2.0\n%z = complex %re, %im : c64[2]\n"
	runCases(t, 1, []opCase{
		{z + "%r = abs %z : f32[2]", "f32[2]: 5.0 2.0"},
		{z + "%r = imag %z : f32[2]", "f32[2]: 4.0 -2.0"},
		{z + "%m = multiply %z, %z : c64[2]\n%r = real %m : f32[2]", "f32[2]: -7.0 -4.0"},
		{z + "%m = multiply %z, %z : c64[2]\n%r = imag %m : f32[2]", "f32[2]: 24.0 -0.0"},
		{z + "%m = divide %z, %z : c64[2]\n%r = real %m : f32[2]", "f32[2]: 1.0 1.0"},
		{z + "%m = reduce %z {axes = [0], kind = \"add\"} : c64[]\n%r = imag %m : f32[]", "f32[]: 2.0"},
		{z + "%m = convert %z {dtype = !c128} : c128[2]\n%r = real %m : f64[2]", "f64[2]: 3.0 0.0"},
		{z + "%r = convert %z {dtype = !f32} : f32[2]", "f32[2]: 3.0 0.0"},
		{z + "%r = compare %z, %z {direction = \"EQ\"} : i1[2]", "i1[2]: 1 1"},
		{z + "%m = sqrt %z : c64[2]\n%r = real %m : f32[2]", "f32[2]: 2.0 1.0"},
		{z + "%d = dot_general %z, %z {batch_lhs = [], batch_rhs = [], contract_lhs = [0], contract_rhs = [0]} : c64[]\n%r = real %d : f32[]", "f32[]: -11.0"},
	})
	runErrors(t, []opCase{{z + "%r = compare %z, %z {direction = \"LT\"} : i1[2]", "not defined for c64"}})
}

func TestOpFoldsConstants(t *testing.T) {
	f := ir.NewFunc("f", ir.Graph)
	b := ir.NewBuilder(f)
	x := b.Const(ir.FromSlice(ir.F32, []float32{1, 2, 3}, 3))
	y := b.Emit("add", nil, x, x)
	a, _ := x.Const()
	out, err := Op(y.Def, []*ir.Tensor{a, a}, nil)
	if err != nil || !sameTensor(out[0], ir.FromSlice(ir.F32, []float32{2, 4, 6}, 3), 0) {
		t.Errorf("got %v, %v", out, err)
	}
	if _, err := Op(y.Def, []*ir.Tensor{a, ir.NewTensor(ir.F32, 4)}, nil); err == nil {
		t.Error("an operand of another shape was accepted")
	}
	if _, err := Op(y.Def, []*ir.Tensor{a}, nil); err == nil {
		t.Error("a missing operand was accepted")
	}
	b.Return(y)
	if _, err := Op(f.Body.Terminator(), []*ir.Tensor{a}, nil); err == nil {
		t.Error("return was run")
	}
}

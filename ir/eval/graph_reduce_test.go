package eval

import (
	"fmt"
	"testing"
)

func TestReduce(t *testing.T) {
	red := func(x, kind, axes, typ, want string) opCase {
		return opCase{fmt.Sprintf("%%x = %s\n%%r = reduce %%x {axes = [%s], kind = %q} : %s", x, axes, kind, typ), typ + ": " + want}
	}
	m := "f32[2,3]: 1.0 2.0 3.0 4.0 5.0 6.0"
	runCases(t, 0, []opCase{
		red(m, "add", "0", "f32[3]", "5.0 7.0 9.0"),
		red(m, "add", "1", "f32[2]", "6.0 15.0"),
		red(m, "add", "0,1", "f32[]", "21.0"),
		red(m, "add", "", "f32[2,3]", "1.0 2.0 3.0 4.0 5.0 6.0"),
		red(m, "multiply", "1", "f32[2]", "6.0 120.0"),
		red(m, "maximum", "0", "f32[3]", "4.0 5.0 6.0"),
		red(m, "minimum", "1", "f32[2]", "1.0 4.0"),
		red("i32[2,2,2]: 1 2 3 4 5 6 7 8", "add", "0,2", "i32[2]", "14 22"),
		red("f32[3]: 1.0 nan -inf", "maximum", "0", "f32[]", "nan"),
		red("f32[2]: -inf -inf", "maximum", "0", "f32[]", "-inf"),
		// one rounding at the end
		red("f32[4]: 16777216.0 1.0 1.0 1.0", "add", "0", "f32[]", "16777220.0"),
		red("f16[3]: 2048.0 1.0 1.0", "add", "0", "f16[]", "2050.0"),
		red("bf16[3]: 256.0 1.0 1.0", "add", "0", "bf16[]", "258.0"),
		red("i8[2]: 127 1", "add", "0", "i8[]", "-128"),
		red("u64[2]: 18446744073709551615 3", "maximum", "0", "u64[]", "18446744073709551615"),
		red("u64[2]: 18446744073709551615 3", "add", "0", "u64[]", "2"),
		red("i1[2,2]: 0 1 1 1", "and", "1", "i1[2]", "0 1"),
		red("i1[2,2]: 0 0 1 0", "or", "1", "i1[2]", "0 1"),
		red("i1[2,2]: 0 0 1 0", "maximum", "1", "i1[2]", "0 1"),
		red("i32[2]: 12 10", "and", "0", "i32[]", "8"),
		red("i32[2]: 12 10", "or", "0", "i32[]", "14"),
		// the identities
		red("f32[0]:", "add", "0", "f32[]", "0.0"),
		red("f32[0]:", "multiply", "0", "f32[]", "1.0"),
		red("f32[0]:", "maximum", "0", "f32[]", "-inf"),
		red("f32[2,0]:", "minimum", "1", "f32[2]", "inf inf"),
		red("i8[0]:", "maximum", "0", "i8[]", "-128"),
		red("i32[0]:", "minimum", "0", "i32[]", "2147483647"),
		red("i64[0]:", "maximum", "0", "i64[]", "-9223372036854775808"),
		red("u8[0]:", "minimum", "0", "u8[]", "255"),
		red("u32[0]:", "minimum", "0", "u32[]", "4294967295"),
		red("u64[0]:", "minimum", "0", "u64[]", "18446744073709551615"),
		red("i1[0]:", "and", "0", "i1[]", "1"),
		red("i1[0]:", "or", "0", "i1[]", "0"),
		red("i32[0]:", "and", "0", "i32[]", "-1"),
		red("f32[0,2]:", "add", "1", "f32[0]", ""),
	})
	runErrors(t, []opCase{
		{"%x = f32[2]: 1.0 2.0\n%r = reduce %x {axes = [0], kind = \"and\"} : f32[]", `kind "and" is not defined for f32`},
		{"%x = i32[2]: 1 2\n%r = reduce %x {axes = [0], kind = \"power\"} : i32[]", `kind "power" is not defined for i32`},
		{"%x = str[1]: \"YQ==\"\n%r = reduce %x {axes = [0], kind = \"add\"} : str[]", "not defined for str"},
	})
}

func TestArg(t *testing.T) {
	arg := func(op, x, axis, typ, want string) opCase {
		return opCase{fmt.Sprintf("%%x = %s\n%%r = %s %%x {axis = %s, dtype = !%s} : %s", x, op, axis, typ[:3], typ), typ + ": " + want}
	}
	runCases(t, 0, []opCase{
		arg("argmax", "f32[2,3]: 1.0 5.0 5.0 7.0 2.0 7.0", "1", "i64[2]", "1 0"),
		arg("argmax", "f32[2,3]: 1.0 5.0 5.0 7.0 2.0 7.0", "0", "i32[3]", "1 0 1"),
		arg("argmin", "f32[2,3]: 1.0 5.0 1.0 7.0 2.0 2.0", "1", "i32[2]", "0 1"),
		arg("argmax", "f32[4]: nan 1.0 nan 3.0", "0", "i32[]", "3"),
		arg("argmin", "f32[4]: nan 1.0 nan 3.0", "0", "i32[]", "1"),
		arg("argmax", "f32[2]: nan nan", "0", "i32[]", "0"),
		arg("argmax", "f32[2]: -inf -inf", "0", "i32[]", "0"),
		arg("argmax", "u64[2]: 1 18446744073709551615", "0", "i32[]", "1"),
		arg("argmax", "i1[3]: 0 1 1", "0", "i32[]", "1"),
		arg("argmax", "i8[3]: -1 -3 -1", "0", "i32[]", "0"),
	})
	runErrors(t, []opCase{{"%x = f32[2,0]:\n%r = argmax %x {axis = 1, dtype = !i32} : i32[2]", "over no elements"}})
}

func TestReduceWindow(t *testing.T) {
	rw := func(x, attrs, typ, want string) opCase {
		return opCase{fmt.Sprintf("%%x = %s\n%%r = reduce_window %%x {%s} : %s", x, attrs, typ), typ + ": " + want}
	}
	line := "f32[5]: 1.0 2.0 3.0 4.0 5.0"
	runCases(t, 0, []opCase{
		rw(line, `dilations = [1], kind = "add", pad_high = dims([0]), pad_low = dims([0]), strides = [1], window = [2]`, "f32[4]", "3.0 5.0 7.0 9.0"),
		rw(line, `dilations = [1], kind = "maximum", pad_high = dims([1]), pad_low = dims([1]), strides = [2], window = [3]`, "f32[3]", "2.0 4.0 5.0"),
		rw(line, `dilations = [2], kind = "add", pad_high = dims([0]), pad_low = dims([0]), strides = [1], window = [2]`, "f32[3]", "4.0 6.0 8.0"),
		rw(line, `dilations = [1], kind = "add", pad_high = dims([-1]), pad_low = dims([-1]), strides = [1], window = [2]`, "f32[2]", "5.0 7.0"),
		rw(line, `dilations = [1], kind = "minimum", pad_high = dims([0]), pad_low = dims([2]), strides = [1], window = [2]`, "f32[6]", "inf 1.0 1.0 2.0 3.0 4.0"),
		rw(line, `dilations = [1], kind = "add", pad_high = dims([0]), pad_low = dims([4]), strides = [1], window = [5]`, "f32[5]", "1.0 3.0 6.0 10.0 15.0"),
		rw("f32[3]: 1.0 nan 3.0", `dilations = [1], kind = "maximum", pad_high = dims([0]), pad_low = dims([0]), strides = [1], window = [1]`, "f32[3]", "1.0 nan 3.0"),
		rw("i32[3,3]: 1 2 3 4 5 6 7 8 9", `dilations = [1,1], kind = "maximum", pad_high = dims([1,0]), pad_low = dims([0,0]), strides = [2,1], window = [2,2]`, "i32[2,2]", "5 6 8 9"),
		rw("i8[2]: 1 2", `dilations = [1], kind = "maximum", pad_high = dims([2]), pad_low = dims([0]), strides = [1], window = [1]`, "i8[4]", "1 2 -128 -128"),
	})
}

func TestScan(t *testing.T) {
	scan := func(x, kind string, axis int, exclusive, reverse bool, typ, want string) opCase {
		return opCase{fmt.Sprintf("%%x = %s\n%%r = scan %%x {axis = %d, exclusive = %v, kind = %q, reverse = %v} : %s", x, axis, exclusive, kind, reverse, typ), typ + ": " + want}
	}
	x := "i32[2,3]: 1 2 3 4 5 6"
	runCases(t, 0, []opCase{
		scan(x, "add", 1, false, false, "i32[2,3]", "1 3 6 4 9 15"),
		scan(x, "add", 0, false, false, "i32[2,3]", "1 2 3 5 7 9"),
		scan(x, "add", 1, true, false, "i32[2,3]", "0 1 3 0 4 9"),
		scan(x, "add", 1, false, true, "i32[2,3]", "6 5 3 15 11 6"),
		scan(x, "add", 1, true, true, "i32[2,3]", "5 3 0 11 6 0"),
		scan(x, "multiply", 1, true, false, "i32[2,3]", "1 1 2 1 4 20"),
		scan("f32[4]: 1.0 3.0 nan 5.0", "maximum", 0, false, false, "f32[4]", "1.0 3.0 nan nan"),
		scan("f32[2]: 1.0 3.0", "minimum", 0, true, false, "f32[2]", "inf 1.0"),
		scan("f16[3]: 2048.0 1.0 1.0", "add", 0, false, false, "f16[3]", "2048.0 2048.0 2050.0"),
	})
}

func TestSort(t *testing.T) {
	runCases(t, 0, []opCase{
		{"%k = f32[5]: 3.0 nan 1.0 -0.0 0.0\n%v = i32[5]: 0 1 2 3 4\n%a, %b = sort %k, %v {axis = 0, descending = false} : f32[5], i32[5]\nreturn %a, %b",
			"f32[5]: -0.0 0.0 1.0 3.0 nan; i32[5]: 3 4 2 0 1"},
		{"%k = f32[5]: 3.0 nan 1.0 3.0 -inf\n%v = i32[5]: 0 1 2 3 4\n%a, %b = sort %k, %v {axis = 0, descending = true} : f32[5], i32[5]\nreturn %a, %b",
			"f32[5]: 3.0 3.0 1.0 -inf nan; i32[5]: 0 3 2 4 1"},
		{"%k = i8[3,2]: 3 -1 1 5 2 0\n%r = sort %k {axis = 0, descending = false} : i8[3,2]", "i8[3,2]: 1 -1 2 0 3 5"},
		{"%k = i8[2,3]: 3 -1 1 5 2 0\n%r = sort %k {axis = 1, descending = true} : i8[2,3]", "i8[2,3]: 3 1 -1 5 2 0"},
		{"%k = u64[2]: 18446744073709551615 1\n%v = str[2]: \"YQ==\" \"Yg==\"\n%a, %b = sort %k, %v {axis = 0, descending = false} : u64[2], str[2]\nreturn %b", `str[2]: "Yg==" "YQ=="`},
	})
}

func TestTopK(t *testing.T) {
	runCases(t, 0, []opCase{
		{"%x = f32[2,4]: 1.0 4.0 4.0 2.0 nan 3.0 inf 3.0\n%v, %i = top_k %x {dtype = !i32, k = expr(3)} : f32[2,3], i32[2,3]\nreturn %v, %i",
			"f32[2,3]: 4.0 4.0 2.0 inf 3.0 3.0; i32[2,3]: 1 2 3 2 1 3"},
		{"%x = i32[3]: 5 7 7\n%v, %i = top_k %x {dtype = !i64, k = expr(1)} : i32[1], i64[1]\nreturn %v, %i", "i32[1]: 7; i64[1]: 1"},
		{"%x = i32[3]: 5 7 7\n%v, %i = top_k %x {dtype = !i64, k = expr(0)} : i32[0], i64[0]\nreturn %v, %i", "i32[0]:; i64[0]:"},
	})
	runErrors(t, []opCase{{"%x = i32[3]: 5 7 7\n%v, %i = top_k %x {dtype = !i64, k = expr(4)} : i32[4], i64[4]\nreturn %v", "k is 4 of 3 elements"}})
}

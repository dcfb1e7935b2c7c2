package eval

import (
	"fmt"
	"testing"
)

func TestLayout(t *testing.T) {
	x := "%x = f32[2,3]: 1.0 2.0 3.0 4.0 5.0 6.0\n"
	cube := "%c = iota {axis = 0, dtype = !i32, shape = dims([24])} : i32[24]\n%x = reshape %c {shape = dims([2,3,4])} : i32[2,3,4]\n"
	runCases(t, 0, []opCase{
		{"%r = iota {axis = 1, dtype = !i32, shape = dims([2,3])} : i32[2,3]", "i32[2,3]: 0 1 2 0 1 2"},
		{"%r = iota {axis = 0, dtype = !f16, shape = dims([2,2])} : f16[2,2]", "f16[2,2]: 0.0 0.0 1.0 1.0"},
		{"%r = iota {axis = 0, dtype = !i32, shape = dims([0])} : i32[0]", "i32[0]:"},
		{x + "%r = reshape %x {shape = dims([3,2])} : f32[3,2]", "f32[3,2]: 1.0 2.0 3.0 4.0 5.0 6.0"},
		{x + "%r = transpose %x {perm = [1,0]} : f32[3,2]", "f32[3,2]: 1.0 4.0 2.0 5.0 3.0 6.0"},
		{cube + "%t = transpose %x {perm = [2,0,1]} : i32[4,2,3]\n%r = slice %t {limit = dims([2,2,3]), start = dims([1,0,0]), stride = [1,1,1]} : i32[1,2,3]",
			"i32[1,2,3]: 1 5 9 13 17 21"},
		{"%x = i8[2]: 7 8\n%r = broadcast_in_dim %x {dims = [0], shape = dims([2,3])} : i8[2,3]", "i8[2,3]: 7 7 7 8 8 8"},
		{"%x = i8[2]: 7 8\n%r = broadcast_in_dim %x {dims = [1], shape = dims([2,2])} : i8[2,2]", "i8[2,2]: 7 8 7 8"},
		{"%x = i16[1,2]: 7 8\n%r = broadcast_in_dim %x {dims = [0,2], shape = dims([2,2,2])} : i16[2,2,2]", "i16[2,2,2]: 7 8 7 8 7 8 7 8"},
		{"%x = f64[]: 2.5\n%r = broadcast_in_dim %x {dims = [], shape = dims([3])} : f64[3]", "f64[3]: 2.5 2.5 2.5"},
		{"%x = f64[]: 2.5\n%r = broadcast_in_dim %x {dims = [], shape = dims([0,3])} : f64[0,3]", "f64[0,3]:"},
		{"%x = str[1]: \"YQ==\"\n%r = broadcast_in_dim %x {dims = [0], shape = dims([2])} : str[2]", `str[2]: "YQ==" "YQ=="`},
		{x + "%r = slice %x {limit = dims([2,3]), start = dims([0,0]), stride = [1,2]} : f32[2,2]", "f32[2,2]: 1.0 3.0 4.0 6.0"},
		{x + "%r = slice %x {limit = dims([2,2]), start = dims([1,1]), stride = [1,1]} : f32[1,1]", "f32[1,1]: 5.0"},
		{x + "%r = slice %x {limit = dims([1,3]), start = dims([1,0]), stride = [1,1]} : f32[0,3]", "f32[0,3]:"},
		{x + "%r = reverse %x {axes = [0]} : f32[2,3]", "f32[2,3]: 4.0 5.0 6.0 1.0 2.0 3.0"},
		{x + "%r = reverse %x {axes = [0,1]} : f32[2,3]", "f32[2,3]: 6.0 5.0 4.0 3.0 2.0 1.0"},
		{x + "%y = f32[2,1]: 7.0 8.0\n%r = concatenate %x, %y, %y {axis = 1} : f32[2,5]", "f32[2,5]: 1.0 2.0 3.0 7.0 7.0 4.0 5.0 6.0 8.0 8.0"},
		{x + "%y = f32[0,3]:\n%r = concatenate %y, %x {axis = 0} : f32[2,3]", "f32[2,3]: 1.0 2.0 3.0 4.0 5.0 6.0"},
		{"%x = str[1]: \"YQ==\"\n%y = str[1]: \"Yg==\"\n%r = concatenate %y, %x {axis = 0} : str[2]", `str[2]: "Yg==" "YQ=="`},
	})
	runErrors(t, []opCase{
		{"%n = i32[]: 2\n" + x + "%r = slice %x {limit = dims([2,4]), start = dims([0,0]), stride = [1,1]} : f32[2,4]", "axis 1: [0:4] of 3 elements"},
		{x + "%r = slice %x {limit = dims([2,2]), start = dims([0,-1]), stride = [1,1]} : f32[2,3]", "axis 1: [-1:2] of 3 elements"},
		{x + "%r = slice %x {limit = dims([2,0]), start = dims([0,2]), stride = [1,1]} : f32[2,-2]", "is -2"},
	})
}

func TestPad(t *testing.T) {
	c := func(low, high, interior int, n int, want string) opCase {
		return opCase{fmt.Sprintf("%%x = i32[3]: 1 2 3\n%%v = i32[]: 9\n%%r = pad %%x, %%v {high = dims([%d]), interior = [%d], low = dims([%d])} : i32[%d]", high, interior, low, n),
			fmt.Sprintf("i32[%d]: %s", n, want)}
	}
	runCases(t, 0, []opCase{
		c(1, 2, 0, 6, "9 1 2 3 9 9"),
		c(-1, 0, 0, 2, "2 3"),
		c(0, -2, 0, 1, "1"),
		c(-2, 2, 0, 3, "3 9 9"),
		c(-4, 4, 0, 3, "9 9 9"),
		c(4, -4, 0, 3, "9 9 9"),
		c(0, 0, 1, 5, "1 9 2 9 3"),
		c(1, 1, 2, 9, "9 1 9 9 2 9 9 3 9"),
		c(-1, 0, 1, 4, "9 2 9 3"),
		c(-2, -1, 1, 2, "2 9"),
		c(-3, 0, 0, 0, ""),
		{`%x = i32[2,2]: 1 2 3 4
		%v = i32[]: 0
		%r = pad %x, %v {high = dims([0,1]), low = dims([1,-1])} : i32[3,2]`, "i32[3,2]: 0 0 2 0 4 0"},
		{`%x = i32[0]:
		%v = i32[]: 5
		%r = pad %x, %v {high = dims([1]), interior = [3], low = dims([1])} : i32[2]`, "i32[2]: 5 5"},
		{`%x = str[1]: "YQ=="
		%v = str[]: ""
		%r = pad %x, %v {high = dims([1]), low = dims([0])} : str[2]`, `str[2]: "YQ==" ""`},
	})
	runErrors(t, []opCase{{"%x = i32[3]: 1 2 3\n%v = i32[]: 9\n%r = pad %x, %v {high = dims([0]), low = dims([-4])} : i32[-1]", "is -1"}})
}

func TestDynamicSlice(t *testing.T) {
	text := "%x = i32[5]: 0 1 2 3 4\n%s = "
	slice := "\n%r = dynamic_slice %x, %s {sizes = dims([2])} : i32[2]"
	update := "\n%u = i32[2]: 8 9\n%r = dynamic_update_slice %x, %u, %s : i32[5]\nreturn %r, %x"
	runCases(t, 0, []opCase{
		{text + "i32[]: 1" + slice, "i32[2]: 1 2"},
		{text + "i32[]: -7" + slice, "i32[2]: 0 1"},
		{text + "i64[]: 9" + slice, "i32[2]: 3 4"},
		{text + "u64[]: 18446744073709551615" + slice, "i32[2]: 3 4"},
		{text + "i32[]: 1" + update, "i32[5]: 0 8 9 3 4; i32[5]: 0 1 2 3 4"},
		{text + "i32[]: 5" + update, "i32[5]: 0 1 2 8 9; i32[5]: 0 1 2 3 4"},
	})
	runErrors(t, []opCase{
		{text + "i32[]: 1\n%r = dynamic_slice %x, %s {sizes = dims([6])} : i32[6]", "a window of 6 in 5 elements"},
	})
}

func TestGather(t *testing.T) {
	// rows of a matrix, as an embedding does; clamped below and above
	embed := "%x = f32[3,2]: 1.0 2.0 3.0 4.0 5.0 6.0\n"
	runCases(t, 0, []opCase{
		{embed + `%i = i32[4,1]: 2 0 -5 7
		%r = gather %x, %i {collapsed_slice_dims = [0], index_vector_dim = 1, offset_dims = [1], slice_sizes = dims([1,2]), start_index_map = [0]} : f32[4,2]`,
			"f32[4,2]: 5.0 6.0 1.0 2.0 1.0 2.0 5.0 6.0"},
		// index_vector_dim = rank: the index is a scalar
		{embed + `%i = i64[2,2]: 2 0 1 1
		%r = gather %x, %i {collapsed_slice_dims = [0], index_vector_dim = 2, offset_dims = [2], slice_sizes = dims([1,2]), start_index_map = [0]} : f32[2,2,2]`,
			"f32[2,2,2]: 5.0 6.0 1.0 2.0 3.0 4.0 3.0 4.0"},
		// full coordinates, permuted by start_index_map
		{embed + `%i = i32[2,2]: 1 2 0 0
		%r = gather %x, %i {collapsed_slice_dims = [0,1], index_vector_dim = 1, offset_dims = [], slice_sizes = dims([1,1]), start_index_map = [1,0]} : f32[2]`,
			"f32[2]: 6.0 1.0"},
		// windows larger than one, offset axis first, start clamped so that the window fits
		{embed + `%i = i32[2,1]: 0 2
		%r = gather %x, %i {collapsed_slice_dims = [], index_vector_dim = 1, offset_dims = [0,1], slice_sizes = dims([2,1]), start_index_map = [0]} : f32[2,1,2]`,
			"f32[2,1,2]: 1.0 3.0 3.0 5.0"},
		// batching axes: row b of x at indices[b]
		{embed + `%i = i32[3,1]: 1 0 1
		%r = gather %x, %i {collapsed_slice_dims = [1], index_vector_dim = 1, offset_dims = [], operand_batching_dims = [0], slice_sizes = dims([1,1]), start_index_map = [1], start_indices_batching_dims = [0]} : f32[3]`,
			"f32[3]: 2.0 3.0 6.0"},
		{`%x = str[2]: "YQ==" "Yg=="
		%i = i32[3,1]: 1 0 1
		%r = gather %x, %i {collapsed_slice_dims = [0], index_vector_dim = 1, offset_dims = [], slice_sizes = dims([1]), start_index_map = [0]} : str[3]`,
			`str[3]: "Yg==" "YQ==" "Yg=="`},
		{embed + `%i = i32[0,1]:
		%r = gather %x, %i {collapsed_slice_dims = [0], index_vector_dim = 1, offset_dims = [1], slice_sizes = dims([1,2]), start_index_map = [0]} : f32[0,2]`,
			"f32[0,2]:"},
	})
	runErrors(t, []opCase{
		{`%x = f32[0,2]:
		%i = i32[1,1]: 0
		%r = gather %x, %i {collapsed_slice_dims = [0], index_vector_dim = 1, offset_dims = [1], slice_sizes = dims([1,2]), start_index_map = [0]} : f32[1,2]`, "slice_sizes [1 2] of [0 2]"},
		{embed + `%i = i32[2,2]: 1 2 0 0
		%r = gather %x, %i {collapsed_slice_dims = [0,1], index_vector_dim = 1, offset_dims = [], slice_sizes = dims([1,1]), start_index_map = [1]} : f32[2]`, "do not fit"},
	})
}

func TestScatter(t *testing.T) {
	rows := func(kind, idx string) string {
		return `%x = i32[3,2]: 1 2 3 4 5 6
		%i = i32[3,1]: ` + idx + `
		%u = i32[3,2]: 10 20 30 40 50 60
		%r = scatter %x, %i, %u {index_vector_dim = 1, inserted_window_dims = [0], kind = "` + kind + `", scatter_dims_to_operand_dims = [0], update_window_dims = [1]} : i32[3,2]`
	}
	runCases(t, 0, []opCase{
		{rows("set", "2 0 2"), "i32[3,2]: 30 40 3 4 50 60"},
		{rows("add", "2 0 2"), "i32[3,2]: 31 42 3 4 65 86"},
		{rows("add", "3 -1 1"), "i32[3,2]: 1 2 53 64 5 6"},
		{rows("subtract", "0 0 0"), "i32[3,2]: -89 -118 3 4 5 6"},
		{rows("multiply", "0 3 3"), "i32[3,2]: 10 40 3 4 5 6"},
		{rows("maximum", "2 0 2"), "i32[3,2]: 30 40 3 4 50 60"},
		{rows("minimum", "2 0 2"), "i32[3,2]: 1 2 3 4 5 6"},
		// a window that would stick out is skipped whole
		{`%x = f32[4]: 0.0 0.0 0.0 0.0
		%i = i32[2,1]: 3 1
		%u = f32[2,2]: 1.0 2.0 3.0 4.0
		%r = scatter %x, %i, %u {index_vector_dim = 1, inserted_window_dims = [], kind = "add", scatter_dims_to_operand_dims = [0], update_window_dims = [1]} : f32[4]`,
			"f32[4]: 0.0 3.0 4.0 0.0"},
		// f16 rounds after each update: 2048 + 1 + 1
		{`%x = f16[1]: 2048.0
		%i = i32[2,1]: 0 0
		%u = f16[2]: 1.0 1.0
		%r = scatter %x, %i, %u {index_vector_dim = 1, inserted_window_dims = [0], kind = "add", scatter_dims_to_operand_dims = [0], update_window_dims = []} : f16[1]`,
			"f16[1]: 2048.0"},
		// batching axes: x[b, indices[b]] += u[b]
		{`%x = i32[2,2]: 1 2 3 4
		%i = i32[2,1]: 1 0
		%u = i32[2]: 10 20
		%r = scatter %x, %i, %u {index_vector_dim = 1, input_batching_dims = [0], inserted_window_dims = [1], kind = "add", scatter_dims_to_operand_dims = [1], scatter_indices_batching_dims = [0], update_window_dims = []} : i32[2,2]`,
			"i32[2,2]: 1 12 23 4"},
	})
}

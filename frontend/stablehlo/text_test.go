package stablehlo

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// TestText runs small modules in text: forms and rules that exports rarely hold.
func TestText(t *testing.T) {
	f32 := func(dims []int64, xs ...float32) *ir.Tensor { return ir.FromSlice(ir.F32, xs, dims...) }
	i32 := func(dims []int64, xs ...int32) *ir.Tensor { return ir.FromSlice(ir.I32, xs, dims...) }
	for _, c := range []struct {
		name, text string
		in         []*ir.Tensor
		want       *ir.Tensor
	}{
		{"axes in any order", `func.func @main(%x: tensor<2x3xf32>) -> tensor<3x2xf32> {
			%0 = stablehlo.broadcast_in_dim %x, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
			return %0 : tensor<3x2xf32> }`,
			[]*ir.Tensor{f32([]int64{2, 3}, 1, 2, 3, 4, 5, 6)}, f32([]int64{3, 2}, 1, 4, 2, 5, 3, 6)},
		{"initial value that is no identity", `func.func @main(%x: tensor<2x3xi32>) -> tensor<2xi32> {
			%c = stablehlo.constant dense<10> : tensor<i32>
			%0 = stablehlo.reduce(%x init: %c) applies stablehlo.add across dimensions = [1] : (tensor<2x3xi32>, tensor<i32>) -> tensor<2xi32>
			return %0 : tensor<2xi32> }`,
			[]*ir.Tensor{i32([]int64{2, 3}, 1, 2, 3, 4, 5, 6)}, i32([]int64{2}, 16, 25)},
		{"any region", `func.func @main(%x: tensor<5xi32>) -> tensor<i32> {
			%c = stablehlo.constant dense<0> : tensor<i32>
			%0 = stablehlo.reduce(%x init: %c) across dimensions = [0] : (tensor<5xi32>, tensor<i32>) -> tensor<i32>
			reducer(%a: tensor<i32>, %b: tensor<i32>) { %1 = stablehlo.xor %a, %b : tensor<i32>
				stablehlo.return %1 : tensor<i32> }
			return %0 : tensor<i32> }`,
			[]*ir.Tensor{i32([]int64{5}, 1, 2, 4, 8, 1)}, i32(nil, 14)},
		{"sort by two keys, the second descending", `func.func @main(%x: tensor<4xi32>, %y: tensor<4xf32>) -> tensor<4xf32> {
			%0:2 = "stablehlo.sort"(%x, %y) <{dimension = 0 : i64, is_stable = true}> ({
			^bb0(%a: tensor<i32>, %b: tensor<i32>, %c: tensor<f32>, %d: tensor<f32>):
				%1 = stablehlo.compare LT, %a, %b, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
				%2 = stablehlo.compare EQ, %a, %b, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
				%3 = stablehlo.compare GT, %c, %d, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
				%4 = stablehlo.and %2, %3 : tensor<i1>
				%5 = stablehlo.or %1, %4 : tensor<i1>
				stablehlo.return %5 : tensor<i1>
			}) : (tensor<4xi32>, tensor<4xf32>) -> (tensor<4xi32>, tensor<4xf32>)
			return %0#1 : tensor<4xf32> }`,
			[]*ir.Tensor{i32([]int64{4}, 1, 0, 1, 0), f32([]int64{4}, 1, 2, 3, 4)}, f32([]int64{4}, 4, 2, 3, 1)},
		{"symbolic sizes", `func.func @main(%x: tensor<?x2xf32>) -> tensor<?xf32> {
			%n = stablehlo.get_dimension_size %x, dim = 0 : (tensor<?x2xf32>) -> tensor<i32>
			%c = stablehlo.constant dense<2> : tensor<i32>
			%m = stablehlo.multiply %n, %c : tensor<i32>
			%s = stablehlo.reshape %m : (tensor<i32>) -> tensor<1xi32>
			%0 = stablehlo.dynamic_reshape %x, %s : (tensor<?x2xf32>, tensor<1xi32>) -> tensor<?xf32>
			return %0 : tensor<?xf32> }`,
			[]*ir.Tensor{f32([]int64{2, 2}, 1, 2, 3, 4)}, f32([]int64{4}, 1, 2, 3, 4)},
		{"any comparator", `func.func @main(%x: tensor<5xi32>) -> tensor<5xi32> {
			%0 = "stablehlo.sort"(%x) <{dimension = 0 : i64, is_stable = true}> ({
			^bb0(%a: tensor<i32>, %b: tensor<i32>):
				%1 = stablehlo.multiply %a, %a : tensor<i32>
				%2 = stablehlo.multiply %b, %b : tensor<i32>
				%3 = stablehlo.compare LT, %1, %2, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
				stablehlo.return %3 : tensor<i1>
			}) : (tensor<5xi32>) -> tensor<5xi32>
			return %0 : tensor<5xi32> }`,
			[]*ir.Tensor{i32([]int64{5}, 3, -3, 1, -2, 2)}, i32([]int64{5}, 1, -2, 2, 3, -3)},
		{"select_and_scatter, padding is never chosen", `func.func @main(%x: tensor<5xi32>, %s: tensor<3xi32>) -> tensor<5xi32> {
			%c = stablehlo.constant dense<10> : tensor<i32>
			%0 = "stablehlo.select_and_scatter"(%x, %s, %c) <{window_dimensions = array<i64: 3>, window_strides = array<i64: 2>, padding = dense<[[1, 1]]> : tensor<1x2xi64>}> ({
			^bb0(%a: tensor<i32>, %b: tensor<i32>):
				%1 = stablehlo.compare GE, %a, %b, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
				stablehlo.return %1 : tensor<i1>
			}, {
			^bb0(%a: tensor<i32>, %b: tensor<i32>):
				%1 = stablehlo.add %a, %b : tensor<i32>
				stablehlo.return %1 : tensor<i32>
			}) : (tensor<5xi32>, tensor<3xi32>, tensor<i32>) -> tensor<5xi32>
			return %0 : tensor<5xi32> }`,
			[]*ir.Tensor{i32([]int64{5}, -5, -1, -7, -1, -9), i32([]int64{3}, 1, 2, 4)}, i32([]int64{5}, 10, 13, 10, 14, 10)},
		{"scatter by any region, out of bounds skipped, twice is twice", `func.func @main(%x: tensor<4xi32>, %i: tensor<4x1xi32>, %u: tensor<4xi32>) -> tensor<4xi32> {
			%0 = "stablehlo.scatter"(%x, %i, %u) <{scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
			^bb0(%a: tensor<i32>, %b: tensor<i32>):
				%1 = stablehlo.add %a, %a : tensor<i32>
				%2 = stablehlo.xor %1, %b : tensor<i32>
				stablehlo.return %2 : tensor<i32>
			}) : (tensor<4xi32>, tensor<4x1xi32>, tensor<4xi32>) -> tensor<4xi32>
			return %0 : tensor<4xi32> }`,
			[]*ir.Tensor{i32([]int64{4}, 1, 2, 3, 4), i32([]int64{4, 1}, 1, 9, 1, 3), i32([]int64{4}, 1, 1, 2, 0)}, i32([]int64{4}, 1, 8, 3, 8)},
		{"quantised sum", `func.func @main(%x: tensor<3xf32>) -> tensor<3xf32> {
			%0 = stablehlo.uniform_quantize %x : (tensor<3xf32>) -> tensor<3x!quant.uniform<i8:f32, 0.5:-3>>
			%1 = stablehlo.add %0, %0 : (tensor<3x!quant.uniform<i8:f32, 0.5:-3>>, tensor<3x!quant.uniform<i8:f32, 0.5:-3>>) -> tensor<3x!quant.uniform<i8<-100:100>:f32:0, {1.0:0, 2.0:1, 0.25:0}>>
			%2 = stablehlo.uniform_dequantize %1 : (tensor<3x!quant.uniform<i8<-100:100>:f32:0, {1.0:0, 2.0:1, 0.25:0}>>) -> tensor<3xf32>
			return %2 : tensor<3xf32> }`,
			[]*ir.Tensor{f32([]int64{3}, 1.3, 2.25, 1000)}, f32([]int64{3}, 3, 4, 25)},
		{"cholesky and a solution", `func.func @main(%x: tensor<2x2xf32>, %b: tensor<1x2xf32>) -> tensor<1x2xf32> {
			%0 = "stablehlo.cholesky"(%x) <{lower = false}> : (tensor<2x2xf32>) -> tensor<2x2xf32>
			%1 = "stablehlo.triangular_solve"(%0, %b) <{left_side = false, lower = false, unit_diagonal = false, transpose_a = #stablehlo<transpose TRANSPOSE>}> : (tensor<2x2xf32>, tensor<1x2xf32>) -> tensor<1x2xf32>
			return %1 : tensor<1x2xf32> }`,
			[]*ir.Tensor{f32([]int64{2, 2}, 4, 2, 99, 5), f32([]int64{1, 2}, 10, 8)}, f32([]int64{1, 2}, 3, 4)},
		{"LAPACK's Cholesky, with attributes", `func.func @main(%x: tensor<2x2xf32>) -> tensor<i32> {
			%0:2 = stablehlo.custom_call @lapack_spotrf_ffi(%x) {mhlo.backend_config = {uplo = 76 : ui8}} : (tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<i32>)
			return %0#1 : tensor<i32> }`,
			[]*ir.Tensor{f32([]int64{2, 2}, 1, 2, 2, 1)}, i32(nil, 1)},
		{"one device", `func.func @main(%x: tensor<2xi32>) -> tensor<2xi32> {
			%0 = "stablehlo.all_reduce"(%x) <{replica_groups = dense<0> : tensor<1x1xi64>}> ({
			^bb0(%a: tensor<i32>, %b: tensor<i32>):
				%1 = stablehlo.add %a, %b : tensor<i32>
				stablehlo.return %1 : tensor<i32>
			}) : (tensor<2xi32>) -> tensor<2xi32>
			return %0 : tensor<2xi32> }`,
			[]*ir.Tensor{i32([]int64{2}, 5, 6)}, i32([]int64{2}, 5, 6)},
	} {
		m, err := ReadModule([]byte(c.text))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		got, err := run(m, "main", c.in)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d := differ(got[0], c.want, 0); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

// TestRefused holds what must be refused by name.
func TestRefused(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
			%0 = stablehlo.custom_call @my_kernel(%x) : (tensor<2xf32>) -> tensor<2xf32>
			return %0 : tensor<2xf32> }`, `custom call "my_kernel" is not supported`},
		{`func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
			%0 = stablehlo.custom_call @lapack_sgeev_ffi(%x) : (tensor<2xf32>) -> tensor<2xf32>
			return %0 : tensor<2xf32> }`, `custom call "lapack_sgeev_ffi" is not supported`},
		{`func.func @main() -> tensor<2xi4> {
			%0 = stablehlo.constant dense<1> : tensor<2xi4>
			return %0 : tensor<2xi4> }`, "is not supported"},
		{`func.func @main(%x: tensor<?xi32>) -> tensor<?xi32> {
			%0 = "stablehlo.sort"(%x) <{dimension = 0 : i64}> ({
			^bb0(%a: tensor<i32>, %b: tensor<i32>):
				%1 = stablehlo.add %a, %b : tensor<i32>
				%2 = stablehlo.compare LT, %1, %b, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
				stablehlo.return %2 : tensor<i1>
			}) : (tensor<?xi32>) -> tensor<?xi32>
			return %0 : tensor<?xi32> }`, "comparator is none that is recognised"},
		{`func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
			%0 = func.call @main(%x) : (tensor<2xf32>) -> tensor<2xf32>
			return %0 : tensor<2xf32> }`, "nest too deep"},
		{`func.func @main(%x: tensor<2xf32>) -> tensor<3xf32> {
			%0 = stablehlo.reshape %x : (tensor<2xf32>) -> tensor<3xf32>
			return %0 : tensor<3xf32> }`, "differ"},
	} {
		m, err := ReadModule([]byte(c.text))
		if err == nil {
			_, err = Build(m, "main")
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q in\n%s", err, c.want, c.text)
		}
	}
}

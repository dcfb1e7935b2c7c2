package update

import (
	"testing"

	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/cse"
	"github.com/swage-ml/swage/passes/passtest"
)

func TestUpdate(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"two layers' caches in a loop", `
func graph @f(%x: f32[2,B,5,3], %u: f32[1,B,3], %n: i32[]) -> ("y": f32[2,B,5,3]) {
  sym B in 1..
  %i, %y = while %n, %x (%0: i32[], %1: f32[2,B,5,3]) {
    %2 = constant {value = dense(i32[]: 4)} : i32[]
    %3 = compare %0, %2 {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %5: f32[2,B,5,3]) {
    %6 = constant {value = dense(i32[]: 1)} : i32[]
    %7 = add %4, %6 : i32[]
    %8 = reshape %4 {shape = dims([1,1])} : i32[1,1]
    %9 = constant {value = dense(i32[1,1]: 0)} : i32[1,1]
    %10 = constant {value = dense(i32[1,1]: 5)} : i32[1,1]
    %11 = compare %8, %9 {direction = "GE"} : i1[1,1]
    %12 = compare %8, %10 {direction = "LT"} : i1[1,1]
    %13 = and %11, %12 : i1[1,1]
    check %13 {message = "range"}
    %14 = slice %5 {limit = dims([1,B,5,3]), start = dims([0,0,0,0]), stride = [1,1,1,1]} : f32[1,B,5,3]
    %15 = reshape %14 {shape = dims([B,5,3])} : f32[B,5,3]
    %16 = transpose %15 {perm = [1,0,2]} : f32[5,B,3]
    %17 = scatter %16, %8, %u {index_vector_dim = 1, inserted_window_dims = [0], kind = "set", scatter_dims_to_operand_dims = [0], update_window_dims = [1,2]} : f32[5,B,3]
    %18 = transpose %17 {perm = [1,0,2]} : f32[B,5,3]
    %20 = slice %5 {limit = dims([2,B,5,3]), start = dims([1,0,0,0]), stride = [1,1,1,1]} : f32[1,B,5,3]
    %21 = reshape %20 {shape = dims([B,5,3])} : f32[B,5,3]
    %22 = transpose %21 {perm = [1,0,2]} : f32[5,B,3]
    %s = reduce %18 {axes = [0,1,2], kind = "maximum"} : f32[]
    %t = tanh %s : f32[]
    %v = broadcast_in_dim %t {dims = [], shape = dims([1,B,3])} : f32[1,B,3]
    %23 = scatter %22, %8, %v {index_vector_dim = 1, inserted_window_dims = [0], kind = "set", scatter_dims_to_operand_dims = [0], update_window_dims = [1,2]} : f32[5,B,3]
    %24 = transpose %23 {perm = [1,0,2]} : f32[B,5,3]
    %25 = reshape %18 {shape = dims([1,B,5,3])} : f32[1,B,5,3]
    %26 = reshape %24 {shape = dims([1,B,5,3])} : f32[1,B,5,3]
    %27 = concatenate %25, %26 {axis = 0} : f32[2,B,5,3]
    yield %7, %27
  } : i32[], f32[2,B,5,3]
  return %y
}`, `
func graph @f(%x: f32[2,B,5,3], %u: f32[1,B,3], %n: i32[]) -> ("y": f32[2,B,5,3]) {
  sym B in 1..
  %i, %y = while %n, %x (%0: i32[], %1: f32[2,B,5,3]) {
    %2 = constant {value = dense(i32[]: 4)} : i32[]
    %3 = compare %0, %2 {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %5: f32[2,B,5,3]) {
    %6 = constant {value = dense(i32[]: 1)} : i32[]
    %7 = add %4, %6 : i32[]
    %8 = reshape %4 {shape = dims([1,1])} : i32[1,1]
    %9 = constant {value = dense(i32[1,1]: 0)} : i32[1,1]
    %10 = constant {value = dense(i32[1,1]: 5)} : i32[1,1]
    %11 = compare %8, %9 {direction = "GE"} : i1[1,1]
    %12 = compare %8, %10 {direction = "LT"} : i1[1,1]
    %13 = and %11, %12 : i1[1,1]
    check %13 {message = "range"}
    %z = constant {value = dense(i32[]: 0)} : i32[]
    %u2 = reshape %u {shape = dims([1,B,1,3])} : f32[1,B,1,3]
    %a = dynamic_update_slice %5, %u2, %z, %z, %4, %z : f32[2,B,5,3]
    %14 = slice %a {limit = dims([1,B,5,3]), start = dims([0,0,0,0]), stride = [1,1,1,1]} : f32[1,B,5,3]
    %s1 = reduce %14 {axes = [1,2,3], kind = "maximum"} : f32[1]
    %s = reshape %s1 {shape = dims([])} : f32[]
    %t = tanh %s : f32[]
    %v2 = broadcast_in_dim %t {dims = [], shape = dims([1,B,1,3])} : f32[1,B,1,3]
    %b = dynamic_update_slice %a, %v2, %6, %z, %4, %z : f32[2,B,5,3]
    yield %7, %b
  } : i32[], f32[2,B,5,3]
  return %y
}`},
		{"the first slices", `
func graph @f(%x: f32[5,3], %u: f32[T,3]) -> ("y": f32[5,3]) {
  sym T in 0..5
  %i = iota {axis = 0, dtype = !i32, shape = dims([T,1])} : i32[T,1]
  %y = scatter %x, %i, %u {index_vector_dim = 1, inserted_window_dims = [0], kind = "set", scatter_dims_to_operand_dims = [0], update_window_dims = [1]} : f32[5,3]
  return %y
}`, `
func graph @f(%x: f32[5,3], %u: f32[T,3]) -> ("y": f32[5,3]) {
  sym T in 0..5
  %z = constant {value = dense(i32[]: 0)} : i32[]
  %y = dynamic_update_slice %x, %u, %z, %z : f32[5,3]
  return %y
}`},
		{"not more than there are", `
func graph @f(%x: f32[5,3], %u: f32[T,3]) -> ("y": f32[5,3]) {
  sym T in 0..6
  %i = iota {axis = 0, dtype = !i32, shape = dims([T,1])} : i32[T,1]
  %y = scatter %x, %i, %u {index_vector_dim = 1, inserted_window_dims = [0], kind = "set", scatter_dims_to_operand_dims = [0], update_window_dims = [1]} : f32[5,3]
  return %y
}`, ""},
		{"not without a check", `
func graph @f(%x: f32[5,3], %u: f32[1,3], %n: i32[1]) -> ("y": f32[5,3]) {
  %y = scatter %x, %n, %u {index_vector_dim = 1, inserted_window_dims = [0], kind = "set", scatter_dims_to_operand_dims = [0], update_window_dims = [1]} : f32[5,3]
  return %y
}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) { passtest.Check(t, c.src, c.want, Pass, canon.Pass, cse.Pass) })
	}
}

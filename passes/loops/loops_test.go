package loops

import (
	"testing"

	"github.com/swage-ml/swage/passes/passtest"
)

func TestLoops(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"unchanged value", `
func graph @f(%x: f32[2], %n: i32[]) -> ("y": f32[2]) {
  %i, %m, %y = while %n, %n, %x (%0: i32[], %1: i32[], %2: f32[2]) {
    %c = constant {value = dense(i32[]: 3)} : i32[]
    %d = add %1, %c : i32[]
    %3 = compare %0, %d {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %5: i32[], %6: f32[2]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    %9 = tanh %6 : f32[2]
    yield %8, %5, %9
  } : i32[], i32[], f32[2]
  return %y
}`, `
func graph @f(%x: f32[2], %n: i32[]) -> ("y": f32[2]) {
  %c = constant {value = dense(i32[]: 3)} : i32[]
  %d = add %n, %c : i32[]
  %i, %y = while %n, %x (%0: i32[], %2: f32[2]) {
    %3 = compare %0, %d {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %6: f32[2]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    %9 = tanh %6 : f32[2]
    yield %8, %9
  } : i32[], f32[2]
  return %y
}`},
		{"hoists work, leaves what is free", `
func graph @f(%x: f32[2], %n: i32[], %s: f32[]) -> ("y": f32[2]) {
  %i, %y = while %n, %x (%0: i32[], %2: f32[2]) {
    %c = constant {value = dense(i32[]: 3)} : i32[]
    %3 = compare %0, %c {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %6: f32[2]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    %b = broadcast_in_dim %s {dims = [], shape = dims([2])} : f32[2]
    %a = add %x, %b : f32[2]
    %t = tanh %a : f32[2]
    %9 = add %6, %t : f32[2]
    %z = multiply %9, %b : f32[2]
    yield %8, %z
  } : i32[], f32[2]
  return %y
}`, `
func graph @f(%x: f32[2], %n: i32[], %s: f32[]) -> ("y": f32[2]) {
  %b = broadcast_in_dim %s {dims = [], shape = dims([2])} : f32[2]
  %a = add %x, %b : f32[2]
  %t = tanh %a : f32[2]
  %i, %y = while %n, %x (%0: i32[], %2: f32[2]) {
    %c = constant {value = dense(i32[]: 3)} : i32[]
    %3 = compare %0, %c {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %6: f32[2]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    %b2 = broadcast_in_dim %s {dims = [], shape = dims([2])} : f32[2]
    %9 = add %6, %t : f32[2]
    %z = multiply %9, %b2 : f32[2]
    yield %8, %z
  } : i32[], f32[2]
  return %y
}`},
		{"counters, checks of the index, the product of a step's slice", `
func graph @f(%x: f32[T,B,3], %h: f32[B,2]) -> ("y": f32[B,2]) {
  sym T in 1..
  sym B in 1..
  %z = constant {value = dense(i32[]: 0)} : i32[]
  %w = constant {value = dense(f32[3,2]: 1.0 2.0 3.0 4.0 5.0 6.0)} : f32[3,2]
  %i, %j, %y = while %z, %z, %h (%0: i32[], %1: i32[], %2: f32[B,2]) {
    %n = dim {dtype = !i32, expr = expr(T)} : i32[]
    %3 = compare %0, %n {direction = "LT"} : i1[]
    %3b = compare %1, %n {direction = "LT"} : i1[]
    %3c = and %3, %3b : i1[]
    yield %3c
  } (%4: i32[], %5: i32[], %6: f32[B,2]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    %9 = add %5, %7 : i32[]
    %10 = compare %5, %z {direction = "GE"} : i1[]
    check %10 {message = "m"}
    %n2 = dim {dtype = !i32, expr = expr(T)} : i32[]
    %11 = compare %5, %n2 {direction = "LT"} : i1[]
    check %11 {message = "m"}
    %12 = dynamic_slice %x, %5, %z, %z {sizes = dims([1,B,3])} : f32[1,B,3]
    %13 = reshape %12 {shape = dims([B,3])} : f32[B,3]
    %14 = dot_general %13, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,2]
    %15 = add %6, %14 : f32[B,2]
    yield %8, %9, %15
  } : i32[], i32[], f32[B,2]
  return %y
}`, `
func graph @f(%x: f32[T,B,3], %h: f32[B,2]) -> ("y": f32[B,2]) {
  sym T in 1..
  sym B in 1..
  %z = constant {value = dense(i32[]: 0)} : i32[]
  %w = constant {value = dense(f32[3,2]: 1.0 2.0 3.0 4.0 5.0 6.0)} : f32[3,2]
  %t = constant {value = dense(i1[]: 1)} : i1[]
  %t2 = constant {value = dense(i1[]: 1)} : i1[]
  %p = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [2], contract_rhs = [0]} : f32[T,B,2]
  %i, %y = while %z, %h (%0: i32[], %2: f32[B,2]) {
    %n = dim {dtype = !i32, expr = expr(T)} : i32[]
    %3 = compare %0, %n {direction = "LT"} : i1[]
    %3b = compare %0, %n {direction = "LT"} : i1[]
    %3c = and %3, %3b : i1[]
    yield %3c
  } (%4: i32[], %6: f32[B,2]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    check %t {message = "m"}
    check %t2 {message = "m"}
    %12 = dynamic_slice %p, %4, %z, %z {sizes = dims([1,B,2])} : f32[1,B,2]
    %13 = reshape %12 {shape = dims([B,2])} : f32[B,2]
    %15 = add %6, %13 : f32[B,2]
    yield %8, %15
  } : i32[], f32[B,2]
  return %y
}`},
		{"not a counter that another condition bounds", `
func graph @f(%x: f32[T], %h: i1[]) -> ("y": i32[]) {
  sym T in 1..
  %z = constant {value = dense(i32[]: 0)} : i32[]
  %i, %g = while %z, %h (%0: i32[], %2: i1[]) {
    yield %2
  } (%4: i32[], %6: i1[]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    %9 = compare %8, %z {direction = "LT"} : i1[]
    %10 = compare %4, %z {direction = "LT"} : i1[]
    %11 = and %9, %10 : i1[]
    yield %8, %11
  } : i32[], i1[]
  return %i
}`, ""},
		{"never runs", `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %n = constant {value = dense(i32[]: 3)} : i32[]
  %i, %y = while %n, %x (%0: i32[], %2: f32[2]) {
    %c = constant {value = dense(i32[]: 3)} : i32[]
    %3 = compare %0, %c {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %6: f32[2]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    %9 = tanh %6 : f32[2]
    yield %8, %9
  } : i32[], f32[2]
  return %y
}`, `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  return %x
}`},
		{"a symbol that the body defines holds its users inside", `
func graph @f(%x: f32[4], %n: i32[]) -> ("y": f32[4]) {
  sym N in 0..4 by_value
  %i, %y = while %n, %x (%0: i32[], %2: f32[4]) {
    %c = constant {value = dense(i32[]: 3)} : i32[]
    %3 = compare %0, %c {direction = "LT"} : i1[]
    yield %3
  } (%4: i32[], %6: f32[4]) {
    %7 = constant {value = dense(i32[]: 1)} : i32[]
    %8 = add %4, %7 : i32[]
    define %8 {sym = "N"}
    %s = slice %x {limit = dims([N]), start = dims([0]), stride = [1]} : f32[N]
    %r = reduce %s {axes = [0], kind = "add"} : f32[]
    %b = broadcast_in_dim %r {dims = [], shape = dims([4])} : f32[4]
    %9 = add %6, %b : f32[4]
    yield %8, %9
  } : i32[], f32[4]
  return %y
}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) { passtest.Check(t, c.src, c.want, Pass) })
	}
}

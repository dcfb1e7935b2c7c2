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

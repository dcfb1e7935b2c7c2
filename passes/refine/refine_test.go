package refine

import (
	"testing"

	"github.com/swage-ml/swage/passes/passtest"
)

func TestRefine(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"known symbol", `
func graph @f(%x: f32[B,4]) -> ("y": f32[N]) {
  sym B in 0..
  sym N in 0.. by_value
  %d = dim {dtype = !i64, expr = expr(4*B)} : i64[]
  define %d {sym = "N"}
  %0 = reshape %x {shape = dims([N])} : f32[N]
  return %0
}`, `
func graph @f(%x: f32[B,4]) -> ("y": f32[4*B]) {
  sym B in 0..
  %0 = reshape %x {shape = dims([4*B])} : f32[4*B]
  return %0
}`},
		{"known symbol within its type", `
func graph @f(%x: f32[B,4]) -> ("y": f32[N]) {
  sym B in 0..
  sym N in 0..2147483647 by_value
  %d = dim {dtype = !i32, expr = expr(4*B)} : i32[]
  define %d {sym = "N"}
  %0 = reshape %x {shape = dims([N])} : f32[N]
  return %0
}`, `
func graph @f(%x: f32[B,4]) -> ("y": f32[4*B]) {
  sym B in 0..
  %0 = reshape %x {shape = dims([4*B])} : f32[4*B]
  return %0
}`},
		{"a definition that may fail stays", `
func graph @f(%x: f32[B,4]) -> ("y": f32[N]) {
  sym B in 0..8
  sym N in 4.. by_value
  %d = dim {dtype = !i64, expr = expr(4*B)} : i64[]
  define %d {sym = "N"}
  %0 = reshape %x {shape = dims([N])} : f32[N]
  return %0
}`, ""},
		{"bounds by a check", `
func graph @f(%x: f32[B]) -> ("y": f32[B]) {
  sym B in 0..
  %d = dim {dtype = !i64, expr = expr(2*B - 1)} : i64[]
  %c = constant {value = dense(i64[]: 4)} : i64[]
  %p = compare %d, %c {direction = "GE"} : i1[]
  check %p {message = "m"}
  %y = tanh %x : f32[B]
  return %y
}`, `
func graph @f(%x: f32[B]) -> ("y": f32[B]) {
  sym B in 3..
  %d = dim {dtype = !i64, expr = expr(2*B - 1)} : i64[]
  %c = constant {value = dense(i64[]: 4)} : i64[]
  %p = compare %d, %c {direction = "GE"} : i1[]
  check %p {message = "m"}
  %y = tanh %x : f32[B]
  return %y
}`},
		{"bounds", `
func graph @f(%x: f32[B,4]) -> ("y": f32[max(2*B, B),4]) {
  sym B in 1..
  %c = constant {value = dense(f32[]: 0.0)} : f32[]
  %0 = broadcast_in_dim %c {dims = [], shape = dims([max(2*B, B),4])} : f32[max(2*B, B),4]
  return %0
}`, `
func graph @f(%x: f32[B,4]) -> ("y": f32[2*B,4]) {
  sym B in 1..
  %c = constant {value = dense(f32[]: 0.0)} : f32[]
  %0 = broadcast_in_dim %c {dims = [], shape = dims([2*B,4])} : f32[2*B,4]
  return %0
}`},
	} {
		t.Run(c.name, func(t *testing.T) { passtest.Check(t, c.src, c.want, Pass) })
	}
}

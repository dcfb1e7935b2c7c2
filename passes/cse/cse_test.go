package cse

import (
	"testing"

	"github.com/swage-ml/swage/passes/passtest"
)

func TestCSE(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"merges, also into a branch", `
func graph @f(%x: f32[2], %p: i1[]) -> ("y": f32[2]) {
  %a = tanh %x : f32[2]
  %b = tanh %x : f32[2]
  %c = add %a, %b : f32[2]
  %d = if %p () {
    %e = tanh %x : f32[2]
    %g = add %e, %c : f32[2]
    yield %g
  } () {
    yield %c
  } : f32[2]
  return %d
}`, `
func graph @f(%x: f32[2], %p: i1[]) -> ("y": f32[2]) {
  %a = tanh %x : f32[2]
  %c = add %a, %a : f32[2]
  %d = if %p () {
    %g = add %a, %c : f32[2]
    yield %g
  } () {
    yield %c
  } : f32[2]
  return %d
}`},
		{"not out of a branch, not by other attributes", `
func graph @f(%x: f32[2], %p: i1[]) -> ("y": f32[2]) {
  %d = if %p () {
    %e = tanh %x : f32[2]
    yield %e
  } () {
    yield %x
  } : f32[2]
  %a = tanh %x : f32[2]
  %b = convert %x {dtype = !f64} : f64[2]
  %b2 = convert %b {dtype = !f32} : f32[2]
  %c = convert %x {dtype = !bf16} : bf16[2]
  %c2 = convert %c {dtype = !f32} : f32[2]
  %s = add %a, %d : f32[2]
  %s2 = add %b2, %c2 : f32[2]
  %s3 = add %s, %s2 : f32[2]
  return %s3
}`, ""},
		{"a condition is checked once", `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %p = compare %x, %x {direction = "EQ"} : i1[2]
  check %p {message = "a"}
  %a = tanh %x : f32[2]
  check %p {message = "b"}
  return %a
}`, `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %p = compare %x, %x {direction = "EQ"} : i1[2]
  check %p {message = "a"}
  %a = tanh %x : f32[2]
  return %a
}`},
		{"constants by content", `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %a = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %b = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %c = constant {value = dense(f32[2]: 1.0 3.0)} : f32[2]
  %d = add %x, %a : f32[2]
  %e = add %d, %b : f32[2]
  %g = add %e, %c : f32[2]
  return %g
}`, `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %a = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %c = constant {value = dense(f32[2]: 1.0 3.0)} : f32[2]
  %d = add %x, %a : f32[2]
  %e = add %d, %a : f32[2]
  %g = add %e, %c : f32[2]
  return %g
}`},
	} {
		t.Run(c.name, func(t *testing.T) { passtest.Check(t, c.src, c.want, Pass) })
	}
}

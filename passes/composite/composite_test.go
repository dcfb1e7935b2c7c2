package composite

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/cse"
	"github.com/swage-ml/swage/passes/passtest"
)

const (
	softmaxText = `
func graph @f(%x: f32[B,4]) -> ("y": f32[B,4]) {
  sym B in 0..
  %m = reduce %x {axes = [1], kind = "maximum"} : f32[B]
  %k = reshape %m {shape = dims([B,1])} : f32[B,1]
  %b = broadcast_in_dim %k {dims = [0,1], shape = dims([B,4])} : f32[B,4]
  %d = subtract %x, %b : f32[B,4]
  %e = exponential %d : f32[B,4]
  %s = reduce %e {axes = [1], kind = "add"} : f32[B]
  %c = broadcast_in_dim %s {dims = [0], shape = dims([B,4])} : f32[B,4]
  %y = divide %e, %c : f32[B,4]
  return %y
}`
	// Keras 3: x*inv + (beta - mean*inv), inv = rsqrt(var + eps)*gamma
	keras3 = `
func graph @f(%x: f32[B,3,8], %g: f32[8], %h: f32[8]) -> ("y": f32[B,3,8]) {
  sym B in 0..
  %s = reduce %x {axes = [2], kind = "add"} : f32[B,3]
  %n = constant {value = dense(f32[]: 0.125)} : f32[]
  %nb = broadcast_in_dim %n {dims = [], shape = dims([B,3])} : f32[B,3]
  %m = multiply %s, %nb : f32[B,3]
  %mb = broadcast_in_dim %m {dims = [0,1], shape = dims([B,3,8])} : f32[B,3,8]
  %d = subtract %x, %mb : f32[B,3,8]
  %q = multiply %d, %d : f32[B,3,8]
  %t = reduce %q {axes = [2], kind = "add"} : f32[B,3]
  %v = multiply %t, %nb : f32[B,3]
  %e = constant {value = dense(f32[]: 0.001)} : f32[]
  %eb = broadcast_in_dim %e {dims = [], shape = dims([B,3])} : f32[B,3]
  %w = add %v, %eb : f32[B,3]
  %r = rsqrt %w : f32[B,3]
  %rb = broadcast_in_dim %r {dims = [0,1], shape = dims([B,3,8])} : f32[B,3,8]
  %gb = broadcast_in_dim %g {dims = [2], shape = dims([B,3,8])} : f32[B,3,8]
  %i = multiply %rb, %gb : f32[B,3,8]
  %p = multiply %x, %i : f32[B,3,8]
  %mr = broadcast_in_dim %m {dims = [0,1], shape = dims([B,3,8])} : f32[B,3,8]
  %mi = multiply %mr, %i : f32[B,3,8]
  %hb = broadcast_in_dim %h {dims = [2], shape = dims([B,3,8])} : f32[B,3,8]
  %o = subtract %hb, %mi : f32[B,3,8]
  %y = add %p, %o : f32[B,3,8]
  return %y
}`
	normed = `
func graph @f(%x: f32[B,3,8], %g: f32[8], %h: f32[8]) -> ("y": f32[B,3,8]) {
  sym B in 0..
  %y = layer_norm %x, %g, %h {axis = 2, epsilon = 0.0010000000474974513} : f32[B,3,8]
  return %y
}`
	// Keras 2: FusedBatchNorm over [1, rows, width, 1], training mode, then gamma and beta
	keras2 = `
func graph @f(%x: f32[B,3,8], %g: f32[8], %h: f32[8]) -> ("y": f32[B,3,8]) {
  sym B in 0..
  %z = reshape %x {shape = dims([1,3*B,8,1])} : f32[1,3*B,8,1]
  %s = reduce %z {axes = [0,2,3], kind = "add"} : f32[3*B]
  %n = constant {value = dense(f32[]: 8.0)} : f32[]
  %nb = broadcast_in_dim %n {dims = [], shape = dims([3*B])} : f32[3*B]
  %m = divide %s, %nb : f32[3*B]
  %mb = broadcast_in_dim %m {dims = [1], shape = dims([1,3*B,8,1])} : f32[1,3*B,8,1]
  %d = subtract %z, %mb : f32[1,3*B,8,1]
  %q = multiply %d, %d : f32[1,3*B,8,1]
  %t = reduce %q {axes = [0,2,3], kind = "add"} : f32[3*B]
  %v = divide %t, %nb : f32[3*B]
  %e = constant {value = dense(f32[]: 0.001)} : f32[]
  %eb = broadcast_in_dim %e {dims = [], shape = dims([3*B])} : f32[3*B]
  %w = add %v, %eb : f32[3*B]
  %r = rsqrt %w : f32[3*B]
  %rb = broadcast_in_dim %r {dims = [1], shape = dims([1,3*B,8,1])} : f32[1,3*B,8,1]
  %p = multiply %d, %rb : f32[1,3*B,8,1]
  %0 = constant {value = dense(f32[]: 0.0)} : f32[]
  %0b = broadcast_in_dim %0 {dims = [], shape = dims([1,3*B,8,1])} : f32[1,3*B,8,1]
  %a = add %p, %0b : f32[1,3*B,8,1]
  %k = reshape %a {shape = dims([B,3,8])} : f32[B,3,8]
  %gb = broadcast_in_dim %g {dims = [2], shape = dims([B,3,8])} : f32[B,3,8]
  %l = multiply %k, %gb : f32[B,3,8]
  %hb = broadcast_in_dim %h {dims = [2], shape = dims([B,3,8])} : f32[B,3,8]
  %y = add %l, %hb : f32[B,3,8]
  return %y
}`
)

func TestComposites(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"softmax", softmaxText, `
func graph @f(%x: f32[B,4]) -> ("y": f32[B,4]) {
  sym B in 0..
  %y = softmax %x {axis = 1} : f32[B,4]
  return %y
}`},
		{"softmax needs its own maximum", strings.Replace(softmaxText, "reduce %x", "reduce %z", 1), ""},
		{"logistic", `
func graph @f(%x: f32[B]) -> ("y": f32[B]) {
  sym B in 0..
  %c = constant {value = dense(f32[]: 1.0)} : f32[]
  %b = broadcast_in_dim %c {dims = [], shape = dims([B])} : f32[B]
  %n = negate %x : f32[B]
  %e = exponential %n : f32[B]
  %a = add %b, %e : f32[B]
  %y = divide %b, %a : f32[B]
  return %y
}`, `
func graph @f(%x: f32[B]) -> ("y": f32[B]) {
  sym B in 0..
  %y = logistic %x : f32[B]
  return %y
}`},
		{"layer norm, Keras 3", keras3, normed},
		{"layer norm, Keras 2", keras2, normed},
		{"layer norm, by a division", strings.NewReplacer("rsqrt", "sqrt", "%i = multiply %rb, %gb", "%i = divide %gb, %rb").Replace(keras3), normed},
		{"no layer norm: times the deviation", strings.Replace(keras3, "rsqrt", "sqrt", 1), ""},
		{"no layer norm: another epsilon's rows", strings.Replace(keras3, "%rb = broadcast_in_dim %r {dims = [0,1]", "%r2 = transpose %r {perm = [0,1]} : f32[B,3]\n  %rt = tanh %r2 : f32[B,3]\n  %rb = broadcast_in_dim %rt {dims = [0,1]", 1), ""},
		{"no layer norm: variance of something else", strings.Replace(keras3, "%q = multiply %d, %d", "%q = multiply %x, %x", 1), ""},
		{"no layer norm: wrong count", strings.Replace(keras3, "0.125", "0.25", 1), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := strings.Replace(c.src, "%z {axes = [1], kind = \"maximum\"", "%w {axes = [1], kind = \"maximum\"", 1)
			if src != c.src {
				src = strings.Replace(src, "(%x: f32[B,4])", "(%x: f32[B,4], %w: f32[B,4])", 1)
			}
			if c.want == "" {
				if got := passtest.Apply(t, src, canon.Pass, cse.Pass, Pass).String(); strings.Contains(got, "layer_norm") || strings.Contains(got, "softmax") {
					t.Errorf("got\n%s", got)
				}
				return
			}
			passtest.Check(t, src, c.want, canon.Pass, cse.Pass, Pass, canon.Pass)
		})
	}
}

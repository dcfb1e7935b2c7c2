package conv

import (
	"testing"

	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/passtest"
)

const convAttrs = `groups = 1, lhs_dilation = [1], pad_high = dims([1]), pad_low = dims([0]), rhs_dilation = [1], strides = [1]`

func TestFoldScale(t *testing.T) {
	run(t, []passes.Pass{canon.Pass, FoldScale, canon.Pass}, []test{
		{"batch norm after a convolution: (x - m)*s + b", `
func graph @f(%x: f32[B,4,1]) -> ("y": f32[B,4,2]) {
  sym B in 0..
  %w = constant {value = dense(f32[2,1,2]: 1.0 2.0 3.0 4.0)} : f32[2,1,2]
  %c = convolution %x, %w {` + convAttrs + `} : f32[B,4,2]
  %m = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %mb = broadcast_in_dim %m {dims = [2], shape = dims([B,4,2])} : f32[B,4,2]
  %d = subtract %c, %mb : f32[B,4,2]
  %s = constant {value = dense(f32[2]: 10.0 20.0)} : f32[2]
  %sb = broadcast_in_dim %s {dims = [2], shape = dims([B,4,2])} : f32[B,4,2]
  %e = multiply %d, %sb : f32[B,4,2]
  %o = constant {value = dense(f32[2]: 0.5 0.25)} : f32[2]
  %ob = broadcast_in_dim %o {dims = [2], shape = dims([B,4,2])} : f32[B,4,2]
  %y = add %e, %ob : f32[B,4,2]
  return %y
}`, `
func graph @f(%x: f32[B,4,1]) -> ("y": f32[B,4,2]) {
  sym B in 0..
  %w = constant {value = dense(f32[2,1,2]: 10.0 40.0 30.0 80.0)} : f32[2,1,2]
  %c = convolution %x, %w {` + convAttrs + `} : f32[B,4,2]
  %o = constant {value = dense(f32[2]: -9.5 -39.75)} : f32[2]
  %ob = broadcast_in_dim %o {dims = [2], shape = dims([B,4,2])} : f32[B,4,2]
  %y = add %c, %ob : f32[B,4,2]
  return %y
}`},
		{"depthwise, scale before, behind padding", `
func graph @f(%x: f32[B,4,2]) -> ("y": f32[B,4,4]) {
  sym B in 0..
  %s = constant {value = dense(f32[2]: 10.0 100.0)} : f32[2]
  %sb = broadcast_in_dim %s {dims = [2], shape = dims([B,4,2])} : f32[B,4,2]
  %xs = multiply %x, %sb : f32[B,4,2]
  %w = constant {value = dense(f32[2,1,4]: 1.0 2.0 3.0 4.0 5.0 6.0 7.0 8.0)} : f32[2,1,4]
  %y = convolution %xs, %w {groups = 2, lhs_dilation = [1], pad_high = dims([1]), pad_low = dims([0]), rhs_dilation = [1], strides = [1]} : f32[B,4,4]
  return %y
}`, `
func graph @f(%x: f32[B,4,2]) -> ("y": f32[B,4,4]) {
  sym B in 0..
  %w = constant {value = dense(f32[2,1,4]: 10.0 20.0 300.0 400.0 50.0 60.0 700.0 800.0)} : f32[2,1,4]
  %y = convolution %x, %w {groups = 2, lhs_dilation = [1], pad_high = dims([1]), pad_low = dims([0]), rhs_dilation = [1], strides = [1]} : f32[B,4,4]
  return %y
}`},
		{"a product's bias behind a reshape", `
func graph @f(%x: f32[B,2]) -> ("y": f32[B,1,2]) {
  sym B in 0..
  %w = constant {value = dense(f32[2,2]: 1.0 2.0 3.0 4.0)} : f32[2,2]
  %c = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,2]
  %r = reshape %c {shape = dims([B,1,2])} : f32[B,1,2]
  %o = constant {value = dense(f32[2]: 0.5 0.25)} : f32[2]
  %ob = broadcast_in_dim %o {dims = [2], shape = dims([B,1,2])} : f32[B,1,2]
  %y = add %r, %ob : f32[B,1,2]
  return %y
}`, `
func graph @f(%x: f32[B,2]) -> ("y": f32[B,1,2]) {
  sym B in 0..
  %w = constant {value = dense(f32[2,2]: 1.0 2.0 3.0 4.0)} : f32[2,2]
  %c = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,2]
  %o = constant {value = dense(f32[2]: 0.5 0.25)} : f32[2]
  %ob = broadcast_in_dim %o {dims = [1], shape = dims([B,2])} : f32[B,2]
  %y = add %c, %ob : f32[B,2]
  %r = reshape %y {shape = dims([B,1,2])} : f32[B,1,2]
  return %r
}`},
		{"not where the product is used twice", `
func graph @f(%x: f32[B,2]) -> ("y": f32[B,2], "z": f32[B,2]) {
  sym B in 0..
  %w = constant {value = dense(f32[2,2]: 1.0 2.0 3.0 4.0)} : f32[2,2]
  %c = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,2]
  %o = constant {value = dense(f32[2]: 0.5 0.25)} : f32[2]
  %ob = broadcast_in_dim %o {dims = [1], shape = dims([B,2])} : f32[B,2]
  %y = multiply %c, %ob : f32[B,2]
  return %y, %c
}`, ""},
	})
}

func TestFoldPad(t *testing.T) {
	run(t, []passes.Pass{FoldPad, canon.Pass}, []test{
		{"into a convolution", `
func graph @f(%x: f32[B,4,1], %w: f32[2,1,2]) -> ("y": f32[B,7,2]) {
  sym B in 0..
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %p = pad %x, %z {high = dims([0,2,0]), low = dims([0,1,0])} : f32[B,7,1]
  %y = convolution %p, %w {` + convAttrs + `} : f32[B,7,2]
  return %y
}`, `
func graph @f(%x: f32[B,4,1], %w: f32[2,1,2]) -> ("y": f32[B,7,2]) {
  sym B in 0..
  %y = convolution %x, %w {groups = 1, lhs_dilation = [1], pad_high = dims([3]), pad_low = dims([1]), rhs_dilation = [1], strides = [1]} : f32[B,7,2]
  return %y
}`},
		{"not other values, not channels", `
func graph @f(%x: f32[B,4,1], %w: f32[2,1,2], %v: f32[2,3,2]) -> ("y": f32[B,7,2], "z": f32[B,4,2]) {
  sym B in 0..
  %z = constant {value = dense(f32[]: 1.0)} : f32[]
  %p = pad %x, %z {high = dims([0,2,0]), low = dims([0,1,0])} : f32[B,7,1]
  %y = convolution %p, %w {` + convAttrs + `} : f32[B,7,2]
  %0 = constant {value = dense(f32[]: 0.0)} : f32[]
  %q = pad %x, %0 {high = dims([0,0,1]), low = dims([0,0,1])} : f32[B,4,3]
  %u = convolution %q, %v {` + convAttrs + `} : f32[B,4,2]
  return %y, %u
}`, ""},
		{"zeros into the maximum of a relu", `
func graph @f(%x: f32[B,4]) -> ("y": f32[B,3]) {
  sym B in 0..
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %zb = broadcast_in_dim %z {dims = [], shape = dims([B,4])} : f32[B,4]
  %r = maximum %x, %zb : f32[B,4]
  %p = pad %r, %z {high = dims([0,1]), low = dims([0,1])} : f32[B,6]
  %y = reduce_window %p {dilations = [1,1], kind = "maximum", pad_high = dims([0,0]), pad_low = dims([0,0]), strides = [1,2], window = [1,2]} : f32[B,3]
  return %y
}`, `
func graph @f(%x: f32[B,4]) -> ("y": f32[B,3]) {
  sym B in 0..
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %zb = broadcast_in_dim %z {dims = [], shape = dims([B,4])} : f32[B,4]
  %r = maximum %x, %zb : f32[B,4]
  %y = reduce_window %r {dilations = [1,1], kind = "maximum", pad_high = dims([0,1]), pad_low = dims([0,1]), strides = [1,2], window = [1,2]} : f32[B,3]
  return %y
}`},
		{"not of negative numbers", `
func graph @f(%x: f32[B,4]) -> ("y": f32[B,3]) {
  sym B in 0..
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %p = pad %x, %z {high = dims([0,1]), low = dims([0,1])} : f32[B,6]
  %y = reduce_window %p {dilations = [1,1], kind = "maximum", pad_high = dims([0,0]), pad_low = dims([0,0]), strides = [1,2], window = [1,2]} : f32[B,3]
  return %y
}`, ""},
		{"a crop of the result", `
func graph @f(%x: f32[B,4,1], %w: f32[2,1,2]) -> ("y": f32[B,3,2]) {
  sym B in 0..
  %c = convolution %x, %w {` + convAttrs + `} : f32[B,4,2]
  %y = slice %c {limit = dims([B,3,2]), start = dims([0,0,0]), stride = [1,1,1]} : f32[B,3,2]
  return %y
}`, `
func graph @f(%x: f32[B,4,1], %w: f32[2,1,2]) -> ("y": f32[B,3,2]) {
  sym B in 0..
  %y = convolution %x, %w {groups = 1, lhs_dilation = [1], pad_high = dims([0]), pad_low = dims([0]), rhs_dilation = [1], strides = [1]} : f32[B,3,2]
  return %y
}`},
	})
}

func TestDilate(t *testing.T) {
	run(t, []passes.Pass{canon.Pass, Dilate, canon.Pass, FoldPad, canon.Pass}, []test{
		{"one axis, as Conv1D does it", `
func graph @f(%x: f32[B,6,3], %w: f32[1,2,3,5]) -> ("y": f32[B,4,5]) {
  sym B in 0..
  %a = reshape %x {shape = dims([B,3,2,3])} : f32[B,3,2,3]
  %b = transpose %a {perm = [2,0,1,3]} : f32[2,B,3,3]
  %c = reshape %b {shape = dims([2*B,1,3,3])} : f32[2*B,1,3,3]
  %d = convolution %c, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([0,0]), pad_low = dims([0,0]), rhs_dilation = [1,1], strides = [1,1]} : f32[2*B,1,2,5]
  %e = reshape %d {shape = dims([2,B,2,5])} : f32[2,B,2,5]
  %g = transpose %e {perm = [1,2,0,3]} : f32[B,2,2,5]
  %y = reshape %g {shape = dims([B,4,5])} : f32[B,4,5]
  return %y
}`, `
func graph @f(%x: f32[B,6,3], %w: f32[1,2,3,5]) -> ("y": f32[B,4,5]) {
  sym B in 0..
  %v = reshape %w {shape = dims([2,3,5])} : f32[2,3,5]
  %d = convolution %x, %v {groups = 1, lhs_dilation = [1], pad_high = dims([0]), pad_low = dims([0]), rhs_dilation = [2], strides = [1]} : f32[B,4,5]
  return %d
}`},
		{"two axes, with padding of the phases", `
func graph @f(%x: f32[B,6,9,3], %w: f32[2,2,3,5]) -> ("y": f32[B,6,6,5]) {
  sym B in 0..
  %a = reshape %x {shape = dims([B,3,2,3,3,3])} : f32[B,3,2,3,3,3]
  %b = transpose %a {perm = [2,4,0,1,3,5]} : f32[2,3,B,3,3,3]
  %c = reshape %b {shape = dims([6*B,3,3,3])} : f32[6*B,3,3,3]
  %d = convolution %c, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([1,0]), pad_low = dims([0,0]), rhs_dilation = [1,1], strides = [1,1]} : f32[6*B,3,2,5]
  %e = reshape %d {shape = dims([2,3,B,3,2,5])} : f32[2,3,B,3,2,5]
  %g = transpose %e {perm = [2,3,0,4,1,5]} : f32[B,3,2,2,3,5]
  %y = reshape %g {shape = dims([B,6,6,5])} : f32[B,6,6,5]
  return %y
}`, `
func graph @f(%x: f32[B,6,9,3], %w: f32[2,2,3,5]) -> ("y": f32[B,6,6,5]) {
  sym B in 0..
  %d = convolution %x, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([2,0]), pad_low = dims([0,0]), rhs_dilation = [2,3], strides = [1,1]} : f32[B,6,6,5]
  return %d
}`},
		{"not another order of phases", `
func graph @f(%x: f32[B,6,3], %w: f32[2,3,5]) -> ("y": f32[B,4,5]) {
  sym B in 0..
  %a = reshape %x {shape = dims([B,2,3,3])} : f32[B,2,3,3]
  %b = transpose %a {perm = [1,0,2,3]} : f32[2,B,3,3]
  %c = reshape %b {shape = dims([2*B,3,3])} : f32[2*B,3,3]
  %d = convolution %c, %w {groups = 1, lhs_dilation = [1], pad_high = dims([0]), pad_low = dims([0]), rhs_dilation = [1], strides = [1]} : f32[2*B,2,5]
  %e = reshape %d {shape = dims([2,B,2,5])} : f32[2,B,2,5]
  %g = transpose %e {perm = [1,2,0,3]} : f32[B,2,2,5]
  %y = reshape %g {shape = dims([B,4,5])} : f32[B,4,5]
  return %y
}`, ""},
	})
}

type test struct{ name, src, want string }

func run(t *testing.T, list []passes.Pass, tests []test) {
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) { passtest.Check(t, c.src, c.want, list...) })
	}
}

package layout

import (
	"testing"

	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/fold"
	"github.com/swage-ml/swage/passes/passtest"
)

func TestLayout(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"channels first: bias, relu, pooling, padding between two convolutions", `
func graph @f(%x: f32[B,4,4,2], %w: f32[1,1,2,2]) -> ("y": f32[B,4,4,2]) {
  sym B in 0..
  %c = convolution %x, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([0,0]), pad_low = dims([0,0]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,4,4,2]
  %t = transpose %c {perm = [0,3,1,2]} : f32[B,2,4,4]
  %b = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %bb = broadcast_in_dim %b {dims = [1], shape = dims([B,2,4,4])} : f32[B,2,4,4]
  %a = add %t, %bb : f32[B,2,4,4]
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %zb = broadcast_in_dim %z {dims = [], shape = dims([B,2,4,4])} : f32[B,2,4,4]
  %r = maximum %a, %zb : f32[B,2,4,4]
  %m = reduce_window %r {dilations = [1,1,1,1], kind = "maximum", pad_high = dims([0,0,0,0]), pad_low = dims([0,0,0,1]), strides = [1,1,1,1], window = [1,1,1,2]} : f32[B,2,4,4]
  %p = pad %m, %z {high = dims([0,0,0,0]), low = dims([0,0,1,0])} : f32[B,2,5,4]
  %s = slice %p {limit = dims([B,2,4,4]), start = dims([0,0,0,0]), stride = [1,1,1,1]} : f32[B,2,4,4]
  %u = transpose %s {perm = [0,2,3,1]} : f32[B,4,4,2]
  %y = convolution %u, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([0,0]), pad_low = dims([0,0]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,4,4,2]
  return %y
}`, `
func graph @f(%x: f32[B,4,4,2], %w: f32[1,1,2,2]) -> ("y": f32[B,4,4,2]) {
  sym B in 0..
  %c = convolution %x, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([0,0]), pad_low = dims([0,0]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,4,4,2]
  %b = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %bb = broadcast_in_dim %b {dims = [3], shape = dims([B,4,4,2])} : f32[B,4,4,2]
  %a = add %c, %bb : f32[B,4,4,2]
  %z = constant {value = dense(f32[]: 0.0)} : f32[]
  %zb = broadcast_in_dim %z {dims = [], shape = dims([B,4,4,2])} : f32[B,4,4,2]
  %r = maximum %a, %zb : f32[B,4,4,2]
  %m = reduce_window %r {dilations = [1,1,1,1], kind = "maximum", pad_high = dims([0,0,0,0]), pad_low = dims([0,0,1,0]), strides = [1,1,1,1], window = [1,1,2,1]} : f32[B,4,4,2]
  %p = pad %m, %z {high = dims([0,0,0,0]), low = dims([0,1,0,0])} : f32[B,5,4,2]
  %s = slice %p {limit = dims([B,4,4,2]), start = dims([0,0,0,0]), stride = [1,1,1,1]} : f32[B,4,4,2]
  %y = convolution %s, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([0,0]), pad_low = dims([0,0]), rhs_dilation = [1,1], strides = [1,1]} : f32[B,4,4,2]
  return %y
}`},
		{"concatenate, reduce, softmax, reverse", `
func graph @f(%x: f32[B,4,3], %z: f32[B,4,3]) -> ("y": f32[B,6]) {
  sym B in 0..
  %a = transpose %x {perm = [0,2,1]} : f32[B,3,4]
  %b = transpose %z {perm = [0,2,1]} : f32[B,3,4]
  %c = concatenate %a, %b {axis = 1} : f32[B,6,4]
  %s = softmax %c {axis = 1} : f32[B,6,4]
  %d = reverse %s {axes = [1]} : f32[B,6,4]
  %y = reduce %d {axes = [2], kind = "add"} : f32[B,6]
  return %y
}`, `
func graph @f(%x: f32[B,4,3], %z: f32[B,4,3]) -> ("y": f32[B,6]) {
  sym B in 0..
  %c = concatenate %x, %z {axis = 2} : f32[B,4,6]
  %s = softmax %c {axis = 2} : f32[B,4,6]
  %d = reverse %s {axes = [2]} : f32[B,4,6]
  %y = reduce %d {axes = [1], kind = "add"} : f32[B,6]
  return %y
}`},
		{"what is left of a reduce is transposed", `
func graph @f(%x: f32[2,B,3]) -> ("y": f32[3,2]) {
  sym B in 0..
  %a = transpose %x {perm = [1,2,0]} : f32[B,3,2]
  %y = reduce %a {axes = [0], kind = "add"} : f32[3,2]
  return %y
}`, `
func graph @f(%x: f32[2,B,3]) -> ("y": f32[3,2]) {
  sym B in 0..
  %r = reduce %x {axes = [1], kind = "add"} : f32[2,3]
  %y = transpose %r {perm = [1,0]} : f32[3,2]
  return %y
}`},
		{"different permutations stay", `
func graph @f(%x: f32[2,2,3], %z: f32[2,3,2]) -> ("y": f32[3,2,2]) {
  %a = transpose %x {perm = [2,0,1]} : f32[3,2,2]
  %b = transpose %z {perm = [1,0,2]} : f32[3,2,2]
  %y = add %a, %b : f32[3,2,2]
  return %y
}`, ""},
		{"a transpose that is needed anyway stays", `
func graph @f(%x: f32[2,3]) -> ("y": f32[3,2], "z": f32[3,2]) {
  %a = transpose %x {perm = [1,0]} : f32[3,2]
  %y = tanh %a : f32[3,2]
  return %y, %a
}`, ""},
		{"reshape between a product and its bias and activation", `
func graph @f(%x: f32[3*B,4], %w: f32[4,6], %b: f32[3,6]) -> ("y": f32[B,3,6]) {
  sym B in 0..
  %d = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[3*B,6]
  %r = reshape %d {shape = dims([B,3,6])} : f32[B,3,6]
  %s = slice %b {limit = dims([1,6]), start = dims([0,0]), stride = [1,1]} : f32[1,6]
  %v = reshape %s {shape = dims([6])} : f32[6]
  %c = broadcast_in_dim %v {dims = [2], shape = dims([B,3,6])} : f32[B,3,6]
  %a = add %r, %c : f32[B,3,6]
  %t = tanh %a : f32[B,3,6]
  %e = broadcast_in_dim %b {dims = [1,2], shape = dims([B,3,6])} : f32[B,3,6]
  %y = add %t, %e : f32[B,3,6]
  return %y
}`, `
func graph @f(%x: f32[3*B,4], %w: f32[4,6], %b: f32[3,6]) -> ("y": f32[B,3,6]) {
  sym B in 0..
  %d = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[3*B,6]
  %s = slice %b {limit = dims([1,6]), start = dims([0,0]), stride = [1,1]} : f32[1,6]
  %v = reshape %s {shape = dims([6])} : f32[6]
  %c = broadcast_in_dim %v {dims = [1], shape = dims([3*B,6])} : f32[3*B,6]
  %a = add %d, %c : f32[3*B,6]
  %t = tanh %a : f32[3*B,6]
  %r = reshape %t {shape = dims([B,3,6])} : f32[B,3,6]
  %e = broadcast_in_dim %b {dims = [1,2], shape = dims([B,3,6])} : f32[B,3,6]
  %y = add %r, %e : f32[B,3,6]
  return %y
}`},
	} {
		t.Run(c.name, func(t *testing.T) { passtest.Check(t, c.src, c.want, Pass, fold.Pass, canon.Pass) })
	}
}

func TestGroups(t *testing.T) {
	dims := func(s string) shape.Dims {
		d, err := shape.ParseDims(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		from, to string
		want     int // groups; 0: none
	}{
		{"[B*T,768]", "[B,T,768]", 2},
		{"[B,T,768]", "[B,T,12,64]", 3},
		{"[6,4]", "[2,12]", 1},
		{"[2,3,4]", "[6,2,2]", 2},
		{"[B,4]", "[2*B,2]", 1},
		{"[B,1,4]", "[B,4]", 2},
		{"[T,B]", "[B,T]", 1},
		{"[B]", "[T]", 0},
	} {
		gs, ok := groups(dims(c.from), dims(c.to))
		if ok != (c.want > 0) || len(gs) != c.want && ok {
			t.Errorf("groups(%s, %s) = %v, %v, want %d", c.from, c.to, gs, ok, c.want)
		}
	}
}

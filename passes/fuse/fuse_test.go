package fuse_test

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes/fuse"
	"github.com/swage-ml/swage/passes/passtest"
)

// kinds lists the groups of the module's first function.
func kinds(m *ir.Module) string {
	var out []string
	m.Funcs[0].Body.Walk(func(op *ir.Op) {
		if op.Is("fused") {
			out = append(out, op.Str("kind"))
		}
	})
	return strings.Join(out, " ")
}

func TestGroups(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"epilogue joins its product", `func graph @f(%x: f32[B,4], %w: f32[4,8], %b: f32[8]) -> ("y": f32[B,8]) {
  sym B in 0..
  %0 = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,8]
  %1 = broadcast_in_dim %b {dims = [1], shape = dims([B,8])} : f32[B,8]
  %2 = add %0, %1 : f32[B,8]
  return %2
}`, "dot_general"},
		{"a product that is an output keeps its own kernel", `func graph @f(%x: f32[B,4], %w: f32[4,8]) -> ("y": f32[B,8], "z": f32[B,8]) {
  sym B in 0..
  %0 = dot_general %x, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,8]
  %1 = tanh %0 : f32[B,8]
  return %0, %1
}`, "dot_general loop"},
		{"two users: computed once", `func graph @f(%x: f32[B,4]) -> ("y": f32[B], "z": f32[4]) {
  sym B in 0..
  %0 = tanh %x : f32[B,4]
  %1 = reduce %0 {axes = [1], kind = "add"} : f32[B]
  %2 = reduce %0 {axes = [0], kind = "add"} : f32[4]
  return %1, %2
}`, "loop reduce reduce"},
		{"a prologue joins its reduction", `func graph @f(%x: f32[B,4]) -> ("y": f32[B]) {
  sym B in 0..
  %0 = tanh %x : f32[B,4]
  %1 = reduce %0 {axes = [1], kind = "add"} : f32[B]
  return %1
}`, "reduce"},
		{"work under a broadcast is not repeated", `func graph @f(%x: f32[B], %y: f32[B,100]) -> ("y": f32[B,100]) {
  sym B in 0..
  %0 = tanh %x : f32[B]
  %1 = broadcast_in_dim %0 {dims = [0], shape = dims([B,100])} : f32[B,100]
  %2 = add %1, %y : f32[B,100]
  return %2
}`, "loop loop"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := passtest.Apply(t, c.src, fuse.Pass)
			if got := kinds(m); got != c.want {
				t.Errorf("groups %q, want %q\n%s", got, c.want, m)
			}
			passtest.SameAnswers(t, passtest.Parse(t, c.src), m)
		})
	}
}

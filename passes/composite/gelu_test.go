package composite

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/passes/passtest"
)

func TestGelu(t *testing.T) {
	gelu := func(other string) string {
		return `
func graph @f(%x: f32[B,4], %z: f32[B,4]) -> ("y": f32[B,4]) {
  sym B in 0..
  %h = constant {value = dense(f32[]: 0.5)} : f32[]
  %hb = broadcast_in_dim %h {dims = [], shape = dims([B,4])} : f32[B,4]
  %a = multiply ` + other + `, %hb : f32[B,4]
  %k = constant {value = dense(f32[]: -0.70710677)} : f32[]
  %kb = broadcast_in_dim %k {dims = [], shape = dims([B,4])} : f32[B,4]
  %b = multiply %x, %kb : f32[B,4]
  %e = erfc %b : f32[B,4]
  %y = multiply %a, %e : f32[B,4]
  return %y
}`
	}
	m := passtest.Apply(t, gelu("%x"), Pass)
	if strings.Contains(m.String(), "erfc") {
		t.Errorf("not formed:\n%s", m)
	}
	passtest.SameAnswers(t, passtest.Parse(t, gelu("%x")), m)
	if m := passtest.Apply(t, gelu("%z"), Pass); !strings.Contains(m.String(), "erfc") {
		t.Errorf("formed though another value is multiplied:\n%s", m)
	}
}

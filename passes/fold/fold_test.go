package fold

import (
	"testing"

	"github.com/swage-ml/swage/passes/passtest"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"arithmetic", `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %a = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %b = constant {value = dense(f32[2]: 3.0 5.0)} : f32[2]
  %c = add %a, %b : f32[2]
  %d = multiply %x, %c : f32[2]
  return %d
}`, `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %c = constant {value = dense(f32[2]: 4.0 7.0)} : f32[2]
  %d = multiply %x, %c : f32[2]
  return %d
}`},
		{"through a broadcast, equal elements stay a broadcast", `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %a = constant {value = dense(f32[]: 1.0)} : f32[]
  %b = broadcast_in_dim %a {dims = [], shape = dims([2])} : f32[2]
  %c = add %b, %b : f32[2]
  %d = multiply %x, %c : f32[2]
  return %d
}`, `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %a = constant {value = dense(f32[]: 2.0)} : f32[]
  %b = broadcast_in_dim %a {dims = [], shape = dims([2])} : f32[2]
  %d = multiply %x, %b : f32[2]
  return %d
}`},
		{"a small iota", `
func graph @f(%x: f32[3]) -> ("y": f32[3]) {
  %i = iota {axis = 0, dtype = !i32, shape = dims([3])} : i32[3]
  %c = convert %i {dtype = !f32} : f32[3]
  %d = multiply %x, %c : f32[3]
  return %d
}`, `
func graph @f(%x: f32[3]) -> ("y": f32[3]) {
  %c = constant {value = dense(f32[3]: 0.0 1.0 2.0)} : f32[3]
  %d = multiply %x, %c : f32[3]
  return %d
}`},
		{"not what grows", `
func graph @f(%x: f32[40000]) -> ("y": f32[40000]) {
  %a = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %b = broadcast_in_dim %a {dims = [1], shape = dims([20000,2])} : f32[20000,2]
  %c = tanh %b : f32[20000,2]
  %r = reshape %c {shape = dims([40000])} : f32[40000]
  %d = multiply %x, %r : f32[40000]
  return %d
}`, ""},
		{"not what fails", `
func graph @f(%x: f32[2]) -> ("y": f32[2]) {
  %a = constant {value = dense(f32[2]: 1.0 2.0)} : f32[2]
  %b = slice %a {limit = dims([4]), start = dims([2]), stride = [1]} : f32[2]
  %p = constant {value = dense(i1[]: 0)} : i1[]
  %d = if %p () {
    yield %b
  } () {
    yield %x
  } : f32[2]
  return %d
}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.name == "not what fails" {
				before := passtest.Parse(t, c.src).String()
				if got := passtest.Apply(t, c.src, Pass).String(); got != before {
					t.Errorf("got\n%s", got)
				}
				return
			}
			passtest.Check(t, c.src, c.want, Pass)
		})
	}
}

// A large result becomes one global, whatever the number of functions that compute it.
func TestGlobalIsShared(t *testing.T) {
	body := `
  %w = constant {value = @w} : f32[16,16]
  %t = transpose %w {perm = [1,0]} : f32[16,16]
  %d = multiply %x, %t : f32[16,16]
  return %d
}
`
	lit := "global @w : f32[16,16] = dense(f32[16,16]: base64 \""
	for range 256 / 3 { // 1024 bytes: 0, 1, 2, … would do, any pattern that its transpose differs from
		lit += "AAAAAAAAgD8AAABA"
	}
	lit += "AAAAAA==\")\n"
	m := passtest.Apply(t, lit+"func graph @f(%x: f32[16,16]) -> (\"y\": f32[16,16]) {"+body+"func graph @g(%x: f32[16,16]) -> (\"y\": f32[16,16]) {"+body, Pass)
	if len(m.Globals) != 2 {
		t.Errorf("%d globals, want 2:\n%s", len(m.Globals), m)
	}
}

package complex_test

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/complex"
	"github.com/swage-ml/swage/passes/passtest"
)

// TestParts splits each function and wants real tensors only, and the interpreter's answers.
func TestParts(t *testing.T) {
	for name, src := range map[string]string{
		"rfft": `func graph @f(%x: f32[B,16]) -> ("re": f32[B,9], "im": f32[B,9], "abs": f32[B,9]) {
  sym B in 1..
  %0 = fft %x {length = dims([16]), type = "RFFT"} : c64[B,9]
  %1 = real %0 : f32[B,9]
  %2 = imag %0 : f32[B,9]
  %3 = abs %0 : f32[B,9]
  return %1, %2, %3
}`,
		"irfft of products": `func graph @f(%x: f32[3,5,6], %y: f32[3,5,6]) -> ("z": f32[3,5,6]) {
  %0 = fft %x {length = dims([5,6]), type = "RFFT"} : c64[3,5,4]
  %1 = fft %y {length = dims([5,6]), type = "RFFT"} : c64[3,5,4]
  %2 = multiply %0, %1 : c64[3,5,4]
  %3 = fft %2 {length = dims([5,6]), type = "IRFFT"} : f32[3,5,6]
  return %3
}`,
		"ifft of fft": `func graph @f(%x: f32[2,7], %y: f32[2,7]) -> ("re": f32[7,2], "eq": i1[2,7]) {
  %0 = complex %x, %y : c64[2,7]
  %1 = fft %0 {length = dims([7]), type = "FFT"} : c64[2,7]
  %2 = fft %1 {length = dims([7]), type = "IFFT"} : c64[2,7]
  %3 = divide %2, %0 : c64[2,7]
  %4 = transpose %3 {perm = [1,0]} : c64[7,2]
  %5 = real %4 : f32[7,2]
  %6 = compare %0, %0 {direction = "EQ"} : i1[2,7]
  return %5, %6
}`,
	} {
		t.Run(name, func(t *testing.T) {
			m := passtest.Apply(t, src, complex.Pass)
			if strings.Contains(m.String(), "c64") {
				t.Errorf("complex tensors are left:\n%s", m)
			}
			passtest.SameAnswers(t, passtest.Parse(t, src), m)
		})
	}
}

// TestRefused: what cannot be split is an error that names the node, not a wrong answer.
func TestRefused(t *testing.T) {
	m := passtest.Parse(t, `func graph @f(%x: c64[2]) -> ("y": f32[2]) {
  %0 = abs %x : f32[2]  // the/node
  return %0
}`)
	err := complex.Pass.Run(m, passes.NewCtx(passes.Options{}))
	if err == nil || !strings.Contains(err.Error(), "the/node") {
		t.Errorf("got %v", err)
	}
}

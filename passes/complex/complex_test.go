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
		"functions": `func graph @f(%x: f64[3,4], %y: f64[3,4]) -> ("re": f64[3,4], "im": f64[3,4]) {
  %z = complex %x, %y : c128[3,4]
  %u0 = sign %z : c128[3,4]
  %u1 = sqrt %z : c128[3,4]
  %u2 = rsqrt %z : c128[3,4]
  %u3 = log %z : c128[3,4]
  %u4 = log_plus_one %z : c128[3,4]
  %u5 = exponential_minus_one %z : c128[3,4]
  %u6 = logistic %z : c128[3,4]
  %u7 = sine %z : c128[3,4]
  %u8 = cosine %z : c128[3,4]
  %u9 = tan %z : c128[3,4]
  %u10 = sinh %z : c128[3,4]
  %u11 = cosh %z : c128[3,4]
  %u12 = tanh %z : c128[3,4]
  %u13 = asin %z : c128[3,4]
  %u14 = acos %z : c128[3,4]
  %u15 = atan %z : c128[3,4]
  %u16 = asinh %z : c128[3,4]
  %u17 = acosh %z : c128[3,4]
  %u18 = atanh %z : c128[3,4]
  %s1 = add %u0, %u1 : c128[3,4]
  %s2 = add %s1, %u2 : c128[3,4]
  %s3 = add %s2, %u3 : c128[3,4]
  %s4 = add %s3, %u4 : c128[3,4]
  %s5 = add %s4, %u5 : c128[3,4]
  %s6 = add %s5, %u6 : c128[3,4]
  %s7 = add %s6, %u7 : c128[3,4]
  %s8 = add %s7, %u8 : c128[3,4]
  %s9 = add %s8, %u9 : c128[3,4]
  %s10 = add %s9, %u10 : c128[3,4]
  %s11 = add %s10, %u11 : c128[3,4]
  %s12 = add %s11, %u12 : c128[3,4]
  %s13 = add %s12, %u13 : c128[3,4]
  %s14 = add %s13, %u14 : c128[3,4]
  %s15 = add %s14, %u15 : c128[3,4]
  %s16 = add %s15, %u16 : c128[3,4]
  %s17 = add %s16, %u17 : c128[3,4]
  %s18 = add %s17, %u18 : c128[3,4]
  %p = power %z, %s18 : c128[3,4]
  %re = real %p : f64[3,4]
  %im = imag %p : f64[3,4]
  return %re, %im
}`,
		"bits": `func graph @f(%x: f32[2,3], %y: f32[2,3]) -> ("i": i64[2,3], "b": u8[2,3,8], "re": f32[2,3]) {
  %z = complex %x, %y : c64[2,3]
  %i = bitcast_convert %z {dtype = !i64} : i64[2,3]
  %b = bitcast_convert %z {dtype = !u8} : u8[2,3,8]
  %w = bitcast_convert %b {dtype = !c64} : c64[2,3]
  %re = real %w : f32[2,3]
  return %i, %b, %re
}`,
		"loop": `func graph @f(%x: f32[2,3], %y: f32[2,3]) -> ("re": f32[2,3], "im": f32[3], "all": f32[2,3]) {
  %z = complex %x, %y : c64[2,3]
  %n = constant {value = dense(i32[]: 0)} : i32[]
  %five = constant {value = dense(i32[]: 5)} : i32[]
  %one = constant {value = dense(i32[]: 1)} : i32[]
  %k, %r = while %n, %z (%i: i32[], %a: c64[2,3]) {
    %more = compare %i, %five {direction = "LT"} : i1[]
    yield %more
  } (%j: i32[], %b: c64[2,3]) {
    %next = add %j, %one : i32[]
    %c = multiply %b, %z : c64[2,3]
    yield %next, %c
  } : i32[], c64[2,3]
  %re = real %r : f32[2,3]
  %p = reduce %z {axes = [0], kind = "multiply"} : c64[3]
  %im = imag %p : f32[3]
  %d = scan %z {axis = 1, exclusive = false, kind = "multiply", reverse = true} : c64[2,3]
  %all = real %d : f32[2,3]
  return %re, %im, %all
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

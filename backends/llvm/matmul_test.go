package llvm_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/swage-ml/swage/ir"
)

// matmul is A[M,K] times B packed in panels of 32 columns, by register tiles of R×32.
func matmul(m, k, n, r int64) string {
	return strings.NewReplacer("$M", fmt.Sprint(m), "$K", fmt.Sprint(k), "$P", fmt.Sprint(n/32), "$N", fmt.Sprint(n), "$R", fmt.Sprint(r)).Replace(`module @mm

func kernel @mm(%a: buf<f32[$M,$K],arg>, %b: buf<f32[$P,$K,32],arg>, %c: buf<f32[$M,$N],arg>) -> () {flops = expr(2*$M*$K*$N)} {
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %r = constant {value = $R} : index
  %m = constant {value = $M} : index
  %k = constant {value = $K} : index
  %p = constant {value = $P} : index
  %w = constant {value = 32} : index
  for %zero, %p, %one {kind = "parallel"} (%j: index) {
    %col = multiply %j, %w : index
    for %zero, %m, %r {kind = "seq"} (%i: index) {
      %acc0 = constant {type = type(tile<f32,$Rx32>), value = dense(f32[]: 0.0)} : tile<f32,$Rx32>
      %acc = for %zero, %k, %one, %acc0 {kind = "seq"} (%kk: index, %s: tile<f32,$Rx32>) {
        %x = load %a, %i, %kk {axes = [0,1], tile = [$R,1]} : tile<f32,$Rx1>
        %y = load %b, %j, %kk, %zero {axes = [1,2], tile = [1,32]} : tile<f32,1x32>
        %t = mma %s, %x, %y : tile<f32,$Rx32>  // MatMul
        yield %t
      } : tile<f32,$Rx32>
      store %acc, %c, %i, %col {axes = [0,1]}
      yield
    }
    yield
  }
  return
}

func program @serve(%a: buf<f32[$M,$K],arg>, %b: buf<f32[$P,$K,32],arg>, %c: buf<f32[$M,$N],arg>) -> () {
  call %a, %b, %c {callee = "mm"}
  return
}
`)
}

func random(seed uint64, d ir.DType, dims ...int64) *ir.Tensor {
	r := rand.New(rand.NewPCG(seed, 1))
	t := ir.NewTensor(d, dims...)
	for i := range t.Len() {
		t.SetFloat(i, float64(float32(r.NormFloat64())))
	}
	return t
}

func TestMatmul(t *testing.T) {
	tg := target(t)
	c := compile(t, parse(t, matmul(28, 40, 64, 14), map[string][]string{"serve": {"c"}}), tg, keepText)
	c.same(t, "serve", random(1, ir.F32, 28, 40), random(2, ir.F32, 2, 40, 32))
	if tg.Name == "x86-64-v4" {
		loop := innerLoop(c.asm(t), "vfmadd")
		wantAsm(t, loop, `vfmadd231ps\s.*zmm`, `-vmov[a-z]*\s+%zmm\d+, .*\(%rsp\)`, `-\(%rsp\), %zmm`)
		if n := strings.Count(loop, "vfmadd231ps"); n != 28 {
			t.Errorf("%d fma in the inner loop, want 28:\n%s", n, loop)
		}
	}
}

// innerLoop is the basic block with the instruction most often in it.
func innerLoop(asm, inst string) string {
	best := ""
	for _, b := range strings.Split(asm, "\n.LBB") {
		if strings.Count(b, inst) > strings.Count(best, inst) {
			best = b
		}
	}
	return best
}

func BenchmarkMatmul(b *testing.B) {
	tg := target(b)
	const m, k, n = 504, 512, 512
	c := compile(b, parse(b, matmul(m, k, n, 14), map[string][]string{"serve": {"c"}}), tg)
	c.open(b)
	s, _ := c.rt.Signature("serve")
	sess, err := s.NewSession()
	if err != nil {
		b.Fatal(err)
	}
	defer sess.Close()
	in := tensors(b, []*ir.Tensor{random(1, ir.F32, m, k), random(2, ir.F32, n/32, k, 32)})
	run := func() {
		if _, err := sess.Run(b.Context(), in); err != nil {
			b.Fatal(err)
		}
	}
	run()
	best := time.Hour
	for b.Loop() {
		t := time.Now()
		run()
		best = min(best, time.Since(t))
	}
	b.ReportMetric(2*m*k*n/best.Seconds()/1e9, "GFLOP/s-best")
}

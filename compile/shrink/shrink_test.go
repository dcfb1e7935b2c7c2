package shrink_test

import (
	"testing"

	"github.com/swage-ml/swage/compile/shrink"
	"github.com/swage-ml/swage/ir"
)

const source = `module @m
global @w : f32[4] = dense(f32[4]: 1.0 2.0 3.0 4.0)

func graph @f(%x: f32[B,4], %p: i1[]) -> ("y": f32[B,4], "n": f32[4,B]) {
  sym B in 1..

  %0 = constant {value = @w} : f32[4]
  %1 = broadcast_in_dim %0 {dims = [1], shape = dims([B,4])} : f32[B,4]
  %2 = add %x, %1 : f32[B,4]
  %3 = if %p () {
    %4 = tanh %2 : f32[B,4]
    %5 = multiply %4, %4 : f32[B,4]
    yield %5
  } () {
    yield %2
  } : f32[B,4]
  %6 = negate %3 : f32[B,4]
  %7 = transpose %6 {perm = [1,0]} : f32[4,B]
  return %6, %7
}
`

func parse(t *testing.T) *shrink.Problem {
	t.Helper()
	m, err := ir.Parse("test.ir", source)
	if err != nil {
		t.Fatal(err)
	}
	x := ir.Fill(ir.F32, 0.5, 5, 4)
	return &shrink.Problem{Module: m, Func: "f", Inputs: []*ir.Tensor{x, ir.ScalarI(ir.Bool, 1)}}
}

// has reports an op in the function, nested ones too.
func has(p *shrink.Problem, name string) bool {
	found := false
	p.F().Body.Walk(func(op *ir.Op) { found = found || op.Is(name) })
	return found
}

func TestReduce(t *testing.T) {
	for _, c := range []struct {
		op  string // what must stay
		ops int    // at most so many are left, return among them
	}{{"tanh", 4}, {"transpose", 4}, {"if", 9}, {"constant", 3}} {
		p := parse(t)
		before := p.Module.String()
		small := shrink.Reduce(p, func(p *shrink.Problem) bool { return has(p, c.op) }, shrink.Options{})
		n := 0
		small.F().Body.Walk(func(*ir.Op) { n++ })
		if !has(small, c.op) || n > c.ops {
			t.Errorf("%s: %d ops are left, want at most %d:\n%s", c.op, n, c.ops, small.Module)
		}
		if err := ir.VerifyModule(small.Module); err != nil {
			t.Errorf("%s: %v", c.op, err)
		}
		if p.Module.String() != before {
			t.Errorf("%s: the problem has changed", c.op)
		}
	}
}

func TestTries(t *testing.T) {
	asked := 0
	shrink.Reduce(parse(t), func(p *shrink.Problem) bool { asked++; return true }, shrink.Options{Tries: 7})
	if asked > 7 {
		t.Errorf("asked %d times, want at most 7", asked)
	}
}

func TestInline(t *testing.T) {
	p := parse(t).Clone()
	p.Inline()
	if _, err := ir.Parse("inline.ir", p.Module.String()); err != nil || len(p.Module.Globals) > 0 {
		t.Errorf("%v\n%s", err, p.Module)
	}
}

package llvm_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/runtime"
)

// compiled is a module on disk and in this process.
type compiled struct {
	mod  *ir.Module
	path string
	dump string
	rt   *runtime.Model
}

// parse reads IR text; outs names the outputs of each program, which the text form does not hold.
func parse(t testing.TB, src string, outs map[string][]string) *ir.Module {
	t.Helper()
	m, err := ir.Parse("test.ir", src)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.VerifyModule(m); err != nil {
		t.Fatal(err)
	}
	for name, o := range outs {
		m.Func(name).Outputs = o
	}
	return m
}

func signatures(m *ir.Module) []backends.Signature {
	var sigs []backends.Signature
	for _, f := range m.Funcs {
		if f.Level != ir.Program {
			continue
		}
		s := artefact.Signature{Name: f.Name, Inputs: []artefact.Tensor{}, Outputs: []artefact.Tensor{}}
		var ps []*ir.Value
		for _, p := range f.Params {
			if p.State == "" {
				ps = append(ps, p)
			}
		}
		for i, p := range ps {
			dims := []string{}
			for _, d := range p.Type.Dims {
				dims = append(dims, d.String())
			}
			tensor := artefact.Tensor{Name: fmt.Sprintf("t%d", i), DType: artefact.DType(p.Type.DType.TF()), Dims: dims}
			if i < len(ps)-len(f.Outputs) {
				s.Inputs = append(s.Inputs, tensor)
			} else {
				s.Outputs = append(s.Outputs, tensor)
			}
		}
		sigs = append(sigs, backends.Signature{Func: f.Name, Meta: s})
	}
	return sigs
}

// toolsDir may name the directory of another LLVM to test with.
var toolsDir = flag.String("llvm-dir", "", "directory of opt, llc and ld.lld")

// targetName may name another target that this machine can run.
var targetName = flag.String("target", "native", "target to test")

// target is the one to test on.
func target(t testing.TB) backends.Target {
	t.Helper()
	if _, err := llvm.FindTools(*toolsDir); err != nil {
		t.Skipf("no LLVM: %v", err)
	}
	tg, err := llvm.Backend{}.Target(*targetName)
	if err != nil {
		t.Skip(err)
	}
	return tg
}

// one is a module with all its programs, for one target.
func one(m *ir.Module, tg backends.Target) []backends.Variant {
	return []backends.Variant{{Target: tg, Module: m, Signatures: signatures(m)}}
}

func compile(t testing.TB, m *ir.Module, tg backends.Target, edit ...func(*backends.Options)) *compiled {
	t.Helper()
	dir := t.TempDir()
	c := &compiled{mod: m, path: filepath.Join(dir, "m.so"), dump: filepath.Join(dir, "dump")}
	o := backends.Options{Output: c.path, Optimize: 2, Jobs: 2, LLVMDir: *toolsDir,
		Meta: artefact.Meta{Producer: "test", Model: m.Name, Precision: "f32"}}
	for _, e := range edit {
		e(&o)
	}
	if _, err := (llvm.Backend{}).Compile(context.Background(), one(m, tg), o); err != nil {
		t.Fatal(err)
	}
	return c
}

// keepText makes compile keep the texts and the assembly.
func keepText(o *backends.Options) { o.Dump = filepath.Join(filepath.Dir(o.Output), "dump") }

func (c *compiled) open(t testing.TB, opts ...runtime.Option) {
	t.Helper()
	var err error
	if c.rt, err = runtime.Open(c.path, opts...); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.rt.Close() })
}

// asm is the assembly of the kernels.
func (c *compiled) asm(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(c.dump, "kernels0.s"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// run runs a signature natively.
func (c *compiled) run(t testing.TB, sig string, in ...*ir.Tensor) ([]*runtime.Tensor, error) {
	t.Helper()
	if c.rt == nil {
		c.open(t)
	}
	s, err := c.rt.Signature(sig)
	if err != nil {
		t.Fatal(err)
	}
	sess, err := s.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sess.Close() })
	return sess.Run(context.Background(), tensors(t, in))
}

func tensors(t testing.TB, in []*ir.Tensor) []*runtime.Tensor {
	var ts []*runtime.Tensor
	for _, x := range in {
		if x.DType == ir.String {
			ts = append(ts, texts(x))
			continue
		}
		y, err := runtime.FromBytes(artefact.DType(x.DType.TF()), x.Data, x.Shape...)
		if err != nil {
			t.Fatal(err)
		}
		ts = append(ts, y)
	}
	return ts
}

// texts are an IR tensor's strings.
func texts(x *ir.Tensor) *runtime.Tensor {
	list := make([]string, len(x.Strings))
	for i, s := range x.Strings {
		list[i] = string(s)
	}
	return runtime.Of(list, x.Shape...)
}

// same runs a signature natively and in the interpreter and wants the same bits; NaNs only have to be NaNs.
func (c *compiled) same(t *testing.T, sig string, in ...*ir.Tensor) {
	t.Helper()
	want, err := eval.Program(c.mod, c.mod.Func(sig), in, nil)
	if err != nil {
		t.Fatalf("interpreter: %v", err)
	}
	got, err := c.run(t, sig, in...)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Fatalf("%d outputs, want %d", len(got), len(want))
	}
	for i, w := range want {
		diff(t, fmt.Sprintf("%s: output %d", sig, i), got[i], w)
	}
}

func diff(t *testing.T, what string, got *runtime.Tensor, want *ir.Tensor) {
	t.Helper()
	if fmt.Sprint(got.Shape()) != fmt.Sprint(want.Shape) {
		t.Errorf("%s has shape %v, want %v", what, got.Shape(), want.Shape)
		return
	}
	if want.DType == ir.String {
		if w := texts(want); fmt.Sprint(w.Offsets(), w.Bytes()) != fmt.Sprint(got.Offsets(), got.Bytes()) {
			t.Errorf("%s is %q at %v, want %q at %v", what, got.Bytes(), got.Offsets(), w.Bytes(), w.Offsets())
		}
		return
	}
	sz := want.DType.Size()
	data := got.Bytes()
	bad := 0
	for i := range want.Len() {
		a, b := data[i*sz:(i+1)*sz], want.Data[i*sz:(i+1)*sz]
		if bytes.Equal(a, b) {
			continue
		}
		g := &ir.Tensor{DType: want.DType, Shape: []int64{}, Data: a}
		if want.DType.IsFloat() && math.IsNaN(g.Float(0)) && math.IsNaN(want.Float(i)) {
			continue
		}
		if bad++; bad <= 8 {
			t.Errorf("%s: element %d is %s (%x), want (%x)", what, i, g.Literal(), a, b)
		}
	}
	if bad > 8 {
		t.Errorf("%s: %d of %d elements differ", what, bad, want.Len())
	}
}

func wantAsm(t *testing.T, asm string, patterns ...string) {
	t.Helper()
	for _, p := range patterns {
		forbid := strings.HasPrefix(p, "-")
		if regexp.MustCompile(strings.TrimPrefix(p, "-")).MatchString(asm) == forbid {
			t.Errorf("assembly: pattern %s", p)
		}
	}
}

const twoCalls = `module @two
global @w : f32[4] = dense(f32[4]: 10.0 20.0 30.0 40.0)

func kernel @add(%a: buf<f32[B,4],arg>, %b: buf<f32[4],const>, %c: buf<f32[B,4],arena>) -> () {
  sym B in 1..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %n = dim {dtype = !index, expr = expr(B)} : index
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %x = load %a, %i, %zero {axes = [1], tile = [4]} : tile<f32,4>
    %y = load %b, %zero {axes = [0], tile = [4]} : tile<f32,4>
    %z = add %x, %y : tile<f32,4>  // dense/BiasAdd
    store %z, %c, %i, %zero {axes = [1]}
    yield
  }
  return
}

func kernel @relu(%a: buf<f32[B,4],arena>, %c: buf<f32[B,4],arg>) -> () {
  sym B in 1..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %n = dim {dtype = !index, expr = expr(B)} : index
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %x = load %a, %i, %zero {axes = [1], tile = [4]} : tile<f32,4>
    %k = constant {type = type(tile<f32,4>), value = dense(f32[]: 0.0)} : tile<f32,4>
    %z = maximum %x, %k : tile<f32,4>  // dense/Relu
    store %z, %c, %i, %zero {axes = [1]}
    yield
  }
  return
}

func program @serve(%x: buf<f32[B,4],arg>, %y: buf<f32[B,4],arg>) -> () {slots = dims([16*B])} {
  sym B in 1..
  %w = constant {type = type(buf<f32[4],const>), value = @w} : buf<f32[4],const>
  %t = alloc {slot = 0, type = type(buf<f32[B,4],arena>)} : buf<f32[B,4],arena>
  call %x, %w, %t {callee = "add"}
  call %t, %y {callee = "relu"}
  return
}
`

func TestTwoCalls(t *testing.T) {
	c := compile(t, parse(t, twoCalls, map[string][]string{"serve": {"y"}}), target(t))
	nan, negZero := float32(math.NaN()), float32(math.Copysign(0, -1))
	c.same(t, "serve", ir.FromSlice(ir.F32, []float32{1, -30, nan, 4, -10, negZero, 3, -40}, 2, 4))
	c.same(t, "serve", ir.FromSlice(ir.F32, []float32{1, 2, 3, 4}, 1, 4))
}

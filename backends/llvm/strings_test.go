package llvm_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/runtime"
)

// logging counts its calls in the state before it needs memory that is not there yet, twice: for the heap, and for the
// output.
const logging = `module @logging
global @n0 : i64[] = dense(i64[]: 0)
global @names : str[3] = dense(str[3]: "emVybw==" "" "dHdv")
state "n" = @n0

func kernel @count(%n: buf<i64[],state>) -> () {
  %k = constant {type = type(i64), value = dense(i64[]: 1)} : i64
  %x = load %n {axes = [], tile = []} : i64
  %y = add %x, %k : i64
  store %y, %n {axes = []}
  return
}

func kernel @pick(%a: buf<str[3],arena>, %b: buf<str[B],arena>, %c: buf<str[B],arena>) -> () {
  sym B in 0..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %three = constant {value = 3} : index
  %n = dim {dtype = !index, expr = expr(B)} : index
  for %zero, %n, %one {kind = "parallel"} (%i: index) {
    %k = floor_mod %i, %three : index
    %x = load %a, %k {axes = [], tile = []} : str
    %y = load %b, %i {axes = [], tile = []} : str
    %first = compare %k, %zero {direction = "EQ"} : i1
    %z = select %first, %x, %y : str
    store %z, %c, %i {axes = []}
    yield
  }
  return
}

func program @f(%x: buf<str[B],arg>, %y: buf<str[B],arg>, %z: buf<str[B],arg>, %calls: buf<i64[],arg>, %n: buf<i64[],state> state("n")) -> () {slots = dims([16*B,16*B,48])} {
  sym B in 0..1000000
  call %n {callee = "count"}  // count
  %e = alloc {slot = 0, type = type(buf<str[B],arena>)} : buf<str[B],arena>
  strings_in %x, %e
  %u = alloc {slot = 1, type = type(buf<str[B],arena>)} : buf<str[B],arena>
  native %e, %u {fn = "upper", ins = 1}  // upper
  %w = constant {type = type(buf<str[3],const>), value = @names} : buf<str[3],const>
  %names = alloc {slot = 2, type = type(buf<str[3],arena>)} : buf<str[3],arena>
  strings_in %w, %names
  call %names, %u, %e {callee = "pick"}  // pick
  strings_out %u, %y
  strings_out %e, %z
  copy %n, %calls
  return
}
`

func TestStrings(t *testing.T) {
	m := parse(t, logging, map[string][]string{"f": {"y", "z", "calls"}})
	c := compile(t, m, target(t))
	c.open(t)
	s, err := c.rt.Signature("f")
	if err != nil {
		t.Fatal(err)
	}
	sess, err := s.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	defer sess.Close()
	for call, list := range [][]string{{"a", "", "ccc", "d", "e"}, {strings.Repeat("x", 30000), "b"}, {}, {"", ""}, {strings.Repeat("y", 100000)}} {
		x := &ir.Tensor{DType: ir.String, Shape: []int64{int64(len(list))}}
		for _, s := range list {
			x.Strings = append(x.Strings, []byte(s))
		}
		want := evalWithState(t, m, x, int64(call))
		got, err := sess.Run(context.Background(), tensors(t, []*ir.Tensor{x}))
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			diff(t, fmt.Sprintf("call %d, output %d", call, i), got[i], want[i])
		}
	}
	if sig := c.rt.Meta().Signatures[0]; sig.State != artefact.StateWrite || len(sig.HostOps) != 0 || sig.Arena != "" {
		t.Errorf("signature %+v", sig)
	}
	if v, _ := runtime.Values[string](mustRun(t, sess, "q")[1]); len(v) != 1 || v[0] != "zero" {
		t.Errorf("q gives %q", v)
	}
}

// evalWithState runs the interpreter with the number of calls before.
func evalWithState(t *testing.T, m *ir.Module, x *ir.Tensor, calls int64) []*ir.Tensor {
	t.Helper()
	want, err := eval.Program(m, m.Func("f"), []*ir.Tensor{x}, []*ir.Tensor{ir.ScalarI(ir.I64, calls)})
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func mustRun(t *testing.T, sess *runtime.Session, list ...string) []*runtime.Tensor {
	t.Helper()
	out, err := sess.Run(context.Background(), []*runtime.Tensor{runtime.Of(list, int64(len(list)))})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestStringsOtherTargets compiles for what cannot run here, with and without optimisation.
func TestStringsOtherTargets(t *testing.T) {
	target(t)
	for _, tg := range (llvm.Backend{}).Targets() {
		c := compile(t, parse(t, logging, map[string][]string{"f": {"y", "z", "calls"}}), tg)
		if meta, err := artefact.ReadMeta(c.path); err != nil || meta.Target != tg.Triple {
			t.Errorf("%s: %v", tg.Name, err)
		}
	}
}

func TestStringErrors(t *testing.T) {
	tg := target(t)
	for _, c := range []struct{ from, to, want string }{
		{`global @n0 : i64[] = dense(i64[]: 0)`, `global @n0 : str[] = dense(str[]: "")`, `state "n" is str[]: a variable of strings`},
		{"strings_in %w, %names", "strings_in %e, %names", "strings_in of"},
		{"strings_out %u, %y", "strings_out %u, %e", "strings_out to"},
	} {
		m := parse(t, strings.Replace(logging, c.from, c.to, 1), map[string][]string{"f": {"y", "z", "calls"}})
		if _, err := (llvm.Backend{}).Compile(context.Background(), one(m, tg), backends.Options{
			Output: filepath.Join(t.TempDir(), "m.so"), LLVMDir: *toolsDir}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %s", c.to, err, c.want)
		}
	}
}

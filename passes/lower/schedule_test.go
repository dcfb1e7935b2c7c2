package lower_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/fuse"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/passes/passtest"
)

func TestScheduleText(t *testing.T) {
	for _, c := range []struct{ text, want, err string }{
		{"", "", ""},
		{" task=2  winograd=4 ", "winograd=4 task=2", ""},
		{"winograd=1 rows=9 vectors=3 task=8 block=24576", "winograd=1 rows=9 vectors=3 task=8 block=24576", ""},
		{"tile=4", "", `no choice "tile"`},
		{"task", "", `task is "", want a number`},
		{"task=0", "", "from 1"},
		{"task=-3", "", "from 1"},
		{"task=99999999999999999999", "", "from 1"},
		{"task=2000000000", "", "from 1"},
		{"task=2 task=2", "", "two values for task"},
	} {
		s, err := lower.ParseSchedule(c.text)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%q: %v, want %q", c.text, err, c.err)
			}
			continue
		}
		if err != nil || s.String() != c.want {
			t.Errorf("%q: %q, %v; want %q", c.text, s, err, c.want)
		}
	}
	for _, text := range lower.Candidates {
		if s, err := lower.ParseSchedule(text); err != nil || s.String() != text {
			t.Errorf("candidate %q is %q, %v", text, s, err)
		}
	}
}

// picks lowers graph text for the first target with some schedules.
func picks(t *testing.T, src string, given map[string]string) []lower.Pick {
	t.Helper()
	m := passtest.Parse(t, src)
	for _, p := range []passes.Pass{lower.Prepare, fuse.Pass} {
		if err := p.Run(m, passes.NewCtx(passes.Options{})); err != nil {
			t.Fatal(err)
		}
	}
	var out []lower.Pick
	target := targets[0]
	target.Schedules = given
	if _, err := lower.Lower(m, target, func(p lower.Pick) { out = append(out, p) }); err != nil {
		t.Fatal(err)
	}
	return out
}

const dense = `func graph @NAME(%X: f32[BATCH,64], %w: f32[64,30], %c: f32[BATCH,30]) -> ("y": f32[BATCH,30]) {
  sym BATCH in 0..
  %0 = dot_general %X, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[BATCH,30]  // NODE
  %1 = add %0, %c : f32[BATCH,30]
  %2 = tanh %1 : f32[BATCH,30]  // NODE
  return %2
}
`

// TestWork: the key tells what is computed and nothing of where; its text is the database's, and changes with its version.
func TestWork(t *testing.T) {
	name := func(s ...string) string { return strings.NewReplacer(s...).Replace(dense) }
	one := picks(t, name("NAME", "f", "X", "x", "BATCH", "B", "NODE", "model/dense/MatMul"), nil)[0]
	two := picks(t, name("NAME", "g", "X", "input", "BATCH", "n", "NODE", "other"), nil)[0]
	const want = "dot_general f32[a,64], f32[64,30] {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[a,30]; add, tanh"
	if one.Work != want || two.Work != want || !slices.Equal(two.Symbols, []string{"n"}) {
		t.Errorf("keys %q and %q, want %q; symbols %q", one.Work, two.Work, want, two.Symbols)
	}
	if one.From() != "model" || one.Schedule.String() != "rows=14 vectors=2 task=8 block=524288" {
		t.Errorf("the model picks %q (%s)", one.Schedule, one.From())
	}
	for _, other := range []string{name("30", "31"), name("f32", "f64"), strings.Replace(dense, "tanh", "negate", 1)} {
		other = strings.NewReplacer("NAME", "f", "X", "x", "BATCH", "B").Replace(other)
		if p := picks(t, other, nil)[0]; p.Work == want {
			t.Errorf("the same key for\n%s", other)
		}
	}
	given := picks(t, name("NAME", "f", "X", "x", "BATCH", "B"), map[string]string{want: "rows=5 vectors=1", "other": "task=1"})[0]
	if given.From() != "database" || given.Schedule.String() != "rows=5 vectors=1 task=8 block=524288" || given.Code == one.Code {
		t.Errorf("asked for rows=5 vectors=1, got %q (%s)", given.Schedule, given.From())
	}
	if same := picks(t, name("NAME", "f", "X", "x", "BATCH", "B", "NODE", "model/dense/MatMul"), map[string]string{lower.Any: "vectors=2"})[0]; same.Code != one.Code {
		t.Error("two vectors are the model's, and the code is another")
	}
}

// TestScheduleBits lowers products and convolutions with schedules drawn at random, among them values that no kernel can
// take: answers have the bits that they have with the model's schedules.
func TestScheduleBits(t *testing.T) {
	files, err := filepath.Glob("testdata/*.ir")
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(8, 9))
	done := 0
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(src, []byte("dot_general")) && !bytes.Contains(src, []byte("convolution")) {
			continue
		}
		for _, target := range targets {
			target.Winograd = ir.Off
			was := run(t, target, string(src))
			target.Schedules = map[string]string{lower.Any: randomSchedule(rng)}
			got := run(t, target, string(src))
			for i := range was {
				if !bytes.Equal(got[i].Data, was[i].Data) {
					t.Errorf("%s on %s: %q changes output %d", file, target.Name, target.Schedules[lower.Any], i)
				}
			}
			done++
		}
	}
	if done < 30 {
		t.Errorf("only %d programs", done)
	}
}

func randomSchedule(rng *rand.Rand) string {
	s := lower.Schedule{Rows: rng.Int64N(40), Vectors: rng.Int64N(6), Task: rng.Int64N(4), Block: rng.Int64N(9000)}
	return s.String()
}

// run executes a lowered function on random inputs.
func run(t *testing.T, target ir.Target, src string) []*ir.Tensor {
	t.Helper()
	graph, program := lowered(t, src, target)
	f := graph.Funcs[0]
	rng := rand.New(rand.NewPCG(1, 2))
	dims := map[string]int64{"B": 3, "T": 17, "H": 9, "W": 19}
	var in []*ir.Tensor
	for _, p := range f.Params {
		var d []int64
		for _, e := range p.Type.Dims {
			n, err := e.Eval(func(s string) (int64, bool) { n, ok := dims[s]; return n, ok })
			if err != nil {
				t.Fatal(err)
			}
			d = append(d, n)
		}
		in = append(in, passtest.Random(rng, p.Type.DType, d...))
	}
	out, err := eval.Machine{SharedSlots: true, Races: true}.Program(program, program.Func(f.Name), in, nil)
	if err != nil {
		t.Fatalf("%s with %q: %v", target.Name, target.Schedules[lower.Any], err)
	}
	return out
}

// TestScheduleWinograd: a schedule says how a convolution is computed, within the contract of exactness and unless
// somebody has ruled Winograd's algorithm out.
func TestScheduleWinograd(t *testing.T) {
	src := convolution("B,7,9,5", [4]int64{3, 3, 5, 40}, [4]int64{1, 1, 1, 1}, false)
	for _, c := range []struct {
		text string
		says ir.Choice
		want int64
	}{{"winograd=4", ir.Auto, 4}, {"winograd=2", ir.Auto, 2}, {"winograd=1", ir.On, 1}, {"winograd=4", ir.Off, 1}, {"winograd=4 vectors=1 rows=3 task=1 block=512", ir.Auto, 4}, {"winograd=2 task=999999", ir.Auto, 2}} {
		for _, target := range targets {
			target.Winograd = c.says
			target.Schedules = map[string]string{lower.Any: c.text}
			sameOn(t, target, src, map[string]int64{"B": 2}, nearMax)
			_, program := lowered(t, src, target)
			if kind := fmt.Sprintf("winograd%dx%d", c.want, c.want); strings.Contains(program.String(), kind) != (c.want > 1) {
				t.Errorf("%s, %q, winograd %q: no %s", target.Name, c.text, c.says, kind)
			}
		}
	}
}

package conformance

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// batchSize is how many groups are one model.
const batchSize = 150

// batches cuts a family.
func batches(groups []*group) [][]*group {
	var out [][]*group
	var cur []*group
	for _, g := range groups {
		if cur = append(cur, g); len(cur) == batchSize {
			out, cur = append(out, cur), nil
		}
	}
	if len(cur) > 0 {
		out = append(out, cur)
	}
	return out
}

// inputs and outputs of a run as tensors.
func (g *group) inputs(r *run) ([]*ir.Tensor, error) {
	var out []*ir.Tensor
	for i, l := range r.In {
		x, err := l.tensor(g.In[i].DType)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", g.Name, err)
		}
		if partOf(g.In[i].DType) != "" {
			out = append(out, split(x)...)
			continue
		}
		out = append(out, x)
	}
	return out, nil
}

// judge says what is wrong with an answer to a run: outputs or an error. Empty: nothing.
func (g *group) judge(r *run, got []*ir.Tensor, err error) (string, error) {
	switch {
	case r.Err != "" && err != nil:
		return "", nil
	case r.Err != "":
		return "accepted: TensorFlow says " + r.Err, nil
	case err != nil:
		return "error: " + err.Error(), nil
	}
	got = g.join(got)
	for i, l := range r.Out {
		want, err := l.tensor(g.Out[i].DType)
		if err != nil {
			return "", fmt.Errorf("%s: %w", g.Name, err)
		}
		if why := differs(got[i], want, toleranceOf(g.op(), g.Out[i].DType)); why != "" {
			return fmt.Sprintf("wrong: output %d: %s", i, why), nil
		}
	}
	return "", nil
}

// interpret runs a group in the graph interpreter; the first thing that is wrong, or nothing.
func (b *batch) interpret(i int) (string, error) {
	g := b.groups[i]
	if b.funcs[i] == nil {
		for k := range g.Runs {
			if g.Runs[k].Err == "" {
				return "refused: " + b.reasons[i], nil
			}
		}
		return "", nil // TensorFlow refuses all of it, too
	}
	for k := range g.Runs {
		r := &g.Runs[k]
		in, err := g.inputs(r)
		if err != nil {
			return "", err
		}
		got, err := evalGraph(b.module, b.funcs[i], in)
		why, err := g.judge(r, got, err)
		if err != nil {
			return "", err
		}
		if why != "" {
			return fmt.Sprintf("%s (run %d)", why, k), nil
		}
	}
	return "", nil
}

// evalGraph is eval.Graph; a panic is an error.
func evalGraph(m *ir.Module, f *ir.Func, in []*ir.Tensor) (out []*ir.Tensor, err error) {
	defer func() {
		if r := recover(); r != nil {
			out, err = nil, nil
			panic(fmt.Sprintf("%v\n%s", r, f))
		}
	}()
	out, _, err = eval.Graph(m, f, in, nil)
	return out, err
}

// TestInterpreter runs everything in the graph interpreter. What does not answer as TensorFlow does is in
// testdata/FAMILY.interpreter.txt, and everything there must still fail.
func TestInterpreter(t *testing.T) {
	n := 0
	for _, family := range families(t) {
		name := family[0].family
		if !wanted(name) {
			continue
		}
		found := map[string]string{}
		for _, part := range batches(family) {
			b := importBatch(t, part)
			for i, g := range part {
				why, err := b.interpret(i)
				if err != nil {
					t.Fatal(err)
				}
				if why != "" && exempt(g.op(), g.dtype(), why) == "" {
					found[g.Name] = why
				}
				n++
			}
		}
		if *update {
			writeKnown(t, inInterpreter, name, found)
			continue
		}
		compareKnown(t, readKnown(t, inInterpreter, name), found, true)
	}
	t.Logf("%d groups", n)
}

// wanted says whether -in names a family, or nothing.
func wanted(family string) bool { return *in == "" || slices.Contains(strings.Split(*in, ","), family) }

// compareKnown holds that what fails is known, and if all was run, that what is known fails.
func compareKnown(t testing.TB, known, found map[string]string, all bool) {
	for _, name := range slices.Sorted(maps.Keys(found)) {
		if !all && strings.HasPrefix(found[name], "refused:") {
			continue // no wrong answer, and the list knows only what a whole run has met
		}
		if known[name] == "" {
			t.Errorf("%s: %s", name, found[name])
		}
	}
	if !all {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(known)) {
		if found[name] == "" {
			t.Errorf("%s: is known to fail and passes now; take it out with go test . -args -update (-full for native code)", name)
		}
	}
}

// Where a case fails that is known to: "FAMILY.interpreter.txt", "FAMILY.native.txt".
const (
	inInterpreter = "interpreter"
	inNative      = "native"
)

// readKnown reads what of a family is known to fail: a name and a reason per line.
func readKnown(t testing.TB, where, family string) map[string]string {
	text, err := os.ReadFile(knownFile(where, family))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			name, why, _ := strings.Cut(line, " ")
			out[name] = why
		}
	}
	return out
}

func knownFile(where, family string) string { return "testdata/" + family + "." + where + ".txt" }

func writeKnown(t testing.TB, where, family string, found map[string]string) {
	file := knownFile(where, family)
	if len(found) == 0 {
		os.Remove(file)
		return
	}
	var b strings.Builder
	b.WriteString("# What does not answer as TensorFlow does, " + map[string]string{inInterpreter: "in the graph interpreter", inNative: "in native code only"}[where] + ". Written by go test -args -update.\n")
	for _, name := range slices.Sorted(maps.Keys(found)) {
		fmt.Fprintf(&b, "%s %s\n", name, strings.ReplaceAll(found[name], "\n", " "))
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

package conformance

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/runtime"
)

// native compiles the groups of a batch that the interpreter answers as one artefact, and says by group what is wrong
// with what that answers.
func (b *batch) native(t testing.TB, good []int, noOpt bool) map[int]string {
	out := map[int]string{}
	if len(good) == 0 {
		return out
	}
	m := *b.module
	m.Funcs = nil
	for _, i := range good {
		m.Funcs = append(m.Funcs, b.funcs[i])
	}
	path := filepath.Join(t.TempDir(), "batch.so")
	_, err := compile.TextModel(context.Background(), "batch.ir", m.String(), compile.Options{Output: path, LLVMDir: os.Getenv("SWAGE_LLVM"), NoOpt: noOpt, Jobs: 1, Producer: "test"})
	if err != nil {
		if i, ok := blamed(err, good); ok {
			out[i] = "refused: " + firstLine(strings.ReplaceAll(err.Error(), sigName(i)+"/", ""))
			maps.Copy(out, b.native(t, slices.DeleteFunc(slices.Clone(good), func(k int) bool { return k == i }), noOpt))
			return out
		}
		if len(good) == 1 {
			out[good[0]] = "refused: " + firstLine(strings.ReplaceAll(err.Error(), sigName(good[0])+"/", ""))
			return out
		}
		half := len(good) / 2
		maps.Copy(out, b.native(t, good[:half], noOpt))
		maps.Copy(out, b.native(t, good[half:], noOpt))
		return out
	}
	model, err := runtime.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer model.Close()
	for _, i := range good {
		if why := b.groups[i].callAll(model, sigName(i)); why != "" {
			out[i] = why
		}
	}
	return out
}

var inMessage = regexp.MustCompile(`@(g[0-9]+)\b`)

// blamed finds the group that an error names.
func blamed(err error, good []int) (int, bool) {
	m := inMessage.FindStringSubmatch(err.Error())
	if m == nil {
		return 0, false
	}
	k := slices.IndexFunc(good, func(i int) bool { return sigName(i) == m[1] })
	if k < 0 {
		return 0, false
	}
	return good[k], true
}

func firstLine(s string) string {
	lines := strings.SplitN(s, "\n", 3)
	if len(lines) > 1 && strings.Contains(lines[0], "unsupported") {
		return strings.TrimSpace(lines[1])
	}
	return lines[0]
}

// callAll makes a group's runs in native code; the first thing that is wrong, or nothing.
func (g *group) callAll(model *runtime.Model, name string) string {
	sig, err := model.Signature(name)
	if err != nil {
		return err.Error()
	}
	for k := range g.Runs {
		r := &g.Runs[k]
		got, err := g.call(sig, r)
		why, err := g.judge(r, got, err)
		if err != nil {
			why = err.Error()
		}
		if why != "" {
			return fmt.Sprintf("%s (run %d)", why, k)
		}
	}
	return ""
}

// call is one run in a session of its own.
func (g *group) call(sig *runtime.Signature, r *run) ([]*ir.Tensor, error) {
	s, err := sig.NewSession()
	if err != nil {
		return nil, err
	}
	defer s.Close()
	in, err := g.inputs(r)
	if err != nil {
		return nil, err
	}
	args := make([]*runtime.Tensor, len(in))
	for k, x := range in {
		if args[k], err = toRuntime(sig.Inputs()[k].DType, x); err != nil {
			return nil, err
		}
	}
	out, err := s.Run(context.Background(), args)
	if err != nil {
		return nil, err
	}
	var got []*ir.Tensor
	for _, x := range out {
		t := &ir.Tensor{DType: dtypes[string(x.DType())], Shape: slices.Clone(x.Shape()), Data: slices.Clone(x.Bytes())}
		if t.DType == ir.String {
			t.Data = nil
			for i := range x.Len() {
				t.Strings = append(t.Strings, slices.Clone(x.StringBytes(i)))
			}
		}
		got = append(got, t)
	}
	return got, nil
}

func toRuntime(d artefact.DType, x *ir.Tensor) (*runtime.Tensor, error) {
	if x.DType != ir.String {
		return runtime.FromBytes(d, x.Data, x.Shape...)
	}
	var data []byte
	offsets := []int64{0}
	for _, s := range x.Strings {
		data = append(data, s...)
		offsets = append(offsets, int64(len(data)))
	}
	return runtime.FromStringBytes(data, offsets, x.Shape...)
}

// sampleSize is how many groups go test compiles; -full compiles all of them.
const sampleSize = 450

// ranMark is a line of a family's native list: all of it was compiled when the list was written.
const ranMark = "compiled:"

// TestNative compiles a sample of the groups, or all with -full, and compares native code's answers with TensorFlow's.
func TestNative(t *testing.T) {
	if _, err := llvm.FindTools(os.Getenv("SWAGE_LLVM")); err != nil {
		t.Skipf("no LLVM: %v", err)
	}
	known, found := map[string]string{}, map[string]string{}
	var all, refused []*group // refused: known to be, and so kept out of the others' artefacts
	var ran []string
	for _, family := range families(t) {
		name := family[0].family
		if !wanted(name) {
			continue
		}
		ran = append(ran, name)
		fails, mine := readKnown(t, inInterpreter, name), readKnown(t, inNative, name)
		maps.Copy(known, mine)
		for _, g := range family {
			switch {
			case fails[g.Name] != "" || !strings.Contains(g.Name, *only):
			case mine[g.Name] == "":
				all = append(all, g)
			case *full:
				refused = append(refused, g)
			}
		}
	}
	if !*full && *only == "" {
		rng := rand.New(rand.NewPCG(*seed, 1))
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		all = all[:min(len(all), sampleSize)]
	}
	var mu sync.Mutex
	work := make(chan []*group)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for part := range work {
				b := importBatch(t, part)
				var good []int
				for i := range part {
					if b.funcs[i] != nil {
						good = append(good, i)
					}
				}
				wrong := b.native(t, good, false)
				mu.Lock()
				for i, why := range wrong {
					if g := part[i]; exempt(g.op(), g.dtype(), why) == "" {
						found[g.Name] = why
					}
				}
				mu.Unlock()
			}
		})
	}
	for _, part := range append(batches(all), batches(refused)...) {
		work <- part
	}
	close(work)
	wg.Wait()
	t.Logf("%d groups, %d fail", len(all), len(found))
	if *update && *full {
		for _, name := range ran {
			mine := map[string]string{ranMark: "all of it"}
			for _, g := range append(slices.Clone(all), refused...) {
				if g.family == name && found[g.Name] != "" {
					mine[g.Name] = found[g.Name]
				}
			}
			writeKnown(t, inNative, name, mine)
		}
		return
	}
	delete(known, ranMark)
	compareKnown(t, known, found, *full)
}

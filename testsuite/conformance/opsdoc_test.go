package conformance

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/swage-ml/swage/frontend/tfops"
)

const opsDoc = "../../docs/ops.md"

// TestOpsDoc holds that docs/ops.md says what the conformance cases show: it is made of them, of the lists of what fails,
// and of the table of importers, never by hand.
func TestOpsDoc(t *testing.T) {
	want := opsText(t)
	if *update {
		if err := os.WriteFile(opsDoc, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(opsDoc)
	if err != nil || string(got) != want {
		t.Errorf("docs/ops.md is stale (%v): go test ./testsuite/conformance -run 'Interpreter|OpsDoc' -args -update", err)
	}
}

// opStatus is what the cases of one op show.
type opStatus struct {
	name, family string
	groups       int
	runs         int
	pass         map[string]int // by dtype
	fail         map[string]int
	refusedToo   int // runs that TensorFlow refuses, and so do we
	nativePass   int
	compiled     bool           // all of its cases, not a sample
	nativeFail   map[string]int // by dtype
	reasons      map[string]bool
}

func opStatuses(t testing.TB) map[string]*opStatus {
	out := map[string]*opStatus{}
	for _, family := range families(t) {
		interp, native := readKnown(t, inInterpreter, family[0].family), readKnown(t, inNative, family[0].family)
		for _, g := range family {
			for _, op := range g.Ops {
				s := out[op]
				if s == nil {
					s = &opStatus{name: op, family: g.family, pass: map[string]int{}, fail: map[string]int{}, nativeFail: map[string]int{}, reasons: map[string]bool{}}
					out[op] = s
				}
				s.groups++
				s.compiled = native[ranMark] != ""
				s.runs += len(g.Runs)
				for _, r := range g.Runs {
					if r.Err != "" {
						s.refusedToo++
					}
				}
				switch {
				case interp[g.Name] != "":
					s.fail[g.dtype()]++
					s.reasons[brief(interp[g.Name])] = true
				case native[g.Name] != "":
					s.pass[g.dtype()]++
					s.nativeFail[g.dtype()]++
					s.reasons["native: "+brief(native[g.Name])] = true
				default:
					s.pass[g.dtype()]++
					s.nativePass++
				}
			}
		}
	}
	return out
}

var (
	details = regexp.MustCompile(`func @g[0-9]+: |node "[^"]*": |pass [a-z]+: | \(run [0-9]+\)|output [0-9]+: |TensorFlow says |InvalidArgumentError: | \[Op:.*`)
	numbers = regexp.MustCompile(`(\b(bf|[iufc])[0-9]+)?\[[^\]]*\]|[-+]?[0-9][0-9.e+-]*`)
)

// brief is a reason without what differs from case to case.
func brief(why string) string {
	why = numbers.ReplaceAllString(details.ReplaceAllString(why, ""), "…")
	kind, rest, _ := strings.Cut(why, ": ")
	switch {
	case kind == "wrong":
		return "other values"
	case strings.Contains(why, "is not defined for"):
		return strings.TrimPrefix(rest, ": ")
	case strings.HasPrefix(rest, "signature"):
		return kind
	}
	if len(rest) > 70 {
		rest = rest[:70] + "…"
	}
	return strings.ReplaceAll(kind+": "+rest, "|", "/")
}

// shortTypes are dtypes as the table shows them, in its order.
var shortTypes = []string{"float32", "float64", "float16", "bfloat16", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "complex64", "complex128", "bool", "string", "none"}

// typeList names dtypes; all of a kind shortly.
func typeList(m map[string]int, also func(string) bool) string {
	var out []string
	for _, d := range shortTypes {
		if m[d] > 0 && also(d) {
			out = append(out, map[bool]string{true: "-", false: strings.NewReplacer("bfloat", "bf", "float", "f", "uint", "u", "int", "i", "complex", "c", "string", "str").Replace(d)}[d == "none"])
		}
	}
	s := strings.Join(out, " ")
	s = strings.Replace(s, "f32 f64 f16 bf16", "floats", 1)
	s = strings.Replace(s, "i8 i16 i32 i64 u8 u16 u32 u64", "ints", 1)
	return strings.Replace(s, "c64 c128", "complex", 1)
}

func (s *opStatus) row() string {
	whole := typeList(s.pass, func(d string) bool { return s.fail[d] == 0 })
	part := typeList(s.pass, func(d string) bool { return s.fail[d] > 0 })
	none := typeList(s.fail, func(d string) bool { return s.pass[d] == 0 })
	where := "native"
	switch {
	case !s.compiled && s.nativePass > 0:
		where = "native, by samples"
	case s.nativePass == 0:
		where = "no"
	case len(s.nativeFail) > 0:
		where = "native but " + typeList(s.nativeFail, func(string) bool { return true })
	}
	notes := slices.Sorted(maps.Keys(s.reasons))
	for _, e := range exemptions {
		if slices.Contains(strings.Fields(e.ops), s.name) {
			notes = append(notes, e.why)
		}
	}
	return fmt.Sprintf("| %s | %d | %s | %s | %s | %s | %s |\n", s.name, s.runs, whole, part, none, where, strings.Join(notes, "; "))
}

// complete says that all cases pass, natively too.
func (s *opStatus) complete() bool { return len(s.fail) == 0 && len(s.nativeFail) == 0 }

func opsText(t testing.TB) string {
	status := opStatuses(t)
	ours := map[string]bool{}
	for _, op := range tfops.Ops() {
		ours[op] = true
	}
	var untested, tested []string
	var complete, some int
	runs := 0
	byFamily := map[string][]string{}
	for _, op := range slices.Sorted(maps.Keys(status)) {
		if !ours[op] {
			continue
		}
		s := status[op]
		tested = append(tested, op)
		byFamily[s.family] = append(byFamily[s.family], op)
		runs += s.runs
		switch {
		case s.complete():
			complete++
		case len(s.pass) > 0:
			some++
		}
	}
	for _, op := range slices.Sorted(maps.Keys(ours)) {
		if status[op] == nil {
			untested = append(untested, op)
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, `# TensorFlow ops

Written by `+"`go test ./testsuite/conformance -args -update`"+` out of TensorFlow 2.21's own answers; not by hand.

swage imports %d op types. %d of them have conformance cases here: %d runs, each compared with what TensorFlow's CPU kernel
answered, in the graph interpreter and as native code. All cases of %d ops pass in both; of %d more, those that the table names.
Where it says "native, by samples", only a sample of the cases has been compiled so far.

A run that TensorFlow refuses counts as passed if swage refuses it too. *Whole*: dtypes all of whose cases pass; *part*: some
do; *none*: swage refuses the dtype, by name, when it compiles. Tolerances and their reasons are in
testsuite/conformance/tolerance_test.go, meant differences in exempt_test.go, and each failing case in the family's lists in
testdata. Complex numbers are no inputs or outputs of native code; the cases put them together inside.

`, len(ours), len(tested), runs, complete, some)
	for _, family := range slices.Sorted(maps.Keys(byFamily)) {
		fmt.Fprintf(&b, "## %s\n\n| op | runs | whole | part | none | where | notes |\n|---|---|---|---|---|---|---|\n", strings.ToUpper(family[:1])+family[1:])
		for _, op := range byFamily[family] {
			b.WriteString(status[op].row())
		}
		b.WriteString("\n")
	}
	if len(untested) > 0 {
		fmt.Fprintf(&b, "## Imported, without cases here\n\nOther tests run them: frontend/tfops, testsuite.\n\n%s\n\n", wrap(untested))
	}
	b.WriteString(leftText(t, ours))
	return b.String()
}

// wrap is a list of names over lines.
func wrap(names []string) string {
	var b strings.Builder
	n := 0
	for i, s := range names {
		if i > 0 {
			b.WriteString(",")
			if n += len(s) + 2; n > 110 {
				b.WriteString("\n")
				n = len(s)
			} else {
				b.WriteString(" ")
			}
		}
		b.WriteString(s)
	}
	return b.String()
}

// left says why ops of TensorFlow's are not imported, by the first pattern that matches.
var left = []struct{ pattern, family, why string }{
	{`^_`, "Internal", "written by TensorFlow's own rewrites and runtime, never in a SavedModel"},
	{`Dataset|Iterator|Dataset|MapDefun|Optional`, "Input pipelines", "tf.data runs before a model is served"},
	{`^(Collective|Nccl|Send|Recv|Ncc|All2All|Xla|TPU|Tpu|.*TPU|ConfigureDist|Shutdown|Dtensor|DTensor|Copy|Worker)`, "Devices and distribution", "belong to a cluster or another device"},
	{`Summary|Debug|Audio.*Summary|WriteAudio|Graph.*Summary|Logger|Profiler|Timestamp|Stats`, "Summaries and debugging", "write logs"},
	{`^(Save|Restore|Merge.*Checkpoint|Read|Write|File|Matching|.*Reader|.*Checkpoint|.*File|Fixed.*Record)`, "Files", "checkpoints are read when compiling; a served model reads no files"},
	{`Queue|Barrier|Stage|Unstage|^Map(Peek|Clear|Size|Incomp|Unstage)|OrderedMap|Mutex|Stack|Conditional.*Accumulator|Accumulator|RecordInput|Batch$|Unbatch`, "Queues and staging", "threads of a training program"},
	{`^(Boosted|Tree|Tensor(Forest)|Decision)`, "Boosted trees", "an older API; TF-DF's ops are no part of TensorFlow"},
	{`^(Resource|Sparse|)(Sparse)?Apply|Training`, "Training", "steps of optimisers that are rare in exported signatures"},
	{`Grad|Backprop`, "Gradients", "of ops that are rare in exported train signatures"},
	{`^Ragged`, "Ragged", "not yet"},
	{`^Sparse|^(Take|Add)ManySparse|Sparse|^Set|DenseTo.*Set|SetSize`, "Sparse and sets", "not yet"},
	{`^(Tensor|)(List|TensorList|TensorMap|TensorArray)|^TensorList|^TensorArray|^TensorMap|Variant`, "Lists and maps", "the TF1 forms, and what Keras does not write"},
	{`Quant|Requant|^Fake`, "Quantised", "kernels on quantised dtypes; TensorFlow's converters write QDQ forms instead"},
	{`^(Uniform|Stateful|Stateless|Random|Parameterized|Multinomial|Truncated|Philox|.*Sampler|.*Random|Rng)`, "Random", "not yet, or a generator that is a resource"},
	{`String|Regex|Unicode|Text|Token|^(Encode|Decode|Parse|Substr|Ngram)|Base64|CSV|JSON|Proto|Image|Jpeg|Png|Gif|Bmp|Wav`, "Strings, parsing and media", "not yet"},
	{`Hash|Lookup|Table|Vocab`, "Tables", "not yet"},
	{`FFT|Bessel|Dawsn|Fresnel|Spence|Expint|Igamma|Zeta|Polygamma|Betainc|NextAfter|Sobol`, "Special functions", "rare in served models"},
	{`Matrix|Cholesky|Qr|Svd|Eig|Lu|Tridiag|Linalg|Banded`, "Linear algebra", "not yet"},
	{`RNN|LSTM|GRU|CTC|Lstm|Gru`, "Recurrent blocks", "Keras writes them as loops"},
	{`Conv|Pool|Dilation|Norm|Loss|Softmax|Relu`, "Neural networks", "rare forms"},
	{`Resize|Crop|Glimpse|Suppression|Draw|Adjust|HSV|RGB|Colo|Box`, "Images", "not yet"},
	{`Variable|Assign|Scatter|Gather|^Ref|^Var|^Count`, "Variables and scatters", "the TF1 reference forms and rare updates"},
}

const cpuOpsFile = "testdata/cpu_ops.txt"

// leftText lists TensorFlow's ops with CPU kernels that are not imported.
func leftText(t testing.TB, ours map[string]bool) string {
	text, err := os.ReadFile(cpuOpsFile)
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Fields(string(text))
	byFamily := map[string][]string{}
	why := map[string]string{"Others": "not yet"}
	order := []string{}
	n, have := 0, 0
	for _, l := range left {
		if why[l.family] == "" {
			why[l.family] = l.why
			order = append(order, l.family)
		}
	}
	for _, op := range all {
		if ours[op] {
			have++
			continue
		}
		n++
		family := "Others"
		for _, l := range left {
			if regexp.MustCompile(l.pattern).MatchString(op) {
				family = l.family
				break
			}
		}
		byFamily[family] = append(byFamily[family], op)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "## What is left\n\nTensorFlow 2.21 has %d op types with CPU kernels. swage imports %d of them, and ops that have none, as function calls. These %d are left:\n", len(all), have, n)
	for _, family := range append(order, "Others") {
		if ops := byFamily[family]; len(ops) > 0 {
			fmt.Fprintf(&b, "\n**%s** (%d): %s.\n%s\n", family, len(ops), why[family], wrap(ops))
		}
	}
	return b.String()
}

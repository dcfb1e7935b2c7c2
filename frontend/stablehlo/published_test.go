package stablehlo

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

var publishedDir = flag.String("published", "", "folder of StableHLO's published interpreter tests (stablehlo/tests/interpret or stablehlo/testdata)")

// check is one expectation of a published test: the function's results got and, if want is nil, want2.
type check struct {
	kind string
	want *Dense
	pair bool
	tol  float64
	ulps int64
}

// expectations turns a test's check ops into results of its function.
func expectations(f *Func) ([]check, error) {
	var checks []check
	var results []*Value
	var ops []*Op
	for _, op := range f.Body.Ops {
		name := op.Name
		if name == "custom_call" {
			target, _ := op.Attr("call_target_name").(string)
			if !strings.HasPrefix(target, "check.") {
				ops = append(ops, op)
				continue
			}
			name = target
		}
		if !strings.HasPrefix(name, "check.") {
			if name != "return" {
				ops = append(ops, op)
			}
			continue
		}
		c := check{kind: strings.TrimPrefix(name, "check.")}
		c.tol, _ = op.Attr("tolerance").(float64)
		c.ulps, _ = op.Attr("max_ulp_difference").(int64)
		switch want := op.Attr("value").(type) {
		case *Dense:
			c.want = want
			results = append(results, op.Operands[0])
		default:
			if len(op.Operands) != 2 {
				return nil, fmt.Errorf("check %s of %d operands and %v", name, len(op.Operands), want)
			}
			c.pair = true
			results = append(results, op.Operands...)
		}
		checks = append(checks, c)
	}
	f.Body.Ops = append(ops, &Op{Name: "return", Operands: results})
	return checks, nil
}

// tolerance is what the tests call close and almost equal, by type.
func tolerance(kind string, d ir.DType) float64 {
	if !strings.Contains(kind, "close") && !strings.Contains(kind, "almost") {
		// Exact, but the last bit of functions that the reference computes in another way.
		if d == ir.F64 || d == ir.C128 {
			return 1e-15
		}
		return 0
	}
	if strings.Contains(kind, "almost") && d != ir.F16 && d != ir.BF16 {
		return 1e-4 // what the tests' own check allows
	}
	switch d {
	case ir.F16:
		return 2e-3
	case ir.BF16:
		return 2e-2
	case ir.F64, ir.C128:
		return 1e-6
	}
	return 1e-5
}

// epsilon is the distance of 1 and the next number.
var epsilon = map[ir.DType]float64{ir.F16: 0x1p-10, ir.BF16: 0x1p-7, ir.F32: 0x1p-23, ir.F64: 0x1p-52}

// runPublished runs one test function.
func runPublished(m *Module, f *Func) error {
	checks, err := expectations(f)
	if err != nil || len(checks) == 0 {
		return errors.Join(err, errNothing)
	}
	got, err := run(m, f.Name, nil)
	if err != nil {
		return err
	}
	i := 0
	for _, c := range checks {
		x := got[i]
		i++
		want := (*ir.Tensor)(nil)
		if c.pair {
			want = got[i]
			i++
		} else if want = c.want.tensor(); want == nil {
			return fmt.Errorf("%s of %s", c.kind, c.want.Type)
		}
		tol := max(c.tol, tolerance(c.kind, x.DType), float64(c.ulps)*epsilon[x.DType])
		if d := differ(x, want, tol); d != "" {
			return fmt.Errorf("%s: %s", c.kind, d)
		}
	}
	return nil
}

var errNothing = errors.New("checks nothing")

// parts cuts a file at the lines that say that another test follows.
func parts(text string) []string { return strings.Split(text, "\n// -----") }

// TestPublished runs StableHLO's own tests of its interpreter through package ir's:
//
//	go test ./frontend/stablehlo -run Published -v -published …/stablehlo/stablehlo/tests/interpret
func TestPublished(t *testing.T) {
	if *publishedDir == "" {
		t.Skip("wants -published FOLDER")
	}
	files, _ := filepath.Glob(filepath.Join(*publishedDir, "*.mlir"))
	sub, _ := filepath.Glob(filepath.Join(*publishedDir, "*", "*.mlir"))
	pass := 0
	reasons := map[string]int{}
	note := func(kind, where string, err error) {
		reasons[kind]++
		t.Logf("%s: %s: %v", kind, where, err)
	}
	for _, file := range append(files, sub...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range parts(string(data)) {
			name := filepath.Base(file)
			m, err := ReadModule([]byte(part))
			if err != nil {
				note("not read", name, err)
				continue
			}
			for _, f := range m.Funcs {
				if slices.ContainsFunc(f.Body.Ops, func(o *Op) bool { return strings.HasPrefix(o.Name, "check.") }) || f.Name == "main" {
					err := runPublished(m, f)
					var u *Unsupported
					switch {
					case err == nil:
						pass++
					case errors.Is(err, errNothing):
						if _, err := Build(m, f.Name); err != nil {
							note("checks nothing, and is not built", name+" @"+f.Name, err)
							continue
						}
						note("checks nothing", name+" @"+f.Name, err)
					case errors.As(err, &u):
						note("unsupported: "+u.Op+": "+u.Reason, name+" @"+f.Name, err)
					default:
						note("wrong or failed", name+" @"+f.Name, err)
					}
				}
			}
		}
	}
	var keys []string
	for k := range reasons {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		return reasons[keys[i]] > reasons[keys[j]] || reasons[keys[i]] == reasons[keys[j]] && keys[i] < keys[j]
	})
	t.Logf("%6d passed", pass)
	for _, k := range keys {
		t.Logf("%6d %s", reasons[k], k)
	}
}

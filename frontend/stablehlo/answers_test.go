package stablehlo

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/testsuite/npz"
)

// run builds a function of the module and interprets it.
func run(m *Module, name string, in []*ir.Tensor) ([]*ir.Tensor, error) {
	f, err := Build(m, name)
	if err != nil {
		return nil, err
	}
	mod := &ir.Module{Name: "m", Funcs: []*ir.Func{f}}
	if err := ir.VerifyModule(mod); err != nil {
		return nil, fmt.Errorf("verify: %w", err)
	}
	out, _, err := eval.GraphWith(eval.GraphOptions{MaxBytes: 1 << 28}, mod, f, in, nil)
	return out, err
}

var npzTypes = map[string]ir.DType{"bool": ir.Bool, "int8": ir.I8, "int16": ir.I16, "int32": ir.I32, "int64": ir.I64,
	"uint8": ir.U8, "uint16": ir.U16, "uint32": ir.U32, "uint64": ir.U64, "float16": ir.F16, "float32": ir.F32, "float64": ir.F64,
	"complex64": ir.C64, "complex128": ir.C128}

// arrays reads PREFIX0, PREFIX1, … of a case.
func arrays(t *testing.T, f *npz.File, prefix string) []*ir.Tensor {
	var out []*ir.Tensor
	for i := 0; ; i++ {
		a := f.Find(fmt.Sprintf("%s%d", prefix, i))
		if a == nil {
			return out
		}
		d, ok := npzTypes[a.DType]
		if !ok {
			t.Fatalf("%s%d is %s", prefix, i, a.DType)
		}
		x := ir.NewTensor(d, a.Shape...)
		copy(x.Data, a.Data)
		out = append(out, x)
	}
}

// differ says how got is not want, "" if it is; floats may differ by tol, relative to want or to 1.
func differ(got, want *ir.Tensor, tol float64) string {
	if got.DType != want.DType || fmt.Sprint(got.Shape) != fmt.Sprint(want.Shape) {
		return fmt.Sprintf("is %s, want %s", got.Type(), want.Type())
	}
	near := func(x, y float64) bool {
		return x == y || x != x && y != y || math.Abs(x-y) <= tol*math.Max(1, math.Abs(y))
	}
	for i := range got.Len() {
		switch {
		case got.DType.IsComplex():
			x, y := got.Complex(i), want.Complex(i)
			if !near(real(x), real(y)) || !near(imag(x), imag(y)) {
				return fmt.Sprintf("element %d is %v, want %v", i, x, y)
			}
		case got.DType.IsFloat():
			if x, y := got.Float(i), want.Float(i); !near(x, y) {
				return fmt.Sprintf("element %d is %v, want %v", i, x, y)
			}
		default:
			if x, y := got.Int(i), want.Int(i); x != y {
				return fmt.Sprintf("element %d is %v, want %v", i, x, y)
			}
		}
	}
	return ""
}

// TestAnswers runs what testdata/make.py exported; TensorFlow gave the answers.
func TestAnswers(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.mlirbc")
	if len(files) < 10 {
		t.Fatalf("%d modules in testdata", len(files))
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".mlirbc")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			m, err := ReadModule(data)
			if err != nil {
				t.Fatal(err)
			}
			answers, err := npz.ReadFile(strings.TrimSuffix(file, "mlirbc") + "npz")
			if err != nil {
				t.Fatal(err)
			}
			got, err := run(m, "main", arrays(t, answers, "in."))
			if err != nil {
				t.Fatal(err)
			}
			want := arrays(t, answers, "out.")
			if len(got) != len(want) || len(want) == 0 {
				t.Fatalf("%d results, want %d", len(got), len(want))
			}
			for i := range want {
				if d := differ(got[i], want[i], 2e-5); d != "" {
					t.Errorf("result %d %s", i, d)
				}
			}
		})
	}
}

package cases

import (
	"bytes"
	"fmt"
	"math"
	"math/cmplx"
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime"
)

// Tolerance bounds the error of floating-point values: |got-want| <= Abs + Rel*|want|.
type Tolerance struct{ Rel, Abs float64 }

// Diff is the comparison of one output.
type Diff struct {
	Output string `json:"output"`
	Type   string `json:"type,omitempty"` // dtype and shape that is wanted
	// MaxAbs and MaxRel are the largest errors of elements that are finite in both; MaxRel leaves out wanted zeros.
	MaxAbs float64 `json:"max_abs"`
	MaxRel float64 `json:"max_rel"`
	// Scaled is MaxAbs over the largest wanted magnitude.
	Scaled float64 `json:"scaled"`
	// Bad is the number of elements, of N, that are beyond the tolerance.
	Bad int `json:"bad"`
	N   int `json:"n"`
	// Why says what is wrong; "" if nothing is.
	Why string `json:"why,omitempty"`
}

// OK reports whether the output is as wanted.
func (d *Diff) OK() bool { return d.Why == "" }

// Outputs compares a signature's outputs with those that the case wants, by name. Outputs that the case does not
// mention are not looked at.
func (c *Case) Outputs(sig []artefact.Tensor, got []*runtime.Tensor, tol Tolerance) []Diff {
	diffs := make([]Diff, 0, len(c.Out))
	for _, w := range c.Out {
		i := slices.IndexFunc(sig, func(t artefact.Tensor) bool { return t.Name == w.Name })
		if i < 0 {
			diffs = append(diffs, Diff{Output: w.Name, Type: w.Tensor.String(),
				Why: fmt.Sprintf("missing: the signature has outputs %s", names(sig))})
			continue
		}
		d := Compare(got[i], w.Tensor, tol)
		d.Output = w.Name
		diffs = append(diffs, d)
	}
	return diffs
}

// Compare compares two tensors: floats within the tolerance, where NaN equals NaN and an infinity itself, everything
// else exactly. A wanted float32 may be the widened form of a bfloat16.
func Compare(got, want *runtime.Tensor, tol Tolerance) Diff {
	d := Diff{Type: want.String(), N: want.Len()}
	if got.DType() == artefact.BFloat16 && want.DType() == artefact.Float32 {
		got = widen(got)
	}
	if got.DType() != want.DType() || !slices.Equal(got.Shape(), want.Shape()) {
		d.Why = fmt.Sprintf("got %v, want %v", got, want)
		return d
	}
	switch want.DType() {
	case artefact.Float16, artefact.BFloat16, artefact.Float32, artefact.Float64, artefact.Complex64, artefact.Complex128:
		d.floats(got, want, tol)
	case artefact.String:
		d.exact(func(i int) bool { return bytes.Equal(got.StringBytes(i), want.StringBytes(i)) },
			func(t *runtime.Tensor, i int) string { return fmt.Sprintf("%q", t.StringBytes(i)) }, got, want)
	default:
		size := int(want.DType().Size())
		at, _ := numbers(want)
		have, _ := numbers(got)
		same := func(i int) bool {
			return bytes.Equal(got.Bytes()[i*size:(i+1)*size], want.Bytes()[i*size:(i+1)*size])
		}
		for i := range d.N {
			if !same(i) {
				d.add(have(i), at(i))
			}
		}
		d.exact(same, func(t *runtime.Tensor, i int) string {
			v, _ := numbers(t)
			return fmt.Sprint(real(v(i)))
		}, got, want)
	}
	return d
}

// exact counts elements that are not the same.
func (d *Diff) exact(same func(i int) bool, show func(*runtime.Tensor, int) string, got, want *runtime.Tensor) {
	for i := range d.N {
		if same(i) {
			continue
		}
		if d.Bad == 0 {
			d.Why = fmt.Sprintf("first at %v: got %s, want %s", index(i, want.Shape()), show(got, i), show(want, i))
		}
		d.Bad++
	}
	d.finish()
}

// add counts an error of a finite element.
func (d *Diff) add(got, want complex128) {
	e := cmplx.Abs(got - want)
	d.MaxAbs = max(d.MaxAbs, e)
	if w := cmplx.Abs(want); w > 0 {
		d.MaxRel = max(d.MaxRel, e/w)
	}
}

func (d *Diff) floats(got, want *runtime.Tensor, tol Tolerance) {
	g, _ := numbers(got)
	w, _ := numbers(want)
	var scale float64
	for i := range d.N {
		have, ask := g(i), w(i)
		ok := sameBits(have, ask)
		if finite(have) && finite(ask) {
			scale = max(scale, cmplx.Abs(ask))
			d.add(have, ask)
			ok = cmplx.Abs(have-ask) <= tol.Abs+tol.Rel*cmplx.Abs(ask)
		}
		if ok {
			continue
		}
		if d.Bad == 0 {
			d.Why = fmt.Sprintf("first at %v: got %s, want %s", index(i, want.Shape()), number(have), number(ask))
		}
		d.Bad++
	}
	if scale > 0 {
		d.Scaled = d.MaxAbs / scale
	}
	d.finish()
}

func (d *Diff) finish() {
	if d.Bad > 0 {
		d.Why = fmt.Sprintf("%d of %d values differ, %s", d.Bad, d.N, d.Why)
	}
}

func finite(c complex128) bool { return !cmplx.IsNaN(c) && !cmplx.IsInf(c) }

// sameBits holds for equal infinities, and for NaN beside NaN, part by part.
func sameBits(a, b complex128) bool { return same1(real(a), real(b)) && same1(imag(a), imag(b)) }

func same1(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }

func number(c complex128) string {
	if imag(c) == 0 {
		return fmt.Sprintf("%.9g", real(c))
	}
	return fmt.Sprintf("%.9g", c)
}

// index is the position of element i.
func index(i int, shape []int64) []int {
	at := make([]int, len(shape))
	for k := len(shape) - 1; k >= 0; k-- {
		if n := int(shape[k]); n > 0 {
			at[k], i = i%n, i/n
		}
	}
	return at
}

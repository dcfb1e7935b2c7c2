package stablehlo

import "github.com/swage-ml/swage/ir"

// intsOf reads a list of integers, however it is stored.
func intsOf(a Attr) ([]int64, bool) {
	switch a := a.(type) {
	case []int64:
		return a, true
	case int64:
		return []int64{a}, true
	case *Dense:
		t := a.tensor()
		if t == nil || !(t.DType.IsInt() || t.DType == ir.Bool) {
			return nil, false
		}
		out := make([]int64, t.Len())
		for i := range out {
			out[i] = t.Int(int64(i))
		}
		return out, true
	case []Attr:
		out := make([]int64, len(a))
		for i, x := range a {
			switch x := x.(type) {
			case int64:
				out[i] = x
			case bool:
				if x {
					out[i] = 1
				}
			default:
				return nil, false
			}
		}
		return out, true
	}
	return nil, false
}

// maxDense bounds the bytes of a constant that is spelled out from a splat.
const maxDense = 1 << 24

// tensor makes a literal; nil if it would be a huge one.
func (d *Dense) tensor() *ir.Tensor {
	n, ok := d.Type.static()
	size := d.Type.DType.Size()
	if !ok || d.Splat && n*size > maxDense {
		return nil
	}
	t := ir.NewTensor(d.Type.DType, d.Type.Dims...)
	if !d.Splat {
		copy(t.Data, d.Raw)
		return t
	}
	for i := int64(0); i < n; i++ {
		copy(t.Data[i*size:], d.Raw)
	}
	return t
}

// ints is a list attribute; def if it is not there.
func (im *importer) ints(name string, def []int64) []int64 {
	a := im.op.Attr(name)
	if a == nil {
		return def
	}
	xs, ok := intsOf(a)
	if !ok {
		im.failf("attribute %q is %v, want integers", name, a)
	}
	return xs
}

// int is an integer attribute; def if it is not there.
func (im *importer) int(name string, def int64) int64 {
	xs := im.ints(name, []int64{def})
	if len(xs) != 1 {
		im.failf("attribute %q has %d elements, want 1", name, len(xs))
	}
	return xs[0]
}

// list is a list attribute with n elements; all def if it is not there or empty.
func (im *importer) list(name string, n int, def int64) []int64 {
	xs := im.ints(name, nil)
	if len(xs) == 0 {
		xs = make([]int64, n)
		for i := range xs {
			xs[i] = def
		}
	}
	if len(xs) != n {
		im.failf("attribute %q has %d elements, want %d", name, len(xs), n)
	}
	return xs
}

// str is a string or enumeration attribute, "" if it is not there.
func (im *importer) str(name string) string {
	switch s := im.op.Attr(name).(type) {
	case string:
		return s
	case Symbol:
		return string(s)
	}
	return ""
}

// axes checks that a list holds axes of a rank.
func (im *importer) axes(name string, rank int) []int64 {
	xs := im.ints(name, []int64{})
	seen := make([]bool, rank)
	for _, a := range xs {
		if a < 0 || a >= int64(rank) || seen[a] {
			im.failf("attribute %q is %v for rank %d", name, xs, rank)
		}
		seen[a] = true
	}
	return xs
}

// result is the declared type of result i; its element type must be one of ours.
func (im *importer) result(i int) Type {
	if i >= len(im.op.Results) {
		im.failf("has no result %d", i)
	}
	t := im.op.Results[i].Type
	if t.Kind != TensorKind || t.DType == ir.Invalid {
		im.failf("element type of %s is not supported", t)
	}
	return t
}

package stablehlo

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Quantized says which numbers the integers of a quantised tensor stand for: (q - zero) * scale. Type.DType is that of
// the integers.
type Quantized struct {
	Expressed ir.DType
	Min, Max  int64 // of the integers
	Axis      int   // -1: one scale for all
	Scales    []float64
	Zeros     []int64
}

// same reports whether two types have the same numbers for integers.
func (q *Quantized) same(o *Quantized) bool {
	return q == o || q != nil && o != nil && q.Expressed == o.Expressed && q.Min == o.Min && q.Max == o.Max && q.Axis == o.Axis &&
		slices.Equal(q.Scales, o.Scales) && slices.Equal(q.Zeros, o.Zeros)
}

// quantizedType makes an element type; it fails if the parts do not fit each other.
func quantizedType(storage Type, q Quantized) (Type, error) {
	d := storage.DType
	switch {
	case !d.IsInt() || !q.Expressed.IsFloat():
		return Type{}, fmt.Errorf("quantised %s of %s", q.Expressed, storage)
	case len(q.Scales) == 0 || len(q.Scales) != len(q.Zeros) || q.Axis < 0 && len(q.Scales) != 1:
		return Type{}, fmt.Errorf("%d scales and %d zero points", len(q.Scales), len(q.Zeros))
	case q.Min >= q.Max:
		return Type{}, fmt.Errorf("integers from %d to %d", q.Min, q.Max)
	}
	for _, s := range q.Scales {
		if !(s > 0) || math.IsInf(s, 0) {
			return Type{}, fmt.Errorf("scale %g", s)
		}
	}
	return Type{Kind: ElementKind, Name: "quant.uniform", DType: d, Quant: &q}, nil
}

// limits are the least and greatest integer of a type.
func limits(d ir.DType) (lo, hi int64) {
	if d.IsUnsigned() {
		return 0, 1<<min(d.Bits(), 62) - 1
	}
	return -1 << (d.Bits() - 1), 1<<(d.Bits()-1) - 1
}

// parseQuantized reads what stands in a quantised type's brackets: "i8<-127:127>:f32:0, {0.1:-30,0.5:-20}".
func parseQuantized(text string) (Type, error) {
	bad := fmt.Errorf("%q is no quantised type", text)
	left, right, ok := strings.Cut(text, ",")
	if !ok {
		return Type{}, bad
	}
	var bounds string
	if i, j := strings.IndexByte(left, '<'), strings.IndexByte(left, '>'); i >= 0 && j > i {
		bounds, left = left[i+1:j], left[:i]+left[j+1:]
	}
	parts := strings.Split(left, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return Type{}, bad
	}
	storage, ok := element(strings.TrimSpace(parts[0]))
	expressed, ok2 := element(strings.TrimSpace(parts[1]))
	if !ok || !ok2 || !storage.DType.IsInt() {
		return Type{}, bad
	}
	q := Quantized{Expressed: expressed.DType, Axis: -1}
	q.Min, q.Max = limits(storage.DType)
	var err error
	number := func(s string) int64 {
		n, e := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
		if e != nil {
			err = bad
		}
		return n
	}
	if lo, hi, ok := strings.Cut(bounds, ":"); ok {
		q.Min, q.Max = number(lo), number(hi)
	}
	if len(parts) == 3 {
		q.Axis = int(number(parts[2]))
	}
	for s := range strings.SplitSeq(strings.Trim(strings.TrimSpace(right), "{}"), ",") {
		scale, zero, has := strings.Cut(s, ":")
		x, e := strconv.ParseFloat(strings.TrimSpace(scale), 64)
		if e != nil {
			err = bad
		}
		q.Scales = append(q.Scales, x)
		z := int64(0)
		if has {
			z = number(zero)
		}
		q.Zeros = append(q.Zeros, z)
	}
	if err != nil {
		return Type{}, err
	}
	return quantizedType(storage, q)
}

// quantRows convert between numbers and integers that stand for them.
var quantRows = map[string]row{
	"uniform_quantize":   {1, importQuantize},
	"uniform_dequantize": {1, importDequantize},
}

func importQuantize(im *importer, op *Op, in []val) []val {
	return one(im.quantize(im.dequantize(im.value(in[0]), op.Operands[0].Type), op.Results[0].Type))
}

func importDequantize(im *importer, op *Op, in []val) []val {
	return one(im.convert(im.dequantize(im.value(in[0]), op.Operands[0].Type), im.result(0).DType))
}

// along is a list of constants as a tensor of the dims, along the type's axis.
func (im *importer) along(q *Quantized, xs []float64, d ir.DType, dims shape.Dims) *ir.Value {
	if q.Axis < 0 {
		return im.b.Splat(im.b.ScalarF(d, xs[0]), dims)
	}
	if q.Axis >= len(dims) || !dims[q.Axis].Is(int64(len(xs))) {
		im.failf("%d scales along axis %d of %s", len(xs), q.Axis, shape.DimsString(dims))
	}
	t := ir.NewTensor(d, int64(len(xs)))
	for i, x := range xs {
		t.SetFloat(int64(i), x)
	}
	return im.b.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": []int64{int64(q.Axis)}}, im.b.Const(t))
}

// zeros are the zero points as floats.
func (q *Quantized) zeros() []float64 {
	out := make([]float64, len(q.Zeros))
	for i, z := range q.Zeros {
		out[i] = float64(z)
	}
	return out
}

// dequantize is the numbers that integers stand for; others are what they are.
func (im *importer) dequantize(x *ir.Value, t Type) *ir.Value {
	q := t.Quant
	if q == nil {
		return x
	}
	dims, d := x.Type.Dims, q.Expressed
	y := im.b.Convert(x, d)
	if slices.ContainsFunc(q.Zeros, func(z int64) bool { return z != 0 }) {
		y = im.b.Emit("subtract", nil, y, im.along(q, q.zeros(), d, dims))
	}
	return im.b.Emit("multiply", nil, y, im.along(q, q.Scales, d, dims))
}

// quantize is the nearest integers of a quantised type, the even one of two; for other types x itself.
func (im *importer) quantize(x *ir.Value, t Type) *ir.Value {
	q := t.Quant
	if q == nil {
		return x
	}
	dims, d := x.Type.Dims, x.Type.DType
	if d != q.Expressed {
		im.failf("quantises %s as %s", x.Type, q.Expressed)
	}
	y := im.b.Emit("divide", nil, x, im.along(q, q.Scales, d, dims))
	y = im.b.Emit("round_nearest_even", nil, y)
	y = im.b.Emit("add", nil, y, im.along(q, q.zeros(), d, dims))
	y = im.b.Emit("clamp", nil, im.splatF(y, float64(q.Min)), y, im.splatF(y, float64(q.Max)))
	return im.b.Convert(y, t.DType)
}

// moves do not look at elements: they do to integers what they do to the numbers that these stand for.
var moves = []string{"reshape", "dynamic_reshape", "transpose", "broadcast_in_dim", "dynamic_broadcast_in_dim", "slice", "dynamic_slice",
	"dynamic_update_slice", "real_dynamic_slice", "concatenate", "gather", "dynamic_gather", "reverse", "pad", "dynamic_pad", "select",
	"optimization_barrier", "get_dimension_size", "bitcast_convert", "uniform_quantize", "uniform_dequantize", "call", "composite",
	"while", "if", "case", "tuple", "get_tuple_element", "custom_call"}

// quantised runs an op on the numbers that its operands stand for. ok is false if the op is to be run as it is.
func (im *importer) quantised(op *Op, r row, in []val) (out []val, ok bool) {
	var first *Quantized
	any, same := false, true
	for _, v := range append(slices.Clone(op.Operands), op.Results...) {
		if q := v.Type.Quant; q != nil {
			same = same && (first == nil || q.same(first)) && q.Axis < 0
			any, first = true, q
		}
	}
	if !any || slices.Contains(moves, op.Name) && (same || op.Name == "bitcast_convert" || strings.HasPrefix(op.Name, "uniform_")) {
		return nil, false
	}
	if len(op.Regions) > 0 || op.Name == "custom_call" {
		im.failf("of quantised numbers is not supported")
	}
	plain := func(v *Value) *Value {
		t := v.Type
		if t.Quant != nil {
			t.DType, t.Name, t.Quant = t.Quant.Expressed, t.Quant.Expressed.String(), nil
		}
		return &Value{Type: t}
	}
	on := *op
	on.Operands, on.Results = nil, nil
	args := make([]val, len(in))
	for i, v := range op.Operands {
		on.Operands = append(on.Operands, plain(v))
		args[i] = in[i]
		if v.Type.Quant != nil {
			args[i] = val{v: im.dequantize(im.value(in[i]), v.Type)}
		}
	}
	for _, v := range op.Results {
		on.Results = append(on.Results, plain(v))
	}
	im.op = &on
	out = r.run(im, &on, args)
	im.op = op
	for i, v := range op.Results {
		if v.Type.Quant != nil && i < len(out) {
			out[i] = val{v: im.quantize(im.value(out[i]), v.Type)}
		}
	}
	return out, true
}

package eval

import (
	"bytes"
	"fmt"
	"math"
	"math/cmplx"

	"github.com/swage-ml/swage/ir"
)

// Element-wise ops.

func map1[T any](dst, x []T, f func(T) T) {
	x = x[:len(dst)]
	for i := range dst {
		dst[i] = f(x[i])
	}
}

func map2[T any](dst, x, y []T, f func(a, b T) T) {
	x, y = x[:len(dst)], y[:len(dst)]
	for i := range dst {
		dst[i] = f(x[i], y[i])
	}
}

func unary(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	if c.op.Is("abs") && x.DType.IsComplex() {
		return complexAbs(c)
	}
	fn := scalarUnary(c.op.Name(), x.DType)
	if fn == nil {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	switch f := fn.(type) {
	case func(int8) int8:
		map1(ir.Elems[int8](out), ir.Elems[int8](x), f)
	case func(int16) int16:
		map1(ir.Elems[int16](out), ir.Elems[int16](x), f)
	case func(int32) int32:
		map1(ir.Elems[int32](out), ir.Elems[int32](x), f)
	case func(int64) int64:
		map1(ir.Elems[int64](out), ir.Elems[int64](x), f)
	case func(uint8) uint8:
		map1(ir.Elems[uint8](out), ir.Elems[uint8](x), f)
	case func(uint16) uint16:
		map1(ir.Elems[uint16](out), ir.Elems[uint16](x), f)
	case func(uint32) uint32:
		map1(ir.Elems[uint32](out), ir.Elems[uint32](x), f)
	case func(uint64) uint64:
		map1(ir.Elems[uint64](out), ir.Elems[uint64](x), f)
	case func(float32) float32:
		map1(ir.Elems[float32](out), ir.Elems[float32](x), f)
	case func(float64) float64:
		map1(ir.Elems[float64](out), ir.Elems[float64](x), f)
	case func(complex64) complex64:
		map1(ir.Elems[complex64](out), ir.Elems[complex64](x), f)
	case func(complex128) complex128:
		map1(ir.Elems[complex128](out), ir.Elems[complex128](x), f)
	}
	return one(out, nil)
}

// complexAbs stores |z| in a result that may be real or complex.
func complexAbs(c *graphCall) ([]*ir.Tensor, error) {
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	for i := range out.Len() {
		writeFloats(out, i, []float64{cmplx.Abs(c.in[0].Complex(i))})
	}
	return one(out, nil)
}

func binary(c *graphCall) ([]*ir.Tensor, error) {
	fn := scalarBinary(c.op.Name(), c.in[0].DType)
	if fn == nil {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	zip(fn, out, whole(out.Shape), c.in[0], whole(out.Shape), c.in[1], out.Shape)
	return one(out, nil)
}

// zip computes dst = fn(dst', src) over dims, where dst' is read from x at dst's view and src has its own. fn is what
// scalarBinary returns for the tensors' dtype.
func zip(fn any, dst *ir.Tensor, dv view, x *ir.Tensor, sv view, src *ir.Tensor, dims []int64) {
	switch f := fn.(type) {
	case func(a, b int8) int8:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b int16) int16:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b int32) int32:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b int64) int64:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b uint8) uint8:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b uint16) uint16:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b uint32) uint32:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b uint64) uint64:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b float32) float32:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b float64) float64:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b complex64) complex64:
		zipElems(f, dst, dv, x, sv, src, dims)
	case func(a, b complex128) complex128:
		zipElems(f, dst, dv, x, sv, src, dims)
	}
}

func zipElems[T ir.Element](f func(a, b T) T, dst *ir.Tensor, dv view, x *ir.Tensor, sv view, src *ir.Tensor, dims []int64) {
	d, a, b := ir.Elems[T](dst), ir.Elems[T](x), ir.Elems[T](src)
	walk2(dims, dv, sv, func(do, so, n, ds, ss int64) {
		if ds == 1 && ss == 1 {
			map2(d[do:do+n], a[do:], b[so:], f)
			return
		}
		for ; n > 0; n-- {
			d[do] = f(a[do], b[so])
			do, so = do+ds, so+ss
		}
	})
}

func fma(c *graphCall) ([]*ir.Tensor, error) {
	a, b, z := c.in[0], c.in[1], c.in[2]
	if !a.DType.IsFloat() {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	f := fmaOdd
	if a.DType == ir.F64 {
		f = math.FMA
	}
	for i := range out.Len() {
		out.SetFloat(i, f(a.Float(i), b.Float(i), z.Float(i)))
	}
	return one(out, nil)
}

// compare maps EQ, NE, LT, LE, GT, GE to which orders (less, equal, greater) it accepts; NaN is none of them.
var directions = map[string][3]bool{
	"EQ": {false, true, false}, "LT": {true, false, false}, "LE": {true, true, false},
	"NE": {true, false, true}, "GT": {false, false, true}, "GE": {false, true, true},
}

func compare(c *graphCall) ([]*ir.Tensor, error) {
	dir := c.op.Str("direction")
	want, ok := directions[dir]
	if !ok {
		return nil, fmt.Errorf("direction is %q", dir)
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	dst, x, y := ir.Elems[uint8](out), c.in[0], c.in[1]
	switch d := x.DType; {
	case d == ir.String:
		for i := range dst {
			dst[i] = flag(want[bytes.Compare(x.Strings[i], y.Strings[i])+1])
		}
	case d == ir.F32:
		compareElems(dst, ir.Elems[float32](x), ir.Elems[float32](y), want, dir == "NE")
	case d == ir.F64:
		compareElems(dst, ir.Elems[float64](x), ir.Elems[float64](y), want, dir == "NE")
	case d == ir.I32:
		compareElems(dst, ir.Elems[int32](x), ir.Elems[int32](y), want, false)
	case d == ir.I64, d == ir.Index:
		compareElems(dst, ir.Elems[int64](x), ir.Elems[int64](y), want, false)
	case d == ir.U64:
		compareElems(dst, ir.Elems[uint64](x), ir.Elems[uint64](y), want, false)
	case d.IsComplex():
		if dir != "EQ" && dir != "NE" {
			return nil, c.undefined()
		}
		for i := range dst {
			dst[i] = flag((x.Complex(int64(i)) == y.Complex(int64(i))) == (dir == "EQ"))
		}
	default: // the narrow types are exact in float64
		for i := range dst {
			compareElems(dst[i:i+1], []float64{x.Float(int64(i))}, []float64{y.Float(int64(i))}, want, dir == "NE")
		}
	}
	return one(out, nil)
}

func compareElems[T integer | float](dst []uint8, x, y []T, want [3]bool, unordered bool) {
	for i := range dst {
		a, b := x[i], y[i]
		switch {
		case a < b:
			dst[i] = flag(want[0])
		case a == b:
			dst[i] = flag(want[1])
		case a > b:
			dst[i] = flag(want[2])
		default:
			dst[i] = flag(unordered)
		}
	}
}

func choose(c *graphCall) ([]*ir.Tensor, error) {
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	p := ir.Elems[uint8](c.in[0])
	switch a, b := c.in[1], c.in[2]; out.DType.Size() {
	case 0:
		chooseElems(out.Strings, p, a.Strings, b.Strings)
	case 1:
		chooseElems(ir.Elems[uint8](out), p, ir.Elems[uint8](a), ir.Elems[uint8](b))
	case 2:
		chooseElems(ir.Elems[uint16](out), p, ir.Elems[uint16](a), ir.Elems[uint16](b))
	case 4:
		chooseElems(ir.Elems[uint32](out), p, ir.Elems[uint32](a), ir.Elems[uint32](b))
	case 8:
		chooseElems(ir.Elems[uint64](out), p, ir.Elems[uint64](a), ir.Elems[uint64](b))
	case 16:
		chooseElems(ir.Elems[complex128](out), p, ir.Elems[complex128](a), ir.Elems[complex128](b))
	}
	return one(out, nil)
}

func chooseElems[T any](dst []T, p []uint8, a, b []T) {
	for i := range dst {
		if p[i] != 0 {
			dst[i] = a[i]
		} else {
			dst[i] = b[i]
		}
	}
}

func clamp(c *graphCall) ([]*ir.Tensor, error) {
	lo, x, hi := c.in[0], c.in[1], c.in[2]
	upper, lower := scalarBinary("minimum", x.DType), scalarBinary("maximum", x.DType)
	if upper == nil || lower == nil {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	v := whole(x.Shape)
	zip(lower, out, v, x, v, lo, x.Shape)
	zip(upper, out, v, out, v, hi, x.Shape)
	return one(out, nil)
}

// chunk is how many elements convert widens at a time.
const chunk = 1024

func convert(c *graphCall) ([]*ir.Tensor, error) {
	x, to := c.in[0], c.op.DTypeAttr("dtype")
	if x.DType == to {
		return one(x, nil)
	}
	if classOf(x.DType) == noClass || classOf(to) == noClass {
		return nil, fmt.Errorf("%s cannot become %s", x.DType, to)
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	switch classOf(x.DType) {
	case floatClass:
		convertFrom(out, x, readFloats, writeFloats)
	case intClass:
		convertFrom(out, x, readInts, writeInts)
	case uintClass:
		convertFrom(out, x, func(dst []uint64, t *ir.Tensor, off int64) { readInts(cast[int64](dst), t, off) }, writeUints)
	case complexClass:
		if to == ir.Bool {
			for i := range out.Len() {
				out.SetInt(i, int64(flag(x.Complex(i) != 0)))
			}
			break
		}
		convertFrom(out, x, readComplex, writeComplex)
	}
	return one(out, nil)
}

func convertFrom[N number](out, x *ir.Tensor, read func([]N, *ir.Tensor, int64), write func(*ir.Tensor, int64, []N)) {
	buf := make([]N, chunk)
	for off, n := int64(0), x.Len(); off < n; off += chunk {
		part := buf[:min(chunk, n-off)]
		read(part, x, off)
		write(out, off, part)
	}
}

func bitcastConvert(c *graphCall) ([]*ir.Tensor, error) {
	x, to := c.in[0], c.op.DTypeAttr("dtype")
	if x.DType == ir.String || to == ir.String || (to == ir.Bool) != (x.DType == ir.Bool) {
		return nil, fmt.Errorf("%s cannot become %s", x.DType, to)
	}
	return one(&ir.Tensor{DType: to, Shape: c.shapes[0], Data: x.Data}, nil)
}

func isFinite(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	dst := ir.Elems[uint8](out)
	for i := range dst {
		switch classOf(x.DType) {
		case floatClass:
			f := x.Float(int64(i))
			dst[i] = flag(f-f == 0)
		case complexClass:
			z := x.Complex(int64(i))
			dst[i] = flag(z-z == 0)
		default:
			dst[i] = 1
		}
	}
	return one(out, nil)
}

func makeComplex(c *graphCall) ([]*ir.Tensor, error) {
	re, im := c.in[0], c.in[1]
	if re.DType != ir.F32 && re.DType != ir.F64 {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	for i := range out.Len() {
		out.SetComplex(i, complex(re.Float(i), im.Float(i)))
	}
	return one(out, nil)
}

func complexPart(c *graphCall) ([]*ir.Tensor, error) {
	x := c.in[0]
	if !x.DType.IsComplex() {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	for i := range out.Len() {
		if z := x.Complex(i); c.op.Is("real") {
			out.SetFloat(i, real(z))
		} else {
			out.SetFloat(i, imag(z))
		}
	}
	return one(out, nil)
}

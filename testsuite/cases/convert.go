package cases

import (
	"fmt"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime"
)

// widen turns bfloat16 into float32.
func widen(t *runtime.Tensor) *runtime.Tensor {
	v, _ := runtime.Values[runtime.BFloat16](t)
	out := make([]float32, len(v))
	for i, x := range v {
		out[i] = x.Float32()
	}
	return runtime.Of(out, t.Shape()...)
}

// narrow turns float32 into bfloat16.
func narrow(t *runtime.Tensor) *runtime.Tensor {
	v, _ := runtime.Values[float32](t)
	out := make([]runtime.BFloat16, len(v))
	for i, x := range v {
		out[i] = runtime.ToBFloat16(x)
	}
	return runtime.Of(out, t.Shape()...)
}

// numbers reads a tensor's elements; integers beyond 2^53 are compared by bytes, not through it.
func numbers(t *runtime.Tensor) (at func(i int) complex128, ok bool) {
	switch t.DType() {
	case artefact.Float32:
		return of(t, func(x float32) complex128 { return complex(float64(x), 0) })
	case artefact.Float64:
		return of(t, func(x float64) complex128 { return complex(x, 0) })
	case artefact.Float16:
		return of(t, func(x runtime.Float16) complex128 { return complex(float64(x.Float32()), 0) })
	case artefact.BFloat16:
		return of(t, func(x runtime.BFloat16) complex128 { return complex(float64(x.Float32()), 0) })
	case artefact.Complex64:
		return of(t, func(x complex64) complex128 { return complex128(x) })
	case artefact.Complex128:
		return of(t, func(x complex128) complex128 { return x })
	case artefact.Int8:
		return of(t, func(x int8) complex128 { return complex(float64(x), 0) })
	case artefact.Int16:
		return of(t, func(x int16) complex128 { return complex(float64(x), 0) })
	case artefact.Int32:
		return of(t, func(x int32) complex128 { return complex(float64(x), 0) })
	case artefact.Int64:
		return of(t, func(x int64) complex128 { return complex(float64(x), 0) })
	case artefact.Uint8:
		return of(t, func(x uint8) complex128 { return complex(float64(x), 0) })
	case artefact.Uint16:
		return of(t, func(x uint16) complex128 { return complex(float64(x), 0) })
	case artefact.Uint32:
		return of(t, func(x uint32) complex128 { return complex(float64(x), 0) })
	case artefact.Uint64:
		return of(t, func(x uint64) complex128 { return complex(float64(x), 0) })
	case artefact.Bool:
		return of(t, func(x bool) complex128 {
			if x {
				return 1
			}
			return 0
		})
	}
	return nil, false
}

func of[T runtime.Elem](t *runtime.Tensor, f func(T) complex128) (func(i int) complex128, bool) {
	v, err := runtime.Values[T](t)
	return func(i int) complex128 { return f(v[i]) }, err == nil
}

// fill makes a tensor of the dtype from float32 values.
func fill(t artefact.DType, f []float32, shape []int64) (*runtime.Tensor, error) {
	switch t {
	case artefact.Float32:
		return runtime.Of(f, shape...), nil
	case artefact.Float64:
		return mapped(f, shape, func(x float32) float64 { return float64(x) }), nil
	case artefact.Float16:
		return mapped(f, shape, runtime.ToFloat16), nil
	case artefact.BFloat16:
		return mapped(f, shape, runtime.ToBFloat16), nil
	case artefact.Complex64:
		return mapped(f, shape, func(x float32) complex64 { return complex(x, -x) }), nil
	case artefact.Complex128:
		return mapped(f, shape, func(x float32) complex128 { return complex(float64(x), -float64(x)) }), nil
	case artefact.Int8:
		return mapped(f, shape, func(x float32) int8 { return int8(x) }), nil
	case artefact.Int16:
		return mapped(f, shape, func(x float32) int16 { return int16(x) }), nil
	case artefact.Int32:
		return mapped(f, shape, func(x float32) int32 { return int32(x) }), nil
	case artefact.Int64:
		return mapped(f, shape, func(x float32) int64 { return int64(x) }), nil
	case artefact.Uint8:
		return mapped(f, shape, func(x float32) uint8 { return uint8(x) }), nil
	case artefact.Uint16:
		return mapped(f, shape, func(x float32) uint16 { return uint16(x) }), nil
	case artefact.Uint32:
		return mapped(f, shape, func(x float32) uint32 { return uint32(x) }), nil
	case artefact.Uint64:
		return mapped(f, shape, func(x float32) uint64 { return uint64(x) }), nil
	case artefact.Bool:
		return mapped(f, shape, func(x float32) bool { return x != 0 }), nil
	}
	return nil, fmt.Errorf("no random values of dtype %s", t)
}

func mapped[T runtime.Elem](f []float32, shape []int64, to func(float32) T) *runtime.Tensor {
	out := make([]T, len(f))
	for i, x := range f {
		out[i] = to(x)
	}
	return runtime.Of(out, shape...)
}

// Element is element i of a tensor, for people.
func Element(t *runtime.Tensor, i int) string {
	switch t.DType() {
	case artefact.String:
		return fmt.Sprintf("%q", t.StringBytes(i))
	case artefact.Bool:
		return fmt.Sprint(t.Bytes()[i] != 0)
	case artefact.Int64:
		v, _ := runtime.Values[int64](t)
		return fmt.Sprint(v[i])
	case artefact.Uint64:
		v, _ := runtime.Values[uint64](t)
		return fmt.Sprint(v[i])
	}
	at, ok := numbers(t)
	if !ok {
		return "?"
	}
	return number(at(i))
}

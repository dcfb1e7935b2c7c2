package runtime_test

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime"
)

func roundTrip[T runtime.Elem](t *testing.T, want artefact.DType, v ...T) {
	t.Helper()
	x := runtime.Of(v, int64(len(v)))
	got, err := runtime.Values[T](x)
	if err != nil || fmt.Sprint(got) != fmt.Sprint(v) || x.DType() != want || x.Len() != len(v) {
		t.Errorf("%T: %v became %v %v, %v", v, v, x, got, err)
	}
	c := x.Clone()
	if got, _ := runtime.Values[T](c); fmt.Sprint(got) != fmt.Sprint(v) || c.String() != x.String() {
		t.Errorf("%T: the clone is %v %v", v, c, got)
	}
}

// TestTypes walks through every element type.
func TestTypes(t *testing.T) {
	roundTrip(t, artefact.Bool, true, false)
	roundTrip(t, artefact.Int8, int8(-1), 2)
	roundTrip(t, artefact.Int16, int16(-1), 2)
	roundTrip(t, artefact.Int32, int32(-1), 2)
	roundTrip(t, artefact.Int64, int64(-1), 2)
	roundTrip(t, artefact.Uint8, uint8(1), 2)
	roundTrip(t, artefact.Uint16, uint16(1), 2)
	roundTrip(t, artefact.Uint32, uint32(1), 2)
	roundTrip(t, artefact.Uint64, uint64(1), 2)
	roundTrip(t, artefact.Float16, runtime.Float16(1), 2)
	roundTrip(t, artefact.BFloat16, runtime.BFloat16(1), 2)
	roundTrip(t, artefact.Float32, float32(1.5), -2)
	roundTrip(t, artefact.Float64, 1.5, -2)
	roundTrip(t, artefact.Complex64, complex64(1+2i), 3)
	roundTrip(t, artefact.Complex128, 1+2i, 3)
	roundTrip(t, artefact.String, "", "a\x00", "é")
	if _, err := runtime.Values[int32](runtime.Scalar[float32](1)); err == nil {
		t.Error("Values of another type: no error")
	}
	if _, err := runtime.Values[int32](nil); err == nil {
		t.Error("Values of nil: no error")
	}
}

func TestSetChangesType(t *testing.T) {
	shared := []int64{1, 2, 3}
	x := runtime.Of(shared, 3)
	runtime.Set(x, []string{"abc", "d"}, 2)
	if shared[0] != 1 {
		t.Error("strings were written into the caller's integers")
	}
	if got, err := runtime.Values[string](x); err != nil || got[0] != "abc" || got[1] != "d" {
		t.Errorf("got %q, %v", got, err)
	}
	runtime.Set(x, []float32{1}, 1)
	if x.String() != "float32[1]" || x.Offsets() != nil {
		t.Errorf("got %v", x)
	}
}

func TestFromBytes(t *testing.T) {
	buf := bytes.Repeat([]byte{0, 0, 0x80, 0x3f}, 5)
	for off := range 4 {
		x, err := runtime.FromBytes(artefact.Float32, append(make([]byte, off, 64), buf[:16]...)[off:], 2, 2)
		if err != nil {
			t.Fatal(err)
		}
		if v, _ := runtime.Values[float32](x); v[3] != 1 {
			t.Errorf("offset %d: %v", off, v)
		}
	}
	for _, c := range []struct {
		dtype artefact.DType
		n     int
		dims  []int64
	}{{"float32", 15, []int64{2, 2}}, {"string", 4, []int64{1}}, {"resource", 4, []int64{1}}, {"int8", 4, []int64{-2, -2}}} {
		if x, err := runtime.FromBytes(c.dtype, make([]byte, c.n), c.dims...); err == nil {
			t.Errorf("%v: no error but %v", c, x)
		}
	}
	for _, offsets := range [][]int64{{0, 2}, {0, 2, 9}, {0, 2, 1}, {-1, 2, 3}, nil} {
		if x, err := runtime.FromStringBytes([]byte("abc"), offsets, 2); err == nil {
			t.Errorf("offsets %v: no error but %v", offsets, x)
		}
	}
}

// TestFloat16 goes through all halves, and checks the rounding against float64 arithmetic between each two.
func TestFloat16(t *testing.T) {
	for h := range 1 << 16 {
		f := runtime.Float16(h).Float32()
		back := runtime.ToFloat16(f)
		if f != f {
			if r := back.Float32(); r == r {
				t.Fatalf("half %#x is NaN and becomes %v", h, r)
			}
			continue
		}
		if back != runtime.Float16(h) {
			t.Fatalf("half %#x = %v becomes %#x", h, f, back)
		}
		exp, frac := h>>10&31, h&1023
		want := math.Ldexp(float64(frac), -24)
		if exp > 0 {
			want = math.Ldexp(float64(1024+frac), exp-25)
		}
		if exp == 31 {
			want = math.Inf(1)
		}
		if h>>15 == 1 {
			want = -want
		}
		if float64(f) != want {
			t.Fatalf("half %#x = %v, want %v", h, f, want)
		}
		if exp == 31 || h>>15 == 1 {
			continue
		}
		next := runtime.Float16(h + 1)
		mid := float32((want + math.Ldexp(1, max(exp, 1)-25) + want) / 2) // exact: 12 bits
		even := runtime.Float16(h + h&1)
		for _, c := range []struct {
			f    float32
			want runtime.Float16
		}{{mid, even}, {math.Nextafter32(mid, 0), runtime.Float16(h)}, {math.Nextafter32(mid, 1e9), next}} {
			if got := runtime.ToFloat16(c.f); got != c.want {
				t.Fatalf("%v becomes %#x, want %#x", c.f, got, c.want)
			}
			if got := runtime.ToFloat16(-c.f); got != c.want|0x8000 {
				t.Fatalf("%v becomes %#x, want %#x", -c.f, got, c.want|0x8000)
			}
		}
	}
}

func TestBFloat16(t *testing.T) {
	for _, c := range []struct {
		bits uint32
		want runtime.BFloat16
	}{{0x3f800000, 0x3f80}, {0x3f808000, 0x3f80}, {0x3f808001, 0x3f81}, {0x3f818000, 0x3f82}, {0x7f7fffff, 0x7f80},
		{0x7f800000, 0x7f80}, {0x7f800001, 0x7fc0}, {0xff800000, 0xff80}, {0x80000000, 0x8000}} {
		if got := runtime.ToBFloat16(math.Float32frombits(c.bits)); got != c.want {
			t.Errorf("%#x becomes %#x, want %#x", c.bits, got, c.want)
		}
	}
	for h := range 1 << 16 {
		f := runtime.BFloat16(h).Float32()
		if f == f && runtime.ToBFloat16(f) != runtime.BFloat16(h) {
			t.Fatalf("bfloat16 %#x does not come back", h)
		}
	}
}

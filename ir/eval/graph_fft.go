package eval

import (
	"fmt"
	"math"
	"math/cmplx"

	"github.com/swage-ml/swage/ir"
)

// fourier is the discrete Fourier transform of one length: a recursion over the smallest prime factors.
type fourier struct {
	n     int64
	roots []complex128 // exp(-2πi k/n)
}

func newFourier(n int64) *fourier {
	f := &fourier{n: n, roots: make([]complex128, n)}
	for k := range f.roots {
		s, c := math.Sincos(-2 * math.Pi * float64(k) / float64(n))
		f.roots[k] = complex(c, s)
	}
	return f
}

// transform writes the transform of n elements x[0], x[step], … to y, where n*step == f.n.
func (f *fourier) transform(y, x []complex128, n, step int64) {
	if n == 1 {
		y[0] = x[0]
		return
	}
	p := int64(2)
	for n%p != 0 {
		if p++; p*p > n {
			p = n
		}
	}
	m := n / p
	parts := make([]complex128, n)
	for r := range p {
		f.transform(parts[r*m:(r+1)*m], x[r*step:], m, step*p)
	}
	for k := range n {
		sum := complex128(0)
		for r := range p {
			sum += parts[r*m+k%m] * f.roots[r*k%n*step]
		}
		y[k] = sum
	}
}

// along transforms a tensor's lanes along one axis; inverse divides by n.
func along(xs []complex128, dims []int64, axis int64, inverse bool) {
	outer, n, inner := laneSplit(dims, axis)
	if len(xs) == 0 {
		return
	}
	f := newFourier(n)
	x, y := make([]complex128, n), make([]complex128, n)
	for o := range outer {
		for i := range inner {
			at := o*n*inner + i
			for k := range x {
				if x[k] = xs[at+int64(k)*inner]; inverse {
					x[k] = cmplx.Conj(x[k])
				}
			}
			f.transform(y, x, n, 1)
			for k, z := range y {
				if inverse {
					z = complex(real(z)/float64(n), -imag(z)/float64(n))
				}
				xs[at+int64(k)*inner] = z
			}
		}
	}
}

func fft(c *graphCall) ([]*ir.Tensor, error) {
	x, kind := c.in[0], c.op.Str("type")
	length, err := c.values("length")
	if err != nil {
		return nil, err
	}
	if x.DType.IsComplex() == (kind == "RFFT") || !(x.DType.IsComplex() || x.DType == ir.F32 || x.DType == ir.F64) {
		return nil, c.undefined()
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	first := len(x.Shape) - len(length)
	last := len(length) - 1
	for i, n := range length {
		want := n
		if kind == "IRFFT" && i == last {
			want = n/2 + 1
		}
		if n < 1 || x.Shape[first+i] != want {
			return nil, fmt.Errorf("length %v of %v", length, x.Shape)
		}
	}
	full := append([]int64{}, x.Shape...)
	full[first+last] = length[last]
	if kind == "RFFT" || kind == "IRFFT" {
		if _, err := elemCount(full); err != nil {
			return nil, err
		}
	}
	xs, err := scratchSlice[complex128](c, product(full, indexes(len(full))))
	if err != nil {
		return nil, err
	}
	half := length[last]/2 + 1
	rows := int64(0)
	if half > 0 && len(xs) > 0 {
		rows = int64(len(xs)) / length[last]
	}
	switch kind {
	case "FFT", "IFFT":
		readComplex(xs, x, 0)
		for i := range length {
			along(xs, full, int64(first+i), kind == "IFFT")
		}
		writeComplex(out, 0, xs)
	case "RFFT":
		readComplex(xs, x, 0)
		for i := range length {
			along(xs, full, int64(first+i), false)
		}
		for r := range rows {
			writeComplex(out, r*half, xs[r*length[last]:][:half])
		}
	case "IRFFT":
		part := make([]complex128, x.Len())
		readComplex(part, x, 0)
		for i := range last {
			along(part, x.Shape, int64(first+i), true)
		}
		for r := range rows { // the upper half mirrors the lower
			row := xs[r*length[last]:][:length[last]]
			copy(row, part[r*half:(r+1)*half])
			for k := half; k < length[last]; k++ {
				row[k] = cmplx.Conj(row[length[last]-k])
			}
		}
		along(xs, full, int64(first+last), true)
		writeComplex(out, 0, xs)
	}
	return one(out, nil)
}

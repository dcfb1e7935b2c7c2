package eval

import (
	"slices"

	"github.com/swage-ml/swage/ir"
)

// dotClass is the wide type of products of two operands for a result.
func dotClass(out, a, b ir.DType) class {
	k := max(classOf(a), classOf(b), classOf(out))
	if (classOf(a) == floatClass || classOf(b) == floatClass || classOf(out) == floatClass) && k != complexClass {
		return floatClass
	}
	return k
}

func dotGeneral(c *graphCall) ([]*ir.Tensor, error) {
	if c.in[0].DType == ir.String || c.in[0].DType == ir.Bool || c.in[1].DType == ir.Bool {
		return nil, c.undefined()
	}
	switch dotClass(c.op.Results[0].Type.DType, c.in[0].DType, c.in[1].DType) {
	case floatClass:
		return dotWide[float64](c)
	case intClass:
		return dotWide[int64](c)
	case uintClass:
		return dotWide[uint64](c)
	case complexClass:
		return dotWide[complex128](c)
	}
	return nil, c.undefined()
}

// dotWide brings both sides into the form [batch, rows, k] with k contiguous, and multiplies row by row.
func dotWide[N number](c *graphCall) ([]*ir.Tensor, error) {
	batchL, contractL := c.op.Ints("batch_lhs"), c.op.Ints("contract_lhs")
	batchR, contractR := c.op.Ints("batch_rhs"), c.op.Ints("contract_rhs")
	lhs, restL, err := arranged[N](c, c.in[0], batchL, contractL)
	if err != nil {
		return nil, err
	}
	rhs, restR, err := arranged[N](c, c.in[1], batchR, contractR)
	if err != nil {
		return nil, err
	}
	out, err := c.out(0)
	if err != nil {
		return nil, err
	}
	dims := c.in[0].Shape
	batch, m, n, k := product(dims, batchL), product(dims, restL), product(c.in[1].Shape, restR), product(dims, contractL)
	acc, err := scratchSlice[N](c, m*n)
	if err != nil {
		return nil, err
	}
	for b := range batch {
		clear(acc)
		addProduct(acc, lhs[b*m*k:(b+1)*m*k], rhs[b*n*k:(b+1)*n*k], m, n, k)
		narrowTo(out, b*m*n, acc)
	}
	return one(out, nil)
}

func product(dims, axes []int64) int64 {
	n := int64(1)
	for _, a := range axes {
		n *= dims[a]
	}
	return n
}

// arranged transposes to batch axes, the rest, contracting axes, and widens.
func arranged[N number](c *graphCall, t *ir.Tensor, batch, contract []int64) (xs []N, rest []int64, err error) {
	for i := range t.Shape {
		if !slices.Contains(batch, int64(i)) && !slices.Contains(contract, int64(i)) {
			rest = append(rest, int64(i))
		}
	}
	t, err = permuteAxes(c, t, slices.Concat(batch, rest, contract))
	if err != nil {
		return nil, nil, err
	}
	xs, err = wide[N](c, t)
	return xs, rest, err
}

// permuteAxes is transpose; the tensor itself if nothing changes.
func permuteAxes(c *graphCall, t *ir.Tensor, perm []int64) (*ir.Tensor, error) {
	if slices.IsSorted(perm) {
		return t, nil
	}
	dims, from, strides := make([]int64, len(perm)), view{}, rowMajor(t.Shape)
	for i, p := range perm {
		dims[i] = t.Shape[p]
		from.strides = append(from.strides, strides[p])
	}
	out, err := c.alloc(t.DType, dims)
	if err != nil {
		return nil, err
	}
	moveBox(dims, out, whole(dims), t, from)
	return out, nil
}

// kBlock is how many terms addProduct sums in registers before it goes to the next rows: two rows stay in the L1 cache.
const kBlock = 512

// addProduct adds a[m,k] times the transpose of b[n,k] to acc[m,n].
func addProduct[N number](acc, a, b []N, m, n, k int64) {
	for k0 := int64(0); k0 < k; k0 += kBlock {
		kn := min(kBlock, k-k0)
		row := func(x []N, i int64) []N { return x[i*k+k0:][:kn] }
		j := int64(0)
		for ; j+2 <= n; j += 2 {
			b0, b1 := row(b, j), row(b, j+1)
			i := int64(0)
			for ; i+4 <= m; i += 4 {
				dot4x2((*[2]N)(acc[i*n+j:]), (*[2]N)(acc[(i+1)*n+j:]), (*[2]N)(acc[(i+2)*n+j:]), (*[2]N)(acc[(i+3)*n+j:]),
					row(a, i), row(a, i+1), row(a, i+2), row(a, i+3), b0, b1)
			}
			for ; i < m; i++ {
				acc[i*n+j] = dot(acc[i*n+j], row(a, i), b0)
				acc[i*n+j+1] = dot(acc[i*n+j+1], row(a, i), b1)
			}
		}
		for ; j < n; j++ {
			for i := range m {
				acc[i*n+j] = dot(acc[i*n+j], row(a, i), row(b, j))
			}
		}
	}
}

func dot[N number](sum N, a, b []N) N {
	b = b[:len(a)]
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

// dot4x2 is eight dots at once: the sums stay in registers and each element loaded is used two or four times.
func dot4x2[N number](r0, r1, r2, r3 *[2]N, a0, a1, a2, a3, b0, b1 []N) {
	n := len(a0)
	a1, a2, a3, b0, b1 = a1[:n], a2[:n], a3[:n], b0[:n], b1[:n]
	s00, s01, s10, s11 := r0[0], r0[1], r1[0], r1[1]
	s20, s21, s30, s31 := r2[0], r2[1], r3[0], r3[1]
	for i, x := range a0 {
		y, z := b0[i], b1[i]
		s00 += x * y
		s01 += x * z
		x = a1[i]
		s10 += x * y
		s11 += x * z
		x = a2[i]
		s20 += x * y
		s21 += x * z
		x = a3[i]
		s30 += x * y
		s31 += x * z
	}
	r0[0], r0[1], r1[0], r1[1] = s00, s01, s10, s11
	r2[0], r2[1], r3[0], r3[1] = s20, s21, s30, s31
}

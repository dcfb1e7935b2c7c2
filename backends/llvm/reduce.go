package llvm

import (
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// reduceTile combines element i with i+n/2 along an axis until one is left.
func (k *kernel) reduceTile(op *ir.Op) {
	x := op.Operands[0]
	dims, axis, d := x.Type.Tile(), int(op.Int("axis")), x.Type.DType
	t := k.tile(x)
	combine := k.combiner(op.Str("kind"), d)
	if axis == len(dims)-1 {
		k.set(op.Result(), k.reduceRows(t, op.Result().Type.Tile(), d, combine))
		return
	}
	// rows are outer × n × inner
	n, inner := dims[axis], int64(1)
	for _, m := range dims[axis+1 : len(dims)-1] {
		inner *= m
	}
	outer := t.rows / (n * inner)
	out := emptyWidth(outer*inner, t.cols, t.w)
	for o := range outer {
		for i := range inner {
			for c := range t.chunks() {
				vs := make([]llx.Value, n)
				for j := range vs {
					vs[j] = t.at((o*n+int64(j))*inner+i, c)
				}
				out.v[(o*inner+i)*out.chunks()+c] = halve(vs, combine)
			}
		}
	}
	k.set(op.Result(), out)
}

// halve combines a list by halving.
func halve(vs []llx.Value, combine func(a, b llx.Value) llx.Value) llx.Value {
	for n := len(vs) / 2; n > 0; n /= 2 {
		next := make([]llx.Value, n)
		for i := range next {
			next[i] = combine(vs[i], vs[i+n])
		}
		vs = next
	}
	return vs[0]
}

// combiner is the reduction's step on vectors.
func (k *kernel) combiner(kind string, d ir.DType) func(a, b llx.Value) llx.Value {
	emit := k.elements[kind]
	if emit == nil {
		k.fail("reduce_tile of kind %q", kind)
	}
	op := &ir.Op{Def: ir.Lookup(kind), Results: []*ir.Value{{Type: ir.Scalar(d)}}}
	return func(a, b llx.Value) llx.Value { return k.lane(emit, op, d, []llx.Value{a, b}) }
}

// reduceRows reduces the last axis: whole vectors first, then within vectors, where two rows share a vector so that no
// lane idles.
func (k *kernel) reduceRows(t tile, dims []int64, d ir.DType, combine func(a, b llx.Value) llx.Value) tile {
	rows := make([]llx.Value, t.rows)
	for r := range rows {
		rows[r] = halve(t.v[int64(r)*t.chunks():int64(r+1)*t.chunks()], combine)
	}
	scalars := make([]llx.Value, 0, t.rows)
	for len(rows) > 0 {
		n := int64(1) // rows that go together: a power of two, at most one per lane
		for n*2 <= int64(len(rows)) && n*2 <= t.w {
			n *= 2
		}
		v := k.reduceTogether(rows[:n], t.w, combine)
		for j := range n {
			scalars = append(scalars, k.f.Extract(v, j))
		}
		rows = rows[n:]
	}
	out := k.empty(dims, d)
	for c := range out.v {
		out.v[c] = k.concat(scalars[int64(c)*out.w : int64(c+1)*out.w])
	}
	return out
}

// reduceTogether reduces n vectors of w lanes to one vector of n lanes. A round halves each row's part; while there are
// two vectors, their halves are brought side by side.
func (k *kernel) reduceTogether(vs []llx.Value, w int64, combine func(a, b llx.Value) llx.Value) llx.Value {
	part := w // lanes that a row still has
	for part > 1 {
		half := part / 2
		if len(vs) > 1 {
			next := make([]llx.Value, len(vs)/2)
			for i := range next {
				lo, hi := k.halves(vs[2*i], vs[2*i+1], w, part)
				next[i] = combine(lo, hi)
			}
			vs = next
		} else {
			m, _ := llx.Split(vs[0].Type())
			var lo, hi []int64
			for row := int64(0); row < m/part; row++ {
				lo = append(lo, seq(row*part, half)...)
				hi = append(hi, seq(row*part+half, half)...)
			}
			vs[0] = combine(k.f.Shuffle(vs[0], vs[0], lo), k.f.Shuffle(vs[0], vs[0], hi))
		}
		part = half
	}
	return vs[0]
}

// halves gathers the low and the high halves of each row's part from two vectors.
func (k *kernel) halves(a, b llx.Value, w, part int64) (lo, hi llx.Value) {
	var l, h []int64
	for base := int64(0); base < 2*w; base += part {
		l = append(l, seq(base, part/2)...)
		h = append(h, seq(base+part/2, part/2)...)
	}
	return k.f.Shuffle(a, b, l), k.f.Shuffle(a, b, h)
}

// mma adds products: for k ascending, acc[m] = fma(a[m,k], b[k], acc[m]). Narrow floats are widened first; integers
// multiply and add in the accumulator's width.
func (k *kernel) mma(op *ir.Op) {
	accV, aV, bV := op.Operands[0], op.Operands[1], op.Operands[2]
	d, in := accV.Type.DType, aV.Type.DType
	if d == ir.F16 || d == ir.BF16 || d.IsComplex() || d == ir.Bool {
		k.fail("mma with an accumulator of %s", d)
	}
	acc := k.tile(accV)
	a, b := k.tile(aV), k.regroup(k.tile(bV), acc.w).force()
	out := emptyWidth(acc.rows, acc.cols, acc.w)
	copy(out.v, acc.v)
	f := k.f
	for kk := range a.cols {
		var brow []llx.Value
		for c := range b.chunks() {
			brow = append(brow, k.convertVec(b.at(kk, c), in, d))
		}
		for m := range a.rows {
			var av llx.Value
			if a.w == 1 {
				av = f.Splat(k.convertVec(k.element(a, m, kk), in, d), acc.w)
			} else {
				av = k.convertVec(k.splatElement(a, m, kk, acc.w), in, d)
			}
			for c := range out.chunks() {
				i := m*out.chunks() + c
				if d.IsFloat() {
					out.v[i] = f.Intrinsic("fma", av.Type(), av, brow[c], out.v[i])
				} else {
					out.v[i] = f.Bin("add", f.Bin("mul", av, brow[c]), out.v[i])
				}
			}
		}
	}
	k.set(op.Result(), out)
}

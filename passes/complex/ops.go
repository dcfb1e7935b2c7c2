package complex

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
)

// writer writes real ops at the current place.
type writer struct{ r *passes.Rewriter }

func (w writer) op(name string, xs ...*ir.Value) *ir.Value { return w.r.Emit(name, nil, xs...) }

func (w writer) cmp(dir string, a, b *ir.Value) *ir.Value {
	return w.r.Emit("compare", ir.A{"direction": dir}, a, b)
}

// k is a constant like a value.
func (w writer) k(like *ir.Value, x float64) *ir.Value {
	return w.r.BroadcastTo(w.r.ScalarF(like.Type.DType, x), like.Type.Dims)
}

// compute returns the parts of an op's result.
func (w writer) compute(op *ir.Op, in []pair) (pair, bool) {
	if f := functions[op.Name()]; f != nil {
		return f(w, in[0]), true
	}
	switch op.Name() {
	case "complex":
		return pair{in[0].re, in[1].re}, true
	case "reshape", "broadcast_in_dim", "transpose", "slice", "reverse", "concatenate", "dynamic_slice", "dynamic_update_slice", "gather", "select", "pad":
		return both(w.r, op, in), true
	case "add":
		return w.add(in[0], in[1]), true
	case "subtract":
		return w.sub(in[0], in[1]), true
	case "multiply":
		return w.mul(in[0], in[1]), true
	case "divide":
		return w.div(in[0], in[1]), true
	case "power":
		return w.power(in[0], in[1]), true
	case "convert":
		return w.convert(op, in[0]), true
	case "bitcast_convert":
		return w.bitcast(op, in[0]), true
	case "constant":
		return constants(w.r, op)
	case "reduce", "scan":
		if op.Str("kind") == "add" {
			return both(w.r, op, in), true
		}
		if op.Str("kind") == "multiply" && op.Name() == "reduce" {
			return w.product(op, in[0]), true
		}
		if op.Str("kind") == "multiply" {
			return w.running(op, in[0]), true
		}
	case "scatter":
		if slices.Contains([]string{"set", "add", "subtract"}, op.Str("kind")) {
			return both(w.r, op, in), true
		}
	case "dot_general":
		return w.dot(op, in[0], in[1]), true
	case "fft":
		return transform(w.r, op, in[0])
	}
	return pair{}, false
}

func (w writer) add(a, b pair) pair { return pair{w.op("add", a.re, b.re), w.op("add", a.im, b.im)} }

func (w writer) sub(a, b pair) pair {
	return pair{w.op("subtract", a.re, b.re), w.op("subtract", a.im, b.im)}
}

func (w writer) mul(a, b pair) pair {
	return pair{
		w.op("subtract", w.op("multiply", a.re, b.re), w.op("multiply", a.im, b.im)),
		w.op("add", w.op("multiply", a.re, b.im), w.op("multiply", a.im, b.re)),
	}
}

// div divides by the greater part of b first, so that its square cannot overflow (R. Smith, "Algorithm 116: Complex
// division", CACM 1962).
func (w writer) div(a, b pair) pair {
	byRe := w.cmp("GE", w.op("abs", b.re), w.op("abs", b.im))
	big, small := w.op("select", byRe, b.re, b.im), w.op("select", byRe, b.im, b.re)
	q := w.op("divide", small, big)
	den := w.op("add", big, w.op("multiply", q, small))
	x, y := w.op("select", byRe, a.re, a.im), w.op("select", byRe, a.im, a.re)
	re := w.op("add", x, w.op("multiply", y, q))
	im := w.op("subtract", y, w.op("multiply", x, q)) // the other sign if the imaginary part is the greater
	im = w.op("select", byRe, im, w.op("negate", im))
	return pair{w.op("divide", re, den), w.op("divide", im, den)}
}

func (w writer) convert(op *ir.Op, a pair) pair {
	to := op.Result().Type.DType
	switch {
	case to == ir.Bool:
		zero := w.k(a.re, 0)
		return pair{re: w.op("or", w.cmp("NE", a.re, zero), w.cmp("NE", a.im, zero))}
	case !to.IsComplex():
		return pair{re: w.r.Convert(a.re, to)}
	case a.im == nil:
		re := w.r.Convert(a.re, realOf(to))
		return pair{re, w.k(re, 0)}
	}
	return pair{w.r.Convert(a.re, realOf(to)), w.r.Convert(a.im, realOf(to))}
}

// bitcast goes through reals: a complex number is two of them, the real part first, along one more axis.
func (w writer) bitcast(op *ir.Op, a pair) pair {
	x := a.re
	if a.im != nil {
		dims := append(slices.Clone(x.Type.Dims), shape.Const(1))
		x = w.r.Emit("concatenate", ir.A{"axis": len(dims) - 1}, w.r.Reshape(a.re, dims...), w.r.Reshape(a.im, dims...))
	}
	t := op.Result().Type
	dims, d := t.Dims, realOf(t.DType)
	if t.DType.IsComplex() {
		dims = append(slices.Clone(dims), shape.Const(2))
	}
	if from, to := x.Type.DType.Size(), d.Size(); from < to {
		x = w.r.Reshape(x, append(slices.Clone(dims), shape.Const(to/from))...)
	}
	if x.Type.DType != d {
		x = w.r.Emit("bitcast_convert", ir.A{"dtype": d}, x)
	}
	x = w.r.Reshape(x, dims...)
	if !t.DType.IsComplex() {
		return pair{re: x}
	}
	part := func(i int64) *ir.Value {
		start, limit, stride := make(shape.Dims, len(dims)), slices.Clone(dims), make([]int64, len(dims))
		for k := range stride {
			stride[k], start[k] = 1, shape.Const(0)
		}
		start[len(dims)-1], limit[len(dims)-1] = shape.Const(i), shape.Const(i+1)
		return w.r.Reshape(w.r.Emit("slice", ir.A{"start": start, "limit": limit, "stride": stride}, x), t.Dims...)
	}
	return pair{part(0), part(1)}
}

// dot is four products of reals.
func (w writer) dot(op *ir.Op, a, b pair) pair {
	attrs := attrsOf(op)
	delete(attrs, "dtype")
	dot := func(x, y *ir.Value) *ir.Value { return w.r.Emit("dot_general", attrs, x, y) }
	return pair{
		w.op("subtract", dot(a.re, b.re), dot(a.im, b.im)),
		w.op("add", dot(a.re, b.im), dot(a.im, b.re)),
	}
}

// at is the element i of axis a, which stays with size 1.
func (w writer) at(x pair, a int, i *ir.Value) pair {
	starts := w.starts(x, a, i)
	sizes := slices.Clone(x.re.Type.Dims)
	sizes[a] = shape.Const(1)
	cut := func(v *ir.Value) *ir.Value {
		return w.r.Emit("dynamic_slice", ir.A{"sizes": sizes}, append([]*ir.Value{v}, starts...)...)
	}
	return pair{cut(x.re), cut(x.im)}
}

func (w writer) starts(x pair, a int, i *ir.Value) []*ir.Value {
	starts := make([]*ir.Value, x.re.Type.Rank())
	for k := range starts {
		starts[k] = w.r.ScalarI(ir.I64, 0)
	}
	starts[a] = i
	return starts
}

// loop carries values over all indices of an axis.
func (w writer) loop(n shape.Expr, inits []*ir.Value, body func(w writer, i *ir.Value, vs []*ir.Value) []*ir.Value) []*ir.Value {
	inits = append([]*ir.Value{w.r.ScalarI(ir.I64, 0)}, inits...)
	types := make([]ir.Type, len(inits))
	for i, v := range inits {
		types[i] = v.Type
	}
	region := func(f func(w writer, vs []*ir.Value) []*ir.Value) *ir.Region {
		return w.r.Region(types, func(b *ir.Builder, vs []*ir.Value) []*ir.Value {
			return f(writer{&passes.Rewriter{Builder: b, M: w.r.M}}, vs)
		})
	}
	cond := region(func(w writer, vs []*ir.Value) []*ir.Value {
		return []*ir.Value{w.cmp("LT", vs[0], w.r.Emit("dim", ir.A{"expr": n, "dtype": ir.I64}))}
	})
	next := region(func(w writer, vs []*ir.Value) []*ir.Value {
		return append([]*ir.Value{w.op("add", vs[0], w.r.ScalarI(ir.I64, 1))}, body(w, vs[0], vs[1:])...)
	})
	return w.r.EmitOp("while", nil, []*ir.Region{cond, next}, inits...).Results[1:]
}

// product multiplies along axes, one element after the other.
func (w writer) product(op *ir.Op, x pair) pair {
	for _, a := range op.Ints("axes") {
		dims := slices.Clone(x.re.Type.Dims)
		n := dims[a]
		dims[a] = shape.Const(1)
		like := w.r.BroadcastTo(w.r.ScalarF(x.re.Type.DType, 1), dims)
		out := w.loop(n, []*ir.Value{like, w.k(like, 0)}, func(w writer, i *ir.Value, vs []*ir.Value) []*ir.Value {
			p := w.mul(pair{vs[0], vs[1]}, w.at(x, int(a), i))
			return []*ir.Value{p.re, p.im}
		})
		x = pair{out[0], out[1]}
	}
	dims := op.Result().Type.Dims
	return pair{w.r.Reshape(x.re, dims...), w.r.Reshape(x.im, dims...)}
}

// running multiplies up along an axis.
func (w writer) running(op *ir.Op, x pair) pair {
	a := int(op.Int("axis"))
	n := x.re.Type.Dims[a]
	dims := slices.Clone(x.re.Type.Dims)
	dims[a] = shape.Const(1)
	like := w.r.BroadcastTo(w.r.ScalarF(x.re.Type.DType, 1), dims)
	out := w.loop(n, []*ir.Value{like, w.k(like, 0), x.re, x.im}, func(w writer, i *ir.Value, vs []*ir.Value) []*ir.Value {
		at := i
		if op.Flag("reverse") {
			last := w.r.Emit("dim", ir.A{"expr": n.Sub(shape.Const(1)), "dtype": ir.I64})
			at = w.op("subtract", last, i)
		}
		was := pair{vs[0], vs[1]}
		now := w.mul(was, w.at(x, a, at))
		put := now
		if op.Flag("exclusive") {
			put = was
		}
		set := func(x, v *ir.Value) *ir.Value {
			return w.r.Emit("dynamic_update_slice", nil, append([]*ir.Value{x, v}, w.starts(pair{x, x}, a, at)...)...)
		}
		return []*ir.Value{now.re, now.im, set(vs[2], put.re), set(vs[3], put.im)}
	})
	return pair{out[2], out[3]}
}

func attrsOf(op *ir.Op) ir.A {
	attrs := ir.A{}
	for _, a := range op.Attrs {
		attrs[a.Name] = a.Value
	}
	return attrs
}

// both applies an op that only moves elements to each part.
func both(r *passes.Rewriter, op *ir.Op, in []pair) pair {
	attrs := attrsOf(op)
	var re, im []*ir.Value
	for i, p := range in {
		re = append(re, p.re)
		if isComplex(op.Operands[i]) {
			im = append(im, p.im)
		} else {
			im = append(im, p.re)
		}
	}
	return pair{r.Emit(op.Name(), attrs, re...), r.Emit(op.Name(), attrs, im...)}
}

func constants(r *passes.Rewriter, op *ir.Op) (pair, bool) {
	t, ok := op.Result().Const()
	if !ok {
		return pair{}, false
	}
	d := realOf(t.DType)
	re, im := ir.NewTensor(d, t.Shape...), ir.NewTensor(d, t.Shape...)
	for i := range t.Len() {
		z := t.Complex(i)
		re.SetFloat(i, real(z))
		im.SetFloat(i, imag(z))
	}
	return pair{r.Const(re), r.Const(im)}, true
}

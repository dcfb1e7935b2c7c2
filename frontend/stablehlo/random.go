package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// randomRows draw random bits.
var randomRows = map[string]row{
	"rng_bit_generator": {1, importRngBits},
}

// importRngBits draws by Philox 4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011), which XLA's
// CPU takes by default too. The state is the key, then the counter, the low half first.
func importRngBits(im *importer, op *Op, in []val) []val {
	if alg := im.str("rng_algorithm"); alg != "PHILOX" && alg != "DEFAULT" {
		im.failf("algorithm %s is not supported", alg)
	}
	state := im.value(in[0])
	n, ok := state.Type.Elems().IsConst()
	if !ok || state.Type.Rank() != 1 || state.Type.DType != ir.U64 || n < 2 || n > 3 || len(op.Results) != 2 {
		im.failf("state is %s, want 2 or 3 of u64", state.Type)
	}
	t := op.Results[1].Type
	bits := int64(t.DType.Bits())
	if t.Kind != TensorKind || !t.DType.IsInt() || bits != 32 && bits != 64 {
		im.failf("numbers are %s, want integers of 32 or 64 bits", t)
	}
	for _, d := range t.Dims {
		if d == Dynamic {
			im.failf("numbers are %s, whose size is not known", t)
		}
	}
	total := product(t.Dims)
	blocks := shape.Const((total*bits/32 + 3) / 4)
	part := func(i int64) *ir.Value { return im.b.Reshape(im.every(state, i, i+1, 1)) }
	key, lo := part(0), part(1)
	hi := key // so it is where the state has no more, says TensorFlow's answer in testdata
	if n == 3 {
		hi = part(2)
	}
	// Counters: lo + 0, 1, …, with the carry into hi.
	iota := im.b.Emit("iota", ir.A{"dtype": ir.U64, "shape": shape.Dims{blocks}, "axis": 0})
	first, carry := im.counter(lo, iota)
	second := im.b.Emit("add", nil, im.b.Splat(hi, iota.Type.Dims), carry)
	words := im.philox(im.b.Splat(key, iota.Type.Dims), first, second)
	if bits == 64 {
		for i := range 2 {
			words[i] = im.b.Emit("or", nil, words[2*i], im.b.Emit("shift_left", nil, words[2*i+1], im.splatI(words[i], 32)))
		}
		words = words[:2]
	}
	for i, w := range words {
		words[i] = im.b.Reshape(w, blocks, shape.Const(1))
	}
	all := im.b.Emit("concatenate", ir.A{"axis": 1}, words...)
	all = im.every(im.b.Reshape(all, all.Type.Elems()), 0, total, 1)
	numbers := im.b.Reshape(im.b.Convert(all, t.DType), ir.ConstDims(t.Dims...)...)

	count := im.dim(blocks, ir.U64)
	next := []*ir.Value{key, nil}
	next[1], carry = im.counter(lo, count)
	if n == 3 {
		next = append(next, im.b.Emit("add", nil, hi, carry))
	}
	for i, v := range next {
		next[i] = im.b.Reshape(v, shape.Const(1))
	}
	return []val{{v: im.b.Emit("concatenate", ir.A{"axis": 0}, next...)}, {v: numbers}}
}

// counter is lo + n and its carry.
func (im *importer) counter(lo, n *ir.Value) (sum, carry *ir.Value) {
	sum = im.b.Emit("add", nil, im.b.Splat(lo, n.Type.Dims), n)
	return sum, im.b.Convert(im.compare("LT", sum, n), ir.U64)
}

// philox computes the four words of each block, each held in u64.
func (im *importer) philox(key, lo, hi *ir.Value) []*ir.Value {
	emit := func(name string, a, b *ir.Value) *ir.Value { return im.b.Emit(name, nil, a, b) }
	low := func(x *ir.Value) *ir.Value { return emit("and", x, im.splatI(x, 0xFFFFFFFF)) }
	high := func(x *ir.Value) *ir.Value { return emit("shift_right_logical", x, im.splatI(x, 32)) }
	x := []*ir.Value{low(lo), high(lo), low(hi), high(hi)}
	k0, k1 := low(key), high(key)
	for i := range 10 {
		if i > 0 {
			k0 = low(emit("add", k0, im.splatI(k0, 0x9E3779B9)))
			k1 = low(emit("add", k1, im.splatI(k1, 0xBB67AE85)))
		}
		p0 := emit("multiply", x[0], im.splatI(k0, 0xD2511F53))
		p1 := emit("multiply", x[2], im.splatI(k0, 0xCD9E8D57))
		x = []*ir.Value{emit("xor", emit("xor", high(p1), x[1]), k0), low(p1), emit("xor", emit("xor", high(p0), x[3]), k1), low(p0)}
	}
	return slices.Clip(x)
}

package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// indexRows read and write at indices, and sort.
var indexRows = map[string]row{
	"gather":         {2, importGather},
	"dynamic_gather": {3, importDynamicGather},
	"scatter":        {-1, importScatter},
	"sort":           {-1, importSort},
}

func importGather(im *importer, op *Op, in []val) []val {
	return im.gather(in, ir.ConstDims(im.ints("slice_sizes", nil)...))
}

func importDynamicGather(im *importer, op *Op, in []val) []val { return im.gather(in, im.exprs(in[2])) }

func (im *importer) gather(in []val, sizes shape.Dims) []val {
	x := im.value(in[0])
	none := []int64{}
	return one(im.b.Emit("gather", ir.A{
		"offset_dims": im.ints("offset_dims", none), "collapsed_slice_dims": im.ints("collapsed_slice_dims", none),
		"operand_batching_dims": im.ints("operand_batching_dims", none), "start_indices_batching_dims": im.ints("start_indices_batching_dims", none),
		"start_index_map": im.ints("start_index_map", none), "index_vector_dim": im.int("index_vector_dim", 0), "slice_sizes": sizes,
	}, x, im.value(in[1])))
}

func importScatter(im *importer, op *Op, in []val) []val {
	n := (len(in) - 1) / 2
	if n < 1 || len(in) != 2*n+1 || len(op.Regions) != 1 {
		im.failf("%d operands with %d regions", len(in), len(op.Regions))
	}
	none := []int64{}
	var out []val
	for i := range n {
		kind := foldKind(op.Regions[0], i)
		if kind == "" || kind == "and" || kind == "or" {
			return im.scatterLoop(op, op.Regions[0], im.values(in[:n]), im.value(in[n]), im.values(in[n+1:]))
		}
		out = append(out, val{v: im.b.Emit("scatter", ir.A{
			"update_window_dims": im.ints("update_window_dims", none), "inserted_window_dims": im.ints("inserted_window_dims", none),
			"input_batching_dims": im.ints("input_batching_dims", none), "scatter_indices_batching_dims": im.ints("scatter_indices_batching_dims", none),
			"scatter_dims_to_operand_dims": im.ints("scatter_dims_to_operand_dims", none), "index_vector_dim": im.int("index_vector_dim", 0), "kind": kind,
		}, im.value(in[i]), im.value(in[n]), im.value(in[n+1+i]))})
	}
	return out
}

// sortKey is one operand that a sort's comparator looks at.
type sortKey struct {
	operand    int
	descending bool
	total      bool // IEEE's total order instead of NaN last and zeros equal
}

func importSort(im *importer, op *Op, in []val) []val {
	if len(op.Regions) != 1 || len(in) == 0 || len(op.Regions[0].Args) != 2*len(in) {
		im.failf("%d operands with %d regions", len(in), len(op.Regions))
	}
	vs := im.values(in)
	rank := vs[0].Type.Rank()
	axis := im.int("dimension", -1)
	if axis < 0 {
		axis += int64(rank)
	}
	return im.sort(vs, axis, op.Regions[0])
}

// sort orders by a comparator.
func (im *importer) sort(vs []*ir.Value, axis int64, by *Block) []val {
	for i, v := range vs {
		vs[i] = im.cast(v, vs[0].Type.Dims)
	}
	keys := im.sortKeys(by)
	if keys == nil {
		return im.sortByRank(vs, int(axis), by)
	}
	// Stable sorts from the last key to the first make the lexicographic order.
	for i := len(keys) - 1; i >= 0; i-- {
		k := keys[i]
		key := vs[k.operand]
		if k.total && key.Type.DType.IsFloat() {
			key = im.ordered(key)
		}
		sorted := im.b.EmitOp("sort", ir.A{"axis": axis, "descending": k.descending}, nil, append([]*ir.Value{key}, vs...)...)
		vs = sorted.Results[1:]
	}
	var out []val
	for _, v := range vs {
		out = append(out, val{v: v})
	}
	return out
}

// sortKeys finds by what a comparator of pairs orders, by trying it out; nil if it cannot be told.
func (im *importer) sortKeys(region *Block) []sortKey {
	n := len(region.Args) / 2
	args := make([]scalar, 2*n)
	for i := range n {
		k := kindOfType(region.Args[2*i].Type)
		if k == noScalar {
			return nil
		}
		args[2*i], args[2*i+1] = tries(k)[0], tries(k)[0]
		if k == floatScalar {
			args[2*i].f, args[2*i+1].f = 1, 1
		}
	}
	var keys []sortKey
	for i := range n {
		matters := false
		for _, form := range []sortKey{{i, false, false}, {i, true, false}, {i, false, true}, {i, true, true}} {
			fits, seen := im.tryKey(region, args, form)
			matters = matters || seen
			if fits {
				keys, matters = append(keys, form), false
				break
			}
		}
		if matters {
			return nil
		}
	}
	return keys
}

// tryKey reports whether the comparator orders by the key where all earlier operands are equal, whatever the later ones
// are, and whether the operand changes anything.
func (im *importer) tryKey(region *Block, equal []scalar, key sortKey) (fits, matters bool) {
	i := key.operand
	k := kindOfType(region.Args[2*i].Type)
	fits = true
	for _, x := range tries(k) {
		for _, y := range tries(k) {
			for _, later := range []int{0, 1, 2} {
				args := slices.Clone(equal)
				args[2*i], args[2*i+1] = x, y
				for j := i + 1; j < len(args)/2; j++ {
					t := tries(kindOfType(region.Args[2*j].Type))
					lo, hi := t[0], t[len(t)-1]
					if lo.k == floatScalar {
						lo, hi = scalar{f: -1, k: lo.k}, scalar{f: 1, k: lo.k}
					}
					switch later {
					case 1:
						args[2*j], args[2*j+1] = lo, hi
					case 2:
						args[2*j], args[2*j+1] = hi, lo
					}
				}
				out, ok := im.try(region, args)
				if !ok || len(out) != 1 || out[0].k != boolScalar {
					return false, true
				}
				less, tie := key.less(x, y)
				if out[0].i == 1 {
					matters = matters || later == 0
				}
				if tie {
					fits = fits && (later != 0 || out[0].i == 0)
					continue
				}
				if !key.total && (isNaN(x) || isNaN(y)) && out[0].i == 0 {
					continue // a plain comparison: NaN has no place, and may be last
				}
				fits = fits && out[0].i == b2i(less)
			}
		}
	}
	return fits && matters, matters
}

func b2i(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// less compares by the key as package ir's sort does.
func (k sortKey) less(x, y scalar) (less, tie bool) {
	switch {
	case k.total && x.k == floatScalar:
		a, b := orderOf(x.f), orderOf(y.f)
		less, tie = a < b, a == b
	case isNaN(x) || isNaN(y):
		return !isNaN(x), isNaN(x) && isNaN(y) // last in both directions
	case x.k == floatScalar:
		less, tie = x.f < y.f, x.f == y.f
	default:
		less, tie = x.i < y.i, x.i == y.i
	}
	return less != k.descending && !tie, tie
}

// maxRanked bounds what is sorted by comparing all with all.
const maxRanked = 1024

// sortByRank sorts by any comparator: each element's place is the number of those that go before it, or are equal to it
// and stand before it.
func (im *importer) sortByRank(vs []*ir.Value, axis int, by *Block) []val {
	dims := vs[0].Type.Dims
	n, ok := dims[axis].IsConst()
	if !ok || n > maxRanked {
		im.failf("its comparator is none that is recognised, and it sorts %s elements", dims[axis])
	}
	// Axis is element i's, the one behind it element j's.
	wide := slices.Insert(slices.Clone(dims), axis, dims[axis])
	over := func(v *ir.Value, without int) val {
		axes := []int64{}
		for a := range wide {
			if a != without {
				axes = append(axes, int64(a))
			}
		}
		return val{v: im.b.Emit("broadcast_in_dim", ir.A{"shape": wide, "dims": axes}, v)}
	}
	var ji, ij []val
	for _, v := range vs {
		i, j := over(v, axis+1), over(v, axis)
		ji, ij = append(ji, j, i), append(ij, i, j)
	}
	before := im.value(im.vectorised(by, ji, wide)[0])
	after := im.value(im.vectorised(by, ij, wide)[0])
	i := im.b.Emit("iota", ir.A{"dtype": ir.I32, "shape": wide, "axis": axis})
	j := im.b.Emit("iota", ir.A{"dtype": ir.I32, "shape": wide, "axis": axis + 1})
	first := im.b.Emit("and", nil, im.b.Emit("not", nil, after), im.compare("LT", j, i))
	counts := im.b.Convert(im.b.Emit("or", nil, before, first), ir.I32)
	rank := im.b.Emit("reduce", ir.A{"kind": "add", "axes": []int64{int64(axis + 1)}}, counts)
	var out []val
	for _, v := range im.b.EmitOp("sort", ir.A{"axis": axis, "descending": false}, nil, append([]*ir.Value{rank}, vs...)...).Results[1:] {
		out = append(out, val{v: v})
	}
	return out
}

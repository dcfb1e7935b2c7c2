package llvm

import (
	"slices"

	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// tile is a tile in registers: rows (the product of the leading dims) of cols elements, each row cut into cols/w vectors
// of w lanes. With w == 1 the pieces are scalars. Where cols is no multiple of the target's lanes, a row is one vector.
//
// A tile may be lazy: gen makes a vector when it is first asked for. So a chain of element-wise ops between loads and a
// store is emitted vector by vector, not op by op, and only one vector's temporaries are alive beside the accumulators
// (lazy.go).
type tile struct {
	rows, cols, w int64
	v             []llx.Value // row by row; nil: not made yet
	gen           func(i int64) llx.Value
}

func (t tile) chunks() int64 { return t.cols / t.w }

// get is vector i in row-major order.
func (t tile) get(i int64) llx.Value {
	if t.v[i] == nil {
		t.v[i] = t.gen(i)
	}
	return t.v[i]
}

func (t tile) at(row, chunk int64) llx.Value { return t.get(row*t.chunks() + chunk) }

// force makes all vectors.
func (t tile) force() tile {
	for i := range t.v {
		t.get(int64(i))
	}
	return t
}

// lanes is the width of a dtype's natural vectors. Types that are computed in float32, and masks, count as 4 bytes;
// strings go one by one.
func (k *kernel) lanes(d ir.DType) int64 {
	size := d.MemSize()
	if d == ir.Bool || d == ir.F16 || d == ir.BF16 {
		size = 4
	}
	if d == ir.String {
		return 1
	}
	return max(int64(k.target.VectorBytes)/size, 1)
}

// width is the number of lanes of the vectors that hold a row of cols elements of the dtype.
func (k *kernel) width(cols int64, d ir.DType) int64 {
	if l := k.lanes(d); cols%l == 0 {
		return l
	}
	return cols
}

func rowsCols(dims []int64) (rows, cols int64) {
	rows, cols = 1, 1
	for i, d := range dims {
		if i == len(dims)-1 {
			cols = d
		} else {
			rows *= d
		}
	}
	return rows, cols
}

// empty is a tile of the natural width with no values yet.
func (k *kernel) empty(dims []int64, d ir.DType) tile {
	rows, cols := rowsCols(dims)
	return emptyWidth(rows, cols, k.width(cols, d))
}

func emptyWidth(rows, cols, w int64) tile {
	return tile{rows: rows, cols: cols, w: w, v: make([]llx.Value, rows*(cols/w))}
}

// regroup cuts the rows into vectors of w lanes, lazily; one of the two widths must divide the other.
func (k *kernel) regroup(t tile, w int64) tile {
	if t.w == w {
		return t
	}
	out := emptyWidth(t.rows, t.cols, w)
	out.gen = func(i int64) llx.Value {
		r, c := i/out.chunks(), i%out.chunks()
		if t.w > w {
			first := c * w
			src := t.at(r, first/t.w)
			return k.f.Shuffle(src, llx.Poison(src.Type()), seq(first%t.w, w))
		}
		parts := make([]llx.Value, w/t.w)
		for i := range parts {
			parts[i] = t.at(r, c*(w/t.w)+int64(i))
		}
		return k.concat(parts)
	}
	return out
}

// concat joins vectors of one type. Equal scalars become a splat.
func (k *kernel) concat(parts []llx.Value) llx.Value {
	n, elem := llx.Split(parts[0].Type())
	if n == 1 {
		if allSame(parts) {
			return k.f.Splat(parts[0], int64(len(parts)))
		}
		out := llx.Poison(llx.Vec(int64(len(parts)), elem))
		for i, p := range parts {
			out = k.f.Insert(out, p, int64(i))
		}
		return out
	}
	total := n * int64(len(parts))
	for len(parts) > 1 {
		var next []llx.Value
		for i := 0; i < len(parts); i += 2 {
			if i+1 == len(parts) { // odd: pad with poison lanes, cut off at the end
				m, _ := llx.Split(parts[i].Type())
				next = append(next, k.f.Shuffle(parts[i], parts[i], append(seq(0, m), repeat(-1, m)...)))
				continue
			}
			m, _ := llx.Split(parts[i].Type())
			next = append(next, k.f.Shuffle(parts[i], parts[i+1], seq(0, 2*m)))
		}
		parts = next
	}
	return k.f.Shuffle(parts[0], parts[0], seq(0, total))
}

func allSame(vs []llx.Value) bool {
	return !slices.ContainsFunc(vs, func(v llx.Value) bool { return v != vs[0] })
}

func seq(first, n int64) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = first + int64(i)
	}
	return out
}

func repeat(x, n int64) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = x
	}
	return out
}

// element is one scalar of a tile.
func (k *kernel) element(t tile, row, col int64) llx.Value {
	return k.f.Extract(t.at(row, col/t.w), col%t.w)
}

// splatElement is one element in all of w lanes.
func (k *kernel) splatElement(t tile, row, col, w int64) llx.Value {
	src := t.at(row, col/t.w)
	if t.w == 1 {
		return k.f.Splat(src, w)
	}
	if w == 1 {
		return k.f.Extract(src, col%t.w)
	}
	return k.f.Shuffle(src, llx.Poison(src.Type()), repeat(col%t.w, w))
}

func (k *kernel) splat(op *ir.Op) {
	out := k.empty(op.Ints("tile"), op.Result().Type.DType)
	v := k.f.Splat(k.scalarOf(op.Operands[0]), out.w)
	for i := range out.v {
		out.v[i] = v
	}
	k.set(op.Result(), out)
}

// coords calls fn for each element of a tile in row-major order.
func coords(dims []int64, fn func(at []int64)) {
	at := make([]int64, len(dims))
	n := int64(1)
	for _, d := range dims {
		n *= d
	}
	for range n {
		fn(at)
		for i := len(dims) - 1; i >= 0; i-- {
			if at[i]++; at[i] < dims[i] {
				break
			}
			at[i] = 0
		}
	}
}

// rowCoords lists the coordinates of the rows: those of the leading dims.
func rowCoords(dims []int64) [][]int64 {
	if len(dims) == 0 {
		return [][]int64{nil}
	}
	var out [][]int64
	coords(dims[:len(dims)-1], func(at []int64) { out = append(out, slices.Clone(at)) })
	return out
}

func (k *kernel) coord(op *ir.Op) {
	dims, axis, d := op.Ints("tile"), op.Int("axis"), op.DTypeAttr("dtype")
	out := k.empty(dims, d)
	for r, at := range rowCoords(dims) {
		for c := range out.chunks() {
			lanes := make([]llx.Value, out.w)
			for j := range lanes {
				n := c*out.w + int64(j)
				if int(axis) < len(at) {
					n = at[axis]
				}
				lanes[j] = intConst(d, n)
			}
			out.v[int64(r)*out.chunks()+c] = llx.Vector(lanes...)
		}
	}
	k.set(op.Result(), out)
}

// intConst is the integer n as a scalar constant of the dtype.
func intConst(d ir.DType, n int64) llx.Value { return constOf(ir.ScalarI(d, n), 0) }

// mask compares coordinates with n. n is brought into 32 bits first: vectors of 64-bit lanes cost twice as much.
func (k *kernel) mask(op *ir.Op) {
	dims, axis := op.Ints("tile"), op.Int("axis")
	n := k.scalarOf(op.Operands[0])
	out := k.empty(dims, ir.Bool)
	if int(axis) < len(dims)-1 {
		for r, at := range rowCoords(dims) {
			in := k.f.Splat(k.f.Cmp("sgt", n, llx.I64c(at[axis])), out.w)
			for c := range out.chunks() {
				out.v[int64(r)*out.chunks()+c] = in
			}
		}
		k.set(op.Result(), out)
		return
	}
	var row []llx.Value
	if out.w == 1 {
		for c := range out.chunks() {
			row = append(row, k.f.Cmp("sgt", n, llx.I64c(c)))
		}
	} else {
		n = k.f.Intrinsic("smin", llx.I64, n, llx.I64c(out.cols))
		n = k.f.Intrinsic("smax", llx.I64, n, llx.I64c(0))
		all := k.f.Splat(k.f.Cast("trunc", n, llx.I32), out.w)
		for c := range out.chunks() {
			lanes := make([]llx.Value, out.w)
			for j := range lanes {
				lanes[j] = llx.Int(llx.I32, c*out.w+int64(j))
			}
			row = append(row, k.f.Cmp("ugt", all, llx.Vector(lanes...)))
		}
	}
	for r := range out.rows {
		copy(out.v[r*out.chunks():], row)
	}
	k.set(op.Result(), out)
}

func (k *kernel) extract(op *ir.Op) {
	x, at := op.Operands[0], op.Ints("at")
	dims := x.Type.Tile()
	row, col := int64(0), int64(0)
	for i, a := range at {
		if i == len(at)-1 {
			col = a
		} else {
			row = row*dims[i] + a
		}
	}
	k.setScalar(op.Result(), k.element(k.tile(x), row, col))
}

func (k *kernel) broadcastTile(op *ir.Op) {
	src, x := k.lazy(op.Operands[0]), op.Operands[0].Type.Tile()
	dims, axes := op.Ints("tile"), op.Ints("axes")
	_, cols := rowsCols(dims)
	last := slices.Index(axes, int64(len(dims)-1)) // the axis of x that becomes the last one
	along := last >= 0 && x[last] == cols && cols > 1
	w := k.width(cols, op.Result().Type.DType)
	if along && last == len(x)-1 && src.w != 1 {
		w = src.w
	}
	at := rowCoords(dims)
	out := emptyWidth(int64(len(at)), cols, w)
	rows := map[string][]llx.Value{} // the same source row again and again
	out.gen = func(i int64) llx.Value {
		from := make([]int64, len(x)) // coordinates in x, its last-becoming axis at 0
		for j, a := range axes {
			if c := at[i/out.chunks()]; x[j] > 1 && int(a) < len(c) {
				from[j] = c[a]
			}
		}
		key := keyOf(from)
		if rows[key] == nil {
			rows[key] = k.broadcastRow(src, x, from, last, along, w, cols)
		}
		return rows[key][i%out.chunks()]
	}
	k.setLazy(op.Result(), out, nil)
}

func keyOf(ns []int64) string {
	b := make([]byte, 0, 8*len(ns))
	for _, n := range ns {
		for range 8 {
			b = append(b, byte(n))
			n >>= 8
		}
	}
	return string(b)
}

// broadcastRow is one row of a broadcast: from x at `from`, with axis last running if along.
func (k *kernel) broadcastRow(src tile, x, from []int64, last int, along bool, w, cols int64) []llx.Value {
	var out []llx.Value
	if !along {
		row, col := place(x, from)
		v := k.splatElement(src, row, col, w)
		for range cols / w {
			out = append(out, v)
		}
		return out
	}
	if last == len(x)-1 {
		row, _ := place(x, from)
		one := emptyWidth(1, cols, src.w)
		one.gen = func(i int64) llx.Value { return src.at(row, i) }
		return k.regroup(one, w).force().v
	}
	for c := range cols / w {
		parts := make([]llx.Value, w)
		for j := range parts {
			from[last] = c*w + int64(j)
			row, col := place(x, from)
			parts[j] = k.element(src, row, col)
		}
		out = append(out, k.concat(parts))
	}
	from[last] = 0
	return out
}

// place turns coordinates into row and column.
func place(dims, at []int64) (row, col int64) {
	for i, a := range at {
		if i == len(at)-1 {
			return row, a
		}
		row = row*dims[i] + a
	}
	return row, 0
}

// transpose permutes axes. Square power-of-two blocks of the two last axes go through a network of interleavings; all
// else element by element.
func (k *kernel) transpose(op *ir.Op) {
	src, x, perm := k.tile(op.Operands[0]), op.Operands[0].Type.Tile(), op.Ints("perm")
	dims := op.Result().Type.Tile()
	out := k.empty(dims, op.Result().Type.DType)
	if len(x) == 2 && perm[0] == 1 && x[0]%out.w == 0 && x[1]%out.w == 0 && out.w > 1 && out.w&(out.w-1) == 0 {
		k.set(op.Result(), k.transposeBlocks(k.regroup(src, out.w).force(), out))
		return
	}
	i := int64(0)
	flat := make([]llx.Value, 0, out.rows*out.cols)
	coords(dims, func(at []int64) {
		from := make([]int64, len(x))
		for a, p := range perm {
			from[p] = at[a]
		}
		row, col := place(x, from)
		flat = append(flat, k.element(src, row, col))
	})
	for c := range out.v {
		out.v[c] = k.concat(flat[i : i+out.w])
		i += out.w
	}
	k.set(op.Result(), out)
}

// transposeBlocks transposes w×w blocks: after log2(w) rounds of interleaving row i with row i+w/2, rows are columns.
func (k *kernel) transposeBlocks(src, out tile) tile {
	w := out.w
	lo, hi := make([]int64, 0, w), make([]int64, 0, w)
	for j := range w / 2 {
		lo = append(lo, j, w+j)
		hi = append(hi, w/2+j, w+w/2+j)
	}
	for br := range src.rows / w {
		for bc := range src.chunks() {
			rows := make([]llx.Value, w)
			for i := range rows {
				rows[i] = src.at(br*w+int64(i), bc)
			}
			for n := w; n > 1; n /= 2 {
				next := make([]llx.Value, w)
				for i := range w / 2 {
					next[2*i] = k.f.Shuffle(rows[i], rows[i+w/2], lo)
					next[2*i+1] = k.f.Shuffle(rows[i], rows[i+w/2], hi)
				}
				rows = next
			}
			for i := range rows {
				out.v[(bc*w+int64(i))*out.chunks()+br] = rows[i]
			}
		}
	}
	return out
}

package llvm

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// access is what a load or store touches: per row of the tile a pointer, and how the columns follow.
type access struct {
	dtype  ir.DType
	rows   []llx.Value // pointer to the first element of each row; equal pointers are one value
	stride llx.Value   // elements from column to column
	mask   *tile
}

// contiguous reports that columns are neighbours in memory.
func (a access) contiguous() bool { n, ok := llx.AsInt(a.stride); return ok && n == 1 }

// repeated reports that all columns are one element.
func (a access) repeated() bool { n, ok := llx.AsInt(a.stride); return ok && n == 0 }

// access resolves the operands from the buffer on.
func (k *kernel) access(op *ir.Op, at int, dims []int64) access {
	b := k.bufs[op.Operands[at].ID]
	if b.ptr == nil {
		k.fail("buffer operand is not in memory")
	}
	a := access{dtype: b.typ.DType}
	idx := op.Operands[at+1:]
	if op.Flag("masked") {
		m := k.lazy(idx[len(idx)-1])
		a.mask, idx = &m, idx[:len(idx)-1]
	}
	f, elem := k.f, memType(b.typ.DType)
	base := llx.I64c(0)
	for d, v := range idx {
		base = f.Bin("add", base, f.Bin("mul", k.scalarOf(v), b.strides[d]))
	}
	p := f.GEP(elem, b.ptr, base)
	axes, steps := op.Ints("axes"), op.Ints("steps")
	step := func(t int) llx.Value { // elements from coordinate to coordinate along tile axis t
		if axes[t] < 0 {
			return llx.I64c(0)
		}
		s := int64(1)
		if steps != nil {
			s = steps[t]
		}
		return f.Bin("mul", b.strides[axes[t]], llx.I64c(s))
	}
	a.stride = llx.I64c(1)
	if n := len(dims); n > 0 {
		a.stride = step(n - 1)
		if dims[n-1] == 1 {
			a.stride = llx.I64c(1)
		}
	}
	lead := make([]llx.Value, max(len(dims)-1, 0))
	for t := range lead {
		if dims[t] > 1 {
			lead[t] = step(t)
		}
	}
	ptrs := map[string]llx.Value{}
	for _, c := range rowCoords(dims) {
		off := llx.I64c(0)
		for t, n := range c {
			if n > 0 {
				off = f.Bin("add", off, f.Bin("mul", lead[t], llx.I64c(n)))
			}
		}
		key := off.Ident()
		if ptrs[key] == nil {
			ptrs[key] = f.GEP(elem, p, off)
		}
		a.rows = append(a.rows, ptrs[key])
	}
	return a
}

// fromMem and toMem convert between memory and registers: bools are bytes in memory.
func (k *kernel) fromMem(v llx.Value, d ir.DType) llx.Value {
	if d == ir.Bool {
		return k.f.Cmp("ne", v, llx.Zero(v.Type()))
	}
	return v
}

func (k *kernel) toMem(v llx.Value, d ir.DType) llx.Value {
	if d == ir.Bool {
		return k.f.Cast("zext", v, llx.I8)
	}
	return v
}

func (k *kernel) load(op *ir.Op) {
	r := op.Result()
	dims := r.Type.Tile()
	a := k.access(op, 0, dims)
	out := k.empty(dims, a.dtype)
	if k.scalar[r.ID] && a.mask == nil {
		out = emptyWidth(out.rows, out.cols, 1)
	}
	if a.mask != nil {
		m := k.regroup(*a.mask, out.w)
		a.mask = &m
	}
	done := map[string]llx.Value{} // rows that are one in memory are loaded once
	out.gen = func(i int64) llx.Value {
		row, c := i/out.chunks(), i%out.chunks()
		key := fmt.Sprintf("%s %d", a.rows[row].Ident(), c)
		if a.mask != nil {
			key += a.mask.at(row, c).Ident()
		} else if a.repeated() {
			key = a.rows[row].Ident()
		}
		if done[key] == nil {
			done[key] = k.fromMem(k.loadVector(a, out, row, c), a.dtype)
		}
		return done[key]
	}
	k.setLazy(r, out, op.Operands[0])
}

// loadVector reads vector c of a row.
func (k *kernel) loadVector(a access, out tile, row, c int64) llx.Value {
	f, elem, al := k.f, memType(a.dtype), align(a.dtype)
	at := func(j int64) llx.Value { // pointer to lane j of this vector
		return f.GEP(elem, a.rows[row], f.Bin("mul", a.stride, llx.I64c(c*out.w+j)))
	}
	t := llx.Vec(out.w, elem)
	switch {
	case a.mask != nil:
		return k.maskedLoad(a, t, at, a.mask.at(row, c))
	case a.repeated():
		return f.Splat(f.Load(elem, a.rows[row], al), out.w)
	case a.contiguous() || out.w == 1:
		return f.Load(t, at(0), al)
	}
	parts := make([]llx.Value, out.w)
	for j := range parts {
		parts[j] = f.Load(elem, at(int64(j)), al)
	}
	return k.concat(parts)
}

// maskedLoad reads one vector (or scalar) where the mask is true, zero elsewhere.
func (k *kernel) maskedLoad(a access, t llx.Type, at func(int64) llx.Value, m llx.Value) llx.Value {
	f, al := k.f, align(a.dtype)
	n, elem := llx.Split(t)
	switch {
	case n == 1:
		return k.when(m, t, func() llx.Value { return f.Load(t, at(0), al) })
	case a.repeated():
		any := f.Intrinsic("vector.reduce.or", llx.I1, m)
		one := k.when(any, elem, func() llx.Value { return f.Load(elem, at(0), al) })
		return f.Select(m, f.Splat(one, n), llx.Zero(t))
	case a.contiguous():
		return f.Call("llvm.masked.load."+llx.Suffix(t)+".p0", t, at(0), llx.Int(llx.I32, al), m, llx.Zero(t))
	}
	return f.Call("llvm.masked.gather."+llx.Suffix(t)+".v"+itoa(n)+"p0", t, k.pointers(elem, at(0), a.stride, n), llx.Int(llx.I32, al), m, llx.Zero(t))
}

// pointers is a vector of n pointers, stride elements apart.
func (k *kernel) pointers(elem llx.Type, p, stride llx.Value, n int64) llx.Value {
	lanes := make([]llx.Value, n)
	for j := range lanes {
		lanes[j] = llx.I64c(int64(j))
	}
	offs := k.f.Bin("mul", k.f.Splat(stride, n), llx.Vector(lanes...))
	return k.f.Raw("ps", llx.Vec(n, llx.Ptr), "getelementptr %s, ptr %s, %s", elem, p.Ident(), offs)
}

// when evaluates the value only if cond holds; else it is zero.
func (k *kernel) when(cond llx.Value, t llx.Type, value func() llx.Value) llx.Value {
	f := k.f
	from, yes, end := f.Cur(), f.Block("then"), f.Block("end")
	f.CondBr(cond, yes, end)
	f.At(yes)
	v := value()
	last := f.Cur()
	f.Br(end)
	f.Move(end)
	f.At(end)
	phi := f.Phi("when", t)
	llx.Incoming(phi, llx.Zero(t), from)
	llx.Incoming(phi, v, last)
	return phi
}

// guard runs the statement only if cond holds.
func (k *kernel) guard(cond llx.Value, body func()) {
	f := k.f
	yes, end := f.Block("then"), f.Block("end")
	f.CondBr(cond, yes, end)
	f.At(yes)
	body()
	f.Br(end)
	f.Move(end)
	f.At(end)
}

func (k *kernel) store(op *ir.Op) {
	x := op.Operands[0]
	a := k.access(op, 1, x.Type.Tile())
	if k.bufs[op.Operands[1].ID].typ.Space == ir.Const {
		k.fail("store to a constant")
	}
	t := k.lazy(x)
	k.settleLoads(op.Operands[1])
	if a.mask != nil {
		w := min(t.w, a.mask.w)
		m := k.regroup(*a.mask, w)
		t, a.mask = k.regroup(t, w), &m
	} else if n := k.width(t.cols, a.dtype); t.w < n && a.contiguous() {
		t = k.regroup(t, n)
	}
	f, elem, al := k.f, memType(a.dtype), align(a.dtype)
	live := liveColumns(op, x.Type.Tile())
	for row, p := range a.rows {
		for c := range t.chunks() {
			at := func(j int64) llx.Value { return f.GEP(elem, p, f.Bin("mul", a.stride, llx.I64c(c*t.w+j))) }
			v := k.toMem(t.at(int64(row), c), a.dtype)
			switch {
			case a.mask != nil && live >= 0 && live <= c*t.w: // nothing of this vector
			case a.mask != nil && live == c*t.w+1:
				// LLVM 22 makes a store of 32 bits of a masked one of narrower elements that were truncated, if all
				// lanes but the first are known to be off: combineMaskedStore in X86ISelLowering.cpp.
				if t.w > 1 {
					v = f.Extract(v, 0)
				}
				f.Store(v, at(0), al)
			case a.mask != nil:
				m := a.mask.at(int64(row), c)
				k.maskedStore(a, v, at, m)
			case a.contiguous() || t.w == 1:
				f.Store(v, at(0), al)
			default:
				for j := range t.w {
					f.Store(f.Extract(v, j), at(j), al)
				}
			}
		}
	}
}

// liveColumns is how many columns a store's mask leaves on, in each row, if that is a constant; else -1.
func liveColumns(op *ir.Op, dims []int64) int64 {
	if !op.Flag("masked") {
		return -1
	}
	m := op.Operands[len(op.Operands)-1].Def
	if m == nil || !m.Is("mask") || int(m.Int("axis")) != len(dims)-1 {
		return -1
	}
	d := m.Operands[0].Def
	if d == nil || !d.Is("constant") {
		return -1
	}
	n, ok := d.Attr("value").(int64)
	if !ok {
		return -1
	}
	return max(n, 0)
}

func (k *kernel) maskedStore(a access, v llx.Value, at func(int64) llx.Value, m llx.Value) {
	f, al := k.f, align(a.dtype)
	n, elem := llx.Split(v.Type())
	switch {
	case n == 1:
		k.guard(m, func() { f.Store(v, at(0), al) })
	case a.contiguous():
		f.Call("llvm.masked.store."+llx.Suffix(v.Type())+".p0", llx.Void, v, at(0), llx.Int(llx.I32, al), m)
	default: // lanes are written in ascending order, also where they coincide
		f.Call("llvm.masked.scatter."+llx.Suffix(v.Type())+".v"+itoa(n)+"p0", llx.Void, v, k.pointers(elem, at(0), a.stride, n), llx.Int(llx.I32, al), m)
	}
}

// offsets widens the offset tile's vectors to 64 bits.
func (k *kernel) offsets(v *ir.Value, w int64) tile {
	t := k.regroup(k.tile(v), w).force()
	cast := "sext"
	if v.Type.DType.IsUnsigned() {
		cast = "zext"
	}
	out := emptyWidth(t.rows, t.cols, t.w)
	for i := range t.v {
		out.v[i] = k.f.Cast(cast, t.v[i], llx.I64)
	}
	return out
}

func (k *kernel) loadAt(op *ir.Op) {
	b, r := k.bufs[op.Operands[0].ID], op.Result()
	d := b.typ.DType
	f, elem, al := k.f, memType(d), align(d)
	out := k.empty(r.Type.Tile(), d)
	offs := k.offsets(op.Operands[1], out.w)
	var m *tile
	if len(op.Operands) > 2 {
		t := k.regroup(k.tile(op.Operands[2]), out.w).force()
		m = &t
	}
	for i := range out.v {
		var v llx.Value
		one := func(j int64) llx.Value { return f.Load(elem, f.GEP(elem, b.ptr, f.Extract(offs.v[i], j)), al) }
		t := llx.Vec(out.w, elem)
		switch {
		case m != nil && out.w == 1:
			v = k.when(m.v[i], elem, func() llx.Value { return one(0) })
		case m != nil:
			ps := f.Raw("ps", llx.Vec(out.w, llx.Ptr), "getelementptr %s, ptr %s, %s", elem, b.ptr.Ident(), offs.v[i])
			v = f.Call("llvm.masked.gather."+llx.Suffix(t)+".v"+itoa(out.w)+"p0", t, ps, llx.Int(llx.I32, al), m.v[i], llx.Zero(t))
		default:
			parts := make([]llx.Value, out.w)
			for j := range parts {
				parts[j] = one(int64(j))
			}
			v = k.concat(parts)
		}
		out.v[i] = k.fromMem(v, d)
	}
	k.set(r, out)
}

func (k *kernel) storeAt(op *ir.Op) {
	k.settleLoads(op.Operands[1])
	b := k.bufs[op.Operands[1].ID]
	d := b.typ.DType
	f, elem, al := k.f, memType(d), align(d)
	t := k.tile(op.Operands[0])
	var m *tile
	if len(op.Operands) > 3 {
		mt := k.tile(op.Operands[3])
		mt = k.regroup(mt, min(mt.w, t.w)).force()
		t, m = k.regroup(t, mt.w).force(), &mt
	}
	offs := k.offsets(op.Operands[2], t.w)
	for i := range t.v {
		v := k.toMem(t.v[i], d)
		one := func(j int64) { f.Store(f.Extract(v, j), f.GEP(elem, b.ptr, f.Extract(offs.v[i], j)), al) }
		switch {
		case m != nil && t.w == 1:
			k.guard(m.v[i], func() { one(0) })
		case m != nil:
			ps := f.Raw("ps", llx.Vec(t.w, llx.Ptr), "getelementptr %s, ptr %s, %s", elem, b.ptr.Ident(), offs.v[i])
			f.Call("llvm.masked.scatter."+llx.Suffix(v.Type())+".v"+itoa(t.w)+"p0", llx.Void, v, ps, llx.Int(llx.I32, al), m.v[i])
		default:
			for j := range t.w {
				one(j)
			}
		}
	}
}

// copyAsync copies at once, element by element: a CPU has no copy engine, and no CPU schedule asks for one.
func (k *kernel) copyAsync(op *ir.Op) {
	k.settleLoads(op.Operands[0])
	dst, src := k.bufs[op.Operands[0].ID], k.bufs[op.Operands[1].ID]
	f, elem, al := k.f, memType(dst.typ.DType), align(dst.typ.DType)
	var idx []llx.Value
	for _, v := range op.Operands[2:] {
		idx = append(idx, k.scalarOf(v))
	}
	to, from := idx[:dst.typ.Rank()], idx[dst.typ.Rank():]
	tile, axes, srcAxes := op.Ints("tile"), op.Ints("axes"), op.Ints("src_axes")
	flat := func(b buffer, at []llx.Value) llx.Value {
		off := llx.Value(llx.I64c(0))
		for d, x := range at {
			off = f.Bin("add", off, f.Bin("mul", x, b.strides[d]))
		}
		return off
	}
	var walk func(t int, to, from []llx.Value)
	walk = func(t int, to, from []llx.Value) {
		if t < len(tile) {
			k.each(llx.I64c(0), llx.I64c(tile[t]), func(i llx.Value) {
				a, b := slices.Clone(to), slices.Clone(from)
				a[axes[t]], b[srcAxes[t]] = f.Bin("add", a[axes[t]], i), f.Bin("add", b[srcAxes[t]], i)
				walk(t+1, a, b)
			})
			return
		}
		inside := llx.Value(llx.Int(llx.I1, 1))
		for d, x := range from {
			in := f.Bin("and", f.Cmp("sge", x, llx.I64c(0)), f.Cmp("slt", x, k.expr(src.typ.Dims[d])))
			inside = f.Bin("and", inside, in)
		}
		v := k.when(inside, elem, func() llx.Value { return f.Load(elem, f.GEP(elem, src.ptr, flat(src, from)), al) })
		f.Store(v, f.GEP(elem, dst.ptr, flat(dst, to)), al)
	}
	walk(0, to, from)
}

func (k *kernel) prefetch(op *ir.Op) {
	b := k.bufs[op.Operands[0].ID]
	off := llx.I64c(0)
	for d, v := range op.Operands[1:] {
		off = k.f.Bin("add", off, k.f.Bin("mul", k.scalarOf(v), b.strides[d]))
	}
	p := k.f.GEP(memType(b.typ.DType), b.ptr, off)
	k.f.Call("llvm.prefetch.p0", llx.Void, p, llx.Int(llx.I32, 0), llx.Int(llx.I32, 3), llx.Int(llx.I32, 1))
}

func itoa(n int64) string { return llx.Itoa(n) }

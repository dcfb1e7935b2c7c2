package cuda

import (
	"fmt"

	"github.com/swage-ml/swage/cuda/mma"
	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// alloc reserves shared memory. How elements lie in it is this package's business: rows are swizzled (mma.SwizzleFor), and
// every access goes by sharedChunk.
func (g *gen) alloc(op *ir.Op) {
	t := op.Result().Type
	dims, ok := t.Static()
	if t.Space != ir.Shared || !ok || len(dims) == 0 {
		g.fail("memory of type %s: want shared memory of constant size", t)
	}
	n := t.DType.Size()
	for _, d := range dims {
		n *= d
	}
	if g.here() != 0 {
		g.fail("shared memory is allocated in a loop")
	}
	name := fmt.Sprintf("shared%d", len(g.b.Entry.Shared))
	g.b.Entry.Shared = append(g.b.Entry.Shared, ptx.Shared{Name: name, Align: 128, Bytes: n})
	g.shared += n
	base := g.symbol("gpu.s", g.code().Mov(ptx.U32, ptx.Name(name)), 0, 0, 1<<24)
	g.bufs[op.Result().ID] = buffer{t, base.Name()}
}

func (g *gen) buffer(v *ir.Value) buffer {
	b := g.bufs[v.ID]
	if b.base == "" {
		g.fail("%s is no parameter and no shared memory", v.Type)
	}
	return b
}

// flat is the row-major number of an element.
func (g *gen) flat(t ir.Type, idx []shape.Expr) shape.Expr {
	off := shape.Const(0)
	for i, d := range t.Dims {
		off = off.Mul(g.dim(d)).Add(idx[i])
	}
	return g.facts().Simplify(off)
}

// access is a load or store of a tile: for each of the lane's elements where it is, and under which predicate.
type access struct {
	buf   buffer
	elems []shape.Expr
	masks []ptx.Operand // nil: all
}

func (g *gen) access(op *ir.Op, bufAt int, t ir.Type) access {
	a := access{buf: g.buffer(op.Operands[bufAt])}
	idx := op.Operands[bufAt+1:]
	if op.Flag("masked") {
		a.masks = g.vals[idx[len(idx)-1].ID].elems
		idx = idx[:len(idx)-1]
	}
	if a.buf.typ.Space == ir.Shared {
		g.fail("shared memory is read and written by copy_async and as operands of mma only")
	}
	places := []place{{}}
	if !t.IsScalar() {
		places = g.places(t)
	}
	axes, steps := op.Ints("axes"), op.Ints("steps")
	for _, p := range places {
		at := make([]shape.Expr, len(idx))
		for d, v := range idx {
			at[d] = g.index(v)
		}
		for k, d := range axes {
			if d < 0 {
				continue
			}
			x := along(p, int64(k))
			if steps != nil {
				x = x.Mul(shape.Const(steps[k]))
			}
			at[d] = at[d].Add(x)
		}
		a.elems = append(a.elems, g.flat(a.buf.typ, at))
	}
	return a
}

// pairs reports that elements i and i+1 are neighbours in memory, aligned, and under one predicate.
func (g *gen) pairs(a access, i int) bool {
	return i%2 == 0 && i+1 < len(a.elems) && a.elems[i+1].Sub(a.elems[i]).Is(1) &&
		(a.masks == nil || a.masks[i] == a.masks[i+1]) && g.facts().ProveDivides(a.elems[i], 2)
}

func (g *gen) guard(i *ptx.Inst, a access, elem int) {
	if a.masks != nil {
		i.Guarded, i.Guard = true, a.masks[elem].(ptx.Reg)
	}
}

func (g *gen) load(op *ir.Op) {
	r := op.Result()
	if g.roles[r.ID] != sum {
		g.loadOperand(op)
		return
	}
	t := g.typeOf(r.Type.DType)
	a := g.access(op, 0, r.Type)
	if t == ptx.Bool {
		g.fail("i1 in memory")
	}
	space := "global"
	if a.buf.typ.Space == ir.Const {
		space = "global.nc"
	}
	c := g.code()
	out := make([]ptx.Operand, len(a.elems))
	done := map[string]ptx.Vec{} // elements that repeat are loaded once
	for i := 0; i < len(out); {
		n := 1
		if g.pairs(a, i) {
			n = 2
		}
		key := fmt.Sprint(n, a.elems[i])
		if a.masks != nil {
			key += a.masks[i].String()
		}
		v := done[key]
		if v == nil {
			for range n {
				x := g.b.Entry.New(t.Class())
				if a.masks != nil {
					c.MovTo(t, x, zero(t))
				}
				v = append(v, x)
			}
			g.guard(c.Load(space, t, v, g.global(a.buf, a.elems[i])), a, i)
			done[key] = v
		}
		copy(out[i:], v)
		i += n
	}
	g.vals[r.ID] = value{elems: out}
}

func zero(t ptx.Type) ptx.Operand {
	if t == ptx.Flt {
		return ptx.Float(0)
	}
	return ptx.Int(0)
}

func (g *gen) store(op *ir.Op) {
	x := op.Operands[0]
	t := g.typeOf(x.Type.DType)
	if t == ptx.Bool {
		g.fail("i1 in memory")
	}
	a := g.access(op, 1, x.Type)
	c := g.code()
	elems := g.vals[x.ID].elems
	if elems == nil {
		g.fail("a store of %s", x.Type)
	}
	for i := 0; i < len(elems); {
		n := 1
		if g.pairs(a, i) {
			n = 2
		}
		var v ptx.Vec
		for _, e := range elems[i : i+n] {
			v = append(v, g.asReg(c, t, e))
		}
		g.guard(c.Store("global", t, g.global(a.buf, a.elems[i]), v), a, i)
		i += n
	}
}

// sharedChunk is the address of the 16 bytes of a buffer in shared memory that begin at an element.
func (g *gen) sharedChunk(b buffer, idx []shape.Expr) ptx.Mem {
	dims, _ := b.typ.Static()
	last := len(dims) - 1
	size := b.typ.DType.Size()
	rowBytes := dims[last] * size
	row := shape.Const(0)
	for i, d := range dims[:last] {
		row = row.Mul(shape.Const(d)).Add(idx[i])
	}
	per := mma.Chunk / size // elements of a chunk
	if rowBytes%mma.Chunk != 0 || !g.facts().ProveDivides(idx[last], per) {
		g.fail("16 bytes from element %s on of rows of %d bytes in shared memory", idx[last], rowBytes)
	}
	row = g.facts().Simplify(row)
	chunk := g.facts().Simplify(idx[last].FloorDiv(shape.Const(per)))
	at := row.Mul(shape.Const(rowBytes)).Add(shape.Sym(b.base))
	if s := mma.SwizzleFor(rowBytes); s.Mask != 0 {
		// the part of the chunk that the permutation leaves alone is added to the address; the part of the row that
		// does not change it is dropped: what is left hangs on the lane and constants
		n := int64(s.Mask) + 1
		whole, low := g.multiples(chunk, n)
		if !g.facts().ProveGE0(low) || !g.facts().ProveGE0(shape.Const(n-1).Sub(low)) {
			whole, low = shape.Const(0), chunk
		}
		_, r := g.multiples(row, int64(s.Period()))
		turn := g.facts().Simplify(r.FloorDiv(shape.Const(1 << s.Shift)).Mod(shape.Const(n)))
		chunk = whole.Add(g.xor(low, turn))
	}
	at = at.Add(chunk.Mul(shape.Const(mma.Chunk)))
	k := constOf(at)
	base, ok := g.reg(at.Sub(shape.Const(k)), false).(ptx.Reg)
	if !ok {
		g.fail("shared address %s", at)
	}
	return ptx.Mem{Base: base, Off: k}
}

// xor is x ^ y as a symbol.
func (g *gen) xor(x, y shape.Expr) shape.Expr {
	a, aok := x.IsConst()
	b, bok := y.IsConst()
	switch {
	case aok && bok:
		return shape.Const(a ^ b)
	case aok && a == 0:
		return y
	case bok && b == 0:
		return x
	}
	d := g.depthOf(x, y)
	r := g.memo(d, "xor "+x.Key()+" "+y.Key(), func(c *ptx.Code) ptx.Reg {
		return c.Xor(ptx.Bits, g.asReg(c, ptx.S32, g.reg(x, false)), g.reg(y, false))
	})
	name := "gpu.x" + r.String()[1:]
	if _, ok := g.syms[name]; !ok {
		g.syms[name] = def{r, d}
		for _, k := range g.known {
			k.facts.Declare(name, 0, 1<<16)
		}
	}
	return shape.Sym(name)
}

// operandLoads are the ways to load an operand of mma from shared memory: by role, and whether its columns or its rows
// lie along the memory's rows; the wide ones load two operands side by side.
var operandLoads = map[role]map[bool]struct{ one, two *mma.Ldmatrix }{
	left:  {true: {one: &mma.LoadA}, false: {one: &mma.LoadAT}},
	right: {true: {&mma.LoadB, &mma.LoadB2}, false: {&mma.LoadBT, &mma.LoadBT2}},
}

// loadOperand loads a tile from shared memory into the registers that mma takes, by ldmatrix.
func (g *gen) loadOperand(op *ir.Op) {
	r := op.Result()
	b := g.buffer(op.Operands[0])
	dims, axes := r.Type.Tile(), op.Ints("axes")
	last := int64(b.typ.Rank() - 1)
	if b.typ.Space != ir.Shared || op.Flag("masked") || op.Ints("steps") != nil || len(dims) != 2 || b.typ.DType.Size() != 2 ||
		axes[0] < 0 || axes[1] < 0 || axes[0] == axes[1] || axes[0] != last && axes[1] != last {
		g.fail("an operand of mma must be a plain load of 16-bit elements from shared memory, one axis along its last")
	}
	loads := operandLoads[g.roles[r.ID]][axes[1] == last]
	rowAxis := axes[0]
	if axes[0] == last {
		rowAxis = axes[1]
	}
	var out ptx.Vec
	matrix := func(l *mma.Ldmatrix, i, j int64) {
		row, col := linear(l.Lane, shape.Sym(laneSym))
		at := make([]shape.Expr, len(op.Operands)-1)
		for d, v := range op.Operands[1:] {
			at[d] = g.index(v)
		}
		at[axes[0]] = at[axes[0]].Add(shape.Const(i))
		at[axes[1]] = at[axes[1]].Add(shape.Const(j))
		at[rowAxis] = at[rowAxis].Add(g.facts().Simplify(row))
		at[last] = at[last].Add(g.facts().Simplify(col))
		var v ptx.Vec
		for range l.Count {
			v = append(v, g.b.Entry.New(ptx.B32))
		}
		g.code().Ldmatrix(v, l.Trans, g.sharedChunk(b, at))
		out = append(out, v...)
	}
	n := int64(mma.B.Cols)
	if g.roles[r.ID] == left {
		n = int64(mma.A.Cols)
	}
	if dims[0]%16 != 0 || dims[1]%n != 0 {
		g.fail("an operand %s of mma: want multiples of 16×%d", r.Type, n)
	}
	for i := int64(0); i < dims[0]; i += 16 {
		for j := int64(0); j < dims[1]; {
			if loads.two != nil && j+2*n <= dims[1] {
				matrix(loads.two, i, j)
				j += 2 * n
				continue
			}
			matrix(loads.one, i, j)
			j += n
		}
	}
	g.vals[r.ID] = value{frag: out}
}

// copyAsync spreads a copy over the lanes, 16 bytes each at a time, in row-major order of the tile.
func (g *gen) copyAsync(op *ir.Op) {
	dst, src := g.buffer(op.Operands[0]), g.buffer(op.Operands[1])
	tile, axes, srcAxes := op.Ints("tile"), op.Ints("axes"), op.Ints("src_axes")
	size := dst.typ.DType.Size()
	per := mma.Chunk / size
	if dst.typ.Space != ir.Shared || src.typ.Space == ir.Shared || len(tile) != 2 || tile[1]%per != 0 ||
		axes[1] != int64(dst.typ.Rank()-1) || srcAxes[1] != int64(src.typ.Rank()-1) {
		g.fail("want a copy of rows of a multiple of 16 bytes from global to shared memory")
	}
	chunks := tile[1] / per
	if tile[0]*chunks%32 != 0 || (chunks%32 != 0 && 32%chunks != 0) {
		g.fail("a tile of %d rows of %d times 16 bytes does not spread over 32 lanes", tile[0], chunks)
	}
	lane := shape.Sym(laneSym)
	for n := int64(0); n < tile[0]*chunks; n += 32 {
		row, col := lane.FloorDiv(shape.Const(chunks)).Add(shape.Const(n/chunks)), lane.Mod(shape.Const(chunks))
		if chunks >= 32 {
			row, col = shape.Const(n/chunks), lane.Add(shape.Const(n%chunks))
		}
		row, col = g.facts().Simplify(row), g.facts().Simplify(col).Mul(shape.Const(per))
		at := func(first, rank int, axes []int64) []shape.Expr {
			idx := make([]shape.Expr, rank)
			for d := range idx {
				idx[d] = g.index(op.Operands[first+d])
			}
			idx[axes[0]], idx[axes[1]] = idx[axes[0]].Add(row), idx[axes[1]].Add(col)
			return idx
		}
		to, from := at(2, dst.typ.Rank(), axes), at(2+dst.typ.Rank(), src.typ.Rank(), srcAxes)
		elem := g.flat(src.typ, from)
		if !g.facts().ProveDivides(elem, per) {
			g.fail("rows of %s do not begin at multiples of 16 bytes", src.typ)
		}
		g.code().CpAsync(g.sharedChunk(dst, to), g.global(src, elem), g.inside(src, from, per))
	}
}

// inside is how many of 16 bytes lie inside the buffer, all or none: nil if surely all.
func (g *gen) inside(b buffer, idx []shape.Expr, per int64) ptx.Operand {
	type bound struct{ x, n shape.Expr }
	var need []bound
	for d, x := range idx {
		n := g.dim(b.typ.Dims[d])
		if !g.facts().ProveGE0(x) {
			g.fail("index %s of %s may be negative", x, b.typ)
		}
		if d == len(idx)-1 { // x and n are multiples of per: the chunk is inside if its first element is
			if !g.facts().ProveDivides(n, per) || !g.facts().ProveDivides(x, per) {
				g.fail("16 bytes may lie across the edge of %s", b.typ)
			}
		}
		if !g.facts().ProveGE0(n.Sub(x).Sub(shape.Const(1))) {
			need = append(need, bound{x, n})
		}
	}
	if len(need) == 0 {
		return nil
	}
	key, depth := "inside", 0
	for _, b := range need {
		key += " " + b.x.Key() + "<" + b.n.Key()
		depth = max(depth, g.depthOf(b.x, b.n))
	}
	return g.memo(depth, key, func(c *ptx.Code) ptx.Reg {
		var p ptx.Reg
		for i, b := range need {
			q := g.compare("LT", b.x, b.n)
			if i == 0 {
				p = q
			} else {
				p = c.Into(ptx.Pred, "and.pred", p, q)
			}
		}
		return c.Selp(ptx.Bits, c.Mov(ptx.Bits, ptx.Int(mma.Chunk)), ptx.Int(0), p)
	})
}

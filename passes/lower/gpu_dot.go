package lower

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// warpBlocking says how a block of warps shares a product on a target with matrix instructions. The bits of a result
// do not depend on it: K is always walked in ascending order by one accumulator.
type warpBlocking struct {
	m, n, k        int64 // the block's tile of the result, and the slice of K that is staged at a time
	warpsM, warpsN int64 // how the warps split the tile
	stages         int64 // slices of K in shared memory: one is multiplied while the others arrive
}

// warpBlockings from large to small. 128×128×32 in three stages is 48 KiB of f16, all the shared memory that a block
// may have statically; a warp's 64×64 of f32 are 128 registers of each thread.
var warpBlockings = []warpBlocking{
	{128, 128, 32, 2, 2, 3},
	{64, 64, 32, 2, 2, 3},
}

// warpBlockingFor takes the largest block that a static result fills in both directions, else the smallest.
func warpBlockingFor(m, n shape.Expr) warpBlocking {
	for _, b := range warpBlockings {
		mc, mok := m.IsConst()
		nc, nok := n.IsConst()
		if (!mok || mc >= b.m) && (!nok || nc >= b.n) {
			return b
		}
	}
	return warpBlockings[len(warpBlockings)-1]
}

// tensorDot multiplies on matrix units: a block of warps stages slices of both operands in shared memory by
// asynchronous copies, stages-1 slices ahead; each warp accumulates its tile in slabs of the instruction's height.
// What becomes of the sums is spliced in by emitAll, as in every schedule.
func (g *gen) tensorDot(p *product, dests []*dest) {
	a, b := g.anchor.Operands[0].Type, g.anchor.Operands[1].Type
	if a.DType != b.DType || a.DType != ir.F16 && a.DType != ir.BF16 {
		g.fail("%s times %s has no form on the matrix units of %s", a, b, g.target.Name)
	}
	bl := warpBlockingFor(p.m, p.n)
	dims := append(runDims(p.outer), p.m.CeilDiv(shape.Const(bl.m)), p.n.CeilDiv(shape.Const(bl.n)))
	g.parallel(dims, func(ivs []*ir.Value) {
		t := &warpTile{gen: g, p: p, bl: bl, outer: ivs[:len(p.outer)], dests: dests}
		t.m0 = g.imul(ivs[len(p.outer)], g.num(bl.m))
		t.n0 = g.imul(ivs[len(p.outer)+1], g.num(bl.n))
		last := func(t ir.Type, axis []int64) bool { return axis[0] == int64(t.Rank()-1) }
		t.a = t.stage(a.DType, bl.m, bl.k, !last(a, g.anchor.Ints("contract_lhs")))
		t.b = t.stage(b.DType, bl.k, bl.n, last(b, g.anchor.Ints("contract_rhs")))
		g.loop("warp", g.num(0), g.num(bl.warpsM*bl.warpsN), 1, nil, func(w *ir.Value, _ []*ir.Value) []*ir.Value {
			t.emit(w)
			return nil
		})
	})
}

// warpTile is what one warp does of a product.
type warpTile struct {
	*gen
	p      *product
	bl     warpBlocking
	outer  []*ir.Value
	dests  []*dest
	m0, n0 *ir.Value // the block's corner
	a, b   staged
}

// staged is an operand in shared memory: slices of rows × columns, each as it lies in the operand's own memory, so that
// copies are contiguous.
type staged struct {
	buf        *ir.Value // [stages, rows, cols]; swapped: [stages, cols, rows]
	rows, cols int64
	swapped    bool
}

func (t *warpTile) stage(d ir.DType, rows, cols int64, swapped bool) staged {
	s := staged{rows: rows, cols: cols, swapped: swapped}
	dims := ir.ConstDims(t.bl.stages, rows, cols)
	if swapped {
		dims[1], dims[2] = dims[2], dims[1]
	}
	s.buf = t.gen.b.Emit("alloc", ir.A{"type": ir.BufferOf(d, ir.Shared, dims...)})
	return s
}

func (t *warpTile) emit(w *ir.Value) {
	g, bl := t.gen, t.bl
	at := g.split(w, ir.ConstDims(bl.warpsM, bl.warpsN))
	height, width := bl.m/bl.warpsM, bl.n/bl.warpsN
	row, col := g.imul(at[0], g.num(height)), g.imul(at[1], g.num(width))
	slab := g.target.MMA[0]
	for s := range bl.stages - 1 {
		k := g.num(s * bl.k)
		g.whenLess(k, g.dim(t.p.k), func() { t.copy(w, g.num(s), k) })
		g.b.EmitOp("commit_async", nil, nil)
	}
	var carried []*ir.Value // the slabs' sums, the slice to multiply, the slice to fill
	for range height / slab {
		carried = append(carried, g.b.TileF(ir.F32, 0, slab, width))
	}
	carried = append(carried, g.num(0), g.num(bl.stages-1))
	slabs := len(carried) - 2
	sums := g.loop("seq", g.num(0), g.dim(t.p.k), bl.k, carried, func(k *ir.Value, c []*ir.Value) []*ir.Value {
		acc, read, fill := c[:slabs], c[slabs], c[slabs+1]
		g.b.EmitOp("wait_async", ir.A{"pending": bl.stages - 2}, nil)
		g.b.EmitOp("barrier", nil, nil) // all warps' parts of the slice are there, and none reads the one to fill
		next := g.iadd(k, g.num((bl.stages-1)*bl.k))
		g.whenLess(next, g.dim(t.p.k), func() { t.copy(w, fill, next) })
		g.b.EmitOp("commit_async", nil, nil)
		acc = t.multiply(acc, read, row, col, width)
		turn := func(slot *ir.Value) *ir.Value { return g.imod(g.iadd(slot, g.num(1)), g.num(bl.stages)) }
		return append(acc, turn(read), turn(fill))
	})[:slabs]
	t.epilogue(sums, g.iadd(t.m0, row), g.iadd(t.n0, col), width)
}

// copy starts the warp's part of staging the slice of K that begins at k.
func (t *warpTile) copy(w, slot, k *ir.Value) {
	t.copyPart(t.a, w, slot, func(r, c ix) (*ir.Value, []ix) { return t.p.lhs(t.outer, r, c) }, t.m0, k)
	t.copyPart(t.b, w, slot, func(r, c ix) (*ir.Value, []ix) { return t.p.rhs(t.outer, r, c) }, k, t.n0)
}

// copyPart copies the warp's share of a slice that begins at row r0 and column c0 of an operand, whose element at a row
// and a column from finds.
func (t *warpTile) copyPart(s staged, w, slot *ir.Value, from func(r, c ix) (*ir.Value, []ix), r0, c0 *ir.Value) {
	g := t.gen
	lines, width := s.rows, s.cols
	if s.swapped {
		lines, width = width, lines
	}
	lines /= t.bl.warpsM * t.bl.warpsN
	first := g.imul(w, g.num(lines))
	g.in([]int64{lines, width}, nil, func() {
		r, c := g.at(g.iadd(r0, first), 0, 1), g.at(c0, 1, 1)
		if s.swapped {
			r, c = g.at(r0, 1, 1), g.at(g.iadd(c0, first), 0, 1)
		}
		src, idx := from(r, c)
		bases, attrs, ok := g.affine(idx)
		if !ok {
			g.fail("the operands of the product are not read row by row")
		}
		ops := append([]*ir.Value{s.buf, src, slot, first, g.num(0)}, bases...)
		g.b.EmitOp("copy_async", ir.A{"tile": g.tile, "axes": []int64{1, 2}, "src_axes": attrs["axes"]}, nil, ops...)
	})
}

// load reads a tile of a slice.
func (t *warpTile) load(s staged, slot, r, c *ir.Value, rows, cols int64) *ir.Value {
	attrs := ir.A{"axes": []int64{1, 2}, "tile": []int64{rows, cols}}
	if s.swapped {
		attrs["axes"] = []int64{2, 1}
		r, c = c, r
	}
	return t.gen.b.Emit("load", attrs, s.buf, slot, r, c)
}

// multiply adds one staged slice to the slabs.
func (t *warpTile) multiply(acc []*ir.Value, slot, row, col *ir.Value, width int64) []*ir.Value {
	g, mma := t.gen, t.gen.target.MMA
	return g.loop("unroll", g.num(0), g.num(t.bl.k), mma[2], acc, func(k *ir.Value, acc []*ir.Value) []*ir.Value {
		cols := t.load(t.b, slot, k, col, mma[2], width)
		out := make([]*ir.Value, len(acc))
		for i := range acc {
			rows := t.load(t.a, slot, g.iadd(row, g.num(int64(i)*mma[0])), k, mma[0], mma[2])
			out[i] = g.b.Emit("mma", nil, acc[i], rows, cols)
		}
		return out
	})
}

// epilogue stores the group's results for the slabs that begin at row m, column n: whole, or masked at the edges.
func (t *warpTile) epilogue(sums []*ir.Value, m, n *ir.Value, width int64) {
	g, slab := t.gen, t.gen.target.MMA[0]
	store := func(masked bool) {
		for i, sum := range sums {
			at := g.iadd(m, g.num(int64(i)*slab))
			tile := []int64{slab, width}
			var mask *ir.Value
			if masked {
				inside := func(axis int, n shape.Expr, from *ir.Value) *ir.Value {
					return g.b.Emit("mask", ir.A{"axis": axis, "tile": tile}, g.isub(g.dim(n), from))
				}
				mask = g.and(inside(0, t.p.m, at), inside(1, t.p.n, n))
			}
			g.in(tile, mask, func() {
				g.supply(t.p.out, g.b.Convert(sum, t.p.out.Type.DType))
				g.emitAll(t.dests, t.p.result(t.outer, g.at(at, 0, 1), g.at(n, 1, 1)))
			})
		}
	}
	mc, mok := t.p.m.IsConst()
	nc, nok := t.p.n.IsConst()
	if mok && nok && mc%t.bl.m == 0 && nc%t.bl.n == 0 {
		store(false)
		return
	}
	end := func(at *ir.Value, by int64, n shape.Expr) *ir.Value {
		return g.compare("LE", g.iadd(at, g.num(by)), g.dim(n))
	}
	whole := g.b.Emit("and", nil, end(m, int64(len(sums))*slab, t.p.m), end(n, width, t.p.n))
	branch := func(masked bool) *ir.Region {
		return g.b.Region(nil, func(b *ir.Builder, _ []*ir.Value) []*ir.Value {
			g.scope(b, func() { store(masked) })
			return nil
		})
	}
	g.b.EmitOp("if", nil, []*ir.Region{branch(false), branch(true)}, whole)
}

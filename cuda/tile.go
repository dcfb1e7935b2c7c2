package cuda

import (
	"fmt"

	"github.com/swage-ml/swage/cuda/mma"
	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// role is what a tile's layout follows from: its use as an operand of mma, or none, then it lies like a sum.
type role uint8

const (
	sum role = iota
	left
	right
)

func (g *gen) findRoles() {
	g.f.Body.Walk(func(op *ir.Op) {
		if op.Is("mma") {
			g.roles[op.Operands[1].ID] = left
			g.roles[op.Operands[2].ID] = right
		}
	})
}

// linear is what a layout's bits add up to for the bits of a number: a row and a column.
func linear(bits []mma.At, n shape.Expr) (row, col shape.Expr) {
	row, col = shape.Const(0), shape.Const(0)
	for b := 0; b < len(bits); {
		e := b + 1 // bits b to e-1 are one digit: each adds twice what the one before does
		for e < len(bits) && bits[e].Row == 2*bits[e-1].Row && bits[e].Col == 2*bits[e-1].Col {
			e++
		}
		digit := n.FloorDiv(shape.Const(1 << b))
		if e < len(bits) {
			digit = digit.Mod(shape.Const(1 << (e - b)))
		}
		row = row.Add(digit.Mul(shape.Const(int64(bits[b].Row))))
		col = col.Add(digit.Mul(shape.Const(int64(bits[b].Col))))
		b = e
	}
	return row, col
}

// place is the coordinates of one of the lane's elements of a tile.
type place struct{ row, col shape.Expr }

// places lists the lane's elements of a tile that lies like mma's sums: 16×8 blocks row by row, four elements each.
func (g *gen) places(t ir.Type) []place {
	dims := t.Tile()
	if len(dims) != 2 || dims[0]%16 != 0 || dims[1]%8 != 0 {
		g.fail("%s has no layout: want a scalar or a multiple of 16×8", t)
	}
	row, col := linear(mma.C.Lane, shape.Sym(laneSym))
	var out []place
	for i := int64(0); i < dims[0]; i += 16 {
		for j := int64(0); j < dims[1]; j += 8 {
			for e := range mma.C.Elems() {
				at := mma.C.At(0, e)
				out = append(out, place{row.Add(shape.Const(i + int64(at.Row))), col.Add(shape.Const(j + int64(at.Col)))})
			}
		}
	}
	return out
}

// lanes is how many elements of a value of the type a lane holds.
func (g *gen) lanes(t ir.Type) int {
	if t.IsScalar() {
		return 1
	}
	return len(g.places(t))
}

func (g *gen) typeOf(d ir.DType) ptx.Type {
	switch d {
	case ir.F32:
		return ptx.Flt
	case ir.F16, ir.BF16:
		return ptx.Half
	case ir.I32, ir.U32:
		return ptx.Bits
	case ir.Bool:
		return ptx.Bool
	}
	g.fail("%s in a register", d)
	return ""
}

func (g *gen) constant(op *ir.Op) {
	r := op.Result()
	if n, ok := op.Attr("value").(int64); ok {
		g.setIndex(r, shape.Const(n))
		return
	}
	t, ok := r.Const()
	if !ok || t.Len() != 1 {
		g.fail("a constant that is no splat")
	}
	n := g.lanes(r.Type)
	d := r.Type.DType
	if d == ir.Index {
		g.vals[r.ID] = value{idxs: repeat(shape.Const(t.Int(0)), n)}
		return
	}
	c := g.code()
	var x ptx.Operand
	switch d {
	case ir.F32:
		x = ptx.Float(float32(t.Float(0)))
	case ir.F16, ir.BF16:
		x = c.Mov(ptx.Half, ptx.Int(uint16(t.Data[0])|uint16(t.Data[1])<<8))
	case ir.I32, ir.U32:
		x = ptx.Int(t.Int(0))
	case ir.Bool:
		x = c.Setp("ne", ptx.S32, g.asReg(c, ptx.S32, ptx.Int(t.Int(0))), ptx.Int(0))
	default:
		g.fail("a constant of %s", d)
	}
	g.vals[r.ID] = value{elems: repeat(x, n)}
}

func repeat[T any](x T, n int) []T {
	out := make([]T, n)
	for i := range out {
		out[i] = x
	}
	return out
}

func (g *gen) splat(op *ir.Op) {
	x, n := g.vals[op.Operands[0].ID], g.lanes(op.Result().Type)
	if x.idx != nil {
		g.vals[op.Result().ID] = value{idxs: repeat(*x.idx, n)}
		return
	}
	g.vals[op.Result().ID] = value{elems: repeat(x.elems[0], n)}
}

func along(p place, axis int64) shape.Expr {
	if axis == 0 {
		return p.row
	}
	return p.col
}

func (g *gen) coord(op *ir.Op) {
	r := op.Result()
	var out []shape.Expr
	for _, p := range g.places(r.Type) {
		out = append(out, along(p, op.Int("axis")))
	}
	if r.Type.DType == ir.Index {
		g.vals[r.ID] = value{idxs: out}
		return
	}
	g.vals[r.ID] = value{elems: g.convertIndices(out, r.Type.DType)}
}

func (g *gen) mask(op *ir.Op) {
	n := g.index(op.Operands[0])
	var out []ptx.Operand
	for _, p := range g.places(op.Result().Type) {
		out = append(out, g.compare("LT", along(p, op.Int("axis")), n))
	}
	g.vals[op.Result().ID] = value{elems: out}
}

// matrixTypes are mma.sync's names of input dtypes.
var matrixTypes = map[ir.DType]string{ir.F16: "f16", ir.BF16: "bf16"}

// multiply writes mma: for each 16×8 block of sums, K in ascending order.
func (g *gen) multiply(op *ir.Op) {
	acc, a, b := op.Operands[0], op.Operands[1], op.Operands[2]
	in := matrixTypes[a.Type.DType]
	if in == "" || acc.Type.DType != ir.F32 {
		g.fail("no matrix instruction for %s += %s × %s", acc.Type, a.Type, b.Type)
	}
	av, bv := g.vals[a.ID].frag, g.vals[b.ID].frag
	if av == nil || bv == nil {
		g.fail("the operands of mma must be loads from shared memory")
	}
	c := g.code()
	x := g.use(acc)
	out := value{elems: x.elems, owned: true}
	if !x.owned {
		out.elems = make([]ptx.Operand, len(x.elems))
		for i, e := range x.elems {
			out.elems[i] = c.Mov(ptx.Flt, e)
		}
	}
	m, n, k := acc.Type.Tile()[0]/16, acc.Type.Tile()[1]/8, a.Type.Tile()[1]/16
	for kk := range k {
		for i := range m {
			for j := range n {
				d := ptx.Vec(out.elems[(i*n+j)*4:][:4])
				c.Mma(in, d, av[(i*k+kk)*4:][:4], bv[(kk*n+j)*2:][:2], d)
			}
		}
	}
	g.vals[op.Result().ID] = out
}

// write writes one op.
func (g *gen) write(op *ir.Op) {
	switch op.Name() {
	case "for":
		g.loop(op)
	case "if":
		g.branch(op)
	case "constant":
		g.constant(op)
	case "dim":
		if op.DTypeAttr("dtype") != ir.Index {
			g.fail("a dim as %s", op.DTypeAttr("dtype"))
		}
		g.setIndex(op.Result(), g.dim(op.ExprAttr("expr")))
	case "alloc":
		g.alloc(op)
	case "load":
		g.load(op)
	case "store":
		g.store(op)
	case "copy_async":
		g.copyAsync(op)
	case "commit_async":
		g.code().CpAsyncCommit()
	case "wait_async":
		g.code().CpAsyncWait(op.Int("pending"))
	case "barrier":
		g.code().Bar()
	case "prefetch":
	case "mma":
		g.multiply(op)
	case "splat":
		g.splat(op)
	case "coord":
		g.coord(op)
	case "mask":
		g.mask(op)
	default:
		g.elementwise(op)
	}
}

func keyOf(xs []ptx.Operand) string { return fmt.Sprint(xs) }

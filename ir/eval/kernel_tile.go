package eval

import (
	"fmt"
	"math"

	"github.com/swage-ml/swage/ir"
)

// tileOp compiles ops on tiles.
func (c *compiled) tileOp(op *ir.Op) (step, error) {
	if len(op.Results) != 1 || op.Result().Type.Kind == ir.BufferKind {
		return nil, fmt.Errorf("no meaning at %s level", c.f.Level)
	}
	for _, v := range op.Operands {
		if v.Type.Kind == ir.BufferKind {
			return nil, fmt.Errorf("operand is %s", v.Type)
		}
	}
	res := op.Result()
	switch op.Name() {
	case "splat":
		return func(fr *frame) error {
			x := fr.regs[op.Operands[0].ID][0]
			for i := range fr.regs[res.ID] {
				fr.regs[res.ID][i] = x
			}
			return nil
		}, nil
	case "coord":
		return c.coord(op)
	case "mask":
		at := tileCoords(res.Type.Tile(), int(op.Int("axis")))
		return func(fr *frame) error {
			n := int64(fr.regs[op.Operands[0].ID][0])
			for i := range at {
				fr.regs[res.ID][i] = 0
				if at[i] < n {
					fr.regs[res.ID][i] = 1
				}
			}
			return nil
		}, nil
	case "broadcast_tile":
		return permuteTile(op, broadcastFrom(op.Operands[0].Type.Tile(), res.Type.Tile(), op.Ints("axes")))
	case "transpose":
		perm := op.Ints("perm")
		inv := make([]int64, len(perm))
		for i, p := range perm {
			inv[p] = int64(i)
		}
		// axis perm[i] of x is axis i of the result
		return permuteTile(op, broadcastFrom(op.Operands[0].Type.Tile(), res.Type.Tile(), inv))
	case "extract":
		at := int64(0)
		for i, n := range op.Operands[0].Type.Tile() {
			at = at*n + op.Ints("at")[i]
		}
		return permuteTile(op, []int64{at})
	case "reduce_tile":
		return reduceTile(op)
	case "mma":
		return mmaTile(op)
	}
	s, err := c.elementwise(op)
	if s == nil && err == nil {
		err = fmt.Errorf("no meaning on %s", op.Operands[0].Type.DType)
	}
	return s, err
}

// coords lists each tile element's coordinate along an axis.
func tileCoords(tile []int64, axis int) []int64 {
	inner := int64(1)
	for _, n := range tile[axis+1:] {
		inner *= n
	}
	n := inner
	for _, d := range tile[:axis+1] {
		n *= d
	}
	at := make([]int64, n)
	for i := range at {
		at[i] = int64(i) / inner % tile[axis]
	}
	return at
}

func (c *compiled) coord(op *ir.Op) (step, error) {
	res, dt := op.Result(), op.DTypeAttr("dtype")
	at := tileCoords(res.Type.Tile(), int(op.Int("axis")))
	return func(fr *frame) error {
		for i, n := range at {
			fr.regs[res.ID][i] = convertBits(ir.Index, dt, uint64(n))
		}
		return nil
	}, nil
}

// broadcastFrom says, for each element of tile, which element of x it is: x's axis i is the tile's axis axes[i].
func broadcastFrom(x, tile, axes []int64) []int64 {
	n := int64(1)
	for _, d := range tile {
		n *= d
	}
	from := make([]int64, n)
	for i, a := range axes {
		at := tileCoords(tile, int(a))
		for e := range from {
			k := at[e]
			if x[i] == 1 {
				k = 0
			}
			from[e] = from[e]*x[i] + k
		}
	}
	return from
}

// permuted takes element from[i] of the operand as element i.
func permuteTile(op *ir.Op, from []int64) (step, error) {
	src, res := op.Operands[0].ID, op.Result().ID
	return func(fr *frame) error {
		for i, k := range from {
			fr.regs[res][i] = fr.regs[src][k]
		}
		return nil
	}, nil
}

// reduceTile halves: the first half of the axis with the second, until one is left.
func reduceTile(op *ir.Op) (step, error) {
	x := op.Operands[0]
	f := binaryLanes(op.Str("kind"), x.Type.DType)
	switch op.Str("kind") {
	case "add", "multiply", "maximum", "minimum", "and", "or":
	default:
		f = nil
	}
	if f == nil {
		return nil, fmt.Errorf("kind %q of %s", op.Str("kind"), x.Type.DType)
	}
	dims, axis := x.Type.Tile(), op.Int("axis")
	inner := int64(1)
	for _, n := range dims[axis+1:] {
		inner *= n
	}
	size := dims[axis]
	tmp := make([]uint64, tileLanes(x.Type))
	return func(fr *frame) error {
		tmp := append(tmp[:0], fr.regs[x.ID]...)
		r := fr.regs[op.Result().ID]
		for o := range int64(len(r)) / inner {
			row := tmp[o*size*inner : (o+1)*size*inner]
			for h := size / 2 * inner; h >= inner; h /= 2 {
				f(row[:h], row[:h], row[h:2*h])
			}
			copy(r[o*inner:(o+1)*inner], row)
		}
		return nil
	}, nil
}

// mma is a chain of fma in ascending k for each element.
func mmaTile(op *ir.Op) (step, error) {
	acc, a, b := op.Operands[0], op.Operands[1], op.Operands[2]
	d, in, res := acc.Type.DType, a.Type.DType, op.Result()
	am := a.Type.Tile()
	m, kk, n := am[0], am[1], b.Type.Tile()[1]
	switch {
	case d == ir.F32 && (in == ir.F32 || in == ir.F16 || in == ir.BF16):
		av, bv := make([]float32, m*kk), make([]float32, kk*n)
		return func(fr *frame) error {
			for i, x := range fr.regs[a.ID] {
				av[i] = widen(in, x)
			}
			for i, x := range fr.regs[b.ID] {
				bv[i] = widen(in, x)
			}
			r, c := fr.regs[res.ID], fr.regs[acc.ID]
			for i := range m {
				for j := range n {
					s := f32(c[i*n+j])
					for k := range kk {
						s = FMA32(av[i*kk+k], bv[k*n+j], s)
					}
					r[i*n+j] = bitsOf(s)
				}
			}
			return nil
		}, nil
	case d == in && d.IsFloat() || d.IsInt() && in.IsInt() && d.Bits() >= in.Bits():
		step := func(x, y, s uint64) uint64 {
			switch d {
			case ir.F64:
				return bitsOf64(math.FMA(f64(x), f64(y), f64(s)))
			case ir.F16, ir.BF16:
				return narrow(d, FMA32(widen(d, x), widen(d, y), widen(d, s)))
			}
			return wrapBits(d, uint64(signedBits(in, x)*signedBits(in, y))+s)
		}
		return func(fr *frame) error {
			r, c, av, bv := fr.regs[res.ID], fr.regs[acc.ID], fr.regs[a.ID], fr.regs[b.ID]
			for i := range m {
				for j := range n {
					s := c[i*n+j]
					for k := range kk {
						s = step(av[i*kk+k], bv[k*n+j], s)
					}
					r[i*n+j] = s
				}
			}
			return nil
		}, nil
	}
	return nil, fmt.Errorf("%s += %s * %s", d, in, in)
}

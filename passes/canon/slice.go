package canon

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes/match"
)

var sliceRules = []rule{
	{"slice-all", []string{"slice"}, "everything", func(c *cx, op *ir.Op) []*ir.Value {
		x := op.Operands[0]
		for i, d := range x.Dims() {
			if !op.DimsAttr("start")[i].Is(0) || !op.DimsAttr("limit")[i].Equal(d) || (op.Ints("stride")[i] != 1 && !d.Is(1)) {
				return nil
			}
		}
		return one(x)
	}},
	{"slice-stride-of-one", []string{"slice"}, "one element has no stride", func(c *cx, op *ir.Op) []*ir.Value {
		st := slices.Clone(op.Ints("stride"))
		limit := slices.Clone(op.DimsAttr("limit"))
		changed := false
		for i, d := range op.Result().Dims() {
			if d.Is(1) && st[i] != 1 {
				st[i], changed = 1, true
				limit[i] = op.DimsAttr("start")[i].Add(konst(1))
			}
		}
		if !changed {
			return nil
		}
		return one(c.Emit("slice", ir.A{"start": op.DimsAttr("start"), "limit": limit, "stride": st}, op.Operands[0]))
	}},
	{"slice-twice", []string{"slice"}, "slices compose", sliceTwice},
	{"slice-broadcast", []string{"slice"}, "slice the small tensor, or nothing", sliceOfBroadcast},
	{"slice-concatenate", []string{"slice"}, "the piece that it lies in", sliceOfConcat},
	{"slice-pad", []string{"slice"}, "what was padded is cut off again", sliceOfPad},
	{"slice-iota", []string{"slice"}, "other axes of an iota are free", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "iota")
		if in == nil {
			return nil
		}
		a := in.Int("axis")
		if !op.DimsAttr("start")[a].Is(0) || op.Ints("stride")[a] != 1 {
			return nil
		}
		return one(c.Emit("iota", ir.A{"dtype": in.DTypeAttr("dtype"), "shape": op.Result().Dims(), "axis": a}))
	}},
}

func sliceTwice(c *cx, op *ir.Op) []*ir.Value {
	in := match.Op(op.Operands[0], "slice")
	if in == nil {
		return nil
	}
	n := op.Result().Type.Rank()
	start, limit, st := make(shape.Dims, n), make(shape.Dims, n), make([]int64, n)
	for i := range n {
		s := in.Ints("stride")[i]
		st[i] = s * op.Ints("stride")[i]
		start[i] = in.DimsAttr("start")[i].Add(op.DimsAttr("start")[i].Mul(konst(s)))
		// the last element taken is at start + stride*(size-1): limit one past it keeps the size by construction
		size := op.Result().Dims()[i]
		limit[i] = start[i].Add(size.Sub(konst(1)).Mul(konst(st[i]))).Add(konst(1))
		if st[i] == 1 {
			limit[i] = start[i].Add(size)
		} else if _, ok := size.IsConst(); !ok || size.Is(0) {
			return nil
		}
	}
	v := c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": st}, in.Operands[0])
	if !v.Type.Equal(op.Result().Type) {
		c.R.Ops = c.R.Ops[:len(c.R.Ops)-1]
		return nil
	}
	return one(v)
}

func sliceOfBroadcast(c *cx, op *ir.Op) []*ir.Value {
	b := match.Op(op.Operands[0], "broadcast_in_dim")
	if b == nil {
		return nil
	}
	x, dims := b.Operands[0], b.Ints("dims")
	n := len(dims)
	start, limit, st := make(shape.Dims, n), make(shape.Dims, n), make([]int64, n)
	for i, a := range dims {
		if x.Dims()[i].Is(1) {
			start[i], limit[i], st[i] = konst(0), konst(1), 1
			continue
		}
		start[i], limit[i], st[i] = op.DimsAttr("start")[a], op.DimsAttr("limit")[a], op.Ints("stride")[a]
	}
	if n > 0 {
		x = c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": st}, x)
	}
	return one(c.Emit("broadcast_in_dim", ir.A{"shape": op.Result().Dims(), "dims": dims}, x))
}

// sliceOfConcat: the slice lies in one operand, or in a run of operands.
func sliceOfConcat(c *cx, op *ir.Op) []*ir.Value {
	in := match.Op(op.Operands[0], "concatenate")
	if in == nil {
		return nil
	}
	a := in.Int("axis")
	lo, hi := op.DimsAttr("start")[a], op.DimsAttr("limit")[a]
	at, first, last := konst(0), -1, -1
	var base shape.Expr
	for i, v := range in.Operands {
		end := at.Add(v.Dims()[a])
		if first < 0 && c.facts.ProveGE0(lo.Sub(at)) && c.facts.ProveGE0(end.Sub(konst(1)).Sub(lo)) {
			first, base = i, at
		}
		if first >= 0 && last < 0 && c.facts.ProveGE0(end.Sub(hi)) {
			last = i
		}
		at = end
	}
	if first < 0 || last < 0 || (first == 0 && last == len(in.Operands)-1) {
		return nil
	}
	x := in.Operands[first]
	if first != last {
		x = c.Emit("concatenate", ir.A{"axis": a}, in.Operands[first:last+1]...)
	}
	start, limit := slices.Clone(op.DimsAttr("start")), slices.Clone(op.DimsAttr("limit"))
	start[a], limit[a] = lo.Sub(base), hi.Sub(base)
	return one(c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": op.Ints("stride")}, x))
}

// sliceOfPad: the slice lies within x on every axis that is padded.
func sliceOfPad(c *cx, op *ir.Op) []*ir.Value {
	in := match.Op(op.Operands[0], "pad")
	if in == nil {
		return nil
	}
	for _, n := range in.Ints("interior") {
		if n != 0 {
			return nil
		}
	}
	x, lo := in.Operands[0], in.DimsAttr("low")
	start, limit := slices.Clone(op.DimsAttr("start")), slices.Clone(op.DimsAttr("limit"))
	for i, d := range x.Dims() {
		start[i], limit[i] = start[i].Sub(lo[i]), limit[i].Sub(lo[i])
		if !c.facts.ProveGE0(start[i]) || !c.facts.ProveGE0(d.Sub(limit[i])) {
			return nil
		}
	}
	return one(c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": op.Ints("stride")}, x))
}

var concatRules = []rule{
	{"concatenate-one", []string{"concatenate"}, "nothing to join", func(c *cx, op *ir.Op) []*ir.Value {
		if len(op.Operands) == 1 {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"concatenate-empty", []string{"concatenate"}, "empty pieces add nothing", func(c *cx, op *ir.Op) []*ir.Value {
		var keep []*ir.Value
		for _, v := range op.Operands {
			if !v.Dims()[op.Int("axis")].Is(0) {
				keep = append(keep, v)
			}
		}
		if len(keep) == len(op.Operands) || len(keep) == 0 {
			return nil
		}
		return one(c.again(op, keep...))
	}},
	{"concatenate-nested", []string{"concatenate"}, "one concatenation of all pieces (of one use: else it would copy twice)", func(c *cx, op *ir.Op) []*ir.Value {
		var all []*ir.Value
		nested := false
		for _, v := range op.Operands {
			if in := match.Op(v, "concatenate"); in != nil && in.Int("axis") == op.Int("axis") && c.usedOnce(v) {
				all, nested = append(all, in.Operands...), true
			} else {
				all = append(all, v)
			}
		}
		if !nested {
			return nil
		}
		return one(c.again(op, all...))
	}},
	{"concatenate-slices", []string{"concatenate"}, "neighbouring slices of one tensor are one slice", concatSlices},
}

func concatSlices(c *cx, op *ir.Op) []*ir.Value {
	a := op.Int("axis")
	for i := 0; i+1 < len(op.Operands); i++ {
		x, y := match.Op(op.Operands[i], "slice"), match.Op(op.Operands[i+1], "slice")
		if x == nil || y == nil || x.Operands[0] != y.Operands[0] || !slices.Equal(x.Ints("stride"), y.Ints("stride")) || x.Ints("stride")[a] != 1 {
			continue
		}
		xs, xl, ys, yl := x.DimsAttr("start"), x.DimsAttr("limit"), y.DimsAttr("start"), y.DimsAttr("limit")
		if !xl[a].Equal(ys[a]) {
			continue
		}
		same := true
		for j := range xs {
			same = same && (int64(j) == a || xs[j].Equal(ys[j]) && xl[j].Equal(yl[j]))
		}
		if !same {
			continue
		}
		limit := slices.Clone(xl)
		limit[a] = yl[a]
		both := c.Emit("slice", ir.A{"start": xs, "limit": limit, "stride": x.Ints("stride")}, x.Operands[0])
		return one(c.again(op, slices.Concat(op.Operands[:i], []*ir.Value{both}, op.Operands[i+2:])...))
	}
	return nil
}

var padRules = []rule{
	{"pad-nothing", []string{"pad"}, "no padding", func(c *cx, op *ir.Op) []*ir.Value {
		if allZero(op.DimsAttr("low")) && allZero(op.DimsAttr("high")) && !slices.ContainsFunc(op.Ints("interior"), func(n int64) bool { return n != 0 }) {
			return one(op.Operands[0])
		}
		return nil
	}},
	{"pad-twice", []string{"pad"}, "two paddings with one value", func(c *cx, op *ir.Op) []*ir.Value {
		in := match.Op(op.Operands[0], "pad")
		if in == nil || interior(op) || interior(in) {
			return nil
		}
		u, ok1 := match.Splat(op.Operands[1])
		v, ok2 := match.Splat(in.Operands[1])
		if op.Operands[1] != in.Operands[1] && (!ok1 || !ok2 || string(u.Data) != string(v.Data)) {
			return nil
		}
		n := op.Result().Type.Rank()
		lo, hi := make(shape.Dims, n), make(shape.Dims, n)
		for i := range n {
			l0, l1, h0, h1 := in.DimsAttr("low")[i], op.DimsAttr("low")[i], in.DimsAttr("high")[i], op.DimsAttr("high")[i]
			for _, e := range []shape.Expr{l0, l1, h0, h1} {
				if !c.facts.ProveGE0(e) {
					return nil // cropping first loses elements
				}
			}
			lo[i], hi[i] = l0.Add(l1), h0.Add(h1)
		}
		return one(c.Emit("pad", ir.A{"low": lo, "high": hi}, in.Operands[0], in.Operands[1]))
	}},
	{"pad-crop", []string{"pad"}, "a padding that only crops is a slice", func(c *cx, op *ir.Op) []*ir.Value {
		x := op.Operands[0]
		if interior(op) {
			return nil
		}
		start, limit := make(shape.Dims, x.Type.Rank()), make(shape.Dims, x.Type.Rank())
		for i, d := range x.Dims() {
			l, h := op.DimsAttr("low")[i], op.DimsAttr("high")[i]
			if !c.facts.ProveGE0(l.Neg()) || !c.facts.ProveGE0(h.Neg()) || !c.facts.ProveGE0(d.Add(l).Add(h)) {
				return nil
			}
			start[i], limit[i] = l.Neg(), d.Add(h)
		}
		return one(c.Emit("slice", ir.A{"start": start, "limit": limit, "stride": match.Count(len(start), func(int) int64 { return 1 })}, x))
	}},
}

func interior(op *ir.Op) bool {
	return slices.ContainsFunc(op.Ints("interior"), func(n int64) bool { return n != 0 })
}

func allZero(d shape.Dims) bool {
	return !slices.ContainsFunc(d, func(e shape.Expr) bool { return !e.Is(0) })
}

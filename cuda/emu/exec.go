package emu

import (
	"fmt"
	"math"
	"strings"

	"github.com/swage-ml/swage/cuda/mma"
	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// read gives an operand's value in each lane.
func (p *program) read(o ptx.Operand) (func(w *warp, l int) uint64, error) {
	switch o := o.(type) {
	case ptx.Reg:
		return func(w *warp, l int) uint64 { return w.regs[o.Class][o.N][l] }, nil
	case ptx.Int:
		return func(*warp, int) uint64 { return uint64(o) }, nil
	case ptx.Float:
		b := uint64(math.Float32bits(float32(o)))
		return func(*warp, int) uint64 { return b }, nil
	case ptx.Name:
		switch o {
		case "%tid.x":
			return func(w *warp, l int) uint64 { return uint64(32*w.id + l) }, nil
		case "%ctaid.x":
			return func(w *warp, l int) uint64 { return uint64(w.ctaid) }, nil
		}
		if a, ok := p.vars[string(o)]; ok {
			return func(*warp, int) uint64 { return uint64(a) }, nil
		}
		if a, ok := p.params[string(o)]; ok {
			return func(*warp, int) uint64 { return a }, nil
		}
	case ptx.Mem:
		base, err := p.read(o.Base)
		if err != nil {
			return nil, err
		}
		return func(w *warp, l int) uint64 { return base(w, l) + uint64(o.Off) }, nil
	}
	return nil, fmt.Errorf("operand %s", o)
}

// inst compiles one instruction.
func (p *program) inst(i *ptx.Inst) (step, error) {
	name, rest, _ := strings.Cut(i.Op, ".")
	switch {
	case name == "bra":
		at, ok := p.labels[string(i.Args[0].(ptx.Name))]
		if !ok {
			return nil, fmt.Errorf("no label")
		}
		return func(w *warp, mask uint32) (int, error) {
			switch mask {
			case 0:
				return fallThrough, nil
			case ^uint32(0):
				return at, nil
			}
			return 0, fmt.Errorf("lanes %#x of the warp branch, the others do not", mask)
		}, nil
	case name == "ret":
		return func(*warp, uint32) (int, error) { return exited, nil }, nil
	case name == "bar":
		return func(*warp, uint32) (int, error) { return atBarrier, nil }, nil
	case strings.HasPrefix(i.Op, "cp.async"):
		return p.copyAsync(i)
	case name == "ld" && !strings.HasPrefix(rest, "param"), name == "st":
		return p.access(i, name == "st", strings.HasPrefix(rest, "shared"))
	case name == "ldmatrix":
		return p.ldmatrix(i)
	case name == "mma":
		return p.mma(i)
	}
	return p.simple(i)
}

// simple compiles instructions that compute one register from others, lane by lane.
func (p *program) simple(i *ptx.Inst) (step, error) {
	f := lanewise(i.Op)
	d, ok := i.Args[0].(ptx.Reg)
	if f == nil || !ok {
		return nil, fmt.Errorf("not executable")
	}
	var args []func(*warp, int) uint64
	for _, a := range i.Args[1:] {
		r, err := p.read(a)
		if err != nil {
			return nil, err
		}
		args = append(args, r)
	}
	keep := ^uint64(0)
	switch d.Class {
	case ptx.Pred:
		keep = 1
	case ptx.B16:
		keep = 1<<16 - 1
	case ptx.B32, ptx.F32:
		keep = 1<<32 - 1
	}
	var x [3]uint64
	return func(w *warp, mask uint32) (int, error) {
		r := &w.regs[d.Class][d.N]
		for l := range r {
			if mask>>l&1 == 0 {
				continue
			}
			for k, a := range args {
				x[k] = a(w, l)
			}
			r[l] = f(x[0], x[1], x[2]) & keep
		}
		return fallThrough, nil
	}, nil
}

func f32(x uint64) float32 { return math.Float32frombits(uint32(x)) }
func bits(f float32) uint64 {
	return uint64(math.Float32bits(f))
}

// lanewise is the meaning of an opcode; nil if it has none here.
func lanewise(op string) func(a, b, c uint64) uint64 {
	f := strings.Split(op, ".")
	t := f[len(f)-1]
	signed, size := t[0] == 's', 64
	if strings.HasSuffix(t, "32") {
		size = 32
	}
	ext := func(x uint64) uint64 { // a register's value as the type's
		if size == 64 {
			return x
		}
		if signed {
			return uint64(int64(int32(x)))
		}
		return uint64(uint32(x))
	}
	less := func(a, b uint64) bool {
		if signed {
			return int64(ext(a)) < int64(ext(b))
		}
		return ext(a) < ext(b)
	}
	if t == "f32" && f[0] != "mov" && f[0] != "selp" {
		return floatwise(op, f)
	}
	switch f[0] {
	case "mov", "ld", "cvta":
		return func(a, _, _ uint64) uint64 { return a }
	case "cvt":
		return converting(op)
	case "add":
		return func(a, b, _ uint64) uint64 { return a + b }
	case "sub":
		return func(a, b, _ uint64) uint64 { return a - b }
	case "mul":
		if f[1] == "wide" {
			return func(a, b, _ uint64) uint64 { return ext(a) * ext(b) }
		}
		return func(a, b, _ uint64) uint64 { return a * b }
	case "mad":
		if f[1] == "wide" {
			return func(a, b, c uint64) uint64 { return ext(a)*ext(b) + c }
		}
		return func(a, b, c uint64) uint64 { return a*b + c }
	case "div", "rem":
		if signed {
			return nil
		}
		if f[0] == "div" {
			return func(a, b, _ uint64) uint64 { return ext(a) / max(ext(b), 1) }
		}
		return func(a, b, _ uint64) uint64 { return ext(a) % max(ext(b), 1) }
	case "min":
		return func(a, b, _ uint64) uint64 {
			if less(b, a) {
				return b
			}
			return a
		}
	case "max":
		return func(a, b, _ uint64) uint64 {
			if less(a, b) {
				return b
			}
			return a
		}
	case "and":
		return func(a, b, _ uint64) uint64 { return a & b }
	case "or":
		return func(a, b, _ uint64) uint64 { return a | b }
	case "xor":
		return func(a, b, _ uint64) uint64 { return a ^ b }
	case "not":
		return func(a, _, _ uint64) uint64 { return ^a }
	case "neg":
		return func(a, _, _ uint64) uint64 { return -a }
	case "shl":
		return func(a, b, _ uint64) uint64 { return a << uint32(b) }
	case "shr":
		if signed {
			return func(a, b, _ uint64) uint64 { return uint64(int64(ext(a)) >> uint32(b)) }
		}
		return func(a, b, _ uint64) uint64 { return ext(a) >> uint32(b) }
	case "selp":
		return func(a, b, p uint64) uint64 {
			if p != 0 {
				return a
			}
			return b
		}
	case "setp":
		return func(a, b, _ uint64) uint64 {
			return truth(compare(f[1], less(a, b), ext(a) == ext(b), less(b, a)))
		}
	}
	return nil
}

func truth(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// compare is a comparison of numbers of which at most one of lt, eq, gt holds; none: unordered.
func compare(cmp string, lt, eq, gt bool) bool {
	ordered := lt || eq || gt
	switch strings.TrimSuffix(cmp, "u") {
	case "eq":
		return eq || !ordered && strings.HasSuffix(cmp, "u")
	case "ne":
		return lt || gt || !ordered && strings.HasSuffix(cmp, "u")
	case "lt":
		return lt || !ordered && strings.HasSuffix(cmp, "u")
	case "le":
		return lt || eq || !ordered && strings.HasSuffix(cmp, "u")
	case "gt":
		return gt || !ordered && strings.HasSuffix(cmp, "u")
	}
	return gt || eq || !ordered && strings.HasSuffix(cmp, "u") // ge
}

func floatwise(op string, f []string) func(a, b, c uint64) uint64 {
	switch op {
	case "add.rn.f32":
		return func(a, b, _ uint64) uint64 { return bits(f32(a) + f32(b)) }
	case "sub.rn.f32":
		return func(a, b, _ uint64) uint64 { return bits(f32(a) - f32(b)) }
	case "mul.rn.f32":
		return func(a, b, _ uint64) uint64 { return bits(f32(a) * f32(b)) }
	case "div.rn.f32":
		return func(a, b, _ uint64) uint64 { return bits(f32(a) / f32(b)) }
	case "fma.rn.f32":
		return func(a, b, c uint64) uint64 { return bits(eval.FMA32(f32(a), f32(b), f32(c))) }
	case "max.NaN.f32": // Go's min and max, unlike package math's, let NaN win over Inf as well
		return func(a, b, _ uint64) uint64 { return bits(max(f32(a), f32(b))) }
	case "min.NaN.f32":
		return func(a, b, _ uint64) uint64 { return bits(min(f32(a), f32(b))) }
	case "neg.f32":
		return func(a, _, _ uint64) uint64 { return a ^ 1<<31 }
	case "abs.f32":
		return func(a, _, _ uint64) uint64 { return a &^ (1 << 31) }
	case "sqrt.rn.f32":
		return func(a, _, _ uint64) uint64 { return bits(float32(math.Sqrt(float64(f32(a))))) }
	}
	switch f[0] {
	case "cvt":
		return converting(op)
	case "setp":
		return func(a, b, _ uint64) uint64 {
			x, y := f32(a), f32(b)
			return truth(compare(f[1], x < y, x == y, x > y))
		}
	}
	return nil
}

func converting(op string) func(a, b, c uint64) uint64 {
	one := func(f func(x uint64) uint64) func(a, b, c uint64) uint64 {
		return func(a, _, _ uint64) uint64 { return f(a) }
	}
	round := func(f func(float64) float64) func(a, b, c uint64) uint64 {
		return one(func(x uint64) uint64 { return bits(float32(f(float64(f32(x))))) })
	}
	switch op {
	case "cvt.rmi.f32.f32":
		return round(math.Floor)
	case "cvt.rpi.f32.f32":
		return round(math.Ceil)
	case "cvt.rni.f32.f32":
		return round(math.RoundToEven)
	case "cvt.rn.f16.f32":
		return one(func(x uint64) uint64 { return uint64(ir.F64ToF16(float64(f32(x)))) })
	case "cvt.f32.f16":
		return one(func(x uint64) uint64 { return bits(ir.F16ToF32(uint16(x))) })
	case "cvt.rn.bf16.f32":
		return one(func(x uint64) uint64 { return uint64(ir.F32ToBF16(f32(x))) })
	case "cvt.rn.f32.s32":
		return one(func(x uint64) uint64 { return bits(float32(int32(x))) })
	case "cvt.rn.f32.u32":
		return one(func(x uint64) uint64 { return bits(float32(uint32(x))) })
	case "cvt.rn.f32.s64":
		return one(func(x uint64) uint64 { return bits(float32(int64(x))) })
	case "cvt.rzi.s32.f32": // saturates; NaN is 0
		return one(func(x uint64) uint64 {
			v := float64(f32(x))
			if v != v {
				return 0
			}
			return uint64(int64(max(min(v, math.MaxInt32), math.MinInt32)))
		})
	case "cvt.s64.s32":
		return one(func(x uint64) uint64 { return uint64(int64(int32(x))) })
	case "cvt.u64.u32", "cvt.u32.u64", "cvt.s32.s64", "cvt.u32.u16", "cvt.u16.u32":
		return one(func(x uint64) uint64 { return x })
	}
	return nil
}

func regsOf(o ptx.Operand) []ptx.Reg {
	v, ok := o.(ptx.Vec)
	if !ok {
		v = ptx.Vec{o}
	}
	var out []ptx.Reg
	for _, x := range v {
		r, ok := x.(ptx.Reg)
		if !ok {
			return nil
		}
		out = append(out, r)
	}
	return out
}

// access compiles loads and stores.
func (p *program) access(i *ptx.Inst, store, shared bool) (step, error) {
	val, mem := i.Args[0], i.Args[1]
	if store {
		val, mem = mem, val
	}
	regs := regsOf(val)
	addr, err := p.read(mem)
	if err != nil || regs == nil {
		return nil, fmt.Errorf("operands: %v", err)
	}
	size := map[ptx.Class]int64{ptx.B16: 2, ptx.B32: 4, ptx.F32: 4, ptx.B64: 8}[regs[0].Class]
	return func(w *warp, mask uint32) (int, error) {
		for l := range 32 {
			if mask>>l&1 == 0 {
				continue
			}
			find := p.global
			if shared {
				find = func(a uint64, n int64) ([]byte, error) { return w.touched(a, n, store) }
			}
			b, err := find(addr(w, l), size*int64(len(regs)))
			if err != nil {
				return 0, fmt.Errorf("lane %d: %w", l, err)
			}
			for k, r := range regs {
				e := b[int64(k)*size:][:size]
				if store {
					putBytes(e, w.regs[r.Class][r.N][l])
				} else {
					w.regs[r.Class][r.N][l] = getBytes(e)
				}
			}
		}
		return fallThrough, nil
	}, nil
}

func (p *program) copyAsync(i *ptx.Inst) (step, error) {
	switch i.Op {
	case "cp.async.commit_group":
		return func(w *warp, _ uint32) (int, error) {
			w.groups, w.pending = append(w.groups, w.pending), nil
			return fallThrough, nil
		}, nil
	case "cp.async.wait_group":
		n := int(i.Args[0].(ptx.Int))
		return func(w *warp, _ uint32) (int, error) {
			for len(w.groups) > n {
				for _, c := range w.groups[0] {
					if err := c(); err != nil {
						return 0, err
					}
				}
				w.groups = w.groups[1:]
			}
			return fallThrough, nil
		}, nil
	}
	dst, err := p.read(i.Args[0])
	if err != nil {
		return nil, err
	}
	src, err := p.read(i.Args[1])
	if err != nil {
		return nil, err
	}
	size := func(*warp, int) uint64 { return 16 }
	if len(i.Args) > 3 {
		if size, err = p.read(i.Args[3]); err != nil {
			return nil, err
		}
	}
	return func(w *warp, mask uint32) (int, error) {
		var addrs []uint64
		for l := range 32 {
			if mask>>l&1 == 0 {
				continue
			}
			to, from, n := dst(w, l), src(w, l), int64(size(w, l))
			addrs = append(addrs, to)
			d, err := w.local(to, 16)
			if err == nil {
				err = w.shared.start(int64(to), 16, w.id)
			}
			if err != nil {
				return 0, fmt.Errorf("lane %d: %w", l, err)
			}
			fill := func() error {
				clear(d)
				if n == 0 {
					return nil
				}
				s, err := p.global(from, 16)
				if err == nil {
					copy(d, s[:n])
				}
				return err
			}
			if w.Late {
				for k := range d {
					d[k] = 0xff
				}
			} else if err := fill(); err != nil {
				return 0, fmt.Errorf("lane %d: %w", l, err)
			}
			w.pending = append(w.pending, func() error {
				if w.Late {
					if err := fill(); err != nil {
						return err
					}
				}
				return w.shared.land(int64(to), 16, w.id)
			})
		}
		for k := 0; k < len(addrs); k += 8 {
			w.Counters.waves(addrs[k:min(k+8, len(addrs))])
		}
		return fallThrough, nil
	}, nil
}

func (p *program) ldmatrix(i *ptx.Inst) (step, error) {
	regs := regsOf(i.Args[0])
	addr, err := p.read(i.Args[1])
	if err != nil {
		return nil, err
	}
	trans := strings.Contains(i.Op, ".trans")
	return func(w *warp, mask uint32) (int, error) {
		if mask != ^uint32(0) {
			return 0, fmt.Errorf("lanes %#x only", mask)
		}
		for m, d := range regs {
			var rows [8][]byte
			var addrs []uint64
			for r := range rows {
				a := addr(w, 8*m+r)
				b, err := w.touched(a, 16, false)
				if err != nil {
					return 0, fmt.Errorf("lane %d: %w", 8*m+r, err)
				}
				rows[r], addrs = b, append(addrs, a)
			}
			w.Counters.waves(addrs)
			for l := range 32 {
				x := uint64(0)
				for half := range 2 {
					r, c := l/4, 2*(l%4)+half
					if trans {
						r, c = c, r
					}
					x |= getBytes(rows[r][2*c:][:2]) << (16 * half)
				}
				w.regs[d.Class][d.N][l] = x
			}
		}
		return fallThrough, nil
	}, nil
}

// mma compiles m16n8k16: gathers the fragments by package mma's tables, multiplies, scatters.
func (p *program) mma(i *ptx.Inst) (step, error) {
	d, a, b, c := regsOf(i.Args[0]), regsOf(i.Args[1]), regsOf(i.Args[2]), regsOf(i.Args[3])
	widen := func(x uint16) float64 { return float64(ir.F16ToF32(x)) }
	if strings.Contains(i.Op, ".bf16.") {
		widen = func(x uint16) float64 { return float64(ir.BF16ToF32(x)) }
	}
	if d == nil || a == nil || b == nil || c == nil {
		return nil, fmt.Errorf("operands")
	}
	fetch := func(w *warp, l *mma.Layout, regs []ptx.Reg, out []float64) {
		for lane := range 32 {
			for e := range l.Elems() {
				r := regs[e/2]
				at := l.At(lane, e)
				out[at.Row*l.Cols+at.Col] = widen(uint16(w.regs[r.Class][r.N][lane] >> (16 * (e % 2))))
			}
		}
	}
	return func(w *warp, mask uint32) (int, error) {
		if mask != ^uint32(0) {
			return 0, fmt.Errorf("lanes %#x only", mask)
		}
		w.Counters.Matrix++
		var av [16 * 16]float64
		var bv [16 * 8]float64
		fetch(w, &mma.A, a, av[:])
		fetch(w, &mma.B, b, bv[:])
		var sums [32][4]uint64
		for lane := range 32 {
			for e := range 4 {
				at := mma.C.At(lane, e)
				s := float64(f32(w.regs[c[e].Class][c[e].N][lane]))
				for k := range 16 {
					s += av[at.Row*16+k] * bv[k*8+at.Col]
				}
				sums[lane][e] = bits(float32(s))
			}
		}
		for e, r := range d {
			for lane := range 32 {
				w.regs[r.Class][r.N][lane] = sums[lane][e]
			}
		}
		return fallThrough, nil
	}, nil
}

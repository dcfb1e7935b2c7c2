package eval

import (
	le "encoding/binary"
	"errors"
	"fmt"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// memory is a piece of memory that buffers are views of.
type memory struct {
	data   []byte
	name   string
	shadow []shadow // race check: per byte
	// strs holds strings as callers and weights have them; strings_in and strings_out are the ways between it and
	// elements.
	strs [][]byte
}

// shadow says which iteration of the parallel loop wrote and read a byte: 0 none, -1 (reads) several.
type shadow struct{ writer, reader int32 }

// buffer is a typed view. Dims are resolved at first use, as an output's may hang on symbols defined later.
type buffer struct {
	mem      *memory
	off      int64 // in bytes
	dtype    ir.DType
	dims     []int64 // nil: not resolved
	n        int64   // elements
	readOnly bool
	v        *ir.Value // whose type it has
	lazy     bool      // an output whose memory is made when its dims are known
}

// resolve evaluates the dims of b's type and checks that the memory is large enough.
func (c *compiled) resolve(b *buffer) error {
	dims, err := c.evalDims(b.v.Type.Dims)
	if err != nil {
		return err
	}
	n := int64(1)
	for _, d := range dims {
		if d < 0 {
			return fmt.Errorf("%s has dims %v", b.v.Type, dims)
		}
		n *= d
	}
	if b.mem.strs != nil || b.lazy && b.dtype == ir.String {
		b.dims, b.n = dims, n
		return nil
	}
	size := n * b.dtype.MemSize()
	if b.lazy && b.mem.data == nil {
		b.mem.data = make([]byte, size)
		poisonBytes(b.mem.data, b.dtype)
	}
	if b.off < 0 || b.off+size > int64(len(b.mem.data)) {
		return fmt.Errorf("%s with dims %v is %d bytes from %d on, the memory has %d", b.v.Type, dims, size, b.off, len(b.mem.data))
	}
	b.dims, b.n = dims, n
	return nil
}

// buffer returns the resolved buffer that v holds.
func (c *compiled) buffer(fr *frame, v *ir.Value) (*buffer, error) {
	b := &fr.bufs[v.ID]
	if b.mem == nil {
		return nil, errors.New("buffer has no memory")
	}
	if b.dims == nil {
		if err := c.resolve(b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// poison fills memory with what shows when it is read before it is written: NaN, or 0xaa bytes for integers.
func poisonBytes(data []byte, d ir.DType) {
	p := byte(0xaa)
	if d.IsFloat() || d.IsComplex() {
		p = 0xff
	}
	for i := range data {
		data[i] = p
	}
}

// getBits reads element i of sz bytes, zero-extended.
func getBits(data []byte, i, sz int64) uint64 {
	p := data[i:]
	switch sz {
	case 1:
		return uint64(p[0])
	case 2:
		return uint64(le.LittleEndian.Uint16(p))
	case 4:
		return uint64(le.LittleEndian.Uint32(p))
	case 16:
		return le.LittleEndian.Uint64(p) // a string's number; its length stands behind it
	}
	return le.LittleEndian.Uint64(p)
}

func putBits(data []byte, i, sz int64, x uint64) {
	p := data[i:]
	switch sz {
	case 1:
		p[0] = byte(x)
	case 2:
		le.LittleEndian.PutUint16(p, uint16(x))
	case 4:
		le.LittleEndian.PutUint32(p, uint32(x))
	default:
		le.LittleEndian.PutUint64(p, x)
	}
}

// read loads element i; the caller has checked the bounds against dims, read checks them again in the flat buffer.
func (c *compiled) read(fr *frame, b *buffer, i int64) (uint64, error) {
	if i < 0 || i >= b.n {
		return 0, fmt.Errorf("element %d of %s%v", i, b.dtype, b.dims)
	}
	if b.mem.data == nil {
		return 0, errOutside
	}
	sz := b.dtype.MemSize()
	at := b.off + i*sz
	if c.Races && fr.iter != 0 {
		if err := b.mem.touch(at, sz, fr.iter, false); err != nil {
			return 0, fmt.Errorf("element %d: %w", i, err)
		}
	}
	x := getBits(b.mem.data, at, sz)
	if b.dtype == ir.Bool && x > 1 {
		return 0, fmt.Errorf("element %d is %#x, no i1: uninitialised?", i, x)
	}
	if b.dtype == ir.String && !c.strs.has(x, le.LittleEndian.Uint64(b.mem.data[at+8:])) {
		return 0, fmt.Errorf("element %d is no string: uninitialised?", i)
	}
	return x, nil
}

func (c *compiled) write(fr *frame, b *buffer, i int64, x uint64) error {
	if i < 0 || i >= b.n {
		return fmt.Errorf("element %d of %s%v", i, b.dtype, b.dims)
	}
	if b.readOnly {
		return errors.New("writes constant memory")
	}
	if b.mem.data == nil {
		return errOutside
	}
	sz := b.dtype.MemSize()
	at := b.off + i*sz
	if c.Races && fr.iter != 0 {
		if err := b.mem.touch(at, sz, fr.iter, true); err != nil {
			return fmt.Errorf("element %d: %w", i, err)
		}
	}
	if b.dtype == ir.String {
		le.LittleEndian.PutUint64(b.mem.data[at+8:], uint64(len(c.strs.get(x))))
		sz = 8
	}
	putBits(b.mem.data, at, sz, x)
	return nil
}

// touch records an access by an iteration of the parallel loop and reports a race.
func (m *memory) touch(at, sz int64, iter int32, write bool) error {
	if len(m.shadow) < len(m.data) {
		m.shadow = append(m.shadow, make([]shadow, len(m.data)-len(m.shadow))...)
	}
	for i := at; i < at+sz; i++ {
		s := &m.shadow[i]
		if s.writer != 0 && s.writer != iter {
			return fmt.Errorf("race: iterations %d and %d of the parallel loop", s.writer-1, iter-1)
		}
		if !write {
			if s.reader == 0 || s.reader == iter {
				s.reader = iter
			} else {
				s.reader = -1
			}
			continue
		}
		if s.reader != 0 && s.reader != iter {
			return fmt.Errorf("race: iteration %d of the parallel loop writes what another one reads", iter-1)
		}
		s.writer = iter
	}
	return nil
}

// memoryOp compiles ops on buffers; nil if op is none.
func (c *compiled) memoryOp(op *ir.Op) (step, error) {
	switch op.Name() {
	case "load":
		return c.access(op, op.Operands[0], op.Operands[1:], nil)
	case "store":
		return c.access(op, op.Operands[1], op.Operands[2:], op.Operands[0])
	case "load_at", "store_at":
		return c.accessAt(op)
	case "alloc":
		return c.alloc(op)
	case "view":
		return c.view(op)
	case "copy_async":
		return c.copyAsync(op)
	case "commit_async":
		return func(fr *frame) error {
			fr.groups, fr.copies = append(fr.groups, fr.copies), nil
			return nil
		}, nil
	case "wait_async":
		return func(fr *frame) error {
			for len(fr.groups) > int(op.Int("pending")) {
				for _, cp := range fr.groups[0] {
					if err := cp.run(); err != nil {
						return err
					}
				}
				fr.groups = fr.groups[1:]
			}
			return nil
		}, nil
	case "barrier":
		return func(fr *frame) error {
			if fr.barrier != nil {
				return fr.barrier()
			}
			return nil
		}, nil
	case "prefetch":
		return func(*frame) error { return nil }, nil
	}
	return nil, nil
}

// access compiles load (x nil) and store.
func (c *compiled) access(op *ir.Op, buf *ir.Value, idx []*ir.Value, x *ir.Value) (step, error) {
	var mask *ir.Value
	if op.Flag("masked") {
		mask, idx = idx[len(idx)-1], idx[:len(idx)-1]
	}
	val := x
	if x == nil {
		val = op.Result()
	}
	tile, axes, steps := val.Type.Tile(), op.Ints("axes"), op.Ints("steps")
	rank, n := len(idx), tileLanes(val.Type)
	delta := make([]int64, n*int64(rank)) // of each lane in each buffer dim
	for l := range n {
		rest := l
		for t := len(tile) - 1; t >= 0; t-- {
			at := rest % tile[t]
			rest /= tile[t]
			if axes[t] < 0 {
				continue
			}
			by := int64(1)
			if steps != nil {
				by = steps[t]
			}
			delta[l*int64(rank)+axes[t]] += at * by
		}
	}
	base := make([]int64, rank)
	return func(fr *frame) error {
		b, err := c.buffer(fr, buf)
		if err != nil {
			return err
		}
		for d, v := range idx {
			base[d] = int64(fr.regs[v.ID][0])
		}
		reg := fr.regs[val.ID]
		for l := range n {
			if mask != nil && fr.regs[mask.ID][l] == 0 {
				if x == nil {
					reg[l] = 0
				}
				continue
			}
			flat := int64(0)
			for d, size := range b.dims {
				i := base[d] + delta[l*int64(rank)+int64(d)]
				if i < 0 || i >= size {
					return fmt.Errorf("indices %v of a buffer with dims %v (tile element %d: index %d of axis %d)", base, b.dims, l, i, d)
				}
				flat = flat*size + i
			}
			if x == nil {
				reg[l], err = c.read(fr, b, flat)
			} else {
				err = c.write(fr, b, flat, reg[l])
			}
			if err != nil {
				return fmt.Errorf("indices %v: %w", base, err)
			}
		}
		return nil
	}, nil
}

// accessAt compiles load_at and store_at.
func (c *compiled) accessAt(op *ir.Op) (step, error) {
	args := op.Operands
	var x *ir.Value
	if op.Is("store_at") {
		x, args = args[0], args[1:]
	}
	buf, off := args[0], args[1]
	var mask *ir.Value
	if len(args) == 3 {
		mask = args[2]
	}
	return func(fr *frame) error {
		b, err := c.buffer(fr, buf)
		if err != nil {
			return err
		}
		for l, o := range fr.regs[off.ID] {
			if mask != nil && fr.regs[mask.ID][l] == 0 {
				if x == nil {
					fr.regs[op.Result().ID][l] = 0
				}
				continue
			}
			at := signedBits(off.Type.DType, o)
			if x == nil {
				fr.regs[op.Result().ID][l], err = c.read(fr, b, at)
			} else {
				err = c.write(fr, b, at, fr.regs[x.ID][l])
			}
			if err != nil {
				return fmt.Errorf("tile element %d: %w", l, err)
			}
		}
		return nil
	}, nil
}

func (c *compiled) alloc(op *ir.Op) (step, error) {
	res := op.Result()
	t := res.Type
	return func(fr *frame) error {
		n, err := shape.Product(t.Dims).Eval(c.sym)
		if err != nil {
			return err
		}
		b := buffer{dtype: t.DType, v: res}
		if c.f.Level == ir.Program && c.SharedSlots {
			if b.mem, b.off, err = c.slot(op.Int("slot"), n*t.DType.MemSize()); err != nil {
				return err
			}
		} else {
			b.mem = &memory{data: make([]byte, n*t.DType.MemSize()), name: "alloc"}
			poisonBytes(b.mem.data, t.DType)
		}
		if err := c.resolve(&b); err != nil {
			return err
		}
		if c.f.Level == ir.Kernel && fr.iter == 0 {
			fr.outer = append(fr.outer, scratchAlloc{b.mem, t.DType})
		}
		fr.bufs[res.ID] = b
		return nil
	}, nil
}

func (c *compiled) view(op *ir.Op) (step, error) {
	res := op.Result()
	return func(fr *frame) error {
		src := &fr.bufs[op.Operands[0].ID]
		if src.mem == nil {
			return errors.New("buffer has no memory")
		}
		b := *src
		b.v, b.dtype, b.dims = res, res.Type.DType, nil
		if src.lazy && src.dims == nil {
			if err := c.resolve(src); err != nil {
				return err
			}
		}
		if len(op.Operands) > 1 {
			// start counts elements of the new type
			b.off += int64(fr.regs[op.Operands[1].ID][0]) * res.Type.DType.MemSize()
		}
		if err := c.resolve(&b); err != nil {
			return err
		}
		if src.dims != nil && src.mem.strs == nil && (b.off < src.off || b.off+b.n*b.dtype.MemSize() > src.off+src.n*src.dtype.MemSize()) {
			return fmt.Errorf("%s%v at byte %d leaves %s%v", b.dtype, b.dims, b.off-src.off, src.dtype, src.dims)
		}
		fr.bufs[res.ID] = b
		return nil
	}, nil
}

// asyncCopy is a copy_async that has started.
type asyncCopy struct{ run func() error }

// copyAsync reads its source when the copy lands: at once, or with LateCopies at the wait that asks for it.
func (c *compiled) copyAsync(op *ir.Op) (step, error) {
	tile := op.Ints("tile")
	dstType, srcType := op.Operands[0].Type, op.Operands[1].Type
	dstIdx := op.Operands[2 : 2+dstType.Rank()]
	srcIdx := op.Operands[2+dstType.Rank():]
	to, from := offsetsOf(tile, op.Ints("axes"), dstType.Rank()), offsetsOf(tile, op.Ints("src_axes"), srcType.Rank())
	return func(fr *frame) error {
		dst, err := c.buffer(fr, op.Operands[0])
		if err != nil {
			return err
		}
		src, err := c.buffer(fr, op.Operands[1])
		if err != nil {
			return err
		}
		ats, froms := make([]int64, len(to)), make([]int64, len(to)) // -1: filled with 0
		for l := range to {
			var ok bool
			if ats[l], ok = flatIndex(fr, dst.dims, dstIdx, to[l]); !ok {
				return fmt.Errorf("dst: tile element %d lies outside dims %v", l, dst.dims)
			}
			if froms[l], ok = flatIndex(fr, src.dims, srcIdx, from[l]); !ok {
				froms[l] = -1
			}
		}
		toBuf, fromBuf := *dst, *src
		run := func() error {
			for l, at := range ats {
				x := uint64(0)
				if froms[l] >= 0 {
					if x, err = c.read(fr, &fromBuf, froms[l]); err != nil {
						return fmt.Errorf("src: %w", err)
					}
				}
				if err := c.write(fr, &toBuf, at, x); err != nil {
					return fmt.Errorf("dst: %w", err)
				}
			}
			return nil
		}
		if !c.LateCopies {
			return run()
		}
		for _, at := range ats {
			if err := c.write(fr, &toBuf, at, poisonBits(toBuf.dtype)); err != nil {
				return fmt.Errorf("dst: %w", err)
			}
		}
		fr.copies = append(fr.copies, asyncCopy{run})
		return nil
	}, nil
}

// offsetsOf lists, for each element of a tile, how far it is from the first in each of rank dims.
func offsetsOf(tile, axes []int64, rank int) [][]int64 {
	n := int64(1)
	for _, d := range tile {
		n *= d
	}
	out := make([][]int64, n)
	for l := range out {
		out[l] = make([]int64, rank)
		rest := int64(l)
		for t := len(tile) - 1; t >= 0; t-- {
			out[l][axes[t]] += rest % tile[t]
			rest /= tile[t]
		}
	}
	return out
}

// flatIndex is the row-major place of indices plus offsets; ok is false outside the dims.
func flatIndex(fr *frame, dims []int64, idx []*ir.Value, off []int64) (flat int64, ok bool) {
	for d, v := range idx {
		i := int64(fr.regs[v.ID][0]) + off[d]
		if i < 0 || i >= dims[d] {
			return 0, false
		}
		flat = flat*dims[d] + i
	}
	return flat, true
}

// poisonBits is an element of poisoned memory.
func poisonBits(d ir.DType) uint64 {
	var p [8]byte
	poisonBytes(p[:], d)
	return getBits(p[:], 0, d.Size())
}

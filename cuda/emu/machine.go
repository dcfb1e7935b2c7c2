package emu

import (
	"encoding/binary"
	"fmt"

	"github.com/swage-ml/swage/cuda/ptx"
)

// Machine runs kernels.
type Machine struct {
	Late     bool // asynchronous copies land when they are waited for, and until then their destination is poisoned
	Counters Counters
}

// Counters sums up what ran.
type Counters struct {
	Insts       int64 // per warp
	Matrix      int64 // mma
	SharedWaves int64 // times that shared memory was busy for ldmatrix and cp.async
	SharedIdeal int64 // the same without conflicts
}

// Arg is a kernel's argument: a buffer (by address, read and written in place) or an integer.
type Arg struct {
	Buf []byte
	Int int64
}

// Run executes an entry for blocks 0 to grid-1, one after another.
func (m *Machine) Run(mod *ptx.Module, entry string, grid int, args []Arg) error {
	for _, e := range mod.Entries {
		if e.Name != entry {
			continue
		}
		p, err := m.compile(e, args)
		if err != nil {
			return fmt.Errorf("emu: entry %s: %w", entry, err)
		}
		for b := range grid {
			if err := p.block(b); err != nil {
				return fmt.Errorf("emu: entry %s: block %d: %w", entry, b, err)
			}
		}
		return nil
	}
	return fmt.Errorf("emu: no entry %s", entry)
}

// program is an entry bound to its arguments.
type program struct {
	*Machine
	entry  *ptx.Entry
	steps  []step
	texts  []*ptx.Inst
	labels map[string]int
	args   []Arg
	params map[string]uint64
	vars   map[string]int64 // shared variables' addresses
	size   int64            // bytes of shared memory
}

// step executes one instruction for the lanes of mask; next is where the warp goes on.
type step func(w *warp, mask uint32) (next int, err error)

// Next instructions that are no place in the program.
const (
	fallThrough = -1
	exited      = -2
	atBarrier   = -3
)

// lanes is a register of a warp.
type lanes [32]uint64

type warp struct {
	*program
	id, pc  int
	ctaid   int
	regs    [][]lanes // by class, number
	shared  *blockState
	pending []copyOp
	groups  [][]copyOp
}

// copyOp is an asynchronous copy in flight.
type copyOp func() error

// addressBits separate the number of a buffer from the offset in it.
const addressBits = 40

func (m *Machine) compile(e *ptx.Entry, args []Arg) (*program, error) {
	if len(args) != len(e.Params) {
		return nil, fmt.Errorf("%d arguments, want %d", len(args), len(e.Params))
	}
	p := &program{Machine: m, entry: e, labels: map[string]int{}, args: args, params: map[string]uint64{}, vars: map[string]int64{}}
	for i, x := range e.Params {
		p.params[x.Name] = uint64(args[i].Int)
		if args[i].Buf != nil {
			p.params[x.Name] = uint64(i+1) << addressBits
		}
	}
	for _, s := range e.Shared {
		a := int64(s.Align)
		p.size = (p.size + a - 1) / a * a
		p.vars[s.Name] = p.size
		p.size += s.Bytes
	}
	for _, s := range e.Body {
		switch s := s.(type) {
		case ptx.Label:
			p.labels[string(s)] = len(p.texts)
		case *ptx.Inst:
			p.texts = append(p.texts, s)
		}
	}
	for _, i := range p.texts {
		st, err := p.inst(i)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", i, err)
		}
		p.steps = append(p.steps, st)
	}
	return p, nil
}

// block runs one block: each warp up to the next barrier or its end, then the others.
func (p *program) block(ctaid int) error {
	shared := newBlockState(p.size)
	var ws []*warp
	for id := range p.entry.Threads / 32 {
		w := &warp{program: p, id: id, ctaid: ctaid, shared: shared}
		for c := ptx.Pred; c <= ptx.F64; c++ {
			w.regs = append(w.regs, make([]lanes, p.entry.Regs(c)))
		}
		ws = append(ws, w)
	}
	for len(ws) > 0 {
		var waiting []*warp
		for _, w := range ws {
			stopped, err := w.run()
			if err != nil {
				return fmt.Errorf("warp %d: %s: %w", w.id, p.texts[w.pc], err)
			}
			if stopped == atBarrier {
				waiting = append(waiting, w)
			}
		}
		if len(waiting) != 0 && len(waiting) != len(ws) {
			return fmt.Errorf("%d of %d warps wait at a barrier that the others never reach", len(waiting), len(ws))
		}
		ws = waiting
		shared.epoch++
	}
	return nil
}

func (w *warp) run() (int, error) {
	for {
		i := w.texts[w.pc]
		mask := ^uint32(0)
		if i.Guarded {
			mask = 0
			for l, x := range w.regs[ptx.Pred][i.Guard.N] {
				if (x != 0) != i.Not {
					mask |= 1 << l
				}
			}
		}
		w.Counters.Insts++
		next, err := w.steps[w.pc](w, mask)
		if err != nil {
			return 0, err
		}
		switch next {
		case fallThrough:
			w.pc++
		case exited:
			return exited, nil
		case atBarrier:
			w.pc++
			return atBarrier, nil
		default:
			w.pc = next
		}
	}
}

// global finds n bytes at an address.
func (p *program) global(addr uint64, n int64) ([]byte, error) {
	b, off := int(addr>>addressBits)-1, int64(addr&(1<<addressBits-1))
	if b < 0 || b >= len(p.args) || off+n > int64(len(p.args[b].Buf)) {
		return nil, fmt.Errorf("global address %#x: %d bytes lie outside the buffers", addr, n)
	}
	if off%n != 0 {
		return nil, fmt.Errorf("global address %#x is not aligned to %d bytes", addr, n)
	}
	return p.args[b].Buf[off:][:n], nil
}

// local finds n bytes of shared memory.
func (w *warp) local(addr uint64, n int64) ([]byte, error) {
	a := int64(uint32(addr))
	if a+n > int64(len(w.shared.bytes)) || a%n != 0 {
		return nil, fmt.Errorf("shared address %#x: %d bytes lie outside, or are not aligned", a, n)
	}
	return w.shared.bytes[a:][:n], nil
}

// touched is local for an access that happens now.
func (w *warp) touched(addr uint64, n int64, write bool) ([]byte, error) {
	b, err := w.local(addr, n)
	if err == nil {
		err = w.shared.touch(int64(uint32(addr)), n, w.id, write)
	}
	return b, err
}

func getBytes(b []byte) uint64 {
	switch len(b) {
	case 2:
		return uint64(binary.LittleEndian.Uint16(b))
	case 4:
		return uint64(binary.LittleEndian.Uint32(b))
	}
	return binary.LittleEndian.Uint64(b)
}

func putBytes(b []byte, x uint64) {
	switch len(b) {
	case 2:
		binary.LittleEndian.PutUint16(b, uint16(x))
	case 4:
		binary.LittleEndian.PutUint32(b, uint32(x))
	default:
		binary.LittleEndian.PutUint64(b, x)
	}
}

// waves counts how often shared memory is busy with 16 bytes of each of eight lanes: lanes that meet in a bank wait.
func (c *Counters) waves(addrs []uint64) {
	var rows [8]map[uint64]bool
	for i := range rows {
		rows[i] = map[uint64]bool{}
	}
	most := 0
	for _, a := range addrs {
		b := a / 16 % 8
		rows[b][a/16] = true
		most = max(most, len(rows[b]))
	}
	c.SharedWaves += int64(most)
	c.SharedIdeal++
}

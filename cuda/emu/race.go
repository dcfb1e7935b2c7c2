package emu

import "fmt"

// cell is what is known of four bytes of shared memory: who touched them since the last barrier. Warps are counted from 1;
// many: several.
type cell struct {
	wrote, read           int16
	wroteEpoch, readEpoch int32
	flying                bool // an asynchronous copy into it has not been waited for
}

const many = -1

// blockState is what the warps of one block share.
type blockState struct {
	bytes []byte
	cells []cell
	epoch int32 // barriers so far
}

func newBlockState(size int64) *blockState {
	s := &blockState{bytes: make([]byte, size), cells: make([]cell, (size+3)/4), epoch: 1}
	for i := range s.bytes {
		s.bytes[i] = 0xff
	}
	return s
}

// each visits the cells of n bytes.
func (s *blockState) each(at, n int64, visit func(c *cell) error) error {
	for i := at / 4; i < (at+n+3)/4; i++ {
		if err := visit(&s.cells[i]); err != nil {
			return fmt.Errorf("shared address %#x: %w", 4*i, err)
		}
	}
	return nil
}

// touch notes an access by a warp, and reports one that no barrier keeps apart from another warp's.
func (s *blockState) touch(at, n int64, warp int, write bool) error {
	w := int16(warp + 1)
	return s.each(at, n, func(c *cell) error {
		switch {
		case c.flying:
			return fmt.Errorf("an asynchronous copy has not been waited for")
		case c.wroteEpoch == s.epoch && c.wrote != w:
			return fmt.Errorf("race: warps %d and %d without a barrier between them", c.wrote-1, warp)
		case write && c.readEpoch == s.epoch && c.read != w:
			return fmt.Errorf("race: warp %d writes what another one reads, without a barrier between them", warp)
		case write:
			c.wrote, c.wroteEpoch = w, s.epoch
		case c.readEpoch == s.epoch && c.read != w:
			c.read = many
		default:
			c.read, c.readEpoch = w, s.epoch
		}
		return nil
	})
}

// start notes that an asynchronous copy may write from now on; land, that it has.
func (s *blockState) start(at, n int64, warp int) error {
	if err := s.touch(at, n, warp, true); err != nil {
		return err
	}
	return s.each(at, n, func(c *cell) error { c.flying = true; return nil })
}

func (s *blockState) land(at, n int64, warp int) error {
	return s.each(at, n, func(c *cell) error {
		c.flying, c.wrote, c.wroteEpoch = false, int16(warp+1), s.epoch
		return nil
	})
}

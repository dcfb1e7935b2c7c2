package mma

import "testing"

// TestEveryElementOnce: each layout gives each element of its matrix to exactly one place of one lane.
func TestEveryElementOnce(t *testing.T) {
	for _, l := range []Layout{A, B, C} {
		if l.Regs()*32*32 != l.Rows*l.Cols*l.Bits {
			t.Errorf("%s: %d registers for %d×%d of %d bits", l.Name, l.Regs(), l.Rows, l.Cols, l.Bits)
		}
		owner := map[At]int{}
		for lane := range 32 {
			for e := range l.Elems() {
				at := l.At(lane, e)
				if at.Row < 0 || at.Row >= l.Rows || at.Col < 0 || at.Col >= l.Cols {
					t.Errorf("%s: lane %d element %d at %v", l.Name, lane, e, at)
				}
				owner[at]++
			}
		}
		for at, n := range owner {
			if n != 1 {
				t.Errorf("%s: %v has %d owners", l.Name, at, n)
			}
		}
		if len(owner) != l.Rows*l.Cols {
			t.Errorf("%s: %d of %d elements have an owner", l.Name, len(owner), l.Rows*l.Cols)
		}
	}
}

// TestManual: single elements as the PTX manual's formulas give them.
func TestManual(t *testing.T) {
	for lane := range 32 {
		group, in := lane>>2, lane%4
		for e := range 8 {
			row, col := group, in*2+e&1
			if e == 2 || e == 3 || e == 6 || e == 7 { // "row = groupID for a_i where 0<=i<2 || 4<=i<6, else groupID+8"
				row += 8
			}
			if e >= 4 {
				col += 8
			}
			if at := A.At(lane, e); at != (At{row, col}) {
				t.Errorf("A lane %d a%d: %v, want %d,%d", lane, e, at, row, col)
			}
		}
		for e := range 4 {
			row, col := in*2+e&1, group
			if e >= 2 {
				row += 8
			}
			if at := B.At(lane, e); at != (At{row, col}) {
				t.Errorf("B lane %d b%d: %v, want %d,%d", lane, e, at, row, col)
			}
			row, col = group, in*2+e&1
			if e >= 2 {
				row += 8
			}
			if at := C.At(lane, e); at != (At{row, col}) {
				t.Errorf("C lane %d c%d: %v, want %d,%d", lane, e, at, row, col)
			}
		}
	}
}

// TestLdmatrix: what ldmatrix gives is what mma.sync takes.
func TestLdmatrix(t *testing.T) {
	for _, c := range []struct {
		load   *Ldmatrix
		l      *Layout
		stored bool // as the operand is; false: transposed
		tiles  int  // side by side
	}{
		{&LoadA, &A, true, 1}, {&LoadAT, &A, false, 1},
		{&LoadB, &B, true, 1}, {&LoadBT, &B, false, 1}, {&LoadB2, &B, true, 2}, {&LoadBT2, &B, false, 2},
	} {
		if c.tiles*c.l.Regs() != c.load.Count {
			t.Errorf("%s: %d matrices for %d registers", c.load.Name, c.load.Count, c.tiles*c.l.Regs())
		}
		for reg := range c.load.Count {
			for lane := range 32 {
				for half := range 2 {
					want := c.l.At(lane, 2*(reg%c.l.Regs())+half)
					want.Col += reg / c.l.Regs() * c.l.Cols
					if !c.stored {
						want = At{want.Col, want.Row}
					}
					if got := c.load.Gives(lane, reg, half); got != want {
						t.Errorf("%s: lane %d register %d.%d is %v, mma wants %v", c.load.Name, lane, reg, half, got, want)
					}
				}
			}
		}
	}
}

// TestSwizzle: it permutes each row, repeats with its period, and keeps the eight lanes of a phase in eight banks.
func TestSwizzle(t *testing.T) {
	for _, rowBytes := range []int64{16, 32, 48, 64, 128, 256, 512} {
		s := SwizzleFor(rowBytes)
		chunks := int(rowBytes / Chunk)
		bank := func(r, c int) int { return (r*chunks + s.Place(r, c)) % 8 }
		for r := range 64 {
			seen := map[int]bool{}
			for c := range chunks {
				p := s.Place(r, c)
				if p < 0 || p >= chunks || seen[p] {
					t.Errorf("%d bytes: row %d chunk %d at %d", rowBytes, r, c, p)
				}
				seen[p] = true
				if p != s.Place(r+s.Period(), c) {
					t.Errorf("%d bytes: row %d chunk %d does not repeat after %d rows", rowBytes, r, c, s.Period())
				}
			}
		}
		for r := 0; r < 64; r += 8 {
			for c := range chunks { // ldmatrix: a phase reads one chunk of eight rows
				seen := map[int]bool{}
				for i := range 8 {
					seen[bank(r+i, c)] = true
				}
				if len(seen) != 8 {
					t.Errorf("%d bytes: rows %d… chunk %d meet in %d of 8 banks", rowBytes, r, c, len(seen))
				}
			}
		}
		for first := 0; first < 64*chunks; first += 8 { // cp.async: a phase writes eight chunks in row-major order
			seen := map[int]bool{}
			for i := range 8 {
				seen[bank((first+i)/chunks, (first+i)%chunks)] = true
			}
			if len(seen) != 8 && chunks&(chunks-1) == 0 {
				t.Errorf("%d bytes: copies from chunk %d on meet in %d of 8 banks", rowBytes, first, len(seen))
			}
		}
	}
}

// Package mma is the layouts of the warp's matrix instructions as data: which lane holds which element of an operand of
// mma.sync, which row of shared memory each lane names to ldmatrix and what it is given, and how shared memory is
// permuted so that neither meets a bank twice. It must not know PTX text, kernels or schedules.
//
// All these maps are linear over bits: every bit of the lane number, and every bit of the number of the element within
// the lane, adds its own (row, column). A layout is therefore two short lists, and a test proves them consistent.
package mma

// At is a place in a matrix.
type At struct{ Row, Col int }

// Layout says where a warp's registers lie in a matrix of Rows × Cols elements.
type Layout struct {
	Name       string
	Rows, Cols int
	Bits       int  // of an element; a register has 32
	Lane       []At // what each bit of the lane adds
	Elem       []At // what each bit of the element's number adds; the low ones walk within a register
}

// The operands of mma.sync.m16n8k16 with 16-bit inputs and 32-bit sums (PTX ISA, "Matrix Fragments for mma.m16n8k16 with
// floating point type"). A is m×k, B is k×n, C and D are m×n.
var (
	A = Layout{"A", 16, 16, 16, []At{{0, 2}, {0, 4}, {1, 0}, {2, 0}, {4, 0}}, []At{{0, 1}, {8, 0}, {0, 8}}}
	B = Layout{"B", 16, 8, 16, []At{{2, 0}, {4, 0}, {0, 1}, {0, 2}, {0, 4}}, []At{{1, 0}, {8, 0}}}
	C = Layout{"C", 16, 8, 32, []At{{0, 2}, {0, 4}, {1, 0}, {2, 0}, {4, 0}}, []At{{0, 1}, {8, 0}}}
)

// Elems is how many elements a lane holds.
func (l *Layout) Elems() int { return 1 << len(l.Elem) }

// Regs is how many 32-bit registers a lane holds.
func (l *Layout) Regs() int { return l.Elems() * l.Bits / 32 }

// At is the place of a lane's element.
func (l *Layout) At(lane, elem int) At {
	at := sum(l.Lane, lane)
	e := sum(l.Elem, elem)
	return At{at.Row + e.Row, at.Col + e.Col}
}

func sum(bits []At, n int) (at At) {
	for b, x := range bits {
		if n>>b&1 != 0 {
			at.Row += x.Row
			at.Col += x.Col
		}
	}
	return at
}

// Ldmatrix is a way to load an operand's registers, all at once, from a row-major matrix in shared memory: each lane
// names the address of eight 16-bit elements of one row.
type Ldmatrix struct {
	Name  string
	Trans bool
	Count int  // 8×8 matrices: 1, 2 or 4; lanes from 8*Count on name addresses that are not read
	Lane  []At // what each bit of the lane adds to the place of the row it names
}

// The loads of operands from matrices that are stored row by row: A from [m, k] or, transposed, from [k, m]; B from [k, n]
// or from [n, k]. The places are those of the matrix as it is stored.
var (
	LoadA   = Ldmatrix{"A from [m,k]", false, 4, []At{{1, 0}, {2, 0}, {4, 0}, {8, 0}, {0, 8}}}
	LoadAT  = Ldmatrix{"A from [k,m]", true, 4, []At{{1, 0}, {2, 0}, {4, 0}, {0, 8}, {8, 0}}}
	LoadB   = Ldmatrix{"B from [k,n]", true, 2, []At{{1, 0}, {2, 0}, {4, 0}, {8, 0}, {0, 0}}}
	LoadBT  = Ldmatrix{"B from [n,k]", false, 2, []At{{1, 0}, {2, 0}, {4, 0}, {0, 8}, {0, 0}}}
	LoadB2  = Ldmatrix{"two B from [k,n]", true, 4, []At{{1, 0}, {2, 0}, {4, 0}, {8, 0}, {0, 8}}} // side by side along n
	LoadBT2 = Ldmatrix{"two B from [n,k]", false, 4, []At{{1, 0}, {2, 0}, {4, 0}, {0, 8}, {8, 0}}}
)

// Names is the place of the first of the eight elements that the lane names.
func (l *Ldmatrix) Names(lane int) At { return sum(l.Lane, lane) }

// Gives is the place, in the matrix, of the element that a lane finds in half (0 low, 1 high) of its register reg (PTX ISA,
// ldmatrix: matrix reg's rows are named by lanes 8*reg to 8*reg+7; lane i is given row i/4, elements 2*(i%4) and the next,
// or, transposed, those of column i/4).
func (l *Ldmatrix) Gives(lane, reg, half int) At {
	row, col := lane/4, 2*(lane%4)+half
	if l.Trans {
		row, col = col, row
	}
	at := l.Names(8*reg + row)
	at.Col += col
	return at
}

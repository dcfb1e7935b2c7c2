package cuda

import (
	"fmt"
	"strings"

	"github.com/swage-ml/swage/cuda/ptx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Kernel is a kernel function as PTX, with what a launch needs to know.
type Kernel struct {
	Name    string
	PTX     *ptx.Module
	Grid    shape.Expr   // blocks, in the function's symbols
	Threads int          // of a block
	Shared  int64        // bytes of static shared memory
	Buffers int          // the first parameters: addresses, aligned to 16 bytes, in the order of the function's
	Dims    []shape.Expr // the other parameters: 64-bit integers
}

// maxShared is how much shared memory a block may have without asking for more at the launch.
const maxShared = 48 << 10

// Error is what a kernel function holds that has no PTX.
type Error struct {
	Func string
	Op   string // the op as text; empty: the function as a whole
	Node string
	Msg  string
}

// Error names function, op and node.
func (e *Error) Error() string {
	s := fmt.Sprintf("cuda: kernel @%s: %s", e.Func, e.Msg)
	if e.Node != "" {
		s += fmt.Sprintf(" (node %q)", e.Node)
	}
	if e.Op != "" {
		s += "\n  " + e.Op
	}
	return s
}

// Compile writes PTX for a kernel function and a target of Targets.
func Compile(f *ir.Func, target ir.Target) (k *Kernel, err error) {
	sm, ok := strings.CutPrefix(target.Name, "cuda:")
	if !ok || f.Level != ir.Kernel {
		return nil, &Error{Func: f.Name, Msg: fmt.Sprintf("a %s function for target %q", f.Level, target.Name)}
	}
	g := newGen(f)
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *Error:
			k, err = nil, r
		default:
			panic(r)
		}
	}()
	g.function()
	m := &ptx.Module{Target: sm, Entries: []*ptx.Entry{g.b.Entry}}
	if g.b.Err == nil {
		g.b.Err = m.Verify()
	}
	if g.b.Err != nil { // a fault of this package, not of the kernel; still no reason to stop the process
		return nil, &Error{Func: f.Name, Msg: g.b.Err.Error()}
	}
	e := g.b.Entry
	return &Kernel{Name: e.Name, PTX: m, Grid: g.grid, Threads: e.Threads, Shared: g.shared, Buffers: len(f.Params), Dims: g.dims}, nil
}

// gen writes one kernel.
type gen struct {
	f      *ir.Func
	b      *ptx.Builder
	op     *ir.Op // being written, for errors
	vals   []value
	bufs   []buffer
	uses   []int
	roles  []role
	blocks []*block // nested: the entry's code, then that of the loops and branches around the place being written
	known  []*known // the last holds here

	syms   map[string]def // what index symbols are held in
	dims   []shape.Expr
	grid   shape.Expr
	shared int64
	warps  int64
	labels int
	fresh  int
}

// block is the code of a region, and the registers that hold what has been computed in it, by a key.
type block struct {
	code *ptx.Code
	memo map[string]ptx.Reg
}

// value is what an ir.Value became.
type value struct {
	idx   *shape.Expr   // index scalar
	idxs  []shape.Expr  // index tile, per element of the lane
	elems []ptx.Operand // scalar (one) or tile, per element of the lane
	frag  ptx.Vec       // operand of mma: its registers
	owned bool          // the registers are this value's alone and may be overwritten at its last use
}

// buffer is a parameter or an alloc of shared memory.
type buffer struct {
	typ  ir.Type
	base string // symbol of its address
}

func newGen(f *ir.Func) *gen {
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' {
			return r
		}
		return '_'
	}, f.Name)
	g := &gen{
		f: f, b: &ptx.Builder{Entry: &ptx.Entry{Name: name}},
		vals: make([]value, f.IDs()), bufs: make([]buffer, f.IDs()), uses: f.Uses(), roles: make([]role, f.IDs()),
		syms: map[string]def{}, warps: 1,
	}
	g.known = []*known{{facts: f.Facts(), small: map[string]bool{}}}
	g.blocks = []*block{{g.b.Code(), map[string]ptx.Reg{}}}
	return g
}

func (g *gen) fail(format string, args ...any) {
	e := &Error{Func: g.f.Name, Msg: fmt.Sprintf(format, args...)}
	if g.op != nil {
		e.Op, _, _ = strings.Cut(g.f.OpString(g.op), "\n")
		e.Node = g.op.Node
	}
	panic(e)
}

// code is where ops write.
func (g *gen) code() *ptx.Code { return g.blocks[len(g.blocks)-1].code }

// depth of the place that is being written.
func (g *gen) here() int { return len(g.blocks) - 1 }

// symbol names a new index symbol that a register holds from a depth on.
func (g *gen) symbol(prefix string, r ptx.Reg, depth int, lo, hi int64) shape.Expr {
	name := fmt.Sprintf("%s%d", prefix, g.fresh)
	g.fresh++
	g.syms[name] = def{r, depth}
	for _, k := range g.known {
		k.facts.Declare(name, lo, hi)
	}
	return shape.Sym(name)
}

func (g *gen) function() {
	e, c := g.b.Entry, g.code()
	for i, p := range g.f.Params {
		if p.Type.Kind != ir.BufferKind {
			g.fail("parameter %s", p.Type)
		}
		name := fmt.Sprintf("p%d", i)
		e.Params = append(e.Params, ptx.Param{Name: name})
		g.bufs[p.ID] = buffer{p.Type, name}
		g.syms[name] = def{c.Into(ptx.B64, "cvta.to.global.u64", c.LdParam(ptx.U64, name)), 0}
	}
	tid := c.Mov(ptx.U32, ptx.Name("%tid.x"))
	g.syms[laneSym] = def{c.And(ptx.Bits, tid, ptx.Int(31)), 0}
	g.syms[warpSym] = def{c.Shr(ptx.U32, tid, ptx.Int(5)), 0}
	g.syms[blockSym] = def{c.Mov(ptx.U32, ptx.Name("%ctaid.x")), 0}
	g.known[0].facts.Declare(laneSym, 0, 31)
	g.grid = shape.Const(1)
	g.findRoles()
	g.region(g.f.Body)
	c.Ret()
	e.Body = c.Stmts
	e.Threads = int(32 * g.warps)
	if g.shared > maxShared {
		g.op = nil
		g.fail("%d bytes of shared memory, a block may have %d", g.shared, maxShared)
	}
}

// dim is a dim expression of the function as an index: its symbols and non-linear parts become parameters, which the
// host computes.
func (g *gen) dim(e shape.Expr) shape.Expr {
	for _, s := range e.Syms() {
		if _, ok := g.syms[s]; ok {
			continue
		}
		name := fmt.Sprintf("d%d", len(g.dims))
		g.b.Entry.Params = append(g.b.Entry.Params, ptx.Param{Name: name})
		g.dims = append(g.dims, shape.Sym(s))
		g.entryFirst(func(c *ptx.Code) { g.syms[s] = def{c.LdParam(ptx.U64, name), 0} })
	}
	return e
}

// entryFirst writes to the entry's code wherever the place being written is.
func (g *gen) entryFirst(write func(c *ptx.Code)) { write(g.blocks[0].code) }

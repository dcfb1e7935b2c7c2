package ptx

import "strconv"

// Type is an instruction's type suffix.
type Type string

// The types that constructors take.
const (
	S32  Type = "s32"
	U32  Type = "u32"
	S64  Type = "s64"
	U64  Type = "u64"
	Bits Type = "b32"
	Half Type = "b16" // 16 bits: f16, bf16
	Long Type = "b64"
	Flt  Type = "f32"
	Bool Type = "pred"
)

// Class is the register class that holds the type.
func (t Type) Class() Class { return typeClass[string(t)] }

// Code is a list of statements that is being written. Its methods construct one instruction each, check it against the
// table and append it; those with a result return it in a new register. The first wrong operand is kept in the entry's
// Builder, and what follows is of no account.
type Code struct {
	B     *Builder
	Stmts []Stmt
}

// Builder is what all code of one entry shares.
type Builder struct {
	Entry *Entry
	Err   error
}

// Code returns an empty list.
func (b *Builder) Code() *Code { return &Code{B: b} }

// Inst appends an instruction of any form.
func (c *Code) Inst(op string, args ...Operand) *Inst {
	i := &Inst{Op: op, Args: args}
	if err := i.Check(); err != nil && c.B.Err == nil {
		c.B.Err = err
	}
	c.Stmts = append(c.Stmts, i)
	return i
}

// Into appends an instruction that writes a new register of the class, its first operand.
func (c *Code) Into(class Class, op string, args ...Operand) Reg {
	d := c.B.Entry.New(class)
	c.Inst(op, append([]Operand{d}, args...)...)
	return d
}

// Append adds the statements of another list.
func (c *Code) Append(o *Code) { c.Stmts = append(c.Stmts, o.Stmts...) }

// Label places a label.
func (c *Code) Label(name string) { c.Stmts = append(c.Stmts, Label(name)) }

// Comment places a comment.
func (c *Code) Comment(text string) { c.Stmts = append(c.Stmts, Comment(text)) }

func (c *Code) op2(name string, t Type, x, y Operand) Reg {
	return c.Into(t.Class(), name+"."+string(t), x, y)
}

// Mov copies into a new register.
func (c *Code) Mov(t Type, x Operand) Reg { return c.Into(t.Class(), "mov."+string(t), x) }

// MovTo copies into a given register.
func (c *Code) MovTo(t Type, d Reg, x Operand) { c.Inst("mov."+string(t), d, x) }

// Add is x + y.
func (c *Code) Add(t Type, x, y Operand) Reg { return c.op2("add", t, x, y) }

// Sub is x - y.
func (c *Code) Sub(t Type, x, y Operand) Reg { return c.op2("sub", t, x, y) }

// Mul is the low half of x*y.
func (c *Code) Mul(t Type, x, y Operand) Reg { return c.op2("mul.lo", t, x, y) }

// Div is x / y, towards zero.
func (c *Code) Div(t Type, x, y Operand) Reg { return c.op2("div", t, x, y) }

// Rem is x - y*(x/y).
func (c *Code) Rem(t Type, x, y Operand) Reg { return c.op2("rem", t, x, y) }

// Min is the smaller.
func (c *Code) Min(t Type, x, y Operand) Reg { return c.op2("min", t, x, y) }

// Max is the greater.
func (c *Code) Max(t Type, x, y Operand) Reg { return c.op2("max", t, x, y) }

// And is x & y.
func (c *Code) And(t Type, x, y Operand) Reg { return c.op2("and", t, x, y) }

// Or is x | y.
func (c *Code) Or(t Type, x, y Operand) Reg { return c.op2("or", t, x, y) }

// Xor is x ^ y.
func (c *Code) Xor(t Type, x, y Operand) Reg { return c.op2("xor", t, x, y) }

// Shl is x << y.
func (c *Code) Shl(t Type, x, y Operand) Reg { return c.op2("shl", t, x, y) }

// Shr is x >> y, with the sign for signed types.
func (c *Code) Shr(t Type, x, y Operand) Reg { return c.op2("shr", t, x, y) }

// Mad is the low half of x*y, plus z.
func (c *Code) Mad(t Type, x, y, z Operand) Reg {
	return c.Into(t.Class(), "mad.lo."+string(t), x, y, z)
}

// MadWide is the 64-bit x*y + z of 32-bit x and y.
func (c *Code) MadWide(t Type, x, y, z Operand) Reg {
	return c.Into(B64, "mad.wide."+string(t), x, y, z)
}

// MulWide is the 64-bit x*y of 32-bit x and y.
func (c *Code) MulWide(t Type, x, y Operand) Reg { return c.Into(B64, "mul.wide."+string(t), x, y) }

// Setp compares: cmp is eq, ne, lt, le, gt, ge.
func (c *Code) Setp(cmp string, t Type, x, y Operand) Reg {
	return c.Into(Pred, "setp."+cmp+"."+string(t), x, y)
}

// Selp is p ? x : y.
func (c *Code) Selp(t Type, x, y Operand, p Reg) Reg {
	return c.Into(t.Class(), "selp."+string(t), x, y, p)
}

// Bra branches to the label; with a guard, where it is true (or false, if not).
func (c *Code) Bra(label string, guard *Reg, not bool) {
	i := c.Inst("bra", Name(label))
	if guard != nil {
		i.Guard, i.Guarded, i.Not = *guard, true, not
	}
}

// Ret ends the entry.
func (c *Code) Ret() { c.Inst("ret") }

// Bar is a barrier of the whole block.
func (c *Code) Bar() { c.Inst("bar.sync", Int(0)) }

// LdParam loads a parameter.
func (c *Code) LdParam(t Type, name string) Reg {
	return c.Into(t.Class(), "ld.param."+string(t), Mem{Base: Name(name)})
}

// Load reads one element, or as many as dst holds, from space ("global", "global.nc", "shared").
func (c *Code) Load(space string, t Type, dst Vec, m Mem) *Inst {
	return c.access("ld."+space, t, dst, func(x Operand) []Operand { return []Operand{x, m} })
}

// Store writes one element, or as many as src holds.
func (c *Code) Store(space string, t Type, m Mem, src Vec) *Inst {
	return c.access("st."+space, t, src, func(x Operand) []Operand { return []Operand{m, x} })
}

func (c *Code) access(op string, t Type, v Vec, args func(Operand) []Operand) *Inst {
	if len(v) == 1 {
		return c.Inst(op+"."+string(t), args(v[0])...)
	}
	return c.Inst(op+".v"+strconv.Itoa(len(v))+"."+string(t), args(v)...)
}

// CpAsync copies 16 bytes from global to shared memory without waiting; of these, where size is not nil, only size from
// memory, the others are zero.
func (c *Code) CpAsync(dst, src Mem, size Operand) {
	args := []Operand{dst, src, Int(16)}
	if size != nil {
		args = append(args, size)
	}
	c.Inst("cp.async.cg.shared.global", args...)
}

// CpAsyncCommit closes a group of copies.
func (c *Code) CpAsyncCommit() { c.Inst("cp.async.commit_group") }

// CpAsyncWait waits until at most n groups are unfinished.
func (c *Code) CpAsyncWait(n int64) { c.Inst("cp.async.wait_group", Int(n)) }

// Ldmatrix loads len(dst) 8×8 matrices of 16-bit elements: 1, 2 or 4.
func (c *Code) Ldmatrix(dst Vec, trans bool, m Mem) {
	t := ""
	if trans {
		t = ".trans"
	}
	c.Inst("ldmatrix.sync.aligned.m8n8.x"+strconv.Itoa(len(dst))+t+".shared.b16", dst, m)
}

// Mma is d = a*b + acc on the warp's 16×8×16 fragments; in is f16 or bf16.
func (c *Code) Mma(in string, d, a, b, acc Vec) {
	c.Inst("mma.sync.aligned.m16n8k16.row.col.f32."+in+"."+in+".f32", d, a, b, acc)
}

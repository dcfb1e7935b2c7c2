package llx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/llir/llvm/ir"
	"github.com/llir/llvm/ir/enum"
	"github.com/llir/llvm/ir/types"
)

// Func is a function under construction: instructions are appended to the current block. Operands of the wrong type are
// bugs of the caller: the methods panic with an error.
type Func struct {
	F        *ir.Func
	m        *Module
	entry    *ir.Block
	cur      *ir.Block
	allocas  []ir.Instruction
	comments []string
	prefix   string
	next     int
}

// Block is a basic block.
type Block = *ir.Block

// Inst is an instruction as text; llir's marker comes from the embedded one.
type Inst struct {
	*ir.InstFNeg
	typ  Type
	name string
	text string
}

// Type is the type of the result.
func (i *Inst) Type() Type { return i.typ }

// String is the operand form.
func (i *Inst) String() string { return i.typ.String() + " " + i.Ident() }

// Ident is the result's name.
func (i *Inst) Ident() string { return "%" + i.name }

// Name is the bare name.
func (i *Inst) Name() string { return i.name }

// LLString is the line.
func (i *Inst) LLString() string {
	if i.typ == nil || i.typ.Equal(types.Void) {
		return i.text
	}
	return i.Ident() + " = " + i.text
}

// Operands has none: nothing rewrites our instructions.
func (*Inst) Operands() []*Value { return nil }

// IsUnnamed keeps llir from numbering the instruction.
func (*Inst) IsUnnamed() bool { return false }

// comment is a line that is no instruction.
type comment struct {
	*ir.InstFence
	text string
}

// LLString is the line.
func (c comment) LLString() string { return "; " + c.text }

func bug(format string, args ...any) { panic(fmt.Errorf("llx: "+format, args...)) }

// Linkage sets what stands before the return type: hidden, internal, or nothing for an exported function.
func (f *Func) Linkage(s string) { f.prefix = s }

// Doc adds a comment line above the function.
func (f *Func) Doc(format string, args ...any) {
	f.comments = append(f.comments, oneLine(fmt.Sprintf(format, args...)))
}

// Comment adds a comment line at the current place.
func (f *Func) Comment(format string, args ...any) {
	f.cur.Insts = append(f.cur.Insts, comment{text: oneLine(fmt.Sprintf(format, args...))})
}

func oneLine(s string) string { return strings.NewReplacer("\n", " ", "\r", " ").Replace(s) }

// Text is the function's definition; call it once, when all blocks have their terminators.
func (f *Func) Text() string {
	f.entry.Insts = append(append([]ir.Instruction{}, f.allocas...), f.entry.Insts...)
	f.allocas = nil
	var b strings.Builder
	for _, c := range f.comments {
		b.WriteString("; " + c + "\n")
	}
	text := f.F.LLString()
	if f.prefix != "" {
		text = "define " + f.prefix + strings.TrimPrefix(text, "define")
	}
	b.WriteString(text)
	b.WriteString("\n")
	return b.String()
}

// Param is the i-th parameter.
func (f *Func) Param(i int) Value { return f.F.Params[i] }

// Block appends an empty block.
func (f *Func) Block(name string) Block {
	if len(f.F.Blocks) > 0 {
		name = f.fresh(name)
	}
	return f.F.NewBlock(name)
}

// Move puts a block at the end of the function, so that the text reads in the order of execution.
func (f *Func) Move(b Block) {
	blocks := f.F.Blocks[:0]
	for _, x := range f.F.Blocks {
		if x != b {
			blocks = append(blocks, x)
		}
	}
	f.F.Blocks = append(blocks, b)
}

// Cur is the block that instructions are appended to.
func (f *Func) Cur() Block { return f.cur }

// At continues in another block.
func (f *Func) At(b Block) { f.cur = b }

// Ended reports whether the current block has its terminator.
func (f *Func) Ended() bool { return f.cur.Term != nil }

func (f *Func) fresh(hint string) string {
	f.next++
	return hint + "." + strconv.Itoa(f.next)
}

type named interface {
	ir.Instruction
	Value
	SetName(string)
}

func (f *Func) add(hint string, i named) Value {
	i.SetName(f.fresh(hint))
	f.cur.Insts = append(f.cur.Insts, i)
	return i
}

// Raw appends an instruction as text; Void has no result.
func (f *Func) Raw(hint string, t Type, format string, args ...any) Value {
	i := &Inst{typ: t, text: fmt.Sprintf(format, args...)}
	if !t.Equal(Void) {
		i.name = f.fresh(hint)
	}
	f.cur.Insts = append(f.cur.Insts, i)
	return i
}

// Load reads a value of the type.
func (f *Func) Load(t Type, p Value, align int64) Value {
	wantPtr(p)
	return f.add("load", &ir.InstLoad{ElemType: t, Src: p, Align: ir.Align(align)})
}

// Store writes a value.
func (f *Func) Store(v, p Value, align int64) {
	wantPtr(p)
	f.cur.Insts = append(f.cur.Insts, &ir.InstStore{Src: v, Dst: p, Align: ir.Align(align)})
}

func wantPtr(p Value) {
	if !p.Type().Equal(Ptr) {
		bug("%s is no pointer", p)
	}
}

// GEP is p advanced by idx elements of the type.
func (f *Func) GEP(t Type, p, idx Value) Value {
	wantPtr(p)
	if n, ok := AsInt(idx); ok && n == 0 {
		return p
	}
	return f.add("p", &ir.InstGetElementPtr{ElemType: t, Src: p, Indices: []Value{idx}, Typ: Ptr})
}

// Alloca reserves n bytes on the stack for the whole function.
func (f *Func) Alloca(n, align int64) Value {
	i := &Inst{typ: Ptr, name: f.fresh("mem"), text: fmt.Sprintf("alloca [%d x i8], align %d", n, align)}
	f.allocas = append(f.allocas, i)
	return i
}

// AllocaOf reserves room for one value of the type for the whole function.
func (f *Func) AllocaOf(hint string, t Type) Value {
	i := &Inst{typ: Ptr, name: f.fresh(hint), text: fmt.Sprintf("alloca %s", t)}
	f.allocas = append(f.allocas, i)
	return i
}

// Call calls a function or intrinsic by name; its declaration is added, and later calls are checked against it.
func (f *Func) Call(name string, ret Type, args ...Value) Value {
	f.m.declare(name, ret, args)
	hint := "call"
	if short, ok := strings.CutPrefix(name, "llvm."); ok {
		hint, _, _ = strings.Cut(short, ".")
	}
	return f.call(quote(name), hint, ret, args)
}

// CallPtr calls the function at an address.
func (f *Func) CallPtr(p Value, ret Type, args ...Value) Value {
	wantPtr(p)
	return f.call(p.Ident(), "call", ret, args)
}

func (f *Func) call(callee, hint string, ret Type, args []Value) Value {
	parts := make([]string, len(args))
	for i, a := range args {
		parts[i] = a.String()
	}
	return f.Raw(hint, ret, "call %s %s(%s)", ret, callee, strings.Join(parts, ", "))
}

// Phi starts a phi at the current place, which must be the head of the block; Incoming completes it.
func (f *Func) Phi(hint string, t Type) *ir.InstPhi {
	p := &ir.InstPhi{Typ: t}
	f.add(hint, p)
	return p
}

// Incoming adds a phi's value for one predecessor.
func Incoming(p *ir.InstPhi, v Value, from Block) {
	if !p.Typ.Equal(v.Type()) {
		bug("phi of %s gets %s", p.Typ, v)
	}
	p.Incs = append(p.Incs, ir.NewIncoming(v, from))
}

// Br ends the block with a jump.
func (f *Func) Br(to Block) { f.cur.NewBr(to) }

// CondBr ends the block with a branch.
func (f *Func) CondBr(cond Value, yes, no Block) {
	if !cond.Type().Equal(I1) {
		bug("branch on %s", cond)
	}
	f.cur.NewCondBr(cond, yes, no)
}

// Ret ends the block and the function; v is nil for void.
func (f *Func) Ret(v Value) { f.cur.NewRet(v) }

// Unreachable ends a block that no execution reaches.
func (f *Func) Unreachable() { f.cur.NewUnreachable() }

var ipreds = map[string]enum.IPred{"eq": enum.IPredEQ, "ne": enum.IPredNE, "slt": enum.IPredSLT, "sle": enum.IPredSLE,
	"sgt": enum.IPredSGT, "sge": enum.IPredSGE, "ult": enum.IPredULT, "ule": enum.IPredULE, "ugt": enum.IPredUGT, "uge": enum.IPredUGE}

var fpreds = map[string]enum.FPred{"oeq": enum.FPredOEQ, "une": enum.FPredUNE, "olt": enum.FPredOLT, "ole": enum.FPredOLE,
	"ogt": enum.FPredOGT, "oge": enum.FPredOGE, "uno": enum.FPredUNO, "ord": enum.FPredORD, "ult": enum.FPredULT, "ugt": enum.FPredUGT}

// Cmp compares integers, pointers or floats; the predicate is LLVM's.
func (f *Func) Cmp(pred string, x, y Value) Value {
	same(x, y)
	t := Like(x.Type(), I1)
	if IsFloat(x.Type()) {
		p, ok := fpreds[pred]
		if !ok {
			bug("no float predicate %q", pred)
		}
		return f.add("cmp", &ir.InstFCmp{Pred: p, X: x, Y: y, Typ: t})
	}
	p, ok := ipreds[pred]
	if !ok {
		bug("no integer predicate %q", pred)
	}
	if a, aok := AsInt(x); aok && Bits(x.Type()) == 64 {
		if b, bok := AsInt(y); bok && pred[0] != 'u' {
			return Int(I1, truth(compare(pred, a, b)))
		}
	}
	return f.add("cmp", &ir.InstICmp{Pred: p, X: x, Y: y, Typ: t})
}

func compare(pred string, a, b int64) bool {
	switch pred {
	case "eq":
		return a == b
	case "ne":
		return a != b
	case "slt":
		return a < b
	case "sle":
		return a <= b
	case "sgt":
		return a > b
	}
	return a >= b
}

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func same(x, y Value) {
	if !x.Type().Equal(y.Type()) {
		bug("operands %s and %s", x, y)
	}
}

// Select is cond ? x : y; cond is a scalar or has x's lanes.
func (f *Func) Select(cond, x, y Value) Value {
	same(x, y)
	if c, ok := AsInt(cond); ok {
		if c != 0 {
			return x
		}
		return y
	}
	if !cond.Type().Equal(I1) && !cond.Type().Equal(Like(x.Type(), I1)) {
		bug("select by %s of %s", cond, x)
	}
	return f.add("sel", &ir.InstSelect{Cond: cond, ValueTrue: x, ValueFalse: y, Typ: x.Type()})
}

// FuncAddr is the address of a function of that type, which is declared if it is not here.
func (f *Func) FuncAddr(name string, ret Type, params ...Type) Value {
	args := make([]Value, len(params))
	for i, t := range params {
		args[i] = Poison(t)
	}
	f.m.declare(name, ret, args)
	return Global(name)
}

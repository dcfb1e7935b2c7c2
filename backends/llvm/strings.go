package llvm

import (
	"encoding/binary"
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Strings have three forms: bytes and offsets in a swage_tensor, the same in the weights (the offsets first), and in the
// arena elements of 16 bytes, an address and a length. What they point to never moves in a call: a caller's bytes, the
// weights, or the heap, which is the part of the arena from `top` on, behind the slots (native.go).

// Offsets in struct swage_tensor, of strings only.
const tensorOffsets, tensorOffsetsCap = 24, 32

// packStrings is the form of strings in the weights.
func packStrings(list [][]byte) []byte {
	total := 0
	for _, s := range list {
		total += len(s)
	}
	out := make([]byte, 0, 8*(len(list)+1)+total)
	at := uint64(0)
	out = binary.LittleEndian.AppendUint64(out, 0)
	for _, s := range list {
		at += uint64(len(s))
		out = binary.LittleEndian.AppendUint64(out, at)
	}
	for _, s := range list {
		out = append(out, s...)
	}
	return out
}

// packed is a weight as bytes: strings become offsets and bytes.
func packed(t *ir.Tensor) *ir.Tensor {
	if t.DType != ir.String {
		return t
	}
	data := packStrings(t.Strings)
	return &ir.Tensor{DType: ir.U8, Shape: []int64{int64(len(data))}, Data: data}
}

// library notes a function of the C library that the entries call.
func (p *program) library(name string) string {
	p.unit.library[name] = true
	return name
}

// stringInput checks an input of strings: its pointers, the number of its offsets, and every offset.
func (p *program) stringInput(i int, v *ir.Value) {
	f := p.f
	var over llx.Value
	n := p.exprs(&over).emit(v.Type.Elems())
	p.overflow(over, int64(i))
	want := f.Bin("add", n, llx.I64c(1))
	data, bytes := p.get(llx.Ptr, p.in(i), tensorData), p.get(llx.I64, p.in(i), tensorBytes)
	offsets, have := p.get(llx.Ptr, p.in(i), tensorOffsets), p.get(llx.I64, p.in(i), tensorOffsetsCap)
	bad := f.Bin("or", p.unusable(data, bytes, 1), p.unusable(offsets, llx.I64c(1), 8))
	bad = f.Bin("or", bad, f.Cmp("ult", have, want))
	p.stop(bad, artefact.BadArg, llx.I64c(artefact.ArgIn), llx.I64c(int64(i)), have, want)
	wrong := f.Call(p.library("sws_check"), llx.I64, offsets, n, bytes)
	p.stop(f.Cmp("sge", wrong, llx.I64c(0)), artefact.BadArg, llx.I64c(artefact.ArgIn), llx.I64c(int64(i)),
		f.Bin("sub", llx.I64c(-1), wrong), bytes)
	p.vals[v.ID] = data
}

// stringsIn makes elements of an input or of a weight.
func (p *program) stringsIn(op *ir.Op) {
	src, dst := op.Operands[0], op.Operands[1]
	if off, ok := p.unit.fixed.at[op]; ok {
		p.vals[dst.ID] = p.fixedAddress(off)
		return
	}
	n, at := p.expr(src.Type.Elems()), p.value(src)
	data, offsets := at, at
	if i := slices.Index(p.ins, src); i >= 0 {
		offsets = p.get(llx.Ptr, p.in(i), tensorOffsets)
	} else if src.Def != nil && src.Def.Is("constant") {
		data = p.f.GEP(llx.I8, at, p.expr(src.Type.Elems().Add(shape.Const(1)).Mul(shape.Const(8))))
	} else {
		p.bad("strings_in of %s, which is no input and no constant", src.Type)
	}
	p.f.Call(p.library("sws_in"), llx.Void, p.value(dst), data, offsets, n)
}

// stringsOut writes an output of strings. All outputs are measured before the call answers SWAGE_NEED.
func (p *program) stringsOut(op *ir.Op) {
	src, dst := op.Operands[0], op.Operands[1]
	i := slices.Index(p.outs, dst)
	if i < 0 {
		p.bad("strings_out to %s, which is no output", dst.Type)
	}
	f := p.f
	n, from, data := p.expr(src.Type.Elems()), p.value(src), p.value(dst)
	total := f.Call(p.library("sws_bytes"), llx.I64, from, n)
	p.put(total, p.out(i), tensorBytes)
	small := f.Cmp("ugt", total, p.caps[i])
	f.Store(f.Bin("or", f.Load(llx.I8, p.short, 1), f.Cast("zext", small, llx.I8)), p.short, 1)
	null := f.Bin("and", p.not(small), p.unusable(data, total, 1))
	p.stop(null, artefact.BadArg, ints(artefact.ArgOut, int64(i), 0, 0)...)
	write, next := f.Block("write"), f.Block("wrote")
	f.CondBr(small, next, write)
	f.At(write)
	f.Call(p.library("sws_out"), llx.Void, from, n, data, p.get(llx.Ptr, p.out(i), tensorOffsets))
	f.Br(next)
	f.Move(next)
	f.At(next)
	if p.stringOuts--; p.stringOuts == 0 {
		p.arenaUsed()
		p.stop(f.Cmp("ne", f.Load(llx.I8, p.short, 1), llx.Int(llx.I8, 0)), artefact.Need)
	}
}

// needOffsets says how many offsets an output needs, and whether they are not there.
func (p *program) needOffsets(i int, elems llx.Value, x *exprs) llx.Value {
	n := x.step("add", elems, llx.I64c(1))
	p.put(n, p.out(i), tensorOffsetsCap)
	return p.f.Cmp("ugt", n, p.offsetCaps[i])
}

package llvm

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/backends/llvm/textlib"
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
)

// Offsets in struct sw_view and struct sw_ctx (textlib/c/sw.h).
const (
	viewData, viewLen, viewRank, viewDims = 0, 8, 16, 24
	viewStride                            = 32

	ctxHeap, ctxUsed, ctxCap, ctxNeed, ctxErr = 0, 8, 16, 24, 32
	ctxBytes                                  = 64
)

// Answers of the library's functions.
const (
	libNeed, libError = 1, 16
	hostShape         = -1
)

// texts is what a program with strings or host functions keeps besides its slots. Functions take memory from the heap:
// the arena from top on. What they took stays until the end of the call, so slots that are sized later lie behind it.
type texts struct {
	offsetCaps []llx.Value // capacities of outputs' offsets; nil for numbers
	stringOuts int         // strings_out ops that are still to come
	short      llx.Value   // memory: an output of strings was too small
	heap       bool        // some function takes memory
	heapEnd    llx.Value   // memory: the end of what was last taken
	heapSum    llx.Value   // memory: bytes taken
	ctx        llx.Value   // struct sw_ctx
	views      llx.Value   // struct sw_view of the greatest number of operands
	dims       llx.Value   // and the dims of all
	tensors    llx.Value   // the same for the host: struct swage_tensor and dims
	hostOps    []int       // used by this program
}

// findTexts reserves the stack that the program's functions need.
func (p *program) findTexts() {
	f := p.f
	operands, ranks := 0, 0
	p.fn.Body.Walk(func(op *ir.Op) {
		switch op.Name() {
		case "strings_out":
			p.stringOuts++
		case "native":
			p.heap = true
			n := 0
			for _, v := range op.Operands {
				n += v.Type.Rank()
			}
			operands, ranks = max(operands, len(op.Operands)), max(ranks, n)
		}
	})
	if p.stringOuts > 0 {
		p.short = f.AllocaOf("short", llx.I8)
		f.Store(llx.Int(llx.I8, 0), p.short, 1)
	}
	if !p.heap {
		return
	}
	p.heapEnd, p.heapSum = f.AllocaOf("heap.end", llx.I64), f.AllocaOf("heap.sum", llx.I64)
	f.Store(llx.I64c(0), p.heapEnd, 8)
	f.Store(llx.I64c(0), p.heapSum, 8)
	p.ctx = f.Alloca(ctxBytes, 8)
	p.views = f.Alloca(viewStride*int64(operands), 8)
	p.dims = f.Alloca(8*int64(max(ranks, 1)), 8)
	some := f.Cmp("ne", p.arena, llx.Zero(llx.Ptr))
	p.stop(f.Bin("and", some, p.unusable(p.arena, llx.I64c(0), objectAlign)), artefact.BadArg, ints(artefact.ArgArena, 0, 0, 0)...)
	p.room = f.Select(some, p.room, llx.I64c(0))
	p.put(p.arena, p.ctx, ctxHeap)
	p.put(p.room, p.ctx, ctxCap)
}

// afterHeap is where the arena's next slot may begin.
func (p *program) afterHeap() llx.Value {
	top := p.f.Load(llx.I64, p.top, 8)
	if !p.heap {
		return top
	}
	return p.f.Bin("and", p.f.Bin("add", top, llx.I64c(objectAlign-1)), llx.I64c(-objectAlign))
}

// withSlack adds some heap to what the slots need, so that small strings do not need a second answer.
func (p *program) withSlack(top llx.Value) llx.Value {
	if !p.heap {
		return top
	}
	return p.f.Bin("add", top, llx.I64c(4<<10))
}

// keepHeap is the end of the arena's used part, given that the slots behind top are free again.
func (p *program) keepHeap(top llx.Value) llx.Value {
	if !p.heap {
		return top
	}
	end := p.f.Load(llx.I64, p.heapEnd, 8)
	return p.f.Select(p.f.Cmp("ugt", end, top), end, top)
}

// arenaUsed tells the caller how much of the arena the call has used.
func (p *program) arenaUsed() {
	if p.heap {
		p.put(p.f.Load(llx.I64, p.top, 8), p.call, callArenaNeed)
	}
}

// native runs a function of package hostops: the library's if it has it, else the host's.
func (p *program) native(op *ir.Op) {
	f, name := p.f, op.Str("fn")
	f.Comment("%s: %s", name, op.Node)
	p.stop(f.Call("swage.cancelled", llx.I1, p.cancel), artefact.Cancelled)
	ins := op.Int("ins")
	for _, v := range op.Operands[ins:] {
		p.touch(v)
	}
	p.fillViews(op.Operands)
	before := f.Load(llx.I64, p.top, 8)
	p.put(before, p.ctx, ctxUsed)
	in, out := p.views, p.field(p.views, viewStride*ins)
	var code llx.Value
	var failed func(code llx.Value)
	if symbol := textlib.Symbol(name); p.unit.natives[symbol] {
		code = f.Call(p.library(symbol), llx.I32, p.ctx, in, out)
		failed = func(code llx.Value) { p.nativeFault(op, code) }
	} else {
		k := p.hostOp(op)
		host := p.get(llx.Ptr, p.call, callHost)
		code = f.Call(p.library("sws_host"), llx.I32, p.ctx, host, llx.I64c(int64(k)), p.hostTensors(), p.sizes8(op.Operands), in, llx.I64c(ins),
			out, llx.I64c(int64(len(op.Operands))-ins))
		failed = func(code llx.Value) { p.hostFault(op, code) }
	}
	bad, good := f.Block("fault"), f.Block("ok")
	f.CondBr(f.Cmp("eq", code, llx.Int(llx.I32, 0)), good, bad)
	f.At(bad)
	p.needHeap(code, before)
	failed(code)
	f.Move(good)
	f.At(good)
	used := p.get(llx.I64, p.ctx, ctxUsed)
	f.Store(used, p.top, 8)
	taken := f.Cmp("ne", used, before)
	f.Store(f.Select(taken, used, f.Load(llx.I64, p.heapEnd, 8)), p.heapEnd, 8)
	f.Store(f.Bin("add", f.Load(llx.I64, p.heapSum, 8), f.Bin("sub", used, before)), p.heapSum, 8)
}

// fillViews describes buffers to the library.
func (p *program) fillViews(bufs []*ir.Value) {
	f, at := p.f, int64(0)
	x := p.exprs(nil)
	for i, v := range bufs {
		view := p.field(p.views, viewStride*int64(i))
		p.put(p.value(v), view, viewData)
		p.put(x.emit(v.Type.Elems()), view, viewLen)
		p.put(llx.I64c(int64(v.Type.Rank())), view, viewRank)
		p.put(p.field(p.dims, 8*at), view, viewDims)
		for _, d := range v.Type.Dims {
			f.Store(x.emit(d), p.field(p.dims, 8*at), 8)
			at++
		}
	}
}

// needHeap answers SWAGE_NEED, with as much again as the call has wanted so far: it converges in few rounds.
func (p *program) needHeap(code, before llx.Value) {
	f := p.f
	need, other := f.Block("need"), f.Block("other")
	f.CondBr(f.Cmp("eq", code, llx.Int(llx.I32, libNeed)), need, other)
	f.At(need)
	want := p.get(llx.I64, p.ctx, ctxNeed)
	again := f.Bin("add", f.Load(llx.I64, p.heapSum, 8), f.Bin("sub", want, before))
	p.put(f.Bin("add", want, again), p.call, callArenaNeed)
	f.Ret(llx.Int(llx.I32, int64(artefact.Need)))
	f.Move(other)
	f.At(other)
}

// nativeFault reports an error of the library as a failed check; each row of the function's errors is a message.
func (p *program) nativeFault(op *ir.Op, code llx.Value) {
	var errs []string
	if fn := hostops.Lookup(op.Str("fn")); fn != nil {
		errs = fn.Errors
	}
	f := p.f
	for k, text := range errs {
		hit, next := f.Block("fault"), f.Block("next")
		f.CondBr(f.Cmp("eq", code, llx.Int(llx.I32, libError+int64(k))), hit, next)
		f.At(hit)
		p.report(op, text)
		f.Move(next)
		f.At(next)
	}
	p.report(op, op.Str("fn")+" failed")
}

// report answers SWAGE_CHECK with a text of hostops.Fault, whose %d, %s and %k are words of the context. The first %s or
// %k goes to err_text, the others to err[1] to err[3].
func (p *program) report(op *ir.Op, text string) {
	f := p.f
	word, slot, quoted := int64(0), int64(1), false
	next := func() llx.Value {
		word++
		return p.get(llx.I64, p.ctx, ctxErr+8*(word-1))
	}
	var out strings.Builder
	for {
		i := strings.IndexByte(text, '%')
		if i < 0 || i+1 == len(text) {
			break
		}
		out.WriteString(text[:i])
		switch text[i+1] {
		case 'd':
			p.put(next(), p.call, callErr+8*slot)
			fmt.Fprintf(&out, "{%d}", slot)
			slot++
		case 's':
			p.put(next(), p.call, callErrText)
			p.put(next(), p.call, callErrBytes)
			out.WriteString(artefact.TextMark)
			quoted = true
		case 'k':
			at := next()
			if quoted {
				p.put(at, p.call, callErr+8*slot)
				fmt.Fprintf(&out, artefact.KeyMark, slot)
				slot++
				break
			}
			ptr := f.Raw("key", llx.Ptr, "inttoptr i64 %s to ptr", at.Ident())
			p.put(f.GEP(llx.I8, ptr, llx.I64c(4)), p.call, callErrText)
			p.put(f.Cast("zext", f.Load(llx.I32, ptr, 1), llx.I64), p.call, callErrBytes)
			out.WriteString(artefact.TextMark)
			quoted = true
		}
		text = text[i+2:]
	}
	for ; slot < 4; slot++ {
		p.put(llx.I64c(0), p.call, callErr+8*slot)
	}
	p.put(llx.I64c(p.unit.message(op, out.String()+text)), p.call, callErr)
	f.Ret(llx.Int(llx.I32, int64(artefact.CheckFailed)))
}

// hostOp numbers a call of the host.
func (p *program) hostOp(op *ir.Op) int {
	h := artefact.HostOp{Op: op.Str("fn"), Node: op.Node}
	for i, v := range op.Operands {
		t := artefact.HostTensor{DType: artefact.DType(v.Type.DType.TF()), Rank: v.Type.Rank()}
		if int64(i) < op.Int("ins") {
			h.In = append(h.In, t)
		} else {
			h.Out = append(h.Out, t)
		}
	}
	k := -1
	if p.unit.number > 1 { // the same op of another variant
		k = slices.IndexFunc(p.unit.hostOps, func(o artefact.HostOp) bool { return reflect.DeepEqual(o, h) })
	}
	if k < 0 {
		k = len(p.unit.hostOps)
		p.unit.hostOps = append(p.unit.hostOps, h)
	}
	p.hostOps = append(p.hostOps, k)
	return k
}

// hostTensors is room for the tensors of a call of the host, and for their dims.
func (p *program) hostTensors() llx.Value {
	if p.tensors == nil {
		n := int64(0)
		p.fn.Body.Walk(func(op *ir.Op) {
			if op.Is("native") && !p.unit.natives[textlib.Symbol(op.Str("fn"))] {
				m := int64(0)
				for _, v := range op.Operands {
					m += tensorStride + 8*int64(v.Type.Rank())
				}
				n = max(n, m)
			}
		})
		p.tensors = p.f.Alloca(n, 8)
	}
	return p.tensors
}

// sizes8 is an array of the buffers' element sizes in the form of C interface, where strings have none.
func (p *program) sizes8(bufs []*ir.Value) llx.Value {
	at := p.f.Alloca(8*int64(len(bufs)), 8)
	for i, v := range bufs {
		p.f.Store(llx.I64c(v.Type.DType.Size()), p.field(at, 8*int64(i)), 8)
	}
	return at
}

// hostFault passes on what the host answered.
func (p *program) hostFault(op *ir.Op, code llx.Value) {
	f := p.f
	wrong, other := f.Block("wrong"), f.Block("answer")
	f.CondBr(f.Cmp("eq", code, llx.Int(llx.I32, hostShape)), wrong, other)
	f.At(wrong)
	p.report(op, fmt.Sprintf("the host's %q gave results of other shapes", op.Str("fn")))
	f.Move(other)
	f.At(other)
	for i := range int64(4) {
		p.put(p.get(llx.I64, p.ctx, ctxErr+8*i), p.call, callErr+8*i)
	}
	f.Ret(f.Bin("sub", code, llx.Int(llx.I32, libError)))
}

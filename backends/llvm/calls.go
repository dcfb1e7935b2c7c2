package llvm

import (
	"slices"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Rough speed of one core, to tell whether a kernel is worth splitting: 32 flops and 8 bytes per nanosecond. Only times
// depend on it, never results.
const (
	flopsPerNs = 32
	bytesPerNs = 8
	// minParallelNs is what a kernel must be worth before its call is prepared for the pool at all; the pool itself
	// decides on the number of threads that are awake (support.ll.in).
	minParallelNs = 5000
)

// unit is what the functions of one variant share.
type unit struct {
	*shared
	kernels map[string]*compiledKernel // by function name
	number  int64                      // of the variant, from 1
	tag     string                     // what its symbols end in; "" of the only one
}

// shared is what all functions of an artefact share.
type shared struct {
	layout   *layout
	messages []artefact.Message
	library  map[string]bool // functions of textlib that entries call
	natives  map[string]bool // those that there are
	hostOps  []artefact.HostOp
	fixed    fixed
}

// compiledKernel is a kernel function and where its code is.
type compiledKernel struct {
	fn      *ir.Func
	symbol  string // of code that may be shared by several functions
	text    string // the LLVM function, under the name placeholder
	decls   []string
	written []bool // by parameter
	trips   shape.Expr
	split   bool // trips is known: the parallel loop can be divided among threads
}

// message adds a check's text and returns its number.
func (u *unit) message(op *ir.Op, text string) int64 {
	m := artefact.Message{Code: "INVALID_ARGUMENT", Node: op.Node, Text: text}
	if i := slices.Index(u.messages, m); i >= 0 {
		return int64(i)
	}
	u.messages = append(u.messages, m)
	return int64(len(u.messages) - 1)
}

// callKernel runs a kernel on this thread, or hands its parallel loop to the pool if it is worth that.
func (p *program) callKernel(op *ir.Op) {
	f := p.f
	k := p.unit.kernels[op.Str("callee")]
	if k == nil || len(k.fn.Params) != len(op.Operands) {
		p.bad("call of kernel @%s with %d buffers: there is none", op.Str("callee"), len(op.Operands))
	}
	f.Comment("%s: %s", k.fn.Name, op.Node)
	p.stop(f.Call("swage.cancelled", llx.I1, p.cancel), artefact.Cancelled)
	var args []llx.Value
	for i, v := range op.Operands {
		args = append(args, p.value(v))
		if k.written[i] {
			p.touch(v)
		}
	}
	for _, s := range k.fn.Syms {
		args = append(args, p.symbol(s.Name))
	}
	n := llx.I64c(1)
	if k.split {
		n = p.expr(k.trips)
	}
	work := k.work()
	c, isConst := work.IsConst()
	one, _ := llx.AsInt(n)
	if !k.split || one == 1 || isConst && c < minParallelNs {
		f.Call(k.symbol, llx.Void, append(args, llx.I64c(0), n)...)
		return
	}
	if p.args == nil {
		p.args = f.Alloca(8*int64(p.maxArgs()), objectAlign)
	}
	for i, a := range args {
		f.Store(a, p.field(p.args, 8*int64(i)), 8)
	}
	f.Call("swage.parallel", llx.Void, p.pool, f.FuncAddr(k.symbol+".task", llx.Void, llx.Ptr, llx.I64, llx.I64), p.args, n, p.expr(work))
}

// maxArgs is the greatest number of arguments of a kernel of this program.
func (p *program) maxArgs() int {
	n := 0
	p.fn.Body.Walk(func(op *ir.Op) {
		if op.Is("call") {
			if k := p.unit.kernels[op.Str("callee")]; k != nil {
				n = max(n, len(k.fn.Params)+len(k.fn.Syms))
			}
		}
	})
	return n
}

// work estimates nanoseconds from the kernel's flops and bytes attributes; without them, from the size of its buffers.
func (k *compiledKernel) work() shape.Expr {
	flops, _ := k.fn.Attrs.Get("flops").(shape.Expr)
	bytes, ok := k.fn.Attrs.Get("bytes").(shape.Expr)
	if !ok {
		bytes = shape.Const(0)
		for _, p := range k.fn.Params {
			bytes = bytes.Add(p.Type.Elems().Mul(shape.Const(p.Type.DType.MemSize())))
		}
	}
	return flops.FloorDiv(shape.Const(flopsPerNs)).Add(bytes.FloorDiv(shape.Const(bytesPerNs)))
}

// emitTask adds the form of a kernel that the pool calls: arguments in memory.
func (k *compiledKernel) emitTask(m *llx.Module, name string) {
	f := m.Func(name+".task", llx.Void, llx.Param("args", llx.Ptr), llx.Param("lo", llx.I64), llx.Param("hi", llx.I64))
	var args []llx.Value
	for i := range len(k.fn.Params) + len(k.fn.Syms) {
		t := llx.Ptr
		if i >= len(k.fn.Params) {
			t = llx.I64
		}
		args = append(args, f.Load(t, f.GEP(llx.I8, f.Param(0), llx.I64c(8*int64(i))), 8))
	}
	f.Call(name, llx.Void, append(args, f.Param(1), f.Param(2))...)
	f.Ret(nil)
}

// noalias says for each parameter of a kernel that in no call another argument overlaps it, where one of the two is
// written. Arguments are told apart by their roots: parameters, slots and constants.
func noalias(k *ir.Func, written []bool, programs []*ir.Func) []bool {
	out := make([]bool, len(k.Params))
	for i := range out {
		out[i] = true
	}
	for _, f := range programs {
		f.Body.Walk(func(op *ir.Op) {
			if !op.Is("call") || op.Str("callee") != k.Name || len(op.Operands) != len(out) {
				return
			}
			for i, v := range op.Operands {
				for j, w := range op.Operands {
					if i != j && (written[i] || written[j]) && mayOverlap(f, v, w) {
						out[i] = false
					}
				}
			}
		})
	}
	return out
}

func mayOverlap(f *ir.Func, v, w *ir.Value) bool {
	a, b := rootOf(f, v), rootOf(f, w)
	if a == nil || b == nil || a == b {
		return true
	}
	if a.Def != nil && b.Def != nil && a.Def.Is("alloc") && b.Def.Is("alloc") {
		return a.Def.Int("slot") == b.Def.Int("slot")
	}
	return a.Def != nil && b.Def != nil && a.Def.Is("constant") && b.Def.Is("constant") && a.Def.Attr("value") == b.Def.Attr("value")
}

// paramsWritten is writtenBuffers by parameter.
func paramsWritten(fn *ir.Func) []bool {
	w := writtenBuffers(fn)
	out := make([]bool, len(fn.Params))
	for i, p := range fn.Params {
		out[i] = w[p.ID]
	}
	return out
}

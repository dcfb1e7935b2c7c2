package llvm

import (
	"fmt"

	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// Error is a construct that this backend cannot compile, with its place.
type Error struct {
	Func, Node, Msg string
}

// Error is the message with function and node.
func (e *Error) Error() string {
	if e.Node != "" {
		return fmt.Sprintf("func @%s: node %q: %s", e.Func, e.Node, e.Msg)
	}
	return fmt.Sprintf("func @%s: %s", e.Func, e.Msg)
}

// catch turns the panics of an emitter into an error: *Error as it is, llx's bug reports with the function's name.
func catch(fn *ir.Func, op **ir.Op, err *error) {
	r := recover()
	if r == nil {
		return
	}
	node := ""
	at := ""
	if *op != nil {
		node, at = (*op).Node, fn.OpString(*op)
	}
	switch x := r.(type) {
	case *Error:
		if x.Node == "" {
			x.Node = node
		}
		*err = x
	case error:
		*err = fmt.Errorf("func @%s: %w\n\tin %s", fn.Name, x, at)
	default:
		*err = fmt.Errorf("func @%s: %v\n\tin %s", fn.Name, x, at)
	}
}

// regType is a dtype's type in registers. bf16 is held as its bits, as LLVM's own bfloat calls a library for rounding on
// CPUs without the instruction; complex numbers and strings (address, length) can only be moved.
func regType(d ir.DType) llx.Type {
	switch d {
	case ir.Bool:
		return llx.I1
	case ir.I8, ir.U8:
		return llx.I8
	case ir.I16, ir.U16, ir.BF16:
		return llx.I16
	case ir.I32, ir.U32:
		return llx.I32
	case ir.I64, ir.U64, ir.Index, ir.C64:
		return llx.I64
	case ir.F16:
		return llx.F16
	case ir.F32:
		return llx.F32
	case ir.F64:
		return llx.F64
	case ir.C128, ir.String:
		return llx.I128
	}
	panic(&Error{Msg: fmt.Sprintf("values of type %s in native code", d)})
}

// memType is a dtype's type in memory.
func memType(d ir.DType) llx.Type {
	if d == ir.Bool {
		return llx.I8
	}
	return regType(d)
}

// align is the alignment that a buffer's elements have.
func align(d ir.DType) int64 {
	switch d {
	case ir.C64:
		return 4
	case ir.C128, ir.String:
		return 8
	}
	return max(d.Size(), 1)
}

// constOf is the scalar constant at element i of a tensor.
func constOf(t *ir.Tensor, i int64) llx.Value {
	switch t.DType {
	case ir.F32:
		return llx.FloatBits(llx.F32, uint64(ir.Elems[uint32](t)[i]))
	case ir.F64:
		return llx.FloatBits(llx.F64, ir.Elems[uint64](t)[i])
	case ir.F16:
		return llx.FloatBits(llx.F16, uint64(ir.Elems[uint16](t)[i]))
	case ir.BF16:
		return llx.Int(llx.I16, int64(ir.Elems[uint16](t)[i]))
	case ir.String:
		if len(t.Strings[i]) == 0 {
			return llx.Int(llx.I128, 0)
		}
		panic(&Error{Msg: "a string constant inside a kernel: lowering makes it a parameter"})
	case ir.C64, ir.C128:
		panic(&Error{Msg: fmt.Sprintf("a constant of type %s in native code", t.DType)})
	}
	return llx.Int(regType(t.DType), t.Int(i))
}

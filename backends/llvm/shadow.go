package llvm

import (
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// shadow is a state variable that the call works on a copy of, in the arena, until it can no longer answer SWAGE_NEED:
// the caller calls again after that answer, and must find the state as it was.
type shadow struct {
	v    *ir.Value
	off  int64 // in the arena
	size int64
}

// findShadows lists the state variables that are written before the last op that may answer so.
func (p *program) findShadows() {
	ops := p.fn.Body.Ops
	p.last = -1
	for i, op := range ops {
		walkOp(op, func(o *ir.Op) {
			if o.Is("define", "native", "strings_out") {
				p.last = i
			}
		})
	}
	written := map[*ir.Value]bool{}
	mark := func(v *ir.Value) { written[rootOf(p.fn, v)] = true }
	for _, op := range ops[:p.last+1] {
		walkOp(op, func(o *ir.Op) {
			switch k := p.unit.kernels[o.Str("callee")]; {
			case o.Is("copy"):
				mark(o.Operands[1])
			case o.Is("native"):
				for _, v := range o.Operands[o.Int("ins"):] {
					mark(v)
				}
			case o.Is("call") && k != nil:
				for i, v := range o.Operands {
					if i < len(k.written) && k.written[i] {
						mark(v)
					}
				}
			}
		})
	}
	for _, v := range p.fn.Params {
		n, ok := v.Type.Elems().IsConst()
		if v.State != "" && ok && (written[v] || written[nil]) {
			p.shadows = append(p.shadows, shadow{v, p.shadowBytes(), n * v.Type.DType.Size()})
		}
	}
}

func walkOp(op *ir.Op, visit func(*ir.Op)) {
	visit(op)
	for _, r := range op.Regions {
		r.Walk(visit)
	}
}

func (p *program) shadowBytes() int64 {
	if n := len(p.shadows); n > 0 {
		return p.shadows[n-1].off + round64(p.shadows[n-1].size)
	}
	return 0
}

// openShadows fills the copies and lets the body use them.
func (p *program) openShadows() {
	for _, s := range p.shadows {
		at := p.field(p.arena, s.off)
		p.f.Call("memcpy", llx.Ptr, at, p.value(s.v), llx.I64c(s.size))
		p.vals[s.v.ID] = at
	}
}

// closeShadows writes the copies back; from here on the body uses the state itself.
func (p *program) closeShadows() {
	for _, s := range p.shadows {
		real := p.field(p.state, p.unit.layout.stateAt[s.v.State])
		p.f.Call("memcpy", llx.Ptr, real, p.value(s.v), llx.I64c(s.size))
		p.vals[s.v.ID] = real
	}
	for _, op := range p.fn.Body.Ops[:p.last+1] {
		if op.Is("view") {
			if r := rootOf(p.fn, op.Result()); r != nil && r.State != "" {
				p.emit(op)
			}
		}
	}
}

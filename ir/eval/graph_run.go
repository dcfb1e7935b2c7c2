package eval

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
)

// graphRun is one execution of a graph function.
type graphRun struct {
	f       *ir.Func
	trace   func(*ir.Op, []*ir.Tensor)
	perturb func(op *ir.Op, syms func(string) (int64, bool), operands, results []*ir.Tensor)
	vals    []*ir.Tensor // by Value.ID; nil: not defined, or not needed any more
	bytes   []int64      // by Value.ID: what the value counts in mem
	syms    map[string]int64
	dies    map[*ir.Region][][]int // per op of the region: the IDs whose last use it is
	mem     budget
}

func newGraphRun(o GraphOptions, f *ir.Func, syms map[string]int64) *graphRun {
	r := &graphRun{
		f: f, trace: o.Trace, perturb: o.Perturb, syms: syms,
		vals: make([]*ir.Tensor, f.IDs()), bytes: make([]int64, f.IDs()),
		dies: map[*ir.Region][][]int{},
		mem:  budget{limit: o.MaxBytes},
	}
	if r.mem.limit == 0 {
		r.mem.limit = DefaultMaxBytes
	}
	r.lifetimes(f.Body, f.Params)
	return r
}

// lifetimes fills dies for a region and those nested in it.
func (r *graphRun) lifetimes(reg *ir.Region, params []*ir.Value) {
	mine := make(map[int]bool)
	for _, p := range params {
		mine[p.ID] = true
	}
	for _, op := range reg.Ops {
		for _, v := range op.Results {
			mine[v.ID] = true
		}
		for _, sub := range op.Regions {
			r.lifetimes(sub, sub.Params)
		}
	}
	dies := make([][]int, len(reg.Ops))
	for i := len(reg.Ops) - 1; i >= 0; i-- {
		end := func(v *ir.Value) {
			if mine[v.ID] {
				delete(mine, v.ID)
				dies[i] = append(dies[i], v.ID)
			}
		}
		one := ir.Region{Ops: reg.Ops[i : i+1]}
		one.Walk(func(op *ir.Op) {
			for _, v := range op.Operands {
				end(v)
			}
		})
		for _, v := range reg.Ops[i].Results {
			end(v)
		}
	}
	r.dies[reg] = dies
}

func (r *graphRun) lookup(name string) (int64, bool) { n, ok := r.syms[name]; return n, ok }

func (r *graphRun) set(v *ir.Value, t *ir.Tensor) {
	r.drop(v.ID)
	r.vals[v.ID] = t
	if v.Def != nil && !v.Def.Is("constant") {
		r.bytes[v.ID] = int64(len(t.Data)) + int64(len(t.Strings))*stringBytes
		r.mem.live += r.bytes[v.ID]
	}
}

func (r *graphRun) drop(id int) {
	r.mem.live -= r.bytes[id]
	r.vals[id], r.bytes[id] = nil, 0
}

// region runs a region with its parameters bound and returns the operands of its terminator.
func (r *graphRun) region(reg *ir.Region, params []*ir.Value, args []*ir.Tensor) ([]*ir.Tensor, error) {
	if len(params) != len(args) {
		return nil, fmt.Errorf("func @%s: a region with %d parameters runs on %d values", r.f.Name, len(params), len(args))
	}
	for i, p := range params {
		r.set(p, args[i])
	}
	dies := r.dies[reg]
	for i, op := range reg.Ops {
		in, err := r.operands(op)
		if err != nil {
			return nil, err
		}
		if op.Is("return", "yield") {
			r.dropAll(dies[i])
			return in, nil
		}
		out, err := r.op(op, in)
		if err != nil {
			return nil, err
		}
		if r.perturb != nil && len(op.Regions) == 0 {
			r.perturb(op, r.lookup, in, out)
		}
		for j, v := range op.Results {
			r.set(v, out[j])
		}
		if r.trace != nil {
			r.trace(op, out)
		}
		r.dropAll(dies[i])
	}
	return nil, fmt.Errorf("func @%s: a region does not end in return or yield", r.f.Name)
}

func (r *graphRun) dropAll(ids []int) {
	for _, id := range ids {
		r.drop(id)
	}
}

func (r *graphRun) operands(op *ir.Op) ([]*ir.Tensor, error) {
	in := make([]*ir.Tensor, len(op.Operands))
	for i, v := range op.Operands {
		if in[i] = r.vals[v.ID]; in[i] == nil {
			return nil, graphError(op, fmt.Errorf("operand %d is not defined here", i))
		}
	}
	return in, nil
}

// isGraphControl names the ops that need the running function: they own or end regions, or bind symbols.
func isGraphControl(name string) bool {
	switch name {
	case "return", "yield", "if", "case", "while", "fused", "define":
		return true
	}
	return false
}

func (r *graphRun) op(op *ir.Op, in []*ir.Tensor) ([]*ir.Tensor, error) {
	var out []*ir.Tensor
	var err error
	switch op.Name() {
	case "define":
		return nil, r.define(op, in[0])
	case "if":
		out, err = r.branch(op, 1-int(in[0].Int(0)))
	case "case":
		n := in[0].Int(0)
		if n < 0 || n >= int64(len(op.Regions)) {
			n = int64(len(op.Regions)) - 1
		}
		out, err = r.branch(op, int(n))
	case "while":
		out, err = r.while(op, in)
	case "fused":
		out, err = r.region(op.Regions[0], op.Regions[0].Params, in)
	default:
		return runGraphOp(op, in, r.lookup, &r.mem)
	}
	if err != nil {
		return nil, err
	}
	if len(out) != len(op.Results) {
		return nil, graphError(op, fmt.Errorf("%d results, want %d", len(out), len(op.Results)))
	}
	for i, v := range op.Results {
		if err := checkTensor(out[i], v.Type, r.lookup); err != nil {
			return nil, graphError(op, fmt.Errorf("result %d: %w", i, err))
		}
	}
	return out, nil
}

func (r *graphRun) branch(op *ir.Op, n int) ([]*ir.Tensor, error) {
	return r.region(op.Regions[n], op.Regions[n].Params, nil)
}

func (r *graphRun) while(op *ir.Op, carried []*ir.Tensor) ([]*ir.Tensor, error) {
	cond, body := op.Regions[0], op.Regions[1]
	for {
		more, err := r.region(cond, cond.Params, carried)
		if err != nil {
			return nil, err
		}
		if len(more) != 1 || more[0].DType != ir.Bool || more[0].Len() != 1 {
			return nil, graphError(op, fmt.Errorf("the condition is no i1 scalar"))
		}
		if more[0].Int(0) == 0 {
			return carried, nil
		}
		if carried, err = r.region(body, body.Params, carried); err != nil {
			return nil, err
		}
	}
}

func (r *graphRun) define(op *ir.Op, n *ir.Tensor) error {
	name := op.Str("sym")
	s := r.f.Sym(name)
	if s == nil {
		return graphError(op, fmt.Errorf("symbol %s is not declared", name))
	}
	v := n.Int(0)
	if v < s.Lo || v > s.Hi || (n.DType == ir.U64 && v < 0) {
		return &CheckError{Node: op.Node, Message: fmt.Sprintf("symbol %s is %d, want %s", name, v, boundsText(*s))}
	}
	r.syms[name] = v
	return nil
}

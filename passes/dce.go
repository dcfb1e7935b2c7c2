package passes

import (
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// RemoveDead removes ops of f that neither have an effect nor contribute to a result, results and carried values of
// `if`, `case` and `while` that nobody needs, and symbols' definitions that nothing mentions. It returns how many ops,
// results and carried values went. It is the helper for passes that leave dead ops behind; any level.
func RemoveDead(f *ir.Func) int {
	n := 0
	for {
		d := &dead{f: f, liveVal: make([]bool, f.IDs()), liveOp: map[*ir.Op]bool{}, parent: map[*ir.Op]*ir.Op{},
			owner: make([]*ir.Op, f.IDs()), place: make([]int, f.IDs()), defines: map[string][]*ir.Op{}}
		d.index(f.Body, nil)
		for _, op := range d.roots {
			d.op(op)
		}
		d.op(f.Body.Terminator())
		d.syms(shape.Dims{})
		for _, p := range f.Params {
			d.syms(p.Type.Dims)
		}
		d.drain()
		removed := d.sweep(f.Body)
		n += removed
		if removed == 0 {
			return n
		}
	}
}

type dead struct {
	f       *ir.Func
	liveVal []bool
	liveOp  map[*ir.Op]bool
	parent  map[*ir.Op]*ir.Op // op whose region holds it
	owner   []*ir.Op          // by Value.ID: op whose region has the value as a parameter
	place   []int             // by Value.ID: result or parameter number
	defines map[string][]*ir.Op
	roots   []*ir.Op
	work    []*ir.Value
}

// index records where everything stands, and collects the ops with effects.
func (d *dead) index(reg *ir.Region, parent *ir.Op) {
	for _, op := range reg.Ops {
		d.parent[op] = parent
		for i, v := range op.Results {
			d.place[v.ID] = i
		}
		switch {
		case op.Is("define"):
			d.defines[op.Str("sym")] = append(d.defines[op.Str("sym")], op)
		case op.Def.Effect != ir.Pure:
			d.roots = append(d.roots, op)
		}
		for _, sub := range op.Regions {
			for i, p := range sub.Params {
				d.owner[p.ID], d.place[p.ID] = op, i
			}
			d.index(sub, op)
		}
	}
}

// op makes an op live, with all its operands (of `if`, `case` and `while` only what decides), and the ops around it.
func (d *dead) op(op *ir.Op) {
	if op == nil || d.liveOp[op] {
		return
	}
	d.liveOp[op] = true
	if p := d.parent[op]; p != nil {
		d.op(p)
	}
	EachExpr(op, func(e shape.Expr) { d.syms(shape.Dims{e}) })
	switch {
	case op.Is("yield"): // operands live one by one
	case op.Is("while"):
		d.value(op.Regions[0].Terminator().Operands[0])
	default:
		d.values(op.Operands)
	}
	for _, reg := range op.Regions {
		d.liveOp[reg.Terminator()] = true
		if !op.Is("if", "case", "while") {
			d.values(reg.Terminator().Operands)
		}
	}
}

// syms makes the definitions of the symbols live.
func (d *dead) syms(dims shape.Dims) {
	if len(d.defines) == 0 {
		return
	}
	for _, e := range dims {
		for _, s := range e.Syms() {
			for _, op := range d.defines[s] {
				d.op(op)
			}
		}
	}
}

func (d *dead) values(vs []*ir.Value) {
	for _, v := range vs {
		d.value(v)
	}
}

func (d *dead) value(v *ir.Value) {
	if !d.liveVal[v.ID] {
		d.liveVal[v.ID] = true
		d.work = append(d.work, v)
	}
}

func (d *dead) drain() {
	for len(d.work) > 0 {
		v := d.work[len(d.work)-1]
		d.work = d.work[:len(d.work)-1]
		i := d.place[v.ID]
		op := v.Def
		if op == nil {
			op = d.owner[v.ID]
		}
		if op == nil {
			continue // a parameter of the function
		}
		d.op(op)
		switch {
		case op.Is("if", "case"):
			for _, reg := range op.Regions {
				d.value(reg.Terminator().Operands[i])
			}
		case op.Is("while"):
			d.value(op.Results[i])
			d.value(op.Operands[i])
			d.value(op.Regions[1].Terminator().Operands[i])
			d.value(op.Regions[0].Params[i])
			d.value(op.Regions[1].Params[i])
		}
	}
}

func (d *dead) sweep(reg *ir.Region) int {
	n := 0
	keep := reg.Ops[:0]
	for _, op := range reg.Ops {
		if !d.liveOp[op] {
			n++
			continue
		}
		if op.Is("if", "case", "while") {
			n += d.shrink(op)
		}
		for _, sub := range op.Regions {
			n += d.sweep(sub)
		}
		keep = append(keep, op)
	}
	clear(reg.Ops[len(keep):])
	reg.Ops = keep
	return n
}

// shrink drops dead results of `if`, `case` and `while`.
func (d *dead) shrink(op *ir.Op) int {
	all := len(op.Results)
	filter := func(vs []*ir.Value) []*ir.Value {
		var out []*ir.Value
		for i, v := range vs {
			if d.liveVal[op.Results[i].ID] {
				out = append(out, v)
			}
		}
		return out
	}
	results := filter(op.Results)
	if len(results) == all {
		return 0
	}
	for r, reg := range op.Regions {
		if op.Is("while") {
			reg.Params = filter(reg.Params)
		}
		if !op.Is("while") || r == 1 {
			t := reg.Terminator()
			t.Operands = filter(t.Operands)
		}
	}
	if op.Is("while") {
		op.Operands = filter(op.Operands)
	}
	op.Results = results
	return all - len(results)
}

// PruneGlobals drops the module's globals that no op and no state refers to, and returns how many.
func PruneGlobals(m *ir.Module) int {
	used := map[*ir.Global]bool{}
	for _, s := range m.States {
		used[s.Init] = true
	}
	for _, f := range m.Funcs {
		f.Body.Walk(func(op *ir.Op) {
			for _, a := range op.Attrs {
				if g, ok := a.Value.(*ir.Global); ok {
					used[g] = true
				}
			}
		})
	}
	keep := m.Globals[:0]
	for _, g := range m.Globals {
		if used[g] {
			keep = append(keep, g)
		}
	}
	n := len(m.Globals) - len(keep)
	clear(m.Globals[len(keep):])
	m.Globals = keep
	return n
}

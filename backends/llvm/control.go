package llvm

import (
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// maxUnroll bounds what kind=unroll writes out.
const maxUnroll = 1 << 10

// carried brings a tile into the form that loops and branches carry: vectors of the natural width.
func (k *kernel) carried(v *ir.Value) tile {
	t := k.tile(v)
	return k.regroup(t, k.width(t.cols, v.Type.DType)).force()
}

func (k *kernel) loop(op *ir.Op) {
	lo, hi, step := k.scalarOf(op.Operands[0]), k.scalarOf(op.Operands[1]), k.scalarOf(op.Operands[2])
	if isParallel(op) && k.depth == 0 {
		lo, hi = k.share(lo, hi, step)
	}
	inits := make([]tile, 0, len(op.Results))
	for _, v := range op.Operands[3:] {
		inits = append(inits, k.carried(v))
	}
	k.depth++
	defer func() { k.depth-- }()
	if op.Str("kind") == "unroll" {
		k.unroll(op, lo, hi, step, inits)
		return
	}
	body := op.Regions[0]
	outs := k.loopPhis(lo, hi, step, inits, func(iv llx.Value, phis []tile) []tile {
		k.setScalar(body.Params[0], iv)
		for i, t := range phis {
			k.set(body.Params[1+i], t)
		}
		ys := k.region(body)
		next := make([]tile, len(ys))
		for i, y := range ys {
			next[i] = k.carried(y)
		}
		return next
	})
	for i, r := range op.Results {
		k.set(r, outs[i])
	}
}

// share narrows the parallel loop to the iterations that this call runs.
func (k *kernel) share(lo, hi, step llx.Value) (first, last llx.Value) {
	f := k.f
	at := func(i llx.Value) llx.Value { return f.Bin("add", lo, f.Bin("mul", i, step)) }
	// hi may be as large as an int64: bound it by the number of iterations before it is multiplied.
	n := f.Bin("sub", f.Bin("add", f.Bin("sub", hi, lo), step), llx.I64c(1))
	if s, ok := llx.AsInt(step); !ok || s != 1 {
		n = f.Bin("sdiv", n, step)
	}
	stop := f.Intrinsic("smin", llx.I64, k.hi, n)
	return at(k.lo), f.Intrinsic("smin", llx.I64, at(stop), hi)
}

// loopPhis emits a loop with its test at the end, behind a guard where it may not run at all. Carried tiles are phis.
func (k *kernel) loopPhis(lo, hi, step llx.Value, inits []tile, body func(iv llx.Value, phis []tile) []tile) []tile {
	f := k.f
	runs := f.Cmp("slt", lo, hi)
	sure, known := llx.AsInt(runs)
	if known && sure == 0 {
		return inits
	}
	pre, head, exit := f.Cur(), f.Block("loop"), f.Block("done")
	if known {
		f.Br(head)
	} else {
		f.CondBr(runs, head, exit)
	}
	f.Move(head)
	f.At(head)
	iv := f.Phi("i", llx.I64)
	llx.Incoming(iv, lo, pre)
	phis := make([]tile, len(inits))
	type link struct {
		phi  func(llx.Value, llx.Block)
		tile int
		part int
	}
	var links []link
	for i, t := range inits {
		phis[i] = emptyWidth(t.rows, t.cols, t.w)
		for j, v := range t.v {
			p := f.Phi("acc", v.Type())
			llx.Incoming(p, v, pre)
			phis[i].v[j] = p
			links = append(links, link{func(v llx.Value, b llx.Block) { llx.Incoming(p, v, b) }, i, j})
		}
	}
	next := body(iv, phis)
	latch := f.Cur()
	inext := f.AddNSW(iv, step)
	llx.Incoming(iv, inext, latch)
	for _, l := range links {
		l.phi(next[l.tile].v[l.part], latch)
	}
	f.CondBr(f.Cmp("slt", inext, hi), head, exit)
	f.Move(exit)
	f.At(exit)
	if known {
		return next // the loop ran: its last values are the results
	}
	outs := make([]tile, len(inits))
	for i, t := range inits {
		outs[i] = emptyWidth(t.rows, t.cols, t.w)
		for j, v := range t.v {
			p := f.Phi("out", v.Type())
			llx.Incoming(p, v, pre)
			llx.Incoming(p, next[i].v[j], latch)
			outs[i].v[j] = p
		}
	}
	return outs
}

// each is a plain loop.
func (k *kernel) each(lo, hi llx.Value, body func(i llx.Value)) {
	k.loopPhis(lo, hi, llx.I64c(1), nil, func(i llx.Value, _ []tile) []tile { body(i); return nil })
}

func (k *kernel) unroll(op *ir.Op, lo, hi, step llx.Value, carried []tile) {
	a, aok := llx.AsInt(lo)
	b, bok := llx.AsInt(hi)
	s, sok := llx.AsInt(step)
	if !aok || !bok || !sok || s < 1 || (b-a+s-1)/s > maxUnroll {
		k.fail("a loop of kind unroll from %s to %s by %s: bounds must be constants, with at most %d iterations", lo, hi, step, maxUnroll)
	}
	body := op.Regions[0]
	for i := a; i < b; i += s {
		k.setScalar(body.Params[0], llx.I64c(i))
		for j, t := range carried {
			k.set(body.Params[1+j], t)
		}
		ys := k.region(body)
		next := make([]tile, len(ys))
		for j, y := range ys {
			next[j] = k.tile(y)
		}
		carried = next
	}
	for i, r := range op.Results {
		k.set(r, carried[i])
	}
}

func (k *kernel) branch(op *ir.Op) {
	f := k.f
	cond := k.scalarOf(op.Operands[0])
	yes, no, end := f.Block("if"), f.Block("else"), f.Block("fi")
	f.CondBr(cond, yes, no)
	var vals [2][]tile
	var from [2]llx.Block
	k.depth++
	for i, b := range []llx.Block{yes, no} {
		f.Move(b)
		f.At(b)
		for _, y := range k.region(op.Regions[i]) {
			vals[i] = append(vals[i], k.carried(y))
		}
		from[i] = f.Cur()
		f.Br(end)
	}
	k.depth--
	f.Move(end)
	f.At(end)
	for i, r := range op.Results {
		out := emptyWidth(vals[0][i].rows, vals[0][i].cols, vals[0][i].w)
		for j := range out.v {
			p := f.Phi("if", vals[0][i].v[j].Type())
			llx.Incoming(p, vals[0][i].v[j], from[0])
			llx.Incoming(p, vals[1][i].v[j], from[1])
			out.v[j] = p
		}
		k.set(r, out)
	}
}

func (k *kernel) while(op *ir.Op) {
	f := k.f
	var inits []tile
	for _, v := range op.Operands {
		inits = append(inits, k.carried(v))
	}
	pre, head, body, exit := f.Cur(), f.Block("while"), f.Block("do"), f.Block("done")
	f.Br(head)
	f.Move(head)
	f.At(head)
	phis := make([]tile, len(inits))
	var closers []func([]tile, llx.Block)
	for i, t := range inits {
		phis[i] = emptyWidth(t.rows, t.cols, t.w)
		for j, v := range t.v {
			p := f.Phi("w", v.Type())
			llx.Incoming(p, v, pre)
			phis[i].v[j] = p
			closers = append(closers, func(next []tile, b llx.Block) { llx.Incoming(p, next[i].v[j], b) })
		}
		k.set(op.Regions[0].Params[i], phis[i])
		k.set(op.Regions[1].Params[i], phis[i])
	}
	k.depth++
	cond := k.scalarOf(k.region(op.Regions[0])[0])
	f.CondBr(cond, body, exit)
	f.Move(body)
	f.At(body)
	var next []tile
	for _, y := range k.region(op.Regions[1]) {
		next = append(next, k.carried(y))
	}
	k.depth--
	latch := f.Cur()
	f.Br(head)
	for _, c := range closers {
		c(next, latch)
	}
	f.Move(exit)
	f.At(exit)
	for i, r := range op.Results {
		k.set(r, phis[i])
	}
}

package lower

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// plan assigns every arena buffer of a program a slot; buffers that are never alive at the same time may share one.
// A slot is as large as its largest buffer, so offsets are sums of maxima of dims expressions.
//
// Buffers are placed by size (at sample dims), largest first; each takes the slot that fits it most closely.
func plan(f *ir.Func) {
	pl := &planner{live: map[*ir.Op]*interval{}}
	pl.walk(f.Body)
	slices.SortStableFunc(pl.allocs, func(a, b *interval) int {
		if a.sample != b.sample {
			if a.sample > b.sample {
				return -1
			}
			return 1
		}
		return a.first - b.first
	})
	var slots []*slot
	for _, iv := range pl.allocs {
		var best *slot
		for _, s := range slots {
			if s.group == iv.group && s.free(iv) && (best == nil || s.sample < best.sample) {
				best = s
			}
		}
		if best == nil {
			best = &slot{group: iv.group}
			slots = append(slots, best)
		}
		best.add(iv)
	}
	// sizes that are known earlier come first, since offsets are prefix sums
	slices.SortStableFunc(slots, func(a, b *slot) int { return a.group - b.group })
	sizes := make(shape.Dims, len(slots))
	facts := f.Facts()
	for i, s := range slots {
		sizes[i] = facts.Simplify(s.size)
		for _, iv := range s.taken {
			iv.op.Attrs = iv.op.Attrs.With("slot", int64(i))
		}
	}
	f.Attrs = f.Attrs.With("slots", sizes)
}

// interval is an arena buffer and the positions between which it is alive.
type interval struct {
	op          *ir.Op
	first, last int
	bytes       shape.Expr
	sample      int64
	group       int // defines before it: buffers whose size is known at different times share no slot
}

type slot struct {
	group  int
	size   shape.Expr
	sample int64
	taken  []*interval
}

func (s *slot) free(iv *interval) bool {
	for _, t := range s.taken {
		if iv.first <= t.last && t.first <= iv.last {
			return false
		}
	}
	return true
}

func (s *slot) add(iv *interval) {
	if len(s.taken) == 0 {
		s.size = iv.bytes
	} else {
		s.size = s.size.Max(iv.bytes)
	}
	s.sample = max(s.sample, iv.sample)
	s.taken = append(s.taken, iv)
}

type planner struct {
	pos    int
	allocs []*interval
	live   map[*ir.Op]*interval
	loops  []*loopSpan
	known  int
}

type loopSpan struct {
	start int
	used  []*interval // buffers from outside that the loop reads or writes: alive until it ends
}

// sampleDim stands for a symbol when sizes are compared.
const sampleDim = 64

func (pl *planner) walk(r *ir.Region) {
	for _, op := range r.Ops {
		pl.pos++
		switch {
		case op.Is("alloc"):
			t := op.Result().Type
			iv := &interval{op: op, first: pl.pos, last: pl.pos, bytes: t.Elems().Mul(shape.Const(t.DType.MemSize())), group: pl.known}
			iv.sample, _ = iv.bytes.Eval(func(string) (int64, bool) { return sampleDim, true })
			pl.allocs = append(pl.allocs, iv)
			pl.live[op] = iv
		case op.Is("define"):
			pl.known++
		}
		for _, v := range op.Operands {
			if b := base(v); b.Def != nil && pl.live[b.Def] != nil {
				pl.use(pl.live[b.Def])
			}
		}
		if len(op.Regions) == 0 {
			continue
		}
		pl.loops = append(pl.loops, &loopSpan{start: pl.pos})
		for _, sub := range op.Regions {
			known := pl.known
			pl.walk(sub)
			if pl.known > known { // behind the region its sizes are unknown again
				pl.known++
			}
		}
		pl.pos++
		span := pl.loops[len(pl.loops)-1]
		pl.loops = pl.loops[:len(pl.loops)-1]
		for _, iv := range span.used {
			pl.use(iv)
		}
	}
}

func (pl *planner) use(iv *interval) {
	iv.last = pl.pos
	for _, l := range pl.loops {
		if iv.first <= l.start {
			l.used = append(l.used, iv)
		}
	}
}

package eval

import (
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// compiled is a function turned into steps: closures that work on a frame.
type compiled struct {
	Machine
	mod  *ir.Module
	f    *ir.Func
	syms map[string]int64
	body []step
	rng  *rand.Rand

	kernels map[string]*compiled // program level: callees compiled for the symbols they were last called with
	arena   *memory              // program level: shared slots
	extents map[*ir.Value][]int64
	strs    *stringTable // program level: shared with the kernels
}

// step executes one op.
type step func(fr *frame) error

// frame holds the values: a tile's elements (each its dtype's bits, zero-extended) or a buffer, by Value.ID.
type frame struct {
	regs [][]uint64
	bufs []buffer

	iter    int32 // 1 + the running iteration of the parallel loop; 0 outside
	copies  []asyncCopy
	groups  [][]asyncCopy
	barrier func() error // hands over to the other warps; nil if there are none
	outer   []scratchAlloc
}

// scratchAlloc is scratch or shared memory allocated before the parallel loop: each iteration finds it poisoned.
type scratchAlloc struct {
	mem   *memory
	dtype ir.DType
}

func (c *compiled) newFrame() *frame {
	fr := &frame{regs: make([][]uint64, c.f.IDs()), bufs: make([]buffer, c.f.IDs())}
	alloc := func(vs []*ir.Value) {
		for _, v := range vs {
			if v.Type.Kind != ir.BufferKind {
				fr.regs[v.ID] = make([]uint64, tileLanes(v.Type))
			}
		}
	}
	alloc(c.f.Params)
	c.f.Body.Walk(func(op *ir.Op) {
		alloc(op.Results)
		for _, r := range op.Regions {
			alloc(r.Params)
		}
	})
	return fr
}

// clone copies the frame for a warp of its own.
func (fr *frame) clone() *frame {
	w := *fr
	w.regs = make([][]uint64, len(fr.regs))
	for i, r := range fr.regs {
		w.regs[i] = append([]uint64(nil), r...)
	}
	w.bufs = append([]buffer(nil), fr.bufs...)
	w.copies, w.groups = nil, nil
	return &w
}

// lanes is the number of elements of a tile or scalar.
func tileLanes(t ir.Type) int64 {
	n, ok := t.Elems().IsConst()
	if !ok {
		return 0
	}
	return n
}

// fail wraps an error with the function and the op.
func (c *compiled) fail(op *ir.Op, err error) error {
	var done *stepError
	if err == nil || errors.As(err, &done) {
		return err
	}
	return &stepError{f: c.f, op: op, err: err}
}

// stepError says which op of which function failed.
type stepError struct {
	f   *ir.Func
	op  *ir.Op
	err error
}

// Error names function, op and node.
func (e *stepError) Error() string {
	text := e.f.OpString(e.op)
	if i := indexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return fmt.Sprintf("%s @%s: %s: %v\n  %s", e.f.Level, e.f.Name, e.op.Name(), e.err, text)
}

// Unwrap returns the cause.
func (e *stepError) Unwrap() error { return e.err }

func indexByte(s string, b byte) int {
	for i := range len(s) {
		if s[i] == b {
			return i
		}
	}
	return -1
}

func (c *compiled) setSym(name string, v int64) error {
	s := c.f.Sym(name)
	if s == nil {
		return fmt.Errorf("%s @%s: no symbol %s", c.f.Level, c.f.Name, name)
	}
	if v < s.Lo || v > s.Hi {
		return fmt.Errorf("%s @%s: symbol %s is %d, want %d..%d", c.f.Level, c.f.Name, name, v, s.Lo, s.Hi)
	}
	c.syms[name] = v
	return nil
}

func (c *compiled) sym(name string) (int64, bool) { v, ok := c.syms[name]; return v, ok }

func (c *compiled) evalDims(d shape.Dims) ([]int64, error) { return shape.EvalDims(d, c.sym) }

// region compiles a region's ops but its terminator.
func (c *compiled) region(r *ir.Region) ([]step, error) {
	var steps []step
	for _, op := range r.Ops {
		if op.Is("yield", "return") {
			break
		}
		s, err := c.op(op)
		if err != nil {
			return nil, c.fail(op, err)
		}
		steps = append(steps, func(fr *frame) error {
			if err := s(fr); err != nil {
				return c.fail(op, err)
			}
			return nil
		})
	}
	return steps, nil
}

func runSteps(fr *frame, steps []step) error {
	for _, s := range steps {
		if err := s(fr); err != nil {
			return err
		}
	}
	return nil
}

// move copies values all at once: dst may overlap src.
func moveValues(fr *frame, dst, src []*ir.Value) {
	if len(dst) == 1 {
		moveValue(fr, dst[0], fr.regs[src[0].ID], fr.bufs[src[0].ID])
		return
	}
	regs, bufs := make([][]uint64, len(src)), make([]buffer, len(src))
	for i, v := range src {
		regs[i], bufs[i] = append([]uint64(nil), fr.regs[v.ID]...), fr.bufs[v.ID]
	}
	for i, v := range dst {
		moveValue(fr, v, regs[i], bufs[i])
	}
}

func moveValue(fr *frame, dst *ir.Value, reg []uint64, buf buffer) {
	if dst.Type.Kind == ir.BufferKind {
		fr.bufs[dst.ID] = buf
		return
	}
	copy(fr.regs[dst.ID], reg)
}

// call binds the arguments and runs the function.
func (c *compiled) call(fr *frame, args []buffer) error {
	if len(args) != len(c.f.Params) {
		return fmt.Errorf("%s @%s: %d buffers, want %d", c.f.Level, c.f.Name, len(args), len(c.f.Params))
	}
	*fr = frame{regs: fr.regs, bufs: fr.bufs}
	for i, p := range c.f.Params {
		b := args[i]
		if b.dtype != p.Type.DType {
			return fmt.Errorf("%s @%s: argument %d is %s, want %s", c.f.Level, c.f.Name, i, b.dtype, p.Type)
		}
		given, known := b.n, b.dims != nil
		b.v, b.dims = p, nil
		if c.f.Level == ir.Kernel {
			err := c.resolve(&b)
			if err == nil && known && b.n > given {
				err = fmt.Errorf("%s%v wants %d elements, the buffer has %d", b.dtype, b.dims, b.n, given)
			}
			if err != nil {
				return fmt.Errorf("%s @%s: argument %d: %w", c.f.Level, c.f.Name, i, err)
			}
		}
		b.readOnly = b.readOnly || p.Type.Space == ir.Const
		fr.bufs[p.ID] = b
	}
	return runSteps(fr, c.body)
}

// op compiles one op.
func (c *compiled) op(op *ir.Op) (step, error) {
	switch op.Name() {
	case "if", "case":
		return c.branches(op)
	case "while":
		return c.while(op)
	case "for":
		return c.loop(op)
	case "constant":
		return c.constant(op)
	case "dim":
		return c.dim(op)
	}
	if s, err := c.memoryOp(op); s != nil || err != nil {
		return s, err
	}
	if s, err := c.programOp(op); s != nil || err != nil {
		return s, err
	}
	return c.tileOp(op)
}

func (c *compiled) constant(op *ir.Op) (step, error) {
	res := op.Result()
	if n, ok := op.Attr("value").(int64); ok {
		return func(fr *frame) error { fr.regs[res.ID][0] = uint64(n); return nil }, nil
	}
	var t *ir.Tensor
	switch a := op.Attr("value").(type) {
	case *ir.Tensor:
		t = a
	case *ir.Global:
		var err error
		if t, err = a.Tensor(); err != nil {
			return nil, err
		}
	default:
		return nil, fmt.Errorf("value is %v", a)
	}
	if res.Type.Kind == ir.BufferKind {
		return func(fr *frame) error {
			b := buffer{mem: &memory{data: t.Data, strs: t.Strings, name: "constant"}, dtype: t.DType, v: res, readOnly: true}
			err := c.resolve(&b)
			fr.bufs[res.ID] = b
			return err
		}, nil
	}
	sz := t.DType.Size()
	if sz > 8 || sz == 0 && t.DType != ir.String {
		return nil, fmt.Errorf("%s in a register", t.DType)
	}
	vals := make([]uint64, tileLanes(res.Type))
	for i := range vals {
		j := int64(i)
		if t.Len() == 1 {
			j = 0
		}
		if t.DType == ir.String {
			vals[i] = c.strs.add(t.Strings[j])
			continue
		}
		vals[i] = getBits(t.Data, j*sz, sz)
	}
	return func(fr *frame) error { copy(fr.regs[res.ID], vals); return nil }, nil
}

func (c *compiled) dim(op *ir.Op) (step, error) {
	res, e, dt := op.Result(), op.ExprAttr("expr"), op.DTypeAttr("dtype")
	eval := func() (uint64, error) {
		n, err := e.Eval(c.sym)
		return convertBits(ir.Index, dt, uint64(n)), err
	}
	if c.f.Level == ir.Kernel {
		n, err := eval()
		return func(fr *frame) error { fr.regs[res.ID][0] = n; return nil }, err
	}
	return func(fr *frame) error {
		n, err := eval()
		fr.regs[res.ID][0] = n
		return err
	}, nil
}

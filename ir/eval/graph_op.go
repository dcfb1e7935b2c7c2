package eval

import (
	"fmt"
	"math"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

const (
	maxInt64    = math.MaxInt64
	stringBytes = 24 // what a string counts beside its bytes: a slice header
)

// Op runs one op that owns no regions. syms gives the symbols that stand in its types and attributes; nil: none.
func Op(op *ir.Op, operands []*ir.Tensor, syms func(string) (int64, bool)) ([]*ir.Tensor, error) {
	if syms == nil {
		syms = func(string) (int64, bool) { return 0, false }
	}
	return runGraphOp(op, operands, syms, &budget{limit: DefaultMaxBytes})
}

// budget bounds memory: live is what is held, limit what may be.
type budget struct{ live, limit int64 }

func (b *budget) ask(n int64) error {
	if n > b.limit-b.live {
		return fmt.Errorf("needs %d bytes beside %d that are held, over the limit of %d", n, b.live, b.limit)
	}
	return nil
}

// graphCall is one op with its operands' values.
type graphCall struct {
	op     *ir.Op
	in     []*ir.Tensor
	syms   func(string) (int64, bool)
	mem    *budget
	shapes [][]int64 // of the results
}

// graphFunc computes an op's results. Operands and results have been held against their types: their dtypes, ranks and
// all equalities of dims that the op's shape rule checks can be relied on.
type graphFunc func(c *graphCall) ([]*ir.Tensor, error)

func runGraphOp(op *ir.Op, in []*ir.Tensor, syms func(string) (int64, bool), mem *budget) ([]*ir.Tensor, error) {
	fn := graphFuncs[op.Name()]
	if fn == nil {
		return nil, graphError(op, fmt.Errorf("is no op that the interpreter can run by itself"))
	}
	if len(in) != len(op.Operands) {
		return nil, graphError(op, fmt.Errorf("%d operands, want %d", len(in), len(op.Operands)))
	}
	c := &graphCall{op: op, in: in, syms: syms, mem: mem}
	for i, v := range op.Operands {
		if err := checkTensor(in[i], v.Type, syms); err != nil {
			return nil, graphError(op, fmt.Errorf("operand %d: %w", i, err))
		}
	}
	for i, v := range op.Results {
		dims, err := evalDims(v.Type.Dims, syms)
		if err != nil {
			return nil, graphError(op, fmt.Errorf("result %d: %w", i, err))
		}
		c.shapes = append(c.shapes, dims)
	}
	out, err := fn(c)
	if _, failed := err.(*CheckError); failed {
		return nil, err
	}
	if err != nil {
		return nil, graphError(op, err)
	}
	if len(out) != len(op.Results) {
		return nil, graphError(op, fmt.Errorf("%d results, want %d", len(out), len(op.Results)))
	}
	for i, t := range out {
		if t.DType != op.Results[i].Type.DType || !slices.Equal(t.Shape, c.shapes[i]) {
			return nil, graphError(op, fmt.Errorf("result %d is %s, want %s", i, t.Type(), typeText(op.Results[i].Type, c.shapes[i])))
		}
	}
	return out, nil
}

func graphError(op *ir.Op, err error) error {
	if op.Node == "" {
		return fmt.Errorf("%s: %w", op.Name(), err)
	}
	return fmt.Errorf("node %q: %s: %w", op.Node, op.Name(), err)
}

// evalDims gives the dims' values and refuses negative ones.
func evalDims(dims shape.Dims, syms func(string) (int64, bool)) ([]int64, error) {
	ns := make([]int64, len(dims))
	for i, d := range dims {
		n, ok := d.IsConst()
		if !ok {
			var err error
			if n, err = d.Eval(syms); err != nil {
				return nil, err
			}
		}
		if n < 0 {
			return nil, fmt.Errorf("dim %d, %s, is %d", i, d, n)
		}
		ns[i] = n
	}
	return ns, nil
}

// elemCount multiplies dims and refuses negative ones and overflow. Zero dims do not hide an overflow of the others.
func elemCount(dims []int64) (int64, error) {
	n, zero := int64(1), false
	for _, d := range dims {
		switch {
		case d < 0:
			return 0, fmt.Errorf("shape %v has a negative dim", dims)
		case d == 0:
			zero = true
		case n > maxInt64/d:
			return 0, fmt.Errorf("shape %v has too many elements", dims)
		default:
			n *= d
		}
	}
	if zero {
		return 0, nil
	}
	return n, nil
}

// alloc makes a zero tensor within the budget.
func (c *graphCall) alloc(d ir.DType, dims []int64) (*ir.Tensor, error) {
	n, err := elemCount(dims)
	if err != nil {
		return nil, err
	}
	if err := c.scratch(n, max(d.Size(), 1)); err != nil {
		return nil, err
	}
	return ir.NewTensor(d, slices.Clone(dims)...), nil
}

// scratch asks the budget for n elements that live while the op runs.
func (c *graphCall) scratch(n, size int64) error {
	if n > maxInt64/size {
		return fmt.Errorf("%d elements are too many", n)
	}
	return c.mem.ask(n * size)
}

// out allocates result i.
func (c *graphCall) out(i int) (*ir.Tensor, error) {
	return c.alloc(c.op.Results[i].Type.DType, c.shapes[i])
}

// values gives a dims attribute's values, which may be negative (pads).
func (c *graphCall) values(attr string) ([]int64, error) {
	return shape.EvalDims(c.op.DimsAttr(attr), c.syms)
}

// undefined is the error for an op that has no meaning for the dtype.
func (c *graphCall) undefined() error {
	return fmt.Errorf("is not defined for %s", c.in[0].DType)
}

func one(t *ir.Tensor, err error) ([]*ir.Tensor, error) {
	if err != nil {
		return nil, err
	}
	return []*ir.Tensor{t}, nil
}

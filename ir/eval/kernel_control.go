package eval

import (
	"errors"
	"fmt"

	"github.com/swage-ml/swage/ir"
)

// scalar reads a condition, bound or count: a scalar, or a buffer of one element.
func (c *compiled) scalar(fr *frame, v *ir.Value) (uint64, error) {
	if v.Type.Kind != ir.BufferKind {
		return fr.regs[v.ID][0], nil
	}
	b, err := c.buffer(fr, v)
	if err != nil {
		return 0, err
	}
	return c.read(fr, b, 0)
}

func (c *compiled) branches(op *ir.Op) (step, error) {
	bodies := make([][]step, len(op.Regions))
	for i, r := range op.Regions {
		var err error
		if bodies[i], err = c.region(r); err != nil {
			return nil, err
		}
	}
	cond, dt := op.Operands[0], op.Operands[0].Type.DType
	return func(fr *frame) error {
		x, err := c.scalar(fr, cond)
		if err != nil {
			return err
		}
		k := 0
		if op.Is("if") {
			if x == 0 {
				k = 1
			}
		} else if n := signedBits(dt, x); n < 0 || n >= int64(len(bodies)) || dt == ir.U64 && int64(x) < 0 {
			k = len(bodies) - 1
		} else {
			k = int(n)
		}
		if err := runSteps(fr, bodies[k]); err != nil {
			return err
		}
		if len(op.Results) > 0 {
			moveValues(fr, op.Results, op.Regions[k].Terminator().Operands)
		}
		return nil
	}, nil
}

func (c *compiled) while(op *ir.Op) (step, error) {
	cond, err := c.region(op.Regions[0])
	if err != nil {
		return nil, err
	}
	body, err := c.region(op.Regions[1])
	if err != nil {
		return nil, err
	}
	test, next := op.Regions[0].Terminator().Operands[0], op.Regions[1].Terminator().Operands
	cp, bp := op.Regions[0].Params, op.Regions[1].Params
	return func(fr *frame) error {
		for from := op.Operands; ; from = next {
			if len(cp) > 0 {
				moveValues(fr, cp, from)
				moveValues(fr, bp, cp)
			}
			if err := runSteps(fr, cond); err != nil {
				return err
			}
			x, err := c.scalar(fr, test)
			if err != nil {
				return err
			}
			if x == 0 {
				break
			}
			if err := runSteps(fr, body); err != nil {
				return err
			}
		}
		if len(op.Results) > 0 {
			moveValues(fr, op.Results, cp)
		}
		return nil
	}, nil
}

func (c *compiled) loop(op *ir.Op) (step, error) {
	r := op.Regions[0]
	body, err := c.region(r)
	if err != nil {
		return nil, err
	}
	iv, carried, next := r.Params[0], r.Params[1:], r.Terminator().Operands
	kind := op.Str("kind")
	switch kind {
	case "seq", "unroll", "":
	case "parallel", "warp":
		if len(carried) > 0 {
			return nil, fmt.Errorf("a %s loop carries values", kind)
		}
	default:
		return nil, fmt.Errorf("kind is %q", kind)
	}
	hasBarrier := false
	r.Walk(func(o *ir.Op) { hasBarrier = hasBarrier || o.Is("barrier") })
	return func(fr *frame) error {
		lo, hi, by := int64(fr.regs[op.Operands[0].ID][0]), int64(fr.regs[op.Operands[1].ID][0]), int64(fr.regs[op.Operands[2].ID][0])
		if by <= 0 {
			return fmt.Errorf("step is %d", by)
		}
		switch kind {
		case "parallel":
			return c.parallel(fr, body, iv, c.order(lo, hi, by))
		case "warp":
			if hasBarrier {
				return c.warps(fr, body, iv, c.order(lo, hi, by))
			}
			for _, i := range c.order(lo, hi, by) {
				fr.regs[iv.ID][0] = uint64(i)
				if err := runSteps(fr, body); err != nil {
					return err
				}
			}
			return nil
		}
		if len(carried) > 0 {
			moveValues(fr, carried, op.Operands[3:])
		}
		for i := lo; i < hi; i += by {
			fr.regs[iv.ID][0] = uint64(i)
			if err := runSteps(fr, body); err != nil {
				return err
			}
			if len(carried) > 0 {
				moveValues(fr, carried, next)
			}
		}
		if len(carried) > 0 {
			moveValues(fr, op.Results, carried)
		}
		return nil
	}, nil
}

// order lists the iterations as the machine's order wants them.
func (c *compiled) order(lo, hi, by int64) []int64 {
	var is []int64
	for i := lo; i < hi; i += by {
		is = append(is, i)
	}
	switch c.Order {
	case Reversed:
		for a, b := 0, len(is)-1; a < b; a, b = a+1, b-1 {
			is[a], is[b] = is[b], is[a]
		}
	case Shuffled:
		c.rng.Shuffle(len(is), func(a, b int) { is[a], is[b] = is[b], is[a] })
	}
	return is
}

func (c *compiled) parallel(fr *frame, body []step, iv *ir.Value, iters []int64) error {
	if fr.iter != 0 { // nested: part of the outer iteration
		for _, i := range iters {
			fr.regs[iv.ID][0] = uint64(i)
			if err := runSteps(fr, body); err != nil {
				return err
			}
		}
		return nil
	}
	if c.Races {
		for i := range fr.bufs {
			if m := fr.bufs[i].mem; m != nil {
				m.shadow = nil
			}
		}
	}
	defer func() { fr.iter = 0 }()
	for n, i := range iters {
		fr.iter = int32(n + 1)
		fr.copies, fr.groups = nil, nil
		for _, s := range fr.outer {
			poisonBytes(s.mem.data, s.dtype)
		}
		fr.regs[iv.ID][0] = uint64(i)
		if err := runSteps(fr, body); err != nil {
			return err
		}
	}
	return nil
}

var errStopped = errors.New("stopped by another warp's error")

// warps runs each iteration on a frame of its own; at a barrier an iteration waits until all others got there or ended.
func (c *compiled) warps(fr *frame, body []step, iv *ir.Value, iters []int64) error {
	type warp struct {
		resume, paused chan bool // paused: false when the warp has ended
		err            error
	}
	ws := make([]*warp, len(iters))
	for k, i := range iters {
		w := &warp{resume: make(chan bool), paused: make(chan bool)}
		ws[k] = w
		own := fr.clone()
		own.regs[iv.ID][0] = uint64(i)
		own.barrier = func() error {
			w.paused <- true
			if !<-w.resume {
				return errStopped
			}
			return nil
		}
		go func() {
			defer close(w.paused)
			if <-w.resume {
				w.err = runSteps(own, body)
			}
		}()
	}
	var err error
	alive := ws
	for len(alive) > 0 {
		var next []*warp
		for _, w := range alive {
			w.resume <- err == nil
			if <-w.paused {
				next = append(next, w)
			} else if err == nil {
				err = w.err
			}
		}
		if err == nil && len(next) != 0 && len(next) != len(alive) {
			err = fmt.Errorf("%d of %d warps wait at a barrier that the others never reach", len(next), len(alive))
		}
		alive = next
	}
	return err
}

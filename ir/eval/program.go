package eval

import (
	"errors"
	"fmt"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Program runs a program function. Its parameters are the inputs, then one buffer per output (Func.Outputs), then the
// state variables (Value.State != ""), whose tensors are written in place.
func Program(m *ir.Module, f *ir.Func, inputs, states []*ir.Tensor) ([]*ir.Tensor, error) {
	return Machine{}.Program(m, f, inputs, states)
}

// Program runs a program function; see the function Program.
func (m Machine) Program(mod *ir.Module, f *ir.Func, inputs, states []*ir.Tensor) ([]*ir.Tensor, error) {
	if f.Level != ir.Program {
		return nil, fmt.Errorf("%s @%s: want a program function", f.Level, f.Name)
	}
	var ins, outs, sts []*ir.Value
	for _, p := range f.Params {
		if p.State != "" {
			sts = append(sts, p)
		} else {
			ins = append(ins, p)
		}
	}
	if len(ins) != len(inputs)+len(f.Outputs) || len(sts) != len(states) {
		return nil, fmt.Errorf("program @%s: %d inputs and %d states, want %d and %d", f.Name, len(inputs), len(states), len(ins)-len(f.Outputs), len(sts))
	}
	ins, outs = ins[:len(inputs)], ins[len(inputs):]
	syms, err := bindSyms(f, ins, inputs)
	if err != nil {
		return nil, err
	}
	c, err := m.compile(mod, f, syms, newStringTable())
	if err != nil {
		return nil, err
	}
	c.kernels, c.extents = map[string]*compiled{}, map[*ir.Value][]int64{}
	mems := map[*ir.Value]buffer{}
	for i, p := range ins {
		if err := c.checkInput(p, inputs[i]); err != nil {
			return nil, err
		}
		mems[p] = buffer{mem: &memory{data: inputs[i].Data, strs: inputs[i].Strings, name: "input"}, dtype: inputs[i].DType, readOnly: true}
	}
	for i, p := range sts {
		mems[p] = buffer{mem: &memory{data: states[i].Data, strs: states[i].Strings, name: "state"}, dtype: states[i].DType}
	}
	for _, p := range outs {
		mems[p] = buffer{mem: &memory{name: "output"}, dtype: p.Type.DType, lazy: true}
	}
	args := make([]buffer, len(f.Params))
	for i, p := range f.Params {
		args[i] = mems[p]
	}
	fr := c.newFrame()
	if err := c.call(fr, args); err != nil {
		return nil, err
	}
	results := make([]*ir.Tensor, len(outs))
	for i, p := range outs {
		if results[i], err = c.output(fr, p); err != nil {
			return nil, fmt.Errorf("program @%s: output %q: %w", f.Name, f.Outputs[i], err)
		}
	}
	return results, nil
}

// bindSyms reads the symbols off the dims of the inputs.
func bindSyms(f *ir.Func, params []*ir.Value, inputs []*ir.Tensor) (map[string]int64, error) {
	syms := map[string]int64{}
	for i, p := range params {
		if len(inputs[i].Shape) != p.Type.Rank() {
			return nil, fmt.Errorf("program @%s: input %d has shape %v, want %s", f.Name, i, inputs[i].Shape, p.Type)
		}
		for a, e := range p.Type.Dims {
			names := e.Syms()
			if len(names) == 1 && e.String() == names[0] {
				if old, ok := syms[names[0]]; ok && old != inputs[i].Shape[a] {
					return nil, fmt.Errorf("program @%s: symbol %s is %d and %d", f.Name, names[0], old, inputs[i].Shape[a])
				}
				syms[names[0]] = inputs[i].Shape[a]
			}
		}
	}
	return syms, nil
}

func (c *compiled) checkInput(p *ir.Value, t *ir.Tensor) error {
	dims, err := c.evalDims(p.Type.Dims)
	if err != nil {
		return err
	}
	for a := range dims {
		if t.DType != p.Type.DType || dims[a] != t.Shape[a] {
			return fmt.Errorf("program @%s: input is %s%v, want %s%v", c.f.Name, t.DType, t.Shape, p.Type.DType, dims)
		}
	}
	return nil
}

// output turns an output's memory into a tensor, cut to its extent if the program gave one.
func (c *compiled) output(fr *frame, p *ir.Value) (*ir.Tensor, error) {
	b, err := c.buffer(fr, p)
	if err != nil {
		return nil, err
	}
	dims := b.dims
	if e, ok := c.extents[p]; ok {
		dims = e
	}
	t := ir.NewTensor(b.dtype, dims...)
	if b.dtype == ir.String {
		if len(b.mem.strs) < len(t.Strings) {
			return nil, fmt.Errorf("%d strings were written, want %d", len(b.mem.strs), len(t.Strings))
		}
		copy(t.Strings, b.mem.strs)
		return t, nil
	}
	if len(t.Data) > len(b.mem.data) {
		return nil, fmt.Errorf("extent %v is larger than the buffer's %v", dims, b.dims)
	}
	copy(t.Data, b.mem.data)
	return t, nil
}

// programOp compiles the ops of the program level; nil if op is none.
func (c *compiled) programOp(op *ir.Op) (step, error) {
	if c.f.Level != ir.Program {
		return nil, nil
	}
	switch op.Name() {
	case "define":
		return func(fr *frame) error {
			n, err := c.scalar(fr, op.Operands[0])
			if err != nil {
				return err
			}
			if err := c.setSym(op.Str("sym"), signedBits(op.Operands[0].Type.DType, n)); err != nil {
				return &CheckError{Message: err.Error(), Node: op.Node}
			}
			return nil
		}, nil
	case "check":
		return func(fr *frame) error { return c.check(fr, op) }, nil
	case "copy":
		return func(fr *frame) error { return c.copyAll(fr, op) }, nil
	case "extent":
		return func(fr *frame) error {
			dims, err := c.evalDims(op.DimsAttr("dims"))
			c.extents[op.Operands[0]] = dims
			return err
		}, nil
	case "strings_in":
		return func(fr *frame) error { return c.stringsIn(fr, op) }, nil
	case "strings_out":
		return func(fr *frame) error { return c.stringsOut(fr, op) }, nil
	case "native":
		return func(fr *frame) error { return c.native(fr, op) }, nil
	case "call":
		return func(fr *frame) error { return c.callKernel(fr, op) }, nil
	}
	return nil, nil
}

func (c *compiled) check(fr *frame, op *ir.Op) error {
	cond := op.Operands[0]
	fails := &CheckError{Message: op.Str("message"), Node: op.Node}
	if cond.Type.Kind != ir.BufferKind {
		if fr.regs[cond.ID][0] == 0 {
			return fails
		}
		return nil
	}
	b, err := c.buffer(fr, cond)
	if err != nil {
		return err
	}
	for i := range b.n {
		x, err := c.read(fr, b, i)
		if err != nil {
			return err
		}
		if x == 0 {
			return fails
		}
	}
	return nil
}

// fromTo is the buffers of an op that reads one and writes another.
func (c *compiled) fromTo(fr *frame, op *ir.Op) (src, dst *buffer, err error) {
	if src, err = c.buffer(fr, op.Operands[0]); err == nil {
		dst, err = c.buffer(fr, op.Operands[1])
	}
	return src, dst, err
}

func (c *compiled) copyAll(fr *frame, op *ir.Op) error {
	src, dst, err := c.fromTo(fr, op)
	if err != nil {
		return err
	}
	if src.dtype != dst.dtype || src.n != dst.n {
		return fmt.Errorf("copies %s%v to %s%v", src.dtype, src.dims, dst.dtype, dst.dims)
	}
	if dst.readOnly {
		return errors.New("writes constant memory")
	}
	if src.mem.data == nil && src.n > 0 || dst.mem.data == nil && dst.n > 0 {
		return errOutside
	}
	size := src.n * src.dtype.MemSize()
	copy(dst.mem.data[dst.off:dst.off+size], src.mem.data[src.off:src.off+size])
	return nil
}

// callKernel runs the callee with this function's symbols.
func (c *compiled) callKernel(fr *frame, op *ir.Op) error {
	name := op.Str("callee")
	k := c.mod.Func(name)
	if k == nil {
		return fmt.Errorf("no kernel @%s", name)
	}
	syms := map[string]int64{}
	same := c.kernels[name] != nil
	for _, s := range k.Syms {
		v, ok := c.syms[s.Name]
		if !ok {
			return fmt.Errorf("kernel @%s: symbol %s has no value here", name, s.Name)
		}
		same = same && c.kernels[name].syms[s.Name] == v
		syms[s.Name] = v
	}
	if !same {
		kc, err := c.Machine.compile(c.mod, k, syms, c.strs)
		if err != nil {
			return err
		}
		c.kernels[name] = kc
	}
	args := make([]buffer, len(op.Operands))
	for i, v := range op.Operands {
		b, err := c.buffer(fr, v)
		if err != nil {
			return fmt.Errorf("argument %d: %w", i, err)
		}
		args[i] = *b
		args[i].mem.shadow = nil
	}
	kc := c.kernels[name]
	if err := kc.call(kc.newFrame(), args); err != nil {
		return err
	}
	if c.AfterCall != nil {
		ts := make([]*ir.Tensor, len(args))
		for i, b := range args {
			if b.mem.data == nil {
				continue // strings of a caller
			}
			ts[i] = &ir.Tensor{DType: b.dtype, Shape: b.dims, Data: b.mem.data[b.off : b.off+b.n*b.dtype.MemSize()]}
		}
		c.AfterCall(op, ts)
	}
	return nil
}

// slot is the planned place of an alloc of n bytes: the arena and the offset, the sum of the slots before it, each rounded up to
// 64 bytes.
func (c *compiled) slot(k, n int64) (*memory, int64, error) {
	dims, err := c.slotSizes(k)
	if err != nil {
		return nil, 0, err
	}
	if n > dims[k] {
		return nil, 0, fmt.Errorf("%d bytes in slot %d of %d bytes", n, k, dims[k])
	}
	if c.arena == nil {
		c.arena = &memory{name: "arena"}
	}
	off := int64(0)
	for _, n := range dims[:k] {
		off += (n + 63) &^ 63
	}
	for need := int(off + (dims[k]+63)&^63); len(c.arena.data) < need; {
		c.arena.data = append(c.arena.data, 0xff)
	}
	return c.arena, off, nil
}

func (c *compiled) slotSizes(k int64) ([]int64, error) {
	sizes, ok := c.f.Attrs.Get("slots").(shape.Dims)
	if !ok || k < 0 || k >= int64(len(sizes)) {
		return nil, fmt.Errorf("slot %d of the function's slots %v", k, c.f.Attrs.Get("slots"))
	}
	return c.evalDims(sizes[:k+1])
}

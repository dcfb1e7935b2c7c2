package eval

import (
	"errors"
	"fmt"

	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
)

// stringTable numbers the strings that a program's memory refers to. A str element is 16 bytes, the number (where
// native code has the address) and the length; all zero is the empty string.
type stringTable struct{ list [][]byte }

func newStringTable() *stringTable { return &stringTable{list: [][]byte{{}}} }

func (t *stringTable) add(s []byte) uint64 {
	if len(s) == 0 {
		return 0
	}
	t.list = append(t.list, s)
	return uint64(len(t.list) - 1)
}

func (t *stringTable) get(n uint64) []byte { return t.list[n] }

// has reports whether an element in memory is one that was written.
func (t *stringTable) has(n, length uint64) bool {
	return n < uint64(len(t.list)) && length == uint64(len(t.list[n]))
}

var errOutside = errors.New("strings of a caller are used without strings_in or strings_out")

// stringsIn makes elements of a caller's or a weight's strings.
func (c *compiled) stringsIn(fr *frame, op *ir.Op) error {
	src, dst, err := c.fromTo(fr, op)
	if err != nil {
		return err
	}
	if int64(len(src.mem.strs)) != src.n || src.n != dst.n {
		return fmt.Errorf("%d strings for %v and %v", len(src.mem.strs), src.dims, dst.dims)
	}
	return c.writeStrings(fr, dst, src.mem.strs)
}

func (c *compiled) writeStrings(fr *frame, dst *buffer, list [][]byte) error {
	for i, s := range list {
		if err := c.write(fr, dst, int64(i), c.strs.add(s)); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiled) readStrings(fr *frame, src *buffer) ([][]byte, error) {
	list := make([][]byte, src.n)
	for i := range list {
		n, err := c.read(fr, src, int64(i))
		if err != nil {
			return nil, err
		}
		list[i] = c.strs.get(n)
	}
	return list, nil
}

// stringsOut is the way back.
func (c *compiled) stringsOut(fr *frame, op *ir.Op) error {
	src, dst, err := c.fromTo(fr, op)
	if err != nil {
		return err
	}
	dst.mem.strs, err = c.readStrings(fr, src)
	return err
}

// native runs a function of package hostops on buffers.
func (c *compiled) native(fr *frame, op *ir.Op) error {
	bufs := make([]*buffer, len(op.Operands))
	vals := make([]hostops.Value, len(op.Operands))
	ins := int(op.Int("ins"))
	for i, v := range op.Operands {
		b, err := c.buffer(fr, v)
		if err != nil {
			return fmt.Errorf("operand %d: %w", i, err)
		}
		bufs[i] = b
		vals[i] = hostops.Value{DType: hostops.DType(b.dtype.TF()), Shape: b.dims}
		switch {
		case b.dtype == ir.String && i < ins:
			if vals[i].Strings, err = c.readStrings(fr, b); err != nil {
				return fmt.Errorf("operand %d: %w", i, err)
			}
		case b.dtype == ir.String:
			vals[i].Strings = make([][]byte, b.n)
		case i >= ins && b.readOnly:
			return errors.New("writes constant memory")
		default:
			vals[i].Data = b.mem.data[b.off : b.off+b.n*b.dtype.Size()]
		}
	}
	if err := hostops.Call(op.Str("fn"), vals[:ins], vals[ins:]); err != nil {
		return &CheckError{Message: err.Error(), Node: op.Node}
	}
	for i := ins; i < len(bufs); i++ {
		if bufs[i].dtype == ir.String {
			if err := c.writeStrings(fr, bufs[i], vals[i].Strings); err != nil {
				return fmt.Errorf("operand %d: %w", i, err)
			}
		}
	}
	return nil
}

package runtime

import (
	"fmt"
	"unsafe"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/hostops"
)

// function runs a host op that package hostops has. The shapes of its results are in c already, and so is the memory of
// those that are no strings.
func (h *host) function(c *cHostCall, op *artefact.HostOp) uintptr {
	ins, outs := unsafe.Slice((*cTensor)(c.in), c.nIn), unsafe.Slice((*cTensor)(c.out), c.nOut)
	vals := make([]hostops.Value, 0, len(ins)+len(outs))
	for i := range ins {
		v := ins[i].value(op.In[i])
		if v.DType == hostops.DType(artefact.String) {
			v.Strings = ins[i].strings(len(v.Strings))
		}
		vals = append(vals, v)
	}
	for i := range outs {
		vals = append(vals, outs[i].value(op.Out[i]))
	}
	if err := h.funcs[c.op](vals[:len(ins)], vals[len(ins):]); err != nil {
		return h.fail(fmt.Errorf("node %q: %w", op.Node, err))
	}
	enough := true
	for i := range outs {
		if op.Out[i].DType == artefact.String {
			enough = outs[i].putStrings(vals[len(ins)+i].Strings) && enough
		}
	}
	if !enough {
		return uintptr(artefact.Need)
	}
	return uintptr(artefact.OK)
}

// value is a tensor in native memory as package hostops has it; strings are empty.
func (c *cTensor) value(t artefact.HostTensor) hostops.Value {
	v := hostops.Value{DType: hostops.DType(t.DType), Shape: unsafe.Slice((*int64)(c.dims), t.Rank)}
	if t.DType == artefact.String {
		v.Strings = make([][]byte, v.Len())
	} else {
		v.Data = unsafe.Slice((*byte)(c.data), c.bytes)
	}
	return v
}

// strings are the first n strings of a tensor in native memory, where they lie.
func (c *cTensor) strings(n int) [][]byte {
	data, offsets := unsafe.Slice((*byte)(c.data), c.bytes), unsafe.Slice((*int64)(c.offsets), c.offsetsCap)
	list := make([][]byte, n)
	for i := range list {
		list[i] = data[offsets[i]:offsets[i+1]:offsets[i+1]]
	}
	return list
}

// putStrings copies strings to c, or says that it has no room; the sizes are set either way.
func (c *cTensor) putStrings(list [][]byte) bool {
	total := 0
	for _, s := range list {
		total += len(s)
	}
	room := c.bytes >= uint64(total) && c.offsetsCap > uint64(len(list))
	if room {
		data, offsets := unsafe.Slice((*byte)(c.data), total), unsafe.Slice((*int64)(c.offsets), len(list)+1)
		at := 0
		offsets[0] = 0
		for i, s := range list {
			at += copy(data[at:], s)
			offsets[i+1] = int64(at)
		}
	}
	c.bytes, c.offsetsCap = uint64(total), uint64(len(list)+1)
	return room
}

package runtime

import (
	"fmt"
	"sync"
	"unsafe"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/runtime/internal/native"
)

// HostOp computes one op that artefacts cannot hold natively. in is native memory, valid during the call; the results
// must have the dtypes and ranks that op says. Several goroutines may call it at once.
type HostOp func(op *artefact.HostOp, in []*Tensor) ([]*Tensor, error)

// WithHostOps offers host ops by name to the model, in addition to those of earlier options. The functions of package
// hostops need not be offered; one that is takes the package's place.
func WithHostOps(ops map[string]HostOp) Option {
	return func(o *options) {
		for name, f := range ops {
			if o.hostOps == nil {
				o.hostOps = map[string]HostOp{}
			}
			o.hostOps[name] = f
		}
	}
}

// cHost is struct swage_host.
type cHost struct {
	size uint64
	user unsafe.Pointer
	call uintptr
	_    [5]uint64
}

// cHostCall is struct swage_host_call.
type cHostCall struct {
	size uint64
	user unsafe.Pointer
	op   uint64
	in   unsafe.Pointer
	nIn  uint64
	out  unsafe.Pointer
	nOut uint64
	err  unsafe.Pointer
}

// hostEntry is the C function of all host ops of the process. It is made on first use and lives as long as the process,
// because callbacks cannot be freed.
var hostEntry = sync.OnceValue(func() uintptr { return native.Callback(hostCall) })

// host is a session's side of its host ops.
type host struct {
	table cHost
	ops   []HostOp                                // by number; nil where there is none
	funcs []func(ins, outs []hostops.Value) error // of package hostops, for those
	meta  []artefact.HostOp
	mu    sync.Mutex
	err   error // the first of the current call
}

// hostFor makes the table of a session, nil if its signature needs none. A missing op is an error now, not in a call.
func (s *Signature) hostFor() (*host, error) {
	if len(s.meta.HostOps) == 0 {
		return nil, nil
	}
	m := s.model
	h := &host{meta: m.meta.HostOps, ops: make([]HostOp, len(m.meta.HostOps)), funcs: make([]func(ins, outs []hostops.Value) error, len(m.meta.HostOps))}
	for i, op := range h.meta {
		h.ops[i] = m.hostOps[op.Op]
		if f := hostops.Lookup(op.Op); f != nil && h.ops[i] == nil {
			h.funcs[i] = f.Session()
		}
	}
	for _, i := range s.meta.HostOps {
		if h.ops[i] == nil && h.funcs[i] == nil {
			return nil, s.answer(artefact.NoHost, [4]int64{int64(i)}, nil)
		}
	}
	h.table = cHost{size: uint64(unsafe.Sizeof(h.table)), user: unsafe.Pointer(h), call: hostEntry()}
	return h, nil
}

// fail keeps an error for the end of the call; the C side carries its number only.
func (h *host) fail(err error) uintptr {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.err == nil {
		h.err = err
	}
	return uintptr(artefact.CheckFailed)
}

// takeErr is the error of the call that ended.
func (h *host) takeErr() error {
	if h == nil {
		return nil
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	err := h.err
	h.err = nil
	return err
}

// hostCall is entered from native code.
func hostCall(arg unsafe.Pointer) (code uintptr) {
	c := (*cHostCall)(arg)
	h := (*host)(c.user)
	if c.op >= uint64(len(h.ops)) || h.ops[c.op] == nil && h.funcs[c.op] == nil {
		*(*[4]int64)(c.err) = [4]int64{int64(c.op)}
		return uintptr(artefact.NoHost)
	}
	*(*[4]int64)(c.err) = [4]int64{-1}
	op := &h.meta[c.op]
	defer func() {
		if p := recover(); p != nil { // must not unwind through native frames
			code = h.fail(fmt.Errorf("node %q: host op %q: %v", op.Node, op.Op, p))
		}
	}()
	if int(c.nIn) != len(op.In) || int(c.nOut) != len(op.Out) {
		return h.fail(fmt.Errorf("node %q: host op %q: called with %d operands and %d results", op.Node, op.Op, c.nIn, c.nOut))
	}
	if h.ops[c.op] == nil {
		return h.function(c, op)
	}
	in := make([]*Tensor, c.nIn)
	for i, t := range unsafe.Slice((*cTensor)(c.in), c.nIn) {
		in[i] = t.view(op.In[i])
	}
	out, err := h.ops[c.op](op, in)
	if err != nil {
		return h.fail(fmt.Errorf("node %q: host op %q: %w", op.Node, op.Op, err))
	}
	if len(out) != len(op.Out) {
		return h.fail(fmt.Errorf("node %q: host op %q: %d results, want %d", op.Node, op.Op, len(out), len(op.Out)))
	}
	ctensors := unsafe.Slice((*cTensor)(c.out), c.nOut)
	enough := true
	for i, t := range out {
		want := op.Out[i]
		if t == nil || t.dtype != want.DType || len(t.shape) != want.Rank {
			return h.fail(fmt.Errorf("node %q: host op %q: result %d is %v, want %s of rank %d", op.Node, op.Op, i, t, want.DType, want.Rank))
		}
		if err := t.check(); err != nil {
			return h.fail(fmt.Errorf("node %q: host op %q: result %d: %w", op.Node, op.Op, i, err))
		}
		enough = ctensors[i].put(t) && enough
	}
	if !enough {
		return uintptr(artefact.Need)
	}
	return uintptr(artefact.OK)
}

// view is a tensor in native memory.
func (c *cTensor) view(h artefact.HostTensor) *Tensor {
	t := &Tensor{dtype: h.DType, data: unsafe.Slice((*byte)(c.data), c.bytes), shape: unsafe.Slice((*int64)(c.dims), h.Rank)}
	if h.DType == artefact.String {
		n, err := count(t.shape)
		if err == nil && uint64(n) < c.offsetsCap {
			t.offsets = unsafe.Slice((*int64)(c.offsets), n+1)
		}
	}
	return t
}

// put copies t to c, or says that it has no room; sizes and dims are set either way.
func (c *cTensor) put(t *Tensor) bool {
	room := c.bytes >= uint64(len(t.data)) && c.offsetsCap >= uint64(len(t.offsets))
	copy(unsafe.Slice((*int64)(c.dims), len(t.shape)), t.shape)
	if room {
		copy(unsafe.Slice((*byte)(c.data), len(t.data)), t.data)
		copy(unsafe.Slice((*int64)(c.offsets), len(t.offsets)), t.offsets)
	}
	c.bytes, c.offsetsCap = uint64(len(t.data)), uint64(len(t.offsets))
	return room
}

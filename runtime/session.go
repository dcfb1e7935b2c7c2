package runtime

import (
	"context"
	"encoding/binary"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"unsafe"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime/internal/native"
)

// Session is the memory of one call in flight: arena, outputs, and the state unless that is shared. One goroutine at a
// time may use it.
type Session struct {
	sig     *Signature
	status  atomic.Int32
	state   *State // nil if the signature uses none
	writes  bool
	call    cCall
	in      []cTensor
	out     []cTensor
	arena   []byte
	outs    []*Tensor
	symbols []int64
	watch   watch
	host    *host
	others  []*Session // for the signature's overloads, made when their ranks first come
}

// The values of Session.status.
const (
	idle = iota
	running
	closed
	closing // running, and closed when that ends
)

// SessionOption changes how NewSession works.
type SessionOption func(*sessionOptions)

type sessionOptions struct{ state *State }

// WithSharedState makes the session use st, which other sessions of the same model, of any signature, may use too.
func WithSharedState(st *State) SessionOption { return func(o *sessionOptions) { o.state = st } }

// NewSession makes a session. It is small until its first Run.
func (s *Signature) NewSession(opts ...SessionOption) (*Session, error) {
	var o sessionOptions
	for _, f := range opts {
		f(&o)
	}
	m := s.model
	if o.state != nil && o.state.model != m {
		return nil, fmt.Errorf("%s: the shared state is of another model, %s", m.path, o.state.model.path)
	}
	if err := m.acquire(); err != nil {
		return nil, err
	}
	sess := newSession(s)
	var err error
	if sess.host, err = s.hostFor(); err != nil {
		m.release()
		return nil, err
	}
	if sess.host != nil {
		sess.call.host = unsafe.Pointer(&sess.host.table)
	}
	if s.meta.State == artefact.StateNone {
		return sess, nil
	}
	if sess.state = o.state; sess.state != nil {
		err = sess.state.acquire()
	} else {
		sess.state, err = m.stateFor()
	}
	if err != nil {
		m.release()
		return nil, err
	}
	sess.call.state = unsafe.Pointer(&sess.state.mem[0])
	return sess, nil
}

func newSession(s *Signature) *Session {
	sess := &Session{sig: s, writes: s.meta.State == artefact.StateWrite,
		in: make([]cTensor, len(s.meta.Inputs)), out: make([]cTensor, len(s.meta.Outputs)),
		symbols: make([]int64, len(s.meta.Symbols))}
	c := &sess.call
	c.size = uint64(unsafe.Sizeof(*c))
	c.weights = s.model.weights
	c.in = unsafe.Pointer(unsafe.SliceData(sess.in))
	c.out = unsafe.Pointer(unsafe.SliceData(sess.out))
	c.flags = s.model.flags
	if s.model.pool != nil {
		c.pool = unsafe.Pointer(&s.model.pool[0])
	}
	for i, m := range s.meta.Outputs {
		// One spare dim: rank 0 has an address too.
		t := &Tensor{dtype: m.DType, shape: make([]int64, len(m.Dims), len(m.Dims)+1)}
		if m.DType == artefact.String {
			t.offsets = make([]int64, 1)
		}
		sess.outs = append(sess.outs, t)
		sess.out[i].dims = unsafe.Pointer(unsafe.SliceData(t.shape))
	}
	sess.watch.init()
	return sess
}

// Signature is what the session runs.
func (s *Session) Signature() *Signature { return s.sig }

// Variant names the instruction-set variant that answered the last Run: answers have the same bits within one.
func (s *Session) Variant() string {
	if k := s.call.variant; k > 0 && k <= uint64(len(s.sig.model.meta.Variants)) {
		return s.sig.model.meta.Variants[k-1].Name
	}
	return ""
}

// Run calls the signature. in is in the order of Inputs, the result in the order of Outputs; the result is the
// session's, valid until its next Run; Clone what must live longer. A ctx that ends stops the call between two kernels,
// within about a millisecond, with an error that wraps the context's. When shapes repeat, Run allocates nothing.
func (s *Session) Run(ctx context.Context, in []*Tensor) ([]*Tensor, error) {
	if k := s.sig.overload(in); k >= 0 {
		o, err := s.other(k)
		if err != nil {
			return nil, err
		}
		out, err := o.Run(ctx, in)
		s.call.variant = o.call.variant
		return out, err
	}
	if !s.status.CompareAndSwap(idle, running) {
		if st := s.status.Load(); st == closed || st == closing {
			return nil, fmt.Errorf("session: %w", ErrClosed)
		}
		return nil, ErrBusy
	}
	err := s.run(ctx, in)
	if !s.status.CompareAndSwap(running, idle) {
		s.status.Store(closed)
		s.free()
	}
	if err != nil {
		return nil, err
	}
	return s.outs, nil
}

func (s *Session) run(ctx context.Context, in []*Tensor) error {
	if len(in) != len(s.in) {
		return s.sig.badInput(fmt.Sprintf("%d inputs, want %d", len(in), len(s.in)))
	}
	for i := range s.symbols {
		s.symbols[i] = -1
	}
	for i, t := range in {
		if err := s.sig.checkInput(i, t, s.symbols); err != nil {
			return err
		}
		c := &s.in[i]
		c.data, c.bytes = unsafe.Pointer(unsafe.SliceData(t.data)), uint64(len(t.data))
		c.dims = unsafe.Pointer(unsafe.SliceData(t.shape))
		c.offsets, c.offsetsCap = unsafe.Pointer(unsafe.SliceData(t.offsets)), uint64(len(t.offsets))
	}
	if st := s.state; st != nil {
		if s.writes {
			st.mu.Lock()
			defer st.mu.Unlock()
		} else {
			st.mu.RLock()
			defer st.mu.RUnlock()
		}
	}
	err := s.loop(ctx)
	runtime.KeepAlive(in)
	clear(s.in) // an idle session keeps no caller's memory alive
	return err
}

// loop calls the entry until it has the memory that it needs, and takes the outputs.
func (s *Session) loop(ctx context.Context) error {
	if ctx != nil && ctx.Done() != nil {
		if err := ctx.Err(); err != nil {
			return s.sig.answer(artefact.Cancelled, [4]int64{}, err)
		}
		s.call.cancel = s.watch.start(ctx.Done())
		defer s.watch.stop()
	} else {
		s.call.cancel = nil
	}
	for {
		for i, t := range s.outs {
			c := &s.out[i]
			c.data, c.bytes = unsafe.Pointer(unsafe.SliceData(t.data)), uint64(cap(t.data))
			if t.offsets != nil {
				c.offsets, c.offsetsCap = unsafe.Pointer(unsafe.SliceData(t.offsets)), uint64(cap(t.offsets))
			}
		}
		s.call.arenaNeed, s.call.errText, s.call.errBytes = 0, 0, 0
		switch code := artefact.Code(native.Call(s.sig.entry, unsafe.Pointer(&s.call))); code {
		case artefact.OK:
			return s.take()
		case artefact.Need:
			s.host.takeErr()
			if err := s.grow(); err != nil {
				return err
			}
		default:
			cause := s.host.takeErr()
			if code == artefact.Cancelled && ctx != nil {
				cause = ctx.Err()
			}
			return s.quote(s.sig.answer(code, s.call.err, cause))
		}
	}
}

// maxQuote bounds what of a model's strings an error repeats.
const maxQuote = 4 << 10

// quote puts the strings that a failed check names into its text, while the memory that they lie in is there.
func (s *Session) quote(e *Error) *Error {
	if e.Code != artefact.CheckFailed {
		return e
	}
	put := func(mark string, addr uintptr, n uint64) {
		text := unsafe.Slice((*byte)(native.Addr(addr)), min(n, maxQuote))
		e.Text = strings.ReplaceAll(e.Text, mark, string(text))
	}
	if n := s.call.errBytes; strings.Contains(e.Text, artefact.TextMark) && (s.call.errText != 0 || n == 0) {
		put(artefact.TextMark, s.call.errText, n)
	}
	for i, v := range s.call.err[1:] {
		if mark := fmt.Sprintf(artefact.KeyMark, i+1); strings.Contains(e.Text, mark) && v != 0 {
			n := *(*[4]byte)(native.Addr(uintptr(v)))
			put(mark, uintptr(v)+4, uint64(binary.LittleEndian.Uint32(n[:])))
		}
	}
	return e
}

// take sets the lengths of the outputs. What the entry says is checked: a wrong size must not become a wrong slice.
func (s *Session) take() error {
	for i, t := range s.outs {
		c := &s.out[i]
		if c.bytes > uint64(cap(t.data)) || c.offsetsCap > uint64(cap(t.offsets)) {
			return s.broken(i, "is larger than its buffer")
		}
		t.data = t.data[:c.bytes]
		if t.offsets != nil {
			t.offsets = t.offsets[:c.offsetsCap]
		}
		if err := t.check(); err != nil {
			return s.broken(i, err.Error())
		}
	}
	return nil
}

func (s *Session) broken(output int, what string) error {
	return &Error{Code: artefact.BadABI, Status: "INTERNAL", Signature: s.sig.meta.Name,
		Text: fmt.Sprintf("the artefact is broken: output %q %s", s.sig.meta.Outputs[output].Name, what)}
}

// grow gives the call what it asked for. Sizes that creep up cost few rounds: each buffer grows by half at least.
func (s *Session) grow() error {
	grew := false
	if need, have := s.call.arenaNeed, uint64(len(s.arena)); need > have {
		if err := s.mayGrow("the arena", need); err != nil {
			return err
		}
		size := (max(need, have+have/2) + 4095) &^ 4095
		if s.arena != nil {
			native.Unmap(s.arena)
			s.arena, s.call.arena, s.call.arenaBytes = nil, nil, 0
		}
		mem, err := native.Map(int(size))
		if err != nil {
			return s.noMemory("the arena", need, err.Error())
		}
		s.arena, s.call.arena, s.call.arenaBytes = mem, unsafe.Pointer(&mem[0]), size
		grew = true
	}
	for i, t := range s.outs {
		c := &s.out[i]
		name := s.sig.meta.Outputs[i].Name
		if need, have := c.bytes, uint64(cap(t.data)); need > have {
			if err := s.mayGrow("output "+name, need); err != nil {
				return err
			}
			t.data = alignedBytes(int(max(need, min(have+have/2, s.limit()))))
			grew = true
		}
		if need, have := c.offsetsCap, uint64(cap(t.offsets)); t.offsets != nil && need > have {
			if err := s.mayGrow("the offsets of output "+name, 8*min(need, 1<<60)); err != nil {
				return err
			}
			t.offsets = make([]int64, max(need, min(have+have/2, s.limit()/8)))
			grew = true
		}
	}
	if !grew {
		return &Error{Code: artefact.Need, Status: "INTERNAL", Signature: s.sig.meta.Name, Text: "the artefact is broken: it asks for memory that it has"}
	}
	return nil
}

func (s *Session) limit() uint64 { return s.sig.model.limit }

func (s *Session) mayGrow(what string, need uint64) error {
	if need > s.limit() {
		return s.noMemory(what, need, fmt.Sprintf("the limit is %d", s.limit()))
	}
	return nil
}

func (s *Session) noMemory(what string, need uint64, why string) error {
	return &Error{Code: artefact.Need, Status: "RESOURCE_EXHAUSTED", Signature: s.sig.meta.Name,
		Text: fmt.Sprintf("%s needs %d bytes: %s", what, need, why)}
}

// Close frees the session's memory, after the Run in flight if there is one. Outputs stay valid.
func (s *Session) Close() error {
	for {
		switch s.status.Load() {
		case idle:
			if s.status.CompareAndSwap(idle, closed) {
				return s.free()
			}
		case running:
			if s.status.CompareAndSwap(running, closing) {
				return nil
			}
		default:
			return nil
		}
	}
}

func (s *Session) free() error {
	for _, o := range s.others {
		if o != nil {
			o.Close()
		}
	}
	if s.arena != nil {
		native.Unmap(s.arena)
		s.arena = nil
	}
	if s.state != nil {
		s.state.release()
	}
	return s.sig.model.release()
}

func sorted(names []string) []string {
	slices.Sort(names)
	return names
}

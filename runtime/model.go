package runtime

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"unsafe"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime/internal/native"
)

// Model is an open artefact.
type Model struct {
	path    string
	meta    *artefact.Meta
	object  *native.Object
	weights unsafe.Pointer
	init    unsafe.Pointer
	sigs    []*Signature
	flags   uint64 // pinned variant
	limit   uint64 // no buffer may be larger
	hostOps map[string]HostOp

	pool     []byte // nil: calls are serial
	poolStop unsafe.Pointer
	workers  sync.WaitGroup

	mu     sync.Mutex
	refs   int // the opener, sessions and states; the object is unmapped at 0
	closed bool
	shared *State // the one state of a model that never writes it
}

// Option changes how Open works.
type Option func(*options)

type options struct {
	threads  int
	prefault bool
	variant  string
	limit    uint64
	hostOps  map[string]HostOp
}

// WithThreads makes calls use up to n threads, the caller's among them; the default is 1, and n < 1 means all of
// GOMAXPROCS. All sessions share the n-1 helpers: a call that finds them busy runs alone, with the same bits.
func WithThreads(n int) Option { return func(o *options) { o.threads = n } }

// WithPrefault reads the weights into memory in Open, so that the first calls do not.
func WithPrefault() Option { return func(o *options) { o.prefault = true } }

// WithVariant pins the instruction-set variant, by its name in the metadata, for answers that have the same bits on
// different machines. The default is the best that this CPU can run.
func WithVariant(name string) Option { return func(o *options) { o.variant = name } }

// WithMemoryLimit bounds each buffer of a session, in bytes: a call that needs more fails. The default is the machine's
// memory.
func WithMemoryLimit(bytes uint64) Option { return func(o *options) { o.limit = bytes } }

// Open checks the artefact at path and maps it. A file that was replaced by renaming opens as a new model beside those
// that are open; never write into a file that is.
func Open(path string, opts ...Option) (*Model, error) {
	o := options{threads: 1}
	for _, f := range opts {
		f(&o)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	m, err := open(f, path, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

func open(f *os.File, path string, o options) (*Model, error) {
	m := &Model{path: path, refs: 1, limit: o.limit, hostOps: o.hostOps}
	if m.limit == 0 {
		m.limit = native.Memory()
	}
	var err error
	if m.meta, err = artefact.CheckFile(f); err == nil {
		m.flags, err = pin(m.meta, o.variant)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	if m.object, err = native.Open(f); err != nil {
		f.Close()
		return nil, err
	}
	if err := m.link(o); err != nil {
		m.unload()
		return nil, err
	}
	return m, nil
}

// pin chooses the variant once: the code would ask the CPU in every call, which traps under hypervisors.
func pin(meta *artefact.Meta, name string) (uint64, error) {
	if name == "" {
		k, _ := meta.BestVariant()
		return uint64(k), nil
	}
	var names []string
	for i, v := range meta.Variants {
		if v.Name == name {
			if lack := artefact.MissingFeatures(v.Features); len(lack) > 0 {
				return 0, fmt.Errorf("variant %q: this CPU lacks %s", name, strings.Join(lack, ", "))
			}
			return uint64(i + 1), nil
		}
		names = append(names, v.Name)
	}
	return 0, fmt.Errorf("no variant %q, there are %q", name, names)
}

// link finds the symbols and starts the workers.
func (m *Model) link(o options) error {
	var err error
	if m.meta.WeightsBytes > 0 {
		if m.weights, err = m.object.Sym(artefact.WeightsSymbol); err != nil {
			return err
		}
		if o.prefault {
			if err := native.Prefault(m.weights, int(m.meta.WeightsBytes)); err != nil {
				return fmt.Errorf("prefault: %w", err)
			}
		}
	}
	if m.meta.StateBytes > 0 {
		if m.init, err = m.object.Sym(artefact.InitSymbol); err != nil {
			return err
		}
	}
	for i := range m.meta.Signatures {
		s, err := newSignature(m, i)
		if err != nil {
			return err
		}
		if s.meta.Overload > 0 {
			first, err := m.Signature(s.meta.Name)
			if err != nil {
				return err
			}
			first.overloads = append(first.overloads, s)
			continue
		}
		m.sigs = append(m.sigs, s)
	}
	threads := o.threads
	if limit := runtime.GOMAXPROCS(0); threads < 1 || threads > limit {
		threads = limit // waiting threads spin: more of them than cores steal from those that work
	}
	if threads > 1 {
		return m.startPool(threads - 1)
	}
	return nil
}

// startPool starts n workers: goroutines locked to their threads, inside the artefact until the pool stops.
func (m *Model) startPool(n int) error {
	worker, err := m.object.Sym(artefact.PoolWorkerSymbol)
	if err != nil {
		return nil // nothing in this model runs in parallel
	}
	if m.poolStop, err = m.object.Sym(artefact.PoolStopSymbol); err != nil {
		return err
	}
	if m.pool, err = native.Map(artefact.PoolBytes); err != nil {
		return err
	}
	for range n {
		m.workers.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			native.Call(worker, unsafe.Pointer(&m.pool[0]))
		})
	}
	return nil
}

// Meta is the artefact's metadata. It is the model's own: do not change it.
func (m *Model) Meta() *artefact.Meta { return m.meta }

// Signatures lists the entry points, in the artefact's order.
func (m *Model) Signatures() []*Signature { return append([]*Signature(nil), m.sigs...) }

// Signature finds one by name. The empty name is "serving_default", or the only one.
func (m *Model) Signature(name string) (*Signature, error) {
	look := name
	if look == "" {
		look = "serving_default"
	}
	for _, s := range m.sigs {
		if s.meta.Name == look {
			return s, nil
		}
	}
	if name == "" && len(m.sigs) == 1 {
		return m.sigs[0], nil
	}
	return nil, fmt.Errorf("%s: no signature %q, there are %q", m.path, look, m.meta.SignatureNames())
}

// Close gives the model up. Sessions and states that are open stay usable, runs in flight finish, and the artefact is
// unmapped when the last of them is closed.
func (m *Model) Close() error {
	m.mu.Lock()
	if m.closed {
		m.mu.Unlock()
		return nil
	}
	m.closed = true
	shared := m.shared
	m.shared = nil
	m.mu.Unlock()
	if shared != nil {
		shared.Close()
	}
	return m.release()
}

// acquire adds a user; it fails after Close.
func (m *Model) acquire() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return fmt.Errorf("%s: model: %w", m.path, ErrClosed)
	}
	m.refs++
	return nil
}

func (m *Model) release() error {
	m.mu.Lock()
	m.refs--
	last := m.refs == 0
	m.mu.Unlock()
	if last {
		return m.unload()
	}
	return nil
}

func (m *Model) unload() error {
	if m.pool != nil {
		native.Call(m.poolStop, unsafe.Pointer(&m.pool[0]))
		m.workers.Wait()
		native.Unmap(m.pool)
		m.pool = nil
	}
	return m.object.Close()
}

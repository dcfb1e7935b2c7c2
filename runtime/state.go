package runtime

import (
	"fmt"
	"sync"
	"unsafe"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime/internal/native"
)

// State is the variables, tables and random state of a model. Sessions have their own unless they are given one to
// share; then calls that write it exclude all others.
type State struct {
	model *Model
	mu    sync.RWMutex
	mem   []byte

	refMu sync.Mutex
	refs  int // the maker and the sessions
	done  bool
}

// NewState makes a state as the model's initialisers leave it. A model without state gives an empty one.
func (m *Model) NewState() (*State, error) {
	if err := m.acquire(); err != nil {
		return nil, err
	}
	st := &State{model: m, refs: 1}
	if err := st.fill(); err != nil {
		m.release()
		return nil, err
	}
	return st, nil
}

func (st *State) fill() error {
	m := st.model
	if m.meta.StateBytes == 0 {
		return nil
	}
	if uint64(m.meta.StateBytes) > m.limit {
		return fmt.Errorf("%s: the state needs %d bytes, the limit is %d", m.path, m.meta.StateBytes, m.limit)
	}
	var err error
	if st.mem, err = native.Map(int(m.meta.StateBytes)); err != nil {
		return fmt.Errorf("%s: state of %d bytes: %w", m.path, m.meta.StateBytes, err)
	}
	if err := st.init(); err != nil {
		native.Unmap(st.mem)
		return err
	}
	return nil
}

// init runs the initialisers, with an arena of its own.
func (st *State) init() error {
	init := &Signature{model: st.model, meta: &artefact.Signature{Name: artefact.InitSymbol, State: artefact.StateWrite}, number: -1, entry: st.model.init}
	s := newSession(init)
	s.call.state = unsafe.Pointer(&st.mem[0])
	defer func() {
		if s.arena != nil {
			native.Unmap(s.arena)
		}
	}()
	if err := s.loop(nil); err != nil {
		return fmt.Errorf("%s: initialise the state: %w", st.model.path, err)
	}
	return nil
}

// Reset makes the state as NewState does. It waits for calls that use it.
func (st *State) Reset() error {
	if st.mem == nil {
		return nil
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	clear(st.mem)
	return st.init()
}

// Close gives the state up; it is freed when the sessions that share it are closed too.
func (st *State) Close() error {
	st.refMu.Lock()
	done := st.done
	st.done = true
	st.refMu.Unlock()
	if done {
		return nil
	}
	return st.release()
}

func (st *State) acquire() error {
	st.refMu.Lock()
	defer st.refMu.Unlock()
	if st.done {
		return fmt.Errorf("state: %w", ErrClosed)
	}
	st.refs++
	return nil
}

func (st *State) release() error {
	st.refMu.Lock()
	st.refs--
	last := st.refs == 0
	st.refMu.Unlock()
	if !last {
		return nil
	}
	if st.mem != nil {
		native.Unmap(st.mem)
		st.mem = nil
	}
	return st.model.release()
}

// stateFor is the state of a new session that is given none; the session owns one reference. Where no signature writes,
// all sessions share one: tables can be large.
func (m *Model) stateFor() (*State, error) {
	for i := range m.meta.Signatures {
		if m.meta.Signatures[i].State == artefact.StateWrite {
			return m.NewState()
		}
	}
	m.mu.Lock()
	st := m.shared
	m.mu.Unlock()
	if st == nil {
		made, err := m.NewState()
		if err != nil {
			return nil, err
		}
		m.mu.Lock()
		if m.shared == nil && !m.closed {
			m.shared = made
		}
		st = m.shared
		m.mu.Unlock()
		if st != made {
			if st == nil { // the model was closed meanwhile: the session is its only user
				return made, nil
			}
			made.Close()
		}
	}
	if err := st.acquire(); err != nil {
		return nil, err
	}
	return st, nil
}

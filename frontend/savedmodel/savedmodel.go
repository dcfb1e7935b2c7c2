// Package savedmodel reads a SavedModel directory into plain data: the graph
// with its edges resolved, the functions, the signatures, assets,
// initialisers, and which checkpoint key fills which variable.
// It must not know any compiler level, nor what an op computes.
package savedmodel

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/swage-ml/swage/frontend/bundle"
	"github.com/swage-ml/swage/frontend/tfpb"
)

// DamageError is the error for files that are not what their writer wrote; it
// is the same type for the model file and the checkpoint.
type DamageError = bundle.DamageError

// Tensor is the same type for constants and for what a checkpoint holds.
type Tensor = bundle.Tensor

// An UnsupportedError says that a sound model uses something that this reader
// does not handle.
type UnsupportedError struct {
	File string // path of the file or folder
	What string // what is unsupported, with names
	Hint string // what to do about it
}

// Error is one line: file, what, hint.
func (e *UnsupportedError) Error() string {
	s := e.File + ": unsupported: " + e.What
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}

// Options says what to load.
type Options struct {
	Tags []string // the MetaGraph with exactly these tags; default "serve", else the only one
}

// A Model is a loaded SavedModel: one MetaGraph of it. It is not changed after
// Load, and may be used from several goroutines until Close.
type Model struct {
	Dir       string
	File      string // path of saved_model.pb or saved_model.pbtxt, for messages
	Tags      []string
	TFVersion string // of the writer, may be empty
	MetaGraph *tfpb.MetaGraphDef

	Graph      *Graph      // the top level
	Functions  *Library    // the function library, by name
	Ops        *Ops        // op definitions that came with the model
	Signatures []Signature // the user's, sorted by name
	Assets     []Asset
	Init       []*Node        // to run once after the variables are restored; usually one or none
	Debug      *DebugInfo     // never nil; empty if the model has none
	Variables  *bundle.Bundle // nil if there is no variables folder
	Warnings   []string       // oddities that do not stop the import

	restored map[*Node]restore // variables and tables by node of Graph
}

// Load reads the SavedModel in dir. The error is a *DamageError if files are
// damaged, an *UnsupportedError if they are sound but beyond this reader, and
// wraps fs.ErrNotExist if there is no SavedModel.
func Load(dir string, opt Options) (_ *Model, err error) {
	sm, file, err := readProto(dir)
	if err != nil {
		return nil, err
	}
	mg, err := choose(file, sm, opt.Tags)
	if err != nil {
		return nil, err
	}
	m := &Model{Dir: dir, File: file, Tags: mg.GetMetaInfoDef().GetTags(), TFVersion: mg.GetMetaInfoDef().GetTensorflowVersion(), MetaGraph: mg}
	defer func() {
		if err != nil {
			m.Close()
		}
	}()
	if m.Ops, m.Functions, err = newLibrary(file, mg); err != nil {
		return nil, err
	}
	if m.Graph, err = m.Functions.topGraph(mg.GetGraphDef()); err != nil {
		return nil, m.damaged(err)
	}
	if err := m.readSignatures(); err != nil {
		return nil, m.damaged(err)
	}
	if err := m.readAssets(); err != nil {
		return nil, m.damaged(err)
	}
	if err := m.readInit(); err != nil {
		return nil, m.damaged(err)
	}
	if m.Debug, err = readDebugInfo(dir); err != nil {
		return nil, err
	}
	if err := m.openVariables(); err != nil {
		return nil, err
	}
	if err := m.mapCheckpoint(); err != nil {
		return nil, m.damaged(err)
	}
	return m, nil
}

// Close releases the checkpoint; tensors read from it are gone.
func (m *Model) Close() error {
	if m.Variables == nil {
		return nil
	}
	return m.Variables.Close()
}

// Signature finds a signature by name.
func (m *Model) Signature(name string) (*Signature, bool) {
	for i := range m.Signatures {
		if m.Signatures[i].Name == name {
			return &m.Signatures[i], true
		}
	}
	return nil, false
}

// damaged wraps an inconsistency found in the model file, unless it has a more
// telling type already.
func (m *Model) damaged(err error) error {
	var d *DamageError
	var u *UnsupportedError
	if err == nil || errors.As(err, &d) || errors.As(err, &u) {
		return err
	}
	return &DamageError{File: m.File, Err: err}
}

// openVariables opens the checkpoint, if there is one.
func (m *Model) openVariables() error {
	prefix := filepath.Join(m.Dir, "variables", "variables")
	_, err := os.Stat(prefix + ".index")
	if errors.Is(err, fs.ErrNotExist) {
		if shards, _ := filepath.Glob(escapeGlob(prefix) + ".data-*"); len(shards) > 0 {
			return &DamageError{File: prefix + ".index", Got: "no such file", Want: "the index of " + filepath.Base(shards[0]), Err: err}
		}
		return nil
	}
	if m.Variables, err = bundle.Open(prefix); err != nil {
		m.Variables = nil
		return fmt.Errorf("loading variables: %w", err)
	}
	return nil
}

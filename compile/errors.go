package compile

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfops"
	"github.com/swage-ml/swage/passes"
)

// Kind sorts errors by who has to act.
type Kind int

// The kinds of errors; their numbers are the command's exit codes where it has one.
const (
	Failed      Kind = 1 // the work failed
	Usage       Kind = 2 // asked for what there is not
	Unsupported Kind = 3 // the model is sound and holds what swage cannot compile
	Damaged     Kind = 4 // the model's files are not what their writer wrote
)

// KindOf sorts an error.
func KindOf(err error) Kind {
	var (
		damage  *savedmodel.DamageError
		reader  *savedmodel.UnsupportedError
		refused *UnsupportedError
		usage   *UsageError
		cut     *tfops.CutError
	)
	switch {
	case errors.As(err, &damage):
		return Damaged
	case errors.As(err, &reader), errors.As(err, &refused):
		return Unsupported
	case errors.As(err, &usage), errors.As(err, &cut):
		return Usage
	}
	return Failed
}

// UsageError says that the caller asked for what there is not.
type UsageError struct{ Err error }

// Error is the cause's text.
func (e *UsageError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *UsageError) Unwrap() error { return e.Err }

func usagef(format string, args ...any) error { return &UsageError{fmt.Errorf(format, args...)} }

// Problem is one thing that stands in the way of compiling a signature.
type Problem = tfops.Problem

// UnsupportedError lists all that a model holds and swage cannot compile.
type UnsupportedError struct {
	Model    string
	Problems []Problem
	// Missing are the signatures that were not compiled; Written those that were and are in the artefact.
	Missing, Written []string
	// Left is what the written ones lack; only with Options.Partial.
	Left []tfops.Left
	// Edges are tensors at which Options.Outputs can end a signature, by signature.
	Edges map[string][]string

	late bool // the backend refused, not the import or lowering
}

// Error is what was left out, and the list of problems, one per line.
func (e *UnsupportedError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: unsupported", e.Model)
	if len(e.Missing) > 0 {
		fmt.Fprintf(&b, "; not compiled: %s", quoted(e.Missing))
	}
	for _, l := range e.Left {
		what := "what only has an effect"
		if len(l.Outputs) > 0 {
			what = "outputs " + quoted(l.Outputs)
		}
		fmt.Fprintf(&b, "; left out of %q: %s", l.Signature, what)
	}
	if len(e.Written) > 0 {
		fmt.Fprintf(&b, "; written: %s", quoted(e.Written))
	}
	for _, p := range e.Problems {
		b.WriteString("\n  " + p.String())
	}
	for _, name := range slices.Sorted(maps.Keys(e.Edges)) {
		fmt.Fprintf(&b, "\n  signature %q can be compiled up to these tensors (--outputs): %s", name, strings.Join(e.Edges[name], ","))
	}
	return b.String()
}

// BugError is a panic of the compiler.
type BugError struct {
	What  any
	Stack []byte
}

// Error says what the panic said.
func (e *BugError) Error() string { return fmt.Sprintf("bug in the compiler: %v", e.What) }

// caught turns a panic into a BugError; deferred.
func caught(err *error) {
	if r := recover(); r != nil {
		*err = &BugError{r, debug.Stack()}
	}
	var bug *passes.PanicError
	if errors.As(*err, &bug) {
		*err = &BugError{bug.Err, bug.Stack}
	}
}

// notThere makes a missing model a mistake of the caller's.
func notThere(dir string, err error) error {
	var damage *savedmodel.DamageError
	if errors.Is(err, fs.ErrNotExist) && !errors.As(err, &damage) {
		want := "want the folder of a SavedModel, which holds saved_model.pb"
		if what := savedmodel.Foreign(dir); what != "" {
			want = what
		}
		return usagef("%w; %s", err, want)
	}
	return err
}

func quoted(names []string) string {
	q := make([]string, len(names))
	for i, n := range names {
		q[i] = fmt.Sprintf("%q", n)
	}
	return strings.Join(q, ", ")
}

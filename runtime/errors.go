package runtime

import (
	"errors"

	"github.com/swage-ml/swage/artefact"
)

var (
	// ErrBusy is the answer of a Run on a session that is in another Run.
	ErrBusy = errors.New("the session is running; use one session per goroutine")
	// ErrClosed is the answer of whatever is used after its Close.
	ErrClosed = errors.New("closed")
)

// Error is what a call answered, or what would be wrong with it: its inputs.
type Error struct {
	// Code is the interface's code.
	Code artefact.Code
	// Status is TensorFlow's status for it, as "INVALID_ARGUMENT".
	Status string
	// Signature is where it happened.
	Signature string
	// Text is the sentence, with the names of the model.
	Text string
	// Cause is the context's error after a cancellation.
	Cause error
}

// Error is signature and sentence.
func (e *Error) Error() string { return "signature \"" + e.Signature + "\": " + e.Text }

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Cause }

// badInput is the error of inputs that were refused before the call.
func (s *Signature) badInput(text string) error {
	return &Error{Code: artefact.BadShape, Status: "INVALID_ARGUMENT", Signature: s.meta.Name, Text: text}
}

// answer is the error of a code that is not OK and not NEED.
func (s *Signature) answer(c artefact.Code, v [4]int64, cause error) *Error {
	e := &Error{Code: c, Signature: s.meta.Name, Text: s.model.meta.Explain(s.number, c, v), Cause: cause, Status: "INTERNAL"}
	switch c {
	case artefact.BadShape, artefact.BadArg:
		e.Status = "INVALID_ARGUMENT"
	case artefact.CheckFailed:
		if cause != nil { // of a host op
			e.Text = cause.Error()
		}
		e.Status = "INVALID_ARGUMENT"
		if ms := s.model.meta.Messages; v[0] >= 0 && v[0] < int64(len(ms)) && ms[v[0]].Code != "" {
			e.Status = ms[v[0]].Code
		}
	case artefact.Cancelled:
		e.Status = "CANCELLED"
		if cause != nil {
			e.Text = "cancelled: " + cause.Error()
		}
	case artefact.NoHost:
		e.Status = "UNIMPLEMENTED"
	case artefact.Overflow:
		e.Status = "RESOURCE_EXHAUSTED"
	}
	return e
}

package bundle

import (
	"fmt"
	"strings"
)

// A DamageError says that a file is not what its writer wrote: bytes are
// missing, changed, or contradict each other. The command maps it to its own
// exit code, and the SavedModel reader uses the same type.
type DamageError struct {
	File  string // path of the damaged file
	Where string // what in it: an offset, a block, a tensor key
	Got   string // what was found
	Want  string // what a sound file has there, if that can be said
	Hint  string // what to do about it
	Err   error  // the cause, if another package found it
}

// Error is one line: the file, the place, got and want, and what to do.
func (e *DamageError) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	b.WriteString(": damaged")
	if e.Where != "" {
		b.WriteString(" at " + e.Where)
	}
	if e.Got != "" {
		b.WriteString(": got " + e.Got)
	}
	if e.Want != "" {
		b.WriteString(", want " + e.Want)
	}
	if e.Err != nil {
		b.WriteString(": " + e.Err.Error())
	}
	hint := e.Hint
	if hint == "" {
		hint = "copy the model again or export it anew"
	}
	b.WriteString("; " + hint)
	return b.String()
}

// Unwrap returns the cause.
func (e *DamageError) Unwrap() error { return e.Err }

// damage builds a DamageError from printf pieces; got is formatted with args.
func damage(file, where, want, got string, args ...any) *DamageError {
	return &DamageError{File: file, Where: where, Want: want, Got: fmt.Sprintf(got, args...)}
}

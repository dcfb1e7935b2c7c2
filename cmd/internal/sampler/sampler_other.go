//go:build !linux

package sampler

import (
	"errors"
	"time"
)

// Sampler watches one thread.
type Sampler struct{}

// New fails: only Linux has perf_event_open.
func New(string, time.Duration) (*Sampler, error) {
	return nil, errors.New("sampling needs Linux")
}

// Start begins to count.
func (*Sampler) Start() error { return nil }

// Stop pauses.
func (*Sampler) Stop() error { return nil }

// Counts is what has been counted.
func (*Sampler) Counts() Counts { return Counts{} }

// Now is the clock of samples.
func Now() time.Duration { return 0 }

// Trace is empty.
func (*Sampler) Trace() []Sample { return nil }

// Close ends it.
func (*Sampler) Close() {}

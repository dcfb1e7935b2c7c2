package ir

import (
	"slices"
	"strings"
)

// Target describes to schedules what a machine is good at. Backends own the table of targets; lowering takes one as a
// value and knows no backend.
type Target struct {
	Name        string // "x86-64-v4", "x86-64-v3", "aarch64", "cuda:sm_80"
	VectorBytes int    // bytes of a vector register
	Vectors     int    // number of vector registers
	MaskedTails bool   // masked loads and stores are as fast as plain ones
	L1, L2      int64  // bytes of cache per core
	// Tensor Core targets:
	MMA [3]int64 // m, n, k of the matrix instruction; zero where there is none
	// Winograd says whether convolutions may be computed with larger filters and fewer multiplications.
	Winograd Choice
	// Force names schedules, separated by blanks, that are taken wherever they are legal, whatever they cost: tests with
	// small tensors go the ways of large ones. Empty outside tests; package lower lists the names.
	Force string
	// Schedules has, for what a kernel computes, the schedule that it gets; package lower says how both are written. What
	// is not in it gets what the rules for the target pick.
	Schedules map[string]string
}

// Choice is what somebody wants of something that has a price.
type Choice string

// Auto takes what is worth its price, On takes it whatever it costs.
const (
	Auto Choice = ""
	On   Choice = "on"
	Off  Choice = "off"
)

// Forces reports whether a schedule is forced.
func (t Target) Forces(name string) bool { return slices.Contains(strings.Fields(t.Force), name) }

// Lanes is the number of elements of the dtype in a vector register.
func (t Target) Lanes(d DType) int64 { return int64(t.VectorBytes) / max(d.Size(), 1) }

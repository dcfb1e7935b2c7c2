// Package cpu is the table of CPU instruction sets that swage compiles for: what schedules need to know of each, and
// what LLVM and the artefact's metadata call them. It must not know how code is generated.
package cpu

import (
	"fmt"
	"runtime"

	"golang.org/x/sys/cpu"

	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/ir"
)

const (
	x86Linux = "x86_64-unknown-linux-gnu"
	armLinux = "aarch64-unknown-linux-gnu"
)

// Targets lists the instruction sets, the most demanding of each architecture last. Cache sizes are those of common
// server cores (Skylake-SP to Sapphire Rapids, Zen 2 to Zen 4, Neoverse N1): schedules block for them, results do not
// depend on them.
func Targets() []backends.Target {
	return []backends.Target{
		{Target: ir.Target{Name: "aarch64", VectorBytes: 16, Vectors: 32, L1: 64 << 10, L2: 1 << 20},
			Triple: armLinux, CPU: "generic", Needs: []string{"neon"}},
		{Target: ir.Target{Name: "x86-64-v3", VectorBytes: 32, Vectors: 16, L1: 32 << 10, L2: 512 << 10},
			Triple: x86Linux, CPU: "x86-64-v3", Needs: []string{"x86-64-v3"}},
		{Target: ir.Target{Name: "x86-64-v4", VectorBytes: 64, Vectors: 32, MaskedTails: true, L1: 32 << 10, L2: 1 << 20},
			Triple: x86Linux, CPU: "x86-64-v4", Needs: []string{"x86-64-v4"}},
	}
}

// ByName finds a target; "native" is the best that this machine can run.
func ByName(name string) (backends.Target, error) {
	if name == "native" {
		return Native()
	}
	for _, t := range Targets() {
		if t.Name == name {
			return t, nil
		}
	}
	return backends.Target{}, &backends.UnknownTarget{Name: name}
}

// Native detects the best target for this machine. It is one of Targets, so that "native" on two machines of one level
// gives the same artefact.
func Native() (backends.Target, error) {
	x := &cpu.X86
	switch runtime.GOARCH {
	case "arm64":
		return ByName("aarch64")
	case "amd64":
		v3 := x.HasAVX2 && x.HasBMI1 && x.HasBMI2 && x.HasF16C && x.HasFMA && x.HasLZCNT && x.HasMOVBE
		switch {
		case v3 && x.HasAVX512F && x.HasAVX512BW && x.HasAVX512CD && x.HasAVX512DQ && x.HasAVX512VL:
			return ByName("x86-64-v4")
		case v3:
			return ByName("x86-64-v3")
		}
		return backends.Target{}, fmt.Errorf("this CPU lacks AVX2 or FMA, which target x86-64-v3 needs: name a --target to compile for another machine")
	}
	return backends.Target{}, fmt.Errorf("no native target for %s: name a --target", runtime.GOARCH)
}

package cuda

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
)

// Targets lists what schedules and PTX know of each GPU family. All of them run mma.sync.m16n8k16; sm_90a's and sm_100a's
// own matrix instructions are not used yet.
func Targets() []ir.Target {
	var ts []ir.Target
	for _, sm := range []string{"sm_80", "sm_86", "sm_89", "sm_90", "sm_120"} {
		ts = append(ts, ir.Target{Name: "cuda:" + sm, VectorBytes: 16, Vectors: 255, L1: 48 << 10, L2: 40 << 20, MMA: [3]int64{16, 8, 16}})
	}
	return ts
}

// TargetByName finds a target, as cuda:sm_80.
func TargetByName(name string) (ir.Target, error) {
	var known []string
	for _, t := range Targets() {
		if t.Name == name {
			return t, nil
		}
		known = append(known, t.Name)
	}
	return ir.Target{}, fmt.Errorf("cuda: no target %q, want one of %v", name, known)
}

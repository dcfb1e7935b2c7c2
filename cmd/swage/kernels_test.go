package main

import (
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/cmd/internal/roof"
	"github.com/swage-ml/swage/cmd/internal/sampler"
)

func TestKernelTimes(t *testing.T) {
	meta := &artefact.Meta{
		Signatures: []artefact.Signature{{Name: "a"}, {Name: "b"}},
		Kernels: []artefact.Kernel{
			{Name: "x", Symbol: "k.x", Calls: []int64{2, 1}, Flops: "1000*B", Bytes: "8"},
			{Name: "y", Symbol: "k.x", Calls: []int64{1, 1}, Flops: "500", Bytes: "4000"}, // the code of x
			{Name: "z", Symbol: "k.z", Calls: []int64{-1, 0}, Flops: "1", Bytes: "1"},     // in a loop
			{Name: "w", Symbol: "k.w", Calls: []int64{0, 1}, Flops: "1", Bytes: "1"},      // not called
		},
	}
	limits := roof.Roof{FMA: 100, Levels: []roof.Level{{Bytes: 1 << 20, GBps: 10}}}
	rows := kernelTimes(meta, "a", dims{"B": 3}, sampler.Counts{Functions: map[string]int{"k.x": 6, "k.z": 3, "memcpy": 1}, Other: 2}, 2, limits)
	if len(rows) != 3 || rows[0].Name != "x" || rows[1].Name != "z" || rows[2].Name != "other code" {
		t.Fatalf("rows %+v, want x, z and the rest", rows)
	}
	if r := rows[0]; r.Calls != 3 || r.Flops != 6500 || r.Bytes != 4016 || r.US != 300 || r.Share != 0.5 {
		t.Errorf("x is %+v, want 3 calls of 6500 flops and 4016 bytes in 300 µs", r)
	}
	if got, want := rows[0].Roof*300e3, 2*30+400.; got < want-1e-9 || got > want+1e-9 {
		t.Errorf("the least time of x is %g ns, want %g", got, want)
	}
	if r := rows[1]; r.Calls != 0 || r.Flops != 0 || r.US != 150 {
		t.Errorf("z is %+v, want no work that is known", r)
	}
	if rows[2].Samples != 3 {
		t.Errorf("%d samples outside of kernels, want 3", rows[2].Samples)
	}
}

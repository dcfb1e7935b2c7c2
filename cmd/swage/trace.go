package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/cmd/internal/roof"
	"github.com/swage-ml/swage/cmd/internal/sampler"
	"github.com/swage-ml/swage/compile/report"
	"github.com/swage-ml/swage/runtime"
)

// maxSpans is how many runs a trace shows.
const maxSpans = 1000

// traceEvent is one slice of the Trace Event Format, which Perfetto and chrome://tracing read; times are in µs.
type traceEvent struct {
	Name  string         `json:"name"`
	Phase string         `json:"ph"`
	TS    float64        `json:"ts"`
	Dur   float64        `json:"dur,omitempty"`
	PID   int            `json:"pid"`
	TID   int            `json:"tid"`
	Args  map[string]any `json:"args,omitempty"`
}

// writeTrace shows runs and, within each, the kernels that its samples fell into: neighbours of one kernel are one slice, so
// kernels shorter than the distance of samples are there by chance only.
func writeTrace(path string, meta *artefact.Meta, runs []time.Duration, samples []sampler.Sample) error {
	nodes := map[string]artefact.Kernel{}
	for _, k := range meta.Kernels {
		nodes[k.Symbol] = k
	}
	us := func(t time.Duration) float64 { return float64(t.Nanoseconds()) / 1e3 }
	events := []traceEvent{{Name: "process_name", Phase: "M", PID: 1, Args: map[string]any{"name": meta.Model}}}
	for i, begin := range runs {
		if i+1 == len(runs) {
			break
		}
		from, _ := slices.BinarySearchFunc(samples, begin, func(s sampler.Sample, t time.Duration) int { return int(s.At - t) })
		last, k := begin, from
		for k < len(samples) && samples[k].At < runs[i+1] {
			s := samples[k]
			n := k
			for n+1 < len(samples) && samples[n+1].At < runs[i+1] && samples[n+1].Function == s.Function {
				n++
			}
			if end := samples[n].At; s.Function != "" {
				m := nodes[s.Function]
				events = append(events, traceEvent{Name: strings.TrimPrefix(s.Function, "k."), Phase: "X", TS: us(last), Dur: us(end - last), PID: 1, TID: 1,
					Args: map[string]any{"samples": n - k + 1, "flops": m.Flops, "bytes": m.Bytes, "nodes": m.Nodes}})
			}
			last, k = samples[n].At, n+1
		}
		if k > from { // runs that no sample hit have no known end
			events = append(events, traceEvent{Name: fmt.Sprintf("run %d", i), Phase: "X", TS: us(begin), Dur: us(last - begin), PID: 1, TID: 1})
		}
	}
	data, err := json.Marshal(map[string]any{"displayTimeUnit": "ms", "traceEvents": events})
	if err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o666)
}

// writeReport shows the kernels' times under the roofline.
func writeReport(path string, meta *artefact.Meta, signature string, in []*runtime.Tensor, runs int, table []kernelTime, limits roof.Roof) error {
	var shapes []string
	for _, x := range in {
		shapes = append(shapes, fmt.Sprint(x.Shape()))
	}
	r := &report.Report{Title: meta.Model + ": " + signature, Roof: &report.Roof{GFlops: limits.FMA}, Facts: [][2]string{
		{"inputs", strings.Join(shapes, ", ")}, {"runs", fmt.Sprint(runs)}, {"by", meta.Producer + ", " + meta.Toolchain}, {"build", meta.BuildID}}}
	names := []string{"L1", "L2", "L3", "DRAM"}
	for i, l := range limits.Levels {
		r.Roof.Levels = append(r.Roof.Levels, report.Level{Name: names[min(i, len(names)-1)], GBps: l.GBps})
	}
	for _, k := range table {
		row := report.Kernel{Name: k.Name, Flops: k.Flops, Bytes: k.Bytes, US: k.US, Share: k.Share, Part: k.Roof, Formula: fmt.Sprintf("%d calls", k.Calls)}
		for _, m := range meta.Kernels {
			if strings.TrimPrefix(m.Symbol, "k.") == k.Name {
				row.Nodes = append(row.Nodes, m.Nodes...)
			}
		}
		r.Kernels = append(r.Kernels, row)
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := r.HTML(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

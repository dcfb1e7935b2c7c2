package main

import (
	"cmp"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/cmd/internal/roof"
	"github.com/swage-ml/swage/cmd/internal/sampler"
	"github.com/swage-ml/swage/runtime"
)

// samplePeriod keeps the cost of sampling near 2 %.
const samplePeriod = 100 * time.Microsecond

// kernelTime is where the time of a run goes: one function of the artefact, which may be several kernels of one code.
// Flops and bytes are all calls' of one run; 0 if unknown.
type kernelTime struct {
	Name    string  `json:"name"`
	Calls   int64   `json:"calls"` // per run; 0 if that depends on values
	US      float64 `json:"us"`    // per run
	Share   float64 `json:"share"`
	Flops   int64   `json:"flops"`
	Bytes   int64   `json:"bytes"`
	GFlops  float64 `json:"gflop_per_s"`
	GBytes  float64 `json:"gb_per_s"`
	Roof    float64 `json:"roof"` // what the machine's limits allow, as a part of the time taken
	Samples int     `json:"samples"`
}

// byKernel runs the signature and prints the time of each kernel.
func (b *bench) byKernel(a *app, path string, model *runtime.Model) error {
	sig, in, s, err := b.ready(model)
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := s.Run(a.ctx, in); err != nil {
		return err
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	limits := roof.Measure(!strings.HasSuffix(s.Variant(), "v3"))
	w, err := sampler.New(path, samplePeriod)
	if err != nil {
		return err
	}
	defer w.Close()
	runs := 0
	var spans []time.Duration // when each run began
	for begin := time.Now(); runs < 3 || time.Since(begin).Seconds() < b.seconds; {
		if err := w.Start(); err != nil {
			return err
		}
		for some := time.Now(); time.Since(some) < 50*time.Millisecond; runs++ {
			if b.trace != "" && runs < maxSpans {
				spans = append(spans, sampler.Now())
			}
			if _, err := s.Run(a.ctx, in); err != nil {
				return err
			}
		}
		if err := w.Stop(); err != nil {
			return err
		}
	}
	table := kernelTimes(model.Meta(), sig.Name(), dimsOf(sig, in), w.Counts(), runs, limits)
	if b.trace != "" {
		if err := writeTrace(b.trace, model.Meta(), spans, w.Trace()); err != nil {
			return err
		}
	}
	if b.report != "" {
		if err := writeReport(b.report, model.Meta(), sig.Name(), in, runs, table, limits); err != nil {
			return err
		}
	}
	if b.json {
		return a.printJSON(struct {
			Model     string       `json:"model"`
			Signature string       `json:"signature"`
			Variant   string       `json:"variant"`
			Runs      int          `json:"runs"`
			Peak      float64      `json:"peak_gflop_per_s"`
			Levels    []roof.Level `json:"levels"`
			Kernels   []kernelTime `json:"kernels"`
		}{model.Meta().Model, sig.Name(), s.Variant(), runs, limits.FMA, limits.Levels, table})
	}
	printKernels(a.out, table, limits)
	return nil
}

// dimsOf binds the symbols that stand alone in an input's dims.
func dimsOf(sig *runtime.Signature, in []*runtime.Tensor) dims {
	at := dims{}
	for i, t := range sig.Inputs() {
		for k, d := range t.Dims {
			if _, ok := evaluate(d, nil); !ok && k < len(in[i].Shape()) {
				at[d] = in[i].Shape()[k]
			}
		}
	}
	return at
}

// kernelTimes turns samples into times, the longest first; the last row is the code between the kernels.
func kernelTimes(meta *artefact.Meta, signature string, at dims, counts sampler.Counts, runs int, limits roof.Roof) []kernelTime {
	_, number := meta.Signature(signature)
	total := counts.Other
	for _, n := range counts.Functions {
		total += n
	}
	us := func(samples int) float64 { return float64(samples) * samplePeriod.Seconds() * 1e6 / float64(runs) }
	rows := map[string]*kernelTime{}
	floor := map[string]float64{} // nanoseconds
	for _, k := range meta.Kernels {
		if k.Symbol == "" || number >= len(k.Calls) || k.Calls[number] == 0 {
			continue
		}
		r := rows[k.Symbol]
		if r == nil {
			r = &kernelTime{Name: strings.TrimPrefix(k.Symbol, "k."), Samples: counts.Functions[k.Symbol]}
			r.US, r.Share = us(r.Samples), float64(r.Samples)/float64(max(total, 1))
			rows[k.Symbol] = r
		}
		flops, ok := evaluate(k.Flops, at)
		bytes, ok2 := evaluate(k.Bytes, at)
		if n := k.Calls[number]; n > 0 && ok && ok2 {
			r.Calls, r.Flops, r.Bytes = r.Calls+n, r.Flops+n*flops, r.Bytes+n*bytes
			floor[k.Symbol] += float64(n) * limits.Time(flops, bytes)
		}
	}
	var out []kernelTime
	rest := kernelTime{Name: "other code", Samples: total}
	for symbol, r := range rows {
		if r.US > 0 {
			r.GFlops, r.GBytes = float64(r.Flops)/r.US/1e3, float64(r.Bytes)/r.US/1e3
			r.Roof = floor[symbol] / r.US / 1e3
		}
		rest.Samples -= r.Samples
		out = append(out, *r)
	}
	slices.SortFunc(out, func(x, y kernelTime) int {
		return cmp.Or(cmp.Compare(y.Samples, x.Samples), cmp.Compare(x.Name, y.Name))
	})
	rest.US, rest.Share = us(rest.Samples), float64(rest.Samples)/float64(max(total, 1))
	return append(out, rest)
}

func printKernels(w io.Writer, table []kernelTime, limits roof.Roof) {
	fmt.Fprintf(w, "one core: %.1f GFLOP/s", limits.FMA)
	for _, l := range limits.Levels {
		fmt.Fprintf(w, ", %s %.0f GB/s", bytesText(l.Bytes), l.GBps)
	}
	fmt.Fprintf(w, "\n%9s %6s %5s %9s %9s %8s %8s %6s  %s\n", "µs", "%", "calls", "MFLOP", "KB", "GFLOP/s", "GB/s", "roof %", "kernel")
	var all kernelTime
	for _, r := range table {
		fmt.Fprintf(w, "%9.1f %6.2f %5d %9.2f %9.1f %8.1f %8.1f %6.1f  %s\n", r.US, 100*r.Share, r.Calls, float64(r.Flops)/1e6,
			float64(r.Bytes)/1e3, r.GFlops, r.GBytes, 100*r.Roof, r.Name)
		all.US, all.Flops, all.Bytes, all.Roof = all.US+r.US, all.Flops+r.Flops, all.Bytes+r.Bytes, all.Roof+r.Roof*r.US
	}
	fmt.Fprintf(w, "%9.1f %6.2f %5s %9.2f %9.1f %8.1f %8.1f %6.1f  all\n", all.US, 100., "", float64(all.Flops)/1e6, float64(all.Bytes)/1e3,
		float64(all.Flops)/all.US/1e3, float64(all.Bytes)/all.US/1e3, 100*all.Roof/all.US)
}

func bytesText(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%d MiB", n>>20)
	}
	return fmt.Sprintf("%d KiB", n>>10)
}

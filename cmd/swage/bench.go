package main

import (
	"flag"
	"fmt"
	"math"
	"runtime/debug"
	"slices"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/cases"
)

var benchCommand = command{
	name: "bench", args: "ART|MODEL [--in case.npz] [flags]", doc: "measures the latency of a signature",
	examples: `  swage bench model.so --in case.npz --threads 2 --seconds 5 --json
  swage bench model.so --dims B=64
  swage bench model.so --in case.npz --kernels --report model.html --trace model.json
Without --in the inputs are random, and free dims are 1 unless --dims says otherwise. One call is in flight at a time.
Calls of less than 20 µs are timed in batches, whose mean counts as one sample.
With --kernels, one thread's CPU time is sampled and shown per kernel beside the machine's limits, measured in the same
run: the rate of multiply-adds, or that of reading each operand once from the cache level that holds it.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		var m modelFlags
		m.add(f)
		m.pin(f)
		var b bench
		f.StringVar(&b.signature, "signature", "", "run signature `S` (default serving_default, else the only one)")
		f.StringVar(&b.in, "in", "", "read the inputs from `FILE.npz`")
		f.Var(&b.dims, "dims", "free dims of random inputs: `B=8,T=16`")
		f.IntVar(&b.threads, "threads", 1, "use up to `N` threads; 0 is all")
		f.Float64Var(&b.seconds, "seconds", 2, "measure for `S` seconds, after a tenth of that to warm up")
		device := f.String("device", "cpu", "where to run: `D` is cpu")
		f.BoolVar(&b.json, "json", false, "print one JSON object")
		f.BoolVar(&b.kernels, "kernels", false, "show the time of each kernel")
		f.StringVar(&b.report, "report", "", "write the kernels' times and the roofline to `FILE.html` (asks for --kernels)")
		f.StringVar(&b.trace, "trace", "", "write the runs and their kernels over time to `FILE.json`, for Perfetto or chrome://tracing (asks for --kernels)")
		return func(a *app, args []string) error {
			path, err := oneArg(args, "ART or MODEL")
			if err != nil {
				return err
			}
			if !(b.seconds > 0 && b.seconds <= 3600) {
				return usagef("--seconds is %g, want more than 0 and at most 3600", b.seconds)
			}
			b.kernels = b.kernels || b.report != "" || b.trace != ""
			if b.kernels && b.threads != 1 {
				return usagef("--kernels watches one thread, not --threads %d", b.threads)
			}
			if path, err = a.file(path, &m, *device); err != nil {
				return err
			}
			start := time.Now()
			model, err := a.open(path, &m, *device, b.threads)
			if err != nil {
				return err
			}
			defer model.Close()
			b.open = time.Since(start)
			if b.kernels {
				return b.byKernel(a, path, model)
			}
			return b.run(a, model)
		}
	},
}

// bench measures one signature.
type bench struct {
	signature, in string
	dims          dims
	threads       int
	seconds       float64
	json, kernels bool
	report, trace string
	open          time.Duration
}

// latency is the samples' distribution in microseconds.
type latency struct {
	Min  float64 `json:"min"`
	P50  float64 `json:"p50"`
	P90  float64 `json:"p90"`
	P99  float64 `json:"p99"`
	Mean float64 `json:"mean"`
}

func (b *bench) run(a *app, model *runtime.Model) error {
	sig, in, s, err := b.ready(model)
	if err != nil {
		return err
	}
	defer s.Close()
	start := time.Now()
	if _, err := s.Run(a.ctx, in); err != nil {
		return err
	}
	first := time.Since(start)
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // runs allocate nothing; the samples need no collection
	samples, calls, err := b.measure(a, s, in)
	if err != nil {
		return err
	}
	l := distribution(samples)
	out := struct {
		Model     string   `json:"model"`
		Signature string   `json:"signature"`
		Variant   string   `json:"variant"`
		Inputs    []string `json:"inputs"`
		Threads   int      `json:"threads"`
		Calls     int      `json:"calls"`
		OpenMS    float64  `json:"open_ms"`
		FirstUS   float64  `json:"first_us"`
		Latency   latency  `json:"lat_us"`
	}{Model: model.Meta().Model, Signature: sig.Name(), Variant: s.Variant(), Inputs: []string{}, Threads: b.threads, Calls: calls,
		OpenMS: b.open.Seconds() * 1e3, FirstUS: first.Seconds() * 1e6, Latency: l}
	for i, t := range in {
		out.Inputs = append(out.Inputs, sig.Inputs()[i].Name+" "+t.String())
	}
	if b.json {
		return a.printJSON(out)
	}
	fmt.Fprintf(a.out, "%s, %d threads, %v: %d calls\nlatency min %s  p50 %s  p90 %s  p99 %s  mean %s\nopened in %.2f ms, first call %s\n",
		sig.Name(), b.threads, out.Inputs, calls, micros(l.Min), micros(l.P50), micros(l.P90), micros(l.P99), micros(l.Mean),
		out.OpenMS, micros(out.FirstUS))
	return nil
}

// ready opens a session of the signature that is asked for, and makes its inputs.
func (b *bench) ready(model *runtime.Model) (sig *runtime.Signature, in []*runtime.Tensor, s *runtime.Session, err error) {
	if sig, err = findSignature(model, b.signature); err != nil {
		return nil, nil, nil, err
	}
	if in, err = b.inputs(sig); err != nil {
		return nil, nil, nil, err
	}
	s, err = sig.NewSession()
	return sig, in, s, err
}

// inputs are the case's, or random.
func (b *bench) inputs(sig *runtime.Signature) ([]*runtime.Tensor, error) {
	if b.in != "" {
		c, err := loadCase(b.in)
		if err != nil {
			return nil, err
		}
		return c.Inputs(sig.Inputs())
	}
	at := dims{}
	for _, t := range sig.Inputs() {
		for _, d := range t.Dims {
			if _, ok := evaluate(d, nil); !ok {
				at[d] = 1
			}
		}
	}
	for name, n := range b.dims {
		if _, ok := at[name]; !ok {
			return nil, usagef("--dims %s=%d: the inputs of signature %q have no free dim %q", name, n, sig.Name(), name)
		}
		at[name] = n
	}
	in := make([]*runtime.Tensor, len(sig.Inputs()))
	for i, t := range sig.Inputs() {
		shape, err := shapeOf(t, at)
		if err != nil {
			return nil, err
		}
		if in[i], err = cases.Random(t.DType, shape, uint64(i)); err != nil {
			return nil, fmt.Errorf("input %q: %w", t.Name, err)
		}
	}
	return in, nil
}

func shapeOf(t artefact.Tensor, at dims) ([]int64, error) {
	shape := make([]int64, len(t.Dims))
	for i, d := range t.Dims {
		n, ok := evaluate(d, at)
		if !ok {
			return nil, &compile.UsageError{Err: fmt.Errorf("input %q: no value for dim %q; give one with --dims", t.Name, d)}
		}
		shape[i] = n
	}
	return shape, nil
}

// batchTime is how long a sample takes at least, so that reading the clock (some 50 ns) is less than a percent of it.
const batchTime = 20 * time.Microsecond

// measure calls for the given time and returns microseconds per call, sample by sample.
func (b *bench) measure(a *app, s *runtime.Session, in []*runtime.Tensor) (samples []float64, calls int, err error) {
	batch := 1
	total := time.Duration(b.seconds * float64(time.Second))
	warm := time.Now()
	for time.Since(warm) < total/10 || calls < 3 {
		start := time.Now()
		for range batch {
			if _, err := s.Run(a.ctx, in); err != nil {
				return nil, 0, err
			}
		}
		calls += batch
		if took := time.Since(start); took < batchTime {
			batch = max(batch+1, int(float64(batch)*math.Min(2, float64(batchTime)/float64(took+1))))
		}
	}
	samples = make([]float64, 0, 1+int(min(total/batchTime, 4<<20)))
	calls = 0
	begin := time.Now()
	for now := begin; now.Sub(begin) < total || len(samples) < 3; {
		for range batch {
			if _, err := s.Run(a.ctx, in); err != nil {
				return nil, 0, err
			}
		}
		end := time.Now()
		samples = append(samples, float64(end.Sub(now).Nanoseconds())/1e3/float64(batch))
		calls += batch
		now = end
	}
	return samples, calls, nil
}

func distribution(us []float64) latency {
	var l latency
	for _, v := range us {
		l.Mean += v / float64(len(us))
	}
	slices.Sort(us)
	at := func(p float64) float64 { return us[min(len(us)-1, int(p*float64(len(us))))] }
	l.Min, l.P50, l.P90, l.P99 = us[0], at(0.5), at(0.9), at(0.99)
	return l
}

// micros is a time for people.
func micros(us float64) string {
	switch {
	case us < 1000:
		return fmt.Sprintf("%.2f µs", us)
	case us < 1e6:
		return fmt.Sprintf("%.2f ms", us/1e3)
	}
	return fmt.Sprintf("%.2f s", us/1e6)
}

package main

import (
	"fmt"
	"maps"
	"math"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/cmd/internal/sampler"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/compile/schedules"
	"github.com/swage-ml/swage/passes/lower"
	"github.com/swage-ml/swage/runtime"
)

// candidate is the model with one schedule for all its kernels, or with the best of each.
type candidate struct {
	text  string
	db    *schedules.Database
	picks []lower.Pick
	codes map[string]string // by kind of kernel: what its kernels' code is

	model   *runtime.Model
	session *runtime.Session
	in      []*runtime.Tensor
	watch   *sampler.Sampler
	parts   map[string]map[string]float64 // by function: how its time divides among kinds of kernels
	rounds  []map[string]float64          // µs per run, by kind
	samples map[string]float64            // of all rounds
}

// plan notes how the candidate's kernels come out.
func (c *candidate) plan(picks []lower.Pick) {
	c.picks, c.codes = picks, map[string]string{}
	for _, p := range picks {
		c.codes[p.Work] += p.Code + " "
	}
}

func (c *candidate) close() {
	if c.watch != nil {
		c.watch.Close()
	}
	if c.session != nil {
		c.session.Close()
	}
	if c.model != nil {
		c.model.Close()
	}
}

// open compiles the candidate and makes it ready to run; it returns the values of the inputs' symbols.
func (u *tuner) open(c *candidate) (dims, error) {
	u.say("compiling " + c.text)
	o := u.o
	o.Output = filepath.Join(u.tmp, "x-"+fileName(c.text)+".so")
	o.Schedules = c.db
	res, err := compile.Model(u.ctx, u.dir, o)
	if _, part := partly(err); err != nil && !part {
		return nil, err
	}
	c.plan(res.Schedules)
	if c.model, err = runtime.Open(o.Output, runtime.WithThreads(1)); err != nil {
		return nil, err
	}
	b := u.bench
	if _, err := c.model.Signature(""); err != nil { // several: the first that is compiled
		b.signature = res.Meta.Signatures[0].Name
	}
	var sig *runtime.Signature
	if sig, c.in, c.session, err = b.ready(c.model); err != nil {
		return nil, err
	}
	if _, err := c.session.Run(u.ctx, c.in); err != nil {
		return nil, fmt.Errorf("--tune runs the model: %w; --in FILE.npz gives it other inputs", err)
	}
	if c.watch, err = sampler.New(o.Output, samplePeriod); err != nil {
		return nil, err
	}
	c.divide(res.Meta, sig.Name(), res.Schedules)
	return dimsOf(sig, c.in), nil
}

// divide notes which functions compute which kinds of kernels; kernels of the same code share one.
func (c *candidate) divide(meta *artefact.Meta, signature string, picks []lower.Pick) {
	_, number := meta.Signature(signature)
	kinds := map[string]string{} // by kernel
	for _, p := range picks {
		kinds[p.Kernel] = p.Work
	}
	c.parts = map[string]map[string]float64{}
	for _, k := range meta.Kernels {
		kind, ok := kinds[k.Name]
		if !ok || k.Symbol == "" || number >= len(k.Calls) || k.Calls[number] == 0 {
			continue
		}
		if c.parts[k.Symbol] == nil {
			c.parts[k.Symbol] = map[string]float64{}
		}
		c.parts[k.Symbol][kind] += math.Abs(float64(k.Calls[number]))
	}
	for _, kinds := range c.parts {
		all := 0.0
		for _, key := range slices.Sorted(maps.Keys(kinds)) {
			all += kinds[key]
		}
		for key := range kinds {
			kinds[key] /= all
		}
	}
}

// turn is how long a candidate runs at a time: machines' speeds drift over seconds.
const turn = 20 * time.Millisecond

// run measures the candidate for one round.
func (c *candidate) run(u *tuner) error {
	before := maps.Clone(c.watch.Counts().Functions)
	runs := 0
	for begin := time.Now(); runs == 0 || time.Since(begin) < turn; runs++ {
		if runs == 0 { // what the one before left in the caches is not its own
			if _, err := c.session.Run(u.ctx, c.in); err != nil {
				return err
			}
			if err := c.watch.Start(); err != nil {
				return err
			}
		}
		if _, err := c.session.Run(u.ctx, c.in); err != nil {
			return err
		}
	}
	if err := c.watch.Stop(); err != nil {
		return err
	}
	round := map[string]float64{}
	for function, n := range c.watch.Counts().Functions {
		for kind, part := range c.parts[function] {
			samples := part * float64(n-before[function])
			c.samples[kind] += samples
			round[kind] += samples * samplePeriod.Seconds() * 1e6 / float64(runs)
		}
	}
	c.rounds = append(c.rounds, round)
	return nil
}

// leastRounds are run however late it is.
const leastRounds = 5

// race runs the candidates in turn until the time is over; what was measured before is forgotten.
func (u *tuner) race(cs []*candidate, until time.Time) (rounds int, err error) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	for _, c := range cs {
		c.rounds, c.samples = nil, map[string]float64{}
	}
	for rounds = 0; rounds < leastRounds || time.Now().Before(until); rounds++ {
		for i := range cs {
			c := cs[(i+rounds)%len(cs)] // nobody always follows the same one
			u.say(fmt.Sprintf("measuring, round %d: %s", rounds+1, c.text))
			if err := c.run(u); err != nil {
				return rounds, err
			}
		}
	}
	return rounds, nil
}

// worth is how much faster, as a part, a schedule must be to be taken: less is not worth code that is not the rules'.
const worth = 0.03

// sure is by how many standard deviations, of counting so few samples, a schedule must be faster: there are a hundred
// comparisons of candidates and kinds of kernels.
const sure = 3

// best finds the schedule with the least time for a kind of kernel. It must be faster than the rules' by more than worth,
// and by more than so many standard deviations.
func best(kind string, cs []*candidate, deviations float64) schedules.Entry {
	type group struct {
		text    string
		rounds  []float64
		samples float64
	}
	var codes []string
	groups := map[string]*group{}
	for _, c := range cs {
		g := groups[c.codes[kind]]
		if g == nil { // the first that comes to this code, which is the simplest
			g = &group{text: c.text}
			groups[c.codes[kind]], codes = g, append(codes, c.codes[kind])
		}
		for _, r := range c.rounds {
			g.rounds = append(g.rounds, r[kind])
		}
		g.samples += c.samples[kind]
	}
	own := groups[codes[0]]
	was := typical(own.rounds)
	e := schedules.Entry{US: was, DefaultUS: was}
	for _, code := range codes[1:] {
		g := groups[code]
		us := typical(g.rounds)
		margin := max(worth, deviations*math.Sqrt(1/max(own.samples, 1)+1/max(g.samples, 1)))
		if us < was*(1-margin) && us < e.US {
			e.Schedule, e.US = g.text, us
		}
	}
	e.US, e.DefaultUS = hundredths(e.US), hundredths(e.DefaultUS)
	return e
}

func hundredths(x float64) float64 { return math.Round(x*100) / 100 }

// typical is the median of means of some rounds each: a round may have less than one sample of a kernel, and some rounds
// are disturbed.
func typical(xs []float64) float64 {
	const parts = 9
	var means []float64
	for i := range min(parts, len(xs)) {
		some := xs[i*len(xs)/min(parts, len(xs)) : (i+1)*len(xs)/min(parts, len(xs))]
		sum := 0.0
		for _, x := range some {
			sum += x
		}
		means = append(means, sum/float64(len(some)))
	}
	return median(means)
}

func median(xs []float64) float64 {
	xs = slices.Sorted(slices.Values(xs))
	n := len(xs)
	if n == 0 {
		return 0
	}
	return (xs[n/2] + xs[(n-1)/2]) / 2
}

// scheduleText is how a kernel is computed and who said so, for a line about it.
func scheduleText(schedule, from string) string {
	if schedule == "" {
		return ""
	}
	return fmt.Sprintf(", schedule %s (%s)", strings.ReplaceAll(schedule, " ", ","), from)
}

package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/compile/schedules"
	"github.com/swage-ml/swage/passes/lower"
)

// tuneFlags say whether and how compile measures schedules.
type tuneFlags struct {
	time     time.Duration
	database string
	in       string
	dims     dims
}

func (t *tuneFlags) add(f *flag.FlagSet) {
	f.DurationVar(&t.time, "tune", 0, "measure schedules on this machine for about `DURATION`, as 30s, use the best, and keep them")
	f.StringVar(&t.database, "tune-db", "", "keep what --tune finds in `FILE` (default one for this machine in the cache folder); what it has is not measured again")
	f.Var(&t.dims, "dims", "free dims of the random inputs that --tune runs the model on: `B=8,T=16` (default 1)")
	f.StringVar(&t.in, "in", "", "run the model on the inputs of `FILE.npz` instead")
}

// check refuses what cannot be meant.
func (t *tuneFlags) check(m *modelFlags) error {
	switch {
	case t.time == 0:
		if t.database != "" || t.in != "" || len(t.dims) > 0 {
			return usagef("--tune-db, --dims and --in are for --tune DURATION")
		}
		return nil
	case t.time < 0:
		return usagef("--tune is %v, want a time as 30s", t.time)
	case m.schedules != "":
		return usagef("--schedules uses schedules without measuring; --tune adds to those of --tune-db")
	}
	native, err := compile.TargetName("native")
	if err != nil {
		return err
	}
	if name, err := compile.TargetName(m.target); err != nil || name != native {
		return cmp.Or(err, usagef("--tune measures on this machine, which is %s, not %s; tune there, and give the file to --schedules", native, m.target))
	}
	return nil
}

// readSchedules reads the database at path.
func readSchedules(path string) (*schedules.Database, error) {
	d, err := schedules.Read(path)
	return d, scheduleError(err)
}

// scheduleError gives an error its exit code.
func scheduleError(err error) error {
	var damage *schedules.Error
	switch {
	case errors.As(err, &damage):
		return &damageError{err}
	case errors.Is(err, fs.ErrNotExist):
		return &compile.UsageError{Err: err}
	}
	return err
}

// cpuModel is what the machine calls its CPU.
func cpuModel() string {
	data, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return "unknown"
	}
	var parts []string
	for line := range strings.Lines(string(data)) {
		name, value, ok := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(name) {
		case "model name":
			return value
		case "CPU implementer", "CPU part", "CPU variant":
			parts = append(parts, value)
		}
		if !ok && len(parts) > 0 {
			break // the first core stands for all
		}
	}
	return cmp.Or(strings.Join(parts, " "), "unknown")
}

// tuning is what --tune found out, as compile --json says it.
type tuning struct {
	Database string      `json:"database"`
	CPU      string      `json:"cpu"`
	Measured []tunedKind `json:"measured"` // what the database did not have
	Known    int         `json:"known"`    // what it had
	Rounds   int         `json:"rounds"`
	Skipped  []string    `json:"skipped"` // candidates that there was no time for
}

// tunedKind is one kind of kernel that was measured.
type tunedKind struct {
	Work string `json:"work"`
	schedules.Entry
}

// tuner measures the kernels of one model.
type tuner struct {
	*app
	dir      string
	o        compile.Options // of the model, without schedules
	flags    *tuneFlags
	db       *schedules.Database
	deadline time.Time
	say      func(string)
	bench    bench
	tmp      string
}

// tune completes the database by what the model has and it has not.
func (a *app) tune(dir string, o compile.Options, t *tuneFlags) (*schedules.Database, *tuning, error) {
	target, err := compile.TargetName(o.Target)
	if err != nil {
		return nil, nil, err
	}
	path, cpu := t.database, cpuModel()
	if path == "" {
		root, err := a.cacheDir()
		if err != nil {
			return nil, nil, err
		}
		path = filepath.Join(root, "schedules", fileName(target+" "+cpu)+".json")
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, nil, err
		}
	}
	db, err := schedules.Open(path, target, cpu)
	if err != nil {
		return nil, nil, scheduleError(err)
	}
	tmp, err := os.MkdirTemp("", "swage-tune-")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(tmp)
	p := a.progress()
	defer p.done()
	o.Emit, o.Report, o.Dump, o.Schedules = nil, "", "", nil
	u := &tuner{app: a, dir: dir, o: o, flags: t, db: db, deadline: time.Now().Add(t.time), say: p.say, tmp: tmp,
		bench: bench{in: t.in, dims: t.dims}}
	found, err := u.run()
	return db, found, err
}

// fileName keeps letters and digits.
func fileName(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	}), "-")
}

func (u *tuner) run() (*tuning, error) {
	out := &tuning{Database: u.db.Path, CPU: u.db.CPU, Measured: []tunedKind{}, Skipped: []string{}}
	all, err := u.candidates()
	if err != nil {
		return nil, err
	}
	defer func() {
		for _, c := range all {
			c.close()
		}
	}()
	at := map[string]string{}     // the sizes of each kind of kernel
	wanted := map[string]bool{}   // kinds that are to be measured
	opened, err := u.open(all[0]) // tells the sizes
	if err != nil {
		return nil, err
	}
	for _, p := range all[0].picks {
		at[p.Work] = sizes(p, opened)
		e, ok := u.db.Entries[p.Work]
		wanted[p.Work] = !ok || e.At != at[p.Work]
	}
	for _, w := range wanted {
		if !w {
			out.Known++
		}
	}
	if out.Known == len(wanted) {
		return out, nil
	}
	seen := map[string]map[string]bool{} // code by kind of kernel
	fresh := func(c *candidate) bool {
		some := false
		for key, code := range c.codes {
			if seen[key] == nil {
				seen[key] = map[string]bool{}
			}
			some = some || wanted[key] && !seen[key][code]
		}
		return some
	}
	note := func(c *candidate) {
		for key, code := range c.codes {
			seen[key][code] = true
		}
	}
	fresh(all[0])
	note(all[0])
	racing := all[:1:1]
	var skipped []*candidate
	before := func(parts time.Duration) time.Time { return u.deadline.Add(-u.flags.time * parts / 10) }
	for _, c := range all[1:] {
		if !fresh(c) {
			continue
		}
		if time.Now().After(before(5)) {
			skipped, out.Skipped = append(skipped, c), append(out.Skipped, c.text)
			continue
		}
		if _, err := u.open(c); err != nil {
			return nil, err
		}
		note(c)
		racing = append(racing, c)
	}
	if out.Rounds, err = u.race(racing, before(3)); err != nil {
		return nil, err
	}
	chosen := map[string]schedules.Entry{}
	for key, w := range wanted {
		if e := best(key, racing, sure); w {
			chosen[key] = e
		}
	}
	if err := u.confirm(all[0], chosen); err != nil {
		return nil, err
	}
	entries := map[string]schedules.Entry{}
	for _, key := range slices.Sorted(maps.Keys(wanted)) {
		if !wanted[key] {
			continue
		}
		e := chosen[key]
		e.At = at[key]
		late := slices.ContainsFunc(skipped, func(c *candidate) bool { return c.codes[key] != all[0].codes[key] })
		if e.Schedule != "" || !late { // else another time may find something
			entries[key] = e
		}
		out.Measured = append(out.Measured, tunedKind{key, e})
	}
	return out, scheduleError(u.db.Merge(entries))
}

// confirm measures the chosen schedules together, and drops those that are not faster after all: the best of many
// measurements is better than it is.
func (u *tuner) confirm(own *candidate, chosen map[string]schedules.Entry) error {
	c := &candidate{text: "the best", db: schedules.New(u.db.Target, u.db.CPU)}
	maps.Copy(c.db.Entries, u.db.Entries)
	maps.Copy(c.db.Entries, chosen)
	if !slices.ContainsFunc(slices.Collect(maps.Values(chosen)), func(e schedules.Entry) bool { return e.Schedule != "" }) {
		return nil
	}
	defer c.close()
	if _, err := u.open(c); err != nil {
		return err
	}
	if _, err := u.race([]*candidate{own, c}, u.deadline); err != nil {
		return err
	}
	for key, e := range chosen {
		if e.Schedule == "" {
			continue
		}
		now := best(key, []*candidate{own, c}, 0)
		if now.Schedule != "" {
			now.Schedule = e.Schedule
		}
		chosen[key] = now
	}
	return nil
}

// candidates plans the model with each schedule that there is; the first is the rules' own.
func (u *tuner) candidates() ([]*candidate, error) {
	var all []*candidate
	for _, text := range lower.Candidates {
		u.say("planning " + text)
		c := &candidate{text: text, db: schedules.New(u.db.Target, u.db.CPU)}
		c.db.Entries[lower.Any] = schedules.Entry{Schedule: text}
		l, err := compile.Load(u.dir, u.o)
		if err != nil {
			return nil, err
		}
		o := u.o
		o.Schedules = c.db
		plan, err := l.Plan(u.ctx, o)
		l.Close()
		if plan == nil || err != nil && compile.KindOf(err) != compile.Unsupported {
			return nil, err
		}
		c.plan(plan.Schedules)
		all = append(all, c)
		if len(c.picks) == 0 {
			return all, nil // nothing to choose
		}
	}
	return all, nil
}

// sizes are the values of the symbols in what a kernel computes, as far as the inputs tell them.
func sizes(p lower.Pick, at dims) string {
	var parts []string
	for i, name := range p.Symbols {
		if n, ok := at[name]; ok {
			parts = append(parts, fmt.Sprintf("%s=%d", lower.Symbol(i), n))
		}
	}
	return strings.Join(parts, ",")
}

// print says it to people.
func (t *tuning) print(a *app) {
	better, us, was := 0, 0.0, 0.0
	for _, k := range t.Measured {
		if k.Schedule != "" {
			better++
		}
		us, was = us+k.US, was+k.DefaultUS
	}
	fmt.Fprintf(a.out, "tuned: %d kinds of kernels measured in %d rounds, %d known before", len(t.Measured), t.Rounds, t.Known)
	if better > 0 {
		fmt.Fprintf(a.out, "; %d get schedules of their own, %s a run instead of %s", better, micros(us), micros(was))
	}
	fmt.Fprintf(a.out, "; %s\n", t.Database)
	for _, k := range t.Measured {
		if k.Schedule != "" {
			fmt.Fprintf(a.out, "%9.1f µs, was %9.1f  %s  %s\n", k.US, k.DefaultUS, k.Schedule, k.Work)
		}
	}
	if len(t.Skipped) > 0 {
		fmt.Fprintf(a.out, "no time to measure %s; a longer --tune has it\n", strings.Join(t.Skipped, ", "))
	}
}

package passes

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/swage-ml/swage/ir"
)

// Options say how a list of passes is run.
type Options struct {
	NoOpt   bool     // run only the required passes (-O0)
	Off     []string // names of passes that are skipped; required ones are not
	Verify  bool     // verify the module before the first pass and after each
	DumpDir string   // write the module's text after each pass that changed it: DIR/00_import.ir, 01_fold.ir, …
	Limit   int      // > 0: stop after that many rewrites; < 0: allow none
	// After is called after the import (step 0, name "import") and after each pass that ran. An error stops the run.
	After func(step int, name string, m *ir.Module) error
}

// Report says what a run did.
type Report struct {
	Passes  []PassReport
	Remarks []Remark
	Counts  []Count // by rule, sorted by name
}

// PassReport is one pass of a run.
type PassReport struct {
	Step     int // its place in the list, from 1
	Name     string
	Time     time.Duration
	Rewrites int
	Dump     string // the file with its result, "" if it changed nothing or nothing is dumped
}

// Count is how often a rule was applied.
type Count struct {
	Name string
	N    int
}

// Run applies the passes to the module in their order. On an error the module is in an undefined state.
func Run(m *ir.Module, list []Pass, o Options) (*Report, error) {
	if err := checkList(list, o.Off); err != nil {
		return nil, err
	}
	ctx := NewCtx(o)
	d := &driver{m: m, ctx: ctx, report: &Report{}}
	err := d.run(list)
	d.report.Remarks = ctx.remarks
	for name, n := range ctx.counts {
		d.report.Counts = append(d.report.Counts, Count{name, n})
	}
	slices.SortFunc(d.report.Counts, func(a, b Count) int { return strings.Compare(a.Name, b.Name) })
	return d.report, err
}

// Select returns the passes of the list with the given names, in the order of the names.
func Select(list []Pass, names ...string) ([]Pass, error) {
	var out []Pass
	for _, n := range names {
		i := slices.IndexFunc(list, func(p Pass) bool { return p.Name == n })
		if i < 0 {
			return nil, fmt.Errorf("no pass %q", n)
		}
		out = append(out, list[i])
	}
	return out, nil
}

func checkList(list []Pass, off []string) error {
	for _, p := range list {
		if p.Name == "" || p.Doc == "" || p.Run == nil {
			return fmt.Errorf("pass %q lacks a name, a doc line or a function", p.Name)
		}
	}
	for _, n := range off {
		if !slices.ContainsFunc(list, func(p Pass) bool { return p.Name == n }) {
			return fmt.Errorf("no pass %q to switch off", n)
		}
	}
	return nil
}

type driver struct {
	m      *ir.Module
	ctx    *Ctx
	report *Report
	last   string // text of the module after the last dump
}

func (d *driver) run(list []Pass) error {
	if _, err := d.finish(0, "import"); err != nil {
		return err
	}
	for i, p := range list {
		if !p.Required && (d.ctx.Opts.NoOpt || slices.Contains(d.ctx.Opts.Off, p.Name)) {
			continue
		}
		before, start := d.ctx.total(), time.Now()
		if err := d.call(i+1, p); err != nil {
			return err
		}
		r := PassReport{Step: i + 1, Name: p.Name, Time: time.Since(start), Rewrites: d.ctx.total() - before}
		dump, err := d.finish(i+1, p.Name)
		if err != nil {
			return err
		}
		r.Dump = dump
		d.report.Passes = append(d.report.Passes, r)
	}
	return nil
}

// call runs one pass; a panic becomes an error that names the pass, the function and the dump to replay.
func (d *driver) call(step int, p Pass) (err error) {
	d.ctx.name, d.ctx.fn = p.Name, ""
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		where := "pass " + p.Name
		if d.ctx.fn != "" {
			where += ", func @" + d.ctx.fn
		}
		if path := d.keepInput(step, p.Name); path != "" {
			where += ", input in " + path
		}
		if e, ok := r.(error); ok {
			err = &PanicError{Pass: p.Name, Func: d.ctx.fn, Stack: debug.Stack(), Err: fmt.Errorf("%s: %w", where, e)}
		} else {
			err = &PanicError{Pass: p.Name, Func: d.ctx.fn, Stack: debug.Stack(), Err: fmt.Errorf("%s: %v", where, r)}
		}
	}()
	if err := p.Run(d.m, d.ctx); err != nil {
		return fmt.Errorf("pass %s: %w", p.Name, err)
	}
	return nil
}

// PanicError is a bug in a pass.
type PanicError struct {
	Pass, Func string
	Stack      []byte
	Err        error
}

// Error says which pass broke at which function.
func (e *PanicError) Error() string { return "bug: " + e.Err.Error() }

// Unwrap returns the cause.
func (e *PanicError) Unwrap() error { return e.Err }

// keepInput writes the module as it was before the pass; "" without a dump directory.
func (d *driver) keepInput(step int, name string) string {
	if d.ctx.Opts.DumpDir == "" {
		return ""
	}
	path := filepath.Join(d.ctx.Opts.DumpDir, fmt.Sprintf("%02d_%s.input.ir", step, name))
	if os.WriteFile(path, []byte(d.last), 0o644) != nil {
		return ""
	}
	return path
}

// finish verifies, dumps and reports the module after a step.
func (d *driver) finish(step int, name string) (dump string, err error) {
	o := d.ctx.Opts
	if o.DumpDir != "" {
		if dump, err = d.dump(step, name); err != nil {
			return "", err
		}
	}
	if o.Verify {
		if err := ir.VerifyModule(d.m); err != nil {
			at := ""
			if dump != "" {
				at = " (" + dump + ")"
			}
			return dump, fmt.Errorf("after %s%s: %w", name, at, err)
		}
	}
	if o.After != nil {
		if err := o.After(step, name, d.m); err != nil {
			return dump, fmt.Errorf("after %s: %w", name, err)
		}
	}
	return dump, nil
}

func (d *driver) dump(step int, name string) (string, error) {
	text := d.m.String()
	if text == d.last {
		return "", nil
	}
	d.last = text
	if err := os.MkdirAll(d.ctx.Opts.DumpDir, 0o755); err != nil {
		return "", err
	}
	path := filepath.Join(d.ctx.Opts.DumpDir, fmt.Sprintf("%02d_%s.ir", step, name))
	return path, os.WriteFile(path, []byte(text), 0o644)
}

// Constraint is a reason for the order of two passes of a list.
type Constraint struct {
	Before, After, Because string
}

// CheckOrder says which constraints the list breaks. A pass that stands in the list twice must satisfy them at its first
// place as After's pass and at its last as Before's: every Before stands ahead of every After.
func CheckOrder(list []Pass, cs []Constraint) error {
	var errs []error
	at := func(name string, last bool) int {
		found := -1
		for i, p := range list {
			if p.Name == name && (found < 0 || last) {
				found = i
			}
		}
		return found
	}
	for _, c := range cs {
		b, a := at(c.Before, true), at(c.After, false)
		switch {
		case b < 0 || a < 0:
			errs = append(errs, fmt.Errorf("constraint %s before %s: no such pass in the list", c.Before, c.After))
		case c.Because == "":
			errs = append(errs, fmt.Errorf("constraint %s before %s: no reason given", c.Before, c.After))
		case b >= a:
			errs = append(errs, fmt.Errorf("pass %s must come before %s: %s", c.Before, c.After, c.Because))
		}
	}
	return errors.Join(errs...)
}

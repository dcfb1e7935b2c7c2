// Package passes is what a compiler pass is and how passes are run: the Pass value, its context (rewrite limit, counts,
// remarks), the driver that verifies, dumps and times, and the helpers that rewrite functions in place.
// It must not know any single pass: each is a package below this one, and package pipeline puts them in order.
package passes

import (
	"fmt"
	"math"

	"github.com/swage-ml/swage/ir"
)

// Pass is one step from module to module.
//
// Run changes the module in place. It is deterministic, keeps no state between runs and asks ctx.Allow before each
// rewrite.
type Pass struct {
	Name     string // lower case, words joined by '-'
	Doc      string // one sentence
	Required bool   // runs with optimisation off as well: the levels below do not accept what it removes
	Run      func(*ir.Module, *Ctx) error
}

// Ctx is what a pass is told and what it reports.
type Ctx struct {
	Opts Options

	name    string // pass that is running
	fn      string // function that it is at
	left    int    // rewrites until Limit
	counts  map[string]int
	remarks []Remark
	made    map[string][]*ir.Global // by type: what Constant has made
}

// Remark is one sentence about a decision: what was (not) done to a node, and why.
type Remark struct {
	Pass, Node, Text string
}

// String is `pass: node: text`.
func (r Remark) String() string {
	if r.Node == "" {
		return r.Pass + ": " + r.Text
	}
	return fmt.Sprintf("%s: %s: %s", r.Pass, r.Node, r.Text)
}

// NewCtx makes the context of one run of the driver. Tests of a single pass make their own.
func NewCtx(o Options) *Ctx {
	c := &Ctx{Opts: o, left: math.MaxInt, counts: map[string]int{}}
	if o.Limit > 0 {
		c.left = o.Limit
	}
	if o.Limit < 0 {
		c.left = 0
	}
	return c
}

// Allow says whether one more rewrite may be done, and counts it for the pass (or the rule `pass/rule`). Every optional
// rewrite asks, so that Options.Limit can bisect a wrong answer to one rewrite. Required passes do not ask.
func (c *Ctx) Allow(pass string) bool {
	if c.left <= 0 {
		return false
	}
	c.left--
	c.counts[pass]++
	return true
}

// Count counts a rewrite that is not optional.
func (c *Ctx) Count(pass string, n int) { c.counts[pass] += n }

// Counted is how often Allow and Count were called with the name.
func (c *Ctx) Counted(pass string) int { return c.counts[pass] }

func (c *Ctx) total() int {
	n := 0
	for _, k := range c.counts {
		n += k
	}
	return n
}

// Remark records a decision.
func (c *Ctx) Remark(pass, node, format string, args ...any) {
	c.remarks = append(c.remarks, Remark{pass, node, fmt.Sprintf(format, args...)})
}

// Remarks returns what has been recorded, in order.
func (c *Ctx) Remarks() []Remark { return c.remarks }

// EachFunc calls fn for the module's functions of the level, in order; the driver names the function if fn panics.
func (c *Ctx) EachFunc(m *ir.Module, level ir.Level, fn func(*ir.Func) error) error {
	for _, f := range m.Funcs {
		if f.Level&level == 0 {
			continue
		}
		c.fn = f.Name
		if err := fn(f); err != nil {
			return fmt.Errorf("func @%s: %w", f.Name, err)
		}
	}
	c.fn = ""
	return nil
}

// Exhausted reports that Allow will not allow another rewrite. Rules that emit ops ask it first, and Allow when they
// have fired.
func (c *Ctx) Exhausted() bool { return c.left <= 0 }

// Package report shows a compilation to people: the graph before and after the passes, what became one kernel and why, the
// arena's plan over time, and each kernel's work beside the machine's roofline. It turns values into one HTML file that
// needs nothing else, and knows neither compiler nor runtime.
package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"time"
)

// Report is what is shown. Parts that are empty are left out.
type Report struct {
	Title string
	// Facts are the head of the page: a name and a value each.
	Facts [][2]string
	// Stages are the compilation's steps, Passes those of the middle one.
	Stages, Passes []Stage
	// Functions are the signatures' graphs.
	Functions []Function
	// Decisions say what was done or not, and why.
	Decisions []Decision
	// Plans are the arenas of the signatures.
	Plans []Plan
	// Kernels are the artefact's, the longest first if they were measured.
	Kernels []Kernel
	// Roof is the machine's; nil if it was not measured.
	Roof *Roof
}

// Stage is a step, its time, and how often it rewrote something.
type Stage struct {
	Name     string
	Time     time.Duration
	Rewrites int
}

// Function is a graph as text, an op per line.
type Function struct{ Name, Before, After string }

// Decision is a remark of a pass about a node.
type Decision struct{ Pass, Node, Text string }

// Plan is the memory of one program: buffers between the steps that need them.
type Plan struct {
	Name string
	// At says which dims the sizes are for.
	At string
	// Steps are the calls, in order.
	Steps []string
	// Bytes is the arena's size; Sum is what the buffers take together.
	Bytes, Sum int64
	Buffers    []Buffer
}

// Buffer lies at Offset of the arena, Bytes long, from step First to Last.
type Buffer struct {
	Name, Type    string
	Offset, Bytes int64
	First, Last   int
}

// Kernel is one function of the code. Flops and Bytes are those of a run, all calls together; US is its measured time, 0 if
// it was not measured, Share its part of the run's, and Part what the roofline allows as a part of it.
type Kernel struct {
	Name            string
	Formula         string // of flops and bytes in the dims
	Nodes           []string
	Flops, Bytes    int64
	US, Share, Part float64
}

// More is how many nodes there are besides the first.
func (k Kernel) More() int { return max(len(k.Nodes)-1, 0) }

// Intensity is flops per byte.
func (k Kernel) Intensity() float64 { return ratio(k.Flops, float64(k.Bytes)) }

// GFlops is GFLOP/s.
func (k Kernel) GFlops() float64 { return ratio(k.Flops, 1e3*k.US) }

// GBps is GB/s.
func (k Kernel) GBps() float64 { return ratio(k.Bytes, 1e3*k.US) }

func ratio(n int64, by float64) float64 {
	if by == 0 {
		return 0
	}
	return float64(n) / by
}

// Roof is what one core can do: GFLOP/s, and GB/s by level of the memory.
type Roof struct {
	GFlops float64
	Levels []Level
}

// Level is a memory and its bandwidth.
type Level struct {
	Name string
	GBps float64
}

//go:embed report.html
var page string

// HTML writes the page.
func (r *Report) HTML(w io.Writer) error {
	t, err := template.New("report").Funcs(template.FuncMap{
		"ms":    func(d time.Duration) string { return fmt.Sprintf("%.1f", d.Seconds()*1e3) },
		"pct":   func(x float64) string { return fmt.Sprintf("%.1f", 100*x) },
		"num":   func(x float64) string { return fmt.Sprintf("%.1f", x) },
		"lines": func(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") },
		"count": count, "size": size, "plan": planSVG, "roofline": rooflineSVG,
	}).Parse(page)
	if err != nil {
		return err
	}
	return t.Execute(w, r)
}

// count is a number with its thousands apart.
func count(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// size is a number of bytes for people.
func size(n int64) string {
	switch {
	case n >= 10<<20:
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	case n >= 10<<10:
		return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d B", n)
}

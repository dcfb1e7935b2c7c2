package report

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strings"
)

// hue spreads colours over numbers.
func hue(i int) int { return i * 137 % 360 }

// planSVG draws an arena: steps from left to right, offsets upwards, a box per buffer.
func planSVG(p Plan) template.HTML {
	const w, h, left, bottom = 1000.0, 320.0, 70.0, 20.0
	if p.Bytes == 0 || len(p.Steps) == 0 {
		return ""
	}
	x := func(step int) float64 { return left + (w-left)*float64(step)/float64(len(p.Steps)) }
	y := func(at int64) float64 { return (h - bottom) * (1 - float64(at)/float64(p.Bytes)) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 -12 %g %g" role="img" aria-label="memory plan">`, w, h+12)
	for i := range int64(5) {
		at := p.Bytes * i / 4
		fmt.Fprintf(&b, `<line class="grid" x1="%g" x2="%g" y1="%.1f" y2="%.1f"/><text x="%g" y="%.1f" text-anchor="end">%s</text>`,
			left, w, y(at), y(at), left-6, y(at)+4, size(at))
	}
	for i, u := range p.Buffers {
		text := fmt.Sprintf("%s\n%s, %s at %s\nsteps %d to %d: %s … %s", u.Name, u.Type, size(u.Bytes), size(u.Offset), u.First, u.Last, p.Steps[u.First], p.Steps[u.Last])
		fmt.Fprintf(&b, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" fill="hsl(%d 60%% 62%%)"><title>%s</title></rect>`, x(u.First), y(u.Offset+u.Bytes),
			max(x(u.Last+1)-x(u.First)-0.5, 0.8), max(y(u.Offset)-y(u.Offset+u.Bytes), 0.8), hue(i), html.EscapeString(text))
	}
	fmt.Fprintf(&b, `<text x="%g" y="%g">steps 0 to %d</text></svg>`, left, h-4, len(p.Steps)-1)
	return template.HTML(b.String())
}

// rooflineSVG draws the measured kernels over flops per byte and GFLOP/s, both logarithmic, under the machine's limits. A
// circle's area is the kernel's part of the time.
func rooflineSVG(r *Report) template.HTML {
	const w, h, left, bottom = 1000.0, 420.0, 60.0, 40.0
	const lo, hi = 1.0 / 16, 1024.0
	top := math.Exp2(math.Ceil(math.Log2(r.Roof.GFlops * 1.2)))
	low := top / 4096
	log := func(v, lo, hi float64) float64 { return math.Log(min(max(v, lo), hi)/lo) / math.Log(hi/lo) }
	x := func(v float64) float64 { return left + (w-left)*log(v, lo, hi) }
	y := func(v float64) float64 { return (h - bottom) * (1 - log(v, low, top)) }
	var b strings.Builder
	fmt.Fprintf(&b, `<svg viewBox="0 0 %g %g" role="img" aria-label="roofline">`, w, h)
	for v := lo; v <= hi; v *= 4 {
		fmt.Fprintf(&b, `<line class="grid" x1="%.1f" x2="%.1f" y1="0" y2="%g"/><text x="%.1f" y="%g" text-anchor="middle">%g</text>`, x(v), x(v), h-bottom, x(v), h-bottom+16, v)
	}
	for v := low; v <= top; v *= 4 {
		fmt.Fprintf(&b, `<line class="grid" x1="%g" x2="%g" y1="%.1f" y2="%.1f"/><text x="%g" y="%.1f" text-anchor="end">%.3g</text>`, left, w, y(v), y(v), left-6, y(v)+4, v)
	}
	fmt.Fprintf(&b, `<text x="%g" y="%g" text-anchor="end">flops per byte</text><text x="%g" y="12">GFLOP/s</text>`, w, h-6, left+4)
	for _, l := range r.Roof.Levels {
		fmt.Fprintf(&b, `<polyline class="roof" points="%.1f,%.1f %.1f,%.1f %.1f,%.1f"/><text x="%.1f" y="%.1f">%s %.0f GB/s</text>`, x(lo), y(lo*l.GBps),
			x(r.Roof.GFlops/l.GBps), y(r.Roof.GFlops), x(hi), y(r.Roof.GFlops), x(lo)+4, y(lo*l.GBps)-4, html.EscapeString(l.Name), l.GBps)
	}
	fmt.Fprintf(&b, `<text x="%g" y="%.1f" text-anchor="end">%.0f GFLOP/s</text>`, w-4, y(r.Roof.GFlops)-4, r.Roof.GFlops)
	for i, k := range r.Kernels {
		if k.US == 0 || k.Flops == 0 {
			continue
		}
		text := fmt.Sprintf("%s\n%.1f µs, %.1f %% of the run\n%.1f GFLOP/s, %.1f GB/s, %.0f %% of the roofline", k.Name, k.US, 100*k.Share, k.GFlops(), k.GBps(), 100*k.Part)
		fmt.Fprintf(&b, `<circle cx="%.1f" cy="%.1f" r="%.1f" fill="hsl(%d 60%% 50%% / .6)"><title>%s</title></circle>`,
			x(k.Intensity()), y(k.GFlops()), 3+40*math.Sqrt(k.Share), hue(i), html.EscapeString(text))
	}
	b.WriteString(`</svg>`)
	return template.HTML(b.String())
}

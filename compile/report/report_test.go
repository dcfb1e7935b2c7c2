package report

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"
)

// TestHTML holds that every part of a report reaches the page, with what could be markup quoted.
func TestHTML(t *testing.T) {
	r := &Report{
		Title: "a <model>", Facts: [][2]string{{"build", "1&2"}}, Stages: []Stage{{Name: "import", Time: 1500 * time.Microsecond}},
		Passes: []Stage{{Name: "fuse", Rewrites: 7}}, Decisions: []Decision{{"fuse", "x/y", "used < twice"}},
		Functions: []Function{{"serve", "%0 = add : f32[<B>]\nreturn", "%0 = fused"}},
		Plans: []Plan{{Name: "serve", At: "B = 1", Steps: []string{"k<1>", "k2"}, Bytes: 4096, Sum: 6144, Buffers: []Buffer{
			{Name: "a<b", Type: "buf<f32[8]>", Bytes: 2048, Last: 1}, {Name: "c", Type: "buf<f32[8]>", Offset: 2048, Bytes: 2048, First: 1, Last: 1}}}},
		Kernels: []Kernel{{Name: "k<1>", Flops: 1234567, Bytes: 1000, US: 10, Share: .5, Part: .25, Nodes: []string{"n1", "n2"}}},
		Roof:    &Roof{GFlops: 100, Levels: []Level{{"L<1>", 200}}},
	}
	var b strings.Builder
	if err := r.HTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"a &lt;model&gt;", "1&amp;2", "1.5 ms", "7 rewrites", "used &lt; twice", "f32[&lt;B&gt;]", "2 lines as imported", "4096 B hold 2 buffers of 6144 B, at B = 1",
		"a&lt;b\nbuf&lt;f32[8]&gt;, 2048 B at 0 B\nsteps 0 to 1: k&lt;1&gt; … k2", "1,234,567", "1234.6", "123.5 GFLOP/s, 0.1 GB/s, 25 % of the roofline", "L&lt;1&gt; 200 GB/s", "<small>+1</small>"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in the page", want)
		}
	}
	for i, part := range strings.Split(b.String(), "<svg")[1:] { // well-formed drawings
		d := xml.NewDecoder(strings.NewReader("<svg" + part[:strings.Index(part, "</svg>")+6]))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("drawing %d: %v", i, err)
				break
			}
		}
	}
	if b.Reset(); (&Report{Title: "empty"}).HTML(&b) != nil || strings.Contains(b.String(), "<svg") {
		t.Error("an empty report draws")
	}
}

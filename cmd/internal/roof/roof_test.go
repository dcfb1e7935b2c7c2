package roof

import "testing"

func TestMeasure(t *testing.T) {
	if fmaFlops == 0 {
		t.Skip("no measurement for this architecture")
	}
	r := Measure(false)
	if r.FMA < 0.5 || r.FMA > 1000 {
		t.Errorf("%g GFLOP/s, want between 0.5 and 1000", r.FMA)
	}
	for _, l := range r.Levels {
		if l.GBps < 0.1 || l.GBps > 5000 {
			t.Errorf("%d bytes at %g GB/s, want between 0.1 and 5000", l.Bytes, l.GBps)
		}
	}
}

func TestTime(t *testing.T) {
	r := Roof{FMA: 100, Levels: []Level{{1 << 10, 50}, {1 << 20, 10}}}
	for _, c := range []struct {
		flops, bytes int64
		want         float64
	}{{1000, 8, 10}, {1000, 1000, 20}, {0, 4000, 400}, {0, 1 << 30, (1 << 30) / 10.}} {
		if got := r.Time(c.flops, c.bytes); got != c.want {
			t.Errorf("%d flops, %d bytes: %g ns, want %g", c.flops, c.bytes, got, c.want)
		}
	}
	if (Roof{}).Time(1, 1) != 0 {
		t.Error("a roof without measurements has a time")
	}
}

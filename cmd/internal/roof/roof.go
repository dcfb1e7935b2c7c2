// Package roof measures what one core of this machine can do: multiply-add in float32, and read memory of each cache
// level. It knows no kernels.
package roof

import (
	"math"
	"time"
	"unsafe"
)

// Roof is the measured limits of one core.
type Roof struct {
	// FMA is float32 GFLOP/s with the widest vectors asked for; 0 if this architecture has no measurement.
	FMA float64
	// Levels are read bandwidths, the smallest memory first.
	Levels []Level
}

// Level is the bandwidth of reading Bytes bytes again and again.
type Level struct {
	Bytes int64   `json:"bytes"`
	GBps  float64 `json:"gb_per_s"`
}

// sizes are measured: within L1, L2 and L3 of server cores, and memory.
var sizes = []int64{16 << 10, 512 << 10, 8 << 20, 128 << 20}

// Measure takes about 150 ms. Each limit is the best of several tries: on a shared machine the others were disturbed.
// wide says that vectors of 64 bytes may be used.
func Measure(wide bool) Roof {
	var r Roof
	if fmaFlops == 0 {
		return r
	}
	const rounds = 100_000
	r.FMA = float64(fmaFlops) * rounds / best(12, func() { fma(rounds, wide) })
	if wide {
		r.FMA *= 2
	}
	buf := make([]byte, sizes[len(sizes)-1])
	for i := range buf { // mapped, and not all of it one zero page
		if i%4096 == 0 {
			buf[i] = 1
		}
	}
	for _, n := range sizes {
		times := max(1, int((32<<20)/n))
		ns := best(4, func() {
			for range times {
				read(unsafe.Pointer(&buf[0]), n)
			}
		})
		r.Levels = append(r.Levels, Level{n, float64(n) * float64(times) / ns})
	}
	return r
}

// best is the least of the times, in nanoseconds.
func best(tries int, f func()) float64 {
	least := math.Inf(1)
	for range tries {
		start := time.Now()
		f()
		least = min(least, float64(time.Since(start).Nanoseconds()))
	}
	return least
}

// Time is the nanoseconds that work takes at least: its operations at the peak, or its bytes, read once, at the
// bandwidth of the smallest level that holds twice as much.
func (r Roof) Time(flops, bytes int64) float64 {
	if len(r.Levels) == 0 {
		return 0
	}
	l := r.Levels[0]
	for _, next := range r.Levels[1:] {
		if bytes > 2*l.Bytes {
			l = next
		}
	}
	return max(float64(flops)/r.FMA, float64(bytes)/l.GBps)
}

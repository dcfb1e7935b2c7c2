package sampler

import (
	"debug/elf"
	"encoding/binary"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// pages of the ring buffer: what an unprivileged process may lock (perf_event_mlock_kb) is 516 KiB.
const pages = 128

// Sampler watches one thread.
type Sampler struct {
	period time.Duration
	fd     int
	ring   []byte
	head   uint64 // samples before it have been read
	syms   []symbol
	slide  uint64 // from addresses in the process to those in the file
	counts Counts
	trace  []Sample
}

// New watches the calling goroutine's thread, to which it locks the goroutine, for the functions of the object at path,
// which must be mapped.
func New(path string, period time.Duration) (*Sampler, error) {
	s := &Sampler{period: period, counts: Counts{Functions: map[string]int{}}}
	syms, file, err := symbols(path)
	if err != nil {
		return nil, err
	}
	s.syms = syms
	if s.slide, err = slide(path, file); err != nil {
		return nil, err
	}
	attr := unix.PerfEventAttr{
		Type: unix.PERF_TYPE_SOFTWARE, Config: unix.PERF_COUNT_SW_CPU_CLOCK, Sample: uint64(period.Nanoseconds()), Sample_type: unix.PERF_SAMPLE_IP | unix.PERF_SAMPLE_TIME,
		Bits: unix.PerfBitDisabled | unix.PerfBitExcludeKernel | unix.PerfBitExcludeHv | unix.PerfBitUseClockID, Clockid: unix.CLOCK_MONOTONIC,
	}
	attr.Size = uint32(unsafe.Sizeof(attr))
	runtime.LockOSThread()
	s.fd, err = unix.PerfEventOpen(&attr, 0, -1, -1, unix.PERF_FLAG_FD_CLOEXEC)
	if err != nil {
		runtime.UnlockOSThread()
		return nil, fmt.Errorf("perf_event_open: %w (is /proc/sys/kernel/perf_event_paranoid above 2?)", err)
	}
	s.ring, err = unix.Mmap(s.fd, 0, (1+pages)*os.Getpagesize(), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		s.Close()
		return nil, fmt.Errorf("perf_event_open: mmap: %w", err)
	}
	return s, nil
}

// slide finds where the object's code is mapped.
func slide(path string, file *elf.File) (uint64, error) {
	var st syscall.Stat_t
	if err := syscall.Stat(path, &st); err != nil {
		return 0, err
	}
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(maps)) {
		var lo, hi, off, ino uint64
		var perm, dev string
		if _, err := fmt.Sscanf(line, "%x-%x %s %x %s %d", &lo, &hi, &perm, &off, &dev, &ino); err != nil || ino != st.Ino || !strings.Contains(perm, "x") {
			continue
		}
		for _, p := range file.Progs {
			if p.Type == elf.PT_LOAD && p.Flags&elf.PF_X != 0 && off <= p.Off && p.Off < off+(hi-lo) {
				return lo + (p.Off - off) - p.Vaddr, nil
			}
		}
	}
	return 0, fmt.Errorf("%s: its code is not mapped", path)
}

// Start begins to count.
func (s *Sampler) Start() error {
	return unix.IoctlSetInt(s.fd, unix.PERF_EVENT_IOC_ENABLE, 0)
}

// Stop pauses, and reads the samples taken.
func (s *Sampler) Stop() error {
	if err := unix.IoctlSetInt(s.fd, unix.PERF_EVENT_IOC_DISABLE, 0); err != nil {
		return err
	}
	page := (*unix.PerfEventMmapPage)(unsafe.Pointer(&s.ring[0]))
	end := atomic.LoadUint64(&page.Data_head)
	data := s.ring[os.Getpagesize():]
	at := func(i uint64) uint64 { return binary.NativeEndian.Uint64(data[(s.head+i)%uint64(len(data)):]) }
	for s.head < end { // records are multiples of 8 bytes: type u32, misc u16, size u16, then what Sample_type says
		var h [8]byte
		binary.NativeEndian.PutUint64(h[:], at(0))
		if binary.NativeEndian.Uint32(h[:]) == unix.PERF_RECORD_SAMPLE {
			name, ok := find(s.syms, at(8)-s.slide)
			if ok {
				s.counts.Functions[name]++
			} else {
				s.counts.Other++
			}
			if len(s.trace) < maxTrace {
				s.trace = append(s.trace, Sample{time.Duration(at(16)), name})
			}
		}
		s.head += uint64(binary.NativeEndian.Uint16(h[6:]))
	}
	atomic.StoreUint64(&page.Data_tail, s.head)
	return nil
}

// Now is the clock of samples.
func Now() time.Duration {
	var t unix.Timespec
	unix.ClockGettime(unix.CLOCK_MONOTONIC, &t) // cannot fail
	return time.Duration(t.Nano())
}

// Trace is the first samples, in order.
func (s *Sampler) Trace() []Sample { return s.trace }

// Counts is what has been counted up to the last Stop.
func (s *Sampler) Counts() Counts { return s.counts }

// Close ends it.
func (s *Sampler) Close() {
	if s.ring != nil {
		unix.Munmap(s.ring)
	}
	unix.Close(s.fd)
	runtime.UnlockOSThread()
}

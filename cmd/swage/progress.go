package main

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// isTerminal reports whether f is one.
func isTerminal(f *os.File) bool {
	_, err := unix.IoctlGetTermios(int(f.Fd()), unix.TCGETS)
	return err == nil
}

// progress is one line on a terminal that is written over; nothing elsewhere.
type progress struct {
	a     *app
	mu    sync.Mutex
	start time.Time
	last  time.Time
	width int
}

func (a *app) progress() *progress { return &progress{a: a, start: time.Now()} }

// say shows what is being done. It may be called from several goroutines.
func (p *progress) say(what string) {
	if !p.a.tty {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if now.Sub(p.last) < 50*time.Millisecond { // more often than eyes can read only costs time
		return
	}
	p.last = now
	if len(what) > 70 {
		what = what[:70]
	}
	line := fmt.Sprintf("%5.1fs %s", now.Sub(p.start).Seconds(), what)
	fmt.Fprintf(p.a.err, "\r%s%s", line, strings.Repeat(" ", max(0, p.width-len(line))))
	p.width = len(line)
}

// done wipes the line.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.width > 0 {
		fmt.Fprintf(p.a.err, "\r%s\r", strings.Repeat(" ", p.width))
		p.width = 0
	}
}

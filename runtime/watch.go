package runtime

import (
	"sync"
	"sync/atomic"
	"time"
	"unsafe"
)

// watchPeriod is how late a call may learn that its context ended. Calls that are shorter never pay for a goroutine.
const watchPeriod = time.Millisecond

// watch raises a flag that the native code reads between kernels when a context ends. context.AfterFunc would allocate
// in every call and a goroutine per call would be woken in every call; a timer that is set and stopped costs about
// 100 ns and fires only in calls longer than watchPeriod.
type watch struct {
	flag  int32 // read by native code
	timer *time.Timer
	mu    sync.Mutex
	done  <-chan struct{} // nil between calls
}

func (w *watch) init() {
	w.timer = time.AfterFunc(time.Hour, w.poll)
	w.timer.Stop()
}

// start watches done and returns the flag's address.
func (w *watch) start(done <-chan struct{}) unsafe.Pointer {
	atomic.StoreInt32(&w.flag, 0)
	w.mu.Lock()
	w.done = done
	w.timer.Reset(watchPeriod)
	w.mu.Unlock()
	return unsafe.Pointer(&w.flag)
}

func (w *watch) stop() {
	w.mu.Lock()
	w.done = nil
	w.timer.Stop()
	w.mu.Unlock()
}

func (w *watch) poll() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.done == nil { // the call ended while the timer fired
		return
	}
	select {
	case <-w.done:
		atomic.StoreInt32(&w.flag, 1)
	default:
		w.timer.Reset(watchPeriod)
	}
}

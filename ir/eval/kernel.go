package eval

import (
	"fmt"
	"math/rand/v2"

	"github.com/swage-ml/swage/ir"
)

// Order is the order in which the iterations of a `parallel` or `warp` loop run.
type Order uint8

// The orders. Results that depend on the order are bugs of the schedule.
const (
	InOrder Order = iota
	Reversed
	Shuffled // by Machine.Seed
)

// Machine runs kernel and program functions: the definition of what native code must compute, bit for bit.
// The zero value runs iterations in order and finishes asynchronous copies at once.
//
// Semantics that every backend keeps:
//   - f32 and f64 arithmetic is IEEE, rounded to nearest even after every op, denormals kept; fma rounds once;
//   - f16 and bf16 arithmetic is done in f32 on the widened operands and rounded afterwards;
//   - maximum and minimum are IEEE 754-2019's: NaN wins, -0 < +0. NaNs have no particular sign or payload;
//   - integers wrap; x/0 = -1 (all ones), x rem 0 = x, MIN/-1 = MIN, MIN rem -1 = 0; division truncates;
//   - shifts by the width or more (the amount is unsigned) give 0, or the sign for shift_right_arithmetic;
//   - float to integer truncates as x86's cvtt: i32 and i64 out of range or NaN give the minimum; i8, i16, u8, u16 are
//     the low bits of the conversion to i32, u32 those of i64; u64 is t | (cvtt(x-2^63) & t>>63) with t = cvtt(x) to i64;
//   - mma is a chain of fma in ascending k; reduce_tile halves;
//   - every access outside its buffer is an error; masked-off elements are not accessed.
type Machine struct {
	Order Order
	Seed  uint64
	// Races makes two iterations of a parallel loop that write the same byte, or one that reads what another
	// writes, an error.
	Races bool
	// LateCopies delays what copy_async copies to the wait_async that asks for it; until then the destination is
	// poisoned. Missing waits then show.
	LateCopies bool
	// SharedSlots puts the program level's allocs into one arena as planned, so that planning errors show. Without
	// it each alloc is fresh poisoned memory.
	SharedSlots bool
	// AfterCall, if not nil, sees the buffers after each kernel call of a program: for bisecting. The tensors share
	// the program's memory.
	AfterCall func(call *ir.Op, bufs []*ir.Tensor)
}

// Kernel runs a kernel function on flat memory: one tensor per parameter, of its dtype, written in place. syms holds
// the value of every symbol of the function.
func Kernel(f *ir.Func, bufs []*ir.Tensor, syms map[string]int64) error {
	return Machine{}.Kernel(f, bufs, syms)
}

// Kernel runs a kernel function; see the function Kernel.
func (m Machine) Kernel(f *ir.Func, bufs []*ir.Tensor, syms map[string]int64) error {
	run, err := m.Compile(f, syms)
	if err != nil {
		return err
	}
	return run(bufs)
}

// Compile prepares a kernel function for many runs with the same symbols. The result is for one goroutine.
func (m Machine) Compile(f *ir.Func, syms map[string]int64) (func(bufs []*ir.Tensor) error, error) {
	c, err := m.compile(nil, f, syms, newStringTable())
	if err != nil {
		return nil, err
	}
	fr := c.newFrame()
	return func(bufs []*ir.Tensor) error {
		args := make([]buffer, len(bufs))
		for i, t := range bufs {
			args[i] = buffer{mem: &memory{data: t.Data, name: "argument"}, dtype: t.DType}
		}
		return c.call(fr, args)
	}, nil
}

// compile turns a kernel or program function into steps.
func (m Machine) compile(mod *ir.Module, f *ir.Func, syms map[string]int64, strs *stringTable) (*compiled, error) {
	if f.Level != ir.Kernel && f.Level != ir.Program {
		return nil, fmt.Errorf("%s @%s: want a kernel or program function", f.Level, f.Name)
	}
	c := &compiled{Machine: m, mod: mod, f: f, syms: map[string]int64{}, strs: strs}
	for _, s := range f.Syms {
		if v, ok := syms[s.Name]; ok {
			if err := c.setSym(s.Name, v); err != nil {
				return nil, err
			}
		} else if f.Level == ir.Kernel {
			return nil, fmt.Errorf("kernel @%s: symbol %s has no value", f.Name, s.Name)
		}
	}
	if m.Order == Shuffled {
		c.rng = rand.New(rand.NewPCG(m.Seed, 1))
	}
	var err error
	c.body, err = c.region(f.Body)
	return c, err
}

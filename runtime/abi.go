package runtime

import "unsafe"

// cTensor is struct swage_tensor.
type cTensor struct {
	data       unsafe.Pointer
	bytes      uint64
	dims       unsafe.Pointer
	offsets    unsafe.Pointer
	offsetsCap uint64
	_          uint64
}

// cCall is struct swage_call. Its pointers are typed for the garbage collector; the callee writes none of them.
type cCall struct {
	size       uint64
	weights    unsafe.Pointer
	arena      unsafe.Pointer
	arenaBytes uint64
	state      unsafe.Pointer
	in         unsafe.Pointer
	out        unsafe.Pointer
	pool       unsafe.Pointer
	cancel     unsafe.Pointer
	host       unsafe.Pointer
	flags      uint64
	arenaNeed  uint64
	variant    uint64
	err        [4]int64
	errText    uintptr // written by the callee
	errBytes   uint64
	_          [2]uint64
}

// Package native maps an artefact and calls into it without cgo, and hands out memory that the garbage collector does
// not own. It must not know what the entries mean.
package native

import "unsafe"

// Addr makes a pointer of the address of something outside the Go heap: code, or data of a mapped object.
func Addr(a uintptr) unsafe.Pointer {
	// Through memory, because vet takes a direct conversion for arithmetic on Go pointers.
	return *(*unsafe.Pointer)(unsafe.Pointer(&a))
}

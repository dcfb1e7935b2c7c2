//go:build !(linux && (amd64 || arm64))

package native

import (
	"errors"
	"os"
	"unsafe"
)

var errPlatform = errors.New("artefacts run on linux/amd64 and linux/arm64 only")

// Object is a mapped artefact; there are none on this platform.
type Object struct{}

// Open fails on this platform.
func Open(*os.File) (*Object, error) { return nil, errPlatform }

// Sym fails on this platform.
func (*Object) Sym(string) (unsafe.Pointer, error) { return nil, errPlatform }

// Close does nothing.
func (*Object) Close() error { return nil }

// Call is never reached: there is no object to call into.
func Call(fn, arg unsafe.Pointer) int32 { panic(errPlatform) }

// Callback is never reached.
func Callback(func(arg unsafe.Pointer) uintptr) uintptr { panic(errPlatform) }

// Map returns zeroed memory.
func Map(n int) ([]byte, error) { return make([]byte, n), nil }

// Unmap does nothing.
func Unmap([]byte) error { return nil }

// Prefault does nothing.
func Prefault(unsafe.Pointer, int) error { return nil }

// Memory is not known on this platform.
func Memory() uint64 { return 1 << 40 }

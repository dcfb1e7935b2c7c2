//go:build linux && (amd64 || arm64)

package native

import (
	"fmt"
	"os"
	"strconv"
	"syscall"
	"unsafe"

	"github.com/ebitengine/purego"
)

// cgocall enters C with the scheduler told, so that a long call holds up neither the garbage collector nor other
// goroutines: 28 ns and no allocation, against 218 ns and two for purego.RegisterFunc. Bare asmcgocall would be 18 ns
// faster and stall a collection for as long as the call runs. runtime.cgocall carries a push linkname for purego, whose
// import above also brings what cgocall needs in a program without cgo.
//
//go:linkname cgocall runtime.cgocall
//go:noescape
func cgocall(fn, arg unsafe.Pointer) int32

// Call runs the C function at fn with the one argument arg and returns its 32-bit result. Whatever arg leads to must
// stay reachable through typed pointers; nothing of it may be on a goroutine's stack if fn calls back into Go.
func Call(fn, arg unsafe.Pointer) int32 { return cgocall(fn, arg) }

// Callback makes a C function pointer of a Go function of one pointer. There are 2000 at most in a process, and they
// are never freed: make one per kind of call, not one per object.
func Callback(fn func(arg unsafe.Pointer) uintptr) uintptr { return purego.NewCallback(fn) }

// Object is a mapped artefact.
type Object struct {
	file   *os.File
	handle uintptr
}

// Open maps the object in f and takes f over. The descriptor stays open as long as the object.
func Open(f *os.File) (*Object, error) {
	name, err := uniqueName(f)
	if err != nil {
		return nil, err
	}
	h, err := purego.Dlopen(name, purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return nil, err
	}
	return &Object{file: f, handle: h}, nil
}

// uniqueName is a path of f that no other file ever has. The C library compares names before it looks at files: asked
// for a path that was replaced by renaming, it answers with the old object, and "/proc/self/fd/5" can be the name of an
// object that is open through another descriptor since 5 was closed. So device and inode are part of the name, a
// "/." for each bit that is set and a "/" for each that is not; the inode of a mapped file is not given to another.
func uniqueName(f *os.File) (string, error) {
	var st syscall.Stat_t
	if err := syscall.Fstat(int(f.Fd()), &st); err != nil {
		return "", fmt.Errorf("stat: %w", err)
	}
	name := []byte("/proc/self/fd")
	for _, v := range []uint64{uint64(st.Dev), st.Ino} {
		for bit := range 64 {
			name = append(name, '/')
			if v>>bit&1 != 0 {
				name = append(name, '.')
			}
		}
	}
	return string(strconv.AppendInt(append(name, '/'), int64(f.Fd()), 10)), nil
}

// Sym is the address of an exported symbol.
func (o *Object) Sym(name string) (unsafe.Pointer, error) {
	a, err := purego.Dlsym(o.handle, name)
	if err != nil {
		return nil, err
	}
	return Addr(a), nil
}

// Close unmaps the object. Nothing may be running in it.
func (o *Object) Close() error {
	err := purego.Dlclose(o.handle)
	if e := o.file.Close(); err == nil {
		err = e
	}
	return err
}

// Map returns n bytes of zeroed, page-aligned memory. Its pages exist from their first use on.
func Map(n int) ([]byte, error) {
	b, err := syscall.Mmap(-1, 0, n, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_PRIVATE|syscall.MAP_ANON)
	if err != nil {
		return nil, err
	}
	if n >= 4<<20 {
		_ = syscall.Madvise(b, syscall.MADV_HUGEPAGE) // a wish: fewer TLB misses in large arenas
	}
	return b, nil
}

// Unmap frees what Map returned.
func Unmap(b []byte) error { return syscall.Munmap(b) }

// Prefault reads the pages of n bytes at p, so that no later access faults. MADV_POPULATE_READ (Linux 5.14) takes 11 ms
// for 100 MB in the page cache; older kernels read ahead only.
func Prefault(p unsafe.Pointer, n int) error {
	const madvPopulateRead = 22 // asm-generic/mman-common.h
	b := unsafe.Slice((*byte)(p), n)
	if syscall.Madvise(b, madvPopulateRead) == nil {
		return nil
	}
	return syscall.Madvise(b, syscall.MADV_WILLNEED)
}

// Memory is the machine's memory in bytes.
func Memory() uint64 {
	var si syscall.Sysinfo_t
	if syscall.Sysinfo(&si) != nil {
		return 1 << 40
	}
	return (uint64(si.Totalram) + uint64(si.Totalswap)) * uint64(si.Unit)
}

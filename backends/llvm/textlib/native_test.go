package textlib

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"unsafe"

	"github.com/ebitengine/purego"

	"github.com/swage-ml/swage/hostops"
)

type (
	cStr  struct{ p, n uint64 }
	cView struct {
		data    unsafe.Pointer
		n, rank int64
		dims    unsafe.Pointer
	}
	cCtx struct {
		heap            unsafe.Pointer
		used, cap, need uint64
		err             [4]int64
	}
)

var errNoTool = errors.New("no C compiler to link the library with")

// library compiles the modules' text once, or the C files where there is no llc.
var library = sync.OnceValues(func() (uintptr, error) {
	dir, err := os.MkdirTemp("", "textlib")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	cc, err := exec.LookPath("cc")
	if err != nil {
		return 0, errNoTool
	}
	so := filepath.Join(dir, "lib.so")
	args := []string{"-shared", "-fPIC", "-O1", "-o", so}
	llc := ""
	for _, name := range []string{"llc-22", "llc-21", "llc-20", "llc-19"} {
		if llc, err = exec.LookPath(name); err == nil {
			break
		}
	}
	if llc == "" {
		files, _ := filepath.Glob("c/*.c")
		args = append(append(args, "-std=c99", "-ffreestanding"), files...)
	} else {
		for _, m := range All() {
			in, obj := filepath.Join(dir, m.Name+".ll"), filepath.Join(dir, m.Name+".o")
			if err := os.WriteFile(in, []byte(m.Text), 0o600); err != nil {
				return 0, err
			}
			if out, err := exec.Command(llc, "-filetype=obj", "-relocation-model=pic", "-O1", "-o", obj, in).CombinedOutput(); err != nil {
				return 0, errors.New(string(out))
			}
			args = append(args, obj)
		}
		// hidden functions get visible names through a table of jumps
		table := filepath.Join(dir, "table.s")
		if err := os.WriteFile(table, []byte(jumps()), 0o600); err != nil {
			return 0, err
		}
		args = append(args, table)
	}
	if out, err := exec.Command(cc, args...).CombinedOutput(); err != nil {
		return 0, errors.New(string(out))
	}
	return purego.Dlopen(so, purego.RTLD_NOW|purego.RTLD_LOCAL)
})

func jumps() string {
	jump := "jmp "
	if runtime.GOARCH == "arm64" {
		jump = "b "
	}
	s := ".text\n"
	for _, m := range All() {
		for _, d := range m.Defs {
			s += ".globl t_" + d + "\nt_" + d + ": " + jump + d + "\n"
		}
	}
	return s + ".section .note.GNU-stack,\"\",@progbits\n"
}

// symbol is the address of a function, by hostops's name.
func symbol(t testing.TB, name string) uintptr {
	t.Helper()
	lib, err := library()
	if err == errNoTool {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, prefix := range []string{"t_", ""} {
		if a, err := purego.Dlsym(lib, prefix+Symbol(name)); err == nil {
			return a
		}
	}
	t.Fatalf("%s is not in the library", name)
	return 0
}

var unwritten = cStr{p: 0xdead}

// call runs a native function as hostops.Call would run the Go one. The heap starts too small.
func call(t testing.TB, name string, ins, outs []hostops.Value) error {
	t.Helper()
	addr := symbol(t, name)
	var keep []any
	in, out := views(ins, &keep), views(outs, &keep)
	for i := range outs {
		if outs[i].DType == "string" {
			for j := range outs[i].Strings {
				unsafe.Slice((*cStr)(out[i].data), j+1)[j] = unwritten
			}
			continue
		}
		for j := range outs[i].Data {
			outs[i].Data[j] = 0xaa
		}
	}
	ctx := &cCtx{}
	var heap []byte
	for {
		r, _, _ := purego.SyscallN(addr, uintptr(unsafe.Pointer(ctx)), uintptr(unsafe.Pointer(&in[0])), uintptr(unsafe.Pointer(&out[0])))
		code := int32(r)
		if code == 1 {
			if ctx.need <= ctx.cap {
				t.Fatalf("%s: needs %d bytes and has %d", name, ctx.need, ctx.cap)
			}
			heap = make([]byte, ctx.need+32)
			for i := range heap {
				heap[i] = 0xaa
			}
			at := uintptr(unsafe.Pointer(&heap[0]))
			skip := -at & 15
			*ctx = cCtx{heap: unsafe.Pointer(&heap[skip]), cap: ctx.need}
			defer func(end []byte) {
				for _, b := range end {
					if b != 0xaa {
						t.Errorf("%s: wrote behind the heap", name)
					}
				}
			}(heap[uint64(skip)+ctx.cap:])
			continue
		}
		runtime.KeepAlive(keep)
		if code >= 16 {
			return hostops.Lookup(name).NativeFault(int(code-16), ctx.err, peek)
		}
		if code != 0 {
			t.Fatalf("%s: answers %d", name, code)
		}
		break
	}
	for i := range outs {
		if outs[i].DType == "string" {
			strs := unsafe.Slice((*cStr)(out[i].data), len(outs[i].Strings))
			for j, s := range strs {
				if s == unwritten {
					t.Fatalf("%s: result %d, element %d is not written", name, i, j)
				}
				outs[i].Strings[j] = peek(int64(s.p), int64(s.n))
			}
		}
	}
	runtime.KeepAlive(heap)
	runtime.KeepAlive(keep)
	return nil
}

func peek(addr, n int64) []byte {
	if n == 0 {
		return nil
	}
	p := *(*unsafe.Pointer)(unsafe.Pointer(&addr))
	return append([]byte(nil), unsafe.Slice((*byte)(p), n)...)
}

// views lays values out as the C functions see them; keep holds the memory.
func views(vals []hostops.Value, keep *[]any) []cView {
	out := make([]cView, len(vals)+1)
	for i := range vals {
		v := &vals[i]
		out[i].n, out[i].rank = v.Len(), int64(len(v.Shape))
		if len(v.Shape) > 0 {
			dims := append([]int64(nil), v.Shape...)
			*keep = append(*keep, dims)
			out[i].dims = unsafe.Pointer(&dims[0])
		}
		if v.DType != "string" {
			out[i].data = unsafe.Pointer(unsafe.SliceData(v.Data))
			continue
		}
		strs := make([]cStr, len(v.Strings)+1)
		for j, s := range v.Strings {
			s = append([]byte(nil), s...)
			if len(s) > 0 {
				strs[j] = cStr{uint64(uintptr(unsafe.Pointer(&s[0]))), uint64(len(s))}
				*keep = append(*keep, s)
			}
		}
		*keep = append(*keep, strs)
		out[i].data = unsafe.Pointer(&strs[0])
	}
	return out
}

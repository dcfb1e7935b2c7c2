// Package llx is a thin layer over github.com/llir/llvm that says what today's LLVM understands: opaque pointers, calls
// whose types are checked, constants that round or range-check first, comments in the text, and intrinsics that declare
// themselves. It must not know swage's IR, any kernel or any target.
//
// llir v0.3.6 models LLVM 14; its typed pointers and constructors that look through them are avoided here, in one place.
// Everything emitted is in the common subset of LLVM 19 and 22.
//
//	m := llx.NewModule()
//	f := m.Func("axpy", llx.Void, llx.Param("x", llx.Ptr), llx.Param("n", llx.I64))
//	v := f.Load(llx.F32, f.Param(0), 4)
//	f.Store(f.Bin("fmul", v, llx.Float(llx.F32, 2)), f.Param(0), 4)
//	f.Ret(nil)
//	text := m.Text()
package llx

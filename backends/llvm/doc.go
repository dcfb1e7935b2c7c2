// Package llvm is the CPU backend: program and kernel functions become LLVM IR, and LLVM's opt, llc and ld.lld turn that
// into one freestanding shared object as artefact/swage.h describes it. It must not know graph ops, TensorFlow or how a
// schedule was chosen.
//
// Each kernel function becomes one LLVM function on pointers and dims; tiles are vectors in registers (tile.go). Program
// functions become the exported entries (program.go, entry.go). The support module (support.ll.in) has the thread pool and
// what LLVM expects of a C library. Weights never pass through LLVM (object.go).
package llvm

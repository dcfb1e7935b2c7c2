// Package tensorcore tests the kernel level's claim: one product, scheduled for a CPU and for Tensor Cores by the same
// lowering, has the same bits at every level, down to PTX that is executed by cuda/emu and assembled by ptxas.
package tensorcore

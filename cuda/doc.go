// Package cuda turns kernel functions into PTX for NVIDIA GPUs with Tensor Cores: `for parallel` becomes the grid, `for
// warp` the warps of a block, tiles become fragments spread over a warp's lanes, `mma` the matrix instruction, loads of
// its operands from shared memory ldmatrix, copy_async cp.async. It must not know the graph level, nor what a schedule
// computes: it sees loops, tiles and buffers.
//
// Index arithmetic stays symbolic (ir/shape) until an address is wanted, and is then emitted in the outermost loop that
// has all its symbols: what does not change in a loop is computed before it, by construction.
//
// What has no mapping is refused by name, with the op.
package cuda

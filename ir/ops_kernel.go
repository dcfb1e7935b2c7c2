package ir

import (
	"slices"

	"github.com/swage-ml/swage/ir/shape"
)

// kernelOps work on tiles (values in registers) and buffers (memory). Element-wise ops of graphOps apply to tiles too.
//
// An i1 element in memory is one byte, 0 or 1; a str element 16: the address of its bytes and their number.
//
// A load or store names one element of the buffer by one index per buffer dim; tile axis t then walks buffer dim
// axes[t] by steps[t] elements (axes[t] = -1: the tile repeats along t). `load %x, %m, %k {axes = [0,1], tile = [14,1]}`
// reads x[m..m+14, k].
var kernelOps = []OpDef{
	{Name: "splat", Levels: Kernel, Args: "x", Attrs: "tile", Infer: inferSplat, Doc: "a tile whose elements all are the scalar x"},
	{Name: "coord", Levels: Kernel, Attrs: "axis tile dtype", Infer: inferCoord, Doc: "a tile that holds each element's coordinate along axis"},
	{Name: "mask", Levels: Kernel, Args: "n", Attrs: "axis tile", Infer: inferMask, Doc: "i1 tile: coordinate along axis < n"},
	{Name: "load", Levels: Kernel | Program, Args: "buf indices*", Attrs: "tile? axes? steps? masked?", Effect: Memory, Infer: inferLoad,
		Doc: "reads a tile (or a scalar); with masked the last operand is an i1 tile, elements where it is false are 0 and not touched"},
	{Name: "store", Levels: Kernel, Args: "x buf indices*", Attrs: "axes? steps? masked?", Effect: Memory, Infer: inferStore,
		Doc: "writes a tile (or a scalar); with masked the last operand is an i1 tile, elements where it is false are not touched"},
	{Name: "load_at", Levels: Kernel, Args: "buf offsets mask?", Effect: Memory, Infer: inferLoadAt, Doc: "gathers: element i is buf's element offsets[i], counted in row-major order; 0 where the mask is false"},
	{Name: "store_at", Levels: Kernel, Args: "x buf offsets mask?", Effect: Memory, Infer: inferStoreAt, Doc: "scatters x to buf's elements offsets[i], in order"},
	{Name: "broadcast_tile", Levels: Kernel, Args: "x", Attrs: "tile axes", Infer: inferBroadcastTile, Doc: "axis i of x becomes axis axes[i] of the tile; the others repeat"},
	{Name: "reduce_tile", Levels: Kernel, Args: "x", Attrs: "axis kind", Infer: inferReduceTile,
		Doc: "add, multiply, maximum, minimum, and, or along axis by halving: element i with i+n/2 until one is left (n a power of two)"},
	{Name: "extract", Levels: Kernel, Args: "x", Attrs: "at", Infer: inferExtract, Doc: "the scalar at a constant coordinate of a tile"},
	{Name: "mma", Levels: Kernel, Args: "acc a b", Infer: inferMMA,
		Doc: "acc[m,n] + the sum over k, in ascending order, of a[m,k]*b[k,n], each step an fma in acc's dtype (products of narrower inputs are exact)"},
	{Name: "alloc", Levels: Kernel | Program, Args: "home?", Attrs: "type slot?", Infer: inferAlloc, Doc: "memory: scratch or shared inside a kernel; arena at program level, where slot is its place in the plan (Func.Attrs slots: bytes of each). Scratch that is too large for a stack has a home, a buffer with a row per iteration of the parallel loop, of which a thread may use one for several"},
	{Name: "view", Levels: Kernel | Program, Args: "buf start?", Attrs: "type", Infer: inferAlloc, Doc: "the same memory as another type, from element start on (default 0)"},
	{Name: "copy_async", Levels: Kernel, Args: "dst src indices*", Attrs: "tile axes src_axes", Effect: Memory, Infer: inferCopyAsync,
		Doc: "starts copying a tile from src to dst; first dst's indices, then src's; elements that lie outside src are filled with 0; visible to its warp after wait_async, to the others after a barrier as well"},
	{Name: "commit_async", Levels: Kernel, Effect: Memory, Infer: noResults, Doc: "closes a group of copies"},
	{Name: "wait_async", Levels: Kernel, Attrs: "pending", Effect: Memory, Infer: noResults, Doc: "waits until at most pending groups are unfinished"},
	{Name: "barrier", Levels: Kernel, Effect: Memory, Infer: noResults, Doc: "all warps of the block meet here"},
	{Name: "prefetch", Levels: Kernel, Args: "buf indices*", Effect: Memory, Infer: noResults, Doc: "hints that the element will be read soon; may lie outside the buffer"},
}

// programOps are what a signature's schedule is made of.
var programOps = []OpDef{
	{Name: "call", Levels: Program, Args: "bufs*", Attrs: "callee", Effect: Memory, Infer: noResults, Doc: "runs a kernel function on buffers; symbols pass by name"},
	{Name: "copy", Levels: Program, Args: "src dst", Effect: Memory, Infer: noResults, Doc: "copies all elements"},
	{Name: "native", Levels: Program, Args: "bufs*", Attrs: "fn ins", Effect: Memory, Infer: noResults,
		Doc: "runs a function of package hostops: the first ins buffers are read, the others written"},
	{Name: "strings_in", Levels: Program, Args: "src dst", Effect: Memory, Infer: noResults, Doc: "src, strings in the form of the C interface or of a weight (offsets and bytes), as elements (address and length) in dst"},
	{Name: "strings_out", Levels: Program, Args: "src dst", Effect: Memory, Infer: noResults, Doc: "the elements of src as an output in the form of the C interface; needs enough capacity, else the call answers NEED"},
	{Name: "extent", Levels: Program, Args: "buf", Attrs: "dims", Effect: Memory, Infer: noResults, Doc: "an output buffer's actual dims (an output whose size depends on values)"},
}

func inferSplat(op *Op) ([]Type, error) {
	if !op.Operands[0].Type.IsScalar() {
		return nil, errOp(op, "x is %s, want a scalar", op.Operands[0].Type)
	}
	return one(TileOf(op.Operands[0].Type.DType, op.Ints("tile")...))
}

func inferCoord(op *Op) ([]Type, error) {
	if _, err := axisIn(op, "axis", len(op.Ints("tile"))); err != nil {
		return nil, err
	}
	return one(TileOf(op.DTypeAttr("dtype"), op.Ints("tile")...))
}

func inferMask(op *Op) ([]Type, error) {
	if !op.Operands[0].Type.Equal(Scalar(Index)) {
		return nil, errOp(op, "n is %s, want index", op.Operands[0].Type)
	}
	if _, err := axisIn(op, "axis", len(op.Ints("tile"))); err != nil {
		return nil, err
	}
	return one(TileOf(Bool, op.Ints("tile")...))
}

// access checks what load and store share: buf at operand b, then one index per dim, then the mask.
func access(op *Op, b int, tile []int64) error {
	buf := op.Operands[b].Type
	if buf.Kind != BufferKind {
		return errOp(op, "buf is %s", buf)
	}
	idx := op.Operands[b+1:]
	if op.Flag("masked") {
		if len(idx) == 0 {
			return errOp(op, "masked without a mask")
		}
		if m := idx[len(idx)-1].Type; !m.Equal(TileOf(Bool, tile...)) {
			return errOp(op, "mask is %s, want %s", m, TileOf(Bool, tile...))
		}
		idx = idx[:len(idx)-1]
	}
	if len(idx) != buf.Rank() {
		return errOp(op, "%d indices of %s", len(idx), buf)
	}
	for _, v := range idx {
		if !v.Type.Equal(Scalar(Index)) {
			return errOp(op, "index is %s", v.Type)
		}
	}
	axes, steps := op.Ints("axes"), op.Ints("steps")
	if len(axes) != len(tile) || (steps != nil && len(steps) != len(tile)) {
		return errOp(op, "axes %v, steps %v for a tile %v", axes, steps, tile)
	}
	for _, a := range axes {
		if a < -1 || a >= int64(buf.Rank()) {
			return errOp(op, "axes %v of %s", axes, buf)
		}
	}
	return nil
}

// inferCopyAsync: tile axis t walks dst's dim axes[t] and src's dim src_axes[t].
func inferCopyAsync(op *Op) ([]Type, error) {
	dst, src := op.Operands[0].Type, op.Operands[1].Type
	if dst.Kind != BufferKind || src.Kind != BufferKind || dst.DType != src.DType {
		return nil, errOp(op, "copies %s to %s", src, dst)
	}
	if n := len(op.Operands) - 2; n != dst.Rank()+src.Rank() {
		return nil, errOp(op, "%d indices for %s and %s", n, dst, src)
	}
	for _, v := range op.Operands[2:] {
		if !v.Type.Equal(Scalar(Index)) {
			return nil, errOp(op, "index is %s", v.Type)
		}
	}
	tile := op.Ints("tile")
	walks := func(axes []int64, t Type) error {
		if len(axes) != len(tile) {
			return errOp(op, "axes %v for a tile %v", axes, tile)
		}
		for i, a := range axes {
			if a < 0 || a >= int64(t.Rank()) || slices.Contains(axes[:i], a) || tile[i] < 1 {
				return errOp(op, "axes %v of %s for a tile %v", axes, t, tile)
			}
		}
		return nil
	}
	if err := walks(op.Ints("axes"), dst); err != nil {
		return nil, err
	}
	return nil, walks(op.Ints("src_axes"), src)
}

func inferLoad(op *Op) ([]Type, error) {
	tile := op.Ints("tile")
	if err := access(op, 0, tile); err != nil {
		return nil, err
	}
	return one(TileOf(op.Operands[0].Type.DType, tile...))
}

func inferStore(op *Op) ([]Type, error) {
	if len(op.Operands) < 2 || op.Operands[0].Type.Kind != TileKind || op.Operands[0].Type.DType != op.Operands[1].Type.DType {
		return nil, errOp(op, "operands do not fit")
	}
	return nil, access(op, 1, op.Operands[0].Type.Tile())
}

func inferLoadAt(op *Op) ([]Type, error) {
	buf, off := op.Operands[0].Type, op.Operands[1].Type
	if buf.Kind != BufferKind || off.Kind != TileKind || !off.DType.IsInt() {
		return nil, errOp(op, "buf %s, offsets %s", buf, off)
	}
	if len(op.Operands) == 3 && !op.Operands[2].Type.Equal(off.As(Bool)) {
		return nil, errOp(op, "mask is %s, want %s", op.Operands[2].Type, off.As(Bool))
	}
	return one(off.As(buf.DType))
}

func inferStoreAt(op *Op) ([]Type, error) {
	x, buf, off := op.Operands[0].Type, op.Operands[1].Type, op.Operands[2].Type
	if buf.Kind != BufferKind || !off.DType.IsInt() || !off.As(x.DType).Equal(x) || x.DType != buf.DType {
		return nil, errOp(op, "x %s, buf %s, offsets %s", x, buf, off)
	}
	return nil, nil
}

func inferBroadcastTile(op *Op) ([]Type, error) {
	x, tile, axes := op.Operands[0].Type, op.Ints("tile"), op.Ints("axes")
	dims := x.Tile()
	if len(axes) != len(dims) {
		return nil, errOp(op, "axes %v of %s", axes, x)
	}
	for i, a := range axes {
		if a < 0 || a >= int64(len(tile)) || (dims[i] != tile[a] && dims[i] != 1) {
			return nil, errOp(op, "axes %v of %s to %v", axes, x, tile)
		}
	}
	return one(TileOf(x.DType, tile...))
}

func inferReduceTile(op *Op) ([]Type, error) {
	x := op.Operands[0].Type
	a, err := axisIn(op, "axis", x.Rank())
	if err != nil {
		return nil, err
	}
	dims := x.Tile()
	if n := dims[a]; n&(n-1) != 0 {
		return nil, errOp(op, "axis %d of %s is no power of two", a, x)
	}
	return one(TileOf(x.DType, slices.Delete(dims, a, a+1)...))
}

func inferExtract(op *Op) ([]Type, error) {
	x, at := op.Operands[0].Type, op.Ints("at")
	dims := x.Tile()
	if len(at) != len(dims) {
		return nil, errOp(op, "at %v of %s", at, x)
	}
	for i, n := range at {
		if n < 0 || n >= dims[i] {
			return nil, errOp(op, "at %v of %s", at, x)
		}
	}
	return one(Scalar(x.DType))
}

func inferMMA(op *Op) ([]Type, error) {
	acc, a, b := op.Operands[0].Type, op.Operands[1].Type, op.Operands[2].Type
	if acc.Rank() != 2 || a.Rank() != 2 || b.Rank() != 2 || a.DType != b.DType ||
		!a.Dims[0].Equal(acc.Dims[0]) || !b.Dims[1].Equal(acc.Dims[1]) || !a.Dims[1].Equal(b.Dims[0]) {
		return nil, errOp(op, "%s += %s * %s", acc, a, b)
	}
	return one(acc)
}

func inferAlloc(op *Op) ([]Type, error) {
	t, ok := op.Attr("type").(Type)
	if !ok || t.Kind != BufferKind {
		return nil, errOp(op, "type is %v, want a buffer", op.Attr("type"))
	}
	if op.Is("alloc") && len(op.Operands) > 0 {
		if h := op.Operands[0].Type; t.Space != Scratch || h.Kind != BufferKind || h.Rank() != 2 || h.DType != t.DType {
			return nil, errOp(op, "%s cannot be at home in %s", t, h)
		}
	}
	return one(t)
}

// Flat is the row-major element offset of indices in dims, as an expression for reports and tests.
func Flat(dims shape.Dims, idx []shape.Expr) shape.Expr {
	off := shape.Const(0)
	for i, d := range dims {
		off = off.Mul(d).Add(idx[i])
	}
	return off
}

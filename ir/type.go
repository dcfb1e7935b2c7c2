package ir

import (
	"fmt"
	"strings"

	"github.com/swage-ml/swage/ir/shape"
)

// Kind says what a value is: a tensor (graph level), a buffer in memory (program and kernel level) or a tile, a
// statically shaped value in registers (kernel level; a tile of rank 0 is a scalar).
type Kind uint8

// The kinds of values.
const (
	TensorKind Kind = iota
	BufferKind
	TileKind
)

// Space is where a buffer lives.
type Space uint8

// The memory spaces. Arg: caller's memory. Arena: the call's scratch arena, planned by the program level. Const:
// weights. Scratch: per-thread memory inside a kernel. Shared: a CUDA block's shared memory. State: the session's
// state block.
const (
	Arg Space = iota
	Arena
	Const
	Scratch
	Shared
	State
	numSpaces
)

var spaceNames = [numSpaces]string{"arg", "arena", "const", "scratch", "shared", "state"}

// String returns the IR spelling of the space.
func (s Space) String() string { return spaceNames[s] }

// Type is the immutable type of a value. Equal types compare by Equal, not ==.
//
//	f32[B,20]              tensor
//	buf<f32[B,20],arena>   buffer, row-major and contiguous
//	tile<f32,14x32>        tile;  f32, index: scalars
type Type struct {
	Kind  Kind
	DType DType
	Dims  shape.Dims // constant for tiles
	Space Space      // buffers only
}

// Tensor returns a tensor type.
func TensorOf(d DType, dims ...shape.Expr) Type { return Type{Kind: TensorKind, DType: d, Dims: dims} }

// Buffer returns a row-major contiguous buffer type.
func BufferOf(d DType, s Space, dims ...shape.Expr) Type {
	return Type{Kind: BufferKind, DType: d, Dims: dims, Space: s}
}

// TileOf returns a tile type; with no dims it is a scalar.
func TileOf(d DType, dims ...int64) Type {
	return Type{Kind: TileKind, DType: d, Dims: ConstDims(dims...)}
}

// Scalar returns the type of a scalar in a register.
func Scalar(d DType) Type { return Type{Kind: TileKind, DType: d} }

// ConstDims turns integers into dims.
func ConstDims(ns ...int64) shape.Dims {
	d := make(shape.Dims, len(ns))
	for i, n := range ns {
		d[i] = shape.Const(n)
	}
	return d
}

// Rank is the number of dims.
func (t Type) Rank() int { return len(t.Dims) }

// Static returns the dims as integers; ok is false if one is symbolic.
func (t Type) Static() (dims []int64, ok bool) {
	dims = make([]int64, len(t.Dims))
	for i, d := range t.Dims {
		if dims[i], ok = d.IsConst(); !ok {
			return nil, false
		}
	}
	return dims, true
}

// Tile returns a tile's dims; it must be a tile.
func (t Type) Tile() []int64 {
	dims, ok := t.Static()
	if !ok {
		panic("ir: tile with symbolic dims " + t.String())
	}
	return dims
}

// IsScalar reports a tile of rank 0.
func (t Type) IsScalar() bool { return t.Kind == TileKind && len(t.Dims) == 0 }

// Elems is the number of elements.
func (t Type) Elems() shape.Expr { return shape.Product(t.Dims) }

// With returns the type with other dims.
func (t Type) With(dims ...shape.Expr) Type { t.Dims = dims; return t }

// As returns the type with another element type.
func (t Type) As(d DType) Type { t.DType = d; return t }

// Equal reports whether two types are the same.
func (t Type) Equal(u Type) bool {
	return t.Kind == u.Kind && t.DType == u.DType && t.Space == u.Space && shape.EqualDims(t.Dims, u.Dims)
}

// String prints the type as the parser reads it.
func (t Type) String() string {
	switch t.Kind {
	case TensorKind:
		return t.DType.String() + shape.DimsString(t.Dims)
	case BufferKind:
		return fmt.Sprintf("buf<%s%s,%s>", t.DType, shape.DimsString(t.Dims), t.Space)
	}
	if len(t.Dims) == 0 {
		return t.DType.String()
	}
	parts := make([]string, len(t.Dims))
	for i, d := range t.Dims {
		parts[i] = d.String()
	}
	return fmt.Sprintf("tile<%s,%s>", t.DType, strings.Join(parts, "x"))
}

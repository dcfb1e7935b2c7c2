package stablehlo

import (
	"fmt"
	"strings"

	"github.com/swage-ml/swage/ir"
)

// Module is a StableHLO module, whatever form it was stored in.
type Module struct {
	Funcs []*Func
}

// Func finds a function by name, nil if there is none.
func (m *Module) Func(name string) *Func {
	for _, f := range m.Funcs {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Func is a function: its block's arguments are its parameters, and it ends in `return`.
type Func struct {
	Name    string
	Body    *Block
	Results []Type
}

// Block is a list of ops with arguments; regions have exactly one.
type Block struct {
	Args []*Value
	Ops  []*Op
}

// last is the block's terminator, nil if it has none.
func (b *Block) last() *Op {
	if b == nil || len(b.Ops) == 0 || b.Ops[len(b.Ops)-1].Name != "return" {
		return nil
	}
	return b.Ops[len(b.Ops)-1]
}

// Op is one operation. Its name has neither dialect nor version, except that ops of other dialects keep theirs.
type Op struct {
	Name     string
	Operands []*Value
	Attrs    []NamedAttr
	Regions  []*Block
	Results  []*Value
	Loc      string // where the module says that it comes from; "" if it does not
}

// Value is what an op or a block defines.
type Value struct {
	Type Type
	name string // in text
}

// NamedAttr is an attribute with its name.
type NamedAttr struct {
	Name  string
	Value Attr
}

// Attr is an attribute's value: int64, float64, bool, string (enums too), Symbol, Type, []Attr, []NamedAttr, *Dense, nil
// (unit), or Opaque for what we do not look into.
type Attr any

// Symbol refers to a function by name.
type Symbol string

// Opaque names a kind of attribute that is not decoded.
type Opaque string

// Attr finds an attribute, nil if it is not there.
func (o *Op) Attr(name string) Attr {
	for _, a := range o.Attrs {
		if a.Name == name {
			return a.Value
		}
	}
	return nil
}

// Dense is a constant: raw little-endian elements as ir.Tensor holds them, or one element that repeats.
type Dense struct {
	Type  Type
	Raw   []byte
	Splat bool
}

// Kind says what a Type is.
type Kind uint8

// The kinds of types.
const (
	OtherKind Kind = iota
	ElementKind
	TensorKind
	FuncKind
	TokenKind
	TupleKind
)

// Dynamic stands for a dim that is not known.
const Dynamic = -1

// Type is the type of a value or an attribute.
type Type struct {
	Kind     Kind
	DType    ir.DType // of elements; Invalid if package ir has none like it
	Name     string   // of the element type, or of a type of another kind
	Dims     []int64  // Dynamic where not known
	Unranked bool
	In, Out  []Type     // of functions; Out of tuples
	Quant    *Quantized // nil unless elements stand for other numbers
}

// String prints the type as MLIR does, nearly.
func (t Type) String() string {
	switch t.Kind {
	case TensorKind:
		var b strings.Builder
		b.WriteString("tensor<")
		if t.Unranked {
			b.WriteString("*x")
		}
		for _, d := range t.Dims {
			if d == Dynamic {
				b.WriteString("?x")
			} else {
				fmt.Fprintf(&b, "%dx", d)
			}
		}
		return b.String() + t.Name + ">"
	case TokenKind:
		return "token"
	case TupleKind:
		return "tuple"
	case FuncKind:
		return "function"
	}
	return t.Name
}

// static is the number of elements; ok is false if it is not known or is unreasonable.
func (t Type) static() (n int64, ok bool) {
	n = 1
	if t.Unranked {
		return 0, false
	}
	for _, d := range t.Dims {
		if d < 0 || (d > 0 && n > (1<<40)/d) {
			return 0, false
		}
		n *= d
	}
	return n, true
}

// elements is the table of element types: their names in text, VHLO's codes, ours.
var elements = []struct {
	name  string
	code  int
	dtype ir.DType
}{
	{"i1", 0, ir.Bool},
	{"bf16", 2, ir.BF16}, {"f16", 3, ir.F16}, {"f32", 4, ir.F32}, {"f64", 5, ir.F64},
	{"i8", 11, ir.I8}, {"i16", 12, ir.I16}, {"i32", 13, ir.I32}, {"i64", 14, ir.I64},
	{"ui8", 16, ir.U8}, {"ui16", 17, ir.U16}, {"ui32", 18, ir.U32}, {"ui64", 19, ir.U64},
	{"i2", 31, 0}, {"i4", 10, 0}, {"ui2", 32, 0}, {"ui4", 15, 0}, {"tf32", 34, 0},
	{"f8E4M3FN", 6, 0}, {"f8E5M2", 7, 0}, {"f8E4M3FNUZ", 27, 0}, {"f8E5M2FNUZ", 28, 0}, {"f8E4M3B11FNUZ", 29, 0},
	{"f8E4M3", 35, 0}, {"f8E3M4", 36, 0}, {"f4E2M1FN", 37, 0}, {"f6E2M3FN", 38, 0}, {"f6E3M2FN", 39, 0}, {"f8E8M0FNU", 40, 0},
}

// element makes an element type of a name.
func element(name string) (Type, bool) {
	switch name {
	case "complex<f32>":
		return Type{Kind: ElementKind, Name: name, DType: ir.C64}, true
	case "complex<f64>":
		return Type{Kind: ElementKind, Name: name, DType: ir.C128}, true
	case "index":
		return Type{Kind: ElementKind, Name: name, DType: ir.I64}, true
	}
	for _, e := range elements {
		if e.name == name {
			return Type{Kind: ElementKind, Name: name, DType: e.dtype}, true
		}
	}
	return Type{}, false
}

// tensorOf makes a tensor type.
func tensorOf(elem Type, dims []int64) Type {
	return Type{Kind: TensorKind, DType: elem.DType, Name: elem.Name, Dims: dims, Quant: elem.Quant}
}

// bits is the width of an element type in constants; 0 if it has none.
func (t Type) bits() int {
	switch {
	case t.DType == ir.Bool:
		return 1
	case t.DType != ir.Invalid:
		return int(t.DType.Size()) * 8
	}
	switch t.Name {
	case "i2", "ui2":
		return 2
	case "i4", "ui4", "f4E2M1FN":
		return 4
	case "f6E2M3FN", "f6E3M2FN":
		return 6
	case "tf32":
		return 19
	}
	if strings.HasPrefix(t.Name, "f8") {
		return 8
	}
	return 0
}

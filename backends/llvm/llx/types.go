package llx

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/llir/llvm/ir/constant"
	"github.com/llir/llvm/ir/types"
	"github.com/llir/llvm/ir/value"
)

// Value and Type are llir's.
type (
	Value = value.Value
	Type  = types.Type
)

// The scalar types.
var (
	Void Type = types.Void
	I1   Type = types.I1
	I8   Type = types.I8
	I16  Type = types.I16
	I32  Type = types.I32
	I64  Type = types.I64
	I128 Type = types.I128
	F16  Type = types.Half
	F32  Type = types.Float
	F64  Type = types.Double
	Ptr  Type = ptrType{}
)

// ptrType is the opaque pointer, which llir has no word for.
type ptrType struct{}

func (ptrType) String() string    { return "ptr" }
func (ptrType) LLString() string  { return "ptr" }
func (ptrType) Name() string      { return "" }
func (ptrType) SetName(string)    {}
func (ptrType) Equal(u Type) bool { _, ok := u.(ptrType); return ok }

// Vec is the vector of n elements; one element is a scalar here.
func Vec(n int64, t Type) Type {
	if n == 1 {
		return t
	}
	return types.NewVector(uint64(n), t)
}

// Split returns a type's number of lanes and its element type; scalars have one lane.
func Split(t Type) (n int64, elem Type) {
	if v, ok := t.(*types.VectorType); ok {
		return int64(v.Len), v.ElemType
	}
	return 1, t
}

// Like is elem with as many lanes as t has.
func Like(t, elem Type) Type {
	n, _ := Split(t)
	return Vec(n, elem)
}

// Bits is the width of an integer or float type, of one lane of a vector.
func Bits(t Type) int {
	_, e := Split(t)
	switch x := e.(type) {
	case *types.IntType:
		return int(x.BitSize)
	case *types.FloatType:
		switch x.Kind {
		case types.FloatKindHalf:
			return 16
		case types.FloatKindFloat:
			return 32
		case types.FloatKindDouble:
			return 64
		}
	case ptrType:
		return 64
	}
	panic(fmt.Errorf("llx: width of %s", t))
}

// IsFloat reports half, float, double and vectors of them.
func IsFloat(t Type) bool {
	_, e := Split(t)
	_, ok := e.(*types.FloatType)
	return ok
}

// Const is a constant as text.
type Const struct {
	typ  Type
	text string
	odd  bool // some lane is a float zero or a NaN
}

// Type returns the constant's type.
func (c *Const) Type() Type { return c.typ }

// Ident is the text without the type.
func (c *Const) Ident() string { return c.text }

// String is type and text.
func (c *Const) String() string { return c.typ.String() + " " + c.text }

// HasZeroOrNaN reports a float constant one of whose lanes is a zero or a NaN.
func (c *Const) HasZeroOrNaN() bool { return c.odd }

// IsConstant makes Const one of llir's constants.
func (*Const) IsConstant() {}

// Int is an integer constant; a value that does not fit the type is a bug (LLVM's reader would wrap it silently).
// Unsigned values may be given as their signed bit pattern or, below 64 bits, as themselves.
func Int(t Type, n int64) Value {
	it, ok := t.(*types.IntType)
	if !ok {
		return Splat(t, Int(elemOf(t), n))
	}
	if b := uint(it.BitSize); b < 64 && (n < -(1<<(b-1)) || n >= 1<<b) {
		panic(fmt.Errorf("llx: %d does not fit %s", n, t))
	}
	if it.BitSize == 1 {
		return constant.NewBool(n != 0)
	}
	return constant.NewInt(it, n)
}

func elemOf(t Type) Type {
	_, e := Split(t)
	return e
}

// I64c is a 64-bit constant.
func I64c(n int64) Value { return constant.NewInt(types.I64, n) }

// AsInt returns the value of an integer constant.
func AsInt(v Value) (int64, bool) {
	c, ok := v.(*constant.Int)
	if !ok || !c.X.IsInt64() {
		return 0, false
	}
	return c.X.Int64(), true
}

// Float is a floating-point constant. x is rounded to the type first, as LLVM refuses decimals that are not exact.
func Float(t Type, x float64) Value {
	if n, e := Split(t); n != 1 {
		return Splat(t, Float(e, x))
	}
	switch Bits(t) {
	case 32:
		return FloatBits(t, uint64(math.Float32bits(float32(x))))
	case 64:
		return FloatBits(t, math.Float64bits(x))
	}
	panic(fmt.Errorf("llx: give the bits of a %s constant", t))
}

// FloatBits is the floating-point constant with these bits.
func FloatBits(t Type, bits uint64) Value {
	if Bits(t) == 16 {
		return &Const{typ: t, text: fmt.Sprintf("0xH%04X", bits), odd: true}
	}
	if Bits(t) == 32 {
		bits = widen(uint32(bits))
	}
	x := math.Float64frombits(bits)
	return &Const{typ: t, text: fmt.Sprintf("0x%016X", bits), odd: x == 0 || x != x}
}

// widen gives the double that LLVM writes for a float, bit by bit so that NaNs keep their payload.
func widen(b uint32) uint64 {
	if b&0x7f800000 == 0x7f800000 {
		return uint64(b>>31)<<63 | 0x7ff<<52 | uint64(b&0x7fffff)<<29
	}
	return math.Float64bits(float64(math.Float32frombits(b)))
}

// Splat is the vector whose lanes all are the scalar constant c.
func Splat(t Type, c Value) Value {
	n, _ := Split(t)
	if n == 1 {
		return c
	}
	lanes := make([]Value, n)
	for i := range lanes {
		lanes[i] = c
	}
	return Vector(lanes...)
}

// Vector is a constant vector.
func Vector(lanes ...Value) Value {
	parts, odd := make([]string, len(lanes)), false
	for i, l := range lanes {
		parts[i] = l.String()
		if c, ok := l.(*Const); ok {
			odd = odd || c.odd
		}
	}
	if len(lanes) == 1 {
		return lanes[0]
	}
	if t := lanes[0].Type(); !slices.ContainsFunc(lanes, func(l Value) bool { return l.Ident() != Zero(t).Ident() }) {
		return Zero(Vec(int64(len(lanes)), t))
	}
	return &Const{typ: Vec(int64(len(lanes)), lanes[0].Type()), text: "<" + strings.Join(parts, ", ") + ">", odd: odd}
}

// Poison is a value of the type that nothing may depend on.
func Poison(t Type) Value { return &Const{typ: t, text: "poison", odd: true} }

// Zero is the type's zero.
func Zero(t Type) Value {
	if n, _ := Split(t); n > 1 {
		return &Const{typ: t, text: "zeroinitializer", odd: true}
	}
	switch t.(type) {
	case *types.FloatType:
		return FloatBits(t, 0)
	case ptrType:
		return &Const{typ: t, text: "null", odd: true}
	}
	return constant.NewInt(t.(*types.IntType), 0)
}

// Global is the address of a function or variable of this name.
func Global(name string) Value { return &Const{typ: Ptr, text: quote(name), odd: true} }

// quote writes a global's name.
func quote(name string) string {
	plain := name != "" && !(name[0] >= '0' && name[0] <= '9')
	for i := range len(name) {
		c := name[i]
		plain = plain && (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' || c == '$')
	}
	if plain {
		return "@" + name
	}
	var b strings.Builder
	for i := range len(name) {
		if c := name[i]; c < 32 || c > 126 || c == '"' || c == '\\' {
			fmt.Fprintf(&b, "\\%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return `@"` + b.String() + `"`
}

// BigInt is an integer constant of any width from its unsigned value.
func BigInt(t Type, n *big.Int) Value { return &Const{typ: t, text: n.String(), odd: true} }

// Itoa writes an integer in decimal.
func Itoa(n int64) string { return fmt.Sprint(n) }

package ptx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Class is a register class: what a virtual register is declared as.
type Class uint8

// The register classes. PTX lets an instruction on 32-bit integers take any .b32 register, so integers of either sign,
// bits and pairs of halves share a class.
const (
	Pred Class = iota
	B16
	B32
	B64
	F32
	F64
	numClasses
)

// classes is the table behind Class: what `.reg` declares, the prefix of the registers' names, bytes.
var classes = [numClasses]struct {
	decl, prefix string
	size         int
}{
	Pred: {".pred", "p", 0},
	B16:  {".b16", "h", 2},
	B32:  {".b32", "r", 4},
	B64:  {".b64", "rd", 8},
	F32:  {".f32", "f", 4},
	F64:  {".f64", "fd", 8},
}

// String is the prefix of the class's registers: p, h, r, rd, f, fd.
func (c Class) String() string { return classes[c].prefix }

// Operand is what an instruction takes: Reg, Int, Float, Vec, Mem, Name.
type Operand interface{ String() string }

// Reg is a virtual register.
type Reg struct {
	Class Class
	N     int
}

// String is the register's name, as %rd3.
func (r Reg) String() string { return "%" + classes[r.Class].prefix + strconv.Itoa(r.N) }

// Int is an integer immediate.
type Int int64

// String is the decimal number.
func (i Int) String() string { return strconv.FormatInt(int64(i), 10) }

// Float is an f32 immediate.
type Float float32

// String is the bits, as 0f3F800000: the only spelling that is exact.
func (f Float) String() string { return fmt.Sprintf("0f%08X", math.Float32bits(float32(f))) }

// Vec is a list of registers or immediates, as {%f0, %f1}.
type Vec []Operand

// String is the list in braces.
func (v Vec) String() string {
	parts := make([]string, len(v))
	for i, o := range v {
		parts[i] = o.String()
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// Mem is a memory operand: a base, which is a register or the name of a variable or parameter, and an offset in bytes.
type Mem struct {
	Base Operand
	Off  int64
}

// String is [base+off].
func (m Mem) String() string {
	if m.Off == 0 {
		return "[" + m.Base.String() + "]"
	}
	return fmt.Sprintf("[%s%+d]", m.Base, m.Off)
}

// Name is a variable, a parameter, a label or, with a '%', a special register such as %tid.x.
type Name string

// String is the name.
func (n Name) String() string { return string(n) }

// Special reports a special register.
func (n Name) Special() bool { return strings.HasPrefix(string(n), "%") }

package eval

import (
	"fmt"
	"math"
	"math/bits"

	"github.com/swage-ml/swage/ir"
)

// lanes1, lanes2 and lanes3 work on whole tiles.
type (
	lanes1 func(r, a []uint64)
	lanes2 func(r, a, b []uint64)
)

// elementwise compiles the ops that work element by element on equal types; nil if op is none.
func (c *compiled) elementwise(op *ir.Op) (step, error) {
	res, d := op.Result().ID, op.Operands[0].Type.DType
	id := make([]int, len(op.Operands))
	for i, v := range op.Operands {
		id[i] = v.ID
	}
	switch op.Name() {
	case "fma":
		f := fmaLanes(d)
		if f == nil {
			return nil, fmt.Errorf("fma of %s", d)
		}
		return func(fr *frame) error { f(fr.regs[res], fr.regs[id[0]], fr.regs[id[1]], fr.regs[id[2]]); return nil }, nil
	case "select":
		return func(fr *frame) error {
			r, p, a, b := fr.regs[res], fr.regs[id[0]], fr.regs[id[1]], fr.regs[id[2]]
			for i := range r {
				if p[i] != 0 {
					r[i] = a[i]
				} else {
					r[i] = b[i]
				}
			}
			return nil
		}, nil
	case "compare":
		f, err := compareLanes(d, op.Str("direction"))
		return func(fr *frame) error { f(fr.regs[res], fr.regs[id[0]], fr.regs[id[1]]); return nil }, err
	case "convert":
		to := op.DTypeAttr("dtype")
		return func(fr *frame) error {
			r, a := fr.regs[res], fr.regs[id[0]]
			for i := range r {
				r[i] = convertBits(d, to, a[i])
			}
			return nil
		}, nil
	case "bitcast_convert":
		return bitcastTile(op)
	}
	if len(id) == 1 {
		if f := unaryLanes(op.Name(), d); f != nil {
			return func(fr *frame) error { f(fr.regs[res], fr.regs[id[0]]); return nil }, nil
		}
	}
	if len(id) == 2 {
		if f := binaryLanes(op.Name(), d); f != nil {
			return func(fr *frame) error { f(fr.regs[res], fr.regs[id[0]], fr.regs[id[1]]); return nil }, nil
		}
	}
	return nil, nil
}

// each32 lifts a float32 function to tiles of f16, bf16 and f32.
func each32(d ir.DType, f func(a float32) float32) lanes1 {
	return func(r, a []uint64) {
		for i := range r {
			r[i] = narrow(d, f(widen(d, a[i])))
		}
	}
}

func pair32(d ir.DType, f func(a, b float32) float32) lanes2 {
	if d == ir.F32 {
		return func(r, a, b []uint64) {
			for i := range r {
				r[i] = bitsOf(f(f32(a[i]), f32(b[i])))
			}
		}
	}
	return func(r, a, b []uint64) {
		for i := range r {
			r[i] = narrow(d, f(widen(d, a[i]), widen(d, b[i])))
		}
	}
}

func fmaLanes(d ir.DType) func(r, a, b, c []uint64) {
	switch d {
	case ir.F64:
		return func(r, a, b, c []uint64) {
			for i := range r {
				r[i] = bitsOf64(math.FMA(f64(a[i]), f64(b[i]), f64(c[i])))
			}
		}
	case ir.F32:
		return func(r, a, b, c []uint64) {
			for i := range r {
				r[i] = bitsOf(FMA32(f32(a[i]), f32(b[i]), f32(c[i])))
			}
		}
	case ir.F16, ir.BF16:
		return func(r, a, b, c []uint64) {
			for i := range r {
				r[i] = narrow(d, FMA32(widen(d, a[i]), widen(d, b[i]), widen(d, c[i])))
			}
		}
	}
	if d.IsInt() {
		return func(r, a, b, c []uint64) {
			for i := range r {
				r[i] = wrapBits(d, a[i]*b[i]+c[i])
			}
		}
	}
	return nil
}

func unaryLanes(name string, d ir.DType) lanes1 {
	if d.IsFloat() {
		return unaryFloat(name, d)
	}
	var f func(x uint64) uint64
	switch name {
	case "abs":
		f = func(x uint64) uint64 {
			if signedBits(d, x) < 0 && !d.IsUnsigned() {
				return -x
			}
			return x
		}
	case "negate":
		f = func(x uint64) uint64 { return -x }
	case "sign":
		f = func(x uint64) uint64 {
			switch n := signedBits(d, x); {
			case x == 0:
				return 0
			case n < 0 && !d.IsUnsigned():
				return math.MaxUint64
			}
			return 1
		}
	case "not":
		f = func(x uint64) uint64 { return ^x }
	case "popcnt":
		f = func(x uint64) uint64 { return uint64(bits.OnesCount64(x)) }
	default:
		return nil
	}
	return func(r, a []uint64) {
		for i := range r {
			r[i] = wrapBits(d, f(a[i]))
		}
	}
}

// unaryFloat has the exactly specified ops first; abs and negate work on the sign bit, NaNs included.
func unaryFloat(name string, d ir.DType) lanes1 {
	sign := uint64(1) << (d.Bits() - 1)
	switch name {
	case "abs":
		return func(r, a []uint64) {
			for i := range r {
				r[i] = a[i] &^ sign
			}
		}
	case "negate":
		return func(r, a []uint64) {
			for i := range r {
				r[i] = a[i] ^ sign
			}
		}
	case "is_finite":
		return func(r, a []uint64) {
			for i := range r {
				r[i] = 0
				if x := asFloat64(d, a[i]); x-x == 0 {
					r[i] = 1
				}
			}
		}
	}
	f := exactMath[name]
	if f == nil {
		f = referenceMath[name]
	}
	if f == nil {
		return nil
	}
	if d == ir.F64 {
		return func(r, a []uint64) {
			for i := range r {
				r[i] = bitsOf64(f(f64(a[i])))
			}
		}
	}
	return each32(d, func(x float32) float32 { return float32(f(float64(x))) })
}

func binaryLanes(name string, d ir.DType) lanes2 {
	switch {
	case d == ir.F64:
		f := binary64(name)
		if f == nil {
			return nil
		}
		return func(r, a, b []uint64) {
			for i := range r {
				r[i] = bitsOf64(f(f64(a[i]), f64(b[i])))
			}
		}
	case d.IsFloat() && name == "floor_divide": // TensorFlow's: the quotient is rounded before the floor
		return func(r, a, b []uint64) {
			for i := range r {
				q := widen(d, narrow(d, widen(d, a[i])/widen(d, b[i])))
				r[i] = narrow(d, float32(math.Floor(float64(q))))
			}
		}
	case d.IsFloat():
		if f := binary32(name); f != nil {
			return pair32(d, f)
		}
		return nil
	}
	f := binaryInt(name, d)
	if f == nil {
		return nil
	}
	return func(r, a, b []uint64) {
		for i := range r {
			r[i] = wrapBits(d, f(a[i], b[i]))
		}
	}
}

func binary32(name string) func(a, b float32) float32 {
	switch name {
	case "add":
		return func(a, b float32) float32 { return a + b }
	case "subtract":
		return func(a, b float32) float32 { return a - b }
	case "multiply":
		return func(a, b float32) float32 { return a * b }
	case "divide":
		return func(a, b float32) float32 { return a / b }
	case "floor_divide": // the quotient is rounded before the floor
		return func(a, b float32) float32 { return float32(math.Floor(float64(a / b))) }
	}
	if f := binary64(name); f != nil { // exact or not, these are functions of the values
		return func(a, b float32) float32 { return float32(f(float64(a), float64(b))) }
	}
	return nil
}

func binary64(name string) func(a, b float64) float64 {
	switch name {
	case "add":
		return func(a, b float64) float64 { return a + b }
	case "subtract":
		return func(a, b float64) float64 { return a - b }
	case "multiply":
		return func(a, b float64) float64 { return a * b }
	case "divide":
		return func(a, b float64) float64 { return a / b }
	case "maximum":
		return max64
	case "minimum":
		return min64
	}
	return referenceMath2[name]
}

func binaryInt(name string, d ir.DType) func(a, b uint64) uint64 {
	uns := d.IsUnsigned() || d == ir.Bool
	less := func(a, b uint64) bool {
		if uns {
			return a < b
		}
		return signedBits(d, a) < signedBits(d, b)
	}
	width := uint64(d.Bits())
	switch name {
	case "add":
		return func(a, b uint64) uint64 { return a + b }
	case "subtract":
		return func(a, b uint64) uint64 { return a - b }
	case "multiply":
		return func(a, b uint64) uint64 { return a * b }
	case "and":
		return func(a, b uint64) uint64 { return a & b }
	case "or":
		return func(a, b uint64) uint64 { return a | b }
	case "xor":
		return func(a, b uint64) uint64 { return a ^ b }
	case "maximum":
		return func(a, b uint64) uint64 {
			if less(a, b) {
				return b
			}
			return a
		}
	case "minimum":
		return func(a, b uint64) uint64 {
			if less(b, a) {
				return b
			}
			return a
		}
	case "shift_left", "shift_right_logical", "shift_right_arithmetic":
		return func(a, b uint64) uint64 {
			switch {
			case name == "shift_right_arithmetic":
				return uint64(arithmetic(d, a) >> min(b, 63))
			case b >= width:
				return 0
			case name == "shift_left":
				return a << b
			}
			return a >> b
		}
	}
	return divideInt(name, d, uns)
}

// divideInt has the quotients and remainders; see Machine for zero divisors and overflow.
func divideInt(name string, d ir.DType, uns bool) func(a, b uint64) uint64 {
	quo := func(a, b uint64) uint64 {
		switch {
		case b == 0:
			return math.MaxUint64
		case uns:
			return a / b
		case signedBits(d, b) == -1:
			return -a
		}
		return uint64(signedBits(d, a) / signedBits(d, b))
	}
	rem := func(a, b uint64) uint64 {
		if b == 0 {
			return a
		}
		return a - quo(a, b)*b
	}
	negative := func(a, b uint64) bool { return !uns && signedBits(d, wrapBits(d, a^b)) < 0 }
	switch name {
	case "divide":
		return quo
	case "remainder":
		return rem
	case "floor_divide":
		return func(a, b uint64) uint64 {
			if b != 0 && wrapBits(d, rem(a, b)) != 0 && negative(a, b) {
				return quo(a, b) - 1
			}
			return quo(a, b)
		}
	case "floor_mod":
		return func(a, b uint64) uint64 {
			if r := wrapBits(d, rem(a, b)); b != 0 && r != 0 && negative(r, b) {
				return r + b
			}
			return rem(a, b)
		}
	case "power":
		return func(a, b uint64) uint64 { return powInt(d, uns, a, b) }
	}
	return nil
}

// powInt multiplies modulo 2^width; a negative exponent gives 1/a truncated.
func powInt(d ir.DType, uns bool, a, b uint64) uint64 {
	if !uns && signedBits(d, b) < 0 {
		switch signedBits(d, a) {
		case 1:
			return 1
		case -1:
			if b&1 == 1 {
				return math.MaxUint64
			}
			return 1
		}
		return 0
	}
	r := uint64(1)
	for ; b != 0; b >>= 1 {
		if b&1 == 1 {
			r *= a
		}
		a *= a
	}
	return r
}

func compareLanes(d ir.DType, dir string) (lanes2, error) {
	// order: -1, 0, 1, or 2 for unordered
	order := func(a, b uint64) int {
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}
	switch {
	case d.IsFloat():
		order = func(a, b uint64) int {
			switch x, y := asFloat64(d, a), asFloat64(d, b); {
			case x < y:
				return -1
			case x > y:
				return 1
			case x == y:
				return 0
			}
			return 2
		}
	case d.IsSigned():
		order = func(a, b uint64) int {
			switch x, y := signedBits(d, a), signedBits(d, b); {
			case x < y:
				return -1
			case x > y:
				return 1
			}
			return 0
		}
	case d == ir.Bool || d.IsUnsigned():
	default:
		return nil, fmt.Errorf("compare of %s", d)
	}
	var want [4]bool // by order + 1
	switch dir {
	case "EQ":
		want = [4]bool{false, true, false, false}
	case "NE":
		want = [4]bool{true, false, true, true}
	case "LT":
		want = [4]bool{true, false, false, false}
	case "LE":
		want = [4]bool{true, true, false, false}
	case "GT":
		want = [4]bool{false, false, true, false}
	case "GE":
		want = [4]bool{false, true, true, false}
	default:
		return nil, fmt.Errorf("direction is %q", dir)
	}
	return func(r, a, b []uint64) {
		for i := range r {
			r[i] = 0
			if want[order(a[i], b[i])+1] {
				r[i] = 1
			}
		}
	}, nil
}

func bitcastTile(op *ir.Op) (step, error) {
	from, to := op.Operands[0].Type.DType.Size(), op.Result().Type.DType.Size()
	if from == 0 || to == 0 || from > 8 || to > 8 {
		return nil, fmt.Errorf("%s to %s", op.Operands[0].Type, op.Result().Type)
	}
	src, res := op.Operands[0].ID, op.Result().ID
	return func(fr *frame) error {
		a, r := fr.regs[src], fr.regs[res]
		if from == to {
			copy(r, a)
			return nil
		}
		mem := make([]byte, int64(len(a))*from)
		for i, x := range a {
			putBits(mem, int64(i)*from, from, x)
		}
		for i := range r {
			r[i] = getBits(mem, int64(i)*to, to)
		}
		return nil
	}, nil
}

// arithmetic sign-extends an element whatever its signedness.
func arithmetic(d ir.DType, x uint64) int64 {
	sh := 64 - d.Bits()
	return int64(x<<sh) >> sh
}

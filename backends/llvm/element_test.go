package llvm_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// pairs are values that every op meets in all combinations: 16 of each, so that a tile of 256 has them all.
func special(d ir.DType) []float64 {
	switch {
	case d.IsFloat():
		return []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -2.5, 3.25, 1.5e-45, -6e-39, 1e30, -3e9, 65519.9, math.Inf(1), math.Inf(-1), math.NaN(), 7.75}
	case d == ir.Bool:
		return []float64{0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0, 1, 0, 1}
	case d.IsUnsigned():
		return []float64{0, 1, 2, 3, 5, 7, 8, 15, 16, 31, 32, 63, 64, 127, 200, 255}
	}
	return []float64{0, 1, -1, 2, -2, 3, 5, 7, 15, 31, 32, 63, 64, -100, 127, -128}
}

func operands(d ir.DType) (x, y *ir.Tensor) {
	x, y = ir.NewTensor(d, 256), ir.NewTensor(d, 256)
	s := special(d)
	for i := range int64(256) {
		x.SetFloat(i, s[i%16])
		y.SetFloat(i, s[i/16])
	}
	if d.IsInt() && !d.IsUnsigned() { // the least value, in the dtype's own width
		for i := int64(15); i < 256; i += 16 {
			x.SetInt(i, -1<<(d.Bits()-1))
		}
	}
	return x, y
}

// opKernel applies one op line to tiles %x and %y of 256 elements; %r is the result, of dtype to.
func opKernel(name string, d, to ir.DType, tile int, line string) string {
	return strings.NewReplacer("$name", name, "$d", d.String(), "$to", to.String(), "$t", fmt.Sprint(tile), "$line", line).Replace(`
func kernel @k_$name(%a: buf<$d[256],arg>, %b: buf<$d[256],arg>, %c: buf<$to[256],arg>) -> () {
  %zero = constant {value = 0} : index
  %n = constant {value = 256} : index
  %step = constant {value = $t} : index
  for %zero, %n, %step {kind = "parallel"} (%i: index) {
    %left = subtract %n, %i : index
    %m = mask %left {axis = 0, tile = [$t]} : tile<i1,$t>
    %x = load %a, %i, %m {axes = [0], masked = true, tile = [$t]} : tile<$d,$t>
    %y = load %b, %i, %m {axes = [0], masked = true, tile = [$t]} : tile<$d,$t>
    $line
    store %r, %c, %i, %m {axes = [0], masked = true}
    yield
  }
  return
}

func program @$name(%a: buf<$d[256],arg>, %b: buf<$d[256],arg>, %c: buf<$to[256],arg>) -> () {
  call %a, %b, %c {callee = "k_$name"}
  return
}
`)
}

var numbers = []ir.DType{ir.I8, ir.I16, ir.I32, ir.I64, ir.U8, ir.U16, ir.U32, ir.U64, ir.F16, ir.BF16, ir.F32, ir.F64}

// TestElementwise runs every op on every dtype, natively and in the interpreter.
func TestElementwise(t *testing.T) {
	tg := target(t)
	type opCase struct {
		name string
		d    ir.DType
	}
	var cases []opCase
	var src strings.Builder
	src.WriteString("module @m\n")
	outs := map[string][]string{}
	add := func(op string, d, to ir.DType, tile int, line string) {
		name := fmt.Sprintf("%s_%s_%s_%d", op, d, to, tile)
		src.WriteString(opKernel(name, d, to, tile, strings.NewReplacer("$D", d.String(), "$O", to.String(), "$t", fmt.Sprint(tile)).Replace(line)))
		outs[name] = []string{"c"}
		cases = append(cases, opCase{name, d})
	}
	two := func(op string) string { return "%r = " + op + " %x, %y : tile<$D,$t>" }
	one := func(op string) string { return "%r = " + op + " %x : tile<$O,$t>" }
	tile := 16
	for i, d := range numbers {
		if testing.Short() && i%4 != 2 {
			continue
		}
		tile = []int{16, 32, 10, 1, 64, 24}[i%6]
		for _, op := range strings.Fields("add subtract multiply divide maximum minimum") {
			add(op, d, d, tile, two(op))
		}
		add("abs", d, d, tile, one("abs"))
		add("negate", d, d, tile, one("negate"))
		add("sign", d, d, tile, one("sign"))
		add("fma", d, d, tile, "%r = fma %x, %y, %x : tile<$D,$t>")
		dirs := []string{"LT", "NE"}
		if d == ir.F32 || d == ir.I32 || d == ir.U32 {
			dirs = []string{"EQ", "NE", "LT", "LE", "GT", "GE"}
		}
		for _, dir := range dirs {
			add("compare"+dir, d, ir.Bool, tile, `%r = compare %x, %y {direction = "`+dir+`"} : tile<i1,$t>`)
		}
		add("select", d, d, tile, `%p = compare %x, %y {direction = "LT"} : tile<i1,$t>
    %r = select %p, %x, %y : tile<$D,$t>`)
		for j, to := range append([]ir.DType{ir.Bool}, numbers...) {
			if to != d {
				add("convert", d, to, []int{16, 32, 10, 1, 64, 24}[(i+j)%6], "%r = convert %x {dtype = !$O} : tile<$O,$t>")
			}
		}
		if d.IsFloat() {
			for _, op := range strings.Fields("sqrt floor ceil round_nearest_even round_nearest_afz") {
				add(op, d, d, tile, one(op))
			}
			add("is_finite", d, ir.Bool, tile, one("is_finite"))
			add("relu", d, d, tile, `%k = constant {type = type(tile<$D,$t>), value = dense($D[]: 0.0)} : tile<$D,$t>
    %r = maximum %x, %k : tile<$D,$t>`)
			add("min6", d, d, tile, `%k = constant {type = type(tile<$D,$t>), value = dense($D[]: 6.0)} : tile<$D,$t>
    %r = minimum %k, %x : tile<$D,$t>`)
			add("minzero", d, d, tile, `%k = constant {type = type(tile<$D,$t>), value = dense($D[]: -0.0)} : tile<$D,$t>
    %r = minimum %k, %x : tile<$D,$t>`)
			if d == ir.F32 || d == ir.F64 {
				add("remainder", d, d, tile, two("remainder"))
				add("floor_mod", d, d, tile, two("floor_mod"))
				add("floor_divide", d, d, tile, two("floor_divide"))
			}
			continue
		}
		for _, op := range strings.Fields("remainder floor_divide floor_mod and or xor shift_left shift_right_arithmetic shift_right_logical") {
			add(op, d, d, tile, two(op))
		}
		add("not", d, d, tile, one("not"))
		add("popcnt", d, d, tile, one("popcnt"))
	}
	for _, op := range strings.Fields("and or xor maximum minimum") {
		add(op, ir.Bool, ir.Bool, 32, two(op))
	}
	add("not", ir.Bool, ir.Bool, 16, one("not"))
	for _, to := range []ir.DType{ir.I8, ir.I64, ir.F32, ir.F16} {
		add("convert", ir.Bool, to, 16, "%r = convert %x {dtype = !$O} : tile<$O,$t>")
	}
	add("bitcast", ir.F32, ir.I32, 16, "%r = bitcast_convert %x {dtype = !$O} : tile<$O,$t>")
	add("bitcast", ir.BF16, ir.U16, 16, "%r = bitcast_convert %x {dtype = !$O} : tile<$O,$t>")
	add("bitcast", ir.I64, ir.F64, 16, "%r = bitcast_convert %x {dtype = !$O} : tile<$O,$t>")
	c := compile(t, parse(t, src.String(), outs), tg)
	for _, o := range cases {
		x, y := operands(o.d)
		c.same(t, o.name, x, y)
	}
}

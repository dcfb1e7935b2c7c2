package canon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/passtest"
)

// fn writes a function of x: f32[B,4], y: f32[4,4], p: i1[B,4], n: i32[3], k: i32[] with a body of lines "name op … : type"; the last value
// is the result.
func fn(lines ...string) string {
	var b strings.Builder
	b.WriteString("func graph @f(%x: f32[B,4], %y: f32[4,4], %p: i1[B,4], %n: i32[3], %k: i32[], %q: i1[]) -> (")
	last := lines[len(lines)-1]
	res, ret := last, ""
	if strings.HasPrefix(last, "return ") {
		ret, res = last, last[strings.LastIndex(last, ":")+1:]
		ret = strings.TrimSpace(ret[:strings.LastIndex(ret, ":")])
		lines = lines[:len(lines)-1]
	} else {
		name, _, _ := strings.Cut(last, " ")
		ret, res = "return "+name, last[strings.LastIndex(last, ":")+1:]
	}
	fmt.Fprintf(&b, "%q: %s) {\n  sym B in 1..\n", "r", strings.TrimSpace(res))
	for _, l := range lines {
		name, rest, _ := strings.Cut(l, " ")
		if strings.HasPrefix(name, "%") {
			fmt.Fprintf(&b, "  %s = %s\n", name, rest)
		} else {
			fmt.Fprintf(&b, "  %s\n", l)
		}
	}
	b.WriteString("  " + ret + "\n}\n")
	return b.String()
}

const (
	one4  = "%c constant {value = dense(f32[]: 1.0)} : f32[]"
	bcast = "%cb broadcast_in_dim %c {dims = [], shape = dims([B,4])} : f32[B,4]"
)

func f32(x string) string { return "%c constant {value = dense(f32[]: " + x + ")} : f32[]" }

// cases: the input's lines, the output's lines (nil: nothing changes), the rule that must fire.
var cases = []struct {
	rule     string
	in, want []string
}{
	{"const-right", []string{one4, bcast, "%0 maximum %cb, %x : f32[B,4]"}, []string{one4, bcast, "%0 maximum %x, %cb : f32[B,4]"}},
	{"splat-operand", []string{"%c constant {value = dense(f32[4,4]: splat 3.0)} : f32[4,4]", "%0 add %y, %c : f32[4,4]"},
		[]string{f32("3.0"), "%cb broadcast_in_dim %c {dims = [], shape = dims([4,4])} : f32[4,4]", "%0 add %y, %cb : f32[4,4]"}},
	{"unit", []string{one4, bcast, "%0 multiply %x, %cb : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"unit", []string{f32("-0.0"), bcast, "%0 add %x, %cb : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"unit", []string{f32("0.0"), bcast, "%0 subtract %x, %cb : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"", []string{f32("0.0"), bcast, "%0 add %x, %cb : f32[B,4]"}, nil}, // -0 + 0 is +0
	{"", []string{f32("0.0"), bcast, "%0 multiply %x, %cb : f32[B,4]"}, nil},
	{"zero", []string{"%c constant {value = dense(i32[]: 0)} : i32[]", "%0 multiply %k, %c : i32[]"}, []string{"%c constant {value = dense(i32[]: 0)} : i32[]"}},
	{"idempotent", []string{"%0 maximum %x, %x : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"subtract-self", []string{"%0 subtract %k, %k : i32[]"}, []string{"%0 constant {value = dense(i32[]: 0)} : i32[]"}},
	{"", []string{"%0 subtract %x, %x : f32[B,4]"}, nil}, // Inf - Inf
	{"double", []string{"%0 negate %x : f32[B,4]", "%1 negate %0 : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"times-minus-one", []string{f32("-1.0"), bcast, "%0 multiply %x, %cb : f32[B,4]"}, []string{"%0 negate %x : f32[B,4]"}},
	{"zero-minus", []string{f32("-0.0"), bcast, "%0 subtract %cb, %x : f32[B,4]"}, []string{"%0 negate %x : f32[B,4]"}},
	{"", []string{f32("0.0"), bcast, "%0 subtract %cb, %x : f32[B,4]"}, nil}, // 0 - 0 is +0
	{"add-negated", []string{"%0 negate %x : f32[B,4]", "%1 tanh %x : f32[B,4]", "%2 add %1, %0 : f32[B,4]"}, []string{"%1 tanh %x : f32[B,4]", "%2 subtract %1, %x : f32[B,4]"}},
	{"negated-factors", []string{"%0 negate %x : f32[B,4]", f32("3.0"), bcast, "%2 multiply %0, %cb : f32[B,4]"},
		[]string{f32("-3.0"), bcast, "%2 multiply %x, %cb : f32[B,4]"}},
	{"divide-by-power-of-two", []string{f32("8.0"), bcast, "%0 divide %x, %cb : f32[B,4]"}, []string{f32("0.125"), bcast, "%0 multiply %x, %cb : f32[B,4]"}},
	{"", []string{f32("3.0"), bcast, "%0 divide %x, %cb : f32[B,4]"}, nil},
	{"power", []string{f32("2.0"), bcast, "%0 power %x, %cb : f32[B,4]"}, []string{"%0 multiply %x, %x : f32[B,4]"}},
	{"power", []string{f32("0.5"), bcast, "%a abs %x : f32[B,4]", "%0 power %a, %cb : f32[B,4]"}, []string{"%a abs %x : f32[B,4]", "%0 sqrt %a : f32[B,4]"}},
	{"", []string{f32("0.5"), bcast, "%0 power %x, %cb : f32[B,4]"}, nil}, // of -Inf and -0
	{"scale-twice", []string{f32("2.0"), bcast, "%0 multiply %x, %cb : f32[B,4]", "%1 multiply %0, %cb : f32[B,4]"}, []string{f32("4.0"), bcast, "%1 multiply %x, %cb : f32[B,4]"}},
	{"integer-reassociate", []string{"%c constant {value = dense(i32[]: 2)} : i32[]", "%0 add %k, %c : i32[]", "%1 add %0, %c : i32[]"},
		[]string{"%c constant {value = dense(i32[]: 4)} : i32[]", "%1 add %k, %c : i32[]"}},
	{"abs-of-nonnegative", []string{"%0 exponential %x : f32[B,4]", "%1 abs %0 : f32[B,4]"}, []string{"%0 exponential %x : f32[B,4]"}},
	{"clamp", []string{one4, bcast, "%0 tanh %x : f32[B,4]", "%1 clamp %0, %x, %cb : f32[B,4]"},
		[]string{one4, bcast, "%0 tanh %x : f32[B,4]", "%1 maximum %x, %0 : f32[B,4]", "%2 minimum %1, %cb : f32[B,4]"}},

	{"compare-const-right", []string{one4, bcast, `%0 compare %cb, %x {direction = "LT"} : i1[B,4]`}, []string{one4, bcast, `%0 compare %x, %cb {direction = "GT"} : i1[B,4]`}},
	{"compare-self", []string{`%0 compare %k, %k {direction = "LE"} : i1[]`}, []string{"%0 constant {value = dense(i1[]: 1)} : i1[]"}},
	{"", []string{`%0 compare %x, %x {direction = "EQ"} : i1[B,4]`}, nil}, // NaN
	{"compare-dims", []string{"%d dim {expr = expr(B), dtype = !i32} : i32[]", "%c constant {value = dense(i32[]: 1)} : i32[]", `%0 compare %d, %c {direction = "GE"} : i1[]`},
		[]string{"%0 constant {value = dense(i1[]: 1)} : i1[]"}},
	{"compare-range", []string{"%i iota {axis = 0, dtype = !i32, shape = dims([B])} : i32[B]", "%c constant {value = dense(i32[]: 0)} : i32[]", "%cb broadcast_in_dim %c {dims = [], shape = dims([B])} : i32[B]", `%0 compare %i, %cb {direction = "GE"} : i1[B]`},
		[]string{"%c constant {value = dense(i1[]: 1)} : i1[]", "%0 broadcast_in_dim %c {dims = [], shape = dims([B])} : i1[B]"}},
	{"", []string{"%i iota {axis = 0, dtype = !i32, shape = dims([B])} : i32[B]", "%c constant {value = dense(i32[]: 1)} : i32[]", "%cb broadcast_in_dim %c {dims = [], shape = dims([B])} : i32[B]", `%0 compare %i, %cb {direction = "GE"} : i1[B]`}, nil},
	{"compare-range", []string{"%i iota {axis = 0, dtype = !i32, shape = dims([3])} : i32[3]", "%s slice %n {limit = dims([3]), start = dims([0]), stride = [1]} : i32[3]", "%d constant {value = dense(i32[3]: 4 2 7)} : i32[3]", "%m multiply %i, %d : i32[3]",
		"%c constant {value = dense(i32[]: 15)} : i32[]", "%cb broadcast_in_dim %c {dims = [], shape = dims([3])} : i32[3]", `%0 compare %m, %cb {direction = "LT"} : i1[3]`},
		[]string{"%c constant {value = dense(i1[]: 1)} : i1[]", "%0 broadcast_in_dim %c {dims = [], shape = dims([3])} : i1[3]"}},
	{"check-iota", []string{"%i iota {axis = 0, dtype = !i32, shape = dims([B])} : i32[B]", "%c constant {value = dense(i32[]: 9)} : i32[]", "%cb broadcast_in_dim %c {dims = [], shape = dims([B])} : i32[B]", `%0 compare %i, %cb {direction = "LT"} : i1[B]`,
		`%r reduce %0 {axes = [0], kind = "and"} : i1[]`, `check %r {message = "m"}`, "return %k : i32[]"},
		[]string{"%i dim {dtype = !i64, expr = expr(B)} : i64[]", "%c constant {value = dense(i64[]: 9)} : i64[]", `%0 compare %i, %c {direction = "LE"} : i1[]`, `check %0 {message = "m"}`, "return %k : i32[]"}},
	{"compare-bool", []string{"%c constant {value = dense(i1[]: 1)} : i1[]", `%0 compare %q, %c {direction = "NE"} : i1[]`}, []string{"%0 not %q : i1[]"}},
	{"not-compare", []string{`%0 compare %k, %k {direction = "LT"} : i1[]`, "%m negate %k : i32[]", `%1 compare %k, %m {direction = "LT"} : i1[]`, "%2 not %1 : i1[]"},
		[]string{"%m negate %k : i32[]", `%2 compare %k, %m {direction = "GE"} : i1[]`}},
	{"", []string{"%m tanh %x : f32[B,4]", `%1 compare %x, %m {direction = "LT"} : i1[B,4]`, "%2 not %1 : i1[B,4]"}, nil},
	{"select-const", []string{"%c constant {value = dense(i1[]: 0)} : i1[]", "%m negate %k : i32[]", "%0 select %c, %k, %m : i32[]"}, []string{"%m negate %k : i32[]"}},
	{"select-same", []string{"%0 select %p, %x, %x : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"select-bool", []string{"%t constant {value = dense(i1[]: 1)} : i1[]", "%c constant {value = dense(i1[]: 0)} : i1[]", "%0 select %q, %t, %c : i1[]"}, []string{"return %q : i1[]"}},
	{"select-not", []string{"%n2 not %p : i1[B,4]", "%m negate %x : f32[B,4]", "%0 select %n2, %x, %m : f32[B,4]"}, []string{"%m negate %x : f32[B,4]", "%0 select %p, %m, %x : f32[B,4]"}},
	{"check-true", []string{"%c constant {value = dense(i1[]: 1)} : i1[]", `check %c {message = "m"}`, "return %k : i32[]"}, []string{"return %k : i32[]"}},
	{"check-operand", []string{"%b broadcast_in_dim %q {dims = [], shape = dims([B])} : i1[B]", `check %b {message = "m"}`, "return %k : i32[]"},
		[]string{`check %q {message = "m"}`, "return %k : i32[]"}},

	{"convert-same", []string{"%0 convert %k {dtype = !i32} : i32[]"}, []string{"return %k : i32[]"}},
	{"convert-twice", []string{"%0 convert %k {dtype = !i64} : i64[]", "%1 convert %0 {dtype = !i32} : i32[]"}, []string{"return %k : i32[]"}},
	{"", []string{"%0 convert %x {dtype = !f16} : f16[B,4]", "%1 convert %0 {dtype = !f32} : f32[B,4]"}, nil},
	{"convert-dim", []string{"%d dim {expr = expr(B), dtype = !i32} : i32[]", "%0 convert %d {dtype = !i64} : i64[]"}, []string{"%d dim {expr = expr(B), dtype = !i64} : i64[]"}},
	{"bitcast-twice", []string{"%0 bitcast_convert %k {dtype = !f32} : f32[]", "%1 bitcast_convert %0 {dtype = !i32} : i32[]"}, []string{"return %k : i32[]"}},
	{"dim-const", []string{"%d dim {expr = expr(7), dtype = !i32} : i32[]"}, []string{"%d constant {value = dense(i32[]: 7)} : i32[]"}},
	{"dim-arithmetic", []string{"%d dim {expr = expr(B), dtype = !i32} : i32[]", "%0 add %d, %d : i32[]"}, []string{"%0 dim {expr = expr(2*B), dtype = !i32} : i32[]"}},
	{"select-dim", []string{"%d dim {expr = expr(B), dtype = !i32} : i32[]", "%e dim {expr = expr(B), dtype = !i32} : i32[]", "%0 select %q, %d, %e : i32[]"}, []string{"%d dim {expr = expr(B), dtype = !i32} : i32[]"}},

	{"reshape-same", []string{"%0 reshape %k {shape = dims([])} : i32[]"}, []string{"return %k : i32[]"}},
	{"reshape-twice", []string{"%0 reshape %y {shape = dims([16])} : f32[16]", "%1 reshape %0 {shape = dims([2,8])} : f32[2,8]"}, []string{"%0 reshape %y {shape = dims([2,8])} : f32[2,8]"}},
	{"reshape-broadcast", []string{one4, "%b broadcast_in_dim %c {dims = [], shape = dims([4,B])} : f32[4,B]", "%0 reshape %b {shape = dims([2,2*B])} : f32[2,2*B]"},
		[]string{one4, "%b broadcast_in_dim %c {dims = [], shape = dims([2,2*B])} : f32[2,2*B]"}},
	{"reshape-of-ones", []string{"%b broadcast_in_dim %y {dims = [0,2], shape = dims([4,B,4])} : f32[4,B,4]", "%0 reshape %b {shape = dims([4,1,B,4])} : f32[4,1,B,4]"},
		[]string{"%b broadcast_in_dim %y {dims = [0,3], shape = dims([4,1,B,4])} : f32[4,1,B,4]"}},
	{"transpose-identity", []string{"%0 transpose %x {perm = [0,1]} : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"transpose-twice", []string{"%0 transpose %x {perm = [1,0]} : f32[4,B]", "%1 transpose %0 {perm = [1,0]} : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"transpose-ones", []string{"%r reshape %y {shape = dims([4,1,4])} : f32[4,1,4]", "%s tanh %r : f32[4,1,4]", "%0 transpose %s {perm = [1,0,2]} : f32[1,4,4]"},
		[]string{"%r reshape %y {shape = dims([4,1,4])} : f32[4,1,4]", "%s tanh %r : f32[4,1,4]", "%0 reshape %s {shape = dims([1,4,4])} : f32[1,4,4]"}},
	{"transpose-reshape", []string{"%t transpose %x {perm = [1,0]} : f32[4,B]", "%r reshape %t {shape = dims([4,1,B])} : f32[4,1,B]", "%0 transpose %r {perm = [2,1,0]} : f32[B,1,4]"},
		[]string{"%0 reshape %x {shape = dims([B,1,4])} : f32[B,1,4]"}},
	{"transpose-broadcast", []string{"%b broadcast_in_dim %n {dims = [1], shape = dims([B,3])} : i32[B,3]", "%0 transpose %b {perm = [1,0]} : i32[3,B]"},
		[]string{"%b broadcast_in_dim %n {dims = [0], shape = dims([3,B])} : i32[3,B]"}},
	{"reverse-nothing", []string{"%r reshape %y {shape = dims([1,16])} : f32[1,16]", "%0 reverse %r {axes = [0,1]} : f32[1,16]"},
		[]string{"%r reshape %y {shape = dims([1,16])} : f32[1,16]", "%0 reverse %r {axes = [1]} : f32[1,16]"}},
	{"reverse-twice", []string{"%0 reverse %x {axes = [0]} : f32[B,4]", "%1 reverse %0 {axes = [0,1]} : f32[B,4]"}, []string{"%0 reverse %x {axes = [1]} : f32[B,4]"}},
	{"iota-one", []string{"%0 iota {axis = 0, dtype = !i32, shape = dims([1])} : i32[1]"}, []string{"%c constant {value = dense(i32[]: 0)} : i32[]", "%0 reshape %c {shape = dims([1])} : i32[1]"}},
	{"reshape-iota", []string{"%i iota {axis = 0, dtype = !i32, shape = dims([B])} : i32[B]", "%0 reshape %i {shape = dims([1,B])} : i32[1,B]"}, []string{"%i iota {axis = 1, dtype = !i32, shape = dims([1,B])} : i32[1,B]"}},
	{"broadcast-same", []string{"%0 broadcast_in_dim %x {dims = [0,1], shape = dims([B,4])} : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"broadcast-twice", []string{"%0 broadcast_in_dim %n {dims = [1], shape = dims([2,3])} : i32[2,3]", "%1 broadcast_in_dim %0 {dims = [0,2], shape = dims([2,B,3])} : i32[2,B,3]"},
		[]string{"%1 broadcast_in_dim %n {dims = [2], shape = dims([2,B,3])} : i32[2,B,3]"}},
	{"broadcast-ones", []string{"%0 broadcast_in_dim %n {dims = [1], shape = dims([1,3])} : i32[1,3]"}, []string{"%0 reshape %n {shape = dims([1,3])} : i32[1,3]"}},
	{"broadcast-unit-axes", []string{"%r reshape %y {shape = dims([1,16])} : f32[1,16]", "%t tanh %r : f32[1,16]", "%0 broadcast_in_dim %t {dims = [0,1], shape = dims([B,16])} : f32[B,16]"},
		[]string{"%r reshape %y {shape = dims([1,16])} : f32[1,16]", "%t tanh %r : f32[1,16]", "%s reshape %t {shape = dims([16])} : f32[16]", "%0 broadcast_in_dim %s {dims = [1], shape = dims([B,16])} : f32[B,16]"}},
	{"broadcast-reshape", []string{"%r reshape %n {shape = dims([3,1])} : i32[3,1]", "%0 broadcast_in_dim %r {dims = [1,2], shape = dims([B,3,1])} : i32[B,3,1]"},
		[]string{"%0 broadcast_in_dim %n {dims = [1], shape = dims([B,3,1])} : i32[B,3,1]"}},

	{"slice-all", []string{"%0 slice %x {limit = dims([B,4]), start = dims([0,0]), stride = [1,1]} : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"slice-stride-of-one", []string{"%0 slice %y {limit = dims([4,2]), start = dims([0,1]), stride = [1,3]} : f32[4,1]"}, []string{"%0 slice %y {limit = dims([4,2]), start = dims([0,1]), stride = [1,1]} : f32[4,1]"}},
	{"slice-twice", []string{"%0 slice %y {limit = dims([4,4]), start = dims([0,1]), stride = [2,1]} : f32[2,3]", "%1 slice %0 {limit = dims([2,3]), start = dims([0,1]), stride = [1,1]} : f32[2,2]"},
		[]string{"%1 slice %y {limit = dims([3,4]), start = dims([0,2]), stride = [2,1]} : f32[2,2]"}},
	{"slice-broadcast", []string{"%b broadcast_in_dim %n {dims = [1], shape = dims([B,3])} : i32[B,3]", "%0 slice %b {limit = dims([1,2]), start = dims([0,0]), stride = [1,1]} : i32[1,2]"},
		[]string{"%s slice %n {limit = dims([2]), start = dims([0]), stride = [1]} : i32[2]", "%0 reshape %s {shape = dims([1,2])} : i32[1,2]"}},
	{"slice-concatenate", []string{"%0 concatenate %x, %y {axis = 0} : f32[B + 4,4]", "%1 slice %0 {limit = dims([B,3]), start = dims([0,0]), stride = [1,1]} : f32[B,3]"},
		[]string{"%1 slice %x {limit = dims([B,3]), start = dims([0,0]), stride = [1,1]} : f32[B,3]"}},
	{"slice-pad", []string{f32("7.0"), "%0 pad %y, %c {high = dims([0,2]), low = dims([0,1])} : f32[4,7]", "%1 slice %0 {limit = dims([4,4]), start = dims([0,2]), stride = [1,1]} : f32[4,2]"},
		[]string{"%1 slice %y {limit = dims([4,3]), start = dims([0,1]), stride = [1,1]} : f32[4,2]"}},
	{"", []string{f32("7.0"), "%0 pad %y, %c {high = dims([0,2]), low = dims([0,1])} : f32[4,7]", "%1 slice %0 {limit = dims([4,4]), start = dims([0,0]), stride = [1,1]} : f32[4,4]"}, nil},
	{"slice-iota", []string{"%i iota {axis = 0, dtype = !i32, shape = dims([B,4])} : i32[B,4]", "%0 slice %i {limit = dims([B,2]), start = dims([0,0]), stride = [1,1]} : i32[B,2]"},
		[]string{"%0 iota {axis = 0, dtype = !i32, shape = dims([B,2])} : i32[B,2]"}},
	{"concatenate-one", []string{"%0 concatenate %x {axis = 0} : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"concatenate-empty", []string{"%e slice %y {limit = dims([0,4]), start = dims([0,0]), stride = [1,1]} : f32[0,4]", "%0 concatenate %x, %e, %y {axis = 0} : f32[B + 4,4]"},
		[]string{"%0 concatenate %x, %y {axis = 0} : f32[B + 4,4]"}},
	{"concatenate-nested", []string{"%0 concatenate %x, %y {axis = 0} : f32[B + 4,4]", "%1 concatenate %0, %x {axis = 0} : f32[2*B + 4,4]"}, []string{"%1 concatenate %x, %y, %x {axis = 0} : f32[2*B + 4,4]"}},
	{"concatenate-slices", []string{"%0 slice %y {limit = dims([2,4]), start = dims([0,0]), stride = [1,1]} : f32[2,4]", "%1 slice %y {limit = dims([4,4]), start = dims([2,0]), stride = [1,1]} : f32[2,4]", "%2 concatenate %0, %1 {axis = 0} : f32[4,4]"},
		[]string{"return %y : f32[4,4]"}},
	{"pad-nothing", []string{one4, "%0 pad %x, %c {high = dims([0,0]), low = dims([0,0])} : f32[B,4]"}, []string{"return %x : f32[B,4]"}},
	{"pad-twice", []string{one4, "%0 pad %x, %c {high = dims([0,0]), low = dims([0,1])} : f32[B,5]", "%1 pad %0, %c {high = dims([2,0]), low = dims([0,0])} : f32[B + 2,5]"},
		[]string{one4, "%1 pad %x, %c {high = dims([2,0]), low = dims([0,1])} : f32[B + 2,5]"}},
	{"pad-crop", []string{one4, "%0 pad %x, %c {high = dims([0,-1]), low = dims([0,-1])} : f32[B,2]"}, []string{"%0 slice %x {limit = dims([B,3]), start = dims([0,1]), stride = [1,1]} : f32[B,2]"}},
	{"dynamic-slice-all", []string{"%0 dynamic_slice %y, %k, %k {sizes = dims([4,4])} : f32[4,4]"}, []string{"return %y : f32[4,4]"}},
	{"dynamic-slice-known", []string{"%c constant {value = dense(i32[]: 9)} : i32[]", "%0 dynamic_slice %y, %k, %c {sizes = dims([4,2])} : f32[4,2]"}, []string{"%0 slice %y {limit = dims([4,4]), start = dims([0,2]), stride = [1,1]} : f32[4,2]"}},
	{"", []string{"%c constant {value = dense(i32[]: 2)} : i32[]", "%0 dynamic_slice %x, %c, %c {sizes = dims([1,2])} : f32[1,2]"}, nil}, // B may be 1
	{"dynamic-update-all", []string{"%m tanh %y : f32[4,4]", "%0 dynamic_update_slice %y, %m, %k, %k : f32[4,4]"}, []string{"%m tanh %y : f32[4,4]"}},
	{"dynamic-update-nothing", []string{"%e slice %y {limit = dims([0,4]), start = dims([0,0]), stride = [1,1]} : f32[0,4]", "%0 dynamic_update_slice %y, %e, %k, %k : f32[4,4]"}, []string{"return %y : f32[4,4]"}},
	{"gather-const", []string{"%c constant {value = dense(i32[2]: 1 3)} : i32[2]", "%0 gather %y, %c {collapsed_slice_dims = [1], index_vector_dim = 1, offset_dims = [0], slice_sizes = dims([4,1]), start_index_map = [1]} : f32[4,2]"},
		[]string{"%0 slice %y {limit = dims([4,4]), start = dims([0,1]), stride = [1,2]} : f32[4,2]"}},
	{"", []string{"%c constant {value = dense(i32[3]: 0 3 1)} : i32[3]", "%0 gather %y, %c {collapsed_slice_dims = [1], index_vector_dim = 1, offset_dims = [0], slice_sizes = dims([4,1]), start_index_map = [1]} : f32[4,3]"}, nil},
	{"gather-iota", []string{"%c iota {axis = 0, dtype = !i32, shape = dims([3])} : i32[3]", "%0 gather %y, %c {collapsed_slice_dims = [0], index_vector_dim = 1, offset_dims = [1], slice_sizes = dims([1,4]), start_index_map = [0]} : f32[3,4]"},
		[]string{"%0 slice %y {limit = dims([3,4]), start = dims([0,0]), stride = [1,1]} : f32[3,4]"}},

	{"reduce-ones", []string{"%r reshape %x {shape = dims([B,1,4])} : f32[B,1,4]", "%t tanh %r : f32[B,1,4]", `%0 reduce %t {axes = [1], kind = "add"} : f32[B,4]`},
		[]string{"%r reshape %x {shape = dims([B,1,4])} : f32[B,1,4]", "%t tanh %r : f32[B,1,4]", "%0 reshape %t {shape = dims([B,4])} : f32[B,4]"}},
	{"reduce-twice", []string{`%0 reduce %x {axes = [1], kind = "add"} : f32[B]`, `%1 reduce %0 {axes = [0], kind = "add"} : f32[]`}, []string{`%1 reduce %x {axes = [0,1], kind = "add"} : f32[]`}},
	{"reduce-broadcast", []string{one4, bcast, `%0 reduce %cb {axes = [1], kind = "maximum"} : f32[B]`}, []string{one4, "%0 broadcast_in_dim %c {dims = [], shape = dims([B])} : f32[B]"}},
	{"reduce-keep-reshape", []string{"%r reshape %x {shape = dims([B,1,4])} : f32[B,1,4]", `%0 reduce %r {axes = [2], kind = "add"} : f32[B,1]`},
		[]string{`%0 reduce %x {axes = [1], kind = "add"} : f32[B]`, "%r reshape %0 {shape = dims([B,1])} : f32[B,1]"}},
	{"window-one", []string{`%0 reduce_window %x {dilations = [1,1], kind = "add", pad_high = dims([0,0]), pad_low = dims([0,0]), strides = [1,1], window = [1,1]} : f32[B,4]`}, []string{"return %x : f32[B,4]"}},
	{"window-all", []string{`%0 reduce_window %x {dilations = [1,1], kind = "maximum", pad_high = dims([0,0]), pad_low = dims([0,0]), strides = [1,1], window = [1,4]} : f32[B,1]`},
		[]string{`%0 reduce %x {axes = [1], kind = "maximum"} : f32[B]`, "%r reshape %0 {shape = dims([B,1])} : f32[B,1]"}},
	{"scan-one", []string{"%r reshape %y {shape = dims([16,1])} : f32[16,1]", "%t tanh %r : f32[16,1]", `%0 scan %t {axis = 1, exclusive = false, kind = "add", reverse = false} : f32[16,1]`},
		[]string{"%r reshape %y {shape = dims([16,1])} : f32[16,1]", "%t tanh %r : f32[16,1]"}},
	{"conv-squeeze", []string{"%r reshape %x {shape = dims([1,1,B,4])} : f32[1,1,B,4]", "%r2 tanh %r : f32[1,1,B,4]", "%u reshape %r2 {shape = dims([1,B,4])} : f32[1,B,4]", "%v tanh %u : f32[1,B,4]", "%s reshape %v {shape = dims([1,1,B,4])} : f32[1,1,B,4]",
		"%w reshape %y {shape = dims([1,1,4,4])} : f32[1,1,4,4]",
		"%0 convolution %s, %w {groups = 1, lhs_dilation = [1,1], pad_high = dims([0,1]), pad_low = dims([0,0]), rhs_dilation = [1,2], strides = [3,2]} : f32[1,1,(B floordiv 2) + 1,4]"},
		[]string{"%r reshape %x {shape = dims([1,1,B,4])} : f32[1,1,B,4]", "%r2 tanh %r : f32[1,1,B,4]", "%u reshape %r2 {shape = dims([1,B,4])} : f32[1,B,4]", "%v tanh %u : f32[1,B,4]",
			"%w reshape %y {shape = dims([1,4,4])} : f32[1,4,4]",
			"%0 convolution %v, %w {groups = 1, lhs_dilation = [1], pad_high = dims([1]), pad_low = dims([0]), rhs_dilation = [2], strides = [2]} : f32[1,(B floordiv 2) + 1,4]",
			"%1 reshape %0 {shape = dims([1,1,(B floordiv 2) + 1,4])} : f32[1,1,(B floordiv 2) + 1,4]"}},
	{"dot-reshape", []string{"%r reshape %x {shape = dims([2*B,2])} : f32[2*B,2]", "%w slice %y {limit = dims([2,4]), start = dims([0,0]), stride = [1,1]} : f32[2,4]",
		"%t reshape %r {shape = dims([1,B,2,2])} : f32[1,B,2,2]", "%h tanh %t : f32[1,B,2,2]", "%q2 reshape %h {shape = dims([2*B,2])} : f32[2*B,2]",
		"%0 dot_general %q2, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[2*B,4]", "%1 reshape %0 {shape = dims([1,B,2,4])} : f32[1,B,2,4]"},
		[]string{"%w slice %y {limit = dims([2,4]), start = dims([0,0]), stride = [1,1]} : f32[2,4]", "%t reshape %x {shape = dims([1,B,2,2])} : f32[1,B,2,2]", "%h tanh %t : f32[1,B,2,2]",
			"%0 dot_general %h, %w {batch_lhs = [], batch_rhs = [], contract_lhs = [3], contract_rhs = [0]} : f32[1,B,2,4]"}},
	{"dot-swap", []string{"%d dot_general %x, %y {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,4]", "%0 transpose %d {perm = [1,0]} : f32[4,B]"},
		[]string{"%d dot_general %y, %x {batch_lhs = [], batch_rhs = [], contract_lhs = [0], contract_rhs = [1]} : f32[4,B]"}},
	{"dot-transpose", []string{"%t transpose %y {perm = [1,0]} : f32[4,4]", "%0 dot_general %x, %t {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [0]} : f32[B,4]"},
		[]string{"%0 dot_general %x, %y {batch_lhs = [], batch_rhs = [], contract_lhs = [1], contract_rhs = [1]} : f32[B,4]"}},

	{"if-const", []string{"%c constant {value = dense(i1[]: 1)} : i1[]", "%0 if %c () {\n    %a = negate %k : i32[]\n    yield %a\n  } () {\n    yield %k\n  } : i32[]"}, []string{"%a negate %k : i32[]"}},
	{"if-same", []string{"%0 if %q () {\n    yield %k\n  } () {\n    yield %k\n  } : i32[]"}, []string{"return %k : i32[]"}},
	{"if-not", []string{"%c not %q : i1[]", "%0 if %c () {\n    %a = negate %k : i32[]\n    yield %a\n  } () {\n    yield %k\n  } : i32[]"},
		[]string{"%0 if %q () {\n    yield %k\n  } () {\n    %a = negate %k : i32[]\n    yield %a\n  } : i32[]"}},
}

func TestRules(t *testing.T) {
	fired := map[string]bool{}
	for i, c := range cases {
		name := c.rule
		if name == "" {
			name = "none"
		}
		t.Run(fmt.Sprintf("%d-%s", i, name), func(t *testing.T) {
			src, want := fn(c.in...), ""
			if c.want != nil {
				want = fn(c.want...)
			}
			passtest.Check(t, src, want, Pass)
			ctx := passes.NewCtx(passes.Options{})
			m := passtest.Parse(t, src)
			if err := Pass.Run(m, ctx); err != nil {
				t.Fatal(err)
			}
			if c.rule != "" && ctx.Counted("canon/"+c.rule) == 0 {
				t.Errorf("rule %s did not fire", c.rule)
			}
			fired[c.rule] = true
		})
	}
	for _, r := range rules {
		if !fired[r.name] {
			t.Errorf("rule %s has no test", r.name)
		}
		if r.why == "" || len(r.ops) == 0 {
			t.Errorf("rule %s lacks its reason or its ops", r.name)
		}
		for _, op := range r.ops {
			if d := ir.Lookup(op); d == nil || d.Levels&ir.Graph == 0 {
				t.Errorf("rule %s is for %q, which is no graph op", r.name, op)
			}
		}
	}
}

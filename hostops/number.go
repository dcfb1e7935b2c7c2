package hostops

import (
	"math"
	"strconv"
	"strings"
)

var numberTable = []Func{
	{Name: "to_number.f32", Native: true, Run: toF32, Errors: toNumberErrors, Doc: "x str[…] -> f32[…]. StringToNumber"},
	{Name: "to_number.f64", Native: true, Run: toF64, Errors: toNumberErrors, Doc: "x str[…] -> f64[…]. StringToNumber"},
	{Name: "to_number.i32", Native: true, Run: toI32, Errors: toNumberErrors, Doc: "x str[…] -> i32[…]. StringToNumber"},
	{Name: "to_number.i64", Native: true, Run: toI64, Errors: toNumberErrors, Doc: "x str[…] -> i64[…]. StringToNumber"},
	{Name: "to_number.u32", Native: true, Run: toU32, Errors: toNumberErrors, Doc: "x str[…] -> u32[…]. StringToNumber"},
	{Name: "to_number.u64", Native: true, Run: toU64, Errors: toNumberErrors, Doc: "x str[…] -> u64[…]. StringToNumber"},
	{Name: "as_string.i64", Native: true, Run: asStringI64,
		Doc: "x i64[…], width i64[], fill str[] -> str[…]: C's %d with the fill as its flag. AsString of signed integers, widened"},
	{Name: "as_string.u64", Native: true, Run: asStringU64,
		Doc: "x u64[…], width i64[], fill str[] -> str[…]: C's %u. AsString of unsigned integers, widened"},
	{Name: "as_string.f64", Native: true, Run: asStringF64,
		Doc: "x f64[…], width i64[], fill str[], precision i64[], style i64[] (0 %f, 1 %e scientific, 2 %g shortest) -> str[…]; a negative width or precision is none. AsString of floats, widened"},
	{Name: "as_string.c128", Native: true, Run: asStringC128,
		Doc: "x c128[…], width i64[], fill str[], precision i64[], style i64[] -> str[…]: (real,imaginary). AsString of complex numbers, widened"},
	{Name: "as_string.bool", Native: true, Run: asStringBool, Doc: "x bool[…] -> str[…]: true or false. AsString"},
}

var toNumberErrors = []string{"StringToNumberOp could not correctly convert string: %s"}

// toNumbers converts each string; parse says whether it can.
func toNumbers(ins []Value, parse func(i int64, s string) bool) error {
	for i, s := range ins[0].Strings {
		if !parse(int64(i), string(trimSpace(s))) {
			return fault(0, s)
		}
	}
	return nil
}

func toF32(ins, outs []Value) error {
	return toNumbers(ins, func(i int64, s string) bool {
		x, ok := parseFloat(s, 32)
		outs[0].setF32(i, float32(x))
		return ok
	})
}

func toF64(ins, outs []Value) error {
	return toNumbers(ins, func(i int64, s string) bool {
		x, ok := parseFloat(s, 64)
		outs[0].setF64(i, x)
		return ok
	})
}

func toI32(ins, outs []Value) error {
	return toNumbers(ins, func(i int64, s string) bool {
		x, err := strconv.ParseInt(s, 10, 32)
		outs[0].setI32(i, int32(x))
		return err == nil
	})
}

func toI64(ins, outs []Value) error {
	return toNumbers(ins, func(i int64, s string) bool {
		x, err := strconv.ParseInt(s, 10, 64)
		outs[0].setI64(i, x)
		return err == nil
	})
}

func toU32(ins, outs []Value) error {
	return toNumbers(ins, func(i int64, s string) bool {
		x, err := strconv.ParseUint(strings.TrimPrefix(s, "+"), 10, 32)
		outs[0].setI32(i, int32(x))
		return err == nil
	})
}

func toU64(ins, outs []Value) error {
	return toNumbers(ins, func(i int64, s string) bool {
		x, err := strconv.ParseUint(strings.TrimPrefix(s, "+"), 10, 64)
		outs[0].setU64(i, x)
		return err == nil
	})
}

// parseFloat takes what TensorFlow takes: a sign, then a decimal or hexadecimal number, inf, infinity, nan or nan(…).
// A value that is too large is infinite.
func parseFloat(s string, bits int) (float64, bool) {
	neg := strings.HasPrefix(s, "-")
	s = strings.TrimLeft(s[:min(1, len(s))], "+-") + s[min(1, len(s)):]
	sign := func(x float64) float64 {
		if neg {
			return math.Copysign(x, -1)
		}
		return x
	}
	low := strings.ToLower(s)
	switch {
	case low == "inf", low == "infinity":
		return sign(math.Inf(1)), true
	case strings.HasPrefix(low, "nan"):
		return sign(quietNaN), low == "nan" || len(low) > 4 && low[3] == '(' && low[len(low)-1] == ')' && onlyOf(low[4:len(low)-1], wordLetters)
	}
	if !floatSyntax(low) {
		return 0, false
	}
	if strings.HasPrefix(low, "0x") && !strings.Contains(low, "p") {
		low += "p0" // Go wants an exponent
	}
	x, _ := strconv.ParseFloat(low, bits) // the syntax is right; out of range it is infinite
	return sign(x), true
}

// quietNaN is what C has for a quiet NaN; Go's own has another payload.
var quietNaN = math.Float64frombits(0x7ff8000000000000)

const wordLetters = "abcdefghijklmnopqrstuvwxyz0123456789_"

func onlyOf(s, letters string) bool { return strings.Trim(s, letters) == "" }

// floatSyntax says whether s is digits with a point and an exponent, decimal or hexadecimal, in lower case.
func floatSyntax(s string) bool {
	digits, mark := "0123456789", "e"
	if strings.HasPrefix(s, "0x") {
		s, digits, mark = s[2:], digits+"abcdef", "p"
	}
	number, exp, hasExp := strings.Cut(s, mark)
	whole, frac, _ := strings.Cut(number, ".")
	if whole+frac == "" || !onlyOf(whole, digits) || !onlyOf(frac, digits) {
		return false
	}
	if len(exp) > 0 && (exp[0] == '+' || exp[0] == '-') {
		exp = exp[1:]
	}
	return !hasExp || exp != "" && onlyOf(exp, "0123456789")
}

// pad is C's field width and flag: text has its sign first.
func pad(text string, width int64, flag byte, zeros bool) string {
	if (flag == '+' || flag == ' ') && !strings.HasPrefix(text, "-") {
		text = string(flag) + text
	}
	n := int(width) - len(text)
	switch {
	case width < 0 || n <= 0:
		return text
	case flag == '-':
		return text + strings.Repeat(" ", n)
	case flag == '0' && zeros:
		digits := strings.TrimLeft(text, "+-")
		return text[:len(text)-len(digits)] + strings.Repeat("0", n) + digits
	}
	return strings.Repeat(" ", n) + text
}

func fillFlag(v *Value) byte {
	if s := v.Strings[0]; len(s) > 0 {
		return s[0]
	}
	return 0
}

func asStringI64(ins, outs []Value) error {
	flag := fillFlag(&ins[2])
	for i := range outs[0].Len() {
		outs[0].Strings[i] = []byte(pad(strconv.FormatInt(ins[0].i64(i), 10), ins[1].i64(0), flag, true))
	}
	return nil
}

func asStringU64(ins, outs []Value) error {
	flag := fillFlag(&ins[2])
	if flag == '+' || flag == ' ' { // no flags of unsigned conversions
		flag = 0
	}
	for i := range outs[0].Len() {
		outs[0].Strings[i] = []byte(pad(strconv.FormatUint(ins[0].u64(i), 10), ins[1].i64(0), flag, true))
	}
	return nil
}

func asStringBool(ins, outs []Value) error {
	for i := range outs[0].Len() {
		outs[0].Strings[i] = strconv.AppendBool(nil, ins[0].bool(i))
	}
	return nil
}

func asStringF64(ins, outs []Value) error {
	for i := range outs[0].Len() {
		outs[0].Strings[i] = []byte(floatText(ins[0].f64(i), ins))
	}
	return nil
}

func asStringC128(ins, outs []Value) error {
	for i := range outs[0].Len() {
		outs[0].Strings[i] = []byte("(" + floatText(ins[0].f64(2*i), ins) + "," + floatText(ins[0].f64(2*i+1), ins) + ")")
	}
	return nil
}

func floatText(x float64, ins []Value) string {
	width, flag, prec := ins[1].i64(0), fillFlag(&ins[2]), ins[3].i64(0)
	if prec < 0 {
		prec = 6
	}
	text, finite := "", false
	switch {
	case math.IsNaN(x):
		text = "nan"
	case math.IsInf(x, 0):
		text = "inf"
	default:
		text, finite = formatC(math.Abs(x), "feg"[ins[4].i64(0)], int(prec), flag == '#'), true
	}
	if math.Signbit(x) {
		text = "-" + text
	}
	return pad(text, width, flag, finite)
}

// formatC is C's %f, %e or %g; alt is its flag #.
func formatC(x float64, verb byte, prec int, alt bool) string {
	if verb != 'g' {
		text := strconv.FormatFloat(x, verb, prec, 64)
		if alt && prec == 0 {
			mantissa, exp, ok := strings.Cut(text, "e")
			text = mantissa + "."
			if ok {
				text += "e" + exp
			}
		}
		return text
	}
	prec = max(prec, 1)
	text := strconv.FormatFloat(x, 'e', prec-1, 64)
	_, exp, _ := strings.Cut(text, "e")
	if e, _ := strconv.Atoi(exp); -4 <= e && e < prec {
		text, exp = strconv.FormatFloat(x, 'f', prec-1-e, 64), ""
	}
	mantissa, _, _ := strings.Cut(text, "e")
	switch {
	case alt && !strings.Contains(mantissa, "."):
		mantissa += "."
	case !alt && strings.Contains(mantissa, "."):
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	if exp != "" {
		mantissa += "e" + exp
	}
	return mantissa
}

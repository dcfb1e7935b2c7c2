package hostops

import (
	"encoding/binary"
	"math"
	"strconv"
	"strings"
)

var formatTable = []Func{
	{Name: "format", Run: format, Errors: formatErrors,
		Doc: "template str[], placeholder str[], summarize i64[], xs any type[…] -> str[]: each placeholder is a tensor's values, the first and last summarize of each dim (all if negative). StringFormat"},
}

var formatErrors = []string{"num placeholders in template and num inputs must match: %d vs. %d"}

func format(ins, outs []Value) error {
	parts := strings.Split(string(ins[0].Strings[0]), string(ins[1].Strings[0]))
	xs := ins[3:]
	if len(parts)-1 != len(xs) {
		return fault(0, int64(len(parts)-1), int64(len(xs)))
	}
	var b strings.Builder
	for i, p := range parts {
		b.WriteString(p)
		if i < len(xs) {
			n := xs[i].Len()
			if n == 0 && xs[i].DType == "bool" {
				continue // not even brackets
			}
			if most := ins[2].i64(0); most >= 0 {
				n = min(n, most)
			}
			xs[i].summary(&b, 0, 0, n)
		}
	}
	outs[0].Strings[0] = []byte(b.String())
	return nil
}

// summary writes what lies below one element of the dims before dim.
func (v *Value) summary(b *strings.Builder, dim int, at, ends int64) {
	if dim == len(v.Shape) {
		b.WriteString(v.literal(at))
		return
	}
	below := int64(1)
	for _, d := range v.Shape[dim+1:] {
		below *= d
	}
	space := " "
	if dim < len(v.Shape)-1 {
		space = strings.Repeat("\n", len(v.Shape)-1-dim) + strings.Repeat(" ", dim+1)
	}
	b.WriteByte('[')
	n := v.Shape[dim]
	for i := range n {
		if i >= ends && i < n-ends {
			continue
		}
		if i > 0 && (i < ends || i > n-ends || n <= 2*ends) {
			b.WriteString(space)
		}
		if i == n-ends && n > 2*ends {
			b.WriteString(space + "..." + space)
		}
		v.summary(b, dim+1, at+i*below, ends)
	}
	if n > 0 && ends == 0 {
		b.WriteString(space + "...")
	}
	b.WriteByte(']')
}

// literal is element i as TensorFlow prints it.
func (v *Value) literal(i int64) string {
	short := func(x float64, few, many int, bits int) string {
		s := formatC(math.Abs(x), 'g', few, false)
		if back, _ := strconv.ParseFloat(s, bits); back != math.Abs(x) {
			s = formatC(math.Abs(x), 'g', many, false)
		}
		if math.IsInf(x, 0) {
			s = "inf"
		}
		if math.IsNaN(x) {
			return "nan"
		}
		if math.Signbit(x) {
			s = "-" + s
		}
		return s
	}
	le := binary.LittleEndian
	switch v.DType {
	case "string":
		return `"` + escapeC(v.Strings[i]) + `"`
	case "bool":
		return strconv.Itoa(int(v.Data[i]))
	case "float32":
		return short(float64(math.Float32frombits(le.Uint32(v.Data[4*i:]))), 6, 9, 32)
	case "bfloat16":
		return short(float64(math.Float32frombits(uint32(le.Uint16(v.Data[2*i:]))<<16)), 6, 9, 32)
	case "float16", "half":
		return short(halfFloat(le.Uint16(v.Data[2*i:])), 6, 9, 32)
	case "float64":
		return short(v.f64(i), 15, 17, 64)
	case "uint8":
		return strconv.Itoa(int(v.Data[i]))
	case "int8":
		return strconv.Itoa(int(int8(v.Data[i])))
	case "uint16":
		return strconv.Itoa(int(le.Uint16(v.Data[2*i:])))
	case "uint32":
		return strconv.FormatUint(uint64(le.Uint32(v.Data[4*i:])), 10)
	case "uint64":
		return strconv.FormatUint(v.u64(i), 10)
	case "int16", "int32", "int64":
		return strconv.FormatInt(int64(v.element(i)), 10)
	}
	return "?"
}

// halfFloat widens a float of 16 bits.
func halfFloat(h uint16) float64 {
	m, e := float64(h&0x3ff), int(h>>10&0x1f)
	x := math.Ldexp(m, -24)
	switch {
	case e == 31 && m != 0:
		return math.NaN()
	case e == 31:
		x = math.Inf(1)
	case e > 0:
		x = math.Ldexp(1024+m, e-25)
	}
	if h>>15 != 0 {
		x = -x
	}
	return x
}

// escapeC escapes as C does, in octal; bytes beyond ASCII stay.
func escapeC(s []byte) string {
	var b strings.Builder
	for _, c := range s {
		switch c {
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\t':
			b.WriteString(`\t`)
		case '"', '\'', '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		default:
			if c < 0x20 || c == 0x7f {
				b.WriteByte('\\')
				for shift := 6; shift >= 0; shift -= 3 {
					b.WriteByte('0' + c>>shift&7)
				}
				continue
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}

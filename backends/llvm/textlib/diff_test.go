package textlib

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/hostops/golden"
)

// gen makes random operands and blank results of functions.
type gen struct{ *rand.Rand }

// generators are by function; each makes one call's operands and, from Go's own answer where they depend on it, the
// results' shapes.
var generators = map[string]func(g gen) (ins, outs []hostops.Value){
	"hash.fast":   func(g gen) (_, _ []hostops.Value) { return g.elementwise("int64", 8, g.scalar(1+g.Int64N(1e6))) },
	"hash.legacy": func(g gen) (_, _ []hostops.Value) { return g.elementwise("int64", 8, g.scalar(1+g.Int64N(1e6))) },
	"hash.strong": func(g gen) (_, _ []hostops.Value) {
		return g.elementwise("int64", 8, g.scalar(1+g.Int64N(1e6)), g.ints(2))
	},
	"sip.str": func(g gen) (_, _ []hostops.Value) { return g.elementwise("int64", 8, g.ints(2)) },
	"sip.bytes": func(g gen) (_, _ []hostops.Value) {
		n, k := int64(g.IntN(4)), int64(g.IntN(20))
		x := g.ints(n, k)
		x.DType, x.Data = "uint8", x.Data[:n*k]
		return []hostops.Value{x, g.ints(2)}, blank("int64", 8, n)
	},
	"fingerprint.str": fingerprintRows,
	"fingerprint.bytes": func(g gen) (_, _ []hostops.Value) {
		n, k := int64(g.IntN(4)), int64(g.IntN(200))
		x := g.ints(n, k)
		x.DType, x.Data = "uint8", x.Data[:n*k]
		return []hostops.Value{x}, blank("uint8", 1, n, 8)
	},
	"equal":               compared("bool", 1),
	"not_equal":           compared("bool", 1),
	"compare":             compared("int32", 4),
	"lower":               func(g gen) (_, _ []hostops.Value) { return g.elementwise("string", 0) },
	"upper":               func(g gen) (_, _ []hostops.Value) { return g.elementwise("string", 0) },
	"strip":               func(g gen) (_, _ []hostops.Value) { return g.elementwise("string", 0) },
	"length.byte":         func(g gen) (_, _ []hostops.Value) { return g.elementwise("int32", 4) },
	"length.utf8":         func(g gen) (_, _ []hostops.Value) { return g.elementwise("int32", 4) },
	"substr.byte":         substrings,
	"substr.utf8":         substrings,
	"join":                joins,
	"reduce_join":         reducedJoins,
	"split_v2.count":      func(g gen) (_, _ []hostops.Value) { return g.splitV2(), blank("int64", 8, 2) },
	"split_v2":            counted("split_v2.count", gen.splitV2, pieces),
	"split.count":         func(g gen) (_, _ []hostops.Value) { return g.splitSet(), blank("int64", 8, 2) },
	"to_number.f32":       func(g gen) (_, _ []hostops.Value) { return g.numbers(), blank("float32", 4, 1) },
	"to_number.f64":       func(g gen) (_, _ []hostops.Value) { return g.numbers(), blank("float64", 8, 1) },
	"to_number.i32":       func(g gen) (_, _ []hostops.Value) { return g.numbers(), blank("int32", 4, 1) },
	"to_number.i64":       func(g gen) (_, _ []hostops.Value) { return g.numbers(), blank("int64", 8, 1) },
	"to_number.u32":       func(g gen) (_, _ []hostops.Value) { return g.numbers(), blank("uint32", 4, 1) },
	"to_number.u64":       func(g gen) (_, _ []hostops.Value) { return g.numbers(), blank("uint64", 8, 1) },
	"as_string.i64":       printed("int64", 8),
	"as_string.u64":       printed("uint64", 8),
	"as_string.f64":       printed("float64", 8),
	"as_string.c128":      printed("complex128", 16),
	"as_string.bool":      printed("bool", 1),
	"table.find":          lookups,
	"table.find_oov":      lookupsOOV,
	"table.size":          tableSizes,
	"regex.class_replace": classReplacements,
	"order":               func(g gen) (_, _ []hostops.Value) { return g.elementwise("int64", 8) },
	"edit_distance":       sequencesEdited,
	"unique.count":        func(g gen) (_, _ []hostops.Value) { return []hostops.Value{uniques(g)}, blank("int64", 8, 1) },
	"unique":              uniquesNumbered,
	"segment.join":        segmentsJoined,
	"unicode.script":      scriptsOf,
	"lower.utf8":          func(g gen) (_, _ []hostops.Value) { return g.elementwise("string", 0) },
	"upper.utf8":          func(g gen) (_, _ []hostops.Value) { return g.elementwise("string", 0) },
	"base64.encode":       func(g gen) (_, _ []hostops.Value) { return g.elementwise("string", 0, flag(g.IntN(2) == 0)) },
	"base64.decode":       encoded,
	"raw.decode":          rawBytes,
	"unicode.read":        textRead,
	"unicode.write":       func(g gen) (_, _ []hostops.Value) { return textWritten(g) },
	"unicode.count":       charsCounted,
	"unicode.decode":      charsDecoded,
	"unicode.encode":      charsEncoded,
	"unicode.transcode":   func(g gen) (_, _ []hostops.Value) { return g.elementwise("string", 0, g.policy()...) },
	"ngrams.count":        func(g gen) (_, _ []hostops.Value) { return g.ngramSpec(), blank("int64", 8) },
	"ngrams":              ngramsMade,
	"csv.decode":          csvRecords,
	"wav.shape":           func(g gen) (_, _ []hostops.Value) { return g.sound(), blank("int64", 8, 2) },
	"wav.decode":          soundsDecoded,
	"wav.encode":          soundsEncoded,
	"tensor.encode":       tensorsEncoded,
	"tensor.rank": func(g gen) (_, _ []hostops.Value) {
		m := g.message()
		return []hostops.Value{m.text, m.code}, blank("int64", 8, 2)
	},
	"tensor.dims": func(g gen) (_, _ []hostops.Value) {
		m := g.message()
		return []hostops.Value{m.text, m.code}, blank("int64", 8, int64(g.IntN(4)))
	},
	"tensor.decode":  tensorsDecoded,
	"sparse.encode":  sparsesEncoded,
	"sparse.count":   func(g gen) (_, _ []hostops.Value) { ins := g.sparses(); return ins[:2], blank("int64", 8, 2) },
	"sparse.decode":  sparsesDecoded,
	"sequence.count": func(g gen) (ins, outs []hostops.Value) { return g.sequences(true) },
	"sequence.steps": func(g gen) (ins, outs []hostops.Value) { return g.sequences(false) },
	"example.count":  func(g gen) (ins, outs []hostops.Value) { return g.examples(true) },
	"example.parse":  func(g gen) (ins, outs []hostops.Value) { return g.examples(false) },
	"split":          counted("split.count", gen.splitSet, pieces),
}

// TestDifferential compares the native functions with Go's on random operands.
func TestDifferential(t *testing.T) {
	for _, f := range hostops.Funcs() {
		if !f.Native {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			make := generators[f.Name]
			if make == nil {
				t.Fatal("has no generator")
			}
			g := gen{rand.New(rand.NewPCG(1, uint64(len(f.Name))))}
			calls := 300
			if strings.HasPrefix(f.Name, "to_number") || strings.HasPrefix(f.Name, "as_string") {
				calls = 3000
			}
			for i := range calls {
				ins, outs := make(g)
				got := golden.Blank(outs)
				werr, gerr := hostops.Call(f.Name, ins, outs), call(t, f.Name, ins, got)
				if fmt.Sprint(werr) != fmt.Sprint(gerr) {
					t.Fatalf("call %d: error %v, want %v (%s)", i, gerr, werr, golden.Show(ins))
				}
				if werr != nil {
					continue
				}
				if diff := golden.Diff(got, outs); diff != "" {
					t.Fatalf("call %d: %s (%s)", i, diff, golden.Show(ins))
				}
			}
		})
	}
}

// alphabets are what random strings are made of: the first letters of a random one are most frequent.
var alphabets = []string{"ab ,;", "aB9 \t\n\v\f\r", "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", "\x00\xff\x80\xc3Z[az@`{", "\xce\xa3a\xcc\x81\xc3\x9f\xc4\xb0", "0123456789+-.eE ", "nNaAiIfFxXpP0.+-1"}

func (g gen) bytes(most int) []byte {
	n := g.IntN(most + 1)
	if g.IntN(4) == 0 {
		n = g.IntN(4)
	}
	s := make([]byte, n)
	letters := alphabets[g.IntN(len(alphabets))]
	all := g.IntN(8) == 0
	for i := range s {
		s[i] = letters[g.IntN(len(letters))]
		if all {
			s[i] = byte(g.Uint32())
		}
	}
	return s
}

func (g gen) strs(shape ...int64) hostops.Value {
	v := hostops.Value{DType: "string", Shape: shape}
	v.Strings = make([][]byte, v.Len())
	most := []int{3, 20, 200}[g.IntN(3)]
	for i := range v.Strings {
		v.Strings[i] = g.bytes(most)
	}
	return v
}

func str(s ...string) hostops.Value {
	v := hostops.Value{DType: "string"}
	if len(s) != 1 {
		v.Shape = []int64{int64(len(s))}
	}
	for _, x := range s {
		v.Strings = append(v.Strings, []byte(x))
	}
	return v
}

func (g gen) ints(shape ...int64) hostops.Value {
	v := blank("int64", 8, shape...)[0]
	for i := range v.Data {
		v.Data[i] = byte(g.Uint32())
	}
	return v
}

func (g gen) scalar(x int64) hostops.Value { return i64s(nil, x) }

func i64s(shape []int64, xs ...int64) hostops.Value {
	v := hostops.Value{DType: "int64", Shape: shape}
	for _, x := range xs {
		for b := range 8 {
			v.Data = append(v.Data, byte(x>>(8*b)))
		}
	}
	return v
}

func flag(x bool) hostops.Value {
	v := hostops.Value{DType: "bool", Data: []byte{0}}
	if x {
		v.Data[0] = 1
	}
	return v
}

// blank is one result of a dtype with elements of size bytes.
func blank(dtype hostops.DType, size int64, shape ...int64) []hostops.Value {
	v := hostops.Value{DType: dtype, Shape: shape}
	if dtype == "string" {
		v.Strings = make([][]byte, v.Len())
	} else {
		v.Data = make([]byte, size*v.Len())
	}
	return []hostops.Value{v}
}

// elementwise is a call with strings and what configures it, whose result has the strings' shape.
func (g gen) elementwise(dtype hostops.DType, size int64, more ...hostops.Value) (ins, outs []hostops.Value) {
	n := int64(g.IntN(6))
	return append([]hostops.Value{g.strs(n)}, more...), blank(dtype, size, n)
}

func fingerprintRows(g gen) (ins, outs []hostops.Value) {
	n, k := int64(g.IntN(4)), int64(g.IntN(20))
	if g.IntN(3) == 0 {
		k = 1
	}
	return []hostops.Value{g.strs(n, k)}, blank("uint8", 1, n, 8)
}

func compared(dtype hostops.DType, size int64) func(g gen) (_, _ []hostops.Value) {
	return func(g gen) (_, _ []hostops.Value) {
		n := int64(g.IntN(6))
		a, b := g.strs(n), g.strs(n)
		for i := range a.Strings {
			if g.IntN(2) == 0 {
				b.Strings[i] = append(append([]byte(nil), a.Strings[i]...), b.Strings[i][:g.IntN(len(b.Strings[i])+1)]...)
			}
			if g.IntN(2) == 0 {
				b.Strings[i] = a.Strings[i]
			}
		}
		if g.IntN(4) == 0 {
			b = g.strs()
		}
		return []hostops.Value{a, b}, blank(dtype, size, n)
	}
}

func substrings(g gen) (ins, outs []hostops.Value) {
	n := int64(g.IntN(6))
	pos, size := make([]int64, n), make([]int64, n)
	for i := range pos {
		pos[i], size[i] = int64(g.IntN(13)-6), int64(g.IntN(10)-2)
	}
	ins = []hostops.Value{g.strs(n), i64s([]int64{n}, pos...), i64s([]int64{n}, size...)}
	if g.IntN(3) == 0 {
		ins[1], ins[2] = g.scalar(int64(g.IntN(5)-2)), g.scalar(int64(g.IntN(5)))
	}
	return ins, blank("string", 0, n)
}

func joins(g gen) (ins, outs []hostops.Value) {
	n, k := int64(g.IntN(5)), int64(1+g.IntN(4))
	ins = []hostops.Value{g.strs(), g.scalar(k), g.strs(n)}
	for len(ins) < int(k)+2 {
		x := g.strs(n)
		if g.IntN(3) == 0 {
			x = g.strs()
		}
		ins = append(ins, x)
	}
	return ins, blank("string", 0, n)
}

func reducedJoins(g gen) (ins, outs []hostops.Value) {
	rank := 1 + g.IntN(4)
	var shape, axes, rest []int64
	for i := range rank {
		shape = append(shape, int64(g.IntN(4)))
		if g.IntN(2) == 0 {
			axes = append(axes, int64(i))
		} else {
			rest = append(rest, shape[i])
		}
	}
	g.Shuffle(len(axes), func(i, j int) { axes[i], axes[j] = axes[j], axes[i] })
	return []hostops.Value{g.strs(shape...), i64s([]int64{int64(len(axes))}, axes...), g.strs()}, blank("string", 0, rest...)
}

// counted makes the call that fills from the answer of the call that counts.
func counted(count string, operands func(g gen) []hostops.Value, results func(sizes []int64) []hostops.Value) func(g gen) (_, _ []hostops.Value) {
	return func(g gen) (_, _ []hostops.Value) {
		ins := operands(g)
		n := blank("int64", 8, 64)
		if err := hostops.Call(count, ins, n); err != nil {
			return ins, results(make([]int64, 64))
		}
		sizes := make([]int64, 64)
		for i := range sizes {
			for b := range 8 {
				sizes[i] |= int64(n[0].Data[8*i+b]) << (8 * b)
			}
		}
		return ins, results(sizes)
	}
}

func pieces(sizes []int64) []hostops.Value {
	return append(blank("int64", 8, sizes[0], 2), blank("string", 0, sizes[0])...)
}

func (g gen) splitV2() []hostops.Value {
	sep := []string{"", "", " ", ",", "ab", "\xc3\xa9", ", "}[g.IntN(7)]
	return []hostops.Value{g.strs(int64(g.IntN(5))), str(sep), g.scalar(int64(g.IntN(6) - 2))}
}

func (g gen) splitSet() []hostops.Value {
	sep := []string{"", " ", ",;", "a\xff\x00", "\xc3\xa9"}[g.IntN(5)]
	return []hostops.Value{g.strs(int64(g.IntN(5))), str(sep), flag(g.IntN(2) == 0)}
}

// number is the text of a number that is likely to be near a rounding's edge, or something like it.
func (g gen) number() string {
	digits := func(n int) string {
		s := ""
		for range n {
			s += string('0' + rune(g.IntN(10)))
		}
		return s
	}
	x := math.Float64frombits(g.Uint64())
	if g.IntN(2) == 0 {
		x = float64(math.Float32frombits(g.Uint32()))
	}
	if g.IntN(3) == 0 {
		x = math.Ldexp(float64(g.Uint64()>>g.IntN(64)), g.IntN(80)-60)
	}
	if g.IntN(4) == 0 { // between two floats, or two doubles
		x = float64(math.Float32frombits(g.Uint32())) * (1 + 0x1p-24)
	}
	switch g.IntN(10) {
	case 0:
		return strconv.FormatInt(int64(g.Uint64())>>g.IntN(64), 10)
	case 1:
		return strconv.FormatUint(g.Uint64()>>g.IntN(64), 10)
	case 2:
		return digits(g.IntN(25)) + "." + digits(g.IntN(25)) + "e" + strconv.Itoa(g.IntN(90)-45)
	case 3:
		return strconv.FormatFloat(x, 'f', -1, 64)
	case 4:
		return strconv.FormatFloat(x, 'e', 800, 64)
	case 5:
		return strconv.FormatFloat(x, 'e', g.IntN(30), 64)
	case 6:
		return strconv.FormatFloat(x, 'x', -1, 64)
	case 7:
		return "0x" + strconv.FormatUint(g.Uint64()>>g.IntN(64), 16) + "." + strconv.FormatUint(g.Uint64(), 16) + "p" + strconv.Itoa(g.IntN(2400)-1200)
	case 8:
		return string(g.bytes(8))
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

func (g gen) numbers() []hostops.Value {
	s := g.number()
	if g.IntN(10) == 0 {
		s = []string{" ", "+", "-", "\t"}[g.IntN(4)] + s + []string{" ", "", "\n"}[g.IntN(3)]
	}
	v := str(s)
	v.Shape = []int64{1}
	return []hostops.Value{v}
}

// printed makes calls of as_string.
func printed(dtype hostops.DType, size int64) func(g gen) (_, _ []hostops.Value) {
	return func(g gen) (_, _ []hostops.Value) {
		n := int64(1 + g.IntN(3))
		x := g.ints(n * size / 8)
		if size == 1 {
			x = g.ints(n)
			x.Data = x.Data[:n]
			for i := range x.Data {
				x.Data[i] &= 1
			}
		}
		x.DType, x.Shape = dtype, []int64{n}
		if g.IntN(2) == 0 && size >= 8 && dtype != "int64" && dtype != "uint64" {
			for i := range n * size / 8 {
				f, _ := strconv.ParseFloat(g.number(), 64)
				copy(x.Data[8*i:], i64s(nil, int64(math.Float64bits(f))).Data)
			}
		}
		width := g.scalar(int64(g.IntN(30) - 5))
		ins := []hostops.Value{x, width, str([]string{"", " ", "+", "-", "0", "#"}[g.IntN(6)])}
		if strings.HasPrefix(string(dtype), "float") || strings.HasPrefix(string(dtype), "complex") {
			ins = append(ins, g.scalar(int64(g.IntN(25)-3)), g.scalar(int64(g.IntN(3))))
		}
		return ins, blank("string", 0, n)
	}
}

// distinct makes keys that differ, and operands of which many are keys.
func (g gen) distinct(str bool, n int) (keys, asked hostops.Value) {
	keys, asked = g.strs(int64(n)), g.strs(int64(g.IntN(20)))
	seen := map[string]bool{}
	for i := range keys.Strings {
		for seen[string(keys.Strings[i])] {
			keys.Strings[i] = append(keys.Strings[i], byte('a'+g.IntN(26)))
		}
		seen[string(keys.Strings[i])] = true
	}
	for i := range asked.Strings {
		if n > 0 && g.IntN(3) > 0 {
			asked.Strings[i] = keys.Strings[g.IntN(n)]
		}
	}
	if str {
		return keys, asked
	}
	asInts := func(v hostops.Value) hostops.Value {
		var xs []int64
		for _, s := range v.Strings {
			xs = append(xs, int64(hostops.Fingerprint64(s))>>(g.IntN(2)))
		}
		return i64s(v.Shape, xs...)
	}
	return asInts(keys), asInts(asked)
}

func lookups(g gen) (ins, outs []hostops.Value) {
	n := g.IntN(200)
	if g.IntN(4) == 0 {
		n = g.IntN(3)
	}
	keys, asked := g.distinct(g.IntN(2) == 0, n)
	if keys.DType == "int64" && g.IntN(2) == 0 { // i32 keys
		short := func(v hostops.Value) hostops.Value {
			w := hostops.Value{DType: "int32", Shape: v.Shape}
			for i := range v.Len() {
				w.Data = append(w.Data, v.Data[8*i:8*i+4]...)
			}
			return w
		}
		keys, asked = short(keys), short(asked)
	}
	kind := g.IntN(4)
	values, def, out := g.ints(int64(n)), g.ints(), blank("int64", 8, asked.Len())
	switch kind {
	case 0:
		values, def, out = g.strs(int64(n)), g.strs(), blank("string", 0, asked.Len())
	case 1:
		values.DType, values.Data, def.DType, def.Data, out = "float32", values.Data[:4*n], "float32", def.Data[:4], blank("float32", 4, asked.Len())
	case 2:
		values.DType, values.Data, def.DType, def.Data, out = "bool", values.Data[:n], "bool", def.Data[:1], blank("bool", 1, asked.Len())
	}
	t, err := hostops.BuildTable(keys, values)
	if err != nil { // two keys were cut to the same
		return lookups(g)
	}
	return []hostops.Value{asked, def, bytesOf(t)}, out
}

func bytesOf(b []byte) hostops.Value {
	return hostops.Value{DType: "uint8", Shape: []int64{int64(len(b))}, Data: b}
}

func lookupsOOV(g gen) (ins, outs []hostops.Value) {
	n := g.IntN(30)
	keys, asked := g.distinct(true, n)
	t, err := hostops.BuildTable(keys, g.ints(int64(n)))
	if err != nil {
		panic(err)
	}
	return []hostops.Value{asked, g.scalar(1 + g.Int64N(10)), g.scalar(int64(n)), bytesOf(t)}, blank("int64", 8, asked.Len())
}

func tableSizes(g gen) (ins, outs []hostops.Value) {
	ins, _ = lookups(g)
	return ins[2:], blank("int64", 8)
}

// sequencesEdited has two sets of rows of few symbols.
func sequencesEdited(g gen) (ins, outs []hostops.Value) {
	rows := int64(g.IntN(5))
	for range 2 {
		var at, ids []int64
		for r := range rows {
			for range g.IntN(6) {
				at, ids = append(at, r), append(ids, int64(g.IntN(3)))
			}
		}
		n := []int64{int64(len(at))}
		ins = append(ins, i64s(n, at...), i64s(n, ids...))
	}
	return append(ins, flag(g.IntN(2) == 0)), blank("float32", 4, rows)
}

func classReplacements(g gen) (ins, outs []hostops.Value) {
	set := make([]byte, 256)
	wide := byte(g.IntN(2))
	for i := range set {
		set[i] = byte(g.IntN(2))
		if i >= 128 {
			set[i] = wide
		}
	}
	n := int64(g.IntN(4))
	return []hostops.Value{g.strs(n), bytesOf(set), g.strs(), flag(g.IntN(2) == 0), flag(g.IntN(3) > 0)}, blank("string", 0, n)
}

package lower

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Schedule are the choices that the kernel of a product or convolution leaves open. None changes what is computed; all
// but Winograd leave every bit as it is. A field that is zero is the model's: package lower's own rules. A value that a
// kernel cannot take is brought to the next that it can.
type Schedule struct {
	Winograd int64 // pixels along a tile of Winograd's algorithm: 2 or 4; 1 is the direct convolution
	Rows     int64 // of a tile of the micro-kernel, and
	Vectors  int64 // how many vectors it is wide
	Task     int64 // tiles that a task takes
	Block    int64 // bytes of the cache that a block of columns may take
}

// fields are the names and values in the order of the text.
func (s *Schedule) fields() []field {
	return []field{{"winograd", &s.Winograd}, {"rows", &s.Rows}, {"vectors", &s.Vectors}, {"task", &s.Task}, {"block", &s.Block}}
}

type field struct {
	name  string
	value *int64
}

// maxField bounds every field, so that no product of two overflows.
const maxField = 1 << 30

// String is as "winograd=4 task=2": the fields that are not the model's, blanks between them.
func (s Schedule) String() string {
	var parts []string
	for _, f := range s.fields() {
		if *f.value != 0 {
			parts = append(parts, fmt.Sprintf("%s=%d", f.name, *f.value))
		}
	}
	return strings.Join(parts, " ")
}

// ParseSchedule reads what String writes.
func ParseSchedule(text string) (s Schedule, err error) {
	for part := range strings.FieldsSeq(text) {
		name, value, _ := strings.Cut(part, "=")
		k := slices.IndexFunc(s.fields(), func(f field) bool { return f.name == name })
		if k < 0 {
			return Schedule{}, fmt.Errorf("schedule %q: no choice %q", text, name)
		}
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil || n < 1 || n > maxField {
			return Schedule{}, fmt.Errorf("schedule %q: %s is %q, want a number from 1 to %d", text, name, value, maxField)
		}
		f := s.fields()[k]
		if *f.value != 0 {
			return Schedule{}, fmt.Errorf("schedule %q: two values for %s", text, name)
		}
		*f.value = n
	}
	return s, nil
}

// Candidates are the schedules that are worth a measurement, each for all kernels at once; the first is the model's own.
// Tiles of three vectors take 9 rows on AVX-512, which suits the 48 or 96 columns that two vectors leave a rest of.
var Candidates = []string{"", "winograd=4", "winograd=2", "winograd=1", "vectors=3", "vectors=1", "block=131072", "task=2", "block=2097152", "task=32"}

// Any is the key in ir.Target.Schedules of what has no entry of its own.
const Any = "*"

// Pick is the schedule of one kernel.
type Pick struct {
	Kernel   string   // the function
	Node     string   // the model's node
	Work     string   // what it computes, in ir.Target.Schedules' words
	Symbols  []string // what the symbols a, b, … of Work are called in the module
	Schedule Schedule // as the kernel has it
	Given    string   // what ir.Target.Schedules asks for, "" if all is the model's
	Code     string   // a digest of the kernel's text: equal if two schedules come to the same
}

// From says who picked it.
func (p *Pick) From() string {
	if p.Given != "" {
		return "database"
	}
	return "model"
}

// work describes what a product or convolution computes, and nothing of where it stands: the anchor with its types and
// attributes, and the ops around it. Symbols are a, b, … in order of appearance. "" if the group has no such anchor.
func work(group *ir.Op, gr *group) (key string, symbols []string) {
	op := gr.anchor
	if op == nil || !op.Is("dot_general", "convolution") {
		return "", nil
	}
	to := map[string]shape.Expr{}
	show := func(t ir.Type) string {
		for _, d := range t.Dims {
			for _, s := range d.Syms() {
				if _, ok := to[s]; !ok {
					to[s] = shape.Sym(Symbol(len(symbols)))
					symbols = append(symbols, s)
				}
			}
		}
		return ir.TensorOf(t.DType, shape.SubstDims(t.Dims, to)...).String()
	}
	var b strings.Builder
	b.WriteString(op.Name())
	for i, v := range op.Operands {
		b.WriteString([]string{" ", ", "}[min(i, 1)])
		if k := slices.Index(gr.params, v); k >= 0 && constantOf(group.Operands[k]) != nil {
			b.WriteString("constant ")
		}
		b.WriteString(show(v.Type))
	}
	fmt.Fprintf(&b, " {%s} : %s", op.Attrs, show(op.Result().Type))
	sep := "; "
	for _, o := range gr.region.Ops {
		if o != op && !o.Is("constant", "broadcast_in_dim", "reshape", "yield") {
			b.WriteString(sep + o.Name())
			sep = ", "
		}
	}
	return b.String(), symbols
}

// Symbol is what the key of some work calls its symbols: a to z, then a1, …
func Symbol(n int) string {
	s := string(rune('a' + n%26))
	if n >= 26 {
		s += strconv.Itoa(n / 26)
	}
	return s
}

// scheduleOf is what the target's table has for the work.
func (lo *lowerer) scheduleOf(key, node string) (s Schedule, text string) {
	if key == "" {
		return s, ""
	}
	text, ok := lo.target.Schedules[key]
	if !ok {
		text = lo.target.Schedules[Any]
	}
	s, err := ParseSchedule(text)
	if err != nil {
		panic(&Error{Node: node, Msg: err.Error()})
	}
	return s, text
}

// blocking is the register block for an accumulator dtype and so many columns.
func (s Schedule) blocking(t ir.Target, d ir.DType, n shape.Expr) blocking {
	return s.tile(t, d, n, blockingFor(t, d, n))
}

// maxRows is as high as tiles may be: what is left of them is made of tiles of 8, 4, 2 and 1 rows.
const maxRows = 16

// tile changes a register block as far as there are registers for the tile, a row of B and one element of A.
func (s Schedule) tile(t ir.Target, d ir.DType, n shape.Expr, b blocking) blocking {
	lanes := t.Lanes(d)
	if lanes == 0 || t.Vectors < 4 {
		return b
	}
	room := func(vectors int64) int64 { return (int64(t.Vectors) - 1 - vectors) / vectors }
	if s.Vectors > 0 {
		v := min(s.Vectors, 4)
		if c, ok := n.IsConst(); ok {
			v = max(1, min(v, (c+lanes-1)/lanes))
		}
		if v*lanes != b.cols {
			b = blocking{max(1, min(room(v), 14)), v * lanes}
		}
	}
	if s.Rows > 0 {
		b.rows = max(1, min(s.Rows, room(max(1, b.cols/lanes)), maxRows))
	}
	return b
}

// or is n if it is not the model's choice.
func or(n, model int64) int64 {
	if n > 0 {
		return n
	}
	return model
}

// pick notes how a kernel came out.
func (lo *lowerer) pick(g *gen, kernel, node, text string) {
	if lo.note == nil || g.work == "" {
		return
	}
	sum := sha256.Sum256([]byte(text))
	lo.note(Pick{Kernel: kernel, Node: node, Work: g.work, Symbols: g.symbols, Schedule: g.chosen, Given: g.given, Code: hex.EncodeToString(sum[:8])})
}

package ptx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Parse reads what String prints: one statement per line. It does not read PTX at large.
func Parse(text string) (*Module, error) {
	p := &parser{m: &Module{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		if err := p.line(strings.TrimSpace(line)); err != nil {
			return nil, fmt.Errorf("ptx: line %d: %w\n\t%s", n, err, strings.TrimSpace(line))
		}
	}
	if p.e != nil {
		return nil, fmt.Errorf("ptx: line %d: entry %s does not end", n, p.e.Name)
	}
	if got := p.m.Version().String(); got != p.version {
		return nil, fmt.Errorf("ptx: .version is %s, the instructions need %s", p.version, got)
	}
	return p.m, p.m.Verify()
}

type parser struct {
	m       *Module
	e       *Entry // being read
	body    bool   // after its {
	version string
}

func (p *parser) line(s string) error {
	switch {
	case s == "":
		return nil
	case p.e == nil:
		return p.top(s)
	case !p.body:
		return p.head(s)
	case s == "}":
		p.e, p.body = nil, false
		return nil
	case strings.HasPrefix(s, "."):
		return p.decl(s)
	}
	st, err := parseStmt(s)
	if err != nil {
		return err
	}
	p.e.Body = append(p.e.Body, st)
	return nil
}

func (p *parser) top(s string) error {
	word, rest, _ := strings.Cut(s, " ")
	switch word {
	case ".version":
		p.version = rest
	case ".target":
		p.m.Target = rest
	case ".address_size":
		if rest != "64" {
			return fmt.Errorf("address size %s", rest)
		}
	case ".visible":
		name, ok := strings.CutPrefix(rest, ".entry ")
		name, ok2 := strings.CutSuffix(name, "(")
		if !ok || !ok2 || name == "" {
			return fmt.Errorf("want .visible .entry name(")
		}
		p.e = &Entry{Name: name}
		p.m.Entries = append(p.m.Entries, p.e)
	default:
		return fmt.Errorf("unknown directive %s", word)
	}
	return nil
}

func (p *parser) head(s string) error {
	switch {
	case s == ")":
	case s == "{":
		p.body = true
	case strings.HasPrefix(s, ".param .u64 "):
		p.e.Params = append(p.e.Params, Param{strings.TrimSuffix(strings.TrimPrefix(s, ".param .u64 "), ",")})
	case strings.HasPrefix(s, ".reqntid "):
		if _, err := fmt.Sscanf(s, ".reqntid %d, 1, 1", &p.e.Threads); err != nil {
			return err
		}
	default:
		return fmt.Errorf("want a parameter, .reqntid or {")
	}
	return nil
}

// decl reads .shared and .reg.
func (p *parser) decl(s string) error {
	f := strings.Fields(strings.TrimSuffix(s, ";"))
	switch {
	case len(f) == 5 && f[0] == ".shared" && f[1] == ".align" && f[3] == ".b8":
		name, size, ok := strings.Cut(strings.TrimSuffix(f[4], "]"), "[")
		align, err := strconv.Atoi(f[2])
		bytes, err2 := strconv.ParseInt(size, 10, 64)
		if !ok || err != nil || err2 != nil {
			return fmt.Errorf("want .shared .align n .b8 name[n]")
		}
		p.e.Shared = append(p.e.Shared, Shared{name, align, bytes})
		return nil
	case len(f) == 3 && f[0] == ".reg":
		for c := range numClasses {
			if n, ok := strings.CutPrefix(f[2], "%"+classes[c].prefix+"<"); ok && f[1] == classes[c].decl {
				k, err := strconv.Atoi(strings.TrimSuffix(n, ">"))
				p.e.regs[c] = k
				return err
			}
		}
	}
	return fmt.Errorf("unknown declaration")
}

func parseStmt(s string) (Stmt, error) {
	if c, ok := strings.CutPrefix(s, "// "); ok {
		return Comment(c), nil
	}
	if l, ok := strings.CutSuffix(s, ":"); ok {
		return Label(l), nil
	}
	s, ok := strings.CutSuffix(s, ";")
	if !ok {
		return nil, fmt.Errorf("want ; at the end")
	}
	i := &Inst{}
	if g, ok := strings.CutPrefix(s, "@"); ok {
		g, i.Not = strings.CutPrefix(g, "!")
		name, rest, _ := strings.Cut(g, " ")
		r, ok := parseReg(name)
		if !ok {
			return nil, fmt.Errorf("guard %q", name)
		}
		i.Guarded, i.Guard, s = true, r, rest
	}
	op, rest, _ := strings.Cut(s, " ")
	i.Op = op
	for _, a := range splitArgs(rest) {
		o, err := parseOperand(a)
		if err != nil {
			return nil, err
		}
		i.Args = append(i.Args, o)
	}
	return i, i.Check()
}

// splitArgs splits at commas outside braces.
func splitArgs(s string) []string {
	var out []string
	depth, from := 0, 0
	for i, c := range s {
		switch c {
		case '{':
			depth++
		case '}':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, strings.TrimSpace(s[from:i]))
				from = i + 1
			}
		}
	}
	if s = strings.TrimSpace(s[from:]); s != "" {
		out = append(out, s)
	}
	return out
}

func parseReg(s string) (Reg, bool) {
	digits := strings.TrimLeft(s, "%abcdefghijklmnopqrstuvwxyz")
	n, err := strconv.Atoi(digits)
	if err != nil || !strings.HasPrefix(s, "%") {
		return Reg{}, false
	}
	for c := range numClasses {
		if s == (Reg{c, n}).String() {
			return Reg{c, n}, true
		}
	}
	return Reg{}, false
}

func parseOperand(s string) (Operand, error) {
	if r, ok := parseReg(s); ok {
		return r, nil
	}
	switch {
	case s == "":
		return nil, fmt.Errorf("empty operand")
	case s[0] == '{' && s[len(s)-1] == '}':
		var v Vec
		for _, x := range splitArgs(s[1 : len(s)-1]) {
			o, err := parseOperand(x)
			if err != nil {
				return nil, err
			}
			v = append(v, o)
		}
		return v, nil
	case s[0] == '[' && s[len(s)-1] == ']':
		return parseMem(s[1 : len(s)-1])
	case strings.HasPrefix(s, "0f"):
		bits, err := strconv.ParseUint(s[2:], 16, 32)
		return Float(math.Float32frombits(uint32(bits))), err
	case s[0] == '-' || s[0] >= '0' && s[0] <= '9':
		n, err := strconv.ParseInt(s, 10, 64)
		return Int(n), err
	}
	return Name(s), nil
}

func parseMem(s string) (Operand, error) {
	base, off := s, int64(0)
	if i := strings.LastIndexAny(s, "+-"); i > 0 {
		n, err := strconv.ParseInt(s[i:], 10, 64)
		if err != nil {
			return nil, err
		}
		base, off = s[:i], n
	}
	o, err := parseOperand(base)
	if err != nil {
		return nil, err
	}
	switch o.(type) {
	case Reg, Name:
		return Mem{o, off}, nil
	}
	return nil, fmt.Errorf("address [%s]", s)
}

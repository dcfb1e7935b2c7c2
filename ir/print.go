package ir

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// String prints the module as text that Parse reads back.
func (m *Module) String() string {
	var b strings.Builder
	m.Print(&b)
	return b.String()
}

// Print writes the module's text. Globals of up to 1 KiB are written in full, larger ones as `external`.
func (m *Module) Print(w io.Writer) {
	if m.Name != "" {
		fmt.Fprintf(w, "module @%s\n", m.Name)
	}
	for _, g := range m.Globals {
		body := "external"
		if n, ok := g.Type.Elems().IsConst(); ok && g.tensor != nil && n*g.Type.DType.Size() <= 1024 {
			body = g.tensor.Literal()
		}
		fmt.Fprintf(w, "global @%s : %s = %s\n", g.Name, g.Type, body)
	}
	for _, s := range m.States {
		fmt.Fprintf(w, "state %q = @%s\n", s.Name, s.Init.Name)
	}
	for _, f := range m.Funcs {
		fmt.Fprintln(w)
		f.Print(w)
	}
}

// String prints the function.
func (f *Func) String() string {
	var b strings.Builder
	f.Print(&b)
	return b.String()
}

// returns are the values whose types stand behind the arrow: the results, of a program the buffers that it fills instead.
func (f *Func) returns() []*Value {
	if f.Level != Program {
		return f.Results()
	}
	var out, states []*Value
	for _, v := range f.Params {
		if v.State == "" {
			out = append(out, v)
		} else {
			states = append(states, v)
		}
	}
	out = out[max(0, len(out)-len(f.Outputs)):]
	for _, name := range f.StateOut {
		if i := slices.IndexFunc(states, func(v *Value) bool { return v.State == name }); i >= 0 {
			out = append(out, states[i])
		}
	}
	return out
}

// Print writes the function's text.
func (f *Func) Print(w io.Writer) {
	p := &printer{w: w, names: f.valueNames()}
	var params, results []string
	for i, v := range f.Params {
		s := p.name(v) + ": " + v.Type.String()
		if v.State != "" {
			s += fmt.Sprintf(" state(%q)", v.State)
		} else if i < len(f.Inputs) && "%"+f.Inputs[i] != p.name(v) {
			s += fmt.Sprintf(" input(%q)", f.Inputs[i])
		}
		params = append(params, s)
	}
	for i, v := range f.returns() {
		switch {
		case i < len(f.Outputs):
			results = append(results, fmt.Sprintf("%q: %s", f.Outputs[i], v.Type))
		case i-len(f.Outputs) < len(f.StateOut):
			results = append(results, fmt.Sprintf("state(%q): %s", f.StateOut[i-len(f.Outputs)], v.Type))
		default:
			results = append(results, v.Type.String())
		}
	}
	fmt.Fprintf(w, "func %s @%s(%s) -> (%s)", f.Level, f.Name, strings.Join(params, ", "), strings.Join(results, ", "))
	if len(f.Attrs) > 0 {
		fmt.Fprintf(w, " {%s}", attrList(f.Attrs))
	}
	fmt.Fprintln(w, " {")
	for _, s := range f.Syms {
		hi := ""
		if s.Hi != Unbounded {
			hi = fmt.Sprint(s.Hi)
		}
		by := ""
		if s.ByValue {
			by = " by_value"
		}
		fmt.Fprintf(w, "  sym %s in %d..%s%s\n", s.Name, s.Lo, hi, by)
	}
	p.region(f.Body, "  ")
	fmt.Fprintln(w, "}")
}

type printer struct {
	w     io.Writer
	names []string // by Value.ID
}

// valueNames gives each value a unique printable name: its own if that is free, else a number in order of appearance.
func (f *Func) valueNames() []string {
	names := make([]string, f.IDs())
	taken := map[string]bool{}
	next := 0
	give := func(v *Value) {
		if v == nil || v.ID >= len(names) || names[v.ID] != "" {
			return
		}
		if n := cleanName(v.Name); n != "" && !taken[n] {
			names[v.ID], taken[n] = n, true
			return
		}
		n := fmt.Sprint(next)
		next++
		names[v.ID] = n
	}
	var region func(r *Region)
	region = func(r *Region) {
		for _, v := range r.Params {
			give(v)
		}
		for _, op := range r.Ops {
			for _, v := range op.Results {
				give(v)
			}
			for _, sub := range op.Regions {
				region(sub)
			}
		}
	}
	for _, v := range f.Params {
		give(v)
	}
	region(f.Body)
	return names
}

// cleanName keeps letters, digits, _ . $ of a name; "" if it would look like a number.
func cleanName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '_' || r == '.' || r == '$' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, s)
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return ""
	}
	return s
}

func (p *printer) name(v *Value) string {
	if v == nil {
		return "%?"
	}
	if v.ID < len(p.names) && p.names[v.ID] != "" {
		return "%" + p.names[v.ID]
	}
	return fmt.Sprintf("%%undefined%d", v.ID)
}

func (p *printer) list(vs []*Value) string {
	parts := make([]string, len(vs))
	for i, v := range vs {
		parts[i] = p.name(v)
	}
	return strings.Join(parts, ", ")
}

// String prints the attributes as between an op's braces.
func (as Attrs) String() string { return attrList(as) }

func attrList(as Attrs) string {
	parts := make([]string, len(as))
	for i, a := range as {
		parts[i] = a.Name + " = " + formatAttr(a.Value)
	}
	return strings.Join(parts, ", ")
}

func (p *printer) region(r *Region, indent string) {
	for _, op := range r.Ops {
		p.op(op, indent)
	}
}

// op prints:  %r1, %r2 = name %a, %b {attr = …} (regions) : type, type  // node
func (p *printer) op(op *Op, indent string) {
	var b strings.Builder
	b.WriteString(indent)
	if len(op.Results) > 0 {
		b.WriteString(p.list(op.Results) + " = ")
	}
	b.WriteString(op.Def.Name)
	if len(op.Operands) > 0 {
		b.WriteString(" " + p.list(op.Operands))
	}
	if len(op.Attrs) > 0 {
		b.WriteString(" {" + attrList(op.Attrs) + "}")
	}
	for _, r := range op.Regions {
		var ps []string
		for _, v := range r.Params {
			ps = append(ps, p.name(v)+": "+v.Type.String())
		}
		b.WriteString(" (" + strings.Join(ps, ", ") + ") {\n")
		io.WriteString(p.w, b.String())
		b.Reset()
		p.region(r, indent+"  ")
		b.WriteString(indent + "}")
	}
	if len(op.Results) > 0 {
		var ts []string
		for _, v := range op.Results {
			ts = append(ts, v.Type.String())
		}
		b.WriteString(" : " + strings.Join(ts, ", "))
	}
	if op.Node != "" {
		b.WriteString("  // " + strings.ReplaceAll(op.Node, "\n", " "))
	}
	b.WriteString("\n")
	io.WriteString(p.w, b.String())
}

// OpString prints one op of a function, for messages.
func (f *Func) OpString(op *Op) string {
	var b strings.Builder
	(&printer{w: &b, names: f.valueNames()}).op(op, "")
	return strings.TrimRight(b.String(), "\n")
}

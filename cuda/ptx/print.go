package ptx

import (
	"fmt"
	"strings"
)

// String is the module as PTX text.
func (m *Module) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, ".version %s\n.target %s\n.address_size 64\n", m.Version(), m.Target)
	for _, e := range m.Entries {
		b.WriteString("\n")
		e.print(&b)
	}
	return b.String()
}

func (e *Entry) print(b *strings.Builder) {
	fmt.Fprintf(b, ".visible .entry %s(", e.Name)
	for i, p := range e.Params {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(b, "\n\t.param .u64 %s", p.Name)
	}
	fmt.Fprintf(b, "\n)\n.reqntid %d, 1, 1\n{\n", e.Threads)
	for _, s := range e.Shared {
		fmt.Fprintf(b, "\t.shared .align %d .b8 %s[%d];\n", s.Align, s.Name, s.Bytes)
	}
	for c := range numClasses {
		if e.regs[c] > 0 {
			fmt.Fprintf(b, "\t.reg %s %%%s<%d>;\n", classes[c].decl, classes[c].prefix, e.regs[c])
		}
	}
	for _, s := range e.Body {
		switch s := s.(type) {
		case Label:
			fmt.Fprintf(b, "%s:\n", string(s))
		case Comment:
			fmt.Fprintf(b, "\t// %s\n", string(s))
		case *Inst:
			fmt.Fprintf(b, "\t%s\n", s)
		}
	}
	b.WriteString("}\n")
}

// String is the instruction with its semicolon.
func (i *Inst) String() string {
	var b strings.Builder
	if i.Guarded {
		b.WriteString("@")
		if i.Not {
			b.WriteString("!")
		}
		b.WriteString(i.Guard.String() + " ")
	}
	b.WriteString(i.Op)
	for k, a := range i.Args {
		if k > 0 {
			b.WriteString(",")
		}
		b.WriteString(" " + a.String())
	}
	b.WriteString(";")
	return b.String()
}

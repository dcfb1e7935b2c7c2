package artefact

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Header is the C header of one model: swage.h, then names, numbers and sizes of this model's signatures and the texts
// of its checks, for callers that link the artefact or open it with dlopen.
func Header(m *Meta) ([]byte, error) {
	if err := m.Validate(); err != nil {
		return nil, fmt.Errorf("artefact: header: %w", err)
	}
	var b bytes.Buffer
	b.WriteString(CHeader)
	guard := "SWAGE_MODEL_" + strings.ToUpper(cIdent(m.Model)) + "_H"
	fmt.Fprintf(&b, "\n/* ---- model %s ----\n", cComment(m.Model))
	fmt.Fprintf(&b, " * target %s, build %s, by %s */\n", cComment(m.Target), cComment(m.BuildID), cComment(m.Producer))
	fmt.Fprintf(&b, "#ifndef %s\n#define %s\n\n", guard, guard)
	b.WriteString("#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n")
	fmt.Fprintf(&b, "#define SWAGE_MODEL_BUILD_ID %s\n", cString(m.BuildID))
	fmt.Fprintf(&b, "#define SWAGE_MODEL_SIGNATURES %d\n", len(m.Signatures))
	fmt.Fprintf(&b, "#define SWAGE_MODEL_WEIGHTS_BYTES UINT64_C(%d)\n", m.WeightsBytes)
	fmt.Fprintf(&b, "#define SWAGE_MODEL_STATE_BYTES UINT64_C(%d) /* of swage_call.state, filled by swage_init */\n", m.StateBytes)
	fmt.Fprintf(&b, "#define SWAGE_MODEL_HOST_OPS %d /* 0: swage_call.host may be NULL */\n", len(m.HostOps))
	for i, v := range m.Variants {
		fmt.Fprintf(&b, "#define SWAGE_VARIANT_%s %d /* of swage_call.flags */\n", strings.ToUpper(cIdent(v.Name)), i+1)
	}
	used := map[string]bool{}
	for i := range m.Signatures {
		writeSignature(&b, &m.Signatures[i], i, unique(used, cIdent(m.Signatures[i].Name)))
	}
	writeMessages(&b, m)
	fmt.Fprintf(&b, "\n#ifdef __cplusplus\n}\n#endif\n\n#endif /* %s */\n", guard)
	return b.Bytes(), nil
}

func writeSignature(b *bytes.Buffer, s *Signature, number int, id string) {
	upper := strings.ToUpper(id)
	fmt.Fprintf(b, "\n/* Signature %d, %q:\n", number, cComment(s.Name))
	writeTensorComments(b, "in ", s.Inputs)
	writeTensorComments(b, "out", s.Outputs)
	for _, y := range s.Symbols {
		hi := ""
		if y.Hi > 0 {
			hi = " <= " + strconv.FormatInt(y.Hi, 10)
		}
		fmt.Fprintf(b, " *   %d <= %s%s", y.Lo, y.Name, hi)
		if y.Source != "" {
			fmt.Fprintf(b, ", from %s", cComment(y.Source))
		}
		b.WriteString("\n")
	}
	if s.State != StateNone {
		fmt.Fprintf(b, " *   uses the state: %s\n", s.State)
	}
	b.WriteString(" */\n")
	fmt.Fprintf(b, "#define %s_SYMBOL %s\n", upper, cString(s.Symbol))
	fmt.Fprintf(b, "#define %s_INPUTS %d\n", upper, len(s.Inputs))
	fmt.Fprintf(b, "#define %s_OUTPUTS %d\n", upper, len(s.Outputs))
	used := map[string]bool{}
	writeTensorDefines(b, upper+"_IN_", s.Inputs, used)
	writeTensorDefines(b, upper+"_OUT_", s.Outputs, used)
	fmt.Fprintf(b, "int32_t %s(struct swage_call *call);\n", s.Symbol)
	fmt.Fprintf(b, "static inline int32_t swage_call_%s(struct swage_call *call) { return %s(call); }\n", id, s.Symbol)
}

func writeTensorComments(b *bytes.Buffer, kind string, ts []Tensor) {
	for i, t := range ts {
		fmt.Fprintf(b, " *   %s[%d] %q: %s[%s]\n", kind, i, cComment(t.Name), t.DType, strings.Join(t.Dims, ","))
	}
}

func writeTensorDefines(b *bytes.Buffer, prefix string, ts []Tensor, used map[string]bool) {
	for i, t := range ts {
		name := unique(used, prefix+strings.ToUpper(cIdent(t.Name)))
		fmt.Fprintf(b, "#define %s %d\n", name, i)
		fmt.Fprintf(b, "#define %s_RANK %d\n", name, len(t.Dims))
		fmt.Fprintf(b, "#define %s_DTYPE %s\n", name, cString(string(t.DType)))
		if size := t.DType.Size(); size > 0 {
			fmt.Fprintf(b, "#define %s_ITEM %d\n", name, size)
		}
	}
}

func writeMessages(b *bytes.Buffer, m *Meta) {
	fmt.Fprintf(b, "\n/* The text of err[0] of SWAGE_CHECK; {1}, {2} and {3} stand for err[1..3], {k1}, {k2} and {k3} for\n * the texts at these addresses, {s} for err_text. */\n")
	b.WriteString("static inline const char *swage_model_message(int64_t index)\n{\n    switch (index) {\n")
	for i, g := range m.Messages {
		text := g.Text
		if g.Node != "" {
			text = g.Node + ": " + text
		}
		fmt.Fprintf(b, "    case %d: return %s;\n", i, cString(text))
	}
	b.WriteString("    default: return \"unknown check\";\n    }\n}\n")
	if len(m.HostOps) == 0 {
		return
	}
	fmt.Fprintf(b, "\n/* The name of a host op: of swage_host_call.op, and of err[0] of SWAGE_NO_HOST. */\n")
	b.WriteString("static inline const char *swage_model_host_op(int64_t index)\n{\n    switch (index) {\n")
	for i, h := range m.HostOps {
		fmt.Fprintf(b, "    case %d: return %s;", i, cString(h.Op))
		if h.Node != "" {
			fmt.Fprintf(b, " /* node %s */", cComment(h.Node))
		}
		b.WriteString("\n")
	}
	b.WriteString("    default: return \"unknown host op\";\n    }\n}\n")
}

// cIdent makes a C identifier of any text.
func cIdent(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if i == 0 {
				b.WriteByte('_')
			}
			b.WriteByte(c)
		case identStart(c):
			b.WriteByte(c)
		default:
			b.WriteByte('_')
		}
	}
	if b.Len() == 0 {
		return "_"
	}
	return b.String()
}

// unique appends a number to name until it is not in used, compared without case: names become macros.
func unique(used map[string]bool, name string) string {
	for n, try := 2, name; ; n++ {
		if !used[strings.ToUpper(try)] {
			used[strings.ToUpper(try)] = true
			return try
		}
		try = name + "_" + strconv.Itoa(n)
	}
}

// cString quotes s as a C string literal. Three-digit octal escapes end by themselves; "?" is escaped for trigraphs.
func cString(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c > '~' || c == '?':
			fmt.Fprintf(&b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// cComment makes s fit for the inside of a comment, on one line.
func cComment(s string) string {
	s = strings.NewReplacer("*/", "* /", "/*", "/ *", "\n", " ", "\r", " ").Replace(s)
	return strings.TrimRight(s, "\\")
}

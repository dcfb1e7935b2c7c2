package llvm

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/swage-ml/swage/artefact"
)

//go:embed dispatch.ll.in
var dispatchText string

// detectable are the levels that the dispatcher can ask an x86 processor for.
var detectable = map[string]int{"x86-64-v3": 3, "x86-64-v4": 4}

// dispatch is the module with the exported entries of an artefact with several variants: each calls the variant that the
// caller pins, else the best that the CPU can run.
func (b *build) dispatch(meta *artefact.Meta) (text, error) {
	fill := func(from string, with ...string) string { return strings.NewReplacer(with...).Replace(from) }
	detect, entry, _ := strings.Cut(dispatchText, "; entry\n")
	choose, decls := "", ""
	for i, v := range b.variants {
		if len(v.Target.Needs) != 1 || detectable[v.Target.Needs[0]] == 0 {
			return text{}, fmt.Errorf("target %s beside another: its CPUs cannot be told apart when the artefact runs", v.Target.Name)
		}
		choose += fmt.Sprintf("  %%has%d = icmp sge i64 %%level, %d\n  %%best%d = select i1 %%has%d, i64 %d, i64 %s\n",
			i+1, detectable[v.Target.Needs[0]], i+1, i+1, i+1, map[bool]string{true: "0", false: fmt.Sprintf("%%best%d", i)}[i == 0])
	}
	body := fill(detect, "CHOOSE\n", choose, "BEST", fmt.Sprintf("%%best%d", len(b.variants)))
	for _, s := range meta.Signatures {
		cases, blocks := "", ""
		for i, v := range b.variants {
			cases += fmt.Sprintf(" i64 %d, label %%v%d", i+1, i+1)
			blocks += fmt.Sprintf("v%d:\n  %%r%d = tail call i32 @\"%s%s\"(ptr %%call)\n  ret i32 %%r%d\n", i+1, i+1, s.Symbol, v.unit.tag, i+1)
			decls += fmt.Sprintf("declare hidden i32 @\"%s%s\"(ptr)\n", s.Symbol, v.unit.tag)
		}
		body += fill(entry, "ENTRY", s.Symbol, "BAD_ABI", fmt.Sprint(int(artefact.BadABI)), "BAD_ARG", fmt.Sprint(int(artefact.BadArg)), "ARG_VARIANT", fmt.Sprint(artefact.ArgVariant),
			"CALL_BYTES", fmt.Sprint(callBytes), "FLAGS", fmt.Sprint(callFlags), "ERR", fmt.Sprint(callErr), "VARIANTS", fmt.Sprint(len(b.variants)), "CASES", cases, "BLOCKS\n", blocks)
	}
	t := b.base()
	return text{name: "dispatch", body: header(t) + body + decls + attributes(t), target: t}, nil
}

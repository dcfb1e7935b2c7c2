package llvm

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/swage-ml/swage/backends"
)

//go:embed support.ll.in
var supportText string

//go:embed fmod.ll.in
var fmodText string

// machine is what the support module needs to know of an architecture: the futex system call's number and registers
// (Linux's syscall(2)), and the instruction that eases a spinning loop.
type machine struct{ syscall, pause string }

func machineOf(triple string) (machine, error) {
	arch, _, _ := strings.Cut(triple, "-")
	switch arch {
	case "x86_64":
		return machine{`call i64 asm sideeffect "syscall", "={rax},{rax},{rdi},{rsi},{rdx},{r10},~{rcx},~{r11},~{memory},~{dirflag},~{fpsr},~{flags}"` +
			`(i64 202, ptr %word, i64 %op, i64 %val, i64 0)`, "pause"}, nil
	case "aarch64":
		return machine{`call i64 asm sideeffect "svc #0", "={x0},{x8},{x0},{x1},{x2},{x3},~{memory}"` +
			`(i64 98, ptr %word, i64 %op, i64 %val, i64 0)`, "yield"}, nil
	}
	return machine{}, fmt.Errorf("no support code for %s", triple)
}

// support is the text of the support module for a target.
func support(t backends.Target) (string, error) {
	m, err := machineOf(t.Triple)
	if err != nil {
		return "", err
	}
	text := strings.NewReplacer("SYSCALL", m.syscall, "PAUSE", m.pause).Replace(supportText)
	for _, w := range []struct {
		bits, frac int
		float      string
	}{{32, 23, "float"}, {64, 52, "double"}} {
		sign := uint64(1) << (w.bits - 1)
		one := uint64(1) << w.frac
		inf := (uint64(1)<<(w.bits-1-w.frac) - 1) << w.frac
		body := fmodText[strings.Index(fmodText, "define"):]
		text += "\n; " + w.float + "\n" + strings.NewReplacer("iW", fmt.Sprintf("i%d", w.bits), "fmodW", fmt.Sprintf("fmod%d", w.bits),
			"FLOAT", w.float, "SIGN", fmt.Sprint(int64(sign<<(64-w.bits))>>(64-w.bits)), "ABS", fmt.Sprint(sign-1), "INF", fmt.Sprint(inf),
			"FRAC", fmt.Sprint(one-1), "ONE", fmt.Sprint(one), "LEAD", fmt.Sprint(w.bits-1-w.frac), " M\n", fmt.Sprintf(" %d\n", w.frac), ", M\n", fmt.Sprintf(", %d\n", w.frac)).Replace(body)
	}
	return header(t) + text + attributes(t), nil
}

// header starts a module's text.
func header(t backends.Target) string {
	return fmt.Sprintf("target triple = %q\n\n", t.Triple)
}

// attributes ends it: #0 for all functions, #1 for those that LLVM must not turn into calls of themselves. Without
// prefer-vector-width LLVM would use half of AVX-512's registers.
func attributes(t backends.Target) string {
	a := fmt.Sprintf("nounwind %q=%q", "target-cpu", t.CPU)
	if len(t.Features) > 0 {
		a += fmt.Sprintf(" %q=%q", "target-features", strings.Join(t.Features, ","))
	}
	if t.Tune != "" {
		a += fmt.Sprintf(" %q=%q", "tune-cpu", t.Tune)
	}
	if strings.HasPrefix(t.Triple, "x86_64") {
		n := t.VectorBytes * 8
		a += fmt.Sprintf(" %q=\"%d\" %q=\"%d\"", "prefer-vector-width", n, "min-legal-vector-width", n)
	}
	return fmt.Sprintf("\nattributes #0 = { %s }\nattributes #1 = { %s nobuiltin \"no-builtins\" }\n", a, a)
}

package cuda

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/cuda/ptx"
)

// Ptxas is NVIDIA's assembler. It is not distributed with swage: `pip download nvidia-cuda-nvcc` has it (see README.md).
type Ptxas struct{ Path string }

// ErrNoPtxas says that there is no ptxas.
var ErrNoPtxas = errors.New("no ptxas in the given directory or on PATH")

// FindPtxas looks in dir, if it is not empty, and on PATH.
func FindPtxas(dir string) (*Ptxas, error) {
	if dir != "" {
		p := filepath.Join(dir, "ptxas")
		if _, err := os.Stat(p); err != nil {
			return nil, fmt.Errorf("%w: %v", ErrNoPtxas, err)
		}
		return &Ptxas{p}, nil
	}
	p, err := exec.LookPath("ptxas")
	if err != nil {
		return nil, ErrNoPtxas
	}
	return &Ptxas{p}, nil
}

// Usage is what ptxas says of one entry.
type Usage struct {
	Registers               int
	SpillStores, SpillLoads int // bytes
	Stack                   int
	Shared                  int
}

// Assemble writes a module's cubin and reports each entry's usage by name. Warnings are errors: those that ptxas has for
// kernels (injected waits, ignored directives) tell of lost speed.
func (p *Ptxas) Assemble(ctx context.Context, m *ptx.Module) (cubin []byte, usage map[string]Usage, err error) {
	dir, err := os.MkdirTemp("", "ptxas")
	if err != nil {
		return nil, nil, err
	}
	defer os.RemoveAll(dir)
	in, out := filepath.Join(dir, "in.ptx"), filepath.Join(dir, "out.cubin")
	if err := os.WriteFile(in, []byte(m.String()), 0o600); err != nil {
		return nil, nil, err
	}
	cmd := exec.CommandContext(ctx, p.Path, "-arch="+m.Target, "-v", "--warning-as-error", "-o", out, in)
	var text bytes.Buffer
	cmd.Stdout, cmd.Stderr = &text, &text
	if err := cmd.Run(); err != nil {
		return nil, nil, fmt.Errorf("ptxas: %w\n%s", err, text.String())
	}
	if s := text.String(); strings.Contains(s, "Potential Performance Loss") {
		return nil, nil, fmt.Errorf("ptxas: %s", s)
	}
	cubin, err = os.ReadFile(out)
	if err != nil {
		return nil, nil, err
	}
	usage, err = parseUsage(text.String())
	return cubin, usage, err
}

var (
	entryLine = regexp.MustCompile(`Function properties for (\S+)`)
	spillLine = regexp.MustCompile(`(\d+) bytes stack frame, (\d+) bytes spill stores, (\d+) bytes spill loads`)
	usedLine  = regexp.MustCompile(`Used (\d+) registers`)
	smemLine  = regexp.MustCompile(`(\d+) bytes smem`)
)

// parseUsage reads `ptxas -v`.
func parseUsage(text string) (map[string]Usage, error) {
	all := map[string]Usage{}
	name := ""
	num := func(s string) int { n, _ := strconv.Atoi(s); return n }
	for line := range strings.Lines(text) {
		if m := entryLine.FindStringSubmatch(line); m != nil {
			name = m[1]
		}
		u := all[name]
		if m := spillLine.FindStringSubmatch(line); m != nil {
			u.Stack, u.SpillStores, u.SpillLoads = num(m[1]), num(m[2]), num(m[3])
		}
		if m := usedLine.FindStringSubmatch(line); m != nil {
			u.Registers = num(m[1])
			if s := smemLine.FindStringSubmatch(line); s != nil {
				u.Shared = num(s[1])
			}
		}
		if name != "" {
			all[name] = u
		}
	}
	for name, u := range all {
		if u.Registers == 0 {
			return nil, fmt.Errorf("ptxas: no usage of %s in:\n%s", name, text)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("ptxas: no usage in:\n%s", text)
	}
	return all, nil
}
